import CLibCrypto

/// Opens an item's segments, in any order and on any number of threads.
public struct ItemOpener: Sendable {
    public let header: ItemHeader
    private let itemKey: ItemKey

    /// Reads header and commitment, derives the item's key and compares.
    ///
    /// - Parameter prefix: at least ``ItemHeader/sealedPrefixByteCount`` bytes; what follows is not looked at.
    /// - Throws: ``SealingError/notAuthentic`` when the data key is not the item's, or the commitment is not to its key.
    public init(prefix: ArraySlice<UInt8>, dataKey: DataKey) throws(SealingError) {
        let header = try ItemHeader(parsing: prefix)
        guard prefix.count >= ItemHeader.sealedPrefixByteCount else { throw .malformed(.length) }
        guard header.dataKeyID == dataKey.id, header.keyClass == dataKey.keyClass else { throw .notAuthentic }
        let key = ItemKey(header: header, dataKey: dataKey)
        let stored = Array(prefix.dropFirst(ItemHeader.byteCount).prefix(ItemHeader.commitmentByteCount))
        guard aloft_equal(stored, key.commitment, stored.count) == 1 else { throw .notAuthentic }
        (self.header, itemKey) = (header, key)
    }

    /// The plaintext byte count of sealed segments that lie one behind the other.
    /// - Throws: ``SealingError/malformed(_:)`` when no whole number of segments has this length.
    public func plaintextByteCount(ofSealed count: Int) throws(SealingError) -> Int {
        let sealedSegment = header.segmentByteCount + tagByteCount
        let rest = count % sealedSegment
        guard count > 0, rest == 0 || rest >= tagByteCount else { throw .malformed(.length) }
        return count - (count / sealedSegment + (rest == 0 ? 0 : 1)) * tagByteCount
    }

    /// Opens segments that lie one behind the other.
    ///
    /// - Parameters:
    ///   - sealed: whole segments, each with its tag. Only the item's last may be shorter than the others.
    ///   - firstSegment: the first one's number in the item.
    ///   - endsItem: whether the last one is the item's last. Say it from trusted lengths, never from what a store gave.
    /// - Throws: ``SealingError/notAuthentic``: then nothing is given out.
    public func open(
        _ sealed: UnsafeRawBufferPointer, firstSegment: UInt32, endsItem: Bool
    ) throws(SealingError) -> [UInt8] {
        let count = try plaintextByteCount(ofSealed: sealed.count)
        var failure: SealingError?
        let plaintext = [UInt8](unsafeUninitializedCapacity: count) { buffer, made in
            // Only up to `count`: the capacity may be larger.
            let place = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
            do throws(SealingError) {
                try open(sealed, firstSegment: firstSegment, endsItem: endsItem, into: place)
                made = count
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return plaintext
    }

    public func open(
        _ sealed: ArraySlice<UInt8>, firstSegment: UInt32, endsItem: Bool
    ) throws(SealingError) -> [UInt8] {
        try sealed.withBytes { (raw) throws(SealingError) in
            try open(raw, firstSegment: firstSegment, endsItem: endsItem)
        }
    }

    /// As ``open(_:firstSegment:endsItem:)``, into memory of exactly the plaintext's size; zeroes when it throws.
    public func open(
        _ sealed: UnsafeRawBufferPointer, firstSegment: UInt32, endsItem: Bool,
        into plaintext: UnsafeMutableRawBufferPointer
    ) throws(SealingError) {
        guard plaintext.count == (try plaintextByteCount(ofSealed: sealed.count)) else { throw .malformed(.length) }
        var cipher = try LibCryptoCipher(key: itemKey.key, direction: .opening)
        let size = header.segmentByteCount
        var (input, output, segment) = (sealed[...], plaintext[...], UInt64(firstSegment))
        while !input.isEmpty {
            let part = input.prefix(size + tagByteCount)
            let isLast = endsItem && part.count == input.count
            do throws(SealingError) {
                // A segment before the item's last is full.
                guard isLast || part.count == size + tagByteCount else { throw .malformed(.length) }
                guard segment < SealingLimits.maximumSegmentCount else { throw .tooLong }
                let nonce = SegmentNonce(segment: UInt32(truncatingIfNeeded: segment), isLast: isLast)
                try cipher.open(
                    UnsafeRawBufferPointer(rebasing: part), nonce: nonce,
                    into: UnsafeMutableRawBufferPointer(rebasing: output.prefix(part.count - tagByteCount)))
            } catch {
                if let start = plaintext.baseAddress { aloft_wipe(start, plaintext.count) }
                throw error
            }
            input = input.dropFirst(part.count)
            output = output.dropFirst(part.count - tagByteCount)
            segment += 1
        }
    }

    /// Opens a whole item: prefix and all segments.
    public static func openWhole(_ item: ArraySlice<UInt8>, dataKey: DataKey) throws(SealingError) -> [UInt8] {
        let opener = try ItemOpener(prefix: item, dataKey: dataKey)
        return try opener.open(item.dropFirst(ItemHeader.sealedPrefixByteCount), firstSegment: 0, endsItem: true)
    }
}
