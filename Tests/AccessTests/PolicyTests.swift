import Access
import Sealing
import Testing

@Suite struct PolicyTests {
    static let organisation = OrganisationID(Bytes16(high: 1, low: 2))
    static let near = Subject.dimsePeer(callingAETitle: "CT1", address: "127.0.0.1", isLoopback: true)
    static let far = Subject.dimsePeer(callingAETitle: "CT1", address: "10.0.0.7", isLoopback: false)
    static let known = Subject.dimsePeer(callingAETitle: "CT1", address: "10.0.0.7", isLoopback: false, isKnown: true)
    static let nearClient = Subject.httpClient(address: "::1", isLoopback: true, isForwarded: false)
    static let farClient = Subject.httpClient(address: "10.0.0.7", isLoopback: false, isForwarded: false)
    static let proxied = Subject.httpClient(address: "127.0.0.1", isLoopback: true, isForwarded: true)
    static let administrator = Subject.administrator(userID: 1000)
    static let stranger = Subject.administrator(userID: 1001)
    static let system = Subject.system(job: "settle")

    static func request(_ subject: Subject, _ action: Action, for purpose: Purpose = .treatment) -> AccessRequest {
        AccessRequest(
            subject: subject, action: action, resource: Resource(organisation: organisation), purpose: purpose)
    }

    struct Row: Sendable {
        let subject: Subject
        let purpose: Purpose
        /// Of store, search, read.
        let use: Decision.Reason
        /// Of resolving exceptions and administering.
        let rule: Decision.Reason
        let useWhenTrusted: Decision.Reason
    }
    static let rows = [
        Row(subject: near, purpose: .treatment, use: .loopback, rule: .notAnAdministrator, useWhenTrusted: .loopback),
        Row(
            subject: nearClient, purpose: .treatment, use: .loopback, rule: .notAnAdministrator,
            useWhenTrusted: .loopback),
        Row(
            subject: far, purpose: .treatment, use: .untrustedNetwork, rule: .notAnAdministrator,
            useWhenTrusted: .trustedNetwork),
        Row(
            subject: farClient, purpose: .treatment, use: .untrustedNetwork, rule: .notAnAdministrator,
            useWhenTrusted: .trustedNetwork),
        Row(
            subject: proxied, purpose: .treatment, use: .untrustedNetwork, rule: .notAnAdministrator,
            useWhenTrusted: .trustedNetwork),
        Row(
            subject: administrator, purpose: .administration, use: .administrator, rule: .administrator,
            useWhenTrusted: .administrator),
        Row(
            subject: stranger, purpose: .administration, use: .notAnAdministrator, rule: .notAnAdministrator,
            useWhenTrusted: .notAnAdministrator),
        Row(subject: system, purpose: .maintenance, use: .system, rule: .noRule, useWhenTrusted: .system),
        Row(subject: system, purpose: .treatment, use: .noRule, rule: .noRule, useWhenTrusted: .noRule),
    ]
    static let allowing: Set<Decision.Reason> = [.loopback, .trustedNetwork, .administrator, .system]

    @Test("who may do what, every action of every subject", arguments: rows)
    func table(row: Row) {
        for trusts in [false, true] {
            let policy = Policy(trustsNetwork: trusts, administratorUserIDs: [1000])
            for action in Action.allCases {
                let isUse = [.store, .search, .read].contains(action)
                let expected = !isUse ? row.rule : trusts ? row.useWhenTrusted : row.use
                let verdict = policy.verdict(on: Self.request(row.subject, action, for: row.purpose))
                #expect(verdict.reason == expected, "\(action), network trusted: \(trusts)")
                #expect(verdict.isAllowed == Self.allowing.contains(expected), "\(action), network trusted: \(trusts)")
            }
        }
    }

    @Test("unknown callers may do what the policy says of them, and known ones are not touched by it")
    func unknownCallers() {
        typealias Expected = (near: Decision.Reason, far: Decision.Reason)
        let expected: [Policy.UnknownCallers: Expected] = [
            .loopback: (.loopback, .untrustedNetwork), .reject: (.unknownCaller, .unknownCaller),
            .accept: (.unknownCallersAccepted, .unknownCallersAccepted),
        ]
        for (rule, reasons) in expected {
            let policy = Policy(unknownCallers: rule, administratorUserIDs: [1000])
            for action in [Action.store, .search, .read] {
                #expect(policy.verdict(on: Self.request(Self.near, action)).reason == reasons.near, "\(rule)")
                #expect(policy.verdict(on: Self.request(Self.far, action)).reason == reasons.far, "\(rule)")
                #expect(policy.verdict(on: Self.request(Self.known, action)).reason == .knownPeer, "\(rule)")
                #expect(policy.verdict(on: Self.request(Self.nearClient, action)).reason == .loopback, "\(rule)")
            }
            for subject in [Self.near, Self.known] {
                #expect(!policy.verdict(on: Self.request(subject, .administer)).isAllowed, "\(rule)")
                #expect(!policy.verdict(on: Self.request(subject, .resolveExceptions)).isAllowed, "\(rule)")
            }
        }
        let trusting = Policy(trustsNetwork: true, unknownCallers: .reject, administratorUserIDs: [])
        #expect(trusting.verdict(on: Self.request(Self.far, .store)).reason == .unknownCaller)
        #expect(trusting.verdict(on: Self.request(Self.farClient, .search)).reason == .trustedNetwork)
    }

    @Test("who may store over HTTP may reject there where the policy says so, and only there")
    func webDeletes() {
        let policy = Policy(takesWebDeletes: true, administratorUserIDs: [])
        #expect(policy.verdict(on: Self.request(Self.nearClient, .reject)).reason == .loopback)
        #expect(policy.verdict(on: Self.request(Self.farClient, .reject)).reason == .untrustedNetwork)
        #expect(policy.verdict(on: Self.request(Self.near, .reject)).reason == .notAnAdministrator)
        #expect(policy.verdict(on: Self.request(Self.nearClient, .resolveExceptions)).reason == .notAnAdministrator)
        #expect(!Policy(administratorUserIDs: []).takesWebDeletes)
    }

    @Test("a network is not trusted unless somebody says so")
    func defaultPolicy() {
        #expect(!Policy(administratorUserIDs: []).trustsNetwork)
    }
}
