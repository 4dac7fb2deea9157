import DICOMNetwork
import Foundation
import Synchronization

/// Counts what became of files, and prints it.
final class StoreReport: Sendable {
    /// The last line of `--json`.
    struct Summary: Codable, Sendable {
        var stored = 0, warnings = 0, refused = 0, failed = 0, skipped = 0
        /// Instances that went in another transfer syntax than they are stored in.
        var transcoded = 0
        /// Left out as an earlier run stored them.
        var resumed = 0
        var byteCount = 0
        var associations = 0
        var seconds = 0.0
    }
    private struct State {
        var summary = Summary()
        /// By what is wrong with them: how many, and some names.
        var problems: [Problem: (count: Int, names: [String])] = [:]
        var progress: Progress
        var done = 0
        var failure: NetworkError?
    }
    struct Problem: Hashable, Sendable { var outcome: String, status: String?, reason: String }

    private let state: Mutex<State>
    private let isJSON: Bool
    private let start = ContinuousClock.now
    /// Names that are shown of each problem.
    private static let nameCount = 5

    init(total: Int, isJSON: Bool) {
        state = Mutex(State(progress: Progress(total: total, unit: "instances")))
        self.isJSON = isJSON
    }

    func noteAssociation(_ requestor: Requestor) { state.withLock { $0.summary.associations += 1 } }
    /// The peer could not be reached, or did not want us.
    func noteFailure(_ error: NetworkError) { state.withLock { $0.failure = $0.failure ?? error } }
    func noteResumed(_ count: Int) { state.withLock { $0.summary.resumed = count } }
    var failure: NetworkError? { state.withLock { $0.failure } }

    func add(_ outcome: StoreOutcome) {
        state.withLock { state in
            switch outcome.outcome {
            case .stored: state.summary.stored += 1
            case .warning: state.summary.warnings += 1
            case .refused: state.summary.refused += 1
            case .failed: state.summary.failed += 1
            case .skipped: state.summary.skipped += 1
            }
            state.summary.byteCount += outcome.byteCount ?? 0
            if outcome.sentTransferSyntaxUID != nil, outcome.isStored { state.summary.transcoded += 1 }
            if outcome.outcome != .stored { Self.note(outcome, in: &state) }
            if isJSON { Output.jsonLine(outcome) }
            guard outcome.outcome != .skipped, outcome.sopInstanceUID != nil else { return }
            state.done += 1
            state.progress.show(state.done)
        }
    }

    private static func note(_ outcome: StoreOutcome, in state: inout State) {
        var reason = outcome.reason ?? ""
        if let comment = outcome.errorComment { reason += ": \"\(Output.shown(comment))\"" }
        let problem = Problem(outcome: outcome.outcome.rawValue, status: outcome.status, reason: reason)
        var known = state.problems[problem] ?? (0, [])
        known.count += 1
        if known.names.count < nameCount { known.names.append(outcome.shown) }
        state.problems[problem] = known
    }

    /// Prints the end.
    /// - Parameter peer: as people know it.
    func finish(_ peer: String) -> Summary {
        let (summary, problems) = state.withLock { state in
            state.summary.seconds = start.duration(to: .now).seconds
            return (state.summary, state.problems)
        }
        struct Last: Encodable { var summary: Summary }
        if isJSON { Output.jsonLine(Last(summary: summary)) } else { Self.show(summary, problems, peer) }
        return summary
    }

    private static func show(
        _ summary: Summary, _ problems: [Problem: (count: Int, names: [String])], _ peer: String
    ) {
        let count = summary.stored + summary.warnings
        let seconds = max(summary.seconds, 0.001)
        let rate =
            count > 0
            ? " (\(Int(Double(count) / seconds))/s, \(Output.bytes(Int(Double(summary.byteCount) / seconds)))/s)" : ""
        Output.line(
            "\(count) \(count == 1 ? "instance" : "instances") stored at \(peer), "
                + "\(Output.bytes(summary.byteCount)) in \(Duration.seconds(summary.seconds).shown)\(rate)")
        if summary.transcoded > 0 {
            Output.line("  \(summary.transcoded) of them coded anew, as the peer does not take what they are stored in")
        }
        if summary.resumed > 0 { Output.line("  \(summary.resumed) left out: an earlier run stored them") }
        for kind in ["warning", "refused", "failed", "skipped"] {
            let found = problems.filter { $0.key.outcome == kind }.sorted {
                ($1.value.count, $0.key.reason) < ($0.value.count, $1.key.reason)
            }
            let total = found.reduce(0) { $0 + $1.value.count }
            if total == 0 { continue }
            Output.line("\(total) \(kind == "warning" ? "stored with a warning" : kind):")
            for (problem, (count, names)) in found {
                Output.line("  \(count) × \(problem.status.map { $0 + " " } ?? "")\(problem.reason)")
                if kind == "skipped" { continue }
                for name in names { Output.line("      \(name)") }
                if count > names.count { Output.line("      and \(count - names.count) more: --json names them all") }
            }
        }
    }
}
