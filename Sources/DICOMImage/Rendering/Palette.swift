import DICOM

/// The three tables that turn a stored value into a colour (PS3.3 C.7.6.3.1.5, C.7.9).
struct Palette: Hashable, Sendable {
    private let red: LookupTable
    private let green: LookupTable
    private let blue: LookupTable
    /// Bits that lie below the upper eight.
    private let shift: Int

    /// Reads a Palette Color Lookup Table Module, segmented or not.
    /// - Throws: ``ImageError/missing(_:)``, ``ImageError/inconsistent(_:)``.
    init(_ dataSet: DataSet, isSigned: Bool) throws(ImageError) {
        red = try Self.table(
            dataSet, isSigned, .redPaletteColorLookupTableDescriptor, .redPaletteColorLookupTableData,
            .segmentedRedPaletteColorLookupTableData)
        green = try Self.table(
            dataSet, isSigned, .greenPaletteColorLookupTableDescriptor, .greenPaletteColorLookupTableData,
            .segmentedGreenPaletteColorLookupTableData)
        blue = try Self.table(
            dataSet, isSigned, .bluePaletteColorLookupTableDescriptor, .bluePaletteColorLookupTableData,
            .segmentedBluePaletteColorLookupTableData)
        // Tables that claim 16 bits and use the lower eight are common.
        let tables = [red, green, blue]
        let usesLowByteOnly = tables.allSatisfy { $0.entries.allSatisfy { $0 <= 255 } }
        shift = usesLowByteOnly ? 0 : max(0, (tables.map(\.bits).max() ?? 8) - 8)
    }

    /// The colour of a stored value.
    func color(_ stored: Double) -> DisplayColor {
        DisplayColor(
            red: byte(red.entry(stored)), green: byte(green.entry(stored)), blue: byte(blue.entry(stored)))
    }

    /// The colour of 0...1, stretched over the whole palette: of a presentation state (PS3.4 N.2.2).
    func stretched(_ value: Double) -> DisplayColor {
        let last = Double(red.entries.count - 1)
        return color(Double(red.first) + (value * last).rounded())
    }

    /// Whether a supplemental palette colours the value: all from the first mapped on (PS3.3 C.7.6.3.1.5).
    func maps(_ stored: Double) -> Bool {
        stored >= Double(red.first)
    }

    private func byte(_ entry: UInt16) -> UInt8 { UInt8(clamping: entry >> UInt16(shift)) }

    private static func table(
        _ dataSet: DataSet, _ isSigned: Bool, _ descriptorTag: Tag, _ dataTag: Tag, _ segmentsTag: Tag
    ) throws(ImageError) -> LookupTable {
        guard let descriptor = LookupTable.Descriptor(dataSet, descriptorTag, isSigned: isSigned) else {
            throw .missing(descriptorTag)
        }
        if let data = dataSet[dataTag], !data.value.isEmpty {
            guard let table = LookupTable(descriptor, data) else { throw .inconsistent(dataTag) }
            return table
        }
        guard let segments = dataSet[segmentsTag] else { throw .missing(dataTag) }
        let words = descriptor.bits <= 8 ? segments.orderedBytes.map(UInt16.init) : segments.words
        let entries = PaletteSegments.expanded(words, isByte: descriptor.bits <= 8, limit: descriptor.count)
        guard let table = LookupTable(descriptor, entries: entries) else { throw .inconsistent(segmentsTag) }
        return table
    }
}
