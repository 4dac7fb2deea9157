"""HTTP as bytes over a socket: for what no client library sends."""
import json
import re
import socket
import time


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def problem(self):
        """The problem's detail; fails where the answer is no problem (RFC 9457)."""
        assert self.headers.get("content-type") == "application/problem+json", self.headers
        problem = json.loads(self.body)
        assert problem["status"] == self.status and problem["title"]
        return problem["detail"]


class Connection:
    """One connection; everything that it waits for ends after `timeout`."""

    def __init__(self, port, timeout=20, receive_buffer=None, source=None):
        self.socket = socket.socket()
        if source:
            self.socket.bind((source, 0))
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(timeout)
        self.socket.connect(("127.0.0.1", port))
        self.buffer = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data if isinstance(data, bytes) else data.encode("latin-1"))
        return self

    def try_to_send(self, data):
        """Whether the peer took it; it may close while we send."""
        try:
            self.send(data)
            return True
        except OSError:
            return False

    def finish_sending(self):
        self.socket.shutdown(socket.SHUT_WR)

    def _more(self):
        piece = self.socket.recv(65536)
        self.buffer += piece
        return bool(piece)

    def answer(self, to_head=False):
        """The next answer, whole; an informational one too."""
        while b"\r\n\r\n" not in self.buffer:
            assert self._more(), f"the connection ended within a head: {self.buffer[:200]!r}"
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        first, *lines = head.decode("latin-1").split("\r\n")
        match = re.fullmatch(r"HTTP/1\.1 (\d{3}) [ -~]*", first)
        assert match, first
        status, headers = int(match[1]), {}
        for line in lines:
            name, value = line.split(": ", 1)
            assert name.lower() not in headers or name.lower() in ("warning", "vary"), f"twice: {name}"
            headers[name.lower()] = value
        return Answer(status, headers, b"" if to_head or status < 200 or status in (204, 304) else self._body(headers))

    def _body(self, headers):
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while True:
                size = int(self._line(), 16)
                if size == 0:
                    while self._line():
                        pass
                    return body
                body += self._exactly(size)
                assert self._exactly(2) == b"\r\n"
        if "content-length" in headers:
            return self._exactly(int(headers["content-length"]))
        while self._more():
            pass
        body, self.buffer = self.buffer, b""
        return body

    def _line(self):
        while b"\r\n" not in self.buffer:
            assert self._more(), "the connection ended within a line"
        line, self.buffer = self.buffer.split(b"\r\n", 1)
        return line

    def _exactly(self, count):
        while len(self.buffer) < count:
            assert self._more(), f"the body ended {count - len(self.buffer)} bytes early"
        piece, self.buffer = self.buffer[:count], self.buffer[count:]
        return piece

    def ends(self, within=20):
        """Whether the server closes the connection, with nothing more to say."""
        self.socket.settimeout(within)
        try:
            while True:
                if not self.socket.recv(65536):
                    return not self.buffer
        except ConnectionResetError:
            return True
        except TimeoutError:
            return False

    def is_open(self, for_seconds=0.3):
        return not self.ends(within=for_seconds)


def send_slowly(connection, data, pause, until):
    """Byte by byte, until the peer ends it or the time is over; the seconds that it took."""
    began = time.monotonic()
    for byte in data:
        if time.monotonic() - began > until or not connection.try_to_send(bytes([byte])):
            break
        connection.socket.settimeout(pause)
        try:
            piece = connection.socket.recv(65536)
            connection.buffer += piece
            break
        except TimeoutError:
            pass
        except OSError:
            break
    connection.socket.settimeout(20)
    return time.monotonic() - began
