import DICOM
import Identity
import Sealing
import TestSupport

/// A data set that went through a splitter, with its items opened again.
struct Splitting {
    let splitter: Splitter
    /// What was scanned: the data set without envelope.
    let dataSet: [UInt8]
    /// The plaintext of each part.
    let plaintexts: [[UInt8]]

    static let keys: KeyRing? = try? KeyRing.make(
        root: RootKey(random: SystemRandom()), installation: InstallationID(random: SystemRandom())
    ).ring

    /// No digit but 7, so that nothing in a test's data is met by chance.
    static let mappedUID = "2.25.777777777777777777"

    struct NoKeys: Error {}

    /// - Parameter chunks: gives the size of the next piece.
    init(
        _ dataSet: [UInt8], _ syntax: TransferSyntax, chunks: () -> Int = { Int.max }
    ) throws {
        guard let keys = Self.keys else { throw NoKeys() }
        let (identity, _) = try keys.makeDataKey(.identity)
        let (picture, _) = try keys.makeDataKey(.picture)
        var splitter = Splitter(
            transferSyntax: syntax,
            sealings: Splitter.Sealings(identity: identity, picture: picture, map: { _ in Self.mappedUID }))
        var scanner = DataSetScanner(transferSyntax: syntax)
        var sealed: [UInt8] = []
        try dataSet.withUnsafeBytes { raw in
            var at = 0
            while at < raw.count {
                let piece = UnsafeRawBufferPointer(rebasing: raw[at..<(at + min(chunks(), raw.count - at))])
                at += piece.count
                try scanner.scan(piece, into: &splitter)
                // The caller takes sealed bytes away at any time.
                sealed += splitter.sealed
                splitter.sealed = []
            }
        }
        try scanner.finish(into: &splitter)
        try splitter.finish()
        sealed += splitter.sealed
        var plaintexts: [[UInt8]] = []
        var start = 0
        for part in splitter.parts {
            let end = start + Int(part.item.sealedByteCount)
            let key = part.item.header.keyClass == .picture ? picture : identity
            plaintexts.append(try ItemOpener.openWhole(sealed[start..<end], dataKey: key))
            start = end
        }
        guard start == sealed.count else { throw NoKeys() }
        (self.splitter, self.dataSet, self.plaintexts) = (splitter, dataSet, plaintexts)
    }

    /// The spans, one behind another.
    var joined: [UInt8] {
        var bytes: [UInt8] = []
        for span in splitter.spans {
            let start = Int(span.offset)
            bytes += plaintexts[Int(span.item)][start..<(start + Int(span.byteCount))]
        }
        return bytes
    }

    func part(_ kind: UInt8) -> (part: Splitter.Part, bytes: [UInt8])? {
        zip(splitter.parts, plaintexts).first { $0.0.item.header.kind == kind }.map { ($0, $1) }
    }
    var picture: (part: Splitter.Part, bytes: [UInt8])? { part(ItemKindCode.picture) }

    func head() throws -> DataSet { try DataSet(parsing: splitter.head, transferSyntax: splitter.transferSyntax) }

    /// The picture before its pixel data.
    var pictureHeader: [UInt8]? {
        guard let index = splitter.parts.firstIndex(where: { $0.item.header.kind == ItemKindCode.picture }) else {
            return nil
        }
        let first = splitter.outlying.filter { Int($0.item) == index }.map(\.offset).min() ?? 0
        return Array(plaintexts[index].prefix(Int(first)))
    }

    /// The frames that the picture's frame places name.
    var frames: [[UInt8]] {
        guard let (part, bytes) = picture else { return [] }
        return part.frames.flatMap { run in
            (0..<Int(run.count)).map { number in
                let start = Int(run.offset) + number * Int(run.byteCount)
                return Array(bytes[start..<(start + Int(run.byteCount))])
            }
        }
    }
}

extension TestData {
    /// Splits every parseable file in pieces of random size and gives it to a body.
    static func forEachSplitting(
        seed: UInt64, _ body: (File, Splitting) throws -> Void
    ) throws -> Int {
        var random = SeededRandom(seed: seed)
        var count = 0
        for file in try files() {
            guard let (header, dataSet) = try? file.opened() else { continue }
            let syntax = header.transferSyntax.isDeflated ? .explicitVRLittleEndian : header.transferSyntax
            let largest = [7, 100, 5_000, 200_000][Int(random.next() % 4)]
            // Small pieces for small files only: a debug build has its patience too.
            let bound = dataSet.count > 100_000 ? max(largest, 5_000) : largest
            let splitting: Splitting
            do {
                splitting = try Splitting(Array(dataSet), syntax) { 1 + Int(random.next() % UInt64(bound)) }
            } catch is DICOMError { continue }
            try body(file, splitting)
            count += 1
        }
        return count
    }
}

/// Not `Testing.Tag`.
typealias Tag = DICOM.Tag
