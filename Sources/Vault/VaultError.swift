/// Why the vault did not do what it was asked. Carries no attribute value and no statement argument.
public enum VaultError: Error, Hashable, Sendable {
    /// SQLite answered with this extended result code.
    case database(code: Int32)
    /// The file is a vault of another organisation, another product, or a newer schema.
    case wrongVault
    /// A row does not have the shape that the schema promises.
    case damagedRow
    /// A sealed cell did not open with the keys at hand.
    case sealedCell
    /// A data set that was given, or opened from a cell, can't be read.
    case unreadableAttributes
    /// An instance whose attributes are needed could not be opened.
    case headUnavailable
    /// A query leaves more candidates than may be opened (A700, 413): never a silent cut.
    case tooManyCandidates
    /// A key can't be understood: a range that is none, a wildcard in a UID (A900, 400).
    case badQuery
    /// A log entry does not follow the one before it.
    case brokenChain
    /// Something else has this place or number already: two things claim to be the same.
    case conflict
    /// Others are at work in the database: it may pass.
    case busy
    /// What was named is not there.
    case notFound

    /// True when the same call may succeed later: the database was busy or the disk was full.
    public var mayPass: Bool {
        guard case .database(let code) = self else { return self == .headUnavailable }
        let primary = code & 0xFF
        return primary == 5 || primary == 6 || primary == 13  // SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL
    }
}
