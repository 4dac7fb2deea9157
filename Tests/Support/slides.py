"""A whole slide image of several levels, in JPEG tiles made by Pillow: what a scanner sends."""
import io

from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import generate_uid

from .samples import Sample, encoded

SLIDE_CLASS = "1.2.840.10008.5.1.4.1.1.77.1.6"
JPEG = "1.2.840.10008.1.2.4.50"
TILE = 256


def _code(value, scheme, meaning):
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = value, scheme, meaning
    return code


def picture(size):
    """A picture in which each place can be told from its colour."""
    red = Image.linear_gradient("L").resize((size, size))
    return Image.merge("RGB", (red, red.rotate(90), Image.radial_gradient("L").resize((size, size))))


def _level(common, whole, size, number):
    data_set = Dataset()
    data_set.update(common)
    data_set.file_meta = FileMetaDataset()
    data_set.file_meta.TransferSyntaxUID = JPEG
    data_set.SOPClassUID = data_set.file_meta.MediaStorageSOPClassUID = SLIDE_CLASS
    data_set.SOPInstanceUID = data_set.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    image = whole.resize((size, size))
    tiles = []
    for top in range(0, size, TILE):
        for left in range(0, size, TILE):
            out = io.BytesIO()
            image.crop((left, top, left + TILE, top + TILE)).save(out, "JPEG", quality=95, subsampling=0)
            tiles.append(out.getvalue())
    data_set.InstanceNumber, data_set.NumberOfFrames = number, len(tiles)
    data_set.ImageType = ["ORIGINAL" if number == 1 else "DERIVED", "PRIMARY", "VOLUME", "NONE" if number == 1 else "RESAMPLED"]
    data_set.TotalPixelMatrixColumns = data_set.TotalPixelMatrixRows = size
    measures = Dataset()
    measures.PixelSpacing, measures.SliceThickness = [2.0 / size, 2.0 / size], 0.001
    groups = Dataset()
    groups.PixelMeasuresSequence = [measures]
    data_set.SharedFunctionalGroupsSequence = [groups]
    data_set.PixelData = encapsulate(tiles)
    data_set["PixelData"].is_undefined_length = True
    return Sample(f"level {number}", encoded(data_set))


def slide(size=1024, levels=3):
    """The levels of one slide, the largest first, and the picture they were made of."""
    common = Dataset()
    common.SpecificCharacterSet = "ISO_IR 192"
    common.PatientName, common.PatientID, common.PatientBirthDate, common.PatientSex = "Slide^Test", "SLIDE-1", "19500101", "O"
    common.StudyInstanceUID, common.SeriesInstanceUID, common.FrameOfReferenceUID = generate_uid(), generate_uid(), generate_uid()
    common.StudyDate, common.StudyTime, common.AccessionNumber, common.StudyID, common.ReferringPhysicianName = "20240102", "030405", "S1", "1", ""
    common.Modality, common.SeriesNumber, common.Manufacturer, common.ContainerIdentifier = "SM", 1, "Test", "C1"
    common.ContentDate, common.ContentTime, common.AcquisitionDateTime = "20240102", "030405", "20240102030405"
    common.Rows = common.Columns = TILE
    common.SamplesPerPixel, common.PhotometricInterpretation, common.PlanarConfiguration = 3, "YBR_FULL_422", 0
    common.BitsAllocated = common.BitsStored = 8
    common.HighBit, common.PixelRepresentation = 7, 0
    common.DimensionOrganizationType, common.BurnedInAnnotation, common.LossyImageCompression = "TILED_FULL", "NO", "01"
    common.LossyImageCompressionRatio, common.LossyImageCompressionMethod = "10", "ISO_10918_1"
    common.VolumetricProperties, common.SpecimenLabelInImage, common.FocusMethod, common.ExtendedDepthOfField = "VOLUME", "NO", "AUTO", "NO"
    common.ImagedVolumeWidth = common.ImagedVolumeHeight = 2.0
    common.ImagedVolumeDepth, common.TotalPixelMatrixFocalPlanes, common.NumberOfOpticalPaths = 0.001, 1, 1
    common.ImageOrientationSlide = [0, -1, 0, -1, 0, 0]
    origin = Dataset()
    origin.XOffsetInSlideCoordinateSystem = origin.YOffsetInSlideCoordinateSystem = 20.0
    common.TotalPixelMatrixOriginSequence = [origin]
    path = Dataset()
    path.OpticalPathIdentifier = "1"
    path.IlluminationTypeCodeSequence = [_code("111744", "DCM", "Brightfield illumination")]
    path.IlluminationColorCodeSequence = [_code("414298005", "SCT", "Full Spectrum")]
    common.OpticalPathSequence = [path]
    whole = picture(size)
    return [_level(common, whole, size >> n, n + 1) for n in range(levels)], whole
