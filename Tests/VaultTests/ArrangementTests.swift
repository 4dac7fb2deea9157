import Testing

@testable import Vault

@Suite struct ArrangementTests {
    static func rank(_ milliseconds: UInt64) -> Rank { Rank(milliseconds: milliseconds, counter: 0, node: 1) }

    static var peer: Peer {
        var peer = Peer(aeTitle: "CT 1", host: "ct1.example", port: 104)
        peer.usesTLS = true
        peer.transferSyntaxUIDs = ["1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.1"]
        peer.quirks = [.noUTF8, .oneAssociation]
        (peer.issuerOfPatientID, peer.organisation) = ("Höspital", "radiology")
        (peer.timeZone, peer.characterSet) = ("+0100", "ISO_IR 100")
        return peer
    }

    @Test("a peer comes back as it was given, from the vault and from its item")
    func peer() throws {
        let vault = try Fixture().vault
        let arrangement = Self.peer.arrangement(rank: Self.rank(5))
        try vault.arrange(arrangement)
        #expect(try vault.peers() == [Self.peer])
        #expect(try vault.peer(aeTitle: " CT 1 ") == Self.peer)
        #expect(try vault.peer(aeTitle: "CT 2") == nil)
        #expect(try Arrangement.decode(arrangement.encoded()) == arrangement)
    }

    @Test("of several under one name the newest holds, in whatever order they come; a removed one stays removed")
    func newest() throws {
        var other = Self.peer
        other.port = 11112
        let all = [
            Self.peer.arrangement(rank: Self.rank(1)), other.arrangement(rank: Self.rank(3)),
            Arrangement(kind: .peer, name: "CT 1", rank: Self.rank(2), value: nil),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let vault = try Fixture().vault
            for index in order { try vault.arrange(all[index]) }
            #expect(try vault.peers().map(\.port) == [11112], "in the order \(order)")
        }
        let vault = try Fixture().vault
        for index in [2, 0] { try vault.arrange(all[index]) }
        #expect(try vault.peers().isEmpty)
        #expect(try vault.highestRank() == Self.rank(2))
    }

    @Test("what a version does not know is skipped, and damage is an error")
    func damage() throws {
        var unknown = TaggedFields()
        unknown.add(1, bytes: [200])
        unknown.add(2, "x")
        unknown.add(3, bytes: Self.rank(1).bytes)
        #expect(try Arrangement.decode(unknown.encoded) == nil)
        let whole = Self.peer.arrangement(rank: Self.rank(1)).encoded()
        for count in 1..<whole.count {
            // Cut between two fields it may be a peer that was removed; never a trap, never one with half its fields.
            if let cut = try? Arrangement.decode(Array(whole.prefix(count))) { #expect(cut.value == nil) }
        }
    }

    @Test(
        "what can't be a peer is said so",
        arguments: ["", "A\\B", " A", "ÄET", "12345678901234567"])
    func badTitle(_ title: String) {
        #expect(Peer(aeTitle: title, host: "h", port: 1).problem != nil)
    }

    @Test("host, port, time zone, transfer syntax and issuer are checked")
    func problems() {
        #expect(Self.peer.problem == nil)
        #expect(Peer(aeTitle: "A", host: "", port: 104).problem != nil)
        #expect(Peer(aeTitle: "A", host: "a b", port: 104).problem != nil)
        for port in [0, -1, 65_536] { #expect(Peer(aeTitle: "A", host: "h", port: port).problem != nil) }
        var peer = Self.peer
        for zone in ["", "0100", "+01:00", "+1500", "-0000", "+0160"] {
            peer.timeZone = zone
            #expect(peer.problem != nil, "\(zone)")
        }
        for zone in ["+0000", "-1200", "+1400", "+0545"] {
            peer.timeZone = zone
            #expect(peer.problem == nil, "\(zone)")
        }
        peer.transferSyntaxUIDs = ["1.2.x"]
        #expect(peer.problem != nil)
    }
}
