/// The variable items of the two big PDUs (PS3.8 9.3.2, 9.3.3).
private struct AssociateItems {
    var version: UInt16
    var called: String
    var calling: String
    var applicationContext = ""
    var user = UserInformation()

    /// Reads the fixed fields, then each item; those with a presentation context are the caller's.
    init(
        from pdu: inout ByteReader, limits: NetworkLimits,
        context type: UInt8, _ context: (inout ByteReader) throws(PDUError) -> Void
    ) throws(PDUError) {
        version = try pdu.integer("protocol version")
        _ = try pdu.bytes(2, "reserved")
        called = ByteReader.text(try pdu.bytes(16, "called AE title"))
        calling = ByteReader.text(try pdu.bytes(16, "calling AE title"))
        _ = try pdu.bytes(32, "reserved")
        while !pdu.isAtEnd {
            let itemType: UInt8 = try pdu.integer("item type")
            _ = try pdu.bytes(1, "reserved")
            let length: UInt16 = try pdu.integer("item length")
            var item = try pdu.item(UInt32(length), "item")
            switch itemType {
            case 0x10: applicationContext = try item.uid("application context name", limits)
            case type: try context(&item)
            case 0x50: user = try UserInformation(from: &item, limits: limits)
            default: break  // Not recognised: ignored (PS3.8 9.3.1).
            }
        }
    }
}

extension ByteReader {
    /// All that remains, as a UID.
    mutating func uid(_ field: StaticString, _ limits: NetworkLimits) throws(PDUError) -> String {
        let start = offset
        let uid = ByteReader.text(remaining())
        guard uid.utf8.count <= limits.maximumUIDByteCount else { throw PDUError(.tooLong, field, at: start) }
        return uid
    }
}

extension AssociateRequest {
    init(from pdu: inout ByteReader, limits: NetworkLimits) throws(PDUError) {
        var contexts: [PresentationContextProposal] = []
        var known = Set<UInt8>()
        let items = try AssociateItems(from: &pdu, limits: limits, context: 0x20) {
            (item: inout ByteReader) throws(PDUError) in
            let start = item.offset
            let context = try PresentationContextProposal(from: &item, limits: limits)
            guard known.insert(context.id).inserted else {
                throw PDUError(.duplicate, "presentation context ID", at: start)
            }
            contexts.append(context)
            guard contexts.count <= limits.maximumPresentationContextCount else {
                throw PDUError(.tooMany, "presentation context", at: start)
            }
        }
        self.init(
            calledAETitle: items.called, callingAETitle: items.calling, presentationContexts: contexts,
            userInformation: items.user)
        (protocolVersion, applicationContextName) = (items.version, items.applicationContext)
    }
}

extension PresentationContextProposal {
    init(from item: inout ByteReader, limits: NetworkLimits) throws(PDUError) {
        let start = item.offset
        let id: UInt8 = try item.integer("presentation context ID")
        guard id % 2 == 1 else { throw PDUError(.badValue, "presentation context ID", at: start) }
        _ = try item.bytes(3, "reserved")
        var abstractSyntax: String?
        var transferSyntaxes: [String] = []
        while !item.isAtEnd {
            let type: UInt8 = try item.integer("sub-item type")
            _ = try item.bytes(1, "reserved")
            var part = try item.item(UInt32(try item.integer("sub-item length", as: UInt16.self)), "sub-item")
            switch type {
            case 0x30:
                guard abstractSyntax == nil else { throw PDUError(.duplicate, "abstract syntax", at: part.offset) }
                abstractSyntax = try part.uid("abstract syntax", limits)
            case 0x40:
                transferSyntaxes.append(try part.uid("transfer syntax", limits))
                guard transferSyntaxes.count <= limits.maximumTransferSyntaxCount else {
                    throw PDUError(.tooMany, "transfer syntax", at: item.offset)
                }
            default: break
            }
        }
        guard let abstractSyntax else { throw PDUError(.truncated, "abstract syntax", at: item.offset) }
        self.init(id: id, abstractSyntaxUID: abstractSyntax, transferSyntaxUIDs: transferSyntaxes)
    }
}

extension AssociateAccept {
    init(from pdu: inout ByteReader, limits: NetworkLimits) throws(PDUError) {
        var contexts: [PresentationContextAnswer] = []
        var known = Set<UInt8>()
        let items = try AssociateItems(from: &pdu, limits: limits, context: 0x21) {
            (item: inout ByteReader) throws(PDUError) in
            let start = item.offset
            let context = try PresentationContextAnswer(from: &item, limits: limits)
            guard known.insert(context.id).inserted else {
                throw PDUError(.duplicate, "presentation context ID", at: start)
            }
            contexts.append(context)
        }
        self.init(
            calledAETitle: items.called, callingAETitle: items.calling, presentationContexts: contexts,
            userInformation: items.user)
        (protocolVersion, applicationContextName) = (items.version, items.applicationContext)
    }
}

extension PresentationContextAnswer {
    init(from item: inout ByteReader, limits: NetworkLimits) throws(PDUError) {
        let start = item.offset
        let id: UInt8 = try item.integer("presentation context ID")
        guard id % 2 == 1 else { throw PDUError(.badValue, "presentation context ID", at: start) }
        _ = try item.bytes(1, "reserved")
        let code: UInt8 = try item.integer("result")
        guard let result = Result(rawValue: code) else { throw PDUError(.badValue, "result", at: start + 2) }
        _ = try item.bytes(1, "reserved")
        var transferSyntax = ""
        while !item.isAtEnd {
            let type: UInt8 = try item.integer("sub-item type")
            _ = try item.bytes(1, "reserved")
            var part = try item.item(UInt32(try item.integer("sub-item length", as: UInt16.self)), "sub-item")
            if type == 0x40 { transferSyntax = try part.uid("transfer syntax", limits) }
        }
        self.init(id: id, result: result, transferSyntaxUID: transferSyntax)
    }
}
