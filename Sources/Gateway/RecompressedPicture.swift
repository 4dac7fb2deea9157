import DICOM
import DICOMImage
import Packs

/// A picture whose native frames lie in its pack as code streams: gives the original's bytes, or the code streams.
struct RecompressedPicture: Sendable {
    /// Of the original's plaintext.
    let byteCount: UInt64
    let coded: CodedFrames
    let recompression: NativeRecompression
    private let picture: ItemReader<StoreSource>
    private let looks: ItemReader<StoreSource>?
    private let codec: FrameCodec?
    /// What of the original lies where, in order.
    private let stretches: [Stretch]
    /// Frames that nobody will look at need not be decoded.
    private var isBlank = false

    private struct Stretch: Sendable {
        /// In the original.
        let range: Range<UInt64>
        let kind: Kind
        enum Kind: Sendable {
            /// Begins at this place of what belongs to no frame.
            case rest(UInt64)
            /// Of frames of one size, the first with this index.
            case frames(first: Int, byteCount: UInt64)
        }
    }

    /// - Throws: ``GatewayError/mismatch`` where the table and the frames' places contradict one another.
    init(
        _ original: OriginalItem, _ coded: CodedFrames, at place: ItemPlace, _ picture: ItemReader<StoreSource>,
        looks: ItemReader<StoreSource>?, codec: FrameCodec?
    ) throws(GatewayError) {
        guard let recompression = NativeRecompression(parsing: coded.layout) else { throw .mismatch }
        (byteCount, self.coded, self.recompression) = (original.byteCount, coded, recompression)
        (self.picture, self.looks, self.codec) = (picture, looks, codec)
        var stretches: [Stretch] = []
        var (at, rest, first) = (UInt64(0), UInt64(0), 0)
        for run in place.frameRuns {
            let (size, count) = (run.frameByteCount, run.count)
            // The index bounds both; frames are of the size that they are decoded to.
            guard run.offset >= at, size == UInt64(recompression.frameByteCount) else { throw .mismatch }
            if run.offset > at { stretches.append(Stretch(range: at..<run.offset, kind: .rest(rest))) }
            rest += run.offset - at
            at = run.offset + size * UInt64(count)
            stretches.append(Stretch(range: run.offset..<at, kind: .frames(first: first, byteCount: size)))
            first += Int(count)
        }
        guard at <= byteCount, first == coded.frames.count, rest + (byteCount - at) == coded.restByteCount else {
            throw .mismatch
        }
        if at < byteCount { stretches.append(Stretch(range: at..<byteCount, kind: .rest(rest))) }
        self.stretches = stretches
    }

    /// The same with zeros for frames whose code streams are taken as they are.
    var withBlankFrames: RecompressedPicture {
        var blank = self
        blank.isBlank = true
        return blank
    }

    /// Bytes of the original.
    func read(_ range: Range<UInt64>) async throws(GatewayError) -> [UInt8] {
        guard range.upperBound <= byteCount else { throw .pack(.noSuchRange) }
        var bytes: [UInt8] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let end = pieceEnd(at..<range.upperBound)
            let piece = try await piece(at..<end)
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            at = end
        }
        return bytes
    }

    /// Where the first piece of a range ends: where its frame does.
    func pieceEnd(_ range: Range<UInt64>) -> UInt64 {
        guard let stretch = stretch(at: range.lowerBound) else { return range.upperBound }
        switch stretch.kind {
        case .rest: return min(range.upperBound, stretch.range.upperBound)
        case .frames(_, let byteCount):
            let index = (range.lowerBound - stretch.range.lowerBound) / byteCount
            return min(range.upperBound, stretch.range.lowerBound + (index + 1) * byteCount)
        }
    }

    private func stretch(at place: UInt64) -> Stretch? { stretches.first { $0.range.contains(place) } }

    /// - Parameter range: of what belongs to no frame, or of one frame.
    private func piece(_ range: Range<UInt64>) async throws(GatewayError) -> [UInt8] {
        guard let stretch = stretch(at: range.lowerBound) else { throw .mismatch }
        let from = range.lowerBound - stretch.range.lowerBound
        let count = range.upperBound - range.lowerBound
        switch stretch.kind {
        case .rest(let start): return try await bytes((start + from)..<(start + from + count), of: picture)
        case .frames(let first, let byteCount):
            let frame = try await native(first + Int(from / byteCount))
            let start = Int(from % byteCount)
            return count == byteCount ? frame : Array(frame[start..<(start + Int(count))])
        }
    }

    /// One frame as the original has it.
    ///
    /// - Parameter index: from 0.
    private func native(_ index: Int) async throws(GatewayError) -> [UInt8] {
        if isBlank, servesAsItIs(index) { return [UInt8](repeating: 0, count: recompression.frameByteCount) }
        let stream = try await stream(index)
        guard let coding = coding(index) else {
            guard stream.count == recompression.frameByteCount else { throw .mismatch }
            return stream
        }
        guard let codec else { throw .image(.codecUnavailable) }
        do throws(ImageError) {
            return try await recompression.native(of: stream[...], coding, codec: codec)
        } catch { throw .image(error) }
    }

    /// Whether a frame's code stream is what a data set around it would say; nothing is left to be put right.
    func servesAsItIs(_ index: Int) -> Bool {
        switch coding(index) {
        case .samples, .samplesUnderZeros: true
        case .words, nil: false
        }
    }

    private func coding(_ index: Int) -> NativeRecompression.Coding? {
        guard coded.frames.indices.contains(index) else { return nil }
        return switch coded.frames[index].coding {
        case .samples: .samples
        case .samplesUnderZeros: .samplesUnderZeros
        case .words: .words
        default: nil
        }
    }

    /// A frame's code stream, or the first of its resolution levels; the bytes of one that has none.
    func stream(_ index: Int, levelCount: Int? = nil) async throws(GatewayError) -> [UInt8] {
        guard coded.frames.indices.contains(index) else { throw .noSuchPart }
        let (look, picture) = coded.places(ofFrame: index)
        let ends = coded.frames[index].levelEnds
        let wanted = levelCount.map { UInt64(ends[min(max($0, 1), ends.count) - 1]) } ?? coded.frames[index].byteCount
        let lookCount = look.upperBound - look.lowerBound
        var stream: [UInt8] = []
        if lookCount > 0 {
            guard let looks else { throw .mismatch }
            stream = try await bytes(look.lowerBound..<(look.lowerBound + min(wanted, lookCount)), of: looks)
        }
        guard wanted > lookCount else { return stream }
        let rest = try await bytes(
            picture.lowerBound..<(picture.lowerBound + wanted - lookCount), of: self.picture)
        return stream.isEmpty ? rest : stream + rest
    }

    /// A frame, smaller by whole resolution levels; nil where it has none that could be left out: of whole words smaller levels
    /// would mix what is no part of the sample into it.
    func decoded(_ index: Int, codec: FrameCodec, reducing levels: Int) async throws(GatewayError) -> Frame? {
        guard servesAsItIs(index) else { return nil }
        let count = coded.frames[index].levelEnds.count
        let levels = min(levels, count - 1)
        guard levels > 0, let coding = coding(index) else { return nil }
        let stream = try await stream(index, levelCount: count - levels)
        do throws(ImageError) {
            return try await recompression.decoded(stream[...], coding, codec: codec, reducing: levels)
        } catch { throw .image(error) }
    }

    private func bytes(
        _ range: Range<UInt64>, of item: ItemReader<StoreSource>
    ) async throws(GatewayError) -> [UInt8] {
        do throws(PackError) { return try await item.read(range) } catch { throw .pack(error) }
    }
}
