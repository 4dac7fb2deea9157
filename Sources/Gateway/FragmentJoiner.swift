/// Takes the item headers out of fragments that lie one behind another (PS3.5 A.4; little endian in every encapsulated
/// syntax). The pieces that it is given may be cut anywhere.
struct FragmentJoiner: Sendable {
    /// Bytes of the fragment that has begun, and of all, that have not come.
    private(set) var fragmentRest: UInt64 = 0
    private var rest: UInt64
    /// An item header of which a part has come.
    private var header: [UInt8] = []

    private static let headerByteCount = 8

    /// - Parameter byteCount: bytes of all the fragments with their headers.
    init(byteCount: UInt64) { rest = byteCount }

    /// Whether what is still to come is this fragment's.
    var isInLastFragment: Bool { fragmentRest == rest && header.isEmpty }

    /// - Throws: ``GatewayError/mismatch`` where a fragment does not begin or end where it should.
    mutating func join(_ piece: [UInt8]) throws(GatewayError) -> [UInt8] {
        guard UInt64(piece.count) <= rest else { throw .mismatch }
        var joined: [UInt8] = []
        joined.reserveCapacity(piece.count)
        var bytes = piece[...]
        while !bytes.isEmpty {
            if fragmentRest > 0 {
                let part = bytes.prefix(Int(clamping: fragmentRest))
                joined.append(contentsOf: part)
                fragmentRest -= UInt64(part.count)
                rest -= UInt64(part.count)
                bytes = bytes.dropFirst(part.count)
                continue
            }
            let part = bytes.prefix(Self.headerByteCount - header.count)
            header.append(contentsOf: part)
            rest -= UInt64(part.count)
            bytes = bytes.dropFirst(part.count)
            if header.count == Self.headerByteCount { try beginFragment() }
        }
        guard rest > 0 || header.isEmpty else { throw .mismatch }
        return joined
    }

    private mutating func beginFragment() throws(GatewayError) {
        guard header.starts(with: [0xFE, 0xFF, 0x00, 0xE0]) else { throw .mismatch }
        let length = (0..<4).reduce(0) { $0 | UInt64(header[4 + $1]) << (8 * UInt64($1)) }
        guard length <= rest else { throw .mismatch }
        (fragmentRest, header) = (length, [])
    }
}
