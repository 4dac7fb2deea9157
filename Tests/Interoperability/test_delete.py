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


WITHOUT_A_PATIENT = ("color-palettes", "defined-procedure-protocols", "hanging-protocols", "implant-templates", "inventories")
DELETABLE = ("studies/{0}", "studies/{0}/series/{1}", "studies/{0}/series/{1}/instances/{2}", *(name + "/{2}" for name in WITHOUT_A_PATIENT))


@pytest.mark.parametrize("arguments", [[], ["--web-delete"]])
def test_it_is_named_where_it_is_on(site, arguments):
    """OPTIONS, preflights, 405 and the capabilities description (PS3.18 8.9) agree."""
    site.start(*arguments, "--cors-origins", "https://viewer.example")
    asked = {"Origin": "https://viewer.example", "Access-Control-Request-Method": "DELETE"}
    for path in DELETABLE:
        url = f"{site.web}/{path.format('1.2', '1.3', '1.4')}"
        answers = {
            "OPTIONS": requests.options(url, timeout=60).headers["Allow"],
            "405": requests.put(url, timeout=60).headers["Allow"],
            "preflight": requests.options(url, headers=asked, timeout=60).headers["Access-Control-Allow-Methods"],
        }
        assert {name: "DELETE" in text for name, text in answers.items()} == dict.fromkeys(answers, bool(arguments)), answers
    for accept in ("application/json", "application/vnd.sun.wadl+xml"):
        text = requests.options(site.web, headers={"Accept": accept}, timeout=60).text
        assert text.count('name="DELETE"') + text.count('"name":"DELETE"') == (len(DELETABLE) if arguments else 0)


def test_only_what_is_named_is_deleted(site, images):
    """An instance's siblings stay, and so do a series'; a study of several series goes whole."""
    site.start("--web-delete")
    study, series = sample_files.variant(images[0]).uids[:2]
    made = [sample_files.variant(images[0], StudyInstanceUID=study, SeriesInstanceUID=series) for _ in range(2)]
    made.append(sample_files.variant(images[0], StudyInstanceUID=study))
    assert dicomweb.stow(site.web, made).status == 200
    urls = [dicomweb.instance_url(site.web, sample) for sample in made]
    seen = lambda: [status(site.web, sample) for sample in made]
    assert requests.delete(urls[0], timeout=60).status_code == 204 and seen() == [404, 200, 200]
    assert requests.delete(urls[1].split("/instances/")[0], timeout=60).status_code == 204 and seen() == [404, 404, 200]
    assert requests.delete(f"{site.web}/studies/{study}", timeout=60).status_code == 204 and seen() == [404, 404, 404]


def test_an_instance_of_another_series_is_not_deleted(site, images):
    site.start("--web-delete")
    made = [sample_files.variant(image) for image in images[:2]]
    assert dicomweb.stow(site.web, made).status == 200
    (study, series, _), (_, _, instance) = made[0].uids, made[1].uids
    assert requests.delete(f"{site.web}/studies/{study}/series/{series}/instances/{instance}", timeout=60).status_code == 404
    assert requests.delete(f"{site.web}/studies/{study}/series/{made[1].uids[1]}", timeout=60).status_code == 404
    assert [status(site.web, sample) for sample in made] == [200, 200]


@pytest.mark.parametrize("uid", ["abc_d", "1" * 65, "%2e%2e"])
def test_a_uid_that_is_none(site, uid):
    site.start("--web-delete")
    assert requests.delete(f"{site.web}/studies/{uid}", timeout=60).status_code == 400


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
