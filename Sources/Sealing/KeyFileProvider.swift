import Crypto
import Glibc

/// Root keys in plain files of a folder outside the data folder: `<installation id>.key`, readable by the owner alone.
///
/// A file has comment lines that begin with `#`, and one line of 64 hexadecimal digits. Blocks on the file system.
public struct KeyFileProvider: KeyProvider {
    public let folder: String
    private let random: any RandomSource

    /// - Parameter folder: made with mode 0700 when the first key is made; its parent too, if that is missing.
    public init(folder: String, random: any RandomSource = SystemRandom()) {
        (self.folder, self.random) = (folder, random)
    }

    /// The path of an installation's key file.
    public func path(for installation: InstallationID) -> String { "\(folder)/\(installation).key" }

    public func rootKey(for installation: InstallationID) throws(SealingError) -> RootKey {
        let file = Glibc.open(path(for: installation), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { throw errno == ENOENT ? .noRootKey : errno == ELOOP ? .rootKeyExposed : .system(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .system(errno) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 == 0 else { throw .rootKeyExposed }
        guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .rootKeyExposed }
        var text = [UInt8](repeating: 0, count: SealingLimits.maximumRootKeyFileByteCount)
        var count = 0
        while count < text.count {
            let got = text.withUnsafeMutableBytes { read(file, $0.baseAddress.map { $0 + count }, $0.count - count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .system(errno) }
            if got == 0 { break }
            count += got
        }
        return try Self.parse(text.prefix(count))
    }

    public func makeRootKey(for installation: InstallationID) throws(SealingError) -> RootKey {
        try makeFolder()
        let key = RootKey(random: random)
        let path = path(for: installation)
        // Written beside and linked into place: the name appears only with the whole key behind it, and never replaces one.
        let draft = "\(folder)/.\(installation).\(Hexadecimal.string(random.bytes(8))).new"
        let file = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .system(errno) }
        defer {
            close(file)
            unlink(draft)
        }
        try Self.write(Array(Self.text(of: key, installation: installation).utf8), to: file)
        guard fsync(file) == 0 else { throw .system(errno) }
        guard link(draft, path) == 0 else { throw errno == EEXIST ? .rootKeyExists : .system(errno) }
        try Self.sync(folder: folder)
        return key
    }

    private static func text(of key: RootKey, installation: InstallationID) -> String {
        let digits = key.key.withUnsafeBytes { Hexadecimal.string($0) }
        return """
            # Root key of the Aloft installation \(installation).
            # Without it no image of this installation can ever be opened. Back it up, away from the images, and keep it secret.
            \(digits)

            """
    }

    private static func parse(_ text: ArraySlice<UInt8>) throws(SealingError) -> RootKey {
        var keys: [RootKey] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let spaces: [UInt8] = [0x20, 0x09, 0x0D]
            let trimmed = line.filter { !spaces.contains($0) }
            if trimmed.isEmpty || trimmed.first == UInt8(ascii: "#") { continue }
            guard let bytes = Hexadecimal.bytes(String(decoding: trimmed, as: UTF8.self)),
                let key = RootKey(bytes: bytes)
            else { throw .malformed(.rootKeyFile) }
            keys.append(key)
        }
        guard keys.count == 1 else { throw .malformed(.rootKeyFile) }
        return keys[0]
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws(SealingError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let put = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw .system(errno) }
            rest = rest.dropFirst(put)
        }
    }

    private func makeFolder() throws(SealingError) {
        var made: [Substring] = []
        for part in folder.split(separator: "/", omittingEmptySubsequences: true) {
            made.append(part)
            let path = (folder.hasPrefix("/") ? "/" : "") + made.joined(separator: "/")
            if mkdir(path, 0o700) == 0 {
                let parent =
                    made.count == 1 ? (folder.hasPrefix("/") ? "/" : ".") : String(path.dropLast(part.count + 1))
                try Self.sync(folder: parent)
            } else if errno != EEXIST {
                throw .system(errno)
            }
        }
    }

    private static func sync(folder: String) throws(SealingError) {
        let opened = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw .system(errno) }
        defer { close(opened) }
        guard fsync(opened) == 0 else { throw .system(errno) }
    }
}
