import DICOM

extension Element {
    /// Each value as it stands in the bytes; nil where they can't be told apart.
    private var rawValues: [ArraySlice<UInt8>]? {
        let vr = effectiveVR
        guard vr.isMultiValued, !value.isEmpty else { return nil }
        if vr.isString {
            let parts = value.split(separator: 0x5C, omittingEmptySubsequences: false)
            // A backslash may be half of a character of two bytes.
            guard !vr.dependsOnCharacterSet || strings().count == parts.count else { return nil }
            return parts.map { part in
                var rest = part
                while let last = rest.last, last == 0x20 || last == 0 { rest.removeLast() }
                return rest
            }
        }
        let unit = vr == .AT ? 4 : vr.unitByteCount
        guard value.count % unit == 0 else { return nil }
        return stride(from: value.startIndex, to: value.endIndex, by: unit).map { value[$0..<($0 + unit)] }
    }

    /// The element with the chosen frames' values, where it has one for each; nil where it has another number of them.
    ///
    /// - Parameter encoding: the element's own.
    func cut(to frames: ChosenFrames) -> [UInt8]? {
        guard let values = rawValues, values.count == frames.oldCount else { return nil }
        return chosen(frames.numbers.map { values[$0 - 1] })
    }

    /// The element with the values at these places; nil where it has fewer.
    func values(at indices: [Int]) -> [UInt8]? {
        guard let values = rawValues, indices.allSatisfy({ values.indices.contains($0) }) else { return nil }
        return chosen(indices.map { values[$0] })
    }

    private func chosen(_ values: [ArraySlice<UInt8>]) -> [UInt8] {
        let isText = effectiveVR.isString
        var bytes: [UInt8] = []
        for (index, part) in values.enumerated() {
            if isText, index > 0 { bytes.append(0x5C) }
            bytes += part
        }
        if isText, bytes.count % 2 == 1 { bytes.append(effectiveVR.padding) }
        var writer = DataSetWriter(encoding)
        writer.append(tag, vr, bytes: bytes)
        return writer.bytes
    }
}
