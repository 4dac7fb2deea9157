import DICOM

/// An overlay plane: one bit for each of its pixels (PS3.3 C.9.2; in pixel data: retired, PS3.3 of 2004).
struct Overlay: Sendable {
    private enum Bits: Sendable {
        /// Rows without gaps, the first pixel in the least significant bit, from the given bit on (PS3.5 8.1.2).
        case separate([UInt8], firstBit: Int)
        /// A bit of each sample that its value doesn't use.
        case embedded(bit: Int)
    }

    private let rows: Int
    private let columns: Int
    /// Of its first pixel in the image, from 0; it may lie outside.
    private let (originX, originY): (Int, Int)
    private let bits: Bits

    /// Reads a plane; `nil` when there is none in the group, or it doesn't belong to the frame.
    /// - Parameter layout: where the samples' own bits are; `nil` where there is no pixel data to look in.
    init?(_ dataSet: DataSet, group: UInt16, frameIndex: Int, _ layout: SampleLayout?) {
        func number(_ element: UInt16) -> Int? {
            dataSet.number(Tag(group, element)).map { $0.rounded(in: -(1 << 31)...(1 << 31)) }
        }
        guard let rows = number(0x0010), let columns = number(0x0011), (1...65535).contains(rows),
            (1...65535).contains(columns)
        else { return nil }
        (self.rows, self.columns) = (rows, columns)
        let origin = dataSet.numbers(Tag(group, 0x0050), count: 2) ?? [1, 1]
        originY = origin[0].rounded(in: -65536...65536) - 1
        originX = origin[1].rounded(in: -65536...65536) - 1

        // An overlay of several frames has one for each frame of the image from its origin on (PS3.3 C.9.3).
        var overlayFrame = 0
        if let frameCount = number(0x0015), frameCount > 1 || number(0x0051) != nil {
            overlayFrame = frameIndex - ((number(0x0051) ?? 1) - 1)
            guard overlayFrame >= 0, overlayFrame < frameCount else { return nil }
        }
        if let data = dataSet[Tag(group, 0x3000)] {
            guard overlayFrame <= data.value.count * 8 / (rows * columns) else { return nil }
            bits = Self.separate(data, firstBit: overlayFrame * rows * columns, count: rows * columns)
        } else if let layout, layout.kind == .integer, let bit = number(0x0102),
            (0..<(8 * layout.byteCount)).contains(bit),
            bit < layout.shift || bit >= layout.shift + layout.bitsStored
        {
            bits = .embedded(bit: bit)
        } else {
            return nil
        }
    }

    /// Keeps the bytes of one frame only.
    private static func separate(_ data: Element, firstBit: Int, count: Int) -> Bits {
        // An even place, as words of big endian data are turned round.
        let from = min(firstBit / 16 * 2, data.value.count)
        let to = min((firstBit + count + 15) / 16 * 2, data.value.count)
        let bytes = data.value[(data.value.startIndex + from)..<(data.value.startIndex + to)]
        return .separate(bytes.inOrderOfMeaning(of: data), firstBit: firstBit - from * 8)
    }
}

extension Overlay {
    /// Sets what the plane covers in a part of a row.
    /// - Parameters:
    ///   - row: of the frame as it was decoded.
    ///   - levels: resolution levels that decoding left out: a pixel then stands for 2 to their power of the image's
    ///     along each axis, and is set when one of those is.
    func paint(
        _ color: DisplayColor, row: Int, columns range: Range<Int>, levels: Int, in frame: FrameRows,
        _ target: UnsafeMutablePointer<UInt8>
    ) {
        let pixels = PixelRow(bytes: target, components: frame.components)
        switch bits {
        case .embedded(let bit):
            guard levels == 0 else { return }
            frame.withSamples(row: row) { samples, first in
                for column in range
                where samples.sample(first &+ column, byteCount: frame.layout.byteCount) >> UInt64(bit) & 1 == 1 {
                    pixels.set(column &- range.lowerBound, color)
                }
            }
        case .separate(let bytes, let firstBit):
            let from = max(0, (range.lowerBound << levels) - originX)
            let to = min(self.columns, (range.upperBound << levels) - originX)
            guard from < to else { return }
            for imageRow in (row << levels)..<((row + 1) << levels) where (0..<rows).contains(imageRow - originY) {
                let start = firstBit + (imageRow - originY) * self.columns
                Self.forEachSetBit(bytes, from: start + from, to: start + to) { bit in
                    let column = (bit &- start &+ originX) >> levels
                    pixels.set(column &- range.lowerBound, color)
                }
            }
        }
    }

    @inline(__always)
    private static func forEachSetBit(_ bytes: [UInt8], from: Int, to: Int, _ body: (Int) -> Void) {
        var bit = from
        let end = min(to, bytes.count * 8)
        while bit < end {
            let byte = bytes[bit >> 3] >> UInt8(bit & 7)
            // Planes are mostly empty.
            guard byte != 0 else {
                bit = (bit >> 3 &+ 1) << 3
                continue
            }
            bit &+= byte.trailingZeroBitCount
            if bit < end { body(bit) }
            bit &+= 1
        }
    }
}

/// A row of a picture to draw in.
struct PixelRow {
    let bytes: UnsafeMutablePointer<UInt8>
    let components: Int

    @inline(__always)
    func set(_ index: Int, _ color: DisplayColor) {
        if components == 1 {
            bytes[index] = color.red
        } else {
            bytes[index &* 3] = color.red
            bytes[index &* 3 &+ 1] = color.green
            bytes[index &* 3 &+ 2] = color.blue
        }
    }
}
