public import DICOM

/// Where in an instance a bulk value is: `7FE00010`, or `54000100/0/54001010` for one within a sequence's item.
public struct BulkDataPath: Hashable, Sendable, CustomStringConvertible {
    public struct Step: Hashable, Sendable {
        public let sequence: Tag
        /// The item's place in the sequence, from 0.
        public let item: Int

        public init(sequence: Tag, item: Int) {
            self.sequence = sequence
            self.item = item
        }
    }
    /// The sequences to go into, from the outermost.
    public let steps: [Step]
    public let tag: Tag

    public init(steps: [Step] = [], tag: Tag) {
        self.steps = steps
        self.tag = tag
    }

    /// Reads the segments of a path.
    public init?(segments: some BidirectionalCollection<some StringProtocol>) {
        guard segments.count <= 2 * RequestLimits.pathDepth + 1, segments.count % 2 == 1 else { return nil }
        var steps: [Step] = []
        var sequence: Tag?
        for segment in segments {
            if let outer = sequence {
                guard let item = segment.unsignedDecimal, item <= Int(Int32.max) else { return nil }
                steps.append(Step(sequence: outer, item: item))
                sequence = nil
            } else {
                guard let tag = AttributePath.tag(hexadecimal: segment) else { return nil }
                sequence = tag
            }
        }
        guard let tag = sequence else { return nil }
        self.init(steps: steps, tag: tag)
    }

    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= RequestLimits.pathDepth * 20 else { return nil }
        self.init(segments: text.split(separator: "/", omittingEmptySubsequences: false))
    }

    public var description: String {
        steps.reduce("") { $0 + AttributePath.hexadecimal($1.sequence) + "/\($1.item)/" }
            + AttributePath.hexadecimal(tag)
    }
}
