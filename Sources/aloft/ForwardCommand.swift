import ArgumentParser
import AsyncHTTPClient
import Foundation

struct Forward: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what of the arrivals is sent on to other peers.",
        discussion: """
            A rule speaks of what arrives after it was made. What it puts into the queue survives restarts, is tried again
            when the destination is away, and stands in `aloft jobs`.

            Examples:
              aloft forward add ct-to-workstation --modality CT --to WS2
              aloft forward add heads --calling 'CT*' --match 'BodyPartExamined=*HEAD*' --to WS2 --to OLDPACS
              aloft forward list
              aloft forward remove heads
            """,
        subcommands: [Add.self, List.self, Remove.self], defaultSubcommand: List.self)

    struct Item: Codable, Sendable {
        var name: String
        var destinations: [String]
        var callingAETitle: String?
        var calledAETitle: String?
        var conditions: [String]
        var wantsCommitment: Bool
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a rule, or replace the one of this name.",
            discussion:
                "All that is given must hold; * and ? are wildcards. A rule without conditions sends everything.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "The rule's name.") var name: String
        @Option(name: .customLong("to"), parsing: .singleValue, help: "A peer's AE title; may be repeated.")
        var destinations: [String]
        @Option(help: "AE title of the sender.") var calling: String?
        @Option(help: "AE title that the sender called.") var called: String?
        @Option(help: "Modality (0008,0060).") var modality: String?
        @Option(
            name: .customLong("match"), parsing: .singleValue,
            help: "ATTRIBUTE=VALUE, by keyword or tag; may be repeated.")
        var matches: [String] = []
        @Flag(help: "Ask the peers for storage commitment: what they don't commit to is sent again.")
        var commit = false

        func run() async throws {
            let item = Item(
                name: name, destinations: destinations, callingAETitle: calling, calledAETitle: called,
                conditions: (modality.map { ["Modality=\($0)"] } ?? []) + matches,
                wantsCommitment: commit)
            let isJSON = site.json
            let body = try JSONEncoder().encode(item)
            try await SiteConnection.with(site) { connection in
                let rule = try await connection.json(
                    Item.self, .post, "/admin/forward", body: .bytes(body, length: .known(Int64(body.count))))
                if isJSON { return try Output.json(rule) }
                Output.line("\(Output.shown(rule.name)): \(Forward.sentence(rule))")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the rules.")
        @OptionGroup var site: SiteOptions

        func run() async throws {
            let isJSON = site.json
            try await SiteConnection.with(site) { connection in
                let rules = try await connection.json([Item].self, .get, "/admin/forward")
                if isJSON { return try Output.json(rules) }
                if !rules.isEmpty {
                    Output.table(["Rule", "What"], rules.map { [Output.shown($0.name), Forward.sentence($0)] })
                }
                Output.note("\(rules.count) rules")
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a rule. What it has put into the queue is sent all the same.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "The rule's name.") var name: String

        func run() async throws {
            let name = name
            try await SiteConnection.with(site) { connection in
                _ = try await connection.call(.post, "/admin/forward/remove", query: [("name", name)])
                Output.line("\(Output.shown(name)) is no rule any more")
            }
        }
    }

    private static func sentence(_ rule: Item) -> String {
        var parts = rule.conditions
        if let title = rule.calledAETitle { parts.insert("called as \(title)", at: 0) }
        if let title = rule.callingAETitle { parts.insert("from \(title)", at: 0) }
        let what = parts.isEmpty ? "everything" : parts.joined(separator: ", ")
        let commitment = rule.wantsCommitment ? ", with storage commitment" : ""
        return Output.shown("\(what) goes to \(rule.destinations.joined(separator: ", "))\(commitment)")
    }
}
