import NIOCore
import Synchronization

/// Whether a connection has shown to be slow: for whoever answers a request that came over it.
final class LinePace: Sendable {
    private let slow = Atomic<Bool>(false)

    var isSlow: Bool {
        get { slow.load(ordering: .relaxed) }
        set { slow.store(newValue, ordering: .relaxed) }
    }
}

/// Looks at the connection's ``ConnectionPace`` when something comes from it, now and then: then what went out before has arrived.
///
/// It stands next to the socket: what is counted there is all streams of HTTP/2 together.
final class PaceHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    /// The part of `struct tcp_info` (linux/tcp.h) up to the times, in words. An older kernel fills less, and the rest is 0.
    private typealias Information = InlineArray<24, UInt64>

    /// A look is a system call: a busy connection has fifty in a second.
    private static let interval = TimeAmount.milliseconds(20)

    private let line: LinePace
    private var pace = ConnectionPace()
    private var nextLook = NIODeadline.now()

    init(_ line: LinePace) { self.line = line }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let now = NIODeadline.now()
        if now >= nextLook {
            nextLook = now + Self.interval
            look(context)
        }
        context.fireChannelRead(data)
    }

    private func look(_ context: ChannelHandlerContext) {
        guard let socket = context.channel as? any SocketOptionProvider else { return }
        let information: EventLoopFuture<Information> = socket.unsafeGetSocketOption(level: .tcp, name: .tcp_info)
        // It is there already, as this is the socket's own loop.
        information.assumeIsolated().whenSuccess { [self] words in
            pace.take(
                ConnectionPace.Reading(
                    acknowledgedByteCount: words[15], busyTime: words[21], heldTime: words[22],
                    deliveryRate: words[20]))
            line.isSlow = pace.isSlow
        }
    }
}
