/// Writes a data set, element by element (PS3.5 7.1). The caller gives the elements in the order of their tags.
public struct DataSetWriter: Sendable {
    /// How text is written.
    enum Text { case asItStands, utf8 }

    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    public let encoding: WireEncoding
    let text: Text

    /// - Parameter transferSyntax: says how elements are written; the caller deflates what must be (see ``Deflater``).
    public init(transferSyntax: TransferSyntax) { self.init(WireEncoding(transferSyntax)) }

    public init(_ encoding: WireEncoding) { self.init(encoding, text: .asItStands) }

    init(_ encoding: WireEncoding, text: Text) {
        self.encoding = encoding
        self.text = text
    }

    /// Appends an element whose value is already in this data set's byte order. An odd value is padded.
    ///
    /// Where an explicit header has no room for the length, the VR becomes UN (PS3.5 6.2.2).
    /// - Precondition: fewer bytes than 2^32 - 2.
    public mutating func append(_ tag: Tag, _ vr: VR, bytes value: some Collection<UInt8>) {
        let count = value.count
        precondition(count < Int(UInt32.max) - 1, "an element holds less than 4 GiB (PS3.5 7.1.1)")
        let isOdd = count % 2 == 1
        appendHeader(tag, vr, length: UInt32(count) &+ (isOdd ? 1 : 0))
        bytes.append(contentsOf: value)
        if isOdd { bytes.append(vr.padding) }
    }

    /// Appends text as UTF-8: for a VR that depends on the character set, (0008,0005) must say `ISO_IR 192`.
    public mutating func append(_ tag: Tag, _ vr: VR, string: String) { append(tag, vr, bytes: string.utf8) }

    /// Appends several values with a backslash between them (PS3.5 6.4).
    public mutating func append(_ tag: Tag, _ vr: VR, strings: [String]) {
        append(tag, vr, bytes: strings.joined(separator: "\\").utf8)
    }

    /// Appends numbers of a binary VR. Of a number that doesn't fit, the low bytes are written.
    public mutating func append(_ tag: Tag, _ vr: VR, integers: [Int]) {
        let unit = vr.unitByteCount
        var value: [UInt8] = []
        for number in integers {
            let littleEndian = (0..<unit).map { UInt8(truncatingIfNeeded: number >> (8 &* $0)) }
            value.append(contentsOf: encoding.isBigEndian ? littleEndian.reversed() : littleEndian)
        }
        append(tag, vr, bytes: value)
    }

    /// Appends a sequence of items, each the elements of a data set in this writer's encoding. Lengths are defined.
    public mutating func appendSequence(_ tag: Tag, items: [[UInt8]]) {
        let byteCount = items.reduce(0) { $0 &+ 8 &+ $1.count }
        guard let length = UInt32(exactly: byteCount), length < ElementHeader.undefinedLength else {
            return appendLongSequence(tag, items: items)
        }
        appendHeader(tag, .SQ, length: length)
        for item in items {
            appendStructure(.sequenceItem, length: UInt32(truncatingIfNeeded: item.count))
            bytes.append(contentsOf: item)
        }
    }

    /// Appends an element of another data set, written as this one is, nested data sets too.
    ///
    /// Written the same way on both sides it keeps its bytes. Otherwise sequences get defined lengths, unknown
    /// sequences become SQ, and group lengths (retired, and no longer true) are left out.
    /// - Throws: ``DICOMError`` when a sequence has to be read and can't be.
    public mutating func append(_ element: Element) throws(DICOMError) {
        let isAlike = element.encoding == encoding && text == .asItStands
        guard isAlike || !element.tag.isGroupLength else { return }
        if element.isEncapsulated {
            try appendFragments(element)
        } else if isAlike {
            appendUnchanged(element)
        } else if element.isSequence || text == .utf8 && element.effectiveVR == .SQ {
            try appendSequence(element)
        } else {
            try appendValue(element)
        }
    }

    /// Appends a whole data set (see ``append(_:)``).
    public mutating func append(_ dataSet: DataSet) throws(DICOMError) {
        for element in dataSet.elements { try append(element) }
    }
}

extension DataSetWriter {
    private mutating func appendUnchanged(_ element: Element) {
        guard element.hasUndefinedLength else { return append(element.tag, element.vr, bytes: element.value) }
        appendHeader(element.tag, element.vr, length: ElementHeader.undefinedLength)
        bytes.append(contentsOf: element.value)
        appendStructure(.sequenceEnd, length: 0)
    }

    private mutating func appendFragments(_ element: Element) throws(DICOMError) {
        let fragments = try element.fragments()
        appendHeader(element.tag, element.vr == .UN ? .OB : element.vr, length: ElementHeader.undefinedLength)
        for fragment in fragments {
            appendStructure(.sequenceItem, length: UInt32(truncatingIfNeeded: fragment.count))
            bytes.append(contentsOf: element.value[fragment])
        }
        appendStructure(.sequenceEnd, length: 0)
    }

    private mutating func appendSequence(_ element: Element) throws(DICOMError) {
        var items: [[UInt8]] = []
        // `items()` refuses what is too deep, which bounds this recursion.
        for item in try element.items() {
            var writer = DataSetWriter(encoding, text: text)
            for nested in item.elements where text == .asItStands || nested.tag != .characterSetOfDataSet {
                try writer.append(nested)
            }
            items.append(writer.bytes)
        }
        appendSequence(element.tag, items: items)
    }

    private mutating func appendValue(_ element: Element) throws(DICOMError) {
        // What the dictionary knows of an UN is used only where the text must be read (PS3.5 6.2.2).
        let vr = text == .utf8 ? element.effectiveVR : element.vr
        if text == .utf8, vr.dependsOnCharacterSet, !element.value.isPlainASCII {
            let value = element.context.characterSet.decode(element.value, vr: vr).utf8
            guard value.count < Int(UInt32.max) - 1 else {
                throw DICOMError(.tooLarge, tag: element.tag, at: element.value.startIndex)
            }
            append(element.tag, vr, bytes: value)
        } else if element.vr != .UN, element.encoding.isBigEndian != encoding.isBigEndian, vr.unitByteCount > 1 {
            append(element.tag, vr, bytes: element.value.turned(vr.unitByteCount))
        } else {
            append(element.tag, vr, bytes: element.value)
        }
    }

    /// A sequence of more than 4 GiB must end with a delimiter.
    private mutating func appendLongSequence(_ tag: Tag, items: [[UInt8]]) {
        appendHeader(tag, .SQ, length: ElementHeader.undefinedLength)
        for item in items {
            appendStructure(.sequenceItem, length: ElementHeader.undefinedLength)
            bytes.append(contentsOf: item)
            appendStructure(.itemEnd, length: 0)
        }
        appendStructure(.sequenceEnd, length: 0)
    }

    /// Appends what stands before a value that the caller writes (PS3.5 7.1).
    public mutating func appendHeader(_ tag: Tag, _ vr: VR, length: UInt32) {
        appendNumber(tag.group)
        appendNumber(tag.element)
        // A stray item or delimiter has no VR either (PS3.5 7.5).
        guard !encoding.isImplicitVR, !tag.isStructure else { return appendNumber(length) }
        let shortLength = vr.hasLongLength ? nil : UInt16(exactly: length)
        let letters = shortLength == nil && !vr.hasLongLength ? VR.UN.rawValue : vr.rawValue
        bytes.append(UInt8(truncatingIfNeeded: letters >> 8))
        bytes.append(UInt8(truncatingIfNeeded: letters))
        if let shortLength { return appendNumber(shortLength) }
        appendNumber(0 as UInt16)
        appendNumber(length)
    }

    /// Appends what stands before a fragment, or an item with a length (PS3.5 7.5, A.4).
    public mutating func appendItemHeader(byteCount: UInt32) { appendStructure(.sequenceItem, length: byteCount) }

    /// Appends the delimiter that ends a value of undefined length (PS3.5 7.5).
    public mutating func appendSequenceEnd() { appendStructure(.sequenceEnd, length: 0) }

    private mutating func appendStructure(_ tag: Tag, length: UInt32) {
        appendNumber(tag.group)
        appendNumber(tag.element)
        appendNumber(length)
    }

    private mutating func appendNumber(_ number: some FixedWidthInteger & BitwiseCopyable) {
        let ordered = encoding.isBigEndian ? number.bigEndian : number.littleEndian
        withUnsafeBytes(of: ordered) { bytes.append(contentsOf: $0) }
    }
}

extension ArraySlice<UInt8> {
    /// No escape sequence and nothing but ASCII: the same in every character set DICOM has.
    fileprivate var isPlainASCII: Bool { allSatisfy { $0 < 0x80 && $0 != 0x1B } }

    /// The bytes with those of each number turned round. A rest that is no number stays.
    func turned(_ unit: Int) -> [UInt8] {
        var turned = Array(self)
        var start = 0
        while start &+ unit <= turned.count {
            turned[start..<(start &+ unit)].reverse()
            start &+= unit
        }
        return turned
    }
}
