import DICOM

/// Joins native frames to one value (PS3.5 8.1.1): frames of single bits share the bytes that they don't fill.
struct NativeFrameJoiner: Sendable {
    private let bitsPerFrame: Int
    /// Bits that wait for a whole byte, and how many.
    private var rest: UInt8 = 0
    private var restBitCount = 0

    init(_ description: PixelDescription) { self.init(bitsPerFrame: description.nativeFrameBitCount) }
    init(bitsPerFrame: Int) { self.bitsPerFrame = bitsPerFrame }

    /// Appends one frame that begins at its first bit and has zeros after its last.
    /// - Returns: the bytes that are complete.
    mutating func append(_ frame: [UInt8]) -> [UInt8] {
        guard restBitCount > 0 || bitsPerFrame % 8 != 0 else { return frame }
        let shift = UInt8(restBitCount)
        var joined: [UInt8] = []
        joined.reserveCapacity(frame.count + 1)
        for byte in frame {
            joined.append(rest | byte << shift)
            rest = shift == 0 ? 0 : byte >> (8 - shift)
        }
        let bitCount = restBitCount + bitsPerFrame
        if bitCount / 8 < joined.count { rest = joined.removeLast() }
        restBitCount = bitCount % 8
        return joined
    }

    /// The bits that are left, filled up with zeros to a byte.
    mutating func finish() -> [UInt8] {
        guard restBitCount > 0 else { return [] }
        restBitCount = 0
        return [rest]
    }
}
