import Access
import DICOM
import Foundation
import Testing
import Vault

@testable import Archive

@Suite struct ForwardingTests {
    static func site(faults: Bool = false) async throws -> TestSite {
        let site = try await TestSite()
        try await site.archive.addPeer(Peer(aeTitle: "WS2", host: "h", port: 1), subject: TestSite.administrator)
        var rule = ForwardingRule(name: "all", destinations: ["WS2"])
        rule.callingAETitle = "TESTER"
        try await site.archive.addForwardingRule(rule, subject: TestSite.administrator)
        return site
    }

    static func instance(_ number: Int, study: String = "1.2.3") -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.7")
        writer.append(.sopInstanceUID, .UI, string: "1.2.3.4.\(number)")
        writer.append(.patientID, .LO, string: "7")
        writer.append(.studyInstanceUID, .UI, string: study)
        writer.append(.seriesInstanceUID, .UI, string: study + ".1")
        return writer.bytes
    }

    static func send(_ number: Int, study: String = "1.2.3", to site: TestSite) async throws {
        try await site.receive(
            instance(number, study: study),
            form: .dataSet(
                transferSyntax: .explicitVRLittleEndian, sopClassUID: "", sopInstanceUID: "1.2.3.4.\(number)"))
    }

    static func jobs(_ site: TestSite) async throws -> [Job] {
        try await site.archive.jobs(openOnly: false, subject: TestSite.administrator)
    }

    @Test("each arrival is in the queue of its destination and study, the same bytes again are not")
    func queue() async throws {
        let site = try await Self.site()
        for number in 1...3 { try await Self.send(number, to: site) }
        try await Self.send(1, to: site)
        try await Self.send(9, study: "1.2.9", to: site)
        let jobs = try await Self.jobs(site)
        #expect(jobs.map(\.totalCount).sorted() == [1, 3])
        #expect(Set(jobs.map(\.kind)) == ["forward"])
        #expect(jobs.allSatisfy { Forwarding.destination(of: $0) == "WS2" })
        let archive = try site.archive
        let job = try #require(jobs.first { $0.totalCount == 3 })
        let items = try await archive.pendingItems(of: job, limit: 10)
        let found = try await archive.forwardable(items, subject: .system(job: "forward"))
        #expect((found.selection.rows.count, found.gone.count) == (3, 0))
        let named = archive.items(items, namedBy: ["1.2.3.4.2", "1.2.3.4.9"])
        #expect(named.count == 1 && Set(found.items.values).isSuperset(of: named))
    }

    @Test("the queue is there after a restart and after SIGKILL; a vault that is made anew sends nothing twice")
    func restart() async throws {
        let site = try await Self.site()
        try await Self.send(1, to: site)
        site.kill()
        try await site.open()
        try await Self.send(2, to: site)
        #expect(try await Self.jobs(site).map(\.totalCount) == [2])
        #expect(try site.archive.forwardingRules(subject: TestSite.administrator).map(\.name) == ["all"])
        try await site.close()
        try site.deleteVault()
        try await site.open()
        #expect(try site.archive.forwardingRules(subject: TestSite.administrator).map(\.name) == ["all"])
        #expect(try await Self.jobs(site).isEmpty)
    }

    @Test("a destination that is no peer is refused, and nothing goes back to where it came from")
    func refusals() async throws {
        let site = try await Self.site()
        let archive = try site.archive
        await #expect(throws: ArchiveError.self) {
            try await archive.addForwardingRule(
                ForwardingRule(name: "x", destinations: ["NOBODY"]), subject: TestSite.administrator)
        }
        try await archive.addPeer(Peer(aeTitle: "TESTER", host: "h", port: 1), subject: TestSite.administrator)
        try await archive.addForwardingRule(
            ForwardingRule(name: "all", destinations: ["TESTER"]), subject: TestSite.administrator)
        try await Self.send(1, to: site)
        #expect(try await Self.jobs(site).isEmpty)
        try await archive.removeForwardingRule(named: "all", subject: TestSite.administrator)
        await #expect(throws: ArchiveError.notFound) {
            try await archive.removeForwardingRule(named: "all", subject: TestSite.administrator)
        }
    }
}
