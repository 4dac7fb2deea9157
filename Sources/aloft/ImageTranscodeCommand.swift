import ArgumentParser
import DICOM
import DICOMImage
import Foundation
import Service

struct ImageTranscode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcode",
        abstract: "Write a file in another transfer syntax, without loss.",
        discussion: """
            SOP Instance UID and all else stay; only what describes the pixel data changes.

            Transfer syntaxes, by UID or keyword: \(TransferSyntaxName.listed)

            Example:
              aloft image transcode ct.dcm out.dcm --transfer-syntax HTJ2KLossless
            """)

    @Argument(help: "A DICOM file.") var file: String
    @Argument(help: "The new file.") var output: String
    @Option(help: "A UID or keyword.") var transferSyntax: String
    @OptionGroup var codecs: CodecOptions

    private static let pieceByteCount = 1 << 20

    func run() async throws {
        let target = try TransferSyntaxName.parse(transferSyntax)
        let source = try ImageFile(file)
        var written = try FileMeta(of: source, target).envelope()
        do throws(ImageError) {
            let transcoder = try Transcoder(from: source.header.transferSyntax, to: target, codec: codecs.codec)
            var rest = source.dataSetBytes
            var progress = Progress(total: rest.count >> 20, unit: "MiB")
            while !rest.isEmpty {
                let piece = Array(rest.prefix(Self.pieceByteCount))
                rest = rest.dropFirst(piece.count)
                let new = try await transcoder.append(piece)
                written += new
                progress.show((source.dataSetBytes.count - rest.count) >> 20)
            }
            let last = try await transcoder.finish()
            written += last
        } catch { throw ImageFile.failed(error) }
        try ImageFile.write(written, to: output)
    }
}

extension FileMeta {
    /// For the same instance in another transfer syntax. The data set is believed, as an old file's own may name another.
    fileprivate init(of file: ImageFile, _ target: TransferSyntax) throws {
        let (dataSet, old) = (try file.dataSet(), file.header.meta)
        self.init(
            sopClassUID: dataSet.string(.sopClassUID) ?? old?.mediaStorageSOPClassUID ?? "",
            sopInstanceUID: dataSet.string(.sopInstanceUID) ?? old?.mediaStorageSOPInstanceUID ?? "",
            transferSyntax: target, sourceApplicationEntityTitle: old?.sourceApplicationEntityTitle)
    }
}

/// Transfer syntaxes as people name them.
enum TransferSyntaxName {
    /// Those that instances can be written in.
    static var listed: String {
        TransferSyntax.losslessTargets.compactMap { UIDDictionary.keyword(of: $0.uid) }.joined(separator: ", ") + "."
    }

    /// - Parameter text: a UID, or a keyword of PS3.6 in any case.
    static func parse(_ text: String) throws -> TransferSyntax {
        if UIDDictionary.transferSyntaxes.contains(text) { return TransferSyntax(uid: text) }
        let named = UIDDictionary.transferSyntaxes.first {
            UIDDictionary.keyword(of: $0)?.lowercased() == text.lowercased()
        }
        guard let named else {
            Output.error("'\(Output.shown(text))' is no transfer syntax. There are: \(listed)")
            throw ExitStatus.usage.exitCode
        }
        return TransferSyntax(uid: named)
    }
}
