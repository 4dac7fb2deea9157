public import DICOM
import Sealing

/// The words of an instance, and how the instance is stored.
public struct OpenedHead: Sendable {
    public var dataSet: DataSet
    public var transferSyntaxUID: String

    public init(dataSet: DataSet, transferSyntaxUID: String) {
        (self.dataSet, self.transferSyntaxUID) = (dataSet, transferSyntaxUID)
    }
}

extension Vault {
    /// Opens the heads of instances, in the order asked for: one data set a row. Gives those of the first rows, of one at
    /// least, where all together would be too much to hold.
    public typealias OpenHeads = ([InstanceRow]) throws(VaultError) -> [OpenedHead]

    /// Finds what matches every key, and answers one page of it.
    ///
    /// Held, rejected and superseded instances are not seen. The order is total: studies by date (latest first), then by
    /// key; series by key; instances by rank; patients by key. Names are answered from the directory, identifiers by
    /// token and pseudonym, dates from plain columns; then every key is compared with the values that the answer shows.
    ///
    /// - Parameter openHeads: asked for keys that no cell holds, and for the attributes of instances.
    /// - Throws: ``VaultError/tooManyCandidates`` when more would have to be opened than ``VaultLimits`` allows;
    ///   ``VaultError/badQuery``.
    public func search(_ query: Query, openHeads: @escaping OpenHeads) throws(VaultError) -> SearchPage {
        let plan = try SearchPlan(query, cells: cells)
        let limit = min(max(0, query.limit ?? limits.pageSize), SearchLimits.pageSize)
        return try read { connection throws(VaultError) in
            let budget = SearchBudget(answers: limit, bytes: query.byteLimit)
            let search = Search(
                vault: self, connection: connection, cursor: SearchCursor(plan: plan), budget: budget,
                skip: max(0, query.offset), notesHeld: true, openHeads: openHeads)
            try search.run()
            var page = SearchPage(
                answers: search.answers, remaining: .init(count: 0, isExact: true), hasHeld: search.hasHeld ?? false)
            guard !search.cursor.isAtEnd else { return page }
            page.remaining = try remaining(behind: search.cursor, on: connection, openHeads)
            return page
        }
    }

    /// Counts what follows, as far as that costs little; whether anything follows is always found out.
    private func remaining(
        behind cursor: SearchCursor, on connection: SQLConnection, _ openHeads: @escaping OpenHeads
    ) throws(VaultError) -> SearchPage.Remaining {
        let counter = Search(
            vault: self, connection: connection, cursor: cursor, budget: SearchLimits.count,
            skip: SearchLimits.countedMatches, openHeads: openHeads)
        try counter.run()
        let count = SearchLimits.countedMatches - counter.skip
        if counter.cursor.isAtEnd { return .init(count: count, isExact: true) }
        if count > 0 { return .init(count: count, isExact: false) }
        let next = Search(
            vault: self, connection: connection, cursor: counter.cursor, budget: SearchBudget(answers: 1, bytes: 1),
            openHeads: openHeads)
        try next.run()
        return .init(count: 0, isExact: next.answers.isEmpty)
    }

    /// Begins a search whose answers are taken step by step, however many there are. The query's limit and offset do not
    /// count.
    ///
    /// - Throws: ``VaultError/badQuery``.
    public func beginSearch(_ query: Query) throws(VaultError) -> SearchCursor {
        SearchCursor(plan: try SearchPlan(query, cells: cells))
    }

    /// Goes on with a search, as ``search(_:openHeads:)`` does: some answers, or none yet where there is much to look
    /// through. Work that was done is not repeated.
    ///
    /// - Throws: ``VaultError/tooManyCandidates``.
    public func continueSearch(
        _ cursor: SearchCursor, openHeads: @escaping OpenHeads
    ) throws(VaultError) -> (answers: [[UInt8]], cursor: SearchCursor) {
        try read { connection throws(VaultError) in
            let search = Search(
                vault: self, connection: connection, cursor: cursor, budget: SearchLimits.step, openHeads: openHeads)
            try search.run()
            return (search.answers, search.cursor)
        }
    }
}
