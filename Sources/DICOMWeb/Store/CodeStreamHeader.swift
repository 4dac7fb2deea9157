/// What the first bytes of a JPEG, JPEG-LS or JPEG 2000 code stream say of its picture: for metadata that leave the Image
/// Pixel Description Macro out, as they may (PS3.18 10.5.1.4), and for media types that stand for several transfer syntaxes.
public struct CodeStreamHeader: Hashable, Sendable {
    enum Process: Hashable, Sendable {
        /// The number of the SOF marker, 0 to 15 (ITU-T T.81 Table B.1), and the predictor of the first scan.
        case jpeg(frameType: UInt8, predictor: UInt8)
        /// Whether nothing may differ from the samples (ITU-T T.87: NEAR is 0).
        case jpegLS(isLossless: Bool)
        /// Whether the wavelet is the reversible one, and whether blocks are coded by ITU-T T.814 (HTJ2K).
        case jpeg2000(isReversible: Bool, isHighThroughput: Bool)
    }

    var process: Process
    var rows: Int
    var columns: Int
    var samplesPerPixel: Int
    var bitsStored: Int
    var isSigned = false
    var photometricInterpretation: String
    /// Where the code stream begins: behind the boxes of a JP2 file, which have no place in DICOM (PS3.5 8.2.4).
    var start = 0
    /// Its byte count, where a box has more behind it.
    var byteCount: UInt64?

    /// Whether it stands in a JP2 file: then each frame does, and where it lies must be known of each.
    public var isBoxed: Bool { start > 0 }

    /// How many first bytes are looked at: an ICC profile may stand before what matters.
    public static let prefixByteCount = 256 * 1024

    /// - Parameter prefix: the first bytes.
    /// - Returns: nil where they are no such code stream, or end too early.
    public init?(_ prefix: [UInt8]) {
        var place = (start: 0, byteCount: UInt64?.none)
        if prefix.starts(with: Self.signatureBox) {
            guard let found = Self.codeStreamBox(prefix) else { return nil }
            place = found
        }
        let bytes = prefix[place.start...]
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self.init(jpeg: bytes)
        } else if bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51]) {
            self.init(jpeg2000: bytes)
        } else {
            return nil
        }
        (start, byteCount) = place
    }

    private init(
        _ process: Process, rows: Int, columns: Int, samplesPerPixel: Int, bitsStored: Int, photometric: String
    ) {
        (self.process, self.rows, self.columns) = (process, rows, columns)
        (self.samplesPerPixel, self.bitsStored) = (samplesPerPixel, bitsStored)
        photometricInterpretation = photometric
    }

    /// What is written where the picture is lossy (PS3.3 C.7.6.1.1.5).
    var isLossy: Bool {
        switch process {
        case .jpeg(let frameType, _): frameType != 3
        case .jpegLS(let isLossless): !isLossless
        case .jpeg2000(let isReversible, _): !isReversible
        }
    }
}

// MARK: JPEG and JPEG-LS

extension CodeStreamHeader {
    private init?(jpeg bytes: ArraySlice<UInt8>) {
        var cursor = MarkerCursor(bytes.dropFirst(2))
        var header: CodeStreamHeader?
        var adobeTransform: UInt8?
        while let (marker, segment) = cursor.next() {
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF, 0xF7:
                header = Self.frame(marker, segment)
            case 0xEE where segment.starts(with: Array("Adobe".utf8)) && segment.count >= 12:
                adobeTransform = segment[segment.startIndex + 11]
            case 0xDA:
                guard var found = header, segment.count >= 4 else { return nil }
                let selection = Array(segment.suffix(3))
                switch found.process {
                case .jpeg(let type, _): found.process = .jpeg(frameType: type, predictor: selection[0])
                case .jpegLS: found.process = .jpegLS(isLossless: selection[0] == 0)
                case .jpeg2000: return nil
                }
                // Components are RGB where the file says so, and where nothing is transformed (PS3.5 8.2.1, 8.2.3).
                let isTransformed = found.isLossy && found.process.isJPEG && adobeTransform != 0
                if found.samplesPerPixel == 3, !isTransformed { found.photometricInterpretation = "RGB" }
                self = found
                return
            default: break
            }
        }
        return nil
    }

    private static func frame(_ marker: UInt8, _ segment: ArraySlice<UInt8>) -> CodeStreamHeader? {
        let bytes = Array(segment.prefix(15))
        guard bytes.count >= 9 else { return nil }
        let samples = Int(bytes[5])
        // ITU-T T.81 Table B.2, T.87 C.2.2: more bits there are not.
        guard samples == 1 || samples == 3 && bytes.count == 15, (2...16).contains(bytes[0]) else { return nil }
        // Chroma sampled less often than luma, in whatever direction.
        let isSubsampled = samples == 3 && bytes[7] != bytes[10]
        return CodeStreamHeader(
            marker == 0xF7 ? .jpegLS(isLossless: true) : .jpeg(frameType: marker - 0xC0, predictor: 0),
            rows: Int(bytes[1]) << 8 | Int(bytes[2]), columns: Int(bytes[3]) << 8 | Int(bytes[4]),
            samplesPerPixel: samples, bitsStored: Int(bytes[0]),
            photometric: samples == 1 ? "MONOCHROME2" : isSubsampled ? "YBR_FULL_422" : "YBR_FULL")
    }

    /// Walks marker segments up to the first scan.
    private struct MarkerCursor {
        private var rest: ArraySlice<UInt8>
        init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

        mutating func next() -> (UInt8, ArraySlice<UInt8>)? {
            guard rest.first == 0xFF else { return nil }
            rest = rest.drop { $0 == 0xFF }
            guard let marker = rest.popFirst() else { return nil }
            // Without a segment: TEM and restarts.
            if marker == 0x01 || (0xD0...0xD7).contains(marker) { return (marker, []) }
            guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
            let count = Int(high) << 8 | Int(low)
            guard count >= 2, count - 2 <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count - 2) }
            return (marker, rest.prefix(count - 2))
        }
    }
}

extension CodeStreamHeader.Process {
    fileprivate var isJPEG: Bool { if case .jpeg = self { true } else { false } }
}

// MARK: JPEG 2000

extension CodeStreamHeader {
    private init?(jpeg2000 bytes: ArraySlice<UInt8>) {
        var cursor = MarkerCursor(bytes.dropFirst(2))
        var header: CodeStreamHeader?
        var isHighThroughput = false
        while let (marker, segment) = cursor.next() {
            switch marker {
            case 0x51: header = Self.size(Array(segment.prefix(39)))
            // Extended capabilities: bit 14 from the top is Part 15 (ITU-T T.814 A.3).
            case 0x50:
                let capabilities = segment.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
                isHighThroughput = segment.count >= 4 && capabilities & 0x2_0000 != 0
            // Coding style: Scod, SGcod (progression, layers, transform), SPcod (levels, block, style, wavelet).
            case 0x52:
                let style = Array(segment.prefix(10))
                guard style.count == 10, var found = header else { return nil }
                let isReversible = style[9] == 1
                found.process = .jpeg2000(isReversible: isReversible, isHighThroughput: isHighThroughput)
                if found.samplesPerPixel == 3 {
                    found.photometricInterpretation = style[4] == 0 ? "RGB" : isReversible ? "YBR_RCT" : "YBR_ICT"
                }
                self = found
                return
            default: break
            }
        }
        return nil
    }

    /// The SIZ segment (ITU-T T.800 A.5.1): extent less offset, and the first component's depth.
    private static func size(_ bytes: [UInt8]) -> CodeStreamHeader? {
        guard bytes.count >= 37 else { return nil }
        func number(_ place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
        let (columns, rows) = (number(2) - number(10), number(6) - number(14))
        let samples = Int(bytes[34]) << 8 | Int(bytes[35])
        // T.800 has up to 38 bits, pixel data 32.
        let depth = bytes[36]
        guard depth & 0x7F < 32, (1...65_535).contains(columns), (1...65_535).contains(rows),
            samples == 1 || samples == 3
        else {
            return nil
        }
        var header = CodeStreamHeader(
            .jpeg2000(isReversible: false, isHighThroughput: false), rows: rows, columns: columns,
            samplesPerPixel: samples, bitsStored: Int(depth & 0x7F) + 1, photometric: "MONOCHROME2")
        header.isSigned = depth & 0x80 != 0
        return header
    }

    static let signatureBox: [UInt8] = [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]

    /// The contiguous code stream box of a JP2 file (ITU-T T.800 I.4).
    private static func codeStreamBox(_ bytes: [UInt8]) -> (start: Int, byteCount: UInt64?)? {
        var place = 0
        while place + 16 <= bytes.count {
            func number(_ start: Int, _ count: Int) -> UInt64 {
                bytes[start..<(start + count)].reduce(0) { $0 << 8 | UInt64($1) }
            }
            var (length, headerByteCount) = (number(place, 4), 8)
            if length == 1 { (length, headerByteCount) = (number(place + 8, 8), 16) }
            let isCodeStream = bytes[(place + 4)..<(place + 8)].elementsEqual("jp2c".utf8)
            if isCodeStream {
                guard length == 0 || length > UInt64(headerByteCount) else { return nil }
                return (place + headerByteCount, length == 0 ? nil : length - UInt64(headerByteCount))
            }
            guard length >= UInt64(headerByteCount), length <= UInt64(bytes.count - place) else { return nil }
            place += Int(length)
        }
        return nil
    }
}
