import DICOM
import Gateway
import Identity
import Sealing
import Vault

/// What an arrival was found to be, and why.
struct Judgement {
    var verdict: Verdict
    var reason: Reason
    /// The same bytes are there already, and wait for a decision or were rejected: readers see nothing of this arrival.
    var repeatsUnseen = false
}

/// The patients of studies that are in flight: two first instances of one study must not both be the first.
actor StudyPatients {
    private var recent: [PseudonymousUID: (attributes: [UInt8], users: Int)] = [:]

    /// The patient that an arrival is compared with, when one arrived just now.
    func enter(_ study: PseudonymousUID, attributes: [UInt8]) -> [UInt8]? {
        if let known = recent[study] {
            recent[study] = (known.attributes, known.users + 1)
            return known.attributes
        }
        recent[study] = (attributes, 1)
        return nil
    }

    func leave(_ study: PseudonymousUID) {
        guard let known = recent[study] else { return }
        recent[study] = known.users > 1 ? (known.attributes, known.users - 1) : nil
    }
}

extension Archive {
    /// Judges an arrival (DESIGN section 6). The caller holds the instance's gate.
    func judge(
        _ intake: Intake, splitter: Splitter, spill: Spill?, inFlight: [UInt8]?
    ) async throws(ArchiveError) -> Judgement {
        let rows = try await onVault { vault throws(VaultError) in
            try vault.revisions(ofInstance: intake.instance)
        }
        let own = rows.filter { $0.study == intake.study && $0.series == intake.series }
        if !own.isEmpty {
            return try await judgeRevision(intake, splitter: splitter, spill: spill, rows: own)
        }
        let catalogued = try await studyPatient(intake.study)
        let known = catalogued ?? inFlight
        switch known.map({ PatientComparison($0, intake.attributes.patient) }) ?? .same {
        case .contradicts: return Judgement(verdict: .held, reason: .contradictsStudy)
        case .differs:
            if rows.isEmpty { return Judgement(verdict: .new, reason: .differsFromStudy) }
        case .same: break
        }
        return Judgement(verdict: rows.isEmpty ? .new : .collision, reason: .none)
    }

    private func studyPatient(_ study: PseudonymousUID) async throws(ArchiveError) -> [UInt8]? {
        try await onVault { vault throws(VaultError) in try vault.studyPatient(study)?.attributes }
    }

    func record(of instance: OpenedInstance) async throws(ArchiveError) -> Record {
        do throws(GatewayError) { return try await instance.record() } catch { throw ArchiveError(error) }
    }

    private func judgeRevision(
        _ intake: Intake, splitter: Splitter, spill: Spill?, rows: [InstanceRow]
    ) async throws(ArchiveError) -> Judgement {
        var shown: OpenedInstance?
        for row in rows {
            let (instance, record): (OpenedInstance, Record)
            do throws(ArchiveError) {
                instance = try await openInstance(row)
                record = try await self.record(of: instance)
            } catch {
                // A version that can't be read any more is no reason to refuse a good one; one that can't be read now is.
                guard !error.mayPass else { throw error }
                continue
            }
            if record.transferSyntaxUID == intake.transferSyntax.uid, record.sha256 == intake.sha256 {
                return Judgement(verdict: .same, reason: .none, repeatsUnseen: [.held, .rejected].contains(row.state))
            }
            if shown == nil || row.state == .current { shown = instance }
        }
        guard let shown else { return Judgement(verdict: .revision, reason: .none) }
        let record = try await self.record(of: shown)
        guard record.transferSyntaxUID == intake.transferSyntax.uid else {
            return Judgement(verdict: .held, reason: .otherEncoding)
        }
        let known = try await shown.pixelDigest(record)
        let arriving = try await pixelDigest(of: splitter, intake: intake, spill: spill)
        // Without pixels there are no other words for the same pixels.
        guard let known, known == arriving else { return Judgement(verdict: .held, reason: .otherPixels) }
        guard record.patientKey == intake.attributes.patientKey else {
            return Judgement(verdict: .held, reason: .otherPatient)
        }
        return Judgement(verdict: .revision, reason: .none)
    }
}
