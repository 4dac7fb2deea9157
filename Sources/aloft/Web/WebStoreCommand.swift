import ArgumentParser
import DICOMWeb
import Foundation
import Stores

struct WebStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Send files, folders and archives to a DICOMweb server (STOW-RS).",
        discussion: """
            Takes what aloft store takes, and sends every instance as it is stored, many in one request. With --json each file is
            one line, written when its fate is known; the last line is a summary. Give such a file to --resume to leave out what
            it says was stored.
            """)

    @Argument(help: "Where /studies is below, as https://pacs.example/dicom-web.") var url: String
    @Argument(help: "Files, folders and archives.") var paths: [String]
    @OptionGroup var options: WebClientOptions
    @Option(help: "Store to this study: the server refuses instances of others.") var study: String?
    @Option(help: "At most so many instances in one request.") var batch = 100
    @Option(help: "The --json output of an earlier run: what it stored is left out.") var resume: String?

    func validate() throws {
        guard (1...10_000).contains(batch) else { throw ValidationError("--batch takes 1 to 10000") }
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("there is no file or folder '\(path)'")
        }
    }

    func run() async throws {
        // libarchive gives names as UTF-8 only where the process says that it reads it.
        setlocale(LC_CTYPE, "C.UTF-8")
        let done = try resume.map { try StoredBefore.keys($0) } ?? []
        let pool = BlockingPool(threadCount: 2)
        let scan = try await StoreScan.run(paths, pool: pool)
        let items = scan.items.filter { !done.contains(.init(file: $0.path, entryNumber: $0.entryNumber)) }
        let report = StoreReport(total: items.count, isJSON: options.json)
        report.noteResumed(scan.items.count - items.count)
        for problem in scan.problems { report.add(problem) }
        let (study, batch) = (study, batch)
        let failure = try await options.with(url) { client in
            var sender = WebSender(client, study: study, batchCount: batch, report: report, pool: pool)
            await sender.send(items)
            return sender.failure
        }
        let summary = report.finish(Output.shown(WebClientOptions.withoutUser(url)))
        if let failure {
            Output.error("\(Output.shown(WebClientOptions.withoutUser(url))): \(WebErrorText.describe(failure))")
            throw WebErrorText.exitStatus(failure).exitCode
        }
        if summary.refused + summary.failed > 0 { throw ExitStatus.refused.exitCode }
    }
}
