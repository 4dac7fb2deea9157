import Access
import Archive
import Foundation
import Hummingbird
import Vault

/// What is stored, what came, and what both cost: for each modality and tier.
struct StatsRoute {
    let archive: Archive
    let prices: PriceTable
    let subject: Subject

    private struct Row: Encodable {
        var modality: String, tier: String, instances: Int, recompressed: Int
        var receivedByteCount: UInt64, storedByteCount: UInt64
        /// For a month; absent where nobody said what the tier costs.
        var receivedPrice: Double?, storedPrice: Double?
    }

    private struct Answer: Encodable {
        var rows: [Row]
        /// Of the packs, what is no instance's: indexes, keys, metadata that is ready, and what waits to be dropped.
        var besideByteCount: UInt64
        var besidePrice: Double?
        var currency: String
    }

    /// Where all packs lie today.
    private static let tier = "hot"

    func answer() async throws(ArchiveError) -> Response {
        let report = try await archive.storageReport(subject: subject)
        let rows = report.shares.map { share in
            Row(
                modality: share.modality ?? "", tier: Self.tier, instances: share.instances,
                recompressed: share.recompressed, receivedByteCount: share.receivedByteCount,
                storedByteCount: share.storedByteCount,
                receivedPrice: prices.price(of: share.receivedByteCount, in: Self.tier),
                storedPrice: prices.price(of: share.storedByteCount, in: Self.tier))
        }
        let answer = Answer(
            rows: rows, besideByteCount: report.besideByteCount,
            besidePrice: prices.price(of: report.besideByteCount, in: Self.tier), currency: prices.currency)
        do { return HTTPAnswers.bytes(Array(try JSONEncoder().encode(answer)), type: "application/json") } catch {
            throw .invalid("\(error)")
        }
    }
}
