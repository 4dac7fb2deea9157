"""Storage commitment (PS3.4 Annex J), both roles, with pynetdicom and Orthanc."""
import json
import time

import pytest
import requests
from pydicom.uid import generate_uid

from Support import commitment, dimse
from Support import samples as sample_files
from Support.commitment import CT, Committer, Modality, request
from Support.orthanc import Orthanc

PEER = "MODALITY"
INSTANCE = ("1.2.840.10008.1.20.1", "1.2.840.10008.1.20.1.1")


def known(server, modality, *options):
    answer = server.run("peer", "add", *options, modality.ae_title, "127.0.0.1", str(modality.port))
    assert answer.returncode == 0, answer.stderr


def stored(server, images, count=3):
    """New instances of one series, stored."""
    study, series = generate_uid(), generate_uid()
    samples = [sample_files.variant(images[0], StudyInstanceUID=study, SeriesInstanceUID=series) for _ in range(count)]
    assert dimse.store(server.dicom, samples) == {s.uid: 0 for s in samples}
    return samples


def named(samples):
    return [(s.sop_class, s.uid) for s in samples]


def jobs(server):
    answer = server.run("jobs", "list", "--json")
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def pack(server):
    return max((server.data / "store" / "loose").rglob("*.pack"), key=lambda p: p.stat().st_mtime)


@pytest.fixture
def modality():
    with Modality() as modality:
        yield modality


def test_what_was_stored_is_committed_to_on_the_same_association(server, modality, collection):
    samples = collection[:60]
    assert set(dimse.store(server.dicom, samples).values()) <= {0, 0xB000}
    asked = request(named(samples))
    status, report = modality.ask(server.dicom, asked)
    assert status == 0
    assert (report.type, report.on, report.transaction, report.retrieve_ae) == (1, "same", asked.TransactionUID, "ALOFT"), report
    assert (sorted(report.committed), report.failed) == (sorted(s.uid for s in samples), {}), report
    assert sorted(report.classes) == sorted(s.sop_class for s in samples)


def test_each_failure_has_its_reason(server, modality, images):
    good, bad = stored(server, images, 2)
    before = pack(server).stat().st_size
    [damaged] = stored(server, images, 1)
    path = pack(server)
    after = path.stat().st_size
    assert after > before
    with open(path, "r+b") as file:
        file.seek((before + after) // 2)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1]))
    unknown = generate_uid()
    other = "1.2.840.10008.5.1.4.1.1.7"
    status, report = modality.ask(server.dicom, request([*named([good]), (other, bad.uid), (CT, unknown), *named([damaged])]))
    assert (status, report.type, report.committed) == (0, 2, [good.uid]), report
    assert report.failed == {bad.uid: 0x0119, unknown: 0x0112, damaged.uid: 0x0110}, report


def test_a_transaction_uid_is_for_one_list(server, modality, images):
    samples = stored(server, images)
    uid = generate_uid()
    assert modality.ask(server.dicom, request(named(samples), uid))[1].type == 1
    # The same again is answered again: the first report may have been lost.
    assert modality.ask(server.dicom, request(named(samples[::-1]), uid))[1].type == 1
    _, report = modality.ask(server.dicom, request(named(samples[:2]), uid))
    assert (report.type, report.committed, report.failed) == (2, [], {s.uid: 0x0131 for s in samples[:2]}), report
    with Modality("OTHER") as other:
        assert other.ask(server.dicom, request(named(samples[:2]), uid))[1].type == 1, "another peer's transactions are its own"


def test_what_is_no_request_is_refused_with_its_status(server, modality, images):
    samples = named(stored(server, images, 1))

    def without(keyword):
        data_set = request(samples)
        delattr(data_set, keyword)
        return data_set
    incomplete = request(samples)
    del incomplete.ReferencedSOPSequence[0].ReferencedSOPClassUID
    for name, data_set in [("no transaction", without("TransactionUID")), ("no list", without("ReferencedSOPSequence")), ("an empty list", request([])),
                           ("an item without its class", incomplete)]:
        assert modality.ask(server.dicom, data_set)[0] == 0x0115, name
    assert modality.ask(server.dicom, request(samples), action=2)[0] == 0x0123
    assert modality.ask(server.dicom, request(samples), instance="1.2.840.10008.1.20.1.2")[0] == 0x0112
    assert modality.ask(server.dicom, request(samples))[1].type == 1
    assert modality.reports.empty()


def test_a_peer_that_hangs_up_gets_the_report_on_a_new_association(server, modality, images):
    known(server, modality.listen())
    samples = stored(server, images)
    status, report = modality.ask(server.dicom, request(named(samples)), stays=False)
    assert (status, report.type, report.on) == (0, 1, "new"), report
    [(sop_class, role)] = modality.roles
    assert (sop_class, role.scp_role, role.scu_role) == ("1.2.840.10008.1.20.1", True, False)


def test_a_peer_that_wants_a_new_association_gets_one_at_once(server, modality, images):
    known(server, modality.listen(), "--quirk", "commit-on-new-association")
    status, report = modality.ask(server.dicom, request(named(stored(server, images))))
    assert (status, report.type, report.on) == (0, 1, "new"), report


@pytest.mark.parametrize("is_killed", [True, False])
def test_a_report_outlives_the_server(server, modality, images, is_killed):
    """Nobody listens for it before the server ends, and on its own association the peer does not want it."""
    samples = stored(server, images)
    known(server, modality, "--quirk", "commit-on-new-association")
    association = modality.associate(server.dicom)
    asked = request(named(samples))
    assert association.send_n_action(asked, 1, *INSTANCE)[0].Status == 0
    if is_killed:
        server.kill()
    else:
        association.release()
        assert server.stop() == 0
    assert modality.reports.empty()
    modality.listen()
    server.start()
    report = modality.report()
    assert (report.type, report.on, report.transaction) == (1, "new", asked.TransactionUID), report


def test_a_report_is_tried_again_until_it_is_taken(server, modality, images):
    samples = stored(server, images)
    modality.answer = 0x0110
    association = modality.associate(server.dicom)
    asked = request(named(samples))
    assert association.send_n_action(asked, 1, *INSTANCE)[0].Status == 0
    # On its own association the answer is no, then nobody is known under the title, then the answer is no again.
    assert modality.report().on == "same"
    association.release()
    known(server, modality.listen())
    assert modality.report(60).on == "new"
    [job] = jobs(server)
    assert (job["kind"], job["destination"]) == ("commitment", PEER), job
    server.kill()
    server.start()
    assert modality.report(60).transaction == asked.TransactionUID
    modality.answer = 0x0000
    assert modality.report(60).transaction == asked.TransactionUID
    time.sleep(6)
    assert modality.reports.empty(), "a report that was taken came again"
    assert jobs(server) == []


@pytest.mark.parametrize("how", ["same", "new"])
def test_our_request_is_answered_by_a_peer(server, images, how):
    samples = stored(server, images)
    failing = samples[1].uid
    with Committer(how, port=server.dicom, failed=[failing]) as committer:
        known(server, committer)
        status, answer = commitment.administer(server, "POST", "/admin/commitments", aet="COMMITTER", study=samples[0].study)
        assert (status, answer["isReported"], answer["committedCount"]) == (200, True, 2), answer
        assert [(f["sopInstanceUID"], f["failureReason"]) for f in answer["failed"]] == [(failing, "0112")], answer
        assert committer.answers.get(timeout=10) == 0
        [asked] = committer.requests
        assert sorted(str(i.ReferencedSOPInstanceUID) for i in asked.ReferencedSOPSequence) == sorted(s.uid for s in samples)
        assert str(asked.TransactionUID) == answer["transactionUID"]


def test_a_report_that_comes_after_a_restart_finds_what_we_asked(server, images):
    samples = stored(server, images)
    with Committer("later") as committer:
        known(server, committer)
        status, answer = commitment.administer(server, "POST", "/admin/commitments", aet="COMMITTER", study=samples[0].study, seconds=1)
        assert (status, answer["isReported"]) == (200, False), answer
        server.kill()
        server.start()
        committer.aloft_port = server.dicom
        [asked] = committer.requests
        committer.report(asked)
        assert committer.answers.get(timeout=10) == 0
        status, answer = commitment.administer(server, "GET", "/admin/commitments", transaction=str(asked.TransactionUID))
        assert (status, answer["isReported"], answer["committedCount"], answer["failed"]) == (200, True, len(samples), []), answer
        asked.TransactionUID = generate_uid()
        committer.report(asked)
        assert committer.answers.get(timeout=10) == 0x0115, "a report on what nobody asked"


def test_a_peer_that_says_no_is_reported(server, images):
    samples = stored(server, images)
    with Committer("refuse") as committer:
        known(server, committer)
        status, answer = commitment.administer(server, "POST", "/admin/commitments", aet="COMMITTER", study=samples[0].study)
        assert status == 502 and "0110" in answer["detail"], answer


def test_orthanc_gets_our_commitment_and_we_get_its(server, images, tmp_path):
    samples = stored(server, images)
    missing = generate_uid()
    with Orthanc(tmp_path / "orthanc", {"aloft": ("ALOFT", server.dicom)}) as orthanc:
        answer = server.run("peer", "add", "ORTHANC", "127.0.0.1", str(orthanc.port))
        assert answer.returncode == 0, answer.stderr
        instances = [{"SOPClassUID": c, "SOPInstanceUID": u} for c, u in [*named(samples), (CT, missing)]]
        asked = orthanc.call("modalities/aloft/storage-commitment", json={"DicomInstances": instances})
        assert asked.status_code == 200, asked.text[:400]
        deadline, report = time.monotonic() + 60, {"Status": "Pending"}
        while report["Status"] == "Pending" and time.monotonic() < deadline:
            time.sleep(0.2)
            report = requests.get(f"{orthanc.url}/{asked.json()['Path'].lstrip('/')}", timeout=60).json()
        assert report["Status"] == "Failure", report
        assert sorted(i["SOPInstanceUID"] for i in report["Success"]) == sorted(s.uid for s in samples), report
        assert [(i["SOPInstanceUID"], i["FailureReason"]) for i in report["Failures"]] == [(missing, 0x0112)], report
        orthanc.fill(samples[:2])
        status, answer = commitment.administer(server, "POST", "/admin/commitments", aet="ORTHANC", study=samples[0].study, seconds=60)
        assert (status, answer["isReported"], answer["committedCount"]) == (200, True, 2), answer
        assert [(f["sopInstanceUID"], f["failureReason"]) for f in answer["failed"]] == [(samples[2].uid, "0112")], answer
