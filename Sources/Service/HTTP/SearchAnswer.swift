import Archive
import DICOM
import DICOMWeb

/// What makes answers of the vault answers of QIDO-RS: the address of each, and attributes without value where one that was
/// asked for is not there (PS3.18 10.6.3.3; PS3.4 C.2.2.1).
struct SearchAnswer: Sendable {
    private let level: SearchRequest.Level
    private let locator: ResourceLocator
    /// In the order of tags.
    private let expected: [(tag: Tag, vr: VR)]

    init(_ search: SearchRequest, _ locator: ResourceLocator) {
        (level, self.locator) = (search.level, locator)
        var tags = search.level.requiredTags.union(search.namedTags)
        // Of another level; without value it would say that the study has none.
        tags.subtract([.modalitiesInStudy, .specificCharacterSet])
        expected = tags.filter { !$0.isPrivate }.sorted()
            .map { (tag: $0, vr: DataDictionary.vr(of: $0) ?? .UN) }
            .filter { $0.vr != .UN }
    }

    /// - Parameter bytes: an answer of the vault.
    /// - Returns: the whole answer, in explicit VR little endian and UTF-8. It is read once, and not written anew.
    func dataSet(_ bytes: [UInt8]) throws(DICOMError) -> DataSet {
        let found = try DataSet(parsing: bytes, transferSyntax: .explicitVRLittleEndian)
        var added = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        var address = url(of: found)
        func tell(before tag: Tag) {
            guard tag >= .retrieveURL, let text = address else { return }
            added.append(.retrieveURL, .UR, string: text)
            address = nil
        }
        for (tag, vr) in expected where tag != .retrieveURL && found[tag] == nil {
            tell(before: tag)
            if vr == .SQ {
                added.appendSequence(tag, items: [])
            } else {
                added.append(tag, vr, bytes: [])
            }
        }
        tell(before: Tag(rawValue: .max))
        // A retrieve URL that was stored is another archive's; without value a list of modalities breaks viewers.
        return found.merging(try DataSet(parsing: added.bytes, transferSyntax: .explicitVRLittleEndian)) { element in
            element.tag != .retrieveURL && !(element.tag == .modalitiesInStudy && element.value.isEmpty)
        }
    }

    private func url(of found: DataSet) -> String? {
        if case .nonPatient(let category) = level {
            return found.string(.sopInstanceUID).map { locator.url(of: category, uid: $0) }
        }
        guard let study = found.string(.studyInstanceUID) else { return nil }
        switch level {
        case .nonPatient: return nil
        case .studies: return locator.url(of: .study(study))
        case .series:
            guard let series = found.string(.seriesInstanceUID) else { return nil }
            return locator.url(of: .series(study: study, series: series))
        case .instances:
            guard let series = found.string(.seriesInstanceUID), let instance = found.string(.sopInstanceUID) else {
                return nil
            }
            return locator.url(of: .instance(InstancePath(study: study, series: series, instance: instance)))
        }
    }
}
