import Synchronization

/// How many of the ports answer.
final class ReadyCount: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
}

/// The first thing that went wrong.
final class FirstError: Sendable {
    private let value = Mutex<(any Error)?>(nil)
    var error: (any Error)? { value.withLock { $0 } }
    func set(_ error: any Error) { value.withLock { if $0 == nil { $0 = error } } }
}
