import Gateway
import Packs
import Sealing
import Stores
import Vault

/// One head pack and its pictures: written, read back, and put in the place of the loose items.
struct SettleRun {
    let archive: Archive
    let study: PseudonymousUID
    /// What is settled, series by series, in the order of the packs.
    let series: [[Slice]]

    struct Outcome {
        var settled = 0
        var unreadable: [Amendment.Target: ArchiveError] = [:]
    }

    /// One instance on its way: its items where they lie now, and its keys.
    private struct Source {
        let row: InstanceRow
        let items: [ItemPlace]
        /// That they all lie in.
        let pack: PackPlace
        let slots: [KeySlot]

        func isPicture(_ item: ItemPlace) -> Bool { item.kind == .picture }
        func slots(of items: [ItemPlace]) -> [KeySlot] {
            let ids = Set(items.map(\.item.header.dataKeyID))
            return slots.filter { ids.contains($0.id) }
        }
    }

    /// Metadata of a series that lies ready.
    private struct Ready {
        var metadata: PreparedMetadata
        let item: ItemPlace
        let pack: PackPlace
        let slot: KeySlot
    }

    /// What was written so far: taken away again where it comes to nothing.
    private actor Written {
        private(set) var packs: [SettledPackWriter] = []
        func add(_ pack: SettledPackWriter) { packs.append(pack) }

        /// The head pack first: one that is there needs its pictures.
        func discard() async {
            for pack in packs.reversed() { guard await pack.discard() else { return } }
        }
    }

    /// - Returns: what was settled; nothing where something did not lie any more where it lay, or could not be read: then the
    ///   next run goes without it.
    func perform(_ pause: @Sendable () async -> Void) async throws(ArchiveError) -> Outcome {
        let written = Written()
        do throws(ArchiveError) {
            let outcome = try await perform(pause, written)
            if outcome.settled == 0 { await written.discard() }
            return outcome
        } catch {
            // Where nobody knows whether the vault has taken it, it stays: the next start finds out.
            if case .vault = error, await isOrMayBeKnown(await written.packs.last) { throw error }
            await written.discard()
            throw error
        }
    }

    /// Whether the vault has taken a pack, or can't say. Its keys are in the same transaction as all else.
    private func isOrMayBeKnown(_ pack: SettledPackWriter?) async -> Bool {
        guard let id = pack?.id.bytes else { return false }
        do throws(ArchiveError) {
            let chest = try await archive.lookUp { vault throws(VaultError) in try vault.chest(ofPack: id) }
            return chest != nil
        } catch { return true }
    }

    private func perform(
        _ pause: @Sendable () async -> Void, _ written: Written
    ) async throws(ArchiveError) -> Outcome {
        var outcome = Outcome()
        var pictures: [PackReference] = []
        var packs: [SettledPacks.Pack] = []
        var moved: [[ItemPlace]] = []
        var sources: [Source] = []
        for slices in series {
            let found = try await self.sources(of: slices, &outcome)
            guard outcome.unreadable.isEmpty else { return outcome }
            sources += found
            let number = UInt16(clamping: pictures.count + 1)
            guard let pack = try await beginPictures(of: found, written) else {
                moved += found.map { _ in [] }
                continue
            }
            for source in found {
                if Task.isCancelled { throw .closing }
                var places: [ItemPlace] = []
                for item in source.items where source.isPicture(item) {
                    let place = try await pack.copy(item, from: source.pack)
                    places.append(place.inPack(number))
                }
                await pack.endMember()
                moved.append(places)
                await pause()
            }
            let byteCount = try await pack.publish()
            pictures.append(PackReference(pack: pack.id, groupByteCount: byteCount))
            packs.append(SettledPacks.Pack(pack, groupByteCount: byteCount))
        }
        let ready = try await readyMetadata()
        let settlement = Settlement(rank: archive.clock.tick(), study: study, members: sources.map(\.row.target))
        let head = try await writeHead(of: sources, moved, ready, settlement, pictures, written)
        let place = GroupPlace.settled(
            packID: head.id, offset: PackReference.groupOffset, byteCount: head.byteCount - PackReference.groupOffset)
        outcome.unreadable = try await verify(sources, at: place, pause)
        guard outcome.unreadable.isEmpty else { return outcome }
        let settled = SettledPacks(study: study, rank: settlement.rank, head: head, pictures: packs)
        guard try await move(sources, settled, to: place, ready) else { return outcome }
        outcome.settled = sources.count
        return outcome
    }

    /// - Returns: false where something did not lie any more where it lay.
    private func move(
        _ sources: [Source], _ settled: SettledPacks, to place: GroupPlace, _ ready: [Ready]
    ) async throws(ArchiveError) -> Bool {
        let moves = sources.enumerated().map { SettledMove($1.row, ordinal: UInt32(clamping: $0)) }
        var prepared: [PreparedMetadata] = []
        for (number, ready) in ready.enumerated() {
            var metadata = ready.metadata
            metadata.ordinal = UInt32(clamping: sources.count + number)
            prepared.append(metadata)
        }
        let metadata = prepared
        do throws(StoreError) { try archive.faults?.willPerform(.other("vault settle")) } catch { throw .store(error) }
        let isMoved = try await archive.onVault { vault throws(VaultError) in
            try vault.settle(settled, at: place, moves: moves, prepared: metadata)
        }
        do throws(StoreError) { try archive.faults?.didPerform(.other("vault settle")) } catch {
            throw .vault(.busy)
        }
        return isMoved
    }

    private func sources(of slices: [Slice], _ outcome: inout Outcome) async throws(ArchiveError) -> [Source] {
        var sources: [Source] = []
        for slice in slices {
            do throws(ArchiveError) {
                let source = try await source(of: slice.row)
                sources.append(source)
            } catch {
                if case .store(let reason) = error, reason != .notFound { throw error }
                outcome.unreadable[slice.row.target] = error
            }
        }
        return sources
    }

    private func source(of row: InstanceRow) async throws(ArchiveError) -> Source {
        let group = try await archive.openGroup(row.place)
        guard Int(row.ordinal) < group.index.members.count else { throw .damaged("a pack's index") }
        let items = group.index.members[Int(row.ordinal)].items
        var slots: [KeySlot] = []
        for id in Set(items.map(\.item.header.dataKeyID)) {
            guard let slot = group.slots.slot(for: id) else { throw .damaged("a pack's keys") }
            slots.append(slot)
        }
        return Source(
            row: row, items: items,
            pack: PackPlace(source: archive.source(of: row.place), groupOffset: row.place.offset),
            slots: slots.sorted { $0.id < $1.id })
    }

    /// Nil where a series has no pictures.
    private func beginPictures(
        of sources: [Source], _ written: Written
    ) async throws(ArchiveError) -> SettledPackWriter? {
        let slots = sources.flatMap { source in source.slots(of: source.items.filter(source.isPicture)) }
        guard !slots.isEmpty else { return nil }
        let pack = try await SettledPackWriter.begin(.settled, slots: slots.unique, in: archive)
        await written.add(pack)
        return pack
    }

    private func writeHead(
        of sources: [Source], _ moved: [[ItemPlace]], _ ready: [Ready], _ settlement: Settlement,
        _ pictures: [PackReference], _ written: Written
    ) async throws(ArchiveError) -> SettledPacks.Pack {
        let own = try archive.sealedMember(kind: .settlement, plaintext: settlement.encoded(), content: .note)
        let slots =
            sources.flatMap { source in source.slots(of: source.items.filter { !source.isPicture($0) }) }
            + ready.map(\.slot) + own.slots
        let pack = try await SettledPackWriter.begin(.head, slots: slots.unique, in: archive)
        await written.add(pack)
        for (source, pictures) in zip(sources, moved) {
            if Task.isCancelled { throw .closing }
            for item in source.items where !source.isPicture(item) {
                _ = try await pack.copy(item, from: source.pack)
            }
            for place in pictures { try await pack.refer(to: place) }
            await pack.endMember()
        }
        for ready in ready {
            _ = try await pack.copy(ready.item, from: ready.pack)
            await pack.endMember()
        }
        for part in own.parts { try await pack.add(part) }
        await pack.endMember()
        let byteCount = try await pack.publish(others: pictures)
        return SettledPacks.Pack(pack, groupByteCount: byteCount)
    }

    /// Opens everything that was written to its last byte, and compares it with the digests of the originals.
    ///
    /// - Returns: what is not what it was: it was not before either.
    private func verify(
        _ sources: [Source], at place: GroupPlace, _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) -> [Amendment.Target: ArchiveError] {
        let group = try await archive.openGroup(place)
        guard group.index.members.count >= sources.count else { throw .damaged("a pack's index") }
        var failures: [Amendment.Target: ArchiveError] = [:]
        for (ordinal, source) in sources.enumerated() {
            if Task.isCancelled { throw .closing }
            do throws(ArchiveError) {
                let opened = try archive.openInstance(
                    group.index.members[ordinal], of: group, at: place, instance: source.row.instance)
                _ = try await archive.verify(opened)
            } catch {
                if case .store = error { throw error }
                failures[source.row.target] = error
            }
            await pause()
        }
        return failures
    }

    /// What lies ready of the series' metadata, in loose packs.
    private func readyMetadata() async throws(ArchiveError) -> [Ready] {
        let study = study
        let shown = try await archive.onVault { vault throws(VaultError) in try vault.shownSeries(study: study) }
        let wanted = Set(series.compactMap { $0.first?.row.series })
        var ready: [Ready] = []
        for series in shown.series where wanted.contains(series.series) {
            guard let prepared = series.prepared, !prepared.place.isSettled,
                let group = try? await archive.openGroup(prepared.place),
                Int(prepared.metadata.ordinal) < group.index.members.count,
                let item = group.index.members[Int(prepared.metadata.ordinal)].item(.metadata),
                let slot = group.slots.slot(for: item.item.header.dataKeyID)
            else { continue }
            ready.append(
                Ready(
                    metadata: prepared.metadata, item: item,
                    pack: PackPlace(
                        source: archive.source(of: prepared.place), groupOffset: prepared.place.offset), slot: slot))
        }
        return ready
    }
}

extension [KeySlot] {
    /// Each data key once.
    fileprivate var unique: [KeySlot] {
        var known = Set<DataKeyID>()
        return filter { known.insert($0.id).inserted }
    }
}
