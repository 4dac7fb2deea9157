import DICOM
import Testing

@Suite struct NonPatientCategoryTests {
    @Test("each class is of one category, and is stored")
    func classes() {
        let all = NonPatientCategory.allCases.flatMap { category in
            category.sopClassUIDs.map { (category, $0) }
        }
        #expect(Set(all.map(\.1)).count == 8 && all.count == 8)
        for (category, uid) in all {
            #expect(NonPatientCategory(sopClassUID: uid) == category)
            #expect(SOPClass.isStorage(uid), "\(uid)")
        }
    }

    @Test(
        "patients' instances, performed protocols, queries and unknown classes are of none",
        arguments: [
            "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.200.2", "1.2.840.10008.5.1.4.38.2",
            "1.2.840.10008.5.1.4.39.1.1", "1.2.3", "",
        ])
    func others(_ uid: String) { #expect(NonPatientCategory(sopClassUID: uid) == nil) }
}
