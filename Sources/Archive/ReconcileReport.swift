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
    public var torn: [String] = []
    /// What was written whole and can't be believed any more: an alarm.
    public var damage: [PackDamage] = []
    /// Packs that were read in this time.
    private var reread: Set<String> = []

    /// Whether everything that was ever acknowledged is there, as far as can be told.
    public var isWhole: Bool { missing.isEmpty && unread.isEmpty && damage.isEmpty }

    /// What was known of a pack counts no more: it is read again.
    mutating func forget(_ pack: String) { reread.insert(pack) }

    mutating func keep(_ before: [PackDamage]) {
        damage = before.filter { !reread.contains($0.pack) && !$0.isOfLog && !damage.contains($0) } + damage
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
    /// Found anew each time.
    var isOfLog: Bool { pack == "log" }
}
