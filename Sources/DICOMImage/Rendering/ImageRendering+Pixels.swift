import DICOM

extension ImageRendering {
    /// The frame with the transformations that its kind of pixels has.
    func frameRows(
        _ frame: Frame, _ layout: SampleLayout, frameIndex: Int, inColor: Bool, _ parameters: RenderingParameters
    ) throws(ImageError) -> FrameRows {
        let description = frame.description
        guard description.samplesPerPixel == 1 else {
            let needsPalette = description.photometricInterpretation == .argb
            let palette = needsPalette ? try? Palette(attributes, isSigned: false) : nil
            return FrameRows(frame, layout, try ColorConversion(description, layout, palette: palette))
        }
        let photometricInterpretation = description.photometricInterpretation
        let isPalette = photometricInterpretation == .paletteColor
        guard isPalette || photometricInterpretation.isMonochrome else {
            throw .inconsistent(.photometricInterpretation)
        }
        var tones = ToneMap(
            gray: try grayscale(frame, layout, frameIndex: frameIndex, parameters, measures: !isPalette))
        if isPalette {
            tones.palette = try Palette(attributes, isSigned: layout.isSigned)
        } else if let presentation, presentation.kind == .pseudoColor {
            tones.pseudoColor = try Palette(presentation.attributes, isSigned: false)
        } else if presentation == nil, ["COLOR", "MIXED"].contains(attributes.string(.pixelPresentation)) {
            // A supplemental palette that doesn't read takes the colour, not the picture.
            tones.palette = try? Palette(attributes, isSigned: layout.isSigned)
            tones.isSupplemental = tones.palette != nil
        }
        tones.isInColor = inColor
        return FrameRows(frame, layout, tones)
    }

    /// - Parameter measures: whether the range of the frame's values may be looked for: not for a palette's indices.
    private func grayscale(
        _ frame: Frame, _ layout: SampleLayout, frameIndex: Int, _ parameters: RenderingParameters, measures: Bool
    ) throws(ImageError) -> GrayscaleTransform {
        let modality = modalityTransform(layout, frameIndex: frameIndex)
        let identity = VOITransform.range(modality.range(of: layout.range))
        let valuesOfInterest =
            measures
            ? try valuesOfInterest(frame, layout, modality, frameIndex: frameIndex, parameters.valuesOfInterest)
            : identity
        let source = presentation?.attributes ?? attributes
        return GrayscaleTransform(
            modality: modality, valuesOfInterest: valuesOfInterest,
            presentation: PresentationTransform(source, frame.description.photometricInterpretation))
    }

    private func modalityTransform(_ layout: SampleLayout, frameIndex: Int) -> ModalityTransform {
        if let presentation { return ModalityTransform(presentation.attributes, isSigned: layout.isSigned) }
        guard !ModalityTransform.isForMeasuringOnly(attributes) else { return .identity }
        let places = groups.places(.pixelValueTransformationSequence, frameIndex: frameIndex)
        let place = places.first { place in
            place[.rescaleSlope] != nil || place[.rescaleIntercept] != nil || place[.modalityLUTSequence] != nil
        }
        return place.map { ModalityTransform($0, isSigned: layout.isSigned) } ?? .identity
    }

    private func valuesOfInterest(
        _ frame: Frame, _ layout: SampleLayout, _ modality: ModalityTransform, frameIndex: Int,
        _ choice: RenderingParameters.ValuesOfInterest
    ) throws(ImageError) -> VOITransform {
        let full = modality.range(of: layout.range)
        let places =
            presentation.map { [$0.valuesOfInterest(of: attributes, frameIndex: frameIndex)].compactMap { $0 } }
            ?? groups.places(.frameVOILUTSequence, frameIndex: frameIndex)
        let place = places.first { $0[.windowCenter] != nil || $0[.voilutSequence] != nil }
        let windows = place.map(VOITransform.windows) ?? []
        // Real numbers and what a rescale makes may be negative: then so may the first value mapped.
        let isSigned = layout.kind != .integer || full.lowerBound < 0
        let tables = place.map { VOITransform.tables($0, isSigned: isSigned) } ?? []
        switch choice {
        case .window(let window): return .window(window)
        case .storedWindow(let index):
            guard windows.indices.contains(index) else { throw .unusableParameter }
            return .window(windows[index])
        case .storedTable(let index):
            guard tables.indices.contains(index) else { throw .unusableParameter }
            return .table(tables[index])
        case .fullRange where layout.kind == .integer: return .range(full)
        case .fullRange, .frameRange: return frameRange(frame, layout, modality)
        case .automatic:
            if let window = windows.first { return .window(window) }
            if let table = tables.first { return .table(table) }
            guard layout.kind == .integer else { return frameRange(frame, layout, modality) }
            if presentation != nil { return .range(full) }
            if attributes.string(.segmentationType) == "FRACTIONAL",
                let greatest = attributes.number(.maximumFractionalValue), greatest > 0
            {
                return .range(0...greatest)
            }
            return layout.bitsStored <= 8 ? .range(full) : frameRange(frame, layout, modality)
        }
    }

    private func frameRange(_ frame: Frame, _ layout: SampleLayout, _ modality: ModalityTransform) -> VOITransform {
        let padding = PixelPadding(attributes, layout)
        let range = frame.samples.withUnsafeBytes { samples in
            FrameRange.of(samples, count: frame.description.samplesPerFrame, layout, modality, without: padding)
        }
        return .range(range ?? 0...1)
    }
}
