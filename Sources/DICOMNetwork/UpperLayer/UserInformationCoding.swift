import NIOCore

extension UserInformation {
    init(from item: inout ByteReader, limits: NetworkLimits) throws(PDUError) {
        self.init()
        var count = 0
        while !item.isAtEnd {
            count += 1
            guard count <= limits.maximumUserInformationItemCount else {
                throw PDUError(.tooMany, "user information", at: item.offset)
            }
            let type: UInt8 = try item.integer("sub-item type")
            _ = try item.bytes(1, "reserved")
            var part = try item.item(UInt32(try item.integer("sub-item length", as: UInt16.self)), "sub-item")
            switch type {
            case 0x51: maximumPDUByteCount = try part.integer("maximum length received")
            case 0x52: implementationClassUID = try part.uid("implementation class UID", limits)
            case 0x53:
                asynchronousOperations = AsynchronousOperations(
                    invoked: try part.integer("operations invoked"),
                    performed: try part.integer("operations performed"))
            case 0x54: roles.append(try RoleSelection(from: &part, limits: limits))
            case 0x55: implementationVersionName = ByteReader.text(part.remaining())
            case 0x56:
                let uid = try part.countedUID("SOP class UID", limits)
                extendedNegotiations.append(
                    ExtendedNegotiation(sopClassUID: uid, applicationInformation: Array(part.remaining())))
            case 0x57: commonExtendedNegotiations.append(try CommonExtendedNegotiation(from: &part, limits: limits))
            case 0x58:
                guard userIdentity == nil else { throw PDUError(.duplicate, "user identity", at: part.offset) }
                userIdentity = try UserIdentity(from: &part)
            case 0x59: userIdentityResponse = try part.countedBytes("server response")
            default: others.append(Item(type: type, value: Array(part.remaining())))
            }
        }
    }

    func write(into body: inout ByteBuffer) {
        PDUWriter.item(0x50, into: &body) { part in
            PDUWriter.item(0x51, into: &part) { $0.writeInteger(maximumPDUByteCount) }
            if let uid = implementationClassUID { PDUWriter.item(0x52, into: &part) { $0.writeString(uid) } }
            if let window = asynchronousOperations {
                PDUWriter.item(0x53, into: &part) { $0.writeMultipleIntegers(window.invoked, window.performed) }
            }
            for role in roles {
                PDUWriter.item(0x54, into: &part) {
                    $0.writeCounted(role.sopClassUID.utf8)
                    $0.writeMultipleIntegers(UInt8(role.isSCU ? 1 : 0), UInt8(role.isSCP ? 1 : 0))
                }
            }
            if let name = implementationVersionName {
                PDUWriter.item(0x55, into: &part) { $0.writeBytes(name.utf8.prefix(16)) }
            }
            for negotiation in extendedNegotiations {
                PDUWriter.item(0x56, into: &part) {
                    $0.writeCounted(negotiation.sopClassUID.utf8)
                    $0.writeBytes(negotiation.applicationInformation)
                }
            }
            for negotiation in commonExtendedNegotiations { negotiation.write(into: &part) }
            userIdentity?.write(into: &part)
            if let response = userIdentityResponse {
                PDUWriter.item(0x59, into: &part) { $0.writeCounted(response) }
            }
            for other in others { PDUWriter.item(other.type, into: &part) { $0.writeBytes(other.value) } }
        }
    }
}

extension UserInformation.RoleSelection {
    /// PS3.7 D.3.3.4.1.
    init(from part: inout ByteReader, limits: NetworkLimits) throws(PDUError) {
        let uid = try part.countedUID("SOP class UID", limits)
        let (scu, scp): (UInt8, UInt8) = (try part.integer("SCU role"), try part.integer("SCP role"))
        self.init(sopClassUID: uid, isSCU: scu == 1, isSCP: scp == 1)
    }
}

extension UserInformation.CommonExtendedNegotiation {
    /// PS3.7 D.3.3.6.1. What follows the related classes is reserved for later versions of the sub-item.
    init(from part: inout ByteReader, limits: NetworkLimits) throws(PDUError) {
        let sopClass = try part.countedUID("SOP class UID", limits)
        let serviceClass = try part.countedUID("service class UID", limits)
        var related: [String] = []
        if !part.isAtEnd {
            var list = try part.counted("related general SOP class identification")
            while !list.isAtEnd {
                related.append(try list.countedUID("related general SOP class UID", limits))
                guard related.count <= limits.maximumRelatedSOPClassCount else {
                    throw PDUError(.tooMany, "related general SOP class UID", at: list.offset)
                }
            }
        }
        self.init(sopClassUID: sopClass, serviceClassUID: serviceClass, relatedGeneralSOPClassUIDs: related)
    }

    func write(into body: inout ByteBuffer) {
        PDUWriter.item(0x57, into: &body) { part in
            part.writeCounted(sopClassUID.utf8)
            part.writeCounted(serviceClassUID.utf8)
            var list = ByteBuffer()
            for uid in relatedGeneralSOPClassUIDs { list.writeCounted(uid.utf8) }
            part.writeCounted(list.readableBytesView)
        }
    }
}

extension UserIdentity {
    /// PS3.7 D.3.3.7.1. Some requestors leave an empty secondary field out altogether.
    init(from part: inout ByteReader) throws(PDUError) {
        let code: UInt8 = try part.integer("user identity type")
        let wish: UInt8 = try part.integer("positive response requested")
        let primary = try part.countedBytes("primary field")
        let secondary = part.isAtEnd ? [] : try part.countedBytes("secondary field")
        self.init(kind: Kind(code: code), wantsResponse: wish == 1, primary: primary, secondary: secondary)
    }

    func write(into body: inout ByteBuffer) {
        PDUWriter.item(0x58, into: &body) { part in
            part.writeMultipleIntegers(kind.code, UInt8(wantsResponse ? 1 : 0))
            part.writeCounted(primary)
            part.writeCounted(secondary)
        }
    }
}

extension ByteReader {
    /// A field behind its length of two bytes, as the sub-items of PS3.7 D.3.3 have them.
    fileprivate mutating func counted(_ field: StaticString) throws(PDUError) -> ByteReader {
        try item(UInt32(try integer(field, as: UInt16.self)), field)
    }

    fileprivate mutating func countedBytes(_ field: StaticString) throws(PDUError) -> [UInt8] {
        Array(try bytes(UInt32(try integer(field, as: UInt16.self)), field))
    }

    fileprivate mutating func countedUID(_ field: StaticString, _ limits: NetworkLimits) throws(PDUError) -> String {
        var bytes = try counted(field)
        return try bytes.uid(field, limits)
    }
}

extension ByteBuffer {
    /// At most what a length of two bytes can say.
    fileprivate mutating func writeCounted(_ bytes: some Collection<UInt8>) {
        let bytes = bytes.prefix(Int(UInt16.max))
        writeInteger(UInt16(clamping: bytes.count))
        writeBytes(bytes)
    }
}
