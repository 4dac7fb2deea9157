import DICOM
import Sealing

/// What is taken as a UID, and how one is mapped (DESIGN section 5).
public enum UIDs {
    /// Without the padding that real files have.
    public static func trimmed(_ uid: String) -> String {
        var scalars = Substring(uid).unicodeScalars
        while let last = scalars.last, last == " " || last == "\0" { scalars.removeLast() }
        return String(scalars)
    }

    /// 1 to 64 bytes of `[0-9A-Za-z.-]`: real files hold such.
    public static func isAcceptable(_ uid: String) -> Bool {
        (1...64).contains(uid.utf8.count)
            && uid.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// The pseudonymous form; well-known UIDs stay as they are.
    static func mapped(_ uid: String, ring: KeyRing, organisation: OrganisationID) -> String {
        uid.hasPrefix("1.2.840.10008.") ? uid : ring.pseudonym(of: uid, organisation: organisation).dicomUID
    }
}
