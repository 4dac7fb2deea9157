public import NIOCore

/// Bytes to PDUs. Holds an A-ASSOCIATE PDU until it is whole (bounded), and nothing of a P-DATA-TF PDU, which may be as
/// long as a whole data set: its values come out in pieces, as they arrive.
public struct PDUReader: Sendable {
    private enum State {
        case header
        /// The header is read, the rest has a known and bounded length.
        case body(type: UInt8, byteCount: Int)
        /// Inside a P-DATA-TF PDU, before a value's header.
        case values(byteCount: UInt32)
        /// Inside a value. `pdu` counts what follows the value.
        case value(contextID: UInt8, control: UInt8, byteCount: UInt32, pdu: UInt32)
    }
    private let limits: NetworkLimits
    private var state = State.header
    private var buffer = ByteBuffer()

    public init(limits: NetworkLimits = NetworkLimits()) { self.limits = limits }

    public mutating func append(_ bytes: ByteBuffer) {
        if buffer.readableBytes == 0 {
            buffer = bytes
        } else {
            var bytes = bytes
            buffer.writeBuffer(&bytes)
        }
    }

    /// The next PDU, or piece of one; `nil` when more bytes are needed. After an error the stream has no meaning.
    public mutating func next() throws(PDUError) -> PDU? {
        while true {
            switch state {
            case .header:
                guard let (type, length) = readHeader() else { return nil }
                state = try body(type: type, length: length)
            case .body(let type, let byteCount):
                guard let bytes = buffer.readBytes(length: byteCount) else { return nil }
                state = .header
                return try PDU(type: type, body: bytes[...], limits: limits)
            case .values(0):
                state = .header
            case .values(let byteCount):
                guard byteCount >= 6 else { throw PDUError(.badLength, "presentation data value") }
                guard try readValueHeader(pdu: byteCount) else { return nil }
            case .value(let contextID, let control, let byteCount, let pdu):
                guard byteCount == 0 || buffer.readableBytes > 0 else { return nil }
                let length = min(byteCount, UInt32(clamping: buffer.readableBytes))
                guard let fragment = buffer.readSlice(length: Int(length)) else { return nil }
                let rest = byteCount - length
                state =
                    rest == 0
                    ? .values(byteCount: pdu)
                    : .value(contextID: contextID, control: control, byteCount: rest, pdu: pdu)
                return .data(
                    PresentationDataValue(
                        contextID: contextID, isCommand: control & 0b01 != 0, isLast: control & 0b10 != 0 && rest == 0,
                        fragment: fragment))
            }
        }
    }

    private mutating func readHeader() -> (type: UInt8, length: UInt32)? {
        guard buffer.readableBytes >= 6,
            let (type, _, length) = buffer.readMultipleIntegers(as: (UInt8, UInt8, UInt32).self)
        else { return nil }
        return (type, length)
    }

    /// Checks the length before a byte of the body is awaited.
    private func body(type: UInt8, length: UInt32) throws(PDUError) -> State {
        switch type {
        case 0x01, 0x02:
            guard length <= limits.maximumAssociatePDUByteCount else { throw PDUError(.tooLong, "PDU length", at: 2) }
        case 0x03, 0x05, 0x06, 0x07:
            guard length == 4 else { throw PDUError(.badLength, "PDU length", at: 2) }
        case 0x04:
            guard length <= limits.maximumDataPDUByteCount else { throw PDUError(.tooLong, "PDU length", at: 2) }
            guard length >= 6 else { throw PDUError(.badLength, "PDU length", at: 2) }
            return .values(byteCount: length)
        default: throw PDUError(.unknownPDU, "PDU type")
        }
        return .body(type: type, byteCount: Int(length))
    }

    /// PS3.8 9.3.5.1. The item's length counts the context ID and the message control header.
    private mutating func readValueHeader(pdu: UInt32) throws(PDUError) -> Bool {
        guard buffer.readableBytes >= 6,
            let (length, contextID, control) = buffer.readMultipleIntegers(as: (UInt32, UInt8, UInt8).self)
        else { return false }
        guard length >= 2 else { throw PDUError(.badLength, "item length") }
        guard length <= pdu - 4 else { throw PDUError(.truncated, "item") }
        guard contextID % 2 == 1 else { throw PDUError(.badValue, "presentation context ID", at: 4) }
        state = .value(contextID: contextID, control: control, byteCount: length - 2, pdu: pdu - 4 - length)
        return true
    }
}

extension PDU {
    /// Reads what follows the six bytes of the header, for every PDU but P-DATA-TF.
    init(type: UInt8, body: ArraySlice<UInt8>, limits: NetworkLimits) throws(PDUError) {
        var reader = ByteReader(body)
        switch type {
        case 0x01: self = .associateRequest(try AssociateRequest(from: &reader, limits: limits))
        case 0x02: self = .associateAccept(try AssociateAccept(from: &reader, limits: limits))
        case 0x03:
            _ = try reader.integer("reserved", as: UInt8.self)
            self = .associateReject(
                AssociateReject(
                    result: try reader.integer("result"), source: try reader.integer("source"),
                    reason: try reader.integer("reason")))
        case 0x05: self = .releaseRequest
        case 0x06: self = .releaseReply
        case 0x07:
            _ = try reader.integer("reserved", as: UInt16.self)
            self = .abort(Abort(source: try reader.integer("source"), reason: try reader.integer("reason")))
        default: throw PDUError(.unknownPDU, "PDU type")
        }
    }
}
