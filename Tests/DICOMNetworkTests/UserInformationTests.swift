import NIOCore
import Testing

@testable import DICOMNetwork

/// The sub-items of PS3.7 Annex D.3.3, byte by byte, and what is agreed on by them.
@Suite struct UserInformationTests {
    private static let find = "1.2.840.10008.5.1.4.1.2.2.1"
    private static let move = "1.2.840.10008.5.1.4.1.2.2.2"
    private static let private1 = "1.2.3.4"

    private func read(_ bytes: [UInt8]) throws(PDUError) -> UserInformation {
        var reader = ByteReader(bytes[...])
        return try UserInformation(from: &reader, limits: NetworkLimits())
    }
    private func accept(_ user: UserInformation, contexts: [String] = [], policy: ContextPolicy) -> AssociateAccept {
        let proposals = contexts.enumerated().map {
            PresentationContextProposal(
                id: UInt8($0 * 2 + 1), abstractSyntaxUID: $1, transferSyntaxUIDs: [DICOMUID.explicitVRLittleEndian])
        }
        return Negotiation.answer(
            to: AssociateRequest(
                calledAETitle: "A", callingAETitle: "B", presentationContexts: proposals, userInformation: user),
            policy: policy, implementation: testImplementation, limits: NetworkLimits())
    }
    private let policy = ContextPolicy.storage({ $0 == ctImageStorage }, and: { [Self.find, Self.move].contains($0) })

    @Test(
        "a user identity is read, of each type",
        arguments: [
            (1, .username), (2, .usernameAndPasscode), (3, .kerberos), (4, .saml), (5, .jsonWebToken), (9, .other(9)),
        ] as [(UInt8, UserIdentity.Kind)])
    func identity(code: UInt8, kind: UserIdentity.Kind) throws {
        let user = try read([0x58, 0, 0, 11, code, 1, 0, 3, 0x41, 0xC3, 0xA9, 0, 2, 0x70, 0x77])
        #expect(
            user.userIdentity
                == UserIdentity(kind: kind, wantsResponse: true, primary: [0x41, 0xC3, 0xA9], secondary: [0x70, 0x77]))
        #expect(user.userIdentity?.username == (code <= 2 ? "Aé" : nil))
    }

    @Test("an identity without its secondary field is read, one cut short or come twice is not") func shortIdentity()
        throws
    {
        let short: [UInt8] = [0x58, 0, 0, 5, 1, 0, 0, 1, 0x41]
        #expect(try read(short).userIdentity == UserIdentity(kind: .username, primary: [0x41]))
        #expect(#expect(throws: PDUError.self) { try read([0x58, 0, 0, 5, 1, 0, 0, 2, 0x41]) }?.code == .truncated)
        #expect(#expect(throws: PDUError.self) { try read(short + short) }?.code == .duplicate)
    }

    @Test("neither passcode nor token is printed") func secrets() {
        let identity = UserIdentity(
            kind: .usernameAndPasscode, primary: Array("NAME".utf8), secondary: Array("SECRET".utf8))
        var user = UserInformation()
        user.userIdentity = identity
        var dumped = ""
        dump(user, to: &dumped)
        for text in ["\(identity)", String(reflecting: identity), "\(user)", dumped] {
            #expect(text.contains("usernameAndPasscode"))
            #expect(!text.contains("\(Array("SECRET".utf8))"))
            #expect(!text.contains("83"), "a byte of the passcode in \(text)")
        }
    }

    @Test("common extended negotiation is read, with and without its related classes") func common() throws {
        let uid: [UInt8] = [0, 3] + Array("1.2".utf8)
        let related: [UInt8] = [0, 10] + uid + uid
        let whole = try read([0x57, 0, 0, 22] + uid + uid + related)
        #expect(
            whole.commonExtendedNegotiations == [
                .init(sopClassUID: "1.2", serviceClassUID: "1.2", relatedGeneralSOPClassUIDs: ["1.2", "1.2"])
            ])
        let short = try read([0x57, 0, 0, 10] + uid + uid)
        #expect(short.commonExtendedNegotiations == [.init(sopClassUID: "1.2", serviceClassUID: "1.2")])
        let lie = #expect(throws: PDUError.self) { try read([0x57, 0, 0, 12] + uid + uid + [0, 10]) }
        #expect(lie?.code == .truncated)
    }

    @Test("an item that is too long for its length is left out, and the others stay") func tooLong() throws {
        var user = UserInformation()
        user.userIdentity = UserIdentity(
            kind: .saml, primary: [UInt8](repeating: 1, count: 65530), secondary: [1, 2, 3])
        user.implementationClassUID = "1.2"
        var buffer = ByteBuffer()
        user.write(into: &buffer)
        let again = try read(Array(buffer.readableBytesView.dropFirst(4)))
        #expect(again.userIdentity == nil)
        #expect(again.implementationClassUID == "1.2")
    }

    @Test("the requestor becomes SCP of storage classes, and of nothing else") func roles() {
        var user = UserInformation()
        user.roles = [ctImageStorage, Self.find, "1"].map { .init(sopClassUID: $0, isSCU: false, isSCP: true) }
        let accept = accept(user, policy: policy)
        #expect(
            accept.userInformation.roles == [
                .init(sopClassUID: ctImageStorage, isSCU: false, isSCP: true),
                .init(sopClassUID: Self.find, isSCU: false, isSCP: false),
            ])
        let request = AssociateRequest(
            calledAETitle: "", callingAETitle: "", presentationContexts: [], userInformation: user)
        #expect(Negotiation.requestorSCPClasses(of: request, accepted: accept) == [ctImageStorage])
        user.roles = []
        let silent = AssociateRequest(
            calledAETitle: "", callingAETitle: "", presentationContexts: [], userInformation: user)
        #expect(Negotiation.requestorSCPClasses(of: silent, accepted: accept).isEmpty)
    }

    @Test("query options are accepted as asked, without the conversion of enhanced images") func query() {
        func answer(_ uid: String, _ bytes: [UInt8]) -> [UInt8]? {
            var user = UserInformation()
            user.extendedNegotiations = [.init(sopClassUID: uid, applicationInformation: bytes)]
            return accept(user, policy: policy).userInformation.extendedNegotiations.first?.applicationInformation
        }
        #expect(answer(Self.find, [1, 1, 1, 1, 1]) == [1, 1, 1, 1, 0])
        #expect(answer(Self.find, [1, 0, 1]) == [1, 0, 1])
        #expect(answer(Self.find, []) == [0])
        #expect(answer(Self.find, [7, 1, 1, 1, 1, 9, 9]) == [0, 1, 1, 1, 0])
        #expect(answer(Self.move, [1, 1]) == [1, 0])
        #expect(answer(ctImageStorage, [3, 0, 0, 0, 2]) == [2, 0, 3, 0, 0])
        #expect(answer("1.2.840.10008.5.1.4.1.2.1.1", [1]) == nil, "a class without a service")
        #expect(ApplicationInformation.Query([1, 0, 1]).matchesNamesFuzzily)
        #expect(!ApplicationInformation.Query([1, 0]).matchesNamesFuzzily)
    }

    @Test("of two extended negotiations of one class the first is answered") func twice() {
        var user = UserInformation()
        user.extendedNegotiations = [[1], [0]].map { .init(sopClassUID: Self.find, applicationInformation: $0) }
        #expect(
            accept(user, policy: policy).userInformation.extendedNegotiations == [
                .init(sopClassUID: Self.find, applicationInformation: [1])
            ])
    }

    @Test("an unknown class that says it is storage is accepted, one that says it is something else is not")
    func introduced() {
        var user = UserInformation()
        user.commonExtendedNegotiations = [
            .init(sopClassUID: Self.private1, serviceClassUID: DICOMUID.storageServiceClass),
            .init(sopClassUID: "1.2.3.5", serviceClassUID: "1.2.3"),
        ]
        user.roles = [.init(sopClassUID: Self.private1, isSCU: true, isSCP: true)]
        let accept = accept(user, contexts: [Self.private1, "1.2.3.5"], policy: policy)
        #expect(accept.presentationContexts.map(\.result) == [.acceptance, .abstractSyntaxNotSupported])
        #expect(accept.userInformation.roles == user.roles)
        #expect(accept.userInformation.commonExtendedNegotiations.isEmpty, "an answer has none (PS3.7 D.3.3.6.2)")
    }

    @Test("an identity is answered where the policy vouches for it and the requestor asked") func response() {
        var (user, vouching) = (UserInformation(), policy)
        user.userIdentity = UserIdentity(kind: .username, wantsResponse: true, primary: [65])
        #expect(accept(user, policy: policy).userInformation.userIdentityResponse == nil)
        vouching.userIdentityResponse = { $0.username == "A" ? [] : nil }
        #expect(accept(user, policy: vouching).userInformation.userIdentityResponse == [])
        user.userIdentity?.wantsResponse = false
        #expect(accept(user, policy: vouching).userInformation.userIdentityResponse == nil)
    }
}
