import NIOCore

extension Requestor {
    /// N-ACTION (PS3.7 10.1.4).
    ///
    /// - Parameter onReport: takes a report (N-EVENT-REPORT) that comes before the answer.
    public func action(
        sopClassUID: String, sopInstanceUID: String, typeID: UInt16, context: PresentationContext, dataSet: [UInt8],
        onReport: (NormalizedRequest, [UInt8]) async -> NormalizedAnswer
    ) async throws(NetworkError) -> NormalizedAnswer {
        try await normalized(.nAction, sopClassUID, sopInstanceUID, typeID, context, dataSet, onReport)
    }

    /// N-EVENT-REPORT (PS3.7 10.1.1), on an association on which we are SCP.
    public func eventReport(
        sopClassUID: String, sopInstanceUID: String, typeID: UInt16, context: PresentationContext, dataSet: [UInt8]
    ) async throws(NetworkError) -> NormalizedAnswer {
        try await normalized(.nEventReport, sopClassUID, sopInstanceUID, typeID, context, dataSet) { _, _ in
            NormalizedAnswer(.unrecognizedOperation)
        }
    }

    /// Waits for a report that the peer sends on this association after its answer.
    ///
    /// - Parameter patience: how long. Then the association is of no more use but to be aborted.
    /// - Throws: ``NetworkError/timedOut``.
    public func awaitReport(
        for patience: Duration, onReport: @escaping @Sendable (NormalizedRequest, [UInt8]) async -> NormalizedAnswer
    ) async throws(NetworkError) {
        _ = try begin()
        defer { finish() }
        let result = await withTaskGroup(of: Result<Void, NetworkError>.self) { race in
            race.addTask {
                do throws(NetworkError) {
                    guard case .command(let command, let contextID)? = try await self.association.window.next() else {
                        throw .unexpectedAnswer
                    }
                    return .success(try await self.take(report: command, contextID, onReport))
                } catch { return .failure(error) }
            }
            race.addTask {
                try? await Task.sleep(for: patience)
                return .failure(.timedOut)
            }
            let first = await race.next() ?? .failure(.timedOut)
            race.cancelAll()
            return first
        }
        try result.get()
    }

    private func normalized(
        _ command: Command, _ sopClassUID: String, _ sopInstanceUID: String, _ typeID: UInt16,
        _ context: PresentationContext, _ dataSet: [UInt8],
        _ onReport: (NormalizedRequest, [UInt8]) async -> NormalizedAnswer
    ) async throws(NetworkError) -> NormalizedAnswer {
        let messageID = try begin()
        defer { finish() }
        let request = NormalizedRequest.command(
            command, messageID: messageID, sopClassUID: sopClassUID, sopInstanceUID: sopInstanceUID, typeID: typeID)
        try await association.send(
            .data(
                Association.encode(
                    request, dataSet: dataSet, contextID: context.id, fragmentByteCount: fragmentByteCount)))
        while true {
            guard case .command(let response, let contextID)? = try await association.window.next() else { break }
            if response.integer(.commandField) == Command.nEventReport.rawValue {
                try await take(report: response, contextID, onReport)
                continue
            }
            guard response.integer(.commandField) == command.rawValue | Command.responseBit,
                response.integer(.messageIDBeingRespondedTo) == messageID
            else { break }
            if response.hasDataSet { try await IncomingDataSet(window: association.window).drain() }
            return NormalizedAnswer(reading: response)
        }
        association.abortAndClose()
        throw .unexpectedAnswer
    }

    private func take(
        report command: CommandSet, _ contextID: UInt8,
        _ onReport: (NormalizedRequest, [UInt8]) async -> NormalizedAnswer
    ) async throws(NetworkError) {
        guard let context = contexts.first(where: { $0.id == contextID }),
            command.integer(.commandField) == Command.nEventReport.rawValue
        else {
            association.abortAndClose()
            throw .unexpectedAnswer
        }
        var dataSet: [UInt8] = []
        if command.hasDataSet {
            dataSet = try await IncomingDataSet(window: association.window)
                .bytes(limit: limits.maximumIdentifierByteCount)
        }
        var answer = NormalizedAnswer(.missingAttribute)
        if let request = NormalizedRequest(command, context: context, association: info) {
            answer = await onReport(request, dataSet)
        }
        try await association.send(
            answer.response(to: command).command, contextID: contextID, fragmentByteCount: fragmentByteCount)
    }
}
