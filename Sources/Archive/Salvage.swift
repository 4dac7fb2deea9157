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
    ) async throws(ArchiveError) -> Salvaged {
        let byteCount = pack.entry.byteCount
        let last = min(byteCount, end + ArchiveLimits.salvageByteCount)
        let headerByteCount = GroupHeader.encodedByteCount
        var salvaged = Salvaged()
        var least = number
        var (window, windowStart) = ([UInt8](), end)
        var at = end
        // What looks like a group is read to be checked: of made up ones there could be very many.
        var budget = 4 * ArchiveLimits.salvageByteCount
        while at + UInt64(headerByteCount) <= last, budget > 0 {
            if at + UInt64(headerByteCount) > windowStart + UInt64(window.count) {
                windowStart = at
                do { window = try await source.read(at..<min(last, at + 1 << 20)) } catch {
                    throw (error as? StoreError).map { .store($0) } ?? .damaged("a pack (\(error))")
                }
            }
            guard let offset = Self.firstHeader(in: window, from: Int(at - windowStart), least: least) else {
                at = windowStart + UInt64(window.count - headerByteCount + 1)
                continue
            }
            let start = windowStart + UInt64(offset)
            at = start + 1
            guard let header = try? GroupHeader(parsing: window[offset..<(offset + headerByteCount)]),
                header.byteCount <= byteCount - start
            else { continue }
            budget -= min(budget, header.byteCount)
            guard let id = try await packID(at: start, header, of: preamble, in: source, &salvaged) else { continue }
            salvaged.groups.append(
                GroupPlace(
                    node: pack.node, number: pack.number, group: header.number, offset: start,
                    byteCount: header.byteCount, packID: id))
            salvaged.end = max(salvaged.end, Int(header.number) + 1)
            least = header.number &+ 1
            at = start + header.byteCount
        }
        if budget == 0 { salvaged.end = max(salvaged.end, Int(number) + 1) }
        return salvaged
    }

    /// The id of the pack that a group says it is of; nil where it is not believed.
    private func packID(
        at start: UInt64, _ header: GroupHeader, of preamble: Preamble?, in source: StoreSource,
        _ salvaged: inout Salvaged
    ) async throws(ArchiveError) -> [UInt8]? {
        do throws(PackError) {
            let group = try await GroupReader.open(
                at: start, byteCount: header.byteCount, of: preamble, from: source, ring: ring)
            return group.index.pack.bytes
        } catch {
            switch error {
            case .source: throw ArchiveError(error)
            case .damaged(.checksum), .truncated: break
            // Its bytes hold: it was there, and something else is wrong.
            default: salvaged.end = max(salvaged.end, Int(header.number) + 1)
            }
            return nil
        }
    }

    private static func firstHeader(in window: [UInt8], from start: Int, least: UInt32) -> Int? {
        let last = window.count - GroupHeader.encodedByteCount
        guard start <= last else { return nil }
        return (start...last).first { at in
            // G, the first byte of the magic, before anything dearer is asked.
            window[at] == 0x47
                && (try? GroupHeader(parsing: window[at..<(at + GroupHeader.encodedByteCount)]))
                    .map { $0.number >= least } == true
        }
    }
}

/// What is found behind a group that is not believed.
struct Salvaged {
    var groups: [GroupPlace] = []
    /// One more than the highest group number that was there; 0 where nothing shows that one was.
    var end = 0
}
