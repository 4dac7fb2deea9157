import CZstd
import Synchronization

/// Small items, each as one Zstandard frame (RFC 8878).
public enum Compression {
    /// How hard it tries: it is done once, for years.
    private static let level: Int32 = 12

    /// - Parameters:
    ///   - dictionary: text that looks alike, as raw content; empty: none.
    ///   - isWanted: whether it is to be written so even if it does not get smaller.
    /// - Returns: nil where it would save less than an eighth.
    public static func compressed(
        _ bytes: [UInt8], dictionary: [UInt8] = [], isWanted: Bool = false
    ) -> [UInt8]? {
        guard UInt64(bytes.count) <= PackLimits.compressedByteCount, let context = ZSTD_createCCtx() else { return nil }
        defer { ZSTD_freeCCtx(context) }
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
        let capacity = isWanted ? ZSTD_compressBound(bytes.count) : bytes.count - bytes.count / 8
        var isWritten = false
        let compressed = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            let size = dictionary.withUnsafeBytes { words in
                // Held for this one frame.
                if !words.isEmpty { ZSTD_CCtx_refPrefix(context, words.baseAddress, words.count) }
                return bytes.withUnsafeBytes {
                    ZSTD_compress2(context, output.baseAddress, capacity, $0.baseAddress, $0.count)
                }
            }
            isWritten = ZSTD_isError(size) == 0
            count = isWritten ? size : 0
        }
        // What is not opened through a record is compared nowhere else.
        guard isWritten, (try? expanded(compressed, byteCount: UInt64(bytes.count), dictionary: dictionary)) == bytes
        else { return nil }
        return compressed
    }

    /// - Parameters:
    ///   - byteCount: what comes out, as the index has it.
    ///   - dictionary: what it was compressed with.
    /// - Throws: ``PackError/damaged(_:)`` where something else does.
    static func expanded(
        _ bytes: [UInt8], byteCount: UInt64, dictionary: [UInt8]
    ) throws(PackError) -> [UInt8] {
        guard byteCount <= PackLimits.compressedByteCount, let context = contexts.take() else { throw .tooLarge }
        defer { contexts.giveBack(context) }
        let capacity = Int(byteCount)
        var isWhole = false
        let expanded = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            let size = dictionary.withUnsafeBytes { words in
                if !words.isEmpty { ZSTD_DCtx_refPrefix(context, words.baseAddress, words.count) }
                return bytes.withUnsafeBytes {
                    ZSTD_decompressDCtx(context, output.baseAddress, capacity, $0.baseAddress, $0.count)
                }
            }
            // An error is a number above all sizes.
            isWhole = size == capacity
            count = isWhole ? size : 0
        }
        guard isWhole else { throw .damaged(.items) }
        return expanded
    }

    private static let contexts = Contexts()
}

/// Decompressors at rest: making one takes as long as using it.
private final class Contexts: Sendable {
    /// Whoever took one out has it alone.
    private struct Context: @unchecked Sendable { let pointer: OpaquePointer }

    private static let limit = 16
    private let idle = Mutex<[Context]>([])

    func take() -> OpaquePointer? { idle.withLock { $0.popLast() }?.pointer ?? ZSTD_createDCtx() }

    func giveBack(_ pointer: OpaquePointer) {
        ZSTD_DCtx_reset(pointer, ZSTD_reset_session_and_parameters)
        let context = Context(pointer: pointer)
        let isKept = idle.withLock { idle in
            guard idle.count < Self.limit else { return false }
            idle.append(context)
            return true
        }
        if !isKept { ZSTD_freeDCtx(pointer) }
    }
}
