import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Acknowledges small reads at once.
///
/// Many devices leave Nagle's algorithm on and write a message in pieces: the second waits for the acknowledgement of the
/// first, which our system delays, and each message costs 40 ms. The option holds only until the system thinks otherwise, so
/// it is set each time.
final class QuickAcknowledgementHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// A read below it may be the first part of a message; in longer ones the system acknowledges by itself.
    private static let smallReadByteCount = 32 << 10

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        #if os(Linux)
            if unwrapInboundIn(data).readableBytes < Self.smallReadByteCount {
                let option = ChannelOptions.Types.SocketOption(
                    level: .init(rawValue: CInt(IPPROTO_TCP)), name: .init(rawValue: TCP_QUICKACK))
                _ = context.channel.setOption(option, value: 1)
            }
        #endif
        context.fireChannelRead(data)
    }
}
