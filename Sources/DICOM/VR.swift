/// A value representation (PS3.5 6.2): how the bytes of a value are to be read.
///
/// The raw value is the two letters as they stand on the wire, the first in the upper byte.
public enum VR: UInt16, Hashable, Sendable, CaseIterable {
    /// Application Entity
    case AE = 0x4145
    /// Age String
    case AS = 0x4153
    /// Attribute Tag
    case AT = 0x4154
    /// Code String
    case CS = 0x4353
    /// Date
    case DA = 0x4441
    /// Decimal String
    case DS = 0x4453
    /// Date Time
    case DT = 0x4454
    /// Floating Point Double
    case FD = 0x4644
    /// Floating Point Single
    case FL = 0x464C
    /// Integer String
    case IS = 0x4953
    /// Long String
    case LO = 0x4C4F
    /// Long Text
    case LT = 0x4C54
    /// Other Byte
    case OB = 0x4F42
    /// Other Double
    case OD = 0x4F44
    /// Other Float
    case OF = 0x4F46
    /// Other Long
    case OL = 0x4F4C
    /// Other 64-bit Very Long
    case OV = 0x4F56
    /// Other Word
    case OW = 0x4F57
    /// Person Name
    case PN = 0x504E
    /// Short String
    case SH = 0x5348
    /// Signed Long
    case SL = 0x534C
    /// Sequence of Items
    case SQ = 0x5351
    /// Signed Short
    case SS = 0x5353
    /// Short Text
    case ST = 0x5354
    /// Signed 64-bit Very Long
    case SV = 0x5356
    /// Time
    case TM = 0x544D
    /// Unlimited Characters
    case UC = 0x5543
    /// Unique Identifier
    case UI = 0x5549
    /// Unsigned Long
    case UL = 0x554C
    /// Unknown
    case UN = 0x554E
    /// Universal Resource Identifier or Locator
    case UR = 0x5552
    /// Unsigned Short
    case US = 0x5553
    /// Unlimited Text
    case UT = 0x5554
    /// Unsigned 64-bit Very Long
    case UV = 0x5556
}

extension VR {
    /// The two letters.
    public var letters: String {
        String(
            decoding: [UInt8(truncatingIfNeeded: rawValue >> 8), UInt8(truncatingIfNeeded: rawValue)], as: UTF8.self)
    }

    /// The VR that is written with these two letters, or `nil`.
    public init?(letters: String) {
        let bytes = Array(letters.utf8)
        guard bytes.count == 2 else { return nil }
        self.init(rawValue: UInt16(bytes[0]) << 8 | UInt16(bytes[1]))
    }

    /// Whether an explicit VR header has two reserved bytes and a length of 32 bits (PS3.5 Table 7.1-1).
    public var hasLongLength: Bool {
        switch self {
        case .OB, .OD, .OF, .OL, .OV, .OW, .SQ, .SV, .UC, .UN, .UR, .UT, .UV: true
        case .AE, .AS, .AT, .CS, .DA, .DS, .DT, .FD, .FL, .IS, .LO, .LT, .PN, .SH, .SL, .SS, .ST, .TM, .UI, .UL, .US:
            false
        }
    }

    /// Whether Specific Character Set (0008,0005) says how the bytes become characters (PS3.5 6.1.2.2).
    public var dependsOnCharacterSet: Bool {
        switch self {
        case .LO, .LT, .PN, .SH, .ST, .UC, .UT: true
        case .AE, .AS, .AT, .CS, .DA, .DS, .DT, .FD, .FL, .IS, .OB, .OD, .OF, .OL, .OV, .OW, .SL, .SQ, .SS, .SV, .TM,
            .UI, .UL, .UN, .UR, .US, .UV:
            false
        }
    }

    /// Whether the value is written in characters.
    public var isString: Bool {
        switch self {
        case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT: true
        case .AT, .FD, .FL, .OB, .OD, .OF, .OL, .OV, .OW, .SL, .SQ, .SS, .SV, .UL, .UN, .US, .UV: false
        }
    }

    /// Whether a backslash separates values (PS3.5 6.4). In the others it is a character like any other.
    public var isMultiValued: Bool {
        switch self {
        case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .PN, .SH, .TM, .UC, .UI: true
        case .LT, .ST, .UR, .UT: false
        case .AT, .FD, .FL, .SL, .SS, .SV, .UL, .US, .UV: true
        case .OB, .OD, .OF, .OL, .OV, .OW, .SQ, .UN: false
        }
    }

    /// The bytes of one number, which big endian turns round (PS3.5 7.3): 1 where byte order has no meaning.
    public var unitByteCount: Int {
        switch self {
        case .AT, .OW, .SS, .US: 2
        case .FL, .OF, .OL, .SL, .UL: 4
        case .FD, .OD, .OV, .SV, .UV: 8
        case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .OB, .PN, .SH, .SQ, .ST, .TM, .UC, .UI, .UN, .UR, .UT: 1
        }
    }

    /// What makes an odd value even (PS3.5 6.2): a space after characters, NUL after a UID and after bytes.
    public var padding: UInt8 { isString && self != .UI ? 0x20 : 0 }
}
