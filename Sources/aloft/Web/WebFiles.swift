import DICOM
import DICOMWeb
import Foundation
import HTTPTypes
import NIOCore
import Stores

/// Writes the parts of a retrieval to files, while they come.
struct WebFiles: PartSink {
    private let folder: String
    private let layout: ReceivedFiles.Layout
    private let overwrites: Bool
    private let pool: BlockingPool
    private let isJSON: Bool
    private(set) var counts = ReceivedFiles.Counts()
    private var number = 0
    private var current: Current?

    /// The part that is being written.
    private struct Current {
        var file: NewFile?
        var waiting: [UInt8] = []
        /// The beginning, until the header is known, and at how many bytes it is worth reading again.
        var start: [UInt8] = []
        var nextReading = 0
        var header: Part10Header?
        var names: InstanceNamesCollector?
        var problem: String?
    }

    init(_ folder: String, layout: ReceivedFiles.Layout, overwrites: Bool, pool: BlockingPool, isJSON: Bool) {
        (self.folder, self.layout, self.overwrites, self.pool, self.isJSON) = (folder, layout, overwrites, pool, isJSON)
    }

    mutating func begin(_ fields: HTTPFields) async {
        number += 1
        var part = Current()
        let path = folder + "/.aloft-web-\(getpid())-\(number).part"
        do throws(SourceProblem) {
            part.file = try await pool.run { () throws(SourceProblem) in try NewFile(path) }
        } catch { part.problem = error.reason }
        current = part
    }

    mutating func take(_ bytes: ByteBuffer) async {
        guard var part = current, part.problem == nil, let file = part.file else { return }
        current = nil
        do {
            try Self.look(at: Array(bytes.readableBytesView), &part)
            part.waiting.append(contentsOf: bytes.readableBytesView)
            if part.waiting.count >= NewFile.pieceByteCount {
                let piece = part.waiting
                part.waiting = []
                try await pool.run { () throws(SourceProblem) in try file.append(piece) }
            }
        } catch let error as SourceProblem { part.problem = error.reason } catch {
            part.problem = "it is no Part 10 file"
        }
        current = part
    }

    mutating func end() async {
        guard var part = current else { return }
        current = nil
        defer { part.file?.removePart() }
        do {
            if part.header == nil {
                part.header = try Part10Header(parsing: part.start[...])
                try Self.beginDataSet(&part)
            }
            try part.names?.finish()
            try await keep(part)
        } catch let error as SourceProblem { fail(part, error.reason) } catch {
            fail(part, part.problem ?? "it is broken, or no Part 10 file")
        }
    }

    /// Puts away what did not come to its end.
    mutating func giveUp() async {
        current?.file?.removePart()
        current = nil
    }

    private mutating func keep(_ part: Current) async throws {
        if let problem = part.problem { throw SourceProblem(reason: problem) }
        guard let file = part.file,
            let uid = part.names?.sopInstanceUID ?? part.header?.meta?.mediaStorageSOPInstanceUID
        else { throw SourceProblem(reason: "it has no SOP Instance UID") }
        let place = layout.place(uid, part.names, in: folder)
        let (rest, overwrites) = (part.waiting, overwrites)
        let byteCount = try await pool.run { () throws(SourceProblem) in
            try file.append(rest)
            return try file.finish(at: place, overwrites: overwrites)
        }
        if byteCount == nil { counts.same += 1 } else { counts.written += 1 }
        counts.byteCount += byteCount ?? 0
        guard isJSON else { return }
        Output.jsonLine(
            ReceivedFiles.Kept(
                sopInstanceUID: uid, file: place, outcome: byteCount == nil ? "same" : "written",
                byteCount: file.byteCount))
    }

    private mutating func fail(_ part: Current, _ reason: String) {
        let uid = part.names?.sopInstanceUID ?? part.header?.meta?.mediaStorageSOPInstanceUID ?? "part \(number)"
        counts.failures.append((uid, reason))
    }

    /// Preamble and file meta information: as much as the archive takes of them.
    private static let envelopeByteCount = 1 << 20

    /// Learns the names of the instance from what goes by.
    private static func look(at bytes: [UInt8], _ part: inout Current) throws(DICOMError) {
        guard part.header == nil else {
            try part.names?.scan(bytes[...])
            return
        }
        part.start += bytes
        guard part.start.count >= part.nextReading else { return }
        guard case .complete(let header) = try Part10Header.read(part.start[...], isWhole: false) else {
            guard part.start.count <= envelopeByteCount else { throw DICOMError(.tooLarge, at: part.start.count) }
            // In tiny pieces too, all readings together read little more than twice what came.
            part.nextReading = min(2 * part.start.count, envelopeByteCount + 1)
            return
        }
        part.header = header
        try beginDataSet(&part)
    }

    private static func beginDataSet(_ part: inout Current) throws(DICOMError) {
        guard let header = part.header else { return }
        if !header.transferSyntax.isDeflated {
            part.names = InstanceNamesCollector(transferSyntax: header.transferSyntax)
            try part.names?.scan(part.start.dropFirst(header.envelopeByteCount))
        }
        part.start = []
    }
}
