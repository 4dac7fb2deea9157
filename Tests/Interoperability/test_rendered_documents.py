"""Rendered resources that are no pictures (PS3.18 8.7.4): reports as text, documents as they are; and pictures' parameters beyond
size and window: annotation, colour profiles, versions."""
import io

import numpy
import pydicom
import pytest
import requests
from PIL import Image, ImageCms
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid

from Support import dicomweb
from Support.samples import EXPLICIT_LITTLE_ENDIAN, Sample, encoded, variant
from Support.dicomweb import stored

SR_CLASSES = "1.2.840.10008.5.1.4.1.1.88."
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def get(server, sample, ending="rendered", accept="text/html", headers=None, **parameters):
    """`query_accept` is the parameter of the query."""
    url = f"{dicomweb.instance_url(server.web, sample)}/{ending}"
    parameters = {name.removeprefix("query_"): value for name, value in parameters.items()}
    return requests.get(url, params=parameters, headers={"Accept": accept, **(headers or {})}, timeout=120)


def new_instance(sop_class, modality, patient="Doe^Jane"):
    data_set = Dataset()
    data_set.file_meta = FileMetaDataset()
    data_set.file_meta.TransferSyntaxUID = EXPLICIT_LITTLE_ENDIAN
    data_set.file_meta.MediaStorageSOPClassUID = data_set.SOPClassUID = sop_class
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID = generate_uid()
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID = generate_uid(), generate_uid()
    data_set.SpecificCharacterSet = "ISO_IR 192"
    data_set.PatientName, data_set.PatientID, data_set.PatientBirthDate, data_set.PatientSex = patient, "1", "19700131", "F"
    data_set.StudyDate, data_set.StudyTime, data_set.StudyID, data_set.AccessionNumber = "20240229", "120000", "1", "A1"
    data_set.Modality, data_set.SeriesNumber, data_set.InstanceNumber = modality, 1, 1
    return data_set


def code(value, meaning):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "99TEST", meaning
    return Sequence([item])


def item(kind, name, relation="CONTAINS", **values):
    data_set = Dataset()
    data_set.RelationshipType, data_set.ValueType, data_set.ConceptNameCodeSequence = relation, kind, code("1", name)
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    return data_set


def report(image, finding="nothing unusual"):
    data_set = new_instance("1.2.840.10008.5.1.4.1.1.88.33", "SR")
    # Of another patient it would be held.
    for keyword in ("PatientID", "PatientName", "PatientBirthDate", "PatientSex", "StudyInstanceUID"):
        setattr(data_set, keyword, image.data_set.get(keyword, ""))
    data_set.ValueType, data_set.ContinuityOfContent, data_set.ConceptNameCodeSequence = "CONTAINER", "SEPARATE", code("2", "Chest report")
    data_set.CompletionFlag, data_set.VerificationFlag, data_set.ContentDate = "COMPLETE", "UNVERIFIED", "20240301"
    measured = Dataset()
    measured.NumericValue, measured.MeasurementUnitsCodeSequence = "12.5", code("mm", "millimeter")
    reference = Dataset()
    reference.ReferencedSOPClassUID, reference.ReferencedSOPInstanceUID = image.sop_class, image.uid
    data_set.ContentSequence = Sequence([
        item("CONTAINER", "Findings", ContinuityOfContent="SEPARATE", ContentSequence=Sequence([
            item("TEXT", "Finding", TextValue=finding), item("NUM", "Diameter", MeasuredValueSequence=Sequence([measured])),
            item("CODE", "Side", ConceptCodeSequence=code("3", "left")), item("PNAME", "Observer", PersonName="Müller^Änne"),
            item("DATETIME", "Seen", DateTime="20240301103000"), item("IMAGE", "Source", ReferencedSOPSequence=Sequence([reference])),
        ]))])
    evidence, series = Dataset(), Dataset()
    series.SeriesInstanceUID, series.ReferencedSOPSequence = image.uids[1], Sequence([reference])
    evidence.StudyInstanceUID, evidence.ReferencedSeriesSequence = image.study, Sequence([series])
    data_set.CurrentRequestedProcedureEvidenceSequence = Sequence([evidence])
    return Sample("report", encoded(data_set))


def test_a_report_is_a_page_that_says_all_and_runs_nothing(server, images):
    image = stored(server, images[0])
    sample = stored(server, report(image, 'a <script>alert("1")</script> & \'more\''))
    answer = get(server, sample)
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "text/html; charset=utf-8"
    page = answer.content.decode("utf-8")
    for text in ("<h1>Chest report</h1>", "Findings", "12.5 mm", "left", "Müller, Änne", "2024-03-01 10:30:00", "2024-02-29"):
        assert text in page, text
    assert "<script" not in page and "a &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;" in page
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and answer.headers["X-Content-Type-Options"] == "nosniff"
    link = page.split('<a href="')[1].split('"')[0]
    assert requests.get(link, headers={"Accept": "image/png"}, timeout=60).status_code == 200, link
    plain = get(server, sample, accept="text/plain")
    assert plain.headers["Content-Type"] == "text/plain; charset=utf-8" and "  Diameter: 12.5 mm\n" in plain.text
    model = get(server, sample, accept="text/xml")
    assert model.headers["Content-Type"] == "text/xml; charset=utf-8" and b"NativeDicomModel" in model.content and b"Chest report" in model.content
    assert get(server, sample, accept="image/png").status_code == 406
    again = get(server, sample, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304 and not again.content


def test_every_real_report_can_be_read(server, collection):
    reports = [s for s in collection if s.sop_class.startswith(SR_CLASSES)]
    for sample in reports:
        stored(server, sample)
        page = get(server, sample)
        assert page.status_code == 200, f"{sample}: {page.text[:200]}"
        texts = [e.value for e in sample.data_set.iterall() if e.keyword == "TextValue" and isinstance(e.value, str)]
        for text in texts[:50]:
            first = text.strip().split("\r\n")[0].strip()[:40]
            if first and all(character not in first for character in "<>&\"'\n\\"):
                assert first in page.content.decode("utf-8"), f"{sample}: {first}"


@pytest.mark.parametrize("sop_class, kind, body, sandboxed", [
    ("1.2.840.10008.5.1.4.1.1.104.1", "application/pdf", PDF, False),
    ("1.2.840.10008.5.1.4.1.1.104.2", "text/xml", b'<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"/>', True),
    ("1.2.840.10008.5.1.4.1.1.104.3", "model/stl", bytes(80) + bytes(4), True),
])
def test_an_encapsulated_document_comes_as_it_is(server, sop_class, kind, body, sandboxed):
    data_set = new_instance(sop_class, "DOC")
    data_set.MIMETypeOfEncapsulatedDocument, data_set.EncapsulatedDocumentLength = kind, len(body)
    data_set.EncapsulatedDocument, data_set.DocumentTitle = body + b"\0" * (len(body) % 2), "A document"
    sample = stored(server, Sample("document", encoded(data_set)))
    for ending in ("rendered", "bulkdata/00420011"):
        for accept, parameters in ((kind, {}), ("*/*" if ending == "rendered" else kind, {"query_accept": kind})):
            answer = get(server, sample, ending, accept, **parameters)
            assert answer.status_code == 200 and answer.headers["Content-Type"] == kind and answer.content == body, f"{ending} {answer.status_code} {answer.text[:200]}"
            assert ("sandbox" in answer.headers.get("Content-Security-Policy", "")) == sandboxed
    assert get(server, sample, accept="image/png").status_code == 406
    part = get(server, sample, "bulkdata/00420011", kind, headers={"Range": "bytes=2-5"})
    assert part.status_code == 206 and part.content == body[2:6]
    octets = get(server, sample, "bulkdata/00420011", "application/octet-stream")
    assert octets.content == body + b"\0" * (len(body) % 2)


def test_what_has_no_picture_has_a_sheet_for_a_thumbnail(server):
    """PS3.18 10.4.1.1.4: of documents, reports and what nobody can show; each another one, and nothing of the patient in it."""
    made = {}
    for name, sop_class, modality, values in (
            ("PDF", "1.2.840.10008.5.1.4.1.1.104.1", "DOC", dict(MIMETypeOfEncapsulatedDocument="application/pdf", EncapsulatedDocument=b"%PDF-1.7")),
            ("CDA", "1.2.840.10008.5.1.4.1.1.104.2", "DOC", dict(MIMETypeOfEncapsulatedDocument="text/xml", EncapsulatedDocument=b"<a></a>\0")),
            ("RTPLAN", "1.2.840.10008.5.1.4.1.1.481.5", "RTPLAN", {}), ("none", "1.2.840.10008.5.1.4.1.1.66", "", {})):
        data_set = new_instance(sop_class, modality)
        for keyword, value in values.items():
            setattr(data_set, keyword, value)
        made[name] = stored(server, Sample(name, encoded(data_set)))
    pictures = {}
    for name, sample in made.items():
        root = dicomweb.instance_url(server.web, sample)
        for level in (root, root.split("/instances/")[0], root.split("/series/")[0]):
            answer = requests.get(f"{level}/thumbnail", headers={"Accept": "image/png"}, timeout=60)
            assert answer.status_code == 200 and answer.headers["Content-Type"] == "image/png", f"{name}: {answer.status_code} {answer.text[:200]}"
            pictures.setdefault(name, set()).add(answer.content)
        picture = Image.open(io.BytesIO(answer.content))
        assert picture.size == (200, 200) and len(set(picture.convert("L").getdata())) > 3, f"the sheet of {name} is blank"
        assert Image.open(io.BytesIO(get(server, sample, "thumbnail", "*/*").content)).format == "JPEG"
        assert Image.open(io.BytesIO(get(server, sample, "thumbnail", "image/webp", viewport="64,48").content)).size == (48, 48)
        assert get(server, sample, "thumbnail", "image/png", headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
        assert get(server, sample, "thumbnail", "application/dicom").status_code == 406
        assert get(server, sample, "frames/1/thumbnail", "image/png").status_code in (404, 406)
        assert get(server, sample, accept="image/png").status_code == 406, "rendered, it is no picture"
    assert all(len(found) == 1 for found in pictures.values()) and len(set().union(*pictures.values())) == len(made)
    other = new_instance("1.2.840.10008.5.1.4.1.1.481.5", "RTPLAN")
    other.PatientName, other.PatientID = "Another^Name", "ANOTHER"
    assert {get(server, stored(server, Sample("other", encoded(other))), "thumbnail", "image/png").content} == pictures["RTPLAN"]


def test_a_document_that_a_browser_would_run_is_octets_alone(server):
    data_set = new_instance("1.2.840.10008.5.1.4.1.1.104.2", "DOC")
    data_set.MIMETypeOfEncapsulatedDocument, data_set.EncapsulatedDocument = "text/html", b"<script>1</script>"
    sample = stored(server, Sample("page", encoded(data_set)))
    for ending in ("rendered", "bulkdata/00420011"):
        assert get(server, sample, ending, "text/html").status_code == 406
        assert "html" not in get(server, sample, ending, "*/*").headers["Content-Type"]


def opened(answer):
    assert answer.status_code == 200, f"{answer.status_code}: {answer.text[:200]}"
    return Image.open(io.BytesIO(answer.content))


def test_annotations_are_written_into_the_corners(server, images):
    sample = stored(server, variant(images[0], WindowCenter=10000, WindowWidth=1))  # all black
    size = "512,512"
    plain = numpy.asarray(opened(get(server, sample, accept="image/png", viewport=size)))
    assert plain.max() == 0
    half = plain.shape[1] // 2
    patient = numpy.asarray(opened(get(server, sample, accept="image/png", annotation="patient", viewport=size)))
    technique = numpy.asarray(opened(get(server, sample, accept="image/png", annotation="technique", viewport=size)))
    both = numpy.asarray(opened(get(server, sample, accept="image/png", annotation="patient,technique", viewport=size)))
    assert patient[:, :half].max() > 200 and patient[:, half + 8:].max() == 0
    assert technique[:, half - 8:].max() > 200 and technique[:, :half - 8].max() == 0
    assert both[:, :half].max() > 200 and both[:, half:].max() > 200
    assert get(server, sample, accept="image/png", annotation="referrer").status_code == 400


def color_image(images):
    data_set = pydicom.dcmread(io.BytesIO(variant(images[0]).file))
    for keyword in ("WindowCenter", "WindowWidth", "RescaleIntercept", "RescaleSlope", "PixelPaddingValue", "SmallestImagePixelValue", "LargestImagePixelValue"):
        if keyword in data_set:
            delattr(data_set, keyword)
    ramp = numpy.linspace(0, 255, 32).astype("uint8")
    pixels = numpy.stack([numpy.tile(ramp, (32, 1)), numpy.tile(ramp[:, None], (1, 32)), numpy.tile(ramp[::-1], (32, 1))], axis=-1)
    data_set.Rows = data_set.Columns = 32
    data_set.SamplesPerPixel, data_set.PhotometricInterpretation, data_set.PlanarConfiguration = 3, "RGB", 0
    data_set.BitsAllocated = data_set.BitsStored = 8
    data_set.HighBit, data_set.PixelRepresentation = 7, 0
    data_set.PixelData = pixels.tobytes()
    data_set["PixelData"].VR = "OB"
    return Sample("colours", encoded(data_set)), pixels


@pytest.mark.parametrize("wanted, name", [("srgb", "sRGB"), ("yes", "sRGB"), ("adobergb", "AdobeRGB"), ("rommrgb", "ROMM RGB")])
@pytest.mark.parametrize("accept", ["image/png", "image/jpeg", "image/webp"])
def test_a_profile_is_carried_and_true(server, images, wanted, name, accept):
    """Read by Little CMS, the picture's colours are those of the image."""
    sample, pixels = color_image(images)
    stored(server, sample)
    picture = opened(get(server, sample, accept=accept, iccprofile=wanted, quality=100))
    profile = picture.info.get("icc_profile")
    assert profile, "no profile in the picture"
    described = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    assert name in ImageCms.getProfileDescription(described)
    seen = ImageCms.profileToProfile(picture.convert("RGB"), described, ImageCms.createProfile("sRGB"), outputMode="RGB")
    difference = numpy.abs(numpy.asarray(seen).astype(int) - pixels.astype(int))
    assert difference.mean() < (2 if accept == "image/png" else 6), difference.mean()


def test_no_profile_where_none_is_wanted_and_none_where_none_fits(server, images):
    sample, pixels = color_image(images)
    stored(server, sample)
    for parameters in ({}, {"iccprofile": "no"}):
        picture = opened(get(server, sample, accept="image/png", **parameters))
        assert "icc_profile" not in picture.info and numpy.asarray(picture).tolist() == pixels.tolist()
    assert get(server, sample, accept="image/gif", iccprofile="srgb").status_code == 406
    assert get(server, sample, accept="image/png", iccprofile="cmyk").status_code == 400


def test_a_viewports_last_values_may_be_left_out(server, images):
    sample = stored(server, images[0])
    rows, columns = sample.data_set.Rows, sample.data_set.Columns
    whole = numpy.asarray(opened(get(server, sample, accept="image/png")))
    size = f"{columns},{rows}"
    for viewport, expected in ((f"{size},,,,", whole), (f"{size},0,0,,", whole), (f"{size},,,{columns},-{rows}", whole[::-1]), (f"{size},0,0,-{columns},{rows}", whole[:, ::-1])):
        assert numpy.asarray(opened(get(server, sample, accept="image/png", viewport=viewport))).tolist() == expected.tolist(), viewport
    half = numpy.asarray(opened(get(server, sample, accept="image/png", viewport=f"{columns - columns // 2},{rows},{columns // 2},0,,")))
    assert half.tolist() == whole[:, columns // 2:].tolist()
    for wrong in (f"{size},1", f"{size},a,0,5,5", f"{size},0,0,0,5", f"{size},-1,0,5,5"):
        assert get(server, sample, accept="image/png", viewport=wrong).status_code == 400, wrong


@pytest.mark.parametrize("ending", ["rendered", "thumbnail"])
def test_a_picture_has_a_version_and_can_be_had_in_parts(server, images, ending):
    sample = stored(server, images[0])
    first = get(server, sample, ending, "image/png")
    assert first.status_code == 200 and first.content == get(server, sample, ending, "image/png").content
    assert get(server, sample, ending, "image/png", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert get(server, sample, ending, "image/jpeg", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
    assert get(server, sample, ending, "image/png", headers={"If-None-Match": first.headers["ETag"]}, viewport="20,20").status_code == 200
    part = get(server, sample, ending, "image/png", headers={"Range": "bytes=1-3"})
    assert part.status_code == 206 and part.content == b"PNG"
    # What is kept is not shown once it may not be seen.
    names = ["--study", sample.study, "--series", sample.uids[1], "--instance", sample.uid]
    assert server.run("reject", *names).returncode == 0
    assert get(server, sample, ending, "image/png").status_code == 404


def test_parts_of_rendered_answers_name_their_addresses(server, images):
    first = variant(images[0])
    second = variant(images[0], StudyInstanceUID=first.study, SeriesInstanceUID=first.uids[1])
    stored(server, first, second)
    answer = requests.get(f"{server.web}/studies/{first.study}/rendered", headers={"Accept": 'multipart/related; type="image/jpeg"'}, timeout=60)
    named = [line.split(b": ", 1)[1].decode() for line in answer.content.split(b"\r\n") if line.lower().startswith(b"content-location")]
    assert sorted(named) == sorted(f"{dicomweb.instance_url(server.web, s)}/rendered" for s in (first, second))


def test_65535_by_65535_declared_pixels_cost_nothing(server, images):
    """Frames, pictures, thumbnails and pixel data: a clear answer and flat memory."""
    data_set = pydicom.dcmread(io.BytesIO(variant(images[0]).file))
    data_set.Rows = data_set.Columns = 65535
    data_set.NumberOfFrames = 2147483647
    sample = stored(server, Sample("huge", encoded(data_set)))
    single = pydicom.dcmread(io.BytesIO(variant(images[0]).file))
    single.Rows = single.Columns = 65535
    other = stored(server, Sample("large", encoded(single)))
    before = server.memory()[1]
    octets = 'multipart/related; type="application/octet-stream"'
    for instance in (sample, other):
        for ending, accept in (("frames/1", octets), ("frames/1,2", octets), ("rendered", "image/png"), ("thumbnail", "image/jpeg"), ("frames/1/rendered", "image/png"),
                               ("frames/1", 'multipart/related; type="image/jls"'), ("bulkdata/7FE00010", octets), ("bulkdata/7FE00010", 'multipart/related; type="image/jphc"')):
            answer = get(server, instance, ending, accept)
            assert answer.status_code in (404, 406, 413, 422) or ending == "bulkdata/7FE00010" and accept == octets, f"{ending} {accept}: {answer.status_code}"
    assert server.memory()[1] < before + 60
