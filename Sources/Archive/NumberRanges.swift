/// A set of numbers that mostly follow one another.
struct NumberRanges: Hashable, Sendable {
    /// Ascending; between two of them a number is missing.
    private(set) var ranges: [ClosedRange<UInt64>] = []

    var isEmpty: Bool { ranges.isEmpty }

    init() {}

    /// - Returns: nil where the ranges are not ascending with gaps between them.
    init?(_ ranges: [ClosedRange<UInt64>]) {
        for (one, next) in zip(ranges, ranges.dropFirst()) {
            guard one.upperBound < next.lowerBound, next.lowerBound - one.upperBound > 1 else { return nil }
        }
        self.ranges = ranges
    }

    func contains(_ number: UInt64) -> Bool {
        let index = firstIndex(endingAtOrAfter: number)
        return index < ranges.count && ranges[index].contains(number)
    }

    mutating func insert(_ number: UInt64) {
        let index = firstIndex(endingAtOrAfter: number)
        if index < ranges.count, ranges[index].contains(number) { return }
        let joinsBefore = index > 0 && ranges[index - 1].upperBound == number - 1
        let joinsBehind = index < ranges.count && number < .max && ranges[index].lowerBound == number + 1
        let lower = joinsBefore ? ranges[index - 1].lowerBound : number
        let upper = joinsBehind ? ranges[index].upperBound : number
        ranges.replaceSubrange(
            (joinsBefore ? index - 1 : index)..<(joinsBehind ? index + 1 : index), with: [lower...upper])
    }

    private func firstIndex(endingAtOrAfter number: UInt64) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
