/// A SOP class of the Query/Retrieve service (PS3.4 C.6, Y.6, Z.6), taken apart.
struct QueryRetrieveClass: Hashable, Sendable {
    enum Model: Hashable, Sendable, CaseIterable {
        case patientRoot, studyRoot
        /// Retired, still used.
        case patientStudyOnly
        case compositeInstanceRoot
        case withoutBulkData
    }
    enum Operation: Hashable, Sendable { case find, move, get }

    let model: Model
    let operation: Operation

    /// Nil for any other SOP class.
    init?(uid: String) {
        guard let found = Self.uids[uid] else { return nil }
        self = found
    }

    private init(_ model: Model, _ operation: Operation) { (self.model, self.operation) = (model, operation) }

    /// Every class that is served.
    static let uids: [String: QueryRetrieveClass] = [
        "1.2.840.10008.5.1.4.1.2.1.1": QueryRetrieveClass(.patientRoot, .find),
        "1.2.840.10008.5.1.4.1.2.1.2": QueryRetrieveClass(.patientRoot, .move),
        "1.2.840.10008.5.1.4.1.2.1.3": QueryRetrieveClass(.patientRoot, .get),
        "1.2.840.10008.5.1.4.1.2.2.1": QueryRetrieveClass(.studyRoot, .find),
        "1.2.840.10008.5.1.4.1.2.2.2": QueryRetrieveClass(.studyRoot, .move),
        "1.2.840.10008.5.1.4.1.2.2.3": QueryRetrieveClass(.studyRoot, .get),
        "1.2.840.10008.5.1.4.1.2.3.1": QueryRetrieveClass(.patientStudyOnly, .find),
        "1.2.840.10008.5.1.4.1.2.3.2": QueryRetrieveClass(.patientStudyOnly, .move),
        "1.2.840.10008.5.1.4.1.2.3.3": QueryRetrieveClass(.patientStudyOnly, .get),
        "1.2.840.10008.5.1.4.1.2.4.2": QueryRetrieveClass(.compositeInstanceRoot, .move),
        "1.2.840.10008.5.1.4.1.2.4.3": QueryRetrieveClass(.compositeInstanceRoot, .get),
        "1.2.840.10008.5.1.4.1.2.5.3": QueryRetrieveClass(.withoutBulkData, .get),
    ]
}
