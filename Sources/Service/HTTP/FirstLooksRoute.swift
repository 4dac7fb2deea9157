import Access
import Archive
import DICOM
import DICOMImage
import DICOMWeb
import Gateway
import HTTPTypes
import Hummingbird
import Identity

/// The first looks of a series' frames: small pictures in HTJ2K, in the order in which they are scrolled through, so that a viewer
/// shows the whole stack after one request. No resource of PS3.18.
struct FirstLooksRoute {
    let web: WebResponder
    let subject: Subject

    private static let type = MediaType(
        "image", "jphc", [("transfer-syntax", NativeRecompression.transferSyntax.uid)])

    func answer(_ path: ResourcePath, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        let resource = AcceptNegotiation.Resource.frames(
            transferSyntaxUIDs: [NativeRecompression.transferSyntax.uid], areMany: true)
        guard let form = accept.representation(of: resource), form.packaging == .multipart else {
            return WebResponder.notAcceptable()
        }
        let opened = try await web.open(path, subject)
        var stack = FirstLookStack(opened.instances.map(\.opened))
        guard !stack.isEmpty else {
            return HTTPAnswers.problem(
                .notFound, "the series has no first looks: it is not settled, or its frames are small")
        }
        let first = try await next(&stack)
        let empty = MultipartWriter(partType: MediaType("image", "jphc"))
        let (web, rest) = (web, stack)
        return Outflow(web, opened).answer(empty.contentType.description) { writer in
            var (parts, stack) = (empty, rest)
            var looks = first
            var uids: [Int: String] = [:]
            while let some = looks {
                for look in some {
                    let instance = opened.instances[look.instance]
                    let uid: String
                    if let known = uids[look.instance] {
                        uid = known
                    } else {
                        uid = try await Self.uid(of: instance, web)
                    }
                    uids[look.instance] = uid
                    let place = InstancePath(study: path.study, series: path.series ?? "", instance: uid)
                    let location = web.locator.url(ofFrame: look.frameNumber, in: place)
                    var fields = HTTPFields()
                    fields[.contentType] = Self.type.description
                    fields[.contentLength] = String(look.codeStream.count)
                    fields[.contentLocation] = location
                    fields[.halvings] = String(look.halvings)
                    try await writer.write(framing: parts.partHead(fields))
                    try await Outflow(web, opened).send(PartReader(look.codeStream), frameCount: 1, to: &writer)
                }
                looks = try await stack.next()
            }
            try await writer.write(framing: parts.closing())
        }
    }

    private func next(_ stack: inout FirstLookStack) async throws(ArchiveError) -> [FirstLookStack.Look]? {
        do throws(GatewayError) { return try await stack.next() } catch { throw ArchiveError(error) }
    }

    private static func uid(of instance: Opened.Instance, _ web: WebResponder) async throws -> String {
        let record = try await web.record(of: instance)
        return try await instance.opened.names(record).sopInstanceUID
    }
}

extension HTTPField.Name {
    /// How often a frame's sides are halved in its first look. The name is a token: it is always valid.
    fileprivate static let halvings = HTTPField.Name("Aloft-Halvings") ?? .contentLocation
}
