public import Sealing

/// What readers see of a stored instance.
public enum InstanceState: UInt8, Hashable, Sendable {
    /// Shown: not held, not rejected; live before others; then the highest rank.
    case current = 0
    /// Another version of the instance is current.
    case superseded = 1
    case held = 2
    case rejected = 3
}

/// One stored version of an instance, and where it lies.
public struct InstanceRow: Hashable, Sendable {
    public var study: PseudonymousUID
    public var series: PseudonymousUID
    public var instance: PseudonymousUID
    public var rank: Rank
    public var state: InstanceState
    public var source: Source
    public var place: GroupPlace
    /// The member's number in the group's index.
    public var ordinal: UInt32
    /// The original's bytes.
    public var byteCount: UInt64
    public var storage = Storage()
    /// Of its series.
    public var modality: String?

    public var target: Amendment.Target {
        Amendment.Target(study: study, series: series, instance: instance, rank: rank)
    }
}

/// Which instances are asked for. All that is given must hold.
public struct Scope: Hashable, Sendable {
    public var study: PseudonymousUID?
    public var series: PseudonymousUID?
    public var instance: PseudonymousUID?
    /// False: held, rejected and superseded ones too.
    public var shownOnly: Bool

    public init(
        study: PseudonymousUID? = nil, series: PseudonymousUID? = nil, instance: PseudonymousUID? = nil,
        shownOnly: Bool = true
    ) {
        (self.study, self.series, self.instance, self.shownOnly) = (study, series, instance, shownOnly)
    }
}

/// Something that a person should look at.
public struct CatalogueException: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable { case held = 1, collision = 2, difference = 3, unreadable = 4 }
    public enum Resolution: UInt8, Hashable, Sendable { case open = 0, released = 1, rejected = 2, dismissed = 3 }

    public var kind: Kind
    public var reason: Reason
    public var resolution: Resolution
    public var target: Amendment.Target
}

/// The patient, series and study of what is shown now.
public struct StudyPatient: Hashable, Sendable {
    public var patientKey: PatientKey
    /// Explicit VR little endian, UTF-8.
    public var attributes: [UInt8]
}

/// Where the first group that is not catalogued would stand: all before it are.
public struct GroupCursor: Hashable, Comparable, Sendable {
    public var number: UInt64
    public var group: UInt32

    public init(number: UInt64, group: UInt32) { (self.number, self.group) = (number, group) }

    public static func < (left: GroupCursor, right: GroupCursor) -> Bool {
        left.number != right.number ? left.number < right.number : left.group < right.group
    }
}

/// Counts for `aloft status`. Instances are shown ones; the others by state.
public struct CatalogueStatistics: Hashable, Sendable {
    public var patients = 0, studies = 0, series = 0, instances = 0
    /// Shown ones that belong to no patient.
    public var nonPatientInstances = 0
    public var superseded = 0, held = 0, rejected = 0, openExceptions = 0, groups = 0
    /// The originals' bytes of shown instances, of both kinds.
    public var byteCount: UInt64 = 0
    public var studiesByModality: [String: Int] = [:]
}
