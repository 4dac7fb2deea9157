import DICOM
import DICOMNetwork
import Synchronization

/// An instance that commitment is asked for.
struct CommitItem: Hashable, Sendable {
    var sopClassUID: String
    var sopInstanceUID: String
}

/// What is asked for and what came back (PS3.4 J.3).
final class CommitLedger: Sendable {
    struct Failure: Hashable, Sendable {
        var item: CommitItem
        var reason: UInt16
    }
    struct State: Sendable {
        /// By transaction UID.
        var waiting: [String: Set<CommitItem>] = [:]
        var committed: [CommitItem] = []
        var failed: [Failure] = []
        /// Instances of a finished transaction that its report does not name.
        var unnamed: [CommitItem] = []
    }
    private let state = Mutex(State())

    static let sopClassUID = "1.2.840.10008.1.20.1"
    static let sopInstanceUID = "1.2.840.10008.1.20.1.1"

    var result: State { state.withLock { $0 } }
    var isComplete: Bool { state.withLock { $0.waiting.isEmpty } }

    func expect(_ items: [CommitItem], in transactionUID: String) {
        state.withLock { $0.waiting[transactionUID] = Set(items) }
    }

    func forget(_ transactionUID: String) { state.withLock { $0.waiting[transactionUID] = nil } }

    /// Takes a report (N-EVENT-REPORT, PS3.4 J.3.3).
    func take(_ request: NormalizedRequest, _ bytes: [UInt8]) -> NormalizedAnswer {
        guard request.typeID == 1 || request.typeID == 2 else { return NormalizedAnswer(.noSuchEventType) }
        let syntax = TransferSyntax(uid: request.context.transferSyntaxUID)
        guard let dataSet = try? DataSet(parsing: bytes, transferSyntax: syntax),
            let transaction = dataSet.string(.transactionUID)
        else { return NormalizedAnswer(.processingFailure) }
        func item(_ dataSet: DataSet) -> CommitItem {
            CommitItem(
                sopClassUID: dataSet.string(.referencedSOPClassUID) ?? "",
                sopInstanceUID: dataSet.string(.referencedSOPInstanceUID) ?? "")
        }
        let committed = dataSet.items(.referencedSOPSequence).map(item)
        let failed = dataSet.items(.failedSOPSequence).map {
            Failure(item: item($0), reason: UInt16(clamping: $0.integer(.failureReason) ?? 0))
        }
        let isOurs = state.withLock { state in
            guard let asked = state.waiting.removeValue(forKey: transaction) else { return false }
            // Only what was asked for counts, by its instance: some peers leave the class out or write another.
            let uids = Dictionary(asked.map { ($0.sopInstanceUID, $0) }, uniquingKeysWith: { first, _ in first })
            let known = committed.compactMap { uids[$0.sopInstanceUID] }
            state.committed += known
            state.failed += failed.filter { uids[$0.item.sopInstanceUID] != nil }
            let named = Set(known.map(\.sopInstanceUID) + failed.map(\.item.sopInstanceUID))
            state.unnamed += asked.filter { !named.contains($0.sopInstanceUID) }
            return true
        }
        return NormalizedAnswer(isOurs ? .success : .invalidArgumentValue)
    }

    /// A UID of a random UUID (PS3.5 B.2): version 4, variant 1.
    static func newUID() -> String {
        var random = SystemRandomNumberGenerator()
        let high = random.next() & ~0xF000 | 0x4000
        let low = random.next() & ~(0b11 << 62) | 0b10 << 62
        return "2.25." + String(UInt128(high) << 64 | UInt128(low))
    }

    /// Action Information of a request (PS3.4 J.3.2.1.1).
    static func request(_ items: [CommitItem], transactionUID: String, transferSyntaxUID: String) -> [UInt8] {
        let syntax = TransferSyntax(uid: transferSyntaxUID)
        var writer = DataSetWriter(transferSyntax: syntax)
        writer.append(.transactionUID, .UI, string: transactionUID)
        let references = items.map { item in
            var reference = DataSetWriter(transferSyntax: syntax)
            reference.append(.referencedSOPClassUID, .UI, string: item.sopClassUID)
            reference.append(.referencedSOPInstanceUID, .UI, string: item.sopInstanceUID)
            return reference.bytes
        }
        writer.appendSequence(.referencedSOPSequence, items: references)
        return writer.bytes
    }
}

/// Takes reports that come on associations of the peer's own.
struct CommitListener: AssociationService {
    let ledger: CommitLedger

    func store(_ request: CStoreRequest, dataSet: DataSetStream) async -> CStoreAnswer {
        CStoreAnswer(.sopClassNotSupported)
    }

    func eventReport(_ request: NormalizedRequest, dataSet: [UInt8]) async -> NormalizedAnswer {
        ledger.take(request, dataSet)
    }

    /// Storage Commitment with the roles the other way round: the peer is its SCP (PS3.4 J.3.3).
    static var policy: ContextPolicy {
        var policy = ContextPolicy(
            acceptsAbstractSyntax: { $0 == CommitLedger.sopClassUID || $0 == DICOMUID.verification },
            acceptsTransferSyntax: { uid, _ in
                [DICOMUID.explicitVRLittleEndian, DICOMUID.implicitVRLittleEndian].contains(uid)
            })
        policy.requestorMayBeSCP = { $0 == CommitLedger.sopClassUID }
        return policy
    }
}
