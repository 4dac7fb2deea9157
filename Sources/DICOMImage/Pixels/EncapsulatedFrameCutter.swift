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
    /// Where in ``frame`` the current fragment begins, and what of it is to come.
    private var fragmentStart = 0
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
            if byteCount == 0 { endItem() }
            return
        }
        if boundaries == nil { makeBoundaries() }
        fragmentOffset = nextOffset
        nextOffset += UInt64(byteCount) + 8
        guard byteCount <= ImageLimits.codeStreamByteCount - frame.count else { throw .tooLarge }
        fragmentStart = frame.count
        isUndecided = true
        if byteCount == 0 { endItem() }
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
        frame.append(contentsOf: bytes)
        if isUndecided, remaining == 0 || frame.count - fragmentStart >= CodeStreamKind.prefixByteCount { decide() }
    }

    /// The value has ended.
    mutating func finish() throws(ImageError) {
        guard remaining == 0 else { throw .framesUnknown }
        if hasFrame { cut(at: frame.count) }
        hasFrame = false
    }

    /// The frames that are complete, once.
    mutating func take() -> [[UInt8]] {
        defer { ready = [] }
        return ready
    }

    private mutating func endItem() {
        // A fragment without bytes belongs to no frame.
        isUndecided = false
    }

    private mutating func makeBoundaries() {
        let offsets = extendedOffsets.isEmpty ? FrameTables.basicOffsets(table[...]) : extendedOffsets
        boundaries = FrameBoundaries(kind, frameCount: frameCount, offsets: offsets)
        (extendedOffsets, table) = ([], [])
    }

    private mutating func decide() {
        isUndecided = false
        let previous = frame[..<fragmentStart].suffix(CodeStreamKind.suffixByteCount)
        let prefix = frame[fragmentStart...].prefix(CodeStreamKind.prefixByteCount)
        let isStart =
            boundaries?.isStart(at: fragmentOffset, prefix: prefix, previousEnded: kind.ends(previous)) ?? false
        if isStart, hasFrame { cut(at: fragmentStart) }
        hasFrame = true
    }

    private mutating func cut(at end: Int) {
        let rest = frame[end...]
        let whole = end == frame.count ? frame : Array(frame[..<end])
        frame = Array(rest)
        fragmentStart = 0
        ready.append(whole)
        cutCount += 1
    }
}
