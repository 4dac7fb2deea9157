public import DICOM

/// What is written into the corners of a picture (PS3.18 8.3.5.1.1).
public struct PictureAnnotation: Hashable, Sendable {
    /// At the left: whom the image shows.
    public var patient: [String] = []
    /// At the right: how it was made.
    public var technique: [String] = []

    /// - Parameters:
    ///   - attributes: of the image.
    ///   - includesPatient: name, identifier, birth date and sex.
    ///   - includesTechnique: modality, date, series and what it was acquired with.
    public init(_ attributes: DataSet, includesPatient: Bool, includesTechnique: Bool) {
        if includesPatient {
            patient = [
                Self.joined([attributes.string(.patientName)?.readableName], ""),
                Self.joined([attributes.string(.patientID)], "ID "),
                Self.joined([attributes.string(.patientBirthDate), attributes.string(.patientSex)], ""),
            ].compactMap(\.self)
        }
        if includesTechnique {
            technique = [
                Self.joined([attributes.string(.modality), attributes.string(.seriesDescription)], ""),
                Self.joined([attributes.string(.acquisitionDate) ?? attributes.string(.studyDate)], ""),
                Self.joined([attributes.string(.manufacturer), attributes.string(.manufacturerModelName)], ""),
                Self.joined([attributes.string(.kvp)], "kV "),
                Self.joined([attributes.string(.xRayTubeCurrent)], "mA "),
                Self.joined([attributes.string(.repetitionTime)], "TR "),
                Self.joined([attributes.string(.echoTime)], "TE "),
                Self.joined([attributes.string(.sliceThickness)], "Thickness "),
                Self.joined([attributes.string(.sliceLocation)], "Location "),
            ].compactMap(\.self)
        }
    }

    public var isEmpty: Bool { patient.isEmpty && technique.isEmpty }

    private static func joined(_ values: [String?], _ name: String) -> String? {
        let known = values.compactMap(\.self).filter { !$0.isEmpty }
        return known.isEmpty ? nil : String((name + known.joined(separator: " ")).prefix(64))
    }
}

extension String {
    /// A name in the form of lists: family name, then the others.
    fileprivate var readableName: String {
        let name = PersonName(parsing: self)
        let group = name.alphabetic.isEmpty ? name.ideographic : name.alphabetic
        return [group.family, [group.given, group.middle].filter { !$0.isEmpty }.joined(separator: " ")]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension RenderedImage {
    /// The picture with an annotation: white letters with a dark edge, so that they are seen on anything.
    public func annotated(_ annotation: PictureAnnotation) throws(ImageError) -> RenderedImage {
        guard !annotation.isEmpty else { return self }
        var canvas = GraphicCanvas(self)
        // Small enough that the longest line takes no more than half of the width; no smaller than what can be read.
        let longest = (annotation.patient + annotation.technique).map(\.unicodeScalars.count).max() ?? 1
        let size = max(8, min(Double(min(columns, rows)) / 24, Double(columns) / 2 / (0.6 * Double(longest))))
        let margin = size / 2
        for (lines, justification) in [
            (annotation.patient, Graphic.Text.Justification.left), (annotation.technique, .right),
        ] where !lines.isEmpty {
            let height = size * Double(lines.count)
            let text = Graphic.Text(lines: lines, justification: justification, hasBox: true)
            for (offset, color) in [(max(1, size / 12), DisplayColor.black), (0, DisplayColor.white)] {
                let corners = [
                    GraphicPoint(x: margin + offset, y: margin + offset),
                    GraphicPoint(x: Double(columns) - margin + offset, y: margin + height + offset),
                ]
                try canvas.write(text, corners, color)
            }
        }
        return canvas.image
    }
}
