/// What lies in the bits of a sample that Bits Stored doesn't count (PS3.5 8.1.1).
enum StoredBits {
    /// Fills the bits above the lowest `count` of every sample: with the sign, or with zeros.
    ///
    /// - Parameter bytesPerSample: 1, 2 or 4; others are left as they are.
    static func extend(_ samples: inout [UInt8], bytesPerSample: Int, from count: Int, isSigned: Bool) {
        guard count >= 1, count < bytesPerSample * 8 else { return }
        switch (bytesPerSample, isSigned) {
        case (1, true): extend(&samples, Int8.self, count)
        case (1, false): extend(&samples, UInt8.self, count)
        case (2, true): extend(&samples, Int16.self, count)
        case (2, false): extend(&samples, UInt16.self, count)
        case (4, true): extend(&samples, Int32.self, count)
        case (4, false): extend(&samples, UInt32.self, count)
        default: break
        }
    }

    /// Shifting up and down again fills with what the type shifts in.
    private static func extend<Sample: FixedWidthInteger & BitwiseCopyable>(
        _ samples: inout [UInt8], _ type: Sample.Type, _ count: Int
    ) {
        let shift = Sample(truncatingIfNeeded: Sample.bitWidth &- count)
        samples.withUnsafeMutableBytes { raw in
            for offset in stride(
                from: 0, to: raw.count &- MemoryLayout<Sample>.size &+ 1, by: MemoryLayout<Sample>.size)
            {
                let sample = Sample(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: Sample.self))
                raw.storeBytes(of: ((sample &<< shift) &>> shift).littleEndian, toByteOffset: offset, as: Sample.self)
            }
        }
    }
}
