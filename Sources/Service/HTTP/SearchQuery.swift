import DICOM
import DICOMWeb
import Vault

extension Query {
    /// The vault's question for a search (PS3.18 8.3.4, 10.6).
    init(_ search: SearchRequest) {
        let creators = PrivateCreators(search)
        var keys: [QueryKey] = []
        for match in search.matches where !creators.tags.contains(match.attribute.tags[0]) {
            // Each by itself must match where all must; where one is enough, they are one key.
            let isConjunction = search.multipleValueMatching && match.attribute.tag.mayMatchMultiple
            for values in isConjunction && match.values.count > 1 ? match.values.map({ [$0] }) : [match.values] {
                var key = QueryKey(path: match.attribute.tags, values: values)
                if let creator = creators.creator(of: match.attribute.tags[0]) { key.creators[0] = creator }
                keys.append(key)
            }
        }
        if let study = search.study { keys.append(QueryKey(.studyInstanceUID, study)) }
        if let series = search.series { keys.append(QueryKey(.seriesInstanceUID, series)) }
        let level: Query.Level =
            switch search.level {
            case .studies: .study
            case .series: .series
            case .instances, .nonPatient: .instance
            }
        self.init(
            level: level, keys: keys, fields: search.includesAll ? .all : .tags(search.wantedTags),
            limit: search.limit, offset: search.offset, isFuzzy: search.fuzzyMatching)
        matchesEmptyValues = search.emptyValueMatching
        privateTags = creators.privateTags(of: search)
    }
}

extension SearchRequest {
    /// Attributes of the answers: the tables' and those that are asked for, at this level or above.
    var wantedTags: Set<Tag> { level.usualTags.union(namedTags) }

    /// What was asked for by name.
    var namedTags: Set<Tag> {
        let named = matches.map(\.attribute.tags[0]) + includedAttributes.map(\.tags[0])
        return Set(named.filter { level.mayHold($0) && !$0.isPrivateCreator })
    }
}

/// The creators that a query names for its private attributes: `00091001=x&00090010=ACME` (PS3.18 8.3.4.3, PS3.5 7.8.1).
private struct PrivateCreators {
    private var names: [Tag: String] = [:]

    init(_ search: SearchRequest) {
        let blocks = Set(
            (search.matches.map(\.attribute.tags[0]) + search.includedAttributes.map(\.tags[0])).compactMap(
                \.creatorTag))
        for match in search.matches where match.attribute.tags.count == 1 && blocks.contains(match.attribute.tag) {
            if match.values.count == 1 { names[match.attribute.tag] = match.values[0] }
        }
    }

    /// Creator elements that are no keys of their own.
    var tags: Set<Tag> { Set(names.keys) }

    func creator(of tag: Tag) -> String? { tag.creatorTag.flatMap { names[$0] } }

    func privateTags(of search: SearchRequest) -> Set<Query.PrivateTag> {
        Set(
            search.namedTags.compactMap { tag in
                creator(of: tag).map { Query.PrivateTag(tag: tag, creator: $0) }
            })
    }
}

extension Tag {
    /// PS3.4 C.2.2.2.8.
    fileprivate var mayMatchMultiple: Bool {
        switch DataDictionary.vr(of: self) {
        case .AE, .AS, .AT, .CS, .LO, .PN, .SH, .UC: true
        default: false
        }
    }
}
