import Access
import Archive
import Foundation
import Hummingbird
import Vault

/// The peers that are known.
struct PeersRoute {
    let archive: Archive
    let subject: Subject

    init(_ archive: Archive, _ subject: Subject) { (self.archive, self.subject) = (archive, subject) }

    /// A peer as requests and answers have it.
    struct Item: Codable {
        var aeTitle: String
        var host: String
        var port: Int
        var usesTLS: Bool
        var transferSyntaxUIDs: [String]
        var quirks: [String]
        var issuerOfPatientID: String?
        var organisation: String
        var timeZone: String?
        var characterSet: String?

        init(_ peer: Peer) {
            (aeTitle, host, port, usesTLS) = (peer.aeTitle, peer.host, peer.port, peer.usesTLS)
            (transferSyntaxUIDs, quirks) = (peer.transferSyntaxUIDs, peer.quirks.map(\.rawValue).sorted())
            (issuerOfPatientID, organisation) = (peer.issuerOfPatientID, peer.organisation)
            (timeZone, characterSet) = (peer.timeZone, peer.characterSet)
        }

        func peer() throws(ArchiveError) -> Peer {
            var peer = Peer(aeTitle: aeTitle, host: host, port: port)
            (peer.usesTLS, peer.transferSyntaxUIDs) = (usesTLS, transferSyntaxUIDs)
            for name in quirks {
                guard let quirk = Peer.Quirk(rawValue: name) else {
                    let known = Peer.Quirk.allCases.map(\.rawValue).joined(separator: ", ")
                    throw .invalid("there is no quirk '\(name)': \(known)")
                }
                peer.quirks.insert(quirk)
            }
            (peer.issuerOfPatientID, peer.organisation) = (issuerOfPatientID, organisation)
            (peer.timeZone, peer.characterSet) = (timeZone, characterSet)
            return peer
        }
    }

    func list() throws -> Response { try answer(archive.peers(subject: subject).map { Item($0) }) }

    func add(_ request: Request) async throws -> Response {
        struct Answer: Encodable { var isNew: Bool }
        var request = request
        let body = try await request.collectBody(upTo: 1 << 16)
        guard let item = try? JSONDecoder().decode(Item.self, from: Data(body.readableBytesView)) else {
            throw ArchiveError.invalid("the body is no peer")
        }
        return try await answer(Answer(isNew: archive.addPeer(item.peer(), subject: subject)))
    }

    func remove(_ aeTitle: String) async throws -> Response {
        guard archive.peer(aeTitle: aeTitle) != nil else {
            return HTTPAnswers.problem(.notFound, "there is no peer '\(aeTitle)'")
        }
        try await archive.removePeer(aeTitle: aeTitle, subject: subject)
        return HTTPAnswers.bytes(Array("{}".utf8), type: "application/json")
    }

    func test(_ aeTitle: String, as ownAETitle: String, tls: PeerTLS) async throws -> Response {
        _ = try archive.peers(subject: subject)
        guard let peer = archive.peer(aeTitle: aeTitle) else {
            return HTTPAnswers.problem(.notFound, "there is no peer '\(aeTitle)'")
        }
        return try answer(await PeerTest(peer: peer, aeTitle: ownAETitle, tls: tls).run())
    }

    private func answer(_ value: some Encodable) throws -> Response {
        HTTPAnswers.bytes(Array(try JSONEncoder().encode(value)), type: "application/json")
    }
}
