import Glibc
import Stores

/// A folder whose files anyone may read. Names come from requests: each is opened step by step, no step is a link, and
/// nothing above the folder can be named.
struct ViewerFolder: Sendable {
    /// An open file; it closes itself.
    final class File: Sendable {
        let byteCount: Int
        /// Changes when the file does.
        let version: String
        fileprivate let descriptor: Int32

        fileprivate init?(owning descriptor: Int32) {
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                close(descriptor)
                return nil
            }
            self.descriptor = descriptor
            byteCount = Int(status.st_size)
            version = [
                UInt64(status.st_size), UInt64(bitPattern: Int64(status.st_mtim.tv_sec)),
                UInt64(bitPattern: Int64(status.st_mtim.tv_nsec)),
            ].map { String($0, radix: 36) }.joined(separator: "-")
        }

        deinit { close(descriptor) }
    }

    let path: String
    private let pool: BlockingPool

    init(path: String, pool: BlockingPool) { (self.path, self.pool) = (path, pool) }

    /// The parts of a path below the folder, or nil where one of them is none that our files have: so `..`, hidden files,
    /// percent signs and empty parts never reach the file system.
    static func parts(of path: Substring) -> [String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= partCount else { return nil }
        let areNames = parts.allSatisfy { part in
            (1...partByteCount).contains(part.utf8.count) && part.first != "."
                && part.utf8.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x40, 0x7E: true
                    default: false
                    }
                }
        }
        return areNames ? parts.map(String.init) : nil
    }

    private static let partCount = 8
    private static let partByteCount = 128

    /// The regular file of that name.
    func open(_ parts: [String]) async -> File? {
        let path = path
        return await pool.run { Self.open(parts, below: path) }
    }

    /// At most `limit` bytes from `offset` on; fewer at the end, or where the file became shorter.
    func read(_ file: File, at offset: Int, limit: Int) async throws -> [UInt8] {
        try await pool.run { () throws(Failure) in
            var failed = false
            let bytes = [UInt8](unsafeUninitializedCapacity: min(limit, file.byteCount - offset)) { buffer, count in
                let got = pread(file.descriptor, buffer.baseAddress, buffer.count, off_t(offset))
                failed = got < 0
                count = max(0, got)
            }
            if failed || bytes.isEmpty { throw Failure() }
            return bytes
        }
    }

    /// A file of the viewer could not be read to its end.
    struct Failure: Error {}

    private static func open(_ parts: [String], below path: String) -> File? {
        guard let name = parts.last else { return nil }
        var folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        for part in parts.dropLast() where folder >= 0 {
            let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            close(folder)
            folder = next
        }
        guard folder >= 0 else { return nil }
        defer { close(folder) }
        // Not blocking: a pipe in the folder must not hold a thread.
        let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        return descriptor < 0 ? nil : File(owning: descriptor)
    }
}
