"""OHIF opens each kind of study from this archive: pictures are there, nothing fails, the console is silent."""
import numpy
import pytest

from Support import browser as browsers
from Support import samples as sample_files
from Support.browser import is_blank, pixels, wait_for

VIEWPORT = "[data-cy=viewport-grid]"
KINDS = ["ct", "mr", "us-cine", "enhanced", "segmentation", "structured-report", "slide", "pdf"]
# What a folder of test files may have beside: real slides and segmentations. Absent from the wheels' files.
REAL = ["real-slide", "real-segmentation"]


def open_study(tab, kind, seconds=browsers.SECONDS):
    tab.open(f"/ohif/{kind.mode}?StudyInstanceUIDs={kind.study}")
    grid = tab.page.locator(VIEWPORT)
    grid.wait_for()
    wait_for(lambda: not is_blank(pixels(grid)), f"a picture of {kind} in OHIF", seconds)
    tab.settle()
    return grid


def coloured(image):
    """How many pixels of the middle are more than grey."""
    rows, columns = image.shape[:2]
    middle = image[rows // 4:rows * 3 // 4, columns // 4:columns * 3 // 4].astype(int)
    return int((numpy.ptp(middle, axis=2) > 40).sum())


def test_study_list(tab, kinds):
    tab.open("/ohif/")
    for name in ("Viewer, Segmentation", "Viewer, Report", "Viewer, Slide", "Viewer, Document"):
        tab.page.get_by_text(name).first.wait_for(state="attached")
    tab.settle()
    tab.check()


@pytest.mark.parametrize("name", KINDS)
def test_study(tab, kinds, name):
    open_study(tab, kinds[name])
    tab.check()


@pytest.mark.parametrize("name", REAL)
def test_real_study(tab, kinds, name):
    if name not in kinds:
        pytest.skip(f"{sample_files.folder()[1]} has none with all that it refers to; the made one is opened above")
    open_study(tab, kinds[name])
    tab.check()


def test_segmentation_is_shown_over_the_images(desktop, kinds):
    grid = open_study(desktop, kinds["segmentation"])
    before = coloured(pixels(grid))
    desktop.page.locator("[data-cy=study-browser-thumbnail-no-image]").first.dblclick()
    desktop.page.get_by_text("Yes", exact=True).click()
    wait_for(lambda: coloured(pixels(grid)) > before + 500, "colours of the segments over the images")
    desktop.settle()
    desktop.check()


def test_report_is_shown_with_its_measurement(desktop, kinds):
    grid = open_study(desktop, kinds["structured-report"])
    desktop.page.locator("[data-cy=study-browser-thumbnail-no-image]").first.dblclick()
    desktop.page.get_by_text("Length", exact=False).first.wait_for()
    wait_for(lambda: not is_blank(pixels(grid)), "the image that was measured")
    desktop.settle()
    desktop.check()


def test_cine_plays(desktop, kinds):
    grid = open_study(desktop, kinds["us-cine"])
    play = desktop.page.locator("[data-cy=cine-player-play-pause]")
    play.wait_for()
    # A cine may be played when it is opened, and may wait to be: it is played when it does not.
    if not changing(grid):
        play.click()
    wait_for(lambda: changing(grid), "frames that change while the cine plays")
    desktop.check()


def changing(grid):
    one, other = pixels(grid), pixels(grid)
    return one.shape == other.shape and bool((one != other).any())


def test_all_slices_are_fetched_while_scrolling(desktop, kinds):
    kind = kinds["structured-report"]
    grid = open_study(desktop, kind)
    first = pixels(grid)
    box = grid.bounding_box()
    desktop.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    desktop.page.mouse.wheel(0, 200)
    wait_for(lambda: (pixels(grid) != first).any(), "another slice after the wheel was turned")
    desktop.settle()
    desktop.check()
