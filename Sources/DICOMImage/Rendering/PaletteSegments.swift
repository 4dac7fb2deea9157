/// Expands a segmented palette (PS3.3 C.7.9.2).
enum PaletteSegments {
    /// - Parameters:
    ///   - units: opcodes, lengths and values, each a byte or a word.
    ///   - isByte: an indirect segment's offset is four bytes then, else two words.
    ///   - limit: entries to make at most. A wrong segment ends the palette.
    static func expanded(_ units: [UInt16], isByte: Bool, limit: Int) -> [UInt16] {
        var expansion = Expansion(units: units, isByte: isByte, limit: limit)
        expansion.run(from: 0, segmentCount: Int.max, mayRefer: true)
        return expansion.entries
    }

    private struct Expansion {
        let units: [UInt16]
        let isByte: Bool
        let limit: Int
        var entries: [UInt16] = []
        /// What segments may be read in all: indirect ones could name each other's at length.
        var budget = 1 << 17

        mutating func run(from start: Int, segmentCount: Int, mayRefer: Bool) {
            var place = start
            var left = segmentCount
            while left > 0, budget > 0, entries.count < limit, place >= 0, place &+ 1 < units.count {
                left &-= 1
                budget &-= 1
                let length = Int(units[place &+ 1])
                switch units[place] {
                case 0:
                    let values = units[(place &+ 2)...].prefix(min(length, limit &- entries.count))
                    entries.append(contentsOf: values)
                    place &+= 2 &+ length
                case 1:
                    guard place &+ 2 < units.count, let from = entries.last else { return }
                    appendLine(from: Int(from), to: Int(units[place &+ 2]), count: length)
                    place &+= 3
                case 2:
                    guard mayRefer, let target = target(at: place &+ 2) else { return }
                    run(from: target, segmentCount: length, mayRefer: false)
                    place &+= isByte ? 6 : 4
                default: return
                }
            }
        }

        /// A straight line from the last entry, which it doesn't repeat, to its end, which it has.
        private mutating func appendLine(from: Int, to: Int, count: Int) {
            guard count > 0 else { return }
            for step in 1...count where entries.count < limit {
                let value = Double(from) + Double(to - from) * Double(step) / Double(count)
                entries.append(UInt16(value.rounded(in: 0...65535)))
            }
        }

        /// The unit at which the named segments begin: the offset counts bytes, its least significant part comes first.
        private func target(at place: Int) -> Int? {
            let (count, width) = isByte ? (4, 8) : (2, 16)
            guard place &+ count <= units.count else { return nil }
            let offset = (0..<count).reduce(0) { $0 | Int(units[place &+ $1]) << ($1 &* width) }
            return isByte ? offset : offset / 2
        }
    }
}
