"""A real archive as the peer: Debian's Orthanc sends to Aloft, by C-STORE and by STOW-RS."""
import io
import pathlib
import shutil
import subprocess

import pydicom
import pytest
import requests

from Support import dicomweb
from Support.server import REPOSITORY, free_ports

SCRIPT = REPOSITORY / "Scripts" / "orthanc.sh"


@pytest.fixture
def orthanc(server, tmp_path):
    """Orthanc, with Aloft as a DICOM modality and as a DICOMweb server."""
    assert shutil.which("Orthanc"), "Orthanc is not installed: run Scripts/setup.sh --orthanc"
    http, dicom = free_ports(2)
    folder = tmp_path / "orthanc"
    started = subprocess.run([SCRIPT, "start", folder, str(http), str(dicom), "--modality", f"aloft=ALOFT@{server.dicom}", "--web", f"aloft={server.web}/"],
                             capture_output=True, text=True)
    assert started.returncode == 0, f"Orthanc did not start: {started.stdout}{started.stderr}"
    yield f"http://127.0.0.1:{http}"
    subprocess.run([SCRIPT, "stop", folder], check=True)


def fill(orthanc, samples):
    """Puts the samples into Orthanc; returns its own names of them."""
    names = {}
    for sample in samples:
        answer = requests.post(f"{orthanc}/instances", data=sample.file, timeout=60)
        assert answer.status_code == 200, f"Orthanc refused {sample}: {answer.text[:200]}"
        names[answer.json()["ID"]] = sample
    return names


def check(server, orthanc, names):
    """Each data set in Aloft equals Orthanc's own copy of it."""
    for name, sample in names.items():
        theirs = pydicom.dcmread(io.BytesIO(requests.get(f"{orthanc}/instances/{name}/file", timeout=60).content))
        ours = pydicom.dcmread(io.BytesIO(dicomweb.retrieve(server.web, sample)))
        assert ours == theirs, f"{sample} is another data set in Aloft than in Orthanc {version(orthanc)}"


def version(orthanc):
    return requests.get(f"{orthanc}/system", timeout=60).json()["Version"]


def test_orthanc_sends_by_c_store(server, orthanc, collection):
    names = fill(orthanc, [s for s in collection if s.transfer_syntax == "1.2.840.10008.1.2.1"][:40])
    answer = requests.post(f"{orthanc}/modalities/aloft/store", json=list(names), timeout=120)
    assert answer.status_code == 200, f"Orthanc {version(orthanc)} could not send: {answer.text[:500]}\n{server.last_words()}"
    assert answer.json()["FailedInstancesCount"] == 0, answer.text[:500]
    check(server, orthanc, names)


def test_orthanc_sends_by_stow(server, orthanc, collection):
    names = fill(orthanc, collection[:40])
    answer = requests.post(f"{orthanc}/dicom-web/servers/aloft/stow", json={"Resources": list(names), "Synchronous": True}, timeout=120)
    assert answer.status_code == 200, f"Orthanc {version(orthanc)} could not send: {answer.text[:500]}\n{server.last_words()}"
    check(server, orthanc, names)


def test_c_echo(server, orthanc):
    answer = requests.post(f"{orthanc}/modalities/aloft/echo", json={}, timeout=60)
    assert answer.status_code == 200, f"C-ECHO from Orthanc {version(orthanc)}: {answer.text[:500]}"
