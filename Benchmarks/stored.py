#!/usr/bin/env python3
"""What real files take: Aloft recompressed, beside Orthanc as it stores them and with its compression (zlib over the whole file).

    Benchmarks/stored.py                 the files of the test set, by modality; sizes against the same files with native pixel data

Only files that both take are counted. Uncompressed is a file's size with its pixel data native.
"""
import collections
import json
import pathlib
import tempfile
import time

import peers  # noqa: F401, puts the tests' support on the path
from Support import samples as sample_files, settling
from Support.orthanc import Orthanc
from Support.server import Site

GROUPS = ("CT", "MR", "CR", "DX", "US", "SM", "XA", "NM", "PT")


def uncompressed(sample):
    """The file's size, its pixel data taken as native."""
    data_set, size = sample.data_set, len(sample.file)
    syntax = data_set.file_meta.TransferSyntaxUID
    if "PixelData" not in data_set or not (syntax.is_transfer_syntax and syntax.is_compressed):
        return size
    frames = int(data_set.get("NumberOfFrames", 1) or 1)
    native = data_set.Rows * data_set.Columns * data_set.SamplesPerPixel * frames * data_set.BitsAllocated // 8
    return size - len(data_set.PixelData) + native


def bytes_of(folder):
    return sum(p.stat().st_size for p in pathlib.Path(folder).rglob("*") if p.is_file())


def attachments(folder):
    """What Orthanc's storage area has, without its database."""
    return sum(p.stat().st_size for p in pathlib.Path(folder).rglob("*") if p.is_file() and len(p.name) == 36)


def orthanc_bytes(samples, compresses):
    with tempfile.TemporaryDirectory() as folder, Orthanc(folder) as orthanc:
        began = time.monotonic()
        for sample in samples:
            answer = orthanc.call("instances", data=sample.file)
            assert answer.status_code == 200, f"Orthanc refused {sample}"
            if compresses:
                name = answer.json()["ID"]
                done = orthanc.call(f"instances/{name}/attachments/dicom/compress", data="")
                assert done.status_code == 200, f"Orthanc did not compress {sample}: {done.text[:200]}"
        return attachments(folder), len(samples) / (time.monotonic() - began)


def aloft_bytes(samples):
    site = Site().start(*settling.AT_ONCE, "--recompress", "at-settle")
    try:
        with tempfile.TemporaryDirectory() as folder:
            for number, sample in enumerate(samples):
                (pathlib.Path(folder) / f"{number}.dcm").write_bytes(sample.file)
            site.run("import", folder)
        settling.wait(site, 600)
        stats = json.loads(site.run("stats", "--json").stdout)
        store = bytes_of(site.data / "store")
        return store, sum(r["instances"] for r in stats["rows"]), sum(r["recompressed"] for r in stats["rows"])
    finally:
        site.remove()


def main():
    samples, _ = sample_files.collection()
    by_modality = collections.defaultdict(list)
    for sample in samples:
        by_modality[str(sample.data_set.get("Modality", ""))].append(sample)
    by_modality["CT and MR"] = by_modality["CT"] + by_modality["MR"]
    print("| modality | files | uncompressed, MB | Aloft | Orthanc, as received | Orthanc, compressed | recompressed by Aloft |\n|---|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as probe, Orthanc(probe) as orthanc:
        taken = {s.uid for s in samples if orthanc.call("instances", data=s.file).status_code == 200}
    for modality in (*GROUPS, "CT and MR"):
        chosen = list({s.uid: s for s in by_modality[modality] if s.uid in taken}.values())
        if not chosen:
            continue
        whole = sum(uncompressed(s) for s in chosen)
        own, count, packed = aloft_bytes(chosen)
        as_received, _ = orthanc_bytes(chosen, False)
        compressed, _ = orthanc_bytes(chosen, True)
        print(f"| {modality} | {len(chosen)} | {whole / 1e6:.1f} | {100 * own / whole:.1f} % | {100 * as_received / whole:.1f} % | {100 * compressed / whole:.1f} % "
              f"| {packed} of {count} |", flush=True)


if __name__ == "__main__":
    main()
