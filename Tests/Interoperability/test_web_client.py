"""aloft web search, get, store and metadata against Aloft, Orthanc's DICOMweb plugin, and servers that lie."""
import base64
import contextlib
import gzip
import http.server
import json
import os
import pathlib
import ssl
import threading
import zipfile

import pydicom
import pytest

from Support import dimse, samples as files
from Support.certificates import Authority
from Support.dicomweb import stow
from Support.orthanc import Orthanc
from Support.samples import written
from Support.server import free_ports, lines, run

PROBLEM = b'{"type":"about:blank","title":"Not now","detail":"come back later"}'


@pytest.fixture
def aloft(tmp_path):
    """The command without a site: the client needs none."""
    home = {**{k: v for k, v in os.environ.items() if not k.startswith("ALOFT_")}, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    return lambda *arguments, **more: run("web", *arguments, environment=home, **more)


def fetched(folder):
    """{SOP Instance UID: file} of what lies in a folder tree."""
    found = {}
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file():
            assert path.suffix == ".dcm", f"{path} is no whole file"
            found[str(pydicom.dcmread(path, stop_before_pixels=True).SOPInstanceUID)] = path.read_bytes()
    return found


@pytest.fixture(scope="module")
def some(collection):
    """Real files of many kinds, not the largest."""
    return [s for s in collection if len(s.file) < 2_000_000][::12]


# Aloft

def test_what_is_stored_is_found_and_fetched_byte_for_byte(aloft, server, some, tmp_path):
    answer = aloft("store", server.web, written(tmp_path / "in", some), "--batch", "7", "--json")
    *outcomes, last = lines(answer)
    assert answer.returncode == 0, answer.stderr
    assert {o["sopInstanceUID"] for o in outcomes if o["outcome"] in ("stored", "warning")} == {s.uid for s in some}
    assert last["summary"]["stored"] + last["summary"]["warnings"] == len(some)

    found = aloft("search", server.web, "--json", "--limit", "5000")
    assert {o["0020000D"]["Value"][0] for o in lines(found)} == {s.study for s in some}, found.stderr

    for number, study in enumerate(sorted({s.study for s in some})[:6]):
        got = aloft("get", server.web, "--out", tmp_path / f"out{number}", f"StudyInstanceUID={study}", "--json")
        assert got.returncode == 0, got.stdout + got.stderr
        kept = fetched(tmp_path / f"out{number}")
        assert set(kept) == {s.uid for s in some if s.study == study}
        for sample in some:
            if sample.study == study:
                assert dimse.body_of(kept[sample.uid]) == sample.body, f"{sample} came back otherwise"


def test_search_shows_a_table_and_counts_matches(aloft, server, images):
    stow(server.web, images)
    name = str(images[0].data_set.PatientName).split("^")[0]
    answer = aloft("search", server.web, f"PatientID={images[0].data_set.PatientID}", "--return", "StudyID")
    assert answer.returncode == 0, answer.stderr
    assert name in answer.stdout and images[0].study in answer.stdout and "1 study" in answer.stderr
    none = aloft("search", server.web, "PatientID=nobody-has-this")
    assert none.returncode == 0 and none.stdout == "" and "0 studies" in none.stderr
    series = aloft("search", server.web, "--level", "series", f"StudyInstanceUID={images[0].study}", "--json")
    assert [o["0020000E"]["Value"] for o in lines(series)] == [[images[0].uids[1]]]


def test_get_by_key_by_instance_and_once_only(aloft, server, images, tmp_path):
    stow(server.web, images)
    sample = images[0]
    by_key = aloft("get", server.web, "--out", tmp_path / "a", f"PatientID={sample.data_set.PatientID}")
    assert by_key.returncode == 0 and sample.uid in fetched(tmp_path / "a"), by_key.stderr
    keys = [f"{k}={v}" for k, v in zip(("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"), sample.uids)]
    one = aloft("get", server.web, "--out", tmp_path / "b", "--layout", "flat", *keys)
    assert one.returncode == 0 and [p.name for p in (tmp_path / "b").iterdir()] == [f"{sample.uid}.dcm"]
    again = aloft("get", server.web, "--out", tmp_path / "b", "--layout", "flat", "--json", *keys)
    assert again.returncode == 0 and lines(again)[0]["outcome"] == "same"
    (tmp_path / "b" / f"{sample.uid}.dcm").write_bytes(b"something else")
    other = aloft("get", server.web, "--out", tmp_path / "b", "--layout", "flat", *keys)
    assert other.returncode == 1 and "--overwrite" in other.stdout
    assert (tmp_path / "b" / f"{sample.uid}.dcm").read_bytes() == b"something else"
    missing = aloft("get", server.web, "--out", tmp_path / "c", "StudyInstanceUID=1.2.3")
    assert missing.returncode == 4 and list((tmp_path / "c").iterdir()) == []


def test_get_in_another_transfer_syntax(aloft, server, images, tmp_path):
    stow(server.web, images[:1])
    got = aloft("get", server.web, "--out", tmp_path / "out", "--transfer-syntax", "RLELossless", f"StudyInstanceUID={images[0].study}")
    assert got.returncode == 0, got.stderr
    path, = (tmp_path / "out").rglob("*.dcm")
    assert pydicom.filereader.read_file_meta_info(path).TransferSyntaxUID == "1.2.840.10008.1.2.5"


def test_metadata_as_lines_and_as_json(aloft, server, images):
    stow(server.web, images[:1])
    answer = aloft("metadata", server.web, f"StudyInstanceUID={images[0].study}", "--json")
    instance, = lines(answer)
    assert instance["00080018"]["Value"] == [images[0].uid] and "BulkDataURI" in instance["7FE00010"]
    shown = aloft("metadata", server.web, f"StudyInstanceUID={images[0].study}")
    assert f"(0008,0018) UI SOPInstanceUID  {images[0].uid}" in shown.stdout.splitlines()
    assert aloft("metadata", server.web, "StudyInstanceUID=1.2.3").returncode == 4


def test_store_takes_archives_and_bare_data_sets_and_resumes(aloft, server, images, tmp_path):
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("one.dcm", images[0].file)
        archive.writestr("notes.txt", "no image")
        archive.writestr("two.dcm", images[1].file)
    implicit = pydicom.dcmread(written(tmp_path / "x", [images[2]]) / "0.dcm")
    implicit.file_meta = pydicom.dataset.FileMetaDataset()
    pydicom.dcmwrite(tmp_path / "bare", implicit, implicit_vr=False, little_endian=True, enforce_file_format=False)
    answer = aloft("store", server.web, tmp_path / "in.zip", tmp_path / "bare", "--json")
    *outcomes, last = lines(answer)
    assert answer.returncode == 0, answer.stdout
    assert {o["sopInstanceUID"] for o in outcomes if o["outcome"] == "stored"} == {i.uid for i in images[:3]}
    assert last["summary"]["skipped"] == 1
    (tmp_path / "done").write_text(answer.stdout)
    again = aloft("store", server.web, tmp_path / "in.zip", tmp_path / "bare", "--json", "--resume", tmp_path / "done")
    assert again.returncode == 0 and lines(again)[-1]["summary"]["resumed"] == 3


def test_store_names_what_the_server_refuses(aloft, server, images, tmp_path):
    answer = aloft("store", server.web, written(tmp_path / "in", images[:2]), "--study", images[0].study, "--json")
    *outcomes, last = lines(answer)
    assert answer.returncode == 1
    assert {o["sopInstanceUID"]: o["outcome"] for o in outcomes} == {images[0].uid: "stored", images[1].uid: "refused"}
    refused, = [o for o in outcomes if o["outcome"] == "refused"]
    assert refused["status"] and refused["reason"]


# Orthanc

def test_orthanc(aloft, images, some, tmp_path):
    chosen = list({s.uid: s for s in images + some[::4]}.values())
    with Orthanc(tmp_path / "orthanc") as orthanc:
        web = f"{orthanc.url}/dicom-web"
        answer = aloft("store", web, written(tmp_path / "in", chosen), "--batch", "5", "--json")
        *outcomes, last = lines(answer)
        stored = {o["sopInstanceUID"] for o in outcomes if o["outcome"] in ("stored", "warning")}
        assert stored == set(orthanc.files()), f"what Orthanc says and has: {answer.stdout} {answer.stderr}"
        assert len(stored) > len(chosen) // 2
        found = aloft("search", web, "--json")
        assert {o["0020000D"]["Value"][0] for o in lines(found)} == {s.study for s in chosen if s.uid in stored}
        none = aloft("search", web, "PatientID=nobody-has-this", "--json")
        assert none.returncode == 0 and none.stdout == ""
        for number, sample in enumerate(images):
            got = aloft("get", web, "--out", tmp_path / f"out{number}", f"StudyInstanceUID={sample.study}", "--json")
            assert got.returncode == 0, got.stdout + got.stderr
            assert set(fetched(tmp_path / f"out{number}")) == {s.uid for s in chosen if s.study == sample.study}
            assert dimse.body_of(fetched(tmp_path / f"out{number}")[sample.uid]) == sample.body
        described = aloft("metadata", web, f"StudyInstanceUID={images[0].study}", "--json")
        assert images[0].uid in {o["00080018"]["Value"][0] for o in lines(described)}, described.stderr


# Servers that lie

@contextlib.contextmanager
def a_server(answer, certificate=None):
    """A server that calls `answer(handler, body)` for every request; its address, and the requests it saw."""
    seen = []

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_any(self):
            if self.headers.get("Transfer-Encoding") == "chunked":
                body = b""
                while size := int(self.rfile.readline(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
            else:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            seen.append((self.command, self.path, dict(self.headers), body))
            answer(self, body)
        do_GET = do_POST = do_any

        def reply(self, status, content_type=None, body=b"", headers=(), length=None):
            self.send_response(status)
            if content_type:
                self.send_header("Content-Type", content_type)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(body)
            if length is not None:
                self.close_connection = True

        def log_message(self, *ignored):
            pass

    port, = free_ports(1)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"{'https' if certificate else 'http'}://127.0.0.1:{port}/root", seen
    finally:
        server.shutdown()
        server.server_close()


def replies(*arguments, **more):
    return lambda handler, body: handler.reply(*arguments, **more)


JSON = "application/dicom+json"


@pytest.mark.parametrize("answer, code, words", [
    (replies(503, "application/problem+json", PROBLEM), 6, "come back later"),
    (replies(401, "text/html", b"<html>"), 5, "401"),
    (replies(404), 4, "404"),
    (replies(200, "text/html", b"<html>"), 1, "media type"),
    (replies(200, JSON, b"[{]"), 1, "can't be read"),
    (replies(200, JSON, b'[{"00080018":{"vr":"XX"}}]'), 1, "can't be read"),
    (replies(200, JSON, b"[" * 100_000 + b"]" * 100_000), 1, "can't be read"),
    (replies(200, JSON, b"[{}", length=1000), 6, "ended before"),
    (replies(200, JSON, b"[]", headers=[("Content-Encoding", "br")]), 1, "media type"),
    (replies(200, JSON, gzip.compress(b"[" + b" " * 5000 + b"]")[:-20], headers=[("Content-Encoding", "gzip")]), 6, "ended before"),
    (replies(200, JSON, gzip.compress(b" " * (300 << 20), 9), headers=[("Content-Encoding", "gzip")]), 1, "larger than is taken"),
    (replies(302, headers=[("Location", "/root/studies")]), 1, "again and again"),
], ids=["503", "401", "404", "html", "no JSON", "bad VR", "deep", "cut", "coding", "cut gzip", "gzip bomb", "loop"])
def test_search_says_what_is_wrong_with_an_answer(aloft, answer, code, words):
    with a_server(answer) as (url, seen):
        said = aloft("search", url, "PatientID=4711")
    assert said.returncode == code and words in said.stderr and said.stdout == "", said.stderr
    assert seen


@pytest.mark.parametrize("verb", ["search", "metadata"])
def test_words_are_asked_for_and_taken_in_gzip(aloft, verb):
    found = b'[{"00100020":{"vr":"LO","Value":["4711"]},"0020000D":{"vr":"UI","Value":["1.2"]}}]'
    with a_server(replies(200, JSON, gzip.compress(found), headers=[("Content-Encoding", "gzip")])) as (url, seen):
        said = aloft(verb, url, *(["PatientID=4711", "--json"] if verb == "search" else ["StudyInstanceUID=1.2", "--json"]))
    assert said.returncode == 0 and "4711" in said.stdout, said.stderr
    assert seen[0][2]["Accept-Encoding"] == "gzip"


def test_what_streams_is_not_asked_for_in_a_coding(aloft, tmp_path):
    body = b"--b\r\nContent-Type: application/dicom\r\n\r\n" + b"x" * 1000 + b"\r\n--b--\r\n"
    coded = replies(200, 'multipart/related; type="application/dicom"; boundary=b', gzip.compress(body), headers=[("Content-Encoding", "gzip")])
    with a_server(coded) as (url, seen):
        said = aloft("get", url, "--out", tmp_path / "out", "StudyInstanceUID=1.2")
    assert seen[0][2]["Accept-Encoding"] == "identity" and said.returncode == 1 and "media type" in said.stderr, said.stderr


def test_nothing_found_is_204_or_an_empty_list(aloft):
    for answer in (replies(204), replies(200, JSON, b"[]"), replies(200, JSON, b" \r\n[ ] ")):
        with a_server(answer) as (url, _):
            said = aloft("search", url, "--json")
        assert said.returncode == 0 and said.stdout == ""


def test_search_encodes_keys_and_passes_warnings_on(aloft):
    found = b'[\n{"00100010":{"vr":"PN","Value":[{"Alphabetic":"M\xc3\xbcller^A"}]}}\n,{"0020000D":{"vr":"UI","Value":["1.2"]}}]'
    with a_server(replies(200, JSON, found, headers=[("Warning", '299 here "there is more"')])) as (url, seen):
        said = aloft("search", url + "/", "PatientName=Müller^A&B*", "--limit", "2", "--return", "StudyID", "--json", "--fuzzy")
    assert [set(o) for o in lines(said)] == [{"00100010"}, {"0020000D"}] and "there is more" in said.stderr
    _, path, headers, _ = seen[0]
    assert path == "/root/studies?PatientName=M%C3%BCller%5EA%26B%2A&includefield=StudyID&fuzzymatching=true&limit=2"
    assert headers["Accept"] == JSON


def test_get_says_that_a_search_gave_less_than_there_is(aloft, tmp_path):
    found = b'[{"0020000D":{"vr":"UI","Value":["1.2"]}}]'

    def answer(handler, body):
        if "?" in handler.path:
            handler.reply(200, JSON, found, headers=[("Warning", '299 here "there are more studies"')])
        else:
            handler.reply(404)
    with a_server(answer) as (url, _):
        said = aloft("get", url, "--out", tmp_path / "out", "PatientID=4711")
    assert "there are more studies" in said.stderr


def test_a_part_that_is_all_header_is_not_held(aloft, tmp_path):
    # A group 0002 that never ends: elements of 60,000 bytes.
    element = b"\x02\x00\x02\x01OB\x00\x00\x60\xea\x00\x00" + bytes(60_000)
    endless = bytes(128) + b"DICM" + element * 2_000
    with a_server(replies(200, MULTIPART, parts(endless))) as (url, _):
        said = aloft("get", url, "--out", tmp_path / "out", "StudyInstanceUID=1.2")
    assert said.returncode != 0 and "no Part 10 file" in said.stdout + said.stderr
    assert [p for p in (tmp_path / "out").rglob("*") if p.is_file()] == []


def test_authorization_goes_along_and_not_to_strangers(aloft, tmp_path):
    (tmp_path / "password").write_text("s:cret\n")
    (tmp_path / "token").write_text("abc.def\n")
    with a_server(replies(200, JSON, b"[]")) as (stranger, seen_there):
        with a_server(lambda handler, body: handler.reply(307, headers=[("Location", f"{stranger}/x")])) as (url, seen):
            aloft("search", url, "--user", "ann", "--password-file", tmp_path / "password")
            aloft("search", url, "--token-file", tmp_path / "token")
    sent = [headers.get("Authorization") for _, _, headers, _ in seen]
    assert sent == ["Basic " + base64.b64encode(b"ann:s:cret").decode(), "Bearer abc.def"]
    assert [headers.get("Authorization") for _, _, headers, _ in seen_there] == [None, None]


def parts(*contents, boundary=b"b", end=b"--"):
    return b"".join(b"--" + boundary + b"\r\nContent-Type: application/dicom\r\n\r\n" + c + b"\r\n" for c in contents) + b"--" + boundary + end + b"\r\n"


MULTIPART = 'multipart/related; type="application/dicom"; boundary=b'


@pytest.mark.parametrize("make, code, count, words", [
    (lambda a, b: replies(200, MULTIPART, parts(a, b)), 0, 2, ""),
    (lambda a, b: replies(200, "application/dicom", a), 0, 1, ""),
    (lambda a, b: replies(200, MULTIPART, parts(a, b)[:-200_000]), 1, 1, "ended before"),
    (lambda a, b: replies(200, MULTIPART, parts(a, b)[:-200_000], length=len(parts(a, b))), 6, 1, "ended before"),
    (lambda a, b: replies(200, MULTIPART, parts(a, b[:-1000])), 1, 1, ""),
    (lambda a, b: replies(200, MULTIPART, parts(a, b"no DICOM at all")), 1, 1, ""),
    (lambda a, b: replies(200, MULTIPART.replace("; boundary=b", ""), parts(a)), 1, 0, "multipart"),
    (lambda a, b: replies(200, "multipart/related; type=\"image/jpeg\"; boundary=b", parts(a)), 1, 0, "media type"),
    (lambda a, b: replies(200, MULTIPART, b"x" * 100_000), 1, 0, "multipart"),
], ids=["whole", "single", "cut", "cut by length", "short part", "no DICOM", "no boundary", "other type", "preamble"])
def test_get_keeps_what_is_whole_and_says_what_is_not(aloft, images, tmp_path, make, code, count, words):
    a, b = (i.file for i in sorted(images, key=lambda i: len(i.file))[-2:])
    assert len(b) > 250_000, "no image that is large enough to cut"
    with a_server(make(a, b)) as (url, _):
        said = aloft("get", url, "--out", tmp_path / "out", "StudyInstanceUID=1.2", "--json")
    assert said.returncode == code and words in said.stderr, said.stdout + said.stderr
    assert len(fetched(tmp_path / "out")) == count == sum(1 for line in lines(said) if line.get("outcome") == "written")


def test_store_believes_no_answer_that_says_nothing(aloft, images, tmp_path):
    folder = written(tmp_path / "in", images[:2])
    stored = {"00081199": {"vr": "SQ", "Value": [{"00081150": {"vr": "UI", "Value": ["1.2"]}, "00081155": {"vr": "UI", "Value": [images[0].uid]}}]}}
    answers = {
        "html": replies(200, "text/html", b"<html>"), "empty": replies(200, JSON, b"{}"), "nothing": replies(204),
        "one of two": replies(200, JSON, json.dumps(stored).encode()),
        "another": replies(200, JSON, json.dumps(stored).replace(images[0].uid, "1.2.3").encode()),
    }
    for name, answer in answers.items():
        with a_server(answer) as (url, seen):
            said = aloft("store", url, folder, "--json")
        kinds = {o["sopInstanceUID"]: o["outcome"] for o in lines(said)[:-1]}
        expected = "stored" if name == "one of two" else "failed"
        assert said.returncode == 1 and kinds == {images[0].uid: expected, images[1].uid: "failed"}, f"{name}: {said.stdout}{said.stderr}"
        _, path, headers, body = seen[0]
        assert path == "/root/studies" and int(headers["Content-Length"]) == len(body)
        assert images[0].file in body and images[1].file in body


def test_store_reads_an_xml_answer_and_sends_in_halves_what_is_too_large(aloft, images, tmp_path):
    def answer(handler, body):
        inside = [i for i in images if i.file in body]
        if len(inside) > 1:
            return handler.reply(413)
        xml = "".join(f'<Item number="1"><DicomAttribute tag="00081155" vr="UI"><Value number="1">{i.uid}</Value></DicomAttribute></Item>' for i in inside)
        text = f'<NativeDicomModel><DicomAttribute tag="00081199" vr="SQ">{xml}</DicomAttribute></NativeDicomModel>'
        handler.reply(200, "application/dicom+xml", text.encode())
    with a_server(answer) as (url, seen):
        said = aloft("store", url, written(tmp_path / "in", images), "--json")
    assert said.returncode == 0 and lines(said)[-1]["summary"]["stored"] == len(images), said.stdout
    assert len(seen) > len(images)


def test_store_tries_again_what_may_pass(aloft, images, tmp_path):
    turns = []

    def answer(handler, body):
        turns.append(body)
        if len(turns) == 1:
            return handler.reply(503, "application/problem+json", PROBLEM)
        handler.reply(200, JSON, json.dumps({"00081199": {"vr": "SQ", "Value": [{"00081155": {"vr": "UI", "Value": [images[0].uid]}}]}}).encode())
    with a_server(answer) as (url, _):
        said = aloft("store", url, written(tmp_path / "in", images[:1]), "--json")
    assert said.returncode == 0 and len(turns) == 2, said.stderr


def test_a_server_that_is_not_there_or_silent(aloft, images, tmp_path):
    port, = free_ports(1)
    gone = aloft("search", f"http://127.0.0.1:{port}/dicom-web")
    assert gone.returncode == 6 and "no connection" in gone.stderr
    store = aloft("store", f"http://127.0.0.1:{port}/dicom-web", written(tmp_path / "in", images[:1]))
    assert store.returncode == 6
    wait = threading.Event()
    with a_server(lambda handler, body: wait.wait(30)) as (url, _):
        said = aloft("search", url, "--timeout", "2", timeout=25)
        wait.set()
    assert said.returncode == 6 and "silent" in said.stderr
    for address in ("pacs", "ftp://x/y", "http://", "http://x/?a"):
        assert aloft("search", address).returncode == 2, address


def test_tls(aloft, tmp_path):
    authority = Authority(tmp_path)
    certificate = authority.issue("server", "server")
    with a_server(replies(200, JSON, b"[]"), certificate=certificate) as (url, seen):
        unknown = aloft("search", url)
        known = aloft("search", url, "--tls-ca", authority.file)
    assert unknown.returncode == 1 and "TLS" in unknown.stderr
    assert known.returncode == 0 and len(seen) == 1, known.stderr
