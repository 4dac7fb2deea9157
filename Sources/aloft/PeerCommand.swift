import ArgumentParser
import AsyncHTTPClient
import Foundation

struct PeerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peer",
        abstract: "Say which DICOM devices are known: scanners, workstations, other archives.",
        discussion: """
            Peers may store, search and retrieve from their own host, and are known as destinations. Changes are live: a
            running server need not be started again.

            Examples:
              aloft peer add CT1 ct1.radiology.example 104
              aloft peer add --transfer-syntax 1.2.840.10008.1.2.4.70 --issuer HOSP WS2 10.0.0.12 11112
              aloft peer test CT1
              aloft peer list
              aloft peer remove CT1
            """,
        subcommands: [Add.self, List.self, Test.self, Remove.self], defaultSubcommand: List.self)

    struct Item: Codable, Sendable {
        var aeTitle: String
        var host: String
        var port: Int
        var usesTLS = false
        var transferSyntaxUIDs: [String] = []
        var quirks: [String] = []
        var issuerOfPatientID: String?
        var organisation = "default"
        var timeZone: String?
        var characterSet: String?
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a peer known, or replace what is known of it.",
            discussion: "For scripts: aloft peer add --data DIR AET HOST PORT, with a running server or without one.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "Its AE title, 1 to 16 characters.") var aet: String
        @Argument(help: "Its name or address.") var host: String
        @Argument(help: "Its DICOM port.") var port: Int
        @Flag(name: .customLong("tls"), help: "Call it over TLS.") var usesTLS = false
        @Option(
            name: .customLong("transfer-syntax"), parsing: .singleValue,
            help: "A transfer syntax UID to send in, the best first; may be repeated (what is stored).")
        var transferSyntaxes: [String] = []
        @Option(
            name: .customLong("quirk"), parsing: .singleValue,
            help:
                "What it needs beyond the standard: no-utf8, one-association, commit-on-new-association; may be repeated."
        )
        var quirks: [String] = []
        @Option(help: "Issuer of Patient ID of what it sends without one.") var issuer: String?
        @Option(help: "The owner of what it sends.") var organisation = "default"
        @Option(help: "Offset from UTC of its times, like +0100.") var timeZone: String?
        @Option(help: "Character set of what it sends without one, a defined term like 'ISO_IR 100'.")
        var characterSet: String?

        func run() async throws {
            struct Answer: Codable, Sendable { var isNew: Bool }
            let item = Item(
                aeTitle: aet, host: host, port: port, usesTLS: usesTLS, transferSyntaxUIDs: transferSyntaxes,
                quirks: quirks, issuerOfPatientID: issuer, organisation: organisation, timeZone: timeZone,
                characterSet: characterSet)
            let isJSON = site.json
            let body = try JSONEncoder().encode(item)
            try await SiteConnection.with(site, makesNew: true) { connection in
                let answer = try await connection.json(
                    Answer.self, .post, "/admin/peers", body: .bytes(body, length: .known(Int64(body.count))))
                if isJSON { return try Output.json(item) }
                Output.line("\(item.aeTitle) at \(item.host):\(item.port) is \(answer.isNew ? "known now" : "changed")")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the peers.")
        @OptionGroup var site: SiteOptions

        func run() async throws {
            let isJSON = site.json
            try await SiteConnection.with(site) { connection in
                let items = try await connection.json([Item].self, .get, "/admin/peers")
                if isJSON { return try Output.json(items) }
                if !items.isEmpty {
                    Output.table(["AE title", "Host", "Port", "TLS", "More"], items.map(PeerCommand.row))
                }
                Output.note("\(items.count) peers")
            }
        }
    }

    private static func row(_ item: Item) -> [String] {
        var more = item.transferSyntaxUIDs.map { "transfer-syntax \($0)" } + item.quirks
        if let issuer = item.issuerOfPatientID { more.append("issuer \(Output.shown(issuer))") }
        if item.organisation != "default" { more.append("organisation \(Output.shown(item.organisation))") }
        if let zone = item.timeZone { more.append("time-zone \(zone)") }
        if let set = item.characterSet { more.append("character-set \(Output.shown(set))") }
        return [
            item.aeTitle, item.host, String(item.port), item.usesTLS ? "yes" : "no", more.joined(separator: ", "),
        ]
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Call a peer with C-ECHO, and say how it went.",
            discussion: "Exit code 0 when it answered, 1 when it did not.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "Its AE title.") var aet: String

        private struct Answer: Codable, Sendable {
            var aeTitle: String
            var host: String
            var port: Int
            var usesTLS: Bool
            var isSuccess: Bool
            var steps: [String]
            var milliseconds: Int
            var implementationClassUID: String?
            var implementationVersionName: String?
            var maximumPDUByteCount: UInt32?
        }

        func run() async throws {
            let (isJSON, aet) = (site.json, aet)
            try await SiteConnection.with(site) { connection in
                let answer = try await connection.json(Answer.self, .post, "/admin/peers/test", query: [("aet", aet)])
                if isJSON {
                    try Output.json(answer)
                } else {
                    for step in answer.steps { Output.line(Output.shown(step)) }
                    if let uid = answer.implementationClassUID {
                        let name = answer.implementationVersionName.map { " (\($0))" } ?? ""
                        Output.line(
                            Output.shown("it is \(uid)\(name), PDUs of up to \(answer.maximumPDUByteCount ?? 0) bytes"))
                    }
                    Output.line(answer.isSuccess ? "OK, \(answer.milliseconds) ms" : "FAILED")
                }
                if !answer.isSuccess { throw ExitStatus.refused.exitCode }
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Forget a peer.")
        @OptionGroup var site: SiteOptions
        @Argument(help: "Its AE title.") var aet: String

        func run() async throws {
            let aet = aet
            try await SiteConnection.with(site) { connection in
                _ = try await connection.call(.post, "/admin/peers/remove", query: [("aet", aet)])
                Output.line("\(aet) is not known any more")
            }
        }
    }
}
