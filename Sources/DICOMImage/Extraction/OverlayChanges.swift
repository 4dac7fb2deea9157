import DICOM

/// Overlays with a plane for each frame (PS3.3 C.9.2).
enum OverlayChanges {
    private static let rows: UInt16 = 0x0010
    private static let columns: UInt16 = 0x0011
    private static let frameCount: UInt16 = 0x0015
    private static let frameOrigin: UInt16 = 0x0051
    private static let data: UInt16 = 0x3000

    static func add(
        to changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames
    ) throws(FrameExtractionError) {
        guard !frames.isWhole else { return }
        let groups: Set<UInt16> = Set(dataSet.elements.map { $0.tag.group })
        for group in groups where group & 0xFF01 == 0x6000 { try add(to: &changes, dataSet, frames, group) }
    }

    private static func add(
        to changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames, _ group: UInt16
    ) throws(FrameExtractionError) {
        func number(_ element: UInt16) -> Int? { dataSet.integer(Tag(group, element)) }
        let count = number(frameCount) ?? 1
        // One plane that is for no frame of its own is for all.
        guard count > 1 || number(frameOrigin) != nil else { return }
        let origin = number(frameOrigin) ?? 1
        guard (1...ImageLimits.frameCount).contains(count), (1...ImageLimits.frameCount).contains(origin) else {
            throw .unextractable(.inconsistent(Tag(group, frameCount)))
        }
        guard let range = frames.newRange(origin, origin + count - 1) else {
            for element in dataSet.elements where element.tag.group == group { changes.remove(element.tag) }
            return
        }
        if dataSet[Tag(group, frameCount)] != nil {
            changes.set(Tag(group, frameCount), .IS, strings: [String(range.count)])
        }
        // Before it was said or was 1.
        if dataSet[Tag(group, frameOrigin)] != nil || range.lowerBound != 1 {
            changes.set(Tag(group, frameOrigin), .US, integers: [range.lowerBound])
        }
        guard let element = dataSet[Tag(group, data)] else { return }
        guard let rows = number(Self.rows), let columns = number(Self.columns), (1...65535).contains(rows),
            (1...65535).contains(columns)
        else { throw .unextractable(.inconsistent(Tag(group, Self.rows))) }
        let planes = range.map { frames.numbers[$0 - 1] - origin }
        let bytes = try bits(of: element, planes: planes, bitCount: rows * columns)
        changes.set(element.tag) { $0.append(element.tag, element.vr, bytes: bytes) }
    }

    /// Planes have no gaps between their bits (PS3.5 8.1.2).
    private static func bits(
        of element: Element, planes: [Int], bitCount: Int
    ) throws(FrameExtractionError) -> [UInt8] {
        let bytes = element.orderedBytes
        var joiner = NativeFrameJoiner(bitsPerFrame: bitCount)
        var cut: [UInt8] = []
        for plane in planes {
            // Below 2^20 planes of below 2^32 bits each.
            let firstBit = plane * bitCount
            let (first, end) = (firstBit / 8, (firstBit + bitCount + 7) / 8)
            guard end <= bytes.count else { throw .unextractable(.inconsistent(element.tag)) }
            var own = NativeFrameCutter.shifted(bytes[first..<end], by: firstBit % 8, bitCount: bitCount)
            if bitCount % 8 != 0, let last = own.indices.last { own[last] &= UInt8((1 << (bitCount % 8)) - 1) }
            cut += joiner.append(own)
        }
        cut += joiner.finish()
        if cut.count % 2 == 1 { cut.append(0) }
        return cut[...].inOrderOfMeaning(of: element)
    }
}
