#!/usr/bin/env python3
"""Rendered pictures (WADO-RS /rendered) of a CT slice and of a 27 MB projection image, beside Orthanc, in the same run.

    Benchmarks/pictures.py             both, 1 and 4 clients at a time
    Benchmarks/pictures.py --seconds 2 shorter turns

Both images are real ones; the large one is laid side by side from a real projection image to 4096 × 3328 points of 16 bits. Each
is stored uncompressed, and as JPEG 2000, which both read; and as HTJ2K, which Orthanc doesn't. Pictures are JPEG of quality 90, the
whole image or fitted into 512 × 512. Neither server keeps pictures: each request reads, opens, decodes and renders.
"""
import argparse
import concurrent.futures
import io
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy
import pydicom
import requests
from pydicom.uid import generate_uid

from peers import Aloft, Orthanc
from Support import dicomweb
from Support import samples as sample_files
from Support.server import BINARY

SYNTAXES = {"uncompressed": None, "JPEG 2000": "JPEG2000Lossless", "HTJ2K": "HTJ2KLosslessRPCL"}


def real(modalities, rows, columns):
    """A real image laid side by side to a size: the largest of these modalities, else the largest there is."""
    usual = [s for s in sample_files.collection()[0] if s.transfer_syntax == sample_files.EXPLICIT_LITTLE_ENDIAN and s.data_set.get("BitsAllocated") == 16
             and s.data_set.get("SamplesPerPixel", 1) == 1 and int(s.data_set.get("NumberOfFrames", 1) or 1) == 1 and "PixelData" in s.data_set]
    sample = max(usual, key=lambda s: (s.data_set.get("Modality") in modalities, s.data_set.Rows * s.data_set.Columns, s.data_set.BitsStored))
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    pixels = numpy.frombuffer(data_set.PixelData, "<u2")[:data_set.Rows * data_set.Columns].reshape(data_set.Rows, data_set.Columns)
    data_set.PixelData = numpy.tile(pixels, (-(-rows // data_set.Rows), -(-columns // data_set.Columns)))[:rows, :columns].tobytes()
    data_set.Rows, data_set.Columns = rows, columns
    return data_set, sample


def instance(data_set, syntax, folder):
    """The image as a new instance, in a transfer syntax."""
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    plain, coded = folder / "in.dcm", folder / "out.dcm"
    plain.write_bytes(sample_files.encoded(data_set))
    if syntax is None:
        return sample_files.Sample("plain", plain.read_bytes())
    subprocess.run([BINARY, "image", "transcode", plain, coded, "--transfer-syntax", syntax], check=True)
    return sample_files.Sample(syntax, coded.read_bytes())


def rate(peer, sample, parameters, clients, seconds):
    """Pictures a second, and the size of one; or why there is none."""
    url = f"{dicomweb.instance_url(peer.web, sample)}/rendered"
    sessions = [requests.Session() for _ in range(clients)]
    first = sessions[0].get(url, params=parameters, headers={"Accept": "image/jpeg"}, timeout=120)
    if first.status_code != 200:
        return None, f"{first.status_code}"

    def work(session):
        count, end = 0, time.monotonic() + seconds
        while time.monotonic() < end:
            answer = session.get(url, params=parameters, headers={"Accept": "image/jpeg"}, timeout=120)
            assert answer.status_code == 200, f"{peer.name}: {answer.status_code} {answer.text[:200]}"
            count += 1
        return count
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(clients) as pool:
        count = sum(pool.map(work, sessions))
    return count / (time.monotonic() - began), f"{len(first.content) // 1024} KiB"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4, help="length of a turn (default 4)")
    parser.add_argument("--turns", type=int, default=3, help="turns of each (default 3)")
    arguments = parser.parse_args()
    place = pathlib.Path(tempfile.mkdtemp(prefix="pictures-"))
    images = {"CT 512 × 512": real(("CT",), 512, 512), "projection 4096 × 3328": real(("CR", "DX", "MG"), 4096, 3328)}
    for name, (_data_set, sample) in images.items():
        print(f"{name}: from {sample}")
    samples = {(name, how): instance(data_set, syntax, place) for name, (data_set, _) in images.items() for how, syntax in SYNTAXES.items()}
    peers = [Aloft(place), Orthanc(place)]
    try:
        for peer in peers:
            print(f"{peer.name}: {peer.version}")
            dicomweb.stow(peer.web, list(samples.values()))
        print("| image | stored as | picture | clients | Aloft, pictures/s | Orthanc, pictures/s | Aloft to Orthanc |\n|---|---|---|--:|--:|--:|--:|")
        for (name, how), sample in samples.items():
            for size, parameters in (("whole", {"quality": 90}), ("512 × 512", {"quality": 90, "viewport": "512,512"})):
                if name.startswith("CT") and size != "whole":
                    continue
                for clients in (1, 4):
                    best = {}
                    for _ in range(arguments.turns):
                        for peer in peers:
                            pictures, note = rate(peer, sample, parameters, clients, arguments.seconds)
                            if pictures is None:
                                best[peer.name] = note
                            elif not isinstance(best.get(peer.name), str):
                                best[peer.name] = max(pictures, best.get(peer.name, 0))
                    shown = [f"{best[p.name]:.1f}" if not isinstance(best[p.name], str) else f"HTTP {best[p.name]}" for p in peers]
                    ratio = f"{best['Aloft'] / best['Orthanc']:.2f}" if not isinstance(best["Orthanc"], str) else "—"
                    print(f"| {name} | {how} | {size} | {clients} | {shown[0]} | {shown[1]} | {ratio} |", flush=True)
        print("peak memory: " + ", ".join(f"{peer.name} {peer.memory():.0f} MiB" for peer in peers))
    finally:
        for peer in peers:
            peer.end()


if __name__ == "__main__":
    main()
