import Access
import DICOM
import DICOMImage
import Foundation
import Gateway
import Identity
import Packs
import Sealing
import Stores
import Synchronization
import TestSupport
import Testing
import Vault

@testable import Archive

/// An archive in a temporary folder, with a clock of its own, that can be closed, damaged and opened again.
final class TestSite {
    let folder: String
    let clock = TestClock()
    var recompression = RecompressionPolicy()
    var codec = TestSite.codec
    /// One for all: their helpers are processes.
    static let codec = FrameCodec(pool: CodecPool(path: Products.codecHelper, processCount: 2))
    private var opened: Archive?

    static let peer = Subject.dimsePeer(callingAETitle: "TESTER", address: "127.0.0.1", isLoopback: true)
    static let administrator = Subject.administrator(userID: 7)

    struct NotOpen: Error {}

    init(faults: (any StoreFaults)? = nil, opens: Bool = true) async throws {
        folder = NSTemporaryDirectory() + "aloft-archive-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/attic", withIntermediateDirectories: true)
        if opens { try await open(faults: faults) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var data: String { folder + "/data" }
    var archive: Archive { get throws { if let opened { return opened } else { throw NotOpen() } } }

    func open(faults: (any StoreFaults)? = nil, toleratesMissing: Bool = false, reconciles: Bool = true) async throws {
        var configuration = ArchiveConfiguration(
            dataPath: data, keyFolder: folder + "/keys", policy: Policy(administratorUserIDs: [7]), now: clock.now)
        configuration.faults = faults
        (configuration.codec, configuration.recompression) = (codec, recompression)
        configuration.toleratesMissingPacks = toleratesMissing
        configuration.reconcilesAtStart = reconciles
        // The lock goes with the last reference to the archive before; tasks that end hold one a little longer.
        for attempt in 0... {
            do throws(ArchiveError) {
                opened = try await Archive.open(configuration)
                return
            } catch {
                guard case .store(.locked) = error, attempt < 200 else { throw error }
                try await Task.sleep(for: .milliseconds(10))
            }
        }
    }

    func close() async throws {
        await opened?.close()
        opened = nil
    }

    /// As after SIGKILL: nothing is finished, nothing is written.
    func kill() { opened = nil }

    func restart(reconciles: Bool = true) async throws {
        try await close()
        try await open(reconciles: reconciles)
    }

    func deleteVault() throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: data + "/vault.sqlite" + suffix)
        {
            try FileManager.default.removeItem(atPath: data + "/vault.sqlite" + suffix)
        }
    }

    /// Paths of the loose packs, in order.
    func packs() -> [String] {
        let root = data + "/store/loose"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.sorted().map { root + "/" + $0 }.filter {
            (try? FileManager.default.attributesOfItem(atPath: $0)[.type] as? FileAttributeType) == .typeRegular
        }
    }

    func temporaryFiles() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: data + "/tmp")) ?? [] }

    // MARK: use cases

    @discardableResult
    func receive(
        _ bytes: [UInt8], form: Arrival.Form = .part10, source: Source = .live, chunk: Int = 50_000,
        subject: Subject = TestSite.peer, requiredStudyUID: String? = nil
    ) async throws -> Receipt {
        try await Self.receive(
            bytes, by: archive, form: form, source: source, chunk: chunk, subject: subject,
            requiredStudyUID: requiredStudyUID)
    }

    static func receive(
        _ bytes: [UInt8], by archive: Archive, form: Arrival.Form = .part10, source: Source = .live,
        chunk: Int = 50_000,
        subject: Subject = TestSite.peer, requiredStudyUID: String? = nil
    ) async throws -> Receipt {
        let arrival = Arrival(
            form: form, source: source, route: "test", callingAETitle: "TESTER", requiredStudyUID: requiredStudyUID)
        let receiver = try archive.receive(arrival, subject: subject)
        do {
            var at = 0
            while at < bytes.count {
                let end = min(at + chunk, bytes.count)
                try Array(bytes[at..<end]).withUnsafeBytes { try receiver.take($0) }
                try await receiver.relieve()
                at = end
            }
            return try await receiver.finish()
        } catch {
            await receiver.abandon()
            throw error
        }
    }

    @discardableResult
    func receive(_ model: ModelInstance, source: Source = .live) async throws -> Receipt {
        try await receive(model.file, source: source)
    }

    /// What readers see of an instance, as a whole file.
    func shown(_ model: ModelInstance) async throws -> [UInt8] {
        let opened = try await archive.open(
            studyUID: model.study, seriesUID: model.series, instanceUID: model.instance, subject: Self.peer)
        guard let instance = opened.instances.first, opened.instances.count == 1 else { throw NotOpen() }
        return try await Self.original(instance.opened, .file)
    }

    static func original(_ opened: OpenedInstance, _ part: OriginalReader.Part) async throws -> [UInt8] {
        var reader = OriginalReader(opened, record: try await opened.record(), part: part)
        let byteCount = reader.byteCount
        var bytes: [UInt8] = []
        while let piece = try await reader.next() { bytes += piece }
        #expect(UInt64(bytes.count) == byteCount)
        return bytes
    }

    /// Every stored version of a SOP instance, by rank.
    func versions(_ uid: String) async throws -> [InstanceRow] {
        let archive = try archive
        guard let instance = archive.pseudonym(uid) else { return [] }
        return try await archive.onVault { vault throws(VaultError) in
            try vault.revisions(ofInstance: instance)
        }.sorted { $0.rank < $1.rank }
    }

    func statistics() async throws -> CatalogueStatistics {
        try await archive.onVault { vault throws(VaultError) in try vault.statistics() }
    }

    func dump() async throws -> [String] {
        try await archive.onVault { vault throws(VaultError) in try vault.dump() }
    }

    func exceptions(openOnly: Bool = true) async throws -> [ExceptionItem] {
        try await archive.exceptions(openOnly: openOnly, subject: Self.administrator)
    }
}

extension PieceSource {
    /// Every piece, joined.
    func all() async throws -> [UInt8] {
        var source = self
        var bytes: [UInt8] = []
        while let piece = try await source.next() { bytes += piece }
        return bytes
    }
}

/// Moves on by one millisecond each time it is asked.
final class TestClock: Sendable {
    private let milliseconds = Mutex<UInt64>(1_700_000_000_000)
    var now: @Sendable () -> UInt64 {
        { [self] in
            milliseconds.withLock { value in
                value += 1
                return value
            }
        }
    }
}

/// A small CT image that is made up.
struct ModelInstance: Sendable {
    var patientID = "P-4711"
    var name = "Mustermann^Erika"
    var birthDate = "19640812"
    var study = "1.2.3"
    var series = "1.2.3.1"
    var instance = "1.2.3.1.1"
    var description = "first words"
    var pixelSeed = 1
    var pixelByteCount = 512
    /// A picture of some points a side that gets smaller.
    var isSmooth = false
    var side = 64
    static let sopClass = "1.2.840.10008.5.1.4.1.1.2"

    var dataSet: [UInt8] {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.specificCharacterSet, .CS, string: "ISO_IR 192")
        writer.append(.sopClassUID, .UI, string: Self.sopClass)
        writer.append(.sopInstanceUID, .UI, string: instance)
        writer.append(.studyDate, .DA, string: "20240105")
        writer.append(.modality, .CS, string: "CT")
        writer.append(.seriesDescription, .LO, string: description)
        writer.append(.patientName, .PN, string: name)
        writer.append(.patientID, .LO, string: patientID)
        writer.append(.patientBirthDate, .DA, string: birthDate)
        writer.append(.studyInstanceUID, .UI, string: study)
        writer.append(.seriesInstanceUID, .UI, string: series)
        writer.append(.rows, .US, integers: [isSmooth ? side : 16])
        writer.append(.columns, .US, integers: [isSmooth ? side : pixelByteCount / 32])
        writer.append(.bitsAllocated, .US, integers: [16])
        let smooth = (0..<(side * side)).flatMap { pixel -> [UInt8] in
            let value = pixel % side * 3 + pixel / side * 5 + pixelSeed
            return [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
        }
        let rough = (0..<pixelByteCount).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251 &+ pixelSeed) }
        writer.append(.pixelData, .OW, bytes: isSmooth ? smooth : rough)
        return writer.bytes
    }

    var file: [UInt8] {
        FileMeta(sopClassUID: Self.sopClass, sopInstanceUID: instance, transferSyntax: .explicitVRLittleEndian)
            .envelope() + dataSet
    }
}
