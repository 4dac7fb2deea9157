import DICOM
import TestSupport

@testable import DICOMImage

/// Small images and presentation states that are made for a test.
enum RenderingSamples {
    static let syntax = TransferSyntax.explicitVRLittleEndian

    static func dataSet(_ build: (inout DataSetWriter) -> Void) throws -> DataSet {
        try DataSet(parsing: bytes(build), transferSyntax: syntax)
    }

    static func bytes(_ build: (inout DataSetWriter) -> Void) -> [UInt8] {
        var writer = DataSetWriter(transferSyntax: syntax)
        build(&writer)
        return writer.bytes
    }

    /// A grey image, and whatever else the test wants of it, in the order of tags.
    static func image(
        rows: Int, columns: Int, bits: Int = 8, isSigned: Bool = false, photometric: String = "MONOCHROME2",
        _ more: (inout DataSetWriter) -> Void = { _ in }
    ) throws -> DataSet {
        try dataSet { writer in
            writer.append(.samplesPerPixel, .US, integers: [1])
            writer.append(.photometricInterpretation, .CS, string: photometric)
            writer.append(.rows, .US, integers: [rows])
            writer.append(.columns, .US, integers: [columns])
            writer.append(.bitsAllocated, .US, integers: [bits <= 8 ? 8 : 16])
            writer.append(.bitsStored, .US, integers: [bits])
            writer.append(.highBit, .US, integers: [bits - 1])
            writer.append(.pixelRepresentation, .US, integers: [isSigned ? 1 : 0])
            more(&writer)
        }
    }

    /// Values in the order of rows, rendered.
    static func picture(
        _ dataSet: DataSet, _ values: [Int], _ parameters: RenderingParameters = RenderingParameters(),
        presentation: DataSet? = nil
    ) throws -> RenderedImage {
        let description = try PixelDescription(dataSet)
        let samples = values.flatMap { value in
            (0..<description.bytesPerSample).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let state = try presentation.map { try PresentationState($0) }
        return try ImageRendering(dataSet, presentation: state)
            .render(Frame(description: description.ofOneFrame, samples: samples), frameIndex: 0, parameters)
    }
}
