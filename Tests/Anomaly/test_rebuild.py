"""The vault is an index: deleted, it is made again from packs and keys; and a missing pack is named."""
import json
import re
import sqlite3

from Support import dicomweb, dimse
from Support import samples as sample_files
from Support.server import StartFailed

CHANGES = ("StudyDate", "StudyTime", "AccessionNumber", "ReferringPhysicianName", "PatientName", "PatientID", "PatientBirthDate", "StudyID")


def delete_vault(site):
    gone = [p for p in site.data.glob("vault.sqlite*") if p.is_file()]
    assert gone, f"no vault.sqlite in the data folder, which holds {sorted(p.name for p in site.data.iterdir())}"
    for path in gone:
        path.unlink()


def catalogue(site):
    """All that searches say, at each level, but for addresses: each start has another port."""
    return {level: sorted(json.dumps({**answer, "00081190": None}, sort_keys=True) for answer in dicomweb.search(site.web, level, limit=100000, includefield="all"))
            for level in ("studies", "series", "instances")}


def fill(site, collection, images):
    for start in range(0, len(collection), 25):
        dicomweb.stow(site.web, collection[start:start + 25])
    dimse.store(site.dicom, [sample_files.variant(images[0]) for _ in range(10)])
    first = sample_files.variant(images[0])
    dicomweb.stow(site.web, [first])
    dicomweb.stow(site.web, [sample_files.with_other_pixels(first)])
    return first


def test_a_deleted_vault_is_made_again(server, collection, images):
    chosen = collection[:300]
    first = fill(server, chosen, images)
    before = catalogue(server)
    held = json.loads(server.run("exceptions", "list", "--json").stdout)
    assert server.stop() == 0
    delete_vault(server)
    answer = server.run("rebuild")
    assert answer.returncode == 0, f"aloft rebuild ended with {answer.returncode}\n{answer.stdout[-800:]}\n{answer.stderr[-800:]}"
    server.start()
    after = catalogue(server)
    for level in before:
        missing, more = set(before[level]) - set(after[level]), set(after[level]) - set(before[level])
        assert not missing and not more, f"after a rebuild {len(missing)} {level} are gone or changed, {len(more)} are new: {sorted(missing)[:1]} {sorted(more)[:1]}"
    for sample in [*chosen, first]:
        assert dicomweb.retrieve(server.web, sample) == sample.file, f"{sample} came back changed after a rebuild"
    again = json.loads(server.run("exceptions", "list", "--json").stdout)
    assert len(again) == len(held), f"{len(held)} exceptions before, {len(again)} after a rebuild"


def test_a_vault_killed_in_use_is_made_again(server, images):
    made = [sample_files.variant(images[0]) for _ in range(40)]
    assert dicomweb.stow(server.web, made).stored == {s.uid for s in made}
    server.kill()
    delete_vault(server)
    assert server.run("rebuild").returncode == 0
    server.start()
    for sample in made:
        assert dicomweb.retrieve(server.web, sample) == sample.file


def test_a_missing_pack_is_named_and_the_rebuild_fails(server, images):
    for _ in range(3):  # each run of the server begins a pack of its own
        made = [sample_files.variant(images[0]) for _ in range(5)]
        assert dicomweb.stow(server.web, made).stored == {s.uid for s in made}
        assert server.stop() == 0
        server.start()
    assert server.stop() == 0
    packs = sorted((server.data / "store" / "loose").rglob("*.pack"))
    assert len(packs) >= 2, f"{len(packs)} loose packs after three runs"
    gone = packs[0]
    gone.unlink()
    delete_vault(server)
    answer = server.run("rebuild")
    said = answer.stdout + answer.stderr
    assert answer.returncode != 0, "a rebuild without one of its packs must fail unless told otherwise"
    number = int(gone.stem, 16) if re.search("[a-f]", gone.stem) else int(gone.stem)
    assert gone.stem in said or re.search(rf"\b{number}\b", said), f"the missing pack {gone.parent.name}/{gone.stem} is not named: {said[-800:]}"


def test_a_damaged_picture_is_found_by_verify(server, images):
    made = [sample_files.variant(images[0]) for _ in range(4)]
    assert dicomweb.stow(server.web, made).stored == {s.uid for s in made}
    good = server.run("verify", "--json")
    assert good.returncode == 0, f"aloft verify of a good folder ended with {good.returncode}: {good.stdout[-800:]}{good.stderr[-800:]}"
    json.loads(good.stdout)
    assert server.stop() == 0
    pack = max((server.data / "store" / "loose").rglob("*.pack"), key=lambda p: p.stat().st_size)
    bytes_of_pack = bytearray(pack.read_bytes())
    bytes_of_pack[len(bytes_of_pack) // 2] ^= 0x40
    pack.write_bytes(bytes_of_pack)
    answer = server.run("verify", "--json")
    assert answer.returncode != 0, "a turned bit in a pack must be found by aloft verify"


def test_without_its_root_key_nothing_starts(server, images):
    dicomweb.stow(server.web, images)
    server.kill()
    stolen = server.copy_without_key()
    try:
        stolen.start(timeout=30)
        raise AssertionError("a folder without its root key was opened")
    except StartFailed as error:
        assert "ended with exit code" in str(error), f"it must end with an error: {error}"
        assert "key" in stolen.last_words().lower(), f"the message must say that the root key is missing: {stolen.last_words()}"
    finally:
        stolen.remove()
    keys = list(stolen.home.rglob("*.key")) if stolen.home.exists() else []
    assert not keys, "no new root key may be made for a folder that had one"


def test_a_vault_of_another_version_is_refused_with_what_helps(server, images):
    assert dicomweb.stow(server.web, images).stored == {s.uid for s in images}
    assert server.stop() == 0
    before = len(images)
    with sqlite3.connect(server.data / "vault.sqlite") as vault:
        vault.execute("PRAGMA user_version = 1")
    vault.close()
    try:
        server.start(timeout=30)
        raise AssertionError("a vault of another version was opened")
    except StartFailed:
        assert "aloft rebuild" in server.last_words(), f"the message must say what helps: {server.last_words()}"
    answer = server.run("rebuild")
    assert answer.returncode == 0, f"aloft rebuild ended with {answer.returncode}: {answer.stderr[-800:]}"
    server.start()
    assert len(dicomweb.search(server.web, "instances")) == before
