import Packs

/// Where a frame lies that may be had without waiting.
public struct FramePlace: Hashable, Sendable {
    /// Bytes of the segments around it, once they are opened: the room that reading takes.
    public let openedByteCount: Int
    let range: Range<UInt64>
}

extension StoredFrames {
    /// The place of a frame that is read as it is stored; nil where it has to be cut out of bytes that it shares, or is larger
    /// than what is read at once.
    ///
    /// - Parameter frameNumber: 1 for the first frame.
    /// - Throws: ``GatewayError/noSuchPart``.
    public func place(ofFrame frameNumber: Int) throws(GatewayError) -> FramePlace? {
        guard let range = try range(ofFrame: frameNumber), let count = item.openedByteCount(of: range),
            count <= GatewayLimits.frameAtOnceByteCount
        else { return nil }
        return FramePlace(openedByteCount: count, range: range)
    }

    /// Reads a frame on the caller's thread, if nothing has to be waited for.
    ///
    /// - Parameter buffer: of ``FramePlace/openedByteCount`` bytes.
    /// - Returns: where in the buffer the frame lies, as ``frame(_:)`` gives it; nil: that one waits, or joins fragments.
    public func readWithoutWaiting(
        _ place: FramePlace, into buffer: UnsafeMutableRawBufferPointer
    ) throws(GatewayError) -> Range<Int>? {
        let start = try item.readWithoutWaiting(place.range, into: buffer)
        guard let start else { return nil }
        let whole = start..<(start + place.range.count)
        guard joinsFragments else { return whole }
        // One fragment that fills the range: its header says so (PS3.5 A.4).
        let headerByteCount = 8
        guard whole.count >= headerByteCount else { return nil }
        let header = buffer[whole.prefix(headerByteCount)]
        let length = header.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard header.prefix(4).elementsEqual([0xFE, 0xFF, 0x00, 0xE0]), length == whole.count - headerByteCount else {
            return nil
        }
        return whole.dropFirst(headerByteCount)
    }
}
