#!/usr/bin/env python3
"""Reading headers and writing files beside pydicom and DCMTK, on the same real files, in turns, from memory to memory.

    Benchmarks/parse.py               all files that the three read, and the CT, MR and PET slices among them
    Benchmarks/parse.py --seconds 1   shorter rounds

Aloft and DCMTK run in small programs of their own (AloftBench, dcmtk_parse.cpp), each in one thread over files that it has
read before the clock starts; pydicom runs here. The three take turns, and of each the best round counts, so that a slow
minute of the machine meets all. Figures are files a second and their ratios.
"""
import argparse
import io
import json
import pathlib
import shutil
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "Tests"))

import pydicom  # noqa: E402
import pydicom.config  # noqa: E402

from Support import samples as sample_files  # noqa: E402

SLICES = ("CT", "MR", "PT")
DEFLATED = "1.2.840.10008.1.2.1.99"
WHAT = {
    "view": "headers read (meta information, all elements before the pixel data)",
    "walk": "the same, every item of every sequence opened, every text decoded",
    "write": "whole files written again, pixels too",
}


def dcmtk_program():
    source, program = TOP / "Benchmarks" / "dcmtk_parse.cpp", TOP / ".build" / "bench" / "dcmtk_parse"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        program.parent.mkdir(parents=True, exist_ok=True)
        compiler = shutil.which("g++") or shutil.which("clang++") or sys.exit("no C++ compiler: run Scripts/setup.sh --dcmtk")
        subprocess.run([compiler, "-O2", "-std=c++17", "-o", str(program), str(source), "-ldcmdata", "-loflog", "-lofstd"], check=True)
    return program


def run_program(command, files):
    found = subprocess.run([*map(str, command), *map(str, files)], check=True, capture_output=True, text=True)
    return json.loads(found.stdout)


def run_pydicom(operation, seconds, contents):
    """As the programs do: rounds over all files, the first not counted."""
    read = [pydicom.dcmread(io.BytesIO(c)) for c in contents] if operation == "write" else []

    def one_round():
        if operation == "write":
            for data_set in read:
                data_set.save_as(io.BytesIO())
            return
        for content in contents:
            data_set = pydicom.dcmread(io.BytesIO(content), stop_before_pixels=True)
            if operation == "walk":
                for element in data_set.iterall():
                    element.value

    one_round()
    times = []
    while len(times) < 3 or sum(times) < seconds:
        began = time.perf_counter()
        one_round()
        times.append(time.perf_counter() - began)
    times.sort()
    return {"files": len(contents), "best": len(contents) / times[0], "median": len(contents) / times[len(times) // 2]}


def usable(aloft, dcmtk):
    """The real files that all three read; deflated ones are left out, as inflating is zlib's speed."""
    samples = [s for s in sample_files.collection()[0] if s.transfer_syntax != DEFLATED]
    paths = {}
    for sample in samples:
        path = sample_files.folder()[0] / sample.name
        readable = all(subprocess.run([*map(str, command), str(path)], capture_output=True).returncode == 0 for command in (
            (aloft, "parse", "--operation", "write", "--seconds", "0.0001"), (dcmtk, "write", "0.0001")))
        try:
            sample.data_set.save_as(io.BytesIO())
        except Exception:
            readable = False
        if readable:
            paths[sample] = path
    print(f"{len(paths)} of {len(samples)} files in {sample_files.folder()[1]} are read and written by all three", flush=True)
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=1, help="length of a turn (default 1)")
    parser.add_argument("--turns", type=int, default=3, help="turns of each (default 3)")
    parser.add_argument("--binary", default=str(TOP / ".build" / "release" / "AloftBench"))
    arguments = parser.parse_args()
    dcmtk = dcmtk_program()
    paths = usable(arguments.binary, dcmtk)
    sets = {
        "all files": list(paths.values()),
        "CT, MR and PET slices": [p for s, p in paths.items() if s.data_set.get("Modality") in SLICES
                                  and int(s.data_set.get("NumberOfFrames", 1) or 1) == 1 and s.data_set.get("Rows")],
    }
    lines = ["| files | what | pydicom | DCMTK | Aloft | Aloft to pydicom | Aloft to DCMTK |", "|---|---|--:|--:|--:|--:|--:|"]
    for name, files in sets.items():
        contents = [f.read_bytes() for f in files]
        for operation, what in WHAT.items():
            best = {"pydicom": 0.0, "DCMTK": 0.0, "Aloft": 0.0}
            for _ in range(arguments.turns):
                found = {
                    "pydicom": run_pydicom(operation, arguments.seconds, contents),
                    "DCMTK": run_program([dcmtk, operation, arguments.seconds], files),
                    "Aloft": run_program([arguments.binary, "parse", "--operation", operation, "--seconds", arguments.seconds], files),
                }
                for program, figures in found.items():
                    best[program] = max(best[program], figures["best"])
            lines.append(f"| {name} ({len(files)}) | {what} | {best['pydicom']:,.0f}/s | {best['DCMTK']:,.0f}/s | {best['Aloft']:,.0f}/s "
                         f"| {best['Aloft'] / best['pydicom']:.1f} | {best['Aloft'] / best['DCMTK']:.1f} |")
            print(lines[-1], flush=True)
    version = subprocess.run(["dcmdump", "--version"], capture_output=True, text=True).stdout.split()[2]
    note = f"pydicom {pydicom.__version__}, DCMTK {version}; files a second, one thread, best of {arguments.turns} turns"
    table = "\n".join([*lines, "", note, ""])
    (TOP / ".build" / "bench").mkdir(parents=True, exist_ok=True)
    (TOP / ".build" / "bench" / "parse.md").write_text(table)
    print("\n" + table)


if __name__ == "__main__":
    main()
