"""The three archives of Benchmarks/dimse.py, each in a folder of its own, plain or with TLS, with destinations to move to."""
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import threading
import time

import peers
from Support.server import Site, StartFailed, free_ports, run

# How `aloft serve` is told to speak TLS at its DIMSE port.
ALOFT_TLS = ("--listen-dicom-tls", "127.0.0.1:{port}", "--dicom-tls-certificate", "{folder}/certificate.pem", "--dicom-tls-key", "{folder}/key.pem")


def make_certificate(folder):
    """A key and a certificate for 127.0.0.1 that signs itself."""
    folder = pathlib.Path(folder)
    if not (folder / "certificate.pem").exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem", "-days", "30",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True)
        (folder / "key.pem").chmod(0o600)
    return folder


class Measured(peers.Peer):
    """What the process has used between `begin` and `finish`."""

    def begin(self):
        # 5: the peak of the resident memory is forgotten (proc(5), clear_refs).
        pathlib.Path(f"/proc/{self.process}/clear_refs").write_text("5")
        self._before = self.used()

    def finish(self):
        """Processor seconds and peak memory in MiB."""
        return self.used() - self._before, self.memory()


class Aloft(Measured):
    name, ae_title = "Aloft", "ALOFT"

    def __init__(self, folder, tls=None, destinations=None):
        tempfile.tempdir = str(folder)  # the same disk as the others'
        self._site = Site()
        options = []
        if tls:
            port, = free_ports(1)
            options = [option.format(port=port, folder=tls) for option in ALOFT_TLS]
        try:
            self._site.start(*options)
        except StartFailed:
            self._site.remove()
            raise
        self.process, self.web = self._site.process.pid, self._site.web
        self.dicom = port if tls else self._site.dicom
        self.version = run("--version").stdout.strip()
        for title, to in (destinations or {}).items():
            added = run("peer", "add", "--data", self._site.data, title, "127.0.0.1", to, environment=self._site.environment)
            if added.returncode != 0:
                print(f"aloft peer add {title}: {(added.stdout + added.stderr).strip()[:200]}")

    def end(self):
        self._site.stop()
        self._site.remove()


class Orthanc(Measured):
    """With SyncStorageArea on: what it acknowledges is synced, as Aloft's is."""
    name, ae_title = "Orthanc", "ORTHANC"

    def __init__(self, folder, tls=None, destinations=None, is_durable=True):
        self._folder = pathlib.Path(tempfile.mkdtemp(prefix="orthanc-", dir=folder))
        http, self.dicom = free_ports(2)
        options = [*(["--durable"] if is_durable else []), *(["--tls", str(tls)] if tls else [])]
        for title, to in (destinations or {}).items():
            options += ["--modality", f"{title}={title}@{to}"]
        subprocess.run([peers.ROOT / "Scripts/orthanc.sh", "start", self._folder, str(http), str(self.dicom), *options], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "TCP_NODELAY": "1"})  # DCMTK inside reads it; without it a C-GET waits 40 ms for each instance
        self.process = int((self._folder / "pid").read_text())
        self.web = f"http://127.0.0.1:{http}/dicom-web"
        self.version = subprocess.run(["Orthanc", "--version"], capture_output=True, text=True).stdout.split("\n")[0].strip()

    def end(self):
        subprocess.run([peers.ROOT / "Scripts/orthanc.sh", "stop", self._folder], check=True)
        shutil.rmtree(self._folder)


class Dcmqrscp(peers.Peer):
    """DCMTK's archive: one process an association, 500 studies at most. Each file is synced when it is closed (sync_on_close.c)."""
    name, ae_title = "dcmqrscp", "DCMQRSCP"
    MOST_STUDIES = 500

    def __init__(self, folder, tls=None, destinations=None):
        assert tls is None, "DCMTK 3.6.7's dcmqrscp has no TLS"
        self._folder = pathlib.Path(tempfile.mkdtemp(prefix="dcmqrscp-", dir=folder))
        (self._folder / "db").mkdir()
        self.dicom, = free_ports(1)
        hosts = [f"{title.lower()} = ({title}, localhost, {to})" for title, to in (destinations or {}).items()]
        (self._folder / "dcmqrscp.cfg").write_text("\n".join([
            f"NetworkTCPPort = {self.dicom}", "MaxPDUSize = 131072", "MaxAssociations = 64", "HostTable BEGIN", *hosts, "HostTable END", "VendorTable BEGIN", "VendorTable END",
            "AETable BEGIN", f"{self.ae_title} {self._folder / 'db'} RW ({self.MOST_STUDIES}, 1024mb) ANY", "AETable END", ""]))
        shim = self._folder / "sync_on_close.so"
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", shim, pathlib.Path(__file__).with_name("sync_on_close.c"), "-ldl"], check=True)
        with open(self._folder / "log", "wb") as log:
            self._server = subprocess.Popen(["dcmqrscp", "-c", self._folder / "dcmqrscp.cfg"], stdout=log, stderr=log, env={"PATH": "/usr/bin", "TCP_NODELAY": "1", "LD_PRELOAD": str(shim)})
        self.process, self._ended = self._server.pid, None
        self.version = "dcmqrscp" + subprocess.run(["dcmqrscp", "--version"], capture_output=True, text=True).stdout.split("\n")[0].strip("$").partition("dcmqrscp")[2].rstrip("$ ")
        for _ in range(100):
            if subprocess.run(["echoscu", "-aec", self.ae_title, "127.0.0.1", str(self.dicom)], capture_output=True).returncode == 0:
                break
            time.sleep(0.1)
        else:
            raise SystemExit(f"dcmqrscp gave no answer: {(self._folder / 'log').read_text()}")

    def instance_count(self, study):
        return len([f for f in (self._folder / "db").iterdir() if f.name != "index.dat"])

    def _family(self):
        try:
            return [self.process, *map(int, pathlib.Path(f"/proc/{self.process}/task/{self.process}/children").read_text().split())]
        except OSError:
            return []

    def _watch(self):
        """The highest sum of resident memory of all its processes: pages that they share count for each."""
        while not self._ended.wait(0.02):
            total = 0
            for process in self._family():
                try:
                    total += int(pathlib.Path(f"/proc/{process}/statm").read_text().split()[1])
                except (OSError, IndexError):
                    pass
            self._peak = max(self._peak, total)

    def begin(self):
        self._settle()
        self._before, self._peak, self._ended = self.used(), 0, threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def _settle(self):
        """Until it has waited for its children: their time counts only then. It looks once a second."""
        for _ in range(100):
            if len(self._family()) <= 1:
                return
            time.sleep(0.1)

    def finish(self):
        self._ended.set()
        self._watcher.join()
        self._settle()
        return self.used() - self._before, self._peak * 4096 / (1 << 20)

    def end(self):
        if self._ended:
            self._ended.set()
        family = self._family()
        self._server.terminate()
        self._server.wait()
        for process in family[1:]:  # an association that its peer left open
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        shutil.rmtree(self._folder, ignore_errors=True)


ARCHIVES = {"aloft": Aloft, "orthanc": Orthanc, "dcmqrscp": Dcmqrscp}
