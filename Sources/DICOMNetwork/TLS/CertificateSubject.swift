import NIOSSL

/// The subject of a certificate as text (RFC 4514): `CN=ct1,O=Hospital`. The certificate was verified before.
enum CertificateSubject {
    static func text(of certificate: NIOSSLCertificate) -> String? {
        guard let bytes = try? certificate.toDERBytes() else { return nil }
        return text(ofDER: bytes)
    }

    static func text(ofDER bytes: [UInt8]) -> String? {
        do throws(PDUError) {
            var file = ByteReader(bytes[...])
            var certificate = try element(&file, 0x30)
            var fields = try element(&certificate, 0x30)
            // Version, which may be missing, serial number, algorithm, issuer, validity (RFC 5280 4.1).
            var next = try element(&fields)
            if next.tag == 0xA0 { next = try element(&fields) }
            for _ in 0..<3 { _ = try element(&fields) }
            var names = try element(&fields, 0x30)
            var parts: [String] = []
            while !names.isAtEnd {
                var set = try element(&names, 0x31)
                var members: [String] = []
                while !set.isAtEnd { members.append(try attribute(&set)) }
                parts.append(members.joined(separator: "+"))
            }
            return parts.reversed().joined(separator: ",")
        } catch {
            return nil
        }
    }

    private static func attribute(_ set: inout ByteReader) throws(PDUError) -> String {
        var pair = try element(&set, 0x30)
        var oid = try element(&pair, 0x06)
        var value = try element(&pair)
        let (name, bytes) = (Self.name(Array(oid.remaining())), Array(value.content.remaining()))
        // 0x1E is a BMPString: two bytes a character.
        let text =
            value.tag == 0x1E
            ? String(
                decoding: stride(from: 0, to: bytes.count & ~1, by: 2).map {
                    UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
                }, as: UTF16.self) : String(decoding: bytes, as: UTF8.self)
        return "\(name)=\(escaped(text))"
    }

    private static func name(_ oid: [UInt8]) -> String {
        switch oid {
        case [0x55, 4, 3]: "CN"
        case [0x55, 4, 6]: "C"
        case [0x55, 4, 7]: "L"
        case [0x55, 4, 8]: "ST"
        case [0x55, 4, 10]: "O"
        case [0x55, 4, 11]: "OU"
        case [0x55, 4, 5]: "serialNumber"
        case [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 1]: "emailAddress"
        case [0x09, 0x92, 0x26, 0x89, 0x93, 0xF2, 0x2C, 0x64, 1, 25]: "DC"
        default: "OID." + oid.map { String($0, radix: 16) }.joined(separator: ".")
        }
    }

    /// RFC 4514 2.4; control characters have no place in a log line.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case ",", "+", "\"", "\\", "<", ">", ";", "=": result += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}": result += "?"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func element(
        _ reader: inout ByteReader, _ expected: UInt8
    ) throws(PDUError) -> ByteReader {
        let found = try element(&reader)
        guard found.tag == expected else { throw PDUError(.badValue, "DER tag", at: reader.offset) }
        return found.content
    }

    /// One element with a length of up to four bytes (X.690 8.1).
    private static func element(
        _ reader: inout ByteReader
    ) throws(PDUError) -> (tag: UInt8, content: ByteReader) {
        let tag: UInt8 = try reader.integer("DER tag")
        let first: UInt8 = try reader.integer("DER length")
        guard first >= 0x80 else { return (tag, try reader.item(UInt32(first), "DER value")) }
        guard (0x81...0x84).contains(first) else { throw PDUError(.badLength, "DER length", at: reader.offset) }
        let length = try reader.bytes(UInt32(first & 0x7F), "DER length").reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return (tag, try reader.item(length, "DER value"))
    }
}
