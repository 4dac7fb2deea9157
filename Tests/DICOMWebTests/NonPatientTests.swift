import DICOM
import HTTPTypes
import Testing

@testable import DICOMWeb

/// PS3.18 12.
@Suite struct NonPatientTests {
    private static let xml = "application/dicom+xml"

    @Test("what is asked for of one instance")
    func forms() {
        let table: [(String, NonPatientForm?)] = [
            ("*/*", .dataSet(.dicomJSON)), ("application/*", .dataSet(.dicomJSON)),
            ("application/dicom", .instance(InstanceForm(.single, [.standard]))),
            ("application/dicom; transfer-syntax=*", .instance(InstanceForm(.single, [.stored]))),
            ("multipart/related; type=\"application/dicom\"", .instance(InstanceForm(.multipart, [.standard]))),
            (Self.xml, .dataSet(Representation(.single, Self.xml))),
            ("multipart/related; type=\"\(Self.xml)\"", .dataSet(Representation(.multipart, Self.xml))),
            ("application/dicom;q=0.2, application/dicom+json;q=0.1", .instance(InstanceForm(.single, [.standard]))),
            ("application/dicom;q=0.1, application/dicom+xml", .dataSet(Representation(.single, Self.xml))),
            ("application/dicom, */*;q=0.1", .instance(InstanceForm(.single, [.standard]))),
            ("image/png", nil), ("application/octet-stream", nil), ("application/dicom;q=0", nil), ("", nil),
        ]
        for (header, form) in table {
            #expect(AcceptNegotiation(header: header).nonPatientForm == form, "\(header)")
        }
    }

    @Test("each category has its resources", arguments: NonPatientCategory.allCases)
    func requests(_ category: NonPatientCategory) throws {
        let path = "/\(category.rawValue)"
        #expect(try DICOMWebRequest(method: .post, path: path) == .store(StoreRequest(category)))
        #expect(try DICOMWebRequest(method: .get, path: "\(path)/1.2.3") == .retrieveNonPatient(category, "1.2.3"))
        guard case .search(let search) = try DICOMWebRequest(method: .get, path: path, query: "ContentLabel=A*&limit=2")
        else {
            Issue.record("no search")
            return
        }
        #expect(search.level == .nonPatient(category) && search.limit == 2)
        #expect(search.matches.map(\.attribute.tag) == [.contentLabel] && search.matches.first?.values == ["A*"])
        #expect(throws: DICOMWebError.self) { try DICOMWebRequest(method: .post, path: "\(path)/1.2.3") }
        #expect(throws: DICOMWebError.self) { try DICOMWebRequest(method: .get, path: "\(path)/a_b") }
        #expect(ResourceLocator(root: "http://a/").url(of: category, uid: "1.2") == "http://a\(path)/1.2")
    }

    @Test("an answer has what it must have, and no attribute of a study", arguments: NonPatientCategory.allCases)
    func attributes(_ category: NonPatientCategory) {
        #expect(category.requiredTags.isSuperset(of: [.sopClassUID, .sopInstanceUID]))
        #expect(category.usualTags.isSuperset(of: category.requiredTags))
        #expect(category.usualTags.isDisjoint(with: [.studyInstanceUID, .seriesInstanceUID, .patientID, .patientName]))
    }
}
