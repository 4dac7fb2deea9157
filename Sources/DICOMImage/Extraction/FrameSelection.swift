public import DICOM

/// Which frames of one instance are wanted: the frame range keys of a retrieval (PS3.4 Y.3.2).
public enum FrameSelection: Hashable, Sendable {
    /// Some frames at an equal distance: one triplet of a Calculated Frame List.
    public struct Stretch: Hashable, Sendable {
        public var first: Int
        /// The upper limit: it need not be one of the frames, and may lie beyond the last.
        public var limit: Int
        public var step: Int
        public init(first: Int, limit: Int, step: Int) { (self.first, self.limit, self.step) = (first, limit, step) }
    }

    /// Simple Frame List (0008,1161).
    case simple([Int])
    /// Calculated Frame List (0008,1162).
    case calculated([Stretch])
    /// Time Range (0008,1163): seconds from Content Time (0008,0033), both ends included.
    case timeRange(start: Double, end: Double)

    private static let keys: [Tag] = [.simpleFrameList, .calculatedFrameList, .timeRange]

    /// Reads the one key of an identifier.
    ///
    /// - Throws: ``FrameExtractionError/noSelection``, ``FrameExtractionError/badSelection``.
    public init(identifier: DataSet) throws(FrameExtractionError) {
        let present = Self.keys.compactMap { identifier[$0] }
        guard let key = present.first else { throw .noSelection }
        guard present.count == 1 else { throw .badSelection }
        guard key.tag != .timeRange else {
            let times = key.doubles()
            guard times.count == 2, times.allSatisfy(\.isFinite), times[0] <= times[1] else { throw .badSelection }
            self = .timeRange(start: times[0], end: times[1])
            return
        }
        guard key.value.count <= ImageLimits.frameListByteCount else { throw .badSelection }
        let numbers = key.integers()
        guard !numbers.isEmpty, numbers.allSatisfy({ (1...Int(UInt32.max)).contains($0) }) else { throw .badSelection }
        if key.tag == .simpleFrameList {
            guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .badSelection }
            self = .simple(numbers)
        } else {
            guard numbers.count % 3 == 0 else { throw .badSelection }
            let stretches = stride(from: 0, to: numbers.count, by: 3).map {
                Stretch(first: numbers[$0], limit: numbers[$0 + 1], step: numbers[$0 + 2])
            }
            guard stretches.allSatisfy({ $0.first <= $0.limit }) else { throw .badSelection }
            self = .calculated(stretches)
        }
    }

    /// The frames that an instance has of these, in its order; 1 for the first.
    ///
    /// - Parameters:
    ///   - frameCount: frames that the instance has.
    ///   - times: when each of them was made, in milliseconds from Content Time; asked for a time range only.
    /// - Throws: ``FrameExtractionError/noFrames``, ``FrameExtractionError/badSelection``,
    ///   ``FrameExtractionError/notTimeBased``.
    func frameNumbers(frameCount: Int, times: () -> [Double]?) throws(FrameExtractionError) -> [Int] {
        var found: [Int] = []
        switch self {
        case .simple(let numbers): found = numbers.filter { $0 <= frameCount }
        case .calculated(let stretches):
            // A stretch that begins behind the last frame is ignored, whatever else it says.
            for stretch in stretches where stretch.first <= frameCount {
                guard stretch.first > found.last ?? 0, stretch.step > 0 else { throw .badSelection }
                found += Array(stride(from: stretch.first, through: min(stretch.limit, frameCount), by: stretch.step))
            }
        case .timeRange(let start, let end):
            guard let moments = times(), moments.count >= frameCount else { throw .notTimeBased }
            // Decimal milliseconds have no exact double: half a microsecond is the same time.
            let range = (start * 1000 - 0.0005)...(end * 1000 + 0.0005)
            found = (0..<frameCount).filter { range.contains(moments[$0]) }.map { $0 + 1 }
        }
        guard !found.isEmpty else { throw .noFrames }
        return found
    }
}

extension FrameSelection {
    /// The key as an element of the Frame Extraction Sequence (PS3.3 C.12.3).
    func write(to writer: inout DataSetWriter) {
        switch self {
        case .simple(let numbers): writer.append(.simpleFrameList, .UL, integers: numbers)
        case .calculated(let stretches):
            writer.append(.calculatedFrameList, .UL, integers: stretches.flatMap { [$0.first, $0.limit, $0.step] })
        case .timeRange(let start, let end):
            writer.append(.timeRange, .FD, integers: [start, end].map { Int(bitPattern: UInt($0.bitPattern)) })
        }
    }

    /// The key in bytes that differ whenever the key does: what a UID may be made of.
    public var canonicalBytes: [UInt8] {
        var writer = DataSetWriter(.explicitVRLittleEndian)
        write(to: &writer)
        return writer.bytes
    }
}
