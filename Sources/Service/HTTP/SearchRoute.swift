import Access
import Archive
import DICOM
import DICOMWeb
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Vault

/// QIDO-RS (PS3.18 10.6).
struct SearchRoute {
    let web: WebResponder
    let subject: Subject

    init(_ web: WebResponder, _ subject: Subject) { (self.web, self.subject) = (web, subject) }

    func answer(_ search: SearchRequest, _ accept: AcceptNegotiation) async throws(ArchiveError) -> Response {
        guard accept.representation(of: .json) != nil else { return WebResponder.notAcceptable() }
        let page = try await web.archive.search(query(of: search), subject: subject)
        var headers: HTTPFields = [:]
        if page.hasMore { headers.warn("there are more answers; ask for them with offset and limit") }
        if page.hasHeld { headers.warnOfHeld() }
        let type = "application/dicom+json"
        var text = AnswerText(page.answers)
        // Most answers are one batch, whose length is known.
        let first = try text.nextBatch()
        if text.isAtEnd { return HTTPAnswers.bytes(first, type: type, headers: headers) }
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        let (rest, logger) = (text, web.logger)
        let body = ResponseBody { writer in
            var text = rest
            try await writer.write(ByteBuffer(bytes: first))
            while !text.isAtEnd {
                let batch: [UInt8]
                do throws(ArchiveError) { batch = try text.nextBatch() } catch {
                    logger.error("an answer broke off", metadata: ["reason": "\(error)"])
                    throw error
                }
                try await writer.write(ByteBuffer(bytes: batch))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    private func query(of search: SearchRequest) -> Query {
        var keys = search.matches.map { QueryKey(path: $0.attribute.tags, values: $0.values) }
        if let study = search.study { keys.append(QueryKey(.studyInstanceUID, study)) }
        if let series = search.series { keys.append(QueryKey(.seriesInstanceUID, series)) }
        let level: Query.Level =
            switch search.level {
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

/// Answers as DICOM JSON, some at a time: the text of one batch is in memory, never that of all.
struct AnswerText: Sendable {
    private let answers: [[UInt8]]
    private var index = 0
    private(set) var isAtEnd = false

    private static let batchByteCount = 256 << 10

    init(_ answers: [[UInt8]]) { self.answers = answers }

    mutating func nextBatch() throws(ArchiveError) -> [UInt8] {
        var text: [UInt8] = index == 0 ? [UInt8(ascii: "[")] : []
        do throws(DICOMError) {
            while index < answers.count, text.count < Self.batchByteCount {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                try DataSet(parsing: answers[index], transferSyntax: .explicitVRLittleEndian).appendJSON(to: &text)
                index += 1
            }
        } catch { throw .unreadable(error) }
        if index == answers.count {
            text.append(UInt8(ascii: "]"))
            isAtEnd = true
        }
        return text
    }
}
