import ArgumentParser
import DICOM
import Foundation
import NIOCore

struct Media: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look at CDs, DVDs, sticks and their copies.",
        discussion: """
            Media come in with aloft import, and are written with aloft export --media.

            Examples:
              aloft media list /media/cdrom
              aloft media list study.zip --json
            """,
        subcommands: [MediaList.self])
}

struct MediaList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show what the DICOMDIR of a medium lists, and what is wrong with it.",
        discussion: """
            The medium is a folder, a DICOMDIR in it, or an archive file (zip, tar, tar.gz, 7z, ISO image). Needs no data
            folder. Exits with 1 where a file that is named is missing or no DICOM.
            """)

    @Argument(help: "A folder, a DICOMDIR or an archive file.") var path: String
    @Flag(help: "Name every instance and its file too.") var instances = false
    @Flag(help: "Print JSON for machines: always with every instance.") var json = false

    func run() async throws {
        setlocale(LC_CTYPE, "C.UTF-8")
        let media = try MediaSource.read(path)
        guard !media.isEmpty else {
            Output.error("there is no DICOMDIR in '\(Output.shown(path))'")
            throw ExitStatus.notFound.exitCode
        }
        let listings = media.map(MediaListing.init)
        if json {
            try Output.json(listings)
        } else {
            for listing in listings { listing.show(instances: instances) }
        }
        if listings.contains(where: { !$0.missing.isEmpty || !$0.notDICOM.isEmpty }) {
            throw ExitStatus.refused.exitCode
        }
    }
}

/// A DICOMDIR, and the files around it.
struct MediaSource {
    var shown: String
    var folder: String
    var directory: MediaDirectory
    /// All files around it, by their paths; true for those that look like DICOM.
    var files: [String: Bool]
    var index: MediaFiles

    /// The media of a folder or archive file. Ends the command where one can't be read.
    static func read(_ path: String) throws -> [MediaSource] {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("there is no file or folder '\(Output.shown(path))'")
        }
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if !isFolder.boolValue, FileContent(ofFile: path) == .archive { return try readArchive(path) }
        // Any file may be meant as a directory, whatever its name is.
        if !isFolder.boolValue, !ImportWalk.isDirectoryOfMedia(path) {
            let folder = (path as NSString).deletingLastPathComponent
            var found = try ImportWalk.files([folder.isEmpty ? "." : folder])
            found.directories = [ImportWalk.File(path: path)]
            return try readFolder(found)
        }
        return try readFolder(ImportWalk.files([path]))
    }

    private static func readFolder(_ found: ImportWalk.Found) throws -> [MediaSource] {
        var (files, index) = ([String: Bool](), MediaFiles())
        guard !found.directories.isEmpty else { return [] }
        for file in found.files {
            files[file.shown] = FileContent(ofFile: file.path) == .dicom
            index.add(file.shown)
        }
        return try found.directories.map { file in
            let bytes: [UInt8]
            do { bytes = [UInt8](try Data(contentsOf: URL(filePath: file.path), options: .mappedIfSafe)) } catch {
                Output.error("the file '\(file.shown)' can't be read")
                throw ExitStatus.cannotOpen.exitCode
            }
            return try MediaSource(bytes, shown: file.shown, files, index)
        }
    }

    private static func readArchive(_ path: String) throws -> [MediaSource] {
        var (files, index) = ([String: Bool](), MediaFiles())
        var directories: [(String, [UInt8])] = []
        let root = Output.shown(path)
        do throws(ArchiveFileError) {
            let reader = try ArchiveFileReader(path: path)
            while let entry = try reader.next() {
                guard entry.kind == .file else { continue }
                let shown = root + "/" + entry.name
                if ImportWalk.isDirectoryOfMedia(entry.name) {
                    var whole = entry.start
                    let count = MediaLimits.directoryByteCount + 1 - whole.readableBytes
                    var rest = try reader.read(entry.number, upTo: count)
                    whole.writeBuffer(&rest)
                    directories.append((shown, Array(whole.readableBytesView)))
                } else {
                    let content = FileContent(start: entry.start.readableBytesView, name: entry.name)
                    files[shown] = entry.problem == nil && content == .dicom
                    index.add(shown)
                }
            }
        } catch {
            Output.error("'\(root)' can't be read: \(error.reason)")
            throw ExitStatus.cannotOpen.exitCode
        }
        return try directories.map { shown, bytes in try MediaSource(bytes, shown: shown, files, index) }
    }

    private init(_ bytes: [UInt8], shown: String, _ files: [String: Bool], _ index: MediaFiles) throws {
        do throws(DICOMError) { directory = try MediaDirectory(parsing: bytes) } catch {
            Output.error("'\(shown)' is no directory of a medium, or does not read")
            throw ExitStatus.refused.exitCode
        }
        (self.shown, self.files, self.index) = (shown, files, index)
        folder = (shown as NSString).deletingLastPathComponent
    }

    /// Whether a file that is named is there, and looks like DICOM; nil where it is not there.
    func isDICOM(_ fileID: [String]) -> Bool? { index.find(fileID, in: folder).flatMap { files[$0] } }
}
