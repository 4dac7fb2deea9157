import DICOMWeb
import Testing

@Suite struct AcceptNegotiationTests {
    static let explicit = "1.2.840.10008.1.2.1"
    static let implicit = "1.2.840.10008.1.2"
    static let jls = "1.2.840.10008.1.2.4.80"
    static let jpeg = "1.2.840.10008.1.2.4.50"
    static let dicom = "application/dicom"
    static let octets = "application/octet-stream"

    func choose(_ header: String?, _ resource: AcceptNegotiation.Resource, query: String? = nil) -> Representation? {
        AcceptNegotiation(header: header, queryParameter: query).representation(of: resource)
    }

    @Test(
        "metadata and searches are DICOM JSON",
        arguments: [
            "*/*", "application/*", "application/dicom+json", "application/dicom+json, application/json;q=0.5",
            "multipart/related; type=\"application/dicom+xml\", application/dicom+json;q=0.1",
        ] as [String?])
    func json(_ header: String?) { #expect(choose(header, .json) == .dicomJSON) }

    @Test(
        "no Accept header accepts nothing (8.7.5), an empty one neither, unless it is told to",
        arguments: [nil, "", " "])
    func absent(_ header: String?) {
        #expect(choose(header, .json) == nil)
        #expect(choose(header, .json, query: "application/dicom+json") == nil)
        let lenient = AcceptNegotiation(header: header, absentHeader: .anything)
        #expect(lenient.representation(of: .json) == .dicomJSON)
        #expect(lenient.instances(isOne: true) == InstanceForm(.multipart, [.standard]))
    }

    @Test("data sets are JSON, or XML in parts where that is liked better")
    func dataSets() {
        let xml = "multipart/related; type=\"application/dicom+xml\""
        let parts = Representation(.multipart, "application/dicom+xml")
        #expect(choose("*/*", .dataSets) == .dicomJSON)
        #expect(choose("multipart/related", .dataSets) == nil)
        #expect(choose(xml, .dataSets) == parts)
        #expect(choose("\(xml);q=0.9, application/dicom+json;q=0.5", .dataSets) == parts)
        #expect(choose("\(xml);q=0.5, application/dicom+json;q=0.9", .dataSets) == .dicomJSON)
        #expect(choose("application/dicom+xml", .dataSets) == nil)
    }

    @Test("application/json is answered as such, XML not at all")
    func otherJSON() {
        #expect(choose("application/json", .json)?.essence == "application/json")
        #expect(choose("application/json, application/dicom+json", .json)?.essence == "application/json")
        #expect(choose("multipart/related; type=\"application/dicom+xml\"", .json) == nil)
        #expect(choose("text/html", .json) == nil)
        #expect(choose("nonsense", .json) == nil)
        #expect(choose("application/dicom+json;q=0", .json) == nil)
        #expect(choose("*/*, application/dicom+json;q=0", .json)?.essence == "application/json")
    }

    @Test(
        "whole instances by default in explicit VR little endian, with transfer-syntax=* as stored (8.7.3)",
        arguments: [
            ("*/*", .standard), ("multipart/related", .standard), ("multipart/*", .standard),
            ("multipart/related; type=\"application/dicom\"", .standard),
            ("multipart/related; type=application/dicom", .standard), ("text/html, */*;q=0.1", .standard),
            ("multipart/related; type=\"*/*\"", .standard),
            ("multipart/related; type=\"application/dicom\"; transfer-syntax=*", .stored),
            ("multipart/related; type=\"application/dicom; transfer-syntax=*\"", .stored),
            (
                "multipart/related; type=\"application/dicom\"; transfer-syntax=1.2.840.10008.1.2.4.80",
                .named("1.2.840.10008.1.2.4.80")
            ),
        ] as [(String, InstanceForm.Wish)])
    func instances(_ header: String, _ wish: InstanceForm.Wish) {
        for isOne in [true, false] {
            #expect(AcceptNegotiation(header: header).instances(isOne: isOne) == InstanceForm(.multipart, [wish]))
        }
    }

    @Test("several transfer syntaxes by their weights; a single part is for an instance alone")
    func severalSyntaxes() {
        let header = """
            application/dicom; transfer-syntax=\(Self.jls);q=0.5, application/dicom; transfer-syntax=\(Self.jpeg), \
            multipart/related; type="application/dicom"; transfer-syntax=*;q=0.1
            """
        let accept = AcceptNegotiation(header: header)
        #expect(accept.instances(isOne: true) == InstanceForm(.single, [.named(Self.jpeg), .named(Self.jls)]))
        #expect(accept.instances(isOne: false) == InstanceForm(.multipart, [.stored]))
        #expect(AcceptNegotiation(header: Self.dicom).instances(isOne: false) == nil)
        #expect(AcceptNegotiation(header: "image/png").instances(isOne: true) == nil)
    }

    @Test("what an instance is sent in: by each wish, as far as it can be made")
    func transferSyntax() {
        func sent(_ wishes: [InstanceForm.Wish], _ stored: String, _ makeable: [String] = [Self.explicit]) -> String? {
            InstanceForm(.single, wishes).transferSyntaxUID(storedUID: stored) { makeable.contains($0) }
        }
        #expect(sent([.standard], Self.implicit) == Self.explicit)
        #expect(sent([.standard], Self.jls) == Self.explicit)
        // Lossy: what is lost does not come back; and what can't be decoded comes as it is.
        #expect(sent([.standard], Self.jpeg) == Self.jpeg)
        #expect(sent([.standard], Self.jls, []) == Self.jls)
        #expect(sent([.stored], Self.implicit) == Self.implicit)
        #expect(sent([.named(Self.jpeg), .named(Self.explicit)], Self.jls) == Self.explicit)
        #expect(sent([.named(Self.jpeg)], Self.jls) == nil)
        #expect(sent([.named(Self.jls)], Self.jls, []) == Self.jls)
        // 8.7.3: web services have neither implicit VR nor big endian.
        #expect(sent([.named(Self.implicit)], Self.implicit) == nil)
        #expect(sent([.named("1.2.840.10008.1.2.2")], Self.explicit, ["1.2.840.10008.1.2.2"]) == nil)
    }

    @Test("DICOM media types and rendered ones together are an error (8.7.5)")
    func mixed() {
        func mixes(_ header: String, query: String? = nil) -> Bool {
            AcceptNegotiation(header: header, queryParameter: query).mixesCategories()
        }
        #expect(mixes("application/dicom, image/png"))
        #expect(mixes("multipart/related; type=\"application/dicom+xml\", text/html"))
        #expect(mixes("*/*", query: "application/dicom,image/png"))
        let jpeg = AcceptNegotiation(header: "application/dicom, image/jpeg")
        #expect(jpeg.mixesCategories(ofPictures: true) && !jpeg.mixesCategories())
        #expect(!mixes("application/dicom, image/png;q=0"))
        #expect(!mixes("application/dicom, image/jpeg, */*"))
        #expect(!mixes("application/json, text/plain, */*"))
        #expect(!mixes("text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"))
        #expect(!mixes("text/html, */*", query: "application/dicom"))
    }

    @Test("a range gives what its narrower neighbours leave: image/* with jpeg liked less is png")
    func narrower() {
        let still = AcceptNegotiation.Resource.pictures(areMany: false, canMove: false)
        #expect(choose("image/*, image/jpeg;q=0.1", still)?.essence == "image/png")
        #expect(choose("image/*, image/jpeg;q=0", still)?.essence == "image/png")
        #expect(choose("image/*;q=0.1, image/jpeg", still)?.essence == "image/jpeg")
        #expect(choose("image/jpeg;q=0", still) == nil)
    }

    @Test("one of several bodies, the first by default")
    func oneOf() {
        let types = AcceptNegotiation.Resource.oneOf(["application/vnd.sun.wadl+xml", "application/json"])
        #expect(choose("*/*", types)?.essence == "application/vnd.sun.wadl+xml")
        #expect(choose("application/json", types)?.essence == "application/json")
        #expect(choose("text/html", types) == nil)
    }

    @Test("native frames are octets, in implicit VR as well")
    func nativeFrames() {
        for header in [
            "*/*", "multipart/related; type=\"application/octet-stream\"",
            "multipart/related; type=application/octet-stream; transfer-syntax=*",
            "multipart/related; type=\"application/octet-stream\"; transfer-syntax=1.2.840.10008.1.2.1",
        ] {
            let chosen = choose(header, .frames(transferSyntaxUIDs: [Self.implicit], areMany: true))
            #expect(chosen == Representation(.multipart, Self.octets, transferSyntaxUID: Self.explicit))
        }
        #expect(
            choose(
                "multipart/related; type=\"image/jpeg\"", .frames(transferSyntaxUIDs: [Self.explicit], areMany: true))
                == nil)
        #expect(choose(Self.octets, .frames(transferSyntaxUIDs: [Self.explicit], areMany: true)) == nil)
        #expect(choose(Self.octets, .frames(transferSyntaxUIDs: [Self.explicit], areMany: false))?.packaging == .single)
    }

    @Test("of frames that are liked alike, those that are stored come, wherever they stand in the header")
    func storedFrames() {
        let all =
            "multipart/related; type=\"image/jls\"; transfer-syntax=\(Self.jls), "
            + "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*, "
            + "multipart/related; type=\"image/jpeg\"; transfer-syntax=\(Self.jpeg)"
        let syntaxes = [Self.jpeg, Self.explicit, Self.jls]
        let stored = AcceptNegotiation.Resource.frames(transferSyntaxUIDs: syntaxes, areMany: true)
        #expect(choose(all, stored)?.transferSyntaxUID == Self.jpeg)
        let liked = all.replacing("transfer-syntax=\(Self.jpeg)", with: "transfer-syntax=\(Self.jpeg); q=0.5")
            .replacing("transfer-syntax=*", with: "transfer-syntax=*; q=0.5")
        #expect(choose(liked, stored)?.transferSyntaxUID == Self.jls, "a quality is a wish")
        #expect(
            choose("image/jls, */*", .frames(transferSyntaxUIDs: syntaxes, areMany: false))?.transferSyntaxUID
                == Self.jls,
            "what is named goes before a range")
    }

    @Test("compressed frames have their image type; octets only where the client takes any syntax")
    func compressedFrames() {
        let frames = AcceptNegotiation.Resource.frames(transferSyntaxUIDs: [Self.jls], areMany: true)
        let asImage = Representation(.multipart, "image/jls", transferSyntaxUID: Self.jls)
        for header in [
            "*/*", "multipart/related; type=\"image/jls\"", "multipart/related; type=\"image/x-jls\"",
            "multipart/related; type=\"image/*\"", "multipart/related; type=\"image/jls\"; transfer-syntax=\(Self.jls)",
        ] {
            #expect(choose(header, frames) == asImage, "\(header)")
        }
        #expect(
            choose("multipart/related; type=application/octet-stream; transfer-syntax=*", frames)
                == Representation(.multipart, Self.octets, transferSyntaxUID: Self.jls))
        #expect(choose("multipart/related; type=\"application/octet-stream\"", frames) == nil)
        #expect(choose("multipart/related; type=\"image/jpeg\"", frames) == nil)
        #expect(
            choose("image/jpeg", .frames(transferSyntaxUIDs: [Self.jpeg], areMany: false))
                == Representation(.single, "image/jpeg", transferSyntaxUID: Self.jpeg))
    }

    @Test("OHIF's list: the first of equal weight that can be given")
    func ohif() {
        let header = """
            multipart/related; type="image/jpeg"; transfer-syntax=1.2.840.10008.1.2.4.50, \
            multipart/related; type="image/jls"; transfer-syntax=1.2.840.10008.1.2.4.80, \
            multipart/related; type="application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1
            """
        #expect(choose(header, .frames(transferSyntaxUIDs: [Self.jls], areMany: true))?.essence == "image/jls")
        #expect(choose(header, .frames(transferSyntaxUIDs: [Self.explicit], areMany: true))?.essence == Self.octets)
    }

    @Test("bulk data: octets in parts or alone")
    func bulkData() {
        #expect(choose("*/*", .bulkData) == Representation(.multipart, Self.octets))
        #expect(choose("multipart/related; type=\"application/octet-stream\"", .bulkData)?.packaging == .multipart)
        #expect(choose("application/octet-stream", .bulkData) == Representation(.single, Self.octets))
        #expect(choose("image/jpeg", .bulkData) == nil)
    }

    @Test("the query's accept goes before the header, which must allow it, and counts when nothing of it can be given")
    func query() {
        let still = AcceptNegotiation.Resource.pictures(areMany: false, canMove: false)
        #expect(choose("*/*", still, query: "image/png")?.essence == "image/png")
        #expect(choose("image/*", still, query: "image/jpeg;q=0.5,image/png")?.essence == "image/png")
        #expect(choose("image/gif", still, query: "image/png")?.essence == "image/gif")
        #expect(choose("image/*", still, query: "image/x-unknown")?.essence == "image/jpeg")
        #expect(choose("image/png", .json, query: "image/png") == nil)
        let accept = AcceptNegotiation(header: "*/*", queryParameter: Self.dicom)
        #expect(accept.instances(isOne: true) == InstanceForm(.single, [.standard]))
        let parts = "multipart/related; type=\"application/dicom\""
        #expect(
            AcceptNegotiation(header: parts, queryParameter: Self.dicom).instances(isOne: true)?.packaging == .multipart
        )
        #expect(AcceptNegotiation(header: parts, queryParameter: parts).instances(isOne: true)?.packaging == .multipart)
    }

    @Test("a range in the query's accept is seen", arguments: ["*/*", "image/*", "image/png,*/*;q=0.1"])
    func wildcards(_ query: String) {
        #expect(AcceptNegotiation(header: "*/*", queryParameter: query).hasWildcardParameter)
        #expect(!AcceptNegotiation(header: "*/*", queryParameter: "image/png").hasWildcardParameter)
    }

    @Test("the answer's Content-Type names the transfer syntax")
    func contentType() {
        let form = Representation(.multipart, "image/jls", transferSyntaxUID: Self.jls)
        #expect(form.contentType.description == "image/jls; transfer-syntax=\(Self.jls)")
        #expect(Representation.dicomJSON.contentType.description == "application/dicom+json")
    }
}
