import TestSupport
import Testing

@testable import DICOMNetwork

/// What needs no peer; handshakes are in Tests/Interoperability/test_dimse_tls.py.
@Suite struct TLSTests {
    private func der(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
        let content = parts.flatMap(\.self)
        return content.count < 128
            ? [tag, UInt8(content.count)] + content
            : [tag, 0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + content
    }
    private func name(_ oid: [UInt8], _ tag: UInt8, _ text: [UInt8]) -> [UInt8] {
        der(0x31, der(0x30, der(0x06, oid), der(tag, text)))
    }
    private func certificate(_ subject: [UInt8], hasVersion: Bool = true) -> [UInt8] {
        let version = hasVersion ? der(0xA0, der(0x02, [2])) : []
        let issuer = der(0x30, name([0x55, 4, 3], 0x0C, Array("issuer".utf8)))
        let fields = der(
            0x30, version, der(0x02, [1]), der(0x30), issuer, der(0x30), der(0x30, subject), der(0x30))
        return der(0x30, fields, der(0x30), der(0x03, [UInt8](repeating: 0, count: 256)))
    }

    @Test("a certificate's subject is read, the last part first, with what has a meaning escaped")
    func subject() {
        let names =
            name([0x55, 4, 6], 0x13, Array("CH".utf8)) + name([0x55, 4, 10], 0x0C, Array("Höspital, West".utf8))
            + name([0x55, 4, 3], 0x1E, [0, 0x63, 0, 0x74, 0, 0x31]) + name([0x2A, 3], 0x0C, Array("a\u{7}".utf8))
        for hasVersion in [true, false] {
            #expect(
                CertificateSubject.text(ofDER: certificate(names, hasVersion: hasVersion))
                    == "OID.2a.3=a?,CN=ct1,O=Höspital\\, West,C=CH")
        }
        #expect(CertificateSubject.text(ofDER: certificate([])) == "")
    }

    @Test("a damaged certificate is read or not, never a trap") func damage() {
        let whole = certificate(name([0x55, 4, 3], 0x0C, Array("ct1".utf8)))
        var unread = 0
        for seed in 0..<3000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            if CertificateSubject.text(ofDER: whole.damaged(using: &random)) == nil { unread += 1 }
        }
        #expect(unread > 100)
    }

    @Test("files that are not there are named") func files() {
        var settings = TLSSettings()
        #expect(throws: TLSProblem.certificateUnreadable) { try TLSCredentials.acceptor(settings) }
        settings.certificateFile = "/no/such/file"
        #expect(throws: TLSProblem.certificateUnreadable) { try TLSCredentials.requestor(settings) }
        settings.certificateFile = nil
        settings.trustFile = "/no/such/file"
        #expect(throws: TLSProblem.trustUnreadable) { try TLSCredentials.requestor(settings) }
    }
}
