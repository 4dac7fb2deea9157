import NIOHTTP1

/// What a connection may be, hold and take (docs/configuration.md).
///
/// Each has its answer. They are there so that memory stays flat and nobody waits because of somebody else.
struct TransportLimits: Hashable, Sendable {
    // MARK: what can be set

    /// Connections at a time on one port; the next is answered 503, over TLS closed at once. A connection without a request is some KiB.
    var connectionCount = 2048
    /// Of them from one address. A proxy is one address.
    var connectionCountPerAddress = 512
    /// Requests that are worked on at a time: the next is answered 503. Each may hold two pieces of 256 KiB. One that waits for
    /// its peer is not worked on; it goes on when it can, even where that makes one too many.
    var requestCount = 256
    /// Requests that are open at a time, with those that wait for their peers: the next is answered 503.
    var openRequestCount = 4096
    /// Of them from one address. A proxy is one address.
    var openRequestCountPerAddress = 1024
    /// From a head's first byte to its last, and for a TLS handshake: 408, or the end.
    var headTime = Duration.seconds(20)
    /// Between two pieces of a body that is waited for: 408.
    var bodyIdleTime = Duration.seconds(60)
    /// In which something of an answer must have gone out. A stream that lets nothing through is given up.
    var answerIdleTime = Duration.seconds(60)
    /// The least pace of a body (408) and of an answer (the end), while the peer is waited for; 0 for none. All streams of a
    /// connection together have to keep it.
    var paceBytesPerSecond = 1024
    /// How far a peer may be behind that pace, beside one standstill.
    var paceGraceTime = Duration.seconds(30)
    /// Between an answer and the next request. Browsers keep connections for about a minute.
    var keepAliveTime = Duration.seconds(75)
    /// Of a request's target: 414. Viewers send lists of a thousand UIDs; a query of 64 KiB is read, and a path before it.
    var targetByteCount = 68 << 10
    /// Of all header fields together, and how many: 431.
    var headerByteCount = 32 << 10
    var headerCount = 100
    /// Of a body that is not a store request (``BodyAllowance``): 413. Those are limited by part.
    var bodyByteCount = 16 << 20

    // MARK: what is fixed

    /// Connections beyond the limit that are being told so, each for a moment; the next is closed without a word.
    static let refusedConnectionCount = 64
    /// What requests that wait for their peers keep in memory, and those of one address: the next request is answered 503.
    static let heldByteCount = 512 << 20
    /// Of one request; one that keeps more keeps its place.
    static let largestHeldByteCount = 2 << 20
    static let heldByteCountPerAddress = 256 << 20
    /// A body where none belongs, and what is read of a body that nobody wants before the connection is given up.
    static let needlessBodyByteCount = 64 << 10
    /// All chunk extensions of a body. Nobody sends them but who tries something.
    static let chunkExtensionByteCount = 4 << 10
    /// Empty lines before a request line (RFC 9112 2.2).
    static let emptyLineCount = 4
    /// A chunk's size in hexadecimal and its line ends, with room.
    static let chunkLineByteCount = 32
    /// Of a request line, beside its target.
    static let requestLineByteCount = 64
    /// Of a head, what stands between its names and values.
    static let headSlackByteCount = 8 << 10
    /// What the decoder is given at a time, of what has no known length.
    static let biteByteCount = 64 << 10
    /// Pieces of a body below this are put together.
    static let smallPieceByteCount = 4 << 10
    /// After the last answer, until the peer has read it: data that comes then would make the kernel throw it away.
    static let lingerTime = Duration.seconds(2)
    static let lingerByteCount = 16 << 20
    /// How long answers may go on after the server was told to stop.
    static let stopTime = Duration.seconds(20)
    /// An answer's pieces below this go out together: one system call, one packet.
    static let gatheredByteCount = 32 << 10
    /// A piece above this is written in parts, so that it shows that a slow reader reads.
    static let writtenByteCount = 128 << 10
    /// The same where streams take turns on a line: all of them have a part on its way.
    static let writtenByteCountOfStream = 16 << 10
    /// Streams of a connection that may divide its pace among them.
    static let pacedStreamCount = 8
    /// Of one answer, between who makes it and the socket; one piece more may be on its way.
    static let windowByteCount = 512 << 10
    /// What one read of a socket takes at most.
    static let readByteCount = 256 << 10

    // MARK: HTTP/2

    static let streamCount = 128
    /// Flow control windows: a stream's, and all of a connection's. 1 MiB at 30 ms are 280 Mbit/s.
    static let streamWindowByteCount = 1 << 20
    static let connectionWindowByteCount = 2 << 20
    /// Of an answer, waiting in a stream for the window.
    static let streamBufferByteCount = 256 << 10
}

extension TransportLimits {
    /// What the decoder of HTTP/1.1 refuses by itself, so that an unfinished head takes no more. ``RequestHead`` says
    /// exactly what is too much.
    var decoder: NIOHTTPDecoderLimitConfiguration {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = max(targetByteCount, headerByteCount)
        limits.maxHeaderListSize = targetByteCount + headerByteCount
        // Host and Upgrade become no fields.
        limits.maxHeaderFieldCount = headerCount + 2
        return limits
    }
}
