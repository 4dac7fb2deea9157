/// How a data set stands on the wire, and how its pixel data are coded (PS3.5 10, Annex A; the UIDs are in PS3.6 A).
public struct TransferSyntax: Hashable, Sendable {
    public let uid: String
    /// Elements without VR: the dictionary knows it (PS3.5 A.1).
    public let isImplicitVR: Bool
    /// Retired, yet found in archives (PS3.5 A.3 of 2006).
    public let isBigEndian: Bool
    /// The data set after the file meta information is one raw deflate stream (PS3.5 A.5).
    public let isDeflated: Bool
    /// Pixel data are fragments in items (PS3.5 A.4).
    public let isEncapsulated: Bool

    /// The transfer syntax with this UID. One that isn't in PS3.6 is taken to be explicit VR little endian and
    /// encapsulated, as every transfer syntax since 1994 is (PS3.5 A.4).
    public init(uid: String) {
        if let known = Self.byUID[uid] {
            self = known
            return
        }
        let trimmed = String(uid.reversed().drop { $0 == "\0" || $0 == " " }.reversed())
        self = Self.byUID[trimmed] ?? TransferSyntax(trimmed, encapsulated: true)
    }

    private init(
        _ uid: String, implicit: Bool = false, bigEndian: Bool = false, deflated: Bool = false, encapsulated: Bool
    ) {
        self.uid = uid
        isImplicitVR = implicit
        isBigEndian = bigEndian
        isDeflated = deflated
        isEncapsulated = encapsulated
    }

    public static func == (left: TransferSyntax, right: TransferSyntax) -> Bool { left.uid == right.uid }
    public func hash(into hasher: inout Hasher) { hasher.combine(uid) }

    /// Whether PS3.6 lists it.
    public var isKnown: Bool { Self.byUID[uid] != nil }

    private static let byUID = Dictionary(all.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
}

extension TransferSyntax {
    /// The default of every association (PS3.5 10.1).
    public static let implicitVRLittleEndian = TransferSyntax("1.2.840.10008.1.2", implicit: true, encapsulated: false)
    public static let explicitVRLittleEndian = TransferSyntax("1.2.840.10008.1.2.1", encapsulated: false)
    public static let explicitVRBigEndian = TransferSyntax(
        "1.2.840.10008.1.2.2", bigEndian: true, encapsulated: false)
    public static let deflatedExplicitVRLittleEndian = TransferSyntax(
        "1.2.840.10008.1.2.1.99", deflated: true, encapsulated: false)
    public static let encapsulatedUncompressedExplicitVRLittleEndian = encapsulated("1.2.840.10008.1.2.1.98")
    public static let jpegBaseline8Bit = encapsulated("1.2.840.10008.1.2.4.50")
    public static let jpegExtended12Bit = encapsulated("1.2.840.10008.1.2.4.51")
    public static let jpegLossless = encapsulated("1.2.840.10008.1.2.4.57")
    public static let jpegLosslessSV1 = encapsulated("1.2.840.10008.1.2.4.70")
    public static let jpegLSLossless = encapsulated("1.2.840.10008.1.2.4.80")
    public static let jpegLSNearLossless = encapsulated("1.2.840.10008.1.2.4.81")
    public static let jpeg2000Lossless = encapsulated("1.2.840.10008.1.2.4.90")
    public static let jpeg2000 = encapsulated("1.2.840.10008.1.2.4.91")
    public static let jpegXLLossless = encapsulated("1.2.840.10008.1.2.4.110")
    public static let jpegXLJPEGRecompression = encapsulated("1.2.840.10008.1.2.4.111")
    public static let jpegXL = encapsulated("1.2.840.10008.1.2.4.112")
    public static let htj2kLossless = encapsulated("1.2.840.10008.1.2.4.201")
    public static let htj2kLosslessRPCL = encapsulated("1.2.840.10008.1.2.4.202")
    public static let htj2k = encapsulated("1.2.840.10008.1.2.4.203")
    public static let rleLossless = encapsulated("1.2.840.10008.1.2.5")
    public static let deflatedImageFrameCompression = encapsulated("1.2.840.10008.1.2.8.1")

    /// Every transfer syntax of PS3.6 A, and GE's private one (implicit VR with big endian pixel data).
    public static let all: [TransferSyntax] =
        [
            implicitVRLittleEndian, explicitVRLittleEndian, explicitVRBigEndian, deflatedExplicitVRLittleEndian,
            TransferSyntax("1.2.840.113619.5.2", implicit: true, encapsulated: false),
            TransferSyntax("1.2.840.10008.1.20", implicit: true, encapsulated: false),
            TransferSyntax("1.2.840.10008.1.2.4.94", encapsulated: false),
            TransferSyntax("1.2.840.10008.1.2.4.95", deflated: true, encapsulated: false),
            TransferSyntax("1.2.840.10008.1.2.4.204", encapsulated: false),
            TransferSyntax("1.2.840.10008.1.2.4.205", deflated: true, encapsulated: false),
        ] + encapsulatedUIDs.map(encapsulated)

    private static func encapsulated(_ uid: String) -> TransferSyntax { TransferSyntax(uid, encapsulated: true) }

    private static let encapsulatedUIDs: [String] =
        ([
            "50", "51", "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63", "64", "65", "66", "70",
            "80", "81", "90", "91", "92", "93", "100", "100.1", "101", "101.1", "102", "102.1", "103", "103.1", "104",
            "104.1", "105", "105.1", "106", "106.1", "107", "108", "110", "111", "112", "201", "202", "203",
        ].map { "1.2.840.10008.1.2.4." + $0 }) + [
            "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.6.1", "1.2.840.10008.1.2.6.2",
            "1.2.840.10008.1.2.7.1", "1.2.840.10008.1.2.7.2", "1.2.840.10008.1.2.7.3", "1.2.840.10008.1.2.8.1",
        ]
}
