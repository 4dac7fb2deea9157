extension Vault {
    /// What reading packs in found damaged: it is told again after each start, until the vault is made anew.
    public func damage() throws(VaultError) -> [String] {
        try read { connection throws(VaultError) in
            let value = try connection.first("SELECT value FROM setting WHERE name = 'damage'") { $0.blob(0) } ?? []
            return String(decoding: value, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }

    /// - Parameter lines: names of packs and places; nothing about a person.
    public func noteDamage(_ lines: [String]) throws(VaultError) {
        if try damage() == lines { return }
        let value = SQLValue.blob(Array(lines.joined(separator: "\n").utf8))
        try write(synced: true) { connection throws(VaultError) in
            try connection.run(
                """
                INSERT INTO setting (name, value) VALUES ('damage', ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """, [value])
        }
    }
}
