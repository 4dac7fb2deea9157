extension OutputProfile {
    /// The profile (ICC.1:2010): a display of three primaries and one curve.
    public var iccProfile: [UInt8] {
        let curve = Self.curveTag(curve)
        var tags: [(signature: String, bytes: [UInt8])] = [
            ("desc", Self.textTag(rawValue)), ("cprt", Self.textTag("No copyright, use freely")),
            ("wtpt", Self.xyzTag([0.96420, 1.00000, 0.82491])),
        ]
        tags += zip(["rXYZ", "gXYZ", "bXYZ"], primaries).map { ($0, Self.xyzTag($1)) }
        tags += ["rTRC", "gTRC", "bTRC"].map { ($0, curve) }
        // The number of tags, twelve bytes for each, and what they name: the three curves are one.
        var table = Self.integer(tags.count)
        var data: [UInt8] = []
        var places: [[UInt8]: Int] = [:]
        let start = 128 + 4 + 12 * tags.count
        for (signature, bytes) in tags {
            let place = places[bytes] ?? start + data.count
            if places[bytes] == nil {
                places[bytes] = place
                data += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
            }
            table += Array(signature.utf8)
            table += Self.integer(place)
            table += Self.integer(bytes.count)
        }
        return Self.header(byteCount: start + data.count) + table + data
    }

    private static func header(byteCount: Int) -> [UInt8] {
        var bytes: [UInt8] = integer(byteCount)
        bytes += [0, 0, 0, 0, 4, 0x30, 0, 0]
        bytes += Array("mntrRGB XYZ ".utf8)
        // A date that means nothing: the same profile each time.
        bytes += [0x07, 0xE8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
        bytes += Array("acsp".utf8)
        bytes += [UInt8](repeating: 0, count: 28)
        for number in [0.96420, 1.00000, 0.82491] { bytes += fixed(number) }
        return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
    }

    /// multiLocalizedUnicodeType, of one text in English.
    private static func textTag(_ text: String) -> [UInt8] {
        let characters = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        var bytes: [UInt8] = Array("mluc\0\0\0\0".utf8)
        bytes += integer(1)
        bytes += integer(12)
        bytes += Array("enUS".utf8)
        bytes += integer(characters.count)
        bytes += integer(28)
        return bytes + characters
    }

    private static func xyzTag(_ numbers: [Double]) -> [UInt8] {
        var bytes: [UInt8] = Array("XYZ \0\0\0\0".utf8)
        for number in numbers { bytes += fixed(number) }
        return bytes
    }

    /// parametricCurveType, function 3.
    private static func curveTag(_ curve: Curve) -> [UInt8] {
        var bytes: [UInt8] = Array("para\0\0\0\0\0\u{3}\0\0".utf8)
        for number in [curve.g, curve.a, curve.b, curve.c, curve.d] { bytes += fixed(number) }
        return bytes
    }

    private static func fixed(_ number: Double) -> [UInt8] { integer(Int((number * 65_536).rounded())) }

    private static func integer(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
