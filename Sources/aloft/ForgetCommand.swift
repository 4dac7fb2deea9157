import ArgumentParser

struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Delete a study, series or instance for good: its keys first, then what they sealed.",
        discussion: """
            There is no way back but a backup of the store from before. To take something out of sight only: aloft reject.

            Examples:
              aloft forget --study 1.2.3 --reason 'asked by the patient, letter of 5 March'
              aloft forget --study 1.2.3 --series 1.2.3.4 --instance 1.2.3.4.5 --reason 'test image' --yes
            """)
    @OptionGroup var site: SiteOptions
    @Option(help: "A Study Instance UID.") var study: String
    @Option(help: "A Series Instance UID of it.") var series: String?
    @Option(help: "A SOP Instance UID of that.") var instance: String?
    @Option(help: "Why: kept, sealed, with the archive's amendments.") var reason: String
    @Flag(help: "Do not ask.") var yes = false

    private struct Answer: Codable, Sendable {
        var versions: Int
        var keys: Int
        var deletedPacks: Int
        var rewrittenPacks: Int
        var left: [String]
        var backupsUntil: String?
    }

    func validate() throws {
        guard instance == nil || series != nil else { throw ValidationError("--instance needs --series") }
    }

    func run() async throws {
        if !yes {
            Output.note(
                "'\(Output.shown(instance ?? series ?? study))' and all its versions will be gone for good. Type yes to go on:"
            )
            guard readLine() == "yes" else {
                Output.error("nothing was forgotten")
                throw ExitCode(1)
            }
        }
        var query = [("study", study), ("reason", reason)]
        if let series { query.append(("series", series)) }
        if let instance { query.append(("instance", instance)) }
        let wanted = query
        let answer = try await SiteConnection.with(site) { connection in
            try await connection.json(Answer.self, .post, "/admin/forget", query: wanted)
        }
        if site.json {
            try Output.json(answer)
        } else {
            Output.line("forgotten: \(Output.count(answer.versions, "stored version"))")
            Output.line(
                "\(Output.count(answer.keys, "key")) and \(Output.count(answer.deletedPacks, "pack")) deleted, "
                    + "\(Output.count(answer.rewrittenPacks, "pack")) written anew without it"
            )
            Output.line(
                answer.backupsUntil.map { "Backups could bring it back until \($0)." }
                    ?? "Any backup of the store from before could bring it back, for as long as it is kept (backup-days)."
            )
        }
        guard answer.left.isEmpty else {
            for line in answer.left { Output.error("something of it is left: \(line)") }
            throw ExitCode(1)
        }
    }
}
