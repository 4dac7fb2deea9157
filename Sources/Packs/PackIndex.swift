public import Sealing

/// Frames of one size that lie one behind the other in an item's plaintext.
public struct FrameRun: Hashable, Sendable {
    /// Where the first begins, from the plaintext's first byte.
    public let offset: UInt64
    /// Bytes of each.
    public let frameByteCount: UInt64
    public let count: UInt32

    public init(offset: UInt64, frameByteCount: UInt64, count: UInt32) {
        (self.offset, self.frameByteCount, self.count) = (offset, frameByteCount, count)
    }
}

/// Where one item lies, and all that is needed to read any part of it.
public struct ItemPlace: Hashable, Sendable {
    public let item: SealedItem
    /// From the first byte of the group: so a group can be copied as it is.
    public let offset: UInt64
    /// Where frames lie in the plaintext of what the item is, or stands for.
    public let frameRuns: [FrameRun]
    /// How that is written, where it is not plain.
    public let form: ItemForm?
    /// Which pack it lies in: 0 for the index's own, else the number of one of ``PackIndex/others``, from 1.
    public let pack: UInt16

    public init(
        item: SealedItem, offset: UInt64, frameRuns: [FrameRun] = [], form: ItemForm? = nil, pack: UInt16 = 0
    ) {
        (self.item, self.offset, self.frameRuns, self.form, self.pack) = (item, offset, frameRuns, form, pack)
    }

    /// The same, as seen from another pack's index.
    public func inPack(_ number: UInt16) -> ItemPlace {
        ItemPlace(item: item, offset: offset, frameRuns: frameRuns, form: form, pack: number)
    }

    /// What a record names it by: its own digest, or that of the item it stands for.
    public var digest: [UInt8] { form?.original?.digest ?? item.digest }
    /// Of the plaintext that a record speaks of.
    public var byteCount: UInt64 { form?.original?.byteCount ?? item.plaintextByteCount }

    public var kind: ItemKind { ItemKind(rawValue: item.header.kind) }
    public var frameCount: UInt64 { frameRuns.reduce(0) { $0 &+ UInt64($1.count) } }

    /// The plaintext range of a frame; nil when there is none of this number.
    /// - Parameter frameNumber: 1 for the first frame.
    public func range(ofFrame frameNumber: UInt64) -> Range<UInt64>? {
        guard frameNumber > 0 else { return nil }
        var index = frameNumber - 1
        for run in frameRuns {
            if index < UInt64(run.count) {
                // Checked when the place was made or parsed: the run lies within the plaintext.
                let start = run.offset &+ index &* run.frameByteCount
                return start <= start &+ run.frameByteCount ? start..<(start &+ run.frameByteCount) : nil
            }
            index -= UInt64(run.count)
        }
        return nil
    }

    /// Whether lengths, counts and runs fit each other and the space that the group has for items.
    func isSound(within items: Range<UInt64>) -> Bool {
        guard offset >= items.lowerBound, offset <= items.upperBound,
            item.sealedByteCount <= items.upperBound - offset,
            let layout = try? SegmentLayout(
                plaintextByteCount: item.plaintextByteCount, segmentSizeLog2: item.header.segmentSizeLog2),
            layout.sealedByteCount == item.sealedByteCount, layout.segmentCount == item.segmentCount,
            form?.isSound(byteCount: item.plaintextByteCount, frameCount: frameCount) ?? true
        else { return false }
        return frameRuns.allSatisfy { run in
            let (all, overflow) = run.frameByteCount.multipliedReportingOverflow(by: UInt64(run.count))
            return !overflow && run.offset <= byteCount && all <= byteCount - run.offset
        }
    }
}

/// Another settled pack, that an index has items in. It has one group, behind its preamble.
public struct PackReference: Hashable, Sendable {
    public let pack: PackID
    /// Of its group.
    public let groupByteCount: UInt64

    public init(pack: PackID, groupByteCount: UInt64) { (self.pack, self.groupByteCount) = (pack, groupByteCount) }

    /// Where the group begins.
    public static let groupOffset = UInt64(PackLayout.preambleByteCount)
    /// Preamble and group.
    public var byteCount: UInt64 { Self.groupOffset + groupByteCount }
}

/// What a group holds: sealed in it, behind the items. One member is one arrival, amendment or batch of log entries.
public struct PackIndex: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public let items: [ItemPlace]
        public init(items: [ItemPlace]) { self.items = items }

        /// The first item of a kind.
        public func item(_ kind: ItemKind) -> ItemPlace? { items.first { $0.kind == kind } }
        /// The item that a record names by this digest.
        public func item(digest: [UInt8]) -> ItemPlace? { items.first { $0.digest == digest } }
    }

    public let pack: PackID
    public let organisation: OrganisationID
    public let number: UInt32
    public let members: [Member]
    /// Packs that items of the members lie in beside this one. Only a head pack has such.
    public let others: [PackReference]

    public init(
        pack: PackID, organisation: OrganisationID, number: UInt32, members: [Member], others: [PackReference] = []
    ) {
        (self.pack, self.organisation, self.number, self.members) = (pack, organisation, number, members)
        self.others = others
    }

    func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        let hasForms = members.contains { $0.items.contains { $0.form != nil } }
        let version =
            hasForms
            ? PackLayout.indexVersionWithForms
            : others.isEmpty ? PackLayout.indexVersion : PackLayout.indexVersionWithOthers
        bytes.append(bigEndian: version)
        bytes.append(contentsOf: pack.bytes)
        bytes.append(contentsOf: organisation.bytes)
        bytes.append(bigEndian: number)
        if version >= PackLayout.indexVersionWithOthers {
            bytes.append(bigEndian: UInt16(truncatingIfNeeded: others.count))
            for other in others {
                bytes.append(contentsOf: other.pack.bytes)
                bytes.append(bigEndian: other.groupByteCount)
            }
        }
        bytes.append(bigEndian: UInt32(truncatingIfNeeded: members.count))
        for member in members {
            bytes.append(bigEndian: UInt16(truncatingIfNeeded: member.items.count))
            for place in member.items {
                if version >= PackLayout.indexVersionWithOthers { bytes.append(bigEndian: place.pack) }
                Self.encode(place, into: &bytes)
                if hasForms { ItemForm.encode(place.form, into: &bytes) }
            }
        }
        return bytes
    }

    private static func encode(_ place: ItemPlace, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: place.item.prefix)
        bytes.append(bigEndian: place.offset)
        bytes.append(bigEndian: place.item.sealedByteCount)
        bytes.append(bigEndian: place.item.plaintextByteCount)
        bytes.append(bigEndian: place.item.segmentCount)
        bytes.append(bigEndian: UInt32(truncatingIfNeeded: place.frameRuns.count))
        for run in place.frameRuns {
            bytes.append(bigEndian: run.offset)
            bytes.append(bigEndian: run.frameByteCount)
            bytes.append(bigEndian: run.count)
        }
    }

    /// Reads an index.
    /// - Parameter items: where, from the group's first byte, items may lie.
    init(parsing bytes: ArraySlice<UInt8>, items: Range<UInt64>) throws(PackError) {
        var reader = ByteReader(bytes)
        guard let version = reader.integer(UInt16.self) else { throw .damaged(.index) }
        let known = PackLayout.indexVersion...PackLayout.indexVersionWithForms
        guard known.contains(version) else { throw .unknownVersion(version) }
        let hasOthers = version >= PackLayout.indexVersionWithOthers
        let hasForms = version >= PackLayout.indexVersionWithForms
        guard let pack = reader.bytes(16).flatMap({ PackID(bytes: $0) }),
            let organisation = reader.bytes(16).flatMap({ OrganisationID(bytes: $0) }),
            let number = reader.integer(UInt32.self)
        else { throw .damaged(.index) }
        let others = hasOthers ? try Self.others(reading: &reader) : []
        guard let memberCount = reader.integer(UInt32.self) else { throw .damaged(.index) }
        var members: [Member] = []
        // Nothing is reserved for a count: each member takes at least two bytes of what is there.
        for _ in 0..<memberCount {
            guard let itemCount = reader.integer(UInt16.self) else { throw .damaged(.index) }
            var places: [ItemPlace] = []
            for _ in 0..<itemCount {
                let number = hasOthers ? reader.integer(UInt16.self) : 0
                guard let number, Int(number) <= others.count else { throw .damaged(.index) }
                let place = try Self.place(reading: &reader, pack: number, hasForm: hasForms)
                let room = number == 0 ? items : 0..<others[Int(number) - 1].groupByteCount
                guard place.isSound(within: room) else { throw .damaged(.index) }
                guard place.kind.isKnown || !place.kind.isCritical else {
                    throw .unknownCriticalKind(place.kind.rawValue)
                }
                places.append(place)
            }
            members.append(Member(items: places))
        }
        guard reader.rest.isEmpty else { throw .damaged(.index) }
        self.init(pack: pack, organisation: organisation, number: number, members: members, others: others)
    }

    private static func others(reading reader: inout ByteReader) throws(PackError) -> [PackReference] {
        guard let count = reader.integer(UInt16.self) else { throw .damaged(.index) }
        var others: [PackReference] = []
        for _ in 0..<count {
            guard let pack = reader.bytes(16).flatMap({ PackID(bytes: $0) }), let size = reader.integer(UInt64.self),
                size >= GroupHeader.minimumGroupByteCount, size <= PackLimits.maximumGroupByteCount
            else { throw .damaged(.index) }
            others.append(PackReference(pack: pack, groupByteCount: size))
        }
        return others
    }

    private static func place(
        reading reader: inout ByteReader, pack: UInt16, hasForm: Bool
    ) throws(PackError) -> ItemPlace {
        guard let prefix = reader.bytes(ItemHeader.sealedPrefixByteCount), let offset = reader.integer(UInt64.self),
            let sealed = reader.integer(UInt64.self), let plaintext = reader.integer(UInt64.self),
            let segments = reader.integer(UInt64.self), let runCount = reader.integer(UInt32.self),
            UInt64(runCount) * UInt64(PackLayout.frameRunByteCount) <= UInt64(reader.rest.count)
        else { throw .damaged(.index) }
        var runs: [FrameRun] = []
        for _ in 0..<runCount {
            guard let offset = reader.integer(UInt64.self), let size = reader.integer(UInt64.self),
                let count = reader.integer(UInt32.self)
            else { throw .damaged(.index) }
            runs.append(FrameRun(offset: offset, frameByteCount: size, count: count))
        }
        let item = try PackError.sealing { () throws(SealingError) in
            try SealedItem(
                prefix: prefix, plaintextByteCount: plaintext, sealedByteCount: sealed, segmentCount: segments)
        }
        let form = hasForm ? try ItemForm.read(&reader) : nil
        return ItemPlace(item: item, offset: offset, frameRuns: runs, form: form, pack: pack)
    }
}
