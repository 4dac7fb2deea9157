"""The DICOM upper layer as bytes: for peers that lie, break off and fall silent."""
import socket
import struct

from .server import AE_TITLE

IMPLICIT, EXPLICIT = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1"
VERIFICATION, CT = "1.2.840.10008.1.1", "1.2.840.10008.5.1.4.1.1.2"
STUDY_FIND = "1.2.840.10008.5.1.4.1.2.2.1"
ACCEPT, REJECT, DATA, RELEASE, RELEASED, ABORT = 2, 3, 4, 5, 6, 7
ECHO, STORE, FIND, CANCEL = 0x30, 0x01, 0x20, 0x0FFF


def pdu(kind, body):
    return struct.pack(">BBI", kind, 0, len(body)) + body


def item(kind, body):
    return struct.pack(">BBH", kind, 0, len(body)) + body


def request(calling="HOSTILE", called=AE_TITLE, contexts=((1, VERIFICATION, [IMPLICIT]), (3, CT, [EXPLICIT]), (5, STUDY_FIND, [IMPLICIT])), user=b""):
    head = struct.pack(">HH", 1, 0) + called.encode().ljust(16) + calling.encode().ljust(16) + bytes(32)
    proposals = b"".join(item(0x20, bytes([number, 0, 0, 0]) + item(0x30, abstract.encode()) + b"".join(item(0x40, t.encode()) for t in transfer))
                         for number, abstract, transfer in contexts)
    information = item(0x50, item(0x51, struct.pack(">I", 16384)) + item(0x52, b"1.2.3.4") + user)
    return pdu(1, head + item(0x10, b"1.2.840.10008.3.1.1.1") + proposals + information)


def value(context, data, is_command=False, is_last=True):
    return struct.pack(">IBB", len(data) + 2, context, (1 if is_command else 0) | (2 if is_last else 0)) + data


def element(number, data, group=0):
    return struct.pack("<HHI", group, number, len(data)) + data


def us(number):
    return struct.pack("<H", number)


def uid(text):
    return text.encode() + b"\0" * (len(text) % 2)


def command(field, message=1, has_data=False, sop_class=VERIFICATION, *more, without=()):
    """A command set's bytes; `more` are elements, `without` are element numbers to leave out."""
    fields = {0x0002: uid(sop_class), 0x0100: us(field), 0x0120 if field == CANCEL else 0x0110: us(message), 0x0800: us(1 if has_data else 0x0101)}
    if field in (STORE, FIND):
        fields[0x0700] = us(0)
    body = b"".join(element(n, d) for n, d in sorted(fields.items()) if n not in without) + b"".join(more)
    return element(0, struct.pack("<I", len(body))) + body


class Peer:
    """One connection."""

    def __init__(self, port, timeout=20):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=timeout)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.close()

    def close(self, is_rude=False):
        if is_rude:  # a reset instead of an end
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def send(self, data):
        """False when the other side has had enough."""
        try:
            self.socket.sendall(data)
            return True
        except OSError:
            return False

    def _read(self, count):
        data = b""
        while len(data) < count:
            piece = self.socket.recv(count - len(data))
            if not piece:
                return None
            data += piece
        return data

    def read(self):
        """(type, body) of the next PDU; None at the end of the connection."""
        try:
            head = self._read(6)
            if head is None:
                return None
            kind, _, length = struct.unpack(">BBI", head)
            body = self._read(length)
            return None if body is None else (kind, body)
        except ConnectionError:
            return None

    def rest(self):
        """Every PDU until an abort, after which it is for us to close (PS3.8 9.2, Sta13), or until the other side closes."""
        found = []
        while (answer := self.read()) is not None:
            found.append(answer)
            if answer[0] == ABORT:
                break
        return found

    def associate(self, **arguments):
        self.send(request(**arguments))
        return self.read()

    def send_command(self, context, data):
        return self.send(pdu(DATA, value(context, data, is_command=True)))

    def status(self):
        """Of the next response; None where an abort or the end comes instead."""
        answer = self.read()
        if answer is None or answer[0] != DATA:
            return None
        data, place = answer[1][6:], 0
        while place + 8 <= len(data):
            _, number, length = struct.unpack_from("<HHI", data, place)
            if number == 0x0900:
                return struct.unpack_from("<H", data, place + 8)[0]
            place += 8 + length
        return None

    def echo(self, message=1):
        self.send_command(1, command(ECHO, message))
        return self.status()

    def release(self):
        self.send(pdu(RELEASE, bytes(4)))
        return self.read()
