/// Whether text may be given in UTF-8, the only character set that JSON and XML come in here (PS3.18 8.8).
public enum CharacterSetNegotiation {
    /// - Parameters:
    ///   - header: the Accept-Charset header.
    ///   - queryParameter: all values of the query's `charset`: names of IANA, or defined terms of PS3.3 C.12.1.1.2.
    public static func acceptsUTF8(header: String?, queryParameter: String?) -> Bool {
        // The parameter goes before the header, as with media types.
        guard let text = queryParameter ?? header, !text.trimmingSpaces.isEmpty else { return true }
        guard text.utf8.count <= RequestLimits.mediaTypeByteCount else { return false }
        var wildcard: Bool?
        for element in text.split(separator: ",") {
            let pieces = element.split(separator: ";").map { $0.trimmingSpaces }
            let name = (pieces.first ?? "").filter { $0 != "\"" }.lowercased()
            let weight = pieces.dropFirst().first { $0.lowercased().hasPrefix("q=") }?.dropFirst(2)
            let isAccepted = weight.map { $0.contains { "123456789".contains($0) } } ?? true
            // ASCII is a part of UTF-8, and what is no ASCII can be escaped: who takes it takes UTF-8.
            if ["utf-8", "utf8", "iso_ir 192", "us-ascii", "iso_ir 6"].contains(name) { return isAccepted }
            if name == "*" { wildcard = isAccepted }
        }
        return wildcard ?? false
    }
}
