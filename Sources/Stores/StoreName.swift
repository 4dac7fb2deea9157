/// The name of a thing in a store: components of `[a-z0-9._-]` joined by `/`, none of them beginning with a dot.
///
/// It can't leave the store, and it means the same in a folder and in a bucket.
public struct StoreName: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let path: String

    /// - Throws: ``StoreError/badName``.
    public init(_ path: some StringProtocol) throws(StoreError) {
        guard Self.isValid(path.utf8) else { throw .badName }
        self.path = String(path)
    }

    private init(unchecked path: String) { self.path = path }

    public var description: String { path }

    public static func < (left: Self, right: Self) -> Bool { left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }

    /// The last component.
    public var lastComponent: Substring { path.split(separator: "/").last ?? "" }

    /// The name without its last component; `nil` for a name at the root.
    public var folder: StoreName? {
        path.lastIndex(of: "/").map { StoreName(unchecked: String(path[..<$0])) }
    }

    /// The name one component further down.
    public func appending(_ component: some StringProtocol) throws(StoreError) -> StoreName {
        try StoreName("\(path)/\(component)")
    }

    private static func isValid(_ name: some Collection<UInt8>) -> Bool {
        guard !name.isEmpty, name.count <= Limits.maximumNameByteCount else { return false }
        return name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { component in
            (1...Limits.maximumComponentByteCount).contains(component.count)
                && component.first != UInt8(ascii: ".")
                && component.allSatisfy(isAllowed)
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

/// The layout of a store, the same in every one (DESIGN §8).
extension StoreName {
    public static let keyRing = StoreName(unchecked: "keys/ring")
    public static let keyChests = StoreName(unchecked: "keys/chest")
    public static let marks = StoreName(unchecked: "marks")
    public static let loosePacks = StoreName(unchecked: "loose")
    /// Pictures that were settled.
    public static let settledPacks = StoreName(unchecked: "packs")
    /// All else of what was settled, in a place of its own: never only in a slow store.
    public static let headPacks = StoreName(unchecked: "heads")
    /// Stands beside the ring in every store, in the clear.
    public static let installation = StoreName(unchecked: "keys/installation")

    /// `loose/<node>`
    public static func loosePacks(ofNode node: UInt32) -> StoreName { StoreName(unchecked: "loose/\(node)") }

    /// `loose/<node>/<16 digits>.pack`
    public static func loosePack(node: UInt32, number: UInt64) -> StoreName {
        let digits = String(number)
        let padding = String(repeating: "0", count: max(0, 16 - digits.utf8.count))
        return StoreName(unchecked: "loose/\(node)/\(padding)\(digits).pack")
    }

    /// `packs/<2 hex>/<pack id>.pack`
    ///
    /// - Parameter id: 16 bytes.
    public static func settledPack(_ id: [UInt8]) -> StoreName {
        StoreName(unchecked: "\(settledPacks)/\(digits(of: id)).pack")
    }

    /// `heads/<2 hex>/<pack id>.pack`
    public static func headPack(_ id: [UInt8]) -> StoreName {
        StoreName(unchecked: "\(headPacks)/\(digits(of: id)).pack")
    }

    /// `keys/chest/<2 hex>/<pack id>`
    public static func keyChest(_ id: [UInt8]) -> StoreName {
        StoreName(unchecked: "\(keyChests)/\(digits(of: id))")
    }

    /// Two hexadecimal digits, a slash, and all of them.
    private static func digits(of id: [UInt8]) -> String {
        let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return "\(digits.first ?? "00")/\(digits.joined())"
    }

    /// `marks/<node>`
    public static func mark(ofNode node: UInt32) -> StoreName { StoreName(unchecked: "marks/\(node)") }

    /// Node and number of a loose pack's name; `nil` for every other name.
    public var loosePackPlace: (node: UInt32, number: UInt64)? {
        let components = path.split(separator: "/")
        guard components.count == 3, components[0] == "loose", let node = UInt32(components[1]),
            components[2].hasSuffix(".pack"), let number = UInt64(components[2].dropLast(5)),
            self == .loosePack(node: node, number: number)
        else { return nil }
        return (node, number)
    }
}
