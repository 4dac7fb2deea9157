import DICOMWeb
import HTTPTypes
import Testing

@Suite struct URIRequestTests {
    static let uids = "requestType=WADO&studyUID=1.2&seriesUID=1.3&objectUID=1.4"

    func read(_ query: String) throws(DICOMWebError) -> URIRequest { try URIRequest(QueryParameters(parsing: query)) }

    /// The same by the parameters of the RESTful service, of an image of 100 rows and 200 columns.
    func rendered(_ query: String) throws(DICOMWebError) -> RenderedRequest {
        let request = try read("\(Self.uids)&\(query)")
        return try RenderedRequest(request, rows: 100, columns: 200)
    }

    @Test("an instance by its three UIDs, below the service's root and at wado")
    func path() throws {
        let request = try read(
            "\(Self.uids)&contentType=application%2Fdicom&transferSyntax=1.2.840.10008.1.2.4.90&colour=blue")
        #expect(request.path == InstancePath(study: "1.2", series: "1.3", instance: "1.4"))
        #expect(request.contentTypes == "application/dicom")
        #expect(request.transferSyntaxUID == "1.2.840.10008.1.2.4.90")
        #expect(try DICOMWebRequest(method: .get, path: "/wado", query: Self.uids) == .uri(read(Self.uids)))
        #expect(try DICOMWebRequest(method: .get, path: "", query: Self.uids) == .uri(read(Self.uids)))
        #expect(try DICOMWebRequest(method: .get, path: "", query: "x=1") == .capabilities)
    }

    @Test(
        "what must come, and what is ill-defined: 400",
        arguments: [
            "studyUID=1.2&seriesUID=1.3&objectUID=1.4", "requestType=MADO&studyUID=1.2&seriesUID=1.3&objectUID=1.4",
            "requestType=WADO&seriesUID=1.3&objectUID=1.4", "requestType=WADO&studyUID=1.2&objectUID=1.4",
            "requestType=WADO&studyUID=1.2&seriesUID=1.3", "requestType=WADO&studyUID=1.2&seriesUID=1.3&objectUID=",
            "\(uids)&objectUID=1.5", "\(uids)&anonymize=yes", "\(uids)&anonymize=no", "\(uids)&rows=0",
            "\(uids)&rows=x", "\(uids)&columns=-5", "\(uids)&frameNumber=1,2", "\(uids)&frameNumber=0",
            "\(uids)&windowCenter=40", "\(uids)&windowWidth=400", "\(uids)&region=0,0,1", "\(uids)&region=0,0,2,2",
            "\(uids)&region=0.5,0.5,0.4,0.9", "\(uids)&region=a,b,c,d", "\(uids)&region=0,0,0,1",
            "\(uids)&transferSyntax=abc", "\(uids)&presentationUID=1.5", "\(uids)&presentationSeriesUID=1.5",
            "\(uids)&presentationUID=1.5&presentationSeriesUID=1.6&region=0,0,1,1",
        ])
    func refused(_ query: String) {
        let error = #expect(throws: DICOMWebError.self) { try read(query) }
        #expect(error?.status == .badRequest)
    }

    /// Width and height, and what is shown of the image: its place and size.
    func viewport(_ query: String) throws(DICOMWebError) -> [Double] {
        guard let viewport = try rendered(query).viewport else { return [] }
        let size = [Double(viewport.width), Double(viewport.height)]
        guard let region = viewport.region else { return size }
        return size + [region.x, region.y, region.width, region.height].compactMap { $0 }
    }

    @Test(
        "rows and columns are the most; one of them makes the other by the shape of what is shown",
        arguments: [
            ("imageQuality=1", []), ("rows=64&columns=32", [32, 64]), ("rows=50", [100, 50]), ("columns=50", [50, 25]),
            ("region=0.25,0.5,0.75,1.0", [100, 50, 50, 50, 100, 50]),
            ("region=0.25,0.5,0.75,1.0&rows=10", [20, 10, 50, 50, 100, 50]),
        ] as [(String, [Double])])
    func viewports(_ query: String, _ sizes: [Double]) throws { #expect(try viewport(query) == sizes) }

    @Test("window, quality, annotation and frame")
    func others() throws {
        let request = try rendered(
            "windowCenter=-600&windowWidth=1500&imageQuality=50&imageAnnotation=patient&frameNumber=3")
        let window = try #require(request.window)
        #expect(window.center == -600 && window.width == 1500 && window.function == .linear)
        #expect(request.quality == 50 && request.annotations == [.patient] && request.frameNumbers == [3])
        for bad in [
            "imageQuality=0", "imageQuality=101", "windowCenter=x&windowWidth=400", "windowCenter=1&windowWidth=0",
        ] { #expect(throws: DICOMWebError.self) { try rendered(bad) } }
    }
}
