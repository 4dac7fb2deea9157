"""Fixtures of the browser's tests: one server with a study of each kind, OHIF beside it, one Chromium."""
import re

import pytest

from Support import browser as browsers
from Support import dicomweb, viewing
from Support.server import Site


@pytest.fixture(scope="session")
def kinds(collection):
    found = viewing.collection_kinds(collection) + viewing.made_kinds(collection)
    print("kinds of study: " + ", ".join(map(repr, found)))
    return {kind.name: kind for kind in found}


@pytest.fixture(scope="session")
def archive(kinds):
    """A server that has them all, and OHIF."""
    site = Site().start("--viewer-path", str(browsers.viewer_folder()))
    for kind in kinds.values():
        answer = dicomweb.stow(site.web, kind.samples)
        missing = [s for s in kind.samples if s.uid not in answer.stored]
        assert not missing, f"STOW-RS answered {answer.status} to {kind}, without {missing}: {answer.text[:500]}"
    site.origin = f"http://127.0.0.1:{site.http}"
    yield site
    site.remove()


@pytest.fixture(scope="module")
def chromium():
    """One for each file: who breaks it, breaks it for few."""
    with browsers.chromium() as browser:
        yield browser


def window(request, chromium, archive, size):
    """A window, whose picture is kept whatever comes out."""
    tab = browsers.Tab(chromium, archive.origin, size)
    yield tab
    parameters = getattr(request.node, "callspec", None)
    words = [str(v) for k, v in parameters.params.items() if k != "tab"] if parameters else []
    tab.keep("-".join([request.node.originalname, *(re.sub(r"\W+", "_", word) for word in words)]))
    tab.close()


@pytest.fixture(params=list(browsers.SIZES))
def tab(request, chromium, archive):
    """A window of each size."""
    yield from window(request, chromium, archive, request.param)


@pytest.fixture
def desktop(request, chromium, archive):
    """A window on a desk, for what does not depend on the size."""
    yield from window(request, chromium, archive, "desktop")
