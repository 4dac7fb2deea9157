import DICOM

extension OutputProfile {
    /// A picture's file with this profile.
    ///
    /// - Parameter file: as ``CodecPool/picture(_:as:)`` made it.
    /// - Throws: ``ImageError/notEncodable(_:)`` for a format in which we put none.
    public func embedded(
        in file: [UInt8], as format: PictureFormat, columns: Int, rows: Int
    ) throws(ImageError) -> [UInt8] {
        try ProfiledPicture.file(file, with: iccProfile, as: format, columns: columns, rows: rows)
    }
}

/// Puts an ICC profile into a picture's file.
enum ProfiledPicture {
    static func file(
        _ file: [UInt8], with profile: [UInt8], as format: PictureFormat, columns: Int, rows: Int
    ) throws(ImageError) -> [UInt8] {
        let made: [UInt8]?
        switch format {
        case .jpeg: made = jpeg(file, profile)
        case .png: made = png(file, profile)
        case .webP: made = webP(file, profile, columns: columns, rows: rows)
        case .jpegXL, .gif: made = nil
        }
        guard let made else { throw .notEncodable(format.mediaType) }
        return made
    }

    /// An APP2 segment behind the start of the image (ICC.1 B.4): one is enough for a profile of less than 64 KiB.
    private static func jpeg(_ file: [UInt8], _ profile: [UInt8]) -> [UInt8]? {
        let name = Array("ICC_PROFILE\0".utf8) + [1, 1]
        let byteCount = 2 + name.count + profile.count
        guard file.starts(with: [0xFF, 0xD8]), byteCount <= 0xFFFF else { return nil }
        // A JFIF segment stays the first.
        var place = 2
        if file.count > 6, file[2] == 0xFF, file[3] == 0xE0 { place += 2 + Int(file[4]) << 8 + Int(file[5]) }
        guard place <= file.count else { return nil }
        var made = Array(file[..<place])
        made += [0xFF, 0xE2, UInt8(byteCount >> 8), UInt8(byteCount & 255)]
        made += name
        made += profile
        made += file[place...]
        return made
    }

    /// An iCCP chunk behind the header (PNG 11.3.2.3), its zlib stream in one stored block.
    private static func png(_ file: [UInt8], _ profile: [UInt8]) -> [UInt8]? {
        // Signature, and the header's chunk of 25 bytes.
        let place = 33
        guard file.count > place, file[12..<16].elementsEqual(Array("IHDR".utf8)), profile.count <= 0xFFFF else {
            return nil
        }
        let count = profile.count
        let (low, high) = (UInt8(count & 255), UInt8(count >> 8))
        var content: [UInt8] = Array("iCCPICC profile\0\0".utf8)
        content += [0x78, 0x01, 0x01, low, high, ~low, ~high]
        content += profile
        content += bigEndian(adler32(profile))
        var made = Array(file[..<place])
        made += bigEndian(UInt32(content.count - 4))
        made += content
        made += bigEndian(GzipTally(content).crc32)
        made += file[place...]
        return made
    }

    /// The extended form of a WebP file (RFC 9649 2.7): its head says that there is a profile, which stands before the image.
    private static func webP(_ file: [UInt8], _ profile: [UInt8], columns: Int, rows: Int) -> [UInt8]? {
        guard file.count > 20, file[8..<12].elementsEqual(Array("WEBP".utf8)), columns > 0, rows > 0 else { return nil }
        // A simple file has one chunk with the image; ours have no transparency.
        guard file[12..<15].elementsEqual(Array("VP8".utf8)), file[15] != UInt8(ascii: "X") else { return nil }
        var content: [UInt8] = Array("WEBPVP8X".utf8)
        content += littleEndian(10)
        content += [0x20, 0, 0, 0]
        for side in [columns - 1, rows - 1] { content += littleEndian(UInt32(clamping: side)).prefix(3) }
        content += Array("ICCP".utf8)
        content += littleEndian(UInt32(profile.count))
        content += profile
        if profile.count % 2 == 1 { content.append(0) }
        content += file[12...]
        var made: [UInt8] = Array("RIFF".utf8)
        made += littleEndian(UInt32(clamping: content.count))
        made += content
        return made
    }

    private static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }

    private static func littleEndian(_ number: UInt32) -> [UInt8] { bigEndian(number).reversed() }
}
