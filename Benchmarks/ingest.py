#!/usr/bin/env python3
"""Durable ingest of CT slices beside Orthanc, in one run on one disk: rate, processor time an instance, peak memory.

    Benchmarks/ingest.py                          1,000 slices; storescu with 1, 4 and 8 associations, STOW-RS with 8 clients
    Benchmarks/ingest.py --count 200 --only stow  less of it
"""
import argparse
import http.client
import multiprocessing
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time
import urllib.parse

import peers
import slices

BOUNDARY = b"aloft-benchmark"


def storescu(peer, parts, nodelay):
    """One storescu for each part; the seconds until the last has its last answer."""
    environment = {k: v for k, v in os.environ.items() if k != "TCP_NODELAY"}
    if nodelay:
        environment["TCP_NODELAY"] = "1"
    began = time.monotonic()
    senders = [subprocess.Popen(["storescu", "-q", "-R", "-xe", "-aec", peer.ae_title, "+sd", "127.0.0.1", str(peer.dicom), str(part)], env=environment) for part in parts]
    codes = [sender.wait() for sender in senders]
    took = time.monotonic() - began
    if any(codes):
        sys.exit(f"storescu to {peer.name} ended with {codes}")
    return took


def stow_client(url, files, barrier, results):
    """One connection, one instance a request. Bodies are read before the clock starts: the client should not be the limit."""
    address = urllib.parse.urlsplit(url)
    head = b"--" + BOUNDARY + b"\r\nContent-Type: application/dicom\r\n\r\n"
    bodies = [head + pathlib.Path(f).read_bytes() + b"\r\n--" + BOUNDARY + b"--\r\n" for f in files]
    headers = {"Content-Type": f'multipart/related; type="application/dicom"; boundary={BOUNDARY.decode()}', "Accept": "application/dicom+json"}
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=120)
    connection.connect()
    barrier.wait()
    refused = 0
    for body in bodies:
        connection.request("POST", address.path + "/studies", body, headers)
        answer = connection.getresponse()
        answer.read()
        refused += answer.status != 200
    results.put(refused)


def stow(peer, parts):
    context = multiprocessing.get_context("fork")
    barrier, results = context.Barrier(len(parts) + 1), context.Queue()
    clients = [context.Process(target=stow_client, args=(peer.web, sorted(map(str, part.iterdir())), barrier, results)) for part in parts]
    for client in clients:
        client.start()
    barrier.wait()
    began = time.monotonic()
    refused = sum(results.get() for _ in clients)
    took = time.monotonic() - began
    for client in clients:
        client.join()
    if refused:
        sys.exit(f"{peer.name} refused {refused} instances by STOW-RS")
    return took


def split(folder, count, work):
    """The files in `count` folders of links, in turn, as senders share a worklist."""
    shutil.rmtree(work, ignore_errors=True)
    parts = [work / str(n) for n in range(count)]
    for part in parts:
        part.mkdir(parents=True)
    for number, file in enumerate(sorted(folder.iterdir())):
        os.link(file, parts[number % count] / file.name)
    return parts


def measure(make_peer, case, folder, study, count, work):
    kind, senders, nodelay = case
    parts = split(folder, senders, work / "parts")
    peer = make_peer(work)
    try:
        used = peer.used()
        took = stow(peer, parts) if kind == "STOW-RS" else storescu(peer, parts, nodelay)
        used, memory, found = peer.used() - used, peer.memory(), peer.instance_count(study)
        if found != count:
            sys.exit(f"{peer.name} has {found} of {count} instances after {kind}")
        return {"rate": count / took, "processor": 1000 * used / count, "memory": memory, "version": peer.version}
    finally:
        peer.end()


def middle(runs, key):
    return statistics.median(run[key] for run in runs)


def row(case, ours, theirs):
    kind, senders, nodelay = case
    way = f"{kind}, {senders} {'clients' if kind == 'STOW-RS' else 'association' + ('s' if senders > 1 else '')}"
    note = "" if kind == "STOW-RS" else "yes" if nodelay else "no"
    a, b = ({key: middle(runs, key) for key in ("rate", "processor", "memory")} for runs in (ours, theirs))
    return (f"| {way} | {note} | {a['rate']:.0f} | {b['rate']:.0f} | **{a['rate'] / b['rate']:.1f}** | {a['processor']:.2f} | {b['processor']:.2f} "
            f"| **{a['processor'] / b['processor']:.2f}** | {a['memory']:.0f} | {b['memory']:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000, help="slices (1000)")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each case, of which the median counts (3)")
    parser.add_argument("--only", choices=["storescu", "stow"], help="one kind of sender")
    parser.add_argument("--folder", type=pathlib.Path, default=peers.ROOT / ".build/bench", help="where slices, both archives and the result lie")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    folder, study = slices.make(given.folder / "slices", given.count)
    cases = []
    if given.only != "stow":
        cases += [("storescu", n, nodelay) for nodelay in (True, False) for n in (1, 4, 8)]
    if given.only != "storescu":
        cases.append(("STOW-RS", 8, True))
    rows, versions = [], {}
    for case in cases:
        results = {}
        for _ in range(given.repeat):
            for make_peer in (peers.Aloft, peers.Orthanc):  # in turn, so that a slow minute meets both
                result = measure(make_peer, case, folder, study, given.count, given.folder)
                versions[make_peer.name] = result["version"]
                results.setdefault(make_peer.name, []).append(result)
        rows.append(row(case, results["Aloft"], results["Orthanc"]))
        print(rows[-1], flush=True)
    size = sum(f.stat().st_size for f in folder.iterdir()) / given.count / 1024
    table = "\n".join([
        f"{given.count} CT slices of {size:.0f} KiB, median of {given.repeat}; {versions['Aloft']}; {versions['Orthanc']} with SyncStorageArea; "
        f"{os.cpu_count()} processors, Linux {platform.release()}; senders and server share them.", "",
        "| sender | TCP_NODELAY | Aloft, instances/s | Orthanc, instances/s | ratio | Aloft, ms CPU an instance | Orthanc, ms CPU | ratio | Aloft, peak MiB | Orthanc, peak MiB |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|", *rows, ""])
    (given.folder / "ingest.md").write_text(table)
    print("\n" + table + f"\nwritten to {given.folder / 'ingest.md'}")


if __name__ == "__main__":
    main()
