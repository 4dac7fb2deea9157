public import Sealing
import Synchronization

/// Numbers that grow with every change of a study: what was looked up before a change is looked up again after it.
///
/// Studies share some thousand numbers, by their pseudonyms, which are evenly spread: a change of one now and then looks like
/// one of another too, which costs a look-up and nothing else; the memory is the same for any number of studies.
final class StudyChanges: Sendable {
    private let numbers: Mutex<[UInt64]>

    init() { numbers = Mutex([UInt64](repeating: 0, count: Self.count)) }

    /// A power of two.
    private static let count = 4_096

    func number(of study: PseudonymousUID) -> UInt64 {
        numbers.withLock { $0[Self.index(of: study)] }
    }

    /// Takes note that something of these studies is, or may be, other than it was. Call it when the transaction is over and
    /// before anybody is told.
    func note(_ studies: some Sequence<PseudonymousUID>) {
        numbers.withLock { numbers in for study in studies { numbers[Self.index(of: study)] &+= 1 } }
    }

    private static func index(of study: PseudonymousUID) -> Int {
        Int(truncatingIfNeeded: study.raw.low) & (count - 1)
    }
}

extension CatalogueGroup {
    /// The studies that it says something of.
    var studies: Set<PseudonymousUID> {
        Set(entries.map(\.study)).union(amendments.flatMap { $0.targets.map(\.study) }).union(moves.map(\.target.study))
    }
}

extension Vault {
    /// Grows whenever the study's instances change: which there are, which are shown, and where they lie. Ask before looking
    /// something up; as long as it stays the same, what was found is what would be found again.
    public func changeNumber(ofStudy study: PseudonymousUID) -> UInt64 { changes.number(of: study) }
}
