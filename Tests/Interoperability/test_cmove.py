"""C-MOVE (PS3.4 C.4.2): what reaches the destination, what the answers count, and what is done about destinations that fail."""
import concurrent.futures
import time

import pytest
from pydicom.uid import generate_uid

from Support import dcmtk, dicomweb, dimse, reference, retrieving
from Support import samples as sample_files
from Support.orthanc import AE as ORTHANC, Orthanc
from Support.retrieving import COMPOSITE_INSTANCE, EXPLICIT, IMPLICIT, PATIENT_ROOT, PATIENT_STUDY_ONLY, STUDY_ROOT, Receiver, identifier, know
from Support.server import AE_TITLE, Site, free_ports

from test_cget import same_picture, stored

PENDING = 0xFF00


def receiver(server, **options):
    made = Receiver(**options)
    know(server, made.ae_title, made.port)
    return made


def told(found, destination, samples):
    came = destination.by_uid
    missing = [s.name for s in samples if s.uid not in came]
    changed = [s.name for s in samples if s.uid in came and (came[s.uid].body, came[s.uid].transfer_syntax) != (s.body, s.transfer_syntax)]
    assert not missing and not changed and set(came) == {s.uid for s in samples}, f"missing {missing}, changed {changed}; {found}"


def test_every_transfer_syntax_arrives_as_it_was_stored(server, collection):
    samples = stored(server, retrieving.of_each_syntax(collection))
    with receiver(server, contexts=retrieving.storage_of(samples)) as destination:
        for study in dict.fromkeys(s.study for s in samples):
            of_study = [s for s in samples if s.study == study]
            found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=study), "RECEIVER")
            assert (found.status, found.counts[1:], found.failed) == (0, (len(of_study), 0, 0), []), found
        told(found, destination, samples)


@pytest.mark.parametrize("model, level", [(PATIENT_ROOT, "PATIENT"), (PATIENT_ROOT, "STUDY"), (PATIENT_ROOT, "SERIES"), (PATIENT_ROOT, "IMAGE"), (STUDY_ROOT, "STUDY"), (STUDY_ROOT, "SERIES"),
                                          (STUDY_ROOT, "IMAGE"), (PATIENT_STUDY_ONLY, "PATIENT"), (PATIENT_STUDY_ONLY, "STUDY")])
def test_each_level_of_each_model(server, images, model, level):
    patient = f"P{generate_uid()[-12:]}"
    one = retrieving.series_of(images[0], 2, PatientID=patient)
    beside = sample_files.variant(images[0], "beside", StudyInstanceUID=one[0].study, PatientID=patient)
    later = sample_files.variant(images[0], "later", PatientID=patient)
    stored(server, [*one, beside, later, sample_files.variant(images[0], "stranger", PatientID=f"Q{generate_uid()[-12:]}")])
    study, series, uid = one[0].uids
    keys, wanted = {
        "PATIENT": ({"PatientID": patient}, [*one, beside, later]), "STUDY": ({"StudyInstanceUID": study}, [*one, beside]),
        "SERIES": ({"StudyInstanceUID": study, "SeriesInstanceUID": series}, one),
        "IMAGE": ({"StudyInstanceUID": study, "SeriesInstanceUID": series, "SOPInstanceUID": uid}, [one[0]]),
    }[level]
    if model != STUDY_ROOT:
        keys["PatientID"] = patient
    with receiver(server) as destination:
        found = retrieving.move(server.dicom, model, identifier(level, **keys), "RECEIVER")
        assert (found.status, found.counts[1:]) == (0, (len(wanted), 0, 0)), found
        told(found, destination, wanted)


def test_composite_instance_root(server, images):
    samples = stored(server, retrieving.series_of(images[0], 3))
    with receiver(server) as destination:
        found = retrieving.move(server.dicom, COMPOSITE_INSTANCE, identifier("IMAGE", SOPInstanceUID=[samples[0].uid, samples[2].uid]), "RECEIVER")
        assert (found.status, found.counts[1:]) == (0, (2, 0, 0)), found
        told(found, destination, [samples[0], samples[2]])


def test_the_originator_is_named(server, images):
    """PS3.7 9.1.1.1: who asked for the C-MOVE, and in which message."""
    samples = stored(server, retrieving.series_of(images[0], 2))
    with receiver(server) as destination:
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER", calling="WORKSTATION7", message_id=4711)
        assert found.status == 0, found
        assert {r.originator for r in destination.all} == {("WORKSTATION7", 4711)}
        assert {r.calling for r in destination.all} == {AE_TITLE}


def test_an_unknown_destination_is_a801(server, images):
    stored(server, [images[0]])
    found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=images[0].study), "NOBODY")
    assert found.status == 0xA801, found


def test_a_destination_is_known_at_once_and_forgotten_at_once(server, images):
    stored(server, [images[0]])
    wanted = identifier("STUDY", StudyInstanceUID=images[0].study)
    with receiver(server) as destination:
        assert retrieving.move(server.dicom, STUDY_ROOT, wanted, "RECEIVER").status == 0
        assert server.run("peer", "remove", "RECEIVER").returncode == 0
        assert retrieving.move(server.dicom, STUDY_ROOT, wanted, "RECEIVER").status == 0xA801
        assert len(destination.all) == 1


def test_nothing_found_is_success(server):
    with receiver(server) as destination:
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=generate_uid()), "RECEIVER")
        assert found.status == 0 and not destination.all, found


def test_a_destination_that_does_not_listen_is_a702(server, images):
    samples = stored(server, retrieving.series_of(images[0], 3))
    know(server, "RECEIVER", free_ports(1)[0])
    found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER")
    assert (found.status, found.counts[1:]) == (0xA702, (0, 3, 0)), found
    assert found.failed == sorted(s.uid for s in samples), found


def test_all_refused_is_a702(server, images):
    samples = stored(server, retrieving.series_of(images[0], 3))
    with receiver(server, status=lambda uid: 0xA900):
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER")
    assert (found.status, found.counts[1:]) == (0xA702, (0, 3, 0)), found
    assert found.failed == sorted(s.uid for s in samples), found


def test_no_context_for_any_is_a702(server, images):
    samples = stored(server, retrieving.series_of(images[0], 3))
    with receiver(server, contexts=[("1.2.840.10008.5.1.4.1.1.104.1", [EXPLICIT])]):
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER")
    assert (found.status, found.counts[1:], found.failed) == (0xA702, (0, 3, 0), sorted(s.uid for s in samples)), found


def test_some_refused_is_b000_and_names_them(server, images):
    samples = stored(server, retrieving.series_of(images[0], 6))
    refused = {samples[0].uid, samples[5].uid}
    with receiver(server, status=lambda uid: 0xC000 if uid in refused else 0xB000 if uid == samples[2].uid else 0):
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER")
    assert (found.status, found.counts[1:]) == (0xB000, (3, 2, 1)), found
    assert found.failed == sorted(refused), found


def test_pending_answers_count(server, images):
    samples = stored(server, retrieving.series_of(images[0], 8))
    with receiver(server, delay=0.02):
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER")
    assert found.pending, "no pending answer came"
    completed = []
    for answer in found.pending:
        numbers = [getattr(answer, f"NumberOf{name}Suboperations") for name in ("Remaining", "Completed", "Failed", "Warning")]
        assert answer.Status == PENDING and sum(numbers) == 8, f"a pending answer counts {numbers} of 8"
        completed.append(numbers[1])
    assert completed == sorted(completed), f"completed sub-operations go back: {completed}"


def test_cancel_is_heard_within_one_answer(server, images):
    samples = stored(server, retrieving.series_of(images[0], 40))
    cancelled_at = []

    def at_third(status):
        if status.NumberOfCompletedSuboperations >= 3:
            cancelled_at.append(len(destination.all))
            return True
    with receiver(server, delay=0.1) as destination:
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER", cancel_when=at_third)
        assert found.status == 0xFE00, found
        came = len(destination.all)
        # One on each association may be under way, and one more may have begun before the cancel was read.
        assert came <= cancelled_at[0] + 1 + destination.associations, f"{came} came, {cancelled_at[0]} before C-CANCEL, on {destination.associations} associations"
        time.sleep(1)
        assert len(destination.all) == came, "instances still came after the last answer"
        assert sum(found.counts) == 40, found


@pytest.mark.parametrize("wanted", [EXPLICIT, IMPLICIT])
def test_what_the_destination_can_not_take_is_transcoded(server, collection, wanted):
    samples = [s for s in retrieving.of_each_syntax(collection, 1) if "PixelData" in s.data_set and reference.family(s.transfer_syntax) in ("native", "RLE", "JPEG", "JPEG-LS", "JPEG 2000", "HTJ2K", "deflated")
               and s.transfer_syntax != wanted and not all(isinstance(found, str) for found in reference.decoded(s.file, s.data_set).values())]
    stored(server, samples)
    problems = []
    with receiver(server, transfer_syntaxes=[wanted], contexts=[(uid, [wanted]) for uid in {s.sop_class for s in samples}]) as destination:
        for sample in samples:
            study, series, uid = sample.uids
            found = retrieving.move(server.dicom, STUDY_ROOT, identifier("IMAGE", StudyInstanceUID=study, SeriesInstanceUID=series, SOPInstanceUID=uid), "RECEIVER")
            came = destination.by_uid.get(uid)
            if found.status != 0 or came is None or came.transfer_syntax != wanted or not same_picture(came, sample):
                problems.append(f"{sample} ({sample.transfer_syntax}): {found}")
    assert len(samples) >= 5 and not problems, f"{len(problems)} of {len(samples)}:\n  " + "\n  ".join(problems)


def test_a_preferred_transfer_syntax_is_used(server, images):
    """What `aloft peer add --transfer-syntax` says comes first, where the destination takes it."""
    rle = "1.2.840.10008.1.2.5"
    sample = stored(server, [images[0]])[0]
    with Receiver(contexts=[(sample.sop_class, [rle, EXPLICIT])]) as destination:
        know(server, destination.ae_title, destination.port, "--transfer-syntax", rle)
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=sample.study), "RECEIVER")
        assert found.status == 0, found
        assert destination.all[0].transfer_syntax == rle and same_picture_encoded(destination.all[0], sample)


def same_picture_encoded(received, sample):
    ours = reference.decoded(received.file(), received.data_set())
    frames = reference.native_frames(sample.data_set)
    return any(not isinstance(found, str) and all((a == b).all() for a, b in zip(found, frames)) for found in ours.values())


def test_a_destination_that_drops_out_is_asked_again(server, images):
    """It aborts in the middle once: in the end all is there, and counted as completed."""
    samples = stored(server, retrieving.series_of(images[0], 8))
    dropped = []

    def once(uid):
        if uid == samples[3].uid and not dropped:
            dropped.append(uid)
            return None
        return 0
    with receiver(server, status=once) as destination:
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER")
        assert dropped, "nothing was dropped: the test is wrong"
        assert (found.status, found.counts[1:]) == (0, (8, 0, 0)), found
        told(found, destination, samples)


@pytest.mark.parametrize("keys, status", [
    ({}, 0xA900), ({"QueryRetrieveLevel": "STUDY"}, 0xA900), ({"QueryRetrieveLevel": "PATIENT", "PatientID": "X"}, 0xA900), ({"QueryRetrieveLevel": "SERIES", "StudyInstanceUID": "1.2"}, 0xA900)])
def test_identifiers_that_say_nothing(server, keys, status):
    wanted = retrieving.Dataset()
    for keyword, value in keys.items():
        setattr(wanted, keyword, value)
    wanted.PatientName = ""
    with receiver(server):
        assert retrieving.move(server.dicom, STUDY_ROOT, wanted, "RECEIVER").status == status


def test_two_moves_at_a_time(server, images):
    sets = [stored(server, retrieving.series_of(images[0], 10)) for _ in range(3)]
    with receiver(server) as destination, concurrent.futures.ThreadPoolExecutor(3) as pool:
        found = list(pool.map(lambda s: retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=s[0].study), "RECEIVER"), sets))
        assert [f.status for f in found] == [0, 0, 0], found
        told(found, destination, [s for samples in sets for s in samples])


# Other programs

def test_movescu_to_storescp(server, images, tmp_path):
    samples = stored(server, retrieving.series_of(images[0], 12))
    with dcmtk.StoreSCP(tmp_path / "in") as destination:
        know(server, destination.ae_title, destination.port)
        for model in ("-S", "-P"):
            answer = dcmtk.movescu(server.dicom, destination.ae_title, "STUDY", model=model, StudyInstanceUID=samples[0].study, **({"PatientID": samples[0].patient[0]} if model == "-P" else {}))
            assert answer.returncode == 0 and dcmtk.statuses(answer.stdout + answer.stderr)[-1] == 0, (answer.stdout + answer.stderr)[-800:]
            assert dcmtk.suboperations(answer.stdout + answer.stderr).get("Completed") == 12
        assert destination.bodies() == {s.uid: (s.body, s.transfer_syntax) for s in samples}


def test_movescu_to_itself(server, images, tmp_path):
    """movescu takes what comes at a port of its own (+P)."""
    samples = stored(server, retrieving.series_of(images[0], 3))
    port, = free_ports(1)
    know(server, "MOVESCU", port)
    answer = dcmtk.movescu(server.dicom, "MOVESCU", "STUDY", "+P", port, "+B", folder=tmp_path, StudyInstanceUID=samples[0].study)
    assert answer.returncode == 0, (answer.stdout + answer.stderr)[-500:]
    assert dcmtk.bodies(tmp_path) == {s.uid: (s.body, s.transfer_syntax) for s in samples}


@pytest.mark.parametrize("option, syntax", [("+xs", "1.2.840.10008.1.2.4.70"), ("+xv", "1.2.840.10008.1.2.4.90"), ("+xr", "1.2.840.10008.1.2.5"), ("+xi", "1.2.840.10008.1.2"), ("+xb", "1.2.840.10008.1.2.2")])
def test_storescp_gets_what_is_stored_in_the_syntax_it_prefers(server, collection, tmp_path, option, syntax):
    samples = stored(server, [s for s in collection if s.transfer_syntax == syntax and len(s.file) < 2_000_000 and s.sop_class in dcmtk_classes()][:5])
    if not samples:
        pytest.skip(f"no test file in {syntax}")
    with dcmtk.StoreSCP(tmp_path / "in", option) as destination:
        know(server, destination.ae_title, destination.port)
        for sample in samples:
            study, series, uid = sample.uids
            answer = dcmtk.movescu(server.dicom, destination.ae_title, "IMAGE", StudyInstanceUID=study, SeriesInstanceUID=series, SOPInstanceUID=uid)
            assert dcmtk.statuses(answer.stdout + answer.stderr)[-1] == 0, f"{sample}: {(answer.stdout + answer.stderr)[-800:]}"
        came = destination.bodies()
        changed = [s.name for s in samples if came.get(s.uid) != (s.body, s.transfer_syntax)]
        assert not changed, f"other bytes: {changed} ({ {u: t for u, (_, t) in came.items()} })"


def dcmtk_classes():
    """The usual image classes, which every DCMTK takes."""
    return {f"1.2.840.10008.5.1.4.1.1.{n}" for n in ("1", "2", "4", "7", "6.1", "3.1", "12.1", "20", "128", "2.1", "4.1", "1.1", "1.2")}


def test_to_orthanc(server, images, tmp_path):
    samples = stored(server, retrieving.series_of(images[0], 5))
    with Orthanc(tmp_path / "orthanc") as orthanc:
        know(server, ORTHANC, orthanc.port)
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), ORTHANC)
        assert (found.status, found.counts[1:]) == (0, (5, 0, 0)), found
        came = orthanc.files()
        assert {uid: dimse.body_of(file) for uid, file in came.items()} == {s.uid: s.body for s in samples}


def test_orthanc_asks_for_a_study(server, images, tmp_path):
    """Orthanc as requestor: C-FIND, then C-MOVE to itself."""
    samples = stored(server, retrieving.series_of(images[0], 5))
    with Orthanc(tmp_path / "orthanc", {"aloft": (AE_TITLE, server.dicom)}) as orthanc:
        know(server, ORTHANC, orthanc.port)
        answer = orthanc.call("modalities/aloft/move", json={"Level": "Study", "Resources": [{"StudyInstanceUID": samples[0].study}], "TargetAet": ORTHANC})
        assert answer.status_code == 200, answer.text[:400]
        assert {uid: dimse.body_of(file) for uid, file in orthanc.files().items()} == {s.uid: s.body for s in samples}
        path, answers = orthanc.query("aloft", "Study", StudyInstanceUID=samples[0].study)
        assert [a["StudyInstanceUID"] for a in answers] == [samples[0].study]
        assert orthanc.call(f"{path}/retrieve", json={"TargetAet": ORTHANC}).status_code == 200


def test_to_dcmqrscp(server, images, tmp_path):
    samples = stored(server, retrieving.series_of(images[0], 5))
    with dcmtk.Dcmqrscp(tmp_path / "dcmqrscp") as archive:
        know(server, archive.ae_title, archive.port)
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), archive.ae_title)
        assert (found.status, found.counts[1:]) == (0, (5, 0, 0)), found
        assert archive.bodies() == {s.uid: (s.body, s.transfer_syntax) for s in samples}


def test_from_one_aloft_to_another(server, images):
    """Both are Aloft: what one moves is stored at the other, byte for byte."""
    samples = stored(server, retrieving.series_of(images[0], 4))
    other = Site()
    try:
        other.start("--ae-title", "OTHER")
        know(server, "OTHER", other.dicom)
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "OTHER")
        assert (found.status, found.counts[1:]) == (0, (4, 0, 0)), found
        assert all(dimse.body_of(dicomweb.retrieve(other.web, s)) == s.body for s in samples)
    finally:
        other.remove()


def test_a_patient_id_with_wildcards_is_no_unique_key(server, images):
    stored(server, retrieving.series_of(images[0], 2))
    with receiver(server) as destination:
        for patient in ("*", "?*", '""'):
            found = retrieving.move(server.dicom, PATIENT_ROOT, identifier("PATIENT", PatientID=patient), "RECEIVER")
            assert found.status == 0xA900 and not destination.all, f"{patient}: {found}"


def test_an_instance_that_the_destination_breaks_off_at_costs_itself_alone(server, images):
    samples = stored(server, retrieving.series_of(images[0], 6))
    poison = samples[1].uid
    with receiver(server) as destination:
        destination.on_each = lambda count, event: str(event.request.AffectedSOPInstanceUID) == poison and event.assoc.abort()
        found = retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=samples[0].study), "RECEIVER")
    assert (found.status, found.counts[1:], found.failed) == (0xB000, (5, 1, 0), [poison]), found
