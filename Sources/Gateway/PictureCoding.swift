import DICOM
public import DICOMImage
public import Identity
public import Packs

/// What becomes of an instance's picture in a settled pack: its frames as code streams where that is wanted, and their first
/// looks.
public struct PictureCoding: Sendable {
    /// One frame.
    public struct Coded: Sendable {
        /// What lies in the picture, where that is written anew.
        public var frame: CodedFrames.Frame
        /// The whole: its first bytes may lie among the first looks.
        public var bytes: [UInt8] = []
        public var look = FirstLook.none
        public var lookBytes: [UInt8] = []
    }

    public let frameCount: Int
    /// Whether the frames are native ones that HTJ2K has a form for.
    public var canBeRecompressed: Bool { recompression != nil }
    /// Whether frames get first looks.
    public var hasLooks: Bool { halvings != nil }
    /// Of one, decoded.
    public let frameByteCount: Int
    private let recompression: NativeRecompression?
    private let halvings: Int?
    private let place: ItemPlace
    private let item: PlainItem
    private let frames: StoredFrames
    private let codec: FrameCodec

    /// - Returns: nil where the picture moves as it lies: its frames can't be told apart, or it was written anew before.
    public init?(
        _ instance: OpenedInstance, record: Record, codec: FrameCodec
    ) async throws(GatewayError) {
        guard let place = instance.items.first(where: { $0.kind == .picture }), place.form == nil,
            !place.frameRuns.isEmpty, let count = instance.frameCount
        else { return nil }
        let attributes = try await instance.imageAttributes(of: record)
        let pixels = record.outlying.filter(\.holdsSamples)
        guard pixels.count == 1, let element = pixels.first,
            let description = try? PixelDescription(attributes),
            let frames = try? await StoredFrames(instance, record: record, attributes: attributes)
        else { return nil }
        let native =
            element.hasUndefinedLength
            ? nil
            : NativeRecompression(
                description, transferSyntax: OpenedInstance.headSyntax(of: record), vr: VR(rawValue: element.vr) ?? .UN)
        let isOfOneSize = place.frameRuns.allSatisfy { $0.frameByteCount == UInt64(native?.frameByteCount ?? 0) }
        let mayHaveLooks =
            FirstLooks.canBeMade(of: description) && count <= GatewayLimits.firstLookFrameCount
            && attributes.string(.dimensionOrganizationType)?.hasPrefix("TILED") != true
        let restByteCount = place.frameRuns.reduce(place.byteCount) { $0 &- $1.frameByteCount &* UInt64($1.count) }
        let hasRoom =
            restByteCount <= GatewayLimits.pictureRestByteCount && count <= GatewayLimits.recompressedFrameCount
            && (count <= GatewayLimits.firstLookFrameCount
                || UInt64(native?.frameByteCount ?? 0) >= GatewayLimits.leastFrameByteCount)
        // Behind a deflated stream nobody would compare the frames: the original is the stream.
        recompression = isOfOneSize && hasRoom && !record.isDerived ? native : nil
        frameByteCount = description.decodedFrameByteCount
        let halvings = FirstLooks.halvings(columns: description.columns, rows: description.rows)
        // A frame that is small is its own first look.
        self.halvings = mayHaveLooks && halvings > 0 ? halvings : nil
        (frameCount, self.place, item) = (count, place, try instance.reader(place))
        (self.frames, self.codec) = (frames, codec)
    }

    /// Codes one frame.
    ///
    /// - Parameters:
    ///   - index: from 0.
    ///   - recompresses: whether the picture is written anew; else there is only a first look.
    /// - Throws: what may pass, and what can't be read.
    public func frame(_ index: Int, recompresses: Bool) async throws(GatewayError) -> Coded {
        guard recompresses, let recompression else {
            var coded = Coded(frame: CodedFrames.Frame(coding: .native, lookLevelCount: 0, levelEnds: [0]))
            try await makeLook(index, &coded)
            return coded
        }
        guard let range = place.range(ofFrame: UInt64(index + 1)) else { throw .noSuchPart }
        let native = try await item.read(range)
        let stream: NativeRecompression.Stream?
        do throws(ImageError) { stream = try await recompression.coded(native, codec: codec) } catch {
            throw .image(error)
        }
        guard let stream else {
            var coded = Coded(
                frame: CodedFrames.Frame(
                    coding: .native, lookLevelCount: 0, levelEnds: [UInt32(clamping: native.count)]),
                bytes: native)
            // One alone moves as it lies. Of several, looks are the beginnings of code streams, and of nothing else.
            if frameCount == 1 { try await makeLook(index, &coded) }
            return coded
        }
        return coded(stream)
    }

    /// A frame's first look is the beginning of its code stream: nothing lies twice.
    private func coded(_ stream: NativeRecompression.Stream) -> Coded {
        let ends = stream.levelEnds
        let lookLevels = halvings.map { max(0, ends.count - $0) } ?? 0
        // The whole frame is no first look; nor are words with more in them than samples.
        let isPart = lookLevels > 0 && lookLevels < ends.count && stream.coding != .words
        let coded = CodedFrames.Frame(
            coding: CodedFrames.Coding(stream.coding), lookLevelCount: isPart ? UInt8(clamping: lookLevels) : 0,
            levelEnds: ends)
        guard isPart, let halvings else { return Coded(frame: coded, bytes: stream.bytes) }
        let count = Int(coded.lookByteCount)
        return Coded(
            frame: coded, bytes: stream.bytes,
            look: FirstLook(byteCount: UInt32(count), halvings: UInt8(clamping: halvings), beginsFrame: true),
            lookBytes: Array(stream.bytes.prefix(count)))
    }

    private func storedByteCount(_ index: Int) -> UInt64 {
        place.range(ofFrame: UInt64(index + 1)).map { $0.upperBound - $0.lowerBound } ?? 0
    }

    /// What can't be decoded has no first look.
    private func makeLook(_ index: Int, _ coded: inout Coded) async throws(GatewayError) {
        guard let halvings else { return }
        do throws(GatewayError) {
            let frame = try await frames.decoded(index + 1, codec: codec, reducing: halvings)
            do throws(ImageError) {
                let left = halvings - (frames.halvings(of: frame) ?? halvings)
                let bytes = try await FirstLooks.make(of: frame, halvings: left, codec: codec)
                // Next to a frame that is little itself it would save nobody anything.
                guard let bytes, UInt64(bytes.count) * 3 <= storedByteCount(index) else { return }
                coded.look = FirstLook(
                    byteCount: UInt32(clamping: bytes.count), halvings: UInt8(clamping: halvings), beginsFrame: false)
                coded.lookBytes = bytes
            } catch { throw .image(error) }
        } catch {
            switch error {
            case .image(let reason) where !reason.mayPass: return
            default: throw error
            }
        }
    }

    /// What of the picture belongs to no frame.
    public func rest() async throws(GatewayError) -> [UInt8] {
        var bytes: [UInt8] = []
        var at: UInt64 = 0
        for run in place.frameRuns + [FrameRun(offset: item.byteCount, frameByteCount: 0, count: 0)] {
            guard run.offset >= at, run.offset - at <= GatewayLimits.pictureRestByteCount else { throw .mismatch }
            bytes += try await item.read(at..<run.offset)
            at = run.offset + run.frameByteCount * UInt64(run.count)
        }
        return bytes
    }

    /// How a picture that was written anew is to be read.
    public func form(restByteCount: Int, _ frames: [CodedFrames.Frame]) -> ItemForm? {
        guard let recompression else { return nil }
        return .recompressed(
            OriginalItem(digest: place.digest, byteCount: place.byteCount),
            CodedFrames(layout: recompression.bytes, restByteCount: UInt64(restByteCount), frames: frames))
    }
}

extension CodedFrames.Coding {
    fileprivate init(_ coding: NativeRecompression.Coding) {
        self =
            switch coding {
            case .samples: .samples
            case .samplesUnderZeros: .samplesUnderZeros
            case .words: .words
            }
    }
}
