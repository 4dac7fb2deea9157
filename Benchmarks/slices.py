"""CT slices to store: one real slice under new UIDs, each with other pixels. Made once, kept for the next run."""
import io
import json
import os
import pathlib

import numpy
import pydicom
from pydicom.uid import generate_uid

from Support import samples as sample_files

SIZE = 512
SERIES = 4


def real_slice():
    """A real uncompressed CT image; the first of 512 × 512 in the set, else the largest, laid side by side to that size."""
    samples, _ = sample_files.collection()
    found = [s for s in samples if s.data_set.get("Modality") == "CT" and s.transfer_syntax == sample_files.EXPLICIT_LITTLE_ENDIAN
             and s.data_set.get("BitsAllocated") == 16 and int(s.data_set.get("NumberOfFrames", 1) or 1) == 1 and "PixelData" in s.data_set]
    if not found:
        raise SystemExit("no uncompressed CT slice among the test files")
    sample = next((s for s in found if (s.data_set.Rows, s.data_set.Columns) == (SIZE, SIZE)), max(found, key=lambda s: s.data_set.Rows * s.data_set.Columns))
    data_set = sample.data_set
    pixels = numpy.frombuffer(data_set.PixelData, "<u2")[:data_set.Rows * data_set.Columns].reshape(data_set.Rows, data_set.Columns)
    repeats = (-(-SIZE // data_set.Rows), -(-SIZE // data_set.Columns))
    return sample, numpy.tile(pixels, repeats)[:SIZE, :SIZE]


def make(folder, count, series_count=SERIES):
    """The folder with `count` slices of one study, and the study's UID."""
    folder = pathlib.Path(folder)
    note = folder.with_suffix(".json")
    # Another set has another first slice.
    wanted = {"count": count, "series": series_count, "set": os.environ.get("ALOFT_TEST_DATA", "")}
    if note.exists() and (known := json.loads(note.read_text())).items() >= wanted.items() and len(list(folder.iterdir())) == count:
        return folder, known["study"]
    sample, pixels = real_slice()
    print(f"making {count} slices of {SIZE} x {SIZE} from {sample}", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    study, series = generate_uid(), [generate_uid() for _ in range(series_count)]
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    data_set.Rows = data_set.Columns = SIZE
    data_set.StudyInstanceUID = study
    for number in range(count):
        data_set.SeriesInstanceUID, data_set.InstanceNumber = series[number * series_count // count], number + 1
        data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        data_set.PixelData = numpy.roll(pixels, number * 7 + 1).tobytes()
        (folder / f"{number:05}.dcm").write_bytes(sample_files.encoded(data_set))
    note.write_text(json.dumps({**wanted, "study": study}))
    return folder, study
