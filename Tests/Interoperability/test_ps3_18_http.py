"""HTTP as PS3.18 8 wants it: methods, status codes, conditional requests, ranges, compression, problems, capabilities (8.9, annex H)."""
import gzip
import http.client
import json
import socket
import xml.etree.ElementTree as ElementTree
from urllib.parse import urlsplit

import pytest
import requests
from pydicom.uid import generate_uid

from Support.ps3_18 import DICOM, DICOM_PARTS, JSON, OCTETS, made, media_type, multipart, path_of, series_path, study_path

WADL = "application/vnd.sun.wadl+xml"


@pytest.fixture(scope="module")
def ct(origin):
    return origin.keep(made("CT_small.dcm"))[0]


@pytest.fixture(scope="module")
def frames(origin):
    return origin.keep(made("emri_small.dcm"))[0]


def resources(ct):
    return {"search": ("studies?PatientID=x", JSON), "metadata": (f"{series_path(ct)}/metadata", JSON), "instance": (path_of(ct), DICOM), "frame": (f"{path_of(ct)}/frames/1", OCTETS),
            "picture": (f"{path_of(ct)}/rendered", "image/jpeg")}


RESOURCES = ["search", "metadata", "instance", "frame", "picture"]
VALIDATED = RESOURCES[1:4]


# Methods (8.1.1.1, 8.5)

@pytest.mark.parametrize("name", RESOURCES)
def test_head(origin, ct, name):
    """RFC 9110 9.3.2: HEAD is GET without content"""
    path, accept = resources(ct)[name]
    head, get = origin.ask(path, accept, "HEAD"), origin.ask(path, accept)
    assert head.status_code == get.status_code == 200 and not head.content
    assert media_type(head.headers["Content-Type"])[0] == media_type(get.headers["Content-Type"])[0]


def test_head_of_what_is_not_there(origin):
    """RFC 9110 9.3.2: HEAD of what does not exist is 404"""
    assert origin.ask(f"studies/{generate_uid()}", DICOM_PARTS, "HEAD").status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
@pytest.mark.parametrize("name", ["metadata", "frame", "picture"])
def test_methods_that_are_not_allowed(origin, ct, method, name):
    """8.5: 405, with Allow (RFC 9110 15.5.6)"""
    response = origin.ask(resources(ct)[name][0], "*/*", method, data=b"x")
    assert response.status_code == 405 and "GET" in {m.strip() for m in response.headers["Allow"].split(",")}


def test_a_method_that_is_unknown(origin):
    """RFC 9110 15.6.2: 501 or 405 for an unknown method"""
    assert origin.ask("studies", "*/*", "BREW").status_code in (400, 405, 501)


@pytest.mark.parametrize("path", ["nowhere", "studies/1.2.3/nowhere", "studies/1.2.3/series/1.2.3/instances/1.2.3/nowhere", "patients"])
def test_unknown_resources(origin, path):
    """8.5: 404 for a resource that is none"""
    assert origin.ask(path, "*/*").status_code == 404


# Capabilities (8.9)

@pytest.mark.parametrize("accept", [WADL, "*/*"])
def test_capabilities(origin, accept):
    """8.9: OPTIONS of the base URI answers with a capabilities description"""
    response = origin.ask("", accept, "OPTIONS")
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] in (WADL, "application/xml", "text/xml", JSON, "application/json")


def wadl(origin):
    response = origin.ask("", WADL, "OPTIONS")
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] == WADL
    root = ElementTree.fromstring(response.content)
    assert root.tag.endswith("}application") and "wadl" in root.tag
    return root


def local(tag):
    return tag.rsplit("}", 1)[-1]


def test_capabilities_in_wadl(origin):
    """Annex H: one resources element with the base URI, and resources with methods"""
    root = wadl(origin)
    bases = [n for n in root if local(n.tag) == "resources"]
    assert len(bases) == 1 and bases[0].get("base").rstrip("/").endswith(urlsplit(origin.root).path)
    names = {m.get("name") for m in root.iter() if local(m.tag) == "method"}
    assert names >= {"GET", "POST"}


def wadl_paths(root):
    """{path: methods} of all resources, from nested or whole paths."""
    found = {}

    def walk(node, path):
        for child in node:
            if local(child.tag) == "resource":
                here = "/".join(p for p in (path, child.get("path", "").strip("/")) if p)
                found.setdefault(here, set()).update(m.get("name") for m in child if local(m.tag) == "method")
                walk(child, here)
    walk(next(n for n in root if local(n.tag) == "resources"), "")
    return found


def test_capabilities_name_the_resources(origin):
    """Annex H: the description has the transactions that are supported"""
    found = wadl_paths(wadl(origin))
    shapes = {"/".join("{}" if "{" in p else p for p in path.split("/")): methods for path, methods in found.items()}
    for path, method in (("studies", "GET"), ("studies", "POST"), ("studies/{}", "GET"), ("studies/{}/series", "GET"), ("studies/{}/metadata", "GET"), ("studies/{}/series/{}/instances/{}", "GET"),
                         ("studies/{}/series/{}/instances/{}/frames/{}", "GET"), ("series", "GET"), ("instances", "GET")):
        assert method in shapes.get(path, ()), f"{method} {path} is not among {sorted(shapes)}"


def test_capabilities_are_true(origin, ct):
    """8.9: what the description names is there"""
    missing = []
    for path, methods in wadl_paths(wadl(origin)).items():
        if "GET" in methods and path:
            response = origin.ask(path.replace("{study}", ct.study).replace("{series}", ct.uids[1]).replace("{instance}", ct.uid), "*/*")
            if response.status_code == 405 or response.status_code == 404 and "no such resource" in response.text:
                missing.append(path)
    assert not missing, f"named and not there: {missing}"


def test_capabilities_in_json(origin):
    """8.9.4: a description in JSON"""
    response = origin.ask("", "application/json, application/dicom+json;q=0.5", "OPTIONS")
    assert response.status_code == 200 and response.json()


def test_capabilities_that_cannot_be_given(origin):
    """8.9.3: 406"""
    assert origin.ask("", "image/png", "OPTIONS").status_code == 406


def test_options_of_a_resource(origin, ct):
    """RFC 9110 9.3.7: OPTIONS of a resource has Allow"""
    response = origin.ask(path_of(ct), "*/*", "OPTIONS")
    assert response.status_code in (200, 204) and "GET" in response.headers["Allow"]


# Conditional requests (RFC 9110 13)

@pytest.mark.parametrize("name", VALIDATED)
def test_an_etag(origin, ct, name):
    """RFC 9110 8.8.3: an entity tag, the same each time"""
    path, accept = resources(ct)[name]
    first, second = (origin.ask(path, accept).headers.get("ETag") for _ in range(2))
    assert first and first == second


@pytest.mark.parametrize("name", VALIDATED)
@pytest.mark.parametrize("form", ["{}", '"other", {}', "*", "W/{}"])
def test_not_modified(origin, ct, name, form):
    """RFC 9110 13.1.2: 304 without content where If-None-Match has the entity tag"""
    path, accept = resources(ct)[name]
    tag = origin.ask(path, accept).headers["ETag"]
    response = origin.ask(path, accept, headers={"If-None-Match": form.format(tag.removeprefix("W/"))})
    assert response.status_code == 304 and not response.content and response.headers.get("ETag") == tag


@pytest.mark.parametrize("name", VALIDATED)
def test_modified(origin, ct, name):
    """RFC 9110 13.1.2: 200 where If-None-Match has another entity tag"""
    path, accept = resources(ct)[name]
    assert origin.ask(path, accept, headers={"If-None-Match": '"another"'}).status_code == 200


def test_etags_differ_by_representation(origin, ct):
    """RFC 9110 8.8.3: representations have entity tags of their own"""
    tags = {origin.ask(path_of(ct), accept).headers.get("ETag") for accept in (DICOM, f"{DICOM}; transfer-syntax=1.2.840.10008.1.2.4.80", DICOM_PARTS)}
    assert len(tags) == 3 and None not in tags


def test_a_precondition_that_fails(origin, ct):
    """RFC 9110 13.1.1: 412 where If-Match has another entity tag"""
    assert origin.ask(path_of(ct), DICOM, headers={"If-Match": '"another"'}).status_code == 412


def test_metadata_that_changed_has_another_etag(origin):
    """RFC 9110 8.8.3: a new instance changes the entity tag of its series' metadata"""
    first = made("CT_small.dcm")
    second = made("CT_small.dcm", StudyInstanceUID=first.uids[0], SeriesInstanceUID=first.uids[1])
    origin.keep(first)
    before = origin.ask(f"{series_path(first)}/metadata")
    origin.keep(second)
    after = origin.ask(f"{series_path(first)}/metadata", headers={"If-None-Match": before.headers.get("ETag", '"none"')})
    assert before.headers.get("ETag") and after.status_code == 200 and len(after.json()) == 2 and after.headers["ETag"] != before.headers["ETag"]


# Ranges (RFC 9110 14)

@pytest.mark.parametrize("name", ["instance", "frame"])
@pytest.mark.parametrize("form, bounds", [("bytes=0-99", (0, 100)), ("bytes=500-", (500, None)), ("bytes=-100", (-100, None)), ("bytes=100-99999999", (100, None))])
def test_ranges(origin, ct, name, form, bounds):
    """RFC 9110 14.2: 206 with Content-Range"""
    path, accept = resources(ct)[name]
    whole, part = origin.ask(path, accept).content, origin.ask(path, accept, headers={"Range": form})
    expected = whole[bounds[0]:bounds[1]]
    start = len(whole) - 100 if bounds[0] < 0 else bounds[0]
    assert part.status_code == 206 and part.content == expected
    assert part.headers["Content-Range"] == f"bytes {start}-{start + len(expected) - 1}/{len(whole)}"


@pytest.mark.parametrize("name", ["instance", "frame"])
def test_a_range_beyond_the_end(origin, ct, name):
    """RFC 9110 14.4, 15.5.17: 416 with the length"""
    path, accept = resources(ct)[name]
    whole, part = origin.ask(path, accept).content, origin.ask(path, accept, headers={"Range": "bytes=99999999-"})
    assert part.status_code == 416 and part.headers["Content-Range"] == f"bytes */{len(whole)}"


@pytest.mark.parametrize("form", ["bytes=x-y", "octets=0-9", "bytes", "bytes=9-5"])
def test_ranges_that_are_none(origin, ct, form):
    """RFC 9110 14.2: a Range that is invalid is ignored"""
    assert origin.ask(path_of(ct), DICOM, headers={"Range": form}).status_code in (200, 400, 416)


def test_ranges_are_announced(origin, ct):
    """RFC 9110 14.3: Accept-Ranges"""
    assert origin.ask(path_of(ct), DICOM).headers.get("Accept-Ranges") == "bytes"


def test_a_range_of_what_changed(origin, ct):
    """RFC 9110 13.1.5: with If-Range of another entity tag the whole comes"""
    assert origin.ask(path_of(ct), DICOM, headers={"Range": "bytes=0-9", "If-Range": '"another"'}).status_code == 200


def test_a_range_of_what_did_not_change(origin, ct):
    """RFC 9110 13.1.5: with If-Range of the entity tag the range comes"""
    tag = origin.ask(path_of(ct), DICOM).headers["ETag"]
    assert origin.ask(path_of(ct), DICOM, headers={"Range": "bytes=0-9", "If-Range": tag}).status_code == 206


def test_a_range_of_bulk_data(origin, ct):
    """RFC 9110 14.2: a range of bulk data"""
    uri = origin.json(f"{path_of(ct)}/metadata")[0]["7FE00010"]["BulkDataURI"]
    response = origin.ask(uri, OCTETS, headers={"Range": "bytes=10-19"})
    assert response.status_code == 206 and response.content == ct.data_set.PixelData[10:20]


# Compression and caching

def raw(origin, path, **headers):
    """Status, header fields and content as they came."""
    root = urlsplit(origin.root)
    line = http.client.HTTPConnection(root.hostname, root.port, timeout=60)
    line.request("GET", f"{root.path}/{path}", headers=headers)
    answer = line.getresponse()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()


@pytest.mark.parametrize("name", ["search", "metadata"])
def test_compressed_json(origin, ct, name):
    """8.4.2: Content-Encoding: gzip where it is accepted"""
    path = {"search": f"studies?StudyInstanceUID={ct.study}&includefield=all", "metadata": f"{series_path(ct)}/metadata"}[name]
    _, _, plain = raw(origin, path, Accept=JSON, **{"Accept-Encoding": "identity"})
    status, fields, content = raw(origin, path, Accept=JSON, **{"Accept-Encoding": "gzip"})
    assert status == 200 and fields.get("content-encoding") == "gzip" and json.loads(gzip.decompress(content)) == json.loads(plain)


@pytest.mark.parametrize("coding", ["identity", "gzip;q=0", "*;q=0, identity;q=1", ""])
def test_json_without_compression(origin, ct, coding):
    """RFC 9110 12.5.3: no content coding where none is accepted"""
    _, fields, content = raw(origin, f"{series_path(ct)}/metadata", Accept=JSON, **{"Accept-Encoding": coding})
    assert "content-encoding" not in fields and json.loads(content)


def test_vary(origin, ct):
    """RFC 9110 12.5.5: Vary names what the answer depends on"""
    _, fields, _ = raw(origin, f"{series_path(ct)}/metadata", Accept=JSON, **{"Accept-Encoding": "gzip"})
    named = {n.strip().lower() for n in fields.get("vary", "").split(",")}
    assert "*" in named or {"accept", "accept-encoding"} <= named, f"Vary: {fields.get('vary')}"


@pytest.mark.parametrize("name", RESOURCES)
def test_caches_keep_nothing_for_others(origin, ct, name):
    """RFC 9111 5.2.2: patients' data is not for shared caches"""
    path, accept = resources(ct)[name]
    directives = {d.strip().split("=")[0].lower() for d in origin.ask(path, accept).headers.get("Cache-Control", "").split(",")}
    assert directives & {"private", "no-store"} and "public" not in directives


def test_the_length_of_the_content(origin, ct):
    """8.4.3: Content-Length is the length, or the transfer coding is chunked"""
    status, fields, content = raw(origin, path_of(ct), Accept=DICOM)
    assert status == 200 and (fields.get("content-length") == str(len(content)) or fields.get("transfer-encoding") == "chunked")


# Status reports (8.6.3)

PROBLEMS = {"not found": (f"studies/{generate_uid()}/metadata", JSON, 404), "bad request": ("studies?StudyDate=yesterday", JSON, 400), "not acceptable": ("studies", "image/png", 406),
            "no resource": ("nowhere", "*/*", 404)}


@pytest.mark.parametrize("name", PROBLEMS)
def test_problems(origin, name):
    """8.6.3 with RFC 9457: a status report is problem details with title, status and detail"""
    path, accept, status = PROBLEMS[name]
    response = origin.ask(path, accept)
    assert response.status_code == status and media_type(response.headers["Content-Type"])[0] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status and problem["title"] and problem["detail"]


def test_a_problem_has_an_identifier(origin):
    """RFC 9457 3.1.5: instance, an identifier that stands in the log"""
    assert origin.ask("studies?StudyDate=yesterday").json().get("instance")


def test_problems_name_nobody(origin, ct):
    """8.11: a status report has no value of the request and no UID"""
    for path in ("studies?PatientName=Geheim^Karl&StudyDate=yesterday", f"studies/{ct.study}/series/1.2.3.4/metadata"):
        text = origin.ask(path).text
        assert "Geheim" not in text and ct.study not in text and "yesterday" not in text


# Requests that break rules

def test_an_endless_target(origin):
    """8.5: 414 (or 431, 400) where the target is too long"""
    try:
        assert origin.ask("studies?PatientName=" + "A" * 300_000).status_code in (400, 413, 414, 431)
    except requests.ConnectionError:
        assert origin.ask("studies?limit=1").status_code in (200, 204), "the server is gone"


@pytest.mark.parametrize("path", ["studies/..%2F..%2Fetc%2Fpasswd", "studies/%00", "studies/1.2.3%0d%0aX-Evil:1", "..%2F..%2F", "studies/{}/bulkdata/../../.."])
def test_paths_that_are_tricks(origin, path):
    """5.1.1: 400 or 404 for paths that are tricks"""
    root = urlsplit(origin.root)
    line = http.client.HTTPConnection(root.hostname, root.port, timeout=60)
    line.putrequest("GET", f"{root.path}/{path}", skip_host=False)
    line.putheader("Accept", "*/*")
    line.endheaders()
    assert line.getresponse().status in (400, 404, 301, 308)


def test_a_request_without_host(origin):
    """RFC 9112 3.2: 400 for a request without Host"""
    root = urlsplit(origin.root)
    with socket.create_connection((root.hostname, root.port), 30) as line:
        line.sendall(f"GET {root.path}/studies HTTP/1.1\r\nAccept: */*\r\n\r\n".encode())
        assert line.recv(1000).split(b" ")[1] == b"400"


def test_expect_continue(origin):
    """RFC 9110 10.1.1: 100 (Continue) before the content is sent"""
    root, sample = urlsplit(origin.root), made("CT_small.dcm")
    content, content_type = multipart([sample.file])
    with socket.create_connection((root.hostname, root.port), 30) as line:
        line.sendall((f"POST {root.path}/studies HTTP/1.1\r\nHost: {root.netloc}\r\nAccept: {JSON}\r\nContent-Type: {content_type}\r\n"
                      f"Content-Length: {len(content)}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n").encode())
        assert line.recv(1000).split(b" ")[1] == b"100"
        line.sendall(content)
        assert line.recv(1000).split(b" ")[1] == b"200"


# Addresses

def test_addresses_come_not_from_a_foreign_host(origin, ct):
    """8.2: addresses in answers begin with the base URI, not with whatever Host says"""
    status, _, content = raw(origin, f"{series_path(ct)}/metadata", Accept=JSON, Host="evil.example")
    assert status >= 400 or b"evil.example" not in content


def test_addresses_where_host_has_no_port(origin, ct):
    """8.2: a client that sends Host without port gets addresses that it can use"""
    status, _, content = raw(origin, f"{path_of(ct)}/metadata", Accept=JSON, Host=urlsplit(origin.root).hostname)
    assert status == 200
    uri = json.loads(content)[0]["7FE00010"]["BulkDataURI"]
    assert origin.ask(requests.compat.urljoin(f"{origin.root}/{path_of(ct)}/metadata", uri), OCTETS).status_code == 200


def test_a_study_is_one_request(origin, ct):
    """RFC 9112 9.3: a connection is kept for the next request"""
    root = urlsplit(origin.root)
    line = http.client.HTTPConnection(root.hostname, root.port, timeout=60)
    statuses = []
    for path in (f"{study_path(ct)}/metadata", "studies?limit=1", f"{study_path(ct)}/metadata"):
        line.request("GET", f"{root.path}/{path}", headers={"Accept": JSON})
        answer = line.getresponse()
        answer.read()
        statuses.append((answer.status, line.sock is not None))
    assert statuses == [(200, True)] * 3
