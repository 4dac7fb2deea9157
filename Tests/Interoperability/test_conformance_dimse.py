"""docs/conformance/dimse.md against the running server: each line of its tables is asked for."""
import itertools
import socket
import ssl
import subprocess
import sys

import pytest
from pydicom.uid import generate_uid
from pynetdicom import AE, build_role
from pynetdicom.pdu_primitives import AsynchronousOperationsWindowNegotiation, SOPClassCommonExtendedNegotiation, SOPClassExtendedNegotiation
from pynetdicom.presentation import build_context

from Support import dimse, retrieving, tables
from Support import samples as sample_files
from Support.conformance import MOST_ASSOCIATIONS, RAW, REQUESTS, Ward, associate_bytes
from Support.retrieving import EXPLICIT, IMPLICIT, NATIVE, STUDY_ROOT, Receiver, identifier, know
from Support.server import AE_TITLE, REPOSITORY, Site, free_ports

DOCUMENT = REPOSITORY / "docs/conformance/dimse.md"
TABLES = tables.read(DOCUMENT)
CT = "1.2.840.10008.5.1.4.1.1.2"
STATUS_TABLES = [headings for headings in TABLES if headings[-1] == "request"]


def rows(first):
    return tables.rows(TABLES, first)


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
    assert set(named) >= {"Verification", "Storage"}
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
    assert MOST_ASSOCIATIONS == int(policy("associations at a time")), "another number is tested"


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


# Status codes

@pytest.fixture(scope="module")
def ward(server, image):
    return Ward(server, image)


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
