import Glibc
import NIOCore

/// Stands before NIO's decoder and gives it the bytes of a connection in bites, none of which holds two requests: so one
/// request is made of bytes at a time, whatever comes behind it.
///
/// It looks at what the decoder passes over without a limit or a word: empty lines, what a request line ends with, and
/// how much goes in for what comes out.
final class DecoderFeed: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    weak var handler: HTTP1Handler?
    private let limits: TransportLimits
    private var unread = ByteBuffer()
    private var context: ChannelHandlerContext?
    private var isFeeding = false
    /// Whether the request line is there, and was looked at.
    private var hasLine = false
    private var emptyLineCount = 0
    /// Bytes of an unfinished line that were looked through before.
    private var searchedByteCount = 0
    /// Bytes of CR LF CR LF that the last bite ended with.
    private var matchedByteCount = 0
    /// Bytes of the request's line, and of its head so far.
    private var lineByteCount = 0
    private var headByteCount = 0

    init(_ limits: TransportLimits) { self.limits = limits }

    /// Whether nothing of a request has come yet.
    var isBetweenRequests: Bool { !hasLine && unread.readableBytes == 0 }
    var hasUnread: Bool { unread.readableBytes > 0 }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        drop()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        guard let handler, handler.takesBytes(bytes.readableBytes) else { return }
        if unread.readableBytes == 0 { unread = bytes } else { unread.writeBuffer(&bytes) }
        feed()
    }

    /// Gives on what is wanted.
    func feed() {
        guard let context, let handler, !isFeeding else { return }
        isFeeding = true
        do throws(Refusal) {
            while unread.readableBytes > 0, handler.wantsBytes {
                if !handler.isInRequest, !hasLine {
                    guard try findLine() else { break }
                }
                let count = handler.bodyLeft.map { min($0, unread.readableBytes) } ?? nextBite()
                guard let bite = unread.readSlice(length: count) else { break }
                let isInHead = !handler.isInRequest
                handler.willDecode(byteCount: count)
                context.fireChannelRead(wrapInboundOut(bite))
                handler.decoded()
                if isInHead, hasLine { headByteCount += count }
                let most = lineByteCount + limits.headerByteCount + TransportLimits.headSlackByteCount
                guard headByteCount <= most else { throw .headerTooLarge }
            }
        } catch { handler.refuse(error) }
        isFeeding = false
        if unread.readableBytes == 0 { unread = ByteBuffer() }
        handler.settle()
    }

    func requestEnded() {
        (hasLine, emptyLineCount, searchedByteCount, matchedByteCount, headByteCount) = (false, 0, 0, 0, 0)
    }

    func drop() { unread = ByteBuffer() }

    /// Looks for the request line (RFC 9112 3), behind empty ones.
    ///
    /// - Returns: whether it is there.
    private func findLine() throws(Refusal) -> Bool {
        while true {
            let end = Self.index(of: 0x0A, in: unread, from: searchedByteCount)
            guard end <= limits.targetByteCount + TransportLimits.requestLineByteCount else { throw .targetTooLong }
            guard end < unread.readableBytes else {
                searchedByteCount = end
                return false
            }
            searchedByteCount = 0
            if end == 1, unread.getInteger(at: unread.readerIndex, as: UInt8.self) == 0x0D {
                emptyLineCount += 1
                guard emptyLineCount <= TransportLimits.emptyLineCount else {
                    throw .malformed("empty lines are no request")
                }
                unread.moveReaderIndex(forwardBy: 2)
                continue
            }
            let version = unread.getString(at: unread.readerIndex + max(0, end - 10), length: min(end, 10))
            guard version == " HTTP/1.1\r" || version == " HTTP/1.0\r" else {
                throw .malformed("this port speaks HTTP/1.1 and, over TLS, HTTP/2")
            }
            // The decoder passes over spaces before a target.
            let line = unread.getSlice(at: unread.readerIndex, length: end)
            guard line?.readableBytesView.lazy.count(where: { $0 == 0x20 }) == 2 else {
                throw .malformed("the request line has no target, or more than one")
            }
            (hasLine, lineByteCount) = (true, end + 1)
            return true
        }
    }

    /// Where a byte is next, counted from the first readable one; the end where it is not.
    private static func index(of byte: UInt8, in bytes: ByteBuffer, from start: Int) -> Int {
        bytes.withUnsafeReadableBytes { all in
            guard start < all.count, let base = all.baseAddress else { return all.count }
            guard let found = memchr(base + start, Int32(byte), all.count - start) else { return all.count }
            return UnsafeRawPointer(found) - base
        }
    }

    /// How many bytes there are to where a head, or a body in chunks, may end.
    private func nextBite() -> Int {
        let bytes = unread
        let span = bytes.readableBytesUInt8Span
        var index = 0
        let most = min(span.count, TransportLimits.biteByteCount)
        while index < most, matchedByteCount < 4 {
            if matchedByteCount == 0 {
                index = min(most, Self.index(of: 0x0D, in: bytes, from: index))
                guard index < most else { break }
            }
            let byte = span[index]
            index += 1
            if byte == (matchedByteCount % 2 == 0 ? 0x0D : 0x0A) {
                matchedByteCount += 1
            } else {
                matchedByteCount = byte == 0x0D ? 1 : 0
            }
        }
        if matchedByteCount == 4 { matchedByteCount = 0 }
        return index
    }
}
