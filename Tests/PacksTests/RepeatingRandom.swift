import Sealing
import Synchronization

/// Randomness that can be repeated: the first call gives bytes of value 1, the second of value 2, and so on.
final class RepeatingRandom: RandomSource {
    private let calls = Mutex<UInt8>(0)

    func bytes(_ count: Int) -> [UInt8] {
        let value = calls.withLock { calls in
            calls &+= 1
            return calls
        }
        return [UInt8](repeating: value, count: count)
    }
}

/// A seeded generator (SplitMix64), for property and damage tests.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}
