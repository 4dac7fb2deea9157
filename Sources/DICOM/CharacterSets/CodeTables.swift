import Glibc

/// The tables of the C library's iconv, asked for once a set, when text first needs it: later reading takes no lock.
///
/// Where the library comes without a table (its gconv modules are files of their own), the set reads as U+FFFD throughout.
enum CodeTables {
    static let latin2 = UpperHalf("ISO-8859-2")
    static let latin3 = UpperHalf("ISO-8859-3")
    static let latin4 = UpperHalf("ISO-8859-4")
    static let latin5 = UpperHalf("ISO-8859-9")
    static let latin9 = UpperHalf("ISO-8859-15")
    static let greek = UpperHalf("ISO-8859-7")
    static let arabic = UpperHalf("ISO-8859-6")
    static let hebrew = UpperHalf("ISO-8859-8")
    static let cyrillic = UpperHalf("ISO-8859-5")
    static let thai = UpperHalf("TIS-620")

    static let jisX0208 = Pairs("EUC-JP", leads: 0xA1...0xFE, trails: 0xA1...0xFE)
    static let jisX0212 = Pairs("EUC-JP", prefix: [0x8F], leads: 0xA1...0xFE, trails: 0xA1...0xFE)
    static let ksX1001 = Pairs("EUC-KR", leads: 0xA1...0xFE, trails: 0xA1...0xFE)
    static let gb2312 = Pairs("EUC-CN", leads: 0xA1...0xFE, trails: 0xA1...0xFE)
    static let gbPairs = Pairs("GB18030", leads: 0x81...0xFE, trails: 0x40...0xFE)

    /// The four-byte characters of GB18030 in the basic plane, in their order.
    static let gbFours: [UInt32?] = {
        let converter = Converter("GB18030")
        return (0..<GB18030.fourByteCount).map { number in
            let high = number / 1260
            let low = number % 1260
            return converter.scalar([
                UInt8(0x81 + high / 10), UInt8(0x30 + high % 10), UInt8(0x81 + low / 10), UInt8(0x30 + low % 10),
            ])
        }
    }()

    /// What the bytes from 80 mean.
    struct UpperHalf: Sendable {
        private let scalars: [UInt32?]

        init(_ name: String) {
            let converter = Converter(name)
            // 80 to 9F are the controls of C1 in every one of these sets.
            scalars = (0x80...0xFF as ClosedRange<UInt8>).map { $0 < 0xA0 ? UInt32($0) : converter.scalar([$0]) }
        }

        subscript(_ byte: UInt8) -> UInt32? { byte < 0x80 ? nil : scalars[Int(byte) - 0x80] }
    }

    /// What pairs of bytes mean.
    struct Pairs: Sendable {
        private let leads, trails: ClosedRange<UInt8>
        private let scalars: [UInt32?]

        init(_ name: String, prefix: [UInt8] = [], leads: ClosedRange<UInt8>, trails: ClosedRange<UInt8>) {
            let converter = Converter(name)
            self.leads = leads
            self.trails = trails
            scalars = leads.flatMap { lead in trails.map { converter.scalar(prefix + [lead, $0]) } }
        }

        /// A set of 94 × 94 may be used in the lower half too: the upper bit is added.
        subscript(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
            let isLower = lead < 0x80
            let (lead, trail) = isLower ? (lead | 0x80, trail | 0x80) : (lead, trail)
            guard leads.contains(lead), trails.contains(trail) else { return nil }
            return scalars[Int(lead - leads.lowerBound) * trails.count + Int(trail - trails.lowerBound)]
        }
    }

    /// A descriptor of iconv, used by one thread while one table is made.
    private final class Converter {
        private let descriptor: iconv_t?

        init(_ name: String) {
            let opened = iconv_open("UCS-4LE", name)
            descriptor = Int(bitPattern: opened) == -1 ? nil : opened
        }

        deinit { if let descriptor { iconv_close(descriptor) } }

        /// The one character that these bytes are, or nil; nil too when the C library lacks the table.
        func scalar(_ bytes: [UInt8]) -> UInt32? {
            guard let descriptor else { return nil }
            var input = bytes.map { CChar(bitPattern: $0) }
            var output: [UInt32] = [0, 0]
            var inputCount = input.count
            var outputCount = 8
            let result = input.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBytes { target in
                    var from = source.baseAddress
                    var to = target.bindMemory(to: CChar.self).baseAddress
                    return iconv(descriptor, &from, &inputCount, &to, &outputCount)
                }
            }
            if result == -1 || inputCount > 0 { iconv(descriptor, nil, nil, nil, nil) }
            return result != -1 && inputCount == 0 && outputCount == 4 ? UInt32(littleEndian: output[0]) : nil
        }
    }
}
