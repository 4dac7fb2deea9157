public import Access
import Gateway
import Identity
import Sealing
import Vault

/// How far a verification is, and what it found.
public struct VerifyProgress: Sendable {
    public var checked = 0
    public var total = 0
    public var byteCount: UInt64 = 0
    /// Pseudonyms of instances that did not open or whose SHA-256 differs, with the reason.
    public var problems: [String] = []
}

extension Archive {
    /// Opens every segment, reunites, and compares the SHA-256, of all stored versions or of a random sample.
    ///
    /// - Parameter report: called after each instance.
    public func verify(
        sample: Int?, subject: Subject, report: (VerifyProgress) async throws -> Void
    ) async throws {
        try require(.administer, by: subject, purpose: .maintenance)
        var rows = try await onVault { vault throws(VaultError) in try vault.instances(Scope(shownOnly: false)) }
        if let sample, sample < rows.count { rows = Array(rows.shuffled().prefix(max(0, sample))) }
        var progress = VerifyProgress()
        progress.total = rows.count
        for row in rows {
            do {
                progress.byteCount += try await verify(row)
            } catch {
                progress.problems.append("instance \(row.instance) in pack \(row.place.node)/\(row.place.number): \(error)")
            }
            progress.checked += 1
            try await report(progress)
        }
    }

    private func verify(_ row: InstanceRow) async throws(ArchiveError) -> UInt64 {
        let opened = try await openInstance(row)
        do throws(GatewayError) {
            let record = try await opened.record()
            var reader = OriginalReader(opened, record: record, part: .dataSet)
            var hasher = SHA256Hasher()
            var byteCount: UInt64 = 0
            while let piece = try await reader.next() {
                hasher.update(piece)
                byteCount += UInt64(piece.count)
            }
            guard hasher.finalize() == record.sha256 else { throw .mismatch }
            try await opened.openEverything()
            return byteCount
        } catch { throw ArchiveError(error) }
    }
}
