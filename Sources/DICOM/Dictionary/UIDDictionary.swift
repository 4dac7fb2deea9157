/// The unique identifiers that DICOM itself gave out (PS3.6 annex A).
public enum UIDDictionary {
    /// The name, as `CT Image Storage`, or nil for a UID that is not the standard's.
    public static func name(of uid: String) -> String? { rows[uid]?.name }

    /// The keyword, as `CTImageStorage`.
    public static func keyword(of uid: String) -> String? { rows[uid]?.keyword }

    /// Whether the standard gave out this UID: such a UID identifies nobody and must keep its value (PS3.15 E.1.1, note).
    public static func isWellKnown(_ uid: String) -> Bool { rows[uid] != nil }

    /// Every transfer syntax, retired ones too, in the order of UIDs.
    public static let transferSyntaxes: [String] = uids { $0 == UInt8(ascii: "T") }

    static let rows: [String: Row] = {
        var found: [String: Row] = [:]
        for row in list { found[row.uid] = row }
        return found
    }()

    struct Row: Sendable {
        let kind: UInt8
        let isRetired: Bool
        let uid, keyword, name: String

        init?(_ line: UnsafeRawBufferPointer.SubSequence) {
            let fields = line.dropFirst(2).split(
                separator: UInt8(ascii: "|"), maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3, let kind = line.first else { return nil }
            self.kind = kind
            isRetired = line[line.startIndex + 1] == UInt8(ascii: "R")
            uid = String(decoding: fields[0], as: UTF8.self)
            keyword = String(decoding: fields[1], as: UTF8.self)
            name = String(decoding: fields[2], as: UTF8.self)
        }
    }

    private static let list: [Row] = UIDTable.text.lines.compactMap(Row.init)

    static func uids(_ isWanted: (UInt8) -> Bool) -> [String] {
        list.filter { isWanted($0.kind) }.map(\.uid)
    }
}

/// The service classes' objects (PS3.4).
public enum SOPClass {
    /// Every class whose instances are stored (PS3.4 B.5 and the non-patient objects of GG), retired and trial ones too.
    ///
    /// A media storage directory is not among them: it describes a medium and is never sent.
    public static let storage: [String] = UIDDictionary.uids { $0 == UInt8(ascii: "S") }

    /// Whether instances of this class are stored.
    public static func isStorage(_ uid: String) -> Bool { UIDDictionary.rows[uid]?.kind == UInt8(ascii: "S") }

    /// Whether the standard has retired this class.
    public static func isRetired(_ uid: String) -> Bool { UIDDictionary.rows[uid]?.isRetired ?? false }
}
