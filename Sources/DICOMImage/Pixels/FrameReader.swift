public import DICOM

/// The frames of a data set in memory, native or encapsulated, in any transfer syntax.
///
/// What comes out is ready for ``FrameCodec/decode(_:_:transferSyntax:reducing:)`` with ``description`` and
/// ``transferSyntax``: native frames are little endian and begin at their first bit, whatever the data set has.
public struct FrameReader: Sendable {
    public let description: PixelDescription
    /// How the frames are coded: the data set's, or explicit VR little endian for native frames.
    public let transferSyntax: TransferSyntax
    private let value: ArraySlice<UInt8>
    private let order: NativeByteOrder?
    /// For each encapsulated frame the places of its fragments.
    private let fragments: [[Range<Int>]]
    private let isEncapsulated: Bool

    /// - Throws: ``ImageError`` when there are no pixel data, the description is wrong, or the frames can't be told apart.
    public init(_ dataSet: DataSet) throws(ImageError) {
        let tags: [Tag] = [.pixelData, .floatPixelData, .doubleFloatPixelData]
        guard let element = tags.lazy.compactMap({ dataSet[$0] }).first else { throw .missing(.pixelData) }
        let described = try PixelDescription(dataSet)
        value = element.value
        isEncapsulated = element.isEncapsulated
        if isEncapsulated {
            description = described
            transferSyntax = dataSet.transferSyntax
            order = nil
            fragments = try Self.frames(of: element, in: dataSet, described)
        } else {
            description = described.mended(nativeByteCount: value.count)
            transferSyntax = .explicitVRLittleEndian
            order = NativeByteOrder(description, of: dataSet.transferSyntax, vr: element.vr)
            fragments = []
        }
    }

    /// Frames that can be read: no more than Number of Frames says, and fewer where the value has fewer.
    public var frameCount: Int { isEncapsulated ? fragments.count : description.frameCount }

    /// One frame as it is stored.
    /// - Parameter frameIndex: 0 for the first.
    /// - Throws: ``ImageError/noSuchFrame(_:)``; ``ImageError/inconsistent(_:)`` when a native value ends before it.
    public func frame(_ frameIndex: Int) throws(ImageError) -> [UInt8] {
        guard frameIndex >= 0, frameIndex < frameCount else { throw .noSuchFrame(frameIndex) }
        if isEncapsulated {
            var joined: [UInt8] = []
            joined.reserveCapacity(fragments[frameIndex].reduce(0) { $0 + $1.count })
            for range in fragments[frameIndex] { joined.append(contentsOf: value[range]) }
            return joined
        }
        return try nativeFrame(frameIndex)
    }

    private func nativeFrame(_ frameIndex: Int) throws(ImageError) -> [UInt8] {
        let bits = description.nativeFrameBitCount
        // Below 2^31 frames of below 2^36 bits each.
        let (firstBit, overflow) = bits.multipliedReportingOverflow(by: frameIndex)
        guard !overflow, (firstBit + bits + 7) / 8 <= value.count else { throw .inconsistent(.pixelData) }
        let unit = order?.unitByteCount ?? 1
        // Whole units around the frame.
        let first = firstBit / 8 / unit * unit
        let end = min(value.count, ((firstBit + bits + 7) / 8 + unit - 1) / unit * unit)
        var bytes = Array(value.dropFirst(first).prefix(end - first))
        order?.turn(&bytes)
        let bitOffset = firstBit - first * 8
        let start = bitOffset / 8
        let byteCount = (bitOffset % 8 + bits + 7) / 8
        let own = bytes[start..<(start + byteCount)]
        return bitOffset % 8 == 0
            ? Array(own) : NativeFrameCutter.shifted(own, by: bitOffset % 8, bitCount: bits)
    }

    private static func frames(
        of element: Element, in dataSet: DataSet, _ description: PixelDescription
    ) throws(ImageError) -> [[Range<Int>]] {
        let items: [Range<Int>]
        do throws(DICOMError) {
            items = try element.fragments()
        } catch {
            throw .unreadable(error)
        }
        guard items.count <= ImageLimits.fragmentCount, let tableRange = items.first else { throw .framesUnknown }
        let kind = CodeStreamKind(dataSet.transferSyntax, description)
        var offsets = FrameTables.basicOffsets(element.value[tableRange])
        if let table = dataSet[.extendedOffsetTable] { offsets = FrameTables.extendedOffsets(table.value) }
        let used = items.dropFirst().filter { !$0.isEmpty }
        var boundaries = FrameBoundaries(
            kind, frameCount: description.frameCount, offsets: offsets, fragmentCount: used.count)
        var frames: [[Range<Int>]] = []
        for range in items.dropFirst() where !range.isEmpty {
            let previous = frames.last?.last.map { element.value[$0].suffix(CodeStreamKind.suffixByteCount) }
            let isStart = boundaries.isStart(
                at: UInt64(range.lowerBound - tableRange.upperBound - 8),
                prefix: element.value[range].prefix(CodeStreamKind.prefixByteCount),
                previousEnded: previous.flatMap { kind.ends($0) })
            if isStart { frames.append([range]) } else { frames[frames.count - 1].append(range) }
        }
        // With frames missing or too many, those that are seen to begin somewhere can be read all the same.
        guard frames.count == description.frameCount || boundaries.canSee, !frames.isEmpty else { throw .framesUnknown }
        return Array(frames.prefix(description.frameCount))
    }
}

extension NativeByteOrder {
    /// What must be turned in native pixel data of a transfer syntax to have them in little endian; `nil` for nothing.
    init?(_ description: PixelDescription, of transferSyntax: TransferSyntax, vr: VR) {
        if transferSyntax == .implicitVRBigEndianPixels {
            // Implicit VR has OW for everything; bytes of eight bits are in order.
            self.init(description, vr: .OB)
        } else if transferSyntax.isBigEndian {
            self.init(description, vr: vr)
        } else {
            return nil
        }
    }
}
