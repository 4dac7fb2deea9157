import CFileRead
import Glibc

/// An open file. Closes when nobody holds it any more. Everything here blocks.
final class Descriptor: Sendable {
    let number: Int32

    /// Flags for reading a file whose name was validated: no link leads elsewhere.
    static let reading = O_RDONLY | O_NOFOLLOW

    init(opening path: String, _ flags: Int32) throws(StoreError) {
        var number: Int32
        repeat { number = open(path, flags | O_CLOEXEC, 0o600) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw StoreError(errno: errno) }
        self.number = number
    }

    deinit { close(number) }

    var byteCount: UInt64 {
        get throws(StoreError) {
            var information = stat()
            try check { fstat(number, &information) }
            return UInt64(clamping: information.st_size)
        }
    }

    /// All bytes of the range, or an error.
    func read(_ range: Range<UInt64>) throws(StoreError) -> [UInt8] {
        // Compared with the file before memory is taken: a wrong range costs nothing. After this the range fits an off_t.
        guard range.upperBound <= (try byteCount), let count = Int(exactly: range.upperBound - range.lowerBound) else {
            throw .truncated
        }
        var failure: StoreError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            initializedCount = 0
            while initializedCount < count {
                let got = pread(
                    number, buffer.baseAddress.map { $0 + initializedCount }, count - initializedCount,
                    off_t(range.lowerBound) + off_t(initializedCount))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    failure = got == 0 ? .truncated : StoreError(errno: errno)
                    return
                }
                initializedCount += got
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Fills the buffer from `offset` if that needs no waiting: what the system has in memory. The one call here that does not
    /// block.
    ///
    /// - Returns: false where the disk would have to be asked, or anything else is in the way: ``read(_:)`` says what.
    func readWithoutWaiting(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
        guard let start = Int64(exactly: offset), start <= .max - Int64(buffer.count) else { return false }
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let got = aloft_read_in_memory(number, rest.baseAddress, rest.count, start + Int64(filled))
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return false }
            filled += Int(got)
        }
        return true
    }

    /// Writes all chunks one after another, beginning at `offset`.
    func write(_ chunks: ArraySlice<[UInt8]>, at offset: UInt64) throws(StoreError) {
        var offset = offset
        var rest = chunks
        while !rest.isEmpty {
            let group = rest.prefix(Limits.vectorCount)
            let byteCount = group.reduce(0) { $0 + $1.count }
            guard let start = off_t(exactly: offset), start <= .max - off_t(byteCount) else { throw .outOfSpace }
            let written =
                byteCount == 0
                ? 0
                : try Self.gathering(group) { (vectors) throws(StoreError) in
                    var written: Int
                    repeat {
                        written = pwritev(number, vectors.baseAddress, Int32(vectors.count), start)
                    } while written < 0 && errno == EINTR
                    guard written > 0 else { throw written == 0 ? .outOfSpace : StoreError(errno: errno) }
                    return written
                }
            offset += UInt64(written)
            rest = written == byteCount ? rest.dropFirst(group.count) : Self.dropping(written, from: rest)
        }
    }

    /// What is left of the chunks after a short write, which is rare: only then are bytes copied.
    private static func dropping(_ byteCount: Int, from chunks: ArraySlice<[UInt8]>) -> ArraySlice<[UInt8]> {
        var rest = chunks
        var byteCount = byteCount
        while let first = rest.first, first.count <= byteCount {
            byteCount -= first.count
            rest = rest.dropFirst()
        }
        if let first = rest.first { rest[rest.startIndex] = Array(first[byteCount...]) }
        return rest
    }

    /// Calls `body` with the places of the chunks in memory. Nothing is copied: each level of recursion pins one chunk.
    private static func gathering<Value>(
        _ chunks: ArraySlice<[UInt8]>, _ vectors: [iovec] = [],
        _ body: (UnsafeBufferPointer<iovec>) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        var result: Result<Value, StoreError>
        guard let first = chunks.first else {
            result = vectors.withUnsafeBufferPointer { buffer in
                do throws(StoreError) { return .success(try body(buffer)) } catch { return .failure(error) }
            }
            return try result.get()
        }
        result = first.withUnsafeBufferPointer { bytes in
            let vector = iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
            do throws(StoreError) {
                return .success(try gathering(chunks.dropFirst(), vectors + [vector], body))
            } catch { return .failure(error) }
        }
        return try result.get()
    }
}
