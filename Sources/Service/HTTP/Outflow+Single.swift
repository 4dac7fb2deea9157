import Archive
import DICOMWeb
import Gateway
import HTTPTypes
import Hummingbird

extension Outflow {
    /// One instance, frame, value or picture as the whole body: all of it, the part that a Range header names, or 304 where the
    /// client has it.
    ///
    /// - Parameters:
    ///   - tag: the version of what `open` gives (``ContentVersion``).
    ///   - frameCount: how many frames it is.
    ///   - open: begins it: an error here still has its own status. Not called where nothing of it goes out.
    func single(
        _ type: String, tag: ETag, _ conditions: Conditions, frameCount: Int,
        open: () async throws(ArchiveError) -> some PieceSource
    ) async throws(ArchiveError) -> Response {
        if let answer = conditions.answer(for: tag) { return answer }
        let source = try await open()
        let byteCount = source.wholeByteCount
        var headers = HTTPFields.versioned(tag)
        if byteCount != nil { headers[.acceptRanges] = "bytes" }
        let range = conditions.range(of: byteCount, tag: tag)
        headers[.contentRange] = byteCount.flatMap { range.contentRange(byteCount: $0) }
        switch range {
        case .whole:
            return answer(type, headers: headers, byteCount: byteCount) { writer in
                try await send(source, frameCount: frameCount, to: &writer)
            }
        case .part(let part):
            let wanted: any PieceSource
            do throws(GatewayError) { wanted = try await source.cut(to: part) } catch { throw ArchiveError(error) }
            return answer(type, status: .partialContent, headers: headers, byteCount: wanted.wholeByteCount) { writer in
                try await send(wanted, frameCount: frameCount, to: &writer)
            }
        case .unsatisfiable:
            var answer = HTTPAnswers.problem(.rangeNotSatisfiable, "the content has \(byteCount ?? 0) bytes")
            answer.headers[.contentRange] = headers[.contentRange]
            return answer
        }
    }
}
