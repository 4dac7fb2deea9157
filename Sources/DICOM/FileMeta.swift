/// File Meta Information: what a Part 10 file says of the data set in it (PS3.10 7.1).
public struct FileMeta: Hashable, Sendable {
    public var mediaStorageSOPClassUID: String?
    public var mediaStorageSOPInstanceUID: String?
    public var transferSyntaxUID: String?
    public var implementationClassUID: String?
    public var implementationVersionName: String?
    public var sourceApplicationEntityTitle: String?
    public var sendingApplicationEntityTitle: String?
    public var receivingApplicationEntityTitle: String?

    /// Ours: made from a random UUID (PS3.5 B.2). It stays the same for ever.
    public static let implementationClassUID = "2.25.153811470323237292343543515599877472008"
    public static let implementationVersionName = "ALOFT_1"

    /// File meta information for a file that we write.
    public init(
        sopClassUID: String, sopInstanceUID: String, transferSyntax: TransferSyntax,
        sourceApplicationEntityTitle: String? = nil
    ) {
        mediaStorageSOPClassUID = sopClassUID
        mediaStorageSOPInstanceUID = sopInstanceUID
        transferSyntaxUID = transferSyntax.uid
        implementationClassUID = Self.implementationClassUID
        implementationVersionName = Self.implementationVersionName
        self.sourceApplicationEntityTitle = sourceApplicationEntityTitle
    }

    /// Reads the elements of group 0002. They are in explicit VR little endian in every file, though some writers err.
    public init(parsing bytes: ArraySlice<UInt8>) throws(DICOMError) {
        let dataSet = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
        mediaStorageSOPClassUID = dataSet.string(Self.sopClass)
        mediaStorageSOPInstanceUID = dataSet.string(Self.sopInstance)
        transferSyntaxUID = dataSet.string(Self.syntax)
        implementationClassUID = dataSet.string(Self.implementationClass)
        implementationVersionName = dataSet.string(Self.implementationVersion)
        sourceApplicationEntityTitle = dataSet.string(Self.source)
        sendingApplicationEntityTitle = dataSet.string(Self.sending)
        receivingApplicationEntityTitle = dataSet.string(Self.receiving)
    }

    /// Group 0002 with its group length, as a file has it after `DICM`.
    public func encoded() -> [UInt8] {
        var rest = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        rest.append(Tag(0x0002, 0x0001), .OB, bytes: [0, 1])
        let values: [(Tag, VR, String?)] = [
            (Self.sopClass, .UI, mediaStorageSOPClassUID), (Self.sopInstance, .UI, mediaStorageSOPInstanceUID),
            (Self.syntax, .UI, transferSyntaxUID), (Self.implementationClass, .UI, implementationClassUID),
            (Self.implementationVersion, .SH, implementationVersionName),
            (Self.source, .AE, sourceApplicationEntityTitle),
            (Self.sending, .AE, sendingApplicationEntityTitle), (Self.receiving, .AE, receivingApplicationEntityTitle),
        ]
        for case (let tag, let vr, let value?) in values { rest.append(tag, vr, string: value) }
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(Tag(0x0002, 0x0000), .UL, integers: [rest.bytes.count])
        return writer.bytes + rest.bytes
    }

    /// Preamble, `DICM` and group 0002: all that a file has before its data set.
    public func envelope() -> [UInt8] {
        [UInt8](repeating: 0, count: Part10Header.preambleByteCount) + Part10Header.magic + encoded()
    }

    private static let sopClass = Tag(0x0002, 0x0002)
    private static let sopInstance = Tag(0x0002, 0x0003)
    private static let syntax = Tag(0x0002, 0x0010)
    private static let implementationClass = Tag(0x0002, 0x0012)
    private static let implementationVersion = Tag(0x0002, 0x0013)
    private static let source = Tag(0x0002, 0x0016)
    private static let sending = Tag(0x0002, 0x0017)
    private static let receiving = Tag(0x0002, 0x0018)
}
