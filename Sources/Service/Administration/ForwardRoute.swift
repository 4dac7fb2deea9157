import Access
import Archive
import DICOM
import Foundation
import Hummingbird
import Vault

/// The rules by which arrivals are sent on.
struct ForwardRoute {
    let archive: Archive
    let subject: Subject

    init(_ archive: Archive, _ subject: Subject) { (self.archive, self.subject) = (archive, subject) }

    /// A rule as requests and answers have it.
    private struct Item: Codable {
        var name: String
        var destinations: [String]
        var callingAETitle: String?
        var calledAETitle: String?
        /// `Modality=CT`, `(0018,1030)=*HEAD*`.
        var conditions: [String]
        var wantsCommitment: Bool?

        init(_ rule: ForwardingRule) {
            (name, destinations) = (rule.name, rule.destinations)
            (callingAETitle, calledAETitle) = (rule.callingAETitle, rule.calledAETitle)
            wantsCommitment = rule.wantsCommitment
            conditions = rule.conditions.map {
                "\(DataDictionary.keyword(of: $0.tag) ?? $0.tag.hexadecimal)=\($0.pattern)"
            }
        }

        func rule() throws(ArchiveError) -> ForwardingRule {
            var rule = ForwardingRule(name: name, destinations: destinations)
            (rule.callingAETitle, rule.calledAETitle) = (callingAETitle, calledAETitle)
            rule.wantsCommitment = wantsCommitment ?? false
            for text in conditions {
                guard let sign = text.firstIndex(of: "=") else {
                    throw .invalid("a condition is ATTRIBUTE=VALUE, not '\(text)'")
                }
                let digits = text[..<sign].filter { !"(),".contains($0) }
                guard let tag = DataDictionary.tag(keywordOrDigits: digits) else {
                    throw .invalid("there is no attribute '\(text[..<sign])'")
                }
                let pattern = String(text[text.index(after: sign)...])
                rule.conditions.append(ForwardingRule.Condition(tag: tag, pattern: pattern))
            }
            return rule
        }
    }

    func list() throws -> Response { try answer(archive.forwardingRules(subject: subject).map { Item($0) }) }

    func add(_ request: Request) async throws -> Response {
        var request = request
        let body = try await request.collectBody(upTo: 1 << 16)
        guard let item = try? JSONDecoder().decode(Item.self, from: Data(body.readableBytesView)) else {
            throw ArchiveError.invalid("the body is no rule")
        }
        let rule = try item.rule()
        try await archive.addForwardingRule(rule, subject: subject)
        return try answer(Item(rule))
    }

    func remove(_ name: String) async throws -> Response {
        guard try archive.forwardingRules(subject: subject).contains(where: { $0.name == name }) else {
            return HTTPAnswers.problem(.notFound, "there is no rule '\(name)'")
        }
        try await archive.removeForwardingRule(named: name, subject: subject)
        return HTTPAnswers.bytes(Array("{}".utf8), type: "application/json")
    }

    private func answer(_ value: some Encodable) throws -> Response {
        HTTPAnswers.bytes(Array(try JSONEncoder().encode(value)), type: "application/json")
    }
}
