import Sealing
import Synchronization

/// Randomness that can be repeated: the first call gives bytes of value 1, the second of value 2, and so on.
package final class RepeatingRandom: RandomSource {
    private let calls = Mutex<UInt8>(0)

    package init() {}

    package func bytes(_ count: Int) -> [UInt8] {
        let value = calls.withLock { calls in
            calls &+= 1
            return calls
        }
        return [UInt8](repeating: value, count: count)
    }
}
