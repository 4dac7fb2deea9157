#!/usr/bin/env python3
"""Compares Aloft's DICOM JSON with what pydicom reads from the same files, value by value.

    python3 Scripts/compare-json-with-pydicom.py FILE

FILE has a line for each DICOM file: its path, a tab, its data set as DICOM JSON. Binary values longer than 4096 bytes stand as a
BulkDataURI `bulk:<byte count>`. pydicom's values are taken, not its own JSON: that has other defaults.
Writes each difference that no rule below explains and ends with 1; counts those that are explained.
"""
import base64
import collections
import json
import math
import sys
import warnings

try:
    import pydicom
    from pydicom.multival import MultiValue
    from pydicom.valuerep import PersonName
except ImportError:
    sys.exit("pydicom is missing: set ALOFT_PYTHON to a Python that has it")

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
BINARY = {"OB", "OD", "OF", "OL", "OV", "OW", "UN"}
UNIT = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}
explained = collections.Counter()
differences = []


def values(element):
    value = element.value
    if value is None or isinstance(value, (str, bytes)) and len(value) == 0:
        return []
    return list(value) if isinstance(value, (MultiValue, list)) else [value]


def text(value):
    return str(value).strip(" \0") if value is not None else ""


def same_text(ours, theirs):
    return (ours or "") == text(theirs)


def same_number(ours, theirs, vr):
    if ours is None:
        return theirs in (None, "")
    try:
        a, b = float(ours), float(theirs)
    except (TypeError, ValueError):
        return same_text(str(ours), theirs)
    if vr == "FL":
        import struct
        a, b = struct.unpack("f", struct.pack("f", a))[0], struct.unpack("f", struct.pack("f", b))[0]
    return a == b or math.isnan(a) and math.isnan(b)


def same_name(ours, theirs):
    groups = [g.strip(" \0") for g in str(theirs).split("=")[:3]]
    groups += [""] * (3 - len(groups))
    ours = ours or {}
    return [ours.get(k, "") for k in ("Alphabetic", "Ideographic", "Phonetic")] == groups


def explain(reason):
    explained[reason] += 1
    return True


def same(ours, element, big_endian):
    """Whether the member says what pydicom's element says."""
    vr, theirs_vr = ours["vr"], str(element.VR)
    if vr != theirs_vr:
        if " or " in theirs_vr:
            explain("pydicom leaves the VR open, we take the dictionary's first")
        elif theirs_vr == "OW" and vr == "OB" and element.is_undefined_length:
            explain("encapsulated pixel data are OB whatever was written (PS3.5 A.4)")
        elif theirs_vr == "UN" and vr == "SQ":
            return explain("an unknown element of undefined length is a sequence (PS3.5 6.2.2)")
        else:
            return False
    if vr in BINARY or " or " in theirs_vr and "BulkDataURI" in ours:
        value = element.value
        if value is None:
            value = b""
        if not isinstance(value, bytes):
            return explain("pydicom reads numbers of an element whose VR it chose itself")
        if "BulkDataURI" in ours:
            count = int(ours["BulkDataURI"].removeprefix("bulk:"))
            return count == len(value) or element.is_undefined_length and explain(
                "pydicom's fragments have their delimiter")
        data = base64.b64decode(ours.get("InlineBinary", ""))
        if big_endian and vr in UNIT and data != value:
            unit = UNIT[vr]
            turned = b"".join(data[i:i + unit][::-1] for i in range(0, len(data), unit))
            return turned == value and explain("JSON has little endian, pydicom leaves the words of a big endian file")
        return data == value
    if "BulkDataURI" in ours:
        return explain("long lists of numbers behind a URI")
    mine = ours.get("Value", [])
    if element.tag == 0x00080005:
        return mine in ([], ["ISO_IR 192"]) and explain("the character set of JSON is UTF-8")
    theirs = values(element)
    if len(mine) == 0 and all(text(v) == "" for v in theirs):
        return True
    if len(mine) != len(theirs):
        return False
    if vr == "PN":
        return all(same_name(a, b) for a, b in zip(mine, theirs))
    if vr == "AT":
        return all(int(a, 16) == int(b) for a, b in zip(mine, theirs))
    if vr in ("FL", "FD", "DS", "IS", "SL", "SS", "SV", "UL", "US", "UV"):
        return all(same_number(a, b, vr) for a, b in zip(mine, theirs))
    return all(same_text(a, b) for a, b in zip(mine, theirs))


def compare(ours, dataset, path, where, big_endian):
    seen = set()
    for raw_tag in list(dataset.keys()):
        key = f"{int(raw_tag):08X}"
        if key.endswith("0000"):
            explain("group lengths are not in JSON (PS3.18 F.2.2)")
            continue
        seen.add(key)
        if key not in ours:
            differences.append(f"{path} {where}{key}: missing")
            continue
        raw = getattr(dataset.get_item(raw_tag), "value", None)  # bytes, until pydicom converts the element
        if ours[key]["vr"] == "UN" and raw_tag.is_private and (not raw or isinstance(raw, bytes)):
            data = base64.b64decode(ours[key].get("InlineBinary", ""))
            count = int(ours[key].get("BulkDataURI", f"bulk:{len(data)}").removeprefix("bulk:"))
            if count == len(raw or b"") and ("BulkDataURI" in ours[key] or data == (raw or b"")):
                explain("pydicom knows some makers' private elements, we leave their bytes")
                continue
        try:
            element = dataset[raw_tag]
            element.value
        except Exception as error:  # pydicom gives up on some values
            explain(f"pydicom can't read it: {type(error).__name__}")
            continue
        if str(element.VR) == "SQ" and ours[key]["vr"] == "SQ":
            items = ours[key].get("Value", [])
            if len(items) != len(element.value):
                differences.append(f"{path} {where}{key}: {len(items)} items, not {len(element.value)}")
            for number, (mine, theirs) in enumerate(zip(items, element.value), 1):
                compare(mine, theirs, path, f"{where}{key}/{number}/", big_endian)
        elif not same(ours[key], element, big_endian):
            differences.append(f"{path} {where}{key}: {json.dumps(ours[key], ensure_ascii=False)[:160]} | {element.VR} {repr(element.value)[:120]}")
    for key in ours.keys() - seen:
        differences.append(f"{path} {where}{key}: not in pydicom's")


def main():
    count = 0
    for line in open(sys.argv[1], encoding="utf-8"):
        path, _, document = line.rstrip("\n").partition("\t")
        dataset = pydicom.dcmread(path, force=True)
        syntax = getattr(dataset.file_meta, "TransferSyntaxUID", None)
        compare(json.loads(document), dataset, path.rsplit("/", 2)[-2] + "/" + path.rsplit("/", 1)[-1], "",
                syntax == "1.2.840.10008.1.2.2")
        count += 1
    print(f"{count} files, pydicom {pydicom.__version__}")
    for reason, number in explained.most_common():
        print(f"explained {number:7}: {reason}")
    print("\n".join(differences[:200]))
    sys.exit(1 if differences or count == 0 else 0)


main()
