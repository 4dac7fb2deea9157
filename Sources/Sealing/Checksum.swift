import CChecksum

/// CRC-32C (Castagnoli; RFC 3720 B.4): against accidents, not against people.
public enum Checksum {
    /// The CRC-32C of bytes that follow others whose CRC-32C is `seed` (0: nothing before).
    public static func crc32c(_ bytes: UnsafeRawBufferPointer, seed: UInt32 = 0) -> UInt32 {
        aloft_crc32c(seed, bytes.baseAddress, bytes.count)
    }

    public static func crc32c(_ bytes: [UInt8], seed: UInt32 = 0) -> UInt32 {
        bytes.withUnsafeBytes { crc32c($0, seed: seed) }
    }

    public static func crc32c(_ bytes: ArraySlice<UInt8>, seed: UInt32 = 0) -> UInt32 {
        bytes.withUnsafeBytes { crc32c($0, seed: seed) }
    }

    /// The same by tables alone: what runs on processors without the instruction.
    static func crc32cByTable(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { aloft_crc32c_by_table(0, $0.baseAddress, $0.count) }
    }
}
