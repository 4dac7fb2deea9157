import DICOM
import Sealing

extension Search {
    /// What is told of an instance besides what is asked for (PS3.18 Table 10.6.3-5).
    private static let instanceTags: Set<Tag> = [
        .sopClassUID, .sopInstanceUID, .instanceNumber, .rows, .columns, .bitsAllocated, .numberOfFrames,
        .contentDate, .contentTime, .acquisitionNumber, .imageType,
    ]

    /// Goes through the instances of a study's series; false when there is no room for more.
    func instances(
        _ matching: [SeriesCandidate], of study: StudyCandidate, after within: SearchCursor.Within?
    ) throws(VaultError) -> Bool {
        for series in matching {
            var last: (rank: [UInt8], uid: [UInt8])?
            if let within {
                if series.uid.lexicographicallyPrecedes(within.series) { continue }
                if series.uid == within.series { last = within.instance }
            }
            if try !instances(of: study, series, after: last) { return false }
        }
        return true
    }

    private func instances(
        of study: StudyCandidate, _ series: SeriesCandidate, after start: (rank: [UInt8], uid: [UInt8])?
    ) throws(VaultError) -> Bool {
        let parents = try answer(study, series, head: nil)
        // Without keys for heads an instance that is passed over stays closed.
        let isProved = plan.head.conditions.isEmpty && plan.transferSyntax.conditions.isEmpty
        var last = start
        while true {
            let batch =
                isProved ? skip > 0 ? skip : min(vault.limits.headBatch, room) : vault.limits.headBatch
            let rows = try shown(series, after: last, limit: min(batch, 1_000))
            if rows.isEmpty { return true }
            if isProved, skip > 0 {
                pass(rows.count)
                last = rows.last.map { ($0.rank.bytes, $0.instance.bytes) }
                continue
            }
            for (head, row) in zip(try heads(rows), rows) {
                last = (row.rank.bytes, row.instance.bytes)
                guard try isMatch(head) else {
                    try miss()
                    continue
                }
                let hasRoom = try take(of: study.uid) { () throws(VaultError) in try self.answer(parents, head) }
                if !hasRoom {
                    cursor.within = SearchCursor.Within(study: study.id, series: series.uid, instance: last)
                    return false
                }
            }
            if !mayOpenHeads {
                cursor.within = SearchCursor.Within(study: study.id, series: series.uid, instance: last)
                return false
            }
        }
    }

    private func shown(
        _ series: SeriesCandidate, after last: (rank: [UInt8], uid: [UInt8])?, limit: Int
    ) throws(VaultError) -> [InstanceRow] {
        guard let wanted = plan.instances else {
            return try InstanceQuery.shown(inSeries: series.id, after: last, limit: limit, on: connection)
        }
        var rows: [InstanceRow] = []
        for uid in wanted { rows += try InstanceQuery.shown(uid, inSeries: series.id, on: connection) }
        rows.sort { ($0.rank, $0.instance) < ($1.rank, $1.instance) }
        guard let last else { return Array(rows.prefix(limit)) }
        return Array(
            rows.filter {
                $0.rank.bytes == last.rank
                    ? last.uid.lexicographicallyPrecedes($0.instance.bytes)
                    : last.rank.lexicographicallyPrecedes($0.rank.bytes)
            }.prefix(limit))
    }

    private func isMatch(_ head: OpenedHead) throws(VaultError) -> Bool {
        if !plan.transferSyntax.conditions.isEmpty {
            guard plan.transferSyntax.matches(try Self.computed(head)) else { return false }
        }
        return try plan.head.conditions.isEmpty ? true : plan.head.matches(zoned(head.dataSet))
    }

    private static func computed(_ head: OpenedHead) throws(VaultError) -> DataSet {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.availableTransferSyntaxUID, .UI, string: head.transferSyntaxUID)
        return try Cells.dataSet(writer.bytes)
    }

    private func answer(_ parents: Answer, _ head: OpenedHead) throws(VaultError) -> Answer {
        var answer = parents
        answer.add(.availableTransferSyntaxUID, .UI, head.transferSyntaxUID)
        let words = try zoned(head.dataSet)
        switch plan.query.fields {
        case .all: try answer.addAll(of: words)
        case .tags(let asked):
            try answer.add(words, head: Self.instanceTags.union(asked), privateTags: plan.query.privateTags)
        }
        return answer
    }
}
