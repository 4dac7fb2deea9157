"""docs/conformance/dicomweb.md against the running server: each line of its tables is asked for."""
import copy
import gzip
import io
import json
import re
import uuid

import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.uid import generate_uid

from Support import native_xml, tables
from Support.ps3_18 import DICOM, JSON, XML, Origin, inline, made, media_type, multipart, parts, path_of, store_answer, study_path, value, values
from Support.server import REPOSITORY, Site

TABLES = tables.read(REPOSITORY / "docs/conformance/dicomweb.md")
PIXELS = 0x7FE00010


def rows(first):
    return tables.rows(TABLES, first)


def name_of(row):
    return re.sub(r"[^\w.+-]+", "-", "-".join(list(row.values())[:2]))[:70]


def each(first):
    return pytest.mark.parametrize("row", rows(first), ids=name_of)


def code(cell):
    """What stands between backticks, or nothing for a dash."""
    return None if cell == "—" else cell.strip("`").replace("\\|", "|")


class Shelf:
    def __init__(self, origin):
        request = Dataset()
        request.ScheduledProcedureStepID, request.RequestedProcedureID = "SPS-1", "RP-1"
        self.image = made("CT_small.dcm", PatientName="Webster^Anna", PatientID="CS-1", PatientBirthDate="19500102", PatientSex="F", StudyDate="20200102", StudyTime="030405", AccessionNumber="CSA",
                          ReferringPhysicianName="Quist^Lars", StudyDescription="Head", StudyID="S1", SeriesDescription="Axial", SeriesNumber=7, InstanceNumber=3, PerformedProcedureStepStartDate="20200102",
                          PerformedProcedureStepStartTime="030500", RequestAttributesSequence=[request])
        other = {k: self.image.data_set[k].value for k in ("PatientName", "PatientID", "PatientBirthDate", "PatientSex")}
        self.samples = {name: made(file) for name, file in dict(frames="emri_small.dcm", jpeg="SC_rgb_jpeg_dcmtk.dcm", j2k="MR_small_jp2klossless.dcm", jls="MR_small_jpeg_ls_lossless.dcm",
                                                               rle="MR_small_RLE.dcm", report="test-SR.dcm").items()}
        # Two modalities in one study, and a study without an accession number, so that keys of these kinds find something.
        pair = dict(other, StudyInstanceUID=generate_uid(), AccessionNumber="")
        for sample in (self.image, *self.samples.values(), made("CT_small.dcm", **pair), made("CT_small.dcm", **pair, Modality="MR")):
            origin.keep(sample)
        self.words = {"study": self.image.uids[0], "series": self.image.uids[1], "missing": generate_uid(), "uid": generate_uid(), "instance": "/" + path_of(self.image),
                      "uids": "studyUID={}&seriesUID={}&objectUID={}".format(*self.image.uids), **{name: "/" + path_of(s) for name, s in self.samples.items()}}

    def fill(self, text):
        return re.sub(r"{(\w+)}", lambda found: self.words[found.group(1)], text)

    def fill_path(self, template):
        """A template of the table of resources, where {instance} and {frames} are one segment."""
        return template.replace("{study}", self.image.uids[0]).replace("{series}", self.image.uids[1]).replace("{instance}", self.image.uid).replace("{frames}", "1").replace("{uid}", self.words["uid"])


@pytest.fixture(scope="module")
def shelf(origin):
    return Shelf(origin)


def ask(origin, shelf, request, accept="*/*", **options):
    """A request as the document writes it."""
    method, path = shelf.fill(code(request)).split(" ", 1)
    path = path.replace('"', "%22").replace("\\", "%5C")
    address = origin.uri + path.removeprefix("/wado") if path.startswith("/wado") else origin.root if path == "/" else origin.root + path
    return origin.ask(address, accept, method, **options)


def words_of(response):
    return f"{response.status_code} {response.headers.get('Content-Type')}: {response.text[:200]}"


# Resources

@each("resource")
def test_resources(origin, shelf, row):
    response = origin.ask(shelf.fill_path(code(row["resource"])), "*/*", "OPTIONS")
    allowed = {m.strip() for m in response.headers.get("Allow", "").split(",")} - {"HEAD", "OPTIONS"}
    assert allowed == set(row["methods"].split(", ")), f"Allow: {response.headers.get('Allow')}"


def capabilities(origin):
    """{path: methods} of the capabilities description in JSON."""
    found = {}

    def walk(node, path):
        here = "/".join(p for p in (path, node["path"].strip("/")) if p)
        if node.get("method"):
            found["/" + here] = {m["name"] for m in node["method"]}
        for child in node.get("resource", []):
            walk(child, here)
    for node in origin.json("", accept="application/json", method="OPTIONS")["application"]["resources"]["resource"]:
        walk(node, "")
    return found


def test_the_capabilities_description_is_this_table(origin):
    """Both name the same resources: what the server says of itself, and what the document says."""
    said = {re.sub(r"{[^}]*}", "{}", path): methods - {"HEAD", "OPTIONS"} for path, methods in capabilities(origin).items()}
    written = {re.sub(r"{[^}]*}", "{}", code(row["resource"])): set(row["methods"].split(", ")) for row in rows("resource")}
    for extra in ("/", "/wado", "/studies/{}/series/{}/instances/{}/bulkdata/{}"):
        said.pop(extra, None)
    assert said == written


@pytest.fixture(scope="module")
def deleting():
    """A server with the setting web-delete."""
    site = Site().start("--web-delete")
    yield Origin(site.web, f"http://127.0.0.1:{site.http}/wado")
    site.remove()


@each("deleted")
def test_deleting(origin, shelf, deleting, row):
    """What DELETE answers where it is on and where it is off, and that it is named where it is on."""
    sample, = deleting.keep(made("CT_small.dcm"))
    words = dict(zip(("study", "series", "instance"), sample.uids), missing=generate_uid())
    path = code(row["resource"]).format(**words)
    for server, column in ((origin, "web-delete off"), (deleting, "web-delete on")):
        named = server.ask(path, "*/*", "OPTIONS").headers["Allow"]
        assert ("DELETE" in named) == (server is deleting), named
        response = server.ask(path, "*/*", "DELETE")
        assert response.status_code == int(row[column]), words_of(response)
        assert response.status_code != 405 or "DELETE" not in response.headers["Allow"] and "web-delete" in response.text
    path = path if "{instance}" not in row["resource"] else path + "/metadata"
    assert deleting.ask(path, "*/*").status_code == int(row["afterwards"])


# Content negotiation

@each("retrieved")
def test_media_types(origin, shelf, row):
    response = ask(origin, shelf, row["request"], code(row["Accept"]))
    assert response.status_code == 200, words_of(response)
    assert media_type(response.headers["Content-Type"])[0] == row["answered as"]
    if row["parts"] != "—":
        assert {p.type for p in parts(response)} == {row["parts"]}


@each("transfer syntax on request")
def test_transfer_syntaxes(origin, shelf, row):
    response = ask(origin, shelf, "GET {instance}", f"{DICOM}; transfer-syntax={row['UID']}")
    assert response.status_code == int(row["of a native image"]), words_of(response)
    if response.status_code == 200:
        assert pydicom.dcmread(io.BytesIO(response.content)).file_meta.TransferSyntaxUID == row["UID"]


@each("frames stored as")
def test_frames(origin, shelf, row):
    response = ask(origin, shelf, row["request"], code(row["Accept"]))
    assert response.status_code == 200, words_of(response)
    assert [p.type for p in parts(response)] == [row["media type"]]


@each("rendering parameter")
def test_rendering_parameters(origin, shelf, row):
    response = ask(origin, shelf, row["request"])
    assert response.status_code == int(row["status"]), words_of(response)


# Search

LEVELS = {"studies": ("studies", 0), "series": ("series", 1), "instances": ("instances", 2)}


def of_image(shelf, path):
    """The image's own value of a key, by keywords and dots."""
    if path == "ModalitiesInStudy":
        return "CT"
    data_set, *rest = [shelf.image.data_set, *path.split(".")]
    for keyword in rest[:-1]:
        data_set = data_set[keyword].value[0]
    return str(data_set[rest[-1]].value)


def at_levels(first):
    """The lines, each at the levels for which it says yes."""
    pairs = [(row, level) for row in rows(first) for level in LEVELS if row[level] == "yes"]
    return pytest.mark.parametrize("row, level", pairs, ids=[f"{row[first]}-{level}" for row, level in pairs])


def another(keyword):
    """A value that the image has not."""
    return generate_uid() if keyword.endswith("UID") else "19010101" if keyword.endswith("Date") else "000001" if keyword.endswith("Time") else "12345" if keyword.endswith("Number") else "ZZ"


@at_levels("search attribute")
def test_search_attributes(origin, shelf, row, level):
    """By keyword and by tag the image's value finds it, and another one does not."""
    resource, place = LEVELS[level]
    for key in (row["search attribute"], row["tag"]):
        found = {value(r, ("0020000D", "0020000E", "00080018")[place]) for r in origin.search(f"{resource}?{key}={of_image(shelf, row['search attribute'])}&limit=1000")}
        assert shelf.image.uids[place] in found, f"{key} does not find it"
    query = f"{resource}?{row['search attribute']}={another(row['search attribute'])}&limit=1000"
    assert shelf.image.uids[place] not in {value(r, ("0020000D", "0020000E", "00080018")[place]) for r in origin.search(query)}


@at_levels("returned attribute")
def test_returned_attributes(origin, shelf, row, level):
    study = study_path(shelf.image)
    path = {"studies": f"studies?StudyInstanceUID={shelf.image.uids[0]}", "series": f"{study}/series", "instances": f"{study}/series/{shelf.image.uids[1]}/instances"}[level]
    result, = origin.search(path)
    assert values(result, row["tag"]), f"it has no value: {result.get(row['tag'])}"


@each("search parameter")
def test_search_parameters(origin, shelf, row):
    response = ask(origin, shelf, row["request"], JSON)
    assert response.status_code == int(row["status"]), words_of(response)
    assert (response.headers.get("Warning", "")[:3] or "no") == row["Warning"], f"Warning: {response.headers.get('Warning')}"


# Store

def separated(sample, as_xml):
    uri, data_set = "bulk/1", copy.deepcopy(sample.data_set)
    if as_xml:
        metadata = native_xml.write(data_set, {PIXELS: uri})
    else:
        del data_set.PixelData
        metadata = json.dumps([inline(data_set) | {"7FE00010": {"vr": "OW", "BulkDataURI": uri}}]).encode()
    return [({"Content-Type": XML if as_xml else JSON}, metadata), ({"Content-Type": "application/octet-stream", "Content-Location": uri}, sample.data_set.PixelData)]


def without_uid(sample):
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    del data_set.SOPInstanceUID
    out = io.BytesIO()
    pydicom.dcmwrite(out, data_set, enforce_file_format=False)
    return out.getvalue()


BODIES = {
    "an instance": lambda s: [s.file],
    "an instance alone": lambda s: s.file,
    "an instance, compressed by gzip": lambda s: [s.file],
    "an instance and no DICOM": lambda s: [s.file, b"this is none" * 30],
    "no DICOM": lambda s: [b"this is none" * 30],
    "an instance without SOP Instance UID": lambda s: [without_uid(s)],
    "metadata and bulk data in JSON": lambda s: separated(s, False),
    "metadata and bulk data in XML": lambda s: separated(s, True),
    "metadata in JSON without its bulk data": lambda s: separated(s, False)[:1],
    "a report in JSON": lambda s: [({"Content-Type": JSON}, json.dumps([inline(made("test-SR.dcm").data_set)]).encode())],
    "no parts": lambda s: [],
}


@each("request body")
def test_store(origin, shelf, row):
    sample, content_type = made("CT_small.dcm"), code(row["Content-Type"])
    body = BODIES[row["request body"]](sample)
    if isinstance(body, list):
        boundary = uuid.uuid4().hex
        body, _ = multipart(body, DICOM, boundary)
        content_type += f'; boundary="{boundary}"' if content_type.startswith("multipart") else ""
    path = code(row["to"]).replace("{its study}", sample.study)
    coding = {}
    if row["request body"].endswith("compressed by gzip"):
        body, coding = gzip.compress(body), {"Content-Encoding": "gzip"}
    response = origin.ask(shelf.fill(path), JSON, "POST", {"Content-Type": content_type, **coding}, data=body)
    assert response.status_code == int(row["status"]), words_of(response)
    stored = len(store_answer(response)[1]) if response.status_code in (200, 202, 409) else 0
    assert stored == int(row["stored"]), words_of(response)


def test_every_body_is_in_the_document():
    assert {row["request body"] for row in rows("request body")} == set(BODIES)


# URI service, non-patient instances, storage commitment

@each("URI service")
def test_the_uri_service(origin, shelf, row):
    response = ask(origin, shelf, row["request"])
    assert response.status_code == int(row["status"]) and media_type(response.headers["Content-Type"])[0] == row["media type"], words_of(response)


@each("non-patient instance")
def test_non_patient_instances(origin, row):
    """What is made of that class is stored, found and given back."""
    data_set = Dataset()
    data_set.file_meta = pydicom.dataset.FileMetaDataset()
    data_set.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.1"
    data_set.SOPClassUID = data_set.file_meta.MediaStorageSOPClassUID = row["SOP class"]
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    out = io.BytesIO()
    data_set.save_as(out, enforce_file_format=True)
    content, content_type = multipart([out.getvalue()])
    resource = code(row["resource"])
    response = origin.ask(resource, JSON, "POST", {"Content-Type": content_type}, data=content)
    assert response.status_code == 200, words_of(response)
    assert [value(r, "00080018") for r in origin.search(f"{resource}?SOPInstanceUID={data_set.SOPInstanceUID}")] == [data_set.SOPInstanceUID]
    assert origin.ask(f"{resource}/{data_set.SOPInstanceUID}", DICOM).status_code == 200


def commit(origin, transaction, references):
    content = {"00081199": {"vr": "SQ", "Value": [{"00081150": {"vr": "UI", "Value": [c]}, "00081155": {"vr": "UI", "Value": [u]}} for c, u in references]}} if references else {}
    response = origin.ask(f"commitment-requests/{transaction}", JSON, "POST", {"Content-Type": JSON}, data=json.dumps(content))
    while response.status_code == 202:
        response = origin.ask(f"commitment-requests/{transaction}", JSON)
    return response


@each("storage commitment")
def test_storage_commitment(origin, shelf, row):
    stored, transaction = (shelf.image.sop_class, shelf.image.uid), generate_uid()
    response = {
        "a stored instance": lambda: commit(origin, transaction, [stored]),
        "an unknown instance": lambda: commit(origin, transaction, [(shelf.image.sop_class, generate_uid())]),
        "a stored instance, twice": lambda: [commit(origin, transaction, [stored]) for _ in range(2)][1],
        "nothing": lambda: commit(origin, transaction, []),
        "—": lambda: origin.ask(f"commitment-requests/{transaction}", JSON),
    }[row["asked for"]]()
    assert response.status_code == int(row["status"]), words_of(response)


# HTTP and status codes

@each("HTTP")
def test_http(origin, shelf, row):
    accept = DICOM if code(row["request"]).endswith("{instance}") and "OPTIONS" not in row["request"] else "*/*"
    headers = {}
    if field := code(row["header field"]):
        name, content = field.split(": ", 1)
        headers[name] = content.replace("{etag}", ask(origin, shelf, row["request"], accept).headers.get("ETag", "none"))
    response = ask(origin, shelf, row["request"], accept, headers=headers)
    assert response.status_code == int(row["status"]), words_of(response)
    assert row["answer has"] == "—" or row["answer has"] in response.headers, dict(response.headers)


@each("status")
def test_status_codes(origin, shelf, row):
    response = ask(origin, shelf, row["request"], code(row["Accept"]))
    assert response.status_code == int(row["status"]), words_of(response)
    assert response.status_code == 200 or media_type(response.headers["Content-Type"])[0] == "application/problem+json"


def test_the_services_that_are_named_are_there(origin):
    """A service of which this server is no origin server has no resource."""
    shown = {"Retrieve (": "studies/1.2/metadata", "Store": "studies", "Search": "studies?limit=1", "URI": origin.uri, "Non-Patient": "color-palettes", "Storage Commitment": "commitment-requests/1.2",
             "Retrieve Capabilities": "", "Worklist": "workitems"}
    for row in rows("web service"):
        path, = (p for name, p in shown.items() if name in row["web service"])
        found = "no such resource" not in origin.ask(path, "*/*", "OPTIONS").text
        assert found == (row["origin server"] == "yes"), f"{row['web service']}: {path}"
