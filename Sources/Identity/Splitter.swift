public import DICOM
public import Sealing

/// Splits a data set while it arrives: its words into the head, large values that may hold words into identity bulk,
/// pixel data behind an allow-listed header into the picture. Large parts are sealed as they come; the sealed items
/// stand one behind another in ``sealed``, from where the caller may take them away at any time.
///
/// Used by one task at a time.
public final class Splitter: ElementSink {
    /// A part that is finished.
    public struct Part: Sendable {
        public let item: SealedItem
        /// Frames of a picture: places in the item's plaintext.
        public let frames: [FramePlaces]
    }

    /// Where the bytes of the current element go.
    enum Route { case head, identityBulk, picture }

    /// Keys and names that the instance is sealed with.
    public struct Sealings: Sendable {
        public let identity: DataKey
        public let picture: DataKey
        /// Original UID to pseudonymous UID, as text.
        public let map: @Sendable (String) -> String
        public init(identity: DataKey, picture: DataKey, map: @escaping @Sendable (String) -> String) {
            (self.identity, self.picture, self.map) = (identity, picture, map)
        }
    }

    public private(set) var head: [UInt8] = []
    /// Sealed items that were not taken yet.
    public var sealed: [UInt8] = []
    public internal(set) var parts: [Part] = []
    public internal(set) var spans: [Record.Span] = []
    public internal(set) var outlying: [Record.OutlyingElement] = []
    /// Class of the key that the picture was sealed with.
    public var pictureClass: KeyClass { if case .begun(let begun) = picture { begun.keyClass } else { .identity } }
    /// After ``finish()``: a picture that has to be sealed anew, as what came behind its first pixels changes it.
    public internal(set) var latePicture: LatePicture?

    public let transferSyntax: TransferSyntax
    /// False where spans can't be had, as behind deflation: what does not fit the head or the picture is left out.
    public let keepsSpans: Bool
    let sealings: Sealings
    let random: any RandomSource
    var current: ItemSealer?
    private var openRoute = Route.head
    private var openByteCount: UInt64 = 0
    private var route = Route.head
    private var header: ElementHeader?
    var picture = PictureState.none
    /// What the picture will begin with, between being chosen and being begun.
    private var draft: PicturePlan?
    private var pixelElementCount = 0
    /// Whether something stands outside the head that the picture's class can't be known without.
    private(set) var isOdd = false
    /// How often the head was parsed: twice at most.
    var headReadings = 0
    private var elementStart: UInt64 = 0
    private var elementByteCount: UInt64 = 0
    var frames = FrameFinder()
    private var isDropping = false
    /// Behind deflation: the item of the stream itself, and the picture that waits, sealed, for its place behind it.
    private var stream: ItemSealer?
    private var streamByteCount: UInt64 = 0
    var aside: [UInt8] = []

    public init(
        transferSyntax: TransferSyntax, sealings: Sealings, keepsSpans: Bool = true,
        random: any RandomSource = SystemRandom()
    ) {
        (self.transferSyntax, self.sealings, self.keepsSpans) = (transferSyntax, sealings, keepsSpans)
        self.random = random
    }

    /// What all this takes in memory, beside ``sealed``: what can't be taken away.
    public var heldByteCount: Int {
        let tables =
            spans.count * MemoryLayout<Record.Span>.stride
            + outlying.count * MemoryLayout<Record.OutlyingElement>.stride
            + parts.reduce(0) { $0 + $1.frames.count } * IdentityLimits.frameByteCountInMemory
        return head.count + aside.count + tables + frames.heldByteCount + (latePicture?.header.count ?? 0)
    }

    // MARK: ElementSink

    public func begin(_ header: ElementHeader) throws(DICOMError) {
        self.header = header
        elementByteCount = 0
        isDropping = false
        do {
            route = try choose(header)
            // A data set whose head begins elsewhere than itself might be read otherwise than it was scanned; and one
            // with a listed value of another VR is not what it seems.
            if route != .head || isDropping {
                isOdd =
                    isOdd || header.offset == 0 || PictureProfile.hasWrongVR(header)
                    || header.tag.group == 0x7FE0 && route != .picture
            }
            if route != .head { try prepare(route) }
            elementStart = route == .head ? UInt64(head.count) : openByteCount
            if route == .picture { frames.begin(header, at: elementStart) }
        } catch {
            throw DICOMError(.tooLarge, tag: header.tag, at: header.offset)
        }
    }

    public func bytes(_ raw: UnsafeRawBufferPointer) throws(DICOMError) {
        elementByteCount += UInt64(raw.count)
        if isDropping { return }
        switch route {
        case .head:
            guard head.count + raw.count <= IdentityLimits.headByteCount else {
                throw DICOMError(.tooLarge, tag: header?.tag, at: header?.offset ?? 0)
            }
            head.append(contentsOf: raw)
        case .identityBulk, .picture:
            if route == .picture { frames.see(raw) }
            do throws(IdentityError) { try write(raw) } catch {
                throw DICOMError(.tooLarge, tag: header?.tag, at: header?.offset ?? 0)
            }
        }
        if keepsSpans { extendSpans(by: UInt64(raw.count)) }
    }

    public func fragment(offset: Int, byteCount: Int) throws(DICOMError) {
        if route == .picture { frames.fragment(streamOffset: offset, byteCount: byteCount) }
    }

    /// Bytes that follow the data set's last element are part of what came, and of nothing else.
    public func trailing(_ raw: UnsafeRawBufferPointer) throws(DICOMError) {
        guard keepsSpans else { return }
        guard head.count + raw.count <= IdentityLimits.headByteCount else {
            throw DICOMError(.tooLarge, at: head.count)
        }
        head.append(contentsOf: raw)
        extendSpans(by: UInt64(raw.count), route: .head)
    }

    public func end() throws(DICOMError) {
        guard let header, route != .head, !isDropping else { return }
        outlying.append(
            Record.OutlyingElement(
                tag: header.tag.rawValue, vr: header.vr.rawValue, hasUndefinedLength: header.length == 0xFFFF_FFFF,
                item: UInt8(clamping: keepsSpans ? parts.count : parts.count + 1), offset: elementStart,
                headerByteCount: UInt8(clamping: header.headerByteCount), byteCount: elementByteCount))
        self.header = nil
    }

    // MARK: the whole stream as one span

    /// Puts bytes of the stream itself into identity bulk, for syntaxes that spans can't express.
    public func keepStream(_ raw: UnsafeRawBufferPointer) throws(IdentityError) {
        do throws(SealingError) {
            if stream == nil {
                stream = try ItemSealer(kind: ItemKindCode.identityBulk, dataKey: sealings.identity, random: random)
            }
            try stream?.seal(raw, into: &sealed)
        } catch { throw .sealing }
        streamByteCount += UInt64(raw.count)
    }

    // MARK: finishing

    /// Seals the head and closes the last item. Afterwards ``parts`` and ``sealed`` are whole, but for ``latePicture``;
    /// the head's spans name the head's place among the parts.
    public func finish() throws(IdentityError) {
        try closeStream()
        let whole = try wholePicture()
        if !keepsSpans, whole?.isLate == true { dropPicture() }
        try close()
        settlePicture(whole)
        let headItem = UInt8(clamping: parts.count)
        spans = spans.map {
            $0.item == Self.headMark
                ? Record.Span(item: headItem, offset: $0.offset, byteCount: $0.byteCount) : $0
        }
        do throws(SealingError) {
            var sealer = try ItemSealer(kind: ItemKindCode.head, dataKey: sealings.identity, random: random)
            try sealer.seal(head, into: &sealed)
            parts.append(Part(item: try sealer.finish(into: &sealed), frames: []))
        } catch { throw .sealing }
    }

    /// Stands for the head in ``spans`` until its place is known.
    private static let headMark = UInt8.max

    func write(_ raw: UnsafeRawBufferPointer) throws(IdentityError) {
        do throws(SealingError) {
            if keepsSpans { try current?.seal(raw, into: &sealed) } else { try current?.seal(raw, into: &aside) }
        } catch { throw .sealing }
        if aside.count > IdentityLimits.derivedPictureByteCount {
            dropPicture()
            isDropping = true
        }
        openByteCount += UInt64(raw.count)
    }

    private func extendSpans(by byteCount: UInt64) { extendSpans(by: byteCount, route: route) }

    private func extendSpans(by byteCount: UInt64, route: Route) {
        guard byteCount > 0 else { return }
        let item = route == .head ? Self.headMark : UInt8(clamping: parts.count)
        let end = route == .head ? UInt64(head.count) : openByteCount
        if let last = spans.last, last.item == item, last.offset + last.byteCount == end - byteCount {
            spans[spans.count - 1].byteCount += byteCount
        } else {
            spans.append(Record.Span(item: item, offset: end - byteCount, byteCount: byteCount))
        }
    }
}

extension Splitter {
    /// Which part a top-level element belongs to.
    private func choose(_ header: ElementHeader) throws(IdentityError) -> Route {
        if PictureProfile.isPixelData(header.tag) {
            pixelElementCount += 1
            guard pixelElementCount <= IdentityLimits.pixelElementCount else { throw .tooLarge }
            return PictureProfile.isPixelData(header) && canTakePixels() ? .picture : bulkOrDrop
        }
        if PictureClass.decides(header.tag) || PictureProfile.mapped.contains(header.tag) { return .head }
        guard header.vr != .SQ else {
            return Self.bulkSequences.contains(header.tag.rawValue) ? bulkOrDrop : .head
        }
        guard header.length != 0xFFFF_FFFF else { return .head }
        guard Int(header.length) > IdentityLimits.bulkThreshold, Self.mayBeBulk(header) else { return .head }
        return bulkOrDrop
    }

    /// Behind deflation the stream itself is kept, so large values need no second place.
    private var bulkOrDrop: Route {
        if keepsSpans { return .identityBulk }
        isDropping = true
        return .head
    }

    /// A picture needs its names before the first pixel byte: that is looked at once.
    private func canTakePixels() -> Bool {
        switch picture {
        case .none:
            draft = readHead()
            if draft == nil { picture = .impossible }
            return draft != nil
        case .begun: return openRoute == .picture && current != nil
        case .impossible: return false
        }
    }

    private static func mayBeBulk(_ header: ElementHeader) -> Bool {
        if header.tag.isPrivate || header.tag.group & 0xFF00 == 0x6000 || header.tag.group & 0xFF00 == 0x5000 {
            return true
        }
        switch header.vr {
        case .OB, .OW, .OD, .OF, .OL, .OV, .UN, .UT, .UC, .UR, .LT, .ST: return true
        default: return false
        }
    }

    /// Waveform Sequence and Icon Image Sequence: large, and not needed for searching.
    private static let bulkSequences: Set<UInt32> = [0x5400_0100, 0x0088_0200]

    /// Has an item open that takes what follows.
    private func prepare(_ route: Route) throws(IdentityError) {
        if current != nil, openRoute == route { return }
        try close()
        guard parts.count < IdentityLimits.itemCount else { throw .tooLarge }
        openRoute = route
        if let plan = draft.take() { return try beginPicture(plan) }
        do throws(SealingError) {
            current = try ItemSealer(kind: ItemKindCode.identityBulk, dataKey: sealings.identity, random: random)
        } catch { throw .sealing }
    }

    private func closeStream() throws(IdentityError) {
        guard let sealer = stream.take() else { return }
        do throws(SealingError) {
            parts.append(Part(item: try sealer.finish(into: &sealed), frames: []))
        } catch { throw .sealing }
        spans = [Record.Span(item: 0, offset: 0, byteCount: streamByteCount)]
    }

    private func close() throws(IdentityError) {
        guard let sealer = current.take() else { return }
        let item: SealedItem
        do throws(SealingError) {
            sealed += aside
            aside = []
            item = try sealer.finish(into: &sealed)
        } catch { throw .sealing }
        if openRoute == .picture, case .begun(var begun) = picture {
            begun.part = parts.count
            picture = .begun(begun)
        }
        parts.append(Part(item: item, frames: []))
        openByteCount = 0
        openRoute = .head
    }
}
