import Glibc

/// Addresses and ranges of them (RFC 4632, RFC 4291 2.3).
struct AddressRanges: Sendable {
    private struct Range: Sendable {
        let bytes: [UInt8]
        let prefixBitCount: Int
    }
    private var ranges: [Range] = []

    /// None.
    init() {}

    /// Reads `192.0.2.1, 10.0.0.0/8, ::1`. Nothing where one of them is no address.
    init?(_ list: String) {
        for piece in list.split(separator: ",") {
            let sides = piece.split(separator: "/", maxSplits: 1).map { $0.filter { $0 != " " } }
            guard let first = sides.first, let bytes = Self.bytes(first) else { return nil }
            let bitCount = sides.count > 1 ? Int(sides[1]) : bytes.count * 8
            guard let bitCount, (0...bytes.count * 8).contains(bitCount) else { return nil }
            ranges.append(Range(bytes: bytes, prefixBitCount: bitCount))
        }
    }

    var isEmpty: Bool { ranges.isEmpty }

    func contains(_ address: String?) -> Bool {
        guard let address, var bytes = Self.bytes(address) else { return false }
        // IPv4 as an IPv6 socket shows it.
        if bytes.count == 16, bytes.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
            bytes = Array(bytes.suffix(4))
        }
        return ranges.contains { range in
            guard range.bytes.count == bytes.count else { return false }
            return (0..<range.prefixBitCount).allSatisfy { bit in
                (range.bytes[bit / 8] ^ bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
            }
        }
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        for (family, byteCount) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: byteCount)
            if inet_pton(family, text, &bytes) == 1 { return bytes }
        }
        return nil
    }
}
