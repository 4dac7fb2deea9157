public import NIOCore

/// The command set of a DIMSE message: elements of group 0000, always implicit VR little endian (PS3.7 6.3, Annex E).
public struct CommandSet: Hashable, Sendable {
    /// Element numbers of group 0000 (PS3.7 E.1).
    public enum Field: UInt16, Hashable, Sendable, CaseIterable {
        case commandGroupLength = 0x0000
        case affectedSOPClassUID = 0x0002
        case requestedSOPClassUID = 0x0003
        case commandField = 0x0100
        case messageID = 0x0110
        case messageIDBeingRespondedTo = 0x0120
        case moveDestination = 0x0600
        case priority = 0x0700
        case commandDataSetType = 0x0800
        case status = 0x0900
        case offendingElement = 0x0901
        case errorComment = 0x0902
        case errorID = 0x0903
        case affectedSOPInstanceUID = 0x1000
        case requestedSOPInstanceUID = 0x1001
        case eventTypeID = 0x1002
        case attributeIdentifierList = 0x1005
        case actionTypeID = 0x1008
        case numberOfRemainingSuboperations = 0x1020
        case numberOfCompletedSuboperations = 0x1021
        case numberOfFailedSuboperations = 0x1022
        case numberOfWarningSuboperations = 0x1023
        case moveOriginatorApplicationEntityTitle = 0x1030
        case moveOriginatorMessageID = 0x1031
    }

    /// The value of (0000,0800) that says that no data set follows.
    static let noDataSet: UInt16 = 0x0101

    /// Values as on the wire, padding included, by element number; what the standard does not know too.
    private(set) var values: [UInt16: [UInt8]] = [:]

    public init() {}

    /// An unsigned short; `nil` when absent or not two bytes long.
    public func integer(_ field: Field) -> UInt16? {
        guard let value = values[field.rawValue], value.count == 2 else { return nil }
        return UInt16(value[0]) | UInt16(value[1]) << 8
    }

    /// Text without padding; `nil` when absent or empty.
    public func string(_ field: Field) -> String? {
        guard let value = values[field.rawValue] else { return nil }
        let text = ByteReader.text(value[...])
        return text.isEmpty ? nil : text
    }

    public mutating func set(_ field: Field, _ value: UInt16) {
        values[field.rawValue] = [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    /// Sets a UID, padded with NUL.
    public mutating func set(_ field: Field, uid: String) { set(field, Array(uid.utf8), padding: 0) }

    /// Sets text of the default repertoire, padded with a space, at most 64 characters (LO, AE).
    public mutating func set(_ field: Field, text: String) {
        set(field, text.utf8.prefix(64).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, padding: 0x20)
    }

    /// Attribute tags (AT), each as group and element.
    mutating func set(_ field: Field, tags: [UInt32]) {
        var bytes: [UInt8] = []
        for tag in tags.prefix(256) {
            for half in [tag >> 16, tag & 0xFFFF] {
                bytes += [UInt8(truncatingIfNeeded: half), UInt8(truncatingIfNeeded: half >> 8)]
            }
        }
        set(field, bytes, padding: 0)
    }

    func tags(_ field: Field) -> [UInt32] {
        let bytes = values[field.rawValue] ?? []
        func half(_ at: Int) -> UInt32 { UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 }
        return stride(from: 0, to: bytes.count & ~3, by: 4).map { half($0) << 16 | half($0 + 2) }
    }

    private mutating func set(_ field: Field, _ bytes: [UInt8], padding: UInt8) {
        values[field.rawValue] = bytes.count % 2 == 0 ? bytes : bytes + [padding]
    }

    public var hasDataSet: Bool { integer(.commandDataSetType).map { $0 != Self.noDataSet } ?? false }
}

extension CommandSet {
    /// Reads a whole command set. Order and group length are not insisted on: devices get them wrong, and nothing
    /// depends on them.
    public init(reading bytes: [UInt8], limits: NetworkLimits = NetworkLimits()) throws(PDUError) {
        var rest = bytes[...]
        func little(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
        while !rest.isEmpty {
            let offset = rest.startIndex
            guard rest.count >= 8 else { throw PDUError(.truncated, "command element", at: offset) }
            let group = little(rest.prefix(2))
            let element = UInt16(truncatingIfNeeded: little(rest.dropFirst(2).prefix(2)))
            let length = little(rest.dropFirst(4).prefix(4))
            rest = rest.dropFirst(8)
            guard group == 0 else { throw PDUError(.badValue, "command element group", at: offset) }
            guard length <= rest.count else { throw PDUError(.truncated, "command element", at: offset) }
            guard values.updateValue(Array(rest.prefix(Int(length))), forKey: element) == nil else {
                throw PDUError(.duplicate, "command element", at: offset)
            }
            guard values.count <= limits.maximumCommandElementCount else {
                throw PDUError(.tooMany, "command element", at: offset)
            }
            rest = rest.dropFirst(Int(length))
        }
        guard integer(.commandField) != nil else { throw PDUError(.badValue, "command field") }
        guard integer(.commandDataSetType) != nil else { throw PDUError(.badValue, "command data set type") }
    }

    /// The bytes of a command fragment: elements in order, group length first.
    public func encoded() -> ByteBuffer {
        var body = ByteBuffer()
        for (element, value) in values.sorted(by: { $0.key < $1.key }) where element != 0 {
            body.writeMultipleIntegers(UInt16(0), element, UInt32(clamping: value.count), endianness: .little)
            body.writeBytes(value)
        }
        var whole = ByteBuffer()
        whole.writeMultipleIntegers(UInt32(0), UInt32(4), UInt32(clamping: body.readableBytes), endianness: .little)
        whole.writeBuffer(&body)
        return whole
    }
}

/// The command field (PS3.7 E.1). Responses have bit 15 set.
public enum Command: UInt16, Hashable, Sendable {
    case cStore = 0x0001, cGet = 0x0010, cFind = 0x0020, cMove = 0x0021, cEcho = 0x0030
    case nEventReport = 0x0100, nGet = 0x0110, nSet = 0x0120, nAction = 0x0130, nCreate = 0x0140, nDelete = 0x0150
    case cCancel = 0x0FFF

    static let responseBit: UInt16 = 0x8000
}
