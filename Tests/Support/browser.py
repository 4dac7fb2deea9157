"""A real browser: Debian's Chromium without a window, driven by playwright. What it complains of is kept, and pictures of pages are
left behind as artefacts.

ALOFT_CHROMIUM names another browser, ALOFT_ARTEFACTS another folder than Tests/artefacts."""
import contextlib
import io
import os
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.parse

import numpy
from PIL import Image
from playwright.sync_api import sync_playwright

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
ARTEFACTS = pathlib.Path(os.environ.get("ALOFT_ARTEFACTS", REPOSITORY / "Tests" / "artefacts"))
# Width, height, and whether it is a telephone.
SIZES = {"desktop": (1440, 900, False), "telephone": (390, 844, True)}
SECONDS = 60

# What OHIF itself says of values that are right. Each with its reason: whatever else is an error is one.
NOISE = {
    "Invalid vr type xs": "its dcmjs has no VR of its own for Pixel Padding Value, and takes US, as it should",
}


def executable():
    found = os.environ.get("ALOFT_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "no Chromium: run Scripts/setup.sh --browser, or set ALOFT_CHROMIUM"
    return found


def viewer_folder():
    """Where OHIF lies for the tests: laid out by the same script as `make viewer`, which leaves alone what is there."""
    folder = REPOSITORY / ".venv"
    done = subprocess.run([sys.executable, REPOSITORY / "Scripts" / "viewer.py", folder], capture_output=True, text=True)
    assert done.returncode == 0, f"OHIF could not be installed:\n{done.stdout}{done.stderr}"
    return folder / "ohif"


@contextlib.contextmanager
def chromium():
    arguments = ["--disable-dev-shm-usage", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments)
        yield browser
        browser.close()


class Tab:
    """A page in a window of its own, and all that went wrong in it."""

    def __init__(self, browser, origin, size):
        width, height, is_telephone = SIZES[size]
        self.origin, self.size = origin, size
        self.context = browser.new_context(viewport={"width": width, "height": height}, has_touch=is_telephone, is_mobile=is_telephone,
                                           device_scale_factor=2 if is_telephone else 1, locale="en-GB", timezone_id="Europe/Berlin")
        self.page = self.context.new_page()
        self.page.set_default_timeout(SECONDS * 1000)
        self.complaints, self.aborted, self.answered, self.foreign, self.open_requests = [], [], set(), [], set()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"not caught: {error}"))
        self.page.on("request", self._see)
        self.page.on("requestfailed", self._fail)
        self.page.on("response", self._take)
        self.page.on("requestfinished", lambda request: self.open_requests.discard(request))

    def _hear(self, message):
        if message.type == "error" and not any(noise in message.text for noise in NOISE):
            self.complaints.append(f"console: {message.text[:500]}")

    def _see(self, request):
        if request.url.startswith(self.origin):
            self.open_requests.add(request)
        parts = urllib.parse.urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and f"{parts.scheme}://{parts.netloc}" != self.origin:
            self.foreign.append(request.url)

    def _fail(self, request):
        self.open_requests.discard(request)
        # A page may give up what it asked for, and ask again; then the answer counts.
        if request.failure == "net::ERR_ABORTED":
            self.aborted.append(request.url)
        else:
            self.complaints.append(f"failed: {request.method} {request.url}: {request.failure}")

    def _take(self, response):
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.request.method} {response.url} (Accept: {response.request.headers.get('accept')})")
        else:
            self.answered.add(response.url)

    def open(self, path):
        self.page.goto(self.origin + path)

    def settle(self):
        """Waits until nothing is asked for any more."""
        end, quiet = time.monotonic() + SECONDS, 0
        while quiet < 5:
            assert time.monotonic() < end, f"still open after {SECONDS} s: {[r.url for r in self.open_requests][:5]}"
            self.page.wait_for_timeout(100)
            quiet = 0 if self.open_requests else quiet + 1

    def check(self):
        """Fails where anything went wrong, or another host was asked."""
        wrong = self.complaints + [f"given up and never answered: {url}" for url in self.aborted if url not in self.answered]
        assert not wrong, "the browser complains:\n  " + "\n  ".join(wrong)
        assert not self.foreign, "other hosts are asked:\n  " + "\n  ".join(self.foreign)

    def keep(self, name):
        """A picture of the page for whoever looks at the run later."""
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"{name}-{self.size}.png")

    def close(self):
        self.context.close()


def pixels(locator):
    return numpy.asarray(Image.open(io.BytesIO(locator.screenshot())).convert("RGB"))


def is_blank(image):
    """Whether the middle of it, where no text lies, has next to nothing in it."""
    rows, columns = image.shape[:2]
    middle = image[rows // 4:rows * 3 // 4, columns // 4:columns * 3 // 4].astype(int)
    return len(numpy.unique(middle.reshape(-1, 3), axis=0)) < 16 or middle.std() < 3


def wait_for(condition, what, seconds=SECONDS):
    """Looks until it is so."""
    end = time.monotonic() + seconds
    while True:
        result = condition()
        if result:
            return result
        assert time.monotonic() < end, f"within {seconds} s: {what}"
        time.sleep(0.1)
