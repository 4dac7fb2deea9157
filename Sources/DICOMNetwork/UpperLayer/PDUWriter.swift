public import NIOCore

/// PDUs to bytes (PS3.8 9.3). Header and body lie in one buffer: two small writes would meet Nagle's algorithm and the
/// peer's delayed acknowledgement, 40 ms a message.
public enum PDUWriter {
    public static func write(_ pdu: PDU, into buffer: inout ByteBuffer) {
        switch pdu {
        case .associateRequest(let request):
            frame(0x01, into: &buffer) { body in
                associateHead(request.protocolVersion, request.calledAETitle, request.callingAETitle, into: &body)
                item(0x10, into: &body) { $0.writeString(request.applicationContextName) }
                for context in request.presentationContexts {
                    item(0x20, into: &body) { part in
                        part.writeMultipleIntegers(context.id, UInt8(0), UInt16(0))
                        item(0x30, into: &part) { $0.writeString(context.abstractSyntaxUID) }
                        for uid in context.transferSyntaxUIDs { item(0x40, into: &part) { $0.writeString(uid) } }
                    }
                }
                request.userInformation.write(into: &body)
            }
        case .associateAccept(let accept):
            frame(0x02, into: &buffer) { body in
                associateHead(accept.protocolVersion, accept.calledAETitle, accept.callingAETitle, into: &body)
                item(0x10, into: &body) { $0.writeString(accept.applicationContextName) }
                for context in accept.presentationContexts {
                    item(0x21, into: &body) { part in
                        part.writeMultipleIntegers(context.id, UInt8(0), context.result.rawValue, UInt8(0))
                        item(0x40, into: &part) { $0.writeString(context.transferSyntaxUID) }
                    }
                }
                accept.userInformation.write(into: &body)
            }
        case .associateReject(let reject):
            frame(0x03, into: &buffer) {
                $0.writeMultipleIntegers(UInt8(0), reject.result, reject.source, reject.reason)
            }
        case .data(let value): write([value], into: &buffer)
        case .releaseRequest: frame(0x05, into: &buffer) { $0.writeInteger(UInt32(0)) }
        case .releaseReply: frame(0x06, into: &buffer) { $0.writeInteger(UInt32(0)) }
        case .abort(let abort):
            frame(0x07, into: &buffer) { $0.writeMultipleIntegers(UInt16(0), abort.source, abort.reason) }
        }
    }

    /// One P-DATA-TF PDU with these values.
    public static func write(_ values: [PresentationDataValue], into buffer: inout ByteBuffer) {
        let byteCount = values.reduce(0) { $0 &+ 6 &+ $1.fragment.readableBytes }
        buffer.reserveCapacity(minimumWritableBytes: byteCount &+ 6)
        frame(0x04, into: &buffer) { body in
            for value in values {
                let control: UInt8 = (value.isCommand ? 0b01 : 0) | (value.isLast ? 0b10 : 0)
                body.writeMultipleIntegers(
                    UInt32(clamping: value.fragment.readableBytes &+ 2), value.contextID, control)
                body.writeImmutableBuffer(value.fragment)
            }
        }
    }

    private static func frame(_ type: UInt8, into buffer: inout ByteBuffer, _ body: (inout ByteBuffer) -> Void) {
        buffer.writeMultipleIntegers(type, UInt8(0))
        let place = buffer.writerIndex
        buffer.writeInteger(UInt32(0))
        body(&buffer)
        buffer.setInteger(UInt32(clamping: buffer.writerIndex &- place &- 4), at: place)
    }

    /// One that is longer than its length can say is left out: half of it would be read as something else.
    static func item(_ type: UInt8, into buffer: inout ByteBuffer, _ value: (inout ByteBuffer) -> Void) {
        let start = buffer.writerIndex
        buffer.writeMultipleIntegers(type, UInt8(0), UInt16(0))
        value(&buffer)
        guard let length = UInt16(exactly: buffer.writerIndex &- start &- 4) else {
            return buffer.moveWriterIndex(to: start)
        }
        buffer.setInteger(length, at: start &+ 2)
    }

    private static func associateHead(
        _ version: UInt16, _ called: String, _ calling: String, into body: inout ByteBuffer
    ) {
        body.writeMultipleIntegers(version, UInt16(0))
        for title in [called, calling] {
            let bytes = title.utf8.prefix(16)
            body.writeBytes(bytes)
            body.writeRepeatingByte(0x20, count: 16 - bytes.count)
        }
        body.writeRepeatingByte(0, count: 32)
    }
}
