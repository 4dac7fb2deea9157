import Sealing

/// An instance that a storage commitment speaks of (PS3.4 J.3.2.1).
public struct CommitmentReference: Hashable, Sendable {
    public var sopClassUID: String
    public var sopInstanceUID: String

    public init(sopClassUID: String, sopInstanceUID: String) {
        (self.sopClassUID, self.sopInstanceUID) = (sopClassUID, sopInstanceUID)
    }
}

/// What came of a storage commitment: for each instance that it speaks of whether it is safe, and if not why.
public struct CommitmentResult: Hashable, Sendable {
    public struct Failure: Hashable, Sendable {
        public var reference: CommitmentReference
        /// Failure Reason (0008,1197), PS3.3 C.14.
        public var reason: UInt16

        public init(_ reference: CommitmentReference, reason: UInt16) {
            (self.reference, self.reason) = (reference, reason)
        }
    }

    public var committed: [CommitmentReference]
    public var failed: [Failure]

    public init(committed: [CommitmentReference] = [], failed: [Failure] = []) {
        (self.committed, self.failed) = (committed, failed)
    }
}

/// A storage commitment that is not over, or was a while ago (PS3.4 Annex J).
public struct Commitment: Hashable, Sendable {
    public enum Direction: UInt8, Hashable, Sendable {
        /// A peer asked us, and gets a report.
        case given = 1
        /// We asked a peer, and wait for its report.
        case awaited = 2
        /// Somebody asked us over HTTP, and asks again for the result (PS3.18 13).
        case givenOverWeb = 3
    }
    public enum State: UInt8, Hashable, Sendable {
        /// The report is still to be sent, or to come.
        case open = 0
        case reported = 1
        case givenUp = 2
    }

    public var direction: Direction
    public var peerAETitle: String
    /// Transaction UID (0008,1195).
    public var transactionUID: String
    /// Empty once it was reported: then ``contentDigest`` alone says what it was.
    public var references: [CommitmentReference]
    /// Milliseconds since 1970.
    public var created: UInt64
    public var state = State.open
    /// The peer has used the Transaction UID for other instances: nothing is committed to (0131).
    public var isDuplicate = false
    /// What the peer reported, where we asked.
    public var result: CommitmentResult?
    /// The data set that asked for it over HTTP: the answer has its shape.
    public var request: [UInt8] = []
    /// Of the set of references.
    public let contentDigest: [UInt8]

    public init(
        direction: Direction, peerAETitle: String, transactionUID: String, references: [CommitmentReference],
        created: UInt64
    ) {
        (self.direction, self.peerAETitle, self.transactionUID) = (direction, peerAETitle, transactionUID)
        (self.references, self.created) = (references, created)
        contentDigest = Self.digest(references)
    }

    private static func digest(_ references: [CommitmentReference]) -> [UInt8] {
        var hasher = SHA256Hasher()
        // No UID that is taken has these separators.
        for line in Set(references.map { "\($0.sopInstanceUID)\\\($0.sopClassUID)\n" }).sorted() {
            hasher.update(Array(line.utf8))
        }
        return hasher.finalize()
    }
}

extension Commitment {
    private enum Field {
        static let peerAETitle: UInt8 = 1
        static let transactionUID: UInt8 = 2
        static let contentDigest: UInt8 = 3
        static let isDuplicate: UInt8 = 4
        static let referenceClass: UInt8 = 5
        static let referenceInstance: UInt8 = 6
        static let hasResult: UInt8 = 7
        static let committedClass: UInt8 = 8
        static let committedInstance: UInt8 = 9
        static let failedClass: UInt8 = 10
        static let failedInstance: UInt8 = 11
        static let failureReason: UInt8 = 12
        static let request: UInt8 = 13
    }

    /// What a job needs to find it: no references.
    public var name: TaggedFields {
        var fields = TaggedFields()
        fields.add(Field.peerAETitle, peerAETitle)
        fields.add(Field.transactionUID, transactionUID)
        fields.add(Field.contentDigest, bytes: contentDigest)
        return fields
    }

    /// One that we were asked for, without its references.
    public init?(naming fields: TaggedFields, direction: Direction = .given) {
        guard let peer = fields.text(Field.peerAETitle), let uid = fields.text(Field.transactionUID),
            let digest = fields.bytes(Field.contentDigest)
        else { return nil }
        (self.direction, peerAETitle, transactionUID, contentDigest) = (direction, peer, uid, digest)
        (references, created) = ([], 0)
    }

    /// Another for each time that it is asked for.
    public var jobKey: String {
        [peerAETitle, transactionUID, Hexadecimal.string(contentDigest), "\(created)"].joined(separator: "\\")
    }

    /// Its row's sealed cell.
    var attributes: [UInt8] {
        var fields = TaggedFields()
        fields.add(Field.peerAETitle, peerAETitle)
        fields.add(Field.transactionUID, transactionUID)
        fields.add(Field.contentDigest, bytes: contentDigest)
        if isDuplicate { fields.add(Field.isDuplicate, bytes: [1]) }
        fields.add(Field.referenceClass, references.map(\.sopClassUID))
        fields.add(Field.referenceInstance, references.map(\.sopInstanceUID))
        if !request.isEmpty { fields.add(Field.request, bytes: request) }
        if let result {
            fields.add(Field.hasResult, bytes: [1])
            fields.add(Field.committedClass, result.committed.map(\.sopClassUID))
            fields.add(Field.committedInstance, result.committed.map(\.sopInstanceUID))
            fields.add(Field.failedClass, result.failed.map(\.reference.sopClassUID))
            fields.add(Field.failedInstance, result.failed.map(\.reference.sopInstanceUID))
            fields.add(Field.failureReason, result.failed.map { "\($0.reason)" })
        }
        return fields.encoded
    }

    /// - Throws: ``VaultError/damagedRow``.
    init(direction: Direction, state: State, created: UInt64, attributes: [UInt8]) throws(VaultError) {
        let fields = try TaggedFields(parsing: attributes)
        guard let peer = fields.text(Field.peerAETitle), let uid = fields.text(Field.transactionUID),
            let digest = fields.bytes(Field.contentDigest)
        else { throw .damagedRow }
        (self.direction, self.state, self.created) = (direction, state, created)
        (peerAETitle, transactionUID, contentDigest) = (peer, uid, digest)
        isDuplicate = fields.bytes(Field.isDuplicate) == [1]
        request = fields.bytes(Field.request) ?? []
        references = try Self.references(fields, Field.referenceClass, Field.referenceInstance)
        guard fields.bytes(Field.hasResult) == [1] else { return }
        let failed = try Self.references(fields, Field.failedClass, Field.failedInstance)
        let reasons = fields.texts(Field.failureReason).compactMap { UInt16($0) }
        guard reasons.count == failed.count else { throw .damagedRow }
        result = CommitmentResult(
            committed: try Self.references(fields, Field.committedClass, Field.committedInstance),
            failed: zip(failed, reasons).map { CommitmentResult.Failure($0, reason: $1) })
    }

    private static func references(
        _ fields: TaggedFields, _ classField: UInt8, _ instanceField: UInt8
    ) throws(VaultError) -> [CommitmentReference] {
        let (classes, instances) = (fields.texts(classField), fields.texts(instanceField))
        guard classes.count == instances.count else { throw .damagedRow }
        return zip(classes, instances).map { CommitmentReference(sopClassUID: $0, sopInstanceUID: $1) }
    }
}
