#!/usr/bin/env python3
"""Writes Sources/DICOM/Generated/*.swift from the DICOM standard's tables.

    python3 Scripts/generate-dictionary.py FOLDER

FOLDER holds attributes.json (PS3.6 chapters 6-9), sops.json (PS3.4 table B.5-1) and
confidentiality_profile_attributes.json (PS3.15 table E.1-1), as extracted by innolitics/dicom-standard (MIT).
Unique identifiers (PS3.6 annex A), command elements (PS3.7 annex E) and attributes newer than the folder's edition
come from PyPI's pydicom (MIT), which must be importable.
"""
import json
import pathlib
import re
import sys

from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
from pydicom._uid_dict import UID_dictionary

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "DICOM" / "Generated"
HEAD = "// Made by Scripts/generate-dictionary.py from the tables of the DICOM standard. Do not edit.\n\n"
# `self`-like words need back quotes as names; the others are no keyword of the dictionary.
SWIFT_WORDS = {"as", "case", "class", "default", "do", "in", "init", "is", "operator", "protocol", "repeat", "self", "where"}
# Where the standard gives a choice: small letters, the first of them is taken where nothing says more.
CHOICES = {"US or SS": "us", "US or SS or OW": "us", "OB or OW": "ow", "US or OW": "uo", "See Note 2": "", "NONE": ""}
# In PS3.6 since 2024d and 2025, later than pydicom's list.
LATER = {
    "1.2.840.10008.1.2.4.110": ("JPEG XL Lossless", "JPEGXLLossless"),
    "1.2.840.10008.1.2.4.111": ("JPEG XL JPEG Recompression", "JPEGXLJPEGRecompression"),
    "1.2.840.10008.1.2.4.112": ("JPEG XL", "JPEGXL"),
    "1.2.840.10008.1.2.8.1": ("Deflated Image Frame Compression", "DeflatedImageFrameCompression"),
}
OPTIONS = ["rtnSafePrivOpt", "rtnUIDsOpt", "rtnDevIdOpt", "rtnInstIdOpt", "rtnPatCharsOpt", "rtnLongFullDatesOpt",
           "rtnLongModifDatesOpt", "cleanDescOpt", "cleanStructContOpt", "cleanGraphOpt"]


def clean(text):
    """Words separators are zero-width in the standard's tables; the rest must fit a Swift literal."""
    return re.sub(r"\s+", " ", text.replace("\u200b", "").replace("\u2019", "'")).strip()


def swift_name(keyword):
    """PatientName -> patientName, SOPInstanceUID -> sopInstanceUID, XRayTubeCurrent -> xRayTubeCurrent."""
    run = re.match(r"[A-Z]*", keyword).end()
    if run > 1 and run < len(keyword) and keyword[run].islower():
        run -= 1
    name = keyword[:run].lower() + keyword[run:]
    return f"`{name}`" if name in SWIFT_WORDS else name


def attributes(folder):
    """{tag with X for any digit: (vr text, keyword, name, retired)}"""
    found = {}
    for tag, (vr, _, name, retired, keyword) in DicomDictionary.items():
        found[f"{tag:08X}"] = (vr, keyword, name, bool(retired))
    for tag, (vr, _, name, retired, keyword) in RepeatersDictionary.items():
        found[tag.upper()] = (vr, keyword, name, bool(retired))
    for row in json.loads((folder / "attributes.json").read_text()):
        tag = row["tag"].strip("()").replace(",", "").upper()
        keyword = clean(row["keyword"])
        if not keyword:
            continue
        found.setdefault(tag, (clean(row["valueRepresentation"]), keyword, clean(row["name"]), row["retired"] == "Y"))
    return found


def single_vr(text):
    return CHOICES.get(text, text) or "--"


def write_dictionary(found):
    plain = sorted(tag for tag in found if "X" not in tag)
    masked = sorted(tag for tag in found if "X" in tag)
    lines = []
    for tag in plain + masked:
        vr, keyword, name, retired = found[tag]
        lines.append(f"{tag}{single_vr(vr)}{'R' if retired else '-'}{keyword}|{clean(name)}")
    assert all("\\" not in line and line.isascii() for line in lines), [l for l in lines if not l.isascii()]
    (TARGET / "DictionaryTable.swift").write_text(
        HEAD + "/// PS3.6 chapters 6 to 9 and PS3.7 annex E: tag (X: any digit), VR (--: none;\n"
        "/// us: US or SS, ow: OB or OW, uo: US or OW), R if retired, keyword | name.\n"
        f"enum DictionaryTable {{\n    static let count = {len(plain)}\n    static let patternCount = {len(masked)}\n"
        '    static let text: StaticString = #"""\n' + "\n".join(lines) + '\n"""#\n}\n')
    written = set()
    groups = {}
    for tag in plain:
        vr, keyword, name, retired = found[tag]
        constant = swift_name(keyword)
        if constant in written or not re.fullmatch(r"`?[A-Za-z_][A-Za-z0-9_]*`?", constant):
            continue
        written.add(constant)
        part = "Other" if tag < "00080000" or tag >= "00480000" else f"{tag[:4]}"
        groups.setdefault(part, []).append(
            f"    /// {clean(name)} ({tag[:4]},{tag[4:]}), {vr}{', retired' if retired else ''}.\n"
            f"    public static var {constant}: Tag {{ Tag(0x{tag[:4]}, 0x{tag[4:]}) }}\n")
    parts = {}
    for part, rows in groups.items():  # small groups together
        parts.setdefault(part if len(rows) > 250 else "Other", []).extend(rows)
    for part, rows in parts.items():
        (TARGET / f"Tag+{part}.swift").write_text(HEAD + "extension Tag {\n" + "".join(rows) + "}\n")
    return len(written)


def write_uids(folder):
    names = {uid: (clean(row[0]), row[1], row[3], row[4]) for uid, row in UID_dictionary.items() if row[1] != "LDAP OID"}
    for row in json.loads((folder / "sops.json").read_text()):
        names.setdefault(row["id"], (clean(row["name"]), "SOP Class", "", ""))
    for uid, (name, keyword) in LATER.items():
        names.setdefault(uid, (name, "Transfer Syntax", "", keyword))
    listed = {row["id"] for row in json.loads((folder / "sops.json").read_text())}
    storage = {uid for uid, (name, kind, _, _) in names.items() if kind == "SOP Class" and
               (uid in listed or re.search(r"\bStorage\b", name))
               and not re.search(r"Storage Commitment|Media Storage Directory|Storage Service", name)}
    by_parts = lambda uid: [int(part) for part in uid.split(".")]
    kinds = {"SOP Class": "C", "Meta SOP Class": "M", "Transfer Syntax": "T", "Well-known SOP Instance": "I",
             "Well-known frame of reference": "F"}
    lines = []
    for uid in sorted(names, key=by_parts):
        name, kind, retired, keyword = names[uid]
        letter = "S" if uid in storage else kinds.get(kind, "O")
        lines.append(f"{letter}{'R' if retired else '-'}{uid}|{keyword}|{name}")
    assert all(line.isascii() for line in lines), [l for l in lines if not l.isascii()]
    (TARGET / "UIDTable.swift").write_text(
        HEAD + "/// PS3.6 annex A: kind (S storage SOP class, C other SOP class, M meta SOP class, T transfer syntax,\n"
        "/// I well-known instance, F well-known frame of reference, O other), R if retired, UID | keyword | name.\n"
        'enum UIDTable {\n    static let text: StaticString = #"""\n' + "\n".join(lines) + '\n"""#\n}\n')
    return len(lines), len(storage)


def write_profile(folder):
    lines = []
    for row in json.loads((folder / "confidentiality_profile_attributes.json").read_text()):
        tag = row["tag"].strip("()").replace(",", "").upper()
        if not re.fullmatch(r"[0-9A-FX]{8}", tag):
            continue  # the row of all private attributes has no tag: the code knows it
        options = "".join(row.get(option, "-") or "-" for option in OPTIONS)
        assert len(options) == len(OPTIONS), row
        lines.append(f"{tag}{options}{row['basicProfile']}")
    (TARGET / "DeidentificationTable.swift").write_text(
        HEAD + "/// PS3.15 table E.1-1: tag (X: any digit), one letter for each of the ten options, action of the basic profile.\n"
        'enum DeidentificationTable {\n    static let text: StaticString = #"""\n' + "\n".join(sorted(lines)) + '\n"""#\n}\n')
    return len(lines)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.swift"):
        old.unlink()
    found = attributes(folder)
    print(len(found), "attributes,", write_dictionary(found), "constants,", write_uids(folder), "UIDs,",
          write_profile(folder), "rows of the profile")


main()
