import NIOCore

/// Presentation data values to messages (PS3.7 6.3.1, PS3.8 Annex E). The command set is put together, bounded; the
/// data set passes through in pieces and is never held.
struct MessageAssembler: Sendable {
    enum Piece: Hashable, Sendable {
        /// A command, whole. Its data set, if it has one, follows.
        case command(CommandSet, contextID: UInt8)
        case dataSet(ByteBuffer)
        case endOfDataSet
    }
    private enum State: Hashable {
        case betweenMessages
        case command(contextID: UInt8)
        case dataSet(contextID: UInt8)
    }
    private let limits: NetworkLimits
    private var state = State.betweenMessages
    private var command = ByteBuffer()
    /// Of this data set, so far.
    private var dataSetByteCount: UInt64 = 0

    init(limits: NetworkLimits) { self.limits = limits }

    mutating func receive(
        _ value: PresentationDataValue, contexts: [UInt8: PresentationContext], _ emit: (Piece) -> Void
    ) throws(PDUError) {
        guard contexts[value.contextID] != nil else { throw PDUError(.unknownContext, "presentation context ID") }
        switch state {
        case .betweenMessages:
            guard value.isCommand else { throw PDUError(.unexpectedDataSet, "message control header") }
            command = ByteBuffer()
            try receiveCommand(value, emit)
        case .command(value.contextID):
            guard value.isCommand else { throw PDUError(.unexpectedDataSet, "message control header") }
            try receiveCommand(value, emit)
        case .dataSet(value.contextID):
            guard !value.isCommand else { throw PDUError(.unexpectedCommand, "message control header") }
            dataSetByteCount &+= UInt64(value.fragment.readableBytes)
            guard dataSetByteCount <= limits.maximumMessageByteCount else { throw PDUError(.tooLong, "data set") }
            if value.fragment.readableBytes > 0 { emit(.dataSet(value.fragment)) }
            if value.isLast {
                state = .betweenMessages
                emit(.endOfDataSet)
            }
        case .command, .dataSet: throw PDUError(.badValue, "presentation context ID")
        }
    }

    private mutating func receiveCommand(_ value: PresentationDataValue, _ emit: (Piece) -> Void) throws(PDUError) {
        var fragment = value.fragment
        guard fragment.readableBytes <= limits.maximumCommandSetByteCount - command.readableBytes else {
            throw PDUError(.tooLong, "command set")
        }
        command.writeBuffer(&fragment)
        state = .command(contextID: value.contextID)
        guard value.isLast else { return }
        let set = try CommandSet(reading: Array(command.readableBytesView), limits: limits)
        command = ByteBuffer()
        dataSetByteCount = 0
        state = set.hasDataSet ? .dataSet(contextID: value.contextID) : .betweenMessages
        emit(.command(set, contextID: value.contextID))
    }
}
