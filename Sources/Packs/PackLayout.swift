import Sealing

/// Every offset, size and magic number of docs/pack-format.md, written once. All integers are big-endian.
enum PackLayout {
    static let version: UInt16 = 1

    // Preamble: magic 4, version 2, kind 1, zero 1, pack id 16, organisation 16, CRC-32C 4.
    static let preambleMagic: [UInt8] = Array("ALFT".utf8)
    static let preambleByteCount = 44

    // Group header: magic 4, version 2, slot count 2, number 4, slot byte count 4, group byte count 8.
    static let groupMagic: [UInt8] = Array("GRUP".utf8)
    static let groupHeaderByteCount = 24

    // Group trailer: index sealed byte count 4, CRC-32C 4.
    static let groupTrailerByteCount = 8

    static let indexVersion: UInt16 = 1
    /// Of a head pack, whose items may lie in other packs too.
    static let indexVersionWithOthers: UInt16 = 2
    /// Of a settled pack with items that stand for others.
    static let indexVersionWithForms: UInt16 = 3
    // Index head: version 2, pack id 16, organisation 16, number 4, member count 4.
    static let indexHeadByteCount = 42
    // Item place without runs: prefix 84, offset 8, sealed 8, plaintext 8, segments 8, run count 4.
    static let itemPlaceByteCount = ItemHeader.sealedPrefixByteCount + 36
    // Frame run: offset 8, frame byte count 8, count 4.
    static let frameRunByteCount = 20
}
