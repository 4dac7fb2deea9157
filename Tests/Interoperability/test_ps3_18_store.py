"""The store transaction: PS3.18 10.5 and annex I; storage commitment (13); non-patient instances (12)."""
import copy
import io
import json
import time

import pydicom
import pytest
import requests
from pydicom.uid import generate_uid

from Support import native_xml
from Support.ps3_18 import (DICOM, DICOM_PARTS, EXPLICIT, JPEG, JSON, OCTETS, XML, file_path, inline, made, media_type, multipart, path_of, store_answer, value,
                            values)
from Support.samples import encoded

PIXELS = 0x7FE00010


@pytest.fixture
def ct():
    return made("CT_small.dcm")


def stored_file(origin, sample):
    response = origin.ask(path_of(sample), f"{DICOM}; transfer-syntax=*")
    return pydicom.dcmread(io.BytesIO(response.content)) if response.status_code == 200 else None


def post(origin, content, content_type, path="studies", accept=JSON, **headers):
    return origin.ask(path, accept, "POST", {"Content-Type": content_type, **headers}, data=content)


# DICOM instances (10.5.1)

def test_an_instance(origin, ct):
    """Table 10.5.3-1: 200 where all instances were stored"""
    response = origin.store([ct.file])
    assert response.status_code == 200 and stored_file(origin, ct).PixelData == ct.data_set.PixelData


def test_the_answer_of_success(origin, ct):
    """Table I.1-1: Referenced SOP Sequence with class, instance and Retrieve URL"""
    answer, stored, failed = store_answer(origin.store([ct.file]))
    assert not failed and value(stored[ct.uid], "00081150") == ct.sop_class
    assert value(stored[ct.uid], "00081190").endswith(path_of(ct))


def test_the_retrieve_url_of_the_study(origin, ct):
    """Table I.1-1: Retrieve URL (0008,1190) of the study, where all are of one"""
    answer, _, _ = store_answer(origin.store([ct.file]))
    assert value(answer, "00081190").endswith(f"studies/{ct.study}")


def test_retrieve_urls_lead_to_instances(origin, ct):
    """Table I.1-1: the Retrieve URL of an instance can be retrieved"""
    _, stored, _ = store_answer(origin.store([ct.file]))
    assert origin.ask(value(stored[ct.uid], "00081190"), DICOM).status_code == 200


@pytest.mark.parametrize("accept, kind", [(JSON, JSON), ("*/*", JSON), (XML, XML), (f"{JSON};q=0.1, {XML}", XML)])
def test_media_types_of_the_answer(origin, ct, accept, kind):
    """10.5.4: the answer is application/dicom+json or application/dicom+xml"""
    response = origin.store([ct.file], accept=accept)
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] == kind


def test_the_answer_in_xml(origin, ct):
    """Annex I in the Native DICOM Model"""
    response = origin.store([ct.file], accept=XML)
    answer = native_xml.read(response.content)
    assert answer["00081199"][1][0]["00081155"] == ("UI", [ct.uid])


def test_an_answer_that_cannot_be_given(origin, ct):
    """8.7.8.1: 406 where the answer is asked for in an impossible media type"""
    assert origin.store([ct.file], accept="image/png").status_code == 406


def test_several_instances(origin):
    """10.5.1: one part for each instance"""
    samples = [made("CT_small.dcm") for _ in range(3)]
    _, stored, failed = store_answer(origin.store([s.file for s in samples]))
    assert set(stored) == {s.uid for s in samples} and not failed


def test_into_a_study(origin, ct):
    """10.5.1.1: /studies/{study} takes instances of that study"""
    assert origin.store([ct.file], study=ct.study).status_code == 200 and stored_file(origin, ct)


def test_into_another_study(origin, ct):
    """10.5.2: an instance of another study than the target's is not stored: 409 with Failed SOP Sequence"""
    response = origin.store([ct.file], study=generate_uid())
    assert response.status_code == 409, f"{response.status_code}: {response.text[:200]}"
    _, stored, failed = store_answer(response)
    assert not stored and isinstance(value(failed[ct.uid], "00081197"), int) and stored_file(origin, ct) is None


def test_some_of_another_study(origin):
    """10.5.2: of a mixture those of the study are stored: 202"""
    right, wrong = made("CT_small.dcm"), made("CT_small.dcm")
    response = origin.store([right.file, wrong.file], study=right.study)
    _, stored, failed = store_answer(response)
    assert response.status_code == 202 and set(stored) == {right.uid} and set(failed) == {wrong.uid}


def test_one_good_and_one_bad(origin, ct):
    """Table 10.5.3-1, Table I.1-1: 202 where some were stored and others failed, and all are named"""
    response = origin.store([ct.file, ct_without(made("CT_small.dcm"), "SOPInstanceUID")])
    answer, stored, failed = store_answer(response)
    assert response.status_code == 202 and set(stored) == {ct.uid}
    assert len(failed) + len(values(answer, "0008119A")) == 1, "it stands in neither Failed SOP Sequence nor Other Failures Sequence"


def ct_without(sample, *keywords):
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    for keyword in keywords:
        delattr(data_set, keyword)
    out = io.BytesIO()
    pydicom.dcmwrite(out, data_set, enforce_file_format=False)
    return out.getvalue()


@pytest.mark.parametrize("keyword", ["SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "SOPClassUID"])
def test_an_instance_without_a_uid(origin, ct, keyword):
    """Table 10.5.3-1: 409, or 400 for bad syntax, where nothing could be stored"""
    response = origin.store([ct_without(ct, keyword)])
    assert response.status_code in (400, 409), response.text[:200]


def test_failure_reason(origin, ct):
    """Table I.2-2: the failure reason is one of the categories"""
    response = origin.store([ct.file], study=generate_uid())
    reason = value(store_answer(response)[2][ct.uid], "00081197")
    assert reason in (0x0110, 0x0122, 0x0124, 0xC122) or 0xA700 <= reason <= 0xA7FF or 0xA900 <= reason <= 0xA9FF or 0xC000 <= reason <= 0xCFFF, f"{reason:04X}"


def test_what_is_no_dicom(origin):
    """Table 10.5.3-1: 400 or 409 where the part is no DICOM"""
    assert origin.store([b"this is no DICOM file" * 20]).status_code in (400, 409)


def test_what_is_no_dicom_beside_what_is(origin, ct):
    """Table 10.5.3-1: 202 where one part is no DICOM"""
    response = origin.store([b"this is no DICOM file" * 20, ct.file])
    assert response.status_code == 202 and set(store_answer(response)[1]) == {ct.uid}


def test_an_instance_again(origin, ct):
    """10.5.2: storing the same again succeeds"""
    assert [origin.store([ct.file]).status_code for _ in range(2)] == [200, 200]


def test_an_unknown_class(origin, ct):
    """10.5.2: an instance of a private class is stored, or it is said why not (0122)"""
    other = made("CT_small.dcm", SOPClassUID="1.2.826.0.1.3680043.8.498.1")
    other.data_set.file_meta.MediaStorageSOPClassUID = "1.2.826.0.1.3680043.8.498.1"
    response = origin.store([other.file])
    assert response.status_code == 200 or response.status_code == 409 and value(store_answer(response)[2][other.uid], "00081197") == 0x0122


# Media types and forms of the request

@pytest.mark.parametrize("content_type", ["text/plain", "application/json", 'multipart/form-data; boundary=x', 'multipart/related; type="image/jpeg"; boundary=x', "image/dicom"])
def test_unsupported_media_types(origin, ct, content_type):
    """Table 10.5.3-1: 415 for a media type that is not supported"""
    assert post(origin, multipart([ct.file], boundary="x")[0], content_type).status_code == 415


def test_no_content_type(origin, ct):
    """Table 10.5.3-1: 415 or 400 without Content-Type"""
    assert origin.ask("studies", JSON, "POST", data=ct.file).status_code in (400, 415)


def test_no_boundary(origin, ct):
    """8.6.1.2: multipart/related without boundary is bad syntax"""
    assert post(origin, multipart([ct.file])[0], DICOM_PARTS).status_code == 400


def test_no_parts(origin):
    """Table 10.5.3-1: 400 where there is nothing to store"""
    assert post(origin, b"--x--\r\n", f"{DICOM_PARTS}; boundary=x").status_code == 400


def test_no_body(origin):
    """Table 10.5.3-1: 400 for an empty body"""
    assert post(origin, b"", f"{DICOM_PARTS}; boundary=x").status_code == 400


@pytest.mark.parametrize("boundary", ["x", "gc0p4Jq0M2Yt08jU534c0p", "a b", "===(boundary)==='+_,-./:?", "b" * 70])
def test_boundaries(origin, ct, boundary):
    """8.6.1.2.1 with RFC 2046 5.1.1: boundaries with all characters that are allowed, quoted"""
    content, _ = multipart([ct.file], boundary=boundary)
    assert post(origin, content, f'{DICOM_PARTS}; boundary="{boundary}"').status_code == 200


def test_preamble_and_epilogue(origin, ct):
    """RFC 2046 5.1.1: what comes before the first and after the last boundary is ignored"""
    content, _ = multipart([ct.file], boundary="x")
    assert post(origin, b"a preamble\r\n" + content + b"an epilogue\r\n", f"{DICOM_PARTS}; boundary=x").status_code == 200


def test_padding_of_boundaries(origin, ct):
    """RFC 2046 5.1.1: white space after a boundary is ignored"""
    content, _ = multipart([ct.file], boundary="x")
    assert post(origin, content.replace(b"--x\r\n", b"--x \t\r\n"), f"{DICOM_PARTS}; boundary=x").status_code == 200


def test_no_last_line_break(origin, ct):
    """RFC 2046 5.1.1: the last boundary needs no line break"""
    content, content_type = multipart([ct.file])
    assert post(origin, content[:-2], content_type).status_code == 200


def test_headers_of_parts_in_any_case(origin, ct):
    """RFC 2045 1: header fields of parts in any case, and others that are unknown"""
    response = origin.store([({"CONTENT-TYPE": "Application/DICOM", "X-Other": "1", "content-id": "<a@b>"}, ct.file)])
    assert response.status_code == 200


def test_a_transfer_syntax_parameter(origin, ct):
    """8.7.3.5.2: a part's Content-Type with its transfer syntax"""
    assert origin.store([({"Content-Type": f"{DICOM}; transfer-syntax={EXPLICIT}"}, ct.file)]).status_code == 200


def test_a_chunked_body(origin, ct):
    """RFC 9112 7.1: Transfer-Encoding: chunked"""
    content, content_type = multipart([ct.file])
    response = requests.post(f"{origin.root}/studies", data=(content[n:n + 1000] for n in range(0, len(content), 1000)), headers={"Content-Type": content_type, "Accept": JSON}, timeout=60)
    assert response.status_code == 200


def test_a_body_that_ends_early(origin):
    """10.5.2: of a body that ends early nothing is stored of the part that was cut, and it is told"""
    whole, cut = made("CT_small.dcm"), made("CT_small.dcm")
    content, content_type = multipart([whole.file, cut.file])
    response = post(origin, content[:-5000], content_type)
    assert response.status_code in (202, 400, 409) and stored_file(origin, cut) is None


def test_compressed_instances(origin):
    """10.5.2: instances are kept in their transfer syntax"""
    sample = made("SC_rgb_jpeg_dcmtk.dcm")
    assert origin.store([sample.file]).status_code == 200
    assert stored_file(origin, sample).file_meta.TransferSyntaxUID == JPEG


def test_other_methods(origin, ct):
    """8.5: 405 with Allow for a method that the resource has not"""
    response = origin.ask("studies", JSON, "PUT", {"Content-Type": DICOM}, data=ct.file)
    assert response.status_code == 405 and {m.strip() for m in response.headers["Allow"].split(",")} >= {"GET", "POST"}


# Metadata and bulk data (10.5.1.4, 10.5.2)

def separated(sample, as_xml, uri="bulk/1", transfer_syntax=EXPLICIT, bulk_type=OCTETS, bulk=None):
    """Metadata and Pixel Data as two parts, and the media type of the metadata."""
    data_set = copy.deepcopy(sample.data_set)
    if as_xml:
        metadata = native_xml.write(data_set, {PIXELS: uri})
    else:
        del data_set.PixelData
        model = inline(data_set)
        model["7FE00010"] = {"vr": "OW", "BulkDataURI": uri}
        metadata = json.dumps([model]).encode()
    kind = XML if as_xml else JSON
    head = {"Content-Type": f"{kind}; transfer-syntax={transfer_syntax}"}
    return [(head, metadata), ({"Content-Type": bulk_type, "Content-Location": uri}, sample.data_set.PixelData if bulk is None else bulk)], kind


@pytest.mark.parametrize("as_xml", [False, True], ids=["json", "xml"])
def test_metadata_and_bulk_data(origin, ct, as_xml):
    """10.5.1: metadata and bulk data in parts, joined by Content-Location"""
    bodies, kind = separated(ct, as_xml)
    response = origin.store(bodies, kind=kind)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:300]}"
    found = stored_file(origin, ct)
    assert found.PixelData == ct.data_set.PixelData and found.PatientName == ct.data_set.PatientName and found.Rows == ct.data_set.Rows


def test_metadata_and_bulk_data_into_a_study(origin, ct):
    """10.5.1.1: metadata and bulk data to /studies/{study}"""
    bodies, kind = separated(ct, False)
    assert origin.store(bodies, study=ct.study, kind=kind).status_code == 200 and stored_file(origin, ct)


def test_metadata_and_bulk_data_into_another_study(origin, ct):
    """10.5.2: the study of the target is that of the metadata: 409"""
    bodies, kind = separated(ct, False)
    assert origin.store(bodies, study=generate_uid(), kind=kind).status_code == 409 and stored_file(origin, ct) is None


@pytest.mark.parametrize("uri", ["http://elsewhere.example/bulk/7", "urn:uuid:7d1f0f0e-2f2a-4c4b-9c0a-000000000007", "../x?y=1&z=2"])
def test_addresses_of_bulk_data(origin, ct, uri):
    """10.5.1.4: the Content-Location is that of the BulkDataURI, whatever it is"""
    bodies, kind = separated(ct, False, uri)
    assert origin.store(bodies, kind=kind).status_code == 200 and stored_file(origin, ct).PixelData == ct.data_set.PixelData


@pytest.mark.parametrize("as_xml", [False, True], ids=["json", "xml"])
def test_bulk_data_that_is_missing(origin, ct, as_xml):
    """10.5.2: metadata whose bulk data is not in the request is not stored"""
    bodies, kind = separated(ct, as_xml)
    assert origin.store(bodies[:1], kind=kind).status_code in (400, 409) and stored_file(origin, ct) is None


@pytest.mark.parametrize("as_xml", [False, True], ids=["json", "xml"])
def test_metadata_alone(origin, as_xml):
    """10.5.1: metadata without any bulk data, a report"""
    sample = made("test-SR.dcm")
    content = native_xml.write(sample.data_set) if as_xml else json.dumps([inline(sample.data_set)]).encode()
    kind = XML if as_xml else JSON
    response = origin.store([content], kind=kind)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:300]}"
    assert stored_file(origin, sample).ContentSequence[0] == sample.data_set.ContentSequence[0]


def test_inline_binary(origin, ct):
    """F.2.7: values within the metadata"""
    response = origin.store([json.dumps([inline(ct.data_set)]).encode()], kind=JSON)
    assert response.status_code == 200 and stored_file(origin, ct).PixelData == ct.data_set.PixelData


def test_several_objects_of_metadata(origin):
    """10.5.1: JSON metadata of several instances in one part, each with its bulk data"""
    samples = [made("CT_small.dcm") for _ in range(2)]
    pairs = [separated(s, False, f"bulk/{n}")[0] for n, s in enumerate(samples)]
    metadata = json.dumps([json.loads(p[0][1])[0] for p in pairs]).encode()
    response = origin.store([(pairs[0][0][0], metadata), *(p[1] for p in pairs)], kind=JSON)
    assert response.status_code == 200 and all(stored_file(origin, s) for s in samples)


def test_compressed_bulk_data(origin):
    """Table 10.5.2-1: image/jpeg as bulk data is encapsulated"""
    sample = made("SC_rgb_jpeg_dcmtk.dcm")
    stream = next(pydicom.encaps.generate_frames(sample.data_set.PixelData, number_of_frames=1))
    bodies, kind = separated(sample, False, transfer_syntax=JPEG, bulk_type=f"image/jpeg; transfer-syntax={JPEG}", bulk=stream)
    response = origin.store(bodies, kind=kind)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:300]}"
    found = stored_file(origin, sample)
    assert found.file_meta.TransferSyntaxUID == JPEG
    assert next(pydicom.encaps.generate_frames(found.PixelData, number_of_frames=1)).rstrip(b"\0") == stream.rstrip(b"\0")


@pytest.mark.parametrize("content", [b"[{]", b"{}", b"[]", b"\xff\xfe", b'[{"00080018":{"vr":"UI","Value":["1.2.3"]}}]'], ids=["broken", "no-uids", "nothing", "no-utf8", "one-uid"])
def test_metadata_that_is_none(origin, content):
    """Table 10.5.3-1: 400 or 409 for metadata that cannot be read"""
    assert origin.store([content], kind=JSON).status_code in (400, 409)


@pytest.mark.parametrize("content", [b"<NativeDicomModel>", b"<a/>", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'], ids=["broken", "another-root", "entity"])
def test_xml_that_is_none(origin, content):
    """Table 10.5.3-1: 400 or 409 for metadata that cannot be read"""
    assert origin.store([content], kind=XML).status_code in (400, 409)


def test_what_came_as_xml_is_given_as_json(origin, ct):
    """10.5.2 and 10.4.1.1.2: metadata stored in XML comes back in JSON"""
    bodies, kind = separated(ct, True)
    assert origin.store(bodies, kind=kind).status_code == 200
    data_set, = origin.json(f"{path_of(ct)}/metadata")
    assert value(data_set, "00280010") == 128 and values(data_set, "00280030") == [float(v) for v in ct.data_set.PixelSpacing]


# Storage commitment (13)

def commitment(*samples):
    return {"00081199": {"vr": "SQ", "Value": [{"00081150": {"vr": "UI", "Value": [s.sop_class]}, "00081155": {"vr": "UI", "Value": [s.uid]}} for s in samples]}}


def commit(origin, transaction, *samples):
    return origin.ask(f"commitment-requests/{transaction}", JSON, "POST", {"Content-Type": JSON}, data=json.dumps(commitment(*samples)))


def result(origin, transaction, *samples):
    """The final answer: that of the request, or that of the result check when it was 202."""
    response = commit(origin, transaction, *samples)
    for _ in range(60):
        if response.status_code != 202:
            break
        time.sleep(0.25)
        response = origin.ask(f"commitment-requests/{transaction}")
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    answer = response.json()
    return answer[0] if isinstance(answer, list) else answer


def test_commitment(origin, ct):
    """13.4: the origin server commits to what it has"""
    origin.keep(ct)
    answer = result(origin, generate_uid(), ct)
    assert [value(i, "00081155") for i in values(answer, "00081199")] == [ct.uid] and not values(answer, "00081198")


def test_commitment_to_what_is_not_there(origin, ct):
    """13.4: Failed SOP Sequence with a reason for what is not there (J.2)"""
    origin.keep(ct)
    missing = made("CT_small.dcm")
    answer = result(origin, generate_uid(), ct, missing)
    assert [value(i, "00081155") for i in values(answer, "00081199")] == [ct.uid]
    assert [(value(i, "00081155"), value(i, "00081197")) for i in values(answer, "00081198")] == [(missing.uid, 0x0112)]


def test_a_transaction_twice(origin, ct):
    """Table 13.4.3-1: 409 where the transaction UID is in use"""
    origin.keep(ct)
    transaction = generate_uid()
    assert commit(origin, transaction, ct).status_code in (200, 202)
    assert commit(origin, transaction, ct).status_code == 409


def test_the_result_of_a_transaction(origin, ct):
    """13.5: the result can be asked for afterwards"""
    origin.keep(ct)
    transaction = generate_uid()
    result(origin, transaction, ct)
    assert origin.ask(f"commitment-requests/{transaction}").status_code == 200


def test_the_result_of_an_unknown_transaction(origin):
    """Table 13.5.3-1: 404 for an unknown transaction"""
    response = origin.ask(f"commitment-requests/{generate_uid()}")
    assert response.status_code == 404


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"00081199": {"vr": "SQ"}}'])
def test_requests_of_commitment_that_are_none(origin, content):
    """Table 13.4.3-1: 400 for errors in the request"""
    assert origin.ask(f"commitment-requests/{generate_uid()}", JSON, "POST", {"Content-Type": JSON}, data=content).status_code == 400


def test_commitment_in_xml(origin, ct):
    """13.4.4: the request and its answer in the Native DICOM Model"""
    origin.keep(ct)
    data_set = pydicom.Dataset.from_json(json.dumps(commitment(ct)))
    response = origin.ask(f"commitment-requests/{generate_uid()}", XML, "POST", {"Content-Type": XML}, data=native_xml.write(data_set))
    assert response.status_code in (200, 202), f"{response.status_code}: {response.text[:200]}"


def test_a_transaction_uid_that_is_none(origin, ct):
    """13.4.1.1: the transaction UID of the path is a UID"""
    assert commit(origin, "abc", ct).status_code in (400, 404)


# Non-patient instances (12)

PALETTE_CLASS = "1.2.840.10008.5.1.4.39.1"


@pytest.fixture
def palette():
    """A palette of the wheels under a UID of its own, and its file."""
    data_set = pydicom.dcmread(file_path("hotiron.dcm"))
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    return data_set, encoded(data_set)


def test_storing_a_palette(origin, palette):
    """12.5: POST to /color-palettes stores"""
    data_set, file = palette
    content, content_type = multipart([file])
    assert post(origin, content, content_type, "color-palettes").status_code == 200


def test_retrieving_a_palette(origin, palette):
    """12.4: GET of /color-palettes/{uid}"""
    data_set, file = palette
    content, content_type = multipart([file])
    assert post(origin, content, content_type, "color-palettes").status_code == 200
    response = origin.ask(f"color-palettes/{data_set.SOPInstanceUID}", DICOM)
    assert response.status_code == 200 and pydicom.dcmread(io.BytesIO(response.content)).SOPInstanceUID == data_set.SOPInstanceUID


def test_metadata_of_a_palette(origin, palette):
    """12.4: application/dicom+json of a non-patient instance"""
    data_set, file = palette
    content, content_type = multipart([file])
    post(origin, content, content_type, "color-palettes")
    response = origin.ask(f"color-palettes/{data_set.SOPInstanceUID}", JSON)
    assert response.status_code == 200 and value(response.json()[0], "00080018") == data_set.SOPInstanceUID


def test_searching_palettes(origin, palette):
    """12.6: GET of /color-palettes searches"""
    data_set, file = palette
    content, content_type = multipart([file])
    post(origin, content, content_type, "color-palettes")
    found = origin.search(f"color-palettes?SOPInstanceUID={data_set.SOPInstanceUID}")
    assert [value(r, "00080018") for r in found] == [data_set.SOPInstanceUID] and value(found[0], "00080016") == PALETTE_CLASS


def test_searching_palettes_by_label(origin, palette):
    """12.6.1: Content Label is a key of palettes (PS3.4 X.6.1.2)"""
    data_set, file = palette
    content, content_type = multipart([file])
    post(origin, content, content_type, "color-palettes")
    assert data_set.SOPInstanceUID in [value(r, "00080018") for r in origin.search(f"color-palettes?ContentLabel={data_set.ContentLabel}")]
    assert origin.search("color-palettes?ContentLabel=NOSUCHLABEL") == []


@pytest.mark.parametrize("name", ["color-palettes", "defined-procedure-protocols", "hanging-protocols", "implant-templates", "inventories"])
def test_npi_categories(origin, name):
    """Table 12.1.1-1: all categories can be searched, and have nothing or something"""
    assert isinstance(origin.search(f"{name}?SOPInstanceUID={generate_uid()}"), list)


def test_an_unknown_palette(origin):
    """12.4.3: 404 for what is not there"""
    assert origin.ask(f"color-palettes/{generate_uid()}", DICOM).status_code == 404


def test_an_instance_of_a_patient_as_a_palette(origin, ct):
    """12.5.3: 409 or 400 for an instance of another category"""
    content, content_type = multipart([ct.file])
    assert post(origin, content, content_type, "color-palettes").status_code in (400, 409)
