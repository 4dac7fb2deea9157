import DICOM
import DICOMWeb
import HTTPTypes
import Testing

@Suite struct RouteTests {
    @Test("every template is read back as its own route", arguments: Route.all.map(\.template))
    func templates(_ template: String) throws {
        let path = template.replacing("{frames}", with: "1").replacing("{+bulkdata}", with: "7FE00010")
            .replacing("{uid}", with: "1.5").replacing("{study}", with: "1.2").replacing("{series}", with: "1.3")
            .replacing("{instance}", with: "1.4")
        #expect(try RouteMatch(path: path).route.template == template)
    }

    @Test("Table H-1: the resources of the Studies service are all there, with their transactions")
    func tableH1() {
        let found = Dictionary(
            Route.all.map { ($0.template, Set($0.transactions.map(\.method.rawValue))) },
            uniquingKeysWith: { $0.union($1) })
        let study = "/studies/{study}"
        let series = study + "/series/{series}"
        let instance = series + "/instances/{instance}"
        var wanted: [String: Set<String>] = [
            "/studies": ["GET", "POST"], study: ["GET", "POST"], "/series": ["GET"], "/instances": ["GET"],
            study + "/series": ["GET"], study + "/instances": ["GET"], series: ["GET"], series + "/instances": ["GET"],
            instance: ["GET"], instance + "/frames/{frames}": ["GET"], instance + "/frames/{frames}/rendered": ["GET"],
            instance + "/frames/{frames}/thumbnail": ["GET"],
        ]
        for root in [study, series, instance] {
            for name in ["metadata", "rendered", "thumbnail", "bulkdata", "pixeldata"] {
                wanted["\(root)/\(name)"] = ["GET"]
            }
        }
        for (template, methods) in wanted {
            #expect(found[template]?.isSuperset(of: methods) == true, "\(template)")
        }
    }

    @Test("what is allowed: HEAD beside GET, OPTIONS everywhere")
    func methods() throws {
        #expect(try RouteMatch(path: "/studies").route.methods == [.get, .head, .post, .options])
        #expect(try RouteMatch(path: "/studies/1.2/metadata").route.methods.starts(with: [.get, .head]))
        #expect(Route.all.allSatisfy { $0.methods.contains(.options) && !$0.transactions.isEmpty })
    }

    @Test("studies, series, instances and those without a patient may be deleted where that is offered; nothing else")
    func deleting() throws {
        let offered = Route.allWithDelete.filter { $0.methods.contains(.delete) }.map(\.template)
        let series = "/studies/{study}/series/{series}"
        #expect(
            offered == ["/studies/{study}", series, series + "/instances/{instance}"]
                + NonPatientCategory.allCases.map { "/\($0.rawValue)/{uid}" })
        #expect(!Route.all.contains { $0.methods.contains(.delete) })
        let match = try RouteMatch(path: "/studies/1.2", routes: Route.allWithDelete)
        #expect(match.route.methods == [.get, .head, .post, .delete, .options])
        #expect(try DICOMWebRequest(method: .delete, match) == .delete(.study("1.2")))
        let palette = try RouteMatch(path: "/color-palettes/1.2", routes: Route.allWithDelete)
        #expect(try DICOMWebRequest(method: .delete, palette) == .deleteNonPatient(.colorPalettes, "1.2"))
        #expect(throws: DICOMWebError(.methodNotAllowed([.get, .head, .post, .options]))) {
            try DICOMWebRequest(method: .delete, path: "/studies/1.2")
        }
        let wadl = String(
            decoding: Capabilities(root: "https://pacs.example", routes: Route.allWithDelete).wadl, as: UTF8.self)
        #expect(
            wadl.contains(
                "<method name=\"DELETE\" id=\"DeleteSeries\">\n<request>\n</request>\n<response status=\"204\">"))
    }

    @Test("UIDs by the letter, and those that broken devices made")
    func strictUIDs() throws {
        for (uid, isStrict) in [
            ("1.2.3", true), ("0.1", true), ("1.02", false), ("1..2", false), ("a.b", false), ("1.", false),
        ] {
            #expect(try RouteMatch(path: "/studies/\(uid)").hasStrictUIDs == isStrict, "\(uid)")
        }
    }

    @Test("the capabilities description has every resource, and its base")
    func capabilities() {
        let capabilities = Capabilities(root: "https://pacs.example/a&b/dicom-web")
        let wadl = String(decoding: capabilities.wadl, as: UTF8.self)
        #expect(wadl.contains("<resources base=\"https://pacs.example/a&amp;b/dicom-web/\">"))
        #expect(wadl.contains("default=\"multipart/related; type=&quot;application/dicom&quot;\""))
        let json = String(decoding: capabilities.json, as: UTF8.self)
        for route in Route.all {
            for segment in route.template.split(separator: "/") {
                #expect(wadl.contains("path=\"\(segment)\""), "\(segment)")
                #expect(json.contains("\"path\":\"\(segment)\""), "\(segment)")
            }
            for transaction in route.transactions where transaction.method != .options {
                let name = transaction.name.filter { $0 != " " }
                #expect(wadl.contains("id=\"\(name)\"") && json.contains("\"id\":\"\(name)\""), "\(name)")
            }
        }
    }
}
