import DICOM
import Vault

/// A value of Specific Character Set (0008,0005) that an answer may have, and the repertoire it stands for.
struct FindCharacterSet: Hashable, Sendable {
    let terms: [String]
    let characterSet: CharacterSet

    init(_ terms: [String]) { self.init(terms, CharacterSet(specificCharacterSet: terms)) }

    private init(_ terms: [String], _ characterSet: CharacterSet) {
        (self.terms, self.characterSet) = (terms, characterSet)
    }

    static let latin1 = FindCharacterSet(["ISO_IR 100"])
    static let utf8 = FindCharacterSet(["ISO_IR 192"])
    /// Says nothing but ASCII, under a term that devices of every age know.
    static let ascii = FindCharacterSet(latin1.terms, .default)

    /// In which a peer is answered, the best first: in the set that it asked in where that can say the values, else in
    /// UTF-8. One that named none is told ASCII where that is enough.
    ///
    /// - Parameter asked: the values of the request's (0008,0005).
    static func preferences(of asked: [String], peer: Peer?) -> [FindCharacterSet] {
        let assumed = peer?.characterSet?.backslashParts ?? []
        let terms = asked.allSatisfy(\.isEmpty) ? assumed : asked
        let own = terms.allSatisfy(\.isEmpty) || !terms.allSatisfy(isTerm) ? ascii : FindCharacterSet(terms)
        if peer?.quirks.contains(.noUTF8) == true {
            return own.characterSet.isUTF8 ? [latin1, utf8] : [own, latin1, utf8]
        }
        return own.characterSet.isUTF8 ? [own] : [own, utf8]
    }

    /// Whether it may be repeated to the peer: a CS of 16 characters (PS3.5 6.2).
    private static func isTerm(_ text: String) -> Bool {
        text.utf8.count <= 16
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x20 || $0 == 0x5F
            }
    }
}
