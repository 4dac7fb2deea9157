public import Access
import Stores
public import Vault

/// What is stored, beside what came.
public struct StorageReport: Sendable {
    public var shares: [StorageShare]
    /// Of the packs, what is no instance's: indexes, keys, metadata that is ready, amendments, the log, and what waits to be
    /// dropped.
    public var besideByteCount: UInt64
}

extension Archive {
    public func storageReport(subject: Subject) async throws(ArchiveError) -> StorageReport {
        try require(.administer, by: subject, purpose: .administration)
        let shares = try await onVault { vault throws(VaultError) in try vault.storageShares() }
        var byteCount: UInt64 = 0
        do throws(StoreError) {
            for folder in [StoreName.loosePacks, .headPacks, .settledPacks, .keyChests] {
                let entries = try await store.list(under: folder)
                byteCount += entries.reduce(0) { $0 + $1.byteCount }
            }
        } catch { throw .store(error) }
        let own = shares.reduce(UInt64(0)) { $0 + $1.storedByteCount }
        return StorageReport(shares: shares, besideByteCount: byteCount > own ? byteCount - own : 0)
    }
}
