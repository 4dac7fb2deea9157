/// A frame's rows as they look on the screen, before overlays and shutter.
struct FrameRows: Sendable {
    /// How a pixel becomes one or three bytes.
    enum Conversion: Sendable {
        /// One byte for each pattern of bits.
        case grayTable([UInt8])
        case colorTable([UInt8])
        /// Samples that are too many for a table.
        case tones(ToneMap)
        case color(ColorConversion)
    }

    let columns: Int
    let rows: Int
    let components: Int
    let layout: SampleLayout
    private let conversion: Conversion
    private let samples: [UInt8]

    /// - Precondition: the samples have been checked to be as many as the description says.
    init(_ frame: Frame, _ layout: SampleLayout, _ tones: ToneMap) {
        self.init(
            frame, layout, components: tones.components,
            !layout.fitsTable
                ? .tones(tones)
                : tones.components == 1 ? .grayTable(tones.table(layout)) : .colorTable(tones.table(layout)))
    }

    init(_ frame: Frame, _ layout: SampleLayout, _ colors: ColorConversion) {
        self.init(frame, layout, components: 3, .color(colors))
    }

    private init(_ frame: Frame, _ layout: SampleLayout, components: Int, _ conversion: Conversion) {
        columns = frame.description.columns
        rows = frame.description.rows
        samples = frame.samples
        self.layout = layout
        self.components = components
        self.conversion = conversion
    }

    /// Writes a part of a row.
    /// - Parameter target: room for ``components`` bytes for each of the columns, which lie in the frame.
    func write(row: Int, columns range: Range<Int>, into target: UnsafeMutablePointer<UInt8>) {
        let first = row &* columns &+ range.lowerBound
        let count = range.count
        samples.withUnsafeBytes { samples in
            switch conversion {
            case .grayTable(let table):
                table.withUnsafeBufferPointer { writeGray(samples, first, count, $0, target) }
            case .colorTable(let table):
                table.withUnsafeBufferPointer { writeColor(samples, first, count, $0, target) }
            case .tones(let tones): writeTones(samples, first, count, tones, target)
            case .color(let colors): colors.convert(samples, first: first, count: count, into: target)
            }
        }
    }

    /// The bit of each sample of a row's part that an overlay was put into, at most 16 bits up.
    func withSamples(row: Int, _ body: (UnsafeRawBufferPointer, Int) -> Void) {
        samples.withUnsafeBytes { body($0, row &* columns) }
    }

    private func writeGray(
        _ samples: UnsafeRawBufferPointer, _ first: Int, _ count: Int, _ table: UnsafeBufferPointer<UInt8>,
        _ target: UnsafeMutablePointer<UInt8>
    ) {
        if layout.byteCount == 1 {
            for index in 0..<count { target[index] = table[Int(samples[first &+ index])] }
        } else {
            for index in 0..<count { target[index] = table[Int(samples.sample(first &+ index, byteCount: 2))] }
        }
    }

    private func writeColor(
        _ samples: UnsafeRawBufferPointer, _ first: Int, _ count: Int, _ table: UnsafeBufferPointer<UInt8>,
        _ target: UnsafeMutablePointer<UInt8>
    ) {
        for index in 0..<count {
            let entry = Int(samples.sample(first &+ index, byteCount: layout.byteCount)) &* 3
            target[index &* 3] = table[entry]
            target[index &* 3 &+ 1] = table[entry &+ 1]
            target[index &* 3 &+ 2] = table[entry &+ 2]
        }
    }

    private func writeTones(
        _ samples: UnsafeRawBufferPointer, _ first: Int, _ count: Int, _ tones: ToneMap,
        _ target: UnsafeMutablePointer<UInt8>
    ) {
        for index in 0..<count {
            let stored = layout.double(samples.sample(first &+ index, byteCount: layout.byteCount))
            if components == 1 {
                target[index] = tones.gray(stored).asByte
            } else {
                let color = tones.color(stored)
                target[index &* 3] = color.red
                target[index &* 3 &+ 1] = color.green
                target[index &* 3 &+ 2] = color.blue
            }
        }
    }
}
