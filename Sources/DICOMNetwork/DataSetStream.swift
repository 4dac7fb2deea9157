public import NIOCore
import Synchronization

/// The data set of one message, as it comes over the wire: pull the next bytes when you can use them. While nobody
/// pulls, at most the receive window is held, and the peer waits.
///
/// Single pass, and for one task at a time. It ends when the data set is whole; a peer that goes away before throws.
public struct DataSetStream: AsyncSequence, Sendable {
    public typealias Element = ByteBuffer
    public typealias Failure = NetworkError

    private let pull: @Sendable () async throws(NetworkError) -> ByteBuffer?

    /// - Parameter pull: the next bytes, `nil` at the end.
    public init(pulling pull: @escaping @Sendable () async throws(NetworkError) -> ByteBuffer?) { self.pull = pull }

    /// Bytes that are there already, in these pieces.
    public init(_ pieces: [ByteBuffer]) {
        let rest = IteratorBox(pieces)
        self.init { () throws(NetworkError) in rest.next() }
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let pull: @Sendable () async throws(NetworkError) -> ByteBuffer?

        public mutating func next() async throws(NetworkError) -> ByteBuffer? { try await pull() }
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(NetworkError) -> ByteBuffer? {
            try await pull()
        }
    }
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pull: pull) }
}

private final class IteratorBox: Sendable {
    private let rest: Mutex<ArraySlice<ByteBuffer>>
    init(_ pieces: [ByteBuffer]) { rest = Mutex(pieces[...]) }
    func next() -> ByteBuffer? { rest.withLock { $0.popFirst() } }
}

/// The data set that an association is in the middle of.
final class IncomingDataSet: Sendable {
    private enum State { case open, ended, failed(NetworkError) }
    private let window: ReceiveWindow
    private let state = Mutex(State.open)

    init(window: ReceiveWindow) { self.window = window }

    var stream: DataSetStream { DataSetStream { () async throws(NetworkError) in try await self.next() } }

    func next() async throws(NetworkError) -> ByteBuffer? {
        switch state.withLock({ $0 }) {
        case .ended: return nil
        case .failed(let error): throw error
        case .open: break
        }
        do throws(NetworkError) {
            switch try await window.next() {
            case .dataSet(let bytes): return bytes
            case .endOfDataSet:
                state.withLock { $0 = .ended }
                return nil
            case .associate, .accepted, .command, .release, .releaseConfirmed, .report, nil: throw .outOfTurn
            }
        } catch {
            state.withLock { $0 = .failed(error) }
            throw error
        }
    }

    /// All of it.
    ///
    /// - Throws: ``NetworkError/tooLong`` beyond the limit: what is left is not read.
    func bytes(limit: Int) async throws(NetworkError) -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try await next() {
            guard piece.readableBytes <= limit - bytes.count else { throw .tooLong }
            bytes += piece.readableBytesView
        }
        return bytes
    }

    /// Reads what the service left, so that the peer gets its answer.
    func drain() async throws(NetworkError) {
        while try await next() != nil {}
    }
}
