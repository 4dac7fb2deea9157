/// The frames of an old instance that make a new one.
struct ChosenFrames: Sendable {
    /// In the old instance, rising, 1 for its first; never empty.
    let numbers: [Int]
    /// Frames that the old instance says it has.
    let oldCount: Int

    var count: Int { numbers.count }
    var first: Int { numbers[0] }
    /// All frames: nothing that is said of them changes.
    var isWhole: Bool { numbers.count == oldCount }
    /// Without gaps.
    var isContiguous: Bool { step == 1 }
    /// From the first frame on without gaps.
    var isStart: Bool { first == 1 && isContiguous }
    /// The distance of neighbours, where it is always the same; 1 for a single frame.
    let step: Int?

    init(_ numbers: [Int], of oldCount: Int) {
        (self.numbers, self.oldCount) = (numbers, oldCount)
        let distance = numbers.count > 1 ? numbers[1] - numbers[0] : 1
        step = zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == distance } ? distance : nil
    }

    /// The new number of a frame; nil for one that is not among them.
    func newNumber(_ number: Int) -> Int? {
        let index = position(notBefore: number)
        return index < numbers.count && numbers[index] == number ? index + 1 : nil
    }

    /// The new numbers of those from `first` to `last`; nil where there are none.
    func newRange(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
        guard first <= last, last < Int.max else { return nil }
        let (start, end) = (position(notBefore: first), position(notBefore: last + 1))
        return start < end ? (start + 1)...end : nil
    }

    /// How many have a smaller number.
    private func position(notBefore number: Int) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
