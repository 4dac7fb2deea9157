"""Storage commitment over DICOMweb (PS3.18 13): what is promised is there to its last byte, and nothing else is promised."""
import concurrent.futures
import io
import uuid
import xml.etree.ElementTree as ElementTree

import pydicom
import pytest
import requests

from Support import dicomweb
from Support import samples as sample_files

CLASS, INSTANCE, REASON = "00081150", "00081155", "00081197"


def new_uid():
    return "2.25." + str(uuid.uuid4().int)


def element(vr, *values):
    return {"vr": vr, "Value": list(values)}


def reference(sample, sop_class=None, instance=None):
    return {CLASS: element("UI", sop_class or sample.data_set.SOPClassUID), INSTANCE: element("UI", instance or sample.uid)}


def ask(web, data_set, transaction=None, **headers):
    return requests.post(f"{web}/commitment-requests/{transaction or new_uid()}", json=data_set, timeout=60,
                         headers={"Content-Type": "application/dicom+json", "Accept": "application/dicom+json", **headers})


def items(answer, tag):
    return [{k: v["Value"][0] for k, v in i.items()} for i in answer.get(tag, {}).get("Value", [])]


@pytest.fixture
def stored(server, images):
    made = [sample_files.variant(images[0]) for _ in range(2)]
    assert dicomweb.stow(server.web, made).status == 200
    for sample in made:
        sample.data_set = read(sample)
    return made


def read(sample):
    return pydicom.dcmread(io.BytesIO(sample.file), force=True)


def test_what_is_stored_is_committed_and_what_is_not_is_named(server, stored):
    missing = new_uid()
    request = {"00081199": element("SQ", reference(stored[0]), reference(stored[1]), reference(stored[0], instance=missing),
                                   reference(stored[0], sop_class="1.2.840.10008.5.1.4.1.1.7"))}
    transaction = new_uid()
    response = ask(server.web, request, transaction)
    assert response.status_code == 200 and response.headers["Content-Type"].startswith("application/dicom+json"), response.text
    answer = response.json()
    assert {i[INSTANCE] for i in items(answer, "00081199")} == {s.uid for s in stored}
    assert sorted((i[INSTANCE], i[REASON]) for i in items(answer, "00081198")) == sorted([(missing, 0x0112), (stored[0].uid, 0x0119)])
    assert "00081195" not in answer, "the Transaction UID is not encoded in the answer (13.4.1.1)"
    check = requests.get(f"{server.web}/commitment-requests/{transaction}", timeout=60)
    assert check.status_code == 200 and check.json() == answer


def test_the_tree_of_studies_is_answered_as_a_tree(server, stored):
    missing = new_uid()

    def group(sample):
        return {CLASS: element("UI", sample.data_set.SOPClassUID), "0008114A": element(
            "SQ", {INSTANCE: element("UI", sample.uid)}, {INSTANCE: element("UI", missing)})}
    request = {"00081110": element("SQ", *({
        "0020000D": element("UI", s.study), "00081115": element("SQ", {
            "0020000E": element("UI", s.data_set.SeriesInstanceUID), "00081112": element("SQ", group(s))})} for s in stored[:1]))}
    answer = ask(server.web, request).json()
    assert set(answer) == {"00081110", "0008119B"}

    def leaves(study):
        assert study["0020000D"]["Value"] == [stored[0].study]
        (series,) = study["00081115"]["Value"]
        (found,) = series["00081112"]["Value"]
        assert found[CLASS]["Value"] == [stored[0].data_set.SOPClassUID]
        return found["0008114A"]["Value"]
    assert leaves(answer["00081110"]["Value"][0]) == [{INSTANCE: element("UI", stored[0].uid)}]
    assert leaves(answer["0008119B"]["Value"][0]) == [{INSTANCE: element("UI", missing), REASON: element("US", 0x0112)}]


def test_a_transaction_uid_serves_once(server, stored):
    request, transaction = {"00081199": element("SQ", reference(stored[0]))}, new_uid()
    assert ask(server.web, request, transaction).status_code == 200
    assert ask(server.web, request, transaction).status_code == 409
    other = {"00081199": element("SQ", reference(stored[1]))}
    assert ask(server.web, other, transaction).status_code == 409
    assert items(requests.get(f"{server.web}/commitment-requests/{transaction}", timeout=60).json(), "00081199")[0][INSTANCE] == stored[0].uid


def test_nothing_of_a_request_is_kept_but_what_it_asks_for(site, images):
    site.start()
    made = sample_files.variant(images[0])
    made.data_set = read(made)
    assert dicomweb.stow(site.web, [made]).status == 200

    def vault_byte_count():
        return sum(file.stat().st_size for file in site.data.glob("vault.sqlite*"))
    before = vault_byte_count()
    request = {"00081199": element("SQ", reference(made)), "00104000": element("LT", "x" * (12 << 20))}
    assert items(ask(site.web, request).json(), "00081199") == [{CLASS: made.data_set.SOPClassUID, INSTANCE: made.uid}]
    assert vault_byte_count() < before + (4 << 20)


def test_of_many_that_ask_at_once_one_is_served(server, stored):
    for same in (True, False):
        transaction = new_uid()
        requests_of = [{"00081199": element("SQ", reference(stored[0] if same else stored[n % 2]))} for n in range(16)]
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            statuses = sorted(pool.map(lambda request: ask(server.web, request, transaction).status_code, requests_of))
        assert statuses == [200] + [409] * 15


def test_what_was_never_asked_is_404(server):
    assert requests.get(f"{server.web}/commitment-requests/{new_uid()}", timeout=60).status_code == 404
    assert requests.get(f"{server.web}/commitment-requests/not%20one", timeout=60).status_code == 400
    assert requests.get(f"{server.web}/commitment-requests", timeout=60).status_code == 404
    assert requests.put(f"{server.web}/commitment-requests/1.2.3", timeout=60).status_code == 405


@pytest.mark.parametrize("body, type, status", [
    (b"", "application/dicom+json", 400), (b"{", "application/dicom+json", 400), (b"{}", "application/dicom+json", 400),
    (b'{"00081199":{"vr":"SQ","Value":[{}]}}', "application/dicom+json", 400), (b"[{},{}]", "application/dicom+json", 400),
    (b"<x/>", "application/dicom+xml", 400), (b"{}", "text/plain", 415), (b"{}", None, 415)])
def test_what_is_no_request(server, body, type, status):
    headers = {"Content-Type": type} if type else {}
    assert requests.post(f"{server.web}/commitment-requests/{new_uid()}", data=body, headers=headers, timeout=60).status_code == status


def test_answers_and_requests_in_xml(server, stored):
    item = (f'<Item number="1"><DicomAttribute tag="00081150" vr="UI"><Value number="1">{stored[0].data_set.SOPClassUID}</Value></DicomAttribute>'
            f'<DicomAttribute tag="00081155" vr="UI"><Value number="1">{stored[0].uid}</Value></DicomAttribute></Item>')
    text = ('<NativeDicomModel xmlns="http://dicom.nema.org/PS3.19/models/NativeDICOM"><DicomAttribute tag="00081199" vr="SQ">'
            + item + "</DicomAttribute></NativeDicomModel>")
    response = requests.post(f"{server.web}/commitment-requests/{new_uid()}", data=text, timeout=60,
                             headers={"Content-Type": "application/dicom+xml", "Accept": "application/dicom+xml"})
    assert response.status_code == 200 and response.headers["Content-Type"].startswith("application/dicom+xml"), response.text
    assert [e.get("keyword") for e in ElementTree.fromstring(response.content)] == ["ReferencedSOPSequence"]
    assert stored[0].uid in response.text
    refused = ask(server.web, {"00081199": element("SQ", reference(stored[0]))}, Accept="text/html")
    assert refused.status_code == 406


def test_long_requests_at_once_are_not_all_in_memory(server):
    """Nor is anything read of who may not store."""
    long = b'{"00081199":{"vr":"SQ","Value":[' + b" " * (24 << 20) + b"]}}"

    def send(headers):
        try:
            return requests.post(f"{server.web}/commitment-requests/{new_uid()}", data=long, timeout=120,
                                 headers={"Content-Type": "application/dicom+json", **headers}).status_code
        except requests.ConnectionError:
            return None  # closed while it was sent: nobody reads on
    before = server.memory()[0]
    for headers, expected in (({"X-Forwarded-For": "192.0.2.1"}, {403, None}), ({}, {400})):
        with concurrent.futures.ThreadPoolExecutor(24) as pool:
            assert set(pool.map(send, [headers] * 24)) <= expected
    peak = server.memory()[1]
    assert peak < before + 300, f"memory rose from {before:.0f} to {peak:.0f} MiB"
    assert send({"Content-Type": "application/dicom+json"}) == 400


def test_a_result_outlives_the_server(site, images):
    site.start()
    made = sample_files.variant(images[0])
    made.data_set = read(made)
    assert dicomweb.stow(site.web, [made]).status == 200
    transaction = new_uid()
    answer = ask(site.web, {"00081199": element("SQ", reference(made))}, transaction).json()
    site.kill()
    site.start()
    again = requests.get(f"{site.web}/commitment-requests/{transaction}", timeout=60)
    assert again.status_code == 200 and again.json() == answer
