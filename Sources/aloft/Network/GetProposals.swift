import DICOM
import DICOMNetwork

/// What to propose for a C-GET: the service, and the storage classes whose instances we take (PS3.4 C.4.3, PS3.7 D.3.3.4).
struct GetProposals {
    var all: [RequestorConfiguration.Proposal]
    /// Storage classes for which there was no room: their instances can't come.
    var leftOutCount: Int

    /// - Parameters:
    ///   - sopClassUIDs: those that are wanted; empty: as many as there is room for, the most usual first.
    ///   - preferredUIDs: the transfer syntaxes that we want, the best first.
    init(_ getUID: String, sopClassUIDs: [String], preferredUIDs: [String]) {
        all = [
            .init(
                abstractSyntaxUID: getUID,
                transferSyntaxUIDs: [DICOMUID.explicitVRLittleEndian, DICOMUID.implicitVRLittleEndian])
        ]
        let room = StoragePlan.contextCount - 1
        let rest = Self.transferSyntaxUIDs.filter { !preferredUIDs.contains($0) }
        let classes = sopClassUIDs.isEmpty ? Self.usualFirst : sopClassUIDs
        leftOutCount = max(0, classes.count - room)
        // With room enough a context for each transfer syntax: the peer can send each instance in what it has.
        let lists = (preferredUIDs + rest).map { [$0] }
        if classes.count * lists.count <= room {
            for sopClass in classes { all += lists.map { Self.proposal(sopClass, $0) } }
        } else {
            all += classes.prefix(room).map { Self.proposal($0, preferredUIDs + rest) }
        }
    }

    private static func proposal(_ sopClassUID: String, _ syntaxes: [String]) -> RequestorConfiguration.Proposal {
        .init(abstractSyntaxUID: sopClassUID, transferSyntaxUIDs: syntaxes, isSCP: true, isSCU: false)
    }

    /// Native first: every peer has these, and most can make them of what they store.
    private static let transferSyntaxUIDs = [
        "1.2.840.10008.1.2.1", "1.2.840.10008.1.2", "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.57",
        "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.5",
        "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.91",
        "1.2.840.10008.1.2.4.203", "1.2.840.10008.1.2.4.102", "1.2.840.10008.1.2.4.100", "1.2.840.10008.1.2.2",
        "1.2.840.10008.1.2.1.99",
    ]

    /// Images and documents of all days, then the rest of the standard, then what it has retired.
    private static let usualFirst: [String] = {
        let usual = [
            "1", "1.1", "1.2", "2", "2.1", "4", "4.1", "6.1", "3.1", "7", "12.1", "12.2", "20", "128", "1.1.1",
        ]
        .map { "1.2.840.10008.5.1.4.1.1." + $0 }
        let others = SOPClass.storage.filter { !usual.contains($0) }
        let inUse = others.filter { !SOPClass.isRetired($0) }
        // Whatever is not for people (implants, colour palettes, protocols) comes last of these.
        let forPatients = inUse.filter { $0.hasPrefix("1.2.840.10008.5.1.4.1.1.") }
        return usual + forPatients + inUse.filter { !forPatients.contains($0) } + others.filter(SOPClass.isRetired)
    }()
}
