"""Instances without a patient (PS3.18 12, PS3.4 GG): palettes of the wheels, and others made by pydicom."""
import io
import json

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid
from pynetdicom import AE, build_context
from pynetdicom.presentation import NonPatientObjectPresentationContexts
from pynetdicom.sop_class import StudyRootQueryRetrieveInformationModelFind

from Support import native_xml
from Support.ps3_18 import (DICOM, DICOM_PARTS, JSON, XML, XML_PARTS, Origin, file_path, inline, made, media_type, multipart, parts, path_of, store_answer, value,
                            values)
from Support.samples import encoded

CLASSES = {
    "color-palettes": ["1.2.840.10008.5.1.4.39.1"],
    "defined-procedure-protocols": ["1.2.840.10008.5.1.4.1.1.200.1", "1.2.840.10008.5.1.4.1.1.200.7"],
    "hanging-protocols": ["1.2.840.10008.5.1.4.38.1"],
    "implant-templates": ["1.2.840.10008.5.1.4.43.1", "1.2.840.10008.5.1.4.44.1", "1.2.840.10008.5.1.4.45.1"],
    "inventories": ["1.2.840.10008.5.1.4.1.1.201.1"],
}
EACH_CLASS = [(name, sop_class) for name, classes in CLASSES.items() for sop_class in classes]
PALETTES = ["hotiron.dcm", "pet.dcm", "spring.dcm", "winter.dcm"]


class Made:
    """One instance, and its file."""

    def __init__(self, data_set):
        self.data_set, self.uid, self.file = data_set, str(data_set.SOPInstanceUID), encoded(data_set)


def blank(sop_class, **attributes):
    data_set = Dataset()
    data_set.file_meta = FileMetaDataset()
    data_set.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data_set.SOPClassUID = data_set.file_meta.MediaStorageSOPClassUID = sop_class
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    for name, content in attributes.items():
        setattr(data_set, name, content)
    return Made(data_set)


def palette(name="hotiron.dcm", **attributes):
    data_set = pydicom.dcmread(file_path(name))
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    for keyword, content in attributes.items():
        setattr(data_set, keyword, content)
    return Made(data_set)


def hanging_protocol(name="Chest", creator="Müller", modality="CT"):
    definition, region = Dataset(), Dataset()
    region.CodeValue, region.CodingSchemeDesignator, region.CodeMeaning = "51185008", "SCT", "Chest"
    definition.Modality = modality
    definition.AnatomicRegionSequence = [region]
    definition.Laterality = "L"
    return blank("1.2.840.10008.5.1.4.38.1", SpecificCharacterSet="ISO_IR 192", HangingProtocolName=name, HangingProtocolDescription="side by side", HangingProtocolLevel="SITE",
                 HangingProtocolCreator=creator, HangingProtocolCreationDateTime="20260102030405", HangingProtocolDefinitionSequence=[definition], NumberOfPriorsReferenced=1,
                 HangingProtocolUserIdentificationCodeSequence=[], NumberOfScreens=2)


def inventory(patient):
    study = Dataset()
    study.PatientName, study.PatientID, study.StudyInstanceUID = patient, "INV-1", generate_uid()
    return blank("1.2.840.10008.5.1.4.1.1.201.1", InventoryLevel="STUDY", InventoryCompletionStatus="COMPLETE", InventoryPurpose="migration", ContentDate="20260102",
                 InventoriedStudiesSequence=[study])


def post(origin, category, *instances, accept=JSON, kind=DICOM):
    content, content_type = multipart([getattr(i, "file", i) for i in instances], kind)
    return origin.ask(category, accept, "POST", {"Content-Type": content_type}, data=content)


def keep(origin, category, *instances):
    response = post(origin, category, *instances)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:300]}"
    return instances


def found(origin, query):
    return [value(r, "00080018") for r in origin.search(query)]


# Store

@pytest.mark.parametrize("category, sop_class", EACH_CLASS)
def test_each_class_comes_back_as_it_was_sent(origin, category, sop_class):
    instance, = keep(origin, category, blank(sop_class))
    response = origin.ask(f"{category}/{instance.uid}", f"{DICOM}; transfer-syntax=*")
    assert response.status_code == 200 and response.content == instance.file


@pytest.mark.parametrize("name", PALETTES)
def test_real_palettes_come_back_as_they_were_sent(origin, name):
    instance, = keep(origin, "color-palettes", palette(name))
    assert origin.ask(f"color-palettes/{instance.uid}", f"{DICOM}; transfer-syntax=*").content == instance.file


def test_the_answer_leads_to_the_instance(origin):
    instance = palette()
    answer, stored, failed = store_answer(post(origin, "color-palettes", instance))
    url = value(stored[instance.uid], "00081190")
    assert not failed and url == f"{origin.root}/color-palettes/{instance.uid}" and origin.ask(url, DICOM).status_code == 200
    assert not value(answer, "00081190"), "there is no study to retrieve"


@pytest.mark.parametrize("category", CLASSES)
def test_other_classes_are_refused_with_their_reason(origin, category):
    """Table I.2-2: 0122, for a patient's instance and for one of each other category"""
    others = [made("CT_small.dcm")] + [blank(classes[0]) for name, classes in CLASSES.items() if name != category]
    response = post(origin, category, *others)
    _, stored, failed = store_answer(response)
    assert response.status_code == 409 and not stored
    assert {uid: value(item, "00081197") for uid, item in failed.items()} == {o.uid: 0x0122 for o in others}
    assert all(origin.ask(f"{category}/{o.uid}", DICOM).status_code == 404 for o in others)
    assert origin.ask(path_of(others[0]), DICOM).status_code == 404


def test_one_of_the_category_and_one_of_a_patient(origin):
    right, wrong = palette(), made("CT_small.dcm")
    response = post(origin, "color-palettes", right, wrong)
    _, stored, failed = store_answer(response)
    assert response.status_code == 202 and set(stored) == {right.uid} and set(failed) == {wrong.uid}


@pytest.mark.parametrize("category, sop_class", EACH_CLASS)
def test_the_studies_take_none(origin, category, sop_class):
    """10.5: even where it names a study"""
    instance = blank(sop_class, StudyInstanceUID=generate_uid(), SeriesInstanceUID=generate_uid())
    response = origin.store([instance.file])
    assert response.status_code == 409 and value(store_answer(response)[2][instance.uid], "00081197") == 0x0122
    assert origin.ask(f"{category}/{instance.uid}", DICOM).status_code == 404
    assert origin.ask(f"studies/{instance.data_set.StudyInstanceUID}", DICOM_PARTS).status_code == 404


def test_the_same_again(origin):
    instance, = keep(origin, "color-palettes", palette())
    keep(origin, "color-palettes", instance)
    assert found(origin, f"color-palettes?SOPInstanceUID={instance.uid}") == [instance.uid]


def test_other_words_under_a_known_uid_are_held(origin):
    instance, = keep(origin, "color-palettes", palette())
    other = pydicom.dcmread(io.BytesIO(instance.file))
    other.ContentLabel = "OTHER"
    response = post(origin, "color-palettes", encoded(other))
    assert response.status_code == 202 and value(store_answer(response)[1][instance.uid], "00081196") == 0xB000
    assert origin.ask(f"color-palettes/{instance.uid}", f"{DICOM}; transfer-syntax=*").content == instance.file


@pytest.mark.parametrize("as_xml", [False, True], ids=["json", "xml"])
def test_metadata_and_bulk_data(origin, as_xml):
    """12.5 with 10.5.1: a palette's tables as parts of their own"""
    instance, tag = palette(), 0x00281201
    table, uri = instance.data_set[tag].value, "tables/red"
    data_set = pydicom.dcmread(io.BytesIO(instance.file))
    if as_xml:
        metadata = native_xml.write(data_set, {tag: uri})
    else:
        metadata = json.dumps([inline(data_set) | {"00281201": {"vr": "OW", "BulkDataURI": uri}}]).encode()
    kind = XML if as_xml else JSON
    response = post(origin, "color-palettes", ({"Content-Type": kind}, metadata), ({"Content-Type": "application/octet-stream", "Content-Location": uri}, table), kind=kind)
    assert response.status_code == 200, response.text[:300]
    stored = pydicom.dcmread(io.BytesIO(origin.ask(f"color-palettes/{instance.uid}", DICOM).content))
    assert stored[tag].value == table and stored.ContentLabel == data_set.ContentLabel


# Retrieve

@pytest.mark.parametrize("accept, answered, part", [
    (DICOM, DICOM, None), (DICOM_PARTS, "multipart/related", DICOM), (JSON, JSON, None), ("application/json", "application/json", None), (XML, XML, None),
    (XML_PARTS, "multipart/related", XML), ("*/*", JSON, None), (f"{JSON};q=0.1, {DICOM}", DICOM, None), (f"{DICOM};q=0.1, {XML}", XML, None), (f"*/*, {JSON};q=0, application/json;q=0", "multipart/related", DICOM)])
def test_media_types(origin, accept, answered, part):
    instance, = keep(origin, "hanging-protocols", hanging_protocol())
    response = origin.ask(f"hanging-protocols/{instance.uid}", accept)
    assert response.status_code == 200 and media_type(response.headers["Content-Type"])[0] == answered, response.headers["Content-Type"]
    if part:
        assert [p.type for p in parts(response)] == [part]


@pytest.mark.parametrize("accept", ["image/png", "application/octet-stream", "text/html"])
def test_what_can_not_be_given(origin, accept):
    instance, = keep(origin, "hanging-protocols", hanging_protocol())
    assert origin.ask(f"hanging-protocols/{instance.uid}", accept).status_code == 406


def test_all_values_stand_in_the_text(origin):
    """There is no bulk data resource: tables and a profile of any size are in it"""
    instance, = keep(origin, "color-palettes", palette(ICCProfile=bytes(range(256)) * 1200))
    model, = origin.json(f"color-palettes/{instance.uid}")
    again, expected = pydicom.Dataset.from_json(json.dumps(model)), pydicom.dcmread(io.BytesIO(instance.file))
    for element in expected:
        if element.keyword not in ("SpecificCharacterSet", "AlternateContentDescriptionSequence"):
            assert again[element.tag].value == element.value, element.keyword
    assert [i.ContentDescription for i in again.AlternateContentDescriptionSequence] == [i.ContentDescription for i in expected.AlternateContentDescriptionSequence]
    assert set(again.keys()) - {0x00080005} == set(expected.keys()) - {0x00080005} and "BulkDataURI" not in json.dumps(model)


def test_all_values_stand_in_xml(origin):
    instance, = keep(origin, "color-palettes", palette())
    document = native_xml.read(origin.ask(f"color-palettes/{instance.uid}", XML).content)
    assert document["00080018"] == ("UI", [instance.uid]) and document["00700080"][1] == [instance.data_set.ContentLabel]


def test_another_transfer_syntax(origin):
    instance, = keep(origin, "hanging-protocols", hanging_protocol())
    response = origin.ask(f"hanging-protocols/{instance.uid}", f"{DICOM}; transfer-syntax=1.2.840.10008.1.2.1.99")
    again = pydicom.dcmread(io.BytesIO(response.content))
    assert again.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1.99" and again.HangingProtocolCreator == "Müller"


@pytest.mark.parametrize("accept", [DICOM, JSON, XML])
def test_what_the_client_has_is_not_sent_again(origin, accept):
    instance, = keep(origin, "color-palettes", palette())
    path = f"color-palettes/{instance.uid}"
    tag = origin.ask(path, accept).headers["ETag"]
    assert origin.ask(path, accept, headers={"If-None-Match": tag}).status_code == 304
    assert origin.ask(path, accept, headers={"If-Match": '"another"'}).status_code == 412


def test_a_range_and_the_head(origin):
    instance, = keep(origin, "color-palettes", palette())
    path, accept = f"color-palettes/{instance.uid}", f"{DICOM}; transfer-syntax=*"
    response = origin.ask(path, accept, headers={"Range": "bytes=128-131"})
    assert response.status_code == 206 and response.content == b"DICM"
    head = origin.ask(path, accept, "HEAD")
    assert head.status_code == 200 and not head.content and int(head.headers["Content-Length"]) == len(instance.file)


@pytest.mark.parametrize("uid, status", [(generate_uid(), 404), ("abc", 404), ("a_b", 400), ("1" * 65, 400), ("non-patient%2Fcolor-palettes", 400)])
def test_uids_that_lead_nowhere(origin, uid, status):
    assert origin.ask(f"color-palettes/{uid}", DICOM).status_code in {status, 400}


def test_one_category_has_not_what_another_has(origin):
    instance, = keep(origin, "color-palettes", palette())
    assert origin.ask(f"hanging-protocols/{instance.uid}", DICOM).status_code == 404
    assert found(origin, f"hanging-protocols?SOPInstanceUID={instance.uid}") == []


# Search

def test_keys_of_hanging_protocols(origin):
    name = "KEYS" + generate_uid()[-9:]
    instance, other = keep(origin, "hanging-protocols", hanging_protocol(name), hanging_protocol(name + "X", "Smith", "MR"))
    both, one = [instance.uid, other.uid], [instance.uid]
    for query, expected in [
            (f"HangingProtocolName={name}", one), (f"HangingProtocolName={name}*", both), (f"00720002={name}", one), (f"HangingProtocolName={name}*&HangingProtocolCreator=M%C3%BCller", one),
            (f"HangingProtocolName={name}*&HangingProtocolLevel=SITE", both), (f"HangingProtocolName={name}*&HangingProtocolLevel=USER", []),
            (f"HangingProtocolName={name}*&HangingProtocolDefinitionSequence.Modality=CT", one), (f"HangingProtocolName={name}*&NumberOfPriorsReferenced=1", both),
            (f"HangingProtocolName={name}*&HangingProtocolDefinitionSequence.AnatomicRegionSequence.CodeValue=51185008", both),
            (f"HangingProtocolName={name}*&HangingProtocolCreationDateTime=20260101-20260131", both), (f"HangingProtocolName={name}*&HangingProtocolCreationDateTime=20270101-", []),
            (f"SOPInstanceUID={instance.uid},{other.uid}", both), (f"SOPInstanceUID={instance.uid}&SOPClassUID=1.2.840.10008.5.1.4.38.1", one),
            (f"SOPInstanceUID={instance.uid}&SOPClassUID=1.2.840.10008.5.1.4.39.1", []), (f"HangingProtocolName={name}*&fuzzymatching=true", both)]:
        assert sorted(found(origin, f"hanging-protocols?{query}")) == sorted(expected), query


def test_what_an_answer_holds(origin):
    """Table 12.6.1-2 with PS3.4 U.6-1: the return keys, those of type 2 without value, and its address"""
    instance, = keep(origin, "hanging-protocols", hanging_protocol())
    answer, = origin.search(f"hanging-protocols?SOPInstanceUID={instance.uid}")
    assert value(answer, "00081190") == f"{origin.root}/hanging-protocols/{instance.uid}" and value(answer, "00080016") == instance.data_set.SOPClassUID
    assert value(answer, "00720002") == "Chest" and value(answer, "00720008") == "Müller" and value(answer, "00720014") == 1
    assert value(values(answer, "0072000C")[0], "00080060") == "CT"
    assert answer["0072000E"] == {"vr": "SQ"} and answer["00720102"] == {"vr": "SQ"}
    assert not {"0020000D", "0020000E", "00100010", "00100020", "00200013"} & set(answer)


def test_includefield(origin):
    instance, = keep(origin, "color-palettes", palette(ContentCreatorName="Doe^Jane"))
    query = f"color-palettes?SOPInstanceUID={instance.uid}"
    assert "00281101" not in origin.search(query)[0]
    assert "00281101" in origin.search(query + "&includefield=RedPaletteColorLookupTableDescriptor")[0]
    assert "00281101" in origin.search(query + "&includefield=all")[0]


def test_limit_and_offset(origin):
    label = "P" + generate_uid()[-9:]
    instances = [palette(ContentLabel=label) for _ in range(7)]
    for instance in instances:
        keep(origin, "color-palettes", instance)
    uids = [i.uid for i in instances]
    response = origin.ask(f"color-palettes?ContentLabel={label}&limit=3&offset=2")
    assert [value(r, "00080018") for r in response.json()] == uids[2:5], "in the order in which they came"
    assert "2 additional results" in response.headers["Warning"]
    assert found(origin, f"color-palettes?ContentLabel={label}&offset=5") == uids[5:]
    assert found(origin, f"color-palettes?ContentLabel={label}&limit=0") == []
    everything = found(origin, "color-palettes?limit=5000")
    assert [found(origin, f"color-palettes?limit=1&offset={n}") for n in range(len(everything))] == [[uid] for uid in everything]
    assert f"{len(everything) - 1} additional results" in origin.ask("color-palettes?limit=1").headers["Warning"]


def test_results_in_xml(origin):
    instance, = keep(origin, "color-palettes", palette())
    response = origin.ask(f"color-palettes?SOPInstanceUID={instance.uid}", XML_PARTS)
    part, = parts(response)
    assert part.type == XML and native_xml.read(part.body)["00080018"] == ("UI", [instance.uid])


def test_nothing_found_is_an_empty_list(origin):
    response = origin.ask(f"inventories?SOPInstanceUID={generate_uid()}")
    assert response.status_code == 200 and response.json() == []


@pytest.mark.parametrize("query", ["limit=many", "HangingProtocolCreationDateTime=yesterday", "fuzzymatching=perhaps", "SOPInstanceUID=a_b"])
def test_queries_that_are_none(origin, query):
    keep(origin, "hanging-protocols", hanging_protocol())
    assert origin.ask(f"hanging-protocols?{query}").status_code == 400


# Beside studies

def test_no_search_of_studies_shows_them(server):
    """Nor C-FIND: and the patients that an inventory names are in no list"""
    origin = Origin(server.web, "")
    image = made("CT_small.dcm")
    assert origin.store([image.file]).status_code == 200
    instances = [keep(origin, "color-palettes", palette())[0], keep(origin, "inventories", inventory("Hidden^In^Inventory"))[0]]
    for level in ("studies", "series", "instances"):
        assert [value(r, "0020000D") for r in origin.search(f"{level}?limit=100")] == [image.study], level
    for query in ("instances?SOPClassUID=1.2.840.10008.5.1.4.39.1", "studies?PatientName=Hidden*", "studies?PatientID=INV-1", *(f"instances?SOPInstanceUID={i.uid}" for i in instances)):
        assert origin.search(query) == [], query
    entity = AE()
    entity.add_requested_context(StudyRootQueryRetrieveInformationModelFind)
    association = entity.associate("127.0.0.1", server.dicom, ae_title="ALOFT")
    for level, keyword in (("STUDY", "StudyInstanceUID"), ("IMAGE", "SOPInstanceUID")):
        query = Dataset()
        query.QueryRetrieveLevel = level
        setattr(query, keyword, instances[0].uid if level == "IMAGE" else "")
        matches = [i for status, i in association.send_c_find(query, StudyRootQueryRetrieveInformationModelFind) if i is not None]
        assert [m.StudyInstanceUID for m in matches] == ([image.study] if level == "STUDY" else []), level
    association.release()
    status = json.loads(server.run("status", "--json").stdout)
    assert (status["patients"], status["studies"], status["series"], status["instances"], status["nonPatientInstances"]) == (1, 1, 1, 1, 2)


# C-STORE, import, and what the archive does with all instances

def test_c_store(server):
    """PS3.4 GG: every class is negotiated and stored without a study"""
    instances = {name: [blank(c) for c in classes] for name, classes in CLASSES.items()}
    instances["color-palettes"] = [palette()]
    instances["hanging-protocols"] = [hanging_protocol()]
    entity = AE()
    classes = [c for group in CLASSES.values() for c in group]
    entity.requested_contexts = [build_context(c, ExplicitVRLittleEndian) for c in classes]
    association = entity.associate("127.0.0.1", server.dicom, ae_title="ALOFT")
    assert association.is_established and {c.abstract_syntax for c in association.accepted_contexts} == set(classes)
    assert set(classes) <= {c.abstract_syntax for c in NonPatientObjectPresentationContexts}
    for instance in (i for group in instances.values() for i in group):
        assert association.send_c_store(instance.data_set).Status == 0x0000
    association.release()
    origin = Origin(server.web, "")
    for category, group in instances.items():
        assert sorted(found(origin, category)) == sorted(i.uid for i in group)
        for instance in group:
            again = pydicom.dcmread(io.BytesIO(origin.ask(f"{category}/{instance.uid}", DICOM).content))
            assert again == instance.data_set


def test_rebuild_and_verify(server, tmp_path):
    """All that came by whatever way is there after a rebuild, what was rejected is not, and every byte is right"""
    origin = Origin(server.web, "")
    image = made("CT_small.dcm")
    origin.store([image.file])
    shown = {"color-palettes": [palette(name) for name in PALETTES], "hanging-protocols": [hanging_protocol()], "inventories": [inventory("Doe^John")]}
    for category, instances in shown.items():
        keep(origin, category, *instances)
    rejected, restored = palette("fall.dcm"), palette("summer.dcm")
    keep(origin, "color-palettes", rejected, restored)
    (tmp_path / "template.dcm").write_bytes(blank("1.2.840.10008.5.1.4.43.1", ImplantName="Nail", Manufacturer="Acme").file)
    run(server, "import", tmp_path)
    run(server, "reject", "--category", "color-palettes", "--instance", rejected.uid)
    run(server, "reject", "--category", "color-palettes", "--instance", restored.uid)
    run(server, "restore", "--category", "color-palettes", "--instance", restored.uid)
    assert origin.ask(f"color-palettes/{rejected.uid}", DICOM).status_code == 404
    held = pydicom.dcmread(io.BytesIO(shown["color-palettes"][0].file))
    held.ContentLabel = "OTHER"
    assert post(origin, "color-palettes", encoded(held)).status_code == 202

    def state():
        answers = {name: sorted(json.dumps(r, sort_keys=True).replace(origin.root, "") for r in origin.search(f"{name}?includefield=all")) for name in CLASSES}
        status = json.loads(server.run("status", "--json").stdout)
        return answers, {name: status[name] for name in ("patients", "studies", "series", "instances", "nonPatientInstances", "held", "rejected", "openExceptions", "byteCount")}
    before = state()
    assert before[1]["nonPatientInstances"] == 8 and before[1]["held"] == before[1]["rejected"] == 1
    run(server, "verify")
    server.stop()
    run(server, "rebuild")
    server.start()
    origin.root = server.web
    assert state() == before
    for category, instances in shown.items():
        for instance in instances:
            assert origin.ask(f"{category}/{instance.uid}", f"{DICOM}; transfer-syntax=*").content == instance.file
    run(server, "verify")
    run(server, "export", "--category", "color-palettes", "--to", tmp_path / "out")
    written = {path.stem: path.read_bytes() for path in (tmp_path / "out" / "color-palettes").iterdir()}
    assert written == {i.uid: i.file for i in shown["color-palettes"] + [restored]}


def run(server, *arguments):
    answer = server.run(*arguments)
    assert answer.returncode == 0, f"aloft {arguments[0]} ended with {answer.returncode}\n{answer.stdout[-800:]}\n{answer.stderr[-800:]}"
    return answer


def test_commitment(origin):
    instance, = keep(origin, "color-palettes", palette())
    reference = {"00081150": {"vr": "UI", "Value": [str(instance.data_set.SOPClassUID)]}, "00081155": {"vr": "UI", "Value": [instance.uid]}}
    path, content = f"commitment-requests/{generate_uid()}", json.dumps({"00081199": {"vr": "SQ", "Value": [reference]}})
    response = origin.ask(path, JSON, "POST", {"Content-Type": JSON}, data=content)
    while response.status_code == 202:
        response = origin.ask(path)
    answer = response.json()[0] if isinstance(response.json(), list) else response.json()
    assert response.status_code == 200 and [value(i, "00081155") for i in values(answer, "00081199")] == [instance.uid]


def test_delete_is_a_rejection(site):
    origin = Origin(site.start("--web-delete").web, "")
    instance, = keep(origin, "color-palettes", palette())
    assert origin.ask(f"color-palettes/{instance.uid}", "*/*", "DELETE").status_code == 204
    assert origin.ask(f"color-palettes/{instance.uid}", DICOM).status_code == 404
    run(site, "restore", "--category", "color-palettes", "--instance", instance.uid)
    assert origin.ask(f"color-palettes/{instance.uid}", DICOM).status_code == 200


def test_who_may_not_is_refused_and_it_is_logged_nowhere_by_uid(server):
    """A forwarded request is never this machine's"""
    origin = Origin(server.web, "")
    instance, = keep(origin, "color-palettes", palette())
    for path, method in (("color-palettes", "GET"), (f"color-palettes/{instance.uid}", "GET")):
        assert origin.ask(path, JSON, method, {"X-Forwarded-For": "192.0.2.1"}).status_code == 403
    content, content_type = multipart([palette().file])
    assert origin.ask("color-palettes", JSON, "POST", {"Content-Type": content_type, "X-Forwarded-For": "192.0.2.1"}, data=content).status_code == 403
    assert instance.uid not in server.log.read_text(errors="replace")
