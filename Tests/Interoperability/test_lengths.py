"""What an answer says of its length (RFC 9110 8.6), as bytes on the connection: by HEAD that which GET has, or nothing."""
import re

import pytest

from Support import dicomweb
from Support.dicomweb import stored
from Support.raw_http import Connection
from Support.server import Site

JSON, XML, ANY = "application/dicom+json", 'multipart/related; type="application/dicom+xml"', "*/*"
PARTS = 'multipart/related; type="{}"; transfer-syntax=*'
OCTETS = 'multipart/related; type="application/octet-stream"'
RESOURCES = {
    "health": ("/health", ANY), "start page": ("/", "text/html"), "nothing": ("/nothing", ANY), "no resource": ("/dicom-web/nowhere", JSON),
    "studies": ("/dicom-web/studies", JSON), "studies in XML": ("/dicom-web/studies", XML), "series": ("{study}/series", JSON), "instances": ("{series}/instances", JSON),
    "all series": ("/dicom-web/series", JSON), "all instances": ("/dicom-web/instances", JSON), "no studies": ("/dicom-web/studies?PatientID=nobody", JSON),
    "study": ("{study}", PARTS.format("application/dicom")), "one series": ("{series}", PARTS.format("application/dicom")), "instance": ("{instance}", PARTS.format("application/dicom")),
    "instance alone": ("{instance}", "application/dicom; transfer-syntax=*"), "instance in RLE": ("{instance}", "application/dicom; transfer-syntax=1.2.840.10008.1.2.5"),
    "study as zip or none": ("{study}", "application/zip"), "study that is not there": ("/dicom-web/studies/1.2.3.4", PARTS.format("application/dicom")),
    "metadata of a study": ("{study}/metadata", JSON), "metadata of a series": ("{series}/metadata", JSON), "metadata of an instance": ("{instance}/metadata", JSON),
    "metadata in XML": ("{series}/metadata", XML), "frame": ("{instance}/frames/1", OCTETS), "frame alone": ("{instance}/frames/1", "application/octet-stream"),
    "frame that is not there": ("{instance}/frames/99", OCTETS), "rendered study": ("{study}/rendered", "multipart/related; type=\"image/jpeg\""),
    "rendered series": ("{series}/rendered", "multipart/related; type=\"image/jpeg\""), "rendered instance": ("{instance}/rendered", "image/jpeg"),
    "rendered frame": ("{instance}/frames/1/rendered", "image/png"), "thumbnail of a study": ("{study}/thumbnail", "image/jpeg"), "thumbnail of a series": ("{series}/thumbnail", "image/jpeg"),
    "thumbnail of an instance": ("{instance}/thumbnail", "image/jpeg"), "bulk data of a study": ("{study}/bulkdata", OCTETS), "bulk data of an instance": ("{instance}/bulkdata", OCTETS),
    "pixel data of a series": ("{series}/pixeldata", OCTETS), "pixel data of an instance": ("{instance}/pixeldata", OCTETS), "one value": ("{instance}/bulkdata/7FE00010", "application/octet-stream"),
    "by the URI service": ("/wado?requestType=WADO&studyUID={uids[0]}&seriesUID={uids[1]}&objectUID={uids[2]}&contentType=application/dicom", ANY),
    "picture by the URI service": ("/wado?requestType=WADO&studyUID={uids[0]}&seriesUID={uids[1]}&objectUID={uids[2]}", "image/jpeg"),
    "a commitment's result": ("/dicom-web/commitment-requests/1.2.3", JSON), "nothing acceptable": ("{instance}/rendered", "text/turtle"),
}


@pytest.fixture(scope="module")
def shelf(images):
    site = Site().start()
    sample = stored(site, images[0])
    yield site, sample
    assert site.is_running(), site.last_words()
    site.remove()


def ask(site, method, path, accept, *fields):
    """The answer, and whether the connection goes on behind it."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Accept: {accept}", *fields, "", ""]
    with Connection(site.http) as connection:
        answer = connection.send("\r\n".join(lines)).answer(to_head=method == "HEAD")
        assert connection.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").answer().body == b"ok\n", "something else stands behind the answer"
        return answer


def address(name, sample):
    path, accept = RESOURCES[name]
    study = f"/dicom-web/studies/{sample.uids[0]}"
    series = f"{study}/series/{sample.uids[1]}"
    return path.format(study=study, series=series, instance=f"{series}/instances/{sample.uids[2]}", uids=sample.uids), accept


@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.parametrize("name", RESOURCES)
def test_head_says_the_length_of_get_or_none(shelf, name, coding):
    site, sample = shelf
    path, accept = address(name, sample)
    get, head = (ask(site, method, path, accept, f"Accept-Encoding: {coding}") for method in ("GET", "HEAD"))
    assert head.status == get.status
    assert get.headers.get("content-length", str(len(get.body))) == str(len(get.body))
    # A problem has an identifier of its own, as long as any other.
    assert head.headers.get("content-length") in (None, str(len(get.body)))
    if "content-length" not in get.headers:
        assert get.headers["transfer-encoding"] == "chunked" and get.body
    # Each multipart answer has a boundary of its own.
    types = {re.sub("boundary=[^;]+", "boundary", answer.headers.get("content-type", "")) for answer in (head, get)}
    assert len(types) == 1, types


@pytest.mark.parametrize("name", ["health", "start page", "studies", "instance alone", "frame alone", "rendered instance", "nothing"])
def test_a_length_that_is_known_is_said_by_head_too(shelf, name):
    """RFC 9110 9.3.2: the fields of GET, but for those that only making the content would tell."""
    site, sample = shelf
    get, head = (ask(site, method, *address(name, sample)) for method in ("GET", "HEAD"))
    assert head.headers.get("content-length") == get.headers.get("content-length")
    assert "content-length" in get.headers


def test_answers_of_unknown_length_are_among_them(shelf):
    """Else the first test would show little."""
    site, sample = shelf
    assert sum("content-length" not in ask(site, "GET", *address(name, sample)).headers for name in RESOURCES) >= 3


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("name", ["instance alone", "frame alone", "metadata of an instance", "start page"])
def test_what_has_not_changed_has_no_length_of_its_own(shelf, name, method):
    """RFC 9110 8.6: of 304, only the length that 200 would have."""
    site, sample = shelf
    path, accept = address(name, sample)
    whole = ask(site, "GET", path, accept)
    answer = ask(site, method, path, accept, f"If-None-Match: {whole.headers['etag']}")
    assert answer.status == 304
    assert answer.headers.get("content-length") in (None, whole.headers.get("content-length"))


def test_an_answer_without_content_has_no_length(shelf):
    """RFC 9110 8.6: none in 204."""
    site, sample = shelf
    answer = ask(site, "OPTIONS", "/dicom-web/studies", ANY, "Origin: http://localhost", "Access-Control-Request-Method: GET")
    assert answer.status == 204 and "content-length" not in answer.headers
