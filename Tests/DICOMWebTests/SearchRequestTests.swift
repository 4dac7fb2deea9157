import DICOM
import DICOMWeb
import HTTPTypes
import Testing

@Suite struct SearchRequestTests {
    func search(_ query: String) throws(DICOMWebError) -> SearchRequest {
        try SearchRequest(.studies, query: try QueryParameters(parsing: query))
    }
    func values(_ query: String) throws -> [String]? { try search(query).matches.first?.values }

    @Test("dicomweb-client's query: keywords, tags, paging, included fields") func dicomwebClient() throws {
        let search = try search(
            "00100020=123&PatientName=Doe%5E*&fuzzymatching=true&limit=25&offset=50&includefield=StudyDescription&includefield=00081030,00201206"
        )
        #expect(
            search.matches == [
                .init(AttributePath(Tag(0x0010, 0x0020)), ["123"]),
                .init(AttributePath(Tag(0x0010, 0x0010)), ["Doe^*"]),
            ])
        #expect(search.fuzzyMatching && search.limit == 25 && search.offset == 50 && !search.includesAll)
        #expect(search.includedAttributes == [AttributePath(Tag(0x0008, 0x1030)), AttributePath(Tag(0x0020, 0x1206))])
    }

    @Test("attributes within sequences, by keyword, tag or both") func sequences() throws {
        let path = AttributePath(Tag(0x0040, 0x1001), in: [Tag(0x0040, 0x0275)])
        for key in [
            "RequestAttributesSequence.RequestedProcedureID", "00400275.00401001", "00400275.RequestedProcedureID",
        ] {
            #expect(try search("\(key)=P1").matches == [.init(path, ["P1"])])
        }
        #expect(path.description == "00400275.00401001")
    }

    @Test("lists of UIDs and codes by comma, backslash or repeated key") func lists() throws {
        #expect(try values("StudyInstanceUID=1.2,1.3") == ["1.2", "1.3"])
        #expect(try values("StudyInstanceUID=1.2%5C1.3") == ["1.2", "1.3"])
        #expect(try values("StudyInstanceUID=1.2&0020000D=1.3&StudyInstanceUID=1.2") == ["1.2", "1.3"])
        #expect(try values("ModalitiesInStudy=CT,MR") == ["CT", "MR"])
        #expect(throws: DICOMWebError(.badUID, name: "StudyInstanceUID")) { try search("StudyInstanceUID=1%202") }
    }

    @Test("a comma in a name or description is a comma") func comma() throws {
        #expect(try values("PatientName=Doe,Jane") == ["Doe,Jane"])
        #expect(try values("StudyDescription=Thorax%2C+Abdomen") == ["Thorax, Abdomen"])
    }

    @Test("percent-encoding is UTF-8, + is a space, %2B a plus") func encoding() throws {
        #expect(try values("PatientName=%E5%B1%B1%E7%94%B0+a%2Bb") == ["山田 a+b"])
        #expect(throws: DICOMWebError(.badTarget)) { try search("PatientName=%E5%B1") }
        #expect(throws: DICOMWebError(.badTarget)) { try search("PatientName=100%") }
    }

    @Test("an empty value and * match anything", arguments: ["PatientID=", "PatientID", "PatientID=*"])
    func universal(_ query: String) throws { #expect(try values(query) == []) }

    @Test(
        "an unknown key is passed over and named, its value never told (8.3); in includefield it is refused",
        arguments: ["PatientNam", "0010002", "PatientID.", ".", "Foo.PatientID", "PatientID.PatientName"])
    func unknown(_ key: String) throws {
        let search = try search("\(key)=secret&PatientID=1")
        #expect(search.ignoredKeys == [key])
        #expect(search.matches == [.init(AttributePath(Tag(0x0010, 0x0020)), ["1"])])
        #expect(throws: DICOMWebError(.unknownAttribute, name: key)) { try self.search("includefield=\(key)") }
    }

    @Test("empty and multiple value matching are asked for by parameters of their own (8.3.4.5, 8.3.4.6)")
    func matchingParameters() throws {
        let plain = try search("PatientID=%22%22")
        #expect(!plain.emptyValueMatching && !plain.multipleValueMatching && plain.matches.first?.values == ["\"\""])
        let both = try search("emptyvaluematching=true&multiplevaluematching=TRUE&ModalitiesInStudy=CT%5CPT")
        #expect(both.emptyValueMatching && both.multipleValueMatching && both.matches.first?.values == ["CT", "PT"])
        #expect(throws: DICOMWebError(.badParameter, name: "emptyvaluematching")) {
            try self.search("emptyvaluematching=1")
        }
    }

    @Test("attributes of levels below are not returned, those of the level and above are (10.6.3.3)")
    func levels() {
        #expect(SearchRequest.Level.studies.mayHold(Tag(0x0010, 0x4000)))
        #expect(!SearchRequest.Level.studies.mayHold(Tag(0x0008, 0x103E)))
        #expect(SearchRequest.Level.series.mayHold(Tag(0x0008, 0x103E)))
        #expect(!SearchRequest.Level.series.mayHold(Tag(0x0028, 0x0010)))
        #expect(SearchRequest.Level.instances.mayHold(Tag(0x0028, 0x0010)))
        for level in [SearchRequest.Level.studies, .series, .instances] {
            #expect(level.requiredTags.allSatisfy(level.mayHold), "\(level) requires what it may not hold")
        }
    }

    @Test("parameters that can't be read") func badParameters() {
        for query in ["limit=-1", "limit=", "limit=1.5", "limit=99999999999999999999", "limit=+1"] {
            #expect(throws: DICOMWebError(.badParameter, name: "limit")) { try search(query) }
        }
        #expect(throws: DICOMWebError(.badParameter, name: "offset")) { try search("offset=1000001") }
        #expect(throws: Never.self) { try search("offset=1000000&limit=2147483647") }
        #expect(throws: DICOMWebError(.badParameter, name: "fuzzymatching")) { try search("fuzzymatching=maybe") }
        #expect(throws: DICOMWebError(.repeatedParameter, name: "offset")) { try search("offset=1&offset=2") }
        #expect(throws: DICOMWebError(.repeatedParameter, name: "PatientID")) { try search("PatientID=1&PatientID=2") }
        #expect(throws: Never.self) {
            try search("PatientID=1&PatientID=1&includefield=all&_=17&accept=application/dicom+json&&")
        }
    }

    @Test("the query's accept keeps its plus") func accept() throws {
        #expect(try QueryParameters(parsing: "accept=application/dicom+json").accept == "application/dicom+json")
        #expect(
            try QueryParameters(parsing: "accept=application/dicom%2Bjson;+q=0.5").accept
                == "application/dicom+json; q=0.5")
        #expect(try QueryParameters(parsing: "limit=1").accept == nil)
    }
}
