// Made by Scripts/generate-dictionary.py from the tables of the DICOM standard. Do not edit.

extension Tag {
    /// Contrast/Bolus Agent (0018,0010), LO.
    public static var contrastBolusAgent: Tag { Tag(0x0018, 0x0010) }
    /// Contrast/Bolus Agent Sequence (0018,0012), SQ.
    public static var contrastBolusAgentSequence: Tag { Tag(0x0018, 0x0012) }
    /// Contrast/Bolus T1 Relaxivity (0018,0013), FL.
    public static var contrastBolusT1Relaxivity: Tag { Tag(0x0018, 0x0013) }
    /// Contrast/Bolus Administration Route Sequence (0018,0014), SQ.
    public static var contrastBolusAdministrationRouteSequence: Tag { Tag(0x0018, 0x0014) }
    /// Body Part Examined (0018,0015), CS.
    public static var bodyPartExamined: Tag { Tag(0x0018, 0x0015) }
    /// Scanning Sequence (0018,0020), CS.
    public static var scanningSequence: Tag { Tag(0x0018, 0x0020) }
    /// Sequence Variant (0018,0021), CS.
    public static var sequenceVariant: Tag { Tag(0x0018, 0x0021) }
    /// Scan Options (0018,0022), CS.
    public static var scanOptions: Tag { Tag(0x0018, 0x0022) }
    /// MR Acquisition Type (0018,0023), CS.
    public static var mrAcquisitionType: Tag { Tag(0x0018, 0x0023) }
    /// Sequence Name (0018,0024), SH.
    public static var sequenceName: Tag { Tag(0x0018, 0x0024) }
    /// Angio Flag (0018,0025), CS.
    public static var angioFlag: Tag { Tag(0x0018, 0x0025) }
    /// Intervention Drug Information Sequence (0018,0026), SQ.
    public static var interventionDrugInformationSequence: Tag { Tag(0x0018, 0x0026) }
    /// Intervention Drug Stop Time (0018,0027), TM.
    public static var interventionDrugStopTime: Tag { Tag(0x0018, 0x0027) }
    /// Intervention Drug Dose (0018,0028), DS.
    public static var interventionDrugDose: Tag { Tag(0x0018, 0x0028) }
    /// Intervention Drug Code Sequence (0018,0029), SQ.
    public static var interventionDrugCodeSequence: Tag { Tag(0x0018, 0x0029) }
    /// Additional Drug Sequence (0018,002A), SQ.
    public static var additionalDrugSequence: Tag { Tag(0x0018, 0x002A) }
    /// Radionuclide (0018,0030), LO, retired.
    public static var radionuclide: Tag { Tag(0x0018, 0x0030) }
    /// Radiopharmaceutical (0018,0031), LO.
    public static var radiopharmaceutical: Tag { Tag(0x0018, 0x0031) }
    /// Energy Window Centerline (0018,0032), DS, retired.
    public static var energyWindowCenterline: Tag { Tag(0x0018, 0x0032) }
    /// Energy Window Total Width (0018,0033), DS, retired.
    public static var energyWindowTotalWidth: Tag { Tag(0x0018, 0x0033) }
    /// Intervention Drug Name (0018,0034), LO.
    public static var interventionDrugName: Tag { Tag(0x0018, 0x0034) }
    /// Intervention Drug Start Time (0018,0035), TM.
    public static var interventionDrugStartTime: Tag { Tag(0x0018, 0x0035) }
    /// Intervention Sequence (0018,0036), SQ.
    public static var interventionSequence: Tag { Tag(0x0018, 0x0036) }
    /// Therapy Type (0018,0037), CS, retired.
    public static var therapyType: Tag { Tag(0x0018, 0x0037) }
    /// Intervention Status (0018,0038), CS.
    public static var interventionStatus: Tag { Tag(0x0018, 0x0038) }
    /// Therapy Description (0018,0039), CS, retired.
    public static var therapyDescription: Tag { Tag(0x0018, 0x0039) }
    /// Intervention Description (0018,003A), ST.
    public static var interventionDescription: Tag { Tag(0x0018, 0x003A) }
    /// Cine Rate (0018,0040), IS.
    public static var cineRate: Tag { Tag(0x0018, 0x0040) }
    /// Initial Cine Run State (0018,0042), CS.
    public static var initialCineRunState: Tag { Tag(0x0018, 0x0042) }
    /// Slice Thickness (0018,0050), DS.
    public static var sliceThickness: Tag { Tag(0x0018, 0x0050) }
    /// KVP (0018,0060), DS.
    public static var kvp: Tag { Tag(0x0018, 0x0060) }
    /// Counts Accumulated (0018,0070), IS.
    public static var countsAccumulated: Tag { Tag(0x0018, 0x0070) }
    /// Acquisition Termination Condition (0018,0071), CS.
    public static var acquisitionTerminationCondition: Tag { Tag(0x0018, 0x0071) }
    /// Effective Duration (0018,0072), DS.
    public static var effectiveDuration: Tag { Tag(0x0018, 0x0072) }
    /// Acquisition Start Condition (0018,0073), CS.
    public static var acquisitionStartCondition: Tag { Tag(0x0018, 0x0073) }
    /// Acquisition Start Condition Data (0018,0074), IS.
    public static var acquisitionStartConditionData: Tag { Tag(0x0018, 0x0074) }
    /// Acquisition Termination Condition Data (0018,0075), IS.
    public static var acquisitionTerminationConditionData: Tag { Tag(0x0018, 0x0075) }
    /// Repetition Time (0018,0080), DS.
    public static var repetitionTime: Tag { Tag(0x0018, 0x0080) }
    /// Echo Time (0018,0081), DS.
    public static var echoTime: Tag { Tag(0x0018, 0x0081) }
    /// Inversion Time (0018,0082), DS.
    public static var inversionTime: Tag { Tag(0x0018, 0x0082) }
    /// Number of Averages (0018,0083), DS.
    public static var numberOfAverages: Tag { Tag(0x0018, 0x0083) }
    /// Imaging Frequency (0018,0084), DS.
    public static var imagingFrequency: Tag { Tag(0x0018, 0x0084) }
    /// Imaged Nucleus (0018,0085), SH.
    public static var imagedNucleus: Tag { Tag(0x0018, 0x0085) }
    /// Echo Number(s) (0018,0086), IS.
    public static var echoNumbers: Tag { Tag(0x0018, 0x0086) }
    /// Magnetic Field Strength (0018,0087), DS.
    public static var magneticFieldStrength: Tag { Tag(0x0018, 0x0087) }
    /// Spacing Between Slices (0018,0088), DS.
    public static var spacingBetweenSlices: Tag { Tag(0x0018, 0x0088) }
    /// Number of Phase Encoding Steps (0018,0089), IS.
    public static var numberOfPhaseEncodingSteps: Tag { Tag(0x0018, 0x0089) }
    /// Data Collection Diameter (0018,0090), DS.
    public static var dataCollectionDiameter: Tag { Tag(0x0018, 0x0090) }
    /// Echo Train Length (0018,0091), IS.
    public static var echoTrainLength: Tag { Tag(0x0018, 0x0091) }
    /// Percent Sampling (0018,0093), DS.
    public static var percentSampling: Tag { Tag(0x0018, 0x0093) }
    /// Percent Phase Field of View (0018,0094), DS.
    public static var percentPhaseFieldOfView: Tag { Tag(0x0018, 0x0094) }
    /// Pixel Bandwidth (0018,0095), DS.
    public static var pixelBandwidth: Tag { Tag(0x0018, 0x0095) }
    /// Device Serial Number (0018,1000), LO.
    public static var deviceSerialNumber: Tag { Tag(0x0018, 0x1000) }
    /// Device UID (0018,1002), UI.
    public static var deviceUID: Tag { Tag(0x0018, 0x1002) }
    /// Device ID (0018,1003), LO.
    public static var deviceID: Tag { Tag(0x0018, 0x1003) }
    /// Plate ID (0018,1004), LO.
    public static var plateID: Tag { Tag(0x0018, 0x1004) }
    /// Generator ID (0018,1005), LO.
    public static var generatorID: Tag { Tag(0x0018, 0x1005) }
    /// Grid ID (0018,1006), LO.
    public static var gridID: Tag { Tag(0x0018, 0x1006) }
    /// Cassette ID (0018,1007), LO.
    public static var cassetteID: Tag { Tag(0x0018, 0x1007) }
    /// Gantry ID (0018,1008), LO.
    public static var gantryID: Tag { Tag(0x0018, 0x1008) }
    /// Unique Device Identifier (0018,1009), UT.
    public static var uniqueDeviceIdentifier: Tag { Tag(0x0018, 0x1009) }
    /// UDI Sequence (0018,100A), SQ.
    public static var udiSequence: Tag { Tag(0x0018, 0x100A) }
    /// Manufacturer's Device Class UID (0018,100B), UI.
    public static var manufacturerDeviceClassUID: Tag { Tag(0x0018, 0x100B) }
    /// Secondary Capture Device ID (0018,1010), LO.
    public static var secondaryCaptureDeviceID: Tag { Tag(0x0018, 0x1010) }
    /// Hardcopy Creation Device ID (0018,1011), LO, retired.
    public static var hardcopyCreationDeviceID: Tag { Tag(0x0018, 0x1011) }
    /// Date of Secondary Capture (0018,1012), DA.
    public static var dateOfSecondaryCapture: Tag { Tag(0x0018, 0x1012) }
    /// Time of Secondary Capture (0018,1014), TM.
    public static var timeOfSecondaryCapture: Tag { Tag(0x0018, 0x1014) }
    /// Secondary Capture Device Manufacturer (0018,1016), LO.
    public static var secondaryCaptureDeviceManufacturer: Tag { Tag(0x0018, 0x1016) }
    /// Hardcopy Device Manufacturer (0018,1017), LO, retired.
    public static var hardcopyDeviceManufacturer: Tag { Tag(0x0018, 0x1017) }
    /// Secondary Capture Device Manufacturer's Model Name (0018,1018), LO.
    public static var secondaryCaptureDeviceManufacturerModelName: Tag { Tag(0x0018, 0x1018) }
    /// Secondary Capture Device Software Versions (0018,1019), LO.
    public static var secondaryCaptureDeviceSoftwareVersions: Tag { Tag(0x0018, 0x1019) }
    /// Hardcopy Device Software Version (0018,101A), LO, retired.
    public static var hardcopyDeviceSoftwareVersion: Tag { Tag(0x0018, 0x101A) }
    /// Hardcopy Device Manufacturer's Model Name (0018,101B), LO, retired.
    public static var hardcopyDeviceManufacturerModelName: Tag { Tag(0x0018, 0x101B) }
    /// Software Versions (0018,1020), LO.
    public static var softwareVersions: Tag { Tag(0x0018, 0x1020) }
    /// Video Image Format Acquired (0018,1022), SH.
    public static var videoImageFormatAcquired: Tag { Tag(0x0018, 0x1022) }
    /// Digital Image Format Acquired (0018,1023), LO.
    public static var digitalImageFormatAcquired: Tag { Tag(0x0018, 0x1023) }
    /// Protocol Name (0018,1030), LO.
    public static var protocolName: Tag { Tag(0x0018, 0x1030) }
    /// Contrast/Bolus Route (0018,1040), LO.
    public static var contrastBolusRoute: Tag { Tag(0x0018, 0x1040) }
    /// Contrast/Bolus Volume (0018,1041), DS.
    public static var contrastBolusVolume: Tag { Tag(0x0018, 0x1041) }
    /// Contrast/Bolus Start Time (0018,1042), TM.
    public static var contrastBolusStartTime: Tag { Tag(0x0018, 0x1042) }
    /// Contrast/Bolus Stop Time (0018,1043), TM.
    public static var contrastBolusStopTime: Tag { Tag(0x0018, 0x1043) }
    /// Contrast/Bolus Total Dose (0018,1044), DS.
    public static var contrastBolusTotalDose: Tag { Tag(0x0018, 0x1044) }
    /// Syringe Counts (0018,1045), IS.
    public static var syringeCounts: Tag { Tag(0x0018, 0x1045) }
    /// Contrast Flow Rate (0018,1046), DS.
    public static var contrastFlowRate: Tag { Tag(0x0018, 0x1046) }
    /// Contrast Flow Duration (0018,1047), DS.
    public static var contrastFlowDuration: Tag { Tag(0x0018, 0x1047) }
    /// Contrast/Bolus Ingredient (0018,1048), CS.
    public static var contrastBolusIngredient: Tag { Tag(0x0018, 0x1048) }
    /// Contrast/Bolus Ingredient Concentration (0018,1049), DS.
    public static var contrastBolusIngredientConcentration: Tag { Tag(0x0018, 0x1049) }
    /// Spatial Resolution (0018,1050), DS.
    public static var spatialResolution: Tag { Tag(0x0018, 0x1050) }
    /// Trigger Time (0018,1060), DS.
    public static var triggerTime: Tag { Tag(0x0018, 0x1060) }
    /// Trigger Source or Type (0018,1061), LO.
    public static var triggerSourceOrType: Tag { Tag(0x0018, 0x1061) }
    /// Nominal Interval (0018,1062), IS.
    public static var nominalInterval: Tag { Tag(0x0018, 0x1062) }
    /// Frame Time (0018,1063), DS.
    public static var frameTime: Tag { Tag(0x0018, 0x1063) }
    /// Cardiac Framing Type (0018,1064), LO.
    public static var cardiacFramingType: Tag { Tag(0x0018, 0x1064) }
    /// Frame Time Vector (0018,1065), DS.
    public static var frameTimeVector: Tag { Tag(0x0018, 0x1065) }
    /// Frame Delay (0018,1066), DS.
    public static var frameDelay: Tag { Tag(0x0018, 0x1066) }
    /// Image Trigger Delay (0018,1067), DS.
    public static var imageTriggerDelay: Tag { Tag(0x0018, 0x1067) }
    /// Multiplex Group Time Offset (0018,1068), DS.
    public static var multiplexGroupTimeOffset: Tag { Tag(0x0018, 0x1068) }
    /// Trigger Time Offset (0018,1069), DS.
    public static var triggerTimeOffset: Tag { Tag(0x0018, 0x1069) }
    /// Synchronization Trigger (0018,106A), CS.
    public static var synchronizationTrigger: Tag { Tag(0x0018, 0x106A) }
    /// Synchronization Channel (0018,106C), US.
    public static var synchronizationChannel: Tag { Tag(0x0018, 0x106C) }
    /// Trigger Sample Position (0018,106E), UL.
    public static var triggerSamplePosition: Tag { Tag(0x0018, 0x106E) }
    /// Radiopharmaceutical Route (0018,1070), LO.
    public static var radiopharmaceuticalRoute: Tag { Tag(0x0018, 0x1070) }
    /// Radiopharmaceutical Volume (0018,1071), DS.
    public static var radiopharmaceuticalVolume: Tag { Tag(0x0018, 0x1071) }
    /// Radiopharmaceutical Start Time (0018,1072), TM.
    public static var radiopharmaceuticalStartTime: Tag { Tag(0x0018, 0x1072) }
    /// Radiopharmaceutical Stop Time (0018,1073), TM.
    public static var radiopharmaceuticalStopTime: Tag { Tag(0x0018, 0x1073) }
    /// Radionuclide Total Dose (0018,1074), DS.
    public static var radionuclideTotalDose: Tag { Tag(0x0018, 0x1074) }
    /// Radionuclide Half Life (0018,1075), DS.
    public static var radionuclideHalfLife: Tag { Tag(0x0018, 0x1075) }
    /// Radionuclide Positron Fraction (0018,1076), DS.
    public static var radionuclidePositronFraction: Tag { Tag(0x0018, 0x1076) }
    /// Radiopharmaceutical Specific Activity (0018,1077), DS.
    public static var radiopharmaceuticalSpecificActivity: Tag { Tag(0x0018, 0x1077) }
    /// Radiopharmaceutical Start DateTime (0018,1078), DT.
    public static var radiopharmaceuticalStartDateTime: Tag { Tag(0x0018, 0x1078) }
    /// Radiopharmaceutical Stop DateTime (0018,1079), DT.
    public static var radiopharmaceuticalStopDateTime: Tag { Tag(0x0018, 0x1079) }
    /// Beat Rejection Flag (0018,1080), CS.
    public static var beatRejectionFlag: Tag { Tag(0x0018, 0x1080) }
    /// Low R-R Value (0018,1081), IS.
    public static var lowRRValue: Tag { Tag(0x0018, 0x1081) }
    /// High R-R Value (0018,1082), IS.
    public static var highRRValue: Tag { Tag(0x0018, 0x1082) }
    /// Intervals Acquired (0018,1083), IS.
    public static var intervalsAcquired: Tag { Tag(0x0018, 0x1083) }
    /// Intervals Rejected (0018,1084), IS.
    public static var intervalsRejected: Tag { Tag(0x0018, 0x1084) }
    /// PVC Rejection (0018,1085), LO.
    public static var pvcRejection: Tag { Tag(0x0018, 0x1085) }
    /// Skip Beats (0018,1086), IS.
    public static var skipBeats: Tag { Tag(0x0018, 0x1086) }
    /// Heart Rate (0018,1088), IS.
    public static var heartRate: Tag { Tag(0x0018, 0x1088) }
    /// Cardiac Number of Images (0018,1090), IS.
    public static var cardiacNumberOfImages: Tag { Tag(0x0018, 0x1090) }
    /// Trigger Window (0018,1094), IS.
    public static var triggerWindow: Tag { Tag(0x0018, 0x1094) }
    /// Reconstruction Diameter (0018,1100), DS.
    public static var reconstructionDiameter: Tag { Tag(0x0018, 0x1100) }
    /// Distance Source to Detector (0018,1110), DS.
    public static var distanceSourceToDetector: Tag { Tag(0x0018, 0x1110) }
    /// Distance Source to Patient (0018,1111), DS.
    public static var distanceSourceToPatient: Tag { Tag(0x0018, 0x1111) }
    /// Estimated Radiographic Magnification Factor (0018,1114), DS.
    public static var estimatedRadiographicMagnificationFactor: Tag { Tag(0x0018, 0x1114) }
    /// Gantry/Detector Tilt (0018,1120), DS.
    public static var gantryDetectorTilt: Tag { Tag(0x0018, 0x1120) }
    /// Gantry/Detector Slew (0018,1121), DS.
    public static var gantryDetectorSlew: Tag { Tag(0x0018, 0x1121) }
    /// Table Height (0018,1130), DS.
    public static var tableHeight: Tag { Tag(0x0018, 0x1130) }
    /// Table Traverse (0018,1131), DS.
    public static var tableTraverse: Tag { Tag(0x0018, 0x1131) }
    /// Table Motion (0018,1134), CS.
    public static var tableMotion: Tag { Tag(0x0018, 0x1134) }
    /// Table Vertical Increment (0018,1135), DS.
    public static var tableVerticalIncrement: Tag { Tag(0x0018, 0x1135) }
    /// Table Lateral Increment (0018,1136), DS.
    public static var tableLateralIncrement: Tag { Tag(0x0018, 0x1136) }
    /// Table Longitudinal Increment (0018,1137), DS.
    public static var tableLongitudinalIncrement: Tag { Tag(0x0018, 0x1137) }
    /// Table Angle (0018,1138), DS.
    public static var tableAngle: Tag { Tag(0x0018, 0x1138) }
    /// Table Type (0018,113A), CS.
    public static var tableType: Tag { Tag(0x0018, 0x113A) }
    /// Rotation Direction (0018,1140), CS.
    public static var rotationDirection: Tag { Tag(0x0018, 0x1140) }
    /// Angular Position (0018,1141), DS, retired.
    public static var angularPosition: Tag { Tag(0x0018, 0x1141) }
    /// Radial Position (0018,1142), DS.
    public static var radialPosition: Tag { Tag(0x0018, 0x1142) }
    /// Scan Arc (0018,1143), DS.
    public static var scanArc: Tag { Tag(0x0018, 0x1143) }
    /// Angular Step (0018,1144), DS.
    public static var angularStep: Tag { Tag(0x0018, 0x1144) }
    /// Center of Rotation Offset (0018,1145), DS.
    public static var centerOfRotationOffset: Tag { Tag(0x0018, 0x1145) }
    /// Rotation Offset (0018,1146), DS, retired.
    public static var rotationOffset: Tag { Tag(0x0018, 0x1146) }
    /// Field of View Shape (0018,1147), CS.
    public static var fieldOfViewShape: Tag { Tag(0x0018, 0x1147) }
    /// Field of View Dimension(s) (0018,1149), IS.
    public static var fieldOfViewDimensions: Tag { Tag(0x0018, 0x1149) }
    /// Exposure Time (0018,1150), IS.
    public static var exposureTime: Tag { Tag(0x0018, 0x1150) }
    /// X-Ray Tube Current (0018,1151), IS.
    public static var xRayTubeCurrent: Tag { Tag(0x0018, 0x1151) }
    /// Exposure (0018,1152), IS.
    public static var exposure: Tag { Tag(0x0018, 0x1152) }
    /// Exposure in uAs (0018,1153), IS.
    public static var exposureInuAs: Tag { Tag(0x0018, 0x1153) }
    /// Average Pulse Width (0018,1154), DS.
    public static var averagePulseWidth: Tag { Tag(0x0018, 0x1154) }
    /// Radiation Setting (0018,1155), CS.
    public static var radiationSetting: Tag { Tag(0x0018, 0x1155) }
    /// Rectification Type (0018,1156), CS.
    public static var rectificationType: Tag { Tag(0x0018, 0x1156) }
    /// Radiation Mode (0018,115A), CS.
    public static var radiationMode: Tag { Tag(0x0018, 0x115A) }
    /// Image and Fluoroscopy Area Dose Product (0018,115E), DS.
    public static var imageAndFluoroscopyAreaDoseProduct: Tag { Tag(0x0018, 0x115E) }
    /// Filter Type (0018,1160), SH.
    public static var filterType: Tag { Tag(0x0018, 0x1160) }
    /// Type of Filters (0018,1161), LO.
    public static var typeOfFilters: Tag { Tag(0x0018, 0x1161) }
    /// Intensifier Size (0018,1162), DS.
    public static var intensifierSize: Tag { Tag(0x0018, 0x1162) }
    /// Imager Pixel Spacing (0018,1164), DS.
    public static var imagerPixelSpacing: Tag { Tag(0x0018, 0x1164) }
    /// Grid (0018,1166), CS.
    public static var grid: Tag { Tag(0x0018, 0x1166) }
    /// Generator Power (0018,1170), IS.
    public static var generatorPower: Tag { Tag(0x0018, 0x1170) }
    /// Collimator/grid Name (0018,1180), SH.
    public static var collimatorGridName: Tag { Tag(0x0018, 0x1180) }
    /// Collimator Type (0018,1181), CS.
    public static var collimatorType: Tag { Tag(0x0018, 0x1181) }
    /// Focal Distance (0018,1182), IS.
    public static var focalDistance: Tag { Tag(0x0018, 0x1182) }
    /// X Focus Center (0018,1183), DS.
    public static var xFocusCenter: Tag { Tag(0x0018, 0x1183) }
    /// Y Focus Center (0018,1184), DS.
    public static var yFocusCenter: Tag { Tag(0x0018, 0x1184) }
    /// Focal Spot(s) (0018,1190), DS.
    public static var focalSpots: Tag { Tag(0x0018, 0x1190) }
    /// Anode Target Material (0018,1191), CS.
    public static var anodeTargetMaterial: Tag { Tag(0x0018, 0x1191) }
    /// Body Part Thickness (0018,11A0), DS.
    public static var bodyPartThickness: Tag { Tag(0x0018, 0x11A0) }
    /// Compression Force (0018,11A2), DS.
    public static var compressionForce: Tag { Tag(0x0018, 0x11A2) }
    /// Compression Pressure (0018,11A3), DS.
    public static var compressionPressure: Tag { Tag(0x0018, 0x11A3) }
    /// Paddle Description (0018,11A4), LO.
    public static var paddleDescription: Tag { Tag(0x0018, 0x11A4) }
    /// Compression Contact Area (0018,11A5), DS.
    public static var compressionContactArea: Tag { Tag(0x0018, 0x11A5) }
    /// Acquisition Mode (0018,11B0), LO.
    public static var acquisitionMode: Tag { Tag(0x0018, 0x11B0) }
    /// Dose Mode Name (0018,11B1), LO.
    public static var doseModeName: Tag { Tag(0x0018, 0x11B1) }
    /// Acquired Subtraction Mask Flag (0018,11B2), CS.
    public static var acquiredSubtractionMaskFlag: Tag { Tag(0x0018, 0x11B2) }
    /// Fluoroscopy Persistence Flag (0018,11B3), CS.
    public static var fluoroscopyPersistenceFlag: Tag { Tag(0x0018, 0x11B3) }
    /// Fluoroscopy Last Image Hold Persistence Flag (0018,11B4), CS.
    public static var fluoroscopyLastImageHoldPersistenceFlag: Tag { Tag(0x0018, 0x11B4) }
    /// Upper Limit Number Of Persistent Fluoroscopy Frames (0018,11B5), IS.
    public static var upperLimitNumberOfPersistentFluoroscopyFrames: Tag { Tag(0x0018, 0x11B5) }
    /// Contrast/Bolus Auto Injection Trigger Flag (0018,11B6), CS.
    public static var contrastBolusAutoInjectionTriggerFlag: Tag { Tag(0x0018, 0x11B6) }
    /// Contrast/Bolus Injection Delay (0018,11B7), FD.
    public static var contrastBolusInjectionDelay: Tag { Tag(0x0018, 0x11B7) }
    /// XA Acquisition Phase Details Sequence (0018,11B8), SQ.
    public static var xaAcquisitionPhaseDetailsSequence: Tag { Tag(0x0018, 0x11B8) }
    /// XA Acquisition Frame Rate (0018,11B9), FD.
    public static var xaAcquisitionFrameRate: Tag { Tag(0x0018, 0x11B9) }
    /// XA Plane Details Sequence (0018,11BA), SQ.
    public static var xaPlaneDetailsSequence: Tag { Tag(0x0018, 0x11BA) }
    /// Acquisition Field of View Label (0018,11BB), LO.
    public static var acquisitionFieldOfViewLabel: Tag { Tag(0x0018, 0x11BB) }
    /// X-Ray Filter Details Sequence (0018,11BC), SQ.
    public static var xRayFilterDetailsSequence: Tag { Tag(0x0018, 0x11BC) }
    /// XA Acquisition Duration (0018,11BD), FD.
    public static var xaAcquisitionDuration: Tag { Tag(0x0018, 0x11BD) }
    /// Reconstruction Pipeline Type (0018,11BE), CS.
    public static var reconstructionPipelineType: Tag { Tag(0x0018, 0x11BE) }
    /// Image Filter Details Sequence (0018,11BF), SQ.
    public static var imageFilterDetailsSequence: Tag { Tag(0x0018, 0x11BF) }
    /// Applied Mask Subtraction Flag (0018,11C0), CS.
    public static var appliedMaskSubtractionFlag: Tag { Tag(0x0018, 0x11C0) }
    /// Requested Series Description Code Sequence (0018,11C1), SQ.
    public static var requestedSeriesDescriptionCodeSequence: Tag { Tag(0x0018, 0x11C1) }
    /// Date of Last Calibration (0018,1200), DA.
    public static var dateOfLastCalibration: Tag { Tag(0x0018, 0x1200) }
    /// Time of Last Calibration (0018,1201), TM.
    public static var timeOfLastCalibration: Tag { Tag(0x0018, 0x1201) }
    /// DateTime of Last Calibration (0018,1202), DT.
    public static var dateTimeOfLastCalibration: Tag { Tag(0x0018, 0x1202) }
    /// Calibration DateTime (0018,1203), DT.
    public static var calibrationDateTime: Tag { Tag(0x0018, 0x1203) }
    /// Date of Manufacture (0018,1204), DA.
    public static var dateOfManufacture: Tag { Tag(0x0018, 0x1204) }
    /// Date of Installation (0018,1205), DA.
    public static var dateOfInstallation: Tag { Tag(0x0018, 0x1205) }
    /// Convolution Kernel (0018,1210), SH.
    public static var convolutionKernel: Tag { Tag(0x0018, 0x1210) }
    /// Upper/Lower Pixel Values (0018,1240), IS, retired.
    public static var upperLowerPixelValues: Tag { Tag(0x0018, 0x1240) }
    /// Actual Frame Duration (0018,1242), IS.
    public static var actualFrameDuration: Tag { Tag(0x0018, 0x1242) }
    /// Count Rate (0018,1243), IS.
    public static var countRate: Tag { Tag(0x0018, 0x1243) }
    /// Preferred Playback Sequencing (0018,1244), US.
    public static var preferredPlaybackSequencing: Tag { Tag(0x0018, 0x1244) }
    /// Receive Coil Name (0018,1250), SH.
    public static var receiveCoilName: Tag { Tag(0x0018, 0x1250) }
    /// Transmit Coil Name (0018,1251), SH.
    public static var transmitCoilName: Tag { Tag(0x0018, 0x1251) }
    /// Plate Type (0018,1260), SH.
    public static var plateType: Tag { Tag(0x0018, 0x1260) }
    /// Phosphor Type (0018,1261), LO.
    public static var phosphorType: Tag { Tag(0x0018, 0x1261) }
    /// Water Equivalent Diameter (0018,1271), FD.
    public static var waterEquivalentDiameter: Tag { Tag(0x0018, 0x1271) }
    /// Water Equivalent Diameter Calculation Method Code Sequence (0018,1272), SQ.
    public static var waterEquivalentDiameterCalculationMethodCodeSequence: Tag { Tag(0x0018, 0x1272) }
    /// Scan Velocity (0018,1300), DS.
    public static var scanVelocity: Tag { Tag(0x0018, 0x1300) }
    /// Whole Body Technique (0018,1301), CS.
    public static var wholeBodyTechnique: Tag { Tag(0x0018, 0x1301) }
    /// Scan Length (0018,1302), IS.
    public static var scanLength: Tag { Tag(0x0018, 0x1302) }
    /// Acquisition Matrix (0018,1310), US.
    public static var acquisitionMatrix: Tag { Tag(0x0018, 0x1310) }
    /// In-plane Phase Encoding Direction (0018,1312), CS.
    public static var inPlanePhaseEncodingDirection: Tag { Tag(0x0018, 0x1312) }
    /// Flip Angle (0018,1314), DS.
    public static var flipAngle: Tag { Tag(0x0018, 0x1314) }
    /// Variable Flip Angle Flag (0018,1315), CS.
    public static var variableFlipAngleFlag: Tag { Tag(0x0018, 0x1315) }
    /// SAR (0018,1316), DS.
    public static var sar: Tag { Tag(0x0018, 0x1316) }
    /// dB/dt (0018,1318), DS.
    public static var dBdt: Tag { Tag(0x0018, 0x1318) }
    /// B1rms (0018,1320), FL.
    public static var b1rms: Tag { Tag(0x0018, 0x1320) }
    /// Acquisition Device Processing Description (0018,1400), LO.
    public static var acquisitionDeviceProcessingDescription: Tag { Tag(0x0018, 0x1400) }
    /// Acquisition Device Processing Code (0018,1401), LO.
    public static var acquisitionDeviceProcessingCode: Tag { Tag(0x0018, 0x1401) }
    /// Cassette Orientation (0018,1402), CS.
    public static var cassetteOrientation: Tag { Tag(0x0018, 0x1402) }
    /// Cassette Size (0018,1403), CS.
    public static var cassetteSize: Tag { Tag(0x0018, 0x1403) }
    /// Exposures on Plate (0018,1404), US.
    public static var exposuresOnPlate: Tag { Tag(0x0018, 0x1404) }
    /// Relative X-Ray Exposure (0018,1405), IS.
    public static var relativeXRayExposure: Tag { Tag(0x0018, 0x1405) }
    /// Exposure Index (0018,1411), DS.
    public static var exposureIndex: Tag { Tag(0x0018, 0x1411) }
    /// Target Exposure Index (0018,1412), DS.
    public static var targetExposureIndex: Tag { Tag(0x0018, 0x1412) }
    /// Deviation Index (0018,1413), DS.
    public static var deviationIndex: Tag { Tag(0x0018, 0x1413) }
    /// Column Angulation (0018,1450), DS.
    public static var columnAngulation: Tag { Tag(0x0018, 0x1450) }
    /// Tomo Layer Height (0018,1460), DS.
    public static var tomoLayerHeight: Tag { Tag(0x0018, 0x1460) }
    /// Tomo Angle (0018,1470), DS.
    public static var tomoAngle: Tag { Tag(0x0018, 0x1470) }
    /// Tomo Time (0018,1480), DS.
    public static var tomoTime: Tag { Tag(0x0018, 0x1480) }
    /// Tomo Type (0018,1490), CS.
    public static var tomoType: Tag { Tag(0x0018, 0x1490) }
    /// Tomo Class (0018,1491), CS.
    public static var tomoClass: Tag { Tag(0x0018, 0x1491) }
    /// Number of Tomosynthesis Source Images (0018,1495), IS.
    public static var numberOfTomosynthesisSourceImages: Tag { Tag(0x0018, 0x1495) }
    /// Positioner Motion (0018,1500), CS.
    public static var positionerMotion: Tag { Tag(0x0018, 0x1500) }
    /// Positioner Type (0018,1508), CS.
    public static var positionerType: Tag { Tag(0x0018, 0x1508) }
    /// Positioner Primary Angle (0018,1510), DS.
    public static var positionerPrimaryAngle: Tag { Tag(0x0018, 0x1510) }
    /// Positioner Secondary Angle (0018,1511), DS.
    public static var positionerSecondaryAngle: Tag { Tag(0x0018, 0x1511) }
    /// Positioner Primary Angle Increment (0018,1520), DS.
    public static var positionerPrimaryAngleIncrement: Tag { Tag(0x0018, 0x1520) }
    /// Positioner Secondary Angle Increment (0018,1521), DS.
    public static var positionerSecondaryAngleIncrement: Tag { Tag(0x0018, 0x1521) }
    /// Detector Primary Angle (0018,1530), DS.
    public static var detectorPrimaryAngle: Tag { Tag(0x0018, 0x1530) }
    /// Detector Secondary Angle (0018,1531), DS.
    public static var detectorSecondaryAngle: Tag { Tag(0x0018, 0x1531) }
    /// Shutter Shape (0018,1600), CS.
    public static var shutterShape: Tag { Tag(0x0018, 0x1600) }
    /// Shutter Left Vertical Edge (0018,1602), IS.
    public static var shutterLeftVerticalEdge: Tag { Tag(0x0018, 0x1602) }
    /// Shutter Right Vertical Edge (0018,1604), IS.
    public static var shutterRightVerticalEdge: Tag { Tag(0x0018, 0x1604) }
    /// Shutter Upper Horizontal Edge (0018,1606), IS.
    public static var shutterUpperHorizontalEdge: Tag { Tag(0x0018, 0x1606) }
    /// Shutter Lower Horizontal Edge (0018,1608), IS.
    public static var shutterLowerHorizontalEdge: Tag { Tag(0x0018, 0x1608) }
    /// Center of Circular Shutter (0018,1610), IS.
    public static var centerOfCircularShutter: Tag { Tag(0x0018, 0x1610) }
    /// Radius of Circular Shutter (0018,1612), IS.
    public static var radiusOfCircularShutter: Tag { Tag(0x0018, 0x1612) }
    /// Vertices of the Polygonal Shutter (0018,1620), IS.
    public static var verticesOfThePolygonalShutter: Tag { Tag(0x0018, 0x1620) }
    /// Shutter Presentation Value (0018,1622), US.
    public static var shutterPresentationValue: Tag { Tag(0x0018, 0x1622) }
    /// Shutter Overlay Group (0018,1623), US.
    public static var shutterOverlayGroup: Tag { Tag(0x0018, 0x1623) }
    /// Shutter Presentation Color CIELab Value (0018,1624), US.
    public static var shutterPresentationColorCIELabValue: Tag { Tag(0x0018, 0x1624) }
    /// Outline Shape Type (0018,1630), CS.
    public static var outlineShapeType: Tag { Tag(0x0018, 0x1630) }
    /// Outline Left Vertical Edge (0018,1631), FD.
    public static var outlineLeftVerticalEdge: Tag { Tag(0x0018, 0x1631) }
    /// Outline Right Vertical Edge (0018,1632), FD.
    public static var outlineRightVerticalEdge: Tag { Tag(0x0018, 0x1632) }
    /// Outline Upper Horizontal Edge (0018,1633), FD.
    public static var outlineUpperHorizontalEdge: Tag { Tag(0x0018, 0x1633) }
    /// Outline Lower Horizontal Edge (0018,1634), FD.
    public static var outlineLowerHorizontalEdge: Tag { Tag(0x0018, 0x1634) }
    /// Center of Circular Outline (0018,1635), FD.
    public static var centerOfCircularOutline: Tag { Tag(0x0018, 0x1635) }
    /// Diameter of Circular Outline (0018,1636), FD.
    public static var diameterOfCircularOutline: Tag { Tag(0x0018, 0x1636) }
    /// Number of Polygonal Vertices (0018,1637), UL.
    public static var numberOfPolygonalVertices: Tag { Tag(0x0018, 0x1637) }
    /// Vertices of the Polygonal Outline (0018,1638), OF.
    public static var verticesOfThePolygonalOutline: Tag { Tag(0x0018, 0x1638) }
    /// Collimator Shape (0018,1700), CS.
    public static var collimatorShape: Tag { Tag(0x0018, 0x1700) }
    /// Collimator Left Vertical Edge (0018,1702), IS.
    public static var collimatorLeftVerticalEdge: Tag { Tag(0x0018, 0x1702) }
    /// Collimator Right Vertical Edge (0018,1704), IS.
    public static var collimatorRightVerticalEdge: Tag { Tag(0x0018, 0x1704) }
    /// Collimator Upper Horizontal Edge (0018,1706), IS.
    public static var collimatorUpperHorizontalEdge: Tag { Tag(0x0018, 0x1706) }
    /// Collimator Lower Horizontal Edge (0018,1708), IS.
    public static var collimatorLowerHorizontalEdge: Tag { Tag(0x0018, 0x1708) }
    /// Center of Circular Collimator (0018,1710), IS.
    public static var centerOfCircularCollimator: Tag { Tag(0x0018, 0x1710) }
    /// Radius of Circular Collimator (0018,1712), IS.
    public static var radiusOfCircularCollimator: Tag { Tag(0x0018, 0x1712) }
    /// Vertices of the Polygonal Collimator (0018,1720), IS.
    public static var verticesOfThePolygonalCollimator: Tag { Tag(0x0018, 0x1720) }
    /// Acquisition Time Synchronized (0018,1800), CS.
    public static var acquisitionTimeSynchronized: Tag { Tag(0x0018, 0x1800) }
    /// Time Source (0018,1801), SH.
    public static var timeSource: Tag { Tag(0x0018, 0x1801) }
    /// Time Distribution Protocol (0018,1802), CS.
    public static var timeDistributionProtocol: Tag { Tag(0x0018, 0x1802) }
    /// NTP Source Address (0018,1803), LO.
    public static var ntpSourceAddress: Tag { Tag(0x0018, 0x1803) }
    /// Page Number Vector (0018,2001), IS.
    public static var pageNumberVector: Tag { Tag(0x0018, 0x2001) }
    /// Frame Label Vector (0018,2002), SH.
    public static var frameLabelVector: Tag { Tag(0x0018, 0x2002) }
    /// Frame Primary Angle Vector (0018,2003), DS.
    public static var framePrimaryAngleVector: Tag { Tag(0x0018, 0x2003) }
    /// Frame Secondary Angle Vector (0018,2004), DS.
    public static var frameSecondaryAngleVector: Tag { Tag(0x0018, 0x2004) }
    /// Slice Location Vector (0018,2005), DS.
    public static var sliceLocationVector: Tag { Tag(0x0018, 0x2005) }
    /// Display Window Label Vector (0018,2006), SH.
    public static var displayWindowLabelVector: Tag { Tag(0x0018, 0x2006) }
    /// Nominal Scanned Pixel Spacing (0018,2010), DS.
    public static var nominalScannedPixelSpacing: Tag { Tag(0x0018, 0x2010) }
    /// Digitizing Device Transport Direction (0018,2020), CS.
    public static var digitizingDeviceTransportDirection: Tag { Tag(0x0018, 0x2020) }
    /// Rotation of Scanned Film (0018,2030), DS.
    public static var rotationOfScannedFilm: Tag { Tag(0x0018, 0x2030) }
    /// Biopsy Target Sequence (0018,2041), SQ.
    public static var biopsyTargetSequence: Tag { Tag(0x0018, 0x2041) }
    /// Target UID (0018,2042), UI.
    public static var targetUID: Tag { Tag(0x0018, 0x2042) }
    /// Localizing Cursor Position (0018,2043), FL.
    public static var localizingCursorPosition: Tag { Tag(0x0018, 0x2043) }
    /// Calculated Target Position (0018,2044), FL.
    public static var calculatedTargetPosition: Tag { Tag(0x0018, 0x2044) }
    /// Target Label (0018,2045), SH.
    public static var targetLabel: Tag { Tag(0x0018, 0x2045) }
    /// Displayed Z Value (0018,2046), FL.
    public static var displayedZValue: Tag { Tag(0x0018, 0x2046) }
    /// IVUS Acquisition (0018,3100), CS.
    public static var ivusAcquisition: Tag { Tag(0x0018, 0x3100) }
    /// IVUS Pullback Rate (0018,3101), DS.
    public static var ivusPullbackRate: Tag { Tag(0x0018, 0x3101) }
    /// IVUS Gated Rate (0018,3102), DS.
    public static var ivusGatedRate: Tag { Tag(0x0018, 0x3102) }
    /// IVUS Pullback Start Frame Number (0018,3103), IS.
    public static var ivusPullbackStartFrameNumber: Tag { Tag(0x0018, 0x3103) }
    /// IVUS Pullback Stop Frame Number (0018,3104), IS.
    public static var ivusPullbackStopFrameNumber: Tag { Tag(0x0018, 0x3104) }
    /// Lesion Number (0018,3105), IS.
    public static var lesionNumber: Tag { Tag(0x0018, 0x3105) }
    /// Acquisition Comments (0018,4000), LT, retired.
    public static var acquisitionComments: Tag { Tag(0x0018, 0x4000) }
    /// Output Power (0018,5000), SH.
    public static var outputPower: Tag { Tag(0x0018, 0x5000) }
    /// Transducer Data (0018,5010), LO.
    public static var transducerData: Tag { Tag(0x0018, 0x5010) }
    /// Transducer Identification Sequence (0018,5011), SQ.
    public static var transducerIdentificationSequence: Tag { Tag(0x0018, 0x5011) }
    /// Focus Depth (0018,5012), DS.
    public static var focusDepth: Tag { Tag(0x0018, 0x5012) }
    /// Processing Function (0018,5020), LO.
    public static var processingFunction: Tag { Tag(0x0018, 0x5020) }
    /// Postprocessing Function (0018,5021), LO, retired.
    public static var postprocessingFunction: Tag { Tag(0x0018, 0x5021) }
    /// Mechanical Index (0018,5022), DS.
    public static var mechanicalIndex: Tag { Tag(0x0018, 0x5022) }
    /// Bone Thermal Index (0018,5024), DS.
    public static var boneThermalIndex: Tag { Tag(0x0018, 0x5024) }
    /// Cranial Thermal Index (0018,5026), DS.
    public static var cranialThermalIndex: Tag { Tag(0x0018, 0x5026) }
    /// Soft Tissue Thermal Index (0018,5027), DS.
    public static var softTissueThermalIndex: Tag { Tag(0x0018, 0x5027) }
    /// Soft Tissue-focus Thermal Index (0018,5028), DS.
    public static var softTissueFocusThermalIndex: Tag { Tag(0x0018, 0x5028) }
    /// Soft Tissue-surface Thermal Index (0018,5029), DS.
    public static var softTissueSurfaceThermalIndex: Tag { Tag(0x0018, 0x5029) }
    /// Dynamic Range (0018,5030), DS, retired.
    public static var dynamicRange: Tag { Tag(0x0018, 0x5030) }
    /// Total Gain (0018,5040), DS, retired.
    public static var totalGain: Tag { Tag(0x0018, 0x5040) }
    /// Depth of Scan Field (0018,5050), IS.
    public static var depthOfScanField: Tag { Tag(0x0018, 0x5050) }
    /// Patient Position (0018,5100), CS.
    public static var patientPosition: Tag { Tag(0x0018, 0x5100) }
    /// View Position (0018,5101), CS.
    public static var viewPosition: Tag { Tag(0x0018, 0x5101) }
    /// Projection Eponymous Name Code Sequence (0018,5104), SQ.
    public static var projectionEponymousNameCodeSequence: Tag { Tag(0x0018, 0x5104) }
    /// Image Transformation Matrix (0018,5210), DS, retired.
    public static var imageTransformationMatrix: Tag { Tag(0x0018, 0x5210) }
    /// Image Translation Vector (0018,5212), DS, retired.
    public static var imageTranslationVector: Tag { Tag(0x0018, 0x5212) }
    /// Sensitivity (0018,6000), DS.
    public static var sensitivity: Tag { Tag(0x0018, 0x6000) }
    /// Sequence of Ultrasound Regions (0018,6011), SQ.
    public static var sequenceOfUltrasoundRegions: Tag { Tag(0x0018, 0x6011) }
    /// Region Spatial Format (0018,6012), US.
    public static var regionSpatialFormat: Tag { Tag(0x0018, 0x6012) }
    /// Region Data Type (0018,6014), US.
    public static var regionDataType: Tag { Tag(0x0018, 0x6014) }
    /// Region Flags (0018,6016), UL.
    public static var regionFlags: Tag { Tag(0x0018, 0x6016) }
    /// Region Location Min X0 (0018,6018), UL.
    public static var regionLocationMinX0: Tag { Tag(0x0018, 0x6018) }
    /// Region Location Min Y0 (0018,601A), UL.
    public static var regionLocationMinY0: Tag { Tag(0x0018, 0x601A) }
    /// Region Location Max X1 (0018,601C), UL.
    public static var regionLocationMaxX1: Tag { Tag(0x0018, 0x601C) }
    /// Region Location Max Y1 (0018,601E), UL.
    public static var regionLocationMaxY1: Tag { Tag(0x0018, 0x601E) }
    /// Reference Pixel X0 (0018,6020), SL.
    public static var referencePixelX0: Tag { Tag(0x0018, 0x6020) }
    /// Reference Pixel Y0 (0018,6022), SL.
    public static var referencePixelY0: Tag { Tag(0x0018, 0x6022) }
    /// Physical Units X Direction (0018,6024), US.
    public static var physicalUnitsXDirection: Tag { Tag(0x0018, 0x6024) }
    /// Physical Units Y Direction (0018,6026), US.
    public static var physicalUnitsYDirection: Tag { Tag(0x0018, 0x6026) }
    /// Reference Pixel Physical Value X (0018,6028), FD.
    public static var referencePixelPhysicalValueX: Tag { Tag(0x0018, 0x6028) }
    /// Reference Pixel Physical Value Y (0018,602A), FD.
    public static var referencePixelPhysicalValueY: Tag { Tag(0x0018, 0x602A) }
    /// Physical Delta X (0018,602C), FD.
    public static var physicalDeltaX: Tag { Tag(0x0018, 0x602C) }
    /// Physical Delta Y (0018,602E), FD.
    public static var physicalDeltaY: Tag { Tag(0x0018, 0x602E) }
    /// Transducer Frequency (0018,6030), UL.
    public static var transducerFrequency: Tag { Tag(0x0018, 0x6030) }
    /// Transducer Type (0018,6031), CS.
    public static var transducerType: Tag { Tag(0x0018, 0x6031) }
    /// Pulse Repetition Frequency (0018,6032), UL.
    public static var pulseRepetitionFrequency: Tag { Tag(0x0018, 0x6032) }
    /// Doppler Correction Angle (0018,6034), FD.
    public static var dopplerCorrectionAngle: Tag { Tag(0x0018, 0x6034) }
    /// Steering Angle (0018,6036), FD.
    public static var steeringAngle: Tag { Tag(0x0018, 0x6036) }
    /// Doppler Sample Volume X Position (Retired) (0018,6038), UL, retired.
    public static var dopplerSampleVolumeXPositionRetired: Tag { Tag(0x0018, 0x6038) }
    /// Doppler Sample Volume X Position (0018,6039), SL.
    public static var dopplerSampleVolumeXPosition: Tag { Tag(0x0018, 0x6039) }
    /// Doppler Sample Volume Y Position (Retired) (0018,603A), UL, retired.
    public static var dopplerSampleVolumeYPositionRetired: Tag { Tag(0x0018, 0x603A) }
    /// Doppler Sample Volume Y Position (0018,603B), SL.
    public static var dopplerSampleVolumeYPosition: Tag { Tag(0x0018, 0x603B) }
    /// TM-Line Position X0 (Retired) (0018,603C), UL, retired.
    public static var tmLinePositionX0Retired: Tag { Tag(0x0018, 0x603C) }
    /// TM-Line Position X0 (0018,603D), SL.
    public static var tmLinePositionX0: Tag { Tag(0x0018, 0x603D) }
    /// TM-Line Position Y0 (Retired) (0018,603E), UL, retired.
    public static var tmLinePositionY0Retired: Tag { Tag(0x0018, 0x603E) }
    /// TM-Line Position Y0 (0018,603F), SL.
    public static var tmLinePositionY0: Tag { Tag(0x0018, 0x603F) }
    /// TM-Line Position X1 (Retired) (0018,6040), UL, retired.
    public static var tmLinePositionX1Retired: Tag { Tag(0x0018, 0x6040) }
    /// TM-Line Position X1 (0018,6041), SL.
    public static var tmLinePositionX1: Tag { Tag(0x0018, 0x6041) }
    /// TM-Line Position Y1 (Retired) (0018,6042), UL, retired.
    public static var tmLinePositionY1Retired: Tag { Tag(0x0018, 0x6042) }
    /// TM-Line Position Y1 (0018,6043), SL.
    public static var tmLinePositionY1: Tag { Tag(0x0018, 0x6043) }
    /// Pixel Component Organization (0018,6044), US.
    public static var pixelComponentOrganization: Tag { Tag(0x0018, 0x6044) }
    /// Pixel Component Mask (0018,6046), UL.
    public static var pixelComponentMask: Tag { Tag(0x0018, 0x6046) }
    /// Pixel Component Range Start (0018,6048), UL.
    public static var pixelComponentRangeStart: Tag { Tag(0x0018, 0x6048) }
    /// Pixel Component Range Stop (0018,604A), UL.
    public static var pixelComponentRangeStop: Tag { Tag(0x0018, 0x604A) }
    /// Pixel Component Physical Units (0018,604C), US.
    public static var pixelComponentPhysicalUnits: Tag { Tag(0x0018, 0x604C) }
    /// Pixel Component Data Type (0018,604E), US.
    public static var pixelComponentDataType: Tag { Tag(0x0018, 0x604E) }
    /// Number of Table Break Points (0018,6050), UL.
    public static var numberOfTableBreakPoints: Tag { Tag(0x0018, 0x6050) }
    /// Table of X Break Points (0018,6052), UL.
    public static var tableOfXBreakPoints: Tag { Tag(0x0018, 0x6052) }
    /// Table of Y Break Points (0018,6054), FD.
    public static var tableOfYBreakPoints: Tag { Tag(0x0018, 0x6054) }
    /// Number of Table Entries (0018,6056), UL.
    public static var numberOfTableEntries: Tag { Tag(0x0018, 0x6056) }
    /// Table of Pixel Values (0018,6058), UL.
    public static var tableOfPixelValues: Tag { Tag(0x0018, 0x6058) }
    /// Table of Parameter Values (0018,605A), FL.
    public static var tableOfParameterValues: Tag { Tag(0x0018, 0x605A) }
    /// R Wave Time Vector (0018,6060), FL.
    public static var rWaveTimeVector: Tag { Tag(0x0018, 0x6060) }
    /// Active Image Area Overlay Group (0018,6070), US.
    public static var activeImageAreaOverlayGroup: Tag { Tag(0x0018, 0x6070) }
    /// Detector Conditions Nominal Flag (0018,7000), CS.
    public static var detectorConditionsNominalFlag: Tag { Tag(0x0018, 0x7000) }
    /// Detector Temperature (0018,7001), DS.
    public static var detectorTemperature: Tag { Tag(0x0018, 0x7001) }
    /// Detector Type (0018,7004), CS.
    public static var detectorType: Tag { Tag(0x0018, 0x7004) }
    /// Detector Configuration (0018,7005), CS.
    public static var detectorConfiguration: Tag { Tag(0x0018, 0x7005) }
    /// Detector Description (0018,7006), LT.
    public static var detectorDescription: Tag { Tag(0x0018, 0x7006) }
    /// Detector Mode (0018,7008), LT.
    public static var detectorMode: Tag { Tag(0x0018, 0x7008) }
    /// Detector ID (0018,700A), SH.
    public static var detectorID: Tag { Tag(0x0018, 0x700A) }
    /// Date of Last Detector Calibration (0018,700C), DA.
    public static var dateOfLastDetectorCalibration: Tag { Tag(0x0018, 0x700C) }
    /// Time of Last Detector Calibration (0018,700E), TM.
    public static var timeOfLastDetectorCalibration: Tag { Tag(0x0018, 0x700E) }
    /// Exposures on Detector Since Last Calibration (0018,7010), IS.
    public static var exposuresOnDetectorSinceLastCalibration: Tag { Tag(0x0018, 0x7010) }
    /// Exposures on Detector Since Manufactured (0018,7011), IS.
    public static var exposuresOnDetectorSinceManufactured: Tag { Tag(0x0018, 0x7011) }
    /// Detector Time Since Last Exposure (0018,7012), DS.
    public static var detectorTimeSinceLastExposure: Tag { Tag(0x0018, 0x7012) }
    /// Detector Active Time (0018,7014), DS.
    public static var detectorActiveTime: Tag { Tag(0x0018, 0x7014) }
    /// Detector Activation Offset From Exposure (0018,7016), DS.
    public static var detectorActivationOffsetFromExposure: Tag { Tag(0x0018, 0x7016) }
    /// Detector Binning (0018,701A), DS.
    public static var detectorBinning: Tag { Tag(0x0018, 0x701A) }
    /// Detector Element Physical Size (0018,7020), DS.
    public static var detectorElementPhysicalSize: Tag { Tag(0x0018, 0x7020) }
    /// Detector Element Spacing (0018,7022), DS.
    public static var detectorElementSpacing: Tag { Tag(0x0018, 0x7022) }
    /// Detector Active Shape (0018,7024), CS.
    public static var detectorActiveShape: Tag { Tag(0x0018, 0x7024) }
    /// Detector Active Dimension(s) (0018,7026), DS.
    public static var detectorActiveDimensions: Tag { Tag(0x0018, 0x7026) }
    /// Detector Active Origin (0018,7028), DS.
    public static var detectorActiveOrigin: Tag { Tag(0x0018, 0x7028) }
    /// Detector Manufacturer Name (0018,702A), LO.
    public static var detectorManufacturerName: Tag { Tag(0x0018, 0x702A) }
    /// Detector Manufacturer's Model Name (0018,702B), LO.
    public static var detectorManufacturerModelName: Tag { Tag(0x0018, 0x702B) }
    /// Field of View Origin (0018,7030), DS.
    public static var fieldOfViewOrigin: Tag { Tag(0x0018, 0x7030) }
    /// Field of View Rotation (0018,7032), DS.
    public static var fieldOfViewRotation: Tag { Tag(0x0018, 0x7032) }
    /// Field of View Horizontal Flip (0018,7034), CS.
    public static var fieldOfViewHorizontalFlip: Tag { Tag(0x0018, 0x7034) }
    /// Pixel Data Area Origin Relative To FOV (0018,7036), FL.
    public static var pixelDataAreaOriginRelativeToFOV: Tag { Tag(0x0018, 0x7036) }
    /// Pixel Data Area Rotation Angle Relative To FOV (0018,7038), FL.
    public static var pixelDataAreaRotationAngleRelativeToFOV: Tag { Tag(0x0018, 0x7038) }
    /// Grid Absorbing Material (0018,7040), LT.
    public static var gridAbsorbingMaterial: Tag { Tag(0x0018, 0x7040) }
    /// Grid Spacing Material (0018,7041), LT.
    public static var gridSpacingMaterial: Tag { Tag(0x0018, 0x7041) }
    /// Grid Thickness (0018,7042), DS.
    public static var gridThickness: Tag { Tag(0x0018, 0x7042) }
    /// Grid Pitch (0018,7044), DS.
    public static var gridPitch: Tag { Tag(0x0018, 0x7044) }
    /// Grid Aspect Ratio (0018,7046), IS.
    public static var gridAspectRatio: Tag { Tag(0x0018, 0x7046) }
    /// Grid Period (0018,7048), DS.
    public static var gridPeriod: Tag { Tag(0x0018, 0x7048) }
    /// Grid Focal Distance (0018,704C), DS.
    public static var gridFocalDistance: Tag { Tag(0x0018, 0x704C) }
    /// Filter Material (0018,7050), CS.
    public static var filterMaterial: Tag { Tag(0x0018, 0x7050) }
    /// Filter Thickness Minimum (0018,7052), DS.
    public static var filterThicknessMinimum: Tag { Tag(0x0018, 0x7052) }
    /// Filter Thickness Maximum (0018,7054), DS.
    public static var filterThicknessMaximum: Tag { Tag(0x0018, 0x7054) }
    /// Filter Beam Path Length Minimum (0018,7056), FL.
    public static var filterBeamPathLengthMinimum: Tag { Tag(0x0018, 0x7056) }
    /// Filter Beam Path Length Maximum (0018,7058), FL.
    public static var filterBeamPathLengthMaximum: Tag { Tag(0x0018, 0x7058) }
    /// Exposure Control Mode (0018,7060), CS.
    public static var exposureControlMode: Tag { Tag(0x0018, 0x7060) }
    /// Exposure Control Mode Description (0018,7062), LT.
    public static var exposureControlModeDescription: Tag { Tag(0x0018, 0x7062) }
    /// Exposure Status (0018,7064), CS.
    public static var exposureStatus: Tag { Tag(0x0018, 0x7064) }
    /// Phototimer Setting (0018,7065), DS.
    public static var phototimerSetting: Tag { Tag(0x0018, 0x7065) }
    /// Exposure Time in uS (0018,8150), DS.
    public static var exposureTimeInuS: Tag { Tag(0x0018, 0x8150) }
    /// X-Ray Tube Current in uA (0018,8151), DS.
    public static var xRayTubeCurrentInuA: Tag { Tag(0x0018, 0x8151) }
    /// Content Qualification (0018,9004), CS.
    public static var contentQualification: Tag { Tag(0x0018, 0x9004) }
    /// Pulse Sequence Name (0018,9005), SH.
    public static var pulseSequenceName: Tag { Tag(0x0018, 0x9005) }
    /// MR Imaging Modifier Sequence (0018,9006), SQ.
    public static var mrImagingModifierSequence: Tag { Tag(0x0018, 0x9006) }
    /// Echo Pulse Sequence (0018,9008), CS.
    public static var echoPulseSequence: Tag { Tag(0x0018, 0x9008) }
    /// Inversion Recovery (0018,9009), CS.
    public static var inversionRecovery: Tag { Tag(0x0018, 0x9009) }
    /// Flow Compensation (0018,9010), CS.
    public static var flowCompensation: Tag { Tag(0x0018, 0x9010) }
    /// Multiple Spin Echo (0018,9011), CS.
    public static var multipleSpinEcho: Tag { Tag(0x0018, 0x9011) }
    /// Multi-planar Excitation (0018,9012), CS.
    public static var multiPlanarExcitation: Tag { Tag(0x0018, 0x9012) }
    /// Phase Contrast (0018,9014), CS.
    public static var phaseContrast: Tag { Tag(0x0018, 0x9014) }
    /// Time of Flight Contrast (0018,9015), CS.
    public static var timeOfFlightContrast: Tag { Tag(0x0018, 0x9015) }
    /// Spoiling (0018,9016), CS.
    public static var spoiling: Tag { Tag(0x0018, 0x9016) }
    /// Steady State Pulse Sequence (0018,9017), CS.
    public static var steadyStatePulseSequence: Tag { Tag(0x0018, 0x9017) }
    /// Echo Planar Pulse Sequence (0018,9018), CS.
    public static var echoPlanarPulseSequence: Tag { Tag(0x0018, 0x9018) }
    /// Tag Angle First Axis (0018,9019), FD.
    public static var tagAngleFirstAxis: Tag { Tag(0x0018, 0x9019) }
    /// Magnetization Transfer (0018,9020), CS.
    public static var magnetizationTransfer: Tag { Tag(0x0018, 0x9020) }
    /// T2 Preparation (0018,9021), CS.
    public static var t2Preparation: Tag { Tag(0x0018, 0x9021) }
    /// Blood Signal Nulling (0018,9022), CS.
    public static var bloodSignalNulling: Tag { Tag(0x0018, 0x9022) }
    /// Saturation Recovery (0018,9024), CS.
    public static var saturationRecovery: Tag { Tag(0x0018, 0x9024) }
    /// Spectrally Selected Suppression (0018,9025), CS.
    public static var spectrallySelectedSuppression: Tag { Tag(0x0018, 0x9025) }
    /// Spectrally Selected Excitation (0018,9026), CS.
    public static var spectrallySelectedExcitation: Tag { Tag(0x0018, 0x9026) }
    /// Spatial Pre-saturation (0018,9027), CS.
    public static var spatialPresaturation: Tag { Tag(0x0018, 0x9027) }
    /// Tagging (0018,9028), CS.
    public static var tagging: Tag { Tag(0x0018, 0x9028) }
    /// Oversampling Phase (0018,9029), CS.
    public static var oversamplingPhase: Tag { Tag(0x0018, 0x9029) }
    /// Tag Spacing First Dimension (0018,9030), FD.
    public static var tagSpacingFirstDimension: Tag { Tag(0x0018, 0x9030) }
    /// Geometry of k-Space Traversal (0018,9032), CS.
    public static var geometryOfKSpaceTraversal: Tag { Tag(0x0018, 0x9032) }
    /// Segmented k-Space Traversal (0018,9033), CS.
    public static var segmentedKSpaceTraversal: Tag { Tag(0x0018, 0x9033) }
    /// Rectilinear Phase Encode Reordering (0018,9034), CS.
    public static var rectilinearPhaseEncodeReordering: Tag { Tag(0x0018, 0x9034) }
    /// Tag Thickness (0018,9035), FD.
    public static var tagThickness: Tag { Tag(0x0018, 0x9035) }
    /// Partial Fourier Direction (0018,9036), CS.
    public static var partialFourierDirection: Tag { Tag(0x0018, 0x9036) }
    /// Cardiac Synchronization Technique (0018,9037), CS.
    public static var cardiacSynchronizationTechnique: Tag { Tag(0x0018, 0x9037) }
    /// Receive Coil Manufacturer Name (0018,9041), LO.
    public static var receiveCoilManufacturerName: Tag { Tag(0x0018, 0x9041) }
    /// MR Receive Coil Sequence (0018,9042), SQ.
    public static var mrReceiveCoilSequence: Tag { Tag(0x0018, 0x9042) }
    /// Receive Coil Type (0018,9043), CS.
    public static var receiveCoilType: Tag { Tag(0x0018, 0x9043) }
    /// Quadrature Receive Coil (0018,9044), CS.
    public static var quadratureReceiveCoil: Tag { Tag(0x0018, 0x9044) }
    /// Multi-Coil Definition Sequence (0018,9045), SQ.
    public static var multiCoilDefinitionSequence: Tag { Tag(0x0018, 0x9045) }
    /// Multi-Coil Configuration (0018,9046), LO.
    public static var multiCoilConfiguration: Tag { Tag(0x0018, 0x9046) }
    /// Multi-Coil Element Name (0018,9047), SH.
    public static var multiCoilElementName: Tag { Tag(0x0018, 0x9047) }
    /// Multi-Coil Element Used (0018,9048), CS.
    public static var multiCoilElementUsed: Tag { Tag(0x0018, 0x9048) }
    /// MR Transmit Coil Sequence (0018,9049), SQ.
    public static var mrTransmitCoilSequence: Tag { Tag(0x0018, 0x9049) }
    /// Transmit Coil Manufacturer Name (0018,9050), LO.
    public static var transmitCoilManufacturerName: Tag { Tag(0x0018, 0x9050) }
    /// Transmit Coil Type (0018,9051), CS.
    public static var transmitCoilType: Tag { Tag(0x0018, 0x9051) }
    /// Spectral Width (0018,9052), FD.
    public static var spectralWidth: Tag { Tag(0x0018, 0x9052) }
    /// Chemical Shift Reference (0018,9053), FD.
    public static var chemicalShiftReference: Tag { Tag(0x0018, 0x9053) }
    /// Volume Localization Technique (0018,9054), CS.
    public static var volumeLocalizationTechnique: Tag { Tag(0x0018, 0x9054) }
    /// MR Acquisition Frequency Encoding Steps (0018,9058), US.
    public static var mrAcquisitionFrequencyEncodingSteps: Tag { Tag(0x0018, 0x9058) }
    /// De-coupling (0018,9059), CS.
    public static var decoupling: Tag { Tag(0x0018, 0x9059) }
    /// De-coupled Nucleus (0018,9060), CS.
    public static var decoupledNucleus: Tag { Tag(0x0018, 0x9060) }
    /// De-coupling Frequency (0018,9061), FD.
    public static var decouplingFrequency: Tag { Tag(0x0018, 0x9061) }
    /// De-coupling Method (0018,9062), CS.
    public static var decouplingMethod: Tag { Tag(0x0018, 0x9062) }
    /// De-coupling Chemical Shift Reference (0018,9063), FD.
    public static var decouplingChemicalShiftReference: Tag { Tag(0x0018, 0x9063) }
    /// k-space Filtering (0018,9064), CS.
    public static var kSpaceFiltering: Tag { Tag(0x0018, 0x9064) }
    /// Time Domain Filtering (0018,9065), CS.
    public static var timeDomainFiltering: Tag { Tag(0x0018, 0x9065) }
    /// Number of Zero Fills (0018,9066), US.
    public static var numberOfZeroFills: Tag { Tag(0x0018, 0x9066) }
    /// Baseline Correction (0018,9067), CS.
    public static var baselineCorrection: Tag { Tag(0x0018, 0x9067) }
    /// Parallel Reduction Factor In-plane (0018,9069), FD.
    public static var parallelReductionFactorInPlane: Tag { Tag(0x0018, 0x9069) }
    /// Cardiac R-R Interval Specified (0018,9070), FD.
    public static var cardiacRRIntervalSpecified: Tag { Tag(0x0018, 0x9070) }
    /// Acquisition Duration (0018,9073), FD.
    public static var acquisitionDuration: Tag { Tag(0x0018, 0x9073) }
    /// Frame Acquisition DateTime (0018,9074), DT.
    public static var frameAcquisitionDateTime: Tag { Tag(0x0018, 0x9074) }
    /// Diffusion Directionality (0018,9075), CS.
    public static var diffusionDirectionality: Tag { Tag(0x0018, 0x9075) }
    /// Diffusion Gradient Direction Sequence (0018,9076), SQ.
    public static var diffusionGradientDirectionSequence: Tag { Tag(0x0018, 0x9076) }
    /// Parallel Acquisition (0018,9077), CS.
    public static var parallelAcquisition: Tag { Tag(0x0018, 0x9077) }
    /// Parallel Acquisition Technique (0018,9078), CS.
    public static var parallelAcquisitionTechnique: Tag { Tag(0x0018, 0x9078) }
    /// Inversion Times (0018,9079), FD.
    public static var inversionTimes: Tag { Tag(0x0018, 0x9079) }
    /// Metabolite Map Description (0018,9080), ST.
    public static var metaboliteMapDescription: Tag { Tag(0x0018, 0x9080) }
    /// Partial Fourier (0018,9081), CS.
    public static var partialFourier: Tag { Tag(0x0018, 0x9081) }
    /// Effective Echo Time (0018,9082), FD.
    public static var effectiveEchoTime: Tag { Tag(0x0018, 0x9082) }
    /// Metabolite Map Code Sequence (0018,9083), SQ.
    public static var metaboliteMapCodeSequence: Tag { Tag(0x0018, 0x9083) }
    /// Chemical Shift Sequence (0018,9084), SQ.
    public static var chemicalShiftSequence: Tag { Tag(0x0018, 0x9084) }
    /// Cardiac Signal Source (0018,9085), CS.
    public static var cardiacSignalSource: Tag { Tag(0x0018, 0x9085) }
    /// Diffusion b-value (0018,9087), FD.
    public static var diffusionBValue: Tag { Tag(0x0018, 0x9087) }
    /// Diffusion Gradient Orientation (0018,9089), FD.
    public static var diffusionGradientOrientation: Tag { Tag(0x0018, 0x9089) }
    /// Velocity Encoding Direction (0018,9090), FD.
    public static var velocityEncodingDirection: Tag { Tag(0x0018, 0x9090) }
    /// Velocity Encoding Minimum Value (0018,9091), FD.
    public static var velocityEncodingMinimumValue: Tag { Tag(0x0018, 0x9091) }
    /// Velocity Encoding Acquisition Sequence (0018,9092), SQ.
    public static var velocityEncodingAcquisitionSequence: Tag { Tag(0x0018, 0x9092) }
    /// Number of k-Space Trajectories (0018,9093), US.
    public static var numberOfKSpaceTrajectories: Tag { Tag(0x0018, 0x9093) }
    /// Coverage of k-Space (0018,9094), CS.
    public static var coverageOfKSpace: Tag { Tag(0x0018, 0x9094) }
    /// Spectroscopy Acquisition Phase Rows (0018,9095), UL.
    public static var spectroscopyAcquisitionPhaseRows: Tag { Tag(0x0018, 0x9095) }
    /// Parallel Reduction Factor In-plane (Retired) (0018,9096), FD, retired.
    public static var parallelReductionFactorInPlaneRetired: Tag { Tag(0x0018, 0x9096) }
    /// Transmitter Frequency (0018,9098), FD.
    public static var transmitterFrequency: Tag { Tag(0x0018, 0x9098) }
    /// Resonant Nucleus (0018,9100), CS.
    public static var resonantNucleus: Tag { Tag(0x0018, 0x9100) }
    /// Frequency Correction (0018,9101), CS.
    public static var frequencyCorrection: Tag { Tag(0x0018, 0x9101) }
    /// MR Spectroscopy FOV/Geometry Sequence (0018,9103), SQ.
    public static var mrSpectroscopyFOVGeometrySequence: Tag { Tag(0x0018, 0x9103) }
    /// Slab Thickness (0018,9104), FD.
    public static var slabThickness: Tag { Tag(0x0018, 0x9104) }
    /// Slab Orientation (0018,9105), FD.
    public static var slabOrientation: Tag { Tag(0x0018, 0x9105) }
    /// Mid Slab Position (0018,9106), FD.
    public static var midSlabPosition: Tag { Tag(0x0018, 0x9106) }
    /// MR Spatial Saturation Sequence (0018,9107), SQ.
    public static var mrSpatialSaturationSequence: Tag { Tag(0x0018, 0x9107) }
    /// MR Timing and Related Parameters Sequence (0018,9112), SQ.
    public static var mrTimingAndRelatedParametersSequence: Tag { Tag(0x0018, 0x9112) }
    /// MR Echo Sequence (0018,9114), SQ.
    public static var mrEchoSequence: Tag { Tag(0x0018, 0x9114) }
    /// MR Modifier Sequence (0018,9115), SQ.
    public static var mrModifierSequence: Tag { Tag(0x0018, 0x9115) }
    /// MR Diffusion Sequence (0018,9117), SQ.
    public static var mrDiffusionSequence: Tag { Tag(0x0018, 0x9117) }
    /// Cardiac Synchronization Sequence (0018,9118), SQ.
    public static var cardiacSynchronizationSequence: Tag { Tag(0x0018, 0x9118) }
    /// MR Averages Sequence (0018,9119), SQ.
    public static var mrAveragesSequence: Tag { Tag(0x0018, 0x9119) }
    /// MR FOV/Geometry Sequence (0018,9125), SQ.
    public static var mrfovGeometrySequence: Tag { Tag(0x0018, 0x9125) }
    /// Volume Localization Sequence (0018,9126), SQ.
    public static var volumeLocalizationSequence: Tag { Tag(0x0018, 0x9126) }
    /// Spectroscopy Acquisition Data Columns (0018,9127), UL.
    public static var spectroscopyAcquisitionDataColumns: Tag { Tag(0x0018, 0x9127) }
    /// Diffusion Anisotropy Type (0018,9147), CS.
    public static var diffusionAnisotropyType: Tag { Tag(0x0018, 0x9147) }
    /// Frame Reference DateTime (0018,9151), DT.
    public static var frameReferenceDateTime: Tag { Tag(0x0018, 0x9151) }
    /// MR Metabolite Map Sequence (0018,9152), SQ.
    public static var mrMetaboliteMapSequence: Tag { Tag(0x0018, 0x9152) }
    /// Parallel Reduction Factor out-of-plane (0018,9155), FD.
    public static var parallelReductionFactorOutOfPlane: Tag { Tag(0x0018, 0x9155) }
    /// Spectroscopy Acquisition Out-of-plane Phase Steps (0018,9159), UL.
    public static var spectroscopyAcquisitionOutOfPlanePhaseSteps: Tag { Tag(0x0018, 0x9159) }
    /// Bulk Motion Status (0018,9166), CS, retired.
    public static var bulkMotionStatus: Tag { Tag(0x0018, 0x9166) }
    /// Parallel Reduction Factor Second In-plane (0018,9168), FD.
    public static var parallelReductionFactorSecondInPlane: Tag { Tag(0x0018, 0x9168) }
    /// Cardiac Beat Rejection Technique (0018,9169), CS.
    public static var cardiacBeatRejectionTechnique: Tag { Tag(0x0018, 0x9169) }
    /// Respiratory Motion Compensation Technique (0018,9170), CS.
    public static var respiratoryMotionCompensationTechnique: Tag { Tag(0x0018, 0x9170) }
    /// Respiratory Signal Source (0018,9171), CS.
    public static var respiratorySignalSource: Tag { Tag(0x0018, 0x9171) }
    /// Bulk Motion Compensation Technique (0018,9172), CS.
    public static var bulkMotionCompensationTechnique: Tag { Tag(0x0018, 0x9172) }
    /// Bulk Motion Signal Source (0018,9173), CS.
    public static var bulkMotionSignalSource: Tag { Tag(0x0018, 0x9173) }
    /// Applicable Safety Standard Agency (0018,9174), CS.
    public static var applicableSafetyStandardAgency: Tag { Tag(0x0018, 0x9174) }
    /// Applicable Safety Standard Description (0018,9175), LO.
    public static var applicableSafetyStandardDescription: Tag { Tag(0x0018, 0x9175) }
    /// Operating Mode Sequence (0018,9176), SQ.
    public static var operatingModeSequence: Tag { Tag(0x0018, 0x9176) }
    /// Operating Mode Type (0018,9177), CS.
    public static var operatingModeType: Tag { Tag(0x0018, 0x9177) }
    /// Operating Mode (0018,9178), CS.
    public static var operatingMode: Tag { Tag(0x0018, 0x9178) }
    /// Specific Absorption Rate Definition (0018,9179), CS.
    public static var specificAbsorptionRateDefinition: Tag { Tag(0x0018, 0x9179) }
    /// Gradient Output Type (0018,9180), CS.
    public static var gradientOutputType: Tag { Tag(0x0018, 0x9180) }
    /// Specific Absorption Rate Value (0018,9181), FD.
    public static var specificAbsorptionRateValue: Tag { Tag(0x0018, 0x9181) }
    /// Gradient Output (0018,9182), FD.
    public static var gradientOutput: Tag { Tag(0x0018, 0x9182) }
    /// Flow Compensation Direction (0018,9183), CS.
    public static var flowCompensationDirection: Tag { Tag(0x0018, 0x9183) }
    /// Tagging Delay (0018,9184), FD.
    public static var taggingDelay: Tag { Tag(0x0018, 0x9184) }
    /// Respiratory Motion Compensation Technique Description (0018,9185), ST.
    public static var respiratoryMotionCompensationTechniqueDescription: Tag { Tag(0x0018, 0x9185) }
    /// Respiratory Signal Source ID (0018,9186), SH.
    public static var respiratorySignalSourceID: Tag { Tag(0x0018, 0x9186) }
    /// Chemical Shift Minimum Integration Limit in Hz (0018,9195), FD, retired.
    public static var chemicalShiftMinimumIntegrationLimitInHz: Tag { Tag(0x0018, 0x9195) }
    /// Chemical Shift Maximum Integration Limit in Hz (0018,9196), FD, retired.
    public static var chemicalShiftMaximumIntegrationLimitInHz: Tag { Tag(0x0018, 0x9196) }
    /// MR Velocity Encoding Sequence (0018,9197), SQ.
    public static var mrVelocityEncodingSequence: Tag { Tag(0x0018, 0x9197) }
    /// First Order Phase Correction (0018,9198), CS.
    public static var firstOrderPhaseCorrection: Tag { Tag(0x0018, 0x9198) }
    /// Water Referenced Phase Correction (0018,9199), CS.
    public static var waterReferencedPhaseCorrection: Tag { Tag(0x0018, 0x9199) }
    /// MR Spectroscopy Acquisition Type (0018,9200), CS.
    public static var mrSpectroscopyAcquisitionType: Tag { Tag(0x0018, 0x9200) }
    /// Respiratory Cycle Position (0018,9214), CS.
    public static var respiratoryCyclePosition: Tag { Tag(0x0018, 0x9214) }
    /// Velocity Encoding Maximum Value (0018,9217), FD.
    public static var velocityEncodingMaximumValue: Tag { Tag(0x0018, 0x9217) }
    /// Tag Spacing Second Dimension (0018,9218), FD.
    public static var tagSpacingSecondDimension: Tag { Tag(0x0018, 0x9218) }
    /// Tag Angle Second Axis (0018,9219), SS.
    public static var tagAngleSecondAxis: Tag { Tag(0x0018, 0x9219) }
    /// Frame Acquisition Duration (0018,9220), FD.
    public static var frameAcquisitionDuration: Tag { Tag(0x0018, 0x9220) }
    /// MR Image Frame Type Sequence (0018,9226), SQ.
    public static var mrImageFrameTypeSequence: Tag { Tag(0x0018, 0x9226) }
    /// MR Spectroscopy Frame Type Sequence (0018,9227), SQ.
    public static var mrSpectroscopyFrameTypeSequence: Tag { Tag(0x0018, 0x9227) }
    /// MR Acquisition Phase Encoding Steps in-plane (0018,9231), US.
    public static var mrAcquisitionPhaseEncodingStepsInPlane: Tag { Tag(0x0018, 0x9231) }
    /// MR Acquisition Phase Encoding Steps out-of-plane (0018,9232), US.
    public static var mrAcquisitionPhaseEncodingStepsOutOfPlane: Tag { Tag(0x0018, 0x9232) }
    /// Spectroscopy Acquisition Phase Columns (0018,9234), UL.
    public static var spectroscopyAcquisitionPhaseColumns: Tag { Tag(0x0018, 0x9234) }
    /// Cardiac Cycle Position (0018,9236), CS.
    public static var cardiacCyclePosition: Tag { Tag(0x0018, 0x9236) }
    /// Specific Absorption Rate Sequence (0018,9239), SQ.
    public static var specificAbsorptionRateSequence: Tag { Tag(0x0018, 0x9239) }
    /// RF Echo Train Length (0018,9240), US.
    public static var rfEchoTrainLength: Tag { Tag(0x0018, 0x9240) }
    /// Gradient Echo Train Length (0018,9241), US.
    public static var gradientEchoTrainLength: Tag { Tag(0x0018, 0x9241) }
    /// Arterial Spin Labeling Contrast (0018,9250), CS.
    public static var arterialSpinLabelingContrast: Tag { Tag(0x0018, 0x9250) }
    /// MR Arterial Spin Labeling Sequence (0018,9251), SQ.
    public static var mrArterialSpinLabelingSequence: Tag { Tag(0x0018, 0x9251) }
    /// ASL Technique Description (0018,9252), LO.
    public static var aslTechniqueDescription: Tag { Tag(0x0018, 0x9252) }
    /// ASL Slab Number (0018,9253), US.
    public static var aslSlabNumber: Tag { Tag(0x0018, 0x9253) }
    /// ASL Slab Thickness (0018,9254), FD.
    public static var aslSlabThickness: Tag { Tag(0x0018, 0x9254) }
    /// ASL Slab Orientation (0018,9255), FD.
    public static var aslSlabOrientation: Tag { Tag(0x0018, 0x9255) }
    /// ASL Mid Slab Position (0018,9256), FD.
    public static var aslMidSlabPosition: Tag { Tag(0x0018, 0x9256) }
    /// ASL Context (0018,9257), CS.
    public static var aslContext: Tag { Tag(0x0018, 0x9257) }
    /// ASL Pulse Train Duration (0018,9258), UL.
    public static var aslPulseTrainDuration: Tag { Tag(0x0018, 0x9258) }
    /// ASL Crusher Flag (0018,9259), CS.
    public static var aslCrusherFlag: Tag { Tag(0x0018, 0x9259) }
    /// ASL Crusher Flow Limit (0018,925A), FD.
    public static var aslCrusherFlowLimit: Tag { Tag(0x0018, 0x925A) }
    /// ASL Crusher Description (0018,925B), LO.
    public static var aslCrusherDescription: Tag { Tag(0x0018, 0x925B) }
    /// ASL Bolus Cut-off Flag (0018,925C), CS.
    public static var aslBolusCutoffFlag: Tag { Tag(0x0018, 0x925C) }
    /// ASL Bolus Cut-off Timing Sequence (0018,925D), SQ.
    public static var aslBolusCutoffTimingSequence: Tag { Tag(0x0018, 0x925D) }
    /// ASL Bolus Cut-off Technique (0018,925E), LO.
    public static var aslBolusCutoffTechnique: Tag { Tag(0x0018, 0x925E) }
    /// ASL Bolus Cut-off Delay Time (0018,925F), UL.
    public static var aslBolusCutoffDelayTime: Tag { Tag(0x0018, 0x925F) }
    /// ASL Slab Sequence (0018,9260), SQ.
    public static var aslSlabSequence: Tag { Tag(0x0018, 0x9260) }
    /// Chemical Shift Minimum Integration Limit in ppm (0018,9295), FD.
    public static var chemicalShiftMinimumIntegrationLimitInppm: Tag { Tag(0x0018, 0x9295) }
    /// Chemical Shift Maximum Integration Limit in ppm (0018,9296), FD.
    public static var chemicalShiftMaximumIntegrationLimitInppm: Tag { Tag(0x0018, 0x9296) }
    /// Water Reference Acquisition (0018,9297), CS.
    public static var waterReferenceAcquisition: Tag { Tag(0x0018, 0x9297) }
    /// Echo Peak Position (0018,9298), IS.
    public static var echoPeakPosition: Tag { Tag(0x0018, 0x9298) }
    /// CT Acquisition Type Sequence (0018,9301), SQ.
    public static var ctAcquisitionTypeSequence: Tag { Tag(0x0018, 0x9301) }
    /// Acquisition Type (0018,9302), CS.
    public static var acquisitionType: Tag { Tag(0x0018, 0x9302) }
    /// Tube Angle (0018,9303), FD.
    public static var tubeAngle: Tag { Tag(0x0018, 0x9303) }
    /// CT Acquisition Details Sequence (0018,9304), SQ.
    public static var ctAcquisitionDetailsSequence: Tag { Tag(0x0018, 0x9304) }
    /// Revolution Time (0018,9305), FD.
    public static var revolutionTime: Tag { Tag(0x0018, 0x9305) }
    /// Single Collimation Width (0018,9306), FD.
    public static var singleCollimationWidth: Tag { Tag(0x0018, 0x9306) }
    /// Total Collimation Width (0018,9307), FD.
    public static var totalCollimationWidth: Tag { Tag(0x0018, 0x9307) }
    /// CT Table Dynamics Sequence (0018,9308), SQ.
    public static var ctTableDynamicsSequence: Tag { Tag(0x0018, 0x9308) }
    /// Table Speed (0018,9309), FD.
    public static var tableSpeed: Tag { Tag(0x0018, 0x9309) }
    /// Table Feed per Rotation (0018,9310), FD.
    public static var tableFeedPerRotation: Tag { Tag(0x0018, 0x9310) }
    /// Spiral Pitch Factor (0018,9311), FD.
    public static var spiralPitchFactor: Tag { Tag(0x0018, 0x9311) }
    /// CT Geometry Sequence (0018,9312), SQ.
    public static var ctGeometrySequence: Tag { Tag(0x0018, 0x9312) }
    /// Data Collection Center (Patient) (0018,9313), FD.
    public static var dataCollectionCenterPatient: Tag { Tag(0x0018, 0x9313) }
    /// CT Reconstruction Sequence (0018,9314), SQ.
    public static var ctReconstructionSequence: Tag { Tag(0x0018, 0x9314) }
    /// Reconstruction Algorithm (0018,9315), CS.
    public static var reconstructionAlgorithm: Tag { Tag(0x0018, 0x9315) }
    /// Convolution Kernel Group (0018,9316), CS.
    public static var convolutionKernelGroup: Tag { Tag(0x0018, 0x9316) }
    /// Reconstruction Field of View (0018,9317), FD.
    public static var reconstructionFieldOfView: Tag { Tag(0x0018, 0x9317) }
    /// Reconstruction Target Center (Patient) (0018,9318), FD.
    public static var reconstructionTargetCenterPatient: Tag { Tag(0x0018, 0x9318) }
    /// Reconstruction Angle (0018,9319), FD.
    public static var reconstructionAngle: Tag { Tag(0x0018, 0x9319) }
    /// Image Filter (0018,9320), SH.
    public static var imageFilter: Tag { Tag(0x0018, 0x9320) }
    /// CT Exposure Sequence (0018,9321), SQ.
    public static var ctExposureSequence: Tag { Tag(0x0018, 0x9321) }
    /// Reconstruction Pixel Spacing (0018,9322), FD.
    public static var reconstructionPixelSpacing: Tag { Tag(0x0018, 0x9322) }
    /// Exposure Modulation Type (0018,9323), CS.
    public static var exposureModulationType: Tag { Tag(0x0018, 0x9323) }
    /// Estimated Dose Saving (0018,9324), FD, retired.
    public static var estimatedDoseSaving: Tag { Tag(0x0018, 0x9324) }
    /// CT X-Ray Details Sequence (0018,9325), SQ.
    public static var ctxRayDetailsSequence: Tag { Tag(0x0018, 0x9325) }
    /// CT Position Sequence (0018,9326), SQ.
    public static var ctPositionSequence: Tag { Tag(0x0018, 0x9326) }
    /// Table Position (0018,9327), FD.
    public static var tablePosition: Tag { Tag(0x0018, 0x9327) }
    /// Exposure Time in ms (0018,9328), FD.
    public static var exposureTimeInms: Tag { Tag(0x0018, 0x9328) }
    /// CT Image Frame Type Sequence (0018,9329), SQ.
    public static var ctImageFrameTypeSequence: Tag { Tag(0x0018, 0x9329) }
    /// X-Ray Tube Current in mA (0018,9330), FD.
    public static var xRayTubeCurrentInmA: Tag { Tag(0x0018, 0x9330) }
    /// Exposure in mAs (0018,9332), FD.
    public static var exposureInmAs: Tag { Tag(0x0018, 0x9332) }
    /// Constant Volume Flag (0018,9333), CS.
    public static var constantVolumeFlag: Tag { Tag(0x0018, 0x9333) }
    /// Fluoroscopy Flag (0018,9334), CS.
    public static var fluoroscopyFlag: Tag { Tag(0x0018, 0x9334) }
    /// Distance Source to Data Collection Center (0018,9335), FD.
    public static var distanceSourceToDataCollectionCenter: Tag { Tag(0x0018, 0x9335) }
    /// Contrast/Bolus Agent Number (0018,9337), US.
    public static var contrastBolusAgentNumber: Tag { Tag(0x0018, 0x9337) }
    /// Contrast/Bolus Ingredient Code Sequence (0018,9338), SQ.
    public static var contrastBolusIngredientCodeSequence: Tag { Tag(0x0018, 0x9338) }
    /// Contrast Administration Profile Sequence (0018,9340), SQ.
    public static var contrastAdministrationProfileSequence: Tag { Tag(0x0018, 0x9340) }
    /// Contrast/Bolus Usage Sequence (0018,9341), SQ.
    public static var contrastBolusUsageSequence: Tag { Tag(0x0018, 0x9341) }
    /// Contrast/Bolus Agent Administered (0018,9342), CS.
    public static var contrastBolusAgentAdministered: Tag { Tag(0x0018, 0x9342) }
    /// Contrast/Bolus Agent Detected (0018,9343), CS.
    public static var contrastBolusAgentDetected: Tag { Tag(0x0018, 0x9343) }
    /// Contrast/Bolus Agent Phase (0018,9344), CS.
    public static var contrastBolusAgentPhase: Tag { Tag(0x0018, 0x9344) }
    /// CTDIvol (0018,9345), FD.
    public static var ctdIvol: Tag { Tag(0x0018, 0x9345) }
    /// CTDI Phantom Type Code Sequence (0018,9346), SQ.
    public static var ctdiPhantomTypeCodeSequence: Tag { Tag(0x0018, 0x9346) }
    /// Calcium Scoring Mass Factor Patient (0018,9351), FL.
    public static var calciumScoringMassFactorPatient: Tag { Tag(0x0018, 0x9351) }
    /// Calcium Scoring Mass Factor Device (0018,9352), FL.
    public static var calciumScoringMassFactorDevice: Tag { Tag(0x0018, 0x9352) }
    /// Energy Weighting Factor (0018,9353), FL.
    public static var energyWeightingFactor: Tag { Tag(0x0018, 0x9353) }
    /// CT Additional X-Ray Source Sequence (0018,9360), SQ.
    public static var ctAdditionalXRaySourceSequence: Tag { Tag(0x0018, 0x9360) }
    /// Multi-energy CT Acquisition (0018,9361), CS.
    public static var multienergyCTAcquisition: Tag { Tag(0x0018, 0x9361) }
    /// Multi-energy CT Acquisition Sequence (0018,9362), SQ.
    public static var multienergyCTAcquisitionSequence: Tag { Tag(0x0018, 0x9362) }
    /// Multi-energy CT Processing Sequence (0018,9363), SQ.
    public static var multienergyCTProcessingSequence: Tag { Tag(0x0018, 0x9363) }
    /// Multi-energy CT Characteristics Sequence (0018,9364), SQ.
    public static var multienergyCTCharacteristicsSequence: Tag { Tag(0x0018, 0x9364) }
    /// Multi-energy CT X-Ray Source Sequence (0018,9365), SQ.
    public static var multienergyCTXRaySourceSequence: Tag { Tag(0x0018, 0x9365) }
    /// X-Ray Source Index (0018,9366), US.
    public static var xRaySourceIndex: Tag { Tag(0x0018, 0x9366) }
    /// X-Ray Source ID (0018,9367), UC.
    public static var xRaySourceID: Tag { Tag(0x0018, 0x9367) }
    /// Multi-energy Source Technique (0018,9368), CS.
    public static var multienergySourceTechnique: Tag { Tag(0x0018, 0x9368) }
    /// Source Start DateTime (0018,9369), DT.
    public static var sourceStartDateTime: Tag { Tag(0x0018, 0x9369) }
    /// Source End DateTime (0018,936A), DT.
    public static var sourceEndDateTime: Tag { Tag(0x0018, 0x936A) }
    /// Switching Phase Number (0018,936B), US.
    public static var switchingPhaseNumber: Tag { Tag(0x0018, 0x936B) }
    /// Switching Phase Nominal Duration (0018,936C), DS.
    public static var switchingPhaseNominalDuration: Tag { Tag(0x0018, 0x936C) }
    /// Switching Phase Transition Duration (0018,936D), DS.
    public static var switchingPhaseTransitionDuration: Tag { Tag(0x0018, 0x936D) }
    /// Effective Bin Energy (0018,936E), DS.
    public static var effectiveBinEnergy: Tag { Tag(0x0018, 0x936E) }
    /// Multi-energy CT X-Ray Detector Sequence (0018,936F), SQ.
    public static var multienergyCTXRayDetectorSequence: Tag { Tag(0x0018, 0x936F) }
    /// X-Ray Detector Index (0018,9370), US.
    public static var xRayDetectorIndex: Tag { Tag(0x0018, 0x9370) }
    /// X-Ray Detector ID (0018,9371), UC.
    public static var xRayDetectorID: Tag { Tag(0x0018, 0x9371) }
    /// Multi-energy Detector Type (0018,9372), CS.
    public static var multienergyDetectorType: Tag { Tag(0x0018, 0x9372) }
    /// X-Ray Detector Label (0018,9373), ST.
    public static var xRayDetectorLabel: Tag { Tag(0x0018, 0x9373) }
    /// Nominal Max Energy (0018,9374), DS.
    public static var nominalMaxEnergy: Tag { Tag(0x0018, 0x9374) }
    /// Nominal Min Energy (0018,9375), DS.
    public static var nominalMinEnergy: Tag { Tag(0x0018, 0x9375) }
    /// Referenced X-Ray Detector Index (0018,9376), US.
    public static var referencedXRayDetectorIndex: Tag { Tag(0x0018, 0x9376) }
    /// Referenced X-Ray Source Index (0018,9377), US.
    public static var referencedXRaySourceIndex: Tag { Tag(0x0018, 0x9377) }
    /// Referenced Path Index (0018,9378), US.
    public static var referencedPathIndex: Tag { Tag(0x0018, 0x9378) }
    /// Multi-energy CT Path Sequence (0018,9379), SQ.
    public static var multienergyCTPathSequence: Tag { Tag(0x0018, 0x9379) }
    /// Multi-energy CT Path Index (0018,937A), US.
    public static var multienergyCTPathIndex: Tag { Tag(0x0018, 0x937A) }
    /// Multi-energy Acquisition Description (0018,937B), UT.
    public static var multienergyAcquisitionDescription: Tag { Tag(0x0018, 0x937B) }
    /// Monoenergetic Energy Equivalent (0018,937C), FD.
    public static var monoenergeticEnergyEquivalent: Tag { Tag(0x0018, 0x937C) }
    /// Material Code Sequence (0018,937D), SQ.
    public static var materialCodeSequence: Tag { Tag(0x0018, 0x937D) }
    /// Decomposition Method (0018,937E), CS.
    public static var decompositionMethod: Tag { Tag(0x0018, 0x937E) }
    /// Decomposition Description (0018,937F), UT.
    public static var decompositionDescription: Tag { Tag(0x0018, 0x937F) }
    /// Decomposition Algorithm Identification Sequence (0018,9380), SQ.
    public static var decompositionAlgorithmIdentificationSequence: Tag { Tag(0x0018, 0x9380) }
    /// Decomposition Material Sequence (0018,9381), SQ.
    public static var decompositionMaterialSequence: Tag { Tag(0x0018, 0x9381) }
    /// Material Attenuation Sequence (0018,9382), SQ.
    public static var materialAttenuationSequence: Tag { Tag(0x0018, 0x9382) }
    /// Photon Energy (0018,9383), DS.
    public static var photonEnergy: Tag { Tag(0x0018, 0x9383) }
    /// X-Ray Mass Attenuation Coefficient (0018,9384), DS.
    public static var xRayMassAttenuationCoefficient: Tag { Tag(0x0018, 0x9384) }
    /// Projection Pixel Calibration Sequence (0018,9401), SQ.
    public static var projectionPixelCalibrationSequence: Tag { Tag(0x0018, 0x9401) }
    /// Distance Source to Isocenter (0018,9402), FL.
    public static var distanceSourceToIsocenter: Tag { Tag(0x0018, 0x9402) }
    /// Distance Object to Table Top (0018,9403), FL.
    public static var distanceObjectToTableTop: Tag { Tag(0x0018, 0x9403) }
    /// Object Pixel Spacing in Center of Beam (0018,9404), FL.
    public static var objectPixelSpacingInCenterOfBeam: Tag { Tag(0x0018, 0x9404) }
    /// Positioner Position Sequence (0018,9405), SQ.
    public static var positionerPositionSequence: Tag { Tag(0x0018, 0x9405) }
    /// Table Position Sequence (0018,9406), SQ.
    public static var tablePositionSequence: Tag { Tag(0x0018, 0x9406) }
    /// Collimator Shape Sequence (0018,9407), SQ.
    public static var collimatorShapeSequence: Tag { Tag(0x0018, 0x9407) }
    /// Planes in Acquisition (0018,9410), CS.
    public static var planesInAcquisition: Tag { Tag(0x0018, 0x9410) }
    /// XA/XRF Frame Characteristics Sequence (0018,9412), SQ.
    public static var xaxrfFrameCharacteristicsSequence: Tag { Tag(0x0018, 0x9412) }
    /// Frame Acquisition Sequence (0018,9417), SQ.
    public static var frameAcquisitionSequence: Tag { Tag(0x0018, 0x9417) }
    /// X-Ray Receptor Type (0018,9420), CS.
    public static var xRayReceptorType: Tag { Tag(0x0018, 0x9420) }
    /// Acquisition Protocol Name (0018,9423), LO.
    public static var acquisitionProtocolName: Tag { Tag(0x0018, 0x9423) }
    /// Acquisition Protocol Description (0018,9424), LT.
    public static var acquisitionProtocolDescription: Tag { Tag(0x0018, 0x9424) }
    /// Contrast/Bolus Ingredient Opaque (0018,9425), CS.
    public static var contrastBolusIngredientOpaque: Tag { Tag(0x0018, 0x9425) }
    /// Distance Receptor Plane to Detector Housing (0018,9426), FL.
    public static var distanceReceptorPlaneToDetectorHousing: Tag { Tag(0x0018, 0x9426) }
    /// Intensifier Active Shape (0018,9427), CS.
    public static var intensifierActiveShape: Tag { Tag(0x0018, 0x9427) }
    /// Intensifier Active Dimension(s) (0018,9428), FL.
    public static var intensifierActiveDimensions: Tag { Tag(0x0018, 0x9428) }
    /// Physical Detector Size (0018,9429), FL.
    public static var physicalDetectorSize: Tag { Tag(0x0018, 0x9429) }
    /// Position of Isocenter Projection (0018,9430), FL.
    public static var positionOfIsocenterProjection: Tag { Tag(0x0018, 0x9430) }
    /// Field of View Sequence (0018,9432), SQ.
    public static var fieldOfViewSequence: Tag { Tag(0x0018, 0x9432) }
    /// Field of View Description (0018,9433), LO.
    public static var fieldOfViewDescription: Tag { Tag(0x0018, 0x9433) }
    /// Exposure Control Sensing Regions Sequence (0018,9434), SQ.
    public static var exposureControlSensingRegionsSequence: Tag { Tag(0x0018, 0x9434) }
    /// Exposure Control Sensing Region Shape (0018,9435), CS.
    public static var exposureControlSensingRegionShape: Tag { Tag(0x0018, 0x9435) }
    /// Exposure Control Sensing Region Left Vertical Edge (0018,9436), SS.
    public static var exposureControlSensingRegionLeftVerticalEdge: Tag { Tag(0x0018, 0x9436) }
    /// Exposure Control Sensing Region Right Vertical Edge (0018,9437), SS.
    public static var exposureControlSensingRegionRightVerticalEdge: Tag { Tag(0x0018, 0x9437) }
    /// Exposure Control Sensing Region Upper Horizontal Edge (0018,9438), SS.
    public static var exposureControlSensingRegionUpperHorizontalEdge: Tag { Tag(0x0018, 0x9438) }
    /// Exposure Control Sensing Region Lower Horizontal Edge (0018,9439), SS.
    public static var exposureControlSensingRegionLowerHorizontalEdge: Tag { Tag(0x0018, 0x9439) }
    /// Center of Circular Exposure Control Sensing Region (0018,9440), SS.
    public static var centerOfCircularExposureControlSensingRegion: Tag { Tag(0x0018, 0x9440) }
    /// Radius of Circular Exposure Control Sensing Region (0018,9441), US.
    public static var radiusOfCircularExposureControlSensingRegion: Tag { Tag(0x0018, 0x9441) }
    /// Vertices of the Polygonal Exposure Control Sensing Region (0018,9442), SS.
    public static var verticesOfThePolygonalExposureControlSensingRegion: Tag { Tag(0x0018, 0x9442) }
    /// Column Angulation (Patient) (0018,9447), FL.
    public static var columnAngulationPatient: Tag { Tag(0x0018, 0x9447) }
    /// Beam Angle (0018,9449), FL.
    public static var beamAngle: Tag { Tag(0x0018, 0x9449) }
    /// Frame Detector Parameters Sequence (0018,9451), SQ.
    public static var frameDetectorParametersSequence: Tag { Tag(0x0018, 0x9451) }
    /// Calculated Anatomy Thickness (0018,9452), FL.
    public static var calculatedAnatomyThickness: Tag { Tag(0x0018, 0x9452) }
    /// Calibration Sequence (0018,9455), SQ.
    public static var calibrationSequence: Tag { Tag(0x0018, 0x9455) }
    /// Object Thickness Sequence (0018,9456), SQ.
    public static var objectThicknessSequence: Tag { Tag(0x0018, 0x9456) }
    /// Plane Identification (0018,9457), CS.
    public static var planeIdentification: Tag { Tag(0x0018, 0x9457) }
    /// Field of View Dimension(s) in Float (0018,9461), FL.
    public static var fieldOfViewDimensionsInFloat: Tag { Tag(0x0018, 0x9461) }
    /// Isocenter Reference System Sequence (0018,9462), SQ.
    public static var isocenterReferenceSystemSequence: Tag { Tag(0x0018, 0x9462) }
    /// Positioner Isocenter Primary Angle (0018,9463), FL.
    public static var positionerIsocenterPrimaryAngle: Tag { Tag(0x0018, 0x9463) }
    /// Positioner Isocenter Secondary Angle (0018,9464), FL.
    public static var positionerIsocenterSecondaryAngle: Tag { Tag(0x0018, 0x9464) }
    /// Positioner Isocenter Detector Rotation Angle (0018,9465), FL.
    public static var positionerIsocenterDetectorRotationAngle: Tag { Tag(0x0018, 0x9465) }
    /// Table X Position to Isocenter (0018,9466), FL.
    public static var tableXPositionToIsocenter: Tag { Tag(0x0018, 0x9466) }
    /// Table Y Position to Isocenter (0018,9467), FL.
    public static var tableYPositionToIsocenter: Tag { Tag(0x0018, 0x9467) }
    /// Table Z Position to Isocenter (0018,9468), FL.
    public static var tableZPositionToIsocenter: Tag { Tag(0x0018, 0x9468) }
    /// Table Horizontal Rotation Angle (0018,9469), FL.
    public static var tableHorizontalRotationAngle: Tag { Tag(0x0018, 0x9469) }
    /// Table Head Tilt Angle (0018,9470), FL.
    public static var tableHeadTiltAngle: Tag { Tag(0x0018, 0x9470) }
    /// Table Cradle Tilt Angle (0018,9471), FL.
    public static var tableCradleTiltAngle: Tag { Tag(0x0018, 0x9471) }
    /// Frame Display Shutter Sequence (0018,9472), SQ.
    public static var frameDisplayShutterSequence: Tag { Tag(0x0018, 0x9472) }
    /// Acquired Image Area Dose Product (0018,9473), FL.
    public static var acquiredImageAreaDoseProduct: Tag { Tag(0x0018, 0x9473) }
    /// C-arm Positioner Tabletop Relationship (0018,9474), CS.
    public static var cArmPositionerTabletopRelationship: Tag { Tag(0x0018, 0x9474) }
    /// X-Ray Geometry Sequence (0018,9476), SQ.
    public static var xRayGeometrySequence: Tag { Tag(0x0018, 0x9476) }
    /// Irradiation Event Identification Sequence (0018,9477), SQ.
    public static var irradiationEventIdentificationSequence: Tag { Tag(0x0018, 0x9477) }
    /// X-Ray 3D Frame Type Sequence (0018,9504), SQ.
    public static var xRay3DFrameTypeSequence: Tag { Tag(0x0018, 0x9504) }
    /// Contributing Sources Sequence (0018,9506), SQ.
    public static var contributingSourcesSequence: Tag { Tag(0x0018, 0x9506) }
    /// X-Ray 3D Acquisition Sequence (0018,9507), SQ.
    public static var xRay3DAcquisitionSequence: Tag { Tag(0x0018, 0x9507) }
    /// Primary Positioner Scan Arc (0018,9508), FL.
    public static var primaryPositionerScanArc: Tag { Tag(0x0018, 0x9508) }
    /// Secondary Positioner Scan Arc (0018,9509), FL.
    public static var secondaryPositionerScanArc: Tag { Tag(0x0018, 0x9509) }
    /// Primary Positioner Scan Start Angle (0018,9510), FL.
    public static var primaryPositionerScanStartAngle: Tag { Tag(0x0018, 0x9510) }
    /// Secondary Positioner Scan Start Angle (0018,9511), FL.
    public static var secondaryPositionerScanStartAngle: Tag { Tag(0x0018, 0x9511) }
    /// Primary Positioner Increment (0018,9514), FL.
    public static var primaryPositionerIncrement: Tag { Tag(0x0018, 0x9514) }
    /// Secondary Positioner Increment (0018,9515), FL.
    public static var secondaryPositionerIncrement: Tag { Tag(0x0018, 0x9515) }
    /// Start Acquisition DateTime (0018,9516), DT.
    public static var startAcquisitionDateTime: Tag { Tag(0x0018, 0x9516) }
    /// End Acquisition DateTime (0018,9517), DT.
    public static var endAcquisitionDateTime: Tag { Tag(0x0018, 0x9517) }
    /// Primary Positioner Increment Sign (0018,9518), SS.
    public static var primaryPositionerIncrementSign: Tag { Tag(0x0018, 0x9518) }
    /// Secondary Positioner Increment Sign (0018,9519), SS.
    public static var secondaryPositionerIncrementSign: Tag { Tag(0x0018, 0x9519) }
    /// Application Name (0018,9524), LO.
    public static var applicationName: Tag { Tag(0x0018, 0x9524) }
    /// Application Version (0018,9525), LO.
    public static var applicationVersion: Tag { Tag(0x0018, 0x9525) }
    /// Application Manufacturer (0018,9526), LO.
    public static var applicationManufacturer: Tag { Tag(0x0018, 0x9526) }
    /// Algorithm Type (0018,9527), CS.
    public static var algorithmType: Tag { Tag(0x0018, 0x9527) }
    /// Algorithm Description (0018,9528), LO.
    public static var algorithmDescription: Tag { Tag(0x0018, 0x9528) }
    /// X-Ray 3D Reconstruction Sequence (0018,9530), SQ.
    public static var xRay3DReconstructionSequence: Tag { Tag(0x0018, 0x9530) }
    /// Reconstruction Description (0018,9531), LO.
    public static var reconstructionDescription: Tag { Tag(0x0018, 0x9531) }
    /// Per Projection Acquisition Sequence (0018,9538), SQ.
    public static var perProjectionAcquisitionSequence: Tag { Tag(0x0018, 0x9538) }
    /// Detector Position Sequence (0018,9541), SQ.
    public static var detectorPositionSequence: Tag { Tag(0x0018, 0x9541) }
    /// X-Ray Acquisition Dose Sequence (0018,9542), SQ.
    public static var xRayAcquisitionDoseSequence: Tag { Tag(0x0018, 0x9542) }
    /// X-Ray Source Isocenter Primary Angle (0018,9543), FD.
    public static var xRaySourceIsocenterPrimaryAngle: Tag { Tag(0x0018, 0x9543) }
    /// X-Ray Source Isocenter Secondary Angle (0018,9544), FD.
    public static var xRaySourceIsocenterSecondaryAngle: Tag { Tag(0x0018, 0x9544) }
    /// Breast Support Isocenter Primary Angle (0018,9545), FD.
    public static var breastSupportIsocenterPrimaryAngle: Tag { Tag(0x0018, 0x9545) }
    /// Breast Support Isocenter Secondary Angle (0018,9546), FD.
    public static var breastSupportIsocenterSecondaryAngle: Tag { Tag(0x0018, 0x9546) }
    /// Breast Support X Position to Isocenter (0018,9547), FD.
    public static var breastSupportXPositionToIsocenter: Tag { Tag(0x0018, 0x9547) }
    /// Breast Support Y Position to Isocenter (0018,9548), FD.
    public static var breastSupportYPositionToIsocenter: Tag { Tag(0x0018, 0x9548) }
    /// Breast Support Z Position to Isocenter (0018,9549), FD.
    public static var breastSupportZPositionToIsocenter: Tag { Tag(0x0018, 0x9549) }
    /// Detector Isocenter Primary Angle (0018,9550), FD.
    public static var detectorIsocenterPrimaryAngle: Tag { Tag(0x0018, 0x9550) }
    /// Detector Isocenter Secondary Angle (0018,9551), FD.
    public static var detectorIsocenterSecondaryAngle: Tag { Tag(0x0018, 0x9551) }
    /// Detector X Position to Isocenter (0018,9552), FD.
    public static var detectorXPositionToIsocenter: Tag { Tag(0x0018, 0x9552) }
    /// Detector Y Position to Isocenter (0018,9553), FD.
    public static var detectorYPositionToIsocenter: Tag { Tag(0x0018, 0x9553) }
    /// Detector Z Position to Isocenter (0018,9554), FD.
    public static var detectorZPositionToIsocenter: Tag { Tag(0x0018, 0x9554) }
    /// X-Ray Grid Sequence (0018,9555), SQ.
    public static var xRayGridSequence: Tag { Tag(0x0018, 0x9555) }
    /// X-Ray Filter Sequence (0018,9556), SQ.
    public static var xRayFilterSequence: Tag { Tag(0x0018, 0x9556) }
    /// Detector Active Area TLHC Position (0018,9557), FD.
    public static var detectorActiveAreaTLHCPosition: Tag { Tag(0x0018, 0x9557) }
    /// Detector Active Area Orientation (0018,9558), FD.
    public static var detectorActiveAreaOrientation: Tag { Tag(0x0018, 0x9558) }
    /// Positioner Primary Angle Direction (0018,9559), CS.
    public static var positionerPrimaryAngleDirection: Tag { Tag(0x0018, 0x9559) }
    /// Diffusion b-matrix Sequence (0018,9601), SQ.
    public static var diffusionBMatrixSequence: Tag { Tag(0x0018, 0x9601) }
    /// Diffusion b-value XX (0018,9602), FD.
    public static var diffusionBValueXX: Tag { Tag(0x0018, 0x9602) }
    /// Diffusion b-value XY (0018,9603), FD.
    public static var diffusionBValueXY: Tag { Tag(0x0018, 0x9603) }
    /// Diffusion b-value XZ (0018,9604), FD.
    public static var diffusionBValueXZ: Tag { Tag(0x0018, 0x9604) }
    /// Diffusion b-value YY (0018,9605), FD.
    public static var diffusionBValueYY: Tag { Tag(0x0018, 0x9605) }
    /// Diffusion b-value YZ (0018,9606), FD.
    public static var diffusionBValueYZ: Tag { Tag(0x0018, 0x9606) }
    /// Diffusion b-value ZZ (0018,9607), FD.
    public static var diffusionBValueZZ: Tag { Tag(0x0018, 0x9607) }
    /// Functional MR Sequence (0018,9621), SQ.
    public static var functionalMRSequence: Tag { Tag(0x0018, 0x9621) }
    /// Functional Settling Phase Frames Present (0018,9622), CS.
    public static var functionalSettlingPhaseFramesPresent: Tag { Tag(0x0018, 0x9622) }
    /// Functional Sync Pulse (0018,9623), DT.
    public static var functionalSyncPulse: Tag { Tag(0x0018, 0x9623) }
    /// Settling Phase Frame (0018,9624), CS.
    public static var settlingPhaseFrame: Tag { Tag(0x0018, 0x9624) }
    /// Decay Correction DateTime (0018,9701), DT.
    public static var decayCorrectionDateTime: Tag { Tag(0x0018, 0x9701) }
    /// Start Density Threshold (0018,9715), FD.
    public static var startDensityThreshold: Tag { Tag(0x0018, 0x9715) }
    /// Start Relative Density Difference Threshold (0018,9716), FD.
    public static var startRelativeDensityDifferenceThreshold: Tag { Tag(0x0018, 0x9716) }
    /// Start Cardiac Trigger Count Threshold (0018,9717), FD.
    public static var startCardiacTriggerCountThreshold: Tag { Tag(0x0018, 0x9717) }
    /// Start Respiratory Trigger Count Threshold (0018,9718), FD.
    public static var startRespiratoryTriggerCountThreshold: Tag { Tag(0x0018, 0x9718) }
    /// Termination Counts Threshold (0018,9719), FD.
    public static var terminationCountsThreshold: Tag { Tag(0x0018, 0x9719) }
    /// Termination Density Threshold (0018,9720), FD.
    public static var terminationDensityThreshold: Tag { Tag(0x0018, 0x9720) }
    /// Termination Relative Density Threshold (0018,9721), FD.
    public static var terminationRelativeDensityThreshold: Tag { Tag(0x0018, 0x9721) }
    /// Termination Time Threshold (0018,9722), FD.
    public static var terminationTimeThreshold: Tag { Tag(0x0018, 0x9722) }
    /// Termination Cardiac Trigger Count Threshold (0018,9723), FD.
    public static var terminationCardiacTriggerCountThreshold: Tag { Tag(0x0018, 0x9723) }
    /// Termination Respiratory Trigger Count Threshold (0018,9724), FD.
    public static var terminationRespiratoryTriggerCountThreshold: Tag { Tag(0x0018, 0x9724) }
    /// Detector Geometry (0018,9725), CS.
    public static var detectorGeometry: Tag { Tag(0x0018, 0x9725) }
    /// Transverse Detector Separation (0018,9726), FD.
    public static var transverseDetectorSeparation: Tag { Tag(0x0018, 0x9726) }
    /// Axial Detector Dimension (0018,9727), FD.
    public static var axialDetectorDimension: Tag { Tag(0x0018, 0x9727) }
    /// Radiopharmaceutical Agent Number (0018,9729), US.
    public static var radiopharmaceuticalAgentNumber: Tag { Tag(0x0018, 0x9729) }
    /// PET Frame Acquisition Sequence (0018,9732), SQ.
    public static var petFrameAcquisitionSequence: Tag { Tag(0x0018, 0x9732) }
    /// PET Detector Motion Details Sequence (0018,9733), SQ.
    public static var petDetectorMotionDetailsSequence: Tag { Tag(0x0018, 0x9733) }
    /// PET Table Dynamics Sequence (0018,9734), SQ.
    public static var petTableDynamicsSequence: Tag { Tag(0x0018, 0x9734) }
    /// PET Position Sequence (0018,9735), SQ.
    public static var petPositionSequence: Tag { Tag(0x0018, 0x9735) }
    /// PET Frame Correction Factors Sequence (0018,9736), SQ.
    public static var petFrameCorrectionFactorsSequence: Tag { Tag(0x0018, 0x9736) }
    /// Radiopharmaceutical Usage Sequence (0018,9737), SQ.
    public static var radiopharmaceuticalUsageSequence: Tag { Tag(0x0018, 0x9737) }
    /// Attenuation Correction Source (0018,9738), CS.
    public static var attenuationCorrectionSource: Tag { Tag(0x0018, 0x9738) }
    /// Number of Iterations (0018,9739), US.
    public static var numberOfIterations: Tag { Tag(0x0018, 0x9739) }
    /// Number of Subsets (0018,9740), US.
    public static var numberOfSubsets: Tag { Tag(0x0018, 0x9740) }
    /// PET Reconstruction Sequence (0018,9749), SQ.
    public static var petReconstructionSequence: Tag { Tag(0x0018, 0x9749) }
    /// PET Frame Type Sequence (0018,9751), SQ.
    public static var petFrameTypeSequence: Tag { Tag(0x0018, 0x9751) }
    /// Time of Flight Information Used (0018,9755), CS.
    public static var timeOfFlightInformationUsed: Tag { Tag(0x0018, 0x9755) }
    /// Reconstruction Type (0018,9756), CS.
    public static var reconstructionType: Tag { Tag(0x0018, 0x9756) }
    /// Decay Corrected (0018,9758), CS.
    public static var decayCorrected: Tag { Tag(0x0018, 0x9758) }
    /// Attenuation Corrected (0018,9759), CS.
    public static var attenuationCorrected: Tag { Tag(0x0018, 0x9759) }
    /// Scatter Corrected (0018,9760), CS.
    public static var scatterCorrected: Tag { Tag(0x0018, 0x9760) }
    /// Dead Time Corrected (0018,9761), CS.
    public static var deadTimeCorrected: Tag { Tag(0x0018, 0x9761) }
    /// Gantry Motion Corrected (0018,9762), CS.
    public static var gantryMotionCorrected: Tag { Tag(0x0018, 0x9762) }
    /// Patient Motion Corrected (0018,9763), CS.
    public static var patientMotionCorrected: Tag { Tag(0x0018, 0x9763) }
    /// Count Loss Normalization Corrected (0018,9764), CS.
    public static var countLossNormalizationCorrected: Tag { Tag(0x0018, 0x9764) }
    /// Randoms Corrected (0018,9765), CS.
    public static var randomsCorrected: Tag { Tag(0x0018, 0x9765) }
    /// Non-uniform Radial Sampling Corrected (0018,9766), CS.
    public static var nonUniformRadialSamplingCorrected: Tag { Tag(0x0018, 0x9766) }
    /// Sensitivity Calibrated (0018,9767), CS.
    public static var sensitivityCalibrated: Tag { Tag(0x0018, 0x9767) }
    /// Detector Normalization Correction (0018,9768), CS.
    public static var detectorNormalizationCorrection: Tag { Tag(0x0018, 0x9768) }
    /// Iterative Reconstruction Method (0018,9769), CS.
    public static var iterativeReconstructionMethod: Tag { Tag(0x0018, 0x9769) }
    /// Attenuation Correction Temporal Relationship (0018,9770), CS.
    public static var attenuationCorrectionTemporalRelationship: Tag { Tag(0x0018, 0x9770) }
    /// Patient Physiological State Sequence (0018,9771), SQ.
    public static var patientPhysiologicalStateSequence: Tag { Tag(0x0018, 0x9771) }
    /// Patient Physiological State Code Sequence (0018,9772), SQ.
    public static var patientPhysiologicalStateCodeSequence: Tag { Tag(0x0018, 0x9772) }
    /// Depth(s) of Focus (0018,9801), FD.
    public static var depthsOfFocus: Tag { Tag(0x0018, 0x9801) }
    /// Excluded Intervals Sequence (0018,9803), SQ.
    public static var excludedIntervalsSequence: Tag { Tag(0x0018, 0x9803) }
    /// Exclusion Start DateTime (0018,9804), DT.
    public static var exclusionStartDateTime: Tag { Tag(0x0018, 0x9804) }
    /// Exclusion Duration (0018,9805), FD.
    public static var exclusionDuration: Tag { Tag(0x0018, 0x9805) }
    /// US Image Description Sequence (0018,9806), SQ.
    public static var usImageDescriptionSequence: Tag { Tag(0x0018, 0x9806) }
    /// Image Data Type Sequence (0018,9807), SQ.
    public static var imageDataTypeSequence: Tag { Tag(0x0018, 0x9807) }
    /// Data Type (0018,9808), CS.
    public static var dataType: Tag { Tag(0x0018, 0x9808) }
    /// Transducer Scan Pattern Code Sequence (0018,9809), SQ.
    public static var transducerScanPatternCodeSequence: Tag { Tag(0x0018, 0x9809) }
    /// Aliased Data Type (0018,980B), CS.
    public static var aliasedDataType: Tag { Tag(0x0018, 0x980B) }
    /// Position Measuring Device Used (0018,980C), CS.
    public static var positionMeasuringDeviceUsed: Tag { Tag(0x0018, 0x980C) }
    /// Transducer Geometry Code Sequence (0018,980D), SQ.
    public static var transducerGeometryCodeSequence: Tag { Tag(0x0018, 0x980D) }
    /// Transducer Beam Steering Code Sequence (0018,980E), SQ.
    public static var transducerBeamSteeringCodeSequence: Tag { Tag(0x0018, 0x980E) }
    /// Transducer Application Code Sequence (0018,980F), SQ.
    public static var transducerApplicationCodeSequence: Tag { Tag(0x0018, 0x980F) }
    /// Zero Velocity Pixel Value (0018,9810), US or SS.
    public static var zeroVelocityPixelValue: Tag { Tag(0x0018, 0x9810) }
    /// Photoacoustic Excitation Characteristics Sequence (0018,9821), SQ.
    public static var photoacousticExcitationCharacteristicsSequence: Tag { Tag(0x0018, 0x9821) }
    /// Excitation Spectral Width (0018,9822), FD.
    public static var excitationSpectralWidth: Tag { Tag(0x0018, 0x9822) }
    /// Excitation Energy (0018,9823), FD.
    public static var excitationEnergy: Tag { Tag(0x0018, 0x9823) }
    /// Excitation Pulse Duration (0018,9824), FD.
    public static var excitationPulseDuration: Tag { Tag(0x0018, 0x9824) }
    /// Excitation Wavelength Sequence (0018,9825), SQ.
    public static var excitationWavelengthSequence: Tag { Tag(0x0018, 0x9825) }
    /// Excitation Wavelength (0018,9826), FD.
    public static var excitationWavelength: Tag { Tag(0x0018, 0x9826) }
    /// Illumination Translation Flag (0018,9828), CS.
    public static var illuminationTranslationFlag: Tag { Tag(0x0018, 0x9828) }
    /// Acoustic Coupling Medium Flag (0018,9829), CS.
    public static var acousticCouplingMediumFlag: Tag { Tag(0x0018, 0x9829) }
    /// Acoustic Coupling Medium Code Sequence (0018,982A), SQ.
    public static var acousticCouplingMediumCodeSequence: Tag { Tag(0x0018, 0x982A) }
    /// Acoustic Coupling Medium Temperature (0018,982B), FD.
    public static var acousticCouplingMediumTemperature: Tag { Tag(0x0018, 0x982B) }
    /// Transducer Response Sequence (0018,982C), SQ.
    public static var transducerResponseSequence: Tag { Tag(0x0018, 0x982C) }
    /// Center Frequency (0018,982D), FD.
    public static var centerFrequency: Tag { Tag(0x0018, 0x982D) }
    /// Fractional Bandwidth (0018,982E), FD.
    public static var fractionalBandwidth: Tag { Tag(0x0018, 0x982E) }
    /// Lower Cutoff Frequency (0018,982F), FD.
    public static var lowerCutoffFrequency: Tag { Tag(0x0018, 0x982F) }
    /// Upper Cutoff Frequency (0018,9830), FD.
    public static var upperCutoffFrequency: Tag { Tag(0x0018, 0x9830) }
    /// Transducer Technology Sequence (0018,9831), SQ.
    public static var transducerTechnologySequence: Tag { Tag(0x0018, 0x9831) }
    /// Sound Speed Correction Mechanism Code Sequence (0018,9832), SQ.
    public static var soundSpeedCorrectionMechanismCodeSequence: Tag { Tag(0x0018, 0x9832) }
    /// Object Sound Speed (0018,9833), FD.
    public static var objectSoundSpeed: Tag { Tag(0x0018, 0x9833) }
    /// Acoustic Coupling Medium Sound Speed (0018,9834), FD.
    public static var acousticCouplingMediumSoundSpeed: Tag { Tag(0x0018, 0x9834) }
    /// Photoacoustic Image Frame Type Sequence (0018,9835), SQ.
    public static var photoacousticImageFrameTypeSequence: Tag { Tag(0x0018, 0x9835) }
    /// Image Data Type Code Sequence (0018,9836), SQ.
    public static var imageDataTypeCodeSequence: Tag { Tag(0x0018, 0x9836) }
    /// Reference Location Label (0018,9900), LO.
    public static var referenceLocationLabel: Tag { Tag(0x0018, 0x9900) }
    /// Reference Location Description (0018,9901), UT.
    public static var referenceLocationDescription: Tag { Tag(0x0018, 0x9901) }
    /// Reference Basis Code Sequence (0018,9902), SQ.
    public static var referenceBasisCodeSequence: Tag { Tag(0x0018, 0x9902) }
    /// Reference Geometry Code Sequence (0018,9903), SQ.
    public static var referenceGeometryCodeSequence: Tag { Tag(0x0018, 0x9903) }
    /// Offset Distance (0018,9904), DS.
    public static var offsetDistance: Tag { Tag(0x0018, 0x9904) }
    /// Offset Direction (0018,9905), CS.
    public static var offsetDirection: Tag { Tag(0x0018, 0x9905) }
    /// Potential Scheduled Protocol Code Sequence (0018,9906), SQ.
    public static var potentialScheduledProtocolCodeSequence: Tag { Tag(0x0018, 0x9906) }
    /// Potential Requested Procedure Code Sequence (0018,9907), SQ.
    public static var potentialRequestedProcedureCodeSequence: Tag { Tag(0x0018, 0x9907) }
    /// Potential Reasons for Procedure (0018,9908), UC.
    public static var potentialReasonsForProcedure: Tag { Tag(0x0018, 0x9908) }
    /// Potential Reasons for Procedure Code Sequence (0018,9909), SQ.
    public static var potentialReasonsForProcedureCodeSequence: Tag { Tag(0x0018, 0x9909) }
    /// Potential Diagnostic Tasks (0018,990A), UC.
    public static var potentialDiagnosticTasks: Tag { Tag(0x0018, 0x990A) }
    /// Contraindications Code Sequence (0018,990B), SQ.
    public static var contraindicationsCodeSequence: Tag { Tag(0x0018, 0x990B) }
    /// Referenced Defined Protocol Sequence (0018,990C), SQ.
    public static var referencedDefinedProtocolSequence: Tag { Tag(0x0018, 0x990C) }
    /// Referenced Performed Protocol Sequence (0018,990D), SQ.
    public static var referencedPerformedProtocolSequence: Tag { Tag(0x0018, 0x990D) }
    /// Predecessor Protocol Sequence (0018,990E), SQ.
    public static var predecessorProtocolSequence: Tag { Tag(0x0018, 0x990E) }
    /// Protocol Planning Information (0018,990F), UT.
    public static var protocolPlanningInformation: Tag { Tag(0x0018, 0x990F) }
    /// Protocol Design Rationale (0018,9910), UT.
    public static var protocolDesignRationale: Tag { Tag(0x0018, 0x9910) }
    /// Patient Specification Sequence (0018,9911), SQ.
    public static var patientSpecificationSequence: Tag { Tag(0x0018, 0x9911) }
    /// Model Specification Sequence (0018,9912), SQ.
    public static var modelSpecificationSequence: Tag { Tag(0x0018, 0x9912) }
    /// Parameters Specification Sequence (0018,9913), SQ.
    public static var parametersSpecificationSequence: Tag { Tag(0x0018, 0x9913) }
    /// Instruction Sequence (0018,9914), SQ.
    public static var instructionSequence: Tag { Tag(0x0018, 0x9914) }
    /// Instruction Index (0018,9915), US.
    public static var instructionIndex: Tag { Tag(0x0018, 0x9915) }
    /// Instruction Text (0018,9916), LO.
    public static var instructionText: Tag { Tag(0x0018, 0x9916) }
    /// Instruction Description (0018,9917), UT.
    public static var instructionDescription: Tag { Tag(0x0018, 0x9917) }
    /// Instruction Performed Flag (0018,9918), CS.
    public static var instructionPerformedFlag: Tag { Tag(0x0018, 0x9918) }
    /// Instruction Performed DateTime (0018,9919), DT.
    public static var instructionPerformedDateTime: Tag { Tag(0x0018, 0x9919) }
    /// Instruction Performance Comment (0018,991A), UT.
    public static var instructionPerformanceComment: Tag { Tag(0x0018, 0x991A) }
    /// Patient Positioning Instruction Sequence (0018,991B), SQ.
    public static var patientPositioningInstructionSequence: Tag { Tag(0x0018, 0x991B) }
    /// Positioning Method Code Sequence (0018,991C), SQ.
    public static var positioningMethodCodeSequence: Tag { Tag(0x0018, 0x991C) }
    /// Positioning Landmark Sequence (0018,991D), SQ.
    public static var positioningLandmarkSequence: Tag { Tag(0x0018, 0x991D) }
    /// Target Frame of Reference UID (0018,991E), UI.
    public static var targetFrameOfReferenceUID: Tag { Tag(0x0018, 0x991E) }
    /// Acquisition Protocol Element Specification Sequence (0018,991F), SQ.
    public static var acquisitionProtocolElementSpecificationSequence: Tag { Tag(0x0018, 0x991F) }
    /// Acquisition Protocol Element Sequence (0018,9920), SQ.
    public static var acquisitionProtocolElementSequence: Tag { Tag(0x0018, 0x9920) }
    /// Protocol Element Number (0018,9921), US.
    public static var protocolElementNumber: Tag { Tag(0x0018, 0x9921) }
    /// Protocol Element Name (0018,9922), LO.
    public static var protocolElementName: Tag { Tag(0x0018, 0x9922) }
    /// Protocol Element Characteristics Summary (0018,9923), UT.
    public static var protocolElementCharacteristicsSummary: Tag { Tag(0x0018, 0x9923) }
    /// Protocol Element Purpose (0018,9924), UT.
    public static var protocolElementPurpose: Tag { Tag(0x0018, 0x9924) }
    /// Acquisition Motion (0018,9930), CS.
    public static var acquisitionMotion: Tag { Tag(0x0018, 0x9930) }
    /// Acquisition Start Location Sequence (0018,9931), SQ.
    public static var acquisitionStartLocationSequence: Tag { Tag(0x0018, 0x9931) }
    /// Acquisition End Location Sequence (0018,9932), SQ.
    public static var acquisitionEndLocationSequence: Tag { Tag(0x0018, 0x9932) }
    /// Reconstruction Protocol Element Specification Sequence (0018,9933), SQ.
    public static var reconstructionProtocolElementSpecificationSequence: Tag { Tag(0x0018, 0x9933) }
    /// Reconstruction Protocol Element Sequence (0018,9934), SQ.
    public static var reconstructionProtocolElementSequence: Tag { Tag(0x0018, 0x9934) }
    /// Storage Protocol Element Specification Sequence (0018,9935), SQ.
    public static var storageProtocolElementSpecificationSequence: Tag { Tag(0x0018, 0x9935) }
    /// Storage Protocol Element Sequence (0018,9936), SQ.
    public static var storageProtocolElementSequence: Tag { Tag(0x0018, 0x9936) }
    /// Requested Series Description (0018,9937), LO.
    public static var requestedSeriesDescription: Tag { Tag(0x0018, 0x9937) }
    /// Source Acquisition Protocol Element Number (0018,9938), US.
    public static var sourceAcquisitionProtocolElementNumber: Tag { Tag(0x0018, 0x9938) }
    /// Source Acquisition Beam Number (0018,9939), US.
    public static var sourceAcquisitionBeamNumber: Tag { Tag(0x0018, 0x9939) }
    /// Source Reconstruction Protocol Element Number (0018,993A), US.
    public static var sourceReconstructionProtocolElementNumber: Tag { Tag(0x0018, 0x993A) }
    /// Reconstruction Start Location Sequence (0018,993B), SQ.
    public static var reconstructionStartLocationSequence: Tag { Tag(0x0018, 0x993B) }
    /// Reconstruction End Location Sequence (0018,993C), SQ.
    public static var reconstructionEndLocationSequence: Tag { Tag(0x0018, 0x993C) }
    /// Reconstruction Algorithm Sequence (0018,993D), SQ.
    public static var reconstructionAlgorithmSequence: Tag { Tag(0x0018, 0x993D) }
    /// Reconstruction Target Center Location Sequence (0018,993E), SQ.
    public static var reconstructionTargetCenterLocationSequence: Tag { Tag(0x0018, 0x993E) }
    /// Image Filter Description (0018,9941), UT.
    public static var imageFilterDescription: Tag { Tag(0x0018, 0x9941) }
    /// CTDIvol Notification Trigger (0018,9942), FD.
    public static var ctdIvolNotificationTrigger: Tag { Tag(0x0018, 0x9942) }
    /// DLP Notification Trigger (0018,9943), FD.
    public static var dlpNotificationTrigger: Tag { Tag(0x0018, 0x9943) }
    /// Auto KVP Selection Type (0018,9944), CS.
    public static var autoKVPSelectionType: Tag { Tag(0x0018, 0x9944) }
    /// Auto KVP Upper Bound (0018,9945), FD.
    public static var autoKVPUpperBound: Tag { Tag(0x0018, 0x9945) }
    /// Auto KVP Lower Bound (0018,9946), FD.
    public static var autoKVPLowerBound: Tag { Tag(0x0018, 0x9946) }
    /// Protocol Defined Patient Position (0018,9947), CS.
    public static var protocolDefinedPatientPosition: Tag { Tag(0x0018, 0x9947) }
    /// Contributing Equipment Sequence (0018,A001), SQ.
    public static var contributingEquipmentSequence: Tag { Tag(0x0018, 0xA001) }
    /// Contribution DateTime (0018,A002), DT.
    public static var contributionDateTime: Tag { Tag(0x0018, 0xA002) }
    /// Contribution Description (0018,A003), ST.
    public static var contributionDescription: Tag { Tag(0x0018, 0xA003) }
}
