import Crypto
@_spi(_Unicode) import Swift

extension KeyRing {
    /// The pseudonym of a UID: the first 16 bytes of HMAC-SHA256(uid key; "aloft uid v1" || organisation || UID without
    /// trailing NUL and spaces), with UUID version 8 and variant bits set. Well-known UIDs are the caller's business.
    public func pseudonym(of uid: some Collection<UInt8>, organisation: OrganisationID) -> PseudonymousUID {
        var bytes = Array(uid)
        while let last = bytes.last, last == 0 || last == 0x20 { bytes.removeLast() }
        let raw = authenticate(.uid, organisation, [Array("aloft uid v1".utf8), organisation.bytes, bytes])
        return PseudonymousUID(
            Bytes16(
                high: raw.high & 0xffff_ffff_ffff_0fff | 0x8000,
                low: raw.low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000))
    }

    /// The pseudonym of a UID given as text.
    public func pseudonym(of uid: String, organisation: OrganisationID) -> PseudonymousUID {
        pseudonym(of: uid.utf8, organisation: organisation)
    }

    /// The key of a patient: HMAC-SHA256(patient key; "aloft patient v1" || organisation || issuer and Patient ID, each
    /// in NFC without outer spaces, as UTF-8 behind its length in 4 bytes), cut to 16 bytes.
    ///
    /// An empty id is the caller's business: it makes a patient of that one study
    /// (``patientKey(ofStudy:organisation:)``).
    public func patientKey(issuer: String, id: String, organisation: OrganisationID) -> PatientKey {
        let parts = [Array("aloft patient v1".utf8), organisation.bytes]
        let names = [issuer, id].flatMap { Self.counted(Self.normalised($0)) }
        return PatientKey(authenticate(.patient, organisation, parts + [names]))
    }

    /// The key of the patient of one study whose Patient ID is empty.
    public func patientKey(ofStudy study: PseudonymousUID, organisation: OrganisationID) -> PatientKey {
        let parts = [Array("aloft patient of study v1".utf8), organisation.bytes, study.bytes]
        return PatientKey(authenticate(.patient, organisation, parts))
    }

    /// The equality token of a value, in the current generation: generation (4 bytes, big-endian) ||
    /// HMAC-SHA256(token key; "aloft token v1" || organisation || label, value, each behind its length in 4 bytes).
    ///
    /// - Parameter label: the table and column, so that equal values of two columns do not show.
    public func token(_ label: String, value: some Collection<UInt8>, organisation: OrganisationID) -> [UInt8] {
        token(label, value: value, organisation: organisation, generation: currentEpoch(.token)) ?? []
    }

    /// The token of a text, in NFC without outer spaces.
    public func token(_ label: String, value: String, organisation: OrganisationID) -> [UInt8] {
        token(label, value: Self.normalised(value), organisation: organisation)
    }

    /// The tokens of a value in every generation, oldest first: what a search compares with.
    public func tokens(_ label: String, value: String, organisation: OrganisationID) -> [[UInt8]] {
        let bytes = Self.normalised(value)
        return epochs(.token).compactMap { token(label, value: bytes, organisation: organisation, generation: $0) }
    }

    private func token(
        _ label: String, value: some Collection<UInt8>, organisation: OrganisationID, generation: UInt32
    ) -> [UInt8]? {
        guard let key = key(.token, epoch: generation) else { return nil }
        var hmac = HMAC<SHA256>(key: key)
        for part in [Array("aloft token v1".utf8), organisation.bytes, Self.counted(label.utf8), Self.counted(value)] {
            hmac.update(data: part)
        }
        var token: [UInt8] = []
        token.append(bigEndian: generation)
        return token + hmac.finalize()
    }

    private func authenticate(_ keyClass: KeyClass, _ organisation: OrganisationID, _ parts: [[UInt8]]) -> Bytes16 {
        // Every ring has both classes: its initialiser saw to that.
        guard let key = key(keyClass, organisation: organisation) else {
            preconditionFailure("a ring without \(keyClass.name)")
        }
        var hmac = HMAC<SHA256>(key: key)
        for part in parts { hmac.update(data: part) }
        return Bytes16(Array(hmac.finalize()).prefix(16)) ?? Bytes16(high: 0, low: 0)
    }

    private static func counted(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var counted: [UInt8] = []
        counted.append(bigEndian: UInt32(truncatingIfNeeded: bytes.count))
        return counted + bytes
    }

    /// Unicode normalisation form C (UAX #15) without outer spaces, as UTF-8.
    ///
    /// The standard library has the form but keeps it as system programming interface; it is what `String` hashes.
    /// A test pins its results. ASCII is in form C already.
    static func normalised(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.contains(where: { $0 >= 0x80 }) {
            bytes.removeAll(keepingCapacity: true)
            for scalar in text._nfc { bytes.append(contentsOf: String(Character(scalar)).utf8) }
        }
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0 }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return Array(bytes[first...last])
    }
}
