import CLibCrypto

/// Where keys, salts, nonces and identifiers come from: a parameter, so that tests and worked examples can repeat them.
public protocol RandomSource: Sendable {
    /// `count` bytes that nobody can predict.
    func bytes(_ count: Int) -> [UInt8]
}

/// The kernel's randomness (getrandom).
public struct SystemRandom: RandomSource {
    public init() {}

    public func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, made in
            // Without randomness nothing may be sealed: there is no sound way on. The kernel has it from early boot.
            guard count == 0 || aloft_random(buffer.baseAddress, count) == 1 else {
                fatalError("the kernel gives no randomness")
            }
            made = count
        }
    }
}
