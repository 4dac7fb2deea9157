import ArgumentParser
import DICOM
import Foundation

/// Finds the files of an import.
enum ImportWalk {
    struct File: Sendable {
        var path: String
        /// As the user knows it, and printable.
        var shown: String

        init(path: String) { (self.path, shown) = (path, Output.shown(path)) }
    }

    /// What there is to import.
    struct Found {
        var files: [File] = []
        /// The DICOMDIRs among them.
        var directories: [File] = []

        fileprivate mutating func add(_ path: String) {
            if ImportWalk.isDirectoryOfMedia(path) {
                directories.append(File(path: path))
            } else {
                files.append(File(path: path))
            }
        }
    }

    static func files(_ paths: [String]) throws -> Found {
        var found = Found()
        for path in paths {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue {
                try walk(path, into: &found)
            } else if isDirectoryOfMedia(path) {
                // Who names a DICOMDIR means the medium.
                let folder = (path as NSString).deletingLastPathComponent
                try walk(folder.isEmpty ? "." : folder, into: &found)
            } else {
                found.add(path)
            }
        }
        // A medium and its DICOMDIR may both be named: nothing goes in twice.
        var known: Set<String> = []
        found.files.removeAll { !known.insert($0.path).inserted }
        found.directories.removeAll { !known.insert($0.path).inserted }
        return found
    }

    private static func walk(_ folder: String, into found: inout Found) throws {
        guard let paths = FileManager.default.enumerator(atPath: folder) else {
            throw ValidationError("the folder '\(folder)' can't be read")
        }
        let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        for path in paths.compactMap({ $0 as? String }).sorted() {
            let whole = root + "/" + path
            let kind = try? FileManager.default.attributesOfItem(atPath: whole)[.type] as? FileAttributeType
            if kind == .typeRegular { found.add(whole) }
        }
    }

    /// A DICOMDIR says where the instances are; it is none itself.
    static func isDirectoryOfMedia(_ path: String) -> Bool {
        FileID.folded([(path as NSString).lastPathComponent]) == "DICOMDIR"
    }
}
