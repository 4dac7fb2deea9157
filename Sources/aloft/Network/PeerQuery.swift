import ArgumentParser
import DICOM
import DICOMNetwork
import Foundation

/// `aloft find AET@HOST:PORT`: C-FIND to a peer.
struct PeerQuery {
    var caller: Caller
    var model: QueryModel
    var level: QueryRetrieveLevel
    var keys: QueryKeys
    /// What the table shows.
    var columns: [Column]
    var limit: Int?
    var extended = ApplicationInformation.Query()
    var isJSON: Bool

    struct Column {
        var path: AttributePath
        /// Whether it stays where no answer has a value.
        var isAsked: Bool
    }

    private static let native = [DICOMUID.explicitVRLittleEndian, DICOMUID.implicitVRLittleEndian]

    /// - Parameters:
    ///   - matches: `KEY=VALUE`.
    ///   - returns: keys to return besides the usual ones.
    init(
        _ caller: Caller, model: QueryModel?, level: QueryRetrieveLevel?, matches: [String], returns: [String],
        limit: Int?,
        isJSON: Bool
    ) throws {
        var keys = QueryKeys()
        for text in matches { try keys.match(text) }
        for name in returns { try keys.add(returning: name) }
        self.level = level ?? .study
        self.model = model ?? (self.level == .patient ? .patientRoot : .studyRoot)
        let usual =
            self.model == .worklist
            ? QueryRetrieveLevel.worklistKeys : self.level.usualKeys.map { AttributePath(tag: $0) }
        for path in usual { try keys.add(usual: path) }
        if self.model != .worklist { try keys.match(.queryRetrieveLevel, self.level.rawValue) }
        let asked = keys.returned + keys.matched.filter { !usual.contains($0) }
        columns =
            usual.map { Column(path: $0, isAsked: false) }
            + asked.filter { !usual.contains($0) }.map { Column(path: $0, isAsked: true) }
        (self.caller, self.keys, self.limit, self.isJSON) = (caller, keys, limit, isJSON)
    }

    func run() async throws {
        let sopClass = model.findUID
        let wishes = UserInformation.ExtendedNegotiation(
            sopClassUID: sopClass, applicationInformation: extended.bytes)
        let isExtended = extended != ApplicationInformation.Query()
        let requestor = try await caller.associateOrExit(
            [.init(abstractSyntaxUID: sopClass, transferSyntaxUIDs: Self.native)],
            extended: isExtended ? [wishes] : [])
        guard let context = requestor.context(of: sopClass) else {
            try? await requestor.release()
            throw Retrieval.noContext(sopClass, requestor, caller)
        }
        if isExtended { hintAtWhatWasNotAgreed(requestor.peer) }
        let syntax = TransferSyntax(uid: context.transferSyntaxUID)
        var table = MatchTable(columns)
        var (count, unreadable) = (0, 0)
        let (limit, isJSON) = (limit, isJSON)
        let identifier = keys.identifier.encoded(in: syntax)
        let began = ContinuousClock.now
        let answer: QueryAnswer
        do {
            answer = try await caller.run(on: requestor) { () async throws(NetworkError) in
                try await requestor.find(sopClassUID: sopClass, context: context, identifier: identifier) { bytes, _ in
                    // What is on its way when the peer was told to stop.
                    if let limit, count >= limit { return false }
                    count += 1
                    do throws(DICOMError) {
                        let match = try DataSet(parsing: bytes, transferSyntax: syntax)
                        if isJSON {
                            Output.line(String(decoding: try match.json(), as: UTF8.self))
                        } else {
                            table.add(match)
                        }
                    } catch { unreadable += 1 }
                    return limit.map { count < $0 } ?? true
                }
            }
        } catch {
            // What came before is as true as ever.
            table.finish()
            throw error
        }
        table.finish()
        try finish(answer, count, unreadable, began.duration(to: .now))
    }

    private func finish(_ answer: QueryAnswer, _ count: Int, _ unreadable: Int, _ time: Duration) throws {
        let isCut = limit.map { count >= $0 } ?? false
        Output.note("\(what(count)) in \(time.shown)" + (isCut ? ": there may be more, --limit was reached" : ""))
        if unreadable > 0 { Output.error("\(unreadable) of the answers can't be read as DICOM") }
        if answer.status == .success || answer.status == .cancelled && isCut {
            if unreadable > 0 { throw ExitStatus.refused.exitCode }
            return
        }
        Output.error(StatusText.line(answer.status, .cFind, answer.errorComment, answer.offendingElements))
        if answer.status != .cancelled || !isCut { throw ExitStatus.refused.exitCode }
    }

    private func what(_ count: Int) -> String {
        if model == .worklist { return "\(count) scheduled \(count == 1 ? "step" : "steps")" }
        return switch level {
        case .patient: "\(count) \(count == 1 ? "patient" : "patients")"
        case .study: "\(count) \(count == 1 ? "study" : "studies")"
        case .series: "\(count) series"
        case .image: "\(count) \(count == 1 ? "instance" : "instances")"
        }
    }

    private func hintAtWhatWasNotAgreed(_ peer: UserInformation) {
        let said = peer.extendedNegotiations.first { $0.sopClassUID == model.findUID }
        let agreed = ApplicationInformation.Query(said?.applicationInformation ?? [])
        let wishes = [
            (extended.isRelational, agreed.isRelational, "--relational"),
            (extended.combinesDateAndTime, agreed.combinesDateAndTime, "--combined-datetime"),
            (extended.matchesNamesFuzzily, agreed.matchesNamesFuzzily, "--fuzzy"),
        ]
        let missing = wishes.filter { $0.0 && !$0.1 }.map(\.2)
        if !missing.isEmpty { Output.note("note: the peer did not agree to \(missing.joined(separator: ", "))") }
    }
}

/// The last answer of a service, in words.
enum StatusText {
    static func line(_ status: DICOMNetwork.Status, _ command: Command, _ comment: String?, _ tags: [UInt32] = [])
        -> String
    {
        var line = "the peer answered \(status.hexadecimal), \(status.meaning(of: command))"
        if let comment { line += ": \"\(Output.shown(comment))\"" }
        if !tags.isEmpty {
            let names = tags.map { Tag(rawValue: $0) }.map { tag in
                DataDictionary.keyword(of: tag).map { "\($0) \(tag)" } ?? tag.description
            }
            line += ", because of \(names.joined(separator: ", "))"
        }
        return line
    }
}
