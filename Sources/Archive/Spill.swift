import Identity
import Packs
import Sealing
import Stores

/// A large or slow arrival on its way into a pack of its own, sealed, below `tmp/`.
actor Spill {
    private let file: TemporaryFile
    private let preamble: Preamble
    private var writer: StreamedPackWriter?
    private let itemsStart: UInt64
    /// Bytes of sealed items so far.
    private(set) var byteCount: UInt64 = 0
    private var isPublished = false

    private init(file: TemporaryFile, preamble: Preamble, writer: consuming StreamedPackWriter, itemsStart: UInt64) {
        (self.file, self.preamble, self.itemsStart) = (file, preamble, itemsStart)
        self.writer = consume writer
    }

    static func begin(in archive: Archive, slots: [KeySlot]) async throws(ArchiveError) -> Spill {
        let preamble = Preamble(
            kind: .whole, pack: PackID(random: archive.random), organisation: archive.installation.organisation)
        var start: [UInt8] = []
        let writer: StreamedPackWriter
        do throws(PackError) {
            writer = try StreamedPackWriter(
                preamble: preamble, slots: slots, ring: archive.ring, random: archive.random, start: &start)
        } catch { throw ArchiveError(error) }
        do throws(StoreError) {
            let file = try await archive.store.createTemporary()
            try await file.append([start])
            return Spill(file: file, preamble: preamble, writer: writer, itemsStart: UInt64(start.count))
        } catch { throw .store(error) }
    }

    /// Appends sealed bytes; which item they belong to is said at the end.
    func append(_ bytes: [UInt8]) async throws(ArchiveError) {
        guard !bytes.isEmpty else { return }
        do throws(StoreError) { try await file.append([bytes]) } catch { throw .store(error) }
        byteCount += UInt64(bytes.count)
    }

    /// Reads sealed item bytes back, by their place in the stream of items.
    func read(_ range: Range<UInt64>) async throws(ArchiveError) -> [UInt8] {
        do throws(StoreError) {
            return try await file.read((range.lowerBound + itemsStart)..<(range.upperBound + itemsStart))
        } catch { throw .store(error) }
    }

    /// Ends the pack: the record behind the parts, the index, the header. Synced by ``publish(as:)``.
    func finish(parts: [Splitter.Part], record: SealedPart) async throws(ArchiveError) -> UInt64 {
        guard var writer = writer.take() else { throw .damaged("a pack that was finished already") }
        try await append(record.bytes)
        var offset: UInt64 = 0
        for part in parts {
            // The checksum wants the bytes once more; they come back from the page cache.
            try await note(part.item, at: &offset, in: &writer, frames: part.frameRuns)
        }
        try await note(record.item, at: &offset, in: &writer, frames: [])
        writer.endMember()
        let finish: StreamedPackWriter.Finish
        do throws(PackError) { finish = try writer.finish() } catch { throw ArchiveError(error) }
        do throws(StoreError) {
            try await file.append([finish.tail])
            try await file.write(finish.header, at: StreamedPackWriter.headerOffset)
        } catch { throw .store(error) }
        return finish.groupByteCount
    }

    private func note(
        _ item: SealedItem, at offset: inout UInt64, in writer: inout StreamedPackWriter, frames: [FrameRun]
    ) async throws(ArchiveError) {
        let end = offset + item.sealedByteCount
        while offset < end {
            let next = min(end, offset + 1 << 20)
            let sealed = try await read(offset..<next)
            writer.note(sealed)
            offset = next
        }
        do throws(PackError) { try writer.endItem(item, frameRuns: frames) } catch { throw ArchiveError(error) }
    }

    nonisolated var packID: [UInt8] { preamble.pack.bytes }

    func publish(as name: StoreName) async throws(ArchiveError) {
        do throws(StoreError) { try await file.syncAndPublish(as: name) } catch { throw .store(error) }
        isPublished = true
    }

    func discardUnlessPublished() async {
        if !isPublished { await file.discard() }
    }
}

extension Splitter.Part {
    /// The frames, as the pack's index has them.
    var frameRuns: [FrameRun] {
        frames.map { FrameRun(offset: $0.offset, frameByteCount: $0.byteCount, count: $0.count) }
    }
}
