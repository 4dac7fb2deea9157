import ArgumentParser
import Foundation

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in files, folders, archives and media.",
        discussion: """
            Files go in one by one; each is durable before the next line of the report. Run the same command again after
            an interruption: what is there already is recognised by its bytes and costs only the reading.

            Archives are zip, tar, tar.gz, 7z and ISO 9660 images. They are read without unpacking to the disk. What is
            encrypted, damaged or an archive again is named, and the rest goes in.

            Where a folder or an archive has a DICOMDIR, the files that it names are looked for, whatever capitals they have,
            and the report says which are missing or damaged. Files that it doesn't name go in too.

            Examples:
              aloft import /media/cdrom
              aloft import --data ~/aloft-data study.zip ~/exports --json
            """)

    @OptionGroup var site: SiteOptions
    @Argument(help: "Files, folders and archives.") var paths: [String]
    @Option(help: "How many files go in at the same time.") var parallel = 4

    struct Outcome: Codable, Sendable {
        var file: String
        var outcome: String
        var reason: String?
        var sopInstanceUID: String?
    }
    struct Report: Codable, Sendable {
        var files = 0, stored = 0, same = 0, held = 0, skipped = 0, refused = 0
        /// Of the same ones those that were held before and wait for a decision.
        var stillHeld = 0
        var byteCount = 0
        var problems: [Outcome] = []
        /// The media among what was given, one for each DICOMDIR.
        var media: [MediaReport] = []
    }

    func validate() throws {
        guard (1...64).contains(parallel) else { throw ValidationError("--parallel takes 1 to 64") }
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("there is no file or folder '\(path)'")
        }
    }

    func run() async throws {
        // libarchive gives names as UTF-8 only where the process says that it reads it.
        setlocale(LC_CTYPE, "C.UTF-8")
        let found = try ImportWalk.files(paths)
        let report = try await SiteConnection.with(site, makesNew: true) { connection in
            try await ImportRun.send(found, over: connection, parallel: parallel)
        }
        if site.json { try Output.json(report) } else { Self.show(report) }
        if report.refused > 0 || report.media.contains(where: { !$0.isWhole }) { throw ExitStatus.refused.exitCode }
    }

    private static func show(_ report: Report) {
        Output.line(
            "\(report.files) files: \(report.stored) stored, \(report.same) already there"
                + (report.stillHeld > 0 ? " (\(report.stillHeld) of them held)" : "")
                + ", \(report.held) held for a decision, \(report.skipped) skipped (not DICOM), "
                + "\(report.refused) refused (\(Output.bytes(report.byteCount)))")
        for problem in report.problems.sorted(by: { $0.file < $1.file }) {
            Output.line("  \(problem.outcome): \(problem.file): \(problem.reason ?? "")")
        }
        for medium in report.media { medium.show() }
        if report.held + report.stillHeld > 0 { Output.note("See the held ones with: aloft exceptions list") }
    }
}

extension Import.Report {
    mutating func add(_ outcome: Import.Outcome, byteCount count: Int) {
        files += 1
        byteCount += count
        switch outcome.outcome {
        case "same":
            same += 1
            if outcome.reason != nil { stillHeld += 1 }
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
