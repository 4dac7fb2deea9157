import DICOM

/// Values that fill an image up to a rectangle and mean nothing (PS3.3 C.7.5.1.1.2, C.7.6.24, C.7.6.25).
///
/// They are left out when the range of a frame's values is measured. For display they are values like others: the
/// standard demands ones that a window makes black.
struct PixelPadding: Hashable, Sendable {
    let range: ClosedRange<Double>

    func contains(_ stored: Double) -> Bool { range.contains(stored) }

    init?(_ dataSet: DataSet, _ layout: SampleLayout) {
        let value: Double?
        let limit: Double?
        switch layout.kind {
        case .integer:
            value = Self.integer(.pixelPaddingValue, dataSet, layout)
            limit = Self.integer(.pixelPaddingRangeLimit, dataSet, layout)
        case .float:
            (value, limit) = (dataSet.number(.floatPixelPaddingValue), dataSet.number(.floatPixelPaddingRangeLimit))
        case .doubleFloat:
            value = dataSet.number(.doubleFloatPixelPaddingValue)
            limit = dataSet.number(.doubleFloatPixelPaddingRangeLimit)
        }
        guard let value else { return nil }
        let other = limit ?? value
        range = min(value, other)...max(value, other)
    }

    /// An US where the samples are signed is a common mistake: the bits count.
    private static func integer(_ tag: Tag, _ dataSet: DataSet, _ layout: SampleLayout) -> Double? {
        guard let number = dataSet.number(tag) else { return nil }
        guard layout.isSigned, number > 32767, number <= 65535 else { return number }
        return number - 65536
    }
}

/// The least and greatest value of a frame.
enum FrameRange {
    /// - Returns: the range of the modality's values, without padding unless there is nothing else; `nil` when no sample
    ///   is a number.
    static func of(
        _ samples: UnsafeRawBufferPointer, count: Int, _ layout: SampleLayout, _ modality: ModalityTransform,
        without padding: PixelPadding?
    ) -> ClosedRange<Double>? {
        var range = Extremes()
        var rangeOfPadding = Extremes()
        func add(_ stored: Double) {
            let value = modality(stored)
            guard value.isFinite else { return }
            if padding?.contains(stored) == true { rangeOfPadding.add(value) } else { range.add(value) }
        }
        if layout.fitsTable {
            for (raw, isThere) in present(samples, count: count, layout).enumerated() where isThere {
                add(layout.double(UInt64(raw)))
            }
        } else {
            for index in 0..<count { add(layout.double(samples.sample(index, byteCount: layout.byteCount))) }
        }
        return range.range ?? rangeOfPadding.range
    }

    /// Which patterns of bits occur: one pass without arithmetic, whatever the samples are.
    private static func present(_ samples: UnsafeRawBufferPointer, count: Int, _ layout: SampleLayout) -> [Bool] {
        var isPresent = [Bool](repeating: false, count: layout.tableCount)
        isPresent.withUnsafeMutableBufferPointer { isPresent in
            if layout.byteCount == 1 {
                for index in 0..<count { isPresent[Int(samples[index])] = true }
            } else {
                for index in 0..<count { isPresent[Int(samples.sample(index, byteCount: 2))] = true }
            }
        }
        return isPresent
    }

    private struct Extremes {
        var low = Double.infinity
        var high = -Double.infinity
        var range: ClosedRange<Double>? { low <= high ? low...high : nil }

        mutating func add(_ value: Double) {
            low = min(low, value)
            high = max(high, value)
        }
    }
}
