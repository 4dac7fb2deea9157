#!/usr/bin/env python3
"""Fresh, settled and recompressed, side by side in one run: rates of settling and recompressing, stored bytes, reading each state in turns, and
what it takes to see something.

    Benchmarks/settle.py                 one series of 500 CT slices, seven rounds
    Benchmarks/settle.py --count 100     less of it
"""
import argparse
import concurrent.futures
import http.client
import itertools
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
import urllib.parse

import pydicom

import peers
import slices
from Support import dicomweb, settling
from Support.server import Site

OFF = ("--settle-after-seconds", "off")
STATES = ("fresh", "settled", "recompressed")
ROUND_TRIP, BYTES_A_SECOND = 0.030, 100e6 / 8
HTJ2K = "1.2.840.10008.1.2.4.202"
CONNECTIONS = 6
OCTETS = 'multipart/related; type="application/octet-stream"'
JPHC = f'multipart/related; type="image/jphc"; transfer-syntax={HTJ2K}'


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

    def get(self, path, accept):
        return get(self.connection, path, accept)

    def whole_series(self, syntax="*"):
        self.get(f"{self.study}/series/{self.series}", f'multipart/related; type="application/dicom"; transfer-syntax={syntax}')

    def whole_series_htj2k(self):
        self.whole_series(HTJ2K)

    def all_frames(self, accept=OCTETS):
        for frame in self.frames:
            self.get(frame, accept)

    def all_frames_htj2k(self):
        self.all_frames(JPHC)

    def frames_at_once(self, accept=OCTETS):
        """Over as many connections as a browser opens to a server."""
        address = urllib.parse.urlsplit(self.site.web)

        def some(number):
            connection = http.client.HTTPConnection(address.hostname, address.port, timeout=300)
            for frame in self.frames[number::CONNECTIONS]:
                get(connection, frame, accept)
            connection.close()

        with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as pool:
            list(pool.map(some, range(CONNECTIONS)))

    def frames_at_once_htj2k(self):
        self.frames_at_once(JPHC)

    def metadata(self):
        for _ in range(10):
            self.get(f"{self.study}/series/{self.series}/metadata", "application/dicom+json")

    def c_get(self):
        folder = tempfile.mkdtemp(dir=self.folder)
        subprocess.run(["getscu", "-q", "-B", "+B", "-aec", "ALOFT", "-k", "QueryRetrieveLevel=STUDY", "-k", f"StudyInstanceUID={self.uid}", "-od", folder,
                        "127.0.0.1", str(self.site.dicom)], check=True)
        shutil.rmtree(folder)


def seconds(work):
    began = time.monotonic()
    work()
    return time.monotonic() - began


def pack_all(site, count, *options):
    """Lets a site settle what it has; instances a second until rows point into the packs."""
    assert site.stop() == 0
    site.start(*settling.AT_ONCE, *options)
    began = time.monotonic()
    while settling.status(site)["looseInstances"]:
        # Asking costs a process each time.
        time.sleep(0.25)
    return count / (time.monotonic() - began)


def ojph(files, folder):
    """Frames a second of Debian's own encoder on all processors, on the same frames: processes and reading of files included, as it is used."""
    jobs = []
    for number, file in enumerate(files):
        data_set = pydicom.dcmread(file)
        image = folder / f"{number}.rawl"
        image.write_bytes(data_set.PixelData)
        signed = "true" if data_set.PixelRepresentation else "false"
        jobs.append(["ojph_compress", "-i", image, "-o", folder / f"{number}.j2c", "-dims", f"{{{data_set.Columns},{data_set.Rows}}}", "-num_comps", "1",
                     "-signed", signed, "-bit_depth", str(data_set.BitsStored), "-downsamp", "{1,1}", "-reversible", "true", "-prog_order", "RPCL"])
    running, began = [], time.monotonic()
    for job in jobs:
        while len(running) >= (os.cpu_count() or 1):
            running.pop(0).wait()
        running.append(subprocess.Popen(job, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    codes = [process.wait() for process in running]
    assert not any(codes), "ojph_compress failed"
    return len(jobs) / (time.monotonic() - began), sum((folder / f"{n}.j2c").stat().st_size for n in range(len(jobs)))


def rate_of(work, span):
    """How often something can be done in a second, done one after the other for a while."""
    began, done = time.monotonic(), 0
    while time.monotonic() - began < span:
        work(done)
        done += 1
    return done / (time.monotonic() - began)


def beside_others(files, study, count, bench):
    """Reading and storing while a series is recompressed, beside the same while nothing else is done."""
    other, other_study = slices.make(bench / "series-100", 100, series_count=1)
    paths = sorted(pathlib.Path(other).iterdir())
    site = Site().start(*OFF)
    try:
        assert site.run("import", other).returncode == 0
        reader = Reader(site, other_study, bench)
        bodies = [p.read_bytes() for p in paths]

        def read(number):
            reader.get(reader.frames[number % len(reader.frames)], OCTETS)

        numbers = itertools.count()

        def store(_):
            # New instances of the same study: the same length, another UID.
            number = next(numbers)
            body = bodies[number % len(bodies)]
            uid = pydicom.dcmread(paths[number % len(paths)], stop_before_pixels=True).SOPInstanceUID.encode()
            new = uid[:-6] + f"{number % 900000 + 100000}".encode()
            boundary = b"frontier"
            part = b"--" + boundary + b"\r\nContent-Type: application/dicom\r\n\r\n" + body.replace(uid, new) + b"\r\n--" + boundary + b"--\r\n"
            reader.connection.request("POST", f"{reader.study.rpartition('/')[0]}", body=part, headers={
                "Content-Type": 'multipart/related; type="application/dicom"; boundary=frontier', "Accept": "application/dicom+json"})
            answer = reader.connection.getresponse()
            assert answer.status in (200, 202), answer.read()[:300]
            answer.read()

        idle = rate_of(read, 4), rate_of(store, 4)
        assert site.run("import", files).returncode == 0
        for name, work, alone in (("reading frames", read, idle[0]), ("storing", store, idle[1])):
            assert site.stop() == 0
            site.start("--settle-after-seconds", "1", "--drop-after-seconds", "0", "--recompress", "at-settle")
            address = urllib.parse.urlsplit(site.web)
            reader.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=300)
            reader.frames = [f.replace(reader.study, f"{address.path}/studies/{other_study}") for f in reader.frames]
            time.sleep(1)
            busy = rate_of(work, 4)
            print(f"{name} while a series is recompressed: {busy:.0f} a second, {alone:.0f} without: {busy / alone:.2f}")
    finally:
        site.remove()


def first_pictures(readers):
    """Bytes to a first picture, and the time of it at a line of 30 ms and 100 Mbit/s: one round trip, the server's own time, and the bytes."""
    series = {state: f"{r.study}/series/{r.series}" for state, r in readers.items()}
    ways = [("a frame, native", "fresh", lambda r: r.get(r.frames[0], OCTETS)), ("a frame, HTJ2K", "recompressed", lambda r: r.get(r.frames[0], JPHC)),
            ("thumbnail of the series", "fresh", lambda r: r.get(f"{series['fresh']}/thumbnail", "image/jpeg")),
            ("thumbnail of the series", "settled", lambda r: r.get(f"{series['settled']}/thumbnail", "image/jpeg")),
            ("thumbnail of the series", "recompressed", lambda r: r.get(f"{series['recompressed']}/thumbnail", "image/jpeg")),
            ("all frames, native", "fresh", lambda r: r.get(f"{series['fresh']}/pixeldata", OCTETS)),
            ("all first looks", "settled", lambda r: r.get(f"{series['settled']}/first-looks", JPHC)),
            ("all first looks", "recompressed", lambda r: r.get(f"{series['recompressed']}/first-looks", JPHC))]
    print(f"\n{'to see':26}{'state':>14}{'kB':>12}{'ms at 30 ms, 100 Mbit/s':>26}")
    for name, state, way in ways:
        reader = readers[state]
        began = time.monotonic()
        size = way(reader)
        took = time.monotonic() - began
        print(f"{name:26}{state:>14}{size / 1e3:12.1f}{1e3 * (ROUND_TRIP + took + size / BYTES_A_SECOND):26.0f}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--count", type=int, default=500)
    arguments.add_argument("--rounds", type=int, default=7)
    given = arguments.parse_args()
    bench = peers.ROOT / ".build" / "bench"
    bench.mkdir(parents=True, exist_ok=True)
    tempfile.tempdir = str(bench)
    files, study = slices.make(bench / f"series-{given.count}", given.count, series_count=1)
    paths = sorted(p for p in pathlib.Path(files).iterdir())
    raw = sum(p.stat().st_size for p in paths)
    sites = {state: Site().start(*OFF) for state in STATES}
    try:
        for site in sites.values():
            answer = site.run("import", files)
            assert answer.returncode == 0, answer.stderr
        rate = pack_all(sites["settled"], given.count, "--recompress", "never")
        print(f"settling: {rate:.0f} instances/s, {rate * raw / given.count / 1e6:.0f} MB/s (first looks made, all verified)")
        folder = pathlib.Path(tempfile.mkdtemp())
        tool, tool_bytes = ojph(paths, folder)
        rate = pack_all(sites["recompressed"], given.count, "--recompress", "at-settle")
        again, _ = ojph(paths, folder)
        shutil.rmtree(folder)
        tool = (tool + again) / 2
        print(f"recompressing: {rate:.0f} instances/s (all verified), ojph_compress alone {tool:.0f}: {rate / tool:.2f}; its code streams {tool_bytes / 1e6:.1f} MB")
        for state in STATES[1:]:
            settling.wait(sites[state])
        print(f"stored: files {raw / 1e6:.1f} MB, " + ", ".join(f"{s} {stored_bytes(sites[s]) / 1e6:.1f} MB" for s in STATES))
        readers = {state: Reader(site, study, bench) for state, site in sites.items()}
        ways = [("metadata", 10)] + [(name, given.count) for name in (
            "whole_series", "all_frames", "frames_at_once", "c_get", "whole_series_htj2k", "all_frames_htj2k", "frames_at_once_htj2k")]
        print(f"\n{'':20}" + "".join(f"{s:>14}" for s in STATES) + f"{'settled/fresh':>15}{'recomp./fresh':>15}   (medians of {given.rounds}; per second)")
        for name, unit in ways:
            # Fresh data would have to be coded: what is compared with is fresh data as they are.
            plain = name.removesuffix("_htj2k")
            times = {state: [] for state in STATES}
            for turn in range(given.rounds + 1):
                for state in STATES if turn % 2 else reversed(STATES):
                    took = seconds(getattr(readers[state], name if state == "recompressed" else plain))
                    if turn:  # the first warms up
                        times[state].append(took)
            rates = {state: unit / statistics.median(t) for state, t in times.items()}
            print(f"{name:20}" + "".join(f"{rates[s]:14.1f}" for s in STATES)
                  + f"{rates['settled'] / rates['fresh']:15.2f}{rates['recompressed'] / rates['fresh']:15.2f}", flush=True)
        first_pictures(readers)
        print()
        for site in sites.values():
            site.stop()
        beside_others(files, study, given.count, bench)
    finally:
        for site in sites.values():
            site.remove()


if __name__ == "__main__":
    main()
