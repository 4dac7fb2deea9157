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

    /// The class for an instance with this whole head. Fails closed: each element that has a say must stand there once,
    /// in its own VR, and say what is known to be harmless.
    public static func keyClass(of head: DataSet) -> KeyClass {
        var seen = Set<Tag>()
        for element in head.elements where decides(element.tag) {
            guard seen.insert(element.tag).inserted, isHarmless(element) else { return .identity }
        }
        return seen.contains(.sopClassUID) ? .picture : .identity
    }

    /// Whether an element has a say in the class: wherever it stands in the data set, and however large it is.
    static func decides(_ tag: Tag) -> Bool {
        switch tag {
        case .imageType, .sopClassUID, .burnedInAnnotation, .recognizableVisualFeatures: true
        default: tag.group & 0xFF00 == 0x6000 && (tag.element == overlayBits || tag.element == overlayBitPosition)
        }
    }

    private static func isHarmless(_ element: Element) -> Bool {
        switch element.tag {
        case .sopClassUID:
            let values = element.strings()
            return element.vr == .UI && values.count == 1 && values.allSatisfy(safe.contains)
        case .imageType:
            let words = element.strings().map { $0.uppercased() }
            return (element.vr == .CS || element.value.isEmpty)
                && !words.contains { $0.contains("SECONDARY") || $0.contains("SCREEN") }
        case .burnedInAnnotation, .recognizableVisualFeatures:
            // The only value, not the first of several.
            return element.vr == .CS && element.strings().map { $0.uppercased() } == ["NO"]
        default:
            // An overlay in unused bits of the samples (PS3.3 C.9.2, retired): it has another position than 0, and as
            // many bits as a sample.
            return element.vr == .US && element.integers() == [element.tag.element == overlayBits ? 1 : 0]
        }
    }

    private static let overlayBits: UInt16 = 0x0100
    private static let overlayBitPosition: UInt16 = 0x0102
}
