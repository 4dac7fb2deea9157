public import Packs
public import Stores

/// A pack that lies in a store.
public struct StoreSource: RangeSource {
    let store: any Store
    let name: StoreName

    public init(store: any Store, name: StoreName) { (self.store, self.name) = (store, name) }

    public func read(_ range: Range<UInt64>) async throws -> [UInt8] { try await store.read(range, of: name) }
}
