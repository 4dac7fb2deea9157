import ArgumentParser
import AsyncHTTPClient
import DICOM
import Foundation
import NIOHTTP1

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a study, a series or a patient's studies to a folder, a zip archive or a medium.",
        discussion: """
            Files are the originals, byte for byte: while no amendment changes what readers see, presented and original
            are the same. --held brings out what waits for a decision. What a UID has that no file's name should have is
            written as % and two digits.

            With --transfer-syntax frames are coded anew where they must be, without loss; what has no form in it comes as
            stored, and is counted. A damaged frame behind the first one ends the export with the instance's name. Transfer syntaxes, by UID or keyword: \(TransferSyntaxName.listed)

            --media writes a file-set for a CD, DVD or USB stick (PS3.10, PS3.11): a DICOMDIR, and files named as the standard
            wants. Instances stay in the transfer syntax that they are stored in; what --profile does not allow is counted.
            Profiles: \(MediaProfile.allCases.map(\.rawValue).joined(separator: ", ")).

            Examples:
              aloft export --study 1.2.3 --to out
              aloft export --study 1.2.3 --media disc --transfer-syntax ExplicitVRLittleEndian
              aloft export --patient-id P1 --to p1.zip
              aloft export --study 1.2.3 --to out --transfer-syntax ExplicitVRLittleEndian
              aloft export --category color-palettes --to palettes
              aloft export --held --to held
            """)

    @OptionGroup var site: SiteOptions
    @Option(help: "A Study Instance UID.") var study: String?
    @Option(help: "A Series Instance UID of it.") var series: String?
    @Option(name: .customLong("patient-id"), help: "A Patient ID: all its studies.") var patientID: String?
    @Option(help: "What has no patient: \(NonPatientCategory.names).") var category: String?
    @Flag(help: "What is held for a decision.") var held = false
    @Flag(help: "The original as it came, without amendments.") var original = false
    @Option(help: "The folder, or a name that ends in .zip.") var to: String?
    @Option(help: "A new or empty folder, or a name that ends in .zip, for a file-set with a DICOMDIR.") var media:
        String?
    @Option(help: "The application profile of the medium.", transform: Self.profile) var profile: MediaProfile?
    @Option(help: "The File-set ID of the medium: up to 16 of A-Z, 0-9, space and _.") var fileSetID: String?
    @Option(help: "Write instances in this transfer syntax.") var transferSyntax: String?

    private static func profile(_ text: String) throws -> MediaProfile {
        guard let profile = MediaProfile(rawValue: text) else {
            let all = MediaProfile.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("there is no profile '\(Output.shown(text))'; there are \(all)")
        }
        return profile
    }

    func validate() throws {
        guard [study != nil, patientID != nil, category != nil, held].filter({ $0 }).count == 1 else {
            throw ValidationError("name one of --study, --patient-id, --category and --held")
        }
        try category.map(NonPatientCategory.check)
        guard category == nil || media == nil && transferSyntax == nil else {
            throw ValidationError("--media and --transfer-syntax are not for --category")
        }
        guard series == nil || study != nil else { throw ValidationError("--series needs --study") }
        guard (to == nil) != (media == nil) else { throw ValidationError("name one of --to and --media") }
        guard media == nil || !held else { throw ValidationError("--media is not for --held") }
        guard media != nil || profile == nil && fileSetID == nil else {
            throw ValidationError("--profile and --file-set-id are for --media")
        }
        guard fileSetID.map(MediaExport.isFileSetID) ?? true else {
            throw ValidationError("--file-set-id takes up to 16 characters of A-Z, 0-9, space and _")
        }
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
        var media: MediaExport.Report?
    }

    func run() async throws {
        let place = media ?? to ?? ""
        if media != nil { try MediaExport.requireEmpty(place) }
        let report = try await SiteConnection.with(site) { connection in
            try await ExportTarget.with(place) { target in
                if held { return try await exportHeld(connection, target) }
                if let category { return try await export(category, connection, target) }
                return try await exportShown(connection, target)
            }
        }
        if site.json { return try Output.json(report) }
        Output.line("\(report.files) files in \(place)")
        if let count = report.asStored, count > 0 {
            Output.note("\(count) of them have no form in that transfer syntax and are as stored")
        }
        report.media?.show()
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

    /// All of a category, page by page.
    private func export(
        _ category: String, _ connection: SiteConnection, _ target: ExportTarget
    ) async throws -> Report {
        var count = 0
        while true {
            let page = try await connection.json(
                [Attributes].self, .get, "/dicom-web/\(category)", query: [("limit", "1000"), ("offset", "\(count)")],
                accept: "application/dicom+json")
            if page.isEmpty { return Report(files: count, held: 0) }
            for instance in page {
                let uid = instance.first("00080018")
                let response = try await connection.call(
                    .get, "/dicom-web/\(category)/\(SiteConnection.escaped(uid))",
                    accept: "application/dicom; transfer-syntax=*")
                try await target.add(response, as: [category, uid])
                count += 1
            }
        }
    }

    private func exportShown(_ connection: SiteConnection, _ target: ExportTarget) async throws -> Report {
        let syntax = try transferSyntax.map(TransferSyntaxName.parse)
        var studies = [study].compactMap { $0 }
        if let patientID {
            let found = try await connection.allFound("/dicom-web/studies", query: [("PatientID", patientID)])
            studies = found.map { $0.first("0020000D") }
        }
        guard !studies.isEmpty else {
            Output.error("nothing matches")
            throw ExitStatus.notFound.exitCode
        }
        var (count, asStored) = (0, 0)
        let medium = media.map { _ in MediaExport(profile ?? .general, fileSetID: fileSetID ?? "ALOFT") }
        for study in studies {
            var path = "/dicom-web/studies/\(SiteConnection.escaped(study))"
            if let series { path += "/series/\(SiteConnection.escaped(series))" }
            let instances = try await connection.allFound(path + "/instances")
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
                do {
                    if let medium {
                        try await medium.add(response, of: study, seriesUID, to: target)
                    } else {
                        try await target.add(response, as: [study, seriesUID, sop])
                    }
                } catch let error as HTTPClientError {
                    Output.error("the instance \(Output.shown(sop)) broke off: \(error.shortDescription)")
                    throw ExitStatus.refused.exitCode
                }
                progress.show(index + 1)
                count += 1
            }
        }
        let mediaReport = try await medium?.finish(target)
        let held = try await HeldInstances(connection)
        return Report(
            files: count, held: held.count(in: studies), asStored: syntax == nil ? nil : asStored, media: mediaReport)
    }
}

extension SiteConnection {
    /// All answers of a search, page by page: the server gives only so many at a time.
    fileprivate func allFound(_ path: String, query: [(String, String)] = []) async throws -> [Attributes] {
        // Fewer than the server gives at a time.
        let limit = 1000
        var found: [Attributes] = []
        while true {
            let page = try await json(
                [Attributes].self, .get, path, query: query + [("limit", "\(limit)"), ("offset", "\(found.count)")],
                accept: "application/dicom+json")
            found += page
            if page.count < limit { return found }
        }
    }
}
