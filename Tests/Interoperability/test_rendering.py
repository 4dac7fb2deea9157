"""Pictures of every file with pixel data, by `aloft image render`, against PS3.3's formulas in numpy and against DCMTK.

Within one grey level. The formulas take the samples that pydicom's decoders give; those of a code stream that loses
something are Aloft's own, which test_codecs.py compares, as a narrow window makes much of the last bit."""
import io
import pathlib
import tempfile

import numpy
import pydicom
import pytest
from PIL import Image

import test_codecs
from Support import reference, rendering
from Support.pictures import frames_of, in_parallel, real_pictures
from Support.samples import variant
from Support.server import run

# Files that are no pictures: test_codecs.py says why.
NO_SAMPLES = {end: True for end in (*test_codecs.NO_SAMPLES, "badVR.dcm")}

# Where DCMTK does something else than the standard says: {end of the path: why}.
DCMTK_IS_WRONG = {
    "CTImage.dcm_JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81.dcm": "window and rescale have the VR UN: DCMTK doesn't read them",
    "rtdose_expb.dcm": "Bits Allocated 32 in big endian: DCMTK turns the words of an OW and not the samples",
    "rtdose_expb_1frame.dcm": "Bits Allocated 32 in big endian: DCMTK turns the words of an OW and not the samples",
    "YBR_FULL-RLE.dcm": "DCMTK turns YBR into RGB with tables of rounded numbers: two levels off",
    "SC_ybr_full_uncompressed.dcm": "DCMTK turns YBR into RGB with tables of rounded numbers: two levels off",
}


def rendered(file, *options, state=None):
    """[row, column, component], or in words why there is none."""
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "in.dcm").write_bytes(file)
        if state is not None:
            (folder / "state.dcm").write_bytes(state)
            options = (*options, "--presentation-state", folder / "state.dcm")
        answer = run("image", "render", folder / "in.dcm", folder / "out.png", *options)
        if answer.returncode != 0:
            return answer.stderr.strip() or f"exit code {answer.returncode}"
        picture = numpy.asarray(Image.open(folder / "out.png"))
        return picture.reshape(*picture.shape[:2], -1).astype(float)


def difference(one, other):
    """The greatest, in grey levels; pictures of one and of three components may be the same."""
    if one.shape[:2] != other.shape[:2]:
        return f"{one.shape} is not the size of {other.shape}"
    return float(numpy.nanmax(numpy.abs(one - other)))


def samples_of(picture):
    """Frames by another decoder; by Aloft's where something is lost."""
    if picture.transfer_syntax in reference.LOSSY:
        return frames_of(picture)[1]
    results = reference.decoded(picture.file, picture.data_set, with_programs=False)
    return next((frames for frames in results.values() if not isinstance(frames, str)), None)


def chosen(pictures):
    """Of the hundreds of slices that are alike one in eight."""
    return [p for n, p in enumerate(pictures) if not p.is_video() and (not p.name.startswith("studies/") or n % 8 == 0)]


def entry(table, picture):
    return next((table[end] for end in table if picture.name.endswith(end)), None)


def check(picture):
    """{frame number: how far off} of the first, a middle and the last frame, or in words why nothing was compared."""
    if entry(NO_SAMPLES, picture) or picture.family is None:
        return "no samples"
    data_set, results = picture.data_set, {}
    data_set.setdefault("SamplesPerPixel", 1)
    frames = samples_of(picture)
    if frames is None:
        return "no other decoder reads it"
    for frame_index in sorted({0, len(frames) // 2, len(frames) - 1}):
        got = rendered(picture.file, "--frame", frame_index + 1)
        if isinstance(got, str):
            return got
        expected = rendering.picture(data_set, frames[frame_index], frame_index)
        results[frame_index + 1] = difference(got, rendering.stretched(expected, rendering.aspect(data_set, frame_index)))
    return results


def is_off(result):
    return isinstance(result, str) or not result <= 1


def report(results):
    """The counts, and a line for each picture that is off."""
    lines = [f"{picture.name}: {result}" for picture, result in results
             if result != "no samples" and (isinstance(result, str) or any(map(is_off, result.values())))]
    compared = [result for _, result in results if not isinstance(result, str)]
    print(f"{len(compared)} pictures of {sum(map(len, compared))} frames compared, {len(results) - len(compared)} not, {len(lines)} off")
    return lines


@pytest.fixture(scope="module")
def pictures():
    return chosen(real_pictures())


def test_every_picture_is_what_the_formulas_of_the_standard_give(pictures):
    results = list(zip(pictures, in_parallel(check, pictures)))
    lines = report(results)
    assert not lines, "\n".join(lines)
    assert sum(not isinstance(result, str) for _, result in results) > len(pictures) * 0.9


# DCMTK

def dcmtk_program(picture):
    return {"native": "dcm2pnm", "RLE": "dcm2pnm", "JPEG": "dcmj2pnm", "JPEG-LS": "dcml2pnm"}.get(picture.family)


def dcmtk_options(data_set):
    """What DCMTK must be told, as it opens no window by itself; in words what it can't do."""
    if "PixelData" not in data_set:
        return "floating point"
    if "SharedFunctionalGroupsSequence" in data_set or "PerFrameFunctionalGroupsSequence" in data_set:
        return "functional groups"
    if data_set.get("ICCProfile") or data_set.get("PixelPresentation") in ("COLOR", "MIXED"):
        return "profile or supplemental palette"
    if data_set.SamplesPerPixel > 1 or data_set.PhotometricInterpretation == "PALETTE COLOR":
        return []
    if rendering.stored_window(data_set):
        return ["+Wi", 1, "+Wfs"] if data_set.get("VOILUTFunction") == "SIGMOID" else ["+Wi", 1]
    if data_set.get("VOILUTSequence"):
        return ["+Wl", 1]
    if data_set.BitsStored <= 8:
        return []
    return "padding" if "PixelPaddingValue" in data_set else ["+Wm"]


def by_dcmtk(file, program, *options):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "in.dcm").write_bytes(file)
        reference.ran(program, *options, folder / "in.dcm", folder / "out.pnm")
        return reference.netpbm(folder / "out.pnm").astype(float)


def check_with_dcmtk(picture):
    data_set = picture.data_set
    data_set.setdefault("SamplesPerPixel", 1)
    program = dcmtk_program(picture)
    if entry(NO_SAMPLES, picture) or entry(DCMTK_IS_WRONG, picture) or program is None:
        return "no samples"
    options = dcmtk_options(data_set)
    if isinstance(options, str):
        return "no samples"
    try:
        theirs = by_dcmtk(picture.file, program, *options)
    except ValueError:
        return "no samples"  # It reads fewer files: test_codecs.py compares what it decodes.
    got = rendered(picture.file)
    if isinstance(got, str):
        return got
    ratio = rendering.aspect(data_set, 0)
    off = difference(got, rendering.stretched(theirs, ratio))
    # Theirs is rounded before pixels are made square.
    return {1: off if ratio == 1 or isinstance(off, str) else max(0, off - 0.5)}


def test_dcmtk_makes_the_same_pictures(pictures):
    results = list(zip(pictures, in_parallel(check_with_dcmtk, pictures)))
    lines = report(results)
    assert not lines, "\n".join(lines)
    assert sum(not isinstance(result, str) for _, result in results) > 50


# What a request may choose

WINDOWS = [(40, 400, "LINEAR"), (-600.5, 1500, "LINEAR"), (100, 1, "LINEAR"), (50, 2, "LINEAR"), (40, 400, "LINEAR_EXACT"), (0.5, 0.25, "LINEAR_EXACT"),
           (40, 400, "SIGMOID"), (1000, 10, "SIGMOID")]


@pytest.mark.parametrize("center, width, function", WINDOWS)
def test_a_window_of_the_request_replaces_the_images(images, center, width, function):
    for sample in images:
        data_set = sample.data_set
        [samples] = reference.native_frames(data_set)
        got = rendered(sample.file, f"--window={center},{width},{function.lower().replace('_', '-')}", "--no-overlays")
        expected = rendering.picture(data_set, samples, 0, (center, width, function), with_overlays=False)
        off = difference(got, rendering.stretched(expected, rendering.aspect(data_set, 0)))
        assert not is_off(off), f"{sample.name}: {off}"


def test_a_shutter_of_the_image_hides_what_lies_around_it(images):
    shutters = {"RECTANGULAR": dict(ShutterLeftVerticalEdge=5, ShutterRightVerticalEdge=40, ShutterUpperHorizontalEdge=7, ShutterLowerHorizontalEdge=33),
                "CIRCULAR": dict(CenterOfCircularShutter=[30, 25], RadiusOfCircularShutter=18), "POLYGONAL": dict(VerticesOfThePolygonalShutter=[3, 30, 50, 55, 40, 4])}
    for kind, values in shutters.items():
        for spacing in ([1, 1], [2, 1]):
            sample = variant(images[0], ShutterShape=kind, ShutterPresentationValue=30000, PixelSpacing=spacing, **values)
            [samples] = reference.native_frames(sample.data_set)
            expected = rendering.picture(sample.data_set, samples, 0)
            off = difference(rendered(sample.file), rendering.stretched(expected, spacing[0]))
            assert not is_off(off), f"{kind}, {spacing}: {off}"


@pytest.mark.parametrize("region", [(0, 0, 10, 10), (3, 5, 20, 30), (-5, -5, 15, 15), (7, 9, -11, 13), (7, 9, 11, -13), (7, 9, -11, -13)])
def test_a_region_is_that_part_mirrored_where_its_sides_are_negative(images, region):
    """PS3.18 8.3.5.1.3: what reaches beyond the image is left out."""
    sample = next(s for s in images if rendering.aspect(s.data_set, 0) == 1)
    whole = rendered(sample.file)
    got = rendered(sample.file, "--region=" + ",".join(map(str, region)))
    x, y, width, height = region
    part = whole[max(0, y):y + abs(height), max(0, x):x + abs(width)]
    assert difference(got, part[::-1 if height < 0 else 1, ::-1 if width < 0 else 1]) == 0


@pytest.mark.parametrize("width, height", [(32, 32), (100, 40), (40, None), (None, 300), (1, 1)])
def test_a_viewport_is_filled_as_far_as_the_shape_of_the_image_goes(images, width, height):
    for sample in images:
        rows, columns = rendered(sample.file).shape[:2]
        got = rendered(sample.file, "--size", f"{width or ''}x{height or ''}")
        scale = min(s for s in (width and width / columns, height and height / rows) if s)
        assert got.shape[:2] == (max(1, int(rows * scale + 0.5)), max(1, int(columns * scale + 0.5))), sample.name


def test_a_smaller_picture_is_the_mean_of_what_each_pixel_covers(images):
    sample = next(s for s in images if rendering.aspect(s.data_set, 0) == 1 and s.data_set.Rows % 4 == 0 and s.data_set.Columns % 4 == 0)
    whole = rendered(sample.file)
    rows, columns = whole.shape[0] // 4, whole.shape[1] // 4
    mean = whole.reshape(rows, 4, columns, 4, -1).mean((1, 3))
    assert difference(rendered(sample.file, "--size", f"{columns}x{rows}"), mean) <= 1
