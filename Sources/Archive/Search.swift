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

    /// Heads held at once: a usual one has some kilobytes, that of a large multi-frame image some megabytes.
    private static let headByteCount: UInt64 = 16 << 20

    /// The heads of the first rows: of as many as may be held at once.
    private func heads(of rows: [InstanceRow]) async throws -> [DataSet] {
        var heads: [DataSet] = []
        var byteCount: UInt64 = 0
        for row in rows {
            let opened = try await openInstance(row)
            byteCount += opened.headByteCount
            if !heads.isEmpty, byteCount > Self.headByteCount { break }
            let record = try await opened.record()
            let head = try await opened.head(of: record)
            heads.append(head)
        }
        return heads
    }
}
