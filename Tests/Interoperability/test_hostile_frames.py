"""Damaged pictures through a running server: each costs itself, and good ones come in between.

Code streams and what describes them are damaged by a seed. What was stored is asked for in every way: as it is, decoded,
rendered, rewritten. The C and C++ codecs may crash; the server may not, and `aloft status` counts what happened to them."""
import collections
import concurrent.futures
import contextlib
import io
import json
import os
import pathlib
import random
import signal
import time

import pydicom
import requests
from pydicom.uid import generate_uid

from Support import dicomweb, encoders, reference
from Support import samples as sample_files
from Support.pictures import WORKERS

FILES = 240
GROWTH_MIB = 512  # of the server itself: helpers are other processes
ROOT = reference.ROOT
KINDS = (
    "12 bit, JPEG lossless SV1", "RGB, JPEG lossless SV1", "12 bit, JPEG-LS", "RGB, JPEG-LS", "12 bit, JPEG 2000 lossless", "RGB, JPEG 2000 lossless, transformed", "12 bit, HTJ2K lossless",
    "RGB, HTJ2K lossless", "8 bit, HTJ2K lossy", "8 bit, JPEG extended, 8 bit", "RGB, JPEG baseline, RGB", "12 bit, JPEG full progression", "16 bit noise, RLE", "12 bit, deflated", "12 bit, encapsulated native", "8 bit, JPEG XL lossless",
)
WAYS = {
    "frame as stored": ("/frames/1", 'multipart/related; type="application/octet-stream"; transfer-syntax=*'),
    "frame decoded": ("/frames/1", f'multipart/related; type="application/octet-stream"; transfer-syntax={ROOT}.1'),
    "frame coded anew": ("/frames/1", 'multipart/related; type="image/jls"'),
    "rendered": ("/rendered", "image/png"),
    "instance rewritten": ("", f'multipart/related; type="application/dicom"; transfer-syntax={ROOT}.1'),
    "instance coded anew": ("", f'multipart/related; type="application/dicom"; transfer-syntax={ROOT}.4.201'),
}


def damaged(file, random_):
    """A file with other UIDs whose code stream, or what describes it, is not what it was."""
    data_set = pydicom.dcmread(io.BytesIO(file))
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    data_set.StudyInstanceUID = data_set.SeriesInstanceUID = generate_uid()
    value = bytearray(data_set.PixelData)
    start = 16 + int.from_bytes(value[4:8], "little")  # after the offset table and the first fragment's header
    for _ in range(random_.choice([1, 1, 1, 2, 5])):
        # Half of it where a code stream says what it is.
        at = random_.randrange(start, min(start + random_.choice([150, len(value)]), len(value) - 8))
        how = random_.choice([0, 0, 1, 1, 1, 2, 3, 4])
        if how == 0:
            value[at] = random_.randrange(256)
        elif how == 1:
            value[at] ^= 1 << random_.randrange(8)
        elif how == 2:
            value[at:at + 4] = random_.choice([b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff", b"\xff\xd9\xff\xd9"])
        elif how == 3:
            other = random_.randrange(start, len(value) - 8)
            value[at:at + 8] = value[other:other + 8]
        else:
            value[at:len(value) - 8] = bytes(len(value) - 8 - at)
    data_set.PixelData = bytes(value)
    if random_.random() < 0.3:
        keyword, values = random_.choice([
            ("Rows", [1, 2, 65535, data_set.Rows + 1]), ("Columns", [1, 65535, data_set.Columns - 1 or 1]), ("SamplesPerPixel", [1, 3, 4]), ("BitsAllocated", [1, 8, 16, 32]),
            ("BitsStored", [1, 8, 16]), ("PixelRepresentation", [0, 1]), ("NumberOfFrames", [2, 1000, 2147483647]), ("PhotometricInterpretation", ["RGB", "YBR_FULL_422", "PALETTE COLOR", "MONOCHROME1", "WHAT"]),
        ])
        setattr(data_set, keyword, random_.choice(values))
    # pydicom doesn't know every transfer syntax.
    out = io.BytesIO()
    data_set.save_as(out, implicit_vr=False, little_endian=True, force_encoding=True)
    return sample_files.Sample("damaged", out.getvalue())


def asked(web, sample, way):
    """(what came of it, in words for the count; what is wrong or None)."""
    path, accept = WAYS[way]
    try:
        answer = requests.get(dicomweb.instance_url(web, sample) + path, headers={"Accept": accept}, timeout=60)
    except requests.exceptions.ChunkedEncodingError:
        return "broken off", None  # damage that shows after the first frame
    except requests.exceptions.RequestException as error:
        return "no answer", f"{type(error).__name__} for {way}"
    if answer.status_code == 200:
        return "200", None if answer.content else f"an empty answer for {way}"
    if answer.status_code in (404, 406, 413, 422):
        return str(answer.status_code), None if answer.text.strip() else f"{answer.status_code} without a word why for {way}"
    return str(answer.status_code), f"{answer.status_code} for {way}: {answer.text[:200]}"


def codec_counts(server):
    answer = server.run("status", "--json")
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)["codecs"]


def helpers(server):
    """The process numbers of the server's codec helpers (proc(5), stat: number, name, state, parent)."""
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, rest = path.read_text().partition(" ")
        except OSError:  # ended meanwhile
            continue
        if "(dicom-codecs)" in rest and int(rest.rpartition(")")[2].split()[1]) == server.process.pid:
            found.append(int(number))
    return found


def end_helpers(server):
    for helper in helpers(server):
        with contextlib.suppress(ProcessLookupError):
            os.kill(helper, signal.SIGKILL)


def test_damaged_pictures_cost_only_themselves(server, images):
    random_ = random.Random(sample_files.seed())
    made = {name: file for name, file, _ in encoders.made_files(images[0])}
    missing = [kind for kind in KINDS if kind not in made]
    assert not missing, f"encoders.py makes no {missing}"
    good = [sample_files.variant(sample_files.Sample(name, made[name]), name=name) for name in KINDS if "deflated" not in name and "native" not in name and "JPEG XL" not in name]
    assert dicomweb.stow(server.web, good).stored == {s.uid for s in good}
    wanted = {s.uid: requests.get(dicomweb.instance_url(server.web, s) + "/frames/1", headers={"Accept": WAYS["frame decoded"][1]}, timeout=60) for s in good}
    assert all(answer.status_code == 200 for answer in wanted.values())
    wanted = {uid: next(dicomweb.parts(answer)) for uid, answer in wanted.items()}
    before, _ = server.memory()

    files = [damaged(made[random_.choice(KINDS)], random_) for _ in range(FILES)]
    stored = [s for start in range(0, FILES, 40) for s in files[start:start + 40] if s.uid in dicomweb.stow(server.web, files[start:start + 40]).stored]
    counts, wrong = collections.Counter(), []
    with concurrent.futures.ThreadPoolExecutor(2 * WORKERS) as pool:
        for start in range(0, len(stored), 10):
            jobs = [(s, way) for s in stored[start:start + 10] for way in WAYS]
            between = random_.choice(good)
            for (sample, way), (came, what) in zip(jobs, pool.map(lambda job: asked(server.web, *job), jobs)):
                counts[way, came] += 1
                if what:
                    wrong.append(f"{sample.uid} ({sample.transfer_syntax}): {what}")
            assert server.is_running(), f"the server ended among {[str(s.transfer_syntax) for s in stored[start:start + 10]]}\n{server.last_words()}"
            answer = requests.get(dicomweb.instance_url(server.web, between) + "/frames/1", headers={"Accept": WAYS["frame decoded"][1]}, timeout=60)
            assert answer.status_code == 200 and next(dicomweb.parts(answer)) == wanted[between.uid], f"{between} comes no more: {answer.status_code} {answer.text[:200]}"
    codecs = codec_counts(server)
    _, peak = server.memory()
    by_way = {way: {came: n for (w, came), n in sorted(counts.items()) if w == way} for way in WAYS}
    print(f"{len(stored)} of {FILES} damaged files stored; {by_way}; codecs {codecs}; memory {before:.0f} to {peak:.0f} MiB")
    assert not wrong, f"{len(wrong)} of {sum(counts.values())}:\n" + "\n".join(wrong[:30])
    assert len(stored) > FILES // 2 and counts["frame decoded", "200"] and counts["frame decoded", "422"], "the damage was too little or too much to test with"
    assert codecs["jobCount"] > len(stored) and codecs["startCount"] > codecs["crashCount"], f"crashed helpers are started again: {codecs}"
    assert peak < before + GROWTH_MIB, f"memory rose from {before:.0f} to {peak:.0f} MiB"


def test_helpers_that_are_killed_are_started_again_and_counted(server, images):
    """What a crash does, without a crash: helpers are ended from outside, first while they wait, then while they work."""
    made = {name: file for name, file, _ in encoders.made_files(images[0])}
    good = sample_files.Sample("good", made["16 bit, JPEG 2000 lossless"])
    assert dicomweb.stow(server.web, [good]).stored == {good.uid}

    def decoded():
        return requests.get(dicomweb.instance_url(server.web, good) + "/frames/1", headers={"Accept": WAYS["frame decoded"][1]}, timeout=60)

    first = next(dicomweb.parts(decoded()))
    started = codec_counts(server)["startCount"]
    for _ in range(5):
        end_helpers(server)
        answer = decoded()
        assert answer.status_code == 200 and next(dicomweb.parts(answer)) == first, f"a helper that ended at rest cost a frame: {answer.status_code} {answer.text[:200]}"
    assert codec_counts(server)["startCount"] >= started + 5

    began, statuses = time.monotonic(), collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        while codec_counts(server)["crashCount"] == 0 and time.monotonic() - began < 30:
            waiting = [pool.submit(decoded) for _ in range(40)]
            while not all(w.done() for w in waiting):
                end_helpers(server)
                time.sleep(0.005)
            statuses.update(w.result().status_code for w in waiting)
    codecs = codec_counts(server)
    print(f"{dict(statuses)}; codecs {codecs}")
    assert codecs["crashCount"] > 0, f"helpers ended while they worked, and nobody counted it: {codecs}"
    assert set(statuses) <= {200, 422}
    answer = decoded()
    assert answer.status_code == 200 and next(dicomweb.parts(answer)) == first
