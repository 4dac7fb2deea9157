import DICOM
import DICOMNetwork
import NIOCore
import NIOPosix
import Vault

/// Asks peers for associations, as this site.
struct PeerCaller: Sendable {
    let aeTitle: String
    let tls: PeerTLS
    var limits = NetworkLimits()

    func associate(
        with peer: Peer, proposals: [RequestorConfiguration.Proposal]
    ) async throws(NetworkError) -> Requestor {
        var configuration = RequestorConfiguration(
            callingAETitle: aeTitle, calledAETitle: peer.aeTitle, proposals: proposals,
            implementation: .aloft)
        configuration.limits = limits
        if peer.usesTLS { configuration.tls = try tls.credentials() }
        return try await Requestor.associate(
            host: peer.host, port: peer.port, configuration: configuration,
            group: MultiThreadedEventLoopGroup.singleton)
    }

    /// What to propose for instances of these names: each as stored, and each SOP class in the native transfer syntaxes that
    /// every peer takes (PS3.5 10), so that what is stored can be made into them.
    ///
    /// - Parameter preferredUIDs: what the peer wants; then a context for each of these comes first.
    static func proposals(
        for names: some Collection<InstanceNames>, preferredUIDs: [String]
    ) -> [RequestorConfiguration.Proposal] {
        var proposals: [RequestorConfiguration.Proposal] = []
        func add(_ sopClassUID: String, _ transferSyntaxUIDs: [String]) {
            let proposal = RequestorConfiguration.Proposal(
                abstractSyntaxUID: sopClassUID, transferSyntaxUIDs: transferSyntaxUIDs)
            if !proposals.contains(proposal) { proposals.append(proposal) }
        }
        let native = [TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid]
        for name in names {
            for uid in preferredUIDs { add(name.sopClassUID, [uid]) }
            if !native.contains(name.transferSyntaxUID) { add(name.sopClassUID, [name.transferSyntaxUID]) }
            // Apart, so that what is stored in either can go as it is.
            for uid in native { add(name.sopClassUID, [uid]) }
        }
        return proposals
    }
}
