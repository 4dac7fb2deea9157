"""WADO-RS frames (PS3.18 10.4.1.1.6): the right bytes under the right names, whatever the instance is stored in, also when they
are asked for again and the study has changed meanwhile."""
import concurrent.futures
import io
import json

import numpy
import pydicom
import pytest
import requests
from pydicom.encaps import generate_frames
from pydicom.uid import generate_uid

from Support import dicomweb
from Support.samples import EXPLICIT_LITTLE_ENDIAN, Sample, encoded, variant
from Support.dicomweb import parts_with_fields as parts, stored

AS_STORED = 'multipart/related; type="application/octet-stream"; transfer-syntax=*'
DECODED = f'multipart/related; type="application/octet-stream"; transfer-syntax={EXPLICIT_LITTLE_ENDIAN}'
VIDEO = "1.2.840.10008.1.2.4.10"


def get(server, sample, ending, accept=AS_STORED, **headers):
    return requests.get(f"{dicomweb.instance_url(server.web, sample)}/{ending}", headers={"Accept": accept, **headers}, timeout=120)


def bits_of(data_set, number, bits):
    """A native frame cut out of a value in which frames may share bytes."""
    value = numpy.unpackbits(numpy.frombuffer(data_set.PixelData, numpy.uint8), bitorder="little")
    return numpy.packbits(value[(number - 1) * bits:number * bits], bitorder="little").tobytes()


def multi_frame(sample, count, **values):
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    data_set.NumberOfFrames = count
    frame = numpy.frombuffer(data_set.PixelData, "<u2")
    data_set.PixelData = b"".join(numpy.roll(frame, number * 40).tobytes() for number in range(count))
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    return Sample("multi-frame", encoded(data_set))


def frame_of(sample, number):
    size = len(sample.data_set.PixelData) // int(sample.data_set.NumberOfFrames)
    return sample.data_set.PixelData[(number - 1) * size:number * size]


def test_every_real_image_gives_the_frames_that_pydicom_finds(server, collection):
    """As stored, byte for byte: first, last and a list of three in another order."""
    known = [s for s in collection if s.data_set.file_meta.TransferSyntaxUID.is_transfer_syntax and "PixelData" in s.data_set]
    images = [s for s in known if not s.transfer_syntax.startswith(VIDEO)
              and int(s.data_set.get("NumberOfFrames", 1) or 1) > 1]
    single = [s for s in known if int(s.data_set.get("NumberOfFrames", 1) or 1) == 1][::40]
    wrong, looked_at = [], 0
    for sample in images + single:
        data_set, count = sample.data_set, int(sample.data_set.get("NumberOfFrames", 1) or 1)
        native = not data_set.file_meta.TransferSyntaxUID.is_encapsulated
        if not native:
            try:
                expected = list(generate_frames(data_set.PixelData, number_of_frames=count))
            except Exception:
                continue
            if len(expected) != count:
                continue
        bits = data_set.Rows * data_set.Columns * data_set.SamplesPerPixel * data_set.BitsAllocated
        if data_set.PhotometricInterpretation == "YBR_FULL_422" and native:
            continue
        if native and (not data_set.file_meta.TransferSyntaxUID.is_little_endian or len(data_set.PixelData) * 8 < bits * count):
            continue
        if dicomweb.stow(server.web, [sample]).status not in (200, 202):
            continue
        numbers = [count, 1, (count + 1) // 2]
        answer = get(server, sample, f"frames/{','.join(map(str, numbers))}")
        if answer.status_code != 200:
            wrong.append(f"{sample}: {answer.status_code} {answer.text[:100]}")
            continue
        looked_at += 1
        for number, (fields, body) in zip(numbers, parts(answer), strict=True):
            frame = bits_of(data_set, number, bits) if native else expected[number - 1]
            if body != frame or int(fields["content-length"]) != len(frame) or not fields["content-location"].endswith(f"/frames/{number}"):
                wrong.append(f"{sample}: frame {number} has {len(body)} bytes for {len(frame)}, {fields}")
            if get(server, sample, f"frames/{number}").content.count(frame) != 1:
                wrong.append(f"{sample}: frame {number} by itself")
    assert not wrong, "\n".join(wrong)
    assert looked_at > 20 or len(images) < 20


def test_a_list_is_answered_in_its_order_with_what_comes_twice(server, images):
    sample = stored(server, multi_frame(images[0], 5))
    answer = get(server, sample, "frames/4,2,2,5")
    assert [body for _, body in parts(answer)] == [frame_of(sample, n) for n in (4, 2, 2, 5)]
    assert [fields["content-location"].rsplit("/", 1)[1] for fields, _ in parts(answer)] == ["4", "2", "2", "5"]
    assert all(f"transfer-syntax={EXPLICIT_LITTLE_ENDIAN}" in fields["content-type"] for fields, _ in parts(answer))


@pytest.mark.parametrize("frames, status", [("6", 404), ("1,6", 404), ("0", 400), ("-1", 400), ("1,", 400), ("a", 400), ("1;2", 400), ("99999999999999999999", 400), ("2147483647", 404)])
def test_frames_that_are_none_are_refused(server, images, frames, status):
    sample = stored(server, multi_frame(images[0], 5))
    answer = get(server, sample, f"frames/{frames}")
    assert answer.status_code == status and answer.headers["Content-Type"] == "application/problem+json", answer.text


def test_one_frame_alone_is_a_body_without_parts(server, images):
    sample = stored(server, multi_frame(images[0], 3))
    answer = get(server, sample, "frames/2", "application/octet-stream")
    assert answer.status_code == 200 and answer.content == frame_of(sample, 2)
    assert int(answer.headers["Content-Length"]) == len(answer.content)
    assert get(server, sample, "frames/1,2", "application/octet-stream").status_code == 406
    assert get(server, sample, "frames/2", 'multipart/related; type="image/avif"').status_code == 406
    head = requests.head(f"{dicomweb.instance_url(server.web, sample)}/frames/2", headers={"Accept": AS_STORED}, timeout=60)
    assert head.status_code == 200 and not head.content


@pytest.mark.parametrize("essence, syntax", [
    ("image/jphc", "1.2.840.10008.1.2.4.201"), ("image/jls", "1.2.840.10008.1.2.4.80"), ("image/jp2", "1.2.840.10008.1.2.4.90"), ("image/dicom-rle", "1.2.840.10008.1.2.5"),
])
def test_frames_are_made_in_what_is_asked_for(server, images, essence, syntax):
    """What comes back is read as the syntax that its part names, and has the same samples."""
    sample = stored(server, multi_frame(images[0], 2))
    for fields, body in parts(get(server, sample, "frames/2", f'multipart/related; type="{essence}"')):
        assert fields["content-type"].replace(" ", "").startswith(f"{essence};transfer-syntax={syntax}"), fields
        again = pydicom.dcmread(io.BytesIO(sample.file))
        again.SOPInstanceUID = again.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        again.SeriesInstanceUID, again.NumberOfFrames = generate_uid(), 1
        again.file_meta.TransferSyntaxUID = syntax
        again.PixelData = pydicom.encaps.encapsulate([body])
        again["PixelData"].VR = "OB"
        second = stored(server, Sample("coded anew", encoded(again)))
        assert [b for _, b in parts(get(server, second, "frames/1", DECODED))] == [frame_of(sample, 2)]


def test_frames_asked_for_again_follow_what_becomes_of_the_instance(server, images):
    """An opened instance is kept; rejecting, restoring and storing anew are seen at once."""
    sample = stored(server, multi_frame(images[0], 3))
    other = stored(server, variant(images[0], StudyInstanceUID=sample.study))
    for _ in range(3):
        assert [body for _, body in parts(get(server, sample, "frames/2"))] == [frame_of(sample, 2)]
    names = ["--study", sample.study, "--series", sample.uids[1], "--instance", sample.uid]
    for _ in range(2):
        assert server.run("reject", *names).returncode == 0
        assert get(server, sample, "frames/2").status_code == 404
        assert get(server, other, "frames/1").status_code == 200, "only what was rejected is gone"
        assert server.run("restore", *names).returncode == 0
        assert [body for _, body in parts(get(server, sample, "frames/2"))] == [frame_of(sample, 2)]
    # Other words for the same pixels: another version, of which the frames are the same.
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.SeriesDescription = "another version"
    assert dicomweb.stow_files(server.web, [encoded(data_set)]).status_code == 200
    assert [body for _, body in parts(get(server, sample, "frames/2"))] == [frame_of(sample, 2)]
    # The other series' instance is not found under this series.
    wrong = f"{server.web}/studies/{sample.study}/series/{sample.uids[1]}/instances/{other.uid}/frames/1"
    assert requests.get(wrong, headers={"Accept": AS_STORED}, timeout=60).status_code == 404


def test_the_warning_of_held_instances_comes_with_kept_frames_too(server, images):
    sample = stored(server, multi_frame(images[0], 2))
    assert "Warning" not in get(server, sample, "frames/1").headers
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.PixelData = bytes(len(data_set.PixelData))
    assert dicomweb.stow_files(server.web, [encoded(data_set)]).status_code == 202
    answer = get(server, sample, "frames/1")
    assert "held" in answer.headers.get("Warning", "") and [b for _, b in parts(answer)] == [frame_of(sample, 1)]


def test_many_readers_get_each_its_own_frame(server, images):
    """While others store: no frame is another's, whatever is kept and forgotten meanwhile."""
    samples = [stored(server, multi_frame(images[0], 8, InstanceNumber=number)) for number in range(4)]

    def read(task):
        sample, number = samples[task % 4], task % 8 + 1
        return [body for _, body in parts(get(server, sample, f"frames/{number}"))] == [frame_of(sample, number)]

    def store(_):
        return dicomweb.stow(server.web, [variant(images[0], StudyInstanceUID=samples[0].study)]).status == 200

    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        stores = [pool.submit(store, number) for number in range(20)]
        assert all(pool.map(read, range(400)))
        assert all(s.result() for s in stores)


def test_single_bits_that_share_bytes_come_frame_by_frame(server, images):
    """Frames of 7 by 9 single bits: none but the first begins with a byte (PS3.5 8.1.1)."""
    rows, columns, count = 7, 9, 11
    random = numpy.random.default_rng(7)
    bits = random.integers(0, 2, (count, rows * columns), dtype=numpy.uint8)
    value = numpy.packbits(bits.reshape(-1), bitorder="little").tobytes()
    sample = multi_frame(images[0], count, Rows=rows, Columns=columns, BitsAllocated=1, BitsStored=1, HighBit=0, PixelRepresentation=0,
                         PixelData=value + b"\0" * (len(value) % 2))
    stored(server, sample)
    for number in range(1, count + 1):
        expected = numpy.packbits(bits[number - 1], bitorder="little").tobytes()
        assert [body for _, body in parts(get(server, sample, f"frames/{number}"))] == [expected], number
    assert get(server, sample, f"frames/{count + 1}").status_code == 404


@pytest.mark.parametrize("table", [True, False])
def test_frames_of_many_fragments_are_found(server, collection, table):
    """JPEG frames of three fragments each, with an offset table and without: the second is what takes looking for them."""
    source = next(s for s in collection if s.transfer_syntax == "1.2.840.10008.1.2.4.70" and int(s.data_set.get("NumberOfFrames", 1) or 1) == 1)
    frame = next(generate_frames(source.data_set.PixelData, number_of_frames=1))
    while frame[-1:] == b"\0":
        frame = frame[:-1]
    frames = [frame + b"\0" * (len(frame) % 2)] * 5
    cut = len(frame) // 3 // 2 * 2
    data_set = pydicom.dcmread(io.BytesIO(source.file))
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    data_set.NumberOfFrames = len(frames)
    body, offsets = b"", []
    for f in frames:
        offsets.append(len(body))
        for piece in (f[:cut], f[cut:2 * cut], f[2 * cut:]):
            body += b"\xfe\xff\x00\xe0" + len(piece).to_bytes(4, "little") + piece
    offset_table = b"".join(o.to_bytes(4, "little") for o in offsets) if table else b""
    data_set.PixelData = b"\xfe\xff\x00\xe0" + len(offset_table).to_bytes(4, "little") + offset_table + body
    data_set["PixelData"].is_undefined_length = True
    sample = stored(server, Sample("fragments", encoded(data_set)))
    for number in (1, 3, 5, 3):
        assert [b for _, b in parts(get(server, sample, f"frames/{number}"))] == [frames[number - 1]], number
    assert get(server, sample, "frames/6").status_code == 404
