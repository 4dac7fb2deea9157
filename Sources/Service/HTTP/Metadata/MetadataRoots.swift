import Synchronization

/// What addresses in prepared metadata begin with: the configured root, or the one that most clients come by. Others get theirs
/// put in on the way.
final class MetadataRoots: Sendable {
    private let votes: Mutex<RootVotes>
    /// Whether it was configured: then there is nothing to be learned.
    private let isFixed: Bool

    convenience init(configured root: String) { self.init(root, isFixed: true) }
    convenience init(listeningAt root: String) { self.init(root, isFixed: false) }

    private init(_ root: String, isFixed: Bool) {
        votes = Mutex(RootVotes(preferred: root))
        self.isFixed = isFixed
    }

    var preferred: String { votes.withLock { $0.preferred } }

    /// Goes on with what was learned before a restart.
    func resume(with root: String) {
        if !isFixed { votes.withLock { $0 = RootVotes(preferred: root, count: 3) } }
    }

    /// Takes note of a client's root.
    ///
    /// - Returns: the preferred one where it is another now.
    func note(_ root: String) -> String? {
        isFixed ? nil : votes.withLock { $0.vote(for: root) ? $0.preferred : nil }
    }
}

/// Which root is preferred: it changes only when another is used twice as often, so that two names of one server don't take
/// turns.
struct RootVotes {
    /// Roots that are counted at once: a client may make some up.
    static let rootCount = 16
    /// Beyond, all counts are halved: what was long ago counts less.
    static let sum = 1_000

    private(set) var preferred: String
    private var counts: [String: Int]

    init(preferred: String, count: Int = 0) { (self.preferred, counts) = (preferred, [preferred: count]) }

    /// - Returns: whether another root is preferred now.
    mutating func vote(for root: String) -> Bool {
        if counts[root] == nil, counts.count >= Self.rootCount { counts = counts.filter { $0.key == preferred } }
        counts[root, default: 0] += 1
        if counts.values.reduce(0, +) > Self.sum { counts = counts.mapValues { $0 / 2 } }
        guard root != preferred, counts[root, default: 0] > 2 * counts[preferred, default: 0] else { return false }
        preferred = root
        return true
    }
}
