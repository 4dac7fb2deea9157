import DICOM
import DICOMWeb
import HTTPTypes
import TestSupport
import Testing

@Suite struct DICOMWebRequestTests {
    static let path = InstancePath(study: "1.2", series: "1.3", instance: "1.4")
    static let instance = "/studies/1.2/series/1.3/instances/1.4"

    func read(_ target: String, _ method: HTTPRequest.Method = .get) throws(DICOMWebError) -> DICOMWebRequest {
        let pieces = target.split(separator: "?", maxSplits: 1).map(String.init)
        return try DICOMWebRequest(method: method, path: pieces.first ?? "", query: pieces.dropFirst().first)
    }

    @Test("every route of PS3.18 10 that is offered") func routes() throws {
        #expect(try read("/studies") == .search(SearchRequest(.studies)))
        #expect(try read("/series/") == .search(SearchRequest(.series)))
        #expect(try read("/instances") == .search(SearchRequest(.instances)))
        #expect(try read("/studies/1.2/series") == .search(SearchRequest(.series, study: "1.2")))
        #expect(try read("/studies/1.2/instances") == .search(SearchRequest(.instances, study: "1.2")))
        #expect(
            try read("/studies/1.2/series/1.3/instances")
                == .search(SearchRequest(.instances, study: "1.2", series: "1.3")))
        #expect(try read("/studies/1.2") == .retrieve(.study("1.2")))
        #expect(try read("/studies/1.2/series/1.3", .head) == .retrieve(.series(study: "1.2", series: "1.3")))
        #expect(try read(Self.instance) == .retrieve(.instance(Self.path)))
        #expect(try read("/studies/1.2/metadata") == .metadata(.study("1.2")))
        #expect(try read("/studies/1.2/series/1.3/metadata") == .metadata(.series(study: "1.2", series: "1.3")))
        #expect(try read(Self.instance + "/metadata") == .metadata(.instance(Self.path)))
        #expect(try read(Self.instance + "/frames/1,3,2") == .frames(Self.path, [1, 3, 2]))
        #expect(try read(Self.instance + "/frames/1%2C3") == .frames(Self.path, [1, 3]))
        #expect(
            try read(Self.instance + "/bulkdata/7FE00010")
                == .bulkData(Self.path, BulkDataPath(tag: Tag(0x7FE0, 0x0010))))
        for path in [ResourcePath.study("1.2"), .series(study: "1.2", series: "1.3"), .instance(Self.path)] {
            let target = ResourceLocator(root: "").url(of: path)
            #expect(try read(target + "/bulkdata") == .allBulkData(path))
            #expect(try read(target + "/pixeldata") == .pixelData(path))
            #expect(
                try read(target + "/rendered") == .rendered(RenderedRequest(path, query: QueryParameters(parsing: ""))))
        }
        #expect(try read("") == .capabilities)
        #expect(try read("/") == .capabilities)
        for target in ["/", "/studies", Self.instance] { #expect(try read(target, .options) == .capabilities) }
        #expect(try read("/studies", .post) == .store(StoreRequest(study: nil)))
        #expect(try read("/studies/1.2", .post) == .store(StoreRequest(study: "1.2")))
    }

    @Test(
        "no such resource: 404",
        arguments: [
            "/patients", "/studies/1.2/rendered/x", "/rendered", "/studies/1.2/series/1.3/frames/1",
            "/series/1.3",
            "/studies/1.2/metadata/x",
            instance + "/frames", instance + "/frames/1/2", "/studies/1.2/series/1.3/bulkdata/7FE00010", "/STUDIES",
            "/studies;x=1", instance + "/metadata;v=2", "/%2e%2e/health", "/studies/../health", "//", "//studies",
        ])
    func unknown(_ target: String) {
        #expect(throws: DICOMWebError(.unknownResource)) { try read(target) }
        #expect(DICOMWebError(.unknownResource).status == .notFound)
    }

    @Test("another method: 405 with those allowed") func methods() {
        #expect(throws: DICOMWebError(.methodNotAllowed([.get, .head, .options]))) { try read(Self.instance, .delete) }
        #expect(throws: DICOMWebError(.methodNotAllowed([.get, .head, .options]))) { try read("/series", .post) }
        #expect(throws: DICOMWebError(.methodNotAllowed([.get, .head, .post, .options]))) { try read("/studies", .put) }
        #expect(DICOMWebError(.methodNotAllowed([])).status == .methodNotAllowed)
    }

    @Test("UIDs: 1 to 64 digits, letters, points and hyphens") func uids() throws {
        let longest = String(repeating: "1", count: 64)
        #expect(try read("/studies/\(longest)") == .retrieve(.study(longest)))
        #expect(try read("/studies/1.2-a.B") == .retrieve(.study("1.2-a.B")))
        for bad in [longest + "1", "1_2", "1%2F2", "1%202", "%00", "..%2F..%2Fetc", "1.2;v=1", "%2e%2e%2f"] {
            #expect(throws: DICOMWebError(.badUID, name: "study")) { try read("/studies/\(bad)") }
        }
        #expect(throws: DICOMWebError(.badUID, name: "study")) { try read("/studies//series") }
        #expect(throws: DICOMWebError(.badTarget)) { try read("/studies/1%2") }
        #expect(throws: DICOMWebError(.badTarget)) { try read("/studies/%FF") }
    }

    @Test(
        "frame lists that are none: 400",
        arguments: ["0", "1,", ",1", "1,,2", "-1", "+1", "1.0", "a", "4294967296", "1-3"])
    func badFrames(_ list: String) {
        #expect(throws: DICOMWebError(.badFrameList)) { try read("\(Self.instance)/frames/\(list)") }
    }

    @Test(
        "bulk data paths go out and come back",
        arguments: ["7FE00010", "54000100/0/54001010", "00400555/12/00080016/0/00420011"])
    func bulkData(_ text: String) throws {
        let place = try #require(BulkDataPath(text))
        #expect(place.description == text)
        let locator = ResourceLocator(root: "https://pacs.example/dicom-web/")
        let url = locator.url(ofBulkData: place, in: Self.path)
        #expect(url == "https://pacs.example/dicom-web\(Self.instance)/bulkdata/\(text)")
        let found = try #require(locator.bulkData(in: url))
        #expect(found == (Self.path, place))
        #expect(ResourceLocator(root: "https://other.example").bulkData(in: url) == nil)
    }

    @Test(
        "bulk data paths that are none: 400",
        arguments: ["7FE0001", "7FE00010/0", "7FE00010/x/00080016", "+FE00010", "PixelData", "7FE00010/-1/00080016"])
    func badBulkData(_ text: String) {
        #expect(BulkDataPath(text) == nil)
        #expect(throws: DICOMWebError(.badBulkDataPath)) { try read("\(Self.instance)/bulkdata/\(text)") }
    }

    @Test("20,000 damaged targets are read or refused, never a trap") func damage() {
        let targets = [
            Self.instance + "/bulkdata/54000100/0/54001010", Self.instance + "/frames/1,2,3",
            "/studies?PatientName=Do%C3%A9*&StudyDate=20200101-20201231&includefield=00081030,all&limit=25&offset=0&fuzzymatching=true",
            "/studies/1.2/series?RequestAttributesSequence.RequestedProcedureID=1&00080061=CT%5CMR",
        ].map { Array($0.utf8) }
        for seed in 0..<20_000 as Range<UInt64> {
            var random = SeededRandom(seed: seed)
            let target = targets.randomElement(using: &random) ?? []
            let damaged = target.damaged(using: &random, telling: Array("/%&=,.\\+?0".utf8))
            _ = try? read(String(decoding: damaged, as: UTF8.self))
        }
    }
}
