"""C-GET, C-MOVE and C-FIND by pynetdicom, and a receiver of C-STOREs that does what a test wants of it."""
import io
import threading
import time

import pydicom
from pynetdicom import AE, AllStoragePresentationContexts, build_role, evt
from pynetdicom.presentation import build_context
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import generate_uid

from . import samples as files
from .server import AE_TITLE, free_ports

ROOT = "1.2.840.10008.5.1.4.1.2"
PATIENT_ROOT, STUDY_ROOT, PATIENT_STUDY_ONLY, COMPOSITE_INSTANCE, WITHOUT_BULK_DATA = (f"{ROOT}.{n}" for n in range(1, 6))
FIND, MOVE, GET = ".1", ".2", ".3"
IMPLICIT, EXPLICIT, BIG_ENDIAN = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"
NATIVE = [EXPLICIT, IMPLICIT]
PENDING = (0xFF00, 0xFF01)


class Received:
    """One C-STORE request as it came."""

    def __init__(self, event):
        request = event.request
        self.uid, self.sop_class = str(request.AffectedSOPInstanceUID), str(request.AffectedSOPClassUID)
        self.body = request.DataSet.getvalue()
        self.transfer_syntax = str(event.context.transfer_syntax)
        self.originator = (str(request.MoveOriginatorApplicationEntityTitle or "").strip() or None, request.MoveOriginatorMessageID)
        self.calling = str(event.assoc.requestor.ae_title).strip()
        self.association = id(event.assoc)

    def file(self):
        """A Part 10 file of it, for pydicom."""
        data_set = Dataset()
        data_set.file_meta = FileMetaDataset()
        meta = data_set.file_meta
        meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID, meta.TransferSyntaxUID = self.sop_class, self.uid, self.transfer_syntax
        out = io.BytesIO()
        pydicom.dcmwrite(out, data_set, enforce_file_format=True)
        return out.getvalue() + self.body

    def data_set(self):
        return pydicom.dcmread(io.BytesIO(self.file()))


class Receiving:
    """What came, one after another, and what is answered: a status for each UID; None aborts the association."""

    def __init__(self, status=None, delay=0):
        self.all, self.status, self.delay, self.lock = [], status or (lambda uid: 0), delay, threading.Lock()
        self.on_each = None

    def __call__(self, event):
        received = Received(event)
        with self.lock:
            self.all.append(received)
        if self.on_each:
            self.on_each(len(self.all), event)
        time.sleep(self.delay)
        status = self.status(received.uid)
        if status is None:
            event.assoc.abort()
            return 0xC000
        return status

    @property
    def by_uid(self):
        return {r.uid: r for r in self.all}


class Receiver(Receiving):
    """A storage SCP at a port of its own: a destination of C-MOVE."""

    def __init__(self, transfer_syntaxes=None, status=None, delay=0, contexts=None, ae_title="RECEIVER", port=None, tls=None):
        super().__init__(status, delay)
        self.ae_title, self.port = ae_title, port or free_ports(1)[0]
        ae = AE(ae_title)
        ae.maximum_pdu_size = 0
        if contexts is None:
            contexts = [(c.abstract_syntax, transfer_syntaxes or NATIVE) for c in AllStoragePresentationContexts]
        for abstract, syntaxes in contexts:
            ae.add_supported_context(abstract, syntaxes)
        ae.add_supported_context("1.2.840.10008.1.1")
        self.associations, self.on_association = 0, None

        def opened(event):
            self.associations += 1
            if self.on_association:
                self.on_association(event)
        self._server = ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=[(evt.EVT_C_STORE, self), (evt.EVT_ESTABLISHED, opened)], ssl_context=tls)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self._server.shutdown()


def know(site, title, port, *options):
    """Makes a destination known to the archive."""
    answer = site.run("peer", "add", *options, title, "127.0.0.1", port)
    assert answer.returncode == 0, f"aloft peer add ended with {answer.returncode}: {answer.stdout}{answer.stderr}"


def identifier(level, **keys):
    data_set = Dataset()
    data_set.QueryRetrieveLevel = level
    for keyword, value in keys.items():
        setattr(data_set, keyword, value)
    return data_set


class Retrieval:
    """The answers to a C-GET or C-MOVE."""

    def __init__(self, answers):
        self.answers = [(status, identifier) for status, identifier in answers]
        assert self.answers and self.answers[-1][0], "no answer: the association is lost"
        self.last, self.identifier = self.answers[-1]
        self.pending = [status for status, _ in self.answers[:-1]]

    @property
    def status(self):
        return self.last.Status

    @property
    def counts(self):
        """Remaining, completed, failed and warning sub-operations; None where it doesn't say."""
        names = ("Remaining", "Completed", "Failed", "Warning")
        return tuple(getattr(self.last, f"NumberOf{name}Suboperations", None) for name in names)

    @property
    def failed(self):
        found = getattr(self.identifier, "FailedSOPInstanceUIDList", None) or []
        return sorted([found] if isinstance(found, str) else map(str, found))

    def __repr__(self):
        return f"status {self.status:04X} ({self.last.get('ErrorComment', '')}), remaining/completed/failed/warning {self.counts}, failed {self.failed}"


def associate(port, contexts, roles=(), receiving=None, calling="TESTER", called=AE_TITLE, negotiation=(), tls=None):
    ae = AE(calling)
    ae.maximum_pdu_size = 0
    ae.dimse_timeout = ae.network_timeout = 120
    handlers = [(evt.EVT_C_STORE, receiving)] if receiving else []
    association = ae.associate("127.0.0.1", port, contexts, ae_title=called, ext_neg=[*roles, *negotiation], evt_handlers=handlers, tls_args=(tls, None) if tls else None)
    assert association.is_established, "the association was refused"
    return association


def get(port, model, keys, storage, receiving=None, calling="TESTER", cancel_after=None):
    """C-GET. `storage`: (SOP class, transfer syntaxes) that the requestor takes. Returns the answers, and what came."""
    receiving = receiving or Receiving()
    contexts = [build_context(model + GET, NATIVE), *(build_context(uid, syntaxes) for uid, syntaxes in storage)]
    roles = [build_role(uid, scp_role=True) for uid in dict.fromkeys(uid for uid, _ in storage)]
    association = associate(port, contexts, roles, receiving, calling)
    if cancel_after:
        receiving.on_each = lambda count, event: count == cancel_after and event.assoc.send_c_cancel(1, None, model + GET)
    try:
        return Retrieval(association.send_c_get(keys, model + GET, msg_id=1)), receiving
    finally:
        association.release()


def move(port, model, keys, destination, calling="TESTER", message_id=1, cancel_when=None, called=AE_TITLE):
    """C-MOVE. `cancel_when(status)`: whether to send C-CANCEL after this pending answer."""
    association = associate(port, [build_context(model + MOVE, NATIVE)], calling=calling, called=called)
    answers = []
    try:
        for status, found in association.send_c_move(keys, destination, model + MOVE, msg_id=message_id):
            answers.append((status, found))
            if cancel_when and status and cancel_when(status):
                association.send_c_cancel(message_id, None, model + MOVE)
                cancel_when = None
        return Retrieval(answers)
    finally:
        association.release()


def find(port, model, keys, calling="TESTER", negotiation=(), limit=None):
    """C-FIND: the last status, and the matches. With a `limit` it cancels after so many."""
    association = associate(port, [build_context(model + FIND, NATIVE)], calling=calling, negotiation=negotiation)
    matches, last = [], None
    try:
        for status, match in association.send_c_find(keys, model + FIND, msg_id=1):
            assert status, "no answer to C-FIND: the association is lost"
            last = status
            if status.Status in PENDING:
                matches.append(match)
                if limit and len(matches) == limit:
                    association.send_c_cancel(1, None, model + FIND)
        return last, matches
    finally:
        association.release()


def storage_of(samples, transfer_syntaxes=None):
    """One presentation context for each SOP class and transfer syntax of these samples; or each class in these syntaxes."""
    if transfer_syntaxes:
        return [(uid, transfer_syntaxes) for uid in dict.fromkeys(s.sop_class for s in samples)]
    return [(uid, [syntax]) for uid, syntax in dict.fromkeys((s.sop_class, s.transfer_syntax) for s in samples)]


def of_each_syntax(collection, count=2, most_bytes=1_000_000):
    """A few samples of every transfer syntax, no more than fit into one association's contexts."""
    found = {}
    for sample in collection:
        if len(sample.file) < most_bytes and len(found.setdefault(sample.transfer_syntax, [])) < count:
            found[sample.transfer_syntax].append(sample)
    chosen = [s for group in found.values() for s in group]
    assert len(storage_of(chosen)) <= 120, "too many presentation contexts for one association"
    return chosen


def series_of(image, count, **values):
    """New instances of one series, made from an image; each with other pixels."""
    study, series = generate_uid(), generate_uid()
    made = []
    for number in range(count):
        sample = files.variant(image, f"instance {number}", StudyInstanceUID=study, SeriesInstanceUID=series, InstanceNumber=number + 1, **values)
        data_set = sample.data_set
        pixels = bytearray(data_set.PixelData)
        pixels[:4] = number.to_bytes(4, "little")
        data_set.PixelData = bytes(pixels)
        made.append(files.Sample(sample.name, files.encoded(data_set)))
    return made
