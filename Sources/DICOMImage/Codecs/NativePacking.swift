import DICOM

/// Samples that share bytes, and samples that stand by themselves (PS3.5 8.1.1).
///
/// Bits Allocated 1, and 12 (retired), are packed from the least significant bit on; 24 take three bytes. By itself a
/// sample takes 1, 2, 4 or 8 bytes, little endian.
enum NativePacking {
    /// - Parameter stored: at least as many bytes as the samples take.
    static func unpacked(_ stored: [UInt8], _ description: PixelDescription) -> [UInt8] {
        let count = description.storedSamplesPerFrame
        return switch description.bitsAllocated {
        case 1: unpackedBits(stored, count)
        case 12: unpackedTwelve(stored, count)
        case 24: unpackedThreeBytes(stored, count, isSigned: description.isSigned && description.highBit == 23)
        default: stored
        }
    }

    static func packed(_ samples: [UInt8], _ description: PixelDescription) -> [UInt8] {
        let count = description.samplesPerFrame
        return switch description.bitsAllocated {
        case 1: packedBits(samples, count)
        case 12: packedTwelve(samples, count)
        case 24: packedThreeBytes(samples, count)
        default: samples
        }
    }

    private static func unpackedBits(_ stored: [UInt8], _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { samples, initialized in
            stored.withUnsafeBufferPointer { stored in
                for index in 0..<count { samples[index] = stored[index >> 3] >> UInt8(index & 7) & 1 }
            }
            initialized = count
        }
    }

    private static func packedBits(_ samples: [UInt8], _ count: Int) -> [UInt8] {
        var stored = [UInt8](repeating: 0, count: (count &+ 7) / 8)
        samples.withUnsafeBufferPointer { samples in
            stored.withUnsafeMutableBufferPointer { stored in
                for index in 0..<count { stored[index >> 3] |= (samples[index] & 1) << UInt8(index & 7) }
            }
        }
        return stored
    }

    private static func unpackedTwelve(_ stored: [UInt8], _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count &* 2) { samples, initialized in
            stored.withUnsafeBufferPointer { stored in
                for index in 0..<count {
                    let at = index / 2 &* 3
                    let isEven = index & 1 == 0
                    samples[index &* 2] = isEven ? stored[at] : stored[at &+ 1] >> 4 | stored[at &+ 2] << 4
                    samples[index &* 2 &+ 1] = isEven ? stored[at &+ 1] & 0x0F : stored[at &+ 2] >> 4
                }
            }
            initialized = count &* 2
        }
    }

    private static func packedTwelve(_ samples: [UInt8], _ count: Int) -> [UInt8] {
        var stored = [UInt8](repeating: 0, count: (count &* 12 &+ 7) / 8)
        for index in 0..<count {
            let at = index / 2 &* 3
            let (low, high) = (samples[index &* 2], samples[index &* 2 &+ 1] & 0x0F)
            if index & 1 == 0 {
                stored[at] = low
                stored[at &+ 1] = high
            } else {
                stored[at &+ 1] |= low << 4
                stored[at &+ 2] = low >> 4 | high << 4
            }
        }
        return stored
    }

    private static func unpackedThreeBytes(_ stored: [UInt8], _ count: Int, isSigned: Bool) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count &* 4) { samples, initialized in
            stored.withUnsafeBufferPointer { stored in
                for index in 0..<count {
                    for byte in 0..<3 { samples[index &* 4 &+ byte] = stored[index &* 3 &+ byte] }
                    samples[index &* 4 &+ 3] = isSigned && stored[index &* 3 &+ 2] >= 0x80 ? 0xFF : 0
                }
            }
            initialized = count &* 4
        }
    }

    private static func packedThreeBytes(_ samples: [UInt8], _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count &* 3) { stored, initialized in
            samples.withUnsafeBufferPointer { samples in
                for index in 0..<count {
                    for byte in 0..<3 { stored[index &* 3 &+ byte] = samples[index &* 4 &+ byte] }
                }
            }
            initialized = count &* 3
        }
    }
}
