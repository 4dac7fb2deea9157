"""DICOMweb over TLS with curl, requests, httpx and dicomweb-client: both versions of HTTP, certificates that change while it runs."""
import ssl
import subprocess

import httpx
import pytest
import requests
from dicomweb_client.api import DICOMwebClient
from dicomweb_client.session_utils import create_session

from Support import dicomweb
from Support.certificates import Authority, replace
from Support.server import Site, StartFailed, free_ports


class Secured:
    """A site with a port for HTTP over TLS, and an authority of its own."""

    def __init__(self):
        self.site = Site()
        self.folder = self.site.top / "tls"
        self.folder.mkdir()
        self.authority = Authority(self.folder)
        self.certificate, self.key = self.authority.issue("server", "aloft", is_rsa=True)

    def start(self, *arguments):
        [self.port] = free_ports(1)
        self.root = f"https://localhost:{self.port}"
        self.web = f"{self.root}/dicom-web"
        self.site.start("--listen-https", f"127.0.0.1:{self.port}", "--http-tls-certificate", str(self.certificate), "--http-tls-key", str(self.key), *arguments)
        return self

    @property
    def trust(self):
        return str(self.authority.file)

    def context(self, client=None):
        context = ssl.create_default_context(cafile=self.trust)
        if client:
            context.load_cert_chain(*map(str, client))
        return context

    def curl(self, path, *arguments):
        return subprocess.run(["curl", "-sS", "--max-time", "60", "--cacert", self.trust, *arguments, self.root + path], capture_output=True, timeout=90)

    def serial_number(self):
        import socket
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as plain, self.context().wrap_socket(plain, server_hostname="localhost") as secured:
            return secured.getpeercert()["serialNumber"]


@pytest.fixture(scope="module")
def secured():
    secured = Secured().start()
    yield secured
    assert secured.site.is_running(), secured.site.last_words()
    secured.site.remove()


@pytest.fixture
def own():
    secured = Secured()
    yield secured
    secured.site.remove()


@pytest.mark.parametrize("version, said", [("--http1.1", "1.1"), ("--http2", "2"), ("--http1.0", "1.1")])
def test_curl_gets_what_it_asks_for_in_either_version(secured, version, said):
    answer = secured.curl("/health", version, "-w", "%{http_version} %{http_code} %{ssl_verify_result}")
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.decode() == f"ok\n{said} 200 0"
    head = secured.curl("/health", version, "-I")
    assert b"content-length: 3" in head.stdout.lower() and head.returncode == 0, head


def test_the_plain_port_answers_beside_it_and_says_nothing_of_strict_transport(secured):
    assert requests.get(f"http://127.0.0.1:{secured.site.http}/health", timeout=20).text == "ok\n"
    assert "strict-transport-security" not in requests.get(f"{secured.root}/health", verify=secured.trust, timeout=20).headers


def test_without_a_plain_port_browsers_are_told_to_stay(own):
    own.start("--listen-http", "off")
    answer = requests.get(f"{own.root}/health", verify=own.trust, timeout=20)
    assert answer.headers["strict-transport-security"].startswith("max-age=")


@pytest.mark.parametrize("is_http2", [False, True], ids=["HTTP/1.1", "HTTP/2"])
def test_what_is_stored_comes_back_byte_for_byte_and_addresses_are_secure(secured, images, is_http2):
    sample = images[0]
    with httpx.Client(http1=not is_http2, http2=is_http2, verify=secured.context(), timeout=60) as client:
        body = dicomweb.multipart([sample.file], b"b")
        answer = client.post(f"{secured.web}/studies", content=body, headers={
            "Content-Type": 'multipart/related; type="application/dicom"; boundary=b', **dicomweb.JSON})
        assert answer.http_version == ("HTTP/2" if is_http2 else "HTTP/1.1")
        assert answer.status_code == 200, answer.text
        answer = client.get(f"{secured.web}/studies/{sample.study}", headers=dicomweb.AS_STORED)
        assert answer.status_code == 200 and sample.body in answer.content
        metadata = client.get(f"{secured.web}/studies/{sample.study}/metadata", headers=dicomweb.JSON)
        assert f"{secured.web}/studies/{sample.study}" in metadata.text and "http://" not in metadata.text.replace("http://dicom", "")
        assert client.head(f"{secured.web}/studies/{sample.study}", headers=dicomweb.AS_STORED).content == b""


@pytest.mark.parametrize("is_http2", [False, True], ids=["HTTP/1.1", "HTTP/2"])
@pytest.mark.parametrize("host", [None, "localhost", "127.0.0.1", "other.example:8443"])
def test_every_address_in_an_answer_is_secure(secured, images, is_http2, host):
    """Over TLS, whatever Host says; the port is the one that was called where Host names none of ours."""
    sample, port = images[2], secured.port
    fields = {"Host": host} if host else {}
    with httpx.Client(http1=not is_http2, http2=is_http2, verify=secured.context(), timeout=60) as client:
        body = dicomweb.multipart([sample.file], b"b")
        kept = client.post(f"{secured.web}/studies", content=body, headers={"Content-Type": 'multipart/related; type="application/dicom"; boundary=b', **dicomweb.JSON, **fields})
        if host == "other.example:8443":
            assert kept.status_code == 421
            return
        root = f"https://{host or 'localhost'}:{port}/dicom-web"
        study, series, instance = (f"{root}/studies/{sample.uids[0]}", f"/series/{sample.uids[1]}", f"/instances/{sample.uids[2]}")
        assert kept.json()["00081190"]["Value"] == [study] and kept.json()["00081199"]["Value"][0]["00081190"]["Value"] == [study + series + instance]
        for path, address in [("studies", study), ("series", study + series), ("instances", study + series + instance)]:
            [found] = client.get(f"{secured.web}/{path}?StudyInstanceUID={sample.uids[0]}", headers={**dicomweb.JSON, **fields}).json()
            assert found["00081190"]["Value"] == [address]
        for accept in ("application/json", "application/vnd.sun.wadl+xml"):
            assert root in client.get(f"{secured.web}/", headers={"Accept": accept, **fields}).text
        parts = client.get(f"{secured.web}/studies/{sample.uids[0]}/series/{sample.uids[1]}/instances/{sample.uids[2]}/bulkdata",
                           headers={"Accept": 'multipart/related; type="application/octet-stream"', **fields})
        assert study.encode() in parts.content and b"http://" not in parts.content


@pytest.mark.parametrize("forwarded, root", [
    ({}, "https://localhost:{port}"), ({"X-Forwarded-Host": "pacs.example"}, "https://pacs.example"),
    ({"X-Forwarded-Host": "pacs.example", "X-Forwarded-Proto": "http"}, "http://pacs.example"), ({"Forwarded": "host=pacs.example"}, "https://pacs.example")],
    ids=["nothing", "host", "host and scheme", "Forwarded"])
def test_behind_a_proxy_that_comes_by_tls_the_scheme_is_what_the_proxy_says_or_https(own, images, forwarded, root):
    own.start("--trusted-proxies", "127.0.0.0/8", "--trust-the-network")
    assert dicomweb.stow_files(own.site.web, [images[2].file]).status_code == 200
    [found] = requests.get(f"{own.web}/studies", headers={**dicomweb.JSON, **forwarded}, verify=own.trust, timeout=20).json()
    assert found["00081190"]["Value"] == [f"{root.format(port=own.port)}/dicom-web/studies/{images[2].study}"]


def test_a_public_root_goes_before_the_port_s_own_scheme(own, images):
    own.start("--public-root", "http://pacs.example/dicom-web")
    assert dicomweb.stow_files(own.site.web, [images[2].file]).status_code == 200
    [found] = requests.get(f"{own.web}/studies", headers=dicomweb.JSON, verify=own.trust, timeout=20).json()
    assert found["00081190"]["Value"] == [f"http://pacs.example/dicom-web/studies/{images[2].study}"]


def test_dicomweb_client_stores_searches_and_retrieves(secured, images):
    session = create_session()
    session.verify, session.trust_env = secured.trust, False
    client = DICOMwebClient(secured.web, session=session)
    client.store_instances([images[1].data_set])
    found = client.search_for_studies(search_filters={"StudyInstanceUID": images[1].study})
    assert len(found) == 1
    assert [str(data_set.SOPInstanceUID) for data_set in client.retrieve_study(images[1].study)] == [images[1].uid]


def test_large_uploads_and_answers_pass_the_windows_of_http2(secured):
    from Anomaly.test_hostile_http import elements_of_size, study_of
    instances = [elements_of_size(20 << 20) for _ in range(3)]
    before = secured.site.memory()[0]
    path = secured.folder / "body"
    path.write_bytes(dicomweb.multipart(instances, b"b"))
    answer = secured.curl("/dicom-web/studies", "--http2", "--data-binary", f"@{path}", "-H", 'Content-Type: multipart/related; type="application/dicom"; boundary=b',
                          "-H", "Accept: application/dicom+json", "-w", "%{http_version} %{http_code}")
    assert answer.stdout.endswith(b"2 200"), (answer.stdout[-300:], answer.stderr)
    for instance in instances:
        answer = secured.curl(f"/dicom-web/studies/{study_of(instance)}", "--http2", "-H", f"Accept: {dicomweb.AS_STORED['Accept']}")
        assert answer.returncode == 0 and instance[-(20 << 20):] in answer.stdout
    assert secured.site.memory()[0] - before < 200


def test_many_streams_of_one_connection_are_answered_together(secured):
    """By one task loop: from threads httpx opens streams out of their order, which ends a connection (RFC 9113 5.1.1)."""
    import asyncio

    async def ask():
        async with httpx.AsyncClient(http1=False, http2=True, verify=secured.context(), timeout=60, limits=httpx.Limits(max_connections=1)) as client:
            await client.get(f"{secured.root}/health")
            return await asyncio.gather(*(client.get(f"{secured.root}/health") for _ in range(500)))
    answers = asyncio.run(ask())
    assert [a.status_code for a in answers] == [200] * 500 and {a.http_version for a in answers} == {"HTTP/2"}


def test_a_new_certificate_needs_no_restart_and_a_bad_one_changes_nothing(own):
    own.start()
    kept = httpx.Client(http2=True, verify=own.context(), timeout=20)
    assert kept.get(f"{own.root}/health").status_code == 200
    first = own.serial_number()
    own.authority.issue("server", "aloft")
    second = own.serial_number()
    assert second != first
    assert kept.get(f"{own.root}/health").status_code == 200, "connections go on"
    good = own.certificate.read_bytes()
    replace(own.certificate, b"no certificate")
    assert own.serial_number() == second and own.serial_number() == second
    assert own.site.last_words().count("http-tls-certificate: not a file") == 1
    replace(own.certificate, good)
    assert own.serial_number() == second


def test_client_certificates_are_asked_for_where_that_is_set(own):
    client = own.authority.issue("client", "workstation")
    other = own.folder / "other"
    other.mkdir()
    stranger = Authority(other, "Other CA").issue("stranger", "stranger")
    own.start("--http-tls-trust", own.trust, "--http-tls-client-certificates", "required")
    assert httpx.Client(http2=True, verify=own.context(client)).get(f"{own.root}/health").status_code == 200
    for context in (own.context(), own.context(stranger)):
        with pytest.raises((httpx.TransportError, ssl.SSLError)):
            httpx.Client(verify=context).get(f"{own.root}/health")


@pytest.mark.parametrize("version, ciphers, is_taken", [
    (ssl.TLSVersion.TLSv1_3, None, True), (ssl.TLSVersion.TLSv1_2, "ECDHE-RSA-AES256-GCM-SHA384", True), (ssl.TLSVersion.TLSv1_2, "ECDHE-RSA-AES128-GCM-SHA256", True),
    (ssl.TLSVersion.TLSv1_2, "AES256-GCM-SHA384", False), (ssl.TLSVersion.TLSv1_2, "ECDHE-RSA-AES256-SHA", False), (ssl.TLSVersion.TLSv1_1, None, False)],
    ids=["1.3", "1.2 AES-256", "1.2 AES-128", "no forward secrecy", "CBC", "1.1"])
def test_only_what_bcp_195_recommends_is_spoken(secured, version, ciphers, is_taken):
    import socket
    context = secured.context()
    try:
        context.minimum_version = context.maximum_version = version
        if ciphers:
            context.set_ciphers(ciphers)
    except (ssl.SSLError, ValueError):
        pytest.skip("this OpenSSL can't ask for that")
    try:
        with socket.create_connection(("127.0.0.1", secured.port), timeout=20) as plain, context.wrap_socket(plain, server_hostname="localhost") as tls:
            taken = tls.version()
    except (ssl.SSLError, OSError):
        taken = None
    assert (taken is not None) == is_taken


@pytest.mark.parametrize("arguments, named", [
    ([], "http-tls-certificate"), (["--http-tls-certificate", "/nowhere"], "http-tls-certificate"),
    (["--http-tls-certificate", "{certificate}", "--http-tls-key", "/nowhere"], "http-tls-key"),
    (["--http-tls-certificate", "{certificate}", "--http-tls-key", "{other}"], "http-tls-key"),
    (["--http-tls-certificate", "{certificate}", "--http-tls-key", "{key}", "--http-tls-client-certificates", "required"], "http-tls-trust"),
    (["--http-tls-certificate", "{certificate}", "--http-tls-key", "{key}", "--http-requests", "none"], "http-requests")])
def test_settings_that_can_not_work_end_the_start_and_are_named(own, arguments, named):
    other = own.authority.issue("other", "other")[1]
    [port] = free_ports(1)
    filled = [a.format(certificate=own.certificate, key=own.key, other=other) for a in arguments]
    with pytest.raises(StartFailed) as problem:
        own.site.start("--listen-https", f"127.0.0.1:{port}", *filled, timeout=30)
    assert named in str(problem.value)
