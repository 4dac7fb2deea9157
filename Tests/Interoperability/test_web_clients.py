"""Other people's DICOMweb clients, as they are used: dicomweb-client, wsidicom (whole slides) and dicomtrolley."""
import io

import numpy
import pydicom
import pytest
import requests
from dicomtrolley.core import InstanceReference, QueryLevels
from dicomtrolley.qido_rs import HierarchicalQuery, QidoRS, RelationalQuery
from dicomtrolley.trolley import Trolley
from dicomtrolley.wado_rs import WadoRS, WadoRSMetaData
from dicomtrolley.wado_uri import WadoURI
from dicomweb_client.api import DICOMwebClient
from PIL import Image
from pydicom.uid import generate_uid
from wsidicom import WsiDicom, WsiDicomWebClient

from Support import slides
from Support.ps3_18 import made


@pytest.fixture(scope="module")
def study(origin):
    """Two series of one study, and three instances."""
    study, series = generate_uid(), generate_uid()
    words = dict(PatientID="CLIENT-1", PatientName="Client^Test", StudyInstanceUID=study, StudyDate="20230405", AccessionNumber="CL1")
    return origin.keep(*(made("CT_small.dcm", **words, SeriesInstanceUID=series, InstanceNumber=n) for n in (1, 2)), made("CT_small.dcm", **words, Modality="MR"))


# dicomweb-client

@pytest.fixture(scope="module")
def client(origin):
    return DICOMwebClient(origin.root)


def test_dicomweb_client_searches(client, study):
    found = client.search_for_studies(search_filters={"PatientID": "CLIENT-1"}, fields=["StudyDescription"])
    assert [r["0020000D"]["Value"] for r in found] == [[study[0].study]]
    assert len(client.search_for_series(study[0].study)) == 2 and len(client.search_for_instances(study[0].study)) == 3


def test_dicomweb_client_finds_nothing(client):
    assert client.search_for_studies(search_filters={"PatientID": "NOBODY"}) == []


def test_dicomweb_client_pages(client, study):
    pages = [client.search_for_instances(study[0].study, limit=1, offset=n)[0]["00080018"]["Value"][0] for n in range(3)]
    assert sorted(pages) == sorted(s.uid for s in study)
    assert len(client.search_for_instances(study[0].study, limit=2, get_remaining=True)) == 3


def test_dicomweb_client_retrieves(client, study):
    assert {str(i.SOPInstanceUID) for i in client.retrieve_study(study[0].study)} == {s.uid for s in study}
    assert {str(i.SOPInstanceUID) for i in client.retrieve_series(*study[0].uids[:2])} == {s.uid for s in study[:2]}
    assert client.retrieve_instance(*study[0].uids).PixelData == study[0].data_set.PixelData


def test_dicomweb_client_retrieves_metadata(client, study):
    found, = client.retrieve_series_metadata(*study[2].uids[:2])
    assert bytes(pydicom.Dataset.from_json(found, lambda uri: client.retrieve_bulkdata(uri)[0]).PixelData) == study[2].data_set.PixelData


@pytest.mark.parametrize("name, media_types", [("CT_small.dcm", None), ("MR_small_jp2klossless.dcm", (("image/jp2", "1.2.840.10008.1.2.4.90"),)), ("SC_rgb_jpeg_dcmtk.dcm", (("image/jpeg", "1.2.840.10008.1.2.4.50"),))])
def test_dicomweb_client_retrieves_frames(client, origin, name, media_types):
    sample = origin.keep(made(name))[0]
    frame, = client.retrieve_instance_frames(*sample.uids, frame_numbers=[1], media_types=media_types)
    expected = sample.data_set.PixelData if media_types is None else next(pydicom.encaps.generate_frames(sample.data_set.PixelData, number_of_frames=1))
    assert bytes(frame).rstrip(b"\0") == expected.rstrip(b"\0")


def test_dicomweb_client_retrieves_pictures(client, study):
    content = client.retrieve_instance_rendered(*study[0].uids, media_types=("image/png",), params={"viewport": "64,64"})
    assert Image.open(io.BytesIO(content)).size == (64, 64)
    assert Image.open(io.BytesIO(client.retrieve_instance_frames_rendered(*study[0].uids, frame_numbers=[1], media_types=("image/jpeg",)))).format == "JPEG"


def test_dicomweb_client_stores(client, origin):
    samples = [made("MR_small.dcm") for _ in range(2)]
    answer = client.store_instances([s.data_set for s in samples])
    assert {str(i.ReferencedSOPInstanceUID) for i in answer.ReferencedSOPSequence} == {s.uid for s in samples}


def test_dicomweb_client_stores_into_a_study(client, origin):
    sample = made("MR_small.dcm")
    assert len(client.store_instances([sample.data_set], study_instance_uid=sample.study).ReferencedSOPSequence) == 1


# wsidicom

@pytest.fixture(scope="module")
def whole_slide(origin):
    levels, picture = slides.slide()
    origin.keep(*levels)
    return levels, picture


def open_slide(origin, levels):
    return WsiDicom.open_web(WsiDicomWebClient(DICOMwebClient(origin.root)), levels[0].uids[0], levels[0].uids[1])


def test_wsidicom_opens_all_levels(origin, whole_slide):
    with open_slide(origin, whole_slide[0]) as opened:
        assert [level.size.width for level in opened.levels] == [1024, 512, 256]


@pytest.mark.parametrize("level, place, size", [(0, (100, 300), (400, 200)), (1, (130, 0), (300, 512)), (2, (0, 0), (256, 256))])
def test_wsidicom_reads_regions(origin, whole_slide, level, place, size):
    """A region over several tiles looks like that part of the picture."""
    levels, whole = whole_slide
    with open_slide(origin, levels) as opened:
        # wsidicom wants the place in pixels of the level.
        region = opened.read_region(place, level, size).convert("RGB")
    edge = 1024 >> level
    expected = whole.resize((edge, edge)).crop((*place, place[0] + size[0], place[1] + size[1]))
    difference = numpy.abs(numpy.asarray(region).astype(int) - numpy.asarray(expected).astype(int))
    assert region.size == size and difference.mean() < 3, f"the mean difference is {difference.mean():.1f}"


# dicomtrolley

@pytest.fixture(scope="module")
def trolley(origin):
    session = requests.Session()
    return Trolley(searcher=QidoRS(session, origin.root), downloader=WadoRS(session, origin.root))


def test_dicomtrolley_searches(trolley, study):
    found, = trolley.find_studies(HierarchicalQuery(PatientID="CLIENT-1"))
    assert str(found.uid) == study[0].study


@pytest.mark.parametrize("query, count", [(dict(query_level=QueryLevels.SERIES), 2), (dict(query_level=QueryLevels.INSTANCE), 3)])
def test_dicomtrolley_searches_below(trolley, study, query, count):
    found, = trolley.find_studies(RelationalQuery(StudyInstanceUID=study[0].study, **query))
    assert len([s for s in found.series] if count == 2 else [i for s in found.series for i in s.instances]) == count


def test_dicomtrolley_downloads(trolley, study):
    found, = trolley.find_studies(HierarchicalQuery(PatientID="CLIENT-1"))
    assert {str(d.SOPInstanceUID) for d in trolley.fetch_all_datasets([found])} == {s.uid for s in study}


def test_dicomtrolley_reads_metadata(origin, study):
    reference = InstanceReference(study_uid=study[0].uids[0], series_uid=study[0].uids[1], instance_uid=study[0].uids[2])
    found, = WadoRSMetaData(requests.Session(), origin.root).datasets([reference])
    assert found.PatientName == "Client^Test" and found.Rows == 128


def test_dicomtrolley_downloads_by_uri(origin, study):
    reference = InstanceReference(study_uid=study[0].uids[0], series_uid=study[0].uids[1], instance_uid=study[0].uids[2])
    found, = WadoURI(requests.Session(), origin.uri).datasets([reference])
    assert found.PixelData == study[0].data_set.PixelData
