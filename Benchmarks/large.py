#!/usr/bin/env python3
"""One instance of nearly 4 GiB by STOW-RS: time, the server's peak memory, and how long a small one beside it waits.

    Benchmarks/large.py [--gibibytes 4]
"""
import argparse
import http.client
import io
import pathlib
import struct
import tempfile
import threading
import time
import urllib.parse

import pydicom
import requests
from pydicom.uid import generate_uid

import peers
from Support import dicomweb
from Support import samples as sample_files

BOUNDARY = b"aloft-benchmark"
PIECE = bytes(range(256)) * 4096  # 1 MiB


def header(sample, byte_count):
    """A Part 10 file up to the first byte of its native pixel data; the pixel data is the last element."""
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    for tag in [e.tag for e in data_set if e.tag >= 0x7FE00000]:
        del data_set[tag]
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    data_set.Rows = data_set.Columns = 512
    data_set.NumberOfFrames = byte_count // (512 * 512 * 2)
    uids = tuple(str(data_set[k].value) for k in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"))
    return sample_files.encoded(data_set) + b"\xe0\x7f\x10\x00OW\x00\x00" + struct.pack("<I", byte_count), uids


def body(start, byte_count):
    yield b"--" + BOUNDARY + b"\r\nContent-Type: application/dicom\r\n\r\n" + start
    for _ in range(byte_count // len(PIECE)):
        yield PIECE
    yield b"\r\n--" + BOUNDARY + b"--\r\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gibibytes", type=float, default=4)
    parser.add_argument("--folder", type=pathlib.Path, default=peers.ROOT / ".build/bench", help="where the archive lies: needs that much room")
    given = parser.parse_args()
    # 32 bits of length, an even number, and 1 MiB below the value that means "undefined".
    byte_count = min(int(given.gibibytes * 1024), 4095) * len(PIECE)
    given.folder.mkdir(parents=True, exist_ok=True)
    tempfile.tempdir = str(given.folder)
    small, = sample_files.small_images(1)
    start, uids = header(small, byte_count)
    peer = peers.Aloft(given.folder)
    try:
        address, before = urllib.parse.urlsplit(peer.web), peer.memory()
        total = sum(map(len, (b"--", BOUNDARY, b"\r\nContent-Type: application/dicom\r\n\r\n", start, b"\r\n--", BOUNDARY, b"--\r\n"))) + byte_count
        waits, ended = [], threading.Event()

        def store_small_ones():
            while not ended.wait(0.2):
                sample = sample_files.variant(small)
                began = time.monotonic()
                if dicomweb.stow(peer.web, [sample]).stored == {sample.uid}:
                    waits.append(time.monotonic() - began)
        beside = threading.Thread(target=store_small_ones)
        beside.start()
        began = time.monotonic()
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=3600)
        connection.request("POST", address.path + "/studies", body(start, byte_count), {
            "Content-Type": f'multipart/related; type="application/dicom"; boundary={BOUNDARY.decode()}', "Accept": "application/dicom+json", "Content-Length": str(total)})
        answer = connection.getresponse()
        text = answer.read()
        took = time.monotonic() - began
        ended.set()
        beside.join()
        if answer.status != 200:
            raise SystemExit(f"STOW-RS answered {answer.status}: {text[:500]}")
        stored_memory = peer.memory()
        received = 0
        with requests.get("{}/studies/{}/series/{}/instances/{}".format(peer.web, *uids), headers=dicomweb.AS_STORED, stream=True, timeout=3600) as response:
            for piece in response.iter_content(1 << 20):
                received += len(piece)
        print(f"{byte_count / 2**30:.2f} GiB stored in {took:.1f} s ({byte_count / took / 2**20:.0f} MiB/s); peak memory {before:.0f} MiB before, {stored_memory:.0f} MiB after, "
              f"{peer.memory():.0f} MiB after fetching it back ({received} bytes); {len(waits)} small instances beside it, the slowest in {1000 * max(waits, default=0):.0f} ms")
        if received < byte_count:
            raise SystemExit("less came back than went in")
    finally:
        peer.end()


if __name__ == "__main__":
    main()
