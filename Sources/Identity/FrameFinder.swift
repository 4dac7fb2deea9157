import DICOM

/// Frames that follow one another at equal distance: `count` frames of `byteCount` bytes from `offset` on.
public struct FramePlaces: Hashable, Sendable {
    public var offset: UInt64
    public var byteCount: UInt64
    public var count: UInt32
    public init(offset: UInt64, byteCount: UInt64, count: UInt32) {
        (self.offset, self.byteCount, self.count) = (offset, byteCount, count)
    }
}

/// Finds where the frames of a picture lie, while its pixel data passes.
///
/// A native frame is its samples. An encapsulated frame is its fragments with their item headers (PS3.5 A.4): from the
/// header of the first to the end of the last.
struct FrameFinder {
    private var frameCount = 1
    private var nativeFrameByteCount: UInt64 = 0
    private var bitsPerFrame: UInt64 = 0
    /// Plaintext offset of the element that the stream offset `elementOffset` stands at.
    private var plaintextStart: UInt64 = 0
    private var elementOffset = 0
    private var valueByteCount: UInt64 = 0
    private var isEncapsulated = false
    private var isPixelData = false
    private var fragments: [(offset: UInt64, byteCount: UInt64)] = []
    private var fragmentOverflow = false
    /// Raw bytes of the element seen so far, to cut the offset tables out.
    private var seen: UInt64 = 0
    private var tableRange: Range<UInt64>?
    private var table: [UInt8] = []
    private var extendedOffsets: [UInt8] = []
    private var headerByteCount = 0
    private var tag: UInt32 = 0
    private var startOfBytes: [UInt8] = []

    mutating func begin(_ header: ElementHeader, at plaintextOffset: UInt64, head: [UInt8], syntax: TransferSyntax) {
        tag = header.tag.rawValue
        seen = 0
        switch tag {
        case 0x7FE0_0001, 0x7FE0_0002, 0x7FE0_0003: return
        default: break
        }
        isPixelData = true
        plaintextStart = plaintextOffset
        elementOffset = header.offset
        headerByteCount = header.headerByteCount
        isEncapsulated = header.length == 0xFFFF_FFFF
        valueByteCount = isEncapsulated ? 0 : UInt64(header.length)
        guard let dataSet = try? DataSet(parsing: head, transferSyntax: syntax) else { return }
        frameCount = max(1, dataSet.integer(Tag(rawValue: 0x0028_0008)) ?? 1)
        let fields = [0x0028_0010, 0x0028_0011, 0x0028_0100].map { dataSet.integer(Tag(rawValue: $0)) ?? 0 }
        let samples = dataSet.integer(Tag(rawValue: 0x0028_0002)) ?? 1
        guard (fields + [samples]).allSatisfy({ (0...65535).contains($0) }) else { return }
        // Below 2^64: four factors of at most 2^16 each; the product of all is checked.
        let (pixels, overflow) = UInt64(fields[0] * fields[1]).multipliedReportingOverflow(
            by: UInt64(fields[2] * samples))
        bitsPerFrame = overflow ? 0 : pixels
        // 4:2:2 native data has two samples for a pixel (PS3.3 C.7.6.3.1.2).
        if dataSet.string(Tag(rawValue: 0x0028_0004))?.hasPrefix("YBR_FULL_422") == true, samples == 3 {
            bitsPerFrame = bitsPerFrame / 3 * 2
        }
    }

    mutating func see(_ raw: UnsafeRawBufferPointer) {
        defer { seen += UInt64(raw.count) }
        if tag == 0x7FE0_0001 {
            if extendedOffsets.count + raw.count <= IdentityLimits.offsetTableByteCount {
                extendedOffsets.append(contentsOf: raw)
            }
            return
        }
        // The basic offset table is the first item: its bytes come right behind the element's header.
        guard isEncapsulated, fragments.isEmpty, startOfBytes.count < IdentityLimits.offsetTableByteCount else {
            return
        }
        startOfBytes.append(contentsOf: raw.prefix(IdentityLimits.offsetTableByteCount - startOfBytes.count))
    }

    mutating func fragment(streamOffset: Int, byteCount: Int) {
        guard isPixelData, streamOffset >= elementOffset else { return }
        let inElement = UInt64(streamOffset - elementOffset)
        if tableRange == nil {
            tableRange = inElement..<(inElement + UInt64(byteCount))
            return
        }
        guard fragments.count < IdentityLimits.fragmentCount else {
            fragmentOverflow = true
            return
        }
        fragments.append((plaintextStart + inElement, UInt64(byteCount)))
    }

    /// Frame places in the picture's plaintext; empty where they can't be known.
    func runs() -> [FramePlaces] {
        guard isPixelData else { return [] }
        return isEncapsulated ? encapsulatedRuns() : nativeRuns()
    }

    private func nativeRuns() -> [FramePlaces] {
        guard bitsPerFrame > 0, let count = UInt32(exactly: frameCount) else { return [] }
        let start = plaintextStart + UInt64(headerByteCount)
        if bitsPerFrame % 8 != 0, frameCount > 1 { return [] }  // frames share bytes (PS3.5 8.1.1)
        let frameByteCount = (bitsPerFrame + 7) / 8
        let (total, overflow) = frameByteCount.multipliedReportingOverflow(by: UInt64(count))
        guard !overflow, total <= valueByteCount else { return [] }
        return [FramePlaces(offset: start, byteCount: frameByteCount, count: count)]
    }

    private func encapsulatedRuns() -> [FramePlaces] {
        guard !fragments.isEmpty, !fragmentOverflow else { return [] }
        if fragments.count == frameCount {
            return fragments.map { FramePlaces(offset: $0.offset - 8, byteCount: $0.byteCount + 8, count: 1) }
        }
        if frameCount == 1 { return [run(fragments[...])] }
        return runsByOffsets()
    }

    private func run(_ group: ArraySlice<(offset: UInt64, byteCount: UInt64)>) -> FramePlaces {
        guard let first = group.first, let last = group.last else {
            return FramePlaces(offset: 0, byteCount: 0, count: 0)
        }
        let start = first.offset - 8
        return FramePlaces(offset: start, byteCount: last.offset + last.byteCount - start, count: 1)
    }

    /// Groups fragments by the offsets that the (extended) offset table names, counted from the first fragment's item.
    private func runsByOffsets() -> [FramePlaces] {
        let offsets = tableOffsets()
        guard offsets.count == frameCount, let base = fragments.first.map({ $0.offset - 8 }) else { return [] }
        var runs: [FramePlaces] = []
        var index = 0
        for (number, offset) in offsets.enumerated() {
            let next = number + 1 < offsets.count ? offsets[number + 1] : UInt64.max
            guard index < fragments.count, fragments[index].offset - 8 - base == offset else { return [] }
            let start = index
            while index < fragments.count, fragments[index].offset - 8 - base < next { index += 1 }
            runs.append(run(fragments[start..<index]))
        }
        return index == fragments.count ? runs : []
    }

    private func tableOffsets() -> [UInt64] {
        if !extendedOffsets.isEmpty {
            // Explicit VR: twelve bytes of header before the values; encapsulated syntaxes are explicit.
            let values = Array(extendedOffsets.dropFirst(12))
            return stride(from: 0, to: values.count - values.count % 8, by: 8).map { at in
                (0..<8).reduce(UInt64(0)) { $0 | UInt64(values[at + $1]) << UInt64(8 * $1) }
            }
        }
        guard let range = tableRange, range.upperBound <= UInt64(startOfBytes.count) else { return [] }
        let values = Array(startOfBytes[Int(range.lowerBound)..<Int(range.upperBound)])
        return stride(from: 0, to: values.count - values.count % 4, by: 4).map { at in
            (0..<4).reduce(UInt64(0)) { $0 | UInt64(values[at + $1]) << UInt64(8 * $1) }
        }
    }
}
