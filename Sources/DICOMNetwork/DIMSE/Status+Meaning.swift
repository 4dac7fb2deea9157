/// What status codes say, in words.
extension Status {
    /// Four hexadecimal digits, as the standard writes a status.
    public var hexadecimal: String {
        let digits = String(rawValue, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// What the code means in the answer of a service: the same code can mean different things in two of them.
    public func meaning(of command: Command) -> String {
        specificMeaning(of: command) ?? Self.general[rawValue] ?? byClass
    }

    /// Why an instance is not committed: Failure Reason (0008,1197) of a storage commitment (PS3.4 J.3.3.1.3, PS3.3
    /// C.14.1.1).
    public static func commitmentFailure(_ reason: UInt16) -> String {
        switch reason {
        case 0x0110: "processing failure: the peer could not look"
        case 0x0112: "no such object instance: the peer does not have it"
        case 0x0119: "class / instance conflict: the peer has it as another SOP class"
        case 0x0122: "referenced SOP class not supported"
        case 0x0131: "duplicate transaction UID"
        case 0x0213: "resource limitation: the peer has no room for it"
        case 0xA700...0xA7FF: "out of resources"
        default: general[reason] ?? "a reason of the peer's own"
        }
    }

    /// PS3.4 B.2.3, C.4.1.1.4, C.4.2.1.5, C.4.3.1.4, Y.4.1 and PS3.7 9.1.5.1.4.
    private func specificMeaning(of command: Command) -> String? {
        switch (command, rawValue) {
        case (.cStore, 0xA700...0xA7FF): "refused: out of resources"
        case (.cStore, 0xA900...0xA9FF): "error: data set does not match SOP class"
        case (.cStore, 0xB000): "warning: coercion of data elements"
        case (.cStore, 0xB006): "warning: elements discarded"
        case (.cStore, 0xB007): "warning: data set does not match SOP class"
        case (.cStore, 0xC000...0xCFFF): "error: cannot understand"
        case (.cFind, 0xA700...0xA7FF): "refused: out of resources"
        case (.cFind, 0xFF00): "matches are continuing"
        case (.cFind, 0xFF01): "matches are continuing; optional keys were not supported"
        case (.cFind, 0xFE00): "matching ended by cancel"
        case (.cMove, 0xA701), (.cGet, 0xA701): "refused: out of resources, unable to calculate number of matches"
        case (.cMove, 0xA702), (.cGet, 0xA702): "refused: out of resources, unable to perform sub-operations"
        case (.cMove, 0xA801): "refused: move destination unknown"
        case (.cMove, 0xB000), (.cGet, 0xB000): "sub-operations complete, one or more failures or warnings"
        case (.cMove, 0xFE00), (.cGet, 0xFE00): "sub-operations ended by cancel"
        case (.cMove, 0xFF00), (.cGet, 0xFF00): "sub-operations are continuing"
        case (.cMove, 0xAA00...0xAA04), (.cGet, 0xAA00...0xAA04): Self.frameRetrieval[Int(rawValue & 0xF)]
        case (.cFind, 0xA900...0xA9FF), (.cMove, 0xA900...0xA9FF), (.cGet, 0xA900...0xA9FF):
            "error: identifier does not match SOP class"
        case (.cFind, 0xC000...0xCFFF), (.cMove, 0xC000...0xCFFF), (.cGet, 0xC000...0xCFFF):
            "failed: unable to process"
        default: nil
        }
    }

    /// PS3.4 Y.4.1.1.4.
    private static let frameRetrieval = [
        "failed: none of the frames requested were found in the SOP instance",
        "failed: unable to create new object for this SOP class", "failed: unable to extract frames",
        "failed: time-based request received for a non-time-based original SOP instance", "failed: invalid request",
    ]

    /// PS3.7 Annex C.
    private static let general: [UInt16: String] = [
        0x0000: "success", 0x0001: "warning: requested optional attributes are not supported",
        0x0105: "no such attribute", 0x0106: "invalid attribute value", 0x0107: "warning: attribute list error",
        0x0110: "processing failure", 0x0111: "duplicate SOP instance", 0x0112: "no such SOP instance",
        0x0113: "no such event type", 0x0114: "no such argument", 0x0115: "invalid argument value",
        0x0116: "warning: attribute value out of range", 0x0117: "invalid SOP instance", 0x0118: "no such SOP class",
        0x0119: "class / instance conflict", 0x0120: "missing attribute", 0x0121: "missing attribute value",
        0x0122: "refused: SOP class not supported", 0x0123: "no such action type", 0x0124: "refused: not authorized",
        0x0210: "duplicate invocation", 0x0211: "unrecognized operation", 0x0212: "mistyped argument",
        0x0213: "resource limitation", 0xFE00: "cancelled",
    ]

    private var byClass: String {
        switch kind {
        case .success: "success"
        case .warning: "a warning of the peer's own"
        case .pending: "pending"
        case .cancel: "cancelled"
        case .failure: "a failure of the peer's own"
        }
    }
}
