/// What a directory record describes (PS3.3 F.4, Table F.4-1). Retired types are read, and written where a retired object has
/// no other.
public enum DirectoryRecordType: String, Hashable, Sendable, CaseIterable {
    case patient = "PATIENT"
    case study = "STUDY"
    case series = "SERIES"
    case image = "IMAGE"
    case rtDose = "RT DOSE"
    case rtStructureSet = "RT STRUCTURE SET"
    case rtPlan = "RT PLAN"
    case rtTreatmentRecord = "RT TREAT RECORD"
    case presentation = "PRESENTATION"
    case waveform = "WAVEFORM"
    case srDocument = "SR DOCUMENT"
    case keyObjectDocument = "KEY OBJECT DOC"
    case spectroscopy = "SPECTROSCOPY"
    case rawData = "RAW DATA"
    case registration = "REGISTRATION"
    case fiducial = "FIDUCIAL"
    case hangingProtocol = "HANGING PROTOCOL"
    case encapsulatedDocument = "ENCAP DOC"
    case hl7StructuredDocument = "HL7 STRUC DOC"
    case valueMap = "VALUE MAP"
    case stereometric = "STEREOMETRIC"
    case palette = "PALETTE"
    case implant = "IMPLANT"
    case implantAssembly = "IMPLANT ASSY"
    case implantGroup = "IMPLANT GROUP"
    case plan = "PLAN"
    case measurement = "MEASUREMENT"
    case surface = "SURFACE"
    case surfaceScan = "SURFACE SCAN"
    case tract = "TRACT"
    case assessment = "ASSESSMENT"
    case radiotherapy = "RADIOTHERAPY"
    case annotation = "ANNOTATION"
    case inventory = "INVENTORY"
    case privateRecord = "PRIVATE"

    // Retired (PS3.3 F.4 of earlier editions).
    case overlay = "OVERLAY"
    case modalityLUT = "MODALITY LUT"
    case voiLUT = "VOI LUT"
    case curve = "CURVE"
    case storedPrint = "STORED PRINT"
    case topic = "TOPIC"
    case visit = "VISIT"
    case results = "RESULTS"
    case interpretation = "INTERPRETATION"
    case studyComponent = "STUDY COMPONENT"
    case printQueue = "PRINT QUEUE"
    case filmSession = "FILM SESSION"
    case filmBox = "FILM BOX"
    case imageBox = "IMAGE BOX"
    /// A file that several records share (PS3.3 F.5 of 2003, retired). It stands in no directory entity.
    case multiReferenced = "MRDR"

    /// How deep it stands (PS3.3 Figure F.4-1): 0 a patient, 1 a study, 2 a series, 3 an instance; `nil` where nothing says.
    public var level: Int? {
        switch self {
        case .patient, .hangingProtocol, .palette, .implant, .implantAssembly, .implantGroup, .inventory, .topic,
            .printQueue:
            0
        case .study: 1
        case .series: 2
        case .privateRecord, .multiReferenced, .visit, .results, .interpretation, .studyComponent, .filmSession,
            .filmBox, .imageBox, .hl7StructuredDocument:
            nil
        default: 3
        }
    }

    /// Whether an instance stands beside the patients, as it is nobody's (PS3.3 Table F.4-1).
    var isWithoutPatient: Bool { level == 0 && self != .patient }
}

extension DirectoryRecordType {
    /// The type for an instance (PS3.3 Table F.4-1 with the notes of F.5). An object of a class that the standard doesn't know
    /// is an IMAGE where it has pixels, else PRIVATE.
    public init(sopClassUID: String, hasPixels: Bool) {
        let root = "1.2.840.10008.5.1.4."
        if sopClassUID.hasPrefix(root), let type = Self.bySOPClass[String(sopClassUID.dropFirst(root.count))] {
            self = type
        } else if sopClassUID.hasPrefix(root + "1.1.88.") {
            self = .srDocument
        } else if sopClassUID.hasPrefix(root + "1.1.11."), sopClassUID != root + "1.1.11" {
            self = .presentation
        } else if sopClassUID.hasPrefix(root + "1.1.9.") {
            self = .waveform
        } else if sopClassUID.hasPrefix(root + "1.1.104.") {
            self = .encapsulatedDocument
        } else if hasPixels {
            self = .image
        } else {
            self = .privateRecord
        }
    }

    private static let bySOPClass: [String: DirectoryRecordType] = {
        let table: [(DirectoryRecordType, [String])] = [
            (.rtDose, ["1.1.481.2"]), (.rtStructureSet, ["1.1.481.3"]), (.rtPlan, ["1.1.481.5", "1.1.481.8"]),
            (.rtTreatmentRecord, ["1.1.481.4", "1.1.481.6", "1.1.481.7", "1.1.481.9"]),
            // The second generation's intents, radiations and records; its images are images.
            (
                .radiotherapy,
                [
                    "1.1.481.10", "1.1.481.11", "1.1.481.12", "1.1.481.13", "1.1.481.14", "1.1.481.15", "1.1.481.16",
                    "1.1.481.17", "1.1.481.18", "1.1.481.19", "1.1.481.20", "1.1.481.21", "1.1.481.22", "1.1.481.25",
                ]
            ),
            (.plan, ["34.1", "34.7", "34.10"]),
            (.presentation, ["1.1.131"]),
            (.srDocument, ["1.1.78.6", "1.1.79.1"]),
            (.keyObjectDocument, ["1.1.88.59"]),
            (.spectroscopy, ["1.1.4.2"]), (.rawData, ["1.1.66"]), (.registration, ["1.1.66.1", "1.1.66.3"]),
            (.fiducial, ["1.1.66.2"]), (.surface, ["1.1.66.5"]), (.tract, ["1.1.66.6"]), (.valueMap, ["1.1.67"]),
            (.surfaceScan, ["1.1.68.1", "1.1.68.2"]), (.stereometric, ["1.1.77.1.5.3"]),
            (
                .measurement,
                ["1.1.78.1", "1.1.78.2", "1.1.78.3", "1.1.78.4", "1.1.78.5", "1.1.78.7", "1.1.78.8", "1.1.80.1"]
            ),
            (.assessment, ["1.1.90.1"]), (.annotation, ["1.1.91.1"]),
            (.hangingProtocol, ["38.1"]), (.palette, ["39.1"]), (.implant, ["43.1"]), (.implantAssembly, ["44.1"]),
            (.implantGroup, ["45.1"]), (.inventory, ["1.1.201.1"]),
            (.overlay, ["1.1.8"]), (.curve, ["1.1.9", "1.1.129"]), (.modalityLUT, ["1.1.10"]), (.voiLUT, ["1.1.11"]),
        ]
        return Dictionary(
            table.flatMap { type, classes in classes.map { ($0, type) } }, uniquingKeysWith: { first, _ in first })
    }()
}
