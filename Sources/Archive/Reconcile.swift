import DICOM
import Gateway
import Identity
import Packs
import Sealing
import Stores
import Synchronization
import Vault

/// What reading packs in found.
public struct ReconcileReport: Sendable {
    public var packs = 0
    public var groups = 0
    public var instances = 0
    public var tornBytes: UInt64 = 0
    public var missing: [String] = []
    /// Packs that could not be synced: what they hold and the vault does not know is not believed.
    public var unsynced: [String] = []
    /// Packs with groups that were synced and can't be believed any more: an alarm.
    public var damaged: [String] = []
}

extension Archive {
    /// Reads in what packs hold and the vault does not know (DESIGN section 7): at start, after a crash, and, from zero, as
    /// a rebuild. The records' verdicts are believed.
    ///
    /// - Parameter toleratingMissing: notes packs that are missing instead of failing.
    /// - Throws: ``ArchiveError/missingPacks(_:)`` with the names of packs that were written and are not there.
    @discardableResult
    public func reconcile(
        toleratingMissing: Bool, progress: (ReconcileReport) -> Void = { _ in }
    ) async throws(ArchiveError) -> ReconcileReport {
        var report = ReconcileReport()
        var present: [UInt32: Set<UInt64>] = [:]
        // Asked before the listing: what is listed below it is whole.
        let firstUnsettled = await log.firstUnsettledNumber
        let entries = try await loosePacks()
        for entry in entries {
            guard let place = entry.name.loosePackPlace else { continue }
            present[place.node, default: []].insert(place.number)
        }
        report.missing = await missing(present)
        guard toleratingMissing || report.missing.isEmpty else { throw .missingPacks(report.missing) }
        var cursors: [UInt32: GroupCursor] = [:]
        var logEntries: [LogEntry] = []
        for entry in entries {
            guard let place = entry.name.loosePackPlace else { continue }
            if cursors[place.node] == nil {
                cursors[place.node] = try await onVault { vault throws(VaultError) in
                    try vault.cursor(node: place.node)
                }
            }
            guard let cursor = cursors[place.node], place.number >= cursor.number else { continue }
            let isOwn = place.node == installation.node
            let isSettled = !isOwn || place.number < firstUnsettled
            // What is being written is catalogued by whoever writes it, once it is synced.
            guard isSettled else { continue }
            // A process that was killed may have written and not synced: its bytes look whole and are not on the disk.
            if isOwn {
                do throws(StoreError) { try await store.sync(entry.name) } catch {
                    report.unsynced.append(entry.name.path)
                    continue
                }
            }
            let content = try await readIn(
                entry, node: place.node, number: place.number, isSettled: isSettled, into: &report, &logEntries)
            if isSettled {
                try await close(place.number, node: place.node, groupCount: content.groupCount)
                try await removeTornEnd(of: entry, at: place, content: content)
            }
            progress(report)
        }
        try await restore(logEntries, isIncomplete: !report.missing.isEmpty)
        let final = report
        lastReport.withLock { $0 = final }
        return report
    }

    private func loosePacks() async throws(ArchiveError) -> [StoreEntry] {
        do throws(StoreError) { return try await store.list(under: .loosePacks).sorted { $0.name < $1.name } } catch {
            if error == .notFound { return [] }
            throw .store(error)
        }
    }

    /// Numbers up to the mark's highest that are neither there nor dropped: each of them has had a file.
    private func missing(_ present: [UInt32: Set<UInt64>]) async -> [String] {
        let node = installation.node
        let mark = await log.mark
        let there = present[node] ?? []
        guard mark.highestNumber > 0 else { return [] }
        return (1...mark.highestNumber).filter { !there.contains($0) && !mark.dropped.contains($0) }
            .map { StoreName.loosePack(node: node, number: $0).path }
    }

    private func readIn(
        _ entry: StoreEntry, node: UInt32, number: UInt64, isSettled: Bool, into report: inout ReconcileReport,
        _ log: inout [LogEntry]
    ) async throws(ArchiveError) -> PackContent {
        let source = StoreSource(store: store, name: entry.name)
        let known = try await onVault { vault throws(VaultError) in
            Set(try vault.groups(node: node, from: number).filter { $0.number == number }.map(\.group))
        }
        report.packs += 1
        var groupCount: UInt32 = 0
        guard var scanner = try await scanner(of: entry, source, isKnown: !known.isEmpty) else {
            report.tornBytes += entry.byteCount
            return PackContent(groupCount: 0, end: 0, isDamaged: false)
        }
        while let found = try await next(&scanner) {
            groupCount += 1
            if known.contains(found.header.number) { continue }
            let place = GroupPlace(
                node: node, number: number, group: found.header.number, offset: found.offset,
                byteCount: found.header.byteCount, packID: scanner.preamble.pack.bytes)
            try await readIn(place, into: &report, &log)
        }
        report.tornBytes += entry.byteCount - scanner.end
        var behind: [GroupPlace] = []
        if isSettled, scanner.end < entry.byteCount {
            behind = try await groupsBehind(
                scanner.end, number: groupCount, of: scanner.preamble, in: source, at: (node, number),
                byteCount: entry.byteCount)
            for place in behind where !known.contains(place.group) { try await readIn(place, into: &report, &log) }
        }
        let isDamaged = !behind.isEmpty || known.contains { $0 >= groupCount }
        if isDamaged { report.damaged.append(entry.name.path) }
        return PackContent(groupCount: groupCount, end: scanner.end, isDamaged: isDamaged)
    }

    /// What of a pack is believed.
    private struct PackContent {
        var groupCount: UInt32
        /// Where the last whole group ends.
        var end: UInt64
        var isDamaged: Bool
    }

    /// Moves aside what a crash left behind the last whole group, and drops a pack that holds none: nothing in it was
    /// acknowledged, unless the disk changed what it had synced; so the bytes are kept. A damaged pack stays as it is.
    private func removeTornEnd(
        of entry: StoreEntry, at place: (node: UInt32, number: UInt64), content: PackContent
    ) async throws(ArchiveError) {
        guard place.node == installation.node, !content.isDamaged, content.end < entry.byteCount || entry.byteCount == 0,
            entry.byteCount - content.end <= ArchiveLimits.tornByteCount
        else { return }
        do throws(StoreError) {
            if entry.byteCount > UInt64(Preamble.byteCount) {
                let torn = try await store.read(content.end..<entry.byteCount, of: entry.name)
                do throws(StoreError) {
                    try await store.put(torn, as: StoreName("aside/\(place.node)-\(place.number)-\(content.end)"))
                } catch { if error != .alreadyExists { throw error } }
            }
            if content.groupCount > 0 { return try await store.truncate(entry.name, to: content.end) }
        } catch { throw .store(error) }
        try await log.drop(place.number)
    }

    private func close(_ number: UInt64, node: UInt32, groupCount: UInt32) async throws(ArchiveError) {
        try await onVault { vault throws(VaultError) in
            try vault.closePack(node: node, number: number, groupCount: groupCount)
        }
    }

    /// Begins to walk a pack; nil where its preamble is torn: then it holds nothing that was acknowledged.
    private func scanner(
        of entry: StoreEntry, _ source: StoreSource, isKnown: Bool
    ) async throws(ArchiveError) -> GroupScanner<StoreSource>? {
        do throws(PackError) { return try await GroupScanner(source, byteCount: entry.byteCount) } catch {
            guard error == .truncated || error == .damaged(.preamble), !isKnown else { throw ArchiveError(error) }
            return nil
        }
    }

    private func next(
        _ scanner: inout GroupScanner<StoreSource>
    ) async throws(ArchiveError) -> GroupScanner<StoreSource>.Found? {
        do throws(PackError) { return try await scanner.next() } catch { throw ArchiveError(error) }
    }

    private func readIn(
        _ place: GroupPlace, into report: inout ReconcileReport, _ log: inout [LogEntry]
    ) async throws(ArchiveError) {
        let group = try await openGroup(place)
        var contents: [Member.Content] = []
        for member in group.index.members {
            contents.append(try await content(of: member, in: group, at: place, log: &log))
        }
        let catalogueGroup = Committer.group(at: place, contents)
        report.groups += 1
        report.instances += catalogueGroup.entries.count
        _ = try await onVault { [self] vault throws(VaultError) in
            try vault.commit(catalogueGroup, attributesOf: attributesBlocking)
        }
    }

    private func content(
        of member: PackIndex.Member, in group: OpenGroup, at place: GroupPlace, log: inout [LogEntry]
    ) async throws(ArchiveError) -> Member.Content {
        if let item = member.item(.amendment) {
            return try Amendment.decode(await plaintext(of: item, in: group, at: place)).map { .amendment($0) } ?? .note
        }
        if let item = member.item(.log) {
            log += try LogEntry.decode(await plaintext(of: item, in: group, at: place))
            return .note
        }
        guard let item = member.item(.record) else { return .note }
        let record: Record
        do throws(IdentityError) {
            record = try Record(parsing: await recordBytes(item, in: group, at: place))
        } catch { throw ArchiveError(error) }
        guard let verdict = Verdict(rawValue: record.verdict), let rank = Rank(bytes: record.rank) else {
            throw .damaged("a record")
        }
        clock.meet(rank)
        if verdict == .same { return .note }
        let opened = try openInstance(member, of: group, at: place, instance: record.instance)
        let head: DataSet
        do throws(GatewayError) { head = try await opened.head(of: try await opened.record()) } catch {
            throw ArchiveError(error)
        }
        let studyUID = UIDs.trimmed(head.string(.studyInstanceUID) ?? "")
        return .instance(
            CatalogueEntry(
                ordinal: 0, study: record.study, series: record.series, instance: record.instance, rank: rank,
                verdict: verdict, reason: Reason(rawValue: record.reason) ?? .none,
                source: Source(rawValue: record.source) ?? .live, byteCount: record.byteCount,
                attributes: Intake.attributes(
                    of: head, studyUID: studyUID, ring: ring, organisation: installation.organisation)))
    }

    private func recordBytes(
        _ item: ItemPlace, in group: OpenGroup, at place: GroupPlace
    ) async throws(IdentityError) -> [UInt8] {
        do throws(ArchiveError) { return try await plaintext(of: item, in: group, at: place) } catch {
            throw .damagedRecord
        }
    }

    private func plaintext(
        of item: ItemPlace, in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> [UInt8] {
        do throws(PackError) {
            let key = try group.dataKey(for: item, ring: ring)
            let reader = try ItemReader(
                item, groupOffset: place.offset, dataKey: key, source: source(of: place))
            return try await reader.readAll()
        } catch { throw ArchiveError(error) }
    }

    /// - Parameter isIncomplete: packs are missing, and with them the entries that others would follow.
    private func restore(_ entries: [LogEntry], isIncomplete: Bool) async throws(ArchiveError) {
        guard !entries.isEmpty else { return }
        let sorted = entries.sorted { ($0.node, $0.number) < ($1.node, $1.number) }
        try await onVault { vault throws(VaultError) in
            var following: [LogEntry] = []
            var heads: [UInt32: UInt64] = [:]
            for entry in sorted {
                if heads[entry.node] == nil { heads[entry.node] = try vault.logHead(node: entry.node)?.number }
                let head = heads[entry.node] ?? 0
                if isIncomplete, entry.number > head + 1 { continue }
                following.append(entry)
                heads[entry.node] = max(head, entry.number)
            }
            try vault.restoreLog(following)
        }
    }
}
