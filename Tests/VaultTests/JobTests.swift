import DICOM
import Testing

@testable import Vault

@Suite struct JobTests {
    static func request(_ key: String, lane: String = "", items: [UInt8] = [], at due: UInt64 = 0) -> JobRequest {
        var payload = TaggedFields()
        payload.add(1, "WS2")
        return JobRequest(
            kind: "test", key: key, lane: lane, payload: payload, items: items.map { [$0] }, dueAt: due)
    }

    static func claim(_ vault: Vault, without lanes: [[UInt8]] = [], now: UInt64 = 100) throws -> Job? {
        try vault.claimJob(kinds: ["other", "test"], without: lanes, now: now, leaseUntil: now + 50)
    }

    @Test("a job is done once: claimed when it is due, by one, with what it was given")
    func claim() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", at: 100))
        #expect(try Self.claim(vault, now: 99) == nil)
        let job = try #require(try Self.claim(vault))
        #expect(job.payload.text(1) == "WS2")
        #expect((job.state, job.attempts, job.totalCount) == (.running, 1, 0))
        #expect(try Self.claim(vault) == nil)
        try vault.end(job, .done, now: 101)
        #expect(try vault.job(job.id)?.state == .done)
        #expect(try vault.jobs(openOnly: true, limit: 10).isEmpty)
        #expect(try vault.claimJob(kinds: ["other"], without: [], now: 999, leaseUntil: 1000) == nil)
    }

    @Test("who lets the lease run out has lost the job, and can change nothing of it any more")
    func fence() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", items: [1, 2]))
        let first = try #require(try Self.claim(vault, now: 100))
        #expect(try vault.holdJob(first, until: 200))
        #expect(try Self.claim(vault, now: 199) == nil)
        let second = try #require(try Self.claim(vault, now: 200))
        #expect(second.id == first.id)
        #expect(try !vault.holdJob(first, until: 900))
        #expect(try !vault.noteItem([1], failure: nil, of: first))
        try vault.end(first, .done, now: 201)
        #expect(try vault.job(first.id)?.state == .running)
        #expect(try vault.noteItem([1], failure: nil, of: second))
        #expect(try vault.pendingItems(of: second, limit: 10) == [[2]])
    }

    @Test("steps that are repeated are done again where they are asked for again, but not while they may be under way")
    func repeatedSteps() throws {
        let vault = try Fixture().vault
        var request = Self.request("a", items: [1, 2])
        request.repeatsSteps = true
        #expect(try vault.addJob(request))
        let job = try #require(try Self.claim(vault))
        try vault.noteItem([1], failure: nil, of: job)
        #expect(try !vault.addJob(request))
        #expect(try vault.pendingItems(of: job, limit: 10) == [[2]])
        try vault.end(job, .stopped, now: 100)
        #expect(try vault.addJob(request))
        #expect(try vault.pendingItems(of: job, limit: 10) == [[1], [2]])
    }

    @Test("requests of one key are one job until it ends, also those that come while it runs")
    func coalescing() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", items: [1]))
        try vault.addJob(Self.request("a", items: [1, 2]))
        try vault.addJob(Self.request("b", items: [9]))
        let job = try #require(try Self.claim(vault))
        #expect(job.totalCount == 2)
        for item in try vault.pendingItems(of: job, limit: 10) { try vault.noteItem(item, failure: nil, of: job) }
        try vault.addJob(Self.request("a", items: [3]))
        try vault.end(job, .done, now: 100)
        let again = try #require(try vault.job(job.id))
        #expect((again.state, again.doneCount, again.totalCount) == (.waiting, 2, 3))
        #expect(try vault.jobs(openOnly: true, limit: 10).count == 2)
    }

    @Test("a retry waits, and with it its lane where the destination is away; progress makes attempts count anew")
    func retry() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", lane: "WS2", items: [1, 2]))
        try vault.addJob(Self.request("b", lane: "WS2", at: 1))
        try vault.addJob(Self.request("c", lane: "PACS", at: 2))
        let job = try #require(try Self.claim(vault))
        let other = try #require(try Self.claim(vault, without: [job.lane]))
        #expect(other.lane != job.lane)
        try vault.end(other, .done, now: 100)
        try vault.noteItem([1], failure: nil, of: job)
        #expect(try vault.job(job.id)?.attempts == 0)
        try vault.end(job, .retry("away", at: 500, holdsLane: true), now: 100)
        #expect(try Self.claim(vault, now: 499) == nil)
        let next = try #require(try Self.claim(vault, now: 500))
        #expect(next.lane == job.lane)
        #expect(try vault.jobs(openOnly: true, limit: 9).filter { $0.reason == "away" }.count == 2)
    }

    @Test("a job with items that failed is failed, and tries these again when it is told to")
    func failures() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", items: [1, 2]))
        let job = try #require(try Self.claim(vault))
        try vault.noteItem([1], failure: nil, of: job)
        try vault.noteItem([2], failure: "the peer answered A900", of: job)
        try vault.end(job, .done, now: 100)
        let failed = try #require(try vault.job(job.id))
        #expect((failed.state, failed.doneCount, failed.failedCount) == (.failed, 1, 1))
        #expect(failed.reason == "the peer answered A900")
        try vault.retryJob(job.id, now: 100)
        let again = try #require(try Self.claim(vault))
        #expect(try vault.pendingItems(of: again, limit: 10) == [[2]])
        try vault.cancelJob(job.id, now: 100)
        #expect(try !vault.holdJob(again, until: 900))
        #expect(throws: VaultError.notFound) { try vault.cancelJob(job.id, now: 100) }
        #expect(throws: VaultError.notFound) { try vault.retryJob(99, now: 100) }
    }

    @Test("at start what ran waits, and what ended long ago is forgotten")
    func resume() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", items: [1]))
        try vault.addJob(Self.request("b"))
        let running = try #require(try Self.claim(vault))
        let done = try #require(try Self.claim(vault))
        try vault.end(done, .done, now: 100)
        try vault.resumeJobs()
        try vault.forgetJobs(endedBefore: 101, failedBefore: 0)
        #expect(try vault.jobs(openOnly: false, limit: 9).map(\.id) == [running.id])
        #expect(try Self.claim(vault)?.id == running.id)
        #expect(try !vault.holdJob(running, until: 900))
    }

    @Test("what the other side has yet to speak of is neither pending nor done, and who lost the job moves no lane")
    func awaited() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", lane: "WS2", items: [1, 2]))
        let job = try #require(try Self.claim(vault))
        #expect(try vault.noteItem([1], awaiting: "2.25.7", of: job))
        #expect(try vault.pendingItems(of: job, limit: 9) == [[2]])
        #expect(try vault.awaitedItems(of: job) == ["2.25.7": [[1]]])
        try vault.noteItem([2], failure: nil, of: job)
        try vault.end(job, .done, now: 100)
        #expect(try vault.job(job.id)?.state == .waiting, "it has an item that is not done")
        let again = try #require(try Self.claim(vault))
        try vault.noteItem([1], awaiting: nil, of: again)
        #expect(try vault.pendingItems(of: again, limit: 9) == [[1]])
        try vault.addJob(Self.request("b", lane: "WS2", at: 50))
        try vault.end(job, .retry("away", at: 900, holdsLane: true), now: 100)
        #expect(try Self.claim(vault, now: 100)?.id != nil, "the lane was held by who had lost the job")
    }

    @Test("a job whose place another has taken is not begun again")
    func replaced() throws {
        let vault = try Fixture().vault
        try vault.addJob(Self.request("a", items: [1]))
        let first = try #require(try Self.claim(vault))
        try vault.cancelJob(first.id, now: 100)
        try vault.addJob(Self.request("a", items: [2]))
        #expect(throws: VaultError.notFound) { try vault.retryJob(first.id, now: 100) }
    }

    @Test("a rule speaks of what meets all of its conditions, and comes back as it was given")
    func rule() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.modality, .CS, string: "CT")
        writer.append(.imageType, .CS, string: "DERIVED\\SECONDARY")
        let dataSet = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        var rule = ForwardingRule(name: "ct", destinations: ["WS2", "PACS"])
        func matches(_ rule: ForwardingRule, calling: String = "CT1") -> Bool {
            rule.matches(callingAETitle: calling, calledAETitle: "ALOFT", dataSet: dataSet)
        }
        #expect(matches(rule))
        rule.callingAETitle = "CT?"
        #expect(matches(rule))
        #expect(!matches(rule, calling: "MR1"))
        rule.conditions = [
            ForwardingRule.Condition(tag: .modality, pattern: "CT"),
            ForwardingRule.Condition(tag: .imageType, pattern: "SECOND*"),
        ]
        #expect(matches(rule))
        let arrangement = rule.arrangement(rank: ArrangementTests.rank(1))
        #expect(try ForwardingRule(arrangement) == rule)
        rule.conditions.append(ForwardingRule.Condition(tag: .bodyPartExamined, pattern: "HEAD"))
        #expect(!matches(rule))
        rule.conditions = []
        rule.calledAETitle = "OTHER"
        #expect(!matches(rule))
    }
}
