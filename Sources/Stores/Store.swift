/// A place that keeps whole things under final names: a folder, or (later) a bucket.
///
/// What a call has returned for is durable: file and name are synced. A name is put once and never
/// changes, but for marks (``replace(_:as:)``) and loose packs that are still growing (``createAppendable(_:)``).
/// No call blocks the calling task's thread.
public protocol Store: Sendable {
    /// The bytes of a range, all of them.
    ///
    /// - Throws: ``StoreError/truncated`` when the thing ends before the range does: then no byte comes.
    func read(_ range: Range<UInt64>, of name: StoreName) async throws(StoreError) -> [UInt8]

    /// Fills a buffer from `offset`, if that takes no waiting at all; on the caller's thread.
    ///
    /// - Returns: false where it would, or where anything is wrong: ``read(_:of:)`` waits, and says what.
    func readWithoutWaiting(at offset: UInt64, of name: StoreName, into buffer: UnsafeMutableRawBufferPointer) -> Bool

    /// How long the thing is. A hint: lengths that matter come from the index, not from here (DESIGN §4).
    func byteCount(of name: StoreName) async throws(StoreError) -> UInt64

    /// Everything below a folder, at any depth, in the order of names; all of the store for `nil`.
    /// A folder that does not exist has nothing in it.
    func list(under folder: StoreName?) async throws(StoreError) -> [StoreEntry]

    /// Writes a new thing.
    ///
    /// - Throws: ``StoreError/alreadyExists``; what is there stays as it is.
    func put(_ bytes: [UInt8], as name: StoreName) async throws(StoreError)

    /// Writes a thing in place of what is there, if anything: readers see the old or the new, never a mixture.
    func replace(_ bytes: [UInt8], as name: StoreName) async throws(StoreError)

    /// Removes a thing, durably.
    ///
    /// - Throws: ``StoreError/notFound``.
    func delete(_ name: StoreName) async throws(StoreError)

    /// Creates an empty file under its final name; the name is durable before this returns.
    ///
    /// - Throws: ``StoreError/alreadyExists``.
    func createAppendable(_ name: StoreName) async throws(StoreError) -> AppendHandle

    /// Creates a file without a name in the store, to be written at leisure and then published.
    func createTemporary() async throws(StoreError) -> TemporaryFile

    /// Cuts an object to its first bytes, durable when it returns: for what a crash left behind the last whole group.
    func truncate(_ name: StoreName, to byteCount: UInt64) async throws(StoreError)

    /// Makes durable what a process before may have written and not synced, name and bytes. What is read afterwards comes
    /// from the disk: what the system only held in memory, and what a failed sync threw away, is not believed.
    ///
    /// - Throws: ``StoreError/notFound``; any error means that nothing in it may be believed.
    func sync(_ name: StoreName) async throws(StoreError)

    /// Bytes that can still be written; `nil` where the store has no end.
    func freeByteCount() async throws(StoreError) -> UInt64?
}

extension Store {
    public func readWithoutWaiting(
        at offset: UInt64, of name: StoreName, into buffer: UnsafeMutableRawBufferPointer
    ) -> Bool { false }

    /// The whole of a small thing: a key, a mark.
    public func readAll(of name: StoreName) async throws(StoreError) -> [UInt8] {
        try await read(0..<byteCount(of: name), of: name)
    }
}

/// One line of a store's listing.
public struct StoreEntry: Hashable, Sendable {
    public let name: StoreName
    public let byteCount: UInt64

    public init(name: StoreName, byteCount: UInt64) {
        self.name = name
        self.byteCount = byteCount
    }
}
