import DICOM
import Gateway
import Identity
import Packs
import Sealing

extension Archive {
    /// SHA-256 over the pixel data elements of an arrival; nil where it has none.
    func pixelDigest(of splitter: Splitter, intake: Intake, spill: Spill?) async throws(ArchiveError) -> [UInt8]? {
        let opened = try arriving(splitter, intake: intake, spill: spill)
        let elements = splitter.outlying
        let head = try? DataSet(parsing: splitter.head, transferSyntax: splitter.transferSyntax)
        return try await SelfCheck.pixelDigest(elements: elements, head: head) {
            (element, range) async throws(ArchiveError) in
            try await opened(Int(element.item), range)
        }
    }

    /// Reads plaintext of parts that are sealed and not yet stored.
    private func arriving(
        _ splitter: Splitter, intake: Intake, spill: Spill?
    ) throws(ArchiveError) -> (Int, Range<UInt64>) async throws(ArchiveError) -> [UInt8] {
        { (part, range) async throws(ArchiveError) in
            guard part < splitter.parts.count,
                let key = intake.key(for: splitter.parts[part].item.header.dataKeyID)
            else { throw .damaged("an arriving part") }
            let item = splitter.parts[part].item
            let start = splitter.parts[..<part].reduce(UInt64(0)) { $0 + $1.item.sealedByteCount }
            do throws(SealingError) {
                let layout = try SegmentLayout(
                    plaintextByteCount: item.plaintextByteCount, segmentSizeLog2: item.header.segmentSizeLog2)
                let opener = try ItemOpener(prefix: item.prefix[...], dataKey: key)
                guard let cut = layout.cut(range) else { return [] }
                let sealedRange = (start + cut.sealedRange.lowerBound)..<(start + cut.sealedRange.upperBound)
                let sealed: [UInt8]
                do throws(ArchiveError) {
                    let spilled = try await spill?.read(sealedRange)
                    sealed =
                        spilled ?? Array(splitter.sealed[Int(sealedRange.lowerBound)..<Int(sealedRange.upperBound)])
                } catch { throw SealingError.notAuthentic }
                let opened = try opener.open(sealed[...], firstSegment: cut.firstSegment, endsItem: cut.endsItem)
                return Array(opened[cut.skippedByteCount..<(cut.skippedByteCount + range.count)])
            } catch { throw ArchiveError(error) }
        }
    }
}

extension SelfCheck {
    /// SHA-256 over the values of the pixel data elements, a piece at a time; and over the padding behind
    /// them, which belongs to no words that a correction would change.
    static func pixelDigest(
        elements: [Record.OutlyingElement], head: DataSet?,
        read: (Record.OutlyingElement, Range<UInt64>) async throws(ArchiveError) -> [UInt8]
    ) async throws(ArchiveError) -> [UInt8]? {
        let pixels = elements.filter { $0.tag >> 16 == 0x7FE0 }
        guard !pixels.isEmpty else { return nil }
        var hasher = SHA256Hasher()
        for element in pixels {
            var at = element.offset + UInt64(element.headerByteCount)
            let end = element.offset + element.byteCount
            while at < end {
                let next = min(end, at + 1 << 20)
                let piece = try await read(element, at..<next)
                hasher.update(piece)
                at = next
            }
        }
        if let padding = head?[.dataSetTrailingPadding] { hasher.update(padding.value) }
        return hasher.finalize()
    }
}

extension OpenedInstance {
    /// As ``Archive/pixelDigest(of:intake:spill:)``, of a stored instance.
    func pixelDigest(_ record: Record) async throws(ArchiveError) -> [UInt8]? {
        let head: DataSet
        do throws(GatewayError) { head = try await self.head(of: record) } catch { throw ArchiveError(error) }
        return try await SelfCheck.pixelDigest(elements: record.outlying, head: head) {
            (element, range) async throws(ArchiveError) in
            do throws(GatewayError) { return try await bytes(range, ofItem: element.item, record: record) } catch {
                throw ArchiveError(error)
            }
        }
    }
}
