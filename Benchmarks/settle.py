#!/usr/bin/env python3
"""Fresh beside settled: the rate of settling, stored bytes, and reading both states in turns, in one run.

    Benchmarks/settle.py                 one series of 500 CT slices, seven rounds
    Benchmarks/settle.py --count 100     less of it
"""
import argparse
import http.client
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
import urllib.parse

import peers
import slices
from Support import dicomweb, settling
from Support.server import Site

OFF = ("--settle-after-seconds", "off")


def stored_bytes(site):
    return sum(p.stat().st_size for p in (site.data / "store").rglob("*") if p.is_file())


def get(connection, path, accept):
    connection.request("GET", path, headers={"Accept": accept})
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 200, f"{path}: HTTP {answer.status} {body[:200]}"
    return len(body)


class Reader:
    """The ways to read one series."""

    def __init__(self, site, study, folder):
        self.site, self.folder = site, folder
        address = urllib.parse.urlsplit(site.web)
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=300)
        instances = dicomweb.search(site.web, f"studies/{study}/instances", limit="100000")
        self.study, self.series = f"{address.path}/studies/{study}", dicomweb.value(instances[0], "0020000E")
        self.uid = study
        self.frames = [f"{self.study}/series/{dicomweb.value(i, '0020000E')}/instances/{dicomweb.value(i, '00080018')}/frames/1" for i in instances]

    def whole_series(self):
        get(self.connection, f"{self.study}/series/{self.series}", 'multipart/related; type="application/dicom"; transfer-syntax=*')

    def all_frames(self):
        for frame in self.frames:
            get(self.connection, frame, 'multipart/related; type="application/octet-stream"')

    def metadata(self):
        for _ in range(10):
            get(self.connection, f"{self.study}/series/{self.series}/metadata", "application/dicom+json")

    def c_get(self):
        folder = tempfile.mkdtemp(dir=self.folder)
        subprocess.run(["getscu", "-q", "-B", "+B", "-aec", "ALOFT", "-k", "QueryRetrieveLevel=STUDY", "-k", f"StudyInstanceUID={self.uid}", "-od", folder,
                        "127.0.0.1", str(self.site.dicom)], check=True)
        shutil.rmtree(folder)


def seconds(work):
    began = time.monotonic()
    work()
    return time.monotonic() - began


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--count", type=int, default=500)
    arguments.add_argument("--rounds", type=int, default=7)
    given = arguments.parse_args()
    bench = peers.ROOT / ".build" / "bench"
    bench.mkdir(parents=True, exist_ok=True)
    tempfile.tempdir = str(bench)
    files, study = slices.make(bench / f"series-{given.count}", given.count, series_count=1)
    raw = sum(p.stat().st_size for p in pathlib.Path(files).iterdir())
    fresh, settled = Site().start(*OFF), Site().start(*OFF)
    try:
        for site in (fresh, settled):
            answer = site.run("import", files)
            assert answer.returncode == 0, answer.stderr
        assert settled.stop() == 0
        settled.start(*settling.AT_ONCE)
        began = time.monotonic()
        while settling.status(settled)["looseInstances"]:
            time.sleep(0.05)
        took = time.monotonic() - began
        print(f"settling: {given.count / took:.0f} instances/s, {raw / took / 1e6:.0f} MB/s (verified)")
        settling.wait(settled)
        print(f"stored: files {raw / 1e6:.1f} MB, fresh {stored_bytes(fresh) / 1e6:.1f} MB, settled {stored_bytes(settled) / 1e6:.1f} MB")
        readers = [Reader(site, study, bench) for site in (fresh, settled)]
        print(f"{'':14}{'fresh':>12}{'settled':>12}{'settled/fresh':>15}   (medians of {given.rounds}; per second)")
        for name, unit in (("whole_series", given.count), ("all_frames", given.count), ("metadata", 10), ("c_get", given.count)):
            times = [[], []]
            for turn in range(given.rounds + 1):
                for number in (0, 1) if turn % 2 else (1, 0):
                    took = seconds(getattr(readers[number], name))
                    if turn:  # the first warms up
                        times[number].append(took)
            rates = [unit / statistics.median(t) for t in times]
            print(f"{name:14}{rates[0]:12.1f}{rates[1]:12.1f}{rates[1] / rates[0]:15.2f}", flush=True)
    finally:
        for site in (fresh, settled):
            site.remove()


if __name__ == "__main__":
    main()
