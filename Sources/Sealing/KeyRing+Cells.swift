extension KeyRing {
    /// A sealed cell's bytes beyond its plaintext: epoch 4, nonce 12, tag 16.
    public static let cellOverhead = 32

    /// Seals a value for one cell of the vault: epoch (4 bytes, big-endian), nonce, ciphertext, tag.
    ///
    /// AES-256-GCM with a random nonce, a key for each table, and table, column and row as additional data: a cell
    /// moved elsewhere does not open. A key seals ``SealingLimits/maximumCellsPerKey`` cells at most; who counts the rows
    /// turns the identity epoch in time.
    public func sealCell(
        _ plaintext: some Collection<UInt8>, table: String, column: String, row: some Collection<UInt8>
    ) -> [UInt8] {
        let epoch = currentEpoch(.identity)
        let nonce = random.bytes(12)
        var cell: [UInt8] = []
        cell.reserveCapacity(plaintext.count + Self.cellOverhead)
        cell.append(bigEndian: epoch)
        cell.append(contentsOf: nonce)
        cell.append(contentsOf: plaintext)
        cell.append(contentsOf: repeatElement(0, count: tagByteCount))
        let extra = Self.place(table: table, column: column, row: row)
        do {
            guard let key = cellKey(table: table, epoch: epoch) else { throw SealingError.incompleteRing }
            var cipher = try LibCryptoCipher(key: key, direction: .sealing)
            try cell.withMutableBytes { (bytes) throws(SealingError) in
                try cipher.seal(
                    UnsafeMutableRawBufferPointer(rebasing: bytes[16..<(bytes.count - tagByteCount)]), nonce: nonce,
                    authenticating: extra, tag: UnsafeMutableRawBufferPointer(rebasing: bytes.suffix(tagByteCount)))
            }
        } catch {
            // Every ring has identity keys, so this is want of memory for a context of some hundred bytes: as fatal as
            // the array above not being made. The plaintext must not be given out in the cell's place.
            fatalError("no memory to seal a cell")
        }
        return cell
    }

    /// Opens a cell.
    /// - Throws: ``SealingError/notAuthentic`` when it was sealed for another place or is damaged;
    ///   ``SealingError/noKey(_:epoch:)``; ``SealingError/malformed(_:)`` when it is too short.
    public func openCell(
        _ cell: some Collection<UInt8>, table: String, column: String, row: some Collection<UInt8>
    ) throws(SealingError) -> [UInt8] {
        let cell = Array(cell)
        guard cell.count >= Self.cellOverhead else { throw .malformed(.length) }
        let epoch = cell.prefix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        guard let key = cellKey(table: table, epoch: epoch) else { throw .noKey(.identity, epoch: epoch) }
        var cipher = try LibCryptoCipher(key: key, direction: .opening)
        var plaintext = [UInt8](repeating: 0, count: cell.count - Self.cellOverhead)
        let extra = Self.place(table: table, column: column, row: row)
        let nonce = Array(cell[4..<16])
        try cell.withBytes { (sealed) throws(SealingError) in
            try plaintext.withMutableBytes { (opened) throws(SealingError) in
                try cipher.open(
                    UnsafeRawBufferPointer(rebasing: sealed[16...]), nonce: nonce, authenticating: extra, into: opened)
            }
        }
        return plaintext
    }

    /// Table, column and row, each behind its length in two bytes.
    private static func place(table: String, column: String, row: some Collection<UInt8>) -> [UInt8] {
        var place: [UInt8] = []
        for part in [Array(table.utf8), Array(column.utf8), Array(row)] {
            place.append(bigEndian: UInt16(truncatingIfNeeded: part.count))
            place.append(contentsOf: part)
        }
        return place
    }
}
