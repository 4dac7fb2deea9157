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

/// What a head says of the frames: how many there are, and for native ones how large.
struct FrameGeometry: Hashable {
    private(set) var frameCount: Int
    private(set) var bitsPerFrame: UInt64 = 0

    init(_ head: DataSet) {
        frameCount = max(1, head.integer(.numberOfFrames) ?? 1)
        let fields = [Tag.rows, .columns, .bitsAllocated].map { head.integer($0) ?? 0 }
        let samples = head.integer(.samplesPerPixel) ?? 1
        guard (fields + [samples]).allSatisfy({ (0...65535).contains($0) }) else { return }
        // Below 2^64: four factors of at most 2^16 each; the product of all is checked.
        let (pixels, overflow) = UInt64(fields[0] * fields[1]).multipliedReportingOverflow(
            by: UInt64(fields[2] * samples))
        bitsPerFrame = overflow ? 0 : pixels
        // 4:2:2 native data has two samples for a pixel (PS3.3 C.7.6.3.1.2).
        if head.string(.photometricInterpretation)?.hasPrefix("YBR_FULL_422") == true, samples == 3 {
            bitsPerFrame = bitsPerFrame / 3 * 2
        }
    }
}

/// Finds where the frames of a picture lie, while its pixel data passes.
///
/// A native frame is its samples. An encapsulated frame is its fragments with their item headers (PS3.5 A.4): from the
/// header of the first to the end of the last. What is kept of a fragment is its length, four bytes.
struct FrameFinder {
    private enum Place { case elsewhere, offsetTable, pixels }

    private var place = Place.elsewhere
    /// The pixel data element, and where it stands in the plaintext.
    private var header: ElementHeader?
    private var plaintextStart: UInt64 = 0
    /// More than one pixel data element: which frames are meant is not known.
    private var isAmbiguous = false
    /// Bytes of the current element seen so far.
    private var seen: UInt64 = 0

    /// The basic offset table, from the element's first byte; and what was seen of it.
    private var tableRange: Range<UInt64>?
    private var table: [UInt8] = []
    private var extendedHeaderByteCount = 0
    private var extendedOffsets: [UInt8] = []

    private var lengths: [UInt32] = []
    private var fragmentCount = 0
    private var fragmentsEnd: UInt64 = 0

    /// What the tables take in memory.
    var heldByteCount: Int { lengths.count * 4 + table.count + extendedOffsets.count }

    mutating func begin(_ header: ElementHeader, at plaintextOffset: UInt64) {
        seen = 0
        switch header.tag.rawValue {
        case 0x7FE0_0001:
            place = .offsetTable
            extendedHeaderByteCount = header.headerByteCount
        case 0x7FE0_0002, 0x7FE0_0003: place = .elsewhere
        default:
            isAmbiguous = self.header != nil
            place = isAmbiguous ? .elsewhere : .pixels
            if !isAmbiguous { (self.header, plaintextStart) = (header, plaintextOffset) }
        }
    }

    mutating func see(_ raw: UnsafeRawBufferPointer) {
        let start = seen
        seen += UInt64(raw.count)
        switch place {
        case .elsewhere: break
        case .offsetTable:
            extendedOffsets.append(contentsOf: raw.prefix(IdentityLimits.offsetTableByteCount - extendedOffsets.count))
        case .pixels:
            guard let range = tableRange?.clamped(to: start..<seen), !range.isEmpty else { return }
            let bytes = raw[Int(range.lowerBound - start)..<Int(range.upperBound - start)]
            table.append(contentsOf: bytes.prefix(IdentityLimits.offsetTableByteCount - table.count))
        }
    }

    mutating func fragment(streamOffset: Int, byteCount: Int) {
        guard place == .pixels, let header, streamOffset >= header.offset else { return }
        let start = UInt64(streamOffset - header.offset)
        fragmentsEnd = start + UInt64(byteCount)
        guard tableRange != nil else {
            tableRange = start..<fragmentsEnd
            return
        }
        fragmentCount += 1
        guard lengths.count < IdentityLimits.fragmentCount, let length = UInt32(exactly: byteCount) else { return }
        lengths.append(length)
    }

    /// Frame places in the picture's plaintext; empty where they can't be known.
    func runs(_ geometry: FrameGeometry) -> [FramePlaces] {
        guard let header, !isAmbiguous else { return [] }
        return header.hasUndefinedLength ? encapsulatedRuns(geometry) : nativeRuns(geometry, header)
    }

    private func nativeRuns(_ geometry: FrameGeometry, _ header: ElementHeader) -> [FramePlaces] {
        let bitsPerFrame = geometry.bitsPerFrame
        guard bitsPerFrame > 0, let count = UInt32(exactly: geometry.frameCount) else { return [] }
        let start = plaintextStart + UInt64(header.headerByteCount)
        if bitsPerFrame % 8 != 0, geometry.frameCount > 1 { return [] }  // frames share bytes (PS3.5 8.1.1)
        let frameByteCount = (bitsPerFrame + 7) / 8
        let (total, overflow) = frameByteCount.multipliedReportingOverflow(by: UInt64(count))
        guard !overflow, total <= UInt64(header.length) else { return [] }
        return [FramePlaces(offset: start, byteCount: frameByteCount, count: count)]
    }

    private func encapsulatedRuns(_ geometry: FrameGeometry) -> [FramePlaces] {
        guard fragmentCount > 0, let base = tableRange.map({ plaintextStart + $0.upperBound }) else { return [] }
        if geometry.frameCount == 1 {
            return [FramePlaces(offset: base, byteCount: plaintextStart + fragmentsEnd - base, count: 1)]
        }
        guard lengths.count == fragmentCount else { return [] }
        if fragmentCount == geometry.frameCount {
            var offset = base
            return lengths.map { length in
                defer { offset += UInt64(length) + 8 }
                return FramePlaces(offset: offset, byteCount: UInt64(length) + 8, count: 1)
            }
        }
        return runsByOffsets(geometry, base: base)
    }

    /// Groups fragments by the offsets that the (extended) offset table names, counted from the first fragment's item.
    private func runsByOffsets(_ geometry: FrameGeometry, base: UInt64) -> [FramePlaces] {
        let offsets = tableOffsets()
        guard offsets.count == geometry.frameCount else { return [] }
        var runs: [FramePlaces] = []
        var index = 0
        var position: UInt64 = 0
        for (number, offset) in offsets.enumerated() {
            let next = number + 1 < offsets.count ? offsets[number + 1] : UInt64.max
            guard index < lengths.count, position == offset else { return [] }
            let start = position
            while index < lengths.count, position < next {
                position += UInt64(lengths[index]) + 8
                index += 1
            }
            guard position > start else { return [] }
            runs.append(FramePlaces(offset: base + start, byteCount: position - start, count: 1))
        }
        return index == lengths.count ? runs : []
    }

    private func tableOffsets() -> [UInt64] {
        if !extendedOffsets.isEmpty {
            return Self.integers(extendedOffsets.dropFirst(extendedHeaderByteCount), unit: 8)
        }
        guard let tableRange, tableRange.count == table.count else { return [] }
        return Self.integers(table[...], unit: 4)
    }

    /// Little endian, as every encapsulated syntax is.
    private static func integers(_ bytes: ArraySlice<UInt8>, unit: Int) -> [UInt64] {
        stride(from: bytes.startIndex, to: bytes.endIndex - bytes.count % unit, by: unit).map { at in
            (0..<unit).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
        }
    }
}
