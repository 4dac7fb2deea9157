import Crypto
import Synchronization

/// An installation's epoch keys, in memory. Any number of threads may use it.
public final class KeyRing: Sendable {
    public let installation: InstallationID
    let random: any RandomSource
    private let state: Mutex<State>

    struct EpochKey {
        let epoch: UInt32
        let organisation: OrganisationID
        let key: SymmetricKey
    }

    private struct State {
        /// Ascending by epoch.
        var keys: [KeyClass: [EpochKey]] = [:]
        var cellKeys: [CellKeyName: SymmetricKey] = [:]
    }

    private struct CellKeyName: Hashable {
        let table: String
        let epoch: UInt32
    }

    /// Unwraps every entry.
    ///
    /// - Throws: ``SealingError/wrongRootKey``; ``SealingError/incompleteRing`` when a class has no entry;
    ///   ``SealingError/malformed(_:)`` when entries are of different installations or one comes twice.
    public init(root: RootKey, entries: [KeyRingEntry], random: any RandomSource = SystemRandom()) throws(SealingError)
    {
        guard let first = entries.first else { throw .incompleteRing }
        var state = State()
        for entry in entries.sorted(by: { $0.epoch < $1.epoch }) {
            guard entry.installation == first.installation else { throw .malformed(.installation) }
            guard state.keys[entry.keyClass]?.last?.epoch != entry.epoch else { throw .malformed(.duplicate) }
            state.keys[entry.keyClass, default: []].append(
                EpochKey(epoch: entry.epoch, organisation: entry.organisation, key: try entry.key(by: root)))
        }
        guard KeyClass.allCases.allSatisfy({ state.keys[$0] != nil }) else { throw .incompleteRing }
        installation = first.installation
        self.random = random
        self.state = Mutex(state)
    }

    /// Makes the ring of a new installation: epoch 1 of every class. The entries must be synced before the ring's first use.
    public static func make(
        root: RootKey, installation: InstallationID, random: any RandomSource = SystemRandom()
    ) throws(SealingError) -> (ring: KeyRing, entries: [KeyRingEntry]) {
        var entries: [KeyRingEntry] = []
        for keyClass in KeyClass.allCases {
            entries.append(
                try KeyRingEntry(
                    wrapping: SymmetricKey(data: random.bytes(32)), keyClass, epoch: 1, installation: installation,
                    by: root))
        }
        return (try KeyRing(root: root, entries: entries, random: random), entries)
    }

    /// The epoch that seals now.
    public func currentEpoch(_ keyClass: KeyClass) -> UInt32 {
        state.withLock { $0.keys[keyClass]?.last?.epoch ?? 0 }
    }

    /// Makes the entry of a class's next epoch. Write and sync it in every store, then ``adopt(_:root:)`` it.
    /// - Throws: ``SealingError/malformed(_:)`` for a class that never turns.
    public func makeNextEpoch(_ keyClass: KeyClass, root: RootKey) throws(SealingError) -> KeyRingEntry {
        guard keyClass.turns else { throw .malformed(.keyClass) }
        let (next, overflow) = currentEpoch(keyClass).addingReportingOverflow(1)
        guard !overflow else { throw .malformed(.epoch) }
        return try KeyRingEntry(
            wrapping: SymmetricKey(data: random.bytes(32)), keyClass, epoch: next, installation: installation, by: root)
    }

    /// Takes an epoch in that was made here or by another node. One that is known already changes nothing.
    public func adopt(_ entry: KeyRingEntry, root: RootKey) throws(SealingError) {
        guard entry.installation == installation else { throw .malformed(.installation) }
        let key = try entry.key(by: root)
        state.withLock { state in
            var keys = state.keys[entry.keyClass] ?? []
            guard !keys.contains(where: { $0.epoch == entry.epoch }) else { return }
            keys.append(EpochKey(epoch: entry.epoch, organisation: entry.organisation, key: key))
            state.keys[entry.keyClass] = keys.sorted { $0.epoch < $1.epoch }
        }
    }

    /// Every key, wrapped by another root key.
    public func entries(wrappedBy root: RootKey) throws(SealingError) -> [KeyRingEntry] {
        let keys = state.withLock { $0.keys }
        var entries: [KeyRingEntry] = []
        for keyClass in KeyClass.allCases {
            for key in keys[keyClass] ?? [] {
                entries.append(
                    try KeyRingEntry(
                        wrapping: key.key, keyClass, epoch: key.epoch, installation: installation,
                        organisation: key.organisation, by: root))
            }
        }
        return entries
    }

    /// Makes a data key and its slot. A data key seals what one arrival brings; after a failure it seals nothing more.
    public func makeDataKey(_ keyClass: KeyClass) throws(SealingError) -> (key: DataKey, slot: KeySlot) {
        let epochKey = try currentKey(keyClass)
        let dataKey = DataKey(
            id: DataKeyID(random: random), keyClass: keyClass, key: SymmetricKey(data: random.bytes(32)))
        guard let wrapped = try? AES.KeyWrap.wrap(dataKey.key, using: epochKey.key) else { throw .cipherFailed }
        let slot = KeySlot(
            id: dataKey.id, keyClass: keyClass, algorithm: WrapAlgorithm.aesKeyWrap.rawValue, epoch: epochKey.epoch,
            wrapped: Array(wrapped))
        return (dataKey, slot)
    }

    /// Unwraps a slot's data key.
    public func open(_ slot: KeySlot) throws(SealingError) -> DataKey {
        guard slot.algorithm == WrapAlgorithm.aesKeyWrap.rawValue else { throw .unknownAlgorithm(slot.algorithm) }
        guard let epochKey = key(slot.keyClass, epoch: slot.epoch) else {
            throw .noKey(slot.keyClass, epoch: slot.epoch)
        }
        guard slot.wrapped.count == 40, let key = try? AES.KeyWrap.unwrap(slot.wrapped, using: epochKey) else {
            throw .notAuthentic
        }
        return DataKey(id: slot.id, keyClass: slot.keyClass, key: key)
    }

    func currentKey(_ keyClass: KeyClass) throws(SealingError) -> EpochKey {
        guard let key = state.withLock({ $0.keys[keyClass]?.last }) else { throw .incompleteRing }
        return key
    }

    func key(_ keyClass: KeyClass, epoch: UInt32) -> SymmetricKey? {
        state.withLock { $0.keys[keyClass]?.first { $0.epoch == epoch }?.key }
    }

    func epochs(_ keyClass: KeyClass) -> [UInt32] {
        state.withLock { $0.keys[keyClass]?.map(\.epoch) ?? [] }
    }

    /// The organisation's own key of a class that never turns, else the one for every organisation.
    func key(_ keyClass: KeyClass, organisation: OrganisationID) -> SymmetricKey? {
        state.withLock { state in
            let keys = state.keys[keyClass] ?? []
            return
                (keys.first { $0.organisation == organisation }
                ?? keys.first { $0.organisation == KeyRingEntry.everyOrganisation } ?? keys.first)?.key
        }
    }

    /// The key of a table's cells: HKDF-SHA256(identity epoch key; "aloft cell v1" || table), kept once made.
    func cellKey(table: String, epoch: UInt32) -> SymmetricKey? {
        state.withLock { state in
            let name = CellKeyName(table: table, epoch: epoch)
            if let key = state.cellKeys[name] { return key }
            guard let epochKey = state.keys[.identity]?.first(where: { $0.epoch == epoch })?.key else { return nil }
            let key = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: epochKey, info: Array("aloft cell v1\(table)".utf8), outputByteCount: 32)
            // Tables are few; a caller that invents names must not fill memory.
            if state.cellKeys.count >= 256 { state.cellKeys.removeAll() }
            state.cellKeys[name] = key
            return key
        }
    }
}
