/// What reading packs in found.
public struct ReconcileReport: Sendable {
    /// Packs that are there, and how many of them reading has passed.
    public var listed = 0
    public var passed = 0
    /// Packs and groups that were read, and instances that were new to the vault.
    public var packs = 0
    public var groups = 0
    public var instances = 0
    /// Names of packs that were written and are not there.
    public var missing: [String] = []
    /// Packs that could not be read or synced, with the reason: what they hold and the vault does not know is not there.
    /// They are tried again.
    public var unread: [String] = []
    /// Ends of packs that are not believed, as their last write was cut off: nothing in them was acknowledged.
    public var torn: [PackDamage] = []
    /// What was written whole and can't be believed any more: an alarm.
    public private(set) var damage: [PackDamage] = []
    private var linesByPack: [String: Int] = [:]
    /// Packs that were read in this time: what was known of them counts no more.
    private var reread: Set<String> = []

    /// Whether everything that was ever acknowledged is there, as far as can be told.
    public var isWhole: Bool { missing.isEmpty && unread.isEmpty && damage.isEmpty }

    /// Lists damage; of one pack the first few things.
    mutating func add(_ found: PackDamage) {
        let count = linesByPack[found.pack, default: 0]
        guard count < ArchiveLimits.damageLinesByPack, damage.count < ArchiveLimits.damageLines,
            !damage.contains(found)
        else { return }
        linesByPack[found.pack] = count + 1
        damage.append(found)
    }

    mutating func noteReread(_ pack: String) { reread.insert(pack) }

    /// Adds what was found before of packs that were not read again.
    mutating func keep(_ before: [PackDamage]) {
        for found in before where !reread.contains(found.pack) && !found.isFoundEachTime { add(found) }
    }
}

/// Damage of one pack, or of the node's mark or log. Says nothing about a person.
public struct PackDamage: Hashable, Sendable, CustomStringConvertible {
    /// The pack's path below the store.
    public var pack: String
    public var what: String

    init(pack: String, what: String) { (self.pack, self.what) = (pack, what) }

    init?(line: String) {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        (pack, what) = (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    }

    var line: String { "\(pack): \(what)" }
    public var description: String { line }

    static let log = "log"
    var isFoundEachTime: Bool { pack == Self.log }
}
