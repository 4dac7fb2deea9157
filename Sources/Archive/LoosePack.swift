import Gateway
import Packs
import Sealing
import Stores
import Vault

/// A loose pack that is read in.
struct LoosePack: Sendable {
    let entry: StoreEntry
    let node: UInt32
    let number: UInt64
    /// Written by this node: its end may be cut, and its bytes may not be on the disk yet.
    let isOwn: Bool

    var path: String { entry.name.path }
}

/// What of a pack is believed, and what to think of the rest.
private struct PackReading {
    enum Rest: Equatable {
        case none
        /// A write that was cut off: nothing in it was acknowledged.
        case torn
        case damaged(String)
    }
    var groups: [GroupPlace] = []
    /// Where the last group ends that follows the one before it.
    var end: UInt64 = 0
    var rest = Rest.none
    /// One more than the highest group number that is or was there.
    var groupCount: UInt32 = 0
}

extension Archive {
    /// Reads in one pack's groups that the vault does not know, and judges what is behind them.
    func readIn(
        _ pack: LoosePack, vaultIsNew: Bool, into report: inout ReconcileReport, _ log: inout [LogEntry]
    ) async throws(ArchiveError) {
        // A process that was killed may have written and not synced: its bytes look whole and are not on the disk.
        if pack.isOwn {
            do throws(StoreError) { try await store.sync(pack.entry.name) } catch { throw .store(error) }
        }
        let (node, number) = (pack.node, pack.number)
        let known = try await onVault { vault throws(VaultError) in
            try vault.groups(node: node, from: number, through: number)
        }
        report.packs += 1
        let reading = try await read(pack, known: known, vaultIsNew: vaultIsNew)
        let knownByNumber = Dictionary(uniqueKeysWithValues: known.map { ($0.group, $0) })
        for place in reading.groups where knownByNumber[place.group] != place {
            guard knownByNumber[place.group] == nil else {
                report.damage.append(
                    PackDamage(pack: pack.path, what: "group \(place.group) is not the catalogued one"))
                continue
            }
            try await readIn(place, of: pack, into: &report, &log)
        }
        switch reading.rest {
        case .none: break
        case .damaged(let what): report.damage.append(PackDamage(pack: pack.path, what: what))
        case .torn: try await removeTornEnd(of: pack, reading, vaultIsNew: vaultIsNew, into: &report)
        }
        let groupCount = reading.groupCount
        try await onVault { vault throws(VaultError) in
            try vault.closePack(node: node, number: number, groupCount: groupCount)
        }
    }

    private func read(
        _ pack: LoosePack, known: [GroupPlace], vaultIsNew: Bool
    ) async throws(ArchiveError) -> PackReading {
        let source = StoreSource(store: store, name: pack.entry.name)
        let byteCount = pack.entry.byteCount
        var reading = PackReading()
        var preamble: Preamble?
        var stop: PackError?
        do throws(PackError) {
            var scanner = try await GroupScanner(source, byteCount: byteCount)
            preamble = scanner.preamble
            while let found = try await scanner.next() {
                reading.groups.append(
                    GroupPlace(
                        node: pack.node, number: pack.number, group: found.header.number, offset: found.offset,
                        byteCount: found.header.byteCount, packID: scanner.preamble.pack.bytes))
            }
            (reading.end, stop) = (scanner.end, scanner.stop)
        } catch {
            if case .source = error { throw ArchiveError(error) }
            stop = error
        }
        let count = UInt32(reading.groups.count)
        reading.groupCount = count
        guard let stop else { return reading }
        let behind = try await groupsBehind(reading.end, number: count, of: preamble, in: source, pack)
        reading.groups += behind
        let highest = max(behind.last.map { $0.group + 1 } ?? 0, known.last.map { $0.group + 1 } ?? 0)
        if highest > count || preamble?.kind == .whole {
            // Counted, so that the pack is read again until it is whole.
            reading.groupCount = max(highest, count, 1)
            reading.rest = .damaged("from byte \(reading.end) on it is damaged (\(stop))")
        } else if case .unknownVersion = stop {
            reading.groupCount = count + 1
            reading.rest = .damaged("it is of a version that this program can't read")
        } else if vaultIsNew, stop != .truncated {
            reading.groupCount = count + 1
            reading.rest = .damaged(
                "from byte \(reading.end) on nothing is believed: damage, or a write that a power loss cut off")
        } else {
            reading.rest = .torn
        }
        return reading
    }

    /// Moves aside what a crash left behind the last whole group, and drops a pack that holds none. The bytes are kept; and
    /// where the vault can't say that nothing in them was acknowledged, they stay where they are.
    private func removeTornEnd(
        of pack: LoosePack, _ reading: PackReading, vaultIsNew: Bool, into report: inout ReconcileReport
    ) async throws(ArchiveError) {
        let (name, byteCount) = (pack.entry.name, pack.entry.byteCount)
        // Shorter than that, no group was in it.
        let isEmpty = byteCount < UInt64(Preamble.byteCount + GroupHeader.encodedByteCount)
        let rest = byteCount - reading.end
        if !isEmpty { report.torn.append("\(pack.path): \(rest) bytes from \(reading.end) on") }
        guard pack.isOwn, isEmpty || !vaultIsNew, rest <= ArchiveLimits.tornByteCount else { return }
        do throws(StoreError) {
            if !isEmpty {
                let torn = try await store.read(reading.end..<byteCount, of: name)
                do throws(StoreError) {
                    try await store.put(torn, as: StoreName("aside/\(pack.node)-\(pack.number)-\(reading.end)"))
                } catch { if error != .alreadyExists { throw error } }
            }
            if !reading.groups.isEmpty { return try await store.truncate(name, to: reading.end) }
        } catch { throw .store(error) }
        try await log.drop([pack.number])
    }
}
