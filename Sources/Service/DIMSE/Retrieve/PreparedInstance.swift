import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Gateway
import Identity
import Vault

/// An instance on its way out: named, its context chosen, its first bytes in memory; those of a usual one are all there.
struct PreparedInstance: Sendable {
    let row: InstanceRow
    let outgoing: OutgoingInstance
    private var source: AheadSource
    private var meter: UseMeter

    /// Bytes that are read ahead. Beyond it an instance is read while it is sent.
    static let aheadByteCount = 2 << 20

    /// The next bytes, and how many frames begin with them.
    mutating func next() async throws(GatewayError) -> (bytes: [UInt8], frameCount: Int)? {
        guard let bytes = try await source.next() else { return nil }
        return (bytes, meter.add(byteCount: bytes.count))
    }

    init(
        row: InstanceRow, outgoing: OutgoingInstance, source: some PieceSource, frameCount: Int
    ) async throws(GatewayError) {
        (self.row, self.outgoing) = (row, outgoing)
        meter = UseMeter(frameCount: frameCount, byteCount: source.wholeByteCount)
        self.source = try await AheadSource(source, byteCount: Self.aheadByteCount)
    }
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
