import Access
import Archive
import DICOM
import DICOMWeb
import Hummingbird
import NIOCore

/// Takes the parts of a multipart body in, one after another; while one is made durable the next is read.
struct PartIntake {
    private let archive: Archive
    private let arrival: Arrival
    private let subject: Subject

    /// Parts of one request that are made durable at the same time.
    private static let window = 8

    init(_ archive: Archive, _ arrival: Arrival, _ subject: Subject) {
        (self.archive, self.arrival, self.subject) = (archive, arrival, subject)
    }

    /// What became of each part, in their order. Where the body could not be read to its end, the last says so.
    ///
    /// - Throws: ``DICOMWebError`` for a body that is none, or that ended early with nothing whole in it.
    func outcomes(of body: RequestBody, boundary: String) async throws -> [StoreOutcome] {
        var parser: MultipartParser
        do throws(MultipartError) { parser = try MultipartParser(boundary: boundary) } catch {
            throw DICOMWebError(.badMultipart(error))
        }
        return try await withThrowingTaskGroup(of: (Int, StoreOutcome).self) { group in
            let state = State()
            for try await buffer in body {
                let events = buffer.withUnsafeReadableBytes { parser.parse($0) }
                for event in events { try await handle(event, buffer, state, &group) }
                try await relieve(state)
            }
            for event in parser.finish() { try await handle(event, ByteBuffer(), state, &group) }
            for try await (index, outcome) in group { state.outcomes[index] = outcome }
            if let failure = state.failure {
                guard !state.outcomes.isEmpty else { throw DICOMWebError(.badMultipart(failure)) }
                if !state.endsWithinPart {
                    state.outcomes[state.partCount] = .notRead(failure)
                    state.partCount += 1
                }
            }
            guard state.partCount > 0 else { throw DICOMWebError(.badMultipart(.truncated)) }
            return (0..<state.partCount).map { state.outcomes[$0] ?? .notAnInstance }
        }
    }

    /// A reference: it is one for all the calls below.
    private final class State {
        var partCount = 0
        var running = 0
        var outcomes: [Int: StoreOutcome] = [:]
        var receiver: Receiver?
        var failure: MultipartError?
        /// Whether the last outcome is that of a part that was cut.
        var endsWithinPart = false
    }

    private func handle(
        _ event: MultipartEvent, _ buffer: ByteBuffer, _ state: State,
        _ group: inout ThrowingTaskGroup<(Int, StoreOutcome), any Error>
    ) async throws {
        switch event {
        case .partBegan(let headers):
            guard StoreRequest.isInstance(part: headers) else {
                state.outcomes[state.partCount] = .notAnInstance
                return
            }
            do throws(ArchiveError) { state.receiver = try archive.receive(arrival, subject: subject) } catch {
                state.outcomes[state.partCount] = .refused(error, nil)
            }
        case .partBytes(let range):
            await take(state) { receiver throws(ArchiveError) in
                var failure: ArchiveError?
                buffer.withUnsafeReadableBytes { raw in
                    do throws(ArchiveError) {
                        try receiver.take(UnsafeRawBufferPointer(rebasing: raw[range]))
                    } catch { failure = error }
                }
                if let failure { throw failure }
            }
        case .heldBytes(let bytes):
            await take(state) { receiver throws(ArchiveError) in
                var failure: ArchiveError?
                bytes.withUnsafeBytes { raw in
                    do throws(ArchiveError) { try receiver.take(raw) } catch { failure = error }
                }
                if let failure { throw failure }
            }
        case .partEnded: try await end(state, &group)
        case .partTruncated:
            let names = state.receiver?.names
            await state.receiver?.abandon()
            state.receiver = nil
            state.outcomes[state.partCount] = .refused(.unreadable(DICOMError(.truncated, at: 0)), names)
            state.partCount += 1
            state.endsWithinPart = true
        case .finished: break
        case .failed(let error): state.failure = error
        }
    }

    private func take(_ state: State, _ body: (Receiver) throws(ArchiveError) -> Void) async {
        guard let receiver = state.receiver else { return }
        do throws(ArchiveError) { try body(receiver) } catch {
            await receiver.abandon()
            state.receiver = nil
            state.outcomes[state.partCount] = .refused(error, receiver.names)
        }
    }

    private func relieve(_ state: State) async throws {
        guard let receiver = state.receiver else { return }
        do throws(ArchiveError) { try await receiver.relieve() } catch {
            await receiver.abandon()
            state.receiver = nil
            state.outcomes[state.partCount] = .refused(error, receiver.names)
        }
    }

    private func end(
        _ state: State, _ group: inout ThrowingTaskGroup<(Int, StoreOutcome), any Error>
    ) async throws {
        let index = state.partCount
        state.partCount += 1
        guard let receiver = state.receiver else {
            if state.outcomes[index] == nil { state.outcomes[index] = .notAnInstance }
            return
        }
        state.receiver = nil
        if state.running >= Self.window, let (done, outcome) = try await group.next() {
            state.outcomes[done] = outcome
            state.running -= 1
        }
        state.running += 1
        group.addTask {
            // Apart from the tuple: with the wait inside it, optimised code lost the index (Swift 6.3).
            let outcome = await Self.finish(receiver)
            return (index, outcome)
        }
    }

    private static func finish(_ receiver: Receiver) async -> StoreOutcome {
        do throws(ArchiveError) {
            let receipt = try await receiver.finish()
            return .stored(receipt)
        } catch { return .refused(error, receiver.names) }
    }
}
