public import Sealing

/// Metadata of one series that lies ready in a pack: what it was made of, and what must be known of it before it is read.
public struct PreparedMetadata: Hashable, Sendable {
    /// The member's number in the group's index.
    public var ordinal: UInt32 = 0
    public var study: PseudonymousUID
    public var series: PseudonymousUID
    /// What the series showed when it was made.
    public var shown: ShownDigest
    public var instanceCount: UInt32
    /// Which way of writing the text is in.
    public var textVersion: UInt16
    /// What addresses in it begin with.
    public var root: String
    /// CRC-32 and byte count of the text, and the byte count of what it was deflated to.
    public var crc32: UInt32 = 0
    public var byteCount: UInt64 = 0
    public var deflatedByteCount: UInt64 = 0

    public init(
        study: PseudonymousUID, series: PseudonymousUID, shown: ShownDigest, instanceCount: UInt32,
        textVersion: UInt16, root: String
    ) {
        (self.study, self.series, self.shown) = (study, series, shown)
        (self.instanceCount, self.textVersion, self.root) = (instanceCount, textVersion, root)
    }
}

extension PreparedMetadata {
    static let table = "prepared_metadata"

    /// The key of the row, as cells are bound to it.
    var row: [UInt8] { series.bytes + study.bytes }

    /// What stands sealed in the row: a checksum of words would help who guesses them.
    var sealedFields: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: textVersion)
        bytes.append(bigEndian: instanceCount)
        bytes.append(bigEndian: crc32)
        bytes.append(bigEndian: byteCount)
        bytes.append(bigEndian: deflatedByteCount)
        return bytes + Array(root.utf8)
    }

    init(
        study: PseudonymousUID, series: PseudonymousUID, shown: ShownDigest, ordinal: UInt32, sealedFields: [UInt8]
    ) throws(VaultError) {
        var reader = ByteReader(sealedFields[...])
        guard let textVersion: UInt16 = reader.integer(), let instanceCount: UInt32 = reader.integer(),
            let crc32: UInt32 = reader.integer(), let byteCount: UInt64 = reader.integer(),
            let deflatedByteCount: UInt64 = reader.integer()
        else { throw .damagedRow }
        self.init(
            study: study, series: series, shown: shown, instanceCount: instanceCount, textVersion: textVersion,
            root: String(decoding: reader.rest, as: UTF8.self))
        (self.ordinal, self.crc32) = (ordinal, crc32)
        (self.byteCount, self.deflatedByteCount) = (byteCount, deflatedByteCount)
    }
}

/// A series that shows something: what of it, and the item of its metadata that fits, where there is one.
public struct ShownSeries: Hashable, Sendable {
    public struct Prepared: Hashable, Sendable {
        public var metadata: PreparedMetadata
        public var place: GroupPlace
    }

    /// The row in this vault.
    public var id: Int64
    public var study: PseudonymousUID
    public var series: PseudonymousUID
    public var shown: ShownDigest
    public var instanceCount: Int
    /// Made of just what is shown; nil where there is none, or none that fits.
    public var prepared: Prepared?

    public init(
        id: Int64, study: PseudonymousUID, series: PseudonymousUID, shown: ShownDigest, instanceCount: Int,
        prepared: Prepared? = nil
    ) {
        (self.id, self.study, self.series) = (id, study, series)
        (self.shown, self.instanceCount, self.prepared) = (shown, instanceCount, prepared)
    }
}
