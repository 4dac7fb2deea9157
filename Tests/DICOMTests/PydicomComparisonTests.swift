import Foundation
import TestSupport
import Testing

@testable import DICOM

@Suite("Comparison with pydicom") struct PydicomComparisonTests {
    @Test("every value of every real file is what pydicom reads, or the difference is explained")
    func everyValue() throws {
        let options = JSONOptions { _, _, vr, count in !vr.isString && count > 4096 ? "bulk:\(count)" : nil }
        var lines: [UInt8] = []
        for file in try TestData.files() {
            let (header, bytes) = try file.opened()
            let dataSet = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
            lines += Array("\(file.url.path)\t".utf8)
            try dataSet.appendJSON(to: &lines, options: options)
            lines.append(0x0A)
        }
        let list = FileManager.default.temporaryDirectory.appending(path: "aloft-json-\(UUID().uuidString)")
        try Data(lines).write(to: list)
        defer { try? FileManager.default.removeItem(at: list) }
        let (status, output) = try Python.run(["Scripts/compare-json-with-pydicom.py", list.path])
        #expect(status == 0, "\(output)")
    }

    @Test("what was written as JSON is read again and gives the same JSON")
    func roundTrip() throws {
        for file in try TestData.files() {
            let (header, bytes) = try file.opened()
            guard bytes.count < 150_000 else { continue }
            let dataSet = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
            // A value of odd length is padded when it is written.
            guard try !hasOddValue(dataSet) else { continue }
            let json = try dataSet.json()
            do {
                let again = try #require(try JSONDataSet.parse(json).first)
                let second = try DataSet(parsing: again, transferSyntax: .explicitVRLittleEndian).json()
                #expect(second == json, "\(file.path)")
            } catch {
                Issue.record("\(file.path): \(error)")
            }
        }
    }

    private func hasOddValue(_ dataSet: DataSet) throws -> Bool {
        try dataSet.elements.contains { element in
            try element.isSequence ? element.items().contains(where: hasOddValue) : element.value.count % 2 == 1
        }
    }
}
