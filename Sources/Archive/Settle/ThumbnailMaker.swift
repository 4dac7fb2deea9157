import DICOMImage
import Gateway
import Packs
import Sealing
import Vault

/// Sees to it that one instance of a series has a thumbnail: the middle one of what is packed together.
struct ThumbnailMaker {
    let archive: Archive

    /// - Parameter sources: of one series, in their order.
    func choose(in sources: inout [SettleSource]) async {
        let images = sources.indices.filter { index in
            sources[index].row.state == .current && sources[index].pictures.contains { $0.kind == .picture }
        }
        guard !images.isEmpty else { return }
        let middle = images[images.count / 2]
        sources[middle].thumbnail = await plan(for: sources[middle])
    }

    /// What can't be shown, or not now, gets none: then it is made whenever somebody asks for it.
    private func plan(for source: SettleSource) async -> SettleSource.ThumbnailPlan {
        let opened = try? archive.openInstance(
            source.group.index.members[Int(source.row.ordinal)], of: source.group, at: source.row.place,
            instance: source.row.instance, codec: archive.idleCodec)
        guard let opened else { return .none }
        // One that is damaged, or that looks as pictures did once, is made anew.
        if let ready = try? await opened.thumbnail(), !ready.isEmpty { return .moves }
        guard archive.idleCodec.pool.isAvailable,
            let plaintext = try? await opened.madeThumbnail(codec: archive.idleCodec)
        else { return .none }
        return sealed(plaintext, for: source).map { .made($0) } ?? .none
    }

    /// With the key of the words: overlays that are drawn into it may hold any text.
    private func sealed(_ plaintext: [UInt8], for source: SettleSource) -> SealedPart? {
        guard let head = source.items.first(where: { $0.kind == .head }), let slot = source.slots(of: [head]).first
        else { return nil }
        var bytes: [UInt8] = []
        do throws(SealingError) {
            var sealer = try ItemSealer(
                kind: ItemKind.thumbnail.rawValue, dataKey: try archive.ring.open(slot), random: archive.random)
            try sealer.seal(plaintext, into: &bytes)
            let item = try sealer.finish(into: &bytes)
            return SealedPart(item: item, bytes: bytes)
        } catch { return nil }
    }
}
