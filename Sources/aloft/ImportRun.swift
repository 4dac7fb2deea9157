import AsyncHTTPClient
import DICOM
import Foundation
import NIOCore
import NIOFileSystem
import Stores

/// Sends files, and entries of archives, over a connection: some at the same time, and never more in memory than those.
struct ImportRun {
    private typealias Sent = (outcome: Import.Outcome, byteCount: Int)
    private typealias Group = ThrowingTaskGroup<Sent, any Error>

    private let connection: SiteConnection
    private let parallel: Int
    private let pool = BlockingPool(threadCount: 1)
    private var report = Import.Report()
    private var progress: Progress
    private var inFlight = 0
    private var media = ImportMedia()

    private init(_ connection: SiteConnection, parallel: Int, progress: Progress) {
        (self.connection, self.parallel, self.progress) = (connection, parallel, progress)
    }

    static func send(
        _ found: ImportWalk.Found, over connection: SiteConnection, parallel: Int
    ) async throws -> Import.Report {
        try await withThrowingTaskGroup(of: Sent.self) { group in
            let count = found.files.count
            var run = ImportRun(connection, parallel: parallel, progress: Progress(total: count, unit: "files"))
            for directory in found.directories { await run.add(directory: directory) }
            for file in run.media.ordered(found.files) { try await run.add(file, to: &group) }
            while let sent = try await group.next() { run.note(sent.outcome, byteCount: sent.byteCount) }
            run.progress.end()
            run.report.media = run.media.reports()
            return run.report
        }
    }

    private mutating func add(directory file: ImportWalk.File) async {
        let bytes = await pool.run { () -> [UInt8]? in
            guard let handle = FileHandle(forReadingAtPath: file.path) else { return nil }
            defer { try? handle.close() }
            return (try? handle.read(upToCount: MediaLimits.directoryByteCount + 1)).map { [UInt8]($0) }
        }
        guard let bytes else { return media.addUnreadable(file.shown, "it can't be read") }
        media.add(directory: bytes, shown: file.shown)
        media.watch()
    }

    private mutating func add(_ file: ImportWalk.File, to group: inout Group) async throws {
        let content = await pool.run { FileContent(ofFile: file.path) }
        switch content {
        case .dicom:
            try await makeRoom(in: &group)
            group.addTask { [connection] in try await Self.send(file, over: connection) }
        case .archive: try await addEntries(of: file, to: &group)
        case .other: note(Import.Outcome(file: file.shown, outcome: "skipped", reason: "not DICOM"))
        case nil: note(.refused(file.shown, "it can't be read"))
        }
    }

    private mutating func addEntries(of file: ImportWalk.File, to group: inout Group) async throws {
        progress.forgetTotal()
        media.watch()
        defer { media.stopWatchingUnlessFound() }
        do {
            let reader = try await pool.run { () throws(ArchiveFileError) in try ArchiveFileReader(path: file.path) }
            while let entry = try await pool.run({ () throws(ArchiveFileError) in try reader.next() }) {
                try await add(entry, of: reader, shown: "\(file.shown)/\(entry.name)", to: &group)
            }
        } catch let error as ArchiveFileError {
            note(.refused(file.shown, error.reason))
        }
    }

    /// Adds an entry, or notes why not: the ones behind it have their turn all the same.
    private mutating func add(
        _ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader, shown: String, to group: inout Group
    ) async throws {
        do { try await send(entry, of: reader, shown: shown, in: &group) } catch let error as ArchiveFileError {
            note(.refused(shown, error.reason))
        }
    }

    private mutating func send(
        _ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader, shown: String, in group: inout Group
    ) async throws {
        if entry.kind == .folder { return }
        if ImportWalk.isDirectoryOfMedia(entry.name) {
            return await addDirectory(entry, of: reader, shown: shown)
        }
        guard entry.kind == .file else {
            return note(Import.Outcome(file: shown, outcome: "skipped", reason: "no file"))
        }
        if let problem = entry.problem { throw ArchiveFileError(reason: problem) }
        var whole = entry.start
        switch FileContent(start: whole.readableBytesView, name: entry.name) {
        case .other: return note(Import.Outcome(file: shown, outcome: "skipped", reason: "not DICOM"))
        case .archive: throw ArchiveFileError(reason: "an archive in an archive is not opened: unpack it first")
        case .dicom: break
        }
        var rest = try await read(entry, of: reader, upTo: ImportLimits.wholeEntryByteCount - whole.readableBytes)
        whole.writeBuffer(&rest)
        if whole.readableBytes < ImportLimits.wholeEntryByteCount {
            try await makeRoom(in: &group)
            group.addTask { [connection, whole] in
                let outcome = try await Self.post(.bytes(whole), shown: shown, over: connection)
                return (outcome, whole.readableBytes)
            }
        } else {
            try await stream(entry, of: reader, start: whole, shown: shown)
        }
    }

    /// Reads the DICOMDIR of an archive. What it names may come before it and behind it.
    private mutating func addDirectory(
        _ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader, shown: String
    ) async {
        if let problem = entry.problem { return media.addUnreadable(shown, problem) }
        var whole = entry.start
        do throws(ArchiveFileError) {
            let count = MediaLimits.directoryByteCount + 1 - whole.readableBytes
            var rest = try await read(entry, of: reader, upTo: count)
            whole.writeBuffer(&rest)
        } catch {
            return media.addUnreadable(shown, error.reason)
        }
        media.add(directory: Array(whole.readableBytesView), shown: shown)
    }

    /// Sends a large entry while it is read; a damaged one ends the request before its end, so that nothing is stored.
    private mutating func stream(
        _ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader, start: ByteBuffer, shown: String
    ) async throws {
        let chunks = EntryChunks(reader: reader, number: entry.number, start: start, pool: pool)
        do {
            let outcome = try await Self.post(.stream(chunks, length: .unknown), shown: shown, over: connection)
            note(outcome, byteCount: reader.entryByteCount)
        } catch {
            throw reader.failure ?? error
        }
    }

    private func read(
        _ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader, upTo count: Int
    ) async throws(ArchiveFileError) -> ByteBuffer {
        try await pool.run { () throws(ArchiveFileError) in try reader.read(entry.number, upTo: count) }
    }

    private mutating func makeRoom(in group: inout Group) async throws {
        if inFlight == parallel {
            let sent = try await group.next()
            if let sent { note(sent.outcome, byteCount: sent.byteCount) }
        } else {
            inFlight += 1
        }
    }

    private mutating func note(_ outcome: Import.Outcome, byteCount: Int = 0) {
        report.add(outcome, byteCount: byteCount)
        media.note(outcome)
        progress.show(report.files)
    }

    private static func send(_ file: ImportWalk.File, over connection: SiteConnection) async throws -> Sent {
        do {
            return try await FileSystem.shared.withFileHandle(forReadingAt: FilePath(file.path)) { handle in
                let byteCount = Int(try await handle.info().size)
                let chunks = handle.readChunks(chunkLength: .bytes(Int64(ImportLimits.chunkByteCount)))
                let body = HTTPClientRequest.Body.stream(chunks, length: .known(Int64(byteCount)))
                let outcome = try await post(body, shown: file.shown, over: connection)
                return (outcome, byteCount)
            }
        } catch is FileSystemError {
            return (.refused(file.shown, "it can't be read"), 0)
        }
    }

    /// The name stays here: it often is a patient's, and only the report needs it.
    private static func post(
        _ body: HTTPClientRequest.Body, shown: String, over connection: SiteConnection
    ) async throws -> Import.Outcome {
        struct Answer: Decodable { var outcome: String, reason: String?, sopInstanceUID: String? }
        let answer = try await connection.json(
            Answer.self, .post, "/admin/instances", body: body, allowing: [409, 422])
        return Import.Outcome(
            file: shown, outcome: answer.outcome, reason: answer.reason, sopInstanceUID: answer.sopInstanceUID)
    }
}

extension Import.Outcome {
    fileprivate static func refused(_ file: String, _ reason: String) -> Import.Outcome {
        Import.Outcome(file: file, outcome: "refused", reason: reason)
    }
}
