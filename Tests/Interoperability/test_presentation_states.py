"""Pictures under grayscale presentation states, by `aloft image render`, against the formulas of PS3.3 and PS3.4 N.2 in numpy
and against DCMTK's dcmp2pgm. The states are made here, as no free collection has any; the images are real ones."""
import io
import pathlib
import random
import tempfile

import numpy
import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from Support import reference, rendering
from Support.samples import Sample, encoded
from test_pictures import presentation_state
from test_rendering import difference, is_off, rendered

SEED = 0x5EED


def changed(state, **values):
    """Another state; a value of None takes the attribute away."""
    data_set = pydicom.dcmread(io.BytesIO(state.file))
    for keyword, value in values.items():
        if value is not None:
            setattr(data_set, keyword, value)
        elif keyword in data_set:
            delattr(data_set, keyword)
    return data_set


def plain(sample):
    """A state with a window and the image's rescale."""
    state = presentation_state(sample, 40, 400)
    return Sample("state", encoded(changed(state, ImageRotation=0, SoftcopyVOILUTSequence=window(100, 900))))


def item(**values):
    data_set = Dataset()
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    return data_set


def table(descriptor, entries):
    words = item(LUTDescriptor=descriptor, ModalityLUTType="US", LUTData=[int(e) for e in entries])
    words["LUTDescriptor"].VR = words["LUTData"].VR = "US"
    return Sequence([words])


def window(center, width, function="LINEAR"):
    return Sequence([item(WindowCenter=center, WindowWidth=width, VOILUTFunction=function)])


def area(left, top, right, bottom, **values):
    return Sequence([item(DisplayedAreaTopLeftHandCorner=[left, top], DisplayedAreaBottomRightHandCorner=[right, bottom],
                          PresentationSizeMode="SCALE TO FIT", PresentationPixelAspectRatio=[1, 1], **values)])


STATES = {
    "no transformation at all": {"RescaleSlope": None, "RescaleIntercept": None, "RescaleType": None, "SoftcopyVOILUTSequence": None},
    "no rescale, though the image has one": {"RescaleSlope": None, "RescaleIntercept": None, "RescaleType": None},
    "no window, though the image has one": {"SoftcopyVOILUTSequence": None},
    "rescale and window": {"RescaleSlope": "2.5", "RescaleIntercept": "-100", "SoftcopyVOILUTSequence": window(300, 2000)},
    "sigmoid": {"SoftcopyVOILUTSequence": window(200, 700, "SIGMOID")},
    "linear exact": {"SoftcopyVOILUTSequence": window(200, 700, "LINEAR_EXACT")},
    "inverse": {"SoftcopyVOILUTSequence": window(100, 900), "PresentationLUTShape": "INVERSE"},
    "modality LUT": {"RescaleSlope": None, "RescaleIntercept": None, "RescaleType": None,
                     "ModalityLUTSequence": table([1500, 100, 12], numpy.linspace(0, 4095, 1500)), "SoftcopyVOILUTSequence": window(2000, 4000)},
    "VOI LUT": {"RescaleSlope": "1", "RescaleIntercept": "0", "SoftcopyVOILUTSequence": Sequence([item(VOILUTSequence=table([1000, 50, 16], 65535 * numpy.linspace(0, 1, 1000) ** 2))])},
    "VOI LUT of eight bits": {"RescaleSlope": "1", "RescaleIntercept": "0", "SoftcopyVOILUTSequence": Sequence([item(VOILUTSequence=table([256, 0, 8], range(256)))])},
    "presentation LUT": {"SoftcopyVOILUTSequence": window(100, 900), "PresentationLUTShape": None,
                         "PresentationLUTSequence": table([4096, 0, 12], 4095 * numpy.linspace(0, 1, 4096) ** 2)},
    **{f"rotated by {angle}, {'mirrored' if flip == 'Y' else 'not mirrored'}": {"ImageRotation": angle, "ImageHorizontalFlip": flip}
       for angle in (0, 90, 180, 270) for flip in "YN"},
    "a part": {"DisplayedAreaSelectionSequence": area(5, 9, 30, 41)},
    "a part, rotated": {"DisplayedAreaSelectionSequence": area(5, 9, 30, 41), "ImageRotation": 90},
    "corners of a rotated image": {"DisplayedAreaSelectionSequence": area(5, 41, 30, 9), "ImageRotation": 270},
    "more than the image": {"DisplayedAreaSelectionSequence": area(-9, -5, 30, 41)},
    "rectangular shutter": {"ShutterShape": "RECTANGULAR", "ShutterLeftVerticalEdge": 5, "ShutterRightVerticalEdge": 40, "ShutterUpperHorizontalEdge": 7,
                            "ShutterLowerHorizontalEdge": 33, "ShutterPresentationValue": 20000},
    "circular shutter": {"ShutterShape": "CIRCULAR", "CenterOfCircularShutter": [30, 25], "RadiusOfCircularShutter": 18, "ShutterPresentationValue": 0},
    "polygonal shutter": {"ShutterShape": "POLYGONAL", "VerticesOfThePolygonalShutter": [3, 30, 50, 55, 40, 4, 21, 20], "ShutterPresentationValue": 65535},
    "three shutters": {"ShutterShape": ["RECTANGULAR", "CIRCULAR", "POLYGONAL"], "ShutterLeftVerticalEdge": 5, "ShutterRightVerticalEdge": 40,
                       "ShutterUpperHorizontalEdge": 7, "ShutterLowerHorizontalEdge": 33, "CenterOfCircularShutter": [30, 25], "RadiusOfCircularShutter": 18, "ShutterPresentationValue": 9000,
                       "VerticesOfThePolygonalShutter": [3, 30, 50, 55, 40, 4, 21, 20], "ImageRotation": 90},
}


def close(file, state, sample):
    """How far Aloft's picture under a state is from the formulas'."""
    [samples] = reference.native_frames(sample.data_set)
    got = rendered(file, state=encoded(state))
    return got if isinstance(got, str) else difference(got, rendering.presented_picture(sample.data_set, samples, 0, state))


@pytest.mark.parametrize("name", STATES)
def test_a_state_replaces_all_that_the_image_says(images, name):
    for sample in images:
        state = changed(plain(sample), **STATES[name])
        off = close(sample.file, state, sample)
        assert not is_off(off), f"{sample.name}: {off}"


def test_random_states(images):
    random_numbers = random.Random(SEED)
    off = {}
    for number in range(60):
        sample = images[number % len(images)]
        state = plain(sample)
        values = {}
        for name in random_numbers.sample(list(STATES), 5):
            values.update(STATES[name])
        values["SoftcopyVOILUTSequence"] = values.get("SoftcopyVOILUTSequence") or window(random_numbers.uniform(-200, 1000), random_numbers.uniform(2, 3000))
        if "ModalityLUTSequence" in values:
            values.update(RescaleSlope=None, RescaleIntercept=None, RescaleType=None)
        result = close(sample.file, changed(state, **values), sample)
        if is_off(result):
            off[number] = result
    assert not off, f"seed {SEED}: {off}"


def test_an_overlay_is_shown_where_it_has_a_layer_and_in_its_colour(images):
    sample = images[0]
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    plane = numpy.zeros((20, 16), "u1")
    plane[3:9, 5:12] = 1
    data_set.add_new(0x60000010, "US", 20), data_set.add_new(0x60000011, "US", 16)
    data_set.add_new(0x60000040, "CS", "G"), data_set.add_new(0x60000050, "SS", [4, 7])
    data_set.add_new(0x60000100, "US", 1), data_set.add_new(0x60000102, "US", 0)
    data_set.add_new(0x60003000, "OW", numpy.packbits(plane.ravel(), bitorder="little").tobytes())
    file, state = encoded(data_set), changed(plain(sample), SoftcopyVOILUTSequence=window(100, 900))
    without = rendered(file, state=encoded(state))
    state.add_new(0x60001001, "CS", "LAYER")
    state.GraphicLayerSequence = Sequence([item(GraphicLayer="LAYER", GraphicLayerOrder=1, GraphicLayerRecommendedDisplayGrayscaleValue=0x8000)])
    got = rendered(file, state=encoded(state))
    covered = numpy.argwhere((got != without).any(-1))
    assert covered.min(0).tolist() >= [3 + 3, 6 + 5] and covered.max(0).tolist() <= [3 + 8, 6 + 11]
    assert (got[6:12, 11:18] == 128).all()


def annotated(state, *graphics, texts=(), gray=65535, **layer):
    state.GraphicLayerSequence = Sequence([item(GraphicLayer="L", GraphicLayerOrder=1, GraphicLayerRecommendedDisplayGrayscaleValue=gray, **layer)])
    state.GraphicAnnotationSequence = Sequence([item(GraphicLayer="L", GraphicObjectSequence=Sequence(graphics), TextObjectSequence=Sequence(texts))])
    return state


def graphic(kind, points, filled="N", units="PIXEL"):
    return item(GraphicAnnotationUnits=units, GraphicDimensions=2, NumberOfGraphicPoints=len(points) // 2, GraphicData=points, GraphicType=kind, GraphicFilled=filled)


def drawn(sample, *graphics, state_values=None, **values):
    """Which pixels graphics set, on a black picture."""
    state = changed(plain(sample), SoftcopyVOILUTSequence=window(1e6, 2), **(state_values or {}))
    picture = rendered(sample.file, state=encoded(annotated(state, *graphics, **values)))
    assert not isinstance(picture, str), picture
    return picture


def test_graphics_are_where_their_points_are(images):
    sample = images[0]
    rows, columns = sample.data_set.Rows, sample.data_set.Columns
    y, x = numpy.mgrid[0:rows, 0:columns] + 0.5
    assert (drawn(sample)[..., 0] == 0).all()
    line = drawn(sample, graphic("POLYLINE", [10, 20.5, 40, 20.5]))[..., 0]
    assert (line[20, 11:39] == 255).all() and line[:19].max() == 0 and line[22:].max() == 0 and line[:, :9].max() == 0 and line[:, 42:].max() == 0
    circle = drawn(sample, graphic("CIRCLE", [30, 25, 42, 25], "Y"))[..., 0]
    distance = numpy.hypot(x - 30, y - 25)
    assert (circle[distance < 11] == 255).all() and circle[distance > 13.2].max() == 0
    ring = drawn(sample, graphic("CIRCLE", [30, 25, 42, 25]))[..., 0]
    assert ring[distance < 10.8].max() == 0 and ring[numpy.abs(distance - 12) < 0.2].min() > 150
    ellipse = drawn(sample, graphic("ELLIPSE", [10, 25, 50, 25, 30, 15, 30, 35], "Y"))[..., 0]
    place = ((x - 30) / 20) ** 2 + ((y - 25) / 10) ** 2
    assert (ellipse[place < 0.85] == 255).all() and ellipse[place > 1.3].max() == 0
    dot = numpy.argwhere(drawn(sample, graphic("POINT", [12.5, 30.5]))[..., 0])
    assert dot.mean(0).tolist() == [30, 12] and len(dot) < 20
    square = drawn(sample, graphic("POLYLINE", [0.25, 0.25, 0.5, 0.25, 0.5, 0.5, 0.25, 0.5, 0.25, 0.25], "Y", "DISPLAY"))[..., 0]
    assert abs((square == 255).sum() - rows * columns / 16) < rows


def test_graphics_of_the_image_turn_with_it_and_those_of_the_display_do_not(images):
    sample = images[0]
    turn = {"ImageRotation": 90, "ImageHorizontalFlip": "Y"}
    line = graphic("POLYLINE", [10, 20.5, 40, 20.5, 40, 30])
    assert difference(drawn(sample, line, state_values=turn), numpy.rot90(drawn(sample, line), -1)[:, ::-1]) <= 1
    fixed = graphic("POLYLINE", [0.1, 0.2, 0.6, 0.2], units="DISPLAY")
    shown = numpy.argwhere(drawn(sample, fixed, state_values=turn)[..., 0])
    assert shown[:, 0].max() - shown[:, 0].min() <= 2 < shown[:, 1].max() - shown[:, 1].min()


def test_graphics_have_the_colour_of_their_layer(images):
    line = graphic("POLYLINE", [10, 20.5, 40, 20.5])
    assert drawn(images[0], line, gray=0x4000)[20, 20].tolist() == [64]
    red = drawn(images[0], line, GraphicLayerRecommendedDisplayCIELabValue=[35000, 54000, 50000])[20, 20]
    assert len(red) == 3 and red[0] > 180 and red[1:].max() < 80


def test_text_is_in_its_box(images):
    text = item(BoundingBoxAnnotationUnits="PIXEL", UnformattedTextValue="12.3 mm\r\nArea", BoundingBoxTopLeftHandCorner=[8, 5],
                BoundingBoxBottomRightHandCorner=[58, 35], BoundingBoxTextHorizontalJustification="LEFT")
    covered = numpy.argwhere(drawn(images[0], texts=[text])[..., 0])
    assert len(covered) > 60
    assert covered.min(0).tolist() >= [4, 7] and covered.max(0)[0] <= 35 and covered.max(0)[1] <= 58


def test_a_hostile_state_is_refused_or_drawn_soon(images):
    """Points without number, coordinates beyond all bounds, letters without end."""
    random_numbers = random.Random(SEED)
    many = [graphic("INTERPOLATED", [random_numbers.uniform(-500, 500) for _ in range(20000)], "Y") for _ in range(12)]
    far = graphic("POLYLINE", [-3e38, 1, 3e38, 2, 1, -3e38, 1, 3e38], "Y")
    state = changed(plain(images[0]))
    answer = rendered(images[0].file, state=encoded(annotated(state, *many)))
    assert isinstance(answer, str) and "limits" in answer, answer
    assert not isinstance(rendered(images[0].file, state=encoded(annotated(state, far))), str)
    text = item(BoundingBoxAnnotationUnits="PIXEL", UnformattedTextValue="x" * 100000, BoundingBoxTopLeftHandCorner=[8, 5], BoundingBoxBottomRightHandCorner=[58, 35])
    assert isinstance(rendered(images[0].file, state=encoded(annotated(state, texts=[text]))), str)


# dcmp2pgm shows the whole image, draws no shutter and knows no other function than LINEAR.
DCMTK_STATES = [name for name, values in STATES.items()
                if "DisplayedAreaSelectionSequence" not in values and "ShutterShape" not in values and name not in ("linear exact", "sigmoid")]


@pytest.mark.parametrize("name", DCMTK_STATES)
def test_dcmtk_makes_the_same_of_a_state(images, name):
    sample = images[0]
    state = changed(plain(sample), **STATES[name])
    state.PresentationCreationDate, state.PresentationCreationTime, state.ContentLabel, state.ContentDescription = "20260101", "120000", "TEST", ""
    state.ContentCreatorName, state.Manufacturer, state.ReferringPhysicianName = "", "", ""
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "in.dcm").write_bytes(sample.file)
        (folder / "state.dcm").write_bytes(encoded(state))
        reference.ran("dcmp2pgm", "-p", folder / "state.dcm", folder / "in.dcm", folder / "out.pgm")
        theirs = reference.netpbm(folder / "out.pgm").astype(float)
    got = rendered(sample.file, state=encoded(state))
    off = difference(got, theirs)
    assert not is_off(off), off
