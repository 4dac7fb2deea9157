/// How elements are written: the part of a transfer syntax that reading and writing elements needs (PS3.5 7.1, 7.3).
public struct WireEncoding: Hashable, Sendable {
    public var isImplicitVR: Bool
    public var isBigEndian: Bool

    public init(isImplicitVR: Bool, isBigEndian: Bool) {
        self.isImplicitVR = isImplicitVR
        self.isBigEndian = isBigEndian
    }

    public init(_ transferSyntax: TransferSyntax) {
        isImplicitVR = transferSyntax.isImplicitVR
        isBigEndian = transferSyntax.isBigEndian
    }

    public static let explicitVRLittleEndian = WireEncoding(isImplicitVR: false, isBigEndian: false)
    public static let implicitVRLittleEndian = WireEncoding(isImplicitVR: true, isBigEndian: false)
    public static let explicitVRBigEndian = WireEncoding(isImplicitVR: false, isBigEndian: true)

    /// How the items of a sequence are written, and whether a writer may have changed between implicit and explicit.
    ///
    /// The value of an UN element is implicit VR little endian (PS3.5 6.2.2). Inside explicit VR some writers put items
    /// in implicit VR, and some put explicit VR into UN: there the first element of each item decides.
    func inside(_ vr: VR) -> (encoding: WireEncoding, mayDiffer: Bool) {
        (vr == .UN ? .implicitVRLittleEndian : self, !isImplicitVR)
    }

    /// The encoding that the first element of a data set or item shows: with two capital letters in place of the VR it
    /// is explicit. A length has these bytes only above 16 kB, so an implicit one must also fail to be a known VR.
    public func corrected(byFirst header: UnsafeRawBufferPointer) -> WireEncoding {
        guard header.count >= 8 else { return self }
        let (first, second) = (header[4], header[5])
        let isExplicit =
            if isImplicitVR {
                VR(rawValue: UInt16(first) << 8 | UInt16(second)).map {
                    !$0.hasLongLength || header[6] == 0 && header[7] == 0
                } ?? false
            } else {
                first.isCapitalLetter && second.isCapitalLetter
            }
        return WireEncoding(isImplicitVR: !isExplicit, isBigEndian: isBigEndian)
    }
}

/// What stands before a value: tag, VR and length (PS3.5 7.1).
public struct ElementHeader: Hashable, Sendable {
    public let tag: Tag
    /// As written; the dictionary's where the wire has none; ``VR/UN`` where neither knows.
    public let vr: VR
    /// ``undefinedLength`` where a delimiter ends the value.
    public let length: UInt32
    /// The header's first byte, counted from the start of the stream.
    public let offset: Int
    public let headerByteCount: Int

    public static let undefinedLength: UInt32 = 0xFFFF_FFFF
    public var hasUndefinedLength: Bool { length == Self.undefinedLength }

    /// The value's first byte, counted from the start of the stream.
    public var valueOffset: Int { offset &+ headerByteCount }
}

extension ElementHeader {
    /// The longest header: tag, VR, two reserved bytes, length.
    static let maximumByteCount = 12

    /// Reads a header at the start of `bytes`: the one place where the module reads tag, VR and length.
    ///
    /// Items and delimiters have no VR in any transfer syntax (PS3.5 7.5). An element of an explicit data set whose VR
    /// is not two capital letters is taken to be implicit; letters that are no VR are taken to be a later edition's,
    /// with a short length, and read as UN. Both are what other readers do.
    ///
    /// - Parameter looksUpVR: whether the dictionary is asked for the VR of an implicit element.
    /// - Returns: `nil` when the header is longer than `bytes`.
    static func read(
        _ bytes: UnsafeRawBufferPointer, _ encoding: WireEncoding, at offset: Int, looksUpVR: Bool
    ) -> ElementHeader? {
        guard bytes.count >= 8 else { return nil }
        let isBigEndian = encoding.isBigEndian
        let tag = Tag(bytes.integer(UInt16.self, at: 0, isBigEndian), bytes.integer(UInt16.self, at: 2, isBigEndian))
        let letters = UInt16(bytes[4]) << 8 | UInt16(bytes[5])
        if encoding.isImplicitVR || tag.group == 0xFFFE || !(bytes[4].isCapitalLetter && bytes[5].isCapitalLetter) {
            let length = bytes.integer(UInt32.self, at: 4, isBigEndian)
            let vr = looksUpVR || length == undefinedLength ? DataDictionary.vr(of: tag) ?? .UN : .UN
            return ElementHeader(tag: tag, vr: vr, length: length, offset: offset, headerByteCount: 8)
        }
        guard let vr = VR(rawValue: letters) else {
            let length = UInt32(bytes.integer(UInt16.self, at: 6, isBigEndian))
            return ElementHeader(tag: tag, vr: .UN, length: length, offset: offset, headerByteCount: 8)
        }
        guard vr.hasLongLength else {
            let length = UInt32(bytes.integer(UInt16.self, at: 6, isBigEndian))
            return ElementHeader(tag: tag, vr: vr, length: length, offset: offset, headerByteCount: 8)
        }
        guard bytes.count >= 12 else { return nil }
        let length = bytes.integer(UInt32.self, at: 8, isBigEndian)
        return ElementHeader(tag: tag, vr: vr, length: length, offset: offset, headerByteCount: 12)
    }
}

extension ElementHeader {
    /// Reads the header of an item or delimiter at the start of `bytes`, of which there must be eight (PS3.5 7.5).
    static func readItem(_ bytes: UnsafeRawBufferPointer, _ encoding: WireEncoding, at offset: Int) -> ElementHeader? {
        let noVR = WireEncoding(isImplicitVR: true, isBigEndian: encoding.isBigEndian)
        return read(bytes, noVR, at: offset, looksUpVR: false)
    }
}

extension UInt8 {
    var isCapitalLetter: Bool { self >= 0x41 && self <= 0x5A }
}

extension UnsafeRawBufferPointer {
    /// The integer at a place that the caller has checked to lie within the bytes.
    func integer<Value: FixedWidthInteger & BitwiseCopyable>(
        _ type: Value.Type, at offset: Int, _ isBigEndian: Bool
    ) -> Value {
        let value = loadUnaligned(fromByteOffset: offset, as: type)
        return isBigEndian ? Value(bigEndian: value) : Value(littleEndian: value)
    }
}
