"""What arrives is sent on by rules: to destinations that are there, that are away for a while, and that refuse."""
import io
import json
import signal
import subprocess
import threading
import time

import pydicom
from pydicom.uid import generate_uid
from pynetdicom import AE, AllStoragePresentationContexts, evt

from Support import dimse
from Support import samples as sample_files
from Support.commitment import Committer
from Support.server import free_ports


class Receiver:
    """A storage SCP that counts what it gets, and may fail."""

    def __init__(self, port, title="WS2", transfer_syntaxes=None, status=lambda uid: 0, delay=0.0):
        ae = AE(title)
        ae.maximum_pdu_size = 0
        for context in AllStoragePresentationContexts:
            ae.add_supported_context(context.abstract_syntax, transfer_syntaxes or context.transfer_syntax)
        self.received, self.associations, self.lock = [], 0, threading.Lock()

        def keep(event):
            uid = str(event.request.AffectedSOPInstanceUID)
            time.sleep(delay)
            answer = status(uid)
            with self.lock:
                if answer == 0:
                    self.received.append(uid)
            return answer

        def accepted(event):
            with self.lock:
                self.associations += 1
        self._server = ae.start_server(("127.0.0.1", port), block=False, evt_handlers=[(evt.EVT_C_STORE, keep), (evt.EVT_ACCEPTED, accepted)])

    def stop(self):
        for association in self._server.active_associations:
            association.abort()
        self._server.shutdown()


def series(samples, folder, count, modality="CT"):
    """One series of copies of a small image, as files."""
    dataset = pydicom.dcmread(io.BytesIO(samples[0].file))
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = generate_uid(), generate_uid()
    dataset.Modality = modality
    paths, uids = [], []
    for number in range(count):
        dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        dataset.InstanceNumber = number + 1
        paths.append(folder / f"{modality}-{number}-{dataset.SOPInstanceUID}.dcm")
        dataset.save_as(paths[-1])
        uids.append(str(dataset.SOPInstanceUID))
    return paths, uids


def jobs(site, *arguments):
    answer = site.run("jobs", "list", "--json", *arguments)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def wait_for(condition, what, seconds=60, pause=0.1):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"{what} did not come within {seconds} s"
        time.sleep(pause)


def with_peer(site, port, title="WS2"):
    assert site.run("peer", "add", title, "127.0.0.1", str(port)).returncode == 0


def rule(site, *arguments):
    answer = site.run("forward", "add", *arguments)
    assert answer.returncode == 0, answer.stderr


def send(site, paths):
    answer = dimse.storescu(site.dicom, "ALOFT", paths)
    assert answer.returncode == 0, answer.stderr


def test_what_a_rule_speaks_of_arrives_once_and_nothing_else(server, images, tmp_path):
    [port] = free_ports(1)
    receiver = Receiver(port)
    with_peer(server, port)
    rule(server, "ct", "--modality", "CT", "--to", "WS2")
    ct, wanted = series(images, tmp_path, 20)
    mr, _ = series(images, tmp_path, 5, modality="MR")
    send(server, ct + mr)
    send(server, ct)  # the same again
    wait_for(lambda: not jobs(server) and len(receiver.received) >= 20, "the end of the queue")
    assert sorted(receiver.received) == sorted(wanted)
    assert receiver.associations <= 3, "one association takes what waits of a study"
    [done] = [j for j in jobs(server, "--all") if j["state"] == "done"][:1]
    assert done["destination"] == "WS2"
    receiver.stop()


def test_a_destination_that_is_killed_in_the_middle_gets_exactly_what_is_missing(server, images, tmp_path):
    [port] = free_ports(1)
    folder = tmp_path / "received"
    folder.mkdir()
    command = ["storescp", "-aet", "WS2", "-od", str(folder), str(port)]
    with_peer(server, port)
    rule(server, "all", "--calling", "STORE*", "--to", "WS2")
    paths, wanted = series(images, tmp_path, 400)
    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(0.5)
        send(server, paths)
        wait_for(lambda: len(list(folder.iterdir())) >= 10, "the first ten", pause=0.005)
        first.send_signal(signal.SIGKILL)
        first.wait()
        before = {p.name for p in folder.iterdir()}
        time.sleep(1)
        # What came later than the rest may stand in a job of its own.
        acknowledged = sum(j["done"] for j in jobs(server, "--all"))
        for path in folder.iterdir():  # what comes again is seen
            path.rename(tmp_path / path.name)
        second = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_for(lambda: not jobs(server), "the end of the queue", 120)
            after = {p.name for p in folder.iterdir()}
        finally:
            second.kill()
            second.wait()
    finally:
        first.kill()
        first.wait()
    assert {name.split(".", 1)[1] for name in before | after} == set(wanted)
    # One was under way when the destination died: nobody knows whether it had it.
    assert len(after) == 400 - acknowledged and len(before & after) <= 1, (len(before), len(after), acknowledged)


def test_the_queue_survives_the_death_of_the_server(site, images, tmp_path):
    [port] = free_ports(1)
    site.start()
    with_peer(site, port)
    rule(site, "all", "--to", "WS2")
    paths, wanted = series(images, tmp_path, 30)
    send(site, paths)
    wait_for(lambda: any(j.get("reason") for j in jobs(site)), "the first failed attempt")
    [job] = jobs(site)
    assert (job["state"], job["done"], job["total"]) == ("waiting", 0, 30), job
    site.kill()
    receiver = Receiver(port)
    site.start()
    assert site.run("jobs", "retry", str(job["id"])).returncode == 0
    wait_for(lambda: not jobs(site), "the end of the queue")
    assert sorted(receiver.received) == sorted(wanted)
    receiver.stop()


def test_a_destination_that_has_no_room_is_asked_again_and_one_that_refuses_is_not(server, images, tmp_path):
    [port] = free_ports(1)
    paths, wanted = series(images, tmp_path, 4)
    asked = {}

    def status(uid):
        asked[uid] = asked.get(uid, 0) + 1
        if uid == wanted[0] and asked[uid] == 1:
            return 0xA700
        return 0xA900 if uid == wanted[1] else 0
    receiver = Receiver(port, status=status)
    with_peer(server, port)
    rule(server, "all", "--to", "WS2")
    send(server, paths)
    wait_for(lambda: [j["state"] for j in jobs(server)] == ["failed"], "a failed job")
    [job] = jobs(server)
    assert (job["done"], job["failed"], job["total"]) == (3, 1, 4)
    assert "A900" in job["reason"]
    assert asked[wanted[0]] == 2 and asked[wanted[1]] == 1
    assert server.run("jobs", "cancel", str(job["id"])).returncode == 0
    assert jobs(server) == []
    assert server.run("jobs", "show", "4711").returncode == 4
    receiver.stop()


def test_a_rule_needs_a_peer_and_an_attribute_that_is_known(server):
    assert server.run("forward", "add", "x", "--to", "NOBODY").returncode == 2
    with_peer(server, 104)
    answer = server.run("forward", "add", "x", "--to", "WS2", "--match", "NoSuchThing=1")
    assert answer.returncode == 2 and "NoSuchThing" in answer.stderr
    rule(server, "x", "--to", "WS2", "--match", "(0018,0015)=HEAD*", "--called", "ALOFT")
    [shown] = json.loads(server.run("forward", "list", "--json").stdout)
    assert shown == {"name": "x", "destinations": ["WS2"], "calledAETitle": "ALOFT", "conditions": ["BodyPartExamined=HEAD*"], "wantsCommitment": False}
    assert server.run("forward", "remove", "x").returncode == 0
    assert server.run("forward", "remove", "x").returncode == 4


def test_a_rule_with_commitment_sends_again_what_the_peer_does_not_commit_to(server, images, tmp_path):
    paths, uids = series(images, tmp_path, 6)
    with Committer("same", "WS2", failed=uids[:2]) as peer:
        with_peer(server, peer.port)
        rule(server, "safe", "--to", "WS2", "--commit")
        assert "with storage commitment" in server.run("forward", "list").stdout
        send(server, paths)
        wait_for(lambda: any("did not commit to 2" in j.get("reason", "") for j in jobs(server)), "the job that lacks two")
        [job] = jobs(server)
        assert job["done"] == 4 and job["destination"] == "WS2"
        peer.failed.clear()
        assert server.run("jobs", "retry", str(job["id"])).returncode == 0
        wait_for(lambda: not jobs(server), "the end of the queue")
    assert sorted(peer.stored) == sorted(uids + uids[:2]), "what was committed to is not sent again"
    assert sorted(str(i.ReferencedSOPInstanceUID) for i in peer.requests[-1].ReferencedSOPSequence) == sorted(uids[:2])


def test_nothing_is_sent_again_because_commitment_is_late(server, images, tmp_path):
    paths, uids = series(images, tmp_path, 4)
    with Committer("refuse", "WS2") as peer:
        with_peer(server, peer.port)
        rule(server, "safe", "--to", "WS2", "--commit")
        send(server, paths)
        wait_for(lambda: any("refuses storage commitment" in j.get("reason", "") for j in jobs(server)), "the refusal")
        peer.how = "same"
        [job] = jobs(server)
        assert server.run("jobs", "retry", str(job["id"])).returncode == 0
        wait_for(lambda: not jobs(server), "the end of the queue")
    assert sorted(peer.stored) == sorted(uids), "each was sent once"


def test_what_was_held_goes_on_when_it_is_released(server, images, tmp_path):
    first = sample_files.variant(images[0], "first")
    other = sample_files.with_other_pixels(first)
    [port] = free_ports(1)
    receiver = Receiver(port)
    try:
        with_peer(server, port)
        rule(server, "all", "--to", "WS2")
        for sample in (first, other):
            path = tmp_path / f"{sample.name}.dcm".replace("/", "_")
            path.write_bytes(sample.file)
            dimse.storescu(server.dicom, "ALOFT", [path])
        wait_for(lambda: not jobs(server) and receiver.received, "the first")
        assert len(receiver.received) == 1, "what is held stays here"
        [held] = [e for e in json.loads(server.run("exceptions", "list", "--json").stdout) if e["kind"] == "held"]
        assert server.run("exceptions", "resolve", held["id"], "release").returncode == 0
        wait_for(lambda: not jobs(server) and len(receiver.received) == 2, "what was released")
    finally:
        receiver.stop()
