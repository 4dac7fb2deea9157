"""The format stands by itself: Scripts/read-pack.py, which shares no code with Aloft, makes the originals from packs and keys."""
import subprocess
import sys

from Support import dicomweb, dimse
from Support.server import REPOSITORY

READER = REPOSITORY / "Scripts" / "read-pack.py"


def read_packs(site, *arguments):
    keys = list(site.key_folder.rglob("*.key"))
    assert len(keys) == 1, f"{len(keys)} root keys below {site.key_folder}"
    return subprocess.run([sys.executable, READER, "--key", keys[0], "--store", site.data / "store", *arguments], capture_output=True, text=True, timeout=900)


def test_the_independent_reader_makes_every_original(server, collection, tmp_path):
    chosen = [s for s in collection if len(s.file) < 300_000][:150]
    by_stow, by_c_store = chosen[::2], chosen[1::2]
    answer = dicomweb.stow(server.web, by_stow)
    assert answer.stored == {s.uid for s in by_stow}, f"STOW-RS: HTTP {answer.status}"
    status = dimse.store(server.dicom, by_c_store)
    assert set(status.values()) == {0}, f"C-STORE: {set(status.values())}"
    assert server.stop() == 0
    answer = read_packs(server, "--originals", tmp_path)
    assert answer.returncode == 0, f"read-pack.py ended with {answer.returncode}: {answer.stdout[-300:]}{answer.stderr[-800:]}"
    files = [p.read_bytes() for p in tmp_path.iterdir()]
    whole, bodies = set(files), {dimse.body_of(f) for f in files}
    lost = [str(s) for s in by_stow if s.file not in whole] + [str(s) for s in by_c_store if s.body not in bodies]
    assert not lost, f"{len(lost)} of {len(chosen)} originals did not come out of the packs: {lost[:10]}"


def test_a_wrong_key_opens_nothing(server, images, tmp_path):
    dicomweb.stow(server.web, images)
    assert server.stop() == 0
    key, = server.key_folder.rglob("*.key")
    lines = [line if line.startswith("#") or not line.strip() else bytes(32).hex() for line in key.read_text().splitlines()]
    key.write_text("\n".join(lines) + "\n")
    answer = read_packs(server, "--originals", tmp_path)
    assert answer.returncode != 0 and not any(tmp_path.iterdir()), "packs were read by a wrong key"
