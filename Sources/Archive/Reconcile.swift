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
    ///   - isRepeated: a cheap one while the archive is at work: what is catalogued without a gap, and what was found
    ///     damaged already, is not looked at.
    /// - Throws: ``ArchiveError/missingPacks(_:)`` with the names of packs that were written and are not there.
    @discardableResult
    public func reconcile(
        toleratingMissing: Bool, isRepeated: Bool = false, progress: (ReconcileReport) -> Void = { _ in }
    ) async throws(ArchiveError) -> ReconcileReport {
        // Not while packs come into being or go: nothing is missed that was dropped meanwhile.
        try await settling.run { () async throws(ArchiveError) in
            try await reconcileAlone(toleratingMissing: toleratingMissing, isRepeated: isRepeated, progress: progress)
        }
    }

    private func reconcileAlone(
        toleratingMissing: Bool, isRepeated: Bool, progress: (ReconcileReport) -> Void
    ) async throws(ArchiveError) -> ReconcileReport {
        var report = ReconcileReport()
        // All this is asked before the listing: what is made meanwhile is not missed, and what is listed below this is whole.
        let nodes = try await nodes(isRepeated: isRepeated)
        let firstUnsettled = await log.firstUnsettledNumber
        let entries = try await loosePacks()
        report.listed = entries.count
        report.missing = Self.missing(nodes, entries)
        guard toleratingMissing || report.missing.isEmpty else { throw .missingPacks(report.missing) }
        let before = try await onVault { vault throws(VaultError) in try vault.damage() }.compactMap(PackDamage.init)
        let damaged = Set(before.map(\.pack))
        let skipped = isRepeated ? damaged.union(reconcileReport?.torn.map(\.pack) ?? []) : []
        var kept: [LoosePack] = []
        var highestGrowing: [UInt32: UInt64] = [:]
        for entry in entries {
            report.passed += 1
            guard let place = entry.name.loosePackPlace, !skipped.contains(entry.name.path) else { continue }
            let node = nodes[place.node] ?? KnownNode()
            guard !node.hasAll(of: place.number, byteCount: entry.byteCount) else {
                highestGrowing[place.node] = place.number
                continue
            }
            let isOwn = place.node == installation.node
            // What is being written is catalogued by whoever writes it, once it is synced.
            guard !isOwn || place.number < firstUnsettled else { continue }
            let pack = LoosePack(
                entry: entry, node: place.node, number: place.number, isOwn: isOwn,
                closedCount: node.packs[place.number]?.closedCount, wasDamaged: damaged.contains(entry.name.path))
            do throws(ArchiveError) {
                let end = try await readIn(pack, into: &report)
                report.noteReread(pack.path)
                if end != .whole { highestGrowing[pack.node] = pack.number }
                if end == .kept { kept.append(pack) }
            } catch {
                guard case .store(let reason) = error else { throw error }
                report.unread.append("\(pack.path): \(reason)")
            }
            progress(report)
        }
        try await readInSettled(isRepeated: isRepeated, into: &report)
        report.missing += try await takeDroppedOut(nodes, entries)
        guard toleratingMissing || report.missing.isEmpty else { throw .missingPacks(report.missing) }
        for pack in kept { Self.judge(pack, highestGrowing: highestGrowing[pack.node] ?? 0, in: &report) }
        noteMissingMark(entries, nodes, in: &report)
        try await settleLog(into: &report)
        try await onVault { [self] vault throws(VaultError) in
            try vault.retryUnreadable(attributesOf: attributesBlocking)
        }
        if report.groups > 0 { try await loadArrangements() }
        return try await remember(report)
    }

    /// A write that was cut off leaves a short end in the last pack that groups were appended to. Anywhere else a short end
    /// is damage: a copy that is not whole, for example.
    private static func judge(_ pack: LoosePack, highestGrowing: UInt64, in report: inout ReconcileReport) {
        if pack.number >= highestGrowing {
            report.torn.append(PackDamage(pack: pack.path, what: "its end is cut off, and stays where it is"))
        } else {
            report.add(PackDamage(pack: pack.path, what: "its end is missing"))
        }
    }

    /// What the mark and the vault say of one node's packs.
    private struct KnownNode: Sendable {
        var cursor = GroupCursor(number: 0, group: 0)
        var packs: [UInt64: KnownPack] = [:]
        var highestNumber: UInt64 = 0
        var dropped = NumberRanges()

        mutating func take(_ mark: Mark) { (highestNumber, dropped) = (mark.highestNumber, mark.dropped) }

        /// Each number up to the mark's highest has had a file.
        func missing(_ present: Set<UInt64>) -> [UInt64] {
            let marked = (0..<highestNumber).lazy.map { $0 + 1 }.filter { !present.contains($0) && $0 >= cursor.number }
            let catalogued = packs.filter { $0.value.groupCount > 0 && !present.contains($0.key) }.map(\.key)
            let empty = packs.filter { $0.value.closedCount == 0 }.map(\.key)
            return Set(marked).union(catalogued).subtracting(empty).filter { !dropped.contains($0) }.sorted()
        }

        func hasAll(of number: UInt64, byteCount: UInt64) -> Bool {
            if number < cursor.number { return true }
            guard let pack = packs[number] else { return false }
            return pack.isSettled && byteCount >= pack.byteCount
        }
    }

    private func nodes(isRepeated: Bool) async throws(ArchiveError) -> [UInt32: KnownNode] {
        var nodes = try await onVault { vault throws(VaultError) in
            var nodes: [UInt32: KnownNode] = [:]
            for node in try vault.nodes() {
                var known = KnownNode()
                if isRepeated { known.cursor = try vault.cursor(node: node) }
                known.packs = try vault.packs(node: node, from: known.cursor.number)
                nodes[node] = known
            }
            return nodes
        }
        let own = installation.node
        let mark = await log.mark
        if nodes[own] == nil {
            nodes[own] = KnownNode()
            nodes[own]?.packs = try await onVault { vault throws(VaultError) in try vault.packs(node: own) }
        }
        nodes[own]?.take(mark)
        for node in try await markedNodes() where node != own {
            let mark = try await Foundation.mark(in: store, ring: ring, node: node).mark
            nodes[node, default: KnownNode()].take(mark)
        }
        return nodes
    }

    /// A vault that lost time knows packs that were dropped since: what they held lies in settled packs, which are read in.
    ///
    /// - Returns: names of those that rows still point into.
    private func takeDroppedOut(
        _ nodes: [UInt32: KnownNode], _ entries: [StoreEntry]
    ) async throws(ArchiveError) -> [String] {
        let present = Set(entries.map(\.name))
        var missing: [String] = []
        for (node, known) in nodes.sorted(by: { $0.key < $1.key }) {
            for number in known.packs.filter({ $0.value.groupCount > 0 }).keys.sorted() {
                let name = StoreName.loosePack(node: node, number: number)
                guard known.dropped.contains(number), !present.contains(name) else { continue }
                let isNeeded = try await onVault { vault throws(VaultError) in
                    let isNeeded = try vault.hasLiveRows(node: node, number: number)
                    if !isNeeded { try vault.removeLoosePack(node: node, number: number, doomedAs: name.doomedName) }
                    return isNeeded
                }
                if isNeeded { missing.append(name.path) }
            }
        }
        return missing
    }

    private func markedNodes() async throws(ArchiveError) -> [UInt32] {
        do throws(StoreError) {
            return try await store.list(under: .marks).compactMap { UInt32($0.name.lastComponent) }
        } catch {
            if error == .notFound { return [] }
            throw .store(error)
        }
    }

    private static func missing(_ nodes: [UInt32: KnownNode], _ entries: [StoreEntry]) -> [String] {
        var present: [UInt32: Set<UInt64>] = [:]
        for place in entries.compactMap(\.name.loosePackPlace) {
            present[place.node, default: []].insert(place.number)
        }
        return nodes.sorted { $0.key < $1.key }.flatMap { node, packs in
            packs.missing(present[node] ?? []).map { StoreName.loosePack(node: node, number: $0).path }
        }
    }

    func loosePacks() async throws(ArchiveError) -> [StoreEntry] {
        do throws(StoreError) { return try await store.list(under: .loosePacks).sorted { $0.name < $1.name } } catch {
            if error == .notFound { return [] }
            throw .store(error)
        }
    }

    /// Without the mark nobody can tell whether packs are missing behind the highest one. A new archive has none until its
    /// first pack; later than at start there is one again.
    private func noteMissingMark(
        _ entries: [StoreEntry], _ nodes: [UInt32: KnownNode], in report: inout ReconcileReport
    ) {
        let own = installation.node
        guard !markIsWhole, reconcileReport == nil, nodes[own]?.packs.isEmpty == false || report.groups > 0 else {
            return
        }
        report.add(
            PackDamage(
                pack: StoreName.mark(ofNode: own).path,
                what: "the node's mark is lost: packs above the highest one would not be missed"))
    }

    /// Where entries of the log are lost, those behind them begin a segment that is marked.
    private func settleLog(into report: inout ReconcileReport) async throws(ArchiveError) {
        let node = installation.node
        let mark = await log.mark
        let gaps = try await onVault { vault throws(VaultError) in
            if mark.logNumber > 0 { try vault.continueLog(node: node, behind: mark.logNumber, digest: mark.logDigest) }
            return try vault.logGaps(node: node)
        }
        for number in gaps {
            report.add(PackDamage(pack: PackDamage.log, what: "entries before number \(number) are lost"))
        }
    }

    /// What was found damaged before stays listed until its pack is read in whole, or the vault is made anew.
    private func remember(_ report: ReconcileReport) async throws(ArchiveError) -> ReconcileReport {
        let found = report
        let final = try await onVault { vault throws(VaultError) in
            var merged = found
            try vault.changeDamage { before in
                merged.keep(before.compactMap(PackDamage.init))
                return merged.damage.map(\.line)
            }
            return merged
        }
        lastReport.withLock { $0 = final }
        return final
    }

    /// Lists damage that was met outside of reading packs in.
    func note(_ damage: PackDamage) async {
        lastReport.withLock { $0?.add(damage) }
        _ = try? await onVault { vault throws(VaultError) in
            try vault.changeDamage { $0.contains(damage.line) ? $0 : $0 + [damage.line] }
        }
    }

    /// Says in mark and vault that this vault knows all that was ever acknowledged, and goes through this run: the next start
    /// may then take what it does not know for what was never acknowledged.
    func noteRun() async throws(ArchiveError) {
        let name = random.bytes(16)
        try await log.noteRun(name)
        try await onVault { vault throws(VaultError) in try vault.noteRun(name) }
        vaultIsCurrent.withLock { $0 = true }
    }
}
