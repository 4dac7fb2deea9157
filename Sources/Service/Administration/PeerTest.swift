import DICOM
public import DICOMNetwork
import NIOPosix
import Vault

/// C-ECHO to a peer (PS3.4 Annex A), and in words what came of it.
struct PeerTest {
    struct Outcome: Encodable {
        var aeTitle: String
        var host: String
        var port: Int
        var usesTLS: Bool
        var isSuccess: Bool
        /// What was done, step by step; the last says how it ended.
        var steps: [String]
        var milliseconds: Int
        var implementationClassUID: String?
        var implementationVersionName: String?
        var maximumPDUByteCount: UInt32?
    }

    let peer: Peer
    let aeTitle: String
    let tls: PeerTLS

    func run() async -> Outcome {
        let began = ContinuousClock.now
        var outcome = Outcome(
            aeTitle: peer.aeTitle, host: peer.host, port: peer.port, usesTLS: peer.usesTLS, isSuccess: false,
            steps: [], milliseconds: 0)
        do throws(NetworkError) {
            try await echo(&outcome)
        } catch {
            if error == .unreachable {
                outcome.steps.append(await NetworkErrorText.whyUnreachable(peer.host, peer.port))
            } else {
                outcome.steps.append(NetworkErrorText.describe(error))
            }
        }
        outcome.milliseconds = Int(began.duration(to: .now) / .milliseconds(1))
        return outcome
    }

    private func echo(_ outcome: inout Outcome) async throws(NetworkError) {
        var configuration = RequestorConfiguration(
            callingAETitle: aeTitle, calledAETitle: peer.aeTitle, proposals: [.verification], implementation: .aloft)
        configuration.limits.artim = .seconds(10)
        configuration.limits.idle = .seconds(10)
        if peer.usesTLS { configuration.tls = try tls.credentials() }
        outcome.steps.append(
            "calling \(peer.aeTitle) at \(peer.host):\(peer.port) as \(aeTitle)\(peer.usesTLS ? " over TLS" : "")")
        let requestor = try await Requestor.associate(
            host: peer.host, port: peer.port, configuration: configuration, group: MultiThreadedEventLoopGroup.singleton
        )
        outcome.implementationClassUID = requestor.peer.implementationClassUID
        outcome.implementationVersionName = requestor.peer.implementationVersionName
        outcome.maximumPDUByteCount = requestor.peer.maximumPDUByteCount
        outcome.steps.append("the association is accepted")
        let status: DICOMNetwork.Status
        do throws(NetworkError) { status = try await requestor.echo() } catch {
            await requestor.abort()
            throw error
        }
        // The answer is there: how the association ends makes no difference to it.
        try? await requestor.release()
        outcome.isSuccess = status.isAccepted
        outcome.steps.append("C-ECHO was answered with status \(status.hexadecimal)")
    }
}

extension Implementation {
    /// Who we say we are in associations (PS3.7 D.3.3.2).
    public static let aloft = Implementation(
        classUID: FileMeta.implementationClassUID, versionName: FileMeta.implementationVersionName)
}
