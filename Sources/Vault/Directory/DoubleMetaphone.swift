/// Double Metaphone (Lawrence Philips, C/C++ Users Journal 18/6, 2000): how a word sounds, and how it may also sound.
///
/// A code is up to four letters in one number, the first highest; 0 for a word without Latin letters. `0` stands for
/// the sound of "th".
struct DoubleMetaphone {
    private let word: [UInt8]
    private let isSlavoGermanic: Bool
    private var primary: [UInt8] = []
    private var alternate: [UInt8] = []
    private var index = 0

    /// Codes of a folded word. The alternate is 0 when there is none.
    static func codes(_ word: some Collection<UInt8>) -> (primary: UInt32, alternate: UInt32) {
        var machine = DoubleMetaphone(word)
        machine.run()
        let primary = pack(machine.primary)
        let alternate = pack(machine.alternate)
        return (primary, alternate == primary ? 0 : alternate)
    }

    private static func pack(_ code: [UInt8]) -> UInt32 { code.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

    private init(_ word: some Collection<UInt8>) {
        self.word = word.compactMap {
            switch $0 {
            case 0x61...0x7A: $0 & 0xDF
            case 0x41...0x5A: $0
            default: nil
            }
        }
        let letters = self.word
        isSlavoGermanic = letters.indices.contains { i in
            letters[i] == UInt8(ascii: "W") || letters[i] == UInt8(ascii: "K")
                || letters[i] == UInt8(ascii: "C") && i + 1 < letters.count && letters[i + 1] == UInt8(ascii: "Z")
        }
    }

    // MARK: Looking around

    /// Whether the word has one of these texts (of the same length) at a place.
    private func has(_ place: Int, _ texts: StaticString...) -> Bool {
        guard place >= 0 else { return false }
        for text in texts where place + text.utf8CodeUnitCount <= word.count {
            let isEqual = text.withUTF8Buffer { bytes in
                for offset in 0..<bytes.count where word[place + offset] != bytes[offset] { return false }
                return true
            }
            if isEqual { return true }
        }
        return false
    }

    private func isVowel(_ place: Int) -> Bool { has(place, "A", "E", "I", "O", "U", "Y") }
    private var last: Int { word.count - 1 }

    private mutating func add(_ first: StaticString, _ second: StaticString? = nil, by count: Int) {
        first.withUTF8Buffer { primary.append(contentsOf: $0) }
        (second ?? first).withUTF8Buffer { alternate.append(contentsOf: $0) }
        index += count
    }

    // MARK: The rules

    private mutating func run() {
        if has(0, "GN", "KN", "PN", "WR", "PS") { index = 1 }
        if has(0, "X") { add("S", by: 1) }  // Xavier
        while index < word.count, primary.count < 4 || alternate.count < 4 {
            let start = index
            step()
            if index == start { index += 1 }
        }
    }

    private mutating func step() {
        switch word[index] {
        case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"),
            UInt8(ascii: "Y"):
            if index == 0 { add("A", by: 1) } else { index += 1 }
        case UInt8(ascii: "B"): add("P", by: has(index + 1, "B") ? 2 : 1)
        case UInt8(ascii: "C"): stepC()
        case UInt8(ascii: "D"): stepD()
        case UInt8(ascii: "F"): add("F", by: has(index + 1, "F") ? 2 : 1)
        case UInt8(ascii: "G"): stepG()
        case UInt8(ascii: "H"):
            if index == 0 || isVowel(index - 1), isVowel(index + 1) { add("H", by: 2) } else { index += 1 }
        case UInt8(ascii: "J"): stepJ()
        case UInt8(ascii: "K"): add("K", by: has(index + 1, "K") ? 2 : 1)
        case UInt8(ascii: "L"): stepL()
        case UInt8(ascii: "M"):
            let isDumb = has(index - 1, "UMB") && (index + 1 == last || has(index + 2, "ER"))
            add("M", by: isDumb || has(index + 1, "M") ? 2 : 1)
        case UInt8(ascii: "N"): add("N", by: has(index + 1, "N") ? 2 : 1)
        case UInt8(ascii: "P"):
            if has(index + 1, "H") { add("F", by: 2) } else { add("P", by: has(index + 1, "P", "B") ? 2 : 1) }
        case UInt8(ascii: "Q"): add("K", by: has(index + 1, "Q") ? 2 : 1)
        case UInt8(ascii: "R"):
            let isFrench = index == last && !isSlavoGermanic && has(index - 2, "IE") && !has(index - 4, "ME", "MA")
            add(isFrench ? "" : "R", "R", by: has(index + 1, "R") ? 2 : 1)
        case UInt8(ascii: "S"): stepS()
        case UInt8(ascii: "T"): stepT()
        case UInt8(ascii: "V"): add("F", by: has(index + 1, "V") ? 2 : 1)
        case UInt8(ascii: "W"): stepW()
        case UInt8(ascii: "X"):
            let isFrench = index == last && (has(index - 3, "IAU", "EAU") || has(index - 2, "AU", "OU"))
            add(isFrench ? "" : "KS", by: has(index + 1, "C", "X") ? 2 : 1)
        case UInt8(ascii: "Z"): stepZ()
        default: index += 1
        }
    }

    private mutating func stepC() {
        if index > 1, !isVowel(index - 2), has(index - 1, "ACH"), !has(index + 2, "I"),
            !has(index + 2, "E") || has(index - 2, "BACHER", "MACHER")
        {
            return add("K", by: 2)
        }
        if index == 0, has(0, "CAESAR") { return add("S", by: 2) }
        if has(index, "CHIA") { return add("K", by: 2) }
        if has(index, "CH") { return stepCH() }
        if has(index, "CZ"), !has(index - 2, "WICZ") { return add("S", "X", by: 2) }
        if has(index + 1, "CIA") { return add("X", by: 3) }
        if has(index, "CC"), !(index == 1 && has(0, "M")) {
            guard has(index + 2, "I", "E", "H"), !has(index + 2, "HU") else { return add("K", by: 2) }
            let isHard = index == 1 && has(0, "A") || has(index - 1, "UCCEE", "UCCES")
            return isHard ? add("KS", by: 3) : add("X", by: 3)
        }
        if has(index, "CK", "CG", "CQ") { return add("K", by: 2) }
        if has(index, "CI", "CE", "CY") {
            return has(index, "CIO", "CIE", "CIA") ? add("S", "X", by: 2) : add("S", by: 2)
        }
        add("K", by: has(index + 1, "C", "K", "Q") && !has(index + 1, "CE", "CI") ? 2 : 1)
    }

    private mutating func stepCH() {
        if index > 0, has(index, "CHAE") { return add("K", "X", by: 2) }
        let isGreekStart =
            index == 0 && (has(1, "HARAC", "HARIS") || has(1, "HOR", "HYM", "HIA", "HEM")) && !has(0, "CHORE")
        let isGermanic = has(0, "VAN ", "VON ") || has(0, "SCH")
        let isHard =
            isGermanic || has(index - 2, "ORCHES", "ARCHIT", "ORCHID") || has(index + 2, "T", "S")
            || (has(index - 1, "A", "O", "U", "E") || index == 0)
                && (has(index + 2, "L", "R", "N", "M", "B", "H", "F", "V", "W") || index + 1 == last)
        if isGreekStart || isHard { return add("K", by: 2) }
        if index == 0 { return add("X", by: 2) }
        if has(0, "MC") { return add("K", by: 2) }
        add("X", "K", by: 2)
    }

    private mutating func stepD() {
        if has(index, "DG") { return has(index + 2, "I", "E", "Y") ? add("J", by: 3) : add("TK", by: 2) }
        add("T", by: has(index, "DT", "DD") ? 2 : 1)
    }

    private mutating func stepG() {
        if has(index + 1, "H") { return stepGH() }
        if has(index + 1, "N") {
            if index == 1, isVowel(0), !isSlavoGermanic { return add("KN", "N", by: 2) }
            if !has(index + 2, "EY"), !isSlavoGermanic { return add("N", "KN", by: 2) }
            return add("KN", by: 2)
        }
        if has(index + 1, "LI"), !isSlavoGermanic { return add("KL", "L", by: 2) }
        if index == 0,
            has(1, "Y") || has(1, "ES", "EP", "EB", "EL", "EY", "IB", "IL", "IN", "IE", "EI", "ER")
        {
            return add("K", "J", by: 2)
        }
        if has(index + 1, "ER") || has(index + 1, "Y"), !has(0, "DANGER", "RANGER", "MANGER"),
            !has(index - 1, "E", "I"), !has(index - 1, "RGY", "OGY")
        {
            return add("K", "J", by: 2)
        }
        if has(index + 1, "E", "I", "Y") || has(index - 1, "AGGI", "OGGI") {
            if has(0, "SCH") || has(index + 1, "ET") { return add("K", by: 2) }
            if has(index + 1, "IER") && index + 3 == last { return add("J", by: 2) }
            return add("J", "K", by: 2)
        }
        add("K", by: has(index + 1, "G") ? 2 : 1)
    }

    private mutating func stepGH() {
        if index > 0, !isVowel(index - 1) { return add("K", by: 2) }
        if index == 0 { return has(2, "I") ? add("J", by: 2) : add("K", by: 2) }
        if has(index - 2, "B", "H", "D") || has(index - 3, "B", "H", "D") || has(index - 4, "B", "H") {
            index += 2
            return
        }
        if index > 2, has(index - 1, "U"), has(index - 3, "C", "G", "L", "R", "T") { return add("F", by: 2) }
        if index > 0, !has(index - 1, "I") { return add("K", by: 2) }
        index += 2
    }

    private mutating func stepJ() {
        if has(index, "JOSE") || has(0, "SAN") && word.count > 4 && index == 3 {
            if index == 0 && word.count == 4 || has(0, "SAN") { return add("H", by: 1) }
            return add("J", "H", by: 1)
        }
        let count = has(index + 1, "J") ? 2 : 1
        if index == 0 { return add("J", "A", by: count) }
        if isVowel(index - 1), !isSlavoGermanic, has(index + 1, "A", "O") { return add("J", "H", by: count) }
        if index == last { return add("J", "", by: count) }
        if !has(index + 1, "L", "T", "K", "S", "N", "M", "B", "Z"), !has(index - 1, "S", "K", "L") {
            return add("J", by: count)
        }
        index += count
    }

    private mutating func stepL() {
        guard has(index + 1, "L") else { return add("L", by: 1) }
        let isSpanish =
            index == word.count - 3 && has(index - 1, "ILLO", "ILLA", "ALLE")
            || (has(word.count - 2, "AS", "OS") || has(last, "A", "O")) && has(index - 1, "ALLE")
        isSpanish ? add("L", "", by: 2) : add("L", by: 2)
    }

    private mutating func stepS() {
        if has(index - 1, "ISL", "YSL") {
            index += 1
            return
        }
        if index == 0, has(0, "SUGAR") { return add("X", "S", by: 1) }
        if has(index, "SH") {
            return has(index + 1, "HEIM", "HOEK", "HOLM", "HOLZ") ? add("S", by: 2) : add("X", by: 2)
        }
        if has(index, "SIO", "SIA") { return isSlavoGermanic ? add("S", by: 3) : add("S", "X", by: 3) }
        if index == 0 && has(1, "M", "N", "L", "W") || has(index + 1, "Z") {
            return add("S", "X", by: has(index + 1, "Z") ? 2 : 1)
        }
        if has(index, "SC") {
            if has(index + 2, "H") {
                if has(index + 3, "OO", "ER", "EN", "UY", "ED", "EM") {
                    return has(index + 3, "ER", "EN") ? add("X", "SK", by: 3) : add("SK", by: 3)
                }
                return index == 0 && !isVowel(3) && !has(3, "W") ? add("X", "S", by: 3) : add("X", by: 3)
            }
            return has(index + 2, "I", "E", "Y") ? add("S", by: 3) : add("SK", by: 3)
        }
        let isFrench = index == last && has(index - 2, "AI", "OI")
        add(isFrench ? "" : "S", "S", by: has(index + 1, "S", "Z") ? 2 : 1)
    }

    private mutating func stepT() {
        if has(index, "TION") || has(index, "TIA", "TCH") { return add("X", by: 3) }
        if has(index, "TH") || has(index, "TTH") {
            return has(index + 2, "OM", "AM") || has(0, "SCH") ? add("T", by: 2) : add("0", "T", by: 2)
        }
        add("T", by: has(index + 1, "T", "D") ? 2 : 1)
    }

    private mutating func stepW() {
        if has(index, "WR") { return add("R", by: 2) }
        if index == 0, isVowel(1) || has(0, "WH") {
            return isVowel(1) ? add("A", "F", by: 1) : add("A", by: 1)
        }
        if index == last && isVowel(index - 1) || has(index - 1, "EWSKI", "EWSKY", "OWSKI", "OWSKY") || has(0, "SCH") {
            return add("", "F", by: 1)
        }
        if has(index, "WICZ", "WITZ") { return add("TS", "FX", by: 4) }
        index += 1
    }

    private mutating func stepZ() {
        if has(index + 1, "H") { return add("J", by: 2) }
        let isSoft = has(index + 1, "ZO", "ZI", "ZA") || isSlavoGermanic && index > 0 && !has(index - 1, "T")
        isSoft ? add("S", "TS", by: has(index + 1, "Z") ? 2 : 1) : add("S", by: has(index + 1, "Z") ? 2 : 1)
    }
}
