import Archive
import ArgumentParser
import Foundation
import Logging
import Service
import Vault

struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the vault again from packs and keys alone.",
        discussion: """
            Stop the server first. The new vault takes the old one's place when it is whole. A pack that was written and
            is not there is named, and the rebuild fails, unless --without-missing is given. What is damaged is named, costs
            no more than itself, and ends the command with 1.

            Example:
              aloft rebuild --data ~/aloft-data
            """)

    @OptionGroup var site: SiteOptions
    @Flag(help: "Rebuild though packs are missing: what they held is gone.") var withoutMissing = false

    private struct Report: Encodable {
        var patients: Int, studies: Int, instances: Int, superseded: Int, held: Int, rejected: Int, loosePacks: Int
        var missing: [String], damaged: [String], unread: [String], torn: [String]
    }

    func run() async throws {
        var isWhole = true
        let settings = SiteConfiguration.forCommand(data: site.data, keyFolder: site.keyFolder)
        do throws(ArchiveError) {
            var progress: Progress?
            let rebuilt = try await Site.rebuild(settings, toleratesMissingPacks: withoutMissing) { report in
                if progress == nil { progress = Progress(total: report.listed, unit: "packs") }
                progress?.show(report.passed)
            }
            let (found, statistics) = (rebuilt.reconcile, rebuilt.statistics)
            let report = Report(
                patients: statistics.patients, studies: statistics.studies, instances: statistics.instances,
                superseded: statistics.superseded, held: statistics.held, rejected: statistics.rejected,
                loosePacks: found.packs, missing: found.missing, damaged: found.damage.map(\.description),
                unread: found.unread, torn: found.torn.map(\.description))
            if site.json {
                try? Output.json(report)
            } else {
                Output.line(
                    "rebuilt: \(report.instances) instances of \(report.studies) studies and \(report.patients) patients, "
                        + "\(report.superseded) superseded, \(report.held) held, \(report.rejected) rejected")
                for pack in report.missing { Output.line("MISSING   \(pack): what it held is given up") }
                for line in report.damaged { Output.line("DAMAGED   \(line)") }
                for line in report.unread { Output.line("UNREAD    \(line): try again") }
                for line in report.torn { Output.line("torn      \(line)") }
            }
            isWhole = report.damaged.isEmpty && report.unread.isEmpty
        } catch {
            Output.error(ErrorText.describe(error))
            throw ExitStatus(error).exitCode
        }
        if !isWhole { throw ExitStatus.refused.exitCode }
    }
}
