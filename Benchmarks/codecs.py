#!/usr/bin/env python3
"""JPEG 2000 and HTJ2K frames through one codec helper, beside Debian's own tools on the same frames in the same run.

    Benchmarks/codecs.py               speed, then 10,000 frames of each codec in a row
    Benchmarks/codecs.py --count 0     speed alone

The tools (`opj_compress`, `opj_decompress`, `ojph_compress`, `ojph_expand`) print how long they worked; their start is not
counted, reading and writing their file in memory is. Aloft's figure is what a caller waits for: the way into the helper process
and back included. All work on one thread. Turns alternate, and the best of each counts.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy

TOP = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "Tests"))

from Support import samples as sample_files  # noqa: E402
from Support.pictures import real_pictures  # noqa: E402

BENCH = TOP / ".build/release/AloftBench"
JPEG_2000, HTJ2K = "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.202"
ROOT = "1.2.840.10008.1.2"
FAMILIES = {"RLE": (f"{ROOT}.5",), "JPEG": tuple(f"{ROOT}.4.{n}" for n in (50, 51, 57, 70)), "JPEG-LS": (f"{ROOT}.4.80", f"{ROOT}.4.81"),
            "JPEG 2000": (f"{ROOT}.4.90", f"{ROOT}.4.91"), "HTJ2K": tuple(f"{ROOT}.4.{n}" for n in (201, 202, 203)),
            "JPEG XL": tuple(f"{ROOT}.4.{n}" for n in (110, 111, 112)), "deflated frame": (f"{ROOT}.8.1",)}
ENCODED = {"RLE": f"{ROOT}.5", "JPEG-LS": f"{ROOT}.4.80", "JPEG 2000": JPEG_2000, "HTJ2K": f"{ROOT}.4.201", "HTJ2K RPCL": HTJ2K, "deflated frame": f"{ROOT}.8.1"}


def grey(sample):
    """A frame's samples from 0 on, in 16 bits, and how many bits they take."""
    words = sample.data_set
    pixels = words.pixel_array.astype(numpy.int32)
    pixels = (pixels - min(0, pixels.min())).astype("<u2")
    return pixels, max(8, int(pixels.max()).bit_length())


def frame_sets():
    """{name: frames [row, column(, sample)] of one shape}: real ones; a large one is laid side by side from a real projection image."""
    found, _ = sample_files.collection()
    usual = [s for s in found if s.transfer_syntax == sample_files.EXPLICIT_LITTLE_ENDIAN and "PixelData" in s.data_set
             and int(s.data_set.get("NumberOfFrames", 1) or 1) == 1 and s.data_set.get("BitsAllocated") == 16 and s.data_set.get("SamplesPerPixel", 1) == 1]
    slices = [s for s in usual if s.data_set.get("Modality") == "CT"]
    largest = max(slices, key=lambda s: (s.data_set.Rows * s.data_set.Columns, grey(s)[1])).data_set
    slices = [s for s in slices if (s.data_set.Rows, s.data_set.Columns) == (largest.Rows, largest.Columns)]
    slices = sorted(slices, key=lambda s: -grey(s)[1])[:8]
    sets = {f"CT {largest.Rows} × {largest.Columns}": [grey(s)[0] for s in slices]}
    projection = max(usual, key=lambda s: (s.data_set.get("Modality") in ("CR", "DX", "MG"), s.data_set.Rows * s.data_set.Columns))
    pixels = grey(projection)[0]
    repeats = (-(-4096 // pixels.shape[0]), -(-3328 // pixels.shape[1]))
    sets["projection 4096 × 3328"] = [numpy.ascontiguousarray(numpy.tile(pixels, repeats)[:4096, :3328])]
    color = next((s for s in found if s.data_set.get("PhotometricInterpretation") == "RGB" and s.data_set.get("BitsAllocated") == 8
                  and s.transfer_syntax == sample_files.EXPLICIT_LITTLE_ENDIAN and s.data_set.Rows * s.data_set.Columns > 100_000), None)
    if color is not None:
        pixels = color.data_set.pixel_array
        sets[f"RGB {color.data_set.Rows} × {color.data_set.Columns}"] = [numpy.ascontiguousarray(pixels[0] if pixels.ndim == 4 else pixels)]
    return sets


def write_frame(folder, number, pixels, bits):
    """The frame for the tools (PGM or PPM, big endian) and for Aloft (raw, little endian)."""
    is_color, size = pixels.ndim == 3, 1 if bits <= 8 else 2
    image = folder / f"{number}.{'ppm' if is_color else 'pgm'}"
    head = f"P{6 if is_color else 5}\n{pixels.shape[1]} {pixels.shape[0]}\n{(1 << bits) - 1}\n".encode()
    image.write_bytes(head + pixels.astype(f">u{size}").tobytes())
    raw = folder / f"{number}.raw"
    raw.write_bytes(pixels.astype(f"<u{size}").tobytes())
    return image, raw


def worked(command, pattern):
    """Seconds that a tool says it worked."""
    answer = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)
    match = re.search(pattern, answer.stdout + answer.stderr)
    if not match:
        sys.exit(f"{command[0]} did not say how long it worked: {answer.stdout}{answer.stderr}")
    return float(match[1]) * (0.001 if "ms" in match[0] else 1)


def tools(folder, image, is_color):
    """{what: (command, how it tells its time)} of one frame."""
    stem, back = folder / image.stem, folder / f"{image.stem}-back{image.suffix}"
    return {
        (HTJ2K, "encode"): (("ojph_compress", "-i", image, "-o", f"{stem}.j2c", "-reversible", "true", "-prog_order", "RPCL"), r"Elapsed time = ([\d.]+)"),
        (HTJ2K, "decode"): (("ojph_expand", "-i", f"{stem}.j2c", "-o", back), r"Elapsed time = ([\d.]+)"),
        (JPEG_2000, "encode"): (("opj_compress", "-i", image, "-o", f"{stem}.j2k", "-mct", "1" if is_color else "0"), r"encode time: (\d+) ms"),
        (JPEG_2000, "decode"): (("opj_decompress", "-i", f"{stem}.j2k", "-o", back), r"decode time: (\d+) ms"),
    }


def ours(uid, pixels, bits, raws, seconds):
    shape = ["--rows", pixels.shape[0], "--columns", pixels.shape[1], "--bits-stored", bits, "--samples", 3 if pixels.ndim == 3 else 1]
    command = [BENCH, "codecs", "--transfer-syntax", uid, "--seconds", seconds, *shape, *raws]
    found = json.loads(subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout)
    return {"encode": len(raws) / found["encodedFramesPerSecond"], "decode": len(raws) / found["decodedFramesPerSecond"]}, found


def speed(turns, seconds):
    print("| frames | codec | | tool, frames/s | Aloft, frames/s | Aloft to tool |\n|---|---|---|--:|--:|--:|")
    for name, frames in frame_sets().items():
        bits = max(8, int(max(f.max() for f in frames)).bit_length())
        best = {}
        with tempfile.TemporaryDirectory(dir="/dev/shm") as place:
            folder = pathlib.Path(place)
            files = [write_frame(folder, number, pixels, bits) for number, pixels in enumerate(frames)]
            for _ in range(turns):
                totals = {}
                for image, _raw in files:
                    for what, (command, pattern) in tools(folder, image, frames[0].ndim == 3).items():
                        totals[what] = totals.get(what, 0) + worked(command, pattern)
                for what, total in totals.items():
                    best["tool", *what] = min(total, best.get(("tool", *what), total))
                for uid in (HTJ2K, JPEG_2000):
                    for way, total in ours(uid, frames[0], bits, [raw for _image, raw in files], seconds)[0].items():
                        best["Aloft", uid, way] = min(total, best.get(("Aloft", uid, way), total))
        for uid, codec in ((HTJ2K, "HTJ2K"), (JPEG_2000, "JPEG 2000")):
            for way in ("encode", "decode"):
                tool, own = len(frames) / best["tool", uid, way], len(frames) / best["Aloft", uid, way]
                print(f"| {len(frames)} of {name}, {bits} bit | {codec} | {way} | {tool:.1f} | {own:.1f} | {own / tool:.2f} |", flush=True)


def in_a_row(count):
    """Many frames of each codec, one behind another, and what became of the helpers."""
    print("| codec | | frames in a row | of so many | samples that differed | helpers started | crashed | too slow |\n|---|---|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as place:
        found = {name: [] for name in FAMILIES}
        for picture in real_pictures():
            for name, uids in FAMILIES.items():
                if picture.transfer_syntax in uids and len(picture.file) < 3_000_000 and len(found[name]) < 12 and "malformed" not in picture.name:
                    found[name].append(pathlib.Path(place) / f"{name}-{len(found[name])}.dcm")
                    found[name][-1].write_bytes(picture.file)
        for name, files in found.items():
            if files:
                row(name, "decode", count, files)
        plain = pathlib.Path(place) / "plain.dcm"
        plain.write_bytes(sample_files.small_images(1)[0].file)
        for name, uid in ENCODED.items():
            row(name, "encode", count, [plain], "--encode-to", uid)


def row(name, way, count, files, *options):
    command = [BENCH, "many-frames", "--count", count, *options, *files]
    answer = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if answer.returncode != 0:
        print(f"| {name} | {way} | {answer.stderr.strip()} |", flush=True)
        return
    f = json.loads(answer.stdout)
    print(f"| {name} | {way} | {f['frames']:,} | {f['different']} | {f['differing']} | {f['helperStarts']} | {f['crashes']} | {f['timeouts']} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=3, help="turns of each (default 3)")
    parser.add_argument("--seconds", type=float, default=2, help="length of one of Aloft's turns (default 2)")
    parser.add_argument("--count", type=int, default=10_000, help="frames in a row of each codec (default 10,000; 0: none)")
    arguments = parser.parse_args()
    if arguments.turns:
        speed(arguments.turns, arguments.seconds)
    if arguments.count:
        in_a_row(arguments.count)


if __name__ == "__main__":
    main()
