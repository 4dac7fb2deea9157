import AsyncHTTPClient
import DICOM
import NIOCore
import NIOHTTP1

extension DICOMWebClient {
    /// Stores instances in one request (PS3.18 10.5), streamed from their sources.
    ///
    /// - Parameter study: the study that all must belong to; nil for any.
    /// - Returns: what the server says of each. Some may have failed: that is an answer, and no error.
    /// - Throws: ``ClientError``. What it stored until then is not known.
    public func store(_ parts: [StorePart], study: String? = nil) async throws(ClientError) -> StoreAnswer {
        let body = StoreBody(parts: parts, writer: MultipartWriter(partType: MediaType("application", "dicom")))
        var request = request(
            .POST, "/studies" + (study.map { "/" + ResourceLocator.encoded($0) } ?? ""),
            accept: "application/dicom+json")
        request.headers.add(name: "Content-Type", value: body.writer.contentType.description)
        request.body = .stream(body, length: body.byteCount.map { .known(Int64($0)) } ?? .unknown)
        let response = try await send(request)
        // 409: none was stored, and the answer says why (table 10.5.3-1).
        guard (200..<300).contains(response.status.code) || response.status == .conflict else {
            throw await refusal(response)
        }
        let type = response.headers.first(name: "Content-Type").flatMap { MediaType(parsing: $0) }
        let bytes = try await collect(response)
        return try Self.answer(try Self.dataSet(bytes, type, response.status))
    }

    private static func dataSet(
        _ bytes: [UInt8], _ type: MediaType?, _ status: HTTPResponseStatus
    ) throws(ClientError) -> [UInt8] {
        do throws(DICOMError) {
            switch type?.essence {
            case "application/dicom+json", "application/json": return try JSONDataSet.parse(bytes).first ?? []
            case "application/dicom+xml", "application/xml", "text/xml": return try NativeModelDataSet.parse(bytes)
            default: break
            }
        } catch { throw .noStoreResponse }
        throw status == .conflict ? .refused(status: 409, detail: nil) : .noStoreResponse
    }

    private static func answer(_ bytes: [UInt8]) throws(ClientError) -> StoreAnswer {
        guard let dataSet = try? DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian) else {
            throw .noStoreResponse
        }
        let answer = StoreAnswer(dataSet)
        guard !answer.isEmpty else { throw .noStoreResponse }
        return answer
    }
}
