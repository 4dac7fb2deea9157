import DICOM

/// The pixel data of one data set on their way into another transfer syntax: cut into frames, decoded, coded, and framed.
struct PixelDataRewriter: Sendable {
    private enum Cutter: Sendable {
        /// The value goes through.
        case none
        case native(NativeFrameCutter)
        case encapsulated(EncapsulatedFrameCutter)
    }

    private let plan: TranscodingPlan
    private let codec: any FrameCoding
    private let pixels: TranscodingSink.PixelDataHeader
    /// What describes the pixel data, as it was.
    private let before: DataSet
    private let description: PixelDescription?
    private var cutter: Cutter
    private var waiting: ArraySlice<[UInt8]> = []
    private var codedCount = 0
    private var hasEnded = false
    /// Of the first frame: what all are now.
    private var after: PixelDescription?
    private var photometricInterpretation: PhotometricInterpretation?
    private var changed: [Tag: [UInt8]]?
    private var joiner: NativeFrameJoiner?

    /// - Parameters:
    ///   - describedBy: the elements of group 0028, as they were.
    ///   - encoding: how they are written.
    init(
        _ pixels: TranscodingSink.PixelDataHeader, _ plan: TranscodingPlan, _ codec: any FrameCoding,
        describedBy elements: [UInt8], encoding: WireEncoding
    ) throws(ImageError) {
        (self.pixels, self.plan, self.codec) = (pixels, plan, codec)
        do throws(DICOMError) {
            before = try DataSet(parsing: elements[...], transferSyntax: plan.source, encoding: encoding)
        } catch { throw .unreadable(error) }
        guard !pixels.passes else {
            (description, cutter) = (nil, .none)
            return
        }
        var described = try PixelDescription(before)
        guard described.frameCount <= ImageLimits.frameCount else { throw .tooLarge }
        described.sampleKind =
            pixels.tag == .floatPixelData ? .float : pixels.tag == .doubleFloatPixelData ? .doubleFloat : .integer
        // PS3.3 C.7.6.24, C.7.6.25.
        guard described.sampleKind == .integer || !plan.target.isEncapsulated else {
            throw .notEncodable("floating point pixel data")
        }
        if let byteCount = pixels.byteCount {
            described = described.mended(nativeByteCount: byteCount)
            let order = NativeByteOrder(described, of: plan.source, vr: pixels.vr)
            cutter = .native(NativeFrameCutter(described, order: order))
        } else {
            let offsets = before[.extendedOffsetTable].map { FrameTables.extendedOffsets($0.value) } ?? []
            cutter = .encapsulated(
                EncapsulatedFrameCutter(
                    CodeStreamKind(plan.source, described), frameCount: described.frameCount, extendedOffsets: offsets))
        }
        description = described
    }

    /// Bytes of a native value, or of any that goes through.
    mutating func append(_ bytes: [UInt8], to output: inout [UInt8]) throws(ImageError) {
        guard case .native(var native) = cutter else {
            output += bytes
            return
        }
        cutter = .none
        native.append(bytes[...])
        waiting += native.take()
        cutter = .native(native)
    }

    mutating func beginItem(byteCount: Int) throws(ImageError) {
        try withEncapsulated { cutter throws(ImageError) in try cutter.beginItem(byteCount: byteCount) }
    }

    mutating func appendToItem(_ bytes: [UInt8]) throws(ImageError) {
        try withEncapsulated { cutter throws(ImageError) in try cutter.append(bytes[...]) }
    }

    /// The value has ended.
    /// - Throws: ``ImageError`` when it has fewer frames, or more, than Number of Frames says.
    mutating func end() throws(ImageError) {
        hasEnded = true
        if case .native(var native) = cutter {
            cutter = .none
            try native.finish()
            waiting += native.take()
            cutter = .native(native)
        } else {
            try withEncapsulated { cutter throws(ImageError) in try cutter.finish() }
        }
        guard description == nil || codedCount + waiting.count == description?.frameCount else {
            throw .inconsistent(.numberOfFrames)
        }
    }

    private mutating func withEncapsulated(
        _ body: (inout EncapsulatedFrameCutter) throws(ImageError) -> Void
    ) throws(ImageError) {
        guard case .encapsulated(var encapsulated) = cutter else { return }
        cutter = .none
        try body(&encapsulated)
        waiting += encapsulated.take()
        cutter = .encapsulated(encapsulated)
    }

    /// Whether the value has ended and everything of it is coded.
    var isComplete: Bool { hasEnded && waiting.isEmpty }

    /// Whether there is work for all processors, or for all that will be.
    var hasWork: Bool { !waiting.isEmpty && (hasEnded || waiting.count >= codec.concurrency) }

    /// Codes what has come, as many frames as can be worked on at once.
    mutating func code() async throws(ImageError) -> [EncodedFrame] {
        guard let description else { return [] }
        let frames = Array(waiting.prefix(max(1, codec.concurrency)))
        waiting = waiting.dropFirst(frames.count)
        if waiting.isEmpty { waiting = [] }
        let batch = FrameBatch(plan: plan, codec: codec, isEncapsulated: pixels.isEncapsulated)
        let coded = try await batch.code(frames, after: codedCount, description)
        for frame in coded {
            if after == nil { try settle(frame) }
            guard frame.description == after,
                frame.encoded.photometricInterpretation == photometricInterpretation
            else { throw .differs }
        }
        codedCount += coded.count
        return coded.map(\.encoded)
    }

    /// Writes what was coded, each frame as one fragment or behind the one before (PS3.5 8.1.1, A.4).
    mutating func write(_ frames: [EncodedFrame], to output: inout [UInt8]) {
        // Small frames are better left to the array's own growth.
        let byteCount = frames.reduce(output.count) { $0 + $1.bytes.count + 9 }
        if byteCount > 1 << 20 { output.reserveCapacity(byteCount) }
        for frame in frames {
            guard joiner == nil else {
                output += joiner?.append(frame.bytes) ?? []
                continue
            }
            var writer = DataSetWriter(plan.encoding)
            let isOdd = frame.bytes.count % 2 == 1
            writer.appendItemHeader(byteCount: UInt32(frame.bytes.count + (isOdd ? 1 : 0)))
            output += writer.bytes
            output += frame.bytes
            if isOdd { output.append(0) }
        }
    }

    /// What the first frame shows of all.
    private mutating func settle(_ frame: CodedFrame) throws(ImageError) {
        after = frame.description
        photometricInterpretation = frame.encoded.photometricInterpretation
        // An element with a length has less than 4 GiB (PS3.5 7.1.1).
        guard plan.target.isEncapsulated || nativeByteCount < UInt32.max - 1 else { throw .tooLarge }
        changed = PixelAttributes.changed(
            before, frame.description, photometricInterpretation: frame.encoded.photometricInterpretation, plan)
        if !plan.target.isEncapsulated {
            var whole = frame.description
            whole.frameCount = description?.frameCount ?? 1
            joiner = NativeFrameJoiner(whole)
        }
    }

    /// New attributes, once, as soon as the first frame has shown them.
    mutating func takeChangedAttributes() -> [Tag: [UInt8]]? { changed.take() }
}

extension PixelDataRewriter {
    /// What stands before the value, with an empty Basic Offset Table where there are fragments: each frame is one.
    var header: [UInt8] {
        var writer = DataSetWriter(plan.encoding)
        if pixels.passes {
            writer.appendHeader(
                pixels.tag, passingVR, length: pixels.byteCount.map { UInt32(clamping: $0 + paddingByteCount) } ?? .max)
        } else if plan.target.isEncapsulated {
            writer.appendHeader(pixels.tag, .OB, length: .max)
            writer.appendItemHeader(byteCount: 0)
        } else if let after {
            writer.appendHeader(
                pixels.tag, Self.nativeVR(after, plan.target),
                length: UInt32(clamping: nativeByteCount + nativeByteCount % 2))
        }
        return writer.bytes
    }

    /// What stands behind it.
    var trailer: [UInt8] {
        guard !pixels.passes else { return [UInt8](repeating: 0, count: paddingByteCount) }
        guard plan.target.isEncapsulated else {
            var rest = joiner
            return (rest?.finish() ?? []) + (nativeByteCount % 2 == 1 ? [0] : [])
        }
        var writer = DataSetWriter(plan.encoding)
        writer.appendSequenceEnd()
        return writer.bytes
    }

    /// Odd values that are written anew become even, as all others do.
    private var paddingByteCount: Int { plan.source == plan.target ? 0 : (pixels.byteCount ?? 0) % 2 }

    private var nativeByteCount: Int {
        guard var whole = after else { return 0 }
        whole.frameCount = description?.frameCount ?? 1
        return whole.nativeValueByteCount ?? Int.max - 1
    }

    /// Implicit VR has OW for all pixel data (PS3.5 A.1): the dictionary's, where a reader found none. OB for more than eight
    /// bits is mended (PS3.5 A.2).
    private var passingVR: VR {
        guard plan.source != plan.target, !pixels.isEncapsulated else { return pixels.vr }
        let isWide = before.integer(.bitsAllocated).map { $0 > 8 } ?? false
        return pixels.vr == .UN || pixels.vr == .OB && isWide ? .OW : pixels.vr
    }

    /// PS3.5 A.1, A.2, PS3.3 C.7.6.24, C.7.6.25.
    static func nativeVR(_ description: PixelDescription, _ target: TransferSyntax) -> VR {
        switch description.sampleKind {
        case .float: .OF
        case .doubleFloat: .OD
        case .integer: description.bitsAllocated > 8 || target.isImplicitVR ? .OW : .OB
        }
    }
}
