import Access
import Archive
import DICOM
import DICOMWeb
import Hummingbird
import NIOCore

/// Takes the parts of a store request in, one after another; while one is made durable the next is read. Used by one task.
final class PartIntake {
    /// What a request came to.
    struct Taken {
        /// In the order of parts; then what was made of metadata.
        var outcomes: [StoreOutcome]
        /// Why the body was not read to its end.
        var failure: MultipartError?
    }

    private enum Sink {
        case nothing
        case receiver(Receiver)
        case metadata(MetadataIntake)
    }

    private let archive: Archive
    private let arrival: Arrival
    private let subject: Subject
    /// The path of the request's target.
    private let base: String
    private var outcomes: [StoreOutcome?] = []
    private var sink = Sink.nothing
    private var metadata: MetadataIntake?
    private var finishing: [(slot: Int, task: Task<StoreOutcome, Never>)] = []
    private var failure: MultipartError?

    /// Parts of one request that are made durable at the same time.
    private static let window = 8

    init(_ archive: Archive, _ arrival: Arrival, _ subject: Subject, base: String) {
        (self.archive, self.arrival, self.subject, self.base) = (archive, arrival, subject, base)
    }

    /// Reads a body to its end, whatever is in it: what is not read would stand before the connection's next request.
    func take(_ body: RequestBody, _ form: StoreRequest.Body) async -> Taken {
        switch form {
        case .multipart(let boundary, let content): await read(body, boundary, content)
        case .single(let content): await read(body, content)
        }
        if let metadata { await compose(metadata) }
        while !finishing.isEmpty { await takeFirst() }
        return Taken(outcomes: outcomes.map { $0 ?? .notAnInstance }, failure: failure)
    }

    private func read(
        _ body: RequestBody, _ boundary: String, _ content: StoreRequest.Content
    ) async {
        var parser: MultipartParser
        do throws(MultipartError) { parser = try MultipartParser(boundary: boundary) } catch { return failure = error }
        do {
            for try await buffer in body {
                let events = buffer.withUnsafeReadableBytes { parser.parse($0) }
                for event in events { await handle(event, buffer, content) }
                await relieve()
            }
        } catch {
            // The connection was cut: what follows is as after a body that ends early.
        }
        for event in parser.finish() { await handle(event, ByteBuffer(), content) }
    }

    /// A body that is one part.
    private func read(_ body: RequestBody, _ content: StoreRequest.Content) async {
        var byteCount = 0
        do {
            for try await buffer in body where buffer.readableBytes > 0 {
                if byteCount == 0 {
                    if case .metadata(let form) = content { begin(.metadata(form)) } else { begin(.instance) }
                }
                byteCount += buffer.readableBytes
                await take(buffer, 0..<buffer.readableBytes)
                await relieve()
            }
            if byteCount > 0 { await end() } else { failure = .truncated }
        } catch {
            failure = .truncated
            if byteCount > 0 { await cut() }
        }
    }

    private func handle(
        _ event: MultipartEvent, _ buffer: ByteBuffer, _ content: StoreRequest.Content
    ) async {
        switch event {
        case .partBegan(let fields): begin(StoreRequest.part(fields, in: content))
        case .partBytes(let range): await take(buffer, range)
        case .heldBytes(let bytes): await take(ByteBuffer(bytes: bytes), 0..<bytes.count)
        case .partEnded: await end()
        case .partTruncated: await cut()
        case .finished: break
        case .failed(let error):
            failure = error
            // A part that was cut says so by itself.
            switch outcomes.last {
            case .refused(.unreadable(Self.cutError), _)??, .notRead??: return
            default: break
            }
            if !outcomes.isEmpty || metadata != nil { outcomes.append(.notRead(error)) }
        }
    }

    private static let cutError = DICOMError(.truncated, at: 0)

    private func begin(_ part: StoreRequest.Part) {
        sink = .nothing
        do throws(ArchiveError) {
            switch part {
            case .unusable: outcomes.append(.notAnInstance)
            case .instance:
                let receiver = try archive.receive(arrival, subject: subject)
                outcomes.append(nil)
                sink = .receiver(receiver)
            case .metadata(let form):
                let intake = try metadataIntake()
                intake.begin(metadata: form)
                sink = .metadata(intake)
            case .bulkData(let header):
                let intake = try metadataIntake()
                intake.begin(header)
                sink = .metadata(intake)
            }
        } catch { refuse(error) }
    }

    private func metadataIntake() throws(ArchiveError) -> MetadataIntake {
        if let metadata { return metadata }
        let intake = MetadataIntake(try archive.makeSpool(subject: subject), base: base)
        metadata = intake
        return intake
    }

    /// Ends what came of a part without an instance. Only one that a receiver takes has its place among the outcomes;
    /// the last place may be that of an instance before, which is still made durable.
    private func refuse(_ error: ArchiveError, _ names: Receiver.Names? = nil) {
        switch sink {
        case .receiver: outcomes[outcomes.count - 1] = .refused(error, names)
        case .nothing, .metadata: outcomes.append(.refused(error, names))
        }
        sink = .nothing
    }

    private func take(_ buffer: ByteBuffer, _ range: Range<Int>) async {
        var failure: ArchiveError?
        var wrong: StoreOutcome?
        buffer.withUnsafeReadableBytes { raw in
            let bytes = UnsafeRawBufferPointer(rebasing: raw[range])
            do throws(ArchiveError) {
                switch sink {
                case .nothing: break
                case .receiver(let receiver): try receiver.take(bytes)
                case .metadata(let intake): wrong = try intake.take(bytes)
                }
            } catch { failure = error }
        }
        if let wrong { outcomes.append(wrong) }
        if let failure { await give(up: failure) }
    }

    private func relieve() async {
        do throws(ArchiveError) {
            switch sink {
            case .nothing: break
            case .receiver(let receiver): try await receiver.relieve()
            case .metadata(let intake): try await intake.relieve()
            }
        } catch { await give(up: error) }
    }

    private func give(up error: ArchiveError) async {
        switch sink {
        case .nothing: break
        case .receiver(let receiver):
            await receiver.abandon()
            refuse(error, receiver.names)
        case .metadata(let intake):
            intake.cut()
            refuse(error)
        }
    }

    private func cut() async {
        switch sink {
        case .nothing: break
        case .receiver: await give(up: .unreadable(Self.cutError))
        case .metadata(let intake):
            intake.cut()
            outcomes.append(.notRead(.truncated))
        }
        sink = .nothing
    }

    private func end() async {
        let ended = sink
        sink = .nothing
        switch ended {
        case .nothing: break
        case .receiver(let receiver): await finish(receiver, slot: outcomes.count - 1)
        case .metadata(let intake):
            do throws(ArchiveError) {
                if let wrong = try intake.end() { outcomes.append(wrong) }
            } catch { refuse(error) }
        }
    }

    /// What came whole is made durable whatever becomes of the rest, so these tasks end by themselves.
    private func finish(_ receiver: Receiver, slot: Int) async {
        if finishing.count >= Self.window { await takeFirst() }
        finishing.append((slot, Self.finishing(receiver)))
    }

    private func takeFirst() async {
        let first = finishing.removeFirst()
        outcomes[first.slot] = await first.task.value
    }

    private static func finishing(_ receiver: Receiver) -> Task<StoreOutcome, Never> {
        Task {
            do throws(ArchiveError) {
                let receipt = try await receiver.finish()
                return .stored(receipt)
            } catch { return .refused(error, receiver.names) }
        }
    }
}

// MARK: instances of metadata and bulk data

extension PartIntake {
    private func compose(_ metadata: MetadataIntake) async {
        var wasRead = true
        for instance in metadata.instances {
            let slot = outcomes.count
            outcomes.append(nil)
            do throws(ArchiveError) {
                let composed = try await metadata.compose(instance)
                switch composed {
                case .unusable(let fault, let names): outcomes[slot] = .unusable(fault, names)
                case .instance(let instance):
                    outcomes[slot] = await write(instance, of: metadata, slot: slot)
                }
            } catch {
                outcomes[slot] = .refused(error, nil)
                wasRead = false
            }
        }
        // Who could not read all metadata can't say what they name.
        for _ in 0..<(wasRead ? metadata.unusedPartCount : 0) {
            outcomes.append(
                .unusable(StoreResponse.Fault(.cannotUnderstand, comment: "no metadata name a part with bulk data")))
        }
        await metadata.discard()
    }

    /// - Returns: why it was not taken; nil where it is on its way.
    private func write(
        _ instance: ComposedInstance, of metadata: MetadataIntake, slot: Int
    ) async -> StoreOutcome? {
        var arrival = arrival
        arrival.form = .dataSet(
            transferSyntax: TransferSyntax(uid: instance.transferSyntaxUID), sopClassUID: instance.sopClassUID,
            sopInstanceUID: instance.sopInstanceUID)
        let names = Receiver.Names(sopClassUID: instance.sopClassUID, sopInstanceUID: instance.sopInstanceUID)
        let receiver: Receiver
        do throws(ArchiveError) { receiver = try archive.receive(arrival, subject: subject) } catch {
            return .refused(error, names)
        }
        do throws(ArchiveError) { try await metadata.write(instance, into: receiver) } catch {
            await receiver.abandon()
            return .refused(error, names)
        }
        await finish(receiver, slot: slot)
        return outcomes[slot]
    }
}
