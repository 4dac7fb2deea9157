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
    private let native: NativeFrames?
    /// For each encapsulated frame the places of its fragments, from the value's first byte.
    private let fragments: [[Range<UInt64>]]

    /// - Throws: ``ImageError`` when there are no pixel data, the description is wrong, or the frames can't be told apart.
    public init(_ dataSet: DataSet) throws(ImageError) {
        let tags: [Tag] = [.pixelData, .floatPixelData, .doubleFloatPixelData]
        guard let element = tags.lazy.compactMap({ dataSet[$0] }).first else { throw .missing(.pixelData) }
        let described = try PixelDescription(dataSet)
        value = element.value
        if element.isEncapsulated {
            (description, transferSyntax, native) = (described, dataSet.transferSyntax, nil)
            fragments = try Self.frames(of: element, in: dataSet, described)
        } else {
            let native = NativeFrames(
                described, byteCount: value.count, transferSyntax: dataSet.transferSyntax, vr: element.vr)
            (description, transferSyntax) = (native.description, .explicitVRLittleEndian)
            (self.native, fragments) = (native, [])
        }
    }

    /// Frames that can be read: no more than Number of Frames says, and fewer where the value has fewer.
    public var frameCount: Int { native?.description.frameCount ?? fragments.count }

    /// One frame as it is stored.
    /// - Parameter frameIndex: 0 for the first.
    /// - Throws: ``ImageError/noSuchFrame(_:)``; ``ImageError/inconsistent(_:)`` when a native value ends before it.
    public func frame(_ frameIndex: Int) throws(ImageError) -> [UInt8] {
        guard frameIndex >= 0, frameIndex < frameCount else { throw .noSuchFrame(frameIndex) }
        if let native {
            let range = try native.range(ofFrame: frameIndex)
            return try native.frame(frameIndex, of: Array(value.dropFirst(range.lowerBound).prefix(range.count)))
        }
        let ranges = fragments[frameIndex]
        var joined: [UInt8] = []
        joined.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
        for range in ranges { joined.append(contentsOf: value.dropFirst(Int(range.lowerBound)).prefix(range.count)) }
        return joined
    }

    private static func frames(
        of element: Element, in dataSet: DataSet, _ description: PixelDescription
    ) throws(ImageError) -> [[Range<UInt64>]] {
        let items: [Range<Int>]
        do throws(DICOMError) {
            items = try element.fragments()
        } catch {
            throw .unreadable(error)
        }
        guard let tableRange = items.first else { throw .framesUnknown }
        let value = element.value
        func place(_ range: Range<Int>) -> Range<UInt64> {
            UInt64(range.lowerBound - value.startIndex)..<UInt64(range.upperBound - value.startIndex)
        }
        var search = FragmentSearch(
            description, transferSyntax: dataSet.transferSyntax, basicOffsetTable: value[tableRange],
            extendedOffsetTable: dataSet[.extendedOffsetTable]?.value, start: place(tableRange).upperBound)
        for range in items.dropFirst() {
            let fragment = value[range]
            try search.add(
                place(range), prefix: fragment.prefix(FragmentSearch.prefixByteCount),
                suffix: fragment.suffix(FragmentSearch.suffixByteCount))
        }
        return try search.frames()
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
