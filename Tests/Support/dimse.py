"""C-STORE with exactly the bytes of a file, and receivers that keep exactly the bytes they get."""
import io
import os
import queue
import subprocess
import threading
import time

from pynetdicom import AE, AllStoragePresentationContexts, evt
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.presentation import build_context
from pydicom.uid import UID

from .server import AE_TITLE
from . import samples as files

CONTEXTS_AN_ASSOCIATION = 120  # PS3.8 allows 128
LONGEST_ANSWER = 300  # seconds


def store(port, samples, calling="TESTER", called=AE_TITLE):
    """Sends each sample's data set as it is. Returns {SOP Instance UID: status, or in words why there is none}."""
    results, waiting = {}, list(samples)
    while waiting:
        contexts, batch, later = [], [], []
        for sample in waiting:
            context = (sample.sop_class, sample.transfer_syntax)
            if context not in contexts and len(contexts) == CONTEXTS_AN_ASSOCIATION:
                later.append(sample)
                continue
            if context not in contexts:
                contexts.append(context)
            batch.append(sample)
        waiting = later
        ae = AE(calling)
        ae.maximum_pdu_size = 0
        association = ae.associate("127.0.0.1", port, [build_context(*c) for c in contexts], ae_title=called)
        if not association.is_established:
            return {**{s.uid: "association refused" for s in samples}, **results}
        accepted = {(c.abstract_syntax, c.transfer_syntax[0]): c.context_id for c in association.accepted_contexts}
        for sample in batch:
            context_id = accepted.get((sample.sop_class, sample.transfer_syntax))
            if not association.is_established:
                results[sample.uid] = "association lost"
            elif context_id is None:
                results[sample.uid] = "presentation context refused"
            else:
                results[sample.uid] = _store_bytes(association, context_id, sample)
        if association.is_established:
            association.release()
    return results


def _store_bytes(association, context_id, sample):
    """pynetdicom's own send_c_store encodes the data set again; this sends the bytes."""
    request = C_STORE()
    request.MessageID, request.Priority = 1, 0
    request.AffectedSOPClassUID, request.AffectedSOPInstanceUID = UID(sample.sop_class), UID(sample.uid)
    request.DataSet = io.BytesIO(sample.body)
    # While the reactor runs it would take the answer for itself.
    association._reactor_checkpoint.clear()
    try:
        while not association._is_paused:
            if not association.is_alive():
                return "association lost"
            time.sleep(0.0005)
        association.dimse.send_msg(request, context_id)
        answer = _wait_for_answer(association)
    except Exception as error:
        return f"association lost: {error!r}"
    finally:
        association._reactor_checkpoint.set()
    return answer.Status if answer is not None else "no answer"


def _wait_for_answer(association):
    """pynetdicom's own get_msg sits out its timeout of 30 s when the peer has gone; this one notices."""
    deadline = time.monotonic() + LONGEST_ANSWER
    while time.monotonic() < deadline:
        is_closed = association.dul.state_machine.current_state == "Sta1"
        try:
            return association.dimse.msg_queue.get(timeout=0.05)[1]
        except queue.Empty:
            if is_closed:
                return None
    return None


class Recorder:
    """A storage SCP that keeps the bytes of each data set as it came: what a sender makes of a file."""

    def __init__(self, port, transfer_syntaxes):
        ae = AE("RECORDER")
        ae.maximum_pdu_size = 0
        for context in AllStoragePresentationContexts:
            ae.add_supported_context(context.abstract_syntax, transfer_syntaxes)
        self.received, lock = {}, threading.Lock()

        def keep(event):
            with lock:
                self.received[str(event.request.AffectedSOPInstanceUID)] = event.encoded_dataset(include_meta=False)
            return 0
        self._server = ae.start_server(("127.0.0.1", port), block=False, evt_handlers=[(evt.EVT_C_STORE, keep)])

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self._server.shutdown()


def storescu(port, called, paths, *options):
    """DCMTK's sender. Its answer, with what it said."""
    return subprocess.run(["storescu", "-v", "-nh", "-R", "-aet", "STORESCU", "-aec", called, *options, "127.0.0.1", str(port), *map(str, paths)],
                          capture_output=True, text=True, errors="replace", timeout=600, env={**os.environ, "TCP_NODELAY": "1"})


def storescu_version():
    return subprocess.run(["storescu", "--version"], capture_output=True, text=True).stdout.splitlines()[0]


def body_of(file):
    return file[files.data_set_offset(file):]
