extension Vault {
    /// What reading packs in found damaged: it is told again after each start, until the vault is made anew.
    public func damage() throws(VaultError) -> [String] {
        try read { connection throws(VaultError) in try Self.damage(on: connection) }
    }

    /// Changes the list in one transaction.
    ///
    /// - Parameter change: lines are names of packs and places; nothing about a person.
    /// - Returns: what it is then.
    @discardableResult
    public func changeDamage(_ change: ([String]) -> [String]) throws(VaultError) -> [String] {
        try write(synced: true) { connection throws(VaultError) in
            let before = try Self.damage(on: connection)
            let lines = change(before)
            if lines != before {
                try Self.set("damage", Array(lines.joined(separator: "\n").utf8), on: connection)
            }
            return lines
        }
    }

    /// The name of the last run of a server that this vault went through; empty before the first.
    public func run() throws(VaultError) -> [UInt8] {
        try read { connection throws(VaultError) in try Self.setting("run", on: connection) }
    }

    /// Says that the vault knows all that packs hold, and goes through the run of this name. Synced.
    public func noteRun(_ name: [UInt8]) throws(VaultError) {
        try write(synced: true) { connection throws(VaultError) in try Self.set("run", name, on: connection) }
    }

    private static func damage(on connection: SQLConnection) throws(VaultError) -> [String] {
        String(decoding: try setting("damage", on: connection), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func setting(_ name: String, on connection: SQLConnection) throws(VaultError) -> [UInt8] {
        try connection.first("SELECT value FROM setting WHERE name = ?", [.text(name)]) { $0.blob(0) } ?? []
    }

    static func set(_ name: String, _ value: [UInt8], on connection: SQLConnection) throws(VaultError) {
        try connection.run(
            """
            INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [.text(name), .blob(value)])
    }
}
