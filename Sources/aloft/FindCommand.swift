import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore

struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search patients, studies, series and instances.",
        discussion: """
            Examples:
              aloft find --patient-name 'DOE*'
              aloft find --level series --match StudyInstanceUID=1.2.3 --json
              aloft find --match StudyDate=20200101-20201231 --match ModalitiesInStudy=CT

            What is held for a decision is not shown; the answer says how much there is. With --json each answer is an
            object of the DICOM JSON model (PS3.18 F.2) with a member more: heldInStudy, a number.
            """)

    enum Level: String, ExpressibleByArgument, CaseIterable { case studies, series, instances }

    @OptionGroup var site: SiteOptions
    @Option(help: "What is searched for.") var level = Level.studies
    @Option(help: "A patient's name, with wildcards * and ?.") var patientName: String?
    @Option(name: .customLong("patient-id"), help: "A Patient ID.") var patientID: String?
    @Option(help: "A key and its value, as in QIDO-RS: KEYWORD=VALUE. May be repeated.") var match: [String] = []
    @Option(help: "Attributes to return besides the usual ones.") var include: [String] = []
    @Flag(help: "Find names that sound alike or differ by one letter.") var fuzzy = false
    @Option(help: "At most so many answers.") var limit: Int?
    @Option(help: "Leave out the first so many.") var offset: Int?

    func run() async throws {
        var query: [(String, String)] = []
        if let patientName { query.append(("PatientName", patientName)) }
        if let patientID { query.append(("PatientID", patientID)) }
        for pair in match {
            guard let equals = pair.firstIndex(of: "=") else {
                throw ValidationError("--match takes KEYWORD=VALUE, not '\(pair)'")
            }
            query.append((String(pair[..<equals]), String(pair[pair.index(after: equals)...])))
        }
        query += include.map { ("includefield", $0) }
        if fuzzy { query.append(("fuzzymatching", "true")) }
        if let limit { query.append(("limit", String(limit))) }
        if let offset { query.append(("offset", String(offset))) }
        let (finalQuery, json, level) = (query, site.json, level)
        try await SiteConnection.with(site) { connection in
            let response = try await connection.call(
                .get, "/dicom-web/\(level.rawValue)", query: finalQuery, accept: "application/dicom+json")
            let bytes = try await response.body.collect(upTo: 1 << 30)
            let text = bytes.readableBytes == 0 ? "[]" : String(buffer: bytes)
            let answers = try JSONDecoder().decode([Attributes].self, from: Data(text.utf8))
            let held = try await HeldInstances(connection)
            if json { return Output.line(try Self.adding(held, to: text)) }
            try Self.show(answers, level)
            HeldInstances.hint(held.count(in: answers.map { $0.first(Self.studyInstanceUID) }))
        }
    }

    private static let studyInstanceUID = "0020000D"

    /// Each answer is an object of the DICOM JSON model with one member more, `heldInStudy`.
    private static func adding(_ held: HeldInstances, to text: String) throws -> String {
        guard let answers = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] else {
            return text
        }
        let more = answers.map { answer in
            let study = ((answer[studyInstanceUID] as? [String: Any])?["Value"] as? [String])?.first ?? ""
            return answer.merging(["heldInStudy": held.count(inStudy: study)]) { _, count in count }
        }
        let bytes = try JSONSerialization.data(withJSONObject: more, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func show(_ answers: [Attributes], _ level: Level) throws {
        let columns: [(String, String)] =
            switch level {
            case .studies:
                [
                    ("Patient", "00100010"), ("Patient ID", "00100020"), ("Date", "00080020"),
                    ("Modalities", "00080061"),
                    ("Description", "00081030"), ("Instances", "00201208"), ("Study Instance UID", "0020000D"),
                ]
            case .series:
                [
                    ("Modality", "00080060"), ("Number", "00200011"), ("Description", "0008103E"),
                    ("Instances", "00201209"),
                    ("Series Instance UID", "0020000E"), ("Study Instance UID", "0020000D"),
                ]
            case .instances:
                [("Number", "00200013"), ("SOP Class UID", "00080016"), ("SOP Instance UID", "00080018")]
            }
        if !answers.isEmpty {
            Output.table(columns.map(\.0), answers.map { answer in columns.map { answer.text($0.1) } })
        }
        Output.note("\(answers.count) \(level.rawValue)")
    }
}

/// One answer of the DICOM JSON model (PS3.18 F.2): what the tables show of it.
struct Attributes: Decodable {
    private var values: [String: [String]] = [:]

    private struct Attribute: Decodable {
        struct Name: Decodable { var Alphabetic: String?, Ideographic: String?, Phonetic: String? }
        var texts: [String] = []
        enum Keys: String, CodingKey { case Value }
        init(from decoder: any Decoder) throws {
            guard var list = try? decoder.container(keyedBy: Keys.self).nestedUnkeyedContainer(forKey: .Value) else {
                return
            }
            while !list.isAtEnd {
                if let text = try? list.decode(String.self) {
                    texts.append(text)
                } else if let number = try? list.decode(Double.self) {
                    texts.append(
                        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number))
                } else if let name = try? list.decode(Name.self) {
                    texts.append(name.Alphabetic ?? name.Ideographic ?? name.Phonetic ?? "")
                } else if (try? list.decodeNil()) != true {
                    struct Other: Decodable {}
                    _ = try? list.decode(Other.self)
                }
            }
        }
    }

    init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: Attribute].self).mapValues(\.texts)
    }
    func text(_ tag: String) -> String { (values[tag] ?? []).joined(separator: "\\") }
    func first(_ tag: String) -> String { values[tag]?.first ?? "" }
}
