import Foundation
import TestSupport
import Testing

@testable import DICOM

@Suite("Comparison with DCMTK") struct DCMTKComparisonTests {
    @Test("every attribute of every real file is in XML what dcm2xml writes, or the difference is explained")
    func everyAttribute() throws {
        let options = ModelOptions { _, _, vr, count in !vr.isString && count > 4096 ? "bulk:\(count)" : nil }
        let folder = FileManager.default.temporaryDirectory.appending(path: "aloft-xml-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var lines = ""
        for (index, file) in try TestData.files().enumerated() {
            let (header, bytes) = try file.opened()
            let dataSet = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
            let document = folder.appending(path: "\(index).xml")
            try Data(try dataSet.nativeModelXML(options: options)).write(to: document)
            lines += "\(file.url.path)\t\(document.path)\n"
        }
        let list = folder.appending(path: "list")
        try lines.write(to: list, atomically: true, encoding: .utf8)
        let (status, output) = try Python.run(["Scripts/compare-xml-with-dcmtk.py", list.path])
        #expect(status == 0, "\(output)")
    }
}
