import Synchronization
import Vault

/// Gives ranks: a hybrid logical clock, one tick for each arrival and amendment (DESIGN section 2).
final class RankClock: Sendable {
    private struct State { var milliseconds: UInt64, counter: UInt16 }
    private let state: Mutex<State>
    private let node: UInt32
    private let now: @Sendable () -> UInt64

    /// - Parameter now: milliseconds since 1970, UTC.
    init(node: UInt32, above highest: Rank?, now: @escaping @Sendable () -> UInt64) {
        self.node = node
        self.now = now
        state = Mutex(State(milliseconds: highest?.milliseconds ?? 0, counter: highest?.counter ?? 0))
    }

    func tick() -> Rank {
        let wall = now()
        return state.withLock { state in
            if wall > state.milliseconds {
                state = State(milliseconds: wall, counter: 0)
            } else if state.counter == .max {
                state = State(milliseconds: state.milliseconds + 1, counter: 0)
            } else {
                state.counter += 1
            }
            return Rank(milliseconds: state.milliseconds, counter: state.counter, node: node)
        }
    }

    /// Moves above a rank that packs hold: what comes now is newer than what is there, however wrong the wall clock is.
    func rise(above rank: Rank) {
        state.withLock { state in
            guard (rank.milliseconds, rank.counter) > (state.milliseconds, state.counter) else { return }
            state = State(milliseconds: rank.milliseconds, counter: rank.counter)
        }
    }

    /// Moves above a rank that was met, by at most a minute past the wall clock.
    func meet(_ rank: Rank) {
        let bound = now() + 60_000
        state.withLock { state in
            guard rank.milliseconds <= bound,
                (rank.milliseconds, rank.counter) > (state.milliseconds, state.counter)
            else { return }
            state = State(milliseconds: rank.milliseconds, counter: rank.counter)
        }
    }
}
