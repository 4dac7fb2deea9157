import Crypto

/// The key at the top: it wraps the ring's epoch keys and nothing else. Its bytes come out only for its key file.
public struct RootKey: Sendable, CustomStringConvertible {
    let key: SymmetricKey

    /// Takes exactly 32 bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        key = SymmetricKey(data: Array(bytes))
    }

    public init(random: any RandomSource) {
        key = SymmetricKey(data: random.bytes(32))
    }

    /// Says nothing of the key.
    public var description: String { "RootKey" }
}
