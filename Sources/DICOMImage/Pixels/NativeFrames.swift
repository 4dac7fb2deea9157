public import DICOM

/// Where the frames of a native value are, and how one becomes bytes of its own: little endian, from its first bit on (PS3.5 8.1.1).
public struct NativeFrames: Sendable {
    /// As the value shows it to be.
    public let description: PixelDescription
    private let byteCount: Int
    private let order: NativeByteOrder?

    /// - Parameters:
    ///   - byteCount: of the value.
    ///   - vr: of the element.
    public init(_ description: PixelDescription, byteCount: Int, transferSyntax: TransferSyntax, vr: VR) {
        self.description = description.mended(nativeByteCount: byteCount)
        self.byteCount = byteCount
        order = NativeByteOrder(self.description, of: transferSyntax, vr: vr)
    }

    /// The bytes of the value that ``frame(_:of:)`` makes a frame of: those that have a bit of it, with the rest of a word.
    ///
    /// - Parameter frameIndex: 0 for the first.
    /// - Throws: ``ImageError/noSuchFrame(_:)``; ``ImageError/inconsistent(_:)`` when the value ends before it.
    public func range(ofFrame frameIndex: Int) throws(ImageError) -> Range<Int> {
        guard frameIndex >= 0, frameIndex < description.frameCount else { throw .noSuchFrame(frameIndex) }
        let bits = description.nativeFrameBitCount
        // Below 2^31 frames of below 2^36 bits each.
        let (firstBit, overflow) = bits.multipliedReportingOverflow(by: frameIndex)
        guard !overflow, (firstBit + bits + 7) / 8 <= byteCount else { throw .inconsistent(.pixelData) }
        let unit = order?.unitByteCount ?? 1
        let first = firstBit / 8 / unit * unit
        return first..<min(byteCount, ((firstBit + bits + 7) / 8 + unit - 1) / unit * unit)
    }

    /// - Parameter bytes: of ``range(ofFrame:)``.
    public func frame(_ frameIndex: Int, of bytes: [UInt8]) throws(ImageError) -> [UInt8] {
        let range = try range(ofFrame: frameIndex)
        guard bytes.count == range.count else { throw .inconsistent(.pixelData) }
        var bytes = bytes
        order?.turn(&bytes)
        let bits = description.nativeFrameBitCount
        let bitOffset = bits * frameIndex - range.lowerBound * 8
        let start = bitOffset / 8
        let own = bytes[start..<(start + (bitOffset % 8 + bits + 7) / 8)]
        var frame =
            bitOffset % 8 != 0
            ? NativeFrameCutter.shifted(own, by: bitOffset % 8, bitCount: bits)
            : own.count == bytes.count ? bytes : Array(own)
        // The bits behind the last are another frame's.
        if bits % 8 != 0, let last = frame.indices.last { frame[last] &= UInt8((1 << (bits % 8)) - 1) }
        return frame
    }
}
