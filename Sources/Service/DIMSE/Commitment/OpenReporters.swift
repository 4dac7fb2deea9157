import DICOMNetwork
import Synchronization
import Vault

/// The associations on which commitments were asked for, as long as their reports are not sent: lost with the process, which
/// ends them too.
final class OpenReporters: Sendable {
    struct Caller: Sendable {
        let request: NormalizedRequest
        let reporter: EventReporter
    }
    private struct Key: Hashable {
        let peerAETitle: String, transactionUID: String, contentDigest: [UInt8]
        init(_ commitment: Commitment) {
            (peerAETitle, transactionUID) = (commitment.peerAETitle, commitment.transactionUID)
            contentDigest = commitment.contentDigest
        }
    }
    private let callers = Mutex<[Key: Caller]>([:])

    /// Of two for one commitment the later one counts: the earlier is likely gone.
    func add(_ caller: Caller, for commitment: Commitment) { callers.withLock { $0[Key(commitment)] = caller } }

    /// Takes it out: one association is tried once.
    func take(for commitment: Commitment) -> Caller? {
        callers.withLock { $0.removeValue(forKey: Key(commitment)) }
    }
}
