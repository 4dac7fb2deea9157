import DICOM
import DICOMImage
import Identity
import Packs

/// Where the frames of an instance are, for whoever takes some of them as they are.
struct FoundFrames: Sendable {
    private enum Place: Sendable {
        case runs(ItemPlace)
        case packed(PackedFrames)
        case found(StoredFrames)
    }

    /// The kind, what stands around the frames, and their bytes.
    struct Layout: Sendable {
        var kind: ExtractedFrames.Kind
        var pixels: ExtractedPixelData
        var byteCount: UInt64
    }

    /// As many as can be had.
    let count: Int
    /// What they come in.
    let transferSyntax: TransferSyntax
    private let element: Record.OutlyingElement
    private let place: Place

    init(
        _ instance: OpenedInstance, record: Record, words: DataSet, element: Record.OutlyingElement
    ) async throws(GatewayError) {
        self.element = element
        let syntax = TransferSyntax(uid: record.transferSyntaxUID)
        guard syntax.family != .video else {
            throw .extraction(.unextractable(.unsupportedTransferSyntax(syntax.uid)))
        }
        let head = OpenedInstance.headSyntax(of: record)
        if let count = instance.frameCount, let picture = instance.items.first(where: { $0.kind == .picture }),
            !StoredFrames.hasBytesInWords(syntax, words, record)
        {
            (place, self.count, transferSyntax) = (.runs(picture), count, head)
            return
        }
        if !element.hasUndefinedLength, let frames = PackedFrames(words, in: head) {
            (place, transferSyntax) = (.packed(frames), head)
            count = frames.frameCount(byteCount: element.byteCount - UInt64(element.headerByteCount))
            return
        }
        let found: StoredFrames
        do throws(GatewayError) {
            found = try await StoredFrames(instance, record: record, attributes: words)
        } catch {
            guard case .image(let reason) = error else { throw error }
            throw .extraction(.unextractable(reason))
        }
        (place, count) = (.found(found), found.frameCount)
        transferSyntax = element.hasUndefinedLength ? head : found.transferSyntax
    }

    /// - Throws: ``GatewayError/extraction(_:)``.
    func layout(of extraction: FrameExtraction, words: DataSet) async throws(GatewayError) -> Layout {
        let numbers = extraction.frameNumbers
        switch place {
        case .runs(let picture):
            let ranges = numbers.compactMap { picture.range(ofFrame: UInt64(clamping: $0)) }
            guard ranges.count == numbers.count else { throw .noSuchPart }
            let counts = ranges.map { $0.upperBound - $0.lowerBound }
            guard element.hasUndefinedLength else { return try native(extraction, .native, byteCount: sum(counts)) }
            return try encapsulated(extraction, .fragments(ranges), counts, words)
        case .packed(let frames):
            guard let byteCount = frames.byteCount(frameCount: numbers.count) else { throw .noSuchPart }
            let start = element.offset + UInt64(element.headerByteCount)
            return try native(
                extraction, .packed(frames, item: element.item, start: start), byteCount: byteCount)
        case .found(let frames):
            var counts: [UInt64] = []
            for number in numbers {
                let frame = try await frames.frame(number)
                guard let count = frame.wholeByteCount else { throw .mismatch }
                counts.append(count)
            }
            if element.hasUndefinedLength {
                let fragments = counts.map { $0 + $0 % 2 + 8 }
                return try encapsulated(extraction, .found(frames, bitCount: nil), fragments, words)
            }
            let bits = Self.bitCount(words, frameByteCount: counts[0])
            guard let byteCount = PackedFrames(bitCount: bits).byteCount(frameCount: numbers.count) else {
                throw .noSuchPart
            }
            return try native(extraction, .found(frames, bitCount: bits), byteCount: byteCount)
        }
    }

    /// Of a native frame, whose bytes are known.
    private static func bitCount(_ words: DataSet, frameByteCount: UInt64) -> Int {
        if let description = try? PixelDescription(words), description.bitsAllocated % 8 != 0 {
            return description.nativeFrameBitCount
        }
        return Int(clamping: frameByteCount) * 8
    }

    private func sum(_ counts: [UInt64]) throws(GatewayError) -> UInt64 {
        var sum: UInt64 = 0
        for count in counts {
            let (next, overflow) = sum.addingReportingOverflow(count)
            guard !overflow else { throw .mismatch }
            sum = next
        }
        return sum
    }

    private func native(
        _ extraction: FrameExtraction, _ kind: ExtractedFrames.Kind, byteCount: UInt64
    ) throws(GatewayError) -> Layout {
        do throws(ImageError) {
            let pixels = try ExtractedPixelData(
                native: Tag(rawValue: element.tag), VR(rawValue: element.vr) ?? .OW, byteCount: byteCount,
                encoding: extraction.encoding)
            return Layout(kind: kind, pixels: pixels, byteCount: byteCount)
        } catch { throw .extraction(.unextractable(error)) }
    }

    private func encapsulated(
        _ extraction: FrameExtraction, _ kind: ExtractedFrames.Kind, _ counts: [UInt64], _ words: DataSet
    ) throws(GatewayError) -> Layout {
        let byteCount = try sum(counts)
        let lengths = ExtractedPixelData.codeStreamByteCounts(
            words, frameNumbers: extraction.frameNumbers, frameByteCounts: counts)
        do throws(ImageError) {
            let pixels = try ExtractedPixelData(
                fragments: Tag(rawValue: element.tag), VR(rawValue: element.vr) ?? .OB, frameByteCounts: counts,
                codeStreamByteCounts: lengths, encoding: extraction.encoding)
            return Layout(kind: kind, pixels: pixels, byteCount: byteCount)
        } catch { throw .extraction(.unextractable(error)) }
    }
}
