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
        let content: StoreRequest.Content = contentType.lowercased().contains("type=") ? .instances : .unsaid
        #expect(try StoreRequest.body(contentType: contentType) == .multipart(boundary: boundary, content))
    }

    @Test("one instance alone, metadata, and what can't be stored") func others() throws {
        let dicom = "application/dicom; transfer-syntax=1.2.840.10008.1.2"
        #expect(try StoreRequest.body(contentType: dicom) == .single(.instances))
        #expect(try StoreRequest.body(contentType: "application/dicom+json") == .single(.metadata(.json)))
        for (type, form) in [("dicom+json", .json), ("json", .json), ("dicom+xml", .xml)]
            as [(String, StoreRequest.MetadataForm)]
        {
            #expect(
                try StoreRequest.body(contentType: "multipart/related; type=\"application/\(type)\"; boundary=x")
                    == .multipart(boundary: "x", .metadata(form)))
        }
        for text in [
            nil, "", "application/json", "multipart/form-data; boundary=x",
            "multipart/related; type=\"text/html\"; boundary=x",
        ] {
            #expect(throws: DICOMWebError(.unsupportedMediaType)) { try StoreRequest.body(contentType: text) }
        }
        #expect(throws: DICOMWebError(.badMultipart(.badBoundary))) {
            try StoreRequest.body(contentType: "multipart/related; type=\"application/dicom\"")
        }
    }

    @Test("what a part is, by its header and its body") func parts() {
        let octets = MediaType("application", "octet-stream")
        let json = StoreRequest.Content.metadata(.json)
        #expect(StoreRequest.part([:], in: .instances) == .instance)
        #expect(StoreRequest.part([.contentType: "application/dicom"], in: .instances) == .instance)
        #expect(StoreRequest.part([.contentType: "application/dicom+json"], in: .instances) == .unusable)
        #expect(StoreRequest.part([.contentType: "image/jpeg"], in: .instances) == .unusable)
        #expect(StoreRequest.part([.contentType: "application/dicom+json"], in: json) == .metadata(.json))
        #expect(StoreRequest.part([.contentType: "application/json"], in: json) == .metadata(.json))
        #expect(
            StoreRequest.part([.contentLocation: "a/b"], in: json)
                == .bulkData(BulkDataPart(location: "a/b", mediaType: octets)))
        // A document of XML is a value like others.
        let xml: HTTPFields = [.contentType: "text/xml", .contentLocation: "doc"]
        #expect(
            StoreRequest.part(xml, in: .metadata(.xml))
                == .bulkData(BulkDataPart(location: "doc", mediaType: MediaType("text", "xml"))))
        #expect(StoreRequest.part([.contentType: "text/xml"], in: .metadata(.xml)) == .metadata(.xml))
        #expect(StoreRequest.part([.contentType: "multipart/mixed; boundary=c"], in: json) == .unusable)
        var encoded: HTTPFields = [.contentType: "application/dicom"]
        encoded[HTTPField.Name("Content-Transfer-Encoding")!] = "base64"
        #expect(StoreRequest.part(encoded, in: .instances) == .unusable)
    }

    static let stored = StoreResponse.Stored(sopClassUID: "1.1", sopInstanceUID: "1.2", retrieveURL: "https://h/i")
    static let warned = StoreResponse.Stored(
        sopClassUID: "1.1", sopInstanceUID: "1.2", retrieveURL: nil, warning: .coercionOfDataElements)
    static let failed = StoreResponse.Failed(
        sopClassUID: "1.1", sopInstanceUID: "1.3", fault: StoreResponse.Fault(.outOfResources))

    @Test("the status by what became of the instances") func status() {
        #expect(StoreResponse().status == .badRequest)
        #expect(StoreResponse(stored: [Self.stored]).status == .ok)
        #expect(StoreResponse(stored: [Self.warned]).status == .accepted)
        #expect(StoreResponse(stored: [Self.stored], failed: [Self.failed]).status == .accepted)
        #expect(
            StoreResponse(stored: [Self.stored], otherFailures: [StoreResponse.Fault(.cannotUnderstand)]).status
                == .accepted)
        #expect(StoreResponse(failed: [Self.failed]).status == .conflict)
        #expect(StoreResponse(otherFailures: [StoreResponse.Fault(.cannotUnderstand)]).status == .conflict)
    }

    @Test("the answer as DICOM JSON") func json() throws {
        let response = StoreResponse(
            retrieveURL: "https://h/s", stored: [Self.stored, Self.warned], failed: [Self.failed],
            otherFailures: [StoreResponse.Fault(.cannotUnderstand)])
        #expect(
            String(decoding: try DICOMForm.json.encoded(response.dataSet), as: UTF8.self) == """
                {"00081190":{"vr":"UR","Value":["https://h/s"]},\
                "00081198":{"vr":"SQ","Value":[{"00081150":{"vr":"UI","Value":["1.1"]},"00081155":{"vr":"UI","Value":["1.3"]},\
                "00081197":{"vr":"US","Value":[42752]}}]},\
                "00081199":{"vr":"SQ","Value":[{"00081150":{"vr":"UI","Value":["1.1"]},"00081155":{"vr":"UI","Value":["1.2"]},\
                "00081190":{"vr":"UR","Value":["https://h/i"]}},\
                {"00081150":{"vr":"UI","Value":["1.1"]},"00081155":{"vr":"UI","Value":["1.2"]},"00081190":{"vr":"UR"},"00081196":{"vr":"US","Value":[45056]}}]},\
                "0008119A":{"vr":"SQ","Value":[{"00081197":{"vr":"US","Value":[49152]}}]}}
                """)
        let empty = try DICOMForm.json.encoded(StoreResponse().dataSet)
        #expect(String(decoding: empty, as: UTF8.self) == "{\"00081190\":{\"vr\":\"UR\"}}")
    }
}
