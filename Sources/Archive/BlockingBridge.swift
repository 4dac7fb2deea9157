import Dispatch
import Synchronization
import Vault

extension Archive {
    /// Opens a head while the vault writes. Only from the vault's own threads: it blocks the one it is called on until the
    /// store's threads have read the pack.
    var attributesBlocking: Vault.AttributesOf {
        { row throws(VaultError) in
            try Self.waiting { [self] in try await attributes(of: row) }
        }
    }

    /// Waits on a thread that may block for work that runs elsewhere.
    static func waiting<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) throws(VaultError) -> Value {
        let done = DispatchSemaphore(value: 0)
        let box = ResultBox<Value>()
        Task {
            do { box.set(.success(try await body())) } catch { box.set(.failure(error)) }
            done.signal()
        }
        done.wait()
        guard case .success(let value) = box.get() else { throw .headUnavailable }
        return value
    }
}

private final class ResultBox<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }
    func get() -> Result<Value, any Error>? { result.withLock { $0 } }
}
