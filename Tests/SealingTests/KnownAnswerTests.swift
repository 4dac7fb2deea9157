import TestSupport
import Testing

@testable import Sealing

/// Names and cells with known keys, worked out apart from this code with Python's `hmac` and `cryptography`. They stand in
/// rows and pictures for ever: a change here would lose every patient and study.
@Suite struct KnownAnswerTests {
    let organisation = OrganisationID(Bytes16(high: 3, low: 4))
    /// Epoch keys are 32 bytes of 01 (picture) to 06 (patient); the next random bytes are 07.
    let ring: KeyRing

    init() throws {
        ring = try KeyRing.make(
            root: RootKey(random: SystemRandom()), installation: InstallationID(Bytes16(high: 1, low: 2)),
            random: RepeatingRandom()
        ).ring
    }

    @Test("the pseudonym of a UID")
    func pseudonym() {
        let uid = ring.pseudonym(of: "1.2.840.10008.1", organisation: organisation)
        #expect(uid.description == "30c9f3769dce8b20a3d98ebe6a0eaa4f")
        #expect(uid.dicomUID == "2.25.64851533489537168563657567361651616335")
        #expect(PseudonymousUID("30c9f3769dce8b20a3d98ebe6a0eaa4f") == uid)
    }

    @Test("the key of a patient, and of the patient of one study")
    func patientKey() {
        let key = ring.patientKey(issuer: "Clinic", id: "J\u{fc}rgen", organisation: organisation)
        #expect(key.description == "7d50bdc71ed9eef5a0a8599a7bbeddc1")
        let study = ring.pseudonym(of: "1.2.840.10008.1", organisation: organisation)
        #expect(
            ring.patientKey(ofStudy: study, organisation: organisation).description
                == "a66a7c7f63297f31d7482b3c52f57594")
    }

    @Test("the token of a value")
    func token() {
        let token = Hexadecimal.string(ring.token("patient.id", value: "4711", organisation: organisation))
        #expect(token == "00000001" + "de5eb169b698ecd5a1b635078bca408d5939ce538fbb89a81437a7dd206575a4")
    }

    @Test("a sealed cell")
    func cell() throws {
        let cell = ring.sealCell(
            Array("words".utf8), table: "study", column: "attributes", row: Array(0..<16 as Range<UInt8>))
        let (head, sealed) = ("00000001070707070707070707070707", "b8190e2f20cd4a1f1711281e96d591b9abb6bc40cc")
        #expect(Hexadecimal.string(cell) == head + sealed)
    }
}
