import Archive
import ArgumentParser
import DICOM
import DICOMImage
import Foundation
import Service

struct Image: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decode, transcode and render DICOM files, without an archive.",
        discussion: """
            Examples:
              aloft image frames ct.dcm --output samples
              aloft image transcode ct.dcm out.dcm --transfer-syntax HTJ2KLossless
              aloft image render ct.dcm ct.png --window 40,400
              aloft image render echo.dcm echo.webp --all-frames
            """,
        subcommands: [ImageFrames.self, ImageTranscode.self, ImageRender.self])
}

/// A DICOM file in memory.
struct ImageFile {
    let header: Part10Header
    /// Everything behind the file meta information, as it stands.
    let dataSetBytes: ArraySlice<UInt8>

    /// Ends the command where the file can't be read.
    init(_ path: String) throws {
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
        } catch {
            Output.error("the file '\(Output.shown(path))' can't be read")
            throw ExitStatus.cannotOpen.exitCode
        }
        do throws(DICOMError) { header = try Part10Header(parsing: bytes[...]) } catch {
            throw Self.failed(.unreadable(error))
        }
        dataSetBytes = bytes.dropFirst(header.envelopeByteCount)
    }

    /// The data set, inflated where it must be.
    func dataSet() throws -> DataSet {
        do throws(DICOMError) {
            let bytes = header.transferSyntax.isDeflated ? try Inflater.inflate(dataSetBytes)[...] : dataSetBytes
            return try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
        } catch { throw Self.failed(.unreadable(error)) }
    }

    /// Says what is wrong; the error ends the command.
    static func failed(_ error: ImageError) -> ExitCode {
        Output.error(ErrorText.describe(error))
        return ExitStatus(.image(error)).exitCode
    }

    /// Writes a new file that has its name only once it is complete.
    static func write(_ bytes: [UInt8], to path: String) throws {
        do { try Data(bytes).write(to: URL(filePath: path), options: .atomic) } catch {
            Output.error("the file '\(Output.shown(path))' can't be written")
            throw ExitStatus.cannotOpen.exitCode
        }
    }
}

/// Where the codecs are.
struct CodecOptions: ParsableArguments {
    @Option(help: "The program that codecs run in (dicom-codecs beside aloft).") var codecHelper: String?

    var codec: FrameCodec { FrameCodec(pool: CodecPool(path: codecHelper)) }
}
