import DICOM
import DICOMNetwork
import Vault

/// The identifier of a C-FIND request, understood: what to search for, and what its answers look like (PS3.4 C.4.1).
struct FindRequest: Sendable {
    let level: QueryRetrieveLevel
    let query: Query
    let returnKeys: [FindReturnKey]
    /// The character sets in which it is answered, the best first.
    let characterSets: [FindCharacterSet]
    /// Optional keys are in it that match everything, or are answered without value (status FF01).
    private(set) var hasUnsupportedKeys = false
    /// A key asks for something that no answer has: another Retrieve AE Title.
    private(set) var matchesNothing = false
    let transferSyntax: TransferSyntax
    let aeTitle: String

    /// - Parameter aeTitle: ours, from which what is found can be retrieved.
    /// - Throws: ``FindFailure`` for an identifier that can't be read, does not fit the model, or has a bad value.
    init(
        identifier bytes: [UInt8], transferSyntaxUID: String, model: FindModel, options: ApplicationInformation.Query,
        aeTitle: String,
        peer: Peer? = nil
    ) throws(FindFailure) {
        transferSyntax = TransferSyntax(uid: transferSyntaxUID)
        self.aeTitle = aeTitle
        let identifier = try Self.parse(bytes, transferSyntax, peer: peer)
        level = try Self.level(of: identifier, model)
        if !options.isRelational { try Self.requireUniqueKeys(of: identifier, model, level) }
        var keys = FindKeys()
        try keys.add(identifier, below: [], creators: [:])
        returnKeys = FindReturnKey.all(of: identifier)
        let offset = try Self.offset(of: identifier, options)
        let ours: Set<Tag> = [.retrieveAETitle, .storageMediaFileSetID, .storageMediaFileSetUID]
        for key in keys.keys where ours.contains(key.path[0]) {
            if !Self.matchesOurs(key, aeTitle) { matchesNothing = true }
        }
        let queryKeys = keys.keys.filter { !ours.contains($0.path[0]) }
        hasUnsupportedKeys = keys.hasUnsupported
        characterSets = FindCharacterSet.preferences(
            of: identifier.strings(.specificCharacterSet), peer: peer)
        var query = Query(
            level: level.queryLevel, keys: queryKeys, fields: .tags(Self.fields(returnKeys, level)),
            isFuzzy: options.matchesNamesFuzzily, combinesDateAndTime: options.combinesDateAndTime)
        query.privateTags = Set(returnKeys.compactMap(\.privateTag))
        query.offsetFromUTC = offset
        self.query = query
        try Self.validate(queryKeys, query)
    }

    private static func parse(
        _ bytes: [UInt8], _ transferSyntax: TransferSyntax, peer: Peer?
    ) throws(FindFailure) -> DataSet {
        guard bytes.count <= FindLimits.identifierByteCount else {
            throw FindFailure(code: .outOfResources, comment: "The identifier is too large")
        }
        do throws(DICOMError) {
            let plain =
                transferSyntax.isDeflated
                ? try Inflater.inflate(bytes[...], limit: FindLimits.identifierByteCount) : bytes
            let assumed = peer?.characterSet.map { CharacterSet(specificCharacterSet: $0.backslashParts) }
            var limits = ParseLimits()
            limits.maximumDepth = FindLimits.depth
            limits.maximumElements = FindLimits.keys
            limits.maximumElementsOfDataSet = FindLimits.keys
            limits.maximumItems = FindLimits.keys
            return try DataSet(
                parsing: plain[...], transferSyntax: transferSyntax, characterSet: assumed ?? .default, limits: limits)
        } catch {
            let isTooMuch = [.tooDeep, .tooManyElements, .tooLarge].contains(error.code)
            throw FindFailure(
                code: isTooMuch ? .outOfResources : .unableToProcess,
                comment: isTooMuch ? "The identifier is too large" : "The identifier can't be read",
                offendingElements: error.tag.map { [$0] } ?? [])
        }
    }

    private static func level(of identifier: DataSet, _ model: FindModel) throws(FindFailure) -> QueryRetrieveLevel {
        guard let text = identifier.string(.queryRetrieveLevel),
            let level = QueryRetrieveLevel(rawValue: text.uppercased()),
            model.levels.contains(level)
        else {
            throw FindFailure(
                code: .identifierDoesNotMatchSOPClass, comment: "No Query/Retrieve Level of this information model",
                offendingElements: [.queryRetrieveLevel])
        }
        return level
    }

    /// The hierarchical search goes down from one patient, study and series (PS3.4 C.4.1.3.1.1).
    private static func requireUniqueKeys(
        of identifier: DataSet, _ model: FindModel, _ level: QueryRetrieveLevel
    ) throws(FindFailure) {
        for tag in model.uniqueKeys(above: level) {
            let values = identifier.strings(tag)
            let isWildcard = tag == .patientID && values.contains { $0.contains { $0 == "*" || $0 == "?" } }
            guard values.count == 1, !values[0].isEmpty, !isWildcard, values[0] != "\"\"" else {
                throw FindFailure(
                    code: .identifierDoesNotMatchSOPClass,
                    comment: "A unique key of a level above is missing or not single", offendingElements: [tag])
            }
        }
    }

    /// Minutes east of UTC of the request's dates and times, where that was agreed on (PS3.4 C.2.2.2.1.4).
    private static func offset(of identifier: DataSet, _ options: ApplicationInformation.Query) throws(FindFailure)
        -> Int?
    {
        guard options.adjustsTimezone, let text = identifier.string(.timezoneOffsetFromUTC) else { return nil }
        guard let offset = DICOMDateTime.offset(parsing: text) else {
            throw FindFailure(
                code: .unableToProcess, comment: "The time zone can't be read",
                offendingElements: [.timezoneOffsetFromUTC])
        }
        return offset
    }

    /// Keys that we answer ourselves: the archive is one application entity, and nothing of it is on a medium.
    private static func matchesOurs(_ key: QueryKey, _ aeTitle: String) -> Bool {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.retrieveAETitle, .AE, string: aeTitle)
        guard let matcher = try? Matcher([key]),
            let own = try? DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        else { return false }
        return matcher.matches(own)
    }

    private static func validate(_ keys: [QueryKey], _ query: Query) throws(FindFailure) {
        for key in keys {
            do throws(VaultError) { _ = try Matcher([key]) } catch {
                throw FindFailure(
                    code: .unableToProcess, comment: "A key's value can't be read",
                    offendingElements: [key.path[0]])
            }
        }
    }

    private static func fields(_ keys: [FindReturnKey], _ level: QueryRetrieveLevel) -> Set<Tag> {
        Set(keys.filter { $0.privateTag == nil }.map(\.tag)).union([level.uniqueKey])
    }
}

extension String {
    /// The values of a term list with backslashes, as (0008,0005) is written.
    var backslashParts: [String] { split(separator: "\\", omittingEmptySubsequences: false).map(String.init) }
}
