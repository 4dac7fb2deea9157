import Sealing

/// Walks a pack's groups from its beginning, holding a window of it, and believes those whose CRC holds. Needs no key.
public struct GroupScanner<Source: RangeSource>: Sendable {
    /// A group that is believed.
    public struct Found: Hashable, Sendable {
        public let header: GroupHeader
        /// From the pack's first byte.
        public let offset: UInt64
        public var range: Range<UInt64> { offset..<(offset + header.byteCount) }
    }

    public let preamble: Preamble
    /// The end of the last group that is believed: what is behind it is a torn group, or one still being written.
    public private(set) var end: UInt64
    /// Why the scan ended before the pack's end; nil while it goes on and at a clean end.
    public private(set) var stop: PackError?
    private let source: Source
    private let byteCount: UInt64
    private var nextNumber: UInt32 = 0

    /// - Parameter byteCount: the file's length.
    /// - Throws: ``PackError`` when the preamble is not whole.
    public init(_ source: Source, byteCount: UInt64) async throws(PackError) {
        guard byteCount >= UInt64(Preamble.byteCount) else { throw .truncated }
        let bytes = try await source.exactly(0..<UInt64(Preamble.byteCount))
        preamble = try Preamble(parsing: bytes[...])
        (self.source, self.byteCount) = (source, byteCount)
        end = UInt64(Preamble.byteCount)
    }

    /// The next group; nil at the end of what is believed: then ``stop`` says whether, and why, something is left over.
    /// - Throws: ``PackError/source(_:)`` only: the scan can be tried again.
    public mutating func next() async throws(PackError) -> Found? {
        guard stop == nil, end < byteCount else { return nil }
        do throws(PackError) {
            let found = try await check(at: end)
            end = found.range.upperBound
            nextNumber &+= 1
            return found
        } catch {
            if case .source = error { throw error }
            stop = error
            return nil
        }
    }

    private func check(at offset: UInt64) async throws(PackError) -> Found {
        let headerBytes = UInt64(PackLayout.groupHeaderByteCount)
        guard byteCount - offset >= headerBytes else { throw .truncated }
        let header = try await source.exactly(offset..<(offset + headerBytes))
        let parsed = try GroupHeader(parsing: header[...])
        guard parsed.number == nextNumber else { throw .damaged(.groupNumber) }
        guard parsed.byteCount <= byteCount - offset else { throw .truncated }
        try await GroupChecksum.check(parsed, headerBytes: header, at: offset, in: source)
        return Found(header: parsed, offset: offset)
    }
}

/// The CRC-32C of a group: over all behind the header but the CRC itself, then the header; so a header can come last.
enum GroupChecksum {
    static func check(
        _ header: GroupHeader, headerBytes: [UInt8], at offset: UInt64, in source: some RangeSource
    ) async throws(PackError) {
        var at = offset + UInt64(PackLayout.groupHeaderByteCount)
        let end = offset + header.byteCount - 4
        var crc: UInt32 = 0
        while at < end {
            let next = min(end, at + PackLimits.scanWindowByteCount)
            let piece = try await source.exactly(at..<next)
            crc = Checksum.crc32c(piece, seed: crc)
            at = next
        }
        crc = Checksum.crc32c(headerBytes, seed: crc)
        var expected: [UInt8] = []
        expected.append(bigEndian: crc)
        let stored = try await source.exactly(end..<(end + 4))
        guard stored == expected else { throw .damaged(.checksum) }
    }
}
