"""aloft echo, store, find, get, move and commit against DCMTK's, pynetdicom's and Orthanc's servers, and against Aloft."""
import json
import os
import pathlib
import signal
import socket
import subprocess
import threading
import time
import zipfile

import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pynetdicom import AE, build_role, evt
from pynetdicom.service_class import ServiceClass, StorageServiceClass
from pynetdicom.sop_class import (ModalityWorklistInformationFind, PatientRootQueryRetrieveInformationModelFind, StorageCommitmentPushModel, Verification, register_uid,
                                  uid_to_service_class)

from Support import dimse, samples as files
from Support.certificates import Authority
from Support.dcmtk import Dcmqrscp, StoreSCP
from Support.orthanc import Orthanc
from Support.retrieving import EXPLICIT, IMPLICIT, Receiver
from Support.samples import written
from Support.server import AE_TITLE, BINARY, free_ports, lines, run

JPEG_LOSSLESS, RLE = "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.5"
CT = "1.2.840.10008.5.1.4.1.1.2"


@pytest.fixture
def home(tmp_path):
    """No site at all: the clients need none."""
    return {**{k: v for k, v in os.environ.items() if not k.startswith("ALOFT_")}, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}


@pytest.fixture
def aloft(home):
    return lambda *arguments, **more: run(*arguments, environment=home, **more)


def made_known(sop_classes):
    """pynetdicom serves what it does not know only when told what it is."""
    for uid in sop_classes:
        if uid_to_service_class(uid) is ServiceClass:
            register_uid(uid, f"Class{uid.replace('.', '_')}", StorageServiceClass)


class Server:
    """A pynetdicom server."""

    def __init__(self, contexts, handlers, title="PEER", **settings):
        ae = AE(title)
        for abstract, syntaxes, roles in contexts:
            ae.add_supported_context(abstract, syntaxes, **roles)
        for name, value in settings.items():
            setattr(ae, name, value)
        [self.port] = free_ports(1)
        self.address = f"{title}@127.0.0.1:{self.port}"
        self._server = ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=handlers)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self._server.shutdown()


# C-ECHO

def test_echo_tells_who_answered(aloft):
    with Server([(Verification, [IMPLICIT], {})], [(evt.EVT_C_ECHO, lambda event: 0)]) as peer:
        answer = aloft("echo", peer.address, "--calling", "TESTER", "--count", "3", "-v")
        assert answer.returncode == 0, answer
        assert f"PEER at 127.0.0.1:{peer.port} answered C-ECHO: 0000 success" in answer.stdout
        assert "PYNETDICOM" in answer.stdout and "3 C-ECHO" in answer.stdout
        assert "1  accepted  Verification SOP Class: Implicit VR Little Endian" in answer.stderr, answer.stderr
        document = json.loads(aloft("echo", peer.address, "--json").stdout)
        assert document["isSuccess"] and document["status"] == "0000" and document["callingAETitle"] == "ALOFT"


def test_a_peer_that_does_not_answer_is_told_with_its_reason(aloft):
    [closed] = free_ports(1)
    silent = socket.create_server(("127.0.0.1", 0))
    with Server([(Verification, [IMPLICIT], {})], [], require_called_aet=True) as peer, silent:
        cases = [
            (f"OTHER@127.0.0.1:{peer.port}", 1, "it goes by another AE title"), (f"PEER@127.0.0.1:{closed}", 6, "connection refused"),
            ("PEER@no-such-host.invalid:104", 6, "can't be resolved"), (f"PEER@127.0.0.1:{silent.getsockname()[1]}", 6, "did not answer in time"),
            ("PEER@", 64, "AET@HOST:PORT"), ("SEVENTEEN_LETTERS@h:104", 64, "AET@HOST:PORT")]
        for address, code, words in cases:
            answer = aloft("echo", address, "--timeout", "1")
            assert (answer.returncode, words in answer.stderr) == (code, True), f"{address}: {answer}"
    document = aloft("echo", f"PEER@127.0.0.1:{closed}", "--json")
    assert document.returncode == 6 and "refused" in json.loads(document.stdout)["reason"]


def test_a_peer_that_the_site_knows_needs_no_address(server):
    assert server.run("peer", "add", "MYSELF", "127.0.0.1", str(server.dicom)).returncode == 0
    answer = server.run("echo", "MYSELF")
    # The called AE title is the peer's: Aloft goes by another one.
    assert answer.returncode == 1 and "another AE title" in answer.stderr, answer
    assert server.run("peer", "add", AE_TITLE, "127.0.0.1", str(server.dicom)).returncode == 0
    assert server.run("echo", AE_TITLE).returncode == 0
    unknown = server.run("echo", "NOBODY")
    assert unknown.returncode == 4 and "NOBODY@HOST:PORT" in unknown.stderr, unknown


def test_echo_finds_out_what_a_peer_takes(server):
    answer = server.run("echo", f"{AE_TITLE}@127.0.0.1:{server.dicom}", "--services", "--json")
    assert answer.returncode == 0, answer
    services = {row["sopClassUID"]: row["transferSyntaxUIDs"] for row in json.loads(answer.stdout)["services"]}
    assert JPEG_LOSSLESS in services[CT] and EXPLICIT in services[CT] and "1.2.840.10008.5.1.4.1.2.2.1" in services


def test_the_user_is_named_to_the_peer(aloft, tmp_path):
    seen = []

    def identify(event):
        seen.append((event.user_id_type, event.primary_field, event.secondary_field))
        return True, None
    (tmp_path / "passcode").write_text("sesam\n")
    with Server([(Verification, [IMPLICIT], {})], [(evt.EVT_USER_ID, identify)]) as peer:
        assert aloft("echo", peer.address, "--user", "grüße", "--passcode-file", tmp_path / "passcode").returncode == 0
        assert aloft("echo", peer.address, "--user", "anna").returncode == 0
    assert [(kind, name, code or b"") for kind, name, code in seen] == [(2, "grüße".encode(), b"sesam"), (1, b"anna", b"")]


@pytest.fixture
def authority(tmp_path):
    (tmp_path / "ca").mkdir()
    return Authority(tmp_path / "ca")


def test_peers_are_called_over_tls(site, authority, images, tmp_path):
    certificate, key = authority.issue("server", "server")
    ours, our_key = authority.issue("client", "client")
    other = Authority(authority.folder, "Other CA")
    [port] = free_ports(1)
    site.start("--listen-dicom-tls", f"127.0.0.1:{port}", "--dicom-tls-certificate", certificate, "--dicom-tls-key", key, "--dicom-tls-trust", authority.file,
               "--dicom-tls-client-certificates", "required")
    peer, trust = f"{AE_TITLE}@127.0.0.1:{port}", ("--tls", "--tls-ca", authority.file)
    identity = ("--tls-certificate", ours, "--tls-key", our_key)
    assert site.run("echo", peer, *trust, *identity).returncode == 0
    sample = files.variant(images[0])
    stored = site.run("store", peer, written(tmp_path / "files", [sample]), *trust, *identity)
    assert stored.returncode == 0 and "1 instance stored" in stored.stdout, stored
    got = site.run("get", peer, f"StudyInstanceUID={sample.study}", "--out", tmp_path / "out", *trust, *identity)
    assert got.returncode == 0 and read_all(tmp_path / "out")[sample.uid][1] == sample.body, got
    without = site.run("echo", peer, *trust)
    assert without.returncode in (1, 6) and "TLS" in without.stderr, without
    distrusted = site.run("echo", peer, "--tls", "--tls-ca", other.file, *identity)
    assert distrusted.returncode in (1, 6) and "TLS" in distrusted.stderr, distrusted
    plain = site.run("echo", f"{AE_TITLE}@127.0.0.1:{site.dicom}", *trust, "--timeout", "3")
    assert plain.returncode in (1, 6) and "TLS" in plain.stderr, plain
    for arguments, words in [(("--tls-ca", tmp_path / "none"), "--tls-ca"), (("--tls-certificate", ours, "--tls-key", key), "is not the key"), (("--tls-key", key), "--tls-certificate")]:
        answer = site.run("echo", peer, "--tls", *arguments)
        assert answer.returncode in (3, 64) and words in answer.stderr, answer


# C-STORE

def test_what_is_sent_arrives_byte_for_byte(aloft, collection, tmp_path):
    """Every real file, to a receiver that takes every transfer syntax."""
    some = collection[::3]
    folder = written(tmp_path / "files", some)
    every = sorted({s.transfer_syntax for s in collection} | {EXPLICIT, IMPLICIT})
    classes = sorted({s.sop_class for s in some})
    made_known(classes)
    with Receiver(contexts=[(c, every) for c in classes]) as receiver:
        answer = aloft("store", f"RECEIVER@127.0.0.1:{receiver.port}", folder, "--associations", "3", "--json")
        assert answer.returncode == 0, f"{answer.stdout[-1500:]}{answer.stderr[-1500:]}"
        got = receiver.by_uid
        wrong = [str(s) for s in some if s.uid not in got or got[s.uid].body != s.body or got[s.uid].transfer_syntax != s.transfer_syntax]
        assert not wrong, f"{len(wrong)} of {len(some)} came otherwise: {wrong[:10]}"
    report = lines(answer)
    assert report[-1]["summary"]["stored"] == len(some) and report[-1]["summary"]["associations"] >= 3
    assert {line["sopInstanceUID"] for line in report[:-1]} == {s.uid for s in some}
    assert all(line["outcome"] == "stored" and line["status"] == "0000" for line in report[:-1])


@pytest.mark.parametrize("syntax", [EXPLICIT, IMPLICIT])
def test_what_a_peer_does_not_take_is_coded_anew(aloft, collection, tmp_path, syntax):
    """storescp takes one native transfer syntax only."""
    lossless = [s for s in collection if s.transfer_syntax in (JPEG_LOSSLESS, RLE, "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.80") and "PixelData" in s.data_set][:12]
    folder = written(tmp_path / "files", lossless)
    with StoreSCP(tmp_path / "scp", "+xe" if syntax == EXPLICIT else "+xi") as scp:
        answer = aloft("store", f"{scp.ae_title}@127.0.0.1:{scp.port}", folder, "--json")
        report = lines(answer)
        sent = {line["sopInstanceUID"]: line for line in report[:-1]}
        stored = [s for s in lossless if sent[s.uid]["outcome"] == "stored"]
        assert len(stored) >= len(lossless) - 2 and report[-1]["summary"]["transcoded"] == len(stored), report
        received = {p.name: pydicom.dcmread(p) for p in (tmp_path / "scp").iterdir()}
        by_uid = {str(d.SOPInstanceUID): d for d in received.values()}
        assert set(by_uid) == {s.uid for s in stored}
        for sample in stored:
            assert by_uid[sample.uid].file_meta.TransferSyntaxUID in (EXPLICIT, IMPLICIT)
            if sample.transfer_syntax == RLE and sample.data_set.BitsAllocated > 1:  # the decoder of pydicom itself
                assert (by_uid[sample.uid].pixel_array == sample.data_set.pixel_array).all(), sample
        refused = aloft("store", f"{scp.ae_title}@127.0.0.1:{scp.port}", folder, "--as-stored")
        assert refused.returncode == 1 and "only in" in refused.stdout or "does not take" in refused.stdout, refused


def test_more_classes_than_one_association_has_room_for(aloft, images, tmp_path):
    classes = [f"1.2.826.0.1.3680043.9.7433.{n}" for n in range(1, 61)]
    samples = []
    for number, sop_class in enumerate(classes):
        sample = files.variant(images[0], SOPClassUID=sop_class)
        sample.data_set.file_meta.MediaStorageSOPClassUID = sop_class
        samples.append(files.Sample(number, files.encoded(sample.data_set)))
    folder = written(tmp_path / "files", samples)
    made_known(classes)
    with Receiver(contexts=[(c, [EXPLICIT, IMPLICIT]) for c in classes]) as receiver:
        answer = aloft("store", f"RECEIVER@127.0.0.1:{receiver.port}", folder, "--json")
        assert answer.returncode == 0, answer
        assert set(receiver.by_uid) == {s.uid for s in samples}
        assert all(r.sop_class == s.sop_class for s in samples for r in [receiver.by_uid[s.uid]])


def test_warnings_and_refusals_are_told_with_status_and_comment(aloft, images, tmp_path):
    samples = [files.variant(images[0]) for _ in range(4)]
    folder = written(tmp_path / "files", samples)
    (folder / "notes.txt").write_text("nothing")
    broken = files.variant(images[0]).file
    (folder / "broken.dcm").write_bytes(broken[:200])
    (folder / "short.dcm").write_bytes(broken[:-100])
    status = {samples[0].uid: 0xB000, samples[1].uid: 0xA700, samples[2].uid: 0xC123}
    with Receiver(status=lambda uid: status.get(uid, 0)) as receiver:
        peer = f"RECEIVER@127.0.0.1:{receiver.port}"
        answer = aloft("store", peer, folder, "--json")
        assert answer.returncode == 1, answer
        report = lines(answer)
        by_uid = {line.get("sopInstanceUID"): line for line in report[:-1]}
        assert (by_uid[samples[0].uid]["outcome"], by_uid[samples[0].uid]["status"]) == ("warning", "B000")
        assert (by_uid[samples[1].uid]["outcome"], by_uid[samples[1].uid]["reason"]) == ("refused", "refused: out of resources")
        assert (by_uid[samples[2].uid]["outcome"], by_uid[samples[2].uid]["status"]) == ("refused", "C123")
        summary = report[-1]["summary"]
        assert (summary["stored"], summary["warnings"], summary["refused"], summary["failed"], summary["skipped"]) == (1, 1, 2, 2, 1), summary
        text = aloft("store", peer, folder)
        for words in ("2 instances stored at RECEIVER", "stored with a warning:", "A700 refused: out of resources", "broken.dcm", "short.dcm", "ends inside an element", "1 skipped:"):
            assert words in text.stdout, text.stdout
        # What was stored is left out the next time.
        (tmp_path / "sent.jsonl").write_text(answer.stdout)
        status.clear()
        receiver.all.clear()
        again = aloft("store", peer, folder, "--resume", tmp_path / "sent.jsonl", "--json")
        assert set(receiver.by_uid) == {samples[1].uid, samples[2].uid}, again.stdout
        assert lines(again)[-1]["summary"]["resumed"] == 2


def test_an_association_that_breaks_is_made_again(aloft, images, tmp_path):
    samples = [files.variant(images[0]) for _ in range(12)]
    broken = []

    def status(uid):
        if uid == samples[5].uid and not broken:
            broken.append(uid)
            return None  # aborts
        return 0
    with Receiver(status=status) as receiver:
        answer = aloft("store", f"RECEIVER@127.0.0.1:{receiver.port}", written(tmp_path / "files", samples), "--json")
        assert answer.returncode == 0, answer
        assert {s.uid for s in samples} == set(receiver.by_uid) and broken
        assert lines(answer)[-1]["summary"]["associations"] == 2


def test_archives_bare_data_sets_and_media_are_sent(aloft, images, tmp_path):
    """A zip archive, a data set without a header, and a folder named by its DICOMDIR."""
    zipped, bare, media = [files.variant(images[0]) for _ in range(3)], files.variant(images[0]), files.variant(images[0])
    with zipfile.ZipFile(tmp_path / "study.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number, sample in enumerate(zipped):
            archive.writestr(f"IMG{number}", sample.file)
        archive.writestr("README", "nothing")
    (tmp_path / "bare").write_bytes(bare.body)
    folder = written(tmp_path / "cd", [media])
    (folder / "DICOMDIR").write_bytes(b"not looked at")
    with Receiver() as receiver:
        answer = aloft("store", f"RECEIVER@127.0.0.1:{receiver.port}", tmp_path / "study.zip", tmp_path / "bare", folder / "DICOMDIR", "--json")
        assert answer.returncode == 0, answer
        got = receiver.by_uid
        assert all(got[s.uid].body == s.body for s in [*zipped, bare, media]) and len(got) == 5


def test_a_peer_that_is_not_there_costs_no_time_for_each_file(aloft, images, tmp_path):
    [closed] = free_ports(1)
    folder = written(tmp_path / "files", [files.variant(images[0]) for _ in range(3)])
    answer = aloft("store", f"PEER@127.0.0.1:{closed}", folder)
    assert answer.returncode == 6 and "connection refused" in answer.stderr and "3 failed" in answer.stdout, answer


def test_a_large_file_streams(home, tmp_path, images):
    """Memory while sending 400 MiB stays far below that."""
    sample = files.variant(images[0], NumberOfFrames=1)
    template = pydicom.dcmread(pydicom.filebase.DicomBytesIO(sample.file))
    del template.PixelData
    path = tmp_path / "large.dcm"
    template.save_as(path)
    count = 400 << 20
    with open(path, "ab") as file:
        file.write(b"\xe0\x7f\x10\x00OW\0\0" + count.to_bytes(4, "little"))
        for _ in range(400):
            file.write(bytes(1 << 20))
    with StoreSCP(tmp_path / "scp") as scp:
        script = tmp_path / "measure.sh"
        script.write_text('"$@" & wait_for=$!; peak=0; while kill -0 $wait_for 2>/dev/null; do now=$(awk \'/VmHWM/{print $2}\' /proc/$wait_for/status 2>/dev/null); [ -n "$now" ] && peak=$now; sleep 0.02; done; echo peak $peak')
        answer = subprocess.run(["bash", script, str(BINARY), "store", f"{scp.ae_title}@127.0.0.1:{scp.port}", path], capture_output=True, text=True, env=home, timeout=300)
        assert "1 instance stored" in answer.stdout, answer
        assert int(answer.stdout.split("peak ")[1]) < 120 << 10, answer.stdout  # KiB


# C-FIND

@pytest.fixture
def archive(images, tmp_path):
    """dcmqrscp with two studies of two patients."""
    made = [files.variant(images[0], StudyInstanceUID="1.2.3.1", SeriesInstanceUID=f"1.2.3.1.{n % 2}", PatientName="Yamada^Tarou", PatientID="P1", StudyDate="20200102", Modality="CT",
                          StudyDescription="HEAD") for n in range(4)]
    made += [files.variant(images[0], StudyInstanceUID="1.2.3.2", PatientName="Doe^John", PatientID="P2", StudyDate="20210304", Modality="CT", StudyDescription="CHEST")]
    [port] = free_ports(1)
    with Dcmqrscp(tmp_path / "qr", {"RECEIVER": port, "ALOFT": port}) as scp:
        sent = dimse.storescu(scp.port, scp.ae_title, sorted(written(tmp_path / "first", made).iterdir()))
        assert sent.returncode == 0, sent.stdout[-500:]
        scp.samples, scp.destination, scp.address = made, port, f"{scp.ae_title}@127.0.0.1:{scp.port}"
        yield scp


def test_find_shows_a_table(aloft, archive):
    answer = aloft("find", archive.address, "PatientName=*")
    assert answer.returncode == 0, answer
    rows = answer.stdout.splitlines()
    assert rows[0].startswith("Patient") and "Study Instance UID" in rows[0] and len(rows) == 3, answer.stdout
    column = rows[0].index("Study Instance UID")
    assert {row[column:].split()[0] for row in rows[1:]} == {"1.2.3.1", "1.2.3.2"}
    assert "2 studies in" in answer.stderr


@pytest.mark.parametrize("arguments, uids", [
    (["PatientID=P1"], {"1.2.3.1"}), (["(0010,0020)=P2"], {"1.2.3.2"}), (["00080020=20200101-20201231"], {"1.2.3.1"}), (["--patient-name", "Doe*"], {"1.2.3.2"}),
    (["StudyInstanceUID=1.2.3.1\\1.2.3.2"], {"1.2.3.1", "1.2.3.2"}), (["PatientID=NOBODY"], set())])
def test_find_as_json_is_one_match_a_line(aloft, archive, arguments, uids):
    answer = aloft("find", archive.address, "--json", *arguments)
    assert answer.returncode == 0, answer
    assert {match["0020000D"]["Value"][0] for match in lines(answer)} == uids


def test_find_at_each_level(aloft, archive):
    series = lines(aloft("find", archive.address, "--level", "series", "StudyInstanceUID=1.2.3.1", "--json"))
    assert {m["0020000E"]["Value"][0] for m in series} == {"1.2.3.1.0", "1.2.3.1.1"}
    images = lines(aloft("find", archive.address, "--level", "image", "StudyInstanceUID=1.2.3.1", "SeriesInstanceUID=1.2.3.1.0", "--return", "Rows", "--json"))
    assert {m["00080018"]["Value"][0] for m in images} == {s.uid for s in archive.samples[:4:2]}
    patients = lines(aloft("find", archive.address, "--level", "patient", "--model", "patient-root", "PatientName=Y*", "--json"))
    assert [m["00100020"]["Value"][0] for m in patients] == ["P1"]


@pytest.mark.parametrize("arguments, words", [
    (["PatientNam=x"], "PatientNam"), (["patientname=x"], "did you mean PatientName?"), (["Rows=many"], "VR US"), (["PixelData=1"], "can't be matched"),
    (["PatientName.Modality=CT"], "neither a keyword"), (["--level", "patient", "--model", "study-root"], "no level patient"), (["OTHER"], "only one peer")])
def test_keys_that_can_not_be_are_refused_before_the_peer_is_called(aloft, arguments, words):
    answer = aloft("find", "PEER@127.0.0.1:9", *arguments)
    assert answer.returncode == 64 and words in answer.stderr, answer


class Finder:
    """A C-FIND SCP that notes the identifiers and answers what it is told."""

    def __init__(self, abstract, answers, delay=0, **more):
        self.identifiers, self.cancelled, self.sent, self.extended = [], False, 0, []

        def find(event):
            self.identifiers.append(event.identifier)
            self.extended = [list(item) for item in event.assoc.requestor.sop_class_extended.values()]
            for answer in answers:
                if event.is_cancelled:
                    self.cancelled = True
                    yield 0xFE00, None
                    return
                self.sent += 1
                yield 0xFF00, answer
                time.sleep(delay)
            if more.get("last"):
                yield more["last"], None
        self.server = Server([(abstract, [EXPLICIT, IMPLICIT], {})], [(evt.EVT_C_FIND, find)])


def match_of(**values):
    data_set = Dataset()
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    return data_set


def test_names_are_decoded_and_wide_characters_count_two_columns(aloft):
    answers = []
    for number, (charset, name) in enumerate([("ISO_IR 192", "Yamada^Tarou=山田^太郎"), (["", "ISO 2022 IR 87"], "Suzuki^Ichiro=鈴木^一郎"), ("ISO_IR 100", "Müller^Jörg"), ("ISO_IR 192", "Doe")]):
        answers.append(match_of(SpecificCharacterSet=charset, PatientName=name, PatientID=f"ID{number}", StudyInstanceUID=f"1.2.{number}"))
    finder = Finder(PatientRootQueryRetrieveInformationModelFind, answers)
    with finder.server as peer:
        answer = aloft("find", peer.address, "PatientName=山*", "--model", "patient-root")
    assert answer.returncode == 0, answer
    rows = answer.stdout.splitlines()
    assert rows[2].startswith("Suzuki^Ichiro = 鈴木^一郎  ID1") and rows[1].startswith("Yamada^Tarou = 山田^太郎 ") and "Müller^Jörg" in rows[3], answer.stdout
    wide = lambda text: sum(2 if ord(c) > 0x2E80 else 1 for c in text)
    assert len({wide(row[:row.index("ID")]) for row in rows[1:]}) == 1, answer.stdout
    sent = finder.identifiers[0]
    assert sent.SpecificCharacterSet == "ISO_IR 192" and str(sent.PatientName) == "山*"


def test_sequence_keys_go_into_items(aloft):
    step = match_of(Modality="CT", ScheduledStationAETitle="CT1", ScheduledProcedureStepStartDate="20260101")
    finder = Finder(ModalityWorklistInformationFind, [match_of(PatientName="Doe^John", PatientID="1", ScheduledProcedureStepSequence=Sequence([step]))])
    with finder.server as peer:
        answer = aloft("find", peer.address, "--model", "worklist", "ScheduledProcedureStepSequence.Modality=CT", "--return", "RequestedProcedureCodeSequence.CodeValue", "PatientName=D*")
    assert answer.returncode == 0, answer
    sent = finder.identifiers[0]
    assert sent.ScheduledProcedureStepSequence[0].Modality == "CT" and sent.RequestedProcedureCodeSequence[0].CodeValue in ("", None)
    assert "SpecificCharacterSet" not in sent and "QueryRetrieveLevel" not in sent
    assert "CT1" in answer.stdout and "1 scheduled step" in answer.stderr, answer


def test_a_limit_cancels(aloft):
    finder = Finder(PatientRootQueryRetrieveInformationModelFind, [match_of(PatientID=str(n)) for n in range(200)], delay=0.02)
    with finder.server as peer:
        answer = aloft("find", peer.address, "--level", "patient", "--limit", "3", "--json")
    assert answer.returncode == 0 and len(lines(answer)) == 3, answer
    assert finder.cancelled and finder.sent < 200


def test_ctrl_c_cancels(home):
    finder = Finder(PatientRootQueryRetrieveInformationModelFind, [match_of(PatientID=str(n)) for n in range(500)], delay=0.02)
    with finder.server as peer:
        process = subprocess.Popen([BINARY, "find", peer.address, "--level", "patient", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=home)
        while not finder.sent:
            time.sleep(0.01)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=30)
    assert process.returncode == 1 and "FE00, matching ended by cancel" in errors, errors
    assert finder.cancelled and 0 < len(output.splitlines()) < 500


def test_what_came_before_the_association_broke_is_shown(aloft):
    def find(event):
        yield 0xFF00, match_of(PatientID="FIRST")
        event.assoc.abort()
        yield 0xFF00, match_of(PatientID="SECOND")
    with Server([(PatientRootQueryRetrieveInformationModelFind, [EXPLICIT], {})], [(evt.EVT_C_FIND, find)]) as peer:
        answer = aloft("find", peer.address, "--level", "patient")
    assert answer.returncode == 6 and "FIRST" in answer.stdout and "aborted the association" in answer.stderr, answer


def test_wishes_are_negotiated_and_a_failure_is_told(aloft):
    finder = Finder(PatientRootQueryRetrieveInformationModelFind, [match_of(PatientID="1")], last=0xA900)
    with finder.server as peer:
        answer = aloft("find", peer.address, "--level", "patient", "--relational", "--fuzzy", "--combined-datetime")
    assert answer.returncode == 1 and "A900, error: identifier does not match SOP class" in answer.stderr, answer
    assert "did not agree to --relational" in answer.stderr
    assert finder.extended and list(finder.extended[0])[:3] == [1, 1, 1], finder.extended


# C-GET and C-MOVE

def read_all(folder):
    return {str(d.SOPInstanceUID): (d, dimse.body_of(path.read_bytes())) for path in pathlib.Path(folder).rglob("*.dcm") for d in [pydicom.dcmread(path)]}


def test_get_brings_a_study_as_files(aloft, archive, tmp_path):
    answer = aloft("get", archive.address, "StudyInstanceUID=1.2.3.1", "--out", tmp_path / "out")
    assert answer.returncode == 0 and "4 instances written" in answer.stdout, answer
    got = read_all(tmp_path / "out")
    # dcmqrscp writes lengths of its own: the same values, not the same bytes.
    assert {uid: (d.PixelData, d.PatientName, d.file_meta.TransferSyntaxUID) for uid, (d, _) in got.items()} == {
        s.uid: (s.data_set.PixelData, s.data_set.PatientName, s.transfer_syntax) for s in archive.samples[:4]}
    assert (tmp_path / "out/1.2.3.1/1.2.3.1.0" / f"{archive.samples[0].uid}.dcm").exists()
    again = aloft("get", archive.address, "StudyInstanceUID=1.2.3.1", "--out", tmp_path / "out", "--json")
    assert again.returncode == 0 and lines(again)[-1]["summary"]["same"] == 4, again
    # Another file under the name is never replaced unless that is asked for.
    victim = tmp_path / "out/1.2.3.1/1.2.3.1.0" / f"{archive.samples[0].uid}.dcm"
    victim.write_bytes(b"mine")
    kept = aloft("get", archive.address, "StudyInstanceUID=1.2.3.1", "--out", tmp_path / "out")
    assert kept.returncode == 1 and "--overwrite" in kept.stdout and victim.read_bytes() == b"mine", kept
    assert aloft("get", archive.address, "StudyInstanceUID=1.2.3.1", "--out", tmp_path / "out", "--overwrite").returncode == 0
    assert victim.read_bytes() != b"mine" and not list((tmp_path / "out").glob(".aloft*"))


def test_get_names_what_failed(aloft, archive, tmp_path):
    """Without a context for CT nothing can come: that is no success."""
    answer = aloft("get", archive.address, "StudyInstanceUID=1.2.3.1", "--out", tmp_path / "out", "--sop-class", "MRImageStorage")
    assert answer.returncode == 1, answer
    assert "4 failed" in answer.stdout + answer.stderr, answer
    nothing = aloft("get", archive.address, "StudyInstanceUID=9.9.9", "--out", tmp_path / "out")
    assert "0 instances written" in nothing.stdout, nothing


def test_get_from_aloft_in_what_is_stored(server, collection, tmp_path):
    some = [s for s in collection if s.transfer_syntax not in (EXPLICIT, IMPLICIT)][:6]
    sent = server.run("store", f"{AE_TITLE}@127.0.0.1:{server.dicom}", written(tmp_path / "files", some))
    assert sent.returncode == 0, sent
    for sample in some:
        answer = server.run("get", f"{AE_TITLE}@127.0.0.1:{server.dicom}", f"StudyInstanceUID={sample.study}", f"SeriesInstanceUID={sample.uids[1]}", f"SOPInstanceUID={sample.uid}",
                            "--out", tmp_path / "out", "--layout", "flat", "--sop-class", sample.sop_class, "--prefer-transfer-syntax", sample.transfer_syntax)
        assert answer.returncode == 0, f"{sample}: {answer}"
        assert dimse.body_of((tmp_path / "out" / f"{sample.uid}.dcm").read_bytes()) == sample.body, sample


def test_move_to_a_third(aloft, archive):
    with Receiver(port=archive.destination) as receiver:
        answer = aloft("move", archive.address, "--to", "RECEIVER", "StudyInstanceUID=1.2.3.1", "--json")
        assert answer.returncode == 0, answer
        assert set(receiver.by_uid) == {s.uid for s in archive.samples[:4]}
    report = json.loads(answer.stdout)
    assert (report["completed"], report["failed"], report["status"]) == (4, 0, "0000")


def test_move_to_an_unknown_destination_and_with_failures(aloft, archive):
    unknown = aloft("move", archive.address, "--to", "NOBODY", "StudyInstanceUID=1.2.3.1")
    assert unknown.returncode == 1 and "A801, refused: move destination unknown" in unknown.stderr, unknown
    failing = archive.samples[0].uid
    with Receiver(port=archive.destination, status=lambda uid: 0xA700 if uid == failing else 0):
        answer = aloft("move", archive.address, "--to", "RECEIVER", "StudyInstanceUID=1.2.3.1")
    assert answer.returncode == 1 and "1 failed" in answer.stdout and failing in answer.stdout, answer
    assert aloft("move", archive.address, "--to", "RECEIVER", "PatientName=x").returncode == 64


def test_the_whole_way_with_orthanc(aloft, images, tmp_path):
    samples = [files.variant(images[0], StudyInstanceUID="1.2.9", PatientID="O1") for _ in range(3)]
    port, ours = free_ports(2)
    with Orthanc(tmp_path / "orthanc", {"receiver": ("RECEIVER", port), "aloft": ("ALOFT", ours)}) as orthanc, Receiver(port=port) as receiver:
        peer = f"ORTHANC@127.0.0.1:{orthanc.port}"
        assert aloft("echo", peer).returncode == 0
        sent = aloft("store", peer, written(tmp_path / "files", samples), "--associations", "2")
        assert sent.returncode == 0 and "3 instances stored" in sent.stdout, sent
        found = lines(aloft("find", peer, "PatientID=O1", "--json"))
        assert [m["0020000D"]["Value"] for m in found] == [["1.2.9"]]
        got = aloft("get", peer, "StudyInstanceUID=1.2.9", "--out", tmp_path / "out")
        assert got.returncode == 0 and set(read_all(tmp_path / "out")) == {s.uid for s in samples}, got
        moved = aloft("move", peer, "--to", "RECEIVER", "StudyInstanceUID=1.2.9")
        assert moved.returncode == 0 and set(receiver.by_uid) == {s.uid for s in samples}, moved
        missing = f"{CT}=1.2.3.4"
        committed = aloft("commit", peer, tmp_path / "files", missing, "--listen", f"127.0.0.1:{ours}", "--json")
        report = json.loads(committed.stdout)
        assert set(report["committed"]) == {s.uid for s in samples}, committed
        assert [(f["sopInstanceUID"], f["failureReason"]) for f in report["failed"]] == [("1.2.3.4", "0112")] and committed.returncode == 1, committed


def test_the_whole_way_with_aloft(server, images, tmp_path):
    samples = [files.variant(images[0], StudyInstanceUID="1.2.9", PatientID="O1", PatientName="Grün^Zoë", SpecificCharacterSet="ISO_IR 192") for _ in range(3)]
    peer = f"{AE_TITLE}@127.0.0.1:{server.dicom}"
    with Receiver() as receiver:
        assert server.run("peer", "add", "RECEIVER", "127.0.0.1", receiver.port).returncode == 0
        assert server.run("store", peer, written(tmp_path / "files", samples)).returncode == 0
        found = server.run("find", peer, "PatientName=Grün*")
        assert found.returncode == 0 and "Grün^Zoë" in found.stdout and "1 study" in found.stderr, found
        got = server.run("get", peer, "StudyInstanceUID=1.2.9", "--out", tmp_path / "out")
        assert got.returncode == 0 and {u: b for u, (_, b) in read_all(tmp_path / "out").items()} == {s.uid: s.body for s in samples}, got
        moved = server.run("move", peer, "--to", "RECEIVER", "StudyInstanceUID=1.2.9")
        assert moved.returncode == 0 and set(receiver.by_uid) == {s.uid for s in samples}, moved


# Storage commitment

class Committer:
    """A storage commitment SCP that answers on the same association, or calls back."""

    def __init__(self, fails=(), call_back=None, answers=True, action_status=0):
        self.asked, self.reports = [], []

        def act(event):
            request = event.action_information
            self.asked += [str(i.ReferencedSOPInstanceUID) for i in request.ReferencedSOPSequence]
            if answers and not action_status:
                threading.Thread(target=self._report, args=(event.assoc, request), daemon=True).start()
            return action_status, None
        self.fails, self.call_back = dict(fails), call_back
        self.server = Server([(StorageCommitmentPushModel, [EXPLICIT, IMPLICIT], {})], [(evt.EVT_N_ACTION, act)])

    def _report(self, association, request):
        done, failed = [], []
        for item in request.ReferencedSOPSequence:
            reason = self.fails.get(str(item.ReferencedSOPInstanceUID))
            (failed if reason else done).append(item)
            if reason:
                item.FailureReason = reason
        report = match_of(TransactionUID=request.TransactionUID, ReferencedSOPSequence=Sequence(done))
        if failed:
            report.FailedSOPSequence = Sequence(failed)
        time.sleep(0.3)
        if self.call_back:
            ae = AE("PEER")
            ae.add_requested_context(StorageCommitmentPushModel, [EXPLICIT])
            association = ae.associate("127.0.0.1", self.call_back, ae_title="ALOFT", ext_neg=[build_role(StorageCommitmentPushModel, scu_role=False, scp_role=True)])
        status, _ = association.send_n_event_report(report, 2 if failed else 1, StorageCommitmentPushModel, "1.2.840.10008.1.20.1.1")
        self.reports.append(status.get("Status"))
        if self.call_back:
            association.release()


def test_commitment_on_the_same_association(aloft, images, tmp_path):
    samples = [files.variant(images[0]) for _ in range(3)]
    committer = Committer({samples[1].uid: 0x0112, samples[2].uid: 0x0119})
    with committer.server as peer:
        answer = aloft("commit", peer.address, written(tmp_path / "files", samples))
    assert answer.returncode == 1 and committer.reports == [0], (answer, committer.reports)
    assert "1 committed by PEER" in answer.stdout and "0112 no such object instance" in answer.stdout and "0119 class / instance conflict" in answer.stdout, answer.stdout
    assert samples[1].uid in answer.stdout and set(committer.asked) == {s.uid for s in samples}


def test_commitment_by_a_call_back_of_what_was_stored(aloft, images, tmp_path):
    samples = [files.variant(images[0]) for _ in range(2)]
    with Receiver() as receiver:
        sent = aloft("store", f"RECEIVER@127.0.0.1:{receiver.port}", written(tmp_path / "files", samples), "--json")
    (tmp_path / "sent.jsonl").write_text(sent.stdout)
    [port] = free_ports(1)
    committer = Committer(call_back=port)
    with committer.server as peer:
        answer = aloft("commit", peer.address, "--from", tmp_path / "sent.jsonl", "--listen", f"127.0.0.1:{port}", "--json")
    assert answer.returncode == 0 and committer.reports == [0], (answer, committer.reports)
    report = json.loads(answer.stdout)
    assert set(report["committed"]) == {s.uid for s in samples} and not report["failed"] and not report["unanswered"]


def test_commitment_that_is_refused_or_never_answered(aloft):
    what = f"{CT}=1.2.3.4"
    with Committer(action_status=0x0110).server as peer:
        answer = aloft("commit", peer.address, what)
        assert answer.returncode == 1 and "0110, processing failure" in answer.stderr, answer
    with Committer(answers=False).server as peer:
        answer = aloft("commit", peer.address, what, "--wait", "1")
        assert answer.returncode == 6 and "1.2.3.4" in answer.stdout and "--listen" in answer.stderr, answer
    with Server([(Verification, [IMPLICIT], {})], []) as peer:
        answer = aloft("commit", peer.address, what)
        assert answer.returncode == 1 and "does not offer Storage Commitment Push Model" in answer.stderr, answer
