import DICOM

/// How much higher than wide a pixel is (PS3.3 10.7, C.7.6.3.1.7).
enum PixelAspect {
    /// - Parameter measures: where Pixel Spacing may be, the nearest first.
    static func ratio(_ dataSet: DataSet, measures: [DataSet]) -> Double {
        for place in measures {
            if let ratio = ratio(place, .pixelSpacing) { return ratio }
        }
        return ratio(dataSet, .imagerPixelSpacing) ?? ratio(dataSet, .nominalScannedPixelSpacing)
            ?? ratio(dataSet, .pixelAspectRatio) ?? 1
    }

    /// A pair of the vertical and the horizontal distance; `nil` for what no pixel can be.
    static func ratio(_ dataSet: DataSet, _ tag: Tag) -> Double? {
        guard let pair = dataSet.numbers(tag, count: 2), pair[0] > 0, pair[1] > 0 else { return nil }
        let ratio = pair[0] / pair[1]
        guard ratio.isFinite, ratio <= ImageLimits.pixelAspectRatio, ratio >= 1 / ImageLimits.pixelAspectRatio else {
            return nil
        }
        // Spacings are written with few digits: nobody resamples an image for the last of them.
        return abs(ratio - 1) < 0.002 ? 1 : ratio
    }
}
