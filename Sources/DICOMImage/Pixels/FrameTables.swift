import DICOM

/// The tables that say where frames lie in an encapsulated value.
enum FrameTables {
    /// Basic Offset Table (PS3.5 A.4): the first item's value.
    static func basicOffsets(_ bytes: ArraySlice<UInt8>) -> [UInt64] { integers(bytes, unit: 4) }

    /// Extended Offset Table (7FE0,0001) (PS3.3 C.7.6.3.1.8).
    static func extendedOffsets(_ bytes: ArraySlice<UInt8>) -> [UInt64] { integers(bytes, unit: 8) }

    /// Little endian, as every encapsulated syntax is.
    private static func integers(_ bytes: ArraySlice<UInt8>, unit: Int) -> [UInt64] {
        guard bytes.count % unit == 0 else { return [] }
        return stride(from: bytes.startIndex, to: bytes.endIndex, by: unit).map { at in
            (0..<unit).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
        }
    }
}
