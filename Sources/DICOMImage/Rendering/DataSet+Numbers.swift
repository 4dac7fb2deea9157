import DICOM

/// Numbers as real files have them: what the VR should be is not always what it is.
extension DataSet {
    /// All values in their places; `nil` for what is no finite number. Text of any VR is read as a DS.
    func numbers(_ tag: Tag) -> [Double?] {
        guard let element = self[tag] else { return [] }
        let values = element.effectiveVR.isString ? element.strings().map { Double($0) } : element.doubles()
        return values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    }

    /// The first value, when it is a finite number.
    func number(_ tag: Tag) -> Double? { numbers(tag).first.flatMap { $0 } }

    /// All values, or `nil` when there are fewer than `count` finite ones at the start.
    func numbers(_ tag: Tag, count: Int) -> [Double]? {
        let values = numbers(tag).prefix(count).compactMap { $0 }
        return values.count == count ? values : nil
    }
}

extension Element {
    /// The value as 16-bit words, whatever the VR says.
    var words: [UInt16] {
        let isBigEndian = vr != .UN && vr != .OB && encoding.isBigEndian
        return value.withUnsafeBytes { raw in
            (0..<(raw.count / 2)).map { index in
                let word = raw.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self)
                return isBigEndian ? UInt16(bigEndian: word) : UInt16(littleEndian: word)
            }
        }
    }

    /// The value as bytes in their order of meaning: an OW of a big endian data set has the first of each two last.
    var orderedBytes: [UInt8] { value.inOrderOfMeaning(of: self) }
}

extension ArraySlice where Element == UInt8 {
    /// A part of an element's value that begins at an even place, as ``Element/orderedBytes``.
    func inOrderOfMeaning(of element: DICOM.Element) -> [UInt8] {
        var bytes = Array(self)
        guard element.vr != .UN, element.vr != .OB, element.encoding.isBigEndian else { return bytes }
        for index in stride(from: 0, to: bytes.count &- 1, by: 2) { bytes.swapAt(index, index &+ 1) }
        return bytes
    }
}

extension Double {
    /// The nearest integer in a range; its lower end for what is no number.
    func rounded(in range: ClosedRange<Int>) -> Int {
        guard self > Double(range.lowerBound) else { return range.lowerBound }
        guard self < Double(range.upperBound) else { return range.upperBound }
        return Int(rounded())
    }

    /// 0...1 as 0...255.
    var asByte: UInt8 {
        guard self > 0 else { return 0 }
        return self < 1 ? UInt8(self * 255 + 0.5) : 255
    }
}
