public import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// How an acceptor behaves.
public struct AcceptorConfiguration: Sendable {
    /// Ours: at most 16 characters.
    public var aeTitle: String
    /// Whether associations to another called AE title are accepted too. Many devices are set up with a wrong one.
    public var acceptsAnyCalledAETitle = false
    /// Which presentation contexts are accepted.
    public var contexts: ContextPolicy
    public var implementation: Implementation
    public var limits = NetworkLimits()

    public init(aeTitle: String, contexts: ContextPolicy, implementation: Implementation) {
        (self.aeTitle, self.contexts, self.implementation) = (aeTitle, contexts, implementation)
    }
}

/// Listens for associations and serves each in a task of its own (SCP).
///
/// ``start(host:port:tls:)`` binds, once for each port; ``run(_:)`` serves until ``shutdown(grace:)`` or cancellation.
/// These two are for once. The limits are for all ports together.
public final class Acceptor: Sendable {
    typealias Listener = NIOAsyncChannel<Association, Never>

    private struct State {
        var listeners: [Listener] = []
        /// From the moment of connection.
        var associations: [UInt64: Association] = [:]
        /// Those that have a task.
        var served: Set<UInt64> = []
        /// The calling AE titles of those that may stay.
        var titles: [UInt64: String] = [:]
        var nextID: UInt64 = 1
        var isStopping = false
        var isRunning = false
    }
    private let configuration: AcceptorConfiguration
    private let group: any EventLoopGroup
    private let state = Mutex(State())
    /// No association is left, or the grace is over.
    private let emptied = Gate()
    /// ``run(_:)`` has returned.
    private let ended = Gate()

    public init(configuration: AcceptorConfiguration, group: any EventLoopGroup) {
        (self.configuration, self.group) = (configuration, group)
    }

    /// Associations at this moment.
    public var associationCount: Int { state.withLock { $0.associations.count } }

    /// Binds the port; connections wait until ``run(_:)``.
    ///
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - tls: `nil` for a port without TLS.
    /// - Returns: where it listens.
    public func start(
        host: String, port: Int, tls: TLSCredentials? = nil
    ) async throws(NetworkError) -> SocketAddress {
        let listener: Listener
        do {
            listener = try await ServerBootstrap(group: group)
                .serverChannelOption(.backlog, value: 256)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
                .childChannelOption(
                    .recvAllocator,
                    value: AdaptiveRecvByteBufferAllocator(minimum: 2048, initial: 16 << 10, maximum: 128 << 10)
                )
                .bind(host: host, port: port) { channel in
                    self.takeIn(channel, tls)
                }
        } catch {
            throw .unreachable
        }
        guard let address = listener.channel.localAddress else { throw .unreachable }
        let isSpare = state.withLock { state in
            guard !state.isRunning, !state.isStopping else { return true }
            state.listeners.append(listener)
            return false
        }
        guard !isSpare else {
            try? await listener.channel.close()
            throw .outOfTurn
        }
        return address
    }

    /// Serves. Returns when the acceptor was shut down and every association has ended.
    public func run(_ service: some AssociationService) async throws(NetworkError) {
        let listeners = state.withLock { state -> [Listener] in
            guard !state.isRunning else { return [] }
            state.isRunning = !state.listeners.isEmpty
            return state.listeners
        }
        guard !listeners.isEmpty else { throw .outOfTurn }
        await withTaskGroup(of: Void.self) { ports in
            for listener in listeners {
                ports.addTask { await self.serve(listener, service) }
            }
        }
        ended.open()
    }

    /// One port's associations.
    private func serve(_ listener: Listener, _ service: some AssociationService) async {
        await withDiscardingTaskGroup { tasks in
            do {
                try await listener.executeThenClose { connections in
                    for try await association in connections {
                        guard markServed(association) else { continue }
                        let task = AssociationTask(
                            association: association, configuration: configuration, service: service,
                            admits: { self.admit(association.id, callingAETitle: $0) })
                        tasks.addTask {
                            await task.run()
                            self.unregister(association.id)
                        }
                    }
                }
            } catch {
                // The listening socket is gone; what runs may end.
            }
            if state.withLock({ $0.isStopping }) { await emptied.wait() }
            tasks.cancelAll()
        }
    }

    /// Stops listening at once. Operations that run are finished and answered; then each association is released, or
    /// aborted when `grace` is over. Returns when all have ended.
    public func shutdown(grace: Duration) async {
        let (listeners, wasRunning) = state.withLock { state in
            state.isStopping = true
            return (state.listeners, state.isRunning)
        }
        for listener in listeners { try? await listener.channel.close() }
        let (served, waiting) = state.withLock { state in
            let waiting = state.associations.filter { !state.served.contains($0.key) }
            for id in waiting.keys { state.associations[id] = nil }
            return (state.associations, waiting)
        }
        // The listener was closed under those that no task had taken yet: nobody else closes them.
        for association in waiting.values { association.channel.close(promise: nil) }
        // Also where serving has yet to begin: it ends at once then.
        openIfEmpty()
        guard wasRunning else { return }
        for association in served.values { association.window.stop() }
        await withTaskGroup(of: Void.self) { race in
            race.addTask {
                try? await Task.sleep(for: grace)
                self.emptied.open()
            }
            await emptied.wait()
            race.cancelAll()
        }
        for association in state.withLock({ Array($0.associations.values) }) { association.abortAndClose() }
        await ended.wait()
    }

    /// Makes an association of a new connection. The files of TLS are looked at first, off the event loop.
    private func takeIn(_ channel: any Channel, _ tls: TLSCredentials?) -> EventLoopFuture<Association> {
        let context = tls?.context(on: channel.eventLoop).map(Optional.some)
        return (context ?? channel.eventLoop.makeSucceededFuture(nil)).flatMapThrowing { context in
            let association = try self.register(channel)
            do {
                let handler = context.map { NIOSSLServerHandler(context: $0) }
                try association.install(limits: self.configuration.limits, tls: handler)
            } catch {
                self.unregister(association.id)
                throw error
            }
            return association
        }.flatMapErrorThrowing { error in
            // A connection whose set-up fails is not closed by NIO, and the peer would wait.
            channel.close(promise: nil)
            throw error
        }
    }

    /// Whether one more association fits, in all and for this AE title.
    private func admit(_ id: UInt64, callingAETitle: String) -> Bool {
        let limits = configuration.limits
        return state.withLock { state in
            guard state.titles.count < limits.maximumAssociationCount,
                state.titles.values.count(where: { $0 == callingAETitle }) < limits.maximumAssociationCountPerAE
            else { return false }
            state.titles[id] = callingAETitle
            return true
        }
    }

    /// Takes a new connection in. When this throws, it is closed without being told why.
    private func register(_ channel: any Channel) throws(NetworkError) -> Association {
        let limits = configuration.limits
        let (association, oldest) = state.withLock { state -> (Association?, Association?) in
            guard !state.isStopping else { return (nil, nil) }
            let association = Association(id: state.nextID, channel: channel, limits: limits)
            state.nextID &+= 1
            var oldest: Association?
            if state.associations.count - state.titles.count >= limits.maximumAssociationCount {
                // What has no association now is silent, or on its way out.
                let waiting = state.associations.keys.filter { state.titles[$0] == nil }
                oldest = waiting.min().flatMap { state.associations.removeValue(forKey: $0) }
            }
            state.associations[association.id] = association
            return (association, oldest)
        }
        oldest?.channel.close(promise: nil)
        guard let association else { throw .cancelled }
        return association
    }

    /// `false` when the acceptor stopped before a task took it.
    private func markServed(_ association: Association) -> Bool {
        state.withLock { state in
            guard state.associations[association.id] != nil else { return false }
            state.served.insert(association.id)
            return true
        }
    }

    private func unregister(_ id: UInt64) {
        state.withLock { state in
            state.associations[id] = nil
            state.served.remove(id)
            state.titles[id] = nil
        }
        openIfEmpty()
    }

    private func openIfEmpty() {
        if state.withLock({ $0.isStopping && $0.associations.isEmpty }) { emptied.open() }
    }
}

/// Opens once, and lets everybody through from then on.
final class Gate: Sendable {
    private enum State {
        case closed([CheckedContinuation<Void, Never>])
        case open
    }
    private let state = Mutex(State.closed([]))

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state -> Bool in
                guard case .closed(let waiting) = state else { return true }
                state = .closed(waiting + [continuation])
                return false
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            guard case .closed(let waiting) = state else { return [] }
            state = .open
            return waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
