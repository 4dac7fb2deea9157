import NIOCore

extension Requestor {
    /// C-FIND (PS3.7 9.1.2).
    ///
    /// - Parameters:
    ///   - identifier: in the transfer syntax of `context`, and so are the matches.
    ///   - onMatch: gets each match with its status; false: no more are wanted, and C-CANCEL is sent.
    public func find(
        sopClassUID: String, context: PresentationContext, identifier: [UInt8], priority: UInt16 = 0,
        onMatch: (_ identifier: [UInt8], _ status: Status) async -> Bool
    ) async throws(NetworkError) -> QueryAnswer {
        let messageID = try begin(cancellableOn: context.id)
        defer { finish() }
        try await request(.cFind, messageID, sopClassUID, context, identifier, priority)
        var isWanted = true
        while true {
            let (response, match) = try await association.response(
                to: messageID, .cFind, limit: limits.maximumIdentifierByteCount)
            let answer = QueryAnswer(reading: response)
            guard answer.status.kind == .pending else { return answer }
            if isWanted, let match, await !onMatch(match, answer.status) {
                isWanted = false
                try await cancel()
            }
        }
    }

    /// C-MOVE (PS3.7 9.1.4).
    ///
    /// - Parameter onProgress: gets the counts of each pending response.
    public func move(
        sopClassUID: String, context: PresentationContext, destination: String, identifier: [UInt8],
        priority: UInt16 = 0, onProgress: (SuboperationCounts) async -> Void
    ) async throws(NetworkError) -> RetrieveAnswer {
        let messageID = try begin(cancellableOn: context.id)
        defer { finish() }
        try await request(.cMove, messageID, sopClassUID, context, identifier, priority, destination)
        while true {
            let (response, list) = try await association.response(
                to: messageID, .cMove, limit: limits.maximumIdentifierByteCount)
            let answer = RetrieveAnswer(reading: response, identifier: list)
            guard answer.status.kind == .pending else { return answer }
            if let counts = answer.counts { await onProgress(counts) }
        }
    }

    /// C-GET (PS3.7 9.1.3): what is found comes back on this association, in the contexts whose SCP role we have.
    ///
    /// - Parameter onStore: takes one instance, as ``AssociationService/store(_:dataSet:)`` does.
    public func get(
        sopClassUID: String, context: PresentationContext, identifier: [UInt8], priority: UInt16 = 0,
        onProgress: (SuboperationCounts) async -> Void = { _ in },
        onStore: (CStoreRequest, DataSetStream) async -> CStoreAnswer
    ) async throws(NetworkError) -> RetrieveAnswer {
        let messageID = try begin(cancellableOn: context.id)
        defer { finish() }
        try await request(.cGet, messageID, sopClassUID, context, identifier, priority)
        while true {
            guard case .command(let command, let contextID)? = try await association.window.next() else {
                association.abortAndClose()
                throw .unexpectedAnswer
            }
            if command.integer(.commandField) == Command.cStore.rawValue {
                try await take(command, contextID, onStore)
                continue
            }
            guard command.integer(.commandField) == Command.cGet.rawValue | Command.responseBit,
                command.integer(.messageIDBeingRespondedTo) == messageID
            else {
                association.abortAndClose()
                throw .unexpectedAnswer
            }
            var list: [UInt8]?
            if command.hasDataSet {
                list = try await IncomingDataSet(window: association.window)
                    .bytes(limit: limits.maximumIdentifierByteCount)
            }
            let answer = RetrieveAnswer(reading: command, identifier: list)
            guard answer.status.kind == .pending else { return answer }
            if let counts = answer.counts { await onProgress(counts) }
        }
    }

    /// One sub-operation of a C-GET.
    private func take(
        _ command: CommandSet, _ contextID: UInt8, _ onStore: (CStoreRequest, DataSetStream) async -> CStoreAnswer
    ) async throws(NetworkError) {
        guard let context = contexts.first(where: { $0.id == contextID }) else { throw .noPresentationContext }
        let dataSet = IncomingDataSet(window: association.window)
        let response: CommandSet
        switch CStoreRequest.read(command, context: context, association: info) {
        case .success(let request): response = await onStore(request, dataSet.stream).response(to: command)
        case .failure(let refusal): response = .response(to: command, status: refusal.status)
        }
        if command.hasDataSet { try await dataSet.drain() }
        try await association.send(response, contextID: contextID, fragmentByteCount: fragmentByteCount)
    }

    private func request(
        _ command: Command, _ messageID: UInt16, _ sopClassUID: String, _ context: PresentationContext,
        _ identifier: [UInt8], _ priority: UInt16, _ destination: String? = nil
    ) async throws(NetworkError) {
        var set = CFindRequest.command(command, messageID: messageID, sopClassUID: sopClassUID, priority: priority)
        if let destination { set.set(.moveDestination, text: destination) }
        try await association.send(
            .data(
                Association.encode(
                    set, dataSet: identifier, contextID: context.id, fragmentByteCount: fragmentByteCount)))
    }
}
