import DICOM

/// The table of a modality, VOI or presentation LUT, or of one colour of a palette (PS3.3 C.11.1.1, C.7.6.3.1.5).
struct LookupTable: Hashable, Sendable {
    /// The input that the first entry is for.
    var first: Int
    /// Bits of the entries: the greatest output is 2 to the power of it, less one.
    var bits: Int
    /// At least one.
    var entries: [UInt16]

    var maximum: Double { Double((1 << bits) - 1) }

    /// Input below and above the table has the first and last entry.
    func entry(_ input: Double) -> UInt16 {
        entries[(input - Double(first)).rounded(in: 0...(entries.count - 1))]
    }

    /// For an input of 0...1 that stretches over the whole table (PS3.3 C.11.6.1.1), an output of 0...1.
    func stretched(_ input: Double) -> Double {
        let last = entries.count - 1
        return Double(entries[(input * Double(last)).rounded(in: 0...last)]) / maximum
    }
}

extension LookupTable {
    /// Reads an item of a LUT sequence; `nil` when there is no table in it.
    init?(_ item: DataSet, isSigned: Bool) {
        guard let descriptor = Descriptor(item, .lutDescriptor, isSigned: isSigned), let data = item[.lutData] else {
            return nil
        }
        self.init(descriptor, data)
    }

    init?(_ descriptor: Descriptor, _ data: Element) {
        self.init(descriptor, entries: Self.entries(data, descriptor))
    }

    /// - Parameter entries: those beyond the descriptor's number are dropped; fewer are taken for what they are.
    init?(_ descriptor: Descriptor, entries: [UInt16]) {
        guard let greatest = entries.max() else { return nil }
        first = descriptor.first
        self.entries = Array(entries.prefix(descriptor.count))
        // Some writers state fewer bits than they use.
        let used = max(1, 16 - greatest.leadingZeroBitCount)
        bits = (1...16).contains(descriptor.bits) ? max(descriptor.bits, used) : used
    }

    /// Entries of eight bits may stand in bytes, two of them in a word of an OW, or each in a word of its own.
    private static func entries(_ data: Element, _ descriptor: Descriptor) -> [UInt16] {
        guard descriptor.bits <= 8, data.value.count < 2 * descriptor.count else { return data.words }
        return data.orderedBytes.map(UInt16.init)
    }

    /// The three values of a LUT descriptor (PS3.3 C.11.1.1.1).
    struct Descriptor: Hashable, Sendable {
        var count: Int
        var first: Int
        var bits: Int

        /// - Parameter isSigned: whether the input may be negative: then so may the first value mapped, even where the
        ///   VR says US.
        init?(_ dataSet: DataSet, _ tag: Tag, isSigned: Bool) {
            guard let element = dataSet[tag] else { return nil }
            let words =
                element.effectiveVR.isString
                ? dataSet.numbers(tag).map { UInt16(truncatingIfNeeded: ($0 ?? 0).rounded(in: -32768...65535)) }
                : element.words
            guard words.count >= 3 else { return nil }
            // 65,536 entries don't fit and are written as 0.
            count = words[0] == 0 ? 65536 : Int(words[0])
            first = isSigned || element.vr == .SS ? Int(Int16(bitPattern: words[1])) : Int(words[1])
            bits = Int(words[2])
        }
    }
}
