import DICOM

/// How the samples of a decoded frame are written (PS3.5 8.1.1).
struct SampleLayout: Hashable, Sendable {
    let kind: PixelDescription.SampleKind
    /// 1, 2, 4 or 8.
    let byteCount: Int
    let bitsStored: Int
    /// Bits below the sample.
    let shift: Int
    let isSigned: Bool

    /// - Throws: ``ImageError/inconsistent(_:)`` when the bits don't lie in their bytes.
    init(_ description: PixelDescription) throws(ImageError) {
        let bitsAllocated = description.bitsAllocated
        guard (1...64).contains(bitsAllocated) else { throw .inconsistent(.bitsAllocated) }
        kind = description.sampleKind
        byteCount = description.bytesPerSample
        isSigned = description.isSigned
        switch kind {
        case .integer:
            guard (1...bitsAllocated).contains(description.bitsStored) else { throw .inconsistent(.bitsStored) }
            guard ((description.bitsStored - 1)..<bitsAllocated).contains(description.highBit) else {
                throw .inconsistent(.highBit)
            }
            bitsStored = description.bitsStored
            shift = description.highBit + 1 - description.bitsStored
        case .float, .doubleFloat:
            guard bitsAllocated == (kind == .float ? 32 : 64) else { throw .inconsistent(.bitsAllocated) }
            bitsStored = bitsAllocated
            shift = 0
        }
    }

    /// The value of a sample of an integer kind: without the bits around it, and with its sign.
    func value(_ raw: UInt64) -> Int64 {
        let left = UInt64(64 &- bitsStored)
        let bits = (raw >> UInt64(shift)) << left
        return isSigned ? Int64(bitPattern: bits) >> Int64(left) : Int64(bitPattern: bits >> left)
    }

    /// The value of a sample; a 64-bit unsigned one above the middle counts from there.
    func double(_ raw: UInt64) -> Double {
        switch kind {
        case .integer:
            bitsStored == 64 && !isSigned ? Double(raw) : Double(value(raw))
        case .float: Double(Float(bitPattern: UInt32(truncatingIfNeeded: raw)))
        case .doubleFloat: Double(bitPattern: raw)
        }
    }

    /// What an integer sample can be.
    var range: ClosedRange<Double> {
        let span = Double(sign: .plus, exponent: bitsStored, significand: 1)
        return isSigned ? (-span / 2)...(span / 2 - 1) : 0...(span - 1)
    }

    /// Whether there are so few different samples that a table can hold one entry for each.
    var fitsTable: Bool { kind == .integer && byteCount <= 2 }
    /// Entries of such a table: one for each pattern of bits, rubbish outside the sample included.
    var tableCount: Int { byteCount == 1 ? 256 : 65536 }
}

extension UnsafeRawBufferPointer {
    /// The bits of a sample. The caller has compared the index with the buffer's length.
    @inline(__always)
    func sample(_ index: Int, byteCount: Int) -> UInt64 {
        switch byteCount {
        case 1: UInt64(self[index])
        case 2: UInt64(UInt16(littleEndian: loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self)))
        case 4: UInt64(UInt32(littleEndian: loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)))
        default: UInt64(littleEndian: loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self))
        }
    }
}
