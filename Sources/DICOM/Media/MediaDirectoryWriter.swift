/// Collects the directory records of a file-set, and writes its DICOMDIR (PS3.10 8.6, PS3.3 Annex F).
///
/// Instances come in any order; each is found below its patient, study and series. What must have a value and has none gets
/// one, and is told. Records wait in memory, encoded: some 400 bytes for each instance.
public struct MediaDirectoryWriter: Sendable {
    /// A key that must have a value and was given one.
    public struct MadeKey: Hashable, Sendable {
        public let recordType: DirectoryRecordType
        public let tag: Tag
    }

    private struct Parent: Hashable {
        var index: Int
        var key: String
    }

    let fileSetID: String
    private(set) var records: [[UInt8]] = []
    private(set) var children: [[Int]] = []
    private(set) var roots: [Int] = []
    private var branches: [Parent: Int] = [:]

    /// - Parameter fileSetID: up to 16 characters of A-Z, 0-9, space and `_` (PS3.10 8.2); empty for none.
    public init(fileSetID: String = "") { self.fileSetID = fileSetID }

    public var recordCount: Int { records.count }

    /// Adds the records of an instance.
    /// - Returns: the keys for which values were made.
    /// - Throws: ``DICOMError/Code/badValue`` for a file ID that no medium may have; ``DICOMError/Code/tooManyElements`` for
    ///   more records than ``MediaLimits/recordCount``.
    public mutating func add(_ instance: MediaInstance, fileID: [String]) throws(DICOMError) -> [MadeKey] {
        guard FileID.isConforming(fileID) else { throw DICOMError(.badValue, tag: .referencedFileID, at: 0) }
        guard records.count <= MediaLimits.recordCount - 4 else { throw DICOMError(.tooManyElements, at: 0) }
        let type = instance.recordType
        var made: [MadeKey] = []
        var parent = -1
        if !type.isWithoutPatient {
            for (branch, key) in branchKeys(of: instance) {
                parent = try self.branch(branch, key, below: parent, instance, &made)
            }
        }
        _ = try append(type, instance, below: parent, fileID: fileID, &made)
        return made
    }

    /// What tells patients, studies and series apart. Patients without an ID are one only within a study; the same study
    /// under two patients is two.
    private func branchKeys(of instance: MediaInstance) -> [(DirectoryRecordType, String)] {
        let dataSet = instance.dataSet
        let study = dataSet.string(.studyInstanceUID) ?? instance.sopInstanceUID
        let series = dataSet.string(.seriesInstanceUID) ?? instance.sopInstanceUID
        let patient =
            dataSet.string(.patientID).map { "\($0)\\\(dataSet.string(.issuerOfPatientID) ?? "")" } ?? "\\\\\(study)"
        return [(.patient, patient), (.study, study), (.series, series)]
    }

    private mutating func branch(
        _ type: DirectoryRecordType, _ key: String, below parent: Int, _ instance: MediaInstance,
        _ made: inout [MadeKey]
    ) throws(DICOMError) -> Int {
        let place = Parent(index: parent, key: key)
        if let index = branches[place] { return index }
        let index = try append(type, instance, below: parent, fileID: nil, &made)
        branches[place] = index
        return index
    }

    private mutating func append(
        _ type: DirectoryRecordType, _ instance: MediaInstance, below parent: Int, fileID: [String]?,
        _ made: inout [MadeKey]
    ) throws(DICOMError) -> Int {
        let index = records.count
        let number = (parent < 0 ? roots.count : children[parent].count) + 1
        var encoder = DirectoryRecordEncoder(type, instance, number: number)
        let bytes = try encoder.encoded(fileID: fileID)
        records.append(bytes)
        children.append([])
        if parent < 0 { roots.append(index) } else { children[parent].append(index) }
        made += encoder.made.map { MadeKey(recordType: type, tag: $0) }
        return index
    }

    /// The DICOMDIR file.
    /// - Parameter sopInstanceUID: a new UID for it.
    /// - Throws: ``DICOMError/Code/tooLarge`` where offsets of 32 bits don't reach.
    public func encoded(sopInstanceUID: String) throws(DICOMError) -> EncodedMediaDirectory {
        try EncodedMediaDirectory(self, sopInstanceUID: sopInstanceUID)
    }
}

/// A DICOMDIR file in pieces, one for each record.
public struct EncodedMediaDirectory: Sequence, Sendable {
    private let writer: MediaDirectoryWriter
    private let start: [UInt8]
    /// Records as they lie in the file: each before those below it.
    private let order: [Int]
    /// Of each record, by its number: where its item begins, and those that it points to. 0 for none.
    private let offsets: [UInt32]
    private let next: [UInt32]
    public let byteCount: Int

    fileprivate init(_ writer: MediaDirectoryWriter, sopInstanceUID: String) throws(DICOMError) {
        let recordByteCount = writer.records.reduce(0) { $0 + 8 + $1.count }
        guard recordByteCount < Int(UInt32.max) - (1 << 20) else { throw DICOMError(.tooLarge, at: 0) }
        // Its length is the same whatever the offsets are.
        let startByteCount = Self.start(writer, sopInstanceUID, 0, 0, recordByteCount).count
        var (order, offset) = ([Int](), startByteCount)
        order.reserveCapacity(writer.records.count)
        var offsets = [UInt32](repeating: 0, count: writer.records.count)
        var waiting = Array(writer.roots.reversed())
        while let index = waiting.popLast() {
            order.append(index)
            offsets[index] = UInt32(truncatingIfNeeded: offset)
            offset += 8 + writer.records[index].count
            waiting += writer.children[index].reversed()
        }
        var next = [UInt32](repeating: 0, count: writer.records.count)
        for siblings in writer.children + [writer.roots] {
            for (index, sibling) in zip(siblings, siblings.dropFirst()) { next[index] = offsets[sibling] }
        }
        (self.writer, self.order, self.offsets, self.next) = (writer, order, offsets, next)
        let first = writer.roots.first.map { offsets[$0] } ?? 0
        let last = writer.roots.last.map { offsets[$0] } ?? 0
        start = Self.start(writer, sopInstanceUID, Int(first), Int(last), recordByteCount)
        byteCount = startByteCount + recordByteCount
    }

    /// Everything before the first record (PS3.3 Tables F.3-2, F.3-3).
    private static func start(
        _ writer: MediaDirectoryWriter, _ sopInstanceUID: String, _ first: Int, _ last: Int, _ byteCount: Int
    ) -> [UInt8] {
        let meta = FileMeta(
            sopClassUID: MediaDirectory.sopClassUID, sopInstanceUID: sopInstanceUID,
            transferSyntax: .explicitVRLittleEndian)
        var dataSet = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        dataSet.append(.fileSetID, .CS, string: writer.fileSetID)
        dataSet.append(.offsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, .UL, integers: [first])
        dataSet.append(.offsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, .UL, integers: [last])
        dataSet.append(.fileSetConsistencyFlag, .US, integers: [0])
        dataSet.appendHeader(.directoryRecordSequence, .SQ, length: UInt32(truncatingIfNeeded: byteCount))
        return meta.envelope() + dataSet.bytes
    }

    public struct Iterator: IteratorProtocol {
        fileprivate let directory: EncodedMediaDirectory
        fileprivate var position = -1

        public mutating func next() -> [UInt8]? {
            defer { position += 1 }
            if position < 0 { return directory.start }
            return position < directory.order.count ? directory.record(directory.order[position]) : nil
        }
    }
    public func makeIterator() -> Iterator { Iterator(directory: self) }

    private func record(_ index: Int) -> [UInt8] {
        var bytes = writer.records[index]
        let lower = writer.children[index].first.map { offsets[$0] } ?? 0
        bytes.put(next[index], at: DirectoryRecordEncoder.nextOffsetPlace)
        bytes.put(lower, at: DirectoryRecordEncoder.lowerOffsetPlace)
        var item = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        item.appendItemHeader(byteCount: UInt32(truncatingIfNeeded: bytes.count))
        return item.bytes + bytes
    }
}

extension [UInt8] {
    fileprivate mutating func put(_ value: UInt32, at place: Int) {
        Swift.withUnsafeBytes(of: value.littleEndian) { replaceSubrange(place..<(place + 4), with: $0) }
    }
}
