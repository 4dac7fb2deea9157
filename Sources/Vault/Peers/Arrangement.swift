/// What an administrator arranged: a peer, a forwarding rule. Itself an item in a pack, so that a rebuild brings it back. Of
/// several under one name the one with the highest rank holds.
public struct Arrangement: Hashable, Sendable {
    /// The raw values stand in packs.
    public enum Kind: UInt8, Hashable, Sendable {
        case peer = 1
        case forwardingRule = 2
    }

    public var kind: Kind
    /// A peer's AE title, a rule's name.
    public var name: String
    public var rank: Rank
    /// Nil: it was removed.
    public var value: TaggedFields?

    public init(kind: Kind, name: String, rank: Rank, value: TaggedFields?) {
        (self.kind, self.name, self.rank, self.value) = (kind, name, rank, value)
    }

    private enum Field {
        static let kind: UInt8 = 1
        static let name: UInt8 = 2
        static let rank: UInt8 = 3
        static let value: UInt8 = 4
    }

    /// Its item's plaintext (docs/pack-format.md).
    public func encoded() -> [UInt8] {
        var fields = TaggedFields()
        fields.add(Field.kind, bytes: [kind.rawValue])
        fields.add(Field.name, name)
        fields.add(Field.rank, bytes: rank.bytes)
        if let value { fields.add(Field.value, bytes: value.encoded) }
        return fields.encoded
    }

    /// - Returns: nil for a kind that this version does not know: it is kept and skipped.
    /// - Throws: ``VaultError/damagedRow``.
    public static func decode(_ bytes: [UInt8]) throws(VaultError) -> Arrangement? {
        let fields = try TaggedFields(parsing: bytes)
        guard let code = fields.bytes(Field.kind)?.first, let name = fields.text(Field.name),
            let rank = fields.bytes(Field.rank).flatMap({ Rank(bytes: $0) })
        else { throw .damagedRow }
        guard let kind = Kind(rawValue: code) else { return nil }
        var value: TaggedFields?
        if let bytes = fields.bytes(Field.value) { value = try TaggedFields(parsing: bytes) }
        return Arrangement(kind: kind, name: name, rank: rank, value: value)
    }
}
