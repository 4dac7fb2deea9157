/// Chooses the form of an answer (PS3.18 8.7.8): by the `accept` query parameter, else by the Accept header.
public struct AcceptNegotiation: Hashable, Sendable {
    /// What is asked for.
    public enum Resource: Hashable, Sendable {
        /// Text that is DICOM JSON and nothing else.
        case json
        /// Search results and metadata: DICOM JSON, or the Native DICOM Model in parts.
        case dataSets
        /// Frames of one instance. `transferSyntaxUIDs`: those they can be sent in, the stored one first.
        case frames(transferSyntaxUIDs: [String], areMany: Bool)
        /// One bulk value, uncompressed.
        case bulkData
        /// Pictures that browsers show. `canMove`: frames that may be shown one after another as one picture.
        case pictures(areMany: Bool, canMove: Bool)
        /// One body in one of these media types, the default first.
        case oneOf([String])
    }
    /// What a request without Accept header accepts.
    public enum AbsentHeader: Hashable, Sendable {
        /// Nothing: 406 Not Acceptable (PS3.18 8.7.5).
        case nothing
        /// Anything, as in RFC 9110 12.5.1.
        case anything
    }

    /// In falling preference.
    let queryTypes: [MediaType]
    /// All that the query's `accept` names.
    private let namedTypes: [MediaType]
    let headerTypes: [MediaType]

    /// - Parameters:
    ///   - header: the Accept header, several joined by commas.
    ///   - queryParameter: the value of the query's `accept` (PS3.18 8.3.3.1), percent-decoded.
    public init(header: String?, queryParameter: String? = nil, absentHeader: AbsentHeader = .nothing) {
        guard let header, !header.trimmingSpaces.isEmpty else {
            let isRefused = absentHeader == .nothing
            namedTypes = Self.ranked(queryParameter)
            queryTypes = isRefused ? [] : namedTypes
            headerTypes = isRefused ? [] : [MediaType("*", "*")]
            return
        }
        let accepted = Self.ranked(header)
        namedTypes = Self.ranked(queryParameter)
        headerTypes = accepted
        // What the header does not allow the parameter can't bring in (8.3.3.1).
        queryTypes = namedTypes.filter { named in accepted.contains { $0.weight > 0 && $0.allows(named) } }
    }

    /// Whether the query's `accept` has a range, which it shall not have (PS3.18 8.3.3.1).
    public var hasWildcardParameter: Bool { namedTypes.contains { $0.specificity < 2 } }

    /// Whether DICOM media types and rendered ones are named beside each other, which is an error (PS3.18 8.7.5). Ranges say
    /// nothing.
    ///
    /// - Parameter ofPictures: whether a rendered resource is asked for; of others, the image types that pixel data are stored in
    ///   say nothing either.
    public func mixesCategories(ofPictures: Bool = false) -> Bool {
        [namedTypes, headerTypes].contains { types in
            let wanted = types.filter { $0.weight > 0 }
            return wanted.contains(where: \.isDICOM)
                && wanted.contains { $0.isRendered || ofPictures && $0.type == "image" && $0.subtype != "*" }
        }
    }

    /// The form to answer in; nothing: 406 Not Acceptable.
    public func representation(of resource: Resource) -> Representation? {
        for types in [queryTypes, headerTypes] {
            var other: (accepted: MediaType, chosen: Representation)?
            for accepted in types where accepted.weight > 0 {
                if let other, !accepted.isLiked(asMuchAs: other.accepted) { break }
                let candidates = Self.candidates(accepted, resource)
                guard let chosen = candidates.first(where: { !types.refuses($0.essence, within: accepted) }) else {
                    continue
                }
                // Viewers list all that they decode, in no order that means anything: what is stored needs no coding.
                if Self.isAsStored(chosen, resource) { return chosen }
                other = other ?? (accepted, chosen)
            }
            if let other { return other.chosen }
        }
        return nil
    }

    private static func isAsStored(_ chosen: Representation, _ resource: Resource) -> Bool {
        guard case .frames(let syntaxes, _) = resource else { return true }
        return chosen.transferSyntaxUID == syntaxes.first.map(FrameMediaType.frameSyntax)
    }

    private static func ranked(_ text: String?) -> [MediaType] {
        guard let text else { return [] }
        return MediaType.list(parsing: text).enumerated().sorted {
            ($1.element.weight, $1.element.specificity, $0.offset) < (
                $0.element.weight, $0.element.specificity, $1.offset
            )
        }.map(\.element)
    }

    /// The forms of a resource that are in an accepted range, the default first.
    private static func candidates(_ accepted: MediaType, _ resource: Resource) -> [Representation] {
        switch resource {
        case .json: json(accepted)
        case .dataSets: dataSets(accepted)
        case .frames(let syntaxes, let areMany): frames(accepted, syntaxes, areMany).map { [$0] } ?? []
        case .bulkData: bulkData(accepted).map { [$0] } ?? []
        case .pictures(let areMany, let canMove): pictures(accepted, areMany: areMany, canMove: canMove)
        case .oneOf(let essences): essences.filter(accepted.accepts).map { Representation(.single, $0) }
        }
    }

    private static func json(_ accepted: MediaType) -> [Representation] {
        ["application/dicom+json", "application/json"].filter(accepted.accepts).map { Representation(.single, $0) }
    }

    /// Many data sets in XML are parts of one body each (PS3.18 8.7.3.2); a range means the default, JSON.
    static func dataSets(_ accepted: MediaType) -> [Representation] {
        let xml = "application/dicom+xml"
        guard accepted.type == "multipart" else { return json(accepted) }
        guard let (_, part) = packaging(of: accepted, areMany: true), part.specificity > 1, part.essence == xml else {
            return []
        }
        return [Representation(.multipart, xml)]
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
    static func packaging(
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

extension [MediaType] {
    /// Whether a narrower element than `accepted` speaks of a media type, and likes it less or not at all (RFC 9110 12.5.1):
    /// `*/*, image/jls;q=0` does not bring back what it refuses.
    func refuses(_ essence: String, within accepted: MediaType) -> Bool {
        contains {
            $0.weight < accepted.weight && $0.specificity > accepted.specificity && $0.parameters.isEmpty
                && $0.accepts(essence: essence)
        }
    }
}

extension MediaType {
    /// Whether the client made no difference between the two (RFC 9110 12.5.1).
    fileprivate func isLiked(asMuchAs other: MediaType) -> Bool {
        weight == other.weight && specificity == other.specificity
    }

    /// Whether a media type of the query's `accept` is in this element of the header: where both have parts, those decide.
    fileprivate func allows(_ named: MediaType) -> Bool {
        guard accepts(essence: named.essence) else { return false }
        guard type == "multipart", let own = self["type"].flatMap({ MediaType(parsing: $0) }),
            let other = named["type"].flatMap({ MediaType(parsing: $0) })
        else { return true }
        return own.accepts(essence: other.essence)
    }

    /// A media type of data sets, which is never a picture's.
    fileprivate var isDICOM: Bool {
        if type == "multipart" { return self["type"].flatMap { MediaType(parsing: $0)?.isDICOM } ?? false }
        return ["application/dicom", "application/dicom+json", "application/dicom+xml"].contains(essence)
    }

    /// A media type that only rendered resources have (PS3.18 8.7.4).
    fileprivate var isRendered: Bool {
        if type == "multipart" { return self["type"].flatMap { MediaType(parsing: $0)?.isRendered } ?? false }
        return [
            "image/png", "image/gif", "image/webp", "text/html", "text/plain", "text/xml", "text/rtf",
            "application/pdf",
        ].contains(essence)
    }
}
