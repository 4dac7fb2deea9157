public import DICOM
import Sealing

/// What of the arrivals is sent on, and where to. All conditions must hold; a rule without any sends everything.
public struct ForwardingRule: Hashable, Sendable {
    /// An attribute of the data set, and what one of its values must match.
    public struct Condition: Hashable, Sendable {
        public var tag: Tag
        /// With wildcards: `*` for any characters or none, `?` for one.
        public var pattern: String

        public init(tag: Tag, pattern: String) { (self.tag, self.pattern) = (tag, pattern) }
    }

    public var name: String
    /// With wildcards; nil: any.
    public var callingAETitle: String?
    public var calledAETitle: String?
    public var conditions: [Condition] = []
    /// AE titles of peers.
    public var destinations: [String]
    /// Whether a destination must commit to what it got (PS3.4 Annex J) before it counts as sent.
    public var wantsCommitment = false

    public init(name: String, destinations: [String]) { (self.name, self.destinations) = (name, destinations) }

    /// Whether it speaks of an arrival.
    public func matches(callingAETitle: String, calledAETitle: String, dataSet: DataSet) -> Bool {
        for (pattern, title) in [(self.callingAETitle, callingAETitle), (self.calledAETitle, calledAETitle)] {
            if let pattern, !Wildcard.matches(Array(pattern.utf8), Array(title.trimmingSpaces.utf8)) { return false }
        }
        return conditions.allSatisfy { condition in
            let values = (dataSet[condition.tag]?.strings() ?? []).map(\.trimmingSpaces)
            return (values.isEmpty ? [""] : values).contains {
                Wildcard.matches(Array(condition.pattern.utf8), Array($0.utf8))
            }
        }
    }

    /// What is wrong with it, in words; nil where nothing is.
    public var problem: String? {
        guard (1...64).contains(name.unicodeScalars.count), name.trimmingSpaces == name else {
            return "a rule's name has 1 to 64 characters, without spaces around"
        }
        guard !destinations.isEmpty else { return "a rule needs a destination" }
        return nil
    }
}

extension ForwardingRule {
    private enum Field {
        static let callingAETitle: UInt8 = 1
        static let calledAETitle: UInt8 = 2
        /// Tag as eight digits, `=`, pattern.
        static let condition: UInt8 = 3
        static let destination: UInt8 = 4
        static let wantsCommitment: UInt8 = 5
    }

    public func arrangement(rank: Rank) -> Arrangement {
        var fields = TaggedFields()
        fields.add(Field.callingAETitle, callingAETitle)
        fields.add(Field.calledAETitle, calledAETitle)
        fields.add(Field.condition, conditions.map { $0.tag.hexadecimal + "=" + $0.pattern })
        fields.add(Field.destination, destinations)
        if wantsCommitment { fields.add(Field.wantsCommitment, "1") }
        return Arrangement(kind: .forwardingRule, name: name, rank: rank, value: fields)
    }

    /// - Throws: ``VaultError/damagedRow`` where it is none.
    public init(_ arrangement: Arrangement) throws(VaultError) {
        guard arrangement.kind == .forwardingRule, let fields = arrangement.value else { throw .damagedRow }
        self.init(name: arrangement.name, destinations: fields.texts(Field.destination))
        callingAETitle = fields.text(Field.callingAETitle)
        calledAETitle = fields.text(Field.calledAETitle)
        wantsCommitment = fields.text(Field.wantsCommitment) != nil
        for text in fields.texts(Field.condition) {
            guard let tag = UInt32(text.prefix(8), radix: 16), text.dropFirst(8).first == "=" else {
                throw .damagedRow
            }
            conditions.append(Condition(tag: Tag(rawValue: tag), pattern: String(text.dropFirst(9))))
        }
    }
}

extension Vault {
    public func forwardingRules() throws(VaultError) -> [ForwardingRule] {
        try arrangements(.forwardingRule).map { (arrangement) throws(VaultError) in try ForwardingRule(arrangement) }
    }
}

extension Amendment.Target {
    /// One stored version as a job's item: study, series, instance and rank.
    public var jobItem: [UInt8] { study.bytes + series.bytes + instance.bytes + rank.bytes }

    public init?(jobItem bytes: [UInt8]) {
        guard bytes.count == 60, let study = PseudonymousUID(bytes: Array(bytes[..<16])),
            let series = PseudonymousUID(bytes: Array(bytes[16..<32])),
            let instance = PseudonymousUID(bytes: Array(bytes[32..<48])), let rank = Rank(bytes: bytes[48...])
        else { return nil }
        self.init(study: study, series: series, instance: instance, rank: rank)
    }
}
