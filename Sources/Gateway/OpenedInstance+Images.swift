public import DICOM
public import Identity
import Packs

extension OpenedInstance {
    /// Whether there is a picture to show.
    public var hasPicture: Bool { items.contains { $0.kind == .picture } }

    /// All that a picture is made with, besides its frames: the words, with the tables, overlays and profiles that lie outside
    /// the head.
    public func imageAttributes(of record: Record) async throws(GatewayError) -> DataSet {
        try await words(of: record) { element in
            let tag = Tag(rawValue: element.tag)
            let isForPictures = tag.group == 0x0028 || tag.group == 0x0048 || tag.group & 0xFF00 == 0x6000
            return isForPictures && element.byteCount <= GatewayLimits.imageAttributeByteCount
        }
    }
}
