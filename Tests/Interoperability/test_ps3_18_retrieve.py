"""The retrieve transaction of the studies service: PS3.18 10.4 and 8.7, for instances, metadata, frames and bulk data."""
import base64
import http.client
import io
import itertools
from urllib.parse import urlsplit

import numpy
import pydicom
import pytest
from pydicom.uid import generate_uid

from Support.ps3_18 import (AS_STORED, BIG_ENDIAN, DICOM, DICOM_PARTS, EXPLICIT, IMPLICIT, JPEG, JPEG_2000, JPEG_LOSSLESS, JPEG_LS, JSON, OCTET_PARTS, OCTETS, RLE, XML_PARTS, made, media_type,
                            parts, path_of, series_path, study_path, value, values)

UNKNOWN = "1.2.826.0.1.3680043.8.498.404"


class Shelf:
    def __init__(self, origin):
        study, first = generate_uid(), generate_uid()
        self.ct = [made("CT_small.dcm", StudyInstanceUID=study, SeriesInstanceUID=first, InstanceNumber=n) for n in (1, 2)]
        # The same patient: an instance of another one in the same study would be held.
        patient = {k: self.ct[0].data_set.get(k, "") for k in ("PatientID", "PatientName", "PatientBirthDate", "PatientSex")}
        self.mr = made("MR_small.dcm", StudyInstanceUID=study, **patient)
        for name, file in dict(implicit="MR_small_implicit.dcm", big_endian="MR_small_bigendian.dcm", rle="MR_small_RLE.dcm", j2k="MR_small_jp2klossless.dcm", jls="MR_small_jpeg_ls_lossless.dcm",
                               deflated="image_dfl.dcm", jpeg="SC_rgb_jpeg_dcmtk.dcm", frames="emri_small.dcm", rle_frames="emri_small_RLE.dcm", colour="SC_rgb_2frame.dcm", report="test-SR.dcm",
                               plan="rtplan.dcm", ecg="waveform_ecg.dcm", russian="chrRuss.dcm", japanese="chrH31.dcm", segmentation="liver.dcm", long_jls="emri_small_jpeg_ls_lossless.dcm").items():
            setattr(self, name, made(file))
        self.study = [*self.ct, self.mr]
        self.all = [*self.study, *(v for k, v in vars(self).items() if k not in ("ct", "mr", "study"))]
        for sample in self.all:
            response = origin.store([sample.file])
            assert response.status_code == 200, f"{sample} was not stored: {response.status_code} {response.text[:300]}"


@pytest.fixture(scope="module")
def shelf(origin):
    return Shelf(origin)


def read(body):
    return pydicom.dcmread(io.BytesIO(body))


def syntax_of(data_set):
    return str(data_set.file_meta.TransferSyntaxUID)


def the_part(response, status=200):
    assert response.status_code == status, f"{response.status_code}: {response.text[:300]}"
    found = parts(response)
    assert len(found) == 1, f"{len(found)} parts"
    return found[0]


def single(response):
    assert response.status_code == 200, f"{response.status_code}: {response.text[:300]}"
    return response.content


# Instances (10.4.1.1.1)

def test_a_study(origin, shelf):
    """10.4.1.1.1: a study comes as multipart/related; type="application/dicom", one part for each instance."""
    response = origin.ask(study_path(shelf.mr), DICOM_PARTS)
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[1]["type"] == DICOM
    found = parts(response)
    assert {p.type for p in found} == {DICOM}
    assert sorted(str(read(p.body).SOPInstanceUID) for p in found) == sorted(s.uid for s in shelf.study)


def test_a_series(origin, shelf):
    """10.4.1.1.1: a series"""
    found = parts(origin.ask(series_path(shelf.ct[0]), DICOM_PARTS))
    assert sorted(str(read(p.body).SOPInstanceUID) for p in found) == sorted(s.uid for s in shelf.ct)


def test_an_instance_in_parts(origin, shelf):
    """10.4.1.1.1: an instance as a multipart message of one part"""
    assert read(the_part(origin.ask(path_of(shelf.mr), DICOM_PARTS)).body).SOPInstanceUID == shelf.mr.uid


def test_an_instance_alone(origin, shelf):
    """10.4.4: application/dicom without multipart/related for an instance"""
    response = origin.ask(path_of(shelf.mr), DICOM)
    assert read(single(response)).SOPInstanceUID == shelf.mr.uid and media_type(response.headers["Content-Type"])[0] == DICOM


def test_a_part_10_file(origin, shelf):
    """8.7.3.2: application/dicom is a PS3.10 file: preamble, DICM, file meta information"""
    body = single(origin.ask(path_of(shelf.mr), DICOM))
    assert body[128:132] == b"DICM" and read(body).file_meta.MediaStorageSOPInstanceUID == shelf.mr.uid


def test_what_was_stored_comes_back(origin, shelf):
    """10.4.2: the bytes of an instance that lies in the syntax that is asked for"""
    assert read(single(origin.ask(path_of(shelf.mr), DICOM))).PixelData == shelf.mr.data_set.PixelData


@pytest.mark.parametrize("resource", [study_path, series_path])
def test_a_single_part_is_for_instances_alone(origin, shelf, resource):
    """10.4.4: application/dicom without multipart is only for instances; otherwise 406."""
    assert origin.ask(resource(shelf.mr), DICOM).status_code == 406


def test_any_type_of_an_instance(origin, shelf):
    """8.7.7: */* is the default media type, multipart/related; type="application/dicom"."""
    response = origin.ask(path_of(shelf.mr), "*/*")
    assert response.status_code == 200 and DICOM in response.headers["Content-Type"]


def test_any_type_of_a_study(origin, shelf):
    """8.7.7: */* of a study"""
    assert len(parts(origin.ask(study_path(shelf.mr), "*/*"))) == 3


def test_any_type_of_parts(origin, shelf):
    """8.7.7: multipart/related; type="*/*", as real clients ask"""
    assert len(parts(origin.ask(study_path(shelf.mr), 'multipart/related; type="*/*"'))) == 3


@pytest.mark.parametrize("resource", [study_path, series_path, path_of])
def test_unknown_targets(origin, shelf, resource):
    """Table 10.4.3-1: 404 where the target does not exist"""
    path = resource(shelf.mr).rsplit("/", 1)[0] + f"/{UNKNOWN}"
    for accept in (DICOM_PARTS, "*/*"):
        assert origin.ask(path, accept).status_code == 404


@pytest.mark.parametrize("suffix, accept", [("metadata", JSON), ("rendered", "image/jpeg"), ("frames/1", OCTET_PARTS), ("thumbnail", "image/jpeg")])
def test_unknown_targets_below_an_instance(origin, shelf, suffix, accept):
    """Table 10.4.3-1: 404 for what lies below an unknown instance"""
    assert origin.ask(f"{series_path(shelf.mr)}/instances/{UNKNOWN}/{suffix}", accept).status_code == 404


def test_an_instance_of_another_series(origin, shelf):
    """8.2: the path names an instance of that series of that study"""
    wrong = f"{series_path(shelf.ct[0])}/instances/{shelf.mr.uid}"
    assert origin.ask(wrong, DICOM).status_code == 404


def test_a_series_of_another_study(origin, shelf):
    """8.2: a series of that study"""
    assert origin.ask(f"{study_path(shelf.jpeg)}/series/{shelf.mr.uids[1]}", DICOM_PARTS).status_code == 404


@pytest.mark.parametrize("uid", ["abc", "1..2", "1.2.x", "1." + "2" * 70])
def test_a_uid_that_is_none(origin, shelf, uid):
    """5.1.1: a uid in a path has the form of a UID"""
    assert origin.ask(f"studies/{uid}", DICOM_PARTS).status_code in (400, 404)


@pytest.mark.parametrize("accept", ["image/png", "text/html", JSON.replace("json", "cbor"), 'multipart/related; type="image/png"', "application/pdf"])
def test_instances_in_types_that_they_have_not(origin, shelf, accept):
    """Table 10.4.3-1: 406 where no acceptable media type is supported"""
    assert origin.ask(path_of(shelf.mr), accept).status_code == 406


# Transfer syntaxes (8.7.3)

@pytest.mark.parametrize("name", ["implicit", "big_endian", "rle", "j2k", "jls", "deflated"])
def test_the_default_transfer_syntax(origin, shelf, name):
    """8.7.3: without a transfer-syntax parameter the answer is in Explicit VR Little Endian"""
    sample = getattr(shelf, name)
    data_set = read(the_part(origin.ask(path_of(sample), DICOM_PARTS)).body)
    assert syntax_of(data_set) == EXPLICIT
    assert numpy.array_equal(data_set.pixel_array, sample.data_set.pixel_array)


@pytest.mark.parametrize("name", ["implicit", "big_endian", "rle", "j2k", "deflated"])
def test_the_default_transfer_syntax_of_a_single_part(origin, shelf, name):
    """8.7.3: the same for application/dicom alone"""
    assert syntax_of(read(single(origin.ask(path_of(getattr(shelf, name)), DICOM)))) == EXPLICIT


@pytest.mark.parametrize("name, syntax", [("rle", RLE), ("j2k", JPEG_2000), ("jls", JPEG_LS), ("jpeg", JPEG), ("mr", EXPLICIT)])
def test_as_stored(origin, shelf, name, syntax):
    """8.7.3.5.2: transfer-syntax=* is any syntax: the stored one"""
    sample = getattr(shelf, name)
    data_set = read(the_part(origin.ask(path_of(sample), AS_STORED)).body)
    assert syntax_of(data_set) == syntax and data_set.PixelData == sample.data_set.PixelData


@pytest.mark.parametrize("name, syntax", [("rle", RLE), ("j2k", JPEG_2000), ("jls", JPEG_LS), ("jpeg", JPEG)])
def test_a_named_transfer_syntax(origin, shelf, name, syntax):
    """8.7.3.5.2: the transfer-syntax parameter names the stored syntax"""
    assert syntax_of(read(the_part(origin.ask(path_of(getattr(shelf, name)), f"{DICOM_PARTS}; transfer-syntax={syntax}")).body)) == syntax


@pytest.mark.parametrize("syntax", [JPEG_LOSSLESS, JPEG_LS, JPEG_2000, RLE])
def test_another_transfer_syntax(origin, shelf, syntax):
    """8.7.3.7: an acceptable transfer syntax that is not stored is made, or refused with 406"""
    response = origin.ask(path_of(shelf.mr), f"{DICOM_PARTS}; transfer-syntax={syntax}")
    assert response.status_code in (200, 406)
    if response.status_code == 200:
        data_set = read(the_part(response).body)
        assert syntax_of(data_set) == syntax and numpy.array_equal(data_set.pixel_array, shelf.mr.data_set.pixel_array)


def test_a_transfer_syntax_among_several(origin, shelf):
    """8.7.8.2: where the first is impossible, the next acceptable one is taken"""
    accept = f"{DICOM_PARTS}; transfer-syntax=1.2.840.10008.1.2.4.100, {DICOM_PARTS}; transfer-syntax={EXPLICIT}; q=0.5"
    assert syntax_of(read(the_part(origin.ask(path_of(shelf.j2k), accept)).body)) == EXPLICIT


def test_an_impossible_transfer_syntax(origin, shelf):
    """8.7.8: a transfer syntax in which the instance cannot be is 406"""
    assert origin.ask(path_of(shelf.mr), f"{DICOM_PARTS}; transfer-syntax=1.2.840.10008.1.2.4.100").status_code == 406


def test_a_made_up_transfer_syntax(origin, shelf):
    """8.7.8: an unknown transfer syntax is 406"""
    assert origin.ask(path_of(shelf.mr), f"{DICOM_PARTS}; transfer-syntax=1.2.3.4.5").status_code == 406


@pytest.mark.parametrize("syntax", [IMPLICIT, BIG_ENDIAN])
@pytest.mark.parametrize("name", ["implicit", "big_endian"])
def test_syntaxes_that_shall_not_be_used(origin, shelf, name, syntax):
    """8.7.3: Implicit VR Little Endian and Explicit VR Big Endian shall not be used"""
    response = origin.ask(path_of(getattr(shelf, name)), f"{DICOM_PARTS}; transfer-syntax={syntax}")
    assert response.status_code == 406 or syntax_of(read(the_part(response).body)) not in (IMPLICIT, BIG_ENDIAN)


@pytest.mark.parametrize("accept", [f"{DICOM_PARTS}; transfer-syntax=\"{JPEG_2000}\"", f"multipart/related;transfer-syntax={JPEG_2000};type=\"application/dicom\"",
                                    f"Multipart/Related; Type=\"application/dicom\"; Transfer-Syntax={JPEG_2000}", f"multipart/related ; type=application/dicom ; transfer-syntax={JPEG_2000}",
                                    f"{DICOM}; transfer-syntax={JPEG_2000}"])
def test_the_forms_of_a_parameter(origin, shelf, accept):
    """8.7.3.5 with RFC 9110 8.3.1: quoted or not, in any order and case"""
    response = origin.ask(path_of(shelf.j2k), accept)
    body = single(response) if accept.startswith(DICOM) else the_part(response).body
    assert syntax_of(read(body)) == JPEG_2000


def test_the_transfer_syntax_is_told(origin, shelf):
    """8.7.9: where it is not the default one, the Content-Type of the part names the transfer syntax"""
    part = the_part(origin.ask(path_of(shelf.j2k), AS_STORED))
    assert media_type(part.headers["content-type"])[1].get("transfer-syntax") == JPEG_2000


def test_weights(origin, shelf):
    """8.7.5: the weight decides between media types"""
    lower = origin.ask(path_of(shelf.mr), f"{DICOM}; q=0.2, {DICOM_PARTS}; q=0.9")
    higher = origin.ask(path_of(shelf.mr), f"{DICOM}; q=0.9, {DICOM_PARTS}; q=0.2")
    assert [media_type(r.headers["Content-Type"])[0] for r in (lower, higher)] == ["multipart/related", DICOM]


def test_a_weight_of_zero(origin, shelf):
    """8.7.5 with RFC 9110 12.4.2: q=0 is not acceptable"""
    assert origin.ask(path_of(shelf.mr), f"{DICOM}; q=0").status_code == 406


def test_dicom_and_rendered_types_together(origin, shelf):
    """8.7.5: DICOM and rendered media types in one request are 400"""
    assert origin.ask(f"{path_of(shelf.mr)}/rendered", f"{DICOM}, image/png").status_code == 400


def test_without_accept(origin, shelf):
    """8.7.5: a request without Accept is 406"""
    assert origin.ask(path_of(shelf.mr), None).status_code == 406


def test_values_of_accept_that_are_invalid(origin, shelf):
    """8.7.7: Accept values that are invalid or unsupported are ignored"""
    assert media_type(origin.ask(path_of(shelf.mr), f"nonsense, foo/bar; x=1, {DICOM}").headers["Content-Type"])[0] == DICOM


def test_accept_in_two_fields(origin, shelf):
    """RFC 9110 5.3: a list may come in several header fields"""
    root = urlsplit(origin.root)
    line = http.client.HTTPConnection(root.hostname, root.port, timeout=60)
    line.putrequest("GET", f"{root.path}/{path_of(shelf.mr)}", skip_accept_encoding=True)
    line.putheader("Accept", "text/csv")
    line.putheader("Accept", DICOM)
    line.endheaders()
    answer = line.getresponse()
    assert answer.status == 200 and answer.getheader("Content-Type").startswith(DICOM)


# Metadata (10.4.1.1.2)

@pytest.mark.parametrize("resource, count", [(study_path, 3), (series_path, 1), (path_of, 1)])
def test_metadata(origin, shelf, resource, count):
    """10.4.1.1.2: metadata as one array of JSON objects"""
    response = origin.ask(f"{resource(shelf.mr)}/metadata")
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] == JSON and len(response.json()) == count


@pytest.mark.parametrize("resource, count", [(study_path, 3), (series_path, 1), (path_of, 1)])
def test_metadata_in_xml(origin, shelf, resource, count):
    """10.4.4: metadata as multipart/related; type="application/dicom+xml", one part for each instance"""
    response = origin.ask(f"{resource(shelf.mr)}/metadata", XML_PARTS)
    assert response.status_code == 200, response.text[:200]
    found = parts(response)
    assert len(found) == count and all(p.type == "application/dicom+xml" and b"NativeDicomModel" in p.body for p in found)


def test_the_default_of_metadata(origin, shelf):
    """10.4.4: the default media type of metadata is application/dicom+json"""
    assert media_type(origin.ask(f"{path_of(shelf.mr)}/metadata", "*/*").headers["Content-Type"])[0] == JSON


@pytest.mark.parametrize("accept", [DICOM, DICOM_PARTS, "image/jpeg", OCTETS])
def test_metadata_in_types_that_it_has_not(origin, shelf, accept):
    """10.4.4: 406 for metadata in another media type"""
    assert origin.ask(f"{path_of(shelf.mr)}/metadata", accept).status_code == 406


def test_metadata_has_all_attributes(origin, shelf):
    """10.4.1.1.2: metadata contains all attributes of the instance"""
    data_set, = origin.json(f"{path_of(shelf.ct[0])}/metadata")
    missing = [e.tag for e in shelf.ct[0].data_set if f"{int(e.tag):08X}" not in data_set and e.tag.element != 0]
    assert not missing, f"missing: {missing}"


def test_metadata_has_no_file_meta_information(origin, shelf):
    """F.2.2: no group 0002, no group lengths"""
    data_set, = origin.json(f"{path_of(shelf.mr)}/metadata")
    assert not [tag for tag in data_set if tag.startswith("0002") or tag.endswith("0000")]


def test_bulk_data_uri_of_pixels(origin, shelf):
    """10.4.1.1.2: Pixel Data is replaced by a BulkDataURI that can be retrieved"""
    data_set, = origin.json(f"{path_of(shelf.mr)}/metadata")
    element = data_set["7FE00010"]
    assert "Value" not in element and "InlineBinary" not in element
    assert the_part(origin.ask(element["BulkDataURI"], OCTET_PARTS)).body.rstrip(b"\0") == shelf.mr.data_set.PixelData.rstrip(b"\0")


def test_metadata_of_encapsulated_pixels(origin, shelf):
    """10.4.1.1.2: encapsulated Pixel Data has a BulkDataURI too"""
    data_set, = origin.json(f"{path_of(shelf.jpeg)}/metadata")
    assert data_set["7FE00010"]["BulkDataURI"] and origin.ask(data_set["7FE00010"]["BulkDataURI"], "*/*").status_code == 200


def test_bulk_data_of_a_waveform(origin, shelf):
    """10.4.1.1.2: large values in sequences come as BulkDataURI or within, and both are right"""
    data_set, = origin.json(f"{path_of(shelf.ecg)}/metadata")
    element = values(data_set, "54000100")[0]["54001010"]
    expected = shelf.ecg.data_set.WaveformSequence[0].WaveformData
    if "BulkDataURI" in element:
        assert the_part(origin.ask(element["BulkDataURI"], OCTET_PARTS)).body == expected
    else:
        assert base64.b64decode(element["InlineBinary"]) == expected


def test_characters_of_metadata(origin, shelf):
    """8.8: text comes in UTF-8, whatever its character set was"""
    response = origin.ask(f"{path_of(shelf.russian)}/metadata")
    assert value(response.json()[0], "00100010")["Alphabetic"] == "Люкceмбypг"


def test_escape_sequences_of_metadata(origin, shelf):
    """8.8: ISO 2022 escapes are resolved"""
    data_set, = origin.json(f"{path_of(shelf.japanese)}/metadata")
    assert value(data_set, "00100010") == {"Alphabetic": "Yamada^Tarou", "Ideographic": "山田^太郎", "Phonetic": "やまだ^たろう"}


def test_unknown_metadata(origin, shelf):
    """Table 10.4.3-1: 404 for the metadata of what is unknown"""
    assert origin.ask(f"studies/{UNKNOWN}/metadata").status_code == 404


# Frames (10.4.1.1.6)

def native_frames(sample):
    data = sample.data_set
    length = len(data.PixelData) // int(data.get("NumberOfFrames", 1))
    return [data.PixelData[n * length:(n + 1) * length] for n in range(int(data.get("NumberOfFrames", 1)))]


def test_a_frame_in_parts(origin, shelf):
    """10.4.1.1.6: one frame as multipart/related; type="application/octet-stream\""""
    part = the_part(origin.ask(f"{path_of(shelf.frames)}/frames/1", OCTET_PARTS))
    assert part.type == OCTETS and part.body == native_frames(shelf.frames)[0]


def test_a_frame_alone(origin, shelf):
    """10.4.4: a frame as application/octet-stream"""
    response = origin.ask(f"{path_of(shelf.frames)}/frames/3", OCTETS)
    assert single(response) == native_frames(shelf.frames)[2] and media_type(response.headers["Content-Type"])[0] == OCTETS


def test_a_list_of_frames(origin, shelf):
    """10.4.1.1.6: a comma-separated list, in the order that is asked for"""
    found = parts(origin.ask(f"{path_of(shelf.frames)}/frames/7,2,10", OCTET_PARTS))
    frames = native_frames(shelf.frames)
    assert [p.body for p in found] == [frames[6], frames[1], frames[9]]


def test_an_encoded_list_of_frames(origin, shelf):
    """8.3.1 with RFC 3986 2.1: an encoded comma"""
    assert len(parts(origin.ask(f"{path_of(shelf.frames)}/frames/1%2C2", OCTET_PARTS))) == 2


def test_a_list_of_frames_as_a_single_part(origin, shelf):
    """10.4.4: a single part media type for several frames is 406"""
    assert origin.ask(f"{path_of(shelf.frames)}/frames/1,2", OCTETS).status_code == 406


@pytest.mark.parametrize("accept", ["*/*", 'multipart/related; type="*/*"'])
def test_any_type_of_a_frame(origin, shelf, accept):
    """8.7.7: the default media type of frames is application/octet-stream"""
    response = origin.ask(f"{path_of(shelf.frames)}/frames/1", accept)
    assert response.status_code == 200 and OCTETS in response.headers["Content-Type"]


@pytest.mark.parametrize("name", ["rle_frames", "long_jls", "j2k"])
def test_a_compressed_frame_as_octets(origin, shelf, name):
    """8.7.3.3.1: octet-stream without transfer syntax is uncompressed, little endian"""
    sample = getattr(shelf, name)
    pixels = sample.data_set.pixel_array
    pixels = pixels[0] if pixels.ndim == 3 else pixels
    assert the_part(origin.ask(f"{path_of(sample)}/frames/1", OCTET_PARTS)).body == pixels.astype(pixels.dtype.newbyteorder("<")).tobytes()


def test_a_big_endian_frame_as_octets(origin, shelf):
    """8.7.3.3.1: the same of what is stored in big endian"""
    pixels = shelf.big_endian.data_set.pixel_array
    assert the_part(origin.ask(f"{path_of(shelf.big_endian)}/frames/1", OCTET_PARTS)).body == pixels.astype(pixels.dtype.newbyteorder("<")).tobytes()


FRAME_TYPES = [("jpeg", "image/jpeg", JPEG), ("j2k", "image/jp2", JPEG_2000), ("jls", "image/jls", JPEG_LS), ("rle", "image/dicom-rle", RLE)]


@pytest.mark.parametrize("name, kind, syntax", FRAME_TYPES, ids=[f[1] for f in FRAME_TYPES])
def test_a_stored_code_stream(origin, shelf, name, kind, syntax):
    """8.7.3.3.2: a compressed frame in its media type and transfer syntax, as stored"""
    sample = getattr(shelf, name)
    response = origin.ask(f"{path_of(sample)}/frames/1", f'multipart/related; type="{kind}"; transfer-syntax={syntax}')
    part = the_part(response)
    stored = next(pydicom.encaps.generate_frames(sample.data_set.PixelData, number_of_frames=1))
    assert part.type == kind and part.body.rstrip(b"\0") == stored.rstrip(b"\0")


@pytest.mark.parametrize("name, kind, syntax", FRAME_TYPES[1:], ids=[f[1] for f in FRAME_TYPES[1:]])
def test_a_code_stream_without_transfer_syntax(origin, shelf, name, kind, syntax):
    """Table 8.7.3-5: the default transfer syntax of the media type"""
    response = origin.ask(f"{path_of(getattr(shelf, name))}/frames/1", f'multipart/related; type="{kind}"')
    assert the_part(response).type == kind


@pytest.mark.parametrize("name, kind, syntax", FRAME_TYPES, ids=[f[1] for f in FRAME_TYPES])
def test_a_code_stream_as_a_single_part(origin, shelf, name, kind, syntax):
    """10.4.4: one frame in a single part"""
    response = origin.ask(f"{path_of(getattr(shelf, name))}/frames/1", f"{kind}; transfer-syntax={syntax}")
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] == kind


def test_frames_as_stored(origin, shelf):
    """8.7.3.5.2: octet-stream with transfer-syntax=* gives what is stored"""
    response = origin.ask(f"{path_of(shelf.j2k)}/frames/1", f"{OCTET_PARTS}; transfer-syntax=*")
    stored = next(pydicom.encaps.generate_frames(shelf.j2k.data_set.PixelData, number_of_frames=1))
    assert the_part(response).body.rstrip(b"\0") == stored.rstrip(b"\0")


def test_the_parts_of_frames_say_where_they_are(origin, shelf):
    """8.6.1.2.2: parts have Content-Location or stand in order; their Content-Type is theirs"""
    found = parts(origin.ask(f"{path_of(shelf.frames)}/frames/1,2", OCTET_PARTS))
    assert all(p.type == OCTETS for p in found)
    assert all(p.headers.get("content-location", f"x/frames/{n}").endswith(f"/frames/{n}") for n, p in enumerate(found, 1))


@pytest.mark.parametrize("numbers", ["11", "1,11", "9999999999999999999999"])
def test_frames_that_are_not_there(origin, shelf, numbers):
    """Table 10.4.3-1: 404 for a frame beyond the last, or 400"""
    assert origin.ask(f"{path_of(shelf.frames)}/frames/{numbers}", OCTET_PARTS).status_code in (400, 404)


@pytest.mark.parametrize("numbers", ["0", "-1", "x", "1,,2", "1;2", "1,"])
def test_frame_lists_that_are_none(origin, shelf, numbers):
    """10.4.1.1.6: frame numbers are positive integers; otherwise 400"""
    assert origin.ask(f"{path_of(shelf.frames)}/frames/{numbers}", OCTET_PARTS).status_code in (400, 404)


def test_frames_of_what_has_no_pixels(origin, shelf):
    """Table 10.4.3-1: there is no frame in a report"""
    assert origin.ask(f"{path_of(shelf.report)}/frames/1", OCTET_PARTS).status_code in (400, 404, 406)


def test_a_frame_in_a_type_that_it_has_not(origin, shelf):
    """Table 10.4.3-1: 406"""
    assert origin.ask(f"{path_of(shelf.frames)}/frames/1", 'multipart/related; type="video/mp4"').status_code == 406


def test_frames_of_bits(origin, shelf):
    """8.7.3.3.1: frames of one bit a pixel start at a byte each, or as they lie"""
    response = origin.ask(f"{path_of(shelf.segmentation)}/frames/1,2,3", OCTET_PARTS)
    assert response.status_code == 200 and len(parts(response)) == 3


# Bulk data and pixel data (10.4.1.1.5, 10.4.1.1.7)

@pytest.mark.parametrize("resource, count", [(study_path, 3), (series_path, 1), (path_of, 1)])
def test_pixel_data(origin, shelf, resource, count):
    """10.4.1.1: /pixeldata gives the top-level pixel data of each instance"""
    response = origin.ask(f"{resource(shelf.mr)}/pixeldata", OCTET_PARTS)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    found = [p.body for p in parts(response)]
    assert len(found) == count and shelf.mr.data_set.PixelData in found


@pytest.mark.parametrize("resource, least", [(study_path, 3), (series_path, 1), (path_of, 1)])
def test_bulk_data(origin, shelf, resource, least):
    """10.4.1.1.5: /bulkdata gives all bulk data, with Content-Location"""
    response = origin.ask(f"{resource(shelf.mr)}/bulkdata", OCTET_PARTS)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    found = parts(response)
    assert len(found) >= least and all("content-location" in p.headers for p in found)


@pytest.mark.parametrize("resource", [study_path, series_path, path_of])
def test_octets_of_instances(origin, shelf, resource):
    """10.4.4: multipart/related; type="application/octet-stream" of an instance is its bulk data"""
    response = origin.ask(resource(shelf.mr), OCTET_PARTS)
    assert response.status_code == 200 and shelf.mr.data_set.PixelData in [p.body for p in parts(response)]


def test_bulk_data_as_a_single_part(origin, shelf):
    """10.4.4: one bulk data value as application/octet-stream"""
    data_set, = origin.json(f"{path_of(shelf.mr)}/metadata")
    response = origin.ask(data_set["7FE00010"]["BulkDataURI"], OCTETS)
    assert single(response) == shelf.mr.data_set.PixelData and media_type(response.headers["Content-Type"])[0] == OCTETS


def test_unknown_bulk_data(origin, shelf):
    """Table 10.4.3-1: 404 for a value that is not there"""
    assert origin.ask(f"{path_of(shelf.mr)}/bulkdata/00089999", OCTETS).status_code in (400, 404)


def test_every_instance_in_every_way(origin, shelf):
    """10.4.2: every stored instance has metadata in JSON, and comes in the default syntax"""
    for sample, suffix in itertools.product(shelf.all, ("", "/metadata")):
        response = origin.ask(path_of(sample) + suffix, JSON if suffix else DICOM)
        assert response.status_code == 200, f"{sample}{suffix}: {response.status_code} {response.text[:200]}"
