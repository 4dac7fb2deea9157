"""What `aloft export` and `aloft find` say and write: zip archives, names made of data, and what is held."""
import http.server
import io
import json
import os
import shutil
import signal
import socketserver
import subprocess
import threading
import time
import urllib.parse
import zipfile

import pydicom
import pytest

from Support import dicomweb
from Support import samples as sample_files
from Support.server import BINARY, Site

# What a sender may write into a UID, or a broken server answer.
HOSTILE = ["..", ".", "...", "", "/", "/etc/passwd", "../../up", "a/b", "a\\b", "..\\..", "nul\x00byte", "line\nfeed", "\x1b[31m", ".hidden", "end.", "~", "-rf",
           "%", "%2e%2e", "J\u00f6rg", "\u202e", "x" * 300, "x" * 299 + "y", "/" * 300, "CON", "1.2.840.3"]


@pytest.fixture
def hostile_server(site):
    """Answers on an archive's administration socket, with the names above where UIDs belong."""
    class Answers(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            path = urllib.parse.urlsplit(self.path).path
            if path.endswith("/held"):
                content = b"[]"
            elif path.endswith("/admin/exceptions"):
                item = dict.fromkeys("id kind reason resolution patientName patientID studyInstanceUID seriesInstanceUID sopInstanceUID transferSyntaxUID arrived route".split(), "")
                content = json.dumps([{**item, "id": name, "kind": "held", "byteCount": 1} for name in HOSTILE]).encode()
            elif path.endswith("/dicom-web/studies"):
                content = json.dumps([{"0020000D": {"vr": "UI", "Value": [name]}} for name in HOSTILE]).encode()
            elif path.endswith("/instances"):
                content = json.dumps([{"0020000E": {"vr": "UI", "Value": [name]}, "00080018": {"vr": "UI", "Value": [name]}} for name in HOSTILE[::5]]).encode()
            else:
                content = path.encode() if "original" not in path else self.path.encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def address_string(self):
            return "unix"

        def log_message(self, *ignored):
            pass

    class Server(socketserver.ThreadingUnixStreamServer):
        daemon_threads = True

    site.data.mkdir()
    (site.data / "store" / "keys").mkdir(parents=True)
    with Server(str(site.data / "admin.socket"), Answers) as server:
        os.symlink(site.data / "admin.socket", site.data / "admin.sock")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site
        server.shutdown()


@pytest.mark.parametrize("target", ["out", "out.zip"])
@pytest.mark.parametrize("what", [["--patient-id", "P"], ["--held"]])
def test_names_from_data_never_leave_the_target(hostile_server, tmp_path, target, what):
    count = len(HOSTILE) * len(HOSTILE[::5]) if what != ["--held"] else len(HOSTILE)
    around = {*tmp_path.rglob("*")}
    answer = hostile_server.run("export", *what, "--to", tmp_path / target, "--json")
    assert answer.returncode == 0, answer.stderr[-800:]
    assert json.loads(answer.stdout) == {"files": count, "held": 0}
    if target == "out":
        names = [str(p.relative_to(tmp_path / target)) for p in (tmp_path / target).rglob("*") if p.is_file()]
        contents = {p.read_bytes() for p in (tmp_path / target).rglob("*") if p.is_file()}
    else:
        with zipfile.ZipFile(tmp_path / target) as packed:
            names = [i.orig_filename for i in packed.infolist()]
            contents = {packed.read(i) for i in packed.infolist()}
    assert len(names) == len(set(names)) == len(contents) == count, "two names became one"
    for name in names:
        for component in name.split("/"):
            assert component.strip(".") and len(component) <= 255, name
            assert component[0] != "." and set(component) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-_%"), name
    assert {p for p in tmp_path.rglob("*") if tmp_path / target not in (p, *p.parents)} == around, "something lies outside of the target"


@pytest.mark.parametrize("target", ["out", "out.zip"])
def test_a_study_called_dot_dot_comes_out_inside(server, images, tmp_path, target):
    sample = sample_files.variant(images[0])
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    for keyword, uid in (("StudyInstanceUID", ".."), ("SeriesInstanceUID", "..."), ("SOPInstanceUID", ".")):
        data_set[keyword].value = uid
    data_set.file_meta.MediaStorageSOPInstanceUID = "."
    file = tmp_path / "file"
    file.write_bytes(sample_files.encoded(data_set))
    answer = server.run("import", file, "--json")
    assert json.loads(answer.stdout)["stored"] == 1, answer.stdout
    place = tmp_path / "deep" / target
    place.parent.mkdir()
    answer = server.run("export", "--study", "..", "--to", place)
    assert answer.returncode == 0, answer.stderr[-800:]
    if target == "out":
        found = [p for p in tmp_path.rglob("*") if p.is_file() and p != file]
        assert [p.read_bytes() for p in found] == [file.read_bytes()] and place in found[0].parents, found
    else:
        with zipfile.ZipFile(place) as packed:
            name, = packed.namelist()
            assert packed.read(name) == file.read_bytes() and ".." not in name.split("/")


def test_a_zip_archive_of_a_large_study_is_whole(server, images, tmp_path):
    first = sample_files.variant(images[0])
    samples = [first]
    for n in range(12):
        data_set = pydicom.dcmread(io.BytesIO(sample_files.variant(images[0], StudyInstanceUID=first.study).file))
        data_set.Rows = data_set.Columns = 1200
        data_set.PixelData = os.urandom(2 * 1200 * 1200)
        samples.append(sample_files.Sample("large", sample_files.encoded(data_set)))
    dicomweb.stow(server.web, samples)
    place = tmp_path / "study.zip"
    answer = server.run("export", "--study", first.study, "--to", place, "--json")
    assert answer.returncode == 0, answer.stderr[-800:]
    with zipfile.ZipFile(place) as packed:
        assert packed.testzip() is None
        assert {packed.read(name) for name in packed.namelist()} == {s.file for s in samples}
    again = server.run("export", "--study", first.study, "--to", place)
    assert again.returncode != 0 and "already" in again.stderr, "an export must not overwrite"
    other = Site()
    try:
        answer = other.run("import", place, "--json")
        assert json.loads(answer.stdout)["stored"] == len(samples), "what export packs, import takes"
    finally:
        other.remove()


@pytest.mark.parametrize("target", ["study.zip", "study"])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_export_leaves_no_half_file(server, images, tmp_path, target, how):
    first = sample_files.variant(images[0])
    samples = [first] + [sample_files.variant(images[0], StudyInstanceUID=first.study) for _ in range(600)]
    for n in range(0, len(samples), 40):
        dicomweb.stow(server.web, samples[n:n + 40])
    place = tmp_path / target

    def interrupted():
        """Whether the export was still at work when the signal came."""
        process = subprocess.Popen([str(BINARY), "export", "--study", first.study, "--to", str(place), "--data", str(server.data)],
                                   env=server.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while process.poll() is None and not is_open_below(process.pid, tmp_path):
            assert time.monotonic() < deadline, "the export writes nothing"
        process.send_signal(how)
        return process.wait(60) != 0

    # On a busy machine the export may be done before the signal comes: then what it wrote must be whole.
    for _ in range(20):
        if interrupted():
            break
        if target == "study.zip":
            with zipfile.ZipFile(place) as archive:
                assert archive.testzip() is None
            place.unlink()
        else:
            shutil.rmtree(place)
    else:
        pytest.fail("the export was always done before it could be interrupted")
    if target == "study.zip":
        assert not place.exists(), "a half zip archive has its name"
    else:
        whole = {s.file for s in samples}
        assert all(p.read_bytes() in whole for p in place.rglob("*.dcm")), "a half file has its name"


def is_open_below(pid, folder):
    try:
        links = [os.readlink(f"/proc/{pid}/fd/{name}") for name in os.listdir(f"/proc/{pid}/fd")]
    except OSError:
        return False
    return any(str(folder) in link for link in links)


def test_an_export_that_fails_leaves_no_zip_archive(server, tmp_path):
    answer = server.run("export", "--study", "1.2.3.4.5", "--to", tmp_path / "out.zip")
    assert answer.returncode == 4, answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_is_held_is_said_by_find_and_export(server, images, tmp_path):
    first, other = sample_files.variant(images[0]), sample_files.variant(images[0])
    dicomweb.stow(server.web, [first, other])
    quiet = server.run("find")
    assert "held" not in quiet.stdout + quiet.stderr, "nothing is held yet"
    dicomweb.stow(server.web, [sample_files.with_other_pixels(first)])
    wanted = "1 instance held: see aloft exceptions list"
    for arguments in (["find"], ["find", "--level", "series"], ["export", "--study", first.study, "--to", tmp_path / "a"]):
        answer = server.run(*arguments)
        assert answer.returncode == 0 and wanted in answer.stderr, f"aloft {arguments[0]}: {answer.stdout} {answer.stderr}"
    found = {a["0020000D"]["Value"][0]: a["heldInStudy"] for a in json.loads(server.run("find", "--json").stdout)}
    assert found == {first.study: 1, other.study: 0}
    for study, held in found.items():
        answer = server.run("export", "--study", study, "--to", tmp_path / study, "--json")
        assert json.loads(answer.stdout) == {"files": 1, "held": held}
    item, = json.loads(server.run("exceptions", "list", "--json").stdout)
    assert server.run("exceptions", "resolve", item["id"], "release").returncode == 0
    assert "held" not in server.run("find").stderr, "it was decided"
