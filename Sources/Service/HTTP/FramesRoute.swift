import Access
import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity
import NIOCore

/// WADO-RS frames, as stored (PS3.18 10.4.1.1.6): only the segments of the wanted frames are read.
struct FramesRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(
        _ path: InstancePath, _ numbers: [Int], _ accept: AcceptNegotiation
    ) async throws(ArchiveError) -> Response {
        let opened = try await web.open(.instance(path), subject)
        guard let instance = opened.instances.first else { throw .notFound }
        let record = try await web.record(of: instance)
        guard let frameCount = instance.opened.frameCount else {
            return HTTPAnswers.problem(.notFound, "the frames of this instance can't be told apart")
        }
        guard let largest = numbers.max(), largest <= frameCount, !numbers.isEmpty else {
            return HTTPAnswers.problem(.notFound, "the instance has \(frameCount) frames")
        }
        let resource = AcceptNegotiation.Resource.frames(
            transferSyntaxUIDs: [record.transferSyntaxUID], areMany: numbers.count > 1)
        guard let representation = accept.representation(of: resource) else { return WebResponder.notAcceptable() }
        return try await frames(numbers, of: instance, record, as: representation, opened)
    }

    private func frames(
        _ numbers: [Int], of instance: Opened.Instance, _ record: Record, as representation: Representation,
        _ opened: Opened
    ) async throws(ArchiveError) -> Response {
        let first: [UInt8]
        do throws(GatewayError) { first = try await instance.opened.frame(numbers[0], record: record) } catch {
            throw ArchiveError(error)
        }
        let type = representation.contentType(transferSyntaxUID: record.transferSyntaxUID)
        if representation.packaging == .single {
            web.archive.recordUse(of: opened, frameCount: 1, byteCount: first.count)
            return HTTPAnswers.bytes(first, type: type.description)
        }
        let archive = web.archive
        let parts = MultipartWriter(partType: MediaType(parsing: representation.essence) ?? type)
        let body = ResponseBody { writer in
            var parts = parts
            var byteCount = 0
            for (index, number) in numbers.enumerated() {
                let bytes = index == 0 ? first : try await instance.opened.frame(number, record: record)
                byteCount += bytes.count
                let head = parts.partHead(contentType: type, byteCount: UInt64(bytes.count), location: nil)
                try await writer.write(ByteBuffer(bytes: head))
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.write(ByteBuffer(bytes: parts.closing()))
            try await writer.finish(nil)
            archive.recordUse(of: opened, frameCount: numbers.count, byteCount: byteCount)
        }
        return Response(
            status: .ok, headers: [.contentType: parts.contentType.description, .cacheControl: "no-store"], body: body)
    }
}
