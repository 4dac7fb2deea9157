import Crypto

/// A running SHA-256, so that rooms above need no cryptographic library of their own.
public struct SHA256Hasher: Sendable {
    private var state = SHA256()

    public init() {}

    public mutating func update(_ bytes: UnsafeRawBufferPointer) { state.update(bufferPointer: bytes) }
    public mutating func update(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ state.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
            state.update(data: Array(bytes))
        }
    }
    /// The digest of all so far; the hasher can go on.
    public func finalize() -> [UInt8] { Array(state.finalize()) }

    public static func digest(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var hasher = SHA256Hasher()
        hasher.update(bytes)
        return hasher.finalize()
    }
}
