/// A search under way: what is to be looked at next. Holds no connection, so that a slow reader of the answers keeps nobody
/// from the vault; what comes in meanwhile may be among the answers or not, everything else comes once.
public struct SearchCursor: Sendable {
    let plan: SearchPlan
    var place = Place.start
    /// How far the study at hand was answered.
    var within: Within?
    /// Rows of patients that can match, where others lead the search.
    var patients: Set<Int64>?
    var openedCells = 0
    /// Heads that were opened and led to no answer.
    var missedHeads = 0

    enum Place: Sendable {
        case start
        /// Rows of studies in the order of the answers, and how many of them are done.
        case studies([Int64], done: Int)
        /// All studies of the days asked for, behind one.
        case allStudies(after: StudyPlace?)
        case patients([[UInt8]], done: Int)
        case allPatients(after: [UInt8])
        case end
    }

    /// Where a study stands in the total order.
    struct StudyPlace: Sendable {
        var date: Int64
        var uid: [UInt8]
    }

    /// The series, and where it has instances the instance, behind which a study goes on.
    struct Within: Sendable {
        var study: Int64
        var series: [UInt8]
        var instance: (rank: [UInt8], uid: [UInt8])?
    }

    init(plan: SearchPlan) { self.plan = plan }

    /// Whether everything was looked at.
    public var isAtEnd: Bool {
        if case .end = place { true } else { false }
    }
}

/// How much one step of a search may do.
struct SearchBudget {
    var answers: Int
    var bytes: Int
    /// Candidates to look at, and heads to open in vain.
    var candidates = Int.max
    var heads = Int.max
}
