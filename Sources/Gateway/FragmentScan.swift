import DICOM
import DICOMImage
import Packs

/// Finds the frames of an encapsulated value in an item: hops from one fragment's header to the next and reads what tells where
/// frames begin, never the value as a whole.
struct FragmentScan {
    private let item: PlainItem
    /// Places in the item: what is looked at now, and how far the value goes.
    private var window: (start: UInt64, bytes: [UInt8]) = (0, [])
    private let end: UInt64

    /// - Parameter end: of the value, its delimiter included.
    init(_ item: PlainItem, end: UInt64) { (self.item, self.end) = (item, min(end, item.byteCount)) }

    /// The frames, each from the header of its first fragment to the end of its last.
    ///
    /// - Parameter start: of the value in the item: the Basic Offset Table's item header (PS3.5 A.4).
    /// - Throws: ``ImageError/framesUnknown`` in ``GatewayError/image(_:)`` where nothing tells them apart.
    mutating func frames(
        from start: UInt64, _ description: PixelDescription, transferSyntax: TransferSyntax,
        extendedOffsetTable: ArraySlice<UInt8>?
    ) async throws(GatewayError) -> [Range<UInt64>] {
        guard let table = try await itemValue(at: start), table.count <= Self.tableByteCount else {
            throw .image(.framesUnknown)
        }
        let tableBytes = try await bytes(table)
        var search = FragmentSearch(
            description, transferSyntax: transferSyntax, basicOffsetTable: tableBytes,
            extendedOffsetTable: extendedOffsetTable, start: table.upperBound)
        var at = table.upperBound
        while let range = try await itemValue(at: at) {
            let prefix = try await bytes(range.prefix(FragmentSearch.prefixByteCount))
            let suffix = try await bytes(range.suffix(FragmentSearch.suffixByteCount))
            do throws(ImageError) {
                try search.add(range, prefix: prefix, suffix: suffix)
            } catch { throw .image(error) }
            at = range.upperBound
        }
        do throws(ImageError) {
            return try search.frames().compactMap { fragments in
                guard let first = fragments.first, let last = fragments.last else { return nil }
                return (first.lowerBound - Self.headerByteCount)..<last.upperBound
            }
        } catch { throw .image(error) }
    }

    private static let headerByteCount: UInt64 = 8
    /// Four bytes for each of the frames that are looked at.
    private static let tableByteCount = 4 * ImageLimits.fragmentCount

    /// Where the value of the item at a place lies; nil at the delimiter, or where the value is over.
    private mutating func itemValue(at place: UInt64) async throws(GatewayError) -> Range<UInt64>? {
        guard place < end, end - place >= Self.headerByteCount else { return nil }
        let header = try await bytes(place..<(place + Self.headerByteCount))
        guard header.starts(with: [0xFE, 0xFF, 0x00, 0xE0]) else { return nil }
        let byteCount = header.suffix(4).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let start = place + Self.headerByteCount
        guard byteCount <= end - start else { throw .image(.framesUnknown) }
        return start..<(start + byteCount)
    }

    private mutating func bytes(_ range: Range<UInt64>) async throws(GatewayError) -> ArraySlice<UInt8> {
        if range.lowerBound < window.start || range.upperBound > window.start + UInt64(window.bytes.count) {
            // What comes next is most often close by.
            let last = max(range.upperBound, min(end, range.lowerBound + Self.windowByteCount))
            let read = try await item.read(range.lowerBound..<last)
            window = (range.lowerBound, read)
        }
        return window.bytes[Int(range.lowerBound - window.start)..<Int(range.upperBound - window.start)]
    }

    /// Small fragments are many to a window; of a large one a segment at each end is opened.
    private static let windowByteCount: UInt64 = 16 << 10
}

extension Range<UInt64> {
    fileprivate func prefix(_ count: Int) -> Range<UInt64> {
        lowerBound..<Swift.min(upperBound, lowerBound + UInt64(count))
    }
    fileprivate func suffix(_ count: Int) -> Range<UInt64> {
        Swift.max(lowerBound, upperBound - Swift.min(upperBound, UInt64(count)))..<upperBound
    }
}
