import Glibc
import Synchronization

/// A store that is a folder of a local file system.
///
/// Files are made in a folder for temporary ones (of the same file system), synced, and renamed to their final name; then the
/// folder is synced. All work that blocks runs on the pool.
public final class FolderStore: Store {
    private let root: String
    private let temporary: String
    private let pool: BlockingPool
    private let disk: Disk
    private let cache = DescriptorCache()
    /// Folders that are known to be there, with their names synced.
    private let knownFolders = Mutex<Set<String>>([])
    private let temporaryNumber = Atomic<UInt64>(0)

    /// Takes the two folders, which are made at the first write when they are missing.
    ///
    /// - Parameters:
    ///   - root: whole path of the folder.
    ///   - temporary: whole path of a folder of the same file system; whoever owns it empties it at start.
    ///   - faults: for tests.
    public init(root: String, temporary: String, pool: BlockingPool, faults: (any StoreFaults)? = nil) {
        self.root = root
        self.temporary = temporary
        self.pool = pool
        disk = Disk(faults: faults)
    }

    public func read(_ range: Range<UInt64>, of name: StoreName) async throws(StoreError) -> [UInt8] {
        if let bytes = bytesInMemory(range, of: name) { return bytes }
        return try await pool.run { [self] () throws(StoreError) in try cache.file(at: path(of: name)).read(range) }
    }

    public func readWithoutWaiting(
        at offset: UInt64, of name: StoreName, into buffer: UnsafeMutableRawBufferPointer
    ) -> Bool {
        cache.knownFile(at: path(of: name))?.readWithoutWaiting(at: offset, into: buffer) ?? false
    }

    /// Bytes of a file that is open, where the system has them: handing a small read to another thread and back takes
    /// longer than the read. Nil: somebody has to wait for them.
    private func bytesInMemory(_ range: Range<UInt64>, of name: StoreName) -> [UInt8]? {
        guard !range.isEmpty, range.upperBound - range.lowerBound <= Limits.readAtOnceByteCount else { return nil }
        let count = Int(range.upperBound - range.lowerBound)
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            let place = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
            isWhole = readWithoutWaiting(at: range.lowerBound, of: name, into: place)
            initializedCount = isWhole ? count : 0
        }
        return isWhole ? bytes : nil
    }

    public func byteCount(of name: StoreName) async throws(StoreError) -> UInt64 {
        try await pool.run { [self] () throws(StoreError) in try cache.file(at: path(of: name)).byteCount }
    }

    public func list(under folder: StoreName?) async throws(StoreError) -> [StoreEntry] {
        try await pool.run { [root] () throws(StoreError) in try FolderListing.entries(under: folder, root: root) }
    }

    public func put(_ bytes: [UInt8], as name: StoreName) async throws(StoreError) {
        try await pool.run { [self] () throws(StoreError) in
            try write(bytes, as: name) { (temporary, final) throws(StoreError) in
                try disk.renameIfAbsent(temporary, to: final)
            }
        }
    }

    public func replace(_ bytes: [UInt8], as name: StoreName) async throws(StoreError) {
        try await pool.run { [self] () throws(StoreError) in
            // Also after a failure: it may have come after the rename.
            defer { cache.remove(path(of: name)) }
            try write(bytes, as: name) { (temporary, final) throws(StoreError) in
                try disk.rename(temporary, to: final)
            }
        }
    }

    public func delete(_ name: StoreName) async throws(StoreError) {
        try await pool.run { [self] () throws(StoreError) in
            let path = path(of: name)
            defer { cache.remove(path) }
            try disk.delete(path)
            try disk.syncFolder(folder(of: path))
        }
    }

    public func createAppendable(_ name: StoreName) async throws(StoreError) -> AppendHandle {
        try await pool.run { [self] () throws(StoreError) in
            let path = path(of: name)
            let folder = try existingFolder(of: path)
            let file = try disk.create(path)
            // When this fails the empty file stays: a number with nothing in it, as after a crash in this place.
            try disk.syncFolder(folder)
            return AppendHandle(file: file, path: path, disk: disk, pool: pool)
        }
    }

    public func createTemporary() async throws(StoreError) -> TemporaryFile {
        try await pool.run { [self] () throws(StoreError) in
            let path = try newTemporaryPath()
            return TemporaryFile(file: try disk.create(path), path: path, disk: disk, pool: pool) {
                [self] (path, name) throws(StoreError) in try publish(path, as: name)
            }
        }
    }

    public func truncate(_ name: StoreName, to byteCount: UInt64) async throws(StoreError) {
        try await pool.run { [self] () throws(StoreError) in
            let path = path(of: name)
            defer { cache.remove(path) }
            try disk.truncate(path, to: byteCount)
        }
    }

    public func sync(_ name: StoreName) async throws(StoreError) {
        try await pool.run { [self] () throws(StoreError) in
            let path = path(of: name)
            try disk.syncAndForget(path)
            try disk.syncFolder(existingFolder(of: path))
        }
    }

    public func freeByteCount() async throws(StoreError) -> UInt64? {
        try await pool.run { [self] () throws(StoreError) in try disk.freeByteCount(at: root) }
    }

    // MARK: Blocking parts

    private func path(of name: StoreName) -> String { "\(root)/\(name.path)" }

    private func folder(of path: String) -> String { parent(of: path) ?? root }

    private func existingFolder(of path: String) throws(StoreError) -> String {
        let folder = folder(of: path)
        if knownFolders.withLock({ $0.contains(folder) }) { return folder }
        try disk.createFolders(folder)
        // One that a process before made and did not sync looks the same as one that is there for good.
        var above = folder
        while above != root, let next = parent(of: above) {
            try disk.syncFolder(next)
            above = next
            if above == parent(of: root) { break }
        }
        knownFolders.withLock { _ = $0.insert(folder) }
        return folder
    }

    private func newTemporaryPath() throws(StoreError) -> String {
        let number = temporaryNumber.add(1, ordering: .relaxed).newValue
        // The process id keeps two stores apart that share the folder by mistake; O_EXCL finds what is left.
        let path = "\(temporary)/\(getpid())-\(UInt(bitPattern: ObjectIdentifier(self)))-\(number)"
        _ = try existingFolder(of: path)
        return path
    }

    private func write(
        _ bytes: [UInt8], as name: StoreName, renaming: (String, String) throws(StoreError) -> Void
    ) throws(StoreError) {
        let final = path(of: name)
        let folder = try existingFolder(of: final)
        let temporary = try newTemporaryPath()
        let file = try disk.create(temporary)
        do throws(StoreError) {
            try disk.write([bytes], to: file, at: 0, path: temporary)
            try disk.sync(file, byteCount: UInt64(bytes.count), path: temporary)
            try renaming(temporary, final)
        } catch {
            // Nothing but space depends on this one; what stays is removed at the next start.
            unlink(temporary)
            throw error
        }
        try disk.syncFolder(folder)
    }

    /// Gives a synced temporary file its final name.
    private func publish(_ temporary: String, as name: StoreName) throws(StoreError) {
        let final = path(of: name)
        let folder = try existingFolder(of: final)
        try disk.renameIfAbsent(temporary, to: final)
        try disk.syncFolder(folder)
    }
}
