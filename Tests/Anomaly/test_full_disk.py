"""A file system that is really full: refused with the proper status, nothing acknowledged lost, well again when there is room."""
import os
import pathlib
import subprocess
import time

import pytest

from Support import dicomweb, dimse
from Support import samples as sample_files

DISK_MIB = int(os.environ.get("ALOFT_TEST_DISK_MIB", "512"))
LEFT_MIB = 8  # what the balloon leaves free
MOST_STORES = 400


def free_mib(folder):
    figures = os.statvfs(folder)
    return figures.f_bavail * figures.f_frsize / 2**20


def test_a_full_disk_refuses_and_recovers(site, images):
    disk = site.top / "disk"
    disk.mkdir()
    site.data = disk / "data"
    # A file system of its own in memory, in a mount namespace: no other process sees it, and it goes with the server.
    namespace = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    probe = subprocess.run([*namespace, "sh", "-c", 'mount -t tmpfs tmpfs "$0"', str(disk)], capture_output=True, text=True)
    if probe.returncode and "ALOFT_TEST_DATA" not in os.environ:  # continuous integration must have it
        pytest.skip(f"this machine lets nobody mount a file system for a test: {probe.stderr.strip()}")
    site.start(within=[*namespace, "sh", "-c", f'mount -t tmpfs -o size={DISK_MIB}m tmpfs "$0" && exec "$@"', str(disk)])
    inside = pathlib.Path(f"/proc/{site.process.pid}/root{disk}")
    first = [sample_files.variant(image) for image in images]
    assert dicomweb.stow(site.web, first).stored == {s.uid for s in first}, "refused while there is room"

    balloon = inside / "balloon"
    with open(balloon, "wb") as file:
        while free_mib(inside) > LEFT_MIB:
            file.write(bytes(1 << 20))
            file.flush()
    acknowledged, refusals = list(first), {}
    for number in range(MOST_STORES):
        sample = sample_files.variant(images[0])
        if number % 2:
            answer = dicomweb.stow(site.web, [sample])
            stored, said = sample.uid in answer.stored, f"HTTP {answer.status}, reason {answer.failed.get(sample.uid)}"
            proper = answer.status in (503, 507) or answer.failed.get(sample.uid, 0) >> 8 == 0xA7
        else:
            status = dimse.store(site.dicom, [sample]).get(sample.uid)
            stored, said = status == 0, f"status {status:04X}" if isinstance(status, int) else status
            proper = isinstance(status, int) and status >> 8 == 0xA7
        if stored:
            acknowledged.append(sample)
            continue
        assert proper, f"on a full disk the {'STOW-RS' if number % 2 else 'C-STORE'} answer was {said}; the sender must learn that it may try again (507, A7xx)"
        refusals[said] = refusals.get(said, 0) + 1
        if sum(refusals.values()) >= 20:
            break
    assert refusals, f"{MOST_STORES} instances were taken with {LEFT_MIB} MiB free"
    for sample in acknowledged:
        assert dimse.body_of(dicomweb.retrieve(site.web, sample)) == sample.body, "acknowledged and lost while the disk was full"

    balloon.unlink()
    deadline, again = time.monotonic() + 60, sample_files.variant(images[0])
    while again.uid not in dicomweb.stow(site.web, [again]).stored:
        assert time.monotonic() < deadline, f"still refused a minute after there was room again\n{site.last_words()}"
        time.sleep(0.5)
    for sample in [*acknowledged, again]:
        assert dimse.body_of(dicomweb.retrieve(site.web, sample)) == sample.body, "lost when there was room again"
    print(f"{len(acknowledged)} acknowledged, refused: {refusals}")
