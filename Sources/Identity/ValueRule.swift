import DICOM

/// What a value must be to stand in a picture: its VR, how many there are, and what PS3.3 lets it say.
///
/// A value that passes is written anew from what it means, so no padding and no byte beside it comes along.
struct ValueRule: Sendable {
    enum Domain: Sendable {
        /// Whole numbers: binary, or IS.
        case integers(ClosedRange<Int>)
        /// DS.
        case numbers(ClosedRange<Double>)
        /// Defined terms and enumerated values.
        case terms(Set<String>)
        /// AT.
        case tags(Set<UInt32>)
        /// FL, any.
        case floats
        /// Entries of a look-up table, as many as the descriptor with this tag says (PS3.3 C.11.1.1, C.7.6.3.1.5).
        case entries(descriptor: UInt32)
    }

    let vrs: [VR]
    let count: ClosedRange<Int>
    let domain: Domain

    /// Longer than the sixteen characters of PS3.5 6.2, as many writers print a double whole; too short for prose.
    private static let longestNumber = 32

    /// Writes an element's value if it is what it must be. One without a value says nothing, and is left out.
    ///
    /// - Returns: whether the value was empty or written.
    func append(_ element: Element, of dataSet: DataSet, to writer: inout DataSetWriter) -> Bool {
        guard !element.value.allSatisfy({ $0 == 0x20 || $0 == 0 && element.effectiveVR.isString }) else { return true }
        // UN says nothing of the VR (PS3.5 6.2.2): then it is the dictionary's, and the value is checked as any other.
        let vr = element.effectiveVR
        guard vrs.contains(vr), !element.hasUndefinedLength else { return false }
        switch domain {
        case .integers(let range):
            let values = element.integers()
            guard fits(values, element), values.allSatisfy(range.contains) else { return false }
            if vr == .IS {
                writer.append(element.tag, .IS, strings: values.map(String.init))
            } else {
                writer.append(element.tag, vr, integers: values)
            }
        case .numbers(let range):
            let values = element.strings()
            guard fits(values, element), values.allSatisfy({ Self.isNumber($0, in: range) }) else { return false }
            writer.append(element.tag, vr, strings: values)
        case .terms(let terms):
            let values = element.strings()
            guard fits(values, element), values.allSatisfy(terms.contains) else { return false }
            writer.append(element.tag, vr, strings: values)
        case .tags(let tags):
            let values = element.tags()
            guard fits(values, element), values.allSatisfy({ tags.contains($0.rawValue) }) else { return false }
            return (try? writer.append(element)) != nil
        case .floats:
            guard count.contains(element.value.count / 4), element.value.count % 4 == 0 else { return false }
            return (try? writer.append(element)) != nil
        case .entries(let descriptor):
            guard let descriptor = dataSet[Tag(rawValue: descriptor)]?.integers(), descriptor.count == 3 else {
                return false
            }
            // 0 stands for 65,536; entries of eight bits may be packed.
            let number = descriptor[0] & 0xFFFF == 0 ? 65_536 : descriptor[0] & 0xFFFF
            guard [number * 2, number + number % 2].contains(element.value.count) else { return false }
            return (try? writer.append(element)) != nil
        }
        return true
    }

    /// Whether there are as many values as there may be, and no byte more.
    private func fits(_ values: some Collection, _ element: Element) -> Bool {
        guard count.contains(values.count) else { return false }
        let vr = element.effectiveVR
        let unit = vr == .AT ? 4 : vr.unitByteCount
        return vr.isString || element.value.count == values.count * unit
    }

    private static func isNumber(_ text: String, in range: ClosedRange<Double>) -> Bool {
        guard text.utf8.count <= longestNumber, text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else {
            return false
        }
        // "+1" and "1." are numbers to DICOM (PS3.5 6.2).
        return Double(text).map(range.contains) ?? false
    }
}

extension ValueRule {
    static func unsigned(_ range: ClosedRange<Int>, count: ClosedRange<Int> = 1...1) -> ValueRule {
        ValueRule(vrs: [.US], count: count, domain: .integers(range))
    }
    /// `US or SS`: any sixteen bits.
    static func sample(count: ClosedRange<Int> = 1...1) -> ValueRule {
        ValueRule(vrs: [.US, .SS], count: count, domain: .integers(-32_768...65_535))
    }
    /// Ordinals: four bytes that are as many letters are none.
    static func long(count: ClosedRange<Int> = 1...1) -> ValueRule {
        ValueRule(vrs: [.UL], count: count, domain: .integers(0...0xFF_FFFF))
    }
    static func integer(_ range: ClosedRange<Int>, count: ClosedRange<Int> = 1...1) -> ValueRule {
        ValueRule(vrs: [.IS], count: count, domain: .integers(range))
    }
    static func decimal(_ range: ClosedRange<Double>, count: ClosedRange<Int> = 1...1) -> ValueRule {
        ValueRule(vrs: [.DS], count: count, domain: .numbers(range))
    }
    static func code(_ terms: Set<String>, count: ClosedRange<Int> = 1...1, _ vr: VR = .CS) -> ValueRule {
        ValueRule(vrs: [vr], count: count, domain: .terms(terms))
    }
    static func table(_ descriptor: UInt32) -> ValueRule {
        ValueRule(vrs: [.OW, .US, .SS], count: 1...65_536, domain: .entries(descriptor: descriptor))
    }
    static let float = ValueRule(vrs: [.FL], count: 1...1, domain: .floats)
}
