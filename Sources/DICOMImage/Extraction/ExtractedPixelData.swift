public import DICOM

/// What stands around the frames of a new instance: headers, tables and delimiters (PS3.5 8.1.1, A.4; PS3.3 C.7.6.3.1.8).
public struct ExtractedPixelData: Sendable {
    /// Everything before the first frame's bytes.
    public let header: [UInt8]
    /// Everything behind the last one's.
    public let trailer: [UInt8]

    /// Native frames, one behind another.
    ///
    /// - Parameters:
    ///   - tag: Pixel Data or one of its floating point forms.
    ///   - byteCount: of all frames.
    /// - Throws: ``ImageError/tooLarge`` for more than an element holds.
    public init(
        native tag: Tag, _ vr: VR, byteCount: UInt64, encoding: WireEncoding
    ) throws(ImageError) {
        let padding = byteCount % 2
        guard byteCount <= UInt64(UInt32.max) - 2 else { throw .tooLarge }
        var writer = DataSetWriter(encoding)
        writer.appendHeader(tag, vr, length: UInt32(byteCount + padding))
        header = writer.bytes
        trailer = padding == 1 ? [0] : []
    }

    /// Code streams in fragments.
    ///
    /// - Parameters:
    ///   - frameByteCounts: of each frame's fragments, with their headers.
    ///   - codeStreamByteCounts: for an Extended Offset Table, where there shall be one; each frame is one fragment then.
    public init(
        fragments tag: Tag, _ vr: VR, frameByteCounts: [UInt64], codeStreamByteCounts: [UInt64]?,
        encoding: WireEncoding
    ) throws(ImageError) {
        var offsets: [UInt64] = []
        offsets.reserveCapacity(frameByteCounts.count)
        var end: UInt64 = 0
        for count in frameByteCounts {
            offsets.append(end)
            let (sum, overflow) = end.addingReportingOverflow(count)
            guard !overflow, count >= 8 else { throw .framesUnknown }
            end = sum
        }
        var writer = DataSetWriter(encoding)
        let isShort = offsets.last.map { $0 <= UInt64(UInt32.max) } ?? true
        if let codeStreamByteCounts {
            writer.append(.extendedOffsetTable, .OV, bytes: Self.bytes(offsets, unit: 8))
            writer.append(.extendedOffsetTableLengths, .OV, bytes: Self.bytes(codeStreamByteCounts, unit: 8))
        }
        writer.appendHeader(tag, vr, length: ElementHeader.undefinedLength)
        // Not both tables; none where an offset has no room in it.
        let table = codeStreamByteCounts != nil || !isShort ? [] : Self.bytes(offsets, unit: 4)
        writer.appendItemHeader(byteCount: UInt32(clamping: table.count))
        header = writer.bytes + table
        var delimiter = DataSetWriter(encoding)
        delimiter.appendSequenceEnd()
        trailer = delimiter.bytes
    }

    /// Little endian, as every encapsulated syntax is.
    private static func bytes(_ numbers: [UInt64], unit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * unit)
        for number in numbers {
            for place in 0..<unit { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * place))) }
        }
        return bytes
    }
}

extension ExtractedPixelData {
    /// Extended Offset Table Lengths (7FE0,0002) of the chosen frames; nil where the old instance has none that fit.
    ///
    /// - Parameter frameByteCounts: of each chosen frame's fragments, with their headers.
    public static func codeStreamByteCounts(
        _ dataSet: DataSet, frameNumbers: [Int], frameByteCounts: [UInt64]
    ) -> [UInt64]? {
        guard dataSet[.extendedOffsetTable] != nil, let lengths = dataSet[.extendedOffsetTableLengths] else {
            return nil
        }
        let old = FrameTables.extendedOffsets(lengths.value)
        var chosen: [UInt64] = []
        for (number, byteCount) in zip(frameNumbers, frameByteCounts) {
            guard old.indices.contains(number - 1), byteCount >= 8 else { return nil }
            let length = old[number - 1]
            // Less a padding byte: else it is no single fragment.
            guard length <= byteCount - 8, byteCount - 8 - length <= 1 else { return nil }
            chosen.append(length)
        }
        return chosen
    }
}
