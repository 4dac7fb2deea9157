import DICOM
import Sealing

/// One step of a search: goes through the candidates in their order, proves them, and gathers answers.
final class Search {
    let vault: Vault
    let connection: SQLConnection
    let plan: SearchPlan
    let openHeads: Vault.OpenHeads
    let budget: SearchBudget
    var cursor: SearchCursor
    private(set) var answers: [[UInt8]] = []
    /// Whether a study of the answers, or one that keys name, has held instances; nil: nobody asked.
    private(set) var hasHeld: Bool?
    /// Matches that are passed over.
    private(set) var skip: Int
    private var byteCount = 0
    private var visited = 0
    private var headsInVain = 0
    /// Pseudonyms of studies with held instances, once they were asked for.
    private var heldStudies: Set<[UInt8]>?
    /// NumberOfPatientRelated… by patient key.
    var patientCounts: [[UInt8]: PatientCounts] = [:]
    /// What a cell without words takes.
    private(set) lazy var emptyCellByteCount = vault.cells.seal([], table: "series", row: []).count

    init(
        vault: Vault, connection: SQLConnection, cursor: SearchCursor, budget: SearchBudget, skip: Int = 0,
        notesHeld: Bool = false, openHeads: @escaping Vault.OpenHeads
    ) {
        (self.vault, self.connection, self.cursor, self.budget) = (vault, connection, cursor, budget)
        (self.plan, self.openHeads, self.skip) = (cursor.plan, openHeads, skip)
        hasHeld = notesHeld ? false : nil
    }

    func run() throws(VaultError) {
        if plan.query.level == .patient { try patients() } else { try studies() }
    }

    /// Takes one match, of a study or of none; false when it was the last that there is room for.
    func take(of study: [UInt8]?, _ answer: () throws(VaultError) -> Answer) throws(VaultError) -> Bool {
        if skip > 0 {
            skip -= 1
            return true
        }
        guard hasRoom else { return false }
        let bytes = try answer().bytes
        answers.append(bytes)
        byteCount += bytes.count
        if let study { try noteHeld(study) }
        return hasRoom
    }

    /// Passes over matches that no answer shows.
    func pass(_ count: Int) { skip -= count }

    var hasRoom: Bool { answers.count < budget.answers && byteCount < budget.bytes }
    var room: Int { max(1, budget.answers - answers.count) }

    /// Counts one candidate; false when this step has done its part.
    func visit() -> Bool {
        visited += 1
        return visited < budget.candidates && headsInVain < budget.heads
    }

    /// Takes note of whether a study has held instances.
    func noteHeld(_ study: [UInt8]) throws(VaultError) {
        guard hasHeld == false else { return }
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
        hasHeld = studies.contains(study)
    }

    func open(_ cell: [UInt8], table: String, row: [UInt8]) throws(VaultError) -> DataSet {
        cursor.openedCells += 1
        guard cursor.openedCells <= vault.limits.openedCells else { throw .tooManyCandidates }
        return try Cells.dataSet(try vault.cells.open(cell, table: table, row: row))
    }

    /// The heads of the first of these rows, of one at least.
    func heads(_ rows: [InstanceRow]) throws(VaultError) -> [OpenedHead] {
        let heads = try openHeads(rows)
        guard !heads.isEmpty, heads.count <= rows.count else { throw .headUnavailable }
        return heads
    }

    /// Counts a head that led to no answer.
    func miss() throws(VaultError) {
        cursor.missedHeads += 1
        headsInVain += 1
        guard cursor.missedHeads <= vault.limits.openedHeads else { throw .tooManyCandidates }
    }

    var mayOpenHeads: Bool { headsInVain < budget.heads }
}
