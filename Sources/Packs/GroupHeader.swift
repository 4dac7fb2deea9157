import Sealing

/// What every group begins with.
public struct GroupHeader: Hashable, Sendable {
    /// The group's number in its pack, from 0, without gaps.
    public let number: UInt32
    public let slotCount: Int
    public let slotByteCount: Int
    /// The whole group, header and CRC included.
    public let byteCount: UInt64

    public static let encodedByteCount = PackLayout.groupHeaderByteCount
    static let minimumGroupByteCount = UInt64(
        PackLayout.groupHeaderByteCount + PackLayout.groupTrailerByteCount + ItemHeader.sealedPrefixByteCount)

    init(number: UInt32, slotCount: Int, slotByteCount: Int, byteCount: UInt64) {
        (self.number, self.slotCount) = (number, slotCount)
        (self.slotByteCount, self.byteCount) = (slotByteCount, byteCount)
    }

    func encoded() -> [UInt8] {
        var bytes = PackLayout.groupMagic
        bytes.append(bigEndian: PackLayout.version)
        bytes.append(bigEndian: UInt16(truncatingIfNeeded: slotCount))
        bytes.append(bigEndian: number)
        bytes.append(bigEndian: UInt32(truncatingIfNeeded: slotByteCount))
        bytes.append(bigEndian: byteCount)
        return bytes
    }

    /// Reads a header; what follows it is not looked at.
    public init(parsing bytes: ArraySlice<UInt8>) throws(PackError) {
        var reader = ByteReader(bytes)
        guard let magic = reader.bytes(4), let version = reader.integer(UInt16.self),
            let slotCount = reader.integer(UInt16.self), let number = reader.integer(UInt32.self),
            let slotByteCount = reader.integer(UInt32.self), let byteCount = reader.integer(UInt64.self)
        else { throw .truncated }
        guard Array(magic) == PackLayout.groupMagic else { throw .damaged(.groupHeader) }
        guard version == PackLayout.version else { throw .unknownVersion(version) }
        guard slotCount > 0, slotByteCount <= PackLimits.maximumSlotByteCount,
            byteCount <= PackLimits.maximumGroupByteCount,
            byteCount >= Self.minimumGroupByteCount + UInt64(slotByteCount)
        else { throw .damaged(.groupHeader) }
        self.init(
            number: number, slotCount: Int(slotCount), slotByteCount: Int(slotByteCount), byteCount: byteCount)
    }
}
