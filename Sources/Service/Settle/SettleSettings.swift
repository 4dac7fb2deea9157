public import Archive

/// What a site can be told about settling (docs/configuration.md).
public struct SettleSettings: Sendable {
    /// How long a series must be quiet, in milliseconds; nil: nothing is settled.
    public var quiet: UInt64? = 60_000
    /// How long packs stay that nothing points into any more, in milliseconds.
    public var grace: UInt64 = 900_000
    /// How long backups of the store are kept, in days; nil: nobody said.
    public var backupDays: Int?
    public var recompression = RecompressionPolicy()
    public var prices = PriceTable()

    public init() {}

    /// - Parameter text: the value of a key, where it is set.
    init(_ text: (String) -> String?) throws {
        if let quiet = text("settle-after-seconds") {
            self.quiet = quiet == "off" ? nil : try Self.milliseconds("settle-after-seconds", quiet, orOff: true)
        }
        if let grace = text("drop-after-seconds") {
            self.grace = try Self.milliseconds("drop-after-seconds", grace, orOff: false)
        }
        backupDays = try text("backup-days").map(Self.days)
        if let rules = text(RecompressionPolicy.key) { recompression = try RecompressionPolicy(text: rules) }
        if let table = text(PriceTable.key) { prices = try PriceTable(text: table) }
    }

    private static func days(_ text: String) throws -> Int {
        guard let days = Int(text), (0...36_500).contains(days) else {
            throw SiteConfiguration.Problem("backup-days: a number from 0 to 36500, not '\(text)'")
        }
        return days
    }

    private static func milliseconds(_ key: String, _ text: String, orOff: Bool) throws -> UInt64 {
        guard let seconds = Double(text), (0...31_536_000).contains(seconds) else {
            throw SiteConfiguration.Problem(
                "\(key): a number of seconds from 0 to 31536000\(orOff ? " or 'off'" : ""), not '\(text)'")
        }
        return UInt64(seconds * 1_000)
    }
}
