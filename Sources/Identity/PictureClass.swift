public import DICOM
public import Sealing

/// Which key class seals a picture (DESIGN section 6): `picture` for a short list of SOP classes whose samples are
/// known to show no words; everything else, unknown classes first, is `identity`.
public enum PictureClass {
    static let safe: Set<String> = [
        "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.2.1", "1.2.840.10008.5.1.4.1.1.2.2",  // CT
        "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.4.1", "1.2.840.10008.5.1.4.1.1.4.3",  // MR
        "1.2.840.10008.5.1.4.1.1.4.4",
        "1.2.840.10008.5.1.4.1.1.128", "1.2.840.10008.5.1.4.1.1.128.1", "1.2.840.10008.5.1.4.1.1.130",  // PET
        "1.2.840.10008.5.1.4.1.1.20",  // NM
        "1.2.840.10008.5.1.4.1.1.1.1", "1.2.840.10008.5.1.4.1.1.1.1.1",  // digital X-ray
        "1.2.840.10008.5.1.4.1.1.1.2", "1.2.840.10008.5.1.4.1.1.1.2.1",  // mammography
    ]

    /// The class for an instance with this head. Fails closed.
    public static func keyClass(of head: DataSet) -> KeyClass {
        guard let sopClass = head.string(Tag(rawValue: 0x0008_0016)), safe.contains(sopClass) else { return .identity }
        let imageType = head.strings(Tag(rawValue: 0x0008_0008)).map { $0.uppercased() }
        if imageType.contains(where: { $0 == "SECONDARY" || $0.hasPrefix("SCREEN") }) { return .identity }
        for tag in [0x0028_0301, 0x0028_0302] as [UInt32] where head[Tag(rawValue: tag)] != nil {
            // The only value, not the first of several.
            guard head.strings(Tag(rawValue: tag)).map({ $0.uppercased() }) == ["NO"] else { return .identity }
        }
        return hasOverlayInSamples(head) ? .identity : .picture
    }

    /// Overlay Bit Position inside the samples (60xx,0102) without Overlay Data, or bits beyond those stored.
    private static func hasOverlayInSamples(_ head: DataSet) -> Bool {
        head.elements.contains { element in
            element.tag.group & 0xFF00 == 0x6000 && element.tag.element == 0x0102
                && (head.integer(element.tag) ?? 1) != 0
        }
    }
}
