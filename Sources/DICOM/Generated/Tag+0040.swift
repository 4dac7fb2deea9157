// Made by Scripts/generate-dictionary.py from the tables of the DICOM standard. Do not edit.

extension Tag {
    /// Scheduled Station AE Title (0040,0001), AE.
    public static var scheduledStationAETitle: Tag { Tag(0x0040, 0x0001) }
    /// Scheduled Procedure Step Start Date (0040,0002), DA.
    public static var scheduledProcedureStepStartDate: Tag { Tag(0x0040, 0x0002) }
    /// Scheduled Procedure Step Start Time (0040,0003), TM.
    public static var scheduledProcedureStepStartTime: Tag { Tag(0x0040, 0x0003) }
    /// Scheduled Procedure Step End Date (0040,0004), DA.
    public static var scheduledProcedureStepEndDate: Tag { Tag(0x0040, 0x0004) }
    /// Scheduled Procedure Step End Time (0040,0005), TM.
    public static var scheduledProcedureStepEndTime: Tag { Tag(0x0040, 0x0005) }
    /// Scheduled Performing Physician's Name (0040,0006), PN.
    public static var scheduledPerformingPhysicianName: Tag { Tag(0x0040, 0x0006) }
    /// Scheduled Procedure Step Description (0040,0007), LO.
    public static var scheduledProcedureStepDescription: Tag { Tag(0x0040, 0x0007) }
    /// Scheduled Protocol Code Sequence (0040,0008), SQ.
    public static var scheduledProtocolCodeSequence: Tag { Tag(0x0040, 0x0008) }
    /// Scheduled Procedure Step ID (0040,0009), SH.
    public static var scheduledProcedureStepID: Tag { Tag(0x0040, 0x0009) }
    /// Stage Code Sequence (0040,000A), SQ.
    public static var stageCodeSequence: Tag { Tag(0x0040, 0x000A) }
    /// Scheduled Performing Physician Identification Sequence (0040,000B), SQ.
    public static var scheduledPerformingPhysicianIdentificationSequence: Tag { Tag(0x0040, 0x000B) }
    /// Scheduled Station Name (0040,0010), SH.
    public static var scheduledStationName: Tag { Tag(0x0040, 0x0010) }
    /// Scheduled Procedure Step Location (0040,0011), SH.
    public static var scheduledProcedureStepLocation: Tag { Tag(0x0040, 0x0011) }
    /// Pre-Medication (0040,0012), LO.
    public static var preMedication: Tag { Tag(0x0040, 0x0012) }
    /// Scheduled Procedure Step Status (0040,0020), CS.
    public static var scheduledProcedureStepStatus: Tag { Tag(0x0040, 0x0020) }
    /// Order Placer Identifier Sequence (0040,0026), SQ.
    public static var orderPlacerIdentifierSequence: Tag { Tag(0x0040, 0x0026) }
    /// Order Filler Identifier Sequence (0040,0027), SQ.
    public static var orderFillerIdentifierSequence: Tag { Tag(0x0040, 0x0027) }
    /// Local Namespace Entity ID (0040,0031), UT.
    public static var localNamespaceEntityID: Tag { Tag(0x0040, 0x0031) }
    /// Universal Entity ID (0040,0032), UT.
    public static var universalEntityID: Tag { Tag(0x0040, 0x0032) }
    /// Universal Entity ID Type (0040,0033), CS.
    public static var universalEntityIDType: Tag { Tag(0x0040, 0x0033) }
    /// Identifier Type Code (0040,0035), CS.
    public static var identifierTypeCode: Tag { Tag(0x0040, 0x0035) }
    /// Assigning Facility Sequence (0040,0036), SQ.
    public static var assigningFacilitySequence: Tag { Tag(0x0040, 0x0036) }
    /// Assigning Jurisdiction Code Sequence (0040,0039), SQ.
    public static var assigningJurisdictionCodeSequence: Tag { Tag(0x0040, 0x0039) }
    /// Assigning Agency or Department Code Sequence (0040,003A), SQ.
    public static var assigningAgencyOrDepartmentCodeSequence: Tag { Tag(0x0040, 0x003A) }
    /// Scheduled Procedure Step Sequence (0040,0100), SQ.
    public static var scheduledProcedureStepSequence: Tag { Tag(0x0040, 0x0100) }
    /// Referenced Non-Image Composite SOP Instance Sequence (0040,0220), SQ.
    public static var referencedNonImageCompositeSOPInstanceSequence: Tag { Tag(0x0040, 0x0220) }
    /// Performed Station AE Title (0040,0241), AE.
    public static var performedStationAETitle: Tag { Tag(0x0040, 0x0241) }
    /// Performed Station Name (0040,0242), SH.
    public static var performedStationName: Tag { Tag(0x0040, 0x0242) }
    /// Performed Location (0040,0243), SH.
    public static var performedLocation: Tag { Tag(0x0040, 0x0243) }
    /// Performed Procedure Step Start Date (0040,0244), DA.
    public static var performedProcedureStepStartDate: Tag { Tag(0x0040, 0x0244) }
    /// Performed Procedure Step Start Time (0040,0245), TM.
    public static var performedProcedureStepStartTime: Tag { Tag(0x0040, 0x0245) }
    /// Performed Procedure Step End Date (0040,0250), DA.
    public static var performedProcedureStepEndDate: Tag { Tag(0x0040, 0x0250) }
    /// Performed Procedure Step End Time (0040,0251), TM.
    public static var performedProcedureStepEndTime: Tag { Tag(0x0040, 0x0251) }
    /// Performed Procedure Step Status (0040,0252), CS.
    public static var performedProcedureStepStatus: Tag { Tag(0x0040, 0x0252) }
    /// Performed Procedure Step ID (0040,0253), SH.
    public static var performedProcedureStepID: Tag { Tag(0x0040, 0x0253) }
    /// Performed Procedure Step Description (0040,0254), LO.
    public static var performedProcedureStepDescription: Tag { Tag(0x0040, 0x0254) }
    /// Performed Procedure Type Description (0040,0255), LO.
    public static var performedProcedureTypeDescription: Tag { Tag(0x0040, 0x0255) }
    /// Performed Protocol Code Sequence (0040,0260), SQ.
    public static var performedProtocolCodeSequence: Tag { Tag(0x0040, 0x0260) }
    /// Performed Protocol Type (0040,0261), CS.
    public static var performedProtocolType: Tag { Tag(0x0040, 0x0261) }
    /// Scheduled Step Attributes Sequence (0040,0270), SQ.
    public static var scheduledStepAttributesSequence: Tag { Tag(0x0040, 0x0270) }
    /// Request Attributes Sequence (0040,0275), SQ.
    public static var requestAttributesSequence: Tag { Tag(0x0040, 0x0275) }
    /// Comments on the Performed Procedure Step (0040,0280), ST.
    public static var commentsOnThePerformedProcedureStep: Tag { Tag(0x0040, 0x0280) }
    /// Performed Procedure Step Discontinuation Reason Code Sequence (0040,0281), SQ.
    public static var performedProcedureStepDiscontinuationReasonCodeSequence: Tag { Tag(0x0040, 0x0281) }
    /// Quantity Sequence (0040,0293), SQ.
    public static var quantitySequence: Tag { Tag(0x0040, 0x0293) }
    /// Quantity (0040,0294), DS.
    public static var quantity: Tag { Tag(0x0040, 0x0294) }
    /// Measuring Units Sequence (0040,0295), SQ.
    public static var measuringUnitsSequence: Tag { Tag(0x0040, 0x0295) }
    /// Billing Item Sequence (0040,0296), SQ.
    public static var billingItemSequence: Tag { Tag(0x0040, 0x0296) }
    /// Total Time of Fluoroscopy (0040,0300), US, retired.
    public static var totalTimeOfFluoroscopy: Tag { Tag(0x0040, 0x0300) }
    /// Total Number of Exposures (0040,0301), US, retired.
    public static var totalNumberOfExposures: Tag { Tag(0x0040, 0x0301) }
    /// Entrance Dose (0040,0302), US.
    public static var entranceDose: Tag { Tag(0x0040, 0x0302) }
    /// Exposed Area (0040,0303), US.
    public static var exposedArea: Tag { Tag(0x0040, 0x0303) }
    /// Distance Source to Entrance (0040,0306), DS.
    public static var distanceSourceToEntrance: Tag { Tag(0x0040, 0x0306) }
    /// Distance Source to Support (0040,0307), DS, retired.
    public static var distanceSourceToSupport: Tag { Tag(0x0040, 0x0307) }
    /// Exposure Dose Sequence (0040,030E), SQ, retired.
    public static var exposureDoseSequence: Tag { Tag(0x0040, 0x030E) }
    /// Comments on Radiation Dose (0040,0310), ST.
    public static var commentsOnRadiationDose: Tag { Tag(0x0040, 0x0310) }
    /// X-Ray Output (0040,0312), DS.
    public static var xRayOutput: Tag { Tag(0x0040, 0x0312) }
    /// Half Value Layer (0040,0314), DS.
    public static var halfValueLayer: Tag { Tag(0x0040, 0x0314) }
    /// Organ Dose (0040,0316), DS.
    public static var organDose: Tag { Tag(0x0040, 0x0316) }
    /// Organ Exposed (0040,0318), CS.
    public static var organExposed: Tag { Tag(0x0040, 0x0318) }
    /// Billing Procedure Step Sequence (0040,0320), SQ.
    public static var billingProcedureStepSequence: Tag { Tag(0x0040, 0x0320) }
    /// Film Consumption Sequence (0040,0321), SQ.
    public static var filmConsumptionSequence: Tag { Tag(0x0040, 0x0321) }
    /// Billing Supplies and Devices Sequence (0040,0324), SQ.
    public static var billingSuppliesAndDevicesSequence: Tag { Tag(0x0040, 0x0324) }
    /// Referenced Procedure Step Sequence (0040,0330), SQ, retired.
    public static var referencedProcedureStepSequence: Tag { Tag(0x0040, 0x0330) }
    /// Performed Series Sequence (0040,0340), SQ.
    public static var performedSeriesSequence: Tag { Tag(0x0040, 0x0340) }
    /// Comments on the Scheduled Procedure Step (0040,0400), LT.
    public static var commentsOnTheScheduledProcedureStep: Tag { Tag(0x0040, 0x0400) }
    /// Protocol Context Sequence (0040,0440), SQ.
    public static var protocolContextSequence: Tag { Tag(0x0040, 0x0440) }
    /// Content Item Modifier Sequence (0040,0441), SQ.
    public static var contentItemModifierSequence: Tag { Tag(0x0040, 0x0441) }
    /// Scheduled Specimen Sequence (0040,0500), SQ.
    public static var scheduledSpecimenSequence: Tag { Tag(0x0040, 0x0500) }
    /// Specimen Accession Number (0040,050A), LO, retired.
    public static var specimenAccessionNumber: Tag { Tag(0x0040, 0x050A) }
    /// Container Identifier (0040,0512), LO.
    public static var containerIdentifier: Tag { Tag(0x0040, 0x0512) }
    /// Issuer of the Container Identifier Sequence (0040,0513), SQ.
    public static var issuerOfTheContainerIdentifierSequence: Tag { Tag(0x0040, 0x0513) }
    /// Alternate Container Identifier Sequence (0040,0515), SQ.
    public static var alternateContainerIdentifierSequence: Tag { Tag(0x0040, 0x0515) }
    /// Container Type Code Sequence (0040,0518), SQ.
    public static var containerTypeCodeSequence: Tag { Tag(0x0040, 0x0518) }
    /// Container Description (0040,051A), LO.
    public static var containerDescription: Tag { Tag(0x0040, 0x051A) }
    /// Container Component Sequence (0040,0520), SQ.
    public static var containerComponentSequence: Tag { Tag(0x0040, 0x0520) }
    /// Specimen Sequence (0040,0550), SQ, retired.
    public static var specimenSequence: Tag { Tag(0x0040, 0x0550) }
    /// Specimen Identifier (0040,0551), LO.
    public static var specimenIdentifier: Tag { Tag(0x0040, 0x0551) }
    /// Specimen Description Sequence (Trial) (0040,0552), SQ, retired.
    public static var specimenDescriptionSequenceTrial: Tag { Tag(0x0040, 0x0552) }
    /// Specimen Description (Trial) (0040,0553), ST, retired.
    public static var specimenDescriptionTrial: Tag { Tag(0x0040, 0x0553) }
    /// Specimen UID (0040,0554), UI.
    public static var specimenUID: Tag { Tag(0x0040, 0x0554) }
    /// Acquisition Context Sequence (0040,0555), SQ.
    public static var acquisitionContextSequence: Tag { Tag(0x0040, 0x0555) }
    /// Acquisition Context Description (0040,0556), ST.
    public static var acquisitionContextDescription: Tag { Tag(0x0040, 0x0556) }
    /// Specimen Description Sequence (0040,0560), SQ.
    public static var specimenDescriptionSequence: Tag { Tag(0x0040, 0x0560) }
    /// Issuer of the Specimen Identifier Sequence (0040,0562), SQ.
    public static var issuerOfTheSpecimenIdentifierSequence: Tag { Tag(0x0040, 0x0562) }
    /// Specimen Type Code Sequence (0040,059A), SQ.
    public static var specimenTypeCodeSequence: Tag { Tag(0x0040, 0x059A) }
    /// Specimen Short Description (0040,0600), LO.
    public static var specimenShortDescription: Tag { Tag(0x0040, 0x0600) }
    /// Specimen Detailed Description (0040,0602), UT.
    public static var specimenDetailedDescription: Tag { Tag(0x0040, 0x0602) }
    /// Specimen Preparation Sequence (0040,0610), SQ.
    public static var specimenPreparationSequence: Tag { Tag(0x0040, 0x0610) }
    /// Specimen Preparation Step Content Item Sequence (0040,0612), SQ.
    public static var specimenPreparationStepContentItemSequence: Tag { Tag(0x0040, 0x0612) }
    /// Specimen Localization Content Item Sequence (0040,0620), SQ.
    public static var specimenLocalizationContentItemSequence: Tag { Tag(0x0040, 0x0620) }
    /// Slide Identifier (0040,06FA), LO, retired.
    public static var slideIdentifier: Tag { Tag(0x0040, 0x06FA) }
    /// Whole Slide Microscopy Image Frame Type Sequence (0040,0710), SQ.
    public static var wholeSlideMicroscopyImageFrameTypeSequence: Tag { Tag(0x0040, 0x0710) }
    /// Image Center Point Coordinates Sequence (0040,071A), SQ.
    public static var imageCenterPointCoordinatesSequence: Tag { Tag(0x0040, 0x071A) }
    /// X Offset in Slide Coordinate System (0040,072A), DS.
    public static var xOffsetInSlideCoordinateSystem: Tag { Tag(0x0040, 0x072A) }
    /// Y Offset in Slide Coordinate System (0040,073A), DS.
    public static var yOffsetInSlideCoordinateSystem: Tag { Tag(0x0040, 0x073A) }
    /// Z Offset in Slide Coordinate System (0040,074A), DS.
    public static var zOffsetInSlideCoordinateSystem: Tag { Tag(0x0040, 0x074A) }
    /// Pixel Spacing Sequence (0040,08D8), SQ, retired.
    public static var pixelSpacingSequence: Tag { Tag(0x0040, 0x08D8) }
    /// Coordinate System Axis Code Sequence (0040,08DA), SQ, retired.
    public static var coordinateSystemAxisCodeSequence: Tag { Tag(0x0040, 0x08DA) }
    /// Measurement Units Code Sequence (0040,08EA), SQ.
    public static var measurementUnitsCodeSequence: Tag { Tag(0x0040, 0x08EA) }
    /// Vital Stain Code Sequence (Trial) (0040,09F8), SQ, retired.
    public static var vitalStainCodeSequenceTrial: Tag { Tag(0x0040, 0x09F8) }
    /// Requested Procedure ID (0040,1001), SH.
    public static var requestedProcedureID: Tag { Tag(0x0040, 0x1001) }
    /// Reason for the Requested Procedure (0040,1002), LO.
    public static var reasonForTheRequestedProcedure: Tag { Tag(0x0040, 0x1002) }
    /// Requested Procedure Priority (0040,1003), SH.
    public static var requestedProcedurePriority: Tag { Tag(0x0040, 0x1003) }
    /// Patient Transport Arrangements (0040,1004), LO.
    public static var patientTransportArrangements: Tag { Tag(0x0040, 0x1004) }
    /// Requested Procedure Location (0040,1005), LO.
    public static var requestedProcedureLocation: Tag { Tag(0x0040, 0x1005) }
    /// Placer Order Number / Procedure (0040,1006), SH, retired.
    public static var placerOrderNumberProcedure: Tag { Tag(0x0040, 0x1006) }
    /// Filler Order Number / Procedure (0040,1007), SH, retired.
    public static var fillerOrderNumberProcedure: Tag { Tag(0x0040, 0x1007) }
    /// Confidentiality Code (0040,1008), LO.
    public static var confidentialityCode: Tag { Tag(0x0040, 0x1008) }
    /// Reporting Priority (0040,1009), SH.
    public static var reportingPriority: Tag { Tag(0x0040, 0x1009) }
    /// Reason for Requested Procedure Code Sequence (0040,100A), SQ.
    public static var reasonForRequestedProcedureCodeSequence: Tag { Tag(0x0040, 0x100A) }
    /// Names of Intended Recipients of Results (0040,1010), PN.
    public static var namesOfIntendedRecipientsOfResults: Tag { Tag(0x0040, 0x1010) }
    /// Intended Recipients of Results Identification Sequence (0040,1011), SQ.
    public static var intendedRecipientsOfResultsIdentificationSequence: Tag { Tag(0x0040, 0x1011) }
    /// Reason For Performed Procedure Code Sequence (0040,1012), SQ.
    public static var reasonForPerformedProcedureCodeSequence: Tag { Tag(0x0040, 0x1012) }
    /// Requested Procedure Description (Trial) (0040,1060), LO, retired.
    public static var requestedProcedureDescriptionTrial: Tag { Tag(0x0040, 0x1060) }
    /// Person Identification Code Sequence (0040,1101), SQ.
    public static var personIdentificationCodeSequence: Tag { Tag(0x0040, 0x1101) }
    /// Person's Address (0040,1102), ST.
    public static var personAddress: Tag { Tag(0x0040, 0x1102) }
    /// Person's Telephone Numbers (0040,1103), LO.
    public static var personTelephoneNumbers: Tag { Tag(0x0040, 0x1103) }
    /// Person's Telecom Information (0040,1104), LT.
    public static var personTelecomInformation: Tag { Tag(0x0040, 0x1104) }
    /// Requested Procedure Comments (0040,1400), LT.
    public static var requestedProcedureComments: Tag { Tag(0x0040, 0x1400) }
    /// Reason for the Imaging Service Request (0040,2001), LO, retired.
    public static var reasonForTheImagingServiceRequest: Tag { Tag(0x0040, 0x2001) }
    /// Issue Date of Imaging Service Request (0040,2004), DA.
    public static var issueDateOfImagingServiceRequest: Tag { Tag(0x0040, 0x2004) }
    /// Issue Time of Imaging Service Request (0040,2005), TM.
    public static var issueTimeOfImagingServiceRequest: Tag { Tag(0x0040, 0x2005) }
    /// Placer Order Number / Imaging Service Request (Retired) (0040,2006), SH, retired.
    public static var placerOrderNumberImagingServiceRequestRetired: Tag { Tag(0x0040, 0x2006) }
    /// Filler Order Number / Imaging Service Request (Retired) (0040,2007), SH, retired.
    public static var fillerOrderNumberImagingServiceRequestRetired: Tag { Tag(0x0040, 0x2007) }
    /// Order Entered By (0040,2008), PN.
    public static var orderEnteredBy: Tag { Tag(0x0040, 0x2008) }
    /// Order Enterer's Location (0040,2009), SH.
    public static var orderEntererLocation: Tag { Tag(0x0040, 0x2009) }
    /// Order Callback Phone Number (0040,2010), SH.
    public static var orderCallbackPhoneNumber: Tag { Tag(0x0040, 0x2010) }
    /// Order Callback Telecom Information (0040,2011), LT.
    public static var orderCallbackTelecomInformation: Tag { Tag(0x0040, 0x2011) }
    /// Placer Order Number / Imaging Service Request (0040,2016), LO.
    public static var placerOrderNumberImagingServiceRequest: Tag { Tag(0x0040, 0x2016) }
    /// Filler Order Number / Imaging Service Request (0040,2017), LO.
    public static var fillerOrderNumberImagingServiceRequest: Tag { Tag(0x0040, 0x2017) }
    /// Imaging Service Request Comments (0040,2400), LT.
    public static var imagingServiceRequestComments: Tag { Tag(0x0040, 0x2400) }
    /// Confidentiality Constraint on Patient Data Description (0040,3001), LO.
    public static var confidentialityConstraintOnPatientDataDescription: Tag { Tag(0x0040, 0x3001) }
    /// General Purpose Scheduled Procedure Step Status (0040,4001), CS, retired.
    public static var generalPurposeScheduledProcedureStepStatus: Tag { Tag(0x0040, 0x4001) }
    /// General Purpose Performed Procedure Step Status (0040,4002), CS, retired.
    public static var generalPurposePerformedProcedureStepStatus: Tag { Tag(0x0040, 0x4002) }
    /// General Purpose Scheduled Procedure Step Priority (0040,4003), CS, retired.
    public static var generalPurposeScheduledProcedureStepPriority: Tag { Tag(0x0040, 0x4003) }
    /// Scheduled Processing Applications Code Sequence (0040,4004), SQ, retired.
    public static var scheduledProcessingApplicationsCodeSequence: Tag { Tag(0x0040, 0x4004) }
    /// Scheduled Procedure Step Start DateTime (0040,4005), DT.
    public static var scheduledProcedureStepStartDateTime: Tag { Tag(0x0040, 0x4005) }
    /// Multiple Copies Flag (0040,4006), CS, retired.
    public static var multipleCopiesFlag: Tag { Tag(0x0040, 0x4006) }
    /// Performed Processing Applications Code Sequence (0040,4007), SQ, retired.
    public static var performedProcessingApplicationsCodeSequence: Tag { Tag(0x0040, 0x4007) }
    /// Scheduled Procedure Step Expiration DateTime (0040,4008), DT.
    public static var scheduledProcedureStepExpirationDateTime: Tag { Tag(0x0040, 0x4008) }
    /// Human Performer Code Sequence (0040,4009), SQ.
    public static var humanPerformerCodeSequence: Tag { Tag(0x0040, 0x4009) }
    /// Scheduled Procedure Step Modification DateTime (0040,4010), DT.
    public static var scheduledProcedureStepModificationDateTime: Tag { Tag(0x0040, 0x4010) }
    /// Expected Completion DateTime (0040,4011), DT.
    public static var expectedCompletionDateTime: Tag { Tag(0x0040, 0x4011) }
    /// Resulting General Purpose Performed Procedure Steps Sequence (0040,4015), SQ, retired.
    public static var resultingGeneralPurposePerformedProcedureStepsSequence: Tag { Tag(0x0040, 0x4015) }
    /// Referenced General Purpose Scheduled Procedure Step Sequence (0040,4016), SQ, retired.
    public static var referencedGeneralPurposeScheduledProcedureStepSequence: Tag { Tag(0x0040, 0x4016) }
    /// Scheduled Workitem Code Sequence (0040,4018), SQ.
    public static var scheduledWorkitemCodeSequence: Tag { Tag(0x0040, 0x4018) }
    /// Performed Workitem Code Sequence (0040,4019), SQ.
    public static var performedWorkitemCodeSequence: Tag { Tag(0x0040, 0x4019) }
    /// Input Availability Flag (0040,4020), CS, retired.
    public static var inputAvailabilityFlag: Tag { Tag(0x0040, 0x4020) }
    /// Input Information Sequence (0040,4021), SQ.
    public static var inputInformationSequence: Tag { Tag(0x0040, 0x4021) }
    /// Relevant Information Sequence (0040,4022), SQ, retired.
    public static var relevantInformationSequence: Tag { Tag(0x0040, 0x4022) }
    /// Referenced General Purpose Scheduled Procedure Step Transaction UID (0040,4023), UI, retired.
    public static var referencedGeneralPurposeScheduledProcedureStepTransactionUID: Tag { Tag(0x0040, 0x4023) }
    /// Scheduled Station Name Code Sequence (0040,4025), SQ.
    public static var scheduledStationNameCodeSequence: Tag { Tag(0x0040, 0x4025) }
    /// Scheduled Station Class Code Sequence (0040,4026), SQ.
    public static var scheduledStationClassCodeSequence: Tag { Tag(0x0040, 0x4026) }
    /// Scheduled Station Geographic Location Code Sequence (0040,4027), SQ.
    public static var scheduledStationGeographicLocationCodeSequence: Tag { Tag(0x0040, 0x4027) }
    /// Performed Station Name Code Sequence (0040,4028), SQ.
    public static var performedStationNameCodeSequence: Tag { Tag(0x0040, 0x4028) }
    /// Performed Station Class Code Sequence (0040,4029), SQ.
    public static var performedStationClassCodeSequence: Tag { Tag(0x0040, 0x4029) }
    /// Performed Station Geographic Location Code Sequence (0040,4030), SQ.
    public static var performedStationGeographicLocationCodeSequence: Tag { Tag(0x0040, 0x4030) }
    /// Requested Subsequent Workitem Code Sequence (0040,4031), SQ, retired.
    public static var requestedSubsequentWorkitemCodeSequence: Tag { Tag(0x0040, 0x4031) }
    /// Non-DICOM Output Code Sequence (0040,4032), SQ, retired.
    public static var nonDICOMOutputCodeSequence: Tag { Tag(0x0040, 0x4032) }
    /// Output Information Sequence (0040,4033), SQ.
    public static var outputInformationSequence: Tag { Tag(0x0040, 0x4033) }
    /// Scheduled Human Performers Sequence (0040,4034), SQ.
    public static var scheduledHumanPerformersSequence: Tag { Tag(0x0040, 0x4034) }
    /// Actual Human Performers Sequence (0040,4035), SQ.
    public static var actualHumanPerformersSequence: Tag { Tag(0x0040, 0x4035) }
    /// Human Performer's Organization (0040,4036), LO.
    public static var humanPerformerOrganization: Tag { Tag(0x0040, 0x4036) }
    /// Human Performer's Name (0040,4037), PN.
    public static var humanPerformerName: Tag { Tag(0x0040, 0x4037) }
    /// Raw Data Handling (0040,4040), CS.
    public static var rawDataHandling: Tag { Tag(0x0040, 0x4040) }
    /// Input Readiness State (0040,4041), CS.
    public static var inputReadinessState: Tag { Tag(0x0040, 0x4041) }
    /// Performed Procedure Step Start DateTime (0040,4050), DT.
    public static var performedProcedureStepStartDateTime: Tag { Tag(0x0040, 0x4050) }
    /// Performed Procedure Step End DateTime (0040,4051), DT.
    public static var performedProcedureStepEndDateTime: Tag { Tag(0x0040, 0x4051) }
    /// Procedure Step Cancellation DateTime (0040,4052), DT.
    public static var procedureStepCancellationDateTime: Tag { Tag(0x0040, 0x4052) }
    /// Output Destination Sequence (0040,4070), SQ.
    public static var outputDestinationSequence: Tag { Tag(0x0040, 0x4070) }
    /// DICOM Storage Sequence (0040,4071), SQ.
    public static var dicomStorageSequence: Tag { Tag(0x0040, 0x4071) }
    /// STOW-RS Storage Sequence (0040,4072), SQ.
    public static var stowrsStorageSequence: Tag { Tag(0x0040, 0x4072) }
    /// Storage URL (0040,4073), UR.
    public static var storageURL: Tag { Tag(0x0040, 0x4073) }
    /// XDS Storage Sequence (0040,4074), SQ.
    public static var xdsStorageSequence: Tag { Tag(0x0040, 0x4074) }
    /// Entrance Dose in mGy (0040,8302), DS.
    public static var entranceDoseInmGy: Tag { Tag(0x0040, 0x8302) }
    /// Entrance Dose Derivation (0040,8303), CS.
    public static var entranceDoseDerivation: Tag { Tag(0x0040, 0x8303) }
    /// Parametric Map Frame Type Sequence (0040,9092), SQ.
    public static var parametricMapFrameTypeSequence: Tag { Tag(0x0040, 0x9092) }
    /// Referenced Image Real World Value Mapping Sequence (0040,9094), SQ.
    public static var referencedImageRealWorldValueMappingSequence: Tag { Tag(0x0040, 0x9094) }
    /// Real World Value Mapping Sequence (0040,9096), SQ.
    public static var realWorldValueMappingSequence: Tag { Tag(0x0040, 0x9096) }
    /// Pixel Value Mapping Code Sequence (0040,9098), SQ.
    public static var pixelValueMappingCodeSequence: Tag { Tag(0x0040, 0x9098) }
    /// LUT Label (0040,9210), SH.
    public static var lutLabel: Tag { Tag(0x0040, 0x9210) }
    /// Real World Value Last Value Mapped (0040,9211), US or SS.
    public static var realWorldValueLastValueMapped: Tag { Tag(0x0040, 0x9211) }
    /// Real World Value LUT Data (0040,9212), FD.
    public static var realWorldValueLUTData: Tag { Tag(0x0040, 0x9212) }
    /// Double Float Real World Value Last Value Mapped (0040,9213), FD.
    public static var doubleFloatRealWorldValueLastValueMapped: Tag { Tag(0x0040, 0x9213) }
    /// Double Float Real World Value First Value Mapped (0040,9214), FD.
    public static var doubleFloatRealWorldValueFirstValueMapped: Tag { Tag(0x0040, 0x9214) }
    /// Real World Value First Value Mapped (0040,9216), US or SS.
    public static var realWorldValueFirstValueMapped: Tag { Tag(0x0040, 0x9216) }
    /// Quantity Definition Sequence (0040,9220), SQ.
    public static var quantityDefinitionSequence: Tag { Tag(0x0040, 0x9220) }
    /// Real World Value Intercept (0040,9224), FD.
    public static var realWorldValueIntercept: Tag { Tag(0x0040, 0x9224) }
    /// Real World Value Slope (0040,9225), FD.
    public static var realWorldValueSlope: Tag { Tag(0x0040, 0x9225) }
    /// Findings Flag (Trial) (0040,A007), CS, retired.
    public static var findingsFlagTrial: Tag { Tag(0x0040, 0xA007) }
    /// Relationship Type (0040,A010), CS.
    public static var relationshipType: Tag { Tag(0x0040, 0xA010) }
    /// Findings Sequence (Trial) (0040,A020), SQ, retired.
    public static var findingsSequenceTrial: Tag { Tag(0x0040, 0xA020) }
    /// Findings Group UID (Trial) (0040,A021), UI, retired.
    public static var findingsGroupUIDTrial: Tag { Tag(0x0040, 0xA021) }
    /// Referenced Findings Group UID (Trial) (0040,A022), UI, retired.
    public static var referencedFindingsGroupUIDTrial: Tag { Tag(0x0040, 0xA022) }
    /// Findings Group Recording Date (Trial) (0040,A023), DA, retired.
    public static var findingsGroupRecordingDateTrial: Tag { Tag(0x0040, 0xA023) }
    /// Findings Group Recording Time (Trial) (0040,A024), TM, retired.
    public static var findingsGroupRecordingTimeTrial: Tag { Tag(0x0040, 0xA024) }
    /// Findings Source Category Code Sequence (Trial) (0040,A026), SQ, retired.
    public static var findingsSourceCategoryCodeSequenceTrial: Tag { Tag(0x0040, 0xA026) }
    /// Verifying Organization (0040,A027), LO.
    public static var verifyingOrganization: Tag { Tag(0x0040, 0xA027) }
    /// Documenting Organization Identifier Code Sequence (Trial) (0040,A028), SQ, retired.
    public static var documentingOrganizationIdentifierCodeSequenceTrial: Tag { Tag(0x0040, 0xA028) }
    /// Verification DateTime (0040,A030), DT.
    public static var verificationDateTime: Tag { Tag(0x0040, 0xA030) }
    /// Observation DateTime (0040,A032), DT.
    public static var observationDateTime: Tag { Tag(0x0040, 0xA032) }
    /// Observation Start DateTime (0040,A033), DT.
    public static var observationStartDateTime: Tag { Tag(0x0040, 0xA033) }
    /// Value Type (0040,A040), CS.
    public static var valueType: Tag { Tag(0x0040, 0xA040) }
    /// Concept Name Code Sequence (0040,A043), SQ.
    public static var conceptNameCodeSequence: Tag { Tag(0x0040, 0xA043) }
    /// Measurement Precision Description (Trial) (0040,A047), LO, retired.
    public static var measurementPrecisionDescriptionTrial: Tag { Tag(0x0040, 0xA047) }
    /// Continuity Of Content (0040,A050), CS.
    public static var continuityOfContent: Tag { Tag(0x0040, 0xA050) }
    /// Urgency or Priority Alerts (Trial) (0040,A057), CS, retired.
    public static var urgencyOrPriorityAlertsTrial: Tag { Tag(0x0040, 0xA057) }
    /// Sequencing Indicator (Trial) (0040,A060), LO, retired.
    public static var sequencingIndicatorTrial: Tag { Tag(0x0040, 0xA060) }
    /// Document Identifier Code Sequence (Trial) (0040,A066), SQ, retired.
    public static var documentIdentifierCodeSequenceTrial: Tag { Tag(0x0040, 0xA066) }
    /// Document Author (Trial) (0040,A067), PN, retired.
    public static var documentAuthorTrial: Tag { Tag(0x0040, 0xA067) }
    /// Document Author Identifier Code Sequence (Trial) (0040,A068), SQ, retired.
    public static var documentAuthorIdentifierCodeSequenceTrial: Tag { Tag(0x0040, 0xA068) }
    /// Identifier Code Sequence (Trial) (0040,A070), SQ, retired.
    public static var identifierCodeSequenceTrial: Tag { Tag(0x0040, 0xA070) }
    /// Verifying Observer Sequence (0040,A073), SQ.
    public static var verifyingObserverSequence: Tag { Tag(0x0040, 0xA073) }
    /// Object Binary Identifier (Trial) (0040,A074), OB, retired.
    public static var objectBinaryIdentifierTrial: Tag { Tag(0x0040, 0xA074) }
    /// Verifying Observer Name (0040,A075), PN.
    public static var verifyingObserverName: Tag { Tag(0x0040, 0xA075) }
    /// Documenting Observer Identifier Code Sequence (Trial) (0040,A076), SQ, retired.
    public static var documentingObserverIdentifierCodeSequenceTrial: Tag { Tag(0x0040, 0xA076) }
    /// Author Observer Sequence (0040,A078), SQ.
    public static var authorObserverSequence: Tag { Tag(0x0040, 0xA078) }
    /// Participant Sequence (0040,A07A), SQ.
    public static var participantSequence: Tag { Tag(0x0040, 0xA07A) }
    /// Custodial Organization Sequence (0040,A07C), SQ.
    public static var custodialOrganizationSequence: Tag { Tag(0x0040, 0xA07C) }
    /// Participation Type (0040,A080), CS.
    public static var participationType: Tag { Tag(0x0040, 0xA080) }
    /// Participation DateTime (0040,A082), DT.
    public static var participationDateTime: Tag { Tag(0x0040, 0xA082) }
    /// Observer Type (0040,A084), CS.
    public static var observerType: Tag { Tag(0x0040, 0xA084) }
    /// Procedure Identifier Code Sequence (Trial) (0040,A085), SQ, retired.
    public static var procedureIdentifierCodeSequenceTrial: Tag { Tag(0x0040, 0xA085) }
    /// Verifying Observer Identification Code Sequence (0040,A088), SQ.
    public static var verifyingObserverIdentificationCodeSequence: Tag { Tag(0x0040, 0xA088) }
    /// Object Directory Binary Identifier (Trial) (0040,A089), OB, retired.
    public static var objectDirectoryBinaryIdentifierTrial: Tag { Tag(0x0040, 0xA089) }
    /// Equivalent CDA Document Sequence (0040,A090), SQ, retired.
    public static var equivalentCDADocumentSequence: Tag { Tag(0x0040, 0xA090) }
    /// Referenced Waveform Channels (0040,A0B0), US.
    public static var referencedWaveformChannels: Tag { Tag(0x0040, 0xA0B0) }
    /// Date of Document or Verbal Transaction (Trial) (0040,A110), DA, retired.
    public static var dateOfDocumentOrVerbalTransactionTrial: Tag { Tag(0x0040, 0xA110) }
    /// Time of Document Creation or Verbal Transaction (Trial) (0040,A112), TM, retired.
    public static var timeOfDocumentCreationOrVerbalTransactionTrial: Tag { Tag(0x0040, 0xA112) }
    /// DateTime (0040,A120), DT.
    public static var dateTime: Tag { Tag(0x0040, 0xA120) }
    /// Date (0040,A121), DA.
    public static var date: Tag { Tag(0x0040, 0xA121) }
    /// Time (0040,A122), TM.
    public static var time: Tag { Tag(0x0040, 0xA122) }
    /// Person Name (0040,A123), PN.
    public static var personName: Tag { Tag(0x0040, 0xA123) }
    /// UID (0040,A124), UI.
    public static var uid: Tag { Tag(0x0040, 0xA124) }
    /// Report Status ID (Trial) (0040,A125), CS, retired.
    public static var reportStatusIDTrial: Tag { Tag(0x0040, 0xA125) }
    /// Temporal Range Type (0040,A130), CS.
    public static var temporalRangeType: Tag { Tag(0x0040, 0xA130) }
    /// Referenced Sample Positions (0040,A132), UL.
    public static var referencedSamplePositions: Tag { Tag(0x0040, 0xA132) }
    /// Referenced Frame Numbers (0040,A136), US, retired.
    public static var referencedFrameNumbers: Tag { Tag(0x0040, 0xA136) }
    /// Referenced Time Offsets (0040,A138), DS.
    public static var referencedTimeOffsets: Tag { Tag(0x0040, 0xA138) }
    /// Referenced DateTime (0040,A13A), DT.
    public static var referencedDateTime: Tag { Tag(0x0040, 0xA13A) }
    /// Text Value (0040,A160), UT.
    public static var textValue: Tag { Tag(0x0040, 0xA160) }
    /// Floating Point Value (0040,A161), FD.
    public static var floatingPointValue: Tag { Tag(0x0040, 0xA161) }
    /// Rational Numerator Value (0040,A162), SL.
    public static var rationalNumeratorValue: Tag { Tag(0x0040, 0xA162) }
    /// Rational Denominator Value (0040,A163), UL.
    public static var rationalDenominatorValue: Tag { Tag(0x0040, 0xA163) }
    /// Observation Category Code Sequence (Trial) (0040,A167), SQ, retired.
    public static var observationCategoryCodeSequenceTrial: Tag { Tag(0x0040, 0xA167) }
    /// Concept Code Sequence (0040,A168), SQ.
    public static var conceptCodeSequence: Tag { Tag(0x0040, 0xA168) }
    /// Bibliographic Citation (Trial) (0040,A16A), ST, retired.
    public static var bibliographicCitationTrial: Tag { Tag(0x0040, 0xA16A) }
    /// Purpose of Reference Code Sequence (0040,A170), SQ.
    public static var purposeOfReferenceCodeSequence: Tag { Tag(0x0040, 0xA170) }
    /// Observation UID (0040,A171), UI.
    public static var observationUID: Tag { Tag(0x0040, 0xA171) }
    /// Referenced Observation UID (Trial) (0040,A172), UI, retired.
    public static var referencedObservationUIDTrial: Tag { Tag(0x0040, 0xA172) }
    /// Referenced Observation Class (Trial) (0040,A173), CS, retired.
    public static var referencedObservationClassTrial: Tag { Tag(0x0040, 0xA173) }
    /// Referenced Object Observation Class (Trial) (0040,A174), CS, retired.
    public static var referencedObjectObservationClassTrial: Tag { Tag(0x0040, 0xA174) }
    /// Annotation Group Number (0040,A180), US.
    public static var annotationGroupNumber: Tag { Tag(0x0040, 0xA180) }
    /// Observation Date (Trial) (0040,A192), DA, retired.
    public static var observationDateTrial: Tag { Tag(0x0040, 0xA192) }
    /// Observation Time (Trial) (0040,A193), TM, retired.
    public static var observationTimeTrial: Tag { Tag(0x0040, 0xA193) }
    /// Measurement Automation (Trial) (0040,A194), CS, retired.
    public static var measurementAutomationTrial: Tag { Tag(0x0040, 0xA194) }
    /// Modifier Code Sequence (0040,A195), SQ.
    public static var modifierCodeSequence: Tag { Tag(0x0040, 0xA195) }
    /// Identification Description (Trial) (0040,A224), ST, retired.
    public static var identificationDescriptionTrial: Tag { Tag(0x0040, 0xA224) }
    /// Coordinates Set Geometric Type (Trial) (0040,A290), CS, retired.
    public static var coordinatesSetGeometricTypeTrial: Tag { Tag(0x0040, 0xA290) }
    /// Algorithm Code Sequence (Trial) (0040,A296), SQ, retired.
    public static var algorithmCodeSequenceTrial: Tag { Tag(0x0040, 0xA296) }
    /// Algorithm Description (Trial) (0040,A297), ST, retired.
    public static var algorithmDescriptionTrial: Tag { Tag(0x0040, 0xA297) }
    /// Pixel Coordinates Set (Trial) (0040,A29A), SL, retired.
    public static var pixelCoordinatesSetTrial: Tag { Tag(0x0040, 0xA29A) }
    /// Measured Value Sequence (0040,A300), SQ.
    public static var measuredValueSequence: Tag { Tag(0x0040, 0xA300) }
    /// Numeric Value Qualifier Code Sequence (0040,A301), SQ.
    public static var numericValueQualifierCodeSequence: Tag { Tag(0x0040, 0xA301) }
    /// Current Observer (Trial) (0040,A307), PN, retired.
    public static var currentObserverTrial: Tag { Tag(0x0040, 0xA307) }
    /// Numeric Value (0040,A30A), DS.
    public static var numericValue: Tag { Tag(0x0040, 0xA30A) }
    /// Referenced Accession Sequence (Trial) (0040,A313), SQ, retired.
    public static var referencedAccessionSequenceTrial: Tag { Tag(0x0040, 0xA313) }
    /// Report Status Comment (Trial) (0040,A33A), ST, retired.
    public static var reportStatusCommentTrial: Tag { Tag(0x0040, 0xA33A) }
    /// Procedure Context Sequence (Trial) (0040,A340), SQ, retired.
    public static var procedureContextSequenceTrial: Tag { Tag(0x0040, 0xA340) }
    /// Verbal Source (Trial) (0040,A352), PN, retired.
    public static var verbalSourceTrial: Tag { Tag(0x0040, 0xA352) }
    /// Address (Trial) (0040,A353), ST, retired.
    public static var addressTrial: Tag { Tag(0x0040, 0xA353) }
    /// Telephone Number (Trial) (0040,A354), LO, retired.
    public static var telephoneNumberTrial: Tag { Tag(0x0040, 0xA354) }
    /// Verbal Source Identifier Code Sequence (Trial) (0040,A358), SQ, retired.
    public static var verbalSourceIdentifierCodeSequenceTrial: Tag { Tag(0x0040, 0xA358) }
    /// Predecessor Documents Sequence (0040,A360), SQ.
    public static var predecessorDocumentsSequence: Tag { Tag(0x0040, 0xA360) }
    /// Referenced Request Sequence (0040,A370), SQ.
    public static var referencedRequestSequence: Tag { Tag(0x0040, 0xA370) }
    /// Performed Procedure Code Sequence (0040,A372), SQ.
    public static var performedProcedureCodeSequence: Tag { Tag(0x0040, 0xA372) }
    /// Current Requested Procedure Evidence Sequence (0040,A375), SQ.
    public static var currentRequestedProcedureEvidenceSequence: Tag { Tag(0x0040, 0xA375) }
    /// Report Detail Sequence (Trial) (0040,A380), SQ, retired.
    public static var reportDetailSequenceTrial: Tag { Tag(0x0040, 0xA380) }
    /// Pertinent Other Evidence Sequence (0040,A385), SQ.
    public static var pertinentOtherEvidenceSequence: Tag { Tag(0x0040, 0xA385) }
    /// HL7 Structured Document Reference Sequence (0040,A390), SQ.
    public static var hl7StructuredDocumentReferenceSequence: Tag { Tag(0x0040, 0xA390) }
    /// Observation Subject UID (Trial) (0040,A402), UI, retired.
    public static var observationSubjectUIDTrial: Tag { Tag(0x0040, 0xA402) }
    /// Observation Subject Class (Trial) (0040,A403), CS, retired.
    public static var observationSubjectClassTrial: Tag { Tag(0x0040, 0xA403) }
    /// Observation Subject Type Code Sequence (Trial) (0040,A404), SQ, retired.
    public static var observationSubjectTypeCodeSequenceTrial: Tag { Tag(0x0040, 0xA404) }
    /// Completion Flag (0040,A491), CS.
    public static var completionFlag: Tag { Tag(0x0040, 0xA491) }
    /// Completion Flag Description (0040,A492), LO.
    public static var completionFlagDescription: Tag { Tag(0x0040, 0xA492) }
    /// Verification Flag (0040,A493), CS.
    public static var verificationFlag: Tag { Tag(0x0040, 0xA493) }
    /// Archive Requested (0040,A494), CS.
    public static var archiveRequested: Tag { Tag(0x0040, 0xA494) }
    /// Preliminary Flag (0040,A496), CS.
    public static var preliminaryFlag: Tag { Tag(0x0040, 0xA496) }
    /// Content Template Sequence (0040,A504), SQ.
    public static var contentTemplateSequence: Tag { Tag(0x0040, 0xA504) }
    /// Identical Documents Sequence (0040,A525), SQ.
    public static var identicalDocumentsSequence: Tag { Tag(0x0040, 0xA525) }
    /// Observation Subject Context Flag (Trial) (0040,A600), CS, retired.
    public static var observationSubjectContextFlagTrial: Tag { Tag(0x0040, 0xA600) }
    /// Observer Context Flag (Trial) (0040,A601), CS, retired.
    public static var observerContextFlagTrial: Tag { Tag(0x0040, 0xA601) }
    /// Procedure Context Flag (Trial) (0040,A603), CS, retired.
    public static var procedureContextFlagTrial: Tag { Tag(0x0040, 0xA603) }
    /// Content Sequence (0040,A730), SQ.
    public static var contentSequence: Tag { Tag(0x0040, 0xA730) }
    /// Relationship Sequence (Trial) (0040,A731), SQ, retired.
    public static var relationshipSequenceTrial: Tag { Tag(0x0040, 0xA731) }
    /// Relationship Type Code Sequence (Trial) (0040,A732), SQ, retired.
    public static var relationshipTypeCodeSequenceTrial: Tag { Tag(0x0040, 0xA732) }
    /// Language Code Sequence (Trial) (0040,A744), SQ, retired.
    public static var languageCodeSequenceTrial: Tag { Tag(0x0040, 0xA744) }
    /// Tabulated Values Sequence (0040,A801), SQ.
    public static var tabulatedValuesSequence: Tag { Tag(0x0040, 0xA801) }
    /// Number of Table Rows (0040,A802), UL.
    public static var numberOfTableRows: Tag { Tag(0x0040, 0xA802) }
    /// Number of Table Columns (0040,A803), UL.
    public static var numberOfTableColumns: Tag { Tag(0x0040, 0xA803) }
    /// Table Row Number (0040,A804), UL.
    public static var tableRowNumber: Tag { Tag(0x0040, 0xA804) }
    /// Table Column Number (0040,A805), UL.
    public static var tableColumnNumber: Tag { Tag(0x0040, 0xA805) }
    /// Table Row Definition Sequence (0040,A806), SQ.
    public static var tableRowDefinitionSequence: Tag { Tag(0x0040, 0xA806) }
    /// Table Column Definition Sequence (0040,A807), SQ.
    public static var tableColumnDefinitionSequence: Tag { Tag(0x0040, 0xA807) }
    /// Cell Values Sequence (0040,A808), SQ.
    public static var cellValuesSequence: Tag { Tag(0x0040, 0xA808) }
    /// Uniform Resource Locator (Trial) (0040,A992), ST, retired.
    public static var uniformResourceLocatorTrial: Tag { Tag(0x0040, 0xA992) }
    /// Waveform Annotation Sequence (0040,B020), SQ.
    public static var waveformAnnotationSequence: Tag { Tag(0x0040, 0xB020) }
    /// Template Identifier (0040,DB00), CS.
    public static var templateIdentifier: Tag { Tag(0x0040, 0xDB00) }
    /// Template Version (0040,DB06), DT, retired.
    public static var templateVersion: Tag { Tag(0x0040, 0xDB06) }
    /// Template Local Version (0040,DB07), DT, retired.
    public static var templateLocalVersion: Tag { Tag(0x0040, 0xDB07) }
    /// Template Extension Flag (0040,DB0B), CS, retired.
    public static var templateExtensionFlag: Tag { Tag(0x0040, 0xDB0B) }
    /// Template Extension Organization UID (0040,DB0C), UI, retired.
    public static var templateExtensionOrganizationUID: Tag { Tag(0x0040, 0xDB0C) }
    /// Template Extension Creator UID (0040,DB0D), UI, retired.
    public static var templateExtensionCreatorUID: Tag { Tag(0x0040, 0xDB0D) }
    /// Referenced Content Item Identifier (0040,DB73), UL.
    public static var referencedContentItemIdentifier: Tag { Tag(0x0040, 0xDB73) }
    /// HL7 Instance Identifier (0040,E001), ST.
    public static var hl7InstanceIdentifier: Tag { Tag(0x0040, 0xE001) }
    /// HL7 Document Effective Time (0040,E004), DT.
    public static var hl7DocumentEffectiveTime: Tag { Tag(0x0040, 0xE004) }
    /// HL7 Document Type Code Sequence (0040,E006), SQ.
    public static var hl7DocumentTypeCodeSequence: Tag { Tag(0x0040, 0xE006) }
    /// Document Class Code Sequence (0040,E008), SQ.
    public static var documentClassCodeSequence: Tag { Tag(0x0040, 0xE008) }
    /// Retrieve URI (0040,E010), UR.
    public static var retrieveURI: Tag { Tag(0x0040, 0xE010) }
    /// Retrieve Location UID (0040,E011), UI.
    public static var retrieveLocationUID: Tag { Tag(0x0040, 0xE011) }
    /// Type of Instances (0040,E020), CS.
    public static var typeOfInstances: Tag { Tag(0x0040, 0xE020) }
    /// DICOM Retrieval Sequence (0040,E021), SQ.
    public static var dicomRetrievalSequence: Tag { Tag(0x0040, 0xE021) }
    /// DICOM Media Retrieval Sequence (0040,E022), SQ.
    public static var dicomMediaRetrievalSequence: Tag { Tag(0x0040, 0xE022) }
    /// WADO Retrieval Sequence (0040,E023), SQ.
    public static var wadoRetrievalSequence: Tag { Tag(0x0040, 0xE023) }
    /// XDS Retrieval Sequence (0040,E024), SQ.
    public static var xdsRetrievalSequence: Tag { Tag(0x0040, 0xE024) }
    /// WADO-RS Retrieval Sequence (0040,E025), SQ.
    public static var wadorsRetrievalSequence: Tag { Tag(0x0040, 0xE025) }
    /// Repository Unique ID (0040,E030), UI.
    public static var repositoryUniqueID: Tag { Tag(0x0040, 0xE030) }
    /// Home Community ID (0040,E031), UI.
    public static var homeCommunityID: Tag { Tag(0x0040, 0xE031) }
}
