"""Files whose frames other encoders made from one real slice: the kinds, depths and options that collections lack."""
import io
import pathlib
import subprocess
import tempfile
import zlib

import jpeg_ls
import numpy
import pydicom
from pydicom.encaps import encapsulate
from pydicom.uid import generate_uid

from . import samples as sample_files
from .reference import ROOT, native_frames

SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"


def base_pictures(sample):
    """{name: (array [row, column, sample], Bits Stored)} of every depth, sign and kind, cut from one slice; sizes are odd."""
    slice_ = native_frames(sample.data_set)[0][:, :, 0].astype(numpy.int64)
    slice_ = slice_[:min(253, slice_.shape[0] - 1 | 1), :min(251, slice_.shape[1] - 1 | 1)]
    low, high = numpy.percentile(slice_, [0.5, 99.5])
    unit = numpy.clip((slice_ - low) / max(high - low, 1), 0, 1)
    grain = slice_ & 7

    def scaled(bits):
        return (unit * ((1 << bits) - 1)).astype(numpy.int64)
    grey = scaled(8)
    colour = numpy.stack([grey, numpy.roll(grey, 9, 0), 255 - numpy.roll(grey, 5, 1)], -1)
    noise = numpy.random.default_rng(5).integers(0, 1 << 16, slice_.shape)
    pictures = {
        "8 bit": (grey, 8, "u1"), "12 bit": (scaled(12), 12, "u2"), "16 bit": (scaled(16) ^ grain, 16, "u2"), "10 bit in 16": (scaled(10), 10, "u2"),
        "16 bit signed": (scaled(16) - 32768 ^ grain, 16, "i2"), "12 bit signed": (scaled(12) - 2048, 12, "i2"), "8 bit signed": (grey - 128, 8, "i1"),
        "16 bit noise": (noise, 16, "u2"), "RGB": (colour, 8, "u1"), "RGB 16 bit": (colour * 257 ^ grain[..., None], 16, "u2"),
        "one pixel": (slice_[:1, :1] & 4095, 12, "u2"), "one row": (scaled(12)[100:101], 12, "u2"), "one column": (scaled(12)[:, 100:101], 12, "u2"),
    }
    return {name: (numpy.atleast_3d(values).astype("<" + kind), bits) for name, (values, bits, kind) in pictures.items()}


def data_set_of(array, bits, count=1, photometric=None):
    """A Secondary Capture data set for frames of this kind, without pixel data; Multi-frame by its Number of Frames only."""
    data_set = pydicom.Dataset()
    data_set.file_meta = pydicom.dataset.FileMetaDataset()
    data_set.SOPClassUID = data_set.file_meta.MediaStorageSOPClassUID = SECONDARY_CAPTURE
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID = generate_uid(), generate_uid()
    data_set.PatientID, data_set.PatientName, data_set.PatientBirthDate = "made", "Made^Picture", ""
    data_set.Modality, data_set.ConversionType = "OT", "WSD"
    data_set.Rows, data_set.Columns, data_set.SamplesPerPixel = array.shape[0], array.shape[1], array.shape[2]
    data_set.BitsAllocated, data_set.BitsStored, data_set.HighBit = array.dtype.itemsize * 8, bits, bits - 1
    data_set.PixelRepresentation = 1 if array.dtype.kind == "i" else 0
    data_set.PhotometricInterpretation = photometric or ("RGB" if array.shape[2] == 3 else "MONOCHROME2")
    if array.shape[2] > 1:
        data_set.PlanarConfiguration = 0
    if count > 1:
        data_set.NumberOfFrames = count
    return data_set


def file_of(data_set, frames, transfer_syntax, has_offset_table=True):
    """A Part 10 file. Frames are code streams for an encapsulated transfer syntax, else bytes to join."""
    data_set.file_meta.TransferSyntaxUID = transfer_syntax
    if transfer_syntax in (ROOT, f"{ROOT}.1"):
        data = b"".join(frames)
        data_set.PixelData = data + b"\0" * (len(data) % 2)
        data_set["PixelData"].VR = "OW" if data_set.BitsAllocated > 8 or transfer_syntax == ROOT else "OB"
    else:
        data_set.PixelData = encapsulate(list(frames), has_bot=has_offset_table)
        data_set["PixelData"].VR, data_set["PixelData"].is_undefined_length = "OB", True
    out = io.BytesIO()
    # pydicom doesn't know every transfer syntax; what is encapsulated is explicit VR little endian (PS3.5 A.4).
    data_set.preamble = b"\0" * 128
    pydicom.dataset.validate_file_meta(data_set.file_meta)
    data_set.save_as(out, implicit_vr=transfer_syntax == ROOT, little_endian=True, force_encoding=True)
    return out.getvalue()


def native_file(array, bits, **kind):
    return file_of(data_set_of(array, bits, **kind), [array.tobytes()], f"{ROOT}.1")


def ran(*command):
    answer = subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace", timeout=300)
    assert answer.returncode == 0, f"{' '.join(map(str, command))}: {(answer.stderr + answer.stdout)[-400:]}"


def through_dcmtk(file, *command):
    """What one of DCMTK's encoders makes of a native file. -uid… stays: a new UID is made for what lost something."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder) / "in.dcm", pathlib.Path(folder) / "out.dcm"
        source.write_bytes(file)
        ran(*command, source, target)
        return target.read_bytes()


def openjpeg(array, bits, *options):
    """A code stream by opj_compress."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder) / "in.rawl", pathlib.Path(folder) / "out.j2k"
        rows, columns, samples = array.shape
        source.write_bytes(array.transpose(2, 0, 1).tobytes())
        sign = "s" if array.dtype.kind == "i" else "u"
        ran("opj_compress", "-i", source, "-o", target, "-F", f"{columns},{rows},{samples},{bits},{sign}", *options)
        return target.read_bytes()


def write_netpbm(array, bits, path):
    rows, columns, samples = array.shape
    head = b"P%d\n%d %d\n%d\n" % (6 if samples == 3 else 5, columns, rows, (1 << bits) - 1)
    path.write_bytes(head + array.astype(">u2" if bits > 8 else "u1").tobytes())


def openjph(array, bits, *options):
    """A code stream by ojph_compress; unsigned."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder) / ("in.ppm" if array.shape[2] == 3 else "in.pgm"), pathlib.Path(folder) / "out.j2c"
        write_netpbm(array, bits, source)
        ran("ojph_compress", "-i", source, "-o", target, *options)
        return target.read_bytes()


def libjxl(array, bits, *options):
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder) / ("in.ppm" if array.shape[2] == 3 else "in.pgm"), pathlib.Path(folder) / "out.jxl"
        write_netpbm(array, bits, source)
        ran("cjxl", source, target, *options)
        return target.read_bytes()


def recompressed_by_libjxl(jpeg):
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder) / "in.jpg", pathlib.Path(folder) / "out.jxl"
        source.write_bytes(jpeg)
        ran("cjxl", source, target, "--lossless_jpeg=1")
        return target.read_bytes()


def deflated(raw):
    """A raw deflate stream (PS3.5 A.4.13)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(raw) + packer.flush()


def made_files(sample):
    """[(name, file, the array it was made from, or None where something was lost)]."""
    pictures, files = base_pictures(sample), []

    def with_dcmtk(picture, label, is_lossless, *command, **kind):
        array, bits = pictures[picture]
        files.append((f"{picture}, {label}", through_dcmtk(native_file(array, bits, **kind), *command), array if is_lossless else None))

    def with_stream(picture, label, is_lossless, syntax, stream, photometric=None, **kind):
        array, bits = pictures[picture]
        files.append((f"{picture}, {label}", file_of(data_set_of(array, bits, photometric=photometric), [stream], f"{ROOT}.{syntax}", **kind), array if is_lossless else None))

    for picture in ("8 bit", "12 bit", "16 bit", "16 bit signed", "RGB", "one pixel", "one row", "one column"):
        with_dcmtk(picture, "JPEG lossless SV1", True, "dcmcjpeg", "+e1")
        with_dcmtk(picture, "JPEG-LS", True, "dcmcjpls", "+el")
        with_dcmtk(picture, "RLE", True, "dcmcrle")
    for selection in range(2, 8):
        with_dcmtk("16 bit", f"JPEG lossless, selection value {selection}", True, "dcmcjpeg", "+el", "+sv", selection)
    with_dcmtk("12 bit", "JPEG lossless, selection value 7", True, "dcmcjpeg", "+el", "+sv", 7)
    with_dcmtk("RGB", "JPEG lossless, selection value 4", True, "dcmcjpeg", "+el", "+sv", 4)
    with_dcmtk("16 bit", "JPEG lossless in many fragments", True, "dcmcjpeg", "+e1", "+fs", 1)
    for quality in (50, 100):
        with_dcmtk("8 bit", f"JPEG baseline, quality {quality}", False, "dcmcjpeg", "+eb", "+q", quality)
        with_dcmtk("12 bit", f"JPEG extended, quality {quality}", False, "dcmcjpeg", "+ee", "+q", quality)
        for option in ("+s2", "+s4", "+n1"):
            with_dcmtk("RGB", f"JPEG baseline {option}, quality {quality}", False, "dcmcjpeg", "+eb", option, "+q", quality)
    with_dcmtk("RGB", "JPEG baseline, RGB", False, "dcmcjpeg", "+eb", "+cr")
    with_dcmtk("8 bit", "JPEG extended, 8 bit", False, "dcmcjpeg", "+ee")
    with_dcmtk("12 bit", "JPEG spectral selection", False, "dcmcjpeg", "+es")
    with_dcmtk("12 bit", "JPEG full progression", False, "dcmcjpeg", "+ep")
    with_dcmtk("8 bit", "JPEG full progression, 8 bit", False, "dcmcjpeg", "+ep")
    for interleave in ("+il", "+is", "+in"):
        with_dcmtk("RGB", f"JPEG-LS {interleave}", True, "dcmcjpls", "+el", interleave)
    with_dcmtk("16 bit noise", "JPEG-LS", True, "dcmcjpls", "+el")
    with_dcmtk("16 bit noise", "RLE", True, "dcmcrle")
    with_dcmtk("RGB 16 bit", "RLE", True, "dcmcrle")
    with_dcmtk("12 bit", "JPEG-LS with thresholds", True, "dcmcjpls", "+el", "+pc", "+t1", 5, "+t2", 40, "+t3", 300, "+rs", 31)
    for near in (1, 5):
        with_dcmtk("12 bit", f"JPEG-LS near {near}", False, "dcmcjpls", "+en", "+md", near)
    array, bits = pictures["RGB"]
    with_stream("RGB", "JPEG-LS by CharLS", True, "4.80", bytes(jpeg_ls.encode_array(array, interleave_mode=2)))
    array, bits = pictures["12 bit"]
    with_stream("12 bit", "JPEG-LS near 3 by CharLS", False, "4.81", bytes(jpeg_ls.encode_array(array[..., 0], lossy_error=3)))

    for picture in ("8 bit", "10 bit in 16", "12 bit", "16 bit", "16 bit signed", "12 bit signed", "8 bit signed", "16 bit noise", "one pixel", "one row", "one column"):
        with_stream(picture, "JPEG 2000 lossless", True, "4.90", openjpeg(*pictures[picture], *(["-n", 1] if picture.startswith("one") else [])))
    for label, options in (
            ("tiles, RPCL", ["-t", "100,90", "-p", "RPCL"]), ("CPRL, small blocks", ["-p", "CPRL", "-b", "16,64"]), ("precincts, PCRL, SOP, EPH", ["-p", "PCRL", "-c", "[64,64],[32,32]", "-SOP", "-EPH"]),
            ("layers", ["-r", "20,5,1"]), ("one resolution", ["-n", 1]), ("PLT, TLM, tile parts", ["-PLT", "-TLM", "-TP", "R"]), ("bypass, reset, causal", ["-M", 1 + 2 + 8]), ("offset", ["-d", "3,5"]),
            ("region of interest", ["-ROI", "c=0,U=3"])):
        with_stream("12 bit", f"JPEG 2000 lossless, {label}", True, "4.90", openjpeg(*pictures["12 bit"], *options))
    with_stream("RGB", "JPEG 2000 lossless, transformed", True, "4.90", openjpeg(*pictures["RGB"], "-mct", 1), "YBR_RCT")
    with_stream("RGB", "JPEG 2000 lossless, not transformed", True, "4.90", openjpeg(*pictures["RGB"], "-mct", 0))
    with_stream("RGB 16 bit", "JPEG 2000 lossless", True, "4.90", openjpeg(*pictures["RGB 16 bit"], "-mct", 0))
    with_stream("RGB", "JPEG 2000 lossy, transformed", False, "4.91", openjpeg(*pictures["RGB"], "-I", "-r", 10, "-mct", 1), "YBR_ICT")
    for picture in ("8 bit", "12 bit", "16 bit", "16 bit signed"):
        with_stream(picture, "JPEG 2000 lossy", False, "4.91", openjpeg(*pictures[picture], "-I", "-r", 8))
    with_stream("12 bit", "JPEG 2000, reversible in the lossy syntax", True, "4.91", openjpeg(*pictures["12 bit"]))

    for picture in ("8 bit", "10 bit in 16", "12 bit", "16 bit", "16 bit noise", "RGB"):
        with_stream(picture, "HTJ2K lossless", True, "4.201", openjph(*pictures[picture], "-reversible", "true"), "YBR_RCT" if picture == "RGB" else None)
        with_stream(picture, "HTJ2K lossy", False, "4.203", openjph(*pictures[picture], "-qstep", "0.002"), "YBR_ICT" if picture == "RGB" else None)
    with_stream("12 bit", "HTJ2K lossless RPCL", True, "4.202", openjph(*pictures["12 bit"], "-reversible", "true", "-prog_order", "RPCL", "-num_decomps", 5))
    for label, options in (("tiles, LRCP", ["-prog_order", "LRCP", "-tile_size", "{100,90}"]), ("CPRL, small blocks", ["-prog_order", "CPRL", "-block_size", "{32,32}"]),
                           ("precincts", ["-prog_order", "PCRL", "-precincts", "{64,64},{128,128}"]), ("one resolution", ["-num_decomps", 0])):
        with_stream("12 bit", f"HTJ2K lossless, {label}", True, "4.201", openjph(*pictures["12 bit"], "-reversible", "true", *options))
    with_stream("RGB", "HTJ2K lossless, not transformed", True, "4.201", openjph(*pictures["RGB"], "-reversible", "true", "-colour_trans", "false"))

    # cjxl 0.7 rounds 12 bit while it reads PGM, so these go into a code stream of 16.
    for picture in ("8 bit", "12 bit", "16 bit", "RGB", "RGB 16 bit"):
        array, bits = pictures[picture]
        with_stream(picture, "JPEG XL lossless", True, "4.110", libjxl(array, 16 if bits == 12 else bits, "-d", 0, "-e", 3))
    with_stream("8 bit", "JPEG XL lossy", False, "4.112", libjxl(*pictures["8 bit"], "-d", 1))
    with_stream("RGB", "JPEG XL lossy", False, "4.112", libjxl(*pictures["RGB"], "-d", 1), "XYB")
    for picture, options in (("8 bit", []), ("RGB", ["+s4"]), ("RGB", ["+s2"])):
        array, bits = pictures[picture]
        jpeg = pydicom.dcmread(io.BytesIO(through_dcmtk(native_file(array, bits), "dcmcjpeg", "+eb", *options)))
        stream = next(pydicom.encaps.generate_frames(jpeg.PixelData, number_of_frames=1))
        with_stream(picture, " ".join(["JPEG recompressed by JPEG XL", *options]), False, "4.111", recompressed_by_libjxl(stream), jpeg.PhotometricInterpretation)

    for picture, (array, bits) in pictures.items():
        with_stream(picture, "deflated", True, "8.1", deflated(array.tobytes()))
        with_stream(picture, "encapsulated native", True, "1.98", array.tobytes())
    return files
