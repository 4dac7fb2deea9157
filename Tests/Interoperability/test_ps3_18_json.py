"""The DICOM JSON model (PS3.18 F.2) and the Native DICOM Model (PS3.19 A.1), in metadata of made and real data sets."""
import base64
import struct
import subprocess
import xml.etree.ElementTree as ElementTree

import numpy
import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from Support import native_xml
from Support.ps3_18 import OCTET_PARTS, XML_PARTS, made, parts, path_of, value, values
from Support.samples import Sample, encoded

CREATOR = "ALOFT TEST"


def made_words():
    """A report with an element of each kind."""
    words = made("CT_small.dcm").data_set
    words.SpecificCharacterSet = "ISO_IR 192"
    words.PatientName = "Yamada^Tarou^^Dr=山田^太郎=やまだ^たろう"
    words.OtherPatientNames = ["Smith^Anna", "=李^明"]
    words.PatientComments = 'He said "no\\yes"\tand\r\nwent. 𝔘 \u2028'
    words.AccessionNumber = ""
    words.ImageType = ["ORIGINAL", "", "AXIAL"]
    words.OtherPatientIDsSequence = Sequence([Dataset(), Dataset()])
    words.OtherPatientIDsSequence[1].PatientID = "X1"
    words.ReferencedStudySequence = Sequence([])
    words.add_new(0x00186011, "SQ", Sequence([Dataset()]))
    region = words[0x00186011].value[0]
    region.add_new(0x00186012, "US", 65535)
    region.add_new(0x00186020, "SL", -2147483648)
    region.add_new(0x00186018, "UL", 4294967295)
    region.add_new(0x0018602C, "FD", 0.1)
    words.add_new(0x00189073, "FD", 1.0e-300)
    words.add_new(0x00189310, "FL", struct.unpack("<f", struct.pack("<f", 0.1))[0])
    words.FrameIncrementPointer = 0x00181063
    words.add_new(0x00280009, "AT", [0x00181063, 0x0018106A])
    words.InstanceNumber = "-17"
    words.PatientWeight = "70.50"
    words.PixelSpacing = ["0.5", "1e-3"]
    words.StudyDate, words.StudyTime, words.AcquisitionDateTime = "20200229", "235959.123456", "20200229235959.5+0100"
    words.PatientAge = "070Y"
    words.RetrieveURL = "http://example.org/a?b=c&d"
    words.add_new(0x00080119, "UC", ["one", "two"])
    words.add_new(0x00686260, "FD", [0.5, -0.25])
    words.add_new(0x00720082, "SV", [-9223372036854775808])
    words.add_new(0x00720083, "UV", [18446744073709551615])
    words.add_new(0x00720065, "OB", b"\x00\x01\x02\xff")
    words.add_new(0x00720069, "OW", b"\x01\x02\x03\x04")
    words.add_new(0x00720073, "OD", struct.pack("<d", 2.5))
    words.add_new(0x00720067, "OF", struct.pack("<f", 1.5))
    words.add_new(0x00720075, "OL", struct.pack("<I", 7))
    words.add_new(0x00720081, "OV", struct.pack("<Q", 9))
    words.add_new(0x00080070, "LO", "  leading and trailing  ")
    block = words.private_block(0x0077, CREATOR, create=True)
    block.add_new(0x01, "LO", "private")
    block.add_new(0x02, "UN", b"\x01\x02\x03\x04")
    block.add_new(0x03, "SQ", Sequence([Dataset()]))
    return Sample("made", encoded(words))


@pytest.fixture(scope="module")
def sample(origin):
    return origin.keep(made_words())[0]


@pytest.fixture(scope="module")
def model(origin, sample):
    found, = origin.json(f"{path_of(sample)}/metadata")
    return found


@pytest.fixture(scope="module")
def document(origin, sample):
    response = origin.ask(f"{path_of(sample)}/metadata", XML_PARTS)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    part, = parts(response)
    return part.body


@pytest.fixture(scope="module")
def native(document):
    return native_xml.read(document)


# Structure (F.2.2)

def every(model):
    for tag, element in model.items():
        yield tag, element
        for item in element.get("Value", []) if element.get("vr") == "SQ" else []:
            yield from every(item)


def test_names_are_tags(model):
    """F.2.2: eight hexadecimal digits in upper case"""
    assert all(len(tag) == 8 and set(tag) <= set("0123456789ABCDEF") for tag, _ in every(model))


def test_the_order_of_attributes(model):
    """F.2.2: in ascending order, in items too"""
    assert list(model) == sorted(model)
    assert all(list(i) == sorted(i) for _, e in every(model) if e["vr"] == "SQ" for i in e.get("Value", []))


def test_every_attribute_has_a_vr(model):
    """F.2.2: vr, and at most one of Value, BulkDataURI and InlineBinary"""
    for tag, element in every(model):
        assert len(element["vr"]) == 2 and len(set(element) & {"Value", "BulkDataURI", "InlineBinary"}) <= 1 and set(element) <= {"vr", "Value", "BulkDataURI", "InlineBinary"}, tag


def test_no_group_lengths_and_no_file_meta_information(model):
    """F.2.2: no (gggg,0000); metadata has no group 0002"""
    assert not [tag for tag, _ in every(model) if tag.endswith("0000") or tag.startswith("0002")]


@pytest.mark.parametrize("tag", ["00080050", "00081110"])
def test_empty_values(model, tag):
    """F.2.5: an attribute without value has neither Value nor null"""
    assert set(model[tag]) == {"vr"}


def test_empty_values_among_others(model):
    """F.2.5: an empty value among others is null"""
    assert values(model, "00080008") == ["ORIGINAL", None, "AXIAL"]


def test_empty_items(model):
    """F.2.2: an item without attributes is an empty object"""
    assert values(model, "00101002") == [{}, {"00100020": {"vr": "LO", "Value": ["X1"]}}]


def test_person_names(model):
    """F.2.2: the components of a name, those that are not empty"""
    assert value(model, "00100010") == {"Alphabetic": "Yamada^Tarou^^Dr", "Ideographic": "山田^太郎", "Phonetic": "やまだ^たろう"}
    assert values(model, "00101001") == [{"Alphabetic": "Smith^Anna"}, {"Ideographic": "李^明"}]


def test_text(model):
    """F.2.3 with RFC 8259 7: quotation marks, backslashes and control characters are escaped, and are one value"""
    assert values(model, "00104000") == ['He said "no\\yes"\tand\r\nwent. 𝔘 \u2028']


NUMBERS = [("00189073", 1.0e-300), ("00200013", -17), ("00101030", 70.5), ("00280010", 128)]


@pytest.mark.parametrize("tag, number", NUMBERS)
def test_numbers(model, tag, number):
    """Table F.2.3-1: numbers are numbers; IS and DS may be strings"""
    found = value(model, tag)
    assert not isinstance(found, bool) and (float(found) == number if model[tag]["vr"] in ("IS", "DS") else found == number)


def test_a_single_precision_number(model):
    """Table F.2.3-1: FL is the number that it is"""
    assert struct.pack("<f", value(model, "00189310")) == struct.pack("<f", 0.1)


def test_several_numbers(model):
    """Table F.2.3-1: several numbers"""
    assert [float(v) for v in values(model, "00280030")] == [0.5, 0.001]


def test_integers_at_their_bounds(model):
    """Table F.2.3-1: US, SL and UL at their bounds"""
    region = value(model, "00186011")
    assert [value(region, t) for t in ("00186012", "00186018", "00186020")] == [65535, 4294967295, -2147483648]


@pytest.mark.parametrize("tag, number", [("00720082", -9223372036854775808), ("00720083", 18446744073709551615)])
def test_long_integers(model, tag, number):
    """Table F.2.3-1: SV and UV are numbers or strings, without loss"""
    assert int(value(model, tag)) == number


def test_attribute_tags(model):
    """Table F.2.3-1: AT is eight hexadecimal digits"""
    assert values(model, "00280009") == ["00181063", "0018106A"]


@pytest.mark.parametrize("tag, text", [("00080020", "20200229"), ("00080030", "235959.123456"), ("0008002A", "20200229235959.5+0100"), ("00101010", "070Y"), ("00081190", "http://example.org/a?b=c&d")])
def test_strings(model, tag, text):
    """Table F.2.3-1: dates, times, ages and addresses are strings as they are"""
    assert values(model, tag) == [text]


def test_padding_is_removed(model, sample):
    """PS3.5 6.2: a UID has no trailing null, a code no trailing space"""
    assert value(model, "00080018") == sample.uid and all(not str(v).endswith((" ", "\0")) for _, e in every(model) if e["vr"] in ("UI", "CS") for v in e.get("Value", []))


@pytest.mark.parametrize("tag, content", [("00720065", b"\x00\x01\x02\xff"), ("00720069", b"\x01\x02\x03\x04"), ("00720073", struct.pack("<d", 2.5)), ("00720067", struct.pack("<f", 1.5)),
                                          ("00720075", struct.pack("<I", 7)), ("00720081", struct.pack("<Q", 9)), ("00771002", b"\x01\x02\x03\x04")])
def test_binary_values(origin, model, tag, content):
    """F.2.7, F.2.6: InlineBinary is base64 of little endian bytes; a BulkDataURI leads to them"""
    element = model[tag]
    if "InlineBinary" in element:
        assert base64.b64decode(element["InlineBinary"], validate=True) == content
    else:
        assert parts(origin.ask(element["BulkDataURI"], OCTET_PARTS))[0].body == content


def test_private_attributes(model):
    """F.2.2: private attributes with their creator"""
    assert values(model, "00770010") == [CREATOR] and values(model, "00771001") == ["private"] and model["00771003"]["vr"] == "SQ"


def test_unlimited_characters(model):
    """Table F.2.3-1: UC with several values"""
    assert values(model, "00080119") == ["one", "two"]


def test_bytes_of_a_big_endian_instance(origin):
    """F.2.7: words come in little endian, whatever they were stored in"""
    big = origin.keep(made("MR_small_bigendian.dcm"))[0]
    found, = origin.json(f"{path_of(big)}/metadata")
    assert value(found, "00280010") == big.data_set.Rows
    body = parts(origin.ask(found["7FE00010"]["BulkDataURI"], OCTET_PARTS))[0].body
    assert body == big.data_set.pixel_array.astype("<i2").tobytes()


def same(found, expected):
    if found.VR == expected.VR == "FL":
        return numpy.array_equal(numpy.float32(found.value), numpy.float32(expected.value))
    # Of a private attribute without explicit VR nobody knows the VR for sure.
    return expected.tag.is_private and found.VR != expected.VR or found.VR == expected.VR and found.value == expected.value


@pytest.mark.parametrize("name", ["CT_small.dcm", "test-SR.dcm", "rtplan.dcm", "waveform_ecg.dcm", "chrH32.dcm", "chrKoreanMulti.dcm", "chrX2.dcm", "liver.dcm", "examples_overlay.dcm", "reportsi.dcm", "eCT_Supplemental.dcm"])
def test_pydicom_reads_it(origin, name):
    """F.2: what another implementation reads from the metadata is what it reads from the file"""
    sample = origin.keep(made(name))[0]
    found, = origin.json(f"{path_of(sample)}/metadata")
    read = pydicom.Dataset.from_json(found, lambda tag, vr, uri: parts(origin.ask(uri, OCTET_PARTS))[0].body)
    differing = [str(e.tag) for e in sample.data_set if e.tag.element and e.tag not in read]
    for e in sample.data_set:
        # Specific Character Set may be told as it was or as it is; single precision numbers have more than one decimal form.
        if e.tag in read and e.tag != 0x00080005 and e.VR not in ("SQ", "UN", "OB", "OW", "OB or OW") and not e.is_empty and not same(read[e.tag], e):
            differing.append(f"{e.tag}: {read[e.tag].value!r} for {e.value!r}")
    assert not differing, differing[:10]


# The Native DICOM Model (PS3.19 A.1)

def test_the_root_of_the_document(document):
    """PS3.19 A.1.5: NativeDicomModel in its namespace, in UTF-8"""
    assert native_xml.read(document) and document.decode("utf-8")


def short(tag):
    """A private element's tag without its block: XML names the creator in its place (PS3.19 Table A.1.5-2), as DCMTK's dcm2xml does."""
    return f"{tag[:4]}00{tag[6:]}"


def test_attributes_of_the_document(model, document):
    """PS3.19 A.1: the same attributes and VRs as in JSON; private ones by creator, whether or not the creator stands as an element too"""
    creators = {tag: e["Value"][0] for tag, e in model.items() if int(tag[3], 16) % 2 and tag[4:6] == "00"}
    assert creators["00770010"] == CREATOR
    wanted = {(short(tag) if (creator := creators.get(f"{tag[:4]}00{tag[4:6]}")) else tag, creator): e["vr"] for tag, e in model.items() if tag not in creators}
    nodes = ElementTree.fromstring(document).findall(f"{native_xml.NAMESPACE}DicomAttribute")
    found = {(n.get("tag"), n.get("privateCreator")): n.get("vr") for n in nodes if n.get("privateCreator") or n.get("tag") not in creators}
    assert len(nodes) == len({(n.get("tag"), n.get("privateCreator")) for n in nodes}) and found == wanted


def test_keywords(document):
    """PS3.19 Table A.1.5-2: keyword of standard attributes, privateCreator of private ones in place of their block's number"""
    nodes = {n.get("tag"): n for n in ElementTree.fromstring(document)}
    assert nodes["00100020"].get("keyword") == "PatientID" and nodes["00100020"].get("vr") == "LO"
    private = nodes[short("00771001")]
    assert private.get("privateCreator") == CREATOR and not private.get("keyword") and "00771001" not in nodes


def test_private_attributes_of_the_document_are_those_of_dcmtk(document, sample, tmp_path):
    """PS3.19 Table A.1.5-2 by another's reading: tags, VRs and creators of DCMTK's dcm2xml"""
    (tmp_path / "made.dcm").write_bytes(sample.file)
    theirs = subprocess.run(["dcm2xml", "--native-format", str(tmp_path / "made.dcm")], capture_output=True, check=True).stdout
    ours, others = ({(n.get("tag").upper(), n.get("vr"), n.get("privateCreator")) for n in ElementTree.fromstring(text).iter() if n.get("privateCreator")} for text in (document, theirs))
    assert ours >= {("00770001", "LO", CREATOR), ("00770002", "UN", CREATOR), ("00770003", "SQ", CREATOR)} and ours == others


def test_names_of_the_document(native):
    """PS3.19 Table A.1.5-2: names by components"""
    assert native["00100010"][1] == ["Yamada^Tarou^^Dr=山田^太郎=やまだ^たろう"] and native["00101001"][1] == ["Smith^Anna", "=李^明"]


def test_values_of_the_document(native):
    """PS3.19 Table A.1.5-2: numbered values"""
    assert native["00280009"][1] == ["00181063", "0018106A"] and [float(v) for v in native["00280030"][1]] == [0.5, 0.001] and native["00080119"][1] == ["one", "two"]


def test_empty_values_of_the_document(document, native):
    """PS3.19 A.1.5: an attribute without value has no content; an empty value among others keeps the numbers"""
    assert native["00080050"][1] == [] and native["00081110"][1] == []
    image_type = next(n for n in ElementTree.fromstring(document) if n.get("tag") == "00080008")
    assert {n.get("number"): n.text for n in image_type if n.text} == {"1": "ORIGINAL", "3": "AXIAL"}


def test_items_of_the_document(native):
    """PS3.19 Table A.1.5-2: numbered items, empty ones too"""
    assert native["00101002"][1] == [{}, {"00100020": ("LO", ["X1"])}]


def test_binary_of_the_document(origin, native):
    """PS3.19 A.1.5: InlineBinary or BulkData"""
    (kind, content), = native["00720065"][1]
    assert content == b"\x00\x01\x02\xff" if kind == "binary" else origin.ask(content, OCTET_PARTS).status_code == 200


def test_pixels_of_the_document(origin, sample, native):
    """PS3.19 A.1.5: BulkData with an address that leads to the value"""
    (kind, uri), = native["7FE00010"][1]
    assert kind == "uri" and parts(origin.ask(uri, OCTET_PARTS))[0].body == sample.data_set.PixelData


def test_characters_of_the_document(native):
    """XML 1.0 2.11, 2.2: what text has is what comes, line ends and tabs too"""
    assert native["00104000"][1] == ['He said "no\\yes"\tand\r\nwent. 𝔘 \u2028']
