import DICOM

extension ModalityTransform {
    /// Reads the Modality LUT Module, or a Pixel Value Transformation item (PS3.3 C.11.1, C.7.6.16.2.9).
    init(_ dataSet: DataSet, isSigned: Bool) {
        for item in dataSet.items(.modalityLUTSequence) {
            guard let table = LookupTable(item, isSigned: isSigned) else { continue }
            self = .table(table)
            return
        }
        let slope = dataSet.number(.rescaleSlope) ?? 1
        let intercept = dataSet.number(.rescaleIntercept) ?? 0
        // A slope of 0 would make all values one: who wrote it meant none.
        self = slope == 0 || slope == 1 && intercept == 0 ? .identity : .rescale(slope: slope, intercept: intercept)
    }

    /// Whether the module is there for measuring and not for display: projection X-ray with logarithmic or displayable
    /// values (PS3.3 C.8.7.1.1.2).
    static func isForMeasuringOnly(_ dataSet: DataSet) -> Bool {
        let projections = ["1.2.840.10008.5.1.4.1.1.12.1", "1.2.840.10008.5.1.4.1.1.12.2"]
        guard let sopClassUID = dataSet.string(.sopClassUID), projections.contains(sopClassUID) else { return false }
        return ["LOG", "DISP"].contains(dataSet.string(.pixelIntensityRelationship))
    }
}

extension VOITransform {
    /// The windows of a VOI LUT Module or Frame VOI LUT item, in their order, without those that can't be
    /// (PS3.3 C.11.2, C.7.6.16.2.10).
    static func windows(_ dataSet: DataSet) -> [VOIWindow] {
        let function = dataSet.string(.voilutFunction).flatMap(VOIWindow.Function.init) ?? .linear
        return zip(dataSet.numbers(.windowCenter), dataSet.numbers(.windowWidth)).compactMap { center, width in
            guard let center, let width else { return nil }
            return VOIWindow(center: center, width: width, function: function)
        }
    }

    /// The tables of a VOI LUT Module.
    /// - Parameter isSigned: whether the modality's values may be negative.
    static func tables(_ dataSet: DataSet, isSigned: Bool) -> [LookupTable] {
        dataSet.items(.voilutSequence).compactMap { LookupTable($0, isSigned: isSigned) }
    }
}

extension PresentationTransform {
    /// Reads the Softcopy Presentation LUT Module, or an image's Presentation LUT Shape (PS3.3 C.11.6, C.7.6.1).
    ///
    /// The shape says what the photometric interpretation would, and counts where the two disagree.
    init(_ dataSet: DataSet, _ photometricInterpretation: PhotometricInterpretation) {
        for item in dataSet.items(.presentationLUTSequence) {
            guard let table = LookupTable(item, isSigned: false) else { continue }
            self = .table(table)
            return
        }
        switch dataSet.string(.presentationLUTShape) {
        case "INVERSE": self = .inverse
        case "IDENTITY": self = .identity
        default: self = photometricInterpretation == .monochrome1 ? .inverse : .identity
        }
    }
}
