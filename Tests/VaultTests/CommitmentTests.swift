import Testing

@testable import Vault

@Suite struct CommitmentTests {
    static func references(_ count: Int) -> [CommitmentReference] {
        (0..<count).map { CommitmentReference(sopClassUID: "1.2.840.10008.5.1.4.1.1.2", sopInstanceUID: "1.2.\($0)") }
    }

    static func commitment(
        _ references: [CommitmentReference], direction: Commitment.Direction = .given, peer: String = "CT1",
        created: UInt64 = 5
    ) -> Commitment {
        Commitment(
            direction: direction, peerAETitle: peer, transactionUID: "2.25.7", references: references,
            created: created)
    }

    @Test("a commitment comes back as it was entered, open until it is over, and is forgotten some time after")
    func life() throws {
        let vault = try Fixture().vault
        var commitment = Self.commitment(Self.references(3))
        #expect(try vault.open(commitment) == .open(commitment))
        var named = commitment
        named.references = []
        #expect(try vault.openCommitments(.given) == [named])
        #expect(try vault.openCommitments(.awaited).isEmpty)
        #expect(try vault.commitment(named) == commitment)
        commitment.result = CommitmentResult(
            committed: Array(commitment.references.prefix(1)),
            failed: commitment.references.dropFirst().map { CommitmentResult.Failure($0, reason: 0x0112) })
        commitment.state = .reported
        try vault.change(commitment)
        #expect(try vault.commitment(named) == commitment)
        #expect(try vault.openCommitments(.given).isEmpty)
        try vault.forgetCommitments(endedBefore: 5)
        #expect(try vault.commitment(named) == commitment)
        try vault.forgetCommitments(endedBefore: 6)
        #expect(try vault.commitment(named) == nil)
    }

    @Test("the same request again is one, opened again; with other content, in whatever order, it is a duplicate")
    func again() throws {
        let vault = try Fixture().vault
        let references = Self.references(3)
        var first = Self.commitment(references)
        _ = try vault.open(first)
        #expect(try vault.open(Self.commitment(references.reversed())) != .tooMany)
        #expect(try vault.openCommitments(.given).count == 1)
        first.state = .reported
        try vault.change(first)
        guard case .open(let second) = try vault.open(Self.commitment(references, created: 9)) else {
            Issue.record("not opened again")
            return
        }
        #expect(!second.isDuplicate && second.state == .open)
        // What was read before it was asked for again does not close it.
        try vault.change(first)
        #expect(try vault.openCommitments(.given).count == 1)
        for _ in 0..<2 {
            guard case .open(let other) = try vault.open(Self.commitment(Self.references(4))) else {
                Issue.record("not entered")
                return
            }
            #expect(other.isDuplicate)
        }
        #expect(try vault.openCommitments(.given).map(\.isDuplicate).sorted { !$0 && $1 } == [false, true])
        guard case .open(let foreign) = try vault.open(Self.commitment(Self.references(4), peer: "CT2")) else {
            Issue.record("not entered")
            return
        }
        #expect(!foreign.isDuplicate, "another peer's transactions have nothing to do with it")
    }

    @Test("what we asked for is found by its UID alone, whoever reports")
    func awaited() throws {
        let vault = try Fixture().vault
        let commitment = Self.commitment(Self.references(1), direction: .awaited)
        _ = try vault.open(commitment)
        #expect(try vault.commitments(.awaited, peerAETitle: "", transactionUID: "2.25.7") == [commitment])
        #expect(try vault.commitments(.awaited, peerAETitle: "", transactionUID: "2.25.8").isEmpty)
        #expect(try vault.commitments(.given, peerAETitle: "CT1", transactionUID: "2.25.7").isEmpty)
    }

    @Test("damage of a row's bytes is an error, never half a commitment and never a trap")
    func damage() throws {
        let whole = Self.commitment(Self.references(2)).attributes
        for count in 0..<whole.count {
            let cut = try? Commitment(
                direction: .given, state: .open, created: 1, attributes: Array(whole.prefix(count)))
            // Cut between two fields only the references may be fewer, and always whole ones.
            if let cut { #expect(cut.references.count < 2 && cut.contentDigest.count == 32) }
        }
    }
}
