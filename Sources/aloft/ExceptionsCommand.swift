import ArgumentParser
import AsyncHTTPClient
import DICOM
import Foundation

struct Exceptions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See and decide what was held or does not fit.",
        discussion: """
            Examples:
              aloft exceptions list
              aloft exceptions show 3f2a…
              aloft exceptions resolve 3f2a… release
            """,
        subcommands: [List.self, Show.self, Resolve.self], defaultSubcommand: List.self)

    struct Item: Codable, Sendable {
        var id: String
        var kind: String
        var reason: String
        var resolution: String
        var patientName: String
        var patientID: String
        var studyInstanceUID: String
        var seriesInstanceUID: String
        var sopInstanceUID: String
        var transferSyntaxUID: String
        var arrived: String
        var route: String
        var byteCount: UInt64
    }

    /// What a reason means, for people.
    static func sentence(_ reason: String) -> String {
        switch reason {
        case "otherPixels": "The pixels are not those that are shown under the same SOP Instance UID."
        case "otherPatient": "The pixels are the same, and the patient is another."
        case "otherEncoding":
            "It is encoded otherwise than what is shown: whether the pixels are the same was not compared."
        case "contradictsStudy": "Its patient contradicts the patient of the study."
        case "differsFromStudy": "Its patient is written otherwise than in the study; it is shown."
        case "verdictsDisagree": "Two nodes took it in at the same time and judged differently."
        case "headUnreadable": "What it says of patient and study can't be read: run aloft verify."
        default: "The same SOP Instance UID stands in another study or series; both are shown."
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what waits for a decision.")
        @OptionGroup var site: SiteOptions
        @Flag(help: "The decided ones too.") var all = false

        func run() async throws {
            let (isJSON, query) = (site.json, all ? [("all", "true")] : [])
            try await SiteConnection.with(site) { connection in
                let items = try await connection.json([Item].self, .get, "/admin/exceptions", query: query)
                if isJSON { return try Output.json(items) }
                if !items.isEmpty {
                    Output.table(
                        ["Id", "Kind", "Reason", "Patient", "Patient ID", "Arrived", "SOP Instance UID"],
                        items.map {
                            [$0.id, $0.kind, $0.reason, $0.patientName, $0.patientID, $0.arrived, $0.sopInstanceUID]
                        })
                }
                Output.note("\(items.count) exceptions")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one exception.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "The exception's id, or the beginning of it.") var id: String

        private struct Answer: Codable, Sendable {
            var item: Item
            var shown: [Item]
        }

        func run() async throws {
            let (isJSON, id) = (site.json, id)
            try await SiteConnection.with(site) { connection in
                let answer = try await connection.json(
                    Answer.self, .get, "/admin/exceptions/show", query: [("id", id)])
                if isJSON { return try Output.json(answer) }
                let item = answer.item
                Output.line("\(item.id): \(item.kind), \(item.resolution)")
                Output.line(Exceptions.sentence(item.reason))
                Output.line("")
                Output.table(
                    ["", "arrived"] + answer.shown.map { _ in "shown to readers now" },
                    Self.rows.map { name, value in [name] + ([item] + answer.shown).map(value) })
                Output.line("")
                if answer.shown.isEmpty { Output.line("Nothing is shown in its place.") }
                for line in Self.decisions(item) { Output.line(line) }
            }
        }

        private static let rows: [(String, @Sendable (Item) -> String)] = [
            ("patient", { $0.patientName }), ("patient ID", { $0.patientID }), ("study", { $0.studyInstanceUID }),
            ("series", { $0.seriesInstanceUID }), ("instance", { $0.sopInstanceUID }),
            ("transfer syntax", { $0.transferSyntaxUID }), ("size", { Output.bytes(Int(clamping: $0.byteCount)) }),
            ("arrived", { $0.arrived }), ("by", { $0.route }),
        ]

        private static func decisions(_ item: Item) -> [String] {
            guard item.resolution == "open" else { return [] }
            let begin = "aloft exceptions resolve \(item.id)"
            return item.kind == "held"
                ? [
                    "\(begin) release   lets it be shown: of several, readers get the newest live one",
                    "\(begin) reject    keeps it out of sight for good, and off this list",
                    "\(begin) dismiss   leaves it held, and takes it off this list",
                ]
                : [
                    "\(begin) reject    takes what arrived out of sight",
                    "\(begin) dismiss   leaves all as it is, and takes it off this list",
                ]
        }
    }

    struct Resolve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decide: release (show it), reject (keep it out of sight), dismiss (leave all as it is).")
        enum Decision: String, ExpressibleByArgument, CaseIterable { case release, reject, dismiss }
        @OptionGroup var site: SiteOptions
        @Argument(help: "The exception's id, or the beginning of it.") var id: String
        @Argument(help: "release, reject or dismiss.") var decision: Decision

        func run() async throws {
            let (id, decision) = (id, decision)
            try await SiteConnection.with(site) { connection in
                _ = try await connection.call(
                    .post, "/admin/exceptions/resolve", query: [("id", id), ("decision", decision.rawValue)])
            }
            if site.json {
                try Output.json(["id": id, "decision": decision.rawValue])
            } else {
                Output.line("decided: \(decision.rawValue)")
            }
        }
    }
}

extension NonPatientCategory {
    /// As people are told of them.
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    static func check(_ name: String) throws {
        guard NonPatientCategory(rawValue: name) != nil else {
            throw ValidationError("there is no category '\(Output.shown(name))'; there are \(names)")
        }
    }
}

/// What `reject` and `restore` name.
struct AmendTarget: ParsableArguments {
    @Option(help: "A Study Instance UID.") var study: String?
    @Option(help: "A Series Instance UID of it.") var series: String?
    @Option(help: "In place of a study, what has no patient: \(NonPatientCategory.names).") var category: String?
    @Option(help: "A SOP Instance UID of that.") var instance: String?

    func validate() throws {
        guard (study == nil) != (category == nil) else { throw ValidationError("name one of --study and --category") }
        guard let category else { return }
        try NonPatientCategory.check(category)
        guard instance != nil, series == nil else {
            throw ValidationError("--category needs --instance, and no --series")
        }
    }

    func send(_ verb: String, _ site: SiteOptions) async throws {
        struct Answer: Codable, Sendable { var instances: Int }
        var query: [(String, String)] = []
        if let study { query.append(("study", study)) }
        if let category { query.append(("category", category)) }
        if let series { query.append(("series", series)) }
        if let instance { query.append(("instance", instance)) }
        let finalQuery = query
        let answer = try await SiteConnection.with(site) { connection in
            try await connection.json(Answer.self, .post, "/admin/\(verb)", query: finalQuery)
        }
        if site.json { try Output.json(answer) } else { Output.line("\(answer.instances) instances") }
    }
}

struct Reject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a study, series or instance out of sight; nothing is deleted.",
        discussion: """
            Examples:
              aloft reject --study 1.2.3 --series 1.2.3.4
              aloft reject --category color-palettes --instance 1.2.3
            """)
    @OptionGroup var site: SiteOptions
    @OptionGroup var target: AmendTarget
    func run() async throws { try await target.send("reject", site) }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a rejection back.", discussion: "Example:\n  aloft restore --study 1.2.3")
    @OptionGroup var site: SiteOptions
    @OptionGroup var target: AmendTarget
    func run() async throws { try await target.send("restore", site) }
}
