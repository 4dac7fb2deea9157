import DICOM
import TestSupport
import Testing

@testable import DICOMImage

@Suite struct FrameReaderTests {
    /// What is known to have no frames that can be told apart, and why.
    private static let unreadable: [String: ImageError] = [
        // Have pixel data but nothing that describes them.
        "nested_priv_SQ.dcm": .missing(.rows), "meta_missing_tsyntax.dcm": .missing(.rows),
    ]

    @Test("Every real file has as many frames as it says, and those of Swift's codecs decode")
    func everyFile() throws {
        var counts: [CodecFamily: Int] = [:]
        for file in try TestData.files() {
            guard let (header, bytes) = try? file.opened(),
                let dataSet = try? DataSet(parsing: bytes, transferSyntax: header.transferSyntax),
                dataSet[.pixelData] ?? dataSet[.floatPixelData] ?? dataSet[.doubleFloatPixelData] != nil
            else { continue }
            switch Result(catching: { () throws(ImageError) in try Self.examine(dataSet) }) {
            case .success(let frames): counts[frames.family, default: 0] += frames.count
            case .failure(let error):
                #expect(Self.unreadable.contains { file.path.hasSuffix($0) && $1 == error }, "\(file.path)")
            }
        }
        // A set without one of these would test nothing of it.
        for family in [CodecFamily.native, .runLength, .jpeg, .jpeg2000] {
            #expect(counts[family, default: 0] > 0, "\(family)")
        }
    }

    /// Reads every frame; decodes those that need no helper.
    private static func examine(_ dataSet: DataSet) throws(ImageError) -> (family: CodecFamily, count: Int) {
        let reader = try FrameReader(dataSet)
        guard reader.frameCount == reader.description.frameCount else { throw .framesUnknown }
        let isPlain = PlainFrameCodec().canDecode(reader.transferSyntax)
        for frameIndex in 0..<reader.frameCount {
            let stored = try reader.frame(frameIndex)
            guard isPlain else { continue }
            let frame = try PlainFrameCodec.decode(
                stored[...], reader.description, transferSyntax: reader.transferSyntax)
            guard frame.samples.count == reader.description.decodedFrameByteCount else { throw .differs }
        }
        return (reader.transferSyntax.family, reader.frameCount)
    }

    @Test("There is no frame behind the last") func noFrameBehind() throws {
        let file = try #require(try TestData.files().first { $0.path.hasSuffix("CT_small.dcm") })
        let (header, bytes) = try file.opened()
        let reader = try FrameReader(DataSet(parsing: bytes, transferSyntax: header.transferSyntax))
        #expect(throws: ImageError.noSuchFrame(1)) { try reader.frame(1) }
        #expect(throws: ImageError.noSuchFrame(-1)) { try reader.frame(-1) }
    }
}
