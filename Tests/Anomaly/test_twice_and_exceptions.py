"""The same instance again, other words or other pixels under a known UID, another patient in a study (DESIGN: revisions)."""
import concurrent.futures
import json

import requests

from Support import dicomweb, dimse
from Support import samples as sample_files


def exceptions(site):
    answer = site.run("exceptions", "list", "--json")
    assert answer.returncode == 0, f"aloft exceptions list ended with {answer.returncode}: {answer.stderr[-800:]}"
    found = json.loads(answer.stdout)
    assert isinstance(found, list), "aloft exceptions list --json prints one array"
    return found


def store_one(site, sample, way):
    if way == "STOW":
        answer = dicomweb.stow(site.web, [sample])
        return sample.uid in answer.stored, sample.uid in answer.warned or answer.status == 202
    status = dimse.store(site.dicom, [sample]).get(sample.uid)
    return isinstance(status, int) and (status == 0 or status >> 12 == 0xB), isinstance(status, int) and status >> 12 == 0xB


def test_the_same_instance_many_times_at_once_is_one(server, images):
    made = [sample_files.variant(images[n % len(images)]) for n in range(12)]

    def send(n):
        return store_one(server, made[n % len(made)], "STOW" if n % 2 else "C-STORE")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(send, range(96)))
    assert all(stored for stored, _ in answers), f"{sum(not s for s, _ in answers)} of 96 repeated stores were refused"
    assert not any(warned for _, warned in answers), "the same bytes again are a success without a warning"
    found = dicomweb.search(server.web, "instances", limit=1000)
    assert len(found) == len(made), f"{len(found)} instances found for {len(made)} stored"
    for sample in made:
        assert dimse.body_of(dicomweb.retrieve(server.web, sample)) == sample.body, "after repeats the data set differs"
    assert exceptions(server) == [], "repeats are no exceptions"


def test_other_pixels_under_a_known_uid_are_held(server, images):
    for way in ("STOW", "C-STORE"):
        first = sample_files.variant(images[0], way)
        assert store_one(server, first, "STOW") == (True, False)
        before = len(exceptions(server))
        stored, warned = store_one(server, sample_files.with_other_pixels(first), way)
        assert stored, f"{way}: other pixels under a known UID must be kept, for a person to decide"
        assert warned, f"{way}: the sender must be told by a warning (B000)"
        assert dicomweb.retrieve(server.web, first) == first.file, f"{way}: readers must keep the picture that was there"
        assert len(exceptions(server)) == before + 1, f"{way}: `aloft exceptions list` must name it"


def test_other_words_for_the_same_pixels_are_a_revision(server, images):
    first = sample_files.variant(images[0], StudyDescription="As first sent")
    second = sample_files.variant(first, StudyDescription="As corrected at the modality",
                                  **dict(zip(("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"), first.uids)))
    assert store_one(server, first, "STOW") == (True, False)
    assert store_one(server, second, "C-STORE") == (True, False), "same pixels and patient: taken without a warning"
    assert dimse.body_of(dicomweb.retrieve(server.web, first)) == second.body, "the later words are what readers get"
    assert len(dicomweb.search(server.web, "instances")) == 1, "a revision is no second instance"


def test_a_contradicting_patient_is_held(server, images):
    first = sample_files.variant(images[0], PatientID="A-4711-1", PatientName="Erste^Person", PatientBirthDate="19510203")
    other = sample_files.variant(images[0], PatientID="B-0815-2", PatientName="Zweite^Gestalt", PatientBirthDate="19890706", StudyInstanceUID=first.study)
    assert store_one(server, first, "STOW") == (True, False)
    stored, warned = store_one(server, other, "STOW")
    assert stored and warned, "an instance of another patient is kept, with a warning to the sender"
    shown = {dicomweb.value(a, "00080018") for a in dicomweb.search(server.web, f"studies/{first.study}/instances")}
    assert shown == {first.uid}, "it is not shown in the study before somebody decides"
    assert len(exceptions(server)) == 1, "`aloft exceptions list` must name it"
    study, = dicomweb.search(server.web, "studies", StudyInstanceUID=first.study)
    assert dicomweb.value(study, "00100010")["Alphabetic"] == "Erste^Person", "the study keeps its own patient"


def test_one_uid_in_two_studies_is_a_collision_and_both_stay(server, images):
    first = sample_files.variant(images[0])
    second = sample_files.variant(images[0], SOPInstanceUID=first.uid)
    for sample in (first, second):
        assert store_one(server, sample, "STOW")[0], "both are stored"
    for sample in (first, second):
        assert dicomweb.retrieve(server.web, sample) == sample.file, "each comes from its own study"
    assert exceptions(server), "the collision is listed"


def test_held_files_come_out_by_export(server, images, tmp_path):
    first = sample_files.variant(images[0])
    held = sample_files.with_other_pixels(first)
    assert store_one(server, first, "STOW")[0] and store_one(server, held, "STOW")[0]
    target = tmp_path / "held"
    answer = server.run("export", "--held", "--to", target)
    assert answer.returncode == 0, f"aloft export --held ended with {answer.returncode}: {answer.stdout[-500:]}{answer.stderr[-800:]}"
    found = [p.read_bytes() for p in target.rglob("*") if p.is_file()]
    assert held.file in found, f"the held file is not among the {len(found)} files that came out"


def test_real_files_with_one_uid_and_other_contents_lose_nothing(server):
    """The real set holds files that share a SOP Instance UID: each is taken, and readers keep what came first or a revision of it."""
    groups = {}
    for sample in filter(None, map(sample_files.read, sample_files.paths())):
        groups.setdefault(sample.uid, {}).setdefault(sample.body, sample)
    groups = [list(g.values()) for g in groups.values() if len(g) > 1][:30]
    refused = []
    for group in groups:
        for sample in group:
            if not store_one(server, sample, "STOW")[0]:
                refused.append(str(sample))
        shown = requests.get(dicomweb.instance_url(server.web, group[0]), headers=dicomweb.AS_STORED, timeout=60)
        assert shown.status_code == 200, f"{group[0]} is no longer shown: HTTP {shown.status_code}"
        assert next(dicomweb.parts(shown)) in {s.file for s in group}, f"what is shown for {group[0]} is none of the files sent"
    assert not refused, f"refused: {refused[:10]}"
    print(f"{len(groups)} SOP Instance UIDs with {sum(map(len, groups))} different files")
