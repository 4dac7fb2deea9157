public import Sealing

/// Opens any byte range of one item: reads the segments that hold it, and no others.
///
/// All lengths come from the item's place, that is from a sealed index, the catalogue or a pass.
public struct ItemReader<Source: RangeSource>: Sendable {
    public let place: ItemPlace
    private let opener: ItemOpener
    private let layout: SegmentLayout
    private let source: Source
    private let start: UInt64

    /// - Parameter groupOffset: the group's first byte in the source.
    /// - Throws: ``PackError/sealing(_:)`` when the data key is not the item's.
    public init(
        _ place: ItemPlace, groupOffset: UInt64, dataKey: DataKey, source: Source
    ) throws(PackError) {
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

    public var byteCount: UInt64 { place.item.plaintextByteCount }

    /// The plaintext of a range.
    /// - Throws: ``PackError/truncated`` when the source has less than the place says; ``PackError/noSuchRange``;
    ///   ``PackError/sealing(_:)`` when a segment does not open: then nothing comes.
    public func read(_ range: Range<UInt64>) async throws(PackError) -> [UInt8] {
        guard range.upperBound <= byteCount else { throw .noSuchRange }
        if range.isEmpty { return [] }
        guard let cut = layout.cut(range) else { throw .noSuchRange }
        var plaintext = try await open(cut)
        let count = range.count
        if cut.skippedByteCount == 0, plaintext.count == count { return plaintext }
        plaintext.removeFirst(cut.skippedByteCount)
        plaintext.removeLast(plaintext.count - count)
        return plaintext
    }

    /// The whole plaintext. Of an empty item too the last segment is opened: nothing is believed unopened.
    public func readAll() async throws(PackError) -> [UInt8] { try await open(layout.wholeCut) }

    /// One frame's bytes as they lie in the item.
    /// - Parameter frameNumber: 1 for the first frame.
    public func frame(_ frameNumber: UInt64) async throws(PackError) -> [UInt8] {
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
