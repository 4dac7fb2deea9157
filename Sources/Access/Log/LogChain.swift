import Sealing

/// One entry of a node's log. It holds the digest of the one before it, so that nobody can quietly change or drop one.
public struct LogEntry: Hashable, Sendable {
    public let node: UInt32
    /// From 1, without gaps.
    public let number: UInt64
    /// 32 bytes; zeros before the first entry.
    public let previousDigest: [UInt8]
    /// Who it was, sealed; empty where the entry names nobody. The chain can be verified without opening it.
    public let sealedIdentity: [UInt8]
    /// What happened, as JSON without any person's data.
    public let plain: [UInt8]

    public init(node: UInt32, number: UInt64, previousDigest: [UInt8], sealedIdentity: [UInt8], plain: [UInt8]) {
        self.node = node
        self.number = number
        self.previousDigest = previousDigest
        self.sealedIdentity = sealedIdentity
        self.plain = plain
    }

    /// SHA-256 over "aloft log v1", node, number, previous digest, and both parts with their lengths (32 bits, big-endian).
    public var digest: [UInt8] {
        var hasher = SHA256Hasher()
        hasher.update(Array("aloft log v1".utf8))
        hasher.update(Self.bytes(node) + Self.bytes(number))
        hasher.update(previousDigest)
        for part in [sealedIdentity, plain] {
            hasher.update(Self.bytes(UInt32(clamping: part.count)))
            hasher.update(part)
        }
        return hasher.finalize()
    }

    /// The sixteen bytes that a sealed part is bound to: node, zeros, number.
    public var row: [UInt8] { Self.row(node: node, number: number) }

    static func row(node: UInt32, number: UInt64) -> [UInt8] { bytes(node) + [0, 0, 0, 0] + bytes(number) }

    private static func bytes<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }
}

/// The end of a node's log: what the next entry follows.
public struct LogChain: Hashable, Sendable {
    public let node: UInt32
    /// Of the last entry; 0 before the first.
    public private(set) var number: UInt64
    /// Of the last entry.
    public private(set) var digest: [UInt8]

    /// A chain with nothing in it.
    public init(node: UInt32) {
        self.init(node: node, number: 0, digest: [UInt8](repeating: 0, count: 32))
    }

    /// A chain that goes on behind an entry, as the log or the node's mark names it.
    public init(node: UInt32, number: UInt64, digest: [UInt8]) {
        self.node = node
        self.number = number
        self.digest = digest
    }

    /// Makes the next entry.
    ///
    /// - Parameter seal: gives the sealed identity part, for the entry's row.
    public mutating func append(plain: [UInt8], sealedIdentity seal: (_ row: [UInt8]) -> [UInt8]) -> LogEntry {
        let next = number &+ 1
        let entry = LogEntry(
            node: node, number: next, previousDigest: digest, sealedIdentity: seal(LogEntry.row(node: node, number: next)),
            plain: plain)
        number = next
        digest = entry.digest
        return entry
    }

    /// Follows entries that were read back; afterwards this is their end. Compare it with the end that the node's mark names:
    /// only that shows entries missing at the end.
    ///
    /// - Throws: ``AccessError/brokenChain(node:number:)`` with the number that was expected; the chain then ends before it.
    public mutating func verify(_ entries: some Sequence<LogEntry>) throws(AccessError) {
        for entry in entries {
            guard entry.node == node, entry.number == number &+ 1, entry.previousDigest == digest else {
                throw .brokenChain(node: node, number: number &+ 1)
            }
            number = entry.number
            digest = entry.digest
        }
    }
}
