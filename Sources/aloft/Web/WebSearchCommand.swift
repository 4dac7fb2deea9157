import ArgumentParser
import DICOM
import DICOMWeb
import Foundation

struct WebSearch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search a DICOMweb server (QIDO-RS).",
        discussion: """
            A key is a keyword, a tag or a way through sequences, as in aloft find. With --json each match is an object of the
            DICOM JSON model (PS3.18 F.2), one a line, as the server wrote it.
            """)

    @Argument(help: "Where /studies is below, as https://pacs.example/dicom-web.") var url: String
    @Argument(help: "Keys: KEYWORD=VALUE.") var keys: [String] = []
    @OptionGroup var options: WebClientOptions
    @Option(help: "study, series or image (study).") var level = QueryRetrieveLevel.study
    @Option(
        name: [.customLong("include"), .customLong("return")], help: "An attribute to return besides; may be repeated.")
    var include: [String] = []
    @Flag(help: "Find names that sound alike; the server may not do that.") var fuzzy = false
    @Option(help: "At most so many answers.") var limit: Int?
    @Option(help: "Leave out the first so many.") var offset: Int?

    func validate() throws {
        if level == .patient { throw ValidationError("DICOMweb has no level patient") }
        if let limit, limit < 1 { throw ValidationError("--limit takes 1 and more") }
        if let offset, offset < 0 { throw ValidationError("--offset takes 0 and more") }
        _ = try WebKeys(keys)
        for name in include { _ = try QueryKeys.path(name) }
    }

    func run() async throws {
        let keys = try WebKeys(keys)
        let included = try include.map { try QueryKeys.path($0) }
        var query = keys.query + included.map { ("includefield", $0.formatted) }
        if fuzzy { query.append(("fuzzymatching", "true")) }
        if let limit { query.append(("limit", String(limit))) }
        if let offset { query.append(("offset", String(offset))) }
        let (finalQuery, level) = (query, level)
        let answer = try await options.with(url) { client in
            try await client.search(level.webLevel, finalQuery)
        }
        answer.noteWarnings()
        if options.json {
            for object in answer.objects { Output.line(String(decoding: object, as: UTF8.self)) }
            return
        }
        let usual = level.usualKeys.map { DICOM.AttributePath(tag: $0) }
        let asked = (included + keys.paths).filter { !usual.contains($0) }
        var table = MatchTable(
            usual.map { PeerQuery.Column(path: $0, isAsked: false) }
                + asked.map { PeerQuery.Column(path: $0, isAsked: true) })
        for bytes in try answer.dataSets() {
            if let match = try? DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian) { table.add(match) }
        }
        table.finish()
        Output.note("\(answer.objects.count) \(level.webNoun(answer.objects.count))")
    }
}

extension QueryRetrieveLevel {
    /// As QIDO-RS knows it; it has no patients.
    var webLevel: SearchRequest.Level {
        switch self {
        case .patient, .study: .studies
        case .series: .series
        case .image: .instances
        }
    }

    fileprivate func webNoun(_ count: Int) -> String {
        switch self {
        case .patient, .study: count == 1 ? "study" : "studies"
        case .series: "series"
        case .image: count == 1 ? "instance" : "instances"
        }
    }
}

/// Keys of the command line for a server.
struct WebKeys {
    /// In the order given.
    private(set) var query: [(String, String)] = []
    private(set) var paths: [DICOM.AttributePath] = []

    init(_ texts: [String]) throws {
        for text in texts {
            guard let equals = text.firstIndex(of: "=") else {
                throw ValidationError("a key is KEYWORD=VALUE, not '\(Output.shown(text))'")
            }
            let path = try QueryKeys.path(String(text[..<equals]))
            query.append((path.formatted, String(text[text.index(after: equals)...])))
            paths.append(path)
        }
    }

    func value(_ tag: Tag) -> String? {
        zip(paths, query).first { $0.0 == DICOM.AttributePath(tag: tag) }.map(\.1.1)
    }

    /// What the keys name: without a search where they name it whole, else what a search finds.
    func resources(_ client: DICOMWebClient) async throws -> [ResourcePath] {
        let (study, series, instance) = (value(.studyInstanceUID), value(.seriesInstanceUID), value(.sopInstanceUID))
        if let study, query.count == [study, series, instance].compacted.count, series != nil || instance == nil {
            if let series, let instance {
                return [.instance(InstancePath(study: study, series: series, instance: instance))]
            }
            return [series.map { .series(study: study, series: $0) } ?? .study(study)]
        }
        let level: SearchRequest.Level = instance != nil ? .instances : series != nil ? .series : .studies
        let answer = try await client.search(level, query)
        answer.noteWarnings()
        return try answer.dataSets().compactMap { bytes in
            guard let match = try? DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian),
                let study = match.string(.studyInstanceUID)
            else { return nil }
            switch level {
            case .studies, .nonPatient: return .study(study)
            case .series: return match.string(.seriesInstanceUID).map { .series(study: study, series: $0) }
            case .instances:
                guard let series = match.string(.seriesInstanceUID), let instance = match.string(.sopInstanceUID) else {
                    return nil
                }
                return .instance(InstancePath(study: study, series: series, instance: instance))
            }
        }
    }
}

extension DICOMWebClient.Answer {
    /// Says what the server warns of: that there is more than it gave, for one.
    func noteWarnings() {
        for warning in warnings { Output.note("note: \(Output.shown(warning))") }
    }
}

extension [String?] {
    fileprivate var compacted: [String] { compactMap { $0 } }
}
