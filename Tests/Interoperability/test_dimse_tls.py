"""DIMSE over TLS (PS3.15 Annex B) with DCMTK and pynetdicom: both ways, client certificates, profiles, new certificates while it runs."""
import socket
import ssl
import subprocess
import time

import pytest
from pynetdicom import AE, evt
from pynetdicom.sop_class import Verification

from Support import dicomweb, dimse
from Support.certificates import Authority, replace
from Support.server import AE_TITLE, free_ports


class Secured:
    """A site with certificates, and its TLS port."""

    def __init__(self, site):
        self.site = site
        self.folder = site.top / "tls"
        self.folder.mkdir()
        self.authority = Authority(self.folder)
        self.certificate, self.key = self.authority.issue("server", "aloft", is_rsa=True)
        self.client = self.authority.issue("client", "ct1")

    def start(self, *arguments):
        [self.port] = free_ports(1)
        self.site.start("--listen-dicom-tls", f"127.0.0.1:{self.port}", "--dicom-tls-certificate", str(self.certificate), "--dicom-tls-key",
                        str(self.key), "--dicom-tls-trust", str(self.authority.file), *arguments)
        return self

    def context(self, client=None, version=None):
        context = ssl.create_default_context(cafile=str(self.authority.file))
        if client:
            context.load_cert_chain(*map(str, client))
        if version:
            context.minimum_version = context.maximum_version = version
        return context

    def handshake(self, context):
        """(version, cipher suite, serial number of the server's certificate)"""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as plain:
            with context.wrap_socket(plain, server_hostname="localhost") as secured:
                return secured.version(), secured.cipher()[0], secured.getpeercert()["serialNumber"]

    def dcmtk(self, tool, *arguments, client=None, options=()):
        identity = ["+tls", str(client[1]), str(client[0])] if client else ["+tla"]
        return subprocess.run([tool, *identity, "+cf", str(self.authority.file), *options, "-aet", "DCMTK", "-aec", AE_TITLE, "127.0.0.1", str(self.port),
                               *map(str, arguments)], capture_output=True, text=True, errors="replace", timeout=120)

    def echo(self, client=None):
        """pynetdicom's C-ECHO: its status, or None."""
        ae = AE("PYNETDICOM")
        ae.add_requested_context(Verification)
        association = ae.associate("127.0.0.1", self.port, ae_title=AE_TITLE, tls_args=(self.context(client), "localhost"))
        if not association.is_established:
            return None
        status = association.send_c_echo().Status
        association.release()
        return status


@pytest.fixture
def secured(site):
    return Secured(site)


@pytest.mark.parametrize("profile", ["+py", "+px", "+pz"])
def test_echoscu_speaks_each_profile(secured, profile):
    answer = secured.start().dcmtk("echoscu", client=secured.client, options=[profile])
    assert answer.returncode == 0, answer.stderr


@pytest.mark.parametrize("profile", ["bcp195", "bcp195-modified", "bcp195-extended", "bcp195-non-downgrading"])
def test_each_of_our_profiles_begins_at_tls_1_2_and_has_forward_secrecy(secured, profile):
    secured.start("--dicom-tls-profile", profile)
    assert secured.handshake(secured.context())[0] == "TLSv1.3"
    version, suite, _ = secured.handshake(secured.context(version=ssl.TLSVersion.TLSv1_2))
    assert version == "TLSv1.2" and suite.startswith("ECDHE-RSA-"), suite
    weak = secured.context(version=ssl.TLSVersion.TLSv1_2)
    weak.set_ciphers("AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA")
    with pytest.raises(OSError):
        secured.handshake(weak)
    old = secured.context()
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    with pytest.raises(OSError):
        secured.handshake(old)


def test_storescu_stores_over_tls_and_the_plain_port_works_beside_it(secured, images):
    secured.start()
    files = [secured.folder / f"{number}.dcm" for number in range(2)]
    for path, image in zip(files, images):
        path.write_bytes(image.file)
    answer = secured.dcmtk("storescu", *files, client=secured.client, options=["-R"])
    assert answer.returncode == 0, answer.stderr
    for image in images[:2]:
        assert len(dicomweb.search(secured.site.web, "instances", SOPInstanceUID=image.uid)) == 1
    assert subprocess.run(["echoscu", "-aec", AE_TITLE, "127.0.0.1", str(secured.site.dicom)], timeout=60).returncode == 0
    assert set(dimse.store(secured.site.dicom, images[2:3]).values()) == {0}


def test_pynetdicom_speaks_tls_alone_with_the_plain_port_off(secured):
    assert secured.start("--listen-dicom", "off").echo() == 0
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", secured.site.dicom), timeout=5)


@pytest.mark.parametrize("rule, without, stranger", [("none", 0, 0), ("optional", 0, None), ("required", None, None)])
def test_client_certificates(secured, rule, without, stranger):
    (secured.folder / "other").mkdir()
    unknown = Authority(secured.folder / "other", "Other CA").issue("stranger", "ct1")
    secured.start("--dicom-tls-client-certificates", rule)
    assert secured.echo(secured.client) == 0
    assert secured.echo() == without
    assert secured.echo(unknown) == stranger
    assert (secured.dcmtk("echoscu").returncode == 0) == (without == 0)
    assert secured.echo(secured.client) == 0, "those that are turned away harm nobody"


def test_a_new_certificate_is_shown_without_a_restart_and_a_broken_one_is_not(secured):
    secured.start()
    first = secured.handshake(secured.context())[2]
    secured.authority.issue("server", "aloft", is_rsa=True)
    second = secured.handshake(secured.context())[2]
    assert second != first
    replace(secured.certificate, b"-----BEGIN CERTIFICATE-----\nnot one\n-----END CERTIFICATE-----\n")
    assert secured.handshake(secured.context())[2] == second
    assert secured.echo() == 0
    log = secured.site.last_words()
    assert log.count("changed TLS files can't be used") == 1 and "dicom-tls-certificate" in log, log
    secured.authority.issue("server", "aloft")
    assert secured.handshake(secured.context())[2] not in (first, second)


def test_an_association_survives_a_change_of_certificate(secured):
    secured.start()
    ae = AE("PYNETDICOM")
    ae.add_requested_context(Verification)
    association = ae.associate("127.0.0.1", secured.port, ae_title=AE_TITLE, tls_args=(secured.context(), "localhost"))
    secured.authority.issue("server", "aloft")
    assert secured.echo() == 0
    assert association.send_c_echo().Status == 0
    association.release()


@pytest.mark.parametrize("wrong", ["no certificate", "another key", "no key", "no trust"])
def test_files_that_cannot_be_used_end_the_start_and_are_named(secured, wrong):
    if wrong == "no certificate":
        secured.certificate.unlink()
    if wrong == "another key":
        secured.key.write_bytes(secured.client[1].read_bytes())
    if wrong == "no key":
        secured.key.write_bytes(b"")
    if wrong == "no trust":
        secured.authority.file.write_bytes(b"nothing")
    with pytest.raises(Exception) as failure:
        secured.start()
    key = {"no certificate": "dicom-tls-certificate", "no trust": "dicom-tls-trust"}.get(wrong, "dicom-tls-key")
    assert key in str(failure.value)


def test_what_is_not_tls_is_turned_away(secured):
    secured.start()
    plain = subprocess.run(["echoscu", "-ta", "5", "-td", "5", "-to", "5", "-aec", AE_TITLE, "127.0.0.1", str(secured.port)], capture_output=True, timeout=60)
    assert plain.returncode != 0
    with socket.create_connection(("127.0.0.1", secured.port), timeout=20) as peer:
        peer.sendall(b"\x16\x03\x01\xff\xff" + b"\xaa" * 70000)
        try:
            while peer.recv(4096):
                pass
        except OSError:
            pass
    answer = secured.dcmtk("echoscu", client=secured.client)
    assert answer.returncode == 0, answer.stderr
    # And TLS at the plain port: an abort, soon.
    began = time.monotonic()
    with pytest.raises(OSError):
        with socket.create_connection(("127.0.0.1", secured.site.dicom), timeout=20) as peer:
            secured.context().wrap_socket(peer, server_hostname="localhost")
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("trusted", [True, False])
def test_peers_are_called_over_tls_with_our_certificate(secured, trusted):
    """The other direction: `aloft peer test` to a pynetdicom SCP that wants a client certificate."""
    (secured.folder / "other").mkdir()
    authority = secured.authority if trusted else Authority(secured.folder / "other", "Other CA")
    scp = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    scp.load_cert_chain(*map(str, authority.issue("scp", "scp")))
    scp.load_verify_locations(str(secured.authority.file))
    scp.verify_mode = ssl.CERT_REQUIRED
    ae = AE("TLSSCP")
    ae.add_supported_context(Verification)
    [port] = free_ports(1)
    echoes = []
    server = ae.start_server(("127.0.0.1", port), block=False, ssl_context=scp, evt_handlers=[(evt.EVT_C_ECHO, lambda event: echoes.append(1) or 0)])
    try:
        secured.start()
        assert secured.site.run("peer", "add", "--tls", "TLSSCP", "127.0.0.1", str(port)).returncode == 0
        answer = secured.site.run("peer", "test", "TLSSCP", timeout=60)
        assert (answer.returncode == 0) == trusted, answer.stdout + answer.stderr
        assert len(echoes) == (1 if trusted else 0)
        if not trusted:
            assert "TLS" in answer.stdout + answer.stderr
    finally:
        server.shutdown()
