"""Settled packs from outside: every file back byte for byte, small loose packs, the independent reader, and forgetting."""
import json
import subprocess
import sys

import requests

from Support import dicomweb, dimse, settling
from Support.server import REPOSITORY

READER = REPOSITORY / "Scripts" / "read-pack.py"


def read_packs(site, *arguments):
    key, = site.key_folder.rglob("*.key")
    return subprocess.run([sys.executable, READER, "--key", key, "--store", site.data / "store", *arguments], capture_output=True, text=True, timeout=900)


def changed(site, samples):
    """What does not come back as it came."""
    return [str(s) for s in samples if dicomweb.retrieve(site.web, s) != s.file]


def test_the_whole_set_comes_back_before_and_after(site, collection, tmp_path):
    site.start("--settle-after-seconds", "off")
    for at in range(0, len(collection), 20):
        batch = collection[at:at + 20]
        answer = dicomweb.stow(site.web, batch, timeout=300)
        assert answer.stored == {s.uid for s in batch}, f"STOW-RS: HTTP {answer.status}, {answer.failed}"
    study = collection[0].study
    metadata = requests.get(f"{site.web}/studies/{study}/metadata", headers=dicomweb.JSON, timeout=60).json()
    loose_port, loose = f":{site.http}/", settling.status(site)
    assert loose["settledPacks"] == 0 and loose["looseInstances"] == len(collection)
    assert site.stop() == 0
    site.start(*settling.AT_ONCE)
    settled = settling.wait(site, 600)
    assert not changed(site, collection), "settled, instances come back changed"
    again = requests.get(f"{site.web}/studies/{study}/metadata", headers=dicomweb.JSON, timeout=60).json()
    # Each start has a port of its own.
    port = f":{site.http}/"
    assert [json.dumps(m).replace(port, ":/") for m in again] == [json.dumps(m).replace(loose_port, ":/") for m in metadata], "metadata differs"
    assert settled["loosePackByteCount"] < loose["loosePackByteCount"] / 20, f"loose packs stay: {settled}"
    assert settled["settledPackByteCount"] < loose["loosePackByteCount"] * 1.02, f"settled packs are larger than what they hold: {settled}"
    answer = site.run("verify")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert site.stop() == 0
    answer = read_packs(site, "--originals", tmp_path)
    assert answer.returncode == 0, f"read-pack.py: {answer.stderr[-800:]}"
    files = {p.read_bytes() for p in tmp_path.iterdir()}
    assert all(s.file in files for s in collection), "the independent reader does not make every original"
    for path in site.data.glob("vault.sqlite*"):
        path.unlink()
    rebuilt = site.run("rebuild")
    assert rebuilt.returncode == 0, rebuilt.stdout + rebuilt.stderr
    site.start(*settling.AT_ONCE)
    assert not changed(site, collection), "rebuilt from settled packs, instances come back changed"


def test_c_get_and_frames_of_settled_instances(site, images):
    site.start(*settling.AT_ONCE)
    assert set(dimse.store(site.dicom, images).values()) == {0}
    settling.wait(site)
    for image in images:
        assert dimse.body_of(dicomweb.retrieve(site.web, image)) == image.body
        frame = requests.get(dicomweb.instance_url(site.web, image) + "/frames/1", headers={"Accept": 'multipart/related; type="application/octet-stream"'}, timeout=60)
        assert frame.status_code == 200 and next(dicomweb.parts(frame)) in image.file, f"frame: HTTP {frame.status_code}"


def test_what_arrives_while_its_series_is_settled_is_settled_too(site, collection):
    """One after the other, so that jobs begin while others of their series are still to come."""
    by_series = {}
    for sample in collection:
        by_series.setdefault(sample.uids[:2], []).append(sample)
    arriving = max(by_series.values(), key=len)[:60]
    site.start(*settling.AT_ONCE)
    for sample in arriving:
        assert dicomweb.stow(site.web, [sample]).stored == {sample.uid}
    settling.wait(site)
    assert not changed(site, arriving)


def test_thumbnails_lie_ready(site, images):
    """One of each series, as it would be made when it is asked for."""
    def thumbnails():
        found = {}
        for image in images:
            answer = requests.get(f"{dicomweb.instance_url(site.web, image)}/thumbnail", headers={"Accept": "image/jpeg"}, timeout=60)
            assert answer.status_code == 200, f"thumbnail: HTTP {answer.status_code} {answer.text[:200]}"
            found[image.uid] = answer.content
        return found

    site.start("--settle-after-seconds", "off")
    assert dicomweb.stow(site.web, images).stored == {s.uid for s in images}
    made = thumbnails()
    assert site.stop() == 0
    site.start(*settling.AT_ONCE)
    settling.wait(site)
    assert thumbnails() == made
    assert site.stop() == 0
    answer = read_packs(site)
    assert answer.returncode == 0, answer.stderr
    items = [json.loads(line) for line in answer.stdout.splitlines() if line.startswith("{")]
    assert sum(i.get("kind") == "thumbnail" for i in items) == len({s.uids[:2] for s in images}), "a thumbnail for each series"


def test_settling_is_seen_as_jobs(site, images):
    site.start(*settling.AT_ONCE)
    assert dicomweb.stow(site.web, images).stored == {s.uid for s in images}
    settling.wait(site)
    jobs = json.loads(site.run("jobs", "list", "--all", "--json").stdout)
    settled = [j for j in jobs if j["kind"] == "settle"]
    assert len(settled) >= len({s.study for s in images}) and all(j["state"] == "done" and not j.get("destination") for j in settled), jobs
    shown = site.run("jobs", "list", "--all").stdout
    assert shown.isprintable() or all(line.isprintable() for line in shown.splitlines()), f"a table that a terminal can't show: {shown!r}"
    status = site.run("status").stdout
    assert "0 versions to be settled" in status, status


def test_forget(site, images, tmp_path):
    site.start(*settling.AT_ONCE)
    gone, *kept = images
    assert dicomweb.stow(site.web, images).stored == {s.uid for s in images}
    settling.wait(site)
    study, series, instance = gone.uids
    target = ("--study", study, "--series", series, "--instance", instance)
    refused = site.run("forget", *target, "--reason", "a test")
    assert refused.returncode == 1 and "nothing was forgotten" in refused.stderr, "without a yes nothing may be forgotten"
    assert dicomweb.retrieve(site.web, gone) == gone.file
    answer = site.run("forget", *target, "--reason", "a test", "--yes", "--json")
    assert answer.returncode == 0, answer.stderr
    told = json.loads(answer.stdout)
    assert told["versions"] == 1 and told["keys"] >= 2 and told["left"] == [], told
    assert requests.get(dicomweb.instance_url(site.web, gone), headers=dicomweb.AS_STORED, timeout=60).status_code == 404
    assert not changed(site, kept)
    again = site.run("forget", *target, "--reason", "a test", "--yes")
    assert again.returncode == 4, f"what is gone can't be forgotten again: {again.stderr}"
    assert site.stop() == 0
    assert read_packs(site, "--items", tmp_path).returncode == 0
    uid = gone.uid.encode()
    left = [p.name for p in tmp_path.iterdir() if uid in p.read_bytes()]
    assert not left, f"with all keys, packs still give items of it: {left}"
    for path in site.data.glob("vault.sqlite*"):
        path.unlink()
    assert site.run("rebuild").returncode == 0
    site.start()
    assert requests.get(dicomweb.instance_url(site.web, gone), headers=dicomweb.AS_STORED, timeout=60).status_code == 404
    assert not changed(site, kept)
