"""Every test file with pixel data, and what `aloft image frames` makes of one."""
import concurrent.futures
import io
import json
import os
import pathlib
import tempfile

import numpy
import pydicom

from . import reference, samples
from .server import REPOSITORY, run

WORKERS = max(2, os.cpu_count() or 1)


class Picture:
    """A file with pixel data. `expected` is what it was made from, for files that others encoded without loss."""

    def __init__(self, name, file, expected=None):
        self.name, self.file, self.expected = str(name), file, expected
        self.data_set = pydicom.dcmread(io.BytesIO(file), force=True)
        if not any(keyword in self.data_set for keyword in reference.PIXELS):
            raise ValueError("no pixel data")
        self.transfer_syntax = str(getattr(self.data_set, "file_meta", {}).get("TransferSyntaxUID", ""))
        self.family = reference.family(self.transfer_syntax)

    def __repr__(self):
        return self.name

    def is_video(self):
        return self.transfer_syntax.startswith(reference.VIDEO)


def real_pictures():
    """Every file with pixel data below the folder of test files and among the wheels' samples, each content once."""
    wheels = REPOSITORY / ".venv" / "samples"
    found, contents = [], set()
    for top in dict.fromkeys([samples.folder()[0], wheels]):
        for path in sorted(p for p in top.rglob("*") if p.is_file()):
            file = path.read_bytes()
            if file in contents:
                continue
            contents.add(file)
            try:
                found.append(Picture(path.relative_to(top), file))
            except Exception:  # not DICOM, or without pixel data
                continue
    assert found, f"no file with pixel data in {samples.folder()[1]}"
    return found


class FramesAnswer:
    """What `aloft image frames` said of a file, and the samples that it wrote, by frame number."""

    def __init__(self, file, *options):
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / "in.dcm").write_bytes(file)
            answer = run("image", "frames", folder / "in.dcm", "--output", folder / "out", *options)
            self.code, self.said = answer.returncode, answer.stderr.strip()
            self.lines = [json.loads(line) for line in answer.stdout.splitlines() if line.strip()]
            self.written = {int(p.stem.rpartition("-")[2]): p.read_bytes() for p in sorted((folder / "out").glob("frame-*.raw"))} if (folder / "out").exists() else {}

    def error(self):
        """Why there are no samples, or None."""
        errors = [line["error"] for line in self.lines if "error" in line]
        return errors[0] if errors else None if self.code == 0 else self.said or f"exit code {self.code} without a word"

    def frames(self, sample_kind="integer"):
        """[row, column, sample] of each frame."""
        frames = []
        for line in self.lines:
            raw = self.written[line["frame"]]
            assert len(raw) == line["byteCount"], f"frame {line['frame']}: {len(raw)} bytes, said {line['byteCount']}"
            shape = line["rows"], line["columns"], line["samplesPerPixel"]
            size = len(raw) // max(1, shape[0] * shape[1] * shape[2])
            kind = "f" if sample_kind == "float" else "i" if line["pixelRepresentation"] == 1 else "u"
            frames.append(numpy.frombuffer(raw, f"<{kind}{size}").reshape(shape))
        return frames


def frames_of(picture, *options):
    """The frames that Aloft decodes, or in words why there are none."""
    answer = FramesAnswer(picture.file, *options)
    if answer.error() is not None:
        return answer, None
    return answer, answer.frames("float" if "PixelData" not in picture.data_set else "integer")


def in_parallel(work, items):
    """As many processes at a time as there are processors. The work waits for programs, so threads do."""
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(work, items))
