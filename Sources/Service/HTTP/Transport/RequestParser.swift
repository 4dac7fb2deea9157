import HTTPTypes
import NIOCore

/// Reads the requests of one HTTP/1.1 connection (RFC 9112). Bytes in, events out; no channel.
///
/// It is as strict as the standard allows: what two programs may understand in two ways is refused, because the second
/// of them may be a proxy (request smuggling, RFC 9112 11.2).
struct RequestParser {
    enum Event: Equatable {
        case needsMore
        case head(HTTPRequest, RequestFraming)
        case body(ByteBuffer)
        case end
        case refused(Refusal)
    }
    private enum State {
        case requestLine(emptyLineCount: Int)
        case fields(RequestHead)
        case length(left: Int)
        case chunkSize
        case chunk(left: Int)
        case chunkEnd
        case trailers(byteCount: Int, count: Int)
        case whole
        case refused
    }

    private let limits: TransportLimits
    private var state = State.requestLine(emptyLineCount: 0)
    /// Bytes of an unfinished line that were looked through before.
    private var searchedByteCount = 0
    private var extensionByteCount = 0
    /// What is wrong behind a piece that was given.
    private var found: Refusal?
    private let scheme: String

    init(_ limits: TransportLimits, isSecure: Bool) { (self.limits, scheme) = (limits, isSecure ? "https" : "http") }

    /// Whether nothing of a request has come yet.
    var isBetweenRequests: Bool { if case .requestLine = state { true } else { false } }
    /// Whether a body is under way.
    var isInBody: Bool {
        switch state {
        case .length, .chunkSize, .chunk, .chunkEnd, .trailers: true
        case .requestLine, .fields, .whole, .refused: false
        }
    }
    /// What is still to come of the body, where that is known.
    var knownBodyByteCount: Int? { if case .length(let left) = state { left } else { nil } }

    /// The next event that the bytes give; takes what it used. After `end` and `refused`, nothing comes.
    mutating func next(_ bytes: inout ByteBuffer) -> Event {
        do throws(Refusal) {
            if let found { throw found }
            while true {
                switch state {
                case .requestLine(let emptyLineCount):
                    guard let line = try line(&bytes, limits.targetByteCount + 64, .targetTooLong) else {
                        return .needsMore
                    }
                    if line.readableBytes == 0 {
                        guard emptyLineCount < TransportLimits.emptyLineCount else {
                            throw .malformed("empty lines are no request")
                        }
                        state = .requestLine(emptyLineCount: emptyLineCount + 1)
                    } else {
                        state = .fields(try RequestHead(requestLine: line, limits))
                    }
                case .fields(var head):
                    guard let line = try line(&bytes, limits.headerByteCount, .headerTooLarge) else {
                        return .needsMore
                    }
                    if line.readableBytes > 0 {
                        // The state lets go of its copy: fields are appended in place.
                        state = .whole
                        try head.add(field: line, limits)
                        state = .fields(head)
                    } else {
                        let (request, framing) = try head.finish(scheme: scheme)
                        begin(framing)
                        return .head(request, framing)
                    }
                case .whole, .refused: return .needsMore
                case .length, .chunkSize, .chunk, .chunkEnd, .trailers: return try body(&bytes)
                }
            }
        } catch {
            state = .refused
            return .refused(error)
        }
    }

    /// Goes on with the next request, after `end`.
    mutating func startNext() { state = .requestLine(emptyLineCount: 0) }

    private mutating func begin(_ framing: RequestFraming) {
        extensionByteCount = 0
        switch framing.body {
        case .none: state = .length(left: 0)
        case .length(let count): state = .length(left: count)
        case .chunked: state = .chunkSize
        }
    }

    /// One line without its CRLF; `nil` until it is there.
    private mutating func line(
        _ bytes: inout ByteBuffer, _ limit: Int, _ refusal: Refusal
    ) throws(Refusal) -> ByteBuffer? {
        let index = Self.lineEnd(bytes, from: searchedByteCount)
        guard index <= limit else { throw refusal }
        guard index < bytes.readableBytes else {
            searchedByteCount = index
            return nil
        }
        searchedByteCount = 0
        guard index > 0, bytes.getInteger(at: bytes.readerIndex + index - 1, as: UInt8.self) == 0x0D else {
            throw .malformed("a line ends with CR and LF")
        }
        let line = bytes.readSlice(length: index - 1)
        bytes.moveReaderIndex(forwardBy: 2)
        return line
    }

    /// Where the next LF is, counted from the first readable byte; the end where there is none.
    private static func lineEnd(_ bytes: ByteBuffer, from start: Int) -> Int {
        let span = bytes.readableBytesUInt8Span
        var index = start
        while index < span.count, span[index] != 0x0A { index += 1 }
        return index
    }
}

extension RequestParser {
    /// What comes before something wrong is given first, so that it does not matter how the bytes came.
    private mutating func body(_ bytes: inout ByteBuffer) throws(Refusal) -> Event {
        var piece = ByteBuffer()
        do throws(Refusal) { return try body(&bytes, &piece) } catch {
            guard piece.readableBytes > 0 else { throw error }
            found = error
            return .body(piece)
        }
    }

    /// Pieces of many small chunks are put together, so that a chunk of one byte costs a byte.
    private mutating func body(_ bytes: inout ByteBuffer, _ piece: inout ByteBuffer) throws(Refusal) -> Event {
        while true {
            switch state {
            case .length(let left):
                if left == 0 {
                    if piece.readableBytes > 0 { return .body(piece) }
                    state = .whole
                    return .end
                }
                guard let slice = take(left, &bytes) else { return .needsMore }
                state = .length(left: left - slice.readableBytes)
                return .body(slice)
            case .chunkSize:
                guard let line = try line(&bytes, TransportLimits.chunkExtensionByteCount + 64, .badExtensions) else {
                    return piece.readableBytes > 0 ? .body(piece) : .needsMore
                }
                let chunk = try ChunkSize(line)
                extensionByteCount += chunk.extensionByteCount
                guard extensionByteCount <= TransportLimits.chunkExtensionByteCount else { throw .badExtensions }
                state = chunk.byteCount == 0 ? .trailers(byteCount: 0, count: 0) : .chunk(left: chunk.byteCount)
            case .chunk(let left):
                guard var slice = take(left, &bytes) else {
                    return piece.readableBytes > 0 ? .body(piece) : .needsMore
                }
                let rest = left - slice.readableBytes
                state = rest == 0 ? .chunkEnd : .chunk(left: rest)
                if piece.readableBytes == 0 { piece = slice } else { piece.writeBuffer(&slice) }
            case .chunkEnd:
                guard bytes.readableBytes >= 2 else { return piece.readableBytes > 0 ? .body(piece) : .needsMore }
                guard bytes.readInteger(as: UInt16.self) == 0x0D0A else {
                    throw .malformed("a chunk is longer than its size")
                }
                state = .chunkSize
            case .trailers(let byteCount, let count):
                if piece.readableBytes > 0 { return .body(piece) }
                guard let line = try line(&bytes, limits.headerByteCount, .headerTooLarge) else { return .needsMore }
                guard line.readableBytes > 0 else {
                    state = .whole
                    return .end
                }
                let sum = byteCount + line.readableBytes
                guard sum <= limits.headerByteCount, count < limits.headerCount else { throw .headerTooLarge }
                // Read as a field is, and thrown away: nothing here is asked for in a trailer.
                _ = try FieldLine(line)
                state = .trailers(byteCount: sum, count: count + 1)
            case .requestLine, .fields, .whole, .refused: return .needsMore
            }
        }
    }

    private func take(_ count: Int, _ bytes: inout ByteBuffer) -> ByteBuffer? {
        let length = min(count, bytes.readableBytes)
        return length > 0 ? bytes.readSlice(length: length) : nil
    }
}

extension Refusal {
    fileprivate static let badExtensions = Refusal.malformed("the chunk's size line is too long")
}
