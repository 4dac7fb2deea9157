public import Sealing

/// A group whose index is open.
public struct OpenGroup: Sendable {
    public let header: GroupHeader
    /// From the pack's first byte.
    public let offset: UInt64
    public let slots: KeySlotTable
    public let index: PackIndex
    /// The keys of items that lie in other packs, in the order of ``PackIndex/others``.
    public private(set) var otherKeys: [KeySlotTable] = []
    public let dictionaries = OpenedDictionaries()

    /// Opens the data key of one of the group's items, wherever it lies.
    public func dataKey(for place: ItemPlace, ring: KeyRing) throws(PackError) -> DataKey {
        guard place.pack > 0 else { return try slots.dataKey(for: place, ring: ring) }
        guard Int(place.pack) <= otherKeys.count else { throw .forgotten }
        return try otherKeys[Int(place.pack) - 1].dataKey(for: place, ring: ring)
    }

    /// What an item is compressed with; nil where it is not, or by itself.
    ///
    /// - Throws: ``PackError/damaged(_:)`` where the index names one that is none.
    public func dictionary(of place: ItemPlace) throws(PackError) -> ItemPlace? {
        guard case .compressed(_, let ordinal?) = place.form else { return nil }
        guard place.pack == 0, Int(ordinal) < index.members.count,
            let found = index.members[Int(ordinal)].item(.dictionary), found.form == nil, found.pack == 0
        else { throw .damaged(.index) }
        return found
    }

    /// Reads an item that lies in the group's own pack.
    public func reader<Source: RangeSource>(
        of place: ItemPlace, from source: Source, ring: KeyRing
    ) throws(PackError) -> ItemReader<Source> {
        var dictionary: ItemDictionary<Source>?
        if let found = try self.dictionary(of: place) {
            dictionary = try dictionaries.dictionary(at: found) { () throws(PackError) in
                try ItemReader(found, groupOffset: offset, dataKey: try dataKey(for: found, ring: ring), source: source)
            }
        }
        return try ItemReader(
            place, groupOffset: offset, dataKey: try dataKey(for: place, ring: ring), source: source,
            dictionary: dictionary)
    }

    /// The same with the keys of the other packs.
    ///
    /// - Parameter chests: in the order of ``PackIndex/others``; nil for one that is not there.
    public func with(_ chests: [KeyChest?]) throws(PackError) -> OpenGroup {
        var group = self
        for chest in chests { group.otherKeys.append(try KeySlotTable.keys(of: chest)) }
        return group
    }
}

/// Opens groups: the index first, then any byte range of any item (``ItemReader``).
public enum GroupReader {
    /// Opens a group after its CRC was compared: reads all of it, a window at a time.
    ///
    /// - Parameter expected: what the pack's preamble said; the sealed index must say the same. Nil where the preamble is
    ///   lost: then the index alone says whose the group is.
    public static func open(
        at offset: UInt64, byteCount: UInt64, of expected: Preamble?, from source: some RangeSource, ring: KeyRing,
        chest: KeyChest? = nil
    ) async throws(PackError) -> OpenGroup {
        try check(offset: offset, byteCount: byteCount)
        let headerBytes = try await source.exactly(offset..<(offset + UInt64(PackLayout.groupHeaderByteCount)))
        let header = try GroupHeader(parsing: headerBytes[...])
        guard header.byteCount == byteCount else { throw .damaged(.groupHeader) }
        try await GroupChecksum.check(header, headerBytes: headerBytes, at: offset, in: source)
        return try await openIndex(
            at: offset, byteCount: byteCount, of: expected, from: source, ring: ring, chest: chest)
    }

    /// Opens a group by its slots and index alone; the items are not read. What is read is authenticated by its sealing.
    ///
    /// - Parameters:
    ///   - byteCount: from the catalogue or a scan, not from the group itself.
    ///   - chest: the keys of a settled pack.
    public static func openIndex(
        at offset: UInt64, byteCount: UInt64, of expected: Preamble?, from source: some RangeSource, ring: KeyRing,
        chest: KeyChest? = nil
    ) async throws(PackError) -> OpenGroup {
        try check(offset: offset, byteCount: byteCount)
        let first = min(byteCount, PackLimits.firstReadByteCount)
        let beginning = try await source.exactly(offset..<(offset + first))
        let header = try GroupHeader(parsing: beginning[...])
        guard header.byteCount == byteCount else { throw .damaged(.groupHeader) }
        let slotsEnd = PackLayout.groupHeaderByteCount + header.slotByteCount
        let slotBytes = try await source.part(
            PackLayout.groupHeaderByteCount..<slotsEnd, from: beginning, at: 0, offset: offset)
        var slots = try KeySlotTable(parsing: slotBytes, count: header.slotCount)
        if let chest {
            guard expected == nil || chest.pack == expected?.pack.raw else { throw .damaged(.packID) }
            slots = slots.with(chest)
        }

        let lastStart = byteCount - first
        let ending =
            first == byteCount ? beginning : try await source.exactly((offset + lastStart)..<(offset + byteCount))
        var trailer = ByteReader(ending.suffix(PackLayout.groupTrailerByteCount))
        guard let indexByteCount = trailer.integer(UInt32.self) else { throw .truncated }
        let itemsEnd = byteCount - UInt64(PackLayout.groupTrailerByteCount)
        guard UInt64(indexByteCount) <= UInt64(PackLimits.maximumIndexByteCount),
            UInt64(indexByteCount) <= itemsEnd - UInt64(slotsEnd),
            indexByteCount >= ItemHeader.sealedPrefixByteCount
        else { throw .damaged(.index) }
        let indexStart = itemsEnd - UInt64(indexByteCount)
        let sealedIndex: ArraySlice<UInt8>
        if indexStart >= lastStart {
            let start = Int(indexStart - lastStart)
            sealedIndex = ending[start..<(start + Int(indexByteCount))]
        } else {
            sealedIndex = try await source.exactly((offset + indexStart)..<(offset + itemsEnd))[...]
        }
        let index = try open(sealedIndex, slots: slots, items: UInt64(slotsEnd)..<indexStart, ring: ring)
        guard index.number == header.number else { throw .damaged(.groupNumber) }
        if let expected, index.pack != expected.pack || index.organisation != expected.organisation {
            throw .damaged(.packID)
        }
        return OpenGroup(header: header, offset: offset, slots: slots, index: index)
    }

    private static func check(offset: UInt64, byteCount: UInt64) throws(PackError) {
        guard byteCount >= GroupHeader.minimumGroupByteCount, byteCount <= PackLimits.maximumGroupByteCount,
            offset <= PackLimits.maximumGroupByteCount
        else { throw .truncated }
    }

    private static func open(
        _ sealed: ArraySlice<UInt8>, slots: KeySlotTable, items: Range<UInt64>, ring: KeyRing
    ) throws(PackError) -> PackIndex {
        guard let slot = slots.slots.first, slot.keyClass == .identity else { throw .damaged(.slots) }
        let key = try slots.open(slot, ring: ring)
        let plaintext = try PackError.sealing { () throws(SealingError) in
            try ItemOpener.openWhole(sealed, dataKey: key)
        }
        guard sealed.first == ItemKind.index.rawValue else { throw .damaged(.index) }
        return try PackIndex(parsing: plaintext[...], items: items)
    }
}

extension RangeSource {
    /// A part of a group, from bytes that were read already where they reach.
    fileprivate func part(
        _ range: Range<Int>, from read: [UInt8], at start: Int, offset: UInt64
    ) async throws(PackError) -> ArraySlice<UInt8> {
        if range.upperBound <= read.count { return read[range] }
        return try await exactly((offset + UInt64(range.lowerBound))..<(offset + UInt64(range.upperBound)))[...]
    }
}
