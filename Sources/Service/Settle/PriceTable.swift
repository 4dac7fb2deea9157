/// What a gibibyte costs in a tier for a month, and in which currency (docs/configuration.md).
public struct PriceTable: Sendable, Equatable {
    /// By tier.
    public var perGibibyteMonth: [String: Double] = [:]
    public var currency = "EUR"

    /// Tiers that a store can be.
    static let tiers = ["hot", "cloud"]
    static let key = "prices"

    public init() {}

    /// - Parameter text: `hot=0.10,cloud=0.02,currency=USD`.
    init(text: String) throws {
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { throw Self.problem(text) }
            if sides[0] == "currency" {
                guard (1...8).contains(sides[1].count) else { throw Self.problem(text) }
                currency = sides[1]
            } else {
                guard Self.tiers.contains(sides[0]), let price = Double(sides[1]), (0...1_000_000).contains(price)
                else {
                    throw Self.problem(text)
                }
                perGibibyteMonth[sides[0]] = price
            }
        }
    }

    /// - Returns: nil where nobody said what the tier costs.
    func price(of byteCount: UInt64, in tier: String) -> Double? {
        perGibibyteMonth[tier].map { $0 * Double(byteCount) / Double(1 << 30) }
    }

    private static func problem(_ text: String) -> SiteConfiguration.Problem {
        .init(
            "\(key): TIER=PRICE of a GiB for a month, of the tiers \(tiers.joined(separator: ", ")), and "
                + "currency=CODE, parted by commas, not '\(text)'")
    }
}
