import ArgumentParser
import DICOM
import DICOMNetwork
import Foundation
import Service

struct Echo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask a DICOM peer whether it is there (C-ECHO), and what it can do.",
        discussion: """
            A peer is AET@HOST:PORT, or the AE title of one that this site knows (aloft peer list).

            Examples:
              aloft echo PACS@10.0.0.5:104
              aloft echo CT1 --count 10
              aloft echo PACS@10.0.0.5:104 --services
            """)

    @Argument(help: "AET@HOST:PORT, or a known AE title.") var peer: String
    @OptionGroup var options: PeerOptions
    @Option(help: "Ask so often, on one association.") var count = 1
    @Flag(help: "Find out which services and storage classes the peer takes, and in which transfer syntaxes.")
    var services = false

    struct Report: Encodable {
        var aeTitle: String
        var host: String
        var port: Int
        var callingAETitle: String
        var isSuccess = false
        var reason: String?
        var status: String?
        var associationMilliseconds: Double?
        var echoMilliseconds: [Double] = []
        var implementationClassUID: String?
        var implementationVersionName: String?
        /// 0: no limit.
        var maximumPDUByteCount: UInt32?
        var services: [PeerServices.Row]?
    }

    func validate() throws {
        guard (1...100_000).contains(count) else { throw ValidationError("--count takes 1 to 100000") }
    }

    func run() async throws {
        var caller = try await options.caller(peer)
        if options.timeout == nil { caller.limits.idle = caller.limits.artim }
        let address = caller.address
        var report = Report(
            aeTitle: address.aeTitle, host: address.host, port: address.port, callingAETitle: caller.callingAETitle)
        do throws(NetworkError) {
            try await echo(caller, &report)
            if services { report.services = try await PeerServices.find(caller) }
        } catch {
            if options.site.json {
                report.isSuccess = false
                report.reason = await caller.why(error)
                try Output.json(report)
                throw (error.mayPass ? ExitStatus.mayPass : .refused).exitCode
            }
            throw await caller.failed(error)
        }
        if options.site.json { try Output.json(report) } else { show(report, address) }
        if !report.isSuccess { throw ExitStatus.refused.exitCode }
    }

    private func echo(_ caller: Caller, _ report: inout Report) async throws(NetworkError) {
        let began = ContinuousClock.now
        let requestor = try await caller.associate([.verification])
        report.associationMilliseconds = began.duration(to: .now).milliseconds
        report.implementationClassUID = requestor.peer.implementationClassUID
        report.implementationVersionName = requestor.peer.implementationVersionName
        report.maximumPDUByteCount = requestor.peer.maximumPDUByteCount
        report.isSuccess = true
        do throws(NetworkError) {
            for _ in 0..<count {
                let asked = ContinuousClock.now
                let status = try await requestor.echo()
                report.echoMilliseconds.append(asked.duration(to: .now).milliseconds)
                report.status = status.hexadecimal
                if !status.isAccepted {
                    report.isSuccess = false
                    report.reason = status.meaning(of: .cEcho)
                    break
                }
            }
        } catch {
            await requestor.abort()
            throw error
        }
        try? await requestor.release()
    }

    private func show(_ report: Report, _ address: PeerAddress) {
        let status = "\(report.status ?? "no status") \(report.reason ?? "success")"
        Output.line("\(address.shown) answered C-ECHO: \(status)")
        var peer = UserInformation()
        peer.implementationClassUID = report.implementationClassUID
        peer.implementationVersionName = report.implementationVersionName
        peer.maximumPDUByteCount = report.maximumPDUByteCount ?? 0
        Output.line("  implementation   \(NegotiationText.implementation(peer))")
        Output.line("  maximum PDU      \(NegotiationText.maximumPDU(peer))")
        let times = report.echoMilliseconds.sorted()
        let association = String(format: "association %.1f ms", report.associationMilliseconds ?? 0)
        if times.count == 1 {
            Output.line("  time             \(association), C-ECHO " + String(format: "%.1f ms", times[0]))
        } else if let least = times.first, let most = times.last {
            let range = String(format: "%.1f to %.1f ms, median %.1f ms", least, most, times[times.count / 2])
            Output.line("  time             \(association), \(times.count) C-ECHO \(range)")
        }
        if let services = report.services { PeerServices.show(services) }
    }
}
