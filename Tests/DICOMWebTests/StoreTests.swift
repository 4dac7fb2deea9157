import DICOMWeb
import HTTPTypes
import Testing

@Suite struct StoreTests {
    @Test(
        "what real clients send as Content-Type",
        arguments: [
            ("multipart/related; type=\"application/dicom\"; boundary=\"0f3c-ef\"", "0f3c-ef"),
            ("multipart/related; type=application/dicom; boundary=0f3c", "0f3c"),
            ("multipart/related; boundary=x; type=\"Application/DICOM\"", "x"),
            ("multipart/related;boundary=x", "x"),
            ("multipart/related; type=\"application/dicom; transfer-syntax=1.2.840.10008.1.2.4.80\"; boundary=x", "x"),
        ])
    func multipart(_ contentType: String, _ boundary: String) throws {
        #expect(try StoreRequest.body(contentType: contentType) == .multipart(boundary: boundary))
    }

    @Test("one instance alone, and what can't be stored") func others() throws {
        #expect(try StoreRequest.body(contentType: "application/dicom; transfer-syntax=1.2.840.10008.1.2") == .single)
        for text in [
            nil, "", "application/json", "multipart/form-data; boundary=x",
            "multipart/related; type=\"application/dicom+json\"; boundary=x",
        ] {
            #expect(throws: DICOMWebError(.unsupportedMediaType)) { try StoreRequest.body(contentType: text) }
        }
        #expect(throws: DICOMWebError(.badMultipart(.badBoundary))) {
            try StoreRequest.body(contentType: "multipart/related; type=\"application/dicom\"")
        }
        #expect(
            StoreRequest.isInstance(part: [:]) && StoreRequest.isInstance(part: [.contentType: "application/dicom"]))
        #expect(!StoreRequest.isInstance(part: [.contentType: "application/dicom+json"]))
    }

    static let stored = StoreResponse.Stored(sopClassUID: "1.1", sopInstanceUID: "1.2", retrieveURL: "https://h/i")
    static let warned = StoreResponse.Stored(
        sopClassUID: "1.1", sopInstanceUID: "1.2", retrieveURL: nil, warning: .coercionOfDataElements)
    static let failed = StoreResponse.Failed(sopClassUID: "1.1", sopInstanceUID: "1.3", reason: .outOfResources)

    @Test("the status by what became of the instances") func status() {
        #expect(StoreResponse().status == .badRequest)
        #expect(StoreResponse(stored: [Self.stored]).status == .ok)
        #expect(StoreResponse(stored: [Self.warned]).status == .accepted)
        #expect(StoreResponse(stored: [Self.stored], failed: [Self.failed]).status == .accepted)
        #expect(StoreResponse(stored: [Self.stored], otherFailures: [.cannotUnderstand]).status == .accepted)
        #expect(StoreResponse(failed: [Self.failed]).status == .conflict)
        #expect(StoreResponse(otherFailures: [.cannotUnderstand]).status == .conflict)
    }

    @Test("the answer as DICOM JSON") func json() {
        let response = StoreResponse(
            retrieveURL: "https://h/s", stored: [Self.stored, Self.warned], failed: [Self.failed],
            otherFailures: [.cannotUnderstand])
        #expect(
            String(decoding: response.bytes, as: UTF8.self) == """
                {"00081190":{"vr":"UR","Value":["https://h/s"]},\
                "00081198":{"vr":"SQ","Value":[{"00081150":{"vr":"UI","Value":["1.1"]},"00081155":{"vr":"UI","Value":["1.3"]},\
                "00081197":{"vr":"US","Value":[42752]}}]},\
                "00081199":{"vr":"SQ","Value":[{"00081150":{"vr":"UI","Value":["1.1"]},"00081155":{"vr":"UI","Value":["1.2"]},\
                "00081190":{"vr":"UR","Value":["https://h/i"]}},\
                {"00081150":{"vr":"UI","Value":["1.1"]},"00081155":{"vr":"UI","Value":["1.2"]},"00081196":{"vr":"US","Value":[45056]}}]},\
                "0008119A":{"vr":"SQ","Value":[{"00081197":{"vr":"US","Value":[49152]}}]}}
                """)
        #expect(StoreResponse().bytes == Array("{}".utf8))
    }
}
