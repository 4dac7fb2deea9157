"""Two data sets beside each other, element by element, by their bytes."""
from pydicom.dataelem import RawDataElement

TEXT = {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"}
WIDTH = {**dict.fromkeys(("AT", "OW", "SS", "US", "US or SS", "US or OW"), 2), **dict.fromkeys(("FL", "OF", "OL", "SL", "UL"), 4), **dict.fromkeys(("FD", "OD", "OV", "SV", "UV"), 8)}


def raw_of(data_set, tag):
    """(VR, bytes or items) of an element; None for bytes that pydicom has already read."""
    item = data_set.get_item(tag)
    value = item.value if isinstance(item, RawDataElement) else None
    element = data_set[tag]
    if element.VR == "SQ":
        return "SQ", list(element.value)
    if value is None and isinstance(element.value, (bytes, type(None))):
        value = element.value
    if value is None and not isinstance(item, RawDataElement):
        value = str(element.value).encode()
    return element.VR, bytes(value or b"")


def leaves(data_set, is_big_endian, path=()):
    """{path: (VR, bytes in little endian)}; an empty sequence is there with no bytes. Group lengths are left out (PS3.5 7.2)."""
    found = {}
    for tag in data_set.keys():
        if tag.element == 0:
            continue
        place = (*path, f"{tag.group:04X},{tag.element:04X}")
        kind, value = raw_of(data_set, tag)
        if kind == "SQ":
            found[place] = ("SQ", len(value).to_bytes(4, "little"))
            for number, item in enumerate(value):
                found |= leaves(item, is_big_endian, (*place, number))
            continue
        width = WIDTH.get(kind, 1) if is_big_endian else 1
        if width > 1:
            value = b"".join(value[n:n + width][::-1] for n in range(0, len(value), width))
        # UN, text and UIDs may be padded in one and not in the other.
        found[place] = (kind, value.rstrip(b" \0") if kind in TEXT or kind in ("OB", "UN") else value)
    return found


def changes(before, after, left_out, are_both_explicit):
    """In words what differs, but for the top-level tags in `left_out`."""
    a, b = (leaves(data_set, str(data_set.file_meta.TransferSyntaxUID) == "1.2.840.10008.1.2.2") for data_set in (before, after))
    found = []
    for place in sorted({*a, *b}, key=str):
        if place[0] in left_out:
            continue
        if place not in a or place not in b:
            found.append(f"{place} {'is new' if place in b else 'is gone'}")
        elif a[place][1] != b[place][1] and not (a[place][1].rstrip(b" \0") == b[place][1].rstrip(b" \0") and "UN" in (a[place][0], b[place][0])):
            found.append(f"{place} differs")
        elif are_both_explicit and a[place][0] != b[place][0]:
            found.append(f"{place} was {a[place][0]}, is {b[place][0]}")
    return found
