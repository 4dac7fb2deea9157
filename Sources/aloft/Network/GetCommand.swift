import ArgumentParser
import DICOM
import DICOMNetwork
import Foundation
import Stores

struct Get: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch instances from a DICOM peer to a folder (C-GET).",
        discussion: """
            Every instance becomes a Part 10 file, written while it comes; it has its name once it is whole. A file that is
            there is never replaced, unless --overwrite. Ctrl-C sends C-CANCEL.

            An association has room for \(StoragePlan.contextCount - 1) storage classes in one transfer syntax each, which the
            peer chooses. With --sop-class for the few that are wanted it can send each instance in the transfer syntax it has.

            With --json each file is one line, and the last line is the end of the retrieval.

            Examples:
              aloft get PACS@10.0.0.5:104 --out ct StudyInstanceUID=1.2.3
              aloft get PACS --out ct SeriesInstanceUID=1.2.3.4 --sop-class CTImageStorage
            """)

    @Argument(help: "AET@HOST:PORT, or a known AE title.") var peer: String
    @OptionGroup var what: RetrievalOptions
    @Option(help: "The folder to write to.") var out: String
    @Flag(help: "Replace files that are there.") var overwrite = false
    @Option(help: "tree: STUDY/SERIES/INSTANCE.dcm; flat: INSTANCE.dcm.") var layout = ReceivedFiles.Layout.tree
    @Option(name: .customLong("sop-class"), help: "A storage class to take, a UID or keyword; may be repeated.")
    var sopClasses: [String] = []
    @Option(help: "The transfer syntax that you want, a UID or keyword; may be repeated, the best first.")
    var preferTransferSyntax: [String] = []
    @OptionGroup var options: PeerOptions

    private struct Last: Encodable {
        struct Summary: Encodable {
            var peer: Retrieval.Report
            var written: Int, same: Int, byteCount: Int
            var notKept: [String]
        }
        var summary: Summary
    }

    func validate() throws {
        _ = try what.retrieval()
        for name in sopClasses { _ = try Self.storageClass(name) }
    }

    func run() async throws {
        let retrieval = try what.retrieval()
        guard let sopClass = retrieval.model.getUID else { return }
        let proposals = GetProposals(
            sopClass, sopClassUIDs: try sopClasses.map(Self.storageClass),
            preferredUIDs: try preferTransferSyntax.map { try TransferSyntaxName.parse($0).uid })
        try makeFolder()
        let caller = try await options.caller(peer)
        let requestor = try await caller.associateOrExit(proposals.all)
        guard let context = requestor.context(of: sopClass) else {
            try? await requestor.release()
            throw Retrieval.noContext(sopClass, requestor, caller)
        }
        let identifier = retrieval.identifier.encoded(in: TransferSyntax(uid: context.transferSyntaxUID))
        let isJSON = options.site.json
        let files = ReceivedFiles(
            out, layout: layout, overwrites: overwrite, pool: BlockingPool(threadCount: 2)
        ) { if isJSON { Output.jsonLine($0) } }
        let began = ContinuousClock.now
        var progress = RetrievalProgress()
        let answer: RetrieveAnswer
        do {
            answer = try await caller.run(on: requestor) { () async throws(NetworkError) in
                try await requestor.get(
                    sopClassUID: sopClass, context: context, identifier: identifier, onProgress: { progress.show($0) },
                    onStore: { await files.take($0, $1) })
            }
        } catch {
            Output.note("before that \(files.result.written) instances were written to \(out)")
            throw error
        }
        let time = began.duration(to: .now)
        let report = Retrieval.Report(answer, .cGet, transferSyntaxUID: context.transferSyntaxUID, time)
        try finish(answer, report, files.result, proposals, caller.address, time)
    }

    private func finish(
        _ answer: RetrieveAnswer, _ report: Retrieval.Report, _ kept: ReceivedFiles.Counts, _ proposals: GetProposals,
        _ address: PeerAddress, _ time: Duration
    ) throws {
        if options.site.json {
            Output.jsonLine(
                Last(
                    summary: .init(
                        peer: report, written: kept.written, same: kept.same, byteCount: kept.byteCount,
                        notKept: kept.failures.map(\.sopInstanceUID))))
        } else {
            let count = kept.written
            Output.line(
                "\(count) \(count == 1 ? "instance" : "instances") written to \(out), \(Output.bytes(kept.byteCount)) in "
                    + time.shown + (kept.same > 0 ? "; \(kept.same) were there already" : ""))
            for (uid, reason) in kept.failures { Output.line("  not kept  \(Output.shown(uid)): \(reason)") }
            report.showFailures()
        }
        if answer.status != .success {
            Output.error(
                "\(address.shown): "
                    + StatusText.line(answer.status, .cGet, answer.errorComment, answer.offendingElements)
                    + " (\(report.counts))")
        }
        if report.failed > 0, proposals.leftOutCount > 0 {
            Output.note(
                "\(proposals.leftOutCount) rare storage classes had no room on the association: --sop-class asks for one"
            )
        }
        // What the peer says it sent must be here.
        let said = report.completed + report.warning
        let missing = max(0, said - kept.written - kept.same)
        if missing > 0 { Output.error("the peer says that it sent \(said), and \(missing) of them did not come") }
        let isWhole = answer.status.isAccepted && report.failed == 0 && kept.failures.isEmpty && missing == 0
        if !isWhole { throw ExitStatus.refused.exitCode }
    }

    private func makeFolder() throws {
        do { try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true) } catch {
            Output.error("the folder '\(Output.shown(out))' can't be made")
            throw ExitStatus.cannotOpen.exitCode
        }
    }

    /// - Parameter text: a UID, also a private one, or a keyword of PS3.6 in any case.
    static func storageClass(_ text: String) throws -> String {
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { return text }
        let found = SOPClass.storage.first { UIDDictionary.keyword(of: $0)?.lowercased() == text.lowercased() }
        guard let found else {
            throw ValidationError("'\(Output.shown(text))' is no storage class: a UID or a keyword as CTImageStorage")
        }
        return found
    }
}

extension ReceivedFiles.Layout: ExpressibleByArgument {}
