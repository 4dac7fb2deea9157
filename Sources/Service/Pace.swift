import Archive
import Synchronization

/// Leaves room to arrivals: while some come, work takes a part of the time.
final class Pace: Sendable {
    private struct State {
        var since = ContinuousClock.now
        var worked = Duration.zero
    }
    private let archive: Archive
    private let state = Mutex(State())

    /// How many times as long as it has worked it rests.
    private let rests: Int

    init(archive: Archive, rests: Int) { (self.archive, self.rests) = (archive, rests) }

    func begin() { state.withLock { $0.since = .now } }

    /// Called between two pieces of work.
    func rest() async {
        let worked = state.withLock { state in
            let now = ContinuousClock.now
            state.worked += now - state.since
            state.since = now
            guard state.worked > .milliseconds(20) else { return Duration.zero }
            defer { state.worked = .zero }
            return state.worked
        }
        guard worked > .zero, archive.quietTime < 1_000 else { return }
        try? await Task.sleep(for: worked * rests)
        begin()
    }
}
