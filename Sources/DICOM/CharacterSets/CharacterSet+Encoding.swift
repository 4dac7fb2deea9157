extension CharacterSet {
    /// The bytes of text in this set, or nil where it can't say it.
    ///
    /// Single-byte sets and UTF-8 say everything that they have. Of the sets with code extensions only the first term's
    /// repertoire is used, and no double-byte set is written: who needs more takes UTF-8 (PS3.5 6.1).
    ///
    /// - Parameter vr: for a VR that may hold several values a backslash divides them; text of the others may have one.
    ///   A VR that (0008,0005) does not concern keeps its bytes.
    public func encode(_ text: String, vr: VR) -> [UInt8]? {
        let bytes = text.utf8
        guard vr.dependsOnCharacterSet else { return Array(bytes) }
        guard case .iso2022(let first) = coding else {
            return coding == .utf8 || bytes.allSatisfy { $0 < 0x80 } ? Array(bytes) : nil
        }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count)
        for scalar in text.unicodeScalars {
            guard let byte = Self.byte(scalar.value, first, isDelimited: vr.isMultiValued) else { return nil }
            encoded.append(byte)
        }
        return encoded
    }

    private static func byte(_ scalar: UInt32, _ set: Designation, isDelimited: Bool) -> UInt8? {
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            // An escape character would begin a sequence; ISO-IR 14 has other signs where these two are.
            if byte == 0x1B { return nil }
            if set.below == .romaji, byte == 0x7E || byte == 0x5C && !isDelimited { return nil }
            return byte
        }
        if set.below == .romaji, scalar == 0x203E { return 0x7E }
        return set.above.flatMap { upperHalves[$0]?[scalar] }
    }

    /// For each single-byte set the byte of every character above 9F.
    private static let upperHalves: [CodeElement: [UInt32: UInt8]] = {
        var found: [CodeElement: [UInt32: UInt8]] = [:]
        for element in CodeElement.allCases where element != .ascii && element != .romaji && !element.isDoubleByte {
            var bytes: [UInt32: UInt8] = [:]
            for byte in 0xA0...0xFF as ClosedRange<UInt8> {
                if let scalar = element.scalar(byte) { bytes[scalar] = byte }
            }
            found[element] = bytes
        }
        return found
    }()
}
