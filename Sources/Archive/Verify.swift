public import Access
import Gateway
import Identity
import Packs
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
        // What others have opened before says nothing of what lies in the store now.
        try await verify(try await openInstance(row, dictionaries: OpenedDictionaries()))
    }

    /// Opens every segment of an instance, reunites it, and compares the SHA-256.
    ///
    /// - Returns: the original's bytes.
    func verify(_ opened: OpenedInstance) async throws(ArchiveError) -> UInt64 {
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

/// Chooses some of a known number of things as they pass, every choice as likely as another (Knuth, TAOCP 3.4.2, S).
struct SelectionSampling {
    /// How many are still wanted, and how many of those that were counted have not passed.
    private(set) var wanted: Int
    private var rest: Int

    init(_ wanted: Int, of count: Int) { (self.wanted, rest) = (max(0, wanted), count) }

    mutating func takesNext(using random: inout some RandomNumberGenerator) -> Bool {
        guard wanted > 0 else { return false }
        // Those that were added after the counting are taken where others are missing.
        let takes = rest <= wanted || Int.random(in: 0..<rest, using: &random) < wanted
        rest -= 1
        if takes { wanted -= 1 }
        return takes
    }
}

/// The course of a verification.
public struct Verification: AsyncSequence, Sendable {
    public typealias Element = VerifyProgress
    let archive: Archive
    let sample: Int?
    let subject: Subject

    /// Versions read from the catalogue at once.
    static let pageSize = 1_000

    public struct AsyncIterator: AsyncIteratorProtocol {
        /// How far the walk through the catalogue is.
        private struct Walk {
            var sampling: SelectionSampling
            var page: VersionPage
            var index = 0
        }
        private let verification: Verification
        private var walk: Walk?
        private var progress = VerifyProgress()

        init(_ verification: Verification) { self.verification = verification }

        public mutating func next() async throws -> VerifyProgress? {
            let archive = verification.archive
            while let target = try await nextTarget() {
                let found = try await archive.onVault { vault throws(VaultError) in try vault.version(target) }
                guard let row = found else { continue }
                do throws(ArchiveError) {
                    let byteCount = try await archive.verify(row)
                    progress.byteCount += byteCount
                } catch {
                    progress.problems.append(
                        "instance \(row.instance) in pack \(row.place.node)/\(row.place.number): \(error)")
                }
                progress.checked += 1
                progress.total = Swift.max(progress.total, progress.checked)
                return progress
            }
            return nil
        }

        /// The next version that is to be verified.
        private mutating func nextTarget() async throws(ArchiveError) -> Amendment.Target? {
            var walk: Walk
            if let begun = self.walk { walk = begun } else { walk = try await begin() }
            defer { self.walk = walk }
            var random = SystemRandomNumberGenerator()
            while walk.sampling.wanted > 0 {
                if walk.index == walk.page.targets.count {
                    walk.page = try await page(after: walk.page)
                    walk.index = 0
                    if walk.page.targets.isEmpty { return nil }
                }
                let target = walk.page.targets[walk.index]
                walk.index += 1
                if walk.sampling.takesNext(using: &random) { return target }
            }
            return nil
        }

        private mutating func begin() async throws(ArchiveError) -> Walk {
            let archive = verification.archive
            try archive.require(.administer, by: verification.subject, purpose: .maintenance)
            let count = try await archive.onVault { vault throws(VaultError) in try vault.versionCount() }
            let wanted = verification.sample ?? .max
            progress.total = Swift.min(Swift.max(0, wanted), count)
            let first = try await page(after: nil)
            return Walk(sampling: SelectionSampling(wanted, of: count), page: first)
        }

        private func page(after page: VersionPage?) async throws(ArchiveError) -> VersionPage {
            try await verification.archive.onVault { vault throws(VaultError) in
                try vault.versions(after: page, limit: Verification.pageSize)
            }
        }
    }
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
