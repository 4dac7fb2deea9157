"""Instances whose every identifying element holds a value of its own, and a search for these values in raw files."""
import binascii
import io
import itertools
import re
import zlib

import numpy
import pydicom
from pydicom.datadict import DicomDictionary
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from . import samples as sample_files

FRAGMENT = 6  # characters in a row that count as a find
MOST_FINDS = 20_000  # in one file: more would tell nothing more
DIGITS_FRAGMENT = 12  # ... of a value of digits and dots, which times and sizes in a log would match by chance

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ACCENTED = LATIN + "ÄÖÜäöüßéèêñçåøæ"
CYRILLIC = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
JAPANESE = "".join(chr(c) for c in [*range(0x3042, 0x3090), *range(0x4E00, 0x5200)] if len(chr(c).encode("iso2022_jp", "ignore")) == 8)
ALPHABETS = {
    "latin": ("ISO_IR 100", ACCENTED, "latin-1"), "cyrillic": ("ISO_IR 144", CYRILLIC, "iso8859-5"),
    "japanese": (["ISO 2022 IR 6", "ISO 2022 IR 87"], JAPANESE, "iso2022_jp"), "unicode": ("ISO_IR 192", LATIN + CYRILLIC + JAPANESE, "utf-8"),
}
TEXT_LENGTH = {"LO": 24, "LT": 24, "SH": 14, "ST": 24, "UC": 24, "UT": 24, "PN": 0, "AE": 14, "UR": 24, "UI": 24}
# Elements that say what an object is, or how to read it, not whose it is; and the register's plain columns.
KEPT = {"SOPClassUID", "SpecificCharacterSet", "BodyPartExamined", "Modality", "ImageType", "StudyDate", "CodingSchemeDesignator", "CodeValue", "TimezoneOffsetFromUTC"}
KEPT_GROUPS = {0x0000, 0x0002, 0x0004, 0x0028, 0x5400, 0x7FE0, 0xFFFE}


class Identities:
    """Makes the instances and remembers each value by what it was written into."""

    def __init__(self, rng):
        self.rng = rng
        self.values = {}  # value -> the element's keyword

    def text(self, where, length=12, alphabet=LATIN):
        value = "".join(self.rng.choice(alphabet) for _ in range(length))
        self.values[value] = where
        return value

    def uid(self, where, digits_only):
        if digits_only:  # not from pydicom's root: its text would stand in other places too
            value = "1.3.9." + "".join(self.rng.choice("123456789") for _ in range(30))
            self.values[value] = where
            return value
        return self.text(where, 24, LATIN + "23456789")

    def element(self, vr, keyword, alphabet, digits_only):
        if vr == "UI":
            return self.uid(keyword, digits_only)
        if vr in ("AE", "UR"):
            return self.text(keyword, TEXT_LENGTH[vr])
        if vr == "PN":
            family, given = self.text(keyword, 9, alphabet), self.text(keyword, 9, alphabet)
            if alphabet is not JAPANESE:
                return f"{family}^{given}"
            return f"{self.text(keyword, 9)}^{self.text(keyword, 9)}={family}^{given}"
        return self.text(keyword, TEXT_LENGTH[vr] if alphabet is not JAPANESE else 7 if vr == "SH" else 12, alphabet)

    def instance(self, image, script, digits_only=False):
        """The image with new values in every element of the dictionary that can hold words or a UID."""
        character_set, alphabet, _ = ALPHABETS[script]
        data_set = pydicom.dcmread(io.BytesIO(image.file))
        data_set.SpecificCharacterSet = character_set
        nested, inner = Dataset(), Dataset()
        for number, (tag, (vr, _, _, _, keyword)) in enumerate(sorted(DicomDictionary.items())):
            if vr not in TEXT_LENGTH or not keyword or keyword in KEPT or tag >> 16 in KEPT_GROUPS:
                continue
            top_level = keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID") or keyword.startswith(("Patient", "Referring", "Accession", "Institution")) or number % 3 == 0
            target = data_set if top_level else nested if number % 3 == 1 else inner
            target.add_new(tag, vr, self.element(vr, keyword, alphabet, digits_only))
        nested.RequestAttributesSequence = Sequence([inner])
        data_set.RequestAttributesSequence = Sequence([nested])
        self._add_private(data_set, alphabet, nested)
        meta = data_set.file_meta
        meta.MediaStorageSOPInstanceUID = data_set.SOPInstanceUID
        meta.SourceApplicationEntityTitle = self.text("SourceApplicationEntityTitle", 14)
        meta.ImplementationVersionName = self.text("ImplementationVersionName", 14)
        meta.PrivateInformationCreatorUID = self.uid("PrivateInformationCreatorUID", True)
        meta.PrivateInformation = self.text("PrivateInformation", 32).encode()
        data_set.preamble = self.text("the preamble", 128).encode()
        return sample_files.Sample(f"identities in {script}", sample_files.encoded(data_set))

    def _add_private(self, data_set, alphabet, nested):
        for target, group in ((data_set, 0x0019), (data_set, 0x0029), (nested, 0x0051)):
            block = target.private_block(group, self.text("private creator", 20), create=True)
            block.add_new(0x01, "LO", self.text("a private LO", 12, alphabet))
            block.add_new(0x02, "UN", self.text("a private UN", 40).encode())
            block.add_new(0x03, "OB", self.text("a private OB", 40).encode())
            item = Dataset()
            item.PatientComments = self.text("PatientComments in a private sequence", 16, alphabet)
            block.add_new(0x04, "SQ", Sequence([item]))


def forms(value):
    """The fragments of a value in every encoding in which a file could hold them."""
    length = DIGITS_FRAGMENT if re.fullmatch(r"[0-9.]+", value) else FRAGMENT
    for text in {value, value.lower(), value.upper()}:
        for start in range(0, len(text) - length + 1):
            fragment = text[start:start + length]
            if length == FRAGMENT and re.fullmatch(r"[0-9.]+", fragment):
                continue  # six digits meet some of a mapped UID's by chance; their neighbours with letters are looked for
            for encoding in ("utf-8", "utf-16-le", "latin-1", "iso8859-5", "euc_jp", "shift_jis"):
                try:
                    raw = fragment.encode(encoding)
                except UnicodeEncodeError:
                    continue
                yield raw
                if encoding == "utf-8":
                    yield binascii.hexlify(raw)
                    yield binascii.hexlify(raw).upper()
            if all(c in JAPANESE for c in fragment):
                yield fragment.encode("iso2022_jp")[3:-3]


class Finder:
    """Looks for very many patterns at once: by their first six bytes in an array, then whole."""
    forms = staticmethod(forms)

    def __init__(self, values):
        self.patterns, self.values = {}, set(values)
        for value, where in values.items():
            for pattern in self.forms(value):
                if len(pattern) >= 6:
                    self.patterns.setdefault(pattern[:6], {})[pattern] = (where, value)
        self.keys = numpy.array(sorted(int.from_bytes(k, "big") for k in self.patterns), dtype=numpy.uint64)

    def find(self, data):
        """(where the value came from, the value, offset) of what stands in the data."""
        for start in range(0, len(data), 4 << 20):
            block = data[start:start + (4 << 20) + 64]
            if len(block) < 6:
                return
            bytes_ = numpy.frombuffer(block, dtype=numpy.uint8).astype(numpy.uint64)
            windows = numpy.zeros(len(bytes_) - 5, dtype=numpy.uint64)
            for i in range(6):
                windows = (windows << numpy.uint64(8)) | bytes_[i:len(bytes_) - 5 + i]
            for at in numpy.nonzero(numpy.isin(windows, self.keys))[0]:
                for pattern, (where, value) in self.patterns[block[at:at + 6]].items():
                    if block.startswith(pattern, at):
                        yield where, value, start + int(at)


def unpacked(data):
    """What a plain compression would hide."""
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", data):
        try:
            text = zlib.decompressobj(47).decompress(data[match.start():match.start() + 1_000_000], 1_000_000)
        except zlib.error:
            continue
        if len(text) >= FRAGMENT:
            yield text


def raw_files(site):
    """Name and bytes of all that lies where the server can write: data, home with the keys, temporary folder, log."""
    for path in sorted(p for p in site.top.rglob("*") if p.is_file() and not p.is_symlink()):
        yield str(path.relative_to(site.top)), path.read_bytes()
    yield "standard output", b"".join(site.output)


def found_in(site, finder):
    """{file and element: an example} for every value that the site's files show."""
    found = {}
    for name, data in raw_files(site):
        for part in [data, *unpacked(data)]:
            for where, value, offset in itertools.islice(finder.find(part), MOST_FINDS):
                found.setdefault((name, where), f"{name} at {offset}: a fragment of {where} {value!r}")
        if any(value in name for value in finder.values):
            found[(name, "file name")] = f"{name}: a value in the name of a file"
    return list(found.values())
