public import DICOM

/// How samples become colours (PS3.3 C.7.6.3.1.2).
public enum PhotometricInterpretation: String, Hashable, Sendable {
    case monochrome1 = "MONOCHROME1"
    case monochrome2 = "MONOCHROME2"
    case paletteColor = "PALETTE COLOR"
    case rgb = "RGB"
    case ybrFull = "YBR_FULL"
    case ybrFull422 = "YBR_FULL_422"
    case ybrPartial422 = "YBR_PARTIAL_422"
    case ybrPartial420 = "YBR_PARTIAL_420"
    case ybrICT = "YBR_ICT"
    case ybrRCT = "YBR_RCT"
    case xyb = "XYB"
    // Retired, yet found.
    case hsv = "HSV"
    case argb = "ARGB"
    case cmyk = "CMYK"

    public var isMonochrome: Bool { self == .monochrome1 || self == .monochrome2 }
}

/// What a data set says of its pixel data (PS3.3 C.7.6.3, Image Pixel Module).
public struct PixelDescription: Hashable, Sendable {
    /// In which element the samples are (PS3.3 C.7.6.3, C.7.6.24, C.7.6.25).
    public enum SampleKind: Hashable, Sendable {
        /// Pixel Data (7FE0,0010).
        case integer
        /// Float Pixel Data (7FE0,0008).
        case float
        /// Double Float Pixel Data (7FE0,0009).
        case doubleFloat
    }

    public var rows: Int
    public var columns: Int
    public var samplesPerPixel: Int
    public var bitsAllocated: Int
    public var bitsStored: Int
    public var highBit: Int
    /// Pixel Representation (0028,0103): two's complement.
    public var isSigned: Bool
    public var photometricInterpretation: PhotometricInterpretation
    /// Planar Configuration (0028,0006): all samples of the first colour before those of the second.
    public var isPlanar: Bool
    public var frameCount: Int
    public var sampleKind: SampleKind

    /// Bytes that one sample takes once it stands by itself: 1, 2, 4 or 8.
    public var bytesPerSample: Int { bitsAllocated <= 8 ? 1 : bitsAllocated <= 16 ? 2 : bitsAllocated <= 32 ? 4 : 8 }
    public var samplesPerFrame: Int { rows * columns * samplesPerPixel }
    /// Bytes of a decoded frame: see ``Frame/samples``.
    public var decodedFrameByteCount: Int { samplesPerFrame * bytesPerSample }
    /// Samples of a native frame as the data set has them: 4:2:2 has two for each pixel (PS3.3 C.7.6.3.1.2).
    public var storedSamplesPerFrame: Int { isSubsampled ? samplesPerFrame / 3 * 2 : samplesPerFrame }
    /// Bits of a native frame as the data set has it.
    public var nativeFrameBitCount: Int { storedSamplesPerFrame * bitsAllocated }
    /// Bytes of a native frame that stands by itself.
    public var nativeFrameByteCount: Int { (nativeFrameBitCount + 7) / 8 }
    /// The same, of one frame that is decoded: colour by pixel.
    public var ofOneFrame: PixelDescription {
        var one = self
        (one.frameCount, one.isPlanar) = (1, false)
        return one
    }
    public var isSubsampled: Bool {
        samplesPerPixel == 3
            && (photometricInterpretation == .ybrFull422 || photometricInterpretation == .ybrPartial422)
    }
}

extension PixelDescription {
    /// Reads the module.
    ///
    /// What real files get wrong and what leaves no doubt is mended: no Samples per Pixel is 1, no High Bit is Bits Stored
    /// less one, no Photometric Interpretation is MONOCHROME2 or RGB.
    /// - Throws: ``ImageError/missing(_:)``, ``ImageError/inconsistent(_:)``, ``ImageError/tooLarge``.
    public init(_ dataSet: DataSet) throws(ImageError) {
        sampleKind =
            dataSet[.floatPixelData] != nil ? .float : dataSet[.doubleFloatPixelData] != nil ? .doubleFloat : .integer
        rows = try Self.number(.rows, dataSet, 1...65535)
        columns = try Self.number(.columns, dataSet, 1...65535)
        samplesPerPixel = try Self.number(.samplesPerPixel, dataSet, 1...4, default: 1)
        frameCount = try Self.number(.numberOfFrames, dataSet, 1...Int(Int32.max), default: 1)
        let impliedBits = sampleKind == .float ? 32 : sampleKind == .doubleFloat ? 64 : nil
        bitsAllocated = try Self.number(.bitsAllocated, dataSet, 1...64, default: impliedBits)
        guard
            bitsAllocated == 1 || bitsAllocated % 8 == 0 && [8, 16, 24, 32, 64].contains(bitsAllocated)
                || bitsAllocated == 12
        else { throw .inconsistent(.bitsAllocated) }
        bitsStored = try Self.number(.bitsStored, dataSet, 1...bitsAllocated, default: bitsAllocated)
        highBit = try Self.number(.highBit, dataSet, 0...(bitsAllocated - 1), default: bitsStored - 1)
        guard highBit >= bitsStored - 1 else { throw .inconsistent(.highBit) }
        isSigned = dataSet.integer(.pixelRepresentation) == 1
        isPlanar = samplesPerPixel > 1 && dataSet.integer(.planarConfiguration) == 1
        let text = dataSet.string(.photometricInterpretation)
        if let text, let known = PhotometricInterpretation(rawValue: text) {
            photometricInterpretation = known
        } else if text == nil {
            photometricInterpretation = samplesPerPixel == 3 ? .rgb : .monochrome2
        } else {
            throw .inconsistent(.photometricInterpretation)
        }
        guard samplesPerFrame <= ImageLimits.frameByteCount / max(1, bytesPerSample) else { throw .tooLarge }
    }

    private static func number(
        _ tag: Tag, _ dataSet: DataSet, _ range: ClosedRange<Int>, default fallback: Int? = nil
    ) throws(ImageError) -> Int {
        guard let value = dataSet.integer(tag) ?? fallback else { throw .missing(tag) }
        guard range.contains(value) else { throw .inconsistent(tag) }
        return value
    }
}
