import DICOM
public import Gateway
import Packs
import Sealing
import Stores
import Synchronization
public import Vault

/// How metadata is written: by those above, who know addresses.
public struct MetadataWriting: Sendable {
    /// Goes up with each change of what is written, so that what was prepared before counts no more.
    public let version: UInt16
    /// What addresses begin with.
    public let root: String
    /// The text of one instance: a DICOM JSON object (PS3.18 F.2).
    public let text: @Sendable (OpenedInstance) async throws(ArchiveError) -> [UInt8]

    public init(
        version: UInt16, root: String, text: @escaping @Sendable (OpenedInstance) async throws(ArchiveError) -> [UInt8]
    ) {
        (self.version, self.root, self.text) = (version, root, text)
    }
}

/// Metadata is prepared by the archive for itself: nobody gets anything, so nobody is asked. Whoever opens it later is.
extension Archive {
    /// Begins to prepare: where the text is written otherwise than the last time, all series are looked at again.
    ///
    /// - Parameter version: how it is written now.
    /// - Returns: the root that was kept; nil where none was.
    public func beginPreparing(version: UInt16) async throws(ArchiveError) -> String? {
        try await onVault { vault throws(VaultError) in
            try vault.wantMetadata(textVersion: version)
            return try vault.metadataRoot()
        }
    }

    /// Series whose metadata is not known to lie ready, the newest first.
    public func seriesToPrepare(below id: Int64 = .max, limit: Int) async throws(ArchiveError) -> [ShownSeries] {
        try await onVault { vault throws(VaultError) in try vault.seriesToPrepare(below: id, limit: limit) }
    }

    /// Milliseconds since the last instance was catalogued.
    public var quietTime: UInt64 {
        let last = lastArrival.load(ordering: .relaxed)
        let time = now()
        return time > last ? time - last : 0
    }

    /// Makes the metadata of a series ready, as one sealed item in a loose pack.
    ///
    /// What arrives meanwhile does no harm: the item names what it was made of, and counts for nothing else.
    ///
    /// - Parameter pause: called between two instances.
    /// - Throws: where one instance can't be read: then there is no item, and whoever asks gets what can be read.
    public func prepare(
        _ series: ShownSeries, _ writing: MetadataWriting, pause: @Sendable () async -> Void = {}
    ) async throws(ArchiveError) {
        guard writing.root.utf8.count <= ArchiveLimits.rootByteCount else { throw .invalid("the root is too long") }
        let isReady = series.prepared.map {
            $0.metadata.textVersion == writing.version && $0.metadata.root == writing.root
        }
        // Instances without a patient are asked for one by one.
        let isWanted = series.instanceCount > 0 && nonPatient.category(ofStudy: series.study) == nil
        guard isReady != true, isWanted else {
            return try await onVault { vault throws(VaultError) in try vault.notePrepared(series) }
        }
        guard await !log.isLowOnDisk() else { throw .store(.outOfSpace) }
        let made = PreparedMetadata(
            study: series.study, series: series.series, shown: series.shown,
            instanceCount: UInt32(clamping: series.instanceCount), textVersion: writing.version, root: writing.root)
        let maker = try PreparedMaker(made, archive: self)
        do throws(ArchiveError) {
            var shown = ShownDigest()
            var last: InstanceRow?
            while true {
                let page = try await instances(of: series, after: last)
                guard let end = page.last else { break }
                for row in page {
                    if Task.isCancelled { throw ArchiveError.closing }
                    let opened = try await openInstance(row)
                    let text = try await writing.text(opened)
                    try await maker.add(text)
                    shown.add(row)
                    await pause()
                }
                last = end
            }
            // Something came while it was made: it will be made again.
            guard shown == series.shown else { return await maker.abandon() }
            // Not while something is being forgotten: it would be looked for before it is there.
            try await settling.run { () async throws(ArchiveError) in
                guard try await isStillShown(series) else { return await maker.abandon() }
                try await maker.finish()
            }
        } catch {
            await maker.abandon()
            throw error
        }
    }
}

extension Archive {
    private func isStillShown(_ series: ShownSeries) async throws(ArchiveError) -> Bool {
        let found = try await onVault { vault throws(VaultError) in
            try vault.shownSeries(study: series.study, series: series.series)
        }
        return found.series.first?.shown == series.shown
    }
}

/// Deflates and seals the texts of a series as they are made.
private actor PreparedMaker {
    private var prepared: PreparedMetadata
    private let archive: Archive
    private let slot: KeySlot
    private var sealer: ItemSealer?
    private var deflater: TextDeflater
    private var isFirst = true
    private var deflated: [UInt8] = []
    private var sealed: [UInt8] = []
    private var spill: Spill?

    init(_ prepared: PreparedMetadata, archive: Archive) throws(ArchiveError) {
        (self.prepared, self.archive) = (prepared, archive)
        do throws(DICOMError) { deflater = try TextDeflater() } catch { throw .unreadable(error) }
        do throws(SealingError) {
            let (key, slot) = try archive.ring.makeDataKey(.identity)
            self.slot = slot
            var begun: [UInt8] = []
            var sealer = try ItemSealer(kind: ItemKind.metadata.rawValue, dataKey: key, random: archive.random)
            try sealer.seal(PreparedItem.head(of: prepared), into: &begun)
            self.sealer = consume sealer
            sealed = begun
        } catch { throw ArchiveError(error) }
    }

    func add(_ text: [UInt8]) async throws(ArchiveError) {
        do throws(DICOMError) {
            if !isFirst { try deflater.deflate([UInt8(ascii: ",")], into: &deflated) }
            isFirst = false
            try deflater.deflate(text, into: &deflated)
        } catch { throw .unreadable(error) }
        try seal()
        guard sealed.count > ArchiveLimits.preparedInMemory else { return }
        let bytes = sealed
        sealed = []
        if spill == nil { spill = try await Spill.begin(in: archive, slots: [slot]) }
        try await spill?.append(bytes)
    }

    private func seal() throws(ArchiveError) {
        do throws(SealingError) { try sealer?.seal(deflated, into: &sealed) } catch { throw ArchiveError(error) }
        prepared.deflatedByteCount += UInt64(deflated.count)
        deflated.removeAll(keepingCapacity: true)
    }

    func finish() async throws(ArchiveError) {
        do throws(DICOMError) { try deflater.flush(into: &deflated) } catch { throw .unreadable(error) }
        try seal()
        (prepared.crc32, prepared.byteCount) = (deflater.tally.crc32, deflater.tally.byteCount)
        guard var sealer = sealer.take() else { return }
        let item: SealedItem
        do throws(SealingError) {
            try sealer.seal(PreparedItem.tail(of: prepared), into: &sealed)
            item = try sealer.finish(into: &sealed)
        } catch { throw ArchiveError(error) }
        let part = SealedPart(item: item, bytes: sealed)
        guard let spill else {
            try await archive.committer.commit(Member(parts: [part], slots: [slot], content: .metadata(prepared)))
            return
        }
        let byteCount = try await spill.finish(parts: [], record: part)
        try await archive.committer.publish(spill, groupByteCount: byteCount, content: .metadata(prepared))
    }

    func abandon() async { await spill?.discardUnlessPublished() }
}
