"""Odd, broken and hostile input: refused with a reason or taken whole, never a trap, a hang or a growth."""
import random
import socket
import struct

import pytest
import requests

from Support import dicomweb, dimse
from Support import samples as sample_files

GROWTH_MIB = 300  # what one request may cost at most, whatever lengths it claims
MUTATIONS = 300


def check_alive(server, good, after):
    assert server.is_running(), f"the server ended after {after}\n{server.last_words()}"
    assert dicomweb.retrieve(server.web, good) == good.file, f"a good instance does not come back after {after}"


def test_malformed_files(server, images):
    top, name = sample_files.folder()
    paths = sorted(p for p in top.rglob("*") if p.is_file() and "malformed" in p.parts)
    if not paths:  # the packages' files have odd ones too, without a folder of their own
        paths = sorted(p for p in top.rglob("*") if p.is_file() and any(w in p.name.lower() for w in ("bad", "trunc", "empty", "no_meta", "nometa", "missing")))
    assert paths, f"no malformed file in {name}"
    good = images[0]
    assert dicomweb.stow(server.web, [good]).stored == {good.uid}
    before, _ = server.memory()
    for path in paths:
        response = dicomweb.stow_files(server.web, [path.read_bytes()], timeout=60)
        assert response.status_code < 500, f"{path.name}: HTTP {response.status_code} {response.text[:200]}"
        if response.status_code in (400, 409):
            assert response.content, f"{path.name} was refused without a word why"
    for path in paths:
        for level in ("studies", "instances"):
            dicomweb.search(server.web, level, limit=5)
        check_alive(server, good, path.name)
    _, peak = server.memory()
    assert peak < before + GROWTH_MIB, f"memory rose from {before:.0f} to {peak:.0f} MiB"


@pytest.mark.parametrize("what, body", [
    ("an empty body", b""), ("half a boundary", b"--bound"), ("a part without a header", b"--bound\r\n\r\n--bound--\r\n"),
    ("no closing boundary", b"--bound\r\nContent-Type: application/dicom\r\n\r\n" + bytes(3000)), ("noise", random.Random(1).randbytes(200_000)),
    ("a header without an end", b"--bound\r\n" + b"X" * 100_000),
], ids=lambda value: value if isinstance(value, str) else "")
def test_broken_bodies_are_the_clients_mistake(server, what, body):
    response = dicomweb.stow_bytes(server.web, body, b"bound", timeout=30)
    assert 400 <= response.status_code < 500, f"{what}: HTTP {response.status_code}"
    assert server.is_running()


def test_a_refused_file_among_good_ones_is_named_and_the_others_are_taken(server, images):
    good = [sample_files.variant(images[0]) for _ in range(3)]
    cut = sample_files.variant(images[0])
    response = dicomweb.stow_files(server.web, [good[0].file, good[1].file, cut.file[:len(cut.file) // 2], good[2].file])
    answer = dicomweb.StowAnswer(response)
    assert answer.status == 202, f"some taken and some not is 202 (PS3.18 table 10.5.3-1), not {answer.status}"
    assert answer.stored == {s.uid for s in good}
    assert len(answer.failed) == 1, "the refused one is in the Failed SOP Sequence (0008,1198)"
    assert requests.get(dicomweb.instance_url(server.web, cut), headers=dicomweb.AS_STORED, timeout=60).status_code == 404


def damaged(file, rng):
    file = bytearray(file)
    for _ in range(rng.choice([1, 1, 3, 20])):
        at = rng.randrange(132, len(file))
        how = rng.randrange(4)
        if how == 0:
            file[at] = rng.randrange(256)
        elif how == 1:
            file[at:at + 4] = rng.choice([b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f", b"\xfe\xff\x00\xe0"])
        elif how == 2:
            del file[at:at + rng.randrange(1, 40)]
        else:
            file[at:at] = rng.randbytes(rng.randrange(1, 40))
        if len(file) < 200:
            break
    return bytes(file)


def test_mutated_files(server, collection, images):
    # Under UIDs of its own: a mutation of the very file that leaves the pixels alone is a revision, and shown in its place.
    good = sample_files.variant(images[0])
    assert dicomweb.stow(server.web, [good]).stored == {good.uid}
    seed = sample_files.seed()
    rng = random.Random(seed)
    small = [s for s in collection if len(s.file) < 300_000]
    before, _ = server.memory()
    for number in range(0, MUTATIONS, 10):
        files = [damaged(rng.choice(small).file, rng) for _ in range(10)]
        response = dicomweb.stow_files(server.web, files, timeout=60)
        assert response.status_code < 500, f"mutations {number} to {number + 9} of seed {seed}: HTTP {response.status_code}"
        assert server.is_running(), f"mutations {number} to {number + 9} of seed {seed} ended the server\n{server.last_words()}"
    check_alive(server, good, f"{MUTATIONS} mutated files (seed {seed})")
    _, peak = server.memory()
    assert peak < before + GROWTH_MIB, f"memory rose from {before:.0f} to {peak:.0f} MiB"


def talk(port, *messages, wait=3):
    """Sends bytes to the DICOM port and reads what comes until the server closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        answer = b""
        try:
            for message in messages:
                connection.sendall(message)
            connection.shutdown(socket.SHUT_WR)
            while chunk := connection.recv(4096):
                answer += chunk
        except OSError:
            pass
        return answer


@pytest.mark.parametrize("what, message", [
    ("HTTP at the DICOM port", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("a PDU that claims 4 GiB", b"\x01\x00\xff\xff\xff\xff" + bytes(100)),
    ("data before an association", b"\x04\x00" + struct.pack(">I", 10) + struct.pack(">IBB", 6, 1, 3) + b"abcd"),
    ("an association request full of noise", b"\x01\x00" + struct.pack(">I", 2000) + random.Random(2).randbytes(2000)),
    ("items longer than their PDU", b"\x01\x00" + struct.pack(">I", 80) + struct.pack(">HH", 1, 0) + b" " * 32 + bytes(32) + b"\x10\x00\xff\xff" + bytes(8)),
], ids=lambda value: value if isinstance(value, str) else "")
def test_noise_at_the_dicom_port(server, images, what, message):
    good = images[0]
    assert dicomweb.stow(server.web, [good]).stored == {good.uid}
    before, _ = server.memory()
    for _ in range(20):
        talk(server.dicom, message)
    check_alive(server, good, what)
    another = sample_files.variant(good)
    assert dimse.store(server.dicom, [another])[another.uid] == 0, f"after {what} a well-behaved sender is no longer served"
    assert server.memory()[1] < before + GROWTH_MIB, f"{what} made the server grow to {server.memory()[1]:.0f} MiB"


def test_a_file_that_is_refused_by_import_is_named_and_changes_nothing(site, images, tmp_path):
    (tmp_path / "good.dcm").write_bytes(images[0].file)
    (tmp_path / "cut-short.dcm").write_bytes(images[0].file[:2000])
    answer = site.run("import", tmp_path)
    said = answer.stdout + answer.stderr
    assert "cut-short.dcm" in said, f"the refused file is not named: {said[-800:]}"
    site.start()
    found = dicomweb.search(site.web, "instances", limit=100)
    assert [dicomweb.value(a, "00080018") for a in found] == [images[0].uid]
