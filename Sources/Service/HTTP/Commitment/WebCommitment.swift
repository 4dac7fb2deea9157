import DICOM
import Vault

/// The data sets of storage commitment over HTTP (PS3.18 Annex J), in explicit VR little endian, as values.
enum WebCommitment {
    /// Why a data set asks for nothing, in words.
    struct Problem: Error, Hashable, Sendable {
        var detail: String
        /// It is well made, and longer than the limits allow.
        var isTooLarge = false
    }

    /// What the Storage Commitment Request Module names (Table J.1-1), each once: instances by themselves, or in the tree of
    /// their studies.
    static func references(in request: [UInt8]) throws(Problem) -> [CommitmentReference] {
        var found: [CommitmentReference] = []
        var known = Set<CommitmentReference>()
        var isIncomplete = false
        do throws(DICOMError) {
            let dataSet = try DataSet(parsing: request, transferSyntax: .explicitVRLittleEndian)
            var references: [CommitmentReference?] = []
            for item in try dataSet[.referencedSOPSequence]?.items() ?? [] {
                references.append(CommitmentItem.reference(item))
            }
            for study in try dataSet[.referencedStudySequence]?.items() ?? [] { references += try tree(study) }
            for reference in references {
                guard let reference else {
                    isIncomplete = true
                    continue
                }
                if known.insert(reference).inserted { found.append(reference) }
            }
        } catch { throw Problem(detail: "the data set can't be read") }
        guard !isIncomplete else { throw Problem(detail: "an item lacks its SOP Class or Instance UID") }
        guard !found.isEmpty else {
            throw Problem(
                detail: "Referenced SOP Sequence (0008,1199) and Referenced Study Sequence (0008,1110) are empty")
        }
        guard found.count <= CommitmentRequest.maximumReferenceCount else {
            throw Problem(
                detail: "at most \(CommitmentRequest.maximumReferenceCount) instances at a time", isTooLarge: true)
        }
        return found
    }

    private static func tree(_ study: DataSet) throws(DICOMError) -> [CommitmentReference?] {
        var references: [CommitmentReference?] = []
        for series in try study[.referencedSeriesSequence]?.items() ?? [] {
            for group in try series[.referencedInstancesBySOPClassSequence]?.items() ?? [] {
                let sopClass = group.string(.referencedSOPClassUID) ?? ""
                for item in try group[.referencedInstanceSequence]?.items() ?? [] {
                    let instance = item.string(.referencedSOPInstanceUID) ?? ""
                    let isNamed = CommitmentItem.isUID(sopClass) && CommitmentItem.isUID(instance)
                    references.append(
                        isNamed ? CommitmentReference(sopClassUID: sopClass, sopInstanceUID: instance) : nil)
                }
            }
        }
        return references
    }

    /// The Storage Commitment Response Module (Table J.2-1), in the shape of the request.
    static func answer(to request: [UInt8], _ result: CommitmentResult) throws(DICOMError) -> [UInt8] {
        let dataSet = try DataSet(parsing: request, transferSyntax: .explicitVRLittleEndian)
        let committed = Set(result.committed)
        let reasons = Dictionary(result.failed.map { ($0.reference, $0.reason) }) { first, _ in first }
        var plain: (safe: [[UInt8]], failed: [[UInt8]]) = ([], [])
        for item in try dataSet[.referencedSOPSequence]?.items() ?? [] {
            guard let reference = CommitmentItem.reference(item) else { continue }
            if committed.contains(reference) {
                plain.safe.append(CommitmentItem.encoded(reference, .explicitVRLittleEndian))
            } else {
                let reason = reasons[reference] ?? 0x0110
                plain.failed.append(CommitmentItem.encoded(reference, .explicitVRLittleEndian, failureReason: reason))
            }
        }
        var safeStudies: [[UInt8]] = []
        var failedStudies: [[UInt8]] = []
        for study in try dataSet[.referencedStudySequence]?.items() ?? [] {
            if let safe = try pruned(study, keeping: { committed.contains($0) ? .some(nil) : nil }) {
                safeStudies.append(safe)
            }
            if let failed = try pruned(study, keeping: { committed.contains($0) ? nil : .some(reasons[$0] ?? 0x0110) })
            {
                failedStudies.append(failed)
            }
        }
        var writer = DataSetWriter(.explicitVRLittleEndian)
        if !safeStudies.isEmpty { writer.appendSequence(.referencedStudySequence, items: safeStudies) }
        if !plain.failed.isEmpty { writer.appendSequence(.failedSOPSequence, items: plain.failed) }
        if !plain.safe.isEmpty { writer.appendSequence(.referencedSOPSequence, items: plain.safe) }
        if !failedStudies.isEmpty { writer.appendSequence(.failedStudySequence, items: failedStudies) }
        return writer.bytes
    }

    /// A study's tree with some of its instances, or nil where none is left.
    ///
    /// - Parameter keeping: nil: not this one; else with the reason of its failure, where it has one.
    private static func pruned(
        _ study: DataSet, keeping: (CommitmentReference) -> UInt16??
    ) throws(DICOMError) -> [UInt8]? {
        var seriesItems: [[UInt8]] = []
        for series in try study[.referencedSeriesSequence]?.items() ?? [] {
            var groups: [[UInt8]] = []
            for group in try series[.referencedInstancesBySOPClassSequence]?.items() ?? [] {
                let sopClass = group.string(.referencedSOPClassUID) ?? ""
                var instances: [[UInt8]] = []
                for item in try group[.referencedInstanceSequence]?.items() ?? [] {
                    let instance = item.string(.referencedSOPInstanceUID) ?? ""
                    let reference = CommitmentReference(sopClassUID: sopClass, sopInstanceUID: instance)
                    guard let reason = keeping(reference) else { continue }
                    var writer = DataSetWriter(.explicitVRLittleEndian)
                    writer.append(.referencedSOPInstanceUID, .UI, string: instance)
                    if let reason { writer.append(.failureReason, .US, integers: [Int(reason)]) }
                    instances.append(writer.bytes)
                }
                if instances.isEmpty { continue }
                var writer = DataSetWriter(.explicitVRLittleEndian)
                writer.appendSequence(.referencedInstanceSequence, items: instances)
                writer.append(.referencedSOPClassUID, .UI, string: sopClass)
                groups.append(writer.bytes)
            }
            if groups.isEmpty { continue }
            var writer = DataSetWriter(.explicitVRLittleEndian)
            writer.appendSequence(.referencedInstancesBySOPClassSequence, items: groups)
            writer.append(.seriesInstanceUID, .UI, string: series.string(.seriesInstanceUID) ?? "")
            seriesItems.append(writer.bytes)
        }
        if seriesItems.isEmpty { return nil }
        var writer = DataSetWriter(.explicitVRLittleEndian)
        writer.appendSequence(.referencedSeriesSequence, items: seriesItems)
        writer.append(.studyInstanceUID, .UI, string: study.string(.studyInstanceUID) ?? "")
        return writer.bytes
    }
}
