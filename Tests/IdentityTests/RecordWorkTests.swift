import Testing

@testable import Identity

@Suite struct RecordWorkTests {
    @Test("a record of many spans is read in time in proportion, and one with more than there can be is refused")
    func records() throws {
        func record(_ count: Int) -> [UInt8] {
            var record = RecordTests.record
            record.items = [Record.Item(kind: 3, digest: [UInt8](repeating: 1, count: 32), byteCount: 10)]
            record.spans = [Record.Span](repeating: Record.Span(item: 0, offset: 1, byteCount: 1), count: count)
            record.outlying = [Record.OutlyingElement](
                repeating: Record.OutlyingElement(
                    tag: 1, vr: 2, hasUndefinedLength: false, item: 0, offset: 0, headerByteCount: 8, byteCount: 9),
                count: count / 2)
            record.byteCount = UInt64(count)
            return record.encoded()
        }
        let (few, many) = (record(20_000), record(160_000))
        let short = try leastTime { _ = try Record(parsing: few) }
        let long = try leastTime { _ = try Record(parsing: many) }
        #expect(long < short * 32, "\(short) for 20,000, \(long) for 160,000")
        #expect(throws: IdentityError.damagedRecord) { try Record(parsing: record(IdentityLimits.spanCount + 1)) }
        var items = RecordTests.record
        items.items = [Record.Item](repeating: items.items[0], count: 256)
        #expect(throws: IdentityError.damagedRecord) { try Record(parsing: items.encoded()) }
    }
}
