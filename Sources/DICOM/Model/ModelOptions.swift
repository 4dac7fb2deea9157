/// Where an element stands: the sequences and items around it, outermost first.
public struct ItemPath: Hashable, Sendable, CustomStringConvertible {
    public struct Step: Hashable, Sendable {
        public let sequence: Tag
        /// From 1, as DICOM counts items.
        public let itemNumber: Int

        public init(sequence: Tag, itemNumber: Int) {
            self.sequence = sequence
            self.itemNumber = itemNumber
        }
    }

    public var steps: [Step]

    public init(_ steps: [Step] = []) { self.steps = steps }

    /// As `00081140/1/00081150/2`; empty for the data set itself.
    public var description: String {
        steps.map { "\($0.sequence.hexadecimal)/\($0.itemNumber)" }.joined(separator: "/")
    }
}

/// How a data set becomes JSON or XML.
public struct ModelOptions: Sendable {
    /// Says where the value of an element is to be fetched, or nil for a value that is to stand in the text itself
    /// (PS3.18 F.2.2, `BulkDataURI`; PS3.19 A.1.5, `BulkData`). Asked for every element with a value that is no sequence.
    public var bulkDataURI: (@Sendable (_ path: ItemPath, _ tag: Tag, _ vr: VR, _ byteCount: Int) -> String?)?

    public init(
        bulkDataURI: (@Sendable (_ path: ItemPath, _ tag: Tag, _ vr: VR, _ byteCount: Int) -> String?)? = nil
    ) {
        self.bulkDataURI = bulkDataURI
    }

    /// Everything in the text itself.
    public static let inline = ModelOptions()
}

/// What ``ModelOptions`` were called when there was JSON alone.
public typealias JSONOptions = ModelOptions
