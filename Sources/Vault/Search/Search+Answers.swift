import DICOM
import Sealing

extension Search {
    /// A study's answer: its words, its patient's, the counts; of series and head what no study has of itself.
    func answer(_ study: StudyCandidate, first: SeriesCandidate, head: OpenedHead?) throws(VaultError) -> Answer {
        var answer = try answer(study, series: nil)
        if !plan.seriesTags.isEmpty {
            let words = try first.words(self, offsetFromUTC: study.offsetFromUTC)
            answer.add(words, only: plan.seriesTags)
        }
        try add(head, to: &answer)
        return answer
    }

    func answer(_ study: StudyCandidate, _ series: SeriesCandidate, head: OpenedHead?) throws(VaultError) -> Answer {
        var answer = try answer(study, series: series)
        let isInstance = plan.query.level == .instance
        let words = try series.words(self, offsetFromUTC: study.offsetFromUTC)
        answer.add(words, except: isInstance ? LevelTags.ofEachInstance : [])
        try add(head, to: &answer)
        return answer
    }

    private func answer(_ study: StudyCandidate, series: SeriesCandidate?) throws(VaultError) -> Answer {
        var answer = Answer(fields: plan.query.fields)
        answer.add(study.patient)
        answer.add(study.words)
        if !plan.computedTags.isEmpty { answer.add(try computed(of: study, series, tags: plan.computedTags)) }
        return answer
    }

    private func add(_ head: OpenedHead?, to answer: inout Answer) throws(VaultError) {
        guard let head else { return }
        try answer.add(try zoned(head.dataSet), head: plan.headTags, privateTags: plan.query.privateTags)
    }

    /// What is counted or gathered, not read from one data set (PS3.4 C.3.4), of these tags.
    func computed(
        of study: StudyCandidate, _ series: SeriesCandidate?, tags: Set<Tag>
    ) throws(VaultError) -> DataSet {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        func count(_ tag: Tag, _ value: @autoclosure () throws(VaultError) -> Int) throws(VaultError) {
            if tags.contains(tag) { writer.append(tag, .IS, string: String(try value())) }
        }
        if tags.contains(.instanceAvailability) { writer.append(.instanceAvailability, .CS, string: "ONLINE") }
        if tags.contains(.modalitiesInStudy) {
            writer.append(.modalitiesInStudy, .CS, strings: try modalities(of: study))
        }
        if tags.contains(.sopClassesInStudy) {
            writer.append(.sopClassesInStudy, .UI, strings: try sopClasses(of: study))
        }
        if tags.contains(.anatomicRegionsInStudyCodeSequence) {
            writer.appendSequence(.anatomicRegionsInStudyCodeSequence, items: try anatomicRegions(of: study))
        }
        let key = study.patientKey
        try count(.numberOfPatientRelatedStudies, try counts(ofPatient: key).studies)
        try count(.numberOfPatientRelatedSeries, try counts(ofPatient: key).series)
        try count(.numberOfPatientRelatedInstances, try counts(ofPatient: key).instances)
        try count(.numberOfStudyRelatedSeries, study.series.count)
        try count(.numberOfStudyRelatedInstances, study.series.reduce(0) { $0 + $1.instanceCount })
        if let series { try count(.numberOfSeriesRelatedInstances, series.instanceCount) }
        return try Cells.dataSet(writer.bytes)
    }

    private func modalities(of study: StudyCandidate) throws(VaultError) -> [String] {
        var found: Set<String> = []
        for series in study.series {
            if let modality = series.modality {
                found.insert(modality)
            } else {
                let words = try series.words(self, offsetFromUTC: study.offsetFromUTC)
                if let modality = words.string(.modality) { found.insert(modality) }
            }
        }
        return found.sorted()
    }

    /// Those of the first instances, whatever they are, and of all others where the standard has them.
    private func sopClasses(of study: StudyCandidate) throws(VaultError) -> [String] {
        var found: Set<String> = []
        for series in study.series {
            let words = try series.words(self, offsetFromUTC: study.offsetFromUTC)
            if let sopClass = words.string(.sopClassUID) { found.insert(sopClass) }
            if series.instanceCount == 1 { continue }
            found.formUnion(
                try connection.all(
                    """
                    SELECT c.uid FROM sop_class c WHERE c.id IN
                      (SELECT DISTINCT sop_class FROM instance INDEXED BY instance_by_series WHERE series = ? AND state = 0)
                    """, [.integer(series.id)]
                ) { $0.text(0) ?? "" })
        }
        return found.sorted()
    }

    /// The different codes of the series' first instances (PS3.4 C.3.4).
    private func anatomicRegions(of study: StudyCandidate) throws(VaultError) -> [[UInt8]] {
        var seen: Set<[String]> = []
        var items: [[UInt8]] = []
        let code: Set<Tag> = [
            .codeValue, .codingSchemeDesignator, .codingSchemeVersion, .codeMeaning, .longCodeValue, .urnCodeValue,
        ]
        for series in study.series {
            let words = try series.words(self, offsetFromUTC: study.offsetFromUTC)
            for item in words.items(.anatomicRegionSequence) {
                let name = [Tag.codeValue, .longCodeValue, .urnCodeValue, .codingSchemeDesignator].map {
                    item.string($0) ?? ""
                }
                guard seen.insert(name).inserted else { continue }
                var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
                for element in item.elements where code.contains(element.tag) {
                    writer.append(element.tag, element.vr, bytes: element.value)
                }
                items.append(writer.bytes)
            }
        }
        return items
    }

    func counts(ofPatient key: [UInt8]) throws(VaultError) -> PatientCounts {
        if let known = patientCounts[key] { return known }
        let counts = try connection.first(
            """
            SELECT count(DISTINCT t.id), count(s.id), sum(s.instance_count) FROM patient p
            JOIN study t ON t.patient = p.id JOIN series s ON s.study = t.id AND s.first_rank IS NOT NULL
            WHERE p.organisation = ? AND p.patient_key = ?
            """, [.integer(vault.organisation), .blob(key)]
        ) { PatientCounts(studies: $0.int(0), series: $0.int(1), instances: $0.int(2)) }
        patientCounts[key] = counts
        return counts ?? PatientCounts()
    }
}
