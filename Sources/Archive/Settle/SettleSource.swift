import DICOMImage
import Gateway
import Identity
import Packs
import Sealing
import Stores
import Vault

/// One instance on its way into settled packs: its items where they lie now, and its keys.
struct SettleSource: Sendable {
    /// What becomes of its picture.
    enum Plan: Sendable {
        /// It moves as it lies, with the first looks that it has.
        case move
        /// It moves as it lies and gets first looks.
        case look(PictureCoding)
        /// Its frames are coded anew.
        case recompress(PictureCoding)
    }

    /// What becomes of its thumbnail.
    enum ThumbnailPlan: Sendable {
        /// It has none, or another one stands for the series now.
        case none
        /// It moves as it lies.
        case moves
        case made(SealedPart)
    }

    let row: InstanceRow
    let group: OpenGroup
    let items: [ItemPlace]
    /// Where they lie, by ``ItemPlace/pack``.
    let packs: [UInt16: PackPlace]
    let slots: [KeySlot]
    var plan = Plan.move
    var thumbnail = ThumbnailPlan.none
    /// Whether its picture could be recompressed, and nobody has tried yet.
    var isNative = false

    /// Items that lie in the pack of pictures.
    var pictures: [ItemPlace] { items.filter { $0.kind == .picture || $0.kind == .firstLook } }
    /// Those that move to the head pack.
    var others: [ItemPlace] {
        items.filter { item in
            guard item.kind == .thumbnail else { return item.kind != .picture && item.kind != .firstLook }
            if case .moves = thumbnail { return true } else { return false }
        }
    }

    /// Of what is read as a whole to be compressed.
    var wordsByteCount: Int {
        others.reduce(0) { $0 + ($1.byteCount <= PackLimits.compressedByteCount ? Int($1.byteCount) : 0) }
    }

    /// The key that the picture, and its first looks, are sealed with.
    var pictureSlot: KeySlot? {
        items.first { $0.kind == .picture }.flatMap { slots(of: [$0]).first }
    }

    func slots(of items: [ItemPlace]) -> [KeySlot] {
        let ids = Set(items.map(\.item.header.dataKeyID))
        return slots.filter { ids.contains($0.id) }
    }

    func pack(of item: ItemPlace) throws(ArchiveError) -> PackPlace {
        guard let pack = packs[item.pack] else { throw .damaged("a pack's index") }
        return pack
    }

    /// How it lies once its items are where they go.
    func storage(_ items: [ItemPlace]) -> Storage {
        let isRecompressed = items.contains { if case .recompressed = $0.form { true } else { false } }
        return Storage(
            byteCount: items.reduce(0) { $0 + $1.item.sealedByteCount },
            form: isRecompressed ? .recompressed : isNative ? .native : .received)
    }
}

extension Archive {
    /// An instance as it lies, with the plan that a policy makes for it.
    ///
    /// - Parameter mayChange: false for one that was tried and did not come back as it was: it moves as it lies.
    func settleSource(
        of row: InstanceRow, mayChange: Bool
    ) async throws(ArchiveError) -> SettleSource {
        let group = try await openGroup(row.place)
        guard Int(row.ordinal) < group.index.members.count else { throw .damaged("a pack's index") }
        let member = group.index.members[Int(row.ordinal)]
        var slots: [KeySlot] = []
        for item in member.items {
            guard let slot = group.slot(for: item), !slot.isCommitment else { throw .damaged("a pack's keys") }
            if !slots.contains(slot) { slots.append(slot) }
        }
        var source = SettleSource(
            row: row, group: group, items: member.items, packs: packs(for: member.items, of: group, at: row.place),
            slots: slots.sorted { $0.id < $1.id })
        let opened = try openInstance(member, of: group, at: row.place, instance: row.instance, codec: idleCodec)
        // Until somebody has tried it stays what it is taken for.
        source.isNative = row.storage.form == .native
        guard mayChange else {
            source.isNative = false
            return source
        }
        do throws(ArchiveError) {
            try await plan(&source, opened)
        } catch {
            // It moves as it lies; what is wrong with it is found when it is verified.
            if error.mayPass || error.isOfStore { throw error }
        }
        return source
    }

    private func plan(
        _ source: inout SettleSource, _ opened: OpenedInstance
    ) async throws(ArchiveError) {
        do throws(GatewayError) {
            let record = try await opened.record()
            guard let coding = try await PictureCoding(opened, record: record, codec: idleCodec) else { return }
            let hasLooks = source.items.contains { $0.kind == .firstLook }
            source.isNative = coding.canBeRecompressed
            // Without the program that codecs run in all else works.
            guard idleCodec.pool.isAvailable else { return }
            if source.isNative, recompression.isDue(source.row.modality, source.row.rank, now: now()) {
                source.isNative = false
                var isWorthIt = true
                // The first of many frames says whether they get smaller.
                if coding.frameCount > 1 {
                    let first = try await coding.frame(0, recompresses: true)
                    isWorthIt = first.frame.coding != .native
                }
                if isWorthIt {
                    source.plan = .recompress(coding)
                    return
                }
            }
            if coding.hasLooks, !hasLooks { source.plan = .look(coding) }
        } catch { throw ArchiveError(error) }
    }
}

extension OpenGroup {
    /// The wrapped key of an item, wherever it lies.
    fileprivate func slot(for item: ItemPlace) -> KeySlot? {
        let id = item.item.header.dataKeyID
        guard item.pack > 0 else { return slots.slot(for: id) }
        return Int(item.pack) <= otherKeys.count ? otherKeys[Int(item.pack) - 1].slot(for: id) : nil
    }
}

extension ArchiveError {
    /// Whether the store failed, and not what lies in it.
    var isOfStore: Bool {
        if case .store(let reason) = self { reason != .notFound } else { false }
    }
}
