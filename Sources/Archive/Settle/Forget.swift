public import Access
import Identity
import Packs
import Sealing
import Stores
import Vault

/// What forgetting came to.
public struct ForgetReport: Hashable, Sendable {
    /// Stored versions that are gone.
    public var versions = 0
    /// Keys that are gone from chests.
    public var keys = 0
    /// Packs that are gone, and those that were written anew without what is forgotten.
    public var deletedPacks = 0
    public var rewrittenPacks = 0
    /// Packs that still hold something of it, and why: it is tried again every few minutes.
    public var left: [String] = []

    public init() {}
}

extension Archive {
    /// Makes a study, a series or an instance of it forgotten, in every stored version: an amendment first, then the keys go from
    /// the chests in every store, then the objects. There is no way back but older copies of the store and its keys.
    ///
    /// - Parameter reason: kept in the amendment, sealed.
    /// - Throws: ``ArchiveError/notFound`` where nothing is stored under the name.
    public func forget(
        studyUID: String, seriesUID: String?, instanceUID: String?, reason: String, subject: Subject
    ) async throws(ArchiveError) -> ForgetReport {
        var scope = try self.scope(studyUID, seriesUID, instanceUID)
        try require(.administer, by: subject, study: scope.study, purpose: .administration)
        guard !reason.allSatisfy(\.isWhitespace), reason.utf8.count <= ArchiveLimits.reasonByteCount else {
            throw .invalid("a reason of 1 to \(ArchiveLimits.reasonByteCount) bytes")
        }
        scope.shownOnly = false
        let wanted = scope
        return try await settling.run { () async throws(ArchiveError) in
            let rows = try await onVault { vault throws(VaultError) in try vault.instances(wanted) }
            guard !rows.isEmpty else { throw .notFound }
            try await commit(.forget, targets: rows.map(\.target), reason: reason)
            // With what an earlier one has left.
            let open = try await onVault { vault throws(VaultError) in try vault.openForgets() }
            var report = try await purge(open)
            report.versions = rows.count
            return report
        }
    }

    /// Goes on with what a crash, or a store that was away, kept from being forgotten whole.
    ///
    /// - Returns: what is still left of it, and why.
    @discardableResult
    public func finishForgetting() async throws(ArchiveError) -> [String] {
        try await settling.run { () async throws(ArchiveError) in
            let open = try await onVault { vault throws(VaultError) in try vault.openForgets() }
            guard !open.isEmpty else { return [] }
            return try await purge(open).left
        }
    }

    private func purge(_ amendments: [Amendment]) async throws(ArchiveError) -> ForgetReport {
        let targets = Set(amendments.flatMap(\.targets))
        var report = ForgetReport()
        try await purgeChests(of: targets, &report)
        try await purgeLoosePacks(of: targets, &report)
        try await purgeSettledPacks(&report)
        tidyFrames()
        // What was deleted is zeroes in the database; its log has older pages.
        do throws(ArchiveError) {
            try await onVault { vault throws(VaultError) in try vault.checkpoint() }
        } catch { report.left.append("the vault's log: \(error)") }
        if report.left.isEmpty {
            let number = amendments.map(\.number).max() ?? 0
            try await onVault { vault throws(VaultError) in try vault.noteForgotten(through: number) }
        }
        return report
    }

    // MARK: Keys

    private func purgeChests(
        of targets: Set<Amendment.Target>, _ report: inout ForgetReport
    ) async throws(ArchiveError) {
        for study in Set(targets.map(\.study)).sorted() {
            let places = try await onVault { vault throws(VaultError) in try vault.headPacks(ofStudy: study) }
            for place in places {
                do throws(ArchiveError) { try await purgeChests(at: place, of: targets, &report) } catch {
                    report.left.append("\(place.storeName.path): \(error)")
                }
            }
        }
    }

    /// The keys of the members, and of what was made of their series.
    private func purgeChests(
        at place: GroupPlace, of targets: Set<Amendment.Target>, _ report: inout ForgetReport
    ) async throws(ArchiveError) {
        let group = try await openGroup(place)
        guard let item = group.index.members.last?.item(.settlement) else { throw .damaged("no settlement in it") }
        let bytes = try await plaintext(of: item, in: group, at: place)
        let settlement = try Settlement(parsing: bytes)
        let series = Set(targets.map(\.series))
        var ids: [Int: Set<DataKeyID>] = [:]
        for (ordinal, member) in group.index.members.enumerated() {
            let isGone: Bool
            if ordinal < settlement.members.count {
                isGone = targets.contains(settlement.members[ordinal])
            } else if member.item(.dictionary) != nil {
                // It has nothing that is not in each of its users: it goes with the last of them.
                isGone = isUnused(dictionary: ordinal, in: group, settlement, without: targets)
            } else {
                isGone = try await isMetadata(member, of: series, in: group, at: place)
            }
            guard isGone else { continue }
            for item in member.items { ids[Int(item.pack), default: []].insert(item.item.header.dataKeyID) }
        }
        defer { groups.forget(node: place.node, number: place.number) }
        for (number, ids) in ids.sorted(by: { $0.key < $1.key }) {
            let id = number == 0 ? group.index.pack : group.index.others[number - 1].pack
            // Apart: see docs/ARCHITECTURE.md, "An await by itself".
            let kept = try await chest(of: id)
            let stored = try await storedChest(of: id)
            // One that is older may have keys that were forgotten before.
            let chests = [kept, stored].compactMap(\.self)
            guard let chest = chests.max(by: { $0.sequence < $1.sequence }) else { throw .damaged("a key chest") }
            let count = chest.slots.count { ids.contains($0.id) }
            let isSame = chests.allSatisfy { $0 == chest } && chests.count == 2
            let next = count > 0 || !isSame ? chest.forgetting(ids) : chest
            do throws(StoreError) {
                try await store.replace(next.encoded(), as: .keyChest(id.bytes))
            } catch { throw .store(error) }
            let written = SettledPacks.Pack(
                id: id.bytes, byteCount: 0, chest: next.encoded(), sequence: next.sequence)
            try await onVault { vault throws(VaultError) in try vault.replaceChests([written]) }
            report.keys += count
        }
    }

    /// Whether all that is compressed with a dictionary is forgotten, now or before.
    private func isUnused(
        dictionary ordinal: Int, in group: OpenGroup, _ settlement: Settlement, without targets: Set<Amendment.Target>
    ) -> Bool {
        zip(group.index.members, settlement.members).allSatisfy { member, target in
            let uses = member.items.contains {
                if case .compressed(_, let used?) = $0.form { Int(used) == ordinal } else { false }
            }
            guard uses, !targets.contains(target) else { return true }
            return member.items.allSatisfy { $0.pack > 0 || (try? group.dataKey(for: $0, ring: ring)) == nil }
        }
    }

    /// Metadata whose key is gone says nothing any more.
    private func isMetadata(
        _ member: PackIndex.Member, of series: Set<PseudonymousUID>, in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> Bool {
        guard let item = member.item(.metadata), (try? group.dataKey(for: item, ring: ring)) != nil else {
            return false
        }
        guard case .metadata(let prepared) = try await metadata(item, in: group, at: place) else { return false }
        return series.contains(prepared.series)
    }

    // MARK: Loose packs

    /// Writes loose packs anew that hold something of what is forgotten, without it, and takes the old ones away at once.
    private func purgeLoosePacks(
        of targets: Set<Amendment.Target>, _ report: inout ForgetReport
    ) async throws(ArchiveError) {
        await committer.closePack()
        let node = installation.node
        let (places, known, damage) = try await onVault { vault throws(VaultError) in
            (try vault.groups(node: node), try vault.packs(node: node), try vault.damage())
        }
        let damaged = Set(damage.compactMap(PackDamage.init(line:)).map(\.pack))
        let series = Set(targets.map(\.series))
        for (number, places) in Dictionary(grouping: places, by: \.number).sorted(by: { $0.key < $1.key }) {
            let name = StoreName.loosePack(node: node, number: number)
            do throws(ArchiveError) {
                guard let rest = try await rest(of: places, without: targets, series) else { continue }
                // What of it is not catalogued would go with it.
                guard known[number]?.isSettled == true, !damaged.contains(name.path) else {
                    throw .damaged("the pack is not whole")
                }
                try await carryOn(rest)
                guard try await isElsewhere(packOf: number) else {
                    throw .damaged("it has the last copy of something else")
                }
                try await takeAway(name)
                report.rewrittenPacks += 1
            } catch {
                report.left.append("\(name.path): \(error)")
            }
        }
    }

    /// - Returns: what has to be carried on; nil where nothing of the pack is forgotten.
    private func rest(
        of places: [GroupPlace], without targets: Set<Amendment.Target>, _ series: Set<PseudonymousUID>
    ) async throws(ArchiveError) -> [Member]? {
        var isHit = false
        var kept: [(OpenGroup, GroupPlace, Int)] = []
        for place in places {
            let group = try await openGroup(place)
            for (ordinal, member) in group.index.members.enumerated() {
                if try await isForgotten(member, of: targets, series, in: group, at: place) {
                    isHit = true
                } else {
                    kept.append((group, place, ordinal))
                }
            }
        }
        guard isHit else { return nil }
        var members: [Member] = []
        for (group, place, ordinal) in kept {
            let found = try await carried(ordinal, of: group, at: place)
            if let found { members.append(found) }
        }
        return members
    }

    private func isForgotten(
        _ member: PackIndex.Member, of targets: Set<Amendment.Target>, _ series: Set<PseudonymousUID>,
        in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> Bool {
        if member.item(.metadata) != nil { return try await isMetadata(member, of: series, in: group, at: place) }
        guard let item = member.item(.record) else { return false }
        let (record, verdict, rank) = try await record(item, in: group, at: place)
        guard series.contains(record.series) else { return false }
        let target = Amendment.Target(
            study: record.study, series: record.series, instance: record.instance, rank: rank)
        if verdict != .same { return targets.contains(target) }
        return try await onVault { vault throws(VaultError) in try vault.isForgotten(target, orNoteOfIt: true) }
    }
}
