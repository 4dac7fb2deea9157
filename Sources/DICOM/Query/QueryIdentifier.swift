/// The identifier of a query or retrieval while it is put together (PS3.4 C.4.1.1.3): keys with their values, empty for those
/// that are only to be returned.
///
/// Text is UTF-8, and Specific Character Set (0008,0005) says so where a value needs it; the standard wants it left out
/// otherwise.
public struct QueryIdentifier: Sendable {
    /// Why a key can't be part of it.
    public enum Problem: Error, Hashable, Sendable {
        /// The value is none of this VR.
        case notA(VR)
        /// Values of this VR can't be matched.
        case noValue(VR)
        /// A part of the path is a sequence and a value at the same time.
        case conflict
    }
    private indirect enum Node: Sendable {
        case value(VR, [UInt8])
        case items([Tag: Node])
    }
    private var nodes: [Tag: Node] = [:]
    private var isASCII = true

    public init() {}

    /// Sets a key. An empty value asks for whatever is there, and doesn't replace one that was set.
    public mutating func set(_ path: AttributePath, _ value: String = "") throws(Problem) {
        let vr = DataDictionary.vr(of: path.tag) ?? .UN
        if path.sequences.isEmpty, path.tag == .characterSetOfDataSet { return }
        let node: Node
        if vr == .SQ {
            guard value.isEmpty else { throw .noValue(.SQ) }
            node = .items([:])
        } else {
            node = .value(vr, try Self.bytes(value, vr))
        }
        if !value.utf8.allSatisfy({ $0 < 0x80 }) { isASCII = false }
        try Self.insert(node, at: path.sequences[...], path.tag, into: &nodes)
    }

    /// The top-level attributes, and whether each has a value.
    public func hasValue(_ tag: Tag) -> Bool {
        switch nodes[tag] {
        case .value(_, let bytes): !bytes.isEmpty
        case .items(let items): !items.isEmpty
        case nil: false
        }
    }

    /// The data set's bytes.
    public func encoded(in transferSyntax: TransferSyntax) -> [UInt8] {
        var all = nodes
        if !isASCII { all[.characterSetOfDataSet] = .value(.CS, Array("ISO_IR 192".utf8)) }
        return Self.encoded(all, WireEncoding(transferSyntax))
    }

    private static func insert(
        _ node: Node, at sequences: ArraySlice<Tag>, _ tag: Tag, into nodes: inout [Tag: Node]
    ) throws(Problem) {
        guard let sequence = sequences.first else {
            switch (nodes[tag], node) {
            case (nil, _): nodes[tag] = node
            case (.value, .value(_, let bytes)): if !bytes.isEmpty { nodes[tag] = node }
            case (.items, .items): break
            case (.items, .value), (.value, .items): throw .conflict
            }
            return
        }
        var items: [Tag: Node]
        switch nodes[sequence] {
        case nil: items = [:]
        case .items(let known): items = known
        case .value: throw .conflict
        }
        try insert(node, at: sequences.dropFirst(), tag, into: &items)
        nodes[sequence] = .items(items)
    }

    private static func encoded(_ nodes: [Tag: Node], _ encoding: WireEncoding) -> [UInt8] {
        var writer = DataSetWriter(encoding)
        for (tag, node) in nodes.sorted(by: { $0.key < $1.key }) {
            switch node {
            case .value(let vr, let bytes): append(tag, vr, bytes, to: &writer)
            case .items(let items):
                writer.appendSequence(tag, items: items.isEmpty ? [] : [encoded(items, encoding)])
            }
        }
        return writer.bytes
    }

    /// - Parameter bytes: little endian.
    private static func append(_ tag: Tag, _ vr: VR, _ bytes: [UInt8], to writer: inout DataSetWriter) {
        let unit = vr == .AT ? 2 : vr.unitByteCount
        guard writer.encoding.isBigEndian, unit > 1, !vr.isString else {
            return writer.append(tag, vr, bytes: bytes)
        }
        let turned = stride(from: 0, to: bytes.count, by: unit).flatMap {
            bytes[$0..<min($0 &+ unit, bytes.count)].reversed()
        }
        writer.append(tag, vr, bytes: turned)
    }

    /// The value as it stands on the wire, in little endian and without padding.
    private static func bytes(_ value: String, _ vr: VR) throws(Problem) -> [UInt8] {
        if value.isEmpty { return [] }
        if vr.isString { return Array(value.utf8) }
        let parts = value.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
        var bytes: [UInt8] = []
        for part in parts {
            switch vr {
            case .US: bytes += try little(UInt16(part), vr)
            case .SS: bytes += try little(Int16(part), vr)
            case .UL: bytes += try little(UInt32(part), vr)
            case .SL: bytes += try little(Int32(part), vr)
            case .UV: bytes += try little(UInt64(part), vr)
            case .SV: bytes += try little(Int64(part), vr)
            case .FL: bytes += try little(Float(part)?.bitPattern, vr)
            case .FD: bytes += try little(Double(part)?.bitPattern, vr)
            case .AT:
                let digits = part.filter { $0 != "(" && $0 != ")" && $0 != "," }
                guard let tag = DataDictionary.tag(keywordOrDigits: digits) else { throw .notA(.AT) }
                bytes += try little(tag.group, vr) + little(tag.element, vr)
            // An attribute that only its creator knows: text, as most are.
            case .UN: return Array(value.utf8)
            case .OB, .OD, .OF, .OL, .OV, .OW, .SQ: throw .noValue(vr)
            case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT: break
            }
        }
        return bytes
    }

    private static func little(_ number: (some FixedWidthInteger)?, _ vr: VR) throws(Problem) -> [UInt8] {
        guard let number else { throw .notA(vr) }
        return withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
