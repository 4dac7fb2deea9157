import Synchronization

/// What an item is compressed with: opened, or to be opened when it is needed.
public enum ItemDictionary<Source: RangeSource>: Sendable {
    case opened([UInt8])
    indirect case sealed(ItemReader<Source>, OpenedDictionaries)

    func plaintext() async throws(PackError) -> [UInt8] {
        switch self {
        case .opened(let plaintext): return plaintext
        case .sealed(let reader, let opened):
            let plaintext = try await reader.readAll()
            opened.keep(plaintext, of: reader.place)
            return plaintext
        }
    }
}

/// The dictionaries of a group that were opened, for as long as somebody has the group, or an instance of it, open: each of its
/// words needs one of them.
public final class OpenedDictionaries: Sendable {
    private let plaintexts = Mutex<[UInt64: [UInt8]]>([:])

    public init() {}

    /// - Parameter reader: made where the dictionary was not opened before; making one derives a key.
    public func dictionary<Source>(
        at place: ItemPlace, reader: () throws(PackError) -> ItemReader<Source>
    ) throws(PackError) -> ItemDictionary<Source> {
        if let plaintext = plaintexts.withLock({ $0[place.offset] }) { return .opened(plaintext) }
        return .sealed(try reader(), self)
    }

    /// Whether nobody needs its key any more.
    public func hasOpened(_ place: ItemPlace) -> Bool { plaintexts.withLock { $0[place.offset] != nil } }

    fileprivate func keep(_ plaintext: [UInt8], of place: ItemPlace) {
        plaintexts.withLock { $0[place.offset] = plaintext }
    }
}
