/// What a directory needs to know of an instance on a medium.
public struct MediaInstance: Sendable {
    public let sopClassUID: String
    public let sopInstanceUID: String
    public let transferSyntaxUID: String
    /// Whether it has pixel data of any kind.
    public let hasPixels: Bool
    /// The attributes that a directory record may have as keys, as they stand in the file.
    public let dataSet: DataSet

    public var recordType: DirectoryRecordType {
        DirectoryRecordType(sopClassUID: sopClassUID, hasPixels: hasPixels)
    }
}

/// Reads a ``MediaInstance`` from a file that passes by in pieces. Of the file only the attributes are kept that a directory
/// record may need.
public final class MediaInstanceReader {
    private enum State {
        case header([UInt8])
        case dataSet(DataSetScanner)
        case deflated(DataSetScanner)
        /// Nothing more is read: the rest is no data set. What was read stands.
        case ended
    }
    private var state = State.header([])
    private var header: Part10Header?
    private var encoding = WireEncoding.explicitVRLittleEndian
    private var keys = KeyCollector()
    private let inflater: InflaterBox?

    public init() { inflater = try? InflaterBox() }

    public func read(_ bytes: UnsafeRawBufferPointer) {
        do throws(DICOMError) {
            switch state {
            case .header(let start): try readHeader(start + Array(bytes), isWhole: false)
            case .dataSet(var scanner):
                defer { encoding = scanner.encoding }
                state = .ended
                try scanner.scan(bytes, into: &keys)
                state = .dataSet(scanner)
            case .deflated(var scanner):
                guard let inflater else { throw DICOMError(.badDeflate, at: 0) }
                defer { encoding = scanner.encoding }
                state = .ended
                try inflater.inflate(bytes) { piece throws(DICOMError) in try scanner.scan(piece, into: &keys) }
                state = .deflated(scanner)
            case .ended: break
            }
        } catch { state = .ended }
    }

    /// What was read, after the last piece.
    /// - Throws: ``DICOMError/Code/notDICOM`` where no UIDs were found.
    public func finish() throws(DICOMError) -> MediaInstance {
        if case .header(let start) = state { try readHeader(start, isWhole: true) }
        guard let header else { throw DICOMError(.notDICOM, at: 0) }
        keys.dropUnfinished()
        let dataSet = try DataSet(
            parsing: keys.bytes[...], transferSyntax: header.transferSyntax, encoding: encoding)
        guard let sopClassUID = dataSet.string(.sopClassUID) ?? header.meta?.mediaStorageSOPClassUID,
            let sopInstanceUID = dataSet.string(.sopInstanceUID) ?? header.meta?.mediaStorageSOPInstanceUID
        else { throw DICOMError(.notDICOM, at: 0) }
        return MediaInstance(
            sopClassUID: sopClassUID, sopInstanceUID: sopInstanceUID, transferSyntaxUID: header.transferSyntax.uid,
            hasPixels: keys.hasPixels, dataSet: dataSet)
    }

    private func readHeader(_ start: [UInt8], isWhole: Bool) throws(DICOMError) {
        state = .ended
        switch try Part10Header.read(start[...], isWhole: isWhole) {
        case .needsMore: state = .header(start)
        case .complete(let header):
            self.header = header
            encoding = WireEncoding(header.transferSyntax)
            let scanner = DataSetScanner(transferSyntax: header.transferSyntax)
            state = header.transferSyntax.isDeflated ? .deflated(scanner) : .dataSet(scanner)
            let rest = start[header.envelopeByteCount...]
            if !rest.isEmpty { rest.withRawBytes { read($0) } }
        }
    }
}

/// An inflater that a class can have.
private final class InflaterBox {
    private var inflater: Inflater
    init() throws(DICOMError) { inflater = try Inflater() }

    func inflate(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(DICOMError) -> Void
    ) throws(DICOMError) { try inflater.inflate(bytes, body) }
}

/// Keeps the elements that a directory record may need, as they are written.
private struct KeyCollector: ElementSink {
    private(set) var bytes: [UInt8] = []
    private(set) var hasPixels = false
    private var start = 0
    private var isWanted = false

    mutating func begin(_ header: ElementHeader) {
        if header.tag.group == 0x7FE0, [0x0008, 0x0009, 0x0010].contains(header.tag.element) { hasPixels = true }
        start = bytes.count
        isWanted =
            DirectoryRecordType.wantedTags.contains(header.tag)
            && (header.hasUndefinedLength || header.length <= MediaLimits.keyByteCount)
    }

    mutating func bytes(_ raw: UnsafeRawBufferPointer) {
        guard isWanted else { return }
        bytes.append(contentsOf: raw)
        if bytes.count &- start > MediaLimits.keyByteCount { dropUnfinished() }
    }

    mutating func end() { isWanted = false }

    /// Forgets an element that did not come to its end.
    mutating func dropUnfinished() {
        if isWanted { bytes.removeSubrange(start...) }
        isWanted = false
    }
}
