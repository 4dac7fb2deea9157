public import Sealing

/// The packs that one settling made: a head pack and the pictures that it needs.
public struct SettledPacks: Hashable, Sendable {
    public struct Pack: Hashable, Sendable {
        /// The pack's 16 bytes.
        public var id: [UInt8]
        /// Of the file.
        public var byteCount: UInt64
        /// The key chest, encoded, and how often it was written.
        public var chest: [UInt8]
        public var sequence: UInt64

        public init(id: [UInt8], byteCount: UInt64, chest: [UInt8], sequence: UInt64) {
            (self.id, self.byteCount, self.chest, self.sequence) = (id, byteCount, chest, sequence)
        }
    }

    public var study: PseudonymousUID
    /// When it was made: of two that have the same instance the newer one holds.
    public var rank: Rank
    public var head: Pack
    public var pictures: [Pack]

    public init(study: PseudonymousUID, rank: Rank, head: Pack, pictures: [Pack]) {
        (self.study, self.rank, self.head, self.pictures) = (study, rank, head, pictures)
    }
}

/// What the vault knows of one settled pack.
public struct KnownSettledPack: Hashable, Sendable {
    /// Of pictures otherwise.
    public var isHead: Bool
    /// Of the file.
    public var byteCount: UInt64
}

/// A stored version that moves from where its row says that it lies into another pack.
public struct SettledMove: Hashable, Sendable {
    public var target: Amendment.Target
    public var from: GroupPlace
    public var fromOrdinal: UInt32
    /// In the pack that it moves to.
    public var ordinal: UInt32
    /// How it lies there; nil: as it lay before.
    public var storage: Storage?

    public init(_ row: InstanceRow, ordinal: UInt32, storage: Storage? = nil) {
        (target, from, fromOrdinal, self.ordinal) = (row.target, row.place, row.ordinal, ordinal)
        self.storage = storage
    }
}

/// A series with versions that are to be packed: that lie outside settled packs, or could be recompressed.
public struct WaitingSeries: Hashable, Sendable {
    /// The row in this vault.
    public var id: Int64
    public var study: PseudonymousUID
    public var series: PseudonymousUID
    /// How many wait.
    public var count: Int
    /// Of the version that came last.
    public var lastRank: Rank
    public var modality: String?
}

/// A pack that goes when nobody reads it any more.
public struct DoomedPack: Hashable, Sendable {
    /// As ``Vault/doom(_:at:)`` was told: no text, so that nothing in it looks like somebody's number.
    public var name: [UInt8]
    /// Since when nothing points into it, in milliseconds since 1970.
    public var doomedAt: UInt64

    public init(name: [UInt8], doomedAt: UInt64) { (self.name, self.doomedAt) = (name, doomedAt) }
}
