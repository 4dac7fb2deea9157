"""How pages and OHIF's files are served: what may be fetched, with which headers, and what never is."""
import gzip
import http.client
import os
import shutil

import pytest
import requests

from Support import browser as browsers
from Support.server import Site


@pytest.fixture(scope="module")
def served():
    """A server with a viewer folder of its own, in which anything may lie."""
    site = Site()
    folder = site.top / "viewer"
    shutil.copytree(browsers.viewer_folder(), folder, symlinks=True)
    (site.top / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(site.top / "secret.txt")
    (folder / "linked").symlink_to(site.top)
    (folder / ".hidden").write_text("hidden")
    os.mkfifo(folder / "pipe.js")
    site.start("--viewer-path", str(folder))
    site.origin, site.folder = f"http://127.0.0.1:{site.http}", folder
    yield site
    site.remove()


def raw(site, path, method="GET", headers=None):
    """A request whose path no library tidies up."""
    connection = http.client.HTTPConnection("127.0.0.1", site.http, timeout=30)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in (headers or {}).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read(), dict((k.lower(), v) for k, v in answer.getheaders())


@pytest.mark.parametrize("path", [
    "/ohif/../secret.txt", "/ohif/%2e%2e/secret.txt", "/ohif/..%2fsecret.txt", "/ohif/assets/../../secret.txt", "/ohif//secret.txt", "/ohif/link.txt",
    "/ohif/linked/secret.txt", "/ohif/.hidden", "/ohif/.aloft", "/ohif/pipe.js", "/ohif/%00.js", "/ohif/index.html%00.js", "/ohif/\\..\\secret.txt",
    "/ohif/assets", "/ohif/" + "a/" * 200 + "b.js", "/ohif/" + "a" * 3000 + ".js", "/start/../secret.txt", "/start/none.js", "/ohif/none.js"])
def test_nothing_outside_the_folder_is_served(served, path):
    status, body, _ = raw(served, path)
    assert b"secret" != body and b"hidden" != body
    assert status in (400, 404, 414) or (status == 200 and b"<title>OHIF" in body and "." not in path.rsplit("/", 1)[-1]), (status, body[:100])


def test_start_page_has_a_strict_policy(served):
    answer = requests.get(served.origin + "/")
    policy = answer.headers["Content-Security-Policy"]
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff" and answer.headers["Referrer-Policy"] == "no-referrer"
    assert "<script>" not in answer.text and "style=" not in answer.text and "https://" not in answer.text


def test_ohif_has_a_policy_without_inline_scripts_and_without_others(served):
    for path in ("/ohif/", "/ohif/viewer", "/ohif/microscopy?StudyInstanceUIDs=1.2"):
        answer = requests.get(served.origin + path)
        scripts = next(p for p in answer.headers["Content-Security-Policy"].split("; ") if p.startswith("script-src"))
        assert answer.status_code == 200 and "<title>OHIF Viewer" in answer.text
        assert scripts == "script-src 'self' 'unsafe-eval'" and "http" not in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin" and answer.headers["Cross-Origin-Embedder-Policy"] == "require-corp"


@pytest.mark.parametrize("name, wanted", [
    ("/ohif/app.bundle.css", "text/css"), ("/ohif/aloft-start.js", "text/javascript"), ("/ohif/app-config.js", "text/javascript"),
    ("/ohif/manifest.json", "application/json"), ("/ohif/5004fdc02f329ce53b69.wasm", "application/wasm"), ("/ohif/ohif-logo.svg", "image/svg+xml"),
    ("/ohif/assets/favicon.ico", "image/vnd.microsoft.icon"), ("/ohif/dicom-microscopy-viewer/dicomMicroscopyViewer.min.js.map", "application/json"),
    ("/start/start.js", "text/javascript"), ("/start/style.css", "text/css"), ("/start/icon.svg", "image/svg+xml")])
def test_media_types(served, name, wanted):
    answer = requests.head(served.origin + name)
    assert answer.status_code == 200 and answer.headers["Content-Type"].split(";")[0] == wanted


def test_text_goes_compressed_and_is_the_same(served):
    name = next(p.name for p in served.folder.glob("app.bundle.*.js"))
    plain = raw(served, f"/ohif/{name}")
    packed = raw(served, f"/ohif/{name}", headers={"Accept-Encoding": "br, gzip;q=0.8"})
    refused = raw(served, f"/ohif/{name}", headers={"Accept-Encoding": "gzip;q=0"})
    assert plain[1] == (served.folder / name).read_bytes() == gzip.decompress(packed[1]) == refused[1]
    assert packed[2]["content-encoding"] == "gzip" and len(packed[1]) < len(plain[1]) / 3
    assert "content-encoding" not in plain[2] and "content-encoding" not in refused[2]
    assert "accept-encoding" in plain[2]["vary"].lower() and plain[2]["etag"] != packed[2]["etag"]
    assert "immutable" in plain[2]["cache-control"], "its name changes when it does"
    assert "no-cache" in raw(served, "/ohif/")[2]["cache-control"]


@pytest.mark.parametrize("path", ["/", "/start/start.js", "/ohif/app-config.js", "/ohif/", "/ohif/app.bundle.css"])
def test_what_is_known_is_not_sent_again(served, path):
    status, body, headers = raw(served, path)
    assert status == 200 and body
    for known in (headers["etag"], f'"other", W/{headers["etag"]}', "*"):
        again = raw(served, path, headers={"If-None-Match": known})
        assert again[0] == 304 and again[1] == b"" and again[2]["etag"] == headers["etag"], known
    assert raw(served, path, headers={"If-None-Match": '"other"'})[0] == 200


@pytest.mark.parametrize("path", ["/", "/ohif/", "/ohif/app.bundle.css"])
def test_head_has_the_headers_of_get(served, path):
    get, head = raw(served, path), raw(served, path, "HEAD")
    assert head[0] == 200 and head[1] == b"" and int(head[2]["content-length"]) == len(get[1])
    assert {k: v for k, v in head[2].items() if k != "date"} == {k: v for k, v in get[2].items() if k != "date"}


@pytest.mark.parametrize("path", ["/", "/ohif/", "/start/start.js"])
def test_pages_are_only_read(served, path):
    status, _, headers = raw(served, path, "POST", {"Content-Length": "0"})
    assert status == 405 and headers["allow"] == "GET, HEAD"


def test_ohif_may_come_and_go(served):
    aside = served.folder.with_name("aside")
    served.folder.rename(aside)
    try:
        assert requests.get(served.origin + "/start/viewers.json").json() == {"ohif": False}
        answer = requests.get(served.origin + "/ohif/viewer")
        assert answer.status_code == 404 and "make viewer" in answer.text
    finally:
        aside.rename(served.folder)
    assert requests.get(served.origin + "/start/viewers.json").json() == {"ohif": True}
    assert requests.get(served.origin + "/ohif", allow_redirects=False).headers["Location"] == "/ohif/"


def test_a_link_on_another_site_leads_to_a_page_but_not_to_data(served):
    elsewhere = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert requests.get(served.origin + "/", headers=elsewhere).status_code == 200
    assert requests.get(served.origin + "/dicom-web/studies", headers={**elsewhere, "Sec-Fetch-Mode": "cors"}).status_code == 403
    assert requests.get(served.origin + "/", headers={"Host": "evil.example"}).status_code == 421


def test_pages_need_no_other_host():
    folder = browsers.viewer_folder()
    for path in [folder / "index.html", folder / "app.bundle.css"]:
        text = path.read_text()
        assert "fonts.g" not in text and "url(http" not in text, path.name
