"""Fixtures of the suites that look at Aloft from outside, through its web services."""
import pytest

from Support.ps3_18 import Origin, other_server
from Support.server import Site


@pytest.fixture(scope="module")
def origin():
    """One server for all checks of a module; each stores what it needs under UIDs of its own."""
    if other := other_server():
        yield Origin(*other)
        return
    site = Site().start()
    yield Origin(site.web, f"http://127.0.0.1:{site.http}/wado")
    site.remove()
