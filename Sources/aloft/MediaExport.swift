import AsyncHTTPClient
import DICOM
import Foundation
import NIOCore
import NIOHTTP1

/// A file-set that is being written: names files as media want them, and writes the DICOMDIR at the end (PS3.10 8). A set
/// without DICOMDIR is one whose export broke off. Used by one task.
final class MediaExport {
    struct Report: Encodable, Sendable {
        var profile: String
        /// Directory records, and the bytes of the DICOMDIR.
        var records = 0
        var directoryByteCount = 0
        /// Attributes that a record must have and that instances lacked, by record type and keyword, with how often.
        var made: [String: Int] = [:]
        /// Instances in a transfer syntax that the profile doesn't have, by keyword.
        var outsideProfile: [String: Int] = [:]
        /// Files that no record names: what is in them doesn't read.
        var withoutRecord: [String] = []
    }

    /// Six digits follow two letters in a component.
    private static let largestNumber = 999_999

    private let profile: MediaProfile
    private var writer: MediaDirectoryWriter
    private var report: Report
    /// The numbers of studies in the set, of series in a study, and of instances in a series.
    private var numbers: [String: Int] = [:]
    private var counts: [String: Int] = [:]

    init(_ profile: MediaProfile, fileSetID: String) {
        self.profile = profile
        writer = MediaDirectoryWriter(fileSetID: fileSetID)
        report = Report(profile: profile.rawValue)
    }

    /// Whether the standard lets a file-set have this name (PS3.10 8.1, PS3.5 6.2 CS).
    static func isFileSetID(_ text: String) -> Bool {
        text.utf8.count <= 16
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Ends the command where the place of a new file-set has anything in it.
    static func requireEmpty(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        let entries = try? FileManager.default.contentsOfDirectory(atPath: path)
        guard isFolder.boolValue, entries?.isEmpty == true else {
            Output.error("'\(Output.shown(path))' is not empty: a file-set is written to a new or empty folder")
            throw ExitStatus.usage.exitCode
        }
    }

    func add(
        _ response: HTTPClientResponse, of study: String, _ series: String, to target: ExportTarget
    ) async throws {
        let fileID = try nextFileID(study, series)
        let path = fileID.joined(separator: "/")
        let reader = MediaInstanceReader()
        let byteCount = response.headers.first(name: "Content-Length").flatMap { Int($0) }
        try await target.add(response.body, byteCount: byteCount, at: path) { buffer in
            buffer.withUnsafeReadableBytes { reader.read($0) }
        }
        do throws(DICOMError) {
            let instance = try reader.finish()
            for key in try writer.add(instance, fileID: fileID) {
                let keyword = DataDictionary.keyword(of: key.tag) ?? key.tag.description
                report.made["\(key.recordType.rawValue) \(keyword)", default: 0] += 1
            }
            if !profile.allows(instance.transferSyntaxUID) {
                let keyword = UIDDictionary.keyword(of: instance.transferSyntaxUID) ?? instance.transferSyntaxUID
                report.outsideProfile[keyword, default: 0] += 1
            }
        } catch {
            report.withoutRecord.append(path)
        }
    }

    /// Writes the DICOMDIR and a word for whoever finds the medium.
    func finish(_ target: ExportTarget) async throws -> Report {
        let readMe = Array(Self.readMe.utf8)
        try await target.add(BufferPieces([readMe]), byteCount: readMe.count, at: "README.TXT")
        let directory: EncodedMediaDirectory
        do throws(DICOMError) {
            directory = try writer.encoded(sopInstanceUID: Self.newUID())
        } catch {
            Output.error("the DICOMDIR would be larger than its offsets reach: export fewer studies")
            throw ExitStatus.refused.exitCode
        }
        try await target.add(BufferPieces(directory), byteCount: directory.byteCount, at: "DICOMDIR")
        (report.records, report.directoryByteCount) = (writer.recordCount, directory.byteCount)
        return report
    }

    private func nextFileID(_ study: String, _ series: String) throws -> [String] {
        let studyNumber = number("", of: study)
        let seriesNumber = number(study, of: series)
        let place = study + "/" + series
        let instanceNumber = (counts[place] ?? 0) + 1
        counts[place] = instanceNumber
        guard max(studyNumber, seriesNumber, instanceNumber) <= Self.largestNumber else {
            Output.error(
                "a medium has room for \(Self.largestNumber) studies, series of a study or instances of a series")
            throw ExitStatus.refused.exitCode
        }
        return [
            "DICOM", Self.component("ST", studyNumber), Self.component("SE", seriesNumber),
            Self.component("IM", instanceNumber),
        ]
    }

    private func number(_ parent: String, of child: String) -> Int {
        let key = parent + "/" + child
        if let number = numbers[key] { return number }
        let number = (counts[parent] ?? 0) + 1
        (numbers[key], counts[parent]) = (number, number)
        return number
    }

    private static func component(_ letters: String, _ number: Int) -> String {
        let digits = String(number)
        return letters + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// A UID of a random UUID (PS3.5 B.2).
    private static func newUID() -> String {
        var generator = SystemRandomNumberGenerator()
        var (high, low) = (generator.next() as UInt64, generator.next() as UInt64)
        high = high & ~0xF000 | 0x4000
        low = low & ~(3 << 62) | 1 << 63
        return "2.25." + String(UInt128(high) << 64 | UInt128(low))
    }

    private static let readMe = """
        This medium holds medical images and documents in the DICOM format.\r
        \r
        DICOMDIR lists what is in the folder DICOM. Any DICOM viewer opens it;\r
        there is none on this medium, and nothing on it starts by itself.\r
        The images are a person's health data: keep them as such.\r
        \r
        Written by Aloft.\r

        """
}

extension MediaExport.Report {
    func show() {
        Output.line("DICOMDIR of \(records) records, \(Output.bytes(directoryByteCount)), profile \(profile)")
        for (key, count) in made.sorted(by: { $0.key < $1.key }) {
            Output.note("\(key) was missing, and made for the DICOMDIR: \(count) \(count == 1 ? "record" : "records")")
        }
        for (keyword, count) in outsideProfile.sorted(by: { $0.key < $1.key }) {
            Output.note(
                "\(count) \(count == 1 ? "instance is" : "instances are") in \(keyword), which the profile '\(profile)' does "
                    + "not have: see --transfer-syntax")
        }
        for path in withoutRecord { Output.note("\(path) does not read, and is not in the DICOMDIR") }
    }
}

/// Bytes in memory as pieces of a size that files like.
private struct BufferPieces<Base: Sequence & Sendable>: AsyncSequence, Sendable where Base.Element == [UInt8] {
    typealias Element = ByteBuffer
    private static var byteCount: Int { 256 << 10 }
    let base: Base

    init(_ base: Base) { self.base = base }

    struct Iterator: AsyncIteratorProtocol {
        var iterator: Base.Iterator

        mutating func next() async -> ByteBuffer? {
            var buffer = ByteBuffer()
            while buffer.readableBytes < byteCount, let bytes = iterator.next() { buffer.writeBytes(bytes) }
            return buffer.readableBytes > 0 ? buffer : nil
        }
    }
    func makeAsyncIterator() -> Iterator { Iterator(iterator: base.makeIterator()) }
}
