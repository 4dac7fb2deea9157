"""C-FIND over many model studies, for Benchmarks/dimse.py: p50 and p95 of each kind of search, by an association that is open."""
import statistics
import time

import dimse_peers
import studies
import wire


class Failed(Exception):
    """Why there is no figure."""


def shown(value, digits=0):
    return "—" if value is None else f"{value:,.{digits}f}"


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measure(given, count, versions):
    """p50 and p95 of each kind of search over `count` studies, from an association that is open."""
    rows, running = [], []
    try:
        for archive in given.archives:
            if archive is dimse_peers.Dcmqrscp and count > archive.MOST_STUDIES:
                print(f"dcmqrscp holds {archive.MOST_STUDIES} studies at most")
                continue
            # Durability is no part of this: Orthanc is filled without, in a tenth of the time.
            peer = archive(given.folder, **({"is_durable": False} if archive is dimse_peers.Orthanc else {}))
            running.append(peer)
            versions[archive.name] = peer.version
            began = time.monotonic()
            try:
                refused = studies.fill(peer.dicom, peer.ae_title, count)
            except (wire.Closed, OSError) as error:
                print(f"{peer.name} could not be filled: {error}")
                running.pop().end()
                continue
            print(f"{peer.name}: {count} studies in {time.monotonic() - began:.0f} s, {refused} refused, peak {peer.memory():.0f} MiB", flush=True)
        for kind in studies.KINDS:
            row = {"what": kind, "studies": count}
            times, answers = {}, {}
            for round_number in range(given.repeat):
                for peer in list(running):
                    try:
                        line = wire.Requestor(peer.dicom, peer.ae_title, {1: (studies.FIND, [wire.EXPLICIT])})
                        if 1 not in line.accepted:
                            raise Failed("the presentation context was refused")
                        for number in range(given.queries):
                            query = studies.search(kind, (number * 7919 + round_number * 104729) % count, count)
                            began = time.monotonic()
                            found, status = line.find(1, studies.FIND, query)
                            times.setdefault(peer.name, []).append(time.monotonic() - began)
                            answers.setdefault(peer.name, []).append(found)
                            if status != 0:
                                raise Failed(f"status {status:04X}")
                        line.release()
                    except (Failed, wire.Closed, OSError) as error:
                        row[peer.name] = {"error": str(error)}
            for name, values in times.items():
                if "error" not in row.get(name, {}):
                    row[name] = {"p50": 1000 * percentile(values, 0.5), "p95": 1000 * percentile(values, 0.95), "answers": statistics.mean(answers[name])}
            row["memory"] = {peer.name: peer.memory() for peer in running}
            print(line_of(row, given.names), flush=True)
            for name in given.names:
                if "error" in row.get(name, {}):
                    print(f"    {name}: {row[name]['error']}")
            counts = {name: found for name, found in answers.items() if "error" not in row[name]}
            if len(set(map(tuple, counts.values()))) > 1:
                print(f"    they differ in their answers: {({name: sum(found) for name, found in counts.items()})}")
            rows.append(row)
    finally:
        for peer in running:
            peer.end()
    return rows


def line_of(row, names):
    fields = [row["what"], f"{row['studies']:,}", shown(next((row[n]["answers"] for n in names if "answers" in row.get(n, {})), None), 1)]
    for key in ("p50", "p95"):
        fields += [shown(row.get(name, {}).get(key), 2) for name in names]
        others = [row[n][key] for n in names if n != "Aloft" and key in row.get(n, {})]
        ours = row.get("Aloft", {}).get(key)
        fields.append(f"**{ours / min(others):.3f}**" if ours is not None and others else "—")
    return "| " + " | ".join(fields) + " |"


def head_of(names):
    fields = ["C-FIND by", "studies", "answers", *[f"{n}, p50 ms" for n in names], "Aloft to the quickest other", *[f"{n}, p95 ms" for n in names], "Aloft to the quickest other"]
    return "| " + " | ".join(fields) + " |\n|---|---:|" + "---:|" * (len(fields) - 2)
