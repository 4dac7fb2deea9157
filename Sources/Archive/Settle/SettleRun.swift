import DICOMImage
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
    /// What was recompressed once and did not come back as it was: it moves as it lies.
    let untouchable: Set<Amendment.Target>

    struct Outcome {
        var settled = 0
        var unreadable: [Amendment.Target: ArchiveError] = [:]
        /// What can be read, but not as it was written anew.
        var untouchable: Set<Amendment.Target> = []
        var isComplete: Bool { unreadable.isEmpty && untouchable.isEmpty }
    }

    private struct Unreadable: Error {
        let target: Amendment.Target
        let reason: ArchiveError
    }

    /// How many are worked on at once: while one waits for a codec, another is read, and a third is sealed or compared.
    private var width: Int { 3 * archive.idleCodec.pool.processCount }

    /// The same where each takes several times its bytes of memory.
    private func atOnce(largest byteCount: Int) -> Int {
        max(1, min(width, ArchiveLimits.framesInWork / 5 / max(1, byteCount)))
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
        var sources: [SettleSource] = []
        for slices in series {
            var found = try await self.sources(of: slices, &outcome)
            guard outcome.unreadable.isEmpty else { return outcome }
            await ThumbnailMaker(archive: archive).choose(in: &found)
            sources += found
            let number = UInt16(clamping: pictures.count + 1)
            guard let pack = try await beginPictures(of: found, written) else {
                moved += found.map { _ in [] }
                continue
            }
            let places = try await writePictures(of: found, to: pack, &outcome, pause)
            guard outcome.isComplete else { return outcome }
            moved += places.map { $0.map { $0.inPack(number) } }
            let byteCount = try await pack.publish()
            pictures.append(PackReference(pack: pack.id, groupByteCount: byteCount))
            packs.append(SettledPacks.Pack(pack, groupByteCount: byteCount))
        }
        let ready = try await readyMetadata(leaving: Set(sources.map(\.row.place)))
        let settlement = Settlement(rank: archive.clock.tick(), study: study, members: sources.map(\.row.target))
        let (head, others) = try await writeHead(of: sources, moved, ready, settlement, pictures, written, pause)
        let place = GroupPlace.settled(
            packID: head.id, offset: PackReference.groupOffset, byteCount: head.byteCount - PackReference.groupOffset)
        try await verify(sources, at: place, &outcome, pause)
        guard outcome.isComplete else { return outcome }
        let settled = SettledPacks(study: study, rank: settlement.rank, head: head, pictures: packs)
        let storages = zip(sources, zip(moved, others)).map { $0.storage($1.0 + $1.1) }
        guard try await move(sources, storages, settled, to: place, ready) else { return outcome }
        outcome.settled = sources.count
        return outcome
    }

    /// - Returns: false where something did not lie any more where it lay.
    private func move(
        _ sources: [SettleSource], _ storages: [Storage], _ settled: SettledPacks, to place: GroupPlace,
        _ ready: [Ready]
    ) async throws(ArchiveError) -> Bool {
        let moves = zip(sources, storages).enumerated().map { ordinal, moved in
            SettledMove(moved.0.row, ordinal: UInt32(clamping: ordinal), storage: moved.1)
        }
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

    private func sources(
        of slices: [Slice], _ outcome: inout Outcome
    ) async throws(ArchiveError) -> [SettleSource] {
        var sources: [SettleSource] = []
        var unreadable = outcome.unreadable
        let (archive, untouchable) = (archive, untouchable)
        try await inOrder(slices, width: width) { slice throws(ArchiveError) -> Result<SettleSource, Unreadable> in
            if Task.isCancelled { throw .closing }
            do throws(ArchiveError) {
                let source = try await archive.settleSource(
                    of: slice.row, mayChange: !untouchable.contains(slice.row.target))
                return .success(source)
            } catch {
                if error.isOfStore || error.mayPass { throw error }
                return .failure(Unreadable(target: slice.row.target, reason: error))
            }
        } take: { result throws(ArchiveError) in
            switch result {
            case .success(let source): sources.append(source)
            case .failure(let failure): unreadable[failure.target] = failure.reason
            }
        }
        outcome.unreadable = unreadable
        return sources
    }

    /// Nil where a series has no pictures.
    private func beginPictures(
        of sources: [SettleSource], _ written: Written
    ) async throws(ArchiveError) -> SettledPackWriter? {
        let slots = sources.flatMap { source in source.slots(of: source.pictures) }
        guard !slots.isEmpty else { return nil }
        let pack = try await SettledPackWriter.begin(.settled, slots: slots.unique, in: archive)
        await written.add(pack)
        return pack
    }

    /// - Returns: where the items of each source lie in the pack; of no use where something could not be coded.
    private func writePictures(
        of sources: [SettleSource], to pack: SettledPackWriter, _ outcome: inout Outcome,
        _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) -> [[ItemPlace]] {
        let writer = PictureWriter(pack, sources, ring: archive.ring, random: archive.random)
        var frames: [(source: Int, frame: Int?)] = []
        var largest = 1
        for (index, source) in sources.enumerated() {
            switch source.plan {
            case .move: frames.append((index, nil))
            case .look(let coding), .recompress(let coding):
                frames += (0..<coding.frameCount).map { (index, $0) }
                largest = max(largest, coding.frameByteCount)
            }
        }
        var untouchable = outcome.untouchable
        try await inOrder(
            frames, width: atOnce(largest: largest)
        ) { next throws(ArchiveError) -> Result<PictureWriter.Frame, Unreadable> in
            if Task.isCancelled { throw .closing }
            let source = sources[next.source]
            do throws(ArchiveError) {
                let frame = try await Self.coded(next.frame, of: source, number: next.source)
                return .success(frame)
            } catch {
                if error.isOfStore || error.mayPass { throw error }
                return .failure(Unreadable(target: source.row.target, reason: error))
            }
        } take: { result throws(ArchiveError) in
            switch result {
            case .failure(let failure): untouchable.insert(failure.target)
            case .success(let frame):
                // The next run leaves it as it lies; the others are looked at, so that one more is enough.
                guard untouchable.isEmpty else { return }
                guard try await writer.take(frame) else { return }
                try await writer.writeLooksIfMany()
                await pause()
            }
        }
        outcome.untouchable = untouchable
        guard outcome.isComplete else { return [] }
        try await writer.finish()
        return await writer.places
    }

    private static func coded(
        _ frame: Int?, of source: SettleSource, number: Int
    ) async throws(ArchiveError) -> PictureWriter.Frame {
        guard let frame else { return PictureWriter.Frame(source: number) }
        do throws(GatewayError) {
            switch source.plan {
            case .move: return PictureWriter.Frame(source: number)
            case .look(let coding):
                let coded = try await coding.frame(frame, recompresses: false)
                return PictureWriter.Frame(source: number, coded: coded)
            case .recompress(let coding):
                let rest = frame == 0 ? try await coding.rest() : []
                let coded = try await coding.frame(frame, recompresses: true)
                return PictureWriter.Frame(source: number, coded: coded, rest: rest)
            }
        } catch { throw ArchiveError(error) }
    }

    /// - Returns: the pack, and where what is no picture of each source lies in it.
    private func writeHead(
        of sources: [SettleSource], _ moved: [[ItemPlace]], _ ready: [Ready], _ settlement: Settlement,
        _ pictures: [PackReference], _ written: Written, _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) -> (SettledPacks.Pack, [[ItemPlace]]) {
        let own = try archive.sealedMember(kind: .settlement, plaintext: settlement.encoded(), content: .note)
        let writer = WordsWriter(archive: archive)
        let atOnce = self.atOnce(largest: sources.map(\.wordsByteCount).max() ?? 0)
        let dictionaries = try await writer.dictionaries(
            of: sources, after: sources.count + ready.count, width: atOnce, pause)
        let slots =
            sources.flatMap { source in source.slots(of: source.others) } + ready.map(\.slot)
            + dictionaries.flatMap(\.member.slots) + own.slots
        let pack = try await SettledPackWriter.begin(.head, slots: slots.unique, in: archive)
        await written.add(pack)
        var others: [[ItemPlace]] = []
        try await inOrder(Array(sources.enumerated()), width: atOnce) { next throws(ArchiveError) in
            if Task.isCancelled { throw .closing }
            let dictionary = dictionaries.first { $0.users.contains(next.offset) }
            return try await writer.words(of: next.element, with: dictionary)
        } take: { words throws(ArchiveError) in
            let places = try await writer.write(words, to: pack)
            for place in moved[others.count] { try await pack.refer(to: place) }
            await pack.endMember()
            others.append(places)
            await pause()
        }
        for ready in ready {
            _ = try await pack.copy(ready.item, from: ready.pack)
            await pack.endMember()
        }
        for member in dictionaries.map(\.member) + [own] {
            for part in member.parts { try await pack.add(part) }
            await pack.endMember()
        }
        let byteCount = try await pack.publish(others: pictures)
        return (SettledPacks.Pack(pack, groupByteCount: byteCount), others)
    }

    /// Opens everything that was written to its last byte, and compares it with the digests of the originals; of what is
    /// recompressed every frame is decoded. What is not what it was: it was not before either, or it moves as it lies the next
    /// time.
    private func verify(
        _ sources: [SettleSource], at place: GroupPlace, _ outcome: inout Outcome, _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) {
        let group = try await archive.openGroup(place)
        guard group.index.members.count >= sources.count else { throw .damaged("a pack's index") }
        let archive = archive
        var (unreadable, untouchable) = (outcome.unreadable, outcome.untouchable)
        try await inOrder(
            Array(sources.enumerated()), width: width
        ) { next throws(ArchiveError) -> (SettleSource, ArchiveError?) in
            if Task.isCancelled { throw .closing }
            do throws(ArchiveError) {
                let opened = try archive.openInstance(
                    group.index.members[next.offset], of: group, at: place, instance: next.element.row.instance,
                    codec: archive.idleCodec)
                _ = try await archive.verify(opened)
                return (next.element, nil)
            } catch {
                if case .store = error { throw error }
                if error.mayPass { throw error }
                return (next.element, error)
            }
        } take: { source, error throws(ArchiveError) in
            if let error {
                if case .recompress = source.plan {
                    untouchable.insert(source.row.target)
                } else {
                    unreadable[source.row.target] = error
                }
            }
            await pause()
        }
        (outcome.unreadable, outcome.untouchable) = (unreadable, untouchable)
    }

    /// What lies ready of the series' metadata, in loose packs or in those that are left now.
    private func readyMetadata(leaving leaves: Set<GroupPlace>) async throws(ArchiveError) -> [Ready] {
        let study = study
        let shown = try await archive.onVault { vault throws(VaultError) in try vault.shownSeries(study: study) }
        let wanted = Set(series.compactMap { $0.first?.row.series })
        var ready: [Ready] = []
        for series in shown.series where wanted.contains(series.series) {
            guard let prepared = series.prepared, !prepared.place.isSettled || leaves.contains(prepared.place),
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
