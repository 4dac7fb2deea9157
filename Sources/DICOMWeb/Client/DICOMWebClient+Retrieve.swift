import AsyncHTTPClient
public import HTTPTypes
public import NIOCore
import NIOHTTP1

/// Takes the parts of an answer while they come. The client waits for it: what is slow to write is slow to come.
public protocol PartSink {
    /// A part begins.
    mutating func begin(_ fields: HTTPFields) async
    /// Its next bytes.
    mutating func take(_ bytes: ByteBuffer) async
    /// The part is whole. It does not come for a part that was cut: then the retrieval throws.
    mutating func end() async
}

extension DICOMWebClient {
    /// Retrieves the instances of a resource, one part each (PS3.18 10.4.1.1.1).
    ///
    /// - Parameter transferSyntaxUID: the one that is wanted; `*` for whatever each is stored in.
    /// - Throws: ``ClientError``; what came before that was told to the sink, and is whole where it ended.
    public func retrieve(
        _ resource: ResourcePath, transferSyntaxUID: String = "*", into sink: inout some PartSink
    ) async throws(ClientError) {
        let path = String(locator.url(of: resource).dropFirst(locator.root.count))
        let accept = "multipart/related; type=\"application/dicom\"; transfer-syntax=\(transferSyntaxUID)"
        let response = try await successful(request(.GET, path, accept: accept))
        let type = response.headers.first(name: "Content-Type").flatMap { MediaType(parsing: $0) }
        switch type?.essence {
        case "multipart/related":
            guard let type, type["type"].map({ MediaType(parsing: $0)?.essence == "application/dicom" }) ?? true else {
                throw .unexpectedMediaType
            }
            try await readParts(response, boundary: type["boundary"] ?? "", into: &sink)
        case "application/dicom": try await readWhole(response, into: &sink)
        default: throw .unexpectedMediaType
        }
    }

    private func readParts(
        _ response: HTTPClientResponse, boundary: String, into sink: inout some PartSink
    ) async throws(ClientError) {
        var parser: MultipartParser
        do throws(MultipartError) {
            parser = try MultipartParser(boundary: boundary, limits: configuration.limits.multipart)
        } catch { throw .badMultipart(error) }
        var iterator = response.body.makeAsyncIterator()
        while !parser.isFinished {
            let next: ByteBuffer?
            do { next = try await iterator.next() } catch { throw ClientError(error) }
            guard let next else {
                for event in parser.finish() {
                    if case .failed(let error) = event { throw .badMultipart(error) }
                }
                return
            }
            for event in next.withUnsafeReadableBytes({ parser.parse($0) }) {
                try await tell(event, of: next, to: &sink)
            }
        }
        // The rest is passed over, so that the connection can be used again; what never ends is cut off.
        var epilogue = 0
        while epilogue < configuration.limits.maximumProblemByteCount {
            guard let more = try? await iterator.next() else { return }
            epilogue += more.readableBytes
        }
    }

    private func tell(
        _ event: MultipartEvent, of chunk: ByteBuffer, to sink: inout some PartSink
    ) async throws(ClientError) {
        switch event {
        case .partBegan(let fields): await sink.begin(fields)
        case .partBytes(let range):
            if let bytes = chunk.getSlice(at: chunk.readerIndex + range.lowerBound, length: range.count) {
                await sink.take(bytes)
            }
        case .heldBytes(let bytes): await sink.take(ByteBuffer(bytes: bytes))
        case .partEnded: await sink.end()
        case .partTruncated, .finished: break
        case .failed(let error): throw .badMultipart(error)
        }
    }

    /// A server may send an instance that is alone as the body (PS3.18 8.6.1.1).
    private func readWhole(
        _ response: HTTPClientResponse, into sink: inout some PartSink
    ) async throws(ClientError) {
        var fields = HTTPFields()
        for (name, value) in response.headers where name.lowercased().hasPrefix("content-") {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        await sink.begin(fields)
        var iterator = response.body.makeAsyncIterator()
        while true {
            let next: ByteBuffer?
            do { next = try await iterator.next() } catch { throw ClientError(error) }
            guard let next else { break }
            await sink.take(next)
        }
        await sink.end()
    }
}
