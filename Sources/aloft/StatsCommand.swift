import ArgumentParser
import Foundation

struct Stats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is stored, what came, and what both cost, for each modality and tier.",
        discussion: """
            Money is shown where 'prices' is set: hot=0.10,currency=USD is for a GiB and a month.

            Example:
              aloft stats --json
            """)

    @OptionGroup var site: SiteOptions

    struct Row: Codable, Sendable {
        var modality: String, tier: String, instances: Int, recompressed: Int
        var receivedByteCount: UInt64, storedByteCount: UInt64
        var receivedPrice: Double?, storedPrice: Double?
    }

    struct Answer: Codable, Sendable {
        var rows: [Row]
        var besideByteCount: UInt64
        var besidePrice: Double?
        var currency: String
    }

    func run() async throws {
        let isJSON = site.json
        try await SiteConnection.with(site) { connection in
            let answer = try await connection.json(Answer.self, .get, "/admin/stats")
            if isJSON { return try Output.json(answer) }
            Self.show(answer)
        }
    }

    private static func show(_ answer: Answer) {
        let hasPrices = answer.besidePrice != nil
        let headings = ["Modality", "Tier", "Versions", "Recompressed", "Received", "Stored", "Of it"]
        let rows = answer.rows.map { cells($0.modality.isEmpty ? "-" : $0.modality, $0, hasPrices) }
        Output.table(
            headings + (hasPrices ? ["Received a month", "Stored a month"] : []),
            rows + [beside(answer, hasPrices), cells("all", total(of: answer), hasPrices)])
        if hasPrices { Output.note("prices in \(answer.currency)") }
    }

    private static func cells(_ name: String, _ row: Row, _ hasPrices: Bool) -> [String] {
        let share =
            row.receivedByteCount > 0
            ? String(format: "%.1f %%", 100 * Double(row.storedByteCount) / Double(row.receivedByteCount)) : ""
        let cells = [
            Output.shown(name), row.tier, "\(row.instances)", "\(row.recompressed)",
            Output.bytes(Int(clamping: row.receivedByteCount)), Output.bytes(Int(clamping: row.storedByteCount)), share,
        ]
        return cells + (hasPrices ? [money(row.receivedPrice), money(row.storedPrice)] : [])
    }

    private static func beside(_ answer: Answer, _ hasPrices: Bool) -> [String] {
        ["(packs)", "", "", "", "", Output.bytes(Int(clamping: answer.besideByteCount)), ""]
            + (hasPrices ? ["", money(answer.besidePrice)] : [])
    }

    private static func total(of answer: Answer) -> Row {
        func sum(_ prices: [Double?]) -> Double? {
            let known = prices.compactMap(\.self)
            return known.isEmpty ? nil : known.reduce(0, +)
        }
        return Row(
            modality: "", tier: "", instances: answer.rows.reduce(0) { $0 + $1.instances },
            recompressed: answer.rows.reduce(0) { $0 + $1.recompressed },
            receivedByteCount: answer.rows.reduce(0) { $0 + $1.receivedByteCount },
            storedByteCount: answer.rows.reduce(answer.besideByteCount) { $0 + $1.storedByteCount },
            receivedPrice: sum(answer.rows.map(\.receivedPrice)),
            storedPrice: sum(answer.rows.map(\.storedPrice) + [answer.besidePrice]))
    }

    private static func money(_ price: Double?) -> String { price.map { String(format: "%.4f", $0) } ?? "" }
}
