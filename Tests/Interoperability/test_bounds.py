"""What goes out and comes in large or in great number: memory stays flat, limits are told, and the log counts what went."""
import hashlib
import io
import json
import socket
import sqlite3
import struct
import uuid

import pydicom
import pytest
import requests
from pydicom.uid import generate_uid

from Support import dicomweb
from Support import samples as sample_files
from Support.ps3_18 import file_path

MIB = 1 << 20
MAXIMUM_PARTS = 10_000
PART = b"\r\nContent-Type: application/dicom\r\n\r\n"


class Made:
    """A CT image of native pixel data, written piece by piece."""

    def __init__(self, image, rows, columns, frames):
        data_set = pydicom.dcmread(io.BytesIO(image.file))
        for tag in [e.tag for e in data_set if e.tag >= 0x7FE00000]:
            del data_set[tag]
        data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
        data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
        data_set.Rows, data_set.Columns, data_set.NumberOfFrames = rows, columns, frames
        self.uids = tuple(str(data_set[k].value) for k in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"))
        self.byte_count = 2 * rows * columns * frames
        self.head = sample_files.encoded(data_set) + b"\xe0\x7f\x10\x00OW\x00\x00" + struct.pack("<I", self.byte_count)

    def pixels(self):
        assert self.byte_count % MIB == 0
        for number in range(self.byte_count // MIB):
            yield number.to_bytes(4, "big") * (MIB // 4)

    def digest(self, *before):
        hasher = hashlib.sha256(b"".join(before))
        for piece in self.pixels():
            hasher.update(piece)
        return hasher.hexdigest()

    def store(self, web):
        boundary = uuid.uuid4().hex.encode()

        def body():
            yield b"--" + boundary + PART + self.head
            yield from self.pixels()
            yield b"\r\n--" + boundary + b"--\r\n"
        content_type = f'multipart/related; type="application/dicom"; boundary={boundary.decode()}'
        answer = requests.post(f"{web}/studies", data=body(), headers={"Content-Type": content_type, **dicomweb.JSON}, timeout=300)
        assert answer.status_code == 200, f"STOW-RS answered {answer.status_code}: {answer.text[:300]}"


def digest_of(response):
    hasher, count = hashlib.sha256(), 0
    for piece in response.iter_content(MIB):
        hasher.update(piece)
        count += len(piece)
    return hasher.hexdigest(), count


def uses(site):
    """What the log counts, in all: frames and bytes. The server has ended."""
    rows = sqlite3.connect(site.data / "vault.sqlite").execute("SELECT plain FROM log").fetchall()
    found = [r for r in map(json.loads, (row[0] for row in rows)) if r["event"] == "uses"]
    return sum(r["frames"] for r in found), sum(r["bytes"] for r in found)


def test_a_large_frame_takes_no_more_memory_than_a_small_one(server, images):
    small, large = Made(images[0], 512, 512 * 2, 1), Made(images[0], 10240, 10240, 1)
    accepts = {"frames/1": "application/octet-stream", "bulkdata/7FE00010": "application/octet-stream", "": "application/dicom; transfer-syntax=*"}
    growth = {}
    for made in (small, large):
        made.store(server.web)
        url = dicomweb.instance_url(server.web, made)
        for path, accept in accepts.items():
            before = server.memory()[1]
            with requests.get(f"{url}/{path}".rstrip("/"), headers={"Accept": accept}, stream=True, timeout=300) as response:
                assert response.status_code == 200, f"{path} of {made.byte_count} bytes: HTTP {response.status_code} {response.text[:200]}"
                digest, count = digest_of(response)
            assert digest == made.digest(*(() if path else (made.head,))), f"{path}: other bytes came back ({count})"
            assert int(response.headers["Content-Length"]) == count
            growth[path, made.byte_count] = server.memory()[1] - before
    highest = max(grown for (_, count), grown in growth.items() if count == large.byte_count)
    print("peak memory grew by (MiB):", growth)
    assert highest < 32, f"200 MiB in one frame took {highest:.0f} MiB more than was there: {growth}"


def test_a_reader_who_stops_reading_holds_little(server, images):
    made = Made(images[0], 10240, 10240, 1)
    made.store(server.web)
    before = server.memory()[1]
    streams = []
    for _ in range(8):
        streams.append(requests.get(dicomweb.instance_url(server.web, made) + "/frames/1", headers={"Accept": "application/octet-stream"}, stream=True, timeout=60))
        assert next(streams[-1].iter_content(1024))
    assert dicomweb.search(server.web, "studies"), "others are answered meanwhile"
    grown = server.memory()[1] - before
    assert grown < 64, f"eight readers of 200 MiB who do not read on hold {grown:.0f} MiB"
    for stream in streams:
        stream.close()


def test_ranges_of_bulk_data(server, images):
    made = Made(images[0], 1024, 1024, 2)
    made.store(server.web)
    whole = b"".join(made.pixels())
    url = dicomweb.instance_url(server.web, made) + "/bulkdata/7FE00010"
    for first, last in ((0, 0), (262143, 262144), (5, 3 * MIB), (len(whole) - 1, len(whole) - 1)):
        response = requests.get(url, headers={"Accept": "application/octet-stream", "Range": f"bytes={first}-{last}"}, timeout=60)
        assert response.status_code == 206 and response.headers["Content-Range"] == f"bytes {first}-{last}/{len(whole)}"
        assert response.content == whole[first:last + 1], f"bytes {first}-{last} differ"
    many = requests.get(dicomweb.instance_url(server.web, made) + "/frames/2,1,2", headers={"Accept": 'multipart/related; type="application/octet-stream"'}, timeout=60)
    half = len(whole) // 2
    assert list(dicomweb.parts(many)) == [whole[half:], whole[:half], whole[half:]]


def test_the_log_counts_what_went_out(server, images):
    made = Made(images[0], 512, 1024, 128)  # frames of 1 MiB
    made.store(server.web)
    url = dicomweb.instance_url(server.web, made)
    one = requests.get(f"{url}/frames/7", headers={"Accept": "application/octet-stream"}, timeout=60).content
    assert len(one) == MIB
    with socket.create_connection(("127.0.0.1", server.http), timeout=60) as client:
        client.sendall(f"HEAD {dicomweb.instance_url('/dicom-web', made)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: application/dicom; transfer-syntax=*\r\n\r\n".encode())
        head = b"".join(iter(lambda: client.recv(65536), b""))
    assert head.startswith(b"HTTP/1.1 200 ") and head.endswith(b"\r\n\r\n"), "HEAD has no body"
    assert f"content-length: {len(made.head) + made.byte_count}\r\n".encode() in head.lower()
    assert server.stop() == 0
    assert uses(server) == (1, MIB), "one frame and its bytes; a HEAD gives out nothing"
    server.start()
    with socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        client.connect(("127.0.0.1", server.http))
        path = dicomweb.instance_url("/dicom-web", made)
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/dicom; transfer-syntax=*\r\n\r\n".encode())
        received = 0
        while received < MIB:
            received += len(client.recv(65536))
    assert server.stop() == 0
    frames, count = (a - b for a, b in zip(uses(server), (1, MIB)))
    # What the kernel's buffers hold was given out as far as anybody here can know.
    assert received - 4096 <= count < 32 * MIB, f"{received} bytes were read, {count} are counted of {made.byte_count}"
    assert count / MIB - 1 <= frames <= count / MIB + 2, f"{frames} frames of 1 MiB are counted for {count} bytes"


def test_a_request_of_too_many_parts_is_told_which_were_taken(server, images):
    made = [sample_files.variant(image) for image in images]
    boundary = uuid.uuid4().hex.encode()
    parts = [PART + sample.file for sample in made] + [b"\r\nContent-Type: text/plain\r\n\r\nx"] * (MAXIMUM_PARTS - len(made))
    exact = b"--" + (b"\r\n--" + boundary).join([boundary + parts[0], *parts[1:]]) + b"\r\n--" + boundary
    late = sample_files.variant(images[0])
    for body, status in ((exact + b"--\r\n", 202), (exact + PART + late.file + b"\r\n--" + boundary + b"--\r\n", 413)):
        response = dicomweb.stow_bytes(server.web, body, boundary)
        assert response.status_code == status, f"HTTP {response.status_code}: {response.text[:200]}"
        stored = {item["00081155"]["Value"][0] for item in response.json()["00081199"]["Value"]}
        assert stored == {sample.uid for sample in made}, "what was taken is named"
        assert ("10000 parts" in response.headers.get("Warning", "")) == (status == 413)
    reasons = [item["00081197"]["Value"][0] for item in response.json()["0008119A"]["Value"]]
    assert reasons == [0xC000] * (MAXIMUM_PARTS - len(made)) + [0xA700]
    assert dicomweb.search(server.web, "instances", SOPInstanceUID=late.uid) == []


def test_a_body_that_breaks_off_between_parts_is_no_plain_success(server, images):
    sample = sample_files.variant(images[0])
    for end in (b"\r\n--b\r\n", b"\r\n--b\r\nno colon\r\n\r\nx\r\n--b--\r\n"):
        answer = dicomweb.StowAnswer(dicomweb.stow_bytes(server.web, b"--b" + PART + sample.file + end, b"b"))
        assert (answer.status, answer.stored) == (202, {sample.uid}), f"{end}: HTTP {answer.status}"


def test_a_search_tells_that_there_is_more(server, images):
    made = [sample_files.variant(image) for image in images for _ in range(3)]
    dicomweb.stow(server.web, made)

    def ask(**keys):
        return requests.get(f"{server.web}/studies", params=keys, headers=dicomweb.JSON, timeout=60)
    everything = ask(limit=2147483647)
    assert "Warning" not in everything.headers and len(everything.json()) == len(made)
    page = ask(limit=4)
    assert "additional results that can be requested" in page.headers["Warning"] and page.json() == everything.json()[:4]
    assert ask(offset=1_000_000).json() == []
    assert ask(offset=1_000_001).status_code == 400


def test_whoever_opens_or_finds_a_study_is_told_that_something_is_held(server, images):
    first, other = sample_files.variant(images[0]), sample_files.variant(images[0])
    held = sample_files.with_other_pixels(first)
    assert dicomweb.stow(server.web, [first, other]).status == 200
    assert dicomweb.stow(server.web, [held]).warned == {first.uid}

    def warnings(sample):
        study, instance = f"{server.web}/studies/{sample.study}", dicomweb.instance_url(server.web, sample)
        asked = {study: dicomweb.AS_STORED, f"{study}/metadata": dicomweb.JSON, f"{instance}/frames/1": {"Accept": "application/octet-stream"},
                 f"{study}/series": dicomweb.JSON, f"{server.web}/studies?StudyInstanceUID={sample.study}": dicomweb.JSON,
                 f"{server.web}/instances?SOPInstanceUID={sample.uid}": dicomweb.JSON}
        for url, headers in asked.items():
            response = requests.get(url, headers=headers, timeout=60)
            assert response.status_code == 200, f"{url}: HTTP {response.status_code}"
            yield url, response.headers.get("Warning")
    for url, warning in warnings(first):
        assert warning and warning.startswith('299 aloft "') and "held" in warning, f"{url} says {warning}"
        assert not any(uid in warning for uid in first.uids)
    assert {warning for _, warning in warnings(other)} == {None}
    assert "held" in requests.get(f"{server.web}/studies", headers=dicomweb.JSON, timeout=60).headers["Warning"]


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_head_of_words_costs_and_counts_nothing(server, images, coding):
    """Metadata of an instance, a series and a study in both forms, a report and a document: HEAD has GET's header, and the log no use."""
    report = sample_files.variant(sample_files.Sample("report", file_path("test-SR.dcm").read_bytes()))
    assert dicomweb.stow(server.web, [images[0], report]).status == 200
    url = dicomweb.instance_url(server.web, images[0])
    resources = [(f"{root}/metadata", accept) for root in (url, url.split("/instances/")[0], url.split("/series/")[0]) for accept in ("application/dicom+json", 'multipart/related; type="application/dicom+xml"')]
    resources += [(f"{dicomweb.instance_url(server.web, report)}/rendered", accept) for accept in ("text/html", "text/xml")]
    heads = [requests.head(path, headers={"Accept": accept, "Accept-Encoding": coding}, timeout=60) for path, accept in resources]
    assert server.stop() == 0
    assert uses(server) == (0, 0)
    port = server.http
    server.start()
    for (path, accept), head in zip(resources, heads):
        answer = requests.get(path.replace(str(port), str(server.http)), headers={"Accept": accept, "Accept-Encoding": coding}, timeout=60)
        assert head.status_code == answer.status_code == 200
        for name in ("Content-Encoding", "Cache-Control"):
            assert head.headers.get(name) == answer.headers.get(name), f"{name} of {path} as {accept}"
        assert head.headers["Content-Type"].split("boundary")[0] == answer.headers["Content-Type"].split("boundary")[0]
        assert set(head.headers["Vary"].split(", ")) == set(answer.headers["Vary"].split(", "))
        assert head.headers.get("Content-Length") in (None, answer.headers.get("Content-Length")), f"the length of {path} as {accept}"
        assert head.headers["ETag"].startswith("W/") == answer.headers["ETag"].startswith("W/")
    assert server.stop() == 0
    assert uses(server)[1] > 0
