import ArgumentParser
import AsyncHTTPClient
import DICOM
import DICOMNetwork
import Foundation
import NIOCore

struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search patients, studies, series and instances, here or at a DICOM peer (C-FIND).",
        discussion: """
            Examples, in this archive:
              aloft find --patient-name 'DOE*'
              aloft find --level series --match StudyInstanceUID=1.2.3 --json
              aloft find --match StudyDate=20200101-20201231 --match ModalitiesInStudy=CT

            Examples, at a peer, which is AET@HOST:PORT or a known AE title:
              aloft find PACS@10.0.0.5:104 'PatientName=DOE*' StudyDate=20200101-20201231
              aloft find PACS --level series StudyInstanceUID=1.2.3 --return BodyPartExamined
              aloft find RIS --model worklist ScheduledProcedureStepSequence.Modality=CT --json

            What is held for a decision is not shown; the answer says how much there is. With --json each answer of this archive
            is an object of the DICOM JSON model (PS3.18 F.2) in one list, with a member more: heldInStudy, a number. A peer's
            answers are such objects, one a line, as they come.
            """)

    @Argument(help: "A peer, to search there, and keys: KEYWORD=VALUE, TAG=VALUE or SEQUENCE.KEYWORD=VALUE.")
    var query: [String] = []
    @OptionGroup var options: PeerOptions
    @Option(help: "What is searched for: patient (peers only), study, series or image (study).") var level:
        QueryRetrieveLevel?
    @Option(help: "A patient's name, with wildcards * and ?.") var patientName: String?
    @Option(name: .customLong("patient-id"), help: "A Patient ID.") var patientID: String?
    @Option(help: "A key and its value, as in QIDO-RS: KEYWORD=VALUE. May be repeated.") var match: [String] = []
    @Option(
        name: [.customLong("include"), .customLong("return")],
        help: "An attribute to return besides the usual ones; may be repeated.")
    var include: [String] = []
    @Flag(help: "Find names that sound alike or differ by one letter; a peer may not agree.") var fuzzy = false
    @Option(help: "At most so many answers; a peer is told to stop (C-CANCEL).") var limit: Int?
    @Option(help: "Leave out the first so many (not at a peer).") var offset: Int?
    @Option(help: "At a peer: patient-root, study-root, patient-study-only or worklist (by the level).")
    var model: QueryModel?
    @Flag(help: "At a peer: keys of any level (relational queries); it may not agree.") var relational = false
    @Flag(help: "At a peer: match dates and times of one moment together; it may not agree.") var combinedDatetime =
        false

    private var site: SiteOptions { options.site }
    private var keys: [String] { query.filter { $0.contains("=") } }
    private var peers: [String] { query.filter { !$0.contains("=") } }

    func validate() throws {
        guard peers.count <= 1 else {
            throw ValidationError("'\(peers[1])' is no key (KEYWORD=VALUE), and only one peer is searched at a time")
        }
        if let limit, limit < 1 { throw ValidationError("--limit takes 1 and more") }
        guard peers.isEmpty else {
            if offset != nil { throw ValidationError("--offset is for searches in this archive") }
            if model == .studyRoot, level == .patient {
                throw ValidationError("--model study-root has no level patient")
            }
            var keys = QueryKeys()
            for text in self.keys + match { try keys.match(text) }
            for name in include { try keys.add(returning: name) }
            return
        }
        if level == .patient || model != nil || relational || combinedDatetime {
            throw ValidationError(
                "--level patient, --model, --relational and --combined-datetime are for searches at a peer")
        }
    }

    func run() async throws {
        guard let peer = peers.first else { return try await searchArchive() }
        var matches = keys + match
        if let patientName { matches.append("PatientName=\(patientName)") }
        if let patientID { matches.append("PatientID=\(patientID)") }
        let caller = try await options.caller(peer)
        var search = try PeerQuery(
            caller, model: model, level: level, matches: matches, returns: include, limit: limit, isJSON: site.json)
        search.extended.isRelational = relational
        search.extended.combinesDateAndTime = combinedDatetime
        search.extended.matchesNamesFuzzily = fuzzy
        try await search.run()
    }

    private func searchArchive() async throws {
        var query: [(String, String)] = []
        if let patientName { query.append(("PatientName", patientName)) }
        if let patientID { query.append(("PatientID", patientID)) }
        for pair in keys + match {
            guard let equals = pair.firstIndex(of: "=") else {
                throw ValidationError("--match takes KEYWORD=VALUE, not '\(pair)'")
            }
            query.append((String(pair[..<equals]), String(pair[pair.index(after: equals)...])))
        }
        query += include.map { ("includefield", $0) }
        if fuzzy { query.append(("fuzzymatching", "true")) }
        if let limit { query.append(("limit", String(limit))) }
        if let offset { query.append(("offset", String(offset))) }
        let (finalQuery, json, level) = (query, site.json, level ?? .study)
        try await SiteConnection.with(site) { connection in
            let response = try await connection.call(
                .get, "/dicom-web/\(Self.resource(level))", query: finalQuery, accept: "application/dicom+json")
            let bytes = try await response.body.collect(upTo: 1 << 30)
            let text = bytes.readableBytes == 0 ? "[]" : String(buffer: bytes)
            let answers = try JSONDecoder().decode([Attributes].self, from: Data(text.utf8))
            let held = try await HeldInstances(connection)
            if json { return Output.line(try Self.adding(held, to: text)) }
            try Self.show(answers, level)
            HeldInstances.hint(held.count(in: answers.map { $0.first(Self.studyInstanceUID) }))
        }
    }

    /// As QIDO-RS names what is searched for.
    private static func resource(_ level: QueryRetrieveLevel) -> String {
        switch level {
        case .patient, .study: "studies"
        case .series: "series"
        case .image: "instances"
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

    private static func show(_ answers: [Attributes], _ level: QueryRetrieveLevel) throws {
        let columns: [(String, String)] =
            switch level {
            case .patient, .study:
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
            case .image:
                [("Number", "00200013"), ("SOP Class UID", "00080016"), ("SOP Instance UID", "00080018")]
            }
        if !answers.isEmpty {
            Output.table(columns.map(\.0), answers.map { answer in columns.map { answer.text($0.1) } })
        }
        Output.note("\(answers.count) \(resource(level))")
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
