import ArgumentParser
import DICOM
import DICOMNetwork
import Foundation

struct Move: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Let a DICOM peer send instances to a third one (C-MOVE).",
        discussion: """
            The destination is an AE title that the peer knows. Ctrl-C sends C-CANCEL. Exit code 1 when something was not moved.

            Examples:
              aloft move PACS@10.0.0.5:104 --to WS1 StudyInstanceUID=1.2.3
              aloft move PACS --to ALOFT PatientID=4711 --model patient-root
            """)

    @Argument(help: "AET@HOST:PORT, or a known AE title.") var peer: String
    @OptionGroup var what: RetrievalOptions
    @Option(help: "The AE title of the destination, as the peer knows it.") var to: String
    @OptionGroup var options: PeerOptions

    func validate() throws {
        guard PeerAddress.isAETitle(to) else { throw ValidationError("--to takes an AE title: 1 to 16 characters") }
        _ = try what.retrieval()
    }

    func run() async throws {
        let retrieval = try what.retrieval()
        guard let sopClass = retrieval.model.moveUID else { return }
        let caller = try await options.caller(peer)
        let requestor = try await caller.associateOrExit([
            .init(
                abstractSyntaxUID: sopClass,
                transferSyntaxUIDs: [DICOMUID.explicitVRLittleEndian, DICOMUID.implicitVRLittleEndian])
        ])
        guard let context = requestor.context(of: sopClass) else {
            try? await requestor.release()
            throw Retrieval.noContext(sopClass, requestor, caller)
        }
        let identifier = retrieval.identifier.encoded(in: TransferSyntax(uid: context.transferSyntaxUID))
        let began = ContinuousClock.now
        var progress = RetrievalProgress()
        let answer = try await caller.run(on: requestor) { () async throws(NetworkError) in
            try await requestor.move(
                sopClassUID: sopClass, context: context, destination: to, identifier: identifier
            ) { progress.show($0) }
        }
        let report = Retrieval.Report(
            answer, .cMove, transferSyntaxUID: context.transferSyntaxUID, began.duration(to: .now))
        if options.site.json {
            try Output.json(report)
        } else {
            Output.line("\(caller.address.shown) to \(to): \(report.counts), in \(began.duration(to: .now).shown)")
            report.showFailures()
        }
        if answer.status != .success {
            Output.error(StatusText.line(answer.status, .cMove, answer.errorComment, answer.offendingElements))
        }
        let isWhole = answer.status.isAccepted && report.failed == 0
        if !isWhole { throw ExitStatus.refused.exitCode }
    }
}
