public import NIOCore
import NIOPosix
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
/// ``start(host:port:)`` binds, ``run(_:)`` serves until ``shutdown(grace:)`` or cancellation. Each is for once.
public final class Acceptor: Sendable {
    typealias Listener = NIOAsyncChannel<Association, Never>

    private struct State {
        var listener: Listener?
        /// From the moment of connection.
        var associations: [UInt64: Association] = [:]
        /// Those that have a task.
        var served: Set<UInt64> = []
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
    /// - Parameter port: 0 for any that is free.
    /// - Returns: where it listens.
    public func start(host: String, port: Int) async throws(NetworkError) -> SocketAddress {
        let limits = configuration.limits
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
                    channel.eventLoop.makeCompletedFuture {
                        do {
                            let association = try self.register(channel)
                            try association.install(limits: limits)
                            return association
                        } catch {
                            // A connection whose set-up fails is not closed by NIO, and the peer would wait.
                            channel.close(promise: nil)
                            throw error
                        }
                    }
                }
        } catch {
            throw .unreachable
        }
        guard let address = listener.channel.localAddress else { throw .unreachable }
        let isSpare = state.withLock { state in
            guard state.listener == nil, !state.isStopping else { return true }
            state.listener = listener
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
        let found = state.withLock { state -> Listener? in
            guard !state.isRunning else { return nil }
            state.isRunning = state.listener != nil
            return state.listener
        }
        guard let listener = found else { throw .outOfTurn }
        await withDiscardingTaskGroup { tasks in
            do {
                try await listener.executeThenClose { connections in
                    for try await association in connections {
                        guard markServed(association) else { continue }
                        let task = AssociationTask(
                            association: association, configuration: configuration, service: service,
                            isOneTooMany: associationCount > configuration.limits.maximumAssociationCount)
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
        ended.open()
    }

    /// Stops listening at once. Operations that run are finished and answered; then each association is released, or
    /// aborted when `grace` is over. Returns when all have ended.
    public func shutdown(grace: Duration) async {
        let (listener, wasRunning) = state.withLock { state in
            state.isStopping = true
            return (state.listener, state.isRunning)
        }
        try? await listener?.channel.close()
        let (served, waiting) = state.withLock { state in
            let waiting = state.associations.filter { !state.served.contains($0.key) }
            for id in waiting.keys { state.associations[id] = nil }
            return (state.associations, waiting)
        }
        // The listener was closed under those that no task had taken yet: nobody else closes them.
        for association in waiting.values { association.channel.close(promise: nil) }
        guard wasRunning else { return }
        for association in served.values { association.window.stop() }
        openIfEmpty()
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

    /// Takes a new connection in. When this throws, it is closed without being told why.
    private func register(_ channel: any Channel) throws(NetworkError) -> Association {
        let limits = configuration.limits
        let association = state.withLock { state -> Association? in
            guard !state.isStopping, state.associations.count / 2 < limits.maximumAssociationCount else { return nil }
            let association = Association(id: state.nextID, channel: channel, limits: limits)
            state.nextID &+= 1
            state.associations[association.id] = association
            return association
        }
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
