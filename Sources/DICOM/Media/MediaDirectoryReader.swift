/// Finds the records in the bytes of a DICOMDIR (PS3.3 Table F.3-2), with as little belief in lengths as can be.
struct MediaDirectoryReader {
    struct Top {
        var hasDirectory = false
        var firstRecordOffset = 0
    }
    private let bytes: [UInt8]
    private var position: Int
    /// Where the directory record sequence ends, or the bytes do.
    private var end: Int
    private var isInRecords = false
    private var damagedCount = 0

    init(_ bytes: [UInt8], start: Int) {
        self.bytes = bytes
        position = start
        end = bytes.count
    }

    /// Reads what stands before the records.
    mutating func readTop(_ directory: inout MediaDirectory) throws(DICOMError) -> Top {
        var top = Top()
        var encoding = WireEncoding(directory.transferSyntax)
        encoding = slice(position, 8).withRawBytes { encoding.corrected(byFirst: $0) }
        var characterSet = CharacterSet.default
        while let header = elementHeader(encoding) {
            let start = position &+ header.headerByteCount
            if header.tag == .directoryRecordSequence {
                top.hasDirectory = true
                isInRecords = true
                position = start
                if !header.hasUndefinedLength {
                    if header.length > bytes.count &- start { directory.note(.truncated, at: bytes.count) }
                    end = start &+ min(Int(header.length), bytes.count &- start)
                }
                break
            }
            guard !header.hasUndefinedLength, header.length <= bytes.count &- start else {
                throw DICOMError(.truncated, tag: header.tag, at: position)
            }
            let value = bytes[start..<(start &+ Int(header.length))]
            switch header.tag {
            case .fileSetID:
                top.hasDirectory = true
                directory.fileSetID = value.codeStrings.first.flatMap { $0.isEmpty ? nil : $0 }
            case .offsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity:
                top.hasDirectory = true
                top.firstRecordOffset = value.offset(encoding)
            case .specificCharacterSet: characterSet = CharacterSet(specificCharacterSet: value.codeStrings)
            default: break
            }
            position = start &+ Int(header.length)
        }
        directory.context = MediaDirectory.context(encoding, directory.transferSyntax, characterSet)
        return top
    }

    /// Reads the records.
    mutating func readRecords(_ directory: inout MediaDirectory) throws(DICOMError) {
        guard isInRecords else { return }
        let encoding = directory.context.encoding
        while position < end {
            guard let header = itemHeader(encoding) else { return directory.note(.truncated, at: position) }
            if header.tag == .sequenceEnd { return }
            guard header.tag != .itemEnd else {
                position &+= 8
                continue
            }
            guard header.tag == .sequenceItem else {
                guard skipDamaged(&directory, from: position) else { return }
                continue
            }
            guard directory.records.count < MediaLimits.recordCount else {
                return directory.note(.tooManyRecords, at: position)
            }
            let itemStart = position
            guard let next = readRecord(header, &directory) else {
                guard skipDamaged(&directory, from: itemStart &+ 8) else { return }
                continue
            }
            position = next
        }
    }

    /// Reads a record. Returns where the next one begins.
    private func readRecord(_ header: ElementHeader, _ directory: inout MediaDirectory) -> Int? {
        let start = position &+ 8
        let room = end &- start
        let count = header.hasUndefinedLength ? min(room, MediaLimits.recordByteCount) : min(room, Int(header.length))
        let content = bytes[start..<(start &+ count)]
        guard
            let (dataSet, itemEnd) = try? DataSet.read(
                content, in: directory.context, mayDiffer: true, isItem: true)
        else { return nil }
        if !header.hasUndefinedLength, header.length > room { directory.note(.truncated, at: bytes.count) }
        let contentEnd = header.hasUndefinedLength ? itemEnd : content.endIndex
        directory.add(dataSet, at: position, content: start..<contentEnd)
        return contentEnd
    }

    /// Looks for the next item behind something that is none. Returns whether there is one.
    private mutating func skipDamaged(_ directory: inout MediaDirectory, from start: Int) -> Bool {
        directory.note(.damagedRecord, at: position)
        damagedCount += 1
        guard damagedCount <= MediaLimits.damagedRecordCount else { return false }
        let mark: [UInt8] =
            directory.context.encoding.isBigEndian ? [0xFF, 0xFE, 0xE0, 0x00] : [0xFE, 0xFF, 0x00, 0xE0]
        var place = start
        while place &+ 8 <= end {
            if bytes[place] == mark[0], bytes[place..<(place &+ 4)].elementsEqual(mark) {
                position = place
                return true
            }
            place &+= 1
        }
        return false
    }

    private func slice(_ start: Int, _ count: Int) -> ArraySlice<UInt8> { bytes[start...].prefix(count) }

    private func elementHeader(_ encoding: WireEncoding) -> ElementHeader? {
        guard position < bytes.count else { return nil }
        return slice(position, ElementHeader.maximumByteCount).withRawBytes {
            ElementHeader.read($0, encoding, at: position, looksUpVR: true)
        }
    }

    private func itemHeader(_ encoding: WireEncoding) -> ElementHeader? {
        guard position &+ 8 <= end else { return nil }
        return slice(position, 8).withRawBytes { ElementHeader.readItem($0, encoding, at: position) }
    }
}

extension MediaDirectory {
    /// Notes a record that was read.
    fileprivate mutating func add(_ dataSet: DataSet, at offset: Int, content: Range<Int>) {
        let typeName = dataSet.string(.directoryRecordType)?.uppercased() ?? ""
        let type = DirectoryRecordType(rawValue: typeName)
        if type == nil { note(.unknownType, at: offset) }
        let names = dataSet.strings(.referencedFileID)
        let fileID = FileID.components(of: names)
        if fileID == nil, names.contains(where: { !$0.isEmpty }) { note(.badFileID, at: offset) }
        records.append(
            Record(
                typeName: typeName, type: type, offset: offset,
                // Only 0 says that it is not.
                isInUse: dataSet.integer(.recordInUseFlag) != 0, fileID: fileID ?? [],
                sopClassUID: dataSet.string(.referencedSOPClassUIDInFile),
                sopInstanceUID: dataSet.string(.referencedSOPInstanceUIDInFile),
                transferSyntaxUID: dataSet.string(.referencedTransferSyntaxUIDInFile),
                next: dataSet.integer(.offsetOfTheNextDirectoryRecord) ?? 0,
                lower: dataSet.integer(.offsetOfReferencedLowerLevelDirectoryEntity) ?? 0,
                shared: dataSet.integer(.mrdrDirectoryRecordOffset) ?? 0, content: content))
    }
}

extension ArraySlice<UInt8> {
    /// An offset of 32 bits; 0 where it is none.
    fileprivate func offset(_ encoding: WireEncoding) -> Int {
        guard count >= 4 else { return 0 }
        return withRawBytes { Int($0.integer(UInt32.self, at: 0, encoding.isBigEndian)) }
    }
}
