"""Rendered resources and thumbnails: PS3.18 10.4.1.1.3, 10.4.1.1.4, 8.3.5 and 8.7.4."""
import io
from urllib.parse import quote

import numpy
import pytest
from PIL import Image, ImageChops
from pydicom.uid import generate_uid

from Support.ps3_18 import DICOM, made, media_type, parts, path_of, series_path, study_path


class Shelf:
    def __init__(self, origin):
        study, series = generate_uid(), generate_uid()
        self.ct = [made("CT_small.dcm", StudyInstanceUID=study, SeriesInstanceUID=series, InstanceNumber=n) for n in (1, 2)]
        self.frames, self.colour, self.report, self.plan = made("emri_small.dcm"), made("SC_rgb_jpeg_dcmtk.dcm"), made("test-SR.dcm"), made("rtplan.dcm")
        self.j2k, self.wide = made("JPEG2000.dcm"), made("SC_rgb_2frame.dcm")
        for sample in [*self.ct, *(v for k, v in vars(self).items() if k != "ct")]:
            origin.keep(sample)


@pytest.fixture(scope="module")
def shelf(origin):
    return Shelf(origin)


def picture(response):
    assert response.status_code == 200, f"{response.status_code}: {response.text[:300]}"
    return Image.open(io.BytesIO(response.content))


def rendered(origin, sample, query="", accept="image/png", **options):
    return origin.ask(f"{path_of(sample)}/rendered{'?' + query if query else ''}", accept, **options)


# Media types (8.7.4)

@pytest.mark.parametrize("accept, form", [("image/jpeg", "JPEG"), ("image/png", "PNG"), ("image/gif", "GIF")])
def test_media_types_of_an_image(origin, shelf, accept, form):
    """Table 8.7.4-1: image/jpeg, image/png and image/gif for single frame images"""
    response = rendered(origin, shelf.ct[0], accept=accept)
    assert picture(response).format == form and media_type(response.headers["Content-Type"])[0] == accept


@pytest.mark.parametrize("accept", ["*/*", "image/*"])
def test_the_default_of_an_image(origin, shelf, accept):
    """Table 8.7.4-1: the default media type of an image is image/jpeg"""
    response = rendered(origin, shelf.ct[0], accept=accept)
    assert picture(response).format == "JPEG"


def test_jpeg_is_baseline(origin, shelf):
    """8.7.4: image/jpeg is the baseline process with 8 bits"""
    content = rendered(origin, shelf.ct[0], accept="image/jpeg").content
    markers = [content[n + 1] for n in range(len(content) - 1) if content[n] == 0xFF and content[n + 1] in (0xC0, 0xC1, 0xC2, 0xC3)]
    assert markers and markers[0] == 0xC0


def test_no_more_than_8_bits(origin, shelf):
    """8.7.4: rendered images have no more than 8 bits a channel"""
    assert picture(rendered(origin, shelf.ct[0])).mode in ("L", "RGB", "P")


def test_the_default_of_a_report(origin, shelf):
    """Table 8.7.4-1: the default media type of text is text/html"""
    response = rendered(origin, shelf.report, accept="*/*")
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    assert media_type(response.headers["Content-Type"])[0] == "text/html" and b"<html" in response.content.lower()


@pytest.mark.parametrize("accept", ["text/html", "text/plain", "text/xml"])
def test_media_types_of_a_report(origin, shelf, accept):
    """Table 8.7.4-1: text/html, text/plain and text/xml for text"""
    response = rendered(origin, shelf.report, accept=accept)
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    assert media_type(response.headers["Content-Type"])[0] == accept and response.content


def test_a_report_as_an_image(origin, shelf):
    """8.7.8.1: 406 where the category has no such media type"""
    assert rendered(origin, shelf.report, accept="video/mp4").status_code == 406


@pytest.mark.parametrize("accept", ["application/xyz", "text/css", "video/mp4", "application/dicom"])
def test_an_image_in_types_that_it_has_not(origin, shelf, accept):
    """8.7.8.1: 406 where no acceptable media type is supported"""
    assert rendered(origin, shelf.ct[0], accept=accept).status_code == 406


def test_dicom_and_rendered_types_together(origin, shelf):
    """8.7.5: DICOM and rendered media types together are 400"""
    assert rendered(origin, shelf.ct[0], accept=f"image/jpeg, {DICOM}").status_code == 400


def test_without_accept(origin, shelf):
    """8.7.5: a request without Accept is 406"""
    assert rendered(origin, shelf.ct[0], accept=None).status_code == 406


def test_weights(origin, shelf):
    """8.7.5: the weight decides"""
    assert picture(rendered(origin, shelf.ct[0], accept="image/jpeg;q=0.3, image/png;q=0.8")).format == "PNG"


def test_a_more_specific_range(origin, shelf):
    """8.7.7 with RFC 9110 12.5.1: the more specific range has precedence"""
    assert picture(rendered(origin, shelf.ct[0], accept="image/*, image/jpeg;q=0, image/gif;q=0.1")).format == "PNG"


def test_accept_as_a_query_parameter(origin, shelf):
    """8.3.3.1: the accept query parameter chooses among what the header field allows"""
    assert picture(rendered(origin, shelf.ct[0], "accept=image/png", "*/*")).format == "PNG"


def test_accept_as_a_query_parameter_with_weights(origin, shelf):
    """8.3.3.1: a list with weights as a query parameter"""
    assert picture(rendered(origin, shelf.ct[0], "accept=" + quote("image/jpeg;q=0.2,image/png"), "*/*")).format == "PNG"


def test_what_is_no_image_and_no_text(origin, shelf):
    """10.4.1.1.3: what cannot be rendered is told so"""
    assert rendered(origin, shelf.plan, accept="image/jpeg").status_code in (404, 406)


def test_the_size_of_the_picture(origin, shelf):
    """8.3.5.1.3: without viewport the picture has the size of the image"""
    assert picture(rendered(origin, shelf.ct[0])).size == (shelf.ct[0].data_set.Columns, shelf.ct[0].data_set.Rows)


def test_colour(origin, shelf):
    """10.4.1.1.3: a colour image comes in colour"""
    assert picture(rendered(origin, shelf.colour)).convert("RGB").getpixel((50, 5)) != picture(rendered(origin, shelf.colour)).convert("L").convert("RGB").getpixel((50, 5))


def test_a_compressed_image(origin, shelf):
    """10.4.1.1.3: an image in any transfer syntax"""
    assert picture(rendered(origin, shelf.j2k)).size == (shelf.j2k.data_set.Columns, shelf.j2k.data_set.Rows)


# Frames, series, studies

def test_a_rendered_frame(origin, shelf):
    """Table 10.4.1-3: /frames/{frames}/rendered"""
    first, second = (picture(origin.ask(f"{path_of(shelf.frames)}/frames/{n}/rendered", "image/png")) for n in (1, 2))
    assert first.size == (64, 64) and ImageChops.difference(first.convert("L"), second.convert("L")).getbbox()


def test_rendered_frames(origin, shelf):
    """Table 10.4.1-3: several frames come in parts, in their order"""
    found = parts(origin.ask(f"{path_of(shelf.frames)}/frames/2,1/rendered", 'multipart/related; type="image/png"'))
    alone = [origin.ask(f"{path_of(shelf.frames)}/frames/{n}/rendered", "image/png").content for n in (2, 1)]
    assert [p.type for p in found] == ["image/png"] * 2
    assert [Image.open(io.BytesIO(p.body)).tobytes() for p in found] == [Image.open(io.BytesIO(a)).tobytes() for a in alone]


def test_rendered_frames_as_a_single_part(origin, shelf):
    """10.4.4: a single part for several frames is 406"""
    assert origin.ask(f"{path_of(shelf.frames)}/frames/1,2/rendered", "image/png").status_code == 406


@pytest.mark.parametrize("number", ["11", "0", "x"])
def test_rendered_frames_that_are_not_there(origin, shelf, number):
    """Table 10.4.3-1: 404, or 400 where it is no number"""
    assert origin.ask(f"{path_of(shelf.frames)}/frames/{number}/rendered", "image/png").status_code in (400, 404)


@pytest.mark.parametrize("resource", [study_path, series_path])
def test_rendered_series_and_studies(origin, shelf, resource):
    """Table 10.4.1-3: /rendered of a series and a study, in parts"""
    response = origin.ask(f"{resource(shelf.ct[0])}/rendered", 'multipart/related; type="image/jpeg"')
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    found = parts(response)
    assert len(found) == 2 and all(Image.open(io.BytesIO(p.body)).format == "JPEG" for p in found)


@pytest.mark.parametrize("resource", [study_path, series_path])
def test_rendered_series_and_studies_as_a_single_part(origin, shelf, resource):
    """10.4.4: a rendered study with single part media types alone is 406"""
    assert origin.ask(f"{resource(shelf.j2k)}/rendered", "image/jpeg").status_code == 406


@pytest.mark.parametrize("resource", [study_path, series_path])
def test_any_type_of_rendered_series(origin, shelf, resource):
    """8.7.7: */* of a rendered series or study"""
    response = origin.ask(f"{resource(shelf.ct[0])}/rendered", "*/*")
    assert response.status_code == 200 and len(parts(response)) == 2


def test_a_multi_frame_image_in_parts(origin, shelf):
    """10.4.1.1.3: all frames of an instance, in parts"""
    response = rendered(origin, shelf.frames, accept='multipart/related; type="image/jpeg"')
    assert response.status_code == 200 and len(parts(response)) == 10


def test_a_multi_frame_image_as_gif(origin, shelf):
    """Table 8.7.4-1: image/gif of a multi-frame image has its frames, or is refused"""
    response = rendered(origin, shelf.frames, accept="image/gif")
    assert response.status_code == 406 or picture(response).n_frames == 10


# Viewport (8.3.5.1.3)

@pytest.mark.parametrize("viewport, size", [("64,64", (64, 64)), ("256,256", (256, 256)), ("64,32", (32, 32)), ("32,64", (32, 32))])
def test_viewport(origin, shelf, viewport, size):
    """8.3.5.1.3: the image fills the viewport and keeps its aspect ratio"""
    assert picture(rendered(origin, shelf.ct[0], f"viewport={viewport}")).size == size


def test_a_region(origin, shelf):
    """8.3.5.1.3: a source region is scaled to the viewport"""
    whole = picture(rendered(origin, shelf.ct[0])).convert("L")
    region = picture(rendered(origin, shelf.ct[0], "viewport=32,32,16,48,32,32")).convert("L")
    assert region.size == (32, 32) and region.tobytes() == whole.crop((16, 48, 48, 80)).tobytes()


def test_a_region_by_default_values(origin, shelf):
    """8.3.5.1.3: empty values of the region are defaults"""
    whole = picture(rendered(origin, shelf.ct[0])).convert("L")
    region = picture(rendered(origin, shelf.ct[0], "viewport=64,64,,,64,64")).convert("L")
    assert region.tobytes() == whole.crop((0, 0, 64, 64)).tobytes()


def test_an_encoded_viewport(origin, shelf):
    """8.3.1: encoded commas"""
    assert picture(rendered(origin, shelf.ct[0], "viewport=64%2C64")).size == (64, 64)


def test_a_flipped_region(origin, shelf):
    """8.3.5.1.3: a negative width flips the image horizontally"""
    response = rendered(origin, shelf.ct[0], "viewport=128,128,0,0,-128,128")
    whole = picture(rendered(origin, shelf.ct[0])).convert("L")
    assert picture(response).convert("L").tobytes() == whole.transpose(Image.Transpose.FLIP_LEFT_RIGHT).tobytes()


@pytest.mark.parametrize("viewport", ["", "64", "64,x", "-64,64", "0,64", "64,64,0", "64,64,0,0,0,0", "64,64,0,0,a,b", "64,64,500,500,10,10", "1,2,3,4,5,6,7"])
def test_viewports_that_are_none(origin, shelf, viewport):
    """8.3.5.1.3: 400 for a viewport that is ill-defined"""
    assert rendered(origin, shelf.ct[0], f"viewport={viewport}").status_code == 400


def test_a_viewport_beyond_measure(origin, shelf):
    """8.3.5.1.3: a size that is not supported is an answer, not a failure"""
    assert rendered(origin, shelf.ct[0], "viewport=99999999,99999999").status_code in (400, 413)


# Window (8.3.5.1.4)

def pixels(response):
    return numpy.asarray(picture(response).convert("L")).astype(int)


@pytest.mark.parametrize("shape", ["linear", "linear-exact", "sigmoid"])
def test_window(origin, shelf, shape):
    """8.3.5.1.4: center, width and function"""
    dark, bright = (pixels(rendered(origin, shelf.ct[0], f"window={center},400,{shape}")) for center in (1500, -500))
    assert dark.mean() < bright.mean()


def test_a_narrow_window(origin, shelf):
    """PS3.3 C.11.2.1.2: a width of 1 has two values"""
    assert set(numpy.unique(pixels(rendered(origin, shelf.ct[0], "window=40,1,linear")))) <= {0, 255}


@pytest.mark.parametrize("window", ["", "40", "40,400", "40,0,linear", "40,-1,linear", "x,400,linear", "40,400,cubic", "40,400,linear,1"])
def test_windows_that_are_none(origin, shelf, window):
    """8.3.5.1.4: 400 where center, width or function is missing or invalid"""
    assert rendered(origin, shelf.ct[0], f"window={window}").status_code == 400


# Quality, annotation, ICC profile

def test_quality(origin, shelf):
    """8.3.5.1.2: a lower quality gives fewer bytes"""
    low, high = (len(rendered(origin, shelf.ct[0], f"quality={q}", "image/jpeg").content) for q in (5, 95))
    assert low < high


@pytest.mark.parametrize("quality", ["0", "101", "-1", "high", "", "50.5"])
def test_qualities_that_are_none(origin, shelf, quality):
    """8.3.5.1.2: quality is an integer from 1 to 100; otherwise 400"""
    assert rendered(origin, shelf.ct[0], f"quality={quality}", "image/jpeg").status_code == 400


@pytest.mark.parametrize("annotation", ["patient", "technique", "patient,technique"])
def test_annotation(origin, shelf, annotation):
    """8.3.5.1.1: annotations are burned in, or the answer says that they are not supported"""
    response = rendered(origin, shelf.ct[0], f"annotation={annotation}&viewport=512,512")
    plain = rendered(origin, shelf.ct[0], "viewport=512,512")
    assert response.headers.get("Warning", "").startswith("299 ") or ImageChops.difference(picture(response).convert("L"), picture(plain).convert("L")).getbbox()


@pytest.mark.parametrize("annotation", ["", "horoscope"])
def test_annotations_that_are_none(origin, shelf, annotation):
    """8.3.5.1.1: 400 where a value is no keyword, or Warning 299"""
    response = rendered(origin, shelf.ct[0], f"annotation={annotation}")
    assert response.status_code == 400 or response.headers.get("Warning", "").startswith("299 ")


@pytest.mark.parametrize("profile", ["yes", "srgb"])
def test_icc_profile(origin, shelf, profile):
    """8.3.5.1.5: the picture contains an ICC profile"""
    assert picture(rendered(origin, shelf.colour, f"iccprofile={profile}")).info.get("icc_profile")


def test_no_icc_profile(origin, shelf):
    """8.3.5.1.5: no profile with iccprofile=no"""
    assert not picture(rendered(origin, shelf.colour, "iccprofile=no")).info.get("icc_profile")


def test_an_icc_profile_that_is_none(origin, shelf):
    """8.3.5.1.5 and 8.3: 400 for a value that is not defined"""
    assert rendered(origin, shelf.colour, "iccprofile=cmyk").status_code == 400


def test_unknown_parameters_are_ignored(origin, shelf):
    """8.3: unsupported query parameters are ignored"""
    assert picture(rendered(origin, shelf.ct[0], "sparkle=1&viewport=64,64")).size == (64, 64)


# Thumbnails (10.4.1.1.4)

@pytest.mark.parametrize("path", ["", "/frames/1"])
def test_thumbnails_of_instances(origin, shelf, path):
    """10.4.1.1.4: a thumbnail of an instance and of a frame"""
    assert picture(origin.ask(f"{path_of(shelf.frames)}{path}/thumbnail", "image/jpeg")).format == "JPEG"


@pytest.mark.parametrize("resource", [study_path, series_path])
def test_thumbnails_of_series_and_studies(origin, shelf, resource):
    """10.4.1.1.4: one picture for a series and for a study"""
    response = origin.ask(f"{resource(shelf.ct[0])}/thumbnail", "image/jpeg")
    assert picture(response).format == "JPEG" and media_type(response.headers["Content-Type"])[0] == "image/jpeg"


def test_the_default_of_thumbnails(origin, shelf):
    """10.4.4: */* of a thumbnail is image/jpeg"""
    assert picture(origin.ask(f"{path_of(shelf.ct[0])}/thumbnail", "*/*")).format == "JPEG"


def test_a_thumbnail_in_png(origin, shelf):
    """10.4.4: image/png for thumbnails"""
    assert picture(origin.ask(f"{path_of(shelf.ct[0])}/thumbnail", "image/png")).format == "PNG"


def test_viewport_of_a_thumbnail(origin, shelf):
    """10.4.1.2: viewport=vw,vh for thumbnails"""
    assert max(picture(origin.ask(f"{series_path(shelf.ct[0])}/thumbnail?viewport=48,48", "image/jpeg")).size) == 48


def test_a_thumbnail_of_what_has_no_picture(origin, shelf):
    """10.4.1.1.4: a thumbnail of a report is an icon, or it is told that there is none"""
    assert origin.ask(f"{path_of(shelf.report)}/thumbnail", "image/jpeg").status_code in (200, 404, 406)


def test_a_thumbnail_as_dicom(origin, shelf):
    """Table 10.4.3-1: 406 for a thumbnail in a DICOM media type"""
    assert origin.ask(f"{path_of(shelf.ct[0])}/thumbnail", DICOM).status_code == 406
