"""C-GET (PS3.4 C.4.3): what comes on the requestor's own association, and what the answers count. DCMTK's and pynetdicom's requestors."""
import pytest
from pydicom.uid import generate_uid

from Support import dcmtk, dicomweb, dimse, reference, retrieving
from Support import samples as sample_files
from Support.retrieving import COMPOSITE_INSTANCE, EXPLICIT, GET, IMPLICIT, NATIVE, PATIENT_ROOT, PATIENT_STUDY_ONLY, STUDY_ROOT, WITHOUT_BULK_DATA, identifier

PENDING = 0xFF00


def stored(server, samples):
    status = dimse.store(server.dicom, samples)
    refused = {s.name: status.get(s.uid) for s in samples if status.get(s.uid) != 0}
    assert not refused, f"refused by C-STORE: {refused}"
    return samples


def told(retrieval, receiving, samples):
    """What came is what was stored, byte for byte."""
    came = receiving.by_uid
    missing = [s.name for s in samples if s.uid not in came]
    changed = [s.name for s in samples if s.uid in came and (came[s.uid].body, came[s.uid].transfer_syntax) != (s.body, s.transfer_syntax)]
    assert not missing and not changed, f"missing {missing}, changed {changed}; {retrieval}"
    assert len(receiving.all) == len(samples), f"{len(receiving.all)} instances came for {len(samples)}"


def same_picture(received, sample):
    """Whether the samples' values are those that some decoder finds in what was stored."""
    stored = reference.decoded(sample.file, sample.data_set)
    frames = reference.native_frames(received.data_set())
    return any(not isinstance(found, str) and len(found) == len(frames) and all((a == b).all() for a, b in zip(found, frames)) for found in stored.values())


def test_every_transfer_syntax_comes_back_as_it_was_stored(server, collection):
    samples = stored(server, retrieving.of_each_syntax(collection))
    for study in dict.fromkeys(s.study for s in samples):
        of_study = [s for s in samples if s.study == study]
        found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=study), retrieving.storage_of(samples))
        assert (found.status, found.counts[1:], found.failed) == (0, (len(of_study), 0, 0), []), found
        told(found, receiving, of_study)


@pytest.mark.parametrize("model, level", [(PATIENT_ROOT, "PATIENT"), (PATIENT_ROOT, "STUDY"), (PATIENT_ROOT, "SERIES"), (PATIENT_ROOT, "IMAGE"), (STUDY_ROOT, "STUDY"), (STUDY_ROOT, "SERIES"),
                                          (STUDY_ROOT, "IMAGE"), (PATIENT_STUDY_ONLY, "PATIENT"), (PATIENT_STUDY_ONLY, "STUDY")])
def test_each_level_of_each_model(server, images, model, level):
    patient, other = f"P{generate_uid()[-12:]}", f"Q{generate_uid()[-12:]}"
    one = retrieving.series_of(images[0], 3, PatientID=patient)
    # Another series of the same study, another study of the same patient, another patient.
    beside = sample_files.variant(images[0], "beside", StudyInstanceUID=one[0].study, PatientID=patient)
    later = sample_files.variant(images[0], "later", PatientID=patient)
    stranger = sample_files.variant(images[0], "stranger", PatientID=other)
    everything = stored(server, [*one, beside, later, stranger])
    study, series, uid = one[0].uids
    keys, wanted = {
        "PATIENT": ({"PatientID": patient}, [*one, beside, later]), "STUDY": ({"StudyInstanceUID": study}, [*one, beside]),
        "SERIES": ({"StudyInstanceUID": study, "SeriesInstanceUID": series}, one),
        "IMAGE": ({"StudyInstanceUID": study, "SeriesInstanceUID": series, "SOPInstanceUID": [uid, one[2].uid]}, [one[0], one[2]]),
    }[level]
    if model != STUDY_ROOT:
        keys["PatientID"] = patient
    found, receiving = retrieving.get(server.dicom, model, identifier(level, **keys), retrieving.storage_of(everything))
    assert (found.status, found.counts[1:]) == (0, (len(wanted), 0, 0)), found
    told(found, receiving, wanted)


def test_several_studies_at_once(server, images):
    samples = stored(server, [sample_files.variant(images[0], f"study {n}") for n in range(4)])
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=[s.study for s in samples[:3]]), retrieving.storage_of(samples))
    assert (found.status, found.counts[1:]) == (0, (3, 0, 0)), found
    told(found, receiving, samples[:3])


def test_nothing_found_is_success(server, images):
    stored(server, [images[0]])
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=generate_uid()), retrieving.storage_of(images))
    assert found.status == 0 and not receiving.all, found
    assert found.counts[1:] in ((0, 0, 0), (None, None, None)), found


def test_pending_answers_count_down(server, images):
    samples = stored(server, retrieving.series_of(images[0], 5))
    found, _ = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), retrieving.storage_of(samples))
    assert found.pending, "no pending answer came"
    for answer in found.pending:
        assert answer.Status == PENDING
        numbers = [getattr(answer, f"NumberOf{name}Suboperations") for name in ("Remaining", "Completed", "Failed", "Warning")]
        assert sum(numbers) == 5, f"a pending answer counts {numbers} of 5"
    assert "NumberOfRemainingSuboperations" not in found.last or found.counts[0] in (0, None), f"remaining sub-operations in the last answer: {found}"


def test_all_failed_is_a702(server, images):
    samples = stored(server, retrieving.series_of(images[0], 4))
    receiving = retrieving.Receiving(status=lambda uid: 0xA700)
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), retrieving.storage_of(samples), receiving)
    assert (found.status, found.counts[1:]) == (0xA702, (0, 4, 0)), found
    assert found.failed == sorted(s.uid for s in samples), found


def test_some_failed_is_b000_and_names_them(server, images):
    samples = stored(server, retrieving.series_of(images[0], 5))
    refused = {samples[1].uid, samples[3].uid}
    receiving = retrieving.Receiving(status=lambda uid: 0xC123 if uid in refused else 0)
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), retrieving.storage_of(samples), receiving)
    assert (found.status, found.counts[1:]) == (0xB000, (3, 2, 0)), found
    assert found.failed == sorted(refused), found


def test_warnings_are_counted_apart(server, images):
    samples = stored(server, retrieving.series_of(images[0], 3))
    receiving = retrieving.Receiving(status=lambda uid: 0xB007 if uid == samples[1].uid else 0)
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), retrieving.storage_of(samples), receiving)
    assert (found.status, found.counts[1:], found.failed) == (0xB000, (2, 0, 1), []), found


def test_a_class_that_the_requestor_does_not_take_fails(server, images):
    """No context for its SOP class: that instance fails, the others come."""
    taken, other = images[0], sample_files.variant(images[0], "another class", StudyInstanceUID=images[0].study, SOPClassUID="1.2.840.10008.5.1.4.1.1.7")
    other.data_set.file_meta.MediaStorageSOPClassUID = other.sop_class
    other = sample_files.Sample("another class", sample_files.encoded(other.data_set))
    stored(server, [taken, other])
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=taken.study), retrieving.storage_of([taken]))
    assert (found.status, found.counts[1:], found.failed) == (0xB000, (1, 1, 0), [other.uid]), found
    told(found, receiving, [taken])


def test_without_role_selection_nothing_is_sent(server, images):
    """The requestor is SCU unless it asked to be SCP (PS3.7 D.3.3.4)."""
    stored(server, [images[0]])
    association = retrieving.associate(server.dicom, [retrieving.build_context(STUDY_ROOT + GET, NATIVE), retrieving.build_context(images[0].sop_class, NATIVE)])
    try:
        found = retrieving.Retrieval(association.send_c_get(identifier("STUDY", StudyInstanceUID=images[0].study), STUDY_ROOT + GET))
    finally:
        association.release()
    assert (found.status, found.failed) == (0xA702, [images[0].uid]), found


@pytest.mark.parametrize("after", [1, 3])
def test_cancel_is_heard_within_one_answer(server, images, after):
    samples = stored(server, retrieving.series_of(images[0], 40))
    receiving = retrieving.Receiving(delay=0.05)
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), retrieving.storage_of(samples), receiving, cancel_after=after)
    assert found.status == 0xFE00, found
    # The one that was under way when the peer cancelled, and at most one that was sent before the cancel was read.
    assert len(receiving.all) <= after + 1, f"{len(receiving.all)} instances came, {after} before C-CANCEL"
    assert found.counts[0] == 40 - len(receiving.all), f"{found} after {len(receiving.all)} instances"


@pytest.mark.parametrize("keys, status", [
    ({}, 0xA900), ({"QueryRetrieveLevel": "STUDY"}, 0xA900), ({"QueryRetrieveLevel": "PATIENT", "PatientID": "X"}, 0xA900), ({"QueryRetrieveLevel": "NOWHERE", "StudyInstanceUID": "1.2"}, 0xA900),
    ({"QueryRetrieveLevel": "IMAGE", "StudyInstanceUID": "1.2", "SeriesInstanceUID": "1.2.3"}, 0xA900), ({"QueryRetrieveLevel": "STUDY", "StudyInstanceUID": "1.2.*"}, 0xA900)])
def test_identifiers_that_say_nothing(server, images, keys, status):
    wanted = retrieving.Dataset()
    for keyword, value in keys.items():
        setattr(wanted, keyword, value)
    wanted.PatientName = ""  # an empty identifier is not sent at all
    found, receiving = retrieving.get(server.dicom, STUDY_ROOT, wanted, retrieving.storage_of(images))
    assert found.status == status and not receiving.all, found


@pytest.mark.parametrize("wanted", [EXPLICIT, IMPLICIT])
def test_what_the_requestor_can_not_take_is_transcoded(server, collection, wanted):
    """It takes one native transfer syntax: the pictures that a lossless way leads to come so, with the same samples."""
    samples = [s for s in retrieving.of_each_syntax(collection) if "PixelData" in s.data_set and reference.family(s.transfer_syntax) in ("native", "RLE", "JPEG", "JPEG-LS", "JPEG 2000", "HTJ2K", "deflated")
               and s.transfer_syntax != wanted and not all(isinstance(found, str) for found in reference.decoded(s.file, s.data_set).values())]
    stored(server, samples)
    differing = []
    for sample in samples:
        study, series, uid = sample.uids
        found, receiving = retrieving.get(server.dicom, STUDY_ROOT, identifier("IMAGE", StudyInstanceUID=study, SeriesInstanceUID=series, SOPInstanceUID=uid), [(sample.sop_class, [wanted])])
        if found.status != 0 or not receiving.all:
            differing.append(f"{sample} ({sample.transfer_syntax}): {found}")
        elif receiving.all[0].transfer_syntax != wanted or not same_picture(receiving.all[0], sample):
            differing.append(f"{sample} ({sample.transfer_syntax}): other samples")
    assert len(samples) >= 8, "hardly a compressed picture among the test files"
    assert not differing, f"{len(differing)} of {len(samples)} came otherwise:\n  " + "\n  ".join(differing)


def test_composite_instance_root(server, images):
    samples = stored(server, retrieving.series_of(images[0], 3))
    wanted = identifier("IMAGE", SOPInstanceUID=[samples[0].uid, samples[2].uid])
    found, receiving = retrieving.get(server.dicom, COMPOSITE_INSTANCE, wanted, retrieving.storage_of(samples))
    assert (found.status, found.counts[1:]) == (0, (2, 0, 0)), found
    told(found, receiving, [samples[0], samples[2]])


def test_without_bulk_data(server, images):
    """All but the pixel data (PS3.4 Z.1.3)."""
    sample = stored(server, [images[0]])[0]
    found, receiving = retrieving.get(server.dicom, WITHOUT_BULK_DATA, identifier("IMAGE", SOPInstanceUID=sample.uid), retrieving.storage_of([sample]))
    assert (found.status, found.counts[1:]) == (0, (1, 0, 0)), found
    came = receiving.all[0].data_set()
    assert "PixelData" not in came, "the pixel data came"
    kept = {e.tag for e in sample.data_set if e.tag < 0x7FE00000 and e.tag.element != 0}
    assert kept <= set(came.keys()), f"missing: {sorted(kept - set(came.keys()))[:10]}"


def test_getscu_writes_what_was_stored(server, collection, tmp_path):
    """DCMTK's requestor, told to prefer what is stored; it writes the bytes as they come."""
    problems = []
    for number, (syntax, option) in enumerate(dcmtk.PREFERRED.items()):
        if syntax == IMPLICIT:
            continue  # getscu 3.6.7 proposes explicit VR alone, whatever +xi says
        samples = stored(server, [s for s in collection if s.transfer_syntax == syntax][:4])
        for sample in samples:
            study, series, uid = sample.uids
            folder = tmp_path / f"{number}-{len(problems)}-{uid[-8:]}"
            folder.mkdir()
            answer = dcmtk.getscu(server.dicom, folder, "IMAGE", option, StudyInstanceUID=study, SeriesInstanceUID=series, SOPInstanceUID=uid)
            if "UNKNOWN" in answer.stdout or "No presentation context" in answer.stderr:
                continue  # a SOP class that this DCMTK does not know
            if dcmtk.bodies(folder).get(uid) != (sample.body, syntax):
                problems.append(f"{sample} ({syntax}): {dcmtk.suboperations(answer.stderr + answer.stdout)} {(answer.stderr + answer.stdout)[-200:]}")
    assert not problems, f"{len(problems)} came otherwise:\n  " + "\n  ".join(problems)


def test_getscu_takes_a_large_series(server, images, tmp_path):
    samples = retrieving.series_of(images[0], 150)
    assert dicomweb.stow(server.web, samples).stored == {s.uid for s in samples}
    answer = dcmtk.getscu(server.dicom, tmp_path, "SERIES", StudyInstanceUID=samples[0].study, SeriesInstanceUID=samples[0].uids[1])
    assert answer.returncode == 0, answer.stderr[-500:]
    came = dcmtk.bodies(tmp_path)
    assert {s.uid: (s.body, s.transfer_syntax) for s in samples} == came, f"{len(came)} of {len(samples)} came: {dcmtk.suboperations(answer.stdout + answer.stderr)}"


def test_two_retrievals_on_one_association(server, images):
    samples = stored(server, [sample_files.variant(images[0], f"study {n}") for n in range(2)])
    receiving = retrieving.Receiving()
    association = retrieving.associate(server.dicom, [retrieving.build_context(STUDY_ROOT + GET, NATIVE), retrieving.build_context(samples[0].sop_class, [samples[0].transfer_syntax])],
                                       [retrieving.build_role(samples[0].sop_class, scp_role=True)], receiving)
    try:
        for sample in samples:
            found = retrieving.Retrieval(association.send_c_get(identifier("STUDY", StudyInstanceUID=sample.study), STUDY_ROOT + GET))
            assert (found.status, found.counts[1:]) == (0, (1, 0, 0)), found
    finally:
        association.release()
    told(found, receiving, samples)
