import Archive
import DICOM

/// How a metadata answer goes over the line: as it is, or as the gzip member that its parts lie ready for.
enum MetadataForm: Sendable { case plain, gzip }

/// Turns the texts of a metadata answer into its body: plain, or as one gzip member of which what lies deflated is a part as
/// it is.
struct MetadataCoder: ~Copyable {
    private let form: MetadataForm
    private var tally = GzipTally()
    private var isFirst = true
    private var deflater: TextDeflater?

    init(_ form: MetadataForm) { self.form = form }

    /// The bytes around the texts of so many series.
    static func framingByteCount(_ form: MetadataForm, seriesCount: Int) -> UInt64 {
        guard form == .gzip else { return UInt64(seriesCount + 1) }
        let stored = Gzip.stored([UInt8(ascii: ",")]).count
        // A bracket or comma before each, a bracket at the end.
        return UInt64(Gzip.header.count + stored * (seriesCount + 1) + Gzip.trailerByteCount)
    }

    /// What stands before a series' text: the bracket that opens the array, or a comma.
    mutating func separator() -> [UInt8] {
        let mark = [UInt8(ascii: isFirst ? "[" : ",")]
        defer { isFirst = false }
        guard form == .gzip else { return mark }
        tally.add(GzipTally(mark))
        return isFirst ? Gzip.header + Gzip.stored(mark) : Gzip.stored(mark)
    }

    /// Takes in a text that goes out deflated as it lies.
    mutating func pass(_ text: GzipTally) { tally.add(text) }

    /// The next bytes of a series' text.
    mutating func text(_ bytes: [UInt8]) throws(ArchiveError) -> [UInt8] {
        guard form == .gzip else { return bytes }
        do throws(DICOMError) {
            if deflater == nil { deflater = try TextDeflater(isFast: true) }
            var deflated: [UInt8] = []
            try deflater?.deflate(bytes, into: &deflated)
            return deflated
        } catch { throw .unreadable(error) }
    }

    /// The rest of a series' text that was given as it is.
    mutating func endText() throws(ArchiveError) -> [UInt8] {
        guard var deflater = deflater.take() else { return [] }
        var deflated: [UInt8] = []
        do throws(DICOMError) { try deflater.flush(into: &deflated) } catch { throw .unreadable(error) }
        tally.add(deflater.tally)
        return deflated
    }

    /// The end of the array and of the body.
    mutating func end() -> [UInt8] {
        let mark = [UInt8(ascii: "]")]
        guard form == .gzip else { return mark }
        tally.add(GzipTally(mark))
        return Gzip.stored(mark, isLast: true) + Gzip.trailer(of: tally)
    }
}
