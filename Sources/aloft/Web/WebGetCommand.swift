import ArgumentParser
import DICOM
import DICOMWeb
import Foundation
import Stores

struct WebGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Fetch instances from a DICOMweb server to a folder (WADO-RS).",
        discussion: """
            Every instance becomes a Part 10 file, written while it comes; it has its name once it is whole. A file that is
            there is never replaced, unless --overwrite. With --json each file is one line, and the last line is a summary.

            Keys that do not name a study, series or instance whole are searched for first: PatientID=4711 fetches all studies
            of that patient.
            """)

    @Argument(help: "Where /studies is below, as https://pacs.example/dicom-web.") var url: String
    @Argument(help: "What to fetch: KEYWORD=VALUE, as StudyInstanceUID=1.2.3.") var keys: [String]
    @Option(help: "The folder to write to.") var out: String
    @Flag(help: "Replace files that are there.") var overwrite = false
    @Option(help: "tree: STUDY/SERIES/INSTANCE.dcm; flat: INSTANCE.dcm.") var layout = ReceivedFiles.Layout.tree
    @Option(help: "The transfer syntax that you want, a UID or keyword (what each is stored in).")
    var transferSyntax: String?
    @OptionGroup var options: WebClientOptions

    private struct Last: Encodable {
        struct Summary: Encodable { var written: Int, same: Int, byteCount: Int, notKept: [String], seconds: Double }
        var summary: Summary
    }

    func validate() throws {
        _ = try WebKeys(keys)
        if let transferSyntax { _ = try TransferSyntaxName.parse(transferSyntax) }
    }

    func run() async throws {
        let keys = try WebKeys(keys)
        let syntax = try transferSyntax.map { try TransferSyntaxName.parse($0).uid } ?? "*"
        do { try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true) } catch {
            Output.error("the folder '\(Output.shown(out))' can't be made")
            throw ExitStatus.cannotOpen.exitCode
        }
        let began = ContinuousClock.now
        let start = WebFiles(
            out, layout: layout, overwrites: overwrite, pool: BlockingPool(threadCount: 2), isJSON: options.json)
        let (counts, failure) = try await options.with(url) { client in
            var files = start
            do {
                for resource in try await keys.resources(client) {
                    try await client.retrieve(resource, transferSyntaxUID: syntax, into: &files)
                }
            } catch let error as ClientError {
                await files.giveUp()
                return (files.counts, Optional(error))
            }
            return (files.counts, nil as ClientError?)
        }
        try finish(counts, failure, began.duration(to: .now))
    }

    private func finish(_ counts: ReceivedFiles.Counts, _ failure: ClientError?, _ time: Duration) throws {
        if options.json {
            Output.jsonLine(
                Last(
                    summary: .init(
                        written: counts.written, same: counts.same, byteCount: counts.byteCount,
                        notKept: counts.failures.map(\.sopInstanceUID), seconds: time.seconds)))
        } else {
            Output.line(
                "\(counts.written) \(counts.written == 1 ? "instance" : "instances") written to \(out), "
                    + "\(Output.bytes(counts.byteCount)) in \(time.shown)"
                    + (counts.same > 0 ? "; \(counts.same) were there already" : ""))
            for (uid, reason) in counts.failures { Output.line("  not kept  \(Output.shown(uid)): \(reason)") }
        }
        if let failure {
            Output.error("\(Output.shown(WebClientOptions.withoutUser(url))): \(WebErrorText.describe(failure))")
            throw WebErrorText.exitStatus(failure).exitCode
        }
        if !counts.failures.isEmpty { throw ExitStatus.refused.exitCode }
        if counts.written + counts.same == 0 {
            Output.error("nothing was found")
            throw ExitStatus.notFound.exitCode
        }
    }
}
