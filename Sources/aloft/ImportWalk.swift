import ArgumentParser
import Foundation

/// Where archives are unpacked to: a private folder below the temporary one, removed at the end.
struct Unpacked {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("aloft-import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// Finds the files of an import.
enum ImportWalk {
    struct File: Sendable {
        var path: String
        /// As the user knows it.
        var shown: String

        /// A Part 10 file, or one that begins as a data set does: a group of a few low numbers.
        var looksLikeDICOM: Bool {
            guard let handle = FileHandle(forReadingAtPath: path) else { return true }
            defer { try? handle.close() }
            let start = (try? handle.read(upToCount: 132)) ?? Data()
            if start.count >= 132, start[128..<132].elementsEqual("DICM".utf8) { return true }
            if start.count >= 4, start.prefix(4).elementsEqual("DICM".utf8) { return true }
            return start.count >= 8 && start[1] == 0 && [2, 8].contains(start[0]) && start[3] == 0
        }
    }

    static func files(_ paths: [String], unpacking unpacked: Unpacked) throws -> [File] {
        var files: [File] = []
        for path in paths {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue {
                try walk(path, shown: path, unpacked, into: &files)
            } else {
                try add(path, shown: path, unpacked, into: &files)
            }
        }
        return files
    }

    private static func walk(_ folder: String, shown: String, _ unpacked: Unpacked, into files: inout [File]) throws {
        guard let paths = FileManager.default.enumerator(atPath: folder) else {
            throw ValidationError("the folder '\(folder)' can't be read")
        }
        let relative = paths.compactMap { $0 as? String }.sorted()
        for path in relative {
            let whole = folder + "/" + path
            let kind = try? FileManager.default.attributesOfItem(atPath: whole)[.type] as? FileAttributeType
            guard kind == .typeRegular else { continue }
            try add(whole, shown: shown + "/" + path, unpacked, into: &files)
        }
    }

    private static func add(_ path: String, shown: String, _ unpacked: Unpacked, into files: inout [File]) throws {
        // A DICOMDIR says where the instances are; it is none itself.
        if (path as NSString).lastPathComponent.uppercased() == "DICOMDIR" { return }
        guard isZip(path) else {
            files.append(File(path: path, shown: shown))
            return
        }
        let folder = unpacked.folder.appendingPathComponent(UUID().uuidString).path
        try unzip(path, to: folder)
        try walk(folder, shown: shown, unpacked, into: &files)
    }

    private static func isZip(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 4))?.elementsEqual([0x50, 0x4B, 0x03, 0x04]) == true
    }

    private static func unzip(_ path: String, to folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-qq", "-o", path, "-d", folder]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        // 1: warnings only.
        guard process.terminationStatus <= 1 else {
            throw ValidationError("the archive '\(path)' can't be unpacked (unzip ended with \(process.terminationStatus))")
        }
    }
}
