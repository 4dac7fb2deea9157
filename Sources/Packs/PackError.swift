public import Sealing

/// Why a pack could not be written or read. Places are offsets in the pack or the group.
public enum PackError: Error, Hashable, Sendable {
    /// Something is not what the format says.
    case damaged(Part)
    /// There are fewer bytes than the format, the index or the caller's lengths say.
    case truncated
    /// A version that this code can't read.
    case unknownVersion(UInt16)
    /// An item kind that this code does not know, marked critical.
    case unknownCriticalKind(UInt8)
    /// The group's key table lacks the item's data key.
    case noSlot
    /// The pack's chest has no key for the item any more, or there is no chest.
    case forgotten
    /// The range is not in the item.
    case noSuchRange
    /// More slots, items or bytes than a group may have; or slots and items that don't fit each other.
    case tooLarge
    /// A key, header or segment does not open.
    case sealing(SealingError)
    /// The source could not be read.
    case source(SourceFailure)

    public enum Part: UInt8, Hashable, Sendable {
        case preamble = 1, groupHeader, slots, index, items, checksum, groupNumber, packID
    }

    /// Whether the same call may succeed later.
    public var mayPass: Bool {
        switch self {
        case .source: true
        case .sealing(let error): error.mayPass
        case .damaged, .truncated, .unknownVersion, .unknownCriticalKind, .noSlot, .forgotten, .noSuchRange, .tooLarge:
            false
        }
    }
}

/// What a ``RangeSource`` threw. All failures are equal: wording is not compared.
public struct SourceFailure: Hashable, Sendable {
    public let underlying: any Error

    public init(underlying: any Error) { self.underlying = underlying }

    public static func == (a: Self, b: Self) -> Bool { true }
    public func hash(into hasher: inout Hasher) {}
}

extension PackError {
    /// Runs sealing code, its errors as ours.
    static func sealing<Result>(_ body: () throws(SealingError) -> Result) throws(PackError) -> Result {
        do throws(SealingError) {
            return try body()
        } catch {
            throw .sealing(error)
        }
    }
}
