"""Import of archive files, by anybody's hand: what is whole goes in, the rest is named, and nothing else happens."""
import ctypes
import ctypes.util
import gzip
import io
import json
import os
import pathlib
import subprocess
import tarfile
import zipfile
import zlib

import pydicom
import pytest

from Support import dicomweb
from Support import samples as sample_files
from Support.server import BINARY

MEMORY = 400  # MiB; an import by itself takes some 100, whatever comes


def zip_of(path, entries, compression=zipfile.ZIP_DEFLATED, zip64=False):
    with zipfile.ZipFile(path, "w", compression) as packed:
        for name, content in entries.items():
            with packed.open(name, "w", force_zip64=zip64) as entry:
                entry.write(content)
    return path


def tar_of(path, entries, mode):
    with tarfile.open(path, mode) as packed:
        for name, content in entries.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            packed.addfile(info, io.BytesIO(content))
    return path


def written_by_libarchive(path, entries, form):
    library = ctypes.CDLL(ctypes.util.find_library("archive"))
    for name in ("archive_write_new", "archive_entry_new"):
        getattr(library, name).restype = ctypes.c_void_p
    archive = ctypes.c_void_p(library.archive_write_new())
    assert library.archive_write_set_format_by_name(archive, form.encode()) == 0
    assert library.archive_write_open_filename(archive, str(path).encode()) == 0
    for name, content in entries.items():
        entry = ctypes.c_void_p(library.archive_entry_new())
        library.archive_entry_set_pathname(entry, name.encode())
        library.archive_entry_set_size(entry, ctypes.c_int64(len(content)))
        library.archive_entry_set_filetype(entry, 0o100000)
        library.archive_entry_set_perm(entry, 0o644)
        assert library.archive_write_header(archive, entry) == 0
        library.archive_write_data(archive, content, ctypes.c_size_t(len(content)))
        library.archive_entry_free(entry)
    assert library.archive_write_close(archive) == 0
    library.archive_write_free(archive)
    return path


def take_in(site, *paths, wanted=0):
    """`aloft import`: the report, and the highest resident memory in MiB."""
    command = [str(BINARY), "import", *map(str, paths), "--data", str(site.data), "--json"]
    with open(site.top / "out", "w+b") as out, open(site.top / "err", "w+b") as err:
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL, env=site.environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    said = (site.top / "err").read_text()
    assert process.returncode == wanted, f"aloft import ended with {process.returncode}: {said[-800:]}"
    return json.loads((site.top / "out").read_text()), usage.ru_maxrss / 1024


def problems(report):
    return {p["file"]: (p["outcome"], p.get("reason", "")) for p in report["problems"]}


def only_problem(report, ending):
    (file, (outcome, reason)), = problems(report).items()
    assert file.endswith(ending) and outcome == "refused", f"{file}: {outcome}: {reason}"
    return reason


def made(images, count):
    return [sample_files.variant(images[n % len(images)]) for n in range(count)]


def large(image, side):
    """An instance of 2 × side × side bytes that hardly packs."""
    data_set = pydicom.dcmread(io.BytesIO(sample_files.variant(image).file))
    data_set.Rows = data_set.Columns = side
    data_set.PixelData = os.urandom(2 * side * side)
    return sample_files.Sample("large", sample_files.encoded(data_set))


def all_come_back(site, samples):
    site.start()
    for sample in samples:
        assert dicomweb.retrieve(site.web, sample) == sample.file, f"{sample} came back as something else"
    assert len(dicomweb.search(site.web, "instances", limit=1000)) == len(samples), "something else was stored too"


@pytest.mark.parametrize("kind", ["stored", "deflated", "zip64", "tar", "tar.gz", "7zip", "iso9660"])
def test_what_is_in_an_archive_goes_in(site, images, tmp_path, kind):
    samples = made(images, 6) + [large(images[0], 1100)]
    entries = {f"DICOM/ST{n}/IM{n}": sample.file for n, sample in enumerate(samples)}
    entries |= {"DICOMDIR": samples[0].file, "README.TXT": b"read me", "empty": b""}
    if kind.startswith("tar"):
        path = tar_of(tmp_path / f"study.{kind}", entries, "w:gz" if kind == "tar.gz" else "w")
    elif kind in ("7zip", "iso9660"):
        path = written_by_libarchive(tmp_path / "study", entries, kind)
    else:
        path = zip_of(tmp_path / "study", entries, zipfile.ZIP_STORED if kind == "stored" else zipfile.ZIP_DEFLATED, kind == "zip64")
    report, _ = take_in(site, path)
    assert (report["stored"], report["skipped"], report["refused"]) == (len(samples), 2, 0), report
    assert report["byteCount"] == sum(len(s.file) for s in samples)
    assert (take_in(site, path)[0]["same"]) == len(samples), "the second time all is there already"
    all_come_back(site, samples)


def test_archives_are_found_in_folders_too(site, images, tmp_path):
    samples = made(images, 2)
    (tmp_path / "plain").write_bytes(samples[0].file)
    zip_of(tmp_path / "packed.zip", {"a": samples[1].file})
    report, _ = take_in(site, tmp_path)
    assert report["stored"] == 2, report
    all_come_back(site, samples)


def test_a_preamble_that_looks_like_a_zip_archive_is_no_archive(site, images, tmp_path):
    file = bytearray(sample_files.variant(images[0]).file)
    file[:4] = b"PK\x03\x04"
    sample = sample_files.Sample("as if zip", bytes(file))
    (tmp_path / "image").write_bytes(sample.file)
    assert take_in(site, tmp_path / "image")[0]["stored"] == 1
    all_come_back(site, [sample])


def test_of_a_truncated_archive_goes_in_what_is_whole(site, images, tmp_path):
    samples = made(images, 3)
    whole = zip_of(tmp_path / "whole.zip", {f"{n}.dcm": s.file for n, s in enumerate(samples)}, zipfile.ZIP_STORED).read_bytes()
    path = tmp_path / "cut.zip"
    path.write_bytes(whole[:whole.index(samples[2].file) + 1000])
    report, _ = take_in(site, path, wanted=1)
    assert report["stored"] == 2, report
    assert any(outcome == "refused" and reason for outcome, reason in problems(report).values())
    all_come_back(site, samples[:2])


def test_an_encrypted_entry_is_named_and_the_rest_goes_in(site, images, tmp_path):
    samples = made(images, 3)
    path = zip_of(tmp_path / "some.zip", {f"{n}.dcm": s.file for n, s in enumerate(samples)})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as packed:
        local = packed.getinfo("1.dcm").header_offset
    central = content.index(b"1.dcm", content.index(b"PK\x01\x02")) - 46
    content[local + 6] |= 1
    content[central + 8] |= 1
    path.write_bytes(content)
    report, _ = take_in(site, path, wanted=1)
    assert "encrypted" in only_problem(report, "some.zip/1.dcm")
    all_come_back(site, [samples[0], samples[2]])


@pytest.mark.parametrize("size", ["small", "large"])
@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_damaged_entry_is_named_and_never_stored(site, images, tmp_path, size, compression):
    samples = made(images, 3)
    if size == "large":
        samples[1] = large(images[0], 2000)
    path = zip_of(tmp_path / "some.zip", {f"{n}.dcm": s.file for n, s in enumerate(samples)}, compression)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as packed:
        start, packed_size = packed.getinfo("1.dcm").header_offset, packed.getinfo("1.dcm").compress_size
    content[start + packed_size - 2000] ^= 0x10  # in the picture, near its end
    path.write_bytes(content)
    report, _ = take_in(site, path, wanted=1)
    assert only_problem(report, "some.zip/1.dcm")
    all_come_back(site, [samples[0], samples[2]])


def test_names_are_shown_and_never_paths(site, images, tmp_path):
    names = ["../../escaped", "/tmp/aloft-escaped", "a/../../b", "C:\\x\\..\\y", "bell\x07\x1b[31m", "\u202egnp.exe", "J\u00f6rg"]
    samples = made(images, len(names))
    folder = tmp_path / "deep" / "down"
    folder.mkdir(parents=True)
    path = zip_of(folder / "names.zip", {n: s.file for n, s in zip(names, samples)})
    zip_of(folder / "nested.zip", {n: path.read_bytes() for n in names})
    before = {p for p in tmp_path.rglob("*")}
    report, _ = take_in(site, folder / "names.zip")
    assert report["stored"] == len(names), report
    report, _ = take_in(site, folder / "nested.zip", wanted=1)
    assert len(report["problems"]) == len(names)
    shown = "".join(problems(report))
    assert "J\u00f6rg" in shown and "../../escaped" in shown and r"bell\u{7}\u{1b}[31m" in shown
    assert all(c.isprintable() for c in shown), f"not fit for a terminal: {shown!r}"
    assert {p for p in tmp_path.rglob("*")} == before and not pathlib.Path("/tmp/aloft-escaped").exists()
    assert [p for p in site.temporary.rglob("*") if p.is_file()] == [], "plaintext was left in the temporary folder"


def test_an_archive_in_an_archive_is_reported_not_opened(site, images, tmp_path):
    samples = made(images, 2)
    inner = zip_of(tmp_path / "inner", {"image": samples[1].file}).read_bytes()
    path = zip_of(tmp_path / "outer.zip", {"inner.zip": inner, "image": samples[0].file})
    report, _ = take_in(site, path, wanted=1)
    assert "archive in an archive" in only_problem(report, "outer.zip/inner.zip")
    all_come_back(site, samples[:1])


def bomb(path, start, byte_count, claims=None):
    """A zip archive with one entry: `start`, then zeros."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        with packed.open("bomb.dcm", "w", force_zip64=claims is None) as entry:
            entry.write(start)
            for _ in range(byte_count >> 20):
                entry.write(bytes(1 << 20))
    if claims is not None:
        content = bytearray(path.read_bytes())
        for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            at = content.rindex(mark) + place
            content[at:at + 4] = claims.to_bytes(4, "little")
        path.write_bytes(content)
    return path


@pytest.mark.parametrize("claims", [None, 600_000])
def test_a_zip_bomb_is_refused_and_memory_stays_bounded(site, images, tmp_path, claims):
    # A whole instance as far as anybody can see, with pixels of more than a gigabyte.
    data_set = pydicom.dcmread(io.BytesIO(sample_files.variant(images[0]).file))
    for tag in [t for t in data_set.keys() if t > 0x7FE00010]:
        del data_set[tag]
    data_set.PixelData = bytes(2)
    start = sample_files.encoded(data_set)[:-6] + (2000 << 20).to_bytes(4, "little")
    path = bomb(tmp_path / "bomb.zip", start, 2000 << 20, claims)
    assert path.stat().st_size < 4 << 20
    report, memory = take_in(site, path, wanted=1)
    assert "expands to more than" in only_problem(report, "bomb.zip/bomb.dcm")
    assert memory < MEMORY, f"{memory:.0f} MiB"
    all_come_back(site, [])


def test_layers_of_compression_and_too_many_entries_are_refused(site, images, tmp_path):
    sample, = made(images, 1)
    twice = tmp_path / "twice.tar.gz"
    twice.write_bytes(gzip.compress(gzip.compress(tar_of(tmp_path / "x", {"image": sample.file}, "w").read_bytes())))
    assert "twice" in only_problem(take_in(site, twice, wanted=1)[0], "twice.tar.gz")
    many = tmp_path / "many.tgz"
    head = tar_of(tmp_path / "y", {"empty": b""}, "w").read_bytes()[:512]
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    with open(many, "wb") as out:
        for _ in range(501):
            out.write(packer.compress(head * 1000))
        out.write(packer.flush())
    report, memory = take_in(site, many, wanted=1)
    assert "entries" in only_problem(report, "many.tgz") and report["skipped"] == 500_000
    assert memory < MEMORY, f"{memory:.0f} MiB"


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(range(256)) * 40, b"7z\xbc\xaf\x27\x1c" + b"\xaa" * 100, bytes(257) + b"ustar" + bytes(600)])
def test_what_is_no_archive_after_all_stops_nobody(site, images, tmp_path, content):
    sample, = made(images, 1)
    (tmp_path / "a.zip").write_bytes(content)
    (tmp_path / "b.dcm").write_bytes(sample.file)
    refused = content[:4] != b"PK\x05\x06"  # that one is a whole zip archive with nothing in it
    report, _ = take_in(site, tmp_path, wanted=1 if refused else 0)
    assert report["stored"] == 1 and report["refused"] == refused, report


def test_file_names_are_not_sent_to_the_server(site, images, tmp_path):
    site.start("--log-level", "trace")
    samples = made(images, 2)
    (tmp_path / "Zwiebelfisch^Anna.dcm").write_bytes(samples[0].file)
    zip_of(tmp_path / "packed.zip", {"Zwiebelfisch^Berta": samples[1].file})
    report, _ = take_in(site, tmp_path)
    assert report["stored"] == 2
    assert site.stop() == 0
    assert "Zwiebelfisch" not in site.last_words(10_000_000), "a file's name stands in the log"
