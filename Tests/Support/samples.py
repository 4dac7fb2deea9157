"""The DICOM files that the tests use: real ones from a folder, and new ones made from them."""
import io
import os
import pathlib
import random
import re
import warnings

import pydicom
from pydicom.uid import generate_uid

warnings.simplefilter("ignore")
LONG_LENGTH = {b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"}
EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1"


def folder():
    """The folder of test files, and where it comes from in words."""
    for name in ("ALOFT_TEST_DATA", "ALOFT_SAMPLE_DATA"):
        if os.environ.get(name):
            return pathlib.Path(os.environ[name]), f"{os.environ[name]} ({name})"
    samples = pathlib.Path(__file__).resolve().parents[2] / ".venv" / "samples"
    return samples, f"{samples} (from the pydicom and pydicom-data packages)"


def data_set_offset(file):
    """Where the data set begins in a Part 10 file: after the preamble and the elements of group 2 (PS3.10 7.1)."""
    if file[128:132] != b"DICM":
        raise ValueError("no Part 10 file")
    offset = 132
    while file[offset:offset + 2] == b"\x02\x00":
        if file[offset + 4:offset + 6] in LONG_LENGTH:
            offset += 12 + int.from_bytes(file[offset + 8:offset + 12], "little")
        else:
            offset += 8 + int.from_bytes(file[offset + 6:offset + 8], "little")
    return offset


class Sample:
    """An instance that pydicom reads to its end, with the bytes that it came from."""

    def __init__(self, name, file):
        self.name, self.file = str(name), file
        self.data_set = pydicom.dcmread(io.BytesIO(file))
        self.data_set.walk(lambda data_set, element: None)  # reads every value: a file that is cut short is none of ours
        self.body = file[data_set_offset(file):]
        self.transfer_syntax = str(self.data_set.file_meta.TransferSyntaxUID)
        self.sop_class = str(self.data_set.SOPClassUID)
        self.uids = tuple(str(self.data_set[k].value) for k in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"))
        if not all(re.fullmatch(r"[0-9A-Za-z.-]{1,64}", uid) for uid in self.uids):
            raise ValueError("not with the three UIDs that an archive needs")

    @property
    def study(self):
        return self.uids[0]

    @property
    def uid(self):
        return self.uids[2]

    @property
    def patient(self):
        return tuple(str(self.data_set.get(k, "") or "").strip() for k in ("PatientID", "PatientName", "PatientBirthDate"))

    def __repr__(self):
        return self.name


def paths():
    top, _ = folder()
    return sorted(p for p in top.rglob("*") if p.is_file() and "malformed" not in p.parts)


def read(path):
    """The sample in a file, or None where pydicom can't read it or it lacks a UID."""
    try:
        return Sample(path.relative_to(folder()[0]), path.read_bytes())
    except Exception:
        return None


def collection():
    """Every real file that can be stored beside the others, in the folder's order, and how many were left out and why.

    Left out are files that pydicom can't read, further files with a SOP Instance UID that was there, and instances of a
    study whose earlier ones name another patient: what Aloft does with these two is tested in Anomaly."""
    samples, patient_of, left_out = {}, {}, {"unreadable": 0, "same UID": 0, "other patient": 0}
    for path in paths():
        sample = read(path)
        if sample is None:
            left_out["unreadable"] += 1
        elif sample.uid in samples:
            left_out["same UID"] += 1
        elif patient_of.setdefault(sample.study, sample.patient) != sample.patient:
            left_out["other patient"] += 1
        else:
            samples[sample.uid] = sample
    assert samples, f"no DICOM file in {folder()[1]}: run Scripts/setup.sh, or set ALOFT_TEST_DATA to a folder of DICOM files"
    return list(samples.values()), left_out


def small_images(count=3):
    """The first uncompressed CT and MR images of a usual kind, each of another study, to make others from."""
    found = {}
    for path in paths():
        if not 9_000 < path.stat().st_size < 600_000 or (sample := read(path)) is None:
            continue
        words = sample.data_set
        if words.get("Modality") not in ("CT", "MR") or sample.transfer_syntax != EXPLICIT_LITTLE_ENDIAN or "PixelData" not in words:
            continue
        if len(words.PixelData) == words.Rows * words.Columns * 2:  # a single frame, and not cut short
            found.setdefault(sample.study, sample)
            if len(found) == count:
                break
    assert found, f"no small uncompressed CT or MR image in {folder()[1]}"
    return list(found.values())


def encoded(data_set):
    out = io.BytesIO()
    data_set.save_as(out, enforce_file_format=True)
    return out.getvalue()


def variant(sample, name="made", **values):
    """The same picture as another instance. Without a value of their own, all three UIDs are new."""
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
        values.setdefault(keyword, generate_uid())
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
    return Sample(name, encoded(data_set))


def with_other_pixels(sample):
    """The same instance with one bit of one pixel turned: something else under a known UID."""
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    pixels = bytearray(data_set.PixelData)
    pixels[len(pixels) // 2] ^= 1
    data_set.PixelData = bytes(pixels)
    return Sample(f"{sample.name}, one pixel changed", encoded(data_set))


def seed():
    """The seed of this run: ALOFT_TEST_SEED, or a new one. Tests print it, so that a failure can be had again."""
    value = int(os.environ.get("ALOFT_TEST_SEED") or random.SystemRandom().randrange(1 << 32))
    print(f"seed {value} (ALOFT_TEST_SEED={value} repeats this run)")
    return value


def written(folder, samples):
    """A new folder with the samples' files."""
    folder.mkdir(parents=True)
    for number, sample in enumerate(samples):
        (folder / f"{number}.dcm").write_bytes(sample.file)
    return folder
