import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Gateway
import Identity
import Vault

/// An instance on its way out: named, its context chosen, its first bytes in memory.
struct PreparedInstance: Sendable {
    let row: InstanceRow
    let outgoing: OutgoingInstance
    private var source: SourceAhead

    /// Bytes that are read ahead.
    static let aheadByteCount = 2 << 20

    init(
        row: InstanceRow, outgoing: OutgoingInstance, source: some PieceSource, frameCount: Int
    ) async throws(GatewayError) {
        let ahead = try await SourceAhead(source, frameCount: frameCount, byteCount: Self.aheadByteCount)
        (self.row, self.outgoing, self.source) = (row, outgoing, ahead)
    }

    /// The next bytes, and how many frames begin with them.
    mutating func next() async throws(GatewayError) -> (bytes: [UInt8], frameCount: Int)? { try await source.next() }
}

/// What an instance calls itself, and what it is stored in.
struct InstanceNames: Hashable, Sendable {
    var sopClassUID: String
    var sopInstanceUID: String
    var transferSyntaxUID: String

    /// What contexts are asked for by.
    struct Kind: Hashable, Sendable { var sopClassUID: String, transferSyntaxUID: String }
    var kind: Kind { Kind(sopClassUID: sopClassUID, transferSyntaxUID: transferSyntaxUID) }
}

extension OpenedInstance {
    /// From the C-STORE that brought it, which was held against its data set; else from its head.
    func names(_ record: Record) async throws(GatewayError) -> InstanceNames {
        var (sopClass, instance) = (record.arrival.commandSOPClassUID, record.arrival.commandSOPInstanceUID)
        if sopClass.isEmpty || instance.isEmpty {
            let head = try await head(of: record)
            (sopClass, instance) = (head.string(.sopClassUID) ?? "", head.string(.sopInstanceUID) ?? "")
        }
        return InstanceNames(
            sopClassUID: sopClass, sopInstanceUID: instance, transferSyntaxUID: record.transferSyntaxUID)
    }
}
