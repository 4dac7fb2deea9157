"""Storage commitment (PS3.4 Annex J) with pynetdicom: both roles, reports on the same and on a new association."""
import http.client
import json
import queue
import socket
import threading
import time
import urllib.parse

from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian, generate_uid
from pynetdicom import AE, AllStoragePresentationContexts, build_role, evt
from pynetdicom.sop_class import StorageCommitmentPushModel, StorageCommitmentPushModelInstance

from .server import AE_TITLE, free_ports

SYNTAXES = [ExplicitVRLittleEndian, ImplicitVRLittleEndian]
CT = "1.2.840.10008.5.1.4.1.1.2"


def reference(sop_class, uid):
    item = Dataset()
    item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = sop_class, uid
    return item


def request(references, transaction=None):
    data_set = Dataset()
    data_set.TransactionUID = transaction or generate_uid()
    data_set.ReferencedSOPSequence = [reference(*r) for r in references]
    return data_set


class Report:
    """What an N-EVENT-REPORT said, and on whose association."""

    def __init__(self, event, on):
        data_set = event.event_information
        self.type, self.on, self.transaction = event.event_type, on, str(data_set.TransactionUID)
        self.retrieve_ae = str(data_set.get("RetrieveAETitle", ""))
        self.committed = [str(i.ReferencedSOPInstanceUID) for i in data_set.get("ReferencedSOPSequence", [])]
        self.failed = {str(i.ReferencedSOPInstanceUID): i.FailureReason for i in data_set.get("FailedSOPSequence", [])}
        self.classes = [str(i.ReferencedSOPClassUID) for i in [*data_set.get("ReferencedSOPSequence", []), *data_set.get("FailedSOPSequence", [])]]

    def __repr__(self):
        return f"report {self.type} of {self.transaction} on the {self.on} association: committed {self.committed}, failed {self.failed}"


class Modality:
    """A commitment SCU, with a port of its own for reports on new associations while `listen` was called."""

    def __init__(self, ae_title="MODALITY", answer=0x0000):
        self.ae_title, self.answer = ae_title, answer
        [self.port] = free_ports(1)
        self.reports, self.roles = queue.Queue(), []
        self._server = None

    def _take(self, on):
        def handler(event):
            self.reports.put(Report(event, on))
            return self.answer, None
        return handler

    def listen(self):
        ae = AE(self.ae_title)
        ae.require_called_aet = True
        ae.add_supported_context(StorageCommitmentPushModel, SYNTAXES, scu_role=True, scp_role=True)
        self._server = ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=[
            (evt.EVT_N_EVENT_REPORT, self._take("new")),
            (evt.EVT_ACCEPTED, lambda event: self.roles.extend(event.assoc.requestor.role_selection.items()))])
        return self

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        if self._server:
            self._server.shutdown()

    def associate(self, port):
        ae = AE(self.ae_title)
        ae.add_requested_context(StorageCommitmentPushModel, SYNTAXES)
        association = ae.associate("127.0.0.1", port, ae_title=AE_TITLE, evt_handlers=[(evt.EVT_N_EVENT_REPORT, self._take("same"))])
        assert association.is_established, "the association was refused"
        return association

    def ask(self, port, data_set, action=1, instance=StorageCommitmentPushModelInstance, stays=True, timeout=30):
        """The status of the N-ACTION, and the first report that comes (None where nothing was accepted). The association stays open until then, or is
        released at once."""
        association = self.associate(port)
        try:
            status, _ = association.send_n_action(data_set, action, StorageCommitmentPushModel, instance)
            assert "Status" in status, "no answer to N-ACTION"
            if not stays:
                association.release()
            return status.Status, (self.report(timeout) if status.Status == 0 else None)
        finally:
            if association.is_established:
                association.release()

    def report(self, timeout=30):
        try:
            return self.reports.get(timeout=timeout)
        except queue.Empty:
            raise AssertionError(f"no report came within {timeout} s") from None


class Committer:
    """A commitment SCP. `how`: reports on the "same" association, on a "new" one to `port()`, or "later", when `report` is called; "refuse" says no."""

    def __init__(self, how, ae_title="COMMITTER", port=None, failed=()):
        self.how, self.ae_title, self.aloft_port, self.failed = how, ae_title, port, set(failed)
        [self.port] = free_ports(1)
        self.requests, self.answers, self.stored = [], queue.Queue(), []

    def __enter__(self):
        ae = AE(self.ae_title)
        ae.add_supported_context(StorageCommitmentPushModel, SYNTAXES)
        for context in AllStoragePresentationContexts:
            ae.add_supported_context(context.abstract_syntax, SYNTAXES)

        def keep(event):
            self.stored.append(str(event.request.AffectedSOPInstanceUID))
            return 0x0000
        self._server = ae.start_server(("127.0.0.1", self.port), block=False, evt_handlers=[(evt.EVT_N_ACTION, self._act), (evt.EVT_C_STORE, keep)])
        return self

    def __exit__(self, *ignored):
        self._server.shutdown()

    def _act(self, event):
        if self.how == "refuse":
            return 0x0110, None
        asked = event.action_information
        self.requests.append(asked)
        if self.how == "same":
            threading.Thread(target=self._report_on, args=(event.assoc, asked, 0.3), daemon=True).start()
        elif self.how == "new":
            threading.Thread(target=self.report, args=(asked, 0.3), daemon=True).start()
        return 0x0000, None

    def _answer_to(self, asked):
        data_set = Dataset()
        data_set.TransactionUID = asked.TransactionUID
        good = [i for i in asked.ReferencedSOPSequence if i.ReferencedSOPInstanceUID not in self.failed]
        bad = [i for i in asked.ReferencedSOPSequence if i.ReferencedSOPInstanceUID in self.failed]
        for item in bad:
            item.FailureReason = 0x0112
        if good:
            data_set.ReferencedSOPSequence = good
        if bad:
            data_set.FailedSOPSequence = bad
        return data_set, 2 if bad else 1

    def _report_on(self, association, asked, pause=0.0):
        time.sleep(pause)
        data_set, kind = self._answer_to(asked)
        status, _ = association.send_n_event_report(data_set, kind, StorageCommitmentPushModel, StorageCommitmentPushModelInstance)
        self.answers.put(status.get("Status"))

    def report(self, asked, pause=0.0):
        time.sleep(pause)
        ae = AE(self.ae_title)
        ae.add_requested_context(StorageCommitmentPushModel, SYNTAXES)
        role = build_role(StorageCommitmentPushModel, scp_role=True, scu_role=False)
        association = ae.associate("127.0.0.1", self.aloft_port, ae_title=AE_TITLE, ext_neg=[role])
        assert association.is_established, "the association for the report was refused"
        self._report_on(association, asked)
        association.release()


def administer(site, method, path, **parameters):
    """A request to the administration socket: status and JSON."""
    class Connection(http.client.HTTPConnection):
        def connect(self):
            self.sock = socket.socket(socket.AF_UNIX)
            self.sock.settimeout(120)
            self.sock.connect(str(site.data / "admin.sock"))
    connection = Connection("localhost")
    connection.request(method, f"{path}?{urllib.parse.urlencode(parameters)}")
    answer = connection.getresponse()
    return answer.status, json.loads(answer.read())
