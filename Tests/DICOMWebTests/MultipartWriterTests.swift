import DICOMWeb
import HTTPTypes
import Testing

@Suite struct MultipartWriterTests {
    @Test("the bytes around two parts")
    func twoParts() {
        var writer = MultipartWriter(partType: MediaType("application", "dicom"), boundary: "b")
        let jls = MediaType("image", "jls", [("transfer-syntax", "1.2.840.10008.1.2.4.80")])
        let text = String(
            decoding: writer.partHead() + writer.partHead(contentType: jls, byteCount: 4, location: "/x")
                + writer.closing(), as: UTF8.self)
        #expect(
            text == """
                --b\r\nContent-Type: application/dicom\r\n\r\n\
                \r\n--b\r\nContent-Type: image/jls; transfer-syntax=1.2.840.10008.1.2.4.80\r\nContent-Length: 4\r\n\
                Content-Location: /x\r\n\r\n\r\n--b--\r\n
                """)
    }

    @Test("the body's Content-Type quotes what is no token")
    func contentType() {
        let writer = MultipartWriter(partType: MediaType("application", "dicom"), boundary: "b")
        #expect(writer.contentType.description == "multipart/related; type=\"application/dicom\"; boundary=b")
    }

    @Test("a boundary that is not valid is replaced")
    func replaced() {
        let writer = MultipartWriter(partType: MediaType("application", "dicom"), boundary: "\r\n")
        #expect(MultipartBoundary.isValid(writer.boundary) && writer.boundary.count == 32)
    }
}
