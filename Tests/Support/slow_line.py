"""A line that is slow and near: a relay that takes so much in a second from the server, and has no room for more."""
import socket
import threading
import time

PIECE = 64 << 10


class SlowLine:
    """Listens on `port`; `bytes_a_second` of each connection, from the server. What is sent to the server is not held up."""

    def __init__(self, target, bytes_a_second):
        self._target, self._rate, self._open = target, bytes_a_second, []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]

    def __enter__(self):
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, *_):
        # A thread that waits for a connection does not hear of a close.
        self._listener.shutdown(socket.SHUT_RDWR)
        for side in [self._listener, *self._open]:
            side.close()

    def _listen(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.socket()
            # What the kernel would take for the relay, the server would think has gone over the line.
            server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, PIECE)
            server.connect(("127.0.0.1", self._target))
            self._open += [client, server]
            threading.Thread(target=self._pass, args=(client, server, None), daemon=True).start()
            threading.Thread(target=self._pass, args=(server, client, self._rate), daemon=True).start()

    @staticmethod
    def _pass(source, sink, rate):
        free = time.monotonic()
        try:
            while data := source.recv(PIECE):
                sink.sendall(data)
                if rate:
                    free = max(free, time.monotonic()) + len(data) / rate
                    time.sleep(max(0, free - time.monotonic()))
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass
