"""The start page: found by name, ID, day and modality, opened with one click; what goes wrong is said."""
import pytest

from Support import browser as browsers
from Support.browser import wait_for

MADE = {"Viewer, Segmentation", "Viewer, Report", "Viewer, Slide", "Viewer, Document"}


def names(tab):
    return [text.strip() for text in tab.page.locator("#studies a.open").all_inner_texts()]


def loaded(tab):
    tab.page.wait_for_selector("#results:not([aria-busy])")
    tab.settle()


def open_start(tab, kinds):
    tab.open("/")
    wait_for(lambda: len(names(tab)) == min(25, len({k.study for k in kinds.values()})), "as many studies as there are")
    loaded(tab)


def test_lists_studies_with_pictures(tab, kinds):
    open_start(tab, kinds)
    pictures = tab.page.locator("#studies .picture.has-picture")
    pictures.first.wait_for()
    assert pictures.first.locator("img").evaluate("image => image.naturalWidth") > 16
    assert tab.page.locator("#notice").is_hidden(), "OHIF is installed"
    tab.check()


@pytest.mark.parametrize("typed", ["viewer", "slide", "Vie Sli", "SLIDE, viewer", "*lide"])
def test_finds_by_name(tab, kinds, typed):
    open_start(tab, kinds)
    tab.page.get_by_label("Patient name").fill(typed)
    tab.page.keyboard.press("Enter")
    wait_for(lambda: 0 < len(names(tab)) <= len(MADE), f"fewer studies for {typed}")
    found = set(names(tab))
    assert "Viewer, Slide" in found and found <= MADE, found
    tab.check()


def test_finds_by_id_date_and_modality(tab, kinds):
    open_start(tab, kinds)
    page = tab.page
    page.get_by_label("Patient ID").fill("VIEWER-Report")
    page.get_by_role("button", name="Search", exact=True).click()
    wait_for(lambda: names(tab) == ["Viewer, Report"], "the study of that ID alone")
    page.get_by_role("button", name="Clear").click()
    wait_for(lambda: len(names(tab)) > 4, "all studies again")
    page.get_by_label("Range").check(force=True)
    page.get_by_label("From").fill("2024-09-20")
    # A search that the next one overtakes is given up, rightly; here each is answered.
    loaded(tab)
    page.get_by_label("to", exact=True).fill("2024-09-21")
    wait_for(lambda: set(names(tab)) == MADE - {"Viewer, Document"}, "the studies of two days")
    page.get_by_label("Slides").check(force=True)
    wait_for(lambda: names(tab) == ["Viewer, Slide"], "the slide of these days")
    loaded(tab)
    tab.check()


def test_says_when_nothing_is_found_and_widens_the_search(tab, kinds):
    open_start(tab, kinds)
    page = tab.page
    page.get_by_label("Patient name").fill("Viewer")
    page.get_by_label("Today").check(force=True)
    page.get_by_text("No study found").wait_for()
    page.get_by_role("button", name="Search all dates").click()
    wait_for(lambda: set(names(tab)) == MADE, "the studies of all dates")
    tab.check()


def test_opens_a_study_and_comes_back(tab, kinds):
    open_start(tab, kinds)
    page = tab.page
    page.get_by_label("Patient name").fill("Viewer Report")
    page.keyboard.press("Enter")
    wait_for(lambda: names(tab) == ["Viewer, Report"], "one study")
    loaded(tab)
    assert "Report" not in page.url, "what is searched for stands in no address"
    page.get_by_role("link", name="Viewer, Report").click()
    page.wait_for_url("**/ohif/viewer?StudyInstanceUIDs=*")
    page.locator("[data-cy=viewport-grid]").wait_for()
    tab.settle()
    page.go_back()
    wait_for(lambda: names(tab) == ["Viewer, Report"], "the search as it was left")
    assert page.get_by_label("Patient name").input_value() == "Viewer Report"
    tab.check()


def test_shows_series_of_a_study(tab, kinds):
    open_start(tab, kinds)
    page = tab.page
    page.get_by_label("Patient ID").fill("VIEWER-Segmentation")
    page.keyboard.press("Enter")
    wait_for(lambda: names(tab) == ["Viewer, Segmentation"], "one study")
    page.get_by_role("button", name="Series of Viewer, Segmentation").click()
    wait_for(lambda: page.locator(".strip .card").count() == 2, "its two series")
    page.locator(".strip .has-picture").first.wait_for()
    loaded(tab)
    assert "initialSeriesInstanceUID=" in page.locator(".strip a.card").first.get_attribute("href")
    tab.check()


def test_works_by_keyboard_alone(desktop, kinds):
    open_start(desktop, kinds)
    page = desktop.page
    page.keyboard.press("/")
    page.keyboard.type("viewer slide")
    page.keyboard.press("Enter")
    wait_for(lambda: names(desktop) == ["Viewer, Slide"], "one study")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Viewer, Slide"
    page.keyboard.press("Enter")
    page.wait_for_url("**/ohif/microscopy?StudyInstanceUIDs=*")


def test_nothing_is_wider_than_the_screen(tab, kinds):
    open_start(tab, kinds)
    width, wanted = tab.page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    assert wanted <= width, f"{wanted} pixels on a screen of {width}"
    small = tab.page.evaluate("""() => [...document.querySelectorAll('button, .chips label, #studies .study, input[type=text]')]
        .filter(one => one.checkVisibility()).map(one => [one.getBoundingClientRect(), one.textContent || one.name])
        .filter(([box]) => box.height < 24 || box.width < 24).map(([, text]) => text)""")
    assert not small, f"too small for a finger (WCAG 2.5.8): {small}"


def test_every_control_has_a_name(tab, kinds):
    open_start(tab, kinds)
    nameless = tab.page.evaluate("""() => [...document.querySelectorAll('input, button, a')].filter(one => one.checkVisibility())
        .filter(one => !(one.labels?.length || one.textContent.trim() || one.getAttribute('aria-label'))).map(one => one.outerHTML)""")
    assert not nameless, nameless


def test_says_when_the_archive_is_away_and_tries_again(desktop, kinds):
    open_start(desktop, kinds)
    page = desktop.page
    page.route("**/dicom-web/studies?*", lambda route: route.abort("connectionrefused"))
    page.get_by_label("Patient name").fill("viewer")
    page.keyboard.press("Enter")
    page.get_by_text("The archive can’t be reached.").wait_for()
    page.unroute("**/dicom-web/studies?*")
    page.get_by_role("button", name="Try again").click()
    wait_for(lambda: set(names(desktop)) == MADE, "the studies, once it is back")


def test_says_what_the_archive_says(desktop, kinds):
    open_start(desktop, kinds)
    desktop.page.route("**/dicom-web/studies?*", lambda route: route.fulfill(
        status=500, content_type="application/problem+json", body='{"status":500,"detail":"a pack is damaged","instance":"urn:aloft:17"}'))
    desktop.page.get_by_label("CT", exact=True).check(force=True)
    desktop.page.get_by_text("a pack is damaged").wait_for()
    desktop.page.get_by_text("urn:aloft:17").wait_for()


def test_pages_through_many(desktop, kinds):
    """More studies than a page has: the archive's answer is given by the test, so that it knows each of them."""
    def answer(route):
        query = dict(part.split("=") for part in route.request.url.split("?")[1].split("&"))
        first = int(query["offset"])
        studies = [{"0020000D": {"vr": "UI", "Value": [f"1.2.{n}"]}, "00100010": {"vr": "PN", "Value": [{"Alphabetic": f"Number^{n}"}]},
                    "00080061": {"vr": "CS", "Value": ["SR"]}} for n in range(first, min(60, first + int(query["limit"])))]
        route.fulfill(json=studies, content_type="application/dicom+json")
    desktop.page.route("**/dicom-web/studies?*", answer)
    desktop.open("/")
    desktop.page.get_by_text("Studies 1–25, and more").wait_for()
    assert len(names(desktop)) == 25
    desktop.page.get_by_role("button", name="Older").click()
    desktop.page.get_by_text("Studies 26–50, and more").wait_for()
    desktop.page.get_by_role("button", name="Older").click()
    desktop.page.get_by_text("Studies 51–60 of 60").wait_for()
    assert names(desktop)[-1] == "Number, 59" and desktop.page.get_by_role("button", name="Older").is_disabled()
    desktop.page.go_back()
    desktop.page.get_by_text("Studies 26–50, and more").wait_for()
    desktop.check()


def test_says_how_ohif_is_installed(chromium, kinds, site):
    server = site.start()
    tab = browsers.Tab(chromium, f"http://127.0.0.1:{server.http}", "desktop")
    try:
        tab.open("/")
        tab.page.get_by_text("make viewer").wait_for()
        tab.page.get_by_text("The archive is empty.").wait_for()
        tab.settle()
        tab.keep("test_says_how_ohif_is_installed")
        tab.check()
    finally:
        tab.close()
