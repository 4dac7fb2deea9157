public import Access
import DICOM
import Gateway
import Identity
public import Sealing
public import Vault

/// Jobs that send on what arrives.
public enum Forwarding {
    public static let kind = "forward"

    /// More of a study comes within moments: one association takes it all.
    static let quietMilliseconds: UInt64 = 1_000

    /// Where an arrival goes on to.
    struct Destination: Hashable, Sendable {
        var aeTitle: String
        var wantsCommitment: Bool

        var payload: TaggedFields {
            var fields = TaggedFields()
            fields.add(Field.destination, aeTitle)
            if wantsCommitment { fields.add(Field.wantsCommitment, "1") }
            return fields
        }
    }

    private enum Field {
        static let destination: UInt8 = 1
        static let wantsCommitment: UInt8 = 2
    }

    /// Whether a job is done only when its destination has committed to what it got.
    public static func wantsCommitment(_ job: Job) -> Bool { job.payload.text(Field.wantsCommitment) != nil }

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
    func destinations(
        callingAETitle: String, calledAETitle: String, dataSet: DataSet
    ) -> [Forwarding.Destination] {
        var destinations: [Forwarding.Destination] = []
        for rule in arrangements.current.rules
        where rule.matches(callingAETitle: callingAETitle, calledAETitle: calledAETitle, dataSet: dataSet) {
            for title in rule.destinations where title != callingAETitle {
                if let index = destinations.firstIndex(where: { $0.aeTitle == title }) {
                    // Once to each; the stricter rule counts.
                    if rule.wantsCommitment { destinations[index].wantsCommitment = true }
                } else {
                    destinations.append(.init(aeTitle: title, wantsCommitment: rule.wantsCommitment))
                }
            }
        }
        return destinations
    }

    /// A job for each destination and study, to be entered with the instance's row. What waits for a decision is not sent on.
    func forwardings(to destinations: [Forwarding.Destination], of entry: CatalogueEntry) -> [JobRequest] {
        switch entry.verdict {
        case .same, .held: []
        case .new, .revision, .collision: forwardings(to: destinations, of: entry.target)
        }
    }

    private func forwardings(
        to destinations: [Forwarding.Destination], of target: Amendment.Target
    ) -> [JobRequest] {
        let due = now() + Forwarding.quietMilliseconds
        return destinations.map { destination in
            JobRequest(
                kind: Forwarding.kind,
                key: "\(destination.aeTitle)\\\(target.study)" + (destination.wantsCommitment ? "\\commit" : ""),
                lane: destination.aeTitle, payload: destination.payload, items: [target.jobItem], dueAt: due)
        }
    }

    /// Sends on what was held until now, by the rules of now.
    func forwardReleased(_ target: Amendment.Target) async throws(ArchiveError) {
        guard !arrangements.current.rules.isEmpty else { return }
        let found = try await onVault { vault throws(VaultError) in try vault.version(target) }
        guard let found, found.state == .current else { return }
        let opened = try await openInstance(found)
        let (arrival, head): (Record.Arrival, DataSet)
        do throws(GatewayError) {
            let record = try await opened.record()
            let words = try await opened.head(of: record)
            (arrival, head) = (record.arrival, words)
        } catch { throw ArchiveError(error) }
        let destinations = destinations(
            callingAETitle: arrival.callingAETitle, calledAETitle: arrival.calledAETitle, dataSet: head)
        for request in forwardings(to: destinations, of: target) { try await addJob(request) }
    }

    /// Of a job's items those that these UIDs name.
    public func items(_ items: [[UInt8]], namedBy sopInstanceUIDs: [String]) -> Set<[UInt8]> {
        let named = Set(sopInstanceUIDs.compactMap { pseudonym($0) })
        return Set(
            items.filter { item in Amendment.Target(jobItem: item).map { named.contains($0.instance) } ?? false })
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
}
