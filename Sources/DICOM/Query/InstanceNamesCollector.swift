/// The UIDs that name an instance, picked up while its data set goes by: nothing else of it is held.
public struct InstanceNamesCollector: Sendable {
    private var scanner: DataSetScanner
    private var sink = NamesSink()

    /// - Parameter transferSyntax: a deflated data set is to be inflated before (see ``Inflater``).
    public init(transferSyntax: TransferSyntax) { scanner = DataSetScanner(transferSyntax: transferSyntax) }

    public var sopClassUID: String? { sink.values[.sopClassUID] }
    public var sopInstanceUID: String? { sink.values[.sopInstanceUID] }
    public var studyInstanceUID: String? { sink.values[.studyInstanceUID] }
    public var seriesInstanceUID: String? { sink.values[.seriesInstanceUID] }
    /// Whether SOP Class UID and SOP Instance UID can't come any more.
    public var hasPassedSOPInstanceUID: Bool { sink.lastTag.map { $0 > .sopInstanceUID } ?? false }
    /// Whether any element was read.
    public var hasElements: Bool { sink.lastTag != nil }

    /// Takes the next bytes of the data set.
    /// - Throws: where they are none.
    public mutating func scan(_ bytes: ArraySlice<UInt8>) throws(DICOMError) { try scanner.scan(bytes, into: &sink) }

    /// Says that no more bytes come.
    /// - Throws: ``DICOMError/Code/truncated`` inside an element.
    public mutating func finish() throws(DICOMError) { try scanner.finish(into: &sink) }
}

private struct NamesSink: ElementSink {
    var values: [Tag: String] = [:]
    var lastTag: Tag?
    private var open: (header: ElementHeader, bytes: [UInt8])?
    /// Longer than any UID with its header: what is longer is none.
    private static let longestByteCount = 256

    mutating func begin(_ header: ElementHeader) throws(DICOMError) {
        lastTag = header.tag
        let isWanted = [.sopClassUID, .sopInstanceUID, .studyInstanceUID, .seriesInstanceUID].contains(header.tag)
        open = isWanted && header.length <= Self.longestByteCount ? (header, []) : nil
    }

    mutating func bytes(_ raw: UnsafeRawBufferPointer) throws(DICOMError) { open?.bytes.append(contentsOf: raw) }

    mutating func end() throws(DICOMError) {
        guard let (header, bytes) = open else { return }
        open = nil
        let value = bytes.dropFirst(header.headerByteCount).split(separator: 0x5C).first ?? []
        let text = String(decoding: value, as: UTF8.self).filter { $0 != "\0" && $0 != " " }
        if !text.isEmpty { values[header.tag] = text }
    }
}
