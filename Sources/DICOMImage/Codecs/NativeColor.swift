import DICOM

/// Colour by plane to colour by pixel, and back: Planar Configuration (PS3.3 C.7.6.3.1.3).
enum ColorPlanes {
    /// - Parameter samples: one plane after the other, each sample in ``PixelDescription/bytesPerSample`` bytes.
    static func interleaved(_ samples: [UInt8], _ description: PixelDescription) -> [UInt8] {
        rearranged(samples, description) { output, input, byPixel, byPlane in output[byPixel] = input[byPlane] }
    }

    /// - Parameter samples: colour by pixel.
    static func planar(_ samples: [UInt8], _ description: PixelDescription) -> [UInt8] {
        rearranged(samples, description) { output, input, byPixel, byPlane in output[byPlane] = input[byPixel] }
    }

    @inline(__always)
    private static func rearranged(
        _ samples: [UInt8], _ description: PixelDescription,
        _ move: (UnsafeMutableBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, _ byPixel: Int, _ byPlane: Int) -> Void
    ) -> [UInt8] {
        let unit = description.bytesPerSample
        let colors = description.samplesPerPixel
        let pixels = description.rows &* description.columns
        return [UInt8](unsafeUninitializedCapacity: samples.count) { output, initialized in
            samples.withUnsafeBufferPointer { input in
                for color in 0..<colors {
                    var byPlane = color &* pixels &* unit
                    var byPixel = color &* unit
                    for _ in 0..<pixels {
                        for byte in 0..<unit { move(output, input, byPixel &+ byte, byPlane &+ byte) }
                        byPlane &+= unit
                        byPixel &+= colors &* unit
                    }
                }
            }
            initialized = samples.count
        }
    }
}

/// Native 4:2:2: two luminance samples, then the chrominance of both pixels (PS3.3 C.7.6.3.1.2).
enum ChromaSubsampling {
    /// Gives both pixels the chrominance that they share.
    /// - Throws: ``ImageError/inconsistent(_:)`` with an odd number of columns (PS3.3 C.7.6.3.1.2).
    static func expanded(_ samples: [UInt8], _ description: PixelDescription) throws(ImageError) -> [UInt8] {
        guard description.columns % 2 == 0 else { throw .inconsistent(.columns) }
        let unit = description.bytesPerSample
        let pairs = description.rows &* description.columns / 2
        return [UInt8](unsafeUninitializedCapacity: pairs &* 6 &* unit) { output, initialized in
            samples.withUnsafeBufferPointer { input in
                for pair in 0..<pairs {
                    let from = pair &* 4 &* unit
                    let to = pair &* 6 &* unit
                    for byte in 0..<unit {
                        output[to &+ byte] = input[from &+ byte]
                        output[to &+ 3 &* unit &+ byte] = input[from &+ unit &+ byte]
                        let (blue, red) = (input[from &+ 2 &* unit &+ byte], input[from &+ 3 &* unit &+ byte])
                        output[to &+ unit &+ byte] = blue
                        output[to &+ 4 &* unit &+ byte] = blue
                        output[to &+ 2 &* unit &+ byte] = red
                        output[to &+ 5 &* unit &+ byte] = red
                    }
                }
            }
            initialized = pairs &* 6 &* unit
        }
    }

    /// YBR_PARTIAL_422 (retired) has no form at full resolution: its colours become RGB.
    ///
    /// Luminance lies in 16 to 235, chrominance in 16 to 240; the coefficients are CCIR 601's.
    static func makeRGB(_ samples: inout [UInt8], _ description: PixelDescription) throws(ImageError) {
        guard description.bitsAllocated == 8 else { throw .inconsistent(.bitsAllocated) }
        samples.withUnsafeMutableBufferPointer { samples in
            for at in stride(from: 0, to: samples.count &- 2, by: 3) {
                let luminance = 1.1644 * (Float(samples[at]) - 16)
                let blue = Float(samples[at &+ 1]) - 128
                let red = Float(samples[at &+ 2]) - 128
                samples[at] = byte(luminance + 1.5960 * red)
                samples[at &+ 1] = byte(luminance - 0.3918 * blue - 0.8130 * red)
                samples[at &+ 2] = byte(luminance + 2.0172 * blue)
            }
        }
    }

    private static func byte(_ value: Float) -> UInt8 { UInt8(max(0, min(255, value.rounded()))) }
}
