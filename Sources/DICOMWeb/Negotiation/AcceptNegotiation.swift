/// Chooses the form of an answer (PS3.18 8.7): the `accept` query parameter first, then the Accept header, then the default.
public struct AcceptNegotiation: Hashable, Sendable {
    /// What is asked for.
    public enum Resource: Hashable, Sendable {
        /// Search results and metadata: DICOM JSON.
        case json
        /// Whole instances. `storedUID`: the one transfer syntax they are stored in; nothing where there are several.
        /// `transferSyntaxUIDs`: those every one of them can be sent in.
        case instances(storedUID: String?, transferSyntaxUIDs: [String], areMany: Bool)
        /// Frames of one instance. `transferSyntaxUIDs`: those they can be sent in, the stored one first.
        case frames(transferSyntaxUIDs: [String], areMany: Bool)
        /// One bulk value, uncompressed.
        case bulkData
        /// Pictures that browsers show. `canMove`: frames that may be shown one after another as one picture.
        case pictures(areMany: Bool, canMove: Bool)
        /// Video as it is stored, of this media type.
        case video(String)
    }
    /// What an `application/dicom` without `transfer-syntax` means.
    public enum AbsentTransferSyntax: Hashable, Sendable {
        /// As stored, as most clients expect: a DICOM file tells its syntax.
        case asStored
        /// Explicit VR little endian and nothing else (PS3.18 8.7.3.2).
        case explicitLittleEndian
    }

    /// In falling preference.
    private let queryTypes: [MediaType]
    private let headerTypes: [MediaType]
    private let absentTransferSyntax: AbsentTransferSyntax

    /// - Parameters:
    ///   - header: the Accept header, several joined by commas.
    ///   - queryParameter: the value of the query's `accept` (PS3.18 8.3.3.1), percent-decoded.
    public init(header: String?, queryParameter: String? = nil, absentTransferSyntax: AbsentTransferSyntax = .asStored)
    {
        queryTypes = Self.ranked(queryParameter)
        let ranked = Self.ranked(header)
        // No header, or an empty one: anything. One of which nothing can be read accepts nothing.
        let isAbsent = header?.trimmingSpaces.isEmpty ?? true
        headerTypes = isAbsent ? [MediaType("*", "*")] : ranked
        self.absentTransferSyntax = absentTransferSyntax
    }

    /// The form to answer in; nothing: 406 Not Acceptable.
    public func representation(of resource: Resource) -> Representation? {
        for types in [queryTypes, headerTypes] {
            let refused = types.filter { $0.weight == 0 }
            for accepted in types where accepted.weight > 0 {
                guard let chosen = Self.choose(accepted, resource, absentTransferSyntax) else { continue }
                // `*/*, image/jls;q=0`: a wide range does not bring back what a narrow one refuses.
                let isRefused = refused.contains {
                    $0.specificity > accepted.specificity && $0.parameters.isEmpty
                        && $0.accepts(essence: chosen.essence)
                }
                if !isRefused { return chosen }
            }
        }
        return nil
    }

    private static func ranked(_ text: String?) -> [MediaType] {
        guard let text else { return [] }
        return MediaType.list(parsing: text).enumerated().sorted {
            ($1.element.weight, $1.element.specificity, $0.offset) < (
                $0.element.weight, $0.element.specificity, $1.offset
            )
        }.map(\.element)
    }

    private static func choose(
        _ accepted: MediaType, _ resource: Resource, _ absent: AbsentTransferSyntax
    ) -> Representation? {
        switch resource {
        case .json: json(accepted)
        case .instances(let stored, let syntaxes, let areMany): instances(accepted, stored, syntaxes, areMany, absent)
        case .frames(let syntaxes, let areMany): frames(accepted, syntaxes, areMany)
        case .bulkData: bulkData(accepted)
        case .pictures(let areMany, let canMove): pictures(accepted, areMany: areMany, canMove: canMove)
        case .video(let essence): accepted.accepts(essence: essence) ? Representation(.single, essence) : nil
        }
    }

    private static func json(_ accepted: MediaType) -> Representation? {
        guard accepted.accepts(essence: "application/dicom+json") || accepted.accepts(essence: "application/json")
        else {
            return nil
        }
        return accepted.essence == "application/json" ? Representation(.single, "application/json") : .dicomJSON
    }

    private static func instances(
        _ accepted: MediaType, _ stored: String?, _ syntaxes: [String], _ areMany: Bool, _ absent: AbsentTransferSyntax
    ) -> Representation? {
        let dicom = "application/dicom"
        guard let (packaging, part) = packaging(of: accepted, areMany: areMany), part.accepts(essence: dicom) else {
            return nil
        }
        let wanted = accepted["transfer-syntax"] ?? part["transfer-syntax"]
        if wanted == "*" || (wanted == nil && (absent == .asStored || part.specificity < 2)) {
            return Representation(packaging, dicom, transferSyntaxUID: stored)
        }
        let uid = wanted ?? FrameMediaType.explicitLittleEndian
        return syntaxes.contains(uid) ? Representation(packaging, dicom, transferSyntaxUID: uid) : nil
    }

    private static func frames(_ accepted: MediaType, _ stored: [String], _ areMany: Bool) -> Representation? {
        let syntaxes = stored.map(FrameMediaType.frameSyntax)
        guard let (packaging, part) = packaging(of: accepted, areMany: areMany) else { return nil }
        let wanted = accepted["transfer-syntax"] ?? part["transfer-syntax"]
        let asked = FrameMediaType.current(part.essence)
        let isOctets = asked == FrameMediaType.octets
        // Octets may be any syntax that is named, `*` too: the part's header tells which.
        let candidates = syntaxes.filter { uid in
            isOctets ? true : MediaType(parsing: asked)?.accepts(essence: FrameMediaType.essence(of: uid)) == true
        }
        let chosen: String? =
            switch wanted {
            case "*": candidates.first
            case let uid?: candidates.first { $0 == uid }
            // Octets that name no syntax are uncompressed. An image type gives what is stored: the part's header tells the
            // syntax, and the default of PS3.18 Table 8.7.3-5 would refuse most images there are.
            case nil where isOctets: candidates.first { $0 == FrameMediaType.explicitLittleEndian }
            case nil: candidates.first
            }
        guard let chosen else { return nil }
        let essence = isOctets ? FrameMediaType.octets : FrameMediaType.essence(of: chosen)
        return Representation(packaging, essence, transferSyntaxUID: chosen)
    }

    private static func bulkData(_ accepted: MediaType) -> Representation? {
        guard let (packaging, part) = packaging(of: accepted, areMany: false),
            part.accepts(essence: FrameMediaType.octets)
        else { return nil }
        let wanted = accepted["transfer-syntax"] ?? part["transfer-syntax"] ?? "*"
        guard wanted == "*" || wanted == FrameMediaType.explicitLittleEndian else { return nil }
        return Representation(packaging, FrameMediaType.octets)
    }

    /// Whether a body of parts or a single one is asked for, and the range the content must be in.
    private static func packaging(
        of accepted: MediaType, areMany: Bool
    ) -> (Representation.Packaging, MediaType)? {
        // `*/*` is answered by the standard's default, a body of parts.
        if accepted.type == "*" { return accepted.subtype == "*" ? (.multipart, accepted) : nil }
        if accepted.type == "multipart" {
            guard accepted.accepts(essence: "multipart/related") else { return nil }
            guard let text = accepted["type"] else { return (.multipart, MediaType("*", "*")) }
            return MediaType(parsing: text).map { (.multipart, $0) }
        }
        return areMany ? nil : (.single, accepted)
    }
}
