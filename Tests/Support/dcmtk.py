"""DCMTK's and GDCM's programs as peers: clients that ask, servers that keep what they get."""
import os
import pathlib
import re
import subprocess
import time

import pydicom

from . import dimse
from .server import AE_TITLE, free_ports

ENVIRONMENT = {**os.environ, "TCP_NODELAY": "1"}
# What getscu, movescu and storescp are told to prefer, beside what is not compressed.
PREFERRED = {
    "1.2.840.10008.1.2.4.50": "+xy", "1.2.840.10008.1.2.4.51": "+xx", "1.2.840.10008.1.2.4.70": "+xs", "1.2.840.10008.1.2.4.80": "+xt", "1.2.840.10008.1.2.4.81": "+xu",
    "1.2.840.10008.1.2.4.90": "+xv", "1.2.840.10008.1.2.4.91": "+xw", "1.2.840.10008.1.2.5": "+xr", "1.2.840.10008.1.2.1": "+xe", "1.2.840.10008.1.2": "+xi", "1.2.840.10008.1.2.2": "+xb",
}


def ran(*command, timeout=300, folder=None):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace", timeout=timeout, env=ENVIRONMENT, cwd=folder)


def keys_of(level, **keys):
    return [part for key, value in {"QueryRetrieveLevel": level, **keys}.items() for part in ("-k", f"{key}={value}")]


def echoscu(port, called=AE_TITLE, *options):
    return ran("echoscu", "-v", *options, "-aec", called, "127.0.0.1", port)


def getscu(port, folder, level, *options, model="-S", called=AE_TITLE, **keys):
    """+B: the data sets as they came."""
    return ran("getscu", "-v", "+B", "-od", folder, *options, model, "-aec", called, *keys_of(level, **keys), "127.0.0.1", port)


def movescu(port, destination, level, *options, model="-S", called=AE_TITLE, folder=None, **keys):
    """`folder`: where it writes what comes at a port of its own; with +B it minds no -od."""
    return ran("movescu", "-d", *options, model, "-aec", called, "-aem", destination, *keys_of(level, **keys), "127.0.0.1", port, folder=folder)


def findscu(port, folder, level, *options, model="-S", called=AE_TITLE, **keys):
    """Its answer, and the matches."""
    answer = ran("findscu", "-v", "-X", "-od", folder, *options, model, "-aec", called, *keys_of(level, **keys), "127.0.0.1", port)
    return answer, [pydicom.dcmread(path, force=True) for path in sorted(pathlib.Path(folder).glob("rsp*.dcm"))]


def suboperations(output):
    """{Remaining, Completed, Failed, Warning} of the last answer that movescu -d or getscu -v printed."""
    found = {}
    for name, count in re.findall(r"(Remaining|Completed|Failed|Warning) Suboperations\s*:\s*(\d+)", output):
        found[name] = int(count)
    return found


def statuses(output):
    """Every status that a program at -d printed, in order."""
    return [int(code, 16) for code in re.findall(r"DIMSE Status\s*: 0x([0-9a-fA-F]{4})", output)]


def bodies(folder):
    """{SOP Instance UID: (the data set's bytes, transfer syntax)} of the files that a DCMTK program wrote."""
    found = {}
    for path in pathlib.Path(folder).iterdir():
        if path.is_file() and path.name != "index.dat":
            file = path.read_bytes()
            meta = pydicom.filereader.read_file_meta_info(path)
            found[str(meta.MediaStorageSOPInstanceUID)] = (dimse.body_of(file), str(meta.TransferSyntaxUID))
    return found


class Program:
    """A server that runs until the test is over."""
    ae_title = ""

    def __init__(self, folder, *command):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._log = open(self.folder.with_suffix(".log"), "wb")
        self.process = subprocess.Popen([str(c) for c in command], stdout=self._log, stderr=self._log, env=ENVIRONMENT)

    def wait_for_answer(self):
        for _ in range(100):
            if ran("echoscu", "-aec", self.ae_title, "127.0.0.1", self.port).returncode == 0:
                return self
            time.sleep(0.1)
        raise AssertionError(f"{self.ae_title} does not answer: {self.last_words()}")

    def last_words(self):
        return self.folder.with_suffix(".log").read_text(errors="replace")[-1500:]

    def __enter__(self):
        return self.wait_for_answer()

    def __exit__(self, *ignored):
        self.process.terminate()
        self.process.wait()
        self._log.close()


class StoreSCP(Program):
    """storescp, which writes the data sets exactly as they come."""
    ae_title = "STORESCP"

    def __init__(self, folder, *options):
        self.port, = free_ports(1)
        super().__init__(folder, "storescp", "-v", "+B", "--fork", "-od", folder, "-aet", self.ae_title, *options, self.port)
        self.folder = pathlib.Path(folder)

    def bodies(self):
        return bodies(self.folder)


class Dcmqrscp(Program):
    """DCMTK's archive; `destinations`: {AE title: port}."""
    ae_title = "DCMQRSCP"

    def __init__(self, folder, destinations=None, *options):
        folder = pathlib.Path(folder)
        (folder / "db").mkdir(parents=True)
        self.port, = free_ports(1)
        hosts = [f"h{number} = ({title}, localhost, {port})" for number, (title, port) in enumerate((destinations or {}).items())]
        (folder / "dcmqrscp.cfg").write_text("\n".join([f"NetworkTCPPort = {self.port}", "MaxPDUSize = 131072", "MaxAssociations = 16", "HostTable BEGIN", *hosts, "HostTable END", "VendorTable BEGIN",
                                                        "VendorTable END", "AETable BEGIN", f"{self.ae_title} {folder / 'db'} RW (500, 1024mb) ANY", "AETable END", ""]))
        super().__init__(folder, "dcmqrscp", "-v", "+B", *options, "-c", folder / "dcmqrscp.cfg")

    def bodies(self):
        return bodies(self.folder / "db")


def gdcmscu(port, *options, called=AE_TITLE):
    return ran("gdcmscu", *options, "--aetitle", "GDCMSCU", "--call", called, "127.0.0.1", port)
