public import Sealing

/// A decision about stored instances, itself an item in a pack.
///
/// Amendments take effect in the order of their numbers, however they are read in; one that names an instance which
/// is not there yet waits for it.
public struct Amendment: Hashable, Sendable {
    /// The raw values stand in packs.
    public enum Kind: UInt8, Hashable, Sendable {
        /// Take out of sight: quality or patient safety (IHE IOCM).
        case reject = 1
        /// Take a rejection back.
        case restore = 2
        /// A held instance may be shown.
        case release = 3
        /// Nothing changes, the exception is off the list.
        case dismiss = 4
        /// Stored, but not shown until somebody decides.
        case hold = 5
        /// Gone for good: what is stored of it is taken away, its keys first.
        case forget = 6
    }

    /// One stored version of an instance.
    public struct Target: Hashable, Sendable {
        public var study: PseudonymousUID
        public var series: PseudonymousUID
        public var instance: PseudonymousUID
        public var rank: Rank

        public init(study: PseudonymousUID, series: PseudonymousUID, instance: PseudonymousUID, rank: Rank) {
            (self.study, self.series, self.instance, self.rank) = (study, series, instance, rank)
        }
    }

    /// From one sequence an organisation.
    public var number: UInt64
    public var kind: Kind
    public var rank: Rank
    public var targets: [Target]
    /// Why something is forgotten. In the pack alone: whoever wrote it may have named somebody.
    public var reason = ""

    public init(number: UInt64, kind: Kind, rank: Rank, targets: [Target]) {
        (self.number, self.kind, self.rank, self.targets) = (number, kind, rank, targets)
    }
}
