import Gateway
import Packs
import Sealing
import Stores
import Vault

extension Archive {
    /// Groups that lie behind one that is not believed. A pack that failed is not written again, so they were synced, and
    /// what is before them is damage and no torn end. Each is believed by its CRC and by its sealed index.
    ///
    /// - Parameters:
    ///   - end: where the last group ends that the scan believed.
    ///   - number: the first group number that is not believed.
    ///   - preamble: nil where it is lost: each index has the pack's id.
    func groupsBehind(
        _ end: UInt64, number: UInt32, of preamble: Preamble?, in source: StoreSource, _ pack: LoosePack
    ) async throws(ArchiveError) -> [GroupPlace] {
        var found: [GroupPlace] = []
        var least = number
        var at = end
        let byteCount = pack.entry.byteCount
        let last = min(byteCount, end + ArchiveLimits.salvageByteCount)
        let headerByteCount = UInt64(GroupHeader.encodedByteCount)
        while at + headerByteCount <= last {
            let windowEnd = min(last, at + 1 << 20)
            let window: [UInt8]
            do { window = try await source.read(at..<windowEnd) } catch {
                throw (error as? StoreError).map { .store($0) } ?? .damaged("a pack (\(error))")
            }
            guard let offset = Self.firstHeader(in: window, least: least) else {
                at = windowEnd - headerByteCount + 1
                continue
            }
            let start = at + UInt64(offset)
            let header = try? GroupHeader(parsing: window[offset..<(offset + GroupHeader.encodedByteCount)])
            if let header, header.byteCount <= byteCount - start,
                let group = try? await GroupReader.open(
                    at: start, byteCount: header.byteCount, of: preamble, from: source, ring: ring)
            {
                found.append(
                    GroupPlace(
                        node: pack.node, number: pack.number, group: header.number, offset: start,
                        byteCount: header.byteCount, packID: group.index.pack.bytes))
                least = header.number &+ 1
                at = start + header.byteCount
            } else {
                at = start + 1
            }
        }
        return found
    }

    private static func firstHeader(in window: [UInt8], least: UInt32) -> Int? {
        guard window.count >= GroupHeader.encodedByteCount else { return nil }
        return (0...(window.count - GroupHeader.encodedByteCount)).first { at in
            // G, the first byte of the magic, before anything dearer is asked.
            window[at] == 0x47
                && (try? GroupHeader(parsing: window[at..<(at + GroupHeader.encodedByteCount)])).map {
                    $0.number >= least
                } == true
        }
    }
}
