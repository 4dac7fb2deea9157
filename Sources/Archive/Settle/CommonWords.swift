import DICOM

/// What the heads and records of a series have in common: a dictionary to compress each of them with.
///
/// Each of its bytes stands in each of them, in the same element and at the same place: so it says nothing of one instance that the
/// others do not say too, and what is forgotten is not in it as long as one is left.
struct CommonWords {
    private struct Part {
        let tag: UInt32
        let bytes: [UInt8]
        /// Which bytes are common.
        var common: [Bool]
    }

    /// The most of what is common that one instance may take away: one that is of another kind goes without.
    private static let greatestLoss = 0.3
    private static let leastByteCount = 256
    private static let greatestByteCount = 256 << 10
    /// Shorter stretches are not worth their place.
    private static let leastStretch = 8
    /// Of the record, which is no element.
    private static let record = UInt32.max

    private var parts: [Part] = []
    private(set) var userCount = 0

    /// Takes an instance in.
    ///
    /// - Parameters:
    ///   - head: nil where it can't be read.
    ///   - record: its record's bytes.
    /// - Returns: whether it may use the dictionary.
    mutating func add(_ head: DataSet?, record: [UInt8]) -> Bool {
        guard let head else { return false }
        let own = Self.parts(of: head) + [Part(tag: Self.record, bytes: record, common: Self.all(record))]
        guard userCount > 0 else {
            (parts, userCount) = (own, 1)
            return true
        }
        let byTag = Dictionary(own.map { ($0.tag, $0.bytes) }) { first, _ in first }
        var (next, before, after) = ([Part](), 0, 0)
        for part in parts {
            before += part.common.count { $0 }
            guard let bytes = byTag[part.tag] else { continue }
            var part = part
            Self.intersect(&part, bytes)
            let count = part.common.count { $0 }
            after += count
            if count > 0 { next.append(part) }
        }
        // The second shows for the first time what differs in all.
        guard userCount == 1 || Double(after) >= Double(before) * (1 - Self.greatestLoss) else { return false }
        guard after >= Self.leastByteCount else { return false }
        (parts, userCount) = (next, userCount + 1)
        return true
    }

    /// Nil where it is not worth an item.
    var dictionary: [UInt8]? {
        guard userCount > 1 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            var start: Int?
            for at in 0...part.common.count {
                if at < part.common.count, part.common[at] {
                    start = start ?? at
                } else if let begun = start {
                    if at - begun >= Self.leastStretch { bytes += part.bytes[begun..<at] }
                    start = nil
                }
            }
        }
        return (Self.leastByteCount...Self.greatestByteCount).contains(bytes.count) ? bytes : nil
    }

    /// Elements with their headers: each from where the one before ends.
    private static func parts(of head: DataSet) -> [Part] {
        var parts: [Part] = []
        for element in head.elements {
            let bytes = Array(element.value)
            parts.append(Part(tag: element.tag.rawValue, bytes: bytes, common: all(bytes)))
        }
        return parts
    }

    private static func all(_ bytes: [UInt8]) -> [Bool] { [Bool](repeating: true, count: bytes.count) }

    /// Values of another length have their beginning and their end in common at most.
    private static func intersect(_ part: inout Part, _ bytes: [UInt8]) {
        let own = part.bytes
        if own.count == bytes.count {
            for at in own.indices where own[at] != bytes[at] { part.common[at] = false }
            return
        }
        let shorter = min(own.count, bytes.count)
        let prefix = (0..<shorter).first { own[$0] != bytes[$0] } ?? shorter
        let suffix =
            (0..<(shorter - prefix)).first { own[own.count - 1 - $0] != bytes[bytes.count - 1 - $0] }
            ?? shorter - prefix
        for at in prefix..<(own.count - suffix) { part.common[at] = false }
        // Where the other one has more between them, the two do not stand together in it.
        if prefix + suffix == own.count, prefix > 0 { part.common[prefix - 1] = false }
    }
}
