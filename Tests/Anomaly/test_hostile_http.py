"""Who means harm, or is broken, at the web port: each is answered or closed, costs only itself, and the server lives on."""
import concurrent.futures
import socket
import threading
import time
import uuid

import pytest
import requests

from Support import dicomweb, elements
from Support.raw_http import Connection, send_slowly
from Support.server import Site

GET = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
# What is answered only where there is room.
SEARCH = "GET /dicom-web/studies?limit=1 HTTP/1.1\r\nHost: localhost\r\nAccept: application/dicom+json\r\n\r\n"
LIMITS = ["--http-head-seconds", "1", "--http-body-idle-seconds", "1", "--http-answer-idle-seconds", "2", "--http-keep-alive-seconds", "2"]


@pytest.fixture(scope="module")
def hurried():
    """A server that waits a second or two for everything."""
    site = Site()
    site.start(*LIMITS)
    yield site
    assert site.is_running(), site.last_words()
    site.remove()


@pytest.fixture(scope="module")
def patient():
    site = Site()
    site.start()
    yield site
    assert site.is_running(), site.last_words()
    site.remove()


def is_well(site):
    with Connection(site.http) as connection:
        return connection.send(GET).answer().body == b"ok\n"


def post(length=None, rest="", host="localhost"):
    field = "" if length is None else f"Content-Length: {length}\r\n"
    return f"POST /dicom-web/studies HTTP/1.1\r\nHost: {host}\r\nContent-Type: multipart/related; type=\"application/dicom\"; boundary=b\r\n{field}{rest}"


REFUSED = {
    "both lengths": post(3, "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    "two lengths": post(3, "Content-Length: 4\r\n\r\nabcd"),
    "the same length twice": post(3, "Content-Length: 3\r\n\r\nabc"),
    "a list of lengths": post("3, 3", "\r\nabc"),
    "a length with a sign": post("+3", "\r\nabc"),
    "a length with a fraction": post("3.0", "\r\nabc"),
    "a length of twenty digits": post("9" * 20, "\r\nabc"),
    "an unknown coding": post(None, "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    "chunked behind another": post(None, "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
    "chunked twice": post(None, "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
    "a chunk size that is none": post(None, "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "a chunk size of seventeen digits": post(None, "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n"),
    "a negative chunk size": post(None, "Transfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n"),
    "a chunk longer than it says": post(None, "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n"),
    "chunk lines with a bare LF": post(None, "Transfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n"),
    "a huge chunk extension": post(None, "Transfer-Encoding: chunked\r\n\r\n3;" + "x" * 100_000 + "\r\nabc\r\n"),
    "a folded line": "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n",
    "a folded first line": "GET /health HTTP/1.1\r\n Host: localhost\r\n\r\n",
    "a space before the colon": "GET /health HTTP/1.1\r\nHost : localhost\r\n\r\n",
    "a space in a name": "GET /health HTTP/1.1\r\nHost: localhost\r\nX Y: z\r\n\r\n",
    "bare LF": "GET /health HTTP/1.1\nHost: localhost\n\n",
    "bare CR": "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n",
    "NUL in a value": "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n",
    "NUL in a target": "GET /health\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "NUL in a method": "GE\0T /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "no Host": "GET /health HTTP/1.1\r\n\r\n",
    "two Hosts": "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n",
    "a Host with a path": "GET /health HTTP/1.1\r\nHost: localhost/dicom-web\r\n\r\n",
    "HTTP/0.9": "GET /health\r\n",
    "HTTP/2 in the clear": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP/3.7": "GET /health HTTP/3.7\r\nHost: localhost\r\n\r\n",
    "a version that is none": "GET /health FTP/1.1\r\nHost: localhost\r\n\r\n",
    "no target": "GET HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a target that is no path": "GET health HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a target with a space": "GET /hea lth HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "TLS on the plain port": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + "\r\n" * 10,
    "an SMTP greeting": "EHLO example.org\r\n",
    "no words": "\0" * 5000 + "\n",
    "only empty lines": "\r\n" * 1000,
    "a long method": "A" * 5000 + " / HTTP/1.1\r\nHost: localhost\r\n\r\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_can_be_read_in_two_ways_is_refused_and_the_connection_ends(patient, name):
    behind = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with Connection(patient.http) as connection:
        connection.try_to_send(REFUSED[name] + behind)
        answer = connection.answer()
        assert answer.status == 400, (name, answer.status)
        assert answer.problem() and answer.headers["connection"] == "close" and "date" in answer.headers
        assert connection.ends(), f"{name}: something was answered behind it"


@pytest.mark.parametrize("request_text, status", [
    (f"GET /{'a' * 70_000} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
    (f"GET /{'a' * 5_000_000}", 414),
    (f"GET / HTTP/1.1\r\nHost: localhost\r\nX: {'a' * 33_000}\r\n\r\n", 431),
    (f"GET / HTTP/1.1\r\nHost: localhost\r\nX: {'a' * 5_000_000}", 431),
    ("GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n" * 100_000, 431),
    (post(None, "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "X: y\r\n" * 20_000), 431),
    ("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    ("CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    ("GET /health HTTP/1.1\r\nHost: localhost\r\nExpect: the-best\r\n\r\n", 417),
    ("GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n", 413),
    ("POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 99999999999\r\n\r\n", 413),
], ids=["target", "endless target", "header", "endless header", "many headers", "trailers", "TRACE", "CONNECT", "Expect", "body of a GET", "body that is not stored"])
def test_each_limit_has_its_answer(patient, request_text, status):
    with Connection(patient.http) as connection:
        connection.try_to_send(request_text)
        answer = connection.answer()
        assert answer.status == status and answer.problem()
        if status in (413, 414, 431):
            assert answer.headers["connection"] == "close" and connection.ends()


def test_what_is_odd_and_right_is_answered(patient):
    for text in ["GET http://localhost/health HTTP/1.1\r\nHost: other\r\n\r\n", "\r\nGET /health HTTP/1.1\r\nhOST:localhost\r\nX:\t y\t \r\n\r\n",
                 "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n",
                 "GET /health HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
                 "GET /health HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1;a=b\r\nx\r\n0\r\nT: u\r\n\r\n"]:
        with Connection(patient.http) as connection:
            answer = connection.send(text).answer()
            assert (answer.status, answer.body) == (200, b"ok\n"), text
            assert connection.send(GET).answer().status == 200, "the connection goes on"


def test_http_1_0_is_answered_and_ends_unless_it_asks_to_be_kept(patient):
    with Connection(patient.http) as connection:
        answer = connection.send("GET /health HTTP/1.0\r\n\r\n").answer()
        assert (answer.status, answer.headers["connection"]) == (200, "close") and connection.ends()
    with Connection(patient.http) as connection:
        for _ in range(2):
            answer = connection.send("GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").answer()
            assert (answer.status, answer.headers["connection"]) == (200, "keep-alive")
    with Connection(patient.http) as connection:
        # No length is known of a search's answer or of an error's: neither may come in chunks.
        answer = connection.send("GET /dicom-web/studies HTTP/1.0\r\nHost: localhost\r\nAccept: application/dicom+json\r\n\r\n").answer()
        assert answer.status == 200 and "transfer-encoding" not in answer.headers


def test_head_and_close_are_kept(patient):
    with Connection(patient.http) as connection:
        answer = connection.send("HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n").answer(to_head=True)
        assert answer.status == 200 and answer.headers["content-length"] == "3"
        answer = connection.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Keep-Alive, Close\r\n\r\n").answer()
        assert answer.headers["connection"] == "close" and connection.ends()


def test_pipelined_requests_are_answered_in_their_order_and_held_back(patient):
    count = 20_000
    paths = [f"/none-{n}" if n % 3 else "/health" for n in range(count)]
    text = "".join(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n" for path in paths).encode()
    before = patient.memory()[0]
    with Connection(patient.http) as connection:
        sender = threading.Thread(target=lambda: connection.send(text), daemon=True)
        sender.start()
        statuses = [connection.answer().status for _ in paths]
        sender.join()
    assert statuses == [404 if n % 3 else 200 for n in range(count)]
    assert patient.memory()[0] - before < 40


def test_a_body_is_asked_for_when_it_is_wanted(patient, images):
    body = dicomweb.multipart([images[0].file], b"b")
    with Connection(patient.http) as connection:
        connection.send(post(len(body), "Expect: 100-continue\r\n\r\n"))
        assert connection.answer().status == 100
        assert connection.send(body).answer().status == 200
    with Connection(patient.http) as connection:
        # Where it is not wanted there is only the answer, and the end.
        connection.send("POST /dicom-web/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
        answer = connection.answer()
        assert answer.status == 404 and answer.headers["connection"] == "close" and connection.ends()


def test_a_body_that_nobody_reads_is_passed_over_or_ends_the_connection(patient):
    request = "POST /dicom-web/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n"
    with Connection(patient.http) as connection:
        connection.send(request.format(60_000) + "x" * 60_000)
        assert connection.answer().status == 404
        assert connection.send(GET).answer().body == b"ok\n"
    with Connection(patient.http) as connection:
        connection.try_to_send(request.format(8_000_000) + "x" * 8_000_000)
        answer = connection.answer()
        assert answer.status == 404 and answer.headers["connection"] == "close" and connection.ends()


@pytest.mark.parametrize("ending", ["closed", "half closed", "reset"])
@pytest.mark.parametrize("framing", ["length", "chunked"])
def test_a_body_that_ends_early_stores_nothing_of_what_was_cut(patient, images, ending, framing):
    whole = elements.with_new_uids(images[0].file) if hasattr(elements, "with_new_uids") else images[0].file
    body = dicomweb.multipart([whole], uuid.uuid4().hex.encode())
    boundary = body[2:34].decode()
    head = post(None, "", "localhost").replace("boundary=b", f"boundary={boundary}")
    before = requests.get(f"{patient.web}/instances", headers=dicomweb.JSON, timeout=20).content
    with Connection(patient.http) as connection:
        cut = body[:len(body) // 2]
        if framing == "length":
            connection.send(head + f"Content-Length: {len(body)}\r\n\r\n").send(cut)
        else:
            connection.send(head + "Transfer-Encoding: chunked\r\n\r\n").send(f"{len(body):x}\r\n").send(cut)
        if ending == "half closed":
            connection.finish_sending()
            answer = connection.answer()
            assert 400 <= answer.status < 500, answer.status
            assert answer.headers["connection"] == "close" and connection.ends()
        elif ending == "reset":
            connection.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    time.sleep(0.3)
    assert requests.get(f"{patient.web}/instances", headers=dicomweb.JSON, timeout=20).content == before
    assert is_well(patient)


def test_a_head_that_comes_slowly_is_given_up_with_408(hurried):
    with Connection(hurried.http) as connection:
        seconds = send_slowly(connection, b"GET /health HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 1000, 0.1, until=10)
        assert connection.answer().status == 408 and connection.ends()
        assert 0.9 < seconds < 4


def test_a_body_that_stops_coming_is_given_up_with_408(hurried):
    for start in [post(100, "\r\n--b\r\n"), post(None, "Transfer-Encoding: chunked\r\n\r\n5\r\n--b")]:
        with Connection(hurried.http) as connection:
            began = time.monotonic()
            answer = connection.send(start).answer()
            assert answer.status == 408 and answer.problem() and connection.ends()
            assert 0.9 < time.monotonic() - began < 5


def test_a_body_that_comes_slowly_but_comes_is_taken(hurried, images):
    body = dicomweb.multipart([images[1].file], b"b")
    with Connection(hurried.http) as connection:
        connection.send(post(len(body), "\r\n"))
        for start in range(0, len(body), len(body) // 5 + 1):
            time.sleep(0.6)
            connection.send(body[start:start + len(body) // 5 + 1])
        assert connection.answer().status == 200


def test_silent_connections_end(hurried):
    with Connection(hurried.http) as never, Connection(hurried.http) as once:
        assert once.send(GET).answer().status == 200
        assert never.ends(within=6) and once.ends(within=6)


def test_who_does_not_read_its_answer_is_left(hurried):
    """The answers of many such readers take little memory, and nobody else waits."""
    instance = elements_of_size(40 << 20)
    assert dicomweb.stow_files(hurried.web, [instance]).status_code == 200
    study = study_of(instance)
    before = hurried.memory()[0]
    request = f"GET /dicom-web/studies/{study} HTTP/1.1\r\nHost: localhost\r\nAccept: multipart/related; type=\"application/dicom\"; transfer-syntax=*\r\n\r\n"
    readers = [Connection(hurried.http, receive_buffer=4096) for _ in range(60)]
    try:
        for reader in readers:
            reader.send(request)
        time.sleep(1)
        began = time.monotonic()
        assert is_well(hurried) and time.monotonic() - began < 1
        assert hurried.memory()[0] - before < 100
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and open_connections(hurried.http) > 1:
            time.sleep(0.2)
        assert open_connections(hurried.http) <= 1, "the readers were not left"
    finally:
        for reader in readers:
            reader.socket.close()


def test_a_slow_reader_that_reads_gets_everything(hurried):
    instance = elements_of_size(1 << 20)
    assert dicomweb.stow_files(hurried.web, [instance]).status_code == 200
    request = f"GET /dicom-web/studies/{study_of(instance)} HTTP/1.1\r\nHost: localhost\r\nAccept: multipart/related; type=\"application/dicom\"; transfer-syntax=*\r\n\r\n"
    with Connection(hurried.http, receive_buffer=4096) as connection:
        connection.send(request)
        began, received = time.monotonic(), 0
        while time.monotonic() - began < 5:
            received += len(connection.socket.recv(8192))
            time.sleep(0.05)
        answer_rest = b""
        while not answer_rest.endswith(b"0\r\n\r\n") and not received > (1 << 20) + 2000:
            piece = connection.socket.recv(65536)
            assert piece, "the answer was cut"
            received += len(piece)
            answer_rest = (answer_rest + piece)[-8:]
        assert received > 1 << 20


def test_connections_of_one_address_are_limited_and_the_others_answered():
    site = Site()
    try:
        site.start("--http-connections-per-address", "20", "--http-connections", "30")
        connections = [Connection(site.http) for _ in range(25)]
        statuses = []
        for connection in connections:
            connection.try_to_send(GET)
            answer = connection.answer()
            statuses.append(answer.status)
            if answer.status != 200:
                assert answer.problem() and answer.headers["retry-after"] == "5" and answer.headers["connection"] == "close"
                assert connection.ends(within=5), "more than the one answer"
        # Who came first is not told to the loops that take connections in.
        assert sorted(statuses) == [200] * 20 + [503] * 5
        for connection in connections:
            connection.socket.close()
        time.sleep(0.3)
        assert is_well(site)
    finally:
        site.remove()


def test_who_is_told_that_there_is_no_room_takes_none_for_long():
    """64 at a time are told, and each has to go; those beyond them are closed. Nobody's place is lost."""
    site = Site()
    try:
        site.start("--http-connections", "4", "--http-head-seconds", "1")
        kept = [Connection(site.http) for _ in range(4)]
        # They are let in before the others come.
        assert all(connection.send(GET).answer().status == 200 for connection in kept)
        silent = [Connection(site.http) for _ in range(200)]
        time.sleep(0.5)
        assert all(connection.send(GET).answer().status == 200 for connection in kept)
        said = [everything(connection) for connection in silent]
        told = sum(text.startswith(b"HTTP/1.1 503 ") for text in said)
        assert 64 <= told < 200 and said.count(b"") == 200 - told
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and open_connections(site.http) > 4:
            time.sleep(0.1)
        assert open_connections(site.http) <= 4, "who was told stays"
        for connection in kept + silent:
            connection.socket.close()
        time.sleep(0.5)
        assert is_well(site)
    finally:
        site.remove()


def begin_store(connection, byte_count=100):
    """A request that waits for its body; the status of the answer before that."""
    return connection.send(post(byte_count, "Expect: 100-continue\r\n\r\n")).answer().status


def test_open_requests_beyond_an_address_share_and_beyond_all_are_told_to_come_again():
    site = Site()
    try:
        site.start("--http-open-requests", "3", "--http-open-requests-per-address", "2")
        with Connection(site.http) as first, Connection(site.http) as second, Connection(site.http) as third, \
                Connection(site.http, source="127.0.0.2") as fourth, Connection(site.http, source="127.0.0.3") as fifth:
            assert [begin_store(connection) for connection in (first, second)] == [100, 100]
            answer = third.send(SEARCH).answer()
            assert answer.status == 503 and answer.headers["retry-after"] == "1" and answer.problem()
            assert third.send(GET).answer().body == b"ok\n", "who asks whether the server lives is told"
            assert fourth.send(SEARCH).answer().status == 200, "another address has a share of its own"
            assert begin_store(fourth) == 100
            assert fifth.send(SEARCH).answer().status == 503, "three are open in all"
            assert first.send("x" * 100).answer().status == 400
            # An answer can arrive a moment before its request is over for the server.
            for waiting in (third, fifth):
                deadline = time.monotonic() + 5
                while (status := waiting.send(SEARCH).answer().status) == 503 and time.monotonic() < deadline:
                    time.sleep(0.05)
                assert status == 200
        time.sleep(0.3)
        assert is_well(site)
    finally:
        site.remove()


def test_slow_bodies_and_slow_readers_hold_no_place(images):
    """Twenty times as many as there are places, from one address; whoever comes is answered, and who was slow can go on."""
    site, connections = Site(), []
    try:
        site.start("--http-requests", "4")
        large = elements_of_size(32 << 20)
        for file in (large, images[0].file):
            assert dicomweb.stow_files(site.web, [file]).status_code == 200
        frame = f"GET {frame_path(images[0].file)} HTTP/1.1\r\nHost: localhost\r\nAccept: multipart/related; type=\"application/octet-stream\"; transfer-syntax=*\r\n\r\n"
        study = f"GET /dicom-web/studies/{study_of(large)} HTTP/1.1\r\nHost: localhost\r\nAccept: multipart/related; type=\"application/dicom\"; transfer-syntax=*\r\n\r\n"
        body = dicomweb.multipart([images[1].file], b"b")

        def begin(start, status):
            """While the ones before are still worked on, there is none for another."""
            deadline = time.monotonic() + 20
            while time.monotonic() < deadline:
                connection = Connection(site.http, receive_buffer=4096)
                connections.append(connection)
                line = first_line(connection.send(start))
                if line.startswith(f"HTTP/1.1 {status} "):
                    return connection
                assert line.startswith("HTTP/1.1 503 "), line
                connections.pop().socket.close()
                time.sleep(0.1)
            raise AssertionError("those that wait hold places")

        storing = [begin(post(len(body), "Expect: 100-continue\r\n\r\n"), 100) for _ in range(40)]
        for _ in range(40):
            begin(study, 200)
        time.sleep(2)
        for _ in range(5):
            assert is_well(site)
            with Connection(site.http) as connection:
                assert connection.send(frame).answer().status == 200
        for connection in storing:
            connection.send(body)
        for connection in storing:
            assert connection.answer().status == 100 and connection.answer().status == 200
        assert site.memory()[0] < 400
    finally:
        for connection in connections:
            connection.socket.close()
        site.remove()


@pytest.fixture(scope="module")
def brisk():
    """A server that wants 2,000 bytes a second, and bears two seconds without."""
    site = Site()
    site.start("--http-pace-bytes-per-second", "2000", "--http-pace-grace-seconds", "1", "--http-body-idle-seconds", "1")
    yield site
    assert site.is_running(), site.last_words()
    site.remove()


@pytest.mark.parametrize("framing", ["length", "chunked"])
def test_a_body_that_drips_is_given_up_with_408(brisk, framing):
    """Something comes all the time; and what came fast before buys nothing."""
    fast = dicomweb.multipart([elements_of_size(100 << 10)], b"b")[:-1000]
    with Connection(brisk.http) as connection:
        if framing == "length":
            connection.send(post(10_000_000, "\r\n")).send(fast)
            drop = b"x"
        else:
            connection.send(post(None, "Transfer-Encoding: chunked\r\n\r\n")).send(b"%x\r\n%b\r\n" % (len(fast), fast))
            # Sizes and extensions of chunks are no part of a body.
            drop = b"1;" + b"e" * 40 + b"\r\nx\r\n"
        began = time.monotonic()
        connection.socket.settimeout(0.3)
        while time.monotonic() - began < 15:
            connection.try_to_send(drop)
            try:
                connection._more()
                break
            except TimeoutError:
                pass
            except OSError:
                break
        connection.socket.settimeout(20)
        answer = connection.answer()
        assert answer.status == 408 and answer.problem() and connection.ends()
        assert 1.5 < time.monotonic() - began < 8


def test_a_body_at_the_least_pace_is_taken(brisk):
    body = dicomweb.multipart([elements_of_size(16 << 10)], b"b")
    with Connection(brisk.http) as connection:
        connection.send(post(len(body), "\r\n"))
        for start in range(0, len(body), 1200):
            time.sleep(0.4)
            connection.send(body[start:start + 1200])
        assert connection.answer().status == 200


def test_a_stop_finishes_what_is_answered_and_takes_no_more(images):
    site = Site()
    try:
        site.start()
        body = dicomweb.multipart([images[0].file], b"b")
        with Connection(site.http) as busy, Connection(site.http) as idle:
            assert idle.send(GET).answer().status == 200
            busy.send(post(len(body), "\r\n")).send(body[:-100])
            time.sleep(0.3)
            with concurrent.futures.ThreadPoolExecutor(1) as pool:
                stopped = pool.submit(site.stop)
                assert idle.ends(within=5)
                time.sleep(0.5)
                with pytest.raises(OSError):
                    Connection(site.http, timeout=2).send(GET).answer()
                answer = busy.send(body[-100:]).answer()
                assert answer.status == 200 and answer.headers["connection"] == "close" and busy.ends()
                assert stopped.result(30) == 0
    finally:
        site.remove()


def test_a_stop_waits_for_nobody_forever():
    site = Site()
    try:
        site.start()
        with Connection(site.http) as connection:
            connection.send(post(100, "\r\n--b\r\n"))
            time.sleep(0.3)
            began = time.monotonic()
            assert site.stop(timeout=45) == 0
            assert time.monotonic() - began < 40
    finally:
        site.remove()


def test_memory_stays_flat_under_all_of_it(patient):
    before = patient.memory()[0]

    def attack(index):
        name = list(REFUSED)[index % len(REFUSED)]
        with Connection(patient.http) as connection:
            connection.try_to_send(REFUSED[name])
            return connection.answer().status
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert set(pool.map(attack, range(1000))) == {400}
    assert is_well(patient)
    assert patient.memory()[0] - before < 60


def everything(connection):
    """What comes until the connection ends."""
    text = connection.buffer
    try:
        while piece := connection.socket.recv(65536):
            text += piece
    except ConnectionResetError:
        pass
    return text


def first_line(connection):
    """Of an answer, which stays in the buffer."""
    while b"\r\n" not in connection.buffer:
        piece = connection.socket.recv(1024)
        assert piece, "the connection ended"
        connection.buffer += piece
    return connection.buffer.split(b"\r\n")[0].decode()


def elements_of_size(byte_count):
    """A secondary capture with so many bytes of pixel data that no two share."""
    import io
    import os

    import pydicom
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian, SecondaryCaptureImageStorage, generate_uid
    data_set = Dataset()
    data_set.SOPClassUID, data_set.SOPInstanceUID = SecondaryCaptureImageStorage, generate_uid()
    data_set.StudyInstanceUID, data_set.SeriesInstanceUID = generate_uid(), generate_uid()
    data_set.PatientID, data_set.PatientName, data_set.Modality = "1", "A", "OT"
    data_set.SamplesPerPixel, data_set.PhotometricInterpretation, data_set.PixelRepresentation = 1, "MONOCHROME2", 0
    data_set.Rows, data_set.Columns = byte_count // 1024, 1024
    data_set.BitsAllocated = data_set.BitsStored = 8
    data_set.HighBit = 7
    data_set.PixelData = os.urandom(byte_count)
    data_set.file_meta = FileMetaDataset()
    data_set.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data_set.file_meta.MediaStorageSOPClassUID, data_set.file_meta.MediaStorageSOPInstanceUID = data_set.SOPClassUID, data_set.SOPInstanceUID
    file = io.BytesIO()
    pydicom.dcmwrite(file, data_set, enforce_file_format=True)
    return file.getvalue()


def study_of(file):
    import io

    import pydicom
    return str(pydicom.dcmread(io.BytesIO(file), stop_before_pixels=True).StudyInstanceUID)


def frame_path(file):
    import io

    import pydicom
    data_set = pydicom.dcmread(io.BytesIO(file), stop_before_pixels=True)
    return f"/dicom-web/studies/{data_set.StudyInstanceUID}/series/{data_set.SeriesInstanceUID}/instances/{data_set.SOPInstanceUID}/frames/1"


def open_connections(port):
    """Established connections of the server's port."""
    lines = open("/proc/net/tcp").read().splitlines()[1:]
    return sum(1 for line in lines if line.split()[1].endswith(f":{port:04X}") and line.split()[3] == "01")
