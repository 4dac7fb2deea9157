import Sealing

/// One entry of a node's log. Each carries the digest of the one before it.
public struct LogEntry: Hashable, Sendable {
    public var node: UInt32
    /// From 1, gapless.
    public var number: UInt64
    /// SHA-256; 32 zeros before the first.
    public var previous: [UInt8]
    /// SHA-256 over previous, node, number, and plain and sealed part, each with its length.
    public var digest: [UInt8]
    /// Readable by whoever reads the database: nothing about a person.
    public var plain: [UInt8]
    /// Sealed: who asked, for whom.
    public var sealedIdentity: [UInt8]

    public init(
        node: UInt32, number: UInt64, previous: [UInt8], digest: [UInt8], plain: [UInt8], sealedIdentity: [UInt8]
    ) {
        (self.node, self.number, self.previous) = (node, number, previous)
        (self.digest, self.plain, self.sealedIdentity) = (digest, plain, sealedIdentity)
    }

    static let start = [UInt8](repeating: 0, count: 32)

    /// What ``digest`` must be.
    var expectedDigest: [UInt8] {
        var message = previous
        message.append(contentsOf: Self.bigEndian(UInt64(node)))
        message.append(contentsOf: Self.bigEndian(number))
        message.append(contentsOf: Self.bigEndian(UInt64(plain.count)))
        message.append(contentsOf: plain)
        message.append(contentsOf: Self.bigEndian(UInt64(sealedIdentity.count)))
        message.append(contentsOf: sealedIdentity)
        return SHA256Hasher.digest(message)
    }

    /// Binds the sealed part to its place: sixteen bytes.
    static func cellRow(node: UInt32, number: UInt64) -> [UInt8] { bigEndian(UInt64(node)) + bigEndian(number) }

    private static func bigEndian(_ value: UInt64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
    }
}

extension Vault {
    /// Appends entries to a node's log, one transaction, synced.
    ///
    /// - Parameter parts: of each entry the part that may be read by anyone, and the part that is sealed.
    @discardableResult
    public func appendLog(
        node: UInt32, _ parts: [(plain: [UInt8], identity: [UInt8])]
    ) throws(VaultError) -> [LogEntry] {
        try write(synced: true) { connection throws(VaultError) in
            var head = try Self.logHead(node: node, on: connection)
            var entries: [LogEntry] = []
            for part in parts {
                let number = (head?.number ?? 0) &+ 1
                let sealed = cells.seal(
                    part.identity, table: "log", row: LogEntry.cellRow(node: node, number: number))
                var entry = LogEntry(
                    node: node, number: number, previous: head?.digest ?? LogEntry.start, digest: [],
                    plain: part.plain, sealedIdentity: sealed)
                entry.digest = entry.expectedDigest
                try Self.insert(entry, on: connection)
                entries.append(entry)
                head = (number, entry.digest)
            }
            return entries
        }
    }

    /// Takes entries that were read from packs. Those that are there already are skipped.
    ///
    /// - Throws: ``VaultError/brokenChain`` when one does not follow the last; then none is taken.
    public func restoreLog(_ entries: [LogEntry]) throws(VaultError) {
        try write(synced: false) { connection throws(VaultError) in
            for entry in entries {
                let head = try Self.logHead(node: entry.node, on: connection)
                if let head, entry.number <= head.number { continue }
                guard entry.number == (head?.number ?? 0) &+ 1, entry.previous == head?.digest ?? LogEntry.start,
                    entry.digest == entry.expectedDigest
                else { throw .brokenChain }
                try Self.insert(entry, on: connection)
            }
        }
    }

    /// A node's entries from a number on, in order.
    public func log(node: UInt32, from number: UInt64 = 1, limit: Int = 1_000) throws(VaultError) -> [LogEntry] {
        try read { connection throws(VaultError) in
            try Self.log(node: node, from: number, limit: limit, on: connection)
        }
    }

    /// The sealed part of an entry.
    public func openIdentity(of entry: LogEntry) throws(VaultError) -> [UInt8] {
        try cells.open(
            entry.sealedIdentity, table: "log", row: LogEntry.cellRow(node: entry.node, number: entry.number))
    }

    /// Number and digest of a node's last entry: they stand in the node's mark.
    public func logHead(node: UInt32) throws(VaultError) -> (number: UInt64, digest: [UInt8])? {
        try read { connection throws(VaultError) in try Self.logHead(node: node, on: connection) }
    }

    /// Checks every digest of a node's log.
    ///
    /// - Returns: the number of entries.
    /// - Throws: ``VaultError/brokenChain``.
    @discardableResult
    public func verifyLog(node: UInt32) throws(VaultError) -> UInt64 {
        try read { connection throws(VaultError) in
            var number: UInt64 = 0
            var digest = LogEntry.start
            while true {
                let entries = try Self.log(node: node, from: number &+ 1, limit: 1_000, on: connection)
                for entry in entries {
                    guard entry.number == number &+ 1, entry.previous == digest, entry.digest == entry.expectedDigest
                    else { throw .brokenChain }
                    (number, digest) = (entry.number, entry.digest)
                }
                if entries.isEmpty { return number }
            }
        }
    }

    private static func log(
        node: UInt32, from number: UInt64, limit: Int, on connection: SQLConnection
    ) throws(VaultError) -> [LogEntry] {
        try connection.all(
            """
            SELECT number, previous, digest, plain, identity FROM log WHERE node = ? AND number >= ?
            ORDER BY number LIMIT ?
            """, [.integer(Int64(node)), .integer(Int64(bitPattern: number)), .integer(limit)]
        ) { row in
            LogEntry(
                node: node, number: UInt64(bitPattern: row.integer(0)), previous: row.blob(1), digest: row.blob(2),
                plain: row.blob(3), sealedIdentity: row.blob(4))
        }
    }

    private static func logHead(
        node: UInt32, on connection: SQLConnection
    ) throws(VaultError) -> (number: UInt64, digest: [UInt8])? {
        try connection.first(
            "SELECT number, digest FROM log WHERE node = ? ORDER BY number DESC LIMIT 1", [.integer(Int64(node))]
        ) { (UInt64(bitPattern: $0.integer(0)), $0.blob(1)) }
    }

    private static func insert(_ entry: LogEntry, on connection: SQLConnection) throws(VaultError) {
        try connection.run(
            "INSERT INTO log (node, number, previous, digest, plain, identity) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(Int64(entry.node)), .integer(Int64(bitPattern: entry.number)), .blob(entry.previous),
                .blob(entry.digest), .blob(entry.plain), .blob(entry.sealedIdentity),
            ])
    }
}
