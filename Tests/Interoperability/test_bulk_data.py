"""Bulk data and pixel data (PS3.18 10.4.1.1.5, 10.4.1.1.6): one value, and all of an instance, a series or a study."""
import io
import re

import numpy
import pydicom
import pytest
import requests
from pydicom.encaps import encapsulate
from pydicom.uid import generate_uid

from Support import dicomweb
from Support.samples import Sample, encoded, variant
from Support.dicomweb import parts_with_fields as parts, stored

OCTETS = 'multipart/related; type="application/octet-stream"'
ANY = 'multipart/related; type="*/*"'


def get(url, accept=OCTETS, **headers):
    return requests.get(url, headers={"Accept": accept, **headers}, timeout=120)


def multi_frame(sample, count):
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    data_set.NumberOfFrames = count
    frame = numpy.frombuffer(data_set.PixelData, "<u2")
    data_set.PixelData = b"".join(numpy.roll(frame, number * 40).tobytes() for number in range(count))
    return Sample("multi-frame", encoded(data_set))


def addresses(metadata):
    """Every BulkDataURI, nested ones too."""
    found = []

    def walk(item):
        for element in item.values():
            if "BulkDataURI" in element:
                found.append(element["BulkDataURI"])
            if element["vr"] == "SQ":
                for nested in element.get("Value", []):
                    walk(nested)
    for data_set in metadata:
        walk(data_set)
    return found


def compressed(sample, server, syntax, essence):
    """The same frames, which the server codes, as an instance of another series."""
    count = int(sample.data_set.get("NumberOfFrames", 1) or 1)
    url = f"{dicomweb.instance_url(server.web, sample)}/frames/{','.join(str(n + 1) for n in range(count))}"
    frames = [body for _, body in parts(get(url, f'multipart/related; type="{essence}"'))]
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    data_set.SeriesInstanceUID = generate_uid()
    data_set.file_meta.TransferSyntaxUID = syntax
    data_set.PixelData = encapsulate(frames)
    data_set["PixelData"].VR = "OB"
    # A fragment's length is even (PS3.5 A.4).
    return stored(server, Sample(essence, encoded(data_set))), [frame + b"\0" * (len(frame) % 2) for frame in frames]


@pytest.mark.parametrize("count", [1, 4])
@pytest.mark.parametrize("syntax, essence", [("1.2.840.10008.1.2.4.80", "image/jls"), ("1.2.840.10008.1.2.5", "image/dicom-rle"), ("1.2.840.10008.1.2.4.201", "image/jphc")])
def test_pixel_data_are_one_value_in_octets_and_a_part_a_frame_as_stored(server, images, count, syntax, essence):
    native = stored(server, multi_frame(images[0], count) if count > 1 else images[0])
    sample, frames = compressed(native, server, syntax, essence)
    root = dicomweb.instance_url(server.web, sample)
    for url in (f"{root}/bulkdata/7FE00010", f"{root}/pixeldata"):
        (fields, body), = parts(get(url))
        assert body == native.data_set.PixelData and fields["content-location"] == f"{root}/bulkdata/7FE00010"
        assert int(fields["content-length"]) == len(body)
        for accept in (f'multipart/related; type="{essence}"', f"{OCTETS}; transfer-syntax=*"):
            found = parts(get(url, accept))
            assert [body for _, body in found] == frames
            assert all(syntax in fields["content-type"] for fields, _ in found)
            expected = [f"{root}/bulkdata/7FE00010"] if count == 1 else [f"{root}/frames/{n + 1}" for n in range(count)]
            assert [fields["content-location"] for fields, _ in found] == expected
        assert get(url, 'multipart/related; type="image/jpeg"').status_code == 406
    single = get(f"{root}/bulkdata/7FE00010", "application/octet-stream")
    assert single.content == native.data_set.PixelData and single.headers["Content-Type"].startswith("application/octet-stream")
    assert get(f"{root}/bulkdata/7FE00010", essence).status_code == (200 if count == 1 else 406)


def test_a_stored_value_is_given_in_parts(server, images):
    sample = stored(server, multi_frame(images[0], 6))
    url, value = f"{dicomweb.instance_url(server.web, sample)}/bulkdata/7FE00010", sample.data_set.PixelData
    whole = get(url, "application/octet-stream")
    assert whole.content == value and whole.headers["Accept-Ranges"] == "bytes"
    for wanted, first, end in (("0-9", 0, 10), ("70000-140001", 70000, 140002), ("-5", len(value) - 5, len(value)), (f"{len(value) - 1}-", len(value) - 1, len(value))):
        part = get(url, "application/octet-stream", Range=f"bytes={wanted}")
        assert part.status_code == 206 and part.content == value[first:end], wanted
        assert part.headers["Content-Range"] == f"bytes {first}-{end - 1}/{len(value)}"
    assert get(url, "application/octet-stream", Range=f"bytes={len(value)}-").status_code == 416
    tag = whole.headers["ETag"]
    assert get(url, "application/octet-stream", **{"If-None-Match": tag}).status_code == 304
    assert get(url, "application/octet-stream", Range="bytes=0-3", **{"If-Range": tag}).status_code == 206
    assert get(url, "application/octet-stream", Range="bytes=0-3", **{"If-Range": '"other"'}).content == value
    frame = get(f"{dicomweb.instance_url(server.web, sample)}/frames/2", "application/octet-stream", Range="bytes=4-9")
    size = len(value) // 6
    assert frame.status_code == 206 and frame.content == value[size + 4:size + 10]


def test_everything_that_metadata_refer_to_comes_with_its_address(server, collection):
    """Over the real files, by study: the same addresses in metadata and in the bulk data of the study, each the same value."""
    studies = {}
    for sample in collection:
        if len(sample.file) < 3_000_000 and dicomweb.stow(server.web, [sample]).status == 200:
            studies.setdefault(sample.study, []).append(sample)
    looked_at, nested, wrong = 0, 0, []
    for study, samples in sorted(studies.items()):
        if len(samples) > 30:
            continue
        url = f"{server.web}/studies/{study}"
        wanted = addresses(requests.get(f"{url}/metadata", headers={"Accept": "application/dicom+json"}, timeout=120).json())
        answer = get(f"{url}/bulkdata", f"{ANY}; transfer-syntax=*")
        if not wanted:
            assert answer.status_code == 404, study
            continue
        given = {}
        for fields, body in parts(answer, (200, 206)):
            given.setdefault(re.sub(r"/frames/\d+$", "/bulkdata/7FE00010", fields["content-location"]), []).append(body)
        missing = {a for a in wanted if a not in given}
        if (answer.status_code == 206) != bool(missing):
            wrong.append(f"{study}: {len(missing)} are left out, and the status is {answer.status_code}")
        # What can't be taken apart is left out; it is refused by itself too.
        for address in sorted(missing):
            if get(address, f"{ANY}; transfer-syntax=*").status_code == 200:
                wrong.append(f"{address} is left out")
        wrong += [f"{a} is not in metadata" for a in given if a not in wanted]
        for address in list(given)[:6]:
            if [body for _, body in parts(get(address, f"{ANY}; transfer-syntax=*"))] != given[address]:
                wrong.append(f"{address} is another value by itself")
            nested += address.count("/bulkdata/") and len(address.split("/bulkdata/")[1].split("/")) > 1
            looked_at += 1
    assert not wrong, "\n".join(wrong)
    assert looked_at > 5


def test_pixel_data_of_a_series_and_a_study(server, images):
    first = stored(server, multi_frame(images[0], 2))
    second = stored(server, variant(images[0], StudyInstanceUID=first.study))
    study, series = f"{server.web}/studies/{first.study}", f"{server.web}/studies/{first.study}/series/{first.uids[1]}"
    assert {fields["content-location"]: body for fields, body in parts(get(f"{study}/pixeldata"))} == {
        f"{dicomweb.instance_url(server.web, s)}/bulkdata/7FE00010": s.data_set.PixelData for s in (first, second)}
    assert [body for _, body in parts(get(f"{series}/pixeldata"))] == [first.data_set.PixelData]
    jls = parts(get(f"{study}/pixeldata", 'multipart/related; type="image/jls"'))
    assert len(jls) == 3 and all(fields["content-type"].startswith("image/jls") for fields, _ in jls)
    assert get(f"{study}/pixeldata", "image/jls").status_code == 406
    assert get(f"{study}/pixeldata", 'multipart/related; type="video/mp4"').status_code == 406
    assert get(f"{server.web}/studies/1.2.3/pixeldata").status_code == 404
    assert get(f"{study}/pixeldata/1").status_code == 404
    words = pydicom.dcmread(io.BytesIO(variant(images[0]).file))
    del words.PixelData
    alone = stored(server, Sample("no pixel data", encoded(words)))
    assert get(f"{dicomweb.instance_url(server.web, alone)}/pixeldata").status_code == 404


def test_video_is_its_stream(server, images):
    data_set = pydicom.dcmread(io.BytesIO(variant(images[0]).file))
    stream = bytes(range(256)) * 40
    data_set.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.4.102"
    data_set.NumberOfFrames = 50
    data_set.PixelData = b"\xfe\xff\x00\xe0\0\0\0\0" + b"".join(
        b"\xfe\xff\x00\xe0" + len(piece).to_bytes(4, "little") + piece for piece in (stream[:5000], stream[5000:]))
    data_set["PixelData"].VR = "OB"
    data_set["PixelData"].is_undefined_length = True
    sample = stored(server, Sample("video", encoded(data_set)))
    root = dicomweb.instance_url(server.web, sample)
    for ending in ("bulkdata/7FE00010", "pixeldata", "frames/1", "frames/1,50"):
        for accept in ('multipart/related; type="video/mp4"', 'multipart/related; type="video/*"', f"{OCTETS}; transfer-syntax=*"):
            (fields, body), = parts(get(f"{root}/{ending}", accept))
            assert body == stream, (ending, accept)
    assert get(f"{root}/bulkdata/7FE00010", "video/mp4").content == stream
    assert get(f"{root}/frames/51", "video/mp4").status_code == 404
    assert get(f"{root}/frames/1", OCTETS).status_code == 406
    assert get(f"{root}/bulkdata/7FE00010", OCTETS).status_code == 406
    assert get(f"{root}/rendered", "video/mp4").content == stream
    part = get(f"{root}/rendered", "video/mp4", Range="bytes=4998-5003")
    assert part.status_code in (200, 206) and part.content in (stream, stream[4998:5004])


# What is left out (PS3.18 Table 10.4.3-1)

def damaged(server, sample, frame=1):
    """The same frames in JPEG-LS in another series of the study, one of them cut down to its first bytes."""
    made, frames = compressed(sample, server, "1.2.840.10008.1.2.4.80", "image/jls")
    data_set = pydicom.dcmread(io.BytesIO(made.file))
    frames[frame - 1] = frames[frame - 1][:60]
    data_set.SeriesInstanceUID, data_set.SOPInstanceUID = generate_uid(), generate_uid()
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    data_set.PixelData = encapsulate(frames)
    data_set["PixelData"].VR = "OB"
    return made, stored(server, Sample("damaged", encoded(data_set)))


@pytest.mark.parametrize("ending", ["pixeldata", "bulkdata"])
def test_what_can_not_be_decoded_is_left_out_and_told(server, images, ending):
    whole = stored(server, variant(images[0]))
    again, broken = damaged(server, whole)
    study = f"{server.web}/studies/{whole.study}"
    answer = get(f"{study}/{ending}")
    given = {fields["content-location"] for fields, _ in parts(answer, (206,))}
    assert given == {f"{dicomweb.instance_url(server.web, s)}/bulkdata/7FE00010" for s in (whole, again)}
    assert answer.headers["Warning"].startswith("299 aloft \"1 of the values") and broken.uid not in answer.headers["Warning"]
    # As it is stored it can be given.
    complete = get(f"{study}/{ending}", f"{OCTETS}; transfer-syntax=*")
    assert len(parts(complete)) == 3 and "Warning" not in complete.headers
    assert get(f"{study}/series/{whole.uids[1]}/{ending}").status_code == 200
    alone = get(f"{study}/series/{broken.uids[1]}/{ending}")
    assert alone.status_code == 422 and alone.headers["Content-Type"] == "application/problem+json", "nothing is left to be partial"


def test_what_has_no_accepted_media_type_is_left_out_and_told(server, images):
    whole = stored(server, variant(images[0]))
    compressed(whole, server, "1.2.840.10008.1.2.5", "image/dicom-rle")
    data_set = variant(whole, StudyInstanceUID=whole.study, RedPaletteColorLookupTableData=b"\1\2" * 3000).data_set
    del data_set.PixelData
    table = stored(server, Sample("a table and no picture", encoded(data_set)))
    study = f"{server.web}/studies/{whole.study}"
    octets = get(f"{study}/bulkdata")
    assert len(parts(octets)) == 3 and "Warning" not in octets.headers
    answer = get(f"{study}/bulkdata", 'multipart/related; type="image/dicom-rle"')
    assert [fields["content-type"].split(";")[0] for fields, _ in parts(answer, (206,))] == ["image/dicom-rle"] * 2
    assert answer.headers["Warning"].startswith("299 aloft \"1 of the values")
    assert get(f"{dicomweb.instance_url(server.web, table)}/bulkdata", 'multipart/related; type="image/dicom-rle"').status_code == 406


def test_a_later_frame_that_can_not_be_decoded_ends_the_body_early(server, images):
    """The status is out by then: nobody takes what came for the whole."""
    whole = stored(server, multi_frame(images[0], 4))
    _, broken = damaged(server, whole, frame=3)
    with pytest.raises(requests.exceptions.RequestException):
        get(f"{dicomweb.instance_url(server.web, broken)}/pixeldata")


def test_a_head_says_what_is_left_out(server, images):
    whole = stored(server, variant(images[0]))
    damaged(server, whole)
    answer = requests.head(f"{server.web}/studies/{whole.study}/pixeldata", headers={"Accept": OCTETS}, timeout=120)
    assert answer.status_code == 206 and "Warning" in answer.headers and answer.headers.get("Content-Length") is None


# Byte order (PS3.18 8.7.3.3)

def in_byte_order(sample, big):
    """An instance with a large value of each binary VR, one of them in an item."""
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID, data_set.SOPInstanceUID = (generate_uid() for _ in range(3))
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    data_set.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.2" if big else "1.2.840.10008.1.2.1"
    for creator in (0x00090000, 0x00290000):
        for tag in [tag for tag in data_set.keys() if creator <= int(tag) < creator + 0x10000]:
            del data_set[tag]
    def value(kind):
        return numpy.arange(20_000).astype(kind).astype(f"{'>' if big else '<'}{kind}").tobytes()
    block = data_set.private_block(0x0009, "ALOFT TEST", create=True)
    for number, (vr, kind) in enumerate([("OW", "u2"), ("OL", "u4"), ("OF", "f4"), ("OD", "f8"), ("OV", "u8"), ("OB", "u1")], 1):
        block.add_new(number, vr, value(kind))
    item = pydicom.Dataset()
    item.add_new(0x00281201, "OW", value("u2"))
    item.add_new(0x00281101, "US", [256, 0, 16])
    data_set.add_new(0x00409096, "SQ", [item])
    data_set.PixelData = numpy.frombuffer(data_set.PixelData, "<u2").astype(">u2" if big else "<u2").tobytes()
    data_set["PixelData"].VR = "OW"
    out = io.BytesIO()
    pydicom.dcmwrite(out, data_set, implicit_vr=False, little_endian=not big, enforce_file_format=True)
    return Sample("big" if big else "little", out.getvalue())


def test_values_come_in_little_endian_whatever_they_are_stored_in(server, images):
    little, big = (stored(server, in_byte_order(images[0], order)) for order in (False, True))
    urls = [dicomweb.instance_url(server.web, sample) for sample in (little, big)]
    places = [sorted(a.split("/bulkdata/")[1] for a in addresses(get(f"{url}/metadata", "application/dicom+json").json())) for url in urls]
    assert places[0] == places[1] and len(places[0]) == 8
    for place in places[0]:
        expected, found = (get(f"{url}/bulkdata/{place}", "application/octet-stream") for url in urls)
        assert found.status_code == 200 and len(expected.content) > 10_000
        assert found.content == expected.content, f"{place} comes in another order"
        # Within a number as well.
        for first, last in ((3, 9), (10_001, 10_006)):
            part = get(f"{urls[1]}/bulkdata/{place}", "application/octet-stream", Range=f"bytes={first}-{last}")
            assert part.content == (expected.content[first:last + 1] if part.status_code == 206 else expected.content)
    of_all = [{fields["content-location"].split("/bulkdata/")[1]: body for fields, body in parts(get(f"{url}/bulkdata"))} for url in urls]
    assert of_all[0] == of_all[1] and set(of_all[0]) == set(places[0])
