"""Metadata that lies ready in a pack: the same as what is made when it is asked for, whatever happened in between."""
import gzip
import json
import subprocess
import sys
import threading
import time
import zlib
from xml.etree import ElementTree

import pytest
import requests

from Support import dicomweb
from Support import samples as sample_files
from Support.server import REPOSITORY, Site

ROOT = "http://pacs.example/dicom-web"
PREPARES = ("--metadata-delay-seconds", "0", "--public-root", ROOT)
MAKES = ("--metadata-delay-seconds", "off", "--public-root", ROOT)


def fetch(site, path, encoding="identity", **headers):
    """Status, headers and the body as it came over the line."""
    response = requests.get(f"{site.web}/{path}/metadata", stream=True, timeout=120,
                            headers={**dicomweb.JSON, "Accept-Encoding": encoding, **headers})
    body = response.raw.read(decode_content=False)
    return response, body


def text(site, path, encoding="identity"):
    response, body = fetch(site, path, encoding)
    assert response.status_code == 200, f"{path} answered {response.status_code}: {body[:200]!r}"
    if encoding == "identity":
        assert "Content-Encoding" not in response.headers
        return body
    assert response.headers["Content-Encoding"] == "gzip"
    opener = zlib.decompressobj(31)
    opened = opener.decompress(body)
    assert opener.eof and not opener.unused_data, f"{path}: the gzip member does not end where the body does"
    return opened


def is_ready(site, path):
    """Only of what lies ready the length is known before it is sent."""
    response, body = fetch(site, path, "gzip")
    assert response.status_code == 200
    if "Content-Length" not in response.headers:
        return False
    assert int(response.headers["Content-Length"]) == len(body)
    return True


def wait_until_ready(site, paths, timeout=120):
    end, waiting = time.monotonic() + timeout, list(paths)
    while waiting and time.monotonic() < end:
        waiting = [path for path in waiting if not is_ready(site, path)]
        if waiting:
            time.sleep(0.2)
    assert not waiting, f"{len(waiting)} of {len(paths)} were not prepared within {timeout} s, {waiting[0]} among them\n{site.last_words()}"


def series_path(sample):
    return f"studies/{sample.uids[0]}/series/{sample.uids[1]}"


def instance_numbers(answer):
    return [data_set["00080018"]["Value"][0] for data_set in json.loads(answer)]


@pytest.fixture
def some(images):
    """Instances of two series of a study."""
    return [another(images[0], series, number) for series in range(2) for number in range(6)]


def another(image, series, number, **values):
    study = "1.2.826.0.1.99"
    return sample_files.variant(image, StudyInstanceUID=study, SeriesInstanceUID=f"{study}.{series}", SOPInstanceUID=f"{study}.{series}.{number}",
                                InstanceNumber=number, **values)


def test_every_real_file_is_the_same_prepared_and_made(site, collection):
    site.start(*MAKES)
    for start in range(0, len(collection), 50):
        dicomweb.stow(site.web, collection[start:start + 50])
    paths = sorted({f"studies/{sample.study}" for sample in collection} | {series_path(sample) for sample in collection})
    paths = [path for path in paths if fetch(site, path)[0].status_code == 200]
    made = {path: text(site, path) for path in paths}
    for path in paths:
        assert text(site, path, "gzip") == made[path], f"{path}: gzip differs from plain before it is prepared"
        assert not is_ready(site, path)
    assert site.stop() == 0
    site.start(*PREPARES)
    wait_until_ready(site, paths)
    for path in paths:
        assert text(site, path) == made[path], f"{path}: the prepared text is not what is made"
        assert text(site, path, "gzip") == made[path], f"{path}: the prepared text is not what is made, in gzip"
    print(f"{len(paths)} studies and series, {sum(map(len, made.values()))} bytes")


def test_what_is_stored_shows_at_once(site, some):
    site.start(*PREPARES)
    assert len(dicomweb.stow(site.web, some[:-1]).stored) == len(some) - 1
    path = f"studies/{some[0].study}"
    wait_until_ready(site, [path])
    assert len(instance_numbers(text(site, path, "gzip"))) == len(some) - 1
    dicomweb.stow(site.web, some[-1:])
    assert instance_numbers(text(site, path, "gzip")).count(some[-1].uid) == 1, "an instance that was acknowledged is missing"
    revised = another(some[0], 0, 0, SeriesDescription="other words")
    dicomweb.stow(site.web, [revised])
    assert b"other words" in text(site, path, "gzip")
    wait_until_ready(site, [path])
    assert b"other words" in text(site, path)


def test_answers_are_whole_while_others_store(site, some):
    site.start(*PREPARES)
    dicomweb.stow(site.web, some[:1])
    path, stop, counts, problems = series_path(some[0]), threading.Event(), [], []

    def read():
        try:
            while not stop.is_set():
                counts.append(len(instance_numbers(text(site, path, "gzip"))))
        except Exception as problem:  # told below, in the test's own thread
            problems.append(problem)
    reader = threading.Thread(target=read)
    reader.start()
    for number in range(60):
        dicomweb.stow(site.web, [another(some[0], 0, 100 + number)])
    stop.set()
    reader.join()
    assert not problems, problems[0]
    assert counts == sorted(counts), "an instance that was shown was missing later"
    assert len(instance_numbers(text(site, path))) == 61


def test_killed_rebuilt_and_read_by_others(site, some, tmp_path):
    site.start("--metadata-delay-seconds", "3600", "--public-root", ROOT)
    dicomweb.stow(site.web, some)
    path = f"studies/{some[0].study}"
    made = text(site, path)
    site.kill()
    site.start(*PREPARES)
    wait_until_ready(site, [path])
    site.kill()
    site.start(*MAKES)
    assert is_ready(site, path), "what was prepared is lost after SIGKILL"
    assert text(site, path) == made
    assert site.stop() == 0
    answer = site.run("rebuild")
    assert answer.returncode == 0, answer.stderr
    answer = site.run("verify")
    assert answer.returncode == 0, answer.stderr
    site.start(*MAKES)
    assert is_ready(site, path), "a rebuild did not find what was prepared"
    assert text(site, path, "gzip") == made
    assert site.stop() == 0
    key, = site.key_folder.rglob("*.key")
    answer = subprocess.run([sys.executable, REPOSITORY / "Scripts" / "read-pack.py", "--key", key, "--store", site.data / "store", "--metadata", tmp_path],
                            capture_output=True, text=True, timeout=300)
    assert answer.returncode == 0, answer.stderr
    found = [instance for file in tmp_path.glob("*.json") for instance in json.loads(file.read_bytes())]
    assert {json.dumps(i, sort_keys=True) for i in found} == {json.dumps(i, sort_keys=True) for i in json.loads(made)}


def test_another_root_gets_addresses_of_its_own(site, some):
    site.start(*PREPARES)
    dicomweb.stow(site.web, some)
    path = f"studies/{some[0].study}"
    wait_until_ready(site, [path])
    before = text(site, path)
    assert ROOT.encode() in before
    site.stop()
    other = "https://elsewhere.example:8443/aloft/dicom-web"
    site.start("--metadata-delay-seconds", "off", "--public-root", other)
    for encoding in ("identity", "gzip"):
        assert text(site, path, encoding) == before.replace(ROOT.encode(), other.encode())


def test_who_has_it_already_gets_nothing(site, some):
    site.start(*PREPARES)
    dicomweb.stow(site.web, some[:-1])
    path = series_path(some[-1])
    response, _ = fetch(site, path, "gzip")
    tag = response.headers["ETag"]
    wait_until_ready(site, [path])
    response, body = fetch(site, path, "gzip", **{"If-None-Match": tag})
    assert (response.status_code, body) == (304, b"")
    dicomweb.stow(site.web, some[-1:])
    response, _ = fetch(site, path, "gzip", **{"If-None-Match": tag})
    assert response.status_code == 200 and response.headers["ETag"] != tag


def test_head_tells_the_length(site, some):
    site.start(*PREPARES)
    dicomweb.stow(site.web, some)
    path = f"studies/{some[0].study}"
    wait_until_ready(site, [path])
    for encoding in ("identity", "gzip"):
        response = requests.head(f"{site.web}/{path}/metadata", headers={**dicomweb.JSON, "Accept-Encoding": encoding}, timeout=60)
        _, body = fetch(site, path, encoding)
        assert response.status_code == 200 and int(response.headers["Content-Length"]) == len(body)


def test_what_is_held_is_told_and_not_shown(site, some):
    site.start(*PREPARES)
    dicomweb.stow(site.web, some)
    held = sample_files.with_other_pixels(some[0])
    assert dicomweb.stow(site.web, [held]).warned == {some[0].uid}
    path = f"studies/{some[0].study}"
    wait_until_ready(site, [path])
    response, body = fetch(site, path, "gzip")
    assert "held" in response.headers.get("Warning", "")
    assert len(json.loads(gzip.decompress(body))) == len(some)


def test_the_name_that_clients_use_is_learned(site, some):
    """Listening at every address, no root configured: what lies ready soon has the root that clients come by."""
    site.start("--metadata-delay-seconds", "0", "--trust-the-network")
    dicomweb.stow(site.web, some)
    path = f"studies/{some[0].study}"
    by_name = site.web.replace("127.0.0.1", "localhost")
    end = time.monotonic() + 30
    while True:
        response = requests.get(f"{by_name}/{path}/metadata", headers=dicomweb.JSON, timeout=60)
        assert f'"BulkDataURI":"{by_name}/'.encode() in response.content
        if "Content-Length" in response.headers and response.headers.get("Content-Encoding") == "gzip":
            break
        assert time.monotonic() < end, "it was never prepared for the name that is used"
        time.sleep(0.1)


def test_the_native_dicom_model_says_the_same(server, some):
    """XML is made when it is asked for: a part an instance (PS3.18 8.7.3.2)."""
    dicomweb.stow(server.web, some)
    accept = {"Accept": 'multipart/related; type="application/dicom+xml"'}
    for path, count in ((f"studies/{some[0].study}", len(some)), (series_path(some[0]), len(some) // 2),
                        (f"{series_path(some[0])}/instances/{some[0].uid}", 1)):
        response = requests.get(f"{server.web}/{path}/metadata", headers=accept, timeout=60)
        assert response.status_code == 200, response.text[:200]
        documents = [ElementTree.fromstring(part) for part in dicomweb.parts(response)]
        uids = [document.find("./{*}DicomAttribute[@tag='00080018']/{*}Value").text for document in documents]
        assert uids == [d["00080018"]["Value"][0] for d in json.loads(text(server, path))] and len(uids) == count
