import DICOM

/// The attributes that must change with the coding of pixel data.
enum PixelAttributes {
    /// New values, as elements (PS3.3 C.7.6.3, C.7.6.1.1.5, PS3.5 8.2).
    ///
    /// - Parameters:
    ///   - before: the data set, or the elements of it that describe the pixel data.
    ///   - after: what the samples are now.
    static func changed(
        _ before: DataSet, _ after: PixelDescription, photometricInterpretation: PhotometricInterpretation,
        _ plan: TranscodingPlan
    ) -> [Tag: [UInt8]] {
        var changed: [Tag: [UInt8]] = [:]
        func set(_ tag: Tag, _ write: (inout DataSetWriter) -> Void) {
            var writer = DataSetWriter(plan.encoding)
            write(&writer)
            changed[tag] = writer.bytes
        }
        // One that is missing stays so where readers take it for what it is.
        let isUnderstood = photometricInterpretation == (after.samplesPerPixel == 3 ? .rgb : .monochrome2)
        let said = before.string(.photometricInterpretation)
        if said != photometricInterpretation.rawValue, said != nil || !isUnderstood {
            set(.photometricInterpretation) {
                $0.append(.photometricInterpretation, .CS, string: photometricInterpretation.rawValue)
            }
        }
        if after.samplesPerPixel > 1, before.integer(.planarConfiguration) != 0 {
            set(.planarConfiguration) { $0.append(.planarConfiguration, .US, integers: [0]) }
        }
        if before[.bitsAllocated] != nil, before.integer(.bitsAllocated) != after.bitsAllocated {
            set(.bitsAllocated) { $0.append(.bitsAllocated, .US, integers: [after.bitsAllocated]) }
        }
        // A code stream has no bits below its samples.
        if before[.highBit] != nil, before.integer(.highBit) != after.highBit {
            set(.highBit) { $0.append(.highBit, .US, integers: [after.highBit]) }
        }
        if let method = plan.source.lossyMethod, before.string(.lossyImageCompression) != "01" {
            set(.lossyImageCompression) { $0.append(.lossyImageCompression, .CS, string: "01") }
            if before.string(.lossyImageCompressionMethod) == nil {
                set(.lossyImageCompressionMethod) { $0.append(.lossyImageCompressionMethod, .CS, string: method) }
            }
        }
        return changed
    }
}

extension TransferSyntax {
    /// Lossy Image Compression Method (0028,2114) where frames in it have always lost something: that must still be said once
    /// they are decoded.
    var lossyMethod: String? {
        switch self {
        case .jpegBaseline8Bit, .jpegExtended12Bit: "ISO_10918_1"
        case .jpegLSNearLossless: "ISO_14495_1"
        default: nil
        }
    }
}
