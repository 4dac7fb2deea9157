"""DELETE over DICOMweb: off unless set, and then a rejection that can be taken back. Nothing is erased."""
import pytest
import requests

from Support import dicomweb
from Support import samples as sample_files


def status(web, sample):
    return requests.get(dicomweb.instance_url(web, sample), headers=dicomweb.AS_STORED, timeout=60).status_code


def test_it_is_off_unless_set(server, images):
    made = sample_files.variant(images[0])
    assert dicomweb.stow(server.web, [made]).status == 200
    refused = requests.delete(dicomweb.instance_url(server.web, made), timeout=60)
    assert refused.status_code == 405 and "web-delete" in refused.json()["detail"]
    assert "DELETE" not in refused.headers["Allow"]
    assert status(server.web, made) == 200


@pytest.mark.parametrize("level", ["studies", "series", "instances"])
def test_what_is_deleted_is_out_of_sight_and_comes_back(site, images, level):
    site.start("--web-delete")
    made = sample_files.variant(images[0])
    assert dicomweb.stow(site.web, [made]).status == 200
    url = dicomweb.instance_url(site.web, made)
    target = {"studies": url.split("/series/")[0], "series": url.split("/instances/")[0], "instances": url}[level]
    deleted = requests.delete(target, timeout=60)
    assert deleted.status_code == 204 and not deleted.content
    assert status(site.web, made) == 404
    assert dicomweb.search(site.web, "studies", StudyInstanceUID=made.study) == []
    assert requests.delete(target, timeout=60).status_code == 404, "there is nothing more to delete"
    again = dicomweb.stow(site.web, [made])
    assert again.status == 202 and again.warned == {made.uid}, "who sends it again is told that readers don't see it"
    assert status(site.web, made) == 404
    assert site.run("restore", "--study", made.study).returncode == 0
    assert dicomweb.retrieve(site.web, made) == made.file, "byte for byte as before"


def test_what_can_not_be_deleted(site, images):
    site.start("--web-delete")
    assert requests.delete(f"{site.web}/studies/1.2.3", timeout=60).status_code == 404
    for path in ("studies", "series", "studies/1.2.3/metadata", "studies/1.2.3/series", "commitment-requests/1.2.3"):
        refused = requests.delete(f"{site.web}/{path}", timeout=60)
        assert refused.status_code == 405 and "DELETE" not in refused.headers["Allow"], path
    foreign = requests.delete(f"{site.web}/studies/1.2.3", headers={"Origin": "http://elsewhere.example"}, timeout=60)
    assert foreign.status_code == 403, "another site's page can't delete"
    proxied = requests.delete(f"{site.web}/studies/1.2.3", headers={"X-Forwarded-For": "192.0.2.1"}, timeout=60)
    assert proxied.status_code == 403, "nobody behind a proxy is on this machine"
