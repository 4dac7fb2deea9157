import Access
import Archive
import DICOM
import DICOMWeb
import HTTPTypes
import Hummingbird
import Vault

/// QIDO-RS (PS3.18 10.6).
struct SearchRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ search: SearchRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        guard accept.representation(of: .json) != nil else { return WebResponder.notAcceptable() }
        let page = try await web.archive.search(query(of: search), subject: subject)
        var body: [UInt8] = [UInt8(ascii: "[")]
        do throws(DICOMError) {
            for (index, answer) in page.answers.enumerated() {
                if index > 0 { body.append(UInt8(ascii: ",")) }
                try DataSet(parsing: answer, transferSyntax: .explicitVRLittleEndian).appendJSON(to: &body)
            }
        } catch { throw .unreadable(error) }
        body.append(UInt8(ascii: "]"))
        var headers: HTTPFields = [:]
        if page.hasMore, let warning = HTTPField.Name("warning") {
            headers[warning] = "299 aloft \"there are more answers; ask for them with offset and limit\""
        }
        return HTTPAnswers.bytes(body, type: "application/dicom+json", headers: headers)
    }

    private func query(of search: SearchRequest) -> Query {
        var keys = search.matches.map { QueryKey(path: $0.attribute.tags, values: $0.values) }
        if let study = search.study { keys.append(QueryKey(.studyInstanceUID, study)) }
        if let series = search.series { keys.append(QueryKey(.seriesInstanceUID, series)) }
        let level: Query.Level = switch search.level {
        case .studies: .study
        case .series: .series
        case .instances: .instance
        }
        return Query(
            level: level, keys: keys, fields: fields(of: search, keys: keys), limit: search.limit,
            offset: search.offset, isFuzzy: search.fuzzyMatching)
    }

    private func fields(of search: SearchRequest, keys: [QueryKey]) -> Query.Fields {
        if search.includesAll { return .all }
        var tags = Self.studyTags
        switch search.level {
        case .studies: break
        case .series: tags.formUnion(Self.seriesTags)
        case .instances: tags.formUnion(Self.seriesTags.union(Self.instanceTags))
        }
        tags.formUnion(keys.compactMap(\.path.first))
        tags.formUnion(search.includedAttributes.compactMap(\.tags.first))
        return .tags(tags)
    }

    /// PS3.18 Tables 10.6.3-3 to 10.6.3-5.
    private static let studyTags: Set<Tag> = [
        .specificCharacterSet, .studyDate, .studyTime, .accessionNumber, .instanceAvailability, .modalitiesInStudy,
        .referringPhysicianName, .timezoneOffsetFromUTC, .patientName, .patientID, .patientBirthDate, .patientSex,
        .studyInstanceUID, .studyID, .studyDescription, .numberOfStudyRelatedSeries, .numberOfStudyRelatedInstances,
    ]
    private static let seriesTags: Set<Tag> = [
        .modality, .seriesDescription, .seriesInstanceUID, .seriesNumber, .numberOfSeriesRelatedInstances,
        .performedProcedureStepStartDate, .performedProcedureStepStartTime, .requestAttributesSequence,
    ]
    private static let instanceTags: Set<Tag> = [
        .sopClassUID, .sopInstanceUID, .instanceNumber, .rows, .columns, .bitsAllocated, .numberOfFrames,
    ]
}
