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
        if sources[middle].items.contains(where: { $0.kind == .thumbnail }) {
            sources[middle].thumbnail = .moves
        } else if let part = await made(of: sources[middle]) {
            sources[middle].thumbnail = .made(part)
        }
    }

    /// Nil for what can't be shown, or not now: then it is made whenever somebody asks for it.
    private func made(of source: SettleSource) async -> SealedPart? {
        guard archive.idleCodec.pool.isAvailable, let slot = source.pictureSlot,
            let opened = try? archive.openInstance(
                source.group.index.members[Int(source.row.ordinal)], of: source.group, at: source.row.place,
                instance: source.row.instance, codec: archive.idleCodec),
            let plaintext = try? await opened.madeThumbnail(codec: archive.idleCodec)
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
