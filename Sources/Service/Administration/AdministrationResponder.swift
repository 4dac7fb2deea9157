import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Foundation
import Gateway
import Glibc
import Hummingbird
import NIOCore
import Sealing
import Vault

/// Administration over the socket in the data folder: the same use cases, for the user that the kernel vouches for.
struct AdministrationResponder: BriefAnswering {
    typealias Context = WebContext

    let archive: Archive
    let configuration: SiteConfiguration
    let pictures: PictureService
    let commitments: Commitments

    func isBrief(_ head: HTTPRequest) -> Bool { false }
    func isVital(_ head: HTTPRequest) -> Bool { false }

    func respond(to request: Request, context: WebContext) async throws -> Response {
        guard let user = try? await PeerCredentials.userID(of: context.channel) else {
            return HTTPAnswers.problem(.forbidden, "the caller's user is not known")
        }
        let subject = Subject.administrator(userID: user)
        let path = request.uri.path
        if path.hasPrefix(WebResponder.root + "/") {
            let web = WebResponder(
                archive: archive, root: "http://localhost" + WebResponder.root, hosts: .any, pictures: pictures,
                logger: context.logger)
            return await web.respond(to: request, subject: subject)
        }
        do {
            return try await respond(to: path, request, subject)
        } catch let error as ArchiveError {
            return HTTPAnswers.problem(error)
        }
    }

    private func respond(to path: String, _ request: Request, _ subject: Subject) async throws -> Response {
        func parameter(_ name: String) -> String? { request.uri.queryParameters[name[...]].map { String($0) } }
        switch (request.method, path) {
        case (.get, "/admin/status"): return try await status(subject)
        case (.post, "/admin/instances"): return try await ImportRoute(archive, subject).answer(request)
        case (.get, "/admin/exceptions"):
            return try await ExceptionsRoute(archive, subject).list(openOnly: parameter("all") != "true")
        case (.get, "/admin/exceptions/show"):
            return try await ExceptionsRoute(archive, subject).show(parameter("id") ?? "")
        case (.get, "/admin/held"): return try await ExceptionsRoute(archive, subject).held()
        case (.get, "/admin/exceptions/original"):
            return try await ExceptionsRoute(archive, subject).original(parameter("id") ?? "")
        case (.post, "/admin/exceptions/resolve"):
            guard let decision = parameter("decision").flatMap({ ExceptionDecision(rawValue: $0) }) else {
                throw ArchiveError.invalid("decision: release, reject or dismiss")
            }
            try await archive.resolve(exception: parameter("id") ?? "", decision: decision, subject: subject)
            return HTTPAnswers.bytes(Array("{}".utf8), type: "application/json")
        case (.post, "/admin/reject"), (.post, "/admin/restore"):
            return try await amend(path, parameter, subject)
        case (.post, "/admin/forget"):
            return try await ForgetRoute(archive: archive, settings: configuration.settling, subject: subject).forget(
                study: parameter("study"), series: parameter("series"), instance: parameter("instance"),
                reason: parameter("reason"))
        case (_, let path) where path.hasPrefix("/admin/jobs") || path.hasPrefix("/admin/forward"):
            return try await respondOfJobs(to: path, request, subject)
        case (.get, "/admin/stats"):
            return try await StatsRoute(archive: archive, prices: configuration.settling.prices, subject: subject)
                .answer()
        case (.get, "/admin/peers"): return try PeersRoute(archive, subject).list()
        case (.post, "/admin/peers"): return try await PeersRoute(archive, subject).add(request)
        case (.post, "/admin/peers/remove"):
            return try await PeersRoute(archive, subject).remove(parameter("aet") ?? "")
        case (.post, "/admin/peers/test"):
            return try await PeersRoute(archive, subject).test(
                parameter("aet") ?? "", as: configuration.aeTitle, tls: configuration.dimse.peerTLS)
        case (.post, "/admin/commitments"):
            let scope = SelectionScope(
                studyUID: parameter("study"), seriesUID: parameter("series"), instanceUID: parameter("instance"))
            return try await CommitmentsRoute(archive: archive, requester: commitments.requester, subject: subject)
                .ask(scope, of: parameter("aet") ?? "", seconds: parameter("seconds").flatMap { Int($0) } ?? 30)
        case (.get, "/admin/commitments"):
            return try await CommitmentsRoute(archive: archive, requester: commitments.requester, subject: subject)
                .show(parameter("transaction") ?? "")
        case (.post, "/admin/verify"): return verify(parameter("sample").flatMap { Int($0) }, subject)
        case (.get, "/admin/keys"):
            let epochs = try archive.keyEpochs(subject: subject)
            return try json(epochs.map { KeyEpoch(name: $0.name, epoch: $0.epoch) })
        case (.post, "/admin/keys/turn"):
            let name = parameter("class") ?? ""
            let epoch = try await archive.turnKey(name, subject: subject)
            return try json(KeyEpoch(name: name, epoch: epoch))
        default: return HTTPAnswers.problem(.notFound, "there is no such administration request")
        }
    }

    private func respondOfJobs(to path: String, _ request: Request, _ subject: Subject) async throws -> Response {
        func parameter(_ name: String) -> String { request.uri.queryParameters[name[...]].map { String($0) } ?? "" }
        let (jobs, rules) = (JobsRoute(archive, subject), ForwardRoute(archive, subject))
        return switch (request.method, path) {
        case (.get, "/admin/jobs"): try await jobs.list(openOnly: parameter("all") != "true")
        case (.get, "/admin/jobs/show"): try await jobs.show(parameter("id"))
        case (.post, "/admin/jobs/cancel"): try await jobs.cancel(parameter("id"))
        case (.post, "/admin/jobs/retry"): try await jobs.retry(parameter("id"))
        case (.get, "/admin/forward"): try rules.list()
        case (.post, "/admin/forward"): try await rules.add(request)
        case (.post, "/admin/forward/remove"): try await rules.remove(parameter("name"))
        default: HTTPAnswers.problem(.notFound, "there is no such administration request")
        }
    }

    private struct KeyEpoch: Encodable { var name: String, epoch: UInt32 }

    private func status(_ subject: Subject) async throws -> Response {
        struct Answer: Encodable {
            var version: String, installation: String, data: String, rootKeyFile: String, isServing: Bool
            var patients: Int, studies: Int, series: Int, instances: Int, nonPatientInstances: Int
            var superseded: Int, held: Int, rejected: Int, openExceptions: Int
            var byteCount: UInt64, loosePacks: Int, loosePackByteCount: UInt64
            var settledPacks: Int, settledPackByteCount: UInt64, doomedPacks: Int, looseInstances: Int
            var preparedSeries: Int, damagedPacks: [String]
            var codecs: CodecPool.Statistics
        }
        let status = try await archive.status(subject: subject)
        let counts = status.statistics
        return try json(
            Answer(
                version: ServiceVersion.current, installation: archive.installation.id.description,
                data: configuration.layout.data, rootKeyFile: status.rootKeyFile,
                isServing: configuration.http != nil || configuration.dicom != nil, patients: counts.patients,
                studies: counts.studies, series: counts.series, instances: counts.instances,
                nonPatientInstances: counts.nonPatientInstances, superseded: counts.superseded, held: counts.held,
                rejected: counts.rejected,
                openExceptions: counts.openExceptions, byteCount: counts.byteCount, loosePacks: status.loosePacks,
                loosePackByteCount: status.loosePackByteCount, settledPacks: status.settledPacks,
                settledPackByteCount: status.settledPackByteCount, doomedPacks: status.doomedPacks,
                looseInstances: status.looseInstances,
                preparedSeries: status.preparedSeries,
                damagedPacks: status.damaged,
                codecs: pictures.codec.pool.statistics))
    }

    private func amend(
        _ path: String, _ parameter: (String) -> String?, _ subject: Subject
    ) async throws -> Response {
        struct Answer: Encodable { var instances: Int }
        let (study, series, instance) = (parameter("study") ?? "", parameter("series"), parameter("instance"))
        let isRejection = path.hasSuffix("reject")
        if let name = parameter("category") {
            guard let category = NonPatientCategory(rawValue: name) else { throw ArchiveError.notFound }
            let uid = instance ?? ""
            let count =
                isRejection
                ? try await archive.reject(category, instanceUID: uid, subject: subject)
                : try await archive.restore(category, instanceUID: uid, subject: subject)
            return try json(Answer(instances: count))
        }
        let count =
            isRejection
            ? try await archive.reject(studyUID: study, seriesUID: series, instanceUID: instance, subject: subject)
            : try await archive.restore(studyUID: study, seriesUID: series, instanceUID: instance, subject: subject)
        return try json(Answer(instances: count))
    }

    /// A line of JSON now and then, the last one marked.
    private func verify(_ sample: Int?, _ subject: Subject) -> Response {
        struct Line: Encodable {
            var checked: Int, total: Int, byteCount: UInt64, problems: [String], isLast: Bool
        }
        let archive = archive
        let body = ResponseBody { writer in
            var last = VerifyProgress()
            func line(_ progress: VerifyProgress, isLast: Bool) throws -> ByteBuffer {
                let line = Line(
                    checked: progress.checked, total: progress.total, byteCount: progress.byteCount,
                    problems: isLast ? progress.problems : [], isLast: isLast)
                return ByteBuffer(bytes: try JSONEncoder().encode(line) + [UInt8(ascii: "\n")])
            }
            for try await progress in archive.verification(sample: sample, subject: subject) {
                last = progress
                if progress.checked % 25 == 0 { try await writer.write(line(progress, isLast: false)) }
            }
            try await writer.write(line(last, isLast: true))
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "application/x-ndjson"], body: body)
    }

    private func json(_ value: some Encodable) throws -> Response {
        HTTPAnswers.bytes(Array(try JSONEncoder().encode(value)), type: "application/json")
    }
}

/// The version that programs print and answer.
public enum ServiceVersion {
    public static let current = "0.1.0"
}
