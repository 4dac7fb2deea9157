public import Access
import Stores
public import Vault

/// What a rebuild made, and what it missed.
public struct RebuildReport: Sendable {
    public var reconcile: ReconcileReport
    public var statistics: CatalogueStatistics
}

extension Archive {
    /// Makes the vault anew from packs and keys alone, beside the old one, and puts it in the old one's place when it is
    /// whole and synced. The folder is locked meanwhile.
    ///
    /// - Parameter toleratingMissing: what missing and unreadable packs held is left out; missing ones are given up, their
    ///   numbers are not missed any more.
    /// - Throws: ``ArchiveError/missingPacks(_:)``, ``ArchiveError/unreadPacks(_:)``, ``ArchiveError/store(_:)`` when another process has the folder; the old
    ///   vault is what it was then.
    public static func rebuild(
        _ configuration: ArchiveConfiguration, toleratingMissing: Bool, subject: Subject,
        progress: (ReconcileReport) -> Void = { _ in }
    ) async throws(ArchiveError) -> RebuildReport {
        var configuration = configuration
        configuration.reconcilesAtStart = false
        configuration.makesVaultAnew = true
        let archive = try await open(configuration)
        try archive.require(.administer, by: subject, purpose: .administration)
        let report = try await archive.reconcile(toleratingMissing: toleratingMissing, progress: progress)
        guard toleratingMissing || report.unread.isEmpty else { throw .unreadPacks(report.unread) }
        try await archive.giveUp(report.missing)
        try await archive.noteRun()
        let statistics = try await archive.onVault { vault throws(VaultError) in try vault.statistics() }
        await archive.close()
        try await archive.takeNewVault()
        return RebuildReport(reconcile: report, statistics: statistics)
    }

    private func giveUp(_ missing: [String]) async throws(ArchiveError) {
        let node = installation.node
        // One may have been put back meanwhile.
        let present = Set(try await loosePacks().map(\.name.path))
        let numbers = missing.filter { !present.contains($0) }.compactMap { (try? StoreName($0))?.loosePackPlace }
            .filter { $0.node == node }.map(
                \.number)
        guard !numbers.isEmpty else { return }
        try await onVault { vault throws(VaultError) in
            for number in numbers { try vault.closePack(node: node, number: number, groupCount: 0) }
        }
        try await log.giveUp(numbers)
    }

    private func takeNewVault() async throws(ArchiveError) {
        try await onVault { vault throws(VaultError) in try vault.checkpoint() }
        try await onFolder { folder throws(StoreError) in try folder.takeNewVault() }
    }
}
