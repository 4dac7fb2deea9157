"""Code streams that lack a part and are sound otherwise: libraries fill the place and say nothing, so a half-black image would
look like a whole one. They are damaged, and the frame is refused."""
import io
import re
import subprocess

import numpy
import pytest
from PIL import Image

from Support import encoders
from Support.pictures import FramesAnswer

ROOT = "1.2.840.10008.1.2"
JPEG_2000, JPEG = f"{ROOT}.4.90", f"{ROOT}.4.55"
END_OF_STREAM = b"\xff\xd9"


@pytest.fixture(scope="module")
def array():
    row, column = numpy.mgrid[0:250, 0:250]
    return ((row * 7 + column * 13) % 251 + 1).astype("u1")[..., None]


def answer(array, stream, transfer_syntax):
    """What Aloft says of a file with this code stream."""
    return FramesAnswer(encoders.file_of(encoders.data_set_of(array, 8), [stream], transfer_syntax))


def tile_parts(stream):
    """Where each tile-part begins and ends."""
    at, places = stream.index(b"\xff\x90"), []
    while stream[at:at + 2] == b"\xff\x90":
        end = at + int.from_bytes(stream[at + 6:at + 10], "big")
        places.append((at, end))
        at = end
    return places


def jpeg_2000(array, folder, *options):
    image, coded = folder / "in.pgm", folder / "out.j2k"
    image.write_bytes(b"P5\n%d %d\n255\n" % array.shape[1::-1] + array.tobytes())
    subprocess.run(["opj_compress", "-i", image, "-o", coded, *options], check=True, capture_output=True)
    return coded.read_bytes()


@pytest.mark.parametrize("options, which", [(("-t", "64,64"), 5), (("-t", "64,64"), -1), (("-TP", "R", "-p", "RLCP"), -1)], ids=["a tile", "the last tile", "a tile-part"])
def test_a_jpeg_2000_frame_without_a_tile_or_tile_part_is_damaged(array, tmp_path, options, which):
    stream = jpeg_2000(array, tmp_path, *options)
    whole = answer(array, stream, JPEG_2000)
    assert whole.error() is None and numpy.array_equal(whole.frames()[0], array)
    start, end = tile_parts(stream)[which]
    cut = stream[:start] + stream[end:]
    found = answer(array, cut if cut.endswith(END_OF_STREAM) else cut + END_OF_STREAM, JPEG_2000)
    assert found.code == 1 and "damaged" in found.error(), f"exit code {found.code}: {found.error()}"


@pytest.mark.parametrize("scans", [1, 2, 4])
def test_a_progressive_jpeg_without_its_last_scans_is_damaged(array, scans):
    out = io.BytesIO()
    Image.fromarray(array[..., 0]).save(out, "JPEG", quality=95, progressive=True)
    stream = out.getvalue()
    starts = [m.start() for m in re.finditer(b"\xff\xda", stream)]
    assert len(starts) > scans + 1, f"only {len(starts)} scans"
    assert answer(array, stream, JPEG).error() is None
    found = answer(array, stream[:starts[scans]] + END_OF_STREAM, JPEG)
    assert found.code == 1 and "damaged" in found.error(), f"exit code {found.code}: {found.error()}"


def test_a_jpeg_of_thousands_of_scans_is_refused_at_once(array):
    """Each takes a few hundred bytes and as long as a whole decoding."""
    out = io.BytesIO()
    Image.fromarray(array[..., 0]).save(out, "JPEG", quality=95, progressive=True)
    stream = out.getvalue()
    last = [m.start() for m in re.finditer(b"\xff\xda", stream)][-1]
    found = answer(array, stream[:last] + stream[last:-2] * 3000 + END_OF_STREAM, JPEG)
    assert found.code == 1 and ("scans" in found.error() or "damaged" in found.error()), f"exit code {found.code}: {found.error()}"
