"""The URI service (WADO-URI): PS3.18 9."""
import io
from urllib.parse import quote

import numpy
import pydicom
import pytest
from PIL import Image
from pydicom.uid import generate_uid

from Support.ps3_18 import DICOM, EXPLICIT, JPEG_2000, made, media_type


@pytest.fixture(scope="module")
def shelf(origin):
    class Shelf:
        ct, frames, report, j2k, implicit = (made(n) for n in ("CT_small.dcm", "emri_small.dcm", "test-SR.dcm", "MR_small_jp2klossless.dcm", "MR_small_implicit.dcm"))
    for sample in vars(Shelf).copy().values():
        if hasattr(sample, "uids"):
            origin.keep(sample)
    return Shelf


def ask(origin, sample, accept="*/*", without=(), **parameters):
    wanted = {"requestType": "WADO", "studyUID": sample.uids[0], "seriesUID": sample.uids[1], "objectUID": sample.uids[2], **parameters}
    query = "&".join(f"{k}={quote(v, safe='/;,=.+*')}" for k, v in wanted.items() if k not in without)
    return origin.ask(f"{origin.uri}?{query}", accept)


def picture(response):
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    return Image.open(io.BytesIO(response.content))


def data_set(response):
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    return pydicom.dcmread(io.BytesIO(response.content))


# Requests (9.1.2)

def test_an_image(origin, shelf):
    """Table 8.7.4-1: the default media type of an image is image/jpeg"""
    assert picture(ask(origin, shelf.ct)).format == "JPEG"


@pytest.mark.parametrize("missing", ["requestType", "studyUID", "seriesUID", "objectUID"])
def test_parameters_that_are_required(origin, shelf, missing):
    """9.1.2.1: requestType, studyUID, seriesUID and objectUID are mandatory: 400"""
    assert ask(origin, shelf.ct, without=[missing]).status_code == 400


def test_another_request_type(origin, shelf):
    """9.1.2.1.1: requestType is WADO; otherwise 400"""
    assert ask(origin, shelf.ct, requestType="MADO").status_code == 400


@pytest.mark.parametrize("name", ["studyUID", "seriesUID", "objectUID"])
def test_unknown_uids(origin, shelf, name):
    """8.5: 404 for what does not exist"""
    assert ask(origin, shelf.ct, **{name: generate_uid()}).status_code == 404


@pytest.mark.parametrize("uid", ["abc", "", "1.2.840.10008.1.2.", "1." + "9" * 80])
def test_uids_that_are_none(origin, shelf, uid):
    """8.3: a value that is invalid is 400"""
    assert ask(origin, shelf.ct, objectUID=uid).status_code in (400, 404)


def test_unknown_parameters(origin, shelf):
    """8.3: unsupported query parameters are ignored"""
    assert picture(ask(origin, shelf.ct, colour="blue")).format == "JPEG"


def test_without_accept(origin, shelf):
    """8.7.5: without Accept 406, or the default"""
    assert ask(origin, shelf.ct, None).status_code in (200, 406)


# DICOM (9.4)

def test_dicom(origin, shelf):
    """9.4: contentType=application/dicom gives the instance, in a single part"""
    response = ask(origin, shelf.ct, contentType=DICOM)
    assert data_set(response).SOPInstanceUID == shelf.ct.uid and media_type(response.headers["Content-Type"])[0] == DICOM


def test_dicom_by_accept(origin, shelf):
    """9.4.1: Accept: application/dicom"""
    assert media_type(ask(origin, shelf.ct, DICOM).headers["Content-Type"])[0] == DICOM


@pytest.mark.parametrize("name", ["implicit", "j2k"])
def test_the_default_transfer_syntax(origin, shelf, name):
    """8.7.3: Explicit VR Little Endian by default"""
    assert data_set(ask(origin, getattr(shelf, name), contentType=DICOM)).file_meta.TransferSyntaxUID == EXPLICIT


def test_a_transfer_syntax(origin, shelf):
    """9.4.1.2.3: transferSyntax"""
    assert data_set(ask(origin, shelf.j2k, contentType=DICOM, transferSyntax=JPEG_2000)).file_meta.TransferSyntaxUID == JPEG_2000


@pytest.mark.parametrize("syntax", ["1.2.840.10008.1.2", "1.2.840.10008.1.2.2"])
def test_transfer_syntaxes_that_shall_not_be_used(origin, shelf, syntax):
    """9.4.1.2.3 and 8.7.3: not Implicit VR, not Big Endian"""
    response = ask(origin, shelf.implicit, contentType=DICOM, transferSyntax=syntax)
    assert response.status_code in (400, 406) or data_set(response).file_meta.TransferSyntaxUID not in ("1.2.840.10008.1.2", "1.2.840.10008.1.2.2")


def test_anonymize(origin, shelf):
    """9.4.1.2.1: anonymize=yes removes what names the patient, or is refused"""
    response = ask(origin, shelf.ct, contentType=DICOM, anonymize="yes")
    assert response.status_code in (400, 406, 501) or str(shelf.ct.data_set.PatientName) != str(data_set(response).get("PatientName", ""))


@pytest.mark.parametrize("parameters", [dict(rows="64"), dict(columns="64"), dict(region="0,0,0.5,0.5"), dict(windowCenter="40", windowWidth="400"), dict(frameNumber="1"), dict(imageQuality="50")])
def test_rendering_parameters_with_dicom(origin, shelf, parameters):
    """9.5.1.2: rendering parameters are not for application/dicom: ignored, or 400"""
    response = ask(origin, shelf.ct, contentType=DICOM, **parameters)
    assert response.status_code == 400 or data_set(response).SOPInstanceUID == shelf.ct.uid


# Rendered (9.5)

@pytest.mark.parametrize("kind, form", [("image/jpeg", "JPEG"), ("image/png", "PNG"), ("image/gif", "GIF")])
def test_content_type(origin, shelf, kind, form):
    """9.1.2.2.1: contentType selects the media type"""
    assert picture(ask(origin, shelf.ct, contentType=kind)).format == form


def test_an_encoded_content_type(origin, shelf):
    """8.3.1 with RFC 3986 2.1: percent-encoded characters of a value"""
    address = f"{origin.uri}?requestType=WADO&studyUID={shelf.ct.uids[0]}&seriesUID={shelf.ct.uids[1]}&objectUID={shelf.ct.uids[2]}&contentType=image%2Fpng"
    assert picture(origin.ask(address, "*/*")).format == "PNG"


def test_a_list_of_content_types(origin, shelf):
    """9.1.2.2.1: contentType is a list with weights"""
    assert picture(ask(origin, shelf.ct, contentType="image/jpeg;q=0.5,image/png")).format == "PNG"


def test_a_content_type_that_cannot_be_given(origin, shelf):
    """8.7.8.1: 406"""
    assert ask(origin, shelf.ct, "video/mp4", contentType="video/mp4").status_code == 406


def test_rows_and_columns(origin, shelf):
    """9.5.1.2: rows and columns are the most; the aspect ratio is kept"""
    assert picture(ask(origin, shelf.ct, rows="64", columns="32")).size == (32, 32)


@pytest.mark.parametrize("parameters", [dict(rows="64"), dict(columns="64")])
def test_rows_or_columns(origin, shelf, parameters):
    """9.5.1.2: one of rows and columns; the other follows"""
    assert picture(ask(origin, shelf.ct, **parameters)).size == (64, 64)


def test_region(origin, shelf):
    """9.5.1.2: region in coordinates from 0 to 1"""
    whole = picture(ask(origin, shelf.ct, contentType="image/png")).convert("L")
    part = picture(ask(origin, shelf.ct, contentType="image/png", region="0.25,0.5,0.75,1.0")).convert("L")
    assert part.size == (64, 64) and part.tobytes() == whole.crop((32, 64, 96, 128)).tobytes()


@pytest.mark.parametrize("parameters", [dict(rows="0"), dict(rows="x"), dict(columns="-5"), dict(region="0,0,2,2"), dict(region="0.5,0.5,0.4,0.4"), dict(region="0,0,1"), dict(region="a,b,c,d"),
                                        dict(windowCenter="40"), dict(windowWidth="400"), dict(windowCenter="x", windowWidth="400"), dict(windowCenter="40", windowWidth="0"), dict(imageQuality="0"),
                                        dict(imageQuality="101"), dict(imageQuality="x")], ids=str)
def test_rendering_parameters_that_are_none(origin, shelf, parameters):
    """9.5.2: 400 for values that are ill-defined"""
    assert ask(origin, shelf.ct, **parameters).status_code == 400


def test_window(origin, shelf):
    """9.5.1.2: windowCenter and windowWidth"""
    dark, bright = (numpy.asarray(picture(ask(origin, shelf.ct, windowCenter=c, windowWidth="400")).convert("L")).mean() for c in ("1500", "-500"))
    assert dark < bright


def test_image_quality(origin, shelf):
    """9.5.1.2: imageQuality"""
    assert len(ask(origin, shelf.ct, imageQuality="5").content) < len(ask(origin, shelf.ct, imageQuality="95").content)


def test_a_frame(origin, shelf):
    """9.5.2.1: frameNumber"""
    first, second = (picture(ask(origin, shelf.frames, contentType="image/png", frameNumber=n)).tobytes() for n in ("1", "2"))
    assert first != second


@pytest.mark.parametrize("number", ["0", "11", "x", "1,2", "-1"])
def test_frames_that_are_not_there(origin, shelf, number):
    """9.5.2.1: 400 where the frame number is not from 1 to the number of frames"""
    assert ask(origin, shelf.frames, frameNumber=number).status_code == 400


def test_a_frame_of_a_single_frame_image(origin, shelf):
    """9.5.2.1: 400 where the target is not a multi-frame image (frame 1 aside, which exists)"""
    assert ask(origin, shelf.ct, frameNumber="2").status_code == 400


def test_a_report(origin, shelf):
    """Table 8.7.4-1: the default media type of text is text/html"""
    response = ask(origin, shelf.report)
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] == "text/html"


def test_a_report_in_plain_text(origin, shelf):
    """Table 8.7.4-1: text/plain is required for text"""
    response = ask(origin, shelf.report, contentType="text/plain")
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] == "text/plain"


def test_a_report_in_a_character_set(origin, shelf):
    """9.1.2.2.2: charset"""
    assert ask(origin, shelf.report, charset="UTF-8").status_code == 200


def test_annotation(origin, shelf):
    """9.4.1.2.2: annotation=patient"""
    plain, annotated = (picture(ask(origin, shelf.ct, contentType="image/png", rows="512", **p)).convert("L").tobytes() for p in ({}, dict(annotation="patient")))
    assert plain != annotated


def test_other_methods(origin, shelf):
    """9.1: the URI service has GET only"""
    assert origin.ask(f"{origin.uri}?requestType=WADO&studyUID={shelf.ct.uids[0]}&seriesUID={shelf.ct.uids[1]}&objectUID={shelf.ct.uids[2]}", "*/*", "DELETE").status_code in (404, 405)
