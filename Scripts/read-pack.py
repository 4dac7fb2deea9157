#!/usr/bin/env python3
"""Reads Aloft's packs with nothing of Aloft: docs/pack-format.md in some three hundred lines.

    read-pack.py --key FILE.key --store STORE                 lists packs, groups, members, items
    read-pack.py --key FILE.key --store STORE --items OUT     writes the plaintext of every item
    read-pack.py --key FILE.key --store STORE --originals OUT reunites every instance as it was received
    read-pack.py --key FILE.key --store STORE --metadata OUT  writes every series' prepared metadata as a JSON array

STORE holds keys/ring and keys/chest, loose/<node>/*.pack, heads/<2 hex>/*.pack and packs/<2 hex>/*.pack. Needs the Python package `cryptography`,
for settled packs `zstandard` too, and for recompressed pictures `pylibjpeg-openjpeg` with `numpy`.
Every length and count comes from sealed bytes or is checked against what is there; any damage ends with exit code 1.
"""
import argparse, hashlib, json, pathlib, struct, sys, zlib

try:
    from cryptography.hazmat.primitives import hashes, keywrap
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF
except ImportError:
    sys.exit("read-pack.py needs the Python package cryptography (pip install cryptography)")

try:
    from google_crc32c import value as fast_crc32c  # optional: the loop below takes a second for 10 MB
except ImportError:
    fast_crc32c = None

KINDS = {1: "head", 2: "identityBulk", 3: "picture", 4: "record", 5: "index", 6: "amendment", 7: "log", 8: "mark",
         9: "firstLook", 10: "metadata", 11: "arrangement", 12: "settlement",
         13: "dictionary", 14: "thumbnail"}
CLASSES = {1: "picture", 2: "identity", 3: "token", 4: "signing", 5: "uid", 6: "patient"}
TABLE = [0] * 256
for n in range(256):
    c = n
    for _ in range(8):
        c = c >> 1 ^ (0x82F63B78 if c & 1 else 0)
    TABLE[n] = c


class Damaged(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Damaged(what)


def crc32c(data):
    if fast_crc32c:
        return fast_crc32c(bytes(data))
    c = 0xFFFFFFFF
    for byte in data:
        c = TABLE[(c ^ byte) & 255] ^ c >> 8
    return c ^ 0xFFFFFFFF


def take(data, at, layout):
    size = struct.calcsize(layout)
    need(at + size <= len(data), "truncated")
    return struct.unpack_from(layout, data, at), at + size


def root_key(path):
    lines = [line.strip() for line in pathlib.Path(path).read_text().splitlines()]
    keys = [bytes.fromhex(line) for line in lines if line and not line.startswith("#")]
    need(len(keys) == 1 and len(keys[0]) == 32, "root key file")
    return keys[0]


def ring(root, folder):
    """(class, epoch) -> key. An entry wraps key || first 16 bytes of SHA-256 over the fields before the wrapped bytes."""
    keys = {}
    for path in sorted(pathlib.Path(folder).iterdir()):
        data = path.read_bytes()
        (magic, version, key_class, algorithm, zero, epoch, _, _, count), at = take(data, 0, ">4sBBBBI16s16sH")
        need(magic == b"ALKR" and version == 1 and algorithm == 1 and zero == 0, "ring entry")
        need(len(data) == at + count + 4 and crc32c(data[:-4]) == struct.unpack(">I", data[-4:])[0], "ring entry")
        bound = keywrap.aes_key_unwrap(root, data[at:at + count])
        need(bound[32:] == hashlib.sha256(data[:at - 2]).digest()[:16], "ring entry says another class or epoch")
        keys[key_class, epoch] = bound[:32]
    return keys


def slots(data, count, keys, chest):
    """data key id -> (class, data key), and all ids in order. A settled pack has commitments to keys that lie in its chest."""
    found, order, at = {}, [], 0
    for _ in range(count):
        (key_id, key_class, algorithm, epoch, size), at = take(data, at, ">16sBBIH")
        need(at + size <= len(data), "key slot")
        if algorithm == 2:
            if key_id in chest:  # else it was forgotten
                made = HKDF(hashes.SHA256(), 32, None, b"aloft data key v1" + bytes([key_class]) + key_id).derive(chest[key_id][1])
                need(chest[key_id][0] == key_class and made == data[at:at + size], "a key's commitment")
                found[key_id] = chest[key_id]
        else:
            need(algorithm == 1 and (key_class, epoch) in keys, "key slot")
            found[key_id] = key_class, keywrap.aes_key_unwrap(keys[key_class, epoch], data[at:at + size])
        order.append(key_id)
        at += size
    need(at == len(data), "key slots")
    return found, order


class Settled:
    """Chests, and packs that others have items in."""

    def __init__(self, store, keys):
        self.store, self.keys = store, keys

    def chest(self, pack):
        """data key id -> (class, data key) of what was not forgotten."""
        path = self.store / "keys" / "chest" / pack.hex()[:2] / pack.hex()
        if not path.exists():
            return {}
        data = path.read_bytes()
        (magic, version, owner, _, _, count), at = take(data, 0, ">4sH16s16sQI")
        need(magic == b"ALKC" and version == 1 and owner == pack, "key chest")
        need(crc32c(data[:-4]) == struct.unpack(">I", data[-4:])[0], "key chest's CRC")
        return slots(data[at:-4], count, self.keys, {})[0]

    def items(self, pack, group_size):
        """The bytes of a pack's group, and the keys to it."""
        data = (self.store / "packs" / pack.hex()[:2] / f"{pack.hex()}.pack").read_bytes()
        need(len(data) == 44 + group_size, "a pack of pictures has another size")
        return data[44:], self.chest(pack)


def open_item(data, table):
    """The plaintext of one item: header 52, commitment 32, segments."""
    (kind, key_class, algorithm, log2, key_id, salt, commitment), at = take(data, 0, ">BBBB16s32s32s")
    need(algorithm == 1 and 12 <= log2 <= 20 and table.get(key_id, (0,))[0] == key_class, "item header")
    derived = HKDF(hashes.SHA256(), 64, salt, b"aloft item v1" + data[:20]).derive(table[key_id][1])
    need(derived[32:] == commitment, "item commitment")
    cipher, step, out, segment = AESGCM(derived[:32]), (1 << log2) + 16, [], 0
    while True:
        part = data[at:at + step]
        at += len(part)
        last = at >= len(data)
        out.append(cipher.decrypt(struct.pack(">7xIB", segment, last), part, None))
        segment += 1
        if last:
            return kind, segment, b"".join(out)


def read_form(index, at):
    """How an item is written that stands for another one, or has first looks; None for most."""
    (code,), at = take(index, at, ">B")
    if code == 0:
        return None, at
    form = dict(code=code)
    if code == 3:
        (count,), at = take(index, at, ">I")
        return form, at + 5 * count
    need(code in (1, 2), "form of an item")
    (form["digest"], form["byteCount"]), at = take(index, at, ">32sQ")
    if code == 1:
        (form["dictionary"],), at = take(index, at, ">I")
        return form, at
    (size,), at = take(index, at, ">B")
    form["layout"], at = index[at:at + size], at + size
    (form["rest"], count), at = take(index, at, ">QI")
    form["frames"] = []
    for _ in range(count):
        (coding, look_levels, levels), at = take(index, at, ">BBB")
        ends, at = take(index, at, f">{levels}I")
        need(0 < levels and look_levels <= levels, "levels of a frame")
        form["frames"].append((coding, ends[look_levels - 1] if look_levels else 0, ends[-1]))
    return form, at


def as_original(item, items, members):
    """Turns an item into the one that it stands for."""
    form = item.get("form")
    # A pack of pictures has the first looks behind them: its items are joined where an instance names both, in the head pack.
    if not form or form["code"] == 3 or form["code"] == 2 and not any(i["kind"] == "record" for i in items):
        return
    if form["code"] == 1:
        import zstandard
        words = None
        if form["dictionary"] != 0xFFFFFFFF:
            words = zstandard.ZstdCompressionDict(
                members[form["dictionary"]][0]["plaintext"], dict_type=zstandard.DICT_TYPE_RAWCONTENT)
        original = zstandard.ZstdDecompressor(dict_data=words).decompress(item["plaintext"], form["byteCount"])
    else:
        original = native_picture(item, form, b"".join(i["plaintext"] for i in items if i["kind"] == "firstLook"))
    need(len(original) == form["byteCount"], "what an item stands for has another size")
    item.update(plaintext=original, digest=form["digest"])


def native_picture(item, form, looks):
    """The bytes of a picture whose frames were recompressed: what belongs to no frame, with each frame at its place."""
    rest, at, look, result, frames = item["plaintext"][:form["rest"]], form["rest"], 0, b"", iter(form["frames"])
    for offset, size, count in item["frames"]:
        head = offset - len(result)
        result, rest = result + rest[:head], rest[head:]
        for _ in range(count):
            coding, in_look, end = next(frames)
            stream = looks[look:look + in_look] + item["plaintext"][at:at + end - in_look]
            look, at = look + in_look, at + end - in_look
            frame = stream if coding == 0 else native_frame(stream, coding, form["layout"])
            need(len(frame) == size, "a frame has another size")
            result += frame
    return result + rest


def native_frame(stream, coding, layout):
    import numpy, openjpeg
    (version, columns, rows, samples, allocated, stored, _, flags), _ = take(layout, 0, ">BIIBBBBB")
    need(version == 1 and len(layout) == 14, "layout of frames")
    pixels = openjpeg.decode(stream).reshape(rows, columns, samples)
    words = pixels.astype("<i8") & ((1 << allocated) - 1)
    if coding == 2:  # zeros above Bits Stored, though signed
        words &= (1 << stored) - 1
    if flags & 2:  # colour by plane
        words = words.transpose(2, 0, 1)
    return words.astype({8: "u1", 16: ">u2" if flags & 4 else "<u2"}[allocated]).tobytes()


def read_group(data, start, number, pack, organisation, keys, settled):
    """Checks and opens one group; gives its members (lists of items) and its end."""
    (magic, version, count, found, slot_bytes, size), at = take(data, start, ">4sHHIIQ")
    need(magic == b"GRUP" and version == 1 and found == number and start + size <= len(data), "group header")
    group = data[start:start + size]
    need(crc32c(group[24:-4] + group[:24]) == struct.unpack(">I", group[-4:])[0], "group CRC")
    table, order = slots(group[24:24 + slot_bytes], count, keys, settled.chest(pack))
    (index_size,), _ = take(group, size - 8, ">I")
    need(index_size <= size - 32 - slot_bytes, "index length")
    index_start = size - 8 - index_size
    kind, _, index = open_item(group[index_start:size - 8], {order[0]: table[order[0]]})
    (version, index_pack, index_organisation, index_number), at = take(index, 0, ">H16s16sI")
    need(kind == 5 and version in (1, 2, 3) and (index_pack, index_organisation, index_number) == (pack, organisation, number), "index")
    places = [(group, table)]  # by the number that an item has of its pack
    if version >= 2:
        (other_count,), at = take(index, at, ">H")
        for _ in range(other_count):
            (other, group_size), at = take(index, at, ">16sQ")
            places.append(settled.items(other, group_size))
    (member_count,), at = take(index, at, ">I")
    members = []
    for _ in range(member_count):
        (item_count,), at = take(index, at, ">H")
        items = []
        for _ in range(item_count):
            place = 0
            if version >= 2:
                (place,), at = take(index, at, ">H")
            (prefix, offset, sealed, plain, segments, runs), at = take(index, at, ">84sQQQQI")
            frames = []
            for _ in range(runs):
                run, at = take(index, at, ">QQI")
                frames.append(run)
            form, at = read_form(index, at) if version == 3 else (None, at)
            need(prefix[0] in KINDS or prefix[0] < 0x80, "unknown critical kind")
            need(place < len(places) and (place > 0 or 24 + slot_bytes <= offset and offset + sealed <= index_start), "item place")
            body = places[place][0][offset:offset + sealed]
            need(len(body) == sealed and body[:84] == prefix, "item header differs from the index")
            if prefix[4:20] not in places[place][1] and prefix[4:20] not in order[:1] and settled.chest(pack):
                continue  # forgotten
            kind, opened, plaintext = open_item(body, places[place][1])
            need((opened, len(plaintext)) == (segments, plain), "item length")
            items.append(dict(kind=KINDS.get(kind, kind), keyClass=CLASSES[prefix[1]], offset=offset, sealedByteCount=sealed,
                              digest=hashlib.sha256(prefix).digest(), frames=frames, plaintext=plaintext, form=form))
        members.append(items)
    need(at == len(index), "index")
    for items in members:
        for item in items:
            as_original(item, items, members)
    return members, start + size


def read_pack(path, keys, settled):
    data = pathlib.Path(path).read_bytes()
    (magic, version, _, zero, pack, organisation, crc), at = take(data, 0, ">4sHBB16s16sI")
    need(magic == b"ALFT" and version == 1 and zero == 0 and crc == crc32c(data[:40]), "preamble")
    number = 0
    while at < len(data):
        members, at = read_group(data, at, number, pack, organisation, keys, settled)
        yield number, members
        number += 1


def reunite(record, parts):
    """The original's bytes: envelope and the spans that a record lists, joined (docs/record-format.md).

    `parts` has the plaintext of the member's items by header digest. None: an arrival that was noted and brought no items.
    """
    (magic, version, _, _, _, _, _), at = take(record, 0, ">4sBBBBBB")
    need(magic == b"ALFR" and version == 1, "record version")
    (_, sha256, _, byte_count), at = take(record, at, ">76s32sIQ")  # rank, pseudonyms, patient key
    texts = []
    for _ in range(9):  # transfer syntax, envelope, seven of the arrival
        (size,), at = take(record, at, ">I")
        need(at + size <= len(record), "record")
        texts.append(record[at:at + size])
        at += size
    (_, item_count), at = take(record, at, ">QI")
    items = []
    for _ in range(item_count):
        (_, digest, size), at = take(record, at, ">B32sQ")
        need(len(parts.get(digest, b"")) == size, "record names an item that is not there")
        items.append(parts.get(digest, b""))
    if not items:
        return None
    (span_count,), at = take(record, at, ">I")
    data_set = bytearray()
    for _ in range(span_count):
        (item, offset, size), at = take(record, at, ">BQQ")
        need(item < len(items) and offset + size <= len(items[item]), "span")
        data_set += items[item][offset:offset + size]
    need(len(data_set) == byte_count and hashlib.sha256(data_set).digest() == sha256, "the original's digest")
    return texts[1] + bytes(data_set)


def prepared_metadata(item):
    """The JSON array of an item of prepared metadata: deflated objects without the brackets around them."""
    (magic, version, zero, _, study, series, shown, _, root), at = take(item, 0, ">4sBBH16s16s16sIH")
    need(magic == b"ALFM" and version == 1 and zero == 0 and at + root <= len(item) - 12, "prepared metadata")
    crc, count = struct.unpack(">IQ", item[-12:])
    inflater = zlib.decompressobj(-15)
    text = inflater.decompress(item[at + root:-12])
    # It ends on a byte border and is not the end of a deflate stream: others may follow.
    need(not inflater.eof and len(text) == count and zlib.crc32(text) == crc, "prepared metadata's checksum")
    return b"[" + text + b"]"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--key", required=True, help="root key file, <installation id>.key")
    arguments.add_argument("--store", required=True, help="a copy of the store folder")
    arguments.add_argument("--items", help="folder for the plaintext of every item")
    arguments.add_argument("--originals", help="folder for the reunited originals")
    arguments.add_argument("--metadata", help="folder for the prepared metadata of each series")
    given = arguments.parse_args()
    store, failures = pathlib.Path(given.store), 0
    keys = ring(root_key(given.key), store / "keys" / "ring")
    for folder in (given.items, given.originals, given.metadata):
        if folder:
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    settled = Settled(store, keys)
    for path in [path for folder in ("loose", "heads", "packs") for path in sorted(store.glob(f"{folder}/*/*.pack"))]:
        name = "-".join(path.relative_to(store).with_suffix("").parts)
        try:
            for number, members in read_pack(path, keys, settled):
                for ordinal, items in enumerate(members):
                    place = f"{name}-{number}-{ordinal}"
                    for at, item in enumerate(items):
                        print(json.dumps(dict(pack=name, group=number, member=ordinal, item=at, kind=item["kind"],
                                              keyClass=item["keyClass"], byteCount=len(item["plaintext"]),
                                              sha256=hashlib.sha256(item["plaintext"]).hexdigest())))
                        if given.items:
                            (pathlib.Path(given.items) / f"{place}-{at}.{item['kind']}").write_bytes(item["plaintext"])
                        if given.metadata and item["kind"] == "metadata":
                            (pathlib.Path(given.metadata) / f"{place}-{at}.json").write_bytes(prepared_metadata(item["plaintext"]))
                    # Pictures by themselves are no instance; nor is one of which something was forgotten.
                    records = [item["plaintext"] for item in items if item["kind"] == "record"]
                    if given.originals and records:
                        parts = {item["digest"]: item["plaintext"] for item in items}
                        original = reunite(records[0], parts)
                        if original is not None:
                            (pathlib.Path(given.originals) / f"{place}.dcm").write_bytes(original)
        except Exception as error:  # cryptography's own errors have no text: the kind says enough
            failures += 1
            print(f"{path}: {type(error).__name__} {error}", file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
