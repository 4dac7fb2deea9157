/// What stands before the data set in a Part 10 file (PS3.10 7), or what is known of a file that lacks it.
///
/// Read: a preamble of 128 bytes and `DICM`; `DICM` alone; file meta information alone; a bare data set, whose transfer
/// syntax is guessed from its first element.
public struct Part10Header: Hashable, Sendable {
    /// The bytes before the data set: preamble, prefix and file meta information, or 0.
    public let envelopeByteCount: Int
    /// `nil` for a bare data set.
    public let meta: FileMeta?
    /// How the data set is written: what the file meta information says, unless the first element shows that it is
    /// wrong about implicit and explicit VR.
    public let transferSyntax: TransferSyntax

    static let preambleByteCount = 128
    static let magic: [UInt8] = Array("DICM".utf8)

    /// The result of reading the start of a file of which more may come.
    public enum Reading: Hashable, Sendable {
        /// Too few bytes to tell. Not before there are more than there were.
        case needsMore
        case complete(Part10Header)
    }

    /// Reads the header of a whole file, or of a prefix that holds it and the first element.
    public init(parsing prefix: ArraySlice<UInt8>, limits: ParseLimits = .default) throws(DICOMError) {
        switch try Self.read(prefix, isWhole: true, limits: limits) {
        case .complete(let header): self = header
        case .needsMore: throw DICOMError(.truncated, at: prefix.endIndex)
        }
    }

    /// Reads the header at the start of a stream.
    /// - Parameters:
    ///   - prefix: everything that has come so far.
    ///   - isWhole: whether the stream has ended.
    /// - Throws: ``DICOMError/Code/notDICOM``, ``DICOMError/Code/badFileMeta``; ``DICOMError/Code/truncated`` when the
    ///   stream has ended too early; ``DICOMError/Code/tooLarge`` when more than
    ///   ``ParseLimits/maximumFileMetaByteCount`` bytes came.
    public static func read(
        _ prefix: ArraySlice<UInt8>, isWhole: Bool, limits: ParseLimits = .default
    ) throws(DICOMError) -> Reading {
        let start: Int
        if hasPreamble(prefix) {
            start = preambleByteCount + magic.count
        } else if prefix.starts(with: magic) {
            start = magic.count
        } else if prefix.count < preambleByteCount + magic.count, !isWhole {
            return .needsMore
        } else {
            start = 0
        }
        let metaStart = prefix.startIndex &+ start
        guard let metaEnd = try endOfMeta(prefix[metaStart...], isWhole: isWhole, limits: limits) else {
            return .needsMore
        }
        let first = prefix[metaEnd...]
        guard first.count >= 8 || isWhole else { return .needsMore }
        guard metaEnd > metaStart else {
            guard let guess = guessed(first, isSure: start > 0) else { throw DICOMError(.notDICOM, at: metaStart) }
            return .complete(Part10Header(envelopeByteCount: start, meta: nil, transferSyntax: guess))
        }
        let meta: FileMeta
        do throws(DICOMError) {
            meta = try FileMeta(parsing: prefix[metaStart..<metaEnd])
        } catch {
            throw DICOMError(.badFileMeta, tag: error.tag, at: error.offset)
        }
        let declared = meta.transferSyntaxUID.map { TransferSyntax(uid: $0) }
        let syntax = declared.map { corrected($0, first) } ?? guessed(first, isSure: true)
        return .complete(
            Part10Header(
                envelopeByteCount: metaEnd &- prefix.startIndex, meta: meta,
                transferSyntax: syntax ?? .implicitVRLittleEndian))
    }

    private init(envelopeByteCount: Int, meta: FileMeta?, transferSyntax: TransferSyntax) {
        self.envelopeByteCount = envelopeByteCount
        self.meta = meta
        self.transferSyntax = transferSyntax
    }
}

extension Part10Header {
    /// Whether `DICM` stands where it must. A bare data set may have these letters there by chance: then no group 0002
    /// follows, and the file begins with an element.
    private static func hasPreamble(_ prefix: ArraySlice<UInt8>) -> Bool {
        let rest = prefix.dropFirst(preambleByteCount)
        guard rest.starts(with: magic) else { return false }
        let next = rest.dropFirst(magic.count)
        return next.count < 2 || next.starts(with: [0x02, 0x00]) || guessed(prefix, isSure: false) == nil
    }

    /// The index after the last element of group 0002. The group length is not believed: many are wrong, and the next
    /// group shows the end as well. `nil` when more bytes are needed.
    private static func endOfMeta(
        _ bytes: ArraySlice<UInt8>, isWhole: Bool, limits: ParseLimits
    ) throws(DICOMError) -> Int? {
        var rest = bytes
        while true {
            guard rest.count >= 2 else { return isWhole ? rest.startIndex : nil }
            guard rest.starts(with: [0x02, 0x00]) else { return rest.startIndex }
            let header = rest.withUnsafeBytes {
                ElementHeader.read($0, .explicitVRLittleEndian, at: rest.startIndex, looksUpVR: false)
            }
            guard let header, header.length <= rest.count &- header.headerByteCount else {
                let length = header.map { Int($0.length) } ?? 0
                let byteCount = rest.startIndex &- bytes.startIndex &+ length
                guard byteCount <= limits.maximumFileMetaByteCount, header?.hasUndefinedLength != true else {
                    throw DICOMError(.badFileMeta, tag: header?.tag, at: rest.startIndex)
                }
                if isWhole { throw DICOMError(.truncated, tag: header?.tag, at: bytes.endIndex) }
                return nil
            }
            rest = rest.dropFirst(header.headerByteCount &+ Int(header.length))
            guard rest.startIndex &- bytes.startIndex <= limits.maximumFileMetaByteCount else {
                throw DICOMError(.tooLarge, tag: header.tag, at: rest.startIndex)
            }
        }
    }

    /// The declared transfer syntax, or the other native little endian one when the first element is plainly in it.
    private static func corrected(_ declared: TransferSyntax, _ first: ArraySlice<UInt8>) -> TransferSyntax {
        guard !declared.isEncapsulated, !declared.isDeflated, first.count >= 8 else { return declared }
        let encoding = WireEncoding(declared)
        let found = first.withUnsafeBytes { encoding.corrected(byFirst: $0) }
        guard found != encoding, !found.isBigEndian else { return declared }
        return found.isImplicitVR ? .implicitVRLittleEndian : .explicitVRLittleEndian
    }

    /// The transfer syntax of a data set that nobody describes, by its first element; `nil` when it looks like none.
    /// - Parameter isSure: whether something else showed that this is DICOM.
    private static func guessed(_ first: ArraySlice<UInt8>, isSure: Bool) -> TransferSyntax? {
        guard first.count >= 8 else { return isSure ? .implicitVRLittleEndian : nil }
        let head = Array(first.prefix(8))
        let group = UInt16(head[0]) | UInt16(head[1]) << 8
        if VR(rawValue: UInt16(head[4]) << 8 | UInt16(head[5])) != nil {
            // Data sets begin with a low group: one above 0400 is one below 0100 in the other byte order.
            return group >= 0x0400 ? .explicitVRBigEndian : .explicitVRLittleEndian
        }
        let looksImplicit = group > 0 && group <= 0x0020 && head[6] == 0 && head[7] == 0
        return isSure || looksImplicit ? .implicitVRLittleEndian : nil
    }
}
