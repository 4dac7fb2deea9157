"""Fixtures of the suites that look at Aloft from outside: the release binary, real files, real peers."""
import logging

import pytest

from Support import samples as sample_files
from Support.server import BINARY, Site

logging.getLogger("pynetdicom").setLevel(logging.CRITICAL)
logging.getLogger("pydicom").setLevel(logging.CRITICAL)


def pytest_report_header():
    return [f"binary: {BINARY}", f"test files: {sample_files.folder()[1]}"]


def pytest_sessionstart(session):
    if not BINARY.exists():
        pytest.exit(f"{BINARY} is not there: run `make release` first", returncode=3)


@pytest.fixture
def site():
    """A new data folder without a server."""
    site = Site()
    yield site
    site.remove()


@pytest.fixture
def server(site):
    """A server on a new data folder."""
    return site.start()


@pytest.fixture(scope="session")
def collection():
    """Every real file that can be stored beside the others."""
    found, left_out = sample_files.collection()
    print(f"{len(found)} files of {sample_files.folder()[1]}; left out: {left_out}")
    return found


@pytest.fixture(scope="session")
def images():
    """A few small uncompressed images to make others from."""
    return sample_files.small_images()
