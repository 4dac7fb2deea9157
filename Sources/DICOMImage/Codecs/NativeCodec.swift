public import DICOM

/// Native frames: samples as they are, in the order and packing that the data set says (PS3.5 8.1.1, 8.2).
public enum NativeCodec {
    /// Reads one frame.
    ///
    /// - Parameters:
    ///   - bytes: the frame from its first bit on. What follows its last bit is ignored.
    ///   - isBigEndian: whether samples of more than eight bits have their high byte first, as explicit VR big endian
    ///     and GE's private syntax write them. Bytes of eight bits that an OW of big endian has in pairs are put right
    ///     before (see ``NativeByteOrder``).
    /// - Throws: ``ImageError/damaged(_:)`` when there are too few bytes.
    public static func decode(
        _ bytes: ArraySlice<UInt8>, _ description: PixelDescription, isBigEndian: Bool = false
    ) throws(ImageError) -> Frame {
        guard description.decodedFrameByteCount <= ImageLimits.frameByteCount else { throw .tooLarge }
        let byteCount = description.nativeFrameByteCount
        guard bytes.count >= byteCount else { throw .damaged("the frame ends early") }
        var stored = Array(bytes.prefix(byteCount))
        if isBigEndian { NativeByteOrder(description).turn(&stored) }
        var samples = NativePacking.unpacked(stored, description)
        var decoded = description.ofOneFrame
        if description.isSubsampled {
            samples = try ChromaSubsampling.expanded(samples, description)
            decoded.photometricInterpretation = .ybrFull
            if description.photometricInterpretation == .ybrPartial422 {
                try ChromaSubsampling.makeRGB(&samples, description)
                decoded.photometricInterpretation = .rgb
            }
        } else if description.isPlanar {
            samples = ColorPlanes.interleaved(samples, description)
        }
        return Frame(description: decoded, samples: samples)
    }

    /// Writes one frame, colour by pixel: its bits, and zeros to the next whole byte.
    public static func encode(_ frame: Frame, isBigEndian: Bool = false) throws(ImageError) -> [UInt8] {
        try frame.check()
        var stored = NativePacking.packed(frame.samples, frame.description)
        if isBigEndian { NativeByteOrder(frame.description).turn(&stored) }
        return stored
    }
}

/// In which pieces native pixel data are turned round between big and little endian (PS3.5 7.3, A.3 of 2006).
///
/// Pixel data of more than eight bits are words of sixteen, whatever the size of a sample: one of 32 bits has its low word
/// first in big endian too, as DCMTK and GDCM have it. Floats are turned as wholes.
public struct NativeByteOrder: Hashable, Sendable {
    /// Bytes that are turned together; 1 when nothing is.
    public let unitByteCount: Int

    /// - Parameter vr: of the pixel data element. An OW of eight bit samples has two of them in each word.
    public init(_ description: PixelDescription, vr: VR = .OB) {
        self.init(description.sampleKind, bitsAllocated: description.bitsAllocated, vr: vr)
    }

    init(_ kind: PixelDescription.SampleKind, bitsAllocated: Int, vr: VR) {
        switch kind {
        case .float: unitByteCount = 4
        case .doubleFloat: unitByteCount = 8
        // OB has no byte order; with more than eight bits it should have been OW, and its samples are in that of the
        // transfer syntax.
        case .integer: unitByteCount = vr == .UN ? 1 : bitsAllocated > 8 || vr == .OW ? 2 : 1
        }
    }

    public func turn(_ bytes: inout [UInt8]) { turn(&bytes, unitByteCount) }

    private func turn(_ bytes: inout [UInt8], _ unit: Int) {
        guard unit > 1 else { return }
        bytes.withUnsafeMutableBytes { raw in
            let whole = raw.count / unit &* unit
            switch unit {
            case 2:
                for at in stride(from: 0, to: whole, by: 2) {
                    let value = raw.loadUnaligned(fromByteOffset: at, as: UInt16.self)
                    raw.storeBytes(of: value.byteSwapped, toByteOffset: at, as: UInt16.self)
                }
            case 4:
                for at in stride(from: 0, to: whole, by: 4) {
                    let value = raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)
                    raw.storeBytes(of: value.byteSwapped, toByteOffset: at, as: UInt32.self)
                }
            default:
                for at in stride(from: 0, to: whole, by: 8) {
                    let value = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    raw.storeBytes(of: value.byteSwapped, toByteOffset: at, as: UInt64.self)
                }
            }
        }
    }
}
