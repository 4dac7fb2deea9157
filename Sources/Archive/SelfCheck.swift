import Identity
import Sealing

/// Opens sealed items again and joins them by the span table, before anyone is told that they are safe (DESIGN section 3).
enum SelfCheck {
    /// Gives the sealed bytes of a range of the items' stream to a body.
    typealias Fetch = (Range<UInt64>, (UnsafeRawBufferPointer) throws(SealingError) -> Void) async throws(ArchiveError)
        -> Void

    /// The CRC-32C of the original as the spans give it.
    ///
    /// - Parameter places: for each part, where its item begins in the stream.
    static func checksum(
        spans: [Record.Span], parts: [Splitter.Part], key: (DataKeyID) -> DataKey?, fetch: Fetch
    ) async throws(ArchiveError) -> UInt32 {
        var cursors: [PartCursor] = []
        var start: UInt64 = 0
        for part in parts {
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
        return crc
    }
}

/// Walks one item's plaintext forwards, some segments at a time.
private struct PartCursor {
    private let opener: ItemOpener
    private let layout: SegmentLayout
    private let start: UInt64
    private var window: [UInt8] = []
    /// The plaintext offset of the window's first byte.
    private var windowOffset: UInt64 = 0

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
        while position < end {
            if position < windowOffset || position >= windowOffset + UInt64(window.count) {
                try await move(to: position, fetch: fetch)
            }
            let from = Int(position - windowOffset)
            let count = min(window.count - from, Int(clamping: end - position))
            crc = Checksum.crc32c(window[from..<(from + count)], seed: crc)
            position += UInt64(count)
        }
        return crc
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
