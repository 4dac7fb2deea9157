/// Why an instance was not stored, or stored with a warning: the codes of PS3.18 Table I.2-2 and PS3.4 Table GG.4-1.
public struct StoreReason: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    // Failure Reason (0008,1197)
    public static let outOfResources = StoreReason(rawValue: 0xA700)
    public static let dataSetDoesNotMatchSOPClass = StoreReason(rawValue: 0xA900)
    public static let cannotUnderstand = StoreReason(rawValue: 0xC000)
    public static let transferSyntaxNotSupported = StoreReason(rawValue: 0xC122)
    public static let processingFailure = StoreReason(rawValue: 0x0110)
    public static let sopClassNotSupported = StoreReason(rawValue: 0x0122)
    public static let notAuthorized = StoreReason(rawValue: 0x0124)

    // Warning Reason (0008,1196)
    /// Also says of an instance that it is held until a person decided.
    public static let coercionOfDataElements = StoreReason(rawValue: 0xB000)
    public static let elementsDiscarded = StoreReason(rawValue: 0xB006)
    public static let storedThoughNotMatchingSOPClass = StoreReason(rawValue: 0xB007)
}
