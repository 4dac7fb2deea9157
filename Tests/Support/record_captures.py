"""Records the bytes of real associations for Tests/DICOMNetworkTests/Captures: DCMTK's and pynetdicom's peers with a made image.

Run by hand: python Tests/Support/record_captures.py. Each conversation gives NAME.requestor and NAME.acceptor, what each side sent."""
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import time

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pynetdicom import AE, build_role, evt
from pynetdicom.pdu_primitives import AsynchronousOperationsWindowNegotiation, SOPClassCommonExtendedNegotiation, SOPClassExtendedNegotiation, UserIdentityNegotiation
from pynetdicom.sop_class import SecondaryCaptureImageStorage, StudyRootQueryRetrieveInformationModelFind, StudyRootQueryRetrieveInformationModelGet, Verification

FOLDER = pathlib.Path(__file__).parents[1] / "DICOMNetworkTests" / "Captures"


def image(rows=16):
    made = Dataset()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    made.SOPClassUID, made.SOPInstanceUID = SecondaryCaptureImageStorage, "2.25.1001"
    made.StudyInstanceUID, made.SeriesInstanceUID = "2.25.1002", "2.25.1003"
    made.PatientName, made.PatientID, made.Modality = "Made^Up", "CAPTURE", "OT"
    made.Rows, made.Columns, made.SamplesPerPixel, made.PhotometricInterpretation = rows, rows, 1, "MONOCHROME2"
    made.BitsAllocated, made.BitsStored, made.HighBit, made.PixelRepresentation = 8, 8, 7, 0
    made.PixelData = bytes(range(256))[:rows * rows]
    return made


class Recorder:
    """Stands between requestor and acceptor, and keeps what goes each way."""

    def __init__(self, name, acceptor):
        self.name, self.acceptor = name, acceptor
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        client, _ = self.listener.accept()
        server = socket.create_connection(("127.0.0.1", self.acceptor))
        sent = {"requestor": b"", "acceptor": b""}

        def pump(source, sink, side):
            try:
                while data := source.recv(65536):
                    sent[side] += data
                    sink.sendall(data)
                sink.shutdown(socket.SHUT_WR)
            except OSError:
                pass
        threads = [threading.Thread(target=pump, args=a) for a in ((client, server, "requestor"), (server, client, "acceptor"))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for side, data in sent.items():
            (FOLDER / f"{self.name}.{side}").write_bytes(data)

    def finish(self):
        self.thread.join(30)
        self.listener.close()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def dcmtk(folder):
    port = free_port()
    scp = subprocess.Popen(["storescp", "-od", str(folder), str(port)])
    time.sleep(1)
    try:
        file = folder / "image.dcm"
        image().save_as(file, enforce_file_format=True)
        for name, command in (("dcmtk-echo", ["echoscu", "-pts", "4"]), ("dcmtk-store", ["storescu", "-xe"]), ("dcmtk-abort", ["echoscu", "--abort"])):
            recorder = Recorder(name, port)
            subprocess.run([*command, "127.0.0.1", str(recorder.port), *([str(file)] if name == "dcmtk-store" else [])], check=False)
            recorder.finish()
    finally:
        scp.terminate()


def pynetdicom():
    def find(event):
        for number in range(3):
            answer = Dataset()
            answer.QueryRetrieveLevel, answer.StudyInstanceUID = "STUDY", f"2.25.{number}"
            yield 0xFF00, answer

    def get(event):
        yield 1
        yield 0xFF00, image()
    scp = AE("SCP")
    for uid in (Verification, StudyRootQueryRetrieveInformationModelFind, StudyRootQueryRetrieveInformationModelGet):
        scp.add_supported_context(uid)
    scp.add_supported_context(SecondaryCaptureImageStorage, scu_role=True, scp_role=True)
    handlers = [(evt.EVT_C_FIND, find), (evt.EVT_C_GET, get), (evt.EVT_C_ECHO, lambda event: 0), (evt.EVT_USER_ID, lambda event: (True, b"")),
                (evt.EVT_SOP_EXTENDED, lambda event: event.app_info), (evt.EVT_SOP_COMMON, lambda event: {}), (evt.EVT_ASYNC_OPS, lambda event: (1, 1))]
    server = scp.start_server(("127.0.0.1", 0), block=False, evt_handlers=handlers)
    recorder = Recorder("pynetdicom-query", server.socket.getsockname()[1])
    identity, extended, common, window = UserIdentityNegotiation(), SOPClassExtendedNegotiation(), SOPClassCommonExtendedNegotiation(), AsynchronousOperationsWindowNegotiation()
    identity.user_identity_type, identity.primary_field, identity.secondary_field, identity.positive_response_requested = 2, b"made", b"up", True
    extended.sop_class_uid, extended.service_class_application_information = StudyRootQueryRetrieveInformationModelFind, b"\x01\x01\x01\x01\x00"
    common.sop_class_uid, common.service_class_uid = SecondaryCaptureImageStorage, "1.2.840.10008.4.2"
    common.related_general_sop_class_identification = ["1.2.840.10008.5.1.4.1.1.7"]
    window.maximum_number_operations_invoked, window.maximum_number_operations_performed = 5, 5
    scu = AE("SCU")
    for uid in (Verification, StudyRootQueryRetrieveInformationModelFind, StudyRootQueryRetrieveInformationModelGet, SecondaryCaptureImageStorage):
        scu.add_requested_context(uid)
    association = scu.associate("127.0.0.1", recorder.port, ext_neg=[identity, extended, common, window, build_role(SecondaryCaptureImageStorage, scp_role=True, scu_role=True)],
                                evt_handlers=[(evt.EVT_C_STORE, lambda event: 0)])
    assert association.is_established
    identifier = Dataset()
    identifier.QueryRetrieveLevel, identifier.StudyInstanceUID = "STUDY", ""
    list(association.send_c_find(identifier, StudyRootQueryRetrieveInformationModelFind))
    identifier.StudyInstanceUID = "2.25.1002"
    list(association.send_c_get(identifier, StudyRootQueryRetrieveInformationModelGet))
    association.send_c_echo()
    association.release()
    recorder.finish()
    server.shutdown()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        dcmtk(pathlib.Path(folder))
    pynetdicom()
    sys.stdout.writelines(f"{p.name}: {p.stat().st_size} bytes\n" for p in sorted(FOLDER.iterdir()))
