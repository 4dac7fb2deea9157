import NIOCore
import Synchronization

/// What one accepted association can be asked, once its contexts are agreed on.
struct Conversation<Service: AssociationService> {
    let association: Association
    let service: Service
    let info: AssociationInfo
    let contexts: [UInt8: PresentationContext]
    /// In which the requestor takes instances (C-GET).
    let storageContexts: [PresentationContext]
    let fragmentByteCount: Int
    let limits: NetworkLimits
    private let messageIDs = MessageIDs()

    init(
        association: Association, service: Service, info: AssociationInfo, contexts: [UInt8: PresentationContext],
        storageContexts: [PresentationContext], fragmentByteCount: Int, limits: NetworkLimits
    ) {
        (self.association, self.service, self.info, self.contexts) = (association, service, info, contexts)
        (self.storageContexts, self.fragmentByteCount, self.limits) = (storageContexts, fragmentByteCount, limits)
    }

    /// Reports that nobody will send any more.
    func end() {
        for report in association.window.takeReports() {
            report.finish(.failure(association.window.end ?? .released))
        }
    }

    /// Serves one request, to its last response.
    func answer(_ command: CommandSet, _ contextID: UInt8) async throws(NetworkError) {
        guard let context = contexts[contextID] else { throw .noPresentationContext }
        let field = command.integer(.commandField) ?? 0
        guard field & Command.responseBit == 0 else {
            throw .protocolViolation(PDUError(.unexpectedCommand, "command field"))
        }
        let dataSet = IncomingDataSet(window: association.window)
        var response: Response
        var rest = ByteBuffer()
        switch Command(rawValue: field) {
        case .cEcho: response = Response(.response(to: command, status: await service.echo(from: info)))
        case .cStore: response = await store(command, context, dataSet)
        case .cFind:
            let matches = MatchWriter(
                association, request: command, contextID: context.id, fragmentByteCount: fragmentByteCount)
            response = try await find(command, context, dataSet, matches)
            rest = matches.takeRest()
        case .cGet, .cMove: response = try await retrieve(command, context, dataSet)
        case .nAction, .nEventReport: response = try await normalized(command, context, dataSet)
        // Nothing runs any more that could be cancelled (PS3.7 9.3.2.3).
        case .cCancel: return try await drain(command, dataSet)
        case .nGet, .nSet, .nCreate, .nDelete, nil:
            response = Response(.response(to: command, status: .unrecognizedOperation))
        }
        try await drain(command, dataSet)
        var bytes = Association.encode(
            response.command, dataSet: response.dataSet, contextID: context.id, fragmentByteCount: fragmentByteCount)
        rest.writeBuffer(&bytes)
        try await association.send(.data(rest))
    }

    private func drain(_ command: CommandSet, _ dataSet: IncomingDataSet) async throws(NetworkError) {
        if command.hasDataSet { try await dataSet.drain() }
    }

    private func store(
        _ command: CommandSet, _ context: PresentationContext, _ dataSet: IncomingDataSet
    ) async -> Response {
        switch CStoreRequest.read(command, context: context, association: info) {
        case .success(let request):
            Response(await service.store(request, dataSet: dataSet.stream).response(to: command))
        case .failure(let refusal): Response(.response(to: command, status: refusal.status))
        }
    }

    /// The whole identifier; nil with the response where it can't be had.
    private func identifier(
        _ command: CommandSet, _ dataSet: IncomingDataSet
    ) async throws(NetworkError) -> Result<[UInt8], StatusError> {
        guard command.hasDataSet else { return .failure(StatusError(status: .mistypedArgument)) }
        do throws(NetworkError) {
            return .success(try await dataSet.bytes(limit: limits.maximumIdentifierByteCount))
        } catch {
            guard error == .tooLong else { throw error }
            return .failure(StatusError(status: .outOfResources))
        }
    }

    private func find(
        _ command: CommandSet, _ context: PresentationContext, _ dataSet: IncomingDataSet, _ matches: MatchWriter
    ) async throws(NetworkError) -> Response {
        guard let request = CFindRequest(command, context: context, association: info) else {
            return Response(.response(to: command, status: .missingAttribute))
        }
        switch try await identifier(command, dataSet) {
        case .success(let identifier):
            let answer = await service.find(request, identifier: identifier, matches: matches)
            return answer.response(to: command)
        case .failure(let refusal): return Response(.response(to: command, status: refusal.status))
        }
    }

    private func retrieve(
        _ command: CommandSet, _ context: PresentationContext, _ dataSet: IncomingDataSet
    ) async throws(NetworkError) -> Response {
        let isMove = command.integer(.commandField) == Command.cMove.rawValue
        guard let request = RetrieveRequest(command, context: context, association: info) else {
            return Response(.response(to: command, status: .missingAttribute))
        }
        switch try await identifier(command, dataSet) {
        case .success(let identifier):
            let answer: RetrieveAnswer
            if isMove {
                let progress = MoveProgress(
                    association: association, request: command, contextID: context.id,
                    fragmentByteCount: fragmentByteCount)
                answer = await service.move(request, identifier: identifier, progress: progress)
            } else {
                let channel = GetChannel(
                    association, contexts: storageContexts, request: command, contextID: context.id,
                    fragmentByteCount: fragmentByteCount)
                answer = await service.get(request, identifier: identifier, channel: channel)
            }
            return answer.response(to: command)
        case .failure(let refusal): return Response(.response(to: command, status: refusal.status))
        }
    }

    private func normalized(
        _ command: CommandSet, _ context: PresentationContext, _ dataSet: IncomingDataSet
    ) async throws(NetworkError) -> Response {
        let isAction = command.integer(.commandField) == Command.nAction.rawValue
        guard let request = NormalizedRequest(command, context: context, association: info) else {
            return Response(.response(to: command, status: .missingAttribute))
        }
        var bytes: [UInt8] = []
        if command.hasDataSet {
            switch try await identifier(command, dataSet) {
            case .success(let all): bytes = all
            case .failure(let refusal): return Response(.response(to: command, status: refusal.status))
            }
        }
        let answer =
            isAction
            ? await service.action(
                request, dataSet: bytes, reporter: EventReporter(window: association.window))
            : await service.eventReport(request, dataSet: bytes)
        return answer.response(to: command)
    }

    /// Sends a report and waits for its answer; requests that come before it are served meanwhile.
    ///
    /// - Returns: false when the peer released the association instead.
    func send(_ report: PendingReport) async throws(NetworkError) -> Bool {
        let messageID = messageIDs.next()
        do throws(NetworkError) {
            try await association.send(
                .data(
                    Association.encode(
                        report.command(messageID: messageID), dataSet: report.dataSet,
                        contextID: report.request.context.id, fragmentByteCount: fragmentByteCount)))
            while let event = try await association.window.next() {
                switch event {
                case .command(let command, let contextID):
                    guard command.integer(.commandField) == Command.nEventReport.rawValue | Command.responseBit else {
                        try await answer(command, contextID)
                        continue
                    }
                    guard command.integer(.messageIDBeingRespondedTo) == messageID else { throw .unexpectedAnswer }
                    // Event Reply (PS3.7 10.1.1.1.9): nothing here has one to read.
                    try await drain(command, IncomingDataSet(window: association.window))
                    report.finish(.success(NormalizedAnswer(reading: command)))
                    return true
                case .release:
                    report.finish(.failure(.released))
                    try await association.send(.releaseReply)
                    return false
                case .associate, .accepted, .dataSet, .endOfDataSet, .releaseConfirmed, .report: throw .outOfTurn
                }
            }
            throw .cancelled
        } catch {
            report.finish(.failure(error))
            throw error
        }
    }
}

/// Message IDs of requests on one association, from 1.
final class MessageIDs: Sendable {
    private let last = Mutex<UInt16>(0)
    func next() -> UInt16 {
        last.withLock { last in
            last = last == .max ? 1 : last &+ 1
            return last
        }
    }
}
