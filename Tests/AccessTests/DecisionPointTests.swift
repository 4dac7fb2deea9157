import Access
import Sealing
import Synchronization
import Testing

@Suite struct DecisionPointTests {
    /// A log in memory that may refuse some calls.
    final class MemoryLog: DecisionLog {
        struct Full: Error {}
        private let state: Mutex<(records: [LogRecord], failures: Int)>

        init(failures: Int = 0) { state = Mutex(([], failures)) }

        var records: [LogRecord] { state.withLock { $0.records } }
        var texts: [String] { records.map { String(decoding: $0.plain, as: UTF8.self) } }

        /// Of the decisions, in the order of the log.
        var numbers: [UInt64] {
            texts.compactMap { text in
                let parts = text.split(separator: #""decision":"#)
                return parts.count == 2 && !text.contains("uses") ? UInt64(parts[1].prefix { $0.isNumber }) : nil
            }
        }

        func append(_ records: [LogRecord]) async throws {
            await Task.yield()
            try state.withLock { state in
                if state.failures > 0 {
                    state.failures -= 1
                    throw Full()
                }
                state.records += records
            }
        }
    }

    private static func makePoint(_ log: MemoryLog) -> DecisionPoint {
        DecisionPoint(policy: Policy(administratorUserIDs: [0]), node: 1, firstNumber: 1, log: log)
    }
    private static func time(_ seconds: Int64) -> UTCTime { UTCTime(milliseconds: seconds * 1000) }
    private static let study = PseudonymousUID(Bytes16(high: 0xAB, low: 0xCD))
    private static let reading = AccessRequest(
        subject: PolicyTests.near, action: .read,
        resource: Resource(organisation: PolicyTests.organisation, study: study),
        purpose: .treatment)

    @Test("a decision is logged once and used until its time is over")
    func remembered() async throws {
        let log = MemoryLog()
        let point = Self.makePoint(log)
        let first = point.decide(Self.reading, now: Self.time(100))
        #expect(first.isAllowed)
        #expect(first.id == Decision.ID(node: 1, number: 1))
        #expect(point.decide(Self.reading, now: Self.time(159)) == first)
        let later = point.decide(Self.reading, now: Self.time(160))
        #expect(later.id.number == 2)
        #expect(point.decide(Self.reading, now: Self.time(90)).id.number == 3, "a clock that went back")
        try await point.flush()
        #expect(log.numbers == [1, 2, 3])
    }

    @Test("a record says what was decided, and who asked only in its sealed part")
    func words() async throws {
        let log = MemoryLog()
        let point = Self.makePoint(log)
        let subject = Subject.dimsePeer(callingAETitle: "CT\"1\\\u{7}", address: "10.0.0.7", isLoopback: false)
        let request = AccessRequest(
            subject: subject, action: .read, resource: Self.reading.resource, purpose: .treatment)
        #expect(throws: AccessError.denied(.init(node: 1, number: 1), .untrustedNetwork)) {
            try point.require(request, now: Self.time(1))
        }
        try await point.flush()
        let record = try #require(log.records.first)
        #expect(
            String(decoding: record.plain, as: UTF8.self)
                == #"{"event":"decision","decision":1,"time":1000,"subject":"dimse-peer","action":"read","#
                + #""organisation":"00000000000000010000000000000002","#
                + #""study":"00000000000000ab00000000000000cd","purpose":"treatment","allowed":false,"reason":"untrusted-network"}"#
        )
        #expect(
            String(decoding: record.identity, as: UTF8.self)
                == #"{"callingAETitle":"CT\"1\\\u0007","address":"10.0.0.7","loopback":false,"known":false}"#)
    }

    @Test("an asserted identity goes to the log's sealed part by its name, and its proof nowhere")
    func identity() async throws {
        let log = MemoryLog()
        let point = Self.makePoint(log)
        func decide(_ passcode: String) -> Decision {
            let identity = AssertedIdentity(kind: .usernameAndPasscode, name: "mia", proof: Array(passcode.utf8))
            let subject = Subject.dimsePeer(
                callingAETitle: "CT1", address: "::1", isLoopback: true, identity: identity,
                certificateSubject: "CN=ct1,O=\"H\"")
            return point.decide(
                AccessRequest(
                    subject: subject, action: .read, resource: Self.reading.resource, purpose: .treatment),
                now: Self.time(1))
        }
        let first = decide("OPEN SESAME")
        #expect(decide("OPEN SESAME").id == first.id)
        #expect(decide("another").id != first.id, "another passcode is another request")
        guard case .dimsePeer(_, _, _, _, let kept?, _) = first.request.subject else {
            Issue.record("\(first.request.subject)")
            return
        }
        #expect(kept.proof.count == 32 && kept.name == "mia")
        try await point.flush()
        let record = try #require(log.records.first)
        #expect(
            String(decoding: record.identity, as: UTF8.self)
                == #"{"callingAETitle":"CT1","address":"::1","loopback":true,"known":false,"identity":"username-and-passcode","#
                + #""user":"mia","certificate":"CN=ct1,O=\"H\""}"#)
        #expect(!String(decoding: record.plain, as: UTF8.self).contains("mia"))
        #expect("\(first)".contains("AssertedIdentity(username-and-passcode)"))
        #expect(!"\(first)".contains("mia"))
    }

    @Test("a web client's certificate stands beside its address, and without one nothing does")
    func webCertificate() async throws {
        let log = MemoryLog()
        let point = Self.makePoint(log)
        for subject in [
            Subject.httpClient(address: "::1", isLoopback: true, isForwarded: false, certificateSubject: "CN=ws1"),
            .httpClient(address: "::1", isLoopback: true, isForwarded: false),
        ] {
            _ = point.decide(
                AccessRequest(
                    subject: subject, action: .read, resource: Self.reading.resource, purpose: .treatment),
                now: Self.time(1))
        }
        try await point.flush()
        #expect(
            log.records.map { String(decoding: $0.identity, as: UTF8.self) } == [
                #"{"address":"::1","loopback":true,"forwarded":false,"certificate":"CN=ws1"}"#,
                #"{"address":"::1","loopback":true,"forwarded":false}"#,
            ])
        #expect(log.texts.allSatisfy { !$0.contains("ws1") })
    }

    @Test("uses are counted together and logged once")
    func uses() async throws {
        let log = MemoryLog()
        let point = Self.makePoint(log)
        let decision = point.decide(Self.reading, now: Self.time(1))
        for second in 1...5 as ClosedRange<Int64> {
            point.recordUse(of: decision, frameCount: 2, byteCount: 1000, now: Self.time(second))
        }
        point.collectUses()
        point.collectUses()
        try await point.flush()
        #expect(log.texts.count == 2)
        #expect(log.texts.last == #"{"event":"uses","decision":1,"frames":10,"bytes":5000,"first":1000,"last":5000}"#)
        #expect(log.records.last?.identity == [])
    }

    @Test("a changed policy is asked at once")
    func policyChange() {
        let point = Self.makePoint(MemoryLog())
        let request = PolicyTests.request(PolicyTests.far, .search)
        #expect(!point.decide(request, now: Self.time(1)).isAllowed)
        point.change(to: Policy(trustsNetwork: true, administratorUserIDs: []))
        #expect(point.decide(request, now: Self.time(1)).reason == .trustedNetwork)
        point.change(to: Policy(administratorUserIDs: []))
        #expect(!point.decide(request, now: Self.time(1)).isAllowed)
    }

    @Test("what the log did not take comes again, in order")
    func failingLog() async throws {
        let log = MemoryLog(failures: 2)
        let point = Self.makePoint(log)
        for second in [0, 100, 200] as [Int64] {
            _ = point.decide(Self.reading, now: Self.time(second))
            try? await point.flush()
        }
        #expect(log.numbers == [1, 2, 3])
    }

    @Test("flushes that meet keep the order, and each returns with its own records logged")
    func concurrentFlushes() async throws {
        let log = MemoryLog()
        let point = Self.makePoint(log)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for userID in 0..<200 as Range<UInt32> {
                group.addTask {
                    let decision = point.decide(
                        PolicyTests.request(.administrator(userID: userID), .administer), now: Self.time(1))
                    try await point.flush()
                    return log.numbers.contains(decision.id.number)
                }
            }
            for try await isLogged in group { #expect(isLogged) }
        }
        #expect(log.numbers == Array(1...200))
    }

    @Test("what can't be logged is not allowed")
    func fullLog() async throws {
        let log = MemoryLog()
        let point = Self.makePoint(log)
        for userID in 0..<10_000 as Range<UInt32> {
            _ = point.decide(PolicyTests.request(.administrator(userID: userID), .administer), now: Self.time(1))
        }
        let refused = point.decide(Self.reading, now: Self.time(1))
        #expect(!refused.isAllowed)
        #expect(refused.reason == .logUnavailable)
        point.recordUse(of: refused, frameCount: 1, byteCount: 1, now: Self.time(1))
        point.collectUses()
        try await point.flush()
        #expect(log.records.count == 10_000)
        #expect(point.decide(Self.reading, now: Self.time(1)).isAllowed, "the log can be written again")
    }
}
