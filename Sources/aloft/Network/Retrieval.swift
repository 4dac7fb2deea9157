import ArgumentParser
import DICOM
import DICOMNetwork

/// What a C-MOVE or C-GET asks for.
struct RetrievalOptions: ParsableArguments {
    @Argument(help: "What to retrieve: KEYWORD=VALUE, as StudyInstanceUID=1.2.3.") var keys: [String] = []
    @Option(help: "patient, study, series or image (by the keys).") var level: QueryRetrieveLevel?
    @Option(help: "patient-root, study-root or patient-study-only (by the level).") var model: QueryModel?

    func retrieval() throws -> Retrieval {
        var found = QueryKeys()
        for text in keys { try found.match(text) }
        guard let level = level ?? found.lowestLevel else {
            throw ValidationError("say what to retrieve, as StudyInstanceUID=1.2.3 or PatientID=4711")
        }
        let model = model ?? (level == .patient ? .patientRoot : .studyRoot)
        guard model != .worklist else { throw ValidationError("nothing can be retrieved from a worklist") }
        guard model != .studyRoot || level != .patient else {
            throw ValidationError("--model study-root has no level patient")
        }
        guard found.identifier.hasValue(level.uniqueKey) else {
            throw ValidationError(
                "the level \(level.word) needs \(DataDictionary.keyword(of: level.uniqueKey) ?? "its key")")
        }
        return try Retrieval(keys: found, level: level, model: model)
    }
}

/// What is asked for, as an identifier, and what became of it.
struct Retrieval {
    let identifier: QueryIdentifier
    let level: QueryRetrieveLevel
    let model: QueryModel

    init(keys: QueryKeys, level: QueryRetrieveLevel, model: QueryModel) throws {
        var keys = keys
        try keys.match(.queryRetrieveLevel, level.rawValue)
        (identifier, self.level, self.model) = (keys.identifier, level, model)
    }

    /// The end of the command where the peer did not take the service's context.
    static func noContext(_ sopClassUID: String, _ requestor: Requestor, _ caller: Caller) -> ExitCode {
        let context = requestor.negotiated.first { $0.proposal.abstractSyntaxUID == sopClassUID }
        Output.error(
            "\(caller.address.shown) does not offer \(NegotiationText.name(sopClassUID)): "
                + (context.map(NegotiationText.refusal) ?? "it was not proposed"))
        return ExitStatus.refused.exitCode
    }

    /// The end of a retrieval, for machines.
    struct Report: Encodable {
        var status: String
        var meaning: String
        var errorComment: String?
        var completed = 0, warning = 0, failed = 0
        /// Left when it was cancelled.
        var remaining: Int?
        var failedSOPInstanceUIDs: [String] = []
        var seconds = 0.0

        init(_ answer: RetrieveAnswer, _ command: Command, transferSyntaxUID: String, _ time: Duration) {
            (status, meaning) = (answer.status.hexadecimal, answer.status.meaning(of: command))
            errorComment = answer.errorComment
            if let counts = answer.counts {
                (completed, warning, failed) = (counts.completed, counts.warning, counts.failed)
                remaining = counts.remaining > 0 ? counts.remaining : nil
            }
            failedSOPInstanceUIDs = Self.failed(answer.identifier, transferSyntaxUID)
            seconds = time.seconds
        }

        /// Failed SOP Instance UID List (PS3.4 C.4.2.1.4.2).
        private static func failed(_ identifier: [UInt8]?, _ transferSyntaxUID: String) -> [String] {
            guard let identifier,
                let dataSet = try? DataSet(parsing: identifier, transferSyntax: TransferSyntax(uid: transferSyntaxUID))
            else { return [] }
            return dataSet.strings(.failedSOPInstanceUIDList).filter { !$0.isEmpty }
        }

        /// What the peer said of its sub-operations.
        var counts: String {
            "\(completed) completed, \(warning) with a warning, \(failed) failed"
                + (remaining.map { ", \($0) not tried" } ?? "")
        }

        func showFailures() {
            for uid in failedSOPInstanceUIDs { Output.line("  failed  \(Output.shown(uid))") }
            if failed > failedSOPInstanceUIDs.count {
                Output.line("  \(failed - failedSOPInstanceUIDs.count) that failed are not named by the peer")
            }
        }
    }
}

/// Sub-operations while they go on, on a terminal.
struct RetrievalProgress {
    private var progress = Progress(total: 0, unit: "instances")
    private var hasTotal = false

    mutating func show(_ counts: SuboperationCounts) {
        let done = counts.completed + counts.failed + counts.warning
        if !hasTotal { progress = Progress(total: done + counts.remaining, unit: "instances") }
        hasTotal = true
        progress.show(done)
    }
}
