/// A data set: a view of bytes in memory (PS3.5 7.1).
///
/// Values are slices of the buffer and keep its indices; nothing is copied or decoded before it is asked for, and the
/// items of a sequence are read when ``Element/items()`` is called. Bytes that follow the last element are ignored.
public struct DataSet: Sendable {
    /// In the order of the bytes, which in a conforming data set is that of the tags.
    public let elements: [Element]
    let context: ParseContext
    /// Whether each tag is greater than the one before, so that one can be searched for.
    private let isInOrder: Bool

    /// Reads the elements of `bytes`. A deflated data set is to be inflated before (see ``Inflater``).
    /// - Parameter encoding: how the elements are written, where that is known, as of a part of a larger data set. Else the
    ///   first element shows it.
    /// - Parameter characterSet: of the text, where the data set does not say.
    /// - Throws: ``DICOMError`` when the bytes end inside an element, or a sequence or fragment is not what it says.
    public init(
        parsing bytes: ArraySlice<UInt8>, transferSyntax: TransferSyntax, encoding: WireEncoding? = nil,
        characterSet: CharacterSet = .default, limits: ParseLimits = .default
    ) throws(DICOMError) {
        let context = ParseContext(
            transferSyntax: transferSyntax, encoding: encoding ?? WireEncoding(transferSyntax),
            characterSet: characterSet,
            depth: 0, limits: limits)
        self = try Self.read(bytes, in: context, mayDiffer: encoding == nil, isItem: false).dataSet
    }

    /// Reads the elements of `bytes`.
    public init(
        parsing bytes: [UInt8], transferSyntax: TransferSyntax, limits: ParseLimits = .default
    ) throws(DICOMError) {
        try self.init(parsing: bytes[...], transferSyntax: transferSyntax, limits: limits)
    }

    private init(_ elements: [Element], _ context: ParseContext, isInOrder: Bool) {
        self.elements = elements
        self.context = context
        self.isInOrder = isInOrder
    }

    /// The elements of both, in the order of tags. No bytes are copied.
    ///
    /// - Parameters:
    ///   - other: written as this one is, in the same character set; of an element that both have its own one stands.
    ///   - isKept: which of this one's elements stay.
    public func merging(_ other: DataSet, where isKept: (Element) -> Bool) -> DataSet {
        var merged: [Element] = []
        merged.reserveCapacity(elements.count + other.elements.count)
        var rest = other.elements[...]
        for element in elements {
            while let next = rest.first, next.tag <= element.tag {
                merged.append(next)
                rest.removeFirst()
            }
            if merged.last?.tag != element.tag, isKept(element) { merged.append(element) }
        }
        merged += rest
        return DataSet(merged, context, isInOrder: isInOrder && other.isInOrder)
    }

    /// What the reader was told. ``encoding`` is how the elements are really written.
    public var transferSyntax: TransferSyntax { context.transferSyntax }
    public var encoding: WireEncoding { context.encoding }
    /// Its own Specific Character Set (0008,0005), else that of the data set it is an item of.
    public var characterSet: CharacterSet { context.characterSet }
    /// How many sequences it is nested in.
    public var depth: Int { context.depth }

    /// The element with this tag: the last one where a writer put several.
    public subscript(_ tag: Tag) -> Element? {
        guard isInOrder else { return elements.last { $0.tag == tag } }
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low &+ high) / 2
            if elements[middle].tag < tag { low = middle &+ 1 } else { high = middle }
        }
        return low < elements.count && elements[low].tag == tag ? elements[low] : nil
    }
}

extension DataSet {
    /// Reads a data set or an item. `end` is the index after it, and after its delimiter where it has one.
    static func read(
        _ bytes: ArraySlice<UInt8>, in context: ParseContext, mayDiffer: Bool, isItem: Bool
    ) throws(DICOMError) -> (dataSet: DataSet, end: Int) {
        var limits = context.limits
        limits.maximumDepth -= context.depth
        var scanner = DataSetScanner(context.encoding, mayDiffer: mayDiffer, isItem: isItem, limits: limits)
        var places = PlaceCollector()
        do throws(DICOMError) {
            try bytes.withRawBytes { raw throws(DICOMError) in try scanner.scan(raw, into: &places) }
            try scanner.finish(into: &places)
        } catch {
            throw DICOMError(error.code, tag: error.tag, at: bytes.startIndex &+ error.offset)
        }
        let base = bytes.startIndex
        var characterSet = context.characterSet
        if let place = places.places.last(where: { $0.tag == .characterSetOfDataSet }) {
            let value = bytes[(base &+ place.start)..<(base &+ place.end)]
            let terms = value.codeStrings
            // An empty one says as much as none.
            if context.depth > 0 || terms.contains(where: { !$0.isEmpty }) {
                characterSet = CharacterSet(specificCharacterSet: terms)
            }
        }
        let own = ParseContext(
            transferSyntax: context.transferSyntax, encoding: scanner.encoding, characterSet: characterSet,
            depth: context.depth, limits: context.limits)
        let elements = places.places.map { place in
            Element(
                tag: place.tag, vr: place.vr, value: bytes[(base &+ place.start)..<(base &+ place.end)],
                hasUndefinedLength: place.hasUndefinedLength, context: own)
        }
        let delimited = scanner.isAtEnd && scanner.offset &+ 8 <= bytes.count
        let end = base &+ scanner.offset &+ (delimited && isItem && scanner.endTag == .itemEnd ? 8 : 0)
        return (DataSet(elements, own, isInOrder: places.isInOrder), min(end, bytes.endIndex))
    }
}

/// What the elements of one data set share.
final class ParseContext: Sendable {
    let transferSyntax: TransferSyntax
    let encoding: WireEncoding
    let characterSet: CharacterSet
    let depth: Int
    let limits: ParseLimits

    init(
        transferSyntax: TransferSyntax, encoding: WireEncoding, characterSet: CharacterSet, depth: Int,
        limits: ParseLimits
    ) {
        self.transferSyntax = transferSyntax
        self.encoding = encoding
        self.characterSet = characterSet
        self.depth = depth
        self.limits = limits
    }

    /// What the items of a sequence start from.
    func child(_ encoding: WireEncoding, tag: Tag, at offset: Int) throws(DICOMError) -> ParseContext {
        guard depth < limits.maximumDepth else { throw DICOMError(.tooDeep, tag: tag, at: offset) }
        return ParseContext(
            transferSyntax: transferSyntax, encoding: encoding, characterSet: characterSet, depth: depth &+ 1,
            limits: limits)
    }
}

/// Notes where the elements of a buffer are.
private struct PlaceCollector: ElementSink {
    struct Place {
        let tag: Tag
        let vr: VR
        let hasUndefinedLength: Bool
        let start: Int
        var end: Int
    }
    private(set) var places: [Place] = []
    private(set) var isInOrder = true
    private var byteCount = 0

    mutating func begin(_ header: ElementHeader) {
        if let last = places.last, last.tag >= header.tag { isInOrder = false }
        places.append(
            Place(
                tag: header.tag, vr: header.vr, hasUndefinedLength: header.hasUndefinedLength,
                start: header.valueOffset, end: header.valueOffset))
    }

    mutating func bytes(_ raw: UnsafeRawBufferPointer) { byteCount &+= raw.count }

    mutating func end() {
        let last = places.count &- 1
        // Eight bytes of a value of undefined length are the delimiter that ended it.
        places[last].end = byteCount &- (places[last].hasUndefinedLength ? 8 : 0)
    }
}
