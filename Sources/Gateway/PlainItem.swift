import Packs
import Sealing

/// The plaintext of an item as the record speaks of it, however it is written in its pack.
struct PlainItem: Sendable {
    private enum Kind: Sendable {
        case stored(ItemReader<StoreSource>)
        case recompressed(RecompressedPicture)
    }

    let byteCount: UInt64
    private let kind: Kind

    init(_ reader: ItemReader<StoreSource>) { (kind, byteCount) = (.stored(reader), reader.byteCount) }
    init(_ picture: RecompressedPicture) { (kind, byteCount) = (.recompressed(picture), picture.byteCount) }

    /// The frames of one that is recompressed.
    var picture: RecompressedPicture? {
        guard case .recompressed(let picture) = kind else { return nil }
        return picture
    }

    func read(_ range: Range<UInt64>) async throws(GatewayError) -> [UInt8] {
        switch kind {
        case .stored(let reader):
            do throws(PackError) { return try await reader.read(range) } catch { throw .pack(error) }
        case .recompressed(let picture): return try await picture.read(range)
        }
    }

    /// Of an item that is little enough for memory: words, or a record.
    func readAll() async throws(GatewayError) -> [UInt8] {
        guard case .stored(let reader) = kind else { throw .mismatch }
        do throws(PackError) { return try await reader.readAll() } catch { throw .pack(error) }
    }

    /// Where the first piece of a range ends: where a segment or a frame does, so that none is opened twice.
    func pieceEnd(_ range: Range<UInt64>) -> UInt64 {
        switch kind {
        case .stored(let reader):
            let size = max(GatewayLimits.pieceByteCount, UInt64(reader.place.item.header.segmentByteCount))
            return min(range.upperBound, (range.lowerBound / size + 1) * size)
        case .recompressed(let picture): return picture.pieceEnd(range)
        }
    }

    /// As ``ItemReader/openedByteCount(of:)``; nil where frames have to be decoded.
    func openedByteCount(of range: Range<UInt64>) -> Int? {
        guard case .stored(let reader) = kind else { return nil }
        return reader.openedByteCount(of: range)
    }

    /// As ``ItemReader/readWithoutWaiting(_:into:)``.
    func readWithoutWaiting(
        _ range: Range<UInt64>, into buffer: UnsafeMutableRawBufferPointer
    ) throws(GatewayError) -> Int? {
        guard case .stored(let reader) = kind else { return nil }
        do throws(PackError) { return try reader.readWithoutWaiting(range, into: buffer) } catch { throw .pack(error) }
    }
}
