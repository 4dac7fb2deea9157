public import Access
public import DICOM
import Sealing
public import Vault

/// Instances that belong to no patient (PS3.4 Annex GG): by category and their own UID. All else is done with them as with
/// others: they are taken in, sealed, verified, read in and rejected in the same ways.
extension Archive {
    /// Opens one: decides, logs, and gives its place and keys.
    ///
    /// - Throws: ``ArchiveError/notFound``; ``ArchiveError/denied(_:)``.
    public func open(
        _ category: NonPatientCategory, instanceUID: String, subject: Subject, purpose: Purpose = .treatment
    ) async throws(ArchiveError) -> Opened {
        let scope = try scope(category, instanceUID)
        let decision = try require(.read, by: subject, study: scope.study, purpose: purpose)
        return try await open(scope, under: decision)
    }

    /// Finds those of a category that match.
    ///
    /// - Throws: ``ArchiveError/tooManyCandidates``; ``ArchiveError/invalid(_:)``; never a silent cut.
    public func search(
        _ category: NonPatientCategory, _ query: Query, subject: Subject
    ) async throws(ArchiveError) -> SearchPage {
        try require(.search, by: subject, study: nonPatient.study(of: category))
        return try await onVault { [self] vault throws(VaultError) in
            try vault.search(category, query) { rows throws(VaultError) in
                try Self.waiting { [self] in try await heads(of: rows) }
            }
        }
    }

    /// Takes one out of sight; nothing is deleted, and ``restore(_:instanceUID:subject:)`` takes it back.
    ///
    /// - Returns: how many stored versions it touched.
    public func reject(
        _ category: NonPatientCategory, instanceUID: String, subject: Subject
    ) async throws(ArchiveError) -> Int {
        try await reject(scope(category, instanceUID), subject: subject)
    }

    /// Takes a rejection back.
    public func restore(
        _ category: NonPatientCategory, instanceUID: String, subject: Subject
    ) async throws(ArchiveError) -> Int {
        try await restore(scope(category, instanceUID), subject: subject)
    }

    private func scope(_ category: NonPatientCategory, _ instanceUID: String) throws(ArchiveError) -> Scope {
        guard let instance = pseudonym(instanceUID) else { throw .notFound }
        return Scope(
            study: nonPatient.study(of: category), series: nonPatient.series(of: category), instance: instance)
    }
}
