import DICOM
import DICOMNetwork
import DICOMWeb
import Foundation
import NIOCore
import Stores

/// Sends instances, many in one request.
struct WebSender {
    /// One instance on its way.
    private struct Parcel {
        var item: StoreItem
        var part: StorePart
        /// Nil where nobody knows before it was read.
        var byteCount: Int?
        /// Whether it can be read a second time.
        var canRepeat: Bool
    }

    private let client: DICOMWebClient
    private let study: String?
    private let batchCount: Int
    private let report: StoreReport
    private let pool: BlockingPool
    private var waiting: [Parcel] = []
    private var waitingByteCount = 0
    /// Why nothing more is sent.
    private(set) var failure: ClientError?

    /// Bytes after which a request ends: enough that what stands around it costs nothing, and little to send again.
    private static let batchByteCount = 256 << 20
    /// Waits before a request that failed is made again.
    private static let waits: [Duration] = [.milliseconds(500), .seconds(3)]

    init(_ client: DICOMWebClient, study: String?, batchCount: Int, report: StoreReport, pool: BlockingPool) {
        (self.client, self.study, self.batchCount, self.report, self.pool) = (client, study, batchCount, report, pool)
    }

    mutating func send(_ items: [StoreItem]) async {
        var index = 0
        while index < items.count {
            guard items[index].entryNumber != nil else {
                await add(file: items[index])
                index += 1
                continue
            }
            let path = items[index].path
            let entries = items[index...].prefix { $0.path == path && $0.entryNumber != nil }
            await add(entries: Array(entries), of: path)
            index += entries.count
        }
        await flush()
    }

    private mutating func add(file item: StoreItem) async {
        let size = try? FileManager.default.attributesOfItem(atPath: item.path)[.size] as? Int
        let (pool, envelope) = (pool, Self.envelope(item))
        let count = size.flatMap { $0 }.map { $0 + envelope.count }
        let part = StorePart(byteCount: count) {
            let source = try await DataSetSource.file(item.path, from: 0, pool: pool)
            return Self.reader(envelope, source)
        }
        await add(Parcel(item: item, part: part, byteCount: count, canRepeat: true))
    }

    private mutating func add(entries: [StoreItem], of path: String) async {
        var missing = Dictionary(entries.map { ($0.entryNumber ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
        var reason = "the archive ended before it"
        do throws(ArchiveFileError) {
            let reader = try await pool.run { () throws(ArchiveFileError) in try ArchiveFileReader(path: path) }
            while !missing.isEmpty {
                let next = try await pool.run { () throws(ArchiveFileError) in try reader.next() }
                guard let entry = next else { break }
                guard let item = missing.removeValue(forKey: entry.number) else { continue }
                await add(item, entry, of: reader)
            }
        } catch { reason = error.reason }
        for item in missing.values { report.add(StoreOutcome(item, .failed, reason: reason)) }
    }

    private mutating func add(_ item: StoreItem, _ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader) async {
        let pool = pool
        var start = Self.envelope(item) + Array(entry.start.readableBytesView)
        let wanted = ImportLimits.wholeEntryByteCount
        do throws(ArchiveFileError) {
            let more = try await pool.run { () throws(ArchiveFileError) in
                try reader.read(entry.number, upTo: wanted)
            }
            start += more.readableBytesView
            let bytes = start
            if more.readableBytes < wanted {
                let part = StorePart(byteCount: bytes.count) { Self.reader([], .bytes(bytes)) }
                return await add(Parcel(item: item, part: part, byteCount: bytes.count, canRepeat: true))
            }
            // What is not whole in memory goes by itself, before the archive is read on.
            let part = StorePart(byteCount: nil) {
                Self.reader([], .entry(entry.number, of: reader, start: bytes, pool: pool))
            }
            await flush()
            await add(Parcel(item: item, part: part, byteCount: nil, canRepeat: false))
            await flush()
        } catch { report.add(StoreOutcome(item, .failed, reason: error.reason)) }
    }

    /// A bare data set gets the file meta information that a Part 10 file has.
    private static func envelope(_ item: StoreItem) -> [UInt8] {
        guard item.envelopeByteCount == 0 else { return [] }
        return FileMeta(
            sopClassUID: item.sopClassUID, sopInstanceUID: item.sopInstanceUID,
            transferSyntax: TransferSyntax(uid: item.transferSyntaxUID), sourceApplicationEntityTitle: "ALOFT"
        ).envelope()
    }

    private static func reader(_ envelope: [UInt8], _ source: DataSetSource) -> StorePart.Reader {
        let first = DataSetSource.bytes(envelope)
        return {
            if let bytes = try await first.next() { return bytes }
            return try await source.next()
        }
    }

    private mutating func add(_ parcel: Parcel) async {
        guard failure == nil else {
            return report.add(StoreOutcome(parcel.item, .failed, reason: "not sent: the server is given up"))
        }
        waiting.append(parcel)
        waitingByteCount += parcel.byteCount ?? 0
        if waiting.count >= batchCount || waitingByteCount >= Self.batchByteCount { await flush() }
    }

    private mutating func flush() async {
        let batch = waiting
        (waiting, waitingByteCount) = ([], 0)
        await send(batch)
    }

    /// Sends a batch; where one of it is at fault, the others again without it.
    private mutating func send(_ batch: [Parcel]) async {
        var rest = batch
        var attempts = 0
        while !rest.isEmpty {
            do throws(ClientError) {
                let answer = try await client.store(rest.map(\.part), study: study)
                for parcel in rest { report.add(Self.outcome(parcel.item, answer, parcel.byteCount)) }
                return
            } catch {
                switch error {
                case .badSource(let index) where rest.indices.contains(index):
                    let parcel = rest.remove(at: index)
                    report.add(StoreOutcome(parcel.item, .failed, reason: "reading it failed, or it changed"))
                    if rest.contains(where: { !$0.canRepeat }) { return giveUp(rest, error) }
                case .refused(413, _) where rest.count > 1:
                    let half = rest.count / 2
                    await send(Array(rest[..<half]))
                    rest = Array(rest[half...])
                default:
                    guard error.mayPass, attempts < Self.waits.count, rest.allSatisfy(\.canRepeat) else {
                        return giveUp(rest, error)
                    }
                    try? await Task.sleep(for: Self.waits[attempts])
                    attempts += 1
                }
            }
        }
    }

    private mutating func giveUp(_ parcels: [Parcel], _ error: ClientError) {
        for parcel in parcels {
            report.add(StoreOutcome(parcel.item, .failed, reason: WebErrorText.describe(error)))
        }
        // An instance that is refused by itself says nothing of the others.
        if case .refused(let status, _) = error, [400, 409, 413, 415].contains(status) { return }
        failure = failure ?? error
    }

    private static func outcome(_ item: StoreItem, _ answer: StoreAnswer, _ byteCount: Int?) -> StoreOutcome {
        var outcome: StoreOutcome
        switch answer.outcomes[item.sopInstanceUID] {
        case .stored: outcome = StoreOutcome(item, .stored)
        case .warning(let code):
            outcome = StoreOutcome(item, .warning)
            outcome.status = DICOMNetwork.Status(rawValue: code).hexadecimal
        case .failed(let code):
            outcome = StoreOutcome(item, .refused)
            outcome.status = DICOMNetwork.Status(rawValue: code).hexadecimal
            outcome.reason = DICOMNetwork.Status(rawValue: code).meaning(of: .cStore)
        case nil: outcome = StoreOutcome(item, .failed, reason: "the server did not say what became of it")
        }
        if outcome.status != nil, outcome.reason == nil {
            outcome.reason = "stored, and the server changed or doubts something of it"
        }
        outcome.byteCount = byteCount
        return outcome
    }
}
