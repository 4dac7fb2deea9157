public import DICOM

/// What may stand in a picture, and nothing else (DESIGN section 6). A subset of what the Basic Profile of
/// PS3.15 Annex E keeps; a test proves the subset.
public enum PictureProfile {
    /// Elements that are copied as they are: what decoding, geometry, units and windows need. No dates, no free text.
    public static let copied: Set<Tag> = Set(
        [
            // Image pixel (PS3.3 C.7.6.3) and multi-frame (C.7.6.6)
            0x0028_0002, 0x0028_0003, 0x0028_0004, 0x0028_0006, 0x0028_0008, 0x0028_0009, 0x0028_0010, 0x0028_0011,
            0x0028_0030, 0x0028_0034, 0x0028_0100, 0x0028_0101, 0x0028_0102, 0x0028_0103, 0x0028_0106, 0x0028_0107,
            0x0028_0120, 0x0028_0121, 0x0028_0122, 0x0028_0124,
            // Modality and VOI transformations (C.11.1, C.11.2), palettes (C.7.9)
            0x0028_1050, 0x0028_1051, 0x0028_1052, 0x0028_1053, 0x0028_1054, 0x0028_1056, 0x0028_1101, 0x0028_1102,
            0x0028_1103, 0x0028_1104, 0x0028_1201, 0x0028_1202, 0x0028_1203, 0x0028_1204, 0x0028_1221, 0x0028_1222,
            0x0028_1223, 0x0028_2000, 0x0028_2110, 0x0028_2112, 0x0028_2114, 0x0028_3002, 0x0028_3006,
            0x0028_7FE0, 0x2050_0020,
            // Geometry (C.7.6.2, C.8)
            0x0018_0050, 0x0018_0088, 0x0018_1120, 0x0018_1164, 0x0020_0032, 0x0020_0037, 0x0020_1041, 0x0028_0A02,
            0x0018_1063, 0x0018_1149, 0x0018_1110, 0x0018_1111, 0x0020_9057, 0x0020_9157,
            // Units (PET, dose)
            0x0054_1001, 0x0054_1102, 0x3004_0002, 0x3004_000C, 0x3004_000E,
            0x0008_0060,
        ].map(Tag.init(rawValue:)))

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
    public static func isPixelData(_ tag: Tag) -> Bool {
        switch tag.rawValue {
        case 0x7FE0_0001, 0x7FE0_0002, 0x7FE0_0003, 0x7FE0_0008, 0x7FE0_0009, 0x7FE0_0010: true
        default: false
        }
    }

    /// Words of Image Type that say nothing of a person; any other is left out.
    static let imageTypeWords: Set<String> = [
        "ORIGINAL", "DERIVED", "PRIMARY", "SECONDARY", "AXIAL", "LOCALIZER", "MIXED", "NONE", "VOLUME", "M", "P", "R",
        "I", "MAGNITUDE", "PHASE", "REAL", "IMAGINARY", "LABEL", "OVERVIEW", "THUMBNAIL", "RESAMPLED",
    ]
    /// Deep enough for a look-up table within a functional group.
    static let maximumDepth = 4
}
