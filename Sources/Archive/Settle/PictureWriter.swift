import Gateway
import Packs
import Sealing

/// Writes the pictures of one series into a settled pack: as they lie, or coded anew; and behind them all first looks together, so
/// that one read shows the whole stack.
actor PictureWriter {
    /// A frame of one of the sources on its way.
    struct Frame: Sendable {
        /// Which of the sources.
        let source: Int
        /// Nil for a source that moves as it lies.
        var coded: PictureCoding.Coded?
        /// With the first frame of a picture that is written anew: what of it belongs to no frame.
        var rest: [UInt8] = []
    }

    private struct Looks {
        let source: Int
        let key: DataKey
        var table: [FirstLook]
        var bytes: [UInt8]
    }

    private let pack: SettledPackWriter
    private let sources: [SettleSource]
    private let ring: KeyRing
    private let random: any RandomSource
    /// Where the items of each source lie now.
    private(set) var places: [[ItemPlace]]
    private var looks: [Looks] = []
    private var looksByteCount = 0
    /// First looks that move as they lie, by the source.
    private var movedLooks: [Int: ItemPlace] = [:]
    // Of the source that is being written.
    private var sealer: ItemSealer?
    private var frames: [CodedFrames.Frame] = []
    private var restByteCount = 0

    init(_ pack: SettledPackWriter, _ sources: [SettleSource], ring: KeyRing, random: any RandomSource) {
        (self.pack, self.sources, self.ring, self.random) = (pack, sources, ring, random)
        places = sources.map { _ in [] }
    }

    /// Takes the next frame of the sources, in order; or a source that has none.
    ///
    /// - Returns: whether the source is complete.
    func take(_ frame: Frame) async throws(ArchiveError) -> Bool {
        let source = sources[frame.source]
        guard let coded = frame.coded else {
            try await move(frame.source)
            return true
        }
        frames.append(coded.frame)
        try noteLook(coded, of: frame.source)
        switch source.plan {
        case .move: throw .damaged("a plan")
        case .look(let coding):
            guard frames.count == coding.frameCount else { return false }
            frames = []
            try await move(frame.source)
        case .recompress(let coding):
            // One alone that did not get smaller stays as it is.
            if coding.frameCount == 1, coded.frame.coding == .native {
                frames = []
                try await move(frame.source)
                return true
            }
            if frames.count == 1 { try await begin(source, rest: frame.rest) }
            let own = coded.bytes.dropFirst(Int(coded.frame.lookByteCount))
            try await seal(own)
            guard frames.count == coding.frameCount else { return false }
            try await end(coding, of: frame.source)
        }
        return true
    }

    /// Writes what is left.
    func finish() async throws(ArchiveError) { try await writeLooks() }

    // MARK: As it lies

    private func move(_ index: Int) async throws(ArchiveError) {
        let source = sources[index]
        for item in source.pictures {
            if item.kind == .firstLook {
                movedLooks[index] = item
                continue
            }
            let place = try await pack.copy(item, from: try source.pack(of: item))
            places[index].append(place)
        }
        await pack.endMember()
    }

    // MARK: Anew

    private func begin(_ source: SettleSource, rest: [UInt8]) async throws(ArchiveError) {
        do throws(SealingError) {
            sealer = try ItemSealer(kind: ItemKind.picture.rawValue, dataKey: try key(of: source), random: random)
        } catch { throw ArchiveError(error) }
        restByteCount = rest.count
        try await seal(rest[...])
    }

    private func seal(_ bytes: ArraySlice<UInt8>) async throws(ArchiveError) {
        var sealed: [UInt8] = []
        do throws(SealingError) { try sealer?.seal(bytes, into: &sealed) } catch { throw ArchiveError(error) }
        if !sealed.isEmpty { try await pack.append(sealed) }
    }

    private func end(_ coding: PictureCoding, of index: Int) async throws(ArchiveError) {
        var sealed: [UInt8] = []
        let item: SealedItem
        guard let sealer = sealer.take() else { throw .damaged("a picture that was not begun") }
        do throws(SealingError) { item = try sealer.finish(into: &sealed) } catch { throw ArchiveError(error) }
        try await pack.append(sealed)
        let picture = sources[index].pictures.first { $0.kind == .picture }
        let place = try await pack.endItem(
            item, frameRuns: picture?.frameRuns ?? [], form: coding.form(restByteCount: restByteCount, frames))
        places[index].append(place)
        frames = []
        await pack.endMember()
    }

    // MARK: First looks

    private func noteLook(_ coded: PictureCoding.Coded, of index: Int) throws(ArchiveError) {
        if looks.last?.source != index {
            let key: DataKey
            do throws(SealingError) { key = try self.key(of: sources[index]) } catch { throw ArchiveError(error) }
            looks.append(Looks(source: index, key: key, table: [], bytes: []))
        }
        looks[looks.count - 1].table.append(coded.look)
        looks[looks.count - 1].bytes += coded.lookBytes
        looksByteCount += coded.lookBytes.count
    }

    /// All that wait, one behind another.
    private func writeLooks() async throws(ArchiveError) {
        // Those that were made now take the place of older ones.
        let made = Dictionary(looks.filter { !$0.bytes.isEmpty }.map { ($0.source, $0) }) { $1 }
        for index in Set(made.keys).union(movedLooks.keys).sorted() {
            guard let looks = made[index] else {
                if let item = movedLooks[index] {
                    let place = try await pack.copy(item, from: try sources[index].pack(of: item))
                    places[index].append(place)
                    await pack.endMember()
                }
                continue
            }
            var sealed: [UInt8] = []
            let item: SealedItem
            do throws(SealingError) {
                var sealer = try ItemSealer(kind: ItemKind.firstLook.rawValue, dataKey: looks.key, random: random)
                try sealer.seal(looks.bytes, into: &sealed)
                item = try sealer.finish(into: &sealed)
            } catch { throw ArchiveError(error) }
            try await pack.append(sealed)
            let place = try await pack.endItem(item, frameRuns: [], form: .firstLooks(looks.table))
            places[looks.source].append(place)
            await pack.endMember()
        }
        (looks, movedLooks, looksByteCount) = ([], [:], 0)
    }

    /// Looks are kept until the pictures are written; of very many some are written between them.
    func writeLooksIfMany() async throws(ArchiveError) {
        if looksByteCount > ArchiveLimits.looksInMemory { try await writeLooks() }
    }

    private func key(of source: SettleSource) throws(SealingError) -> DataKey {
        guard let slot = source.pictureSlot else { throw .malformed(.length) }
        return try ring.open(slot)
    }
}
