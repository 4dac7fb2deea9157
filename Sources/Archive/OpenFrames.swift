public import Access
import DICOM
public import Gateway
public import Identity
import Vault

/// One instance, opened for its frames.
public struct OpenedFrames: Sendable {
    /// The decision, and the instance alone.
    public let opened: Opened
    public let record: Record
    public let frames: StoredFrames
}

extension Archive {
    /// Opens an instance for its frames: decides, logs, and gives the places and keys of all of them. Asked for again, it gives
    /// what it gave, as long as nothing of the study has changed: no row is read, nothing is opened.
    ///
    /// - Throws: ``ArchiveError/notFound``; ``ArchiveError/denied(_:)``; ``ArchiveError/image(_:)`` where it has no frames that
    ///   could be told apart.
    public func openFrames(
        studyUID: String, seriesUID: String, instanceUID: String, subject: Subject, purpose: Purpose = .treatment
    ) async throws(ArchiveError) -> OpenedFrames {
        if let kept = try keptFrames(
            studyUID: studyUID, seriesUID: seriesUID, instanceUID: instanceUID, subject: subject, purpose: purpose)
        {
            return kept
        }
        guard let study = pseudonym(studyUID) else { throw .notFound }
        let changeNumber = vault.changeNumber(ofStudy: study)
        let opened = try await open(
            studyUID: studyUID, seriesUID: seriesUID, instanceUID: instanceUID, subject: subject, purpose: purpose)
        guard let first = opened.instances.first else { throw .notFound }
        let found = try await OpenedFrames(opened)
        frames.keep(
            FrameCache.Entry(
                study: study, instance: first, heldCount: opened.heldCount, record: found.record,
                frames: found.frames, changeNumber: changeNumber),
            as: FrameCache.Key(studyUID: studyUID, seriesUID: seriesUID, instanceUID: instanceUID))
        return found
    }

    /// What ``openFrames(studyUID:seriesUID:instanceUID:subject:purpose:)`` gives again, decided anew; nil where it has to be
    /// looked up. Takes microseconds.
    ///
    /// - Throws: ``ArchiveError/denied(_:)``.
    public func keptFrames(
        studyUID: String, seriesUID: String, instanceUID: String, subject: Subject, purpose: Purpose = .treatment
    ) throws(ArchiveError) -> OpenedFrames? {
        let key = FrameCache.Key(studyUID: studyUID, seriesUID: seriesUID, instanceUID: instanceUID)
        let kept = frames.entry(key, isCurrent: { vault.changeNumber(ofStudy: $0.study) == $0.changeNumber })
        guard let kept else { return nil }
        let decision = try require(.read, by: subject, study: kept.study, purpose: purpose)
        let opened = Opened(instances: [kept.instance], heldCount: kept.heldCount, decision: decision)
        return OpenedFrames(opened: opened, record: kept.record, frames: kept.frames)
    }
}

extension OpenedFrames {
    /// Finds the frames of the first instance.
    public init(_ opened: Opened) async throws(ArchiveError) {
        guard let instance = opened.instances.first else { throw .notFound }
        do throws(GatewayError) {
            let record = try await instance.opened.record()
            let attributes = try await instance.opened.imageAttributes(of: record)
            let frames = try await StoredFrames(instance.opened, record: record, attributes: attributes)
            (self.opened, self.record, self.frames) = (opened, record, frames)
        } catch { throw ArchiveError(error) }
    }
}
