import Identity
import Sealing

/// Opens sealed items again and joins them by the span table, before anyone is told that they are safe (DESIGN section 3).
/// What no span needs, as a header made for a picture, is opened too.
enum SelfCheck {
    /// Gives the sealed bytes of a range of the items' stream to a body.
    typealias Fetch = (Range<UInt64>, (UnsafeRawBufferPointer) throws(SealingError) -> Void) async throws(ArchiveError)
        -> Void

    /// The CRC-32C of the original as the spans give it.
    ///
    /// - Parameter parts: in the order of the stream, without a gap.
    static func checksum(
        spans: [Record.Span], parts: [Splitter.Part], key: (DataKeyID) -> DataKey?, fetch: Fetch
    ) async throws(ArchiveError) -> UInt32 {
        var cursors: [PartCursor] = []
        var start: UInt64 = 0
        for part in parts {
            try await checkPrefix(of: part.item, at: start, fetch: fetch)
            guard let dataKey = key(part.item.header.dataKeyID) else { throw .damaged("an item's data key") }
            do throws(SealingError) {
                cursors.append(try PartCursor(part.item, start: start, dataKey: dataKey))
            } catch { throw ArchiveError(error) }
            start += part.item.sealedByteCount
        }
        var crc: UInt32 = 0
        for span in spans {
            guard Int(span.item) < cursors.count else { throw .damaged("a span") }
            var cursor = cursors[Int(span.item)]
            crc = try await cursor.checksum(of: span, after: crc, fetch: fetch)
            cursors[Int(span.item)] = cursor
        }
        for var cursor in cursors { try await cursor.openRest(fetch: fetch) }
        return crc
    }

    /// The cursors open with what is known of an item; a reader has what is stored.
    private static func checkPrefix(of item: SealedItem, at start: UInt64, fetch: Fetch) async throws(ArchiveError) {
        let prefix = item.prefix
        var isSame = false
        try await fetch(start..<(start + UInt64(prefix.count))) { isSame = $0.elementsEqual(prefix) }
        guard isSame else { throw .damaged("an item's header") }
    }
}

/// Walks one item's plaintext forwards, some segments at a time.
struct PartCursor {
    private let opener: ItemOpener
    private let layout: SegmentLayout
    private let start: UInt64
    private var window: [UInt8] = []
    /// The plaintext offset of the window's first byte.
    private var windowOffset: UInt64 = 0
    private var windowEnd: UInt64 { windowOffset + UInt64(window.count) }

    /// Sixteen segments of 64 KiB.
    private static let windowByteCount: UInt64 = 1 << 20

    init(_ item: SealedItem, start: UInt64, dataKey: DataKey) throws(SealingError) {
        opener = try ItemOpener(prefix: item.prefix[...], dataKey: dataKey)
        layout = try SegmentLayout(
            plaintextByteCount: item.plaintextByteCount, segmentSizeLog2: item.header.segmentSizeLog2)
        self.start = start
    }

    /// The CRC-32C of a span's bytes behind others whose CRC-32C is known.
    mutating func checksum(
        of span: Record.Span, after previous: UInt32, fetch: SelfCheck.Fetch
    ) async throws(ArchiveError) -> UInt32 {
        var crc = previous
        var position = span.offset
        let end = span.offset + span.byteCount
        while windowEnd < position { try await move(to: windowEnd, fetch: fetch) }
        while position < end {
            let piece = try await piece(at: position, fetch: fetch).prefix(Int(clamping: end - position))
            crc = Checksum.crc32c(piece, seed: crc)
            position += UInt64(piece.count)
        }
        return crc
    }

    /// Opens what lies behind the last window.
    mutating func openRest(fetch: SelfCheck.Fetch) async throws(ArchiveError) {
        while windowEnd < layout.plaintextByteCount { try await move(to: windowEnd, fetch: fetch) }
    }

    /// Plaintext from a place on, as much as the window there has.
    mutating func piece(at position: UInt64, fetch: SelfCheck.Fetch) async throws(ArchiveError) -> ArraySlice<UInt8> {
        if position < windowOffset || position >= windowEnd { try await move(to: position, fetch: fetch) }
        return window[Int(position - windowOffset)...]
    }

    private mutating func move(to position: UInt64, fetch: SelfCheck.Fetch) async throws(ArchiveError) {
        let end = min(layout.plaintextByteCount, position + Self.windowByteCount)
        guard position < end, let cut = layout.cut(position..<end) else { throw .damaged("a span") }
        var opened: [UInt8] = []
        try await fetch((start + cut.sealedRange.lowerBound)..<(start + cut.sealedRange.upperBound)) {
            [opener] (raw) throws(SealingError) in
            opened = try opener.open(raw, firstSegment: cut.firstSegment, endsItem: cut.endsItem)
        }
        window = opened
        windowOffset = position - UInt64(cut.skippedByteCount)
    }
}
