public import Access
import Sealing
import Stores
public import Vault

/// What an archive holds and how it is.
public struct ArchiveStatus: Sendable {
    public var statistics: CatalogueStatistics
    public var loosePacks: Int
    public var loosePackByteCount: UInt64
    /// Head packs and pictures.
    public var settledPacks: Int
    public var settledPackByteCount: UInt64
    /// Packs that nothing points into any more and that go soon.
    public var doomedPacks: Int
    /// Stored versions that lie in loose packs.
    public var looseInstances: Int
    /// Series whose metadata lies ready.
    public var preparedSeries: Int
    public var rootKeyFile: String
    /// Packs and groups that could not be believed when they were last read in, and why.
    public var damaged: [String]
}

extension Archive {
    /// Where this installation's root key lies.
    public var rootKeyFile: String { keyProvider.path(for: installation.id) }

    public func status(subject: Subject) async throws(ArchiveError) -> ArchiveStatus {
        try require(.administer, by: subject, purpose: .administration)
        let statistics = try await onVault { vault throws(VaultError) in try vault.statistics() }
        let ready = try await onVault { vault throws(VaultError) in try vault.preparedCount() }
        let doomed = try await onVault { vault throws(VaultError) in try vault.doomedPacks().count }
        let looseInstances = try await onVault { vault throws(VaultError) in try vault.looseCount() }
        let (packs, settled): ([StoreEntry], [StoreEntry])
        do throws(StoreError) {
            packs = try await store.list(under: .loosePacks)
            let heads = try await store.list(under: .headPacks)
            let pictures = try await store.list(under: .settledPacks)
            settled = heads + pictures
        } catch { throw .store(error) }
        return ArchiveStatus(
            statistics: statistics, loosePacks: packs.count,
            loosePackByteCount: packs.reduce(0) { $0 + $1.byteCount }, settledPacks: settled.count,
            settledPackByteCount: settled.reduce(0) { $0 + $1.byteCount }, doomedPacks: doomed,
            looseInstances: looseInstances,
            preparedSeries: ready.prepared,
            rootKeyFile: rootKeyFile, damaged: (reconcileReport?.damage ?? []).map(\.line))
    }

    /// The epochs of the key ring, by class.
    public func keyEpochs(subject: Subject) throws(ArchiveError) -> [(name: String, epoch: UInt32)] {
        try require(.administer, by: subject, purpose: .administration)
        return KeyClasses.all.map { ($0.name, ring.currentEpoch($0.keyClass)) }
    }

    /// Begins a class's next epoch: what is sealed from now on is sealed under it. The entry is synced before its first
    /// use.
    public func turnKey(_ name: String, subject: Subject) async throws(ArchiveError) -> UInt32 {
        try require(.administer, by: subject, purpose: .administration)
        guard let named = KeyClasses.all.first(where: { $0.name == name }) else {
            throw .invalid("there is no key class '\(name)'")
        }
        do throws(SealingError) {
            let root = try keyProvider.rootKey(for: installation.id)
            let entry = try ring.makeNextEpoch(named.keyClass, root: root)
            do throws(StoreError) {
                try await store.put(entry.encoded(), as: StoreName.keyRing.appending(entry.name))
            } catch { throw SealingError.system(0) }
            try ring.adopt(entry, root: root)
            return ring.currentEpoch(named.keyClass)
        } catch {
            throw .invalid("the key class '\(name)' can't be turned (\(error))")
        }
    }
}

enum KeyClasses {
    static let all: [(name: String, keyClass: KeyClass)] = [
        ("picture", .picture), ("identity", .identity), ("token", .token), ("signing", .signing), ("uid", .uid),
        ("patient", .patient),
    ]
}
