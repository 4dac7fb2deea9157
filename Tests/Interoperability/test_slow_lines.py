"""Uncompressed pixel data go out compressed where the connection has shown to be slow, or where a site says so (compress-frames)."""
import gzip
import ssl

import h2.settings
import pytest
import requests

from Support import dicomweb, http2, samples as sample_files
from Support.certificates import Authority
from Support.server import Site, free_ports
from Support.slow_line import SlowLine

OCTETS, PARTS = "application/octet-stream", 'multipart/related; type="application/octet-stream"'
SLOW = 8_000_000
ZSTD = bytes.fromhex("28b52ffd")
# Two measurements of 1 MiB each, and those on their way.
MEASURED = 6 << 20


@pytest.fixture(scope="module")
def image():
    """A real uncompressed one with a frame of some 100 KiB."""
    found = [s for s in sample_files.collection()[0]
             if s.transfer_syntax == sample_files.EXPLICIT_LITTLE_ENDIAN and int(s.data_set.get("NumberOfFrames", 1) or 1) == 1
             and s.data_set.get("BitsAllocated") == 16 and 100_000 <= len(s.data_set.get("PixelData", b"")) < 2_000_000
             and len(gzip.compress(s.data_set.PixelData, 1)) < 0.8 * len(s.data_set.PixelData)]
    assert found, "no uncompressed image among the test files"
    return max(found, key=lambda s: len(s.data_set.PixelData))


@pytest.fixture(scope="module")
def encapsulated():
    found = [s for s in sample_files.collection()[0] if s.transfer_syntax.startswith("1.2.840.10008.1.2.4.") and "PixelData" in s.data_set]
    assert found, "no compressed image among the test files"
    return found[0]


class Server:
    def __init__(self, image, encapsulated, folder, *arguments):
        self.site, self.image, self.encapsulated = Site(), image, encapsulated
        folder.mkdir(exist_ok=True)
        authority = Authority(folder)
        certificate, key = authority.issue("server", "localhost")
        self.trust, self.tls_port = str(authority.file), free_ports(1)[0]
        self.site.start("--listen-https", f"127.0.0.1:{self.tls_port}", "--http-tls-certificate", str(certificate), "--http-tls-key", str(key), *arguments)
        dicomweb.stored(self.site, image)
        dicomweb.stored(self.site, encapsulated)
        self.port, self.session = self.site.http, requests.Session()

    def path(self, below="/frames/1", image=None):
        return dicomweb.instance_url("/dicom-web", image or self.image) + below

    def get(self, below="/frames/1", accept=OCTETS, port=None, method="GET", image=None, session=None, **fields):
        """The answer with its content as it came."""
        headers = {"Accept": accept, "Accept-Encoding": "gzip", **{name.replace("_", "-"): value for name, value in fields.items()}}
        answer = (session or self.session).request(method, f"http://127.0.0.1:{port or self.port}{self.path(below, image)}", headers=headers, stream=True, timeout=60)
        answer.content_as_sent = answer.raw.read(decode_content=False)
        return answer


@pytest.fixture(scope="module", params=["auto", "always", "never"])
def server(request, image, encapsulated, tmp_path_factory):
    server = Server(image, encapsulated, tmp_path_factory.mktemp("ca"), *(() if request.param == "auto" else ("--compress-frames", request.param)))
    server.setting = request.param
    yield server
    assert server.site.is_running(), server.site.last_words()
    server.site.remove()


# Of the setting `always`: what holds for an answer that is compressed, whenever it is.
always = pytest.mark.parametrize("server", ["always"], indirect=True)


def pixels(image):
    return bytes(image.data_set.PixelData)


def codings(server, port):
    """The Content-Encoding of each of enough frames over one connection; all have the right bytes."""
    found, session, wanted = [], requests.Session(), pixels(server.image)
    for _ in range(MEASURED // len(wanted) + 4):
        answer = server.get(port=port, session=session)
        coding, content = answer.headers.get("Content-Encoding"), answer.content_as_sent
        assert answer.status_code == 200 and int(answer.headers["Content-Length"]) == len(content)
        assert (gzip.decompress(content) if coding else content) == wanted
        found.append(coding)
    return found


def test_a_slow_reader(server):
    with SlowLine(server.port, SLOW) as line:
        found = codings(server, line.port)
    if server.setting == "auto":
        assert found[0] is None and found[-1] == "gzip", found
    else:
        assert set(found) == {"gzip" if server.setting == "always" else None}


def test_a_near_reader(server):
    assert set(codings(server, server.port)) == {"gzip" if server.setting == "always" else None}


def test_slowness_is_of_the_connection(server):
    with SlowLine(server.port, SLOW) as line:
        codings(server, line.port)
        assert (server.get().headers.get("Content-Encoding") is not None) == (server.setting == "always")


def test_streams_of_one_connection_are_measured_together(server):
    wanted, found = pixels(server.image), []
    with SlowLine(server.tls_port, SLOW) as line, http2.Connection(line.port, ssl.create_default_context(cafile=server.trust)) as connection:
        # Windows as browsers have them: with the smallest, the relay's buffers would take all that may be on its way.
        connection.h2.update_settings({h2.settings.SettingCodes.INITIAL_WINDOW_SIZE: 4 << 20})
        connection.h2.increment_flow_control_window(8 << 20)
        connection.flush()
        for _ in range(MEASURED // len(wanted) // 2 + 2):
            streams = [connection.request(server.path(), headers=[("accept", OCTETS), ("accept-encoding", "gzip")]) for _ in range(2)]
            for stream in streams:
                status, fields, content = connection.answer(stream)
                coding = fields.get("content-encoding")
                assert status == 200 and (gzip.decompress(content) if coding else content) == wanted
                found.append(coding)
                del connection.bodies[stream]
    assert (found[0], found[-1]) == {"auto": (None, "gzip"), "always": ("gzip", "gzip"), "never": (None, None)}[server.setting], found


@always
def test_who_does_not_take_it_gets_it_as_it_is(server):
    for accepted in ("identity", "br", "gzip;q=0", ""):
        answer = server.get(Accept_Encoding=accepted)
        assert "Content-Encoding" not in answer.headers and answer.content_as_sent == pixels(server.image), accepted


@always
def test_zstandard_is_liked_better(server):
    answer = server.get(Accept_Encoding="gzip, deflate, br, zstd")
    assert answer.headers["Content-Encoding"] == "zstd" and answer.content_as_sent[:4] == ZSTD
    assert len(answer.content_as_sent) < 0.9 * len(pixels(server.image))


@always
@pytest.mark.parametrize("below, accept", [("/frames/1", PARTS), ("/bulkdata/7FE00010", OCTETS), ("/bulkdata/7FE00010", PARTS), ("/pixeldata", PARTS), ("", "application/dicom")])
def test_parts_values_and_instances(server, below, accept):
    """The same bytes, but for the boundary of parts, which is another each time."""
    plain, coded = server.get(below, accept, Accept_Encoding="identity"), server.get(below, accept)
    assert "Content-Encoding" not in plain.headers and coded.headers["Content-Encoding"] == "gzip"
    assert "accept-encoding" in plain.headers["Vary"].lower() and "accept-encoding" in coded.headers["Vary"].lower()
    content = gzip.decompress(coded.content_as_sent)
    if accept == PARTS:
        boundary = [a.headers["Content-Type"].split("boundary=")[1].split(";")[0].strip('"').encode() for a in (plain, coded)]
        assert content.replace(boundary[1], boundary[0]) == plain.content_as_sent
    else:
        assert content == plain.content_as_sent


@always
@pytest.mark.parametrize("below, accept", [("/frames/1", PARTS.replace(OCTETS, "image/*")), ("/frames/1", "*/*"), ("", "application/dicom; transfer-syntax=*"), ("/rendered", "image/jpeg")])
def test_what_is_compressed_stays_so(server, below, accept):
    answer = server.get(below, accept, image=server.encapsulated)
    assert answer.status_code in (200, 406), answer.content_as_sent[:300]
    assert "Content-Encoding" not in answer.headers, answer.headers


@always
def test_versions(server):
    """RFC 9110 8.8.1: other bytes have no strong tag in common; 13.1.2: either names the version that the client has."""
    plain, coded = server.get(Accept_Encoding="identity"), server.get()
    strong, weak = plain.headers["ETag"], coded.headers["ETag"]
    assert weak == "W/" + strong
    for tag in (strong, weak):
        answer = server.get(If_None_Match=tag)
        assert answer.status_code == 304 and "accept-encoding" in answer.headers["Vary"].lower() and "Content-Encoding" not in answer.headers


@always
def test_ranges_are_of_the_bytes_as_they_are(server):
    wanted = pixels(server.image)
    part = server.get(Range="bytes=1000-1999")
    assert part.status_code == 206 and "Content-Encoding" not in part.headers and part.content_as_sent == wanted[1000:2000]
    # One that does not count is answered with the whole, which is not coded either.
    whole = server.get(Range="bytes=0-9", If_Range='"another"')
    assert whole.status_code == 200 and "Content-Encoding" not in whole.headers and whole.content_as_sent == wanted
    assert "Accept-Ranges" in whole.headers and "Accept-Ranges" not in server.get().headers


@always
@pytest.mark.parametrize("below, accept", [("/frames/1", OCTETS), ("/frames/1", PARTS), ("", "application/dicom")])
def test_head_says_what_get_says(server, below, accept):
    get, head = server.get(below, accept), server.get(below, accept, method="HEAD")
    assert head.status_code == 200 and head.content_as_sent == b""
    for name in ("Content-Encoding", "ETag"):
        assert head.headers.get(name) == get.headers.get(name), name
    assert head.headers.get("Content-Length") in (None, get.headers.get("Content-Length"))


def test_a_word_that_is_none_ends_the_start():
    site = Site()
    try:
        with pytest.raises(Exception, match="compress-frames"):
            site.start("--compress-frames", "sometimes")
    finally:
        site.remove()
