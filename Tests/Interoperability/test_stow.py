"""STOW-RS as PS3.18 10.5 has it: files, metadata with bulk data in JSON and XML, and an answer for every mixed outcome."""
import base64
import copy
import io
import json
import re
import socket
import uuid
import xml.etree.ElementTree as ElementTree

import pydicom
import pydicom.encaps
import pydicom.uid
import pytest
import requests
from dicomweb_client.api import DICOMwebClient

from Support import dicomweb
from Support import samples as sample_files

EXPLICIT = "1.2.840.10008.1.2.1"
XML = {"Accept": "application/dicom+xml"}
BULK_VRS = {"OB", "OW", "OF", "OD", "OL", "OV", "UN"}


def new_uid():
    return "2.25." + str(uuid.uuid4().int)


def with_new_uids(data_set, study=None, series=None):
    """A copy that is another instance, in a study and series of its own unless they are named."""
    made = copy.deepcopy(data_set)
    made.SOPInstanceUID, made.StudyInstanceUID, made.SeriesInstanceUID = new_uid(), study or new_uid(), series or new_uid()
    return made


def read(sample):
    return pydicom.dcmread(io.BytesIO(sample.file), force=True)


def split(data_set, base, least=4096):
    """Metadata as DICOM JSON with the large values taken out, and these by their URI."""
    values = {}

    def uri_of(element):
        if element.VR not in BULK_VRS:
            return None
        name = f"{base}/{len(values)}-{element.tag:08x}"
        values[name] = element.value
        return name
    # A value that stands for itself is InlineBinary.
    metadata = data_set.to_json_dict(bulk_data_threshold=least, bulk_data_element_handler=lambda e: uri_of(e) or "")
    return metadata, values


def body_of(parts, boundary="b-1"):
    """parts: (headers, content) in their order."""
    out = b""
    for headers, content in parts:
        out += f"--{boundary}\r\n".encode() + b"".join(f"{k}: {v}\r\n".encode() for k, v in headers.items()) + b"\r\n" + content + b"\r\n"
    return out + f"--{boundary}--\r\n".encode()


def post(web, parts, type="application/dicom+json", path="studies", headers=dicomweb.JSON, boundary="b-1"):
    body = parts if isinstance(parts, bytes) else body_of(parts, boundary)
    return requests.post(f"{web}/{path}", data=body, timeout=120, headers={
        "Content-Type": f'multipart/related; type="{type}"; boundary={boundary}', **headers})


def metadata_part(*data_sets):
    return {"Content-Type": "application/dicom+json"}, json.dumps(list(data_sets)).encode()


def bulk_part(location, content, type="application/octet-stream"):
    return {"Content-Type": type, "Content-Location": location}, content


def stored_data_set(web, data_set):
    url = f"{web}/studies/{data_set.StudyInstanceUID}/series/{data_set.SeriesInstanceUID}/instances/{data_set.SOPInstanceUID}"
    response = requests.get(url, headers=dicomweb.AS_STORED, timeout=60)
    assert response.status_code == 200, f"{response.status_code} {response.text[:200]}"
    return pydicom.dcmread(io.BytesIO(next(dicomweb.parts(response))))


def is_stored(web, data_set):
    url = f"{web}/studies/{data_set.StudyInstanceUID}/series/{data_set.SeriesInstanceUID}/instances/{data_set.SOPInstanceUID}"
    return requests.get(url, headers=dicomweb.AS_STORED, timeout=60).status_code == 200


def reasons(answer):
    """The failure reasons of a response data set: those with a name, and those without."""
    named = [i["00081197"]["Value"][0] for i in answer.get("00081198", {}).get("Value", [])]
    return named, [i["00081197"]["Value"][0] for i in answer.get("0008119A", {}).get("Value", [])]


@pytest.fixture
def native(images):
    return with_new_uids(read(images[0]))


# -- files

def test_a_study_of_files_is_stored_and_the_answer_is_complete(server, images):
    study = new_uid()
    made = []
    for _ in range(3):
        data_set = with_new_uids(read(images[0]), study)
        data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
        made.append(data_set)
    parts = [({"Content-Type": "application/dicom"}, sample_files.encoded(d)) for d in made]
    response = post(server.web, parts, "application/dicom")
    assert response.status_code == 200 and response.headers["Content-Type"].startswith("application/dicom+json")
    answer = response.json()
    assert answer["00081190"] == {"vr": "UR", "Value": [f"{server.web}/studies/{study}"]}
    items = answer["00081199"]["Value"]
    assert [i["00081155"]["Value"][0] for i in items] == [d.SOPInstanceUID for d in made], "in the order of the request"
    for item, data_set in zip(items, made):
        assert item["00081150"]["Value"] == [data_set.SOPClassUID]
        url = item["00081190"]["Value"][0]
        assert requests.get(url, headers=dicomweb.AS_STORED, timeout=60).status_code == 200, "the RetrieveURL leads to it"
    assert "00081198" not in answer and "0008119A" not in answer
    again = post(server.web, parts, "application/dicom")
    assert again.status_code == 200 and "00081196" not in again.text, "the same once more is success without a warning"


def test_instances_of_two_studies_have_no_retrieve_url_in_common(server, images):
    parts = [({"Content-Type": "application/dicom"}, sample_files.variant(images[0]).file) for _ in range(2)]
    answer = post(server.web, parts, "application/dicom").json()
    assert answer["00081190"] == {"vr": "UR"}, "type 2: there, and empty"
    assert len(answer["00081199"]["Value"]) == 2


def test_one_file_alone(server, images):
    made = sample_files.variant(images[0])
    response = requests.post(f"{server.web}/studies", data=made.file, headers={"Content-Type": "application/dicom"}, timeout=60)
    assert response.status_code == 200
    assert dicomweb.retrieve(server.web, made) == made.file


def test_another_study_than_the_target_is_a_failure_of_that_instance(server, images):
    good, bad = (sample_files.variant(images[0]) for _ in range(2))
    parts = [({"Content-Type": "application/dicom"}, s.file) for s in (good, bad)]
    mixed = post(server.web, parts, "application/dicom", path=f"studies/{good.study}")
    assert mixed.status_code == 202
    answer = dicomweb.StowAnswer(mixed)
    assert answer.stored == {good.uid} and answer.failed == {bad.uid: 0xA900}
    fault = mixed.json()["00081198"]["Value"][0]["00741048"]["Value"][0]
    assert fault["00720026"]["Value"] == ["0020000D"], "the attribute at fault is named"
    alone = post(server.web, parts[1:], "application/dicom", path=f"studies/{good.study}")
    assert alone.status_code == 409 and dicomweb.StowAnswer(alone).failed == {bad.uid: 0xA900}


def test_what_is_held_is_stored_with_a_warning(server, images):
    made = sample_files.variant(images[0])
    assert dicomweb.stow(server.web, [made]).status == 200
    answer = dicomweb.stow(server.web, [sample_files.with_other_pixels(made)])
    assert answer.status == 202 and answer.warned == {made.uid}


def test_the_answer_in_xml(server, images):
    good, bad = sample_files.variant(images[0]), sample_files.variant(images[0])
    parts = [({"Content-Type": "application/dicom"}, f) for f in (good.file, bad.file[:-100])]
    response = post(server.web, parts, "application/dicom", headers=XML)
    assert response.status_code == 202 and response.headers["Content-Type"].startswith("application/dicom+xml")
    attributes = {e.get("keyword"): e for e in ElementTree.fromstring(response.content)}
    assert set(attributes) == {"RetrieveURL", "ReferencedSOPSequence", "FailedSOPSequence"}
    assert good.uid in ElementTree.tostring(attributes["ReferencedSOPSequence"]).decode()
    assert bad.uid in ElementTree.tostring(attributes["FailedSOPSequence"]).decode()


def test_what_can_not_be_answered_is_not_stored(server, images):
    made = sample_files.variant(images[0])
    response = post(server.web, [({"Content-Type": "application/dicom"}, made.file)], "application/dicom", headers={"Accept": "text/html"})
    assert response.status_code == 406
    assert requests.get(dicomweb.instance_url(server.web, made), headers=dicomweb.AS_STORED, timeout=60).status_code == 404


@pytest.mark.parametrize("type", [
    "text/plain", "application/json", "image/jpeg", "multipart/form-data; boundary=b", 'multipart/related; type="text/html"; boundary=b', None])
def test_other_media_types_are_415(server, type):
    headers = {"Content-Type": type} if type else {}
    assert requests.post(f"{server.web}/studies", data=b"x", headers=headers, timeout=60).status_code == 415


# -- odd bodies

@pytest.mark.parametrize("boundary, header", [
    ("simple", "boundary=simple"), ("with space inside", 'boundary="with space inside"'), ("=_x'()+,-./:?", "boundary=\"=_x'()+,-./:?\""),
    ("a" * 70, "boundary=" + "a" * 70), ("quoted", 'BOUNDARY="quoted"')])
def test_boundaries_as_they_may_be(server, images, boundary, header):
    made = sample_files.variant(images[0])
    body = body_of([({"Content-Type": "application/dicom"}, made.file)], boundary)
    response = requests.post(f"{server.web}/studies", data=body, timeout=60, headers={
        "Content-Type": f'multipart/related; type="application/dicom"; {header}'})
    assert response.status_code == 200, response.text


def test_preamble_epilogue_and_line_ends_as_real_clients_send_them(server, images):
    made = [sample_files.variant(images[0]) for _ in range(4)]
    typed = b"Content-Type: application/dicom"
    bodies = [
        b"\r\n--b-1\r\n" + typed + b"\r\n\r\n" + made[0].file + b"\r\n--b-1--",
        b"This is a message.\r\n--b-1\r\n" + typed + b"\r\n\r\n" + made[1].file + b"\r\n--b-1--\r\nand its end\r\n--b-1\r\n",
        b"--b-1\n" + typed + b"\n\n" + made[2].file + b"\n--b-1--\n",
        b"--b-1\r\ncontent-type:application/dicom\r\nContent-Transfer-Encoding: binary\r\nMIME-Version: 1.0\r\n\r\n" + made[3].file + b"\r\n--b-1--\r\n",
    ]
    for body, sample in zip(bodies, made):
        response = post(server.web, body, "application/dicom")
        assert response.status_code == 200, f"{body[:60]}: {response.text}"
        assert dicomweb.retrieve(server.web, sample) == sample.file, f"byte for byte after {body[:60]}"


@pytest.mark.parametrize("what, part", [
    ("a part without content", ({"Content-Type": "application/dicom"}, b"")),
    ("a multipart in a part", ({"Content-Type": "multipart/related; boundary=c"}, b"--c\r\n\r\nx\r\n--c--")),
    ("a part in Base64", ({"Content-Type": "application/dicom", "Content-Transfer-Encoding": "base64"}, base64.b64encode(b"x" * 500))),
    ("a picture", ({"Content-Type": "image/jpeg"}, b"\xff\xd8\xff")),
], ids=lambda value: value if isinstance(value, str) else "")
def test_a_part_that_is_no_instance_is_a_failure_of_its_own(server, images, what, part):
    made = sample_files.variant(images[0])
    response = post(server.web, [part, ({"Content-Type": "application/dicom"}, made.file)], "application/dicom")
    assert response.status_code == 202, what
    assert dicomweb.StowAnswer(response).stored == {made.uid}
    assert reasons(response.json()) == ([], [0xC000])
    alone = post(server.web, [part], "application/dicom")
    assert alone.status_code == 409 and reasons(alone.json()) == ([], [0xC000])


@pytest.mark.parametrize("body", [b"", b"--b-1--\r\n", b"no boundary anywhere", b"--b-1\r\nno colon\r\n\r\nx\r\n--b-1--"])
def test_a_body_without_a_part_is_400(server, body):
    assert post(server.web, body, "application/dicom").status_code == 400
    assert requests.post(f"{server.web}/studies", data=b"", headers={"Content-Type": "application/dicom"}, timeout=60).status_code == 400


def test_a_body_that_ends_early_keeps_what_came_whole(server, images):
    whole, cut = (sample_files.variant(images[0]) for _ in range(2))
    body = body_of([({"Content-Type": "application/dicom"}, s.file) for s in (whole, cut)])
    response = post(server.web, body[:-400], "application/dicom")
    assert response.status_code == 202
    answer = dicomweb.StowAnswer(response)
    assert answer.stored == {whole.uid} and answer.failed == {cut.uid: 0xC000}
    assert requests.get(dicomweb.instance_url(server.web, cut), headers=dicomweb.AS_STORED, timeout=60).status_code == 404


def test_a_connection_that_ends_early_keeps_what_came_whole(server, images):
    whole, cut = (sample_files.variant(images[0]) for _ in range(2))
    body = body_of([({"Content-Type": "application/dicom"}, s.file) for s in (whole, cut)])
    head = (f"POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
            'Content-Type: multipart/related; type="application/dicom"; boundary=b-1\r\n\r\n').encode()
    with socket.create_connection(("127.0.0.1", server.http), timeout=20) as connection:
        connection.sendall(head + body[:-400])
        connection.shutdown(socket.SHUT_WR)
        try:
            while connection.recv(4096):
                pass
        except OSError:
            pass
    for _ in range(100):
        if requests.get(dicomweb.instance_url(server.web, whole), headers=dicomweb.AS_STORED, timeout=60).status_code == 200:
            break
    else:
        pytest.fail("the instance that came whole is not there")
    assert requests.get(dicomweb.instance_url(server.web, cut), headers=dicomweb.AS_STORED, timeout=60).status_code == 404


def test_who_may_not_store_is_told_before_the_body_comes(server):
    head = ("POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\nX-Forwarded-For: 192.0.2.1\r\n"
            'Content-Type: multipart/related; type="application/dicom"; boundary=b-1\r\n\r\n--b-1\r\n').encode()
    with socket.create_connection(("127.0.0.1", server.http), timeout=20) as connection:
        connection.sendall(head)
        assert connection.recv(4096).startswith(b"HTTP/1.1 403 ")


# -- metadata and bulk data

def test_metadata_and_bulk_data_come_back_as_they_went_in(server, native):
    metadata, values = split(native, "bulk")
    assert len(values) == 1, "the picture stands elsewhere"
    response = post(server.web, [metadata_part(metadata)] + [bulk_part(k, v) for k, v in values.items()])
    assert response.status_code == 200, response.text
    stored = stored_data_set(server.web, native)
    assert stored.file_meta.TransferSyntaxUID == EXPLICIT
    assert stored.file_meta.MediaStorageSOPInstanceUID == native.SOPInstanceUID
    assert stored.PixelData == native.PixelData
    # JSON's numbers need not keep the digits of a DS.
    differing = [e.keyword for e in native if not e.tag.is_private and e.keyword not in ("PixelData", "SpecificCharacterSet")
                 and stored[e.tag].value != e.value]
    assert not differing, f"other values: {differing}"


def test_every_real_file_comes_through_metadata_and_bulk_data(server, collection):
    seen, failed = 0, []
    for sample in collection:
        if len(sample.file) > 3_000_000:
            continue
        try:
            data_set = with_new_uids(read(sample))
            if data_set.file_meta.TransferSyntaxUID not in (EXPLICIT, "1.2.840.10008.1.2"):
                continue
            metadata, values = split(data_set, "bulk")
            text = json.dumps([metadata])
        except Exception:  # pydicom can't write this one as JSON
            continue
        response = post(server.web, [({"Content-Type": "application/dicom+json"}, text.encode())] + [bulk_part(k, v) for k, v in values.items()])
        seen += 1
        if response.status_code not in (200, 202) or "00081199" not in response.json():
            failed.append((sample.name, response.status_code, response.text[:300]))
        elif "PixelData" in data_set:
            if stored_data_set(server.web, data_set).PixelData != data_set.PixelData + b"\0" * (len(data_set.PixelData) % 2):
                failed.append((sample.name, "other pixels"))
    assert seen > 20 and not failed, f"{len(failed)} of {seen}: {failed[:5]}"


@pytest.mark.parametrize("uri, location", [
    ("bulk/1", "bulk/1"), ("http://elsewhere/x/1", "http://elsewhere/x/1"), ("{web}/studies/1/bulkdata/1", "/dicom-web/studies/1/bulkdata/1"),
    ("{web}/bulk/1", "bulk/1"), ("./bulk/../bulk/1", "bulk/1"), ("bulk%2f1", "bulk/1"), ("urn:uuid:8c5e", "urn:uuid:8c5e")])
def test_uris_find_their_parts(server, native, uri, location):
    metadata, values = split(native, "x")
    (content,) = values.values()
    metadata["7FE00010"]["BulkDataURI"] = uri.format(web=server.web)
    response = post(server.web, [metadata_part(metadata), bulk_part(location, content)])
    assert response.status_code == 200, response.text
    assert stored_data_set(server.web, native).PixelData == native.PixelData


def test_parts_may_come_in_any_order_and_serve_two_instances(server, native):
    other = with_new_uids(native)
    (one, values), (two, _) = split(native, "bulk"), split(other, "bulk")
    response = post(server.web, [bulk_part(k, v) for k, v in values.items()] + [metadata_part(one, two)])
    assert response.status_code == 200 and len(response.json()["00081199"]["Value"]) == 2, response.text
    assert stored_data_set(server.web, other).PixelData == native.PixelData


def test_a_missing_value_and_one_that_nobody_names(server, native):
    other = with_new_uids(native)
    (good, values), (bad, _) = split(native, "bulk"), split(other, "nowhere")
    parts = [metadata_part(good, bad)] + [bulk_part(k, v) for k, v in values.items()] + [bulk_part("stray", b"1234")]
    response = post(server.web, parts)
    assert response.status_code == 202
    answer = dicomweb.StowAnswer(response)
    assert answer.stored == {native.SOPInstanceUID} and answer.failed == {other.SOPInstanceUID: 0xC000}
    assert reasons(response.json())[1] == [0xC000], "the part that no metadata name is not passed over in silence"
    assert not is_stored(server.web, other)
    assert post(server.web, [metadata_part(bad)]).status_code == 409


def test_values_in_sequences_may_stand_elsewhere(server, native):
    icon = pydicom.Dataset()
    icon.Rows = icon.Columns = 80
    icon.SamplesPerPixel, icon.PhotometricInterpretation = 1, "MONOCHROME2"
    icon.BitsAllocated = icon.BitsStored = 8
    icon.HighBit, icon.PixelRepresentation = 7, 0
    icon.add_new("PixelData", "OB", bytes(range(256)) * 25)
    native.IconImageSequence = [icon]
    metadata, values = split(native, "bulk")
    assert len(values) == 2
    response = post(server.web, [metadata_part(metadata)] + [bulk_part(k, v) for k, v in values.items()])
    assert response.status_code == 200, response.text
    assert stored_data_set(server.web, native).IconImageSequence[0].PixelData == bytes(range(256)) * 25


def test_metadata_with_all_values_inline_need_no_multipart(server, native):
    text = json.dumps([native.to_json_dict()]).encode()
    response = requests.post(f"{server.web}/studies", data=text, headers={"Content-Type": "application/dicom+json"}, timeout=60)
    assert response.status_code == 200, response.text
    assert stored_data_set(server.web, native).PixelData == native.PixelData


def test_metadata_of_another_study_than_the_target(server, native):
    metadata, values = split(native, "bulk")
    response = post(server.web, [metadata_part(metadata)] + [bulk_part(k, v) for k, v in values.items()], path=f"studies/{new_uid()}")
    assert response.status_code == 409 and dicomweb.StowAnswer(response).failed == {native.SOPInstanceUID: 0xA900}


@pytest.mark.parametrize("text", [b"", b"{", b"[{}", b"[]x", b"nonsense", b'[{"00080018":{"vr":"UI"}}]', b"[{},{}]", b"[" * 100_000])
def test_metadata_that_can_not_be_read(server, text):
    response = post(server.web, [({"Content-Type": "application/dicom+json"}, text)])
    assert response.status_code in (400, 409), f"{response.status_code} {response.text}"
    assert server.is_running()


def jpeg_samples(collection, syntax):
    for sample in collection:
        data_set = read(sample)
        if data_set.file_meta.get("TransferSyntaxUID") == syntax and "PixelData" in data_set and len(sample.file) < 5_000_000:
            # One file of the shared set is baseline inside and says lossless.
            if syntax == "1.2.840.10008.1.2.4.70" and b"\xff\xc0\x00" in data_set.PixelData[:1000]:
                continue
            return data_set
    pytest.skip(f"no file in {syntax}")


@pytest.mark.parametrize("syntax, type, named", [
    ("1.2.840.10008.1.2.4.50", "image/jpeg", False), ("1.2.840.10008.1.2.4.70", "image/jpeg", False), ("1.2.840.10008.1.2.4.51", "image/jpeg", False),
    ("1.2.840.10008.1.2.4.57", "image/jpeg", True), ("1.2.840.10008.1.2.4.80", "image/jls", False), ("1.2.840.10008.1.2.4.90", "image/jp2", False),
    ("1.2.840.10008.1.2.4.91", "image/jp2", True), ("1.2.840.10008.1.2.5", "image/dicom-rle", False), ("1.2.840.10008.1.2.4.201", "image/jphc", False),
    ("1.2.840.10008.1.2.4.90", "application/octet-stream", True)])
def test_compressed_frames_become_encapsulated_pixel_data(server, collection, syntax, type, named):
    original = jpeg_samples(collection, syntax)
    made = with_new_uids(original)
    count = int(original.get("NumberOfFrames") or 1)
    frames = list(pydicom.encaps.generate_frames(original.PixelData, number_of_frames=count))
    del made.PixelData
    metadata, values = split(made, "bulk")
    metadata["7FE00010"] = {"vr": "OB", "BulkDataURI": "frames"}
    media_type = f"{type}; transfer-syntax={syntax}" if named else type
    others = [bulk_part(k, v) for k, v in values.items()]
    parts = [metadata_part(metadata)] + [bulk_part(f"frames/frames/{n}" if count > 1 else "frames", f, media_type) for n, f in enumerate(frames, 1)]
    response = post(server.web, parts + others)
    assert response.status_code == 200, response.text
    stored = stored_data_set(server.web, made)
    assert stored.file_meta.TransferSyntaxUID == syntax
    assert list(pydicom.encaps.generate_frames(stored.PixelData, number_of_frames=count)) == [f + b"\0" * (len(f) % 2) for f in frames]


def test_attributes_of_the_picture_may_be_left_to_the_code_stream(server, collection):
    for syntax, type in (("1.2.840.10008.1.2.4.50", "image/jpeg"), ("1.2.840.10008.1.2.4.90", "image/jp2")):
        original = jpeg_samples(collection, syntax)
        if int(original.get("NumberOfFrames") or 1) != 1:
            continue
        made = with_new_uids(original)
        (frame,) = pydicom.encaps.generate_frames(original.PixelData, number_of_frames=1)
        del made.PixelData
        expected = {k: made.get(k) for k in ("Rows", "Columns", "SamplesPerPixel", "BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation")}
        for keyword in [*expected, "PhotometricInterpretation", "PlanarConfiguration", "LossyImageCompression"]:
            if keyword in made:
                del made[keyword]
        metadata, values = split(made, "bulk")
        metadata["7FE00010"] = {"vr": "OB", "BulkDataURI": "frame"}
        response = post(server.web, [metadata_part(metadata), bulk_part("frame", frame, type)] + [bulk_part(k, v) for k, v in values.items()])
        assert response.status_code == 200, response.text
        stored = stored_data_set(server.web, made)
        assert {k: stored.get(k) for k in expected} == expected
        assert stored.PhotometricInterpretation in ("MONOCHROME2", "RGB", "YBR_FULL", "YBR_FULL_422", "YBR_RCT", "YBR_ICT")
        assert stored.get("LossyImageCompression") == ("01" if type == "image/jpeg" else None)


def test_frames_that_are_missing_or_of_a_type_that_can_not_be_kept(server, native):
    native.NumberOfFrames = 2
    metadata, values = split(native, "bulk")
    (uri,) = values
    one = post(server.web, [metadata_part(metadata), bulk_part(uri, b"\xff\xd8\xff\xd9", "image/dicom-rle")])
    assert one.status_code == 409 and dicomweb.StowAnswer(one).failed == {native.SOPInstanceUID: 0xC000}
    gif = post(server.web, [metadata_part(metadata), bulk_part(uri, b"GIF89a", "image/gif")])
    assert gif.status_code == 409 and dicomweb.StowAnswer(gif).failed == {native.SOPInstanceUID: 0xC122}


def native_model(web, data_set):
    """The data set as XML with its large values elsewhere: what our own metadata answer says, with other UIDs."""
    url = f"{web}/studies/{data_set.StudyInstanceUID}/metadata"
    return requests.get(url, headers={"Accept": 'multipart/related; type="application/dicom+xml"'}, timeout=60)


def test_xml_metadata_and_bulk_data(server, native):
    def element(tag, vr, *values):
        inner = "".join(f'<Value number="{n}">{v}</Value>' for n, v in enumerate(values, 1))
        return f'<DicomAttribute tag="{tag}" vr="{vr}">{inner}</DicomAttribute>'
    documents = []
    made = [native, with_new_uids(native)]
    for data_set in made:
        attributes = [
            element("00080016", "UI", data_set.SOPClassUID), element("00080018", "UI", data_set.SOPInstanceUID),
            element("00080060", "CS", data_set.Modality),
            '<DicomAttribute tag="00100010" vr="PN"><PersonName number="1"><Alphabetic><FamilyName>Müller &amp; Co</FamilyName></Alphabetic></PersonName></DicomAttribute>',
            element("00100020", "LO", "X-1"), element("0020000D", "UI", data_set.StudyInstanceUID), element("0020000E", "UI", data_set.SeriesInstanceUID)]
        for tag, keyword in (("00280002", "SamplesPerPixel"), ("00280010", "Rows"), ("00280011", "Columns"), ("00280100", "BitsAllocated"),
                             ("00280101", "BitsStored"), ("00280102", "HighBit"), ("00280103", "PixelRepresentation")):
            attributes.append(element(tag, "US", data_set[keyword].value))
        attributes.append(element("00280004", "CS", data_set.PhotometricInterpretation))
        attributes.append('<DicomAttribute tag="7FE00010" vr="OW" keyword="PixelData"><BulkData uri="bulk/pixels"/></DicomAttribute>')
        documents.append('<?xml version="1.0" encoding="UTF-8"?><NativeDicomModel xmlns="http://dicom.nema.org/PS3.19/models/NativeDICOM">'
                         + "".join(sorted(attributes, key=lambda a: re.search('tag="(.{8})', a)[1])) + "</NativeDicomModel>")
    parts = [({"Content-Type": "application/dicom+xml"}, d.encode()) for d in documents] + [bulk_part("bulk/pixels", native.PixelData)]
    response = post(server.web, parts, "application/dicom+xml", headers=XML)
    assert response.status_code == 200, response.text
    assert response.headers["Content-Type"].startswith("application/dicom+xml")
    for data_set in made:
        stored = stored_data_set(server.web, data_set)
        assert stored.PatientName == "Müller & Co" and stored.PixelData == native.PixelData
        assert stored.file_meta.TransferSyntaxUID == EXPLICIT
    broken = post(server.web, [({"Content-Type": "application/dicom+xml"}, b"<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>")], "application/dicom+xml")
    assert broken.status_code == 409


def test_a_cut_bulk_data_part_fails_its_instance_alone(server, native):
    other = with_new_uids(native)
    (one, values), (two, more) = split(native, "bulk"), split(other, "more")
    body = body_of([metadata_part(one, two)] + [bulk_part(k, v) for k, v in values.items()] + [bulk_part(k, v) for k, v in more.items()])
    response = post(server.web, body[:-50])
    assert response.status_code == 202
    answer = dicomweb.StowAnswer(response)
    assert answer.stored == {native.SOPInstanceUID} and answer.failed == {other.SOPInstanceUID: 0xC000}


def test_frames_that_the_end_cut_off_are_not_taken_for_all(server, native):
    native.NumberOfFrames = 3
    metadata, values = split(native, "bulk")
    ((uri, pixels),) = values.items()
    native.PixelData = pixels * 3
    body = body_of([metadata_part(metadata)] + [bulk_part(f"{uri}/frames/{n}", pixels) for n in (1, 2, 3)])
    response = post(server.web, body[:-50])
    assert response.status_code == 409, response.text
    assert dicomweb.StowAnswer(response).failed == {native.SOPInstanceUID: 0xC000}
    assert not is_stored(server.web, native)
    assert post(server.web, body).status_code == 200
    assert stored_data_set(server.web, native).PixelData == pixels * 3


def test_metadata_that_the_end_cut_off_are_one_failure(server, native):
    metadata, _ = split(native, "bulk")
    response = post(server.web, body_of([metadata_part(metadata)])[:-50])
    assert response.status_code == 409
    failures = response.json()["0008119A"]["Value"]
    assert len(failures) == 1 and "the body ended early" in response.text


def test_dicomweb_client(server, images):
    made = [read(sample_files.variant(images[0])) for _ in range(3)]
    answer = DICOMwebClient(server.web).store_instances(made)
    assert {i.ReferencedSOPInstanceUID for i in answer.ReferencedSOPSequence} == {d.SOPInstanceUID for d in made}
    assert "FailedSOPSequence" not in answer
