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
            Stop the server first. The old vault is kept beside the new one until the rebuild has succeeded. A pack that
            was written and is not there is named, and the rebuild fails, unless --without-missing is given.

            Example:
              aloft rebuild --data ~/aloft-data
            """)

    @OptionGroup var site: SiteOptions
    @Flag(help: "Rebuild though packs are missing: what they held is gone.") var withoutMissing = false

    private struct Report: Encodable {
        var patients: Int, studies: Int, instances: Int, superseded: Int, held: Int, rejected: Int, loosePacks: Int
    }

    func run() async throws {
        let settings = SiteConfiguration.forCommand(data: site.data, keyFolder: site.keyFolder)
        do throws(ArchiveError) {
            let statistics = try await Site.rebuild(settings, toleratesMissingPacks: withoutMissing)
            let report = Report(
                patients: statistics.patients, studies: statistics.studies, instances: statistics.instances,
                superseded: statistics.superseded, held: statistics.held, rejected: statistics.rejected,
                loosePacks: statistics.groups)
            if site.json {
                try? Output.json(report)
            } else {
                Output.line(
                    "rebuilt: \(report.instances) instances of \(report.studies) studies and \(report.patients) patients, "
                        + "\(report.superseded) superseded, \(report.held) held, \(report.rejected) rejected")
            }
        } catch {
            Output.error(ErrorText.describe(error))
            throw ExitStatus(error).exitCode
        }
    }
}
