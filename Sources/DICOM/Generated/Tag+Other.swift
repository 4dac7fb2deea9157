// Made by Scripts/generate-dictionary.py from the tables of the DICOM standard. Do not edit.

extension Tag {
    /// Command Group Length (0000,0000), UL.
    public static var commandGroupLength: Tag { Tag(0x0000, 0x0000) }
    /// Command Length to End (0000,0001), UL, retired.
    public static var commandLengthToEnd: Tag { Tag(0x0000, 0x0001) }
    /// Affected SOP Class UID (0000,0002), UI.
    public static var affectedSOPClassUID: Tag { Tag(0x0000, 0x0002) }
    /// Requested SOP Class UID (0000,0003), UI.
    public static var requestedSOPClassUID: Tag { Tag(0x0000, 0x0003) }
    /// Command Recognition Code (0000,0010), SH, retired.
    public static var commandRecognitionCode: Tag { Tag(0x0000, 0x0010) }
    /// Command Field (0000,0100), US.
    public static var commandField: Tag { Tag(0x0000, 0x0100) }
    /// Message ID (0000,0110), US.
    public static var messageID: Tag { Tag(0x0000, 0x0110) }
    /// Message ID Being Responded To (0000,0120), US.
    public static var messageIDBeingRespondedTo: Tag { Tag(0x0000, 0x0120) }
    /// Initiator (0000,0200), AE, retired.
    public static var initiator: Tag { Tag(0x0000, 0x0200) }
    /// Receiver (0000,0300), AE, retired.
    public static var receiver: Tag { Tag(0x0000, 0x0300) }
    /// Find Location (0000,0400), AE, retired.
    public static var findLocation: Tag { Tag(0x0000, 0x0400) }
    /// Move Destination (0000,0600), AE.
    public static var moveDestination: Tag { Tag(0x0000, 0x0600) }
    /// Priority (0000,0700), US.
    public static var priority: Tag { Tag(0x0000, 0x0700) }
    /// Command Data Set Type (0000,0800), US.
    public static var commandDataSetType: Tag { Tag(0x0000, 0x0800) }
    /// Number of Matches (0000,0850), US, retired.
    public static var numberOfMatches: Tag { Tag(0x0000, 0x0850) }
    /// Response Sequence Number (0000,0860), US, retired.
    public static var responseSequenceNumber: Tag { Tag(0x0000, 0x0860) }
    /// Status (0000,0900), US.
    public static var status: Tag { Tag(0x0000, 0x0900) }
    /// Offending Element (0000,0901), AT.
    public static var offendingElement: Tag { Tag(0x0000, 0x0901) }
    /// Error Comment (0000,0902), LO.
    public static var errorComment: Tag { Tag(0x0000, 0x0902) }
    /// Error ID (0000,0903), US.
    public static var errorID: Tag { Tag(0x0000, 0x0903) }
    /// Affected SOP Instance UID (0000,1000), UI.
    public static var affectedSOPInstanceUID: Tag { Tag(0x0000, 0x1000) }
    /// Requested SOP Instance UID (0000,1001), UI.
    public static var requestedSOPInstanceUID: Tag { Tag(0x0000, 0x1001) }
    /// Event Type ID (0000,1002), US.
    public static var eventTypeID: Tag { Tag(0x0000, 0x1002) }
    /// Attribute Identifier List (0000,1005), AT.
    public static var attributeIdentifierList: Tag { Tag(0x0000, 0x1005) }
    /// Action Type ID (0000,1008), US.
    public static var actionTypeID: Tag { Tag(0x0000, 0x1008) }
    /// Number of Remaining Sub-operations (0000,1020), US.
    public static var numberOfRemainingSuboperations: Tag { Tag(0x0000, 0x1020) }
    /// Number of Completed Sub-operations (0000,1021), US.
    public static var numberOfCompletedSuboperations: Tag { Tag(0x0000, 0x1021) }
    /// Number of Failed Sub-operations (0000,1022), US.
    public static var numberOfFailedSuboperations: Tag { Tag(0x0000, 0x1022) }
    /// Number of Warning Sub-operations (0000,1023), US.
    public static var numberOfWarningSuboperations: Tag { Tag(0x0000, 0x1023) }
    /// Move Originator Application Entity Title (0000,1030), AE.
    public static var moveOriginatorApplicationEntityTitle: Tag { Tag(0x0000, 0x1030) }
    /// Move Originator Message ID (0000,1031), US.
    public static var moveOriginatorMessageID: Tag { Tag(0x0000, 0x1031) }
    /// Dialog Receiver (0000,4000), LT, retired.
    public static var dialogReceiver: Tag { Tag(0x0000, 0x4000) }
    /// Terminal Type (0000,4010), LT, retired.
    public static var terminalType: Tag { Tag(0x0000, 0x4010) }
    /// Message Set ID (0000,5010), SH, retired.
    public static var messageSetID: Tag { Tag(0x0000, 0x5010) }
    /// End Message ID (0000,5020), SH, retired.
    public static var endMessageID: Tag { Tag(0x0000, 0x5020) }
    /// Display Format (0000,5110), LT, retired.
    public static var displayFormat: Tag { Tag(0x0000, 0x5110) }
    /// Page Position ID (0000,5120), LT, retired.
    public static var pagePositionID: Tag { Tag(0x0000, 0x5120) }
    /// Text Format ID (0000,5130), CS, retired.
    public static var textFormatID: Tag { Tag(0x0000, 0x5130) }
    /// Normal/Reverse (0000,5140), CS, retired.
    public static var normalReverse: Tag { Tag(0x0000, 0x5140) }
    /// Add Gray Scale (0000,5150), CS, retired.
    public static var addGrayScale: Tag { Tag(0x0000, 0x5150) }
    /// Borders (0000,5160), CS, retired.
    public static var borders: Tag { Tag(0x0000, 0x5160) }
    /// Copies (0000,5170), IS, retired.
    public static var copies: Tag { Tag(0x0000, 0x5170) }
    /// Command Magnification Type (0000,5180), CS, retired.
    public static var commandMagnificationType: Tag { Tag(0x0000, 0x5180) }
    /// Erase (0000,5190), CS, retired.
    public static var erase: Tag { Tag(0x0000, 0x5190) }
    /// Print (0000,51A0), CS, retired.
    public static var print: Tag { Tag(0x0000, 0x51A0) }
    /// Overlays (0000,51B0), US, retired.
    public static var overlays: Tag { Tag(0x0000, 0x51B0) }
    /// File Meta Information Group Length (0002,0000), UL.
    public static var fileMetaInformationGroupLength: Tag { Tag(0x0002, 0x0000) }
    /// File Meta Information Version (0002,0001), OB.
    public static var fileMetaInformationVersion: Tag { Tag(0x0002, 0x0001) }
    /// Media Storage SOP Class UID (0002,0002), UI.
    public static var mediaStorageSOPClassUID: Tag { Tag(0x0002, 0x0002) }
    /// Media Storage SOP Instance UID (0002,0003), UI.
    public static var mediaStorageSOPInstanceUID: Tag { Tag(0x0002, 0x0003) }
    /// Transfer Syntax UID (0002,0010), UI.
    public static var transferSyntaxUID: Tag { Tag(0x0002, 0x0010) }
    /// Implementation Class UID (0002,0012), UI.
    public static var implementationClassUID: Tag { Tag(0x0002, 0x0012) }
    /// Implementation Version Name (0002,0013), SH.
    public static var implementationVersionName: Tag { Tag(0x0002, 0x0013) }
    /// Source Application Entity Title (0002,0016), AE.
    public static var sourceApplicationEntityTitle: Tag { Tag(0x0002, 0x0016) }
    /// Sending Application Entity Title (0002,0017), AE.
    public static var sendingApplicationEntityTitle: Tag { Tag(0x0002, 0x0017) }
    /// Receiving Application Entity Title (0002,0018), AE.
    public static var receivingApplicationEntityTitle: Tag { Tag(0x0002, 0x0018) }
    /// Source Presentation Address (0002,0026), UR.
    public static var sourcePresentationAddress: Tag { Tag(0x0002, 0x0026) }
    /// Sending Presentation Address (0002,0027), UR.
    public static var sendingPresentationAddress: Tag { Tag(0x0002, 0x0027) }
    /// Receiving Presentation Address (0002,0028), UR.
    public static var receivingPresentationAddress: Tag { Tag(0x0002, 0x0028) }
    /// RTV Meta Information Version (0002,0031), OB.
    public static var rtvMetaInformationVersion: Tag { Tag(0x0002, 0x0031) }
    /// RTV Communication SOP Class UID (0002,0032), UI.
    public static var rtvCommunicationSOPClassUID: Tag { Tag(0x0002, 0x0032) }
    /// RTV Communication SOP Instance UID (0002,0033), UI.
    public static var rtvCommunicationSOPInstanceUID: Tag { Tag(0x0002, 0x0033) }
    /// RTV Source Identifier (0002,0035), OB.
    public static var rtvSourceIdentifier: Tag { Tag(0x0002, 0x0035) }
    /// RTV Flow Identifier (0002,0036), OB.
    public static var rtvFlowIdentifier: Tag { Tag(0x0002, 0x0036) }
    /// RTV Flow RTP Sampling Rate (0002,0037), UL.
    public static var rtvFlowRTPSamplingRate: Tag { Tag(0x0002, 0x0037) }
    /// RTV Flow Actual Frame Duration (0002,0038), FD.
    public static var rtvFlowActualFrameDuration: Tag { Tag(0x0002, 0x0038) }
    /// Private Information Creator UID (0002,0100), UI.
    public static var privateInformationCreatorUID: Tag { Tag(0x0002, 0x0100) }
    /// Private Information (0002,0102), OB.
    public static var privateInformation: Tag { Tag(0x0002, 0x0102) }
    /// File-set ID (0004,1130), CS.
    public static var fileSetID: Tag { Tag(0x0004, 0x1130) }
    /// File-set Descriptor File ID (0004,1141), CS.
    public static var fileSetDescriptorFileID: Tag { Tag(0x0004, 0x1141) }
    /// Specific Character Set of File-set Descriptor File (0004,1142), CS.
    public static var specificCharacterSetOfFileSetDescriptorFile: Tag { Tag(0x0004, 0x1142) }
    /// Offset of the First Directory Record of the Root Directory Entity (0004,1200), UL.
    public static var offsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity: Tag { Tag(0x0004, 0x1200) }
    /// Offset of the Last Directory Record of the Root Directory Entity (0004,1202), UL.
    public static var offsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity: Tag { Tag(0x0004, 0x1202) }
    /// File-set Consistency Flag (0004,1212), US.
    public static var fileSetConsistencyFlag: Tag { Tag(0x0004, 0x1212) }
    /// Directory Record Sequence (0004,1220), SQ.
    public static var directoryRecordSequence: Tag { Tag(0x0004, 0x1220) }
    /// Offset of the Next Directory Record (0004,1400), UL.
    public static var offsetOfTheNextDirectoryRecord: Tag { Tag(0x0004, 0x1400) }
    /// Record In-use Flag (0004,1410), US.
    public static var recordInUseFlag: Tag { Tag(0x0004, 0x1410) }
    /// Offset of Referenced Lower-Level Directory Entity (0004,1420), UL.
    public static var offsetOfReferencedLowerLevelDirectoryEntity: Tag { Tag(0x0004, 0x1420) }
    /// Directory Record Type (0004,1430), CS.
    public static var directoryRecordType: Tag { Tag(0x0004, 0x1430) }
    /// Private Record UID (0004,1432), UI.
    public static var privateRecordUID: Tag { Tag(0x0004, 0x1432) }
    /// Referenced File ID (0004,1500), CS.
    public static var referencedFileID: Tag { Tag(0x0004, 0x1500) }
    /// MRDR Directory Record Offset (0004,1504), UL, retired.
    public static var mrdrDirectoryRecordOffset: Tag { Tag(0x0004, 0x1504) }
    /// Referenced SOP Class UID in File (0004,1510), UI.
    public static var referencedSOPClassUIDInFile: Tag { Tag(0x0004, 0x1510) }
    /// Referenced SOP Instance UID in File (0004,1511), UI.
    public static var referencedSOPInstanceUIDInFile: Tag { Tag(0x0004, 0x1511) }
    /// Referenced Transfer Syntax UID in File (0004,1512), UI.
    public static var referencedTransferSyntaxUIDInFile: Tag { Tag(0x0004, 0x1512) }
    /// Referenced Related General SOP Class UID in File (0004,151A), UI.
    public static var referencedRelatedGeneralSOPClassUIDInFile: Tag { Tag(0x0004, 0x151A) }
    /// Number of References (0004,1600), UL, retired.
    public static var numberOfReferences: Tag { Tag(0x0004, 0x1600) }
    /// Current Frame Functional Groups Sequence (0006,0001), SQ.
    public static var currentFrameFunctionalGroupsSequence: Tag { Tag(0x0006, 0x0001) }
    /// Imaged Volume Width (0048,0001), FL.
    public static var imagedVolumeWidth: Tag { Tag(0x0048, 0x0001) }
    /// Imaged Volume Height (0048,0002), FL.
    public static var imagedVolumeHeight: Tag { Tag(0x0048, 0x0002) }
    /// Imaged Volume Depth (0048,0003), FL.
    public static var imagedVolumeDepth: Tag { Tag(0x0048, 0x0003) }
    /// Total Pixel Matrix Columns (0048,0006), UL.
    public static var totalPixelMatrixColumns: Tag { Tag(0x0048, 0x0006) }
    /// Total Pixel Matrix Rows (0048,0007), UL.
    public static var totalPixelMatrixRows: Tag { Tag(0x0048, 0x0007) }
    /// Total Pixel Matrix Origin Sequence (0048,0008), SQ.
    public static var totalPixelMatrixOriginSequence: Tag { Tag(0x0048, 0x0008) }
    /// Specimen Label in Image (0048,0010), CS.
    public static var specimenLabelInImage: Tag { Tag(0x0048, 0x0010) }
    /// Focus Method (0048,0011), CS.
    public static var focusMethod: Tag { Tag(0x0048, 0x0011) }
    /// Extended Depth of Field (0048,0012), CS.
    public static var extendedDepthOfField: Tag { Tag(0x0048, 0x0012) }
    /// Number of Focal Planes (0048,0013), US.
    public static var numberOfFocalPlanes: Tag { Tag(0x0048, 0x0013) }
    /// Distance Between Focal Planes (0048,0014), FL.
    public static var distanceBetweenFocalPlanes: Tag { Tag(0x0048, 0x0014) }
    /// Recommended Absent Pixel CIELab Value (0048,0015), US.
    public static var recommendedAbsentPixelCIELabValue: Tag { Tag(0x0048, 0x0015) }
    /// Illuminator Type Code Sequence (0048,0100), SQ.
    public static var illuminatorTypeCodeSequence: Tag { Tag(0x0048, 0x0100) }
    /// Image Orientation (Slide) (0048,0102), DS.
    public static var imageOrientationSlide: Tag { Tag(0x0048, 0x0102) }
    /// Optical Path Sequence (0048,0105), SQ.
    public static var opticalPathSequence: Tag { Tag(0x0048, 0x0105) }
    /// Optical Path Identifier (0048,0106), SH.
    public static var opticalPathIdentifier: Tag { Tag(0x0048, 0x0106) }
    /// Optical Path Description (0048,0107), ST.
    public static var opticalPathDescription: Tag { Tag(0x0048, 0x0107) }
    /// Illumination Color Code Sequence (0048,0108), SQ.
    public static var illuminationColorCodeSequence: Tag { Tag(0x0048, 0x0108) }
    /// Specimen Reference Sequence (0048,0110), SQ.
    public static var specimenReferenceSequence: Tag { Tag(0x0048, 0x0110) }
    /// Condenser Lens Power (0048,0111), DS.
    public static var condenserLensPower: Tag { Tag(0x0048, 0x0111) }
    /// Objective Lens Power (0048,0112), DS.
    public static var objectiveLensPower: Tag { Tag(0x0048, 0x0112) }
    /// Objective Lens Numerical Aperture (0048,0113), DS.
    public static var objectiveLensNumericalAperture: Tag { Tag(0x0048, 0x0113) }
    /// Confocal Mode (0048,0114), CS.
    public static var confocalMode: Tag { Tag(0x0048, 0x0114) }
    /// Tissue Location (0048,0115), CS.
    public static var tissueLocation: Tag { Tag(0x0048, 0x0115) }
    /// Confocal Microscopy Image Frame Type Sequence (0048,0116), SQ.
    public static var confocalMicroscopyImageFrameTypeSequence: Tag { Tag(0x0048, 0x0116) }
    /// Image Acquisition Depth (0048,0117), FD.
    public static var imageAcquisitionDepth: Tag { Tag(0x0048, 0x0117) }
    /// Palette Color Lookup Table Sequence (0048,0120), SQ.
    public static var paletteColorLookupTableSequence: Tag { Tag(0x0048, 0x0120) }
    /// Referenced Image Navigation Sequence (0048,0200), SQ, retired.
    public static var referencedImageNavigationSequence: Tag { Tag(0x0048, 0x0200) }
    /// Top Left Hand Corner of Localizer Area (0048,0201), US, retired.
    public static var topLeftHandCornerOfLocalizerArea: Tag { Tag(0x0048, 0x0201) }
    /// Bottom Right Hand Corner of Localizer Area (0048,0202), US, retired.
    public static var bottomRightHandCornerOfLocalizerArea: Tag { Tag(0x0048, 0x0202) }
    /// Optical Path Identification Sequence (0048,0207), SQ.
    public static var opticalPathIdentificationSequence: Tag { Tag(0x0048, 0x0207) }
    /// Plane Position (Slide) Sequence (0048,021A), SQ.
    public static var planePositionSlideSequence: Tag { Tag(0x0048, 0x021A) }
    /// Column Position In Total Image Pixel Matrix (0048,021E), SL.
    public static var columnPositionInTotalImagePixelMatrix: Tag { Tag(0x0048, 0x021E) }
    /// Row Position In Total Image Pixel Matrix (0048,021F), SL.
    public static var rowPositionInTotalImagePixelMatrix: Tag { Tag(0x0048, 0x021F) }
    /// Pixel Origin Interpretation (0048,0301), CS.
    public static var pixelOriginInterpretation: Tag { Tag(0x0048, 0x0301) }
    /// Number of Optical Paths (0048,0302), UL.
    public static var numberOfOpticalPaths: Tag { Tag(0x0048, 0x0302) }
    /// Total Pixel Matrix Focal Planes (0048,0303), UL.
    public static var totalPixelMatrixFocalPlanes: Tag { Tag(0x0048, 0x0303) }
    /// Calibration Image (0050,0004), CS.
    public static var calibrationImage: Tag { Tag(0x0050, 0x0004) }
    /// Device Sequence (0050,0010), SQ.
    public static var deviceSequence: Tag { Tag(0x0050, 0x0010) }
    /// Container Component Type Code Sequence (0050,0012), SQ.
    public static var containerComponentTypeCodeSequence: Tag { Tag(0x0050, 0x0012) }
    /// Container Component Thickness (0050,0013), FD.
    public static var containerComponentThickness: Tag { Tag(0x0050, 0x0013) }
    /// Device Length (0050,0014), DS.
    public static var deviceLength: Tag { Tag(0x0050, 0x0014) }
    /// Container Component Width (0050,0015), FD.
    public static var containerComponentWidth: Tag { Tag(0x0050, 0x0015) }
    /// Device Diameter (0050,0016), DS.
    public static var deviceDiameter: Tag { Tag(0x0050, 0x0016) }
    /// Device Diameter Units (0050,0017), CS.
    public static var deviceDiameterUnits: Tag { Tag(0x0050, 0x0017) }
    /// Device Volume (0050,0018), DS.
    public static var deviceVolume: Tag { Tag(0x0050, 0x0018) }
    /// Inter-Marker Distance (0050,0019), DS.
    public static var interMarkerDistance: Tag { Tag(0x0050, 0x0019) }
    /// Container Component Material (0050,001A), CS.
    public static var containerComponentMaterial: Tag { Tag(0x0050, 0x001A) }
    /// Container Component ID (0050,001B), LO.
    public static var containerComponentID: Tag { Tag(0x0050, 0x001B) }
    /// Container Component Length (0050,001C), FD.
    public static var containerComponentLength: Tag { Tag(0x0050, 0x001C) }
    /// Container Component Diameter (0050,001D), FD.
    public static var containerComponentDiameter: Tag { Tag(0x0050, 0x001D) }
    /// Container Component Description (0050,001E), LO.
    public static var containerComponentDescription: Tag { Tag(0x0050, 0x001E) }
    /// Device Description (0050,0020), LO.
    public static var deviceDescription: Tag { Tag(0x0050, 0x0020) }
    /// Long Device Description (0050,0021), ST.
    public static var longDeviceDescription: Tag { Tag(0x0050, 0x0021) }
    /// Contrast/Bolus Ingredient Percent by Volume (0052,0001), FL.
    public static var contrastBolusIngredientPercentByVolume: Tag { Tag(0x0052, 0x0001) }
    /// OCT Focal Distance (0052,0002), FD.
    public static var octFocalDistance: Tag { Tag(0x0052, 0x0002) }
    /// Beam Spot Size (0052,0003), FD.
    public static var beamSpotSize: Tag { Tag(0x0052, 0x0003) }
    /// Effective Refractive Index (0052,0004), FD.
    public static var effectiveRefractiveIndex: Tag { Tag(0x0052, 0x0004) }
    /// OCT Acquisition Domain (0052,0006), CS.
    public static var octAcquisitionDomain: Tag { Tag(0x0052, 0x0006) }
    /// OCT Optical Center Wavelength (0052,0007), FD.
    public static var octOpticalCenterWavelength: Tag { Tag(0x0052, 0x0007) }
    /// Axial Resolution (0052,0008), FD.
    public static var axialResolution: Tag { Tag(0x0052, 0x0008) }
    /// Ranging Depth (0052,0009), FD.
    public static var rangingDepth: Tag { Tag(0x0052, 0x0009) }
    /// A-line Rate (0052,0011), FD.
    public static var aLineRate: Tag { Tag(0x0052, 0x0011) }
    /// A-lines Per Frame (0052,0012), US.
    public static var aLinesPerFrame: Tag { Tag(0x0052, 0x0012) }
    /// Catheter Rotational Rate (0052,0013), FD.
    public static var catheterRotationalRate: Tag { Tag(0x0052, 0x0013) }
    /// A-line Pixel Spacing (0052,0014), FD.
    public static var aLinePixelSpacing: Tag { Tag(0x0052, 0x0014) }
    /// Mode of Percutaneous Access Sequence (0052,0016), SQ.
    public static var modeOfPercutaneousAccessSequence: Tag { Tag(0x0052, 0x0016) }
    /// Intravascular OCT Frame Type Sequence (0052,0025), SQ.
    public static var intravascularOCTFrameTypeSequence: Tag { Tag(0x0052, 0x0025) }
    /// OCT Z Offset Applied (0052,0026), CS.
    public static var octzOffsetApplied: Tag { Tag(0x0052, 0x0026) }
    /// Intravascular Frame Content Sequence (0052,0027), SQ.
    public static var intravascularFrameContentSequence: Tag { Tag(0x0052, 0x0027) }
    /// Intravascular Longitudinal Distance (0052,0028), FD.
    public static var intravascularLongitudinalDistance: Tag { Tag(0x0052, 0x0028) }
    /// Intravascular OCT Frame Content Sequence (0052,0029), SQ.
    public static var intravascularOCTFrameContentSequence: Tag { Tag(0x0052, 0x0029) }
    /// OCT Z Offset Correction (0052,0030), SS.
    public static var octzOffsetCorrection: Tag { Tag(0x0052, 0x0030) }
    /// Catheter Direction of Rotation (0052,0031), CS.
    public static var catheterDirectionOfRotation: Tag { Tag(0x0052, 0x0031) }
    /// Seam Line Location (0052,0033), FD.
    public static var seamLineLocation: Tag { Tag(0x0052, 0x0033) }
    /// First A-line Location (0052,0034), FD.
    public static var firstALineLocation: Tag { Tag(0x0052, 0x0034) }
    /// Seam Line Index (0052,0036), US.
    public static var seamLineIndex: Tag { Tag(0x0052, 0x0036) }
    /// Number of Padded A-lines (0052,0038), US.
    public static var numberOfPaddedALines: Tag { Tag(0x0052, 0x0038) }
    /// Interpolation Type (0052,0039), CS.
    public static var interpolationType: Tag { Tag(0x0052, 0x0039) }
    /// Refractive Index Applied (0052,003A), CS.
    public static var refractiveIndexApplied: Tag { Tag(0x0052, 0x003A) }
    /// Energy Window Vector (0054,0010), US.
    public static var energyWindowVector: Tag { Tag(0x0054, 0x0010) }
    /// Number of Energy Windows (0054,0011), US.
    public static var numberOfEnergyWindows: Tag { Tag(0x0054, 0x0011) }
    /// Energy Window Information Sequence (0054,0012), SQ.
    public static var energyWindowInformationSequence: Tag { Tag(0x0054, 0x0012) }
    /// Energy Window Range Sequence (0054,0013), SQ.
    public static var energyWindowRangeSequence: Tag { Tag(0x0054, 0x0013) }
    /// Energy Window Lower Limit (0054,0014), DS.
    public static var energyWindowLowerLimit: Tag { Tag(0x0054, 0x0014) }
    /// Energy Window Upper Limit (0054,0015), DS.
    public static var energyWindowUpperLimit: Tag { Tag(0x0054, 0x0015) }
    /// Radiopharmaceutical Information Sequence (0054,0016), SQ.
    public static var radiopharmaceuticalInformationSequence: Tag { Tag(0x0054, 0x0016) }
    /// Residual Syringe Counts (0054,0017), IS.
    public static var residualSyringeCounts: Tag { Tag(0x0054, 0x0017) }
    /// Energy Window Name (0054,0018), SH.
    public static var energyWindowName: Tag { Tag(0x0054, 0x0018) }
    /// Detector Vector (0054,0020), US.
    public static var detectorVector: Tag { Tag(0x0054, 0x0020) }
    /// Number of Detectors (0054,0021), US.
    public static var numberOfDetectors: Tag { Tag(0x0054, 0x0021) }
    /// Detector Information Sequence (0054,0022), SQ.
    public static var detectorInformationSequence: Tag { Tag(0x0054, 0x0022) }
    /// Phase Vector (0054,0030), US.
    public static var phaseVector: Tag { Tag(0x0054, 0x0030) }
    /// Number of Phases (0054,0031), US.
    public static var numberOfPhases: Tag { Tag(0x0054, 0x0031) }
    /// Phase Information Sequence (0054,0032), SQ.
    public static var phaseInformationSequence: Tag { Tag(0x0054, 0x0032) }
    /// Number of Frames in Phase (0054,0033), US.
    public static var numberOfFramesInPhase: Tag { Tag(0x0054, 0x0033) }
    /// Phase Delay (0054,0036), IS.
    public static var phaseDelay: Tag { Tag(0x0054, 0x0036) }
    /// Pause Between Frames (0054,0038), IS.
    public static var pauseBetweenFrames: Tag { Tag(0x0054, 0x0038) }
    /// Phase Description (0054,0039), CS.
    public static var phaseDescription: Tag { Tag(0x0054, 0x0039) }
    /// Rotation Vector (0054,0050), US.
    public static var rotationVector: Tag { Tag(0x0054, 0x0050) }
    /// Number of Rotations (0054,0051), US.
    public static var numberOfRotations: Tag { Tag(0x0054, 0x0051) }
    /// Rotation Information Sequence (0054,0052), SQ.
    public static var rotationInformationSequence: Tag { Tag(0x0054, 0x0052) }
    /// Number of Frames in Rotation (0054,0053), US.
    public static var numberOfFramesInRotation: Tag { Tag(0x0054, 0x0053) }
    /// R-R Interval Vector (0054,0060), US.
    public static var rrIntervalVector: Tag { Tag(0x0054, 0x0060) }
    /// Number of R-R Intervals (0054,0061), US.
    public static var numberOfRRIntervals: Tag { Tag(0x0054, 0x0061) }
    /// Gated Information Sequence (0054,0062), SQ.
    public static var gatedInformationSequence: Tag { Tag(0x0054, 0x0062) }
    /// Data Information Sequence (0054,0063), SQ.
    public static var dataInformationSequence: Tag { Tag(0x0054, 0x0063) }
    /// Time Slot Vector (0054,0070), US.
    public static var timeSlotVector: Tag { Tag(0x0054, 0x0070) }
    /// Number of Time Slots (0054,0071), US.
    public static var numberOfTimeSlots: Tag { Tag(0x0054, 0x0071) }
    /// Time Slot Information Sequence (0054,0072), SQ.
    public static var timeSlotInformationSequence: Tag { Tag(0x0054, 0x0072) }
    /// Time Slot Time (0054,0073), DS.
    public static var timeSlotTime: Tag { Tag(0x0054, 0x0073) }
    /// Slice Vector (0054,0080), US.
    public static var sliceVector: Tag { Tag(0x0054, 0x0080) }
    /// Number of Slices (0054,0081), US.
    public static var numberOfSlices: Tag { Tag(0x0054, 0x0081) }
    /// Angular View Vector (0054,0090), US.
    public static var angularViewVector: Tag { Tag(0x0054, 0x0090) }
    /// Time Slice Vector (0054,0100), US.
    public static var timeSliceVector: Tag { Tag(0x0054, 0x0100) }
    /// Number of Time Slices (0054,0101), US.
    public static var numberOfTimeSlices: Tag { Tag(0x0054, 0x0101) }
    /// Start Angle (0054,0200), DS.
    public static var startAngle: Tag { Tag(0x0054, 0x0200) }
    /// Type of Detector Motion (0054,0202), CS.
    public static var typeOfDetectorMotion: Tag { Tag(0x0054, 0x0202) }
    /// Trigger Vector (0054,0210), IS.
    public static var triggerVector: Tag { Tag(0x0054, 0x0210) }
    /// Number of Triggers in Phase (0054,0211), US.
    public static var numberOfTriggersInPhase: Tag { Tag(0x0054, 0x0211) }
    /// View Code Sequence (0054,0220), SQ.
    public static var viewCodeSequence: Tag { Tag(0x0054, 0x0220) }
    /// View Modifier Code Sequence (0054,0222), SQ.
    public static var viewModifierCodeSequence: Tag { Tag(0x0054, 0x0222) }
    /// Radionuclide Code Sequence (0054,0300), SQ.
    public static var radionuclideCodeSequence: Tag { Tag(0x0054, 0x0300) }
    /// Administration Route Code Sequence (0054,0302), SQ.
    public static var administrationRouteCodeSequence: Tag { Tag(0x0054, 0x0302) }
    /// Radiopharmaceutical Code Sequence (0054,0304), SQ.
    public static var radiopharmaceuticalCodeSequence: Tag { Tag(0x0054, 0x0304) }
    /// Calibration Data Sequence (0054,0306), SQ.
    public static var calibrationDataSequence: Tag { Tag(0x0054, 0x0306) }
    /// Energy Window Number (0054,0308), US.
    public static var energyWindowNumber: Tag { Tag(0x0054, 0x0308) }
    /// Image ID (0054,0400), SH.
    public static var imageID: Tag { Tag(0x0054, 0x0400) }
    /// Patient Orientation Code Sequence (0054,0410), SQ.
    public static var patientOrientationCodeSequence: Tag { Tag(0x0054, 0x0410) }
    /// Patient Orientation Modifier Code Sequence (0054,0412), SQ.
    public static var patientOrientationModifierCodeSequence: Tag { Tag(0x0054, 0x0412) }
    /// Patient Gantry Relationship Code Sequence (0054,0414), SQ.
    public static var patientGantryRelationshipCodeSequence: Tag { Tag(0x0054, 0x0414) }
    /// Slice Progression Direction (0054,0500), CS.
    public static var sliceProgressionDirection: Tag { Tag(0x0054, 0x0500) }
    /// Scan Progression Direction (0054,0501), CS.
    public static var scanProgressionDirection: Tag { Tag(0x0054, 0x0501) }
    /// Series Type (0054,1000), CS.
    public static var seriesType: Tag { Tag(0x0054, 0x1000) }
    /// Units (0054,1001), CS.
    public static var units: Tag { Tag(0x0054, 0x1001) }
    /// Counts Source (0054,1002), CS.
    public static var countsSource: Tag { Tag(0x0054, 0x1002) }
    /// Reprojection Method (0054,1004), CS.
    public static var reprojectionMethod: Tag { Tag(0x0054, 0x1004) }
    /// SUV Type (0054,1006), CS.
    public static var suvType: Tag { Tag(0x0054, 0x1006) }
    /// Randoms Correction Method (0054,1100), CS.
    public static var randomsCorrectionMethod: Tag { Tag(0x0054, 0x1100) }
    /// Attenuation Correction Method (0054,1101), LO.
    public static var attenuationCorrectionMethod: Tag { Tag(0x0054, 0x1101) }
    /// Decay Correction (0054,1102), CS.
    public static var decayCorrection: Tag { Tag(0x0054, 0x1102) }
    /// Reconstruction Method (0054,1103), LO.
    public static var reconstructionMethod: Tag { Tag(0x0054, 0x1103) }
    /// Detector Lines of Response Used (0054,1104), LO.
    public static var detectorLinesOfResponseUsed: Tag { Tag(0x0054, 0x1104) }
    /// Scatter Correction Method (0054,1105), LO.
    public static var scatterCorrectionMethod: Tag { Tag(0x0054, 0x1105) }
    /// Axial Acceptance (0054,1200), DS.
    public static var axialAcceptance: Tag { Tag(0x0054, 0x1200) }
    /// Axial Mash (0054,1201), IS.
    public static var axialMash: Tag { Tag(0x0054, 0x1201) }
    /// Transverse Mash (0054,1202), IS.
    public static var transverseMash: Tag { Tag(0x0054, 0x1202) }
    /// Detector Element Size (0054,1203), DS.
    public static var detectorElementSize: Tag { Tag(0x0054, 0x1203) }
    /// Coincidence Window Width (0054,1210), DS.
    public static var coincidenceWindowWidth: Tag { Tag(0x0054, 0x1210) }
    /// Secondary Counts Type (0054,1220), CS.
    public static var secondaryCountsType: Tag { Tag(0x0054, 0x1220) }
    /// Frame Reference Time (0054,1300), DS.
    public static var frameReferenceTime: Tag { Tag(0x0054, 0x1300) }
    /// Primary (Prompts) Counts Accumulated (0054,1310), IS.
    public static var primaryPromptsCountsAccumulated: Tag { Tag(0x0054, 0x1310) }
    /// Secondary Counts Accumulated (0054,1311), IS.
    public static var secondaryCountsAccumulated: Tag { Tag(0x0054, 0x1311) }
    /// Slice Sensitivity Factor (0054,1320), DS.
    public static var sliceSensitivityFactor: Tag { Tag(0x0054, 0x1320) }
    /// Decay Factor (0054,1321), DS.
    public static var decayFactor: Tag { Tag(0x0054, 0x1321) }
    /// Dose Calibration Factor (0054,1322), DS.
    public static var doseCalibrationFactor: Tag { Tag(0x0054, 0x1322) }
    /// Scatter Fraction Factor (0054,1323), DS.
    public static var scatterFractionFactor: Tag { Tag(0x0054, 0x1323) }
    /// Dead Time Factor (0054,1324), DS.
    public static var deadTimeFactor: Tag { Tag(0x0054, 0x1324) }
    /// Image Index (0054,1330), US.
    public static var imageIndex: Tag { Tag(0x0054, 0x1330) }
    /// Counts Included (0054,1400), CS, retired.
    public static var countsIncluded: Tag { Tag(0x0054, 0x1400) }
    /// Dead Time Correction Flag (0054,1401), CS, retired.
    public static var deadTimeCorrectionFlag: Tag { Tag(0x0054, 0x1401) }
    /// Histogram Sequence (0060,3000), SQ.
    public static var histogramSequence: Tag { Tag(0x0060, 0x3000) }
    /// Histogram Number of Bins (0060,3002), US.
    public static var histogramNumberOfBins: Tag { Tag(0x0060, 0x3002) }
    /// Histogram First Bin Value (0060,3004), US or SS.
    public static var histogramFirstBinValue: Tag { Tag(0x0060, 0x3004) }
    /// Histogram Last Bin Value (0060,3006), US or SS.
    public static var histogramLastBinValue: Tag { Tag(0x0060, 0x3006) }
    /// Histogram Bin Width (0060,3008), US.
    public static var histogramBinWidth: Tag { Tag(0x0060, 0x3008) }
    /// Histogram Explanation (0060,3010), LO.
    public static var histogramExplanation: Tag { Tag(0x0060, 0x3010) }
    /// Histogram Data (0060,3020), UL.
    public static var histogramData: Tag { Tag(0x0060, 0x3020) }
    /// Segmentation Type (0062,0001), CS.
    public static var segmentationType: Tag { Tag(0x0062, 0x0001) }
    /// Segment Sequence (0062,0002), SQ.
    public static var segmentSequence: Tag { Tag(0x0062, 0x0002) }
    /// Segmented Property Category Code Sequence (0062,0003), SQ.
    public static var segmentedPropertyCategoryCodeSequence: Tag { Tag(0x0062, 0x0003) }
    /// Segment Number (0062,0004), US.
    public static var segmentNumber: Tag { Tag(0x0062, 0x0004) }
    /// Segment Label (0062,0005), LO.
    public static var segmentLabel: Tag { Tag(0x0062, 0x0005) }
    /// Segment Description (0062,0006), ST.
    public static var segmentDescription: Tag { Tag(0x0062, 0x0006) }
    /// Segmentation Algorithm Identification Sequence (0062,0007), SQ.
    public static var segmentationAlgorithmIdentificationSequence: Tag { Tag(0x0062, 0x0007) }
    /// Segment Algorithm Type (0062,0008), CS.
    public static var segmentAlgorithmType: Tag { Tag(0x0062, 0x0008) }
    /// Segment Algorithm Name (0062,0009), LO.
    public static var segmentAlgorithmName: Tag { Tag(0x0062, 0x0009) }
    /// Segment Identification Sequence (0062,000A), SQ.
    public static var segmentIdentificationSequence: Tag { Tag(0x0062, 0x000A) }
    /// Referenced Segment Number (0062,000B), US.
    public static var referencedSegmentNumber: Tag { Tag(0x0062, 0x000B) }
    /// Recommended Display Grayscale Value (0062,000C), US.
    public static var recommendedDisplayGrayscaleValue: Tag { Tag(0x0062, 0x000C) }
    /// Recommended Display CIELab Value (0062,000D), US.
    public static var recommendedDisplayCIELabValue: Tag { Tag(0x0062, 0x000D) }
    /// Maximum Fractional Value (0062,000E), US.
    public static var maximumFractionalValue: Tag { Tag(0x0062, 0x000E) }
    /// Segmented Property Type Code Sequence (0062,000F), SQ.
    public static var segmentedPropertyTypeCodeSequence: Tag { Tag(0x0062, 0x000F) }
    /// Segmentation Fractional Type (0062,0010), CS.
    public static var segmentationFractionalType: Tag { Tag(0x0062, 0x0010) }
    /// Segmented Property Type Modifier Code Sequence (0062,0011), SQ.
    public static var segmentedPropertyTypeModifierCodeSequence: Tag { Tag(0x0062, 0x0011) }
    /// Used Segments Sequence (0062,0012), SQ.
    public static var usedSegmentsSequence: Tag { Tag(0x0062, 0x0012) }
    /// Segments Overlap (0062,0013), CS.
    public static var segmentsOverlap: Tag { Tag(0x0062, 0x0013) }
    /// Tracking ID (0062,0020), UT.
    public static var trackingID: Tag { Tag(0x0062, 0x0020) }
    /// Tracking UID (0062,0021), UI.
    public static var trackingUID: Tag { Tag(0x0062, 0x0021) }
    /// Deformable Registration Sequence (0064,0002), SQ.
    public static var deformableRegistrationSequence: Tag { Tag(0x0064, 0x0002) }
    /// Source Frame of Reference UID (0064,0003), UI.
    public static var sourceFrameOfReferenceUID: Tag { Tag(0x0064, 0x0003) }
    /// Deformable Registration Grid Sequence (0064,0005), SQ.
    public static var deformableRegistrationGridSequence: Tag { Tag(0x0064, 0x0005) }
    /// Grid Dimensions (0064,0007), UL.
    public static var gridDimensions: Tag { Tag(0x0064, 0x0007) }
    /// Grid Resolution (0064,0008), FD.
    public static var gridResolution: Tag { Tag(0x0064, 0x0008) }
    /// Vector Grid Data (0064,0009), OF.
    public static var vectorGridData: Tag { Tag(0x0064, 0x0009) }
    /// Pre Deformation Matrix Registration Sequence (0064,000F), SQ.
    public static var preDeformationMatrixRegistrationSequence: Tag { Tag(0x0064, 0x000F) }
    /// Post Deformation Matrix Registration Sequence (0064,0010), SQ.
    public static var postDeformationMatrixRegistrationSequence: Tag { Tag(0x0064, 0x0010) }
    /// Number of Surfaces (0066,0001), UL.
    public static var numberOfSurfaces: Tag { Tag(0x0066, 0x0001) }
    /// Surface Sequence (0066,0002), SQ.
    public static var surfaceSequence: Tag { Tag(0x0066, 0x0002) }
    /// Surface Number (0066,0003), UL.
    public static var surfaceNumber: Tag { Tag(0x0066, 0x0003) }
    /// Surface Comments (0066,0004), LT.
    public static var surfaceComments: Tag { Tag(0x0066, 0x0004) }
    /// Surface Processing (0066,0009), CS.
    public static var surfaceProcessing: Tag { Tag(0x0066, 0x0009) }
    /// Surface Processing Ratio (0066,000A), FL.
    public static var surfaceProcessingRatio: Tag { Tag(0x0066, 0x000A) }
    /// Surface Processing Description (0066,000B), LO.
    public static var surfaceProcessingDescription: Tag { Tag(0x0066, 0x000B) }
    /// Recommended Presentation Opacity (0066,000C), FL.
    public static var recommendedPresentationOpacity: Tag { Tag(0x0066, 0x000C) }
    /// Recommended Presentation Type (0066,000D), CS.
    public static var recommendedPresentationType: Tag { Tag(0x0066, 0x000D) }
    /// Finite Volume (0066,000E), CS.
    public static var finiteVolume: Tag { Tag(0x0066, 0x000E) }
    /// Manifold (0066,0010), CS.
    public static var manifold: Tag { Tag(0x0066, 0x0010) }
    /// Surface Points Sequence (0066,0011), SQ.
    public static var surfacePointsSequence: Tag { Tag(0x0066, 0x0011) }
    /// Surface Points Normals Sequence (0066,0012), SQ.
    public static var surfacePointsNormalsSequence: Tag { Tag(0x0066, 0x0012) }
    /// Surface Mesh Primitives Sequence (0066,0013), SQ.
    public static var surfaceMeshPrimitivesSequence: Tag { Tag(0x0066, 0x0013) }
    /// Number of Surface Points (0066,0015), UL.
    public static var numberOfSurfacePoints: Tag { Tag(0x0066, 0x0015) }
    /// Point Coordinates Data (0066,0016), OF.
    public static var pointCoordinatesData: Tag { Tag(0x0066, 0x0016) }
    /// Point Position Accuracy (0066,0017), FL.
    public static var pointPositionAccuracy: Tag { Tag(0x0066, 0x0017) }
    /// Mean Point Distance (0066,0018), FL.
    public static var meanPointDistance: Tag { Tag(0x0066, 0x0018) }
    /// Maximum Point Distance (0066,0019), FL.
    public static var maximumPointDistance: Tag { Tag(0x0066, 0x0019) }
    /// Points Bounding Box Coordinates (0066,001A), FL.
    public static var pointsBoundingBoxCoordinates: Tag { Tag(0x0066, 0x001A) }
    /// Axis of Rotation (0066,001B), FL.
    public static var axisOfRotation: Tag { Tag(0x0066, 0x001B) }
    /// Center of Rotation (0066,001C), FL.
    public static var centerOfRotation: Tag { Tag(0x0066, 0x001C) }
    /// Number of Vectors (0066,001E), UL.
    public static var numberOfVectors: Tag { Tag(0x0066, 0x001E) }
    /// Vector Dimensionality (0066,001F), US.
    public static var vectorDimensionality: Tag { Tag(0x0066, 0x001F) }
    /// Vector Accuracy (0066,0020), FL.
    public static var vectorAccuracy: Tag { Tag(0x0066, 0x0020) }
    /// Vector Coordinate Data (0066,0021), OF.
    public static var vectorCoordinateData: Tag { Tag(0x0066, 0x0021) }
    /// Double Point Coordinates Data (0066,0022), OD.
    public static var doublePointCoordinatesData: Tag { Tag(0x0066, 0x0022) }
    /// Triangle Point Index List (0066,0023), OW, retired.
    public static var trianglePointIndexList: Tag { Tag(0x0066, 0x0023) }
    /// Edge Point Index List (0066,0024), OW, retired.
    public static var edgePointIndexList: Tag { Tag(0x0066, 0x0024) }
    /// Vertex Point Index List (0066,0025), OW, retired.
    public static var vertexPointIndexList: Tag { Tag(0x0066, 0x0025) }
    /// Triangle Strip Sequence (0066,0026), SQ.
    public static var triangleStripSequence: Tag { Tag(0x0066, 0x0026) }
    /// Triangle Fan Sequence (0066,0027), SQ.
    public static var triangleFanSequence: Tag { Tag(0x0066, 0x0027) }
    /// Line Sequence (0066,0028), SQ.
    public static var lineSequence: Tag { Tag(0x0066, 0x0028) }
    /// Primitive Point Index List (0066,0029), OW, retired.
    public static var primitivePointIndexList: Tag { Tag(0x0066, 0x0029) }
    /// Surface Count (0066,002A), UL.
    public static var surfaceCount: Tag { Tag(0x0066, 0x002A) }
    /// Referenced Surface Sequence (0066,002B), SQ.
    public static var referencedSurfaceSequence: Tag { Tag(0x0066, 0x002B) }
    /// Referenced Surface Number (0066,002C), UL.
    public static var referencedSurfaceNumber: Tag { Tag(0x0066, 0x002C) }
    /// Segment Surface Generation Algorithm Identification Sequence (0066,002D), SQ.
    public static var segmentSurfaceGenerationAlgorithmIdentificationSequence: Tag { Tag(0x0066, 0x002D) }
    /// Segment Surface Source Instance Sequence (0066,002E), SQ.
    public static var segmentSurfaceSourceInstanceSequence: Tag { Tag(0x0066, 0x002E) }
    /// Algorithm Family Code Sequence (0066,002F), SQ.
    public static var algorithmFamilyCodeSequence: Tag { Tag(0x0066, 0x002F) }
    /// Algorithm Name Code Sequence (0066,0030), SQ.
    public static var algorithmNameCodeSequence: Tag { Tag(0x0066, 0x0030) }
    /// Algorithm Version (0066,0031), LO.
    public static var algorithmVersion: Tag { Tag(0x0066, 0x0031) }
    /// Algorithm Parameters (0066,0032), LT.
    public static var algorithmParameters: Tag { Tag(0x0066, 0x0032) }
    /// Facet Sequence (0066,0034), SQ.
    public static var facetSequence: Tag { Tag(0x0066, 0x0034) }
    /// Surface Processing Algorithm Identification Sequence (0066,0035), SQ.
    public static var surfaceProcessingAlgorithmIdentificationSequence: Tag { Tag(0x0066, 0x0035) }
    /// Algorithm Name (0066,0036), LO.
    public static var algorithmName: Tag { Tag(0x0066, 0x0036) }
    /// Recommended Point Radius (0066,0037), FL.
    public static var recommendedPointRadius: Tag { Tag(0x0066, 0x0037) }
    /// Recommended Line Thickness (0066,0038), FL.
    public static var recommendedLineThickness: Tag { Tag(0x0066, 0x0038) }
    /// Long Primitive Point Index List (0066,0040), OL.
    public static var longPrimitivePointIndexList: Tag { Tag(0x0066, 0x0040) }
    /// Long Triangle Point Index List (0066,0041), OL.
    public static var longTrianglePointIndexList: Tag { Tag(0x0066, 0x0041) }
    /// Long Edge Point Index List (0066,0042), OL.
    public static var longEdgePointIndexList: Tag { Tag(0x0066, 0x0042) }
    /// Long Vertex Point Index List (0066,0043), OL.
    public static var longVertexPointIndexList: Tag { Tag(0x0066, 0x0043) }
    /// Track Set Sequence (0066,0101), SQ.
    public static var trackSetSequence: Tag { Tag(0x0066, 0x0101) }
    /// Track Sequence (0066,0102), SQ.
    public static var trackSequence: Tag { Tag(0x0066, 0x0102) }
    /// Recommended Display CIELab Value List (0066,0103), OW.
    public static var recommendedDisplayCIELabValueList: Tag { Tag(0x0066, 0x0103) }
    /// Tracking Algorithm Identification Sequence (0066,0104), SQ.
    public static var trackingAlgorithmIdentificationSequence: Tag { Tag(0x0066, 0x0104) }
    /// Track Set Number (0066,0105), UL.
    public static var trackSetNumber: Tag { Tag(0x0066, 0x0105) }
    /// Track Set Label (0066,0106), LO.
    public static var trackSetLabel: Tag { Tag(0x0066, 0x0106) }
    /// Track Set Description (0066,0107), UT.
    public static var trackSetDescription: Tag { Tag(0x0066, 0x0107) }
    /// Track Set Anatomical Type Code Sequence (0066,0108), SQ.
    public static var trackSetAnatomicalTypeCodeSequence: Tag { Tag(0x0066, 0x0108) }
    /// Measurements Sequence (0066,0121), SQ.
    public static var measurementsSequence: Tag { Tag(0x0066, 0x0121) }
    /// Track Set Statistics Sequence (0066,0124), SQ.
    public static var trackSetStatisticsSequence: Tag { Tag(0x0066, 0x0124) }
    /// Floating Point Values (0066,0125), OF.
    public static var floatingPointValues: Tag { Tag(0x0066, 0x0125) }
    /// Track Point Index List (0066,0129), OL.
    public static var trackPointIndexList: Tag { Tag(0x0066, 0x0129) }
    /// Track Statistics Sequence (0066,0130), SQ.
    public static var trackStatisticsSequence: Tag { Tag(0x0066, 0x0130) }
    /// Measurement Values Sequence (0066,0132), SQ.
    public static var measurementValuesSequence: Tag { Tag(0x0066, 0x0132) }
    /// Diffusion Acquisition Code Sequence (0066,0133), SQ.
    public static var diffusionAcquisitionCodeSequence: Tag { Tag(0x0066, 0x0133) }
    /// Diffusion Model Code Sequence (0066,0134), SQ.
    public static var diffusionModelCodeSequence: Tag { Tag(0x0066, 0x0134) }
    /// Implant Size (0068,6210), LO.
    public static var implantSize: Tag { Tag(0x0068, 0x6210) }
    /// Implant Template Version (0068,6221), LO.
    public static var implantTemplateVersion: Tag { Tag(0x0068, 0x6221) }
    /// Replaced Implant Template Sequence (0068,6222), SQ.
    public static var replacedImplantTemplateSequence: Tag { Tag(0x0068, 0x6222) }
    /// Implant Type (0068,6223), CS.
    public static var implantType: Tag { Tag(0x0068, 0x6223) }
    /// Derivation Implant Template Sequence (0068,6224), SQ.
    public static var derivationImplantTemplateSequence: Tag { Tag(0x0068, 0x6224) }
    /// Original Implant Template Sequence (0068,6225), SQ.
    public static var originalImplantTemplateSequence: Tag { Tag(0x0068, 0x6225) }
    /// Effective DateTime (0068,6226), DT.
    public static var effectiveDateTime: Tag { Tag(0x0068, 0x6226) }
    /// Implant Target Anatomy Sequence (0068,6230), SQ.
    public static var implantTargetAnatomySequence: Tag { Tag(0x0068, 0x6230) }
    /// Information From Manufacturer Sequence (0068,6260), SQ.
    public static var informationFromManufacturerSequence: Tag { Tag(0x0068, 0x6260) }
    /// Notification From Manufacturer Sequence (0068,6265), SQ.
    public static var notificationFromManufacturerSequence: Tag { Tag(0x0068, 0x6265) }
    /// Information Issue DateTime (0068,6270), DT.
    public static var informationIssueDateTime: Tag { Tag(0x0068, 0x6270) }
    /// Information Summary (0068,6280), ST.
    public static var informationSummary: Tag { Tag(0x0068, 0x6280) }
    /// Implant Regulatory Disapproval Code Sequence (0068,62A0), SQ.
    public static var implantRegulatoryDisapprovalCodeSequence: Tag { Tag(0x0068, 0x62A0) }
    /// Overall Template Spatial Tolerance (0068,62A5), FD.
    public static var overallTemplateSpatialTolerance: Tag { Tag(0x0068, 0x62A5) }
    /// HPGL Document Sequence (0068,62C0), SQ.
    public static var hpglDocumentSequence: Tag { Tag(0x0068, 0x62C0) }
    /// HPGL Document ID (0068,62D0), US.
    public static var hpglDocumentID: Tag { Tag(0x0068, 0x62D0) }
    /// HPGL Document Label (0068,62D5), LO.
    public static var hpglDocumentLabel: Tag { Tag(0x0068, 0x62D5) }
    /// View Orientation Code Sequence (0068,62E0), SQ.
    public static var viewOrientationCodeSequence: Tag { Tag(0x0068, 0x62E0) }
    /// View Orientation Modifier Code Sequence (0068,62F0), SQ.
    public static var viewOrientationModifierCodeSequence: Tag { Tag(0x0068, 0x62F0) }
    /// HPGL Document Scaling (0068,62F2), FD.
    public static var hpglDocumentScaling: Tag { Tag(0x0068, 0x62F2) }
    /// HPGL Document (0068,6300), OB.
    public static var hpglDocument: Tag { Tag(0x0068, 0x6300) }
    /// HPGL Contour Pen Number (0068,6310), US.
    public static var hpglContourPenNumber: Tag { Tag(0x0068, 0x6310) }
    /// HPGL Pen Sequence (0068,6320), SQ.
    public static var hpglPenSequence: Tag { Tag(0x0068, 0x6320) }
    /// HPGL Pen Number (0068,6330), US.
    public static var hpglPenNumber: Tag { Tag(0x0068, 0x6330) }
    /// HPGL Pen Label (0068,6340), LO.
    public static var hpglPenLabel: Tag { Tag(0x0068, 0x6340) }
    /// HPGL Pen Description (0068,6345), ST.
    public static var hpglPenDescription: Tag { Tag(0x0068, 0x6345) }
    /// Recommended Rotation Point (0068,6346), FD.
    public static var recommendedRotationPoint: Tag { Tag(0x0068, 0x6346) }
    /// Bounding Rectangle (0068,6347), FD.
    public static var boundingRectangle: Tag { Tag(0x0068, 0x6347) }
    /// Implant Template 3D Model Surface Number (0068,6350), US.
    public static var implantTemplate3DModelSurfaceNumber: Tag { Tag(0x0068, 0x6350) }
    /// Surface Model Description Sequence (0068,6360), SQ.
    public static var surfaceModelDescriptionSequence: Tag { Tag(0x0068, 0x6360) }
    /// Surface Model Label (0068,6380), LO.
    public static var surfaceModelLabel: Tag { Tag(0x0068, 0x6380) }
    /// Surface Model Scaling Factor (0068,6390), FD.
    public static var surfaceModelScalingFactor: Tag { Tag(0x0068, 0x6390) }
    /// Materials Code Sequence (0068,63A0), SQ.
    public static var materialsCodeSequence: Tag { Tag(0x0068, 0x63A0) }
    /// Coating Materials Code Sequence (0068,63A4), SQ.
    public static var coatingMaterialsCodeSequence: Tag { Tag(0x0068, 0x63A4) }
    /// Implant Type Code Sequence (0068,63A8), SQ.
    public static var implantTypeCodeSequence: Tag { Tag(0x0068, 0x63A8) }
    /// Fixation Method Code Sequence (0068,63AC), SQ.
    public static var fixationMethodCodeSequence: Tag { Tag(0x0068, 0x63AC) }
    /// Mating Feature Sets Sequence (0068,63B0), SQ.
    public static var matingFeatureSetsSequence: Tag { Tag(0x0068, 0x63B0) }
    /// Mating Feature Set ID (0068,63C0), US.
    public static var matingFeatureSetID: Tag { Tag(0x0068, 0x63C0) }
    /// Mating Feature Set Label (0068,63D0), LO.
    public static var matingFeatureSetLabel: Tag { Tag(0x0068, 0x63D0) }
    /// Mating Feature Sequence (0068,63E0), SQ.
    public static var matingFeatureSequence: Tag { Tag(0x0068, 0x63E0) }
    /// Mating Feature ID (0068,63F0), US.
    public static var matingFeatureID: Tag { Tag(0x0068, 0x63F0) }
    /// Mating Feature Degree of Freedom Sequence (0068,6400), SQ.
    public static var matingFeatureDegreeOfFreedomSequence: Tag { Tag(0x0068, 0x6400) }
    /// Degree of Freedom ID (0068,6410), US.
    public static var degreeOfFreedomID: Tag { Tag(0x0068, 0x6410) }
    /// Degree of Freedom Type (0068,6420), CS.
    public static var degreeOfFreedomType: Tag { Tag(0x0068, 0x6420) }
    /// 2D Mating Feature Coordinates Sequence (0068,6430), SQ.
    public static var twoDMatingFeatureCoordinatesSequence: Tag { Tag(0x0068, 0x6430) }
    /// Referenced HPGL Document ID (0068,6440), US.
    public static var referencedHPGLDocumentID: Tag { Tag(0x0068, 0x6440) }
    /// 2D Mating Point (0068,6450), FD.
    public static var twoDMatingPoint: Tag { Tag(0x0068, 0x6450) }
    /// 2D Mating Axes (0068,6460), FD.
    public static var twoDMatingAxes: Tag { Tag(0x0068, 0x6460) }
    /// 2D Degree of Freedom Sequence (0068,6470), SQ.
    public static var twoDDegreeOfFreedomSequence: Tag { Tag(0x0068, 0x6470) }
    /// 3D Degree of Freedom Axis (0068,6490), FD.
    public static var threeDDegreeOfFreedomAxis: Tag { Tag(0x0068, 0x6490) }
    /// Range of Freedom (0068,64A0), FD.
    public static var rangeOfFreedom: Tag { Tag(0x0068, 0x64A0) }
    /// 3D Mating Point (0068,64C0), FD.
    public static var threeDMatingPoint: Tag { Tag(0x0068, 0x64C0) }
    /// 3D Mating Axes (0068,64D0), FD.
    public static var threeDMatingAxes: Tag { Tag(0x0068, 0x64D0) }
    /// 2D Degree of Freedom Axis (0068,64F0), FD.
    public static var twoDDegreeOfFreedomAxis: Tag { Tag(0x0068, 0x64F0) }
    /// Planning Landmark Point Sequence (0068,6500), SQ.
    public static var planningLandmarkPointSequence: Tag { Tag(0x0068, 0x6500) }
    /// Planning Landmark Line Sequence (0068,6510), SQ.
    public static var planningLandmarkLineSequence: Tag { Tag(0x0068, 0x6510) }
    /// Planning Landmark Plane Sequence (0068,6520), SQ.
    public static var planningLandmarkPlaneSequence: Tag { Tag(0x0068, 0x6520) }
    /// Planning Landmark ID (0068,6530), US.
    public static var planningLandmarkID: Tag { Tag(0x0068, 0x6530) }
    /// Planning Landmark Description (0068,6540), LO.
    public static var planningLandmarkDescription: Tag { Tag(0x0068, 0x6540) }
    /// Planning Landmark Identification Code Sequence (0068,6545), SQ.
    public static var planningLandmarkIdentificationCodeSequence: Tag { Tag(0x0068, 0x6545) }
    /// 2D Point Coordinates Sequence (0068,6550), SQ.
    public static var twoDPointCoordinatesSequence: Tag { Tag(0x0068, 0x6550) }
    /// 2D Point Coordinates (0068,6560), FD.
    public static var twoDPointCoordinates: Tag { Tag(0x0068, 0x6560) }
    /// 3D Point Coordinates (0068,6590), FD.
    public static var threeDPointCoordinates: Tag { Tag(0x0068, 0x6590) }
    /// 2D Line Coordinates Sequence (0068,65A0), SQ.
    public static var twoDLineCoordinatesSequence: Tag { Tag(0x0068, 0x65A0) }
    /// 2D Line Coordinates (0068,65B0), FD.
    public static var twoDLineCoordinates: Tag { Tag(0x0068, 0x65B0) }
    /// 3D Line Coordinates (0068,65D0), FD.
    public static var threeDLineCoordinates: Tag { Tag(0x0068, 0x65D0) }
    /// 2D Plane Coordinates Sequence (0068,65E0), SQ.
    public static var twoDPlaneCoordinatesSequence: Tag { Tag(0x0068, 0x65E0) }
    /// 2D Plane Intersection (0068,65F0), FD.
    public static var twoDPlaneIntersection: Tag { Tag(0x0068, 0x65F0) }
    /// 3D Plane Origin (0068,6610), FD.
    public static var threeDPlaneOrigin: Tag { Tag(0x0068, 0x6610) }
    /// 3D Plane Normal (0068,6620), FD.
    public static var threeDPlaneNormal: Tag { Tag(0x0068, 0x6620) }
    /// Model Modification (0068,7001), CS.
    public static var modelModification: Tag { Tag(0x0068, 0x7001) }
    /// Model Mirroring (0068,7002), CS.
    public static var modelMirroring: Tag { Tag(0x0068, 0x7002) }
    /// Model Usage Code Sequence (0068,7003), SQ.
    public static var modelUsageCodeSequence: Tag { Tag(0x0068, 0x7003) }
    /// Model Group UID (0068,7004), UI.
    public static var modelGroupUID: Tag { Tag(0x0068, 0x7004) }
    /// Relative URI Reference Within Encapsulated Document (0068,7005), UR.
    public static var relativeURIReferenceWithinEncapsulatedDocument: Tag { Tag(0x0068, 0x7005) }
    /// Annotation Coordinate Type (006A,0001), CS.
    public static var annotationCoordinateType: Tag { Tag(0x006A, 0x0001) }
    /// Annotation Group Sequence (006A,0002), SQ.
    public static var annotationGroupSequence: Tag { Tag(0x006A, 0x0002) }
    /// Annotation Group UID (006A,0003), UI.
    public static var annotationGroupUID: Tag { Tag(0x006A, 0x0003) }
    /// Annotation Group Label (006A,0005), LO.
    public static var annotationGroupLabel: Tag { Tag(0x006A, 0x0005) }
    /// Annotation Group Description (006A,0006), UT.
    public static var annotationGroupDescription: Tag { Tag(0x006A, 0x0006) }
    /// Annotation Group Generation Type (006A,0007), CS.
    public static var annotationGroupGenerationType: Tag { Tag(0x006A, 0x0007) }
    /// Annotation Group Algorithm Identification Sequence (006A,0008), SQ.
    public static var annotationGroupAlgorithmIdentificationSequence: Tag { Tag(0x006A, 0x0008) }
    /// Annotation Property Category Code Sequence (006A,0009), SQ.
    public static var annotationPropertyCategoryCodeSequence: Tag { Tag(0x006A, 0x0009) }
    /// Annotation Property Type Code Sequence (006A,000A), SQ.
    public static var annotationPropertyTypeCodeSequence: Tag { Tag(0x006A, 0x000A) }
    /// Annotation Property Type Modifier Code Sequence (006A,000B), SQ.
    public static var annotationPropertyTypeModifierCodeSequence: Tag { Tag(0x006A, 0x000B) }
    /// Number of Annotations (006A,000C), UL.
    public static var numberOfAnnotations: Tag { Tag(0x006A, 0x000C) }
    /// Annotation Applies to All Optical Paths (006A,000D), CS.
    public static var annotationAppliesToAllOpticalPaths: Tag { Tag(0x006A, 0x000D) }
    /// Referenced Optical Path Identifier (006A,000E), SH.
    public static var referencedOpticalPathIdentifier: Tag { Tag(0x006A, 0x000E) }
    /// Annotation Applies to All Z Planes (006A,000F), CS.
    public static var annotationAppliesToAllZPlanes: Tag { Tag(0x006A, 0x000F) }
    /// Common Z Coordinate Value (006A,0010), FD.
    public static var commonZCoordinateValue: Tag { Tag(0x006A, 0x0010) }
    /// Annotation Index List (006A,0011), OL.
    public static var annotationIndexList: Tag { Tag(0x006A, 0x0011) }
    /// Graphic Annotation Sequence (0070,0001), SQ.
    public static var graphicAnnotationSequence: Tag { Tag(0x0070, 0x0001) }
    /// Graphic Layer (0070,0002), CS.
    public static var graphicLayer: Tag { Tag(0x0070, 0x0002) }
    /// Bounding Box Annotation Units (0070,0003), CS.
    public static var boundingBoxAnnotationUnits: Tag { Tag(0x0070, 0x0003) }
    /// Anchor Point Annotation Units (0070,0004), CS.
    public static var anchorPointAnnotationUnits: Tag { Tag(0x0070, 0x0004) }
    /// Graphic Annotation Units (0070,0005), CS.
    public static var graphicAnnotationUnits: Tag { Tag(0x0070, 0x0005) }
    /// Unformatted Text Value (0070,0006), ST.
    public static var unformattedTextValue: Tag { Tag(0x0070, 0x0006) }
    /// Text Object Sequence (0070,0008), SQ.
    public static var textObjectSequence: Tag { Tag(0x0070, 0x0008) }
    /// Graphic Object Sequence (0070,0009), SQ.
    public static var graphicObjectSequence: Tag { Tag(0x0070, 0x0009) }
    /// Bounding Box Top Left Hand Corner (0070,0010), FL.
    public static var boundingBoxTopLeftHandCorner: Tag { Tag(0x0070, 0x0010) }
    /// Bounding Box Bottom Right Hand Corner (0070,0011), FL.
    public static var boundingBoxBottomRightHandCorner: Tag { Tag(0x0070, 0x0011) }
    /// Bounding Box Text Horizontal Justification (0070,0012), CS.
    public static var boundingBoxTextHorizontalJustification: Tag { Tag(0x0070, 0x0012) }
    /// Anchor Point (0070,0014), FL.
    public static var anchorPoint: Tag { Tag(0x0070, 0x0014) }
    /// Anchor Point Visibility (0070,0015), CS.
    public static var anchorPointVisibility: Tag { Tag(0x0070, 0x0015) }
    /// Graphic Dimensions (0070,0020), US.
    public static var graphicDimensions: Tag { Tag(0x0070, 0x0020) }
    /// Number of Graphic Points (0070,0021), US.
    public static var numberOfGraphicPoints: Tag { Tag(0x0070, 0x0021) }
    /// Graphic Data (0070,0022), FL.
    public static var graphicData: Tag { Tag(0x0070, 0x0022) }
    /// Graphic Type (0070,0023), CS.
    public static var graphicType: Tag { Tag(0x0070, 0x0023) }
    /// Graphic Filled (0070,0024), CS.
    public static var graphicFilled: Tag { Tag(0x0070, 0x0024) }
    /// Image Rotation (Retired) (0070,0040), IS, retired.
    public static var imageRotationRetired: Tag { Tag(0x0070, 0x0040) }
    /// Image Horizontal Flip (0070,0041), CS.
    public static var imageHorizontalFlip: Tag { Tag(0x0070, 0x0041) }
    /// Image Rotation (0070,0042), US.
    public static var imageRotation: Tag { Tag(0x0070, 0x0042) }
    /// Displayed Area Top Left Hand Corner (Trial) (0070,0050), US, retired.
    public static var displayedAreaTopLeftHandCornerTrial: Tag { Tag(0x0070, 0x0050) }
    /// Displayed Area Bottom Right Hand Corner (Trial) (0070,0051), US, retired.
    public static var displayedAreaBottomRightHandCornerTrial: Tag { Tag(0x0070, 0x0051) }
    /// Displayed Area Top Left Hand Corner (0070,0052), SL.
    public static var displayedAreaTopLeftHandCorner: Tag { Tag(0x0070, 0x0052) }
    /// Displayed Area Bottom Right Hand Corner (0070,0053), SL.
    public static var displayedAreaBottomRightHandCorner: Tag { Tag(0x0070, 0x0053) }
    /// Displayed Area Selection Sequence (0070,005A), SQ.
    public static var displayedAreaSelectionSequence: Tag { Tag(0x0070, 0x005A) }
    /// Graphic Layer Sequence (0070,0060), SQ.
    public static var graphicLayerSequence: Tag { Tag(0x0070, 0x0060) }
    /// Graphic Layer Order (0070,0062), IS.
    public static var graphicLayerOrder: Tag { Tag(0x0070, 0x0062) }
    /// Graphic Layer Recommended Display Grayscale Value (0070,0066), US.
    public static var graphicLayerRecommendedDisplayGrayscaleValue: Tag { Tag(0x0070, 0x0066) }
    /// Graphic Layer Recommended Display RGB Value (0070,0067), US, retired.
    public static var graphicLayerRecommendedDisplayRGBValue: Tag { Tag(0x0070, 0x0067) }
    /// Graphic Layer Description (0070,0068), LO.
    public static var graphicLayerDescription: Tag { Tag(0x0070, 0x0068) }
    /// Content Label (0070,0080), CS.
    public static var contentLabel: Tag { Tag(0x0070, 0x0080) }
    /// Content Description (0070,0081), LO.
    public static var contentDescription: Tag { Tag(0x0070, 0x0081) }
    /// Presentation Creation Date (0070,0082), DA.
    public static var presentationCreationDate: Tag { Tag(0x0070, 0x0082) }
    /// Presentation Creation Time (0070,0083), TM.
    public static var presentationCreationTime: Tag { Tag(0x0070, 0x0083) }
    /// Content Creator's Name (0070,0084), PN.
    public static var contentCreatorName: Tag { Tag(0x0070, 0x0084) }
    /// Content Creator's Identification Code Sequence (0070,0086), SQ.
    public static var contentCreatorIdentificationCodeSequence: Tag { Tag(0x0070, 0x0086) }
    /// Alternate Content Description Sequence (0070,0087), SQ.
    public static var alternateContentDescriptionSequence: Tag { Tag(0x0070, 0x0087) }
    /// Presentation Size Mode (0070,0100), CS.
    public static var presentationSizeMode: Tag { Tag(0x0070, 0x0100) }
    /// Presentation Pixel Spacing (0070,0101), DS.
    public static var presentationPixelSpacing: Tag { Tag(0x0070, 0x0101) }
    /// Presentation Pixel Aspect Ratio (0070,0102), IS.
    public static var presentationPixelAspectRatio: Tag { Tag(0x0070, 0x0102) }
    /// Presentation Pixel Magnification Ratio (0070,0103), FL.
    public static var presentationPixelMagnificationRatio: Tag { Tag(0x0070, 0x0103) }
    /// Graphic Group Label (0070,0207), LO.
    public static var graphicGroupLabel: Tag { Tag(0x0070, 0x0207) }
    /// Graphic Group Description (0070,0208), ST.
    public static var graphicGroupDescription: Tag { Tag(0x0070, 0x0208) }
    /// Compound Graphic Sequence (0070,0209), SQ.
    public static var compoundGraphicSequence: Tag { Tag(0x0070, 0x0209) }
    /// Compound Graphic Instance ID (0070,0226), UL.
    public static var compoundGraphicInstanceID: Tag { Tag(0x0070, 0x0226) }
    /// Font Name (0070,0227), LO.
    public static var fontName: Tag { Tag(0x0070, 0x0227) }
    /// Font Name Type (0070,0228), CS.
    public static var fontNameType: Tag { Tag(0x0070, 0x0228) }
    /// CSS Font Name (0070,0229), LO.
    public static var cssFontName: Tag { Tag(0x0070, 0x0229) }
    /// Rotation Angle (0070,0230), FD.
    public static var rotationAngle: Tag { Tag(0x0070, 0x0230) }
    /// Text Style Sequence (0070,0231), SQ.
    public static var textStyleSequence: Tag { Tag(0x0070, 0x0231) }
    /// Line Style Sequence (0070,0232), SQ.
    public static var lineStyleSequence: Tag { Tag(0x0070, 0x0232) }
    /// Fill Style Sequence (0070,0233), SQ.
    public static var fillStyleSequence: Tag { Tag(0x0070, 0x0233) }
    /// Graphic Group Sequence (0070,0234), SQ.
    public static var graphicGroupSequence: Tag { Tag(0x0070, 0x0234) }
    /// Text Color CIELab Value (0070,0241), US.
    public static var textColorCIELabValue: Tag { Tag(0x0070, 0x0241) }
    /// Horizontal Alignment (0070,0242), CS.
    public static var horizontalAlignment: Tag { Tag(0x0070, 0x0242) }
    /// Vertical Alignment (0070,0243), CS.
    public static var verticalAlignment: Tag { Tag(0x0070, 0x0243) }
    /// Shadow Style (0070,0244), CS.
    public static var shadowStyle: Tag { Tag(0x0070, 0x0244) }
    /// Shadow Offset X (0070,0245), FL.
    public static var shadowOffsetX: Tag { Tag(0x0070, 0x0245) }
    /// Shadow Offset Y (0070,0246), FL.
    public static var shadowOffsetY: Tag { Tag(0x0070, 0x0246) }
    /// Shadow Color CIELab Value (0070,0247), US.
    public static var shadowColorCIELabValue: Tag { Tag(0x0070, 0x0247) }
    /// Underlined (0070,0248), CS.
    public static var underlined: Tag { Tag(0x0070, 0x0248) }
    /// Bold (0070,0249), CS.
    public static var bold: Tag { Tag(0x0070, 0x0249) }
    /// Italic (0070,0250), CS.
    public static var italic: Tag { Tag(0x0070, 0x0250) }
    /// Pattern On Color CIELab Value (0070,0251), US.
    public static var patternOnColorCIELabValue: Tag { Tag(0x0070, 0x0251) }
    /// Pattern Off Color CIELab Value (0070,0252), US.
    public static var patternOffColorCIELabValue: Tag { Tag(0x0070, 0x0252) }
    /// Line Thickness (0070,0253), FL.
    public static var lineThickness: Tag { Tag(0x0070, 0x0253) }
    /// Line Dashing Style (0070,0254), CS.
    public static var lineDashingStyle: Tag { Tag(0x0070, 0x0254) }
    /// Line Pattern (0070,0255), UL.
    public static var linePattern: Tag { Tag(0x0070, 0x0255) }
    /// Fill Pattern (0070,0256), OB.
    public static var fillPattern: Tag { Tag(0x0070, 0x0256) }
    /// Fill Mode (0070,0257), CS.
    public static var fillMode: Tag { Tag(0x0070, 0x0257) }
    /// Shadow Opacity (0070,0258), FL.
    public static var shadowOpacity: Tag { Tag(0x0070, 0x0258) }
    /// Gap Length (0070,0261), FL.
    public static var gapLength: Tag { Tag(0x0070, 0x0261) }
    /// Diameter of Visibility (0070,0262), FL.
    public static var diameterOfVisibility: Tag { Tag(0x0070, 0x0262) }
    /// Rotation Point (0070,0273), FL.
    public static var rotationPoint: Tag { Tag(0x0070, 0x0273) }
    /// Tick Alignment (0070,0274), CS.
    public static var tickAlignment: Tag { Tag(0x0070, 0x0274) }
    /// Show Tick Label (0070,0278), CS.
    public static var showTickLabel: Tag { Tag(0x0070, 0x0278) }
    /// Tick Label Alignment (0070,0279), CS.
    public static var tickLabelAlignment: Tag { Tag(0x0070, 0x0279) }
    /// Compound Graphic Units (0070,0282), CS.
    public static var compoundGraphicUnits: Tag { Tag(0x0070, 0x0282) }
    /// Pattern On Opacity (0070,0284), FL.
    public static var patternOnOpacity: Tag { Tag(0x0070, 0x0284) }
    /// Pattern Off Opacity (0070,0285), FL.
    public static var patternOffOpacity: Tag { Tag(0x0070, 0x0285) }
    /// Major Ticks Sequence (0070,0287), SQ.
    public static var majorTicksSequence: Tag { Tag(0x0070, 0x0287) }
    /// Tick Position (0070,0288), FL.
    public static var tickPosition: Tag { Tag(0x0070, 0x0288) }
    /// Tick Label (0070,0289), SH.
    public static var tickLabel: Tag { Tag(0x0070, 0x0289) }
    /// Compound Graphic Type (0070,0294), CS.
    public static var compoundGraphicType: Tag { Tag(0x0070, 0x0294) }
    /// Graphic Group ID (0070,0295), UL.
    public static var graphicGroupID: Tag { Tag(0x0070, 0x0295) }
    /// Shape Type (0070,0306), CS.
    public static var shapeType: Tag { Tag(0x0070, 0x0306) }
    /// Registration Sequence (0070,0308), SQ.
    public static var registrationSequence: Tag { Tag(0x0070, 0x0308) }
    /// Matrix Registration Sequence (0070,0309), SQ.
    public static var matrixRegistrationSequence: Tag { Tag(0x0070, 0x0309) }
    /// Matrix Sequence (0070,030A), SQ.
    public static var matrixSequence: Tag { Tag(0x0070, 0x030A) }
    /// Frame of Reference to Displayed Coordinate System Transformation Matrix (0070,030B), FD.
    public static var frameOfReferenceToDisplayedCoordinateSystemTransformationMatrix: Tag { Tag(0x0070, 0x030B) }
    /// Frame of Reference Transformation Matrix Type (0070,030C), CS.
    public static var frameOfReferenceTransformationMatrixType: Tag { Tag(0x0070, 0x030C) }
    /// Registration Type Code Sequence (0070,030D), SQ.
    public static var registrationTypeCodeSequence: Tag { Tag(0x0070, 0x030D) }
    /// Fiducial Description (0070,030F), ST.
    public static var fiducialDescription: Tag { Tag(0x0070, 0x030F) }
    /// Fiducial Identifier (0070,0310), SH.
    public static var fiducialIdentifier: Tag { Tag(0x0070, 0x0310) }
    /// Fiducial Identifier Code Sequence (0070,0311), SQ.
    public static var fiducialIdentifierCodeSequence: Tag { Tag(0x0070, 0x0311) }
    /// Contour Uncertainty Radius (0070,0312), FD.
    public static var contourUncertaintyRadius: Tag { Tag(0x0070, 0x0312) }
    /// Used Fiducials Sequence (0070,0314), SQ.
    public static var usedFiducialsSequence: Tag { Tag(0x0070, 0x0314) }
    /// Used RT Structure Set ROI Sequence (0070,0315), SQ.
    public static var usedRTStructureSetROISequence: Tag { Tag(0x0070, 0x0315) }
    /// Graphic Coordinates Data Sequence (0070,0318), SQ.
    public static var graphicCoordinatesDataSequence: Tag { Tag(0x0070, 0x0318) }
    /// Fiducial UID (0070,031A), UI.
    public static var fiducialUID: Tag { Tag(0x0070, 0x031A) }
    /// Referenced Fiducial UID (0070,031B), UI.
    public static var referencedFiducialUID: Tag { Tag(0x0070, 0x031B) }
    /// Fiducial Set Sequence (0070,031C), SQ.
    public static var fiducialSetSequence: Tag { Tag(0x0070, 0x031C) }
    /// Fiducial Sequence (0070,031E), SQ.
    public static var fiducialSequence: Tag { Tag(0x0070, 0x031E) }
    /// Fiducials Property Category Code Sequence (0070,031F), SQ.
    public static var fiducialsPropertyCategoryCodeSequence: Tag { Tag(0x0070, 0x031F) }
    /// Graphic Layer Recommended Display CIELab Value (0070,0401), US.
    public static var graphicLayerRecommendedDisplayCIELabValue: Tag { Tag(0x0070, 0x0401) }
    /// Blending Sequence (0070,0402), SQ.
    public static var blendingSequence: Tag { Tag(0x0070, 0x0402) }
    /// Relative Opacity (0070,0403), FL.
    public static var relativeOpacity: Tag { Tag(0x0070, 0x0403) }
    /// Referenced Spatial Registration Sequence (0070,0404), SQ.
    public static var referencedSpatialRegistrationSequence: Tag { Tag(0x0070, 0x0404) }
    /// Blending Position (0070,0405), CS.
    public static var blendingPosition: Tag { Tag(0x0070, 0x0405) }
    /// Presentation Display Collection UID (0070,1101), UI.
    public static var presentationDisplayCollectionUID: Tag { Tag(0x0070, 0x1101) }
    /// Presentation Sequence Collection UID (0070,1102), UI.
    public static var presentationSequenceCollectionUID: Tag { Tag(0x0070, 0x1102) }
    /// Presentation Sequence Position Index (0070,1103), US.
    public static var presentationSequencePositionIndex: Tag { Tag(0x0070, 0x1103) }
    /// Rendered Image Reference Sequence (0070,1104), SQ.
    public static var renderedImageReferenceSequence: Tag { Tag(0x0070, 0x1104) }
    /// Volumetric Presentation State Input Sequence (0070,1201), SQ.
    public static var volumetricPresentationStateInputSequence: Tag { Tag(0x0070, 0x1201) }
    /// Presentation Input Type (0070,1202), CS.
    public static var presentationInputType: Tag { Tag(0x0070, 0x1202) }
    /// Input Sequence Position Index (0070,1203), US.
    public static var inputSequencePositionIndex: Tag { Tag(0x0070, 0x1203) }
    /// Crop (0070,1204), CS.
    public static var crop: Tag { Tag(0x0070, 0x1204) }
    /// Cropping Specification Index (0070,1205), US.
    public static var croppingSpecificationIndex: Tag { Tag(0x0070, 0x1205) }
    /// Compositing Method (0070,1206), CS, retired.
    public static var compositingMethod: Tag { Tag(0x0070, 0x1206) }
    /// Volumetric Presentation Input Number (0070,1207), US.
    public static var volumetricPresentationInputNumber: Tag { Tag(0x0070, 0x1207) }
    /// Image Volume Geometry (0070,1208), CS.
    public static var imageVolumeGeometry: Tag { Tag(0x0070, 0x1208) }
    /// Volumetric Presentation Input Set UID (0070,1209), UI.
    public static var volumetricPresentationInputSetUID: Tag { Tag(0x0070, 0x1209) }
    /// Volumetric Presentation Input Set Sequence (0070,120A), SQ.
    public static var volumetricPresentationInputSetSequence: Tag { Tag(0x0070, 0x120A) }
    /// Global Crop (0070,120B), CS.
    public static var globalCrop: Tag { Tag(0x0070, 0x120B) }
    /// Global Cropping Specification Index (0070,120C), US.
    public static var globalCroppingSpecificationIndex: Tag { Tag(0x0070, 0x120C) }
    /// Rendering Method (0070,120D), CS.
    public static var renderingMethod: Tag { Tag(0x0070, 0x120D) }
    /// Volume Cropping Sequence (0070,1301), SQ.
    public static var volumeCroppingSequence: Tag { Tag(0x0070, 0x1301) }
    /// Volume Cropping Method (0070,1302), CS.
    public static var volumeCroppingMethod: Tag { Tag(0x0070, 0x1302) }
    /// Bounding Box Crop (0070,1303), FD.
    public static var boundingBoxCrop: Tag { Tag(0x0070, 0x1303) }
    /// Oblique Cropping Plane Sequence (0070,1304), SQ.
    public static var obliqueCroppingPlaneSequence: Tag { Tag(0x0070, 0x1304) }
    /// Plane (0070,1305), FD.
    public static var plane: Tag { Tag(0x0070, 0x1305) }
    /// Plane Normal (0070,1306), FD.
    public static var planeNormal: Tag { Tag(0x0070, 0x1306) }
    /// Cropping Specification Number (0070,1309), US.
    public static var croppingSpecificationNumber: Tag { Tag(0x0070, 0x1309) }
    /// Multi-Planar Reconstruction Style (0070,1501), CS.
    public static var multiPlanarReconstructionStyle: Tag { Tag(0x0070, 0x1501) }
    /// MPR Thickness Type (0070,1502), CS.
    public static var mprThicknessType: Tag { Tag(0x0070, 0x1502) }
    /// MPR Slab Thickness (0070,1503), FD.
    public static var mprSlabThickness: Tag { Tag(0x0070, 0x1503) }
    /// MPR Top Left Hand Corner (0070,1505), FD.
    public static var mprTopLeftHandCorner: Tag { Tag(0x0070, 0x1505) }
    /// MPR View Width Direction (0070,1507), FD.
    public static var mprViewWidthDirection: Tag { Tag(0x0070, 0x1507) }
    /// MPR View Width (0070,1508), FD.
    public static var mprViewWidth: Tag { Tag(0x0070, 0x1508) }
    /// Number of Volumetric Curve Points (0070,150C), UL.
    public static var numberOfVolumetricCurvePoints: Tag { Tag(0x0070, 0x150C) }
    /// Volumetric Curve Points (0070,150D), OD.
    public static var volumetricCurvePoints: Tag { Tag(0x0070, 0x150D) }
    /// MPR View Height Direction (0070,1511), FD.
    public static var mprViewHeightDirection: Tag { Tag(0x0070, 0x1511) }
    /// MPR View Height (0070,1512), FD.
    public static var mprViewHeight: Tag { Tag(0x0070, 0x1512) }
    /// Render Projection (0070,1602), CS.
    public static var renderProjection: Tag { Tag(0x0070, 0x1602) }
    /// Viewpoint Position (0070,1603), FD.
    public static var viewpointPosition: Tag { Tag(0x0070, 0x1603) }
    /// Viewpoint LookAt Point (0070,1604), FD.
    public static var viewpointLookAtPoint: Tag { Tag(0x0070, 0x1604) }
    /// Viewpoint Up Direction (0070,1605), FD.
    public static var viewpointUpDirection: Tag { Tag(0x0070, 0x1605) }
    /// Render Field of View (0070,1606), FD.
    public static var renderFieldOfView: Tag { Tag(0x0070, 0x1606) }
    /// Sampling Step Size (0070,1607), FD.
    public static var samplingStepSize: Tag { Tag(0x0070, 0x1607) }
    /// Shading Style (0070,1701), CS.
    public static var shadingStyle: Tag { Tag(0x0070, 0x1701) }
    /// Ambient Reflection Intensity (0070,1702), FD.
    public static var ambientReflectionIntensity: Tag { Tag(0x0070, 0x1702) }
    /// Light Direction (0070,1703), FD.
    public static var lightDirection: Tag { Tag(0x0070, 0x1703) }
    /// Diffuse Reflection Intensity (0070,1704), FD.
    public static var diffuseReflectionIntensity: Tag { Tag(0x0070, 0x1704) }
    /// Specular Reflection Intensity (0070,1705), FD.
    public static var specularReflectionIntensity: Tag { Tag(0x0070, 0x1705) }
    /// Shininess (0070,1706), FD.
    public static var shininess: Tag { Tag(0x0070, 0x1706) }
    /// Presentation State Classification Component Sequence (0070,1801), SQ.
    public static var presentationStateClassificationComponentSequence: Tag { Tag(0x0070, 0x1801) }
    /// Component Type (0070,1802), CS.
    public static var componentType: Tag { Tag(0x0070, 0x1802) }
    /// Component Input Sequence (0070,1803), SQ.
    public static var componentInputSequence: Tag { Tag(0x0070, 0x1803) }
    /// Volumetric Presentation Input Index (0070,1804), US.
    public static var volumetricPresentationInputIndex: Tag { Tag(0x0070, 0x1804) }
    /// Presentation State Compositor Component Sequence (0070,1805), SQ.
    public static var presentationStateCompositorComponentSequence: Tag { Tag(0x0070, 0x1805) }
    /// Weighting Transfer Function Sequence (0070,1806), SQ.
    public static var weightingTransferFunctionSequence: Tag { Tag(0x0070, 0x1806) }
    /// Weighting Lookup Table Descriptor (0070,1807), US, retired.
    public static var weightingLookupTableDescriptor: Tag { Tag(0x0070, 0x1807) }
    /// Weighting Lookup Table Data (0070,1808), OB, retired.
    public static var weightingLookupTableData: Tag { Tag(0x0070, 0x1808) }
    /// Volumetric Annotation Sequence (0070,1901), SQ.
    public static var volumetricAnnotationSequence: Tag { Tag(0x0070, 0x1901) }
    /// Referenced Structured Context Sequence (0070,1903), SQ.
    public static var referencedStructuredContextSequence: Tag { Tag(0x0070, 0x1903) }
    /// Referenced Content Item (0070,1904), UI.
    public static var referencedContentItem: Tag { Tag(0x0070, 0x1904) }
    /// Volumetric Presentation Input Annotation Sequence (0070,1905), SQ.
    public static var volumetricPresentationInputAnnotationSequence: Tag { Tag(0x0070, 0x1905) }
    /// Annotation Clipping (0070,1907), CS.
    public static var annotationClipping: Tag { Tag(0x0070, 0x1907) }
    /// Presentation Animation Style (0070,1A01), CS.
    public static var presentationAnimationStyle: Tag { Tag(0x0070, 0x1A01) }
    /// Recommended Animation Rate (0070,1A03), FD.
    public static var recommendedAnimationRate: Tag { Tag(0x0070, 0x1A03) }
    /// Animation Curve Sequence (0070,1A04), SQ.
    public static var animationCurveSequence: Tag { Tag(0x0070, 0x1A04) }
    /// Animation Step Size (0070,1A05), FD.
    public static var animationStepSize: Tag { Tag(0x0070, 0x1A05) }
    /// Swivel Range (0070,1A06), FD.
    public static var swivelRange: Tag { Tag(0x0070, 0x1A06) }
    /// Volumetric Curve Up Directions (0070,1A07), OD.
    public static var volumetricCurveUpDirections: Tag { Tag(0x0070, 0x1A07) }
    /// Volume Stream Sequence (0070,1A08), SQ.
    public static var volumeStreamSequence: Tag { Tag(0x0070, 0x1A08) }
    /// RGBA Transfer Function Description (0070,1A09), LO.
    public static var rgbaTransferFunctionDescription: Tag { Tag(0x0070, 0x1A09) }
    /// Advanced Blending Sequence (0070,1B01), SQ.
    public static var advancedBlendingSequence: Tag { Tag(0x0070, 0x1B01) }
    /// Blending Input Number (0070,1B02), US.
    public static var blendingInputNumber: Tag { Tag(0x0070, 0x1B02) }
    /// Blending Display Input Sequence (0070,1B03), SQ.
    public static var blendingDisplayInputSequence: Tag { Tag(0x0070, 0x1B03) }
    /// Blending Display Sequence (0070,1B04), SQ.
    public static var blendingDisplaySequence: Tag { Tag(0x0070, 0x1B04) }
    /// Blending Mode (0070,1B06), CS.
    public static var blendingMode: Tag { Tag(0x0070, 0x1B06) }
    /// Time Series Blending (0070,1B07), CS.
    public static var timeSeriesBlending: Tag { Tag(0x0070, 0x1B07) }
    /// Geometry for Display (0070,1B08), CS.
    public static var geometryForDisplay: Tag { Tag(0x0070, 0x1B08) }
    /// Threshold Sequence (0070,1B11), SQ.
    public static var thresholdSequence: Tag { Tag(0x0070, 0x1B11) }
    /// Threshold Value Sequence (0070,1B12), SQ.
    public static var thresholdValueSequence: Tag { Tag(0x0070, 0x1B12) }
    /// Threshold Type (0070,1B13), CS.
    public static var thresholdType: Tag { Tag(0x0070, 0x1B13) }
    /// Threshold Value (0070,1B14), FD.
    public static var thresholdValue: Tag { Tag(0x0070, 0x1B14) }
    /// Hanging Protocol Name (0072,0002), SH.
    public static var hangingProtocolName: Tag { Tag(0x0072, 0x0002) }
    /// Hanging Protocol Description (0072,0004), LO.
    public static var hangingProtocolDescription: Tag { Tag(0x0072, 0x0004) }
    /// Hanging Protocol Level (0072,0006), CS.
    public static var hangingProtocolLevel: Tag { Tag(0x0072, 0x0006) }
    /// Hanging Protocol Creator (0072,0008), LO.
    public static var hangingProtocolCreator: Tag { Tag(0x0072, 0x0008) }
    /// Hanging Protocol Creation DateTime (0072,000A), DT.
    public static var hangingProtocolCreationDateTime: Tag { Tag(0x0072, 0x000A) }
    /// Hanging Protocol Definition Sequence (0072,000C), SQ.
    public static var hangingProtocolDefinitionSequence: Tag { Tag(0x0072, 0x000C) }
    /// Hanging Protocol User Identification Code Sequence (0072,000E), SQ.
    public static var hangingProtocolUserIdentificationCodeSequence: Tag { Tag(0x0072, 0x000E) }
    /// Hanging Protocol User Group Name (0072,0010), LO.
    public static var hangingProtocolUserGroupName: Tag { Tag(0x0072, 0x0010) }
    /// Source Hanging Protocol Sequence (0072,0012), SQ.
    public static var sourceHangingProtocolSequence: Tag { Tag(0x0072, 0x0012) }
    /// Number of Priors Referenced (0072,0014), US.
    public static var numberOfPriorsReferenced: Tag { Tag(0x0072, 0x0014) }
    /// Image Sets Sequence (0072,0020), SQ.
    public static var imageSetsSequence: Tag { Tag(0x0072, 0x0020) }
    /// Image Set Selector Sequence (0072,0022), SQ.
    public static var imageSetSelectorSequence: Tag { Tag(0x0072, 0x0022) }
    /// Image Set Selector Usage Flag (0072,0024), CS.
    public static var imageSetSelectorUsageFlag: Tag { Tag(0x0072, 0x0024) }
    /// Selector Attribute (0072,0026), AT.
    public static var selectorAttribute: Tag { Tag(0x0072, 0x0026) }
    /// Selector Value Number (0072,0028), US.
    public static var selectorValueNumber: Tag { Tag(0x0072, 0x0028) }
    /// Time Based Image Sets Sequence (0072,0030), SQ.
    public static var timeBasedImageSetsSequence: Tag { Tag(0x0072, 0x0030) }
    /// Image Set Number (0072,0032), US.
    public static var imageSetNumber: Tag { Tag(0x0072, 0x0032) }
    /// Image Set Selector Category (0072,0034), CS.
    public static var imageSetSelectorCategory: Tag { Tag(0x0072, 0x0034) }
    /// Relative Time (0072,0038), US.
    public static var relativeTime: Tag { Tag(0x0072, 0x0038) }
    /// Relative Time Units (0072,003A), CS.
    public static var relativeTimeUnits: Tag { Tag(0x0072, 0x003A) }
    /// Abstract Prior Value (0072,003C), SS.
    public static var abstractPriorValue: Tag { Tag(0x0072, 0x003C) }
    /// Abstract Prior Code Sequence (0072,003E), SQ.
    public static var abstractPriorCodeSequence: Tag { Tag(0x0072, 0x003E) }
    /// Image Set Label (0072,0040), LO.
    public static var imageSetLabel: Tag { Tag(0x0072, 0x0040) }
    /// Selector Attribute VR (0072,0050), CS.
    public static var selectorAttributeVR: Tag { Tag(0x0072, 0x0050) }
    /// Selector Sequence Pointer (0072,0052), AT.
    public static var selectorSequencePointer: Tag { Tag(0x0072, 0x0052) }
    /// Selector Sequence Pointer Private Creator (0072,0054), LO.
    public static var selectorSequencePointerPrivateCreator: Tag { Tag(0x0072, 0x0054) }
    /// Selector Attribute Private Creator (0072,0056), LO.
    public static var selectorAttributePrivateCreator: Tag { Tag(0x0072, 0x0056) }
    /// Selector AE Value (0072,005E), AE.
    public static var selectorAEValue: Tag { Tag(0x0072, 0x005E) }
    /// Selector AS Value (0072,005F), AS.
    public static var selectorASValue: Tag { Tag(0x0072, 0x005F) }
    /// Selector AT Value (0072,0060), AT.
    public static var selectorATValue: Tag { Tag(0x0072, 0x0060) }
    /// Selector DA Value (0072,0061), DA.
    public static var selectorDAValue: Tag { Tag(0x0072, 0x0061) }
    /// Selector CS Value (0072,0062), CS.
    public static var selectorCSValue: Tag { Tag(0x0072, 0x0062) }
    /// Selector DT Value (0072,0063), DT.
    public static var selectorDTValue: Tag { Tag(0x0072, 0x0063) }
    /// Selector IS Value (0072,0064), IS.
    public static var selectorISValue: Tag { Tag(0x0072, 0x0064) }
    /// Selector OB Value (0072,0065), OB.
    public static var selectorOBValue: Tag { Tag(0x0072, 0x0065) }
    /// Selector LO Value (0072,0066), LO.
    public static var selectorLOValue: Tag { Tag(0x0072, 0x0066) }
    /// Selector OF Value (0072,0067), OF.
    public static var selectorOFValue: Tag { Tag(0x0072, 0x0067) }
    /// Selector LT Value (0072,0068), LT.
    public static var selectorLTValue: Tag { Tag(0x0072, 0x0068) }
    /// Selector OW Value (0072,0069), OW.
    public static var selectorOWValue: Tag { Tag(0x0072, 0x0069) }
    /// Selector PN Value (0072,006A), PN.
    public static var selectorPNValue: Tag { Tag(0x0072, 0x006A) }
    /// Selector TM Value (0072,006B), TM.
    public static var selectorTMValue: Tag { Tag(0x0072, 0x006B) }
    /// Selector SH Value (0072,006C), SH.
    public static var selectorSHValue: Tag { Tag(0x0072, 0x006C) }
    /// Selector UN Value (0072,006D), UN.
    public static var selectorUNValue: Tag { Tag(0x0072, 0x006D) }
    /// Selector ST Value (0072,006E), ST.
    public static var selectorSTValue: Tag { Tag(0x0072, 0x006E) }
    /// Selector UC Value (0072,006F), UC.
    public static var selectorUCValue: Tag { Tag(0x0072, 0x006F) }
    /// Selector UT Value (0072,0070), UT.
    public static var selectorUTValue: Tag { Tag(0x0072, 0x0070) }
    /// Selector UR Value (0072,0071), UR.
    public static var selectorURValue: Tag { Tag(0x0072, 0x0071) }
    /// Selector DS Value (0072,0072), DS.
    public static var selectorDSValue: Tag { Tag(0x0072, 0x0072) }
    /// Selector OD Value (0072,0073), OD.
    public static var selectorODValue: Tag { Tag(0x0072, 0x0073) }
    /// Selector FD Value (0072,0074), FD.
    public static var selectorFDValue: Tag { Tag(0x0072, 0x0074) }
    /// Selector OL Value (0072,0075), OL.
    public static var selectorOLValue: Tag { Tag(0x0072, 0x0075) }
    /// Selector FL Value (0072,0076), FL.
    public static var selectorFLValue: Tag { Tag(0x0072, 0x0076) }
    /// Selector UL Value (0072,0078), UL.
    public static var selectorULValue: Tag { Tag(0x0072, 0x0078) }
    /// Selector US Value (0072,007A), US.
    public static var selectorUSValue: Tag { Tag(0x0072, 0x007A) }
    /// Selector SL Value (0072,007C), SL.
    public static var selectorSLValue: Tag { Tag(0x0072, 0x007C) }
    /// Selector SS Value (0072,007E), SS.
    public static var selectorSSValue: Tag { Tag(0x0072, 0x007E) }
    /// Selector UI Value (0072,007F), UI.
    public static var selectorUIValue: Tag { Tag(0x0072, 0x007F) }
    /// Selector Code Sequence Value (0072,0080), SQ.
    public static var selectorCodeSequenceValue: Tag { Tag(0x0072, 0x0080) }
    /// Selector OV Value (0072,0081), OV.
    public static var selectorOVValue: Tag { Tag(0x0072, 0x0081) }
    /// Selector SV Value (0072,0082), SV.
    public static var selectorSVValue: Tag { Tag(0x0072, 0x0082) }
    /// Selector UV Value (0072,0083), UV.
    public static var selectorUVValue: Tag { Tag(0x0072, 0x0083) }
    /// Number of Screens (0072,0100), US.
    public static var numberOfScreens: Tag { Tag(0x0072, 0x0100) }
    /// Nominal Screen Definition Sequence (0072,0102), SQ.
    public static var nominalScreenDefinitionSequence: Tag { Tag(0x0072, 0x0102) }
    /// Number of Vertical Pixels (0072,0104), US.
    public static var numberOfVerticalPixels: Tag { Tag(0x0072, 0x0104) }
    /// Number of Horizontal Pixels (0072,0106), US.
    public static var numberOfHorizontalPixels: Tag { Tag(0x0072, 0x0106) }
    /// Display Environment Spatial Position (0072,0108), FD.
    public static var displayEnvironmentSpatialPosition: Tag { Tag(0x0072, 0x0108) }
    /// Screen Minimum Grayscale Bit Depth (0072,010A), US.
    public static var screenMinimumGrayscaleBitDepth: Tag { Tag(0x0072, 0x010A) }
    /// Screen Minimum Color Bit Depth (0072,010C), US.
    public static var screenMinimumColorBitDepth: Tag { Tag(0x0072, 0x010C) }
    /// Application Maximum Repaint Time (0072,010E), US.
    public static var applicationMaximumRepaintTime: Tag { Tag(0x0072, 0x010E) }
    /// Display Sets Sequence (0072,0200), SQ.
    public static var displaySetsSequence: Tag { Tag(0x0072, 0x0200) }
    /// Display Set Number (0072,0202), US.
    public static var displaySetNumber: Tag { Tag(0x0072, 0x0202) }
    /// Display Set Label (0072,0203), LO.
    public static var displaySetLabel: Tag { Tag(0x0072, 0x0203) }
    /// Display Set Presentation Group (0072,0204), US.
    public static var displaySetPresentationGroup: Tag { Tag(0x0072, 0x0204) }
    /// Display Set Presentation Group Description (0072,0206), LO.
    public static var displaySetPresentationGroupDescription: Tag { Tag(0x0072, 0x0206) }
    /// Partial Data Display Handling (0072,0208), CS.
    public static var partialDataDisplayHandling: Tag { Tag(0x0072, 0x0208) }
    /// Synchronized Scrolling Sequence (0072,0210), SQ.
    public static var synchronizedScrollingSequence: Tag { Tag(0x0072, 0x0210) }
    /// Display Set Scrolling Group (0072,0212), US.
    public static var displaySetScrollingGroup: Tag { Tag(0x0072, 0x0212) }
    /// Navigation Indicator Sequence (0072,0214), SQ.
    public static var navigationIndicatorSequence: Tag { Tag(0x0072, 0x0214) }
    /// Navigation Display Set (0072,0216), US.
    public static var navigationDisplaySet: Tag { Tag(0x0072, 0x0216) }
    /// Reference Display Sets (0072,0218), US.
    public static var referenceDisplaySets: Tag { Tag(0x0072, 0x0218) }
    /// Image Boxes Sequence (0072,0300), SQ.
    public static var imageBoxesSequence: Tag { Tag(0x0072, 0x0300) }
    /// Image Box Number (0072,0302), US.
    public static var imageBoxNumber: Tag { Tag(0x0072, 0x0302) }
    /// Image Box Layout Type (0072,0304), CS.
    public static var imageBoxLayoutType: Tag { Tag(0x0072, 0x0304) }
    /// Image Box Tile Horizontal Dimension (0072,0306), US.
    public static var imageBoxTileHorizontalDimension: Tag { Tag(0x0072, 0x0306) }
    /// Image Box Tile Vertical Dimension (0072,0308), US.
    public static var imageBoxTileVerticalDimension: Tag { Tag(0x0072, 0x0308) }
    /// Image Box Scroll Direction (0072,0310), CS.
    public static var imageBoxScrollDirection: Tag { Tag(0x0072, 0x0310) }
    /// Image Box Small Scroll Type (0072,0312), CS.
    public static var imageBoxSmallScrollType: Tag { Tag(0x0072, 0x0312) }
    /// Image Box Small Scroll Amount (0072,0314), US.
    public static var imageBoxSmallScrollAmount: Tag { Tag(0x0072, 0x0314) }
    /// Image Box Large Scroll Type (0072,0316), CS.
    public static var imageBoxLargeScrollType: Tag { Tag(0x0072, 0x0316) }
    /// Image Box Large Scroll Amount (0072,0318), US.
    public static var imageBoxLargeScrollAmount: Tag { Tag(0x0072, 0x0318) }
    /// Image Box Overlap Priority (0072,0320), US.
    public static var imageBoxOverlapPriority: Tag { Tag(0x0072, 0x0320) }
    /// Cine Relative to Real-Time (0072,0330), FD.
    public static var cineRelativeToRealTime: Tag { Tag(0x0072, 0x0330) }
    /// Filter Operations Sequence (0072,0400), SQ.
    public static var filterOperationsSequence: Tag { Tag(0x0072, 0x0400) }
    /// Filter-by Category (0072,0402), CS.
    public static var filterByCategory: Tag { Tag(0x0072, 0x0402) }
    /// Filter-by Attribute Presence (0072,0404), CS.
    public static var filterByAttributePresence: Tag { Tag(0x0072, 0x0404) }
    /// Filter-by Operator (0072,0406), CS.
    public static var filterByOperator: Tag { Tag(0x0072, 0x0406) }
    /// Structured Display Background CIELab Value (0072,0420), US.
    public static var structuredDisplayBackgroundCIELabValue: Tag { Tag(0x0072, 0x0420) }
    /// Empty Image Box CIELab Value (0072,0421), US.
    public static var emptyImageBoxCIELabValue: Tag { Tag(0x0072, 0x0421) }
    /// Structured Display Image Box Sequence (0072,0422), SQ.
    public static var structuredDisplayImageBoxSequence: Tag { Tag(0x0072, 0x0422) }
    /// Structured Display Text Box Sequence (0072,0424), SQ.
    public static var structuredDisplayTextBoxSequence: Tag { Tag(0x0072, 0x0424) }
    /// Referenced First Frame Sequence (0072,0427), SQ.
    public static var referencedFirstFrameSequence: Tag { Tag(0x0072, 0x0427) }
    /// Image Box Synchronization Sequence (0072,0430), SQ.
    public static var imageBoxSynchronizationSequence: Tag { Tag(0x0072, 0x0430) }
    /// Synchronized Image Box List (0072,0432), US.
    public static var synchronizedImageBoxList: Tag { Tag(0x0072, 0x0432) }
    /// Type of Synchronization (0072,0434), CS.
    public static var typeOfSynchronization: Tag { Tag(0x0072, 0x0434) }
    /// Blending Operation Type (0072,0500), CS.
    public static var blendingOperationType: Tag { Tag(0x0072, 0x0500) }
    /// Reformatting Operation Type (0072,0510), CS.
    public static var reformattingOperationType: Tag { Tag(0x0072, 0x0510) }
    /// Reformatting Thickness (0072,0512), FD.
    public static var reformattingThickness: Tag { Tag(0x0072, 0x0512) }
    /// Reformatting Interval (0072,0514), FD.
    public static var reformattingInterval: Tag { Tag(0x0072, 0x0514) }
    /// Reformatting Operation Initial View Direction (0072,0516), CS.
    public static var reformattingOperationInitialViewDirection: Tag { Tag(0x0072, 0x0516) }
    /// 3D Rendering Type (0072,0520), CS.
    public static var threeDRenderingType: Tag { Tag(0x0072, 0x0520) }
    /// Sorting Operations Sequence (0072,0600), SQ.
    public static var sortingOperationsSequence: Tag { Tag(0x0072, 0x0600) }
    /// Sort-by Category (0072,0602), CS.
    public static var sortByCategory: Tag { Tag(0x0072, 0x0602) }
    /// Sorting Direction (0072,0604), CS.
    public static var sortingDirection: Tag { Tag(0x0072, 0x0604) }
    /// Display Set Patient Orientation (0072,0700), CS.
    public static var displaySetPatientOrientation: Tag { Tag(0x0072, 0x0700) }
    /// VOI Type (0072,0702), CS.
    public static var voiType: Tag { Tag(0x0072, 0x0702) }
    /// Pseudo-Color Type (0072,0704), CS.
    public static var pseudoColorType: Tag { Tag(0x0072, 0x0704) }
    /// Pseudo-Color Palette Instance Reference Sequence (0072,0705), SQ.
    public static var pseudoColorPaletteInstanceReferenceSequence: Tag { Tag(0x0072, 0x0705) }
    /// Show Grayscale Inverted (0072,0706), CS.
    public static var showGrayscaleInverted: Tag { Tag(0x0072, 0x0706) }
    /// Show Image True Size Flag (0072,0710), CS.
    public static var showImageTrueSizeFlag: Tag { Tag(0x0072, 0x0710) }
    /// Show Graphic Annotation Flag (0072,0712), CS.
    public static var showGraphicAnnotationFlag: Tag { Tag(0x0072, 0x0712) }
    /// Show Patient Demographics Flag (0072,0714), CS.
    public static var showPatientDemographicsFlag: Tag { Tag(0x0072, 0x0714) }
    /// Show Acquisition Techniques Flag (0072,0716), CS.
    public static var showAcquisitionTechniquesFlag: Tag { Tag(0x0072, 0x0716) }
    /// Display Set Horizontal Justification (0072,0717), CS.
    public static var displaySetHorizontalJustification: Tag { Tag(0x0072, 0x0717) }
    /// Display Set Vertical Justification (0072,0718), CS.
    public static var displaySetVerticalJustification: Tag { Tag(0x0072, 0x0718) }
    /// Continuation Start Meterset (0074,0120), FD.
    public static var continuationStartMeterset: Tag { Tag(0x0074, 0x0120) }
    /// Continuation End Meterset (0074,0121), FD.
    public static var continuationEndMeterset: Tag { Tag(0x0074, 0x0121) }
    /// Procedure Step State (0074,1000), CS.
    public static var procedureStepState: Tag { Tag(0x0074, 0x1000) }
    /// Procedure Step Progress Information Sequence (0074,1002), SQ.
    public static var procedureStepProgressInformationSequence: Tag { Tag(0x0074, 0x1002) }
    /// Procedure Step Progress (0074,1004), DS.
    public static var procedureStepProgress: Tag { Tag(0x0074, 0x1004) }
    /// Procedure Step Progress Description (0074,1006), ST.
    public static var procedureStepProgressDescription: Tag { Tag(0x0074, 0x1006) }
    /// Procedure Step Progress Parameters Sequence (0074,1007), SQ.
    public static var procedureStepProgressParametersSequence: Tag { Tag(0x0074, 0x1007) }
    /// Procedure Step Communications URI Sequence (0074,1008), SQ.
    public static var procedureStepCommunicationsURISequence: Tag { Tag(0x0074, 0x1008) }
    /// Contact URI (0074,100A), UR.
    public static var contactURI: Tag { Tag(0x0074, 0x100A) }
    /// Contact Display Name (0074,100C), LO.
    public static var contactDisplayName: Tag { Tag(0x0074, 0x100C) }
    /// Procedure Step Discontinuation Reason Code Sequence (0074,100E), SQ.
    public static var procedureStepDiscontinuationReasonCodeSequence: Tag { Tag(0x0074, 0x100E) }
    /// Beam Task Sequence (0074,1020), SQ.
    public static var beamTaskSequence: Tag { Tag(0x0074, 0x1020) }
    /// Beam Task Type (0074,1022), CS.
    public static var beamTaskType: Tag { Tag(0x0074, 0x1022) }
    /// Beam Order Index (Trial) (0074,1024), IS, retired.
    public static var beamOrderIndexTrial: Tag { Tag(0x0074, 0x1024) }
    /// Autosequence Flag (0074,1025), CS.
    public static var autosequenceFlag: Tag { Tag(0x0074, 0x1025) }
    /// Table Top Vertical Adjusted Position (0074,1026), FD.
    public static var tableTopVerticalAdjustedPosition: Tag { Tag(0x0074, 0x1026) }
    /// Table Top Longitudinal Adjusted Position (0074,1027), FD.
    public static var tableTopLongitudinalAdjustedPosition: Tag { Tag(0x0074, 0x1027) }
    /// Table Top Lateral Adjusted Position (0074,1028), FD.
    public static var tableTopLateralAdjustedPosition: Tag { Tag(0x0074, 0x1028) }
    /// Patient Support Adjusted Angle (0074,102A), FD.
    public static var patientSupportAdjustedAngle: Tag { Tag(0x0074, 0x102A) }
    /// Table Top Eccentric Adjusted Angle (0074,102B), FD.
    public static var tableTopEccentricAdjustedAngle: Tag { Tag(0x0074, 0x102B) }
    /// Table Top Pitch Adjusted Angle (0074,102C), FD.
    public static var tableTopPitchAdjustedAngle: Tag { Tag(0x0074, 0x102C) }
    /// Table Top Roll Adjusted Angle (0074,102D), FD.
    public static var tableTopRollAdjustedAngle: Tag { Tag(0x0074, 0x102D) }
    /// Delivery Verification Image Sequence (0074,1030), SQ.
    public static var deliveryVerificationImageSequence: Tag { Tag(0x0074, 0x1030) }
    /// Verification Image Timing (0074,1032), CS.
    public static var verificationImageTiming: Tag { Tag(0x0074, 0x1032) }
    /// Double Exposure Flag (0074,1034), CS.
    public static var doubleExposureFlag: Tag { Tag(0x0074, 0x1034) }
    /// Double Exposure Ordering (0074,1036), CS.
    public static var doubleExposureOrdering: Tag { Tag(0x0074, 0x1036) }
    /// Double Exposure Meterset (Trial) (0074,1038), DS, retired.
    public static var doubleExposureMetersetTrial: Tag { Tag(0x0074, 0x1038) }
    /// Double Exposure Field Delta (Trial) (0074,103A), DS, retired.
    public static var doubleExposureFieldDeltaTrial: Tag { Tag(0x0074, 0x103A) }
    /// Related Reference RT Image Sequence (0074,1040), SQ.
    public static var relatedReferenceRTImageSequence: Tag { Tag(0x0074, 0x1040) }
    /// General Machine Verification Sequence (0074,1042), SQ.
    public static var generalMachineVerificationSequence: Tag { Tag(0x0074, 0x1042) }
    /// Conventional Machine Verification Sequence (0074,1044), SQ.
    public static var conventionalMachineVerificationSequence: Tag { Tag(0x0074, 0x1044) }
    /// Ion Machine Verification Sequence (0074,1046), SQ.
    public static var ionMachineVerificationSequence: Tag { Tag(0x0074, 0x1046) }
    /// Failed Attributes Sequence (0074,1048), SQ.
    public static var failedAttributesSequence: Tag { Tag(0x0074, 0x1048) }
    /// Overridden Attributes Sequence (0074,104A), SQ.
    public static var overriddenAttributesSequence: Tag { Tag(0x0074, 0x104A) }
    /// Conventional Control Point Verification Sequence (0074,104C), SQ.
    public static var conventionalControlPointVerificationSequence: Tag { Tag(0x0074, 0x104C) }
    /// Ion Control Point Verification Sequence (0074,104E), SQ.
    public static var ionControlPointVerificationSequence: Tag { Tag(0x0074, 0x104E) }
    /// Attribute Occurrence Sequence (0074,1050), SQ.
    public static var attributeOccurrenceSequence: Tag { Tag(0x0074, 0x1050) }
    /// Attribute Occurrence Pointer (0074,1052), AT.
    public static var attributeOccurrencePointer: Tag { Tag(0x0074, 0x1052) }
    /// Attribute Item Selector (0074,1054), UL.
    public static var attributeItemSelector: Tag { Tag(0x0074, 0x1054) }
    /// Attribute Occurrence Private Creator (0074,1056), LO.
    public static var attributeOccurrencePrivateCreator: Tag { Tag(0x0074, 0x1056) }
    /// Selector Sequence Pointer Items (0074,1057), IS.
    public static var selectorSequencePointerItems: Tag { Tag(0x0074, 0x1057) }
    /// Scheduled Procedure Step Priority (0074,1200), CS.
    public static var scheduledProcedureStepPriority: Tag { Tag(0x0074, 0x1200) }
    /// Worklist Label (0074,1202), LO.
    public static var worklistLabel: Tag { Tag(0x0074, 0x1202) }
    /// Procedure Step Label (0074,1204), LO.
    public static var procedureStepLabel: Tag { Tag(0x0074, 0x1204) }
    /// Scheduled Processing Parameters Sequence (0074,1210), SQ.
    public static var scheduledProcessingParametersSequence: Tag { Tag(0x0074, 0x1210) }
    /// Performed Processing Parameters Sequence (0074,1212), SQ.
    public static var performedProcessingParametersSequence: Tag { Tag(0x0074, 0x1212) }
    /// Unified Procedure Step Performed Procedure Sequence (0074,1216), SQ.
    public static var unifiedProcedureStepPerformedProcedureSequence: Tag { Tag(0x0074, 0x1216) }
    /// Related Procedure Step Sequence (0074,1220), SQ, retired.
    public static var relatedProcedureStepSequence: Tag { Tag(0x0074, 0x1220) }
    /// Procedure Step Relationship Type (0074,1222), LO, retired.
    public static var procedureStepRelationshipType: Tag { Tag(0x0074, 0x1222) }
    /// Replaced Procedure Step Sequence (0074,1224), SQ.
    public static var replacedProcedureStepSequence: Tag { Tag(0x0074, 0x1224) }
    /// Deletion Lock (0074,1230), LO.
    public static var deletionLock: Tag { Tag(0x0074, 0x1230) }
    /// Receiving AE (0074,1234), AE.
    public static var receivingAE: Tag { Tag(0x0074, 0x1234) }
    /// Requesting AE (0074,1236), AE.
    public static var requestingAE: Tag { Tag(0x0074, 0x1236) }
    /// Reason for Cancellation (0074,1238), LT.
    public static var reasonForCancellation: Tag { Tag(0x0074, 0x1238) }
    /// SCP Status (0074,1242), CS.
    public static var scpStatus: Tag { Tag(0x0074, 0x1242) }
    /// Subscription List Status (0074,1244), CS.
    public static var subscriptionListStatus: Tag { Tag(0x0074, 0x1244) }
    /// Unified Procedure Step List Status (0074,1246), CS.
    public static var unifiedProcedureStepListStatus: Tag { Tag(0x0074, 0x1246) }
    /// Beam Order Index (0074,1324), UL.
    public static var beamOrderIndex: Tag { Tag(0x0074, 0x1324) }
    /// Double Exposure Meterset (0074,1338), FD.
    public static var doubleExposureMeterset: Tag { Tag(0x0074, 0x1338) }
    /// Double Exposure Field Delta (0074,133A), FD.
    public static var doubleExposureFieldDelta: Tag { Tag(0x0074, 0x133A) }
    /// Brachy Task Sequence (0074,1401), SQ.
    public static var brachyTaskSequence: Tag { Tag(0x0074, 0x1401) }
    /// Continuation Start Total Reference Air Kerma (0074,1402), DS.
    public static var continuationStartTotalReferenceAirKerma: Tag { Tag(0x0074, 0x1402) }
    /// Continuation End Total Reference Air Kerma (0074,1403), DS.
    public static var continuationEndTotalReferenceAirKerma: Tag { Tag(0x0074, 0x1403) }
    /// Continuation Pulse Number (0074,1404), IS.
    public static var continuationPulseNumber: Tag { Tag(0x0074, 0x1404) }
    /// Channel Delivery Order Sequence (0074,1405), SQ.
    public static var channelDeliveryOrderSequence: Tag { Tag(0x0074, 0x1405) }
    /// Referenced Channel Number (0074,1406), IS.
    public static var referencedChannelNumber: Tag { Tag(0x0074, 0x1406) }
    /// Start Cumulative Time Weight (0074,1407), DS.
    public static var startCumulativeTimeWeight: Tag { Tag(0x0074, 0x1407) }
    /// End Cumulative Time Weight (0074,1408), DS.
    public static var endCumulativeTimeWeight: Tag { Tag(0x0074, 0x1408) }
    /// Omitted Channel Sequence (0074,1409), SQ.
    public static var omittedChannelSequence: Tag { Tag(0x0074, 0x1409) }
    /// Reason for Channel Omission (0074,140A), CS.
    public static var reasonForChannelOmission: Tag { Tag(0x0074, 0x140A) }
    /// Reason for Channel Omission Description (0074,140B), LO.
    public static var reasonForChannelOmissionDescription: Tag { Tag(0x0074, 0x140B) }
    /// Channel Delivery Order Index (0074,140C), IS.
    public static var channelDeliveryOrderIndex: Tag { Tag(0x0074, 0x140C) }
    /// Channel Delivery Continuation Sequence (0074,140D), SQ.
    public static var channelDeliveryContinuationSequence: Tag { Tag(0x0074, 0x140D) }
    /// Omitted Application Setup Sequence (0074,140E), SQ.
    public static var omittedApplicationSetupSequence: Tag { Tag(0x0074, 0x140E) }
    /// Implant Assembly Template Name (0076,0001), LO.
    public static var implantAssemblyTemplateName: Tag { Tag(0x0076, 0x0001) }
    /// Implant Assembly Template Issuer (0076,0003), LO.
    public static var implantAssemblyTemplateIssuer: Tag { Tag(0x0076, 0x0003) }
    /// Implant Assembly Template Version (0076,0006), LO.
    public static var implantAssemblyTemplateVersion: Tag { Tag(0x0076, 0x0006) }
    /// Replaced Implant Assembly Template Sequence (0076,0008), SQ.
    public static var replacedImplantAssemblyTemplateSequence: Tag { Tag(0x0076, 0x0008) }
    /// Implant Assembly Template Type (0076,000A), CS.
    public static var implantAssemblyTemplateType: Tag { Tag(0x0076, 0x000A) }
    /// Original Implant Assembly Template Sequence (0076,000C), SQ.
    public static var originalImplantAssemblyTemplateSequence: Tag { Tag(0x0076, 0x000C) }
    /// Derivation Implant Assembly Template Sequence (0076,000E), SQ.
    public static var derivationImplantAssemblyTemplateSequence: Tag { Tag(0x0076, 0x000E) }
    /// Implant Assembly Template Target Anatomy Sequence (0076,0010), SQ.
    public static var implantAssemblyTemplateTargetAnatomySequence: Tag { Tag(0x0076, 0x0010) }
    /// Procedure Type Code Sequence (0076,0020), SQ.
    public static var procedureTypeCodeSequence: Tag { Tag(0x0076, 0x0020) }
    /// Surgical Technique (0076,0030), LO.
    public static var surgicalTechnique: Tag { Tag(0x0076, 0x0030) }
    /// Component Types Sequence (0076,0032), SQ.
    public static var componentTypesSequence: Tag { Tag(0x0076, 0x0032) }
    /// Component Type Code Sequence (0076,0034), SQ.
    public static var componentTypeCodeSequence: Tag { Tag(0x0076, 0x0034) }
    /// Exclusive Component Type (0076,0036), CS.
    public static var exclusiveComponentType: Tag { Tag(0x0076, 0x0036) }
    /// Mandatory Component Type (0076,0038), CS.
    public static var mandatoryComponentType: Tag { Tag(0x0076, 0x0038) }
    /// Component Sequence (0076,0040), SQ.
    public static var componentSequence: Tag { Tag(0x0076, 0x0040) }
    /// Component ID (0076,0055), US.
    public static var componentID: Tag { Tag(0x0076, 0x0055) }
    /// Component Assembly Sequence (0076,0060), SQ.
    public static var componentAssemblySequence: Tag { Tag(0x0076, 0x0060) }
    /// Component 1 Referenced ID (0076,0070), US.
    public static var component1ReferencedID: Tag { Tag(0x0076, 0x0070) }
    /// Component 1 Referenced Mating Feature Set ID (0076,0080), US.
    public static var component1ReferencedMatingFeatureSetID: Tag { Tag(0x0076, 0x0080) }
    /// Component 1 Referenced Mating Feature ID (0076,0090), US.
    public static var component1ReferencedMatingFeatureID: Tag { Tag(0x0076, 0x0090) }
    /// Component 2 Referenced ID (0076,00A0), US.
    public static var component2ReferencedID: Tag { Tag(0x0076, 0x00A0) }
    /// Component 2 Referenced Mating Feature Set ID (0076,00B0), US.
    public static var component2ReferencedMatingFeatureSetID: Tag { Tag(0x0076, 0x00B0) }
    /// Component 2 Referenced Mating Feature ID (0076,00C0), US.
    public static var component2ReferencedMatingFeatureID: Tag { Tag(0x0076, 0x00C0) }
    /// Implant Template Group Name (0078,0001), LO.
    public static var implantTemplateGroupName: Tag { Tag(0x0078, 0x0001) }
    /// Implant Template Group Description (0078,0010), ST.
    public static var implantTemplateGroupDescription: Tag { Tag(0x0078, 0x0010) }
    /// Implant Template Group Issuer (0078,0020), LO.
    public static var implantTemplateGroupIssuer: Tag { Tag(0x0078, 0x0020) }
    /// Implant Template Group Version (0078,0024), LO.
    public static var implantTemplateGroupVersion: Tag { Tag(0x0078, 0x0024) }
    /// Replaced Implant Template Group Sequence (0078,0026), SQ.
    public static var replacedImplantTemplateGroupSequence: Tag { Tag(0x0078, 0x0026) }
    /// Implant Template Group Target Anatomy Sequence (0078,0028), SQ.
    public static var implantTemplateGroupTargetAnatomySequence: Tag { Tag(0x0078, 0x0028) }
    /// Implant Template Group Members Sequence (0078,002A), SQ.
    public static var implantTemplateGroupMembersSequence: Tag { Tag(0x0078, 0x002A) }
    /// Implant Template Group Member ID (0078,002E), US.
    public static var implantTemplateGroupMemberID: Tag { Tag(0x0078, 0x002E) }
    /// 3D Implant Template Group Member Matching Point (0078,0050), FD.
    public static var threeDImplantTemplateGroupMemberMatchingPoint: Tag { Tag(0x0078, 0x0050) }
    /// 3D Implant Template Group Member Matching Axes (0078,0060), FD.
    public static var threeDImplantTemplateGroupMemberMatchingAxes: Tag { Tag(0x0078, 0x0060) }
    /// Implant Template Group Member Matching 2D Coordinates Sequence (0078,0070), SQ.
    public static var implantTemplateGroupMemberMatching2DCoordinatesSequence: Tag { Tag(0x0078, 0x0070) }
    /// 2D Implant Template Group Member Matching Point (0078,0090), FD.
    public static var twoDImplantTemplateGroupMemberMatchingPoint: Tag { Tag(0x0078, 0x0090) }
    /// 2D Implant Template Group Member Matching Axes (0078,00A0), FD.
    public static var twoDImplantTemplateGroupMemberMatchingAxes: Tag { Tag(0x0078, 0x00A0) }
    /// Implant Template Group Variation Dimension Sequence (0078,00B0), SQ.
    public static var implantTemplateGroupVariationDimensionSequence: Tag { Tag(0x0078, 0x00B0) }
    /// Implant Template Group Variation Dimension Name (0078,00B2), LO.
    public static var implantTemplateGroupVariationDimensionName: Tag { Tag(0x0078, 0x00B2) }
    /// Implant Template Group Variation Dimension Rank Sequence (0078,00B4), SQ.
    public static var implantTemplateGroupVariationDimensionRankSequence: Tag { Tag(0x0078, 0x00B4) }
    /// Referenced Implant Template Group Member ID (0078,00B6), US.
    public static var referencedImplantTemplateGroupMemberID: Tag { Tag(0x0078, 0x00B6) }
    /// Implant Template Group Variation Dimension Rank (0078,00B8), US.
    public static var implantTemplateGroupVariationDimensionRank: Tag { Tag(0x0078, 0x00B8) }
    /// Surface Scan Acquisition Type Code Sequence (0080,0001), SQ.
    public static var surfaceScanAcquisitionTypeCodeSequence: Tag { Tag(0x0080, 0x0001) }
    /// Surface Scan Mode Code Sequence (0080,0002), SQ.
    public static var surfaceScanModeCodeSequence: Tag { Tag(0x0080, 0x0002) }
    /// Registration Method Code Sequence (0080,0003), SQ.
    public static var registrationMethodCodeSequence: Tag { Tag(0x0080, 0x0003) }
    /// Shot Duration Time (0080,0004), FD.
    public static var shotDurationTime: Tag { Tag(0x0080, 0x0004) }
    /// Shot Offset Time (0080,0005), FD.
    public static var shotOffsetTime: Tag { Tag(0x0080, 0x0005) }
    /// Surface Point Presentation Value Data (0080,0006), US.
    public static var surfacePointPresentationValueData: Tag { Tag(0x0080, 0x0006) }
    /// Surface Point Color CIELab Value Data (0080,0007), US.
    public static var surfacePointColorCIELabValueData: Tag { Tag(0x0080, 0x0007) }
    /// UV Mapping Sequence (0080,0008), SQ.
    public static var uvMappingSequence: Tag { Tag(0x0080, 0x0008) }
    /// Texture Label (0080,0009), SH.
    public static var textureLabel: Tag { Tag(0x0080, 0x0009) }
    /// U Value Data (0080,0010), OF.
    public static var uValueData: Tag { Tag(0x0080, 0x0010) }
    /// V Value Data (0080,0011), OF.
    public static var vValueData: Tag { Tag(0x0080, 0x0011) }
    /// Referenced Texture Sequence (0080,0012), SQ.
    public static var referencedTextureSequence: Tag { Tag(0x0080, 0x0012) }
    /// Referenced Surface Data Sequence (0080,0013), SQ.
    public static var referencedSurfaceDataSequence: Tag { Tag(0x0080, 0x0013) }
    /// Assessment Summary (0082,0001), CS.
    public static var assessmentSummary: Tag { Tag(0x0082, 0x0001) }
    /// Assessment Summary Description (0082,0003), UT.
    public static var assessmentSummaryDescription: Tag { Tag(0x0082, 0x0003) }
    /// Assessed SOP Instance Sequence (0082,0004), SQ.
    public static var assessedSOPInstanceSequence: Tag { Tag(0x0082, 0x0004) }
    /// Referenced Comparison SOP Instance Sequence (0082,0005), SQ.
    public static var referencedComparisonSOPInstanceSequence: Tag { Tag(0x0082, 0x0005) }
    /// Number of Assessment Observations (0082,0006), UL.
    public static var numberOfAssessmentObservations: Tag { Tag(0x0082, 0x0006) }
    /// Assessment Observations Sequence (0082,0007), SQ.
    public static var assessmentObservationsSequence: Tag { Tag(0x0082, 0x0007) }
    /// Observation Significance (0082,0008), CS.
    public static var observationSignificance: Tag { Tag(0x0082, 0x0008) }
    /// Observation Description (0082,000A), UT.
    public static var observationDescription: Tag { Tag(0x0082, 0x000A) }
    /// Structured Constraint Observation Sequence (0082,000C), SQ.
    public static var structuredConstraintObservationSequence: Tag { Tag(0x0082, 0x000C) }
    /// Assessed Attribute Value Sequence (0082,0010), SQ.
    public static var assessedAttributeValueSequence: Tag { Tag(0x0082, 0x0010) }
    /// Assessment Set ID (0082,0016), LO.
    public static var assessmentSetID: Tag { Tag(0x0082, 0x0016) }
    /// Assessment Requester Sequence (0082,0017), SQ.
    public static var assessmentRequesterSequence: Tag { Tag(0x0082, 0x0017) }
    /// Selector Attribute Name (0082,0018), LO.
    public static var selectorAttributeName: Tag { Tag(0x0082, 0x0018) }
    /// Selector Attribute Keyword (0082,0019), LO.
    public static var selectorAttributeKeyword: Tag { Tag(0x0082, 0x0019) }
    /// Assessment Type Code Sequence (0082,0021), SQ.
    public static var assessmentTypeCodeSequence: Tag { Tag(0x0082, 0x0021) }
    /// Observation Basis Code Sequence (0082,0022), SQ.
    public static var observationBasisCodeSequence: Tag { Tag(0x0082, 0x0022) }
    /// Assessment Label (0082,0023), LO.
    public static var assessmentLabel: Tag { Tag(0x0082, 0x0023) }
    /// Constraint Type (0082,0032), CS.
    public static var constraintType: Tag { Tag(0x0082, 0x0032) }
    /// Specification Selection Guidance (0082,0033), UT.
    public static var specificationSelectionGuidance: Tag { Tag(0x0082, 0x0033) }
    /// Constraint Value Sequence (0082,0034), SQ.
    public static var constraintValueSequence: Tag { Tag(0x0082, 0x0034) }
    /// Recommended Default Value Sequence (0082,0035), SQ.
    public static var recommendedDefaultValueSequence: Tag { Tag(0x0082, 0x0035) }
    /// Constraint Violation Significance (0082,0036), CS.
    public static var constraintViolationSignificance: Tag { Tag(0x0082, 0x0036) }
    /// Constraint Violation Condition (0082,0037), UT.
    public static var constraintViolationCondition: Tag { Tag(0x0082, 0x0037) }
    /// Modifiable Constraint Flag (0082,0038), CS.
    public static var modifiableConstraintFlag: Tag { Tag(0x0082, 0x0038) }
    /// Storage Media File-set ID (0088,0130), SH.
    public static var storageMediaFileSetID: Tag { Tag(0x0088, 0x0130) }
    /// Storage Media File-set UID (0088,0140), UI.
    public static var storageMediaFileSetUID: Tag { Tag(0x0088, 0x0140) }
    /// Icon Image Sequence (0088,0200), SQ.
    public static var iconImageSequence: Tag { Tag(0x0088, 0x0200) }
    /// Topic Title (0088,0904), LO, retired.
    public static var topicTitle: Tag { Tag(0x0088, 0x0904) }
    /// Topic Subject (0088,0906), ST, retired.
    public static var topicSubject: Tag { Tag(0x0088, 0x0906) }
    /// Topic Author (0088,0910), LO, retired.
    public static var topicAuthor: Tag { Tag(0x0088, 0x0910) }
    /// Topic Keywords (0088,0912), LO, retired.
    public static var topicKeywords: Tag { Tag(0x0088, 0x0912) }
    /// SOP Instance Status (0100,0410), CS.
    public static var sopInstanceStatus: Tag { Tag(0x0100, 0x0410) }
    /// SOP Authorization DateTime (0100,0420), DT.
    public static var sopAuthorizationDateTime: Tag { Tag(0x0100, 0x0420) }
    /// SOP Authorization Comment (0100,0424), LT.
    public static var sopAuthorizationComment: Tag { Tag(0x0100, 0x0424) }
    /// Authorization Equipment Certification Number (0100,0426), LO.
    public static var authorizationEquipmentCertificationNumber: Tag { Tag(0x0100, 0x0426) }
    /// MAC ID Number (0400,0005), US.
    public static var macidNumber: Tag { Tag(0x0400, 0x0005) }
    /// MAC Calculation Transfer Syntax UID (0400,0010), UI.
    public static var macCalculationTransferSyntaxUID: Tag { Tag(0x0400, 0x0010) }
    /// MAC Algorithm (0400,0015), CS.
    public static var macAlgorithm: Tag { Tag(0x0400, 0x0015) }
    /// Data Elements Signed (0400,0020), AT.
    public static var dataElementsSigned: Tag { Tag(0x0400, 0x0020) }
    /// Digital Signature UID (0400,0100), UI.
    public static var digitalSignatureUID: Tag { Tag(0x0400, 0x0100) }
    /// Digital Signature DateTime (0400,0105), DT.
    public static var digitalSignatureDateTime: Tag { Tag(0x0400, 0x0105) }
    /// Certificate Type (0400,0110), CS.
    public static var certificateType: Tag { Tag(0x0400, 0x0110) }
    /// Certificate of Signer (0400,0115), OB.
    public static var certificateOfSigner: Tag { Tag(0x0400, 0x0115) }
    /// Signature (0400,0120), OB.
    public static var signature: Tag { Tag(0x0400, 0x0120) }
    /// Certified Timestamp Type (0400,0305), CS.
    public static var certifiedTimestampType: Tag { Tag(0x0400, 0x0305) }
    /// Certified Timestamp (0400,0310), OB.
    public static var certifiedTimestamp: Tag { Tag(0x0400, 0x0310) }
    /// Digital Signature Purpose Code Sequence (0400,0401), SQ.
    public static var digitalSignaturePurposeCodeSequence: Tag { Tag(0x0400, 0x0401) }
    /// Referenced Digital Signature Sequence (0400,0402), SQ.
    public static var referencedDigitalSignatureSequence: Tag { Tag(0x0400, 0x0402) }
    /// Referenced SOP Instance MAC Sequence (0400,0403), SQ.
    public static var referencedSOPInstanceMACSequence: Tag { Tag(0x0400, 0x0403) }
    /// MAC (0400,0404), OB.
    public static var mac: Tag { Tag(0x0400, 0x0404) }
    /// Encrypted Attributes Sequence (0400,0500), SQ.
    public static var encryptedAttributesSequence: Tag { Tag(0x0400, 0x0500) }
    /// Encrypted Content Transfer Syntax UID (0400,0510), UI.
    public static var encryptedContentTransferSyntaxUID: Tag { Tag(0x0400, 0x0510) }
    /// Encrypted Content (0400,0520), OB.
    public static var encryptedContent: Tag { Tag(0x0400, 0x0520) }
    /// Modified Attributes Sequence (0400,0550), SQ.
    public static var modifiedAttributesSequence: Tag { Tag(0x0400, 0x0550) }
    /// Nonconforming Modified Attributes Sequence (0400,0551), SQ.
    public static var nonconformingModifiedAttributesSequence: Tag { Tag(0x0400, 0x0551) }
    /// Nonconforming Data Element Value (0400,0552), OB.
    public static var nonconformingDataElementValue: Tag { Tag(0x0400, 0x0552) }
    /// Original Attributes Sequence (0400,0561), SQ.
    public static var originalAttributesSequence: Tag { Tag(0x0400, 0x0561) }
    /// Attribute Modification DateTime (0400,0562), DT.
    public static var attributeModificationDateTime: Tag { Tag(0x0400, 0x0562) }
    /// Modifying System (0400,0563), LO.
    public static var modifyingSystem: Tag { Tag(0x0400, 0x0563) }
    /// Source of Previous Values (0400,0564), LO.
    public static var sourceOfPreviousValues: Tag { Tag(0x0400, 0x0564) }
    /// Reason for the Attribute Modification (0400,0565), CS.
    public static var reasonForTheAttributeModification: Tag { Tag(0x0400, 0x0565) }
    /// Instance Origin Status (0400,0600), CS.
    public static var instanceOriginStatus: Tag { Tag(0x0400, 0x0600) }
    /// Number of Copies (2000,0010), IS.
    public static var numberOfCopies: Tag { Tag(0x2000, 0x0010) }
    /// Printer Configuration Sequence (2000,001E), SQ.
    public static var printerConfigurationSequence: Tag { Tag(0x2000, 0x001E) }
    /// Print Priority (2000,0020), CS.
    public static var printPriority: Tag { Tag(0x2000, 0x0020) }
    /// Medium Type (2000,0030), CS.
    public static var mediumType: Tag { Tag(0x2000, 0x0030) }
    /// Film Destination (2000,0040), CS.
    public static var filmDestination: Tag { Tag(0x2000, 0x0040) }
    /// Film Session Label (2000,0050), LO.
    public static var filmSessionLabel: Tag { Tag(0x2000, 0x0050) }
    /// Memory Allocation (2000,0060), IS.
    public static var memoryAllocation: Tag { Tag(0x2000, 0x0060) }
    /// Maximum Memory Allocation (2000,0061), IS.
    public static var maximumMemoryAllocation: Tag { Tag(0x2000, 0x0061) }
    /// Color Image Printing Flag (2000,0062), CS, retired.
    public static var colorImagePrintingFlag: Tag { Tag(0x2000, 0x0062) }
    /// Collation Flag (2000,0063), CS, retired.
    public static var collationFlag: Tag { Tag(0x2000, 0x0063) }
    /// Annotation Flag (2000,0065), CS, retired.
    public static var annotationFlag: Tag { Tag(0x2000, 0x0065) }
    /// Image Overlay Flag (2000,0067), CS, retired.
    public static var imageOverlayFlag: Tag { Tag(0x2000, 0x0067) }
    /// Presentation LUT Flag (2000,0069), CS, retired.
    public static var presentationLUTFlag: Tag { Tag(0x2000, 0x0069) }
    /// Image Box Presentation LUT Flag (2000,006A), CS, retired.
    public static var imageBoxPresentationLUTFlag: Tag { Tag(0x2000, 0x006A) }
    /// Memory Bit Depth (2000,00A0), US.
    public static var memoryBitDepth: Tag { Tag(0x2000, 0x00A0) }
    /// Printing Bit Depth (2000,00A1), US.
    public static var printingBitDepth: Tag { Tag(0x2000, 0x00A1) }
    /// Media Installed Sequence (2000,00A2), SQ.
    public static var mediaInstalledSequence: Tag { Tag(0x2000, 0x00A2) }
    /// Other Media Available Sequence (2000,00A4), SQ.
    public static var otherMediaAvailableSequence: Tag { Tag(0x2000, 0x00A4) }
    /// Supported Image Display Formats Sequence (2000,00A8), SQ.
    public static var supportedImageDisplayFormatsSequence: Tag { Tag(0x2000, 0x00A8) }
    /// Referenced Film Box Sequence (2000,0500), SQ.
    public static var referencedFilmBoxSequence: Tag { Tag(0x2000, 0x0500) }
    /// Referenced Stored Print Sequence (2000,0510), SQ, retired.
    public static var referencedStoredPrintSequence: Tag { Tag(0x2000, 0x0510) }
    /// Image Display Format (2010,0010), ST.
    public static var imageDisplayFormat: Tag { Tag(0x2010, 0x0010) }
    /// Annotation Display Format ID (2010,0030), CS.
    public static var annotationDisplayFormatID: Tag { Tag(0x2010, 0x0030) }
    /// Film Orientation (2010,0040), CS.
    public static var filmOrientation: Tag { Tag(0x2010, 0x0040) }
    /// Film Size ID (2010,0050), CS.
    public static var filmSizeID: Tag { Tag(0x2010, 0x0050) }
    /// Printer Resolution ID (2010,0052), CS.
    public static var printerResolutionID: Tag { Tag(0x2010, 0x0052) }
    /// Default Printer Resolution ID (2010,0054), CS.
    public static var defaultPrinterResolutionID: Tag { Tag(0x2010, 0x0054) }
    /// Magnification Type (2010,0060), CS.
    public static var magnificationType: Tag { Tag(0x2010, 0x0060) }
    /// Smoothing Type (2010,0080), CS.
    public static var smoothingType: Tag { Tag(0x2010, 0x0080) }
    /// Default Magnification Type (2010,00A6), CS.
    public static var defaultMagnificationType: Tag { Tag(0x2010, 0x00A6) }
    /// Other Magnification Types Available (2010,00A7), CS.
    public static var otherMagnificationTypesAvailable: Tag { Tag(0x2010, 0x00A7) }
    /// Default Smoothing Type (2010,00A8), CS.
    public static var defaultSmoothingType: Tag { Tag(0x2010, 0x00A8) }
    /// Other Smoothing Types Available (2010,00A9), CS.
    public static var otherSmoothingTypesAvailable: Tag { Tag(0x2010, 0x00A9) }
    /// Border Density (2010,0100), CS.
    public static var borderDensity: Tag { Tag(0x2010, 0x0100) }
    /// Empty Image Density (2010,0110), CS.
    public static var emptyImageDensity: Tag { Tag(0x2010, 0x0110) }
    /// Min Density (2010,0120), US.
    public static var minDensity: Tag { Tag(0x2010, 0x0120) }
    /// Max Density (2010,0130), US.
    public static var maxDensity: Tag { Tag(0x2010, 0x0130) }
    /// Trim (2010,0140), CS.
    public static var trim: Tag { Tag(0x2010, 0x0140) }
    /// Configuration Information (2010,0150), ST.
    public static var configurationInformation: Tag { Tag(0x2010, 0x0150) }
    /// Configuration Information Description (2010,0152), LT.
    public static var configurationInformationDescription: Tag { Tag(0x2010, 0x0152) }
    /// Maximum Collated Films (2010,0154), IS.
    public static var maximumCollatedFilms: Tag { Tag(0x2010, 0x0154) }
    /// Illumination (2010,015E), US.
    public static var illumination: Tag { Tag(0x2010, 0x015E) }
    /// Reflected Ambient Light (2010,0160), US.
    public static var reflectedAmbientLight: Tag { Tag(0x2010, 0x0160) }
    /// Printer Pixel Spacing (2010,0376), DS.
    public static var printerPixelSpacing: Tag { Tag(0x2010, 0x0376) }
    /// Referenced Film Session Sequence (2010,0500), SQ.
    public static var referencedFilmSessionSequence: Tag { Tag(0x2010, 0x0500) }
    /// Referenced Image Box Sequence (2010,0510), SQ.
    public static var referencedImageBoxSequence: Tag { Tag(0x2010, 0x0510) }
    /// Referenced Basic Annotation Box Sequence (2010,0520), SQ.
    public static var referencedBasicAnnotationBoxSequence: Tag { Tag(0x2010, 0x0520) }
    /// Image Box Position (2020,0010), US.
    public static var imageBoxPosition: Tag { Tag(0x2020, 0x0010) }
    /// Polarity (2020,0020), CS.
    public static var polarity: Tag { Tag(0x2020, 0x0020) }
    /// Requested Image Size (2020,0030), DS.
    public static var requestedImageSize: Tag { Tag(0x2020, 0x0030) }
    /// Requested Decimate/Crop Behavior (2020,0040), CS.
    public static var requestedDecimateCropBehavior: Tag { Tag(0x2020, 0x0040) }
    /// Requested Resolution ID (2020,0050), CS.
    public static var requestedResolutionID: Tag { Tag(0x2020, 0x0050) }
    /// Requested Image Size Flag (2020,00A0), CS.
    public static var requestedImageSizeFlag: Tag { Tag(0x2020, 0x00A0) }
    /// Decimate/Crop Result (2020,00A2), CS.
    public static var decimateCropResult: Tag { Tag(0x2020, 0x00A2) }
    /// Basic Grayscale Image Sequence (2020,0110), SQ.
    public static var basicGrayscaleImageSequence: Tag { Tag(0x2020, 0x0110) }
    /// Basic Color Image Sequence (2020,0111), SQ.
    public static var basicColorImageSequence: Tag { Tag(0x2020, 0x0111) }
    /// Referenced Image Overlay Box Sequence (2020,0130), SQ, retired.
    public static var referencedImageOverlayBoxSequence: Tag { Tag(0x2020, 0x0130) }
    /// Referenced VOI LUT Box Sequence (2020,0140), SQ, retired.
    public static var referencedVOILUTBoxSequence: Tag { Tag(0x2020, 0x0140) }
    /// Annotation Position (2030,0010), US.
    public static var annotationPosition: Tag { Tag(0x2030, 0x0010) }
    /// Text String (2030,0020), LO.
    public static var textString: Tag { Tag(0x2030, 0x0020) }
    /// Referenced Overlay Plane Sequence (2040,0010), SQ, retired.
    public static var referencedOverlayPlaneSequence: Tag { Tag(0x2040, 0x0010) }
    /// Referenced Overlay Plane Groups (2040,0011), US, retired.
    public static var referencedOverlayPlaneGroups: Tag { Tag(0x2040, 0x0011) }
    /// Overlay Pixel Data Sequence (2040,0020), SQ, retired.
    public static var overlayPixelDataSequence: Tag { Tag(0x2040, 0x0020) }
    /// Overlay Magnification Type (2040,0060), CS, retired.
    public static var overlayMagnificationType: Tag { Tag(0x2040, 0x0060) }
    /// Overlay Smoothing Type (2040,0070), CS, retired.
    public static var overlaySmoothingType: Tag { Tag(0x2040, 0x0070) }
    /// Overlay or Image Magnification (2040,0072), CS, retired.
    public static var overlayOrImageMagnification: Tag { Tag(0x2040, 0x0072) }
    /// Magnify to Number of Columns (2040,0074), US, retired.
    public static var magnifyToNumberOfColumns: Tag { Tag(0x2040, 0x0074) }
    /// Overlay Foreground Density (2040,0080), CS, retired.
    public static var overlayForegroundDensity: Tag { Tag(0x2040, 0x0080) }
    /// Overlay Background Density (2040,0082), CS, retired.
    public static var overlayBackgroundDensity: Tag { Tag(0x2040, 0x0082) }
    /// Overlay Mode (2040,0090), CS, retired.
    public static var overlayMode: Tag { Tag(0x2040, 0x0090) }
    /// Threshold Density (2040,0100), CS, retired.
    public static var thresholdDensity: Tag { Tag(0x2040, 0x0100) }
    /// Referenced Image Box Sequence (Retired) (2040,0500), SQ, retired.
    public static var referencedImageBoxSequenceRetired: Tag { Tag(0x2040, 0x0500) }
    /// Presentation LUT Sequence (2050,0010), SQ.
    public static var presentationLUTSequence: Tag { Tag(0x2050, 0x0010) }
    /// Presentation LUT Shape (2050,0020), CS.
    public static var presentationLUTShape: Tag { Tag(0x2050, 0x0020) }
    /// Referenced Presentation LUT Sequence (2050,0500), SQ.
    public static var referencedPresentationLUTSequence: Tag { Tag(0x2050, 0x0500) }
    /// Print Job ID (2100,0010), SH, retired.
    public static var printJobID: Tag { Tag(0x2100, 0x0010) }
    /// Execution Status (2100,0020), CS.
    public static var executionStatus: Tag { Tag(0x2100, 0x0020) }
    /// Execution Status Info (2100,0030), CS.
    public static var executionStatusInfo: Tag { Tag(0x2100, 0x0030) }
    /// Creation Date (2100,0040), DA.
    public static var creationDate: Tag { Tag(0x2100, 0x0040) }
    /// Creation Time (2100,0050), TM.
    public static var creationTime: Tag { Tag(0x2100, 0x0050) }
    /// Originator (2100,0070), AE.
    public static var originator: Tag { Tag(0x2100, 0x0070) }
    /// Destination AE (2100,0140), AE.
    public static var destinationAE: Tag { Tag(0x2100, 0x0140) }
    /// Owner ID (2100,0160), SH.
    public static var ownerID: Tag { Tag(0x2100, 0x0160) }
    /// Number of Films (2100,0170), IS.
    public static var numberOfFilms: Tag { Tag(0x2100, 0x0170) }
    /// Referenced Print Job Sequence (Pull Stored Print) (2100,0500), SQ, retired.
    public static var referencedPrintJobSequencePullStoredPrint: Tag { Tag(0x2100, 0x0500) }
    /// Printer Status (2110,0010), CS.
    public static var printerStatus: Tag { Tag(0x2110, 0x0010) }
    /// Printer Status Info (2110,0020), CS.
    public static var printerStatusInfo: Tag { Tag(0x2110, 0x0020) }
    /// Printer Name (2110,0030), LO.
    public static var printerName: Tag { Tag(0x2110, 0x0030) }
    /// Print Queue ID (2110,0099), SH, retired.
    public static var printQueueID: Tag { Tag(0x2110, 0x0099) }
    /// Queue Status (2120,0010), CS, retired.
    public static var queueStatus: Tag { Tag(0x2120, 0x0010) }
    /// Print Job Description Sequence (2120,0050), SQ, retired.
    public static var printJobDescriptionSequence: Tag { Tag(0x2120, 0x0050) }
    /// Referenced Print Job Sequence (2120,0070), SQ, retired.
    public static var referencedPrintJobSequence: Tag { Tag(0x2120, 0x0070) }
    /// Print Management Capabilities Sequence (2130,0010), SQ, retired.
    public static var printManagementCapabilitiesSequence: Tag { Tag(0x2130, 0x0010) }
    /// Printer Characteristics Sequence (2130,0015), SQ, retired.
    public static var printerCharacteristicsSequence: Tag { Tag(0x2130, 0x0015) }
    /// Film Box Content Sequence (2130,0030), SQ, retired.
    public static var filmBoxContentSequence: Tag { Tag(0x2130, 0x0030) }
    /// Image Box Content Sequence (2130,0040), SQ, retired.
    public static var imageBoxContentSequence: Tag { Tag(0x2130, 0x0040) }
    /// Annotation Content Sequence (2130,0050), SQ, retired.
    public static var annotationContentSequence: Tag { Tag(0x2130, 0x0050) }
    /// Image Overlay Box Content Sequence (2130,0060), SQ, retired.
    public static var imageOverlayBoxContentSequence: Tag { Tag(0x2130, 0x0060) }
    /// Presentation LUT Content Sequence (2130,0080), SQ, retired.
    public static var presentationLUTContentSequence: Tag { Tag(0x2130, 0x0080) }
    /// Proposed Study Sequence (2130,00A0), SQ.
    public static var proposedStudySequence: Tag { Tag(0x2130, 0x00A0) }
    /// Original Image Sequence (2130,00C0), SQ.
    public static var originalImageSequence: Tag { Tag(0x2130, 0x00C0) }
    /// Label Using Information Extracted From Instances (2200,0001), CS.
    public static var labelUsingInformationExtractedFromInstances: Tag { Tag(0x2200, 0x0001) }
    /// Label Text (2200,0002), UT.
    public static var labelText: Tag { Tag(0x2200, 0x0002) }
    /// Label Style Selection (2200,0003), CS.
    public static var labelStyleSelection: Tag { Tag(0x2200, 0x0003) }
    /// Media Disposition (2200,0004), LT.
    public static var mediaDisposition: Tag { Tag(0x2200, 0x0004) }
    /// Barcode Value (2200,0005), LT.
    public static var barcodeValue: Tag { Tag(0x2200, 0x0005) }
    /// Barcode Symbology (2200,0006), CS.
    public static var barcodeSymbology: Tag { Tag(0x2200, 0x0006) }
    /// Allow Media Splitting (2200,0007), CS.
    public static var allowMediaSplitting: Tag { Tag(0x2200, 0x0007) }
    /// Include Non-DICOM Objects (2200,0008), CS.
    public static var includeNonDICOMObjects: Tag { Tag(0x2200, 0x0008) }
    /// Include Display Application (2200,0009), CS.
    public static var includeDisplayApplication: Tag { Tag(0x2200, 0x0009) }
    /// Preserve Composite Instances After Media Creation (2200,000A), CS.
    public static var preserveCompositeInstancesAfterMediaCreation: Tag { Tag(0x2200, 0x000A) }
    /// Total Number of Pieces of Media Created (2200,000B), US.
    public static var totalNumberOfPiecesOfMediaCreated: Tag { Tag(0x2200, 0x000B) }
    /// Requested Media Application Profile (2200,000C), LO.
    public static var requestedMediaApplicationProfile: Tag { Tag(0x2200, 0x000C) }
    /// Referenced Storage Media Sequence (2200,000D), SQ.
    public static var referencedStorageMediaSequence: Tag { Tag(0x2200, 0x000D) }
    /// Failure Attributes (2200,000E), AT.
    public static var failureAttributes: Tag { Tag(0x2200, 0x000E) }
    /// Allow Lossy Compression (2200,000F), CS.
    public static var allowLossyCompression: Tag { Tag(0x2200, 0x000F) }
    /// Request Priority (2200,0020), CS.
    public static var requestPriority: Tag { Tag(0x2200, 0x0020) }
    /// RT Image Label (3002,0002), SH.
    public static var rtImageLabel: Tag { Tag(0x3002, 0x0002) }
    /// RT Image Name (3002,0003), LO.
    public static var rtImageName: Tag { Tag(0x3002, 0x0003) }
    /// RT Image Description (3002,0004), ST.
    public static var rtImageDescription: Tag { Tag(0x3002, 0x0004) }
    /// Reported Values Origin (3002,000A), CS.
    public static var reportedValuesOrigin: Tag { Tag(0x3002, 0x000A) }
    /// RT Image Plane (3002,000C), CS.
    public static var rtImagePlane: Tag { Tag(0x3002, 0x000C) }
    /// X-Ray Image Receptor Translation (3002,000D), DS.
    public static var xRayImageReceptorTranslation: Tag { Tag(0x3002, 0x000D) }
    /// X-Ray Image Receptor Angle (3002,000E), DS.
    public static var xRayImageReceptorAngle: Tag { Tag(0x3002, 0x000E) }
    /// RT Image Orientation (3002,0010), DS.
    public static var rtImageOrientation: Tag { Tag(0x3002, 0x0010) }
    /// Image Plane Pixel Spacing (3002,0011), DS.
    public static var imagePlanePixelSpacing: Tag { Tag(0x3002, 0x0011) }
    /// RT Image Position (3002,0012), DS.
    public static var rtImagePosition: Tag { Tag(0x3002, 0x0012) }
    /// Radiation Machine Name (3002,0020), SH.
    public static var radiationMachineName: Tag { Tag(0x3002, 0x0020) }
    /// Radiation Machine SAD (3002,0022), DS.
    public static var radiationMachineSAD: Tag { Tag(0x3002, 0x0022) }
    /// Radiation Machine SSD (3002,0024), DS.
    public static var radiationMachineSSD: Tag { Tag(0x3002, 0x0024) }
    /// RT Image SID (3002,0026), DS.
    public static var rtImageSID: Tag { Tag(0x3002, 0x0026) }
    /// Source to Reference Object Distance (3002,0028), DS.
    public static var sourceToReferenceObjectDistance: Tag { Tag(0x3002, 0x0028) }
    /// Fraction Number (3002,0029), IS.
    public static var fractionNumber: Tag { Tag(0x3002, 0x0029) }
    /// Exposure Sequence (3002,0030), SQ.
    public static var exposureSequence: Tag { Tag(0x3002, 0x0030) }
    /// Meterset Exposure (3002,0032), DS.
    public static var metersetExposure: Tag { Tag(0x3002, 0x0032) }
    /// Diaphragm Position (3002,0034), DS.
    public static var diaphragmPosition: Tag { Tag(0x3002, 0x0034) }
    /// Fluence Map Sequence (3002,0040), SQ.
    public static var fluenceMapSequence: Tag { Tag(0x3002, 0x0040) }
    /// Fluence Data Source (3002,0041), CS.
    public static var fluenceDataSource: Tag { Tag(0x3002, 0x0041) }
    /// Fluence Data Scale (3002,0042), DS.
    public static var fluenceDataScale: Tag { Tag(0x3002, 0x0042) }
    /// Primary Fluence Mode Sequence (3002,0050), SQ.
    public static var primaryFluenceModeSequence: Tag { Tag(0x3002, 0x0050) }
    /// Fluence Mode (3002,0051), CS.
    public static var fluenceMode: Tag { Tag(0x3002, 0x0051) }
    /// Fluence Mode ID (3002,0052), SH.
    public static var fluenceModeID: Tag { Tag(0x3002, 0x0052) }
    /// Selected Frame Number (3002,0100), IS.
    public static var selectedFrameNumber: Tag { Tag(0x3002, 0x0100) }
    /// Selected Frame Functional Groups Sequence (3002,0101), SQ.
    public static var selectedFrameFunctionalGroupsSequence: Tag { Tag(0x3002, 0x0101) }
    /// RT Image Frame General Content Sequence (3002,0102), SQ.
    public static var rtImageFrameGeneralContentSequence: Tag { Tag(0x3002, 0x0102) }
    /// RT Image Frame Context Sequence (3002,0103), SQ.
    public static var rtImageFrameContextSequence: Tag { Tag(0x3002, 0x0103) }
    /// RT Image Scope Sequence (3002,0104), SQ.
    public static var rtImageScopeSequence: Tag { Tag(0x3002, 0x0104) }
    /// Beam Modifier Coordinates Presence Flag (3002,0105), CS.
    public static var beamModifierCoordinatesPresenceFlag: Tag { Tag(0x3002, 0x0105) }
    /// Start Cumulative Meterset (3002,0106), FD.
    public static var startCumulativeMeterset: Tag { Tag(0x3002, 0x0106) }
    /// Stop Cumulative Meterset (3002,0107), FD.
    public static var stopCumulativeMeterset: Tag { Tag(0x3002, 0x0107) }
    /// RT Acquisition Patient Position Sequence (3002,0108), SQ.
    public static var rtAcquisitionPatientPositionSequence: Tag { Tag(0x3002, 0x0108) }
    /// RT Image Frame Imaging Device Position Sequence (3002,0109), SQ.
    public static var rtImageFrameImagingDevicePositionSequence: Tag { Tag(0x3002, 0x0109) }
    /// RT Image Frame kV Radiation Acquisition Sequence (3002,010A), SQ.
    public static var rtImageFramekVRadiationAcquisitionSequence: Tag { Tag(0x3002, 0x010A) }
    /// RT Image Frame MV Radiation Acquisition Sequence (3002,010B), SQ.
    public static var rtImageFrameMVRadiationAcquisitionSequence: Tag { Tag(0x3002, 0x010B) }
    /// RT Image Frame Radiation Acquisition Sequence (3002,010C), SQ.
    public static var rtImageFrameRadiationAcquisitionSequence: Tag { Tag(0x3002, 0x010C) }
    /// Imaging Source Position Sequence (3002,010D), SQ.
    public static var imagingSourcePositionSequence: Tag { Tag(0x3002, 0x010D) }
    /// Image Receptor Position Sequence (3002,010E), SQ.
    public static var imageReceptorPositionSequence: Tag { Tag(0x3002, 0x010E) }
    /// Device Position to Equipment Mapping Matrix (3002,010F), FD.
    public static var devicePositionToEquipmentMappingMatrix: Tag { Tag(0x3002, 0x010F) }
    /// Device Position Parameter Sequence (3002,0110), SQ.
    public static var devicePositionParameterSequence: Tag { Tag(0x3002, 0x0110) }
    /// Imaging Source Location Specification Type (3002,0111), CS.
    public static var imagingSourceLocationSpecificationType: Tag { Tag(0x3002, 0x0111) }
    /// Imaging Device Location Matrix Sequence (3002,0112), SQ.
    public static var imagingDeviceLocationMatrixSequence: Tag { Tag(0x3002, 0x0112) }
    /// Imaging Device Location Parameter Sequence (3002,0113), SQ.
    public static var imagingDeviceLocationParameterSequence: Tag { Tag(0x3002, 0x0113) }
    /// Imaging Aperture Sequence (3002,0114), SQ.
    public static var imagingApertureSequence: Tag { Tag(0x3002, 0x0114) }
    /// Imaging Aperture Specification Type (3002,0115), CS.
    public static var imagingApertureSpecificationType: Tag { Tag(0x3002, 0x0115) }
    /// Number of Acquisition Devices (3002,0116), US.
    public static var numberOfAcquisitionDevices: Tag { Tag(0x3002, 0x0116) }
    /// Acquisition Device Sequence (3002,0117), SQ.
    public static var acquisitionDeviceSequence: Tag { Tag(0x3002, 0x0117) }
    /// Acquisition Task Sequence (3002,0118), SQ.
    public static var acquisitionTaskSequence: Tag { Tag(0x3002, 0x0118) }
    /// Acquisition Task Workitem Code Sequence (3002,0119), SQ.
    public static var acquisitionTaskWorkitemCodeSequence: Tag { Tag(0x3002, 0x0119) }
    /// Acquisition Subtask Sequence (3002,011A), SQ.
    public static var acquisitionSubtaskSequence: Tag { Tag(0x3002, 0x011A) }
    /// Subtask Workitem Code Sequence (3002,011B), SQ.
    public static var subtaskWorkitemCodeSequence: Tag { Tag(0x3002, 0x011B) }
    /// Acquisition Task Index (3002,011C), US.
    public static var acquisitionTaskIndex: Tag { Tag(0x3002, 0x011C) }
    /// Acquisition Subtask Index (3002,011D), US.
    public static var acquisitionSubtaskIndex: Tag { Tag(0x3002, 0x011D) }
    /// Referenced Baseline Parameters RT Radiation Instance Sequence (3002,011E), SQ.
    public static var referencedBaselineParametersRTRadiationInstanceSequence: Tag { Tag(0x3002, 0x011E) }
    /// Position Acquisition Template Identification Sequence (3002,011F), SQ.
    public static var positionAcquisitionTemplateIdentificationSequence: Tag { Tag(0x3002, 0x011F) }
    /// Position Acquisition Template ID (3002,0120), ST.
    public static var positionAcquisitionTemplateID: Tag { Tag(0x3002, 0x0120) }
    /// Position Acquisition Template Name (3002,0121), LO.
    public static var positionAcquisitionTemplateName: Tag { Tag(0x3002, 0x0121) }
    /// Position Acquisition Template Code Sequence (3002,0122), SQ.
    public static var positionAcquisitionTemplateCodeSequence: Tag { Tag(0x3002, 0x0122) }
    /// Position Acquisition Template Description (3002,0123), LT.
    public static var positionAcquisitionTemplateDescription: Tag { Tag(0x3002, 0x0123) }
    /// Acquisition Task Applicability Sequence (3002,0124), SQ.
    public static var acquisitionTaskApplicabilitySequence: Tag { Tag(0x3002, 0x0124) }
    /// Projection Imaging Acquisition Parameter Sequence (3002,0125), SQ.
    public static var projectionImagingAcquisitionParameterSequence: Tag { Tag(0x3002, 0x0125) }
    /// CT Imaging Acquisition Parameter Sequence (3002,0126), SQ.
    public static var ctImagingAcquisitionParameterSequence: Tag { Tag(0x3002, 0x0126) }
    /// KV Imaging Generation Parameters Sequence (3002,0127), SQ.
    public static var kvImagingGenerationParametersSequence: Tag { Tag(0x3002, 0x0127) }
    /// MV Imaging Generation Parameters Sequence (3002,0128), SQ.
    public static var mvImagingGenerationParametersSequence: Tag { Tag(0x3002, 0x0128) }
    /// Acquisition Signal Type (3002,0129), CS.
    public static var acquisitionSignalType: Tag { Tag(0x3002, 0x0129) }
    /// Acquisition Method (3002,012A), CS.
    public static var acquisitionMethod: Tag { Tag(0x3002, 0x012A) }
    /// Scan Start Position Sequence (3002,012B), SQ.
    public static var scanStartPositionSequence: Tag { Tag(0x3002, 0x012B) }
    /// Scan Stop Position Sequence (3002,012C), SQ.
    public static var scanStopPositionSequence: Tag { Tag(0x3002, 0x012C) }
    /// Imaging Source to Beam Modifier Definition Plane Distance (3002,012D), FD.
    public static var imagingSourceToBeamModifierDefinitionPlaneDistance: Tag { Tag(0x3002, 0x012D) }
    /// Scan Arc Type (3002,012E), CS.
    public static var scanArcType: Tag { Tag(0x3002, 0x012E) }
    /// Detector Positioning Type (3002,012F), CS.
    public static var detectorPositioningType: Tag { Tag(0x3002, 0x012F) }
    /// Additional RT Accessory Device Sequence (3002,0130), SQ.
    public static var additionalRTAccessoryDeviceSequence: Tag { Tag(0x3002, 0x0130) }
    /// Device-Specific Acquisition Parameter Sequence (3002,0131), SQ.
    public static var deviceSpecificAcquisitionParameterSequence: Tag { Tag(0x3002, 0x0131) }
    /// Referenced Position Reference Instance Sequence (3002,0132), SQ.
    public static var referencedPositionReferenceInstanceSequence: Tag { Tag(0x3002, 0x0132) }
    /// Energy Derivation Code Sequence (3002,0133), SQ.
    public static var energyDerivationCodeSequence: Tag { Tag(0x3002, 0x0133) }
    /// Maximum Cumulative Meterset Exposure (3002,0134), FD.
    public static var maximumCumulativeMetersetExposure: Tag { Tag(0x3002, 0x0134) }
    /// Acquisition Initiation Sequence (3002,0135), SQ.
    public static var acquisitionInitiationSequence: Tag { Tag(0x3002, 0x0135) }
    /// DVH Type (3004,0001), CS.
    public static var dvhType: Tag { Tag(0x3004, 0x0001) }
    /// Dose Units (3004,0002), CS.
    public static var doseUnits: Tag { Tag(0x3004, 0x0002) }
    /// Dose Type (3004,0004), CS.
    public static var doseType: Tag { Tag(0x3004, 0x0004) }
    /// Spatial Transform of Dose (3004,0005), CS.
    public static var spatialTransformOfDose: Tag { Tag(0x3004, 0x0005) }
    /// Dose Comment (3004,0006), LO.
    public static var doseComment: Tag { Tag(0x3004, 0x0006) }
    /// Normalization Point (3004,0008), DS.
    public static var normalizationPoint: Tag { Tag(0x3004, 0x0008) }
    /// Dose Summation Type (3004,000A), CS.
    public static var doseSummationType: Tag { Tag(0x3004, 0x000A) }
    /// Grid Frame Offset Vector (3004,000C), DS.
    public static var gridFrameOffsetVector: Tag { Tag(0x3004, 0x000C) }
    /// Dose Grid Scaling (3004,000E), DS.
    public static var doseGridScaling: Tag { Tag(0x3004, 0x000E) }
    /// RT Dose ROI Sequence (3004,0010), SQ, retired.
    public static var rtDoseROISequence: Tag { Tag(0x3004, 0x0010) }
    /// Dose Value (3004,0012), DS, retired.
    public static var doseValue: Tag { Tag(0x3004, 0x0012) }
    /// Tissue Heterogeneity Correction (3004,0014), CS.
    public static var tissueHeterogeneityCorrection: Tag { Tag(0x3004, 0x0014) }
    /// DVH Normalization Point (3004,0040), DS.
    public static var dvhNormalizationPoint: Tag { Tag(0x3004, 0x0040) }
    /// DVH Normalization Dose Value (3004,0042), DS.
    public static var dvhNormalizationDoseValue: Tag { Tag(0x3004, 0x0042) }
    /// DVH Sequence (3004,0050), SQ.
    public static var dvhSequence: Tag { Tag(0x3004, 0x0050) }
    /// DVH Dose Scaling (3004,0052), DS.
    public static var dvhDoseScaling: Tag { Tag(0x3004, 0x0052) }
    /// DVH Volume Units (3004,0054), CS.
    public static var dvhVolumeUnits: Tag { Tag(0x3004, 0x0054) }
    /// DVH Number of Bins (3004,0056), IS.
    public static var dvhNumberOfBins: Tag { Tag(0x3004, 0x0056) }
    /// DVH Data (3004,0058), DS.
    public static var dvhData: Tag { Tag(0x3004, 0x0058) }
    /// DVH Referenced ROI Sequence (3004,0060), SQ.
    public static var dvhReferencedROISequence: Tag { Tag(0x3004, 0x0060) }
    /// DVH ROI Contribution Type (3004,0062), CS.
    public static var dvhroiContributionType: Tag { Tag(0x3004, 0x0062) }
    /// DVH Minimum Dose (3004,0070), DS.
    public static var dvhMinimumDose: Tag { Tag(0x3004, 0x0070) }
    /// DVH Maximum Dose (3004,0072), DS.
    public static var dvhMaximumDose: Tag { Tag(0x3004, 0x0072) }
    /// DVH Mean Dose (3004,0074), DS.
    public static var dvhMeanDose: Tag { Tag(0x3004, 0x0074) }
    /// Structure Set Label (3006,0002), SH.
    public static var structureSetLabel: Tag { Tag(0x3006, 0x0002) }
    /// Structure Set Name (3006,0004), LO.
    public static var structureSetName: Tag { Tag(0x3006, 0x0004) }
    /// Structure Set Description (3006,0006), ST.
    public static var structureSetDescription: Tag { Tag(0x3006, 0x0006) }
    /// Structure Set Date (3006,0008), DA.
    public static var structureSetDate: Tag { Tag(0x3006, 0x0008) }
    /// Structure Set Time (3006,0009), TM.
    public static var structureSetTime: Tag { Tag(0x3006, 0x0009) }
    /// Referenced Frame of Reference Sequence (3006,0010), SQ.
    public static var referencedFrameOfReferenceSequence: Tag { Tag(0x3006, 0x0010) }
    /// RT Referenced Study Sequence (3006,0012), SQ.
    public static var rtReferencedStudySequence: Tag { Tag(0x3006, 0x0012) }
    /// RT Referenced Series Sequence (3006,0014), SQ.
    public static var rtReferencedSeriesSequence: Tag { Tag(0x3006, 0x0014) }
    /// Contour Image Sequence (3006,0016), SQ.
    public static var contourImageSequence: Tag { Tag(0x3006, 0x0016) }
    /// Predecessor Structure Set Sequence (3006,0018), SQ.
    public static var predecessorStructureSetSequence: Tag { Tag(0x3006, 0x0018) }
    /// Structure Set ROI Sequence (3006,0020), SQ.
    public static var structureSetROISequence: Tag { Tag(0x3006, 0x0020) }
    /// ROI Number (3006,0022), IS.
    public static var roiNumber: Tag { Tag(0x3006, 0x0022) }
    /// Referenced Frame of Reference UID (3006,0024), UI.
    public static var referencedFrameOfReferenceUID: Tag { Tag(0x3006, 0x0024) }
    /// ROI Name (3006,0026), LO.
    public static var roiName: Tag { Tag(0x3006, 0x0026) }
    /// ROI Description (3006,0028), ST.
    public static var roiDescription: Tag { Tag(0x3006, 0x0028) }
    /// ROI Display Color (3006,002A), IS.
    public static var roiDisplayColor: Tag { Tag(0x3006, 0x002A) }
    /// ROI Volume (3006,002C), DS.
    public static var roiVolume: Tag { Tag(0x3006, 0x002C) }
    /// ROI DateTime (3006,002D), DT.
    public static var roiDateTime: Tag { Tag(0x3006, 0x002D) }
    /// ROI Observation DateTime (3006,002E), DT.
    public static var roiObservationDateTime: Tag { Tag(0x3006, 0x002E) }
    /// RT Related ROI Sequence (3006,0030), SQ.
    public static var rtRelatedROISequence: Tag { Tag(0x3006, 0x0030) }
    /// RT ROI Relationship (3006,0033), CS.
    public static var rtroiRelationship: Tag { Tag(0x3006, 0x0033) }
    /// ROI Generation Algorithm (3006,0036), CS.
    public static var roiGenerationAlgorithm: Tag { Tag(0x3006, 0x0036) }
    /// ROI Derivation Algorithm Identification Sequence (3006,0037), SQ.
    public static var roiDerivationAlgorithmIdentificationSequence: Tag { Tag(0x3006, 0x0037) }
    /// ROI Generation Description (3006,0038), LO.
    public static var roiGenerationDescription: Tag { Tag(0x3006, 0x0038) }
    /// ROI Contour Sequence (3006,0039), SQ.
    public static var roiContourSequence: Tag { Tag(0x3006, 0x0039) }
    /// Contour Sequence (3006,0040), SQ.
    public static var contourSequence: Tag { Tag(0x3006, 0x0040) }
    /// Contour Geometric Type (3006,0042), CS.
    public static var contourGeometricType: Tag { Tag(0x3006, 0x0042) }
    /// Contour Slab Thickness (3006,0044), DS, retired.
    public static var contourSlabThickness: Tag { Tag(0x3006, 0x0044) }
    /// Contour Offset Vector (3006,0045), DS, retired.
    public static var contourOffsetVector: Tag { Tag(0x3006, 0x0045) }
    /// Number of Contour Points (3006,0046), IS.
    public static var numberOfContourPoints: Tag { Tag(0x3006, 0x0046) }
    /// Contour Number (3006,0048), IS.
    public static var contourNumber: Tag { Tag(0x3006, 0x0048) }
    /// Attached Contours (3006,0049), IS, retired.
    public static var attachedContours: Tag { Tag(0x3006, 0x0049) }
    /// Source Pixel Planes Characteristics Sequence (3006,004A), SQ.
    public static var sourcePixelPlanesCharacteristicsSequence: Tag { Tag(0x3006, 0x004A) }
    /// Source Series Sequence (3006,004B), SQ.
    public static var sourceSeriesSequence: Tag { Tag(0x3006, 0x004B) }
    /// Source Series Information Sequence (3006,004C), SQ.
    public static var sourceSeriesInformationSequence: Tag { Tag(0x3006, 0x004C) }
    /// ROI Creator Sequence (3006,004D), SQ.
    public static var roiCreatorSequence: Tag { Tag(0x3006, 0x004D) }
    /// ROI Interpreter Sequence (3006,004E), SQ.
    public static var roiInterpreterSequence: Tag { Tag(0x3006, 0x004E) }
    /// ROI Observation Context Code Sequence (3006,004F), SQ.
    public static var roiObservationContextCodeSequence: Tag { Tag(0x3006, 0x004F) }
    /// Contour Data (3006,0050), DS.
    public static var contourData: Tag { Tag(0x3006, 0x0050) }
    /// RT ROI Observations Sequence (3006,0080), SQ.
    public static var rtroiObservationsSequence: Tag { Tag(0x3006, 0x0080) }
    /// Observation Number (3006,0082), IS.
    public static var observationNumber: Tag { Tag(0x3006, 0x0082) }
    /// Referenced ROI Number (3006,0084), IS.
    public static var referencedROINumber: Tag { Tag(0x3006, 0x0084) }
    /// ROI Observation Label (3006,0085), SH, retired.
    public static var roiObservationLabel: Tag { Tag(0x3006, 0x0085) }
    /// RT ROI Identification Code Sequence (3006,0086), SQ.
    public static var rtroiIdentificationCodeSequence: Tag { Tag(0x3006, 0x0086) }
    /// ROI Observation Description (3006,0088), ST, retired.
    public static var roiObservationDescription: Tag { Tag(0x3006, 0x0088) }
    /// Related RT ROI Observations Sequence (3006,00A0), SQ.
    public static var relatedRTROIObservationsSequence: Tag { Tag(0x3006, 0x00A0) }
    /// RT ROI Interpreted Type (3006,00A4), CS.
    public static var rtroiInterpretedType: Tag { Tag(0x3006, 0x00A4) }
    /// ROI Interpreter (3006,00A6), PN.
    public static var roiInterpreter: Tag { Tag(0x3006, 0x00A6) }
    /// ROI Physical Properties Sequence (3006,00B0), SQ.
    public static var roiPhysicalPropertiesSequence: Tag { Tag(0x3006, 0x00B0) }
    /// ROI Physical Property (3006,00B2), CS.
    public static var roiPhysicalProperty: Tag { Tag(0x3006, 0x00B2) }
    /// ROI Physical Property Value (3006,00B4), DS.
    public static var roiPhysicalPropertyValue: Tag { Tag(0x3006, 0x00B4) }
    /// ROI Elemental Composition Sequence (3006,00B6), SQ.
    public static var roiElementalCompositionSequence: Tag { Tag(0x3006, 0x00B6) }
    /// ROI Elemental Composition Atomic Number (3006,00B7), US.
    public static var roiElementalCompositionAtomicNumber: Tag { Tag(0x3006, 0x00B7) }
    /// ROI Elemental Composition Atomic Mass Fraction (3006,00B8), FL.
    public static var roiElementalCompositionAtomicMassFraction: Tag { Tag(0x3006, 0x00B8) }
    /// Additional RT ROI Identification Code Sequence (3006,00B9), SQ, retired.
    public static var additionalRTROIIdentificationCodeSequence: Tag { Tag(0x3006, 0x00B9) }
    /// Frame of Reference Relationship Sequence (3006,00C0), SQ, retired.
    public static var frameOfReferenceRelationshipSequence: Tag { Tag(0x3006, 0x00C0) }
    /// Related Frame of Reference UID (3006,00C2), UI, retired.
    public static var relatedFrameOfReferenceUID: Tag { Tag(0x3006, 0x00C2) }
    /// Frame of Reference Transformation Type (3006,00C4), CS, retired.
    public static var frameOfReferenceTransformationType: Tag { Tag(0x3006, 0x00C4) }
    /// Frame of Reference Transformation Matrix (3006,00C6), DS.
    public static var frameOfReferenceTransformationMatrix: Tag { Tag(0x3006, 0x00C6) }
    /// Frame of Reference Transformation Comment (3006,00C8), LO.
    public static var frameOfReferenceTransformationComment: Tag { Tag(0x3006, 0x00C8) }
    /// Patient Location Coordinates Sequence (3006,00C9), SQ.
    public static var patientLocationCoordinatesSequence: Tag { Tag(0x3006, 0x00C9) }
    /// Patient Location Coordinates Code Sequence (3006,00CA), SQ.
    public static var patientLocationCoordinatesCodeSequence: Tag { Tag(0x3006, 0x00CA) }
    /// Patient Support Position Sequence (3006,00CB), SQ.
    public static var patientSupportPositionSequence: Tag { Tag(0x3006, 0x00CB) }
    /// Measured Dose Reference Sequence (3008,0010), SQ.
    public static var measuredDoseReferenceSequence: Tag { Tag(0x3008, 0x0010) }
    /// Measured Dose Description (3008,0012), ST.
    public static var measuredDoseDescription: Tag { Tag(0x3008, 0x0012) }
    /// Measured Dose Type (3008,0014), CS.
    public static var measuredDoseType: Tag { Tag(0x3008, 0x0014) }
    /// Measured Dose Value (3008,0016), DS.
    public static var measuredDoseValue: Tag { Tag(0x3008, 0x0016) }
    /// Treatment Session Beam Sequence (3008,0020), SQ.
    public static var treatmentSessionBeamSequence: Tag { Tag(0x3008, 0x0020) }
    /// Treatment Session Ion Beam Sequence (3008,0021), SQ.
    public static var treatmentSessionIonBeamSequence: Tag { Tag(0x3008, 0x0021) }
    /// Current Fraction Number (3008,0022), IS.
    public static var currentFractionNumber: Tag { Tag(0x3008, 0x0022) }
    /// Treatment Control Point Date (3008,0024), DA.
    public static var treatmentControlPointDate: Tag { Tag(0x3008, 0x0024) }
    /// Treatment Control Point Time (3008,0025), TM.
    public static var treatmentControlPointTime: Tag { Tag(0x3008, 0x0025) }
    /// Treatment Termination Status (3008,002A), CS.
    public static var treatmentTerminationStatus: Tag { Tag(0x3008, 0x002A) }
    /// Treatment Termination Code (3008,002B), SH, retired.
    public static var treatmentTerminationCode: Tag { Tag(0x3008, 0x002B) }
    /// Treatment Verification Status (3008,002C), CS.
    public static var treatmentVerificationStatus: Tag { Tag(0x3008, 0x002C) }
    /// Referenced Treatment Record Sequence (3008,0030), SQ.
    public static var referencedTreatmentRecordSequence: Tag { Tag(0x3008, 0x0030) }
    /// Specified Primary Meterset (3008,0032), DS.
    public static var specifiedPrimaryMeterset: Tag { Tag(0x3008, 0x0032) }
    /// Specified Secondary Meterset (3008,0033), DS.
    public static var specifiedSecondaryMeterset: Tag { Tag(0x3008, 0x0033) }
    /// Delivered Primary Meterset (3008,0036), DS.
    public static var deliveredPrimaryMeterset: Tag { Tag(0x3008, 0x0036) }
    /// Delivered Secondary Meterset (3008,0037), DS.
    public static var deliveredSecondaryMeterset: Tag { Tag(0x3008, 0x0037) }
    /// Specified Treatment Time (3008,003A), DS.
    public static var specifiedTreatmentTime: Tag { Tag(0x3008, 0x003A) }
    /// Delivered Treatment Time (3008,003B), DS.
    public static var deliveredTreatmentTime: Tag { Tag(0x3008, 0x003B) }
    /// Control Point Delivery Sequence (3008,0040), SQ.
    public static var controlPointDeliverySequence: Tag { Tag(0x3008, 0x0040) }
    /// Ion Control Point Delivery Sequence (3008,0041), SQ.
    public static var ionControlPointDeliverySequence: Tag { Tag(0x3008, 0x0041) }
    /// Specified Meterset (3008,0042), DS.
    public static var specifiedMeterset: Tag { Tag(0x3008, 0x0042) }
    /// Delivered Meterset (3008,0044), DS.
    public static var deliveredMeterset: Tag { Tag(0x3008, 0x0044) }
    /// Meterset Rate Set (3008,0045), FL.
    public static var metersetRateSet: Tag { Tag(0x3008, 0x0045) }
    /// Meterset Rate Delivered (3008,0046), FL.
    public static var metersetRateDelivered: Tag { Tag(0x3008, 0x0046) }
    /// Scan Spot Metersets Delivered (3008,0047), FL.
    public static var scanSpotMetersetsDelivered: Tag { Tag(0x3008, 0x0047) }
    /// Dose Rate Delivered (3008,0048), DS.
    public static var doseRateDelivered: Tag { Tag(0x3008, 0x0048) }
    /// Treatment Summary Calculated Dose Reference Sequence (3008,0050), SQ.
    public static var treatmentSummaryCalculatedDoseReferenceSequence: Tag { Tag(0x3008, 0x0050) }
    /// Cumulative Dose to Dose Reference (3008,0052), DS.
    public static var cumulativeDoseToDoseReference: Tag { Tag(0x3008, 0x0052) }
    /// First Treatment Date (3008,0054), DA.
    public static var firstTreatmentDate: Tag { Tag(0x3008, 0x0054) }
    /// Most Recent Treatment Date (3008,0056), DA.
    public static var mostRecentTreatmentDate: Tag { Tag(0x3008, 0x0056) }
    /// Number of Fractions Delivered (3008,005A), IS.
    public static var numberOfFractionsDelivered: Tag { Tag(0x3008, 0x005A) }
    /// Override Sequence (3008,0060), SQ.
    public static var overrideSequence: Tag { Tag(0x3008, 0x0060) }
    /// Parameter Sequence Pointer (3008,0061), AT.
    public static var parameterSequencePointer: Tag { Tag(0x3008, 0x0061) }
    /// Override Parameter Pointer (3008,0062), AT.
    public static var overrideParameterPointer: Tag { Tag(0x3008, 0x0062) }
    /// Parameter Item Index (3008,0063), IS.
    public static var parameterItemIndex: Tag { Tag(0x3008, 0x0063) }
    /// Measured Dose Reference Number (3008,0064), IS.
    public static var measuredDoseReferenceNumber: Tag { Tag(0x3008, 0x0064) }
    /// Parameter Pointer (3008,0065), AT.
    public static var parameterPointer: Tag { Tag(0x3008, 0x0065) }
    /// Override Reason (3008,0066), ST.
    public static var overrideReason: Tag { Tag(0x3008, 0x0066) }
    /// Parameter Value Number (3008,0067), US.
    public static var parameterValueNumber: Tag { Tag(0x3008, 0x0067) }
    /// Corrected Parameter Sequence (3008,0068), SQ.
    public static var correctedParameterSequence: Tag { Tag(0x3008, 0x0068) }
    /// Correction Value (3008,006A), FL.
    public static var correctionValue: Tag { Tag(0x3008, 0x006A) }
    /// Calculated Dose Reference Sequence (3008,0070), SQ.
    public static var calculatedDoseReferenceSequence: Tag { Tag(0x3008, 0x0070) }
    /// Calculated Dose Reference Number (3008,0072), IS.
    public static var calculatedDoseReferenceNumber: Tag { Tag(0x3008, 0x0072) }
    /// Calculated Dose Reference Description (3008,0074), ST.
    public static var calculatedDoseReferenceDescription: Tag { Tag(0x3008, 0x0074) }
    /// Calculated Dose Reference Dose Value (3008,0076), DS.
    public static var calculatedDoseReferenceDoseValue: Tag { Tag(0x3008, 0x0076) }
    /// Start Meterset (3008,0078), DS.
    public static var startMeterset: Tag { Tag(0x3008, 0x0078) }
    /// End Meterset (3008,007A), DS.
    public static var endMeterset: Tag { Tag(0x3008, 0x007A) }
    /// Referenced Measured Dose Reference Sequence (3008,0080), SQ.
    public static var referencedMeasuredDoseReferenceSequence: Tag { Tag(0x3008, 0x0080) }
    /// Referenced Measured Dose Reference Number (3008,0082), IS.
    public static var referencedMeasuredDoseReferenceNumber: Tag { Tag(0x3008, 0x0082) }
    /// Referenced Calculated Dose Reference Sequence (3008,0090), SQ.
    public static var referencedCalculatedDoseReferenceSequence: Tag { Tag(0x3008, 0x0090) }
    /// Referenced Calculated Dose Reference Number (3008,0092), IS.
    public static var referencedCalculatedDoseReferenceNumber: Tag { Tag(0x3008, 0x0092) }
    /// Beam Limiting Device Leaf Pairs Sequence (3008,00A0), SQ.
    public static var beamLimitingDeviceLeafPairsSequence: Tag { Tag(0x3008, 0x00A0) }
    /// Enhanced RT Beam Limiting Device Sequence (3008,00A1), SQ.
    public static var enhancedRTBeamLimitingDeviceSequence: Tag { Tag(0x3008, 0x00A1) }
    /// Enhanced RT Beam Limiting Opening Sequence (3008,00A2), SQ.
    public static var enhancedRTBeamLimitingOpeningSequence: Tag { Tag(0x3008, 0x00A2) }
    /// Enhanced RT Beam Limiting Device Definition Flag (3008,00A3), CS.
    public static var enhancedRTBeamLimitingDeviceDefinitionFlag: Tag { Tag(0x3008, 0x00A3) }
    /// Parallel RT Beam Delimiter Opening Extents (3008,00A4), FD.
    public static var parallelRTBeamDelimiterOpeningExtents: Tag { Tag(0x3008, 0x00A4) }
    /// Recorded Wedge Sequence (3008,00B0), SQ.
    public static var recordedWedgeSequence: Tag { Tag(0x3008, 0x00B0) }
    /// Recorded Compensator Sequence (3008,00C0), SQ.
    public static var recordedCompensatorSequence: Tag { Tag(0x3008, 0x00C0) }
    /// Recorded Block Sequence (3008,00D0), SQ.
    public static var recordedBlockSequence: Tag { Tag(0x3008, 0x00D0) }
    /// Recorded Block Slab Sequence (3008,00D1), SQ.
    public static var recordedBlockSlabSequence: Tag { Tag(0x3008, 0x00D1) }
    /// Treatment Summary Measured Dose Reference Sequence (3008,00E0), SQ.
    public static var treatmentSummaryMeasuredDoseReferenceSequence: Tag { Tag(0x3008, 0x00E0) }
    /// Recorded Snout Sequence (3008,00F0), SQ.
    public static var recordedSnoutSequence: Tag { Tag(0x3008, 0x00F0) }
    /// Recorded Range Shifter Sequence (3008,00F2), SQ.
    public static var recordedRangeShifterSequence: Tag { Tag(0x3008, 0x00F2) }
    /// Recorded Lateral Spreading Device Sequence (3008,00F4), SQ.
    public static var recordedLateralSpreadingDeviceSequence: Tag { Tag(0x3008, 0x00F4) }
    /// Recorded Range Modulator Sequence (3008,00F6), SQ.
    public static var recordedRangeModulatorSequence: Tag { Tag(0x3008, 0x00F6) }
    /// Recorded Source Sequence (3008,0100), SQ.
    public static var recordedSourceSequence: Tag { Tag(0x3008, 0x0100) }
    /// Source Serial Number (3008,0105), LO.
    public static var sourceSerialNumber: Tag { Tag(0x3008, 0x0105) }
    /// Treatment Session Application Setup Sequence (3008,0110), SQ.
    public static var treatmentSessionApplicationSetupSequence: Tag { Tag(0x3008, 0x0110) }
    /// Application Setup Check (3008,0116), CS.
    public static var applicationSetupCheck: Tag { Tag(0x3008, 0x0116) }
    /// Recorded Brachy Accessory Device Sequence (3008,0120), SQ.
    public static var recordedBrachyAccessoryDeviceSequence: Tag { Tag(0x3008, 0x0120) }
    /// Referenced Brachy Accessory Device Number (3008,0122), IS.
    public static var referencedBrachyAccessoryDeviceNumber: Tag { Tag(0x3008, 0x0122) }
    /// Recorded Channel Sequence (3008,0130), SQ.
    public static var recordedChannelSequence: Tag { Tag(0x3008, 0x0130) }
    /// Specified Channel Total Time (3008,0132), DS.
    public static var specifiedChannelTotalTime: Tag { Tag(0x3008, 0x0132) }
    /// Delivered Channel Total Time (3008,0134), DS.
    public static var deliveredChannelTotalTime: Tag { Tag(0x3008, 0x0134) }
    /// Specified Number of Pulses (3008,0136), IS.
    public static var specifiedNumberOfPulses: Tag { Tag(0x3008, 0x0136) }
    /// Delivered Number of Pulses (3008,0138), IS.
    public static var deliveredNumberOfPulses: Tag { Tag(0x3008, 0x0138) }
    /// Specified Pulse Repetition Interval (3008,013A), DS.
    public static var specifiedPulseRepetitionInterval: Tag { Tag(0x3008, 0x013A) }
    /// Delivered Pulse Repetition Interval (3008,013C), DS.
    public static var deliveredPulseRepetitionInterval: Tag { Tag(0x3008, 0x013C) }
    /// Recorded Source Applicator Sequence (3008,0140), SQ.
    public static var recordedSourceApplicatorSequence: Tag { Tag(0x3008, 0x0140) }
    /// Referenced Source Applicator Number (3008,0142), IS.
    public static var referencedSourceApplicatorNumber: Tag { Tag(0x3008, 0x0142) }
    /// Recorded Channel Shield Sequence (3008,0150), SQ.
    public static var recordedChannelShieldSequence: Tag { Tag(0x3008, 0x0150) }
    /// Referenced Channel Shield Number (3008,0152), IS.
    public static var referencedChannelShieldNumber: Tag { Tag(0x3008, 0x0152) }
    /// Brachy Control Point Delivered Sequence (3008,0160), SQ.
    public static var brachyControlPointDeliveredSequence: Tag { Tag(0x3008, 0x0160) }
    /// Safe Position Exit Date (3008,0162), DA.
    public static var safePositionExitDate: Tag { Tag(0x3008, 0x0162) }
    /// Safe Position Exit Time (3008,0164), TM.
    public static var safePositionExitTime: Tag { Tag(0x3008, 0x0164) }
    /// Safe Position Return Date (3008,0166), DA.
    public static var safePositionReturnDate: Tag { Tag(0x3008, 0x0166) }
    /// Safe Position Return Time (3008,0168), TM.
    public static var safePositionReturnTime: Tag { Tag(0x3008, 0x0168) }
    /// Pulse Specific Brachy Control Point Delivered Sequence (3008,0171), SQ.
    public static var pulseSpecificBrachyControlPointDeliveredSequence: Tag { Tag(0x3008, 0x0171) }
    /// Pulse Number (3008,0172), US.
    public static var pulseNumber: Tag { Tag(0x3008, 0x0172) }
    /// Brachy Pulse Control Point Delivered Sequence (3008,0173), SQ.
    public static var brachyPulseControlPointDeliveredSequence: Tag { Tag(0x3008, 0x0173) }
    /// Current Treatment Status (3008,0200), CS.
    public static var currentTreatmentStatus: Tag { Tag(0x3008, 0x0200) }
    /// Treatment Status Comment (3008,0202), ST.
    public static var treatmentStatusComment: Tag { Tag(0x3008, 0x0202) }
    /// Fraction Group Summary Sequence (3008,0220), SQ.
    public static var fractionGroupSummarySequence: Tag { Tag(0x3008, 0x0220) }
    /// Referenced Fraction Number (3008,0223), IS.
    public static var referencedFractionNumber: Tag { Tag(0x3008, 0x0223) }
    /// Fraction Group Type (3008,0224), CS.
    public static var fractionGroupType: Tag { Tag(0x3008, 0x0224) }
    /// Beam Stopper Position (3008,0230), CS.
    public static var beamStopperPosition: Tag { Tag(0x3008, 0x0230) }
    /// Fraction Status Summary Sequence (3008,0240), SQ.
    public static var fractionStatusSummarySequence: Tag { Tag(0x3008, 0x0240) }
    /// Treatment Date (3008,0250), DA.
    public static var treatmentDate: Tag { Tag(0x3008, 0x0250) }
    /// Treatment Time (3008,0251), TM.
    public static var treatmentTime: Tag { Tag(0x3008, 0x0251) }
    /// RT Plan Label (300A,0002), SH.
    public static var rtPlanLabel: Tag { Tag(0x300A, 0x0002) }
    /// RT Plan Name (300A,0003), LO.
    public static var rtPlanName: Tag { Tag(0x300A, 0x0003) }
    /// RT Plan Description (300A,0004), ST.
    public static var rtPlanDescription: Tag { Tag(0x300A, 0x0004) }
    /// RT Plan Date (300A,0006), DA.
    public static var rtPlanDate: Tag { Tag(0x300A, 0x0006) }
    /// RT Plan Time (300A,0007), TM.
    public static var rtPlanTime: Tag { Tag(0x300A, 0x0007) }
    /// Treatment Protocols (300A,0009), LO.
    public static var treatmentProtocols: Tag { Tag(0x300A, 0x0009) }
    /// Plan Intent (300A,000A), CS.
    public static var planIntent: Tag { Tag(0x300A, 0x000A) }
    /// Treatment Sites (300A,000B), LO, retired.
    public static var treatmentSites: Tag { Tag(0x300A, 0x000B) }
    /// RT Plan Geometry (300A,000C), CS.
    public static var rtPlanGeometry: Tag { Tag(0x300A, 0x000C) }
    /// Prescription Description (300A,000E), ST.
    public static var prescriptionDescription: Tag { Tag(0x300A, 0x000E) }
    /// Dose Reference Sequence (300A,0010), SQ.
    public static var doseReferenceSequence: Tag { Tag(0x300A, 0x0010) }
    /// Dose Reference Number (300A,0012), IS.
    public static var doseReferenceNumber: Tag { Tag(0x300A, 0x0012) }
    /// Dose Reference UID (300A,0013), UI.
    public static var doseReferenceUID: Tag { Tag(0x300A, 0x0013) }
    /// Dose Reference Structure Type (300A,0014), CS.
    public static var doseReferenceStructureType: Tag { Tag(0x300A, 0x0014) }
    /// Nominal Beam Energy Unit (300A,0015), CS.
    public static var nominalBeamEnergyUnit: Tag { Tag(0x300A, 0x0015) }
    /// Dose Reference Description (300A,0016), LO.
    public static var doseReferenceDescription: Tag { Tag(0x300A, 0x0016) }
    /// Dose Reference Point Coordinates (300A,0018), DS.
    public static var doseReferencePointCoordinates: Tag { Tag(0x300A, 0x0018) }
    /// Nominal Prior Dose (300A,001A), DS.
    public static var nominalPriorDose: Tag { Tag(0x300A, 0x001A) }
    /// Dose Reference Type (300A,0020), CS.
    public static var doseReferenceType: Tag { Tag(0x300A, 0x0020) }
    /// Constraint Weight (300A,0021), DS.
    public static var constraintWeight: Tag { Tag(0x300A, 0x0021) }
    /// Delivery Warning Dose (300A,0022), DS.
    public static var deliveryWarningDose: Tag { Tag(0x300A, 0x0022) }
    /// Delivery Maximum Dose (300A,0023), DS.
    public static var deliveryMaximumDose: Tag { Tag(0x300A, 0x0023) }
    /// Target Minimum Dose (300A,0025), DS.
    public static var targetMinimumDose: Tag { Tag(0x300A, 0x0025) }
    /// Target Prescription Dose (300A,0026), DS.
    public static var targetPrescriptionDose: Tag { Tag(0x300A, 0x0026) }
    /// Target Maximum Dose (300A,0027), DS.
    public static var targetMaximumDose: Tag { Tag(0x300A, 0x0027) }
    /// Target Underdose Volume Fraction (300A,0028), DS.
    public static var targetUnderdoseVolumeFraction: Tag { Tag(0x300A, 0x0028) }
    /// Organ at Risk Full-volume Dose (300A,002A), DS.
    public static var organAtRiskFullVolumeDose: Tag { Tag(0x300A, 0x002A) }
    /// Organ at Risk Limit Dose (300A,002B), DS.
    public static var organAtRiskLimitDose: Tag { Tag(0x300A, 0x002B) }
    /// Organ at Risk Maximum Dose (300A,002C), DS.
    public static var organAtRiskMaximumDose: Tag { Tag(0x300A, 0x002C) }
    /// Organ at Risk Overdose Volume Fraction (300A,002D), DS.
    public static var organAtRiskOverdoseVolumeFraction: Tag { Tag(0x300A, 0x002D) }
    /// Tolerance Table Sequence (300A,0040), SQ.
    public static var toleranceTableSequence: Tag { Tag(0x300A, 0x0040) }
    /// Tolerance Table Number (300A,0042), IS.
    public static var toleranceTableNumber: Tag { Tag(0x300A, 0x0042) }
    /// Tolerance Table Label (300A,0043), SH.
    public static var toleranceTableLabel: Tag { Tag(0x300A, 0x0043) }
    /// Gantry Angle Tolerance (300A,0044), DS.
    public static var gantryAngleTolerance: Tag { Tag(0x300A, 0x0044) }
    /// Beam Limiting Device Angle Tolerance (300A,0046), DS.
    public static var beamLimitingDeviceAngleTolerance: Tag { Tag(0x300A, 0x0046) }
    /// Beam Limiting Device Tolerance Sequence (300A,0048), SQ.
    public static var beamLimitingDeviceToleranceSequence: Tag { Tag(0x300A, 0x0048) }
    /// Beam Limiting Device Position Tolerance (300A,004A), DS.
    public static var beamLimitingDevicePositionTolerance: Tag { Tag(0x300A, 0x004A) }
    /// Snout Position Tolerance (300A,004B), FL.
    public static var snoutPositionTolerance: Tag { Tag(0x300A, 0x004B) }
    /// Patient Support Angle Tolerance (300A,004C), DS.
    public static var patientSupportAngleTolerance: Tag { Tag(0x300A, 0x004C) }
    /// Table Top Eccentric Angle Tolerance (300A,004E), DS.
    public static var tableTopEccentricAngleTolerance: Tag { Tag(0x300A, 0x004E) }
    /// Table Top Pitch Angle Tolerance (300A,004F), FL.
    public static var tableTopPitchAngleTolerance: Tag { Tag(0x300A, 0x004F) }
    /// Table Top Roll Angle Tolerance (300A,0050), FL.
    public static var tableTopRollAngleTolerance: Tag { Tag(0x300A, 0x0050) }
    /// Table Top Vertical Position Tolerance (300A,0051), DS.
    public static var tableTopVerticalPositionTolerance: Tag { Tag(0x300A, 0x0051) }
    /// Table Top Longitudinal Position Tolerance (300A,0052), DS.
    public static var tableTopLongitudinalPositionTolerance: Tag { Tag(0x300A, 0x0052) }
    /// Table Top Lateral Position Tolerance (300A,0053), DS.
    public static var tableTopLateralPositionTolerance: Tag { Tag(0x300A, 0x0053) }
    /// Table Top Position Alignment UID (300A,0054), UI.
    public static var tableTopPositionAlignmentUID: Tag { Tag(0x300A, 0x0054) }
    /// RT Plan Relationship (300A,0055), CS.
    public static var rtPlanRelationship: Tag { Tag(0x300A, 0x0055) }
    /// Fraction Group Sequence (300A,0070), SQ.
    public static var fractionGroupSequence: Tag { Tag(0x300A, 0x0070) }
    /// Fraction Group Number (300A,0071), IS.
    public static var fractionGroupNumber: Tag { Tag(0x300A, 0x0071) }
    /// Fraction Group Description (300A,0072), LO.
    public static var fractionGroupDescription: Tag { Tag(0x300A, 0x0072) }
    /// Number of Fractions Planned (300A,0078), IS.
    public static var numberOfFractionsPlanned: Tag { Tag(0x300A, 0x0078) }
    /// Number of Fraction Pattern Digits Per Day (300A,0079), IS.
    public static var numberOfFractionPatternDigitsPerDay: Tag { Tag(0x300A, 0x0079) }
    /// Repeat Fraction Cycle Length (300A,007A), IS.
    public static var repeatFractionCycleLength: Tag { Tag(0x300A, 0x007A) }
    /// Fraction Pattern (300A,007B), LT.
    public static var fractionPattern: Tag { Tag(0x300A, 0x007B) }
    /// Number of Beams (300A,0080), IS.
    public static var numberOfBeams: Tag { Tag(0x300A, 0x0080) }
    /// Beam Dose Specification Point (300A,0082), DS, retired.
    public static var beamDoseSpecificationPoint: Tag { Tag(0x300A, 0x0082) }
    /// Referenced Dose Reference UID (300A,0083), UI.
    public static var referencedDoseReferenceUID: Tag { Tag(0x300A, 0x0083) }
    /// Beam Dose (300A,0084), DS.
    public static var beamDose: Tag { Tag(0x300A, 0x0084) }
    /// Beam Meterset (300A,0086), DS.
    public static var beamMeterset: Tag { Tag(0x300A, 0x0086) }
    /// Beam Dose Point Depth (300A,0088), FL.
    public static var beamDosePointDepth: Tag { Tag(0x300A, 0x0088) }
    /// Beam Dose Point Equivalent Depth (300A,0089), FL.
    public static var beamDosePointEquivalentDepth: Tag { Tag(0x300A, 0x0089) }
    /// Beam Dose Point SSD (300A,008A), FL.
    public static var beamDosePointSSD: Tag { Tag(0x300A, 0x008A) }
    /// Beam Dose Meaning (300A,008B), CS.
    public static var beamDoseMeaning: Tag { Tag(0x300A, 0x008B) }
    /// Beam Dose Verification Control Point Sequence (300A,008C), SQ.
    public static var beamDoseVerificationControlPointSequence: Tag { Tag(0x300A, 0x008C) }
    /// Average Beam Dose Point Depth (300A,008D), FL, retired.
    public static var averageBeamDosePointDepth: Tag { Tag(0x300A, 0x008D) }
    /// Average Beam Dose Point Equivalent Depth (300A,008E), FL, retired.
    public static var averageBeamDosePointEquivalentDepth: Tag { Tag(0x300A, 0x008E) }
    /// Average Beam Dose Point SSD (300A,008F), FL, retired.
    public static var averageBeamDosePointSSD: Tag { Tag(0x300A, 0x008F) }
    /// Beam Dose Type (300A,0090), CS.
    public static var beamDoseType: Tag { Tag(0x300A, 0x0090) }
    /// Alternate Beam Dose (300A,0091), DS.
    public static var alternateBeamDose: Tag { Tag(0x300A, 0x0091) }
    /// Alternate Beam Dose Type (300A,0092), CS.
    public static var alternateBeamDoseType: Tag { Tag(0x300A, 0x0092) }
    /// Depth Value Averaging Flag (300A,0093), CS.
    public static var depthValueAveragingFlag: Tag { Tag(0x300A, 0x0093) }
    /// Beam Dose Point Source to External Contour Distance (300A,0094), DS.
    public static var beamDosePointSourceToExternalContourDistance: Tag { Tag(0x300A, 0x0094) }
    /// Number of Brachy Application Setups (300A,00A0), IS.
    public static var numberOfBrachyApplicationSetups: Tag { Tag(0x300A, 0x00A0) }
    /// Brachy Application Setup Dose Specification Point (300A,00A2), DS.
    public static var brachyApplicationSetupDoseSpecificationPoint: Tag { Tag(0x300A, 0x00A2) }
    /// Brachy Application Setup Dose (300A,00A4), DS.
    public static var brachyApplicationSetupDose: Tag { Tag(0x300A, 0x00A4) }
    /// Beam Sequence (300A,00B0), SQ.
    public static var beamSequence: Tag { Tag(0x300A, 0x00B0) }
    /// Treatment Machine Name (300A,00B2), SH.
    public static var treatmentMachineName: Tag { Tag(0x300A, 0x00B2) }
    /// Primary Dosimeter Unit (300A,00B3), CS.
    public static var primaryDosimeterUnit: Tag { Tag(0x300A, 0x00B3) }
    /// Source-Axis Distance (300A,00B4), DS.
    public static var sourceAxisDistance: Tag { Tag(0x300A, 0x00B4) }
    /// Beam Limiting Device Sequence (300A,00B6), SQ.
    public static var beamLimitingDeviceSequence: Tag { Tag(0x300A, 0x00B6) }
    /// RT Beam Limiting Device Type (300A,00B8), CS.
    public static var rtBeamLimitingDeviceType: Tag { Tag(0x300A, 0x00B8) }
    /// Source to Beam Limiting Device Distance (300A,00BA), DS.
    public static var sourceToBeamLimitingDeviceDistance: Tag { Tag(0x300A, 0x00BA) }
    /// Isocenter to Beam Limiting Device Distance (300A,00BB), FL.
    public static var isocenterToBeamLimitingDeviceDistance: Tag { Tag(0x300A, 0x00BB) }
    /// Number of Leaf/Jaw Pairs (300A,00BC), IS.
    public static var numberOfLeafJawPairs: Tag { Tag(0x300A, 0x00BC) }
    /// Leaf Position Boundaries (300A,00BE), DS.
    public static var leafPositionBoundaries: Tag { Tag(0x300A, 0x00BE) }
    /// Beam Number (300A,00C0), IS.
    public static var beamNumber: Tag { Tag(0x300A, 0x00C0) }
    /// Beam Name (300A,00C2), LO.
    public static var beamName: Tag { Tag(0x300A, 0x00C2) }
    /// Beam Description (300A,00C3), ST.
    public static var beamDescription: Tag { Tag(0x300A, 0x00C3) }
    /// Beam Type (300A,00C4), CS.
    public static var beamType: Tag { Tag(0x300A, 0x00C4) }
    /// Beam Delivery Duration Limit (300A,00C5), FD.
    public static var beamDeliveryDurationLimit: Tag { Tag(0x300A, 0x00C5) }
    /// Radiation Type (300A,00C6), CS.
    public static var radiationType: Tag { Tag(0x300A, 0x00C6) }
    /// High-Dose Technique Type (300A,00C7), CS.
    public static var highDoseTechniqueType: Tag { Tag(0x300A, 0x00C7) }
    /// Reference Image Number (300A,00C8), IS.
    public static var referenceImageNumber: Tag { Tag(0x300A, 0x00C8) }
    /// Planned Verification Image Sequence (300A,00CA), SQ.
    public static var plannedVerificationImageSequence: Tag { Tag(0x300A, 0x00CA) }
    /// Imaging Device-Specific Acquisition Parameters (300A,00CC), LO.
    public static var imagingDeviceSpecificAcquisitionParameters: Tag { Tag(0x300A, 0x00CC) }
    /// Treatment Delivery Type (300A,00CE), CS.
    public static var treatmentDeliveryType: Tag { Tag(0x300A, 0x00CE) }
    /// Number of Wedges (300A,00D0), IS.
    public static var numberOfWedges: Tag { Tag(0x300A, 0x00D0) }
    /// Wedge Sequence (300A,00D1), SQ.
    public static var wedgeSequence: Tag { Tag(0x300A, 0x00D1) }
    /// Wedge Number (300A,00D2), IS.
    public static var wedgeNumber: Tag { Tag(0x300A, 0x00D2) }
    /// Wedge Type (300A,00D3), CS.
    public static var wedgeType: Tag { Tag(0x300A, 0x00D3) }
    /// Wedge ID (300A,00D4), SH.
    public static var wedgeID: Tag { Tag(0x300A, 0x00D4) }
    /// Wedge Angle (300A,00D5), IS.
    public static var wedgeAngle: Tag { Tag(0x300A, 0x00D5) }
    /// Wedge Factor (300A,00D6), DS.
    public static var wedgeFactor: Tag { Tag(0x300A, 0x00D6) }
    /// Total Wedge Tray Water-Equivalent Thickness (300A,00D7), FL.
    public static var totalWedgeTrayWaterEquivalentThickness: Tag { Tag(0x300A, 0x00D7) }
    /// Wedge Orientation (300A,00D8), DS.
    public static var wedgeOrientation: Tag { Tag(0x300A, 0x00D8) }
    /// Isocenter to Wedge Tray Distance (300A,00D9), FL.
    public static var isocenterToWedgeTrayDistance: Tag { Tag(0x300A, 0x00D9) }
    /// Source to Wedge Tray Distance (300A,00DA), DS.
    public static var sourceToWedgeTrayDistance: Tag { Tag(0x300A, 0x00DA) }
    /// Wedge Thin Edge Position (300A,00DB), FL.
    public static var wedgeThinEdgePosition: Tag { Tag(0x300A, 0x00DB) }
    /// Bolus ID (300A,00DC), SH.
    public static var bolusID: Tag { Tag(0x300A, 0x00DC) }
    /// Bolus Description (300A,00DD), ST.
    public static var bolusDescription: Tag { Tag(0x300A, 0x00DD) }
    /// Effective Wedge Angle (300A,00DE), DS.
    public static var effectiveWedgeAngle: Tag { Tag(0x300A, 0x00DE) }
    /// Number of Compensators (300A,00E0), IS.
    public static var numberOfCompensators: Tag { Tag(0x300A, 0x00E0) }
    /// Material ID (300A,00E1), SH.
    public static var materialID: Tag { Tag(0x300A, 0x00E1) }
    /// Total Compensator Tray Factor (300A,00E2), DS.
    public static var totalCompensatorTrayFactor: Tag { Tag(0x300A, 0x00E2) }
    /// Compensator Sequence (300A,00E3), SQ.
    public static var compensatorSequence: Tag { Tag(0x300A, 0x00E3) }
    /// Compensator Number (300A,00E4), IS.
    public static var compensatorNumber: Tag { Tag(0x300A, 0x00E4) }
    /// Compensator ID (300A,00E5), SH.
    public static var compensatorID: Tag { Tag(0x300A, 0x00E5) }
    /// Source to Compensator Tray Distance (300A,00E6), DS.
    public static var sourceToCompensatorTrayDistance: Tag { Tag(0x300A, 0x00E6) }
    /// Compensator Rows (300A,00E7), IS.
    public static var compensatorRows: Tag { Tag(0x300A, 0x00E7) }
    /// Compensator Columns (300A,00E8), IS.
    public static var compensatorColumns: Tag { Tag(0x300A, 0x00E8) }
    /// Compensator Pixel Spacing (300A,00E9), DS.
    public static var compensatorPixelSpacing: Tag { Tag(0x300A, 0x00E9) }
    /// Compensator Position (300A,00EA), DS.
    public static var compensatorPosition: Tag { Tag(0x300A, 0x00EA) }
    /// Compensator Transmission Data (300A,00EB), DS.
    public static var compensatorTransmissionData: Tag { Tag(0x300A, 0x00EB) }
    /// Compensator Thickness Data (300A,00EC), DS.
    public static var compensatorThicknessData: Tag { Tag(0x300A, 0x00EC) }
    /// Number of Boli (300A,00ED), IS.
    public static var numberOfBoli: Tag { Tag(0x300A, 0x00ED) }
    /// Compensator Type (300A,00EE), CS.
    public static var compensatorType: Tag { Tag(0x300A, 0x00EE) }
    /// Compensator Tray ID (300A,00EF), SH.
    public static var compensatorTrayID: Tag { Tag(0x300A, 0x00EF) }
    /// Number of Blocks (300A,00F0), IS.
    public static var numberOfBlocks: Tag { Tag(0x300A, 0x00F0) }
    /// Total Block Tray Factor (300A,00F2), DS.
    public static var totalBlockTrayFactor: Tag { Tag(0x300A, 0x00F2) }
    /// Total Block Tray Water-Equivalent Thickness (300A,00F3), FL.
    public static var totalBlockTrayWaterEquivalentThickness: Tag { Tag(0x300A, 0x00F3) }
    /// Block Sequence (300A,00F4), SQ.
    public static var blockSequence: Tag { Tag(0x300A, 0x00F4) }
    /// Block Tray ID (300A,00F5), SH.
    public static var blockTrayID: Tag { Tag(0x300A, 0x00F5) }
    /// Source to Block Tray Distance (300A,00F6), DS.
    public static var sourceToBlockTrayDistance: Tag { Tag(0x300A, 0x00F6) }
    /// Isocenter to Block Tray Distance (300A,00F7), FL.
    public static var isocenterToBlockTrayDistance: Tag { Tag(0x300A, 0x00F7) }
    /// Block Type (300A,00F8), CS.
    public static var blockType: Tag { Tag(0x300A, 0x00F8) }
    /// Accessory Code (300A,00F9), LO.
    public static var accessoryCode: Tag { Tag(0x300A, 0x00F9) }
    /// Block Divergence (300A,00FA), CS.
    public static var blockDivergence: Tag { Tag(0x300A, 0x00FA) }
    /// Block Mounting Position (300A,00FB), CS.
    public static var blockMountingPosition: Tag { Tag(0x300A, 0x00FB) }
    /// Block Number (300A,00FC), IS.
    public static var blockNumber: Tag { Tag(0x300A, 0x00FC) }
    /// Block Name (300A,00FE), LO.
    public static var blockName: Tag { Tag(0x300A, 0x00FE) }
    /// Block Thickness (300A,0100), DS.
    public static var blockThickness: Tag { Tag(0x300A, 0x0100) }
    /// Block Transmission (300A,0102), DS.
    public static var blockTransmission: Tag { Tag(0x300A, 0x0102) }
    /// Block Number of Points (300A,0104), IS.
    public static var blockNumberOfPoints: Tag { Tag(0x300A, 0x0104) }
    /// Block Data (300A,0106), DS.
    public static var blockData: Tag { Tag(0x300A, 0x0106) }
    /// Applicator Sequence (300A,0107), SQ.
    public static var applicatorSequence: Tag { Tag(0x300A, 0x0107) }
    /// Applicator ID (300A,0108), SH.
    public static var applicatorID: Tag { Tag(0x300A, 0x0108) }
    /// Applicator Type (300A,0109), CS.
    public static var applicatorType: Tag { Tag(0x300A, 0x0109) }
    /// Applicator Description (300A,010A), LO.
    public static var applicatorDescription: Tag { Tag(0x300A, 0x010A) }
    /// Cumulative Dose Reference Coefficient (300A,010C), DS.
    public static var cumulativeDoseReferenceCoefficient: Tag { Tag(0x300A, 0x010C) }
    /// Final Cumulative Meterset Weight (300A,010E), DS.
    public static var finalCumulativeMetersetWeight: Tag { Tag(0x300A, 0x010E) }
    /// Number of Control Points (300A,0110), IS.
    public static var numberOfControlPoints: Tag { Tag(0x300A, 0x0110) }
    /// Control Point Sequence (300A,0111), SQ.
    public static var controlPointSequence: Tag { Tag(0x300A, 0x0111) }
    /// Control Point Index (300A,0112), IS.
    public static var controlPointIndex: Tag { Tag(0x300A, 0x0112) }
    /// Nominal Beam Energy (300A,0114), DS.
    public static var nominalBeamEnergy: Tag { Tag(0x300A, 0x0114) }
    /// Dose Rate Set (300A,0115), DS.
    public static var doseRateSet: Tag { Tag(0x300A, 0x0115) }
    /// Wedge Position Sequence (300A,0116), SQ.
    public static var wedgePositionSequence: Tag { Tag(0x300A, 0x0116) }
    /// Wedge Position (300A,0118), CS.
    public static var wedgePosition: Tag { Tag(0x300A, 0x0118) }
    /// Beam Limiting Device Position Sequence (300A,011A), SQ.
    public static var beamLimitingDevicePositionSequence: Tag { Tag(0x300A, 0x011A) }
    /// Leaf/Jaw Positions (300A,011C), DS.
    public static var leafJawPositions: Tag { Tag(0x300A, 0x011C) }
    /// Gantry Angle (300A,011E), DS.
    public static var gantryAngle: Tag { Tag(0x300A, 0x011E) }
    /// Gantry Rotation Direction (300A,011F), CS.
    public static var gantryRotationDirection: Tag { Tag(0x300A, 0x011F) }
    /// Beam Limiting Device Angle (300A,0120), DS.
    public static var beamLimitingDeviceAngle: Tag { Tag(0x300A, 0x0120) }
    /// Beam Limiting Device Rotation Direction (300A,0121), CS.
    public static var beamLimitingDeviceRotationDirection: Tag { Tag(0x300A, 0x0121) }
    /// Patient Support Angle (300A,0122), DS.
    public static var patientSupportAngle: Tag { Tag(0x300A, 0x0122) }
    /// Patient Support Rotation Direction (300A,0123), CS.
    public static var patientSupportRotationDirection: Tag { Tag(0x300A, 0x0123) }
    /// Table Top Eccentric Axis Distance (300A,0124), DS.
    public static var tableTopEccentricAxisDistance: Tag { Tag(0x300A, 0x0124) }
    /// Table Top Eccentric Angle (300A,0125), DS.
    public static var tableTopEccentricAngle: Tag { Tag(0x300A, 0x0125) }
    /// Table Top Eccentric Rotation Direction (300A,0126), CS.
    public static var tableTopEccentricRotationDirection: Tag { Tag(0x300A, 0x0126) }
    /// Table Top Vertical Position (300A,0128), DS.
    public static var tableTopVerticalPosition: Tag { Tag(0x300A, 0x0128) }
    /// Table Top Longitudinal Position (300A,0129), DS.
    public static var tableTopLongitudinalPosition: Tag { Tag(0x300A, 0x0129) }
    /// Table Top Lateral Position (300A,012A), DS.
    public static var tableTopLateralPosition: Tag { Tag(0x300A, 0x012A) }
    /// Isocenter Position (300A,012C), DS.
    public static var isocenterPosition: Tag { Tag(0x300A, 0x012C) }
    /// Surface Entry Point (300A,012E), DS.
    public static var surfaceEntryPoint: Tag { Tag(0x300A, 0x012E) }
    /// Source to Surface Distance (300A,0130), DS.
    public static var sourceToSurfaceDistance: Tag { Tag(0x300A, 0x0130) }
    /// Average Beam Dose Point Source to External Contour Distance (300A,0131), FL.
    public static var averageBeamDosePointSourceToExternalContourDistance: Tag { Tag(0x300A, 0x0131) }
    /// Source to External Contour Distance (300A,0132), FL.
    public static var sourceToExternalContourDistance: Tag { Tag(0x300A, 0x0132) }
    /// External Contour Entry Point (300A,0133), FL.
    public static var externalContourEntryPoint: Tag { Tag(0x300A, 0x0133) }
    /// Cumulative Meterset Weight (300A,0134), DS.
    public static var cumulativeMetersetWeight: Tag { Tag(0x300A, 0x0134) }
    /// Table Top Pitch Angle (300A,0140), FL.
    public static var tableTopPitchAngle: Tag { Tag(0x300A, 0x0140) }
    /// Table Top Pitch Rotation Direction (300A,0142), CS.
    public static var tableTopPitchRotationDirection: Tag { Tag(0x300A, 0x0142) }
    /// Table Top Roll Angle (300A,0144), FL.
    public static var tableTopRollAngle: Tag { Tag(0x300A, 0x0144) }
    /// Table Top Roll Rotation Direction (300A,0146), CS.
    public static var tableTopRollRotationDirection: Tag { Tag(0x300A, 0x0146) }
    /// Head Fixation Angle (300A,0148), FL.
    public static var headFixationAngle: Tag { Tag(0x300A, 0x0148) }
    /// Gantry Pitch Angle (300A,014A), FL.
    public static var gantryPitchAngle: Tag { Tag(0x300A, 0x014A) }
    /// Gantry Pitch Rotation Direction (300A,014C), CS.
    public static var gantryPitchRotationDirection: Tag { Tag(0x300A, 0x014C) }
    /// Gantry Pitch Angle Tolerance (300A,014E), FL.
    public static var gantryPitchAngleTolerance: Tag { Tag(0x300A, 0x014E) }
    /// Fixation Eye (300A,0150), CS.
    public static var fixationEye: Tag { Tag(0x300A, 0x0150) }
    /// Chair Head Frame Position (300A,0151), DS.
    public static var chairHeadFramePosition: Tag { Tag(0x300A, 0x0151) }
    /// Head Fixation Angle Tolerance (300A,0152), DS.
    public static var headFixationAngleTolerance: Tag { Tag(0x300A, 0x0152) }
    /// Chair Head Frame Position Tolerance (300A,0153), DS.
    public static var chairHeadFramePositionTolerance: Tag { Tag(0x300A, 0x0153) }
    /// Fixation Light Azimuthal Angle Tolerance (300A,0154), DS.
    public static var fixationLightAzimuthalAngleTolerance: Tag { Tag(0x300A, 0x0154) }
    /// Fixation Light Polar Angle Tolerance (300A,0155), DS.
    public static var fixationLightPolarAngleTolerance: Tag { Tag(0x300A, 0x0155) }
    /// Patient Setup Sequence (300A,0180), SQ.
    public static var patientSetupSequence: Tag { Tag(0x300A, 0x0180) }
    /// Patient Setup Number (300A,0182), IS.
    public static var patientSetupNumber: Tag { Tag(0x300A, 0x0182) }
    /// Patient Setup Label (300A,0183), LO.
    public static var patientSetupLabel: Tag { Tag(0x300A, 0x0183) }
    /// Patient Additional Position (300A,0184), LO.
    public static var patientAdditionalPosition: Tag { Tag(0x300A, 0x0184) }
    /// Fixation Device Sequence (300A,0190), SQ.
    public static var fixationDeviceSequence: Tag { Tag(0x300A, 0x0190) }
    /// Fixation Device Type (300A,0192), CS.
    public static var fixationDeviceType: Tag { Tag(0x300A, 0x0192) }
    /// Fixation Device Label (300A,0194), SH.
    public static var fixationDeviceLabel: Tag { Tag(0x300A, 0x0194) }
    /// Fixation Device Description (300A,0196), ST.
    public static var fixationDeviceDescription: Tag { Tag(0x300A, 0x0196) }
    /// Fixation Device Position (300A,0198), SH.
    public static var fixationDevicePosition: Tag { Tag(0x300A, 0x0198) }
    /// Fixation Device Pitch Angle (300A,0199), FL.
    public static var fixationDevicePitchAngle: Tag { Tag(0x300A, 0x0199) }
    /// Fixation Device Roll Angle (300A,019A), FL.
    public static var fixationDeviceRollAngle: Tag { Tag(0x300A, 0x019A) }
    /// Shielding Device Sequence (300A,01A0), SQ.
    public static var shieldingDeviceSequence: Tag { Tag(0x300A, 0x01A0) }
    /// Shielding Device Type (300A,01A2), CS.
    public static var shieldingDeviceType: Tag { Tag(0x300A, 0x01A2) }
    /// Shielding Device Label (300A,01A4), SH.
    public static var shieldingDeviceLabel: Tag { Tag(0x300A, 0x01A4) }
    /// Shielding Device Description (300A,01A6), ST.
    public static var shieldingDeviceDescription: Tag { Tag(0x300A, 0x01A6) }
    /// Shielding Device Position (300A,01A8), SH.
    public static var shieldingDevicePosition: Tag { Tag(0x300A, 0x01A8) }
    /// Setup Technique (300A,01B0), CS.
    public static var setupTechnique: Tag { Tag(0x300A, 0x01B0) }
    /// Setup Technique Description (300A,01B2), ST.
    public static var setupTechniqueDescription: Tag { Tag(0x300A, 0x01B2) }
    /// Setup Device Sequence (300A,01B4), SQ.
    public static var setupDeviceSequence: Tag { Tag(0x300A, 0x01B4) }
    /// Setup Device Type (300A,01B6), CS.
    public static var setupDeviceType: Tag { Tag(0x300A, 0x01B6) }
    /// Setup Device Label (300A,01B8), SH.
    public static var setupDeviceLabel: Tag { Tag(0x300A, 0x01B8) }
    /// Setup Device Description (300A,01BA), ST.
    public static var setupDeviceDescription: Tag { Tag(0x300A, 0x01BA) }
    /// Setup Device Parameter (300A,01BC), DS.
    public static var setupDeviceParameter: Tag { Tag(0x300A, 0x01BC) }
    /// Setup Reference Description (300A,01D0), ST.
    public static var setupReferenceDescription: Tag { Tag(0x300A, 0x01D0) }
    /// Table Top Vertical Setup Displacement (300A,01D2), DS.
    public static var tableTopVerticalSetupDisplacement: Tag { Tag(0x300A, 0x01D2) }
    /// Table Top Longitudinal Setup Displacement (300A,01D4), DS.
    public static var tableTopLongitudinalSetupDisplacement: Tag { Tag(0x300A, 0x01D4) }
    /// Table Top Lateral Setup Displacement (300A,01D6), DS.
    public static var tableTopLateralSetupDisplacement: Tag { Tag(0x300A, 0x01D6) }
    /// Brachy Treatment Technique (300A,0200), CS.
    public static var brachyTreatmentTechnique: Tag { Tag(0x300A, 0x0200) }
    /// Brachy Treatment Type (300A,0202), CS.
    public static var brachyTreatmentType: Tag { Tag(0x300A, 0x0202) }
    /// Treatment Machine Sequence (300A,0206), SQ.
    public static var treatmentMachineSequence: Tag { Tag(0x300A, 0x0206) }
    /// Source Sequence (300A,0210), SQ.
    public static var sourceSequence: Tag { Tag(0x300A, 0x0210) }
    /// Source Number (300A,0212), IS.
    public static var sourceNumber: Tag { Tag(0x300A, 0x0212) }
    /// Source Type (300A,0214), CS.
    public static var sourceType: Tag { Tag(0x300A, 0x0214) }
    /// Source Manufacturer (300A,0216), LO.
    public static var sourceManufacturer: Tag { Tag(0x300A, 0x0216) }
    /// Active Source Diameter (300A,0218), DS.
    public static var activeSourceDiameter: Tag { Tag(0x300A, 0x0218) }
    /// Active Source Length (300A,021A), DS.
    public static var activeSourceLength: Tag { Tag(0x300A, 0x021A) }
    /// Source Model ID (300A,021B), SH.
    public static var sourceModelID: Tag { Tag(0x300A, 0x021B) }
    /// Source Description (300A,021C), LO.
    public static var sourceDescription: Tag { Tag(0x300A, 0x021C) }
    /// Source Encapsulation Nominal Thickness (300A,0222), DS.
    public static var sourceEncapsulationNominalThickness: Tag { Tag(0x300A, 0x0222) }
    /// Source Encapsulation Nominal Transmission (300A,0224), DS.
    public static var sourceEncapsulationNominalTransmission: Tag { Tag(0x300A, 0x0224) }
    /// Source Isotope Name (300A,0226), LO.
    public static var sourceIsotopeName: Tag { Tag(0x300A, 0x0226) }
    /// Source Isotope Half Life (300A,0228), DS.
    public static var sourceIsotopeHalfLife: Tag { Tag(0x300A, 0x0228) }
    /// Source Strength Units (300A,0229), CS.
    public static var sourceStrengthUnits: Tag { Tag(0x300A, 0x0229) }
    /// Reference Air Kerma Rate (300A,022A), DS.
    public static var referenceAirKermaRate: Tag { Tag(0x300A, 0x022A) }
    /// Source Strength (300A,022B), DS.
    public static var sourceStrength: Tag { Tag(0x300A, 0x022B) }
    /// Source Strength Reference Date (300A,022C), DA.
    public static var sourceStrengthReferenceDate: Tag { Tag(0x300A, 0x022C) }
    /// Source Strength Reference Time (300A,022E), TM.
    public static var sourceStrengthReferenceTime: Tag { Tag(0x300A, 0x022E) }
    /// Application Setup Sequence (300A,0230), SQ.
    public static var applicationSetupSequence: Tag { Tag(0x300A, 0x0230) }
    /// Application Setup Type (300A,0232), CS.
    public static var applicationSetupType: Tag { Tag(0x300A, 0x0232) }
    /// Application Setup Number (300A,0234), IS.
    public static var applicationSetupNumber: Tag { Tag(0x300A, 0x0234) }
    /// Application Setup Name (300A,0236), LO.
    public static var applicationSetupName: Tag { Tag(0x300A, 0x0236) }
    /// Application Setup Manufacturer (300A,0238), LO.
    public static var applicationSetupManufacturer: Tag { Tag(0x300A, 0x0238) }
    /// Template Number (300A,0240), IS.
    public static var templateNumber: Tag { Tag(0x300A, 0x0240) }
    /// Template Type (300A,0242), SH.
    public static var templateType: Tag { Tag(0x300A, 0x0242) }
    /// Template Name (300A,0244), LO.
    public static var templateName: Tag { Tag(0x300A, 0x0244) }
    /// Total Reference Air Kerma (300A,0250), DS.
    public static var totalReferenceAirKerma: Tag { Tag(0x300A, 0x0250) }
    /// Brachy Accessory Device Sequence (300A,0260), SQ.
    public static var brachyAccessoryDeviceSequence: Tag { Tag(0x300A, 0x0260) }
    /// Brachy Accessory Device Number (300A,0262), IS.
    public static var brachyAccessoryDeviceNumber: Tag { Tag(0x300A, 0x0262) }
    /// Brachy Accessory Device ID (300A,0263), SH.
    public static var brachyAccessoryDeviceID: Tag { Tag(0x300A, 0x0263) }
    /// Brachy Accessory Device Type (300A,0264), CS.
    public static var brachyAccessoryDeviceType: Tag { Tag(0x300A, 0x0264) }
    /// Brachy Accessory Device Name (300A,0266), LO.
    public static var brachyAccessoryDeviceName: Tag { Tag(0x300A, 0x0266) }
    /// Brachy Accessory Device Nominal Thickness (300A,026A), DS.
    public static var brachyAccessoryDeviceNominalThickness: Tag { Tag(0x300A, 0x026A) }
    /// Brachy Accessory Device Nominal Transmission (300A,026C), DS.
    public static var brachyAccessoryDeviceNominalTransmission: Tag { Tag(0x300A, 0x026C) }
    /// Channel Effective Length (300A,0271), DS.
    public static var channelEffectiveLength: Tag { Tag(0x300A, 0x0271) }
    /// Channel Inner Length (300A,0272), DS.
    public static var channelInnerLength: Tag { Tag(0x300A, 0x0272) }
    /// Afterloader Channel ID (300A,0273), SH.
    public static var afterloaderChannelID: Tag { Tag(0x300A, 0x0273) }
    /// Source Applicator Tip Length (300A,0274), DS.
    public static var sourceApplicatorTipLength: Tag { Tag(0x300A, 0x0274) }
    /// Channel Sequence (300A,0280), SQ.
    public static var channelSequence: Tag { Tag(0x300A, 0x0280) }
    /// Channel Number (300A,0282), IS.
    public static var channelNumber: Tag { Tag(0x300A, 0x0282) }
    /// Channel Length (300A,0284), DS.
    public static var channelLength: Tag { Tag(0x300A, 0x0284) }
    /// Channel Total Time (300A,0286), DS.
    public static var channelTotalTime: Tag { Tag(0x300A, 0x0286) }
    /// Source Movement Type (300A,0288), CS.
    public static var sourceMovementType: Tag { Tag(0x300A, 0x0288) }
    /// Number of Pulses (300A,028A), IS.
    public static var numberOfPulses: Tag { Tag(0x300A, 0x028A) }
    /// Pulse Repetition Interval (300A,028C), DS.
    public static var pulseRepetitionInterval: Tag { Tag(0x300A, 0x028C) }
    /// Source Applicator Number (300A,0290), IS.
    public static var sourceApplicatorNumber: Tag { Tag(0x300A, 0x0290) }
    /// Source Applicator ID (300A,0291), SH.
    public static var sourceApplicatorID: Tag { Tag(0x300A, 0x0291) }
    /// Source Applicator Type (300A,0292), CS.
    public static var sourceApplicatorType: Tag { Tag(0x300A, 0x0292) }
    /// Source Applicator Name (300A,0294), LO.
    public static var sourceApplicatorName: Tag { Tag(0x300A, 0x0294) }
    /// Source Applicator Length (300A,0296), DS.
    public static var sourceApplicatorLength: Tag { Tag(0x300A, 0x0296) }
    /// Source Applicator Manufacturer (300A,0298), LO.
    public static var sourceApplicatorManufacturer: Tag { Tag(0x300A, 0x0298) }
    /// Source Applicator Wall Nominal Thickness (300A,029C), DS.
    public static var sourceApplicatorWallNominalThickness: Tag { Tag(0x300A, 0x029C) }
    /// Source Applicator Wall Nominal Transmission (300A,029E), DS.
    public static var sourceApplicatorWallNominalTransmission: Tag { Tag(0x300A, 0x029E) }
    /// Source Applicator Step Size (300A,02A0), DS.
    public static var sourceApplicatorStepSize: Tag { Tag(0x300A, 0x02A0) }
    /// Applicator Shape Referenced ROI Number (300A,02A1), IS.
    public static var applicatorShapeReferencedROINumber: Tag { Tag(0x300A, 0x02A1) }
    /// Transfer Tube Number (300A,02A2), IS.
    public static var transferTubeNumber: Tag { Tag(0x300A, 0x02A2) }
    /// Transfer Tube Length (300A,02A4), DS.
    public static var transferTubeLength: Tag { Tag(0x300A, 0x02A4) }
    /// Channel Shield Sequence (300A,02B0), SQ.
    public static var channelShieldSequence: Tag { Tag(0x300A, 0x02B0) }
    /// Channel Shield Number (300A,02B2), IS.
    public static var channelShieldNumber: Tag { Tag(0x300A, 0x02B2) }
    /// Channel Shield ID (300A,02B3), SH.
    public static var channelShieldID: Tag { Tag(0x300A, 0x02B3) }
    /// Channel Shield Name (300A,02B4), LO.
    public static var channelShieldName: Tag { Tag(0x300A, 0x02B4) }
    /// Channel Shield Nominal Thickness (300A,02B8), DS.
    public static var channelShieldNominalThickness: Tag { Tag(0x300A, 0x02B8) }
    /// Channel Shield Nominal Transmission (300A,02BA), DS.
    public static var channelShieldNominalTransmission: Tag { Tag(0x300A, 0x02BA) }
    /// Final Cumulative Time Weight (300A,02C8), DS.
    public static var finalCumulativeTimeWeight: Tag { Tag(0x300A, 0x02C8) }
    /// Brachy Control Point Sequence (300A,02D0), SQ.
    public static var brachyControlPointSequence: Tag { Tag(0x300A, 0x02D0) }
    /// Control Point Relative Position (300A,02D2), DS.
    public static var controlPointRelativePosition: Tag { Tag(0x300A, 0x02D2) }
    /// Control Point 3D Position (300A,02D4), DS.
    public static var controlPoint3DPosition: Tag { Tag(0x300A, 0x02D4) }
    /// Cumulative Time Weight (300A,02D6), DS.
    public static var cumulativeTimeWeight: Tag { Tag(0x300A, 0x02D6) }
    /// Compensator Divergence (300A,02E0), CS.
    public static var compensatorDivergence: Tag { Tag(0x300A, 0x02E0) }
    /// Compensator Mounting Position (300A,02E1), CS.
    public static var compensatorMountingPosition: Tag { Tag(0x300A, 0x02E1) }
    /// Source to Compensator Distance (300A,02E2), DS.
    public static var sourceToCompensatorDistance: Tag { Tag(0x300A, 0x02E2) }
    /// Total Compensator Tray Water-Equivalent Thickness (300A,02E3), FL.
    public static var totalCompensatorTrayWaterEquivalentThickness: Tag { Tag(0x300A, 0x02E3) }
    /// Isocenter to Compensator Tray Distance (300A,02E4), FL.
    public static var isocenterToCompensatorTrayDistance: Tag { Tag(0x300A, 0x02E4) }
    /// Compensator Column Offset (300A,02E5), FL.
    public static var compensatorColumnOffset: Tag { Tag(0x300A, 0x02E5) }
    /// Isocenter to Compensator Distances (300A,02E6), FL.
    public static var isocenterToCompensatorDistances: Tag { Tag(0x300A, 0x02E6) }
    /// Compensator Relative Stopping Power Ratio (300A,02E7), FL.
    public static var compensatorRelativeStoppingPowerRatio: Tag { Tag(0x300A, 0x02E7) }
    /// Compensator Milling Tool Diameter (300A,02E8), FL.
    public static var compensatorMillingToolDiameter: Tag { Tag(0x300A, 0x02E8) }
    /// Ion Range Compensator Sequence (300A,02EA), SQ.
    public static var ionRangeCompensatorSequence: Tag { Tag(0x300A, 0x02EA) }
    /// Compensator Description (300A,02EB), LT.
    public static var compensatorDescription: Tag { Tag(0x300A, 0x02EB) }
    /// Radiation Mass Number (300A,0302), IS.
    public static var radiationMassNumber: Tag { Tag(0x300A, 0x0302) }
    /// Radiation Atomic Number (300A,0304), IS.
    public static var radiationAtomicNumber: Tag { Tag(0x300A, 0x0304) }
    /// Radiation Charge State (300A,0306), SS.
    public static var radiationChargeState: Tag { Tag(0x300A, 0x0306) }
    /// Scan Mode (300A,0308), CS.
    public static var scanMode: Tag { Tag(0x300A, 0x0308) }
    /// Modulated Scan Mode Type (300A,0309), CS.
    public static var modulatedScanModeType: Tag { Tag(0x300A, 0x0309) }
    /// Virtual Source-Axis Distances (300A,030A), FL.
    public static var virtualSourceAxisDistances: Tag { Tag(0x300A, 0x030A) }
    /// Snout Sequence (300A,030C), SQ.
    public static var snoutSequence: Tag { Tag(0x300A, 0x030C) }
    /// Snout Position (300A,030D), FL.
    public static var snoutPosition: Tag { Tag(0x300A, 0x030D) }
    /// Snout ID (300A,030F), SH.
    public static var snoutID: Tag { Tag(0x300A, 0x030F) }
    /// Number of Range Shifters (300A,0312), IS.
    public static var numberOfRangeShifters: Tag { Tag(0x300A, 0x0312) }
    /// Range Shifter Sequence (300A,0314), SQ.
    public static var rangeShifterSequence: Tag { Tag(0x300A, 0x0314) }
    /// Range Shifter Number (300A,0316), IS.
    public static var rangeShifterNumber: Tag { Tag(0x300A, 0x0316) }
    /// Range Shifter ID (300A,0318), SH.
    public static var rangeShifterID: Tag { Tag(0x300A, 0x0318) }
    /// Range Shifter Type (300A,0320), CS.
    public static var rangeShifterType: Tag { Tag(0x300A, 0x0320) }
    /// Range Shifter Description (300A,0322), LO.
    public static var rangeShifterDescription: Tag { Tag(0x300A, 0x0322) }
    /// Number of Lateral Spreading Devices (300A,0330), IS.
    public static var numberOfLateralSpreadingDevices: Tag { Tag(0x300A, 0x0330) }
    /// Lateral Spreading Device Sequence (300A,0332), SQ.
    public static var lateralSpreadingDeviceSequence: Tag { Tag(0x300A, 0x0332) }
    /// Lateral Spreading Device Number (300A,0334), IS.
    public static var lateralSpreadingDeviceNumber: Tag { Tag(0x300A, 0x0334) }
    /// Lateral Spreading Device ID (300A,0336), SH.
    public static var lateralSpreadingDeviceID: Tag { Tag(0x300A, 0x0336) }
    /// Lateral Spreading Device Type (300A,0338), CS.
    public static var lateralSpreadingDeviceType: Tag { Tag(0x300A, 0x0338) }
    /// Lateral Spreading Device Description (300A,033A), LO.
    public static var lateralSpreadingDeviceDescription: Tag { Tag(0x300A, 0x033A) }
    /// Lateral Spreading Device Water Equivalent Thickness (300A,033C), FL.
    public static var lateralSpreadingDeviceWaterEquivalentThickness: Tag { Tag(0x300A, 0x033C) }
    /// Number of Range Modulators (300A,0340), IS.
    public static var numberOfRangeModulators: Tag { Tag(0x300A, 0x0340) }
    /// Range Modulator Sequence (300A,0342), SQ.
    public static var rangeModulatorSequence: Tag { Tag(0x300A, 0x0342) }
    /// Range Modulator Number (300A,0344), IS.
    public static var rangeModulatorNumber: Tag { Tag(0x300A, 0x0344) }
    /// Range Modulator ID (300A,0346), SH.
    public static var rangeModulatorID: Tag { Tag(0x300A, 0x0346) }
    /// Range Modulator Type (300A,0348), CS.
    public static var rangeModulatorType: Tag { Tag(0x300A, 0x0348) }
    /// Range Modulator Description (300A,034A), LO.
    public static var rangeModulatorDescription: Tag { Tag(0x300A, 0x034A) }
    /// Beam Current Modulation ID (300A,034C), SH.
    public static var beamCurrentModulationID: Tag { Tag(0x300A, 0x034C) }
    /// Patient Support Type (300A,0350), CS.
    public static var patientSupportType: Tag { Tag(0x300A, 0x0350) }
    /// Patient Support ID (300A,0352), SH.
    public static var patientSupportID: Tag { Tag(0x300A, 0x0352) }
    /// Patient Support Accessory Code (300A,0354), LO.
    public static var patientSupportAccessoryCode: Tag { Tag(0x300A, 0x0354) }
    /// Tray Accessory Code (300A,0355), LO.
    public static var trayAccessoryCode: Tag { Tag(0x300A, 0x0355) }
    /// Fixation Light Azimuthal Angle (300A,0356), FL.
    public static var fixationLightAzimuthalAngle: Tag { Tag(0x300A, 0x0356) }
    /// Fixation Light Polar Angle (300A,0358), FL.
    public static var fixationLightPolarAngle: Tag { Tag(0x300A, 0x0358) }
    /// Meterset Rate (300A,035A), FL.
    public static var metersetRate: Tag { Tag(0x300A, 0x035A) }
    /// Range Shifter Settings Sequence (300A,0360), SQ.
    public static var rangeShifterSettingsSequence: Tag { Tag(0x300A, 0x0360) }
    /// Range Shifter Setting (300A,0362), LO.
    public static var rangeShifterSetting: Tag { Tag(0x300A, 0x0362) }
    /// Isocenter to Range Shifter Distance (300A,0364), FL.
    public static var isocenterToRangeShifterDistance: Tag { Tag(0x300A, 0x0364) }
    /// Range Shifter Water Equivalent Thickness (300A,0366), FL.
    public static var rangeShifterWaterEquivalentThickness: Tag { Tag(0x300A, 0x0366) }
    /// Lateral Spreading Device Settings Sequence (300A,0370), SQ.
    public static var lateralSpreadingDeviceSettingsSequence: Tag { Tag(0x300A, 0x0370) }
    /// Lateral Spreading Device Setting (300A,0372), LO.
    public static var lateralSpreadingDeviceSetting: Tag { Tag(0x300A, 0x0372) }
    /// Isocenter to Lateral Spreading Device Distance (300A,0374), FL.
    public static var isocenterToLateralSpreadingDeviceDistance: Tag { Tag(0x300A, 0x0374) }
    /// Range Modulator Settings Sequence (300A,0380), SQ.
    public static var rangeModulatorSettingsSequence: Tag { Tag(0x300A, 0x0380) }
    /// Range Modulator Gating Start Value (300A,0382), FL.
    public static var rangeModulatorGatingStartValue: Tag { Tag(0x300A, 0x0382) }
    /// Range Modulator Gating Stop Value (300A,0384), FL.
    public static var rangeModulatorGatingStopValue: Tag { Tag(0x300A, 0x0384) }
    /// Range Modulator Gating Start Water Equivalent Thickness (300A,0386), FL.
    public static var rangeModulatorGatingStartWaterEquivalentThickness: Tag { Tag(0x300A, 0x0386) }
    /// Range Modulator Gating Stop Water Equivalent Thickness (300A,0388), FL.
    public static var rangeModulatorGatingStopWaterEquivalentThickness: Tag { Tag(0x300A, 0x0388) }
    /// Isocenter to Range Modulator Distance (300A,038A), FL.
    public static var isocenterToRangeModulatorDistance: Tag { Tag(0x300A, 0x038A) }
    /// Scan Spot Time Offset (300A,038F), FL.
    public static var scanSpotTimeOffset: Tag { Tag(0x300A, 0x038F) }
    /// Scan Spot Tune ID (300A,0390), SH.
    public static var scanSpotTuneID: Tag { Tag(0x300A, 0x0390) }
    /// Scan Spot Prescribed Indices (300A,0391), IS.
    public static var scanSpotPrescribedIndices: Tag { Tag(0x300A, 0x0391) }
    /// Number of Scan Spot Positions (300A,0392), IS.
    public static var numberOfScanSpotPositions: Tag { Tag(0x300A, 0x0392) }
    /// Scan Spot Reordered (300A,0393), CS.
    public static var scanSpotReordered: Tag { Tag(0x300A, 0x0393) }
    /// Scan Spot Position Map (300A,0394), FL.
    public static var scanSpotPositionMap: Tag { Tag(0x300A, 0x0394) }
    /// Scan Spot Reordering Allowed (300A,0395), CS.
    public static var scanSpotReorderingAllowed: Tag { Tag(0x300A, 0x0395) }
    /// Scan Spot Meterset Weights (300A,0396), FL.
    public static var scanSpotMetersetWeights: Tag { Tag(0x300A, 0x0396) }
    /// Scanning Spot Size (300A,0398), FL.
    public static var scanningSpotSize: Tag { Tag(0x300A, 0x0398) }
    /// Scan Spot Sizes Delivered (300A,0399), FL.
    public static var scanSpotSizesDelivered: Tag { Tag(0x300A, 0x0399) }
    /// Number of Paintings (300A,039A), IS.
    public static var numberOfPaintings: Tag { Tag(0x300A, 0x039A) }
    /// Ion Tolerance Table Sequence (300A,03A0), SQ.
    public static var ionToleranceTableSequence: Tag { Tag(0x300A, 0x03A0) }
    /// Ion Beam Sequence (300A,03A2), SQ.
    public static var ionBeamSequence: Tag { Tag(0x300A, 0x03A2) }
    /// Ion Beam Limiting Device Sequence (300A,03A4), SQ.
    public static var ionBeamLimitingDeviceSequence: Tag { Tag(0x300A, 0x03A4) }
    /// Ion Block Sequence (300A,03A6), SQ.
    public static var ionBlockSequence: Tag { Tag(0x300A, 0x03A6) }
    /// Ion Control Point Sequence (300A,03A8), SQ.
    public static var ionControlPointSequence: Tag { Tag(0x300A, 0x03A8) }
    /// Ion Wedge Sequence (300A,03AA), SQ.
    public static var ionWedgeSequence: Tag { Tag(0x300A, 0x03AA) }
    /// Ion Wedge Position Sequence (300A,03AC), SQ.
    public static var ionWedgePositionSequence: Tag { Tag(0x300A, 0x03AC) }
    /// Referenced Setup Image Sequence (300A,0401), SQ.
    public static var referencedSetupImageSequence: Tag { Tag(0x300A, 0x0401) }
    /// Setup Image Comment (300A,0402), ST.
    public static var setupImageComment: Tag { Tag(0x300A, 0x0402) }
    /// Motion Synchronization Sequence (300A,0410), SQ.
    public static var motionSynchronizationSequence: Tag { Tag(0x300A, 0x0410) }
    /// Control Point Orientation (300A,0412), FL.
    public static var controlPointOrientation: Tag { Tag(0x300A, 0x0412) }
    /// General Accessory Sequence (300A,0420), SQ.
    public static var generalAccessorySequence: Tag { Tag(0x300A, 0x0420) }
    /// General Accessory ID (300A,0421), SH.
    public static var generalAccessoryID: Tag { Tag(0x300A, 0x0421) }
    /// General Accessory Description (300A,0422), ST.
    public static var generalAccessoryDescription: Tag { Tag(0x300A, 0x0422) }
    /// General Accessory Type (300A,0423), CS.
    public static var generalAccessoryType: Tag { Tag(0x300A, 0x0423) }
    /// General Accessory Number (300A,0424), IS.
    public static var generalAccessoryNumber: Tag { Tag(0x300A, 0x0424) }
    /// Source to General Accessory Distance (300A,0425), FL.
    public static var sourceToGeneralAccessoryDistance: Tag { Tag(0x300A, 0x0425) }
    /// Isocenter to General Accessory Distance (300A,0426), DS.
    public static var isocenterToGeneralAccessoryDistance: Tag { Tag(0x300A, 0x0426) }
    /// Applicator Geometry Sequence (300A,0431), SQ.
    public static var applicatorGeometrySequence: Tag { Tag(0x300A, 0x0431) }
    /// Applicator Aperture Shape (300A,0432), CS.
    public static var applicatorApertureShape: Tag { Tag(0x300A, 0x0432) }
    /// Applicator Opening (300A,0433), FL.
    public static var applicatorOpening: Tag { Tag(0x300A, 0x0433) }
    /// Applicator Opening X (300A,0434), FL.
    public static var applicatorOpeningX: Tag { Tag(0x300A, 0x0434) }
    /// Applicator Opening Y (300A,0435), FL.
    public static var applicatorOpeningY: Tag { Tag(0x300A, 0x0435) }
    /// Source to Applicator Mounting Position Distance (300A,0436), FL.
    public static var sourceToApplicatorMountingPositionDistance: Tag { Tag(0x300A, 0x0436) }
    /// Number of Block Slab Items (300A,0440), IS.
    public static var numberOfBlockSlabItems: Tag { Tag(0x300A, 0x0440) }
    /// Block Slab Sequence (300A,0441), SQ.
    public static var blockSlabSequence: Tag { Tag(0x300A, 0x0441) }
    /// Block Slab Thickness (300A,0442), DS.
    public static var blockSlabThickness: Tag { Tag(0x300A, 0x0442) }
    /// Block Slab Number (300A,0443), US.
    public static var blockSlabNumber: Tag { Tag(0x300A, 0x0443) }
    /// Device Motion Control Sequence (300A,0450), SQ.
    public static var deviceMotionControlSequence: Tag { Tag(0x300A, 0x0450) }
    /// Device Motion Execution Mode (300A,0451), CS.
    public static var deviceMotionExecutionMode: Tag { Tag(0x300A, 0x0451) }
    /// Device Motion Observation Mode (300A,0452), CS.
    public static var deviceMotionObservationMode: Tag { Tag(0x300A, 0x0452) }
    /// Device Motion Parameter Code Sequence (300A,0453), SQ.
    public static var deviceMotionParameterCodeSequence: Tag { Tag(0x300A, 0x0453) }
    /// Distal Depth Fraction (300A,0501), FL.
    public static var distalDepthFraction: Tag { Tag(0x300A, 0x0501) }
    /// Distal Depth (300A,0502), FL.
    public static var distalDepth: Tag { Tag(0x300A, 0x0502) }
    /// Nominal Range Modulation Fractions (300A,0503), FL.
    public static var nominalRangeModulationFractions: Tag { Tag(0x300A, 0x0503) }
    /// Nominal Range Modulated Region Depths (300A,0504), FL.
    public static var nominalRangeModulatedRegionDepths: Tag { Tag(0x300A, 0x0504) }
    /// Depth Dose Parameters Sequence (300A,0505), SQ.
    public static var depthDoseParametersSequence: Tag { Tag(0x300A, 0x0505) }
    /// Delivered Depth Dose Parameters Sequence (300A,0506), SQ.
    public static var deliveredDepthDoseParametersSequence: Tag { Tag(0x300A, 0x0506) }
    /// Delivered Distal Depth Fraction (300A,0507), FL.
    public static var deliveredDistalDepthFraction: Tag { Tag(0x300A, 0x0507) }
    /// Delivered Distal Depth (300A,0508), FL.
    public static var deliveredDistalDepth: Tag { Tag(0x300A, 0x0508) }
    /// Delivered Nominal Range Modulation Fractions (300A,0509), FL.
    public static var deliveredNominalRangeModulationFractions: Tag { Tag(0x300A, 0x0509) }
    /// Delivered Nominal Range Modulated Region Depths (300A,0510), FL.
    public static var deliveredNominalRangeModulatedRegionDepths: Tag { Tag(0x300A, 0x0510) }
    /// Delivered Reference Dose Definition (300A,0511), CS.
    public static var deliveredReferenceDoseDefinition: Tag { Tag(0x300A, 0x0511) }
    /// Reference Dose Definition (300A,0512), CS.
    public static var referenceDoseDefinition: Tag { Tag(0x300A, 0x0512) }
    /// RT Control Point Index (300A,0600), US.
    public static var rtControlPointIndex: Tag { Tag(0x300A, 0x0600) }
    /// Radiation Generation Mode Index (300A,0601), US.
    public static var radiationGenerationModeIndex: Tag { Tag(0x300A, 0x0601) }
    /// Referenced Defined Device Index (300A,0602), US.
    public static var referencedDefinedDeviceIndex: Tag { Tag(0x300A, 0x0602) }
    /// Radiation Dose Identification Index (300A,0603), US.
    public static var radiationDoseIdentificationIndex: Tag { Tag(0x300A, 0x0603) }
    /// Number of RT Control Points (300A,0604), US.
    public static var numberOfRTControlPoints: Tag { Tag(0x300A, 0x0604) }
    /// Referenced Radiation Generation Mode Index (300A,0605), US.
    public static var referencedRadiationGenerationModeIndex: Tag { Tag(0x300A, 0x0605) }
    /// Treatment Position Index (300A,0606), US.
    public static var treatmentPositionIndex: Tag { Tag(0x300A, 0x0606) }
    /// Referenced Device Index (300A,0607), US.
    public static var referencedDeviceIndex: Tag { Tag(0x300A, 0x0607) }
    /// Treatment Position Group Label (300A,0608), LO.
    public static var treatmentPositionGroupLabel: Tag { Tag(0x300A, 0x0608) }
    /// Treatment Position Group UID (300A,0609), UI.
    public static var treatmentPositionGroupUID: Tag { Tag(0x300A, 0x0609) }
    /// Treatment Position Group Sequence (300A,060A), SQ.
    public static var treatmentPositionGroupSequence: Tag { Tag(0x300A, 0x060A) }
    /// Referenced Treatment Position Index (300A,060B), US.
    public static var referencedTreatmentPositionIndex: Tag { Tag(0x300A, 0x060B) }
    /// Referenced Radiation Dose Identification Index (300A,060C), US.
    public static var referencedRadiationDoseIdentificationIndex: Tag { Tag(0x300A, 0x060C) }
    /// RT Accessory Holder Water-Equivalent Thickness (300A,060D), FD.
    public static var rtAccessoryHolderWaterEquivalentThickness: Tag { Tag(0x300A, 0x060D) }
    /// Referenced RT Accessory Holder Device Index (300A,060E), US.
    public static var referencedRTAccessoryHolderDeviceIndex: Tag { Tag(0x300A, 0x060E) }
    /// RT Accessory Holder Slot Existence Flag (300A,060F), CS.
    public static var rtAccessoryHolderSlotExistenceFlag: Tag { Tag(0x300A, 0x060F) }
    /// RT Accessory Holder Slot Sequence (300A,0610), SQ.
    public static var rtAccessoryHolderSlotSequence: Tag { Tag(0x300A, 0x0610) }
    /// RT Accessory Holder Slot ID (300A,0611), LO.
    public static var rtAccessoryHolderSlotID: Tag { Tag(0x300A, 0x0611) }
    /// RT Accessory Holder Slot Distance (300A,0612), FD.
    public static var rtAccessoryHolderSlotDistance: Tag { Tag(0x300A, 0x0612) }
    /// RT Accessory Slot Distance (300A,0613), FD.
    public static var rtAccessorySlotDistance: Tag { Tag(0x300A, 0x0613) }
    /// RT Accessory Holder Definition Sequence (300A,0614), SQ.
    public static var rtAccessoryHolderDefinitionSequence: Tag { Tag(0x300A, 0x0614) }
    /// RT Accessory Device Slot ID (300A,0615), LO.
    public static var rtAccessoryDeviceSlotID: Tag { Tag(0x300A, 0x0615) }
    /// RT Radiation Sequence (300A,0616), SQ.
    public static var rtRadiationSequence: Tag { Tag(0x300A, 0x0616) }
    /// Radiation Dose Sequence (300A,0617), SQ.
    public static var radiationDoseSequence: Tag { Tag(0x300A, 0x0617) }
    /// Radiation Dose Identification Sequence (300A,0618), SQ.
    public static var radiationDoseIdentificationSequence: Tag { Tag(0x300A, 0x0618) }
    /// Radiation Dose Identification Label (300A,0619), LO.
    public static var radiationDoseIdentificationLabel: Tag { Tag(0x300A, 0x0619) }
    /// Reference Dose Type (300A,061A), CS.
    public static var referenceDoseType: Tag { Tag(0x300A, 0x061A) }
    /// Primary Dose Value Indicator (300A,061B), CS.
    public static var primaryDoseValueIndicator: Tag { Tag(0x300A, 0x061B) }
    /// Dose Values Sequence (300A,061C), SQ.
    public static var doseValuesSequence: Tag { Tag(0x300A, 0x061C) }
    /// Dose Value Purpose (300A,061D), CS.
    public static var doseValuePurpose: Tag { Tag(0x300A, 0x061D) }
    /// Reference Dose Point Coordinates (300A,061E), FD.
    public static var referenceDosePointCoordinates: Tag { Tag(0x300A, 0x061E) }
    /// Radiation Dose Values Parameters Sequence (300A,061F), SQ.
    public static var radiationDoseValuesParametersSequence: Tag { Tag(0x300A, 0x061F) }
    /// Meterset to Dose Mapping Sequence (300A,0620), SQ.
    public static var metersetToDoseMappingSequence: Tag { Tag(0x300A, 0x0620) }
    /// Expected In-Vivo Measurement Values Sequence (300A,0621), SQ.
    public static var expectedInVivoMeasurementValuesSequence: Tag { Tag(0x300A, 0x0621) }
    /// Expected In-Vivo Measurement Value Index (300A,0622), US.
    public static var expectedInVivoMeasurementValueIndex: Tag { Tag(0x300A, 0x0622) }
    /// Radiation Dose In-Vivo Measurement Label (300A,0623), LO.
    public static var radiationDoseInVivoMeasurementLabel: Tag { Tag(0x300A, 0x0623) }
    /// Radiation Dose Central Axis Displacement (300A,0624), FD.
    public static var radiationDoseCentralAxisDisplacement: Tag { Tag(0x300A, 0x0624) }
    /// Radiation Dose Value (300A,0625), FD.
    public static var radiationDoseValue: Tag { Tag(0x300A, 0x0625) }
    /// Radiation Dose Source to Skin Distance (300A,0626), FD.
    public static var radiationDoseSourceToSkinDistance: Tag { Tag(0x300A, 0x0626) }
    /// Radiation Dose Measurement Point Coordinates (300A,0627), FD.
    public static var radiationDoseMeasurementPointCoordinates: Tag { Tag(0x300A, 0x0627) }
    /// Radiation Dose Source to External Contour Distance (300A,0628), FD.
    public static var radiationDoseSourceToExternalContourDistance: Tag { Tag(0x300A, 0x0628) }
    /// RT Tolerance Set Sequence (300A,0629), SQ.
    public static var rtToleranceSetSequence: Tag { Tag(0x300A, 0x0629) }
    /// RT Tolerance Set Label (300A,062A), LO.
    public static var rtToleranceSetLabel: Tag { Tag(0x300A, 0x062A) }
    /// Attribute Tolerance Values Sequence (300A,062B), SQ.
    public static var attributeToleranceValuesSequence: Tag { Tag(0x300A, 0x062B) }
    /// Tolerance Value (300A,062C), FD.
    public static var toleranceValue: Tag { Tag(0x300A, 0x062C) }
    /// Patient Support Position Tolerance Sequence (300A,062D), SQ.
    public static var patientSupportPositionToleranceSequence: Tag { Tag(0x300A, 0x062D) }
    /// Treatment Time Limit (300A,062E), FD.
    public static var treatmentTimeLimit: Tag { Tag(0x300A, 0x062E) }
    /// C-Arm Photon-Electron Control Point Sequence (300A,062F), SQ.
    public static var cArmPhotonElectronControlPointSequence: Tag { Tag(0x300A, 0x062F) }
    /// Referenced RT Radiation Sequence (300A,0630), SQ.
    public static var referencedRTRadiationSequence: Tag { Tag(0x300A, 0x0630) }
    /// Referenced RT Instance Sequence (300A,0631), SQ.
    public static var referencedRTInstanceSequence: Tag { Tag(0x300A, 0x0631) }
    /// Referenced RT Patient Setup Sequence (300A,0632), SQ, retired.
    public static var referencedRTPatientSetupSequence: Tag { Tag(0x300A, 0x0632) }
    /// Source to Patient Surface Distance (300A,0634), FD.
    public static var sourceToPatientSurfaceDistance: Tag { Tag(0x300A, 0x0634) }
    /// Treatment Machine Special Mode Code Sequence (300A,0635), SQ.
    public static var treatmentMachineSpecialModeCodeSequence: Tag { Tag(0x300A, 0x0635) }
    /// Intended Number of Fractions (300A,0636), US.
    public static var intendedNumberOfFractions: Tag { Tag(0x300A, 0x0636) }
    /// RT Radiation Set Intent (300A,0637), CS.
    public static var rtRadiationSetIntent: Tag { Tag(0x300A, 0x0637) }
    /// RT Radiation Physical and Geometric Content Detail Flag (300A,0638), CS.
    public static var rtRadiationPhysicalAndGeometricContentDetailFlag: Tag { Tag(0x300A, 0x0638) }
    /// RT Record Flag (300A,0639), CS.
    public static var rtRecordFlag: Tag { Tag(0x300A, 0x0639) }
    /// Treatment Device Identification Sequence (300A,063A), SQ.
    public static var treatmentDeviceIdentificationSequence: Tag { Tag(0x300A, 0x063A) }
    /// Referenced RT Physician Intent Sequence (300A,063B), SQ.
    public static var referencedRTPhysicianIntentSequence: Tag { Tag(0x300A, 0x063B) }
    /// Cumulative Meterset (300A,063C), FD.
    public static var cumulativeMeterset: Tag { Tag(0x300A, 0x063C) }
    /// Delivery Rate (300A,063D), FD.
    public static var deliveryRate: Tag { Tag(0x300A, 0x063D) }
    /// Delivery Rate Unit Sequence (300A,063E), SQ.
    public static var deliveryRateUnitSequence: Tag { Tag(0x300A, 0x063E) }
    /// Treatment Position Sequence (300A,063F), SQ.
    public static var treatmentPositionSequence: Tag { Tag(0x300A, 0x063F) }
    /// Radiation Source-Axis Distance (300A,0640), FD.
    public static var radiationSourceAxisDistance: Tag { Tag(0x300A, 0x0640) }
    /// Number of RT Beam Limiting Devices (300A,0641), US.
    public static var numberOfRTBeamLimitingDevices: Tag { Tag(0x300A, 0x0641) }
    /// RT Beam Limiting Device Proximal Distance (300A,0642), FD.
    public static var rtBeamLimitingDeviceProximalDistance: Tag { Tag(0x300A, 0x0642) }
    /// RT Beam Limiting Device Distal Distance (300A,0643), FD.
    public static var rtBeamLimitingDeviceDistalDistance: Tag { Tag(0x300A, 0x0643) }
    /// Parallel RT Beam Delimiter Device Orientation Label Code Sequence (300A,0644), SQ.
    public static var parallelRTBeamDelimiterDeviceOrientationLabelCodeSequence: Tag { Tag(0x300A, 0x0644) }
    /// Beam Modifier Orientation Angle (300A,0645), FD.
    public static var beamModifierOrientationAngle: Tag { Tag(0x300A, 0x0645) }
    /// Fixed RT Beam Delimiter Device Sequence (300A,0646), SQ.
    public static var fixedRTBeamDelimiterDeviceSequence: Tag { Tag(0x300A, 0x0646) }
    /// Parallel RT Beam Delimiter Device Sequence (300A,0647), SQ.
    public static var parallelRTBeamDelimiterDeviceSequence: Tag { Tag(0x300A, 0x0647) }
    /// Number of Parallel RT Beam Delimiters (300A,0648), US.
    public static var numberOfParallelRTBeamDelimiters: Tag { Tag(0x300A, 0x0648) }
    /// Parallel RT Beam Delimiter Boundaries (300A,0649), FD.
    public static var parallelRTBeamDelimiterBoundaries: Tag { Tag(0x300A, 0x0649) }
    /// Parallel RT Beam Delimiter Positions (300A,064A), FD.
    public static var parallelRTBeamDelimiterPositions: Tag { Tag(0x300A, 0x064A) }
    /// RT Beam Limiting Device Offset (300A,064B), FD.
    public static var rtBeamLimitingDeviceOffset: Tag { Tag(0x300A, 0x064B) }
    /// RT Beam Delimiter Geometry Sequence (300A,064C), SQ.
    public static var rtBeamDelimiterGeometrySequence: Tag { Tag(0x300A, 0x064C) }
    /// RT Beam Limiting Device Definition Sequence (300A,064D), SQ.
    public static var rtBeamLimitingDeviceDefinitionSequence: Tag { Tag(0x300A, 0x064D) }
    /// Parallel RT Beam Delimiter Opening Mode (300A,064E), CS.
    public static var parallelRTBeamDelimiterOpeningMode: Tag { Tag(0x300A, 0x064E) }
    /// Parallel RT Beam Delimiter Leaf Mounting Side (300A,064F), CS.
    public static var parallelRTBeamDelimiterLeafMountingSide: Tag { Tag(0x300A, 0x064F) }
    /// Patient Setup UID (300A,0650), UI, retired.
    public static var patientSetupUID: Tag { Tag(0x300A, 0x0650) }
    /// Wedge Definition Sequence (300A,0651), SQ.
    public static var wedgeDefinitionSequence: Tag { Tag(0x300A, 0x0651) }
    /// Radiation Beam Wedge Angle (300A,0652), FD.
    public static var radiationBeamWedgeAngle: Tag { Tag(0x300A, 0x0652) }
    /// Radiation Beam Wedge Thin Edge Distance (300A,0653), FD.
    public static var radiationBeamWedgeThinEdgeDistance: Tag { Tag(0x300A, 0x0653) }
    /// Radiation Beam Effective Wedge Angle (300A,0654), FD.
    public static var radiationBeamEffectiveWedgeAngle: Tag { Tag(0x300A, 0x0654) }
    /// Number of Wedge Positions (300A,0655), US.
    public static var numberOfWedgePositions: Tag { Tag(0x300A, 0x0655) }
    /// RT Beam Limiting Device Opening Sequence (300A,0656), SQ.
    public static var rtBeamLimitingDeviceOpeningSequence: Tag { Tag(0x300A, 0x0656) }
    /// Number of RT Beam Limiting Device Openings (300A,0657), US.
    public static var numberOfRTBeamLimitingDeviceOpenings: Tag { Tag(0x300A, 0x0657) }
    /// Radiation Dosimeter Unit Sequence (300A,0658), SQ.
    public static var radiationDosimeterUnitSequence: Tag { Tag(0x300A, 0x0658) }
    /// RT Device Distance Reference Location Code Sequence (300A,0659), SQ.
    public static var rtDeviceDistanceReferenceLocationCodeSequence: Tag { Tag(0x300A, 0x0659) }
    /// Radiation Device Configuration and Commissioning Key Sequence (300A,065A), SQ.
    public static var radiationDeviceConfigurationAndCommissioningKeySequence: Tag { Tag(0x300A, 0x065A) }
    /// Patient Support Position Parameter Sequence (300A,065B), SQ.
    public static var patientSupportPositionParameterSequence: Tag { Tag(0x300A, 0x065B) }
    /// Patient Support Position Specification Method (300A,065C), CS.
    public static var patientSupportPositionSpecificationMethod: Tag { Tag(0x300A, 0x065C) }
    /// Patient Support Position Device Parameter Sequence (300A,065D), SQ.
    public static var patientSupportPositionDeviceParameterSequence: Tag { Tag(0x300A, 0x065D) }
    /// Device Order Index (300A,065E), US.
    public static var deviceOrderIndex: Tag { Tag(0x300A, 0x065E) }
    /// Patient Support Position Parameter Order Index (300A,065F), US.
    public static var patientSupportPositionParameterOrderIndex: Tag { Tag(0x300A, 0x065F) }
    /// Patient Support Position Device Tolerance Sequence (300A,0660), SQ.
    public static var patientSupportPositionDeviceToleranceSequence: Tag { Tag(0x300A, 0x0660) }
    /// Patient Support Position Tolerance Order Index (300A,0661), US.
    public static var patientSupportPositionToleranceOrderIndex: Tag { Tag(0x300A, 0x0661) }
    /// Compensator Definition Sequence (300A,0662), SQ.
    public static var compensatorDefinitionSequence: Tag { Tag(0x300A, 0x0662) }
    /// Compensator Map Orientation (300A,0663), CS.
    public static var compensatorMapOrientation: Tag { Tag(0x300A, 0x0663) }
    /// Compensator Proximal Thickness Map (300A,0664), OF.
    public static var compensatorProximalThicknessMap: Tag { Tag(0x300A, 0x0664) }
    /// Compensator Distal Thickness Map (300A,0665), OF.
    public static var compensatorDistalThicknessMap: Tag { Tag(0x300A, 0x0665) }
    /// Compensator Base Plane Offset (300A,0666), FD.
    public static var compensatorBasePlaneOffset: Tag { Tag(0x300A, 0x0666) }
    /// Compensator Shape Fabrication Code Sequence (300A,0667), SQ.
    public static var compensatorShapeFabricationCodeSequence: Tag { Tag(0x300A, 0x0667) }
    /// Compensator Shape Sequence (300A,0668), SQ.
    public static var compensatorShapeSequence: Tag { Tag(0x300A, 0x0668) }
    /// Radiation Beam Compensator Milling Tool Diameter (300A,0669), FD.
    public static var radiationBeamCompensatorMillingToolDiameter: Tag { Tag(0x300A, 0x0669) }
    /// Block Definition Sequence (300A,066A), SQ.
    public static var blockDefinitionSequence: Tag { Tag(0x300A, 0x066A) }
    /// Block Edge Data (300A,066B), OF.
    public static var blockEdgeData: Tag { Tag(0x300A, 0x066B) }
    /// Block Orientation (300A,066C), CS.
    public static var blockOrientation: Tag { Tag(0x300A, 0x066C) }
    /// Radiation Beam Block Thickness (300A,066D), FD.
    public static var radiationBeamBlockThickness: Tag { Tag(0x300A, 0x066D) }
    /// Radiation Beam Block Slab Thickness (300A,066E), FD.
    public static var radiationBeamBlockSlabThickness: Tag { Tag(0x300A, 0x066E) }
    /// Block Edge Data Sequence (300A,066F), SQ.
    public static var blockEdgeDataSequence: Tag { Tag(0x300A, 0x066F) }
    /// Number of RT Accessory Holders (300A,0670), US.
    public static var numberOfRTAccessoryHolders: Tag { Tag(0x300A, 0x0670) }
    /// General Accessory Definition Sequence (300A,0671), SQ.
    public static var generalAccessoryDefinitionSequence: Tag { Tag(0x300A, 0x0671) }
    /// Number of General Accessories (300A,0672), US.
    public static var numberOfGeneralAccessories: Tag { Tag(0x300A, 0x0672) }
    /// Bolus Definition Sequence (300A,0673), SQ.
    public static var bolusDefinitionSequence: Tag { Tag(0x300A, 0x0673) }
    /// Number of Boluses (300A,0674), US.
    public static var numberOfBoluses: Tag { Tag(0x300A, 0x0674) }
    /// Equipment Frame of Reference UID (300A,0675), UI.
    public static var equipmentFrameOfReferenceUID: Tag { Tag(0x300A, 0x0675) }
    /// Equipment Frame of Reference Description (300A,0676), ST.
    public static var equipmentFrameOfReferenceDescription: Tag { Tag(0x300A, 0x0676) }
    /// Equipment Reference Point Coordinates Sequence (300A,0677), SQ.
    public static var equipmentReferencePointCoordinatesSequence: Tag { Tag(0x300A, 0x0677) }
    /// Equipment Reference Point Code Sequence (300A,0678), SQ.
    public static var equipmentReferencePointCodeSequence: Tag { Tag(0x300A, 0x0678) }
    /// RT Beam Limiting Device Angle (300A,0679), FD.
    public static var rtBeamLimitingDeviceAngle: Tag { Tag(0x300A, 0x0679) }
    /// Source Roll Angle (300A,067A), FD.
    public static var sourceRollAngle: Tag { Tag(0x300A, 0x067A) }
    /// Radiation GenerationMode Sequence (300A,067B), SQ.
    public static var radiationGenerationModeSequence: Tag { Tag(0x300A, 0x067B) }
    /// Radiation GenerationMode Label (300A,067C), SH.
    public static var radiationGenerationModeLabel: Tag { Tag(0x300A, 0x067C) }
    /// Radiation GenerationMode Description (300A,067D), ST.
    public static var radiationGenerationModeDescription: Tag { Tag(0x300A, 0x067D) }
    /// Radiation GenerationMode Machine Code Sequence (300A,067E), SQ.
    public static var radiationGenerationModeMachineCodeSequence: Tag { Tag(0x300A, 0x067E) }
    /// Radiation Type Code Sequence (300A,067F), SQ.
    public static var radiationTypeCodeSequence: Tag { Tag(0x300A, 0x067F) }
    /// Nominal Energy (300A,0680), DS.
    public static var nominalEnergy: Tag { Tag(0x300A, 0x0680) }
    /// Minimum Nominal Energy (300A,0681), DS.
    public static var minimumNominalEnergy: Tag { Tag(0x300A, 0x0681) }
    /// Maximum Nominal Energy (300A,0682), DS.
    public static var maximumNominalEnergy: Tag { Tag(0x300A, 0x0682) }
    /// Radiation Fluence Modifier Code Sequence (300A,0683), SQ.
    public static var radiationFluenceModifierCodeSequence: Tag { Tag(0x300A, 0x0683) }
    /// Energy Unit Code Sequence (300A,0684), SQ.
    public static var energyUnitCodeSequence: Tag { Tag(0x300A, 0x0684) }
    /// Number of Radiation GenerationModes (300A,0685), US.
    public static var numberOfRadiationGenerationModes: Tag { Tag(0x300A, 0x0685) }
    /// Patient Support Devices Sequence (300A,0686), SQ.
    public static var patientSupportDevicesSequence: Tag { Tag(0x300A, 0x0686) }
    /// Number of Patient Support Devices (300A,0687), US.
    public static var numberOfPatientSupportDevices: Tag { Tag(0x300A, 0x0687) }
    /// RT Beam Modifier Definition Distance (300A,0688), FD.
    public static var rtBeamModifierDefinitionDistance: Tag { Tag(0x300A, 0x0688) }
    /// Beam Area Limit Sequence (300A,0689), SQ.
    public static var beamAreaLimitSequence: Tag { Tag(0x300A, 0x0689) }
    /// Referenced RT Prescription Sequence (300A,068A), SQ.
    public static var referencedRTPrescriptionSequence: Tag { Tag(0x300A, 0x068A) }
    /// Dose Value Interpretation (300A,068B), CS.
    public static var doseValueInterpretation: Tag { Tag(0x300A, 0x068B) }
    /// Treatment Session UID (300A,0700), UI.
    public static var treatmentSessionUID: Tag { Tag(0x300A, 0x0700) }
    /// RT Radiation Usage (300A,0701), CS.
    public static var rtRadiationUsage: Tag { Tag(0x300A, 0x0701) }
    /// Referenced RT Radiation Set Sequence (300A,0702), SQ.
    public static var referencedRTRadiationSetSequence: Tag { Tag(0x300A, 0x0702) }
    /// Referenced RT Radiation Record Sequence (300A,0703), SQ.
    public static var referencedRTRadiationRecordSequence: Tag { Tag(0x300A, 0x0703) }
    /// RT Radiation Set Delivery Number (300A,0704), US.
    public static var rtRadiationSetDeliveryNumber: Tag { Tag(0x300A, 0x0704) }
    /// Clinical Fraction Number (300A,0705), US.
    public static var clinicalFractionNumber: Tag { Tag(0x300A, 0x0705) }
    /// RT Treatment Fraction Completion Status (300A,0706), CS.
    public static var rtTreatmentFractionCompletionStatus: Tag { Tag(0x300A, 0x0706) }
    /// RT Radiation Set Usage (300A,0707), CS.
    public static var rtRadiationSetUsage: Tag { Tag(0x300A, 0x0707) }
    /// Treatment Delivery Continuation Flag (300A,0708), CS.
    public static var treatmentDeliveryContinuationFlag: Tag { Tag(0x300A, 0x0708) }
    /// Treatment Record Content Origin (300A,0709), CS.
    public static var treatmentRecordContentOrigin: Tag { Tag(0x300A, 0x0709) }
    /// RT Treatment Termination Status (300A,0714), CS.
    public static var rtTreatmentTerminationStatus: Tag { Tag(0x300A, 0x0714) }
    /// RT Treatment Termination Reason Code Sequence (300A,0715), SQ.
    public static var rtTreatmentTerminationReasonCodeSequence: Tag { Tag(0x300A, 0x0715) }
    /// Machine-Specific Treatment Termination Code Sequence (300A,0716), SQ.
    public static var machineSpecificTreatmentTerminationCodeSequence: Tag { Tag(0x300A, 0x0716) }
    /// RT Radiation Salvage Record Control Point Sequence (300A,0722), SQ.
    public static var rtRadiationSalvageRecordControlPointSequence: Tag { Tag(0x300A, 0x0722) }
    /// Starting Meterset Value Known Flag (300A,0723), CS.
    public static var startingMetersetValueKnownFlag: Tag { Tag(0x300A, 0x0723) }
    /// Treatment Termination Description (300A,0730), ST.
    public static var treatmentTerminationDescription: Tag { Tag(0x300A, 0x0730) }
    /// Treatment Tolerance Violation Sequence (300A,0731), SQ.
    public static var treatmentToleranceViolationSequence: Tag { Tag(0x300A, 0x0731) }
    /// Treatment Tolerance Violation Category (300A,0732), CS.
    public static var treatmentToleranceViolationCategory: Tag { Tag(0x300A, 0x0732) }
    /// Treatment Tolerance Violation Attribute Sequence (300A,0733), SQ.
    public static var treatmentToleranceViolationAttributeSequence: Tag { Tag(0x300A, 0x0733) }
    /// Treatment Tolerance Violation Description (300A,0734), ST.
    public static var treatmentToleranceViolationDescription: Tag { Tag(0x300A, 0x0734) }
    /// Treatment Tolerance Violation Identification (300A,0735), ST.
    public static var treatmentToleranceViolationIdentification: Tag { Tag(0x300A, 0x0735) }
    /// Treatment Tolerance Violation DateTime (300A,0736), DT.
    public static var treatmentToleranceViolationDateTime: Tag { Tag(0x300A, 0x0736) }
    /// Recorded RT Control Point DateTime (300A,073A), DT.
    public static var recordedRTControlPointDateTime: Tag { Tag(0x300A, 0x073A) }
    /// Referenced Radiation RT Control Point Index (300A,073B), US.
    public static var referencedRadiationRTControlPointIndex: Tag { Tag(0x300A, 0x073B) }
    /// Alternate Value Sequence (300A,073E), SQ.
    public static var alternateValueSequence: Tag { Tag(0x300A, 0x073E) }
    /// Confirmation Sequence (300A,073F), SQ.
    public static var confirmationSequence: Tag { Tag(0x300A, 0x073F) }
    /// Interlock Sequence (300A,0740), SQ.
    public static var interlockSequence: Tag { Tag(0x300A, 0x0740) }
    /// Interlock DateTime (300A,0741), DT.
    public static var interlockDateTime: Tag { Tag(0x300A, 0x0741) }
    /// Interlock Description (300A,0742), ST.
    public static var interlockDescription: Tag { Tag(0x300A, 0x0742) }
    /// Interlock Originating Device Sequence (300A,0743), SQ.
    public static var interlockOriginatingDeviceSequence: Tag { Tag(0x300A, 0x0743) }
    /// Interlock Code Sequence (300A,0744), SQ.
    public static var interlockCodeSequence: Tag { Tag(0x300A, 0x0744) }
    /// Interlock Resolution Code Sequence (300A,0745), SQ.
    public static var interlockResolutionCodeSequence: Tag { Tag(0x300A, 0x0745) }
    /// Interlock Resolution User Sequence (300A,0746), SQ.
    public static var interlockResolutionUserSequence: Tag { Tag(0x300A, 0x0746) }
    /// Override DateTime (300A,0760), DT.
    public static var overrideDateTime: Tag { Tag(0x300A, 0x0760) }
    /// Treatment Tolerance Violation Type Code Sequence (300A,0761), SQ.
    public static var treatmentToleranceViolationTypeCodeSequence: Tag { Tag(0x300A, 0x0761) }
    /// Treatment Tolerance Violation Cause Code Sequence (300A,0762), SQ.
    public static var treatmentToleranceViolationCauseCodeSequence: Tag { Tag(0x300A, 0x0762) }
    /// Measured Meterset to Dose Mapping Sequence (300A,0772), SQ.
    public static var measuredMetersetToDoseMappingSequence: Tag { Tag(0x300A, 0x0772) }
    /// Referenced Expected In-Vivo Measurement Value Index (300A,0773), US.
    public static var referencedExpectedInVivoMeasurementValueIndex: Tag { Tag(0x300A, 0x0773) }
    /// Dose Measurement Device Code Sequence (300A,0774), SQ.
    public static var doseMeasurementDeviceCodeSequence: Tag { Tag(0x300A, 0x0774) }
    /// Additional Parameter Recording Instance Sequence (300A,0780), SQ.
    public static var additionalParameterRecordingInstanceSequence: Tag { Tag(0x300A, 0x0780) }
    /// Interlock Origin Description (300A,0783), ST.
    public static var interlockOriginDescription: Tag { Tag(0x300A, 0x0783) }
    /// RT Patient Position Scope Sequence (300A,0784), SQ.
    public static var rtPatientPositionScopeSequence: Tag { Tag(0x300A, 0x0784) }
    /// Referenced Treatment Position Group UID (300A,0785), UI.
    public static var referencedTreatmentPositionGroupUID: Tag { Tag(0x300A, 0x0785) }
    /// Radiation Order Index (300A,0786), US.
    public static var radiationOrderIndex: Tag { Tag(0x300A, 0x0786) }
    /// Omitted Radiation Sequence (300A,0787), SQ.
    public static var omittedRadiationSequence: Tag { Tag(0x300A, 0x0787) }
    /// Reason for Omission Code Sequence (300A,0788), SQ.
    public static var reasonForOmissionCodeSequence: Tag { Tag(0x300A, 0x0788) }
    /// RT Delivery Start Patient Position Sequence (300A,0789), SQ.
    public static var rtDeliveryStartPatientPositionSequence: Tag { Tag(0x300A, 0x0789) }
    /// RT Treatment Preparation Patient Position Sequence (300A,078A), SQ.
    public static var rtTreatmentPreparationPatientPositionSequence: Tag { Tag(0x300A, 0x078A) }
    /// Referenced RT Treatment Preparation Sequence (300A,078B), SQ.
    public static var referencedRTTreatmentPreparationSequence: Tag { Tag(0x300A, 0x078B) }
    /// Referenced Patient Setup Photo Sequence (300A,078C), SQ.
    public static var referencedPatientSetupPhotoSequence: Tag { Tag(0x300A, 0x078C) }
    /// Patient Treatment Preparation Method Code Sequence (300A,078D), SQ.
    public static var patientTreatmentPreparationMethodCodeSequence: Tag { Tag(0x300A, 0x078D) }
    /// Patient Treatment Preparation Procedure Parameter Description (300A,078E), LT.
    public static var patientTreatmentPreparationProcedureParameterDescription: Tag { Tag(0x300A, 0x078E) }
    /// Patient Treatment Preparation Device Sequence (300A,078F), SQ.
    public static var patientTreatmentPreparationDeviceSequence: Tag { Tag(0x300A, 0x078F) }
    /// Patient Treatment Preparation Procedure Sequence (300A,0790), SQ.
    public static var patientTreatmentPreparationProcedureSequence: Tag { Tag(0x300A, 0x0790) }
    /// Patient Treatment Preparation Procedure Code Sequence (300A,0791), SQ.
    public static var patientTreatmentPreparationProcedureCodeSequence: Tag { Tag(0x300A, 0x0791) }
    /// Patient Treatment Preparation Method Description (300A,0792), LT.
    public static var patientTreatmentPreparationMethodDescription: Tag { Tag(0x300A, 0x0792) }
    /// Patient Treatment Preparation Procedure Parameter Sequence (300A,0793), SQ.
    public static var patientTreatmentPreparationProcedureParameterSequence: Tag { Tag(0x300A, 0x0793) }
    /// Patient Setup Photo Description (300A,0794), LT.
    public static var patientSetupPhotoDescription: Tag { Tag(0x300A, 0x0794) }
    /// Patient Treatment Preparation Procedure Index (300A,0795), US.
    public static var patientTreatmentPreparationProcedureIndex: Tag { Tag(0x300A, 0x0795) }
    /// Referenced Patient Setup Procedure Index (300A,0796), US.
    public static var referencedPatientSetupProcedureIndex: Tag { Tag(0x300A, 0x0796) }
    /// RT Radiation Task Sequence (300A,0797), SQ.
    public static var rtRadiationTaskSequence: Tag { Tag(0x300A, 0x0797) }
    /// RT Patient Position Displacement Sequence (300A,0798), SQ.
    public static var rtPatientPositionDisplacementSequence: Tag { Tag(0x300A, 0x0798) }
    /// RT Patient Position Sequence (300A,0799), SQ.
    public static var rtPatientPositionSequence: Tag { Tag(0x300A, 0x0799) }
    /// Displacement Reference Label (300A,079A), LO.
    public static var displacementReferenceLabel: Tag { Tag(0x300A, 0x079A) }
    /// Displacement Matrix (300A,079B), FD.
    public static var displacementMatrix: Tag { Tag(0x300A, 0x079B) }
    /// Patient Support Displacement Sequence (300A,079C), SQ.
    public static var patientSupportDisplacementSequence: Tag { Tag(0x300A, 0x079C) }
    /// Displacement Reference Location Code Sequence (300A,079D), SQ.
    public static var displacementReferenceLocationCodeSequence: Tag { Tag(0x300A, 0x079D) }
    /// RT Radiation Set Delivery Usage (300A,079E), CS.
    public static var rtRadiationSetDeliveryUsage: Tag { Tag(0x300A, 0x079E) }
    /// Patient Treatment Preparation Sequence (300A,079F), SQ.
    public static var patientTreatmentPreparationSequence: Tag { Tag(0x300A, 0x079F) }
    /// Patient to Equipment Relationship Sequence (300A,07A0), SQ.
    public static var patientToEquipmentRelationshipSequence: Tag { Tag(0x300A, 0x07A0) }
    /// Imaging Equipment to Treatment Delivery Device Relationship Sequence (300A,07A1), SQ.
    public static var imagingEquipmentToTreatmentDeliveryDeviceRelationshipSequence: Tag { Tag(0x300A, 0x07A1) }
    /// Referenced RT Plan Sequence (300C,0002), SQ.
    public static var referencedRTPlanSequence: Tag { Tag(0x300C, 0x0002) }
    /// Referenced Beam Sequence (300C,0004), SQ.
    public static var referencedBeamSequence: Tag { Tag(0x300C, 0x0004) }
    /// Referenced Beam Number (300C,0006), IS.
    public static var referencedBeamNumber: Tag { Tag(0x300C, 0x0006) }
    /// Referenced Reference Image Number (300C,0007), IS.
    public static var referencedReferenceImageNumber: Tag { Tag(0x300C, 0x0007) }
    /// Start Cumulative Meterset Weight (300C,0008), DS.
    public static var startCumulativeMetersetWeight: Tag { Tag(0x300C, 0x0008) }
    /// End Cumulative Meterset Weight (300C,0009), DS.
    public static var endCumulativeMetersetWeight: Tag { Tag(0x300C, 0x0009) }
    /// Referenced Brachy Application Setup Sequence (300C,000A), SQ.
    public static var referencedBrachyApplicationSetupSequence: Tag { Tag(0x300C, 0x000A) }
    /// Referenced Brachy Application Setup Number (300C,000C), IS.
    public static var referencedBrachyApplicationSetupNumber: Tag { Tag(0x300C, 0x000C) }
    /// Referenced Source Number (300C,000E), IS.
    public static var referencedSourceNumber: Tag { Tag(0x300C, 0x000E) }
    /// Referenced Fraction Group Sequence (300C,0020), SQ.
    public static var referencedFractionGroupSequence: Tag { Tag(0x300C, 0x0020) }
    /// Referenced Fraction Group Number (300C,0022), IS.
    public static var referencedFractionGroupNumber: Tag { Tag(0x300C, 0x0022) }
    /// Referenced Verification Image Sequence (300C,0040), SQ.
    public static var referencedVerificationImageSequence: Tag { Tag(0x300C, 0x0040) }
    /// Referenced Reference Image Sequence (300C,0042), SQ.
    public static var referencedReferenceImageSequence: Tag { Tag(0x300C, 0x0042) }
    /// Referenced Dose Reference Sequence (300C,0050), SQ.
    public static var referencedDoseReferenceSequence: Tag { Tag(0x300C, 0x0050) }
    /// Referenced Dose Reference Number (300C,0051), IS.
    public static var referencedDoseReferenceNumber: Tag { Tag(0x300C, 0x0051) }
    /// Brachy Referenced Dose Reference Sequence (300C,0055), SQ.
    public static var brachyReferencedDoseReferenceSequence: Tag { Tag(0x300C, 0x0055) }
    /// Referenced Structure Set Sequence (300C,0060), SQ.
    public static var referencedStructureSetSequence: Tag { Tag(0x300C, 0x0060) }
    /// Referenced Patient Setup Number (300C,006A), IS.
    public static var referencedPatientSetupNumber: Tag { Tag(0x300C, 0x006A) }
    /// Referenced Dose Sequence (300C,0080), SQ.
    public static var referencedDoseSequence: Tag { Tag(0x300C, 0x0080) }
    /// Referenced Tolerance Table Number (300C,00A0), IS.
    public static var referencedToleranceTableNumber: Tag { Tag(0x300C, 0x00A0) }
    /// Referenced Bolus Sequence (300C,00B0), SQ.
    public static var referencedBolusSequence: Tag { Tag(0x300C, 0x00B0) }
    /// Referenced Wedge Number (300C,00C0), IS.
    public static var referencedWedgeNumber: Tag { Tag(0x300C, 0x00C0) }
    /// Referenced Compensator Number (300C,00D0), IS.
    public static var referencedCompensatorNumber: Tag { Tag(0x300C, 0x00D0) }
    /// Referenced Block Number (300C,00E0), IS.
    public static var referencedBlockNumber: Tag { Tag(0x300C, 0x00E0) }
    /// Referenced Control Point Index (300C,00F0), IS.
    public static var referencedControlPointIndex: Tag { Tag(0x300C, 0x00F0) }
    /// Referenced Control Point Sequence (300C,00F2), SQ.
    public static var referencedControlPointSequence: Tag { Tag(0x300C, 0x00F2) }
    /// Referenced Start Control Point Index (300C,00F4), IS.
    public static var referencedStartControlPointIndex: Tag { Tag(0x300C, 0x00F4) }
    /// Referenced Stop Control Point Index (300C,00F6), IS.
    public static var referencedStopControlPointIndex: Tag { Tag(0x300C, 0x00F6) }
    /// Referenced Range Shifter Number (300C,0100), IS.
    public static var referencedRangeShifterNumber: Tag { Tag(0x300C, 0x0100) }
    /// Referenced Lateral Spreading Device Number (300C,0102), IS.
    public static var referencedLateralSpreadingDeviceNumber: Tag { Tag(0x300C, 0x0102) }
    /// Referenced Range Modulator Number (300C,0104), IS.
    public static var referencedRangeModulatorNumber: Tag { Tag(0x300C, 0x0104) }
    /// Omitted Beam Task Sequence (300C,0111), SQ.
    public static var omittedBeamTaskSequence: Tag { Tag(0x300C, 0x0111) }
    /// Reason for Omission (300C,0112), CS.
    public static var reasonForOmission: Tag { Tag(0x300C, 0x0112) }
    /// Reason for Omission Description (300C,0113), LO.
    public static var reasonForOmissionDescription: Tag { Tag(0x300C, 0x0113) }
    /// Prescription Overview Sequence (300C,0114), SQ.
    public static var prescriptionOverviewSequence: Tag { Tag(0x300C, 0x0114) }
    /// Total Prescription Dose (300C,0115), FL.
    public static var totalPrescriptionDose: Tag { Tag(0x300C, 0x0115) }
    /// Plan Overview Sequence (300C,0116), SQ.
    public static var planOverviewSequence: Tag { Tag(0x300C, 0x0116) }
    /// Plan Overview Index (300C,0117), US.
    public static var planOverviewIndex: Tag { Tag(0x300C, 0x0117) }
    /// Referenced Plan Overview Index (300C,0118), US.
    public static var referencedPlanOverviewIndex: Tag { Tag(0x300C, 0x0118) }
    /// Number of Fractions Included (300C,0119), US.
    public static var numberOfFractionsIncluded: Tag { Tag(0x300C, 0x0119) }
    /// Dose Calibration Conditions Sequence (300C,0120), SQ.
    public static var doseCalibrationConditionsSequence: Tag { Tag(0x300C, 0x0120) }
    /// Absorbed Dose to Meterset Ratio (300C,0121), FD.
    public static var absorbedDoseToMetersetRatio: Tag { Tag(0x300C, 0x0121) }
    /// Delineated Radiation Field Size (300C,0122), FD.
    public static var delineatedRadiationFieldSize: Tag { Tag(0x300C, 0x0122) }
    /// Dose Calibration Conditions Verified Flag (300C,0123), CS.
    public static var doseCalibrationConditionsVerifiedFlag: Tag { Tag(0x300C, 0x0123) }
    /// Calibration Reference Point Depth (300C,0124), FD.
    public static var calibrationReferencePointDepth: Tag { Tag(0x300C, 0x0124) }
    /// Gating Beam Hold Transition Sequence (300C,0125), SQ.
    public static var gatingBeamHoldTransitionSequence: Tag { Tag(0x300C, 0x0125) }
    /// Beam Hold Transition (300C,0126), CS.
    public static var beamHoldTransition: Tag { Tag(0x300C, 0x0126) }
    /// Beam Hold Transition DateTime (300C,0127), DT.
    public static var beamHoldTransitionDateTime: Tag { Tag(0x300C, 0x0127) }
    /// Beam Hold Originating Device Sequence (300C,0128), SQ.
    public static var beamHoldOriginatingDeviceSequence: Tag { Tag(0x300C, 0x0128) }
    /// Beam Hold Transition Trigger Source (300C,0129), CS.
    public static var beamHoldTransitionTriggerSource: Tag { Tag(0x300C, 0x0129) }
    /// Approval Status (300E,0002), CS.
    public static var approvalStatus: Tag { Tag(0x300E, 0x0002) }
    /// Review Date (300E,0004), DA.
    public static var reviewDate: Tag { Tag(0x300E, 0x0004) }
    /// Review Time (300E,0005), TM.
    public static var reviewTime: Tag { Tag(0x300E, 0x0005) }
    /// Reviewer Name (300E,0008), PN.
    public static var reviewerName: Tag { Tag(0x300E, 0x0008) }
    /// Radiobiological Dose Effect Sequence (3010,0001), SQ.
    public static var radiobiologicalDoseEffectSequence: Tag { Tag(0x3010, 0x0001) }
    /// Radiobiological Dose Effect Flag (3010,0002), CS.
    public static var radiobiologicalDoseEffectFlag: Tag { Tag(0x3010, 0x0002) }
    /// Effective Dose Calculation Method Category Code Sequence (3010,0003), SQ.
    public static var effectiveDoseCalculationMethodCategoryCodeSequence: Tag { Tag(0x3010, 0x0003) }
    /// Effective Dose Calculation Method Code Sequence (3010,0004), SQ.
    public static var effectiveDoseCalculationMethodCodeSequence: Tag { Tag(0x3010, 0x0004) }
    /// Effective Dose Calculation Method Description (3010,0005), LO.
    public static var effectiveDoseCalculationMethodDescription: Tag { Tag(0x3010, 0x0005) }
    /// Conceptual Volume UID (3010,0006), UI.
    public static var conceptualVolumeUID: Tag { Tag(0x3010, 0x0006) }
    /// Originating SOP Instance Reference Sequence (3010,0007), SQ.
    public static var originatingSOPInstanceReferenceSequence: Tag { Tag(0x3010, 0x0007) }
    /// Conceptual Volume Constituent Sequence (3010,0008), SQ.
    public static var conceptualVolumeConstituentSequence: Tag { Tag(0x3010, 0x0008) }
    /// Equivalent Conceptual Volume Instance Reference Sequence (3010,0009), SQ.
    public static var equivalentConceptualVolumeInstanceReferenceSequence: Tag { Tag(0x3010, 0x0009) }
    /// Equivalent Conceptual Volumes Sequence (3010,000A), SQ.
    public static var equivalentConceptualVolumesSequence: Tag { Tag(0x3010, 0x000A) }
    /// Referenced Conceptual Volume UID (3010,000B), UI.
    public static var referencedConceptualVolumeUID: Tag { Tag(0x3010, 0x000B) }
    /// Conceptual Volume Combination Expression (3010,000C), UT.
    public static var conceptualVolumeCombinationExpression: Tag { Tag(0x3010, 0x000C) }
    /// Conceptual Volume Constituent Index (3010,000D), US.
    public static var conceptualVolumeConstituentIndex: Tag { Tag(0x3010, 0x000D) }
    /// Conceptual Volume Combination Flag (3010,000E), CS.
    public static var conceptualVolumeCombinationFlag: Tag { Tag(0x3010, 0x000E) }
    /// Conceptual Volume Combination Description (3010,000F), ST.
    public static var conceptualVolumeCombinationDescription: Tag { Tag(0x3010, 0x000F) }
    /// Conceptual Volume Segmentation Defined Flag (3010,0010), CS.
    public static var conceptualVolumeSegmentationDefinedFlag: Tag { Tag(0x3010, 0x0010) }
    /// Conceptual Volume Segmentation Reference Sequence (3010,0011), SQ.
    public static var conceptualVolumeSegmentationReferenceSequence: Tag { Tag(0x3010, 0x0011) }
    /// Conceptual Volume Constituent Segmentation Reference Sequence (3010,0012), SQ.
    public static var conceptualVolumeConstituentSegmentationReferenceSequence: Tag { Tag(0x3010, 0x0012) }
    /// Constituent Conceptual Volume UID (3010,0013), UI.
    public static var constituentConceptualVolumeUID: Tag { Tag(0x3010, 0x0013) }
    /// Derivation Conceptual Volume Sequence (3010,0014), SQ.
    public static var derivationConceptualVolumeSequence: Tag { Tag(0x3010, 0x0014) }
    /// Source Conceptual Volume UID (3010,0015), UI.
    public static var sourceConceptualVolumeUID: Tag { Tag(0x3010, 0x0015) }
    /// Conceptual Volume Derivation Algorithm Sequence (3010,0016), SQ.
    public static var conceptualVolumeDerivationAlgorithmSequence: Tag { Tag(0x3010, 0x0016) }
    /// Conceptual Volume Description (3010,0017), ST.
    public static var conceptualVolumeDescription: Tag { Tag(0x3010, 0x0017) }
    /// Source Conceptual Volume Sequence (3010,0018), SQ.
    public static var sourceConceptualVolumeSequence: Tag { Tag(0x3010, 0x0018) }
    /// Author Identification Sequence (3010,0019), SQ.
    public static var authorIdentificationSequence: Tag { Tag(0x3010, 0x0019) }
    /// Manufacturer's Model Version (3010,001A), LO.
    public static var manufacturerModelVersion: Tag { Tag(0x3010, 0x001A) }
    /// Device Alternate Identifier (3010,001B), UC.
    public static var deviceAlternateIdentifier: Tag { Tag(0x3010, 0x001B) }
    /// Device Alternate Identifier Type (3010,001C), CS.
    public static var deviceAlternateIdentifierType: Tag { Tag(0x3010, 0x001C) }
    /// Device Alternate Identifier Format (3010,001D), LT.
    public static var deviceAlternateIdentifierFormat: Tag { Tag(0x3010, 0x001D) }
    /// Segmentation Creation Template Label (3010,001E), LO.
    public static var segmentationCreationTemplateLabel: Tag { Tag(0x3010, 0x001E) }
    /// Segmentation Template UID (3010,001F), UI.
    public static var segmentationTemplateUID: Tag { Tag(0x3010, 0x001F) }
    /// Referenced Segment Reference Index (3010,0020), US.
    public static var referencedSegmentReferenceIndex: Tag { Tag(0x3010, 0x0020) }
    /// Segment Reference Sequence (3010,0021), SQ.
    public static var segmentReferenceSequence: Tag { Tag(0x3010, 0x0021) }
    /// Segment Reference Index (3010,0022), US.
    public static var segmentReferenceIndex: Tag { Tag(0x3010, 0x0022) }
    /// Direct Segment Reference Sequence (3010,0023), SQ.
    public static var directSegmentReferenceSequence: Tag { Tag(0x3010, 0x0023) }
    /// Combination Segment Reference Sequence (3010,0024), SQ.
    public static var combinationSegmentReferenceSequence: Tag { Tag(0x3010, 0x0024) }
    /// Conceptual Volume Sequence (3010,0025), SQ.
    public static var conceptualVolumeSequence: Tag { Tag(0x3010, 0x0025) }
    /// Segmented RT Accessory Device Sequence (3010,0026), SQ.
    public static var segmentedRTAccessoryDeviceSequence: Tag { Tag(0x3010, 0x0026) }
    /// Segment Characteristics Sequence (3010,0027), SQ.
    public static var segmentCharacteristicsSequence: Tag { Tag(0x3010, 0x0027) }
    /// Related Segment Characteristics Sequence (3010,0028), SQ.
    public static var relatedSegmentCharacteristicsSequence: Tag { Tag(0x3010, 0x0028) }
    /// Segment Characteristics Precedence (3010,0029), US.
    public static var segmentCharacteristicsPrecedence: Tag { Tag(0x3010, 0x0029) }
    /// RT Segment Annotation Sequence (3010,002A), SQ.
    public static var rtSegmentAnnotationSequence: Tag { Tag(0x3010, 0x002A) }
    /// Segment Annotation Category Code Sequence (3010,002B), SQ.
    public static var segmentAnnotationCategoryCodeSequence: Tag { Tag(0x3010, 0x002B) }
    /// Segment Annotation Type Code Sequence (3010,002C), SQ.
    public static var segmentAnnotationTypeCodeSequence: Tag { Tag(0x3010, 0x002C) }
    /// Device Label (3010,002D), LO.
    public static var deviceLabel: Tag { Tag(0x3010, 0x002D) }
    /// Device Type Code Sequence (3010,002E), SQ.
    public static var deviceTypeCodeSequence: Tag { Tag(0x3010, 0x002E) }
    /// Segment Annotation Type Modifier Code Sequence (3010,002F), SQ.
    public static var segmentAnnotationTypeModifierCodeSequence: Tag { Tag(0x3010, 0x002F) }
    /// Patient Equipment Relationship Code Sequence (3010,0030), SQ.
    public static var patientEquipmentRelationshipCodeSequence: Tag { Tag(0x3010, 0x0030) }
    /// Referenced Fiducials UID (3010,0031), UI.
    public static var referencedFiducialsUID: Tag { Tag(0x3010, 0x0031) }
    /// Patient Treatment Orientation Sequence (3010,0032), SQ.
    public static var patientTreatmentOrientationSequence: Tag { Tag(0x3010, 0x0032) }
    /// User Content Label (3010,0033), SH.
    public static var userContentLabel: Tag { Tag(0x3010, 0x0033) }
    /// User Content Long Label (3010,0034), LO.
    public static var userContentLongLabel: Tag { Tag(0x3010, 0x0034) }
    /// Entity Label (3010,0035), SH.
    public static var entityLabel: Tag { Tag(0x3010, 0x0035) }
    /// Entity Name (3010,0036), LO.
    public static var entityName: Tag { Tag(0x3010, 0x0036) }
    /// Entity Description (3010,0037), ST.
    public static var entityDescription: Tag { Tag(0x3010, 0x0037) }
    /// Entity Long Label (3010,0038), LO.
    public static var entityLongLabel: Tag { Tag(0x3010, 0x0038) }
    /// Device Index (3010,0039), US.
    public static var deviceIndex: Tag { Tag(0x3010, 0x0039) }
    /// RT Treatment Phase Index (3010,003A), US.
    public static var rtTreatmentPhaseIndex: Tag { Tag(0x3010, 0x003A) }
    /// RT Treatment Phase UID (3010,003B), UI.
    public static var rtTreatmentPhaseUID: Tag { Tag(0x3010, 0x003B) }
    /// RT Prescription Index (3010,003C), US.
    public static var rtPrescriptionIndex: Tag { Tag(0x3010, 0x003C) }
    /// RT Segment Annotation Index (3010,003D), US.
    public static var rtSegmentAnnotationIndex: Tag { Tag(0x3010, 0x003D) }
    /// Basis RT Treatment Phase Index (3010,003E), US.
    public static var basisRTTreatmentPhaseIndex: Tag { Tag(0x3010, 0x003E) }
    /// Related RT Treatment Phase Index (3010,003F), US.
    public static var relatedRTTreatmentPhaseIndex: Tag { Tag(0x3010, 0x003F) }
    /// Referenced RT Treatment Phase Index (3010,0040), US.
    public static var referencedRTTreatmentPhaseIndex: Tag { Tag(0x3010, 0x0040) }
    /// Referenced RT Prescription Index (3010,0041), US.
    public static var referencedRTPrescriptionIndex: Tag { Tag(0x3010, 0x0041) }
    /// Referenced Parent RT Prescription Index (3010,0042), US.
    public static var referencedParentRTPrescriptionIndex: Tag { Tag(0x3010, 0x0042) }
    /// Manufacturer's Device Identifier (3010,0043), ST.
    public static var manufacturerDeviceIdentifier: Tag { Tag(0x3010, 0x0043) }
    /// Instance-Level Referenced Performed Procedure Step Sequence (3010,0044), SQ.
    public static var instanceLevelReferencedPerformedProcedureStepSequence: Tag { Tag(0x3010, 0x0044) }
    /// RT Treatment Phase Intent Presence Flag (3010,0045), CS.
    public static var rtTreatmentPhaseIntentPresenceFlag: Tag { Tag(0x3010, 0x0045) }
    /// Radiotherapy Treatment Type (3010,0046), CS.
    public static var radiotherapyTreatmentType: Tag { Tag(0x3010, 0x0046) }
    /// Teletherapy Radiation Type (3010,0047), CS.
    public static var teletherapyRadiationType: Tag { Tag(0x3010, 0x0047) }
    /// Brachytherapy Source Type (3010,0048), CS.
    public static var brachytherapySourceType: Tag { Tag(0x3010, 0x0048) }
    /// Referenced RT Treatment Phase Sequence (3010,0049), SQ.
    public static var referencedRTTreatmentPhaseSequence: Tag { Tag(0x3010, 0x0049) }
    /// Referenced Direct Segment Instance Sequence (3010,004A), SQ.
    public static var referencedDirectSegmentInstanceSequence: Tag { Tag(0x3010, 0x004A) }
    /// Intended RT Treatment Phase Sequence (3010,004B), SQ.
    public static var intendedRTTreatmentPhaseSequence: Tag { Tag(0x3010, 0x004B) }
    /// Intended Phase Start Date (3010,004C), DA.
    public static var intendedPhaseStartDate: Tag { Tag(0x3010, 0x004C) }
    /// Intended Phase End Date (3010,004D), DA.
    public static var intendedPhaseEndDate: Tag { Tag(0x3010, 0x004D) }
    /// RT Treatment Phase Interval Sequence (3010,004E), SQ.
    public static var rtTreatmentPhaseIntervalSequence: Tag { Tag(0x3010, 0x004E) }
    /// Temporal Relationship Interval Anchor (3010,004F), CS.
    public static var temporalRelationshipIntervalAnchor: Tag { Tag(0x3010, 0x004F) }
    /// Minimum Number of Interval Days (3010,0050), FD.
    public static var minimumNumberOfIntervalDays: Tag { Tag(0x3010, 0x0050) }
    /// Maximum Number of Interval Days (3010,0051), FD.
    public static var maximumNumberOfIntervalDays: Tag { Tag(0x3010, 0x0051) }
    /// Pertinent SOP Classes in Study (3010,0052), UI.
    public static var pertinentSOPClassesInStudy: Tag { Tag(0x3010, 0x0052) }
    /// Pertinent SOP Classes in Series (3010,0053), UI.
    public static var pertinentSOPClassesInSeries: Tag { Tag(0x3010, 0x0053) }
    /// RT Prescription Label (3010,0054), LO.
    public static var rtPrescriptionLabel: Tag { Tag(0x3010, 0x0054) }
    /// RT Physician Intent Predecessor Sequence (3010,0055), SQ.
    public static var rtPhysicianIntentPredecessorSequence: Tag { Tag(0x3010, 0x0055) }
    /// RT Treatment Approach Label (3010,0056), LO.
    public static var rtTreatmentApproachLabel: Tag { Tag(0x3010, 0x0056) }
    /// RT Physician Intent Sequence (3010,0057), SQ.
    public static var rtPhysicianIntentSequence: Tag { Tag(0x3010, 0x0057) }
    /// RT Physician Intent Index (3010,0058), US.
    public static var rtPhysicianIntentIndex: Tag { Tag(0x3010, 0x0058) }
    /// RT Treatment Intent Type (3010,0059), CS.
    public static var rtTreatmentIntentType: Tag { Tag(0x3010, 0x0059) }
    /// RT Physician Intent Narrative (3010,005A), UT.
    public static var rtPhysicianIntentNarrative: Tag { Tag(0x3010, 0x005A) }
    /// RT Protocol Code Sequence (3010,005B), SQ.
    public static var rtProtocolCodeSequence: Tag { Tag(0x3010, 0x005B) }
    /// Reason for Superseding (3010,005C), ST.
    public static var reasonForSuperseding: Tag { Tag(0x3010, 0x005C) }
    /// RT Diagnosis Code Sequence (3010,005D), SQ.
    public static var rtDiagnosisCodeSequence: Tag { Tag(0x3010, 0x005D) }
    /// Referenced RT Physician Intent Index (3010,005E), US.
    public static var referencedRTPhysicianIntentIndex: Tag { Tag(0x3010, 0x005E) }
    /// RT Physician Intent Input Instance Sequence (3010,005F), SQ.
    public static var rtPhysicianIntentInputInstanceSequence: Tag { Tag(0x3010, 0x005F) }
    /// RT Anatomic Prescription Sequence (3010,0060), SQ.
    public static var rtAnatomicPrescriptionSequence: Tag { Tag(0x3010, 0x0060) }
    /// Prior Treatment Dose Description (3010,0061), UT.
    public static var priorTreatmentDoseDescription: Tag { Tag(0x3010, 0x0061) }
    /// Prior Treatment Reference Sequence (3010,0062), SQ.
    public static var priorTreatmentReferenceSequence: Tag { Tag(0x3010, 0x0062) }
    /// Dosimetric Objective Evaluation Scope (3010,0063), CS.
    public static var dosimetricObjectiveEvaluationScope: Tag { Tag(0x3010, 0x0063) }
    /// Therapeutic Role Category Code Sequence (3010,0064), SQ.
    public static var therapeuticRoleCategoryCodeSequence: Tag { Tag(0x3010, 0x0064) }
    /// Therapeutic Role Type Code Sequence (3010,0065), SQ.
    public static var therapeuticRoleTypeCodeSequence: Tag { Tag(0x3010, 0x0065) }
    /// Conceptual Volume Optimization Precedence (3010,0066), US.
    public static var conceptualVolumeOptimizationPrecedence: Tag { Tag(0x3010, 0x0066) }
    /// Conceptual Volume Category Code Sequence (3010,0067), SQ.
    public static var conceptualVolumeCategoryCodeSequence: Tag { Tag(0x3010, 0x0067) }
    /// Conceptual Volume Blocking Constraint (3010,0068), CS.
    public static var conceptualVolumeBlockingConstraint: Tag { Tag(0x3010, 0x0068) }
    /// Conceptual Volume Type Code Sequence (3010,0069), SQ.
    public static var conceptualVolumeTypeCodeSequence: Tag { Tag(0x3010, 0x0069) }
    /// Conceptual Volume Type Modifier Code Sequence (3010,006A), SQ.
    public static var conceptualVolumeTypeModifierCodeSequence: Tag { Tag(0x3010, 0x006A) }
    /// RT Prescription Sequence (3010,006B), SQ.
    public static var rtPrescriptionSequence: Tag { Tag(0x3010, 0x006B) }
    /// Dosimetric Objective Sequence (3010,006C), SQ.
    public static var dosimetricObjectiveSequence: Tag { Tag(0x3010, 0x006C) }
    /// Dosimetric Objective Type Code Sequence (3010,006D), SQ.
    public static var dosimetricObjectiveTypeCodeSequence: Tag { Tag(0x3010, 0x006D) }
    /// Dosimetric Objective UID (3010,006E), UI.
    public static var dosimetricObjectiveUID: Tag { Tag(0x3010, 0x006E) }
    /// Referenced Dosimetric Objective UID (3010,006F), UI.
    public static var referencedDosimetricObjectiveUID: Tag { Tag(0x3010, 0x006F) }
    /// Dosimetric Objective Parameter Sequence (3010,0070), SQ.
    public static var dosimetricObjectiveParameterSequence: Tag { Tag(0x3010, 0x0070) }
    /// Referenced Dosimetric Objectives Sequence (3010,0071), SQ.
    public static var referencedDosimetricObjectivesSequence: Tag { Tag(0x3010, 0x0071) }
    /// Absolute Dosimetric Objective Flag (3010,0073), CS.
    public static var absoluteDosimetricObjectiveFlag: Tag { Tag(0x3010, 0x0073) }
    /// Dosimetric Objective Weight (3010,0074), FD.
    public static var dosimetricObjectiveWeight: Tag { Tag(0x3010, 0x0074) }
    /// Dosimetric Objective Purpose (3010,0075), CS.
    public static var dosimetricObjectivePurpose: Tag { Tag(0x3010, 0x0075) }
    /// Planning Input Information Sequence (3010,0076), SQ.
    public static var planningInputInformationSequence: Tag { Tag(0x3010, 0x0076) }
    /// Treatment Site (3010,0077), LO.
    public static var treatmentSite: Tag { Tag(0x3010, 0x0077) }
    /// Treatment Site Code Sequence (3010,0078), SQ.
    public static var treatmentSiteCodeSequence: Tag { Tag(0x3010, 0x0078) }
    /// Fraction Pattern Sequence (3010,0079), SQ.
    public static var fractionPatternSequence: Tag { Tag(0x3010, 0x0079) }
    /// Treatment Technique Notes (3010,007A), UT.
    public static var treatmentTechniqueNotes: Tag { Tag(0x3010, 0x007A) }
    /// Prescription Notes (3010,007B), UT.
    public static var prescriptionNotes: Tag { Tag(0x3010, 0x007B) }
    /// Number of Interval Fractions (3010,007C), IS.
    public static var numberOfIntervalFractions: Tag { Tag(0x3010, 0x007C) }
    /// Number of Fractions (3010,007D), US.
    public static var numberOfFractions: Tag { Tag(0x3010, 0x007D) }
    /// Intended Delivery Duration (3010,007E), US.
    public static var intendedDeliveryDuration: Tag { Tag(0x3010, 0x007E) }
    /// Fractionation Notes (3010,007F), UT.
    public static var fractionationNotes: Tag { Tag(0x3010, 0x007F) }
    /// RT Treatment Technique Code Sequence (3010,0080), SQ.
    public static var rtTreatmentTechniqueCodeSequence: Tag { Tag(0x3010, 0x0080) }
    /// Prescription Notes Sequence (3010,0081), SQ.
    public static var prescriptionNotesSequence: Tag { Tag(0x3010, 0x0081) }
    /// Fraction-Based Relationship Sequence (3010,0082), SQ.
    public static var fractionBasedRelationshipSequence: Tag { Tag(0x3010, 0x0082) }
    /// Fraction-Based Relationship Interval Anchor (3010,0083), CS.
    public static var fractionBasedRelationshipIntervalAnchor: Tag { Tag(0x3010, 0x0083) }
    /// Minimum Hours between Fractions (3010,0084), FD.
    public static var minimumHoursBetweenFractions: Tag { Tag(0x3010, 0x0084) }
    /// Intended Fraction Start Time (3010,0085), TM.
    public static var intendedFractionStartTime: Tag { Tag(0x3010, 0x0085) }
    /// Intended Start Day of Week (3010,0086), LT.
    public static var intendedStartDayOfWeek: Tag { Tag(0x3010, 0x0086) }
    /// Weekday Fraction Pattern Sequence (3010,0087), SQ.
    public static var weekdayFractionPatternSequence: Tag { Tag(0x3010, 0x0087) }
    /// Delivery Time Structure Code Sequence (3010,0088), SQ.
    public static var deliveryTimeStructureCodeSequence: Tag { Tag(0x3010, 0x0088) }
    /// Treatment Site Modifier Code Sequence (3010,0089), SQ.
    public static var treatmentSiteModifierCodeSequence: Tag { Tag(0x3010, 0x0089) }
    /// Robotic Base Location Indicator (3010,0090), CS, retired.
    public static var roboticBaseLocationIndicator: Tag { Tag(0x3010, 0x0090) }
    /// Robotic Path Node Set Code Sequence (3010,0091), SQ.
    public static var roboticPathNodeSetCodeSequence: Tag { Tag(0x3010, 0x0091) }
    /// Robotic Node Identifier (3010,0092), UL.
    public static var roboticNodeIdentifier: Tag { Tag(0x3010, 0x0092) }
    /// RT Treatment Source Coordinates (3010,0093), FD.
    public static var rtTreatmentSourceCoordinates: Tag { Tag(0x3010, 0x0093) }
    /// Radiation Source Coordinate SystemYaw Angle (3010,0094), FD.
    public static var radiationSourceCoordinateSystemYawAngle: Tag { Tag(0x3010, 0x0094) }
    /// Radiation Source Coordinate SystemRoll Angle (3010,0095), FD.
    public static var radiationSourceCoordinateSystemRollAngle: Tag { Tag(0x3010, 0x0095) }
    /// Radiation Source Coordinate System Pitch Angle (3010,0096), FD.
    public static var radiationSourceCoordinateSystemPitchAngle: Tag { Tag(0x3010, 0x0096) }
    /// Robotic Path Control Point Sequence (3010,0097), SQ.
    public static var roboticPathControlPointSequence: Tag { Tag(0x3010, 0x0097) }
    /// Tomotherapeutic Control Point Sequence (3010,0098), SQ.
    public static var tomotherapeuticControlPointSequence: Tag { Tag(0x3010, 0x0098) }
    /// Tomotherapeutic Leaf Open Durations (3010,0099), FD.
    public static var tomotherapeuticLeafOpenDurations: Tag { Tag(0x3010, 0x0099) }
    /// Tomotherapeutic Leaf Initial Closed Durations (3010,009A), FD.
    public static var tomotherapeuticLeafInitialClosedDurations: Tag { Tag(0x3010, 0x009A) }
    /// Conceptual Volume Identification Sequence (3010,00A0), SQ.
    public static var conceptualVolumeIdentificationSequence: Tag { Tag(0x3010, 0x00A0) }
    /// Arbitrary (4000,0010), LT, retired.
    public static var arbitrary: Tag { Tag(0x4000, 0x0010) }
    /// Text Comments (4000,4000), LT, retired.
    public static var textComments: Tag { Tag(0x4000, 0x4000) }
    /// Results ID (4008,0040), SH, retired.
    public static var resultsID: Tag { Tag(0x4008, 0x0040) }
    /// Results ID Issuer (4008,0042), LO, retired.
    public static var resultsIDIssuer: Tag { Tag(0x4008, 0x0042) }
    /// Referenced Interpretation Sequence (4008,0050), SQ, retired.
    public static var referencedInterpretationSequence: Tag { Tag(0x4008, 0x0050) }
    /// Report Production Status (Trial) (4008,00FF), CS, retired.
    public static var reportProductionStatusTrial: Tag { Tag(0x4008, 0x00FF) }
    /// Interpretation Recorded Date (4008,0100), DA, retired.
    public static var interpretationRecordedDate: Tag { Tag(0x4008, 0x0100) }
    /// Interpretation Recorded Time (4008,0101), TM, retired.
    public static var interpretationRecordedTime: Tag { Tag(0x4008, 0x0101) }
    /// Interpretation Recorder (4008,0102), PN, retired.
    public static var interpretationRecorder: Tag { Tag(0x4008, 0x0102) }
    /// Reference to Recorded Sound (4008,0103), LO, retired.
    public static var referenceToRecordedSound: Tag { Tag(0x4008, 0x0103) }
    /// Interpretation Transcription Date (4008,0108), DA, retired.
    public static var interpretationTranscriptionDate: Tag { Tag(0x4008, 0x0108) }
    /// Interpretation Transcription Time (4008,0109), TM, retired.
    public static var interpretationTranscriptionTime: Tag { Tag(0x4008, 0x0109) }
    /// Interpretation Transcriber (4008,010A), PN, retired.
    public static var interpretationTranscriber: Tag { Tag(0x4008, 0x010A) }
    /// Interpretation Text (4008,010B), ST, retired.
    public static var interpretationText: Tag { Tag(0x4008, 0x010B) }
    /// Interpretation Author (4008,010C), PN, retired.
    public static var interpretationAuthor: Tag { Tag(0x4008, 0x010C) }
    /// Interpretation Approver Sequence (4008,0111), SQ, retired.
    public static var interpretationApproverSequence: Tag { Tag(0x4008, 0x0111) }
    /// Interpretation Approval Date (4008,0112), DA, retired.
    public static var interpretationApprovalDate: Tag { Tag(0x4008, 0x0112) }
    /// Interpretation Approval Time (4008,0113), TM, retired.
    public static var interpretationApprovalTime: Tag { Tag(0x4008, 0x0113) }
    /// Physician Approving Interpretation (4008,0114), PN, retired.
    public static var physicianApprovingInterpretation: Tag { Tag(0x4008, 0x0114) }
    /// Interpretation Diagnosis Description (4008,0115), LT, retired.
    public static var interpretationDiagnosisDescription: Tag { Tag(0x4008, 0x0115) }
    /// Interpretation Diagnosis Code Sequence (4008,0117), SQ, retired.
    public static var interpretationDiagnosisCodeSequence: Tag { Tag(0x4008, 0x0117) }
    /// Results Distribution List Sequence (4008,0118), SQ, retired.
    public static var resultsDistributionListSequence: Tag { Tag(0x4008, 0x0118) }
    /// Distribution Name (4008,0119), PN, retired.
    public static var distributionName: Tag { Tag(0x4008, 0x0119) }
    /// Distribution Address (4008,011A), LO, retired.
    public static var distributionAddress: Tag { Tag(0x4008, 0x011A) }
    /// Interpretation ID (4008,0200), SH, retired.
    public static var interpretationID: Tag { Tag(0x4008, 0x0200) }
    /// Interpretation ID Issuer (4008,0202), LO, retired.
    public static var interpretationIDIssuer: Tag { Tag(0x4008, 0x0202) }
    /// Interpretation Type ID (4008,0210), CS, retired.
    public static var interpretationTypeID: Tag { Tag(0x4008, 0x0210) }
    /// Interpretation Status ID (4008,0212), CS, retired.
    public static var interpretationStatusID: Tag { Tag(0x4008, 0x0212) }
    /// Impressions (4008,0300), ST, retired.
    public static var impressions: Tag { Tag(0x4008, 0x0300) }
    /// Results Comments (4008,4000), ST, retired.
    public static var resultsComments: Tag { Tag(0x4008, 0x4000) }
    /// Low Energy Detectors (4010,0001), CS.
    public static var lowEnergyDetectors: Tag { Tag(0x4010, 0x0001) }
    /// High Energy Detectors (4010,0002), CS.
    public static var highEnergyDetectors: Tag { Tag(0x4010, 0x0002) }
    /// Detector Geometry Sequence (4010,0004), SQ.
    public static var detectorGeometrySequence: Tag { Tag(0x4010, 0x0004) }
    /// Threat ROI Voxel Sequence (4010,1001), SQ.
    public static var threatROIVoxelSequence: Tag { Tag(0x4010, 0x1001) }
    /// Threat ROI Base (4010,1004), FL.
    public static var threatROIBase: Tag { Tag(0x4010, 0x1004) }
    /// Threat ROI Extents (4010,1005), FL.
    public static var threatROIExtents: Tag { Tag(0x4010, 0x1005) }
    /// Threat ROI Bitmap (4010,1006), OB.
    public static var threatROIBitmap: Tag { Tag(0x4010, 0x1006) }
    /// Route Segment ID (4010,1007), SH.
    public static var routeSegmentID: Tag { Tag(0x4010, 0x1007) }
    /// Gantry Type (4010,1008), CS.
    public static var gantryType: Tag { Tag(0x4010, 0x1008) }
    /// OOI Owner Type (4010,1009), CS.
    public static var ooiOwnerType: Tag { Tag(0x4010, 0x1009) }
    /// Route Segment Sequence (4010,100A), SQ.
    public static var routeSegmentSequence: Tag { Tag(0x4010, 0x100A) }
    /// Potential Threat Object ID (4010,1010), US.
    public static var potentialThreatObjectID: Tag { Tag(0x4010, 0x1010) }
    /// Threat Sequence (4010,1011), SQ.
    public static var threatSequence: Tag { Tag(0x4010, 0x1011) }
    /// Threat Category (4010,1012), CS.
    public static var threatCategory: Tag { Tag(0x4010, 0x1012) }
    /// Threat Category Description (4010,1013), LT.
    public static var threatCategoryDescription: Tag { Tag(0x4010, 0x1013) }
    /// ATD Ability Assessment (4010,1014), CS.
    public static var atdAbilityAssessment: Tag { Tag(0x4010, 0x1014) }
    /// ATD Assessment Flag (4010,1015), CS.
    public static var atdAssessmentFlag: Tag { Tag(0x4010, 0x1015) }
    /// ATD Assessment Probability (4010,1016), FL.
    public static var atdAssessmentProbability: Tag { Tag(0x4010, 0x1016) }
    /// Mass (4010,1017), FL.
    public static var mass: Tag { Tag(0x4010, 0x1017) }
    /// Density (4010,1018), FL.
    public static var density: Tag { Tag(0x4010, 0x1018) }
    /// Z Effective (4010,1019), FL.
    public static var zEffective: Tag { Tag(0x4010, 0x1019) }
    /// Boarding Pass ID (4010,101A), SH.
    public static var boardingPassID: Tag { Tag(0x4010, 0x101A) }
    /// Center of Mass (4010,101B), FL.
    public static var centerOfMass: Tag { Tag(0x4010, 0x101B) }
    /// Center of PTO (4010,101C), FL.
    public static var centerOfPTO: Tag { Tag(0x4010, 0x101C) }
    /// Bounding Polygon (4010,101D), FL.
    public static var boundingPolygon: Tag { Tag(0x4010, 0x101D) }
    /// Route Segment Start Location ID (4010,101E), SH.
    public static var routeSegmentStartLocationID: Tag { Tag(0x4010, 0x101E) }
    /// Route Segment End Location ID (4010,101F), SH.
    public static var routeSegmentEndLocationID: Tag { Tag(0x4010, 0x101F) }
    /// Route Segment Location ID Type (4010,1020), CS.
    public static var routeSegmentLocationIDType: Tag { Tag(0x4010, 0x1020) }
    /// Abort Reason (4010,1021), CS.
    public static var abortReason: Tag { Tag(0x4010, 0x1021) }
    /// Volume of PTO (4010,1023), FL.
    public static var volumeOfPTO: Tag { Tag(0x4010, 0x1023) }
    /// Abort Flag (4010,1024), CS.
    public static var abortFlag: Tag { Tag(0x4010, 0x1024) }
    /// Route Segment Start Time (4010,1025), DT.
    public static var routeSegmentStartTime: Tag { Tag(0x4010, 0x1025) }
    /// Route Segment End Time (4010,1026), DT.
    public static var routeSegmentEndTime: Tag { Tag(0x4010, 0x1026) }
    /// TDR Type (4010,1027), CS.
    public static var tdrType: Tag { Tag(0x4010, 0x1027) }
    /// International Route Segment (4010,1028), CS.
    public static var internationalRouteSegment: Tag { Tag(0x4010, 0x1028) }
    /// Threat Detection Algorithm and Version (4010,1029), LO.
    public static var threatDetectionAlgorithmAndVersion: Tag { Tag(0x4010, 0x1029) }
    /// Assigned Location (4010,102A), SH.
    public static var assignedLocation: Tag { Tag(0x4010, 0x102A) }
    /// Alarm Decision Time (4010,102B), DT.
    public static var alarmDecisionTime: Tag { Tag(0x4010, 0x102B) }
    /// Alarm Decision (4010,1031), CS.
    public static var alarmDecision: Tag { Tag(0x4010, 0x1031) }
    /// Number of Total Objects (4010,1033), US.
    public static var numberOfTotalObjects: Tag { Tag(0x4010, 0x1033) }
    /// Number of Alarm Objects (4010,1034), US.
    public static var numberOfAlarmObjects: Tag { Tag(0x4010, 0x1034) }
    /// PTO Representation Sequence (4010,1037), SQ.
    public static var ptoRepresentationSequence: Tag { Tag(0x4010, 0x1037) }
    /// ATD Assessment Sequence (4010,1038), SQ.
    public static var atdAssessmentSequence: Tag { Tag(0x4010, 0x1038) }
    /// TIP Type (4010,1039), CS.
    public static var tipType: Tag { Tag(0x4010, 0x1039) }
    /// DICOS Version (4010,103A), CS.
    public static var dicosVersion: Tag { Tag(0x4010, 0x103A) }
    /// OOI Owner Creation Time (4010,1041), DT.
    public static var ooiOwnerCreationTime: Tag { Tag(0x4010, 0x1041) }
    /// OOI Type (4010,1042), CS.
    public static var ooiType: Tag { Tag(0x4010, 0x1042) }
    /// OOI Size (4010,1043), FL.
    public static var ooiSize: Tag { Tag(0x4010, 0x1043) }
    /// Acquisition Status (4010,1044), CS.
    public static var acquisitionStatus: Tag { Tag(0x4010, 0x1044) }
    /// Basis Materials Code Sequence (4010,1045), SQ.
    public static var basisMaterialsCodeSequence: Tag { Tag(0x4010, 0x1045) }
    /// Phantom Type (4010,1046), CS.
    public static var phantomType: Tag { Tag(0x4010, 0x1046) }
    /// OOI Owner Sequence (4010,1047), SQ.
    public static var ooiOwnerSequence: Tag { Tag(0x4010, 0x1047) }
    /// Scan Type (4010,1048), CS.
    public static var scanType: Tag { Tag(0x4010, 0x1048) }
    /// Itinerary ID (4010,1051), LO.
    public static var itineraryID: Tag { Tag(0x4010, 0x1051) }
    /// Itinerary ID Type (4010,1052), SH.
    public static var itineraryIDType: Tag { Tag(0x4010, 0x1052) }
    /// Itinerary ID Assigning Authority (4010,1053), LO.
    public static var itineraryIDAssigningAuthority: Tag { Tag(0x4010, 0x1053) }
    /// Route ID (4010,1054), SH.
    public static var routeID: Tag { Tag(0x4010, 0x1054) }
    /// Route ID Assigning Authority (4010,1055), SH.
    public static var routeIDAssigningAuthority: Tag { Tag(0x4010, 0x1055) }
    /// Inbound Arrival Type (4010,1056), CS.
    public static var inboundArrivalType: Tag { Tag(0x4010, 0x1056) }
    /// Carrier ID (4010,1058), SH.
    public static var carrierID: Tag { Tag(0x4010, 0x1058) }
    /// Carrier ID Assigning Authority (4010,1059), CS.
    public static var carrierIDAssigningAuthority: Tag { Tag(0x4010, 0x1059) }
    /// Source Orientation (4010,1060), FL.
    public static var sourceOrientation: Tag { Tag(0x4010, 0x1060) }
    /// Source Position (4010,1061), FL.
    public static var sourcePosition: Tag { Tag(0x4010, 0x1061) }
    /// Belt Height (4010,1062), FL.
    public static var beltHeight: Tag { Tag(0x4010, 0x1062) }
    /// Algorithm Routing Code Sequence (4010,1064), SQ.
    public static var algorithmRoutingCodeSequence: Tag { Tag(0x4010, 0x1064) }
    /// Transport Classification (4010,1067), CS.
    public static var transportClassification: Tag { Tag(0x4010, 0x1067) }
    /// OOI Type Descriptor (4010,1068), LT.
    public static var ooiTypeDescriptor: Tag { Tag(0x4010, 0x1068) }
    /// Total Processing Time (4010,1069), FL.
    public static var totalProcessingTime: Tag { Tag(0x4010, 0x1069) }
    /// Detector Calibration Data (4010,106C), OB.
    public static var detectorCalibrationData: Tag { Tag(0x4010, 0x106C) }
    /// Additional Screening Performed (4010,106D), CS.
    public static var additionalScreeningPerformed: Tag { Tag(0x4010, 0x106D) }
    /// Additional Inspection Selection Criteria (4010,106E), CS.
    public static var additionalInspectionSelectionCriteria: Tag { Tag(0x4010, 0x106E) }
    /// Additional Inspection Method Sequence (4010,106F), SQ.
    public static var additionalInspectionMethodSequence: Tag { Tag(0x4010, 0x106F) }
    /// AIT Device Type (4010,1070), CS.
    public static var aitDeviceType: Tag { Tag(0x4010, 0x1070) }
    /// QR Measurements Sequence (4010,1071), SQ.
    public static var qrMeasurementsSequence: Tag { Tag(0x4010, 0x1071) }
    /// Target Material Sequence (4010,1072), SQ.
    public static var targetMaterialSequence: Tag { Tag(0x4010, 0x1072) }
    /// SNR Threshold (4010,1073), FD.
    public static var snrThreshold: Tag { Tag(0x4010, 0x1073) }
    /// Image Scale Representation (4010,1075), DS.
    public static var imageScaleRepresentation: Tag { Tag(0x4010, 0x1075) }
    /// Referenced PTO Sequence (4010,1076), SQ.
    public static var referencedPTOSequence: Tag { Tag(0x4010, 0x1076) }
    /// Referenced TDR Instance Sequence (4010,1077), SQ.
    public static var referencedTDRInstanceSequence: Tag { Tag(0x4010, 0x1077) }
    /// PTO Location Description (4010,1078), ST.
    public static var ptoLocationDescription: Tag { Tag(0x4010, 0x1078) }
    /// Anomaly Locator Indicator Sequence (4010,1079), SQ.
    public static var anomalyLocatorIndicatorSequence: Tag { Tag(0x4010, 0x1079) }
    /// Anomaly Locator Indicator (4010,107A), FL.
    public static var anomalyLocatorIndicator: Tag { Tag(0x4010, 0x107A) }
    /// PTO Region Sequence (4010,107B), SQ.
    public static var ptoRegionSequence: Tag { Tag(0x4010, 0x107B) }
    /// Inspection Selection Criteria (4010,107C), CS.
    public static var inspectionSelectionCriteria: Tag { Tag(0x4010, 0x107C) }
    /// Secondary Inspection Method Sequence (4010,107D), SQ.
    public static var secondaryInspectionMethodSequence: Tag { Tag(0x4010, 0x107D) }
    /// PRCS to RCS Orientation (4010,107E), DS.
    public static var prcsToRCSOrientation: Tag { Tag(0x4010, 0x107E) }
    /// MAC Parameters Sequence (4FFE,0001), SQ.
    public static var macParametersSequence: Tag { Tag(0x4FFE, 0x0001) }
    /// Shared Functional Groups Sequence (5200,9229), SQ.
    public static var sharedFunctionalGroupsSequence: Tag { Tag(0x5200, 0x9229) }
    /// Per-Frame Functional Groups Sequence (5200,9230), SQ.
    public static var perFrameFunctionalGroupsSequence: Tag { Tag(0x5200, 0x9230) }
    /// Waveform Sequence (5400,0100), SQ.
    public static var waveformSequence: Tag { Tag(0x5400, 0x0100) }
    /// Channel Minimum Value (5400,0110), OB or OW.
    public static var channelMinimumValue: Tag { Tag(0x5400, 0x0110) }
    /// Channel Maximum Value (5400,0112), OB or OW.
    public static var channelMaximumValue: Tag { Tag(0x5400, 0x0112) }
    /// Waveform Bits Allocated (5400,1004), US.
    public static var waveformBitsAllocated: Tag { Tag(0x5400, 0x1004) }
    /// Waveform Sample Interpretation (5400,1006), CS.
    public static var waveformSampleInterpretation: Tag { Tag(0x5400, 0x1006) }
    /// Waveform Padding Value (5400,100A), OB or OW.
    public static var waveformPaddingValue: Tag { Tag(0x5400, 0x100A) }
    /// Waveform Data (5400,1010), OB or OW.
    public static var waveformData: Tag { Tag(0x5400, 0x1010) }
    /// First Order Phase Correction Angle (5600,0010), OF.
    public static var firstOrderPhaseCorrectionAngle: Tag { Tag(0x5600, 0x0010) }
    /// Spectroscopy Data (5600,0020), OF.
    public static var spectroscopyData: Tag { Tag(0x5600, 0x0020) }
    /// Extended Offset Table (7FE0,0001), OV.
    public static var extendedOffsetTable: Tag { Tag(0x7FE0, 0x0001) }
    /// Extended Offset Table Lengths (7FE0,0002), OV.
    public static var extendedOffsetTableLengths: Tag { Tag(0x7FE0, 0x0002) }
    /// Encapsulated Pixel Data Value Total Length (7FE0,0003), UV.
    public static var encapsulatedPixelDataValueTotalLength: Tag { Tag(0x7FE0, 0x0003) }
    /// Float Pixel Data (7FE0,0008), OF.
    public static var floatPixelData: Tag { Tag(0x7FE0, 0x0008) }
    /// Double Float Pixel Data (7FE0,0009), OD.
    public static var doubleFloatPixelData: Tag { Tag(0x7FE0, 0x0009) }
    /// Pixel Data (7FE0,0010), OB or OW.
    public static var pixelData: Tag { Tag(0x7FE0, 0x0010) }
    /// Coefficients SDVN (7FE0,0020), OW, retired.
    public static var coefficientsSDVN: Tag { Tag(0x7FE0, 0x0020) }
    /// Coefficients SDHN (7FE0,0030), OW, retired.
    public static var coefficientsSDHN: Tag { Tag(0x7FE0, 0x0030) }
    /// Coefficients SDDN (7FE0,0040), OW, retired.
    public static var coefficientsSDDN: Tag { Tag(0x7FE0, 0x0040) }
    /// Digital Signatures Sequence (FFFA,FFFA), SQ.
    public static var digitalSignaturesSequence: Tag { Tag(0xFFFA, 0xFFFA) }
    /// Data Set Trailing Padding (FFFC,FFFC), OB.
    public static var dataSetTrailingPadding: Tag { Tag(0xFFFC, 0xFFFC) }
    /// Item (FFFE,E000), NONE.
    public static var item: Tag { Tag(0xFFFE, 0xE000) }
    /// Item Delimitation Item (FFFE,E00D), NONE.
    public static var itemDelimitationItem: Tag { Tag(0xFFFE, 0xE00D) }
    /// Sequence Delimitation Item (FFFE,E0DD), NONE.
    public static var sequenceDelimitationItem: Tag { Tag(0xFFFE, 0xE0DD) }
    /// Patient's Name (0010,0010), PN.
    public static var patientName: Tag { Tag(0x0010, 0x0010) }
    /// Patient ID (0010,0020), LO.
    public static var patientID: Tag { Tag(0x0010, 0x0020) }
    /// Issuer of Patient ID (0010,0021), LO.
    public static var issuerOfPatientID: Tag { Tag(0x0010, 0x0021) }
    /// Type of Patient ID (0010,0022), CS.
    public static var typeOfPatientID: Tag { Tag(0x0010, 0x0022) }
    /// Issuer of Patient ID Qualifiers Sequence (0010,0024), SQ.
    public static var issuerOfPatientIDQualifiersSequence: Tag { Tag(0x0010, 0x0024) }
    /// Source Patient Group Identification Sequence (0010,0026), SQ.
    public static var sourcePatientGroupIdentificationSequence: Tag { Tag(0x0010, 0x0026) }
    /// Group of Patients Identification Sequence (0010,0027), SQ.
    public static var groupOfPatientsIdentificationSequence: Tag { Tag(0x0010, 0x0027) }
    /// Subject Relative Position in Image (0010,0028), US.
    public static var subjectRelativePositionInImage: Tag { Tag(0x0010, 0x0028) }
    /// Patient's Birth Date (0010,0030), DA.
    public static var patientBirthDate: Tag { Tag(0x0010, 0x0030) }
    /// Patient's Birth Time (0010,0032), TM.
    public static var patientBirthTime: Tag { Tag(0x0010, 0x0032) }
    /// Patient's Birth Date in Alternative Calendar (0010,0033), LO.
    public static var patientBirthDateInAlternativeCalendar: Tag { Tag(0x0010, 0x0033) }
    /// Patient's Death Date in Alternative Calendar (0010,0034), LO.
    public static var patientDeathDateInAlternativeCalendar: Tag { Tag(0x0010, 0x0034) }
    /// Patient's Alternative Calendar (0010,0035), CS.
    public static var patientAlternativeCalendar: Tag { Tag(0x0010, 0x0035) }
    /// Patient's Sex (0010,0040), CS.
    public static var patientSex: Tag { Tag(0x0010, 0x0040) }
    /// Patient's Insurance Plan Code Sequence (0010,0050), SQ.
    public static var patientInsurancePlanCodeSequence: Tag { Tag(0x0010, 0x0050) }
    /// Patient's Primary Language Code Sequence (0010,0101), SQ.
    public static var patientPrimaryLanguageCodeSequence: Tag { Tag(0x0010, 0x0101) }
    /// Patient's Primary Language Modifier Code Sequence (0010,0102), SQ.
    public static var patientPrimaryLanguageModifierCodeSequence: Tag { Tag(0x0010, 0x0102) }
    /// Quality Control Subject (0010,0200), CS.
    public static var qualityControlSubject: Tag { Tag(0x0010, 0x0200) }
    /// Quality Control Subject Type Code Sequence (0010,0201), SQ.
    public static var qualityControlSubjectTypeCodeSequence: Tag { Tag(0x0010, 0x0201) }
    /// Strain Description (0010,0212), UC.
    public static var strainDescription: Tag { Tag(0x0010, 0x0212) }
    /// Strain Nomenclature (0010,0213), LO.
    public static var strainNomenclature: Tag { Tag(0x0010, 0x0213) }
    /// Strain Stock Number (0010,0214), LO.
    public static var strainStockNumber: Tag { Tag(0x0010, 0x0214) }
    /// Strain Source Registry Code Sequence (0010,0215), SQ.
    public static var strainSourceRegistryCodeSequence: Tag { Tag(0x0010, 0x0215) }
    /// Strain Stock Sequence (0010,0216), SQ.
    public static var strainStockSequence: Tag { Tag(0x0010, 0x0216) }
    /// Strain Source (0010,0217), LO.
    public static var strainSource: Tag { Tag(0x0010, 0x0217) }
    /// Strain Additional Information (0010,0218), UT.
    public static var strainAdditionalInformation: Tag { Tag(0x0010, 0x0218) }
    /// Strain Code Sequence (0010,0219), SQ.
    public static var strainCodeSequence: Tag { Tag(0x0010, 0x0219) }
    /// Genetic Modifications Sequence (0010,0221), SQ.
    public static var geneticModificationsSequence: Tag { Tag(0x0010, 0x0221) }
    /// Genetic Modifications Description (0010,0222), UC.
    public static var geneticModificationsDescription: Tag { Tag(0x0010, 0x0222) }
    /// Genetic Modifications Nomenclature (0010,0223), LO.
    public static var geneticModificationsNomenclature: Tag { Tag(0x0010, 0x0223) }
    /// Genetic Modifications Code Sequence (0010,0229), SQ.
    public static var geneticModificationsCodeSequence: Tag { Tag(0x0010, 0x0229) }
    /// Other Patient IDs (0010,1000), LO, retired.
    public static var otherPatientIDs: Tag { Tag(0x0010, 0x1000) }
    /// Other Patient Names (0010,1001), PN.
    public static var otherPatientNames: Tag { Tag(0x0010, 0x1001) }
    /// Other Patient IDs Sequence (0010,1002), SQ.
    public static var otherPatientIDsSequence: Tag { Tag(0x0010, 0x1002) }
    /// Patient's Birth Name (0010,1005), PN.
    public static var patientBirthName: Tag { Tag(0x0010, 0x1005) }
    /// Patient's Age (0010,1010), AS.
    public static var patientAge: Tag { Tag(0x0010, 0x1010) }
    /// Patient's Size (0010,1020), DS.
    public static var patientSize: Tag { Tag(0x0010, 0x1020) }
    /// Patient's Size Code Sequence (0010,1021), SQ.
    public static var patientSizeCodeSequence: Tag { Tag(0x0010, 0x1021) }
    /// Patient's Body Mass Index (0010,1022), DS.
    public static var patientBodyMassIndex: Tag { Tag(0x0010, 0x1022) }
    /// Measured AP Dimension (0010,1023), DS.
    public static var measuredAPDimension: Tag { Tag(0x0010, 0x1023) }
    /// Measured Lateral Dimension (0010,1024), DS.
    public static var measuredLateralDimension: Tag { Tag(0x0010, 0x1024) }
    /// Patient's Weight (0010,1030), DS.
    public static var patientWeight: Tag { Tag(0x0010, 0x1030) }
    /// Patient's Address (0010,1040), LO.
    public static var patientAddress: Tag { Tag(0x0010, 0x1040) }
    /// Insurance Plan Identification (0010,1050), LO, retired.
    public static var insurancePlanIdentification: Tag { Tag(0x0010, 0x1050) }
    /// Patient's Mother's Birth Name (0010,1060), PN.
    public static var patientMotherBirthName: Tag { Tag(0x0010, 0x1060) }
    /// Military Rank (0010,1080), LO.
    public static var militaryRank: Tag { Tag(0x0010, 0x1080) }
    /// Branch of Service (0010,1081), LO.
    public static var branchOfService: Tag { Tag(0x0010, 0x1081) }
    /// Medical Record Locator (0010,1090), LO, retired.
    public static var medicalRecordLocator: Tag { Tag(0x0010, 0x1090) }
    /// Referenced Patient Photo Sequence (0010,1100), SQ.
    public static var referencedPatientPhotoSequence: Tag { Tag(0x0010, 0x1100) }
    /// Medical Alerts (0010,2000), LO.
    public static var medicalAlerts: Tag { Tag(0x0010, 0x2000) }
    /// Allergies (0010,2110), LO.
    public static var allergies: Tag { Tag(0x0010, 0x2110) }
    /// Country of Residence (0010,2150), LO.
    public static var countryOfResidence: Tag { Tag(0x0010, 0x2150) }
    /// Region of Residence (0010,2152), LO.
    public static var regionOfResidence: Tag { Tag(0x0010, 0x2152) }
    /// Patient's Telephone Numbers (0010,2154), SH.
    public static var patientTelephoneNumbers: Tag { Tag(0x0010, 0x2154) }
    /// Patient's Telecom Information (0010,2155), LT.
    public static var patientTelecomInformation: Tag { Tag(0x0010, 0x2155) }
    /// Ethnic Group (0010,2160), SH.
    public static var ethnicGroup: Tag { Tag(0x0010, 0x2160) }
    /// Ethnic Group Code Sequence (0010,2161), SQ.
    public static var ethnicGroupCodeSequence: Tag { Tag(0x0010, 0x2161) }
    /// Occupation (0010,2180), SH.
    public static var occupation: Tag { Tag(0x0010, 0x2180) }
    /// Smoking Status (0010,21A0), CS.
    public static var smokingStatus: Tag { Tag(0x0010, 0x21A0) }
    /// Additional Patient History (0010,21B0), LT.
    public static var additionalPatientHistory: Tag { Tag(0x0010, 0x21B0) }
    /// Pregnancy Status (0010,21C0), US.
    public static var pregnancyStatus: Tag { Tag(0x0010, 0x21C0) }
    /// Last Menstrual Date (0010,21D0), DA.
    public static var lastMenstrualDate: Tag { Tag(0x0010, 0x21D0) }
    /// Patient's Religious Preference (0010,21F0), LO.
    public static var patientReligiousPreference: Tag { Tag(0x0010, 0x21F0) }
    /// Patient Species Description (0010,2201), LO.
    public static var patientSpeciesDescription: Tag { Tag(0x0010, 0x2201) }
    /// Patient Species Code Sequence (0010,2202), SQ.
    public static var patientSpeciesCodeSequence: Tag { Tag(0x0010, 0x2202) }
    /// Patient's Sex Neutered (0010,2203), CS.
    public static var patientSexNeutered: Tag { Tag(0x0010, 0x2203) }
    /// Anatomical Orientation Type (0010,2210), CS.
    public static var anatomicalOrientationType: Tag { Tag(0x0010, 0x2210) }
    /// Patient Breed Description (0010,2292), LO.
    public static var patientBreedDescription: Tag { Tag(0x0010, 0x2292) }
    /// Patient Breed Code Sequence (0010,2293), SQ.
    public static var patientBreedCodeSequence: Tag { Tag(0x0010, 0x2293) }
    /// Breed Registration Sequence (0010,2294), SQ.
    public static var breedRegistrationSequence: Tag { Tag(0x0010, 0x2294) }
    /// Breed Registration Number (0010,2295), LO.
    public static var breedRegistrationNumber: Tag { Tag(0x0010, 0x2295) }
    /// Breed Registry Code Sequence (0010,2296), SQ.
    public static var breedRegistryCodeSequence: Tag { Tag(0x0010, 0x2296) }
    /// Responsible Person (0010,2297), PN.
    public static var responsiblePerson: Tag { Tag(0x0010, 0x2297) }
    /// Responsible Person Role (0010,2298), CS.
    public static var responsiblePersonRole: Tag { Tag(0x0010, 0x2298) }
    /// Responsible Organization (0010,2299), LO.
    public static var responsibleOrganization: Tag { Tag(0x0010, 0x2299) }
    /// Patient Comments (0010,4000), LT.
    public static var patientComments: Tag { Tag(0x0010, 0x4000) }
    /// Examined Body Thickness (0010,9431), FL.
    public static var examinedBodyThickness: Tag { Tag(0x0010, 0x9431) }
    /// Clinical Trial Sponsor Name (0012,0010), LO.
    public static var clinicalTrialSponsorName: Tag { Tag(0x0012, 0x0010) }
    /// Clinical Trial Protocol ID (0012,0020), LO.
    public static var clinicalTrialProtocolID: Tag { Tag(0x0012, 0x0020) }
    /// Clinical Trial Protocol Name (0012,0021), LO.
    public static var clinicalTrialProtocolName: Tag { Tag(0x0012, 0x0021) }
    /// Issuer of Clinical Trial Protocol ID (0012,0022), LO.
    public static var issuerOfClinicalTrialProtocolID: Tag { Tag(0x0012, 0x0022) }
    /// Other Clinical Trial Protocol IDs Sequence (0012,0023), SQ.
    public static var otherClinicalTrialProtocolIDsSequence: Tag { Tag(0x0012, 0x0023) }
    /// Clinical Trial Site ID (0012,0030), LO.
    public static var clinicalTrialSiteID: Tag { Tag(0x0012, 0x0030) }
    /// Clinical Trial Site Name (0012,0031), LO.
    public static var clinicalTrialSiteName: Tag { Tag(0x0012, 0x0031) }
    /// Issuer of Clinical Trial Site ID (0012,0032), LO.
    public static var issuerOfClinicalTrialSiteID: Tag { Tag(0x0012, 0x0032) }
    /// Clinical Trial Subject ID (0012,0040), LO.
    public static var clinicalTrialSubjectID: Tag { Tag(0x0012, 0x0040) }
    /// Issuer of Clinical Trial Subject ID (0012,0041), LO.
    public static var issuerOfClinicalTrialSubjectID: Tag { Tag(0x0012, 0x0041) }
    /// Clinical Trial Subject Reading ID (0012,0042), LO.
    public static var clinicalTrialSubjectReadingID: Tag { Tag(0x0012, 0x0042) }
    /// Issuer of Clinical Trial Subject Reading ID (0012,0043), LO.
    public static var issuerOfClinicalTrialSubjectReadingID: Tag { Tag(0x0012, 0x0043) }
    /// Clinical Trial Time Point ID (0012,0050), LO.
    public static var clinicalTrialTimePointID: Tag { Tag(0x0012, 0x0050) }
    /// Clinical Trial Time Point Description (0012,0051), ST.
    public static var clinicalTrialTimePointDescription: Tag { Tag(0x0012, 0x0051) }
    /// Longitudinal Temporal Offset from Event (0012,0052), FD.
    public static var longitudinalTemporalOffsetFromEvent: Tag { Tag(0x0012, 0x0052) }
    /// Longitudinal Temporal Event Type (0012,0053), CS.
    public static var longitudinalTemporalEventType: Tag { Tag(0x0012, 0x0053) }
    /// Clinical Trial Time Point Type Code Sequence (0012,0054), SQ.
    public static var clinicalTrialTimePointTypeCodeSequence: Tag { Tag(0x0012, 0x0054) }
    /// Issuer of Clinical Trial Time Point ID (0012,0055), LO.
    public static var issuerOfClinicalTrialTimePointID: Tag { Tag(0x0012, 0x0055) }
    /// Clinical Trial Coordinating Center Name (0012,0060), LO.
    public static var clinicalTrialCoordinatingCenterName: Tag { Tag(0x0012, 0x0060) }
    /// Patient Identity Removed (0012,0062), CS.
    public static var patientIdentityRemoved: Tag { Tag(0x0012, 0x0062) }
    /// De-identification Method (0012,0063), LO.
    public static var deidentificationMethod: Tag { Tag(0x0012, 0x0063) }
    /// De-identification Method Code Sequence (0012,0064), SQ.
    public static var deidentificationMethodCodeSequence: Tag { Tag(0x0012, 0x0064) }
    /// Clinical Trial Series ID (0012,0071), LO.
    public static var clinicalTrialSeriesID: Tag { Tag(0x0012, 0x0071) }
    /// Clinical Trial Series Description (0012,0072), LO.
    public static var clinicalTrialSeriesDescription: Tag { Tag(0x0012, 0x0072) }
    /// Issuer of Clinical Trial Series ID (0012,0073), LO.
    public static var issuerOfClinicalTrialSeriesID: Tag { Tag(0x0012, 0x0073) }
    /// Clinical Trial Protocol Ethics Committee Name (0012,0081), LO.
    public static var clinicalTrialProtocolEthicsCommitteeName: Tag { Tag(0x0012, 0x0081) }
    /// Clinical Trial Protocol Ethics Committee Approval Number (0012,0082), LO.
    public static var clinicalTrialProtocolEthicsCommitteeApprovalNumber: Tag { Tag(0x0012, 0x0082) }
    /// Consent for Clinical Trial Use Sequence (0012,0083), SQ.
    public static var consentForClinicalTrialUseSequence: Tag { Tag(0x0012, 0x0083) }
    /// Distribution Type (0012,0084), CS.
    public static var distributionType: Tag { Tag(0x0012, 0x0084) }
    /// Consent for Distribution Flag (0012,0085), CS.
    public static var consentForDistributionFlag: Tag { Tag(0x0012, 0x0085) }
    /// Ethics Committee Approval Effectiveness Start Date (0012,0086), DA.
    public static var ethicsCommitteeApprovalEffectivenessStartDate: Tag { Tag(0x0012, 0x0086) }
    /// Ethics Committee Approval Effectiveness End Date (0012,0087), DA.
    public static var ethicsCommitteeApprovalEffectivenessEndDate: Tag { Tag(0x0012, 0x0087) }
    /// CAD File Format (0014,0023), ST, retired.
    public static var cadFileFormat: Tag { Tag(0x0014, 0x0023) }
    /// Component Reference System (0014,0024), ST, retired.
    public static var componentReferenceSystem: Tag { Tag(0x0014, 0x0024) }
    /// Component Manufacturing Procedure (0014,0025), ST.
    public static var componentManufacturingProcedure: Tag { Tag(0x0014, 0x0025) }
    /// Component Manufacturer (0014,0028), ST.
    public static var componentManufacturer: Tag { Tag(0x0014, 0x0028) }
    /// Material Thickness (0014,0030), DS.
    public static var materialThickness: Tag { Tag(0x0014, 0x0030) }
    /// Material Pipe Diameter (0014,0032), DS.
    public static var materialPipeDiameter: Tag { Tag(0x0014, 0x0032) }
    /// Material Isolation Diameter (0014,0034), DS.
    public static var materialIsolationDiameter: Tag { Tag(0x0014, 0x0034) }
    /// Material Grade (0014,0042), ST.
    public static var materialGrade: Tag { Tag(0x0014, 0x0042) }
    /// Material Properties Description (0014,0044), ST.
    public static var materialPropertiesDescription: Tag { Tag(0x0014, 0x0044) }
    /// Material Properties File Format (Retired) (0014,0045), ST, retired.
    public static var materialPropertiesFileFormatRetired: Tag { Tag(0x0014, 0x0045) }
    /// Material Notes (0014,0046), LT.
    public static var materialNotes: Tag { Tag(0x0014, 0x0046) }
    /// Component Shape (0014,0050), CS.
    public static var componentShape: Tag { Tag(0x0014, 0x0050) }
    /// Curvature Type (0014,0052), CS.
    public static var curvatureType: Tag { Tag(0x0014, 0x0052) }
    /// Outer Diameter (0014,0054), DS.
    public static var outerDiameter: Tag { Tag(0x0014, 0x0054) }
    /// Inner Diameter (0014,0056), DS.
    public static var innerDiameter: Tag { Tag(0x0014, 0x0056) }
    /// Component Welder IDs (0014,0100), LO.
    public static var componentWelderIDs: Tag { Tag(0x0014, 0x0100) }
    /// Secondary Approval Status (0014,0101), CS.
    public static var secondaryApprovalStatus: Tag { Tag(0x0014, 0x0101) }
    /// Secondary Review Date (0014,0102), DA.
    public static var secondaryReviewDate: Tag { Tag(0x0014, 0x0102) }
    /// Secondary Review Time (0014,0103), TM.
    public static var secondaryReviewTime: Tag { Tag(0x0014, 0x0103) }
    /// Secondary Reviewer Name (0014,0104), PN.
    public static var secondaryReviewerName: Tag { Tag(0x0014, 0x0104) }
    /// Repair ID (0014,0105), ST.
    public static var repairID: Tag { Tag(0x0014, 0x0105) }
    /// Multiple Component Approval Sequence (0014,0106), SQ.
    public static var multipleComponentApprovalSequence: Tag { Tag(0x0014, 0x0106) }
    /// Other Approval Status (0014,0107), CS.
    public static var otherApprovalStatus: Tag { Tag(0x0014, 0x0107) }
    /// Other Secondary Approval Status (0014,0108), CS.
    public static var otherSecondaryApprovalStatus: Tag { Tag(0x0014, 0x0108) }
    /// Data Element Label Sequence (0014,0200), SQ.
    public static var dataElementLabelSequence: Tag { Tag(0x0014, 0x0200) }
    /// Data Element Label Item Sequence (0014,0201), SQ.
    public static var dataElementLabelItemSequence: Tag { Tag(0x0014, 0x0201) }
    /// Data Element (0014,0202), AT.
    public static var dataElement: Tag { Tag(0x0014, 0x0202) }
    /// Data Element Name (0014,0203), LO.
    public static var dataElementName: Tag { Tag(0x0014, 0x0203) }
    /// Data Element Description (0014,0204), LO.
    public static var dataElementDescription: Tag { Tag(0x0014, 0x0204) }
    /// Data Element Conditionality (0014,0205), CS.
    public static var dataElementConditionality: Tag { Tag(0x0014, 0x0205) }
    /// Data Element Minimum Characters (0014,0206), IS.
    public static var dataElementMinimumCharacters: Tag { Tag(0x0014, 0x0206) }
    /// Data Element Maximum Characters (0014,0207), IS.
    public static var dataElementMaximumCharacters: Tag { Tag(0x0014, 0x0207) }
    /// Actual Environmental Conditions (0014,1010), ST.
    public static var actualEnvironmentalConditions: Tag { Tag(0x0014, 0x1010) }
    /// Expiry Date (0014,1020), DA.
    public static var expiryDate: Tag { Tag(0x0014, 0x1020) }
    /// Environmental Conditions (0014,1040), ST.
    public static var environmentalConditions: Tag { Tag(0x0014, 0x1040) }
    /// Evaluator Sequence (0014,2002), SQ.
    public static var evaluatorSequence: Tag { Tag(0x0014, 0x2002) }
    /// Evaluator Number (0014,2004), IS.
    public static var evaluatorNumber: Tag { Tag(0x0014, 0x2004) }
    /// Evaluator Name (0014,2006), PN.
    public static var evaluatorName: Tag { Tag(0x0014, 0x2006) }
    /// Evaluation Attempt (0014,2008), IS.
    public static var evaluationAttempt: Tag { Tag(0x0014, 0x2008) }
    /// Indication Sequence (0014,2012), SQ.
    public static var indicationSequence: Tag { Tag(0x0014, 0x2012) }
    /// Indication Number (0014,2014), IS.
    public static var indicationNumber: Tag { Tag(0x0014, 0x2014) }
    /// Indication Label (0014,2016), SH.
    public static var indicationLabel: Tag { Tag(0x0014, 0x2016) }
    /// Indication Description (0014,2018), ST.
    public static var indicationDescription: Tag { Tag(0x0014, 0x2018) }
    /// Indication Type (0014,201A), CS.
    public static var indicationType: Tag { Tag(0x0014, 0x201A) }
    /// Indication Disposition (0014,201C), CS.
    public static var indicationDisposition: Tag { Tag(0x0014, 0x201C) }
    /// Indication ROI Sequence (0014,201E), SQ.
    public static var indicationROISequence: Tag { Tag(0x0014, 0x201E) }
    /// Indication Physical Property Sequence (0014,2030), SQ.
    public static var indicationPhysicalPropertySequence: Tag { Tag(0x0014, 0x2030) }
    /// Property Label (0014,2032), SH.
    public static var propertyLabel: Tag { Tag(0x0014, 0x2032) }
    /// Coordinate System Number of Axes (0014,2202), IS.
    public static var coordinateSystemNumberOfAxes: Tag { Tag(0x0014, 0x2202) }
    /// Coordinate System Axes Sequence (0014,2204), SQ.
    public static var coordinateSystemAxesSequence: Tag { Tag(0x0014, 0x2204) }
    /// Coordinate System Axis Description (0014,2206), ST.
    public static var coordinateSystemAxisDescription: Tag { Tag(0x0014, 0x2206) }
    /// Coordinate System Data Set Mapping (0014,2208), CS.
    public static var coordinateSystemDataSetMapping: Tag { Tag(0x0014, 0x2208) }
    /// Coordinate System Axis Number (0014,220A), IS.
    public static var coordinateSystemAxisNumber: Tag { Tag(0x0014, 0x220A) }
    /// Coordinate System Axis Type (0014,220C), CS.
    public static var coordinateSystemAxisType: Tag { Tag(0x0014, 0x220C) }
    /// Coordinate System Axis Units (0014,220E), CS.
    public static var coordinateSystemAxisUnits: Tag { Tag(0x0014, 0x220E) }
    /// Coordinate System Axis Values (0014,2210), OB.
    public static var coordinateSystemAxisValues: Tag { Tag(0x0014, 0x2210) }
    /// Coordinate System Transform Sequence (0014,2220), SQ.
    public static var coordinateSystemTransformSequence: Tag { Tag(0x0014, 0x2220) }
    /// Transform Description (0014,2222), ST.
    public static var transformDescription: Tag { Tag(0x0014, 0x2222) }
    /// Transform Number of Axes (0014,2224), IS.
    public static var transformNumberOfAxes: Tag { Tag(0x0014, 0x2224) }
    /// Transform Order of Axes (0014,2226), IS.
    public static var transformOrderOfAxes: Tag { Tag(0x0014, 0x2226) }
    /// Transformed Axis Units (0014,2228), CS.
    public static var transformedAxisUnits: Tag { Tag(0x0014, 0x2228) }
    /// Coordinate System Transform Rotation and Scale Matrix (0014,222A), DS.
    public static var coordinateSystemTransformRotationAndScaleMatrix: Tag { Tag(0x0014, 0x222A) }
    /// Coordinate System Transform Translation Matrix (0014,222C), DS.
    public static var coordinateSystemTransformTranslationMatrix: Tag { Tag(0x0014, 0x222C) }
    /// Internal Detector Frame Time (0014,3011), DS.
    public static var internalDetectorFrameTime: Tag { Tag(0x0014, 0x3011) }
    /// Number of Frames Integrated (0014,3012), DS.
    public static var numberOfFramesIntegrated: Tag { Tag(0x0014, 0x3012) }
    /// Detector Temperature Sequence (0014,3020), SQ.
    public static var detectorTemperatureSequence: Tag { Tag(0x0014, 0x3020) }
    /// Sensor Name (0014,3022), ST.
    public static var sensorName: Tag { Tag(0x0014, 0x3022) }
    /// Horizontal Offset of Sensor (0014,3024), DS.
    public static var horizontalOffsetOfSensor: Tag { Tag(0x0014, 0x3024) }
    /// Vertical Offset of Sensor (0014,3026), DS.
    public static var verticalOffsetOfSensor: Tag { Tag(0x0014, 0x3026) }
    /// Sensor Temperature (0014,3028), DS.
    public static var sensorTemperature: Tag { Tag(0x0014, 0x3028) }
    /// Dark Current Sequence (0014,3040), SQ.
    public static var darkCurrentSequence: Tag { Tag(0x0014, 0x3040) }
    /// Dark Current Counts (0014,3050), OB or OW.
    public static var darkCurrentCounts: Tag { Tag(0x0014, 0x3050) }
    /// Gain Correction Reference Sequence (0014,3060), SQ.
    public static var gainCorrectionReferenceSequence: Tag { Tag(0x0014, 0x3060) }
    /// Air Counts (0014,3070), OB or OW.
    public static var airCounts: Tag { Tag(0x0014, 0x3070) }
    /// KV Used in Gain Calibration (0014,3071), DS.
    public static var kvUsedInGainCalibration: Tag { Tag(0x0014, 0x3071) }
    /// MA Used in Gain Calibration (0014,3072), DS.
    public static var maUsedInGainCalibration: Tag { Tag(0x0014, 0x3072) }
    /// Number of Frames Used for Integration (0014,3073), DS.
    public static var numberOfFramesUsedForIntegration: Tag { Tag(0x0014, 0x3073) }
    /// Filter Material Used in Gain Calibration (0014,3074), LO.
    public static var filterMaterialUsedInGainCalibration: Tag { Tag(0x0014, 0x3074) }
    /// Filter Thickness Used in Gain Calibration (0014,3075), DS.
    public static var filterThicknessUsedInGainCalibration: Tag { Tag(0x0014, 0x3075) }
    /// Date of Gain Calibration (0014,3076), DA.
    public static var dateOfGainCalibration: Tag { Tag(0x0014, 0x3076) }
    /// Time of Gain Calibration (0014,3077), TM.
    public static var timeOfGainCalibration: Tag { Tag(0x0014, 0x3077) }
    /// Bad Pixel Image (0014,3080), OB.
    public static var badPixelImage: Tag { Tag(0x0014, 0x3080) }
    /// Calibration Notes (0014,3099), LT.
    public static var calibrationNotes: Tag { Tag(0x0014, 0x3099) }
    /// Linearity Correction Technique (0014,3100), LT.
    public static var linearityCorrectionTechnique: Tag { Tag(0x0014, 0x3100) }
    /// Beam Hardening Correction Technique (0014,3101), LT.
    public static var beamHardeningCorrectionTechnique: Tag { Tag(0x0014, 0x3101) }
    /// Pulser Equipment Sequence (0014,4002), SQ.
    public static var pulserEquipmentSequence: Tag { Tag(0x0014, 0x4002) }
    /// Pulser Type (0014,4004), CS.
    public static var pulserType: Tag { Tag(0x0014, 0x4004) }
    /// Pulser Notes (0014,4006), LT.
    public static var pulserNotes: Tag { Tag(0x0014, 0x4006) }
    /// Receiver Equipment Sequence (0014,4008), SQ.
    public static var receiverEquipmentSequence: Tag { Tag(0x0014, 0x4008) }
    /// Amplifier Type (0014,400A), CS.
    public static var amplifierType: Tag { Tag(0x0014, 0x400A) }
    /// Receiver Notes (0014,400C), LT.
    public static var receiverNotes: Tag { Tag(0x0014, 0x400C) }
    /// Pre-Amplifier Equipment Sequence (0014,400E), SQ.
    public static var preAmplifierEquipmentSequence: Tag { Tag(0x0014, 0x400E) }
    /// Pre-Amplifier Notes (0014,400F), LT.
    public static var preAmplifierNotes: Tag { Tag(0x0014, 0x400F) }
    /// Transmit Transducer Sequence (0014,4010), SQ.
    public static var transmitTransducerSequence: Tag { Tag(0x0014, 0x4010) }
    /// Receive Transducer Sequence (0014,4011), SQ.
    public static var receiveTransducerSequence: Tag { Tag(0x0014, 0x4011) }
    /// Number of Elements (0014,4012), US.
    public static var numberOfElements: Tag { Tag(0x0014, 0x4012) }
    /// Element Shape (0014,4013), CS.
    public static var elementShape: Tag { Tag(0x0014, 0x4013) }
    /// Element Dimension A (0014,4014), DS.
    public static var elementDimensionA: Tag { Tag(0x0014, 0x4014) }
    /// Element Dimension B (0014,4015), DS.
    public static var elementDimensionB: Tag { Tag(0x0014, 0x4015) }
    /// Element Pitch A (0014,4016), DS.
    public static var elementPitchA: Tag { Tag(0x0014, 0x4016) }
    /// Measured Beam Dimension A (0014,4017), DS.
    public static var measuredBeamDimensionA: Tag { Tag(0x0014, 0x4017) }
    /// Measured Beam Dimension B (0014,4018), DS.
    public static var measuredBeamDimensionB: Tag { Tag(0x0014, 0x4018) }
    /// Location of Measured Beam Diameter (0014,4019), DS.
    public static var locationOfMeasuredBeamDiameter: Tag { Tag(0x0014, 0x4019) }
    /// Nominal Frequency (0014,401A), DS.
    public static var nominalFrequency: Tag { Tag(0x0014, 0x401A) }
    /// Measured Center Frequency (0014,401B), DS.
    public static var measuredCenterFrequency: Tag { Tag(0x0014, 0x401B) }
    /// Measured Bandwidth (0014,401C), DS.
    public static var measuredBandwidth: Tag { Tag(0x0014, 0x401C) }
    /// Element Pitch B (0014,401D), DS.
    public static var elementPitchB: Tag { Tag(0x0014, 0x401D) }
    /// Pulser Settings Sequence (0014,4020), SQ.
    public static var pulserSettingsSequence: Tag { Tag(0x0014, 0x4020) }
    /// Pulse Width (0014,4022), DS.
    public static var pulseWidth: Tag { Tag(0x0014, 0x4022) }
    /// Excitation Frequency (0014,4024), DS.
    public static var excitationFrequency: Tag { Tag(0x0014, 0x4024) }
    /// Modulation Type (0014,4026), CS.
    public static var modulationType: Tag { Tag(0x0014, 0x4026) }
    /// Damping (0014,4028), DS.
    public static var damping: Tag { Tag(0x0014, 0x4028) }
    /// Receiver Settings Sequence (0014,4030), SQ.
    public static var receiverSettingsSequence: Tag { Tag(0x0014, 0x4030) }
    /// Acquired Soundpath Length (0014,4031), DS.
    public static var acquiredSoundpathLength: Tag { Tag(0x0014, 0x4031) }
    /// Acquisition Compression Type (0014,4032), CS.
    public static var acquisitionCompressionType: Tag { Tag(0x0014, 0x4032) }
    /// Acquisition Sample Size (0014,4033), IS.
    public static var acquisitionSampleSize: Tag { Tag(0x0014, 0x4033) }
    /// Rectifier Smoothing (0014,4034), DS.
    public static var rectifierSmoothing: Tag { Tag(0x0014, 0x4034) }
    /// DAC Sequence (0014,4035), SQ.
    public static var dacSequence: Tag { Tag(0x0014, 0x4035) }
    /// DAC Type (0014,4036), CS.
    public static var dacType: Tag { Tag(0x0014, 0x4036) }
    /// DAC Gain Points (0014,4038), DS.
    public static var dacGainPoints: Tag { Tag(0x0014, 0x4038) }
    /// DAC Time Points (0014,403A), DS.
    public static var dacTimePoints: Tag { Tag(0x0014, 0x403A) }
    /// DAC Amplitude (0014,403C), DS.
    public static var dacAmplitude: Tag { Tag(0x0014, 0x403C) }
    /// Pre-Amplifier Settings Sequence (0014,4040), SQ.
    public static var preAmplifierSettingsSequence: Tag { Tag(0x0014, 0x4040) }
    /// Transmit Transducer Settings Sequence (0014,4050), SQ.
    public static var transmitTransducerSettingsSequence: Tag { Tag(0x0014, 0x4050) }
    /// Receive Transducer Settings Sequence (0014,4051), SQ.
    public static var receiveTransducerSettingsSequence: Tag { Tag(0x0014, 0x4051) }
    /// Incident Angle (0014,4052), DS.
    public static var incidentAngle: Tag { Tag(0x0014, 0x4052) }
    /// Coupling Technique (0014,4054), ST.
    public static var couplingTechnique: Tag { Tag(0x0014, 0x4054) }
    /// Coupling Medium (0014,4056), ST.
    public static var couplingMedium: Tag { Tag(0x0014, 0x4056) }
    /// Coupling Velocity (0014,4057), DS.
    public static var couplingVelocity: Tag { Tag(0x0014, 0x4057) }
    /// Probe Center Location X (0014,4058), DS.
    public static var probeCenterLocationX: Tag { Tag(0x0014, 0x4058) }
    /// Probe Center Location Z (0014,4059), DS.
    public static var probeCenterLocationZ: Tag { Tag(0x0014, 0x4059) }
    /// Sound Path Length (0014,405A), DS.
    public static var soundPathLength: Tag { Tag(0x0014, 0x405A) }
    /// Delay Law Identifier (0014,405C), ST.
    public static var delayLawIdentifier: Tag { Tag(0x0014, 0x405C) }
    /// Gate Settings Sequence (0014,4060), SQ.
    public static var gateSettingsSequence: Tag { Tag(0x0014, 0x4060) }
    /// Gate Threshold (0014,4062), DS.
    public static var gateThreshold: Tag { Tag(0x0014, 0x4062) }
    /// Velocity of Sound (0014,4064), DS.
    public static var velocityOfSound: Tag { Tag(0x0014, 0x4064) }
    /// Calibration Settings Sequence (0014,4070), SQ.
    public static var calibrationSettingsSequence: Tag { Tag(0x0014, 0x4070) }
    /// Calibration Procedure (0014,4072), ST.
    public static var calibrationProcedure: Tag { Tag(0x0014, 0x4072) }
    /// Procedure Version (0014,4074), SH.
    public static var procedureVersion: Tag { Tag(0x0014, 0x4074) }
    /// Procedure Creation Date (0014,4076), DA.
    public static var procedureCreationDate: Tag { Tag(0x0014, 0x4076) }
    /// Procedure Expiration Date (0014,4078), DA.
    public static var procedureExpirationDate: Tag { Tag(0x0014, 0x4078) }
    /// Procedure Last Modified Date (0014,407A), DA.
    public static var procedureLastModifiedDate: Tag { Tag(0x0014, 0x407A) }
    /// Calibration Time (0014,407C), TM.
    public static var calibrationTime: Tag { Tag(0x0014, 0x407C) }
    /// Calibration Date (0014,407E), DA.
    public static var calibrationDate: Tag { Tag(0x0014, 0x407E) }
    /// Probe Drive Equipment Sequence (0014,4080), SQ.
    public static var probeDriveEquipmentSequence: Tag { Tag(0x0014, 0x4080) }
    /// Drive Type (0014,4081), CS.
    public static var driveType: Tag { Tag(0x0014, 0x4081) }
    /// Probe Drive Notes (0014,4082), LT.
    public static var probeDriveNotes: Tag { Tag(0x0014, 0x4082) }
    /// Drive Probe Sequence (0014,4083), SQ.
    public static var driveProbeSequence: Tag { Tag(0x0014, 0x4083) }
    /// Probe Inductance (0014,4084), DS.
    public static var probeInductance: Tag { Tag(0x0014, 0x4084) }
    /// Probe Resistance (0014,4085), DS.
    public static var probeResistance: Tag { Tag(0x0014, 0x4085) }
    /// Receive Probe Sequence (0014,4086), SQ.
    public static var receiveProbeSequence: Tag { Tag(0x0014, 0x4086) }
    /// Probe Drive Settings Sequence (0014,4087), SQ.
    public static var probeDriveSettingsSequence: Tag { Tag(0x0014, 0x4087) }
    /// Bridge Resistors (0014,4088), DS.
    public static var bridgeResistors: Tag { Tag(0x0014, 0x4088) }
    /// Probe Orientation Angle (0014,4089), DS.
    public static var probeOrientationAngle: Tag { Tag(0x0014, 0x4089) }
    /// User Selected Gain Y (0014,408B), DS.
    public static var userSelectedGainY: Tag { Tag(0x0014, 0x408B) }
    /// User Selected Phase (0014,408C), DS.
    public static var userSelectedPhase: Tag { Tag(0x0014, 0x408C) }
    /// User Selected Offset X (0014,408D), DS.
    public static var userSelectedOffsetX: Tag { Tag(0x0014, 0x408D) }
    /// User Selected Offset Y (0014,408E), DS.
    public static var userSelectedOffsetY: Tag { Tag(0x0014, 0x408E) }
    /// Channel Settings Sequence (0014,4091), SQ.
    public static var channelSettingsSequence: Tag { Tag(0x0014, 0x4091) }
    /// Channel Threshold (0014,4092), DS.
    public static var channelThreshold: Tag { Tag(0x0014, 0x4092) }
    /// Scanner Settings Sequence (0014,409A), SQ.
    public static var scannerSettingsSequence: Tag { Tag(0x0014, 0x409A) }
    /// Scan Procedure (0014,409B), ST.
    public static var scanProcedure: Tag { Tag(0x0014, 0x409B) }
    /// Translation Rate X (0014,409C), DS.
    public static var translationRateX: Tag { Tag(0x0014, 0x409C) }
    /// Translation Rate Y (0014,409D), DS.
    public static var translationRateY: Tag { Tag(0x0014, 0x409D) }
    /// Channel Overlap (0014,409F), DS.
    public static var channelOverlap: Tag { Tag(0x0014, 0x409F) }
    /// Image Quality Indicator Type (0014,40A0), LO.
    public static var imageQualityIndicatorType: Tag { Tag(0x0014, 0x40A0) }
    /// Image Quality Indicator Material (0014,40A1), LO.
    public static var imageQualityIndicatorMaterial: Tag { Tag(0x0014, 0x40A1) }
    /// Image Quality Indicator Size (0014,40A2), LO.
    public static var imageQualityIndicatorSize: Tag { Tag(0x0014, 0x40A2) }
    /// LINAC Energy (0014,5002), IS.
    public static var linacEnergy: Tag { Tag(0x0014, 0x5002) }
    /// LINAC Output (0014,5004), IS.
    public static var linacOutput: Tag { Tag(0x0014, 0x5004) }
    /// Active Aperture (0014,5100), US.
    public static var activeAperture: Tag { Tag(0x0014, 0x5100) }
    /// Total Aperture (0014,5101), DS.
    public static var totalAperture: Tag { Tag(0x0014, 0x5101) }
    /// Aperture Elevation (0014,5102), DS.
    public static var apertureElevation: Tag { Tag(0x0014, 0x5102) }
    /// Main Lobe Angle (0014,5103), DS.
    public static var mainLobeAngle: Tag { Tag(0x0014, 0x5103) }
    /// Main Roof Angle (0014,5104), DS.
    public static var mainRoofAngle: Tag { Tag(0x0014, 0x5104) }
    /// Connector Type (0014,5105), CS.
    public static var connectorType: Tag { Tag(0x0014, 0x5105) }
    /// Wedge Model Number (0014,5106), SH.
    public static var wedgeModelNumber: Tag { Tag(0x0014, 0x5106) }
    /// Wedge Angle Float (0014,5107), DS.
    public static var wedgeAngleFloat: Tag { Tag(0x0014, 0x5107) }
    /// Wedge Roof Angle (0014,5108), DS.
    public static var wedgeRoofAngle: Tag { Tag(0x0014, 0x5108) }
    /// Wedge Element 1 Position (0014,5109), CS.
    public static var wedgeElement1Position: Tag { Tag(0x0014, 0x5109) }
    /// Wedge Material Velocity (0014,510A), DS.
    public static var wedgeMaterialVelocity: Tag { Tag(0x0014, 0x510A) }
    /// Wedge Material (0014,510B), SH.
    public static var wedgeMaterial: Tag { Tag(0x0014, 0x510B) }
    /// Wedge Offset Z (0014,510C), DS.
    public static var wedgeOffsetZ: Tag { Tag(0x0014, 0x510C) }
    /// Wedge Origin Offset X (0014,510D), DS.
    public static var wedgeOriginOffsetX: Tag { Tag(0x0014, 0x510D) }
    /// Wedge Time Delay (0014,510E), DS.
    public static var wedgeTimeDelay: Tag { Tag(0x0014, 0x510E) }
    /// Wedge Name (0014,510F), SH.
    public static var wedgeName: Tag { Tag(0x0014, 0x510F) }
    /// Wedge Manufacturer Name (0014,5110), SH.
    public static var wedgeManufacturerName: Tag { Tag(0x0014, 0x5110) }
    /// Wedge Description (0014,5111), LO.
    public static var wedgeDescription: Tag { Tag(0x0014, 0x5111) }
    /// Nominal Beam Angle (0014,5112), DS.
    public static var nominalBeamAngle: Tag { Tag(0x0014, 0x5112) }
    /// Wedge Offset X (0014,5113), DS.
    public static var wedgeOffsetX: Tag { Tag(0x0014, 0x5113) }
    /// Wedge Offset Y (0014,5114), DS.
    public static var wedgeOffsetY: Tag { Tag(0x0014, 0x5114) }
    /// Wedge Total Length (0014,5115), DS.
    public static var wedgeTotalLength: Tag { Tag(0x0014, 0x5115) }
    /// Wedge In Contact Length (0014,5116), DS.
    public static var wedgeInContactLength: Tag { Tag(0x0014, 0x5116) }
    /// Wedge Front Gap (0014,5117), DS.
    public static var wedgeFrontGap: Tag { Tag(0x0014, 0x5117) }
    /// Wedge Total Height (0014,5118), DS.
    public static var wedgeTotalHeight: Tag { Tag(0x0014, 0x5118) }
    /// Wedge Front Height (0014,5119), DS.
    public static var wedgeFrontHeight: Tag { Tag(0x0014, 0x5119) }
    /// Wedge Rear Height (0014,511A), DS.
    public static var wedgeRearHeight: Tag { Tag(0x0014, 0x511A) }
    /// Wedge Total Width (0014,511B), DS.
    public static var wedgeTotalWidth: Tag { Tag(0x0014, 0x511B) }
    /// Wedge In Contact Width (0014,511C), DS.
    public static var wedgeInContactWidth: Tag { Tag(0x0014, 0x511C) }
    /// Wedge Chamfer Height (0014,511D), DS.
    public static var wedgeChamferHeight: Tag { Tag(0x0014, 0x511D) }
    /// Wedge Curve (0014,511E), CS.
    public static var wedgeCurve: Tag { Tag(0x0014, 0x511E) }
    /// Radius Along the Wedge (0014,511F), DS.
    public static var radiusAlongWedge: Tag { Tag(0x0014, 0x511F) }
    /// White Point (0016,0001), DS.
    public static var whitePoint: Tag { Tag(0x0016, 0x0001) }
    /// Primary Chromaticities (0016,0002), DS.
    public static var primaryChromaticities: Tag { Tag(0x0016, 0x0002) }
    /// Battery Level (0016,0003), UT.
    public static var batteryLevel: Tag { Tag(0x0016, 0x0003) }
    /// Exposure Time in Seconds (0016,0004), DS.
    public static var exposureTimeInSeconds: Tag { Tag(0x0016, 0x0004) }
    /// F-Number (0016,0005), DS.
    public static var fNumber: Tag { Tag(0x0016, 0x0005) }
    /// OECF Rows (0016,0006), IS.
    public static var oecfRows: Tag { Tag(0x0016, 0x0006) }
    /// OECF Columns (0016,0007), IS.
    public static var oecfColumns: Tag { Tag(0x0016, 0x0007) }
    /// OECF Column Names (0016,0008), UC.
    public static var oecfColumnNames: Tag { Tag(0x0016, 0x0008) }
    /// OECF Values (0016,0009), DS.
    public static var oecfValues: Tag { Tag(0x0016, 0x0009) }
    /// Spatial Frequency Response Rows (0016,000A), IS.
    public static var spatialFrequencyResponseRows: Tag { Tag(0x0016, 0x000A) }
    /// Spatial Frequency Response Columns (0016,000B), IS.
    public static var spatialFrequencyResponseColumns: Tag { Tag(0x0016, 0x000B) }
    /// Spatial Frequency Response Column Names (0016,000C), UC.
    public static var spatialFrequencyResponseColumnNames: Tag { Tag(0x0016, 0x000C) }
    /// Spatial Frequency Response Values (0016,000D), DS.
    public static var spatialFrequencyResponseValues: Tag { Tag(0x0016, 0x000D) }
    /// Color Filter Array Pattern Rows (0016,000E), IS.
    public static var colorFilterArrayPatternRows: Tag { Tag(0x0016, 0x000E) }
    /// Color Filter Array Pattern Columns (0016,000F), IS.
    public static var colorFilterArrayPatternColumns: Tag { Tag(0x0016, 0x000F) }
    /// Color Filter Array Pattern Values (0016,0010), DS.
    public static var colorFilterArrayPatternValues: Tag { Tag(0x0016, 0x0010) }
    /// Flash Firing Status (0016,0011), US.
    public static var flashFiringStatus: Tag { Tag(0x0016, 0x0011) }
    /// Flash Return Status (0016,0012), US.
    public static var flashReturnStatus: Tag { Tag(0x0016, 0x0012) }
    /// Flash Mode (0016,0013), US.
    public static var flashMode: Tag { Tag(0x0016, 0x0013) }
    /// Flash Function Present (0016,0014), US.
    public static var flashFunctionPresent: Tag { Tag(0x0016, 0x0014) }
    /// Flash Red Eye Mode (0016,0015), US.
    public static var flashRedEyeMode: Tag { Tag(0x0016, 0x0015) }
    /// Exposure Program (0016,0016), US.
    public static var exposureProgram: Tag { Tag(0x0016, 0x0016) }
    /// Spectral Sensitivity (0016,0017), UT.
    public static var spectralSensitivity: Tag { Tag(0x0016, 0x0017) }
    /// Photographic Sensitivity (0016,0018), IS.
    public static var photographicSensitivity: Tag { Tag(0x0016, 0x0018) }
    /// Self Timer Mode (0016,0019), IS.
    public static var selfTimerMode: Tag { Tag(0x0016, 0x0019) }
    /// Sensitivity Type (0016,001A), US.
    public static var sensitivityType: Tag { Tag(0x0016, 0x001A) }
    /// Standard Output Sensitivity (0016,001B), IS.
    public static var standardOutputSensitivity: Tag { Tag(0x0016, 0x001B) }
    /// Recommended Exposure Index (0016,001C), IS.
    public static var recommendedExposureIndex: Tag { Tag(0x0016, 0x001C) }
    /// ISO Speed (0016,001D), IS.
    public static var isoSpeed: Tag { Tag(0x0016, 0x001D) }
    /// ISO Speed Latitude yyy (0016,001E), IS.
    public static var isoSpeedLatitudeyyy: Tag { Tag(0x0016, 0x001E) }
    /// ISO Speed Latitude zzz (0016,001F), IS.
    public static var isoSpeedLatitudezzz: Tag { Tag(0x0016, 0x001F) }
    /// EXIF Version (0016,0020), UT.
    public static var exifVersion: Tag { Tag(0x0016, 0x0020) }
    /// Shutter Speed Value (0016,0021), DS.
    public static var shutterSpeedValue: Tag { Tag(0x0016, 0x0021) }
    /// Aperture Value (0016,0022), DS.
    public static var apertureValue: Tag { Tag(0x0016, 0x0022) }
    /// Brightness Value (0016,0023), DS.
    public static var brightnessValue: Tag { Tag(0x0016, 0x0023) }
    /// Exposure Bias Value (0016,0024), DS.
    public static var exposureBiasValue: Tag { Tag(0x0016, 0x0024) }
    /// Max Aperture Value (0016,0025), DS.
    public static var maxApertureValue: Tag { Tag(0x0016, 0x0025) }
    /// Subject Distance (0016,0026), DS.
    public static var subjectDistance: Tag { Tag(0x0016, 0x0026) }
    /// Metering Mode (0016,0027), US.
    public static var meteringMode: Tag { Tag(0x0016, 0x0027) }
    /// Light Source (0016,0028), US.
    public static var lightSource: Tag { Tag(0x0016, 0x0028) }
    /// Focal Length (0016,0029), DS.
    public static var focalLength: Tag { Tag(0x0016, 0x0029) }
    /// Subject Area (0016,002A), IS.
    public static var subjectArea: Tag { Tag(0x0016, 0x002A) }
    /// Maker Note (0016,002B), OB.
    public static var makerNote: Tag { Tag(0x0016, 0x002B) }
    /// Temperature (0016,0030), DS.
    public static var temperature: Tag { Tag(0x0016, 0x0030) }
    /// Humidity (0016,0031), DS.
    public static var humidity: Tag { Tag(0x0016, 0x0031) }
    /// Pressure (0016,0032), DS.
    public static var pressure: Tag { Tag(0x0016, 0x0032) }
    /// Water Depth (0016,0033), DS.
    public static var waterDepth: Tag { Tag(0x0016, 0x0033) }
    /// Acceleration (0016,0034), DS.
    public static var acceleration: Tag { Tag(0x0016, 0x0034) }
    /// Camera Elevation Angle (0016,0035), DS.
    public static var cameraElevationAngle: Tag { Tag(0x0016, 0x0035) }
    /// Flash Energy (0016,0036), DS.
    public static var flashEnergy: Tag { Tag(0x0016, 0x0036) }
    /// Subject Location (0016,0037), IS.
    public static var subjectLocation: Tag { Tag(0x0016, 0x0037) }
    /// Photographic Exposure Index (0016,0038), DS.
    public static var photographicExposureIndex: Tag { Tag(0x0016, 0x0038) }
    /// Sensing Method (0016,0039), US.
    public static var sensingMethod: Tag { Tag(0x0016, 0x0039) }
    /// File Source (0016,003A), US.
    public static var fileSource: Tag { Tag(0x0016, 0x003A) }
    /// Scene Type (0016,003B), US.
    public static var sceneType: Tag { Tag(0x0016, 0x003B) }
    /// Custom Rendered (0016,0041), US.
    public static var customRendered: Tag { Tag(0x0016, 0x0041) }
    /// Exposure Mode (0016,0042), US.
    public static var exposureMode: Tag { Tag(0x0016, 0x0042) }
    /// White Balance (0016,0043), US.
    public static var whiteBalance: Tag { Tag(0x0016, 0x0043) }
    /// Digital Zoom Ratio (0016,0044), DS.
    public static var digitalZoomRatio: Tag { Tag(0x0016, 0x0044) }
    /// Focal Length In 35mm Film (0016,0045), IS.
    public static var focalLengthIn35mmFilm: Tag { Tag(0x0016, 0x0045) }
    /// Scene Capture Type (0016,0046), US.
    public static var sceneCaptureType: Tag { Tag(0x0016, 0x0046) }
    /// Gain Control (0016,0047), US.
    public static var gainControl: Tag { Tag(0x0016, 0x0047) }
    /// Contrast (0016,0048), US.
    public static var contrast: Tag { Tag(0x0016, 0x0048) }
    /// Saturation (0016,0049), US.
    public static var saturation: Tag { Tag(0x0016, 0x0049) }
    /// Sharpness (0016,004A), US.
    public static var sharpness: Tag { Tag(0x0016, 0x004A) }
    /// Device Setting Description (0016,004B), OB.
    public static var deviceSettingDescription: Tag { Tag(0x0016, 0x004B) }
    /// Subject Distance Range (0016,004C), US.
    public static var subjectDistanceRange: Tag { Tag(0x0016, 0x004C) }
    /// Camera Owner Name (0016,004D), UT.
    public static var cameraOwnerName: Tag { Tag(0x0016, 0x004D) }
    /// Lens Specification (0016,004E), DS.
    public static var lensSpecification: Tag { Tag(0x0016, 0x004E) }
    /// Lens Make (0016,004F), UT.
    public static var lensMake: Tag { Tag(0x0016, 0x004F) }
    /// Lens Model (0016,0050), UT.
    public static var lensModel: Tag { Tag(0x0016, 0x0050) }
    /// Lens Serial Number (0016,0051), UT.
    public static var lensSerialNumber: Tag { Tag(0x0016, 0x0051) }
    /// Interoperability Index (0016,0061), CS.
    public static var interoperabilityIndex: Tag { Tag(0x0016, 0x0061) }
    /// Interoperability Version (0016,0062), OB.
    public static var interoperabilityVersion: Tag { Tag(0x0016, 0x0062) }
    /// GPS Version ID (0016,0070), OB.
    public static var gpsVersionID: Tag { Tag(0x0016, 0x0070) }
    /// GPS Latitude Ref (0016,0071), CS.
    public static var gpsLatitudeRef: Tag { Tag(0x0016, 0x0071) }
    /// GPS Latitude (0016,0072), DS.
    public static var gpsLatitude: Tag { Tag(0x0016, 0x0072) }
    /// GPS Longitude Ref (0016,0073), CS.
    public static var gpsLongitudeRef: Tag { Tag(0x0016, 0x0073) }
    /// GPS Longitude (0016,0074), DS.
    public static var gpsLongitude: Tag { Tag(0x0016, 0x0074) }
    /// GPS Altitude Ref (0016,0075), US.
    public static var gpsAltitudeRef: Tag { Tag(0x0016, 0x0075) }
    /// GPS Altitude (0016,0076), DS.
    public static var gpsAltitude: Tag { Tag(0x0016, 0x0076) }
    /// GPS Time Stamp (0016,0077), DT.
    public static var gpsTimeStamp: Tag { Tag(0x0016, 0x0077) }
    /// GPS Satellites (0016,0078), UT.
    public static var gpsSatellites: Tag { Tag(0x0016, 0x0078) }
    /// GPS Status (0016,0079), CS.
    public static var gpsStatus: Tag { Tag(0x0016, 0x0079) }
    /// GPS Measure Mode (0016,007A), CS.
    public static var gpsMeasureMode: Tag { Tag(0x0016, 0x007A) }
    /// GPS DOP (0016,007B), DS.
    public static var gpsdop: Tag { Tag(0x0016, 0x007B) }
    /// GPS Speed Ref (0016,007C), CS.
    public static var gpsSpeedRef: Tag { Tag(0x0016, 0x007C) }
    /// GPS Speed (0016,007D), DS.
    public static var gpsSpeed: Tag { Tag(0x0016, 0x007D) }
    /// GPS Track Ref (0016,007E), CS.
    public static var gpsTrackRef: Tag { Tag(0x0016, 0x007E) }
    /// GPS Track (0016,007F), DS.
    public static var gpsTrack: Tag { Tag(0x0016, 0x007F) }
    /// GPS Img Direction Ref (0016,0080), CS.
    public static var gpsImgDirectionRef: Tag { Tag(0x0016, 0x0080) }
    /// GPS Img Direction (0016,0081), DS.
    public static var gpsImgDirection: Tag { Tag(0x0016, 0x0081) }
    /// GPS Map Datum (0016,0082), UT.
    public static var gpsMapDatum: Tag { Tag(0x0016, 0x0082) }
    /// GPS Dest Latitude Ref (0016,0083), CS.
    public static var gpsDestLatitudeRef: Tag { Tag(0x0016, 0x0083) }
    /// GPS Dest Latitude (0016,0084), DS.
    public static var gpsDestLatitude: Tag { Tag(0x0016, 0x0084) }
    /// GPS Dest Longitude Ref (0016,0085), CS.
    public static var gpsDestLongitudeRef: Tag { Tag(0x0016, 0x0085) }
    /// GPS Dest Longitude (0016,0086), DS.
    public static var gpsDestLongitude: Tag { Tag(0x0016, 0x0086) }
    /// GPS Dest Bearing Ref (0016,0087), CS.
    public static var gpsDestBearingRef: Tag { Tag(0x0016, 0x0087) }
    /// GPS Dest Bearing (0016,0088), DS.
    public static var gpsDestBearing: Tag { Tag(0x0016, 0x0088) }
    /// GPS Dest Distance Ref (0016,0089), CS.
    public static var gpsDestDistanceRef: Tag { Tag(0x0016, 0x0089) }
    /// GPS Dest Distance (0016,008A), DS.
    public static var gpsDestDistance: Tag { Tag(0x0016, 0x008A) }
    /// GPS Processing Method (0016,008B), OB.
    public static var gpsProcessingMethod: Tag { Tag(0x0016, 0x008B) }
    /// GPS Area Information (0016,008C), OB.
    public static var gpsAreaInformation: Tag { Tag(0x0016, 0x008C) }
    /// GPS Date Stamp (0016,008D), DT.
    public static var gpsDateStamp: Tag { Tag(0x0016, 0x008D) }
    /// GPS Differential (0016,008E), IS.
    public static var gpsDifferential: Tag { Tag(0x0016, 0x008E) }
    /// Light Source Polarization (0016,1001), CS.
    public static var lightSourcePolarization: Tag { Tag(0x0016, 0x1001) }
    /// Emitter Color Temperature (0016,1002), DS.
    public static var emitterColorTemperature: Tag { Tag(0x0016, 0x1002) }
    /// Contact Method (0016,1003), CS.
    public static var contactMethod: Tag { Tag(0x0016, 0x1003) }
    /// Immersion Media (0016,1004), CS.
    public static var immersionMedia: Tag { Tag(0x0016, 0x1004) }
    /// Optical Magnification Factor (0016,1005), DS.
    public static var opticalMagnificationFactor: Tag { Tag(0x0016, 0x1005) }
    /// Study Instance UID (0020,000D), UI.
    public static var studyInstanceUID: Tag { Tag(0x0020, 0x000D) }
    /// Series Instance UID (0020,000E), UI.
    public static var seriesInstanceUID: Tag { Tag(0x0020, 0x000E) }
    /// Study ID (0020,0010), SH.
    public static var studyID: Tag { Tag(0x0020, 0x0010) }
    /// Series Number (0020,0011), IS.
    public static var seriesNumber: Tag { Tag(0x0020, 0x0011) }
    /// Acquisition Number (0020,0012), IS.
    public static var acquisitionNumber: Tag { Tag(0x0020, 0x0012) }
    /// Instance Number (0020,0013), IS.
    public static var instanceNumber: Tag { Tag(0x0020, 0x0013) }
    /// Isotope Number (0020,0014), IS, retired.
    public static var isotopeNumber: Tag { Tag(0x0020, 0x0014) }
    /// Phase Number (0020,0015), IS, retired.
    public static var phaseNumber: Tag { Tag(0x0020, 0x0015) }
    /// Interval Number (0020,0016), IS, retired.
    public static var intervalNumber: Tag { Tag(0x0020, 0x0016) }
    /// Time Slot Number (0020,0017), IS, retired.
    public static var timeSlotNumber: Tag { Tag(0x0020, 0x0017) }
    /// Angle Number (0020,0018), IS, retired.
    public static var angleNumber: Tag { Tag(0x0020, 0x0018) }
    /// Item Number (0020,0019), IS.
    public static var itemNumber: Tag { Tag(0x0020, 0x0019) }
    /// Patient Orientation (0020,0020), CS.
    public static var patientOrientation: Tag { Tag(0x0020, 0x0020) }
    /// Overlay Number (0020,0022), IS, retired.
    public static var overlayNumber: Tag { Tag(0x0020, 0x0022) }
    /// Curve Number (0020,0024), IS, retired.
    public static var curveNumber: Tag { Tag(0x0020, 0x0024) }
    /// LUT Number (0020,0026), IS, retired.
    public static var lutNumber: Tag { Tag(0x0020, 0x0026) }
    /// Pyramid Label (0020,0027), LO.
    public static var pyramidLabel: Tag { Tag(0x0020, 0x0027) }
    /// Image Position (0020,0030), DS, retired.
    public static var imagePosition: Tag { Tag(0x0020, 0x0030) }
    /// Image Position (Patient) (0020,0032), DS.
    public static var imagePositionPatient: Tag { Tag(0x0020, 0x0032) }
    /// Image Orientation (0020,0035), DS, retired.
    public static var imageOrientation: Tag { Tag(0x0020, 0x0035) }
    /// Image Orientation (Patient) (0020,0037), DS.
    public static var imageOrientationPatient: Tag { Tag(0x0020, 0x0037) }
    /// Location (0020,0050), DS, retired.
    public static var location: Tag { Tag(0x0020, 0x0050) }
    /// Frame of Reference UID (0020,0052), UI.
    public static var frameOfReferenceUID: Tag { Tag(0x0020, 0x0052) }
    /// Laterality (0020,0060), CS.
    public static var laterality: Tag { Tag(0x0020, 0x0060) }
    /// Image Laterality (0020,0062), CS.
    public static var imageLaterality: Tag { Tag(0x0020, 0x0062) }
    /// Image Geometry Type (0020,0070), LO, retired.
    public static var imageGeometryType: Tag { Tag(0x0020, 0x0070) }
    /// Masking Image (0020,0080), CS, retired.
    public static var maskingImage: Tag { Tag(0x0020, 0x0080) }
    /// Report Number (0020,00AA), IS, retired.
    public static var reportNumber: Tag { Tag(0x0020, 0x00AA) }
    /// Temporal Position Identifier (0020,0100), IS.
    public static var temporalPositionIdentifier: Tag { Tag(0x0020, 0x0100) }
    /// Number of Temporal Positions (0020,0105), IS.
    public static var numberOfTemporalPositions: Tag { Tag(0x0020, 0x0105) }
    /// Temporal Resolution (0020,0110), DS.
    public static var temporalResolution: Tag { Tag(0x0020, 0x0110) }
    /// Synchronization Frame of Reference UID (0020,0200), UI.
    public static var synchronizationFrameOfReferenceUID: Tag { Tag(0x0020, 0x0200) }
    /// SOP Instance UID of Concatenation Source (0020,0242), UI.
    public static var sopInstanceUIDOfConcatenationSource: Tag { Tag(0x0020, 0x0242) }
    /// Series in Study (0020,1000), IS, retired.
    public static var seriesInStudy: Tag { Tag(0x0020, 0x1000) }
    /// Acquisitions in Series (0020,1001), IS, retired.
    public static var acquisitionsInSeries: Tag { Tag(0x0020, 0x1001) }
    /// Images in Acquisition (0020,1002), IS.
    public static var imagesInAcquisition: Tag { Tag(0x0020, 0x1002) }
    /// Images in Series (0020,1003), IS, retired.
    public static var imagesInSeries: Tag { Tag(0x0020, 0x1003) }
    /// Acquisitions in Study (0020,1004), IS, retired.
    public static var acquisitionsInStudy: Tag { Tag(0x0020, 0x1004) }
    /// Images in Study (0020,1005), IS, retired.
    public static var imagesInStudy: Tag { Tag(0x0020, 0x1005) }
    /// Reference (0020,1020), LO, retired.
    public static var reference: Tag { Tag(0x0020, 0x1020) }
    /// Target Position Reference Indicator (0020,103F), LO.
    public static var targetPositionReferenceIndicator: Tag { Tag(0x0020, 0x103F) }
    /// Position Reference Indicator (0020,1040), LO.
    public static var positionReferenceIndicator: Tag { Tag(0x0020, 0x1040) }
    /// Slice Location (0020,1041), DS.
    public static var sliceLocation: Tag { Tag(0x0020, 0x1041) }
    /// Other Study Numbers (0020,1070), IS, retired.
    public static var otherStudyNumbers: Tag { Tag(0x0020, 0x1070) }
    /// Number of Patient Related Studies (0020,1200), IS.
    public static var numberOfPatientRelatedStudies: Tag { Tag(0x0020, 0x1200) }
    /// Number of Patient Related Series (0020,1202), IS.
    public static var numberOfPatientRelatedSeries: Tag { Tag(0x0020, 0x1202) }
    /// Number of Patient Related Instances (0020,1204), IS.
    public static var numberOfPatientRelatedInstances: Tag { Tag(0x0020, 0x1204) }
    /// Number of Study Related Series (0020,1206), IS.
    public static var numberOfStudyRelatedSeries: Tag { Tag(0x0020, 0x1206) }
    /// Number of Study Related Instances (0020,1208), IS.
    public static var numberOfStudyRelatedInstances: Tag { Tag(0x0020, 0x1208) }
    /// Number of Series Related Instances (0020,1209), IS.
    public static var numberOfSeriesRelatedInstances: Tag { Tag(0x0020, 0x1209) }
    /// Modifying Device ID (0020,3401), CS, retired.
    public static var modifyingDeviceID: Tag { Tag(0x0020, 0x3401) }
    /// Modified Image ID (0020,3402), CS, retired.
    public static var modifiedImageID: Tag { Tag(0x0020, 0x3402) }
    /// Modified Image Date (0020,3403), DA, retired.
    public static var modifiedImageDate: Tag { Tag(0x0020, 0x3403) }
    /// Modifying Device Manufacturer (0020,3404), LO, retired.
    public static var modifyingDeviceManufacturer: Tag { Tag(0x0020, 0x3404) }
    /// Modified Image Time (0020,3405), TM, retired.
    public static var modifiedImageTime: Tag { Tag(0x0020, 0x3405) }
    /// Modified Image Description (0020,3406), LO, retired.
    public static var modifiedImageDescription: Tag { Tag(0x0020, 0x3406) }
    /// Image Comments (0020,4000), LT.
    public static var imageComments: Tag { Tag(0x0020, 0x4000) }
    /// Original Image Identification (0020,5000), AT, retired.
    public static var originalImageIdentification: Tag { Tag(0x0020, 0x5000) }
    /// Original Image Identification Nomenclature (0020,5002), LO, retired.
    public static var originalImageIdentificationNomenclature: Tag { Tag(0x0020, 0x5002) }
    /// Stack ID (0020,9056), SH.
    public static var stackID: Tag { Tag(0x0020, 0x9056) }
    /// In-Stack Position Number (0020,9057), UL.
    public static var inStackPositionNumber: Tag { Tag(0x0020, 0x9057) }
    /// Frame Anatomy Sequence (0020,9071), SQ.
    public static var frameAnatomySequence: Tag { Tag(0x0020, 0x9071) }
    /// Frame Laterality (0020,9072), CS.
    public static var frameLaterality: Tag { Tag(0x0020, 0x9072) }
    /// Frame Content Sequence (0020,9111), SQ.
    public static var frameContentSequence: Tag { Tag(0x0020, 0x9111) }
    /// Plane Position Sequence (0020,9113), SQ.
    public static var planePositionSequence: Tag { Tag(0x0020, 0x9113) }
    /// Plane Orientation Sequence (0020,9116), SQ.
    public static var planeOrientationSequence: Tag { Tag(0x0020, 0x9116) }
    /// Temporal Position Index (0020,9128), UL.
    public static var temporalPositionIndex: Tag { Tag(0x0020, 0x9128) }
    /// Nominal Cardiac Trigger Delay Time (0020,9153), FD.
    public static var nominalCardiacTriggerDelayTime: Tag { Tag(0x0020, 0x9153) }
    /// Nominal Cardiac Trigger Time Prior To R-Peak (0020,9154), FL.
    public static var nominalCardiacTriggerTimePriorToRPeak: Tag { Tag(0x0020, 0x9154) }
    /// Actual Cardiac Trigger Time Prior To R-Peak (0020,9155), FL.
    public static var actualCardiacTriggerTimePriorToRPeak: Tag { Tag(0x0020, 0x9155) }
    /// Frame Acquisition Number (0020,9156), US.
    public static var frameAcquisitionNumber: Tag { Tag(0x0020, 0x9156) }
    /// Dimension Index Values (0020,9157), UL.
    public static var dimensionIndexValues: Tag { Tag(0x0020, 0x9157) }
    /// Frame Comments (0020,9158), LT.
    public static var frameComments: Tag { Tag(0x0020, 0x9158) }
    /// Concatenation UID (0020,9161), UI.
    public static var concatenationUID: Tag { Tag(0x0020, 0x9161) }
    /// In-concatenation Number (0020,9162), US.
    public static var inConcatenationNumber: Tag { Tag(0x0020, 0x9162) }
    /// In-concatenation Total Number (0020,9163), US.
    public static var inConcatenationTotalNumber: Tag { Tag(0x0020, 0x9163) }
    /// Dimension Organization UID (0020,9164), UI.
    public static var dimensionOrganizationUID: Tag { Tag(0x0020, 0x9164) }
    /// Dimension Index Pointer (0020,9165), AT.
    public static var dimensionIndexPointer: Tag { Tag(0x0020, 0x9165) }
    /// Functional Group Pointer (0020,9167), AT.
    public static var functionalGroupPointer: Tag { Tag(0x0020, 0x9167) }
    /// Unassigned Shared Converted Attributes Sequence (0020,9170), SQ.
    public static var unassignedSharedConvertedAttributesSequence: Tag { Tag(0x0020, 0x9170) }
    /// Unassigned Per-Frame Converted Attributes Sequence (0020,9171), SQ.
    public static var unassignedPerFrameConvertedAttributesSequence: Tag { Tag(0x0020, 0x9171) }
    /// Conversion Source Attributes Sequence (0020,9172), SQ.
    public static var conversionSourceAttributesSequence: Tag { Tag(0x0020, 0x9172) }
    /// Dimension Index Private Creator (0020,9213), LO.
    public static var dimensionIndexPrivateCreator: Tag { Tag(0x0020, 0x9213) }
    /// Dimension Organization Sequence (0020,9221), SQ.
    public static var dimensionOrganizationSequence: Tag { Tag(0x0020, 0x9221) }
    /// Dimension Index Sequence (0020,9222), SQ.
    public static var dimensionIndexSequence: Tag { Tag(0x0020, 0x9222) }
    /// Concatenation Frame Offset Number (0020,9228), UL.
    public static var concatenationFrameOffsetNumber: Tag { Tag(0x0020, 0x9228) }
    /// Functional Group Private Creator (0020,9238), LO.
    public static var functionalGroupPrivateCreator: Tag { Tag(0x0020, 0x9238) }
    /// Nominal Percentage of Cardiac Phase (0020,9241), FL.
    public static var nominalPercentageOfCardiacPhase: Tag { Tag(0x0020, 0x9241) }
    /// Nominal Percentage of Respiratory Phase (0020,9245), FL.
    public static var nominalPercentageOfRespiratoryPhase: Tag { Tag(0x0020, 0x9245) }
    /// Starting Respiratory Amplitude (0020,9246), FL.
    public static var startingRespiratoryAmplitude: Tag { Tag(0x0020, 0x9246) }
    /// Starting Respiratory Phase (0020,9247), CS.
    public static var startingRespiratoryPhase: Tag { Tag(0x0020, 0x9247) }
    /// Ending Respiratory Amplitude (0020,9248), FL.
    public static var endingRespiratoryAmplitude: Tag { Tag(0x0020, 0x9248) }
    /// Ending Respiratory Phase (0020,9249), CS.
    public static var endingRespiratoryPhase: Tag { Tag(0x0020, 0x9249) }
    /// Respiratory Trigger Type (0020,9250), CS.
    public static var respiratoryTriggerType: Tag { Tag(0x0020, 0x9250) }
    /// R-R Interval Time Nominal (0020,9251), FD.
    public static var rrIntervalTimeNominal: Tag { Tag(0x0020, 0x9251) }
    /// Actual Cardiac Trigger Delay Time (0020,9252), FD.
    public static var actualCardiacTriggerDelayTime: Tag { Tag(0x0020, 0x9252) }
    /// Respiratory Synchronization Sequence (0020,9253), SQ.
    public static var respiratorySynchronizationSequence: Tag { Tag(0x0020, 0x9253) }
    /// Respiratory Interval Time (0020,9254), FD.
    public static var respiratoryIntervalTime: Tag { Tag(0x0020, 0x9254) }
    /// Nominal Respiratory Trigger Delay Time (0020,9255), FD.
    public static var nominalRespiratoryTriggerDelayTime: Tag { Tag(0x0020, 0x9255) }
    /// Respiratory Trigger Delay Threshold (0020,9256), FD.
    public static var respiratoryTriggerDelayThreshold: Tag { Tag(0x0020, 0x9256) }
    /// Actual Respiratory Trigger Delay Time (0020,9257), FD.
    public static var actualRespiratoryTriggerDelayTime: Tag { Tag(0x0020, 0x9257) }
    /// Image Position (Volume) (0020,9301), FD.
    public static var imagePositionVolume: Tag { Tag(0x0020, 0x9301) }
    /// Image Orientation (Volume) (0020,9302), FD.
    public static var imageOrientationVolume: Tag { Tag(0x0020, 0x9302) }
    /// Ultrasound Acquisition Geometry (0020,9307), CS.
    public static var ultrasoundAcquisitionGeometry: Tag { Tag(0x0020, 0x9307) }
    /// Apex Position (0020,9308), FD.
    public static var apexPosition: Tag { Tag(0x0020, 0x9308) }
    /// Volume to Transducer Mapping Matrix (0020,9309), FD.
    public static var volumeToTransducerMappingMatrix: Tag { Tag(0x0020, 0x9309) }
    /// Volume to Table Mapping Matrix (0020,930A), FD.
    public static var volumeToTableMappingMatrix: Tag { Tag(0x0020, 0x930A) }
    /// Volume to Transducer Relationship (0020,930B), CS.
    public static var volumeToTransducerRelationship: Tag { Tag(0x0020, 0x930B) }
    /// Patient Frame of Reference Source (0020,930C), CS.
    public static var patientFrameOfReferenceSource: Tag { Tag(0x0020, 0x930C) }
    /// Temporal Position Time Offset (0020,930D), FD.
    public static var temporalPositionTimeOffset: Tag { Tag(0x0020, 0x930D) }
    /// Plane Position (Volume) Sequence (0020,930E), SQ.
    public static var planePositionVolumeSequence: Tag { Tag(0x0020, 0x930E) }
    /// Plane Orientation (Volume) Sequence (0020,930F), SQ.
    public static var planeOrientationVolumeSequence: Tag { Tag(0x0020, 0x930F) }
    /// Temporal Position Sequence (0020,9310), SQ.
    public static var temporalPositionSequence: Tag { Tag(0x0020, 0x9310) }
    /// Dimension Organization Type (0020,9311), CS.
    public static var dimensionOrganizationType: Tag { Tag(0x0020, 0x9311) }
    /// Volume Frame of Reference UID (0020,9312), UI.
    public static var volumeFrameOfReferenceUID: Tag { Tag(0x0020, 0x9312) }
    /// Table Frame of Reference UID (0020,9313), UI.
    public static var tableFrameOfReferenceUID: Tag { Tag(0x0020, 0x9313) }
    /// Dimension Description Label (0020,9421), LO.
    public static var dimensionDescriptionLabel: Tag { Tag(0x0020, 0x9421) }
    /// Patient Orientation in Frame Sequence (0020,9450), SQ.
    public static var patientOrientationInFrameSequence: Tag { Tag(0x0020, 0x9450) }
    /// Frame Label (0020,9453), LO.
    public static var frameLabel: Tag { Tag(0x0020, 0x9453) }
    /// Acquisition Index (0020,9518), US.
    public static var acquisitionIndex: Tag { Tag(0x0020, 0x9518) }
    /// Contributing SOP Instances Reference Sequence (0020,9529), SQ.
    public static var contributingSOPInstancesReferenceSequence: Tag { Tag(0x0020, 0x9529) }
    /// Reconstruction Index (0020,9536), US.
    public static var reconstructionIndex: Tag { Tag(0x0020, 0x9536) }
    /// Light Path Filter Pass-Through Wavelength (0022,0001), US.
    public static var lightPathFilterPassThroughWavelength: Tag { Tag(0x0022, 0x0001) }
    /// Light Path Filter Pass Band (0022,0002), US.
    public static var lightPathFilterPassBand: Tag { Tag(0x0022, 0x0002) }
    /// Image Path Filter Pass-Through Wavelength (0022,0003), US.
    public static var imagePathFilterPassThroughWavelength: Tag { Tag(0x0022, 0x0003) }
    /// Image Path Filter Pass Band (0022,0004), US.
    public static var imagePathFilterPassBand: Tag { Tag(0x0022, 0x0004) }
    /// Patient Eye Movement Commanded (0022,0005), CS.
    public static var patientEyeMovementCommanded: Tag { Tag(0x0022, 0x0005) }
    /// Patient Eye Movement Command Code Sequence (0022,0006), SQ.
    public static var patientEyeMovementCommandCodeSequence: Tag { Tag(0x0022, 0x0006) }
    /// Spherical Lens Power (0022,0007), FL.
    public static var sphericalLensPower: Tag { Tag(0x0022, 0x0007) }
    /// Cylinder Lens Power (0022,0008), FL.
    public static var cylinderLensPower: Tag { Tag(0x0022, 0x0008) }
    /// Cylinder Axis (0022,0009), FL.
    public static var cylinderAxis: Tag { Tag(0x0022, 0x0009) }
    /// Emmetropic Magnification (0022,000A), FL.
    public static var emmetropicMagnification: Tag { Tag(0x0022, 0x000A) }
    /// Intra Ocular Pressure (0022,000B), FL.
    public static var intraOcularPressure: Tag { Tag(0x0022, 0x000B) }
    /// Horizontal Field of View (0022,000C), FL.
    public static var horizontalFieldOfView: Tag { Tag(0x0022, 0x000C) }
    /// Pupil Dilated (0022,000D), CS.
    public static var pupilDilated: Tag { Tag(0x0022, 0x000D) }
    /// Degree of Dilation (0022,000E), FL.
    public static var degreeOfDilation: Tag { Tag(0x0022, 0x000E) }
    /// Vertex Distance (0022,000F), FD.
    public static var vertexDistance: Tag { Tag(0x0022, 0x000F) }
    /// Stereo Baseline Angle (0022,0010), FL.
    public static var stereoBaselineAngle: Tag { Tag(0x0022, 0x0010) }
    /// Stereo Baseline Displacement (0022,0011), FL.
    public static var stereoBaselineDisplacement: Tag { Tag(0x0022, 0x0011) }
    /// Stereo Horizontal Pixel Offset (0022,0012), FL.
    public static var stereoHorizontalPixelOffset: Tag { Tag(0x0022, 0x0012) }
    /// Stereo Vertical Pixel Offset (0022,0013), FL.
    public static var stereoVerticalPixelOffset: Tag { Tag(0x0022, 0x0013) }
    /// Stereo Rotation (0022,0014), FL.
    public static var stereoRotation: Tag { Tag(0x0022, 0x0014) }
    /// Acquisition Device Type Code Sequence (0022,0015), SQ.
    public static var acquisitionDeviceTypeCodeSequence: Tag { Tag(0x0022, 0x0015) }
    /// Illumination Type Code Sequence (0022,0016), SQ.
    public static var illuminationTypeCodeSequence: Tag { Tag(0x0022, 0x0016) }
    /// Light Path Filter Type Stack Code Sequence (0022,0017), SQ.
    public static var lightPathFilterTypeStackCodeSequence: Tag { Tag(0x0022, 0x0017) }
    /// Image Path Filter Type Stack Code Sequence (0022,0018), SQ.
    public static var imagePathFilterTypeStackCodeSequence: Tag { Tag(0x0022, 0x0018) }
    /// Lenses Code Sequence (0022,0019), SQ.
    public static var lensesCodeSequence: Tag { Tag(0x0022, 0x0019) }
    /// Channel Description Code Sequence (0022,001A), SQ.
    public static var channelDescriptionCodeSequence: Tag { Tag(0x0022, 0x001A) }
    /// Refractive State Sequence (0022,001B), SQ.
    public static var refractiveStateSequence: Tag { Tag(0x0022, 0x001B) }
    /// Mydriatic Agent Code Sequence (0022,001C), SQ.
    public static var mydriaticAgentCodeSequence: Tag { Tag(0x0022, 0x001C) }
    /// Relative Image Position Code Sequence (0022,001D), SQ.
    public static var relativeImagePositionCodeSequence: Tag { Tag(0x0022, 0x001D) }
    /// Camera Angle of View (0022,001E), FL.
    public static var cameraAngleOfView: Tag { Tag(0x0022, 0x001E) }
    /// Stereo Pairs Sequence (0022,0020), SQ.
    public static var stereoPairsSequence: Tag { Tag(0x0022, 0x0020) }
    /// Left Image Sequence (0022,0021), SQ.
    public static var leftImageSequence: Tag { Tag(0x0022, 0x0021) }
    /// Right Image Sequence (0022,0022), SQ.
    public static var rightImageSequence: Tag { Tag(0x0022, 0x0022) }
    /// Stereo Pairs Present (0022,0028), CS.
    public static var stereoPairsPresent: Tag { Tag(0x0022, 0x0028) }
    /// Axial Length of the Eye (0022,0030), FL.
    public static var axialLengthOfTheEye: Tag { Tag(0x0022, 0x0030) }
    /// Ophthalmic Frame Location Sequence (0022,0031), SQ.
    public static var ophthalmicFrameLocationSequence: Tag { Tag(0x0022, 0x0031) }
    /// Reference Coordinates (0022,0032), FL.
    public static var referenceCoordinates: Tag { Tag(0x0022, 0x0032) }
    /// Depth Spatial Resolution (0022,0035), FL.
    public static var depthSpatialResolution: Tag { Tag(0x0022, 0x0035) }
    /// Maximum Depth Distortion (0022,0036), FL.
    public static var maximumDepthDistortion: Tag { Tag(0x0022, 0x0036) }
    /// Along-scan Spatial Resolution (0022,0037), FL.
    public static var alongScanSpatialResolution: Tag { Tag(0x0022, 0x0037) }
    /// Maximum Along-scan Distortion (0022,0038), FL.
    public static var maximumAlongScanDistortion: Tag { Tag(0x0022, 0x0038) }
    /// Ophthalmic Image Orientation (0022,0039), CS.
    public static var ophthalmicImageOrientation: Tag { Tag(0x0022, 0x0039) }
    /// Depth of Transverse Image (0022,0041), FL.
    public static var depthOfTransverseImage: Tag { Tag(0x0022, 0x0041) }
    /// Mydriatic Agent Concentration Units Sequence (0022,0042), SQ.
    public static var mydriaticAgentConcentrationUnitsSequence: Tag { Tag(0x0022, 0x0042) }
    /// Across-scan Spatial Resolution (0022,0048), FL.
    public static var acrossScanSpatialResolution: Tag { Tag(0x0022, 0x0048) }
    /// Maximum Across-scan Distortion (0022,0049), FL.
    public static var maximumAcrossScanDistortion: Tag { Tag(0x0022, 0x0049) }
    /// Mydriatic Agent Concentration (0022,004E), DS.
    public static var mydriaticAgentConcentration: Tag { Tag(0x0022, 0x004E) }
    /// Illumination Wave Length (0022,0055), FL.
    public static var illuminationWaveLength: Tag { Tag(0x0022, 0x0055) }
    /// Illumination Power (0022,0056), FL.
    public static var illuminationPower: Tag { Tag(0x0022, 0x0056) }
    /// Illumination Bandwidth (0022,0057), FL.
    public static var illuminationBandwidth: Tag { Tag(0x0022, 0x0057) }
    /// Mydriatic Agent Sequence (0022,0058), SQ.
    public static var mydriaticAgentSequence: Tag { Tag(0x0022, 0x0058) }
    /// Ophthalmic Axial Measurements Right Eye Sequence (0022,1007), SQ.
    public static var ophthalmicAxialMeasurementsRightEyeSequence: Tag { Tag(0x0022, 0x1007) }
    /// Ophthalmic Axial Measurements Left Eye Sequence (0022,1008), SQ.
    public static var ophthalmicAxialMeasurementsLeftEyeSequence: Tag { Tag(0x0022, 0x1008) }
    /// Ophthalmic Axial Measurements Device Type (0022,1009), CS.
    public static var ophthalmicAxialMeasurementsDeviceType: Tag { Tag(0x0022, 0x1009) }
    /// Ophthalmic Axial Length Measurements Type (0022,1010), CS.
    public static var ophthalmicAxialLengthMeasurementsType: Tag { Tag(0x0022, 0x1010) }
    /// Ophthalmic Axial Length Sequence (0022,1012), SQ.
    public static var ophthalmicAxialLengthSequence: Tag { Tag(0x0022, 0x1012) }
    /// Ophthalmic Axial Length (0022,1019), FL.
    public static var ophthalmicAxialLength: Tag { Tag(0x0022, 0x1019) }
    /// Lens Status Code Sequence (0022,1024), SQ.
    public static var lensStatusCodeSequence: Tag { Tag(0x0022, 0x1024) }
    /// Vitreous Status Code Sequence (0022,1025), SQ.
    public static var vitreousStatusCodeSequence: Tag { Tag(0x0022, 0x1025) }
    /// IOL Formula Code Sequence (0022,1028), SQ.
    public static var iolFormulaCodeSequence: Tag { Tag(0x0022, 0x1028) }
    /// IOL Formula Detail (0022,1029), LO.
    public static var iolFormulaDetail: Tag { Tag(0x0022, 0x1029) }
    /// Keratometer Index (0022,1033), FL.
    public static var keratometerIndex: Tag { Tag(0x0022, 0x1033) }
    /// Source of Ophthalmic Axial Length Code Sequence (0022,1035), SQ.
    public static var sourceOfOphthalmicAxialLengthCodeSequence: Tag { Tag(0x0022, 0x1035) }
    /// Source of Corneal Size Data Code Sequence (0022,1036), SQ.
    public static var sourceOfCornealSizeDataCodeSequence: Tag { Tag(0x0022, 0x1036) }
    /// Target Refraction (0022,1037), FL.
    public static var targetRefraction: Tag { Tag(0x0022, 0x1037) }
    /// Refractive Procedure Occurred (0022,1039), CS.
    public static var refractiveProcedureOccurred: Tag { Tag(0x0022, 0x1039) }
    /// Refractive Surgery Type Code Sequence (0022,1040), SQ.
    public static var refractiveSurgeryTypeCodeSequence: Tag { Tag(0x0022, 0x1040) }
    /// Ophthalmic Ultrasound Method Code Sequence (0022,1044), SQ.
    public static var ophthalmicUltrasoundMethodCodeSequence: Tag { Tag(0x0022, 0x1044) }
    /// Surgically Induced Astigmatism Sequence (0022,1045), SQ.
    public static var surgicallyInducedAstigmatismSequence: Tag { Tag(0x0022, 0x1045) }
    /// Type of Optical Correction (0022,1046), CS.
    public static var typeOfOpticalCorrection: Tag { Tag(0x0022, 0x1046) }
    /// Toric IOL Power Sequence (0022,1047), SQ.
    public static var toricIOLPowerSequence: Tag { Tag(0x0022, 0x1047) }
    /// Predicted Toric Error Sequence (0022,1048), SQ.
    public static var predictedToricErrorSequence: Tag { Tag(0x0022, 0x1048) }
    /// Pre-Selected for Implantation (0022,1049), CS.
    public static var preSelectedForImplantation: Tag { Tag(0x0022, 0x1049) }
    /// Toric IOL Power for Exact Emmetropia Sequence (0022,104A), SQ.
    public static var toricIOLPowerForExactEmmetropiaSequence: Tag { Tag(0x0022, 0x104A) }
    /// Toric IOL Power for Exact Target Refraction Sequence (0022,104B), SQ.
    public static var toricIOLPowerForExactTargetRefractionSequence: Tag { Tag(0x0022, 0x104B) }
    /// Ophthalmic Axial Length Measurements Sequence (0022,1050), SQ.
    public static var ophthalmicAxialLengthMeasurementsSequence: Tag { Tag(0x0022, 0x1050) }
    /// IOL Power (0022,1053), FL.
    public static var iolPower: Tag { Tag(0x0022, 0x1053) }
    /// Predicted Refractive Error (0022,1054), FL.
    public static var predictedRefractiveError: Tag { Tag(0x0022, 0x1054) }
    /// Ophthalmic Axial Length Velocity (0022,1059), FL.
    public static var ophthalmicAxialLengthVelocity: Tag { Tag(0x0022, 0x1059) }
    /// Lens Status Description (0022,1065), LO.
    public static var lensStatusDescription: Tag { Tag(0x0022, 0x1065) }
    /// Vitreous Status Description (0022,1066), LO.
    public static var vitreousStatusDescription: Tag { Tag(0x0022, 0x1066) }
    /// IOL Power Sequence (0022,1090), SQ.
    public static var iolPowerSequence: Tag { Tag(0x0022, 0x1090) }
    /// Lens Constant Sequence (0022,1092), SQ.
    public static var lensConstantSequence: Tag { Tag(0x0022, 0x1092) }
    /// IOL Manufacturer (0022,1093), LO.
    public static var iolManufacturer: Tag { Tag(0x0022, 0x1093) }
    /// Lens Constant Description (0022,1094), LO, retired.
    public static var lensConstantDescription: Tag { Tag(0x0022, 0x1094) }
    /// Implant Name (0022,1095), LO.
    public static var implantName: Tag { Tag(0x0022, 0x1095) }
    /// Keratometry Measurement Type Code Sequence (0022,1096), SQ.
    public static var keratometryMeasurementTypeCodeSequence: Tag { Tag(0x0022, 0x1096) }
    /// Implant Part Number (0022,1097), LO.
    public static var implantPartNumber: Tag { Tag(0x0022, 0x1097) }
    /// Referenced Ophthalmic Axial Measurements Sequence (0022,1100), SQ.
    public static var referencedOphthalmicAxialMeasurementsSequence: Tag { Tag(0x0022, 0x1100) }
    /// Ophthalmic Axial Length Measurements Segment Name Code Sequence (0022,1101), SQ.
    public static var ophthalmicAxialLengthMeasurementsSegmentNameCodeSequence: Tag { Tag(0x0022, 0x1101) }
    /// Refractive Error Before Refractive Surgery Code Sequence (0022,1103), SQ.
    public static var refractiveErrorBeforeRefractiveSurgeryCodeSequence: Tag { Tag(0x0022, 0x1103) }
    /// IOL Power For Exact Emmetropia (0022,1121), FL.
    public static var iolPowerForExactEmmetropia: Tag { Tag(0x0022, 0x1121) }
    /// IOL Power For Exact Target Refraction (0022,1122), FL.
    public static var iolPowerForExactTargetRefraction: Tag { Tag(0x0022, 0x1122) }
    /// Anterior Chamber Depth Definition Code Sequence (0022,1125), SQ.
    public static var anteriorChamberDepthDefinitionCodeSequence: Tag { Tag(0x0022, 0x1125) }
    /// Lens Thickness Sequence (0022,1127), SQ.
    public static var lensThicknessSequence: Tag { Tag(0x0022, 0x1127) }
    /// Anterior Chamber Depth Sequence (0022,1128), SQ.
    public static var anteriorChamberDepthSequence: Tag { Tag(0x0022, 0x1128) }
    /// Calculation Comment Sequence (0022,112A), SQ.
    public static var calculationCommentSequence: Tag { Tag(0x0022, 0x112A) }
    /// Calculation Comment Type (0022,112B), CS.
    public static var calculationCommentType: Tag { Tag(0x0022, 0x112B) }
    /// Calculation Comment (0022,112C), LT.
    public static var calculationComment: Tag { Tag(0x0022, 0x112C) }
    /// Lens Thickness (0022,1130), FL.
    public static var lensThickness: Tag { Tag(0x0022, 0x1130) }
    /// Anterior Chamber Depth (0022,1131), FL.
    public static var anteriorChamberDepth: Tag { Tag(0x0022, 0x1131) }
    /// Source of Lens Thickness Data Code Sequence (0022,1132), SQ.
    public static var sourceOfLensThicknessDataCodeSequence: Tag { Tag(0x0022, 0x1132) }
    /// Source of Anterior Chamber Depth Data Code Sequence (0022,1133), SQ.
    public static var sourceOfAnteriorChamberDepthDataCodeSequence: Tag { Tag(0x0022, 0x1133) }
    /// Source of Refractive Measurements Sequence (0022,1134), SQ.
    public static var sourceOfRefractiveMeasurementsSequence: Tag { Tag(0x0022, 0x1134) }
    /// Source of Refractive Measurements Code Sequence (0022,1135), SQ.
    public static var sourceOfRefractiveMeasurementsCodeSequence: Tag { Tag(0x0022, 0x1135) }
    /// Ophthalmic Axial Length Measurement Modified (0022,1140), CS.
    public static var ophthalmicAxialLengthMeasurementModified: Tag { Tag(0x0022, 0x1140) }
    /// Ophthalmic Axial Length Data Source Code Sequence (0022,1150), SQ.
    public static var ophthalmicAxialLengthDataSourceCodeSequence: Tag { Tag(0x0022, 0x1150) }
    /// Ophthalmic Axial Length Acquisition Method Code Sequence (0022,1153), SQ, retired.
    public static var ophthalmicAxialLengthAcquisitionMethodCodeSequence: Tag { Tag(0x0022, 0x1153) }
    /// Signal to Noise Ratio (0022,1155), FL.
    public static var signalToNoiseRatio: Tag { Tag(0x0022, 0x1155) }
    /// Ophthalmic Axial Length Data Source Description (0022,1159), LO.
    public static var ophthalmicAxialLengthDataSourceDescription: Tag { Tag(0x0022, 0x1159) }
    /// Ophthalmic Axial Length Measurements Total Length Sequence (0022,1210), SQ.
    public static var ophthalmicAxialLengthMeasurementsTotalLengthSequence: Tag { Tag(0x0022, 0x1210) }
    /// Ophthalmic Axial Length Measurements Segmental Length Sequence (0022,1211), SQ.
    public static var ophthalmicAxialLengthMeasurementsSegmentalLengthSequence: Tag { Tag(0x0022, 0x1211) }
    /// Ophthalmic Axial Length Measurements Length Summation Sequence (0022,1212), SQ.
    public static var ophthalmicAxialLengthMeasurementsLengthSummationSequence: Tag { Tag(0x0022, 0x1212) }
    /// Ultrasound Ophthalmic Axial Length Measurements Sequence (0022,1220), SQ.
    public static var ultrasoundOphthalmicAxialLengthMeasurementsSequence: Tag { Tag(0x0022, 0x1220) }
    /// Optical Ophthalmic Axial Length Measurements Sequence (0022,1225), SQ.
    public static var opticalOphthalmicAxialLengthMeasurementsSequence: Tag { Tag(0x0022, 0x1225) }
    /// Ultrasound Selected Ophthalmic Axial Length Sequence (0022,1230), SQ.
    public static var ultrasoundSelectedOphthalmicAxialLengthSequence: Tag { Tag(0x0022, 0x1230) }
    /// Ophthalmic Axial Length Selection Method Code Sequence (0022,1250), SQ.
    public static var ophthalmicAxialLengthSelectionMethodCodeSequence: Tag { Tag(0x0022, 0x1250) }
    /// Optical Selected Ophthalmic Axial Length Sequence (0022,1255), SQ.
    public static var opticalSelectedOphthalmicAxialLengthSequence: Tag { Tag(0x0022, 0x1255) }
    /// Selected Segmental Ophthalmic Axial Length Sequence (0022,1257), SQ.
    public static var selectedSegmentalOphthalmicAxialLengthSequence: Tag { Tag(0x0022, 0x1257) }
    /// Selected Total Ophthalmic Axial Length Sequence (0022,1260), SQ.
    public static var selectedTotalOphthalmicAxialLengthSequence: Tag { Tag(0x0022, 0x1260) }
    /// Ophthalmic Axial Length Quality Metric Sequence (0022,1262), SQ.
    public static var ophthalmicAxialLengthQualityMetricSequence: Tag { Tag(0x0022, 0x1262) }
    /// Ophthalmic Axial Length Quality Metric Type Code Sequence (0022,1265), SQ, retired.
    public static var ophthalmicAxialLengthQualityMetricTypeCodeSequence: Tag { Tag(0x0022, 0x1265) }
    /// Ophthalmic Axial Length Quality Metric Type Description (0022,1273), LO, retired.
    public static var ophthalmicAxialLengthQualityMetricTypeDescription: Tag { Tag(0x0022, 0x1273) }
    /// Intraocular Lens Calculations Right Eye Sequence (0022,1300), SQ.
    public static var intraocularLensCalculationsRightEyeSequence: Tag { Tag(0x0022, 0x1300) }
    /// Intraocular Lens Calculations Left Eye Sequence (0022,1310), SQ.
    public static var intraocularLensCalculationsLeftEyeSequence: Tag { Tag(0x0022, 0x1310) }
    /// Referenced Ophthalmic Axial Length Measurement QC Image Sequence (0022,1330), SQ.
    public static var referencedOphthalmicAxialLengthMeasurementQCImageSequence: Tag { Tag(0x0022, 0x1330) }
    /// Ophthalmic Mapping Device Type (0022,1415), CS.
    public static var ophthalmicMappingDeviceType: Tag { Tag(0x0022, 0x1415) }
    /// Acquisition Method Code Sequence (0022,1420), SQ.
    public static var acquisitionMethodCodeSequence: Tag { Tag(0x0022, 0x1420) }
    /// Acquisition Method Algorithm Sequence (0022,1423), SQ.
    public static var acquisitionMethodAlgorithmSequence: Tag { Tag(0x0022, 0x1423) }
    /// Ophthalmic Thickness Map Type Code Sequence (0022,1436), SQ.
    public static var ophthalmicThicknessMapTypeCodeSequence: Tag { Tag(0x0022, 0x1436) }
    /// Ophthalmic Thickness Mapping Normals Sequence (0022,1443), SQ.
    public static var ophthalmicThicknessMappingNormalsSequence: Tag { Tag(0x0022, 0x1443) }
    /// Retinal Thickness Definition Code Sequence (0022,1445), SQ.
    public static var retinalThicknessDefinitionCodeSequence: Tag { Tag(0x0022, 0x1445) }
    /// Pixel Value Mapping to Coded Concept Sequence (0022,1450), SQ.
    public static var pixelValueMappingToCodedConceptSequence: Tag { Tag(0x0022, 0x1450) }
    /// Mapped Pixel Value (0022,1452), US or SS.
    public static var mappedPixelValue: Tag { Tag(0x0022, 0x1452) }
    /// Pixel Value Mapping Explanation (0022,1454), LO.
    public static var pixelValueMappingExplanation: Tag { Tag(0x0022, 0x1454) }
    /// Ophthalmic Thickness Map Quality Threshold Sequence (0022,1458), SQ.
    public static var ophthalmicThicknessMapQualityThresholdSequence: Tag { Tag(0x0022, 0x1458) }
    /// Ophthalmic Thickness Map Threshold Quality Rating (0022,1460), FL.
    public static var ophthalmicThicknessMapThresholdQualityRating: Tag { Tag(0x0022, 0x1460) }
    /// Anatomic Structure Reference Point (0022,1463), FL.
    public static var anatomicStructureReferencePoint: Tag { Tag(0x0022, 0x1463) }
    /// Registration to Localizer Sequence (0022,1465), SQ.
    public static var registrationToLocalizerSequence: Tag { Tag(0x0022, 0x1465) }
    /// Registered Localizer Units (0022,1466), CS.
    public static var registeredLocalizerUnits: Tag { Tag(0x0022, 0x1466) }
    /// Registered Localizer Top Left Hand Corner (0022,1467), FL.
    public static var registeredLocalizerTopLeftHandCorner: Tag { Tag(0x0022, 0x1467) }
    /// Registered Localizer Bottom Right Hand Corner (0022,1468), FL.
    public static var registeredLocalizerBottomRightHandCorner: Tag { Tag(0x0022, 0x1468) }
    /// Ophthalmic Thickness Map Quality Rating Sequence (0022,1470), SQ.
    public static var ophthalmicThicknessMapQualityRatingSequence: Tag { Tag(0x0022, 0x1470) }
    /// Relevant OPT Attributes Sequence (0022,1472), SQ.
    public static var relevantOPTAttributesSequence: Tag { Tag(0x0022, 0x1472) }
    /// Transformation Method Code Sequence (0022,1512), SQ.
    public static var transformationMethodCodeSequence: Tag { Tag(0x0022, 0x1512) }
    /// Transformation Algorithm Sequence (0022,1513), SQ.
    public static var transformationAlgorithmSequence: Tag { Tag(0x0022, 0x1513) }
    /// Ophthalmic Axial Length Method (0022,1515), CS.
    public static var ophthalmicAxialLengthMethod: Tag { Tag(0x0022, 0x1515) }
    /// Ophthalmic FOV (0022,1517), FL.
    public static var ophthalmicFOV: Tag { Tag(0x0022, 0x1517) }
    /// Two Dimensional to Three Dimensional Map Sequence (0022,1518), SQ.
    public static var twoDimensionalToThreeDimensionalMapSequence: Tag { Tag(0x0022, 0x1518) }
    /// Wide Field Ophthalmic Photography Quality Rating Sequence (0022,1525), SQ.
    public static var wideFieldOphthalmicPhotographyQualityRatingSequence: Tag { Tag(0x0022, 0x1525) }
    /// Wide Field Ophthalmic Photography Quality Threshold Sequence (0022,1526), SQ.
    public static var wideFieldOphthalmicPhotographyQualityThresholdSequence: Tag { Tag(0x0022, 0x1526) }
    /// Wide Field Ophthalmic Photography Threshold Quality Rating (0022,1527), FL.
    public static var wideFieldOphthalmicPhotographyThresholdQualityRating: Tag { Tag(0x0022, 0x1527) }
    /// X Coordinates Center Pixel View Angle (0022,1528), FL.
    public static var xCoordinatesCenterPixelViewAngle: Tag { Tag(0x0022, 0x1528) }
    /// Y Coordinates Center Pixel View Angle (0022,1529), FL.
    public static var yCoordinatesCenterPixelViewAngle: Tag { Tag(0x0022, 0x1529) }
    /// Number of Map Points (0022,1530), UL.
    public static var numberOfMapPoints: Tag { Tag(0x0022, 0x1530) }
    /// Two Dimensional to Three Dimensional Map Data (0022,1531), OF.
    public static var twoDimensionalToThreeDimensionalMapData: Tag { Tag(0x0022, 0x1531) }
    /// Derivation Algorithm Sequence (0022,1612), SQ.
    public static var derivationAlgorithmSequence: Tag { Tag(0x0022, 0x1612) }
    /// Ophthalmic Image Type Code Sequence (0022,1615), SQ.
    public static var ophthalmicImageTypeCodeSequence: Tag { Tag(0x0022, 0x1615) }
    /// Ophthalmic Image Type Description (0022,1616), LO.
    public static var ophthalmicImageTypeDescription: Tag { Tag(0x0022, 0x1616) }
    /// Scan Pattern Type Code Sequence (0022,1618), SQ.
    public static var scanPatternTypeCodeSequence: Tag { Tag(0x0022, 0x1618) }
    /// Referenced Surface Mesh Identification Sequence (0022,1620), SQ.
    public static var referencedSurfaceMeshIdentificationSequence: Tag { Tag(0x0022, 0x1620) }
    /// Ophthalmic Volumetric Properties Flag (0022,1622), CS.
    public static var ophthalmicVolumetricPropertiesFlag: Tag { Tag(0x0022, 0x1622) }
    /// Ophthalmic Anatomic Reference Point X-Coordinate (0022,1624), FL.
    public static var ophthalmicAnatomicReferencePointXCoordinate: Tag { Tag(0x0022, 0x1624) }
    /// Ophthalmic Anatomic Reference Point Y-Coordinate (0022,1626), FL.
    public static var ophthalmicAnatomicReferencePointYCoordinate: Tag { Tag(0x0022, 0x1626) }
    /// Ophthalmic En Face Image Quality Rating Sequence (0022,1628), SQ.
    public static var ophthalmicEnFaceImageQualityRatingSequence: Tag { Tag(0x0022, 0x1628) }
    /// Quality Threshold (0022,1630), DS.
    public static var qualityThreshold: Tag { Tag(0x0022, 0x1630) }
    /// OCT B-scan Analysis Acquisition Parameters Sequence (0022,1640), SQ.
    public static var octBscanAnalysisAcquisitionParametersSequence: Tag { Tag(0x0022, 0x1640) }
    /// Number of B-scans Per Frame (0022,1642), UL.
    public static var numberOfBscansPerFrame: Tag { Tag(0x0022, 0x1642) }
    /// B-scan Slab Thickness (0022,1643), FL.
    public static var bscanSlabThickness: Tag { Tag(0x0022, 0x1643) }
    /// Distance Between B-scan Slabs (0022,1644), FL.
    public static var distanceBetweenBscanSlabs: Tag { Tag(0x0022, 0x1644) }
    /// B-scan Cycle Time (0022,1645), FL.
    public static var bscanCycleTime: Tag { Tag(0x0022, 0x1645) }
    /// B-scan Cycle Time Vector (0022,1646), FL.
    public static var bscanCycleTimeVector: Tag { Tag(0x0022, 0x1646) }
    /// A-scan Rate (0022,1649), FL.
    public static var ascanRate: Tag { Tag(0x0022, 0x1649) }
    /// B-scan Rate (0022,1650), FL.
    public static var bscanRate: Tag { Tag(0x0022, 0x1650) }
    /// Surface Mesh Z-Pixel Offset (0022,1658), UL.
    public static var surfaceMeshZPixelOffset: Tag { Tag(0x0022, 0x1658) }
    /// Visual Field Horizontal Extent (0024,0010), FL.
    public static var visualFieldHorizontalExtent: Tag { Tag(0x0024, 0x0010) }
    /// Visual Field Vertical Extent (0024,0011), FL.
    public static var visualFieldVerticalExtent: Tag { Tag(0x0024, 0x0011) }
    /// Visual Field Shape (0024,0012), CS.
    public static var visualFieldShape: Tag { Tag(0x0024, 0x0012) }
    /// Screening Test Mode Code Sequence (0024,0016), SQ.
    public static var screeningTestModeCodeSequence: Tag { Tag(0x0024, 0x0016) }
    /// Maximum Stimulus Luminance (0024,0018), FL.
    public static var maximumStimulusLuminance: Tag { Tag(0x0024, 0x0018) }
    /// Background Luminance (0024,0020), FL.
    public static var backgroundLuminance: Tag { Tag(0x0024, 0x0020) }
    /// Stimulus Color Code Sequence (0024,0021), SQ.
    public static var stimulusColorCodeSequence: Tag { Tag(0x0024, 0x0021) }
    /// Background Illumination Color Code Sequence (0024,0024), SQ.
    public static var backgroundIlluminationColorCodeSequence: Tag { Tag(0x0024, 0x0024) }
    /// Stimulus Area (0024,0025), FL.
    public static var stimulusArea: Tag { Tag(0x0024, 0x0025) }
    /// Stimulus Presentation Time (0024,0028), FL.
    public static var stimulusPresentationTime: Tag { Tag(0x0024, 0x0028) }
    /// Fixation Sequence (0024,0032), SQ.
    public static var fixationSequence: Tag { Tag(0x0024, 0x0032) }
    /// Fixation Monitoring Code Sequence (0024,0033), SQ.
    public static var fixationMonitoringCodeSequence: Tag { Tag(0x0024, 0x0033) }
    /// Visual Field Catch Trial Sequence (0024,0034), SQ.
    public static var visualFieldCatchTrialSequence: Tag { Tag(0x0024, 0x0034) }
    /// Fixation Checked Quantity (0024,0035), US.
    public static var fixationCheckedQuantity: Tag { Tag(0x0024, 0x0035) }
    /// Patient Not Properly Fixated Quantity (0024,0036), US.
    public static var patientNotProperlyFixatedQuantity: Tag { Tag(0x0024, 0x0036) }
    /// Presented Visual Stimuli Data Flag (0024,0037), CS.
    public static var presentedVisualStimuliDataFlag: Tag { Tag(0x0024, 0x0037) }
    /// Number of Visual Stimuli (0024,0038), US.
    public static var numberOfVisualStimuli: Tag { Tag(0x0024, 0x0038) }
    /// Excessive Fixation Losses Data Flag (0024,0039), CS.
    public static var excessiveFixationLossesDataFlag: Tag { Tag(0x0024, 0x0039) }
    /// Excessive Fixation Losses (0024,0040), CS.
    public static var excessiveFixationLosses: Tag { Tag(0x0024, 0x0040) }
    /// Stimuli Retesting Quantity (0024,0042), US.
    public static var stimuliRetestingQuantity: Tag { Tag(0x0024, 0x0042) }
    /// Comments on Patient's Performance of Visual Field (0024,0044), LT.
    public static var commentsOnPatientPerformanceOfVisualField: Tag { Tag(0x0024, 0x0044) }
    /// False Negatives Estimate Flag (0024,0045), CS.
    public static var falseNegativesEstimateFlag: Tag { Tag(0x0024, 0x0045) }
    /// False Negatives Estimate (0024,0046), FL.
    public static var falseNegativesEstimate: Tag { Tag(0x0024, 0x0046) }
    /// Negative Catch Trials Quantity (0024,0048), US.
    public static var negativeCatchTrialsQuantity: Tag { Tag(0x0024, 0x0048) }
    /// False Negatives Quantity (0024,0050), US.
    public static var falseNegativesQuantity: Tag { Tag(0x0024, 0x0050) }
    /// Excessive False Negatives Data Flag (0024,0051), CS.
    public static var excessiveFalseNegativesDataFlag: Tag { Tag(0x0024, 0x0051) }
    /// Excessive False Negatives (0024,0052), CS.
    public static var excessiveFalseNegatives: Tag { Tag(0x0024, 0x0052) }
    /// False Positives Estimate Flag (0024,0053), CS.
    public static var falsePositivesEstimateFlag: Tag { Tag(0x0024, 0x0053) }
    /// False Positives Estimate (0024,0054), FL.
    public static var falsePositivesEstimate: Tag { Tag(0x0024, 0x0054) }
    /// Catch Trials Data Flag (0024,0055), CS.
    public static var catchTrialsDataFlag: Tag { Tag(0x0024, 0x0055) }
    /// Positive Catch Trials Quantity (0024,0056), US.
    public static var positiveCatchTrialsQuantity: Tag { Tag(0x0024, 0x0056) }
    /// Test Point Normals Data Flag (0024,0057), CS.
    public static var testPointNormalsDataFlag: Tag { Tag(0x0024, 0x0057) }
    /// Test Point Normals Sequence (0024,0058), SQ.
    public static var testPointNormalsSequence: Tag { Tag(0x0024, 0x0058) }
    /// Global Deviation Probability Normals Flag (0024,0059), CS.
    public static var globalDeviationProbabilityNormalsFlag: Tag { Tag(0x0024, 0x0059) }
    /// False Positives Quantity (0024,0060), US.
    public static var falsePositivesQuantity: Tag { Tag(0x0024, 0x0060) }
    /// Excessive False Positives Data Flag (0024,0061), CS.
    public static var excessiveFalsePositivesDataFlag: Tag { Tag(0x0024, 0x0061) }
    /// Excessive False Positives (0024,0062), CS.
    public static var excessiveFalsePositives: Tag { Tag(0x0024, 0x0062) }
    /// Visual Field Test Normals Flag (0024,0063), CS.
    public static var visualFieldTestNormalsFlag: Tag { Tag(0x0024, 0x0063) }
    /// Results Normals Sequence (0024,0064), SQ.
    public static var resultsNormalsSequence: Tag { Tag(0x0024, 0x0064) }
    /// Age Corrected Sensitivity Deviation Algorithm Sequence (0024,0065), SQ.
    public static var ageCorrectedSensitivityDeviationAlgorithmSequence: Tag { Tag(0x0024, 0x0065) }
    /// Global Deviation From Normal (0024,0066), FL.
    public static var globalDeviationFromNormal: Tag { Tag(0x0024, 0x0066) }
    /// Generalized Defect Sensitivity Deviation Algorithm Sequence (0024,0067), SQ.
    public static var generalizedDefectSensitivityDeviationAlgorithmSequence: Tag { Tag(0x0024, 0x0067) }
    /// Localized Deviation From Normal (0024,0068), FL.
    public static var localizedDeviationFromNormal: Tag { Tag(0x0024, 0x0068) }
    /// Patient Reliability Indicator (0024,0069), LO.
    public static var patientReliabilityIndicator: Tag { Tag(0x0024, 0x0069) }
    /// Visual Field Mean Sensitivity (0024,0070), FL.
    public static var visualFieldMeanSensitivity: Tag { Tag(0x0024, 0x0070) }
    /// Global Deviation Probability (0024,0071), FL.
    public static var globalDeviationProbability: Tag { Tag(0x0024, 0x0071) }
    /// Local Deviation Probability Normals Flag (0024,0072), CS.
    public static var localDeviationProbabilityNormalsFlag: Tag { Tag(0x0024, 0x0072) }
    /// Localized Deviation Probability (0024,0073), FL.
    public static var localizedDeviationProbability: Tag { Tag(0x0024, 0x0073) }
    /// Short Term Fluctuation Calculated (0024,0074), CS.
    public static var shortTermFluctuationCalculated: Tag { Tag(0x0024, 0x0074) }
    /// Short Term Fluctuation (0024,0075), FL.
    public static var shortTermFluctuation: Tag { Tag(0x0024, 0x0075) }
    /// Short Term Fluctuation Probability Calculated (0024,0076), CS.
    public static var shortTermFluctuationProbabilityCalculated: Tag { Tag(0x0024, 0x0076) }
    /// Short Term Fluctuation Probability (0024,0077), FL.
    public static var shortTermFluctuationProbability: Tag { Tag(0x0024, 0x0077) }
    /// Corrected Localized Deviation From Normal Calculated (0024,0078), CS.
    public static var correctedLocalizedDeviationFromNormalCalculated: Tag { Tag(0x0024, 0x0078) }
    /// Corrected Localized Deviation From Normal (0024,0079), FL.
    public static var correctedLocalizedDeviationFromNormal: Tag { Tag(0x0024, 0x0079) }
    /// Corrected Localized Deviation From Normal Probability Calculated (0024,0080), CS.
    public static var correctedLocalizedDeviationFromNormalProbabilityCalculated: Tag { Tag(0x0024, 0x0080) }
    /// Corrected Localized Deviation From Normal Probability (0024,0081), FL.
    public static var correctedLocalizedDeviationFromNormalProbability: Tag { Tag(0x0024, 0x0081) }
    /// Global Deviation Probability Sequence (0024,0083), SQ.
    public static var globalDeviationProbabilitySequence: Tag { Tag(0x0024, 0x0083) }
    /// Localized Deviation Probability Sequence (0024,0085), SQ.
    public static var localizedDeviationProbabilitySequence: Tag { Tag(0x0024, 0x0085) }
    /// Foveal Sensitivity Measured (0024,0086), CS.
    public static var fovealSensitivityMeasured: Tag { Tag(0x0024, 0x0086) }
    /// Foveal Sensitivity (0024,0087), FL.
    public static var fovealSensitivity: Tag { Tag(0x0024, 0x0087) }
    /// Visual Field Test Duration (0024,0088), FL.
    public static var visualFieldTestDuration: Tag { Tag(0x0024, 0x0088) }
    /// Visual Field Test Point Sequence (0024,0089), SQ.
    public static var visualFieldTestPointSequence: Tag { Tag(0x0024, 0x0089) }
    /// Visual Field Test Point X-Coordinate (0024,0090), FL.
    public static var visualFieldTestPointXCoordinate: Tag { Tag(0x0024, 0x0090) }
    /// Visual Field Test Point Y-Coordinate (0024,0091), FL.
    public static var visualFieldTestPointYCoordinate: Tag { Tag(0x0024, 0x0091) }
    /// Age Corrected Sensitivity Deviation Value (0024,0092), FL.
    public static var ageCorrectedSensitivityDeviationValue: Tag { Tag(0x0024, 0x0092) }
    /// Stimulus Results (0024,0093), CS.
    public static var stimulusResults: Tag { Tag(0x0024, 0x0093) }
    /// Sensitivity Value (0024,0094), FL.
    public static var sensitivityValue: Tag { Tag(0x0024, 0x0094) }
    /// Retest Stimulus Seen (0024,0095), CS.
    public static var retestStimulusSeen: Tag { Tag(0x0024, 0x0095) }
    /// Retest Sensitivity Value (0024,0096), FL.
    public static var retestSensitivityValue: Tag { Tag(0x0024, 0x0096) }
    /// Visual Field Test Point Normals Sequence (0024,0097), SQ.
    public static var visualFieldTestPointNormalsSequence: Tag { Tag(0x0024, 0x0097) }
    /// Quantified Defect (0024,0098), FL.
    public static var quantifiedDefect: Tag { Tag(0x0024, 0x0098) }
    /// Age Corrected Sensitivity Deviation Probability Value (0024,0100), FL.
    public static var ageCorrectedSensitivityDeviationProbabilityValue: Tag { Tag(0x0024, 0x0100) }
    /// Generalized Defect Corrected Sensitivity Deviation Flag (0024,0102), CS.
    public static var generalizedDefectCorrectedSensitivityDeviationFlag: Tag { Tag(0x0024, 0x0102) }
    /// Generalized Defect Corrected Sensitivity Deviation Value (0024,0103), FL.
    public static var generalizedDefectCorrectedSensitivityDeviationValue: Tag { Tag(0x0024, 0x0103) }
    /// Generalized Defect Corrected Sensitivity Deviation Probability Value (0024,0104), FL.
    public static var generalizedDefectCorrectedSensitivityDeviationProbabilityValue: Tag { Tag(0x0024, 0x0104) }
    /// Minimum Sensitivity Value (0024,0105), FL.
    public static var minimumSensitivityValue: Tag { Tag(0x0024, 0x0105) }
    /// Blind Spot Localized (0024,0106), CS.
    public static var blindSpotLocalized: Tag { Tag(0x0024, 0x0106) }
    /// Blind Spot X-Coordinate (0024,0107), FL.
    public static var blindSpotXCoordinate: Tag { Tag(0x0024, 0x0107) }
    /// Blind Spot Y-Coordinate (0024,0108), FL.
    public static var blindSpotYCoordinate: Tag { Tag(0x0024, 0x0108) }
    /// Visual Acuity Measurement Sequence (0024,0110), SQ.
    public static var visualAcuityMeasurementSequence: Tag { Tag(0x0024, 0x0110) }
    /// Refractive Parameters Used on Patient Sequence (0024,0112), SQ.
    public static var refractiveParametersUsedOnPatientSequence: Tag { Tag(0x0024, 0x0112) }
    /// Measurement Laterality (0024,0113), CS.
    public static var measurementLaterality: Tag { Tag(0x0024, 0x0113) }
    /// Ophthalmic Patient Clinical Information Left Eye Sequence (0024,0114), SQ.
    public static var ophthalmicPatientClinicalInformationLeftEyeSequence: Tag { Tag(0x0024, 0x0114) }
    /// Ophthalmic Patient Clinical Information Right Eye Sequence (0024,0115), SQ.
    public static var ophthalmicPatientClinicalInformationRightEyeSequence: Tag { Tag(0x0024, 0x0115) }
    /// Foveal Point Normative Data Flag (0024,0117), CS.
    public static var fovealPointNormativeDataFlag: Tag { Tag(0x0024, 0x0117) }
    /// Foveal Point Probability Value (0024,0118), FL.
    public static var fovealPointProbabilityValue: Tag { Tag(0x0024, 0x0118) }
    /// Screening Baseline Measured (0024,0120), CS.
    public static var screeningBaselineMeasured: Tag { Tag(0x0024, 0x0120) }
    /// Screening Baseline Measured Sequence (0024,0122), SQ.
    public static var screeningBaselineMeasuredSequence: Tag { Tag(0x0024, 0x0122) }
    /// Screening Baseline Type (0024,0124), CS.
    public static var screeningBaselineType: Tag { Tag(0x0024, 0x0124) }
    /// Screening Baseline Value (0024,0126), FL.
    public static var screeningBaselineValue: Tag { Tag(0x0024, 0x0126) }
    /// Algorithm Source (0024,0202), LO.
    public static var algorithmSource: Tag { Tag(0x0024, 0x0202) }
    /// Data Set Name (0024,0306), LO.
    public static var dataSetName: Tag { Tag(0x0024, 0x0306) }
    /// Data Set Version (0024,0307), LO.
    public static var dataSetVersion: Tag { Tag(0x0024, 0x0307) }
    /// Data Set Source (0024,0308), LO.
    public static var dataSetSource: Tag { Tag(0x0024, 0x0308) }
    /// Data Set Description (0024,0309), LO.
    public static var dataSetDescription: Tag { Tag(0x0024, 0x0309) }
    /// Visual Field Test Reliability Global Index Sequence (0024,0317), SQ.
    public static var visualFieldTestReliabilityGlobalIndexSequence: Tag { Tag(0x0024, 0x0317) }
    /// Visual Field Global Results Index Sequence (0024,0320), SQ.
    public static var visualFieldGlobalResultsIndexSequence: Tag { Tag(0x0024, 0x0320) }
    /// Data Observation Sequence (0024,0325), SQ.
    public static var dataObservationSequence: Tag { Tag(0x0024, 0x0325) }
    /// Index Normals Flag (0024,0338), CS.
    public static var indexNormalsFlag: Tag { Tag(0x0024, 0x0338) }
    /// Index Probability (0024,0341), FL.
    public static var indexProbability: Tag { Tag(0x0024, 0x0341) }
    /// Index Probability Sequence (0024,0344), SQ.
    public static var indexProbabilitySequence: Tag { Tag(0x0024, 0x0344) }
    /// Samples per Pixel (0028,0002), US.
    public static var samplesPerPixel: Tag { Tag(0x0028, 0x0002) }
    /// Samples per Pixel Used (0028,0003), US.
    public static var samplesPerPixelUsed: Tag { Tag(0x0028, 0x0003) }
    /// Photometric Interpretation (0028,0004), CS.
    public static var photometricInterpretation: Tag { Tag(0x0028, 0x0004) }
    /// Image Dimensions (0028,0005), US, retired.
    public static var imageDimensions: Tag { Tag(0x0028, 0x0005) }
    /// Planar Configuration (0028,0006), US.
    public static var planarConfiguration: Tag { Tag(0x0028, 0x0006) }
    /// Number of Frames (0028,0008), IS.
    public static var numberOfFrames: Tag { Tag(0x0028, 0x0008) }
    /// Frame Increment Pointer (0028,0009), AT.
    public static var frameIncrementPointer: Tag { Tag(0x0028, 0x0009) }
    /// Frame Dimension Pointer (0028,000A), AT.
    public static var frameDimensionPointer: Tag { Tag(0x0028, 0x000A) }
    /// Rows (0028,0010), US.
    public static var rows: Tag { Tag(0x0028, 0x0010) }
    /// Columns (0028,0011), US.
    public static var columns: Tag { Tag(0x0028, 0x0011) }
    /// Planes (0028,0012), US, retired.
    public static var planes: Tag { Tag(0x0028, 0x0012) }
    /// Ultrasound Color Data Present (0028,0014), US.
    public static var ultrasoundColorDataPresent: Tag { Tag(0x0028, 0x0014) }
    /// Pixel Spacing (0028,0030), DS.
    public static var pixelSpacing: Tag { Tag(0x0028, 0x0030) }
    /// Zoom Factor (0028,0031), DS.
    public static var zoomFactor: Tag { Tag(0x0028, 0x0031) }
    /// Zoom Center (0028,0032), DS.
    public static var zoomCenter: Tag { Tag(0x0028, 0x0032) }
    /// Pixel Aspect Ratio (0028,0034), IS.
    public static var pixelAspectRatio: Tag { Tag(0x0028, 0x0034) }
    /// Image Format (0028,0040), CS, retired.
    public static var imageFormat: Tag { Tag(0x0028, 0x0040) }
    /// Manipulated Image (0028,0050), LO, retired.
    public static var manipulatedImage: Tag { Tag(0x0028, 0x0050) }
    /// Corrected Image (0028,0051), CS.
    public static var correctedImage: Tag { Tag(0x0028, 0x0051) }
    /// Compression Recognition Code (0028,005F), LO, retired.
    public static var compressionRecognitionCode: Tag { Tag(0x0028, 0x005F) }
    /// Compression Code (0028,0060), CS, retired.
    public static var compressionCode: Tag { Tag(0x0028, 0x0060) }
    /// Compression Originator (0028,0061), SH, retired.
    public static var compressionOriginator: Tag { Tag(0x0028, 0x0061) }
    /// Compression Label (0028,0062), LO, retired.
    public static var compressionLabel: Tag { Tag(0x0028, 0x0062) }
    /// Compression Description (0028,0063), SH, retired.
    public static var compressionDescription: Tag { Tag(0x0028, 0x0063) }
    /// Compression Sequence (0028,0065), CS, retired.
    public static var compressionSequence: Tag { Tag(0x0028, 0x0065) }
    /// Compression Step Pointers (0028,0066), AT, retired.
    public static var compressionStepPointers: Tag { Tag(0x0028, 0x0066) }
    /// Repeat Interval (0028,0068), US, retired.
    public static var repeatInterval: Tag { Tag(0x0028, 0x0068) }
    /// Bits Grouped (0028,0069), US, retired.
    public static var bitsGrouped: Tag { Tag(0x0028, 0x0069) }
    /// Perimeter Table (0028,0070), US, retired.
    public static var perimeterTable: Tag { Tag(0x0028, 0x0070) }
    /// Perimeter Value (0028,0071), US or SS, retired.
    public static var perimeterValue: Tag { Tag(0x0028, 0x0071) }
    /// Predictor Rows (0028,0080), US, retired.
    public static var predictorRows: Tag { Tag(0x0028, 0x0080) }
    /// Predictor Columns (0028,0081), US, retired.
    public static var predictorColumns: Tag { Tag(0x0028, 0x0081) }
    /// Predictor Constants (0028,0082), US, retired.
    public static var predictorConstants: Tag { Tag(0x0028, 0x0082) }
    /// Blocked Pixels (0028,0090), CS, retired.
    public static var blockedPixels: Tag { Tag(0x0028, 0x0090) }
    /// Block Rows (0028,0091), US, retired.
    public static var blockRows: Tag { Tag(0x0028, 0x0091) }
    /// Block Columns (0028,0092), US, retired.
    public static var blockColumns: Tag { Tag(0x0028, 0x0092) }
    /// Row Overlap (0028,0093), US, retired.
    public static var rowOverlap: Tag { Tag(0x0028, 0x0093) }
    /// Column Overlap (0028,0094), US, retired.
    public static var columnOverlap: Tag { Tag(0x0028, 0x0094) }
    /// Bits Allocated (0028,0100), US.
    public static var bitsAllocated: Tag { Tag(0x0028, 0x0100) }
    /// Bits Stored (0028,0101), US.
    public static var bitsStored: Tag { Tag(0x0028, 0x0101) }
    /// High Bit (0028,0102), US.
    public static var highBit: Tag { Tag(0x0028, 0x0102) }
    /// Pixel Representation (0028,0103), US.
    public static var pixelRepresentation: Tag { Tag(0x0028, 0x0103) }
    /// Smallest Valid Pixel Value (0028,0104), US or SS, retired.
    public static var smallestValidPixelValue: Tag { Tag(0x0028, 0x0104) }
    /// Largest Valid Pixel Value (0028,0105), US or SS, retired.
    public static var largestValidPixelValue: Tag { Tag(0x0028, 0x0105) }
    /// Smallest Image Pixel Value (0028,0106), US or SS.
    public static var smallestImagePixelValue: Tag { Tag(0x0028, 0x0106) }
    /// Largest Image Pixel Value (0028,0107), US or SS.
    public static var largestImagePixelValue: Tag { Tag(0x0028, 0x0107) }
    /// Smallest Pixel Value in Series (0028,0108), US or SS.
    public static var smallestPixelValueInSeries: Tag { Tag(0x0028, 0x0108) }
    /// Largest Pixel Value in Series (0028,0109), US or SS.
    public static var largestPixelValueInSeries: Tag { Tag(0x0028, 0x0109) }
    /// Smallest Image Pixel Value in Plane (0028,0110), US or SS, retired.
    public static var smallestImagePixelValueInPlane: Tag { Tag(0x0028, 0x0110) }
    /// Largest Image Pixel Value in Plane (0028,0111), US or SS, retired.
    public static var largestImagePixelValueInPlane: Tag { Tag(0x0028, 0x0111) }
    /// Pixel Padding Value (0028,0120), US or SS.
    public static var pixelPaddingValue: Tag { Tag(0x0028, 0x0120) }
    /// Pixel Padding Range Limit (0028,0121), US or SS.
    public static var pixelPaddingRangeLimit: Tag { Tag(0x0028, 0x0121) }
    /// Float Pixel Padding Value (0028,0122), FL.
    public static var floatPixelPaddingValue: Tag { Tag(0x0028, 0x0122) }
    /// Double Float Pixel Padding Value (0028,0123), FD.
    public static var doubleFloatPixelPaddingValue: Tag { Tag(0x0028, 0x0123) }
    /// Float Pixel Padding Range Limit (0028,0124), FL.
    public static var floatPixelPaddingRangeLimit: Tag { Tag(0x0028, 0x0124) }
    /// Double Float Pixel Padding Range Limit (0028,0125), FD.
    public static var doubleFloatPixelPaddingRangeLimit: Tag { Tag(0x0028, 0x0125) }
    /// Image Location (0028,0200), US, retired.
    public static var imageLocation: Tag { Tag(0x0028, 0x0200) }
    /// Quality Control Image (0028,0300), CS.
    public static var qualityControlImage: Tag { Tag(0x0028, 0x0300) }
    /// Burned In Annotation (0028,0301), CS.
    public static var burnedInAnnotation: Tag { Tag(0x0028, 0x0301) }
    /// Recognizable Visual Features (0028,0302), CS.
    public static var recognizableVisualFeatures: Tag { Tag(0x0028, 0x0302) }
    /// Longitudinal Temporal Information Modified (0028,0303), CS.
    public static var longitudinalTemporalInformationModified: Tag { Tag(0x0028, 0x0303) }
    /// Referenced Color Palette Instance UID (0028,0304), UI.
    public static var referencedColorPaletteInstanceUID: Tag { Tag(0x0028, 0x0304) }
    /// Transform Label (0028,0400), LO, retired.
    public static var transformLabel: Tag { Tag(0x0028, 0x0400) }
    /// Transform Version Number (0028,0401), LO, retired.
    public static var transformVersionNumber: Tag { Tag(0x0028, 0x0401) }
    /// Number of Transform Steps (0028,0402), US, retired.
    public static var numberOfTransformSteps: Tag { Tag(0x0028, 0x0402) }
    /// Sequence of Compressed Data (0028,0403), LO, retired.
    public static var sequenceOfCompressedData: Tag { Tag(0x0028, 0x0403) }
    /// Details of Coefficients (0028,0404), AT, retired.
    public static var detailsOfCoefficients: Tag { Tag(0x0028, 0x0404) }
    /// DCT Label (0028,0700), LO, retired.
    public static var dctLabel: Tag { Tag(0x0028, 0x0700) }
    /// Data Block Description (0028,0701), CS, retired.
    public static var dataBlockDescription: Tag { Tag(0x0028, 0x0701) }
    /// Data Block (0028,0702), AT, retired.
    public static var dataBlock: Tag { Tag(0x0028, 0x0702) }
    /// Normalization Factor Format (0028,0710), US, retired.
    public static var normalizationFactorFormat: Tag { Tag(0x0028, 0x0710) }
    /// Zonal Map Number Format (0028,0720), US, retired.
    public static var zonalMapNumberFormat: Tag { Tag(0x0028, 0x0720) }
    /// Zonal Map Location (0028,0721), AT, retired.
    public static var zonalMapLocation: Tag { Tag(0x0028, 0x0721) }
    /// Zonal Map Format (0028,0722), US, retired.
    public static var zonalMapFormat: Tag { Tag(0x0028, 0x0722) }
    /// Adaptive Map Format (0028,0730), US, retired.
    public static var adaptiveMapFormat: Tag { Tag(0x0028, 0x0730) }
    /// Code Number Format (0028,0740), US, retired.
    public static var codeNumberFormat: Tag { Tag(0x0028, 0x0740) }
    /// Pixel Spacing Calibration Type (0028,0A02), CS.
    public static var pixelSpacingCalibrationType: Tag { Tag(0x0028, 0x0A02) }
    /// Pixel Spacing Calibration Description (0028,0A04), LO.
    public static var pixelSpacingCalibrationDescription: Tag { Tag(0x0028, 0x0A04) }
    /// Pixel Intensity Relationship (0028,1040), CS.
    public static var pixelIntensityRelationship: Tag { Tag(0x0028, 0x1040) }
    /// Pixel Intensity Relationship Sign (0028,1041), SS.
    public static var pixelIntensityRelationshipSign: Tag { Tag(0x0028, 0x1041) }
    /// Window Center (0028,1050), DS.
    public static var windowCenter: Tag { Tag(0x0028, 0x1050) }
    /// Window Width (0028,1051), DS.
    public static var windowWidth: Tag { Tag(0x0028, 0x1051) }
    /// Rescale Intercept (0028,1052), DS.
    public static var rescaleIntercept: Tag { Tag(0x0028, 0x1052) }
    /// Rescale Slope (0028,1053), DS.
    public static var rescaleSlope: Tag { Tag(0x0028, 0x1053) }
    /// Rescale Type (0028,1054), LO.
    public static var rescaleType: Tag { Tag(0x0028, 0x1054) }
    /// Window Center & Width Explanation (0028,1055), LO.
    public static var windowCenterWidthExplanation: Tag { Tag(0x0028, 0x1055) }
    /// VOI LUT Function (0028,1056), CS.
    public static var voilutFunction: Tag { Tag(0x0028, 0x1056) }
    /// Gray Scale (0028,1080), CS, retired.
    public static var grayScale: Tag { Tag(0x0028, 0x1080) }
    /// Recommended Viewing Mode (0028,1090), CS.
    public static var recommendedViewingMode: Tag { Tag(0x0028, 0x1090) }
    /// Gray Lookup Table Descriptor (0028,1100), US or SS, retired.
    public static var grayLookupTableDescriptor: Tag { Tag(0x0028, 0x1100) }
    /// Red Palette Color Lookup Table Descriptor (0028,1101), US or SS.
    public static var redPaletteColorLookupTableDescriptor: Tag { Tag(0x0028, 0x1101) }
    /// Green Palette Color Lookup Table Descriptor (0028,1102), US or SS.
    public static var greenPaletteColorLookupTableDescriptor: Tag { Tag(0x0028, 0x1102) }
    /// Blue Palette Color Lookup Table Descriptor (0028,1103), US or SS.
    public static var bluePaletteColorLookupTableDescriptor: Tag { Tag(0x0028, 0x1103) }
    /// Alpha Palette Color Lookup Table Descriptor (0028,1104), US.
    public static var alphaPaletteColorLookupTableDescriptor: Tag { Tag(0x0028, 0x1104) }
    /// Large Red Palette Color Lookup Table Descriptor (0028,1111), US or SS, retired.
    public static var largeRedPaletteColorLookupTableDescriptor: Tag { Tag(0x0028, 0x1111) }
    /// Large Green Palette Color Lookup Table Descriptor (0028,1112), US or SS, retired.
    public static var largeGreenPaletteColorLookupTableDescriptor: Tag { Tag(0x0028, 0x1112) }
    /// Large Blue Palette Color Lookup Table Descriptor (0028,1113), US or SS, retired.
    public static var largeBluePaletteColorLookupTableDescriptor: Tag { Tag(0x0028, 0x1113) }
    /// Palette Color Lookup Table UID (0028,1199), UI.
    public static var paletteColorLookupTableUID: Tag { Tag(0x0028, 0x1199) }
    /// Gray Lookup Table Data (0028,1200), US or SS or OW, retired.
    public static var grayLookupTableData: Tag { Tag(0x0028, 0x1200) }
    /// Red Palette Color Lookup Table Data (0028,1201), OW.
    public static var redPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1201) }
    /// Green Palette Color Lookup Table Data (0028,1202), OW.
    public static var greenPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1202) }
    /// Blue Palette Color Lookup Table Data (0028,1203), OW.
    public static var bluePaletteColorLookupTableData: Tag { Tag(0x0028, 0x1203) }
    /// Alpha Palette Color Lookup Table Data (0028,1204), OW.
    public static var alphaPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1204) }
    /// Large Red Palette Color Lookup Table Data (0028,1211), OW, retired.
    public static var largeRedPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1211) }
    /// Large Green Palette Color Lookup Table Data (0028,1212), OW, retired.
    public static var largeGreenPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1212) }
    /// Large Blue Palette Color Lookup Table Data (0028,1213), OW, retired.
    public static var largeBluePaletteColorLookupTableData: Tag { Tag(0x0028, 0x1213) }
    /// Large Palette Color Lookup Table UID (0028,1214), UI, retired.
    public static var largePaletteColorLookupTableUID: Tag { Tag(0x0028, 0x1214) }
    /// Segmented Red Palette Color Lookup Table Data (0028,1221), OW.
    public static var segmentedRedPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1221) }
    /// Segmented Green Palette Color Lookup Table Data (0028,1222), OW.
    public static var segmentedGreenPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1222) }
    /// Segmented Blue Palette Color Lookup Table Data (0028,1223), OW.
    public static var segmentedBluePaletteColorLookupTableData: Tag { Tag(0x0028, 0x1223) }
    /// Segmented Alpha Palette Color Lookup Table Data (0028,1224), OW.
    public static var segmentedAlphaPaletteColorLookupTableData: Tag { Tag(0x0028, 0x1224) }
    /// Stored Value Color Range Sequence (0028,1230), SQ.
    public static var storedValueColorRangeSequence: Tag { Tag(0x0028, 0x1230) }
    /// Minimum Stored Value Mapped (0028,1231), FD.
    public static var minimumStoredValueMapped: Tag { Tag(0x0028, 0x1231) }
    /// Maximum Stored Value Mapped (0028,1232), FD.
    public static var maximumStoredValueMapped: Tag { Tag(0x0028, 0x1232) }
    /// Breast Implant Present (0028,1300), CS.
    public static var breastImplantPresent: Tag { Tag(0x0028, 0x1300) }
    /// Partial View (0028,1350), CS.
    public static var partialView: Tag { Tag(0x0028, 0x1350) }
    /// Partial View Description (0028,1351), ST.
    public static var partialViewDescription: Tag { Tag(0x0028, 0x1351) }
    /// Partial View Code Sequence (0028,1352), SQ.
    public static var partialViewCodeSequence: Tag { Tag(0x0028, 0x1352) }
    /// Spatial Locations Preserved (0028,135A), CS.
    public static var spatialLocationsPreserved: Tag { Tag(0x0028, 0x135A) }
    /// Data Frame Assignment Sequence (0028,1401), SQ.
    public static var dataFrameAssignmentSequence: Tag { Tag(0x0028, 0x1401) }
    /// Data Path Assignment (0028,1402), CS.
    public static var dataPathAssignment: Tag { Tag(0x0028, 0x1402) }
    /// Bits Mapped to Color Lookup Table (0028,1403), US.
    public static var bitsMappedToColorLookupTable: Tag { Tag(0x0028, 0x1403) }
    /// Blending LUT 1 Sequence (0028,1404), SQ.
    public static var blendingLUT1Sequence: Tag { Tag(0x0028, 0x1404) }
    /// Blending LUT 1 Transfer Function (0028,1405), CS.
    public static var blendingLUT1TransferFunction: Tag { Tag(0x0028, 0x1405) }
    /// Blending Weight Constant (0028,1406), FD.
    public static var blendingWeightConstant: Tag { Tag(0x0028, 0x1406) }
    /// Blending Lookup Table Descriptor (0028,1407), US.
    public static var blendingLookupTableDescriptor: Tag { Tag(0x0028, 0x1407) }
    /// Blending Lookup Table Data (0028,1408), OW.
    public static var blendingLookupTableData: Tag { Tag(0x0028, 0x1408) }
    /// Enhanced Palette Color Lookup Table Sequence (0028,140B), SQ.
    public static var enhancedPaletteColorLookupTableSequence: Tag { Tag(0x0028, 0x140B) }
    /// Blending LUT 2 Sequence (0028,140C), SQ.
    public static var blendingLUT2Sequence: Tag { Tag(0x0028, 0x140C) }
    /// Blending LUT 2 Transfer Function (0028,140D), CS.
    public static var blendingLUT2TransferFunction: Tag { Tag(0x0028, 0x140D) }
    /// Data Path ID (0028,140E), CS.
    public static var dataPathID: Tag { Tag(0x0028, 0x140E) }
    /// RGB LUT Transfer Function (0028,140F), CS.
    public static var rgblutTransferFunction: Tag { Tag(0x0028, 0x140F) }
    /// Alpha LUT Transfer Function (0028,1410), CS.
    public static var alphaLUTTransferFunction: Tag { Tag(0x0028, 0x1410) }
    /// ICC Profile (0028,2000), OB.
    public static var iccProfile: Tag { Tag(0x0028, 0x2000) }
    /// Color Space (0028,2002), CS.
    public static var colorSpace: Tag { Tag(0x0028, 0x2002) }
    /// Lossy Image Compression (0028,2110), CS.
    public static var lossyImageCompression: Tag { Tag(0x0028, 0x2110) }
    /// Lossy Image Compression Ratio (0028,2112), DS.
    public static var lossyImageCompressionRatio: Tag { Tag(0x0028, 0x2112) }
    /// Lossy Image Compression Method (0028,2114), CS.
    public static var lossyImageCompressionMethod: Tag { Tag(0x0028, 0x2114) }
    /// Modality LUT Sequence (0028,3000), SQ.
    public static var modalityLUTSequence: Tag { Tag(0x0028, 0x3000) }
    /// Variable Modality LUT Sequence (0028,3001), SQ.
    public static var variableModalityLUTSequence: Tag { Tag(0x0028, 0x3001) }
    /// LUT Descriptor (0028,3002), US or SS.
    public static var lutDescriptor: Tag { Tag(0x0028, 0x3002) }
    /// LUT Explanation (0028,3003), LO.
    public static var lutExplanation: Tag { Tag(0x0028, 0x3003) }
    /// Modality LUT Type (0028,3004), LO.
    public static var modalityLUTType: Tag { Tag(0x0028, 0x3004) }
    /// LUT Data (0028,3006), US or OW.
    public static var lutData: Tag { Tag(0x0028, 0x3006) }
    /// VOI LUT Sequence (0028,3010), SQ.
    public static var voilutSequence: Tag { Tag(0x0028, 0x3010) }
    /// Softcopy VOI LUT Sequence (0028,3110), SQ.
    public static var softcopyVOILUTSequence: Tag { Tag(0x0028, 0x3110) }
    /// Image Presentation Comments (0028,4000), LT, retired.
    public static var imagePresentationComments: Tag { Tag(0x0028, 0x4000) }
    /// Bi-Plane Acquisition Sequence (0028,5000), SQ, retired.
    public static var biPlaneAcquisitionSequence: Tag { Tag(0x0028, 0x5000) }
    /// Representative Frame Number (0028,6010), US.
    public static var representativeFrameNumber: Tag { Tag(0x0028, 0x6010) }
    /// Frame Numbers of Interest (FOI) (0028,6020), US.
    public static var frameNumbersOfInterest: Tag { Tag(0x0028, 0x6020) }
    /// Frame of Interest Description (0028,6022), LO.
    public static var frameOfInterestDescription: Tag { Tag(0x0028, 0x6022) }
    /// Frame of Interest Type (0028,6023), CS.
    public static var frameOfInterestType: Tag { Tag(0x0028, 0x6023) }
    /// Mask Pointer(s) (0028,6030), US, retired.
    public static var maskPointers: Tag { Tag(0x0028, 0x6030) }
    /// R Wave Pointer (0028,6040), US.
    public static var rWavePointer: Tag { Tag(0x0028, 0x6040) }
    /// Mask Subtraction Sequence (0028,6100), SQ.
    public static var maskSubtractionSequence: Tag { Tag(0x0028, 0x6100) }
    /// Mask Operation (0028,6101), CS.
    public static var maskOperation: Tag { Tag(0x0028, 0x6101) }
    /// Applicable Frame Range (0028,6102), US.
    public static var applicableFrameRange: Tag { Tag(0x0028, 0x6102) }
    /// Mask Frame Numbers (0028,6110), US.
    public static var maskFrameNumbers: Tag { Tag(0x0028, 0x6110) }
    /// Contrast Frame Averaging (0028,6112), US.
    public static var contrastFrameAveraging: Tag { Tag(0x0028, 0x6112) }
    /// Mask Sub-pixel Shift (0028,6114), FL.
    public static var maskSubPixelShift: Tag { Tag(0x0028, 0x6114) }
    /// TID Offset (0028,6120), SS.
    public static var tidOffset: Tag { Tag(0x0028, 0x6120) }
    /// Mask Operation Explanation (0028,6190), ST.
    public static var maskOperationExplanation: Tag { Tag(0x0028, 0x6190) }
    /// Equipment Administrator Sequence (0028,7000), SQ.
    public static var equipmentAdministratorSequence: Tag { Tag(0x0028, 0x7000) }
    /// Number of Display Subsystems (0028,7001), US.
    public static var numberOfDisplaySubsystems: Tag { Tag(0x0028, 0x7001) }
    /// Current Configuration ID (0028,7002), US.
    public static var currentConfigurationID: Tag { Tag(0x0028, 0x7002) }
    /// Display Subsystem ID (0028,7003), US.
    public static var displaySubsystemID: Tag { Tag(0x0028, 0x7003) }
    /// Display Subsystem Name (0028,7004), SH.
    public static var displaySubsystemName: Tag { Tag(0x0028, 0x7004) }
    /// Display Subsystem Description (0028,7005), LO.
    public static var displaySubsystemDescription: Tag { Tag(0x0028, 0x7005) }
    /// System Status (0028,7006), CS.
    public static var systemStatus: Tag { Tag(0x0028, 0x7006) }
    /// System Status Comment (0028,7007), LO.
    public static var systemStatusComment: Tag { Tag(0x0028, 0x7007) }
    /// Target Luminance Characteristics Sequence (0028,7008), SQ.
    public static var targetLuminanceCharacteristicsSequence: Tag { Tag(0x0028, 0x7008) }
    /// Luminance Characteristics ID (0028,7009), US.
    public static var luminanceCharacteristicsID: Tag { Tag(0x0028, 0x7009) }
    /// Display Subsystem Configuration Sequence (0028,700A), SQ.
    public static var displaySubsystemConfigurationSequence: Tag { Tag(0x0028, 0x700A) }
    /// Configuration ID (0028,700B), US.
    public static var configurationID: Tag { Tag(0x0028, 0x700B) }
    /// Configuration Name (0028,700C), SH.
    public static var configurationName: Tag { Tag(0x0028, 0x700C) }
    /// Configuration Description (0028,700D), LO.
    public static var configurationDescription: Tag { Tag(0x0028, 0x700D) }
    /// Referenced Target Luminance Characteristics ID (0028,700E), US.
    public static var referencedTargetLuminanceCharacteristicsID: Tag { Tag(0x0028, 0x700E) }
    /// QA Results Sequence (0028,700F), SQ.
    public static var qaResultsSequence: Tag { Tag(0x0028, 0x700F) }
    /// Display Subsystem QA Results Sequence (0028,7010), SQ.
    public static var displaySubsystemQAResultsSequence: Tag { Tag(0x0028, 0x7010) }
    /// Configuration QA Results Sequence (0028,7011), SQ.
    public static var configurationQAResultsSequence: Tag { Tag(0x0028, 0x7011) }
    /// Measurement Equipment Sequence (0028,7012), SQ.
    public static var measurementEquipmentSequence: Tag { Tag(0x0028, 0x7012) }
    /// Measurement Functions (0028,7013), CS.
    public static var measurementFunctions: Tag { Tag(0x0028, 0x7013) }
    /// Measurement Equipment Type (0028,7014), CS.
    public static var measurementEquipmentType: Tag { Tag(0x0028, 0x7014) }
    /// Visual Evaluation Result Sequence (0028,7015), SQ.
    public static var visualEvaluationResultSequence: Tag { Tag(0x0028, 0x7015) }
    /// Display Calibration Result Sequence (0028,7016), SQ.
    public static var displayCalibrationResultSequence: Tag { Tag(0x0028, 0x7016) }
    /// DDL Value (0028,7017), US.
    public static var ddlValue: Tag { Tag(0x0028, 0x7017) }
    /// CIExy White Point (0028,7018), FL.
    public static var ciExyWhitePoint: Tag { Tag(0x0028, 0x7018) }
    /// Display Function Type (0028,7019), CS.
    public static var displayFunctionType: Tag { Tag(0x0028, 0x7019) }
    /// Gamma Value (0028,701A), FL.
    public static var gammaValue: Tag { Tag(0x0028, 0x701A) }
    /// Number of Luminance Points (0028,701B), US.
    public static var numberOfLuminancePoints: Tag { Tag(0x0028, 0x701B) }
    /// Luminance Response Sequence (0028,701C), SQ.
    public static var luminanceResponseSequence: Tag { Tag(0x0028, 0x701C) }
    /// Target Minimum Luminance (0028,701D), FL.
    public static var targetMinimumLuminance: Tag { Tag(0x0028, 0x701D) }
    /// Target Maximum Luminance (0028,701E), FL.
    public static var targetMaximumLuminance: Tag { Tag(0x0028, 0x701E) }
    /// Luminance Value (0028,701F), FL.
    public static var luminanceValue: Tag { Tag(0x0028, 0x701F) }
    /// Luminance Response Description (0028,7020), LO.
    public static var luminanceResponseDescription: Tag { Tag(0x0028, 0x7020) }
    /// White Point Flag (0028,7021), CS.
    public static var whitePointFlag: Tag { Tag(0x0028, 0x7021) }
    /// Display Device Type Code Sequence (0028,7022), SQ.
    public static var displayDeviceTypeCodeSequence: Tag { Tag(0x0028, 0x7022) }
    /// Display Subsystem Sequence (0028,7023), SQ.
    public static var displaySubsystemSequence: Tag { Tag(0x0028, 0x7023) }
    /// Luminance Result Sequence (0028,7024), SQ.
    public static var luminanceResultSequence: Tag { Tag(0x0028, 0x7024) }
    /// Ambient Light Value Source (0028,7025), CS.
    public static var ambientLightValueSource: Tag { Tag(0x0028, 0x7025) }
    /// Measured Characteristics (0028,7026), CS.
    public static var measuredCharacteristics: Tag { Tag(0x0028, 0x7026) }
    /// Luminance Uniformity Result Sequence (0028,7027), SQ.
    public static var luminanceUniformityResultSequence: Tag { Tag(0x0028, 0x7027) }
    /// Visual Evaluation Test Sequence (0028,7028), SQ.
    public static var visualEvaluationTestSequence: Tag { Tag(0x0028, 0x7028) }
    /// Test Result (0028,7029), CS.
    public static var testResult: Tag { Tag(0x0028, 0x7029) }
    /// Test Result Comment (0028,702A), LO.
    public static var testResultComment: Tag { Tag(0x0028, 0x702A) }
    /// Test Image Validation (0028,702B), CS.
    public static var testImageValidation: Tag { Tag(0x0028, 0x702B) }
    /// Test Pattern Code Sequence (0028,702C), SQ.
    public static var testPatternCodeSequence: Tag { Tag(0x0028, 0x702C) }
    /// Measurement Pattern Code Sequence (0028,702D), SQ.
    public static var measurementPatternCodeSequence: Tag { Tag(0x0028, 0x702D) }
    /// Visual Evaluation Method Code Sequence (0028,702E), SQ.
    public static var visualEvaluationMethodCodeSequence: Tag { Tag(0x0028, 0x702E) }
    /// Pixel Data Provider URL (0028,7FE0), UR.
    public static var pixelDataProviderURL: Tag { Tag(0x0028, 0x7FE0) }
    /// Data Point Rows (0028,9001), UL.
    public static var dataPointRows: Tag { Tag(0x0028, 0x9001) }
    /// Data Point Columns (0028,9002), UL.
    public static var dataPointColumns: Tag { Tag(0x0028, 0x9002) }
    /// Signal Domain Columns (0028,9003), CS.
    public static var signalDomainColumns: Tag { Tag(0x0028, 0x9003) }
    /// Largest Monochrome Pixel Value (0028,9099), US, retired.
    public static var largestMonochromePixelValue: Tag { Tag(0x0028, 0x9099) }
    /// Data Representation (0028,9108), CS.
    public static var dataRepresentation: Tag { Tag(0x0028, 0x9108) }
    /// Pixel Measures Sequence (0028,9110), SQ.
    public static var pixelMeasuresSequence: Tag { Tag(0x0028, 0x9110) }
    /// Frame VOI LUT Sequence (0028,9132), SQ.
    public static var frameVOILUTSequence: Tag { Tag(0x0028, 0x9132) }
    /// Pixel Value Transformation Sequence (0028,9145), SQ.
    public static var pixelValueTransformationSequence: Tag { Tag(0x0028, 0x9145) }
    /// Signal Domain Rows (0028,9235), CS.
    public static var signalDomainRows: Tag { Tag(0x0028, 0x9235) }
    /// Display Filter Percentage (0028,9411), FL.
    public static var displayFilterPercentage: Tag { Tag(0x0028, 0x9411) }
    /// Frame Pixel Shift Sequence (0028,9415), SQ.
    public static var framePixelShiftSequence: Tag { Tag(0x0028, 0x9415) }
    /// Subtraction Item ID (0028,9416), US.
    public static var subtractionItemID: Tag { Tag(0x0028, 0x9416) }
    /// Pixel Intensity Relationship LUT Sequence (0028,9422), SQ.
    public static var pixelIntensityRelationshipLUTSequence: Tag { Tag(0x0028, 0x9422) }
    /// Frame Pixel Data Properties Sequence (0028,9443), SQ.
    public static var framePixelDataPropertiesSequence: Tag { Tag(0x0028, 0x9443) }
    /// Geometrical Properties (0028,9444), CS.
    public static var geometricalProperties: Tag { Tag(0x0028, 0x9444) }
    /// Geometric Maximum Distortion (0028,9445), FL.
    public static var geometricMaximumDistortion: Tag { Tag(0x0028, 0x9445) }
    /// Image Processing Applied (0028,9446), CS.
    public static var imageProcessingApplied: Tag { Tag(0x0028, 0x9446) }
    /// Mask Selection Mode (0028,9454), CS.
    public static var maskSelectionMode: Tag { Tag(0x0028, 0x9454) }
    /// LUT Function (0028,9474), CS.
    public static var lutFunction: Tag { Tag(0x0028, 0x9474) }
    /// Mask Visibility Percentage (0028,9478), FL.
    public static var maskVisibilityPercentage: Tag { Tag(0x0028, 0x9478) }
    /// Pixel Shift Sequence (0028,9501), SQ.
    public static var pixelShiftSequence: Tag { Tag(0x0028, 0x9501) }
    /// Region Pixel Shift Sequence (0028,9502), SQ.
    public static var regionPixelShiftSequence: Tag { Tag(0x0028, 0x9502) }
    /// Vertices of the Region (0028,9503), SS.
    public static var verticesOfTheRegion: Tag { Tag(0x0028, 0x9503) }
    /// Multi-frame Presentation Sequence (0028,9505), SQ.
    public static var multiFramePresentationSequence: Tag { Tag(0x0028, 0x9505) }
    /// Pixel Shift Frame Range (0028,9506), US.
    public static var pixelShiftFrameRange: Tag { Tag(0x0028, 0x9506) }
    /// LUT Frame Range (0028,9507), US.
    public static var lutFrameRange: Tag { Tag(0x0028, 0x9507) }
    /// Image to Equipment Mapping Matrix (0028,9520), DS.
    public static var imageToEquipmentMappingMatrix: Tag { Tag(0x0028, 0x9520) }
    /// Equipment Coordinate System Identification (0028,9537), CS.
    public static var equipmentCoordinateSystemIdentification: Tag { Tag(0x0028, 0x9537) }
    /// Study Status ID (0032,000A), CS, retired.
    public static var studyStatusID: Tag { Tag(0x0032, 0x000A) }
    /// Study Priority ID (0032,000C), CS, retired.
    public static var studyPriorityID: Tag { Tag(0x0032, 0x000C) }
    /// Study ID Issuer (0032,0012), LO, retired.
    public static var studyIDIssuer: Tag { Tag(0x0032, 0x0012) }
    /// Study Verified Date (0032,0032), DA, retired.
    public static var studyVerifiedDate: Tag { Tag(0x0032, 0x0032) }
    /// Study Verified Time (0032,0033), TM, retired.
    public static var studyVerifiedTime: Tag { Tag(0x0032, 0x0033) }
    /// Study Read Date (0032,0034), DA, retired.
    public static var studyReadDate: Tag { Tag(0x0032, 0x0034) }
    /// Study Read Time (0032,0035), TM, retired.
    public static var studyReadTime: Tag { Tag(0x0032, 0x0035) }
    /// Scheduled Study Start Date (0032,1000), DA, retired.
    public static var scheduledStudyStartDate: Tag { Tag(0x0032, 0x1000) }
    /// Scheduled Study Start Time (0032,1001), TM, retired.
    public static var scheduledStudyStartTime: Tag { Tag(0x0032, 0x1001) }
    /// Scheduled Study Stop Date (0032,1010), DA, retired.
    public static var scheduledStudyStopDate: Tag { Tag(0x0032, 0x1010) }
    /// Scheduled Study Stop Time (0032,1011), TM, retired.
    public static var scheduledStudyStopTime: Tag { Tag(0x0032, 0x1011) }
    /// Scheduled Study Location (0032,1020), LO, retired.
    public static var scheduledStudyLocation: Tag { Tag(0x0032, 0x1020) }
    /// Scheduled Study Location AE Title (0032,1021), AE, retired.
    public static var scheduledStudyLocationAETitle: Tag { Tag(0x0032, 0x1021) }
    /// Reason for Study (0032,1030), LO, retired.
    public static var reasonForStudy: Tag { Tag(0x0032, 0x1030) }
    /// Requesting Physician Identification Sequence (0032,1031), SQ.
    public static var requestingPhysicianIdentificationSequence: Tag { Tag(0x0032, 0x1031) }
    /// Requesting Physician (0032,1032), PN.
    public static var requestingPhysician: Tag { Tag(0x0032, 0x1032) }
    /// Requesting Service (0032,1033), LO.
    public static var requestingService: Tag { Tag(0x0032, 0x1033) }
    /// Requesting Service Code Sequence (0032,1034), SQ.
    public static var requestingServiceCodeSequence: Tag { Tag(0x0032, 0x1034) }
    /// Study Arrival Date (0032,1040), DA, retired.
    public static var studyArrivalDate: Tag { Tag(0x0032, 0x1040) }
    /// Study Arrival Time (0032,1041), TM, retired.
    public static var studyArrivalTime: Tag { Tag(0x0032, 0x1041) }
    /// Study Completion Date (0032,1050), DA, retired.
    public static var studyCompletionDate: Tag { Tag(0x0032, 0x1050) }
    /// Study Completion Time (0032,1051), TM, retired.
    public static var studyCompletionTime: Tag { Tag(0x0032, 0x1051) }
    /// Study Component Status ID (0032,1055), CS, retired.
    public static var studyComponentStatusID: Tag { Tag(0x0032, 0x1055) }
    /// Requested Procedure Description (0032,1060), LO.
    public static var requestedProcedureDescription: Tag { Tag(0x0032, 0x1060) }
    /// Requested Procedure Code Sequence (0032,1064), SQ.
    public static var requestedProcedureCodeSequence: Tag { Tag(0x0032, 0x1064) }
    /// Requested Laterality Code Sequence (0032,1065), SQ.
    public static var requestedLateralityCodeSequence: Tag { Tag(0x0032, 0x1065) }
    /// Reason for Visit (0032,1066), UT.
    public static var reasonForVisit: Tag { Tag(0x0032, 0x1066) }
    /// Reason for Visit Code Sequence (0032,1067), SQ.
    public static var reasonForVisitCodeSequence: Tag { Tag(0x0032, 0x1067) }
    /// Requested Contrast Agent (0032,1070), LO.
    public static var requestedContrastAgent: Tag { Tag(0x0032, 0x1070) }
    /// Study Comments (0032,4000), LT, retired.
    public static var studyComments: Tag { Tag(0x0032, 0x4000) }
    /// Flow Identifier Sequence (0034,0001), SQ.
    public static var flowIdentifierSequence: Tag { Tag(0x0034, 0x0001) }
    /// Flow Identifier (0034,0002), OB.
    public static var flowIdentifier: Tag { Tag(0x0034, 0x0002) }
    /// Flow Transfer Syntax UID (0034,0003), UI.
    public static var flowTransferSyntaxUID: Tag { Tag(0x0034, 0x0003) }
    /// Flow RTP Sampling Rate (0034,0004), UL.
    public static var flowRTPSamplingRate: Tag { Tag(0x0034, 0x0004) }
    /// Source Identifier (0034,0005), OB.
    public static var sourceIdentifier: Tag { Tag(0x0034, 0x0005) }
    /// Frame Origin Timestamp (0034,0007), OB.
    public static var frameOriginTimestamp: Tag { Tag(0x0034, 0x0007) }
    /// Includes Imaging Subject (0034,0008), CS.
    public static var includesImagingSubject: Tag { Tag(0x0034, 0x0008) }
    /// Frame Usefulness Group Sequence (0034,0009), SQ.
    public static var frameUsefulnessGroupSequence: Tag { Tag(0x0034, 0x0009) }
    /// Real-Time Bulk Data Flow Sequence (0034,000A), SQ.
    public static var realTimeBulkDataFlowSequence: Tag { Tag(0x0034, 0x000A) }
    /// Camera Position Group Sequence (0034,000B), SQ.
    public static var cameraPositionGroupSequence: Tag { Tag(0x0034, 0x000B) }
    /// Includes Information (0034,000C), CS.
    public static var includesInformation: Tag { Tag(0x0034, 0x000C) }
    /// Time of Frame Group Sequence (0034,000D), SQ.
    public static var timeOfFrameGroupSequence: Tag { Tag(0x0034, 0x000D) }
    /// Referenced Patient Alias Sequence (0038,0004), SQ, retired.
    public static var referencedPatientAliasSequence: Tag { Tag(0x0038, 0x0004) }
    /// Visit Status ID (0038,0008), CS.
    public static var visitStatusID: Tag { Tag(0x0038, 0x0008) }
    /// Admission ID (0038,0010), LO.
    public static var admissionID: Tag { Tag(0x0038, 0x0010) }
    /// Issuer of Admission ID (0038,0011), LO, retired.
    public static var issuerOfAdmissionID: Tag { Tag(0x0038, 0x0011) }
    /// Issuer of Admission ID Sequence (0038,0014), SQ.
    public static var issuerOfAdmissionIDSequence: Tag { Tag(0x0038, 0x0014) }
    /// Route of Admissions (0038,0016), LO.
    public static var routeOfAdmissions: Tag { Tag(0x0038, 0x0016) }
    /// Scheduled Admission Date (0038,001A), DA, retired.
    public static var scheduledAdmissionDate: Tag { Tag(0x0038, 0x001A) }
    /// Scheduled Admission Time (0038,001B), TM, retired.
    public static var scheduledAdmissionTime: Tag { Tag(0x0038, 0x001B) }
    /// Scheduled Discharge Date (0038,001C), DA, retired.
    public static var scheduledDischargeDate: Tag { Tag(0x0038, 0x001C) }
    /// Scheduled Discharge Time (0038,001D), TM, retired.
    public static var scheduledDischargeTime: Tag { Tag(0x0038, 0x001D) }
    /// Scheduled Patient Institution Residence (0038,001E), LO, retired.
    public static var scheduledPatientInstitutionResidence: Tag { Tag(0x0038, 0x001E) }
    /// Admitting Date (0038,0020), DA.
    public static var admittingDate: Tag { Tag(0x0038, 0x0020) }
    /// Admitting Time (0038,0021), TM.
    public static var admittingTime: Tag { Tag(0x0038, 0x0021) }
    /// Discharge Date (0038,0030), DA, retired.
    public static var dischargeDate: Tag { Tag(0x0038, 0x0030) }
    /// Discharge Time (0038,0032), TM, retired.
    public static var dischargeTime: Tag { Tag(0x0038, 0x0032) }
    /// Discharge Diagnosis Description (0038,0040), LO, retired.
    public static var dischargeDiagnosisDescription: Tag { Tag(0x0038, 0x0040) }
    /// Discharge Diagnosis Code Sequence (0038,0044), SQ, retired.
    public static var dischargeDiagnosisCodeSequence: Tag { Tag(0x0038, 0x0044) }
    /// Special Needs (0038,0050), LO.
    public static var specialNeeds: Tag { Tag(0x0038, 0x0050) }
    /// Service Episode ID (0038,0060), LO.
    public static var serviceEpisodeID: Tag { Tag(0x0038, 0x0060) }
    /// Issuer of Service Episode ID (0038,0061), LO, retired.
    public static var issuerOfServiceEpisodeID: Tag { Tag(0x0038, 0x0061) }
    /// Service Episode Description (0038,0062), LO.
    public static var serviceEpisodeDescription: Tag { Tag(0x0038, 0x0062) }
    /// Issuer of Service Episode ID Sequence (0038,0064), SQ.
    public static var issuerOfServiceEpisodeIDSequence: Tag { Tag(0x0038, 0x0064) }
    /// Pertinent Documents Sequence (0038,0100), SQ.
    public static var pertinentDocumentsSequence: Tag { Tag(0x0038, 0x0100) }
    /// Pertinent Resources Sequence (0038,0101), SQ.
    public static var pertinentResourcesSequence: Tag { Tag(0x0038, 0x0101) }
    /// Resource Description (0038,0102), LO.
    public static var resourceDescription: Tag { Tag(0x0038, 0x0102) }
    /// Current Patient Location (0038,0300), LO.
    public static var currentPatientLocation: Tag { Tag(0x0038, 0x0300) }
    /// Patient's Institution Residence (0038,0400), LO.
    public static var patientInstitutionResidence: Tag { Tag(0x0038, 0x0400) }
    /// Patient State (0038,0500), LO.
    public static var patientState: Tag { Tag(0x0038, 0x0500) }
    /// Patient Clinical Trial Participation Sequence (0038,0502), SQ.
    public static var patientClinicalTrialParticipationSequence: Tag { Tag(0x0038, 0x0502) }
    /// Visit Comments (0038,4000), LT.
    public static var visitComments: Tag { Tag(0x0038, 0x4000) }
    /// Waveform Originality (003A,0004), CS.
    public static var waveformOriginality: Tag { Tag(0x003A, 0x0004) }
    /// Number of Waveform Channels (003A,0005), US.
    public static var numberOfWaveformChannels: Tag { Tag(0x003A, 0x0005) }
    /// Number of Waveform Samples (003A,0010), UL.
    public static var numberOfWaveformSamples: Tag { Tag(0x003A, 0x0010) }
    /// Sampling Frequency (003A,001A), DS.
    public static var samplingFrequency: Tag { Tag(0x003A, 0x001A) }
    /// Multiplex Group Label (003A,0020), SH.
    public static var multiplexGroupLabel: Tag { Tag(0x003A, 0x0020) }
    /// Channel Definition Sequence (003A,0200), SQ.
    public static var channelDefinitionSequence: Tag { Tag(0x003A, 0x0200) }
    /// Waveform Channel Number (003A,0202), IS.
    public static var waveformChannelNumber: Tag { Tag(0x003A, 0x0202) }
    /// Channel Label (003A,0203), SH.
    public static var channelLabel: Tag { Tag(0x003A, 0x0203) }
    /// Channel Status (003A,0205), CS.
    public static var channelStatus: Tag { Tag(0x003A, 0x0205) }
    /// Channel Source Sequence (003A,0208), SQ.
    public static var channelSourceSequence: Tag { Tag(0x003A, 0x0208) }
    /// Channel Source Modifiers Sequence (003A,0209), SQ.
    public static var channelSourceModifiersSequence: Tag { Tag(0x003A, 0x0209) }
    /// Source Waveform Sequence (003A,020A), SQ.
    public static var sourceWaveformSequence: Tag { Tag(0x003A, 0x020A) }
    /// Channel Derivation Description (003A,020C), LO.
    public static var channelDerivationDescription: Tag { Tag(0x003A, 0x020C) }
    /// Channel Sensitivity (003A,0210), DS.
    public static var channelSensitivity: Tag { Tag(0x003A, 0x0210) }
    /// Channel Sensitivity Units Sequence (003A,0211), SQ.
    public static var channelSensitivityUnitsSequence: Tag { Tag(0x003A, 0x0211) }
    /// Channel Sensitivity Correction Factor (003A,0212), DS.
    public static var channelSensitivityCorrectionFactor: Tag { Tag(0x003A, 0x0212) }
    /// Channel Baseline (003A,0213), DS.
    public static var channelBaseline: Tag { Tag(0x003A, 0x0213) }
    /// Channel Time Skew (003A,0214), DS.
    public static var channelTimeSkew: Tag { Tag(0x003A, 0x0214) }
    /// Channel Sample Skew (003A,0215), DS.
    public static var channelSampleSkew: Tag { Tag(0x003A, 0x0215) }
    /// Channel Offset (003A,0218), DS.
    public static var channelOffset: Tag { Tag(0x003A, 0x0218) }
    /// Waveform Bits Stored (003A,021A), US.
    public static var waveformBitsStored: Tag { Tag(0x003A, 0x021A) }
    /// Filter Low Frequency (003A,0220), DS.
    public static var filterLowFrequency: Tag { Tag(0x003A, 0x0220) }
    /// Filter High Frequency (003A,0221), DS.
    public static var filterHighFrequency: Tag { Tag(0x003A, 0x0221) }
    /// Notch Filter Frequency (003A,0222), DS.
    public static var notchFilterFrequency: Tag { Tag(0x003A, 0x0222) }
    /// Notch Filter Bandwidth (003A,0223), DS.
    public static var notchFilterBandwidth: Tag { Tag(0x003A, 0x0223) }
    /// Waveform Data Display Scale (003A,0230), FL.
    public static var waveformDataDisplayScale: Tag { Tag(0x003A, 0x0230) }
    /// Waveform Display Background CIELab Value (003A,0231), US.
    public static var waveformDisplayBackgroundCIELabValue: Tag { Tag(0x003A, 0x0231) }
    /// Waveform Presentation Group Sequence (003A,0240), SQ.
    public static var waveformPresentationGroupSequence: Tag { Tag(0x003A, 0x0240) }
    /// Presentation Group Number (003A,0241), US.
    public static var presentationGroupNumber: Tag { Tag(0x003A, 0x0241) }
    /// Channel Display Sequence (003A,0242), SQ.
    public static var channelDisplaySequence: Tag { Tag(0x003A, 0x0242) }
    /// Channel Recommended Display CIELab Value (003A,0244), US.
    public static var channelRecommendedDisplayCIELabValue: Tag { Tag(0x003A, 0x0244) }
    /// Channel Position (003A,0245), FL.
    public static var channelPosition: Tag { Tag(0x003A, 0x0245) }
    /// Display Shading Flag (003A,0246), CS.
    public static var displayShadingFlag: Tag { Tag(0x003A, 0x0246) }
    /// Fractional Channel Display Scale (003A,0247), FL.
    public static var fractionalChannelDisplayScale: Tag { Tag(0x003A, 0x0247) }
    /// Absolute Channel Display Scale (003A,0248), FL.
    public static var absoluteChannelDisplayScale: Tag { Tag(0x003A, 0x0248) }
    /// Multiplexed Audio Channels Description Code Sequence (003A,0300), SQ.
    public static var multiplexedAudioChannelsDescriptionCodeSequence: Tag { Tag(0x003A, 0x0300) }
    /// Channel Identification Code (003A,0301), IS.
    public static var channelIdentificationCode: Tag { Tag(0x003A, 0x0301) }
    /// Channel Mode (003A,0302), CS.
    public static var channelMode: Tag { Tag(0x003A, 0x0302) }
    /// Multiplex Group UID (003A,0310), UI.
    public static var multiplexGroupUID: Tag { Tag(0x003A, 0x0310) }
    /// Powerline Frequency (003A,0311), DS.
    public static var powerlineFrequency: Tag { Tag(0x003A, 0x0311) }
    /// Channel Impedance Sequence (003A,0312), SQ.
    public static var channelImpedanceSequence: Tag { Tag(0x003A, 0x0312) }
    /// Impedance Value (003A,0313), DS.
    public static var impedanceValue: Tag { Tag(0x003A, 0x0313) }
    /// Impedance Measurement DateTime (003A,0314), DT.
    public static var impedanceMeasurementDateTime: Tag { Tag(0x003A, 0x0314) }
    /// Impedance Measurement Frequency (003A,0315), DS.
    public static var impedanceMeasurementFrequency: Tag { Tag(0x003A, 0x0315) }
    /// Impedance Measurement Current Type (003A,0316), CS.
    public static var impedanceMeasurementCurrentType: Tag { Tag(0x003A, 0x0316) }
    /// Waveform Amplifier Type (003A,0317), CS.
    public static var waveformAmplifierType: Tag { Tag(0x003A, 0x0317) }
    /// Filter Low Frequency Characteristics Sequence (003A,0318), SQ.
    public static var filterLowFrequencyCharacteristicsSequence: Tag { Tag(0x003A, 0x0318) }
    /// Filter High Frequency Characteristics Sequence (003A,0319), SQ.
    public static var filterHighFrequencyCharacteristicsSequence: Tag { Tag(0x003A, 0x0319) }
    /// Summarized Filter Lookup Table Sequence (003A,0320), SQ.
    public static var summarizedFilterLookupTable: Tag { Tag(0x003A, 0x0320) }
    /// Notch Filter Characteristics Sequence (003A,0321), SQ.
    public static var notchFilterCharacteristicsSequence: Tag { Tag(0x003A, 0x0321) }
    /// Waveform Filter Type (003A,0322), CS.
    public static var waveformFilterType: Tag { Tag(0x003A, 0x0322) }
    /// Analog Filter Characteristics Sequence (003A,0323), SQ.
    public static var analogFilterCharacteristicsSequence: Tag { Tag(0x003A, 0x0323) }
    /// Analog Filter Roll Off (003A,0324), DS.
    public static var analogFilterRollOff: Tag { Tag(0x003A, 0x0324) }
    /// Analog Filter Type Code Sequence (003A,0325), SQ.
    public static var analogFilterType: Tag { Tag(0x003A, 0x0325) }
    /// Digital Filter Characteristics Sequence (003A,0326), SQ.
    public static var digitalFilterCharacteristicsSequence: Tag { Tag(0x003A, 0x0326) }
    /// Digital Filter Order (003A,0327), IS.
    public static var digitalFilterOrder: Tag { Tag(0x003A, 0x0327) }
    /// Digital Filter Type Code Sequence (003A,0328), SQ.
    public static var digitalFilterTypeCodeSequence: Tag { Tag(0x003A, 0x0328) }
    /// Waveform Filter Description (003A,0329), ST.
    public static var waveformFilterDescription: Tag { Tag(0x003A, 0x0329) }
    /// Filter Lookup Table Sequence (003A,032A), SQ.
    public static var filterLookupTableSequence: Tag { Tag(0x003A, 0x032A) }
    /// Filter Lookup Table Description (003A,032B), ST.
    public static var filterLookupTableDescription: Tag { Tag(0x003A, 0x032B) }
    /// Frequency Encoding Code Sequence (003A,032C), SQ.
    public static var frequencyEncodingCodeSequence: Tag { Tag(0x003A, 0x032C) }
    /// Magnitude Encoding Code Sequence (003A,032D), SQ.
    public static var magnitudeEncodingCodeSequence: Tag { Tag(0x003A, 0x032D) }
    /// Filter Lookup Table Data (003A,032E), OD.
    public static var filterLookupTableData: Tag { Tag(0x003A, 0x032E) }
    /// Document Title (0042,0010), ST.
    public static var documentTitle: Tag { Tag(0x0042, 0x0010) }
    /// Encapsulated Document (0042,0011), OB.
    public static var encapsulatedDocument: Tag { Tag(0x0042, 0x0011) }
    /// MIME Type of Encapsulated Document (0042,0012), LO.
    public static var mimeTypeOfEncapsulatedDocument: Tag { Tag(0x0042, 0x0012) }
    /// Source Instance Sequence (0042,0013), SQ.
    public static var sourceInstanceSequence: Tag { Tag(0x0042, 0x0013) }
    /// List of MIME Types (0042,0014), LO.
    public static var listOfMIMETypes: Tag { Tag(0x0042, 0x0014) }
    /// Encapsulated Document Length (0042,0015), UL.
    public static var encapsulatedDocumentLength: Tag { Tag(0x0042, 0x0015) }
    /// Product Package Identifier (0044,0001), ST.
    public static var productPackageIdentifier: Tag { Tag(0x0044, 0x0001) }
    /// Substance Administration Approval (0044,0002), CS.
    public static var substanceAdministrationApproval: Tag { Tag(0x0044, 0x0002) }
    /// Approval Status Further Description (0044,0003), LT.
    public static var approvalStatusFurtherDescription: Tag { Tag(0x0044, 0x0003) }
    /// Approval Status DateTime (0044,0004), DT.
    public static var approvalStatusDateTime: Tag { Tag(0x0044, 0x0004) }
    /// Product Type Code Sequence (0044,0007), SQ.
    public static var productTypeCodeSequence: Tag { Tag(0x0044, 0x0007) }
    /// Product Name (0044,0008), LO.
    public static var productName: Tag { Tag(0x0044, 0x0008) }
    /// Product Description (0044,0009), LT.
    public static var productDescription: Tag { Tag(0x0044, 0x0009) }
    /// Product Lot Identifier (0044,000A), LO.
    public static var productLotIdentifier: Tag { Tag(0x0044, 0x000A) }
    /// Product Expiration DateTime (0044,000B), DT.
    public static var productExpirationDateTime: Tag { Tag(0x0044, 0x000B) }
    /// Substance Administration DateTime (0044,0010), DT.
    public static var substanceAdministrationDateTime: Tag { Tag(0x0044, 0x0010) }
    /// Substance Administration Notes (0044,0011), LO.
    public static var substanceAdministrationNotes: Tag { Tag(0x0044, 0x0011) }
    /// Substance Administration Device ID (0044,0012), LO.
    public static var substanceAdministrationDeviceID: Tag { Tag(0x0044, 0x0012) }
    /// Product Parameter Sequence (0044,0013), SQ.
    public static var productParameterSequence: Tag { Tag(0x0044, 0x0013) }
    /// Substance Administration Parameter Sequence (0044,0019), SQ.
    public static var substanceAdministrationParameterSequence: Tag { Tag(0x0044, 0x0019) }
    /// Approval Sequence (0044,0100), SQ.
    public static var approvalSequence: Tag { Tag(0x0044, 0x0100) }
    /// Assertion Code Sequence (0044,0101), SQ.
    public static var assertionCodeSequence: Tag { Tag(0x0044, 0x0101) }
    /// Assertion UID (0044,0102), UI.
    public static var assertionUID: Tag { Tag(0x0044, 0x0102) }
    /// Asserter Identification Sequence (0044,0103), SQ.
    public static var asserterIdentificationSequence: Tag { Tag(0x0044, 0x0103) }
    /// Assertion DateTime (0044,0104), DT.
    public static var assertionDateTime: Tag { Tag(0x0044, 0x0104) }
    /// Assertion Expiration DateTime (0044,0105), DT.
    public static var assertionExpirationDateTime: Tag { Tag(0x0044, 0x0105) }
    /// Assertion Comments (0044,0106), UT.
    public static var assertionComments: Tag { Tag(0x0044, 0x0106) }
    /// Related Assertion Sequence (0044,0107), SQ.
    public static var relatedAssertionSequence: Tag { Tag(0x0044, 0x0107) }
    /// Referenced Assertion UID (0044,0108), UI.
    public static var referencedAssertionUID: Tag { Tag(0x0044, 0x0108) }
    /// Approval Subject Sequence (0044,0109), SQ.
    public static var approvalSubjectSequence: Tag { Tag(0x0044, 0x0109) }
    /// Organizational Role Code Sequence (0044,010A), SQ.
    public static var organizationalRoleCodeSequence: Tag { Tag(0x0044, 0x010A) }
    /// Lens Description (0046,0012), LO.
    public static var lensDescription: Tag { Tag(0x0046, 0x0012) }
    /// Right Lens Sequence (0046,0014), SQ.
    public static var rightLensSequence: Tag { Tag(0x0046, 0x0014) }
    /// Left Lens Sequence (0046,0015), SQ.
    public static var leftLensSequence: Tag { Tag(0x0046, 0x0015) }
    /// Unspecified Laterality Lens Sequence (0046,0016), SQ.
    public static var unspecifiedLateralityLensSequence: Tag { Tag(0x0046, 0x0016) }
    /// Cylinder Sequence (0046,0018), SQ.
    public static var cylinderSequence: Tag { Tag(0x0046, 0x0018) }
    /// Prism Sequence (0046,0028), SQ.
    public static var prismSequence: Tag { Tag(0x0046, 0x0028) }
    /// Horizontal Prism Power (0046,0030), FD.
    public static var horizontalPrismPower: Tag { Tag(0x0046, 0x0030) }
    /// Horizontal Prism Base (0046,0032), CS.
    public static var horizontalPrismBase: Tag { Tag(0x0046, 0x0032) }
    /// Vertical Prism Power (0046,0034), FD.
    public static var verticalPrismPower: Tag { Tag(0x0046, 0x0034) }
    /// Vertical Prism Base (0046,0036), CS.
    public static var verticalPrismBase: Tag { Tag(0x0046, 0x0036) }
    /// Lens Segment Type (0046,0038), CS.
    public static var lensSegmentType: Tag { Tag(0x0046, 0x0038) }
    /// Optical Transmittance (0046,0040), FD.
    public static var opticalTransmittance: Tag { Tag(0x0046, 0x0040) }
    /// Channel Width (0046,0042), FD.
    public static var channelWidth: Tag { Tag(0x0046, 0x0042) }
    /// Pupil Size (0046,0044), FD.
    public static var pupilSize: Tag { Tag(0x0046, 0x0044) }
    /// Corneal Size (0046,0046), FD.
    public static var cornealSize: Tag { Tag(0x0046, 0x0046) }
    /// Corneal Size Sequence (0046,0047), SQ.
    public static var cornealSizeSequence: Tag { Tag(0x0046, 0x0047) }
    /// Autorefraction Right Eye Sequence (0046,0050), SQ.
    public static var autorefractionRightEyeSequence: Tag { Tag(0x0046, 0x0050) }
    /// Autorefraction Left Eye Sequence (0046,0052), SQ.
    public static var autorefractionLeftEyeSequence: Tag { Tag(0x0046, 0x0052) }
    /// Distance Pupillary Distance (0046,0060), FD.
    public static var distancePupillaryDistance: Tag { Tag(0x0046, 0x0060) }
    /// Near Pupillary Distance (0046,0062), FD.
    public static var nearPupillaryDistance: Tag { Tag(0x0046, 0x0062) }
    /// Intermediate Pupillary Distance (0046,0063), FD.
    public static var intermediatePupillaryDistance: Tag { Tag(0x0046, 0x0063) }
    /// Other Pupillary Distance (0046,0064), FD.
    public static var otherPupillaryDistance: Tag { Tag(0x0046, 0x0064) }
    /// Keratometry Right Eye Sequence (0046,0070), SQ.
    public static var keratometryRightEyeSequence: Tag { Tag(0x0046, 0x0070) }
    /// Keratometry Left Eye Sequence (0046,0071), SQ.
    public static var keratometryLeftEyeSequence: Tag { Tag(0x0046, 0x0071) }
    /// Steep Keratometric Axis Sequence (0046,0074), SQ.
    public static var steepKeratometricAxisSequence: Tag { Tag(0x0046, 0x0074) }
    /// Radius of Curvature (0046,0075), FD.
    public static var radiusOfCurvature: Tag { Tag(0x0046, 0x0075) }
    /// Keratometric Power (0046,0076), FD.
    public static var keratometricPower: Tag { Tag(0x0046, 0x0076) }
    /// Keratometric Axis (0046,0077), FD.
    public static var keratometricAxis: Tag { Tag(0x0046, 0x0077) }
    /// Flat Keratometric Axis Sequence (0046,0080), SQ.
    public static var flatKeratometricAxisSequence: Tag { Tag(0x0046, 0x0080) }
    /// Background Color (0046,0092), CS.
    public static var backgroundColor: Tag { Tag(0x0046, 0x0092) }
    /// Optotype (0046,0094), CS.
    public static var optotype: Tag { Tag(0x0046, 0x0094) }
    /// Optotype Presentation (0046,0095), CS.
    public static var optotypePresentation: Tag { Tag(0x0046, 0x0095) }
    /// Subjective Refraction Right Eye Sequence (0046,0097), SQ.
    public static var subjectiveRefractionRightEyeSequence: Tag { Tag(0x0046, 0x0097) }
    /// Subjective Refraction Left Eye Sequence (0046,0098), SQ.
    public static var subjectiveRefractionLeftEyeSequence: Tag { Tag(0x0046, 0x0098) }
    /// Add Near Sequence (0046,0100), SQ.
    public static var addNearSequence: Tag { Tag(0x0046, 0x0100) }
    /// Add Intermediate Sequence (0046,0101), SQ.
    public static var addIntermediateSequence: Tag { Tag(0x0046, 0x0101) }
    /// Add Other Sequence (0046,0102), SQ.
    public static var addOtherSequence: Tag { Tag(0x0046, 0x0102) }
    /// Add Power (0046,0104), FD.
    public static var addPower: Tag { Tag(0x0046, 0x0104) }
    /// Viewing Distance (0046,0106), FD.
    public static var viewingDistance: Tag { Tag(0x0046, 0x0106) }
    /// Cornea Measurements Sequence (0046,0110), SQ.
    public static var corneaMeasurementsSequence: Tag { Tag(0x0046, 0x0110) }
    /// Source of Cornea Measurement Data Code Sequence (0046,0111), SQ.
    public static var sourceOfCorneaMeasurementDataCodeSequence: Tag { Tag(0x0046, 0x0111) }
    /// Steep Corneal Axis Sequence (0046,0112), SQ.
    public static var steepCornealAxisSequence: Tag { Tag(0x0046, 0x0112) }
    /// Flat Corneal Axis Sequence (0046,0113), SQ.
    public static var flatCornealAxisSequence: Tag { Tag(0x0046, 0x0113) }
    /// Corneal Power (0046,0114), FD.
    public static var cornealPower: Tag { Tag(0x0046, 0x0114) }
    /// Corneal Axis (0046,0115), FD.
    public static var cornealAxis: Tag { Tag(0x0046, 0x0115) }
    /// Cornea Measurement Method Code Sequence (0046,0116), SQ.
    public static var corneaMeasurementMethodCodeSequence: Tag { Tag(0x0046, 0x0116) }
    /// Refractive Index of Cornea (0046,0117), FL.
    public static var refractiveIndexOfCornea: Tag { Tag(0x0046, 0x0117) }
    /// Refractive Index of Aqueous Humor (0046,0118), FL.
    public static var refractiveIndexOfAqueousHumor: Tag { Tag(0x0046, 0x0118) }
    /// Visual Acuity Type Code Sequence (0046,0121), SQ.
    public static var visualAcuityTypeCodeSequence: Tag { Tag(0x0046, 0x0121) }
    /// Visual Acuity Right Eye Sequence (0046,0122), SQ.
    public static var visualAcuityRightEyeSequence: Tag { Tag(0x0046, 0x0122) }
    /// Visual Acuity Left Eye Sequence (0046,0123), SQ.
    public static var visualAcuityLeftEyeSequence: Tag { Tag(0x0046, 0x0123) }
    /// Visual Acuity Both Eyes Open Sequence (0046,0124), SQ.
    public static var visualAcuityBothEyesOpenSequence: Tag { Tag(0x0046, 0x0124) }
    /// Viewing Distance Type (0046,0125), CS.
    public static var viewingDistanceType: Tag { Tag(0x0046, 0x0125) }
    /// Visual Acuity Modifiers (0046,0135), SS.
    public static var visualAcuityModifiers: Tag { Tag(0x0046, 0x0135) }
    /// Decimal Visual Acuity (0046,0137), FD.
    public static var decimalVisualAcuity: Tag { Tag(0x0046, 0x0137) }
    /// Optotype Detailed Definition (0046,0139), LO.
    public static var optotypeDetailedDefinition: Tag { Tag(0x0046, 0x0139) }
    /// Referenced Refractive Measurements Sequence (0046,0145), SQ.
    public static var referencedRefractiveMeasurementsSequence: Tag { Tag(0x0046, 0x0145) }
    /// Sphere Power (0046,0146), FD.
    public static var spherePower: Tag { Tag(0x0046, 0x0146) }
    /// Cylinder Power (0046,0147), FD.
    public static var cylinderPower: Tag { Tag(0x0046, 0x0147) }
    /// Corneal Topography Surface (0046,0201), CS.
    public static var cornealTopographySurface: Tag { Tag(0x0046, 0x0201) }
    /// Corneal Vertex Location (0046,0202), FL.
    public static var cornealVertexLocation: Tag { Tag(0x0046, 0x0202) }
    /// Pupil Centroid X-Coordinate (0046,0203), FL.
    public static var pupilCentroidXCoordinate: Tag { Tag(0x0046, 0x0203) }
    /// Pupil Centroid Y-Coordinate (0046,0204), FL.
    public static var pupilCentroidYCoordinate: Tag { Tag(0x0046, 0x0204) }
    /// Equivalent Pupil Radius (0046,0205), FL.
    public static var equivalentPupilRadius: Tag { Tag(0x0046, 0x0205) }
    /// Corneal Topography Map Type Code Sequence (0046,0207), SQ.
    public static var cornealTopographyMapTypeCodeSequence: Tag { Tag(0x0046, 0x0207) }
    /// Vertices of the Outline of Pupil (0046,0208), IS.
    public static var verticesOfTheOutlineOfPupil: Tag { Tag(0x0046, 0x0208) }
    /// Corneal Topography Mapping Normals Sequence (0046,0210), SQ.
    public static var cornealTopographyMappingNormalsSequence: Tag { Tag(0x0046, 0x0210) }
    /// Maximum Corneal Curvature Sequence (0046,0211), SQ.
    public static var maximumCornealCurvatureSequence: Tag { Tag(0x0046, 0x0211) }
    /// Maximum Corneal Curvature (0046,0212), FL.
    public static var maximumCornealCurvature: Tag { Tag(0x0046, 0x0212) }
    /// Maximum Corneal Curvature Location (0046,0213), FL.
    public static var maximumCornealCurvatureLocation: Tag { Tag(0x0046, 0x0213) }
    /// Minimum Keratometric Sequence (0046,0215), SQ.
    public static var minimumKeratometricSequence: Tag { Tag(0x0046, 0x0215) }
    /// Simulated Keratometric Cylinder Sequence (0046,0218), SQ.
    public static var simulatedKeratometricCylinderSequence: Tag { Tag(0x0046, 0x0218) }
    /// Average Corneal Power (0046,0220), FL.
    public static var averageCornealPower: Tag { Tag(0x0046, 0x0220) }
    /// Corneal I-S Value (0046,0224), FL.
    public static var cornealISValue: Tag { Tag(0x0046, 0x0224) }
    /// Analyzed Area (0046,0227), FL.
    public static var analyzedArea: Tag { Tag(0x0046, 0x0227) }
    /// Surface Regularity Index (0046,0230), FL.
    public static var surfaceRegularityIndex: Tag { Tag(0x0046, 0x0230) }
    /// Surface Asymmetry Index (0046,0232), FL.
    public static var surfaceAsymmetryIndex: Tag { Tag(0x0046, 0x0232) }
    /// Corneal Eccentricity Index (0046,0234), FL.
    public static var cornealEccentricityIndex: Tag { Tag(0x0046, 0x0234) }
    /// Keratoconus Prediction Index (0046,0236), FL.
    public static var keratoconusPredictionIndex: Tag { Tag(0x0046, 0x0236) }
    /// Decimal Potential Visual Acuity (0046,0238), FL.
    public static var decimalPotentialVisualAcuity: Tag { Tag(0x0046, 0x0238) }
    /// Corneal Topography Map Quality Evaluation (0046,0242), CS.
    public static var cornealTopographyMapQualityEvaluation: Tag { Tag(0x0046, 0x0242) }
    /// Source Image Corneal Processed Data Sequence (0046,0244), SQ.
    public static var sourceImageCornealProcessedDataSequence: Tag { Tag(0x0046, 0x0244) }
    /// Corneal Point Location (0046,0247), FL.
    public static var cornealPointLocation: Tag { Tag(0x0046, 0x0247) }
    /// Corneal Point Estimated (0046,0248), CS.
    public static var cornealPointEstimated: Tag { Tag(0x0046, 0x0248) }
    /// Axial Power (0046,0249), FL.
    public static var axialPower: Tag { Tag(0x0046, 0x0249) }
    /// Tangential Power (0046,0250), FL.
    public static var tangentialPower: Tag { Tag(0x0046, 0x0250) }
    /// Refractive Power (0046,0251), FL.
    public static var refractivePower: Tag { Tag(0x0046, 0x0251) }
    /// Relative Elevation (0046,0252), FL.
    public static var relativeElevation: Tag { Tag(0x0046, 0x0252) }
    /// Corneal Wavefront (0046,0253), FL.
    public static var cornealWavefront: Tag { Tag(0x0046, 0x0253) }
}
