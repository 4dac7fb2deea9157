import DICOM
import Gateway
import Packs
import Sealing
import Vault

/// An item of prepared metadata (docs/pack-format.md): what it is of, the deflated text, and at its end what is known only then.
enum PreparedItem {
    static let magic = Array("ALFM".utf8)
    static let version: UInt8 = 1
    /// Without the root: magic 4, version 1, zero 1, text version 2, study 16, series 16, digest 16, instances 4, root length 2.
    static let headByteCount = 62
    /// CRC-32 4, byte count of the text 8.
    static let tailByteCount = 12

    static func head(of prepared: PreparedMetadata) -> [UInt8] {
        var bytes = magic + [version, 0]
        bytes.appendInteger(prepared.textVersion)
        bytes += prepared.study.bytes + prepared.series.bytes + prepared.shown.bytes
        bytes.appendInteger(prepared.instanceCount)
        let root = Array(prepared.root.utf8)
        bytes.appendInteger(UInt16(clamping: root.count))
        return bytes + root
    }

    static func tail(of prepared: PreparedMetadata) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendInteger(prepared.crc32)
        bytes.appendInteger(prepared.byteCount)
        return bytes
    }

    /// Where the deflated text begins.
    static func start(of prepared: PreparedMetadata) -> UInt64 {
        UInt64(headByteCount + prepared.root.utf8.count)
    }

    /// - Parameters:
    ///   - head: the item's first bytes, as many as a head can have or as there are.
    ///   - byteCount: of the whole item.
    /// - Returns: nil for a version that is not known: it is kept and skipped.
    static func parse(
        head: [UInt8], tail: [UInt8], byteCount: UInt64
    ) throws(ArchiveError) -> PreparedMetadata? {
        var rest = head[...]
        guard rest.take(4) == magic, let version = rest.take(1)?.first else { throw .damaged("prepared metadata") }
        guard version == Self.version else { return nil }
        guard rest.take(1) == [0], let textVersion: UInt16 = rest.takeInteger(),
            let study = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }),
            let series = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }), let shown = rest.take(16),
            let instanceCount: UInt32 = rest.takeInteger(), let rootCount: UInt16 = rest.takeInteger(),
            let root = rest.take(Int(rootCount)), byteCount >= UInt64(headByteCount + root.count + tailByteCount)
        else { throw .damaged("prepared metadata") }
        var prepared = PreparedMetadata(
            study: study, series: series, shown: ShownDigest(bytes: shown), instanceCount: instanceCount,
            textVersion: textVersion, root: String(decoding: root, as: UTF8.self))
        rest = tail[...]
        guard let crc32: UInt32 = rest.takeInteger(), let textByteCount: UInt64 = rest.takeInteger(), rest.isEmpty
        else { throw .damaged("prepared metadata") }
        (prepared.crc32, prepared.byteCount) = (crc32, textByteCount)
        prepared.deflatedByteCount = byteCount - UInt64(headByteCount + root.count + tailByteCount)
        return prepared
    }
}

extension Archive {
    /// What a pack's item of metadata says of itself; its text is not read.
    func metadata(
        _ item: ItemPlace, in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> Member.Content {
        do throws(PackError) {
            let reader = try group.reader(of: item, from: source(of: place), ring: ring)
            let count = reader.byteCount
            guard count >= UInt64(PreparedItem.headByteCount + PreparedItem.tailByteCount) else {
                throw .truncated
            }
            let head = try await reader.read(
                0..<min(count, UInt64(PreparedItem.headByteCount + ArchiveLimits.rootByteCount)))
            let tail = try await reader.read((count - UInt64(PreparedItem.tailByteCount))..<count)
            do throws(ArchiveError) {
                guard let prepared = try PreparedItem.parse(head: head, tail: tail, byteCount: count) else {
                    return .note
                }
                return .metadata(prepared)
            } catch { throw .damaged(.items) }
        } catch { throw ArchiveError(error) }
    }
}
