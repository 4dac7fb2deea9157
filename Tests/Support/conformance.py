"""The requests that docs/conformance/dimse.md names: each does what a table says and returns the statuses that came."""
import io
import socket
import struct
import threading
import time

import pydicom
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid
from pynetdicom import AE, build_role, evt
from pynetdicom.dimse_primitives import C_FIND, C_GET, C_MOVE
from pynetdicom.presentation import build_context

from . import dimse, retrieving
from . import samples as sample_files
from .retrieving import EXPLICIT, FIND, GET, IMPLICIT, MOVE, NATIVE, STUDY_ROOT, Receiver, identifier, know
from .server import AE_TITLE, free_ports

CT = "1.2.840.10008.5.1.4.1.1.2"
COMMITMENT, COMMITMENT_INSTANCE = "1.2.840.10008.1.20.1", "1.2.840.10008.1.20.1.1"
MOST_ASSOCIATIONS = 256  # as the policies say


class Ward:
    """What the requests need: the server, an image to make others from, and a study that is stored."""

    def __init__(self, server, image):
        self.server, self.port, self.image = server, server.dicom, image
        self.series = retrieving.series_of(image, 4, PatientID="WARD-1", AccessionNumber="WARD-1")
        assert set(dimse.store(self.port, self.series).values()) == {0}
        self.study = self.series[0].study

    def store(self, sample, sop_class=None, uid=None, body=None, context=None):
        """C-STORE in a context for the sample, with what the command is to say."""
        association = retrieving.associate(self.port, [build_context(context or sample.sop_class, [sample.transfer_syntax])])
        made = sample_files.Sample(sample.name, sample.file)
        made.sop_class, made.uids, made.body = sop_class or sample.sop_class, (*sample.uids[:2], uid or sample.uid), sample.body if body is None else body
        status = dimse._store_bytes(association, association.accepted_contexts[0].context_id, made)
        association.release()
        return {status}

    def find(self, keys, model=STUDY_ROOT, **options):
        association = retrieving.associate(self.port, [build_context(model + FIND, [EXPLICIT])])
        found = {status.Status for status, _ in association.send_c_find(keys, model + FIND, **options)}
        association.release()
        return found

    def get(self, keys, storage=None, roles=True, receiving=None, cancel_after=None):
        receiving = receiving or retrieving.Receiving()
        contexts = [build_context(STUDY_ROOT + GET, NATIVE), build_context(self.image.sop_class, [self.image.transfer_syntax])]
        if cancel_after:
            receiving.on_each = lambda count, event: count == cancel_after and event.assoc.send_c_cancel(1, None, STUDY_ROOT + GET)
        association = retrieving.associate(self.port, contexts, [build_role(self.image.sop_class, scp_role=True)] if roles else [], receiving)
        found = {status.Status for status, _ in association.send_c_get(keys, STUDY_ROOT + GET, msg_id=1)}
        association.release()
        return found

    def move(self, keys, destination="RECEIVER", cancel_when=None, **receiver):
        with Receiver(**receiver) as running:
            know(self.server, "RECEIVER", running.port)
            retrieval = retrieving.move(self.port, STUDY_ROOT, keys, destination, cancel_when=cancel_when)
        return {status.Status for status, _ in retrieval.answers}

    def ask(self, class_uid, field, command_class, bytes_):
        """A request whose identifier is these bytes, and whose command names `command_class`: the last status."""
        association = retrieving.associate(self.port, [build_context(class_uid, [EXPLICIT])])
        primitive = {"find": C_FIND, "get": C_GET, "move": C_MOVE}[field]()
        primitive.MessageID, primitive.Priority, primitive.AffectedSOPClassUID = 1, 0, command_class
        primitive.Identifier = io.BytesIO(bytes_)
        if field == "move":
            primitive.MoveDestination = "RECEIVER"
        association._reactor_checkpoint.clear()
        while not association._is_paused:
            time.sleep(0.0005)
        try:
            association.dimse.send_msg(primitive, association.accepted_contexts[0].context_id)
            answer = dimse._wait_for_answer(association)
        finally:
            association._reactor_checkpoint.set()
        association.release()
        return {answer.Status if answer else None}

    def broken(self, class_uid, field):
        return self.ask(class_uid, field, class_uid, b"\x08\x00\x52\x00CS\xff\x00STUDY")

    def commit(self, transaction, references, action=1, instance=COMMITMENT_INSTANCE):
        """The status of N-ACTION, and the report's {failure reason}."""
        data_set, reports, came = Dataset(), [], threading.Event()
        if transaction:
            data_set.TransactionUID = transaction
        data_set.ReferencedSOPSequence = Sequence()
        for sop_class, uid in references:
            item = Dataset()
            item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = sop_class, uid
            data_set.ReferencedSOPSequence.append(item)
        if not references:
            del data_set.ReferencedSOPSequence

        def report(event):
            reports.append(event.event_information)
            came.set()
            return 0, None
        ae = AE("COMMITTER")
        association = ae.associate("127.0.0.1", self.port, [build_context(COMMITMENT, NATIVE)], ae_title=AE_TITLE, evt_handlers=[(evt.EVT_N_EVENT_REPORT, report)])
        assert association.is_established
        status, _ = association.send_n_action(data_set, action, COMMITMENT, instance)
        if status and status.Status == 0:
            came.wait(30)
        association.release()
        failed = [item.FailureReason for r in reports for item in r.get("FailedSOPSequence", [])]
        return status.Status if status else None, set(failed), reports


def one_of(ward):
    return sample_files.variant(ward.image)


def store_twice(ward):
    sample = one_of(ward)
    return ward.store(sample) | ward.store(sample)


def store_other_pixels(ward):
    sample = one_of(ward)
    assert ward.store(sample) == {0}
    return ward.store(sample_files.with_other_pixels(sample))


def store_other_patient(ward):
    sample = sample_files.variant(ward.image, PatientID="FIRST", PatientName="First^Anna", PatientBirthDate="19500101")
    assert ward.store(sample) == {0}
    return ward.store(sample_files.variant(ward.image, StudyInstanceUID=sample.study, PatientID="SECOND", PatientName="Second^Otto", PatientBirthDate="19700202"))


def store_without_study(ward):
    sample = one_of(ward)
    data_set = pydicom.dcmread(io.BytesIO(sample.file))
    del data_set.StudyInstanceUID
    out = io.BytesIO()
    data_set.save_as(out, enforce_file_format=True)
    return ward.store(sample, body=dimse.body_of(out.getvalue()))


def store_bad_uid(ward):
    """The same in command and data set, and none that could be a UID."""
    sample = one_of(ward)
    bad = "1.2.840/../" + "9" * (len(sample.uid) - 11)
    return ward.store(sample, uid=bad, body=sample.body.replace(sample.uid.encode(), bad.encode()))


def keys(ward, **more):
    return identifier("STUDY", StudyInstanceUID=ward.study, **more)


def unnamed(**elements):
    data_set = Dataset()
    data_set.PatientName = ""
    for keyword, value in elements.items():
        setattr(data_set, keyword, value)
    return data_set


def find_private(ward):
    wanted = keys(ward)
    wanted.add_new(0x00191001, "LO", "no creator")
    return ward.find(wanted)


def find_cancel(ward):
    assert set(dimse.store(ward.port, [sample_files.variant(ward.image, f"s{n}") for n in range(200)]).values()) == {0}
    # On a busy machine all answers may be out before the request to cancel them comes.
    for _ in range(10):
        association = retrieving.associate(ward.port, [build_context(STUDY_ROOT + FIND, NATIVE)])
        wanted = identifier("STUDY", StudyInstanceUID="", PatientName="", StudyDescription="")
        answers = association.send_c_find(wanted, STUDY_ROOT + FIND, msg_id=7)
        association.send_c_cancel(7, None, STUDY_ROOT + FIND)
        found = {status.Status for status, _ in answers}
        association.release()
        if 0xFE00 in found:
            break
    return found


def find_too_deep(ward):
    wanted, inner = keys(ward), Dataset()
    inner.PatientID = "X"
    for _ in range(12):
        outer = Dataset()
        outer.RequestAttributesSequence = Sequence([inner])
        inner = outer
    wanted.RequestAttributesSequence = Sequence([inner])
    return ward.find(wanted)


def move_unreachable(ward):
    know(ward.server, "UNREACHABLE", free_ports(1)[0])
    return {retrieving.move(ward.port, STUDY_ROOT, keys(ward), "UNREACHABLE").status}


def raw(ward, sent):
    """What the server says to these bytes: the PDUs' types and bodies, until it closes."""
    with socket.create_connection(("127.0.0.1", ward.port), 20) as connection:
        connection.sendall(sent)
        data = b""
        connection.settimeout(20)
        while len(data) < 10 and (piece := connection.recv(4096)):
            data += piece
        return data


def associate_bytes(called=AE_TITLE, application_context="1.2.840.10008.3.1.1.1", calling="TESTER"):
    def item(kind, body):
        return struct.pack(">BBH", kind, 0, len(body)) + body
    context = item(0x20, b"\x01\x00\x00\x00" + item(0x30, b"1.2.840.10008.1.1") + item(0x40, IMPLICIT.encode()))
    body = struct.pack(">HH16s16s32x", 1, 0, called.ljust(16).encode(), calling.ljust(16).encode()) + item(0x10, application_context.encode()) + context
    body += item(0x50, item(0x51, struct.pack(">L", 16384)) + item(0x52, b"1.2.3.4"))
    return struct.pack(">BBL", 1, 0, len(body)) + body


def too_many(ward):
    """The answer to one association more than there may be; those before it stay open meanwhile."""
    held = []
    try:
        for number in range(MOST_ASSOCIATIONS):
            held.append(socket.create_connection(("127.0.0.1", ward.port), 20))
            held[-1].sendall(associate_bytes(calling=f"CALLER{number}"))
            answer = held[-1].recv(4096)
            if answer[:1] != b"\x02":
                return answer + f" at association {number + 1}".encode()
        return raw(ward, associate_bytes(calling="ONEMORE"))
    finally:
        for connection in held:
            connection.close()


REQUESTS = {
    "echo": lambda w: {retrieving.associate(w.port, [build_context("1.2.840.10008.1.1")]).send_c_echo().Status},
    "store": lambda w: w.store(one_of(w)), "store-twice": store_twice, "store-other-pixels": store_other_pixels, "store-other-patient": store_other_patient,
    "store-other-uid": lambda w: w.store(one_of(w), uid=generate_uid()), "store-cut-short": lambda w: w.store(s := one_of(w), body=s.body[:len(s.body) // 2]),
    "store-without-study-uid": store_without_study, "store-bad-uid": store_bad_uid, "store-context-of-other": lambda w: w.store(one_of(w), context="1.2.840.10008.5.1.4.1.1.88.11"), "store-other-context": lambda w: w.store(one_of(w), sop_class="1.2.840.10008.5.1.1.9"),
    "find": lambda w: w.find(keys(w)), "find-private-without-creator": find_private, "find-cancel": find_cancel, "find-without-level": lambda w: w.find(unnamed(StudyInstanceUID=w.study)),
    "find-other-level": lambda w: w.find(unnamed(QueryRetrieveLevel="PATIENT", PatientID="X")),
    "find-without-unique-key": lambda w: w.find(identifier("IMAGE", SOPInstanceUID=w.series[0].uid)),
    "find-broken": lambda w: w.broken(STUDY_ROOT + FIND, "find"), "find-bad-date": lambda w: w.ask(STUDY_ROOT + FIND, "find", STUDY_ROOT + FIND, b"\x08\x00\x20\x00DA\x08\x00tomorrow\x08\x00\x52\x00CS\x06\x00STUDY "),
    "find-too-deep": find_too_deep, "find-other-class": lambda w: w.ask(STUDY_ROOT + FIND, "find", CT, b"\x08\x00\x52\x00CS\x06\x00STUDY "),
    "move": lambda w: w.move(keys(w), delay=0.05), "move-nothing": lambda w: w.move(identifier("STUDY", StudyInstanceUID=generate_uid())),
    "move-some-fail": lambda w: w.move(keys(w), status=lambda uid: 0xC000 if uid == w.series[1].uid else 0), "move-all-fail": lambda w: w.move(keys(w), status=lambda uid: 0xA700),
    "move-unreachable": move_unreachable, "move-unknown": lambda w: w.move(keys(w), "NOBODY"), "move-without-level": lambda w: w.move(unnamed(StudyInstanceUID=w.study)),
    "move-broken": lambda w: w.move(keys(w)) and w.broken(STUDY_ROOT + MOVE, "move"), "move-cancel": lambda w: w.move(keys(w), delay=0.3, cancel_when=lambda status: True),
    "move-other-class": lambda w: w.move(keys(w)) and w.ask(STUDY_ROOT + MOVE, "move", CT, b"\x08\x00\x52\x00CS\x06\x00STUDY "),
    "get": lambda w: w.get(keys(w)), "get-nothing": lambda w: w.get(identifier("STUDY", StudyInstanceUID=generate_uid())),
    "get-some-fail": lambda w: w.get(keys(w), receiving=retrieving.Receiving(lambda uid: 0xA700 if uid == w.series[0].uid else 0)),
    "get-all-fail": lambda w: w.get(keys(w), receiving=retrieving.Receiving(lambda uid: 0xA700)), "get-without-role": lambda w: w.get(keys(w), roles=False),
    "get-without-level": lambda w: w.get(unnamed(StudyInstanceUID=w.study)), "get-broken": lambda w: w.broken(STUDY_ROOT + GET, "get"),
    "get-cancel": lambda w: w.get(keys(w), receiving=retrieving.Receiving(delay=0.2), cancel_after=1), "get-other-class": lambda w: w.ask(STUDY_ROOT + GET, "get", CT, b"\x08\x00\x52\x00CS\x06\x00STUDY "),
    "commit": lambda w: {w.commit(generate_uid(), [(s.sop_class, s.uid) for s in w.series])[0]}, "commit-malformed": lambda w: {w.commit(None, [(CT, w.series[0].uid)])[0], w.commit(generate_uid(), [])[0]},
    "commit-other-instance": lambda w: {w.commit(generate_uid(), [(CT, w.series[0].uid)], instance="1.2.3")[0]},
    "commit-other-action": lambda w: {w.commit(generate_uid(), [(CT, w.series[0].uid)], action=2)[0]},
    "commit-unknown": lambda w: w.commit(generate_uid(), [(CT, generate_uid())])[1], "commit-other-class": lambda w: w.commit(generate_uid(), [("1.2.840.10008.5.1.4.1.1.7", w.series[0].uid)])[1],
    "commit-twice": lambda w: w.commit(uid := generate_uid(), [(CT, w.series[0].uid)]) and w.commit(uid, [(CT, w.series[1].uid)])[1],
}
RAW = {
    "association-other-context": lambda w: raw(w, associate_bytes(application_context="1.2.3")), "association-other-title": lambda w: raw(w, associate_bytes("SOMEBODY")),
    "association-too-many": too_many,
    "abort-unknown-pdu": lambda w: raw(w, b"\x63\x00\x00\x00\x00\x04abcd"), "abort-unexpected-pdu": lambda w: raw(w, b"\x04\x00\x00\x00\x00\x08\x00\x00\x00\x04\x01\x03ab"),
}
