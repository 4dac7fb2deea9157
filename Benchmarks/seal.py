#!/usr/bin/env python3
"""Sealing and opening the pixels of real CT slices in 64 KiB segments, on one core, beside `openssl speed` in the same run.

    Benchmarks/seal.py              every CT slice of the test files whose pixels are not compressed
    Benchmarks/seal.py --seconds 5  longer rounds
"""
import argparse
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "Tests"))

from Support import samples as sample_files  # noqa: E402


def openssl(seconds, *direction):
    """What the library does with segments of this size when it does nothing else, in GB/s."""
    command = ["openssl", "speed", *direction, "-evp", "aes-256-gcm", "-bytes", "65536", "-seconds", str(seconds)]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(re.search(r"([\d.]+)k\s*$", found, re.MULTILINE)[1]) * 1000 / 1e9


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2, help="length of a turn (default 2)")
    parser.add_argument("--turns", type=int, default=3, help="turns of each (default 3)")
    arguments = parser.parse_args()
    files = [sample_files.folder()[0] / s.name for s in sample_files.collection()[0]
             if s.data_set.get("Modality") == "CT" and s.transfer_syntax == sample_files.EXPLICIT_LITTLE_ENDIAN
             and len(s.data_set.get("PixelData") or b"") >= 100_000]
    if not files:
        sys.exit("no uncompressed CT slice among the test files: set ALOFT_TEST_DATA")
    best, medians = {}, {}
    for _ in range(arguments.turns):
        found = subprocess.run([str(TOP / ".build/release/AloftBench"), "seal", "--seconds", str(arguments.seconds), *map(str, files)],
                               check=True, capture_output=True, text=True).stdout
        items = found.splitlines()[0]
        for what, value, median in re.findall(r"^(.+): best ([\d.]+) GB/s, median ([\d.]+)", found, re.MULTILINE):
            if float(value) > best.get(what, 0):
                best[what], medians[what] = float(value), float(median)
        for what, direction in (("seal", ()), ("open", ("-decrypt",))):
            best[f"openssl speed, {what}"] = max(best.get(f"openssl speed, {what}", 0), openssl(max(1, int(arguments.seconds / 2)), *direction))
    print(items)
    print("| on one core, 64 KiB segments | GB/s | to `openssl speed` |\n|---|--:|--:|")
    for what, value in best.items():
        print(f"| {what} | {value:.2f} | {value / best['openssl speed, seal' if 'seal' in what else 'openssl speed, open']:.2f} |")


if __name__ == "__main__":
    main()
