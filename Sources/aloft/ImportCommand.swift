import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFileSystem

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in files, folders, zip archives and media.",
        discussion: """
            Files go in one by one; each is durable before the next line of the report. Run the same command again after
            an interruption: what is there already is recognised by its bytes and costs only the reading.

            Examples:
              aloft import /media/cdrom
              aloft import --data ~/aloft-data study.zip ~/exports --json
            """)

    @OptionGroup var site: SiteOptions
    @Argument(help: "Files, folders and zip archives.") var paths: [String]
    @Option(help: "How many files go in at the same time.") var parallel = 4

    struct Outcome: Codable, Sendable {
        var file: String
        var outcome: String
        var reason: String?
        var sopInstanceUID: String?
    }
    struct Report: Codable, Sendable {
        var files = 0, stored = 0, same = 0, held = 0, skipped = 0, refused = 0
        var byteCount = 0
        var problems: [Outcome] = []
    }

    func validate() throws {
        guard (1...64).contains(parallel) else { throw ValidationError("--parallel takes 1 to 64") }
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("there is no file or folder '\(path)'")
        }
    }

    func run() async throws {
        let unpacked = try Unpacked()
        defer { unpacked.remove() }
        let files = try ImportWalk.files(paths, unpacking: unpacked)
        let report = try await SiteConnection.with(site, makesNew: true) { connection in
            try await Self.send(files, over: connection, parallel: parallel)
        }
        if site.json { try Output.json(report) } else { Self.show(report) }
        if report.refused > 0 { throw ExitStatus.refused.exitCode }
    }

    private static func send(
        _ files: [ImportWalk.File], over connection: SiteConnection, parallel: Int
    ) async throws -> Report {
        var report = Report()
        var progress = Progress(total: files.count, unit: "files")
        try await withThrowingTaskGroup(of: (Outcome, Int).self) { group in
            for (index, file) in files.enumerated() {
                if index >= parallel, let (outcome, byteCount) = try await group.next() {
                    report.add(outcome, byteCount: byteCount)
                    progress.show(report.files)
                }
                group.addTask { try await Self.send(file, over: connection) }
            }
            for try await (outcome, byteCount) in group {
                report.add(outcome, byteCount: byteCount)
                progress.show(report.files)
            }
        }
        return report
    }

    private static func send(_ file: ImportWalk.File, over connection: SiteConnection) async throws -> (Outcome, Int) {
        guard file.looksLikeDICOM else {
            return (Outcome(file: file.shown, outcome: "skipped", reason: "not DICOM", sopInstanceUID: nil), 0)
        }
        return try await FileSystem.shared.withFileHandle(forReadingAt: FilePath(file.path)) { handle in
            let byteCount = Int(try await handle.info().size)
            let chunks = handle.readChunks(chunkLength: .kibibytes(256))
            let body = HTTPClientRequest.Body.stream(chunks, length: .known(Int64(byteCount)))
            var outcome = try await connection.json(
                Outcome.self, .post, "/admin/instances", query: [("file", file.shown)], body: body, allowing: [409, 422])
            outcome.file = file.shown
            return (outcome, byteCount)
        }
    }

    private static func show(_ report: Report) {
        Output.line(
            "\(report.files) files: \(report.stored) stored, \(report.same) already there, \(report.held) held for a "
                + "decision, \(report.skipped) skipped, \(report.refused) refused (\(Output.bytes(report.byteCount)))")
        for problem in report.problems.sorted(by: { $0.file < $1.file }) {
            Output.line("  \(problem.outcome): \(problem.file): \(problem.reason ?? "")")
        }
        if report.held > 0 { Output.note("See the held ones with: aloft exceptions list") }
    }
}

extension Import.Report {
    mutating func add(_ outcome: Import.Outcome, byteCount count: Int) {
        files += 1
        byteCount += count
        switch outcome.outcome {
        case "same": same += 1
        case "held":
            held += 1
            problems.append(outcome)
        case "refused":
            refused += 1
            problems.append(outcome)
        case "skipped": skipped += 1
        default: stored += 1
        }
    }
}
