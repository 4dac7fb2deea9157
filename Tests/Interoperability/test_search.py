"""QIDO-RS answers against a simple evaluation in Python over the plain data sets (PS3.4 C.2.2.2)."""
import fnmatch
import random
import re
import unicodedata

import pytest
from dicomweb_client.api import DICOMwebClient
from pydicom.uid import generate_uid

from Support import dicomweb
from Support import samples as sample_files
from Support.server import Site

FAMILY = ["Abendroth", "Bramwell", "Castellanos", "Drummond", "Eisenhardt", "Featherstone", "Grünewald", "Håkansson", "Ivanova", "Jørgensen", "Quillfeldt"]
GIVEN = ["Anna", "Bertil", "Clara", "Dmitri", "Edith", "Fabrice", "Gudrun", "Henrik"]
DESCRIPTION = ["Thorax nativ", "Abdomen with contrast", "Knee left", "Head", "Follow-up 3 months"]
REFERRING = ["Quist^Lars", "Ruiz^Marta", "Stone^Peter"]
QUERIES = 400

# A little language: how a key is matched, and the QIDO path at which it stands (PS3.18 10.6.1.2.3).
NAME, TEXT, DATE, TIME, UID, CODE, NUMBER = "name", "text", "date", "time", "uid", "code", "number"
STUDY_KEYS = {"PatientName": NAME, "PatientID": TEXT, "PatientBirthDate": DATE, "PatientSex": CODE, "StudyDate": DATE, "StudyTime": TIME, "AccessionNumber": TEXT,
              "StudyID": TEXT, "StudyDescription": TEXT, "ReferringPhysicianName": NAME, "StudyInstanceUID": UID, "ModalitiesInStudy": CODE}
SERIES_KEYS = {"Modality": CODE, "SeriesNumber": NUMBER, "SeriesInstanceUID": UID, "BodyPartExamined": CODE, "SeriesDescription": TEXT}
INSTANCE_KEYS = {"SOPInstanceUID": UID, "SOPClassUID": UID, "InstanceNumber": NUMBER}


def made_archive(images, rng):
    """60 studies of 35 patients, each with one or two series of one to three instances."""
    made = []
    patients = [{"PatientName": f"{rng.choice(FAMILY)}^{rng.choice(GIVEN)}^{chr(65 + n % 26)}", "PatientID": f"P{n:03}-{rng.randrange(1000):03}",
                 "PatientBirthDate": f"19{rng.randrange(30, 99)}{rng.randrange(1, 13):02}{rng.randrange(1, 29):02}", "PatientSex": rng.choice("MFO")} for n in range(35)]
    for n in range(60):
        study = {**patients[n % len(patients)], "StudyInstanceUID": generate_uid(), "StudyDate": f"20{rng.randrange(10, 26)}{rng.randrange(1, 13):02}{rng.randrange(1, 29):02}",
                 "StudyTime": f"{rng.randrange(24):02}{rng.randrange(60):02}{rng.randrange(60):02}", "AccessionNumber": f"ACC{rng.randrange(10**6):06}", "StudyID": str(n),
                 "StudyDescription": rng.choice(DESCRIPTION), "ReferringPhysicianName": rng.choice(REFERRING), "SpecificCharacterSet": "ISO_IR 192"}
        for number in range(1, rng.choice([2, 3])):
            image = rng.choice(images)
            series = {"SeriesInstanceUID": generate_uid(), "SeriesNumber": number, "BodyPartExamined": rng.choice(["CHEST", "KNEE", "HEAD"]), "SeriesDescription": f"Series {number}"}
            for instance in range(1, rng.choice([2, 3, 4])):
                made.append(sample_files.variant(image, f"study {n}", **study, **series, SOPInstanceUID=generate_uid(), InstanceNumber=instance))
    return made


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold().replace("ø", "o")


def as_pattern(key):
    """PS3.4 C.2.2.2.4: * is any run of characters, ? is any one. Brackets, which fnmatch knows, mean themselves."""
    return re.compile(fnmatch.translate(re.sub(r"([\[\]])", r"[\1]", key)))


def in_range(key, value):
    low, _, high = key.partition("-")
    return (not low or value >= low) and (not high or value <= high)


def matches(kind, key, values, fold):
    if kind == UID:
        return any(v in key.split(",") for v in values)
    if kind in (DATE, TIME) and "-" in key:
        return any(in_range(key, v) for v in values if v)
    if fold:
        key, values = folded(key), [folded(v) for v in values]
    if kind in (NAME, TEXT, CODE) and re.search(r"[*?]", key):
        return any(as_pattern(key).fullmatch(v) for v in values)
    return any(v == key for v in values)


def values_of(sample, keyword, studies):
    if keyword == "ModalitiesInStudy":
        return sorted({str(s.data_set.Modality) for s in studies[sample.study]})
    return [str(sample.data_set.get(keyword, "") or "")]


def wildcard(rng, text):
    """The text with a run of characters replaced by *, or one by ?."""
    if rng.random() < 0.4:
        at = rng.randrange(len(text))
        return text[:at] + "?" + text[at + 1:]
    start = rng.randrange(len(text))
    end = rng.randrange(start, len(text)) + 1
    return text[:start] + "*" + text[end:]


def random_key(rng, kind, value):
    if kind == UID:
        return value if rng.random() < 0.7 else f"{value},{generate_uid()}"
    if kind in (DATE, TIME):
        other = rng.choice(["20150615", "20210101", "19600101"] if kind == DATE else ["080000", "120000", "193000"])
        low, high = sorted([value, other])
        return rng.choice([value, f"{low}-{high}", f"{low}-", f"-{high}"])
    if kind in (NAME, TEXT) and len(value) > 2 and rng.random() < 0.6:
        return wildcard(rng, value)
    return value


@pytest.fixture(scope="module")
def archive(images):
    seed = sample_files.seed()
    rng = random.Random(seed)
    site = Site()
    try:
        site.start()
        made = made_archive(images, rng)
        for start in range(0, len(made), 25):
            answer = dicomweb.stow(site.web, made[start:start + 25])
            assert answer.stored == {s.uid for s in made[start:start + 25]}, f"not all was taken: HTTP {answer.status} {answer.text[:300]}"
        studies = {}
        for sample in made:
            studies.setdefault(sample.study, []).append(sample)
        yield site, made, studies, seed
    finally:
        site.remove()


def ask(client, level, keys, **options):
    call = {"studies": client.search_for_studies, "series": client.search_for_series, "instances": client.search_for_instances}[level]
    tag = {"studies": "0020000D", "series": "0020000E", "instances": "00080018"}[level]
    return [dicomweb.value(answer, tag) for answer in call(search_filters=keys, limit=1000, **options)]


@pytest.mark.parametrize("level, keys, depth", [("studies", STUDY_KEYS, 0), ("series", {**STUDY_KEYS, **SERIES_KEYS}, 1), ("instances", {**STUDY_KEYS, **SERIES_KEYS, **INSTANCE_KEYS}, 2)])
def test_random_queries_find_what_a_simple_evaluation_finds(archive, level, keys, depth):
    site, made, studies, seed = archive
    client = DICOMwebClient(site.web)
    rng = random.Random(seed + depth)
    for number in range(QUERIES // 3):
        sample = rng.choice(made)
        query = {}
        for keyword in rng.sample(sorted(keys), rng.choice([1, 1, 2, 3])):
            value = rng.choice(values_of(sample, keyword, studies))
            if value:
                query[keyword] = random_key(rng, keys[keyword], value)
        exact, loose = (
            {s.uids[depth] for s in made if all(matches(keys[k], v, values_of(s, k, studies), fold and keys[k] == NAME) for k, v in query.items())}
            for fold in (False, True))
        got = ask(client, level, query)
        assert len(got) == len(set(got)), f"query {number} {query} of seed {seed}: an answer came twice"
        # A name may be matched without regard to case and marks (PS3.4 C.2.2.2.1.1), everything else exactly.
        assert exact <= set(got) <= loose, (
            f"query {number} at {level}: {query} (seed {seed}): {len(exact - set(got))} missing, {len(set(got) - loose)} too many")


def test_pages_never_overlap_and_leave_nothing_out(archive):
    site, made, studies, _ = archive
    pages = [dicomweb.value(a, "0020000D") for offset in range(0, len(studies) + 7, 7) for a in dicomweb.search(site.web, "studies", limit=7, offset=offset)]
    assert sorted(pages) == sorted(studies), f"{len(pages)} answers on all pages, {len(set(pages))} different, for {len(studies)} studies"
    dates = [str(studies[uid][0].data_set.StudyDate) for uid in pages]
    assert dates == sorted(dates, reverse=True), "the newest study comes first"


def test_fuzzy_search_forgives_one_letter_and_marks(archive):
    site, made, _, _ = archive
    name = str(made[0].data_set.PatientName)
    family = name.split("^")[0]
    wanted = {s.study for s in made if str(s.data_set.PatientName).split("^")[0] == family}
    for asked in {family, folded(family), family[:3] + "x" + family[4:]}:
        found = {dicomweb.value(a, "0020000D") for a in dicomweb.search(site.web, "studies", PatientName=asked, fuzzymatching="true", limit=1000)}
        assert wanted <= found, f"a fuzzy search finds {len(wanted & found)} of {len(wanted)} studies of the family name"


def test_answers_have_counts_and_the_keys_asked_for(archive):
    site, made, studies, _ = archive
    uid, members = next(iter(studies.items()))
    answer, = dicomweb.search(site.web, "studies", StudyInstanceUID=uid, includefield="StudyDescription")
    assert int(dicomweb.value(answer, "00201206")) == len({s.uids[1] for s in members}), "Number of Study Related Series (0020,1206)"
    assert int(dicomweb.value(answer, "00201208")) == len(members), "Number of Study Related Instances (0020,1208)"
    assert dicomweb.value(answer, "00081030") == str(members[0].data_set.StudyDescription), "Study Description (0008,1030), which was asked for"
    assert dicomweb.value(answer, "00100010")["Alphabetic"] == str(members[0].data_set.PatientName), "Patient's Name (0010,0010)"


def test_nothing_found_is_no_error(archive):
    site, *_ = archive
    assert dicomweb.search(site.web, "studies", PatientID="NOBODY-AT-ALL") == []
