import Access
import DICOM
import Identity
import Testing
import Vault

@testable import Archive

@Suite struct PeersTests {
    @Test("peers are live, and there again after a restart, without the vault, and after a rebuild")
    func comeBack() async throws {
        let site = try await TestSite()
        var peer = Peer(aeTitle: "CT1", host: "ct1.example", port: 104)
        peer.issuerOfPatientID = "HOSP"
        #expect(try await site.archive.addPeer(peer, subject: TestSite.administrator))
        #expect(try site.archive.peer(aeTitle: "CT1 ") == peer)
        #expect(try site.archive.peer(aeTitle: "ct1") == nil)
        peer.port = 11112
        #expect(try await site.archive.addPeer(peer, subject: TestSite.administrator) == false)
        try await site.archive.addPeer(Peer(aeTitle: "OLD", host: "h", port: 1), subject: TestSite.administrator)
        try await site.archive.removePeer(aeTitle: "OLD", subject: TestSite.administrator)
        #expect(try site.archive.peers(subject: TestSite.administrator) == [peer])
        try await site.restart()
        #expect(try site.archive.peers(subject: TestSite.administrator) == [peer])
        try await site.close()
        try site.deleteVault()
        try await site.open()
        #expect(try site.archive.peers(subject: TestSite.administrator) == [peer])
    }

    @Test("what is assumed of a sender makes the patient, and stands in the record: a rebuild makes the same one")
    func assumptions() async throws {
        let site = try await TestSite()
        func receive(_ instance: String, issuer: String?, assumed: Record.Assumptions) async throws {
            var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
            writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.7")
            writer.append(.sopInstanceUID, .UI, string: instance)
            writer.append(.patientName, .PN, bytes: Array("M\u{FC}ller".unicodeScalars.map { UInt8($0.value) }))
            writer.append(.patientID, .LO, string: "7")
            if let issuer { writer.append(.issuerOfPatientID, .LO, string: issuer) }
            writer.append(.studyInstanceUID, .UI, string: "1.2.\(instance)")
            writer.append(.seriesInstanceUID, .UI, string: "1.3.\(instance)")
            var arrival = Arrival(
                form: .dataSet(
                    transferSyntax: .explicitVRLittleEndian, sopClassUID: "1.2.840.10008.5.1.4.1.1.7",
                    sopInstanceUID: instance), route: "test")
            arrival.assumed = assumed
            let receiver = try site.archive.receive(arrival, subject: TestSite.peer)
            try writer.bytes.withUnsafeBytes { try receiver.take($0) }
            _ = try await receiver.finish()
        }
        let assumed = Record.Assumptions(
            issuerOfPatientID: "HOSP", characterSet: "ISO_IR 100", timeZone: "+0100")
        try await receive("1.1", issuer: nil, assumed: assumed)
        try await receive("1.2", issuer: "HOSP", assumed: Record.Assumptions(characterSet: "ISO_IR 100"))
        try await receive("1.3", issuer: nil, assumed: Record.Assumptions(characterSet: "ISO_IR 100"))
        func check() async throws {
            // The same id with the same issuer is one patient; without an issuer it is another.
            #expect(try await site.statistics().patients == 2)
            let page = try await site.archive.search(
                Query(level: .study, keys: [QueryKey(.patientName, "M\u{FC}ller")]),
                subject: TestSite.peer)
            #expect(page.answers.count == 3)
        }
        try await check()
        // Closing writes the log into one more group.
        let dump = try await site.dump().filter { !$0.hasPrefix("group") }
        try await site.close()
        try site.deleteVault()
        try await site.open()
        try await check()
        #expect(try await site.dump().filter { !$0.hasPrefix("group") } == dump)
    }

    @Test("only an administrator says who is known, and nonsense is refused")
    func refusals() async throws {
        let site = try await TestSite()
        let peer = Peer(aeTitle: "CT1", host: "h", port: 104)
        let archive = try site.archive
        await #expect(throws: ArchiveError.denied("not-an-administrator")) {
            try await archive.addPeer(peer, subject: TestSite.peer)
        }
        await #expect(throws: ArchiveError.notFound) {
            try await archive.removePeer(aeTitle: "CT1", subject: TestSite.administrator)
        }
        await #expect(throws: ArchiveError.self) {
            try await archive.addPeer(Peer(aeTitle: "CT1", host: "h", port: 0), subject: TestSite.administrator)
        }
        #expect(archive.peer(aeTitle: "CT1") == nil)
    }
}
