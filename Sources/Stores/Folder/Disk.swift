import Glibc

/// The system calls of a folder store, each one step that a test can see and fail. Everything here blocks.
struct Disk: Sendable {
    let faults: (any StoreFaults)?

    func step<Value>(_ step: StoreStep, _ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        try faults?.willPerform(step)
        let value = try body()
        try faults?.didPerform(step)
        return value
    }

    // MARK: Names

    /// Opens a new, empty file for reading and writing, mode 0600.
    func create(_ path: String) throws(StoreError) -> Descriptor {
        try step(.create(path)) { () throws(StoreError) in
            try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW)
        }
    }

    /// Makes a folder with mode 0700 and the folders above it, up to one that is there; each new name is synced.
    func createFolders(_ path: String) throws(StoreError) {
        if isFolder(path) { return }
        guard let parent = parent(of: path) else { throw .notFound }
        try createFolders(parent)
        try step(.createFolder(path)) { () throws(StoreError) in
            if mkdir(path, 0o700) != 0, errno != EEXIST { throw StoreError(errno: errno) }
        }
        try syncFolder(parent)
    }

    func syncFolder(_ path: String) throws(StoreError) {
        try step(.folderSync(path)) { () throws(StoreError) in
            let folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
            try check { fsync(folder.number) }
        }
    }

    func rename(_ old: String, to new: String) throws(StoreError) {
        try step(.rename(from: old, to: new)) { () throws(StoreError) in
            try check { Glibc.rename(old, new) }
        }
    }

    /// Renames to a name that nothing has yet.
    func renameIfAbsent(_ old: String, to new: String) throws(StoreError) {
        try step(.rename(from: old, to: new)) { () throws(StoreError) in
            // A link never replaces. The old name may outlast a crash here: it is temporary, and goes at the next start.
            // (`renameat2` would do it in one call, but Glibc shows it to C only.)
            try check { link(old, new) }
            unlink(old)
        }
    }

    func truncate(_ path: String, to byteCount: UInt64) throws(StoreError) {
        let file = try Descriptor(opening: path, O_RDWR | O_NOFOLLOW)
        try step(.write(path)) { () throws(StoreError) in
            try check { ftruncate(file.number, off_t(clamping: byteCount)) }
        }
        try sync(file, byteCount: byteCount, path: path)
    }

    /// What the file system of a path has left; `nil` where the path is not there yet.
    func freeByteCount(at path: String) throws(StoreError) -> UInt64? {
        var information = statvfs()
        if statvfs(path, &information) != 0 {
            guard errno == ENOENT else { throw StoreError(errno: errno) }
            return nil
        }
        let (free, overflow) = UInt64(information.f_bavail).multipliedReportingOverflow(
            by: UInt64(information.f_frsize))
        return overflow ? .max : free
    }

    func delete(_ path: String) throws(StoreError) {
        try step(.delete(path)) { () throws(StoreError) in try check { unlink(path) } }
    }

    private func isFolder(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    // MARK: Bytes

    func write(_ chunks: [[UInt8]], to file: Descriptor, at offset: UInt64, path: String) throws(StoreError) {
        guard faults != nil else { return try file.write(chunks[...], at: offset) }
        // Under test a write has two halves, so that the second can fail.
        let whole = Array(chunks.joined())
        let half = whole.count / 2
        try step(.write(path)) { () throws(StoreError) in try file.write([Array(whole[..<half])], at: offset) }
        try step(.write(path)) { () throws(StoreError) in
            try file.write([Array(whole[half...])], at: offset &+ UInt64(half))
        }
    }

    /// Syncs a file that somebody else wrote, and lets go of its pages: after a sync that failed they can look clean and
    /// not be on the disk.
    func syncAndForget(_ path: String) throws(StoreError) {
        let file = try Descriptor(opening: path, Descriptor.reading)
        try sync(file, byteCount: file.byteCount, path: path)
        posix_fadvise(file.number, 0, 0, POSIX_FADV_DONTNEED)
    }

    /// Syncs the bytes and the length, not the times.
    func sync(_ file: Descriptor, byteCount: UInt64, path: String) throws(StoreError) {
        try step(.sync(path, byteCount: byteCount)) { () throws(StoreError) in try check { fdatasync(file.number) } }
    }
}

/// The folder a path lies in.
func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return path.isEmpty ? nil : "." }
    return slash == path.startIndex ? (path == "/" ? nil : "/") : String(path[..<slash])
}

/// Calls until no signal interrupts it.
func check(_ call: () -> Int32) throws(StoreError) {
    while call() != 0 {
        let code = errno
        if code != EINTR { throw StoreError(errno: code) }
    }
}
