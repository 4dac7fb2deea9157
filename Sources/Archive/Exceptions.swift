public import Access
import DICOM
public import Gateway
public import Identity
import Sealing
public import Vault

/// An exception beside what readers are shown of the same SOP Instance UID: what a decision is made from.
public struct ExceptionComparison: Sendable {
    public let item: ExceptionItem
    /// The current versions, in whatever study; none where nothing is shown.
    public let shown: [ExceptionItem]
}

/// Something that a person should look at, with the names that say what it is.
public struct ExceptionItem: Sendable {
    public let id: String
    public let exception: CatalogueException
    public let patientName: String
    public let patientID: String
    public let studyInstanceUID: String
    public let seriesInstanceUID: String
    public let sopInstanceUID: String
    public let transferSyntaxUID: String
    public let arrival: Record.Arrival
    public let byteCount: UInt64

    /// From the stored version: the same in every vault that is made of the same packs.
    static func id(of exception: CatalogueException) -> String {
        let name =
            exception.target.study.bytes + exception.target.series.bytes + exception.target.instance.bytes
            + exception.target.rank.bytes + [exception.kind.rawValue]
        return String(Hexadecimal.string(SHA256Hasher.digest(name)).prefix(16))
    }
}

extension Archive {
    /// What is held, collides, differs or can't be read, oldest first. What can't be read is listed without its names.
    public func exceptions(openOnly: Bool, subject: Subject) async throws(ArchiveError) -> [ExceptionItem] {
        try require(.resolveExceptions, by: subject, purpose: .administration)
        let listed = try await onVault { vault throws(VaultError) in try vault.exceptions(openOnly: openOnly) }
        var items: [ExceptionItem] = []
        for exception in listed {
            guard let row = try await row(of: exception.target) else { continue }
            let item = try await item(exception, row)
            items.append(item)
        }
        return items
    }

    private func item(_ exception: CatalogueException, _ row: InstanceRow) async throws(ArchiveError) -> ExceptionItem {
        var record: Record?
        var head: DataSet?
        do throws(ArchiveError) {
            let opened = try await openInstance(row)
            do throws(GatewayError) {
                let found = try await opened.record()
                record = found
                head = try await opened.head(of: found)
            } catch { throw ArchiveError(error) }
        } catch {
            if case .store = error { throw error }
        }
        return ExceptionItem(
            id: ExceptionItem.id(of: exception), exception: exception,
            patientName: head?.string(.patientName) ?? "", patientID: head?.string(.patientID) ?? "",
            studyInstanceUID: UIDs.trimmed(head?.string(.studyInstanceUID) ?? ""),
            seriesInstanceUID: UIDs.trimmed(head?.string(.seriesInstanceUID) ?? ""),
            sopInstanceUID: UIDs.trimmed(head?.string(.sopInstanceUID) ?? ""),
            transferSyntaxUID: record?.transferSyntaxUID ?? "",
            arrival: record?.arrival ?? Record.Arrival(route: "", milliseconds: exception.target.rank.milliseconds),
            byteCount: row.byteCount)
    }

    /// One exception, and what is shown in its place.
    ///
    /// - Parameter id: as ``ExceptionItem/id`` has it, or the beginning of it.
    /// - Throws: ``ArchiveError/notFound``; ``ArchiveError/invalid(_:)`` where several begin so.
    public func exception(_ id: String, subject: Subject) async throws(ArchiveError) -> ExceptionComparison {
        try require(.resolveExceptions, by: subject, purpose: .administration)
        let found = try await exception(named: id, openOnly: false)
        let rows = try await onVault { vault throws(VaultError) in
            try vault.revisions(ofInstance: found.target.instance)
        }
        guard let row = rows.first(where: { $0.target == found.target }) else { throw .notFound }
        let arrived = try await item(found, row)
        var shown: [ExceptionItem] = []
        for other in rows where other.state == .current && other.target != found.target {
            let version = try await item(found, other)
            shown.append(version)
        }
        return ExceptionComparison(item: arrived, shown: shown)
    }

    func exception(named id: String, openOnly: Bool) async throws(ArchiveError) -> CatalogueException {
        let listed = try await onVault { vault throws(VaultError) in try vault.exceptions(openOnly: openOnly) }
        let matching = listed.filter { ExceptionItem.id(of: $0).hasPrefix(id.lowercased()) }
        guard let found = matching.first, !id.isEmpty else { throw .notFound }
        guard matching.count == 1 else { throw .invalid("several exceptions begin with '\(id)'") }
        return found
    }

    /// One exception's stored instance, for whoever may resolve exceptions.
    public func openException(_ id: String, subject: Subject) async throws(ArchiveError) -> OpenedInstance {
        try require(.resolveExceptions, by: subject, purpose: .administration)
        let found = try await exception(named: id, openOnly: false)
        guard let row = try await row(of: found.target) else { throw .notFound }
        return try await openInstance(row)
    }

    private func row(of target: Amendment.Target) async throws(ArchiveError) -> InstanceRow? {
        let rows = try await onVault { vault throws(VaultError) in
            try vault.revisions(ofInstance: target.instance)
        }
        return rows.first { $0.target == target }
    }
}
