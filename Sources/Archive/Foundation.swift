import Sealing
import Stores
import Vault

/// What an archive stands on: the installation, its root key and key ring, made at first start (DESIGN section 5).
struct Foundation {
    var installation: Installation
    var ring: KeyRing
    var isNew = false

    /// Finds the foundation of a data folder, or lays it.
    ///
    /// In this order, so that a crash in between leaves a folder that the next start completes: root key, installation,
    /// ring. A ring that is missing or not whole is made anew only while there is no pack.
    static func lay(
        in store: any Store, folder: DataFolder, provider: KeyFileProvider, random: any RandomSource
    ) async throws(ArchiveError) -> Foundation {
        if let installation = try await found(in: store) {
            let root: RootKey
            do throws(SealingError) { root = try provider.rootKey(for: installation.id) } catch {
                if error == .noRootKey { throw .rootKeyMissing(path: provider.path(for: installation.id)) }
                throw .keys("the root key can't be read (\(error))")
            }
            // Apart: see docs/ARCHITECTURE.md, "An await by itself".
            let ring = try await ring(in: store, root: root, installation: installation)
            return Foundation(installation: installation, ring: ring)
        }
        let installation = Installation.make(random: random)
        let root: RootKey
        do throws(SealingError) { root = try provider.makeRootKey(for: installation.id) } catch {
            throw .keys("the root key can't be made (\(error))")
        }
        do throws(StoreError) { try await store.put(installation.encoded, as: .installation) } catch {
            throw .store(error)
        }
        let ring = try await ring(in: store, root: root, installation: installation)
        return Foundation(installation: installation, ring: ring, isNew: true)
    }

    static func found(in store: any Store) async throws(ArchiveError) -> Installation? {
        do throws(StoreError) {
            let bytes = try await store.readAll(of: .installation)
            try await store.sync(.installation)
            do throws(ArchiveError) { return try Installation(parsing: bytes) } catch { throw StoreError.badName }
        } catch {
            if error == .notFound { return nil }
            if error == .badName { throw .damaged("the file `installation`") }
            throw .store(error)
        }
    }

    private static func ring(
        in store: any Store, root: RootKey, installation: Installation
    ) async throws(ArchiveError) -> KeyRing {
        var entries: [KeyRingEntry] = []
        do throws(StoreError) {
            for entry in try await store.list(under: .keyRing) {
                // A first start that was killed may have left names that are not on the disk yet: packs come to rest on them.
                try await store.sync(entry.name)
                let bytes = try await store.readAll(of: entry.name)
                guard let parsed = try? KeyRingEntry(parsing: bytes[...]) else { throw .badName }
                entries.append(parsed)
            }
        } catch { if error != .notFound { throw .store(error) } }
        do throws(SealingError) { return try KeyRing(root: root, entries: entries) } catch {
            guard error == .incompleteRing, try await hasNoPacks(store) else {
                throw .keys("the key ring does not open with this root key (\(error))")
            }
        }
        return try await newRing(in: store, root: root, installation: installation, replacing: entries)
    }

    private static func hasNoPacks(_ store: any Store) async throws(ArchiveError) -> Bool {
        for folder in [StoreName.loosePacks, .headPacks, .settledPacks, .keyChests] {
            do throws(StoreError) {
                guard try await store.list(under: folder).isEmpty else { return false }
            } catch { if error != .notFound { throw .store(error) } }
        }
        return true
    }

    private static func newRing(
        in store: any Store, root: RootKey, installation: Installation, replacing old: [KeyRingEntry]
    ) async throws(ArchiveError) -> KeyRing {
        let made: (ring: KeyRing, entries: [KeyRingEntry])
        do throws(SealingError) { made = try KeyRing.make(root: root, installation: installation.id) } catch {
            throw .keys("\(error)")
        }
        do throws(StoreError) {
            for entry in old { try await store.delete(StoreName.keyRing.appending(entry.name)) }
            for entry in made.entries {
                try await store.put(entry.encoded(), as: StoreName.keyRing.appending(entry.name))
            }
        } catch { throw .store(error) }
        return made.ring
    }

    /// A node's mark, and whether it is there and can be believed.
    static func mark(
        in store: any Store, ring: KeyRing, node: UInt32
    ) async throws(ArchiveError) -> (mark: Mark, isWhole: Bool) {
        var mark = Mark(node: node)
        var isWhole = false
        do throws(StoreError) {
            let bytes = try await store.readAll(of: .mark(ofNode: node))
            if let read = try? Mark(parsing: bytes, ring: ring) { (mark, isWhole) = (read, true) }
        } catch { if error != .notFound { throw .store(error) } }
        // A mark that was lost must not lead to a number given twice.
        do throws(StoreError) {
            for entry in try await store.list(under: .loosePacks(ofNode: node)) {
                mark.highestNumber = max(mark.highestNumber, entry.name.loosePackPlace?.number ?? 0)
            }
        } catch { if error != .notFound { throw .store(error) } }
        return (mark, isWhole)
    }

    /// Where ranks, packs and log entries go on.
    struct State {
        var highestRank: Rank?
        var highestPack: UInt64
        /// The run that the vault went through last.
        var run: [UInt8]
    }

    static func state(
        of vault: Vault, pool: BlockingPool, node: UInt32
    ) async throws(ArchiveError) -> State {
        do throws(VaultError) {
            return try await pool.run { () throws(VaultError) in
                State(
                    highestRank: try vault.highestRank(), highestPack: try vault.highestPackNumber(node: node),
                    run: try vault.run())
            }
        } catch { throw ArchiveError(error) }
    }
}
