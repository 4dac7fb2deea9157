import DICOM
import DICOMImage
import Testing

@Suite struct PixelDescriptionTests {
    @Test("What real files leave out is mended where it leaves no doubt")
    func mends() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        for (tag, value) in [(Tag.rows, 4), (.columns, 6), (.bitsAllocated, 16)] {
            writer.append(tag, .US, integers: [value])
        }
        let dataSet = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        let description = try PixelDescription(dataSet)
        #expect(description.bitsStored == 16)
        #expect(description.highBit == 15)
        #expect(description.samplesPerPixel == 1)
        #expect(description.photometricInterpretation == .monochrome2)
        #expect(description.decodedFrameByteCount == 48)
    }
}
