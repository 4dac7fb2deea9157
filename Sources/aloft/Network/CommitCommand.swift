import ArgumentParser
import DICOM
import DICOMNetwork
import Foundation
import NIOPosix
import Service
import Stores

struct Commit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask a DICOM peer to take responsibility for instances (storage commitment).",
        discussion: """
            The peer answers on the same association, or calls back: then it must know this AE title at this machine and the
            port of --listen. Exit code 0 when everything is committed, 1 when something is not, 6 when no answer came in time.

            Examples:
              aloft commit PACS@10.0.0.5:104 ~/exports/study1
              aloft store PACS ~/exports --json >sent.jsonl && aloft commit PACS --from sent.jsonl --listen 11113
              aloft commit PACS 1.2.840.10008.5.1.4.1.1.2=1.2.3.4.5
            """)

    @Argument(help: "AET@HOST:PORT, or a known AE title.") var peer: String
    @Argument(help: "Files, folders and archives, or SOPCLASSUID=SOPINSTANCEUID.") var what: [String] = []
    @Option(help: "The output of aloft store --json: what it stored; - for standard input.") var from: String?
    @Option(help: "A port at which the peer may call back, or HOST:PORT.") var listen: String?
    @Option(help: "How long to wait for the answers, in seconds.") var wait = 60
    @OptionGroup var options: PeerOptions

    /// Instances of one transaction: some peers have a limit, and none is known below this.
    private static let transactionCount = 2000

    struct Report: Encodable {
        struct Failure: Encodable {
            var sopClassUID: String, sopInstanceUID: String, failureReason: String, meaning: String
        }
        var committed: [String]
        var failed: [Failure]
        /// Nothing was said of these in time.
        var unanswered: [String]
        var seconds: Double
    }

    func validate() throws {
        if what.isEmpty, from == nil { throw ValidationError("say what: files, SOPCLASSUID=SOPINSTANCEUID or --from") }
        guard (1...86_400).contains(wait) else { throw ValidationError("--wait takes 1 to 86400 seconds") }
        if let listen { _ = try Self.place(listen) }
    }

    private static func place(_ text: String) throws -> (host: String, port: Int) {
        if let port = Int(text), (1...65_535).contains(port) { return ("0.0.0.0", port) }
        guard let address = PeerAddress("X@" + text), text.contains(":") else {
            throw ValidationError("--listen takes a port or HOST:PORT")
        }
        return (address.host, address.port)
    }

    func run() async throws {
        setlocale(LC_CTYPE, "C.UTF-8")
        let items = try await items()
        let caller = try await options.caller(peer)
        let ledger = CommitLedger()
        let began = ContinuousClock.now
        let acceptor = try await startListening()
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let acceptor { group.addTask { try await acceptor.run(CommitListener(ledger: ledger)) } }
            do { try await ask(items, caller, ledger, isListening: acceptor != nil) } catch {
                await acceptor?.shutdown(grace: .zero)
                throw error
            }
            await acceptor?.shutdown(grace: .seconds(2))
        }
        try finish(ledger.result, caller.address, began.duration(to: .now))
    }

    private func startListening() async throws -> Acceptor? {
        guard let listen else { return nil }
        let (host, port) = try Self.place(listen)
        var configuration = AcceptorConfiguration(
            aeTitle: options.callingAETitle, contexts: CommitListener.policy, implementation: .aloft)
        configuration.acceptsAnyCalledAETitle = true
        let acceptor = Acceptor(configuration: configuration, group: MultiThreadedEventLoopGroup.singleton)
        do throws(NetworkError) { _ = try await acceptor.start(host: host, port: port) } catch {
            Output.error("port \(port) can't be listened on: it is taken, or not allowed")
            throw ExitStatus.usage.exitCode
        }
        return acceptor
    }

    private func items() async throws -> [CommitItem] {
        var items: [CommitItem] = []
        var paths: [String] = []
        for text in what {
            let parts = text.split(separator: "=", omittingEmptySubsequences: false)
            let areUIDs = parts.allSatisfy {
                !$0.isEmpty && $0.utf8.allSatisfy { (0x2E...0x39).contains($0) && $0 != 0x2F }
            }
            if parts.count == 2, areUIDs {
                items.append(CommitItem(sopClassUID: String(parts[0]), sopInstanceUID: String(parts[1])))
            } else if FileManager.default.fileExists(atPath: text) {
                paths.append(text)
            } else {
                throw ValidationError("'\(Output.shown(text))' is neither a file nor SOPCLASSUID=SOPINSTANCEUID")
            }
        }
        if let from {
            items += try StoredBefore.outcomes(from).filter(\.isStored).compactMap { outcome in
                guard let sopClass = outcome.sopClassUID, let instance = outcome.sopInstanceUID else { return nil }
                return CommitItem(sopClassUID: sopClass, sopInstanceUID: instance)
            }
        }
        if !paths.isEmpty {
            let scan = try await StoreScan.run(paths, pool: BlockingPool(threadCount: 2))
            items += scan.items.map { CommitItem(sopClassUID: $0.sopClassUID, sopInstanceUID: $0.sopInstanceUID) }
            for problem in scan.problems where problem.outcome == .failed {
                Output.note("left out: \(problem.shown): \(problem.reason ?? "")")
            }
        }
        var seen: Set<CommitItem> = []
        items = items.filter { seen.insert($0).inserted }
        guard !items.isEmpty else {
            Output.error("there is nothing to commit")
            throw ExitStatus.notFound.exitCode
        }
        return items
    }

    private func ask(_ items: [CommitItem], _ caller: Caller, _ ledger: CommitLedger, isListening: Bool) async throws {
        let requestor = try await caller.associateOrExit([
            .init(
                abstractSyntaxUID: CommitLedger.sopClassUID,
                transferSyntaxUIDs: [DICOMUID.explicitVRLittleEndian, DICOMUID.implicitVRLittleEndian])
        ])
        guard let context = requestor.context(of: CommitLedger.sopClassUID) else {
            try? await requestor.release()
            throw Retrieval.noContext(CommitLedger.sopClassUID, requestor, caller)
        }
        do throws(NetworkError) {
            var next = 0
            while next < items.count {
                let some = Array(items[next..<min(next + Self.transactionCount, items.count)])
                next += some.count
                try await ask(some, context, requestor, ledger)
            }
        } catch {
            await requestor.abort()
            throw await caller.failed(error)
        }
        await Self.waitForReports(ledger, requestor, .seconds(wait), isListening: isListening)
        try? await requestor.release()
    }

    private func ask(
        _ items: [CommitItem], _ context: PresentationContext, _ requestor: Requestor, _ ledger: CommitLedger
    ) async throws(NetworkError) {
        let transaction = CommitLedger.newUID()
        ledger.expect(items, in: transaction)
        let answer = try await requestor.action(
            sopClassUID: CommitLedger.sopClassUID, sopInstanceUID: CommitLedger.sopInstanceUID, typeID: 1,
            context: context,
            dataSet: CommitLedger.request(
                items, transactionUID: transaction, transferSyntaxUID: context.transferSyntaxUID)
        ) { ledger.take($0, $1) }
        guard !answer.status.isAccepted else { return }
        ledger.forget(transaction)
        Output.error(StatusText.line(answer.status, .nAction, answer.errorComment))
    }

    /// Returns when all is answered, or the time is over, or nobody can answer any more.
    private static func waitForReports(
        _ ledger: CommitLedger, _ requestor: Requestor, _ patience: Duration, isListening: Bool
    ) async {
        let end = ContinuousClock.now + patience
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                while !ledger.isComplete, ContinuousClock.now < end {
                    do { try await Task.sleep(for: .milliseconds(20)) } catch { break }
                }
                return true
            }
            group.addTask {
                while !ledger.isComplete, ContinuousClock.now < end {
                    do throws(NetworkError) {
                        try await requestor.awaitReport(for: ContinuousClock.now.duration(to: end)) {
                            ledger.take($0, $1)
                        }
                    } catch { return !isListening }
                }
                return true
            }
            for await isOver in group where isOver { break }
            group.cancelAll()
        }
    }

    private func finish(_ result: CommitLedger.State, _ address: PeerAddress, _ time: Duration) throws {
        let unanswered = result.waiting.values.flatMap { $0 } + result.unnamed
        let report = Report(
            committed: result.committed.map(\.sopInstanceUID),
            failed: result.failed.map {
                Report.Failure(
                    sopClassUID: $0.item.sopClassUID, sopInstanceUID: $0.item.sopInstanceUID,
                    failureReason: DICOMNetwork.Status(rawValue: $0.reason).hexadecimal,
                    meaning: DICOMNetwork.Status.commitmentFailure($0.reason)
                )
            },
            unanswered: unanswered.map(\.sopInstanceUID).sorted(), seconds: time.seconds)
        if options.site.json {
            try Output.json(report)
        } else {
            Output.line("\(report.committed.count) committed by \(address.shown) in \(time.shown)")
            for (reason, failures) in Dictionary(grouping: report.failed, by: \.failureReason).sorted(by: {
                $0.key < $1.key
            }) {
                Output.line("\(failures.count) not committed: \(reason) \(failures[0].meaning)")
                for failure in failures { Output.line("  \(Output.shown(failure.sopInstanceUID))") }
            }
            if !report.unanswered.isEmpty {
                Output.line("\(report.unanswered.count) without an answer:")
                for uid in report.unanswered { Output.line("  \(Output.shown(uid))") }
            }
        }
        if !report.failed.isEmpty { throw ExitStatus.refused.exitCode }
        if result.committed.isEmpty, unanswered.isEmpty { throw ExitStatus.refused.exitCode }
        if !unanswered.isEmpty {
            Output.note(
                listen == nil
                    ? "no report came in \(wait) s: does the peer call back? Then give --listen, and make this AE title known there"
                    : "no report came in \(wait) s")
            throw ExitStatus.mayPass.exitCode
        }
    }
}
