import Gateway
import Packs
import Sealing
import Stores
import Synchronization
import Vault

/// A loose pack that is read in.
struct LoosePack: Sendable {
    let entry: StoreEntry
    let node: UInt32
    let number: UInt64
    /// Written by this node: its end may be cut, and its bytes may not be on the disk yet.
    let isOwn: Bool
    /// Groups that it had when it was closed, and one more where the last of them was not believed; nil while it is not.
    let closedCount: Int?
    let wasDamaged: Bool

    var path: String { entry.name.path }

    /// What its end is.
    enum End {
        /// Of a pack that was whole and synced before it got its name.
        case whole
        case clean
        /// Not believed, and moved aside: nothing in it was acknowledged.
        case torn
        /// Not believed, and left where it is: nobody can say whether something in it was acknowledged.
        case kept
        case damaged
    }
}

/// What of a pack is believed, and what to think of the rest.
private struct PackReading {
    var kind: PackKind?
    var groups: [GroupPlace] = []
    /// Where the last group ends that follows the one before it.
    var end: UInt64 = 0
    var rest = LoosePack.End.clean
    /// Of damage.
    var what = ""
    /// Groups that the pack has or should have: one more than are believed where more may have been there.
    var groupCount = 0
}

extension Archive {
    /// Reads in one pack's groups that the vault does not know, and judges what is behind them.
    func readIn(_ pack: LoosePack, into report: inout ReconcileReport) async throws(ArchiveError) -> LoosePack.End {
        // A process that was killed may have written and not synced: its bytes look whole and are not on the disk.
        if pack.isOwn {
            do throws(StoreError) { try await store.sync(pack.entry.name) } catch { throw .store(error) }
        }
        let (node, number) = (pack.node, pack.number)
        let known = try await onVault { vault throws(VaultError) in
            try vault.groups(node: node, from: number, through: number)
        }
        report.packs += 1
        let reading = try await read(pack, known: known)
        let knownByNumber = Dictionary(known.map { ($0.group, $0) }) { first, _ in first }
        var logEntries: [LogEntry] = []
        for place in reading.groups where knownByNumber[place.group] != place {
            guard knownByNumber[place.group] == nil else {
                report.add(PackDamage(pack: pack.path, what: "group \(place.group) is not the catalogued one"))
                continue
            }
            try await readIn(place, of: pack, into: &report, &logEntries)
        }
        try await restore(logEntries, of: pack, into: &report)
        switch reading.rest {
        case .whole, .clean, .kept: break
        case .damaged: report.add(PackDamage(pack: pack.path, what: reading.what))
        case .torn: try await moveTornEnd(of: pack, reading, into: &report)
        }
        let groupCount = UInt32(clamping: reading.groupCount)
        try await onVault { vault throws(VaultError) in
            try vault.closePack(node: node, number: number, groupCount: groupCount)
        }
        return reading.kind == .whole && reading.rest == .clean ? .whole : reading.rest
    }

    private func restore(
        _ entries: [LogEntry], of pack: LoosePack, into report: inout ReconcileReport
    ) async throws(ArchiveError) {
        guard !entries.isEmpty else { return }
        let sorted = entries.sorted { ($0.node, $0.number) < ($1.node, $1.number) }
        let refused = try await onVault { vault throws(VaultError) in try vault.restoreLog(sorted) }
        if refused > 0 {
            report.add(PackDamage(pack: pack.path, what: "\(refused) entries of the log are not believed"))
        }
    }

    private func read(_ pack: LoosePack, known: [GroupPlace]) async throws(ArchiveError) -> PackReading {
        let source = StoreSource(store: store, name: pack.entry.name)
        let byteCount = pack.entry.byteCount
        var reading = PackReading()
        var preamble: Preamble?
        var stop: PackError?
        do throws(PackError) {
            var scanner = try await GroupScanner(source, byteCount: byteCount)
            preamble = scanner.preamble
            reading.kind = scanner.preamble.kind
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
        let count = reading.groups.count
        let catalogued = known.last.map { Int($0.group) + 1 } ?? 0
        var counted = max(catalogued, pack.closedCount ?? 0)
        guard let stop else {
            reading.groupCount = max(count, counted)
            if counted > count {
                (reading.rest, reading.what) = (.damaged, "it ends before group \(count), which was there")
            }
            return reading
        }
        let behind = try await groupsBehind(
            reading.end, number: UInt32(clamping: count), of: preamble, in: source, pack)
        reading.groups += behind.groups
        reading.groupCount = max(counted, behind.end, count + 1)
        let wasKept = pack.closedCount == count + 1 && catalogued <= count && !pack.wasDamaged
        if wasKept { counted = count }
        let isShort = stop == .truncated && byteCount - reading.end <= ArchiveLimits.tornByteCount
        if max(counted, behind.end) > count || preamble?.kind == .whole {
            (reading.rest, reading.what) = (.damaged, "from byte \(reading.end) on it is damaged (\(stop))")
        } else if case .unknownVersion = stop {
            (reading.rest, reading.what) = (.damaged, "it is of a version that this program can't read")
        } else if vaultIsCurrent.withLock({ $0 }), !wasKept, pack.isOwn,
            byteCount - reading.end <= ArchiveLimits.tornByteCount
        {
            (reading.rest, reading.groupCount) = (.torn, count)
        } else if isShort {
            reading.rest = .kept
        } else {
            reading.rest = .damaged
            reading.what =
                "from byte \(reading.end) on nothing is believed: damage, or a write that a power loss cut off"
        }
        return reading
    }

    /// Moves aside what a crash left behind the last whole group, and drops a pack that holds none. The bytes are kept. Only
    /// where the vault was there all the time: then it knows what was acknowledged, and these bytes it does not know.
    private func moveTornEnd(
        of pack: LoosePack, _ reading: PackReading, into report: inout ReconcileReport
    ) async throws(ArchiveError) {
        let (name, byteCount) = (pack.entry.name, pack.entry.byteCount)
        // Shorter than that, no group was in it.
        if byteCount >= UInt64(Preamble.byteCount + GroupHeader.encodedByteCount) {
            let rest = byteCount - reading.end
            report.torn.append(
                PackDamage(pack: pack.path, what: "\(rest) bytes from \(reading.end) on are moved aside"))
            do throws(StoreError) {
                let torn = try await store.read(reading.end..<byteCount, of: name)
                do throws(StoreError) {
                    try await store.put(torn, as: StoreName("aside/\(pack.node)-\(pack.number)-\(reading.end)"))
                } catch { if error != .alreadyExists { throw error } }
                if !reading.groups.isEmpty { return try await store.truncate(name, to: reading.end) }
            } catch { throw .store(error) }
        }
        try await log.drop(pack.number)
    }
}
