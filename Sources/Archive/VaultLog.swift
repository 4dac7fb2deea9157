import Access
import Stores
import Vault

/// Decisions and their uses, appended to this node's chain in the vault.
struct VaultLog: DecisionLog {
    let vault: Vault
    let pool: BlockingPool
    let node: UInt32

    func append(_ records: [LogRecord]) async throws {
        let parts = records.map { (plain: $0.plain, identity: $0.identity) }
        let node = node
        try await pool.run { [vault] () throws(VaultError) in _ = try vault.appendLog(node: node, parts) }
    }
}
