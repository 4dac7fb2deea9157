public import Packs
public import Stores

/// A pack that lies in a store, a range of it perhaps in memory.
public struct StoreSource: RangeSource {
    let store: any Store
    let name: StoreName
    private var ahead: (start: UInt64, bytes: [UInt8])?
    private let lease: (any AnyObject & Sendable)?

    /// - Parameter lease: kept as long as the source: says that the pack is being read.
    public init(store: any Store, name: StoreName, lease: (any AnyObject & Sendable)? = nil) {
        (self.store, self.name, self.lease) = (store, name, lease)
    }

    public func read(_ range: Range<UInt64>) async throws -> [UInt8] {
        if let bytes = known(range) { return Array(bytes) }
        return try await store.read(range, of: name)
    }

    public func slice(_ range: Range<UInt64>) async throws -> ArraySlice<UInt8> {
        if let bytes = known(range) { return bytes }
        let bytes = try await store.read(range, of: name)
        return bytes[...]
    }

    public func readWithoutWaiting(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
        let (end, overflow) = offset.addingReportingOverflow(UInt64(buffer.count))
        guard !overflow else { return false }
        if let bytes = known(offset..<end) {
            buffer.copyBytes(from: bytes)
            return true
        }
        return store.readWithoutWaiting(at: offset, of: name, into: buffer)
    }

    /// The same with a range read: what lies in it is not asked of the store again.
    func readAhead(_ range: Range<UInt64>) async throws -> StoreSource {
        var source = self
        let bytes = try await store.read(range, of: name)
        source.ahead = (range.lowerBound, bytes)
        return source
    }

    private func known(_ range: Range<UInt64>) -> ArraySlice<UInt8>? {
        guard let ahead, range.lowerBound >= ahead.start else { return nil }
        let (lower, upper) = (range.lowerBound - ahead.start, range.upperBound - ahead.start)
        guard upper <= UInt64(ahead.bytes.count) else { return nil }
        return ahead.bytes[Int(lower)..<Int(upper)]
    }
}
