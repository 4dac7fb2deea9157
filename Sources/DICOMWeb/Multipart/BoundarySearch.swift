/// Finds a delimiter in a chunk: Horspool's search, which looks at about one byte in `delimiter.count`.
///
/// The delimiter begins with CR or LF and has no second one of these, so a place is compared in full only where one stands:
/// no content makes the search slower than one pass.
struct BoundarySearch: Sendable {
    let delimiter: [UInt8]
    private let shifts: [UInt8]

    /// `delimiter` is at least 4 and at most 204 bytes: a line end, `--` and the boundary.
    init(delimiter: [UInt8]) {
        self.delimiter = delimiter
        var shifts = [UInt8](repeating: UInt8(clamping: delimiter.count), count: 256)
        for (index, byte) in delimiter.dropLast().enumerated() {
            shifts[Int(byte)] = UInt8(clamping: delimiter.count - 1 - index)
        }
        self.shifts = shifts
    }

    /// Where the first whole delimiter at or after `start` begins.
    func first(in chunk: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let count = delimiter.count
        let last = chunk.count - count
        guard start <= last else { return nil }
        return delimiter.withUnsafeBufferPointer { delimiter in
            shifts.withUnsafeBufferPointer { shifts in
                var place = start
                while place <= last {
                    let final = chunk[place + count - 1]
                    if final == delimiter[count - 1], chunk[place] == delimiter[0],
                        (1..<count).allSatisfy({ chunk[place + $0] == delimiter[$0] })
                    {
                        return place
                    }
                    place += Int(shifts[Int(final)])
                }
                return nil
            }
        }
    }

    /// Where a delimiter begins that the chunk's end cuts, at or after `start`.
    func cut(in chunk: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let first = max(start, chunk.count - (delimiter.count - 1))
        guard first < chunk.count else { return nil }
        // A delimiter's first byte does not come in it again: the last in the chunk is the only candidate.
        guard let place = chunk[first...].lastIndex(of: delimiter[0]) else { return nil }
        return zip(chunk[place...], delimiter).allSatisfy { $0 == $1 } ? place : nil
    }
}
