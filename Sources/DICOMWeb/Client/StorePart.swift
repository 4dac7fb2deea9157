import NIOCore

/// An instance to be stored: a Part 10 file, read when its turn comes.
public struct StorePart: Sendable {
    /// Gives the next bytes, and nil at the end.
    public typealias Reader = @Sendable () async throws -> [UInt8]?

    /// Nil where it is not known before. When it is known of all, the request says how long it is.
    public let byteCount: Int?
    /// Opens it; called once, at its turn.
    public let open: @Sendable () async throws -> Reader

    public init(byteCount: Int?, open: @escaping @Sendable () async throws -> Reader) {
        self.byteCount = byteCount
        self.open = open
    }
}

/// The body of a store request, made while it goes out.
struct StoreBody: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let parts: [StorePart]
    let writer: MultipartWriter

    /// Nil where one part's is not known.
    var byteCount: Int? {
        var writer = writer
        var sum = 0
        for part in parts {
            guard let count = part.byteCount else { return nil }
            sum += writer.partHead().count + count
        }
        return sum + writer.closing().count
    }

    func makeAsyncIterator() -> Iterator { Iterator(parts: parts, writer: writer) }

    struct Iterator: AsyncIteratorProtocol {
        let parts: [StorePart]
        var writer: MultipartWriter
        private var index = -1
        private var reader: StorePart.Reader?
        private var readByteCount = 0
        private var hasEnded = false

        init(parts: [StorePart], writer: MultipartWriter) { (self.parts, self.writer) = (parts, writer) }

        mutating func next() async throws -> ByteBuffer? {
            if hasEnded { return nil }
            if let reader {
                let bytes: [UInt8]?
                do { bytes = try await reader() } catch { throw failure(error) }
                if let bytes {
                    readByteCount += bytes.count
                    if let known = parts[index].byteCount, readByteCount > known {
                        throw ClientError.badSource(part: index)
                    }
                    return ByteBuffer(bytes: bytes)
                }
                // A file that became shorter must not arrive as if it were whole.
                if let known = parts[index].byteCount, readByteCount != known {
                    throw ClientError.badSource(part: index)
                }
                self.reader = nil
            }
            index += 1
            guard index < parts.count else {
                hasEnded = true
                return ByteBuffer(bytes: writer.closing())
            }
            do { reader = try await parts[index].open() } catch { throw failure(error) }
            readByteCount = 0
            return ByteBuffer(bytes: writer.partHead())
        }

        private func failure(_ error: any Error) -> any Error {
            error is CancellationError ? error : ClientError.badSource(part: index)
        }
    }
}
