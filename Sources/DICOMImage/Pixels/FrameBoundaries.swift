/// Says of each fragment of an encapsulated value whether a frame begins with it (PS3.5 A.4).
///
/// Tables of offsets are written wrong as often as not: counted without the items' headers, for one frame only, or
/// copied from another file. So what the fragments show counts more: a code stream that begins after one that ended is a
/// frame, whatever a table says. The table decides where nothing is to be seen, and then one fragment a frame.
struct FrameBoundaries: Sendable {
    private let kind: CodeStreamKind
    private let frameCount: Int
    /// Offsets of the frames, counted from the first fragment's item. `nil` when there are none or they were wrong.
    private var offsets: [UInt64]?
    private var nextFrame = 0
    /// Whether the first fragment begins as code streams of this kind do.
    private(set) var canSee = false
    private var isFirst = true

    /// - Parameters:
    ///   - offsets: of the Extended Offset Table or, without it, the Basic Offset Table; empty where there is none.
    ///   - fragmentCount: where it is known: as many as frames are one each.
    init(_ kind: CodeStreamKind, frameCount: Int, offsets: [UInt64], fragmentCount: Int? = nil) {
        self.kind = kind
        self.frameCount = frameCount
        let isTable =
            offsets.count == frameCount && offsets.first == 0
            && zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 }
        self.offsets = isTable ? offsets : nil
        isOneEach = fragmentCount == frameCount
    }

    private let isOneEach: Bool

    /// - Parameters:
    ///   - offset: of the fragment's item, counted from the first one's.
    ///   - prefix: its first ``CodeStreamKind/prefixByteCount`` bytes, or all.
    ///   - previousEnded: whether the fragment before ends as a code stream does.
    mutating func isStart(at offset: UInt64, prefix: ArraySlice<UInt8>, previousEnded: Bool?) -> Bool {
        isStart(at: offset, begins: kind.begins(prefix), previousEnded: previousEnded)
    }

    /// - Parameter begins: what ``CodeStreamKind/begins(_:)`` says of the fragment.
    mutating func isStart(at offset: UInt64, begins: Bool?, previousEnded: Bool?) -> Bool {
        let inTable = look(up: offset)
        guard !isFirst else {
            isFirst = false
            canSee = begins == true
            return true
        }
        if isOneEach { return true }
        // Of one frame any fragment may look like a start by chance, unless that takes a whole header.
        if frameCount == 1 { return canSee && begins == true && (previousEnded == true || kind.hasHeader) }
        guard canSee else { return inTable ?? true }
        if begins == true { return inTable != false || previousEnded != false }
        // A frame whose start is damaged costs only itself where the table and the end before agree.
        return inTable == true && previousEnded != false
    }

    /// What the table says; it is forgotten once a frame of it would begin inside a fragment.
    private mutating func look(up offset: UInt64) -> Bool? {
        guard let known = offsets else { return nil }
        guard nextFrame < known.count else { return false }
        if offset == known[nextFrame] {
            nextFrame += 1
            return true
        }
        guard offset < known[nextFrame] else {
            offsets = nil
            return nil
        }
        return false
    }
}
