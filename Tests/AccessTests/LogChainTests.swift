import Access
import Testing

@Suite struct LogChainTests {
    private static func entries(_ count: Int) -> (entries: [LogEntry], end: LogChain) {
        var chain = LogChain(node: 3)
        let entries = (0..<count).map { number in chain.append(plain: Array("{\(number)}".utf8)) { row in row } }
        return (entries, chain)
    }

    @Test("a chain that was read back verifies, and ends where it was left")
    func whole() throws {
        let (entries, end) = Self.entries(10)
        var chain = LogChain(node: 3)
        try chain.verify(entries)
        #expect(chain == end)
        var later = LogChain(node: 3, number: 4, digest: entries[3].digest)
        try later.verify(entries[4...])
        #expect(later == end)
        #expect(entries[0].previousDigest == [UInt8](repeating: 0, count: 32))
        #expect(entries[1].sealedIdentity == [0, 0, 0, 3, 0, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0, 2], "the row is node and number")
    }

    @Test("a changed, dropped, doubled or moved entry breaks it", arguments: 0..<9)
    func tampered(index: Int) throws {
        let (entries, _) = Self.entries(10)
        func changed(_ change: (LogEntry) -> LogEntry) -> [LogEntry] {
            entries.enumerated().map { $0 == index ? change($1) : $1 }
        }
        let variants = [
            changed {
                LogEntry(
                    node: 3, number: $0.number, previousDigest: $0.previousDigest, sealedIdentity: $0.sealedIdentity, plain: [0])
            },
            changed {
                LogEntry(
                    node: 3, number: $0.number, previousDigest: $0.previousDigest,
                    sealedIdentity: $0.sealedIdentity + $0.plain.prefix(1), plain: Array($0.plain.dropFirst()))
            },
            changed {
                LogEntry(
                    node: 4, number: $0.number, previousDigest: $0.previousDigest, sealedIdentity: $0.sealedIdentity, plain: $0.plain)
            },
            Array(entries[..<index] + entries[(index + 1)...]),
            Array(entries[...index] + entries[index...]),
            Array(entries[..<index] + [entries[index + 1], entries[index]] + entries[(index + 2)...]),
        ]
        for (kind, variant) in variants.enumerated() {
            var chain = LogChain(node: 3)
            #expect(throws: AccessError.self, "variant \(kind)") { try chain.verify(variant) }
            #expect(chain.number <= UInt64(index) + 1, "variant \(kind)")
        }
    }

    @Test("entries missing at the end show in the number")
    func cut() throws {
        let (entries, end) = Self.entries(10)
        var chain = LogChain(node: 3)
        try chain.verify(entries.dropLast())
        #expect(chain != end)
    }
}
