import Sealing

/// A node's small replaceable object: the highest number given, and where its log ends (DESIGN section 4).
struct Mark: Hashable, Sendable {
    var node: UInt32
    var highestNumber: UInt64 = 0
    /// Numbers of packs that were dropped once all their items lay elsewhere.
    var dropped = NumberRanges()
    var logNumber: UInt64 = 0
    var logDigest = [UInt8](repeating: 0, count: 32)
    /// The name of the last run: a vault that has it too was there all the time, and knows what was acknowledged.
    var run = [UInt8](repeating: 0, count: 16)

    private static let magic: [UInt8] = Array("ALMK".utf8) + [0, 2]

    /// Magic and version, node, then a sealed cell: the same bytes everywhere that a cell has (docs/pack-format.md).
    func sealed(with ring: KeyRing) -> [UInt8] {
        var plain: [UInt8] = []
        let bounds = dropped.ranges.flatMap { [$0.lowerBound, $0.upperBound] }
        for value in [highestNumber, logNumber, UInt64(dropped.ranges.count)] + bounds { plain += Self.bytes(value) }
        plain += logDigest + run
        let cell = ring.sealCell(plain, table: "mark", column: "mark", row: Self.row(node))
        return Self.magic + Self.bytes(UInt64(node)) + cell
    }

    init(node: UInt32) { self.node = node }

    init(parsing bytes: [UInt8], ring: KeyRing) throws(ArchiveError) {
        guard bytes.count > 14, bytes.prefix(6).elementsEqual(Self.magic),
            let node = UInt32(exactly: Self.integer(bytes[6..<14])),
            let plain = try? ring.openCell(Array(bytes[14...]), table: "mark", column: "mark", row: Self.row(node)),
            plain.count >= 24 + 48
        else { throw .damaged("a node's mark") }
        self.node = node
        highestNumber = Self.integer(plain[0..<8])
        logNumber = Self.integer(plain[8..<16])
        let count = Self.integer(plain[16..<24])
        guard count == UInt64((plain.count - 72) / 16), plain.count % 16 == 8 else { throw .damaged("a node's mark") }
        var ranges: [ClosedRange<UInt64>] = []
        for at in stride(from: 24, to: 24 + 16 * Int(count), by: 16) {
            let (lower, upper) = (Self.integer(plain[at..<(at + 8)]), Self.integer(plain[(at + 8)..<(at + 16)]))
            guard lower <= upper else { throw .damaged("a node's mark") }
            ranges.append(lower...upper)
        }
        guard let dropped = NumberRanges(ranges) else { throw .damaged("a node's mark") }
        self.dropped = dropped
        logDigest = Array(plain.suffix(48).prefix(32))
        run = Array(plain.suffix(16))
    }

    private static func row(_ node: UInt32) -> [UInt8] { [UInt8](repeating: 0, count: 8) + bytes(UInt64(node)) }
    private static func bytes(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }
    }
    private static func integer(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
