import ServiceLifecycle
import Synchronization

/// Which ports answer, or what went wrong with one.
final class Ports: Sendable {
    private struct State {
        var count = 0
        var problem: String?
    }
    private let state = Mutex(State())

    var count: Int { state.withLock { $0.count } }
    /// The first problem.
    var problem: String? { state.withLock { $0.problem } }
    func open() { state.withLock { $0.count += 1 } }
    func fail(_ problem: String) { state.withLock { if $0.problem == nil { $0.problem = problem } } }
}

/// A server whose failure names its port.
struct NamedPort: Service {
    let name: String
    let service: any Service
    let ports: Ports

    func run() async throws {
        do { try await service.run() } catch {
            ports.fail("\(name) can't be opened: \(error)")
            throw error
        }
    }
}
