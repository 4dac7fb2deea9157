"""Two data sets beside each other, element by element, by their bytes."""
from pydicom.dataelem import RawDataElement, convert_raw_data_element

TEXT = {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"}
WIDTH = {**dict.fromkeys(("AT", "OW", "SS", "US", "US or SS", "US or OW"), 2), **dict.fromkeys(("FL", "OF", "OL", "SL", "UL"), 4), **dict.fromkeys(("FD", "OD", "OV", "SV", "UV"), 8)}


def raw_items(data_set):
    """{tag: element} with the bytes as read. All at once: pydicom reads other elements' values while it reads one."""
    items = {tag: data_set.get_item(tag) for tag in data_set.keys()}
    read = [tag for tag, item in items.items() if not isinstance(item, RawDataElement) and item.VR != "SQ" and not item.is_empty and not isinstance(item.value, bytes)]
    assert set(read) <= {0x00080005, 0x00280103}, f"values that were read before: {read}"
    return items


def leaves(data_set, is_big_endian, path=()):
    """{path: (VR, bytes in little endian, bytes as read)}; a sequence is there with its number of items. Group lengths are left out (PS3.5 7.2)."""
    found, items = {}, raw_items(data_set)
    for tag, item in items.items():
        if tag.element == 0:
            continue
        place = (*path, f"{tag.group:04X},{tag.element:04X}")
        own_vr, is_raw = getattr(item, "VR", None), isinstance(item, RawDataElement)
        # What pydicom knows of private elements isn't always so.
        is_unknown = is_raw and (own_vr == "UN" or own_vr is None and tag.is_private)
        element = None if is_unknown and tag.is_private else data_set[tag]
        if is_unknown or is_raw and element.VR == "UN":
            # Of unknown bytes the order never changes, and items among them are implicit VR (PS3.5 6.2.2).
            is_sequence = element is not None and element.VR == "SQ" or (item.value or b"")[:4] == b"\xfe\xff\x00\xe0"
            element = convert_raw_data_element(item._replace(VR="SQ" if is_sequence else "UN", is_implicit_VR=True, is_little_endian=True))
        if element.VR == "SQ":
            raw = item.value if isinstance(item.value, bytes) else None
            found[place] = ("SQ", len(element.value).to_bytes(4, "little"), raw)
            for number, nested in enumerate(element.value):
                found |= leaves(nested, is_big_endian and own_vr != "UN", (*place, number))
            continue
        if isinstance(item.value, int):  # Pixel Representation: pydicom asks for it where it decides on a VR
            found[place] = (element.VR, item.value.to_bytes(2, "little"), None)
            continue
        value = (item.value or b"") if isinstance(item.value, bytes) or not item.value else str(item.value).encode()
        width = WIDTH.get(element.VR, 1) if is_big_endian and own_vr != "UN" else 1
        if width > 1:
            value = b"".join(value[n:n + width][::-1] for n in range(0, len(value), width))
        # UN, text and UIDs may be padded in one and not in the other.
        found[place] = (element.VR, value.rstrip(b" \0") if element.VR in TEXT or element.VR in ("OB", "UN") else value, value)
    return found


def changes(before, after, left_out, are_both_explicit):
    """In words what differs, but for the top-level tags in `left_out`. The data sets must be read anew, with no value asked for."""
    a, b = (leaves(data_set, str(data_set.file_meta.TransferSyntaxUID) == "1.2.840.10008.1.2.2") for data_set in (before, after))
    found = []
    for place in sorted({*a, *b}, key=str):
        if place[0] in left_out or any(place[:n] in a and place[:n] in b and are_unlike(a[place[:n]], b[place[:n]]) for n in range(1, len(place))):
            continue
        if place not in a or place not in b:
            found.append(f"{place} {'is new' if place in b else 'is gone'}")
        elif are_unlike(a[place], b[place]):
            # Bytes with a VR on one side, taken for items where there is none: their bytes count.
            if a[place][2] != b[place][2]:
                found.append(f"{place} differs")
        elif a[place][1] != b[place][1] and not (a[place][1].rstrip(b" \0") == b[place][1].rstrip(b" \0") and {"UN", "OB"} & {a[place][0], b[place][0]}):
            found.append(f"{place} differs")
        elif are_both_explicit and a[place][0] != b[place][0]:
            found.append(f"{place} was {a[place][0]}, is {b[place][0]}")
    return found


def are_unlike(one, other):
    """Whether only one of two elements was read as a sequence."""
    return (one[0] == "SQ") != (other[0] == "SQ")
