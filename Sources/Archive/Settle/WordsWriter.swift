import DICOM
import DICOMImage
import Gateway
import Identity
import Packs
import Sealing
import Stores
import Vault

/// Writes heads and records into a head pack, compressed; those of a series with what they have in common.
struct WordsWriter {
    let archive: Archive
    /// Compressing a long head takes a while.
    private let pool: BlockingPool

    init(archive: Archive) {
        self.archive = archive
        pool = BlockingPool(threadCount: archive.idleCodec.pool.processCount)
    }

    /// What instances of one series are compressed with.
    struct Dictionary: Sendable {
        /// Its member's number in the pack.
        let ordinal: Int
        let bytes: [UInt8]
        let member: Member
        /// Which of the sources.
        let users: Set<Int>
    }

    /// What is no picture of an instance, ready to be written.
    struct Words: Sendable {
        let source: SettleSource
        /// Where each lies; and what takes its place, where it does not move as it lies.
        var items: [(item: ItemPlace, compressed: SealedPart?)]
        /// The dictionary's number.
        let dictionary: UInt32?
    }

    /// - Parameters:
    ///   - count: members that come before them.
    ///   - width: how many instances are read at once.
    func dictionaries(
        of sources: [SettleSource], after count: Int, width: Int, _ pause: @Sendable () async -> Void
    ) async throws(ArchiveError) -> [Dictionary] {
        var found: [Dictionary] = []
        let series = Swift.Dictionary(grouping: sources.indices) { sources[$0].row.series }
        for (_, indices) in series.sorted(by: { $0.value[0] < $1.value[0] }) where indices.count > 1 {
            var words = CommonWords()
            var users = Set<Int>()
            // One from the middle is likely to be as the others are.
            let middle = indices[indices.count / 2]
            try await inOrder([middle] + indices.filter { $0 != middle }, width: width) { index throws(ArchiveError) in
                // Apart: see docs/ARCHITECTURE.md, "An await by itself".
                let found = try await self.words(of: sources[index])
                return (index, found)
            } take: { index, found throws(ArchiveError) in
                if let (head, record) = found, words.add(head, record: record) { users.insert(index) }
                await pause()
            }
            guard let bytes = words.dictionary else { continue }
            let member = try archive.sealedMember(kind: .dictionary, plaintext: bytes, content: .note)
            found.append(
                Dictionary(ordinal: count + found.count, bytes: bytes, member: member, users: users))
        }
        return found
    }

    private func words(of source: SettleSource) async throws(ArchiveError) -> (DataSet, [UInt8])? {
        guard let head = source.others.first(where: { $0.kind == .head }),
            let item = source.others.first(where: { $0.kind == .record }),
            let recordBytes = try await plaintext(of: item, source),
            let bytes = try await plaintext(of: head, source), let record = try? Record(parsing: recordBytes),
            let words = try? DataSet(
                parsing: bytes[...], transferSyntax: OpenedInstance.headSyntax(of: record))
        else { return nil }
        return (words, recordBytes)
    }

    /// Values of which parts are asked for are not opened as a whole each time.
    private static let bulkByteCount: UInt64 = 1 << 20

    /// - Returns: nil for what is too large, or can't be read: that is found when the pack is verified.
    private func plaintext(of item: ItemPlace, _ source: SettleSource) async throws(ArchiveError) -> [UInt8]? {
        guard item.byteCount <= (item.kind == .identityBulk ? Self.bulkByteCount : PackLimits.compressedByteCount)
        else {
            return nil
        }
        do throws(ArchiveError) {
            return try await archive.plaintext(of: item, in: source.group, at: source.row.place)
        } catch {
            if error.isOfStore { throw error }
            return nil
        }
    }

    /// Compresses what is no picture of an instance.
    func words(of source: SettleSource, with dictionary: Dictionary?) async throws(ArchiveError) -> Words {
        var words = Words(source: source, items: [], dictionary: dictionary.map { UInt32(clamping: $0.ordinal) })
        for item in source.others {
            let part = try await compressed(item, of: source, item.isOfWords ? dictionary : nil)
            words.items.append((item, part))
        }
        return words
    }

    /// - Returns: where each item lies.
    func write(_ words: Words, to pack: SettledPackWriter) async throws(ArchiveError) -> [ItemPlace] {
        var places: [ItemPlace] = []
        for (item, part) in words.items {
            let place: ItemPlace
            if let part {
                place = try await pack.add(
                    part,
                    form: .compressed(
                        OriginalItem(digest: item.digest, byteCount: item.byteCount),
                        dictionary: item.isOfWords ? words.dictionary : nil))
            } else {
                place = try await pack.copy(item, from: try words.source.pack(of: item))
            }
            places.append(place)
        }
        if case .made(let part) = words.source.thumbnail {
            let place = try await pack.add(part)
            places.append(place)
        }
        return places
    }

    /// - Returns: nil for what is to move as it lies.
    private func compressed(
        _ item: ItemPlace, of source: SettleSource, _ dictionary: Dictionary?
    ) async throws(ArchiveError) -> SealedPart? {
        guard item.kind != .thumbnail, let plaintext = try await plaintext(of: item, source) else { return nil }
        // What stands for another can't lie there as that did: the record names it by its header.
        let compressed = await pool.run {
            Compression.compressed(plaintext, dictionary: dictionary?.bytes ?? [], isWanted: item.form != nil)
        }
        guard let smaller = compressed else { return nil }
        do throws(SealingError) {
            guard let slot = source.slots(of: [item]).first else { return nil }
            var bytes: [UInt8] = []
            var sealer = try ItemSealer(
                kind: item.kind.rawValue, dataKey: try archive.ring.open(slot), random: archive.random)
            try sealer.seal(smaller, into: &bytes)
            let sealed = try sealer.finish(into: &bytes)
            return SealedPart(item: sealed, bytes: bytes)
        } catch { throw ArchiveError(error) }
    }
}

extension ItemPlace {
    /// Whether those of a series are compressed with what they have in common.
    fileprivate var isOfWords: Bool { kind == .head || kind == .record }
}
