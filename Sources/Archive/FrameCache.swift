import Gateway
import Identity
import Sealing
import Synchronization

/// Instances whose frames were asked for lately, opened: a viewer asks for one frame after another, and for each by itself.
///
/// An entry holds while its study does not change (``Vault/changeNumber(ofStudy:)``). Decisions are not kept here: they are made
/// for each request.
final class FrameCache: Sendable {
    /// Some thousand instances.
    static let standardByteCount = 16 << 20

    /// As they are asked for: a pseudonym takes longer to make than all the rest.
    struct Key: Hashable, Sendable { let studyUID: String, seriesUID: String, instanceUID: String }
    struct Entry: Sendable {
        let study: PseudonymousUID
        let instance: Opened.Instance
        let heldCount: Int
        let record: Record
        let frames: StoredFrames
        /// Of the study, before all this was looked up.
        let changeNumber: UInt64
    }
    private let state: Mutex<RecentlyUsed<Key, Entry>>

    /// - Parameter byteCount: what all entries together may take; one that takes more is not kept.
    init(byteCount: Int = standardByteCount) { state = Mutex(RecentlyUsed(byteCount: byteCount)) }

    /// What is kept and still holds.
    ///
    /// - Parameter isCurrent: whether an entry does.
    func entry(_ key: Key, isCurrent: (Entry) -> Bool) -> Entry? {
        guard let entry = state.withLock({ $0.value(key) }) else { return nil }
        if isCurrent(entry) { return entry }
        state.withLock { $0.remove(key) }
        return nil
    }

    /// Gives up what does not hold any more, and with it its hold on packs that are to go.
    func tidy(isCurrent: (Entry) -> Bool) { state.withLock { $0.removeAll { !isCurrent($1) } } }

    func keep(_ entry: Entry, as key: Key) {
        let byteCount = entry.byteCount
        state.withLock { $0.keep(entry, byteCount: byteCount, as: key) }
    }
}

extension FrameCache.Entry {
    /// About what it takes in memory.
    fileprivate var byteCount: Int {
        // Rows, places, keys and the record's lists; then what may be large.
        4_096 + record.envelope.count + instance.opened.tableByteCount
            + instance.opened.dictionaryByteCount + frames.foundByteCount
            + record.outlying.count * MemoryLayout<Record.OutlyingElement>.stride
            + record.spans.count * MemoryLayout<Record.Span>.stride
    }
}
