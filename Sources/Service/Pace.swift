import Archive
import Synchronization

/// Leaves room to arrivals: while some come, work takes a part of the time.
final class Pace: Sendable {
    private struct State {
        var since = ContinuousClock.now
        var worked = Duration.zero
    }
    /// Others may wait for what is being worked on to be done.
    private static let longestRest = Duration.seconds(2)

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
        guard worked > .zero else { return }
        let end = ContinuousClock.now + min(worked * rests, Self.longestRest)
        while ContinuousClock.now < end, archive.quietTime < 1_000 {
            let left = ContinuousClock.now.duration(to: end)
            do { try await Task.sleep(for: min(left, .milliseconds(100))) } catch { break }
        }
        begin()
    }
}
