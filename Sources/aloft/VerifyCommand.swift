import ArgumentParser
import Foundation

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open every segment, reunite every instance, and compare its SHA-256.",
        discussion: """
            Examples:
              aloft verify
              aloft verify --sample 500 --json
            """)

    @OptionGroup var site: SiteOptions
    @Option(help: "Only so many instances, chosen at random.") var sample: Int?

    struct Line: Decodable, Sendable {
        var checked: Int
        var total: Int
        var byteCount: Int
        var problems: [String]
        var isLast: Bool
    }
    private struct Summary: Encodable {
        var checked: Int
        var byteCount: Int
        var damaged: Int
        var problems: [String]
    }

    func run() async throws {
        let query = sample.map { [("sample", String($0))] } ?? []
        let isJSON = site.json
        let problems = try await SiteConnection.with(site) { connection in
            var progress: Progress?
            var last: Line?
            try await connection.lines(.post, "/admin/verify", query: query) { data in
                let line = try JSONDecoder().decode(Line.self, from: data)
                if progress == nil { progress = Progress(total: line.total, unit: "instances") }
                progress?.show(line.checked)
                last = line
            }
            guard let last, last.isLast else {
                Output.error("the check did not reach its end")
                throw ExitStatus.mayPass.exitCode
            }
            if isJSON {
                try Output.json(
                    Summary(
                        checked: last.checked, byteCount: last.byteCount, damaged: last.problems.count,
                        problems: last.problems))
            } else {
                for problem in last.problems { Output.line(problem) }
                Output.line(
                    "\(last.checked) instances checked (\(Output.bytes(last.byteCount))), \(last.problems.count) damaged"
                )
            }
            return last.problems
        }
        if !problems.isEmpty { throw ExitStatus.refused.exitCode }
    }
}
