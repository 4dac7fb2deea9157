"""WADO-RS rendered resources and thumbnails (PS3.18 10.4.1.1.3, 10.4.1.1.4) as browsers and dicomweb-client ask for them."""
import io
import os
import signal

import numpy
import pydicom
import pytest
import requests
from dicomweb_client import DICOMwebClient
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid

from Support import dicomweb
from Support.samples import Sample, encoded, variant
from Support.dicomweb import stored

GRAYSCALE_STATE = "1.2.840.10008.5.1.4.1.1.11.1"


def url(server, sample, ending="rendered"):
    return f"{dicomweb.instance_url(server.web, sample)}/{ending}"


def get(server, sample, ending="rendered", accept="image/png", **parameters):
    return requests.get(url(server, sample, ending), params=parameters, headers={"Accept": accept}, timeout=120)


def opened(answer):
    assert answer.status_code == 200, f"{answer.status_code}: {answer.text[:200]}"
    return Image.open(io.BytesIO(answer.content))


def with_window(sample, center, width, **values):
    return variant(sample, WindowCenter=center, WindowWidth=width, **values)


def multi_frame(sample, count):
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    data_set.NumberOfFrames, data_set.FrameTime = count, "100"
    frame = numpy.frombuffer(data_set.PixelData, "<u2")
    data_set.PixelData = b"".join(numpy.roll(frame, number * 40).tobytes() for number in range(count))
    return Sample("multi-frame", encoded(data_set))


def presentation_state(sample, center, width):
    """A grayscale presentation state (PS3.3 A.33.1) with a window and a rotation."""
    image = sample.data_set
    state = Dataset()
    state.file_meta = pydicom.dataset.FileMetaDataset()
    state.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    state.file_meta.MediaStorageSOPClassUID = state.SOPClassUID = GRAYSCALE_STATE
    state.file_meta.MediaStorageSOPInstanceUID = state.SOPInstanceUID = generate_uid()
    for keyword in ("PatientID", "PatientName", "PatientBirthDate", "PatientSex", "StudyInstanceUID", "StudyDate", "StudyTime", "StudyID", "AccessionNumber"):
        setattr(state, keyword, image.get(keyword, ""))
    state.Modality, state.SeriesInstanceUID, state.SeriesNumber, state.InstanceNumber = "PR", generate_uid(), 1, 1
    reference = Dataset()
    reference.ReferencedSOPClassUID, reference.ReferencedSOPInstanceUID = image.SOPClassUID, image.SOPInstanceUID
    series = Dataset()
    series.SeriesInstanceUID, series.ReferencedImageSequence = image.SeriesInstanceUID, Sequence([reference])
    state.ReferencedSeriesSequence = Sequence([series])
    # A state replaces the image's modality LUT, also by none (PS3.4 N.2.1.1).
    state.RescaleIntercept, state.RescaleSlope, state.RescaleType = image.get("RescaleIntercept", 0), image.get("RescaleSlope", 1), "US"
    window = Dataset()
    window.WindowCenter, window.WindowWidth = center, width
    state.SoftcopyVOILUTSequence = Sequence([window])
    area = Dataset()
    area.DisplayedAreaTopLeftHandCorner, area.DisplayedAreaBottomRightHandCorner = [1, 1], [int(image.Columns), int(image.Rows)]
    area.PresentationSizeMode, area.PresentationPixelAspectRatio = "SCALE TO FIT", [1, 1]
    state.DisplayedAreaSelectionSequence = Sequence([area])
    state.ImageRotation, state.ImageHorizontalFlip = 180, "N"
    state.PresentationLUTShape = "IDENTITY"
    return Sample("presentation state", encoded(state))


@pytest.mark.parametrize("accept, kind", [
    ("image/png", "PNG"), ("image/jpeg", "JPEG"), ("image/webp", "WEBP"), ("*/*", "JPEG"), ("image/*", "JPEG"), ("image/gif", "GIF"),
    ("image/avif,image/webp;q=0.8,image/png;q=0.9,*/*;q=0.1", "PNG"),
])
def test_a_browser_gets_the_picture_that_it_can_show(server, images, accept, kind):
    sample = stored(server, images[0])
    answer = get(server, sample, accept=accept)
    picture = opened(answer)
    assert picture.format == kind and picture.size == (sample.data_set.Columns, sample.data_set.Rows)
    assert answer.headers["Content-Type"].startswith("image/") and answer.headers["Cache-Control"] == "private, no-cache" and answer.headers["ETag"]


def test_jpeg_xl_is_given_where_it_is_asked_for(server, images):
    answer = get(server, stored(server, images[0]), accept="image/jxl")
    assert answer.status_code == 200 and answer.content[:2] == b"\xff\x0a" or answer.content[4:8] == b"JXL "


def test_the_parameters_of_a_rendered_picture_are_obeyed(server, images):
    sample = stored(server, with_window(images[0], 100, 200))
    rows, columns = sample.data_set.Rows, sample.data_set.Columns
    whole = numpy.asarray(opened(get(server, sample)))
    assert numpy.asarray(opened(get(server, sample, window="100,200,linear"))).tolist() == whole.tolist(), "the image's own window is the default"
    assert numpy.asarray(opened(get(server, sample, window="5000,10,linear"))).max() == 0
    assert opened(get(server, sample, viewport=f"{columns // 2},{rows // 2}")).size == (columns // 2, rows // 2)
    part = numpy.asarray(opened(get(server, sample, viewport=f"{columns // 2},{rows // 2},{columns // 4},{rows // 4},{columns // 2},{rows // 2}")))
    assert part.tolist() == whole[rows // 4:rows // 4 + rows // 2, columns // 4:columns // 4 + columns // 2].tolist()
    sizes = [len(get(server, sample, accept="image/jpeg", quality=quality).content) for quality in (10, 50, 95)]
    assert sizes == sorted(set(sizes)), sizes
    thumbnail = opened(get(server, sample, "thumbnail", accept="image/jpeg"))
    assert max(thumbnail.size) == 200 or max(thumbnail.size) == max(rows, columns) < 200


@pytest.mark.parametrize("parameters", [
    {"window": "1"}, {"window": "1,0,linear"}, {"window": "a,b,linear"}, {"viewport": "0,0"}, {"viewport": "-1,5"}, {"quality": "0"}, {"quality": "101"}, {"quality": "good"},
])
def test_wrong_parameters_are_refused_by_name(server, images, parameters):
    answer = get(server, stored(server, images[0]), **parameters)
    assert answer.status_code == 400 and next(iter(parameters)) in answer.text, f"{answer.status_code}: {answer.text[:200]}"


def test_frames_come_one_by_one_or_moving(server, images):
    sample = stored(server, multi_frame(images[0], 5))
    moving = opened(get(server, sample, accept="image/gif"))
    assert moving.is_animated and moving.n_frames == 5 and moving.info["duration"] == 100
    assert opened(get(server, sample, accept="image/webp")).n_frames in (1, 5)
    third = numpy.asarray(opened(get(server, sample, "frames/3/rendered")))
    first = numpy.asarray(opened(get(server, sample, "frames/1/rendered")))
    assert third.tolist() != first.tolist()
    answer = get(server, sample, "frames/3,1/rendered", accept='multipart/related; type="image/png"')
    parts = [numpy.asarray(Image.open(io.BytesIO(p))) for p in dicomweb.parts(answer)]
    assert [p.tolist() for p in parts] == [third.tolist(), first.tolist()]
    assert get(server, sample, "frames/6/rendered").status_code == 404
    assert get(server, sample, "frames/1,6/rendered", accept='multipart/related; type="image/png"').status_code == 404
    assert max(opened(get(server, sample, "frames/2/thumbnail")).size) <= 200


def test_a_study_and_a_series_give_all_their_pictures(server, images):
    first = variant(images[0])
    second = variant(images[0], StudyInstanceUID=first.study, SeriesInstanceUID=first.uids[1])
    stored(server, first, second)
    for place in (f"studies/{first.study}", f"studies/{first.study}/series/{first.uids[1]}"):
        answer = requests.get(f"{server.web}/{place}/rendered", headers={"Accept": 'multipart/related; type="image/jpeg"'}, timeout=60)
        assert len(list(dicomweb.parts(answer))) == 2
        assert opened(requests.get(f"{server.web}/{place}/thumbnail", headers={"Accept": "image/jpeg"}, timeout=60)).format == "JPEG"


def test_one_picture_that_cannot_be_made_does_not_cost_the_others(server, images):
    good = [variant(images[0])]
    good.append(variant(images[0], StudyInstanceUID=good[0].study, SeriesInstanceUID=good[0].uids[1]))
    data_set = variant(images[0], StudyInstanceUID=good[0].study, SeriesInstanceUID=good[0].uids[1]).data_set
    data_set.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.4.90"
    data_set.PixelData = encapsulate([b"\xff\x4f\xff\x51no code stream\xff\xd9"])
    data_set["PixelData"].VR, data_set["PixelData"].is_undefined_length = "OB", True
    stored(server, good[0], Sample("damaged", encoded(data_set)), good[1])
    answer = requests.get(f"{server.web}/studies/{good[0].study}/rendered", headers={"Accept": 'multipart/related; type="image/png"'}, timeout=60)
    assert len(list(dicomweb.parts(answer))) == 2


def test_dicomweb_client_gets_rendered_pictures(server, images):
    sample = stored(server, images[0])
    client = DICOMwebClient(server.web)
    picture = client.retrieve_instance_rendered(*sample.uids, media_types=("image/png",))
    assert Image.open(io.BytesIO(picture)).size == (sample.data_set.Columns, sample.data_set.Rows)
    frames = client.retrieve_instance_frames_rendered(*sample.uids, frame_numbers=[1], media_types=("image/jpeg",))
    assert Image.open(io.BytesIO(frames)).format == "JPEG"


def test_a_presentation_state_shows_its_image_as_it_wants(server, images):
    image = variant(images[0])
    state = presentation_state(image, 50, 100)
    stored(server, image, state)
    shown = numpy.asarray(opened(get(server, state)))
    plain = numpy.asarray(opened(get(server, image, window="50,100,linear")))
    assert shown.tolist() == plain[::-1, ::-1].tolist()


def test_a_presentation_state_of_some_frames_shows_those_alone(server, images):
    image = multi_frame(images[0], 5)
    state = presentation_state(image, 50, 100)
    data_set = pydicom.dcmread(io.BytesIO(state.file))
    data_set.ReferencedSeriesSequence[0].ReferencedImageSequence[0].ReferencedFrameNumber = [2, 4]
    state = Sample("presentation state", encoded(data_set))
    stored(server, image, state)
    assert getattr(opened(get(server, state, accept="image/webp")), "n_frames", 1) == 1
    parts = list(dicomweb.parts(get(server, state, accept='multipart/related; type="image/png"')))
    wanted = [numpy.asarray(opened(get(server, image, f"frames/{n}/rendered", window="50,100,linear")))[::-1, ::-1] for n in (2, 4)]
    assert [numpy.asarray(Image.open(io.BytesIO(p))).tolist() for p in parts] == [w.tolist() for w in wanted]


def by_uri(server, sample, state, **parameters):
    """The image under a presentation state by WADO-URI, where both are named."""
    names = ("studyUID", "seriesUID", "objectUID")
    query = {"requestType": "WADO", **dict(zip(names, sample.uids)), "presentationSeriesUID": state.uids[1], "presentationUID": state.uid, **parameters}
    return requests.get(f"http://127.0.0.1:{server.http}/wado", params=query, headers={"Accept": "image/png"}, timeout=60)


def naming(state, *references):
    """The state for these images, each (sample, frame numbers)."""
    data_set = pydicom.dcmread(io.BytesIO(state.file))
    data_set.ReferencedSeriesSequence = []
    for sample, frames in references:
        series, image = Dataset(), Dataset()
        image.ReferencedSOPClassUID, image.ReferencedSOPInstanceUID = sample.sop_class, sample.uid
        if frames:
            image.ReferencedFrameNumber = frames
        series.SeriesInstanceUID, series.ReferencedImageSequence = sample.uids[1], [image]
        data_set.ReferencedSeriesSequence.append(series)
    return Sample("presentation state", encoded(data_set))


def test_a_presentation_state_of_several_images_shows_the_one_that_is_asked_for(server, images):
    """PS3.18 9.5.1.2.7: the state is applied to the object that the URI names, and to no other that the state is for."""
    first = variant(images[0])
    turned = pydicom.dcmread(io.BytesIO(variant(first, StudyInstanceUID=first.study).file))
    turned.PixelData = numpy.roll(numpy.frombuffer(turned.PixelData, "<u2"), 4321).tobytes()
    second = Sample("second", encoded(turned))
    state = naming(presentation_state(first, 50, 100), (first, []), (second, []))
    stored(server, first, second, state)
    for sample in (first, second):
        plain = numpy.asarray(opened(get(server, sample, window="50,100,linear")))
        assert numpy.asarray(opened(by_uri(server, sample, state))).tolist() == plain[::-1, ::-1].tolist(), sample
    assert max(opened(by_uri(server, second, state, rows="32")).size) <= 64


def test_a_presentation_state_of_some_frames_by_uri(server, images):
    image = multi_frame(images[0], 5)
    state = naming(presentation_state(image, 50, 100), (image, [2, 4]))
    stored(server, image, state)
    plain = {n: numpy.asarray(opened(get(server, image, f"frames/{n}/rendered", window="50,100,linear")))[::-1, ::-1].tolist() for n in (2, 4)}
    assert numpy.asarray(opened(by_uri(server, image, state))).tolist() == plain[2]
    assert numpy.asarray(opened(by_uri(server, image, state, frameNumber="4"))).tolist() == plain[4]
    assert by_uri(server, image, state, frameNumber="3").status_code == 400


def test_a_presentation_state_is_never_left_aside(server, images):
    """What is no state for this image is an error: the picture would be another one than was asked for."""
    image, other = variant(images[0]), variant(images[0])
    same_study = variant(image, StudyInstanceUID=image.study)
    state, of_other = presentation_state(image, 50, 100), naming(presentation_state(image, 50, 100), (same_study, []))
    stored(server, image, other, same_study, state, of_other)
    assert by_uri(server, image, state).status_code == 200
    for wrong in (of_other, image, same_study):
        answer = by_uri(server, image, wrong)
        assert answer.status_code == 400 and "presentationUID" in answer.json()["detail"], wrong
    assert by_uri(server, image, other).status_code == 404, "of another study"
    assert by_uri(server, image, state, presentationUID=generate_uid()).status_code == 404
    assert by_uri(server, image, state, presentationUID=None).status_code == 400
    assert by_uri(server, image, state, presentationSeriesUID=None).status_code == 400
    assert by_uri(server, image, state, windowCenter="1", windowWidth="2").status_code == 400
    assert by_uri(server, state, state).status_code == 400, "it shows images, not itself"


def test_what_is_no_picture_says_so(server, images):
    document = presentation_state(variant(images[0]), 1, 2)  # whose image is not here
    stored(server, document)
    answer = get(server, document)
    assert answer.status_code == 406 and "Pixel Data" in answer.text
    assert get(server, variant(images[0])).status_code == 404
    sample = stored(server, images[0])
    assert get(server, sample, accept="image/tiff").status_code == 406
    assert get(server, sample, accept="application/json").status_code == 406


@pytest.mark.parametrize("syntax, media_type", [("100", "video/mpeg"), ("102", "video/mp4"), ("107", "video/h265")])
def test_a_video_is_served_as_it_is_stored(server, images, syntax, media_type):
    stream = bytes(range(256)) * 5000
    data_set = variant(images[0]).data_set
    data_set.file_meta.TransferSyntaxUID = f"1.2.840.10008.1.2.4.{syntax}"
    data_set.BitsAllocated, data_set.BitsStored, data_set.HighBit, data_set.PixelRepresentation = 8, 8, 7, 0
    data_set.SamplesPerPixel, data_set.PhotometricInterpretation, data_set.PlanarConfiguration, data_set.NumberOfFrames = 3, "YBR_PARTIAL_420", 0, 50
    data_set.PixelData = encapsulate([stream[:600_000], stream[600_000:]], has_bot=False)
    data_set["PixelData"].VR, data_set["PixelData"].is_undefined_length = "OB", True
    sample = stored(server, Sample("video", encoded(data_set)))
    for accept in (media_type, "video/*", "*/*"):
        answer = get(server, sample, accept=accept)
        assert answer.status_code == 200 and answer.headers["Content-Type"] == media_type, f"{accept}: {answer.status_code} {answer.text[:100]}"
        assert answer.content == stream
    assert get(server, sample, accept="image/png").status_code == 406
    assert get(server, sample, "thumbnail", accept="image/png").status_code == 406
    assert dicomweb.retrieve(server.web, sample)[-len(sample.body):] == sample.body


def test_a_killed_codec_helper_costs_at_most_one_picture(server, images):
    sample = stored(server, images[0])
    opened(get(server, sample))
    helpers = [int(p) for t in os.listdir(f"/proc/{server.process.pid}/task") for p in open(f"/proc/{server.process.pid}/task/{t}/children").read().split()]
    assert helpers, "no codec helper runs after a picture was made"
    for helper in helpers:
        os.kill(helper, signal.SIGKILL)
    statuses = [get(server, sample).status_code for _ in range(len(helpers) + 2)]
    assert statuses.count(200) >= 2 and statuses[-1] == 200, statuses
    assert set(statuses) <= {200, 422}, statuses


def test_without_the_helper_there_are_no_pictures_but_everything_else(site, images):
    server = site.start("--codec-helper", "/nonexistent/dicom-codecs")
    sample = stored(server, images[0])
    answer = get(server, sample)
    assert answer.status_code == 503 and "dicom-codecs" in answer.text
    assert dicomweb.retrieve(server.web, sample)
