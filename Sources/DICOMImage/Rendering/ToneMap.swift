import DICOM

/// What a single sample looks like: grey by the grayscale pipeline, or a palette's colour.
struct ToneMap: Sendable {
    var gray: GrayscaleTransform
    /// PALETTE COLOR: all values. A supplemental palette: the values that it maps (PS3.3 C.8.16.2.1.1.1).
    var palette: Palette?
    /// Whether the palette leaves what it doesn't map to the grayscale pipeline.
    var isSupplemental = false
    /// A presentation state's palette over the output of its VOI LUT (PS3.4 N.2.2).
    var pseudoColor: Palette?

    /// Whether there must be three components for what is drawn over the image.
    var isInColor = false

    var components: Int { palette == nil && pseudoColor == nil && !isInColor ? 1 : 3 }

    /// The colour of a stored value where ``components`` is 3.
    func color(_ stored: Double) -> DisplayColor {
        if let palette, !isSupplemental || palette.maps(stored) { return palette.color(stored) }
        if let pseudoColor { return pseudoColor.stretched(gray.valuesOfInterest(gray.modality(stored))) }
        return DisplayColor(gray: gray(stored).asByte)
    }

    /// The bytes for every pattern of bits of a sample, so that a pixel costs one look.
    func table(_ layout: SampleLayout) -> [UInt8] {
        let components = components
        var bytes = [UInt8](repeating: 0, count: layout.tableCount * components)
        let distinctCount = 1 << layout.bitsStored
        // Bits outside the sample don't count: each value is worked out once and copied to all patterns that mean it.
        var distinct = [UInt8](repeating: 0, count: distinctCount * components)
        for index in 0..<distinctCount {
            let stored = layout.double(UInt64(index) << UInt64(layout.shift))
            if components == 1 {
                distinct[index] = gray(stored).asByte
            } else {
                let color = color(stored)
                distinct[index * 3] = color.red
                distinct[index * 3 + 1] = color.green
                distinct[index * 3 + 2] = color.blue
            }
        }
        for raw in 0..<layout.tableCount {
            let index = (raw >> layout.shift) & (distinctCount - 1)
            for component in 0..<components {
                bytes[raw * components + component] = distinct[index * components + component]
            }
        }
        return bytes
    }
}
