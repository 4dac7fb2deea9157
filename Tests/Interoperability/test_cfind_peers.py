"""C-FIND as other programs ask: DCMTK's findscu, pynetdicom, GDCM's gdcmscu, Orthanc. What matches is tested beside a plain evaluation elsewhere."""
import re

import pytest
from pynetdicom.pdu_primitives import SOPClassExtendedNegotiation

from Support import dcmtk, dicomweb, retrieving
from Support import samples as sample_files
from Support.orthanc import Orthanc
from Support.retrieving import FIND, PATIENT_ROOT, PATIENT_STUDY_ONLY, STUDY_ROOT, find, identifier
from Support.server import AE_TITLE

from test_cget import stored


@pytest.fixture
def archive(server, images):
    """Two patients; the first has two studies, the first of them with two series of two and one instances."""
    patient, other = "PAT-1", "PAT-2"
    common = {"PatientID": patient, "PatientName": "Grünwald^Ánna", "SpecificCharacterSet": "ISO_IR 100", "StudyDate": "20200102", "StudyTime": "101112", "AccessionNumber": "ACC-1"}
    first = retrieving.series_of(images[0], 2, **common)
    second = sample_files.variant(images[0], "second series", **{**common, "StudyInstanceUID": first[0].study, "Modality": "MR", "SeriesNumber": 9})
    later = sample_files.variant(images[0], "later", **{**common, "StudyDate": "20210304", "AccessionNumber": "ACC-2"})
    stranger = sample_files.variant(images[0], "stranger", PatientID=other, PatientName="Smith^John", StudyDate="20220506", AccessionNumber="ACC-3")
    server.samples = stored(server, [*first, second, later, stranger])
    return server


def uids(matches, keyword="StudyInstanceUID"):
    return sorted(str(m.get(keyword)) for m in matches)


@pytest.mark.parametrize("model, level, keys, keyword, expected", [
    (PATIENT_ROOT, "PATIENT", {"PatientName": "", "PatientID": ""}, "PatientID", ["PAT-1", "PAT-2"]),
    (PATIENT_ROOT, "STUDY", {"PatientID": "PAT-1", "AccessionNumber": ""}, "AccessionNumber", ["ACC-1", "ACC-2"]),
    (STUDY_ROOT, "STUDY", {"AccessionNumber": ""}, "AccessionNumber", ["ACC-1", "ACC-2", "ACC-3"]),
    (STUDY_ROOT, "STUDY", {"AccessionNumber": "", "StudyDate": "20200101-20201231"}, "AccessionNumber", ["ACC-1"]),
    (STUDY_ROOT, "STUDY", {"AccessionNumber": "", "ModalitiesInStudy": "MR"}, "AccessionNumber", ["ACC-1"]),
    (STUDY_ROOT, "STUDY", {"AccessionNumber": "ACC-?"}, "AccessionNumber", ["ACC-1", "ACC-2", "ACC-3"]),
    (STUDY_ROOT, "STUDY", {"AccessionNumber": "", "PatientName": "smith*"}, "AccessionNumber", ["ACC-3"]),
    (PATIENT_STUDY_ONLY, "PATIENT", {"PatientID": "*1"}, "PatientID", ["PAT-1"]),
    (PATIENT_STUDY_ONLY, "STUDY", {"PatientID": "PAT-2", "AccessionNumber": ""}, "AccessionNumber", ["ACC-3"])])
def test_each_model(archive, model, level, keys, keyword, expected):
    last, matches = find(archive.dicom, model, identifier(level, **keys))
    assert last.Status == 0, f"status {last.Status:04X} {last.get('ErrorComment', '')}"
    assert uids(matches, keyword) == expected
    for match in matches:
        assert match.QueryRetrieveLevel == level and match.RetrieveAETitle == AE_TITLE
        assert "SpecificCharacterSet" in match, "no Specific Character Set in the answer"


def test_series_and_images(archive):
    first, second, third = archive.samples[:3]
    last, series = find(archive.dicom, STUDY_ROOT, identifier("SERIES", StudyInstanceUID=first.study, SeriesInstanceUID="", Modality="", NumberOfSeriesRelatedInstances=None))
    assert last.Status == 0
    assert {str(s.SeriesInstanceUID): (s.Modality, s.NumberOfSeriesRelatedInstances) for s in series} == {first.uids[1]: (first.data_set.Modality, 2), third.uids[1]: ("MR", 1)}
    last, found = find(archive.dicom, STUDY_ROOT, identifier("IMAGE", StudyInstanceUID=first.study, SeriesInstanceUID=first.uids[1], SOPInstanceUID="", SOPClassUID="", InstanceNumber=None))
    assert last.Status == 0 and uids(found, "SOPInstanceUID") == sorted([first.uid, second.uid])


def test_what_is_counted_of_a_study(archive):
    keys = dict.fromkeys(("ModalitiesInStudy", "SOPClassesInStudy", "NumberOfStudyRelatedSeries", "NumberOfStudyRelatedInstances", "InstanceAvailability"), "")
    keys["NumberOfStudyRelatedSeries"] = keys["NumberOfStudyRelatedInstances"] = None
    last, (study,) = find(archive.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=archive.samples[0].study, **keys))
    assert last.Status == 0
    assert sorted(study.ModalitiesInStudy) == sorted({archive.samples[0].data_set.Modality, "MR"})
    assert (study.NumberOfStudyRelatedSeries, study.NumberOfStudyRelatedInstances, study.InstanceAvailability) == (2, 3, "ONLINE")


def test_cancel_is_heard_within_one_answer(server, images):
    stored(server, [sample_files.variant(images[0], f"study {n}") for n in range(60)])
    last, matches = find(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=""), limit=1)
    # What was on its way already may still come.
    assert last.Status in (0xFE00, 0) and (last.Status == 0xFE00 or len(matches) == 60), f"status {last.Status:04X} after {len(matches)} matches"


@pytest.mark.parametrize("keys", [{}, {"QueryRetrieveLevel": "PATIENT"}, {"QueryRetrieveLevel": "NOWHERE"}])
def test_a_level_that_the_model_has_not_is_a900(server, keys):
    wanted = retrieving.Dataset()
    for keyword, value in {"PatientName": "", **keys}.items():
        setattr(wanted, keyword, value)
    last, matches = find(server.dicom, STUDY_ROOT, wanted)
    assert last.Status == 0xA900 and not matches, f"status {last.Status:04X}"


def test_relational_queries_when_they_were_negotiated(archive):
    """Instances of any study by their UID, without the keys above (PS3.4 C.4.1.2.2)."""
    relational = SOPClassExtendedNegotiation()
    relational.sop_class_uid, relational.service_class_application_information = STUDY_ROOT + FIND, b"\x01"
    wanted = identifier("IMAGE", SOPInstanceUID=archive.samples[0].uid)
    last, matches = find(archive.dicom, STUDY_ROOT, wanted, negotiation=[relational])
    assert last.Status == 0 and uids(matches, "SOPInstanceUID") == [archive.samples[0].uid], f"status {last.Status:04X}"


def test_findscu(archive, tmp_path):
    for model, level, keys, expected in (("-S", "STUDY", {"StudyInstanceUID": "", "AccessionNumber": ""}, 3), ("-P", "PATIENT", {"PatientID": "", "PatientName": ""}, 2),
                                         ("-S", "SERIES", {"StudyInstanceUID": archive.samples[0].study, "SeriesInstanceUID": ""}, 2), ("-O", "STUDY", {"PatientID": "PAT-1", "StudyInstanceUID": ""}, 2)):
        folder = tmp_path / f"{model}{level}"
        folder.mkdir()
        answer, matches = dcmtk.findscu(archive.dicom, folder, level, model=model, **keys)
        assert answer.returncode == 0 and len(matches) == expected, f"{model} {level}: {len(matches)} matches; {(answer.stdout + answer.stderr)[-500:]}"


def test_findscu_finds_a_name_with_accents(archive, tmp_path):
    answer, matches = dcmtk.findscu(archive.dicom, tmp_path, "STUDY", StudyInstanceUID="", SpecificCharacterSet="ISO_IR 192", PatientName="Grünwald*")
    assert uids(matches) == sorted({archive.samples[0].study, archive.samples[3].study}), answer.stderr[-300:]
    assert all(str(m.PatientName) == "Grünwald^Ánna" for m in matches)


def test_gdcmscu(archive):
    """It ends in an exception at the release, with every server, and prints nothing then: -D shows the answers before."""
    for accession, expected in (("ACC-2", 1), ("ACC-9", 0)):
        answer = dcmtk.gdcmscu(archive.dicom, "-D", "--find", "--studyroot", "--study", "--key", f"8,50={accession}", "--key", "20,d=")
        said = answer.stdout + answer.stderr
        pending = len(re.findall(r"\(0000,0900\).*\(US\) 65280", said)) // 2  # each is shown twice
        assert "C-Find was successful." in said and pending == expected, f"{pending} answers for {accession}: {said[-500:]}"


def test_orthanc_asks(archive, tmp_path):
    with Orthanc(tmp_path / "orthanc", {"aloft": (AE_TITLE, archive.dicom)}) as orthanc:
        for level, keys, expected in (("Patient", {"PatientID": ""}, 2), ("Study", {"AccessionNumber": "ACC-*"}, 3), ("Series", {"StudyInstanceUID": archive.samples[0].study}, 2),
                                      ("Instance", {"StudyInstanceUID": archive.samples[0].study, "SeriesInstanceUID": archive.samples[0].uids[1]}, 2)):
            _, answers = orthanc.query("aloft", level, **keys)
            assert len(answers) == expected, f"{level}: {answers}"


def test_a_thousand_answers_are_not_cut(server, images):
    made = [sample_files.variant(images[0], f"study {n}", AccessionNumber=f"CUT{n:05}") for n in range(1100)]
    for start in range(0, len(made), 100):
        assert len(dicomweb.stow(server.web, made[start:start + 100]).stored) == 100
    last, matches = find(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID="", AccessionNumber="CUT*"))
    assert last.Status == 0 and len(matches) == 1100, f"{len(matches)} matches, status {last.Status:04X}"
    assert len(set(uids(matches))) == 1100, "a study came twice"
