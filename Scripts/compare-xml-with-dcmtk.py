#!/usr/bin/env python3
"""Compares Aloft's Native DICOM Model documents (PS3.19 A.1) with DCMTK's of the same files, attribute by attribute.

    python3 Scripts/compare-xml-with-dcmtk.py FILE

FILE has a line for each DICOM file: its path, a tab, the path of its document. Binary values longer than 4096 bytes stand in it as
BulkData with the URI `bulk:<byte count>`. Writes each difference that no rule below explains and ends with 1; counts those that
are explained, and files that dcm2xml does not read.
"""
import base64
import collections
import concurrent.futures
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

try:
    from pydicom.datadict import dictionary_has_tag, dictionary_is_retired, repeater_has_tag
except ImportError:
    sys.exit("pydicom is missing: set ALOFT_PYTHON to a Python that has it")

NAMESPACE = "{http://dicom.nema.org/PS3.19/models/NativeDICOM}"
TEXT = {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"}
BINARY = {"OB", "OD", "OF", "OL", "OV", "OW", "UN"}
UNIT = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}
NUMBER = {"AT": 4, "FD": 8, "FL": 4, "SL": 4, "SS": 2, "SV": 8, "UL": 4, "US": 2, "UV": 8}
COMPONENTS = ("FamilyName", "GivenName", "MiddleName", "NamePrefix", "NameSuffix")


class Report:
    def __init__(self, path):
        self.path, self.explained, self.differences = path, collections.Counter(), []
        self.is_chinese = False

    def explain(self, reason):
        self.explained[reason] += 1
        return True

    def differ(self, place, ours, theirs):
        self.differences.append(f"{self.path}: {place}: ours {str(ours)[:160]!r}, DCMTK's {str(theirs)[:160]!r}")


def is_retired(tag):
    return (dictionary_has_tag(tag) or repeater_has_tag(tag)) and dictionary_is_retired(tag)


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def children(element, name):
    return [child for child in element if local(child) == name]


def attributes(element):
    """{(tag, creator): element} of a data set or item; of the same tag the last."""
    return {(a.get("tag").upper(), (a.get("privateCreator") or "").strip()): a for a in children(element, "DicomAttribute")}


def values(attribute):
    """{number: text}"""
    return {int(v.get("number")): v.text or "" for v in children(attribute, "Value")}


def names(attribute):
    """{number: {writing: components}}"""
    found = {}
    for person in children(attribute, "PersonName"):
        writings = {}
        for group in person:
            parts = {local(c): (c.text or "").strip(" ") for c in group}
            if any(parts.values()):
                writings[local(group)] = tuple(parts.get(name, "") for name in COMPONENTS)
        found[int(person.get("number"))] = writings
    return found


def binary(attribute):
    """The bytes; of bulk data how many they are."""
    for bulk in children(attribute, "BulkData"):
        return int(bulk.get("uri").split(":")[1])
    for inline in children(attribute, "InlineBinary"):
        return base64.b64decode(inline.text or "")
    return b""


def same_binary(ours, theirs, vr, report):
    if vr == "OB" and theirs == b"" and (isinstance(ours, int) or ours[:4] == b"\xfe\xff\x00\xe0"):
        return report.explain("encapsulated pixel data, which DCMTK leaves out")
    if isinstance(ours, int):
        return len(theirs) in (ours, ours + 1)
    if ours == theirs or ours + b"\0" == theirs:
        return True
    if vr in UNIT:
        turned = b"".join(theirs[i:i + UNIT[vr]][::-1] for i in range(0, len(theirs), UNIT[vr]))
        return turned == ours and report.explain("words that DCMTK writes in big endian")
    return False


def same_names(ours, theirs, report):
    if ours == theirs:
        return True
    for number, writings in theirs.items():
        mine = ours.get(number, {})
        if report.is_chinese:
            for group, parts in writings.items():
                writings[group] = tuple(part.encode("latin-1").decode("gb18030", "replace") for part in parts)
            report.explain("GB18030 that DCMTK says is ISO 8859-1")
        if writings.get("Phonetic") == writings.get("Ideographic") and "Phonetic" not in mine and "Phonetic" in writings:
            del writings["Phonetic"]
            report.explain("a last writing that DCMTK repeats for an empty one")
    return ours == theirs


def same_number(ours, theirs, vr):
    if ours == theirs:
        return True
    try:
        a, b = float(ours.replace("INF", "inf")), float(theirs)
    except ValueError:
        return False
    if vr == "FL":
        # DCMTK writes so many digits that the number can be had again, but of a double that it was widened to.
        a, b = (struct.unpack("<f", struct.pack("<f", x))[0] for x in (a, b))
    # Of doubles DCMTK's last digit is sometimes another.
    return a == b or a != a and b != b or vr == "FD" and abs(a - b) <= abs(b) * 1e-14


def same_texts(ours, theirs, vr, report):
    """Texts by number; DCMTK leaves empty ones out, and keeps spaces that are padding."""
    for number in {*ours, *theirs}:
        a, b = ours.get(number, ""), theirs.get(number, "")
        if a == b:
            continue
        if vr not in TEXT:
            if not same_number(a, b, vr):
                return False
        elif a.strip(" \r\n") == b.strip(" \r\n"):
            report.explain("padding that DCMTK keeps")
        elif a.replace("\r", "\n") == b.replace("\r", "\n") or a.replace("\r\n", "\n") == b:
            report.explain("a CR that DCMTK writes as it is, so that XML makes a line feed of it")
        else:
            return False
    return True


def compare(ours, theirs, place, report):
    mine, other = attributes(ours), attributes(theirs)
    for tag, creator in list(mine):
        short = tag[:4] + "00" + tag[6:]
        if not creator and int(tag[:4], 16) % 2 == 1 and tag[4:] >= "1000" and (short, "") in other:
            other[tag, ""] = other.pop((short, ""))
            report.explain("blocks of private elements without creator, which DCMTK leaves out")
    for key in sorted({*mine, *other}):
        here = f"{place}/{key[0]}" + (f"[{key[1]}]" if key[1] else "")
        if key not in mine or key not in other:
            compare_missing(key, mine, other, here, report)
        else:
            compare_attribute(mine[key], other[key], here, report)


def compare_missing(key, mine, other, here, report):
    tag, creator = key
    if tag[4:] == "0000" and key in other:
        report.explain("group lengths, which DCMTK keeps")
        return
    is_creator = int(tag[:4], 16) % 2 == 1 and "0010" <= tag[4:] <= "00FF" and not creator
    if is_creator and key in other and any(t[:4] == tag[:4] and c for t, c in mine):
        report.explain("a private creator that its elements name")
        return
    report.differ(here, "there" if key in mine else "missing", "there" if key in other else "missing")


def same_as_unknown(ours, theirs, vr):
    """Whether the bytes of an UN are what we made of them; of sequences and numbers whether there is as much."""
    if ours.get("tag") == "00080005":
        return True
    if vr == "SQ":
        return theirs.count(b"\xfe\xff\x00\xe0") >= len(children(ours, "Item"))
    if vr not in TEXT:
        return len(theirs) in (2 * len(values(ours)), 4 * len(values(ours)), 8 * len(values(ours)))
    texts = values(ours) or {n: "=".join("^".join(g) for g in w.values()) for n, w in names(ours).items()}
    parts = [part.strip(b" \0").rstrip(b"^") for part in theirs.split(b"\\")]
    return parts == [texts[n].rstrip("^").encode() for n in sorted(texts)] or parts == [b""] and not texts


def compare_attribute(ours, theirs, here, report):
    vr, their_vr = ours.get("vr"), theirs.get("vr")
    if vr != their_vr and their_vr == "UN" and same_as_unknown(ours, binary(theirs), vr):
        report.explain("attributes of VR UN that the dictionary knows")
        return
    if vr == "UN" and their_vr != "UN" and ours.get("privateCreator"):
        report.explain("private attributes of implicit VR that DCMTK knows")
        return
    if vr != their_vr:
        report.differ(f"{here} vr", vr, their_vr)
        return
    if theirs.get("keyword") is None and ours.get("keyword") and is_retired(int(ours.get("tag"), 16)):
        report.explain("keywords of retired attributes, which DCMTK leaves out")
    elif (ours.get("keyword") or "") != (theirs.get("keyword") or ""):
        report.differ(f"{here} keyword", ours.get("keyword"), theirs.get("keyword"))
    if ours.get("tag") == "00080005":
        # DCMTK's document is in the data set's own character set where XML has that.
        report.is_chinese = values(theirs).get(1) in ("GB18030", "GBK")
        if values(ours) != {1: "ISO_IR 192"}:
            report.differ(here, values(ours), "ISO_IR 192")
    elif vr == "SQ":
        a, b = children(ours, "Item"), children(theirs, "Item")
        if [i.get("number") for i in a] != [i.get("number") for i in b]:
            report.differ(f"{here} items", len(a), len(b))
        for first, second in zip(a, b):
            compare(first, second, f"{here}/{first.get('number')}", report)
    elif vr == "PN":
        a, b = ({n: g for n, g in names(x).items() if g} for x in (ours, theirs))
        if not same_names(a, b, report):
            report.differ(here, a, b)
    elif vr in BINARY:
        if not same_binary(binary(ours), binary(theirs), vr, report):
            report.differ(here, binary(ours), binary(theirs))
    elif children(ours, "BulkData"):
        if binary(ours) != NUMBER[vr] * len(values(theirs)):
            report.differ(here, binary(ours), f"{len(values(theirs))} values")
    elif not same_texts(values(ours), values(theirs), vr, report):
        report.differ(here, values(ours), values(theirs))


def check(line):
    path, document = line.rstrip("\n").split("\t")
    report = Report(path)
    ours = ElementTree.parse(document).getroot()
    if ours.tag != NAMESPACE + "NativeDicomModel":
        report.differ("root", ours.tag, NAMESPACE + "NativeDicomModel")
    made = subprocess.run(["dcm2xml", "-q", "-nat", "+Xn", "+Eb", "+M", path], capture_output=True)
    if made.returncode != 0 or not made.stdout:
        report.explain("files that dcm2xml does not read")
        return report
    try:
        theirs = ElementTree.fromstring(made.stdout)
    except ElementTree.ParseError:
        report.explain("documents of DCMTK's that are no XML")
        return report
    compare(ours, theirs, "", report)
    return report


def main():
    explained, differences = collections.Counter(), []
    with open(sys.argv[1]) as lines, concurrent.futures.ThreadPoolExecutor(2) as pool:
        reports = list(pool.map(check, lines))
    for report in reports:
        explained += report.explained
        differences += report.differences
    print(f"{len(reports)} files")
    for reason, count in explained.most_common():
        print(f"explained {count:7}  {reason}")
    for difference in differences[:200]:
        print(difference)
    print(f"{len(differences)} differences")
    return 1 if differences or not reports else 0


if __name__ == "__main__":
    sys.exit(main())
