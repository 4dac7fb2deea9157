#!/usr/bin/env python3
"""DIMSE beside Orthanc and DCMTK's dcmqrscp: C-STORE, C-GET, C-MOVE of one series, and C-FIND over many studies, in one run.

    Benchmarks/dimse.py                                  1,000 slices, 100,000 studies; about an hour
    Benchmarks/dimse.py --quick                          100 slices, 400 and 2,000 studies, one round
    Benchmarks/dimse.py --only find --studies 10000 100000
    Benchmarks/dimse.py --only get move --archives aloft dcmqrscp --json result.json

Archives take turns, case by case. What one acknowledges is on the disk (Orthanc with SyncStorageArea, dcmqrscp with
sync_on_close.c). C-STORE meets archives that are new each time, C-GET and C-MOVE such as were filled once. getscu and storescp take
and drop what comes (--ignore); `wire` is a client of our own that reads and drops, for TLS, which getscu 3.6.7 lacks.
"""
import argparse
import json
import os
import pathlib
import platform
import shutil
import socket
import ssl
import statistics
import subprocess
import sys
import threading
import time

import dimse_find
import dimse_peers
import ingest
import peers
import slices
import studies
import wire
from dimse_find import Failed, shown
from Support.server import free_ports
from Support import samples as sample_files

CT = studies.CLASSES["CT"]
DESTINATION = "BENCHDEST"
TURN_LIMIT = 1800  # seconds


def environment(nodelay):
    """DCMTK's programs leave Nagle's algorithm on unless this is set."""
    return {**{k: v for k, v in os.environ.items() if k != "TCP_NODELAY"}, **({"TCP_NODELAY": "1"} if nodelay else {})}


def ended(process, what):
    try:
        output, _ = process.communicate(timeout=TURN_LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        raise Failed(f"{what} did not end") from None
    if process.returncode:
        raise Failed(f"{what} ended with {process.returncode}: {output[-300:]}")
    return output


def client_tls():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


# One turn each: the seconds it took

def store(peer, case, work, given):
    parts = ingest.split(work["folder"], case["associations"], given.folder / "parts")
    tls = ["+tla", "-ic"] if case["tls"] else []
    began = time.monotonic()
    senders = [subprocess.Popen(["storescu", "-q", "-R", "-xe", *tls, "-aec", peer.ae_title, "+sd", "127.0.0.1", str(peer.dicom), str(part)], env=environment(case["nodelay"]),
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for part in parts]
    for sender in senders:
        ended(sender, "storescu")
    return time.monotonic() - began


def series_keys(work):
    return ["-S", "-k", "QueryRetrieveLevel=SERIES", "-k", f"StudyInstanceUID={work['study']}", "-k", f"SeriesInstanceUID={work['series']}"]


def get(peer, case, work, given):
    command = ["getscu", "-v", "--ignore", "+xe", "-pdu", str(given.pdu), "-aec", peer.ae_title, *series_keys(work), "127.0.0.1", str(peer.dicom)]
    began = time.monotonic()
    output = ended(subprocess.Popen(command, env=environment(case["nodelay"]), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True), "getscu")
    took = time.monotonic() - began
    arrived = output.count("Received C-STORE Request")
    if arrived != given.count:
        raise Failed(f"getscu was sent {arrived} of {given.count} instances: {output[-300:]}")
    return took


def move(peer, case, work, given):
    """To a storescp that drops what it gets."""
    command = ["storescp", "-q", "--ignore", "+xe", "-pdu", str(given.pdu), "--fork", "-aet", DESTINATION, str(work["destination"])]
    receiver = subprocess.Popen(command, env=environment(case["nodelay"]), start_new_session=True)
    try:
        for _ in range(100):
            if subprocess.run(["echoscu", "127.0.0.1", str(work["destination"])], capture_output=True).returncode == 0:
                break
            time.sleep(0.05)
        command = ["movescu", "-d", "-aem", DESTINATION, "-aec", peer.ae_title, *series_keys(work), "127.0.0.1", str(peer.dicom)]
        began = time.monotonic()
        output = ended(subprocess.Popen(command, env=environment(case["nodelay"]), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True), "movescu")
        took = time.monotonic() - began
    finally:
        os.killpg(receiver.pid, 15)
        receiver.wait()
    completed = [int(line.rpartition(":")[2]) for line in output.splitlines() if "Completed Suboperations" in line]
    if not completed or completed[-1] != given.count:
        raise Failed(f"C-MOVE completed {completed[-1:]} of {given.count}: {output[-300:]}")
    return took


def take(peer, case, work, given):
    """C-GET by our own client."""
    contexts = {1: (wire.STUDY_ROOT + wire.GET, [wire.IMPLICIT, wire.EXPLICIT]), 3: (CT, [wire.EXPLICIT])}
    line = wire.Requestor(peer.dicom, peer.ae_title, contexts, as_scp=(CT,), maximum=given.pdu, tls=client_tls() if case["tls"] else None)
    if 1 not in line.accepted or 3 not in line.accepted:
        raise Failed(f"presentation contexts were refused: {line.accepted}")
    keys = {0x00080052: ("CS", "SERIES"), 0x0020000D: ("UI", work["study"]), 0x0020000E: ("UI", work["series"])}
    identifier = b"".join(encoded(line.accepted[1], tag, vr, value) for tag, (vr, value) in keys.items())
    began = time.monotonic()
    count, _, last = line.get(1, wire.STUDY_ROOT + wire.GET, identifier)
    took = time.monotonic() - began
    line.release()
    if count != given.count or last[wire.STATUS] != 0:
        raise Failed(f"{count} of {given.count} instances, status {last[wire.STATUS]:04X}")
    return took


def encoded(syntax, tag, vr, value):
    raw = studies.text(tag, vr, value)
    return raw if syntax == wire.EXPLICIT else raw[:4] + len(raw[8:]).to_bytes(4, "little") + raw[8:]


# What getscu can take in

def replay(listener, pieces, count, acknowledges_at_once):
    """Answers one C-GET with encoded C-STOREs from memory."""
    connection, _ = listener.accept()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    line = wire.Line(connection, acknowledges_at_once)
    _, body = line.pdu()
    answer, contexts, maximum = wire.accept(bytes(body))
    line.send(answer)
    to, asked, size = line.message()
    if not size:
        line.message()
    context = next(key for key, syntax in contexts[CT] if syntax == wire.EXPLICIT)
    encoded_ones = [wire.store_request(context, CT, uid, data_set, maximum) for uid, data_set in pieces]
    began = time.monotonic()
    for number in range(count):
        line.send(encoded_ones[number % len(encoded_ones)])
        line.message()
    took = time.monotonic() - began
    elements = {wire.CLASS_UID: asked[wire.CLASS_UID], wire.COMMAND_FIELD: wire.C_GET | wire.ANSWER, wire.ANSWERED_ID: asked[wire.MESSAGE_ID], wire.DATA_SET_TYPE: wire.NO_DATA_SET,
                wire.STATUS: 0, wire.COMPLETED: count, wire.FAILED: 0, wire.WARNED: 0}
    line.send(wire.data_pdus(to, True, wire.command_set(elements), maximum))
    kind, _ = line.pdu()
    line.send(wire.pdu(6, bytes(4)))
    line.close()
    return took


def limit(work, given, nodelay, acknowledges_at_once):
    """Slices a second of getscu beside a sender that has nothing to do but send, by the sender's clock."""
    pieces = []
    for path in sorted(work["folder"].iterdir())[:200]:
        file = path.read_bytes()
        pieces.append((f"{studies.ROOT}.{len(pieces)}", file[sample_files.data_set_offset(file):]))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        results = []
        server = threading.Thread(target=lambda: results.append(replay(listener, pieces, given.count, acknowledges_at_once)))
        server.start()
        command = ["getscu", "-v", "--ignore", "+xe", "-pdu", str(given.pdu), *series_keys(work), "127.0.0.1", str(listener.getsockname()[1])]
        ended(subprocess.Popen(command, env=environment(nodelay), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True), "getscu")
        server.join()
    return given.count / results[0]


# Rounds

def cases(given):
    found = []

    def add(kind, turn, nodelay, tls=False, associations=1):
        found.append({"what": kind + (f", {associations} association{'s' if associations > 1 else ''}" if turn is store else ""), "turn": turn, "nodelay": nodelay, "tls": tls, "associations": associations})
    if "store" in given.only:
        for nodelay in (True, False):
            for associations in (1, 4, 8):
                add("C-STORE by storescu", store, nodelay, associations=associations)
        for associations in (1, 8):
            add("C-STORE by storescu", store, True, True, associations)
    if "get" in given.only:
        for nodelay in (True, False):
            add("C-GET by getscu", get, nodelay)
        for tls in (False, True):
            add("C-GET by wire", take, True, tls)
    if "move" in given.only:
        for nodelay in (True, False):
            add("C-MOVE to storescp", move, nodelay)
    return [case for case in found if not (given.plain and case["tls"])]


def is_for(archive, case):
    """dcmqrscp has no TLS; from several associations at a time it refuses some instances, and loses others that it acknowledged."""
    return archive is not dimse_peers.Dcmqrscp or not case["tls"] and case["associations"] == 1


def turn(peer, case, work, given, results):
    try:
        peer.begin()
        took = case["turn"](peer, case, work, given)
        used, memory = peer.finish()
        found = peer.instance_count(work["study"])
        if found != given.count and isinstance(peer, dimse_peers.Measured):
            raise Failed(f"has {found} of {given.count} instances")
        results.append({"rate": given.count / took, "processor": 1000 * used / given.count, "memory": memory, "lost": given.count - found})
    except (Failed, wire.Closed, OSError, AssertionError) as error:
        results.append({"error": str(error)})


def started(archive, given, case_tls, work):
    return archive(given.folder, tls=work["tls"] if case_tls else None, destinations={DESTINATION: work["destination"]})


def measure(given, work):
    """Stores into new archives; retrievals from archives that are filled once for plain cases and once for TLS."""
    rows, versions = [], {}
    todo = cases(given)
    for case in [c for c in todo if c["turn"] is store]:
        results = {archive.name: [] for archive in given.archives}
        for _ in range(given.repeat):
            for archive in [a for a in given.archives if is_for(a, case)]:
                try:
                    peer = started(archive, given, case["tls"], work)
                except Exception as error:
                    results[archive.name].append({"error": f"did not start: {error}"})
                    continue
                versions[archive.name] = peer.version
                turn(peer, case, work, given, results[archive.name])
                peer.end()
        rows.append(told(case, results))
    for tls in (False, True):
        chosen = [c for c in todo if c["turn"] is not store and c["tls"] == tls]
        if not chosen:
            continue
        running = []
        try:
            for archive in [a for a in given.archives if is_for(a, {"tls": tls, "associations": 1})]:
                try:
                    peer = started(archive, given, tls, work)
                    running.append(peer)
                    associations = 1 if archive is dimse_peers.Dcmqrscp else 8  # with more it loses some
                    store(peer, {"associations": associations, "nodelay": True, "tls": tls}, work, given)
                except Exception as error:
                    print(f"{archive.name}{' with TLS' if tls else ''} could not be filled: {error}")
                    continue
                versions[archive.name] = peer.version
            for case in chosen:
                results = {archive.name: [] for archive in given.archives}
                # Where 40 ms for each instance are waited for, more rounds tell nothing more.
                for _ in range(given.repeat if case["nodelay"] else 1):
                    for peer in running:  # in turn, so that a slow minute meets all
                        turn(peer, case, work, given, results[peer.name])
                rows.append(told(case, results))
        finally:
            for peer in running:
                peer.end()
    return rows, versions


def told(case, results):
    row = {key: case[key] for key in ("what", "nodelay", "tls")}
    for name, runs in results.items():
        good = [run for run in runs if "error" not in run]
        row[name] = {key: statistics.median(run[key] for run in good) for key in ("rate", "processor", "memory", "lost")} if good else {"error": runs[-1]["error"]} if runs else {}
    print(line_of(row, list(results)), flush=True)
    for name in results:
        if "error" in row[name]:
            print(f"    {name}: {row[name]['error'][:300]}", flush=True)
        if row[name].get("lost"):  # dcmqrscp's processes write over each other's files when many associations store
            print(f"    {name}: {row[name]['lost']:.0f} instances are gone that it had acknowledged", flush=True)
    return row


def line_of(row, names):
    def column(key, digits):
        return [shown(row[name].get(key), digits) for name in names]

    def ratio(key, best):
        others = [row[name][key] for name in names if name != "Aloft" and key in row[name]]
        ours = row.get("Aloft", {}).get(key)
        return f"**{ours / best(others):.2f}**" if ours is not None and others else "—"
    fields = [row["what"], "yes" if row["nodelay"] else "no", "yes" if row["tls"] else "no", *column("rate", 0), ratio("rate", max), *column("processor", 2), ratio("processor", min), *column("memory", 0)]
    return "| " + " | ".join(fields) + " |"


def head_of(names):
    fields = ["what", "TCP_NODELAY at the peer", "TLS", *[f"{n}, instances/s" for n in names], "Aloft to the fastest other", *[f"{n}, ms CPU an instance" for n in names], "Aloft to the least other",
              *[f"{n}, peak MiB" for n in names]]
    return "| " + " | ".join(fields) + " |\n|---|---|---|" + "---:|" * (len(fields) - 3)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, help="slices (1000)")
    parser.add_argument("--studies", type=int, nargs="+", help="studies to search, one run for each number (100000)")
    parser.add_argument("--queries", type=int, help="searches of each kind in a round (100)")
    parser.add_argument("--repeat", type=int, help="rounds of each case, of which the median counts (3)")
    parser.add_argument("--only", nargs="+", choices=["store", "limit", "get", "move", "find"], default=["store", "limit", "get", "move", "find"], help="some of the cases")
    parser.add_argument("--archives", nargs="+", choices=list(dimse_peers.ARCHIVES), default=list(dimse_peers.ARCHIVES), help="some of the archives")
    parser.add_argument("--pdu", type=int, default=16384, help="the longest PDU that receivers ask for (16384, as DCMTK's default)")
    parser.add_argument("--plain", action="store_true", help="without TLS")
    parser.add_argument("--quick", action="store_true", help="100 slices, 400 and 2,000 studies, one round: whether it works")
    parser.add_argument("--json", type=pathlib.Path, help="write the figures there too")
    parser.add_argument("--folder", type=pathlib.Path, default=peers.ROOT / ".build/bench", help="where slices, archives and the result lie")
    given = parser.parse_args()
    usual = {"count": 100, "studies": [400, 2000], "queries": 20, "repeat": 1} if given.quick else {"count": 1000, "studies": [100_000], "queries": 100, "repeat": 3}
    for name, value in usual.items():
        setattr(given, name, getattr(given, name) or value)
    given.archives = [dimse_peers.ARCHIVES[name] for name in given.archives]
    given.names = [archive.name for archive in given.archives]
    given.folder.mkdir(parents=True, exist_ok=True)
    folder, study = slices.make(given.folder / "series", given.count, series_count=1)
    first = sample_files.Sample("first", next(iter(sorted(folder.iterdir()))).read_bytes())
    work = {"folder": folder, "study": study, "series": first.uids[1], "destination": free_ports(1)[0], "tls": dimse_peers.make_certificate(given.folder / "tls")}
    result, text = {"count": given.count, "pdu": given.pdu, "rounds": given.repeat, "processors": os.cpu_count()}, []
    if {"store", "get", "move"} & set(given.only):
        print(head_of(given.names))
    result["instances"], result["versions"] = measure(given, work)
    if "limit" in given.only:
        ways = {"TCP_NODELAY": (True, False), "Nagle": (False, False), "Nagle, acknowledged at once": (False, True)}
        result["limit"] = {name: statistics.median(limit(work, given, *way) for _ in range(given.repeat)) for name, way in ways.items()}
        text.append("getscu takes in, from a sender that replays slices from memory: " + "; ".join(f"{rate:.0f} a second with {name}" for name, rate in result["limit"].items()) + ".\n")
        print(text[-1])
    result["find"] = []
    if "find" in given.only:
        print(dimse_find.head_of(given.names))
        for count in given.studies:
            result["find"] += dimse_find.measure(given, count, result["versions"])
    size = sum(f.stat().st_size for f in folder.iterdir()) / given.count / 1024
    text.insert(0, f"{given.count} CT slices of {size:.0f} KiB in one series, PDUs of {given.pdu} bytes, median of {given.repeat}; {'; '.join(result['versions'].values())}; {os.cpu_count()} processors, Linux "
                f"{platform.release()}; the peers share them.\n")
    if result["instances"]:
        text.insert(1, "\n".join([head_of(given.names), *(line_of(row, given.names) for row in result["instances"]), ""]))
    if result["find"]:
        text.append("\n".join([dimse_find.head_of(given.names), *(dimse_find.line_of(row, given.names) for row in result["find"]), ""]))
    (given.folder / "dimse.md").write_text("\n".join(text))
    if given.json:
        given.json.write_text(json.dumps(result, indent=1))
    print("\n" + "\n".join(text) + f"\nwritten to {given.folder / 'dimse.md'}")
    shutil.rmtree(given.folder / "parts", ignore_errors=True)
    if any("error" in row.get("Aloft", {}) for row in result["instances"] + result["find"]):
        sys.exit(1)


if __name__ == "__main__":
    main()
