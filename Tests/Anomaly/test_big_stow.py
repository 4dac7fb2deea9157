"""Metadata with bulk data of any size: sealed while they wait, memory flat, nothing left behind."""
import json
import uuid

import pytest
import requests

from Support import dicomweb

GROWTH_MIB = 150
CHUNK = bytes(range(256)) * 4096  # 1 MiB that no part's boundary is in
HEADERS = {"Content-Type": 'multipart/related; type="application/dicom+json"; boundary=b', **dicomweb.JSON}


def uid():
    return "2.25." + str(uuid.uuid4().int)


def metadata(rows, columns, uri, study):
    def element(vr, *values):
        return {"vr": vr, "Value": list(values)}
    return {
        "00080016": element("UI", "1.2.840.10008.5.1.4.1.1.7"), "00080018": element("UI", uid()), "00080060": element("CS", "OT"),
        "00100010": element("PN", {"Alphabetic": "CONSPICUOUS^NAME"}), "00100020": element("LO", "1"), "0020000D": element("UI", study),
        "0020000E": element("UI", uid()), "00280002": element("US", 1), "00280004": element("CS", "MONOCHROME2"), "00280010": element("US", rows),
        "00280011": element("US", columns), "00280100": element("US", 8), "00280101": element("US", 8), "00280102": element("US", 7),
        "00280103": element("US", 0), "7FE00010": {"vr": "OB", "BulkDataURI": uri}}


def part(headers):
    return b"\r\n--b\r\n" + b"".join(f"{k}: {v}\r\n".encode() for k, v in headers.items()) + b"\r\n"


def files(site):
    return sorted(p.name for p in (site.data / "tmp").rglob("*") if p.is_file())


def test_large_values_before_their_metadata(server):
    count, mebibytes, study = 3, 160, uid()
    before = server.memory()[0]

    def body():
        for n in range(count):
            yield part({"Content-Type": "application/octet-stream", "Content-Location": f"v{n}"})
            for _ in range(mebibytes):
                yield CHUNK
            if n == 0:
                for path in (server.data / "tmp").rglob("*"):
                    if path.is_file():
                        with open(path, "rb") as waiting:
                            assert CHUNK[:64] not in waiting.read(4 << 20), "what waits is sealed"
        data_sets = [metadata(10_240, mebibytes * 1024 // 10, f"v{n}", study) for n in range(count)]
        yield part({"Content-Type": "application/dicom+json"}) + json.dumps(data_sets).encode() + b"\r\n--b--\r\n"
    response = requests.post(f"{server.web}/studies", data=body(), headers=HEADERS, timeout=600)
    assert response.status_code == 200, response.text
    assert len(response.json()["00081199"]["Value"]) == count
    peak = server.memory()[1]
    assert peak < before + GROWTH_MIB, f"{count} values of {mebibytes} MiB made memory rise from {before:.0f} to {peak:.0f} MiB"
    assert files(server) == [], "nothing of what waited is left"
    for item in response.json()["00081199"]["Value"]:
        with requests.get(item["00081190"]["Value"][0], headers={"Accept": "application/dicom"}, stream=True, timeout=600) as got:
            assert sum(len(c) for c in got.iter_content(1 << 20)) > mebibytes << 20


def test_many_instances_in_one_array(server):
    count, study = 3000, uid()
    before = server.memory()[0]
    data_sets = [metadata(16, 16, "v", study) for _ in range(count)]
    body = (part({"Content-Type": "application/dicom+json"}) + json.dumps(data_sets).encode()
            + part({"Content-Type": "application/octet-stream", "Content-Location": "v"}) + bytes(256) + b"\r\n--b--\r\n")
    response = requests.post(f"{server.web}/studies", data=body, headers=HEADERS, timeout=600)
    assert response.status_code == 200, response.text[:300]
    assert len(response.json()["00081199"]["Value"]) == count
    peak = server.memory()[1]
    assert peak < before + GROWTH_MIB, f"memory rose from {before:.0f} to {peak:.0f} MiB"


@pytest.mark.parametrize("what, text", [
    ("deep", b'[{"00081115":' + b'{"vr":"SQ","Value":[{"00081115":' * 20_000), ("an endless string", b'[{"00100010":"' + b"x" * (40 << 20)),
    ("many empty objects", b"[" + b"{}," * 20_000 + b"{}]"), ("one long object", b'[{"x":[' + b"1," * (20 << 20) + b"1]}]")],
    ids=lambda value: value if isinstance(value, str) else "")
def test_hostile_metadata(server, what, text):
    before = server.memory()[0]
    body = part({"Content-Type": "application/dicom+json"}) + text + b"\r\n--b--\r\n"
    response = requests.post(f"{server.web}/studies", data=body, headers=HEADERS, timeout=300)
    assert response.status_code in (400, 409, 413), f"{what}: {response.status_code}"
    assert server.is_running() and server.memory()[1] < before + GROWTH_MIB, f"{what}: memory rose to {server.memory()[1]:.0f} MiB"


@pytest.mark.parametrize("count, size", [(200, 8 << 20), (40_000, 4_000)])
def test_one_value_in_many_items_of_a_sequence(server, count, size):
    """A few bytes that stand for many: each place takes the value's bytes."""
    before = server.memory()[0]
    hostile = metadata(16, 16, "v", uid())
    hostile["00081140"] = {"vr": "SQ", "Value": [{"00420011": {"vr": "OB", "BulkDataURI": "n"}}] * count}
    # The same value at the top stays in its part.
    hostile["00420011"] = {"vr": "OB", "BulkDataURI": "n"}
    body = (part({"Content-Type": "application/dicom+json"}) + json.dumps([hostile]).encode()
            + part({"Content-Type": "application/octet-stream", "Content-Location": "v"}) + bytes(256)
            + part({"Content-Type": "application/octet-stream", "Content-Location": "n"}) + b"x" * size + b"\r\n--b--\r\n")
    response = requests.post(f"{server.web}/studies", data=body, headers=HEADERS, timeout=300)
    assert response.status_code == 409 and "too long together" in response.text, response.text[:300]
    assert server.memory()[1] < before + GROWTH_MIB, f"memory rose from {before:.0f} to {server.memory()[1]:.0f} MiB"


def test_a_client_that_goes_away_leaves_nothing(server):
    def body():
        yield part({"Content-Type": "application/octet-stream", "Content-Location": "v"})
        for _ in range(20):
            yield CHUNK
        raise ConnectionError("the client goes away")
    with pytest.raises(Exception):
        requests.post(f"{server.web}/studies", data=body(), headers=HEADERS, timeout=60)
    for _ in range(200):
        if not files(server):
            return
        requests.get(f"{server.web}/studies", params={"limit": 1}, timeout=60)
    pytest.fail(f"left behind: {files(server)}")
