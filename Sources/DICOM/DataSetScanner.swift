/// Reads a data set as it arrives, in pieces of any size: the one reader of wire bytes (PS3.5 7).
///
/// Top-level elements are reported to an ``ElementSink``; what is nested in them is only followed, by an explicit
/// stack, to find their ends. Values with a length are passed over, however long: nothing is held but a header cut by
/// the end of a piece. A scanner that has thrown must not be used again.
public struct DataSetScanner: Sendable {
    private let limits: ParseLimits
    /// Whether an item is read: its end is no mistake, and neither is its sequence's.
    private let isItem: Bool
    /// The data set itself, and what is open in it. Never empty.
    private var levels: [Level]
    /// Bytes of the value or item being passed over.
    private var remaining = 0
    /// The start of a header whose rest has not come yet.
    private var pending: [UInt8] = []
    private var elementCount = 0
    private var topLevelCount = 0
    private var currentTag: Tag?
    /// The next byte's place in the stream.
    public private(set) var offset = 0
    /// Whether the data set ended before the bytes did: at an item delimiter.
    var isAtEnd: Bool { endTag != nil }
    /// The delimiter that ended the data set.
    private(set) var endTag: Tag?

    /// - Parameter transferSyntax: what the sender said. Whether its VRs are implicit is taken from the first element,
    ///   as senders err in this. A deflated data set is to be inflated before (see ``Inflater``).
    public init(transferSyntax: TransferSyntax, limits: ParseLimits = .default) {
        self.init(WireEncoding(transferSyntax), mayDiffer: true, isItem: false, limits: limits)
    }

    init(_ encoding: WireEncoding, mayDiffer: Bool, isItem: Bool, limits: ParseLimits) {
        self.limits = limits
        self.isItem = isItem
        levels = [Level(kind: .dataSet, encoding: encoding, mayDiffer: mayDiffer)]
        levels.reserveCapacity(8)
        pending.reserveCapacity(ElementHeader.maximumByteCount)
    }

    /// How the elements are written: known to be true once the first one was scanned.
    public var encoding: WireEncoding { levels[0].encoding }

    /// Whether the bytes so far end between two elements.
    public var isBetweenElements: Bool { levels.count == 1 && remaining == 0 && pending.isEmpty }

    /// Scans the next bytes of the stream.
    /// - Throws: ``DICOMError`` at the first byte that can't be understood, and what the sink throws.
    public mutating func scan(
        _ bytes: UnsafeRawBufferPointer, into sink: inout some ElementSink
    ) throws(DICOMError) {
        var position = 0
        var reported = 0
        if !pending.isEmpty {
            position = try completeHeader(from: bytes, into: &sink)
            reported = position
        }
        while position < bytes.count, !isAtEnd {
            if remaining > 0 {
                let step = min(remaining, bytes.count &- position)
                position &+= step
                offset &+= step
                remaining &-= step
                if remaining > 0 { break }
                if levels.count == 1 {
                    try report(bytes, &reported, position, &sink)
                    try sink.end()
                }
                continue
            }
            let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
            guard let header = readHeader(rest) else {
                try report(bytes, &reported, position, &sink)
                pending.append(contentsOf: rest)
                offset &+= rest.count
                return
            }
            guard try open(header, &sink) else { break }
            position &+= header.headerByteCount
            offset &+= header.headerByteCount
            if levels.count == 1, remaining == 0 {
                try report(bytes, &reported, position, &sink)
                try sink.end()
            }
        }
        if isAtEnd {
            try sink.trailing(UnsafeRawBufferPointer(rebasing: bytes[position...]))
            // The offset of an item's end is where its delimiter stands; it doesn't move with what follows.
        } else {
            try report(bytes, &reported, position, &sink)
        }
    }

    /// Scans the next bytes of the stream.
    public mutating func scan(_ bytes: ArraySlice<UInt8>, into sink: inout some ElementSink) throws(DICOMError) {
        try bytes.withRawBytes { raw throws(DICOMError) in try scan(raw, into: &sink) }
    }

    /// Says that no more bytes come.
    /// - Throws: ``DICOMError/Code/truncated`` inside an element.
    public mutating func finish(into sink: inout some ElementSink) throws(DICOMError) {
        guard remaining == 0, levels.count == 1, pending.count < 8 else { throw error(.truncated, at: offset) }
        guard !pending.isEmpty else { return }
        let bytes = pending
        pending.removeAll()
        offset &-= bytes.count
        try bytes.withRawBytes { raw throws(DICOMError) in try sink.trailing(raw) }
    }
}

extension DataSetScanner {
    /// Takes bytes until the header that was cut is whole. Returns how many.
    private mutating func completeHeader(
        from bytes: UnsafeRawBufferPointer, into sink: inout some ElementSink
    ) throws(DICOMError) -> Int {
        var taken = 0
        offset &-= pending.count
        while taken < bytes.count {
            pending.append(bytes[taken])
            taken &+= 1
            let whole = pending
            let header = whole.withUnsafeBytes { readHeader($0) }
            guard let header else { continue }
            guard try open(header, &sink) else {
                try whole.withRawBytes { raw throws(DICOMError) in try sink.trailing(raw) }
                pending.removeAll(keepingCapacity: true)
                return taken
            }
            pending.removeAll(keepingCapacity: true)
            offset &+= header.headerByteCount
            try whole.withRawBytes { raw throws(DICOMError) in try sink.bytes(raw) }
            if remaining == 0, levels.count == 1 { try sink.end() }
            return taken
        }
        offset &+= pending.count
        return taken
    }

    private func report(
        _ bytes: UnsafeRawBufferPointer, _ reported: inout Int, _ position: Int, _ sink: inout some ElementSink
    ) throws(DICOMError) {
        guard reported < position else { return }
        let piece = UnsafeRawBufferPointer(rebasing: bytes[reported..<position])
        reported = position
        try sink.bytes(piece)
    }

    /// Reads a header by the rules of the innermost level.
    private mutating func readHeader(_ bytes: UnsafeRawBufferPointer) -> ElementHeader? {
        guard bytes.count >= 8 else { return nil }
        let top = levels.count &- 1
        if levels[top].mayDiffer {
            levels[top].encoding = levels[top].encoding.corrected(byFirst: bytes)
            levels[top].mayDiffer = false
        }
        let encoding = levels[top].encoding
        return ElementHeader.read(bytes, encoding, at: offset, looksUpVR: levels.count == 1)
    }

    /// Follows the structure by one header. Returns `false` when it is the end of the data set and no part of it.
    private mutating func open(_ header: ElementHeader, _ sink: inout some ElementSink) throws(DICOMError) -> Bool {
        elementCount &+= 1
        guard elementCount <= limits.maximumElements else { throw error(.tooManyElements, at: offset) }
        switch levels[levels.count &- 1].kind {
        case .dataSet:
            if header.tag == .itemEnd || isItem && header.tag == .sequenceEnd {
                endTag = header.tag
                return false
            }
            topLevelCount &+= 1
            guard topLevelCount <= limits.maximumElementsOfDataSet else { throw error(.tooManyElements, at: offset) }
            currentTag = header.tag
            try sink.begin(header)
            try openValue(header)
        case .item: try openInItem(header)
        case .sequence: try openInSequence(header)
        case .fragments:
            switch header.tag {
            case .sequenceItem:
                guard !header.hasUndefinedLength else { throw error(.badLength, at: offset) }
                remaining = Int(header.length)
                guard levels.count == 2 else { break }
                try sink.fragment(offset: header.valueOffset, byteCount: remaining)
            case .sequenceEnd: levels.removeLast()
            default: throw error(.badSequence, at: offset)
            }
        }
        return true
    }

    private mutating func openValue(_ header: ElementHeader) throws(DICOMError) {
        guard header.hasUndefinedLength else {
            remaining = Int(header.length)
            return
        }
        // Sequences and items take turns on the stack.
        guard levels.count / 2 < limits.maximumDepth else { throw error(.tooDeep, at: offset) }
        guard !header.tag.isStructure else { throw error(.badSequence, at: offset) }
        if header.isEncapsulated {
            let encoding = levels[levels.count &- 1].encoding
            levels.append(Level(kind: .fragments, encoding: encoding, mayDiffer: false))
        } else {
            let (encoding, mayDiffer) = levels[levels.count &- 1].encoding.inside(header.vr)
            levels.append(Level(kind: .sequence(itemsMayDiffer: mayDiffer), encoding: encoding, mayDiffer: false))
        }
    }

    private mutating func openInItem(_ header: ElementHeader) throws(DICOMError) {
        switch header.tag {
        case .itemEnd: levels.removeLast()
        case .sequenceEnd, .sequenceItem:
            // The item's own delimiter is missing.
            levels.removeLast()
            try openInSequence(header)
        default: try openValue(header)
        }
    }

    private mutating func openInSequence(_ header: ElementHeader) throws(DICOMError) {
        let top = levels.count &- 1
        switch header.tag {
        case .sequenceItem:
            guard header.hasUndefinedLength else {
                remaining = Int(header.length)
                return
            }
            guard case .sequence(let mayDiffer) = levels[top].kind else { throw error(.badSequence, at: offset) }
            levels.append(Level(kind: .item, encoding: levels[top].encoding, mayDiffer: mayDiffer))
        case .sequenceEnd: levels.removeLast()
        case .itemEnd: break  // after an item that has a length: needless, and some writers put it
        default: throw error(.badSequence, at: offset)
        }
    }

    private func error(_ code: DICOMError.Code, at offset: Int) -> DICOMError {
        DICOMError(code, tag: currentTag, at: offset)
    }
}

/// Something open whose end is a delimiter. The data set itself is the first.
private struct Level: Sendable {
    enum Kind: Sendable {
        case dataSet
        case sequence(itemsMayDiffer: Bool)
        case item
        case fragments
    }
    var kind: Kind
    var encoding: WireEncoding
    /// Whether the next header is the first, and says how this level is really written.
    var mayDiffer: Bool
}

extension Tag {
    /// Item, or the end of one or of a sequence.
    var isStructure: Bool { group == 0xFFFE }
}

extension ElementHeader {
    /// Whether a value of undefined length is fragments rather than items that are data sets (PS3.5 A.4).
    var isEncapsulated: Bool {
        switch vr {
        case .OB, .OD, .OF, .OL, .OV, .OW: true
        default: tag == .pixels
        }
    }
}
