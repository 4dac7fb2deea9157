"""The least of the upper layer (PS3.8) and of DIMSE (PS3.7) that a client or a server of a benchmark needs.

No queue, no thread, no data set decoded: what it costs itself is small beside what is measured."""
import socket
import struct

IMPLICIT, EXPLICIT = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1"
PATIENT_ROOT, STUDY_ROOT = "1.2.840.10008.5.1.4.1.2.1", "1.2.840.10008.5.1.4.1.2.2"
FIND, MOVE, GET = ".1", ".2", ".3"
CLASS_UID, COMMAND_FIELD, MESSAGE_ID, ANSWERED_ID, PRIORITY, DATA_SET_TYPE, STATUS, INSTANCE_UID = 0x0002, 0x0100, 0x0110, 0x0120, 0x0700, 0x0800, 0x0900, 0x1000
REMAINING, COMPLETED, FAILED, WARNED = 0x1020, 0x1021, 0x1022, 0x1023
C_STORE, C_GET, C_FIND, ANSWER = 0x0001, 0x0010, 0x0020, 0x8000
NO_DATA_SET = 0x0101


class Closed(Exception):
    """The peer closed, aborted or refused."""


# Association PDUs

def item(kind, body):
    return struct.pack(">BBH", kind, 0, len(body)) + body


def items(body):
    at = 0
    while at + 4 <= len(body):
        kind, _, size = struct.unpack_from(">BBH", body, at)
        yield kind, bytes(body[at + 4:at + 4 + size])
        at += 4 + size


def pdu(kind, body):
    return struct.pack(">BBL", kind, 0, len(body)) + body


def associate(kind, called, calling, contexts, user):
    head = struct.pack(">HH16s16s32x", 1, 0, called.ljust(16).encode(), calling.ljust(16).encode())
    return pdu(kind, head + item(0x10, b"1.2.840.10008.3.1.1.1") + b"".join(contexts) + item(0x50, b"".join(user)))


def role(class_uid, is_scu, is_scp):
    return item(0x54, struct.pack(">H", len(class_uid)) + class_uid.encode() + bytes([is_scu, is_scp]))


def request(called, calling, contexts, maximum, as_scp=()):
    """`contexts`: {id: (abstract syntax, transfer syntaxes)}; `as_scp`: the classes whose instances the requestor will take."""
    proposed = [item(0x20, bytes([key, 0, 0, 0]) + item(0x30, abstract.encode()) + b"".join(item(0x40, t.encode()) for t in syntaxes))
                for key, (abstract, syntaxes) in contexts.items()]
    user = [item(0x51, struct.pack(">L", maximum)), item(0x52, b"1.2.826.0.1.3680043.9.9999.1"), *(role(uid, 0, 1) for uid in as_scp)]
    return associate(1, called, calling, proposed, user)


def accept(body):
    """The answer that takes every context in its first transfer syntax and every role; the contexts by abstract syntax; the peer's longest PDU."""
    called, calling = body[4:20].decode().strip(), body[20:36].decode().strip()
    answers, by_abstract, maximum, roles = [], {}, 16384, []
    for kind, value in items(body[68:]):
        if kind == 0x20:
            parts = list(items(value[4:]))
            syntax = next(v for k, v in parts if k == 0x40)
            by_abstract.setdefault(next(v for k, v in parts if k == 0x30).decode(), []).append((value[0], syntax.decode()))
            answers.append(item(0x21, bytes([value[0], 0, 0, 0]) + item(0x40, syntax)))
        elif kind == 0x50:
            for k, v in items(value):
                if k == 0x51:
                    maximum, = struct.unpack(">L", v)
                elif k == 0x54:
                    roles.append(item(k, v))
    return associate(2, called, calling, answers, [item(0x51, struct.pack(">L", 131072)), item(0x52, b"1.2.826.0.1.3680043.9.9999.1"), *roles]), by_abstract, maximum or 131072


# Messages

def command_set(elements):
    """Group 0 in implicit VR little endian (PS3.7 6.3.1): {element: UID text or unsigned short}."""
    body = b""
    for element, value in sorted(elements.items()):
        raw = struct.pack("<H", value) if isinstance(value, int) else value.encode() + b"\0" * (len(value) % 2)
        body += struct.pack("<HHL", 0, element, len(raw)) + raw
    return struct.pack("<HHLL", 0, 0, 4, len(body)) + body


def read_command(body):
    """{element: unsigned short or UID text}"""
    found, at = {}, 0
    while at + 8 <= len(body):
        _, element, size = struct.unpack_from("<HHL", body, at)
        raw = bytes(body[at + 8:at + 8 + size])
        found[element] = struct.unpack("<H", raw)[0] if size == 2 else raw.rstrip(b"\0 ").decode("latin-1")
        at += 8 + size
    return found


def data_pdus(context, is_command, body, maximum):
    """P-DATA-TF PDUs of one value each."""
    step = (maximum - 6) & ~1
    out = []
    for at in range(0, len(body), step):
        piece = body[at:at + step]
        control = (1 if is_command else 0) | (2 if at + step >= len(body) else 0)
        out.append(struct.pack(">BBLLBB", 4, 0, len(piece) + 6, len(piece) + 2, context, control) + piece)
    return b"".join(out)


def store_request(context, sop_class, uid, data_set, maximum, message_id=1):
    elements = {CLASS_UID: sop_class, COMMAND_FIELD: C_STORE, MESSAGE_ID: message_id, PRIORITY: 0, DATA_SET_TYPE: 1, INSTANCE_UID: uid}
    return data_pdus(context, True, command_set(elements), maximum) + data_pdus(context, False, data_set, maximum)


def store_answer(context, asked):
    elements = {CLASS_UID: asked[CLASS_UID], COMMAND_FIELD: C_STORE | ANSWER, ANSWERED_ID: asked[MESSAGE_ID], DATA_SET_TYPE: NO_DATA_SET, STATUS: 0, INSTANCE_UID: asked[INSTANCE_UID]}
    return data_pdus(context, True, command_set(elements), 16384)


class Line:
    """A connection, read through one buffer."""

    def __init__(self, connection, acknowledges_at_once=True):
        self.connection, self._acknowledges_at_once = connection, acknowledges_at_once
        self._buffer = bytearray(1 << 20)
        self._view = memoryview(self._buffer)
        self._start = self._end = 0

    def send(self, data):
        self.connection.sendall(data)

    def close(self):
        self.connection.close()

    def _need(self, count):
        """At least `count` bytes in the buffer, from `_start` on."""
        if self._start + count > len(self._buffer):
            left = bytes(self._view[self._start:self._end])
            self._view[:len(left)] = left
            self._start, self._end = 0, len(left)
        while self._end - self._start < count:
            got = self.connection.recv_into(self._view[self._end:])
            if self._acknowledges_at_once:  # a peer with Nagle's algorithm waits for it; Linux forgets the option
                self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            if not got:
                raise Closed("the peer closed the connection")
            self._end += got

    def pdu(self):
        """Kind and body of the next PDU; the body is good until the next call."""
        self._need(6)
        kind, _, size = struct.unpack_from(">BBL", self._buffer, self._start)
        self._start += 6
        if size > len(self._buffer):
            raise Closed(f"a PDU of {size} bytes")
        self._need(size)
        body = self._view[self._start:self._start + size]
        self._start += size
        if self._start == self._end:
            self._start = self._end = 0
        return kind, body

    def message(self):
        """Context, command set and byte count of the data set of the next message."""
        parts, asked, count = b"", None, 0
        while True:
            kind, body = self.pdu()
            if kind != 4:
                raise Closed(f"PDU of type {kind} where data were expected: {bytes(body[:16]).hex()}")
            at = 0
            while at < len(body):
                size, context, control = struct.unpack_from(">LBB", body, at)
                if control & 1:
                    parts += body[at + 6:at + 4 + size]
                    if control & 2:
                        asked = read_command(parts)
                        if asked[DATA_SET_TYPE] == NO_DATA_SET:
                            return context, asked, 0
                else:
                    count += size - 2
                    if control & 2:
                        return context, asked, count
                at += 4 + size


class Requestor(Line):
    """An association that was asked for. `contexts` as in `request`."""

    def __init__(self, port, called, contexts, calling="BENCH", as_scp=(), maximum=16384, tls=None, timeout=600):
        connection = socket.create_connection(("127.0.0.1", port), timeout)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().__init__(tls.wrap_socket(connection) if tls else connection)
        self.send(request(called, calling, contexts, maximum, as_scp))
        kind, body = self.pdu()
        if kind != 2:
            raise Closed(f"the association was refused: {bytes(body).hex()}")
        self.accepted, self.maximum = {}, 16384
        for kind, value in items(bytes(body[68:])):
            if kind == 0x21 and value[2] == 0:
                self.accepted[value[0]] = next(v for k, v in items(value[4:]) if k == 0x40).decode()
            elif kind == 0x50:
                for k, v in items(value):
                    if k == 0x51:
                        self.maximum = min(struct.unpack(">L", v)[0] or 131072, 131072)

    def release(self):
        self.send(pdu(5, bytes(4)))
        self.pdu()
        self.close()

    def store(self, context, sop_class, uid, data_set):
        """The status of a C-STORE."""
        self.send(store_request(context, sop_class, uid, data_set, self.maximum))
        return self.message()[1][STATUS]

    def ask(self, context, class_uid, field, identifier):
        elements = {CLASS_UID: class_uid, COMMAND_FIELD: field, MESSAGE_ID: 1, PRIORITY: 0, DATA_SET_TYPE: 1}
        self.send(data_pdus(context, True, command_set(elements), self.maximum) + data_pdus(context, False, identifier, self.maximum))

    def find(self, context, class_uid, identifier):
        """How many answers, and the last status, of a C-FIND."""
        self.ask(context, class_uid, C_FIND, identifier)
        count = 0
        while (status := self.message()[1][STATUS]) in (0xFF00, 0xFF01):
            count += 1
        return count, status

    def get(self, context, class_uid, identifier):
        """Takes what a C-GET sends: instances, bytes, and the last answer."""
        self.ask(context, class_uid, C_GET, identifier)
        count = total = 0
        while True:
            of, asked, size = self.message()
            if asked[COMMAND_FIELD] == C_STORE:
                self.send(store_answer(of, asked))
                count, total = count + 1, total + size
            elif asked[STATUS] not in (0xFF00, 0xFF01):
                return count, total, asked
