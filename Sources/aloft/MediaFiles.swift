import DICOM

/// Finds the files that a DICOMDIR names among those that are there, in whatever capitals and with whatever ending a disc, a
/// copy of it or an archive has them. Nothing else is looked at: a file ID leads to no other file.
struct MediaFiles {
    /// Paths as they are, by the spelling that all of a name have in common.
    private var folded: [String: String] = [:]
    /// Without what follows the last dot; nil where two are the same then.
    private var stems: [String: String?] = [:]

    mutating func add(_ path: String) {
        let key = Self.folded(path)
        guard folded[key] == nil else { return }
        folded[key] = path
        let stem = Self.stem(key)
        guard stem != key else { return }
        stems[stem] = .some(stems[stem] == nil ? path : nil)
    }

    /// The path of a file, or nil.
    /// - Parameter folder: where the DICOMDIR is; empty for the top.
    func find(_ fileID: [String], in folder: String) -> String? {
        guard !fileID.isEmpty else { return nil }
        let key = Self.folded(
            folder.isEmpty ? fileID.joined(separator: "/") : folder + "/" + fileID.joined(separator: "/"))
        if let path = folded[key] { return path }
        // Copies have got endings that the directory doesn't know, or have lost them.
        if let path = stems[key] { return path }
        return folded[Self.stem(key)]
    }

    private static func folded(_ path: String) -> String {
        FileID.folded(path.split(separator: "/", omittingEmptySubsequences: true))
    }

    private static func stem(_ key: String) -> String {
        guard let dot = key.lastIndex(of: "."), dot > (key.lastIndex(of: "/") ?? key.startIndex) else { return key }
        return String(key[..<dot])
    }
}

extension MediaDirectory.Problem {
    /// In words for the user.
    var text: String {
        let what =
            switch code {
            case .truncated: "the DICOMDIR ends early"
            case .damagedRecord: "damaged records"
            case .unknownType: "records of no known type"
            case .lostOffset: "offsets that lead to no record"
            case .loop: "offsets that lead in a circle"
            case .misplaced: "offsets that lead to a record of a wrong level"
            case .unlinked: "records that no offset leads to, placed by their order"
            case .withoutParent: "records without the level above them"
            case .tooDeep: "records nested too deep"
            case .tooManyRecords: "too many records: the rest was not read"
            case .badFileID: "names of files that lead out of the medium"
            case .noneInUse: "no record says that it is in use: all are taken to be"
            case .shiftedOffsets: "offsets are not counted from the start of the file"
            }
        return count > 1 ? "\(what) (\(count))" : what
    }
}
