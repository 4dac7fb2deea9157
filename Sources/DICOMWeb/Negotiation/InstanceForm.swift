/// How whole instances are asked for: alone or in parts, and in what transfer syntax (PS3.18 8.7.3.1, 8.7.8.2).
public struct InstanceForm: Hashable, Sendable {
    /// A transfer syntax that would do.
    public enum Wish: Hashable, Sendable {
        /// `transfer-syntax=*`: whatever it is stored in.
        case stored
        /// None is named: explicit VR little endian, unless the pixel data were compressed with loss, or can't be decoded.
        case standard
        case named(String)
    }
    public let packaging: Representation.Packaging
    /// In falling preference.
    public let wishes: [Wish]

    public init(_ packaging: Representation.Packaging, _ wishes: [Wish]) {
        (self.packaging, self.wishes) = (packaging, wishes)
    }

    /// What one instance is sent in; each may be sent in another. Nothing: none that would do can be made.
    ///
    /// - Parameter canBeMade: whether it can be coded so, from what it is stored in.
    public func transferSyntaxUID(storedUID: String, canBeMade: (String) -> Bool) -> String? {
        for wish in wishes {
            switch wish {
            case .stored: return storedUID
            case .standard:
                let standard = FrameMediaType.explicitLittleEndian
                return Self.lossyUIDs.contains(storedUID) || !canBeMade(standard) ? storedUID : standard
            case .named(let uid):
                if !Self.unusedUIDs.contains(uid), uid == storedUID || canBeMade(uid) { return uid }
            }
        }
        return nil
    }

    /// Not used by web services (PS3.18 8.7.3): implicit VR little endian and explicit VR big endian. As stored, they are given
    /// to who takes anything.
    private static let unusedUIDs: Set<String> = ["1.2.840.10008.1.2", "1.2.840.10008.1.2.2"]

    /// Transfer syntaxes that may have lost something: what is lost does not come back by decoding.
    private static let lossyUIDs: Set<String> = Set(
        [
            "50", "51", "81", "91", "93", "111", "112", "203", "100", "100.1", "101", "101.1", "102", "102.1", "103",
            "103.1", "104", "104.1", "105", "105.1", "106", "106.1", "107", "108",
        ].map { "1.2.840.10008.1.2.4." + $0 })
}

extension AcceptNegotiation {
    /// How whole instances are to be given; nothing: 406 Not Acceptable.
    ///
    /// - Parameter isOne: whether the resource is an instance. A study or series is a body of parts even where it has but one
    ///   (PS3.18 10.4.4).
    public func instances(isOne: Bool) -> InstanceForm? {
        let dicom = "application/dicom"
        for types in [queryTypes, headerTypes] {
            var form: InstanceForm?
            for accepted in types where accepted.weight > 0 {
                guard let (packaging, part) = Self.packaging(of: accepted, areMany: !isOne),
                    part.accepts(essence: dicom), form == nil || form?.packaging == packaging
                else { continue }
                if types.refuses(dicom, within: accepted) { continue }
                let wish: InstanceForm.Wish =
                    switch accepted["transfer-syntax"] ?? part["transfer-syntax"] {
                    case "*": .stored
                    case let uid?: .named(uid)
                    case nil: .standard
                    }
                form = InstanceForm(packaging, (form?.wishes ?? []) + [wish])
            }
            if let form { return form }
        }
        return nil
    }
}
