/// A tag of the standard's tables in which some digits stand for any, as `60XX3000` (PS3.6 chapter 6, repeating groups).
struct TagPattern: Hashable, Sendable {
    let mask: UInt32
    let value: UInt32

    /// Reads eight hexadecimal digits or X.
    init?(_ text: some Sequence<UInt8>) {
        var mask: UInt32 = 0
        var value: UInt32 = 0
        var count = 0
        for byte in text {
            mask <<= 4
            value <<= 4
            count += 1
            if byte == UInt8(ascii: "X") { continue }
            guard let digit = Hexadecimal.digit(byte) else { return nil }
            mask |= 0xF
            value |= UInt32(digit)
        }
        guard count == 8 else { return nil }
        (self.mask, self.value) = (mask, value)
    }

    var isExact: Bool { mask == .max }

    func matches(_ tag: UInt32) -> Bool { tag & mask == value }
}

enum Hexadecimal {
    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
        default: nil
        }
    }

    static let capitals = Array("0123456789ABCDEF".utf8)

    /// The value of one to eight digits, or nil.
    static func value(_ text: some Collection<UInt8>) -> UInt32? {
        guard (1...8).contains(text.count) else { return nil }
        var value: UInt32 = 0
        for byte in text {
            guard let digit = digit(byte) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}

extension StaticString {
    /// The lines of a generated table.
    var lines: [UnsafeRawBufferPointer.SubSequence] {
        UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount).split(separator: UInt8(ascii: "\n"))
    }
}
