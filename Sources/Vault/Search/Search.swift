import DICOM
import Sealing

/// One search under way: goes through the candidates in their order, proves them, and fills the page.
final class Search {
    let vault: Vault
    let connection: SQLConnection
    let plan: SearchPlan
    let openHeads: Vault.OpenHeads
    private(set) var page = SearchPage(answers: [], hasMore: false, hasHeld: false)
    private var skipped = 0
    private var openedCells = 0
    private var openedHeads = 0
    private var byteCount = 0
    private let limit: Int
    /// Whether keys name studies by an identifier.
    var namesStudies = false
    /// Pseudonyms of studies with held instances, once they were asked for.
    private var heldStudies: Set<[UInt8]>?

    init(vault: Vault, connection: SQLConnection, plan: SearchPlan, openHeads: @escaping Vault.OpenHeads) {
        (self.vault, self.connection, self.plan, self.openHeads) = (vault, connection, plan, openHeads)
        limit = min(max(0, plan.query.limit ?? vault.limits.pageSize), SearchLimits.pageSize)
    }

    /// Takes one match, of a study or of none; false when the page is full and it is known that others follow.
    func take(of study: [UInt8]?, _ answer: () throws(VaultError) -> Answer) throws(VaultError) -> Bool {
        if skipped < plan.query.offset {
            skipped += 1
            return true
        }
        guard !isPageFull else {
            page.hasMore = true
            return false
        }
        let bytes = try answer().bytes
        page.answers.append(bytes)
        byteCount += bytes.count
        if let study { try noteHeld(study) }
        return true
    }

    /// Whether the next match stands on the page; whether the page has no room; how much room it has.
    var isPageReached: Bool { skipped >= plan.query.offset }
    var isPageFull: Bool { page.answers.count >= limit || byteCount >= plan.query.byteLimit }
    var room: Int { max(1, limit - page.answers.count) }

    /// Takes note of whether a study has held instances.
    func noteHeld(_ study: [UInt8]) throws(VaultError) {
        if page.hasHeld { return }
        let studies: Set<[UInt8]>
        if let known = heldStudies {
            studies = known
        } else {
            // By way of the exceptions, which are few: instances have no index by state.
            studies = Set(
                try connection.all(
                    """
                    SELECT DISTINCT e.study_uid FROM exception e CROSS JOIN instance i ON i.uid = e.uid AND i.rank = e.rank
                    WHERE e.kind = ? AND i.state = ?
                    """,
                    [
                        .integer(Int64(CatalogueException.Kind.held.rawValue)),
                        .integer(Int64(InstanceState.held.rawValue)),
                    ]
                ) { $0.blob(0) })
            heldStudies = studies
        }
        page.hasHeld = studies.contains(study)
    }

    /// Counts a match before the page.
    func skip() { skipped += 1 }

    func open(_ cell: [UInt8], table: String, row: [UInt8]) throws(VaultError) -> DataSet {
        openedCells += 1
        guard openedCells <= vault.limits.openedCells else { throw .tooManyCandidates }
        return try Cells.dataSet(try vault.cells.open(cell, table: table, row: row))
    }

    /// The heads of the first of these rows, of one at least.
    func heads(_ rows: [InstanceRow]) throws(VaultError) -> [DataSet] {
        guard openedHeads + rows.count <= vault.limits.openedHeads else { throw .tooManyCandidates }
        let heads = try openHeads(rows)
        guard !heads.isEmpty, heads.count <= rows.count else { throw .headUnavailable }
        openedHeads += heads.count
        return heads
    }
}

/// A study that matches so far, with its words.
struct StudyCandidate {
    let id: Int64
    let uid: [UInt8]
    let firstRank: [UInt8]
    let patient: DataSet
    let study: DataSet
    var series: [SeriesCandidate] = []

    func answer(_ fields: Query.Fields) -> Answer {
        var answer = Answer(fields: fields)
        answer.add(patient)
        answer.add(study)
        answer.add(computed)
        return answer
    }

    /// ModalitiesInStudy and the counts (PS3.4 C.3.4).
    var computed: DataSet {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.instanceAvailability, .CS, string: "ONLINE")
        let modalities = Set(series.compactMap { $0.words.string(.modality) }).sorted()
        writer.append(.modalitiesInStudy, .CS, strings: modalities)
        writer.append(.numberOfStudyRelatedSeries, .IS, string: String(series.count))
        writer.append(.numberOfStudyRelatedInstances, .IS, string: String(series.reduce(0) { $0 + $1.instanceCount }))
        // Written just above: it reads.
        return (try? Cells.dataSet(writer.bytes)) ?? study
    }
}

struct SeriesCandidate {
    let id: Int64
    let uid: [UInt8]
    let firstRank: [UInt8]
    let words: DataSet
    let instanceCount: Int

    var computed: DataSet? {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.numberOfSeriesRelatedInstances, .IS, string: String(instanceCount))
        return try? Cells.dataSet(writer.bytes)
    }
}
