import DICOM
import TestSupport

/// Real data sets of many character sets with some bytes changed by chance.
enum DamagedDataSets {
    /// Gives those that can still be read, with the name of the file that they were.
    static func forEach(seed: UInt64, _ body: (String, DataSet) throws -> Void) throws {
        var random = SeededRandom(seed: seed)
        for name in ["chrH32", "chrKoreanMulti", "chrX2", "chrSQEncoding1", "chrGreek"] {
            let (header, whole) = try TestData.file("charsets/\(name).dcm").opened()
            for _ in 0..<100 {
                var bytes = Array(whole.prefix(6_000))
                for _ in 0..<Int.random(in: 1...12, using: &random) {
                    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                if let read = try? DataSet(parsing: bytes, transferSyntax: header.transferSyntax) {
                    try body(name, read)
                }
            }
        }
    }
}
