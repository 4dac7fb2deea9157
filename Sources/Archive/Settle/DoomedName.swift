import Packs
import Sealing
import Stores

/// A pack's name as the vault keeps it: a kind, then node and number or the pack's id, and no text.
extension StoreName {
    private enum Kind: UInt8 { case loose = 1, head, pictures }

    /// Empty for what is no pack.
    var doomedName: [UInt8] {
        if let place = loosePackPlace {
            var bytes = [Kind.loose.rawValue]
            bytes.appendInteger(place.node)
            bytes.appendInteger(place.number)
            return bytes
        }
        guard let id = settledPackID else { return [] }
        let kind = self == .headPack(id.bytes) ? Kind.head : .pictures
        return [kind.rawValue] + id.bytes
    }

    init?(doomedName bytes: [UInt8]) {
        var rest = bytes[...]
        guard let kind = rest.take(1)?.first.flatMap({ Kind(rawValue: $0) }) else { return nil }
        switch kind {
        case .loose:
            guard let node: UInt32 = rest.takeInteger(), let number: UInt64 = rest.takeInteger() else { return nil }
            self = .loosePack(node: node, number: number)
        case .head: self = .headPack(Array(rest))
        case .pictures: self = .settledPack(Array(rest))
        }
    }
}
