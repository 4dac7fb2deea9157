"""STOW-RS, WADO-RS and QIDO-RS as bytes: for what a polite client would hide."""
import re
import uuid

import requests

JSON = {"Accept": "application/dicom+json"}
AS_STORED = {"Accept": 'multipart/related; type="application/dicom"; transfer-syntax=*'}


def multipart(files, boundary):
    parts = [b"--" + boundary + b"\r\nContent-Type: application/dicom\r\n\r\n" + file + b"\r\n" for file in files]
    return b"".join(parts) + b"--" + boundary + b"--\r\n"


def stow_bytes(web, body, boundary, timeout=120):
    content_type = f'multipart/related; type="application/dicom"; boundary={boundary.decode()}'
    return requests.post(f"{web}/studies", data=body, headers={"Content-Type": content_type, **JSON}, timeout=timeout)


def stow_files(web, files, timeout=120):
    boundary = uuid.uuid4().hex.encode()
    return stow_bytes(web, multipart(files, boundary), boundary, timeout)


class StowAnswer:
    """What a STOW-RS answer says (PS3.18 10.5.3): stored UIDs, those with a warning, and the failure reasons."""

    def __init__(self, response):
        self.status = response.status_code
        self.text = response.text
        self.stored, self.warned, self.failed = set(), set(), {}
        if response.status_code not in (200, 202, 409):
            return
        answer = response.json()
        answer = answer[0] if isinstance(answer, list) else answer
        for item in answer.get("00081199", {}).get("Value", []):
            uid = item["00081155"]["Value"][0]
            self.stored.add(uid)
            if "00081196" in item:
                self.warned.add(uid)
        for item in answer.get("00081198", {}).get("Value", []):
            self.failed[item.get("00081155", {}).get("Value", [""])[0]] = item.get("00081197", {}).get("Value", [None])[0]


def stow(web, samples, timeout=120):
    return StowAnswer(stow_files(web, [s.file for s in samples], timeout))


def instance_url(web, sample):
    return "{}/studies/{}/series/{}/instances/{}".format(web, *sample.uids)


def parts(response):
    boundary = b"--" + re.search(r'boundary="?([^";]+)', response.headers["Content-Type"]).group(1).encode()
    for part in response.content.split(boundary)[1:-1]:
        yield part[part.index(b"\r\n\r\n") + 4:-2]


def parts_with_fields(response, statuses=(200,)):
    """Of each part of a body its header fields, by their names in small letters, and its bytes."""
    assert response.status_code in statuses, f"{response.status_code}: {response.text[:300]}"
    boundary = b"--" + re.search(r'boundary="?([^";]+)', response.headers["Content-Type"]).group(1).encode()
    found = []
    for part in response.content.split(boundary)[1:-1]:
        head, body = part[2:].split(b"\r\n\r\n", 1)
        fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
        found.append(({name.lower(): value for name, value in fields.items()}, body[:-2]))
    assert response.content.endswith(b"--\r\n")
    return found


def stored(server, *samples):
    """Stores samples, all of which must be taken; gives them back, one alone as itself."""
    answer = stow(server.web, samples)
    assert answer.stored == {s.uid for s in samples}, answer.text[:300]
    return samples[0] if len(samples) == 1 else samples


def retrieve(web, sample):
    """The instance as a Part 10 file; AssertionError with the answer otherwise."""
    response = requests.get(instance_url(web, sample), headers=AS_STORED, timeout=120)
    assert response.status_code == 200, f"WADO-RS answered {response.status_code} for {sample}: {response.text[:200]}"
    files = list(parts(response))
    assert len(files) == 1, f"WADO-RS gave {len(files)} parts for one instance"
    return files[0]


def search(web, path, **keys):
    response = requests.get(f"{web}/{path}", params=keys, headers=JSON, timeout=120)
    assert response.status_code in (200, 204), f"QIDO-RS {path} {keys} answered {response.status_code}: {response.text[:200]}"
    return response.json() if response.content else []


def value(answer, tag):
    return answer.get(tag, {}).get("Value", [""])[0]
