import DICOM
import DICOMNetwork

/// An instance that is to be sent: where its bytes are, and what it is.
struct StoreItem: Sendable {
    var path: String
    /// In an archive file: which entry, from 1, and its name.
    var entryNumber: Int?
    var entryName: String?
    var sopClassUID: String
    var sopInstanceUID: String
    /// In which the data set is written, whatever the file says of it.
    var transferSyntaxUID: String
    /// What stands before the data set.
    var envelopeByteCount: Int

    var kind: StoragePlan.Kind { .init(sopClassUID: sopClassUID, transferSyntaxUID: transferSyntaxUID) }
    var shown: String { Output.shown(path) + (entryName.map { "/" + $0 } ?? "") }
}

/// What became of a file.
struct StoreOutcome: Codable, Sendable {
    enum Kind: String, Codable, Sendable {
        /// The peer has it.
        case stored
        /// The peer has it, and says something of it.
        case warning
        /// The peer does not want it.
        case refused
        /// It could not be read or sent.
        case failed
        /// It is nothing that can be stored.
        case skipped
    }
    var file: String
    var entryNumber: Int?
    var entryName: String?
    var outcome: Kind
    var sopClassUID: String?
    var sopInstanceUID: String?
    var transferSyntaxUID: String?
    /// Where it went in another one.
    var sentTransferSyntaxUID: String?
    /// Four hexadecimal digits, where the peer answered.
    var status: String?
    var reason: String?
    var errorComment: String?
    var byteCount: Int?

    init(file: String, _ outcome: Kind, reason: String? = nil) {
        (self.file, self.outcome, self.reason) = (file, outcome, reason)
    }

    init(_ item: StoreItem, _ outcome: Kind, reason: String? = nil) {
        self.init(file: item.path, outcome, reason: reason)
        (entryNumber, entryName) = (item.entryNumber, item.entryName)
        (sopClassUID, sopInstanceUID) = (item.sopClassUID, item.sopInstanceUID)
        transferSyntaxUID = item.transferSyntaxUID
    }

    /// From the peer's answer (PS3.4 B.2.3).
    init(_ item: StoreItem, _ answer: CStoreAnswer, sentIn transferSyntaxUID: String, byteCount: Int) {
        let kind: Kind =
            switch answer.status.kind {
            case .success: .stored
            case .warning: .warning
            case .pending, .cancel, .failure: .refused
            }
        self.init(item, kind, reason: answer.status.meaning(of: .cStore))
        status = answer.status.hexadecimal
        errorComment = answer.errorComment
        self.byteCount = byteCount
        if transferSyntaxUID != item.transferSyntaxUID { sentTransferSyntaxUID = transferSyntaxUID }
    }

    /// Which file it was, also in another run.
    struct Key: Hashable { var file: String, entryNumber: Int? }
    var key: Key { Key(file: file, entryNumber: entryNumber) }
    var shown: String { Output.shown(file) + (entryName.map { "/" + $0 } ?? "") }
    var isStored: Bool { outcome == .stored || outcome == .warning }
}
