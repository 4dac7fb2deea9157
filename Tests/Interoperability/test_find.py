"""C-FIND answers beside a simple evaluation by pydicom over the same data sets: every matching type of PS3.4 C.2.2.2, at every level, in the character sets of the data."""
import random
import re

import pytest
from pydicom.dataset import Dataset
from pydicom.datadict import tag_for_keyword
from pydicom.tag import Tag
from pydicom.uid import generate_uid
from pynetdicom.pdu_primitives import SOPClassExtendedNegotiation

from Support import dcmtk, dimse
from Support import samples as sample_files
from Support.find_reference import Archive, Key, PATIENT_KEYS, SERIES_KEYS, STUDY_KEYS, bounds, texts
from Support.retrieving import FIND, PATIENT_ROOT, STUDY_ROOT, find, identifier
from Support.server import Site

QUERIES = 200
UNIQUE = {"PATIENT": "PatientID", "STUDY": "StudyInstanceUID", "SERIES": "SeriesInstanceUID", "IMAGE": "SOPInstanceUID"}
TEXT = ["PatientID", "AccessionNumber", "StudyDescription", "StudyID", "PatientSex"]
SERIES_TEXT = ["Modality", "SeriesDescription", "BodyPartExamined", "Manufacturer", "ProtocolName", "StationName", "SeriesNumber", "PatientPosition"]
IMAGE_TEXT = ["SOPClassUID", "InstanceNumber", "Rows", "AcquisitionNumber", "SliceThickness", "ImageType", "ContentDate", "ImageComments", "PhotometricInterpretation"]
COUNTED = ["ModalitiesInStudy", "SOPClassesInStudy", "NumberOfStudyRelatedSeries", "NumberOfStudyRelatedInstances", "NumberOfPatientRelatedStudies", "NumberOfPatientRelatedSeries",
           "NumberOfPatientRelatedInstances"]
TYPES = ["single", "uid list", "universal", "wildcard", "range", "time range", "sequence", "empty", "several", "name", "name group", "name wildcard", "private", "relational", "counted",
         "several keys"]


@pytest.fixture(scope="module")
def archive(collection):
    seed = sample_files.seed()
    site = Site()
    try:
        site.start()
        status = dimse.store(site.dicom, collection)
        refused = {s.name: status.get(s.uid) for s in collection if status.get(s.uid) != 0}
        assert not refused, f"refused by C-STORE: {refused}"
        yield site, Archive([s.data_set for s in collection]), seed
    finally:
        site.remove()


def keywords_at(level):
    return {"PATIENT": [], "STUDY": TEXT, "SERIES": TEXT + SERIES_TEXT, "IMAGE": TEXT + SERIES_TEXT + IMAGE_TEXT}[level]


def replaced(rng, text):
    """The text with a run of characters replaced by *, or one by ?."""
    at = rng.randrange(len(text))
    if rng.random() < 0.4:
        return text[:at] + "?" + text[at + 1:]
    return text[:at] + "*" + text[rng.randrange(at, len(text)) + 1:]


def plain(values):
    """Values that can stand in a key for themselves."""
    return [v for v in values if v and not re.search(r"[*?\\\x1b\"\ufffd]", v) and not v.startswith("-")]


class Maker:
    """Makes a query of one matching type out of an instance that is there."""

    def __init__(self, archive, rng):
        self.archive, self.rng = archive, rng

    def make(self, kind):
        for _ in range(20_000):
            self.instance = self.rng.choice(self.archive.all)
            self.study, self.series = str(self.instance.StudyInstanceUID), str(self.instance.SeriesInstanceUID)
            self.level = self.rng.choice(["STUDY", "STUDY", "SERIES", "IMAGE"])
            keys = getattr(self, kind.replace(" ", "_"))()
            if keys:
                return self.level, keys
        pytest.fail(f"no instance of the collection has what a query of type '{kind}' needs")

    def values(self, name):
        where = {"STUDY": (None, None), "SERIES": (self.series, None), "IMAGE": (self.series, self.instance)}[self.level]
        return plain(texts(self.archive.value_source(name, self.study, *where), Tag(tag_for_keyword(name))))

    def any_of(self, names):
        name = self.rng.choice(names)
        return name, self.values(name)

    def single(self):
        name, values = self.any_of(keywords_at(self.level))
        if values and (not name.endswith("Date") or bounds("DA", values[0])):
            return [Key(name, [self.rng.choice(values)])]

    def uid_list(self):
        others = {"STUDY": list(self.archive.studies), "SERIES": [s for _, s in self.archive.series], "IMAGE": [str(d.SOPInstanceUID) for d in self.archive.all]}[self.level]
        return [Key(UNIQUE[self.level], [*self.rng.sample(others, min(4, len(others))), generate_uid()])]

    def universal(self):
        return [Key(name) for name in self.rng.sample(sorted(PATIENT_KEYS | STUDY_KEYS - {"ProcedureCodeSequence"}), 5)]

    def wildcard(self):
        name, values = self.any_of([n for n in keywords_at(self.level) if n not in ("SeriesNumber", "SOPClassUID", "InstanceNumber", "Rows", "AcquisitionNumber", "SliceThickness", "ContentDate")])
        if values:
            return [Key(name, [replaced(self.rng, values[0])])]

    def moment(self, names, vr, other):
        name, values = self.any_of(names)
        if values and bounds(vr, values[0]):
            low, high = sorted([values[0].replace(".", "") if vr == "DA" else values[0], other], key=lambda v: bounds(vr, v))
            return [Key(name, [self.rng.choice([f"{low}-{high}", f"{low}-", f"-{high}", low])])]

    def range(self):
        return self.moment(["StudyDate", "PatientBirthDate"] + (["SeriesDate"] if self.level != "STUDY" else []), "DA", self.rng.choice(["19970101", "20040615", "20120101", "19600101"]))

    def time_range(self):
        return self.moment(["StudyTime"] + (["SeriesTime"] if self.level != "STUDY" else []), "TM", self.rng.choice(["08", "1200", "193000"]))

    def sequence(self):
        where = {"STUDY": self.archive.studies[self.study][0], "SERIES": self.archive.series[self.study, self.series][0], "IMAGE": self.instance}[self.level]
        for element in where:
            if element.VR != "SQ" or element.tag.is_private or not element.value or not element.keyword or element.tag.group > 0x0040:
                continue
            if element.keyword in ("ProcedureCodeSequence", "OtherPatientIDsSequence", "ReferencedStudySequence"):
                continue
            inner = [e for e in self.rng.choice(element.value) if e.VR in ("SH", "LO", "CS", "UI") and plain(texts(Dataset({e.tag: e}), e.tag)) and not e.tag.is_private and e.keyword]
            if inner:
                chosen = self.rng.choice(inner)
                return [Key(element.keyword, item=[Key(chosen.keyword, [plain([str(v) for v in (chosen.value if chosen.VM > 1 else [chosen.value])])[0].strip()])])]

    def empty(self):
        return [Key(self.rng.choice(["AccessionNumber", "StudyDescription", "PatientBirthDate", "ReferringPhysicianName", "PatientComments"]), ['""'])]

    def several(self):
        if self.level == "STUDY":
            return [Key("ModalitiesInStudy", self.rng.sample(["CT", "MR", "US", "CR", "SR", "XA", "SEG", "OT"], 3))]
        return [Key("Modality", ["CT", "US", "NM"]), Key("StudyInstanceUID", [self.study])]

    def name_of(self, names=("PatientName", "ReferringPhysicianName")):
        return self.any_of(list(names))

    def name(self):
        name, values = self.name_of()
        if values and "=" not in values[0]:
            return [Key(name, [self.rng.choice([str.upper, str.lower, str.title])(values[0]) if values[0].isascii() else values[0]])]

    def name_group(self):
        values = self.values("PatientName")
        if values and "=" in values[0]:
            groups = values[0].split("=")
            return [Key("PatientName", [self.rng.choice(["=" + groups[1] if len(groups) > 1 and groups[1] else groups[0], groups[0] or "*", values[0]])])]

    def name_wildcard(self):
        name, values = self.name_of()
        if values and len(values[0]) > 2 and "=" not in values[0]:
            return [Key(name, [replaced(self.rng, values[0])])]

    def private(self):
        self.level = self.rng.choice(["STUDY", "IMAGE"])
        where = self.archive.studies[self.study][0] if self.level == "STUDY" else self.instance
        found = []
        for element in where:
            if element.tag.is_private and element.tag.element >= 0x1000 and element.VR in ("LO", "SH", "CS") and isinstance(element.value, str) and plain([element.value]) and element.value.isascii():
                creator = where.get((element.tag.group, element.tag.element >> 8))
                if creator is not None and str(creator.value) == str(element.private_creator):
                    found.append((element, str(creator.value)))
        if found:
            element, creator = self.rng.choice(found)
            # In a block of the asker's own choice.
            return [Key((element.tag.group, 0xEE00 | element.tag.element & 0xFF), [element.value.strip()], creator=creator)]

    def relational(self):
        self.level = self.rng.choice(["IMAGE", "SERIES", "PATIENT"])
        if self.level == "PATIENT":
            self.level = "STUDY"
            values, self.level = self.values("PatientID"), "PATIENT"
            return values and [Key("PatientID", [replaced(self.rng, values[0])])]
        values = self.values("PatientID")
        return values and [Key("PatientID", [values[0]]), Key("Modality", self.values("Modality")[:1])]

    def counted(self):
        self.level = "STUDY"
        name = self.rng.choice(COUNTED)
        return [Key(name, [self.rng.choice(self.archive.computed(self.study)[name] or ["1"])])]

    def several_keys(self):
        keys = {}
        for kind in self.rng.sample(["single", "range", "wildcard", "name_wildcard"], 2):
            for key in getattr(self, kind)() or []:
                keys.setdefault(key.name, key)
        return list(keys.values())


def place_of(key, block):
    return key.tag if key.creator is None else Tag(key.tag.group, (block << 8) | key.tag.element & 0xFF)


def asked(level, keys, extra, archive, study, series):
    """The identifier: the keys, return keys, and the unique keys of the levels above where they are wanted."""
    data_set = Dataset()
    every = [k for key in keys for k in [key, *key.item]]
    words = "".join(v for k in every for v in k.values)
    data_set.SpecificCharacterSet = "ISO_IR 100" if encodable(words) else "ISO_IR 192"
    data_set.QueryRetrieveLevel = level
    for keyword in (UNIQUE[level], *extra):
        setattr(data_set, keyword, None)
    for key in keys:
        if key.creator:
            data_set.add_new((key.tag.group, 0xEE), "LO", key.creator)
            data_set.add_new(key.tag, "LO", key.values[0])
        elif key.vr == "SQ":
            item = Dataset()
            for inner in key.item:
                setattr(item, inner.name, inner.values[0])
            setattr(data_set, key.name, [item])
        elif key.vr in ("US", "SS", "UL", "SL"):
            data_set.add_new(key.tag, key.vr, int(key.values[0]) if key.values else None)
        else:
            data_set.add_new(key.tag, key.vr, key.values if len(key.values) > 1 else key.values[0] if key.values else None)
    for above, wanted in (("StudyInstanceUID", study), ("SeriesInstanceUID", series)):
        if wanted is not None and not data_set.get(above):
            setattr(data_set, above, wanted)
    return data_set


def encodable(text):
    try:
        text.encode("latin-1")
        return True
    except UnicodeEncodeError:
        return False


def negotiated(model, *options):
    item = SOPClassExtendedNegotiation()
    item.sop_class_uid, item.service_class_application_information = model + FIND, bytes(options)
    return [item]


@pytest.mark.parametrize("kind", TYPES)
def test_generated_queries_find_what_a_simple_evaluation_finds(archive, kind):
    site, reference, seed = archive
    rng = random.Random(f"{seed} {kind}")
    maker = Maker(reference, rng)
    hits = 0
    for number in range(QUERIES // len(TYPES) + 1):
        level, keys = maker.make(kind)
        relational = kind in ("relational", "uid list")
        model = PATIENT_ROOT if level == "PATIENT" else STUDY_ROOT
        study = maker.study if level in ("SERIES", "IMAGE") and not relational else None
        series = maker.series if level == "IMAGE" and not relational else None
        others = [n for n in keywords_at(level) if n not in {k.name for k in keys}]
        extra = rng.sample(others, min(4, len(others))) if level != "PATIENT" else ["PatientName"]
        within = [Key("StudyInstanceUID", [study])] * (study is not None) + [Key("SeriesInstanceUID", [series])] * (series is not None)
        wanted = asked(level, keys, extra, reference, study, series)
        last, matches = find(site.dicom, model, wanted, negotiation=negotiated(model, 1 if relational else 0))
        told = f"query {number} of seed {seed}: {kind} at {level}: {keys}"
        assert last.Status == 0, f"{told}: status {last.Status:04X} {last.get('ErrorComment', '')} {last.get('OffendingElement', '')}"
        got = [str(m[UNIQUE[level]].value or "").strip() for m in matches]
        if level != "PATIENT":
            assert len(got) == len(set(got)), f"{told}: an answer came twice"
        # A name may be matched without regard to case and marks (PS3.4 C.2.2.2.1.1), everything else exactly.
        exact, loose = (reference.find(level, keys + within, fold) for fold in (False, True))
        assert exact <= set(got) <= loose, f"{told}: missing {sorted(exact - set(got))[:3]}, too many {sorted(set(got) - loose)[:3]}"
        hits += len(got)
        for match in matches[:20]:
            assert match.get("SpecificCharacterSet") and match.QueryRetrieveLevel == level and match.RetrieveAETitle
            absent = [hex(e.tag) for e in wanted if e.tag not in match and e.keyword != "SpecificCharacterSet"]
            assert not absent, f"{told}: asked for and not answered: {absent}"
            if level == "PATIENT":
                continue
            uid = str(match[UNIQUE[level]].value)
            for keyword in [*extra, *(k.name for k in keys if k.creator is None and k.vr != "SQ")]:
                if level == "STUDY" and keyword in SERIES_KEYS:
                    continue
                expected, answered = reference.answer(level, uid, keyword), texts(match, Tag(tag_for_keyword(keyword)))
                assert sorted(answered) == sorted(expected), f"{told}: {keyword} of {uid} is answered otherwise than pydicom reads it"
    assert hits > 0 or kind in ("empty",), f"no query of type '{kind}' found anything (seed {seed})"


def test_date_and_time_are_one_moment_when_that_was_negotiated(archive):
    site, reference, _ = archive
    key = {"StudyDate": "20040101-20100101", "StudyTime": "1200-1000"}
    last, apart = find(site.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID="", **{**key, "StudyTime": "1000-1200"}))
    assert last.Status == 0
    last, together = find(site.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID="", **key), negotiation=negotiated(STUDY_ROOT, 0, 1))
    assert last.Status == 0
    expected = set()
    for study, instances in reference.studies.items():
        day, clock = texts(instances[0], Tag(0x00080020)), texts(instances[0], Tag(0x00080030))
        moment = bounds("TM", clock[0])[0] if clock and bounds("TM", clock[0]) else "000000.000000"
        if day and bounds("DA", day[0]) and "20040101120000" <= bounds("DA", day[0])[0] + moment <= "20100101100000.999999":
            expected.add(study)
    assert {str(m.StudyInstanceUID) for m in together} == expected
    assert len(together) > len(apart), "the ranges were matched one by one"


def test_a_sequence_comes_whole_or_with_what_its_item_asks(archive):
    site, reference, _ = archive
    instance = next(d for d in reference.all if d.get("ReferencedImageSequence") and len(d.ReferencedImageSequence[0]) > 1)
    within = {"StudyInstanceUID": instance.StudyInstanceUID, "SeriesInstanceUID": instance.SeriesInstanceUID, "SOPInstanceUID": instance.SOPInstanceUID}
    _, (whole,) = find(site.dicom, STUDY_ROOT, identifier("IMAGE", **within, ReferencedImageSequence=[]))
    assert [[e.tag for e in item] for item in whole.ReferencedImageSequence] == [[e.tag for e in item] for item in instance.ReferencedImageSequence]
    item = Dataset()
    item.ReferencedSOPInstanceUID = None
    _, (part,) = find(site.dicom, STUDY_ROOT, identifier("IMAGE", **within, ReferencedImageSequence=[item]))
    assert [[e.keyword for e in item] for item in part.ReferencedImageSequence] == [["ReferencedSOPInstanceUID"]] * len(instance.ReferencedImageSequence)


def test_the_stored_transfer_syntax_is_told(archive, collection):
    site = archive[0]
    for sample in {s.transfer_syntax: s for s in collection}.values():
        wanted = identifier("IMAGE", StudyInstanceUID=sample.uids[0], SeriesInstanceUID=sample.uids[1], SOPInstanceUID=sample.uid, AvailableTransferSyntaxUID=None)
        last, matches = find(site.dicom, STUDY_ROOT, wanted)
        assert last.Status == 0 and [str(m.AvailableTransferSyntaxUID) for m in matches] == [sample.transfer_syntax], f"{sample.name}: status {last.Status:04X}"


def test_a_key_that_no_attribute_can_have_is_named(archive):
    site = archive[0]
    last, matches = find(site.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID="", SeriesTime=""))
    assert last.Status == 0 and matches
    wanted = identifier("STUDY", StudyInstanceUID="")
    wanted.add_new((0x0029, 0xEE01), "LO", "whose")
    last, matches = find(site.dicom, STUDY_ROOT, wanted)
    assert last.Status == 0 and len(matches) == len(archive[1].studies), "an attribute without owner left something out"


def test_findscu_gets_every_study(archive, tmp_path):
    site, reference, _ = archive
    answer, matches = dcmtk.findscu(site.dicom, tmp_path, "STUDY", model="-S", StudyInstanceUID="", PatientName="", ModalitiesInStudy="")
    assert answer.returncode == 0, answer.stderr
    assert {str(m.StudyInstanceUID) for m in matches} == set(reference.studies)
