import DICOM

/// Samples of several colours to red, green and blue of eight bits (PS3.3 C.7.6.3.1.2).
struct ColorConversion: Sendable {
    private enum Space { case rgb, ybrFull, ybrPartial, hsv, argb, cmyk }

    private let space: Space
    private let layout: SampleLayout
    private let samplesPerPixel: Int
    /// The upper eight bits of each pattern of bits; `nil` where the samples are bytes already.
    private let depthTable: [UInt8]?
    /// Of ARGB's alpha plane (PS3.3 of 1998).
    private let palette: Palette?

    /// - Throws: ``ImageError/inconsistent(_:)`` when the number of samples is not the photometric interpretation's.
    init(_ description: PixelDescription, _ layout: SampleLayout, palette: Palette?) throws(ImageError) {
        var samplesPerPixel = 3
        switch description.photometricInterpretation {
        // What a decoder has left as YBR_RCT or XYB is no longer: eight bits can't hold the first's chroma.
        case .rgb, .ybrRCT, .xyb: space = .rgb
        case .ybrFull, .ybrFull422, .ybrICT: space = .ybrFull
        case .ybrPartial422, .ybrPartial420: space = .ybrPartial
        case .hsv: space = .hsv
        case .argb: (space, samplesPerPixel) = (.argb, 4)
        case .cmyk: (space, samplesPerPixel) = (.cmyk, 4)
        case .monochrome1, .monochrome2, .paletteColor: throw .inconsistent(.photometricInterpretation)
        }
        guard description.samplesPerPixel == samplesPerPixel, layout.kind == .integer else {
            throw .inconsistent(.samplesPerPixel)
        }
        self.samplesPerPixel = samplesPerPixel
        self.layout = layout
        self.palette = palette
        let isPlain = layout.byteCount == 1 && layout.bitsStored == 8 && !layout.isSigned
        guard layout.fitsTable, !isPlain else {
            depthTable = nil
            return
        }
        let (low, span) = (layout.range.lowerBound, layout.range.upperBound - layout.range.lowerBound)
        depthTable = (0..<layout.tableCount).map { ((layout.double(UInt64($0)) - low) / span).asByte }
    }

    /// Converts pixels of a frame.
    /// - Parameters:
    ///   - first: the pixel to begin with; the caller has checked that it and the others are in `samples`.
    ///   - target: room for three bytes a pixel.
    func convert(
        _ samples: UnsafeRawBufferPointer, first: Int, count: Int, into target: UnsafeMutablePointer<UInt8>
    ) {
        let start = first &* samplesPerPixel
        if samplesPerPixel == 3 {
            if let base = samples.baseAddress, depthTable == nil, layout.byteCount == 1 {
                target.update(from: (base + start).assumingMemoryBound(to: UInt8.self), count: count &* 3)
            } else {
                for index in 0..<(count &* 3) { target[index] = byte(samples, start &+ index) }
            }
            convertInPlace(target, count)
            return
        }
        for pixel in 0..<count {
            let at = start &+ pixel &* 4
            let quadruple = (
                byte(samples, at), byte(samples, at &+ 1), byte(samples, at &+ 2), byte(samples, at &+ 3)
            )
            let color = space == .argb ? fromARGB(quadruple, samples, at) : Self.fromCMYK(quadruple)
            target[pixel &* 3] = color.red
            target[pixel &* 3 &+ 1] = color.green
            target[pixel &* 3 &+ 2] = color.blue
        }
    }

    @inline(__always)
    private func byte(_ samples: UnsafeRawBufferPointer, _ index: Int) -> UInt8 {
        if let depthTable { return depthTable[Int(samples.sample(index, byteCount: layout.byteCount))] }
        if layout.byteCount == 1 { return samples[index] }
        let value = layout.double(samples.sample(index, byteCount: layout.byteCount))
        return ((value - layout.range.lowerBound) / (layout.range.upperBound - layout.range.lowerBound)).asByte
    }
}

extension ColorConversion {
    private func convertInPlace(_ target: UnsafeMutablePointer<UInt8>, _ count: Int) {
        switch space {
        case .rgb, .argb, .cmyk: return
        case .ybrFull:
            for pixel in 0..<count { Self.fromYBRFull(target + pixel &* 3) }
        case .ybrPartial:
            for pixel in 0..<count { Self.fromYBRPartial(target + pixel &* 3) }
        case .hsv:
            for pixel in 0..<count { Self.fromHSV(target + pixel &* 3) }
        }
    }

    /// The inverse of the equations in PS3.3 C.7.6.3.1.2, in 16 binary places.
    @inline(__always)
    private static func fromYBRFull(_ pixel: UnsafeMutablePointer<UInt8>) {
        let (y, cb, cr) = (Int32(pixel[0]) << 16, Int32(pixel[1]) &- 128, Int32(pixel[2]) &- 128)
        pixel[0] = rounded(y &+ 91_881 &* cr)
        pixel[1] = rounded(y &- 22_554 &* cb &- 46_802 &* cr)
        pixel[2] = rounded(y &+ 116_130 &* cb)
    }

    /// Luma of 16...235, chroma of 16...240.
    @inline(__always)
    private static func fromYBRPartial(_ pixel: UnsafeMutablePointer<UInt8>) {
        let (y, cb, cr) = (76_309 &* (Int32(pixel[0]) &- 16), Int32(pixel[1]) &- 128, Int32(pixel[2]) &- 128)
        pixel[0] = rounded(y &+ 104_597 &* cr)
        pixel[1] = rounded(y &- 25_675 &* cb &- 53_279 &* cr)
        pixel[2] = rounded(y &+ 132_201 &* cb)
    }

    @inline(__always)
    private static func rounded(_ fixed: Int32) -> UInt8 { UInt8(clamping: (fixed &+ 32_768) >> 16) }

    /// The hexcone: hue goes round once over all values of its sample.
    private static func fromHSV(_ pixel: UnsafeMutablePointer<UInt8>) {
        let hue = Double(pixel[0]) / 256 * 6
        let (saturation, value) = (Double(pixel[1]) / 255, Double(pixel[2]) / 255)
        let sector = hue.rounded(.down)
        let fraction = hue - sector
        let least = value * (1 - saturation)
        let falling = value * (1 - saturation * fraction)
        let rising = value * (1 - saturation * (1 - fraction))
        let (red, green, blue) =
            switch sector {
            case 0: (value, rising, least)
            case 1: (falling, value, least)
            case 2: (least, value, rising)
            case 3: (least, falling, value)
            case 4: (rising, least, value)
            default: (value, least, falling)
            }
        (pixel[0], pixel[1], pixel[2]) = (red.asByte, green.asByte, blue.asByte)
    }

    /// Where alpha is not 0 the palette's colour for it replaces the pixel's.
    private func fromARGB(
        _ argb: (UInt8, UInt8, UInt8, UInt8), _ samples: UnsafeRawBufferPointer, _ index: Int
    ) -> DisplayColor {
        let alpha = layout.double(samples.sample(index, byteCount: layout.byteCount))
        if alpha != 0, let palette { return palette.color(alpha) }
        return DisplayColor(red: argb.1, green: argb.2, blue: argb.3)
    }

    private static func fromCMYK(_ cmyk: (UInt8, UInt8, UInt8, UInt8)) -> DisplayColor {
        func light(_ ink: UInt8) -> UInt8 { UInt8(clamping: 255 - Int(ink) - Int(cmyk.3)) }
        return DisplayColor(red: light(cmyk.0), green: light(cmyk.1), blue: light(cmyk.2))
    }
}
