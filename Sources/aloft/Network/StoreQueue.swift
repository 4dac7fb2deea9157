import Synchronization

/// What is still to be sent; the associations take from it.
final class StoreQueue: Sendable {
    enum Work: Sendable {
        case file(StoreItem)
        /// An archive file is read from front to back, so that one association has all of it.
        case archive(path: String, items: [StoreItem])
    }
    private struct State {
        var work: ArraySlice<Work>
        var reasonToStop: String?
    }
    private let state: Mutex<State>

    init(_ items: [StoreItem]) {
        let archives = Dictionary(grouping: items.filter { $0.entryNumber != nil }, by: \.path)
        let work: [Work] =
            archives.sorted { $0.key < $1.key }.map { .archive(path: $0.key, items: $0.value) }
            + items.filter { $0.entryNumber == nil }.map { .file($0) }
        state = Mutex(State(work: work[...]))
    }

    func next() -> Work? { state.withLock { $0.work.popFirst() } }

    /// The peer is gone: what is left is not tried.
    func stop(_ reason: String) { state.withLock { $0.reasonToStop = $0.reasonToStop ?? reason } }
    var reasonToStop: String? { state.withLock { $0.reasonToStop } }
}
