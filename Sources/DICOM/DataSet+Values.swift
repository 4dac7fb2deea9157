/// Values in Swift's types. What isn't there, is empty or doesn't read is `nil`: who must tell these apart looks at
/// ``Element``.
extension DataSet {
    /// The first value, in characters and without padding; `nil` where the element is missing or empty.
    public func string(_ tag: Tag) -> String? { self[tag]?.strings().first.flatMap { $0.isEmpty ? nil : $0 } }

    /// All values, in characters and without padding. Empty values between others stay, as their place matters.
    public func strings(_ tag: Tag) -> [String] { self[tag]?.strings() ?? [] }

    /// The first value as an integer: of the binary VRs, IS, and a DS without fraction.
    public func integer(_ tag: Tag) -> Int? { self[tag]?.integers().first }

    public func integers(_ tag: Tag) -> [Int] { self[tag]?.integers() ?? [] }

    /// The first value as a number: of the binary VRs, IS and DS.
    public func double(_ tag: Tag) -> Double? { self[tag]?.doubles().first }

    public func doubles(_ tag: Tag) -> [Double] { self[tag]?.doubles() ?? [] }

    /// The items of a sequence: none where it is missing or doesn't read.
    public func items(_ tag: Tag) -> [DataSet] { (try? self[tag]?.items()) ?? [] }

    /// Whether the element is missing or has no value: what "type 2" allows (PS3.5 7.4.3).
    public func isEmpty(_ tag: Tag) -> Bool { self[tag]?.value.isEmpty ?? true }
}

extension Element {
    /// The VR, or for an UN with a tag that the dictionary knows what it says (PS3.5 6.2.2, note 4).
    public var effectiveVR: VR { vr == .UN ? DataDictionary.vr(of: tag) ?? .UN : vr }

    /// All values in characters: numbers in decimal, tags as eight digits, none for bytes and sequences.
    ///
    /// Trailing padding goes; leading spaces go too where they mean nothing (PS3.5 6.2).
    public func strings() -> [String] {
        let vr = effectiveVR
        guard vr.isString else {
            switch vr {
            case .AT: return tags().map(\.hexadecimal)
            case .FL, .FD: return doubles().map { "\($0)" }
            case .SL, .SS, .SV, .UL, .US: return integers().map(String.init)
            case .UV: return numbers(UInt64.self).map(String.init)
            case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .OB, .OD, .OF, .OL, .OV, .OW, .PN, .SH, .SQ, .ST, .TM,
                .UC, .UI, .UN, .UR, .UT:
                return []
            }
        }
        guard !value.isEmpty else { return [] }
        guard vr.dependsOnCharacterSet else {
            return vr.isMultiValued
                ? value.codeStrings : [String(decoding: value.trimmed(leading: false), as: UTF8.self)]
        }
        let text = context.characterSet.decode(value, vr: vr)
        guard vr.isMultiValued else { return [text.trimmed(leading: false)] }
        return text.utf8.split(separator: 0x5C, omittingEmptySubsequences: false).map {
            String($0)?.trimmed(leading: true) ?? ""
        }
    }

    /// All values as integers; empty when one of them is none.
    public func integers() -> [Int] {
        switch effectiveVR {
        case .SS: return numbers(Int16.self).map(Int.init)
        case .US, .OW: return numbers(UInt16.self).map(Int.init)
        case .SL: return numbers(Int32.self).map(Int.init)
        case .UL, .OL: return numbers(UInt32.self).map(Int.init)
        case .SV: return numbers(Int64.self).map(Int.init)
        case .UV, .OV: return all(numbers(UInt64.self)) { Int(exactly: $0) }
        case .OB: return value.map(Int.init)
        case .IS, .DS:
            return all(value.codeStrings) { text in
                Int(text) ?? (text.first == "+" ? Int(text.dropFirst()) : nil)
                    ?? Double(text).flatMap(Int.init(exactly:))
            }
        case .AE, .AS, .AT, .CS, .DA, .DT, .FD, .FL, .LO, .LT, .OD, .OF, .PN, .SH, .SQ, .ST, .TM, .UC, .UI, .UN, .UR,
            .UT:
            return []
        }
    }

    /// All values as numbers; empty when one of them is none.
    public func doubles() -> [Double] {
        switch effectiveVR {
        case .FL, .OF: numbers(UInt32.self).map { Double(Float(bitPattern: $0)) }
        case .FD, .OD: numbers(UInt64.self).map { Double(bitPattern: $0) }
        case .DS, .IS: all(value.codeStrings) { Double($0) }
        case .UV, .OV: numbers(UInt64.self).map(Double.init)
        case .OB, .OL, .OW, .SL, .SS, .SV, .UL, .US: integers().map(Double.init)
        case .AE, .AS, .AT, .CS, .DA, .DT, .LO, .LT, .PN, .SH, .SQ, .ST, .TM, .UC, .UI, .UN, .UR, .UT: []
        }
    }

    /// All values of an AT.
    public func tags() -> [Tag] {
        let halves = numbers(UInt16.self)
        return stride(from: 0, to: halves.count &- 1, by: 2).map { Tag(halves[$0], halves[$0 &+ 1]) }
    }

    /// The value as whole numbers of one size in the data set's byte order. Bytes that are left over are ignored.
    private func numbers<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type) -> [Value] {
        // UN holds little endian whatever is around it (PS3.5 6.2.2).
        let isBigEndian = vr != .UN && context.encoding.isBigEndian
        return value.withUnsafeBytes { raw in
            (0..<(raw.count / MemoryLayout<Value>.size)).map {
                raw.integer(type, at: $0 &* MemoryLayout<Value>.size, isBigEndian)
            }
        }
    }
}

private func all<Source, Value>(_ values: [Source], _ transform: (Source) -> Value?) -> [Value] {
    let transformed = values.compactMap(transform)
    return transformed.count == values.count ? transformed : []
}

extension ArraySlice<UInt8> {
    /// The values of a VR that is written in the default repertoire: between backslashes, without padding.
    var codeStrings: [String] {
        split(separator: 0x5C, omittingEmptySubsequences: false).map {
            String(decoding: $0.trimmed(leading: true), as: UTF8.self)
        }
    }

    fileprivate func trimmed(leading: Bool) -> ArraySlice<UInt8> {
        var rest = self
        while let last = rest.last, last == 0x20 || last == 0 { rest.removeLast() }
        guard leading else { return rest }
        return rest.drop { $0 == 0x20 }
    }
}

extension String {
    fileprivate func trimmed(leading: Bool) -> String {
        var rest = utf8[...]
        while let last = rest.last, last == 0x20 || last == 0 { rest.removeLast() }
        if leading { rest = rest.drop { $0 == 0x20 } }
        return String(rest) ?? self
    }
}
