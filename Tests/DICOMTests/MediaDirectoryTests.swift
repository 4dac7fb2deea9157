import Foundation
import TestSupport
import Testing

@testable import DICOM

/// Directories of media: real ones, odd ones, our own, and damaged ones.
@Suite("Media directory") struct MediaDirectoryTests {
    private static func directory(_ path: String) throws -> MediaDirectory {
        try MediaDirectory(parsing: TestData.file("dicomdir/" + path).bytes())
    }

    /// The tree as text: type, and file or what tells a record from its siblings.
    private static func outline(_ directory: MediaDirectory) -> [String] {
        directory.walk.map { place in
            let record = directory.records[place.index]
            let keys = directory.dataSet(of: record)
            let name =
                record.fileID.isEmpty
                ? keys?.string(.patientID) ?? keys?.string(.studyID) ?? keys?.string(.seriesNumber) ?? ""
                : record.fileID.joined(separator: "/")
            return String(repeating: " ", count: place.depth) + record.typeName + " " + name
        }
    }

    @Test("the same set reads the same in every encoding and order")
    func realSets() throws {
        let plain = try Self.directory("DICOMDIR")
        #expect(plain.problems.isEmpty)
        #expect(plain.fileSetID == "PYDICOM_TEST")
        #expect(plain.records.count == 52)
        #expect(plain.walk.count == 52)
        #expect(plain.records.filter { $0.type == .image }.allSatisfy { $0.fileID.count == 3 })
        for odd in ["DICOMDIR-bigEnd", "DICOMDIR-implicit"] {
            let directory = try Self.directory(odd)
            #expect(directory.problems.isEmpty, "\(odd): \(directory.problems)")
            #expect(Self.outline(directory) == Self.outline(plain), "\(odd)")
        }
        let reordered = try Self.directory("DICOMDIR-reordered")
        #expect(reordered.walk.count == reordered.records.count)
        #expect(Set(Self.outline(reordered)) == Set(Self.outline(plain)))
        #expect(try Self.directory("DICOMDIR-empty.dcm").records.isEmpty)
    }

    @Test("records without offsets or parents are found all the same")
    func oddSets() throws {
        let plain = try Self.directory("DICOMDIR")
        let noOffset = try Self.directory("DICOMDIR-nooffset")
        #expect(Set(Self.outline(noOffset)) == Set(Self.outline(plain)))
        let noPatient = try Self.directory("DICOMDIR-nopatient")
        #expect(noPatient.walk.count == noPatient.records.count)
        #expect(noPatient.problems.contains { $0.code == .withoutParent })
    }

    @Test("an instance is no directory")
    func notDirectory() throws {
        let image = try TestData.file("dicomdir/77654033/CR1/6154").bytes()
        #expect(throws: DICOMError.self) { try MediaDirectory(parsing: image) }
        #expect(throws: DICOMError.self) { try MediaDirectory(parsing: []) }
    }

    // MARK: What offsets can be

    /// A plain set's offsets changed by `change`: old value and whether it is of the next record.
    private static func relinked(_ change: (Int, Bool) -> Int) throws -> MediaDirectory {
        var bytes = try TestData.file("dicomdir/DICOMDIR").bytes()
        let plain = try MediaDirectory(parsing: bytes)
        for record in plain.records {
            bytes.put(UInt32(truncatingIfNeeded: change(record.next, true)), at: record.offset + 16)
            bytes.put(UInt32(truncatingIfNeeded: change(record.lower, false)), at: record.offset + 38)
        }
        return try MediaDirectory(parsing: bytes)
    }

    @Test("wrong offsets give way to the order of records")
    func wrongOffsets() throws {
        let plain = Self.outline(try Self.directory("DICOMDIR"))
        let zero = try Self.relinked { _, _ in 0 }
        #expect(Self.outline(zero) == plain, "all are 0")
        #expect(zero.problems.contains { $0.code == .unlinked })
        let wild = try Self.relinked { offset, _ in offset == 0 ? 0 : offset + 2 }
        #expect(Self.outline(wild).sorted() == plain.sorted(), "all lead nowhere")
        let onlyNext = try Self.relinked { $1 ? $0 : 0 }
        #expect(Self.outline(onlyNext) == plain, "none leads down")
        let loops = try Self.relinked { offset, isNext in isNext ? 396 : offset }
        #expect(loops.problems.contains { $0.code == .loop })
        #expect(Self.outline(loops).sorted() == plain.sorted(), "each leads to the first patient")
    }

    @Test("offsets that are counted from elsewhere are understood")
    func shiftedOffsets() throws {
        var bytes = try TestData.file("dicomdir/DICOMDIR").bytes()
        let plain = Self.outline(try MediaDirectory(parsing: bytes))
        bytes.removeFirst(132)
        let directory = try MediaDirectory(parsing: bytes)
        #expect(Self.outline(directory) == plain)
        #expect(directory.problems.map(\.code) == [.shiftedOffsets])
        let bare = try Part10Header(parsing: bytes[...]).envelopeByteCount
        bytes.removeFirst(bare)
        #expect(Self.outline(try MediaDirectory(parsing: bytes)) == plain, "a bare data set")
    }

    @Test("what is not in use is left out with all below it, unless nothing is in use")
    func inUse() throws {
        var bytes = try TestData.file("dicomdir/DICOMDIR").bytes()
        let plain = try MediaDirectory(parsing: bytes)
        let first = try #require(plain.records.first)
        bytes[first.offset + 28] = 0
        bytes[first.offset + 29] = 0
        let less = try MediaDirectory(parsing: bytes)
        let below = Self.outline(plain).dropFirst().prefix { $0.hasPrefix(" ") }.count
        #expect(less.walk.count == plain.walk.count - 1 - below)
        for record in plain.records {
            bytes[record.offset + 28] = 0
            bytes[record.offset + 29] = 0
        }
        let none = try MediaDirectory(parsing: bytes)
        #expect(Self.outline(none) == Self.outline(plain))
        #expect(none.problems.map(\.code) == [.noneInUse])
    }

    @Test("file IDs are read as they are meant, and never lead out")
    func fileIDs() {
        #expect(FileID.components(of: ["DICOM", "IM1"]) == ["DICOM", "IM1"])
        #expect(FileID.components(of: ["./dicom/im1.dcm "]) == ["dicom", "im1.dcm"])
        #expect(FileID.components(of: ["A\\B", "", "C\0"]) == ["A", "B", "C"])
        #expect(FileID.components(of: ["/etc/passwd"]) == ["etc", "passwd"])
        #expect(FileID.components(of: ["A", "..", "..", "B"]) == nil)
        #expect(FileID.components(of: ["", " "]) == nil)
        #expect(FileID.folded(["dicom", "im1.;1"]) == "DICOM/IM1")
        #expect(FileID.isConforming(["DICOM", "IM000001"]))
        for wrong in [["dicom"], ["IM.DCM"], ["TOOLONG_1"], [""], [], Array(repeating: "A", count: 9)] {
            #expect(!FileID.isConforming(wrong), "\(wrong)")
        }
    }

    // MARK: Our own

    private static func instance(_ bytes: [UInt8], pieces: Int = 1 << 20) throws -> MediaInstance {
        let reader = MediaInstanceReader()
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieces))
            piece.withUnsafeBytes { reader.read($0) }
            rest = rest.dropFirst(pieces)
        }
        return try reader.finish()
    }

    private static func encoded(_ writer: MediaDirectoryWriter) throws -> [UInt8] {
        let directory = try writer.encoded(sopInstanceUID: "1.2.3")
        let bytes = directory.flatMap { $0 }
        #expect(bytes.count == directory.byteCount)
        return bytes
    }

    @Test("every real instance gets its record, with all keys that must be there")
    func writesRealInstances() throws {
        var writer = MediaDirectoryWriter(fileSetID: "TEST")
        var instances: [String: MediaInstance] = [:]
        for (number, file) in try TestData.files().enumerated() {
            guard let instance = try? Self.instance(file.bytes(), pieces: 50_000),
                instance.sopClassUID != MediaDirectory.sopClassUID
            else { continue }
            let name = "I\(number)"
            _ = try writer.add(instance, fileID: ["DICOM", name])
            instances["DICOM/" + name] = instance
        }
        let directory = try MediaDirectory(parsing: Self.encoded(writer))
        #expect(directory.problems.isEmpty, "\(directory.problems)")
        #expect(directory.walk.count == writer.recordCount)
        var found = 0
        for place in directory.walk {
            let record = directory.records[place.index]
            let type = try #require(record.type)
            let keys = try #require(directory.dataSet(of: record))
            #expect(place.depth == type.level ?? 3, "\(record.typeName)")
            #expect(zip(keys.elements, keys.elements.dropFirst()).allSatisfy { $0.tag < $1.tag })
            for key in type.keys where key.need != .ifKnown {
                #expect(keys[key.tag] != nil, "\(record.typeName) lacks \(key.tag)")
                if key.need == .value { #expect(!keys.isEmpty(key.tag), "\(record.typeName): \(key.tag) is empty") }
            }
            guard !record.fileID.isEmpty else { continue }
            let instance = try #require(instances[record.fileID.joined(separator: "/")])
            found += 1
            #expect(record.sopInstanceUID == instance.sopInstanceUID)
            #expect(record.sopClassUID == instance.sopClassUID)
            #expect(record.transferSyntaxUID == instance.transferSyntaxUID)
            #expect(type == instance.recordType)
        }
        #expect(found == instances.count)
        #expect(found > 100)
        // Text keeps its characters: the record says its character set.
        for patient in directory.roots.map({ directory.records[$0] }) where patient.type == .patient {
            let name = directory.dataSet(of: patient)?.string(.patientName)
            #expect(name == nil || instances.values.contains { $0.dataSet.string(.patientName) == name })
        }
    }

    @Test("a file that comes in pieces of any size gives the same instance")
    func pieces() throws {
        for path in ["dicomdir/77654033/CR1/6154", "dicomdir/98892001/CT2N/6293"] {
            let bytes = try TestData.file(path).bytes()
            let whole = try Self.instance(bytes)
            for size in [1, 7, 131, 132, 1000] {
                let parts = try Self.instance(bytes, pieces: size)
                #expect(parts.sopInstanceUID == whole.sopInstanceUID)
                #expect(parts.dataSet.elements.map(\.tag) == whole.dataSet.elements.map(\.tag), "\(path), \(size)")
                #expect(
                    parts.dataSet.elements.map { Array($0.value) } == whole.dataSet.elements.map { Array($0.value) })
            }
            #expect(whole.hasPixels)
        }
    }

    private static func made(_ build: (inout DataSetWriter) -> Void) throws -> MediaInstance {
        var writer = DataSetWriter(transferSyntax: .implicitVRLittleEndian)
        build(&writer)
        let meta = FileMeta(
            sopClassUID: "1.2.840.10008.5.1.4.1.1.88.11", sopInstanceUID: "1.2.3.4",
            transferSyntax: .implicitVRLittleEndian)
        return try instance(meta.envelope() + writer.bytes)
    }

    @Test("keys that lack a value get one, and it is told")
    func makesKeys() throws {
        let bare = try Self.made { $0.append(.sopInstanceUID, .UI, string: "1.2.3.4") }
        var writer = MediaDirectoryWriter()
        let made = try writer.add(bare, fileID: ["A"])
        #expect(
            Set(made.filter { $0.recordType == .srDocument }.map(\.tag)) == [
                .instanceNumber, .completionFlag, .verificationFlag, .contentDate, .contentTime,
                .conceptNameCodeSequence,
            ])
        #expect(made.contains(MediaDirectoryWriter.MadeKey(recordType: .patient, tag: .patientID)))
        let directory = try MediaDirectory(parsing: Self.encoded(writer))
        #expect(directory.problems.isEmpty)
        #expect(directory.records.map(\.typeName) == ["PATIENT", "STUDY", "SERIES", "SR DOCUMENT"])
        #expect(throws: DICOMError.self) { try writer.add(bare, fileID: ["lower"]) }
    }

    @Test("a report's record has the modifiers of its title and the latest verification")
    func reports() throws {
        func item(_ relationship: String) -> [UInt8] {
            var item = DataSetWriter(transferSyntax: .implicitVRLittleEndian)
            item.append(.relationshipType, .CS, string: relationship)
            return item.bytes
        }
        func verified(_ moment: String) -> [UInt8] {
            var item = DataSetWriter(transferSyntax: .implicitVRLittleEndian)
            item.append(.verificationDateTime, .DT, string: moment)
            return item.bytes
        }
        let report = try Self.made { writer in
            writer.append(.sopInstanceUID, .UI, string: "1.2.3.4")
            writer.appendSequence(
                .verifyingObserverSequence, items: [verified("20200102"), verified("20210304"), verified("2019")])
            writer.append(.verificationFlag, .CS, string: "VERIFIED")
            writer.appendSequence(
                .contentSequence, items: [item("CONTAINS"), item("HAS CONCEPT MOD"), item("HAS OBS CONTEXT")])
        }
        var writer = MediaDirectoryWriter()
        _ = try writer.add(report, fileID: ["A"])
        let directory = try MediaDirectory(parsing: Self.encoded(writer))
        let keys = try #require(directory.records.last.flatMap { directory.dataSet(of: $0) })
        #expect(keys.string(.verificationDateTime) == "20210304")
        #expect(keys.items(.contentSequence).map { $0.string(.relationshipType) } == ["HAS CONCEPT MOD"])
    }

    @Test("patients, studies and series are told apart")
    func hierarchy() throws {
        func instance(_ patient: String, _ study: String, _ series: String) throws -> MediaInstance {
            try Self.made { writer in
                writer.append(.sopInstanceUID, .UI, string: "1.2.3.4")
                if !patient.isEmpty { writer.append(.patientID, .LO, string: patient) }
                writer.append(.studyInstanceUID, .UI, string: study)
                writer.append(.seriesInstanceUID, .UI, string: series)
            }
        }
        var writer = MediaDirectoryWriter()
        let places = [
            ("A", "1", "1"), ("A", "1", "2"), ("B", "2", "3"), ("A", "3", "4"), ("A", "1", "1"), ("", "5", "5"),
            ("", "6", "6"), ("", "5", "7"),
        ]
        for (number, place) in places.enumerated() {
            _ = try writer.add(instance(place.0, place.1, place.2), fileID: ["F\(number)"])
        }
        let directory = try MediaDirectory(parsing: Self.encoded(writer))
        func count(_ type: DirectoryRecordType) -> Int { directory.records.count { $0.type == type } }
        #expect(count(.patient) == 4, "A, B, and two without an ID")
        #expect(count(.study) == 5)
        #expect(count(.series) == 7)
        #expect(count(.srDocument) == places.count)
    }

    @Test("a hundred thousand instances")
    func manyRecords() throws {
        let template = try Self.instance(TestData.file("dicomdir/77654033/CR1/6154").bytes())
        var writer = MediaDirectoryWriter()
        let count = 100_000
        for number in 1...count { _ = try writer.add(template, fileID: ["DICOM", "I\(number)"]) }
        let directory = try MediaDirectory(parsing: Self.encoded(writer))
        #expect(directory.problems.isEmpty)
        #expect(directory.walk.count == count + 3)
        #expect(directory.records.last?.fileID == ["DICOM", "I\(count)"])
    }

    @Test("every storage class has a record type, and only strangers are private")
    func recordTypes() {
        for uid in SOPClass.storage {
            let type = DirectoryRecordType(sopClassUID: uid, hasPixels: true)
            #expect(type != .privateRecord, "\(uid)")
            #expect(type.level == 3 || type.isWithoutPatient, "\(uid)")
        }
        #expect(DirectoryRecordType(sopClassUID: "1.2.3", hasPixels: false) == .privateRecord)
        #expect(DirectoryRecordType(sopClassUID: "1.2.3", hasPixels: true) == .image)
    }

    // MARK: Damage

    private static var seeds: [UInt64] {
        ProcessInfo.processInfo.environment["ALOFT_TEST_SEED"].flatMap { UInt64($0) }.map { [$0] } ?? [0xD1C0_0001]
    }

    @Test("damaged directories are read or refused, each record at most once", arguments: seeds)
    func damage(seed: UInt64) throws {
        print("media directory seed \(seed)")
        var random = SeededRandom(seed: seed)
        let names = ["DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-implicit", "DICOMDIR-nooffset", "TINY_ALPHA/DICOMDIR"]
        let files = try names.map { try TestData.file("dicomdir/" + $0).bytes() }
        let offsets = try files.map { try MediaDirectory(parsing: $0).records.map(\.offset) }
        var read = 0
        for _ in 0..<4_000 {
            let which = Int.random(in: 0..<files.count, using: &random)
            var bytes = files[which]
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                guard let record = offsets[which].randomElement(using: &random), bytes.count > record + 60 else {
                    continue
                }
                switch Int.random(in: 0..<4, using: &random) {
                case 0:  // an offset that leads anywhere, mostly to a record
                    let target = UInt32(offsets[which].randomElement(using: &random) ?? 0)
                    bytes.put(target, at: record + (Bool.random(using: &random) ? 16 : 38))
                case 1:
                    bytes[Int.random(in: record..<(record + 60), using: &random)] = UInt8(
                        truncatingIfNeeded: random.next())
                case 2: bytes.removeLast(Int.random(in: 0..<(bytes.count - record), using: &random))
                default: bytes.put(0xFFFF_FFFF, at: record + 4)
                }
            }
            guard let directory = try? MediaDirectory(parsing: bytes) else { continue }
            read += 1
            let walk = directory.walk
            try #require(Set(walk.map(\.index)).count == walk.count, "a record stands twice")
            for place in walk {
                _ = directory.dataSet(of: directory.records[place.index])?.elements.map { $0.strings() }
            }
        }
        #expect(read > 2_000)
    }

    @Test("hostile directories cost little")
    func hostile() throws {
        // Items without end in items without end, and a mark of an item at every other byte.
        let head = try TestData.file("dicomdir/DICOMDIR").bytes().prefix(388)
        let start = ContinuousClock.now
        for fill in [[0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0x00, 0xE0, 0x10, 0, 0, 0x80]] {
            let rest = [[UInt8]](repeating: fill.map { UInt8($0) }, count: 1 << 20).flatMap { $0 }
            _ = try? MediaDirectory(parsing: Array(head) + rest)
        }
        #expect(start.duration(to: .now) < .seconds(20))
    }
}

extension [UInt8] {
    fileprivate mutating func put(_ value: UInt32, at place: Int) {
        guard place + 4 <= count else { return }
        Swift.withUnsafeBytes(of: value.littleEndian) { replaceSubrange(place..<(place + 4), with: $0) }
    }
}
