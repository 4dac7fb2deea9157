public import DICOM

/// What may stand in a picture, and nothing else (DESIGN section 6). A subset of what the Basic Profile of
/// PS3.15 Annex E keeps; a test proves the subset.
public enum PictureProfile {
    /// Elements whose values are written where they are what ``rules`` says.
    public static let copied = Set(rules.keys.map(Tag.init(rawValue:)))

    /// What decoding, geometry, units and windows need. No dates, no free text, no profiles or addresses that hold some.
    /// Ranges that PS3.3 leaves open end where no scanner gets to.
    static let rules: [UInt32: ValueRule] = [
        // Image pixel (PS3.3 C.7.6.3) and multi-frame (C.7.6.6)
        0x0028_0002: .unsigned(1...4), 0x0028_0003: .unsigned(1...4), 0x0028_0004: .code(PictureTerms.photometric),
        0x0028_0006: .unsigned(0...1), 0x0028_0008: .integer(1...Int(Int32.max)),
        0x0028_0009: ValueRule(vrs: [.AT], count: 1...16, domain: .tags(PictureTerms.frameIncrements)),
        0x0028_0010: .unsigned(1...65_535), 0x0028_0011: .unsigned(1...65_535),
        0x0028_0030: .decimal(0...100_000, count: 2...2), 0x0028_0034: .integer(0...1_000_000, count: 2...2),
        0x0028_0100: .unsigned(1...64), 0x0028_0101: .unsigned(1...64), 0x0028_0102: .unsigned(0...63),
        0x0028_0103: .unsigned(0...1), 0x0028_0106: .sample(), 0x0028_0107: .sample(), 0x0028_0120: .sample(),
        0x0028_0121: .sample(), 0x0028_0122: .float, 0x0028_0124: .float,
        // Modality and VOI transformations (C.11.1, C.11.2), palettes (C.7.9)
        0x0028_1050: .decimal(-1e9...1e9, count: 1...64), 0x0028_1051: .decimal(-1e9...1e9, count: 1...64),
        0x0028_1052: .decimal(-1e9...1e9), 0x0028_1053: .decimal(-1e9...1e9),
        0x0028_1054: .code(PictureTerms.rescale, .LO),
        0x0028_1056: .code(["LINEAR", "LINEAR_EXACT", "SIGMOID"]), 0x0028_1101: .sample(count: 3...3),
        0x0028_1102: .sample(count: 3...3), 0x0028_1103: .sample(count: 3...3), 0x0028_1104: .sample(count: 3...3),
        0x0028_1201: .table(0x0028_1101), 0x0028_1202: .table(0x0028_1102), 0x0028_1203: .table(0x0028_1103),
        0x0028_1204: .table(0x0028_1104), 0x0028_2110: .code(["00", "01"]),
        0x0028_2112: .decimal(0...1e6, count: 1...64), 0x0028_2114: .code(PictureTerms.compressions, count: 1...64),
        0x0028_3002: .sample(count: 3...3), 0x0028_3006: .table(0x0028_3002),
        0x2050_0020: .code(["IDENTITY", "INVERSE"]),
        // Geometry (C.7.6.2, C.8)
        0x0018_0050: .decimal(0...10_000), 0x0018_0088: .decimal(-10_000...10_000), 0x0018_1120: .decimal(-360...360),
        0x0018_1164: .decimal(0...10_000, count: 2...2), 0x0020_0032: .decimal(-1e6...1e6, count: 3...3),
        // Cosines, rounded.
        0x0020_0037: .decimal(-1.001...1.001, count: 6...6), 0x0020_1041: .decimal(-1e6...1e6),
        0x0028_0A02: .code(["GEOMETRY", "FIDUCIAL"]), 0x0018_1063: .decimal(0...1e7),
        0x0018_1149: .integer(0...100_000, count: 1...2), 0x0018_1110: .decimal(0...100_000),
        0x0018_1111: .decimal(0...100_000), 0x0020_9057: .long(), 0x0020_9157: .long(count: 1...64),
        // Units (PET, dose)
        0x0054_1001: .code(PictureTerms.units), 0x0054_1102: .code(["NONE", "START", "ADMIN"]),
        0x3004_0002: .code(["GY", "RELATIVE"]), 0x3004_000C: .decimal(-1e6...1e6, count: 1...65_536),
        0x3004_000E: .decimal(-1e9...1e9),
        0x0008_0060: .code(PictureTerms.modalities),
    ]

    /// Sequences that are entered; of their items only what this profile lists is copied.
    public static let entered: Set<Tag> = Set(
        [
            0x5200_9229, 0x5200_9230,  // functional groups
            0x0020_9113, 0x0020_9116, 0x0028_9110, 0x0028_9145, 0x0028_9132, 0x0020_9111,
            0x0028_3000, 0x0028_3010, 0x2050_0010, 0x0018_9329,
        ].map(Tag.init(rawValue:)))

    /// UIDs that stand in the picture in their pseudonymous form.
    public static let mapped: Set<Tag> = Set(
        [0x0008_0018, 0x0020_000D, 0x0020_000E, 0x0020_0052].map(Tag.init(rawValue:)))

    /// Group 7FE0: pixel data kinds and the extended offset table.
    public static func isPixelData(_ tag: Tag) -> Bool { pixelDataVRs[tag.rawValue] != nil }

    /// As ``isPixelData(_:)-(Tag)``, written as it must be: anything else may be words.
    static func isPixelData(_ header: ElementHeader) -> Bool {
        pixelDataVRs[header.tag.rawValue]?.contains(header.vr) ?? false
    }

    /// Whether an element that should stand in a picture has a VR that it can't have.
    static func hasWrongVR(_ header: ElementHeader) -> Bool {
        if let rule = rules[header.tag.rawValue] { return !rule.vrs.contains(header.vr) }
        if entered.contains(header.tag) { return header.vr != .SQ && header.vr != .UN }
        return false
    }

    private static let pixelDataVRs: [UInt32: [VR]] = [
        0x7FE0_0001: [.OV], 0x7FE0_0002: [.OV], 0x7FE0_0003: [.UV], 0x7FE0_0008: [.OF], 0x7FE0_0009: [.OD],
        0x7FE0_0010: [.OB, .OW],
    ]

    /// Words of Image Type that say nothing of a person; any other is left out.
    static let imageTypeWords: Set<String> = [
        "ORIGINAL", "DERIVED", "PRIMARY", "SECONDARY", "AXIAL", "LOCALIZER", "MIXED", "NONE", "VOLUME", "M", "P", "R",
        "I", "MAGNITUDE", "PHASE", "REAL", "IMAGINARY", "LABEL", "OVERVIEW", "THUMBNAIL", "RESAMPLED",
    ]
    /// Deep enough for a look-up table within a functional group.
    static let maximumDepth = 4
}
