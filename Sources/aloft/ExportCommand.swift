import ArgumentParser
import AsyncHTTPClient
import DICOM
import Foundation
import NIOHTTP1

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a study, a series or a patient's studies to a folder or zip archive.",
        discussion: """
            Files are the originals, byte for byte: while no amendment changes what readers see, presented and original
            are the same. --held brings out what waits for a decision. What a UID has that no file's name should have is
            written as % and two digits.

            With --transfer-syntax frames are coded anew where they must be, without loss; what has no form in it comes as
            stored, and is counted. A damaged frame behind the first one ends the export with the instance's name. Transfer syntaxes, by UID or keyword: \(TransferSyntaxName.listed)

            Examples:
              aloft export --study 1.2.3 --to out
              aloft export --patient-id P1 --to p1.zip
              aloft export --study 1.2.3 --to out --transfer-syntax ExplicitVRLittleEndian
              aloft export --held --to held
            """)

    @OptionGroup var site: SiteOptions
    @Option(help: "A Study Instance UID.") var study: String?
    @Option(help: "A Series Instance UID of it.") var series: String?
    @Option(name: .customLong("patient-id"), help: "A Patient ID: all its studies.") var patientID: String?
    @Flag(help: "What is held for a decision.") var held = false
    @Flag(help: "The original as it came, without amendments.") var original = false
    @Option(help: "The folder, or a name that ends in .zip.") var to: String
    @Option(help: "Write instances in this transfer syntax.") var transferSyntax: String?

    func validate() throws {
        guard [study != nil, patientID != nil, held].filter({ $0 }).count == 1 else {
            throw ValidationError("name one of --study, --patient-id and --held")
        }
        guard series == nil || study != nil else { throw ValidationError("--series needs --study") }
        guard transferSyntax == nil || !held && !original else {
            throw ValidationError("--transfer-syntax is not for --held and --original")
        }
    }

    struct Report: Encodable, Sendable {
        var files: Int
        /// What more the studies hold that waits for a decision and did not come out.
        var held: Int
        /// What has no form in the wanted transfer syntax and came as stored. Nothing where none was wanted.
        var asStored: Int?
    }

    func run() async throws {
        let report = try await SiteConnection.with(site) { connection in
            try await ExportTarget.with(to) { target in
                held ? try await exportHeld(connection, target) : try await exportShown(connection, target)
            }
        }
        if site.json { return try Output.json(report) }
        Output.line("\(report.files) files in \(to)")
        if let count = report.asStored, count > 0 {
            Output.note("\(count) of them have no form in that transfer syntax and are as stored")
        }
        HeldInstances.hint(report.held)
    }

    private func exportHeld(_ connection: SiteConnection, _ target: ExportTarget) async throws -> Report {
        let items = try await connection.json([Exceptions.Item].self, .get, "/admin/exceptions").filter {
            $0.kind == "held"
        }
        for item in items {
            let response = try await connection.call(
                .get, "/admin/exceptions/original", query: [("id", item.id)], accept: "application/dicom")
            try await target.add(response, as: [item.id])
        }
        return Report(files: items.count, held: 0)
    }

    private func exportShown(_ connection: SiteConnection, _ target: ExportTarget) async throws -> Report {
        let syntax = try transferSyntax.map(TransferSyntaxName.parse)
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
        var (count, asStored) = (0, 0)
        for study in studies {
            var path = "/dicom-web/studies/\(SiteConnection.escaped(study))"
            if let series { path += "/series/\(SiteConnection.escaped(series))" }
            let instances = try await connection.json(
                [Attributes].self, .get, path + "/instances", query: [("limit", "1000000")],
                accept: "application/dicom+json")
            guard !instances.isEmpty else {
                Output.error("there is no such study or series")
                throw ExitStatus.notFound.exitCode
            }
            var progress = Progress(total: instances.count, unit: "instances")
            for (index, instance) in instances.enumerated() {
                let (seriesUID, sop) = (instance.first("0020000E"), instance.first("00080018"))
                let path =
                    "/dicom-web/studies/\(SiteConnection.escaped(study))/series/\(SiteConnection.escaped(seriesUID))"
                    + "/instances/\(SiteConnection.escaped(sop))"
                var response = try await connection.call(
                    .get, path,
                    accept: "application/dicom" + (syntax.map { "; transfer-syntax=\($0.uid)" } ?? ""),
                    allowing: syntax == nil ? [] : [404, 406, 413, 422])
                if response.status.code != 200 {
                    asStored += 1
                    response = try await connection.call(.get, path, accept: "application/dicom")
                }
                do { try await target.add(response, as: [study, seriesUID, sop]) } catch let error as HTTPClientError {
                    Output.error("the instance \(Output.shown(sop)) broke off: \(error.shortDescription)")
                    throw ExitStatus.refused.exitCode
                }
                progress.show(index + 1)
                count += 1
            }
        }
        let held = try await HeldInstances(connection)
        return Report(files: count, held: held.count(in: studies), asStored: syntax == nil ? nil : asStored)
    }
}
