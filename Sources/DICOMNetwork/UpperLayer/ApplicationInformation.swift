/// Service-class application information (PS3.7 D.3.3.5) of the service classes that have some.
public enum ApplicationInformation {
    /// What C-FIND may do beyond its baseline (PS3.4 C.5.1.1), as agreed on.
    public struct Query: Hashable, Sendable {
        public var isRelational = false
        /// Date and time of one moment are matched together.
        public var combinesDateAndTime = false
        public var matchesNamesFuzzily = false
        public var adjustsTimezone = false
        /// Enhanced multi-frame images are shown as the classic ones that they could be converted to.
        public var convertsEnhancedImages = false

        public init() {}

        /// Missing bytes, and codes that are not defined, stand for no.
        public init(_ bytes: [UInt8]) {
            func isSet(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] == 1 }
            (isRelational, combinesDateAndTime, matchesNamesFuzzily) = (isSet(0), isSet(1), isSet(2))
            (adjustsTimezone, convertsEnhancedImages) = (isSet(3), isSet(4))
        }

        public var bytes: [UInt8] {
            [isRelational, combinesDateAndTime, matchesNamesFuzzily, adjustsTimezone, convertsEnhancedImages]
                .map { $0 ? 1 : 0 }
        }
    }

    /// What we answer. Of Query/Retrieve everything that was asked for but the conversion of enhanced images, in as
    /// many bytes as were sent; of storage what is true whatever was asked: full support (level 2), digital signatures
    /// kept bit by bit (level 3), no element coerced (PS3.4 B.3.1).
    @Sendable public static func answer(to proposed: UserInformation.ExtendedNegotiation) -> [UInt8]? {
        let asked = proposed.applicationInformation
        switch proposed.sopClassUID {
        case let uid where findClasses.contains(uid):
            var query = Query(asked)
            query.convertsEnhancedImages = false
            return Array(query.bytes.prefix(max(1, asked.count)))
        case let uid where retrieveClasses.contains(uid):
            // Relational retrieval, and the conversion (PS3.4 C.5.2.1, C.5.3.1).
            return Array([asked.first == 1 ? 1 : 0, 0].prefix(max(1, asked.count)))
        case let uid where uid.hasPrefix("1.2.840.10008.5.1.4.1.1."): return [2, 0, 3, 0, 0]
        default: return nil
        }
    }

    /// Patient Root, Study Root and Patient/Study Only (PS3.4 C.6).
    private static let findClasses: Set = [
        "1.2.840.10008.5.1.4.1.2.1.1", "1.2.840.10008.5.1.4.1.2.2.1", "1.2.840.10008.5.1.4.1.2.3.1",
    ]
    private static let retrieveClasses: Set = [
        "1.2.840.10008.5.1.4.1.2.1.2", "1.2.840.10008.5.1.4.1.2.2.2", "1.2.840.10008.5.1.4.1.2.3.2",
        "1.2.840.10008.5.1.4.1.2.1.3", "1.2.840.10008.5.1.4.1.2.2.3", "1.2.840.10008.5.1.4.1.2.3.3",
    ]
}
