import Vault

/// When native pixel data is recompressed without loss, by modality.
public struct RecompressionPolicy: Hashable, Sendable {
    public enum Rule: Hashable, Sendable {
        case never
        /// With the first settling.
        case atSettle
        /// So many milliseconds after it came.
        case after(UInt64)
        /// When it goes to a colder tier.
        case onLeavingHot
    }

    /// Of modalities that have no rule of their own: what is fresh is served as it came.
    public var standard = Rule.after(30 * 86_400_000)
    /// By Modality (0008,0060).
    public var byModality: [String: Rule] = [:]

    public init() {}

    public func rule(of modality: String?) -> Rule { modality.flatMap { byModality[$0] } ?? standard }

    /// Whether the time has come for what arrived with a rank.
    func isDue(_ modality: String?, _ rank: Rank, now: UInt64) -> Bool {
        switch rule(of: modality) {
        case .never, .onLeavingHot: false
        case .atSettle: true
        case .after(let milliseconds): rank.milliseconds &+ milliseconds <= now
        }
    }
}
