import DICOM
import Sealing
import Testing

@testable import Vault

@Suite struct ScaleTests {
    @Test("an instance row and its index entries stay small")
    func rowSize() throws {
        let fixture = try Fixture()
        let archive = ModelArchive(fixture)
        var bytes: Int64 = 0
        var tick: UInt64 = 1_700_000_000_000
        for number in 1...(20 as UInt64) {
            var models: [ModelInstance] = []
            for index in 0..<250 {
                tick += 1
                models.append(
                    ModelInstance(
                        patientID: "P\(number)", study: "9.\(number)", series: "9.\(number).1",
                        instance: "9.\(number).1.\(index)", tick: tick))
            }
            try archive.commit(try archive.group(number, models))
        }
        try fixture.vault.checkpoint()
        bytes = try fixture.vault.read { connection throws(VaultError) in
            try connection.first("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") {
                $0.integer(0)
            } ?? 0
        }
        // Everything, with 20 studies, series and patients, divided by 5,000 instances.
        #expect(bytes / 5_000 < 160)
        print("bytes an instance, all tables and indexes:", bytes / 5_000)
    }
}
