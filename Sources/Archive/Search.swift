public import Access
import DICOM
import Gateway
public import Vault

extension Archive {
    /// Finds what matches a query: names from the directory, identifiers by token, everything else over opened cells and
    /// heads, exactly.
    ///
    /// - Throws: ``ArchiveError/tooManyCandidates``; ``ArchiveError/invalid(_:)``; never a silent cut.
    public func search(_ query: Query, subject: Subject) async throws(ArchiveError) -> SearchPage {
        try require(.search, by: subject)
        return try await onVault { [self] vault throws(VaultError) in
            try vault.search(query) { rows throws(VaultError) in
                try Self.waiting { [self] in try await heads(of: rows) }
            }
        }
    }

    private func heads(of rows: [InstanceRow]) async throws -> [DataSet] {
        var heads: [DataSet] = []
        heads.reserveCapacity(rows.count)
        for row in rows {
            let opened = try await openInstance(row)
            heads.append(try await opened.head(of: try await opened.record()))
        }
        return heads
    }
}
