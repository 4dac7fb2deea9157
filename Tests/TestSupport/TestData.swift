package import DICOM
package import Foundation

/// Real files: `ALOFT_TEST_DATA` names the set with its folders, `ALOFT_SAMPLE_DATA` any folder of DICOM files.
package enum TestData {
    package struct Missing: Error, CustomStringConvertible {
        package init() {}

        package var description: String {
            "Set ALOFT_TEST_DATA (the test set) or ALOFT_SAMPLE_DATA (a folder of DICOM files): this test reads real files."
        }
    }

    /// A file, named by its path below the folder.
    package struct File: Sendable {
        package let path: String
        package let url: URL
        package func bytes() throws -> [UInt8] { try [UInt8](Data(contentsOf: url)) }
    }

    package static var folder: URL? {
        let environment = ProcessInfo.processInfo.environment
        return (environment["ALOFT_TEST_DATA"] ?? environment["ALOFT_SAMPLE_DATA"]).map { URL(filePath: $0) }
    }

    /// Every file but those in `malformed` and those that are no DICOM, in the order of their paths.
    package static func files() throws -> [File] {
        guard let folder else { throw Missing() }
        let root = folder.resolvingSymlinksInPath().path + "/"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let files = names.sorted().map { File(path: $0, url: URL(filePath: root + $0)) }.filter { file in
            !file.path.split(separator: "/").contains("malformed") && !file.path.hasSuffix(".gz")
                && !file.path.hasSuffix(".md") && !file.path.hasSuffix(".tsv")
                && (try? file.url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
        }
        guard !files.isEmpty else { throw Missing() }
        #if DEBUG
            // Without the optimiser the hundreds of slices that are alike take minutes: one in eight will do.
            return files.enumerated().filter { !$1.path.hasPrefix("studies/") || $0 % 8 == 0 }.map(\.element)
        #else
            return files
        #endif
    }

    /// One file of the set.
    package static func file(_ path: String) throws -> File {
        guard let folder else { throw Missing() }
        return File(path: path, url: folder.appending(path: path))
    }
}

extension TestData.File {
    /// The file's envelope, and its data set inflated where it is deflated.
    package func opened() throws -> (header: Part10Header, dataSet: ArraySlice<UInt8>) {
        let bytes = try bytes()
        let header = try Part10Header(parsing: bytes[...])
        let rest = bytes[header.envelopeByteCount...]
        guard header.transferSyntax.isDeflated else { return (header, rest) }
        return (header, try Inflater.inflate(rest)[...])
    }
}
