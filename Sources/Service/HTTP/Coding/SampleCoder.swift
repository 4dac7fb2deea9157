import DICOMWeb
import NIOCore
import Stores
import Synchronization

/// Compresses samples, on threads of its own: neither event loops nor tasks wait for it. All answers share it.
final class SampleCoder: Sendable {
    /// Up to this a body is compressed before it goes out, so that its length is known.
    static let largestKnownByteCount = 2 << 20
    /// What may wait for each thread. Beyond it an answer goes out as it is: it would wait longer than the line takes.
    private static let waitingCount = 8

    private let pool: BlockingPool
    private let mostCount: Int
    private let count = Atomic<Int>(0)

    init(threadCount: Int) {
        pool = BlockingPool(threadCount: threadCount)
        mostCount = max(1, threadCount) * (1 + Self.waitingCount)
    }

    /// Whether it is worth waiting for.
    var hasRoom: Bool { count.load(ordering: .relaxed) < mostCount }

    /// Runs a step of an encoder.
    func run(_ step: @escaping @Sendable () throws -> ByteBuffer) async throws -> ByteBuffer {
        count.add(1, ordering: .relaxed)
        defer { count.subtract(1, ordering: .relaxed) }
        return try await pool.run(step)
    }
}
