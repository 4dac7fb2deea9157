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
            nil, "", "*/*", "application/*", "application/dicom+json", "application/dicom+json, application/json;q=0.5",
            "multipart/related; type=\"application/dicom+xml\", application/dicom+json;q=0.1",
        ] as [String?])
    func json(_ header: String?) { #expect(choose(header, .json) == .dicomJSON) }

    @Test("application/json is answered as such, XML not at all")
    func otherJSON() {
        #expect(choose("application/json", .json)?.essence == "application/json")
        #expect(choose("application/json, application/dicom+json", .json)?.essence == "application/json")
        #expect(choose("multipart/related; type=\"application/dicom+xml\"", .json) == nil)
        #expect(choose("text/html", .json) == nil)
        #expect(choose("nonsense", .json) == nil)
        #expect(choose("application/dicom+json;q=0", .json) == nil)
        #expect(choose("*/*, application/dicom+json;q=0", .json) == nil)
    }

    @Test(
        "whole instances as stored, whichever way they are asked for",
        arguments: [
            nil, "*/*", "multipart/related", "multipart/related; type=\"application/dicom\"",
            "multipart/related; type=application/dicom",
            "multipart/related; type=\"application/dicom\"; transfer-syntax=*",
            "multipart/related; type=\"application/dicom; transfer-syntax=*\"", "multipart/*", "text/html, */*;q=0.1",
            "multipart/related; type=\"application/dicom\"; transfer-syntax=1.2.840.10008.1.2.4.80",
        ] as [String?])
    func instances(_ header: String?) {
        let chosen = choose(
            header, .instances(storedUID: Self.jls, transferSyntaxUIDs: [Self.jls, Self.explicit], areMany: true))
        #expect(chosen == Representation(.multipart, Self.dicom, transferSyntaxUID: Self.jls))
    }

    @Test("a named transfer syntax is given where it can be, else 406")
    func namedSyntax() {
        let header = "multipart/related; type=\"application/dicom\"; transfer-syntax=1.2.840.10008.1.2.1"
        #expect(choose(header, .instances(storedUID: Self.jls, transferSyntaxUIDs: [Self.jls], areMany: true)) == nil)
        #expect(
            choose(
                header, .instances(storedUID: Self.jls, transferSyntaxUIDs: [Self.jls, Self.explicit], areMany: true))?
                .transferSyntaxUID
                == Self.explicit)
        #expect(choose(header, .instances(storedUID: nil, transferSyntaxUIDs: [], areMany: true)) == nil)
        #expect(
            choose("*/*", .instances(storedUID: nil, transferSyntaxUIDs: [], areMany: true))
                == Representation(.multipart, Self.dicom))
    }

    @Test("the strict rule: no transfer-syntax means explicit VR little endian")
    func strict() {
        let accept = AcceptNegotiation(
            header: "multipart/related; type=\"application/dicom\"", absentTransferSyntax: .explicitLittleEndian)
        #expect(
            accept.representation(of: .instances(storedUID: Self.jls, transferSyntaxUIDs: [Self.jls], areMany: true))
                == nil)
        #expect(
            accept.representation(
                of: .instances(storedUID: Self.explicit, transferSyntaxUIDs: [Self.explicit], areMany: true)) != nil)
    }

    @Test("application/dicom alone: one instance, not many")
    func single() {
        let chosen = choose(Self.dicom, .instances(storedUID: Self.jls, transferSyntaxUIDs: [Self.jls], areMany: false))
        #expect(chosen == Representation(.single, Self.dicom, transferSyntaxUID: Self.jls))
        #expect(
            choose(Self.dicom, .instances(storedUID: Self.jls, transferSyntaxUIDs: [Self.jls], areMany: true)) == nil)
    }

    @Test("native frames are octets, in implicit VR as well")
    func nativeFrames() {
        for header in [
            nil, "*/*", "multipart/related; type=\"application/octet-stream\"",
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
        #expect(choose(nil, .bulkData) == Representation(.multipart, Self.octets))
        #expect(choose("multipart/related; type=\"application/octet-stream\"", .bulkData)?.packaging == .multipart)
        #expect(choose("application/octet-stream", .bulkData) == Representation(.single, Self.octets))
        #expect(choose("image/jpeg", .bulkData) == nil)
    }

    @Test("the query's accept goes before the header, which counts when nothing of it can be given")
    func query() {
        let one = AcceptNegotiation.Resource.instances(
            storedUID: Self.jls, transferSyntaxUIDs: [Self.jls], areMany: false)
        #expect(choose("multipart/related; type=\"application/dicom\"", one, query: Self.dicom)?.packaging == .single)
        #expect(
            choose("multipart/related; type=\"application/dicom\"", one, query: "image/png")?.packaging == .multipart)
        #expect(choose("image/png", one, query: "text/html") == nil)
    }

    @Test("the answer's Content-Type names the transfer syntax")
    func contentType() {
        let form = Representation(.multipart, "image/jls", transferSyntaxUID: Self.jls)
        #expect(form.contentType.description == "image/jls; transfer-syntax=\(Self.jls)")
        #expect(Representation.dicomJSON.contentType.description == "application/dicom+json")
    }
}
