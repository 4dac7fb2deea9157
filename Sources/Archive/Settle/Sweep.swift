import Gateway
import Identity
import Packs
import Sealing
import Stores
import Synchronization
import Vault

/// What a sweep came to.
public struct SweepReport: Hashable, Sendable {
    /// Packs that nothing points into any more: they go when nobody can be reading them.
    public var doomed = 0
    /// Packs that are gone, and their bytes.
    public var dropped = 0
    public var droppedByteCount: UInt64 = 0

    public init() {}
}

/// Dropping is the archive's own work: it takes away only what lies elsewhere, or what was forgotten.
extension Archive {
    /// Finds packs whose items are all settled, forgotten or carried on, and takes those away that nobody can be reading any more.
    ///
    /// - Parameters:
    ///   - grace: how long, in milliseconds, whoever looked a place up may take until it begins to read.
    ///   - quiet: for how long nothing may have come before the pack is closed that groups are appended to.
    @discardableResult
    public func sweep(grace: UInt64, quiet: UInt64) async throws(ArchiveError) -> SweepReport {
        try await settling.run { () async throws(ArchiveError) in
            var report = SweepReport()
            try await doomLoosePacks(quiet: quiet, &report)
            try await doomSettledPacks(&report)
            try await collect(grace: grace, &report)
            return report
        }
    }

    private func doomed() async throws(ArchiveError) -> [DoomedPack] {
        try await onVault { vault throws(VaultError) in try vault.doomedPacks() }
    }

    /// Takes away at once what nothing points into any more: whoever reads it is cut off.
    func purgeSettledPacks(_ report: inout ForgetReport) async throws(ArchiveError) {
        for name in try await emptiedHeadPacks() {
            let time = now()
            // So that a crash in between leaves nothing that is missed.
            try await onVault { vault throws(VaultError) in try vault.doom([name.doomedName], at: time) }
            try await takeAway(name)
            report.deletedPacks += 1
        }
        // The pictures that they alone needed, and those of an attempt before.
        for pack in try await doomed() {
            guard let name = StoreName(doomedName: pack.name), name.isPicturePack else { continue }
            try await takeAway(name)
            report.deletedPacks += 1
        }
    }

    private func doom(_ names: [StoreName], _ report: inout SweepReport) async throws(ArchiveError) {
        guard !names.isEmpty else { return }
        let (time, names) = (now(), names.map(\.doomedName))
        try await onVault { vault throws(VaultError) in try vault.doom(names, at: time) }
        report.doomed += names.count
    }

    // MARK: Loose packs

    private func doomLoosePacks(quiet: UInt64, _ report: inout SweepReport) async throws(ArchiveError) {
        let node = installation.node
        let known = Set(try await doomed().compactMap { StoreName(doomedName: $0.name) })
        // Of the pack that is open: it is closed where nothing comes any more, and looked at the next time.
        if quietTime >= quiet, let open = await log.openNumber {
            let isEmptied = try await onVault { vault throws(VaultError) in
                try vault.isEmptied(node: node, number: open)
            }
            if isEmptied { await committer.close(open) }
        }
        let damaged = try await onVault { vault throws(VaultError) in try vault.damage() }
        let damagedPacks = Set(damaged.compactMap(PackDamage.init(line:)).compactMap { try? StoreName($0.pack) })
        var names: [StoreName] = []
        var rest: [Member] = []
        for (number, name) in try await emptiedLoosePacks(without: known.union(damagedPacks)) {
            do throws(ArchiveError) {
                let members = try await self.rest(ofPack: number)
                rest += members
                names.append(name)
                if rest.reduce(0, { $0 + $1.byteCount }) < ArchiveLimits.groupByteCount { continue }
                try await carryOn(rest)
                rest = []
            } catch {
                if case .store(let reason) = error, reason != .notFound { throw error }
                if case .vault = error { throw error }
                // It stays: what it holds is nowhere else, or nobody can say what it holds.
                undroppable.withLock { _ = $0.insert(number) }
            }
        }
        try await carryOn(rest)
        try await doom(names, &report)
    }

    /// Some of the packs that could be doomed, with their names.
    private func emptiedLoosePacks(
        without names: Set<StoreName>
    ) async throws(ArchiveError) -> [(number: UInt64, name: StoreName)] {
        let node = installation.node
        var found: [(number: UInt64, name: StoreName)] = []
        var last: UInt64 = 0
        while found.count < ArchiveLimits.sweptAtOnce {
            let above = last
            let page = try await onVault { vault throws(VaultError) in
                try vault.emptiedLoosePacks(node: node, above: above, limit: ArchiveLimits.sweptAtOnce)
            }
            guard let end = page.last else { break }
            last = end
            for number in page where !undroppable.withLock({ $0.contains(number) }) {
                let name = StoreName.loosePack(node: node, number: number)
                if !names.contains(name) { found.append((number, name)) }
            }
        }
        return found
    }

    /// Members of a pack that have to be carried on before it goes: amendments, arrangements, log entries, notes of arrivals, and
    /// metadata that counts.
    ///
    /// - Throws: ``ArchiveError/damaged(_:)`` where an instance in it is neither settled nor forgotten.
    private func rest(ofPack number: UInt64) async throws(ArchiveError) -> [Member] {
        let node = installation.node
        let places = try await onVault { vault throws(VaultError) in
            try vault.groups(node: node, from: number, through: number)
        }
        var members: [Member] = []
        for place in places {
            let group = try await openGroup(place)
            for ordinal in group.index.members.indices {
                let found = try await carried(ordinal, of: group, at: place)
                guard let found else { continue }
                // Rows that pointed here are counted: this is not one that was emptied.
                if case .moved = found.content { throw .damaged("an instance that lies nowhere else") }
                members.append(found)
            }
        }
        return members
    }

    /// What has to be carried on of a member of a pack that goes, byte for byte with its keys; nil where it lies elsewhere too, or
    /// is forgotten.
    ///
    /// - Throws: ``ArchiveError/damaged(_:)`` for an instance that the vault does not know.
    func carried(_ ordinal: Int, of group: OpenGroup, at place: GroupPlace) async throws(ArchiveError) -> Member? {
        let member = group.index.members[ordinal]
        if member.item(.metadata) != nil {
            let isPrepared = try await onVault { vault throws(VaultError) in
                try vault.isPrepared(at: place, ordinal: UInt32(clamping: ordinal))
            }
            guard isPrepared else { return nil }
        } else if let item = member.item(.record) {
            let (record, verdict, rank) = try await record(item, in: group, at: place)
            let target = Amendment.Target(
                study: record.study, series: record.series, instance: record.instance, rank: rank)
            let (row, isForgotten) = try await onVault { vault throws(VaultError) in
                (try vault.version(target), try vault.isForgotten(target, orNoteOfIt: verdict == .same))
            }
            if isForgotten { return nil }
            if verdict != .same {
                guard let row else { throw .damaged("an instance that lies nowhere else") }
                guard row.place == place, Int(row.ordinal) == ordinal else { return nil }
                return try await copy(member, of: group, at: place, .moved(row))
            }
        }
        var entries: [LogEntry] = []
        let content = try await content(of: member, in: group, at: place, log: &entries)
        return try await copy(member, of: group, at: place, content)
    }

    /// A member with its keys, byte for byte.
    private func copy(
        _ member: PackIndex.Member, of group: OpenGroup, at place: GroupPlace, _ content: Member.Content
    ) async throws(ArchiveError) -> Member {
        let pack = PackPlace(source: source(of: place), groupOffset: place.offset)
        var parts: [SealedPart] = []
        var slots: [KeySlot] = []
        for item in member.items {
            guard let slot = group.slots.slot(for: item.item.header.dataKeyID) else { throw .damaged("a pack's keys") }
            let bytes = try await pack.sealed(0..<item.item.sealedByteCount, of: item)
            parts.append(SealedPart(item: item.item, bytes: bytes, frameRuns: item.frameRuns))
            if !slots.contains(slot) { slots.append(slot) }
        }
        return Member(parts: parts, slots: slots, content: content)
    }

    func carryOn(_ members: [Member]) async throws(ArchiveError) {
        var rest = members[...]
        while !rest.isEmpty {
            var byteCount = 0
            let next = rest.prefix(ArchiveLimits.membersInGroup).prefix { member in
                defer { byteCount += member.byteCount }
                return byteCount == 0 || byteCount + member.byteCount <= ArchiveLimits.groupByteCount
            }
            try await committer.publish(Array(next))
            rest = rest.dropFirst(next.count)
        }
    }

    // MARK: Settled packs

    private func doomSettledPacks(_ report: inout SweepReport) async throws(ArchiveError) {
        let known = Set(try await doomed().compactMap { StoreName(doomedName: $0.name) })
        try await doom(try await emptiedHeadPacks().filter { !known.contains($0) }, &report)
    }

    private func emptiedHeadPacks() async throws(ArchiveError) -> [StoreName] {
        let (heads, damage) = try await onVault { vault throws(VaultError) in
            (try vault.emptiedHeadPacks(), try vault.damage())
        }
        let damaged = Set(damage.compactMap(PackDamage.init(line:)).map(\.pack))
        return heads.map { StoreName.headPack($0) }.filter { !damaged.contains($0.path) }
    }

    // MARK: Taking away

    /// Whether the instances of a loose pack, but those that are forgotten, lie in other packs that are there, whole, and of
    /// which no damage is known.
    func isElsewhere(packOf number: UInt64) async throws(ArchiveError) -> Bool {
        let node = installation.node
        let (places, damage) = try await onVault { vault throws(VaultError) in
            (try vault.groups(node: node, from: number, through: number), try vault.damage())
        }
        let damaged = Set(damage.compactMap(PackDamage.init(line:)).map(\.pack))
        var homes = Set<GroupPlace>()
        for place in places {
            let group = try await openGroup(place)
            for member in group.index.members {
                guard let target = try await target(of: member, in: group, at: place) else { continue }
                let (row, isForgotten) = try await onVault { vault throws(VaultError) in
                    (try vault.version(target), try vault.isForgotten(target, orNoteOfIt: false))
                }
                if isForgotten { continue }
                guard let row, row.place.node != node || row.place.number != number else { return false }
                homes.insert(row.place)
            }
        }
        for home in homes {
            for (name, byteCount) in try await packs(of: home) {
                guard !damaged.contains(name.path), try await isThere(name, byteCount: byteCount) else { return false }
            }
        }
        return true
    }

    /// The version that a member is; nil for a note, or what is no instance.
    private func target(
        of member: PackIndex.Member, in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> Amendment.Target? {
        guard let item = member.item(.record) else { return nil }
        let (record, verdict, rank) = try await record(item, in: group, at: place)
        guard verdict != .same else { return nil }
        return Amendment.Target(study: record.study, series: record.series, instance: record.instance, rank: rank)
    }

    /// The packs that what lies at a place needs, with the bytes that they have at least.
    private func packs(of place: GroupPlace) async throws(ArchiveError) -> [(StoreName, UInt64)] {
        guard place.isSettled else { return [(place.storeName, place.offset + place.byteCount)] }
        let known = try await onVault { vault throws(VaultError) in try vault.settledPacks(ofHead: place.packID) }
        return known.map { id, pack in (pack.isHead ? .headPack(id) : .settledPack(id), pack.byteCount) }
    }

    private func isThere(_ name: StoreName, byteCount: UInt64) async throws(ArchiveError) -> Bool {
        // From the folder: a file that is open may have lost its name.
        do throws(StoreError) {
            return try await store.list(under: name.folder).contains { $0.name == name && $0.byteCount >= byteCount }
        } catch { throw .store(error) }
    }

    /// Gives up what readers of frames keep of studies that have changed.
    func tidyFrames() { frames.tidy { vault.changeNumber(ofStudy: $0.study) == $0.changeNumber } }

    private func collect(grace: UInt64, _ report: inout SweepReport) async throws(ArchiveError) {
        let doomed = try await doomed()
        guard !doomed.isEmpty else { return }
        tidyFrames()
        let time = now()
        for pack in doomed where pack.doomedAt + grace <= time {
            guard let name = StoreName(doomedName: pack.name), !readers.isRead(name) else { continue }
            // What was settled may have been lost since: then this is the last copy.
            if let number = name.loosePackPlace?.number, try await !isElsewhere(packOf: number) { continue }
            let byteCount = (try? await store.byteCount(of: name)) ?? 0
            try await takeAway(name)
            report.dropped += 1
            report.droppedByteCount += byteCount
        }
    }

    /// Takes a doomed pack away. Its number is in the mark first; and a chest outlives its pack, so that what is there can be
    /// opened. Pictures that a head pack alone needed are doomed with it.
    func takeAway(_ name: StoreName) async throws(ArchiveError) {
        if let place = name.loosePackPlace {
            try await log.drop(place.number)
            try await onVault { vault throws(VaultError) in
                try vault.removeLoosePack(node: place.node, number: place.number, doomedAs: name.doomedName)
            }
            return groups.forget(node: place.node, number: place.number)
        }
        guard let id = name.settledPackID else { return }
        let ids = try await onVault { vault throws(VaultError) in try vault.pictures(neededByHead: id.bytes) }
        do throws(StoreError) {
            try await delete(name)
            try await delete(.keyChest(id.bytes))
        } catch { throw .store(error) }
        let (time, names) = (now(), ids.map { StoreName.settledPack($0).doomedName })
        try await onVault { vault throws(VaultError) in
            try vault.removeSettledPack(id.bytes, doomedAs: name.doomedName, dooming: names, at: time)
        }
        groups.forget(node: 0, number: GroupPlace.settled(packID: id.bytes, offset: 0, byteCount: 0).number)
    }

    /// Deletes what may be gone already.
    func delete(_ name: StoreName) async throws(StoreError) {
        do throws(StoreError) { try await store.delete(name) } catch { if error != .notFound { throw error } }
    }
}

extension StoreName {
    fileprivate var isPicturePack: Bool { settledPackID != nil && path.hasPrefix(StoreName.settledPacks.path + "/") }

    /// The id of a settled pack, of its head or its pictures; nil for every other name.
    var settledPackID: PackID? {
        let parts = path.split(separator: "/")
        guard parts.count == 3, parts[0] == "packs" || parts[0] == "heads", parts[2].hasSuffix(".pack") else {
            return nil
        }
        return PackID(String(parts[2].dropLast(5)))
    }
}
