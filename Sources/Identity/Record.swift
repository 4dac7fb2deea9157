public import Sealing

/// The last, small item of an instance: what it takes to put the original together again, and what its arrival was
/// found to be (docs/record-format.md). Written once, never derived again.
public struct Record: Hashable, Sendable {
    /// How the bytes came: the whole file (Part 10), or a data set whose envelope was made at arrival.
    public enum Form: UInt8, Sendable { case part10 = 1, dataSet = 2 }

    /// Where an original's bytes lie: `byteCount` bytes from `offset` of the plaintext of item `item`.
    public struct Span: Hashable, Sendable {
        public var item: UInt8
        public var offset: UInt64
        public var byteCount: UInt64
        public init(item: UInt8, offset: UInt64, byteCount: UInt64) {
            (self.item, self.offset, self.byteCount) = (item, offset, byteCount)
        }
    }

    /// One of the instance's other items: its digest proves that it belongs to this record.
    public struct Item: Hashable, Sendable {
        public var kind: UInt8
        /// SHA-256 of the item's header and commitment.
        public var digest: [UInt8]
        /// The item's bytes before sealing.
        public var byteCount: UInt64
        public init(kind: UInt8, digest: [UInt8], byteCount: UInt64) {
            (self.kind, self.digest, self.byteCount) = (kind, digest, byteCount)
        }
    }

    /// A whole top-level element that lies outside the head.
    public struct OutlyingElement: Hashable, Sendable {
        public var tag: UInt32
        public var vr: UInt16
        public var hasUndefinedLength: Bool
        public var item: UInt8
        /// Where the element's header begins in the item's plaintext, and how long header and value are.
        public var offset: UInt64
        public var headerByteCount: UInt8
        public var byteCount: UInt64
        public init(
            tag: UInt32, vr: UInt16, hasUndefinedLength: Bool, item: UInt8, offset: UInt64, headerByteCount: UInt8,
            byteCount: UInt64
        ) {
            (self.tag, self.vr, self.hasUndefinedLength, self.item) = (tag, vr, hasUndefinedLength, item)
            (self.offset, self.headerByteCount, self.byteCount) = (offset, headerByteCount, byteCount)
        }
    }

    /// What is taken for what a data set leaves out, because its sender is known.
    public struct Assumptions: Hashable, Sendable {
        /// Issuer of Patient ID (0010,0021).
        public var issuerOfPatientID: String
        /// Specific Character Set (0008,0005): defined terms with a backslash between.
        public var characterSet: String
        /// Timezone Offset From UTC (0008,0201).
        public var timeZone: String

        public init(issuerOfPatientID: String = "", characterSet: String = "", timeZone: String = "") {
            (self.issuerOfPatientID, self.characterSet) = (issuerOfPatientID, characterSet)
            self.timeZone = timeZone
        }

        public var characterSetTerms: [String] {
            characterSet.isEmpty
                ? [] : characterSet.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// How and from whom the instance came.
    public struct Arrival: Hashable, Sendable {
        public var route: String
        public var peerAddress: String
        public var callingAETitle: String
        public var calledAETitle: String
        public var subject: String
        public var commandSOPClassUID: String
        public var commandSOPInstanceUID: String
        /// Milliseconds since 1970, UTC.
        public var milliseconds: UInt64
        /// What was known of the sender and is taken for what its data set leaves out; empty for nothing.
        public var assumed = Assumptions()
        /// Of the C-MOVE that it came by: who asked, and with which Message ID (PS3.7 9.1.1.1.8); empty and 0 for none.
        public var moveOriginatorAETitle = ""
        public var moveOriginatorMessageID: UInt16 = 0

        public init(
            route: String, peerAddress: String = "", callingAETitle: String = "", calledAETitle: String = "",
            subject: String = "", commandSOPClassUID: String = "", commandSOPInstanceUID: String = "",
            milliseconds: UInt64 = 0
        ) {
            (self.route, self.peerAddress, self.callingAETitle) = (route, peerAddress, callingAETitle)
            (self.calledAETitle, self.subject, self.milliseconds) = (calledAETitle, subject, milliseconds)
            (self.commandSOPClassUID, self.commandSOPInstanceUID) = (commandSOPClassUID, commandSOPInstanceUID)
        }
    }

    public var form: Form
    /// The verdict and the reason it was held, as the vault's raw values.
    public var verdict: UInt8
    public var reason: UInt8
    /// Live, import or migration, as the vault's raw value.
    public var source: UInt8
    /// Twelve bytes (DESIGN section 2, rank).
    public var rank: [UInt8]
    public var study: PseudonymousUID
    public var series: PseudonymousUID
    public var instance: PseudonymousUID
    public var patientKey: PatientKey
    /// True where head and picture were made from the stream that a span holds whole.
    public var isDerived: Bool
    public var transferSyntaxUID: String
    /// Of the data set as received, without envelope.
    public var sha256: [UInt8]
    public var crc32c: UInt32
    public var byteCount: UInt64
    /// Preamble and file meta.
    public var envelope: [UInt8]
    public var arrival: Arrival
    public var items: [Item]
    public var spans: [Span]
    public var outlying: [OutlyingElement]

    public init(
        form: Form, verdict: UInt8, reason: UInt8, source: UInt8, rank: [UInt8], study: PseudonymousUID,
        series: PseudonymousUID, instance: PseudonymousUID, patientKey: PatientKey, isDerived: Bool,
        transferSyntaxUID: String, sha256: [UInt8], crc32c: UInt32, byteCount: UInt64, envelope: [UInt8],
        arrival: Arrival, items: [Item], spans: [Span], outlying: [OutlyingElement]
    ) {
        (self.form, self.verdict, self.reason, self.source, self.rank) = (form, verdict, reason, source, rank)
        (self.study, self.series, self.instance, self.patientKey) = (study, series, instance, patientKey)
        (self.isDerived, self.transferSyntaxUID, self.sha256) = (isDerived, transferSyntaxUID, sha256)
        (self.crc32c, self.byteCount, self.envelope, self.arrival) = (crc32c, byteCount, envelope, arrival)
        (self.items, self.spans, self.outlying) = (items, spans, outlying)
    }
}
