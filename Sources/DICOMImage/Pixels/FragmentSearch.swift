public import DICOM

/// Finds the frames of an encapsulated value whose fragments are shown one after another (PS3.5 A.4). Their first and last
/// bytes are enough: the value itself may lie anywhere.
public struct FragmentSearch: Sendable {
    private struct Fragment: Sendable {
        let range: Range<UInt64>
        let begins: Bool?
        let ends: Bool?
    }

    /// Bytes of a fragment that tell whether a frame begins and ends with it.
    public static let prefixByteCount = CodeStreamKind.prefixByteCount
    public static let suffixByteCount = CodeStreamKind.suffixByteCount

    private let kind: CodeStreamKind
    private let frameCount: Int
    private let offsets: [UInt64]
    /// Where the first fragment's item begins.
    private let start: UInt64
    private var fragments: [Fragment] = []

    /// - Parameters:
    ///   - basicOffsetTable: the value of the first item.
    ///   - extendedOffsetTable: the value of (7FE0,0001), where there is one.
    ///   - start: the place of the item behind the first; all places are counted from the same byte.
    public init(
        _ description: PixelDescription, transferSyntax: TransferSyntax, basicOffsetTable: ArraySlice<UInt8>,
        extendedOffsetTable: ArraySlice<UInt8>?, start: UInt64
    ) {
        kind = CodeStreamKind(transferSyntax, description)
        (frameCount, self.start) = (description.frameCount, start)
        offsets =
            extendedOffsetTable.map { FrameTables.extendedOffsets($0) } ?? FrameTables.basicOffsets(basicOffsetTable)
    }

    /// The next fragment; one without bytes belongs to no frame.
    ///
    /// - Parameters:
    ///   - range: its place, without its item header.
    ///   - prefix: its first ``prefixByteCount`` bytes, or all.
    ///   - suffix: its last ``suffixByteCount`` bytes, or all.
    /// - Throws: ``ImageError/framesUnknown`` for more than are looked at.
    public mutating func add(
        _ range: Range<UInt64>, prefix: ArraySlice<UInt8>, suffix: ArraySlice<UInt8>
    ) throws(ImageError) {
        guard !range.isEmpty else { return }
        guard fragments.count < ImageLimits.fragmentCount else { throw .framesUnknown }
        fragments.append(Fragment(range: range, begins: kind.begins(prefix), ends: kind.ends(suffix)))
    }

    /// Of each frame the places of its fragments, without their item headers.
    ///
    /// - Throws: ``ImageError/framesUnknown`` where nothing tells them apart.
    public func frames() throws(ImageError) -> [[Range<UInt64>]] {
        var boundaries = FrameBoundaries(
            kind, frameCount: frameCount, offsets: offsets, fragmentCount: fragments.count)
        var frames: [[Range<UInt64>]] = []
        var previousEnded: Bool?
        for fragment in fragments {
            // An item's header has eight bytes; nothing lies before the first.
            let offset = fragment.range.lowerBound &- start &- 8
            let isStart = boundaries.isStart(at: offset, begins: fragment.begins, previousEnded: previousEnded)
            if isStart { frames.append([fragment.range]) } else { frames[frames.count - 1].append(fragment.range) }
            previousEnded = fragment.ends
        }
        // With frames missing or too many, those that are seen to begin somewhere can be read all the same.
        guard frames.count == frameCount || boundaries.canSee, !frames.isEmpty else { throw .framesUnknown }
        return Array(frames.prefix(frameCount))
    }
}
