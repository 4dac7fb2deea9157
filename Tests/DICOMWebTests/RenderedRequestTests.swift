import HTTPTypes
import Testing

@testable import DICOMWeb

@Suite struct RenderedRequestTests {
    static let instance = "/studies/1.2/series/1.3/instances/1.4"

    func read(_ target: String) throws -> RenderedRequest {
        let pieces = target.split(separator: "?", maxSplits: 1).map(String.init)
        let request = try DICOMWebRequest(method: .get, path: pieces[0], query: pieces.dropFirst().first)
        guard case .rendered(let rendered) = request else {
            Issue.record("\(target) is no request for pictures")
            throw DICOMWebError(.unknownResource)
        }
        return rendered
    }

    @Test("pictures of studies, series, instances and frames") func routes() throws {
        let path = InstancePath(study: "1.2", series: "1.3", instance: "1.4")
        #expect(try read("/studies/1.2/rendered").path == .study("1.2"))
        #expect(try read("/studies/1.2/series/1.3/rendered").path == .series(study: "1.2", series: "1.3"))
        #expect(try read(Self.instance + "/rendered").path == .instance(path))
        #expect(try read(Self.instance + "/rendered").isThumbnail == false)
        #expect(try read(Self.instance + "/thumbnail").isThumbnail)
        #expect(try read(Self.instance + "/frames/2,1/rendered").frameNumbers == [2, 1])
        #expect(try read(Self.instance + "/frames/7/thumbnail").isThumbnail)
    }

    @Test("the parameters of PS3.18 8.3.5.1") func parameters() throws {
        let request = try read(
            Self.instance
                + "/rendered?window=-40.5,400,sigmoid&quality=80&iccprofile=srgb&annotation=patient,technique&viewport=200,100,,10,50,-60&theme=dark"
        )
        #expect(request.window == .init(center: -40.5, width: 400, function: .sigmoid))
        #expect(request.quality == 80)
        #expect(request.iccProfile == .srgb)
        #expect(request.annotations == [.patient, .technique])
        #expect(request.viewport?.width == 200)
        #expect(request.viewport?.region == .init(x: 0, y: 10, width: 50, height: -60))
        #expect(try read(Self.instance + "/rendered?window=1,2,LINEAR-EXACT").window?.function == .linearExact)
    }

    @Test("sizes of a viewport's region may be left out, and a picture is named by all it depends on") func names()
        throws
    {
        let open = try read(Self.instance + "/rendered?viewport=9,8,1,2,,")
        #expect(open.viewport?.region == .init(x: 1, y: 2, width: nil, height: nil))
        let texts = try [
            "", "viewport=9,8", "viewport=9,8,1,2,,", "viewport=9,8,1,2,3,4", "window=1,2,linear", "window=1,3,linear",
            "quality=7",
            "iccprofile=no", "annotation=patient", "annotation=technique",
        ].map { try read(Self.instance + "/rendered?" + $0).canonicalText }
        #expect(Set(texts).count == texts.count)
        #expect(
            try read(Self.instance + "/rendered?annotation=patient,technique&window=1,2,LINEAR").canonicalText
                == read(Self.instance + "/rendered?window=1.0,2,linear&annotation=technique,patient").canonicalText)
    }

    @Test(
        "what makes no sense is refused by its name",
        arguments: [
            "window=1", "window=1,2", "window=a,b,linear", "window=1,0,linear", "window=1,2,cubic",
            "window=nan,1,linear",
            "window=1,inf,linear", "quality=0", "quality=101", "quality=x", "viewport=0,1", "viewport=1",
            "viewport=1,1,1", "viewport=1,1,0,0,0,1", "viewport=-1,1", "viewport=1,1,-1,0,1,1", "iccprofile=cmyk",
            "annotation=", "annotation=name", "quality=",
        ])
    func nonsense(_ query: String) {
        let name = String(query.prefix { $0 != "=" })
        #expect(throws: DICOMWebError(.badParameter, name: name)) { try read(Self.instance + "/rendered?" + query) }
    }

    @Test("a thumbnail has a size, no window and no region") func thumbnails() throws {
        #expect(try read(Self.instance + "/thumbnail?viewport=64,64").viewport?.height == 64)
        #expect(throws: DICOMWebError(.badParameter, name: "thumbnail")) {
            try read(Self.instance + "/thumbnail?window=1,2,linear")
        }
        #expect(throws: DICOMWebError(.repeatedParameter, name: "quality")) {
            try read(Self.instance + "/rendered?quality=1&quality=2")
        }
    }

    @Test("which form a picture comes in") func negotiation() {
        func form(_ accept: String?, areMany: Bool = false, canMove: Bool = false) -> Representation? {
            AcceptNegotiation(header: accept).representation(of: .pictures(areMany: areMany, canMove: canMove))
        }
        #expect(form(nil) == nil)
        #expect(form("*/*") == Representation(.single, "image/jpeg"))
        #expect(form("image/*") == Representation(.single, "image/jpeg"))
        #expect(form("image/png") == Representation(.single, "image/png"))
        #expect(form("image/png;q=0.1, image/webp") == Representation(.single, "image/webp"))
        #expect(form("image/webp", canMove: true) == Representation(.single, "image/webp", isAnimated: true))
        #expect(form("image/*", canMove: true) == Representation(.single, "image/jpeg"))
        #expect(form("image/gif", canMove: true) == Representation(.single, "image/gif", isAnimated: true))
        #expect(form("multipart/related; type=\"image/png\"") == Representation(.multipart, "image/png"))
        #expect(form("*/*", areMany: true) == Representation(.multipart, "image/jpeg"))
        #expect(form("image/png", areMany: true) == nil)
        #expect(form("video/mp4") == nil)
        #expect(form("application/dicom") == nil)
    }
}
