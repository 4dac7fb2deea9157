/// The directory of a file-set, as its DICOMDIR has it: patients, studies, series and instances (PS3.10 8.6, PS3.3 Annex F).
///
/// Records are linked by offsets. Where these lead nowhere, into a loop or to a record that can't stand there, the order of
/// the records in the file says what belongs to what: writers that err in offsets still write parents before children. A file
/// without preamble, in any native transfer syntax, or cut short is read as far as it goes.
public struct MediaDirectory: Sendable {
    /// Media Storage Directory Storage (PS3.4 I.4).
    public static let sopClassUID = "1.2.840.10008.1.3.10"

    /// A directory record (PS3.3 Table F.3-3).
    public struct Record: Sendable {
        /// As written, in capitals.
        public let typeName: String
        /// `nil` for a type that no edition of the standard has.
        public let type: DirectoryRecordType?
        /// Of the item's first byte in the file.
        public let offset: Int
        /// Whether it counts. What was deleted from a medium stays in its directory, not in use.
        public internal(set) var isInUse: Bool
        /// The components of its file's name; empty where it names none, or one outside of the file-set.
        public internal(set) var fileID: [String]
        public let sopClassUID: String?
        public let sopInstanceUID: String?
        public let transferSyntaxUID: String?
        /// Indices of the records below it, in their order.
        public internal(set) var children: [Int] = []

        let next: Int
        let lower: Int
        let shared: Int
        let content: Range<Int>
    }

    /// Something odd about the directory. None keeps it from being read.
    public struct Problem: Hashable, Sendable {
        public enum Code: Hashable, Sendable, CaseIterable {
            /// The file ends, or stops to be DICOM, inside of the records.
            case truncated
            /// A record doesn't read; the next one was looked for.
            case damagedRecord
            /// A record without a type, or of a type that the standard doesn't have.
            case unknownType
            /// An offset that leads to no record.
            case lostOffset
            /// An offset that leads to a record that was there before.
            case loop
            /// An offset that leads to a record that can't stand there: a patient below a series.
            case misplaced
            /// A record that no offset leads to; the order of records says where it stands.
            case unlinked
            /// Below a record of another level than the standard has, as a study without patient.
            case withoutParent
            /// Nested deeper than any medium.
            case tooDeep
            /// More records than ``MediaLimits/recordCount``.
            case tooManyRecords
            /// A file ID that leads out of the file-set.
            case badFileID
            /// No record says that it is in use; all are taken to be.
            case noneInUse
            /// Offsets are not counted from the start of the file.
            case shiftedOffsets
        }
        public let code: Code
        /// How often.
        public internal(set) var count: Int
        /// Where in the file it was first.
        public let offset: Int
    }

    /// File-set ID (0004,1130).
    public internal(set) var fileSetID: String?
    public internal(set) var transferSyntax: TransferSyntax
    /// In the order of the file.
    public internal(set) var records: [Record] = []
    /// Indices of the records that have no parent.
    public internal(set) var roots: [Int] = []
    public internal(set) var problems: [Problem] = []

    let bytes: [UInt8]
    var context: ParseContext

    /// Reads a DICOMDIR.
    /// - Throws: ``DICOMError`` where the bytes are no directory at all.
    public init(parsing file: [UInt8]) throws(DICOMError) {
        guard file.count <= MediaLimits.directoryByteCount else {
            throw DICOMError(.tooLarge, at: MediaLimits.directoryByteCount)
        }
        let header = try Part10Header(parsing: file[...])
        transferSyntax = header.transferSyntax
        if header.transferSyntax.isDeflated {
            bytes =
                try file.prefix(header.envelopeByteCount)
                + Inflater.inflate(file[header.envelopeByteCount...], limit: MediaLimits.directoryByteCount)
        } else {
            bytes = file
        }
        context = Self.context(WireEncoding(header.transferSyntax), header.transferSyntax, .default)
        var reader = MediaDirectoryReader(bytes, start: header.envelopeByteCount)
        let top = try reader.readTop(&self)
        guard top.hasDirectory || header.meta?.mediaStorageSOPClassUID == Self.sopClassUID else {
            throw DICOMError(.notDICOM, at: header.envelopeByteCount)
        }
        try reader.readRecords(&self)
        link(first: top.firstRecordOffset)
    }

    /// The keys of a record, and its other elements.
    public func dataSet(of record: Record) -> DataSet? {
        try? DataSet.read(bytes[record.content], in: context, mayDiffer: true, isItem: true).dataSet
    }

    mutating func note(_ code: Problem.Code, at offset: Int) {
        if let index = problems.firstIndex(where: { $0.code == code }) {
            problems[index].count &+= 1
        } else {
            problems.append(Problem(code: code, count: 1, offset: offset))
        }
    }

    static func context(
        _ encoding: WireEncoding, _ transferSyntax: TransferSyntax, _ characterSet: CharacterSet
    ) -> ParseContext {
        var limits = ParseLimits.default
        limits.maximumElements = MediaLimits.recordElementCount
        limits.maximumElementsOfDataSet = MediaLimits.recordElementCount
        return ParseContext(
            transferSyntax: transferSyntax, encoding: encoding, characterSet: characterSet, depth: 1, limits: limits)
    }
}

extension MediaDirectory {
    /// Every record that stands in the tree, parents before children, with how deep it stands from 0.
    public var walk: [(index: Int, depth: Int)] {
        var walk: [(index: Int, depth: Int)] = []
        walk.reserveCapacity(records.count)
        var waiting = roots.reversed().map { (index: $0, depth: 0) }
        while let place = waiting.popLast() {
            walk.append(place)
            waiting += records[place.index].children.reversed().map { (index: $0, depth: place.depth + 1) }
        }
        return walk
    }
}
