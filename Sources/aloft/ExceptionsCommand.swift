import ArgumentParser
import AsyncHTTPClient
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
        var arrived: String
        var route: String
        var byteCount: UInt64
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

        func run() async throws {
            let (isJSON, id) = (site.json, id)
            try await SiteConnection.with(site) { connection in
                let items = try await connection.json([Item].self, .get, "/admin/exceptions", query: [("all", "true")])
                guard let item = items.first(where: { $0.id.hasPrefix(id) }) else {
                    Output.error("there is no exception '\(id)'")
                    throw ExitStatus.notFound.exitCode
                }
                if isJSON { return try Output.json(item) }
                for (name, value) in [
                    ("id", item.id), ("kind", item.kind), ("reason", item.reason), ("resolution", item.resolution),
                    ("patient", item.patientName), ("patient ID", item.patientID), ("study", item.studyInstanceUID),
                    ("series", item.seriesInstanceUID), ("instance", item.sopInstanceUID), ("arrived", item.arrived),
                    ("by", item.route), ("size", Output.bytes(Int(clamping: item.byteCount))),
                ] { Output.line(name.padding(toLength: 12, withPad: " ", startingAt: 0) + value) }
            }
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
            if !site.json { Output.line("decided: \(decision.rawValue)") }
        }
    }
}

/// What `reject` and `restore` name.
struct AmendTarget: ParsableArguments {
    @Option(help: "A Study Instance UID.") var study: String
    @Option(help: "A Series Instance UID of it.") var series: String?
    @Option(help: "A SOP Instance UID of that.") var instance: String?

    func send(_ verb: String, _ site: SiteOptions) async throws {
        struct Answer: Codable, Sendable { var instances: Int }
        var query = [("study", study)]
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
        discussion: "Example:\n  aloft reject --study 1.2.3 --series 1.2.3.4")
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
