import DICOM

/// Joins the fragments of an encapsulated value to frames while they come (PS3.5 A.4).
///
/// A frame is handed on as soon as the next one is seen to begin. At most one frame and the start of a fragment are held.
struct EncapsulatedFrameCutter: Sendable {
    private let kind: CodeStreamKind
    private let frameCount: Int
    private var extendedOffsets: [UInt64]
    private var table: [UInt8] = []
    private var boundaries: FrameBoundaries?
    /// Fragments that began, the Basic Offset Table among them.
    private var itemCount = 0
    /// Offset of the next fragment's item from the first one's.
    private var nextOffset: UInt64 = 0

    private var frame: [UInt8] = []
    private var hasFrame = false
    /// The first bytes of the current fragment while nobody knows whose it is.
    private var prefix: [UInt8] = []
    /// What of the current fragment is to come.
    private var remaining = 0
    private var fragmentOffset: UInt64 = 0
    private var isUndecided = false
    /// Frames that are complete. The caller takes them out.
    private(set) var ready: [[UInt8]] = []
    private(set) var cutCount = 0

    /// - Parameter extendedOffsets: of the Extended Offset Table, where the data set has one.
    init(_ kind: CodeStreamKind, frameCount: Int, extendedOffsets: [UInt64] = []) {
        self.kind = kind
        self.frameCount = frameCount
        self.extendedOffsets = extendedOffsets
    }

    /// The next item begins: the Basic Offset Table, then the fragments. The one before must be complete.
    mutating func beginItem(byteCount: Int) throws(ImageError) {
        itemCount += 1
        guard itemCount <= ImageLimits.fragmentCount else { throw .tooLarge }
        remaining = byteCount
        guard itemCount > 1 else {
            return
        }
        if boundaries == nil { makeBoundaries() }
        fragmentOffset = nextOffset
        nextOffset += UInt64(byteCount) + 8
        guard byteCount <= ImageLimits.codeStreamByteCount - frame.count else { throw .tooLarge }
        // A fragment without bytes belongs to no frame.
        isUndecided = byteCount > 0
    }

    /// Bytes of the item that began last.
    mutating func append(_ bytes: ArraySlice<UInt8>) throws(ImageError) {
        guard bytes.count <= remaining else { throw .framesUnknown }
        remaining -= bytes.count
        guard itemCount > 1 else {
            // A table that is longer than any frame count is none.
            if table.count + bytes.count <= ImageLimits.fragmentCount * 4 { table.append(contentsOf: bytes) }
            return
        }
        guard isUndecided else { return frame.append(contentsOf: bytes) }
        prefix.append(contentsOf: bytes)
        if remaining == 0 || prefix.count >= CodeStreamKind.prefixByteCount { decide() }
    }

    /// The value has ended.
    mutating func finish() throws(ImageError) {
        guard remaining == 0 else { throw .framesUnknown }
        if hasFrame { cut() }
        hasFrame = false
    }

    /// The frames that are complete, once.
    mutating func take() -> [[UInt8]] {
        defer { ready = [] }
        return ready
    }

    private mutating func makeBoundaries() {
        let offsets = extendedOffsets.isEmpty ? FrameTables.basicOffsets(table[...]) : extendedOffsets
        boundaries = FrameBoundaries(kind, frameCount: frameCount, offsets: offsets)
        (extendedOffsets, table) = ([], [])
    }

    private mutating func decide() {
        isUndecided = false
        let previousEnded = kind.ends(frame.suffix(CodeStreamKind.suffixByteCount))
        let start = prefix.prefix(CodeStreamKind.prefixByteCount)
        let isStart = boundaries?.isStart(at: fragmentOffset, prefix: start, previousEnded: previousEnded) ?? false
        if isStart, hasFrame { cut() }
        hasFrame = true
        // What a length claims is believed for a while only.
        frame.reserveCapacity(frame.count + prefix.count + min(remaining, 1 << 26))
        frame.append(contentsOf: prefix)
        prefix.removeAll(keepingCapacity: true)
    }

    private mutating func cut() {
        ready.append(frame)
        frame = []
        cutCount += 1
    }
}
