import DICOMNetwork
import Testing

@Suite("what is proposed for instances to be stored")
struct StoragePlanTests {
    private static let jpeg = "1.2.840.10008.1.2.4.70"
    private static let explicit = DICOMUID.explicitVRLittleEndian
    private static let implicit = DICOMUID.implicitVRLittleEndian

    private func plan(_ kinds: [(String, String)], preferred: [String] = [], onlyAsStored: Bool = false) -> [[[String]]]
    {
        StoragePlan(
            for: Set(kinds.map { StoragePlan.Kind(sopClassUID: $0.0, transferSyntaxUID: $0.1) }),
            preferredUIDs: preferred, onlyAsStored: onlyAsStored
        ).shares.map { $0.proposals.map { [$0.abstractSyntaxUID] + $0.transferSyntaxUIDs } }
    }

    @Test("each as stored, and the native ones that every peer takes")
    func kinds() {
        #expect(plan([("1.1", Self.jpeg)]) == [[["1.1", Self.jpeg], ["1.1", Self.explicit, Self.implicit]]])
        #expect(
            plan([("1.1", Self.jpeg), ("1.1", Self.implicit)])
                == [[["1.1", Self.implicit], ["1.1", Self.jpeg], ["1.1", Self.explicit]]])
        #expect(plan([("1.1", Self.jpeg)], onlyAsStored: true) == [[["1.1", Self.jpeg]]])
        #expect(
            plan([("1.1", Self.jpeg)], preferred: [Self.explicit])
                == [[["1.1", Self.explicit], ["1.1", Self.jpeg], ["1.1", Self.implicit]]])
    }

    @Test(
        "no association has more contexts than there are numbers for, and nothing is left out",
        arguments: [1, 42, 43, 64, 65, 200])
    func limit(classCount: Int) {
        let kinds = (0..<classCount).flatMap { [("1.\($0)", Self.jpeg), ("1.\($0)", Self.explicit)] }
        let shares = plan(kinds)
        #expect(shares.allSatisfy { $0.count <= StoragePlan.contextCount })
        let all = shares.flatMap { $0 }
        #expect(kinds.allSatisfy { kind in all.contains([kind.0, kind.1]) })
        #expect(shares.count == (classCount * 3 + 125) / 126)
    }
}

@Suite("status codes in words")
struct StatusMeaningTests {
    @Test(
        "the same code means what its service says",
        arguments: [
            (0xA700, Command.cStore, "refused: out of resources"),
            (0xA701, .cMove, "refused: out of resources, unable to calculate number of matches"),
            (0xA7FF, .cStore, "refused: out of resources"), (0xA801, .cMove, "refused: move destination unknown"),
            (0xA900, .cFind, "error: identifier does not match SOP class"),
            (0xA9FF, .cStore, "error: data set does not match SOP class"),
            (0xB000, .cStore, "warning: coercion of data elements"),
            (0xB000, .cGet, "sub-operations complete, one or more failures or warnings"),
            (0xC001, .cStore, "error: cannot understand"), (0xC001, .cFind, "failed: unable to process"),
            (0xFE00, .cFind, "matching ended by cancel"),
            (0x0122, .cStore, "refused: SOP class not supported"), (0x0000, .cEcho, "success"),
            (0xDEAD, .cStore, "a failure of the peer's own"),
            (0xBEEF, .cStore, "a warning of the peer's own"),
        ])
    func meaning(code: Int, command: Command, words: String) {
        let status = Status(rawValue: UInt16(code))
        #expect(status.meaning(of: command) == words)
        #expect(status.hexadecimal.count == 4)
    }
}
