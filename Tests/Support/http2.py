"""HTTP/2 frame by frame over TLS: for what no client library sends."""
import socket
import ssl
import time

import h2.config
import h2.connection
import h2.events


class Connection:
    """One connection of HTTP/2, with what came on its streams."""

    def __init__(self, port, context, timeout=20, validates=True, receive_buffer=None):
        plain = socket.socket()
        if receive_buffer:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        plain.settimeout(timeout)
        plain.connect(("127.0.0.1", port))
        context.set_alpn_protocols(["h2"])
        self.socket = context.wrap_socket(plain, server_hostname="localhost")
        assert self.socket.selected_alpn_protocol() == "h2"
        configuration = h2.config.H2Configuration(client_side=True, header_encoding="utf-8", validate_outbound_headers=validates,
                                                  normalize_outbound_headers=validates)
        self.h2 = h2.connection.H2Connection(configuration)
        self.headers, self.bodies, self.ended, self.resets, self.informed = {}, {}, set(), {}, {}
        self.goaway, self.closed, self.acknowledges = [], False, True
        self.h2.initiate_connection()
        self.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def flush(self):
        """Sends what is to be sent; the peer may have closed."""
        data = self.h2.data_to_send()
        try:
            if data:
                self.socket.sendall(data)
        except OSError:
            self.closed = True

    def request(self, path="/health", method="GET", headers=(), ends=True):
        stream = self.h2.get_next_available_stream_id()
        self.h2.send_headers(stream, [(":method", method), (":scheme", "https"), (":authority", "localhost"), (":path", path), *headers], end_stream=ends)
        self.flush()
        return stream

    def send(self, stream, data, ends=False):
        """All of it, as the windows allow."""
        while data:
            size = min(len(data), self.h2.local_flow_control_window(stream), self.h2.max_outbound_frame_size)
            if size == 0:
                self.read()
                assert stream not in self.resets and not self.closed, "the server took no more"
                continue
            self.h2.send_data(stream, data[:size], end_stream=ends and size == len(data))
            data = data[size:]
            self.flush()

    def read(self):
        """What comes next; False at the end of the connection."""
        try:
            data = self.socket.recv(65536)
        except (ConnectionResetError, ssl.SSLError):
            data = b""
        if not data:
            self.closed = True
            return False
        for event in self.h2.receive_data(data):
            self._take(event)
        self.flush()
        return True

    def _take(self, event):
        if isinstance(event, h2.events.ResponseReceived):
            self.headers[event.stream_id] = dict(event.headers)
        elif isinstance(event, h2.events.InformationalResponseReceived):
            self.informed[event.stream_id] = dict(event.headers)
        elif isinstance(event, h2.events.DataReceived):
            self.bodies[event.stream_id] = self.bodies.get(event.stream_id, b"") + event.data
            if self.acknowledges:
                self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, h2.events.StreamEnded):
            self.ended.add(event.stream_id)
        elif isinstance(event, h2.events.StreamReset):
            self.resets[event.stream_id] = event.error_code
        elif isinstance(event, h2.events.ConnectionTerminated):
            self.goaway.append((event.error_code, event.last_stream_id))

    def answer(self, stream, within=20):
        """(status, headers, body) when the stream has ended."""
        deadline = time.monotonic() + within
        while stream not in self.ended and stream not in self.resets:
            assert time.monotonic() < deadline, "no answer in time"
            assert self.read(), f"the connection ended: {self.goaway}"
        assert stream in self.ended, f"reset with {self.resets[stream]}"
        headers = self.headers[stream]
        return int(headers[":status"]), headers, self.bodies.get(stream, b"")

    def ends(self, within=20):
        self.socket.settimeout(within)
        try:
            while self.read():
                pass
            return True
        except TimeoutError:
            return False
