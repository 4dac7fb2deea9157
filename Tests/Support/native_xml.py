"""The Native DICOM Model (PS3.19 A.1), written and read in a few lines, as a second opinion."""
import base64
import xml.etree.ElementTree as ElementTree

from pydicom.datadict import keyword_for_tag
from pydicom.valuerep import VR

NAMESPACE = "{http://dicom.nema.org/PS3.19/models/NativeDICOM}"
BINARY = {VR.OB, VR.OD, VR.OF, VR.OL, VR.OV, VR.OW, VR.UN, VR.OB_OW}
GROUPS = ("Alphabetic", "Ideographic", "Phonetic")
COMPONENTS = ("FamilyName", "GivenName", "MiddleName", "NamePrefix", "NameSuffix")


def _fill(parent, data_set, bulk, tag=NAMESPACE):
    for element in data_set:
        node = ElementTree.SubElement(parent, f"{NAMESPACE}DicomAttribute", tag=f"{int(element.tag):08X}", vr=str(element.VR)[:2])
        if keyword := keyword_for_tag(element.tag):
            node.set("keyword", keyword)
        if element.tag in bulk:
            ElementTree.SubElement(node, f"{NAMESPACE}BulkData", uri=bulk[element.tag])
        elif element.VR == VR.SQ:
            for number, item in enumerate(element.value, 1):
                _fill(ElementTree.SubElement(node, f"{NAMESPACE}Item", number=str(number)), item, {})
        elif element.VR in BINARY:
            ElementTree.SubElement(node, f"{NAMESPACE}InlineBinary").text = base64.b64encode(element.value or b"").decode()
        else:
            several = element.value if element.VM > 1 else [element.value] if element.value not in (None, "") else []
            for number, one in enumerate(several, 1):
                if element.VR == VR.PN:
                    _name(ElementTree.SubElement(node, f"{NAMESPACE}PersonName", number=str(number)), str(one))
                else:
                    text = f"{int(one):08X}" if element.VR == VR.AT else str(one)
                    ElementTree.SubElement(node, f"{NAMESPACE}Value", number=str(number)).text = text


def _name(node, name):
    for group, text in zip(GROUPS, name.split("=")):
        if text:
            inner = ElementTree.SubElement(node, f"{NAMESPACE}{group}")
            for component, value in zip(COMPONENTS, text.split("^")):
                if value:
                    ElementTree.SubElement(inner, f"{NAMESPACE}{component}").text = value


def write(data_set, bulk=None):
    """The data set as a document; `bulk` has the addresses of values that lie elsewhere, by tag."""
    root = ElementTree.Element(f"{NAMESPACE}NativeDicomModel")
    _fill(root, data_set, bulk or {})
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def read(document):
    """{tag: (VR, values)}: text, names as "group=group", items as such dictionaries, ("uri", …) or ("binary", …)."""
    root = ElementTree.fromstring(document)
    assert root.tag == f"{NAMESPACE}NativeDicomModel", f"the root element is {root.tag}"
    return _attributes(root)


def _attributes(parent):
    found = {}
    for node in parent.findall(f"{NAMESPACE}DicomAttribute"):
        ordered = sorted((n for n in node if n.get("number")), key=lambda n: int(n.get("number")))
        values = [_attributes(n) if n.tag.endswith("Item") else _person(n) if n.tag.endswith("PersonName") else n.text or "" for n in ordered]
        for n in node.findall(f"{NAMESPACE}BulkData"):
            values = [("uri", n.get("uri"))]
        for n in node.findall(f"{NAMESPACE}InlineBinary"):
            values = [("binary", base64.b64decode(n.text or ""))]
        found[node.get("tag")] = (node.get("vr"), values)
    return found


def _person(node):
    groups = []
    for group in GROUPS:
        inner = node.find(f"{NAMESPACE}{group}")
        texts = [(inner.findtext(f"{NAMESPACE}{c}") or "") if inner is not None else "" for c in COMPONENTS]
        groups.append("^".join(texts).rstrip("^"))
    return "=".join(groups).rstrip("=")
