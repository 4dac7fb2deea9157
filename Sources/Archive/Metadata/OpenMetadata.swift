public import Access
public import DICOM
public import Gateway
import Packs
import Sealing
public import Vault

/// Metadata of a study or series that somebody may have: series by series, what lies ready and what is to be made.
public struct OpenedMetadata: Sendable {
    public let series: [ShownSeries]
    /// How many more the study holds that wait for a decision: whoever opens it is told.
    public let heldCount: Int
    let decision: Decision

    /// Names what is shown: the same as long as it is the same.
    public var digest: [UInt8] {
        var hasher = SHA256Hasher()
        for series in series { hasher.update(series.study.bytes + series.series.bytes + series.shown.bytes) }
        return Array(hasher.finalize().prefix(16))
    }
}

/// The deflated text of one series as it lies in its pack, piece by piece: ends on a byte border, and is not the end of a
/// deflate stream.
public struct PreparedText: Sendable {
    /// Of the text.
    public let tally: GzipTally
    public let deflatedByteCount: UInt64
    /// What addresses in the text begin with.
    public let root: String
    private let reader: ItemReader<StoreSource>
    private var rest: Range<UInt64>

    init(_ prepared: PreparedMetadata, reader: ItemReader<StoreSource>) throws(ArchiveError) {
        let start = PreparedItem.start(of: prepared)
        guard reader.byteCount == start + prepared.deflatedByteCount + UInt64(PreparedItem.tailByteCount) else {
            throw .damaged("prepared metadata")
        }
        tally = GzipTally(crc32: prepared.crc32, byteCount: prepared.byteCount)
        (deflatedByteCount, root, self.reader) = (prepared.deflatedByteCount, prepared.root, reader)
        rest = start..<(start + prepared.deflatedByteCount)
    }

    /// The next deflated bytes; nil at the end.
    public mutating func next() async throws(ArchiveError) -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        let step = ArchiveLimits.preparedPieceByteCount
        // Ends where a segment does, so that none is opened twice.
        let end = min(rest.upperBound, (rest.lowerBound / step + 1) * step)
        let bytes: [UInt8]
        do throws(PackError) { bytes = try await reader.read(rest.lowerBound..<end) } catch {
            throw ArchiveError(error)
        }
        rest = end..<rest.upperBound
        return bytes
    }
}

extension Archive {
    /// Opens the metadata of a study, or of one series of it: decides and logs. Reads nothing yet.
    ///
    /// - Throws: ``ArchiveError/notFound``; ``ArchiveError/denied(_:)``.
    public func openMetadata(
        studyUID: String, seriesUID: String?, subject: Subject, purpose: Purpose = .treatment
    ) async throws(ArchiveError) -> OpenedMetadata {
        guard let study = pseudonym(studyUID) else { throw .notFound }
        let decision = try require(.read, by: subject, study: study, purpose: purpose)
        var wanted: PseudonymousUID?
        if let seriesUID {
            guard let series = pseudonym(seriesUID) else { throw .notFound }
            wanted = series
        }
        let series = wanted
        let found = try await onVault { vault throws(VaultError) in try vault.shownSeries(study: study, series: series)
        }
        guard !found.series.isEmpty else { throw .notFound }
        return OpenedMetadata(series: found.series, heldCount: found.heldCount, decision: decision)
    }

    /// The text of a series that lies ready.
    ///
    /// - Throws: ``ArchiveError/damaged(_:)`` and others where it can't be read: see ``forgetPrepared(_:)``.
    public func preparedText(_ prepared: ShownSeries.Prepared) async throws(ArchiveError) -> PreparedText {
        let group = try await openGroup(prepared.place)
        let ordinal = Int(prepared.metadata.ordinal)
        guard ordinal < group.index.members.count, let item = group.index.members[ordinal].item(.metadata) else {
            throw .damaged("a pack's index")
        }
        let reader: ItemReader<StoreSource>
        do throws(PackError) {
            reader = try ItemReader(
                item, groupOffset: prepared.place.offset, dataKey: try group.dataKey(for: item, ring: ring),
                source: source(of: prepared.place))
        } catch { throw ArchiveError(error) }
        return try PreparedText(prepared.metadata, reader: reader)
    }

    /// The shown instances of a series, by rank, a page at a time.
    ///
    /// - Parameter last: the last one of the page before.
    public func instances(
        of series: ShownSeries, after last: InstanceRow?
    ) async throws(ArchiveError) -> [InstanceRow] {
        try await onVault { vault throws(VaultError) in
            try vault.shownInstances(of: series, after: last, limit: ArchiveLimits.metadataPage)
        }
    }

    /// Places and keys of one instance of the opened study.
    public func open(_ row: InstanceRow, of opened: OpenedMetadata) async throws(ArchiveError) -> OpenedInstance {
        guard opened.series.contains(where: { $0.study == row.study && $0.series == row.series }) else {
            throw .notFound
        }
        return try await openInstance(row)
    }

    /// Counts what went out (``UseMeter``).
    public func recordUse(of opened: OpenedMetadata, byteCount: Int) {
        decisions.recordUse(of: opened.decision, frameCount: 0, byteCount: UInt64(clamping: byteCount), now: time)
    }

    /// Has somebody look again at a series whose text was used and serves, but not as it lies.
    ///
    /// - Parameter root: what addresses would begin with if it were made now.
    public func noteUse(of series: ShownSeries, root: String) async throws(ArchiveError) {
        guard let prepared = series.prepared, prepared.metadata.root != root else { return }
        try await onVault { vault throws(VaultError) in try vault.wantPrepared(series) }
    }

    /// Keeps the root that clients come by, for the next start.
    public func keepMetadataRoot(_ root: String) async throws(ArchiveError) {
        try await onVault { vault throws(VaultError) in try vault.keepMetadataRoot(root) }
    }

    /// Has the metadata of a series made anew: what lies ready can't be read, or is not what is wanted now.
    public func forgetPrepared(_ series: ShownSeries) async throws(ArchiveError) {
        try await onVault { vault throws(VaultError) in try vault.forgetPrepared(series) }
    }
}
