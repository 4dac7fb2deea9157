"""Series that are settled at once, and what is left of it in the store."""
import json
import time

AT_ONCE = ("--settle-after-seconds", "0", "--drop-after-seconds", "0")


def status(site):
    answer = site.run("status", "--json")
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def wait(site, timeout=120):
    """Waits until all is settled and nothing is left in loose packs but what never settles."""
    end, before, same = time.monotonic() + timeout, None, 0
    while time.monotonic() < end:
        now = status(site)
        state = (now["looseInstances"], now["doomedPacks"], now["loosePackByteCount"], now["settledPackByteCount"])
        same = same + 1 if state == before and state[:2] == (0, 0) and not unneeded(site) else 0
        # Between a settling, what makes it smaller later, and the sweep behind both there are pauses of up to a second.
        if same == 4:
            return now
        before = state
        time.sleep(0.5)
    raise AssertionError(f"not settled within {timeout} s: {status(site)}\n{unneeded(site)}\n{site.last_words()}")


def unneeded(site):
    """Chests without a pack and packs without a chest."""
    store = site.data / "store"
    packs = {p.stem for folder in ("packs", "heads") for p in (store / folder).rglob("*.pack")}
    chests = {p.name for p in (store / "keys" / "chest").rglob("*") if p.is_file()}
    return sorted(packs ^ chests)
