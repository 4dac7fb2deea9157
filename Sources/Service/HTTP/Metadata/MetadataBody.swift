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
        /// With the first page of its instances and the text of the first of them.
        case made(page: [InstanceRow], first: [UInt8])
    }

    let form: MetadataForm
    private let archive: Archive
    private let opened: OpenedMetadata
    private let text: MetadataText
    private let outflow: Outflow
    private let first: Text?

    init(
        _ web: WebResponder, _ opened: OpenedMetadata, _ text: MetadataText, _ form: MetadataForm
    ) async throws(ArchiveError) {
        (archive, self.opened, self.text, self.form) = (web.archive, opened, text, form)
        outflow = Outflow(web, opened)
        guard let series = opened.series.first else { throw .notFound }
        // Apart: see docs/ARCHITECTURE.md, "An await by itself".
        let begun = try await Self.begin(series, of: opened, archive, text, makesOtherwise: true)
        first = begun
    }

    /// Bytes of it, where they can be told: all of it lies ready, and goes out as it was made.
    var byteCount: UInt64? {
        guard case .prepared = first else { return nil }
        var sum = MetadataCoder.framingByteCount(form, seriesCount: opened.series.count)
        for series in opened.series {
            guard let metadata = series.prepared?.metadata, metadata.textVersion == MetadataText.version,
                metadata.root == text.locator.root
            else { return nil }
            sum += form == .gzip ? metadata.deflatedByteCount : metadata.byteCount
        }
        return sum
    }

    func answer(headers: HTTPFields) -> Response {
        var headers = headers
        if form == .gzip { headers[.contentEncoding] = "gzip" }
        let byteCount = byteCount
        return outflow.answer("application/dicom+json", headers: headers, byteCount: byteCount) { writer in
            try await write(to: &writer, isPromised: byteCount != nil)
        }
    }

    /// - Parameter isPromised: whether the length is told: then what can't be read is not made anew.
    private func write(to writer: inout any ResponseBodyWriter, isPromised: Bool) async throws {
        var coder = MetadataCoder(form)
        for (index, series) in opened.series.enumerated() {
            var begun = first
            if index > 0 {
                begun = try await Self.begin(series, of: opened, archive, self.text, makesOtherwise: !isPromised)
            }
            guard let text = begun else { continue }
            try await writer.write(framing: coder.separator())
            switch text {
            case .prepared(let prepared, let first):
                if let ready = series.prepared, archive.hasOldRoot(ready) { try? await archive.wantPrepared(series) }
                do { try await send(prepared, first, &coder, to: &writer) } catch {
                    // Not there the next time, and made anew.
                    if error is ArchiveError { try? await archive.forgetPrepared(series) }
                    throw error
                }
            case .made(let page, let first): try await make(series, page, first, &coder, to: &writer)
            }
        }
        try await writer.write(framing: coder.end())
    }

    /// - Parameter makesOtherwise: whether a text that lies ready and can't be read is made.
    /// - Returns: nil where nothing of the series is shown any more.
    private static func begin(
        _ series: ShownSeries, of opened: OpenedMetadata, _ archive: Archive, _ text: MetadataText,
        makesOtherwise: Bool
    ) async throws(ArchiveError) -> Text? {
        if let prepared = series.prepared, prepared.metadata.textVersion == MetadataText.version {
            do throws(ArchiveError) {
                var ready = try await archive.preparedText(prepared)
                let first = try await ready.next()
                return .prepared(ready, first: first ?? [])
            } catch {
                try? await archive.forgetPrepared(series)
                guard makesOtherwise else { throw error }
            }
        }
        let page = try await archive.instances(of: series, after: nil)
        guard let row = page.first else { return nil }
        let instance = try await archive.open(row, of: opened)
        let first = try await text.json(of: instance)
        return .made(page: page, first: first)
    }

    private func send(
        _ prepared: PreparedText, _ first: [UInt8], _ coder: inout MetadataCoder,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        var prepared = prepared
        var piece: [UInt8]? = first
        if form == .gzip, prepared.root == text.locator.root {
            while let bytes = piece {
                try await outflow.send(bytes, to: &writer)
                piece = try await prepared.next()
            }
            return coder.pass(prepared.tally)
        }
        var inflation = try PreparedInflation.begin(prepared, root: text.locator.root)
        while let bytes = piece {
            // In small steps: a piece may be a hundred times as long when it is inflated.
            for start in stride(from: 0, to: bytes.count, by: PreparedInflation.stepByteCount) {
                let step = bytes[start..<min(bytes.count, start + PreparedInflation.stepByteCount)]
                let sent = try coder.text(try inflation.inflate(step))
                if !sent.isEmpty { try await outflow.send(sent, to: &writer) }
            }
            piece = try await prepared.next()
        }
        let rest = try coder.text(try inflation.finish())
        let end = try coder.endText()
        try await outflow.send(rest + end, to: &writer)
    }

    /// Makes the texts of a series, the next ones while one goes out.
    private func make(
        _ series: ShownSeries, _ page: [InstanceRow], _ first: [UInt8], _ coder: inout MetadataCoder,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await outflow.send(try coder.text(first), to: &writer)
        var rows = page[...].dropFirst()
        var last = page.last
        while true {
            try await SendAhead.forEach(rows) { (row) async -> Result<[UInt8], ArchiveError> in
                do throws(ArchiveError) {
                    let instance = try await archive.open(row, of: opened)
                    let json = try await text.json(of: instance)
                    return .success(json)
                } catch { return .failure(error) }
            } send: { _, json in
                let sent = try coder.text([UInt8(ascii: ",")] + json.get())
                if !sent.isEmpty { try await outflow.send(sent, to: &writer) }
                return true
            }
            let next = try await archive.instances(of: series, after: last)
            guard let end = next.last else { break }
            (rows, last) = (next[...], end)
        }
        let end = try coder.endText()
        if !end.isEmpty { try await outflow.send(end, to: &writer) }
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
