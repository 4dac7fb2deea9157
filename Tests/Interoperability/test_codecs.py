"""Every frame of every file decodes to the samples that other decoders give.

Without loss means identical. What may differ, and by how much:

- JPEG's DCT: the inverse transform of ITU-T T.81 may be off by one (T.83 tests encoders and decoders with that margin), so 1.
- JPEG's subsampled chroma: T.81 A.1.1 does not say how to interpolate. GDCM, DCMTK and libjpeg-turbo do it as the Independent
  JPEG Group does ("fancy upsampling"); pylibjpeg's libjpeg is another's and is up to 6 off, so its chroma is not compared.
- The irreversible wavelet of JPEG 2000 and HTJ2K: floating point, rounded at the end, so 1 of 4,096 grey levels and as much
  for each doubling of the range above.
- JPEG XL: the inverse transforms need only come near (ISO/IEC 18181-3): 2. A recompressed JPEG likewise, beside libjpeg.
- JPEG-LS near-lossless: what a decoder gives is fixed to the bit (ITU-T T.87), so 0.
"""
import collections
import io
import time

import numpy
import pydicom
import pytest

from Support import encoders, reference
from Support.pictures import Picture, frames_of, in_parallel, real_pictures
from Support.server import run

FAMILIES = list(dict.fromkeys(reference.FAMILIES.values()))
# Those that the wheels' samples have; a larger set of files has them all but native frames in fragments.
COMMON = ("native", "RLE", "JPEG", "JPEG-LS", "JPEG 2000")

# Whose frames are the data set's bytes, bits above Bits Stored and all.
BYTES = ("native", "deflated", "encapsulated native", "RLE")

# Files of which no decoder gets samples, Aloft neither: {end of the path: why}.
NO_SAMPLES = {
    "3gb-bulk-data-truncated": "announces 3 GB of pixel data and ends; no Rows, no Columns",
    "JPEG2000-embedded-sequence-delimiter.dcm": "a code stream of made-up bytes, to test that FFFE,E0DD inside of a fragment ends nothing",
    "MR_truncated.dcm": "62 of 8,192 bytes of pixel data are missing",
    "meta_missing_tsyntax.dcm": "file meta information without a transfer syntax: a guess would be needed",
    "nested_priv_SQ.dcm": "pixel data of two bytes and none of the attributes that describe an image",
}

# Files that only Aloft reads, as it passes over what does not matter.
LENIENT = {"badVR.dcm": "Number of Frames is '1A'", "OT-PAL-8-face.dcm": "no file meta information at all: not a Part 10 file"}

# Files that a decoder reads and gets wrong: {end of the path: ({decoders not to compare with}, why)}.
EXPLAINED = {
    **dict.fromkeys(("rtdose_expb.dcm", "rtdose_expb_1frame.dcm"), ({"pydicom"}, "an OW is words of sixteen bits, a sample of 32 is two of them (PS3.5 6.2): pydicom, "
                                                                    "which made the file, turns all four bytes; DCMTK and GDCM don't")),
}

# Files that look like a mistake of ours and are not: {end of the path: what is in them}. They must agree with the others.
ODD = {
    "sample-op.dcm": "says JPEG lossless, holds baseline DCT (SOF0): what the code stream says controls decoding (PS3.5 A.4)",
    "JPEG-lossy.dcm": "its scan ends at coefficient 0 though it is sequential (Se of ITU-T T.81 B.2.3 is 0): DCMTK reads it, pylibjpeg refuses",
    "JLSL_08_07_0_1F.dcm": "JPEG-LS of 7 bits: CharLS reads it, GDCM and DCMTK don't",
    "SC_rgb_jpeg.dcm": "RGB components under an Adobe marker that says so; DCMTK can't read the file",
    "emri_small_jpeg_2k_lossless.dcm": "a code stream of 16 bits for 12 stored ones",
    "liver_nonbyte_aligned_rle.dcm": "RLE of Bits Allocated 1: one segment of packed bits; each frame begins at a byte, unlike native ones (PS3.5 8.1.1)",
}

# By the standard: a code stream's own precision and number of components control decoding (PS3.5 A.4), Pixel Representation
# says what the bits mean (PS3.3 C.7.6.3). So an unsigned stream of a signed data set is two's complement of the stream's width.
WRONG_ATTRIBUTES = {
    "J2K_pixelrep_mismatch.dcm": "13 unsigned bits in the code stream, Pixel Representation 1: the values are two's complement of 13 bits",
    "693_J2KR.dcm": "14 signed bits in the code stream, Bits Stored 16: the sign is the stream's fourteenth bit",
}


@pytest.fixture(scope="module")
def pictures():
    return real_pictures()


@pytest.fixture(scope="module")
def made(images):
    return [Picture(name, file, expected) for name, file, expected in encoders.made_files(images[0])]


@pytest.fixture(scope="module", autouse=True)
def tools():
    assert not reference.missing_tools(), f"not installed: {reference.missing_tools()}; run Scripts/setup.sh"


def entry(table, picture):
    return next((table[end] for end in table if picture.name.endswith(end)), None)


def bounds(picture, decoder):
    """By how much each component may differ from a decoder; None where they are not comparable."""
    data_set, syntax = picture.data_set, picture.transfer_syntax
    samples = data_set.SamplesPerPixel
    if picture.family == "JPEG" and reference.start_of_frame(reference.stored_frames(data_set)[0])[0] != 0xC3:
        factors = reference.start_of_frame(reference.stored_frames(data_set)[0])[1]
        is_subsampled = any(f != factors[0] for f in factors)
        return [1] + [None if decoder == "pylibjpeg" and is_subsampled else 1] * (samples - 1)
    if picture.family in ("JPEG 2000", "HTJ2K") and not reference.is_reversible(reference.stored_frames(data_set)[0]):
        return [1 << max(0, data_set.BitsStored - 12)] * samples
    if syntax in (f"{reference.ROOT}.4.111", f"{reference.ROOT}.4.112"):
        return [2] * samples
    return [0] * samples


def expected_photometric(picture):
    """What the samples are once decoded."""
    said = picture.data_set.PhotometricInterpretation
    if said in ("YBR_RCT", "YBR_ICT", "XYB") or picture.family == "JPEG XL" and said.startswith("YBR"):
        return "RGB"  # libjxl undoes its own transforms, and a recompressed JPEG's
    return "YBR_FULL" if said in ("YBR_FULL_422", "YBR_PARTIAL_422") else said


def difference(picture, frames, decoder, others):
    """In words, or None."""
    if len(frames) != len(others):
        return f"{len(frames)} frames, {decoder} has {len(others)}"
    allowed = bounds(picture, decoder)
    bits = picture.data_set.get("BitsStored")
    for number, (frame, other) in enumerate(zip(frames, others), 1):
        if frame.shape != other.shape:
            return f"frame {number} is {frame.shape}, {decoder} says {other.shape}"
        if frame.dtype.kind == "f" or decoder == "numpy" and picture.family == "native":
            if frame.tobytes() != other.astype(frame.dtype).tobytes():
                return f"frame {number} differs from {decoder} in {int((frame != other).sum())} samples"
            continue
        # Above Bits Stored, decoders leave zeros, the sign or what was there; PS3.5 8.1.1 gives these bits no meaning.
        is_signed = picture.data_set.get("PixelRepresentation") == 1
        if picture.family in BYTES:
            frame = reference.wrapped(frame, bits, is_signed)
        distance = numpy.abs(frame.astype(numpy.int64) - reference.wrapped(other, bits, is_signed)).reshape(-1, frame.shape[2]).max(0)
        for component, limit in enumerate(allowed):
            if limit is not None and distance[component] > limit:
                return f"frame {number} differs from {decoder} by {distance.tolist()}, allowed {allowed}"
    return None


def attributes_wrong(picture, answer):
    data_set, wrong = picture.data_set, []
    for line in answer.lines:
        samples = data_set.get("SamplesPerPixel", 1)
        size = reference.sample_type(data_set).itemsize
        wanted = {"rows": data_set.Rows, "columns": data_set.Columns, "samplesPerPixel": samples, "photometricInterpretation": expected_photometric(picture),
                  "byteCount": data_set.Rows * data_set.Columns * samples * size}
        if "PixelData" in data_set:
            wanted |= {"bitsStored": data_set.BitsStored, "pixelRepresentation": data_set.PixelRepresentation}
        wrong += [f"{key} is {line.get(key)}, not {value}" for key, value in wanted.items() if line.get(key) != value]
    return wrong[:3]


def is_usual(picture):
    return entry(NO_SAMPLES, picture) is None and entry(LENIENT, picture) is None


def examined(picture):
    """(how it went, what is wrong): "compared", "refused", "differs"."""
    answer, frames = frames_of(picture)
    if (why := entry(NO_SAMPLES, picture)) is not None:
        return ("refused", None) if frames is None and answer.error() else ("differs", f"gave samples, though: {why}")
    if (why := entry(LENIENT, picture)) is not None:
        return ("read by Aloft only", None) if frames is not None else ("differs", f"refused: {why}: {answer.error()}")
    results = reference.decoded(picture.file, picture.data_set)
    apart, _ = entry(EXPLAINED, picture) or (set(), "")
    others = {name: found for name, found in results.items() if not isinstance(found, str) and name not in apart}
    if not others:
        return "differs", f"no other decoder reads it: {results}; Aloft: {answer.error() or 'gives samples'}"
    if frames is None:
        return "differs", f"Aloft says: {answer.error()}; {', '.join(others)} read it"
    wrong = attributes_wrong(picture, answer) + [d for name, found in others.items() if (d := difference(picture, frames, name, found))]
    if picture.expected is not None and not numpy.array_equal(frames[0], picture.expected):
        wrong.append("differs from what it was made from")
    return ("differs", "; ".join(wrong)) if wrong else ("compared", None)


def examine(pictures, what):
    began = time.monotonic()
    counts, found = collections.Counter(), []
    for picture, (way, wrong) in zip(pictures, in_parallel(examined, pictures)):
        counts[way] += 1
        if wrong:
            found.append(f"{picture} ({picture.transfer_syntax}): {wrong}")
    frames = sum(reference.frame_count(p.data_set) for p in pictures if is_usual(p))
    print(f"{what}: {len(pictures)} files, {frames} frames, {dict(counts)}, {time.monotonic() - began:.0f} s")
    assert not found, f"{len(found)} of {len(pictures)} differ:\n" + "\n".join(found[:60])


@pytest.mark.parametrize("family", COMMON)
def test_every_frame_of_real_files_is_what_other_decoders_give(pictures, family):
    chosen = [p for p in pictures if p.family == family and is_usual(p)]
    assert chosen, f"no file with {family} frames"
    examine(chosen, family)


def test_every_frame_of_newer_kinds_is_what_other_decoders_give(pictures, made):
    """Real files where there are some, and in any case one that others made."""
    kinds = [f for f in FAMILIES if f not in COMMON]
    chosen = [p for p in pictures if p.family in kinds] + [next(p for p in made if p.family == f) for f in kinds]
    examine(chosen, ", ".join(kinds))


@pytest.mark.parametrize("family", [f for f in FAMILIES if f != "native"])
def test_every_frame_that_others_encoded_is_what_it_was_made_from(made, family):
    examine([p for p in made if p.family == family], f"{family}, made")


def test_what_nobody_can_read_is_refused_in_words(pictures):
    chosen = [p for p in pictures if not is_usual(p)]
    examine(chosen, "unreadable")
    unknown = [p for p in pictures if p.family is None and not p.is_video() and is_usual(p)]
    assert not unknown, f"files of another transfer syntax: {[(str(p), p.transfer_syntax) for p in unknown]}"


def test_what_stands_in_the_tables_is_still_so(pictures):
    """An explanation whose file decodes everywhere by now has to go."""
    for picture in pictures:
        if (found := entry(EXPLAINED, picture)) is None:
            continue
        _, frames = frames_of(picture)
        results = reference.decoded(picture.file, picture.data_set)
        for decoder in found[0]:
            assert isinstance(results[decoder], str) or difference(picture, frames, decoder, results[decoder]), f"{picture}: {decoder} agrees now"


def test_a_signed_data_set_with_an_unsigned_code_stream(pictures):
    """Decided by the standard, not by a decoder: see WRONG_ATTRIBUTES."""
    for picture in pictures:
        if (why := entry(WRONG_ATTRIBUTES, picture)) is None:
            continue
        stored = reference.stored_frames(picture.data_set)[0]
        _, precision, _ = reference.size_marker(stored)
        assert precision != picture.data_set.BitsStored or picture.data_set.PixelRepresentation == 1, why
        _, frames = frames_of(picture)
        assert frames is not None and frames[0].min() >= -(1 << precision - 1) and frames[0].max() < 1 << precision - 1, f"{picture}: {why}"
        assert frames[0].dtype.kind == "i" and frames[0].min() < 0, f"{picture}: {why}"


def test_fewer_resolution_levels_give_a_smaller_picture(made, pictures):
    """`--reduce`: sizes are halved and rounded up (ISO/IEC 15444-1 B.5), and the picture is the same one."""
    chosen = [p for p in [*made, *pictures] if p.family in ("JPEG 2000", "HTJ2K") and min(p.data_set.Rows, p.data_set.Columns) > 64
              and not p.name.endswith(("one resolution", "offset")) and entry(NO_SAMPLES, p) is None][:40]
    wrong = []
    for picture, (answer, frames) in zip(chosen, in_parallel(lambda p: frames_of(p, "--reduce", "2"), chosen)):
        if frames is None:
            wrong.append(f"{picture}: {answer.error()}")
            continue
        rows, columns = -(-picture.data_set.Rows // 4), -(-picture.data_set.Columns // 4)
        _, whole = frames_of(picture)
        if frames[0].shape[:2] != (rows, columns):
            wrong.append(f"{picture}: {frames[0].shape}, not {rows} x {columns}")
        elif "noise" not in picture.name and whole is not None:
            small = whole[0][:rows * 4 - 3:4, :columns * 4 - 3:4].astype(float)
            part = frames[0][:small.shape[0], :small.shape[1]].astype(float)
            if small.std() > 0 and numpy.corrcoef(small.ravel(), part.ravel())[0, 1] < 0.7:
                wrong.append(f"{picture}: another picture")
    assert len(chosen) > 10 and not wrong, "\n".join(wrong)


def test_a_file_without_pixel_data_is_refused(tmp_path, images):
    data_set = pydicom.dcmread(io.BytesIO(images[0].file))
    del data_set.PixelData
    path = tmp_path / "in.dcm"
    data_set.save_as(path)
    answer = run("image", "frames", path, "--output", tmp_path / "out")
    assert answer.returncode == 1 and answer.stderr.strip(), answer.stderr
    assert not list(tmp_path.glob("out/*")), "samples of nothing"
