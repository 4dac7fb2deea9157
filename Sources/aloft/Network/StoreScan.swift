import ArgumentParser
import DICOM
import Foundation
import NIOCore
import Stores

/// Finds out what is to be sent: looks at the beginning of every file, for SOP class, instance and transfer syntax.
struct StoreScan {
    private(set) var items: [StoreItem] = []
    private(set) var problems: [StoreOutcome] = []
    private let pool: BlockingPool
    private var progress = Progress(total: 0, unit: "files looked at")
    private var count = 0

    /// Bytes of a file that are looked at for its UIDs: they are among the first attributes.
    static let longestStartByteCount = 2 << 20
    /// Describes a medium, and is never sent (PS3.3 F).
    private static let mediaDirectory = "1.2.840.10008.1.3.10"

    /// - Parameter paths: files, folders, archives, and folders or files of DICOMDIR sets.
    static func run(_ paths: [String], pool: BlockingPool) async throws -> StoreScan {
        var scan = StoreScan(pool: pool)
        scan.progress.forgetTotal()
        // A DICOMDIR stands for what lies around it.
        for file in try ImportWalk.files(paths).files { try await scan.look(at: file.path) }
        scan.progress.end()
        return scan
    }

    private init(pool: BlockingPool) { self.pool = pool }

    private mutating func look(at path: String) async throws {
        count += 1
        progress.show(count)
        let found = await pool.run { Found(ofFile: path) }
        switch found {
        case .instance(let item): add(item)
        case .archive: await lookInside(path)
        case .problem(let problem): problems.append(problem)
        }
    }

    private mutating func add(_ item: StoreItem) {
        guard item.sopClassUID != Self.mediaDirectory else {
            var outcome = StoreOutcome(item, .skipped, reason: "a media directory: it is never sent")
            outcome.entryNumber = item.entryNumber
            return problems.append(outcome)
        }
        items.append(item)
    }

    private mutating func lookInside(_ path: String) async {
        do {
            let reader = try await pool.run { () throws(ArchiveFileError) in try ArchiveFileReader(path: path) }
            while let entry = try await pool.run({ () throws(ArchiveFileError) in try reader.next() }) {
                guard entry.kind == .file, !ImportWalk.isDirectoryOfMedia(entry.name) else { continue }
                count += 1
                progress.show(count)
                let found = await pool.run { Found(entry, of: reader, path: path) }
                switch found {
                case .instance(let item): add(item)
                case .problem(let problem): problems.append(problem)
                case .archive:
                    var problem = StoreOutcome(
                        file: path, .skipped, reason: "an archive in an archive is not opened: unpack it first")
                    (problem.entryNumber, problem.entryName) = (entry.number, entry.name)
                    problems.append(problem)
                }
            }
        } catch {
            problems.append(StoreOutcome(file: path, .failed, reason: error.reason))
        }
    }
}

/// What one file is. Reading it blocks.
private enum Found: Sendable {
    case instance(StoreItem)
    case archive
    case problem(StoreOutcome)

    init(ofFile path: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            self = .problem(StoreOutcome(file: path, .failed, reason: "it can't be read"))
            return
        }
        defer { try? handle.close() }
        self = Self.found(StoreOutcome(file: path, .failed)) { count in
            (try? handle.read(upToCount: count)).flatMap { $0 }.map { Array($0) } ?? []
        }
    }

    init(_ entry: ArchiveFileReader.Entry, of reader: ArchiveFileReader, path: String) {
        var place = StoreOutcome(file: path, .failed)
        (place.entryNumber, place.entryName) = (entry.number, entry.name)
        if let problem = entry.problem {
            place.reason = problem
            self = .problem(place)
            return
        }
        var start = Array(entry.start.readableBytesView)
        self = Self.found(place) { count in
            defer { start = [] }
            if !start.isEmpty { return start }
            return (try? reader.read(entry.number, upTo: count)).map { Array($0.readableBytesView) } ?? []
        }
    }

    private static func found(_ place: StoreOutcome, read: (Int) -> [UInt8]) -> Found {
        var bytes = read(FileContent.startByteCount)
        var isWhole = bytes.isEmpty
        switch FileContent(start: bytes, name: place.entryName ?? place.file) {
        case .other:
            var outcome = place
            (outcome.outcome, outcome.reason) = (.skipped, "not DICOM")
            return .problem(outcome)
        case .archive: return .archive
        case .dicom: break
        }
        do throws(DICOMError) {
            while true {
                if let item = try item(bytes, isWhole: isWhole, place) { return .instance(item) }
                let more = isWhole || bytes.count >= StoreScan.longestStartByteCount ? [] : read(bytes.count)
                if more.isEmpty, isWhole { break }
                if more.isEmpty { isWhole = true }
                bytes += more
            }
            var outcome = place
            outcome.reason = "SOP Class UID or SOP Instance UID is missing"
            return .problem(outcome)
        } catch {
            var outcome = place
            outcome.reason =
                "broken: \(error.code)" + (error.tag.map { " in \($0)" } ?? "") + " at byte \(error.offset)"
            return .problem(outcome)
        }
    }

    /// Nil where more bytes are needed, or all of them don't say.
    private static func item(_ bytes: [UInt8], isWhole: Bool, _ place: StoreOutcome) throws(DICOMError) -> StoreItem? {
        guard case .complete(let header) = try Part10Header.read(bytes[...], isWhole: isWhole) else { return nil }
        var names = InstanceNamesCollector(transferSyntax: header.transferSyntax)
        let dataSet = bytes.dropFirst(header.envelopeByteCount)
        if header.transferSyntax.isDeflated {
            var inflater = try Inflater(limit: StoreScan.longestStartByteCount)
            var inflated: [UInt8] = []
            // A start of a stream inflates to a start; what is left over, or too much, makes no difference here.
            dataSet.withUnsafeBytes { raw in
                do throws(DICOMError) { try inflater.inflate(raw) { inflated.append(contentsOf: $0) } } catch {}
            }
            try names.scan(inflated[...])
        } else {
            try names.scan(dataSet)
        }
        guard names.hasPassedSOPInstanceUID || isWhole else { return nil }
        // The data set is believed: the file's own words are sometimes of another instance.
        guard let sopClass = names.sopClassUID ?? header.meta?.mediaStorageSOPClassUID,
            let instance = names.sopInstanceUID ?? header.meta?.mediaStorageSOPInstanceUID
        else { return nil }
        return StoreItem(
            path: place.file, entryNumber: place.entryNumber, entryName: place.entryName, sopClassUID: sopClass,
            sopInstanceUID: instance, transferSyntaxUID: header.transferSyntax.uid,
            envelopeByteCount: header.envelopeByteCount)
    }
}
