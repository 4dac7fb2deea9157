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

    public init() {}
}

extension Archive {
    /// Opens every segment, reunites, and compares the SHA-256, of all stored versions or of a random sample. Each element
    /// is the state after one more instance; a slow reader holds the work up.
    public func verification(sample: Int?, subject: Subject) -> Verification {
        Verification(archive: self, sample: sample, subject: subject)
    }

    fileprivate func verify(_ row: InstanceRow) async throws(ArchiveError) -> UInt64 {
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

/// The course of a verification.
public struct Verification: AsyncSequence, Sendable {
    public typealias Element = VerifyProgress
    let archive: Archive
    let sample: Int?
    let subject: Subject

    public struct AsyncIterator: AsyncIteratorProtocol {
        let verification: Verification
        private var rows: [InstanceRow]?
        private var progress = VerifyProgress()

        init(_ verification: Verification) { self.verification = verification }

        public mutating func next() async throws -> VerifyProgress? {
            if rows == nil { try await begin() }
            guard let row = rows?.popLast() else { return nil }
            do throws(ArchiveError) { progress.byteCount += try await verification.archive.verify(row) } catch {
                progress.problems.append(
                    "instance \(row.instance) in pack \(row.place.node)/\(row.place.number): \(error)")
            }
            progress.checked += 1
            return progress
        }

        private mutating func begin() async throws(ArchiveError) {
            let archive = verification.archive
            try archive.require(.administer, by: verification.subject, purpose: .maintenance)
            var all = try await archive.onVault { vault throws(VaultError) in
                try vault.instances(Scope(shownOnly: false))
            }
            if let sample = verification.sample, sample < all.count { all = Array(all.shuffled().prefix(Swift.max(0, sample))) }
            progress.total = all.count
            rows = all.reversed()
        }
    }
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
