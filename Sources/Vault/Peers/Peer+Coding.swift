extension Peer {
    private enum Field {
        static let host: UInt8 = 1
        static let port: UInt8 = 2
        static let usesTLS: UInt8 = 3
        static let transferSyntaxUID: UInt8 = 4
        static let quirk: UInt8 = 5
        static let issuerOfPatientID: UInt8 = 6
        static let organisation: UInt8 = 7
        static let timeZone: UInt8 = 8
        static let characterSet: UInt8 = 9
    }

    /// Says that the peer is known from `rank` on.
    public func arrangement(rank: Rank) -> Arrangement {
        var fields = TaggedFields()
        fields.add(Field.host, host)
        fields.add(Field.port, "\(port)")
        if usesTLS { fields.add(Field.usesTLS, bytes: [1]) }
        fields.add(Field.transferSyntaxUID, transferSyntaxUIDs)
        fields.add(Field.quirk, quirks.map(\.rawValue).sorted())
        fields.add(Field.issuerOfPatientID, issuerOfPatientID)
        fields.add(Field.organisation, organisation)
        fields.add(Field.timeZone, timeZone)
        fields.add(Field.characterSet, characterSet)
        return Arrangement(kind: .peer, name: aeTitle, rank: rank, value: fields)
    }

    /// - Throws: ``VaultError/damagedRow`` where it is none.
    public init(_ arrangement: Arrangement) throws(VaultError) {
        guard arrangement.kind == .peer, let fields = arrangement.value, let host = fields.text(Field.host),
            let port = fields.text(Field.port).flatMap({ Int($0) })
        else { throw .damagedRow }
        self.init(aeTitle: arrangement.name, host: host, port: port)
        usesTLS = fields.bytes(Field.usesTLS) == [1]
        transferSyntaxUIDs = fields.texts(Field.transferSyntaxUID)
        quirks = Set(fields.texts(Field.quirk).compactMap { Quirk(rawValue: $0) })
        issuerOfPatientID = fields.text(Field.issuerOfPatientID)
        organisation = fields.text(Field.organisation) ?? organisation
        timeZone = fields.text(Field.timeZone)
        characterSet = fields.text(Field.characterSet)
    }

    /// What is wrong with it, in words; nil where nothing is.
    public var problem: String? {
        // PS3.5 6.2, AE: no backslash, no control characters; spaces around count nothing, so none are taken.
        guard (1...16).contains(aeTitle.utf8.count),
            aeTitle.utf8.allSatisfy({ (32...126).contains($0) && $0 != UInt8(ascii: "\\") }),
            aeTitle.trimmingSpaces == aeTitle
        else { return "an AE title has 1 to 16 characters of ASCII, without backslash and without spaces around" }
        guard (1...253).contains(host.utf8.count), host.utf8.allSatisfy({ (33...126).contains($0) }) else {
            return "a host is a name or an address, without spaces"
        }
        guard (1...65535).contains(port) else { return "a port is a number from 1 to 65535" }
        for uid in transferSyntaxUIDs
        where uid.isEmpty || uid.utf8.count > 64 || !uid.allSatisfy({ $0 == "." || ("0"..."9").contains($0) }) {
            return "'\(uid)' is no transfer syntax UID"
        }
        if let timeZone, !Self.isTimeZone(timeZone) {
            return "a time zone is an offset from UTC like +0100, -0530 or +0000"
        }
        if let issuer = issuerOfPatientID, issuer.unicodeScalars.count > 64 || issuer.trimmingSpaces.isEmpty {
            return "an issuer of patient IDs has 1 to 64 characters"
        }
        return nil
    }

    /// Timezone Offset From UTC (0008,0201): `&ZZXX`, from -1200 to +1400 (PS3.3 C.12.1.1.8).
    private static func isTimeZone(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), minutes < 60
        else { return false }
        let offset = hours * 60 + minutes
        return bytes[0] == UInt8(ascii: "+") ? offset <= 14 * 60 : (1...(12 * 60)).contains(offset)
    }
}
