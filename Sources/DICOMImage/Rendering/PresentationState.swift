public import DICOM

/// How somebody has decided that images are to be looked at (PS3.3 A.33).
///
/// Grayscale, colour and pseudo-colour softcopy presentation states. Not read: masks (PS3.3 C.11.13), compound graphics
/// (which are also there as plain ones), blending and volumetric states.
public struct PresentationState: Sendable {
    public enum Kind: Hashable, Sendable {
        /// Also XA/XRF Grayscale, without its mask.
        case grayscale
        case color
        case pseudoColor
    }

    /// An image that it is for (PS3.3 C.11.11).
    public struct Reference: Hashable, Sendable {
        public let seriesInstanceUID: String?
        public let sopInstanceUID: String
        /// Empty: all frames.
        public let frameNumbers: [Int]
    }

    public let kind: Kind
    public let references: [Reference]
    let attributes: DataSet

    /// - Throws: ``ImageError/inconsistent(_:)`` for another SOP class.
    public init(_ dataSet: DataSet) throws(ImageError) {
        switch dataSet.string(.sopClassUID) {
        case nil, "1.2.840.10008.5.1.4.1.1.11.1", "1.2.840.10008.5.1.4.1.1.11.5": kind = .grayscale
        case "1.2.840.10008.5.1.4.1.1.11.2": kind = .color
        case "1.2.840.10008.5.1.4.1.1.11.3": kind = .pseudoColor
        default: throw .inconsistent(.sopClassUID)
        }
        attributes = dataSet
        references = dataSet.items(.referencedSeriesSequence).flatMap { series in
            series.items(.referencedImageSequence).compactMap { image in
                image.string(.referencedSOPInstanceUID).map { sopInstanceUID in
                    Reference(
                        seriesInstanceUID: series.string(.seriesInstanceUID), sopInstanceUID: sopInstanceUID,
                        frameNumbers: image.integers(.referencedFrameNumber))
                }
            }
        }
    }

    /// Whether it is for a frame.
    public func refers(to sopInstanceUID: String, frameNumber: Int) -> Bool {
        references.contains { reference in
            reference.sopInstanceUID == sopInstanceUID
                && (reference.frameNumbers.isEmpty || reference.frameNumbers.contains(frameNumber))
        }
    }
}

extension PresentationState {
    /// Whether an item that may name images is for this one: one that names none is for all.
    private func applies(_ item: DataSet, to image: DataSet, frameIndex: Int) -> Bool {
        let images = item.items(.referencedImageSequence)
        guard !images.isEmpty else { return true }
        let sopInstanceUID = image.string(.sopInstanceUID)
        return images.contains { reference in
            guard reference.string(.referencedSOPInstanceUID) == sopInstanceUID else { return false }
            let frameNumbers = reference.integers(.referencedFrameNumber)
            return frameNumbers.isEmpty || frameNumbers.contains(frameIndex + 1)
        }
    }

    func items(_ sequence: Tag, for image: DataSet, frameIndex: Int) -> [DataSet] {
        attributes.items(sequence).filter { applies($0, to: image, frameIndex: frameIndex) }
    }

    /// The Softcopy VOI LUT item for a frame (PS3.3 C.11.8).
    func valuesOfInterest(of image: DataSet, frameIndex: Int) -> DataSet? {
        items(.softcopyVOILUTSequence, for: image, frameIndex: frameIndex).first
    }

    /// What part of a frame is shown, and how large (PS3.3 C.10.4).
    struct DisplayedArea {
        var area: PictureGeometry.Area
        var pixelAspect: Double
        var magnification: Double
    }

    /// SCALE TO FIT and TRUE SIZE give a pixel for a pixel when no viewport is asked for, as the size of the screen's
    /// pixels isn't known; in a viewport all modes fit.
    func displayedArea(of image: DataSet, frameIndex: Int) -> DisplayedArea? {
        guard let item = items(.displayedAreaSelectionSequence, for: image, frameIndex: frameIndex).first,
            let first = item.numbers(.displayedAreaTopLeftHandCorner, count: 2),
            let last = item.numbers(.displayedAreaBottomRightHandCorner, count: 2),
            (first + last).allSatisfy({ abs($0) <= 0x1p31 })
        else { return nil }
        // The first corner is at the top left of the screen: after a rotation it may be any of the image's.
        let area = PictureGeometry.Area(
            x: min(first[0], last[0]) - 1, y: min(first[1], last[1]) - 1, width: abs(first[0] - last[0]) + 1,
            height: abs(first[1] - last[1]) + 1)
        var magnification = 1.0
        if item.string(.presentationSizeMode) == "MAGNIFY",
            let ratio = item.number(.presentationPixelMagnificationRatio), ratio > 0
        {
            magnification = ratio
        }
        let pixelAspect =
            PixelAspect.ratio(item, .presentationPixelSpacing) ?? PixelAspect.ratio(item, .presentationPixelAspectRatio)
            ?? 1
        return DisplayedArea(area: area, pixelAspect: pixelAspect, magnification: magnification)
    }

    /// The recommended colour of a graphic layer (PS3.3 C.10.7): white where none is.
    func color(ofLayer name: String) -> DisplayColor {
        guard let layer = attributes.items(.graphicLayerSequence).first(where: { $0.string(.graphicLayer) == name })
        else {
            return .white
        }
        return DisplayColor(cieLab: .graphicLayerRecommendedDisplayCIELabValue, layer)
            ?? layer.number(.graphicLayerRecommendedDisplayGrayscaleValue).map(DisplayColor.init(presentationValue:))
            ?? .white
    }
}
