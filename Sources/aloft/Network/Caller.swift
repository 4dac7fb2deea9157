import ArgumentParser
import DICOM
import DICOMNetwork
import Foundation
import NIOPosix
import Service
import UnixSignals

/// Asks one peer for associations, and says in words why there is none.
struct Caller: Sendable {
    let address: PeerAddress
    let callingAETitle: String
    var limits: NetworkLimits
    let userIdentity: UserIdentity?
    let tls: TLSCredentials?
    let isVerbose: Bool

    func associate(
        _ proposals: [RequestorConfiguration.Proposal],
        extended: [UserInformation.ExtendedNegotiation] = []
    ) async throws(NetworkError) -> Requestor {
        var configuration = RequestorConfiguration(
            callingAETitle: callingAETitle, calledAETitle: address.aeTitle, proposals: proposals,
            implementation: .aloft)
        configuration.limits = limits
        configuration.userIdentity = userIdentity
        configuration.tls = tls
        configuration.extendedNegotiations = extended
        let began = ContinuousClock.now
        let requestor = try await Requestor.associate(
            host: address.host, port: address.port, configuration: configuration,
            group: MultiThreadedEventLoopGroup.singleton)
        if isVerbose {
            Output.note("associated with \(address.shown) as \(callingAETitle) in \(began.duration(to: .now).shown)")
            for line in NegotiationText.lines(requestor) { Output.note("  " + line) }
        }
        return requestor
    }

    /// The association, or the end of the command with the reason.
    func associateOrExit(
        _ proposals: [RequestorConfiguration.Proposal],
        extended: [UserInformation.ExtendedNegotiation] = []
    ) async throws -> Requestor {
        do throws(NetworkError) { return try await associate(proposals, extended: extended) } catch {
            throw await failed(error)
        }
    }

    /// In words why it failed.
    func why(_ error: NetworkError) async -> String {
        if error == .unreachable { return await NetworkErrorText.whyUnreachable(address.host, address.port) }
        if error == .connectionClosed, tls != nil { return "the peer closed the connection: does the port speak TLS?" }
        return NetworkErrorText.describe(error)
    }

    /// Says why; the error ends the command.
    func failed(_ error: NetworkError) async -> ExitCode {
        Output.error("\(address.shown): \(await why(error))")
        return (error.mayPass ? ExitStatus.mayPass : .refused).exitCode
    }

    /// Runs one operation and releases the association. Ctrl-C sends C-CANCEL, a second one ends the command.
    func run<Value: Sendable>(
        on requestor: Requestor, _ body: () async throws(NetworkError) -> Value
    ) async throws -> Value {
        let cancelling = Task {
            var count = 0
            for await _ in await UnixSignalsSequence(trapping: .sigint) {
                count += 1
                if count > 1 { exit(ExitStatus.refused.rawValue) }
                Output.note("\nasking \(address.aeTitle) to stop; Ctrl-C again to leave at once")
                try? await requestor.cancel()
            }
        }
        defer { cancelling.cancel() }
        do throws(NetworkError) {
            let value = try await body()
            // The answer is there: how the association ends makes no difference to it.
            try? await requestor.release()
            return value
        } catch {
            await requestor.abort()
            throw await failed(error)
        }
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
    var milliseconds: Double { seconds * 1000 }

    /// As people read it: `4.1 ms`, `12.3 s`, `4 min 5 s`.
    var shown: String {
        if seconds < 1 { return String(format: "%.1f ms", milliseconds) }
        if seconds < 60 { return String(format: "%.1f s", seconds) }
        return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
    }
}
