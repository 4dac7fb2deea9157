"""Media: file-sets that Aloft writes are read by DCMTK, pydicom and GDCM, and theirs, odd ones too, by Aloft."""
import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pydicom
import pytest
from pydicom.fileset import FileSet

from Support import samples as sample_files
from Support.server import BINARY

EXPLICIT, JPEG_LS = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.4.80"


SHARED = ("PatientBirthDate", "PatientSex", "ReferringPhysicianName", "SeriesDate", "SeriesTime", "SeriesDescription", "InstitutionName",
          "InstitutionAddress", "PerformingPhysicianName", "OperatorsName", "ProtocolName", "BodyPartExamined")


def run(*arguments, check=True, environment=None):
    done = subprocess.run([str(a) for a in arguments], capture_output=True, text=True, errors="replace", env=environment)
    assert not check or done.returncode == 0, f"{arguments}: {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done


def aloft(verb, *arguments, check=True, site=None):
    """`aloft VERB ARGUMENTS`, on a site's data folder where one is given."""
    data = ["--data", site.data] if site else []
    return run(BINARY, verb, *arguments, *data, check=check, environment=site.environment if site else None)


def media_list(path):
    return json.loads(aloft("media", "list", path, "--json").stdout)


def take_in(site, path, check=True):
    return json.loads(aloft("import", path, "--json", check=check, site=site).stdout)


def listed(listing):
    """File, SOP Instance UID and record type of all that a listing has."""
    return {(i["file"], i["sopInstanceUID"], i["type"]) for p in listing["patients"] for s in p["studies"]
            for e in s["series"] for i in e["instances"]}


@pytest.fixture(scope="module")
def set_folder():
    return Path(pydicom.__file__).parent / "data/test_files/dicomdirtests"


def medium(set_folder, target, directory="DICOMDIR"):
    """A copy of the real set with one of its directories."""
    target.mkdir()
    for name in ("77654033", "98892001", "98892003"):
        shutil.copytree(set_folder / name, target / name)
    shutil.copy(set_folder / directory, target / "DICOMDIR")
    return target


@pytest.fixture
def varied(images):
    """One patient's study with objects of many kinds, text in several character sets, and keys that are missing."""
    study = pydicom.uid.generate_uid()
    series = [pydicom.uid.generate_uid() for _ in range(3)]
    made = []
    for number in range(5):
        data_set = pydicom.dcmread(io.BytesIO(sample_files.variant(images[number % len(images)]).file))
        data_set.StudyInstanceUID, data_set.PatientID = study, "MEDIA-1"
        data_set.SeriesInstanceUID = series[number % 2]
        data_set.PatientName = "Muster^Jürgen"
        data_set.SpecificCharacterSet = "ISO_IR 100"
        # What a study or series has once is the same in all of its files: whose comes first makes no difference.
        for keyword in SHARED:
            if keyword in data_set:
                del data_set[keyword]
        data_set.StudyDescription, data_set.AccessionNumber, data_set.Modality = "Schädel", "A-1", "CT"
        data_set.StudyDate, data_set.StudyTime, data_set.StudyID = "20200102", "101112", "7"
        data_set.SeriesNumber, data_set.InstanceNumber = str(number % 2), str(number)
        if number == 4:
            del data_set.InstanceNumber
        made.append(data_set)
    sr = pydicom.Dataset()
    sr.file_meta = pydicom.dataset.FileMetaDataset()
    sr.file_meta.TransferSyntaxUID = EXPLICIT
    sr.SOPClassUID, sr.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.88.11", pydicom.uid.generate_uid()
    for keyword in ("StudyInstanceUID", "PatientID", "PatientName", "SpecificCharacterSet", "StudyDate", "StudyTime", "StudyID", "StudyDescription", "AccessionNumber"):
        setattr(sr, keyword, getattr(made[0], keyword))
    sr.SeriesInstanceUID, sr.Modality, sr.SeriesNumber, sr.InstanceNumber = series[2], "SR", "9", "1"
    sr.CompletionFlag, sr.VerificationFlag, sr.ContentDate, sr.ContentTime = "COMPLETE", "UNVERIFIED", "20200102", "1213"
    code = pydicom.Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "11528-7", "LN", "Radiology Report"
    sr.ValueType, sr.ConceptNameCodeSequence = "CONTAINER", [code]
    item = pydicom.Dataset()
    item.RelationshipType, item.ValueType, item.TextValue = "CONTAINS", "TEXT", "Befund: unauffällig"
    item.ConceptNameCodeSequence = [code]
    sr.ContentSequence = [item]
    made.append(sr)
    return study, [sample_files.encoded(data_set) for data_set in made]


@pytest.fixture
def exported(site, varied, tmp_path):
    """An archive with the study above, and a medium that was exported from it."""
    study, files = varied
    (tmp_path / "in").mkdir()
    for number, file in enumerate(files):
        (tmp_path / "in" / f"{number}").write_bytes(file)
    assert take_in(site, tmp_path / "in")["stored"] == len(files)
    report = json.loads(aloft("export", "--study", study, "--media", tmp_path / "disc", "--json", site=site).stdout)
    return tmp_path / "disc", study, files, report


def test_a_medium_holds_the_files_and_the_standards_names(exported):
    disc, _, files, report = exported
    assert report["files"] == len(files)
    assert sorted(p.name for p in disc.iterdir()) == ["DICOM", "DICOMDIR", "README.TXT"]
    found = [p for p in (disc / "DICOM").rglob("*") if p.is_file()]
    assert sorted(p.read_bytes() for p in found) == sorted(files), "the files are the originals"
    for path in found:
        components = path.relative_to(disc).parts
        assert len(components) <= 8 and all(re.fullmatch(r"[A-Z0-9_]{1,8}", c) for c in components), path
    assert report["media"]["made"] == {"IMAGE InstanceNumber": 1}, report
    assert not report["media"]["withoutRecord"]


def test_pydicom_reads_our_medium(exported):
    disc, study, files, _ = exported
    file_set = FileSet(disc / "DICOMDIR")
    assert file_set.ID == "ALOFT"
    by_uid = {pydicom.dcmread(io.BytesIO(f), stop_before_pixels=True).SOPInstanceUID for f in files}
    assert {i.SOPInstanceUID for i in file_set} == by_uid
    for instance in file_set:
        loaded = instance.load()
        assert (loaded.SOPInstanceUID, loaded.StudyInstanceUID) == (instance.SOPInstanceUID, study)
        assert str(instance.PatientName) == "Muster^Jürgen"
        assert instance.StudyDescription == "Schädel" if "StudyDescription" in loaded else True
    assert {i.DirectoryRecordType for i in file_set} == {"IMAGE", "SR DOCUMENT"}


def test_dcmtk_finds_nothing_wrong_and_appends(exported, images, tmp_path):
    disc, _, files, _ = exported
    dump = run("dcmdump", "+E", disc / "DICOMDIR")
    assert "E:" not in dump.stderr + dump.stdout and "W:" not in dump.stderr + dump.stdout, dump.stderr
    # DCMTK reads the whole tree, checks each file that it names, and writes it anew with one more.
    more = pydicom.dcmread(io.BytesIO(sample_files.variant(images[0]).file))
    more.file_meta.TransferSyntaxUID = EXPLICIT
    more.StudyID, more.SeriesNumber, more.InstanceNumber, more.PatientID = "1", "1", "1", "OTHER"
    more.StudyDate, more.StudyTime = "20200101", "1200"
    more.save_as(disc / "MORE", enforce_file_format=True)
    done = run("dcmmkdir", "--append", "-Nxc", "+D", disc / "DICOMDIR", "+id", disc, "MORE")
    assert "E:" not in done.stderr, done.stderr
    assert len(list(FileSet(disc / "DICOMDIR"))) == len(files) + 1
    assert len(listed(media_list(disc)[0])) == len(files) + 1


def keys_of(path):
    """Each record with its keys, in the order of the tree: what two directories of the same files share."""
    data_set = pydicom.dcmread(path)
    records = {}
    for record in data_set.DirectoryRecordSequence:
        name = record.get("ReferencedFileID") or record.get("SeriesInstanceUID") or record.get("StudyInstanceUID") or record.get("PatientID")
        records[str(name)] = {e.tag: (e.VR, str(e.value)) for e in record if e.tag.group != 4 or e.keyword.startswith("Referenced") or e.keyword == "DirectoryRecordType"}
    return records


def test_dcmtk_makes_the_same_records_of_our_files(exported, tmp_path):
    disc, _, files, _ = exported
    run("dcmmkdir", "--recurse", "+I", "-Nxc", "-W", "+D", tmp_path / "THEIRS", "+id", disc, "DICOM", check=False)
    ours, theirs = keys_of(disc / "DICOMDIR"), keys_of(tmp_path / "THEIRS")
    assert len(theirs) > 3, "DCMTK takes the files"
    for name, record in theirs.items():
        assert name in ours, f"{name} is missing"
        for tag, (vr, value) in record.items():
            if value and pydicom.datadict.keyword_for_tag(tag) not in ("InstanceNumber", "ContentTime"):
                assert ours[name].get(tag) == (vr, value), f"{name} {tag}: {ours[name].get(tag)} and not {value}"


def test_gdcm_scans_our_medium(exported):
    disc, _, files, _ = exported
    done = run("gdcmscanner", "-d", disc, "-r", "-t", "0008,0018", "-p")
    assert sum(1 for f in files if pydicom.dcmread(io.BytesIO(f), stop_before_pixels=True).SOPInstanceUID in done.stdout) == len(files)
    assert "PATIENT" in run("gdcmdump", disc / "DICOMDIR").stdout


def test_our_medium_goes_in_again_and_is_listed(exported, site):
    disc, study, files, _ = exported
    report = take_in(site, disc)
    assert report["same"] == len(files)
    assert report["media"][0]["named"] == len(files) and not report["media"][0]["missing"] and not report["media"][0]["problems"]
    listing = media_list(disc)[0]
    assert [s["studyInstanceUID"] for s in listing["patients"][0]["studies"]] == [study]
    text = aloft("media", "list", disc).stdout
    assert "Muster^Jürgen" in text and "5 images, 1 SR DOCUMENT" in text and "2020-01-02 10:11" in text, text


def test_a_zip_archive_can_be_a_medium(exported, site, tmp_path):
    disc, study, files, _ = exported
    path = tmp_path / "disc.zip"
    aloft("export", "--study", study, "--media", path, site=site)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(str(p.relative_to(disc)) for p in disc.rglob("*") if p.is_file())
    report = take_in(site, path)
    assert (report["same"], report["media"][0]["named"], report["media"][0]["missing"]) == (len(files), len(files), [])
    assert listed(media_list(path)[0]) == listed(media_list(disc)[0])


def test_a_medium_is_never_written_over_anything(exported, site):
    disc, study, _, _ = exported
    before = (disc / "DICOMDIR").read_bytes()
    done = aloft("export", "--study", study, "--media", disc, check=False, site=site)
    assert done.returncode == 2 and "not empty" in done.stderr
    assert (disc / "DICOMDIR").read_bytes() == before


def test_what_a_profile_lacks_is_told_and_transcoded_on_demand(exported, site, tmp_path):
    _, study, files, _ = exported
    export = ["export", "--study", study, "--json"]
    coded = json.loads(aloft(*export, "--media", tmp_path / "coded", "--transfer-syntax", JPEG_LS, site=site).stdout)
    assert sum(coded["media"]["outsideProfile"].values()) >= 1, coded
    plain = json.loads(aloft(*export, "--media", tmp_path / "plain", "--transfer-syntax", EXPLICIT, "--profile", "general", site=site).stdout)
    assert plain["media"]["outsideProfile"] == {}, plain
    for path in (p for p in (tmp_path / "plain/DICOM").rglob("*") if p.is_file()):
        assert pydicom.dcmread(path, stop_before_pixels=True).file_meta.TransferSyntaxUID == EXPLICIT
    for record in pydicom.dcmread(tmp_path / "coded/DICOMDIR").DirectoryRecordSequence:
        if "ReferencedFileID" in record:
            meta = pydicom.dcmread(tmp_path / "coded" / "/".join(record.ReferencedFileID), stop_before_pixels=True).file_meta
            assert meta.TransferSyntaxUID == record.ReferencedTransferSyntaxUIDInFile
    assert aloft(*export, "--media", tmp_path / "x", "--profile", "none", check=False, site=site).returncode != 0


# Others' media.

@pytest.mark.parametrize("directory", ["DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-implicit", "DICOMDIR-nooffset", "DICOMDIR-reordered", "DICOMDIR-nopatient"])
def test_real_and_odd_media_go_in(site, set_folder, tmp_path, directory):
    disc = medium(set_folder, tmp_path / "disc", directory)
    files = [p for p in disc.rglob("*") if p.is_file() and p.name != "DICOMDIR"]
    report = take_in(site, disc)
    assert report["stored"] + report["same"] + report["held"] == len(files), report
    named = sum("ReferencedFileID" in r for r in pydicom.dcmread(set_folder / directory, force=True).DirectoryRecordSequence)
    assert report["media"][0]["named"] == named and not report["media"][0]["missing"], report["media"]
    listing = media_list(disc)[0]
    assert len(listed(listing)) == named and not listing["missing"] and not listing["notDICOM"]


def test_missing_damaged_and_unnamed_files_are_told(site, set_folder, tmp_path, images):
    disc = medium(set_folder, tmp_path / "disc")
    total = sum(1 for p in disc.rglob("*") if p.is_file()) - 1
    (disc / "77654033/CR1/6154").unlink()
    (disc / "77654033/CR2/6247").write_bytes(b"scratched" * 100)
    (disc / "extra.dcm").write_bytes(sample_files.variant(images[0]).file)
    done = aloft("import", disc, "--json", check=False, site=site)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    medium_report = report["media"][0]
    assert medium_report["missing"] == ["77654033/CR1/6154"]
    assert [d.split(":")[0] for d in medium_report["damaged"]] == ["77654033/CR2/6247"]
    assert report["files"] == total, "31 named, one gone, one more; none twice"
    listing = aloft("media", "list", disc, check=False)
    assert listing.returncode == 1 and "missing: 77654033/CR1/6154" in listing.stderr


@pytest.mark.parametrize("change", ["lower", "ending", "version"])
def test_files_are_found_whatever_a_copy_calls_them(site, set_folder, tmp_path, change):
    disc = medium(set_folder, tmp_path / "disc")
    endings = {"lower": lambda p: p.name.lower(), "ending": lambda p: p.name + ".dcm", "version": lambda p: p.name.lower() + ";1"}
    for path in sorted((p for p in disc.rglob("*") if p.name != "DICOMDIR"), key=lambda p: -len(p.parts)):
        if path.is_file() or change == "lower":
            path.rename(path.with_name(endings[change](path)))
    (disc / "DICOMDIR").rename(disc / "dicomdir")
    report = take_in(site, disc)
    assert report["media"][0]["missing"] == [] and report["media"][0]["named"] > 20, report["media"]


@pytest.mark.parametrize("last", [False, True])
def test_an_archive_is_a_medium_wherever_its_directory_stands(site, set_folder, tmp_path, last):
    disc = medium(set_folder, tmp_path / "disc")
    (disc / "77654033/CR1/6154").unlink()
    paths = sorted((p for p in disc.rglob("*") if p.is_file()), key=lambda p: (p.name == "DICOMDIR") == last)
    with zipfile.ZipFile(tmp_path / "disc.zip", "w") as archive:
        for path in paths:
            archive.write(path, "CD1/" + str(path.relative_to(disc)))
    report = take_in(site, tmp_path / "disc.zip", check=False)
    assert report["media"][0]["missing"] == ["77654033/CR1/6154"], report["media"]
    assert report["stored"] + report["same"] + report["held"] == len(paths) - 1


@pytest.mark.parametrize("maker", ["dcmmkdir", "pydicom", "gdcmgendir"])
def test_media_of_other_makers_are_read(set_folder, tmp_path, maker):
    disc = medium(set_folder, tmp_path / "disc")
    files = {str(p.relative_to(disc)) for p in disc.rglob("*") if p.is_file() and p.name != "DICOMDIR"}
    (disc / "DICOMDIR").unlink()
    if maker == "dcmmkdir":
        run("dcmmkdir", "--recurse", "+I", "-Nxc", "+D", disc / "DICOMDIR", "+id", disc, "77654033", "98892001", "98892003")
    elif maker == "gdcmgendir":
        run("gdcmgendir", "-i", disc, "-r", "-o", disc / "DICOMDIR", "--descriptor", "TEST")
    else:
        file_set = FileSet()
        for name in files:
            file_set.add(disc / name)
        file_set.write(tmp_path / "theirs")
        disc = tmp_path / "theirs"
        files = {str(p.relative_to(disc)) for p in disc.rglob("*") if p.is_file() and p.name != "DICOMDIR"}
    listing = media_list(disc)[0]
    assert {file for file, _, _ in listed(listing)} == files
    assert listing["problems"] == []


def test_a_hostile_directory_reads_no_other_files(site, set_folder, tmp_path):
    disc = medium(set_folder, tmp_path / "disc")
    secret = tmp_path / "SECRET"
    shutil.copy(disc / "77654033/CR1/6154", secret)
    content = (disc / "DICOMDIR").read_bytes()
    content = content.replace(b"77654033\\CR1\\6154", b"77654033\\..\\..\\S\\", 1)
    (disc / "DICOMDIR").write_bytes(content)
    os.symlink(secret, disc / "77654033/LINK")
    report = take_in(site, disc, check=False)
    assert report["files"] == sum(1 for p in disc.rglob("*") if p.is_file() and not p.is_symlink()) - 1
    assert any("lead out" in problem for problem in report["media"][0]["problems"]), report["media"]
