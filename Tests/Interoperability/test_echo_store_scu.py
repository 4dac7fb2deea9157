"""Verification and storage as other programs ask for them, and as Aloft asks others: DCMTK, pynetdicom, GDCM, Orthanc."""
import io
import json

import pydicom
import pytest
from pydicom.uid import generate_uid
from pynetdicom import AE

from Support import dcmtk, dicomweb, dimse, retrieving
from Support import samples as sample_files
from Support.orthanc import AE as ORTHANC, Orthanc
from Support.retrieving import EXPLICIT, Receiver, know
from Support.server import free_ports

VERIFICATION = "1.2.840.10008.1.1"


def test_everybody_gets_an_answer_to_c_echo(server, tmp_path):
    answer = dcmtk.echoscu(server.dicom)
    assert answer.returncode == 0, answer.stderr
    # Any transfer syntax proposed, many times in one association.
    answer = dcmtk.ran("echoscu", "-pts", "38", "-pdu", "4096", "--repeat", "50", "-aec", "ALOFT", "127.0.0.1", server.dicom)
    assert answer.returncode == 0, answer.stderr
    ae = AE("TESTER")
    ae.add_requested_context(VERIFICATION, [EXPLICIT])
    association = ae.associate("127.0.0.1", server.dicom, ae_title="ALOFT")
    assert association.is_established and association.send_c_echo().Status == 0
    association.release()


@pytest.mark.parametrize("peer", ["storescp", "dcmqrscp", "Orthanc", "pynetdicom"])
def test_aloft_calls_with_c_echo(server, tmp_path, peer):
    made = {"storescp": lambda: dcmtk.StoreSCP(tmp_path / "peer"), "dcmqrscp": lambda: dcmtk.Dcmqrscp(tmp_path / "peer"), "Orthanc": lambda: Orthanc(tmp_path / "peer"), "pynetdicom": Receiver}[peer]()
    with made as running:
        know(server, ORTHANC if peer == "Orthanc" else running.ae_title, running.port)
        answer = server.run("peer", "test", "--json", ORTHANC if peer == "Orthanc" else running.ae_title)
    assert answer.returncode == 0 and json.loads(answer.stdout)["isSuccess"], answer.stdout + answer.stderr


def test_gdcmscu_stores(server, images, tmp_path):
    """GDCM encodes the data set anew: the samples and the words are compared, not the bytes. It crashes at the release, with every server."""
    sample = images[0]
    path = tmp_path / "in.dcm"
    path.write_bytes(sample.file)
    dcmtk.gdcmscu(server.dicom, "--store", "-i", path)
    came = pydicom.dcmread(io.BytesIO(dicomweb.retrieve(server.web, sample)))
    assert came.PixelData == sample.data_set.PixelData and came.PatientID == sample.data_set.PatientID


def test_dcmsend_stores_a_folder(server, images, tmp_path):
    samples = retrieving.series_of(images[0], 20)
    folder = tmp_path / "in"
    folder.mkdir()
    for number, sample in enumerate(samples):
        (folder / f"{number}.dcm").write_bytes(sample.file)
    answer = dcmtk.ran("dcmsend", "-aec", "ALOFT", "+sd", "127.0.0.1", server.dicom, folder)
    assert answer.returncode == 0, answer.stderr
    # dcmsend keeps the transfer syntax, but writes the data set anew: what a receiver of bytes gets is what was stored.
    with dimse.Recorder(port := free_ports(1)[0], [EXPLICIT]) as recorder:
        dcmtk.ran("dcmsend", "-aec", "RECORDER", "+sd", "127.0.0.1", port, folder)
    changed = [s.name for s in samples if dimse.body_of(dicomweb.retrieve(server.web, s)) != recorder.received[s.uid]]
    assert not changed and len(recorder.received) == 20, f"changed: {changed}"


def moved_by(archive, title, server, samples):
    """The archive encodes data sets anew while sending: what Aloft has is what a receiver of bytes gets from it."""
    wanted = retrieving.identifier("STUDY", StudyInstanceUID=samples[0].study)
    found = [retrieving.move(archive.port, retrieving.STUDY_ROOT, wanted, destination, called=title) for destination in ("RECEIVER", "ALOFT")]
    assert [f.status for f in found] == [0, 0], found


@pytest.mark.parametrize("peer", ["dcmqrscp", "Orthanc"])
def test_another_archive_moves_to_aloft(server, images, tmp_path, peer):
    samples = retrieving.series_of(images[0], 6)
    with Receiver() as recorder:
        destinations = {"ALOFT": server.dicom, "RECEIVER": recorder.port}
        if peer == "Orthanc":
            with Orthanc(tmp_path / "peer", {title.lower(): (title, port) for title, port in destinations.items()}) as archive:
                archive.fill(samples)
                moved_by(archive, ORTHANC, server, samples)
        else:
            with dcmtk.Dcmqrscp(tmp_path / "peer", destinations) as archive:
                assert set(dimse.store(archive.port, samples, called=archive.ae_title).values()) == {0}
                moved_by(archive, archive.ae_title, server, samples)
        sent = recorder.by_uid
    changed = [s.name for s in samples if dimse.body_of(dicomweb.retrieve(server.web, s)) != sent[s.uid].body]
    assert not changed, f"changed: {changed}"


def store_one(port, sample, **command):
    """The status of one C-STORE whose command says something else than its data set."""
    ae = AE("TESTER")
    association = ae.associate("127.0.0.1", port, [retrieving.build_context(command.get("sop_class", sample.sop_class), [sample.transfer_syntax])], ae_title="ALOFT")
    assert association.is_established
    accepted = association.accepted_contexts
    assert accepted, "the presentation context was refused"
    made = sample_files.Sample(sample.name, sample.file)
    made.sop_class, made.uids = command.get("sop_class", sample.sop_class), (*sample.uids[:2], command.get("uid", sample.uid))
    made.body = command.get("body", sample.body)
    status = dimse._store_bytes(association, accepted[0].context_id, made)
    association.abort()
    return status


def test_a_data_set_that_is_not_what_the_command_says_is_refused(server, images):
    sample = images[0]
    assert store_one(server.dicom, sample, uid=generate_uid()) & 0xFF00 in (0xA900, 0xC000)
    assert store_one(server.dicom, sample, sop_class="1.2.840.10008.5.1.4.1.1.7") & 0xFF00 in (0xA900, 0xC000)
    assert store_one(server.dicom, sample, body=b"\x08\x00\x05\x00CS\x40\x00short") & 0xF000 == 0xC000
    assert not dicomweb.search(server.web, "instances", SOPInstanceUID=sample.uid), "something half is stored"


def test_other_pixels_under_a_known_uid_are_a_warning(server, images):
    sample = sample_files.variant(images[0])
    assert dimse.store(server.dicom, [sample])[sample.uid] == 0
    assert dimse.store(server.dicom, [sample])[sample.uid] == 0
    changed = sample_files.with_other_pixels(sample)
    assert dimse.store(server.dicom, [changed])[sample.uid] == 0xB000
    assert dicomweb.retrieve(server.web, sample) and dimse.body_of(dicomweb.retrieve(server.web, sample)) == sample.body


def test_private_and_unknown_classes_are_stored(server, images):
    made = []
    for uid in ("1.2.840.113619.4.99", "1.3.46.670589.99.1", "1.2.840.10008.5.1.4.1.1.999.9"):
        sample = sample_files.variant(images[0], uid, SOPClassUID=uid)
        sample.data_set.file_meta.MediaStorageSOPClassUID = uid
        made.append(sample_files.Sample(uid, sample_files.encoded(sample.data_set)))
    assert dimse.store(server.dicom, made) == {s.uid: 0 for s in made}
    assert all(dimse.body_of(dicomweb.retrieve(server.web, s)) == s.body for s in made)


@pytest.mark.parametrize("peer", ["storescp", "dcmqrscp", "Orthanc", "pynetdicom"])
def test_aloft_store_sends_files_as_they_are(server, images, tmp_path, peer):
    """The command line as requestor: data sets reach each kind of receiver byte for byte."""
    samples = retrieving.series_of(images[0], 4)
    folder = tmp_path / "in"
    folder.mkdir()
    for number, sample in enumerate(samples):
        (folder / f"{number}.dcm").write_bytes(sample.file)
    made = {"storescp": lambda: dcmtk.StoreSCP(tmp_path / "peer"), "dcmqrscp": lambda: dcmtk.Dcmqrscp(tmp_path / "peer"), "Orthanc": lambda: Orthanc(tmp_path / "peer"), "pynetdicom": Receiver}[peer]()
    with made as running:
        title = ORTHANC if peer == "Orthanc" else running.ae_title
        know(server, title, running.port)
        answer = server.run("store", title, folder)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        if peer == "Orthanc":
            came = {uid: dimse.body_of(file) for uid, file in running.files().items()}
        elif peer == "pynetdicom":
            came = {r.uid: r.body for r in running.all}
        else:
            came = {uid: body for uid, (body, _) in running.bodies().items()}
    assert came == {s.uid: s.body for s in samples}


def test_aloft_echo(server, tmp_path):
    with dcmtk.StoreSCP(tmp_path / "peer") as running:
        know(server, running.ae_title, running.port)
        assert server.run("echo", running.ae_title).returncode == 0
    assert server.run("echo", "STORESCP").returncode != 0, "nobody listens any more"
