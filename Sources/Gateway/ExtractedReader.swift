import DICOM
import DICOMImage
import Packs

/// Gives an instance that is made of frames, piece by piece: its words, then one frame after another.
struct ExtractedReader: PieceSource {
    private let frames: ExtractedFrames
    private var hasBegun = false
    private var frameIndex = 0
    private var frame: PartReader?
    /// Holds fragments of the frame that is read against their headers.
    private var joiner: FragmentJoiner?
    private var packed: PackedFrames?
    /// Of the frames, that are to come: as many as the header says.
    private var rest: UInt64
    private var hasEnded = false

    init(_ frames: ExtractedFrames) {
        self.frames = frames
        rest = frames.framesByteCount
        switch frames.kind {
        case .packed(let packed, _, _): self.packed = packed
        case .found(_, let bitCount): packed = bitCount.map { PackedFrames(bitCount: $0) }
        case .fragments, .native: packed = nil
        }
    }

    var wholeByteCount: UInt64? {
        UInt64(frames.extraction.words.count) + UInt64(frames.pixels.header.count) + frames.framesByteCount
            + UInt64(frames.pixels.trailer.count)
    }

    mutating func next() async throws(GatewayError) -> [UInt8]? {
        guard hasBegun else {
            hasBegun = true
            return frames.extraction.words + frames.pixels.header
        }
        while true {
            if let piece = try await frame?.next() {
                _ = try joiner?.join(piece)
                return try counted(piece)
            }
            frame = nil
            guard frameIndex < frames.frameCount else { return try end() }
            let number = frames.extraction.frameNumbers[frameIndex]
            frameIndex += 1
            if let piece = try await begin(number), !piece.isEmpty { return try counted(piece) }
        }
    }

    /// Opens the next frame.
    ///
    /// - Returns: its bytes, where they come as one.
    private mutating func begin(_ number: Int) async throws(GatewayError) -> [UInt8]? {
        let (instance, record) = (frames.instance, frames.record)
        switch frames.kind {
        case .fragments(let ranges):
            let range = ranges[frameIndex - 1]
            joiner = FragmentJoiner(byteCount: range.upperBound - range.lowerBound)
            frame = try await instance.storedFragments(range)
            return nil
        case .native:
            frame = try await instance.frame(number, record: record)
            return nil
        case .packed(let packed, let item, let start):
            guard let range = packed.range(ofFrame: number - 1) else { throw .noSuchPart }
            let bytes = try await instance.bytes(
                (start + range.lowerBound)..<(start + range.upperBound), ofItem: item, record: record)
            guard let joined = self.packed?.append(bytes, ofFrame: number - 1) else { throw .mismatch }
            return joined
        case .found(let stored, let bitCount):
            let bytes = try await stored.frame(number).readAll()
            guard bitCount == nil else { return packed?.append(bytes) }
            var writer = DataSetWriter(frames.extraction.encoding)
            writer.appendItemHeader(byteCount: UInt32(clamping: bytes.count + bytes.count % 2))
            return writer.bytes + bytes + (bytes.count % 2 == 1 ? [0] : [])
        }
    }

    private mutating func counted(_ piece: [UInt8]) throws(GatewayError) -> [UInt8] {
        guard UInt64(piece.count) <= rest else { throw .mismatch }
        rest -= UInt64(piece.count)
        return piece
    }

    private mutating func end() throws(GatewayError) -> [UInt8]? {
        guard !hasEnded else { return nil }
        hasEnded = true
        let last = try counted(packed?.finish() ?? [])
        guard rest == 0 else { throw .mismatch }
        let bytes = last + frames.pixels.trailer
        return bytes.isEmpty ? nil : bytes
    }
}

extension PartReader {
    /// All of it.
    fileprivate func readAll() async throws(GatewayError) -> [UInt8] {
        var reader = self
        var bytes: [UInt8] = []
        while let piece = try await reader.next() {
            guard bytes.count + piece.count <= ImageLimits.codeStreamByteCount else { throw .image(.tooLarge) }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        return bytes
    }
}

extension OpenedInstance {
    /// A range of the picture as it lies there, with the headers of its fragments.
    fileprivate func storedFragments(_ range: Range<UInt64>) async throws(GatewayError) -> PartReader {
        guard let place = items.first(where: { $0.kind == .picture }) else { throw .noSuchPart }
        let reader = try reader(place)
        return try await PartReader(range, of: reader)
    }
}
