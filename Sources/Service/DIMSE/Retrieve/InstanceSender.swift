import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Gateway
import Identity
import Logging
import Vault

/// Sends selected instances with C-STORE, on whatever association takes them: C-GET's own, C-MOVE's, forwarding's.
struct InstanceSender: Sendable {
    let archive: Archive
    let codec: FrameCodec
    let logger: Logger
    /// In which the receiver wants them, the best first.
    var preferredUIDs: [String] = []
    /// Without pixel data and other large values (PS3.4 Z.1.3).
    var leavesOutBulkData = false
    /// In place of the one selected instance (PS3.4 Y.3.3).
    var extraction: ExtractedFrames?
    var moveOriginator: (aeTitle: String, messageID: UInt16)?

    enum Preparation: Sendable {
        case ready(PreparedInstance)
        /// No accepted context fits: one for these names has to be asked for.
        case noContext(InstanceNames)
        case failed(Failure)
    }

    /// What became of one instance.
    enum Outcome: Sendable, Hashable {
        /// What the receiver answered.
        case stored(CStoreAnswer, sopInstanceUID: String)
        case failed(Failure)
    }

    /// An instance that could not be sent.
    struct Failure: Sendable, Hashable {
        /// Where it is known.
        var sopInstanceUID: String?
        /// Whether trying again can help.
        var mayPass = false
    }

    func names(of row: InstanceRow, in selection: Selection) async -> InstanceNames? {
        if let extraction { return extraction.names }
        do {
            let opened = try await archive.open(row, of: selection)
            let record = try await opened.record()
            return try await opened.names(record)
        } catch {
            logger.error("an instance could not be opened", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    /// Opens one instance and reads its first bytes, in the best context that it can be had in.
    ///
    /// - Parameter asked: what contexts were asked for, where others can be: none is coded anew before it was offered as stored.
    func prepare(
        _ row: InstanceRow, in selection: Selection, contexts: [PresentationContext],
        asked: Set<InstanceNames.Kind>? = nil
    ) async -> Preparation {
        if let extraction { return await prepare(row, extraction, contexts: contexts) }
        var names: InstanceNames?
        do {
            let places = try await archive.open(row, of: selection)
            let opened = try await places.readAhead(byteCount: UInt64(PreparedInstance.aheadByteCount))
            let record = try await opened.record()
            let found = try await opened.names(record)
            names = found
            if let asked, !asked.contains(found.kind) { return .noContext(found) }
            let candidates = ContextChoice.candidates(
                in: contexts, sopClassUID: found.sopClassUID, storedUID: found.transferSyntaxUID,
                preferredUIDs: preferredUIDs)
            for context in candidates {
                if let prepared = try await prepare(row, opened, record, found, context) { return .ready(prepared) }
            }
            return .noContext(found)
        } catch {
            logger.error("an instance could not be opened", metadata: ["reason": "\(error)"])
            let reason = (error as? ArchiveError) ?? (error as? GatewayError).map { ArchiveError($0) }
            return .failed(Failure(sopInstanceUID: names?.sopInstanceUID, mayPass: reason?.mayPass ?? false))
        }
    }

    /// Nil where it can't be coded so.
    private func prepare(
        _ row: InstanceRow, _ opened: OpenedInstance, _ record: Record, _ names: InstanceNames,
        _ context: PresentationContext
    ) async throws(GatewayError) -> PreparedInstance? {
        let outgoing = OutgoingInstance(
            sopClassUID: names.sopClassUID, sopInstanceUID: names.sopInstanceUID, contextID: context.id,
            moveOriginatorAETitle: moveOriginator?.aeTitle, moveOriginatorMessageID: moveOriginator?.messageID)
        do throws(GatewayError) {
            if leavesOutBulkData {
                let words = try await opened.withoutBulkData(record, transferSyntaxUID: context.transferSyntaxUID)
                guard let words else { return nil }
                return try await PreparedInstance(
                    row: row, outgoing: outgoing, source: PartReader(words), frameCount: 0)
            }
            let source = try await InstanceSource(
                opened, record: record, part: .dataSet, codec: codec, transferSyntaxUID: context.transferSyntaxUID)
            guard source.transferSyntaxUID == context.transferSyntaxUID else { return nil }
            return try await PreparedInstance(
                row: row, outgoing: outgoing, source: source, frameCount: opened.frameCountAtLeast(record))
        } catch {
            // Damaged or odd frames have no other form; another context may still take them as stored.
            guard case .image(let reason) = error, context.transferSyntaxUID != names.transferSyntaxUID,
                !reason.mayPass
            else { throw error }
            logger.notice(
                "an instance can't be coded for its receiver",
                metadata: ["transfer-syntax": "\(context.transferSyntaxUID)", "reason": "\(reason)"])
            return nil
        }
    }

    /// Sends what is prepared, and counts its use.
    ///
    /// - Throws: when the association is over.
    func send(
        _ prepared: PreparedInstance, in selection: Selection, on channel: some StoreChannel
    ) async throws(NetworkError) -> Outcome {
        var instance = prepared
        let (archive, row) = (archive, prepared.row)
        do throws(NetworkError) {
            let answer = try await channel.store(prepared.outgoing) {
                guard let (bytes, frameCount) = try await instance.next() else { return nil }
                archive.recordUse(of: row, in: selection, frameCount: frameCount, byteCount: bytes.count)
                return bytes
            }
            return .stored(answer, sopInstanceUID: prepared.outgoing.sopInstanceUID)
        } catch {
            guard error == .sourceFailed, !channel.isOver else { throw error }
            return .failed(Failure(sopInstanceUID: prepared.outgoing.sopInstanceUID))
        }
    }
}
