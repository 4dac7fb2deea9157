"""A real archive as the peer: Debian's Orthanc sends to Aloft, by C-STORE and by STOW-RS."""
import shutil
import subprocess

import pytest
import requests

from Support import dicomweb, dimse
from Support.server import REPOSITORY, free_ports

SCRIPT = REPOSITORY / "Scripts" / "orthanc.sh"


LITTLE_ENDIAN = "1.2.840.10008.1.2.1"


class Orthanc:
    """Orthanc's own address, and the port at which it finds a second receiver, to compare with."""

    def __init__(self, url, recorder_port):
        self.url, self.recorder_port = url, recorder_port
        self.name = "Orthanc " + requests.get(f"{url}/system", timeout=60).json()["Version"]

    def call(self, path, **message):
        return requests.post(f"{self.url}/{path}", timeout=120, **message)

    def fill(self, samples):
        """Puts the samples in; returns {Orthanc's own name of it: sample}."""
        names = {}
        for sample in samples:
            answer = self.call("instances", data=sample.file)
            assert answer.status_code == 200, f"{self.name} refused {sample}: {answer.text[:200]}"
            names[answer.json()["ID"]] = sample
        return names


@pytest.fixture
def orthanc(server, tmp_path):
    """Orthanc, with Aloft as a DICOM modality and as a DICOMweb server."""
    assert shutil.which("Orthanc"), "Orthanc is not installed: run Scripts/setup.sh --orthanc"
    http, dicom, recorder = free_ports(3)
    folder = tmp_path / "orthanc"
    started = subprocess.run([SCRIPT, "start", folder, str(http), str(dicom), "--modality", f"aloft=ALOFT@{server.dicom}",
                              "--modality", f"recorder=RECORDER@{recorder}", "--web", f"aloft={server.web}/"], capture_output=True, text=True)
    assert started.returncode == 0, f"Orthanc did not start: {started.stdout}{started.stderr}"
    yield Orthanc(f"http://127.0.0.1:{http}", recorder)
    subprocess.run([SCRIPT, "stop", folder], check=True)


def test_what_orthanc_sends_by_c_store_comes_back(server, orthanc, collection):
    """Orthanc encodes some data sets anew while sending, so the same is sent to a receiver that keeps the bytes."""
    names = orthanc.fill([s for s in collection if s.transfer_syntax == LITTLE_ENDIAN][:40])
    with dimse.Recorder(orthanc.recorder_port, [LITTLE_ENDIAN]) as recorder:
        assert orthanc.call("modalities/recorder/store", json=list(names)).status_code == 200
    answer = orthanc.call("modalities/aloft/store", json=list(names))
    assert answer.status_code == 200, f"{orthanc.name} could not send: {answer.text[:500]}\n{server.last_words()}"
    assert answer.json()["FailedInstancesCount"] == 0, answer.text[:500]
    changed = [str(s) for s in names.values() if dimse.body_of(dicomweb.retrieve(server.web, s)) != recorder.received[s.uid]]
    assert not changed, f"{len(changed)} of {len(names)} came back otherwise than {orthanc.name} sent them: {changed[:10]}"


def test_what_orthanc_sends_by_stow_comes_back(server, orthanc, collection):
    names = orthanc.fill(collection[:40])
    answer = orthanc.call("dicom-web/servers/aloft/stow", json={"Resources": list(names), "Synchronous": True})
    assert answer.status_code == 200, f"{orthanc.name} could not send: {answer.text[:500]}\n{server.last_words()}"
    changed = [str(s) for s in names.values() if dicomweb.retrieve(server.web, s) != s.file]
    assert not changed, f"{len(changed)} of {len(names)} came back otherwise than {orthanc.name} sent them: {changed[:10]}"


def test_orthanc_gets_an_answer_to_c_echo(orthanc):
    answer = orthanc.call("modalities/aloft/echo", json={})
    assert answer.status_code == 200, f"C-ECHO from {orthanc.name}: {answer.text[:500]}"
