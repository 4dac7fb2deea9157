/// The name of a file in a file-set: up to eight components, each of up to eight characters (PS3.10 8.2, 8.5).
public enum FileID {
    /// Components of one file ID (PS3.10 8.2).
    public static let maximumComponentCount = 8
    /// Characters of one component (PS3.10 8.2).
    public static let maximumComponentLength = 8

    /// Whether the standard lets a medium have a file of this name (PS3.10 8.2, 8.5).
    public static func isConforming(_ components: [String]) -> Bool {
        (1...maximumComponentCount).contains(components.count)
            && components.allSatisfy { component in
                (1...maximumComponentLength).contains(component.utf8.count)
                    && component.utf8.allSatisfy { byte in
                        byte.isCapitalLetter || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
                    }
            }
    }

    /// The components that a Referenced File ID (0004,1500) means. Writers put slashes for backslashes, and dots and empty
    /// components where they have nothing to say.
    /// - Returns: `nil` where it names no file, or one outside of the file-set.
    public static func components(of values: [String]) -> [String]? {
        var components: [String] = []
        for value in values {
            for part in value.utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == 0x5C }) {
                let component = String(decoding: part, as: UTF8.self).trimmedOfPadding
                if component.isEmpty || component == "." { continue }
                guard component != "..", !component.utf8.contains(0) else { return nil }
                components.append(component)
            }
        }
        return components.isEmpty ? nil : components
    }

    /// What two spellings of a file's name have in common: capitals, without the version (`;1`) and the last dot that an ISO
    /// 9660 volume has and a file system does not show.
    public static func folded(_ components: some Sequence<some StringProtocol>) -> String {
        components.map { component in
            var name = component.uppercased()[...]
            if let semicolon = name.lastIndex(of: ";"), name[semicolon...].dropFirst().allSatisfy(\.isNumber) {
                name = name[..<semicolon]
            }
            if name.last == ".", name.count > 1 { name.removeLast() }
            return String(name)
        }.joined(separator: "/")
    }
}

extension String {
    /// Without spaces and NULs at both ends.
    var trimmedOfPadding: String {
        let isPadding: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0 }
        let rest = utf8.drop(while: isPadding)
        let count = rest.reversed().drop(while: isPadding).count
        return String(decoding: rest.prefix(count), as: UTF8.self)
    }
}
