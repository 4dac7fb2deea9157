import Packs
import Sealing
import Stores
import Synchronization
import Vault

extension Archive {
    /// Reads in head packs that the vault does not know, behind the loose ones, so that what was forgotten is known.
    ///
    /// A settling that was interrupted may have left packs and chests: where the vault was there all the time, and what they are
    /// of lies elsewhere, they are taken away. A vault that lost time, or a new one, reads them in.
    ///
    /// - Parameter isRepeated: while the archive is at work: then nothing is taken away, as it may be in the making.
    func readInSettled(isRepeated: Bool, into report: inout ReconcileReport) async throws(ArchiveError) {
        let listed = try await listSettled(withChests: !isRepeated)
        let known = try await onVault { vault throws(VaultError) in try vault.settledPacks() }
        let doomed = Set(try await onVault { vault throws(VaultError) in try vault.doomedPacks() }.map(\.name))
        report.listed += listed.heads.count
        let isCurrent = vaultIsCurrent.withLock { $0 }
        if !isRepeated, !isCurrent { try await readInChests(of: known, listed.chests) }
        var needed = Set<PackID>()
        for entry in listed.heads {
            report.passed += 1
            guard let id = entry.name.settledPackID, known[id.bytes] == nil else { continue }
            guard !isRepeated else { continue }
            do throws(ArchiveError) {
                let head = try await openHead(id, entry)
                if isCurrent, try await isLeftOver(head) {
                    try await takeAwayLeftover(id, entry.name)
                    continue
                }
                needed.formUnion(head.group.index.others.map(\.pack))
                try await readIn(head, entry, listed.pictures, into: &report)
                report.noteReread(entry.name.path)
            } catch {
                switch error {
                case .store(let reason): report.unread.append("\(entry.name.path): \(reason)")
                case .vault, .closing: throw error
                default: report.add(PackDamage(pack: entry.name.path, what: "\(error)"))
                }
            }
        }
        Self.compare(known, listed, doomed, &report)
        guard !isRepeated else { return }
        let unnamed = Set(listed.pictures.keys).union(listed.chests.keys).filter { known[$0.bytes] == nil }
            .subtracting(needed)
        let kept = try await keptUnnamed(adding: isCurrent ? [] : unnamed)
        guard isCurrent, report.damage.isEmpty, report.unread.isEmpty, report.missing.isEmpty else { return }
        try await takeAwayLeftovers(listed, known, needed.union(kept))
    }

    private struct Listing {
        var heads: [StoreEntry] = []
        var pictures: [PackID: StoreEntry] = [:]
        var chests: [PackID: StoreName] = [:]
    }

    private func listSettled(withChests: Bool) async throws(ArchiveError) -> Listing {
        var listing = Listing()
        do throws(StoreError) {
            listing.heads = try await store.list(under: .headPacks).sorted { $0.name < $1.name }
            for entry in try await store.list(under: .settledPacks) {
                if let id = entry.name.settledPackID { listing.pictures[id] = entry }
            }
            guard withChests else { return listing }
            for entry in try await store.list(under: .keyChests) {
                if let id = PackID(String(entry.name.lastComponent)) { listing.chests[id] = entry.name }
            }
            return listing
        } catch { throw .store(error) }
    }

    /// Whether what is known is there, and whole.
    private static func compare(
        _ known: [[UInt8]: KnownSettledPack], _ listed: Listing, _ doomed: Set<[UInt8]>, _ report: inout ReconcileReport
    ) {
        var byteCounts: [StoreName: UInt64] = [:]
        for entry in listed.heads + listed.pictures.values { byteCounts[entry.name] = entry.byteCount }
        var missing: [String] = []
        for (id, pack) in known {
            let name = pack.isHead ? StoreName.headPack(id) : .settledPack(id)
            guard !doomed.contains(name.doomedName) else { continue }
            guard let byteCount = byteCounts[name] else {
                missing.append(name.path)
                continue
            }
            if byteCount < pack.byteCount { report.add(PackDamage(pack: name.path, what: "it is cut off")) }
        }
        report.missing += missing.sorted()
    }

    // MARK: Head packs

    private struct Head {
        let place: GroupPlace
        let group: OpenGroup
        let settlement: Settlement
    }

    private func openHead(_ id: PackID, _ entry: StoreEntry) async throws(ArchiveError) -> Head {
        do throws(StoreError) { try await store.sync(entry.name) } catch { throw .store(error) }
        guard entry.byteCount > PackReference.groupOffset else { throw .damaged("it is too short") }
        let place = GroupPlace.settled(
            packID: id.bytes, offset: PackReference.groupOffset, byteCount: entry.byteCount - PackReference.groupOffset)
        let chest = try await chest(of: id)
        // The checksum too: nobody has compared it since it was written.
        do throws(PackError) {
            let preamble = Preamble(kind: .head, pack: id, organisation: installation.organisation)
            _ = try await GroupReader.open(
                at: place.offset, byteCount: place.byteCount, of: preamble, from: source(of: place), ring: ring,
                chest: chest)
        } catch { throw ArchiveError(error) }
        let group = try await openGroup(place)
        guard let item = group.index.members.last?.item(.settlement) else { throw .damaged("no settlement in it") }
        let bytes = try await plaintext(of: item, in: group, at: place)
        let settlement = try Settlement(parsing: bytes)
        guard settlement.members.count < group.index.members.count else { throw .damaged("a settlement") }
        return Head(place: place, group: group, settlement: settlement)
    }

    /// Whether all that a head pack is of lies elsewhere, in packs that are there.
    private func isLeftOver(_ head: Head) async throws(ArchiveError) -> Bool {
        for target in head.settlement.members {
            let found = try await onVault { vault throws(VaultError) in try vault.version(target) }
            if found == nil, try await isForgotten(target) { continue }
            guard let found, found.place != head.place else { return false }
            do throws(StoreError) { _ = try await store.byteCount(of: found.place.storeName) } catch {
                if error == .notFound { return false }
                throw .store(error)
            }
        }
        return true
    }

    private func readIn(
        _ head: Head, _ entry: StoreEntry, _ pictures: [PackID: StoreEntry], into report: inout ReconcileReport
    ) async throws(ArchiveError) {
        let (group, place, settlement) = (head.group, head.place, head.settlement)
        clock.rise(above: settlement.rank)
        for other in group.index.others {
            guard let found = pictures[other.pack] else {
                report.missing.append(StoreName.settledPack(other.pack.bytes).path)
                continue
            }
            if found.byteCount < other.byteCount {
                report.add(PackDamage(pack: found.name.path, what: "it is cut off"))
            }
        }
        var contents: [Member.Content] = []
        var log: [LogEntry] = []
        for (ordinal, member) in group.index.members.enumerated() {
            if ordinal < settlement.members.count, try await isForgotten(settlement.members[ordinal]) {
                contents.append(.note)
                continue
            }
            do throws(ArchiveError) {
                // Apart: see docs/ARCHITECTURE.md, "An await by itself".
                let content = try await content(of: member, in: group, at: place, log: &log)
                contents.append(content)
            } catch {
                switch error {
                // Not catalogued without it: when the key comes back the pack is read again.
                case .store, .keys: throw error
                default: break
                }
                report.add(PackDamage(pack: entry.name.path, what: "member \(ordinal) can't be read"))
                contents.append(.note)
            }
        }
        var catalogueGroup = Committer.group(at: place, contents)
        catalogueGroup.settled = try await settledPacks(of: head, byteCount: entry.byteCount)
        let final = catalogueGroup
        _ = try await onVault { [self] vault throws(VaultError) in
            try vault.commit(final, attributesOf: attributesBlocking)
        }
        report.packs += 1
        report.groups += 1
        report.instances += final.entries.count
    }

    private func isForgotten(_ target: Amendment.Target) async throws(ArchiveError) -> Bool {
        try await onVault { vault throws(VaultError) in try vault.isForgotten(target, orNoteOfIt: false) }
    }

    private func settledPacks(
        of head: Head, byteCount: UInt64
    ) async throws(ArchiveError) -> SettledPacks {
        let own = try await pack(head.group.index.pack, byteCount: byteCount)
        var others: [SettledPacks.Pack] = []
        for other in head.group.index.others {
            let pack = try await pack(other.pack, byteCount: other.byteCount)
            others.append(pack)
        }
        return SettledPacks(study: head.settlement.study, rank: head.settlement.rank, head: own, pictures: others)
    }

    private func pack(_ id: PackID, byteCount: UInt64) async throws(ArchiveError) -> SettledPacks.Pack {
        let chest = try await chest(of: id)
        return SettledPacks.Pack(
            id: id.bytes, byteCount: byteCount, chest: chest?.encoded() ?? [], sequence: chest?.sequence ?? 0)
    }

    /// A vault that lost time may have chests that were written anew since: the newer ones hold.
    private func readInChests(
        of known: [[UInt8]: KnownSettledPack], _ listed: [PackID: StoreName]
    ) async throws(ArchiveError) {
        for id in known.keys.compactMap({ PackID(bytes: $0) }) where listed[id] != nil {
            guard let chest = try await storedChest(of: id) else { continue }
            let row = SettledPacks.Pack(
                id: id.bytes, byteCount: 0, chest: chest.encoded(), sequence: chest.sequence)
            try await onVault { vault throws(VaultError) in try vault.replaceChests([row]) }
        }
    }

    // MARK: What was left over

    /// Packs and chests that no head pack named when a vault was made anew or had lost time: theirs may be missing, so they stay.
    private func keptUnnamed(adding found: Set<PackID>) async throws(ArchiveError) -> Set<PackID> {
        let kept = try await onVault { vault throws(VaultError) in
            let kept = try vault.unnamedPacks()
            let all = kept.union(found.map(\.bytes))
            if all != kept { try vault.keepUnnamedPacks(all) }
            return all
        }
        return Set(kept.compactMap { PackID(bytes: $0) })
    }

    private func takeAwayLeftover(_ id: PackID, _ name: StoreName) async throws(ArchiveError) {
        do throws(StoreError) {
            try await delete(name)
            try await delete(.keyChest(id.bytes))
        } catch { throw .store(error) }
    }

    /// Pictures that no head pack names, and chests of packs that are not there.
    private func takeAwayLeftovers(
        _ listed: Listing, _ known: [[UInt8]: KnownSettledPack], _ needed: Set<PackID>
    ) async throws(ArchiveError) {
        for (id, entry) in listed.pictures where known[id.bytes] == nil && !needed.contains(id) {
            try await takeAwayLeftover(id, entry.name)
        }
        let heads = Set(listed.heads.compactMap(\.name.settledPackID))
        for (id, name) in listed.chests where known[id.bytes] == nil && !needed.contains(id) {
            let isThere = heads.contains(id) || listed.pictures[id] != nil
            guard !isThere else { continue }
            do throws(StoreError) { try await delete(name) } catch { throw .store(error) }
        }
    }
}
