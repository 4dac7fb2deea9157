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
    public private(set) var parts: [Part] = []
    public private(set) var spans: [Record.Span] = []
    public private(set) var outlying: [Record.OutlyingElement] = []
    /// Picture class of the instance, once its pixel data began.
    public private(set) var pictureClass = KeyClass.identity

    public let transferSyntax: TransferSyntax
    /// False where spans can't be had, as behind deflation: what does not fit the head or the picture is left out.
    public let keepsSpans: Bool
    private let sealings: Sealings
    private var current: ItemSealer?
    private var openRoute = Route.head
    private var openByteCount: UInt64 = 0
    private var route = Route.head
    private var header: ElementHeader?
    private var elementStart: UInt64 = 0
    private var elementByteCount: UInt64 = 0
    private var frames = FrameFinder()
    private var isDropping = false
    /// Behind deflation: the item of the stream itself, and the picture that waits, sealed, for its place behind it.
    private var stream: ItemSealer?
    private var streamByteCount: UInt64 = 0
    private var aside: [UInt8] = []
    private var isPictureTooLarge = false

    public init(transferSyntax: TransferSyntax, sealings: Sealings, keepsSpans: Bool = true) {
        (self.transferSyntax, self.sealings, self.keepsSpans) = (transferSyntax, sealings, keepsSpans)
    }

    // MARK: ElementSink

    public func begin(_ header: ElementHeader) throws(DICOMError) {
        self.header = header
        elementByteCount = 0
        isDropping = false
        do {
            route = try choose(header)
            if route != .head { try prepare(route) }
            elementStart = route == .head ? UInt64(head.count) : openByteCount
            if route == .picture { frames.begin(header, at: elementStart, head: head, syntax: transferSyntax) }
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
            if stream == nil { stream = try ItemSealer(kind: ItemKindCode.identityBulk, dataKey: sealings.identity) }
            try stream?.seal(raw, into: &sealed)
        } catch { throw .sealing }
        streamByteCount += UInt64(raw.count)
    }

    // MARK: finishing

    /// Seals the head and closes the last item. Afterwards ``parts`` and ``sealed`` are whole; the head's spans name
    /// the head's place among the parts.
    public func finish() throws(IdentityError) {
        try closeStream()
        try close()
        let headItem = UInt8(clamping: parts.count)
        spans = spans.map {
            $0.item == Self.headMark
                ? Record.Span(item: headItem, offset: $0.offset, byteCount: $0.byteCount) : $0
        }
        do throws(SealingError) {
            var sealer = try ItemSealer(kind: ItemKindCode.head, dataKey: sealings.identity)
            try sealer.seal(head, into: &sealed)
            parts.append(Part(item: try sealer.finish(into: &sealed), frames: []))
        } catch { throw .sealing }
    }

    /// Stands for the head in ``spans`` until its place is known.
    private static let headMark = UInt8.max

    private func write(_ raw: UnsafeRawBufferPointer) throws(IdentityError) {
        do throws(SealingError) {
            if keepsSpans { try current?.seal(raw, into: &sealed) } else { try current?.seal(raw, into: &aside) }
        } catch { throw .sealing }
        if aside.count > IdentityLimits.derivedPictureByteCount {
            // The stream itself has it all.
            current = nil
            aside = []
            (isPictureTooLarge, isDropping) = (true, true)
            outlying = []
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
        if PictureProfile.isPixelData(header.tag) { return canMakePicture ? .picture : bulkOrDrop }
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

    /// A picture needs its names and its class before the first pixel byte.
    private var canMakePicture: Bool {
        if isPictureTooLarge { return false }
        if openRoute == .picture, current != nil { return true }
        guard let dataSet = try? DataSet(parsing: head, transferSyntax: transferSyntax) else { return false }
        return [0x0008_0016, 0x0008_0018, 0x0020_000D, 0x0020_000E].allSatisfy {
            dataSet.string(Tag(rawValue: $0))?.isEmpty == false
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
        do {
            switch route {
            case .picture:
                let dataSet = try DataSet(parsing: head, transferSyntax: transferSyntax)
                pictureClass = PictureClass.keyClass(of: dataSet)
                let key = pictureClass == .picture ? sealings.picture : sealings.identity
                current = try ItemSealer(kind: ItemKindCode.picture, dataKey: key)
                openRoute = route
                let header = try PictureHeader.make(
                    from: dataSet, transferSyntax: pictureSyntax(dataSet), map: sealings.map)
                try header.withUnsafeBytes { try write($0) }
            case .identityBulk, .head:
                current = try ItemSealer(kind: ItemKindCode.identityBulk, dataKey: sealings.identity)
                openRoute = route
            }
        } catch let error as DICOMError {
            throw .unreadable(error)
        } catch let error as IdentityError {
            throw error
        } catch { throw .sealing }
    }

    /// What the pixel data is really written in, where a sender said otherwise.
    private func pictureSyntax(_ head: DataSet) -> TransferSyntax {
        if head.encoding == WireEncoding(transferSyntax) { return transferSyntax }
        return head.encoding.isImplicitVR ? .implicitVRLittleEndian : .explicitVRLittleEndian
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
        parts.append(Part(item: item, frames: openRoute == .picture ? frames.runs() : []))
        openByteCount = 0
        openRoute = .head
    }
}
