public import Sealing

/// What an arrival was found to be. Written once, in the record; the raw values stand there.
public enum Verdict: UInt8, Hashable, Sendable {
    case new = 1
    /// The same bytes again: noted, no row.
    case same = 2
    /// Other words for the same pixels.
    case revision = 3
    /// Stored, but not shown until somebody decides.
    case held = 4
    /// The same SOP Instance UID in another study or series: both stay, listed.
    case collision = 5
}

/// Why an arrival was held or listed. The raw values stand in records.
public enum Reason: UInt8, Hashable, Sendable {
    case none = 0
    /// Other pixels under a SOP Instance UID that is there.
    case otherPixels = 1
    /// A revision for another patient.
    case otherPatient = 2
    /// The study has a patient that this one contradicts: another id, and another name or birth date.
    case contradictsStudy = 3
    /// Taken in, though its patient differs a little from the study's: spelling, zeros, one field.
    case differsFromStudy = 4
    /// Another transfer syntax whose pixels were not compared.
    case otherEncoding = 5
    /// Two nodes' verdicts did not fit.
    case verdictsDisagree = 6
    /// The instance is there, its words can't be read. Stands in no record: it is found when they are asked for.
    case headUnreadable = 7
}

/// How an instance came in. Live ones are shown before all others.
public enum Source: UInt8, Hashable, Sendable {
    case live = 1
    case `import` = 2
    case migration = 3
}

/// Where a commit group lies.
public struct GroupPlace: Hashable, Sendable {
    public var node: UInt32
    /// The gapless number of the loose pack, of that node.
    public var number: UInt64
    /// The group's number in the pack, from 0.
    public var group: UInt32
    public var offset: UInt64
    public var byteCount: UInt64
    /// The pack's 16 bytes.
    public var packID: [UInt8]

    public init(node: UInt32, number: UInt64, group: UInt32, offset: UInt64, byteCount: UInt64, packID: [UInt8]) {
        (self.node, self.number, self.group) = (node, number, group)
        (self.offset, self.byteCount, self.packID) = (offset, byteCount, packID)
    }

    /// The one group of a head pack. It is no node's: its number is made of the pack's id.
    public static func settled(packID: [UInt8], offset: UInt64, byteCount: UInt64) -> GroupPlace {
        let number = packID.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 1
        return GroupPlace(node: 0, number: number, group: 0, offset: offset, byteCount: byteCount, packID: packID)
    }

    /// Whether it is of a head pack. Nodes are numbered from 1.
    public var isSettled: Bool { node == 0 }
}

/// The words of an instance that the catalogue keeps: each an explicit VR little endian data set in UTF-8, made by
/// `DataSet.selecting` with the sets of ``LevelTags``.
public struct LevelAttributes: Hashable, Sendable {
    public var patientKey: PatientKey
    public var patient: [UInt8]
    public var study: [UInt8]
    public var series: [UInt8]

    public init(patientKey: PatientKey, patient: [UInt8], study: [UInt8], series: [UInt8]) {
        (self.patientKey, self.patient, self.study, self.series) = (patientKey, patient, study, series)
    }

    /// The words of an instance whose head can't be read.
    public static func unreadable(patientKey: PatientKey) -> LevelAttributes {
        LevelAttributes(patientKey: patientKey, patient: [], study: [], series: [])
    }

    var isEmpty: Bool { patient.isEmpty && study.isEmpty && series.isEmpty }
}

/// How a stored version lies in its packs.
public struct Storage: Hashable, Sendable {
    public enum Form: UInt8, Hashable, Sendable {
        /// As it came, and so it stays; or nobody has looked yet.
        case received = 0
        /// As it came; its pictures may be recompressed when their time has come.
        case native = 1
        case recompressed = 2
    }

    /// Bytes of its items in the packs.
    public var byteCount: UInt64
    public var form: Form

    public init(byteCount: UInt64 = 0, form: Form = .received) { (self.byteCount, self.form) = (byteCount, form) }
}

/// One instance of a group. Everything here can be made again from its record and head.
public struct CatalogueEntry: Hashable, Sendable {
    /// The member's number in the group's index.
    public var ordinal: UInt32
    public var study: PseudonymousUID
    public var series: PseudonymousUID
    public var instance: PseudonymousUID
    public var rank: Rank
    public var verdict: Verdict
    /// Why it was held or collides; ``Reason/differsFromStudy`` lists an instance that was taken in.
    public var reason: Reason
    public var source: Source
    /// The original's bytes.
    public var byteCount: UInt64
    public var attributes: LevelAttributes
    public var storage = Storage()
    /// What is to be done with it, entered in the same transaction. Not made again from record and head: by rules as they
    /// were when it came.
    public var jobs: [JobRequest] = []

    public init(
        ordinal: UInt32, study: PseudonymousUID, series: PseudonymousUID, instance: PseudonymousUID, rank: Rank,
        verdict: Verdict, reason: Reason = .none, source: Source, byteCount: UInt64, attributes: LevelAttributes
    ) {
        (self.ordinal, self.study, self.series, self.instance) = (ordinal, study, series, instance)
        (self.rank, self.verdict, self.reason, self.source) = (rank, verdict, reason, source)
        (self.byteCount, self.attributes) = (byteCount, attributes)
    }
}

/// What one commit group brings: instances, amendments, arrangements and metadata that was made ready.
public struct CatalogueGroup: Hashable, Sendable {
    public var place: GroupPlace
    public var entries: [CatalogueEntry]
    public var amendments: [Amendment]
    public var arrangements: [Arrangement] = []
    public var prepared: [PreparedMetadata] = []
    /// Versions that were carried on from another pack.
    public var moves: [SettledMove] = []
    /// What a head pack is of; nil for a loose pack.
    public var settled: SettledPacks?
    /// Whether the pack ends with it: one that is whole when it gets its name.
    public var isLast: Bool

    public init(place: GroupPlace, entries: [CatalogueEntry], amendments: [Amendment] = [], isLast: Bool = false) {
        (self.place, self.entries, self.amendments, self.isLast) = (place, entries, amendments, isLast)
    }
}
