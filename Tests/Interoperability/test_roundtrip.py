"""Every real file goes in by each way, is found by its identifiers, and comes back byte for byte."""
import collections
import concurrent.futures
import io
import zipfile

import pydicom
import pytest
from dicomweb_client.api import DICOMwebClient

from Support import dicomweb, dimse
from Support.server import AE_TITLE, free_ports

BATCH = 25
# What storescu is told, for the transfer syntaxes that it can send as they are.
STORESCU_SYNTAXES = {
    "1.2.840.10008.1.2": "-xi", "1.2.840.10008.1.2.1": "-xe", "1.2.840.10008.1.2.2": "-xb", "1.2.840.10008.1.2.4.50": "-xy",
    "1.2.840.10008.1.2.4.51": "-xx", "1.2.840.10008.1.2.4.70": "-xs", "1.2.840.10008.1.2.4.80": "-xt", "1.2.840.10008.1.2.4.81": "-xu",
    "1.2.840.10008.1.2.4.90": "-xv", "1.2.840.10008.1.2.4.91": "-xw", "1.2.840.10008.1.2.5": "-xr",
}


def differences(site, samples, expected):
    """For each sample whose retrieved bytes are not `expected(retrieved, sample)`: its name and how they differ."""
    def look(sample):
        try:
            retrieved = dicomweb.retrieve(site.web, sample)
            wanted, got = expected(retrieved, sample)
        except (AssertionError, OSError, ValueError) as error:
            return f"{sample}: {error}"
        if got == wanted:
            return None
        at = next((i for i, (a, b) in enumerate(zip(got, wanted)) if a != b), min(len(got), len(wanted)))
        return f"{sample}: {len(got)} bytes for {len(wanted)}, the first difference at {at}"
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return [found for found in pool.map(look, samples) if found]


def whole_file(retrieved, sample):
    return sample.file, retrieved


def data_set(retrieved, sample):
    return sample.body, dimse.body_of(retrieved)


def told(problems, what):
    assert not problems, f"{len(problems)} {what}:\n  " + "\n  ".join(map(str, problems[:15]))


def test_stow_gives_back_the_whole_file(server, collection):
    refused = []
    for start in range(0, len(collection), BATCH):
        batch = collection[start:start + BATCH]
        answer = dicomweb.stow(server.web, batch)
        refused += [f"{s}: HTTP {answer.status}, reason {answer.failed.get(s.uid)}" for s in batch if s.uid not in answer.stored]
    told(refused, "files refused by STOW-RS")
    told(differences(server, collection, whole_file), "files came back changed after STOW-RS")


def test_stow_by_dicomweb_client_gives_back_the_data_set(server, images):
    client = DICOMwebClient(server.web)
    client.store_instances(datasets=[s.data_set for s in images])
    for sample in images:
        retrieved = client.retrieve_instance(*sample.uids, media_types=(("application/dicom", "*"),))
        assert retrieved == pydicom.dcmread(io.BytesIO(sample.file)), f"{sample} came back as another data set"


def test_c_store_gives_back_the_data_set(server, collection):
    status = dimse.store(server.dicom, collection)
    told([f"{s}: {status.get(s.uid, 'not sent')}" for s in collection if status.get(s.uid) != 0], "files refused by C-STORE")
    told(differences(server, collection, data_set), "data sets came back changed after C-STORE")


def test_what_storescu_sends_comes_back(server, collection, tmp_path):
    """DCMTK encodes some files anew while sending, so what it sends is recorded by a second receiver and compared."""
    by_syntax = collections.defaultdict(list)
    for sample in collection:
        if sample.transfer_syntax in STORESCU_SYNTAXES and len(by_syntax[sample.transfer_syntax]) < 12:
            by_syntax[sample.transfer_syntax].append(sample)
    problems, compared = [], 0
    for syntax, samples in by_syntax.items():
        paths = []
        for index, sample in enumerate(samples):
            paths.append(tmp_path / f"{syntax}-{index}.dcm")
            paths[-1].write_bytes(sample.file)
        option = STORESCU_SYNTAXES[syntax]
        port, = free_ports(1)
        with dimse.Recorder(port, [syntax]) as recorder:
            dimse.storescu(port, "RECORDER", paths, option)
        sent = recorder.received
        answer = dimse.storescu(server.dicom, AE_TITLE, paths, option)
        by_uid = {s.uid: s for s in samples if s.uid in sent}
        problems += differences(server, by_uid.values(), lambda retrieved, s, sent=sent: (sent[s.uid], dimse.body_of(retrieved)))
        if problems:
            problems.append(f"{dimse.storescu_version()} said: {answer.stderr[-1500:]}")
            break
        compared += len(by_uid)
    told(problems, "data sets came back otherwise than storescu sent them")
    assert compared >= 10, f"storescu sent only {compared} of the test files"


@pytest.mark.parametrize("through", ["without a server", "through the running server"])
def test_import_of_a_folder(site, collection, tmp_path, through):
    chosen = collection if through == "without a server" else collection[:100]
    for index, sample in enumerate(chosen):
        folder = tmp_path / f"{index % 7}"
        folder.mkdir(exist_ok=True)
        (folder / f"IM{index:05}").write_bytes(sample.file)
    (tmp_path / "README.txt").write_text("This is not a DICOM file.")
    if through == "through the running server":
        site.start()
    answer = site.run("import", tmp_path)
    assert answer.returncode == 0, f"aloft import ended with {answer.returncode}\n{answer.stdout[-1500:]}\n{answer.stderr[-1500:]}"
    if not site.is_running():
        site.start()
    told(differences(site, chosen, whole_file), "files came back changed after aloft import")


def test_import_of_a_zip_archive(site, collection, tmp_path):
    chosen = collection[:40]
    archive = tmp_path / "media.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for index, sample in enumerate(chosen):
            packed.writestr(f"DICOM/IM{index:05}", sample.file)
    answer = site.run("import", archive)
    assert answer.returncode == 0, f"aloft import ended with {answer.returncode}\n{answer.stdout[-1500:]}\n{answer.stderr[-1500:]}"
    site.start()
    told(differences(site, chosen, whole_file), "files came back changed after the import of a zip archive")


def test_everything_is_found_by_its_identifiers(server, collection):
    for start in range(0, len(collection), BATCH):
        dicomweb.stow(server.web, collection[start:start + BATCH])
    problems, seen = [], set()
    for sample in collection:
        study, series, uid = sample.uids
        if not dicomweb.search(server.web, f"studies/{study}/series/{series}/instances", SOPInstanceUID=uid):
            problems.append(f"{sample}: not found by its SOP Instance UID")
        if study in seen:
            continue
        seen.add(study)
        for keyword in ("PatientID", "StudyDate", "AccessionNumber", "StudyInstanceUID"):
            wanted = str(sample.data_set.get(keyword, "") or "").strip()
            if not wanted or any(c in wanted for c in "*?\\,"):
                continue
            answers = dicomweb.search(server.web, "studies", **{keyword: wanted, "limit": 100000})
            if study not in {dicomweb.value(a, "0020000D") for a in answers}:
                problems.append(f"{sample}: its study is not found by {keyword}")
    told(problems, "things not found")


def test_a_restart_changes_nothing(server, images):
    assert dicomweb.stow(server.web, images).stored == {s.uid for s in images}
    assert server.stop() == 0, "SIGTERM must end the server with exit code 0"
    server.start()
    told(differences(server, images, whole_file), "files came back changed after a restart")
