import DICOM
import TestSupport

@testable import DICOMImage

/// Descriptions and frames for tests that need no file.
enum ImageSamples {
    static func description(
        rows: Int = 5, columns: Int = 6, samples: Int = 1, allocated: Int = 16, stored: Int? = nil,
        isSigned: Bool = false, _ photometric: PhotometricInterpretation? = nil, isPlanar: Bool = false,
        frames: Int = 1,
        kind: PixelDescription.SampleKind = .integer
    ) throws -> PixelDescription {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.samplesPerPixel, .US, integers: [samples])
        writer.append(
            .photometricInterpretation, .CS,
            string: (photometric ?? (samples == 3 ? .rgb : samples == 4 ? .cmyk : .monochrome2)).rawValue)
        writer.append(.planarConfiguration, .US, integers: [isPlanar ? 1 : 0])
        writer.append(.numberOfFrames, .IS, string: String(frames))
        for (tag, value) in [(Tag.rows, rows), (.columns, columns), (.bitsAllocated, allocated)] {
            writer.append(tag, .US, integers: [value])
        }
        writer.append(.bitsStored, .US, integers: [stored ?? allocated])
        writer.append(.highBit, .US, integers: [(stored ?? allocated) - 1])
        writer.append(.pixelRepresentation, .US, integers: [isSigned ? 1 : 0])
        var description = try PixelDescription(
            DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian))
        description.sampleKind = kind
        return description
    }

    /// Random samples with runs in them, whose unused bits are zero, or the sign.
    static func frame(_ description: PixelDescription, using random: inout SeededRandom) -> Frame {
        let unit = description.bytesPerSample
        var samples = [UInt8](repeating: 0, count: description.decodedFrameByteCount)
        var value: UInt64 = 0
        let stored = UInt64(description.bitsStored)
        for at in stride(from: 0, to: samples.count, by: unit) {
            if random.next() % 3 == 0 { value = random.next() }
            var word = stored == 64 ? value : value & ((1 << stored) - 1)
            if description.isSigned, stored < 64, word >> (stored - 1) == 1 { word |= ~0 << stored }
            for byte in 0..<unit { samples[at + byte] = UInt8(truncatingIfNeeded: word >> UInt64(8 * byte)) }
        }
        return Frame(description: description.ofOneFrame, samples: samples)
    }
}
