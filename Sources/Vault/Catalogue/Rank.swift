/// Which of two things is newer: a hybrid logical clock, one tick for each arrival and amendment (DESIGN section 2).
///
/// 48 bits of milliseconds since 1970 (UTC), 16 of counter, 32 of node. The twelve bytes sort as the rank does.
public struct Rank: Hashable, Comparable, Sendable {
    /// Milliseconds in the upper 48 bits, counter in the lower 16.
    public let time: UInt64
    public let node: UInt32

    public init(milliseconds: UInt64, counter: UInt16, node: UInt32) {
        time = milliseconds << 16 | UInt64(counter)
        self.node = node
    }

    /// Takes exactly twelve bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 12 else { return nil }
        time = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        node = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt32($1) }
    }

    public var milliseconds: UInt64 { time >> 16 }
    public var counter: UInt16 { UInt16(truncatingIfNeeded: time) }

    public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(12)
        for shift in stride(from: 56, through: 0, by: -8) {
            result.append(UInt8(truncatingIfNeeded: time >> UInt64(shift)))
        }
        for shift in stride(from: 24, through: 0, by: -8) {
            result.append(UInt8(truncatingIfNeeded: node >> UInt32(shift)))
        }
        return result
    }

    public static func < (left: Rank, right: Rank) -> Bool {
        left.time != right.time ? left.time < right.time : left.node < right.node
    }
}
