import Glibc

/// Why a store did not do what it was asked. It names no file: who asked knows which one.
public enum StoreError: Error, Hashable, Sendable {
    /// A name with other characters than `[a-z0-9._-]`, an empty or dotted component, or too long.
    case badName
    case notFound
    /// Put-if-absent found something there. Names are final: it was left as it is.
    case alreadyExists
    /// The file ends before the range that was asked for.
    case truncated
    case outOfSpace
    /// The operating system lets this process not do it, or the file system is read-only.
    case notPermitted
    /// This file failed to be written or synced once; what it holds is unknown, and nothing more is written to it.
    case poisoned
    /// Published, discarded or closed before.
    case finished
    /// Another server holds the data folder; its process id, as it wrote it.
    case locked(byProcess: String)
    /// Everything else, with the `errno` of the call that failed.
    case failed(errno: Int32)

    /// The disk could not read or write: `EIO`.
    public static var inputOutput: StoreError { .failed(errno: EIO) }

    /// Whether trying again later, with a new file, can help.
    public var mayPass: Bool {
        switch self {
        case .outOfSpace, .locked: true
        case .failed(let code): [EINTR, EAGAIN, EMFILE, ENFILE, ENOMEM, ETIMEDOUT].contains(code)
        case .badName, .notFound, .alreadyExists, .truncated, .notPermitted, .poisoned, .finished: false
        }
    }

    /// The error that an `errno` stands for.
    public init(errno code: Int32) {
        self =
            switch code {
            case ENOENT, ENOTDIR: .notFound
            case EEXIST: .alreadyExists
            case ENOSPC, EDQUOT, EFBIG: .outOfSpace
            case EACCES, EPERM, EROFS: .notPermitted
            default: .failed(errno: code)
            }
    }
}
