import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFileSystem
import NIOFoundationCompat

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a study, a series or a patient's studies to a folder or zip archive.",
        discussion: """
            Files are the originals, byte for byte: while no amendment changes what readers see, presented and original
            are the same. --held brings out what waits for a decision.

            Examples:
              aloft export --study 1.2.3 --to out
              aloft export --patient-id P1 --to p1.zip
              aloft export --held --to held
            """)

    @OptionGroup var site: SiteOptions
    @Option(help: "A Study Instance UID.") var study: String?
    @Option(help: "A Series Instance UID of it.") var series: String?
    @Option(name: .customLong("patient-id"), help: "A Patient ID: all its studies.") var patientID: String?
    @Flag(help: "What is held for a decision.") var held = false
    @Flag(help: "The original as it came, without amendments.") var original = false
    @Option(help: "The folder, or a name that ends in .zip.") var to: String

    func validate() throws {
        guard [study != nil, patientID != nil, held].filter({ $0 }).count == 1 else {
            throw ValidationError("name one of --study, --patient-id and --held")
        }
        guard series == nil || study != nil else { throw ValidationError("--series needs --study") }
    }

    func run() async throws {
        let isZip = to.lowercased().hasSuffix(".zip")
        let folder = isZip ? to + ".part" : to
        guard !isZip || !FileManager.default.fileExists(atPath: to) else {
            Output.error("the file '\(to)' is there already")
            throw ExitStatus.usage.exitCode
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { if isZip { try? FileManager.default.removeItem(atPath: folder) } }
        let count = try await SiteConnection.with(site) { connection in
            held ? try await exportHeld(connection, folder) : try await exportShown(connection, folder)
        }
        if isZip { try Self.zip(folder, to: to) }
        if site.json { try Output.json(["files": count]) } else { Output.line("\(count) files in \(to)") }
    }

    private func exportHeld(_ connection: SiteConnection, _ folder: String) async throws -> Int {
        let items = try await connection.json([Exceptions.Item].self, .get, "/admin/exceptions").filter { $0.kind == "held" }
        for item in items {
            let response = try await connection.call(
                .get, "/admin/exceptions/original", query: [("id", item.id)], accept: "application/dicom")
            try await Self.write(response, to: "\(folder)/\(item.id).dcm")
        }
        return items.count
    }

    private func exportShown(_ connection: SiteConnection, _ folder: String) async throws -> Int {
        var studies = [study].compactMap { $0 }
        if let patientID {
            let found = try await connection.json(
                [Attributes].self, .get, "/dicom-web/studies", query: [("PatientID", patientID), ("limit", "100000")],
                accept: "application/dicom+json")
            studies = found.map { $0.first("0020000D") }
        }
        guard !studies.isEmpty else {
            Output.error("nothing matches")
            throw ExitStatus.notFound.exitCode
        }
        var count = 0
        for study in studies {
            var path = "/dicom-web/studies/\(SiteConnection.escaped(study))"
            if let series { path += "/series/\(SiteConnection.escaped(series))" }
            let instances = try await connection.json(
                [Attributes].self, .get, path + "/instances", query: [("limit", "1000000")], accept: "application/dicom+json")
            guard !instances.isEmpty else {
                Output.error("there is no such study or series")
                throw ExitStatus.notFound.exitCode
            }
            var progress = Progress(total: instances.count, unit: "instances")
            for (index, instance) in instances.enumerated() {
                let (seriesUID, sop) = (instance.first("0020000E"), instance.first("00080018"))
                let response = try await connection.call(
                    .get,
                    "/dicom-web/studies/\(SiteConnection.escaped(study))/series/\(SiteConnection.escaped(seriesUID))"
                        + "/instances/\(SiteConnection.escaped(sop))",
                    accept: "application/dicom")
                let place = "\(folder)/\(study)/\(seriesUID)"
                try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
                try await Self.write(response, to: "\(place)/\(sop).dcm")
                progress.show(index + 1)
                count += 1
            }
        }
        return count
    }

    private static func write(_ response: HTTPClientResponse, to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            Output.error("the file '\(path)' is there already")
            throw ExitStatus.usage.exitCode
        }
        try await FileSystem.shared.withFileHandle(
            forWritingAt: FilePath(path), options: .newFile(replaceExisting: false)
        ) { file in
            var offset: Int64 = 0
            for try await buffer in response.body {
                offset += try await file.write(contentsOf: buffer.readableBytesView, toAbsoluteOffset: offset)
            }
        }
    }

    private static func zip(_ folder: String, to path: String) throws {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["zip", "-q", "-r", whole, "."]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            Output.error("zip ended with \(process.terminationStatus)")
            throw ExitStatus.refused.exitCode
        }
    }
}
