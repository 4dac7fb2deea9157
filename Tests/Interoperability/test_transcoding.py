"""Every file to other transfer syntaxes and back: same samples, right attributes, nothing else changed.

What a transcoded file must say is in PS3.3 C.7.6.3 and PS3.5 8.2 and Annex A. Which files go where is chosen by a seed, since
all files to all targets would take an hour: each file goes to two targets, and rare kinds of file to all."""
import collections
import io
import os
import random
import time

import numpy
import pydicom
import pytest
import requests

from Support import dicomweb, elements, encoders, reference
from Support import samples as sample_files
from Support.pictures import Picture, in_parallel, real_pictures
from Support.server import run

ROOT = reference.ROOT
TARGETS = {
    "implicitVRLittleEndian": ROOT, "explicitVRLittleEndian": f"{ROOT}.1", "explicitVRBigEndian": f"{ROOT}.2", "deflatedExplicitVRLittleEndian": f"{ROOT}.1.99",
    "encapsulatedUncompressedExplicitVRLittleEndian": f"{ROOT}.1.98", "rleLossless": f"{ROOT}.5", "jpegLSLossless": f"{ROOT}.4.80", "jpeg2000Lossless": f"{ROOT}.4.90",
    "htj2kLossless": f"{ROOT}.4.201", "htj2kLosslessRPCL": f"{ROOT}.4.202", "deflatedImageFrameCompression": f"{ROOT}.8.1",
}
NATIVE = {ROOT, f"{ROOT}.1", f"{ROOT}.2", f"{ROOT}.1.99"}
CODE_STREAMS = {f"{ROOT}.4.{n}" for n in (80, 90, 201, 202)}
# What describes the pixel data may change with its coding; what else is in the data set may not.
MAY_CHANGE = {"0028,0004", "0028,0006", "7FE0,0010", "7FE0,0001", "7FE0,0002", "7FE0,0003", "FFFC,FFFC"}
SECONDS = float(os.environ.get("ALOFT_TEST_SECONDS", 120))  # after which no further file begins, beside those of rare kinds
UNREADABLE = ("3gb-bulk-data-truncated", "JPEG2000-embedded-sequence-delimiter.dcm", "MR_truncated.dcm", "badVR.dcm", "meta_missing_tsyntax.dcm", "nested_priv_SQ.dcm", "OT-PAL-8-face.dcm")


@pytest.fixture(scope="module")
def pictures(images):
    made = [Picture(name, file) for name, file, _ in encoders.made_files(images[0])]
    return [p for p in [*real_pictures(), *made] if not p.name.endswith(UNREADABLE)]


def has_bits_above(picture):
    """Bits above High Bit, overlays of the old kind among them: a code stream of Bits Stored bits would lose them."""
    data_set = picture.data_set
    if picture.family not in ("native", "encapsulated native", "deflated", "RLE") or "PixelData" not in data_set or data_set.BitsStored == data_set.BitsAllocated:
        return False
    frames = samples_of(picture.file, data_set)
    return any(all(numpy.any(frame != reference.wrapped(frame, data_set.BitsStored, is_signed)) for is_signed in (True, False)) for frame in frames)


def may_refuse(picture, target):
    """Why there is no such form of the file, or None."""
    data_set = picture.data_set
    if "PixelData" not in data_set and target not in NATIVE:
        return "Float Pixel Data are never encapsulated (PS3.3 C.7.6.24, C.7.6.25)"
    if target in CODE_STREAMS:
        if data_set.BitsAllocated == 1:
            return "one bit a sample"
        if data_set.BitsAllocated > 16:
            return "more than 16 bits (PS3.5 Tables 8.2.3-1, 8.2.4-1)"
        if has_bits_above(picture):
            return "bits above High Bit"
    return None


def transcoded(file, target, folder, number):
    """(exit code, what it said, the new file or None)."""
    source, out = folder / f"{number}-in.dcm", folder / f"{number}-out.dcm"
    source.write_bytes(file)
    answer = run("image", "transcode", source, out, "--transfer-syntax", target)
    result = out.read_bytes() if out.exists() else None
    source.unlink()
    out.unlink(missing_ok=True)
    return answer.returncode, answer.stderr.strip(), result


def read_anew(file):
    """With no value asked for yet (see elements.changes)."""
    return pydicom.dcmread(io.BytesIO(file), force=True)


def samples_of(file, data_set, with_programs=False):
    results = reference.decoded(file, data_set, with_programs)
    readable = {name: frames for name, frames in results.items() if not isinstance(frames, str)}
    if not readable and not with_programs:
        return samples_of(file, data_set, True)
    assert readable, f"no other decoder reads it: {results}"
    return next(iter(readable.values()))


def same(frames, others, bits, is_signed):
    if len(frames) != len(others):
        return f"{len(others)} frames, not {len(frames)}"
    for number, (a, b) in enumerate(zip(frames, others), 1):
        if a.shape != b.shape:
            return f"frame {number} is {b.shape}, not {a.shape}"
        if a.dtype.kind == "f":
            if a.tobytes() != b.astype(a.dtype).tobytes():
                return f"frame {number} has other samples"
        elif not numpy.array_equal(reference.wrapped(a, bits, is_signed), reference.wrapped(b, bits, is_signed)):
            return f"frame {number} has other samples"
    return None


def differs_by_more(frames, others, limit, bits, is_signed):
    """For files that lost something: decoders differ by one, and what was transcoded is what Aloft's decoder gave."""
    if len(frames) != len(others):
        return f"{len(others)} frames, not {len(frames)}"
    for number, (a, b) in enumerate(zip(frames, others), 1):
        if a.shape != b.shape:
            return f"frame {number} is {b.shape}, not {a.shape}"
        distance = numpy.abs(reference.wrapped(a, bits, is_signed) - reference.wrapped(b, bits, is_signed)).max()
        if distance > limit:
            return f"frame {number} differs by {distance}, allowed {limit}"
    return None


def decoded_photometric(data_set):
    said = data_set.PhotometricInterpretation
    return {"YBR_RCT": "RGB", "YBR_ICT": "RGB", "XYB": "RGB", "YBR_FULL_422": "YBR_FULL", "YBR_PARTIAL_422": "YBR_FULL"}.get(said, said)


def always_lossy(data_set):
    """The Lossy Image Compression Method (PS3.3 C.7.6.1.1.5.1) of a transfer syntax whose frames have always lost something."""
    return {f"{ROOT}.4.50": "ISO_10918_1", f"{ROOT}.4.51": "ISO_10918_1", f"{ROOT}.4.81": "ISO_14495_1"}.get(str(data_set.file_meta.TransferSyntaxUID))


def may_change(before):
    return MAY_CHANGE | ({"0028,2110", "0028,2114"} if always_lossy(before) else set())


def wrong_attributes(before, after, target):
    """What PS3.3 C.7.6.3 and PS3.5 8.2, A.4 ask of the new file and it doesn't have."""
    wrong, meta = [], after.file_meta
    if str(meta.TransferSyntaxUID) != target:
        wrong.append(f"transfer syntax {meta.TransferSyntaxUID}")
    for keyword in ("SOPInstanceUID", "SOPClassUID"):
        # Some real files name another instance in their file meta information: a file keeps that, an archive knows better.
        if (meta.get(f"MediaStorage{keyword}") or "") not in (before.file_meta.get(f"MediaStorage{keyword}"), after.get(keyword, "")):
            wrong.append(f"file meta information names another {keyword}")
    if after.get("SOPInstanceUID") != before.get("SOPInstanceUID"):
        wrong.append("another SOP Instance UID")
    method, lossy = always_lossy(before), (before.get("LossyImageCompression"), before.get("LossyImageCompressionMethod"))
    if method and lossy[0] != "01":
        lossy = "01", lossy[1] or method  # nothing else would say it once the samples are decoded (PS3.3 C.7.6.1.1.5)
    if (after.get("LossyImageCompression"), after.get("LossyImageCompressionMethod")) != lossy:
        wrong.append(f"Lossy Image Compression and Method should be {lossy}, are {after.get('LossyImageCompression')}, {after.get('LossyImageCompressionMethod')}")
    if "PixelData" not in before:
        return wrong
    element, samples, photometric = after["PixelData"], after.get("SamplesPerPixel", 1), after.PhotometricInterpretation
    allowed = {decoded_photometric(before)}
    if target in NATIVE or target in (f"{ROOT}.1.98", f"{ROOT}.8.1"):
        if reference.family(before.file_meta.TransferSyntaxUID) in ("native", "encapsulated native", "deflated"):
            allowed.add(before.PhotometricInterpretation)  # nothing had to be decoded
    elif target in CODE_STREAMS and target != f"{ROOT}.4.80":
        mct = reference.uses_component_transform(reference.stored_frames(after)[0])
        allowed = {"YBR_RCT"} if mct else allowed
    # A recompressed JPEG comes out of JPEG XL as RGB.
    if reference.family(before.file_meta.TransferSyntaxUID) == "JPEG XL" and before.PhotometricInterpretation.startswith("YBR"):
        allowed.add("YBR_RCT" if "YBR_RCT" in allowed else "RGB")
    if photometric not in allowed:
        wrong.append(f"Photometric Interpretation {photometric}, not {allowed}")
    if samples > 1 and after.get("PlanarConfiguration") not in (0, 1) or samples == 1 and "PlanarConfiguration" in after and "PlanarConfiguration" not in before:
        wrong.append(f"Planar Configuration {after.get('PlanarConfiguration')} with {samples} samples")
    if samples > 1 and target in CODE_STREAMS and after.PlanarConfiguration != 0:
        wrong.append("Planar Configuration 1 where a code stream has its own order (PS3.5 8.2.3, 8.2.4)")
    if target in NATIVE:
        words = after.BitsAllocated > 8 or target == ROOT
        if element.is_undefined_length:
            wrong.append("native pixel data of undefined length")
        if words and element.VR != "OW":
            wrong.append(f"native pixel data with VR {element.VR} (PS3.5 A.1, A.2)")
        needed = -(-after.Rows * after.Columns * samples * reference.frame_count(after) * after.BitsAllocated // 8)
        if photometric in ("YBR_FULL_422", "YBR_PARTIAL_422"):
            needed = needed // 3 * 2
        if len(element.value) not in (needed, needed + needed % 2) and str(before.file_meta.TransferSyntaxUID) not in NATIVE:
            wrong.append(f"{len(element.value)} bytes of pixel data, not {needed}")
    else:
        wrong += wrong_fragments(after, element)
    return wrong


def wrong_fragments(data_set, element):
    """PS3.5 A.4: OB, undefined length, items of even length, and offset tables that point at frames."""
    wrong = []
    if element.VR != "OB" or not element.is_undefined_length:
        wrong.append(f"encapsulated pixel data with VR {element.VR}, {'un' if element.is_undefined_length else ''}defined length")
    offsets, starts, at, value = [], [], 0, element.value
    while at + 8 <= len(value) and value[at:at + 4] == b"\xfe\xff\x00\xe0":
        length = int.from_bytes(value[at + 4:at + 8], "little")
        if length % 2:
            wrong.append("a fragment of odd length")
        if at == 0:
            offsets = [int.from_bytes(value[n:n + 4], "little") for n in range(8, 8 + length, 4)]
            first = 8 + length
        else:
            starts.append(at - first)
        at += 8 + length
    if value[at:] not in (b"", b"\xfe\xff\xdd\xe0\0\0\0\0"):
        wrong.append(f"{len(value) - at} bytes behind the fragments")
    count = reference.frame_count(data_set)
    extended = data_set.get("ExtendedOffsetTable")
    if extended:
        if offsets:
            wrong.append("a basic offset table beside an extended one (PS3.3 C.7.6.3.1.8)")
        offsets = [int.from_bytes(extended[n:n + 8], "little") for n in range(0, len(extended), 8)]
    if offsets and (len(offsets) != count or not set(offsets) <= set(starts)):
        wrong.append(f"offsets {offsets[:4]}… of {count} frames don't point at fragments {starts[:4]}…")
    if not offsets and len(starts) != count:
        wrong.append(f"{len(starts)} fragments of {count} frames and no offset table")
    return wrong


def examined(job):
    """(how it went, what is wrong) of one file to one target and back."""
    picture, name, folder, number, with_programs = job
    target, before = TARGETS[name], picture.data_set
    why = may_refuse(picture, target)
    code, said, file = transcoded(picture.file, name, folder, number)
    if code != 0:
        if file is not None:
            return "refused", f"exit code {code} and a file all the same"
        if not said or len(said.splitlines()) > 3:
            return "refused", f"exit code {code} with {said[:200]!r}"
        return ("refused", None) if why else ("refused", f"refused: {said[:200]}")
    after = pydicom.dcmread(io.BytesIO(file))
    wrong = wrong_attributes(before, after, target)
    both_explicit = ROOT not in (picture.transfer_syntax, target)
    wrong += elements.changes(read_anew(picture.file), read_anew(file), may_change(before), both_explicit)[:4]
    bits, is_signed = (before.get("BitsStored"), before.get("PixelRepresentation") == 1)
    if picture.family in ("native", "RLE", "deflated", "encapsulated native") and "PixelData" in before and target not in CODE_STREAMS:
        bits, is_signed = before.BitsAllocated, False  # as they came, overlays and all
    frames = samples_of(picture.file, before)
    found = samples_of(file, after, with_programs)
    if target == TARGETS["rleLossless"] and has_bits_above(picture):
        # The others make the bits above High Bit what the sign says.
        found = reference.decoded(file, after, True)["DCMTK"]
    lossy = picture.transfer_syntax in reference.LOSSY or picture.family == "JPEG"
    compared = (lambda a, b: differs_by_more(a, b, 8, bits, is_signed)) if lossy else (lambda a, b: same(a, b, bits, is_signed))
    if (difference := compared(frames, found)):
        wrong.append(difference)
    back_to = "explicitVRLittleEndian" if target != f"{ROOT}.1" else "rleLossless" if "PixelData" in before else "implicitVRLittleEndian"
    code, said, back = transcoded(file, back_to, folder, f"{number}-back")
    if back is None:
        wrong.append(f"no way back to {back_to}: {said[:200]}")
    else:
        returned = pydicom.dcmread(io.BytesIO(back))
        wrong += [f"back: {w}" for w in wrong_attributes(after, returned, TARGETS[back_to])]
        wrong += [f"back: {w}" for w in elements.changes(read_anew(picture.file), read_anew(back), may_change(before), False)[:4]]
        if (difference := same(found, samples_of(back, returned), bits, is_signed)):
            wrong.append(f"back: {difference}")
    return ("differs", "; ".join(wrong)) if wrong else ("same", None)


def kind_of(picture):
    data_set = picture.data_set
    return (picture.transfer_syntax, data_set.get("PhotometricInterpretation"), data_set.get("BitsAllocated"), data_set.get("BitsStored"), data_set.get("PixelRepresentation"),
            data_set.get("PlanarConfiguration"), reference.frame_count(data_set) > 1)


def chosen_jobs(pictures, chance):
    """Two targets for each file by lot; all targets for the first of each kind. Rare ones first: time may run out."""
    seen, first, rest = set(), [], []
    names = list(TARGETS)
    for picture in pictures:
        targets = [n for n in names if TARGETS[n] != picture.transfer_syntax]
        if kind_of(picture) in seen:
            rest += [(picture, n) for n in chance.sample(targets, 2)]
        else:
            seen.add(kind_of(picture))
            first += [(picture, n) for n in targets]
    chance.shuffle(first)
    chance.shuffle(rest)
    return first, rest


def test_there_and_back_gives_the_same_samples(pictures, tmp_path):
    chance = random.Random(sample_files.seed())
    first, rest = chosen_jobs(pictures, chance)
    began, results, done = time.monotonic(), collections.Counter(), []
    found = []
    for group, is_must in ((first, True), (rest, False)):
        for start in range(0, len(group), 64):
            if not is_must and time.monotonic() - began > SECONDS:
                break
            jobs = [(p, n, tmp_path, f"{len(done)}-{k}", chance.random() < 0.1) for k, (p, n) in enumerate(group[start:start + 64])]
            for (picture, name, *_), (way, wrong) in zip(jobs, in_parallel(guarded, jobs)):
                done.append((picture, name))
                results[name, way] += 1
                if wrong:
                    found.append(f"{picture} ({picture.transfer_syntax}) to {name}: {wrong}")
    by_target = {name: {way: count for (n, way), count in results.items() if n == name} for name in TARGETS}
    files = len({id(p) for p, _ in done})
    print(f"{len(done)} of {len(first) + len(rest)} ways, {files} of {len(pictures)} files, {time.monotonic() - began:.0f} s: {by_target}")
    assert not found, f"{len(found)} of {len(done)} went wrong:\n" + "\n".join(found[:80])
    assert all(sum(ways.values()) > 20 for ways in by_target.values())


def guarded(job):
    try:
        return examined(job)
    except Exception as error:
        return "differs", f"{type(error).__name__}: {str(error)[:300]}"


@pytest.mark.parametrize("target", ["jpegBaseline8Bit", f"{ROOT}.4.50", "jpeg2000", f"{ROOT}.4.100", "nonsense", "1.2.3.4"])
def test_what_loses_something_or_is_unknown_is_refused(images, tmp_path, target):
    code, said, file = transcoded(images[0].file, target, tmp_path, "lossy")
    assert code != 0 and file is None and said, f"{target}: {code} {said}"


def test_the_same_transfer_syntax_leaves_the_pixel_data_alone(pictures, tmp_path):
    seen = {}
    for picture in pictures:
        if picture.family:
            seen.setdefault(picture.transfer_syntax, picture)
    for number, picture in enumerate(seen.values()):
        code, said, file = transcoded(picture.file, picture.transfer_syntax, tmp_path, number)
        assert code == 0, f"{picture} to its own transfer syntax: {said}"
        again = pydicom.dcmread(io.BytesIO(file))
        assert bytes(reference.pixels_of(again)) == bytes(reference.pixels_of(picture.data_set)), f"{picture}: other pixel data"
    assert len(seen) > 8


def storable(pictures):
    """The first file of each transfer syntax that an archive takes. Many of them are one instance in many forms: each is taken once."""
    found, uids = {}, set()
    for picture in pictures:
        if picture.transfer_syntax not in found and picture.family and len(picture.file) < 3_000_000 and "PixelData" in picture.data_set:
            try:
                sample = sample_files.Sample(picture.name, picture.file)
            except Exception:
                continue
            if sample.uid not in uids:
                uids.add(sample.uid)
                found[picture.transfer_syntax] = sample
    return list(found.values())


def test_dicomweb_gives_instances_and_studies_in_the_transfer_syntax_asked_for(server, pictures, tmp_path):
    samples = storable(pictures)
    kept = dicomweb.stow(server.web, samples).stored
    samples = [s for s in samples if s.uid in kept]
    wrong = []
    for name in ("explicitVRLittleEndian", "jpegLSLossless", "htj2kLosslessRPCL", "rleLossless"):
        accept = {"Accept": f'multipart/related; type="application/dicom"; transfer-syntax={TARGETS[name]}'}
        for sample in samples:
            if may_refuse(Picture(sample.name, sample.file), TARGETS[name]):
                continue
            answer = requests.get(dicomweb.instance_url(server.web, sample), headers=accept, timeout=120)
            if answer.status_code != 200:
                wrong.append(f"{sample} as {name}: {answer.status_code} {answer.text[:120]}")
                continue
            file, = dicomweb.parts(answer)
            after = pydicom.dcmread(io.BytesIO(file))
            wrong += [f"{sample} as {name}: {w}" for w in wrong_attributes(sample.data_set, after, TARGETS[name]) if str(sample.transfer_syntax) != TARGETS[name]]
            _, said, wanted = transcoded(sample.file, name, tmp_path, "web")
            # OpenJPH writes other bytes for the same samples, by what its process did before.
            other = [said] if wanted is None else elements.changes(read_anew(wanted), read_anew(file), {"7FE0,0010"}, True)
            other += [] if wanted is None else [same(samples_of(wanted, read_anew(wanted)), samples_of(file, after), after.BitsAllocated, False)]
            if any(other):
                wrong.append(f"{sample} as {name}: not what `aloft image transcode` makes: {other}"[:400])
    study = samples[0].study
    answer = requests.get(f"{server.web}/studies/{study}", headers={"Accept": f'multipart/related; type="application/dicom"; transfer-syntax={ROOT}.4.201'}, timeout=120)
    parts = [pydicom.dcmread(io.BytesIO(p)) for p in dicomweb.parts(answer)]
    assert answer.status_code == 200 and len(parts) == len([s for s in samples if s.study == study])
    assert {str(p.file_meta.TransferSyntaxUID) for p in parts} == {f"{ROOT}.4.201"}
    assert not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:40])


FRAMES = {
    f'multipart/related; type="application/octet-stream"; transfer-syntax={ROOT}.1': f"{ROOT}.1", 'multipart/related; type="image/jls"': f"{ROOT}.4.80",
    'multipart/related; type="image/jphc"': f"{ROOT}.4.201", 'multipart/related; type="image/jp2"': f"{ROOT}.4.90", 'multipart/related; type="image/dicom-rle"': f"{ROOT}.5",
}


def test_dicomweb_gives_frames_in_the_media_type_asked_for(server, pictures):
    """PS3.18 8.7.3.3: a media type stands for a transfer syntax. What comes is put in a file and read by others."""
    samples = storable(pictures)
    kept = dicomweb.stow(server.web, samples).stored
    wrong, count = [], 0
    for sample in (s for s in samples if s.uid in kept):
        picture = Picture(sample.name, sample.file)
        frames = samples_of(sample.file, sample.data_set)
        data_set = sample.data_set
        for accept, target in FRAMES.items():
            if may_refuse(picture, target):
                continue
            answer = requests.get(f"{dicomweb.instance_url(server.web, sample)}/frames/1", headers={"Accept": accept}, timeout=120)
            if answer.status_code != 200:
                wrong.append(f"{sample}: {answer.status_code} for {accept}: {answer.text[:120]}")
                continue
            part, = dicomweb.parts(answer)
            made = encoders.data_set_of(frames[0], data_set.BitsStored, photometric=decoded_photometric(data_set))
            for keyword in ("BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation"):
                setattr(made, keyword, data_set.get(keyword))
            if target == f"{ROOT}.1" and picture.family == "native":
                made.PhotometricInterpretation, made.PlanarConfiguration = data_set.PhotometricInterpretation, data_set.get("PlanarConfiguration", 0)
            file = encoders.file_of(made, [part], target)
            found = samples_of(file, pydicom.dcmread(io.BytesIO(file)), True)
            lossy = sample.transfer_syntax in reference.LOSSY or picture.family == "JPEG"
            limit = 8 if lossy else 0
            if (difference := differs_by_more(frames[:1], found, limit, data_set.BitsStored, data_set.PixelRepresentation == 1)):
                wrong.append(f"{sample} as {accept}: {difference}")
            count += 1
    print(f"{count} frames")
    assert count > 30 and not wrong, f"{len(wrong)}:\n" + "\n".join(wrong[:40])


def test_export_writes_the_transfer_syntax_asked_for(server, pictures, tmp_path):
    samples = [s for s in storable(pictures) if not may_refuse(Picture(s.name, s.file), TARGETS["htj2kLossless"])]
    kept = dicomweb.stow(server.web, samples).stored
    for study in {s.study for s in samples if s.uid in kept}:
        answer = server.run("export", "--study", study, "--to", tmp_path / study, "--transfer-syntax", "htj2kLossless")
        assert answer.returncode == 0, answer.stderr[-400:]
    files = [pydicom.dcmread(p) for p in tmp_path.rglob("*") if p.is_file()]
    assert {str(f.SOPInstanceUID) for f in files} == kept
    assert {str(f.file_meta.TransferSyntaxUID) for f in files} == {f"{ROOT}.4.201"}
    by_uid = {s.uid: s for s in samples}
    wrong = []
    for file in files:
        sample = by_uid[str(file.SOPInstanceUID)]
        lossy = sample.transfer_syntax in reference.LOSSY or reference.family(sample.transfer_syntax) == "JPEG"
        found, frames = samples_of(None, file), samples_of(sample.file, sample.data_set)
        if (difference := differs_by_more(frames, found, 8 if lossy else 0, file.BitsStored, file.PixelRepresentation == 1)):
            wrong.append(f"{sample}: {difference}")
    assert not wrong, "\n".join(wrong)
