"""Content negotiation: PS3.18 8.3.3, 8.7 and 8.8, in the forms that real user agents send."""
from urllib.parse import quote

import pytest

from Support.ps3_18 import DICOM, DICOM_PARTS, EXPLICIT, JPEG, JPEG_2000, JPEG_LS, JSON, OCTET_PARTS, OCTETS, XML_PARTS, made, media_type, parts, path_of, series_path, study_path, value


@pytest.fixture(scope="module")
def mr(origin):
    return origin.keep(made("MR_small.dcm"))[0]


@pytest.fixture(scope="module")
def j2k(origin):
    return origin.keep(made("MR_small_jp2klossless.dcm"))[0]


@pytest.fixture(scope="module")
def jpeg(origin):
    return origin.keep(made("SC_rgb_jpeg_dcmtk.dcm"))[0]


@pytest.fixture(scope="module")
def russian(origin):
    return origin.keep(made("chrRuss.dcm"))[0]


def essence(response):
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    return media_type(response.headers["Content-Type"])[0]


def part_type(response):
    assert response.status_code == 200, f"{response.status_code}: {response.text[:200]}"
    return parts(response)[0].type


# Forms of Accept (8.7.3.5, 8.7.7)

FORMS = ['multipart/related; type="application/dicom"', "multipart/related; type=application/dicom", "multipart/related;type=application/dicom", 'multipart/related; type="application/dicom"; boundary=**',
         'multipart/related; type="application/dicom"; boundary="a,b;c"', 'MULTIPART/RELATED; TYPE="application/dicom"', 'multipart/related; type="APPLICATION/DICOM"',
         'multipart/related; type="application/dicom";q=1.000', '  multipart/related;\ttype="application/dicom" ', 'multipart/related; type="application/dicom"; transfer-syntax="*"',
         'multipart/related; type="application/dicom"; transfer-syntax=*', 'multipart/related; start="<a>"; type="application/dicom"', 'multipart/*', "*/*;q=0.1", "text/plain, */*"]


@pytest.mark.parametrize("accept", FORMS)
def test_forms_of_accept(origin, mr, accept):
    """8.7.3.5 and 8.7.7: an instance in parts, asked for in all these forms"""
    response = origin.ask(path_of(mr), accept.strip() if accept.startswith(" ") else accept)
    assert essence(response) == "multipart/related" and part_type(response) == DICOM


FRAME_FORMS = ["multipart/related; type=application/octet-stream; transfer-syntax=*", 'multipart/related; type="application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1', OCTETS,
               'multipart/related; type="image/jp2"; transfer-syntax=1.2.840.10008.1.2.4.50, multipart/related; type="application/octet-stream"',
               'multipart/related; type=application/octet-stream, multipart/related; type=image/jls; q=0.1', "*/*"]


@pytest.mark.parametrize("accept", FRAME_FORMS)
def test_forms_of_accept_for_frames(origin, mr, accept):
    """8.7.3.5: a frame as octets, as viewers ask for it"""
    response = origin.ask(f"{path_of(mr)}/frames/1", accept)
    assert OCTETS in (essence(response), part_type(response) if essence(response) == "multipart/related" else None)


@pytest.mark.parametrize("accept", ['multipart/related; type="image/jp2"', "multipart/related; type=image/jp2", f'multipart/related; type="image/jp2"; transfer-syntax={JPEG_2000}', "image/jp2",
                                    'multipart/related; type="image/*"', f'multipart/related; type="image/jls"; q=0.2, multipart/related; type="image/jp2"; q=0.8'])
def test_forms_of_accept_for_compressed_frames(origin, j2k, accept):
    """8.7.3.5: a JPEG 2000 frame, in all these forms"""
    response = origin.ask(f"{path_of(j2k)}/frames/1", accept)
    assert "image/jp2" in (essence(response), part_type(response) if essence(response) == "multipart/related" else None)


def test_the_first_of_equal_weight_that_can_be_given(origin, j2k):
    """8.7.8: among transfer syntaxes of equal weight one that needs no conversion may be chosen; what comes was asked for"""
    response = origin.ask(f"{path_of(j2k)}/frames/1", f'multipart/related; type="image/jp2"; transfer-syntax={JPEG_2000}, multipart/related; type="image/jls"; transfer-syntax={JPEG_LS}')
    assert part_type(response) in ("image/jp2", "image/jls")


def test_a_transfer_syntax_that_does_not_belong_to_the_type(origin, j2k):
    """Table 8.7.3-5: image/jpeg cannot be JPEG 2000: 406"""
    assert origin.ask(f"{path_of(j2k)}/frames/1", f'multipart/related; type="image/jpeg"; transfer-syntax={JPEG_2000}').status_code == 406


def test_lossy_is_not_made_of_lossless_unasked(origin, mr):
    """Table 8.7.3-5: image/jpeg without transfer syntax is lossless JPEG, or 406; never baseline of 16 bits"""
    response = origin.ask(f"{path_of(mr)}/frames/1", 'multipart/related; type="image/jpeg"')
    assert response.status_code == 406 or media_type(parts(response)[0].headers["content-type"])[1].get("transfer-syntax", "1.2.840.10008.1.2.4.70") == "1.2.840.10008.1.2.4.70"


def test_a_lossy_frame_without_transfer_syntax(origin, jpeg):
    """8.7.3.3: where the pixel data is only there as lossy JPEG, image/jpeg gives it"""
    assert part_type(origin.ask(f"{path_of(jpeg)}/frames/1", 'multipart/related; type="image/jpeg"')) == "image/jpeg"


@pytest.mark.parametrize("accept", ["application/dicom;q=2", "application/dicom; q=-1", ";;;", ",", "application", '"', "application/dicom; transfer-syntax=\"", "*/dicom"])
def test_forms_of_accept_that_are_broken(origin, mr, accept):
    """8.7.7: invalid values are ignored: 406 where nothing remains; never a failure of the server"""
    assert origin.ask(path_of(mr), accept).status_code in (200, 400, 406)


def test_a_long_list(origin, mr):
    """8.7.7: many media ranges"""
    assert essence(origin.ask(path_of(mr), ", ".join([f"x/{n}" for n in range(100)] + [DICOM]))) == DICOM


@pytest.mark.parametrize("accept", [f"{JSON};q=0.5, {XML_PARTS};q=0.9", f"{XML_PARTS}, {JSON};q=0.9"])
def test_metadata_by_weight(origin, mr, accept):
    """8.7.5: the weight decides between JSON and XML"""
    assert essence(origin.ask(f"{series_path(mr)}/metadata", accept)) == "multipart/related"


def test_metadata_json_by_weight(origin, mr):
    """8.7.5: the weight decides between JSON and XML"""
    assert essence(origin.ask(f"{series_path(mr)}/metadata", f"{JSON};q=0.9, {XML_PARTS};q=0.5")) == JSON


def test_any_application(origin, mr):
    """8.7.7: application/* of metadata"""
    assert essence(origin.ask(f"{series_path(mr)}/metadata", "application/*")) == JSON


# The accept query parameter (8.3.3.1)

@pytest.mark.parametrize("path, kind", [("{instance}", DICOM), ("{instance}/metadata", JSON), ("{instance}/rendered", "image/png"), ("{instance}/frames/1", OCTETS)])
def test_accept_as_a_query_parameter(origin, mr, path, kind):
    """8.3.3.1: the accept query parameter selects"""
    assert essence(origin.ask(f"{path.format(instance=path_of(mr))}?accept={quote(kind, safe='')}", "*/*")) == kind


def test_parts_as_a_query_parameter(origin, mr):
    """8.3.3.1: a media type with parameters"""
    response = origin.ask(f"{study_path(mr)}?accept={quote(DICOM_PARTS + '; transfer-syntax=*', safe='')}", "*/*")
    assert part_type(response) == DICOM


@pytest.mark.parametrize("wildcard", ["*/*", "image/*"])
def test_wildcards_as_a_query_parameter(origin, mr, wildcard):
    """8.3.3.1: the accept query parameter shall not have wildcards: 400"""
    assert origin.ask(f"{path_of(mr)}/rendered?accept={quote(wildcard, safe='')}", "*/*").status_code == 400


def test_dicom_and_rendered_types_as_a_query_parameter(origin, mr):
    """8.3.3.1: DICOM and other media types together are 400"""
    assert origin.ask(f"{path_of(mr)}/rendered?accept={quote(f'image/png,{DICOM}', safe='')}", "*/*").status_code == 400


def test_the_name_of_the_query_parameter(origin, mr):
    """8.3.3.1: the name is case sensitive: Accept is another parameter, and ignored (8.3)"""
    assert essence(origin.ask(f"{path_of(mr)}/rendered?Accept=image%2Fpng", "*/*")) == "image/jpeg"


def test_a_query_parameter_that_the_header_does_not_allow(origin, mr):
    """8.3.3.1: media types of the query parameter are compatible with the header field's"""
    response = origin.ask(f"{path_of(mr)}/rendered?accept=image%2Fpng", "image/gif")
    assert response.status_code in (400, 406) or essence(response) == "image/gif"


# Character sets (8.8)

@pytest.mark.parametrize("options", [dict(headers={"Accept-Charset": "utf-8"}), dict(headers={"Accept-Charset": "iso-8859-5, utf-8;q=0.5"}), dict(headers={"Accept-Charset": "*"}), {}])
def test_utf_8(origin, russian, options):
    """8.8.1: UTF-8 is supported, and the default"""
    response = origin.ask(f"{path_of(russian)}/metadata", **options)
    assert essence(response) == JSON and value(response.json()[0], "00100010")["Alphabetic"] == "Люкceмбypг"


def test_charset_as_a_query_parameter(origin, russian):
    """8.3.3.2: charset as a query parameter"""
    assert value(origin.json(f"{path_of(russian)}/metadata?charset=utf-8")[0], "00100010")["Alphabetic"] == "Люкceмбypг"


def test_charset_as_a_media_type_parameter(origin, russian):
    """8.8.3: charset as a parameter of the media type"""
    assert essence(origin.ask(f"{path_of(russian)}/metadata", f"{JSON}; charset=utf-8")) == JSON


def test_a_character_set_that_is_not_supported(origin, russian):
    """8.8: another character set is 406, or UTF-8 all the same, never text that is wrong"""
    response = origin.ask(f"{path_of(russian)}/metadata", headers={"Accept-Charset": "iso-8859-1"})
    assert response.status_code == 406 or value(response.json()[0], "00100010")["Alphabetic"] == "Люкceмбypг"


# Content-Type of answers (8.7.9)

@pytest.mark.parametrize("accept", [DICOM_PARTS, OCTET_PARTS])
def test_content_type_of_parts(origin, mr, accept):
    """8.7.9: type and boundary in the Content-Type of a multipart answer, as quoted strings where they must be"""
    path = path_of(mr) if accept == DICOM_PARTS else f"{path_of(mr)}/frames/1"
    text = origin.ask(path, accept).headers["Content-Type"]
    assert f'type="{media_type(accept)[1]["type"]}"' in text and media_type(text)[1]["boundary"]


def test_boundaries_do_not_occur_within(origin, mr):
    """RFC 2046 5.1: the boundary does not occur in the parts"""
    response = origin.ask(study_path(mr), DICOM_PARTS)
    boundary = media_type(response.headers["Content-Type"])[1]["boundary"].encode()
    assert len(boundary) <= 70 and all(boundary not in p.body for p in parts(response))


def test_a_transfer_syntax_is_not_told_of_rendered_pictures(origin, mr):
    """8.7.4: no transfer-syntax parameter with rendered media types"""
    assert "transfer-syntax" not in origin.ask(f"{path_of(mr)}/rendered", "image/jpeg").headers["Content-Type"]


def test_the_default_transfer_syntax_may_be_told(origin, mr):
    """8.7.9: where a transfer syntax is told, it is that of the content"""
    told = media_type(parts(origin.ask(path_of(mr), DICOM_PARTS))[0].headers["content-type"])[1].get("transfer-syntax", EXPLICIT)
    assert told == EXPLICIT


def test_the_transfer_syntax_of_a_frame_is_told(origin, jpeg):
    """8.7.9: the transfer syntax of a compressed frame that is not its type's default"""
    part, = parts(origin.ask(f"{path_of(jpeg)}/frames/1", f'multipart/related; type="image/jpeg"; transfer-syntax={JPEG}'))
    assert media_type(part.headers["content-type"])[1].get("transfer-syntax") == JPEG
