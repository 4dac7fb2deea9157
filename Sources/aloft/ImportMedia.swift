import DICOM
import Foundation

/// What an import found out about a medium: whether what its DICOMDIR names came in.
struct MediaReport: Codable, Sendable {
    /// The DICOMDIR, as the user knows it.
    var directory: String
    /// Records that name a file.
    var named = 0
    /// Files that are named and not there.
    var missing: [String] = []
    /// Files that are named, there, and no DICOM or refused, with why.
    var damaged: [String] = []
    /// Files that hold another instance than their record says.
    var different: [String] = []
    /// What is odd about the DICOMDIR itself.
    var problems: [String] = []
}

/// Follows an import of media: which files it saw, and what became of them.
struct ImportMedia {
    private struct Seen {
        var outcome: String
        var reason: String?
        var sopInstanceUID: String?
    }
    private struct Medium {
        var shown: String
        var folder: String
        var directory: MediaDirectory
    }
    private var media: [Medium] = []
    private var unreadable: [MediaReport] = []
    private var seen: [String: Seen] = [:]
    private var files = MediaFiles()
    /// Whether outcomes are of interest: there is a DICOMDIR, or an archive is read in which one may still come.
    private(set) var isWatching = false

    /// Says that files are to be watched from now on.
    mutating func watch() { isWatching = true }

    /// Forgets what was seen of an archive that had no DICOMDIR.
    mutating func stopWatchingUnlessFound() {
        guard media.isEmpty else { return }
        isWatching = false
        seen.removeAll()
        files = MediaFiles()
    }

    /// Adds a DICOMDIR.
    mutating func add(directory bytes: [UInt8], shown: String) {
        let folder = (shown as NSString).deletingLastPathComponent
        do throws(DICOMError) {
            media.append(Medium(shown: shown, folder: folder, directory: try MediaDirectory(parsing: bytes)))
        } catch {
            addUnreadable(shown, "it is no directory of a medium, or does not read")
        }
    }

    mutating func addUnreadable(_ shown: String, _ reason: String) {
        unreadable.append(MediaReport(directory: shown, problems: [reason]))
    }

    mutating func note(_ outcome: Import.Outcome) {
        guard isWatching else { return }
        files.add(outcome.file)
        seen[outcome.file] = Seen(
            outcome: outcome.outcome, reason: outcome.reason, sopInstanceUID: outcome.sopInstanceUID)
    }

    /// The files that directories name, in their order: they go in first, patient by patient.
    func ordered(_ paths: [ImportWalk.File]) -> [ImportWalk.File] {
        guard !media.isEmpty else { return paths }
        var files = MediaFiles()
        for path in paths { files.add(path.shown) }
        var ranks: [String: Int] = [:]
        for medium in media {
            for place in medium.directory.walk {
                if let path = files.find(medium.directory.records[place.index].fileID, in: medium.folder) {
                    ranks[path] = ranks[path] ?? ranks.count
                }
            }
        }
        let named = paths.filter { ranks[$0.shown] != nil }.sorted { ranks[$0.shown] ?? 0 < ranks[$1.shown] ?? 0 }
        return named + paths.filter { ranks[$0.shown] == nil }
    }

    /// What became of everything that was named.
    func reports() -> [MediaReport] { media.map(report) + unreadable }

    private func report(_ medium: Medium) -> MediaReport {
        let directory = medium.directory
        var report = MediaReport(directory: medium.shown, problems: directory.problems.map(\.text))
        for place in directory.walk {
            let record = directory.records[place.index]
            guard !record.fileID.isEmpty else { continue }
            report.named += 1
            let name = Output.shown(record.fileID.joined(separator: "/"))
            guard let path = files.find(record.fileID, in: medium.folder), let seen = seen[path] else {
                report.missing.append(name)
                continue
            }
            if ["skipped", "refused"].contains(seen.outcome) {
                report.damaged.append("\(name): \(seen.reason ?? seen.outcome)")
            } else if let wanted = record.sopInstanceUID, let found = seen.sopInstanceUID, wanted != found {
                report.different.append(name)
            }
        }
        return report
    }
}

extension MediaReport {
    /// How many names are shown of each kind; `--json` has all.
    private static let shownCount = 20

    var isWhole: Bool { missing.isEmpty && damaged.isEmpty }

    func show() {
        let state =
            isWhole
            ? "all there" : "\(missing.count) missing, \(damaged.count) damaged"
        Output.line("\(directory): \(named) files named, \(named == 0 ? "none looked for" : state)")
        for problem in problems { Output.line("  odd: \(problem)") }
        let lists = [
            ("missing", missing), ("damaged", damaged), ("another instance than the DICOMDIR says", different),
        ]
        for (what, names) in lists {
            for name in names.prefix(Self.shownCount) { Output.line("  \(what): \(name)") }
            if names.count > Self.shownCount { Output.line("  … and \(names.count - Self.shownCount) more \(what)") }
        }
    }
}
