public import Access
import Identity
import Sealing
import Stores

/// What a request has sent and what can't be stored yet, as bulk data before the metadata that name it: kept sealed, in memory
/// while it is little and below `tmp/` when it grows, under a key that nobody has but this process.
///
/// Unchecked, as ``Receiver`` is: used by one task at a time.
public final class Spool: @unchecked Sendable {
    /// One thing that was kept whole.
    public struct Item: Sendable {
        public let byteCount: UInt64
        fileprivate let start: UInt64
    }

    private let archive: Archive
    private let key: DataKey
    private var file: TemporaryFile?
    /// Sealed bytes that no file has, and how many bytes stand before them.
    private var pending: [UInt8] = []
    private var writtenByteCount: UInt64 = 0
    private var sealer: ItemSealer?
    private var itemStart: UInt64 = 0
    private var itemByteCount: UInt64 = 0
    private var checkedAt: UInt64 = 0
    /// Why something could not be written. From then on nothing is kept or read: what was to be written is gone.
    private var failure: ArchiveError?
    private let leased: Int

    fileprivate init(_ archive: Archive) throws(ArchiveError) {
        self.archive = archive
        do throws(SealingError) { key = try archive.ring.makeDataKey(.identity).key } catch {
            throw ArchiveError(error)
        }
        // Twice: while the file takes some, more comes. The reserve is for arrivals, which can't do without.
        let wanted = 2 * ArchiveLimits.spoolInMemory
        leased = archive.budget.take(wanted) ? wanted : 0
    }

    /// What it holds in memory: next to nothing where the budget is spent, by who is slow too.
    private var inMemory: Int { leased > 0 ? ArchiveLimits.spoolInMemory : ArchiveLimits.spoolWithoutLease }

    deinit { archive.budget.give(leased) }

    /// Bytes of the current item, in pieces of any size; the first of them begins it.
    public func take(_ raw: UnsafeRawBufferPointer) throws(ArchiveError) {
        if let failure { throw failure }
        do throws(SealingError) {
            try begin()
            try sealer?.seal(raw, into: &pending)
        } catch { throw ArchiveError(error) }
        itemByteCount += UInt64(raw.count)
    }

    /// Ends the current item; one that nothing came for is empty.
    public func finishItem() throws(ArchiveError) -> Item {
        if let failure { throw failure }
        do throws(SealingError) {
            try begin()
            if let sealer = sealer.take() { _ = try sealer.finish(into: &pending) }
        } catch { throw ArchiveError(error) }
        return Item(byteCount: itemByteCount, start: itemStart)
    }

    /// Forgets the current item. What was sealed of it stays, and nothing leads to it.
    public func dropItem() { sealer = nil }

    /// Bytes of the current item so far.
    public var currentByteCount: UInt64 { sealer == nil ? 0 : itemByteCount }

    private func begin() throws(SealingError) {
        guard sealer == nil else { return }
        (itemStart, itemByteCount) = (writtenByteCount + UInt64(pending.count), 0)
        sealer = try ItemSealer(kind: ItemKindCode.identityBulk, dataKey: key, random: archive.random)
    }

    /// Gives memory back where much has gathered. Call it after each ``take(_:)``.
    public func relieve() async throws(ArchiveError) {
        if pending.count > inMemory { try await write() }
    }

    private func write() async throws(ArchiveError) {
        do throws(ArchiveError) { try await writePending() } catch {
            (failure, pending) = (error, [])
            sealer = nil
            throw error
        }
    }

    private func writePending() async throws(ArchiveError) {
        if writtenByteCount >= checkedAt {
            // What waits must not take the room of what is to be kept.
            guard await !archive.log.isLowOnDisk() else { throw .store(.outOfSpace) }
            checkedAt = writtenByteCount + ArchiveLimits.diskReserve / 2
        }
        let bytes = pending
        pending = []
        do throws(StoreError) {
            let file: TemporaryFile
            if let begun = self.file { file = begun } else { file = try await archive.store.createTemporary() }
            self.file = file
            try await file.append([bytes])
        } catch { throw .store(error) }
        writtenByteCount += UInt64(bytes.count)
    }

    /// Reads a range of an item that was finished.
    public func read(_ range: Range<UInt64>, of item: Item) async throws(ArchiveError) -> [UInt8] {
        guard range.upperBound <= item.byteCount else { throw .damaged("a spooled item") }
        if range.isEmpty { return [] }
        let prefix = try await sealed(item.start..<(item.start + UInt64(ItemHeader.sealedPrefixByteCount)))
        let opener: ItemOpener
        let layout: SegmentLayout
        do throws(SealingError) {
            opener = try ItemOpener(prefix: prefix[...], dataKey: key)
            layout = try SegmentLayout(
                plaintextByteCount: item.byteCount, segmentSizeLog2: opener.header.segmentSizeLog2)
        } catch { throw ArchiveError(error) }
        guard let cut = layout.cut(range) else { throw .damaged("a spooled item") }
        let segments = try await sealed(
            (item.start + cut.sealedRange.lowerBound)..<(item.start + cut.sealedRange.upperBound))
        do throws(SealingError) {
            let plain = try opener.open(
                segments[...], firstSegment: cut.firstSegment, endsItem: cut.endsItem)
            return Array(plain[cut.skippedByteCount..<(cut.skippedByteCount + range.count)])
        } catch { throw ArchiveError(error) }
    }

    private func sealed(_ range: Range<UInt64>) async throws(ArchiveError) -> [UInt8] {
        if let failure { throw failure }
        guard let file else { return Array(pending[Int(range.lowerBound)..<Int(range.upperBound)]) }
        if !pending.isEmpty { try await write() }
        do throws(StoreError) { return try await file.read(range) } catch { throw .store(error) }
    }

    /// Does work on a text of this size, with no other beside it where it is large.
    public func read<Value: Sendable>(
        textOf byteCount: UInt64, _ work: () async throws(ArchiveError) -> Value
    ) async throws(ArchiveError) -> Value {
        guard byteCount > UInt64(inMemory) else { return try await work() }
        await archive.spoolLock.enter()
        let result: Result<Value, ArchiveError>
        do throws(ArchiveError) {
            let value = try await work()
            result = .success(value)
        } catch { result = .failure(error) }
        await archive.spoolLock.leave()
        return try result.get()
    }

    /// Forgets everything.
    public func discard() async {
        pending = []
        await file?.discard()
        file = nil
    }
}

extension Archive {
    /// Begins to keep what comes before it can be stored.
    ///
    /// - Throws: ``ArchiveError/denied(_:)`` for who may not store.
    public func makeSpool(subject: Subject) throws(ArchiveError) -> Spool {
        try require(.store, by: subject)
        return try Spool(self)
    }
}
