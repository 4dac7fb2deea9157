import ArgumentParser

struct Jobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See and steer work that goes on by itself: forwarding, settling, reports of storage commitment.",
        discussion: """
            A job that did not succeed is tried again, later each time; what of it was done stays done.

            Examples:
              aloft jobs list
              aloft jobs retry 12
            """,
        subcommands: [List.self, Show.self, Cancel.self, Retry.self], defaultSubcommand: List.self)

    struct Item: Codable, Sendable {
        var id: Int
        var kind: String
        var state: String
        var destination: String?
        var done: Int
        var failed: Int
        var total: Int
        var attempts: Int
        var added: String
        var due: String
        var reason: String?

        var progress: String {
            total == 0 ? "" : "\(done)/\(total)" + (failed > 0 ? ", \(failed) failed" : "")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the jobs that did not end well yet.")
        @OptionGroup var site: SiteOptions
        @Flag(help: "Those that are done or cancelled too.") var all = false

        func run() async throws {
            let (isJSON, query) = (site.json, all ? [("all", "true")] : [])
            try await SiteConnection.with(site) { connection in
                let items = try await connection.json([Item].self, .get, "/admin/jobs", query: query)
                if isJSON { return try Output.json(items) }
                if !items.isEmpty {
                    Output.table(
                        ["Id", "Kind", "Destination", "State", "Done", "Attempts", "Next", "Reason"],
                        items.map {
                            [
                                String($0.id), $0.kind, Output.shown($0.destination ?? ""), $0.state, $0.progress,
                                String($0.attempts), $0.state == "waiting" ? $0.due : "",
                                Output.shown($0.reason ?? ""),
                            ]
                        })
                }
                Output.note("\(items.count) jobs")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one job.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "Its id.") var id: Int

        func run() async throws { try await Jobs.call(.get, "/admin/jobs/show", id, site) }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End a job; what of it was done stays done.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "Its id.") var id: Int

        func run() async throws { try await Jobs.call(.post, "/admin/jobs/cancel", id, site) }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Do a job now, with what of it failed.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "Its id.") var id: Int

        func run() async throws { try await Jobs.call(.post, "/admin/jobs/retry", id, site) }
    }

    private static func call(
        _ method: SiteConnection.Method, _ path: String, _ id: Int, _ site: SiteOptions
    ) async throws {
        let isJSON = site.json
        try await SiteConnection.with(site) { connection in
            let item = try await connection.json(Item.self, method, path, query: [("id", String(id))])
            if isJSON { return try Output.json(item) }
            Output.line("job         \(item.id), \(item.kind), \(item.state)")
            if let destination = item.destination { Output.line("destination \(Output.shown(destination))") }
            if item.total > 0 { Output.line("done        \(item.progress)") }
            Output.line("attempts    \(item.attempts)")
            Output.line("added       \(item.added)")
            if item.state == "waiting" { Output.line("next        \(item.due)") }
            if let reason = item.reason { Output.line("reason      \(Output.shown(reason))") }
        }
    }
}
