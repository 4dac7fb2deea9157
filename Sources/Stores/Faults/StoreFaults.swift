/// One thing a store does to a disk. Paths are whole.
public enum StoreStep: Hashable, Sendable {
    case createFolder(String)
    case create(String)
    case write(String)
    case sync(String, byteCount: UInt64)
    case rename(from: String, to: String)
    case folderSync(String)
    case delete(String)
    /// A step of somebody else who shares the numbering, as a vault before or after its commit.
    case other(String)
}

/// Sees every step before and after it happens and may fail it. Tests have one; a real store has none.
///
/// Where there is one, each write is done in two halves, each a step, so that a failing second half is a torn write.
public protocol StoreFaults: Sendable {
    /// A throw here means: nothing happened.
    func willPerform(_ step: StoreStep) throws(StoreError)
    /// A throw here means: it happened, but the caller is told that it did not.
    func didPerform(_ step: StoreStep) throws(StoreError)
}
