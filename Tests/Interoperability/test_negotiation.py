"""What pynetdicom hears when it negotiates more than presentation contexts (PS3.7 Annex D.3.3), and that secrets in it stay secret."""
import pytest
from pynetdicom import AE, build_role, evt
from pynetdicom.pdu_primitives import (AsynchronousOperationsWindowNegotiation, SOPClassCommonExtendedNegotiation, SOPClassExtendedNegotiation,
                                       UserIdentityNegotiation)
from pynetdicom.sop_class import (CTImageStorage, PatientRootQueryRetrieveInformationModelFind, StudyRootQueryRetrieveInformationModelGet,
                                  StudyRootQueryRetrieveInformationModelMove, Verification)

from Support import dicomweb
from Support import samples as files
from Support.server import AE_TITLE

FIND, MOVE, GET = PatientRootQueryRetrieveInformationModelFind, StudyRootQueryRetrieveInformationModelMove, StudyRootQueryRetrieveInformationModelGet
UNKNOWN = "1.2.840.10008.5.9.9.9"  # of the standard, and not of today's
STORAGE = "1.2.840.10008.4.2"


def associate(server, classes, negotiation):
    ae = AE("NEGOTIATOR")
    for uid in classes:
        ae.add_requested_context(uid)
    association = ae.associate("127.0.0.1", server.dicom, ae_title=AE_TITLE, ext_neg=negotiation, evt_handlers=[(evt.EVT_C_STORE, lambda event: 0)])
    assert association.is_established
    return association


def extended(uid, information):
    item = SOPClassExtendedNegotiation()
    item.sop_class_uid, item.service_class_application_information = uid, information
    return item


def identity(kind, primary, secondary=None):
    item = UserIdentityNegotiation()
    item.user_identity_type, item.primary_field, item.positive_response_requested = kind, primary, False
    if secondary is not None:
        item.secondary_field = secondary
    return item


def common(uid, service_class):
    item = SOPClassCommonExtendedNegotiation()
    item.sop_class_uid, item.service_class_uid = uid, service_class
    return item


def test_query_options_are_accepted_as_asked(server):
    association = associate(server, [FIND, MOVE, GET], [extended(FIND, b"\1\1\1\1\1"), extended(MOVE, b"\1\1"), extended(GET, b"\1")])
    assert association.acceptor.sop_class_extended == {FIND: b"\1\1\1\1\0", MOVE: b"\1\0", GET: b"\1"}
    association.release()


def test_roles_are_given_for_storage_and_operations_come_one_at_a_time(server):
    window = AsynchronousOperationsWindowNegotiation()
    window.maximum_number_operations_invoked, window.maximum_number_operations_performed = 8, 8
    association = associate(server, [GET, CTImageStorage, Verification], [window] + [
        build_role(uid, scu_role=True, scp_role=True) for uid in (CTImageStorage, Verification)])
    roles = {uid: (role.scu_role, role.scp_role) for uid, role in association.acceptor.role_selection.items()}
    assert roles == {CTImageStorage: (True, True), Verification: (True, False)}
    assert association.acceptor.asynchronous_operations == (1, 1)
    association.release()


@pytest.mark.parametrize("service_class, is_accepted", [(STORAGE, True), ("1.2.840.10008.4.9", False), (None, False)])
def test_an_unknown_class_is_storage_when_its_sender_says_so(server, images, service_class, is_accepted):
    association = associate(server, [Verification, UNKNOWN], [common(UNKNOWN, service_class)] if service_class else [])
    assert (UNKNOWN in [c.abstract_syntax for c in association.accepted_contexts]) == is_accepted
    if is_accepted:
        made = files.variant(images[0], SOPClassUID=UNKNOWN)
        made.data_set.file_meta.MediaStorageSOPClassUID = UNKNOWN
        assert association.send_c_store(made.data_set).Status == 0
        assert len(dicomweb.search(server.web, "instances", SOPInstanceUID=made.uid)) == 1
    association.release()


IDENTITIES = {
    "username": (1, b"MIAMUSTERMANN", None),
    "passcode": (2, b"MIAMUSTERMANN", b"OPENSESAMEPASSCODE"),
    "Kerberos": (3, b"KERBEROSTICKETBYTES", None),
    "SAML": (4, b"<saml>ASSERTIONBYTES</saml>", None),
    "JWT": (5, b"eyJhbGciOiJub25lIn0.TOKENBYTES.", None),
}


@pytest.mark.parametrize("name", IDENTITIES)
def test_an_identity_is_taken_and_neither_printed_nor_kept_in_the_clear(site, images, name):
    kind, primary, secondary = IDENTITIES[name]
    site.start("--log-level", "trace")
    association = associate(site, [images[0].sop_class], [identity(kind, primary, secondary)])
    assert association.send_c_store(images[0].data_set).Status == 0
    association.release()
    assert site.stop() == 0
    for path in [site.log, *(p for p in site.data.rglob("*") if p.is_file())]:
        content = path.read_bytes()
        for secret in filter(None, (primary, secondary)):
            assert secret not in content, f"{path.name} has the {name}'s bytes in the clear"


def test_a_positive_response_is_not_given_for_what_nobody_checked(server):
    item = identity(2, b"MIA", b"OPEN")
    item.positive_response_requested = True
    association = associate(server, [Verification], [item])
    assert association.acceptor.user_identity is None
    assert association.send_c_echo().Status == 0
    association.release()
