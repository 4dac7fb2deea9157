"""Frames of an instance as an instance of their own (PS3.4 Annex Y, FRAME level), by pynetdicom's C-GET and C-MOVE, read with pydicom and DCMTK."""
import struct

import pytest
from pydicom.uid import generate_uid

from Support import dcmtk, reference, retrieving
from Support import samples as sample_files
from Support.retrieving import COMPOSITE_INSTANCE, EXPLICIT, IMPLICIT, Receiver, identifier, know

from test_cget import stored

FRAMES_EXTRACTED = "109105"


@pytest.fixture(scope="session")
def multi_frames(collection):
    """Real instances of several frames, small enough for many of them."""
    found = [s for s in collection if reference.frame_count(s.data_set) > 1 and len(s.file) < 3_000_000 and s.transfer_syntax not in reference.VIDEO
             and any(keyword in s.data_set for keyword in reference.PIXELS)]
    assert found, "no multi-frame file among the test data"
    return found


def asked(server, sample, storage=None, **keys):
    """What a C-GET of frames of a sample is answered, and the one instance that came."""
    found, receiving = retrieving.get(server.dicom, COMPOSITE_INSTANCE, identifier("FRAME", SOPInstanceUID=sample.uid, **keys), storage or retrieving.storage_of([sample]))
    assert len(receiving.all) <= 1, f"{sample}: {len(receiving.all)} instances came"
    return found, receiving.all[0] if receiving.all else None


def taken(server, sample, storage=None, **keys):
    found, received = asked(server, sample, storage, **keys)
    assert (found.status, found.counts[1:]) == (0, (1, 0, 0)) and received, f"{sample}: {found}"
    return received


def chosen(sample):
    count = reference.frame_count(sample.data_set)
    return sorted({2, count // 2 + 1, count})


def same_frames(received, sample, numbers):
    """The frames are the source's, bit by bit: code streams as they were, native samples cut out."""
    new, old = received.data_set(), sample.data_set
    assert reference.frame_count(new) == len(numbers), sample
    if received.transfer_syntax == sample.transfer_syntax and reference.family(sample.transfer_syntax) not in ("native", None):
        before, after = reference.stored_frames(old), reference.stored_frames(new)
        assert len(after) == len(numbers), f"{sample}: {len(after)} frames"
        for index, number in enumerate(numbers):
            assert after[index].rstrip(b"\0") == before[number - 1].rstrip(b"\0"), f"{sample}: frame {number} has another code stream"
    elif reference.family(sample.transfer_syntax) == "native":
        before, after = reference.native_frames(old), reference.native_frames(new)
        for index, number in enumerate(numbers):
            assert (after[index] == before[number - 1]).all(), f"{sample}: frame {number} has other samples"
    else:
        after = reference.native_frames(new)
        decoders = reference.decoded(sample.file, old)
        readable = {name: frames for name, frames in decoders.items() if not isinstance(frames, str)}
        assert readable, f"{sample}: no decoder reads it: {decoders}"
        assert any(all((after[index] == frames[number - 1]).all() for index, number in enumerate(numbers)) for frames in readable.values()), f"{sample}: other samples than {list(readable)} find"


def same_words(received, sample, numbers):
    new, old = received.data_set(), sample.data_set
    assert new.SOPInstanceUID == received.uid != sample.uid and new.SOPClassUID == old.SOPClassUID
    assert (new.StudyInstanceUID, new.SeriesInstanceUID) == (old.StudyInstanceUID, old.SeriesInstanceUID)
    source = new.FrameExtractionSequence[-1]
    assert source.MultiFrameSourceSOPInstanceUID == sample.uid
    equipment = new.ContributingEquipmentSequence[-1]
    assert equipment.PurposeOfReferenceCodeSequence[0].CodeValue == FRAMES_EXTRACTED and equipment.Manufacturer
    if "PerFrameFunctionalGroupsSequence" in old:
        groups, before = new.PerFrameFunctionalGroupsSequence, old.PerFrameFunctionalGroupsSequence
        assert len(groups) == len(numbers), f"{sample}: {len(groups)} functional groups"
        for index, number in enumerate(numbers):
            assert groups[index] == before[number - 1], f"{sample}: the functional groups of frame {number} are others"
    for pointer in [new.get("FrameIncrementPointer")] if "FrameIncrementPointer" in new else []:
        for tag in [pointer] if isinstance(pointer, int) else pointer or []:
            if tag in new and new[tag].VM > 1:
                assert new[tag].VM == len(numbers), f"{sample}: {new[tag].keyword} has {new[tag].VM} values"
    return new


def test_frames_of_every_real_multi_frame_come_as_they_are(server, multi_frames, tmp_path):
    stored(server, multi_frames)
    for number, sample in enumerate(multi_frames):
        numbers = chosen(sample)
        received = taken(server, sample, SimpleFrameList=numbers)
        assert received.transfer_syntax == sample.transfer_syntax
        same_frames(received, sample, numbers)
        new = same_words(received, sample, numbers)
        listed = new.FrameExtractionSequence[-1].SimpleFrameList
        assert ([listed] if isinstance(listed, int) else list(listed)) == numbers
        source, path = tmp_path / f"{number}-source.dcm", tmp_path / f"{number}.dcm"
        source.write_bytes(sample.file)
        path.write_bytes(received.file())
        if dcmtk.ran("dcmdump", "+fo", source).returncode == 0:  # newer transfer syntaxes it doesn't know
            dump = dcmtk.ran("dcmdump", "+fo", path)
            assert dump.returncode == 0 and "E:" not in dump.stderr, f"{sample}: {dump.stderr[:500]}"


def test_the_same_request_gives_the_same_instance(server, multi_frames):
    [sample] = stored(server, multi_frames[:1])
    one, again, other = (taken(server, sample, SimpleFrameList=numbers) for numbers in ([1, 2], [1, 2], [2]))
    assert (one.uid, one.body) == (again.uid, again.body)
    assert other.uid != one.uid and other.uid.startswith("2.25.")


def test_frames_are_made_native_for_whoever_takes_no_other(server, multi_frames):
    coded = {}
    for sample in multi_frames:
        if sample.transfer_syntax != EXPLICIT and len(sample.file) < 400_000:
            coded.setdefault(sample.transfer_syntax, sample)
    stored(server, coded.values())
    for sample in coded.values():
        for target in (EXPLICIT, IMPLICIT):
            numbers = chosen(sample)
            received = taken(server, sample, [(sample.sop_class, [target])], SimpleFrameList=numbers)
            assert received.transfer_syntax == target
            same_frames(received, sample, numbers)


def test_a_destination_gets_frames_by_c_move(server, multi_frames):
    [sample] = stored(server, [s for s in multi_frames if s.transfer_syntax == EXPLICIT][:1])
    with Receiver() as destination:
        know(server, destination.ae_title, destination.port)
        found = retrieving.move(server.dicom, COMPOSITE_INSTANCE, identifier("FRAME", SOPInstanceUID=sample.uid, SimpleFrameList=[2]), "RECEIVER")
        assert (found.status, found.counts[1:]) == (0, (1, 0, 0)), found
        [received] = destination.all
    same_frames(received, sample, [2])
    same_words(received, sample, [2])
    found = retrieving.move(server.dicom, COMPOSITE_INSTANCE, identifier("FRAME", SOPInstanceUID=sample.uid, SimpleFrameList=[99_999]), "RECEIVER")
    assert (found.status, found.failed) == (0xAA00, [sample.uid]), found


def test_a_calculated_list_is_followed(server, multi_frames):
    [sample] = stored(server, [s for s in multi_frames if reference.frame_count(s.data_set) >= 10][:1])
    received = taken(server, sample, CalculatedFrameList=[1, 4, 2, 6, 0xFFFFFFFF, 3])
    numbers = [1, 3, *range(6, reference.frame_count(sample.data_set) + 1, 3)]
    same_frames(received, sample, numbers)
    new = same_words(received, sample, numbers)
    assert list(new.FrameExtractionSequence[-1].CalculatedFrameList) == [1, 4, 2, 6, 0xFFFFFFFF, 3]


def test_a_time_range_finds_the_frames_of_a_cine(server, multi_frames):
    timed = [s for s in multi_frames if s.data_set.get("FrameTime") and reference.frame_count(s.data_set) >= 5]
    [sample] = stored(server, timed[:1])
    time, delay = float(sample.data_set.FrameTime), float(sample.data_set.get("FrameDelay") or 0)
    received = taken(server, sample, TimeRange=[(delay + time) / 1000, (delay + 3 * time) / 1000])
    same_frames(received, sample, [2, 3, 4])
    new = received.data_set()
    assert float(new.FrameTime) == pytest.approx(time)
    assert [pytest.approx(v) for v in new.FrameExtractionSequence[-1].TimeRange] == [(delay + time) / 1000, (delay + 3 * time) / 1000]


def test_tiles_say_where_they_lie(server, multi_frames):
    tiled = [s for s in multi_frames if s.data_set.get("DimensionOrganizationType") == "TILED_FULL" and s.data_set.Modality == "SM"]
    if not tiled:
        pytest.skip("no TILED_FULL image among the test data")
    [sample] = stored(server, tiled[:1])
    old = sample.data_set
    across = -(-old.TotalPixelMatrixColumns // old.Columns)
    numbers = [2, across + 1, across + 3]
    new = taken(server, sample, SimpleFrameList=numbers).data_set()
    assert new.DimensionOrganizationType == "TILED_SPARSE"
    origin, axes = old.TotalPixelMatrixOriginSequence[0], [float(v) for v in old.ImageOrientationSlide]
    spacing = [float(v) for v in old.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].PixelSpacing]
    for number, group in zip(numbers, new.PerFrameFunctionalGroupsSequence, strict=True):
        column, row = (number - 1) % across * old.Columns, (number - 1) // across * old.Rows
        place = group.PlanePositionSlideSequence[0]
        assert (place.ColumnPositionInTotalImagePixelMatrix, place.RowPositionInTotalImagePixelMatrix) == (column + 1, row + 1)
        for axis, name in enumerate("XY"):
            offset = f"{name}OffsetInSlideCoordinateSystem"
            expected = float(origin[offset].value) + axes[axis] * column * spacing[1] + axes[axis + 3] * row * spacing[0]
            assert float(place[offset].value) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("keys, status", [
    ({}, 0xA900), ({"SimpleFrameList": [2, 1]}, 0xAA04), ({"SimpleFrameList": [0]}, 0xAA04), ({"SimpleFrameList": [1], "CalculatedFrameList": [1, 2, 1]}, 0xAA04),
    ({"CalculatedFrameList": [1, 2]}, 0xAA04), ({"CalculatedFrameList": [1, 2, 0]}, 0xAA04), ({"SimpleFrameList": [99_999]}, 0xAA00), ({"TimeRange": [2.0, 1.0]}, 0xAA04),
])
def test_requests_that_can_not_be_followed(server, multi_frames, keys, status):
    [sample] = stored(server, multi_frames[:1])
    found, received = asked(server, sample, **keys)
    assert found.status == status and received is None, found
    if status == 0xAA00:
        assert (found.counts[1:], found.failed) == ((0, 1, 0), [sample.uid]), found


def test_instances_that_have_no_frames_to_take(server, images, multi_frames):
    single, timeless = images[0], next(s for s in multi_frames if not s.data_set.get("FrameTime") and not s.data_set.get("FrameTimeVector") and "PerFrameFunctionalGroupsSequence" not in s.data_set)
    stored(server, [single, timeless])
    assert asked(server, single, SimpleFrameList=[1])[0].status == 0xAA01
    assert asked(server, timeless, TimeRange=[0.0, 1.0])[0].status == 0xAA03
    gone = sample_files.variant(single, "never stored")
    assert asked(server, gone, SimpleFrameList=[1])[0].status == 0xAA00
    several = identifier("FRAME", SOPInstanceUID=[single.uid, timeless.uid], SimpleFrameList=[1])
    found, _ = retrieving.get(server.dicom, COMPOSITE_INSTANCE, several, retrieving.storage_of([single]))
    assert found.status == 0xA900, found


def test_single_bits_are_cut_where_frames_share_bytes(server, multi_frames):
    """A made up segmentation whose frames are 7 by 5 points."""
    model = next((s for s in multi_frames if s.data_set.BitsAllocated == 1 and s.transfer_syntax == EXPLICIT and "PerFrameFunctionalGroupsSequence" in s.data_set), None)
    if model is None:
        pytest.skip("no segmentation among the test data")
    sample = sample_files.variant(model, "odd bits")
    data_set, count = sample.data_set, reference.frame_count(sample.data_set)
    data_set.Rows, data_set.Columns = 7, 5
    bits = "".join(format((frame * 0x5A5A5A5A5 + 0x123456789) & (1 << 35) - 1, "035b")[::-1] for frame in range(count))
    packed = int(bits[::-1], 2).to_bytes(-(-len(bits) // 8), "little")
    data_set.PixelData = packed + b"\0" * (len(packed) % 2)
    sample = sample_files.Sample(sample.name, sample_files.encoded(data_set))
    stored(server, [sample])
    for numbers in ([2], [1, 3], list(range(1, count + 1)), [count]):
        received = taken(server, sample, SimpleFrameList=numbers)
        same_frames(received, sample, numbers)


def test_an_extended_offset_table_is_made_anew(server, multi_frames):
    model = next((s for s in multi_frames if reference.family(s.transfer_syntax) in ("JPEG", "JPEG-LS", "RLE") and reference.frame_count(s.data_set) >= 4), None)
    if model is None:
        pytest.skip("no encapsulated multi-frame among the test data")
    sample = sample_files.variant(model, "extended table")
    data_set = sample.data_set
    frames = [f + b"\0" * (len(f) % 2) for f in reference.stored_frames(data_set)]
    offsets = [sum(len(f) + 8 for f in frames[:n]) for n in range(len(frames))]
    data_set.ExtendedOffsetTable = struct.pack(f"<{len(frames)}Q", *offsets)
    data_set.ExtendedOffsetTableLengths = struct.pack(f"<{len(frames)}Q", *map(len, frames))
    data_set.PixelData = b"".join([b"\xfe\xff\x00\xe0\0\0\0\0", *(b"\xfe\xff\x00\xe0" + struct.pack("<I", len(f)) + f for f in frames)])
    sample = sample_files.Sample(sample.name, sample_files.encoded(data_set))
    stored(server, [sample])
    new = taken(server, sample, SimpleFrameList=[2, 4]).data_set()
    assert struct.unpack("<2Q", new.ExtendedOffsetTable) == (0, len(frames[1]) + 8)
    assert struct.unpack("<2Q", new.ExtendedOffsetTableLengths) == (len(frames[1]), len(frames[3]))
    assert [f.rstrip(b"\0") for f in reference.stored_frames(new)] == [frames[1].rstrip(b"\0"), frames[3].rstrip(b"\0")]
