#!/usr/bin/env python3
"""DICOMweb beside Orthanc's plugin, and nginx serving the same bytes as files as the limit, in one run and in alternating rounds.

    Benchmarks/web.py            everything: 1,000 CT slices, 100,000 studies; about an hour, most of it filling Orthanc
    Benchmarks/web.py --quick    100 slices, 2,000 studies, short rounds: whether it runs, no figures to quote

Needs Debian's wrk and nginx beside Orthanc. A line gives the best round of each for rates, the median for times. Clients run on the same
machine; only ratios of one run count.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import threading
import time

import numpy
import requests
from pydicom.uid import generate_uid

import pictures
import slices
import studies
from far import FarLine
from peers import ROOT, Aloft, Orthanc
from Support import dicomweb
from Support import samples as sample_files
from Support.server import free_ports

JSON = {"Accept": "application/dicom+json", "Accept-Encoding": "gzip"}
FRAME = {"Accept": 'multipart/related; type="application/octet-stream"; transfer-syntax=*'}
INSTANCES = {"Accept": 'multipart/related; type="application/dicom"; transfer-syntax=*'}


class Files:
    """nginx with one folder of files."""
    name = "nginx"

    def __init__(self, folder):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="nginx-", dir=folder))
        (self.folder / "files").mkdir()
        [self.port] = free_ports(1)
        self.web = f"http://127.0.0.1:{self.port}"
        (self.folder / "nginx.conf").write_text(f"""
            worker_processes auto; daemon off; pid {self.folder}/pid; error_log {self.folder}/error.log;
            {"user root;" if os.getuid() == 0 else ""}
            events {{ worker_connections 1024; }}
            http {{
              access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000000; default_type application/octet-stream;
              client_body_temp_path {self.folder}; proxy_temp_path {self.folder}; fastcgi_temp_path {self.folder};
              uwsgi_temp_path {self.folder}; scgi_temp_path {self.folder};
              server {{ listen 127.0.0.1:{self.port}; root {self.folder}/files; }}
            }}""")
        self.running = subprocess.Popen(["/usr/sbin/nginx", "-c", str(self.folder / "nginx.conf"), "-e", str(self.folder / "error.log")])
        self.version = subprocess.run(["/usr/sbin/nginx", "-v"], capture_output=True, text=True).stderr.strip()
        wait_for(self.web)

    def put(self, name, content):
        (self.folder / "files" / name).write_bytes(content)

    def end(self):
        self.running.terminate()
        self.running.wait()
        shutil.rmtree(self.folder)


def wait_for(url):
    for _ in range(200):
        try:
            requests.get(url, timeout=5)
            return
        except requests.ConnectionError:
            time.sleep(0.05)
    raise SystemExit(f"{url} does not answer")


def wrk(peer, paths, clients, seconds, folder):
    """(answers a second, median in ms, 99 % in ms) of GETs of these paths in turn; fails on any that is no success."""
    script = folder / f"{peer.name}.lua"
    list_of_paths = ",".join(json.dumps(p) for p in paths)
    script.write_text(f"""
        local paths, next = {{{list_of_paths}}}, 0
        local headers = {{ ["Accept"] = {json.dumps(FRAME["Accept"])} }}
        request = function() next = next % #paths + 1; return wrk.format("GET", paths[next], headers) end
        done = function(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("RESULT %d %d %d %f %f\\n", summary.requests, summary.duration, e.status + e.connect + e.read + e.write + e.timeout,
                                 latency:percentile(50), latency:percentile(99)))
        end""")
    base = "/".join(peer.web.split("/")[:3])
    shown = subprocess.run(["wrk", "-t1", f"-c{clients}", f"-d{seconds}", "--timeout", "60", "-s", str(script), base], capture_output=True, text=True)
    line = next(part for part in shown.stdout.splitlines() if part.startswith("RESULT"))
    count, duration, errors, median, high = map(float, line.split()[1:])
    assert errors == 0, f"{peer.name}: {errors:.0f} of {count:.0f} answers failed\n{shown.stdout}"
    return count / duration * 1e6, median / 1000, high / 1000


class Table:
    """Lines of figures with what one is of the other."""

    def __init__(self, names):
        self.names = names
        print("| what | " + " | ".join(names) + " | Aloft to Orthanc | Aloft to nginx |\n|---|" + "--:|" * (len(names) + 2))

    def line(self, what, figures, unit, more_is_better):
        def ratio(other):
            if other not in figures or not figures[other] or not figures["Aloft"]:
                return ""
            return f"{figures['Aloft'] / figures[other] if more_is_better else figures[other] / figures['Aloft']:.2f} ×"
        shown = [f"{figures[n]:,.4g} {unit}" if n in figures else "" for n in self.names]
        print(f"| {what} | {' | '.join(shown)} | {ratio('Orthanc')} | {ratio('nginx')} |", flush=True)


def in_turns(peers, turns, measure):
    """{name: figures of all turns}; the order changes with each turn."""
    found = {peer.name: [] for peer in peers}
    for turn in range(turns):
        for peer in peers if turn % 2 == 0 else reversed(peers):
            found[peer.name].append(measure(peer))
    return found


def seconds_of(action):
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def get(session, url, headers, **parameters):
    """The whole answer, read and dropped."""
    with session.get(url, headers=headers, params=parameters, stream=True, timeout=600) as answer:
        assert answer.status_code == 200, f"{url}: {answer.status_code} {answer.text[:200]}"
        return sum(len(piece) for piece in answer.raw.stream(1 << 20, decode_content=False))


def multi_frame(byte_count):
    """A multi-frame instance of about so many bytes, in frames of half a MiB."""
    data_set, _ = pictures.real(("CT",), 512, 512)
    count = byte_count // (512 * 512 * 2)
    data_set.SOPClassUID = data_set.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7.3"
    data_set.NumberOfFrames = count
    data_set.PixelData = numpy.random.default_rng(1).integers(0, 4000, count * 512 * 512, "<u2").tobytes()
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    return sample_files.Sample("multi-frame", sample_files.encoded(data_set)), count


def frame_path(uids, number):
    study, series, instance = uids
    return f"/dicom-web/studies/{study}/series/{series}/instances/{instance}/frames/{number}"


def viewing(table, arguments, folder):
    """Metadata, opening, frames, series, pictures: a series, a multi-frame instance, a CT slice and a large projection image."""
    peers, files = [Aloft(folder), Orthanc(folder)], Files(folder)
    try:
        for peer in [*peers, files]:
            print(f"{peer.name}: {peer.version}")
        made = sorted(slices.make(folder / "slices", arguments.slices, 1)[0].iterdir())
        large, frame_count = multi_frame(105 << 20 if not arguments.quick else 16 << 20)
        images = {name: pictures.instance(pictures.real(*wanted)[0], None, folder)
                  for name, wanted in {"CT": (("CT",), 512, 512), "30 MB mammogram": (("MG", "DX", "CR"), 4608, 3328)}.items()}
        uids = []
        for start in range(0, len(made), 50):
            block = [sample_files.Sample(path.name, path.read_bytes()) for path in made[start:start + 50]]
            uids += [sample.uids for sample in block]
            for peer in peers:
                dicomweb.stow(peer.web, block)
        files.put("frame", dicomweb.multipart([block[0].data_set.PixelData], b"b" * 32))
        for peer in peers:
            dicomweb.stow(peer.web, [large, *images.values()])
        files.put("large", dicomweb.multipart([large.data_set.PixelData[:512 * 512 * 2]], b"b" * 32))
        time.sleep(2 if arguments.quick else 15)  # both make what they prepare
        session = requests.Session()
        study, series = uids[0][0], f"studies/{uids[0][0]}/series/{uids[0][1]}"

        found = in_turns(peers, arguments.turns, lambda p: seconds_of(lambda: get(session, f"{p.web}/{series}/metadata", JSON)))
        table.line(f"metadata of a series of {len(uids)}", {n: statistics.median(v) for n, v in found.items()}, "s", False)

        def first_image(peer):
            get(session, f"{peer.web}/studies", JSON, StudyInstanceUID=study, includefield="all")
            get(session, f"{peer.web}/studies/{study}/series", JSON)
            get(session, f"{peer.web}/{series}/metadata", JSON)
            get(session, peer.web.removesuffix("/dicom-web") + frame_path(uids[0], 1), FRAME)
        found = in_turns(peers, arguments.turns, lambda p: seconds_of(lambda: first_image(p)))
        table.line("opening the study to its first image", {n: statistics.median(v) for n, v in found.items()}, "s", False)

        paths = {peer.name: [frame_path(u, 1) for u in uids] for peer in peers} | {"nginx": ["/frame"]}
        for clients in (1, 8, 32):
            found = in_turns([*peers, files], arguments.turns, lambda p: wrk(p, paths[p.name], clients, arguments.seconds, folder))
            table.line(f"frames of 512 KiB, {clients} clients", {n: max(r for r, _, _ in v) for n, v in found.items()}, "/s", True)
            table.line("— median", {n: statistics.median(m for _, m, _ in v) for n, v in found.items()}, "ms", False)
        paths = {peer.name: [frame_path(large.uids, 1 + n * 7 % frame_count) for n in range(frame_count)] for peer in peers} | {"nginx": ["/large"]}
        found = in_turns([*peers, files], arguments.turns, lambda p: wrk(p, paths[p.name], 1, arguments.seconds, folder))
        table.line(f"one frame of {len(large.file) >> 20} MiB", {n: statistics.median(m for _, m, _ in v) for n, v in found.items()}, "ms", False)

        found = in_turns(peers, arguments.turns, lambda p: whole_series(f"{p.web}/{series}"))
        table.line("the whole series", {n: max(v) for n, v in found.items()}, "MiB/s", True)
        for name, sample in images.items():
            found = in_turns(peers, arguments.turns, lambda p: pictures.rate(p, sample, {}, 1, arguments.seconds)[0])
            table.line(f"rendered {name}", {n: max(v) for n, v in found.items()}, "/s", True)

        far_frames = 500 if not arguments.quick else 50
        wanted = [frame_path(uids[n % len(uids)], 1) for n in range(far_frames)]
        found = in_turns(peers, 2, lambda p: far_reader(p, wanted))
        table.line(f"{far_frames} frames over 30 ms and 200 Mbit/s, 6 connections", {n: min(v) for n, v in found.items()}, "s", False)
        table.line("highest memory until here", {p.name: p.memory() for p in peers}, "MiB", False)
    finally:
        for peer in [*peers, files]:
            peer.end()


def whole_series(url):
    """MiB a second, by curl: Python's client takes longer for a body in chunks (Aloft's) than for one that ends with the connection (Orthanc's)."""
    command = ["curl", "--silent", "--fail", "--output", "/dev/null", "--write-out", "%{speed_download}", "--header", f"Accept: {INSTANCES['Accept']}", url]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) / 2**20


def far_reader(peer, paths):
    """Seconds for frames, by six connections as browsers have."""
    port = int(peer.web.split(":")[2].split("/")[0])
    with FarLine(port, delay=0.015, bytes_a_second=25_000_000) as line:
        left, lock = list(paths), threading.Lock()

        def read():
            session = requests.Session()
            while True:
                with lock:
                    if not left:
                        return
                    path = left.pop()
                get(session, f"http://127.0.0.1:{line.port}{path}", FRAME)
        readers = [threading.Thread(target=read) for _ in range(6)]
        began = time.perf_counter()
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        return time.perf_counter() - began


def searching(table, arguments, folder):
    """QIDO over many studies."""
    peers = [Aloft(folder), Orthanc(folder)]
    try:
        for peer in peers:
            refused = studies.fill(peer.dicom, peer.ae_title, arguments.studies)
            assert not refused, f"{peer.name} refused {refused} model studies"
        session, patients = requests.Session(), studies.patient_count(arguments.studies)

        def keys(kind, number):
            study = studies.Study(number, patients)
            return {
                "Study UID": {"StudyInstanceUID": study.uid}, "patient id": {"PatientID": study.patient_id}, "name prefix": {"PatientName": study.family[:6] + "*"},
                "date range": {"StudyDate": f"{study.date}-{study.date}"}, "modality": {"ModalitiesInStudy": study.modality, "limit": 100},
            }[kind]
        for kind in ("Study UID", "patient id", "name prefix", "date range", "modality"):
            count = 20 if arguments.quick else 100

            def times(peer):
                every = max(1, arguments.studies // count)
                return [seconds_of(lambda: get(session, f"{peer.web}/studies", JSON, **keys(kind, n * every % arguments.studies))) * 1000 for n in range(count)]
            found = in_turns(peers, 2, times)
            table.line(f"search of {arguments.studies:,} studies by {kind}, 95 %", {n: statistics.quantiles(sum(v, []), n=20)[-1] for n, v in found.items()}, "ms", False)
    finally:
        for peer in peers:
            peer.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small and short")
    parser.add_argument("--slices", type=int, help="CT slices of the series (default 1,000)")
    parser.add_argument("--studies", type=int, help="studies to search (default 100,000)")
    parser.add_argument("--seconds", type=int, help="length of a round (default 5)")
    parser.add_argument("--turns", type=int, help="rounds of each (default 4)")
    parser.add_argument("--only", choices=["viewing", "searching"], help="one half")
    arguments = parser.parse_args()
    for name, small, usual in (("slices", 100, 1000), ("studies", 2000, 100_000), ("seconds", 1, 5), ("turns", 2, 4)):
        if getattr(arguments, name) is None:
            setattr(arguments, name, small if arguments.quick else usual)
    for tool in ("wrk", "/usr/sbin/nginx", "Orthanc"):
        if not shutil.which(tool):
            raise SystemExit(f"{tool} is not installed: apt-get install wrk nginx-light, and Scripts/setup.sh --orthanc")
    (ROOT / ".build/bench").mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="web-", dir=ROOT / ".build/bench"))
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    try:
        table = Table(["Aloft", "Orthanc", "nginx"])
        if arguments.only != "searching":
            viewing(table, arguments, folder)
        if arguments.only != "viewing":
            searching(table, arguments, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
