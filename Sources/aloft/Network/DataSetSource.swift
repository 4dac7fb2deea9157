import Foundation
import NIOCore
import Stores
import Synchronization

/// Why bytes of a file can't be had.
struct SourceProblem: Error {
    var reason: String
}

/// The bytes of a file or of an entry of an archive, from front to back, some at a time.
struct DataSetSource: Sendable {
    private let read: @Sendable () async throws(SourceProblem) -> [UInt8]?

    /// The next bytes; nil at the end.
    func next() async throws(SourceProblem) -> [UInt8]? { try await read() }

    private static let pieceByteCount = 1 << 20

    /// - Parameter offset: where in the file to begin.
    static func file(_ path: String, from offset: Int, pool: BlockingPool) async throws(SourceProblem) -> DataSetSource
    {
        let file = try await pool.run { () throws(SourceProblem) in try OpenFile(path, offset: offset) }
        return DataSetSource { () async throws(SourceProblem) in
            try await pool.run { () throws(SourceProblem) in try file.next(upTo: pieceByteCount) }
        }
    }

    static func bytes(_ bytes: [UInt8]) -> DataSetSource {
        let rest = OnceOnly(bytes)
        return DataSetSource { () async throws(SourceProblem) in rest.take() }
    }

    /// - Parameter start: what was read of the entry before, without what is not to be sent.
    static func entry(
        _ number: Int, of reader: ArchiveFileReader, start: [UInt8], pool: BlockingPool
    ) -> DataSetSource {
        let first = OnceOnly(start)
        return DataSetSource { () async throws(SourceProblem) in
            if let start = first.take() { return start }
            do throws(ArchiveFileError) {
                let bytes = try await pool.run { () throws(ArchiveFileError) in
                    try reader.read(number, upTo: ImportLimits.chunkByteCount)
                }
                return bytes.readableBytes > 0 ? Array(bytes.readableBytesView) : nil
            } catch { throw SourceProblem(reason: error.reason) }
        }
    }
}

private final class OnceOnly: Sendable {
    private let bytes: Mutex<[UInt8]?>
    init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes.isEmpty ? nil : bytes) }
    func take() -> [UInt8]? {
        bytes.withLock { bytes in
            defer { bytes = nil }
            return bytes
        }
    }
}

/// A file that is read from front to back; its calls block.
private final class OpenFile: Sendable {
    private let descriptor: Int32
    private let offset: Mutex<Int>

    init(_ path: String, offset: Int) throws(SourceProblem) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw SourceProblem(reason: "it can't be read: \(String(cString: strerror(errno)))")
        }
        self.offset = Mutex(offset)
    }

    deinit { close(descriptor) }

    func next(upTo count: Int) throws(SourceProblem) -> [UInt8]? {
        try offset.withLock { offset throws(SourceProblem) in
            var failure: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                let result = pread(descriptor, buffer.baseAddress, count, off_t(offset))
                if result < 0 { failure = errno }
                filled = max(0, result)
            }
            guard failure == 0 else {
                throw SourceProblem(reason: "reading it failed: \(String(cString: strerror(failure)))")
            }
            offset += bytes.count
            return bytes.isEmpty ? nil : bytes
        }
    }
}
