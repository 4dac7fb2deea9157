"""The two archives of the benchmarks, each started anew in a folder of its own, and what a process has used."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests"))
from Support import dicomweb  # noqa: E402
from Support.server import Site, free_ports, run  # noqa: E402

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


def processor_seconds(process):
    """User and system time of a process with all its threads, and of the children that it has waited for."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(int(f) for f in fields[11:15]) / TICKS_A_SECOND


def peak_memory(process):
    """The highest resident memory so far, in MiB."""
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise ValueError("no VmHWM")


class Peer:
    """An archive that runs. `process` is its process id."""

    def used(self):
        return processor_seconds(self.process)

    def memory(self):
        return peak_memory(self.process)

    def instance_count(self, study):
        answer = dicomweb.search(self.web, "studies", StudyInstanceUID=study, includefield="00201208")
        return int(dicomweb.value(answer[0], "00201208")) if answer else 0


class Aloft(Peer):
    name, ae_title = "Aloft", "ALOFT"

    def __init__(self, folder):
        tempfile.tempdir = str(folder)  # the same disk as the other's
        self._site = Site().start()
        self.process, self.web, self.dicom = self._site.process.pid, self._site.web, self._site.dicom
        self.version = run("--version").stdout.strip()

    def end(self):
        self._site.stop()
        self._site.remove()


class Orthanc(Peer):
    """With SyncStorageArea on: what it acknowledges is synced, as Aloft's is."""
    name, ae_title = "Orthanc", "ORTHANC"

    def __init__(self, folder):
        self._folder = pathlib.Path(tempfile.mkdtemp(prefix="orthanc-", dir=folder))
        http, self.dicom = free_ports(2)
        subprocess.run([ROOT / "Scripts/orthanc.sh", "start", self._folder, str(http), str(self.dicom), "--durable"], check=True, stdout=subprocess.DEVNULL)
        self.process = int((self._folder / "pid").read_text())
        self.web = f"http://127.0.0.1:{http}/dicom-web"
        shown = subprocess.run(["Orthanc", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
        self.version = shown.strip()

    def end(self):
        subprocess.run([ROOT / "Scripts/orthanc.sh", "stop", self._folder], check=True)
        shutil.rmtree(self._folder)
