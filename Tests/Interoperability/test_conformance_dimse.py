"""docs/conformance/dimse.md against the running server: each line of its tables is asked for."""
import io
import itertools
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time

import pydicom
import pytest
from pydicom.datadict import dictionary_VR
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid
from pynetdicom import AE, build_role, evt
from pynetdicom.dimse_primitives import C_FIND, C_GET, C_MOVE
from pynetdicom.pdu_primitives import AsynchronousOperationsWindowNegotiation, SOPClassCommonExtendedNegotiation, SOPClassExtendedNegotiation
from pynetdicom.presentation import build_context

from Support import dimse, retrieving, tables
from Support import samples as sample_files
from Support.retrieving import EXPLICIT, FIND, GET, IMPLICIT, MOVE, NATIVE, STUDY_ROOT, Receiver, identifier, know
from Support.server import AE_TITLE, REPOSITORY, Site, free_ports

DOCUMENT = REPOSITORY / "docs/conformance/dimse.md"
TABLES = tables.read(DOCUMENT)
CT, MR = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4"
COMMITMENT, COMMITMENT_INSTANCE = "1.2.840.10008.1.20.1", "1.2.840.10008.1.20.1.1"
STATUS_TABLES = [headings for headings in TABLES if headings[-1] == "request"]


def rows(first):
    """The table whose first heading this is."""
    found = [body for headings, body in TABLES.items() if headings[0] == first]
    assert found and found[0], f"{DOCUMENT.name} has no table '{first}'"
    return [row for body in found for row in body]


def name_of(row):
    return "-".join(list(row.values())[:3])[:60]


@pytest.fixture(scope="module")
def server():
    site = Site().start()
    yield site
    site.remove()


@pytest.fixture(scope="module")
def image():
    return sample_files.small_images(1)[0]


# Presentation contexts

def negotiated(server, contexts, *negotiation, called=AE_TITLE):
    """The answers to these contexts, in order: result, and the accepted transfer syntax or None; and the association."""
    association = retrieving.associate(server.dicom, contexts, negotiation=negotiation, called=called)
    answers = {c.context_id: c for c in [*association.accepted_contexts, *association.rejected_contexts]}
    association.release()
    found = [(answers[2 * n + 1].result, str(answers[2 * n + 1].transfer_syntax[0]) if answers[2 * n + 1].result == 0 else None) for n in range(len(contexts))]
    return found, association


def not_accepted(server, pairs):
    """Those of these (abstract syntax, transfer syntax) that are refused, in words."""
    refused, waiting = [], iter(pairs)
    while batch := list(itertools.islice(waiting, 127)):
        # One that is always taken: a requestor gives up where none is.
        answers, _ = negotiated(server, [*(build_context(abstract, [syntax]) for abstract, syntax in batch), build_context("1.2.840.10008.1.1")])
        refused += [f"{abstract} in {syntax}: {answer}" for (abstract, syntax), answer in zip(batch, answers) if answer != (0, syntax)]
    return refused


def test_the_generated_tables_are_the_codes_own():
    answer = subprocess.run([sys.executable, REPOSITORY / "Scripts/conformance-tables.py", "--check"], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    assert len(rows("storage SOP class")) > 150 and len(rows("transfer syntax")) > 40


def test_each_pair_of_abstract_and_transfer_syntax_is_accepted(server):
    everything = [row["UID"] for row in rows("transfer syntax")]
    storage = [row["UID"] for row in rows("storage SOP class")]
    pairs = []
    for row in rows("service as SCP"):
        syntaxes = {"all": everything, "native": NATIVE}[row["transfer syntaxes"]]
        pairs += [(uid, syntax) for uid in (storage if row["UID"] == "storage" else [row["UID"]]) for syntax in syntaxes]
    refused = not_accepted(server, pairs)
    assert not refused, f"{len(refused)} of {len(pairs)} contexts are refused:\n  " + "\n  ".join(refused[:20])


def test_services_take_no_other_transfer_syntax(server):
    others = [row["UID"] for row in rows("transfer syntax") if row["UID"] not in NATIVE]
    pairs = [(row["UID"], syntax) for row in rows("service as SCP") if row["transfer syntaxes"] == "native" for syntax in others]
    accepted = len(pairs) - len(not_accepted(server, pairs))
    assert accepted == 0, f"{accepted} contexts were accepted that the document does not name"


@pytest.mark.parametrize("row", rows("refused abstract syntax"), ids=name_of)
def test_refused_abstract_syntaxes(server, row):
    syntaxes = ["1.2.840.10008.1.2.4.50"] if row["result"] == "4" else NATIVE
    answers, _ = negotiated(server, [build_context("1.2.840.10008.1.1", NATIVE), build_context(row["UID"], syntaxes)])
    assert answers[1] == (int(row["result"]), None)


def test_the_first_proposed_syntax_is_taken(server):
    answers, _ = negotiated(server, [build_context(CT, [IMPLICIT, EXPLICIT]), build_context(CT, ["1.2.840.10008.1.2.4.70", IMPLICIT])])
    assert answers == [(0, IMPLICIT), (0, "1.2.840.10008.1.2.4.70")]


def test_a_class_that_is_introduced_as_storage_is_accepted(server):
    unknown = "1.2.840.10008.5.99.1"
    assert negotiated(server, [build_context(unknown, [EXPLICIT]), build_context("1.2.840.10008.1.1")])[0][0] == (3, None)
    introduced = SOPClassCommonExtendedNegotiation()
    introduced.sop_class_uid, introduced.service_class_uid = unknown, "1.2.840.10008.4.2"
    assert negotiated(server, [build_context(unknown, [EXPLICIT])], introduced)[0][0] == (0, EXPLICIT)


def test_what_is_proposed_as_scu(server, image):
    """`aloft peer test` and C-MOVE at a peer that notes what is proposed."""
    named = {row["service as SCU"]: row for row in rows("service as SCU")}
    assert set(named) == {"Verification", "Storage"}
    proposals = []
    stored = sample_files.variant(image)
    assert dimse.store(server.dicom, [stored]) == {stored.uid: 0}
    with Receiver() as peer:
        peer.on_association = lambda event: proposals.append(([(str(c.abstract_syntax), [str(t) for t in c.transfer_syntax]) for c in event.assoc.requestor.requested_contexts],
                                                              list(event.assoc.requestor.role_selection), list(event.assoc.requestor.sop_class_extended)))
        know(server, peer.ae_title, peer.port, "--transfer-syntax", "1.2.840.10008.1.2.5")
        assert server.run("peer", "test", peer.ae_title).returncode == 0
        assert retrieving.move(server.dicom, STUDY_ROOT, identifier("STUDY", StudyInstanceUID=stored.study), peer.ae_title).status == 0
    (echo, *rest), (storage, *others) = proposals
    assert {abstract for abstract, _ in echo} == {named["Verification"]["SOP class"]} and {t for _, syntaxes in echo for t in syntaxes} == set({"implicit": [IMPLICIT], "native": NATIVE}[named["Verification"]["transfer syntaxes"]])
    assert {abstract for abstract, _ in storage} == {stored.sop_class}
    assert [t for _, syntaxes in storage for t in syntaxes] == ["1.2.840.10008.1.2.5", *NATIVE], "the preferred transfer syntax comes first, then the stored and the native ones"
    assert rest == others == [[], []], "roles or extended negotiation were proposed"


# Policies, roles, extended negotiation

def policy(name):
    return next(row["value"] for row in rows("policy") if row["policy"] == name)


def test_association_policies(server):
    window = AsynchronousOperationsWindowNegotiation()
    window.maximum_number_operations_invoked = window.maximum_number_operations_performed = 16
    contexts = [build_context(CT, [EXPLICIT]) for _ in range(int(policy("presentation contexts of one association")))]
    answers, association = negotiated(server, contexts, window)
    assert all(result == 0 for result, _ in answers) and len(answers) == 128
    acceptor = association.acceptor
    told = {"application context": str(acceptor.primitive.application_context_name), "implementation class UID": str(acceptor.implementation_class_uid),
            "implementation version name": acceptor.implementation_version_name, "maximum PDU length received": str(acceptor.maximum_length),
            "asynchronous operations invoked": str(acceptor.asynchronous_operations[0]), "asynchronous operations performed": str(acceptor.asynchronous_operations[1])}
    assert told == {name: policy(name) for name in told}


def test_associations_at_a_time(server):
    """Of one AE title as many as said, and not one more; those that are there are not harmed."""
    most, held = int(policy("associations at a time of one AE title")), []
    try:
        for _ in range(most):
            held.append(retrieving.associate(server.dicom, [build_context("1.2.840.10008.1.1")], calling="GREEDY"))
        ae = AE("GREEDY")
        ae.add_requested_context("1.2.840.10008.1.1")
        more = ae.associate("127.0.0.1", server.dicom, ae_title=AE_TITLE)
        assert not more.is_established, f"association {most + 1} of one AE title was accepted"
        other = retrieving.associate(server.dicom, [build_context("1.2.840.10008.1.1")], calling="MODEST")
        assert other.send_c_echo().Status == 0 and held[0].send_c_echo().Status == 0
        other.release()
    finally:
        for association in held:
            association.release()


@pytest.mark.parametrize("row", rows("role selection for"), ids=name_of)
def test_role_selection(server, row):
    role = build_role(row["UID"], scu_role=row["asked SCU"] == "yes", scp_role=row["asked SCP"] == "yes")
    _, association = negotiated(server, [build_context(row["UID"], NATIVE)], role)
    answered = association.acceptor.role_selection.get(row["UID"])
    assert answered, "role selection was not answered"
    assert (answered.scu_role, answered.scp_role) == (row["answered SCU"] == "yes", row["answered SCP"] == "yes")


@pytest.mark.parametrize("row", rows("extended negotiation of"), ids=name_of)
def test_extended_negotiation(server, row):
    asked = SOPClassExtendedNegotiation()
    asked.sop_class_uid, asked.service_class_application_information = row["UID"], bytes.fromhex(row["asked"])
    _, association = negotiated(server, [build_context(row["UID"], NATIVE)], asked)
    answered = association.acceptor.sop_class_extended.get(row["UID"])
    assert (answered.hex() if answered is not None else "none") == row["answered"]


# Requests, by the names that the tables give them: each returns the statuses that came

class Ward:
    """What the requests need: the server, an image to make others from, and a study that is stored."""

    def __init__(self, server, image):
        self.server, self.port, self.image = server, server.dicom, image
        self.series = retrieving.series_of(image, 4, PatientID="WARD-1", AccessionNumber="WARD-1")
        assert set(dimse.store(self.port, self.series).values()) == {0}
        self.study = self.series[0].study

    def store(self, sample, sop_class=None, uid=None, body=None):
        """C-STORE in a context for the sample, with what the command is to say."""
        association = retrieving.associate(self.port, [build_context(sample.sop_class, [sample.transfer_syntax])])
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


@pytest.fixture(scope="module")
def ward(server, image):
    return Ward(server, image)


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
    association = retrieving.associate(ward.port, [build_context(STUDY_ROOT + FIND, NATIVE)])
    answers = association.send_c_find(identifier("STUDY", StudyInstanceUID="", PatientName="", StudyDescription=""), STUDY_ROOT + FIND, msg_id=7)
    association.send_c_cancel(7, None, STUDY_ROOT + FIND)
    found = {status.Status for status, _ in answers}
    association.release()
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
        for number in range(int(policy("associations at a time"))):
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
    "store-without-study-uid": store_without_study, "store-bad-uid": store_bad_uid, "store-other-context": lambda w: w.store(one_of(w), sop_class="1.2.840.10008.5.1.1.9"),
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
    "commit-twice": lambda w: w.commit(uid := generate_uid(), [(CT, w.series[0].uid)]) and w.commit(uid, [(CT, w.series[0].uid)])[1],
}
RAW = {
    "association-other-context": lambda w: raw(w, associate_bytes(application_context="1.2.3")), "association-other-title": lambda w: raw(w, associate_bytes("SOMEBODY")),
    "association-too-many": too_many,
    "abort-unknown-pdu": lambda w: raw(w, b"\x63\x00\x00\x00\x00\x04abcd"), "abort-unexpected-pdu": lambda w: raw(w, b"\x04\x00\x00\x00\x00\x08\x00\x00\x00\x04\x01\x03ab"),
}
STATUS_ROWS = [row for headings in STATUS_TABLES for row in TABLES[headings] if row["request"] != "—"]


@pytest.mark.parametrize("row", [row for row in STATUS_ROWS if row["request"] in REQUESTS], ids=lambda row: f"{list(row)[0].split()[-1]}-{row['request']}")
def test_status_codes(ward, row):
    status = int(list(row.values())[0], 16)
    found = REQUESTS[row["request"]](ward)
    assert status in found, f"'{row['when']}' was answered with {[f'{s:04X}' if s is not None else None for s in found]}, not {status:04X}"


def test_every_status_row_is_tested():
    """A request that the tables name is one of these, and one of these stands in the tables."""
    named = {row["request"] for row in STATUS_ROWS}
    assert named == set(REQUESTS) | set(RAW), f"only in the document: {named - set(REQUESTS) - set(RAW)}; only here: {(set(REQUESTS) | set(RAW)) - named}"


@pytest.mark.parametrize("row", rows("reject result"), ids=name_of)
def test_rejections(ward, row):
    answer = RAW[row["request"]](ward)
    assert answer[0] == 3, f"PDU type {answer[:1].hex()}"
    assert tuple(answer[7:10]) == (int(row["reject result"]), int(row["source"]), int(row["reason"])), answer[6:]


@pytest.mark.parametrize("row", rows("abort source"), ids=name_of)
def test_aborts(ward, row):
    answer = RAW[row["request"]](ward)
    assert answer[0] == 7 and tuple(answer[8:10]) == (int(row["abort source"]), int(row["reason"])), answer[:10].hex()


def test_commitment_names_what_is_stored(ward):
    status, failed, reports = ward.commit(generate_uid(), [(s.sop_class, s.uid) for s in ward.series])
    assert status == 0 and not failed and len(reports) == 1, f"status {status}, failure reasons {failed}, {len(reports)} reports"
    assert {i.ReferencedSOPInstanceUID for i in reports[0].ReferencedSOPSequence} == {s.uid for s in ward.series}


# C-FIND attributes

ODD = {"PatientSex": ("F", "M"), "Modality": ("CT", "MR"), "Laterality": ("L", "R"), "BodyPartExamined": ("CHEST", "HEAD"), "PatientAge": ("040Y", "061Y"), "PatientSize": ("1.75", "1.61"),
       "PatientWeight": ("70.5", "81")}
FOR_VR = {"DA": ("20200102", "20210304"), "TM": ("101112", "202122"), "PN": ("Target^Tina", "Decoy^Dora"), "IS": ("7", "8"), "CS": ("TARGET", "DECOY"), "DS": ("7", "8")}
COMPUTED = {"ModalitiesInStudy": ("CT", "MR"), "SOPClassesInStudy": (CT, MR), "NumberOfPatientRelatedStudies": (1, None), "NumberOfPatientRelatedSeries": (1, None), "NumberOfPatientRelatedInstances": (1, None),
            "NumberOfStudyRelatedSeries": (1, None), "NumberOfStudyRelatedInstances": (1, None), "NumberOfSeriesRelatedInstances": (1, None), "InstanceAvailability": ("ONLINE", None),
            "RetrieveAETitle": (AE_TITLE, "ELSEWHERE"), "AvailableTransferSyntaxUID": (EXPLICIT, None)}
SEQUENCES = {"ProcedureCodeSequence": "CodeValue", "RequestAttributesSequence": "RequestedProcedureID", "AnatomicRegionsInStudyCodeSequence": "CodeValue"}
UNIQUE = {"PATIENT": "PatientID", "STUDY": "StudyInstanceUID", "SERIES": "SeriesInstanceUID", "IMAGE": "SOPInstanceUID"}


def values_of(keyword, number):
    """What the wanted instance has, and the other one."""
    if keyword in ODD:
        return ODD[keyword]
    return FOR_VR.get(dictionary_VR(keyword)) or (f"target {number}", f"decoy {number}")


def coded(value):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "99TEST", f"meaning of {value}"
    return item


@pytest.fixture(scope="module")
def pair(image):
    """A server with two instances that differ in every attribute of the table: the wanted one and the other."""
    site = Site().start()
    made = []
    for index, word in enumerate(("TARGET", "DECOY")):
        values = {"PatientID": f"{word}-ID", "SOPClassUID": (CT, MR)[index], "StudyInstanceUID": generate_uid(), "SeriesInstanceUID": generate_uid(), "FrameOfReferenceUID": generate_uid()}
        for number, row in enumerate(rows("C-FIND level")):
            keyword = row["attribute"]
            if keyword in COMPUTED or keyword in SEQUENCES or keyword in values or dictionary_VR(keyword) == "UI":
                continue
            values[keyword] = values_of(keyword, number)[index]
        request = Dataset()
        request.RequestedProcedureID = word
        sequences = {"ProcedureCodeSequence": Sequence([coded(word)]), "RequestAttributesSequence": Sequence([request]), "AnatomicRegionSequence": Sequence([coded(word)])}
        sample = sample_files.variant(image, word, **values, **sequences)
        sample.data_set.file_meta.MediaStorageSOPClassUID = sample.sop_class
        made.append(sample_files.Sample(word, sample_files.encoded(sample.data_set)))
    assert dimse.store(site.dicom, made) == {s.uid: 0 for s in made}
    yield site, *made
    site.remove()


def ask(site, level, keyword, value):
    """{unique key: answer} of a relational query for one key."""
    relational = SOPClassExtendedNegotiation()
    model = retrieving.PATIENT_ROOT if level == "PATIENT" else STUDY_ROOT
    relational.sop_class_uid, relational.service_class_application_information = model + FIND, b"\x01"
    wanted = identifier(level, **{UNIQUE[level]: ""})
    setattr(wanted, keyword, value)
    last, matches = retrieving.find(site.dicom, model, wanted, negotiation=[relational])
    assert last.Status == 0, f"{keyword} = {value!r}: status {last.Status:04X} {last.get('ErrorComment', '')}"
    return {str(m[UNIQUE[level]].value): m for m in matches}


def stored_value(sample, keyword):
    if keyword in COMPUTED:
        return COMPUTED[keyword][0]
    return sample.data_set.get(keyword)


def key_values(kind, keyword, wanted, other):
    """(a key that matches the wanted instance and not the other one)."""
    vr = dictionary_VR(keyword)
    text = str(wanted)
    if kind == "single":
        return text
    if kind == "list":
        return [text, "1.2.3.4" if vr == "UI" else "NOWHERE"[:16 if vr in ("CS", "SH") else 64]]
    if kind == "wildcard":
        return text[:max(1, len(text) // 2)] + "*" if len(text) > 2 else f"?{text[1:]}" if text[1:] != str(other)[1:] else f"{text[0]}?"
    if kind == "range":
        return "20200101-20200131" if vr == "DA" else "1000-1100"
    raise AssertionError(f"no such matching as {kind}")


@pytest.mark.parametrize("row", rows("C-FIND level"), ids=lambda row: f"{row['C-FIND level']}-{row['attribute']}")
def test_find_attributes(pair, row):
    site, target, decoy = pair
    level, keyword = row["C-FIND level"], row["attribute"]
    assert int(row["tag"], 16) == pydicom.datadict.tag_for_keyword(keyword), f"{keyword} is not {row['tag']}"
    own, others = (str(s.data_set[UNIQUE[level]].value) for s in (target, decoy))
    everything = ask(site, level, keyword, Sequence() if keyword in SEQUENCES else [] if keyword != UNIQUE[level] else "")
    assert {own, others} <= set(everything), f"universal matching of {keyword} finds {list(everything)}"
    answer = everything[own]
    assert keyword in answer, f"{keyword} is not in the answer"
    if keyword in SEQUENCES:
        inner = SEQUENCES[keyword]
        assert [str(i[inner].value) for i in answer[keyword].value] == ["TARGET"]
    else:
        found = answer[keyword].value
        found = [str(v) for v in found] if isinstance(found, (list, pydicom.multival.MultiValue)) else str(found)
        wanted = str(stored_value(target, keyword))
        assert found in (wanted, [wanted]), f"{keyword} is {found!r} in the answer, {wanted!r} in the instance"
    for kind in row["matching"].split(", "):
        if kind == "returned":
            continue
        if kind == "sequence":
            item = Dataset()
            setattr(item, SEQUENCES[keyword], "TARGET")
            key = Sequence([item])
        else:
            key = key_values(kind, keyword, stored_value(target, keyword), COMPUTED[keyword][1] if keyword in COMPUTED else stored_value(decoy, keyword))
        matches = ask(site, level, keyword, key)
        assert own in matches, f"{kind} matching of {keyword} by {key!r} does not find it"
        if keyword == "RetrieveAETitle":
            matches = ask(site, level, keyword, "ELSEWHERE")
        assert others not in matches, f"{kind} matching of {keyword} by {key!r} finds the other one too"


# Character sets

NAMES = {"ISO_IR 100": "Grün^Æsa", "ISO_IR 101": "Łęcki^Żora", "ISO_IR 109": "Ĉapel^Ĝoja", "ISO_IR 110": "Ķēniņš^Ģirts", "ISO_IR 144": "Люкceмбypг^Роза", "ISO_IR 127": "قباني^لنزار", "ISO_IR 126": "Διονυσιος^Νικος",
         "ISO_IR 138": "שרון^דבורה", "ISO_IR 148": "Çavuşoğlu^Ilgaz", "ISO_IR 203": "Œuvre^Žana", "ISO_IR 13": "ﾔﾏﾀﾞ^ﾀﾛｳ", "ISO_IR 166": "สมชาย^ใจดี", "ISO 2022 IR 87": "Yamada^Tarou=山田^太郎",
         "ISO 2022 IR 149": "Hong^Gildong=洪^吉洞=홍^길동", "ISO 2022 IR 58": "Zhang^XiaoDong=张^小东", "ISO_IR 192": "Wang^XiaoDong=王^小東", "GB18030": "Wang^XiaoDong=王^小东", "GBK": "Zhao^Min=赵^敏"}


# What pydicom can't write or read itself.
ENCODED = {"ISO_IR 203": NAMES["ISO_IR 203"].encode("iso8859_15"), "ISO 2022 IR 58": b"Zhang^XiaoDong=" + b"^".join(b"\x1b$)A" + part.encode("gb2312") for part in ("张", "小东"))}


@pytest.mark.parametrize("row", rows("Specific Character Set"), ids=lambda row: row["Specific Character Set"])
def test_character_sets(server, image, row):
    term = row["Specific Character Set"]
    terms = ["", term] if term.startswith("ISO 2022") else term
    patient = f"CS-{term[-8:].strip()}"
    sample = sample_files.variant(image, term, SpecificCharacterSet=terms, PatientName=NAMES[term] if term not in ENCODED else "PLACEHOLDER", PatientID=patient)
    if term in ENCODED:
        name = ENCODED[term] + b" " * (len(ENCODED[term]) % 2)
        sample = sample_files.Sample(term, sample.file.replace(b"PN\x0c\x00PLACEHOLDER ", b"PN" + len(name).to_bytes(2, "little") + name))
        assert name in sample.file, "the name was not written: the test is wrong"
    else:
        assert str(sample.data_set.PatientName) == NAMES[term], "pydicom does not write this name: the test is wrong"
    assert dimse.store(server.dicom, [sample]) == {sample.uid: 0}
    for asked in (["ISO_IR 192"] if term in ENCODED else [terms, "ISO_IR 192"]):
        wanted = Dataset()
        wanted.SpecificCharacterSet = asked
        wanted.QueryRetrieveLevel, wanted.StudyInstanceUID = "STUDY", ""
        wanted.PatientName = NAMES[term]
        last, matches = retrieving.find(server.dicom, STUDY_ROOT, wanted)
        assert last.Status == 0, f"status {last.Status:04X}"
        found = [m for m in matches if m.StudyInstanceUID == sample.study]
        assert found, f"asked in {asked}, the name is not found"
        assert "SpecificCharacterSet" in found[0] and str(found[0].PatientName) == NAMES[term], f"asked in {asked}: {found[0].get('SpecificCharacterSet')} {found[0].PatientName}"


# TLS

@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem", "-days", "2", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, capture_output=True)
    (folder / "key.pem").chmod(0o600)
    return folder


@pytest.mark.parametrize("row", rows("TLS profile setting"), ids=name_of)
def test_tls_profiles(site, certificate, row):
    port, = free_ports(1)
    site.start("--listen-dicom-tls", f"127.0.0.1:{port}", "--dicom-tls-certificate", certificate / "certificate.pem", "--dicom-tls-key", certificate / "key.pem", "--dicom-tls-profile", row["TLS profile setting"])
    versions = []
    for name, version in (("TLSv1.1", ssl.TLSVersion.TLSv1_1), ("TLSv1.2", ssl.TLSVersion.TLSv1_2), ("TLSv1.3", ssl.TLSVersion.TLSv1_3)):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(certificate / "certificate.pem")
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = version
        try:
            with socket.create_connection(("127.0.0.1", port), 20) as plain, context.wrap_socket(plain, server_hostname="localhost") as line:
                line.sendall(associate_bytes())
                assert line.recv(1) == b"\x02", "the association was not accepted"
                versions.append(line.version())
        except (ssl.SSLError, OSError):
            pass
    assert versions == row["versions"].split(", ") and versions[0] == row["lowest version"]
