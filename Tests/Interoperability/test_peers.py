"""Peers: made known, listed, tested and removed, with a running server and without one."""
import json
import threading

import pytest
from pynetdicom import AE, evt
from pynetdicom.sop_class import Verification

from Support.server import AE_TITLE, StartFailed, free_ports


@pytest.fixture
def echo_scp():
    """An SCP that answers C-ECHO to our AE title alone, and notes who called."""
    callers, lock = [], threading.Lock()

    def echo(event):
        with lock:
            callers.append(event.assoc.requestor.ae_title)
        return 0
    ae = AE("ECHOSCP")
    ae.add_supported_context(Verification)
    ae.require_calling_aet, ae.require_called_aet = [AE_TITLE], True
    [port] = free_ports(1)
    server = ae.start_server(("127.0.0.1", port), block=False, evt_handlers=[(evt.EVT_C_ECHO, echo)])
    yield port, callers
    server.shutdown()


def listed(site):
    answer = site.run("peer", "list", "--json")
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_the_fixed_form_works_with_and_without_a_server(site):
    assert site.run("peer", "add", "CT1", "127.0.0.1", "104").returncode == 0
    site.start()
    assert site.run("peer", "add", "--tls", "--transfer-syntax", "1.2.840.10008.1.2.4.70", "--quirk", "no-utf8", "--quirk", "one-association",
                    "--issuer", "HÖSP", "--organisation", "radiology", "--time-zone", "+0100", "--character-set", "ISO_IR 100",
                    "WS 2", "ws2.example", "11112").returncode == 0
    assert site.run("peer", "add", "CT1", "127.0.0.2", "105").returncode == 0  # replaces
    peers = {p["aeTitle"]: p for p in listed(site)}
    assert set(peers) == {"CT1", "WS 2"}
    assert (peers["CT1"]["host"], peers["CT1"]["port"], peers["CT1"]["usesTLS"]) == ("127.0.0.2", 105, False)
    assert peers["WS 2"] == {
        "aeTitle": "WS 2", "host": "ws2.example", "port": 11112, "usesTLS": True, "transferSyntaxUIDs": ["1.2.840.10008.1.2.4.70"],
        "quirks": ["no-utf8", "one-association"], "issuerOfPatientID": "HÖSP", "organisation": "radiology", "timeZone": "+0100",
        "characterSet": "ISO_IR 100"}
    assert site.run("peer", "remove", "CT1").returncode == 0
    assert site.run("peer", "remove", "CT1").returncode == 4
    assert site.stop() == 0
    rebuilt = site.run("rebuild")
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert [p["aeTitle"] for p in listed(site)] == ["WS 2"]


@pytest.mark.parametrize("arguments, word", [
    (("A" * 17, "h", "104"), "AE title"), (("CT1", "h", "0"), "port"), (("CT1", "a b", "104"), "host"),
    (("CT1", "h", "104", "--quirk", "odd"), "no-utf8"), (("CT1", "h", "104", "--time-zone", "CET"), "time zone"),
    (("CT1", "h", "104", "--transfer-syntax", "JPEG"), "transfer syntax")])
def test_what_can_not_be_a_peer_is_refused_with_a_reason(site, arguments, word):
    answer = site.run("peer", "add", *arguments)
    assert answer.returncode == 2, answer
    assert word in answer.stderr, answer.stderr


def test_a_peer_is_tested_with_an_echo_under_our_title(server, echo_scp):
    port, callers = echo_scp
    server.run("peer", "add", "ECHOSCP", "127.0.0.1", str(port))
    answer = server.run("peer", "test", "ECHOSCP")
    assert answer.returncode == 0, answer
    assert "C-ECHO was answered with status 0000" in answer.stdout and "OK" in answer.stdout
    assert callers == [AE_TITLE]


def test_a_failed_test_says_why(server, echo_scp):
    port, _ = echo_scp
    [closed] = free_ports(1)
    for title, host, at, why in [
            ("OTHER", "127.0.0.1", port, "A-ASSOCIATE-RJ 1/1/7"), ("NOBODY", "127.0.0.1", closed, "connection refused"),
            ("NAMELESS", "no-such-host.invalid", 104, "can't be resolved")]:
        server.run("peer", "add", title, host, str(at))
        answer = server.run("peer", "test", title, "--json")
        assert answer.returncode == 1, answer
        assert why in json.loads(answer.stdout)["steps"][-1], answer.stdout
    assert server.run("peer", "test", "UNKNOWN").returncode == 4


def answer_to(port, calling):
    """Whether an association is accepted; else result, source and reason of the rejection."""
    ae = AE(calling)
    ae.add_requested_context(Verification)
    rejections = []
    association = ae.associate("127.0.0.1", port, ae_title=AE_TITLE, evt_handlers=[
        (evt.EVT_PDU_RECV, lambda event: rejections.append(event.pdu))])
    if association.is_established:
        assert association.send_c_echo().Status == 0
        association.release()
        return "accepted"
    [pdu] = rejections
    return pdu.result, pdu.source, pdu.reason_diagnostic


def test_who_is_not_known_is_told_so_where_callers_must_be_known(site):
    site.start("--unknown-callers", "reject", "--trust-the-network")
    assert answer_to(site.dicom, "CT1") == (1, 1, 3)
    site.run("peer", "add", "CT1", "localhost", "104")
    assert answer_to(site.dicom, "CT1") == "accepted"  # without a restart
    assert answer_to(site.dicom, "CT2") == (1, 1, 3)
    site.run("peer", "add", "CT1", "192.0.2.7", "104")  # its title from another host proves nothing
    assert answer_to(site.dicom, "CT1") == (1, 1, 3)
    site.run("peer", "remove", "CT1")
    assert answer_to(site.dicom, "CT1") == (1, 1, 3)


def test_by_default_this_machine_need_not_be_known(server):
    assert answer_to(server.dicom, "ANYBODY") == "accepted"


def test_an_unknown_word_for_unknown_callers_ends_the_start(site):
    with pytest.raises(StartFailed, match="unknown-callers"):
        site.start("--unknown-callers", "maybe")
