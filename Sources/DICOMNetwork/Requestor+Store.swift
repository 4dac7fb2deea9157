public import NIOCore

extension Requestor: StoreChannel {
    public var storageContexts: [PresentationContext] { contexts }

    public func store(
        _ instance: OutgoingInstance, next: () async throws -> [UInt8]?
    ) async throws(NetworkError) -> CStoreAnswer {
        let messageID = try begin()
        defer { finish() }
        return try await StoreInvoker(association: association, fragmentByteCount: fragmentByteCount)
            .store(instance, messageID: messageID, next: next)
    }

    /// C-STORE (PS3.7 9.1.1). The data set is sent as it comes, encoded in the transfer syntax of `context`; it is
    /// never held whole. A source that throws aborts the association: half a data set can't be taken back.
    public func store<Source: AsyncSequence & Sendable>(
        sopClassUID: String, sopInstanceUID: String, context: PresentationContext, priority: UInt16 = 0,
        dataSet: Source
    ) async throws(NetworkError) -> CStoreAnswer where Source.Element == ByteBuffer {
        var pieces = dataSet.makeAsyncIterator()
        let instance = OutgoingInstance(
            sopClassUID: sopClassUID, sopInstanceUID: sopInstanceUID, contextID: context.id, priority: priority)
        return try await store(instance) { try await pieces.next().map { Array($0.readableBytesView) } }
    }

    /// C-STORE of bytes that are in memory already.
    public func store(
        sopClassUID: String, sopInstanceUID: String, context: PresentationContext, bytes: ByteBuffer
    ) async throws(NetworkError) -> CStoreAnswer {
        try await store(
            sopClassUID: sopClassUID, sopInstanceUID: sopInstanceUID, context: context, dataSet: DataSetStream([bytes]))
    }
}
