/// A UID in a request's target.
enum UIDText {
    /// 1 to 64 digits, letters, points and hyphens: wider than PS3.5 9.1, for what old devices have sent is still asked for.
    static func isAcceptable(_ text: some StringProtocol) -> Bool {
        (1...RequestLimits.uidByteCount).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
                default: false
                }
            }
    }

    /// By the letter of PS3.5 9.1: numbers without leading zeroes, parted by points.
    static func isStrict(_ text: some StringProtocol) -> Bool {
        let components = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= RequestLimits.uidByteCount
            && components.allSatisfy { component in
                component.utf8.allSatisfy { (0x30...0x39).contains($0) } && !component.isEmpty
                    && (component.utf8.count == 1 || component.first != "0")
            }
    }
}
