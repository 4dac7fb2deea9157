import Glibc

/// The folder of one server, locked for as long as this value lives (DESIGN §8).
///
/// `installation`, `lock`, `admin.sock`, `vault.sqlite`, `tmp/` and `store/`, all of mode 0700 or 0600.
public final class DataFolder: Sendable {
    /// Whole path of the folder.
    public let path: String
    private let lock: Descriptor

    public var installationPath: String { "\(path)/installation" }
    public var administrationSocketPath: String { "\(path)/admin.sock" }
    public var vaultPath: String { "\(path)/vault.sqlite" }
    /// Where a rebuild makes its vault.
    public var newVaultPath: String { "\(path)/vault.new.sqlite" }
    public var temporaryPath: String { "\(path)/tmp" }
    public var storePath: String { "\(path)/store" }

    /// Makes what is missing, takes the lock, and removes what a server before left in `tmp/`. Blocks.
    ///
    /// - Throws: ``StoreError/locked(byProcess:)`` with the process id of the server that has it.
    public init(opening path: String, faults: (any StoreFaults)? = nil) throws(StoreError) {
        let disk = Disk(faults: faults)
        let whole = path.hasPrefix("/") ? path : try Self.currentFolder() + "/" + path
        self.path = whole.count > 1 && whole.hasSuffix("/") ? String(whole.dropLast()) : whole
        try disk.createFolders(self.path)
        lock = try Self.takeLock("\(self.path)/lock")
        try disk.createFolders("\(self.path)/store")
        try disk.createFolders("\(self.path)/tmp")
        for name in try FolderListing.names(in: "\(self.path)/tmp") {
            try disk.delete("\(self.path)/tmp/\(name)")
        }
    }

    /// The store in `store/`.
    public func makeStore(pool: BlockingPool, faults: (any StoreFaults)? = nil) -> FolderStore {
        FolderStore(root: storePath, temporary: temporaryPath, pool: pool, faults: faults)
    }

    /// Removes what a rebuild that did not end has left. Blocks.
    public func removeNewVault() throws(StoreError) { try remove(Self.filesOfVault(newVaultPath)) }

    /// Puts a rebuilt vault, which is synced, in the place of the old one. Blocks.
    ///
    /// A crash in between leaves the new one, or the old one without its last transactions: the rebuild is to be done again.
    public func takeNewVault() throws(StoreError) {
        let disk = Disk(faults: nil)
        try remove(Self.filesOfVault(vaultPath).dropFirst())
        // A log of the old one beside the new one would be played into it.
        try disk.syncFolder(path)
        try disk.rename(newVaultPath, to: vaultPath)
        try remove(Self.filesOfVault(newVaultPath).dropFirst())
        try disk.syncFolder(path)
    }

    private static func filesOfVault(_ path: String) -> [String] { [path, path + "-wal", path + "-shm"] }

    private func remove(_ paths: some Sequence<String>) throws(StoreError) {
        let disk = Disk(faults: nil)
        for path in paths {
            do throws(StoreError) { try disk.delete(path) } catch { if error != .notFound { throw error } }
        }
    }

    private static func currentFolder() throws(StoreError) -> String {
        guard let buffer = getcwd(nil, 0) else { throw StoreError(errno: errno) }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    private static func takeLock(_ path: String) throws(StoreError) -> Descriptor {
        let lock = try Descriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW)
        do throws(StoreError) {
            try check { flock(lock.number, LOCK_EX | LOCK_NB) }
        } catch {
            guard error == .failed(errno: EWOULDBLOCK) else { throw error }
            let holder = try lock.read(0..<min(16, lock.byteCount))
            let digits = holder.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            throw .locked(byProcess: String(decoding: digits, as: UTF8.self))
        }
        // For people and for the message above; the lock itself is the kernel's, and ends with the process.
        try check { ftruncate(lock.number, 0) }
        try lock.write([Array("\(getpid())\n".utf8)], at: 0)
        return lock
    }
}
