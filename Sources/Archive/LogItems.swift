import Access
import Packs
import Sealing
import Stores
import Vault

extension Archive {
    /// Logs what is waiting, and keeps the new entries in a pack too: each minute, and at stop (DESIGN section 7). After a
    /// rebuild all but the last minute is there again.
    public func writeLog() async throws(ArchiveError) {
        try await flushLog()
        let mark = await log.mark
        let node = installation.node
        var from = mark.logNumber + 1
        while true {
            let first = from
            let entries = try await onVault { vault throws(VaultError) in
                try vault.log(node: node, from: first, limit: 1_000)
            }
            guard let last = entries.last else { return }
            try await committer.commit(try member(of: entries))
            try await log.noteLog(number: last.number, digest: last.digest)
            from = last.number + 1
        }
    }

    /// Logs decisions and what was used of them until now.
    public func flushLog() async throws(ArchiveError) {
        decisions.collectUses()
        do { try await decisions.flush() } catch {
            throw (error as? VaultError).map { ArchiveError($0) } ?? .damaged("the log")
        }
    }

    private func member(of entries: [LogEntry]) throws(ArchiveError) -> Member {
        var fields: [UInt8] = []
        for entry in entries { entry.encode(into: &fields) }
        return try sealedMember(kind: .log, plaintext: fields, content: .note)
    }

    /// A member of one item under the identity key.
    func sealedMember(
        kind: ItemKind, plaintext: [UInt8], content: Member.Content
    ) throws(ArchiveError) -> Member {
        do throws(SealingError) {
            let (key, slot) = try ring.makeDataKey(.identity)
            var bytes: [UInt8] = []
            var sealer = try ItemSealer(kind: kind.rawValue, dataKey: key, random: random)
            try sealer.seal(plaintext, into: &bytes)
            let item = try sealer.finish(into: &bytes)
            return Member(parts: [SealedPart(item: item, bytes: bytes)], slots: [slot], content: content)
        } catch { throw ArchiveError(error) }
    }
}

extension LogEntry {
    /// Node 4, number 8, previous digest 32, digest 32, then plain and sealed part, each behind a length of 4
    /// (docs/pack-format.md).
    func encode(into bytes: inout [UInt8]) {
        bytes.appendInteger(node)
        bytes.appendInteger(number)
        bytes += previous + digest
        for part in [plain, sealedIdentity] {
            bytes.appendInteger(UInt32(clamping: part.count))
            bytes += part
        }
    }

    static func decode(_ bytes: [UInt8]) throws(ArchiveError) -> [LogEntry] {
        var rest = bytes[...]
        var entries: [LogEntry] = []
        while !rest.isEmpty {
            guard let node: UInt32 = rest.takeInteger(), let number: UInt64 = rest.takeInteger(),
                let previous = rest.take(32), let digest = rest.take(32),
                let plainCount: UInt32 = rest.takeInteger(), let plain = rest.take(Int(plainCount)),
                let sealedCount: UInt32 = rest.takeInteger(), let sealed = rest.take(Int(sealedCount))
            else { throw .damaged("an item of log entries") }
            entries.append(
                LogEntry(
                    node: node, number: number, previous: previous, digest: digest, plain: plain,
                    sealedIdentity: sealed))
        }
        return entries
    }
}

extension [UInt8] {
    mutating func appendInteger<Value: FixedWidthInteger>(_ value: Value) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}

extension ArraySlice<UInt8> {
    mutating func take(_ count: Int) -> [UInt8]? {
        guard count <= self.count else { return nil }
        defer { self = dropFirst(count) }
        return Array(prefix(count))
    }
    mutating func takeInteger<Value: FixedWidthInteger & UnsignedInteger>() -> Value? {
        take(Value.bitWidth / 8)?.reduce(0) { $0 << 8 | Value($1) }
    }
}
