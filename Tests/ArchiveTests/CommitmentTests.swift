import Access
import Foundation
import Testing
import Vault

@testable import Archive

@Suite struct CommitmentTests {
    private static let otherClass = "1.2.840.10008.5.1.4.1.1.4"

    private func reference(_ model: ModelInstance, sopClass: String = ModelInstance.sopClass) -> CommitmentReference {
        CommitmentReference(sopClassUID: sopClass, sopInstanceUID: model.instance)
    }

    private func model(_ number: Int) -> ModelInstance {
        var model = ModelInstance()
        model.instance = "1.2.3.1.\(number)"
        return model
    }

    private func result(
        _ references: [CommitmentReference], at site: TestSite, transactionUID: String = "2.25.7"
    ) async throws -> CommitmentResult {
        let archive = try site.archive
        let commitment = try #require(
            try await archive.requestCommitment(
                references, transactionUID: transactionUID, peerAETitle: "TESTER", subject: TestSite.peer))
        return try await archive.verify(commitment)
    }

    @Test("what is stored is committed to, also what is held; what is not, or is something else, is not")
    func verdicts() async throws {
        let site = try await TestSite()
        let (shown, elsewhere) = (model(1), model(2))
        try await site.receive(shown)
        try await site.receive(elsewhere)
        var otherPixels = shown
        otherPixels.pixelSeed = 2
        #expect(try await site.receive(otherPixels).isHeld)
        var otherPatient = model(4)
        (otherPatient.patientID, otherPatient.name) = ("P-1", "Somebody^Else")
        #expect(try await site.receive(otherPatient).isHeld)
        let found = try await result(
            [
                reference(shown), reference(otherPatient), reference(elsewhere, sopClass: Self.otherClass),
                reference(model(3)),
                CommitmentReference(sopClassUID: ModelInstance.sopClass, sopInstanceUID: "not a uid"),
            ], at: site)
        #expect(found.committed == [reference(shown), reference(otherPatient)])
        #expect(found.failed.map(\.reason) == [0x0119, 0x0112, 0x0112])
        _ = try await site.archive.reject(
            studyUID: elsewhere.study, seriesUID: elsewhere.series, instanceUID: elsewhere.instance,
            subject: TestSite.administrator)
        let rejected = try await result([reference(elsewhere)], at: site, transactionUID: "2.25.8")
        #expect(rejected.failed.map(\.reason) == [0x0112], "what was rejected is not given back to anybody")
    }

    @Test("a flipped bit anywhere in an instance's items takes it out of the commitment, and no other")
    func damage() async throws {
        let site = try await TestSite()
        let (good, bad) = (model(1), model(2))
        try await site.receive(good)
        try await site.receive(bad)
        let place = try #require(try await site.versions(bad.instance).last).place
        let file = URL(filePath: try #require(site.packs().last))
        let whole = try Data(contentsOf: file)
        let range = Int(place.offset)..<min(Int(place.offset) + Int(place.byteCount), whole.count)
        var hits = 0
        for offset in stride(from: range.lowerBound, to: range.upperBound, by: max(1, range.count / 40)) {
            var bytes = whole
            bytes[offset] ^= 1
            try bytes.write(to: file)
            try await site.restart(reconciles: false)
            let found = try await result([reference(good), reference(bad)], at: site, transactionUID: "2.25.\(offset)")
            #expect(found.committed.contains(reference(good)), "byte \(offset) is of the other")
            if found.failed.map(\.reason) == [0x0110] { hits += 1 }
            #expect(found.failed.allSatisfy { $0.reason == 0x0110 })
        }
        #expect(hits >= 30, "most of a group's bytes are its items', and \(hits) of 40 were noticed")
    }

    @Test("a request is there after a crash, a duplicate is refused as a whole, and who may not store gets nothing")
    func requests() async throws {
        let site = try await TestSite()
        try await site.receive(model(1))
        _ = try await result([reference(model(1))], at: site)
        site.kill()
        try await site.open()
        let named = try #require(try await site.archive.openCommitments().first)
        let commitment = try #require(try await site.archive.commitment(named))
        #expect(commitment.references == [reference(model(1))])
        let other = try await result([reference(model(1)), reference(model(2))], at: site)
        #expect(other.failed.map(\.reason) == [0x0131, 0x0131] && other.committed.isEmpty)
        try await site.archive.close(commitment, as: .reported)
        #expect(try await site.archive.openCommitments().map(\.isDuplicate) == [true])
        let archive = try site.archive
        await #expect(throws: ArchiveError.denied("untrusted-network")) {
            try await archive.requestCommitment(
                [], transactionUID: "1", peerAETitle: "X",
                subject: .dimsePeer(callingAETitle: "X", address: "192.0.2.1", isLoopback: false))
        }
    }

    @Test("a report on what we asked finds it, once, also after a restart; an instance it is silent on is not safe")
    func awaited() async throws {
        let site = try await TestSite()
        let references = (1...3).map { reference(model($0)) }
        let uid = "2.25.99"
        _ = try #require(
            try await site.archive.expectCommitment(references, transactionUID: uid, peerAETitle: "PACS"))
        #expect(try await site.archive.awaitedCommitment(transactionUID: uid)?.result == nil)
        try await site.restart()
        let report = CommitmentResult(
            committed: [references[0]], failed: [CommitmentResult.Failure(references[1], reason: 0x0112)])
        let expected = CommitmentResult(
            committed: [references[0]],
            failed: [
                CommitmentResult.Failure(references[1], reason: 0x0112),
                CommitmentResult.Failure(references[2], reason: 0x0110),
            ])
        let archive = try site.archive
        #expect(try await archive.takeCommitmentReport(report, transactionUID: uid, subject: TestSite.peer))
        #expect(try await archive.awaitedCommitment(transactionUID: uid)?.result == expected)
        // What comes later, from whomever, changes nothing.
        let late = CommitmentResult(committed: references)
        #expect(try await archive.takeCommitmentReport(late, transactionUID: uid, subject: TestSite.peer))
        #expect(try await archive.awaitedCommitment(transactionUID: uid)?.result == expected)
        #expect(
            try await archive.takeCommitmentReport(late, transactionUID: "2.25.1", subject: TestSite.peer) == false)
    }
}
