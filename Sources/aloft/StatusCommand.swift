import ArgumentParser
import DICOMImage
import Foundation

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what the archive holds and how it is.", discussion: "Example:\n  aloft status --json")

    @OptionGroup var site: SiteOptions

    struct Answer: Codable, Sendable {
        var version: String
        var installation: String
        var data: String
        var rootKeyFile: String
        var isServing: Bool
        var patients: Int, studies: Int, series: Int, instances: Int, nonPatientInstances: Int
        var superseded: Int, held: Int, rejected: Int, openExceptions: Int
        var byteCount: UInt64
        var loosePacks: Int
        var loosePackByteCount: UInt64
        var settledPacks: Int
        var settledPackByteCount: UInt64
        var doomedPacks: Int
        var looseInstances: Int
        var preparedSeries: Int
        var damagedPacks: [String]
        var codecs: CodecPool.Statistics
    }

    func run() async throws {
        let isJSON = site.json
        try await SiteConnection.with(site) { connection in
            let answer = try await connection.json(Answer.self, .get, "/admin/status")
            if isJSON { return try Output.json(answer) }
            Output.line("Aloft \(answer.version), installation \(answer.installation)")
            Output.line("data folder   \(answer.data)" + (answer.isServing ? " (a server is running)" : ""))
            Output.line("root key      \(answer.rootKeyFile) (keep a copy in a safe place)")
            Output.line("patients      \(answer.patients)")
            Output.line("studies       \(answer.studies)")
            Output.line("series        \(answer.series)")
            Output.line("instances     \(answer.instances) (\(Output.bytes(Int(clamping: answer.byteCount))))")
            if answer.nonPatientInstances > 0 {
                Output.line("without       a patient: \(answer.nonPatientInstances) more instances")
            }
            Output.line("superseded    \(answer.superseded)")
            Output.line("held          \(answer.held)")
            Output.line("rejected      \(answer.rejected)")
            Output.line("exceptions    \(answer.openExceptions) open")
            Output.line(
                "settled       \(Output.count(answer.settledPacks, "pack")) (\(Output.bytes(Int(clamping: answer.settledPackByteCount))))"
            )
            Output.line(
                "loose         \(Output.count(answer.loosePacks, "pack")) (\(Output.bytes(Int(clamping: answer.loosePackByteCount)))), "
                    + "\(Output.count(answer.looseInstances, "version")) to be settled")
            if answer.doomedPacks > 0 {
                Output.line(
                    "to go         \(Output.count(answer.doomedPacks, "pack")) that nothing points into any more")
            }
            Output.line("metadata      prepared for \(answer.preparedSeries) of \(answer.series) series")
            let codecs = answer.codecs
            if codecs.jobCount > 0 {
                Output.line(
                    "codecs        \(codecs.jobCount) frames, \(codecs.startCount) processes started, \(codecs.crashCount) crashed, "
                        + "\(codecs.timeoutCount) took too long")
            }
            for pack in answer.damagedPacks { Output.line("DAMAGED       \(pack): run aloft verify") }
        }
    }
}
