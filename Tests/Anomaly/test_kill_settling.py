"""SIGKILL at random moments while series are settled, recompressed and dropped: nothing is lost, and nothing is left over.

ALOFT_TEST_KILLS says how often (50)."""
import os
import random
import time

from Support import dicomweb, settling
from Support import samples as sample_files

KILLS = int(os.environ.get("ALOFT_TEST_KILLS", "50"))
MADE_A_ROUND = 12


def lost(site, samples):
    return [str(s) for s in samples if dicomweb.retrieve(site.web, s) != s.file]


def test_killed_while_settling(site, images):
    rng = random.Random(sample_files.seed())
    stored = []
    for kill in range(1, KILLS + 1):
        # What stays native in some rounds is recompressed by itself in others; that is looked for once a second.
        rule, longest = rng.choice([("never", 0.4), ("at-settle", 0.6), ("after-0-seconds", 2.5)])
        site.start(*settling.AT_ONCE, "--recompress", rule)
        made = [sample_files.variant(rng.choice(images)) for _ in range(MADE_A_ROUND)]
        assert dicomweb.stow(site.web, made).stored == {s.uid for s in made}
        stored += made
        wait = rng.uniform(0, longest)
        time.sleep(wait)
        site.kill()
        site.start("--settle-after-seconds", "off", "--drop-after-seconds", "0")
        # All of this round and some of the earlier ones, which were settled, dropped and killed before.
        problems = lost(site, made + rng.sample(stored, min(20, len(stored))))
        assert not problems, f"kill {kill}, {wait:.3f} s after storing: lost or changed: {problems[:10]}\n{site.last_words()}"
        site.kill()
    site.start(*settling.AT_ONCE, "--recompress", "after-0-seconds")
    settling.wait(site, 300)
    assert not lost(site, stored)
    assert site.stop() == 0
    site.start()
    assert not settling.unneeded(site), "packs or chests are left over"
    before = settling.status(site)
    assert site.stop() == 0
    for path in site.data.glob("vault.sqlite*"):
        path.unlink()
    rebuilt = site.run("rebuild")
    assert rebuilt.returncode == 0, rebuilt.stdout + rebuilt.stderr
    site.start()
    after = settling.status(site)
    same = ("patients", "studies", "series", "instances", "superseded", "held", "rejected", "byteCount", "looseInstances")
    assert [after[k] for k in same] == [before[k] for k in same], f"the rebuilt catalogue differs: {before} {after}"
    assert not lost(site, rng.sample(stored, min(100, len(stored))))
    print(f"{KILLS} kills, {len(stored)} instances, none lost, nothing left over")
