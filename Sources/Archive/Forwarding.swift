public import Access
import DICOM
public import Sealing
public import Vault

/// Jobs that send on what arrives.
public enum Forwarding {
    public static let kind = "forward"

    /// More of a study comes within moments: one association takes it all.
    static let quietMilliseconds: UInt64 = 1_000

    private enum Field { static let destination: UInt8 = 1 }

    static func payload(destination: String) -> TaggedFields {
        var fields = TaggedFields()
        fields.add(Field.destination, destination)
        return fields
    }

    /// The AE title that a job sends to.
    public static func destination(of job: Job) -> String? { job.payload.text(Field.destination) }
}

extension Archive {
    /// Every rule, by name.
    public func forwardingRules(subject: Subject) throws(ArchiveError) -> [ForwardingRule] {
        try require(.administer, by: subject, purpose: .administration)
        return arrangements.current.rules
    }

    /// Adds a rule, or replaces the one of its name. It speaks of what arrives from now on.
    public func addForwardingRule(_ rule: ForwardingRule, subject: Subject) async throws(ArchiveError) {
        try require(.administer, by: subject, purpose: .administration)
        if let problem = rule.problem { throw .invalid(problem) }
        for destination in rule.destinations where arrangements.peer(aeTitle: destination) == nil {
            throw .invalid("there is no peer '\(destination)': aloft peer add")
        }
        try await arrange { rank in rule.arrangement(rank: rank) }
    }

    /// Removes a rule. What it has put into the queue is sent all the same.
    public func removeForwardingRule(named name: String, subject: Subject) async throws(ArchiveError) {
        try require(.administer, by: subject, purpose: .administration)
        guard arrangements.current.rules.contains(where: { $0.name == name }) else { throw .notFound }
        try await arrange { rank in Arrangement(kind: .forwardingRule, name: name, rank: rank, value: nil) }
    }

    /// Where an arrival goes on to; not back to where it came from.
    func destinations(callingAETitle: String, calledAETitle: String, dataSet: DataSet) -> [String] {
        var destinations: [String] = []
        for rule in arrangements.current.rules
        where rule.matches(callingAETitle: callingAETitle, calledAETitle: calledAETitle, dataSet: dataSet) {
            for title in rule.destinations where title != callingAETitle && !destinations.contains(title) {
                destinations.append(title)
            }
        }
        return destinations
    }

    /// A job for each destination and study, to be entered with the instance's row. What waits for a decision is not sent on.
    func forwardings(to destinations: [String], of entry: CatalogueEntry) -> [JobRequest] {
        guard !destinations.isEmpty else { return [] }
        switch entry.verdict {
        case .same, .held: return []
        case .new, .revision, .collision: break
        }
        let due = now() + Forwarding.quietMilliseconds
        return destinations.map { destination in
            JobRequest(
                kind: Forwarding.kind, key: "\(destination)\\\(entry.study)", lane: destination,
                payload: Forwarding.payload(destination: destination), items: [entry.target.jobItem], dueAt: due)
        }
    }

    /// What of a job's items is shown now, to be sent: each item with its instance's row; nil where another version is shown
    /// in its place or nothing is.
    public func forwardable(
        _ items: [[UInt8]], subject: Subject
    ) async throws(ArchiveError) -> (selection: Selection, items: [PseudonymousUID: [UInt8]], gone: [[UInt8]]) {
        let found = try await onVault { vault throws(VaultError) in
            var rows: [(item: [UInt8], row: InstanceRow?)] = []
            for item in items {
                guard let target = Amendment.Target(jobItem: item) else { throw .damagedRow }
                let row = try vault.version(target)
                rows.append((item, row))
            }
            return rows
        }
        var decisions: [PseudonymousUID: Decision] = [:]
        var byInstance: [PseudonymousUID: [UInt8]] = [:]
        var rows: [InstanceRow] = []
        var gone: [[UInt8]] = []
        for (item, row) in found {
            // Of two in one study and of one name the second waits for the next round.
            guard let row, row.state == .current else {
                gone.append(item)
                continue
            }
            guard byInstance[row.instance] == nil else { continue }
            byInstance[row.instance] = item
            if decisions[row.study] == nil {
                decisions[row.study] = try require(.read, by: subject, study: row.study, purpose: .maintenance)
            }
            rows.append(row)
        }
        return (Selection(rows: rows, heldCount: 0, decisions: decisions), byInstance, gone)
    }

    /// The pseudonym of an instance's UID.
    public func pseudonym(ofInstance uid: String) -> PseudonymousUID? { pseudonym(uid) }
}
