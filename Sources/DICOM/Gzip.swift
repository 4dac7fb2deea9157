import CZlib

/// CRC-32 and length of a text: what the end of a gzip member says of it (RFC 1952 2.3.1). Those of texts that follow each
/// other can be joined without the texts.
public struct GzipTally: Hashable, Sendable {
    public private(set) var crc32: UInt32
    public private(set) var byteCount: UInt64

    public init(crc32: UInt32 = 0, byteCount: UInt64 = 0) { (self.crc32, self.byteCount) = (crc32, byteCount) }

    public init(_ bytes: [UInt8]) {
        self.init()
        bytes.withUnsafeBytes { add($0) }
    }

    /// Takes in the next bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var crc = UInt(crc32)
        var rest = bytes
        while !rest.isEmpty {
            // zlib counts in 32 bits.
            let step = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            crc = CZlib.crc32(crc, step.assumingMemoryBound(to: UInt8.self).baseAddress, UInt32(step.count))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step.count))
        }
        crc32 = UInt32(truncatingIfNeeded: crc)
        byteCount &+= UInt64(bytes.count)
    }

    /// Takes in a text that follows.
    public mutating func add(_ next: GzipTally) {
        crc32 = UInt32(
            truncatingIfNeeded: crc32_combine(UInt(crc32), UInt(next.crc32), Int(clamping: next.byteCount)))
        byteCount &+= next.byteCount
    }
}

/// The parts of a gzip member that is joined of raw deflate streams, each of which ends on a byte border and refers to
/// nothing before it (RFC 1952, RFC 1951).
public enum Gzip {
    /// Method deflate, no name, no time, no system.
    public static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    public static let trailerByteCount = 8

    /// Bytes as one stored block (RFC 1951 3.2.4).
    ///
    /// - Parameters:
    ///   - bytes: 65,535 at most; what is above is left out.
    ///   - isLast: whether the deflate data end with it.
    public static func stored(_ bytes: [UInt8], isLast: Bool = false) -> [UInt8] {
        let count = UInt16(clamping: bytes.count)
        let (low, high) = (UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8))
        return [isLast ? 1 : 0, low, high, ~low, ~high] + bytes.prefix(Int(count))
    }

    public static func trailer(of tally: GzipTally) -> [UInt8] {
        let length = UInt32(truncatingIfNeeded: tally.byteCount)
        return [tally.crc32, length].flatMap { value in
            (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
    }
}

/// Deflates a text that stands among others: what comes out ends on a byte border, and another stream may follow.
public struct TextDeflater: ~Copyable {
    private var deflater: Deflater
    /// Of the text so far.
    public private(set) var tally = GzipTally()

    /// - Parameter isFast: whether time counts more than length.
    public init(isFast: Bool = false) throws(DICOMError) {
        deflater = isFast ? try Deflater(level: 3) : try Deflater()
    }

    /// Deflates the next bytes.
    ///
    /// - Parameter output: what comes out is appended to it.
    public mutating func deflate(_ bytes: [UInt8], into output: inout [UInt8]) throws(DICOMError) {
        bytes.withUnsafeBytes { tally.add($0) }
        try bytes.withRawBytes { raw throws(DICOMError) in
            try deflater.deflate(raw) { piece throws(DICOMError) in output.append(contentsOf: piece) }
        }
    }

    /// Puts out all of the text so far.
    public mutating func flush(into output: inout [UInt8]) throws(DICOMError) {
        try deflater.flush { piece throws(DICOMError) in output.append(contentsOf: piece) }
    }
}
