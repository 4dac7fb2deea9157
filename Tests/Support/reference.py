"""What other decoders make of a stored frame: the samples that Aloft must give.

Arrays are [row, column, sample]. Colours are as `aloft image frames` promises: transforms inside JPEG 2000 undone, the YBR of
JPEG left as it is, chroma at full resolution."""
import io
import pathlib
import shutil
import subprocess
import tempfile
import zlib

import numpy
import pydicom
from PIL import Image
from pydicom.encaps import generate_frames
from pydicom.pixels import get_decoder
from pydicom.uid import UID

ROOT = "1.2.840.10008.1.2"
FAMILIES = {
    **{f"{ROOT}.4.{n}": "JPEG" for n in (50, 51, 53, 55, 57, 70)}, **{f"{ROOT}.4.{n}": "JPEG-LS" for n in (80, 81)},
    **{f"{ROOT}.4.{n}": "JPEG 2000" for n in (90, 91)}, **{f"{ROOT}.4.{n}": "HTJ2K" for n in (201, 202, 203)},
    **{f"{ROOT}.4.{n}": "JPEG XL" for n in (110, 111, 112)}, f"{ROOT}.5": "RLE", f"{ROOT}.8.1": "deflated", f"{ROOT}.1.98": "encapsulated native",
    ROOT: "native", f"{ROOT}.1": "native", f"{ROOT}.1.99": "native", f"{ROOT}.2": "native",
}
# Those whose frames lose something (PS3.5 8.2, Annex A). 91, 112 and 203 may be reversible too.
LOSSY = {f"{ROOT}.4.{n}" for n in (50, 51, 53, 55, 81, 91, 111, 112, 203)}
PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
VIDEO = tuple(f"{ROOT}.4.10{n}" for n in range(0, 9))


def family(transfer_syntax):
    return FAMILIES.get(str(transfer_syntax))


def frame_count(data_set):
    return int(data_set.get("NumberOfFrames", 1) or 1)


def pixels_of(data_set):
    """The pixel data element's bytes."""
    return next(data_set[keyword].value for keyword in PIXELS if keyword in data_set)


def stored_frames(data_set):
    """The code streams of an encapsulated value, padding and all."""
    offsets = None
    if data_set.get("ExtendedOffsetTable") and data_set.get("ExtendedOffsetTableLengths"):
        offsets = (data_set.ExtendedOffsetTable, data_set.ExtendedOffsetTableLengths)
    return list(generate_frames(data_set.PixelData, number_of_frames=frame_count(data_set), extended_offsets=offsets))


def sample_type(data_set):
    if "FloatPixelData" in data_set:
        return numpy.dtype("<f4")
    if "DoubleFloatPixelData" in data_set:
        return numpy.dtype("<f8")
    size = next(size for size in (1, 2, 4, 8) if data_set.BitsAllocated <= 8 * size)
    return numpy.dtype(("<i" if data_set.get("PixelRepresentation") == 1 else "<u") + str(size))


def shaped(array, data_set):
    return numpy.asarray(array).reshape(data_set.Rows, data_set.Columns, data_set.SamplesPerPixel)


def wrapped(values, bits, is_signed):
    """The lowest bits of each value, as two's complement or not: a code stream may say otherwise than the data set."""
    values = values.astype(numpy.int64) & ((1 << bits) - 1)
    return numpy.where(values >= 1 << bits - 1, values - (1 << bits), values) if is_signed else values


# Native values and those that need no library (PS3.5 8.1, Annex G, A.4.13)

def native_frame(raw, data_set, is_big_endian=False):
    """One frame's samples from its bytes, which begin at its first bit."""
    rows, columns, samples, bits = data_set.Rows, data_set.Columns, data_set.SamplesPerPixel, data_set.BitsAllocated
    if bits == 1:
        return shaped(numpy.unpackbits(numpy.frombuffer(raw, "u1"), bitorder="little")[:rows * columns * samples], data_set)
    values = numpy.frombuffer(raw, sample_type(data_set).newbyteorder(">" if is_big_endian else "<"))
    if data_set.PhotometricInterpretation in ("YBR_FULL_422", "YBR_PARTIAL_422") and samples == 3:
        pairs = values[:rows * columns * 2].reshape(-1, 4)  # Y Y Cb Cr (PS3.3 C.7.6.3.1.2)
        return shaped(numpy.stack([pairs[:, [0, 2, 3]], pairs[:, [1, 2, 3]]], 1), data_set)
    values = values[:rows * columns * samples]
    if samples > 1 and data_set.get("PlanarConfiguration") == 1:
        return values.reshape(samples, rows, columns).transpose(1, 2, 0)
    return shaped(values, data_set)


def native_frames(data_set):
    syntax, raw = str(data_set.file_meta.TransferSyntaxUID), bytes(pixels_of(data_set))
    is_big_endian = syntax == f"{ROOT}.2"
    if is_big_endian and "PixelData" in data_set and (data_set.BitsAllocated > 8 or data_set["PixelData"].VR == "OW"):
        # Words of sixteen bits, whatever a sample has (PS3.5 6.2, OW): DCMTK and GDCM turn them so too, pydicom doesn't.
        raw, is_big_endian = numpy.frombuffer(raw[:len(raw) // 2 * 2], ">u2").astype("<u2").tobytes(), False
    count = frame_count(data_set)
    samples = data_set.Rows * data_set.Columns * data_set.SamplesPerPixel
    if data_set.BitsAllocated == 1:
        bits = numpy.unpackbits(numpy.frombuffer(raw, "u1"), bitorder="little")[:samples * count].reshape(count, -1)
        return [shaped(frame, data_set) for frame in bits]
    size = samples * sample_type(data_set).itemsize
    if data_set.PhotometricInterpretation in ("YBR_FULL_422", "YBR_PARTIAL_422"):
        size = size // 3 * 2
    return [native_frame(raw[n * size:(n + 1) * size], data_set, is_big_endian) for n in range(count)]


def run_length_frame(stored, data_set):
    """PS3.5 Annex G, for what pydicom, pylibjpeg and DCMTK don't read: Bits Allocated 1 (one segment of packed bits)."""
    count, *offsets = numpy.frombuffer(stored[:64], "<u4")
    if count != 1:
        raise ValueError(f"{count} segments")
    out, at, data = bytearray(), 0, stored[offsets[0]:]
    while at < len(data) - 1:
        code = data[at]
        if code < 128:
            out += data[at + 1:at + 2 + code]
        elif code > 128:
            out += data[at + 1:at + 2] * (257 - code)
        at += 2 + code if code < 128 else 2 if code > 128 else 1
    return native_frame(bytes(out), data_set)


# Decoders that are programs

def ran(*command):
    answer = subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace", timeout=300)
    if answer.returncode != 0:
        raise ValueError(f"{command[0]}: {(answer.stderr + answer.stdout).strip()[-160:]}")


def size_marker(stream):
    """Components, precision and sign of a JPEG 2000 code stream (ISO/IEC 15444-1 A.5.1)."""
    at = stream.index(b"\xff\x4f\xff\x51") + 2
    components = int.from_bytes(stream[at + 38:at + 40], "big")
    return components, (stream[at + 40] & 0x7F) + 1, stream[at + 40] >> 7


def start_of_frame(jpeg):
    """The marker that says which process it is (0xC3: lossless), and the components' sampling factors (ITU-T T.81 B.2.2)."""
    at = 2
    while jpeg[at + 1] not in (0xC0, 0xC1, 0xC2, 0xC3):
        at += 2 + int.from_bytes(jpeg[at + 2:at + 4], "big")
    return jpeg[at + 1], [jpeg[at + 11 + 3 * n] for n in range(jpeg[at + 9])]


def is_reversible(stream):
    """Whether all that JPEG 2000 did can be undone: the 5/3 wavelet (ISO/IEC 15444-1 A.6.1). Nothing cut off is assumed."""
    at = stream.index(b"\xff\x52", stream.index(b"\xff\x4f\xff\x51"))
    return stream[at + 13] == 1


def uses_component_transform(stream):
    """Whether the code stream turns RGB into luminance and chrominance (ISO/IEC 15444-1 A.6.1)."""
    at = stream.index(b"\xff\x52", stream.index(b"\xff\x4f\xff\x51"))
    return stream[at + 8] == 1


def with_openjpeg(stored, data_set, folder):
    ending = "jp2" if stored[4:8] == b"jP  " else "j2k"
    (folder / f"in.{ending}").write_bytes(stored)
    ran("opj_decompress", "-i", folder / f"in.{ending}", "-o", folder / "out.rawl")
    components, precision, is_signed = size_marker(stored)
    size = 1 if precision <= 8 else 2 if precision <= 16 else 4
    values = numpy.fromfile(folder / "out.rawl", f"<u{size}").reshape(components, data_set.Rows, data_set.Columns).transpose(1, 2, 0)
    return wrapped(values, precision, data_set.get("PixelRepresentation") == 1)


def with_openjph(stored, data_set, folder):
    """Only unsigned: the program writes PGM and PPM."""
    components, precision, is_signed = size_marker(stored)
    if is_signed:
        raise ValueError("ojph_expand writes no signed samples")
    (folder / "in.j2c").write_bytes(stored)
    out = folder / ("out.pgm" if components == 1 else "out.ppm")
    ran("ojph_expand", "-i", folder / "in.j2c", "-o", out)
    return wrapped(netpbm(out), precision, data_set.get("PixelRepresentation") == 1)


def with_djxl(stored, data_set, folder):
    (folder / "in.jxl").write_bytes(stored)
    out = folder / ("out.pgm" if data_set.SamplesPerPixel == 1 else "out.ppm")
    ran("djxl", folder / "in.jxl", out)
    return netpbm(out)


def jpeg_in_jxl(stored, folder):
    """The JPEG that was recompressed, byte for byte."""
    (folder / "in.jxl").write_bytes(stored)
    ran("djxl", folder / "in.jxl", folder / "out.jpg")
    return (folder / "out.jpg").read_bytes()


def netpbm(path):
    """A PGM or PPM file's samples, big endian where they have two bytes."""
    data = pathlib.Path(path).read_bytes()
    fields, at = [], 0
    while len(fields) < 4:
        end = at
        while data[end:end + 1] not in (b" ", b"\n", b"\t", b"\r"):
            end += 1
        if data[at:at + 1] == b"#":
            at = data.index(b"\n", at) + 1
            continue
        if end > at:
            fields.append(data[at:end])
        at = end + 1
    kind, columns, rows, most = fields[0], *map(int, fields[1:])
    values = numpy.frombuffer(data[at:], ">u2" if most > 255 else "u1")
    return values.reshape(rows, columns, 3 if kind == b"P6" else 1)


def jpeg_ycbcr(stored):
    """A JPEG's components without a colour transform, by libjpeg-turbo in Pillow."""
    picture = Image.open(io.BytesIO(stored))
    picture.draft("YCbCr", None)
    return numpy.asarray(picture)


DCMTK = {"JPEG": ("dcmdjpeg", "+cn"), "JPEG-LS": ("dcmdjpls",), "RLE": ("dcmdrle",)}


def with_dcmtk(file, kind, folder):
    (folder / "in.dcm").write_bytes(file)
    ran(*DCMTK[kind], folder / "in.dcm", folder / "out.dcm")
    return native_frames(pydicom.dcmread(folder / "out.dcm", force=True))


def with_pydicom(data_set, plugin):
    decoder = get_decoder(UID(str(data_set.file_meta.TransferSyntaxUID)))
    return [shaped(decoder.as_array(data_set, index=n, raw=True, decoding_plugin=plugin)[0], data_set) for n in range(frame_count(data_set))]


def decoded(file, data_set, with_programs=True):
    """{decoder: its frames, or the error in words}. pydicom's plugins are libraries: GDCM, libjpeg-turbo (Pillow), CharLS
    (pyjpegls), Thomas Richter's libjpeg, OpenJPEG and a Rust RLE decoder (pylibjpeg). Without programs it is quicker."""
    syntax = str(data_set.file_meta.TransferSyntaxUID)
    kind, results = family(syntax), {}

    def attempt(name, frames):
        try:
            results[name] = frames()
        except Exception as error:
            results[name] = f"{type(error).__name__}: {str(error)[:300]}"
    if kind == "native":
        attempt("numpy", lambda: native_frames(data_set))
        attempt("pydicom", lambda: with_pydicom(data_set, ""))
        return results
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)

        def each(decode):
            return lambda: [shaped(decode(stored), data_set) for stored in stored_frames(data_set)]
        if kind in ("JPEG", "JPEG-LS", "JPEG 2000", "HTJ2K", "RLE") and syntax not in (f"{ROOT}.4.53", f"{ROOT}.4.55"):
            for plugin in get_decoder(UID(syntax)).available_plugins:
                attempt(plugin, lambda: with_pydicom(data_set, plugin))
        if kind in DCMTK and with_programs:
            attempt("DCMTK", lambda: with_dcmtk(file, kind, folder))
        if kind == "JPEG 2000" and with_programs:
            attempt("opj_decompress", each(lambda stored: with_openjpeg(stored, data_set, folder)))
        if kind == "HTJ2K" and with_programs:
            attempt("ojph_expand", each(lambda stored: with_openjph(stored, data_set, folder)))
        if kind == "JPEG XL":
            attempt("djxl", each(lambda stored: with_djxl(stored, data_set, folder)))
        if kind == "RLE" and data_set.BitsAllocated == 1:
            attempt("numpy", each(lambda stored: run_length_frame(stored, data_set)))
        if kind == "deflated":
            attempt("zlib", each(lambda stored: native_frame(zlib.decompressobj(-15).decompress(stored), data_set)))
        if kind == "encapsulated native":
            attempt("numpy", each(lambda stored: native_frame(stored, data_set)))
    return results


def missing_tools():
    tools = ("dcmdjpeg", "dcmdjpls", "dcmdrle", "dcmj2pnm", "opj_decompress", "ojph_expand", "djxl")
    return [tool for tool in tools if shutil.which(tool) is None]
