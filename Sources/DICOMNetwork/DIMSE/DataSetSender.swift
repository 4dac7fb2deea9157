import NIOCore

/// Sends one message whose data set may have any length: bytes in, P-DATA-TF PDUs out (PS3.8 9.3.5, Annex E).
///
/// Bytes are copied once, into the PDU that carries them. One write is under way while the next is made ready.
struct DataSetSender {
    private let association: Association
    private let contextID: UInt8
    private let fragmentByteCount: Int
    private var outgoing: ByteBuffer
    /// Where the open PDU begins; nil between PDUs.
    private var openPDU: Int?
    private var underWay: PendingWrite?

    /// Bytes of one write: a usual slice, since the way to the event loop costs more than its bytes.
    private static let writeByteCount = 1 << 20
    private static let headerByteCount = 12

    /// - Parameter first: whole PDUs that go before: the command.
    init(_ association: Association, contextID: UInt8, fragmentByteCount: Int, first: ByteBuffer) {
        (self.association, self.contextID, self.fragmentByteCount) = (association, contextID, fragmentByteCount)
        outgoing = first
    }

    mutating func append(_ bytes: some Collection<UInt8>) async throws(NetworkError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            if let start = openPDU, outgoing.writerIndex - start - Self.headerByteCount >= fragmentByteCount {
                close(start, isLast: false)
                if outgoing.readableBytes >= Self.writeByteCount { try await flush() }
            }
            let start = openPDU ?? open()
            let room = fragmentByteCount - (outgoing.writerIndex - start - Self.headerByteCount)
            let part = rest.prefix(room)
            outgoing.writeBytes(part)
            rest = rest.dropFirst(part.count)
        }
    }

    /// Sends the last fragment, an empty one where there was no byte. Does not wait for it: the answer tells.
    mutating func finish() async throws(NetworkError) {
        close(openPDU ?? open(), isLast: true)
        try await flush()
    }

    private mutating func open() -> Int {
        let start = outgoing.writerIndex
        outgoing.reserveCapacity(minimumWritableBytes: min(fragmentByteCount, Self.writeByteCount) &+ 64)
        outgoing.writeMultipleIntegers(UInt8(0x04), UInt8(0), UInt32(0), UInt32(0), contextID, UInt8(0))
        openPDU = start
        return start
    }

    private mutating func close(_ start: Int, isLast: Bool) {
        let value = outgoing.writerIndex - start - 10
        outgoing.setInteger(UInt32(clamping: value + 4), at: start + 2)
        outgoing.setInteger(UInt32(clamping: value), at: start + 6)
        outgoing.setInteger(isLast ? 0b10 : 0 as UInt8, at: start + 11)
        openPDU = nil
    }

    private mutating func flush() async throws(NetworkError) {
        try await underWay?.finish()
        underWay = association.begin(.data(outgoing))
        outgoing = ByteBuffer()
    }
}

/// A write that the channel was given.
struct PendingWrite: Sendable {
    fileprivate let future: EventLoopFuture<Void>
    fileprivate let window: ReceiveWindow

    /// Returns when the kernel has taken the bytes.
    func finish() async throws(NetworkError) {
        do { try await future.get() } catch {
            throw window.end ?? (error as? NetworkError) ?? .connectionClosed
        }
    }
}

extension Association {
    func begin(_ request: AssociationHandler.Request) -> PendingWrite {
        PendingWrite(future: channel.writeAndFlush(request), window: window)
    }

    /// A whole message as PDUs; for data sets that are in memory.
    static func encode(
        _ command: CommandSet, dataSet: [UInt8]?, contextID: UInt8, fragmentByteCount: Int
    ) -> ByteBuffer {
        var bytes = encode(command, contextID: contextID, fragmentByteCount: fragmentByteCount)
        guard let dataSet else { return bytes }
        var rest = ByteBuffer(bytes: dataSet)
        repeat {
            let fragment = rest.readSlice(length: min(fragmentByteCount, rest.readableBytes)) ?? ByteBuffer()
            let value = PresentationDataValue(
                contextID: contextID, isCommand: false, isLast: rest.readableBytes == 0, fragment: fragment)
            PDUWriter.write([value], into: &bytes)
        } while rest.readableBytes > 0
        return bytes
    }
}
