import DICOM

/// Sorts the elements of a data set that is rewritten: what goes through as it is, what is written anew, and the pixel data.
struct TranscodingSink: ElementSink {
    enum Event {
        /// Bytes of the new data set: an element, or the next part of it.
        case output(Tag, [UInt8])
        /// A whole element as it was, to be written anew.
        case element(Tag, [UInt8])
        case pixelDataBegin(PixelDataHeader)
        /// The next bytes of a native value, or of any value that goes through.
        case pixelDataBytes([UInt8])
        /// A fragment begins, or the Basic Offset Table (PS3.5 A.4).
        case item(byteCount: Int)
        case itemBytes([UInt8])
        case pixelDataEnd
    }

    /// The element that holds the pixel data.
    struct PixelDataHeader {
        var tag: Tag
        var vr: VR
        var isEncapsulated: Bool
        /// Of the value field; `nil` where a delimiter ends it.
        var byteCount: Int?
        /// Whether the value needs no rewriting.
        var passes: Bool
    }

    private enum Mode { case passing, valueOnly, holding, dropping, pixelData(PixelDataHeader) }

    private(set) var events: [Event] = []
    /// The elements that describe pixel data (PS3.3 C.7.6.3), as they were.
    private(set) var description: [UInt8] = []
    /// Pixel Representation (0028,0103): implicit VR leaves open of some elements whether they are signed.
    private(set) var isSigned = false

    /// How the old elements are written.
    let encoding: WireEncoding
    private let plan: TranscodingPlan
    private var mode = Mode.dropping
    private var header: ElementHeader?
    private var held: [UInt8] = []
    /// The place of the next byte in the stream.
    private var position = 0
    /// Fragments whose bytes have not all come, the next one first.
    private var fragments: ArraySlice<Range<Int>> = []
    /// Whether the first of them has been said to begin.
    private var isAnnounced = false

    init(_ plan: TranscodingPlan, encoding: WireEncoding) { (self.plan, self.encoding) = (plan, encoding) }

    /// What has happened, once.
    mutating func take() -> [Event] {
        defer { events = [] }
        return events
    }

    mutating func begin(_ header: ElementHeader) throws(DICOMError) {
        self.header = header
        held.removeAll(keepingCapacity: true)
        mode = mode(for: header)
        switch mode {
        case .pixelData(let pixels): events.append(.pixelDataBegin(pixels))
        case .valueOnly:
            var writer = DataSetWriter(plan.encoding)
            writer.appendHeader(header.tag, header.vr, length: header.length)
            events.append(.output(header.tag, writer.bytes))
        case .passing, .holding, .dropping: break
        }
    }

    mutating func bytes(_ raw: UnsafeRawBufferPointer) throws(DICOMError) {
        guard let header else { return }
        let range = position..<(position + raw.count)
        position = range.upperBound
        switch mode {
        case .dropping: break
        case .passing: events.append(.output(header.tag, Array(raw)))
        case .valueOnly:
            let value = raw.dropFirst(max(0, header.valueOffset - range.lowerBound))
            if !value.isEmpty { events.append(.output(header.tag, Array(value))) }
        case .holding:
            guard held.count + raw.count <= ImageLimits.heldByteCount else {
                throw DICOMError(.tooLarge, tag: header.tag, at: header.offset)
            }
            held.append(contentsOf: raw)
        case .pixelData(let pixels):
            let value = raw.dropFirst(max(0, header.valueOffset - range.lowerBound))
            guard !value.isEmpty else { break }
            guard pixels.isEncapsulated, !pixels.passes else {
                events.append(.pixelDataBytes(Array(value)))
                break
            }
            takeFragments(UnsafeRawBufferPointer(rebasing: value), at: range.upperBound - value.count)
        }
    }

    mutating func fragment(offset: Int, byteCount: Int) throws(DICOMError) {
        guard case .pixelData(let pixels) = mode, !pixels.passes else { return }
        fragments.append(offset..<(offset + byteCount))
    }

    mutating func end() throws(DICOMError) {
        guard let header else { return }
        switch mode {
        case .holding:
            if header.tag.group == 0x0028 || header.tag == .extendedOffsetTable { description += held }
            if header.tag == .pixelRepresentation {
                isSigned = held.dropFirst(header.headerByteCount).starts(with: [1, 0])
            }
            if header.tag != .extendedOffsetTable { events.append(.element(header.tag, held)) }
        case .pixelData:
            while !fragments.isEmpty { announceFragment(); dropFragment() }
            events.append(.pixelDataEnd)
        case .passing, .valueOnly, .dropping: break
        }
        self.header = nil
        mode = .dropping
    }

    /// Hands on the bytes of fragments that lie in `value`, whose first byte stands at `start` in the stream.
    private mutating func takeFragments(_ value: UnsafeRawBufferPointer, at start: Int) {
        let end = start + value.count
        while let first = fragments.first, first.lowerBound < end {
            announceFragment()
            let own = first.clamped(to: start..<end)
            if !own.isEmpty {
                events.append(.itemBytes(Array(value[(own.lowerBound - start)..<(own.upperBound - start)])))
            }
            guard first.upperBound <= end else { return }
            dropFragment()
        }
    }

    /// Says once that the next fragment begins; one without bytes is over with that.
    private mutating func announceFragment() {
        guard let first = fragments.first, !isAnnounced else { return }
        isAnnounced = true
        events.append(.item(byteCount: first.count))
    }

    private mutating func dropFragment() {
        isAnnounced = false
        fragments = fragments.dropFirst()
        if fragments.isEmpty { fragments = [] }
    }
}

extension TranscodingSink {
    private func mode(for header: ElementHeader) -> Mode {
        let tag = header.tag
        if tag.isPixelData { return .pixelData(pixels(header)) }
        // Group lengths are retired, and no longer true.
        if tag.element == 0 { return .dropping }
        switch tag {
        case .extendedOffsetTable where !plan.passesEncapsulated:
            return header.length <= ImageLimits.describingByteCount ? .holding : .dropping
        case .extendedOffsetTableLengths where !plan.passesEncapsulated,
            .encapsulatedPixelDataValueTotalLength where !plan.passesEncapsulated:
            return .dropping
        default: break
        }
        if tag.group == 0x0028, !header.hasUndefinedLength, header.length <= ImageLimits.describingByteCount {
            return .holding
        }
        let isSequence = header.vr == .SQ || header.hasUndefinedLength
        if isSequence, plan.mayHoldOtherFrames { return .holding }
        if encoding == plan.encoding { return .passing }
        if isSequence || encoding.isBigEndian != plan.encoding.isBigEndian || header.length % 2 == 1 { return .holding }
        return .valueOnly
    }

    private func pixels(_ header: ElementHeader) -> PixelDataHeader {
        // As ``Element/isEncapsulated``: fragments are what has no length.
        let isEncapsulated = header.hasUndefinedLength
        return PixelDataHeader(
            tag: header.tag, vr: header.vr, isEncapsulated: isEncapsulated,
            byteCount: isEncapsulated ? nil : Int(header.length),
            passes: isEncapsulated ? plan.passesEncapsulated : plan.passesNative)
    }
}

extension Tag {
    /// Pixel Data, Float Pixel Data, Double Float Pixel Data: at most one of them is there (PS3.3 C.7.6.3, C.7.6.24, C.7.6.25).
    var isPixelData: Bool { self == .pixelData || self == .floatPixelData || self == .doubleFloatPixelData }
}
