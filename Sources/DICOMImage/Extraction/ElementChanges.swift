import DICOM

/// What is changed in a data set that is written anew: whole elements by their tags, or nothing in an element's place.
struct ElementChanges: Sendable {
    let encoding: WireEncoding
    private(set) var elements: [Tag: [UInt8]] = [:]

    init(_ encoding: WireEncoding) { self.encoding = encoding }

    mutating func remove(_ tag: Tag) { elements[tag] = [] }
    /// - Parameter bytes: the element with its header.
    mutating func set(_ tag: Tag, raw bytes: [UInt8]) { elements[tag] = bytes }

    mutating func set(_ tag: Tag, _ write: (inout DataSetWriter) -> Void) {
        var writer = DataSetWriter(encoding)
        write(&writer)
        elements[tag] = writer.bytes
    }

    mutating func set(_ tag: Tag, _ vr: VR, strings: [String]) { set(tag) { $0.append(tag, vr, strings: strings) } }
    mutating func set(_ tag: Tag, _ vr: VR, integers: [Int]) { set(tag) { $0.append(tag, vr, integers: integers) } }
    mutating func set(_ tag: Tag, decimals: [Double]) {
        set(tag, .DS, strings: decimals.map { DecimalString.text($0) })
    }

    /// The items of a sequence; without any it goes.
    mutating func set(_ tag: Tag, items: [[UInt8]]) {
        guard !items.isEmpty else { return remove(tag) }
        set(tag) { $0.appendSequence(tag, items: items) }
    }

    /// The data set with the changes.
    func applied(to dataSet: DataSet) throws(FrameExtractionError) -> [UInt8] {
        do throws(DICOMError) { return try applied(toItem: dataSet) } catch { throw .unextractable(.unreadable(error)) }
    }

    func applied(toItem dataSet: DataSet) throws(DICOMError) -> [UInt8] {
        var writer = DataSetWriter(encoding)
        var written: [UInt8] = []
        var rest = elements.keys.sorted()[...]
        for element in dataSet.elements {
            while let next = rest.first, next <= element.tag {
                written += writer.bytes
                written += elements[next] ?? []
                writer = DataSetWriter(encoding)
                rest = rest.dropFirst()
            }
            if elements[element.tag] == nil { try writer.append(element) }
        }
        written += writer.bytes
        for next in rest { written += elements[next] ?? [] }
        return written
    }
}

/// Numbers in characters (PS3.5 6.2, DS).
enum DecimalString {
    private static let byteCount = 16

    /// As many digits as fit.
    static func text(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        if let whole = Int(exactly: number) {
            let text = String(whole)
            if text.utf8.count <= byteCount { return text }
        }
        let exact = "\(number)"
        guard exact.utf8.count > byteCount else { return exact }
        var scale = 1e14
        while scale >= 1 {
            let text = "\((number * scale).rounded() / scale)"
            if text.utf8.count <= byteCount { return text }
            scale /= 10
        }
        return exact.utf8.contains(UInt8(ascii: "e")) ? shortened(number) : String(exact.prefix(byteCount))
    }

    /// A number with an exponent: fewer digits before it.
    private static func shortened(_ number: Double) -> String {
        let text = "\(Float(number))"
        return text.utf8.count <= byteCount ? text : "0"
    }
}
