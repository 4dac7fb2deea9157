public import Access
import Packs
import Synchronization
public import Vault

/// Peers and rules as they hold now, for every association and arrival to look at without asking the vault.
final class ArrangementCache: Sendable {
    struct State: Sendable {
        var peers: [String: Peer] = [:]
        var rules: [ForwardingRule] = []
    }
    private let state = Mutex(State())

    var current: State { state.withLock { $0 } }
    func peer(aeTitle: String) -> Peer? { state.withLock { $0.peers[aeTitle] } }
    func replace(with other: State) { state.withLock { $0 = other } }
}

extension Archive {
    /// The peer of this AE title as it is known now: changes are live.
    public func peer(aeTitle: String) -> Peer? { arrangements.peer(aeTitle: Self.trimmed(aeTitle)) }

    /// Whether a subject may do anything at all here: an association of one that may not is refused.
    public func admits(_ subject: Subject) -> Bool {
        for action in [Action.store, .search, .read] {
            let request = AccessRequest(
                subject: subject, action: action, resource: Resource(organisation: installation.organisation),
                purpose: .treatment)
            if decisions.decide(request, now: time).isAllowed { return true }
        }
        return false
    }

    /// Every peer, by AE title.
    public func peers(subject: Subject) throws(ArchiveError) -> [Peer] {
        try require(.administer, by: subject, purpose: .administration)
        return arrangements.current.peers.values.sorted { $0.aeTitle < $1.aeTitle }
    }

    /// Makes a peer known, or changes what is known of it. Durable, and live, when it returns.
    ///
    /// - Returns: whether it is a new one.
    @discardableResult
    public func addPeer(_ peer: Peer, subject: Subject) async throws(ArchiveError) -> Bool {
        try require(.administer, by: subject, purpose: .administration)
        if let problem = peer.problem { throw .invalid(problem) }
        let isNew = arrangements.peer(aeTitle: peer.aeTitle) == nil
        try await arrange { rank in peer.arrangement(rank: rank) }
        return isNew
    }

    /// Forgets a peer.
    public func removePeer(aeTitle: String, subject: Subject) async throws(ArchiveError) {
        try require(.administer, by: subject, purpose: .administration)
        let aeTitle = Self.trimmed(aeTitle)
        guard arrangements.peer(aeTitle: aeTitle) != nil else { throw .notFound }
        try await arrange { rank in Arrangement(kind: .peer, name: aeTitle, rank: rank, value: nil) }
    }

    /// Synced in a pack, then entered with full sync, then live.
    func arrange(_ make: (Rank) -> Arrangement) async throws(ArchiveError) {
        let arrangement = make(clock.tick())
        let member = try sealedMember(
            kind: .arrangement, plaintext: arrangement.encoded(), content: .arrangement(arrangement))
        try await committer.commit(member)
        try await loadArrangements()
    }

    /// Takes from the vault what holds now.
    func loadArrangements() async throws(ArchiveError) {
        // Of two at the same time the one that read later must have the last word.
        await arrangementLock.enter()
        let result: Result<ArrangementCache.State, ArchiveError>
        do throws(ArchiveError) {
            result = .success(
                try await onVault { vault throws(VaultError) in
                    var state = ArrangementCache.State()
                    for peer in try vault.peers() { state.peers[peer.aeTitle] = peer }
                    state.rules = try vault.forwardingRules()
                    return state
                })
        } catch { result = .failure(error) }
        if case .success(let state) = result { arrangements.replace(with: state) }
        await arrangementLock.leave()
        _ = try result.get()
    }

    private static func trimmed(_ aeTitle: String) -> String {
        String(aeTitle.trimmingPrefix { $0 == " " }.trimmingSuffix)
    }
}

extension Substring {
    fileprivate var trimmingSuffix: Substring {
        var rest = self
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
