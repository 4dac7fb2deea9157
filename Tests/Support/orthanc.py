"""Debian's Orthanc as a DIMSE peer, in both directions."""
import pathlib
import shutil
import subprocess

import requests

from .server import REPOSITORY, free_ports

SCRIPT = REPOSITORY / "Scripts" / "orthanc.sh"
AE = "ORTHANC"


class Orthanc:
    """`modalities`: {name: (AE title, port)}; `web`: {name: URL}; `tls`: a folder with key.pem and certificate.pem."""

    def __init__(self, folder, modalities=None, tls=None):
        assert shutil.which("Orthanc"), "Orthanc is not installed: run Scripts/setup.sh --orthanc"
        self.folder = pathlib.Path(folder)
        http, self.port = free_ports(2)
        options = [part for name, (title, port) in (modalities or {}).items() for part in ("--modality", f"{name}={title}@{port}")]
        started = subprocess.run([SCRIPT, "start", folder, str(http), str(self.port), *options, *(["--tls", str(tls)] if tls else [])], capture_output=True, text=True)
        assert started.returncode == 0, f"Orthanc did not start: {started.stdout}{started.stderr}"
        self.url = f"http://127.0.0.1:{http}"

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        subprocess.run([SCRIPT, "stop", self.folder], check=True)

    def call(self, path, **message):
        return requests.post(f"{self.url}/{path}", timeout=120, **message)

    def fill(self, samples):
        """Puts the samples in; returns {Orthanc's own name of it: sample}."""
        names = {}
        for sample in samples:
            answer = self.call("instances", data=sample.file)
            assert answer.status_code == 200, f"Orthanc refused {sample}: {answer.text[:200]}"
            names[answer.json()["ID"]] = sample
        return names

    def files(self):
        """{SOP Instance UID: Part 10 file} of all that it has."""
        found = {}
        for name in requests.get(f"{self.url}/instances", timeout=120).json():
            uid = requests.get(f"{self.url}/instances/{name}/simplified-tags", timeout=120).json()["SOPInstanceUID"]
            found[uid] = requests.get(f"{self.url}/instances/{name}/file", timeout=120).content
        return found

    def query(self, modality, level, **keys):
        """Asks a modality by C-FIND: the path of the query, and its answers."""
        answer = self.call(f"modalities/{modality}/query", json={"Level": level, "Query": keys})
        assert answer.status_code == 200, f"C-FIND by Orthanc: {answer.text[:400]}"
        path = answer.json()["Path"].lstrip("/")
        return path, requests.get(f"{self.url}/{path}/answers?simplify&expand", timeout=120).json()
