import DICOM
import DICOMNetwork

/// Finds out what a peer takes: by proposing all of it, some on each association.
enum PeerServices {
    struct Row: Encodable, Sendable {
        var sopClassUID: String
        var name: String
        /// Those of ``proposed`` that were accepted.
        var transferSyntaxUIDs: [String]
    }

    /// What instances are usually in; a peer may know others.
    static let proposed = [
        "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.70",
        "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.201",
        "1.2.840.10008.1.2.5",
    ]
    private static let native = Array(proposed.prefix(2))

    /// Query/Retrieve, commitment, worklist and procedure steps.
    private static let services =
        [
            QueryModel.patientRoot, .studyRoot, .patientStudyOnly,
        ].flatMap { [$0.findUID, $0.moveUID, $0.getUID].compactMap { $0 } } + [
            "1.2.840.10008.1.20.1", "1.2.840.10008.5.1.4.31", "1.2.840.10008.3.1.2.3.3",
        ]

    static func find(_ caller: Caller) async throws(NetworkError) -> [Row] {
        var accepted: [String: [String]] = [:]
        // One context for each pair: a context says only one transfer syntax.
        let pairs =
            services.flatMap { uid in native.map { (uid, $0) } }
            + SOPClass.storage.flatMap { uid in proposed.map { (uid, $0) } }
        var next = 0
        while next < pairs.count {
            let some = pairs[next..<min(next + StoragePlan.contextCount, pairs.count)]
            next = some.endIndex
            let requestor = try await caller.associate(
                some.map { RequestorConfiguration.Proposal(abstractSyntaxUID: $0.0, transferSyntaxUIDs: [$0.1]) })
            for context in requestor.contexts {
                accepted[context.abstractSyntaxUID, default: []].append(context.transferSyntaxUID)
            }
            try? await requestor.release()
        }
        return (services + SOPClass.storage).compactMap { uid in
            accepted[uid].map { Row(sopClassUID: uid, name: NegotiationText.name(uid), transferSyntaxUIDs: $0) }
        }
    }

    static func show(_ rows: [Row]) {
        guard !rows.isEmpty else { return Output.line("  services         none but C-ECHO") }
        Output.line("")
        // Most peers take the same for many classes: those are shown together.
        let groups = Dictionary(grouping: rows, by: \.transferSyntaxUIDs)
        for (syntaxes, rows) in groups.sorted(by: { $0.value[0].sopClassUID < $1.value[0].sopClassUID }) {
            Output.line(
                "\(rows.count) SOP classes in \(syntaxes.map(NegotiationText.syntaxName).joined(separator: ", ")):")
            for row in rows { Output.line("  \(row.name)") }
        }
    }
}
