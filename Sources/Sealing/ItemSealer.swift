/// Seals one item while its plaintext arrives. Used once: `finish` consumes it.
///
/// ```swift
/// var sealer = try ItemSealer(kind: 3, dataKey: key, random: SystemRandom())
/// try sealer.seal(pixels, into: &out)
/// let item = try sealer.finish(into: &out)
/// ```
/// What is appended to `out` is sealed, always; plaintext of the unfinished segment waits inside the sealer.
public struct ItemSealer: ~Copyable, Sendable {
    public let header: ItemHeader
    private let commitment: [UInt8]
    private var cipher: LibCryptoCipher
    /// The unfinished segment: never longer than one. A full one waits until it is known whether it is the last.
    private var pending: [UInt8] = []
    private var state = State.new
    private var segmentCount: UInt64 = 0
    private var plaintextByteCount: UInt64 = 0
    private var sealedByteCount: UInt64 = 0

    /// A sealer that failed once seals nothing more: no segment number ever meets a second plaintext.
    private enum State { case new, begun, failed }

    /// Makes a new salt, and from it the item's key.
    public init(
        kind: UInt8, dataKey: DataKey, segmentSizeLog2: UInt8 = SealingLimits.defaultSegmentSizeLog2,
        random: any RandomSource = SystemRandom()
    ) throws(SealingError) {
        guard SealingLimits.segmentSizeLog2.contains(segmentSizeLog2) else { throw .malformed(.segmentSize) }
        let header = ItemHeader(
            kind: kind, keyClass: dataKey.keyClass, segmentSizeLog2: segmentSizeLog2, dataKeyID: dataKey.id,
            salt: random.bytes(32))
        let itemKey = ItemKey(header: header, dataKey: dataKey)
        self.init(
            header: header, commitment: itemKey.commitment,
            cipher: try LibCryptoCipher(key: itemKey.key, direction: .sealing))
    }

    private init(header: ItemHeader, commitment: [UInt8], cipher: consuming LibCryptoCipher) {
        (self.header, self.commitment) = (header, commitment)
        self.cipher = cipher
    }

    /// Takes plaintext; appends the segments that are complete.
    public mutating func seal(_ bytes: UnsafeRawBufferPointer, into out: inout [UInt8]) throws(SealingError) {
        begin(&out)
        let size = header.segmentByteCount
        var rest = bytes[...]
        while !rest.isEmpty {
            if pending.count == size {
                try sealPending(isLast: false, into: &out)
            }
            if pending.isEmpty, rest.count > size {
                // Straight from the caller's memory: at least one byte follows, so it is not the last.
                try sealSegment(UnsafeRawBufferPointer(rebasing: rest.prefix(size)), isLast: false, into: &out)
                rest = rest.dropFirst(size)
            } else {
                let part = rest.prefix(size - pending.count)
                pending.append(contentsOf: part)
                rest = rest.dropFirst(part.count)
            }
        }
    }

    public mutating func seal(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) throws(SealingError) {
        try bytes.withBytes { (raw) throws(SealingError) in try seal(raw, into: &out) }
    }

    public mutating func seal(_ bytes: [UInt8], into out: inout [UInt8]) throws(SealingError) {
        try bytes.withBytes { (raw) throws(SealingError) in try seal(raw, into: &out) }
    }

    /// Appends the last segment, which is empty for an empty item.
    public consuming func finish(into out: inout [UInt8]) throws(SealingError) -> SealedItem {
        begin(&out)
        try sealPending(isLast: true, into: &out)
        return SealedItem(
            header: header, commitment: commitment, plaintextByteCount: plaintextByteCount,
            sealedByteCount: sealedByteCount, segmentCount: segmentCount)
    }

    private mutating func begin(_ out: inout [UInt8]) {
        guard state == .new else { return }
        state = .begun
        out.append(contentsOf: header.encoded())
        out.append(contentsOf: commitment)
        sealedByteCount = UInt64(ItemHeader.sealedPrefixByteCount)
    }

    private mutating func sealPending(isLast: Bool, into out: inout [UInt8]) throws(SealingError) {
        let segment = pending
        pending.removeAll(keepingCapacity: true)
        try segment.withBytes { (raw) throws(SealingError) in try sealSegment(raw, isLast: isLast, into: &out) }
    }

    /// Copies the plaintext to its place once and seals it there.
    private mutating func sealSegment(
        _ plaintext: UnsafeRawBufferPointer, isLast: Bool, into out: inout [UInt8]
    ) throws(SealingError) {
        guard state == .begun else { throw .cipherFailed }
        guard segmentCount < SealingLimits.maximumSegmentCount else { throw .tooLong }
        let nonce = SegmentNonce(segment: UInt32(truncatingIfNeeded: segmentCount), isLast: isLast)
        let start = out.count
        out.append(contentsOf: plaintext)
        withUnsafeTemporaryAllocation(byteCount: tagByteCount, alignment: 1) { tag in
            tag.initializeMemory(as: UInt8.self, repeating: 0)
            out.append(contentsOf: tag)
        }
        do throws(SealingError) {
            try out.withMutableBytes { (bytes) throws(SealingError) in
                let end = start + plaintext.count
                try cipher.seal(
                    UnsafeMutableRawBufferPointer(rebasing: bytes[start..<end]), nonce: nonce,
                    tag: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
            }
        } catch {
            state = .failed
            out.removeSubrange(start...)  // never plaintext
            throw error
        }
        segmentCount += 1
        plaintextByteCount += UInt64(plaintext.count)
        sealedByteCount += UInt64(plaintext.count + tagByteCount)
    }
}
