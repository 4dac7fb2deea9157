"""What HTTP says around an answer: media types, versions, parts, compression, addresses, origins, problems (PS3.18 8, 9; RFC 9110)."""
import gzip
import http.client
import io
import re
import socket
import xml.etree.ElementTree as ElementTree

import numpy
import pydicom
import pytest
import requests
from pydicom.uid import generate_uid

from Support import dicomweb
from Support import samples as sample_files
from Support.ps3_18 import multipart
from Support.server import Site

JSON, DICOM, EXPLICIT = "application/dicom+json", "application/dicom", sample_files.EXPLICIT_LITTLE_ENDIAN
WADL = "{http://wadl.dev.java.net/2009/02}"
PARTS = 'multipart/related; type="application/dicom"'


@pytest.fixture(scope="module")
def web_without_trust():
    site = Site()
    yield site.start()
    site.remove()


@pytest.fixture(scope="module")
def web():
    """A server that all checks ask, with some real images."""
    site = Site()
    site.start("--cors-origins", "https://viewer.example, http://other.example:8443", "--trusted-proxies", "127.0.0.0/8, ::1", "--trust-the-network")
    yield site
    site.remove()


@pytest.fixture(scope="module")
def kept(web):
    stored = sample_files.small_images()
    answer = dicomweb.stow(web.web, stored)
    assert answer.status == 200, answer.text
    return stored


@pytest.fixture(scope="module")
def image(kept):
    return kept[0]


@pytest.fixture(scope="module")
def address(web, image):
    return dicomweb.instance_url(web.web, image)


def get(address, accept="*/*", method="GET", **headers):
    return requests.request(method, address, headers={"Accept": accept, "Accept-Encoding": "identity", **headers}, timeout=60)


def raw(site, request):
    """The answer to bytes that no client library would send: status line, header fields, content."""
    with socket.create_connection(("127.0.0.1", site.http), timeout=30) as line:
        line.sendall(request)
        answer = http.client.HTTPResponse(line)
        answer.begin()
        return answer.status, dict(answer.getheaders()), answer.read()


# Versions and parts

def test_the_same_version_is_not_sent_again(address):
    first = get(address, DICOM)
    tag = first.headers["ETag"]
    assert not tag.startswith("W/"), "the bytes of an instance are always the same"
    for named in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        again = get(address, DICOM, **{"If-None-Match": named})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert get(address, DICOM, **{"If-None-Match": '"other"'}).content == first.content
    assert get(address, DICOM, **{"If-Match": '"other"'}).status_code == 412
    assert get(address, DICOM, **{"If-Match": tag}).content == first.content


def test_a_form_has_a_version_of_its_own(address):
    tags = [get(address, accept).headers["ETag"] for accept in (DICOM, f"{DICOM}; transfer-syntax=1.2.840.10008.1.2.5", PARTS)]
    assert len(set(tags)) == 3 and tags[2].startswith("W/"), "the boundary differs each time"


def test_a_new_instance_makes_another_version_of_its_study(web, kept):
    study = f"{web.web}/studies/{kept[1].study}"
    before = get(study, PARTS).headers["ETag"]
    assert get(study, PARTS, **{"If-None-Match": before}).status_code == 304
    added = sample_files.variant(kept[1], "another", StudyInstanceUID=kept[1].study, SeriesInstanceUID=kept[1].uids[1], SOPInstanceUID=generate_uid())
    assert dicomweb.stow(web.web, [added]).status == 200
    assert get(study, PARTS, **{"If-None-Match": before}).status_code == 200


@pytest.mark.parametrize("wanted, bounds", [("bytes=0-99", (0, 100)), ("bytes=200-", (200, None)), ("bytes=-50", (-50, None)), ("bytes=100-9999999999", (100, None)), ("bytes=130-1500", (130, 1501))])
def test_parts_of_an_instance(address, wanted, bounds):
    whole = get(address, f"{DICOM}; transfer-syntax=*")
    assert whole.headers["Accept-Ranges"] == "bytes" and int(whole.headers["Content-Length"]) == len(whole.content)
    part = get(address, f"{DICOM}; transfer-syntax=*", Range=wanted, **{"If-Range": whole.headers["ETag"]})
    expected = whole.content[bounds[0]:bounds[1]]
    assert part.status_code == 206 and part.content == expected, "another part than the one that was asked for"
    start = bounds[0] % len(whole.content)
    assert part.headers["Content-Range"] == f"bytes {start}-{start + len(expected) - 1}/{len(whole.content)}"


def test_every_cut_through_an_instance(address):
    """Envelope, head and pixel data lie in different places: a part may begin and end in any of them."""
    whole = get(address, f"{DICOM}; transfer-syntax=*").content
    for start in range(0, len(whole), max(1, len(whole) // 40)):
        part = get(address, f"{DICOM}; transfer-syntax=*", Range=f"bytes={start}-{start + len(whole) // 3}")
        assert part.content == whole[start:start + len(whole) // 3 + 1], f"the part from byte {start} is another"


def test_parts_that_are_not_there(address):
    beyond = get(address, f"{DICOM}; transfer-syntax=*", Range="bytes=999999999-")
    assert beyond.status_code == 416 and beyond.headers["Content-Range"].startswith("bytes */")
    for ignored in ("bytes=5-2", "pages=1-2", "bytes=0-1,5-6"):
        assert get(address, f"{DICOM}; transfer-syntax=*", Range=ignored).status_code == 200
    assert get(address, f"{DICOM}; transfer-syntax=*", Range="bytes=0-9", **{"If-Range": '"other"'}).status_code == 200


def test_head_says_what_get_says(address, web):
    for path, accept in [(address, f"{DICOM}; transfer-syntax=*"), (f"{web.web}/studies", JSON), (f"{web.web}/studies/1.2.3", JSON), (f"{address}/frames/1", "application/octet-stream")]:
        whole, head = get(path, accept), get(path, accept, "HEAD")
        different = {n for n in set(whole.headers) | set(head.headers) if n.lower() not in ("date", "problem-id") and whole.headers.get(n) != head.headers.get(n)}
        assert head.status_code == whole.status_code and not different and head.content == b""


# Media types

def test_without_accept(web, address):
    """PS3.18 8.7.5"""
    for path in (f"{web.web}/studies", address):
        answer = requests.get(path, headers={"Accept": None}, timeout=60)
        assert answer.status_code == 406 and "acceptable" in answer.json()


def test_without_accept_where_that_means_anything(site, images):
    server = site.start("--absent-accept", "default")
    assert dicomweb.stow(server.web, images[:1]).status == 200
    assert requests.get(f"{server.web}/studies", headers={"Accept": None}, timeout=60).headers["Content-Type"] == JSON


@pytest.mark.parametrize("accept, status", [
    (f"{DICOM}, image/png", 400), ("text/csv", 406), ("image/png", 406), ("nonsense", 406), (f"{DICOM};q=0", 406), (f"{PARTS}; transfer-syntax=1.2.840.10008.1.2", 406),
    (f"{PARTS}; transfer-syntax=1.2.840.10008.1.2.4.100", 406), ("multipart/related", 200), ("*/*", 200), ("multipart/related; type=application/dicom", 200),
    (f"text/csv, {PARTS};q=0.1", 200), ('multipart/related; type="*/*"', 200)])
def test_instances(address, accept, status):
    answer = get(address, accept)
    assert answer.status_code == status
    if status == 406:
        assert DICOM in answer.json()["acceptable"], "it does not say what can be given"


def test_a_study_is_never_a_single_part(web, kept):
    """PS3.18 10.4.4, and 8.7.8.1: even where it has one instance"""
    assert get(f"{web.web}/studies/{kept[2].study}", DICOM).status_code == 406


def test_the_default_transfer_syntax(web):
    """PS3.18 8.7.3: explicit VR little endian, and what was asked for where something was"""
    for sample in sample_files.collection()[0]:
        if sample.transfer_syntax == EXPLICIT or len(sample.file) > 400_000 or "PixelData" not in sample.data_set:
            continue
        try:
            pixels = sample.data_set.pixel_array
        except Exception:  # what pydicom can't decode it can't be asked about
            continue
        if dicomweb.stow(web.web, [sample]).status != 200:
            continue
        address, stored = dicomweb.instance_url(web.web, sample), sample.transfer_syntax
        as_stored = get(address, f"{DICOM}; transfer-syntax=*")
        assert as_stored.content == sample.file and as_stored.headers["Content-Type"] == f"{DICOM}; transfer-syntax={stored}"
        for answer in (get(address, DICOM), get(f"{web.web}/wado?requestType=WADO&studyUID={sample.uids[0]}&seriesUID={sample.uids[1]}&objectUID={sample.uids[2]}&contentType={DICOM}")):
            syntax = re.search(r"transfer-syntax=([0-9.]+)", answer.headers["Content-Type"]).group(1)
            found = pydicom.dcmread(io.BytesIO(answer.content))
            assert found.file_meta.TransferSyntaxUID == syntax and found.SOPInstanceUID == sample.uid
            if stored in ("1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.1.99"):
                assert syntax == EXPLICIT, f"{sample} came in {syntax}"
                assert numpy.array_equal(found.pixel_array, pixels), f"{sample} has other pixels in {syntax}"


# Compression

@pytest.mark.parametrize("accepted, coding", [("gzip", "gzip"), ("gzip;q=0.5, br", "gzip"), ("zstd", "zstd"), ("identity", None), ("gzip;q=0", None), ("*;q=0, gzip;q=0.2", "gzip")])
def test_compressed_text(web, kept, accepted, coding):
    path = f"{web.web}/studies/{kept[1].study}/metadata"
    plain = get(path, JSON)
    answer = requests.get(path, headers={"Accept": JSON, "Accept-Encoding": accepted}, timeout=60, stream=True)
    content = answer.raw.read(decode_content=False)
    assert answer.headers.get("Content-Encoding") == coding and "Accept-Encoding" in answer.headers["Vary"]
    if coding == "gzip":
        assert len(content) < len(plain.content) / 2 and gzip.decompress(content) == plain.content
    elif coding == "zstd":
        assert content[:4] == bytes.fromhex("28b52ffd") and len(content) < len(plain.content) / 2
    else:
        assert content == plain.content


def test_pictures_are_not_compressed_again(address):
    answer = requests.get(address, headers={"Accept": DICOM, "Accept-Encoding": "gzip"}, timeout=60)
    assert "Content-Encoding" not in answer.headers


# Addresses

def bulk_root(site, image, **headers):
    """The root of the BulkDataURI that the metadata have."""
    path = "/dicom-web/studies/{}/series/{}/instances/{}/metadata".format(*image.uids)
    fields = "".join(f"{n}: {v}\r\n" for n, v in {"Host": f"127.0.0.1:{site.http}", "Accept": JSON, "Connection": "close", **headers}.items())
    status, _, content = raw(site, f"GET {path} HTTP/1.1\r\n{fields}\r\n".encode())
    assert status == 200, content
    return re.search(rb'"BulkDataURI":"(.*?)/studies/', content).group(1).decode()


def test_a_client_that_leaves_the_port_out(web, image):
    """A widely used client does: the address must work all the same."""
    assert bulk_root(web, image, Host="127.0.0.1") == f"http://127.0.0.1:{web.http}/dicom-web"
    assert bulk_root(web, image, Host="localhost") == f"http://localhost:{web.http}/dicom-web"
    assert bulk_root(web, image) == f"http://127.0.0.1:{web.http}/dicom-web"


@pytest.mark.parametrize("fields, root", [
    ({"X-Forwarded-Proto": "https", "X-Forwarded-Host": "pacs.example"}, "https://pacs.example"),
    ({"X-Forwarded-Proto": "https", "X-Forwarded-Host": "pacs.example", "X-Forwarded-Port": "8443", "X-Forwarded-Prefix": "/imaging/"}, "https://pacs.example:8443/imaging"),
    ({"Forwarded": 'for=192.0.2.1;proto=https;host="pacs.example:8443"'}, "https://pacs.example:8443"),
    ({"X-Forwarded-Proto": "https", "X-Forwarded-Host": "liar.example, pacs.example"}, "https://pacs.example"),
    ({"X-Forwarded-Host": 'pacs.example/"><script>'}, None), ({"X-Forwarded-Host": "pacs.example", "X-Forwarded-Prefix": "/../x"}, None)])
def test_addresses_behind_a_proxy(site, images, fields, root):
    # Behind a proxy nobody is on this machine.
    server = site.start("--trusted-proxies", "127.0.0.1", "--trust-the-network")
    assert dicomweb.stow(server.web, images[:1]).status == 200
    assert bulk_root(server, images[0], **fields) == (root or f"http://127.0.0.1:{server.http}") + "/dicom-web"


@pytest.mark.parametrize("fields", [
    {"Forwarded": "proto=https"}, {"Via": "1.1 proxy"}, {"X-Real-Ip": "192.0.2.1"}, {"X-Forwarded-For": "192.0.2.1"}, {"X-Forwarded-Proto": "https"},
    {"X-Forwarded-Prefix": "/imaging"}, {"X-Forwarded-Port": "443"}])
def test_what_a_proxy_passed_on_is_not_from_this_machine(web_without_trust, fields):
    assert requests.get(f"{web_without_trust.web}/studies", headers={"Accept": JSON}, timeout=60).status_code == 200
    assert requests.get(f"{web_without_trust.web}/studies", headers={"Accept": JSON, **fields}, timeout=60).status_code == 403


def test_a_proxy_that_says_nothing_is_a_proxy_all_the_same(site):
    server = site.start("--trusted-proxies", "127.0.0.1")
    assert requests.get(f"{server.web}/studies", headers={"Accept": JSON}, timeout=60).status_code == 403


def test_forwarded_fields_of_others_are_not_believed(site, images):
    server = site.start("--trusted-proxies", "192.0.2.0/24", "--trust-the-network")
    assert dicomweb.stow(server.web, images[:1]).status == 200
    assert bulk_root(server, images[0], **{"X-Forwarded-Host": "liar.example", "Forwarded": "host=liar.example"}) == server.web
    assert bulk_root(server, images[0], Host="liar.example") == server.web


@pytest.mark.parametrize("arguments, fields", [
    (["--public-root", "https://pacs.example/imaging/dicom-web"], {}),
    (["--public-root", "https://pacs.example/imaging/dicom-web", "--trusted-proxies", "127.0.0.1"], {"X-Forwarded-Host": "other.example", "X-Forwarded-Prefix": "/other"}),
    (["--trusted-proxies", "127.0.0.1"], {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "pacs.example", "X-Forwarded-Prefix": "/imaging"}),
    (["--trusted-proxies", "127.0.0.1"], {"Forwarded": "proto=https;host=pacs.example", "X-Forwarded-Prefix": "/imaging"}),
])
def test_every_address_begins_with_the_public_root(site, images, arguments, fields):
    """Behind a path prefix: of search results, metadata, parts, the store answer and the capabilities description. What is configured goes first."""
    server, root = site.start(*arguments, "--trust-the-network"), "https://pacs.example/imaging/dicom-web"
    study, series, instance = images[0].uids
    ask = lambda path, accept=JSON, method="GET": requests.request(method, f"{server.web}{path}", headers={"Accept": accept, **fields}, timeout=60)
    body, content_type = multipart([images[0].file])
    stored = requests.post(f"{server.web}/studies", data=body, headers={"Content-Type": content_type, "Accept": JSON, **fields}, timeout=60).json()
    address = f"{root}/studies/{study}/series/{series}/instances/{instance}"
    assert stored["00081190"]["Value"] == [f"{root}/studies/{study}"]
    assert stored["00081199"]["Value"][0]["00081190"]["Value"] == [address]
    assert ask("/studies").json()[0]["00081190"]["Value"] == [f"{root}/studies/{study}"]
    assert ask(f"/studies/{study}/instances").json()[0]["00081190"]["Value"] == [address]
    for path in (f"/studies/{study}/metadata", f"/studies/{study}/series/{series}/instances/{instance}/metadata"):
        assert ask(path).json()[0]["7FE00010"]["BulkDataURI"] == f"{address}/bulkdata/7FE00010"
    assert f"Content-Location: {address}/bulkdata/7FE00010\r\n".lower() in ask(f"/studies/{study}/bulkdata", 'multipart/related; type="application/octet-stream"').content[:2000].decode("latin-1").lower()
    assert ask("", "application/json", "OPTIONS").json()["application"]["resources"]["base"] == f"{root}/"


# Origins

def test_pages_of_sites_that_were_named(web):
    for origin in ("https://viewer.example", "http://other.example:8443"):
        answer = get(f"{web.web}/studies", JSON, Origin=origin, **{"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == 200 and answer.headers["Access-Control-Allow-Origin"] == origin
        assert "Origin" in answer.headers["Vary"] and "ETag" in answer.headers["Access-Control-Expose-Headers"]
    preflight = requests.options(f"{web.web}/studies", headers={"Origin": "https://viewer.example", "Access-Control-Request-Method": "POST"}, timeout=60)
    assert preflight.status_code == 204 and "POST" in preflight.headers["Access-Control-Allow-Methods"] and preflight.headers["Access-Control-Allow-Origin"] == "https://viewer.example"


def preflight(address, origin, method="GET", fields="accept, authorization, content-type, if-none-match, range"):
    return requests.options(address, headers={"Origin": origin, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": fields}, timeout=60)


def test_what_a_page_may_send_and_read(web, address):
    """The Fetch standard, 3.3: what a viewer sends passes the preflight, and what it needs of an answer it may read."""
    origin = "https://viewer.example"
    for path, methods in ((address, {"GET", "HEAD", "OPTIONS"}), (f"{web.web}/studies", {"GET", "HEAD", "POST", "OPTIONS"})):
        answer = preflight(path, origin)
        allowed = {m.strip() for m in answer.headers["Access-Control-Allow-Methods"].split(",")}
        fields = {f.strip().lower() for f in answer.headers["Access-Control-Allow-Headers"].split(",")}
        assert answer.status_code == 204 and not answer.content and allowed == methods
        assert fields >= {"accept", "authorization", "content-type", "if-none-match", "range"}
        assert answer.headers["Access-Control-Allow-Origin"] == origin and int(answer.headers["Access-Control-Max-Age"]) > 0
    exposed = {f.strip().lower() for f in get(address, DICOM, Origin=origin).headers["Access-Control-Expose-Headers"].split(",")}
    assert exposed >= {"content-length", "content-range", "content-encoding", "content-location", "accept-ranges", "etag", "warning"}
    # Errors and answers without content may be read as well.
    for answer in (get(f"{web.web}/studies/1.2.3", DICOM, Origin=origin), get(address, DICOM, Origin=origin, **{"If-None-Match": "*"}), get(address, DICOM, "HEAD", Origin=origin)):
        assert answer.headers["Access-Control-Allow-Origin"] == origin and "Origin" in answer.headers["Vary"], answer.status_code


@pytest.mark.parametrize("origin", ["https://evil.example", "https://viewer.example:444", "https://VIEWER.example.evil.example", "null"])
def test_a_preflight_of_another_site(web, origin):
    answer = preflight(f"{web.web}/studies", origin, "POST")
    assert answer.status_code == 403 and not [name for name in answer.headers if name.lower().startswith("access-control-")]


def test_pages_of_any_site_ask_as_nobody(site):
    """With `*` no browser sends who sits before it."""
    server = site.start("--cors-origins", "*")
    answer = get(f"{server.web}/studies", JSON, Origin="https://any.example")
    assert answer.status_code == 200 and answer.headers["Access-Control-Allow-Origin"] == "*" and "Access-Control-Allow-Credentials" not in answer.headers
    assert preflight(f"{server.web}/studies", "https://any.example").headers["Access-Control-Allow-Origin"] == "*"


def test_own_pages_behind_a_proxy(web):
    """Its own origin is the one that the proxy was asked at; another's word for it counts for nothing."""
    proxied = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "pacs.example"}
    assert get(f"{web.web}/studies", JSON, Origin="https://pacs.example", **proxied).status_code == 200
    assert get(f"{web.web}/studies", JSON, Origin="https://other.example", **proxied).status_code == 403
    assert get(f"{web.web}/studies", JSON, Origin="https://pacs.example").status_code == 403


def test_own_pages_of_a_host_that_only_a_stranger_names(site):
    server = site.start("--trusted-proxies", "192.0.2.1", "--trust-the-network")
    answer = get(f"{server.web}/studies", JSON, Origin="https://pacs.example", **{"X-Forwarded-Proto": "https", "X-Forwarded-Host": "pacs.example"})
    assert answer.status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "http://viewer.example", "https://viewer.example.evil.example", "null"])
def test_pages_of_other_sites(web, origin):
    answer = get(f"{web.web}/studies", JSON, Origin=origin)
    assert answer.status_code == 403 and "Access-Control-Allow-Origin" not in answer.headers


# Problems

@pytest.mark.parametrize("path, status", [("/studies/1.2.3/metadata", 404), ("/nothing", 404), ("/studies/1_2", 400), ("/studies?StudyDate=x&limit=-1", 400), ("/wado?requestType=WADO", 400)])
def test_a_problem_stands_in_the_log(web, path, status):
    answer = get(f"{web.web}{path}")
    problem = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json" and problem["status"] == answer.status_code == status
    assert problem["title"] and problem["detail"] and problem["type"]
    identifier = re.fullmatch(r"urn:uuid:([0-9a-f-]{36})", problem["instance"]).group(1)
    assert identifier == answer.headers["Problem-Id"] and identifier in web.log.read_text()


def test_a_name_that_is_asked_for_stands_nowhere(web):
    answer = get(f"{web.web}/studies?PatientName=Secretname&limit=x")
    assert answer.status_code == 400 and "Secretname" not in answer.text and "Secretname" not in web.log.read_text()


@pytest.mark.parametrize("target", [
    "/dicom-web/../health", "/dicom-web/%2e%2e/health", "/dicom-web/studies/..", "/dicom-web/studies/%2e%2e%2fetc", "/dicom-web//studies", "/dicom-web/studies//metadata", "/dicom-web/studies/%00",
    "/dicom-web/studies/1.2%2fmetadata", "/dicom-web/studies;v=1", "/dicom-web/studies/1.2;v=1", "/dicom-web/studies/%ff", "/dicom-web/studies/%", "/dicom-web/studies?x=%zz",
    "/dicom-web/studies/" + "1" * 65, "/dicom-web/studies/" + "1" * 5000, "/dicom-webs/studies", "/dicom-web/studies/1.2/series/1.3/instances/1.4/frames/99999999999999999999",
    "/dicom-web/studies/1.2/series/1.3/instances/1.4/bulkdata/7FE00010/" + "/".join(["0/7FE00010"] * 100)])
def test_odd_paths(web, target):
    status, fields, content = raw(web, f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nConnection: close\r\n\r\n".encode())
    assert status in (400, 404), f"{target[:80]} answered {status}"
    assert fields["Content-Type"] == "application/problem+json"


def test_an_absolute_target(web):
    status, _, _ = raw(web, f"GET http://127.0.0.1:{web.http}/dicom-web/studies HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nConnection: close\r\n\r\n".encode())
    assert status == 200


# Capabilities

def resources(node, path=""):
    for resource in node.findall(f"{WADL}resource"):
        own = path + ("" if resource.get("path") == "/" else "/" + resource.get("path"))
        yield own, [m.get("name") for m in resource.findall(f"{WADL}method")]
        yield from resources(resource, own)


def test_capabilities_are_true(web, image):
    """PS3.18 8.9: what is described is there, with the methods that Allow names."""
    answer = requests.options(web.web, timeout=60)
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/vnd.sun.wadl+xml"
    root = ElementTree.fromstring(answer.content).find(f"{WADL}resources")
    assert root.get("base") == web.web + "/"
    described = dict(resources(root))
    assert "/studies/{study}/series/{series}/instances/{instance}/frames/{frames}" in described
    values = dict(study=image.uids[0], series=image.uids[1], instance=image.uids[2], frames="1")
    for template, methods in described.items():
        if not methods or "{+" in template or "{" in re.sub(r"\{(study|series|instance|frames)\}", "", template):
            continue
        path = template.format(**values)
        allowed = requests.options(f"{web.web}{path}", timeout=60).headers["Allow"].split(", ")
        assert set(methods) <= set(allowed), f"{template}: {methods} and Allow: {allowed}"
        if "GET" in methods and template != "/wado" and not template.endswith("/first-looks"):  # A fresh series has none yet.
            assert get(f"{web.web}{path}").status_code in (200, 204), f"{template} is described and not there"
        refused = requests.request("PUT", f"{web.web}{path}", timeout=60)
        assert refused.status_code == 405 and set(refused.headers["Allow"].split(", ")) == set(allowed)


def test_capabilities_in_json(web):
    answer = requests.options(web.web, headers={"Accept": "application/json"}, timeout=60)
    assert answer.json()["application"]["resources"]["base"] == web.web + "/"
    assert requests.options(web.web, headers={"Accept": "text/html"}, timeout=60).status_code == 406


# WADO-URI

@pytest.mark.parametrize("place", ["{0}/dicom-web/wado", "{0}/wado", "{0}/dicom-web/", "{0}/dicom-web"])
def test_an_instance_by_parameters(web, image, place):
    root = place.format(f"http://127.0.0.1:{web.http}")
    query = "requestType=WADO&studyUID={}&seriesUID={}&objectUID={}".format(*image.uids)
    assert get(f"{root}?{query}").headers["Content-Type"] == "image/jpeg"
    assert get(f"{root}?{query}&contentType=application%2Fdicom&transferSyntax=*").content == image.file
    assert get(f"{root}?{query}&anonymize=yes").status_code == 400
