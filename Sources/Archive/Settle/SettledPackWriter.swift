import Gateway
import Packs
import Sealing
import Stores
import Vault

/// A settled pack while it is written: its keys first, in a chest; then the pack, below `tmp/`, until it is whole.
actor SettledPackWriter {
    nonisolated let id: PackID
    nonisolated let kind: PackKind
    nonisolated let chest: KeyChest
    private let store: any Store
    private let file: TemporaryFile
    private var writer: StreamedPackWriter?
    private var isPublished = false

    private init(
        _ preamble: Preamble, chest: KeyChest, store: any Store, file: TemporaryFile,
        writer: consuming StreamedPackWriter
    ) {
        (id, kind, self.chest) = (preamble.pack, preamble.kind, chest)
        (self.store, self.file) = (store, file)
        self.writer = consume writer
    }

    /// Begins a pack.
    ///
    /// - Parameter slots: of all data keys that its items name.
    static func begin(
        _ kind: PackKind, slots: [KeySlot], in archive: Archive
    ) async throws(ArchiveError) -> SettledPackWriter {
        let preamble = Preamble(
            kind: kind, pack: PackID(random: archive.random), organisation: archive.installation.organisation)
        var start: [UInt8] = []
        let writer: StreamedPackWriter
        do throws(PackError) {
            writer = try StreamedPackWriter(
                preamble: preamble, slots: slots, ring: archive.ring, random: archive.random, start: &start)
        } catch { throw ArchiveError(error) }
        let chest = KeyChest(
            pack: preamble.pack.raw, organisation: preamble.organisation, slots: writer.chestSlots)
        do throws(StoreError) {
            let file = try await archive.store.createTemporary()
            try await archive.store.put(chest.encoded(), as: .keyChest(preamble.pack.bytes))
            try await file.append([start])
            return SettledPackWriter(preamble, chest: chest, store: archive.store, file: file, writer: writer)
        } catch {
            try? await archive.store.delete(.keyChest(preamble.pack.bytes))
            throw .store(error)
        }
    }

    /// Takes an item over from another pack, byte for byte.
    ///
    /// - Returns: where it lies now.
    func copy(_ place: ItemPlace, from pack: PackPlace) async throws(ArchiveError) -> ItemPlace {
        var at: UInt64 = 0
        while at < place.item.sealedByteCount {
            let end = min(place.item.sealedByteCount, at + PackLimits.scanWindowByteCount)
            let bytes = try await pack.sealed(at..<end, of: place)
            try await append(bytes)
            at = end
        }
        return try endItem(place.item, frameRuns: place.frameRuns, form: place.form)
    }

    /// Adds an item that was sealed for this pack.
    @discardableResult
    func add(_ part: SealedPart, form: ItemForm? = nil) async throws(ArchiveError) -> ItemPlace {
        try await append(part.bytes)
        return try endItem(part.item, frameRuns: part.frameRuns, form: form)
    }

    /// Adds sealed bytes of an item, which ``endItem(_:frameRuns:form:)`` ends.
    func append(_ bytes: [UInt8]) async throws(ArchiveError) {
        writer?.note(bytes)
        do throws(StoreError) { try await file.append([bytes]) } catch { throw .store(error) }
    }

    func endItem(
        _ item: SealedItem, frameRuns: [FrameRun], form: ItemForm?
    ) throws(ArchiveError) -> ItemPlace {
        do throws(PackError) {
            guard let place = try writer?.endItem(item, frameRuns: frameRuns, form: form) else { throw .truncated }
            return place
        } catch { throw ArchiveError(error) }
    }

    /// Adds an item that lies in another pack.
    func refer(to place: ItemPlace) throws(ArchiveError) {
        do throws(PackError) { try writer?.refer(to: place) } catch { throw ArchiveError(error) }
    }

    func endMember() { writer?.endMember() }

    /// Ends the pack, syncs it and gives it its name.
    ///
    /// - Parameter others: packs that it has items in.
    /// - Returns: the byte count of its group.
    func publish(others: [PackReference] = []) async throws(ArchiveError) -> UInt64 {
        guard let writer = writer.take() else { throw .damaged("a pack that was finished already") }
        let finish: StreamedPackWriter.Finish
        do throws(PackError) { finish = try writer.finish(others: others) } catch { throw ArchiveError(error) }
        do throws(StoreError) {
            try await file.append([finish.tail])
            try await file.write(finish.header, at: StreamedPackWriter.headerOffset)
            // From here on the name may be there, whatever is thrown.
            isPublished = true
            try await file.syncAndPublish(as: name)
        } catch { throw .store(error) }
        return finish.groupByteCount
    }

    /// Takes everything away again.
    ///
    /// - Returns: whether it is gone; else the next start takes it away.
    func discard() async -> Bool {
        await file.discard()
        do throws(StoreError) {
            // The chest outlives the pack: what is there can be opened.
            if isPublished {
                do throws(StoreError) { try await store.delete(name) } catch { if error != .notFound { throw error } }
            }
            try await store.delete(.keyChest(id.bytes))
            return true
        } catch { return false }
    }

    private var name: StoreName { kind == .head ? .headPack(id.bytes) : .settledPack(id.bytes) }
}

extension PackPlace {
    /// Sealed bytes of an item, by their place in it; the first of them are its header, as its index has it.
    func sealed(_ range: Range<UInt64>, of place: ItemPlace) async throws(ArchiveError) -> [UInt8] {
        let start = groupOffset + place.offset
        let bytes: [UInt8]
        do { bytes = try await source.read((start + range.lowerBound)..<(start + range.upperBound)) } catch {
            throw ArchiveError(PackError.source(SourceFailure(underlying: error)))
        }
        guard bytes.count == range.count, range.lowerBound > 0 || bytes.starts(with: place.item.prefix) else {
            throw .damaged("an item's header")
        }
        return bytes
    }
}

extension SettledPacks.Pack {
    init(_ pack: SettledPackWriter, groupByteCount: UInt64) {
        self.init(
            id: pack.id.bytes, byteCount: PackReference.groupOffset + groupByteCount, chest: pack.chest.encoded(),
            sequence: pack.chest.sequence)
    }
}
