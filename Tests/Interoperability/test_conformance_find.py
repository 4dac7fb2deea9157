"""docs/conformance/dimse.md against the running server, its tables of C-FIND attributes and character sets: each is returned and matched."""
import pydicom
import pytest
from pydicom.datadict import dictionary_VR
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid
from pynetdicom.pdu_primitives import SOPClassExtendedNegotiation

from Support import dimse, retrieving, tables
from Support import samples as sample_files
from Support.retrieving import EXPLICIT, FIND, STUDY_ROOT, identifier
from Support.server import AE_TITLE, REPOSITORY, Site

TABLES = tables.read(REPOSITORY / "docs/conformance/dimse.md")
CT, MR = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4"


def rows(first):
    return tables.rows(TABLES, first)


@pytest.fixture(scope="module")
def server():
    site = Site().start()
    yield site
    site.remove()


@pytest.fixture(scope="module")
def image():
    return sample_files.small_images(1)[0]


# C-FIND attributes

ODD = {"PatientSex": ("F", "M"), "Modality": ("CT", "MR"), "Laterality": ("L", "R"), "BodyPartExamined": ("CHEST", "HEAD"), "PatientAge": ("040Y", "061Y"), "PatientSize": ("1.75", "1.61"),
       "PatientWeight": ("70.5", "81")}
FOR_VR = {"DA": ("20200102", "20210304"), "TM": ("101112", "202122"), "PN": ("Target^Tina", "Decoy^Dora"), "IS": ("7", "8"), "CS": ("TARGET", "DECOY"), "DS": ("7", "8")}
COMPUTED = {"ModalitiesInStudy": ("CT", "MR"), "SOPClassesInStudy": (CT, MR), "NumberOfPatientRelatedStudies": (1, None), "NumberOfPatientRelatedSeries": (1, None), "NumberOfPatientRelatedInstances": (1, None),
            "NumberOfStudyRelatedSeries": (1, None), "NumberOfStudyRelatedInstances": (1, None), "NumberOfSeriesRelatedInstances": (1, None), "InstanceAvailability": ("ONLINE", None),
            "RetrieveAETitle": (AE_TITLE, "ELSEWHERE"), "AvailableTransferSyntaxUID": (EXPLICIT, None)}
SEQUENCES = {"ProcedureCodeSequence": "CodeValue", "RequestAttributesSequence": "RequestedProcedureID", "AnatomicRegionsInStudyCodeSequence": "CodeValue"}
UNIQUE = {"PATIENT": "PatientID", "STUDY": "StudyInstanceUID", "SERIES": "SeriesInstanceUID", "IMAGE": "SOPInstanceUID"}


def values_of(keyword, number):
    """What the wanted instance has, and the other one."""
    if keyword in ODD:
        return ODD[keyword]
    return FOR_VR.get(dictionary_VR(keyword)) or (f"target {number}", f"decoy {number}")


def coded(value):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "99TEST", f"meaning of {value}"
    return item


@pytest.fixture(scope="module")
def pair(image):
    """A server with two instances that differ in every attribute of the table: the wanted one and the other."""
    site = Site().start()
    made = []
    for index, word in enumerate(("TARGET", "DECOY")):
        values = {"PatientID": f"{word}-ID", "SOPClassUID": (CT, MR)[index], "StudyInstanceUID": generate_uid(), "SeriesInstanceUID": generate_uid(), "FrameOfReferenceUID": generate_uid()}
        for number, row in enumerate(rows("C-FIND level")):
            keyword = row["attribute"]
            if keyword in COMPUTED or keyword in SEQUENCES or keyword in values or dictionary_VR(keyword) == "UI":
                continue
            values[keyword] = values_of(keyword, number)[index]
        request = Dataset()
        request.RequestedProcedureID = word
        sequences = {"ProcedureCodeSequence": Sequence([coded(word)]), "RequestAttributesSequence": Sequence([request]), "AnatomicRegionSequence": Sequence([coded(word)])}
        sample = sample_files.variant(image, word, **values, **sequences)
        sample.data_set.file_meta.MediaStorageSOPClassUID = sample.sop_class
        made.append(sample_files.Sample(word, sample_files.encoded(sample.data_set)))
    assert dimse.store(site.dicom, made) == {s.uid: 0 for s in made}
    yield site, *made
    site.remove()


def ask(site, level, keyword, value):
    """{unique key: answer} of a relational query for one key."""
    relational = SOPClassExtendedNegotiation()
    model = retrieving.PATIENT_ROOT if level == "PATIENT" else STUDY_ROOT
    relational.sop_class_uid, relational.service_class_application_information = model + FIND, b"\x01"
    wanted = identifier(level, **{UNIQUE[level]: ""})
    setattr(wanted, keyword, value)
    last, matches = retrieving.find(site.dicom, model, wanted, negotiation=[relational])
    assert last.Status == 0, f"{keyword} = {value!r}: status {last.Status:04X} {last.get('ErrorComment', '')}"
    return {str(m[UNIQUE[level]].value): m for m in matches}


def stored_value(sample, keyword):
    if keyword in COMPUTED:
        return COMPUTED[keyword][0]
    return sample.data_set.get(keyword)


def key_values(kind, keyword, wanted, other):
    """(a key that matches the wanted instance and not the other one)."""
    vr = dictionary_VR(keyword)
    text = str(wanted)
    if kind == "single":
        return text
    if kind == "list":
        return [text, "1.2.3.4" if vr == "UI" else "NOWHERE"[:16 if vr in ("CS", "SH") else 64]]
    if kind == "wildcard":
        return text[:max(1, len(text) // 2)] + "*" if len(text) > 2 else f"?{text[1:]}" if text[1:] != str(other)[1:] else f"{text[0]}?"
    if kind == "range":
        return "20200101-20200131" if vr == "DA" else "1000-1100"
    raise AssertionError(f"no such matching as {kind}")


@pytest.mark.parametrize("row", rows("C-FIND level"), ids=lambda row: f"{row['C-FIND level']}-{row['attribute']}")
def test_find_attributes(pair, row):
    site, target, decoy = pair
    level, keyword = row["C-FIND level"], row["attribute"]
    assert int(row["tag"], 16) == pydicom.datadict.tag_for_keyword(keyword), f"{keyword} is not {row['tag']}"
    own, others = (str(s.data_set[UNIQUE[level]].value) for s in (target, decoy))
    everything = ask(site, level, keyword, Sequence() if keyword in SEQUENCES else [] if keyword != UNIQUE[level] else "")
    assert {own, others} <= set(everything), f"universal matching of {keyword} finds {list(everything)}"
    answer = everything[own]
    assert keyword in answer, f"{keyword} is not in the answer"
    if keyword in SEQUENCES:
        inner = SEQUENCES[keyword]
        assert [str(i[inner].value) for i in answer[keyword].value] == ["TARGET"]
    else:
        found = answer[keyword].value
        found = [str(v) for v in found] if isinstance(found, (list, pydicom.multival.MultiValue)) else str(found)
        wanted = str(stored_value(target, keyword))
        assert found in (wanted, [wanted]), f"{keyword} is {found!r} in the answer, {wanted!r} in the instance"
    for kind in row["matching"].split(", "):
        if kind == "returned":
            continue
        if kind == "sequence":
            item = Dataset()
            setattr(item, SEQUENCES[keyword], "TARGET")
            key = Sequence([item])
        else:
            key = key_values(kind, keyword, stored_value(target, keyword), COMPUTED[keyword][1] if keyword in COMPUTED else stored_value(decoy, keyword))
        matches = ask(site, level, keyword, key)
        assert own in matches, f"{kind} matching of {keyword} by {key!r} does not find it"
        if keyword == "RetrieveAETitle":
            matches = ask(site, level, keyword, "ELSEWHERE")
        assert others not in matches, f"{kind} matching of {keyword} by {key!r} finds the other one too"


# Character sets

NAMES = {"ISO_IR 100": "Grün^Æsa", "ISO_IR 101": "Łęcki^Żora", "ISO_IR 109": "Ĉapel^Ĝoja", "ISO_IR 110": "Ķēniņš^Ģirts", "ISO_IR 144": "Люкceмбypг^Роза", "ISO_IR 127": "قباني^لنزار", "ISO_IR 126": "Διονυσιος^Νικος",
         "ISO_IR 138": "שרון^דבורה", "ISO_IR 148": "Çavuşoğlu^Ilgaz", "ISO_IR 203": "Œuvre^Žana", "ISO_IR 13": "ﾔﾏﾀﾞ^ﾀﾛｳ", "ISO_IR 166": "สมชาย^ใจดี", "ISO 2022 IR 87": "Yamada^Tarou=山田^太郎",
         "ISO 2022 IR 149": "Hong^Gildong=洪^吉洞=홍^길동", "ISO 2022 IR 58": "Zhang^XiaoDong=张^小东", "ISO_IR 192": "Wang^XiaoDong=王^小東", "GB18030": "Wang^XiaoDong=王^小东", "GBK": "Zhao^Min=赵^敏"}


# What pydicom can't write or read itself.
ENCODED = {"ISO_IR 203": NAMES["ISO_IR 203"].encode("iso8859_15"), "ISO 2022 IR 58": b"Zhang^XiaoDong=" + b"^".join(b"\x1b$)A" + part.encode("gb2312") for part in ("张", "小东"))}


@pytest.mark.parametrize("row", rows("Specific Character Set"), ids=lambda row: row["Specific Character Set"])
def test_character_sets(server, image, row):
    term = row["Specific Character Set"]
    terms = ["", term] if term.startswith("ISO 2022") else term
    patient = f"CS-{term[-8:].strip()}"
    sample = sample_files.variant(image, term, SpecificCharacterSet=terms, PatientName=NAMES[term] if term not in ENCODED else "PLACEHOLDER", PatientID=patient)
    if term in ENCODED:
        name = ENCODED[term] + b" " * (len(ENCODED[term]) % 2)
        sample = sample_files.Sample(term, sample.file.replace(b"PN\x0c\x00PLACEHOLDER ", b"PN" + len(name).to_bytes(2, "little") + name))
        assert name in sample.file, "the name was not written: the test is wrong"
    else:
        assert str(sample.data_set.PatientName) == NAMES[term], "pydicom does not write this name: the test is wrong"
    assert dimse.store(server.dicom, [sample]) == {sample.uid: 0}
    for asked in (["ISO_IR 192"] if term in ENCODED else [terms, "ISO_IR 192"]):
        wanted = Dataset()
        wanted.SpecificCharacterSet = asked
        wanted.QueryRetrieveLevel, wanted.StudyInstanceUID = "STUDY", ""
        wanted.PatientName = NAMES[term]
        last, matches = retrieving.find(server.dicom, STUDY_ROOT, wanted)
        assert last.Status == 0, f"status {last.Status:04X}"
        found = [m for m in matches if m.StudyInstanceUID == sample.study]
        assert found, f"asked in {asked}, the name is not found"
        assert "SpecificCharacterSet" in found[0] and str(found[0].PatientName) == NAMES[term], f"asked in {asked}: {found[0].get('SpecificCharacterSet')} {found[0].PatientName}"
