import DICOM
import Gateway
import Identity

extension OpenedInstance {
    /// The instance without pixel data and other large values (PS3.4 Z.1.3), in a native transfer syntax; what lies deeper, as
    /// the pixel data of icons, stays.
    ///
    /// - Returns: nil for a deflated transfer syntax: there are others to choose.
    func withoutBulkData(_ record: Record, transferSyntaxUID: String) async throws(GatewayError) -> [UInt8]? {
        let syntax = TransferSyntax(uid: transferSyntaxUID)
        guard !syntax.isDeflated else { return nil }
        let words = try await words(of: record) { !BulkDataOmission.isLeftOut(Tag(rawValue: $0.tag)) }
        do throws(DICOMError) { return try BulkDataOmission.bytes(of: words, in: syntax) } catch {
            throw .unreadable(error)
        }
    }
}

/// Which attributes a retrieval without bulk data leaves out.
enum BulkDataOmission {
    /// PS3.4 Table Z.1-1, with the forms of pixel data that came later.
    static func isLeftOut(_ tag: Tag) -> Bool {
        switch (tag.group, tag.element) {
        case (0x7FE0, 0x0001), (0x7FE0, 0x0002), (0x7FE0, 0x0008), (0x7FE0, 0x0009), (0x7FE0, 0x0010): true
        case (0x0028, 0x7FE0), (0x5600, 0x0020): true
        case (0x6000...0x60FF, 0x3000): true
        case (0x5000...0x50FF, 0x3000), (0x5000...0x50FF, 0x200C): true
        default: false
        }
    }

    static func bytes(of words: DataSet, in syntax: TransferSyntax) throws(DICOMError) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: syntax)
        for element in words.elements where !isLeftOut(element.tag) {
            if element.tag == .waveformSequence {
                try appendWaveforms(element, to: &writer)
            } else {
                try writer.append(element)
            }
        }
        return writer.bytes
    }

    /// A waveform's samples lie one level down.
    private static func appendWaveforms(_ element: Element, to writer: inout DataSetWriter) throws(DICOMError) {
        var items: [[UInt8]] = []
        for item in try element.items() {
            var part = DataSetWriter(writer.encoding)
            for nested in item.elements where nested.tag != .waveformData { try part.append(nested) }
            items.append(part.bytes)
        }
        writer.appendSequence(element.tag, items: items)
    }
}
