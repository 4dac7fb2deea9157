import DICOM
import Vault

/// What an N-ACTION for storage commitment asks (PS3.4 Table J.3-1), as a value.
struct CommitmentRequest: Hashable, Sendable {
    /// Why it can't be one, in words for the Error Comment, which has 64 characters.
    struct Problem: Error, Hashable, Sendable {
        var comment: String
        /// It is well made, and longer than the limits allow.
        var isTooLarge = false
    }

    /// Request Storage Commitment, the only action (PS3.4 J.3.2.1).
    static let actionTypeID: UInt16 = 1
    /// Storage Commitment Push Model SOP Instance, the only one (PS3.4 J.3.5).
    static let sopInstanceUID = "1.2.840.10008.1.20.1.1"
    /// Instances of one request. The largest studies have some ten thousand; a row and a report hold them all.
    static let maximumReferenceCount = 50_000

    var transactionUID: String
    /// In the order of the request, each once.
    var references: [CommitmentReference]

    init(transactionUID: String, references: [CommitmentReference]) {
        (self.transactionUID, self.references) = (transactionUID, references)
    }

    /// What it has beside, such as a Referenced Performed Procedure Step Sequence (0008,1111), changes nothing.
    init(reading bytes: [UInt8], transferSyntaxUID: String) throws(Problem) {
        let items: [DataSet]
        do throws(DICOMError) {
            let dataSet = try DataSet(parsing: bytes, transferSyntax: TransferSyntax(uid: transferSyntaxUID))
            transactionUID = dataSet.string(.transactionUID) ?? ""
            items = try dataSet[.referencedSOPSequence]?.items() ?? []
        } catch { throw Problem(comment: "the data set can't be read") }
        guard CommitmentItem.isUID(transactionUID) else {
            throw Problem(comment: "Transaction UID (0008,1195) is missing or no UID")
        }
        guard !items.isEmpty else { throw Problem(comment: "Referenced SOP Sequence (0008,1199) is missing or empty") }
        guard items.count <= Self.maximumReferenceCount else {
            throw Problem(comment: "at most \(Self.maximumReferenceCount) instances at a time", isTooLarge: true)
        }
        references = []
        var known = Set<CommitmentReference>()
        for item in items {
            guard let reference = CommitmentItem.reference(item) else {
                throw Problem(comment: "an item of (0008,1199) lacks its SOP Class or Instance UID")
            }
            if known.insert(reference).inserted { references.append(reference) }
        }
    }

    func encoded(transferSyntaxUID: String) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: TransferSyntax(uid: transferSyntaxUID))
        writer.append(.transactionUID, .UI, string: transactionUID)
        writer.appendSequence(
            .referencedSOPSequence, items: references.map { CommitmentItem.encoded($0, writer.encoding) })
        return writer.bytes
    }
}

/// An item of the sequences of storage commitment.
enum CommitmentItem {
    /// What the archive takes as a UID: real ones have letters now and then.
    static func isUID(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    static func reference(_ item: DataSet) -> CommitmentReference? {
        guard let sopClass = item.string(.referencedSOPClassUID), isUID(sopClass),
            let instance = item.string(.referencedSOPInstanceUID), isUID(instance)
        else { return nil }
        return CommitmentReference(sopClassUID: sopClass, sopInstanceUID: instance)
    }

    static func encoded(
        _ reference: CommitmentReference, _ encoding: WireEncoding, failureReason: UInt16? = nil
    ) -> [UInt8] {
        var writer = DataSetWriter(encoding)
        writer.append(.referencedSOPClassUID, .UI, string: reference.sopClassUID)
        writer.append(.referencedSOPInstanceUID, .UI, string: reference.sopInstanceUID)
        if let failureReason { writer.append(.failureReason, .US, integers: [Int(failureReason)]) }
        return writer.bytes
    }
}
