"""What a picture of a frame must look like: the formulas of PS3.3 in numpy, written from the standard and not from Aloft.

Pictures are [row, column, component] of floating point grey levels, 0 to 255, not rounded."""
import io

import numpy
import pydicom
from PIL import Image, ImageCms

from . import reference

PADDING = {"PixelData": ("PixelPaddingValue", "PixelPaddingRangeLimit"), "FloatPixelData": ("FloatPixelPaddingValue", "FloatPixelPaddingRangeLimit"),
           "DoubleFloatPixelData": ("DoubleFloatPixelPaddingValue", "DoubleFloatPixelPaddingRangeLimit")}
# Projection X-ray whose rescale is not for display (C.8.7.1.1.2).
PROJECTION = ("1.2.840.10008.5.1.4.1.1.12.1", "1.2.840.10008.5.1.4.1.1.12.2")


def macro(data_set, sequence, frame_index):
    """A functional group's item for a frame, the shared one, or the data set itself (C.7.6.16)."""
    groups = [data_set.get("PerFrameFunctionalGroupsSequence", [])[frame_index:frame_index + 1], data_set.get("SharedFunctionalGroupsSequence", [])[:1]]
    return [item[0] for group in groups for outer in group if (item := outer.get(sequence))] + [data_set]


def first_with(places, *keywords):
    return next((place for place in places if any(place.get(k) not in (None, "") for k in keywords)), None)


def values(samples, data_set):
    """What the bits of stored samples mean (PS3.5 8.1.1)."""
    if "PixelData" not in data_set:
        return samples.astype(float)
    bits = data_set.BitsStored
    shift = int(data_set.get("HighBit", bits - 1)) + 1 - bits
    is_signed = data_set.get("PixelRepresentation", 0) == 1
    return reference.wrapped(samples.astype(numpy.int64) >> shift, bits, is_signed)


class Table:
    """C.11.1.1, C.11.2.1.1, C.7.6.3.1.5."""

    def __init__(self, descriptor, data, is_signed, order="<"):
        count, self.first, self.bits = [int(v) for v in descriptor]
        count = count or 65536
        self.first = (self.first + 32768) % 65536 - 32768 if is_signed else self.first % 65536
        if isinstance(data, bytes):
            raw = numpy.frombuffer(data, "u1") if self.bits <= 8 and len(data) < 2 * count else numpy.frombuffer(data, f"{order}u2")
        else:
            raw = numpy.atleast_1d(numpy.array(data, dtype=numpy.int64)) & 0xFFFF
        self.entries = raw[:count].astype(numpy.int64)
        # Descriptors that claim fewer bits than the entries have: the entries count.
        self.bits = max(self.bits, int(self.entries.max()).bit_length())

    def __call__(self, x):
        return self.entries[numpy.clip(numpy.rint(x).astype(numpy.int64) - self.first, 0, len(self.entries) - 1)]


def lookup(item, is_signed):
    return Table(item.LUTDescriptor, item.LUTData, is_signed)


def modality(stored, data_set, places):
    """C.11.1: the values, and the least and the greatest that the bits can give."""
    ends = numpy.array([0.0, 1.0])
    if "PixelData" in data_set:
        bits = data_set.BitsStored
        ends = numpy.array([-(1 << bits - 1), (1 << bits - 1) - 1]) if data_set.get("PixelRepresentation") == 1 else numpy.array([0, (1 << bits) - 1])
    place = first_with(places, "RescaleSlope", "RescaleIntercept", "ModalityLUTSequence")
    if data_set.get("SOPClassUID") in PROJECTION and data_set.get("PixelIntensityRelationship") in ("LOG", "DISP"):
        place = None
    if place is None:
        return stored.astype(float), ends
    if place.get("ModalityLUTSequence"):
        table = lookup(place.ModalityLUTSequence[0], data_set.get("PixelRepresentation") == 1)
        return table(stored).astype(float), numpy.array([0, (1 << table.bits) - 1])
    slope, intercept = (float(place.get(k) if place.get(k) not in (None, "") else default) for k, default in (("RescaleSlope", 1), ("RescaleIntercept", 0)))
    slope, intercept = (1, 0) if slope == 0 else (slope, intercept)
    return stored * slope + intercept, numpy.sort(ends * slope + intercept)


def windowed(x, center, width, function="LINEAR"):
    """C.11.2.1.2 and C.11.2.1.3, from 0 to 1."""
    if function == "SIGMOID":
        return 1 / (1 + numpy.exp(numpy.clip(-4 * (x - center) / width, -700, 700)))
    if function == "LINEAR_EXACT":
        return numpy.where(x <= center - width / 2, 0, numpy.where(x > center + width / 2, 1, (x - center) / width + 0.5))
    low, high = center - 0.5 - (width - 1) / 2, center - 0.5 + (width - 1) / 2
    inside = (x - (center - 0.5)) / (width - 1) + 0.5 if width > 1 else numpy.zeros_like(x)
    return numpy.where(x <= low, 0, numpy.where(x > high, 1, inside))


def stored_window(place):
    """The first window of a VOI LUT Module, or None."""
    def one(keyword):
        value = place.get(keyword)
        value = value if value is None or isinstance(value, (int, float)) else value[0] if len(value) else None
        return None if value is None or value == "" else float(value)
    center, width = one("WindowCenter"), one("WindowWidth")
    return None if center is None or width is None or not width > 0 else (center, width, place.get("VOILUTFunction") or "LINEAR")


def without_padding(x, stored, data_set):
    """The modality's values that are no padding (C.7.5.1.1.2); all where nothing else is there."""
    kind = next(k for k in PADDING if k in data_set)
    value, limit = (data_set.get(k) for k in PADDING[kind])
    finite = numpy.isfinite(x)
    if value is None:
        return x[finite]
    ends = [float(v) for v in (value, value if limit is None else limit)]
    if kind == "PixelData" and data_set.get("PixelRepresentation") == 1:
        ends = [e - 65536 if e > 32767 else e for e in ends]
    is_padding = (stored >= min(ends)) & (stored <= max(ends))
    return x[finite & ~is_padding] if (finite & ~is_padding).any() else x[finite]


def spread(x, low, high):
    return numpy.clip((x - low) / (high - low), 0, 1) if high > low else (x >= high) * (x > low) * 1.0


def grayscale(stored, data_set, frame_index, window=None, state=None):
    """PS3.4 N.2.1: modality LUT, VOI LUT, presentation LUT; 0 to 1. A presentation state replaces all of them."""
    x, ends = modality(stored, data_set, macro(data_set, "PixelValueTransformationSequence", frame_index) if state is None else [state])
    if state is None:
        place = first_with(macro(data_set, "FrameVOILUTSequence", frame_index), "WindowCenter", "VOILUTSequence")
    else:
        place = (state.get("SoftcopyVOILUTSequence") or [None])[0]
    is_real = "PixelData" not in data_set
    if window is None and place is not None:
        window = stored_window(place)
    if window is not None:
        shown = windowed(x, *window)
    elif place is not None and place.get("VOILUTSequence"):
        table = lookup(place.VOILUTSequence[0], is_real or ends[0] < 0)
        shown = table(x) / ((1 << table.bits) - 1)
    elif is_real or state is None and data_set.BitsStored > 8:
        # Without a window: what lies between the least and the greatest of the frame.
        known = without_padding(x, stored, data_set)
        shown = spread(x, known.min(), known.max())
    elif state is None and data_set.get("SegmentationType") == "FRACTIONAL":
        shown = spread(x, 0, float(data_set.MaximumFractionalValue))
    else:
        shown = spread(x, *ends)
    return presented(shown, data_set, state)


def presented(shown, data_set, state):
    """C.11.6; where an image has no shape MONOCHROME1 is black at its greatest value (C.7.6.3.1.2)."""
    source = data_set if state is None else state
    if source.get("PresentationLUTSequence"):
        table = lookup(source.PresentationLUTSequence[0], False)
        return table(shown * (len(table.entries) - 1)) / ((1 << table.bits) - 1)
    shape = source.get("PresentationLUTShape") or ("INVERSE" if data_set.PhotometricInterpretation == "MONOCHROME1" else "IDENTITY")
    return 1 - shown if shape == "INVERSE" else shown


# Colours

def expanded(segments, count):
    """A segmented palette of words (C.7.9.2)."""
    words, out = list(segments), []

    def run(at, segment_count):
        while segment_count and at < len(words) - 1 and len(out) < count:
            code, length = words[at], words[at + 1]
            if code == 0:
                out.extend(words[at + 2:at + 2 + length])
                at += 2 + length
            elif code == 1:
                out.extend(numpy.rint(numpy.linspace(out[-1], words[at + 2], length + 1)[1:]).astype(int))
                at += 3
            else:
                run((words[at + 2] | words[at + 3] << 16) // 2, length)
                at += 4
            segment_count -= 1
    run(0, -1)
    return out


def palette_tables(data_set):
    order, tables = ">" if data_set.file_meta.TransferSyntaxUID == f"{reference.ROOT}.2" else "<", []
    for color in ("Red", "Green", "Blue"):
        descriptor = data_set[f"{color}PaletteColorLookupTableDescriptor"].value
        data = data_set.get(f"{color}PaletteColorLookupTableData")
        if not data:
            raw = data_set[f"Segmented{color}PaletteColorLookupTableData"].value
            words = numpy.frombuffer(raw, "u1" if descriptor[2] <= 8 else f"{order}u2").astype(int)
            data = expanded(words, descriptor[0] or 65536)
        tables.append(Table(descriptor, data, data_set.get("PixelRepresentation") == 1, order))
    return tables


def with_palette(stored, data_set):
    tables = palette_tables(data_set)
    greatest = max(t.entries.max() for t in tables)
    # Sixteen bits of which only the lower eight are used are eight.
    shift = 0 if greatest < 256 else max(t.bits for t in tables) - 8
    return numpy.concatenate([table(stored) >> shift for table in tables], -1).astype(float)


def from_ybr(x, is_partial=False):
    """The inverse of the equations of C.7.6.3.1.2 (ITU-R BT.601)."""
    y, cb, cr = (x[..., n].astype(float) for n in range(3))
    if is_partial:
        y, cb, cr = (y - 16) * 255 / 219, (cb - 128) * 255 / 224 + 128, (cr - 128) * 255 / 224 + 128
    cb, cr = cb - 128, cr - 128
    return numpy.clip(numpy.stack([y + 1.402 * cr, y - 0.344136 * cb - 0.714136 * cr, y + 1.772 * cb], -1), 0, 255)


def color(stored, data_set):
    bits = data_set.BitsStored
    x = stored * (255 / ((1 << bits) - 1))
    # A recompressed JPEG comes out of JPEG XL as RGB, whatever it was.
    space, family = data_set.PhotometricInterpretation, reference.family(data_set.file_meta.TransferSyntaxUID)
    if space.startswith("YBR") and space not in ("YBR_RCT", "YBR_ICT") and family != "JPEG XL":
        return from_ybr(x, "PARTIAL" in space)
    return x.astype(float)


# What is drawn over the image

def overlays(data_set, samples, frame_index, shape, source=None):
    """The pixels that are covered by planes (C.9.2), of any group."""
    covered = numpy.zeros(shape, bool)
    source = data_set if source is None else source
    for group in range(0x6000, 0x6020, 2):
        if (group, 0x0010) not in source or (group, 0x0011) not in source:
            continue
        rows, columns = source[group, 0x0010].value, source[group, 0x0011].value
        y, x = source[group, 0x0050].value if (group, 0x0050) in source else (1, 1)
        count = int(source[group, 0x0015].value) if (group, 0x0015) in source else 1
        index = 0
        if count > 1 or (group, 0x0051) in source:
            index = frame_index - ((source[group, 0x0051].value if (group, 0x0051) in source else 1) - 1)
            if not 0 <= index < count:
                continue
        if (group, 0x3000) in source:
            bits = numpy.unpackbits(numpy.frombuffer(source[group, 0x3000].value, "u1"), bitorder="little")
            plane = bits[index * rows * columns:(index + 1) * rows * columns]
            if plane.size < rows * columns:
                continue
            plane = plane.reshape(rows, columns) == 1
        else:
            plane = (samples[..., 0].astype(numpy.int64) >> source[group, 0x0102].value) & 1 == 1
        for row, column in zip(*numpy.nonzero(plane)):
            if 0 <= row + y - 1 < shape[0] and 0 <= column + x - 1 < shape[1]:
                covered[row + y - 1, column + x - 1] = True
    return covered


def hidden(place, shape, aspect=1):
    """The pixels behind a shutter (C.7.6.11), and those whose centre lies on a side of a polygon: nobody says of them."""
    row, column = numpy.mgrid[1:shape[0] + 1, 1:shape[1] + 1]
    seen, on_side = numpy.ones(shape, bool), numpy.zeros(shape, bool)
    shapes = place.get("ShutterShape") or []
    for kind in [shapes] if isinstance(shapes, str) else shapes:
        if kind == "RECTANGULAR":
            seen &= (column >= place.ShutterLeftVerticalEdge) & (column <= place.ShutterRightVerticalEdge)
            seen &= (row >= place.ShutterUpperHorizontalEdge) & (row <= place.ShutterLowerHorizontalEdge)
        elif kind == "CIRCULAR":
            y, x = place.CenterOfCircularShutter
            seen &= (column - x) ** 2 + ((row - y) * aspect) ** 2 <= place.RadiusOfCircularShutter ** 2
        elif kind == "POLYGONAL":
            corners = numpy.array(place.VerticesOfThePolygonalShutter, float).reshape(-1, 2)
            inside = numpy.zeros(shape, bool)
            for (y1, x1), (y2, x2) in zip(corners, numpy.roll(corners, -1, 0)):
                side = (x2 - x1) * (row - y1) - (y2 - y1) * (column - x1)
                on_side |= (side == 0) & (row >= min(y1, y2)) & (row <= max(y1, y2)) & (column >= min(x1, x2)) & (column <= max(x1, x2))
                if y1 != y2:
                    crosses = (y1 > row) != (y2 > row)
                    inside ^= crosses & (column < (x2 - x1) * (row - y1) / (y2 - y1) + x1)
            seen &= inside
    return ~seen, on_side


def behind(shown, place, ratio):
    """A picture with a shutter; what is not decided is no number."""
    shown = shown.astype(float)
    is_hidden, on_side = hidden(place, shown.shape[:2], ratio)
    shown[is_hidden] = place.get("ShutterPresentationValue", 0) / 257
    shown[on_side] = numpy.nan
    return shown


def aspect(data_set, frame_index):
    """Height of a pixel by its width (PS3.3 10.7, C.7.6.3.1.7)."""
    for place in macro(data_set, "PixelMeasuresSequence", frame_index):
        pairs = [place.get("PixelSpacing")] if place is not data_set else [
            data_set.get(k) for k in ("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing", "PixelAspectRatio")]
        for pair in pairs:
            if pair is not None and len(pair) == 2 and min(map(float, pair)) > 0:
                ratio = float(pair[0]) / float(pair[1])
                return 1 if abs(ratio - 1) < 0.002 else ratio
    return 1


def resized(picture, rows, columns):
    """Interpolated between the centres of pixels, along each axis."""
    for axis, count in ((0, rows), (1, columns)):
        old = picture.shape[axis]
        if old == count:
            continue
        at = numpy.clip((numpy.arange(count) + 0.5) * old / count - 0.5, 0, old - 1)
        low = numpy.floor(at).astype(int)
        part = (at - low).reshape([-1 if n == axis else 1 for n in range(3)])
        picture = numpy.take(picture, low, axis) * (1 - part) + numpy.take(picture, numpy.minimum(low + 1, old - 1), axis) * part
    return picture


def stretched(picture, ratio):
    """The longer side of a pixel that isn't square is stretched."""
    rows, columns = picture.shape[:2]
    return resized(picture, int(rows * max(ratio, 1) + 0.5), int(columns * max(1 / ratio, 1) + 0.5))


def in_srgb(picture, profile):
    """Colours with an ICC profile (C.11.15), by LittleCMS in Pillow; white stays white."""
    target = ImageCms.createProfile("sRGB")
    image = Image.fromarray(numpy.rint(picture).astype("u1"))
    return numpy.asarray(ImageCms.profileToProfile(image, io.BytesIO(profile), target, renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC)).astype(float)


def picture(data_set, samples, frame_index, window=None, with_overlays=True):
    """The frame as PS3.3 wants it to be seen, without pixels being made square."""
    stored = values(samples, data_set)
    interpretation = data_set.get("PhotometricInterpretation") or ("RGB" if samples.shape[2] == 3 else "MONOCHROME2")
    if samples.shape[2] > 1:
        shown = color(stored, data_set)
    elif interpretation == "PALETTE COLOR":
        shown = with_palette(stored, data_set)
    else:
        shown = grayscale(stored, data_set, frame_index, window) * 255
        if data_set.get("PixelPresentation") in ("COLOR", "MIXED") and "RedPaletteColorLookupTableDescriptor" in data_set:
            # A supplemental palette begins at the second value of its descriptor (C.7.6.3.1.5).
            shown = numpy.where(stored >= palette_tables(data_set)[0].first, with_palette(stored, data_set), shown)
    place = first_with(macro(data_set, "FrameDisplayShutterSequence", frame_index), "ShutterShape")
    if place is not None:
        shown = behind(shown, place, aspect(data_set, frame_index))
    if with_overlays:
        shown = shown.copy()
        shown[overlays(data_set, samples, frame_index, shown.shape[:2])] = 255
    if data_set.get("ICCProfile") and shown.shape[2] == 3:
        return in_srgb(shown, data_set.ICCProfile)
    return shown


def presented_picture(data_set, samples, frame_index, state):
    """The frame under a grayscale presentation state that is for all its images: window, shutter, overlays that have a layer,
    the displayed area, then rotation and flip (PS3.4 N.2)."""
    shown = grayscale(values(samples, data_set), data_set, frame_index, state=state) * 255
    if state.get("ShutterShape"):
        shown = behind(shown, state, aspect(data_set, frame_index))
    for source in (state, data_set):
        planes = pydicom.Dataset()
        for group in range(0x6000, 0x6020, 2):
            if (group, 0x1001) in state and ((group, 0x0010) in state) == (source is state):
                planes.update({element.tag: element for element in source.group_dataset(group)})
        shown[overlays(data_set, samples, frame_index, shown.shape[:2], planes)] = 255
    area = (state.get("DisplayedAreaSelectionSequence") or [None])[0]
    if area is not None:
        shown = displayed(shown, area)
    shown = numpy.rot90(shown, -int(state.get("ImageRotation", 0)) // 90)
    return shown[:, ::-1] if state.get("ImageHorizontalFlip") == "Y" else shown


def displayed(shown, area):
    """C.10.4: the part between two corners, which may reach beyond the image; what is there is black."""
    (left, top), (right, bottom) = area.DisplayedAreaTopLeftHandCorner, area.DisplayedAreaBottomRightHandCorner
    left, right, top, bottom = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
    part = numpy.zeros((bottom - top + 1, right - left + 1, shown.shape[2]))
    for row in range(max(top, 1), min(bottom, shown.shape[0]) + 1):
        for column in range(max(left, 1), min(right, shown.shape[1]) + 1):
            part[row - top, column - left] = shown[row - 1, column - 1]
    return part
