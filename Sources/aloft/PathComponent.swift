import Sealing

/// Names of files and folders that are made of data: a UID is what a sender wrote, and may be `..`.
enum PathComponent {
    /// Below the 255 bytes of file systems, with room for an ending.
    static let longest = 200

    /// One component of a path, with different components for different texts. What isn't a letter, digit, `.`, `-` or `_`
    /// is written as `%` and the hexadecimal digits of its bytes, as is a dot at the beginning or end; a long one is cut, and
    /// ends in its digest.
    static func make(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return "%" }
        var component = ""
        for (index, byte) in bytes.enumerated() {
            let isPlain =
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                case UInt8(ascii: "."): index > 0 && index < bytes.count - 1
                default: false
                }
            component += isPlain ? String(UnicodeScalar(byte)) : "%" + Hexadecimal.string([byte])
        }
        guard component.utf8.count > longest else { return component }
        let digest = Hexadecimal.string(SHA256Hasher.digest(bytes).prefix(16))
        return component.prefix(longest - digest.count - 2) + "%_" + digest
    }
}
