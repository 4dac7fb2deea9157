import Glibc
import Synchronization

/// Simulates the loss of power under a folder store: of what was not synced, some survives and some does not.
///
/// For tests. It follows every step of the stores and data folders that were given it; ``lose(seed:)`` then changes the real
/// folder to one that a disk could have been left with. Stop all users before that, and open new ones afterwards.
///
/// The model is a journaling file system, at its worst: names (created, renamed, deleted) are certain once *their* folder is
/// synced; of those that are not, the first few of each folder survive, in order. Bytes are certain up to the length of the
/// file's last sync; behind that the file is cut somewhere, or keeps its length with some blocks full of zeros.
public final class PowerLoss: StoreFaults {
    fileprivate struct NameChange {
        let step: StoreStep
        let folder: String
        /// Second link to the file that a delete or a rename takes the name from.
        let kept: String?
    }
    fileprivate struct State {
        var changes: [NameChange] = []
        /// Length at the last sync, of files created since the power came on. Others are taken as synced.
        var syncedByteCounts: [String: UInt64] = [:]
        /// Second links, by the name whose file they keep, of steps that are about to happen.
        var kept: [String: String] = [:]
        var keptCount = 0
        var isOff = false
    }
    private let state = Mutex(State())
    private let attic: String
    private let next: (any StoreFaults)?

    /// - Parameters:
    ///   - attic: an existing folder of the same file system, for files whose deletion may have to be undone.
    ///   - next: sees the steps too, and may fail them.
    public init(attic: String, next: (any StoreFaults)? = nil) {
        self.attic = attic
        self.next = next
    }

    public func willPerform(_ step: StoreStep) throws(StoreError) {
        if state.withLock({ $0.isOff }) { throw .inputOutput }
        try next?.willPerform(step)
        state.withLock { state in
            switch step {
            case .rename(_, let path), .delete(let path): state.keep(path, in: attic)
            case .createFolder, .create, .write, .sync, .folderSync, .other: break
            }
        }
    }

    public func didPerform(_ step: StoreStep) throws(StoreError) {
        state.withLock { state in
            switch step {
            case .createFolder(let path): state.note(step, named: path)
            case .create(let path):
                state.note(step, named: path)
                state.syncedByteCounts[path] = 0
            case .rename(let old, let new):
                state.note(step, named: new)
                state.syncedByteCounts[new] = state.syncedByteCounts.removeValue(forKey: old)
            case .delete(let path):
                state.note(step, named: path)
                state.syncedByteCounts[path] = nil
            case .sync(let path, let byteCount): state.syncedByteCounts[path] = byteCount
            case .folderSync(let folder): state.makeCertain(folder)
            case .write, .other: break
            }
        }
        try next?.didPerform(step)
    }

    /// Takes the power away. From here on every step fails. Blocks.
    public func lose(seed: UInt64) {
        var random = SplitMix(state: seed)
        state.withLock { state in
            state.isOff = true
            Self.undoNames(&state, &random)
            for path in state.syncedByteCounts.keys.sorted() {
                Self.loseBytes(of: path, behind: state.syncedByteCounts[path] ?? 0, &random)
            }
        }
    }

    // MARK: Names

    private static func undoNames(_ state: inout State, _ random: inout SplitMix) {
        var surviving: [String: Int] = [:]
        for folder in Set(state.changes.map(\.folder)).sorted() {
            let count = state.changes.count { $0.folder == folder }
            surviving[folder] = Int(random.next(below: UInt64(count) + 1))
        }
        var seen: [String: Int] = [:]
        let lost = state.changes.filter { change in
            seen[change.folder, default: 0] += 1
            return seen[change.folder, default: 0] > surviving[change.folder, default: 0]
        }
        for change in lost.reversed() { undo(change, &state) }
    }

    private static func undo(_ change: NameChange, _ state: inout State) {
        switch change.step {
        case .create(let path):
            unlink(path)
            state.syncedByteCounts[path] = nil
        // Not when something in it survived: then its name did too.
        case .createFolder(let path): rmdir(path)
        case .rename(let old, let new):
            // The file itself goes back to its temporary name; what had the name before is there again.
            Glibc.rename(new, old)
            state.syncedByteCounts[old] = state.syncedByteCounts.removeValue(forKey: new)
            if let kept = change.kept { Glibc.rename(kept, new) }
        case .delete(let path):
            if let kept = change.kept { Glibc.rename(kept, path) }
        case .write, .sync, .folderSync, .other: break
        }
    }

    // MARK: Bytes

    private static func loseBytes(of path: String, behind synced: UInt64, _ random: inout SplitMix) {
        guard let file = try? Descriptor(opening: path, O_RDWR | O_NOFOLLOW), let length = try? file.byteCount,
            length > synced
        else { return }
        switch random.next(below: 3) {
        case 0: ftruncate(file.number, off_t(synced))
        case 1: ftruncate(file.number, off_t(synced + random.next(below: length - synced)))
        default:
            let blockByteCount: UInt64 = 512
            var offset = synced
            while offset < length {
                let end = min(length, (offset / blockByteCount + 1) * blockByteCount)
                if random.next(below: 2) == 0 {
                    try? file.write([[UInt8](repeating: 0, count: Int(end - offset))], at: offset)
                }
                offset = end
            }
        }
    }
}

extension PowerLoss.State {
    /// Makes a second link to the file that a step is going to take the name from, when there is one.
    fileprivate mutating func keep(_ path: String, in attic: String) {
        keptCount += 1
        let copy = "\(attic)/\(keptCount)"
        kept[path] = link(path, copy) == 0 ? copy : nil
    }

    fileprivate mutating func note(_ step: StoreStep, named path: String) {
        let copy = kept.removeValue(forKey: path)
        changes.append(PowerLoss.NameChange(step: step, folder: parent(of: path) ?? "/", kept: copy))
    }

    fileprivate mutating func makeCertain(_ folder: String) {
        for change in changes where change.folder == folder { if let copy = change.kept { unlink(copy) } }
        changes.removeAll { $0.folder == folder }
    }
}

/// Repeatable random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
private struct SplitMix {
    var state: UInt64

    mutating func next(below bound: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return bound == 0 ? 0 : mixed % bound
    }
}
