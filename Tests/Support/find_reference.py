"""C-FIND as a simple evaluation over plain data sets by pydicom: which ones match (PS3.4 C.2.2.2), and what their answers say.

A patient's and a study's words are those of its first instance that came, a series' those of its own first. Everything else is
each instance's own, and above the level of instances the first instance's."""
import fnmatch
import re
import unicodedata

from pydicom.datadict import dictionary_VR, tag_for_keyword
from pydicom.multival import MultiValue
from pydicom.tag import Tag

PATIENT_KEYS = {"PatientName", "PatientID", "IssuerOfPatientID", "PatientBirthDate", "PatientSex", "OtherPatientIDs", "EthnicGroup", "PatientComments"}
STUDY_KEYS = {"StudyInstanceUID", "StudyDate", "StudyTime", "AccessionNumber", "ReferringPhysicianName", "StudyDescription", "StudyID", "PatientAge", "PatientSize", "PatientWeight",
              "ProcedureCodeSequence"}
SERIES_KEYS = {"SeriesInstanceUID", "Modality", "SeriesNumber", "SeriesDescription", "SeriesDate", "SeriesTime", "BodyPartExamined", "Laterality", "ProtocolName", "StationName",
               "InstitutionName", "PerformingPhysicianName", "OperatorsName", "Manufacturer", "ManufacturerModelName", "PatientPosition", "RequestAttributesSequence"}
LEVELS = ["PATIENT", "STUDY", "SERIES", "IMAGE"]
NUMBERS = {"IS", "DS", "US", "SS", "UL", "SL", "FL", "FD"}


def texts(data_set, tag):
    """The values of an element in characters, none where it is absent or empty."""
    if data_set is None or tag not in data_set:
        return []
    element = data_set[tag]
    value = element.value
    if value is None or element.VR == "SQ":
        return []
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
        value = value.split("\\") if element.VR == "UN" else [value]
    values = list(value) if isinstance(value, (MultiValue, list)) else [value]
    if element.VR in ("IS", "DS"):
        values = [getattr(v, "original_string", v) for v in values]
    return [str(v).strip(" \0") for v in values if str(v).strip(" \0")]


def folded(text):
    """Without case, marks and forms of the same letters. A Hangul syllable is one letter."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    return unicodedata.normalize("NFC", plain).replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ħ", "h")


def as_pattern(key):
    return re.compile(fnmatch.translate(re.sub(r"([\[\]])", r"[\1]", key)), re.S)


def date(text):
    return text.replace(".", "") if re.fullmatch(r"\d{4}\.?\d\d\.?\d\d", text) else None


def time_bounds(text):
    """The first and the last moment that a time stands for, comparable as text."""
    text = text.replace(":", "")
    if not re.fullmatch(r"\d{2}(\d{2}(\d{2}(\.\d{1,6})?)?)?", text):
        return None
    clock, _, fraction = text.partition(".")
    return clock.ljust(6, "0") + "." + fraction.ljust(6, "0"), (clock + "235959"[len(clock):] if len(clock) < 6 else clock) + "." + fraction.ljust(6, "9")


def bounds(vr, text):
    return ((date(text), date(text)) if date(text) else None) if vr == "DA" else time_bounds(text)


def in_range(vr, key, value):
    low, dash, high = key.partition("-")
    moment = bounds(vr, value)
    if moment is None:
        return False
    first, last = (low, high) if dash else (key, key)
    return (not first or bounds(vr, first)[0] <= moment[0]) and (not last or moment[0] <= bounds(vr, last)[1])


def name_matches(key, value, fold):
    if fold:
        key, value = folded(key), folded(value)
    key, value = trimmed(key), trimmed(value)
    groups = value.split("=")
    if "=" in key:
        return all(not k or (n < len(groups) and as_pattern(k).fullmatch(groups[n])) for n, k in enumerate(key.split("=")))
    return any(as_pattern(key).fullmatch(g) for g in groups)


def trimmed(name):
    return "=".join("^".join(" ".join(c.split()) for c in group.split("^")).rstrip("^") for group in name.split("=")).rstrip("=")


def value_matches(vr, key, values, fold):
    """Whether one value of a key matches one of an attribute's values."""
    if key == '""':
        return not values
    if key.strip("*") == "" and vr in ("PN", "LO", "SH", "CS", "AE", "LT", "ST", "UT", "UC", "UR"):
        return True  # universal (PS3.4 C.2.2.2.3): matches what has no value too
    if vr in ("DA", "TM"):
        return any(in_range(vr, key, v) for v in values)
    if vr == "PN":
        return any(name_matches(key, v, fold) for v in values)
    if vr in NUMBERS:
        return any(float(v) == float(key) for v in values)
    if vr not in ("UI", "AS", "AT") and re.search(r"[*?]", key):
        return any(as_pattern(key).fullmatch(v) for v in values)
    return key in values


class Key:
    """A matching key: a keyword or tag, a VR, and values of which one must match; none: universal."""

    def __init__(self, name, values=(), creator=None, item=()):
        self.name, self.values, self.creator, self.item = name, list(values), creator, list(item)
        self.tag = Tag(tag_for_keyword(name)) if isinstance(name, str) else Tag(name)
        self.vr = "LO" if creator else dictionary_VR(self.tag)

    def place(self, data_set):
        """Where the data set has it: private ones lie in their creator's block."""
        if self.creator is None:
            return self.tag
        try:
            return data_set.private_block(self.tag.group, self.creator).get_tag(self.tag.element & 0xFF)
        except KeyError:
            return None

    def matches(self, data_set, fold):
        if self.vr == "SQ":
            items = data_set[self.tag].value if self.tag in data_set else []
            return not self.item or any(all(k.matches(i, fold) for k in self.item) for i in items)
        place = self.place(data_set)
        values = [] if place is None else texts(data_set, place)
        return not self.values or any(value_matches(self.vr, v, values, fold) for v in self.values)

    def __repr__(self):
        inside = f" of {self.item}" if self.item else ""
        return f"{self.name}{'@' + self.creator if self.creator else ''}={self.values}{inside}"


class Archive:
    """What came, in its order."""

    def __init__(self, data_sets):
        self.all = data_sets
        self.studies, self.series, self.patients = {}, {}, {}
        self.known = {}
        for d in data_sets:
            self.studies.setdefault(str(d.StudyInstanceUID), []).append(d)
            self.series.setdefault((str(d.StudyInstanceUID), str(d.SeriesInstanceUID)), []).append(d)
        for instances in self.studies.values():
            self.patients.setdefault(self.patient(instances[0]), []).append(instances)

    @staticmethod
    def patient(first):
        issuer, name = (str(first.get(k, "") or "").strip() for k in ("IssuerOfPatientID", "PatientID"))
        return (issuer, name) if name else str(first.StudyInstanceUID)

    def computed(self, study):
        if study not in self.known:
            self.known[study] = self._computed(study)
        return self.known[study]

    def _computed(self, study):
        instances = self.studies[study]
        series = {str(d.SeriesInstanceUID) for d in instances}
        patient = [i for s in self.patients[self.patient(instances[0])] for i in s]
        return {"ModalitiesInStudy": sorted({v for s in series for v in texts(self.series[study, s][0], Tag(0x00080060))}),
                "SOPClassesInStudy": sorted({str(d.SOPClassUID) for d in instances}),
                "NumberOfStudyRelatedSeries": [str(len(series))], "NumberOfStudyRelatedInstances": [str(len(instances))],
                "NumberOfPatientRelatedStudies": [str(len({str(d.StudyInstanceUID) for d in patient}))],
                "NumberOfPatientRelatedSeries": [str(len({(str(d.StudyInstanceUID), str(d.SeriesInstanceUID)) for d in patient}))],
                "NumberOfPatientRelatedInstances": [str(len(patient))]}

    def value_source(self, name, study, series, instance):
        """The data set whose value an attribute has for these; series and instance: None above their level."""
        first = self.studies[study][0]
        if name in PATIENT_KEYS or name in STUDY_KEYS:
            return first
        if name in SERIES_KEYS and series is not None:
            return self.series[study, series][0]
        return instance if instance is not None else self.series[study, series][0] if series is not None else first

    def key_matches(self, key, study, series, instance, fold):
        if not key.values and not key.item:
            return True
        computed = self.computed(study)
        if key.name in computed:
            return not key.values or any(value_matches(key.vr, v, computed[key.name], fold) for v in key.values)
        if key.name == "NumberOfSeriesRelatedInstances":
            wanted = [s for t, s in self.series if t == study] if series is None else [series]
            return not key.values or any(str(len(self.series[study, s])) in key.values for s in wanted)
        return key.matches(self.value_source(key.name, study, series, instance), fold)

    def candidates(self, level):
        """(study, series, instance) of everything at a level."""
        if level == "STUDY":
            return [(study, None, None) for study in self.studies]
        if level == "SERIES":
            return [(study, series, None) for study, series in self.series]
        return [(str(d.StudyInstanceUID), str(d.SeriesInstanceUID), d) for d in self.all]

    def find(self, level, keys, fold):
        """The unique keys of what matches."""
        if level == "PATIENT":
            found = set()
            for studies in self.patients.values():
                first = studies[0][0]
                if all(self.key_matches(k, str(first.StudyInstanceUID), None, None, fold) for k in keys):
                    found.add(str(first.get("PatientID", "") or "").strip())
            return found
        found = set()
        # What is cheap to tell and leaves little goes first.
        keys = sorted(keys, key=lambda k: k.name not in ("StudyInstanceUID", "SeriesInstanceUID"))
        for study, series, instance in self.candidates(level):
            below = [k for k in keys if k.name in SERIES_KEYS] if level == "STUDY" else []
            if not all(self.key_matches(k, study, series, instance, fold) for k in keys if k not in below):
                continue
            if below and not any(all(self.key_matches(k, study, s, None, fold) for k in below) for t, s in self.series if t == study):
                continue
            found.add({"STUDY": study, "SERIES": series}.get(level) or str(instance.SOPInstanceUID))
        return found

    def answer(self, level, uid, name):
        """The values that an answer has for a keyword, of the study, series or instance with this UID; none where there is none."""
        where = next(c for c in self.candidates(level) if uid == {"STUDY": c[0], "SERIES": c[1]}.get(level, c[2] and str(c[2].SOPInstanceUID)))
        computed = self.computed(where[0])
        if name in computed:
            return computed[name]
        if name == "NumberOfSeriesRelatedInstances":
            return [str(len(self.series[where[:2]]))]
        return texts(self.value_source(name, *where), Tag(tag_for_keyword(name)))
