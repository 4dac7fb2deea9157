public import Access
public import Gateway
import Sealing
public import Vault

/// What a retrieval names: a study, one series or instance of it, or an instance alone.
public struct SelectionScope: Hashable, Sendable {
    public var studyUID: String?
    public var seriesUID: String?
    public var instanceUID: String?

    public init(studyUID: String? = nil, seriesUID: String? = nil, instanceUID: String? = nil) {
        (self.studyUID, self.seriesUID, self.instanceUID) = (studyUID, seriesUID, instanceUID)
    }
}

/// Instances that somebody may have, in the order of the archive; each is opened when its turn comes, so that many cost
/// little memory.
public struct Selection: Sendable {
    public let rows: [InstanceRow]
    /// How many more the studies hold that wait for a decision.
    public let heldCount: Int
    let decisions: [PseudonymousUID: Decision]

    /// The first instance alone: a UID may have come in more than one study.
    public var first: Selection {
        Selection(rows: Array(rows.prefix(1)), heldCount: heldCount, decisions: decisions)
    }
}

extension Archive {
    /// Selects what is shown of these scopes; an instance that two of them name once. Decides for each study, and logs.
    ///
    /// - Throws: ``ArchiveError/denied(_:)`` where one study may not be read. What is not there is left out.
    public func select(
        _ scopes: [SelectionScope], subject: Subject, purpose: Purpose = .treatment
    ) async throws(ArchiveError) -> Selection {
        let wanted = scopes.compactMap { scope(of: $0) }
        let places = nonPatient
        let rows = try await onVault { vault throws(VaultError) in
            var rows: [InstanceRow] = []
            var known = Set<InstanceKey>()
            for scope in wanted {
                for row in try vault.instances(scope)
                where places.category(ofStudy: row.study) == nil && known.insert(InstanceKey(row)).inserted {
                    rows.append(row)
                }
            }
            return rows
        }
        var decisions: [PseudonymousUID: Decision] = [:]
        for row in rows where decisions[row.study] == nil {
            decisions[row.study] = try require(.read, by: subject, study: row.study, purpose: purpose)
        }
        let studies = Array(decisions.keys)
        let held = try await onVault { vault throws(VaultError) in
            var count = 0
            for study in studies { count += try vault.heldCount(inStudy: study) }
            return count
        }
        return Selection(rows: rows, heldCount: held, decisions: decisions)
    }

    /// Places and keys of one selected instance.
    public func open(_ row: InstanceRow, of selection: Selection) async throws(ArchiveError) -> OpenedInstance {
        guard selection.decisions[row.study] != nil else { throw .notFound }
        return try await openInstance(row)
    }

    /// Counts what was given out of a selected instance (``UseMeter``).
    public func recordUse(of row: InstanceRow, in selection: Selection, frameCount: Int, byteCount: Int) {
        guard let decision = selection.decisions[row.study] else { return }
        decisions.recordUse(
            of: decision, frameCount: UInt64(clamping: frameCount), byteCount: UInt64(clamping: byteCount), now: time)
    }

    /// Nil where a UID can't be one, or nothing is named.
    private func scope(of named: SelectionScope) -> Scope? {
        var scope = Scope()
        for (uid, place) in [
            (named.studyUID, \Scope.study), (named.seriesUID, \Scope.series), (named.instanceUID, \Scope.instance),
        ] {
            guard let uid else { continue }
            guard let pseudonym = pseudonym(uid) else { return nil }
            scope[keyPath: place] = pseudonym
        }
        return scope.study == nil && scope.series == nil && scope.instance == nil ? nil : scope
    }
}

/// One shown instance of the catalogue.
private struct InstanceKey: Hashable {
    let study: PseudonymousUID, series: PseudonymousUID, instance: PseudonymousUID
    init(_ row: InstanceRow) { (study, series, instance) = (row.study, row.series, row.instance) }
}
