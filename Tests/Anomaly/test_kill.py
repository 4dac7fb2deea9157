"""SIGKILL at random moments of heavy storing: what was acknowledged is there after the next start, byte for byte.

ALOFT_TEST_KILLS says how often (50). Each round goes on with the folder that the round before left behind."""
import os
import random
import threading
import time

from Support import dicomweb, dimse
from Support import samples as sample_files

KILLS = int(os.environ.get("ALOFT_TEST_KILLS", "50"))
SENDERS = 6
MADE_A_ROUND = 150


class Load:
    """Senders that store as fast as they can, half by C-STORE and half by STOW-RS, and note what was acknowledged."""

    def __init__(self, site, samples):
        self.site, self.waiting = site, list(samples)
        self.acknowledged, self.unanswered = {}, []
        self._lock, self._ended = threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._send, args=(self._by_stow if n % 2 else self._by_c_store,), daemon=True) for n in range(SENDERS)]
        for thread in self._threads:
            thread.start()

    def _send(self, way):
        sizes = random.Random(threading.get_ident())
        while not self._ended.is_set():
            with self._lock:
                count = sizes.choice([1, 1, 4, 12])
                batch, self.waiting = self.waiting[:count], self.waiting[count:]
            if not batch:
                return
            try:
                stored = way(batch)
            except Exception:  # the server went away in the middle: nothing was promised
                stored = set()
            with self._lock:
                for sample in batch:
                    if sample.uid in stored:
                        self.acknowledged[sample.uid] = (sample, way)
                    else:
                        self.unanswered.append(sample)

    def _by_stow(self, batch):
        return dicomweb.stow(self.site.web, batch, timeout=30).stored

    def _by_c_store(self, batch):
        return {uid for uid, status in dimse.store(self.site.dicom, batch).items() if status == 0}

    def end(self):
        self._ended.set()
        for thread in self._threads:
            thread.join(60)
            assert not thread.is_alive(), "a sender still waits a minute after the server was killed"

    def lost(self):
        """Acknowledged instances that do not come back as they went in."""
        problems = []
        for sample, way in self.acknowledged.values():
            try:
                retrieved = dicomweb.retrieve(self.site.web, sample)
            except AssertionError as error:
                problems.append(f"{sample.uid}: {error}")
                continue
            same = retrieved == sample.file if way == self._by_stow else dimse.body_of(retrieved) == sample.body
            if not same:
                problems.append(f"{sample.uid} came back changed")
        return problems


def unfinished_files(site, within=30):
    """What lies in tmp/ of the data folder and stays there: series that are settled meanwhile lie there for a moment."""
    folder, left, end = site.data / "tmp", None, time.monotonic() + within
    while left is None or left and time.monotonic() < end:
        now = {str(p.relative_to(site.data)) for p in folder.rglob("*") if p.is_file()} if folder.exists() else set()
        left = now if left is None else left & now
        if left and site.is_running():
            time.sleep(0.1)
        elif left:
            break
    return sorted(left)


def test_nothing_acknowledged_is_lost(site, images):
    rng = random.Random(sample_files.seed())
    acknowledged, slowest, rounds = 0, 0.0, []
    for kill in range(1, KILLS + 1):
        site.start()
        slowest = max(slowest, site.started_in)
        load = Load(site, [sample_files.variant(rng.choice(images)) for _ in range(MADE_A_ROUND)])
        wait = rng.uniform(0.03, 1.0)
        time.sleep(wait)
        site.kill()
        load.end()
        site.start()
        slowest = max(slowest, site.started_in)
        lost = load.lost()
        assert not lost, (f"kill {kill}, {wait:.3f} s into storing: {len(lost)} of {len(load.acknowledged)} acknowledged instances are lost:\n  "
                          + "\n  ".join(lost[:10]) + f"\n{site.last_words()}")
        # What got no answer may be there or not; sent again it must be taken, whole.
        again = rng.sample(load.unanswered, min(3, len(load.unanswered)))
        if again:
            answer = dicomweb.stow(site.web, again)
            assert answer.stored == {s.uid for s in again}, f"kill {kill}: an instance without an answer is refused when it is sent again: {answer.text[:300]}"
        leftovers = unfinished_files(site)
        assert not leftovers, f"kill {kill}: unfinished files stay for ever: {leftovers[:10]}"
        acknowledged += len(load.acknowledged)
        rounds.append(load)
        # Half of the rounds are a SIGKILL while nothing happens, half a clean end.
        if rng.random() < 0.5:
            site.kill()
        else:
            assert site.stop() == 0, "SIGTERM must end the server with exit code 0"
    # Earlier rounds are still there after all that came later.
    site.start()
    for load in rng.sample(rounds, min(8, len(rounds))):
        lost = load.lost()
        assert not lost, f"lost by a later kill:\n  " + "\n  ".join(lost[:10])
    print(f"{KILLS} kills, {acknowledged} instances acknowledged, none lost; slowest start {slowest:.2f} s")
    assert acknowledged >= 2 * KILLS, f"only {acknowledged} instances were acknowledged in {KILLS} rounds: this proves too little"


def test_sigterm_finishes_what_was_accepted(site, images):
    rng = random.Random(sample_files.seed())
    for _ in range(3):
        site.start()
        load = Load(site, [sample_files.variant(rng.choice(images)) for _ in range(MADE_A_ROUND)])
        time.sleep(rng.uniform(0.2, 0.8))
        assert site.stop() == 0, "SIGTERM in the middle of storing must end the server with exit code 0"
        load.end()
        site.start()
        lost = load.lost()
        assert not lost, "acknowledged before or during SIGTERM, and lost:\n  " + "\n  ".join(lost[:10])
        leftovers = unfinished_files(site)
        assert not leftovers, f"unfinished files stay after a clean end: {leftovers[:10]}"
        assert site.stop() == 0
