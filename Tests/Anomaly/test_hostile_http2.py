"""Who means harm, or is broken, over HTTP/2: a stream or a connection ends, and nothing else."""
import concurrent.futures
import ssl
import time

import h2.exceptions
import pytest
import requests

from Anomaly.test_hostile_http import LIMITS, elements_of_size, open_connections, study_of
from Support import dicomweb
from Support.certificates import Authority
from Support.http2 import Connection
from Support.server import Site, free_ports

STORE = [("content-type", 'multipart/related; type="application/dicom"; boundary=b'), ("accept", "application/dicom+json")]


class Secured:
    def __init__(self, *arguments):
        self.site = Site()
        folder = self.site.top / "tls"
        folder.mkdir()
        authority = Authority(folder)
        certificate, key = authority.issue("server", "aloft")
        [self.port] = free_ports(1)
        self.trust = str(authority.file)
        self.site.start("--listen-https", f"127.0.0.1:{self.port}", "--http-tls-certificate", str(certificate), "--http-tls-key", str(key), *arguments)

    def connect(self, **options):
        return Connection(self.port, ssl.create_default_context(cafile=self.trust), **options)

    def is_well(self):
        with self.connect() as connection:
            return connection.answer(connection.request())[2] == b"ok\n"


@pytest.fixture(scope="module")
def hurried():
    secured = Secured(*LIMITS)
    yield secured
    assert secured.site.is_running(), secured.site.last_words()
    secured.site.remove()


def test_streams_that_are_reset_at_once_end_the_connection(hurried):
    before = hurried.site.memory()[0]
    for _ in range(5):
        with hurried.connect() as connection:
            try:
                for _ in range(2000):
                    connection.h2.reset_stream(connection.request("/dicom-web/studies"), 8)
                    if connection.closed:
                        break
            except (OSError, h2.exceptions.ProtocolError):
                pass
            assert connection.ends(within=10), "two thousand resets were taken"
    assert hurried.is_well()
    assert hurried.site.memory()[0] - before < 60


@pytest.mark.parametrize("headers, statuses", [
    ([("x", "a" * 60_000)], {431}), ([("x", "a" * 200_000)], {431}), ([(f"x-{n}", "y") for n in range(150)], {431}),
    ([("connection", "close")], {400}), ([("transfer-encoding", "chunked")], {400}), ([("X-Upper", "a")], {400}), ([("te", "gzip")], {400, 200}),
    ([("content-length", "5")], {400}), ([("host", "elsewhere")], {400}), ([("x", "a\nb")], {400, 200}), ([(":unknown", "a")], {400})],
    ids=["long", "longer than is read", "many", "connection", "transfer-encoding", "upper case", "te", "a length without a body", "another host", "LF in a value", "pseudo header"])
def test_bad_headers_end_the_stream_or_the_connection(hurried, headers, statuses):
    with hurried.connect(validates=False) as connection:
        stream = connection.request(headers=headers)
        try:
            assert connection.answer(stream, within=10)[0] in statuses
        except AssertionError as problem:
            assert "reset" in str(problem) or "the connection ended" in str(problem), problem
    assert hurried.is_well()


@pytest.mark.parametrize("path, status", [("/" + "a" * 70_000, 414), ("no-path", 400), ("", 400)])
def test_bad_paths_are_refused(hurried, path, status):
    with hurried.connect(validates=False) as connection:
        stream = connection.request(path)
        try:
            assert connection.answer(stream, within=10)[0] == status
        except AssertionError as problem:
            assert "reset" in str(problem) or "the connection ended" in str(problem), problem
    assert hurried.is_well()


@pytest.mark.parametrize("data", [b"\0" * 5000, b"GET / HTTP/1.1\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\xff" * 9000])
def test_no_frames_at_all_end_the_connection(hurried, data):
    with hurried.connect() as connection:
        connection.socket.sendall(data)
        connection.socket.settimeout(10)
        try:
            while connection.socket.recv(65536):
                pass
        except (ConnectionResetError, ssl.SSLError):
            pass
    assert hurried.is_well()


def test_a_flood_of_pings_and_settings_ends_the_connection(hurried):
    for flood in (lambda c: c.h2.ping(b"12345678"), lambda c: c.h2.update_settings({4: 65535})):
        with hurried.connect() as connection:
            try:
                for _ in range(20_000):
                    flood(connection)
                connection.flush()
            except (OSError, h2.exceptions.ProtocolError):
                pass
            assert connection.ends(within=10)
    assert hurried.is_well()


def test_a_body_that_stops_coming_is_given_up_and_the_other_streams_go_on(hurried):
    with hurried.connect() as connection:
        stalled = connection.request("/dicom-web/studies", "POST", STORE, ends=False)
        connection.send(stalled, b"--b\r\n")
        for _ in range(5):
            assert connection.answer(connection.request())[0] == 200
            time.sleep(0.2)
        status, headers, _ = connection.answer(stalled, within=10)
        assert status == 408 and headers["content-type"] == "application/problem+json"


def test_a_body_that_is_cut_stores_nothing_of_the_part(hurried, images):
    body = dicomweb.multipart([images[0].file], b"b")
    web = hurried.site.web
    before = requests.get(f"{web}/instances", headers=dicomweb.JSON, timeout=20).content
    with hurried.connect() as connection:
        stream = connection.request("/dicom-web/studies", "POST", STORE, ends=False)
        connection.send(stream, body[:len(body) // 2])
        connection.h2.reset_stream(stream, 8)
        connection.flush()
        assert connection.answer(connection.request())[0] == 200
    with hurried.connect() as connection:
        stream = connection.request("/dicom-web/studies", "POST", STORE, ends=False)
        connection.send(stream, body[:len(body) // 2])
    with hurried.connect() as connection:
        stream = connection.request("/dicom-web/studies", "POST", STORE + [("content-length", str(len(body)))], ends=False)
        connection.send(stream, body[:len(body) // 2], ends=True)
        connection.ends(within=3)
    time.sleep(0.3)
    assert requests.get(f"{web}/instances", headers=dicomweb.JSON, timeout=20).content == before
    assert hurried.is_well()


def test_trailers_and_bodies_in_pieces_are_taken(hurried, images):
    body = dicomweb.multipart([images[1].file], b"b")
    with hurried.connect() as connection:
        stream = connection.request("/dicom-web/studies", "POST", STORE, ends=False)
        connection.send(stream, body)
        connection.h2.send_headers(stream, [("x-checksum", "1")], end_stream=True)
        connection.flush()
        assert connection.answer(stream)[0] == 200


def test_an_answer_before_the_bodys_end_is_whole_and_asks_for_no_more(hurried):
    with hurried.connect() as connection:
        stream = connection.request("/dicom-web/nothing", "POST", ends=False)
        assert connection.answer(stream)[0] == 404
        deadline = time.monotonic() + 5
        while stream not in connection.resets and time.monotonic() < deadline:
            assert connection.read()
        assert connection.resets[stream] == 0
        assert connection.answer(connection.request())[0] == 200


def test_who_opens_no_window_is_left_and_costs_little(hurried):
    instance = elements_of_size(40 << 20)
    assert dicomweb.stow_files(hurried.site.web, [instance]).status_code == 200
    path = f"/dicom-web/studies/{study_of(instance)}"
    accept = [("accept", dicomweb.AS_STORED["Accept"])]
    before = hurried.site.memory()[0]
    with hurried.connect() as connection:
        connection.acknowledges = False
        streams = [connection.request(path, headers=accept) for _ in range(60)]
        deadline = time.monotonic() + 12
        while len(connection.resets) < len(streams) and time.monotonic() < deadline and connection.read():
            assert hurried.site.memory()[0] - before < 100
        assert len(connection.resets) == len(streams) or connection.closed, f"{len(connection.resets)} streams were given up"
    assert hurried.is_well()


def test_a_reader_that_reads_slowly_gets_everything(hurried):
    instance = elements_of_size(2 << 20)
    assert dicomweb.stow_files(hurried.site.web, [instance]).status_code == 200
    with hurried.connect(receive_buffer=8192) as connection:
        stream = connection.request(f"/dicom-web/studies/{study_of(instance)}", headers=[("accept", dicomweb.AS_STORED["Accept"])])
        began = time.monotonic()
        while stream not in connection.ended:
            assert connection.read() and stream not in connection.resets
            if time.monotonic() - began < 5:
                time.sleep(0.02)
        assert instance[-(2 << 20):] in connection.bodies[stream]


def test_silent_connections_end_with_goaway(hurried):
    with hurried.connect() as connection:
        assert connection.answer(connection.request())[0] == 200
        assert connection.ends(within=8) and connection.goaway and connection.goaway[0][0] == 0


def test_a_handshake_that_does_not_come_ends(hurried):
    import socket
    with socket.create_connection(("127.0.0.1", hurried.port), timeout=8) as plain:
        began = time.monotonic()
        assert plain.recv(1) == b""
        assert time.monotonic() - began < 5
    with socket.create_connection(("127.0.0.1", hurried.port), timeout=8) as plain:
        plain.sendall(b"GET / HTTP/1.1\r\n\r\n")
        try:
            while plain.recv(1000):
                pass
        except ConnectionResetError:
            pass


def test_a_stop_says_goaway_and_finishes_what_is_answered(images):
    secured = Secured()
    try:
        body = dicomweb.multipart([images[0].file], b"b")
        with secured.connect() as busy, secured.connect() as idle:
            assert idle.answer(idle.request())[0] == 200
            stream = busy.request("/dicom-web/studies", "POST", STORE, ends=False)
            busy.send(stream, body[:-100])
            time.sleep(0.3)
            with concurrent.futures.ThreadPoolExecutor(1) as pool:
                stopped = pool.submit(secured.site.stop)
                assert idle.ends(within=5) and idle.goaway
                while not busy.goaway:
                    assert busy.read()
                assert busy.goaway[0][0] == 0
                # The streams that the server answers are not above the last that it names.
                time.sleep(1.5)
                busy.h2.state_machine.state = type(busy.h2.state_machine.state).CLIENT_OPEN
                busy.send(stream, body[-100:], ends=True)
                assert busy.answer(stream)[0] == 200
                assert stopped.result(30) == 0
        assert open_connections(secured.port) == 0
    finally:
        secured.site.remove()


def test_a_stream_that_is_wrong_ends_alone(hurried):
    with hurried.connect() as connection:
        well = connection.request("/dicom-web/studies", "POST", STORE, ends=False)
        connection.send(well, b"--b\r\n")
        # Less than was announced is an error of that stream (RFC 9113 8.1.1).
        wrong = connection.request("/dicom-web/studies", "POST", [*STORE, ("content-length", "5")], ends=False)
        connection.send(wrong, b"abc", ends=True)
        while wrong not in connection.resets and wrong not in connection.ended:
            assert connection.read(), f"the connection ended: {connection.goaway}"
        connection.send(well, b"\r\n--b--\r\n", ends=True)
        assert connection.answer(well)[0] in (400, 409)
        assert connection.answer(connection.request())[0] == 200


@pytest.fixture(scope="module")
def brisk():
    """A server that wants 256 KiB a second of an answer, and bears 4.5 s without."""
    secured = Secured("--http-pace-bytes-per-second", "262144", "--http-pace-grace-seconds", "1", "--http-answer-idle-seconds", "3",
                      "--http-body-idle-seconds", "1")
    yield secured
    assert secured.site.is_running(), secured.site.last_words()
    secured.site.remove()


@pytest.mark.parametrize("step, is_left", [(16 << 10, True), (128 << 10, False)], ids=["too slowly", "just fast enough"])
def test_who_takes_an_answer_too_slowly_is_left(brisk, step, is_left):
    """Four times a second the reader makes room for so much: a part of 128 KiB is out before the answer stands still."""
    instance = elements_of_size(4 << 20)
    assert dicomweb.stow_files(brisk.site.web, [instance]).status_code == 200
    with brisk.connect() as connection:
        connection.acknowledges = False
        stream = connection.request(f"/dicom-web/studies/{study_of(instance)}", headers=[("accept", 'multipart/related; type="application/dicom"; transfer-syntax=*')])
        connection.socket.settimeout(0.05)
        began = time.monotonic()
        while time.monotonic() - began < 30 and stream not in connection.resets and stream not in connection.ended:
            time.sleep(0.2)
            try:
                while connection.read():
                    pass
            except TimeoutError:
                pass
            if stream not in connection.resets and stream not in connection.ended:
                connection.h2.increment_flow_control_window(step)
                connection.h2.increment_flow_control_window(step, stream)
                connection.flush()
        assert (stream in connection.resets) == is_left and (stream in connection.ended) != is_left
        if is_left:
            assert 4 < time.monotonic() - began < 15
            assert len(connection.bodies[stream]) > 256 << 10, "it stood still"
    assert brisk.is_well()


def test_a_body_that_drips_is_given_up_with_408_and_the_other_streams_go_on(brisk):
    with brisk.connect() as connection:
        stream = connection.request("/dicom-web/studies", "POST", STORE, ends=False)
        connection.socket.settimeout(0.3)
        began = time.monotonic()
        while time.monotonic() - began < 15 and stream not in connection.ended:
            connection.send(stream, b"x")
            try:
                connection.read()
            except TimeoutError:
                pass
        connection.socket.settimeout(20)
        assert connection.answer(stream)[0] == 408
        assert 1.5 < time.monotonic() - began < 8
        assert connection.answer(connection.request())[0] == 200
