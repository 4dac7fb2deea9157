import DICOM

/// Cuts a native value into frames while it comes (PS3.5 8.1.1).
///
/// Frames of single bits share bytes where their bits don't fill whole ones: each frame that comes out begins at its
/// first bit.
struct NativeFrameCutter: Sendable {
    private let bitsPerFrame: Int
    private let frameCount: Int
    private let order: NativeByteOrder
    private let wholeByteCount: Int?
    private var buffer: [UInt8] = []
    /// Bits of the buffer's first byte that belong to the frame before.
    private var bitOffset = 0
    private(set) var cutCount = 0
    /// Bytes that came after the last frame.
    private var surplusByteCount = 0
    private(set) var ready: [[UInt8]] = []
    /// A byte of a unit whose others have not come yet.
    private var turned = 0

    /// - Parameter order: in which units the bytes are turned to become little endian; see ``NativeByteOrder``.
    init(_ description: PixelDescription, order: NativeByteOrder?) {
        bitsPerFrame = description.nativeFrameBitCount
        frameCount = description.frameCount
        self.order = order ?? NativeByteOrder(.integer, bitsAllocated: 8, vr: .OB)
        // Frames that end between whole units can be handed on as they were gathered.
        wholeByteCount = bitsPerFrame % (8 * self.order.unitByteCount) == 0 ? bitsPerFrame / 8 : nil
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard let wholeByteCount else { return appendPart(bytes) }
        var rest = bytes
        while !rest.isEmpty, cutCount < frameCount {
            let part = rest.prefix(wholeByteCount - buffer.count)
            rest = rest.dropFirst(part.count)
            // What a data set claims is believed for a while only.
            if buffer.isEmpty { buffer.reserveCapacity(min(wholeByteCount, 1 << 26)) }
            buffer.append(contentsOf: part)
            guard buffer.count == wholeByteCount else { break }
            order.turn(&buffer)
            ready.append(buffer)
            buffer = []
            cutCount += 1
        }
        surplusByteCount += rest.count
    }

    private mutating func appendPart(_ bytes: ArraySlice<UInt8>) {
        guard cutCount < frameCount else {
            surplusByteCount += bytes.count
            return
        }
        buffer.append(contentsOf: bytes)
        turnWholeUnits()
        cutFrames(through: turned)
    }

    /// The value has ended.
    /// - Throws: ``ImageError/inconsistent(_:)`` when it has fewer frames than it should, or more: what pads a value is less
    ///   than a frame.
    mutating func finish() throws(ImageError) {
        if wholeByteCount == nil { cutFrames(through: buffer.count) }
        guard cutCount == frameCount else { throw .inconsistent(.pixelData) }
        let surplus = surplusByteCount + buffer.count
        guard surplus <= 1 || surplus * 8 < bitsPerFrame else { throw .inconsistent(.numberOfFrames) }
    }

    /// The frames that are complete, once.
    mutating func take() -> [[UInt8]] {
        defer { ready = [] }
        return ready
    }

    private mutating func turnWholeUnits() {
        let unit = order.unitByteCount
        let whole = buffer.count - (buffer.count - turned) % unit
        guard unit > 1 else {
            turned = whole
            return
        }
        var piece = Array(buffer[turned..<whole])
        order.turn(&piece)
        buffer.replaceSubrange(turned..<whole, with: piece)
        turned = whole
    }

    private mutating func cutFrames(through end: Int) {
        var start = 0
        while cutCount < frameCount, bitOffset + bitsPerFrame <= (end - start) * 8 {
            let lastBit = bitOffset + bitsPerFrame
            let bytes = buffer[start..<(start + (lastBit + 7) / 8)]
            ready.append(bitOffset == 0 ? Array(bytes) : Self.shifted(bytes, by: bitOffset, bitCount: bitsPerFrame))
            cutCount += 1
            start += lastBit / 8
            bitOffset = lastBit % 8
        }
        guard start > 0 else { return }
        buffer.removeSubrange(..<start)
        turned -= start
    }

    /// Bits from `offset` (below 8) on, so that they begin with a byte.
    static func shifted(_ bytes: ArraySlice<UInt8>, by offset: Int, bitCount: Int) -> [UInt8] {
        let source = Array(bytes)
        return (0..<((bitCount + 7) / 8)).map { index in
            let high = index + 1 < source.count ? source[index + 1] << UInt8(8 - offset) : 0
            return source[index] >> UInt8(offset) | high
        }
    }
}
