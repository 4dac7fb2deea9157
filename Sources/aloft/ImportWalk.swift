import ArgumentParser
import Foundation

/// Finds the files of an import.
enum ImportWalk {
    struct File: Sendable {
        var path: String
        /// As the user knows it, and printable.
        var shown: String

        init(path: String) { (self.path, shown) = (path, Output.shown(path)) }
    }

    static func files(_ paths: [String]) throws -> [File] {
        var files: [File] = []
        for path in paths {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue {
                try walk(path, into: &files)
            } else if !isDirectoryOfMedia(path) {
                files.append(File(path: path))
            }
        }
        return files
    }

    private static func walk(_ folder: String, into files: inout [File]) throws {
        guard let paths = FileManager.default.enumerator(atPath: folder) else {
            throw ValidationError("the folder '\(folder)' can't be read")
        }
        for path in paths.compactMap({ $0 as? String }).sorted() where !isDirectoryOfMedia(path) {
            let whole = folder + "/" + path
            let kind = try? FileManager.default.attributesOfItem(atPath: whole)[.type] as? FileAttributeType
            if kind == .typeRegular { files.append(File(path: whole)) }
        }
    }

    /// A DICOMDIR says where the instances are; it is none itself.
    static func isDirectoryOfMedia(_ path: String) -> Bool {
        (path as NSString).lastPathComponent.uppercased() == "DICOMDIR"
    }
}
