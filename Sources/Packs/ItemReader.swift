public import Sealing

/// Opens any byte range of one item: reads the segments that hold it, and no others. Of a compressed item it gives what that
/// stands for; of any other what lies in the pack.
///
/// All lengths come from the item's place, that is from a sealed index, the catalogue or a pass.
public struct ItemReader<Source: RangeSource>: Sendable {
    public let place: ItemPlace
    private let opener: ItemOpener
    private let layout: SegmentLayout
    private let source: Source
    private let start: UInt64
    private let dictionary: ItemDictionary<Source>?

    /// - Parameters:
    ///   - groupOffset: the group's first byte in the source.
    ///   - dictionary: what a compressed item is compressed with.
    /// - Throws: ``PackError/sealing(_:)`` when the data key is not the item's.
    public init(
        _ place: ItemPlace, groupOffset: UInt64, dataKey: DataKey, source: Source,
        dictionary: ItemDictionary<Source>? = nil
    ) throws(PackError) {
        self.dictionary = dictionary
        let prefix = place.item.prefix
        let (start, overflow) = groupOffset.addingReportingOverflow(place.offset)
        guard !overflow, start <= PackLimits.maximumGroupByteCount,
            place.item.sealedByteCount <= PackLimits.maximumGroupByteCount
        else { throw .noSuchRange }
        opener = try PackError.sealing { () throws(SealingError) in
            try ItemOpener(prefix: prefix[...], dataKey: dataKey)
        }
        layout = try PackError.sealing { () throws(SealingError) in
            try SegmentLayout(
                plaintextByteCount: place.item.plaintextByteCount, segmentSizeLog2: place.item.header.segmentSizeLog2)
        }
        guard layout.sealedByteCount == place.item.sealedByteCount, layout.segmentCount == place.item.segmentCount
        else {
            throw .damaged(.index)
        }
        (self.place, self.source, self.start) = (place, source, start)
    }

    public var byteCount: UInt64 { compressed?.byteCount ?? place.item.plaintextByteCount }

    private var compressed: OriginalItem? {
        guard case .compressed(let original, _) = place.form else { return nil }
        return original
    }

    /// The plaintext of a range.
    /// - Throws: ``PackError/truncated`` when the source has less than the place says; ``PackError/noSuchRange``;
    ///   ``PackError/sealing(_:)`` when a segment does not open: then nothing comes.
    public func read(_ range: Range<UInt64>) async throws(PackError) -> [UInt8] {
        guard range.upperBound <= byteCount else { throw .noSuchRange }
        if range.isEmpty { return [] }
        guard compressed == nil else {
            let whole = try await readAll()
            return Array(whole[Int(range.lowerBound)..<Int(range.upperBound)])
        }
        guard let cut = layout.cut(range) else { throw .noSuchRange }
        var plaintext = try await open(cut)
        let count = range.count
        if cut.skippedByteCount == 0, plaintext.count == count { return plaintext }
        plaintext.removeFirst(cut.skippedByteCount)
        plaintext.removeLast(plaintext.count - count)
        return plaintext
    }

    /// Bytes of the whole segments that hold a range, opened: what ``readWithoutWaiting(_:into:)`` fills. Nil for an empty
    /// range, or one beyond the end.
    public func openedByteCount(of range: Range<UInt64>) -> Int? {
        guard compressed == nil, let cut = layout.cut(range) else { return nil }
        return Int(exactly: cut.sealedRange.count).flatMap { try? opener.plaintextByteCount(ofSealed: $0) }
    }

    /// Opens the segments that hold a range into a buffer, on the caller's thread, if the source has them at once.
    ///
    /// - Parameter buffer: of ``openedByteCount(of:)`` bytes; zeroes where this throws.
    /// - Returns: where in the buffer the range begins; nil where somebody would have to wait: ``read(_:)`` does.
    /// - Throws: ``PackError/sealing(_:)`` when a segment does not open.
    public func readWithoutWaiting(
        _ range: Range<UInt64>, into buffer: UnsafeMutableRawBufferPointer
    ) throws(PackError) -> Int? {
        guard let cut = layout.cut(range), openedByteCount(of: range) == buffer.count else { throw .noSuchRange }
        let sealedByteCount = cut.sealedRange.count
        var failure: PackError?
        // Sealed bytes stay in memory of their own: segments have tags between them, plaintext has none.
        let isOpen = withUnsafeTemporaryAllocation(byteCount: sealedByteCount, alignment: 16) { sealed in
            guard source.readWithoutWaiting(at: start + cut.sealedRange.lowerBound, into: sealed) else { return false }
            do throws(SealingError) {
                try opener.open(
                    UnsafeRawBufferPointer(sealed), firstSegment: cut.firstSegment, endsItem: cut.endsItem,
                    into: buffer)
            } catch { failure = .sealing(error) }
            return true
        }
        if let failure { throw failure }
        return isOpen ? cut.skippedByteCount : nil
    }

    /// The whole plaintext. Of an empty item too the last segment is opened: nothing is believed unopened.
    public func readAll() async throws(PackError) -> [UInt8] {
        let bytes = try await open(layout.wholeCut)
        guard let compressed else { return bytes }
        let words = try await dictionary?.plaintext()
        return try Compression.expanded(bytes, byteCount: compressed.byteCount, dictionary: words ?? [])
    }

    /// One frame's bytes as they lie in the item, unless it is recompressed.
    /// - Parameter frameNumber: 1 for the first frame.
    public func frame(_ frameNumber: UInt64) async throws(PackError) -> [UInt8] {
        if case .recompressed = place.form { throw .noSuchRange }
        guard let range = place.range(ofFrame: frameNumber) else { throw .noSuchRange }
        return try await read(range)
    }

    /// Opens the whole item a window at a time, in order, and compares the stored header with the index's.
    public func forEachPiece(
        windowByteCount: UInt64 = PackLimits.scanWindowByteCount,
        _ body: ([UInt8]) async throws(PackError) -> Void
    ) async throws(PackError) {
        try await checkHeader()
        if byteCount == 0 { return try await body(try await readAll()) }
        let window = max(1, windowByteCount / layout.segmentByteCount) * layout.segmentByteCount
        var at: UInt64 = 0
        while at < byteCount {
            let end = min(byteCount, at + window)
            try await body(try await read(at..<end))
            at = end
        }
    }

    /// Compares the header and commitment that lie in the pack with those of the index.
    public func checkHeader() async throws(PackError) {
        let prefix = try await source.exactly(start..<(start + UInt64(ItemHeader.sealedPrefixByteCount)))
        guard prefix == place.item.prefix else { throw .damaged(.items) }
    }

    private func open(_ cut: SegmentLayout.Cut) async throws(PackError) -> [UInt8] {
        let sealed = try await source.exactSlice(
            (start + cut.sealedRange.lowerBound)..<(start + cut.sealedRange.upperBound))
        return try PackError.sealing { () throws(SealingError) in
            try opener.open(sealed, firstSegment: cut.firstSegment, endsItem: cut.endsItem)
        }
    }
}
