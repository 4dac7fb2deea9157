import Archive
import DICOM
import DICOMImage
import DICOMNetwork
import Gateway
import Logging
import Vault

extension InstanceSender {
    /// Manufacturer (0008,0070) of the item of Contributing Equipment Sequence that says who took the frames out.
    private static let manufacturer = "Aloft"

    /// Where frames are wanted: makes the instance that will be sent in place of the selected one.
    ///
    /// - Throws: ``RefusedRetrieval`` with the answer, where none can be made (PS3.4 Y.4.1.3, Y.4.2.3).
    mutating func extract(
        _ wanted: RetrieveSelection, for request: RetrieveRequest
    ) async throws(RefusedRetrieval) -> Selection {
        guard let frames = wanted.frames else { return wanted.instances }
        let selection = wanted.instances.first
        guard let row = selection.rows.first else {
            throw RefusedRetrieval(
                RetrieveAnswer(Status(extracting: .noFrames), errorComment: "there is no such instance"))
        }
        var sourceUID: String?
        do {
            let opened = try await archive.open(row, of: selection)
            let record = try await opened.record()
            let names = try await opened.names(record)
            sourceUID = names.sopInstanceUID
            extraction = try await ExtractedFrames(
                opened, record: record, selection: frames, manufacturer: Self.manufacturer)
            return selection
        } catch GatewayError.extraction(let reason) {
            throw refusal(
                Status(extracting: reason), comment: ErrorText.comment(reason), sourceUID: sourceUID, request)
        } catch {
            logger.error("an instance could not be opened", metadata: ["reason": "\(error)"])
            throw refusal(
                .cannotPerformSuboperations, comment: "the instance can't be opened", sourceUID: sourceUID, request)
        }
    }

    /// The one sub-operation failed before it began.
    private func refusal(
        _ status: DICOMNetwork.Status, comment: String, sourceUID: String?, _ request: RetrieveRequest
    ) -> RefusedRetrieval {
        var tally = SuboperationTally(total: 1)
        tally.note(.failed(.init(sopInstanceUID: sourceUID)))
        var answer = tally.answer(
            isCancelled: false, transferSyntaxUID: request.context.transferSyntaxUID, comment: comment)
        answer.status = status
        return RefusedRetrieval(answer)
    }

    /// In the best context that it can be had in.
    func prepare(
        _ row: InstanceRow, _ extraction: ExtractedFrames, contexts: [PresentationContext]
    ) async -> Preparation {
        let names = extraction.names
        let candidates = ContextChoice.candidates(
            in: contexts, sopClassUID: names.sopClassUID, storedUID: names.transferSyntaxUID,
            preferredUIDs: preferredUIDs)
        for context in candidates {
            do throws(GatewayError) {
                let source = try await extraction.source(transferSyntaxUID: context.transferSyntaxUID, codec: codec)
                let outgoing = OutgoingInstance(
                    sopClassUID: names.sopClassUID, sopInstanceUID: names.sopInstanceUID, contextID: context.id,
                    moveOriginatorAETitle: moveOriginator?.aeTitle, moveOriginatorMessageID: moveOriginator?.messageID)
                let prepared = try await PreparedInstance(
                    row: row, outgoing: outgoing, source: source, frameCount: extraction.frameCount)
                return .ready(prepared)
            } catch {
                // Another context may still take the frames as they are.
                if case .image = error, context.transferSyntaxUID != names.transferSyntaxUID { continue }
                logger.error("frames could not be taken out", metadata: ["reason": "\(error)"])
                return .failed(.init(sopInstanceUID: names.sopInstanceUID))
            }
        }
        return .noContext(names)
    }
}

extension ExtractedFrames {
    /// What the new instance calls itself.
    var names: InstanceNames {
        InstanceNames(
            sopClassUID: sopClassUID, sopInstanceUID: sopInstanceUID, transferSyntaxUID: transferSyntax.uid)
    }
}

extension DICOMNetwork.Status {
    /// What a retrieval at the FRAME level answers (PS3.4 Tables Y.4-1, Y.4-2).
    init(extracting error: FrameExtractionError) {
        self =
            switch error {
            case .noSelection: .dataSetDoesNotMatchSOPClass
            case .noFrames: Self(rawValue: 0xAA00)
            case .notMultiFrame: Self(rawValue: 0xAA01)
            case .unextractable: Self(rawValue: 0xAA02)
            case .notTimeBased: Self(rawValue: 0xAA03)
            case .badSelection: Self(rawValue: 0xAA04)
            }
    }
}

extension ErrorText {
    /// What fits an Error Comment.
    static func comment(_ error: FrameExtractionError) -> String {
        let text =
            switch error {
            case .noSelection: "there is no frame range key"
            case .badSelection: "one frame range key, with rising numbers"
            case .noFrames: "the instance has none of these frames"
            case .notMultiFrame: "the instance is no multi-frame image"
            case .notTimeBased: "the instance does not say when its frames were made"
            case .unextractable(let reason): describe(reason)
            }
        return String(text.prefix(64))
    }
}
