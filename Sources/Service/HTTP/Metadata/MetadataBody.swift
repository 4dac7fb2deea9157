import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Vault

/// The body of the metadata of a study or series: what lies ready as it lies, what does not as it is made. The first piece is
/// there before the status is sent: an error in it is still an error.
struct MetadataBody: Sendable {
    private enum Text: Sendable {
        case prepared(PreparedText, first: [UInt8])
        case made(MetadataMaking.Beginning)
    }

    let form: MetadataForm
    private let root: String
    private let roots: MetadataRoots?
    private let outflow: Outflow
    private let making: MetadataMaking
    private let first: Text?

    init(
        _ web: WebResponder, _ opened: OpenedMetadata, _ text: MetadataText, _ form: MetadataForm
    ) async throws(ArchiveError) {
        (self.form, root, outflow) = (form, text.locator.root, Outflow(web, opened))
        roots = web.metadataRoots
        making = MetadataMaking(archive: web.archive, opened: opened) { (instance) async throws(ArchiveError) in
            try await text.json(of: instance)
        }
        guard let series = opened.series.first else { throw .notFound }
        // Apart: see docs/ARCHITECTURE.md, "An await by itself".
        let begun = try await Self.begin(series, making, makesOtherwise: true)
        first = begun
    }

    /// Bytes of it, where they can be told: all of it lies ready, and goes out as it was made.
    var byteCount: UInt64? {
        guard case .prepared = first else { return nil }
        var sum = MetadataCoder.framingByteCount(form, seriesCount: making.opened.series.count)
        for series in making.opened.series {
            guard let metadata = series.prepared?.metadata, metadata.textVersion == MetadataText.version,
                metadata.root == root
            else { return nil }
            sum += form == .gzip ? metadata.deflatedByteCount : metadata.byteCount
        }
        return sum
    }

    /// - Parameter type: the media type: one of those that DICOM JSON goes under.
    func answer(_ type: String, headers: HTTPFields) -> Response {
        var headers = headers
        headers[.vary] = "Accept, Accept-Encoding"
        if form == .gzip { headers[.contentEncoding] = "gzip" }
        let byteCount = byteCount
        return outflow.answer(type, headers: headers, byteCount: byteCount) { writer in
            try await write(to: &writer, isPromised: byteCount != nil)
        }
    }

    /// - Parameter isPromised: whether the length is told: then what can't be read is not made anew.
    private func write(to writer: inout any ResponseBodyWriter, isPromised: Bool) async throws {
        var coder = MetadataCoder(form)
        for (index, series) in making.opened.series.enumerated() {
            var begun = first
            if index > 0 { begun = try await Self.begin(series, making, makesOtherwise: !isPromised) }
            guard let text = begun else { continue }
            try await writer.write(framing: coder.separator())
            switch text {
            case .prepared(let prepared, let first):
                do { try await send(prepared, first, &coder, to: &writer) } catch {
                    // Not there the next time, and made anew.
                    if error is ArchiveError { try? await making.archive.forgetPrepared(series) }
                    throw error
                }
                await noteUse(of: series)
            case .made(let beginning): try await make(series, beginning, &coder, to: &writer)
            }
        }
        try await writer.write(framing: coder.end())
    }

    /// What most clients can use as it lies is worth being made anew.
    private func noteUse(of series: ShownSeries) async {
        guard let roots else { return }
        try? await making.archive.noteUse(of: series, root: roots.preferred)
    }

    /// - Parameter makesOtherwise: whether a text that lies ready and can't be read is made.
    /// - Returns: nil where nothing of the series is shown any more.
    private static func begin(
        _ series: ShownSeries, _ making: MetadataMaking, makesOtherwise: Bool
    ) async throws(ArchiveError) -> Text? {
        if let prepared = series.prepared, prepared.metadata.textVersion == MetadataText.version {
            do throws(ArchiveError) {
                var ready = try await making.archive.preparedText(prepared)
                let first = try await ready.next()
                return .prepared(ready, first: first ?? [])
            } catch {
                try? await making.archive.forgetPrepared(series)
                guard makesOtherwise else { throw error }
            }
        }
        let beginning = try await making.begin(series)
        return beginning.map { .made($0) }
    }

    private func send(
        _ prepared: PreparedText, _ first: [UInt8], _ coder: inout MetadataCoder,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        var prepared = prepared
        var piece: [UInt8]? = first
        if form == .gzip, prepared.root == root {
            while let bytes = piece {
                try await outflow.send(bytes, to: &writer)
                piece = try await prepared.next()
            }
            return coder.pass(prepared.tally)
        }
        var inflation = try PreparedInflation.begin(prepared, root: root)
        while let bytes = piece {
            // In small steps: a piece may be a hundred times as long when it is inflated.
            for start in stride(from: 0, to: bytes.count, by: PreparedInflation.stepByteCount) {
                let step = bytes[start..<min(bytes.count, start + PreparedInflation.stepByteCount)]
                try await send(try coder.text(try inflation.inflate(step)), to: &writer)
            }
            piece = try await prepared.next()
        }
        let rest = try coder.text(try inflation.finish())
        let end = try coder.endText()
        try await send(rest + end, to: &writer)
    }

    private func make(
        _ series: ShownSeries, _ beginning: MetadataMaking.Beginning, _ coder: inout MetadataCoder,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await send(try coder.text(beginning.first), to: &writer)
        try await making.rest(of: series, beginning) { text in
            try await send(try coder.text([UInt8(ascii: ",")] + text), to: &writer)
        }
        try await send(try coder.endText(), to: &writer)
    }

    private func send(_ bytes: [UInt8], to writer: inout any ResponseBodyWriter) async throws {
        if !bytes.isEmpty { try await outflow.send(bytes, to: &writer) }
    }
}

/// Prepared text as it was, with addresses that the asker can use, and held against its checksum.
private struct PreparedInflation: ~Copyable {
    static let stepByteCount = 16 << 10

    private var inflater: Inflater
    private var replacer: RootReplacer?
    private let expected: GzipTally
    private var tally = GzipTally()

    private init(_ inflater: consuming Inflater, _ replacer: RootReplacer?, _ expected: GzipTally) {
        self.inflater = inflater
        (self.replacer, self.expected) = (replacer, expected)
    }

    static func begin(_ prepared: PreparedText, root: String) throws(ArchiveError) -> PreparedInflation {
        let replacer = prepared.root == root ? nil : RootReplacer(from: prepared.root, to: root)
        guard prepared.root == root || replacer != nil else {
            throw .invalid("the public root has characters that no address has")
        }
        do throws(DICOMError) {
            let inflater = try Inflater(limit: Int(clamping: prepared.tally.byteCount))
            return PreparedInflation(inflater, replacer, prepared.tally)
        } catch { throw .unreadable(error) }
    }

    mutating func inflate(_ bytes: ArraySlice<UInt8>) throws(ArchiveError) -> [UInt8] {
        var inflated: [UInt8] = []
        do throws(DICOMError) {
            try bytes.withRaw { raw throws(DICOMError) in
                try inflater.inflate(raw) { piece throws(DICOMError) in inflated.append(contentsOf: piece) }
            }
        } catch { throw .unreadable(error) }
        inflated.withUnsafeBytes { tally.add($0) }
        return replacer?.replace(inflated) ?? inflated
    }

    /// - Throws: ``ArchiveError/damaged(_:)`` where this is not the text that was prepared.
    mutating func finish() throws(ArchiveError) -> [UInt8] {
        guard tally == expected else { throw .damaged("prepared metadata") }
        return replacer?.finish() ?? []
    }
}

extension ArraySlice<UInt8> {
    fileprivate func withRaw<Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        try withUnsafeBufferPointer { bytes throws(Failure) in try body(UnsafeRawBufferPointer(bytes)) }
    }
}
