"""Peers that lie, break off, fall silent or come in crowds, against the running server: a proper abort, rejection or status, bounded
memory, others unharmed, nothing half stored."""
import pathlib
import resource
import socket
import struct
import threading
import time
import uuid
from random import Random

import pytest

from Support import dicomweb, dimse
from Support import samples as files
from Support.upper_layer import (ABORT, ACCEPT, CANCEL, CT, DATA, ECHO, EXPLICIT, FIND, IMPLICIT, REJECT, RELEASED, STORE, STUDY_FIND, VERIFICATION, Peer, command,
                                 element, pdu, request, uid, us, value)

LOCAL_LIMIT = b"\x00\x02\x03\x02"


@pytest.fixture
def witness(site):
    """A server, and an association that was there before all trouble and must be well after it."""
    site.start("--dicom-artim-seconds", "3")
    with Peer(site.dicom) as peer:
        assert peer.associate(calling="WITNESS")[0] == ACCEPT
        assert peer.echo() == 0
        before = site.memory()[0]
        yield site
        assert peer.echo(2) == 0, "the other association was harmed"
        assert peer.release()[0] == RELEASED
        after = site.memory()[1]
        assert after - before < 250, f"{before:.0f} MiB before, {after:.0f} at the highest"
        assert site.is_running()


def store_command(instance, sop_class=CT, **changes):
    return command(STORE, 7, True, sop_class, element(0x1000, uid(instance)), **changes)


def new_uid():
    return f"2.25.{uuid.uuid4().int}"


def nothing_stored(site, *instances):
    for instance in instances:
        assert dicomweb.search(site.web, "instances", SOPInstanceUID=instance) == [], f"{instance} is half stored"
    left = [p for p in (pathlib.Path(site.data) / "tmp").rglob("*") if p.is_file()]
    assert not left, f"left over: {left}"


def settles(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


NOT_ASSOCIATION_REQUESTS = {
    "http": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "zeros": bytes(4096),
    "noise": bytes((n * 7919 + 13) % 256 for n in range(100_000)),
    "an oversized request": struct.pack(">BBI", 1, 0, 0xFFFFFFFF),
    "an empty request": pdu(1, b""),
    "a request cut short": request()[:-20],
    "an item longer than the request": pdu(1, request()[6:74] + b"\x10\x00\xff\xff1.2"),
    "an even context": request(contexts=[(2, CT, [EXPLICIT])]),
    "a context twice": request(contexts=[(1, CT, [EXPLICIT]), (1, VERIFICATION, [IMPLICIT])]),
    "a user identity longer than its item": request(user=b"\x58\x00\x00\x08\x01\x00\xff\xffABCD"),
    "a related class longer than its list": request(user=b"\x57\x00\x00\x0c\x00\x031.2\x00\x031.2\x00\x04"),
    "data first": pdu(DATA, value(1, command(ECHO), is_command=True)),
    "a release first": pdu(5, bytes(4)),
    "an unknown type": pdu(0x99, bytes(100)),
}


@pytest.mark.parametrize("name", NOT_ASSOCIATION_REQUESTS)
def test_what_is_no_association_request_is_aborted(witness, name):
    with Peer(witness.dicom) as peer:
        peer.send(NOT_ASSOCIATION_REQUESTS[name])
        if name == "a request cut short":
            assert peer.rest() == [], "ARTIM closes it without a word (PS3.8 9.2, AA-2)"
        else:
            answers = peer.rest()
            assert [kind for kind, _ in answers] in ([ABORT], []), answers
            assert answers or name in ("zeros", "noise"), "it was not told"


@pytest.mark.parametrize("called, application, answer", [("NOBODY", b"1.2.840.10008.3.1.1.1", b"\x00\x01\x01\x07"), (None, b"1.2.3", b"\x00\x01\x01\x02")])
def test_what_cannot_be_accepted_is_rejected(witness, called, application, answer):
    with Peer(witness.dicom) as peer:
        data = request(called=called) if called else request().replace(b"\x10\x00\x00\x151.2.840.10008.3.1.1.1", struct.pack(">BBH", 0x10, 0, len(application)) + application)
        peer.send(struct.pack(">BBI", 1, 0, len(data) - 6) + data[6:])
        assert peer.read() == (REJECT, answer)


BAD_VALUES = {
    "a context that was not accepted": [value(9, command(ECHO), is_command=True)],
    "an even context": [value(2, command(ECHO), is_command=True)],
    "data before a command": [value(3, b"1234")],
    "a command inside a data set": [value(3, store_command("2.25.1"), is_command=True), value(3, command(ECHO), is_command=True)],
    "data in another context": [value(3, store_command("2.25.1"), is_command=True), value(1, b"1234")],
    "a value longer than its PDU": [struct.pack(">IBB", 5000, 1, 3) + command(ECHO)],
    "a value of one byte": [struct.pack(">I", 1) + b"\x01" + b"\0" * 10],
    "a value without a header": [b"\0\0\0"],
    "a command without an end": [value(1, command(ECHO), is_command=True, is_last=False)] * 1500,
}


@pytest.mark.parametrize("name", BAD_VALUES)
def test_values_that_break_a_rule_are_aborted(witness, name):
    with Peer(witness.dicom) as peer:
        assert peer.associate()[0] == ACCEPT
        for part in BAD_VALUES[name]:
            if not peer.send(pdu(DATA, part)):
                break
        answers = peer.rest()
        assert [kind for kind, _ in answers][-1:] in ([ABORT], []), answers
        # When more was sent than read, the kernel's reset can overtake the abort.
        assert answers or name == "a command without an end", "it was not told"
    nothing_stored(witness, "2.25.1")


@pytest.mark.parametrize("kind", [0x01, 0x02, 0x03, 0x06, 0x99])
def test_pdus_that_must_not_come_now_are_aborted(witness, kind):
    with Peer(witness.dicom) as peer:
        assert peer.associate()[0] == ACCEPT
        peer.send(request() if kind == 1 else pdu(kind, bytes(4)))
        assert [answer for answer, _ in peer.rest()] == [ABORT]


LIES = {
    "no command field": command(ECHO, without=(0x0100,)),
    "no data set type": command(ECHO, without=(0x0800,)),
    "an element of another group": element(0x10, b"ABCD", group=8) + command(ECHO),
    "an element longer than the set": command(ECHO) + struct.pack("<HHI", 0, 0x0900, 0xFFFFFFFF),
    "an element twice": command(ECHO) + element(0x0110, us(9)),
    "noise": bytes(range(200)),
    "nothing": b"",
}


@pytest.mark.parametrize("name", LIES)
def test_command_sets_that_cannot_be_read_are_aborted(witness, name):
    with Peer(witness.dicom) as peer:
        assert peer.associate()[0] == ACCEPT
        peer.send_command(1, LIES[name])
        assert [kind for kind, _ in peer.rest()] == [ABORT]


STRANGE = {
    "a group length that lies": (1, element(0, struct.pack("<I", 9999)) + command(ECHO)[12:], {0}),
    "no message ID": (1, command(ECHO, without=(0x0110,)), {0, 0x0120, 0x0212}),
    "a command that does not exist": (1, command(0x0777), {0x0211}),
    "an operation that is not offered": (1, command(0x0140), {0x0211}),
    "C-STORE without an instance": (3, command(STORE, 7, True, CT), {0x0117, 0x0120, 0x0106, 0x0115, 0xC000, 0xA900}),
    "C-STORE of another class than its context's": (3, store_command("2.25.5", "1.2.840.10008.5.1.4.1.1.4"), {0x0122, 0x0118, 0x0117, 0xA900, 0xC000, 0xA700}),
    "C-STORE with a UID of noise": (3, command(STORE, 7, True, CT, element(0x1000, b"\xff\xfe" * 30)), {0x0117, 0xA900, 0xC000, 0x0106, 0x0115}),
    "C-STORE in the verification context": (1, store_command("2.25.5"), {0x0122, 0x0118, 0x0117, 0x0211, 0xA900, 0xC000}),
    "C-STORE without a data set": (3, command(STORE, 7, False, CT, element(0x1000, uid("2.25.5"))), {0x0117, 0x0120, 0xA900, 0xC000, 0x0106, 0x0115, 0x0110, 0x0212}),
}


@pytest.mark.parametrize("name", STRANGE)
def test_commands_that_lie_get_a_status_and_the_association_goes_on(witness, name):
    context, data, allowed = STRANGE[name]
    with Peer(witness.dicom) as peer:
        assert peer.associate()[0] == ACCEPT
        peer.send_command(context, data)
        if data.find(element(0x0800, us(1))) >= 0:
            peer.send(pdu(DATA, value(context, b"\x08\x00\x18\x00UI\x06\x002.25.5")))
        status = peer.status()
        assert status in allowed, f"status {status if status is None else hex(status)}"
        assert peer.echo() == 0
    nothing_stored(witness, "2.25.5")


@pytest.mark.parametrize("kept", [0.0, 0.02, 0.3, 0.9])
def test_a_data_set_that_ends_early_is_refused_and_not_stored(witness, images, kept):
    sample = next(i for i in images if i.sop_class == CT) if any(i.sop_class == CT for i in images) else images[0]
    with Peer(witness.dicom) as peer:
        assert peer.associate(contexts=[(1, VERIFICATION, [IMPLICIT]), (3, sample.sop_class, [EXPLICIT])])[0] == ACCEPT
        peer.send_command(3, store_command(sample.uid, sample.sop_class))
        body = sample.body[:int(len(sample.body) * kept) | 1]
        for place in range(0, len(body), 10_000):
            peer.send(pdu(DATA, value(3, body[place:place + 10_000], is_last=place + 10_000 >= len(body))))
        status = peer.status()
        assert status is not None and status >> 12 in (0xA, 0xC), f"status {status}"
        assert peer.echo() == 0
    nothing_stored(witness, sample.uid)
    assert set(dimse.store(witness.dicom, [sample]).values()) == {0}, "the whole one is not taken after it"


@pytest.mark.parametrize("is_rude", [False, True])
def test_peers_that_vanish_in_the_middle_of_a_data_set_leave_nothing(witness, images, is_rude):
    sample = images[0]
    for place in (0, 100, len(sample.body) // 2, len(sample.body) - 1):
        peer = Peer(witness.dicom)
        assert peer.associate(contexts=[(3, sample.sop_class, [EXPLICIT])])[0] == ACCEPT
        peer.send_command(3, store_command(sample.uid, sample.sop_class))
        if place:
            # The last PDU promises more than comes.
            peer.send(pdu(DATA, value(3, sample.body[:place], is_last=False)) + struct.pack(">BBIIBB", 4, 0, 5000, 4996, 3, 2) + b"abc")
        peer.close(is_rude)
    assert settles(lambda: not [p for p in (pathlib.Path(witness.data) / "tmp").rglob("*") if p.is_file()])
    nothing_stored(witness, sample.uid)


IDENTIFIERS = {
    "a set that does not exist": (b"NO SUCH SET", b"M\xfcller*"),
    "UTF-8 that is none": (b"ISO_IR 192", b"\xff\xfe\x80\xc0\xaf*"),
    "escapes to nowhere": (b"\\ISO 2022 IR 87", b"\x1b$B\x1b(Z\x1b\x1b\x1b$B~"),
    "GB18030 cut in the middle": (b"GB18030", b"\x81\x30\x81"),
    "a thousand sets": (b"\\".join([b"ISO 2022 IR 87"] * 1000), b"A*"),
    "no set, high bytes": (b"", bytes(range(128, 256))),
    "NULs": (b"ISO_IR 100", b"\0" * 64),
    "only wildcards": (b"ISO_IR 192", b"*?" * 5000),
}


@pytest.mark.parametrize("name", IDENTIFIERS)
def test_identifiers_with_broken_character_sets_get_a_status(witness, name):
    character_set, text = IDENTIFIERS[name]
    identifier = (element(0x0005, character_set + b" " * (len(character_set) % 2), 8) + element(0x0052, b"STUDY ", 8)
                  + element(0x0010, text + b" " * (len(text) % 2), 0x10) + element(0x000D, b"", 0x20))
    with Peer(witness.dicom) as peer:
        assert peer.associate()[0] == ACCEPT
        peer.send_command(5, command(FIND, 9, True, STUDY_FIND))
        peer.send(pdu(DATA, value(5, identifier)))
        while (status := peer.status()) in (0xFF00, 0xFF01):
            peer.read()
        assert status is not None, "no final response"
        assert peer.echo() == 0


def test_identifiers_that_are_no_data_set_get_a_failure(witness):
    for identifier in (b"\xff" * 100, b"\x08\x00\x05", element(0x0052, b"STUDY ", 8)[:-3], struct.pack("<HHI", 8, 0x1115, 0xFFFFFFFF) * 2000):
        with Peer(witness.dicom) as peer:
            assert peer.associate()[0] == ACCEPT
            peer.send_command(5, command(FIND, 9, True, STUDY_FIND))
            peer.send(pdu(DATA, value(5, identifier)))
            status = peer.status()
            assert status is not None and status != 0 and status >> 8 != 0xFF, f"status {status}"
            assert peer.echo() == 0


def test_a_storm_of_cancels_disturbs_nobody(witness):
    cancel = pdu(DATA, value(1, command(CANCEL, 99), is_command=True))
    with Peer(witness.dicom) as peer:
        assert peer.associate()[0] == ACCEPT
        for _ in range(20):
            assert peer.send(cancel * 1000)
            assert peer.echo() == 0


def test_a_peer_that_reads_no_answers_is_held_back(witness):
    """Echoes until the server's answers fill the sockets' buffers: then it must stop reading, and hold nothing."""
    with Peer(witness.dicom, timeout=3) as peer:
        peer.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 16)
        assert peer.associate()[0] == ACCEPT
        echoes = pdu(DATA, value(1, command(ECHO), is_command=True)) * 1000
        sent = 0
        while sent < 400_000 and peer.send(echoes):
            sent += 1000
        assert sent < 400_000, "the server reads on and on"


def test_a_crowd_of_idle_associations_is_bounded(witness):
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(4096, resource.getrlimit(resource.RLIMIT_NOFILE)[0]), resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    peers, answers = [], []
    try:
        for number in range(1000):
            peer = Peer(witness.dicom)
            answers.append(peer.associate(calling=f"CROWD{number % 20}"))
            peers.append(peer)
        accepted = sum(a[0] == ACCEPT for a in answers)
        assert accepted == 255, "256 at a time, one of them the witness"
        assert all(a == (REJECT, LOCAL_LIMIT) for a in answers if a[0] != ACCEPT)
        assert peers[0].echo() == 0
    finally:
        for peer in peers:
            peer.close()
    assert settles(lambda: _is_accepted(witness, "LATER")), "the places are not free again"


def _is_accepted(site, calling):
    with Peer(site.dicom) as peer:
        return peer.associate(calling=calling)[0] == ACCEPT


def test_one_ae_title_cannot_take_all_places(witness):
    peers = [Peer(witness.dicom) for _ in range(70)]
    answers = [peer.associate(calling="GREEDY") for peer in peers]
    assert [a[0] for a in answers] == [ACCEPT] * 64 + [REJECT] * 6
    assert {a[1] for a in answers[64:]} == {LOCAL_LIMIT}
    assert _is_accepted(witness, "MODEST")
    peers[0].release()
    peers[0].close()
    assert settles(lambda: _is_accepted(witness, "GREEDY"))
    for peer in peers:
        peer.close()


def test_half_open_connections_keep_nobody_out_and_are_closed(witness):
    silent = [Peer(witness.dicom) for _ in range(600)]
    assert _is_accepted(witness, "BETWEEN")
    for peer in silent:
        assert peer.rest() == [], "ARTIM closes it without a word"
        peer.close()


def test_a_silent_association_is_aborted_when_its_time_is_over(site):
    site.start("--dicom-idle-seconds", "1")
    with Peer(site.dicom) as peer:
        assert peer.associate()[0] == ACCEPT
        began = time.monotonic()
        assert [kind for kind, _ in peer.rest()] == [ABORT]
        assert 0.8 < time.monotonic() - began < 10


def test_a_hundred_slow_senders_hold_up_nobody(witness, images):
    sample = images[0]
    slow, names = [], []
    for number in range(100):
        peer, name = Peer(witness.dicom), new_uid()
        assert peer.associate(calling=f"SLOW{number % 4}", contexts=[(3, sample.sop_class, [EXPLICIT])])[0] == ACCEPT
        peer.send_command(3, store_command(name, sample.sop_class))
        slow.append(peer)
        names.append(name)
    stop = threading.Event()

    def drip():
        place = 0
        while not stop.is_set():
            for peer in slow:
                peer.send(pdu(DATA, value(3, sample.body[place:place + 2], is_last=False)))
            place = (place + 2) % 2000
            time.sleep(0.05)
    thread = threading.Thread(target=drip)
    thread.start()
    try:
        made = [files.variant(images[0], f"quick{n}") for n in range(20)]
        began = time.monotonic()
        assert set(dimse.store(witness.dicom, made).values()) == {0}
        assert time.monotonic() - began < 20
    finally:
        stop.set()
        thread.join()
    for peer in slow:
        peer.close(is_rude=True)
    assert settles(lambda: not [p for p in (pathlib.Path(witness.data) / "tmp").rglob("*") if p.is_file()])
    nothing_stored(witness, *names[:5])


CAPTURES = pathlib.Path(__file__).parents[1] / "DICOMNetworkTests" / "Captures"


def damaged(data, random):
    data = bytearray(data)
    for _ in range(random.randint(1, 4)):
        place = random.randrange(len(data))
        match random.randrange(5):
            case 0: data[place] = random.randrange(256)
            case 1: data[place] = random.choice([0, 0xFF, 0x7F, 0x80, 1])
            case 2: del data[place]
            case 3: data.insert(place, random.randrange(256))
            case 4: del data[max(1, place):]
    return bytes(data)


@pytest.mark.parametrize("capture", ["dcmtk-echo", "dcmtk-store", "dcmtk-abort", "pynetdicom-query"])
def test_mutated_associations_of_real_peers_harm_nobody(witness, capture):
    recorded = (CAPTURES / f"{capture}.requestor").read_bytes()
    recorded = recorded[:10] + b"ALOFT".ljust(16) + recorded[26:]
    first = 6 + int.from_bytes(recorded[2:6], "big")
    for seed in range(100):
        random = Random(seed)
        head, tail = recorded[:first], recorded[first:]
        if seed % 3 == 0:
            head = damaged(head, random)
        else:
            tail = damaged(tail, random)
        with Peer(witness.dicom, timeout=0.2) as peer:
            try:
                peer.send(head)
                answer = peer.read()
                assert answer is None or answer[0] in (ACCEPT, REJECT, ABORT), f"seed {seed}: {answer}"
                if answer is not None and answer[0] == ACCEPT:
                    peer.send(tail)
                    while (answer := peer.read()) is not None and answer[0] not in (ABORT, RELEASED):
                        assert answer[0] in (DATA, 5), f"seed {seed}: {answer}"
            except TimeoutError:
                pass  # It waits for what was cut off.
    assert settles(lambda: not [p for p in (pathlib.Path(witness.data) / "tmp").rglob("*") if p.is_file()])


def test_a_giant_pdu_is_streamed_and_refused_in_bounded_memory(witness):
    """300 MiB in one PDU that promises 4 GiB: the witness's fixture compares the memory."""
    with Peer(witness.dicom, timeout=60) as peer:
        assert peer.associate()[0] == ACCEPT
        peer.send_command(3, store_command("2.25.77"))
        peer.send(struct.pack(">BBIIBB", 4, 0, 0xFFFFFFFE, 0xFFFFFFFA, 3, 2))
        noise = b"\x09\x00\x10\x00OB\x00\x00" + struct.pack("<I", 0x7FFFFFF0)
        peer.send(noise)
        for _ in range(300):
            if not peer.send(bytes(1 << 20)):
                break
        peer.close(is_rude=True)
    assert settles(lambda: not [p for p in (pathlib.Path(witness.data) / "tmp").rglob("*") if p.is_file()])
    nothing_stored(witness, "2.25.77")
