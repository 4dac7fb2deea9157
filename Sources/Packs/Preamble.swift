public import Sealing

/// A pack. Random; for settled packs the file's name.
public struct PackID: Identifier16 {
    public let raw: Bytes16
    public init(_ raw: Bytes16) { self.raw = raw }
}

/// What a pack is for.
public struct PackKind: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Written at ingest, a commit group at a time.
    public static let loose = PackKind(rawValue: 1)
    /// The pictures of a quiet series; one group, whose keys lie in a chest.
    public static let settled = PackKind(rawValue: 2)
    /// Log entries, peers, grants, policies, amendments.
    public static let records = PackKind(rawValue: 3)
    /// As ``loose``, of one group, and whole and synced before it got its name: what does not fit in it is damage, never
    /// the torn end of a write.
    public static let whole = PackKind(rawValue: 4)
    /// All else of what was settled at once, and where its pictures lie; as ``settled``.
    public static let head = PackKind(rawValue: 5)
}

/// What every pack begins with.
public struct Preamble: Hashable, Sendable {
    public let kind: PackKind
    public let pack: PackID
    public let organisation: OrganisationID

    public static let byteCount = PackLayout.preambleByteCount

    public init(kind: PackKind, pack: PackID, organisation: OrganisationID) {
        (self.kind, self.pack, self.organisation) = (kind, pack, organisation)
    }

    public func encoded() -> [UInt8] {
        var bytes = PackLayout.preambleMagic
        bytes.append(bigEndian: PackLayout.version)
        bytes.append(contentsOf: [kind.rawValue, 0])
        bytes.append(contentsOf: pack.bytes)
        bytes.append(contentsOf: organisation.bytes)
        bytes.append(bigEndian: Checksum.crc32c(bytes))
        return bytes
    }

    /// Reads a preamble; what follows it is not looked at.
    public init(parsing bytes: ArraySlice<UInt8>) throws(PackError) {
        guard bytes.count >= Self.byteCount else { throw .truncated }
        var reader = ByteReader(bytes.prefix(Self.byteCount))
        guard reader.bytes(4).map(Array.init) == PackLayout.preambleMagic else { throw .damaged(.preamble) }
        guard let version = reader.integer(UInt16.self), let kind = reader.integer(UInt8.self),
            let reserved = reader.integer(UInt8.self), let pack = reader.bytes(16).flatMap({ PackID(bytes: $0) }),
            let organisation = reader.bytes(16).flatMap({ OrganisationID(bytes: $0) }),
            let checksum = reader.integer(UInt32.self)
        else { throw .truncated }
        guard checksum == Checksum.crc32c(bytes.prefix(Self.byteCount - 4)) else { throw .damaged(.preamble) }
        guard version == PackLayout.version else { throw .unknownVersion(version) }
        guard reserved == 0 else { throw .damaged(.preamble) }
        self.init(kind: PackKind(rawValue: kind), pack: pack, organisation: organisation)
    }
}
