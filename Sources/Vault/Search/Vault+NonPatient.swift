public import DICOM
import Sealing

extension Vault {
    /// Finds the instances of a category that match every key, and answers one page of them, by rank. They have no cells and
    /// are few: all that is asked is looked up in their heads.
    ///
    /// - Throws: ``VaultError/tooManyCandidates`` when more would have to be opened than ``VaultLimits`` allows;
    ///   ``VaultError/badQuery``.
    public func search(
        _ category: NonPatientCategory, _ query: Query, openHeads: @escaping OpenHeads
    ) throws(VaultError) -> SearchPage {
        let plan = try NonPatientPlan(query, cells: cells)
        let page = SearchPage(answers: [], remaining: .init(count: 0, isExact: true), hasHeld: false)
        return try read { connection throws(VaultError) in
            let series = try connection.first(
                """
                SELECT s.id FROM study t CROSS JOIN series s ON s.study = t.id
                WHERE t.organisation = ? AND t.uid = ? AND s.uid = ?
                """,
                [
                    .integer(organisation), .blob(nonPatient.study(of: category).bytes),
                    .blob(nonPatient.series(of: category).bytes),
                ]
            ) { $0.integer(0) }
            guard let series else { return page }
            let search = NonPatientSearch(
                plan: plan, series: series, limits: limits, connection: connection, openHeads: openHeads)
            return try search.run(page)
        }
    }
}

/// The keys of a search for instances without a patient.
struct NonPatientPlan: Sendable {
    let query: Query
    let matcher: Matcher
    /// The UIDs of which it must be one, where they are named.
    let instances: [PseudonymousUID]?
    /// What the answers hold of heads.
    let tags: Set<Tag>

    init(_ query: Query, cells: Cells) throws(VaultError) {
        let all = try Matcher(
            query.keys, isFuzzy: query.isFuzzy, combinesDateAndTime: query.combinesDateAndTime,
            offsetFromUTC: query.offsetFromUTC, matchesEmptyValues: query.matchesEmptyValues)
        self.query = query
        // What is counted of studies is no attribute of theirs, and no key.
        matcher = Matcher(conditions: all.conditions.filter { !LevelTags.computed.contains($0.tag) })
        let uids = all.conditions.first { $0.tag == .sopInstanceUID }.flatMap(SearchPlan.exactValues)
        instances = uids.map { Set($0.map { cells.keys.pseudonym(of: $0, organisation: cells.organisation) }).sorted() }
        switch query.fields {
        case .all: tags = []
        case .tags(let wanted): tags = wanted.union([.sopClassUID, .sopInstanceUID])
        }
    }

    /// Whether all that are there match.
    var matchesAll: Bool { matcher.conditions.isEmpty }

    func answer(_ head: OpenedHead) throws(VaultError) -> [UInt8] {
        var answer = Answer(fields: query.fields)
        switch query.fields {
        case .all: try answer.addAll(of: head.dataSet)
        case .tags: try answer.add(head.dataSet, head: tags, privateTags: query.privateTags)
        }
        answer.add(.instanceAvailability, .CS, "ONLINE")
        answer.add(.availableTransferSyntaxUID, .UI, head.transferSyntaxUID)
        return answer.bytes
    }
}

/// One search through the instances of a category.
private struct NonPatientSearch {
    let plan: NonPatientPlan
    let series: Int64
    let limits: VaultLimits
    let connection: SQLConnection
    let openHeads: Vault.OpenHeads

    func run(_ empty: SearchPage) throws(VaultError) -> SearchPage {
        var page = empty
        let limit = min(max(0, plan.query.limit ?? limits.pageSize), SearchLimits.pageSize)
        var (skip, byteCount, missed) = (max(0, plan.query.offset), 0, 0)
        var last: InstanceRow?
        while true {
            let isFull = page.answers.count >= limit || byteCount >= plan.query.byteLimit
            // Without keys nobody's head is opened only to be counted.
            let isCounting = plan.matchesAll && (isFull || skip > 0)
            let rows = try rows(after: last, limit: isCounting ? (isFull ? 1_000 : min(skip, 1_000)) : limits.headBatch)
            if rows.isEmpty { return page }
            if isCounting {
                last = rows.last
                if isFull { page.remaining.count += rows.count } else { skip -= rows.count }
                continue
            }
            let heads = try openHeads(rows)
            guard !heads.isEmpty, heads.count <= rows.count else { throw .headUnavailable }
            for (head, row) in zip(heads, rows) {
                if plan.matchesAll, page.answers.count >= limit || byteCount >= plan.query.byteLimit { break }
                last = row
                guard plan.matcher.matches(head.dataSet) else {
                    missed += 1
                    guard missed <= limits.openedHeads else { throw .tooManyCandidates }
                    continue
                }
                if skip > 0 {
                    skip -= 1
                } else if page.answers.count < limit, byteCount < plan.query.byteLimit {
                    let answer = try plan.answer(head)
                    page.answers.append(answer)
                    byteCount += answer.count
                } else {
                    page.remaining.count += 1
                    guard page.remaining.count < SearchLimits.countedMatches else {
                        page.remaining.isExact = false
                        return page
                    }
                }
            }
        }
    }

    /// The shown ones behind another, by rank.
    private func rows(after last: InstanceRow?, limit: Int) throws(VaultError) -> [InstanceRow] {
        guard let wanted = plan.instances else {
            return try InstanceQuery.shown(
                inSeries: series, after: last.map { ($0.rank.bytes, $0.instance.bytes) }, limit: limit, on: connection)
        }
        var rows: [InstanceRow] = []
        for uid in wanted { rows += try InstanceQuery.shown(uid, inSeries: series, on: connection) }
        rows.sort { ($0.rank, $0.instance) < ($1.rank, $1.instance) }
        guard let last else { return Array(rows.prefix(limit)) }
        return Array(rows.filter { ($0.rank, $0.instance) > (last.rank, last.instance) }.prefix(limit))
    }
}
