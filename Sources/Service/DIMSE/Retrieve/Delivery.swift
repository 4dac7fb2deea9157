import Archive
import DICOMNetwork
import Logging
import Sealing
import Synchronization
import Vault

/// Brings a selection to a peer: on one or several associations, with new ones when one breaks or when an instance needs a
/// context that was not asked for.
struct Delivery: Sendable {
    let sender: InstanceSender
    let caller: PeerCaller
    let peer: Peer
    let selection: Selection

    /// Waits before a peer that dropped out is called again.
    private static let waits: [Duration] = [.seconds(1), .seconds(3), .seconds(9)]
    /// The only wait for one that was never reached: whoever asked should hear of it soon.
    private static let firstWaits: [Duration] = [.milliseconds(500)]
    /// Kinds of instances that one association is asked for: each takes three contexts of 128 (PS3.8 9.3.2.2), and one for
    /// each transfer syntax that the peer prefers.
    private var kindCount: Int { max(1, 128 / (3 + peer.transferSyntaxUIDs.count)) }
    /// Instances that are looked at before the first association.
    private static let lookedAtCount = 100
    /// Instances that may break the association one after another before the peer is given up.
    private static let breakingCount = 5

    typealias Report = @Sendable (_ row: InstanceRow, InstanceSender.Outcome) async -> Void

    /// - Parameters:
    ///   - isCancelled: asked before each instance.
    ///   - report: what became of each instance; none for those that were never tried.
    /// - Returns: why the peer could not be reached, nil when all was tried; and what was not.
    func run(
        associationCount: Int, isCancelled: @escaping @Sendable () -> Bool, report: @escaping Report
    ) async -> (problem: String?, untried: [InstanceRow]) {
        let count = max(1, min(associationCount, selection.rows.count))
        // Neighbours on different associations: each has a part of every series.
        let shares = (0..<count).map { share in
            selection.rows.enumerated().filter { $0.offset % count == share }.map(\.element)
        }
        return await withTaskGroup(of: (String?, [InstanceRow]).self) { tasks in
            for share in shares {
                tasks.addTask {
                    let outcome = await self.deliver(share, isCancelled: isCancelled, report: report)
                    return outcome
                }
            }
            var (problem, untried): (String?, [InstanceRow]) = (nil, [])
            for await (found, rest) in tasks {
                problem = problem ?? found
                untried += rest
            }
            return (problem, untried)
        }
    }

    /// How far one association's share is.
    private struct Course {
        var next = 0
        /// Names that contexts are asked for.
        var names: [InstanceNames] = []
        var hasReachedPeer = false
        /// Since an instance was sent last.
        var attempts = 0
        /// Instances given up one after another because the association broke over them.
        var breaking = 0
    }

    private enum Stop: Error {
        case needsContext(InstanceNames)
        case unreached(NetworkError)
        /// Broken while an instance was being sent.
        case broken(NetworkError)
        case cancelled
    }

    private func deliver(
        _ rows: [InstanceRow], isCancelled: @escaping @Sendable () -> Bool, report: @escaping Report
    ) async -> (String?, [InstanceRow]) {
        var course = Course()
        while course.next < rows.count, !isCancelled() {
            if course.names.isEmpty { course.names = await firstNames(of: rows[course.next...]) }
            guard !course.names.isEmpty else {
                await report(rows[course.next], .failed(.init()))
                course.next += 1
                continue
            }
            do throws(Stop) {
                try await deliver(rows, &course, isCancelled, report)
            } catch {
                switch error {
                case .cancelled: return (nil, Array(rows[course.next...]))
                case .needsContext(let names):
                    if course.names.count >= kindCount { course.names = [] }
                    course.names.append(names)
                case .unreached(let reason):
                    guard await mayTryAgain(reason, &course, isCancelled) else {
                        return (Self.words(reason), Array(rows[course.next...]))
                    }
                case .broken(let reason):
                    if await mayTryAgain(reason, &course, isCancelled) { continue }
                    // The peer takes associations and breaks them over this instance: the others may do better.
                    course.breaking += 1
                    guard course.breaking < Self.breakingCount else {
                        return (Self.words(reason), Array(rows[course.next...]))
                    }
                    let names = await sender.names(of: rows[course.next], in: selection)
                    await report(
                        rows[course.next],
                        .failed(.init(sopInstanceUID: names?.sopInstanceUID, mayPass: reason != .sourceFailed)))
                    course.next += 1
                    course.attempts = 0
                }
            }
        }
        return (nil, Array(rows[course.next...]))
    }

    private static func words(_ reason: NetworkError) -> String {
        String(NetworkErrorText.describe(reason).prefix(64))
    }

    /// Waits before the next attempt; false where there is to be none.
    private func mayTryAgain(
        _ reason: NetworkError, _ course: inout Course, _ isCancelled: @Sendable () -> Bool
    ) async -> Bool {
        let waits = course.hasReachedPeer ? Self.waits : Self.firstWaits
        guard reason.mayPass, course.attempts < waits.count else { return false }
        sender.logger.notice(
            "a destination dropped out and is tried again",
            metadata: ["peer": "\(peer.aeTitle)", "reason": "\(reason)"])
        await Self.wait(waits[course.attempts], isCancelled)
        course.attempts += 1
        return true
    }

    /// What to ask contexts for: most series are of one kind, so that their first instances show nearly all.
    private func firstNames(of rows: ArraySlice<InstanceRow>) async -> [InstanceNames] {
        var names: [InstanceNames] = []
        var series = Set<PseudonymousUID>()
        var looked = 0
        for row in rows where !series.contains(row.series) {
            guard looked < Self.lookedAtCount, names.count < kindCount else { break }
            looked += 1
            guard let found = await sender.names(of: row, in: selection) else { continue }
            series.insert(row.series)
            if !names.contains(where: { $0.kind == found.kind }) { names.append(found) }
        }
        return names
    }

    private static func wait(_ duration: Duration, _ isCancelled: @Sendable () -> Bool) async {
        let end = ContinuousClock.now + duration
        while ContinuousClock.now < end, !isCancelled() {
            do { try await Task.sleep(for: .milliseconds(100)) } catch { return }
        }
    }

    /// Sends on one association from the course's place on.
    private func deliver(
        _ rows: [InstanceRow], _ course: inout Course, _ isCancelled: @escaping @Sendable () -> Bool,
        _ report: Report
    ) async throws(Stop) {
        let proposals = PeerCaller.proposals(for: course.names, preferredUIDs: peer.transferSyntaxUIDs)
        let requestor: Requestor
        do throws(NetworkError) {
            requestor = try await caller.associate(with: peer, proposals: proposals)
        } catch { throw .unreached(error) }
        course.hasReachedPeer = true
        var state = course
        let known = Set(course.names.map(\.kind))
        var stop: Stop?
        let (sender, selection, contexts) = (sender, selection, requestor.contexts)
        do {
            try await SendAhead.forEach(rows[course.next...]) { row in
                await sender.prepare(row, in: selection, contexts: contexts, asked: known)
            } send: { index, preparation in
                if isCancelled() {
                    stop = .cancelled
                    return false
                }
                let row = rows[index]
                switch preparation {
                case .ready(let instance):
                    let outcome = try await sender.send(instance, in: selection, on: requestor)
                    await report(row, outcome)
                    state.breaking = 0
                case .noContext(let names):
                    guard known.contains(names.kind) else {
                        stop = .needsContext(names)
                        return false
                    }
                    await report(row, .failed(.init(sopInstanceUID: names.sopInstanceUID)))
                case .failed(let failure): await report(row, .failed(failure))
                }
                state.next = index + 1
                state.attempts = 0
                return true
            }
        } catch {
            stop = .broken((error as? NetworkError) ?? .cancelled)
        }
        course = state
        if requestor.isOver { await requestor.abort() } else { try? await requestor.release() }
        if let stop { throw stop }
    }
}
