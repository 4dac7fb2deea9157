public import DICOM

/// Rewrites a data set in another transfer syntax while it comes: the same instance, with the same samples.
///
/// The one place where it is done, for C-GET, C-MOVE, WADO-RS and export. SOP Instance UID and everything else stay; what
/// describes the pixel data changes where the standard wants it (PS3.3 C.7.6.3, PS3.5 8.2, A.4). Frames that need no new
/// coding keep their bytes. At most a few frames are in memory, however many there are.
///
/// ```swift
/// let transcoder = try Transcoder(from: .jpegLSLossless, to: .explicitVRLittleEndian, codec: codec)
/// while let piece = try await source.next() {
///     await transcoder.take(piece)
///     while let new = try await transcoder.next() { write(new) }
/// }
/// await transcoder.takeEnd()
/// while let new = try await transcoder.next() { write(new) }
/// ```
/// After an error what was written is of no use.
public actor Transcoder {
    private let plan: TranscodingPlan
    private let codec: any FrameCoding
    private var inflater: Inflater?
    private var deflater: Deflater?
    /// What was taken and not looked at yet.
    private var input: ArraySlice<UInt8> = []
    private var hasEnded = false
    private var isComplete = false
    /// The first bytes, until they show how elements are written.
    private var start: [UInt8] = []
    private var scanner: DataSetScanner?
    private var sink: TranscodingSink?
    private var events: ArraySlice<TranscodingSink.Event> = []
    /// What waits for the first frame; nothing once that is known, or that there is none to wait for.
    private var held: HeldElements?
    private var holds: Bool
    private var pixels: PixelDataRewriter?
    private var hadPixelData = false

    /// - Parameters:
    ///   - source: of the data set that comes, as its file meta information or presentation context says.
    ///   - target: any that ``FrameCodec/canEncode(_:)``, or one that has the source's frames.
    /// - Throws: ``ImageError/unsupportedTransferSyntax(_:)``.
    public init(
        from source: TransferSyntax, to target: TransferSyntax, codec: some FrameCoding
    ) throws(ImageError) {
        plan = TranscodingPlan(source: source, target: target)
        self.codec = codec
        holds = !plan.passesEverything
        guard plan.passesEncapsulated || codec.canEncode(target) else {
            throw .unsupportedTransferSyntax(target.uid)
        }
        guard plan.passesEncapsulated || codec.canDecode(source) else {
            throw .unsupportedTransferSyntax(source.uid)
        }
        do throws(DICOMError) {
            if source.isDeflated { inflater = try Inflater() }
            if target.isDeflated { deflater = try Deflater() }
        } catch { throw .unreadable(error) }
    }

    /// Whether the first frame is coded, or goes through: what describes all of them is settled.
    public var isUnderWay: Bool { !holds }

    /// Takes the next bytes of the old data set. What becomes of them comes from ``next()``.
    public func take(_ bytes: [UInt8]) {
        if input.isEmpty { input = bytes[...] } else { input += bytes }
    }

    /// Says that no more bytes come.
    public func takeEnd() { hasEnded = true }

    /// The next bytes of the new data set; `nil` when more of the old one must be taken first, or all is written.
    ///
    /// However much a few bytes may unpack to, one piece is no more than what all processors code at once.
    /// - Throws: ``ImageError/missing(_:)`` without pixel data for a transfer syntax that is for pixel data only.
    public func next() async throws(ImageError) -> [UInt8]? {
        while true {
            var output: [UInt8] = []
            let hasMore = try await work(into: &output)
            let piece = try deflated(output)
            if !piece.isEmpty { return piece }
            if !hasMore { return nil }
        }
    }

    /// - Returns: whether there may be more to do without further bytes.
    private func work(into output: inout [UInt8]) async throws(ImageError) -> Bool {
        while output.count < Self.pieceByteCount {
            if isComplete { return false }
            if pixels?.hasWork == true {
                try await code(into: &output)
            } else if let event = events.popFirst() {
                try await follow(event, into: &output)
            } else if !input.isEmpty {
                try scan()
            } else if hasEnded {
                try end(into: &output)
            } else {
                return false
            }
        }
        return true
    }

    /// Takes the next bytes of the old data set.
    /// - Returns: what becomes of them, which may be nothing.
    public func append(_ bytes: [UInt8]) async throws(ImageError) -> [UInt8] {
        take(bytes)
        return try await rest()
    }

    /// Says that no more bytes come.
    /// - Returns: the rest of the new data set.
    public func finish() async throws(ImageError) -> [UInt8] {
        takeEnd()
        return try await rest()
    }

    private func rest() async throws(ImageError) -> [UInt8] {
        var output: [UInt8] = []
        while let piece = try await next() { if output.isEmpty { output = piece } else { output += piece } }
        return output
    }

    private static let pieceByteCount = 1 << 16
    /// Bytes that are inflated at once: they may become a thousand times as many.
    private static let deflatedByteCount = 1 << 10
}

extension Transcoder {
    /// Looks at the next bytes that were taken.
    private func scan() throws(ImageError) {
        do throws(DICOMError) {
            guard inflater != nil else {
                defer { input = [] }
                return try scan(input)
            }
            let piece = Array(input.prefix(Self.deflatedByteCount))
            input = input.dropFirst(piece.count)
            var inflated: [UInt8] = []
            try piece.withUnsafeBufferPointer { raw throws(DICOMError) in
                try inflater?.inflate(UnsafeRawBufferPointer(raw)) { inflated.append(contentsOf: $0) }
            }
            try scan(inflated[...])
        } catch { throw .unreadable(error) }
    }

    private func scan(_ bytes: ArraySlice<UInt8>) throws(DICOMError) {
        if scanner == nil {
            start += bytes
            guard start.count >= 8 else { return }
            return try begin()
        }
        guard var sink else { return }
        self.sink = nil
        try scanner?.scan(bytes, into: &sink)
        events = sink.take()[...]
        self.sink = sink
    }

    /// Senders err about implicit and explicit VR: the first element shows it.
    private func begin() throws(DICOMError) {
        let declared = WireEncoding(plan.source)
        let encoding = start.withUnsafeBytes { declared.corrected(byFirst: $0) }
        scanner = DataSetScanner(transferSyntax: plan.source)
        sink = TranscodingSink(plan, encoding: encoding)
        let first = start
        start = []
        try scan(first[...])
    }

    /// No more bytes come, and all that came was followed.
    private func end(into output: inout [UInt8]) throws(ImageError) {
        do throws(DICOMError) {
            try inflater?.finish()
            if scanner == nil { try begin() }
            if var sink {
                try scanner?.finish(into: &sink)
                self.sink = sink
            }
        } catch { throw .unreadable(error) }
        guard hadPixelData || !plan.target.isEncapsulated || plan.passesEncapsulated else { throw .missing(.pixelData) }
        output += released(replacing: [:])
        isComplete = true
    }

    private func follow(_ event: TranscodingSink.Event, into output: inout [UInt8]) async throws(ImageError) {
        switch event {
        case .output(let tag, let bytes): try put(tag, bytes, to: &output)
        case .element(let tag, let bytes):
            let written = try await rewritten(bytes)
            try put(tag, written, to: &output)
        case .pixelDataBegin(let header):
            hadPixelData = true
            let began = try PixelDataRewriter(
                header, plan, codec, describedBy: sink?.description ?? [], encoding: sourceEncoding)
            pixels = began
            guard header.passes else { break }
            output += released(replacing: [:])
            output += began.header
        case .pixelDataBytes(let bytes): try pixels?.append(bytes, to: &output)
        case .item(let byteCount): try pixels?.beginItem(byteCount: byteCount)
        case .itemBytes(let bytes): try pixels?.appendToItem(bytes)
        case .pixelDataEnd:
            try pixels?.end()
            completePixelData(into: &output)
        }
    }

    /// Codes frames that have come.
    private func code(into output: inout [UInt8]) async throws(ImageError) {
        guard var pixels else { return }
        self.pixels = nil
        let coded = try await pixels.code()
        if let changed = pixels.takeChangedAttributes() {
            // What describes them is written: there were pixel data before, or fragments where none may be.
            guard holds else { throw .inconsistent(.pixelData) }
            output += released(replacing: changed)
            output += pixels.header
        }
        pixels.write(coded, to: &output)
        self.pixels = pixels
        completePixelData(into: &output)
    }

    private func completePixelData(into output: inout [UInt8]) {
        guard let pixels, pixels.isComplete else { return }
        output += pixels.trailer
        self.pixels = nil
    }

    /// Elements before the pixel data's description go out at once, the others once it is known.
    private func put(_ tag: Tag, _ bytes: [UInt8], to output: inout [UInt8]) throws(ImageError) {
        guard holds, held != nil || tag.group >= 0x0028 else {
            output += bytes
            return
        }
        var waiting = held ?? HeldElements()
        held = nil
        try waiting.append(tag, bytes)
        held = waiting
    }

    private func released(replacing replacements: [Tag: [UInt8]]) -> [UInt8] {
        defer { (held, holds) = (nil, false) }
        return (held ?? HeldElements()).joined(replacing: holds ? replacements : [:])
    }

    private var sourceEncoding: WireEncoding { sink?.encoding ?? WireEncoding(plan.source) }

    private func rewritten(_ bytes: [UInt8]) async throws(ImageError) -> [UInt8] {
        let dataSet: DataSet
        do throws(DICOMError) {
            dataSet = try DataSet(parsing: bytes[...], transferSyntax: plan.source, encoding: sourceEncoding)
        } catch { throw .unreadable(error) }
        let choosesVR = sourceEncoding.isImplicitVR && !plan.encoding.isImplicitVR
        return try await NestedPixelData(plan: plan, codec: codec, choosesVR: choosesVR).rewritten(
            dataSet, isSigned: sink?.isSigned ?? false)
    }

    private func deflated(_ bytes: [UInt8]) throws(ImageError) -> [UInt8] {
        guard deflater != nil else { return bytes }
        var deflated: [UInt8] = []
        do throws(DICOMError) {
            try bytes.withUnsafeBufferPointer { raw throws(DICOMError) in
                try deflater?.deflate(UnsafeRawBufferPointer(raw)) { deflated.append(contentsOf: $0) }
            }
            if isComplete {
                try deflater?.finish { deflated.append(contentsOf: $0) }
                deflater = nil
            }
        } catch { throw .unreadable(error) }
        return deflated
    }
}
