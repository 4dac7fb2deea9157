import Packs
import Sealing
import Stores
import Synchronization
import Vault

extension Archive {
    /// Reads in what packs hold and the vault does not know (DESIGN section 7): at start, every few minutes, and, from
    /// zero, as a rebuild. The records' verdicts are believed.
    ///
    /// One pack, group or record that can't be read costs that one: it is named, and the others are read in.
    ///
    /// - Parameters:
    ///   - toleratingMissing: notes packs that are missing instead of failing.
    ///   - rereadsDamaged: also packs that this process has found damaged already.
    /// - Throws: ``ArchiveError/missingPacks(_:)`` with the names of packs that were written and are not there.
    @discardableResult
    public func reconcile(
        toleratingMissing: Bool, rereadsDamaged: Bool = true, progress: (ReconcileReport) -> Void = { _ in }
    ) async throws(ArchiveError) -> ReconcileReport {
        var report = ReconcileReport()
        let expected = try await expectedPacks()
        // Asked before the listing: what is listed below it is whole.
        let firstUnsettled = await log.firstUnsettledNumber
        let entries = try await loosePacks()
        report.missing = Self.missing(expected, entries)
        report.listed = entries.count
        guard toleratingMissing || report.missing.isEmpty else { throw .missingPacks(report.missing) }
        let skipped = rereadsDamaged ? [] : Set((reconcileReport?.damage ?? []).map(\.pack))
        var catalogued: [UInt32: NodeCatalogue] = [:]
        var logEntries: [LogEntry] = []
        for entry in entries {
            report.passed += 1
            guard let place = entry.name.loosePackPlace, !skipped.contains(entry.name.path) else { continue }
            if catalogued[place.node] == nil { catalogued[place.node] = try await catalogue(ofNode: place.node) }
            guard let known = catalogued[place.node], !known.hasAll(of: place.number) else { continue }
            let isOwn = place.node == installation.node
            // What is being written is catalogued by whoever writes it, once it is synced.
            guard !isOwn || place.number < firstUnsettled else { continue }
            let pack = LoosePack(entry: entry, node: place.node, number: place.number, isOwn: isOwn)
            report.forget(entry.name.path)
            do throws(ArchiveError) {
                try await readIn(pack, vaultIsNew: known.isNew, into: &report, &logEntries)
            } catch {
                guard case .store(let reason) = error else { throw error }
                report.unread.append("\(entry.name.path): \(reason)")
            }
            progress(report)
        }
        noteMissingMark(in: &report)
        try await restore(logEntries, into: &report)
        try await onVault { [self] vault throws(VaultError) in
            try vault.retryUnreadable(attributesOf: attributesBlocking)
        }
        return try await remember(report)
    }

    /// What the marks and the vault say of each node's packs. Asked before the listing: what is made meanwhile is not missed.
    private func expectedPacks() async throws(ArchiveError) -> [UInt32: ExpectedPacks] {
        let own = installation.node
        var expected = try await onVault { vault throws(VaultError) in
            var expected: [UInt32: ExpectedPacks] = [:]
            for node in try vault.nodes() { expected[node] = ExpectedPacks(numbers: try vault.packNumbers(node: node)) }
            return expected
        }
        for node in Set(expected.keys).union([own]) {
            var mark = await log.mark
            if node != own { mark = try await Foundation.mark(in: store, ring: ring, node: node).mark }
            expected[node, default: ExpectedPacks()].add(mark)
        }
        return expected
    }

    private struct ExpectedPacks {
        var numbers: Set<UInt64> = []
        var highestNumber: UInt64 = 0
        var dropped: Set<UInt64> = []

        mutating func add(_ mark: Mark) { (highestNumber, dropped) = (mark.highestNumber, Set(mark.dropped)) }

        /// Each number up to the mark's highest has had a file.
        func missing(_ present: Set<UInt64>) -> [UInt64] {
            let marked = (0..<highestNumber).lazy.map { $0 + 1 }.filter { !present.contains($0) }
            return Set(marked).union(numbers.subtracting(present)).subtracting(dropped).sorted()
        }
    }

    private static func missing(_ expected: [UInt32: ExpectedPacks], _ entries: [StoreEntry]) -> [String] {
        var present: [UInt32: Set<UInt64>] = [:]
        for place in entries.compactMap(\.name.loosePackPlace) {
            present[place.node, default: []].insert(place.number)
        }
        return expected.sorted { $0.key < $1.key }.flatMap { node, packs in
            packs.missing(present[node] ?? []).map { StoreName.loosePack(node: node, number: $0).path }
        }
    }

    /// What the vault knows of one node's packs.
    private struct NodeCatalogue {
        let cursor: GroupCursor
        let settled: Set<UInt64>
        /// Nothing of this node is catalogued: what a pack holds behind its last believed group may have been acknowledged.
        let isNew: Bool

        func hasAll(of number: UInt64) -> Bool { number < cursor.number || settled.contains(number) }
    }

    private func catalogue(ofNode node: UInt32) async throws(ArchiveError) -> NodeCatalogue {
        try await onVault { vault throws(VaultError) in
            let cursor = try vault.cursor(node: node)
            return NodeCatalogue(
                cursor: cursor, settled: try vault.settledPacks(node: node, from: cursor.number),
                isNew: try vault.packNumbers(node: node).isEmpty)
        }
    }

    private func loosePacks() async throws(ArchiveError) -> [StoreEntry] {
        do throws(StoreError) { return try await store.list(under: .loosePacks).sorted { $0.name < $1.name } } catch {
            if error == .notFound { return [] }
            throw .store(error)
        }
    }

    /// Without the mark nobody can tell whether packs are missing behind the highest one. A new archive has none until its
    /// first pack; later than at start there is one again.
    private func noteMissingMark(in report: inout ReconcileReport) {
        guard !markIsWhole, report.groups > 0, reconcileReport == nil else { return }
        report.damage.append(
            PackDamage(
                pack: StoreName.mark(ofNode: installation.node).path,
                what: "the node's mark is lost: packs above the highest one would not be missed"))
    }

    /// Brings the log back. Where entries are lost, those behind them begin a segment that is marked.
    private func restore(_ entries: [LogEntry], into report: inout ReconcileReport) async throws(ArchiveError) {
        let sorted = entries.sorted { ($0.node, $0.number) < ($1.node, $1.number) }
        let node = installation.node
        let mark = await log.mark
        let (refused, gaps) = try await onVault { vault throws(VaultError) in
            let refused = sorted.isEmpty ? 0 : try vault.restoreLog(sorted)
            if mark.logNumber > 0 { try vault.continueLog(node: node, behind: mark.logNumber, digest: mark.logDigest) }
            return (refused, try vault.logGaps(node: node))
        }
        if refused > 0 { report.damage.append(PackDamage(pack: "log", what: "\(refused) entries are not believed")) }
        for number in gaps {
            report.damage.append(PackDamage(pack: "log", what: "entries before number \(number) are lost"))
        }
    }

    /// What was found damaged before stays listed until its pack is read in whole, or the vault is made anew.
    private func remember(_ report: ReconcileReport) async throws(ArchiveError) -> ReconcileReport {
        let before = try await onVault { vault throws(VaultError) in try vault.damage() }
        var merged = report
        merged.keep(before.compactMap(PackDamage.init(line:)))
        let final = merged
        try await onVault { vault throws(VaultError) in try vault.noteDamage(final.damage.map(\.line)) }
        lastReport.withLock { $0 = final }
        return final
    }

    /// Lists damage that was met outside of reading packs in.
    func note(_ damage: PackDamage) async {
        let all = lastReport.withLock { report in
            var changed = report ?? ReconcileReport()
            if !changed.damage.contains(damage) { changed.damage.append(damage) }
            report = changed
            return changed.damage.map(\.line)
        }
        try? await onVault { vault throws(VaultError) in try vault.noteDamage(all) }
    }
}
