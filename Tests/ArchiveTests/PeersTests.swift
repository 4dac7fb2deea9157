import Access
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
