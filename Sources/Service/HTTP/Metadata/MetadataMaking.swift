import Archive
import Gateway
import Vault

/// Makes the texts of series of which none lies ready, page by page and the next ones while one goes out.
struct MetadataMaking: Sendable {
    /// The first page of a series' instances, and the text of the first of them.
    struct Beginning: Sendable {
        let page: [InstanceRow]
        let first: [UInt8]
    }

    let archive: Archive
    let opened: OpenedMetadata
    /// Writes one instance.
    let write: @Sendable (OpenedInstance) async throws(ArchiveError) -> [UInt8]

    /// - Returns: nil where nothing of the series is shown any more.
    func begin(_ series: ShownSeries) async throws(ArchiveError) -> Beginning? {
        let page = try await archive.instances(of: series, after: nil)
        guard let row = page.first else { return nil }
        let first = try await text(row)
        return Beginning(page: page, first: first)
    }

    /// Hands on the texts of a series behind the first, in order.
    func rest(
        of series: ShownSeries, _ beginning: Beginning, send: ([UInt8]) async throws -> Void
    ) async throws {
        var rows = beginning.page.dropFirst()
        var last = beginning.page.last
        while true {
            try await SendAhead.forEach(rows) { (row) async -> Result<[UInt8], ArchiveError> in
                do throws(ArchiveError) {
                    let text = try await text(row)
                    return .success(text)
                } catch { return .failure(error) }
            } send: { _, text in
                try await send(text.get())
                return true
            }
            let next = try await archive.instances(of: series, after: last)
            guard let end = next.last else { return }
            (rows, last) = (next[...], end)
        }
    }

    private func text(_ row: InstanceRow) async throws(ArchiveError) -> [UInt8] {
        let instance = try await archive.open(row, of: opened)
        return try await write(instance)
    }
}
