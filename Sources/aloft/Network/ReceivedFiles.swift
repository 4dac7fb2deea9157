import DICOM
import DICOMNetwork
import Foundation
import Glibc
import NIOCore
import Stores
import Synchronization

/// Writes instances that a peer sends to files, while they come: a file has its name only once it is whole.
final class ReceivedFiles: Sendable {
    enum Layout: String, Sendable, CaseIterable {
        /// `<study>/<series>/<instance>.dcm`
        case tree
        /// `<instance>.dcm`
        case flat

        /// Where a file belongs; no UID leads out of the folder.
        func place(_ sopInstanceUID: String, _ names: InstanceNamesCollector?, in folder: String) -> String {
            var components = [sopInstanceUID]
            if self == .tree, let study = names?.studyInstanceUID, let series = names?.seriesInstanceUID {
                components = [study, series, sopInstanceUID]
            }
            return folder + "/" + components.map(PathComponent.make).joined(separator: "/") + ".dcm"
        }
    }
    struct Counts: Sendable {
        var written = 0, same = 0, byteCount = 0
        /// What could not be kept, by instance.
        var failures: [(sopInstanceUID: String, reason: String)] = []
    }
    private let folder: String
    private let layout: Layout
    private let overwrites: Bool
    private let pool: BlockingPool
    private let counts = Mutex(Counts())
    private let number = Mutex(0)
    private let note: @Sendable (Kept) -> Void

    /// One instance that is there now.
    struct Kept: Encodable, Sendable { var sopInstanceUID: String, file: String, outcome: String, byteCount: Int }

    init(
        _ folder: String, layout: Layout, overwrites: Bool, pool: BlockingPool, note: @escaping @Sendable (Kept) -> Void
    ) {
        (self.folder, self.layout, self.overwrites, self.pool) = (folder, layout, overwrites, pool)
        self.note = note
    }

    var result: Counts { counts.withLock { $0 } }

    /// Takes one instance (PS3.4 B.2.3).
    func take(_ request: CStoreRequest, _ stream: DataSetStream) async -> CStoreAnswer {
        let uid = request.affectedSOPInstanceUID
        do throws(SourceProblem) {
            let status = try await write(request, stream)
            return CStoreAnswer(status, affectedSOPInstanceUID: uid)
        } catch {
            counts.withLock { $0.failures.append((uid, error.reason)) }
            return CStoreAnswer(.outOfResources, errorComment: "it could not be kept", affectedSOPInstanceUID: uid)
        }
    }

    private func write(_ request: CStoreRequest, _ stream: DataSetStream) async throws(SourceProblem)
        -> DICOMNetwork.Status
    {
        let syntax = TransferSyntax(uid: request.context.transferSyntaxUID)
        let meta = FileMeta(
            sopClassUID: request.affectedSOPClassUID, sopInstanceUID: request.affectedSOPInstanceUID,
            transferSyntax: syntax, sourceApplicationEntityTitle: request.association.calledAETitle)
        var names = syntax.isDeflated ? nil : InstanceNamesCollector(transferSyntax: syntax)
        let (pool, folder) = (pool, folder)
        let count = number.withLock { number in
            number += 1
            return number
        }
        let part = folder + "/.aloft-\(getpid())-\(count).part"
        let file = try await pool.run { () throws(SourceProblem) in try NewFile(part) }
        defer { file.removePart() }
        var waiting = meta.envelope()
        do {
            for try await bytes in stream {
                try names?.scan(Array(bytes.readableBytesView)[...])
                waiting += bytes.readableBytesView
                guard waiting.count >= NewFile.pieceByteCount else { continue }
                let piece = waiting
                waiting = []
                try await pool.run { () throws(SourceProblem) in try file.append(piece) }
            }
            try names?.finish()
        } catch let error as SourceProblem {
            throw error
        } catch let error as DICOMError {
            throw SourceProblem(reason: "the peer sent a broken data set (\(error.code) at byte \(error.offset))")
        } catch {
            throw SourceProblem(reason: "the association broke while it came")
        }
        let place = place(request.affectedSOPInstanceUID, names)
        let (rest, overwrites) = (waiting, overwrites)
        let byteCount = try await pool.run { () throws(SourceProblem) in
            try file.append(rest)
            return try file.finish(at: place, overwrites: overwrites)
        }
        counts.withLock { counts in
            if byteCount == nil { counts.same += 1 } else { counts.written += 1 }
            counts.byteCount += byteCount ?? 0
        }
        note(
            Kept(
                sopInstanceUID: request.affectedSOPInstanceUID, file: place,
                outcome: byteCount == nil ? "same" : "written", byteCount: file.byteCount))
        let isAnother = names?.sopInstanceUID.map { $0 != request.affectedSOPInstanceUID } ?? false
        // B007: kept, and not what the request said it was.
        return isAnother ? DICOMNetwork.Status(rawValue: 0xB007) : .success
    }

    private func place(_ sopInstanceUID: String, _ names: InstanceNamesCollector?) -> String {
        layout.place(sopInstanceUID, names, in: folder)
    }
}
