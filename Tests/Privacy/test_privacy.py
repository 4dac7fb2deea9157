"""What lies on the disk, in the temporary folder and in the logs shows no patient: with no key, running and killed."""
import io
import random
import subprocess
import sys
import time

import pydicom
import pytest
import requests
from pydicom.datadict import dictionary_VR

from Support import dicomweb, dimse, identities
from Support import samples as sample_files
from Support.server import REPOSITORY

PLAIN_COLUMNS = ("Modality", "BodyPartExamined", "StudyDate", "SOPClassUID")
IDENTIFYING = ("PatientName", "PatientID", "OtherPatientIDs", "PatientBirthDate", "PatientAddress", "PatientMotherBirthName", "PatientTelephoneNumbers", "PatientComments",
               "AccessionNumber", "StudyID", "StudyDescription", "ReferringPhysicianName", "PerformingPhysicianName", "OperatorsName", "NameOfPhysiciansReadingStudy",
               "RequestingPhysician", "InstitutionName", "InstitutionAddress", "StationName", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID")


def smallest(images):
    return min(images, key=lambda s: len(s.file))


def use(site, samples):
    """What people do with an archive, each leaving its traces: search by value, open by UID, fail."""
    for sample in samples:
        for keyword in ("PatientName", "PatientID", "AccessionNumber", "StudyInstanceUID"):
            text = str(sample.data_set.get(keyword, ""))
            for query in (text, f"*{text[2:-2]}*"):
                requests.get(f"{site.web}/studies", params={keyword: query}, headers=dicomweb.JSON, timeout=60)
        requests.get(dicomweb.instance_url(site.web, sample), headers=dicomweb.AS_STORED, timeout=60)
        requests.get(f"{site.web}/studies/{sample.study}/metadata", headers=dicomweb.JSON, timeout=60)
        requests.get(f"{site.web}/studies/{sample.study}/series/9.9.{sample.uid[:20]}/metadata", headers=dicomweb.JSON, timeout=60)
        requests.get(f"{site.web}/studies", params={"NoSuchAttribute": sample.uid}, headers=dicomweb.JSON, timeout=60)
    site.run("status")
    site.run("verify")
    site.run("exceptions", "list", "--json")


def told(found, when, seed):
    assert not found, f"{when}, {len(found)} places show identifying values (seed {seed}):\n  " + "\n  ".join(found[:20])


def test_the_search_finds_what_it_looks_for(site, images):
    """Without this, a search that finds nothing would prove nothing."""
    made = identities.Identities(random.Random(1))
    for script in identities.ALPHABETS:
        sample = made.instance(smallest(images), script)
        (site.top / f"{script}.dcm").write_bytes(sample.file)
        found = identities.found_in(site, identities.Finder(made.values))
        elements = {text.split("a fragment of ")[1].split(" ")[0] for text in found}
        missing = {where for where in made.values.values() if where.split(" ")[0] not in elements}
        assert not missing, f"in {script} the search does not see {sorted(missing)[:10]} in a plain file"
        (site.top / f"{script}.dcm").unlink()


def test_no_identifying_value_in_any_encoding(site, images, tmp_path):
    seed = sample_files.seed()
    made = identities.Identities(random.Random(seed))
    image = smallest(images)
    by_stow = [made.instance(image, script) for script in identities.ALPHABETS]
    by_c_store = [made.instance(image, script, digits_only=True) for script in identities.ALPHABETS]
    by_import = made.instance(image, "cyrillic")
    site.start("--metadata-delay-seconds", "0.5", "--settle-after-seconds", "2", "--drop-after-seconds", "0")
    answer = dicomweb.stow(site.web, by_stow)
    assert answer.stored == {s.uid for s in by_stow}, f"STOW-RS: HTTP {answer.status}, failed {list(answer.failed.values())}"
    calling = made.text("the calling AE title", 14)
    assert set(dimse.store(site.dicom, by_c_store, calling=calling).values()) == {0}, "C-STORE refused an instance"
    folder = tmp_path / made.text("the name of the imported folder", 12)
    folder.mkdir()
    (folder / f"{made.text('the name of the imported file', 12)}.dcm").write_bytes(by_import.file)
    assert site.run("import", folder).returncode == 0
    dicomweb.stow_files(site.web, [by_stow[0].file[:3000]])  # refused; its message must not quote it
    dicomweb.stow(site.web, [sample_files.with_other_pixels(by_stow[1])])  # held
    use(site, [*by_stow, *by_c_store, by_import])
    finder = identities.Finder(made.values)
    time.sleep(3)  # what is written some seconds after an arrival, and the log's counts
    told(identities.found_in(site, finder), "while the server runs", seed)
    dicomweb.stow(site.web, [made.instance(image, "latin")])
    site.kill()
    told(identities.found_in(site, identities.Finder(made.values)), "after SIGKILL", seed)
    print(f"{len(made.values)} values, {len(finder.patterns)} different fragments' beginnings")


def values_in_pictures(server, folder, made, count, images):
    """Stops the server, opens every picture with the root key, and says which of the values stand in one."""
    assert server.stop() == 0
    key, = server.key_folder.rglob("*.key")
    answer = subprocess.run([sys.executable, REPOSITORY / "Scripts" / "read-pack.py", "--key", key, "--store", server.data / "store", "--items", folder],
                            capture_output=True, text=True, timeout=900)
    assert answer.returncode == 0, f"read-pack.py ended with {answer.returncode}: {answer.stderr[-800:]}"
    pictures = sorted(folder.glob("*.picture"))
    assert len(pictures) >= count, f"{len(pictures)} pictures for {count} instances"
    finder, found = identities.Finder(made.values), {}
    for path in pictures:
        picture = path.read_bytes()
        for where, value, offset in finder.find(picture):
            # Of millions of fragments one meets six compressed bytes by chance: those were in the image before the value was made.
            if any(picture[max(0, offset - 16):offset + 22] in image.file for image in images):
                continue
            found.setdefault(where, f"{path.name} at {offset}: a fragment of {where} {value!r}")
    return list(found.values())


def test_a_picture_carries_no_patient_attribute(server, images, tmp_path):
    """Every picture, opened: who holds a pass for it, or its key alone, learns none of these values."""
    seed = sample_files.seed()
    made = identities.Identities(random.Random(seed))
    samples = [made.instance(image, script, digits_only=digits) for image in images for script in identities.ALPHABETS for digits in (False, True)]
    assert dicomweb.stow(server.web, samples).stored == {s.uid for s in samples}
    found = values_in_pictures(server, tmp_path, made, len(samples), images)
    told(found, "opened with their key", seed)


MISPLACED = ("PhotometricInterpretation", "PresentationLUTShape", "RescaleType", "PixelSpacingCalibrationType", "LossyImageCompressionMethod",
             "Units", "DoseUnits", "VOILUTFunction", "PixelDataProviderURL", "ICCProfile", "RedPaletteColorLookupTableData")


def test_a_name_in_the_wrong_place_stays_out_of_pictures(server, images, tmp_path):
    """Names where decoders look for terms, and behind the pixels; what decides the picture's class behind them too."""
    seed = sample_files.seed()
    made = identities.Identities(random.Random(seed))
    image = next(i for i in images if i.transfer_syntax == "1.2.840.10008.1.2.1")
    samples = []
    for keyword in MISPLACED:
        data_set = pydicom.dcmread(io.BytesIO(image.file))
        vr = dictionary_VR(keyword)
        word = made.text(f"a name in {keyword}", 14, identities.LATIN[:26])
        data_set.add_new(keyword, "OW" if vr == "OB or OW" else vr, word.encode() if vr in ("OB", "OW", "OB or OW") else word)
        data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = made.uid("SOPInstanceUID", True)
        behind = b""
        for group, element, vr, value in ((0x0010, 0x0010, b"PN", made.text("a name behind the pixels", 14)), (0x0028, 0x0301, b"CS", "YES ")):
            behind += group.to_bytes(2, "little") + element.to_bytes(2, "little") + vr + len(value).to_bytes(2, "little") + value.encode()
        samples.append(sample_files.Sample(f"{keyword} with a name", sample_files.encoded(data_set) + behind))
    answer = dicomweb.stow(server.web, samples)
    assert answer.stored == {s.uid for s in samples}, f"HTTP {answer.status}, failed {list(answer.failed.values())}"
    for sample in samples:
        stored = requests.get(dicomweb.instance_url(server.web, sample), headers=dicomweb.AS_STORED, timeout=60)
        assert sample.body in stored.content, f"{sample.name} does not come back as it was sent"
    told(values_in_pictures(server, tmp_path, made, len(samples), images), "opened with their key", seed)


def test_no_value_of_the_real_files(site, collection):
    """Identifying values of six or more characters that only one study of the set has."""
    site.start()
    time.sleep(1)
    empty = b"".join(data for _, data in identities.raw_files(site)).lower()  # words that any new archive has
    studies_of, plain = {}, set()
    for sample in collection:
        plain |= {str(sample.data_set.get(k, "")) for k in PLAIN_COLUMNS}
        for keyword in IDENTIFYING:
            values = sample.data_set.get(keyword) or ""
            for text in (values if isinstance(values, list) else [values]):
                for component in str(text).replace("=", "^").split("^"):
                    if len(component.strip()) >= 6:
                        studies_of.setdefault(component.strip(), (keyword, set()))[1].add(sample.study)
    wanted = {v: k for v, (k, studies) in studies_of.items()
              if len(studies) == 1 and v not in plain and v.encode().lower() not in empty and len(set(v)) > 3}
    for start in range(0, len(collection), 25):
        dicomweb.stow(site.web, collection[start:start + 25])
    dimse.store(site.dicom, collection[:100])
    use(site, collection[:20])
    time.sleep(3)
    finder = WholeValues(wanted)
    told(identities.found_in(site, finder), "while the server runs", "none: real files")
    site.kill()
    told(identities.found_in(site, finder), "after SIGKILL", "none: real files")
    print(f"{len(wanted)} values of {len(collection)} real files")


class WholeValues(identities.Finder):
    """Real values are looked for whole: six characters of a real word are in many places."""

    @staticmethod
    def forms(value):
        for encoding in ("utf-8", "utf-16-le", "latin-1"):
            try:
                yield value.encode(encoding)
            except UnicodeEncodeError:
                continue


def test_the_data_folder_is_closed_to_others(server, images):
    dicomweb.stow(server.web, images)
    open_to_others = [str(p.relative_to(server.top)) for p in [server.data, *server.data.rglob("*"), *server.key_folder.rglob("*")] if p.lstat().st_mode & 0o077]
    only_folders = [name for name in open_to_others if not (server.top / name).is_dir()]
    assert server.data.stat().st_mode & 0o007 == 0 or not only_folders, f"other users of the machine can read {only_folders[:10]}"
    keys = list(server.key_folder.rglob("*.key"))
    assert keys, f"no root key below {server.key_folder}"
    assert all(k.stat().st_mode & 0o777 == 0o600 for k in keys), "a root key has mode 0600"


def test_loopback_is_not_open_to_web_pages(server, images):
    """A page in the reader's own browser must not reach the archive on loopback (DESIGN: loopback is not an administrator)."""
    dicomweb.stow(server.web, images)
    for header in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        response = requests.get(f"{server.web}/studies", headers={**dicomweb.JSON, **header}, timeout=60)
        assert response.status_code in (400, 401, 403, 421), f"a request with {header} was answered by {response.status_code}"


@pytest.mark.parametrize("header", [{"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}])
def test_a_forwarded_request_is_not_local(server, images, header):
    dicomweb.stow(server.web, images)
    response = requests.get(f"{server.web}/studies", headers={**dicomweb.JSON, **header}, timeout=60)
    assert response.status_code in (401, 403), f"a request with {header} was answered by {response.status_code}"
