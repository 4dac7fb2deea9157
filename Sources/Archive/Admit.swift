public import Access
import DICOM
import Identity
import Packs
import Sealing
import Vault

extension Archive {
    /// Asks for a whole request, before anything of it is read, what ``receive(_:subject:)`` asks for each instance.
    ///
    /// - Throws: ``ArchiveError/denied(_:)`` for who may not store.
    public func requireStore(by subject: Subject) throws(ArchiveError) { try require(.store, by: subject) }

    /// Begins to take an instance in.
    public func receive(_ arrival: Arrival, subject: Subject) throws(ArchiveError) -> Receiver {
        try require(.store, by: subject)
        return try Receiver(archive: self, arrival: arrival, subject: subject)
    }

    /// Judges an arrival that is split and sealed, and makes it durable with its verdict.
    func admit(
        intake: Intake, splitter: Splitter, spill: Spill?, arrival: Arrival, subject: Subject
    ) async throws(ArchiveError) -> Receipt {
        await gate.enter(intake.instance)
        let inFlight = await studyPatients.enter(intake.study, attributes: intake.attributes.patient)
        let result: Result<Receipt, ArchiveError>
        do throws(ArchiveError) {
            try await committer.catalogueLeftovers()
            let judgement = try await judge(intake, splitter: splitter, spill: spill, inFlight: inFlight)
            result = .success(
                try await commit(
                    intake, judgement: judgement, splitter: splitter, spill: spill, arrival: arrival, subject: subject))
        } catch { result = .failure(error) }
        await studyPatients.leave(intake.study)
        await gate.leave(intake.instance)
        return try result.get()
    }

    private func commit(
        _ intake: Intake, judgement: Judgement, splitter: Splitter, spill: Spill?, arrival: Arrival, subject: Subject
    ) async throws(ArchiveError) -> Receipt {
        let rank = clock.tick()
        let isNote = judgement.verdict == .same
        let record = makeRecord(
            intake, judgement: judgement, rank: rank, parts: isNote ? [] : splitter.parts,
            spans: isNote ? [] : splitter.spans, outlying: isNote ? [] : splitter.outlying,
            isDerived: !splitter.keepsSpans, arrival: arrival, subject: subject)
        let sealedRecord = try seal(record, with: intake)
        var entry = CatalogueEntry(
            ordinal: 0, study: intake.study, series: intake.series, instance: intake.instance, rank: rank,
            verdict: judgement.verdict, reason: judgement.reason, source: arrival.source, byteCount: intake.byteCount,
            attributes: intake.attributes)
        entry.storage.byteCount =
            splitter.parts.reduce(0) { $0 + $1.item.sealedByteCount } + sealedRecord.item.sealedByteCount
        entry.jobs = forwardings(to: intake.destinations, of: entry)
        let content: Member.Content = isNote ? .note : .instance(entry)
        if let spill, !isNote {
            let groupByteCount = try await spill.finish(parts: splitter.parts, record: sealedRecord)
            try await committer.publish(spill, groupByteCount: groupByteCount, content: content)
        } else {
            let parts = isNote ? [] : splitter.sealedParts()
            // A note has no item but its record, under the identity key.
            let slots = isNote ? Array(intake.slots.prefix(1)) : intake.slots
            try await committer.commit(Member(parts: parts + [sealedRecord], slots: slots, content: content))
        }
        if !entry.jobs.isEmpty { jobSignal.send() }
        return Receipt(
            verdict: judgement.verdict, reason: judgement.reason,
            isHeld: judgement.verdict == .held || judgement.repeatsUnseen, sopClassUID: intake.sopClassUID,
            sopInstanceUID: intake.sopInstanceUID, studyInstanceUID: intake.studyUID,
            seriesInstanceUID: intake.seriesUID, nonPatient: intake.nonPatient)
    }

    private func seal(_ record: Record, with intake: Intake) throws(ArchiveError) -> SealedPart {
        guard let key = intake.identityKey else { throw .damaged("an arrival without keys") }
        do throws(SealingError) {
            var bytes: [UInt8] = []
            var sealer = try ItemSealer(kind: ItemKind.record.rawValue, dataKey: key, random: random)
            try sealer.seal(record.encoded(), into: &bytes)
            let item = try sealer.finish(into: &bytes)
            return SealedPart(item: item, bytes: bytes)
        } catch { throw ArchiveError(error) }
    }

    private func makeRecord(
        _ intake: Intake, judgement: Judgement, rank: Rank, parts: [Splitter.Part], spans: [Record.Span],
        outlying: [Record.OutlyingElement], isDerived: Bool, arrival: Arrival, subject: Subject
    ) -> Record {
        var command = ("", "")
        var form = Record.Form.part10
        if case .dataSet(_, let sopClass, let sopInstance) = arrival.form {
            (command, form) = ((sopClass, sopInstance), .dataSet)
        }
        var origin = Record.Arrival(
            route: arrival.route, peerAddress: arrival.peerAddress, callingAETitle: arrival.callingAETitle,
            calledAETitle: arrival.calledAETitle, subject: subject.name, commandSOPClassUID: command.0,
            commandSOPInstanceUID: command.1, milliseconds: rank.milliseconds)
        origin.assumed = arrival.assumed
        origin.moveOriginatorAETitle = arrival.moveOriginatorAETitle
        origin.moveOriginatorMessageID = arrival.moveOriginatorMessageID
        return Record(
            form: form, verdict: judgement.verdict.rawValue, reason: judgement.reason.rawValue,
            source: arrival.source.rawValue, rank: rank.bytes, study: intake.study, series: intake.series,
            instance: intake.instance, patientKey: intake.attributes.patientKey, isDerived: isDerived,
            transferSyntaxUID: intake.transferSyntax.uid, sha256: intake.sha256, crc32c: intake.crc32c,
            byteCount: intake.byteCount, envelope: intake.envelope,
            arrival: origin,
            items: parts.map {
                Record.Item(
                    kind: $0.item.header.kind, digest: $0.item.digest, byteCount: $0.item.plaintextByteCount)
            }, spans: spans, outlying: outlying)
    }
}

extension Splitter {
    /// The sealed items, each by itself.
    func sealedParts() -> [SealedPart] {
        var start = 0
        return parts.map { part in
            let end = start + Int(clamping: part.item.sealedByteCount)
            defer { start = end }
            return SealedPart(item: part.item, bytes: Array(sealed[start..<end]), frameRuns: part.frameRuns)
        }
    }
}

extension Subject {
    /// What stands in records.
    fileprivate var name: String {
        switch self {
        case .dimsePeer: "dimse peer"
        case .httpClient: "http client"
        case .administrator(let userID): "administrator \(userID)"
        case .system(let job): "system \(job)"
        }
    }
}
