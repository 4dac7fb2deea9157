import DICOM
import Vault

/// Where an instance stands among those of its series.
struct Slice: Sendable {
    /// Which of the series it is.
    let row: InstanceRow
    var position: [Double] = []
    /// The directions of its rows and columns.
    var orientation: [Double] = []
    var number: Int?

    init(_ row: InstanceRow) { self.row = row }

    /// - Parameter head: without numbers that can be read, an instance stands by its rank.
    init(_ row: InstanceRow, head: DataSet) {
        self.init(row)
        position = Self.numbers(head.doubles(.imagePositionPatient), count: 3)
        orientation = Self.numbers(head.doubles(.imageOrientationPatient), count: 6)
        number = head.integer(.instanceNumber)
    }

    /// Millimetres and cosines: what is none of these has no place in space.
    private static func numbers(_ numbers: [Double], count: Int) -> [Double] {
        numbers.count == count && numbers.allSatisfy { abs($0) < 1e9 } ? numbers : []
    }
}

/// The order of slices in a settled pack: what is scrolled through lies together, in that order. First the stacks of parallel
/// slices, by their lowest instance number; in a stack along its normal; then by instance number and rank.
enum SliceOrder {
    static func sorted(_ slices: [Slice]) -> [Slice] {
        let stacks = Dictionary(grouping: slices, by: Stack.init)
        let order = stacks.compactMapValues { slices in
            slices.map { Place(stack: 0, distance: 0, slice: $0) }.min()
        }.sorted { $0.value < $1.value }
        var places: [Place] = []
        for (number, (stack, _)) in order.enumerated() {
            for slice in stacks[stack] ?? [] {
                places.append(Place(stack: number, distance: stack.distance(of: slice), slice: slice))
            }
        }
        return places.sorted().map(\.slice)
    }

    /// Slices of one orientation, in thousandths: what a scanner writes for parallel slices differs in the last digits.
    private struct Stack: Hashable {
        let orientation: [Int]

        init(_ slice: Slice) {
            let hasPlace = slice.position.count == 3 && slice.orientation.allSatisfy { abs($0) <= 2 }
            orientation = hasPlace ? slice.orientation.map { Int(($0 * 1_000).rounded()) } : []
        }

        /// Along the normal; slices without a place lie at one.
        func distance(of slice: Slice) -> Double {
            guard orientation.count == 6 else { return 0 }
            let (row, column) = (orientation.prefix(3).map(Double.init), orientation.suffix(3).map(Double.init))
            let normal = [
                row[1] * column[2] - row[2] * column[1], row[2] * column[0] - row[0] * column[2],
                row[0] * column[1] - row[1] * column[0],
            ]
            return zip(normal, slice.position).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    private struct Place: Comparable {
        let stack: Int
        let distance: Double
        let slice: Slice

        static func == (left: Place, right: Place) -> Bool { !(left < right) && !(right < left) }

        static func < (left: Place, right: Place) -> Bool {
            if left.stack != right.stack { return left.stack < right.stack }
            if left.distance != right.distance { return left.distance < right.distance }
            let (a, b) = (left.slice.number ?? .max, right.slice.number ?? .max)
            if a != b { return a < b }
            let (first, second) = (left.slice.row, right.slice.row)
            return first.rank != second.rank ? first.rank < second.rank : first.instance < second.instance
        }
    }
}
