"""An origin server as PS3.18 sees it: requests to its base URI, and answers taken apart strictly.

ALOFT_TEST_WEB_ROOT names another server's base URI (and ALOFT_TEST_URI_ROOT that of its URI service): what a check asks
for can so be asked of others."""
import functools
import json
import os
import pathlib
import re
import uuid

import requests

from . import samples as sample_files
from .server import REPOSITORY

JSON = "application/dicom+json"
XML = "application/dicom+xml"
XML_PARTS = 'multipart/related; type="application/dicom+xml"'
DICOM = "application/dicom"
DICOM_PARTS = 'multipart/related; type="application/dicom"'
AS_STORED = 'multipart/related; type="application/dicom"; transfer-syntax=*'
OCTETS = "application/octet-stream"
OCTET_PARTS = 'multipart/related; type="application/octet-stream"'
IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2"
JPEG, JPEG_LOSSLESS, JPEG_LS, JPEG_2000, RLE = (f"1.2.840.10008.1.2.{end}" for end in ("4.50", "4.70", "4.80", "4.90", "5"))


@functools.cache
def _paths():
    """The wheels' files, by name: they are there in every environment."""
    folder = pathlib.Path(os.environ.get("ALOFT_SAMPLE_DATA") or REPOSITORY / ".venv" / "samples")
    return {path.name: path for path in sorted(folder.rglob("*"), reverse=True) if path.is_file()}


def file_path(name):
    assert name in _paths(), f"{name} is not among the wheels' samples: run Scripts/setup.sh"
    return _paths()[name]


@functools.cache
def named(name):
    """The wheels' file of this name."""
    return sample_files.Sample(name, file_path(name).read_bytes())


def made(name, **values):
    """The real file of this name under UIDs of its own, with these values."""
    return sample_files.variant(named(name), name, **values)


class Part:
    def __init__(self, headers, body):
        self.headers, self.body = headers, body

    @property
    def type(self):
        return media_type(self.headers.get("content-type", ""))[0]


def media_type(text):
    """A media type in lower case, and its parameters, unquoted (RFC 9110 8.3.1)."""
    essence, *parameters = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', text)
    pairs = (p.split("=", 1) for p in parameters if "=" in p)
    return essence.strip().lower(), {name.strip().lower(): value.strip().strip('"') for name, value in pairs}


def parts(response):
    """The parts of a multipart/related answer (RFC 2387, RFC 2046 5.1.1); AssertionError where its form is broken."""
    essence, parameters = media_type(response.headers["Content-Type"])
    assert essence == "multipart/related", f"the answer is {essence}, not multipart/related"
    assert "type" in parameters and "boundary" in parameters, f"type or boundary is missing: {response.headers['Content-Type']}"
    mark = b"\r\n--" + parameters["boundary"].encode()
    pieces = (b"\r\n" + response.content).split(mark)
    assert pieces[-1].startswith(b"--"), "the last boundary is missing"
    found = []
    for piece in pieces[1:-1]:
        assert piece.startswith(b"\r\n"), f"after a boundary comes {piece[:10]!r}"
        # A part without header fields begins with the empty line at once.
        head, _, body = piece[2:].partition(b"\r\n\r\n") if not piece.startswith(b"\r\n\r\n") else (b"", b"", piece[4:])
        lines = [line.decode().split(":", 1) for line in head.split(b"\r\n") if line]
        found.append(Part({name.strip().lower(): value.strip() for name, value in lines}, body))
    return found


def multipart(bodies, kind=DICOM, boundary=None, root_type=None):
    """A request body of these parts (bytes, or (header fields, bytes)), and its Content-Type."""
    boundary = boundary or uuid.uuid4().hex
    out = []
    for body in bodies:
        headers, content = body if isinstance(body, tuple) else ({"Content-Type": kind}, body)
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        out.append(f"--{boundary}\r\n{head}\r\n".encode() + content + b"\r\n")
    return b"".join(out) + f"--{boundary}--\r\n".encode(), f'multipart/related; type="{root_type or kind}"; boundary={boundary}'


class Origin:
    """`root` is the base URI of the RESTful services, `uri` that of the URI service (section 9)."""

    def __init__(self, root, uri):
        self.root, self.uri = root.rstrip("/"), uri
        self.session = requests.Session()

    def ask(self, path, accept=JSON, method="GET", headers=None, **options):
        """`accept` None sends no Accept header field."""
        address = path if path.startswith("http") else f"{self.root}/{path.lstrip('/')}" if path else self.root
        return self.session.request(method, address, headers={"Accept": accept, **(headers or {})}, timeout=120, **options)

    def json(self, path, **options):
        response = self.ask(path, **options)
        assert response.status_code == 200, f"{path} answered {response.status_code}: {response.text[:300]}"
        return response.json()

    def search(self, path, **options):
        """The results of a search; none at all is 204, or 200 with an empty array (CP-2473)."""
        response = self.ask(path, **options)
        assert response.status_code in (200, 204), f"{path} answered {response.status_code}: {response.text[:300]}"
        return response.json() if response.content else []

    def store(self, bodies, study="", kind=DICOM, accept=JSON, root_type=None, **options):
        content, content_type = multipart(bodies, kind, root_type=root_type)
        return self.ask(f"studies/{study}" if study else "studies", accept, "POST", {"Content-Type": content_type}, data=content, **options)

    def keep(self, *samples):
        """Stores what a check needs; fails where that is not possible."""
        response = self.store([s.file for s in samples])
        assert response.status_code == 200, f"storing answered {response.status_code}: {response.text[:500]}"
        return samples


def study_path(sample):
    return f"studies/{sample.uids[0]}"


def series_path(sample):
    return f"{study_path(sample)}/series/{sample.uids[1]}"


def path_of(sample):
    return f"{series_path(sample)}/instances/{sample.uids[2]}"


def values(data_set, tag):
    return data_set.get(tag, {}).get("Value", [])


def value(data_set, tag):
    return next(iter(values(data_set, tag)), None)


def uids(results, tag="0020000D"):
    return [value(r, tag) for r in results]


def store_answer(response):
    """The Store Instances Response Module (annex I): the data set, stored and failed SOP Instance UIDs with their items."""
    answer = response.json()
    answer = answer[0] if isinstance(answer, list) else answer
    stored = {value(i, "00081155"): i for i in values(answer, "00081199")}
    failed = {value(i, "00081155"): i for i in values(answer, "00081198")}
    return answer, stored, failed


def inline(data_set):
    """A pydicom data set as the DICOM JSON model, with every binary value within it."""
    return json.loads(data_set.to_json())


def other_server():
    """(base URI, URI service) of the server that the environment names, or None."""
    root = os.environ.get("ALOFT_TEST_WEB_ROOT")
    return (root, os.environ.get("ALOFT_TEST_URI_ROOT", root.rsplit("/", 1)[0] + "/wado")) if root else None
