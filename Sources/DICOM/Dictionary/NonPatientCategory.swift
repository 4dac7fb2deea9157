/// What instances that belong to no patient are (PS3.4 Annex GG): they have no study and no series. The raw value is the
/// resource that they are at (PS3.18 Table 12.1.1-1).
public enum NonPatientCategory: String, Hashable, Sendable, CaseIterable {
    case colorPalettes = "color-palettes"
    case definedProcedureProtocols = "defined-procedure-protocols"
    case hangingProtocols = "hanging-protocols"
    case implantTemplates = "implant-templates"
    case inventories

    /// The classes of its instances (PS3.4 Table GG.3-1).
    public var sopClassUIDs: [String] {
        switch self {
        case .colorPalettes: ["1.2.840.10008.5.1.4.39.1"]
        case .definedProcedureProtocols:
            ["1.2.840.10008.5.1.4.1.1.200.1", "1.2.840.10008.5.1.4.1.1.200.7"]  // CT, XA
        case .hangingProtocols: ["1.2.840.10008.5.1.4.38.1"]
        case .implantTemplates:
            // Generic, assembly, group.
            ["1.2.840.10008.5.1.4.43.1", "1.2.840.10008.5.1.4.44.1", "1.2.840.10008.5.1.4.45.1"]
        case .inventories: ["1.2.840.10008.5.1.4.1.1.201.1"]
        }
    }

    /// Nil for the classes of patients' instances, and for those that nobody knows.
    public init?(sopClassUID: String) {
        guard let category = Self.allCases.first(where: { $0.sopClassUIDs.contains(sopClassUID) }) else { return nil }
        self = category
    }
}
