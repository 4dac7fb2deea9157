import Access
import Archive
import DICOM
import DICOMWeb
import Sealing

/// Metadata and bulk data of one store request (PS3.18 10.5.1.4): kept sealed until both are there, then put together, one
/// instance after another. Used by one task.
final class MetadataIntake {
    /// One instance's metadata.
    struct Instance {
        let item: Spool.Item
        let form: StoreRequest.MetadataForm
    }

    /// The part that comes in.
    private enum Part {
        case json(JSONObjectCutter)
        case xml
        case bulkData(BulkDataPart)
        /// What comes is passed over.
        case passedOver
    }

    private let spool: Spool
    private var part = Part.passedOver
    /// Of the part that comes in: they count when it is whole.
    private var instancesOfPart: [Instance] = []
    private(set) var instances: [Instance] = []
    private var table: BulkDataTable
    private var items: [Spool.Item] = []
    private var usedEntries: Set<Int> = []
    /// Of parts that an instance has after another had them.
    private var repeatedByteCount: UInt64 = 0

    /// - Parameter base: the path of the request's target.
    init(_ spool: Spool, base: String) { (self.spool, table) = (spool, BulkDataTable(base: base)) }

    func begin(metadata form: StoreRequest.MetadataForm) {
        instancesOfPart = []
        part = form == .json ? .json(JSONObjectCutter()) : .xml
    }

    func begin(_ bulkData: BulkDataPart) { part = .bulkData(bulkData) }

    /// - Returns: what is wrong with the part; what follows of it is passed over.
    func take(_ raw: UnsafeRawBufferPointer) throws(ArchiveError) -> StoreOutcome? {
        switch part {
        case .passedOver: return nil
        case .bulkData: try spool.take(raw)
        case .xml:
            try spool.take(raw)
            if isTooLong { return drop(.tooLong) }
        case .json(var cutter):
            let events: [JSONObjectCutter.Event]
            do throws(JSONObjectCutter.Malformed) { events = try cutter.cut(raw) } catch { return drop(.malformed) }
            part = .json(cutter)
            for event in events {
                switch event {
                case .bytes(let range): try spool.take(UnsafeRawBufferPointer(rebasing: raw[range]))
                case .objectEnded: instancesOfPart.append(Instance(item: try spool.finishItem(), form: .json))
                }
                if isTooLong { return drop(.tooLong) }
            }
            guard instances.count + instancesOfPart.count <= MultipartLimits.default.maximumPartCount else {
                return drop(StoreResponse.Fault(.tooManyParts))
            }
        }
        return nil
    }

    func relieve() async throws(ArchiveError) { try await spool.relieve() }

    /// The part is whole.
    func end() throws(ArchiveError) -> StoreOutcome? {
        defer { part = .passedOver }
        switch part {
        case .passedOver: return nil
        case .bulkData(let header):
            let item = try spool.finishItem()
            items.append(item)
            table.add(header, byteCount: item.byteCount)
        case .xml: instances.append(Instance(item: try spool.finishItem(), form: .xml))
        case .json(let cutter):
            do throws(JSONObjectCutter.Malformed) { try cutter.finish() } catch { return drop(.malformed) }
            instances += instancesOfPart
        }
        return nil
    }

    /// The part was cut: nothing of it counts.
    func cut() {
        spool.dropItem()
        instancesOfPart = []
        part = .passedOver
    }

    func discard() async { await spool.discard() }

    private var isTooLong: Bool { spool.currentByteCount > UInt64(StoreLimits.metadataByteCount) }

    private func drop(_ fault: StoreResponse.Fault) -> StoreOutcome {
        cut()
        return .unusable(fault)
    }

    /// What parts hold that no instance has a value for.
    var unusedPartCount: Int { items.count - usedEntries.count }
}

extension StoreResponse.Fault {
    fileprivate static let malformed = Self(.cannotUnderstand, comment: "the metadata are no DICOM JSON")
    fileprivate static let tooLong = Self(.outOfResources, comment: "one instance's metadata are too long")
    fileprivate static let nestedValueMissing = Self(.cannotUnderstand, comment: "a value in a sequence is missing")
    fileprivate static let nestedValuesTooLong = Self(
        .cannotUnderstand, comment: "the values in sequences are too long together")
    fileprivate static let sharedValuesTooLong = Self(
        .outOfResources, comment: "the parts that several instances name are too long together")
}

// MARK: putting together

extension MetadataIntake {
    /// An instance, or why there is none.
    enum Composed: Sendable {
        case instance(ComposedInstance)
        case unusable(StoreResponse.Fault, Receiver.Names?)
    }

    /// Puts one instance together; its bulk data are still where they are.
    func compose(_ instance: Instance) async throws(ArchiveError) -> Composed {
        let (spool, table, items) = (spool, table, items)
        let composed = try await spool.read(textOf: instance.item.byteCount) { () async throws(ArchiveError) in
            try await Self.compose(instance, spool, table, items, nestedLimit: StoreLimits.nestedByteCountAtOnce)
        }
        guard composed.isTooLarge else { return use(composed) }
        let alone = try await spool.read(textOf: StoreLimits.nestedByteCount) { () async throws(ArchiveError) in
            try await Self.compose(instance, spool, table, items, nestedLimit: StoreLimits.nestedByteCount)
        }
        return use(alone)
    }

    private func use(_ work: Work) -> Composed {
        let repeated = work.entries.intersection(usedEntries)
        usedEntries.formUnion(work.entries)
        repeatedByteCount += repeated.reduce(0) { $0 + items[$1].byteCount }
        guard repeatedByteCount > StoreLimits.repeatedByteCount, case .instance(let instance) = work.result else {
            return work.result
        }
        return .unusable(
            .sharedValuesTooLong,
            Receiver.Names(sopClassUID: instance.sopClassUID, sopInstanceUID: instance.sopInstanceUID))
    }

    private struct Work: Sendable {
        var result: Composed
        /// What it used, also where it failed: that part is not at fault.
        var entries: Set<Int> = []
        /// Values in its sequences are more than was allowed.
        var isTooLarge = false
    }

    /// Values in sequences, by URI.
    private enum NestedValues {
        case values([String: [UInt8]])
        case missing
        case tooLarge
    }

    private static func compose(
        _ instance: Instance, _ spool: Spool, _ table: BulkDataTable, _ items: [Spool.Item], nestedLimit: UInt64
    ) async throws(ArchiveError) -> Work {
        let text = try await spool.read(0..<instance.item.byteCount, of: instance.item)
        let secret = Hexadecimal.string(SystemRandom().bytes(12))
        var metadata: BulkMetadata
        do throws(DICOMError) {
            metadata = try BulkMetadata(text, form: instance.form, secret: secret)
        } catch { return Work(result: .unusable(StoreResponse.Fault(error), nil)) }
        let names = metadata.names.map {
            Receiver.Names(sopClassUID: $0.sopClassUID, sopInstanceUID: $0.sopInstanceUID)
        }
        var used: Set<Int> = []
        if !metadata.nestedURIs.isEmpty {
            let nested = try await nestedValues(metadata.nestedURIs, spool, table, items, limit: nestedLimit, &used)
            let values: [String: [UInt8]]
            switch nested {
            case .values(let found): values = found
            case .missing: return Work(result: .unusable(.nestedValueMissing, names), entries: used)
            case .tooLarge:
                return Work(result: .unusable(.nestedValuesTooLong, names), entries: used, isTooLarge: true)
            }
            do throws(DICOMError) {
                metadata = try metadata.filled(from: text, form: instance.form, with: values)
            } catch { return Work(result: .unusable(StoreResponse.Fault(error), names), entries: used) }
        }
        let headers = try await headers(ComposedInstance.codeStreams(of: metadata, in: table), spool, items)
        do throws(ComposedInstance.Problem) {
            let composed = try ComposedInstance(metadata, table: table, headers: headers)
            return Work(result: .instance(composed), entries: used.union(composed.entries))
        } catch {
            used.formUnion(metadata.entries(in: table))
            return Work(result: .unusable(StoreResponse.Fault(error), names), entries: used)
        }
    }

    /// - Parameter uris: one for each place: a value counts as often as it is written.
    private static func nestedValues(
        _ uris: [String], _ spool: Spool, _ table: BulkDataTable, _ items: [Spool.Item], limit: UInt64,
        _ used: inout Set<Int>
    ) async throws(ArchiveError) -> NestedValues {
        var values: [String: [UInt8]] = [:]
        var byteCount: UInt64 = 0
        for uri in uris {
            let indices = table.indices(for: uri)
            guard !indices.isEmpty else { return .missing }
            used.formUnion(indices)
            byteCount += indices.reduce(0) { $0 + items[$1].byteCount }
            guard byteCount <= limit else { return .tooLarge }
            if values[uri] != nil { continue }
            var value: [UInt8] = []
            for index in indices { value += try await spool.read(0..<items[index].byteCount, of: items[index]) }
            values[uri] = value
        }
        return .values(values)
    }

    private static func headers(
        _ entries: [Int], _ spool: Spool, _ items: [Spool.Item]
    ) async throws(ArchiveError) -> [Int: CodeStreamHeader] {
        var headers: [Int: CodeStreamHeader] = [:]
        for entry in entries {
            let count = min(items[entry].byteCount, UInt64(CodeStreamHeader.prefixByteCount))
            let prefix = try await spool.read(0..<count, of: items[entry])
            headers[entry] = CodeStreamHeader(prefix)
            guard headers[entry]?.isBoxed ?? false else { break }
        }
        return headers
    }

    /// Writes an instance into a receiver, piece by piece.
    func write(_ instance: ComposedInstance, into receiver: Receiver) async throws(ArchiveError) {
        for piece in instance.pieces {
            switch piece {
            case .bytes(let bytes): try await give(bytes, to: receiver)
            case .bulkData(let entry, let range):
                var place = range.lowerBound
                while place < range.upperBound {
                    let next = min(place + StoreLimits.pieceByteCount, range.upperBound)
                    let bytes = try await spool.read(place..<next, of: items[entry])
                    try await give(bytes, to: receiver)
                    place = next
                }
            }
        }
    }

    private func give(_ bytes: [UInt8], to receiver: Receiver) async throws(ArchiveError) {
        var failure: ArchiveError?
        bytes.withUnsafeBytes { raw in
            do throws(ArchiveError) { try receiver.take(raw) } catch { failure = error }
        }
        if let failure { throw failure }
        try await receiver.relieve()
    }
}

/// The bounds of metadata in store requests, each with its reason.
enum StoreLimits {
    /// Metadata of one instance: those of ten thousand frames have some 30 MB. They are read one at a time.
    static let metadataByteCount = 32 << 20
    /// Values in sequences, which are in memory together: icons, waveforms, lookup tables.
    static let nestedByteCount: UInt64 = 32 << 20
    /// Of them, what is read beside those of other requests. More is read by one request at a time.
    static let nestedByteCountAtOnce: UInt64 = 1 << 20
    /// What instances of one request may have in common, counted for each: a profile of colours has a megabyte. A short request
    /// must not become a long study.
    static let repeatedByteCount: UInt64 = 1 << 30
    /// What is read of a spooled value at a time.
    static let pieceByteCount: UInt64 = 1 << 20
}
