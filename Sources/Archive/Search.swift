public import Access
import DICOM
import Gateway
import Identity
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

    /// Begins a search whose answers come in steps, however many there are.
    ///
    /// - Throws: ``ArchiveError/invalid(_:)``; ``ArchiveError/denied(_:)``.
    public func find(_ query: Query, subject: Subject) async throws(ArchiveError) -> Finding {
        try require(.search, by: subject)
        let cursor = try await onVault { vault throws(VaultError) in try vault.beginSearch(query) }
        return Finding(archive: self, cursor: cursor)
    }

    /// Heads held at once: a usual one has some kilobytes, that of a large multi-frame image some megabytes.
    private static let headByteCount: UInt64 = 16 << 20

    /// The heads of the first rows: of as many as may be held at once.
    func heads(of rows: [InstanceRow]) async throws -> [OpenedHead] {
        var heads: [OpenedHead] = []
        var byteCount: UInt64 = 0
        for row in rows {
            let opened = try await openInstance(row)
            byteCount += opened.headByteCount
            if !heads.isEmpty, byteCount > Self.headByteCount { break }
            let record = try await opened.record()
            let head = try await opened.head(of: record)
            heads.append(OpenedHead(dataSet: head, transferSyntaxUID: record.transferSyntaxUID))
        }
        return heads
    }

    fileprivate func step(
        _ cursor: SearchCursor
    ) async throws(ArchiveError) -> (answers: [[UInt8]], cursor: SearchCursor) {
        try await onVault { [self] vault throws(VaultError) in
            try vault.continueSearch(cursor) { rows throws(VaultError) in
                try Self.waiting { [self] in try await heads(of: rows) }
            }
        }
    }
}

/// A search under way. Between two steps nothing is held: neither a thread nor the vault waits for whoever reads the answers.
public struct Finding: Sendable {
    private let archive: Archive
    private var cursor: SearchCursor

    init(archive: Archive, cursor: SearchCursor) { (self.archive, self.cursor) = (archive, cursor) }

    /// The next answers, each a data set in explicit VR little endian and UTF-8: some, none yet where much has to be looked
    /// through, or nil at the end.
    ///
    /// - Throws: ``ArchiveError/tooManyCandidates``: what was answered is not all; never a silent cut.
    public mutating func next() async throws(ArchiveError) -> [[UInt8]]? {
        if cursor.isAtEnd { return nil }
        let step = try await archive.step(cursor)
        cursor = step.cursor
        return step.answers
    }
}
