"""Studies of each kind that a viewer must open. What the folder of test files has is taken from it; what no free collection carries
is made from its images, with encoders of others: highdicom, pydicom and DCMTK."""
import io
import pathlib
import subprocess
import tempfile
import warnings
from collections import defaultdict

import numpy
import pydicom
from PIL import Image, ImageCms
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

from . import samples as sample_files
from .samples import Sample, encoded

CT, MR, SEGMENTATION = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.66.4"
ULTRASOUND_MULTI_FRAME, SLIDE = "1.2.840.10008.5.1.4.1.1.3.1", "1.2.840.10008.5.1.4.1.1.77.1.6"
ENHANCED = {"1.2.840.10008.5.1.4.1.1.2.1", "1.2.840.10008.5.1.4.1.1.4.1"}
JPEG = "1.2.840.10008.1.2.4.50"
NATIVE = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"}


class Kind:
    """A study to open: its instances, and how."""

    def __init__(self, name, samples, mode="viewer", series=None, is_made=False):
        self.name, self.samples, self.mode, self.series, self.is_made = name, samples, mode, series, is_made
        self.study = samples[0].study

    def __repr__(self):
        return f"{self.name} ({'made' if self.is_made else self.samples[0].name})"


def frame_count(sample):
    text = str(sample.data_set.get("NumberOfFrames") or "1")
    return int(text) if text.isdigit() else 0


def is_whole(sample):
    """Whether all frames are there that the words promise, where that can be told from outside."""
    words = sample.data_set
    if "PixelData" not in words or sample.transfer_syntax not in NATIVE:
        return "PixelData" in words and frame_count(sample) > 0
    return len(words.PixelData) >= words.Rows * words.Columns * words.SamplesPerPixel * words.BitsAllocated // 8 * frame_count(sample)


def names_others(sample):
    """Whether a frame's words have another instance's UID in a private sequence: OHIF takes it for this one's, and asks for a frame of it."""
    groups = sample.data_set.get("PerFrameFunctionalGroupsSequence") or []
    return any("SOPInstanceUID" in item for group in groups for element in group if element.tag.is_private and element.VR == "SQ" for item in element.value)


def collection_kinds(samples):
    """The kinds that a folder of real files has."""
    by_series = defaultdict(list)
    for sample in samples:
        if is_whole(sample):
            by_series[sample.uids[:2]].append(sample)

    def largest(sop_class):
        """A series with slices that a viewer can put in order: of one size, with one direction and different places. The wheels' files have
        none; then an uncompressed image."""
        series = [s for s in by_series.values() if s[0].sop_class == sop_class and s[0].data_set.Rows >= 64]
        ordered = [s for s in series if len(s) >= 3
                   and len({(x.data_set.Rows, x.data_set.Columns, str(x.data_set.get("ImageOrientationPatient"))) for x in s}) == 1
                   and len({str(x.data_set.get("ImagePositionPatient")) for x in s}) == len(s)]
        single = [[x] for s in series for x in s if x.transfer_syntax in NATIVE]
        assert ordered or single, f"no {pydicom.uid.UID(sop_class).name} in {sample_files.folder()[1]}"
        return max(ordered or single, key=lambda s: (min(len(s), 40), s[0].data_set.Rows, s[0].uids))

    def first(condition, what):
        found = [s for s in samples if is_whole(s) and condition(s)]
        assert found, f"no {what} in {sample_files.folder()[1]}"
        return [max(found, key=lambda s: (min(frame_count(s), 40), s.uid))]

    kinds = [
        Kind("ct", largest(CT)), Kind("mr", largest(MR)),
        Kind("us-cine", first(lambda s: s.sop_class == ULTRASOUND_MULTI_FRAME and frame_count(s) > 1, "ultrasound cine")),
        Kind("enhanced", first(lambda s: s.sop_class in ENHANCED and frame_count(s) > 1 and not names_others(s), "enhanced multi-frame image")),
    ]
    slides = [s for s in samples if s.sop_class == SLIDE and is_whole(s)]
    if slides:
        kinds.append(Kind("real-slide", [max(slides, key=lambda s: len(s.file))], mode="microscopy"))
    images = {s.uids[1]: series for series in by_series.values() for s in series if s.sop_class in (CT, MR)}
    for sample in samples:
        if sample.sop_class == SEGMENTATION and is_whole(sample):
            referred = [str(s.SeriesInstanceUID) for s in sample.data_set.get("ReferencedSeriesSequence") or []]
            series = next((images[uid] for uid in referred if uid in images and images[uid][0].study == sample.study), None)
            if series:
                kinds.append(Kind("real-segmentation", [*series, sample], series=sample.uids[1]))
                break
    return kinds


def made_kinds(samples):
    """The kinds that are made: each in a study of its own, so that none depends on what else was stored."""
    base = next(k for k in collection_kinds(samples) if k.name == "ct").samples
    return [segmentation(base), report(base), slide(base[len(base) // 2]), document()]


def copied_study(base, name, count=8):
    """Some slices of a series as another study, uncompressed; of a single image, the same slice again and again."""
    study, series = generate_uid(), generate_uid()
    slices = sorted(base, key=lambda s: float(s.data_set.ImagePositionPatient[2]))[:count]
    made = []
    for number in range(1, count + 1):
        words = pydicom.dcmread(io.BytesIO(slices[min(number, len(slices)) - 1].file))
        if slices[0].transfer_syntax not in NATIVE:
            words.decompress()
        words.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        if len(slices) < count:
            words.ImagePositionPatient = [*slices[0].data_set.ImagePositionPatient[:2], 3.0 * number]
            words.SliceThickness = 3.0
        values = dict(
            StudyInstanceUID=study, SeriesInstanceUID=series, SOPInstanceUID=generate_uid(), InstanceNumber=number, SeriesNumber=1,
            PatientName=f"Viewer^{name}", PatientID=f"VIEWER-{name}", PatientBirthDate="19600229", PatientSex="O", StudyDate="20240920",
            StudyTime="101112", StudyID="1", AccessionNumber="A1", ReferringPhysicianName="",
            FrameOfReferenceUID=words.get("FrameOfReferenceUID") or study)
        for keyword, value in values.items():
            setattr(words, keyword, value)
        words.file_meta.MediaStorageSOPInstanceUID = words.SOPInstanceUID
        made.append(Sample(f"{name}-{number}", encoded(words)))
    return made


def sample_of(data_set, name):
    out = io.BytesIO()
    data_set.save_as(out, enforce_file_format=True)
    return Sample(name, out.getvalue())


def segmentation(base):
    """Two segments over the slices of a series: what is dense, and what is soft."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import highdicom
        from pydicom.sr.codedict import codes
    images = copied_study(base, "Segmentation")
    values = numpy.stack([s.data_set.pixel_array for s in images])
    middle, high = numpy.percentile(values, 60), numpy.percentile(values, 97)
    masks = numpy.stack([(values > middle) & (values <= high), values > high], axis=-1).astype(numpy.uint8)
    def describe(number, label, kind):
        return highdicom.seg.SegmentDescription(number, label, codes.SCT.Tissue, kind, highdicom.seg.SegmentAlgorithmTypeValues.MANUAL)
    made = highdicom.seg.Segmentation(
        source_images=[s.data_set for s in images], pixel_array=masks, segmentation_type=highdicom.seg.SegmentationTypeValues.BINARY,
        segment_descriptions=[describe(1, "Soft", codes.SCT.Tissue), describe(2, "Dense", codes.SCT.Bone)],
        series_instance_uid=generate_uid(), series_number=100, sop_instance_uid=generate_uid(), instance_number=1,
        manufacturer="Tests", manufacturer_model_name="Tests", software_versions="1", device_serial_number="1")
    sample = sample_of(made, "segmentation")
    return Kind("segmentation", [*images, sample], series=sample.uids[1], is_made=True)


def report(base):
    """A measurement report (TID 1500): a length on one slice."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import highdicom
        from highdicom import sr
        from pydicom.sr.codedict import codes
    images = copied_study(base, "Report", count=4)
    image = images[1].data_set
    context = sr.ObservationContext(observer_person_context=sr.ObserverContext(
        observer_type=codes.DCM.Person, observer_identifying_attributes=sr.PersonObserverIdentifyingAttributes(name="Reader^Test")))
    points = numpy.array([[image.Columns * 0.3, image.Rows * 0.4], [image.Columns * 0.7, image.Rows * 0.6]])
    region = sr.ImageRegion(graphic_type=sr.GraphicTypeValues.POLYLINE, graphic_data=points,
                            source_image=sr.SourceImageForRegion.from_source_image(image))
    group = sr.PlanarROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=generate_uid(), identifier="Cornerstone3DTools@^0.1.0:Length"), referenced_region=region,
        finding_type=codes.SCT.Mass, measurements=[sr.Measurement(name=codes.SCT.Length, value=42.0, unit=codes.UCUM.Millimeter)])
    content = sr.MeasurementReport(observation_context=context, procedure_reported=codes.LN.CTUnspecifiedBodyRegion,
                                   imaging_measurements=[group])
    made = sr.ComprehensiveSR(
        evidence=[image], content=content[0], series_number=200, series_instance_uid=generate_uid(), sop_instance_uid=generate_uid(),
        instance_number=1, manufacturer="Tests", series_description="Measurements")
    sample = sample_of(made, "report")
    return Kind("structured-report", [*images, sample], series=sample.uids[1], is_made=True)


def slide(source, side=256, tiles=3):
    """A slide of tiles in three levels: coloured noise over a real slice, as JPEG."""
    values = source.data_set.pixel_array.astype(float)
    grey = (255 * (values - values.min()) / max(1.0, float(values.max() - values.min()))).astype(numpy.uint8)
    whole = Image.fromarray(grey).resize((side * tiles * 4 // 2, side * tiles * 4 // 2)).convert("RGB")
    study, series, frame_of_reference, pyramid = (generate_uid() for _ in range(4))
    made = []
    for level in range(3):
        width = whole.width >> level
        picture = whole.resize((width, width))
        rows = -(-width // side)
        frames = []
        for row in range(rows):
            for column in range(rows):
                tile = picture.crop((column * side, row * side, (column + 1) * side, (row + 1) * side))
                tinted = numpy.asarray(tile).copy()
                tinted[..., row % 3] = numpy.maximum(tinted[..., row % 3], 90 + 20 * (column % 4))
                out = io.BytesIO()
                Image.fromarray(tinted).save(out, "JPEG", quality=85, subsampling=0)
                frames.append(out.getvalue())
        made.append(slide_level(level, width, side, frames, study, series, frame_of_reference, pyramid, millimetres=8.0))
    return Kind("slide", made, mode="microscopy", is_made=True)


def item(**values):
    data_set = Dataset()
    for keyword, value in values.items():
        setattr(data_set, keyword, value)
    return data_set


def code(value, scheme, meaning):
    return item(CodeValue=value, CodingSchemeDesignator=scheme, CodeMeaning=meaning)


def slide_level(level, width, side, frames, study, series, frame_of_reference, pyramid, millimetres):
    """One level as a VL Whole Slide Microscopy Image (PS3.3 A.32.8), its tiles row by row."""
    spacing = round(millimetres / width, 8)
    words = item(
        SpecificCharacterSet="ISO_IR 192", SOPClassUID=SLIDE, SOPInstanceUID=generate_uid(), StudyInstanceUID=study, SeriesInstanceUID=series,
        FrameOfReferenceUID=frame_of_reference, PositionReferenceIndicator="SLIDE_CORNER", PyramidUID=pyramid,
        ImageType=["ORIGINAL" if level == 0 else "DERIVED", "PRIMARY", "VOLUME", "NONE" if level == 0 else "RESAMPLED"],
        StudyDate="20240921", StudyTime="101112", ContentDate="20240921", ContentTime="101112", AcquisitionDateTime="20240921101112",
        AccessionNumber="A2", Modality="SM", Manufacturer="Tests", ManufacturerModelName="Tests", DeviceSerialNumber="1", SoftwareVersions="1",
        ReferringPhysicianName="", PatientName="Viewer^Slide", PatientID="VIEWER-Slide", PatientBirthDate="19600229", PatientSex="O", StudyID="1",
        SeriesNumber=1, InstanceNumber=level + 1, ContainerIdentifier="S1", IssuerOfTheContainerIdentifierSequence=[],
        ContainerTypeCodeSequence=[code("433466003", "SCT", "Microscope slide")], AcquisitionContextSequence=[],
        SpecimenDescriptionSequence=[item(SpecimenIdentifier="S1-A", SpecimenUID=generate_uid(), IssuerOfTheSpecimenIdentifierSequence=[],
                                          SpecimenPreparationSequence=[])],
        ImagedVolumeWidth=millimetres, ImagedVolumeHeight=millimetres, ImagedVolumeDepth=0.001, TotalPixelMatrixColumns=width,
        TotalPixelMatrixRows=width, TotalPixelMatrixOriginSequence=[item(XOffsetInSlideCoordinateSystem=10.0, YOffsetInSlideCoordinateSystem=10.0)],
        ImageOrientationSlide=[0, -1, 0, -1, 0, 0], SpecimenLabelInImage="NO", FocusMethod="AUTO", ExtendedDepthOfField="NO", BurnedInAnnotation="NO",
        VolumetricProperties="VOLUME", DimensionOrganizationType="TILED_FULL", DimensionOrganizationSequence=[item(DimensionOrganizationUID=generate_uid())],
        TotalPixelMatrixFocalPlanes=1, NumberOfOpticalPaths=1, SamplesPerPixel=3, PhotometricInterpretation="YBR_FULL_422", PlanarConfiguration=0,
        NumberOfFrames=len(frames), Rows=side, Columns=side, BitsAllocated=8, BitsStored=8, HighBit=7, PixelRepresentation=0,
        LossyImageCompression="01", LossyImageCompressionRatio=8, LossyImageCompressionMethod="ISO_10918_1",
        OpticalPathSequence=[item(OpticalPathIdentifier="1", IlluminationTypeCodeSequence=[code("111744", "DCM", "Brightfield illumination")],
                                  IlluminationColorCodeSequence=[code("414298005", "SCT", "Full Spectrum")],
                                  ICCProfile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())],
        SharedFunctionalGroupsSequence=[item(
            PixelMeasuresSequence=[item(SliceThickness=0.001, PixelSpacing=[spacing, spacing])],
            WholeSlideMicroscopyImageFrameTypeSequence=[item(FrameType=["ORIGINAL" if level == 0 else "DERIVED", "PRIMARY", "VOLUME", "NONE"])],
            OpticalPathIdentificationSequence=[item(OpticalPathIdentifier="1")])])
    words.PixelData = pydicom.encaps.encapsulate(frames)
    words["PixelData"].VR = "OB"
    words["PixelData"].is_undefined_length = True
    words.file_meta = FileMetaDataset()
    words.file_meta.MediaStorageSOPClassUID, words.file_meta.MediaStorageSOPInstanceUID = SLIDE, words.SOPInstanceUID
    words.file_meta.TransferSyntaxUID = JPEG
    return sample_of(words, f"slide-level-{level}")


def document():
    """A PDF of one page with large letters, wrapped by DCMTK."""
    lines = b"".join(b"1 0 0 1 60 %d Tm (%s) Tj " % (760 - 60 * i, b"Report of findings 0123456789") for i in range(12))
    drawing = b"BT /F1 30 Tf " + lines + b"ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    pdf, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(pdf))
        pdf += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    pdf += table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(pdf)
    with tempfile.TemporaryDirectory() as work:
        source, made = pathlib.Path(work) / "report.pdf", pathlib.Path(work) / "report.dcm"
        source.write_bytes(pdf)
        subprocess.run(["pdf2dcm", "+pn", "Viewer^Document", "+pi", "VIEWER-Document", "+pb", "19600229", "+ps", "O", "+t", "Report", source, made],
                       check=True, capture_output=True)
        words = pydicom.dcmread(made)
        words.StudyDate, words.StudyTime, words.AccessionNumber = "20240922", "101112", "A3"
        return Kind("pdf", [sample_of(words, "document")], is_made=True)
