import ArgumentParser
import Foundation

struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, turn and back up keys.",
        discussion: """
            The root key wraps all others. Without it nothing in the data folder opens: keep a copy in a safe place.

            Examples:
              aloft keys list
              aloft keys turn picture
              aloft keys backup /media/safe/aloft-root.key
            """,
        subcommands: [Create.self, List.self, Turn.self, Backup.self], defaultSubcommand: List.self)

    struct Epoch: Codable, Sendable { var name: String, epoch: Int }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the installation of a new data folder with its root key.")
        @OptionGroup var site: SiteOptions
        func run() async throws {
            let isJSON = site.json
            try await SiteConnection.with(site, makesNew: true) { connection in
                let status = try await connection.json(Status.Answer.self, .get, "/admin/status")
                if isJSON { return try Output.json(status) }
                Output.line("installation \(status.installation)")
                Output.line("root key     \(status.rootKeyFile)")
                Output.line("Keep a copy of the root key in a safe place: aloft keys backup FILE")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The epochs of the key ring.")
        @OptionGroup var site: SiteOptions
        func run() async throws {
            let isJSON = site.json
            try await SiteConnection.with(site) { connection in
                let epochs = try await connection.json([Epoch].self, .get, "/admin/keys")
                if isJSON { return try Output.json(epochs) }
                Output.table(["Class", "Epoch"], epochs.map { [$0.name, String($0.epoch)] })
            }
        }
    }

    struct Turn: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Begin the next epoch of a class.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "picture, identity, token or signing.") var keyClass: String
        func run() async throws {
            let name = keyClass
            let epoch = try await SiteConnection.with(site) { connection in
                try await connection.json(Epoch.self, .post, "/admin/keys/turn", query: [("class", name)])
            }
            if site.json { try Output.json(epoch) } else { Output.line("\(epoch.name) is now at epoch \(epoch.epoch)") }
        }
    }

    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Copy the root key's file.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "The file to write; it must not be there yet.") var file: String
        func run() async throws {
            let status = try await SiteConnection.with(site) { connection in
                try await connection.json(Status.Answer.self, .get, "/admin/status")
            }
            guard !FileManager.default.fileExists(atPath: file) else {
                Output.error("the file '\(file)' is there already")
                throw ExitStatus.usage.exitCode
            }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: status.rootKeyFile))
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            guard FileManager.default.createFile(atPath: file, contents: bytes, attributes: attributes) else {
                Output.error("the file '\(file)' can't be written")
                throw ExitStatus.cannotOpen.exitCode
            }
            Output.line("the root key is in \(file): whoever has it and the data folder can read everything")
        }
    }
}
