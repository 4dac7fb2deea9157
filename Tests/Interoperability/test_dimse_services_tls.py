"""The DIMSE services over TLS: DCMTK's programs, pynetdicom and Orthanc, with Aloft as the one called and as the one that calls."""
import pathlib
import ssl
import subprocess
import time

import pytest

from Support import dcmtk, dicomweb, dimse, retrieving
from Support import samples as sample_files
from Support.orthanc import AE as ORTHANC, Orthanc
from Support.retrieving import EXPLICIT, FIND, GET, MOVE, NATIVE, STUDY_ROOT, Receiver, identifier, know
from Support.server import AE_TITLE, free_ports

from test_cget import stored


def make_certificate(folder, name):
    """A key and a certificate that signs itself."""
    folder = pathlib.Path(folder) / name
    folder.mkdir()
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem", "-days", "2", "-subj", f"/CN={name}",
                    "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True)
    (folder / "key.pem").chmod(0o600)
    return folder


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """Ours, the peers', and a stranger's; and a file of those who are trusted."""
    folder = tmp_path_factory.mktemp("tls")
    made = {name: make_certificate(folder, name) for name in ("aloft", "peer", "stranger")}
    (folder / "trusted.pem").write_text("".join((made[name] / "certificate.pem").read_text() for name in ("aloft", "peer")))
    (made["peer"] / "trusted.pem").write_text((folder / "trusted.pem").read_text())
    return {**made, "trusted": folder / "trusted.pem"}


def start(site, certificates, *options):
    site.tls, = free_ports(1)
    ours = certificates["aloft"]
    site.start("--listen-dicom-tls", f"127.0.0.1:{site.tls}", "--dicom-tls-certificate", str(ours / "certificate.pem"), "--dicom-tls-key", str(ours / "key.pem"), "--dicom-tls-trust", str(certificates["trusted"]), *options)
    return site


@pytest.fixture
def secure(site, certificates):
    return start(site, certificates)


def as_peer(certificates, name="peer"):
    """DCMTK's options: with a certificate of its own, and trust in ours."""
    return ["+tls", certificates[name] / "key.pem", certificates[name] / "certificate.pem", "+cf", certificates["aloft"] / "certificate.pem"]


def client(certificates, name=None):
    context = ssl.create_default_context(cafile=certificates["aloft"] / "certificate.pem")
    if name:
        context.load_cert_chain(certificates[name] / "certificate.pem", certificates[name] / "key.pem")
    context.check_hostname = False
    return context


def test_dcmtk_calls(secure, certificates, images, tmp_path):
    samples = retrieving.series_of(images[0], 5)
    folder, found = tmp_path / "in", tmp_path / "found"
    folder.mkdir()
    found.mkdir()
    for number, sample in enumerate(samples):
        (folder / f"{number}.dcm").write_bytes(sample.file)
    for options in (["+tla", "-ic"], as_peer(certificates)):
        assert (answer := dcmtk.echoscu(secure.tls, AE_TITLE, *options)).returncode == 0, answer.stderr
    answer = dcmtk.ran("storescu", "-R", "-xe", *as_peer(certificates), "-aec", AE_TITLE, "+sd", "127.0.0.1", secure.tls, folder)
    assert answer.returncode == 0, answer.stderr
    # storescu writes data sets anew: what a receiver of bytes gets from it is what was stored.
    with dimse.Recorder(port := free_ports(1)[0], [EXPLICIT]) as recorder:
        dcmtk.ran("storescu", "-R", "-xe", "-aec", "RECORDER", "+sd", "127.0.0.1", port, folder)
    assert all(dimse.body_of(dicomweb.retrieve(secure.web, s)) == recorder.received[s.uid] for s in samples)
    answer, matches = dcmtk.findscu(secure.tls, found, "STUDY", *as_peer(certificates), StudyInstanceUID=samples[0].study)
    assert answer.returncode == 0 and len(matches) == 1, answer.stderr


def test_every_profile_of_dcmtk(secure, certificates):
    for profile in ("+py", "+px", "+pz"):
        answer = dcmtk.echoscu(secure.tls, AE_TITLE, *as_peer(certificates), profile)
        assert answer.returncode == 0, f"{profile}: {answer.stderr}"


def test_get_and_find_and_move_by_pynetdicom(secure, certificates, images):
    samples = stored(secure, retrieving.series_of(images[0], 6))
    receiving, tls = retrieving.Receiving(), client(certificates)
    with Receiver() as destination:
        know(secure, destination.ae_title, destination.port)
        contexts = [retrieving.build_context(STUDY_ROOT + kind, NATIVE) for kind in (FIND, MOVE, GET)] + [retrieving.build_context(samples[0].sop_class, [EXPLICIT])]
        association = retrieving.associate(secure.tls, contexts, [retrieving.build_role(samples[0].sop_class, scp_role=True)], receiving, tls=tls)
        wanted = identifier("STUDY", StudyInstanceUID=samples[0].study)
        assert [status.Status for status, _ in association.send_c_find(wanted, STUDY_ROOT + FIND)] == [0xFF00, 0]
        got = retrieving.Retrieval(association.send_c_get(wanted, STUDY_ROOT + GET))
        moved = retrieving.Retrieval(association.send_c_move(wanted, destination.ae_title, STUDY_ROOT + MOVE))
        association.release()
        assert (got.status, moved.status) == (0, 0), f"{got}; {moved}"
        expected = {s.uid: s.body for s in samples}
        assert {r.uid: r.body for r in receiving.all} == expected == {r.uid: r.body for r in destination.all}


def test_move_to_a_peer_over_tls(secure, certificates, images, tmp_path):
    samples = stored(secure, retrieving.series_of(images[0], 5))
    options = ["+tls", certificates["peer"] / "key.pem", certificates["peer"] / "certificate.pem", "+cf", certificates["aloft"] / "certificate.pem"]
    with open(tmp_path / "log", "wb") as log:
        port, folder = free_ports(1)[0], tmp_path / "in"
        folder.mkdir()
        receiver = subprocess.Popen([str(c) for c in ("storescp", "-v", "+B", "--fork", *options, "-od", folder, "-aet", "SECURE", port)], stdout=log, stderr=log)
        try:
            for _ in range(50):
                if dcmtk.echoscu(port, "SECURE", *as_peer(certificates), "-ic").returncode == 0:
                    break
                time.sleep(0.1)
            know(secure, "SECURE", port, "--tls")
            found = retrieving.move(secure.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "SECURE")
        finally:
            receiver.terminate()
            receiver.wait()
    assert (found.status, found.counts[1:]) == (0, (5, 0, 0)), f"{found}; {(tmp_path / 'log').read_text()[-600:]}"
    assert dcmtk.bodies(folder) == {s.uid: (s.body, s.transfer_syntax) for s in samples}


def test_a_peer_that_nobody_vouches_for_gets_nothing(secure, certificates, images):
    """A destination with a stranger's certificate: no instance reaches it."""
    samples = stored(secure, retrieving.series_of(images[0], 2))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates["stranger"] / "certificate.pem", certificates["stranger"] / "key.pem")
    with Receiver(tls=context) as destination:
        know(secure, destination.ae_title, destination.port, "--tls")
        found = retrieving.move(secure.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), destination.ae_title)
        assert found.status == 0xA702 and not destination.all, found


def test_client_certificates_when_they_are_required(site, certificates):
    start(site, certificates, "--dicom-tls-client-certificates", "required")
    assert dcmtk.echoscu(site.tls, AE_TITLE, *as_peer(certificates)).returncode == 0
    assert dcmtk.echoscu(site.tls, AE_TITLE, "+tla", "-ic").returncode != 0, "no certificate was accepted"
    assert dcmtk.echoscu(site.tls, AE_TITLE, *as_peer(certificates, "stranger")).returncode != 0, "a stranger's certificate was accepted"


def test_plain_callers_at_the_tls_port_harm_nobody(secure, certificates):
    assert dcmtk.echoscu(secure.tls, AE_TITLE).returncode != 0
    assert dcmtk.echoscu(secure.tls, AE_TITLE, *as_peer(certificates)).returncode == 0
    assert dcmtk.echoscu(secure.dicom, AE_TITLE).returncode == 0


def test_instead_of_the_plain_port(site, certificates):
    start(site, certificates, "--listen-dicom", "off")
    assert dcmtk.echoscu(site.tls, AE_TITLE, *as_peer(certificates)).returncode == 0


def test_a_new_certificate_needs_no_restart(secure, certificates, tmp_path):
    """The files are read again: the next caller sees the new certificate."""
    ours = certificates["aloft"]
    before = {name: (ours / name).read_text() for name in ("key.pem", "certificate.pem")}
    renewed = make_certificate(tmp_path, "renewed")
    try:
        for name in before:
            (tmp_path / name).write_text((renewed / name).read_text())
            (tmp_path / name).chmod(0o600)
            (tmp_path / name).rename(ours / name)
        shown = ""
        for _ in range(50):
            shown = ssl.get_server_certificate(("127.0.0.1", secure.tls))
            if shown.strip() == (renewed / "certificate.pem").read_text().strip():
                break
            time.sleep(0.2)
        assert shown.strip() == (renewed / "certificate.pem").read_text().strip(), "the old certificate is still shown"
    finally:
        for name, text in before.items():
            (ours / name).write_text(text)
            (ours / name).chmod(0o600)


def test_orthanc_over_tls(secure, certificates, images, tmp_path):
    """Orthanc takes what Aloft moves to it over TLS, byte for byte."""
    samples = stored(secure, [sample_files.variant(images[0], f"study {n}") for n in range(2)])
    with Orthanc(tmp_path / "orthanc", tls=certificates["peer"]) as orthanc:
        know(secure, ORTHANC, orthanc.port, "--tls")
        for sample in samples:
            found = retrieving.move(secure.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=sample.study), ORTHANC)
            assert found.status == 0, found
        assert {uid: dimse.body_of(file) for uid, file in orthanc.files().items()} == {s.uid: s.body for s in samples}
