"""docs/openapi/dicomweb.yaml: valid, the same as what the server says of itself, and no request made of it breaks the server."""
import re

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as with_seed
from openapi_spec_validator import validate
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import status_code_conformance

from Support import samples as sample_files
from Support.ps3_18 import JSON, Origin, made, multipart
from Support.server import REPOSITORY, Site

PATH = REPOSITORY / "docs/openapi/dicomweb.yaml"
DOCUMENT = yaml.safe_load(PATH.read_text())
# So many requests of each operation that all take about a minute.
EXAMPLES = 80
# What changes something: each status that it can have is in the description.
CHANGES = {"store", "commitment", "delete"}
BOUNDARY = "schemathesis"


def as_bytes(context, value):
    content = getattr(value, "data", value)
    return content if isinstance(content, bytes) else str(content).encode()


@schemathesis.serializer("multipart/related")
def as_part(context, value):
    """What is made up becomes the one part of a request."""
    return multipart([as_bytes(context, value)], boundary=BOUNDARY)[0]


schemathesis.serializer("application/dicom", "application/dicom+xml")(as_bytes)
schema = schemathesis.openapi.from_path(str(PATH))
SEED = sample_files.seed()


def test_the_description_is_valid():
    validate(DOCUMENT)


def test_every_operation_has_a_name_of_its_own():
    names = [operation["operationId"] for path in DOCUMENT["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names)) > 40


def said_by(origin):
    """{path: methods} of the capabilities description (8.9)."""
    said = {}

    def walk(node, path):
        here = "/".join(p for p in (path, node["path"].strip("/")) if p)
        if methods := {m["name"] for m in node.get("method", [])} - {"HEAD", "OPTIONS"}:
            said[re.sub(r"{[^}]*}", "{}", "/" + here)] = methods
        for child in node.get("resource", []):
            walk(child, here)
    for node in origin.json("", accept="application/json", method="OPTIONS")["application"]["resources"]["resource"]:
        walk(node, "")
    said.pop("/", None)
    return said


def written(without=()):
    names = {re.sub(r"{[^}]*}", "{}", path): {m.upper() for m in methods} - {"OPTIONS", *without} for path, methods in DOCUMENT["paths"].items()}
    names.pop("/")
    return names


def test_it_names_what_the_capabilities_name(origin):
    """Paths and methods are those of the capabilities description (8.9)."""
    assert said_by(origin) == written(without=["DELETE"])


def test_it_names_what_may_be_deleted(origin, deleting):
    """DELETE is described where the setting web-delete makes the server name it, and nowhere else."""
    def with_delete(methods):
        return {path for path, names in methods.items() if "DELETE" in names}
    assert with_delete(said_by(deleting)) == with_delete(written()) and not with_delete(said_by(origin))


@pytest.fixture(scope="module")
def deleting():
    """A server that takes DELETE."""
    site = Site().start("--web-delete")
    yield Origin(site.web, f"http://127.0.0.1:{site.http}/wado")
    site.remove()


@pytest.fixture(scope="module")
def stored(origin):
    return origin.keep(made("CT_small.dcm"))[0]


@schema.parametrize()
@with_seed(SEED)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
def test_no_request_breaks_the_server(case, origin, stored, deleting):
    """Whatever is sent within the description, and beside it, no answer is a 5xx; every second request is of what is there."""
    known = {"study": stored.uids[0], "series": stored.uids[1], "instance": stored.uids[2], "frames": "1"}
    if case.path_parameters and len(str(case.path_parameters)) % 2:
        case.path_parameters.update({name: known[name] for name in case.path_parameters if name in known})
    if case.query and "studyUID" in case.query and len(str(case.query)) % 2:
        case.query.update(zip(("studyUID", "seriesUID", "objectUID"), stored.uids))
    if case.media_type and case.media_type.startswith("multipart"):
        case.headers = {**(case.headers or {}), "Content-Type": f"{case.media_type}; boundary={BOUNDARY}"}
    tag, = case.operation.definition.raw["tags"]
    response = case.call(base_url=(deleting if tag == "delete" else origin).root, timeout=60)
    case.validate_response(response, checks=[not_a_server_error, status_code_conformance] if tag in CHANGES else [not_a_server_error])


def test_the_server_is_still_there(origin, stored):
    assert origin.ask(f"studies?StudyInstanceUID={stored.study}", JSON).status_code == 200
