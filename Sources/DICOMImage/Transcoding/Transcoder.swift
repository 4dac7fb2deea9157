public import DICOM

/// Rewrites a data set in another transfer syntax while it comes: the same instance, with the same samples.
///
/// The one place where it is done, for C-GET, C-MOVE, WADO-RS and export. SOP Instance UID and everything else stay; what
/// describes the pixel data changes where the standard wants it (PS3.3 C.7.6.3, PS3.5 8.2, A.4). Frames that need no new
/// coding keep their bytes. At most a few frames are in memory, however many there are.
///
/// ```swift
/// let transcoder = try Transcoder(from: .jpegLSLossless, to: .explicitVRLittleEndian, codec: codec)
/// while let piece = try await source.next() { write(try await transcoder.append(piece)) }
/// write(try await transcoder.finish())
/// ```
/// After an error what was written is of no use.
public actor Transcoder {
    private let plan: TranscodingPlan
    private let codec: any FrameCoding
    private var inflater: Inflater?
    private var deflater: Deflater?
    /// The first bytes, until they show how elements are written.
    private var start: [UInt8] = []
    private var scanner: DataSetScanner?
    private var sink: TranscodingSink?
    /// What waits for the first frame; nothing once that is known, or that there is none to wait for.
    private var held: HeldElements?
    private var holds = true
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

    /// Takes the next bytes of the old data set.
    /// - Returns: the next bytes of the new one, which may be none.
    public func append(_ bytes: [UInt8]) async throws(ImageError) -> [UInt8] {
        do throws(DICOMError) { try scan(bytes) } catch { throw .unreadable(error) }
        let output = try await drain()
        return try deflated(output, isLast: false)
    }

    /// Says that no more bytes come.
    /// - Returns: the rest of the new data set.
    /// - Throws: ``ImageError/missing(_:)`` without pixel data for a transfer syntax that is for pixel data only.
    public func finish() async throws(ImageError) -> [UInt8] {
        do throws(DICOMError) {
            try inflater?.finish()
            if scanner == nil { try begin() }
            if var sink {
                try scanner?.finish(into: &sink)
                self.sink = sink
            }
        } catch { throw .unreadable(error) }
        var output = try await drain()
        guard hadPixelData || !plan.target.isEncapsulated || plan.passesEncapsulated else { throw .missing(.pixelData) }
        output += released(replacing: [:])
        return try deflated(output, isLast: true)
    }
}

extension Transcoder {
    private func scan(_ bytes: [UInt8]) throws(DICOMError) {
        guard inflater != nil else { return try scanInflated(bytes[...]) }
        var inflated: [UInt8] = []
        try bytes.withUnsafeBufferPointer { raw throws(DICOMError) in
            try inflater?.inflate(UnsafeRawBufferPointer(raw)) { piece throws(DICOMError) in
                inflated.append(contentsOf: piece)
            }
        }
        try scanInflated(inflated[...])
    }

    private func scanInflated(_ bytes: ArraySlice<UInt8>) throws(DICOMError) {
        if scanner == nil {
            start += bytes
            guard start.count >= 8 else { return }
            return try begin()
        }
        guard var sink else { return }
        self.sink = nil
        try scanner?.scan(bytes, into: &sink)
        self.sink = sink
    }

    /// Senders err about implicit and explicit VR: the first element shows it.
    private func begin() throws(DICOMError) {
        let declared = WireEncoding(plan.source)
        let encoding = start.withUnsafeBytes { declared.corrected(byFirst: $0) }
        scanner = DataSetScanner(transferSyntax: plan.source)
        var sink = TranscodingSink(plan, encoding: encoding)
        let first = start
        start = []
        try scanner?.scan(first[...], into: &sink)
        self.sink = sink
    }

    private func drain() async throws(ImageError) -> [UInt8] {
        guard let events = sink?.take() else { return [] }
        var output: [UInt8] = []
        for event in events {
            switch event {
            case .output(let tag, let bytes): try put(tag, bytes, to: &output)
            case .element(let tag, let bytes):
                let written = try await rewritten(bytes)
                try put(tag, written, to: &output)
            case .pixelDataBegin(let header):
                hadPixelData = true
                pixels = try PixelDataRewriter(header, plan, codec, describedBy: sink?.description ?? [])
                if header.passes {
                    output += released(replacing: [:])
                    output += pixels?.header ?? []
                }
            case .pixelDataBytes(let bytes): try pixels?.append(bytes, to: &output)
            case .item(let byteCount): try pixels?.beginItem(byteCount: byteCount)
            case .itemBytes(let bytes): try pixels?.appendToItem(bytes)
            case .pixelDataEnd: try pixels?.end()
            }
            guard var pixels else { continue }
            let coded = try await pixels.code()
            self.pixels = pixels
            if let changed = pixels.takeChangedAttributes() {
                output += released(replacing: changed)
                output += pixels.header
                self.pixels = pixels
            }
            output += coded
            if pixels.isComplete {
                output += pixels.trailer
                self.pixels = nil
            }
        }
        return output
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

    private func rewritten(_ bytes: [UInt8]) async throws(ImageError) -> [UInt8] {
        let dataSet: DataSet
        do throws(DICOMError) {
            dataSet = try DataSet(parsing: bytes, transferSyntax: plan.source)
        } catch { throw .unreadable(error) }
        return try await NestedPixelData(plan: plan, codec: codec).rewritten(dataSet)
    }

    private func deflated(_ bytes: [UInt8], isLast: Bool) throws(ImageError) -> [UInt8] {
        guard deflater != nil else { return bytes }
        var deflated: [UInt8] = []
        do throws(DICOMError) {
            try bytes.withUnsafeBufferPointer { raw throws(DICOMError) in
                try deflater?.deflate(UnsafeRawBufferPointer(raw)) { piece throws(DICOMError) in
                    deflated.append(contentsOf: piece)
                }
            }
            if isLast { try deflater?.finish { piece throws(DICOMError) in deflated.append(contentsOf: piece) } }
        } catch { throw .unreadable(error) }
        return deflated
    }
}
