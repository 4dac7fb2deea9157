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
            var head = try Self.head(ofNextEntryOf: node, on: connection)
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
    /// Where entries are lost, those behind them begin a segment that is marked (``logGaps(node:)``): a log with a gap says
    /// so, and goes on. When the lost ones come back, the mark goes.
    ///
    /// - Returns: how many were refused: their digest is not theirs, or another stands in their place.
    @discardableResult
    public func restoreLog(_ entries: [LogEntry]) throws(VaultError) -> Int {
        try write(synced: false) { connection throws(VaultError) in
            var refused = 0
            var ranges: [UInt32: ClosedRange<UInt64>] = [:]
            for entry in entries {
                let known = try connection.first(
                    "SELECT digest FROM log WHERE node = ? AND number = ?", Self.name(entry.node, entry.number)
                ) { $0.blob(0) }
                guard entry.digest == entry.expectedDigest, entry.number > 0, known == nil || known == entry.digest
                else {
                    refused += 1
                    continue
                }
                guard known == nil else { continue }
                try Self.insert(entry, on: connection)
                let range = ranges[entry.node] ?? entry.number...entry.number
                ranges[entry.node] = min(range.lowerBound, entry.number)...max(range.upperBound, entry.number)
            }
            for (node, range) in ranges {
                try Self.markSegments(node: node, from: range.lowerBound, to: range.upperBound &+ 1, on: connection)
            }
            return refused
        }
    }

    /// Begins a segment behind an entry that is known to have been and is not there: its number and digest stand in the
    /// node's mark. Does nothing when the log reaches it.
    public func continueLog(node: UInt32, behind number: UInt64, digest: [UInt8]) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in
            guard try Self.logHead(node: node, on: connection)?.number ?? 0 < number else { return }
            try Self.insertSegment(node: node, number: number &+ 1, previous: digest, on: connection)
        }
    }

    /// The numbers of the entries before which others are lost.
    public func logGaps(node: UInt32) throws(VaultError) -> [UInt64] {
        try read { connection throws(VaultError) in
            try connection.all(
                "SELECT number FROM log_segment WHERE node = ? ORDER BY number", [.integer(Int64(node))]
            ) { UInt64(bitPattern: $0.integer(0)) }
        }
    }

    /// Marks the entries of a range that do not follow the one before them, and takes marks off those that do.
    private static func markSegments(
        node: UInt32, from first: UInt64, to last: UInt64, on connection: SQLConnection
    ) throws(VaultError) {
        let range: [SQLValue] = [
            .integer(Int64(node)), .integer(Int64(bitPattern: first)), .integer(Int64(bitPattern: last)),
        ]
        try connection.run("DELETE FROM log_segment WHERE node = ? AND number BETWEEN ? AND ?", range)
        let broken = try connection.all(
            """
            SELECT l.number, l.previous FROM log l LEFT JOIN log p ON p.node = l.node AND p.number = l.number - 1
            WHERE l.node = ? AND l.number BETWEEN ? AND ?
              AND l.previous IS NOT coalesce(p.digest, CASE l.number WHEN 1 THEN zeroblob(32) END)
            """, range
        ) { (number: UInt64(bitPattern: $0.integer(0)), previous: $0.blob(1)) }
        for entry in broken {
            try insertSegment(node: node, number: entry.number, previous: entry.previous, on: connection)
        }
    }

    private static func insertSegment(
        node: UInt32, number: UInt64, previous: [UInt8], on connection: SQLConnection
    ) throws(VaultError) {
        try connection.run(
            "INSERT INTO log_segment (node, number, previous) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            name(node, number) + [.blob(previous)])
    }

    private static func name(_ node: UInt32, _ number: UInt64) -> [SQLValue] {
        [.integer(Int64(node)), .integer(Int64(bitPattern: number))]
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

    /// Checks every digest of a node's log. Where a segment is marked, entries may be lost before it: see
    /// ``logGaps(node:)``.
    ///
    /// - Returns: the number of entries.
    /// - Throws: ``VaultError/brokenChain``.
    @discardableResult
    public func verifyLog(node: UInt32) throws(VaultError) -> UInt64 {
        try read { connection throws(VaultError) in
            var count: UInt64 = 0
            var number: UInt64 = 0
            var digest = LogEntry.start
            while true {
                let entries = try Self.log(node: node, from: number &+ 1, limit: 1_000, on: connection)
                for entry in entries {
                    guard entry.digest == entry.expectedDigest else { throw .brokenChain }
                    if entry.number != number &+ 1 || entry.previous != digest {
                        let marked = try connection.first(
                            "SELECT previous FROM log_segment WHERE node = ? AND number = ?",
                            Self.name(node, entry.number)
                        ) { $0.blob(0) }
                        guard marked == entry.previous else { throw .brokenChain }
                    }
                    (number, digest) = (entry.number, entry.digest)
                    count += 1
                }
                if entries.isEmpty { return count }
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

    /// What the next entry follows: the last one, or one that is lost and known by the node's mark.
    private static func head(
        ofNextEntryOf node: UInt32, on connection: SQLConnection
    ) throws(VaultError) -> (number: UInt64, digest: [UInt8])? {
        let head = try logHead(node: node, on: connection)
        let lost = try connection.first(
            "SELECT number, previous FROM log_segment WHERE node = ? ORDER BY number DESC LIMIT 1",
            [.integer(Int64(node))]
        ) { (number: UInt64(bitPattern: $0.integer(0)) &- 1, digest: $0.blob(1)) }
        guard let lost, lost.number > head?.number ?? 0 else { return head }
        return lost
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
