import ArgumentParser
import DICOM
import DICOMImage
import Foundation
import Service

struct ImageFrames: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frames",
        abstract: "Decode the frames of a file to raw samples.",
        discussion: """
            Writes frame-00001.raw and so on: rows from the top, pixels from the left, the samples of a pixel together, each
            in 1, 2, 4 or 8 bytes, little endian. Prints a line of JSON for each frame that says what its samples are, or why
            there are none.

            Example:
              aloft image frames ct.dcm --output samples
            """)

    @Argument(help: "A DICOM file.") var file: String
    @Option(help: "The folder to write to; it is made where it is missing.") var output: String
    @Option(help: "Resolution levels to leave out (JPEG 2000 and HTJ2K): each halves both sides.") var reduce = 0
    @OptionGroup var codecs: CodecOptions

    func validate() throws {
        guard (0...32).contains(reduce) else { throw ValidationError("--reduce is a number from 0 to 32") }
    }

    private struct Line: Encodable {
        var frame: Int
        var rows, columns, samplesPerPixel, bitsAllocated, bitsStored, pixelRepresentation: Int?
        var photometricInterpretation: String?
        var byteCount: Int?
        var error: String?

        init(frame: Int, _ samples: Frame) {
            let description = samples.description
            self.frame = frame
            (rows, columns) = (description.rows, description.columns)
            samplesPerPixel = description.samplesPerPixel
            (bitsAllocated, bitsStored) = (description.bitsAllocated, description.bitsStored)
            pixelRepresentation = description.isSigned ? 1 : 0
            photometricInterpretation = description.photometricInterpretation.rawValue
            byteCount = samples.samples.count
        }

        init(frame: Int, error: ImageError) { (self.frame, self.error) = (frame, ErrorText.describe(error)) }
    }

    func run() async throws {
        let dataSet = try ImageFile(file).dataSet()
        let reader: FrameReader
        do throws(ImageError) { reader = try FrameReader(dataSet) } catch { throw ImageFile.failed(error) }
        do { try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true) } catch {
            Output.error("the folder '\(Output.shown(output))' can't be made")
            throw ExitStatus.cannotOpen.exitCode
        }
        let codec = codecs.codec
        var hasFailed = reader.frameCount < reader.description.frameCount
        var progress = Progress(total: reader.frameCount, unit: "frames")
        for frameIndex in 0..<reader.frameCount {
            let number = frameIndex + 1
            do throws(ImageError) {
                let stored = try reader.frame(frameIndex)
                let frame = try await codec.decode(
                    stored[...], reader.description, transferSyntax: reader.transferSyntax, reducing: reduce)
                try write(frame, number)
            } catch {
                hasFailed = true
                try? Self.print(Line(frame: number, error: error))
            }
            progress.show(number)
        }
        if reader.frameCount < reader.description.frameCount {
            Output.error(
                "there are \(reader.frameCount) frames, Number of Frames says \(reader.description.frameCount)")
        }
        if hasFailed { throw ExitStatus.refused.exitCode }
    }

    private func write(_ frame: Frame, _ number: Int) throws(ImageError) {
        let name = String(repeating: "0", count: max(0, 5 - String(number).count)) + String(number)
        do {
            try ImageFile.write(frame.samples, to: output + "/frame-\(name).raw")
            try Self.print(Line(frame: number, frame))
        } catch { throw .codecUnavailable }
    }

    private static func print(_ line: Line) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        Output.line(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
}
