import Glibc
import Stores

/// A new, empty folder that goes away with this value.
final class TestFolder: Sendable {
    let path: String
    let pool = BlockingPool(threadCount: 2)

    init() throws {
        var template = Array(
            "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/aloft-stores-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw StoreError(errno: errno) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        mkdir("\(path)/attic", 0o700)
    }

    deinit { Self.remove(path) }

    func makeStore(faults: (any StoreFaults)? = nil) -> FolderStore {
        FolderStore(root: "\(path)/store", temporary: "\(path)/tmp", pool: pool, faults: faults)
    }

    /// As a server that ended and began again: what was temporary is gone.
    func restart() -> FolderStore {
        Self.remove("\(path)/tmp")
        return makeStore()
    }

    func mode(of name: String) -> mode_t? {
        var information = stat()
        return stat("\(path)/\(name)", &information) == 0 ? information.st_mode & 0o777 : nil
    }

    private static func remove(_ path: String) {
        if unlink(path) == 0 || errno == ENOENT { return }
        guard let stream = opendir(path) else { return }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { remove("\(path)/\(name)") }
        }
        closedir(stream)
        rmdir(path)
    }
}

/// Bytes that differ from place to place.
func pattern(_ count: Int, seed: Int = 0) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251 &+ seed) }
}
