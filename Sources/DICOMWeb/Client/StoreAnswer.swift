public import DICOM

/// What a server says became of instances (PS3.18 table I.2-1).
public struct StoreAnswer: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case stored
        /// Stored, with a Warning Reason (0008,1196).
        case warning(UInt16)
        /// Not stored, with the Failure Reason (0008,1197), or 0110 where the server gives none.
        case failed(UInt16)
    }

    /// By SOP Instance UID. An instance that the server said nothing of is not here.
    public private(set) var outcomes: [String: Outcome] = [:]
    /// Failure reasons of parts that the server could not name.
    public private(set) var otherFailures: [UInt16] = []
    /// Where what was stored can be retrieved, as the server says.
    public private(set) var retrieveURL: String?

    /// - Parameter dataSet: the Store Instances Response.
    public init(_ dataSet: DataSet) {
        retrieveURL = dataSet.string(.retrieveURL)
        for item in dataSet.items(.referencedSOPSequence) {
            guard let uid = item.string(.referencedSOPInstanceUID) else { continue }
            let warning = item.integer(.warningReason).flatMap { UInt16(exactly: $0) }
            outcomes[uid] = warning.map { .warning($0) } ?? .stored
        }
        for item in dataSet.items(.failedSOPSequence) {
            let reason = Self.failureReason(item)
            // Who is named twice is not believed to be stored.
            if let uid = item.string(.referencedSOPInstanceUID) {
                outcomes[uid] = .failed(reason)
            } else {
                otherFailures.append(reason)
            }
        }
        otherFailures += dataSet.items(.otherFailuresSequence).map(Self.failureReason)
    }

    private static func failureReason(_ item: DataSet) -> UInt16 {
        item.integer(.failureReason).flatMap { UInt16(exactly: $0) } ?? 0x0110
    }

    /// Whether it says anything.
    var isEmpty: Bool { outcomes.isEmpty && otherFailures.isEmpty }
}
