import Synchronization

/// A file that grows under its final name: a loose pack.
///
/// One writer. After a failed append or sync what the file holds is unknown (the kernel may drop what it could not write, and
/// call the next sync a success): the handle throws ``StoreError/poisoned`` for good, and the writer begins another file.
public final class AppendHandle: Sendable {
    private struct State {
        var byteCount: UInt64 = 0
        var isPoisoned = false
    }
    // Held during the call: two appends that meet, against the rule, follow one another.
    private let state = Mutex(State())
    private let file: Descriptor
    private let path: String
    private let disk: Disk
    private let pool: BlockingPool

    init(file: Descriptor, path: String, disk: Disk, pool: BlockingPool) {
        self.file = file
        self.path = path
        self.disk = disk
        self.pool = pool
    }

    /// Appends the chunks one after another, not yet durable.
    public func append(_ chunks: [[UInt8]]) async throws(StoreError) {
        try await perform { (handle, state) throws(StoreError) in try handle.write(chunks, &state) }
    }

    /// Makes durable what was appended.
    public func sync() async throws(StoreError) {
        try await perform { (handle, state) throws(StoreError) in try handle.sync(state) }
    }

    /// Appends and makes durable: one commit group, one trip to the pool.
    ///
    /// - Returns: the length of the file now.
    @discardableResult
    public func commit(_ chunks: [[UInt8]]) async throws(StoreError) -> UInt64 {
        try await perform { (handle, state) throws(StoreError) in
            try handle.write(chunks, &state)
            try handle.sync(state)
            return state.byteCount
        }
    }

    private func write(_ chunks: [[UInt8]], _ state: inout State) throws(StoreError) {
        try disk.write(chunks, to: file, at: state.byteCount, path: path)
        state.byteCount = chunks.reduce(state.byteCount) { $0 &+ UInt64($1.count) }
    }

    private func sync(_ state: State) throws(StoreError) {
        try disk.sync(file, byteCount: state.byteCount, path: path)
    }

    private func perform<Value: Sendable>(
        _ body: @escaping @Sendable (AppendHandle, inout State) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        try await pool.run { [self] () throws(StoreError) in
            try state.withLock { (state) throws(StoreError) in
                guard !state.isPoisoned else { throw .poisoned }
                do throws(StoreError) { return try body(self, &state) } catch {
                    state.isPoisoned = true
                    throw error
                }
            }
        }
    }
}
