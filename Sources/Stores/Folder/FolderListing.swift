import Glibc

/// Walks a store's folder. Blocks.
enum FolderListing {
    static func entries(under folder: StoreName?, root: String) throws(StoreError) -> [StoreEntry] {
        var entries: [StoreEntry] = []
        try add(to: &entries, below: folder, root: root, depth: 0)
        return entries.sorted { $0.name < $1.name }
    }

    private static func add(
        to entries: inout [StoreEntry], below folder: StoreName?, root: String, depth: Int
    ) throws(StoreError) {
        guard depth < Limits.maximumListingDepth else { return }
        let path = folder.map { "\(root)/\($0.path)" } ?? root
        for file in try names(in: path) {
            // Files that no store can have made (`lost+found`, an editor's) are none of ours.
            guard let name = try? folder.map({ try $0.appending(file) }) ?? StoreName(file) else { continue }
            var information = stat()
            if lstat("\(root)/\(name.path)", &information) != 0 {
                // What goes away meanwhile is not listed; what can't be looked at is not gone.
                if errno == ENOENT { continue }
                throw StoreError(errno: errno)
            }
            switch information.st_mode & S_IFMT {
            case S_IFDIR: try add(to: &entries, below: name, root: root, depth: depth + 1)
            case S_IFREG: entries.append(StoreEntry(name: name, byteCount: UInt64(clamping: information.st_size)))
            default: continue
            }
        }
    }

    /// The names in a folder, without `.` and `..`; none when there is no such folder.
    static func names(in path: String) throws(StoreError) -> [String] {
        guard let stream = opendir(path) else {
            let error = StoreError(errno: errno)
            if error == .notFound { return [] }
            throw error
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw StoreError(errno: errno) }
        return names
    }
}
