/// An identifier of sixteen bytes. Each kind is a type of its own, so that none is taken for another.
public protocol Identifier16: Hashable, Comparable, Sendable, LosslessStringConvertible {
    var raw: Bytes16 { get }
    init(_ raw: Bytes16)
}

extension Identifier16 {
    /// Takes exactly sixteen bytes; nil for any other count.
    public init?(bytes: some Collection<UInt8>) {
        guard let raw = Bytes16(bytes) else { return nil }
        self.init(raw)
    }

    /// Reads 32 hexadecimal digits, as ``description`` writes them.
    public init?(_ description: String) {
        guard let bytes = Hexadecimal.bytes(description) else { return nil }
        self.init(bytes: bytes)
    }

    /// Makes a random one.
    public init(random: any RandomSource) {
        let bytes = random.bytes(16)
        self.init(Bytes16(bytes) ?? Bytes16(high: 0, low: 0))
    }

    public var bytes: [UInt8] { raw.bytes }
    /// 32 hexadecimal digits, lower case.
    public var description: String { Hexadecimal.string(raw.bytes) }
    public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
}

/// One Aloft installation. The root key's file has its name.
public struct InstallationID: Identifier16 {
    public let raw: Bytes16
    public init(_ raw: Bytes16) { self.raw = raw }
}

/// The owner of rows and packs.
public struct OrganisationID: Identifier16 {
    public let raw: Bytes16
    public init(_ raw: Bytes16) { self.raw = raw }
}

/// A data key, in slots and item headers. Random, so that items keep it when they move.
public struct DataKeyID: Identifier16 {
    public let raw: Bytes16
    public init(_ raw: Bytes16) { self.raw = raw }
}

/// A patient, in the vault: an HMAC of issuer and Patient ID.
public struct PatientKey: Identifier16 {
    public let raw: Bytes16
    public init(_ raw: Bytes16) { self.raw = raw }
}

/// A UID without its origin: an HMAC made a UUID (version 8, RFC 9562 5.8).
public struct PseudonymousUID: Identifier16 {
    public let raw: Bytes16
    public init(_ raw: Bytes16) { self.raw = raw }

    /// The UID for pictures: `2.25.` and the UUID's decimal form (PS3.5 B.2).
    public var dicomUID: String {
        "2.25." + String(UInt128(raw.high) << 64 | UInt128(raw.low))
    }
}
