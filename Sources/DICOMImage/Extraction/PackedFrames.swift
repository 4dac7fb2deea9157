public import DICOM

/// Joins native frames whose bits may not fill whole bytes: single bits of segmentations, twelve of old images (PS3.5 8.1.1).
public struct PackedFrames: Sendable {
    private let bitCount: Int
    private var joiner: NativeFrameJoiner

    /// - Parameter bitCount: of one frame.
    public init(bitCount: Int) { (self.bitCount, joiner) = (bitCount, NativeFrameJoiner(bitsPerFrame: bitCount)) }

    /// Frames that share bytes, whose bits are in the order that they are written in; nil for others.
    public init?(_ dataSet: DataSet, in syntax: TransferSyntax) {
        guard !syntax.isBigEndian, syntax != .implicitVRBigEndianPixels,
            let description = try? PixelDescription(dataSet), description.bitsAllocated % 8 != 0,
            description.nativeFrameBitCount > 0
        else { return nil }
        self.init(bitCount: description.nativeFrameBitCount)
    }

    /// How many whole frames a value of so many bytes has; below 4 GiB.
    public func frameCount(byteCount: UInt64) -> Int {
        let (bits, overflow) = byteCount.multipliedReportingOverflow(by: 8)
        return overflow || bitCount <= 0 ? 0 : Int(clamping: bits / UInt64(bitCount))
    }

    /// Bytes of so many frames that lie one behind another; nil for more than can be counted.
    public func byteCount(frameCount: Int) -> UInt64? {
        let (bits, overflow) = bitCount.multipliedReportingOverflow(by: frameCount)
        return overflow || bits < 0 ? nil : UInt64(bits / 8) + (bits % 8 > 0 ? 1 : 0)
    }

    /// Where a frame's bits are in the old value: whole bytes, which its neighbours may have a part of; nil for none there is.
    ///
    /// - Parameter frameIndex: 0 for the first.
    public func range(ofFrame frameIndex: Int) -> Range<UInt64>? {
        guard frameIndex >= 0, bitCount > 0, let end = byteCount(frameCount: frameIndex + 1) else { return nil }
        return UInt64(frameIndex * bitCount / 8)..<end
    }

    /// Appends the bytes of ``range(ofFrame:)``.
    ///
    /// - Returns: the bytes that are complete; nil where these are too few.
    public mutating func append(_ bytes: [UInt8], ofFrame frameIndex: Int) -> [UInt8]? {
        guard let range = range(ofFrame: frameIndex), bytes.count == range.count else { return nil }
        let shift = frameIndex * bitCount % 8
        return append(shift == 0 ? bytes : NativeFrameCutter.shifted(bytes[...], by: shift, bitCount: bitCount))
    }

    /// Appends a frame that begins at its first bit.
    ///
    /// - Returns: the bytes that are complete.
    public mutating func append(_ frame: [UInt8]) -> [UInt8] {
        var frame = frame
        // The bits behind the last are a neighbour's.
        if bitCount % 8 != 0, let last = frame.indices.last { frame[last] &= UInt8((1 << (bitCount % 8)) - 1) }
        return joiner.append(frame)
    }

    /// The bits that are left.
    public mutating func finish() -> [UInt8] { joiner.finish() }
}
