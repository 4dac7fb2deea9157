public import DICOMImage
public import Identity
public import Packs
public import Sealing
import Synchronization

/// Where a pack is read: items' offsets are from the first byte of its group.
public struct PackPlace: Sendable {
    public let source: StoreSource
    public let groupOffset: UInt64

    public init(source: StoreSource, groupOffset: UInt64) { (self.source, self.groupOffset) = (source, groupOffset) }
}

/// What opening one instance gives: where its items lie, how long they are, and their keys. What a pass will carry.
public struct OpenedInstance: Sendable {
    let items: [ItemPlace]
    let keys: [DataKeyID: DataKey]
    /// By ``ItemPlace/pack``.
    let packs: [UInt16: PackPlace]
    /// The pseudonym that the catalogue has the instance under: record and picture must agree with it.
    let instance: PseudonymousUID
    /// What the words are compressed with.
    let dictionary: ItemPlace?
    private let dictionaries: OpenedDictionaries
    /// Decodes frames that were recompressed.
    let codec: FrameCodec?
    /// The record, once it was read: an answer asks for it several times.
    private let known = RecordMemory()
    /// Whether frames are zeros whose code streams are taken as they are.
    private(set) var hasBlankFrames = false

    public init(
        items: [ItemPlace], keys: [DataKeyID: DataKey], packs: [UInt16: PackPlace], instance: PseudonymousUID,
        dictionary: ItemPlace? = nil, dictionaries: OpenedDictionaries = OpenedDictionaries(), codec: FrameCodec? = nil
    ) {
        (self.items, self.keys, self.packs, self.instance) = (items, keys, packs, instance)
        (self.dictionary, self.dictionaries, self.codec) = (dictionary, dictionaries, codec)
    }

    /// The same with zeros for frames whose code streams are taken as they are.
    var withBlankFrames: OpenedInstance {
        var blank = self
        blank.hasBlankFrames = true
        return blank
    }

    /// What its tables of frames take in memory.
    public var tableByteCount: Int { items.reduce(0) { $0 + $1.tableByteCount } }

    /// What its dictionary takes, once it is opened.
    public var dictionaryByteCount: Int { dictionary.map { Int(clamping: $0.byteCount) } ?? 0 }

    /// Another for other bytes: the digest of the record, which names all items by theirs.
    public var version: [UInt8] { items.first { $0.kind == .record }?.digest ?? [] }

    /// The plaintext of an item as the record speaks of it.
    func reader(_ place: ItemPlace) throws(GatewayError) -> PlainItem {
        let reader = try storedReader(place)
        guard case .recompressed(let original, let coded) = place.form else { return PlainItem(reader) }
        let looks = try firstLooks.map { looks throws(GatewayError) in try storedReader(looks) }
        let picture = try RecompressedPicture(
            original, coded, at: place, reader, looks: looks, codec: codec)
        return PlainItem(hasBlankFrames ? picture.withBlankFrames : picture)
    }

    /// The picture, where its frames were recompressed.
    func recompressedPicture() throws(GatewayError) -> RecompressedPicture? {
        guard let place = items.first(where: { $0.kind == .picture }), case .recompressed = place.form else {
            return nil
        }
        return try reader(place).picture
    }

    /// Where the first looks lie; nil where there are none.
    var firstLooks: ItemPlace? { items.first { $0.kind == .firstLook } }

    /// What lies in the pack.
    ///
    /// - Parameter source: in place of the pack's own.
    func storedReader(
        _ place: ItemPlace, from source: StoreSource? = nil
    ) throws(GatewayError) -> ItemReader<StoreSource> {
        guard let key = keys[place.item.header.dataKeyID], let pack = packs[place.pack] else { throw .pack(.noSlot) }
        do throws(PackError) {
            var words: ItemDictionary<StoreSource>?
            if case .compressed(_, .some) = place.form {
                guard let dictionary else { throw .damaged(.index) }
                words = try dictionaries.dictionary(at: dictionary) { () throws(PackError) in
                    guard let key = keys[dictionary.item.header.dataKeyID] else { throw .noSlot }
                    return try ItemReader(
                        dictionary, groupOffset: pack.groupOffset, dataKey: key, source: pack.source)
                }
            }
            return try ItemReader(
                place, groupOffset: pack.groupOffset, dataKey: key, source: source ?? pack.source, dictionary: words)
        } catch { throw .pack(error) }
    }

    /// The instance's record, after it was held against the items and the catalogue.
    ///
    /// - Throws: ``GatewayError/mismatch`` where they don't belong together.
    public func record() async throws(GatewayError) -> Record {
        if let record = known.record { return record }
        let record = try await readRecord()
        known.record = record
        return record
    }

    private func readRecord() async throws(GatewayError) -> Record {
        guard let place = items.first(where: { $0.kind == .record }) else { throw .mismatch }
        let reader = try reader(place)
        let bytes = try await reader.readAll()
        guard let record = try? Record(parsing: bytes), record.instance == instance else { throw .mismatch }
        for item in record.items {
            guard
                let found = items.first(where: { $0.item.header.kind == item.kind && $0.digest == item.digest }),
                found.byteCount == item.byteCount
            else { throw .mismatch }
        }
        return record
    }

    /// The place of the record's item with this number.
    func place(_ number: UInt8, of record: Record) throws(GatewayError) -> ItemPlace {
        guard Int(number) < record.items.count,
            let place = items.first(where: { $0.digest == record.items[Int(number)].digest })
        else { throw .mismatch }
        return place
    }

    /// Plaintext of a range of one of the record's items, as one.
    public func bytes(
        _ range: Range<UInt64>, ofItem number: UInt8, record: Record
    ) async throws(GatewayError) -> [UInt8] {
        try await reader(place(number, of: record)).read(range)
    }

    /// A range of one of the record's items, to be read piece by piece.
    func part(
        _ range: Range<UInt64>, ofItem number: UInt8, of record: Record
    ) async throws(GatewayError) -> PartReader {
        let reader = try reader(place(number, of: record))
        return try await PartReader(range, of: reader)
    }
}

extension OpenedInstance {
    /// The same with all its sealed items in memory, those of each pack read at once, where they are not many bytes: each
    /// single read costs more than its bytes.
    ///
    /// - Parameter byteCount: of each pack at most so many.
    public func readAhead(byteCount limit: UInt64) async throws(GatewayError) -> OpenedInstance {
        var packs = packs
        for (number, pack) in self.packs {
            let items = items.filter { $0.pack == number }
            guard let first = items.map(\.offset).min(), let end = items.map(\.sealedEnd).max() else { continue }
            let sum = items.reduce(0) { $0 + $1.item.sealedByteCount }
            // Other instances may lie between an instance's items.
            guard end - first <= limit, end - first <= sum + sum / 4 + 4096 else { continue }
            do {
                let range = (pack.groupOffset + first)..<(pack.groupOffset + end)
                let source = try await pack.source.readAhead(range)
                packs[number] = PackPlace(source: source, groupOffset: pack.groupOffset)
            } catch { throw .pack(.source(SourceFailure(underlying: error))) }
        }
        return OpenedInstance(
            items: items, keys: keys, packs: packs, instance: instance, dictionary: dictionary,
            dictionaries: dictionaries, codec: codec)
    }
}

extension OpenedInstance {
    /// Opens every segment of every item as it lies in its pack.
    public func openEverything() async throws(GatewayError) {
        for place in items {
            let reader = try storedReader(place)
            do throws(PackError) { try await reader.forEachPiece { _ in } } catch { throw .pack(error) }
        }
    }
}

extension ItemPlace {
    /// The end of its bytes, from the group's first.
    fileprivate var sealedEnd: UInt64 { offset + item.sealedByteCount }

    /// What its tables of frames take in memory.
    public var tableByteCount: Int {
        var count = frameRuns.count * MemoryLayout<FrameRun>.stride
        switch form {
        case .recompressed(_, let coded):
            // The table, the places beside it, and the levels of each frame in an array of its own.
            count += coded.frames.reduce(0) {
                $0 + MemoryLayout<CodedFrames.Frame>.stride + 2 * MemoryLayout<UInt64>.stride + 48
                    + $1.levelEnds.count * MemoryLayout<UInt32>.stride
            }
        case .firstLooks(let looks): count += looks.count * MemoryLayout<FirstLook>.stride
        case .compressed, nil: break
        }
        return count
    }
}

/// A record that was read.
private final class RecordMemory: Sendable {
    private let kept = Mutex<Record?>(nil)

    var record: Record? {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
}
