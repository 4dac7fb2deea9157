import Identity
import Packs
import Sealing

extension Receiver {
    /// Seals a picture anew where what came behind its first pixels made it another: with the header that the whole head
    /// gives, and the identity key. All parts move to a new file, so that nothing of the old picture is stored.
    func resealLatePicture() async throws(ArchiveError) {
        guard let splitter, let late = splitter.latePicture else { return }
        guard let key = intake.identityKey else { throw .damaged("an arrival without keys") }
        try await spillSealed()
        guard let old = spill else { throw .damaged("an arrival without its file") }
        let new = try await Spill.begin(in: archive, slots: intake.slots)
        do throws(ArchiveError) {
            var start: UInt64 = 0
            var resealed: SealedItem?
            for (index, part) in splitter.parts.enumerated() {
                if index == late.part {
                    resealed = try await reseal(part.item, at: start, late: late, key: key, from: old, to: new)
                } else {
                    try await Self.copy(start..<(start + part.item.sealedByteCount), from: old, to: new)
                }
                start += part.item.sealedByteCount
            }
            guard let resealed else { throw .damaged("a part that is not there") }
            splitter.replacePicture(by: resealed)
        } catch {
            await new.discardUnlessPublished()
            throw error
        }
        spill = new
        await old.discardUnlessPublished()
    }

    private func reseal(
        _ item: SealedItem, at start: UInt64, late: Splitter.LatePicture, key: DataKey, from old: Spill, to new: Spill
    ) async throws(ArchiveError) -> SealedItem {
        guard let oldKey = intake.key(for: item.header.dataKeyID) else { throw .damaged("an item's data key") }
        var sealed: [UInt8] = []
        var cursor: PartCursor
        do throws(SealingError) { cursor = try PartCursor(item, start: start, dataKey: oldKey) } catch {
            throw ArchiveError(error)
        }
        var sealer = try begin(item.header.kind, late.header, key: key, into: &sealed)
        var position = late.replacedByteCount
        while position < item.plaintextByteCount {
            let piece = try await cursor.piece(at: position) { (range, body) async throws(ArchiveError) in
                let bytes = try await old.read(range)
                var failure: SealingError?
                bytes.withUnsafeBytes { raw in
                    do throws(SealingError) { try body(raw) } catch { failure = error }
                }
                if let failure { throw ArchiveError(failure) }
            }
            do throws(SealingError) { try sealer.seal(piece, into: &sealed) } catch { throw ArchiveError(error) }
            position += UInt64(piece.count)
            try await new.append(sealed)
            sealed.removeAll(keepingCapacity: true)
        }
        let resealed: SealedItem
        do throws(SealingError) { resealed = try sealer.finish(into: &sealed) } catch { throw ArchiveError(error) }
        try await new.append(sealed)
        return resealed
    }

    private func begin(
        _ kind: UInt8, _ header: [UInt8], key: DataKey, into sealed: inout [UInt8]
    ) throws(ArchiveError) -> ItemSealer {
        do throws(SealingError) {
            var sealer = try ItemSealer(kind: kind, dataKey: key, random: archive.random)
            try sealer.seal(header, into: &sealed)
            return sealer
        } catch { throw ArchiveError(error) }
    }

    private static func copy(_ range: Range<UInt64>, from old: Spill, to new: Spill) async throws(ArchiveError) {
        var position = range.lowerBound
        while position < range.upperBound {
            let next = min(range.upperBound, position + 1 << 20)
            let bytes = try await old.read(position..<next)
            try await new.append(bytes)
            position = next
        }
    }
}
