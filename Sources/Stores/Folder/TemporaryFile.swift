import Glibc
import Synchronization

/// A file without a name in the store: written at leisure, then published whole, or discarded.
///
/// One that is let go of is discarded. After a failed write or sync it can only be discarded.
public final class TemporaryFile: Sendable {
    private enum State {
        case open(byteCount: UInt64)
        case poisoned
        case finished
    }
    // Held during the call: calls that meet follow one another.
    private let state = Mutex(State.open(byteCount: 0))
    private let file: Descriptor
    private let path: String
    private let disk: Disk
    private let pool: BlockingPool
    private let publish: @Sendable (String, StoreName) throws(StoreError) -> Void

    init(
        file: Descriptor, path: String, disk: Disk, pool: BlockingPool,
        publish: @escaping @Sendable (String, StoreName) throws(StoreError) -> Void
    ) {
        self.file = file
        self.path = path
        self.disk = disk
        self.pool = pool
        self.publish = publish
    }

    deinit {
        if state.withLock({ if case .finished = $0 { false } else { true } }) { unlink(path) }
    }

    /// Appends the chunks one after another.
    public func append(_ chunks: [[UInt8]]) async throws(StoreError) {
        try await perform { (this, byteCount) throws(StoreError) in
            try this.disk.write(chunks, to: this.file, at: byteCount, path: this.path)
            byteCount = chunks.reduce(byteCount) { $0 &+ UInt64($1.count) }
        }
    }

    /// Writes over bytes that are there already: a header whose values come last.
    ///
    /// - Throws: ``StoreError/truncated`` when it would reach behind the end.
    public func write(_ bytes: [UInt8], at offset: UInt64) async throws(StoreError) {
        try await perform { (this, byteCount) throws(StoreError) in
            guard offset <= byteCount, UInt64(bytes.count) <= byteCount - offset else { throw .truncated }
            try this.disk.write([bytes], to: this.file, at: offset, path: this.path)
        }
    }

    public func read(_ range: Range<UInt64>) async throws(StoreError) -> [UInt8] {
        try await perform { (this, _) throws(StoreError) in try this.file.read(range) }
    }

    /// Makes it durable and gives it its final name, which then is durable too.
    ///
    /// - Throws: ``StoreError/alreadyExists``, and then it may be published under another name.
    ///   After any other error the name may be there or not, as after a crash, and nothing more can be done with it.
    public func syncAndPublish(as name: StoreName) async throws(StoreError) {
        try await pool.run { [self] () throws(StoreError) in
            try state.withLock { (state) throws(StoreError) in
                let byteCount = try Self.openByteCount(state)
                do throws(StoreError) {
                    try disk.sync(file, byteCount: byteCount, path: path)
                    try publish(path, name)
                    state = .finished
                } catch {
                    if error != .alreadyExists { state = .poisoned }
                    throw error
                }
            }
        }
    }

    /// Removes it. Does nothing when it was published or discarded before.
    public func discard() async {
        await pool.run { [self] in
            state.withLock { state in
                if case .finished = state { return }
                state = .finished
                unlink(path)
            }
        }
    }

    private static func openByteCount(_ state: State) throws(StoreError) -> UInt64 {
        switch state {
        case .open(let byteCount): byteCount
        case .poisoned: throw .poisoned
        case .finished: throw .finished
        }
    }

    private func perform<Value: Sendable>(
        _ body: @escaping @Sendable (TemporaryFile, inout UInt64) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        try await pool.run { [self] () throws(StoreError) in
            try state.withLock { (state) throws(StoreError) in
                var byteCount = try Self.openByteCount(state)
                do throws(StoreError) {
                    let value = try body(self, &byteCount)
                    state = .open(byteCount: byteCount)
                    return value
                } catch {
                    // A wrong range was refused before anything was done.
                    if error != .truncated { state = .poisoned }
                    throw error
                }
            }
        }
    }
}
