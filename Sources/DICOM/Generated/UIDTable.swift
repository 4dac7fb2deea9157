// Made by Scripts/generate-dictionary.py from the tables of the DICOM standard. Do not edit.

/// PS3.6 annex A: kind (S storage SOP class, C other SOP class, M meta SOP class, T transfer syntax,
/// I well-known instance, F well-known frame of reference, O other), R if retired, UID | keyword | name.
enum UIDTable {
    static let text: StaticString = #"""
C-1.2.840.10008.1.1|Verification|Verification SOP Class
T-1.2.840.10008.1.2|ImplicitVRLittleEndian|Implicit VR Little Endian
T-1.2.840.10008.1.2.1|ExplicitVRLittleEndian|Explicit VR Little Endian
T-1.2.840.10008.1.2.1.98|EncapsulatedUncompressedExplicitVRLittleEndian|Encapsulated Uncompressed Explicit VR Little Endian
T-1.2.840.10008.1.2.1.99|DeflatedExplicitVRLittleEndian|Deflated Explicit VR Little Endian
TR1.2.840.10008.1.2.2|ExplicitVRBigEndian|Explicit VR Big Endian
T-1.2.840.10008.1.2.4.50|JPEGBaseline8Bit|JPEG Baseline (Process 1)
T-1.2.840.10008.1.2.4.51|JPEGExtended12Bit|JPEG Extended (Process 2 and 4)
TR1.2.840.10008.1.2.4.52|JPEGExtended35|JPEG Extended (Process 3 and 5)
TR1.2.840.10008.1.2.4.53|JPEGSpectralSelectionNonHierarchical68|JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)
TR1.2.840.10008.1.2.4.54|JPEGSpectralSelectionNonHierarchical79|JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)
TR1.2.840.10008.1.2.4.55|JPEGFullProgressionNonHierarchical1012|JPEG Full Progression, Non-Hierarchical (Process 10 and 12)
TR1.2.840.10008.1.2.4.56|JPEGFullProgressionNonHierarchical1113|JPEG Full Progression, Non-Hierarchical (Process 11 and 13)
T-1.2.840.10008.1.2.4.57|JPEGLossless|JPEG Lossless, Non-Hierarchical (Process 14)
TR1.2.840.10008.1.2.4.58|JPEGLosslessNonHierarchical15|JPEG Lossless, Non-Hierarchical (Process 15)
TR1.2.840.10008.1.2.4.59|JPEGExtendedHierarchical1618|JPEG Extended, Hierarchical (Process 16 and 18)
TR1.2.840.10008.1.2.4.60|JPEGExtendedHierarchical1719|JPEG Extended, Hierarchical (Process 17 and 19)
TR1.2.840.10008.1.2.4.61|JPEGSpectralSelectionHierarchical2022|JPEG Spectral Selection, Hierarchical (Process 20 and 22)
TR1.2.840.10008.1.2.4.62|JPEGSpectralSelectionHierarchical2123|JPEG Spectral Selection, Hierarchical (Process 21 and 23)
TR1.2.840.10008.1.2.4.63|JPEGFullProgressionHierarchical2426|JPEG Full Progression, Hierarchical (Process 24 and 26)
TR1.2.840.10008.1.2.4.64|JPEGFullProgressionHierarchical2527|JPEG Full Progression, Hierarchical (Process 25 and 27)
TR1.2.840.10008.1.2.4.65|JPEGLosslessHierarchical28|JPEG Lossless, Hierarchical (Process 28)
TR1.2.840.10008.1.2.4.66|JPEGLosslessHierarchical29|JPEG Lossless, Hierarchical (Process 29)
T-1.2.840.10008.1.2.4.70|JPEGLosslessSV1|JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])
T-1.2.840.10008.1.2.4.80|JPEGLSLossless|JPEG-LS Lossless Image Compression
T-1.2.840.10008.1.2.4.81|JPEGLSNearLossless|JPEG-LS Lossy (Near-Lossless) Image Compression
T-1.2.840.10008.1.2.4.90|JPEG2000Lossless|JPEG 2000 Image Compression (Lossless Only)
T-1.2.840.10008.1.2.4.91|JPEG2000|JPEG 2000 Image Compression
T-1.2.840.10008.1.2.4.92|JPEG2000MCLossless|JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)
T-1.2.840.10008.1.2.4.93|JPEG2000MC|JPEG 2000 Part 2 Multi-component Image Compression
T-1.2.840.10008.1.2.4.94|JPIPReferenced|JPIP Referenced
T-1.2.840.10008.1.2.4.95|JPIPReferencedDeflate|JPIP Referenced Deflate
T-1.2.840.10008.1.2.4.100|MPEG2MPML|MPEG2 Main Profile / Main Level
T-1.2.840.10008.1.2.4.100.1|MPEG2MPMLF|Fragmentable MPEG2 Main Profile / Main Level
T-1.2.840.10008.1.2.4.101|MPEG2MPHL|MPEG2 Main Profile / High Level
T-1.2.840.10008.1.2.4.101.1|MPEG2MPHLF|Fragmentable MPEG2 Main Profile / High Level
T-1.2.840.10008.1.2.4.102|MPEG4HP41|MPEG-4 AVC/H.264 High Profile / Level 4.1
T-1.2.840.10008.1.2.4.102.1|MPEG4HP41F|Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1
T-1.2.840.10008.1.2.4.103|MPEG4HP41BD|MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
T-1.2.840.10008.1.2.4.103.1|MPEG4HP41BDF|Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
T-1.2.840.10008.1.2.4.104|MPEG4HP422D|MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
T-1.2.840.10008.1.2.4.104.1|MPEG4HP422DF|Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
T-1.2.840.10008.1.2.4.105|MPEG4HP423D|MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
T-1.2.840.10008.1.2.4.105.1|MPEG4HP423DF|Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
T-1.2.840.10008.1.2.4.106|MPEG4HP42STEREO|MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
T-1.2.840.10008.1.2.4.106.1|MPEG4HP42STEREOF|Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
T-1.2.840.10008.1.2.4.107|HEVCMP51|HEVC/H.265 Main Profile / Level 5.1
T-1.2.840.10008.1.2.4.108|HEVCM10P51|HEVC/H.265 Main 10 Profile / Level 5.1
T-1.2.840.10008.1.2.4.110|JPEGXLLossless|JPEG XL Lossless
T-1.2.840.10008.1.2.4.111|JPEGXLJPEGRecompression|JPEG XL JPEG Recompression
T-1.2.840.10008.1.2.4.112|JPEGXL|JPEG XL
T-1.2.840.10008.1.2.4.201|HTJ2KLossless|High-Throughput JPEG 2000 Image Compression (Lossless Only)
T-1.2.840.10008.1.2.4.202|HTJ2KLosslessRPCL|High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)
T-1.2.840.10008.1.2.4.203|HTJ2K|High-Throughput JPEG 2000 Image Compression
T-1.2.840.10008.1.2.4.204|JPIPHTJ2KReferenced|JPIP HTJ2K Referenced
T-1.2.840.10008.1.2.4.205|JPIPHTJ2KReferencedDeflate|JPIP HTJ2K Referenced Deflate
T-1.2.840.10008.1.2.5|RLELossless|RLE Lossless
TR1.2.840.10008.1.2.6.1|RFC2557MIMEEncapsulation|RFC 2557 MIME encapsulation
TR1.2.840.10008.1.2.6.2|XMLEncoding|XML Encoding
T-1.2.840.10008.1.2.7.1|SMPTEST211020UncompressedProgressiveActiveVideo|SMPTE ST 2110-20 Uncompressed Progressive Active Video
T-1.2.840.10008.1.2.7.2|SMPTEST211020UncompressedInterlacedActiveVideo|SMPTE ST 2110-20 Uncompressed Interlaced Active Video
T-1.2.840.10008.1.2.7.3|SMPTEST211030PCMDigitalAudio|SMPTE ST 2110-30 PCM Digital Audio
T-1.2.840.10008.1.2.8.1|DeflatedImageFrameCompression|Deflated Image Frame Compression
C-1.2.840.10008.1.3.10|MediaStorageDirectoryStorage|Media Storage Directory Storage
F-1.2.840.10008.1.4.1.1|TalairachBrainAtlas|Talairach Brain Atlas Frame of Reference
F-1.2.840.10008.1.4.1.2|SPM2T1|SPM2 T1 Frame of Reference
F-1.2.840.10008.1.4.1.3|SPM2T2|SPM2 T2 Frame of Reference
F-1.2.840.10008.1.4.1.4|SPM2PD|SPM2 PD Frame of Reference
F-1.2.840.10008.1.4.1.5|SPM2EPI|SPM2 EPI Frame of Reference
F-1.2.840.10008.1.4.1.6|SPM2FILT1|SPM2 FIL T1 Frame of Reference
F-1.2.840.10008.1.4.1.7|SPM2PET|SPM2 PET Frame of Reference
F-1.2.840.10008.1.4.1.8|SPM2TRANSM|SPM2 TRANSM Frame of Reference
F-1.2.840.10008.1.4.1.9|SPM2SPECT|SPM2 SPECT Frame of Reference
F-1.2.840.10008.1.4.1.10|SPM2GRAY|SPM2 GRAY Frame of Reference
F-1.2.840.10008.1.4.1.11|SPM2WHITE|SPM2 WHITE Frame of Reference
F-1.2.840.10008.1.4.1.12|SPM2CSF|SPM2 CSF Frame of Reference
F-1.2.840.10008.1.4.1.13|SPM2BRAINMASK|SPM2 BRAINMASK Frame of Reference
F-1.2.840.10008.1.4.1.14|SPM2AVG305T1|SPM2 AVG305T1 Frame of Reference
F-1.2.840.10008.1.4.1.15|SPM2AVG152T1|SPM2 AVG152T1 Frame of Reference
F-1.2.840.10008.1.4.1.16|SPM2AVG152T2|SPM2 AVG152T2 Frame of Reference
F-1.2.840.10008.1.4.1.17|SPM2AVG152PD|SPM2 AVG152PD Frame of Reference
F-1.2.840.10008.1.4.1.18|SPM2SINGLESUBJT1|SPM2 SINGLESUBJT1 Frame of Reference
F-1.2.840.10008.1.4.2.1|ICBM452T1|ICBM 452 T1 Frame of Reference
F-1.2.840.10008.1.4.2.2|ICBMSingleSubjectMRI|ICBM Single Subject MRI Frame of Reference
F-1.2.840.10008.1.4.3.1|IEC61217FixedCoordinateSystem|IEC 61217 Fixed Coordinate System Frame of Reference
F-1.2.840.10008.1.4.3.2|StandardRoboticArmCoordinateSystem|Standard Robotic-Arm Coordinate System Frame of Reference
F-1.2.840.10008.1.4.3.3|IEC61217TableTopCoordinateSystem|IEC 61217 Table Top Coordinate System Frame of Reference
F-1.2.840.10008.1.4.4.1|SRI24|SRI24 Frame of Reference
F-1.2.840.10008.1.4.5.1|Colin27|Colin27 Frame of Reference
F-1.2.840.10008.1.4.6.1|LPBA40AIR|LPBA40/AIR Frame of Reference
F-1.2.840.10008.1.4.6.2|LPBA40FLIRT|LPBA40/FLIRT Frame of Reference
F-1.2.840.10008.1.4.6.3|LPBA40SPM5|LPBA40/SPM5 Frame of Reference
I-1.2.840.10008.1.5.1|HotIronPalette|Hot Iron Color Palette SOP Instance
I-1.2.840.10008.1.5.2|PETPalette|PET Color Palette SOP Instance
I-1.2.840.10008.1.5.3|HotMetalBluePalette|Hot Metal Blue Color Palette SOP Instance
I-1.2.840.10008.1.5.4|PET20StepPalette|PET 20 Step Color Palette SOP Instance
I-1.2.840.10008.1.5.5|SpringPalette|Spring Color Palette SOP Instance
I-1.2.840.10008.1.5.6|SummerPalette|Summer Color Palette SOP Instance
I-1.2.840.10008.1.5.7|FallPalette|Fall Color Palette SOP Instance
I-1.2.840.10008.1.5.8|WinterPalette|Winter Color Palette SOP Instance
CR1.2.840.10008.1.9|BasicStudyContentNotification|Basic Study Content Notification SOP Class
TR1.2.840.10008.1.20|Papyrus3ImplicitVRLittleEndian|Papyrus 3 Implicit VR Little Endian
C-1.2.840.10008.1.20.1|StorageCommitmentPushModel|Storage Commitment Push Model SOP Class
I-1.2.840.10008.1.20.1.1|StorageCommitmentPushModelInstance|Storage Commitment Push Model SOP Instance
CR1.2.840.10008.1.20.2|StorageCommitmentPullModel|Storage Commitment Pull Model SOP Class
IR1.2.840.10008.1.20.2.1|StorageCommitmentPullModelInstance|Storage Commitment Pull Model SOP Instance
C-1.2.840.10008.1.40|ProceduralEventLogging|Procedural Event Logging SOP Class
I-1.2.840.10008.1.40.1|ProceduralEventLoggingInstance|Procedural Event Logging SOP Instance
C-1.2.840.10008.1.42|SubstanceAdministrationLogging|Substance Administration Logging SOP Class
I-1.2.840.10008.1.42.1|SubstanceAdministrationLoggingInstance|Substance Administration Logging SOP Instance
O-1.2.840.10008.2.6.1|DCMUID|DICOM UID Registry
O-1.2.840.10008.2.16.4|DCM|DICOM Controlled Terminology
O-1.2.840.10008.2.16.5|MA|Adult Mouse Anatomy Ontology
O-1.2.840.10008.2.16.6|UBERON|Uberon Ontology
O-1.2.840.10008.2.16.7|ITIS_TSN|Integrated Taxonomic Information System (ITIS) Taxonomic Serial Number (TSN)
O-1.2.840.10008.2.16.8|MGI|Mouse Genome Initiative (MGI)
O-1.2.840.10008.2.16.9|PUBCHEM_CID|PubChem Compound CID
O-1.2.840.10008.2.16.10|DC|Dublin Core
O-1.2.840.10008.2.16.11|NYUMCCG|New York University Melanoma Clinical Cooperative Group
O-1.2.840.10008.2.16.12|MAYONRISBSASRG|Mayo Clinic Non-radiological Images Specific Body Structure Anatomical Surface Region Guide
O-1.2.840.10008.2.16.13|IBSI|Image Biomarker Standardisation Initiative
O-1.2.840.10008.2.16.14|RO|Radiomics Ontology
O-1.2.840.10008.2.16.15|RADELEMENT|RadElement
O-1.2.840.10008.2.16.16|I11|ICD-11
O-1.2.840.10008.2.16.17|UNS|Unified numbering system (UNS) for metals and alloys
O-1.2.840.10008.2.16.18|RRID|Research Resource Identification
O-1.2.840.10008.3.1.1.1|DICOMApplicationContext|DICOM Application Context Name
CR1.2.840.10008.3.1.2.1.1|DetachedPatientManagement|Detached Patient Management SOP Class
MR1.2.840.10008.3.1.2.1.4|DetachedPatientManagementMeta|Detached Patient Management Meta SOP Class
CR1.2.840.10008.3.1.2.2.1|DetachedVisitManagement|Detached Visit Management SOP Class
CR1.2.840.10008.3.1.2.3.1|DetachedStudyManagement|Detached Study Management SOP Class
CR1.2.840.10008.3.1.2.3.2|StudyComponentManagement|Study Component Management SOP Class
C-1.2.840.10008.3.1.2.3.3|ModalityPerformedProcedureStep|Modality Performed Procedure Step SOP Class
C-1.2.840.10008.3.1.2.3.4|ModalityPerformedProcedureStepRetrieve|Modality Performed Procedure Step Retrieve SOP Class
C-1.2.840.10008.3.1.2.3.5|ModalityPerformedProcedureStepNotification|Modality Performed Procedure Step Notification SOP Class
CR1.2.840.10008.3.1.2.5.1|DetachedResultsManagement|Detached Results Management SOP Class
MR1.2.840.10008.3.1.2.5.4|DetachedResultsManagementMeta|Detached Results Management Meta SOP Class
MR1.2.840.10008.3.1.2.5.5|DetachedStudyManagementMeta|Detached Study Management Meta SOP Class
CR1.2.840.10008.3.1.2.6.1|DetachedInterpretationManagement|Detached Interpretation Management SOP Class
O-1.2.840.10008.4.2|Storage|Storage Service Class
C-1.2.840.10008.5.1.1.1|BasicFilmSession|Basic Film Session SOP Class
C-1.2.840.10008.5.1.1.2|BasicFilmBox|Basic Film Box SOP Class
C-1.2.840.10008.5.1.1.4|BasicGrayscaleImageBox|Basic Grayscale Image Box SOP Class
C-1.2.840.10008.5.1.1.4.1|BasicColorImageBox|Basic Color Image Box SOP Class
CR1.2.840.10008.5.1.1.4.2|ReferencedImageBox|Referenced Image Box SOP Class
M-1.2.840.10008.5.1.1.9|BasicGrayscalePrintManagementMeta|Basic Grayscale Print Management Meta SOP Class
MR1.2.840.10008.5.1.1.9.1|ReferencedGrayscalePrintManagementMeta|Referenced Grayscale Print Management Meta SOP Class
C-1.2.840.10008.5.1.1.14|PrintJob|Print Job SOP Class
C-1.2.840.10008.5.1.1.15|BasicAnnotationBox|Basic Annotation Box SOP Class
C-1.2.840.10008.5.1.1.16|Printer|Printer SOP Class
C-1.2.840.10008.5.1.1.16.376|PrinterConfigurationRetrieval|Printer Configuration Retrieval SOP Class
I-1.2.840.10008.5.1.1.17|PrinterInstance|Printer SOP Instance
I-1.2.840.10008.5.1.1.17.376|PrinterConfigurationRetrievalInstance|Printer Configuration Retrieval SOP Instance
M-1.2.840.10008.5.1.1.18|BasicColorPrintManagementMeta|Basic Color Print Management Meta SOP Class
MR1.2.840.10008.5.1.1.18.1|ReferencedColorPrintManagementMeta|Referenced Color Print Management Meta SOP Class
C-1.2.840.10008.5.1.1.22|VOILUTBox|VOI LUT Box SOP Class
C-1.2.840.10008.5.1.1.23|PresentationLUT|Presentation LUT SOP Class
CR1.2.840.10008.5.1.1.24|ImageOverlayBox|Image Overlay Box SOP Class
CR1.2.840.10008.5.1.1.24.1|BasicPrintImageOverlayBox|Basic Print Image Overlay Box SOP Class
IR1.2.840.10008.5.1.1.25|PrintQueueInstance|Print Queue SOP Instance
CR1.2.840.10008.5.1.1.26|PrintQueueManagement|Print Queue Management SOP Class
SR1.2.840.10008.5.1.1.27|StoredPrintStorage|Stored Print Storage SOP Class
SR1.2.840.10008.5.1.1.29|HardcopyGrayscaleImageStorage|Hardcopy Grayscale Image Storage SOP Class
SR1.2.840.10008.5.1.1.30|HardcopyColorImageStorage|Hardcopy Color Image Storage SOP Class
CR1.2.840.10008.5.1.1.31|PullPrintRequest|Pull Print Request SOP Class
MR1.2.840.10008.5.1.1.32|PullStoredPrintManagementMeta|Pull Stored Print Management Meta SOP Class
C-1.2.840.10008.5.1.1.33|MediaCreationManagement|Media Creation Management SOP Class UID
C-1.2.840.10008.5.1.1.40|DisplaySystem|Display System SOP Class
I-1.2.840.10008.5.1.1.40.1|DisplaySystemInstance|Display System SOP Instance
S-1.2.840.10008.5.1.4.1.1.1|ComputedRadiographyImageStorage|Computed Radiography Image Storage
S-1.2.840.10008.5.1.4.1.1.1.1|DigitalXRayImageStorageForPresentation|Digital X-Ray Image Storage - For Presentation
S-1.2.840.10008.5.1.4.1.1.1.1.1|DigitalXRayImageStorageForProcessing|Digital X-Ray Image Storage - For Processing
S-1.2.840.10008.5.1.4.1.1.1.2|DigitalMammographyXRayImageStorageForPresentation|Digital Mammography X-Ray Image Storage - For Presentation
S-1.2.840.10008.5.1.4.1.1.1.2.1|DigitalMammographyXRayImageStorageForProcessing|Digital Mammography X-Ray Image Storage - For Processing
S-1.2.840.10008.5.1.4.1.1.1.3|DigitalIntraOralXRayImageStorageForPresentation|Digital Intra-Oral X-Ray Image Storage - For Presentation
S-1.2.840.10008.5.1.4.1.1.1.3.1|DigitalIntraOralXRayImageStorageForProcessing|Digital Intra-Oral X-Ray Image Storage - For Processing
S-1.2.840.10008.5.1.4.1.1.2|CTImageStorage|CT Image Storage
S-1.2.840.10008.5.1.4.1.1.2.1|EnhancedCTImageStorage|Enhanced CT Image Storage
S-1.2.840.10008.5.1.4.1.1.2.2|LegacyConvertedEnhancedCTImageStorage|Legacy Converted Enhanced CT Image Storage
SR1.2.840.10008.5.1.4.1.1.3|UltrasoundMultiFrameImageStorageRetired|Ultrasound Multi-frame Image Storage
S-1.2.840.10008.5.1.4.1.1.3.1|UltrasoundMultiFrameImageStorage|Ultrasound Multi-frame Image Storage
S-1.2.840.10008.5.1.4.1.1.4|MRImageStorage|MR Image Storage
S-1.2.840.10008.5.1.4.1.1.4.1|EnhancedMRImageStorage|Enhanced MR Image Storage
S-1.2.840.10008.5.1.4.1.1.4.2|MRSpectroscopyStorage|MR Spectroscopy Storage
S-1.2.840.10008.5.1.4.1.1.4.3|EnhancedMRColorImageStorage|Enhanced MR Color Image Storage
S-1.2.840.10008.5.1.4.1.1.4.4|LegacyConvertedEnhancedMRImageStorage|Legacy Converted Enhanced MR Image Storage
SR1.2.840.10008.5.1.4.1.1.5|NuclearMedicineImageStorageRetired|Nuclear Medicine Image Storage
SR1.2.840.10008.5.1.4.1.1.6|UltrasoundImageStorageRetired|Ultrasound Image Storage
S-1.2.840.10008.5.1.4.1.1.6.1|UltrasoundImageStorage|Ultrasound Image Storage
S-1.2.840.10008.5.1.4.1.1.6.2|EnhancedUSVolumeStorage|Enhanced US Volume Storage
S-1.2.840.10008.5.1.4.1.1.6.3|PhotoacousticImageStorage|Photoacoustic Image Storage
S-1.2.840.10008.5.1.4.1.1.7|SecondaryCaptureImageStorage|Secondary Capture Image Storage
S-1.2.840.10008.5.1.4.1.1.7.1|MultiFrameSingleBitSecondaryCaptureImageStorage|Multi-frame Single Bit Secondary Capture Image Storage
S-1.2.840.10008.5.1.4.1.1.7.2|MultiFrameGrayscaleByteSecondaryCaptureImageStorage|Multi-frame Grayscale Byte Secondary Capture Image Storage
S-1.2.840.10008.5.1.4.1.1.7.3|MultiFrameGrayscaleWordSecondaryCaptureImageStorage|Multi-frame Grayscale Word Secondary Capture Image Storage
S-1.2.840.10008.5.1.4.1.1.7.4|MultiFrameTrueColorSecondaryCaptureImageStorage|Multi-frame True Color Secondary Capture Image Storage
SR1.2.840.10008.5.1.4.1.1.8|StandaloneOverlayStorage|Standalone Overlay Storage
SR1.2.840.10008.5.1.4.1.1.9|StandaloneCurveStorage|Standalone Curve Storage
SR1.2.840.10008.5.1.4.1.1.9.1|WaveformStorageTrial|Waveform Storage - Trial
S-1.2.840.10008.5.1.4.1.1.9.1.1|TwelveLeadECGWaveformStorage|12-lead ECG Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.1.2|GeneralECGWaveformStorage|General ECG Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.1.3|AmbulatoryECGWaveformStorage|Ambulatory ECG Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.1.4|General32bitECGWaveformStorage|General 32-bit ECG Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.2.1|HemodynamicWaveformStorage|Hemodynamic Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.3.1|CardiacElectrophysiologyWaveformStorage|Cardiac Electrophysiology Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.4.1|BasicVoiceAudioWaveformStorage|Basic Voice Audio Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.4.2|GeneralAudioWaveformStorage|General Audio Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.5.1|ArterialPulseWaveformStorage|Arterial Pulse Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.6.1|RespiratoryWaveformStorage|Respiratory Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.6.2|MultichannelRespiratoryWaveformStorage|Multi-channel Respiratory Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.7.1|RoutineScalpElectroencephalogramWaveformStorage|Routine Scalp Electroencephalogram Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.7.2|ElectromyogramWaveformStorage|Electromyogram Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.7.3|ElectrooculogramWaveformStorage|Electrooculogram Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.7.4|SleepElectroencephalogramWaveformStorage|Sleep Electroencephalogram Waveform Storage
S-1.2.840.10008.5.1.4.1.1.9.8.1|BodyPositionWaveformStorage|Body Position Waveform Storage
SR1.2.840.10008.5.1.4.1.1.10|StandaloneModalityLUTStorage|Standalone Modality LUT Storage
SR1.2.840.10008.5.1.4.1.1.11|StandaloneVOILUTStorage|Standalone VOI LUT Storage
S-1.2.840.10008.5.1.4.1.1.11.1|GrayscaleSoftcopyPresentationStateStorage|Grayscale Softcopy Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.2|ColorSoftcopyPresentationStateStorage|Color Softcopy Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.3|PseudoColorSoftcopyPresentationStateStorage|Pseudo-Color Softcopy Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.4|BlendingSoftcopyPresentationStateStorage|Blending Softcopy Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.5|XAXRFGrayscaleSoftcopyPresentationStateStorage|XA/XRF Grayscale Softcopy Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.6|GrayscalePlanarMPRVolumetricPresentationStateStorage|Grayscale Planar MPR Volumetric Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.7|CompositingPlanarMPRVolumetricPresentationStateStorage|Compositing Planar MPR Volumetric Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.8|AdvancedBlendingPresentationStateStorage|Advanced Blending Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.9|VolumeRenderingVolumetricPresentationStateStorage|Volume Rendering Volumetric Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.10|SegmentedVolumeRenderingVolumetricPresentationStateStorage|Segmented Volume Rendering Volumetric Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.11|MultipleVolumeRenderingVolumetricPresentationStateStorage|Multiple Volume Rendering Volumetric Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.11.12|VariableModalityLUTSoftcopyPresentationStateStorage|Variable Modality LUT Softcopy Presentation State Storage
S-1.2.840.10008.5.1.4.1.1.12.1|XRayAngiographicImageStorage|X-Ray Angiographic Image Storage
S-1.2.840.10008.5.1.4.1.1.12.1.1|EnhancedXAImageStorage|Enhanced XA Image Storage
S-1.2.840.10008.5.1.4.1.1.12.2|XRayRadiofluoroscopicImageStorage|X-Ray Radiofluoroscopic Image Storage
S-1.2.840.10008.5.1.4.1.1.12.2.1|EnhancedXRFImageStorage|Enhanced XRF Image Storage
SR1.2.840.10008.5.1.4.1.1.12.3|XRayAngiographicBiPlaneImageStorage|X-Ray Angiographic Bi-Plane Image Storage
CR1.2.840.10008.5.1.4.1.1.12.77||
S-1.2.840.10008.5.1.4.1.1.13.1.1|XRay3DAngiographicImageStorage|X-Ray 3D Angiographic Image Storage
S-1.2.840.10008.5.1.4.1.1.13.1.2|XRay3DCraniofacialImageStorage|X-Ray 3D Craniofacial Image Storage
S-1.2.840.10008.5.1.4.1.1.13.1.3|BreastTomosynthesisImageStorage|Breast Tomosynthesis Image Storage
S-1.2.840.10008.5.1.4.1.1.13.1.4|BreastProjectionXRayImageStorageForPresentation|Breast Projection X-Ray Image Storage - For Presentation
S-1.2.840.10008.5.1.4.1.1.13.1.5|BreastProjectionXRayImageStorageForProcessing|Breast Projection X-Ray Image Storage - For Processing
S-1.2.840.10008.5.1.4.1.1.14.1|IntravascularOpticalCoherenceTomographyImageStorageForPresentation|Intravascular Optical Coherence Tomography Image Storage - For Presentation
S-1.2.840.10008.5.1.4.1.1.14.2|IntravascularOpticalCoherenceTomographyImageStorageForProcessing|Intravascular Optical Coherence Tomography Image Storage - For Processing
S-1.2.840.10008.5.1.4.1.1.20|NuclearMedicineImageStorage|Nuclear Medicine Image Storage
S-1.2.840.10008.5.1.4.1.1.30|ParametricMapStorage|Parametric Map Storage
CR1.2.840.10008.5.1.4.1.1.40||
S-1.2.840.10008.5.1.4.1.1.66|RawDataStorage|Raw Data Storage
S-1.2.840.10008.5.1.4.1.1.66.1|SpatialRegistrationStorage|Spatial Registration Storage
S-1.2.840.10008.5.1.4.1.1.66.2|SpatialFiducialsStorage|Spatial Fiducials Storage
S-1.2.840.10008.5.1.4.1.1.66.3|DeformableSpatialRegistrationStorage|Deformable Spatial Registration Storage
S-1.2.840.10008.5.1.4.1.1.66.4|SegmentationStorage|Segmentation Storage
S-1.2.840.10008.5.1.4.1.1.66.5|SurfaceSegmentationStorage|Surface Segmentation Storage
S-1.2.840.10008.5.1.4.1.1.66.6|TractographyResultsStorage|Tractography Results Storage
S-1.2.840.10008.5.1.4.1.1.67|RealWorldValueMappingStorage|Real World Value Mapping Storage
S-1.2.840.10008.5.1.4.1.1.68.1|SurfaceScanMeshStorage|Surface Scan Mesh Storage
S-1.2.840.10008.5.1.4.1.1.68.2|SurfaceScanPointCloudStorage|Surface Scan Point Cloud Storage
SR1.2.840.10008.5.1.4.1.1.77.1|VLImageStorageTrial|VL Image Storage - Trial
S-1.2.840.10008.5.1.4.1.1.77.1.1|VLEndoscopicImageStorage|VL Endoscopic Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.1.1|VideoEndoscopicImageStorage|Video Endoscopic Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.2|VLMicroscopicImageStorage|VL Microscopic Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.2.1|VideoMicroscopicImageStorage|Video Microscopic Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.3|VLSlideCoordinatesMicroscopicImageStorage|VL Slide-Coordinates Microscopic Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.4|VLPhotographicImageStorage|VL Photographic Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.4.1|VideoPhotographicImageStorage|Video Photographic Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.1|OphthalmicPhotography8BitImageStorage|Ophthalmic Photography 8 Bit Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.2|OphthalmicPhotography16BitImageStorage|Ophthalmic Photography 16 Bit Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.3|StereometricRelationshipStorage|Stereometric Relationship Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.4|OphthalmicTomographyImageStorage|Ophthalmic Tomography Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.5|WideFieldOphthalmicPhotographyStereographicProjectionImageStorage|Wide Field Ophthalmic Photography Stereographic Projection Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.6|WideFieldOphthalmicPhotography3DCoordinatesImageStorage|Wide Field Ophthalmic Photography 3D Coordinates Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.7|OphthalmicOpticalCoherenceTomographyEnFaceImageStorage|Ophthalmic Optical Coherence Tomography En Face Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.5.8|OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage|Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage
S-1.2.840.10008.5.1.4.1.1.77.1.6|VLWholeSlideMicroscopyImageStorage|VL Whole Slide Microscopy Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.7|DermoscopicPhotographyImageStorage|Dermoscopic Photography Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.8|ConfocalMicroscopyImageStorage|Confocal Microscopy Image Storage
S-1.2.840.10008.5.1.4.1.1.77.1.9|ConfocalMicroscopyTiledPyramidalImageStorage|Confocal Microscopy Tiled Pyramidal Image Storage
SR1.2.840.10008.5.1.4.1.1.77.2|VLMultiFrameImageStorageTrial|VL Multi-frame Image Storage - Trial
S-1.2.840.10008.5.1.4.1.1.78.1|LensometryMeasurementsStorage|Lensometry Measurements Storage
S-1.2.840.10008.5.1.4.1.1.78.2|AutorefractionMeasurementsStorage|Autorefraction Measurements Storage
S-1.2.840.10008.5.1.4.1.1.78.3|KeratometryMeasurementsStorage|Keratometry Measurements Storage
S-1.2.840.10008.5.1.4.1.1.78.4|SubjectiveRefractionMeasurementsStorage|Subjective Refraction Measurements Storage
S-1.2.840.10008.5.1.4.1.1.78.5|VisualAcuityMeasurementsStorage|Visual Acuity Measurements Storage
S-1.2.840.10008.5.1.4.1.1.78.6|SpectaclePrescriptionReportStorage|Spectacle Prescription Report Storage
S-1.2.840.10008.5.1.4.1.1.78.7|OphthalmicAxialMeasurementsStorage|Ophthalmic Axial Measurements Storage
S-1.2.840.10008.5.1.4.1.1.78.8|IntraocularLensCalculationsStorage|Intraocular Lens Calculations Storage
S-1.2.840.10008.5.1.4.1.1.79.1|MacularGridThicknessAndVolumeReportStorage|Macular Grid Thickness and Volume Report Storage
S-1.2.840.10008.5.1.4.1.1.80.1|OphthalmicVisualFieldStaticPerimetryMeasurementsStorage|Ophthalmic Visual Field Static Perimetry Measurements Storage
S-1.2.840.10008.5.1.4.1.1.81.1|OphthalmicThicknessMapStorage|Ophthalmic Thickness Map Storage
S-1.2.840.10008.5.1.4.1.1.82.1|CornealTopographyMapStorage|Corneal Topography Map Storage
SR1.2.840.10008.5.1.4.1.1.88.1|TextSRStorageTrial|Text SR Storage - Trial
SR1.2.840.10008.5.1.4.1.1.88.2|AudioSRStorageTrial|Audio SR Storage - Trial
SR1.2.840.10008.5.1.4.1.1.88.3|DetailSRStorageTrial|Detail SR Storage - Trial
SR1.2.840.10008.5.1.4.1.1.88.4|ComprehensiveSRStorageTrial|Comprehensive SR Storage - Trial
S-1.2.840.10008.5.1.4.1.1.88.11|BasicTextSRStorage|Basic Text SR Storage
S-1.2.840.10008.5.1.4.1.1.88.22|EnhancedSRStorage|Enhanced SR Storage
S-1.2.840.10008.5.1.4.1.1.88.33|ComprehensiveSRStorage|Comprehensive SR Storage
S-1.2.840.10008.5.1.4.1.1.88.34|Comprehensive3DSRStorage|Comprehensive 3D SR Storage
S-1.2.840.10008.5.1.4.1.1.88.35|ExtensibleSRStorage|Extensible SR Storage
S-1.2.840.10008.5.1.4.1.1.88.40|ProcedureLogStorage|Procedure Log Storage
S-1.2.840.10008.5.1.4.1.1.88.50|MammographyCADSRStorage|Mammography CAD SR Storage
S-1.2.840.10008.5.1.4.1.1.88.59|KeyObjectSelectionDocumentStorage|Key Object Selection Document Storage
S-1.2.840.10008.5.1.4.1.1.88.65|ChestCADSRStorage|Chest CAD SR Storage
S-1.2.840.10008.5.1.4.1.1.88.67|XRayRadiationDoseSRStorage|X-Ray Radiation Dose SR Storage
S-1.2.840.10008.5.1.4.1.1.88.68|RadiopharmaceuticalRadiationDoseSRStorage|Radiopharmaceutical Radiation Dose SR Storage
S-1.2.840.10008.5.1.4.1.1.88.69|ColonCADSRStorage|Colon CAD SR Storage
S-1.2.840.10008.5.1.4.1.1.88.70|ImplantationPlanSRStorage|Implantation Plan SR Storage
S-1.2.840.10008.5.1.4.1.1.88.71|AcquisitionContextSRStorage|Acquisition Context SR Storage
S-1.2.840.10008.5.1.4.1.1.88.72|SimplifiedAdultEchoSRStorage|Simplified Adult Echo SR Storage
S-1.2.840.10008.5.1.4.1.1.88.73|PatientRadiationDoseSRStorage|Patient Radiation Dose SR Storage
S-1.2.840.10008.5.1.4.1.1.88.74|PlannedImagingAgentAdministrationSRStorage|Planned Imaging Agent Administration SR Storage
S-1.2.840.10008.5.1.4.1.1.88.75|PerformedImagingAgentAdministrationSRStorage|Performed Imaging Agent Administration SR Storage
S-1.2.840.10008.5.1.4.1.1.88.76|EnhancedXRayRadiationDoseSRStorage|Enhanced X-Ray Radiation Dose SR Storage
S-1.2.840.10008.5.1.4.1.1.88.77|WaveformAnnotationSRStorage|Waveform Annotation SR Storage
S-1.2.840.10008.5.1.4.1.1.90.1|ContentAssessmentResultsStorage|Content Assessment Results Storage
S-1.2.840.10008.5.1.4.1.1.91.1|MicroscopyBulkSimpleAnnotationsStorage|Microscopy Bulk Simple Annotations Storage
S-1.2.840.10008.5.1.4.1.1.104.1|EncapsulatedPDFStorage|Encapsulated PDF Storage
S-1.2.840.10008.5.1.4.1.1.104.2|EncapsulatedCDAStorage|Encapsulated CDA Storage
S-1.2.840.10008.5.1.4.1.1.104.3|EncapsulatedSTLStorage|Encapsulated STL Storage
S-1.2.840.10008.5.1.4.1.1.104.4|EncapsulatedOBJStorage|Encapsulated OBJ Storage
S-1.2.840.10008.5.1.4.1.1.104.5|EncapsulatedMTLStorage|Encapsulated MTL Storage
S-1.2.840.10008.5.1.4.1.1.128|PositronEmissionTomographyImageStorage|Positron Emission Tomography Image Storage
S-1.2.840.10008.5.1.4.1.1.128.1|LegacyConvertedEnhancedPETImageStorage|Legacy Converted Enhanced PET Image Storage
SR1.2.840.10008.5.1.4.1.1.129|StandalonePETCurveStorage|Standalone PET Curve Storage
S-1.2.840.10008.5.1.4.1.1.130|EnhancedPETImageStorage|Enhanced PET Image Storage
S-1.2.840.10008.5.1.4.1.1.131|BasicStructuredDisplayStorage|Basic Structured Display Storage
S-1.2.840.10008.5.1.4.1.1.200.1|CTDefinedProcedureProtocolStorage|CT Defined Procedure Protocol Storage
S-1.2.840.10008.5.1.4.1.1.200.2|CTPerformedProcedureProtocolStorage|CT Performed Procedure Protocol Storage
S-1.2.840.10008.5.1.4.1.1.200.3|ProtocolApprovalStorage|Protocol Approval Storage
C-1.2.840.10008.5.1.4.1.1.200.4|ProtocolApprovalInformationModelFind|Protocol Approval Information Model - FIND
C-1.2.840.10008.5.1.4.1.1.200.5|ProtocolApprovalInformationModelMove|Protocol Approval Information Model - MOVE
C-1.2.840.10008.5.1.4.1.1.200.6|ProtocolApprovalInformationModelGet|Protocol Approval Information Model - GET
S-1.2.840.10008.5.1.4.1.1.200.7|XADefinedProcedureProtocolStorage|XA Defined Procedure Protocol Storage
S-1.2.840.10008.5.1.4.1.1.200.8|XAPerformedProcedureProtocolStorage|XA Performed Procedure Protocol Storage
S-1.2.840.10008.5.1.4.1.1.201.1|InventoryStorage|Inventory Storage
I-1.2.840.10008.5.1.4.1.1.201.1.1|StorageManagementInstance|Storage Management SOP Instance
C-1.2.840.10008.5.1.4.1.1.201.2|InventoryFind|Inventory - FIND
C-1.2.840.10008.5.1.4.1.1.201.3|InventoryMove|Inventory - MOVE
C-1.2.840.10008.5.1.4.1.1.201.4|InventoryGet|Inventory - GET
C-1.2.840.10008.5.1.4.1.1.201.5|InventoryCreation|Inventory Creation
C-1.2.840.10008.5.1.4.1.1.201.6|RepositoryQuery|Repository Query
S-1.2.840.10008.5.1.4.1.1.481.1|RTImageStorage|RT Image Storage
S-1.2.840.10008.5.1.4.1.1.481.2|RTDoseStorage|RT Dose Storage
S-1.2.840.10008.5.1.4.1.1.481.3|RTStructureSetStorage|RT Structure Set Storage
S-1.2.840.10008.5.1.4.1.1.481.4|RTBeamsTreatmentRecordStorage|RT Beams Treatment Record Storage
S-1.2.840.10008.5.1.4.1.1.481.5|RTPlanStorage|RT Plan Storage
S-1.2.840.10008.5.1.4.1.1.481.6|RTBrachyTreatmentRecordStorage|RT Brachy Treatment Record Storage
S-1.2.840.10008.5.1.4.1.1.481.7|RTTreatmentSummaryRecordStorage|RT Treatment Summary Record Storage
S-1.2.840.10008.5.1.4.1.1.481.8|RTIonPlanStorage|RT Ion Plan Storage
S-1.2.840.10008.5.1.4.1.1.481.9|RTIonBeamsTreatmentRecordStorage|RT Ion Beams Treatment Record Storage
S-1.2.840.10008.5.1.4.1.1.481.10|RTPhysicianIntentStorage|RT Physician Intent Storage
S-1.2.840.10008.5.1.4.1.1.481.11|RTSegmentAnnotationStorage|RT Segment Annotation Storage
S-1.2.840.10008.5.1.4.1.1.481.12|RTRadiationSetStorage|RT Radiation Set Storage
S-1.2.840.10008.5.1.4.1.1.481.13|CArmPhotonElectronRadiationStorage|C-Arm Photon-Electron Radiation Storage
S-1.2.840.10008.5.1.4.1.1.481.14|TomotherapeuticRadiationStorage|Tomotherapeutic Radiation Storage
S-1.2.840.10008.5.1.4.1.1.481.15|RoboticArmRadiationStorage|Robotic-Arm Radiation Storage
S-1.2.840.10008.5.1.4.1.1.481.16|RTRadiationRecordSetStorage|RT Radiation Record Set Storage
S-1.2.840.10008.5.1.4.1.1.481.17|RTRadiationSalvageRecordStorage|RT Radiation Salvage Record Storage
S-1.2.840.10008.5.1.4.1.1.481.18|TomotherapeuticRadiationRecordStorage|Tomotherapeutic Radiation Record Storage
S-1.2.840.10008.5.1.4.1.1.481.19|CArmPhotonElectronRadiationRecordStorage|C-Arm Photon-Electron Radiation Record Storage
S-1.2.840.10008.5.1.4.1.1.481.20|RoboticRadiationRecordStorage|Robotic Radiation Record Storage
S-1.2.840.10008.5.1.4.1.1.481.21|RTRadiationSetDeliveryInstructionStorage|RT Radiation Set Delivery Instruction Storage
S-1.2.840.10008.5.1.4.1.1.481.22|RTTreatmentPreparationStorage|RT Treatment Preparation Storage
S-1.2.840.10008.5.1.4.1.1.481.23|EnhancedRTImageStorage|Enhanced RT Image Storage
S-1.2.840.10008.5.1.4.1.1.481.24|EnhancedContinuousRTImageStorage|Enhanced Continuous RT Image Storage
S-1.2.840.10008.5.1.4.1.1.481.25|RTPatientPositionAcquisitionInstructionStorage|RT Patient Position Acquisition Instruction Storage
S-1.2.840.10008.5.1.4.1.1.501.1|DICOSCTImageStorage|DICOS CT Image Storage
S-1.2.840.10008.5.1.4.1.1.501.2.1|DICOSDigitalXRayImageStorageForPresentation|DICOS Digital X-Ray Image Storage - For Presentation
S-1.2.840.10008.5.1.4.1.1.501.2.2|DICOSDigitalXRayImageStorageForProcessing|DICOS Digital X-Ray Image Storage - For Processing
S-1.2.840.10008.5.1.4.1.1.501.3|DICOSThreatDetectionReportStorage|DICOS Threat Detection Report Storage
S-1.2.840.10008.5.1.4.1.1.501.4|DICOS2DAITStorage|DICOS 2D AIT Storage
S-1.2.840.10008.5.1.4.1.1.501.5|DICOS3DAITStorage|DICOS 3D AIT Storage
S-1.2.840.10008.5.1.4.1.1.501.6|DICOSQuadrupoleResonanceStorage|DICOS Quadrupole Resonance (QR) Storage
S-1.2.840.10008.5.1.4.1.1.601.1|EddyCurrentImageStorage|Eddy Current Image Storage
S-1.2.840.10008.5.1.4.1.1.601.2|EddyCurrentMultiFrameImageStorage|Eddy Current Multi-frame Image Storage
C-1.2.840.10008.5.1.4.1.2.1.1|PatientRootQueryRetrieveInformationModelFind|Patient Root Query/Retrieve Information Model - FIND
C-1.2.840.10008.5.1.4.1.2.1.2|PatientRootQueryRetrieveInformationModelMove|Patient Root Query/Retrieve Information Model - MOVE
C-1.2.840.10008.5.1.4.1.2.1.3|PatientRootQueryRetrieveInformationModelGet|Patient Root Query/Retrieve Information Model - GET
C-1.2.840.10008.5.1.4.1.2.2.1|StudyRootQueryRetrieveInformationModelFind|Study Root Query/Retrieve Information Model - FIND
C-1.2.840.10008.5.1.4.1.2.2.2|StudyRootQueryRetrieveInformationModelMove|Study Root Query/Retrieve Information Model - MOVE
C-1.2.840.10008.5.1.4.1.2.2.3|StudyRootQueryRetrieveInformationModelGet|Study Root Query/Retrieve Information Model - GET
CR1.2.840.10008.5.1.4.1.2.3.1|PatientStudyOnlyQueryRetrieveInformationModelFind|Patient/Study Only Query/Retrieve Information Model - FIND
CR1.2.840.10008.5.1.4.1.2.3.2|PatientStudyOnlyQueryRetrieveInformationModelMove|Patient/Study Only Query/Retrieve Information Model - MOVE
CR1.2.840.10008.5.1.4.1.2.3.3|PatientStudyOnlyQueryRetrieveInformationModelGet|Patient/Study Only Query/Retrieve Information Model - GET
C-1.2.840.10008.5.1.4.1.2.4.2|CompositeInstanceRootRetrieveMove|Composite Instance Root Retrieve - MOVE
C-1.2.840.10008.5.1.4.1.2.4.3|CompositeInstanceRootRetrieveGet|Composite Instance Root Retrieve - GET
C-1.2.840.10008.5.1.4.1.2.5.3|CompositeInstanceRetrieveWithoutBulkDataGet|Composite Instance Retrieve Without Bulk Data - GET
C-1.2.840.10008.5.1.4.20.1|DefinedProcedureProtocolInformationModelFind|Defined Procedure Protocol Information Model - FIND
C-1.2.840.10008.5.1.4.20.2|DefinedProcedureProtocolInformationModelMove|Defined Procedure Protocol Information Model - MOVE
C-1.2.840.10008.5.1.4.20.3|DefinedProcedureProtocolInformationModelGet|Defined Procedure Protocol Information Model - GET
C-1.2.840.10008.5.1.4.31|ModalityWorklistInformationModelFind|Modality Worklist Information Model - FIND
MR1.2.840.10008.5.1.4.32|GeneralPurposeWorklistManagementMeta|General Purpose Worklist Management Meta SOP Class
CR1.2.840.10008.5.1.4.32.1|GeneralPurposeWorklistInformationModelFind|General Purpose Worklist Information Model - FIND
CR1.2.840.10008.5.1.4.32.2|GeneralPurposeScheduledProcedureStep|General Purpose Scheduled Procedure Step SOP Class
CR1.2.840.10008.5.1.4.32.3|GeneralPurposePerformedProcedureStep|General Purpose Performed Procedure Step SOP Class
C-1.2.840.10008.5.1.4.33|InstanceAvailabilityNotification|Instance Availability Notification SOP Class
SR1.2.840.10008.5.1.4.34.1|RTBeamsDeliveryInstructionStorageTrial|RT Beams Delivery Instruction Storage - Trial
CR1.2.840.10008.5.1.4.34.2|RTConventionalMachineVerificationTrial|RT Conventional Machine Verification - Trial
CR1.2.840.10008.5.1.4.34.3|RTIonMachineVerificationTrial|RT Ion Machine Verification - Trial
OR1.2.840.10008.5.1.4.34.4|UnifiedWorklistAndProcedureStepTrial|Unified Worklist and Procedure Step Service Class - Trial
CR1.2.840.10008.5.1.4.34.4.1|UnifiedProcedureStepPushTrial|Unified Procedure Step - Push SOP Class - Trial
CR1.2.840.10008.5.1.4.34.4.2|UnifiedProcedureStepWatchTrial|Unified Procedure Step - Watch SOP Class - Trial
CR1.2.840.10008.5.1.4.34.4.3|UnifiedProcedureStepPullTrial|Unified Procedure Step - Pull SOP Class - Trial
CR1.2.840.10008.5.1.4.34.4.4|UnifiedProcedureStepEventTrial|Unified Procedure Step - Event SOP Class - Trial
I-1.2.840.10008.5.1.4.34.5|UPSGlobalSubscriptionInstance|UPS Global Subscription SOP Instance
I-1.2.840.10008.5.1.4.34.5.1|UPSFilteredGlobalSubscriptionInstance|UPS Filtered Global Subscription SOP Instance
O-1.2.840.10008.5.1.4.34.6|UnifiedWorklistAndProcedureStep|Unified Worklist and Procedure Step Service Class
C-1.2.840.10008.5.1.4.34.6.1|UnifiedProcedureStepPush|Unified Procedure Step - Push SOP Class
C-1.2.840.10008.5.1.4.34.6.2|UnifiedProcedureStepWatch|Unified Procedure Step - Watch SOP Class
C-1.2.840.10008.5.1.4.34.6.3|UnifiedProcedureStepPull|Unified Procedure Step - Pull SOP Class
C-1.2.840.10008.5.1.4.34.6.4|UnifiedProcedureStepEvent|Unified Procedure Step - Event SOP Class
C-1.2.840.10008.5.1.4.34.6.5|UnifiedProcedureStepQuery|Unified Procedure Step - Query SOP Class
S-1.2.840.10008.5.1.4.34.7|RTBeamsDeliveryInstructionStorage|RT Beams Delivery Instruction Storage
C-1.2.840.10008.5.1.4.34.8|RTConventionalMachineVerification|RT Conventional Machine Verification
C-1.2.840.10008.5.1.4.34.9|RTIonMachineVerification|RT Ion Machine Verification
S-1.2.840.10008.5.1.4.34.10|RTBrachyApplicationSetupDeliveryInstructionStorage|RT Brachy Application Setup Delivery Instruction Storage
C-1.2.840.10008.5.1.4.37.1|GeneralRelevantPatientInformationQuery|General Relevant Patient Information Query
C-1.2.840.10008.5.1.4.37.2|BreastImagingRelevantPatientInformationQuery|Breast Imaging Relevant Patient Information Query
C-1.2.840.10008.5.1.4.37.3|CardiacRelevantPatientInformationQuery|Cardiac Relevant Patient Information Query
S-1.2.840.10008.5.1.4.38.1|HangingProtocolStorage|Hanging Protocol Storage
C-1.2.840.10008.5.1.4.38.2|HangingProtocolInformationModelFind|Hanging Protocol Information Model - FIND
C-1.2.840.10008.5.1.4.38.3|HangingProtocolInformationModelMove|Hanging Protocol Information Model - MOVE
C-1.2.840.10008.5.1.4.38.4|HangingProtocolInformationModelGet|Hanging Protocol Information Model - GET
S-1.2.840.10008.5.1.4.39.1|ColorPaletteStorage|Color Palette Storage
C-1.2.840.10008.5.1.4.39.2|ColorPaletteQueryRetrieveInformationModelFind|Color Palette Query/Retrieve Information Model - FIND
C-1.2.840.10008.5.1.4.39.3|ColorPaletteQueryRetrieveInformationModelMove|Color Palette Query/Retrieve Information Model - MOVE
C-1.2.840.10008.5.1.4.39.4|ColorPaletteQueryRetrieveInformationModelGet|Color Palette Query/Retrieve Information Model - GET
C-1.2.840.10008.5.1.4.41|ProductCharacteristicsQuery|Product Characteristics Query SOP Class
C-1.2.840.10008.5.1.4.42|SubstanceApprovalQuery|Substance Approval Query SOP Class
S-1.2.840.10008.5.1.4.43.1|GenericImplantTemplateStorage|Generic Implant Template Storage
C-1.2.840.10008.5.1.4.43.2|GenericImplantTemplateInformationModelFind|Generic Implant Template Information Model - FIND
C-1.2.840.10008.5.1.4.43.3|GenericImplantTemplateInformationModelMove|Generic Implant Template Information Model - MOVE
C-1.2.840.10008.5.1.4.43.4|GenericImplantTemplateInformationModelGet|Generic Implant Template Information Model - GET
S-1.2.840.10008.5.1.4.44.1|ImplantAssemblyTemplateStorage|Implant Assembly Template Storage
C-1.2.840.10008.5.1.4.44.2|ImplantAssemblyTemplateInformationModelFind|Implant Assembly Template Information Model - FIND
C-1.2.840.10008.5.1.4.44.3|ImplantAssemblyTemplateInformationModelMove|Implant Assembly Template Information Model - MOVE
C-1.2.840.10008.5.1.4.44.4|ImplantAssemblyTemplateInformationModelGet|Implant Assembly Template Information Model - GET
S-1.2.840.10008.5.1.4.45.1|ImplantTemplateGroupStorage|Implant Template Group Storage
C-1.2.840.10008.5.1.4.45.2|ImplantTemplateGroupInformationModelFind|Implant Template Group Information Model - FIND
C-1.2.840.10008.5.1.4.45.3|ImplantTemplateGroupInformationModelMove|Implant Template Group Information Model - MOVE
C-1.2.840.10008.5.1.4.45.4|ImplantTemplateGroupInformationModelGet|Implant Template Group Information Model - GET
O-1.2.840.10008.7.1.1|NativeDICOMModel|Native DICOM Model
O-1.2.840.10008.7.1.2|AbstractMultiDimensionalImageModel|Abstract Multi-Dimensional Image Model
O-1.2.840.10008.8.1.1|DICOMContentMappingResource|DICOM Content Mapping Resource
C-1.2.840.10008.10.1|VideoEndoscopicImageRealTimeCommunication|Video Endoscopic Image Real-Time Communication
C-1.2.840.10008.10.2|VideoPhotographicImageRealTimeCommunication|Video Photographic Image Real-Time Communication
C-1.2.840.10008.10.3|AudioWaveformRealTimeCommunication|Audio Waveform Real-Time Communication
C-1.2.840.10008.10.4|RenditionSelectionDocumentRealTimeCommunication|Rendition Selection Document Real-Time Communication
O-1.2.840.10008.15.1.1|UTC|Universal Coordinated Time
"""#
}
