import Archive
import Foundation
import Glibc

/// The administration socket of a data folder. `admin.sock` there is a link: the socket itself lies in a folder of the user's
/// own below the runtime or temporary folder, as a socket's path has 107 bytes at most, and as a data folder is to be copied
/// by tools that know no sockets.
enum AdministrationSocket {
    /// Makes room for a socket and links to it. The archive of the folder is open: nobody else has a socket for it.
    static func prepare(_ layout: SiteConfiguration.Layout) throws(ArchiveError) -> String {
        let environment = ProcessInfo.processInfo.environment
        let parent = environment["XDG_RUNTIME_DIR"] ?? environment["TMPDIR"] ?? "/tmp"
        let folder = "\(parent)/aloft-\(getuid())"
        if mkdir(folder, 0o700) != 0, errno != EEXIST {
            throw .invalid("the folder '\(folder)' for the administration socket can't be made")
        }
        var status = stat()
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(),
            status.st_mode & 0o077 == 0
        else { throw .invalid("the folder '\(folder)' for the administration socket is not ours alone") }
        let path = "\(folder)/\(getpid())-\(UInt32.random(in: 0 ... .max)).sock"
        guard path.utf8.count < MemoryLayout.size(ofValue: sockaddr_un().sun_path) else {
            throw .invalid("the path '\(path)' is too long for a socket: set XDG_RUNTIME_DIR to a shorter folder")
        }
        remove(layout)
        guard symlink(path, layout.adminSocket) == 0 else {
            throw .invalid("the link '\(layout.adminSocket)' can't be made")
        }
        return path
    }

    /// Removes the link and the socket behind it.
    static func remove(_ layout: SiteConfiguration.Layout) {
        if let path = path(layout) { unlink(path) }
        unlink(layout.adminSocket)
    }

    /// Where the socket lies; nil where there is none.
    static func path(_ layout: SiteConfiguration.Layout) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: layout.adminSocket)
    }

    /// Whether a server answers.
    static func isServed(_ layout: SiteConfiguration.Layout) -> Bool {
        guard let path = path(layout) else { return false }
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { return false }
        defer { Glibc.close(socket) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }
}
