import Sealing

/// The words of log records, as JSON. Fields are added, never renamed: records are kept for ever.
enum LogText {
    static func plain(_ decision: Decision) -> [UInt8] {
        let request = decision.request
        return object([
            ("event", .text("decision")),
            ("decision", .number(decision.id.number.description)),
            ("time", .number(decision.time.milliseconds.description)),
            ("subject", .text(request.subject.kind)),
            ("action", .text(request.action.rawValue)),
            ("organisation", .text(request.resource.organisation.description)),
            ("study", request.resource.study.map { .text($0.description) }),
            ("purpose", .text(request.purpose.rawValue)),
            ("allowed", .number(decision.isAllowed.description)),
            ("reason", .text(decision.reason.rawValue)),
        ])
    }

    static func plain(
        usesOf id: Decision.ID, frameCount: UInt64, byteCount: UInt64, first: UTCTime, last: UTCTime
    ) -> [UInt8] {
        object([
            ("event", .text("uses")),
            ("decision", .number(id.number.description)),
            ("frames", .number(frameCount.description)),
            ("bytes", .number(byteCount.description)),
            ("first", .number(first.milliseconds.description)),
            ("last", .number(last.milliseconds.description)),
        ])
    }

    static func identity(_ subject: Subject) -> [UInt8] {
        switch subject {
        case .dimsePeer(
            let callingAETitle, let address, let isLoopback, let isKnown, let identity, let certificateSubject):
            object([
                ("callingAETitle", .text(callingAETitle)), ("address", .text(address)),
                ("loopback", .number(isLoopback.description)), ("known", .number(isKnown.description)),
                ("identity", identity.map { .text($0.kind.rawValue) }),
                ("user", identity?.name.map { .text(String($0.prefix(Limits.loggedNameLength))) }),
                ("certificate", certificate(certificateSubject)),
            ])
        case .httpClient(let address, let isLoopback, let isForwarded, let certificateSubject):
            object([
                ("address", .text(address)), ("loopback", .number(isLoopback.description)),
                ("forwarded", .number(isForwarded.description)),
                ("certificate", certificate(certificateSubject)),
            ])
        case .administrator(let userID): object([("userID", .number(userID.description))])
        case .system(let job): object([("job", .text(job))])
        }
    }

    private static func certificate(_ subject: String?) -> Value? {
        subject.map { .text(String($0.prefix(Limits.loggedNameLength))) }
    }

    private enum Value {
        case text(String)
        /// Or `true`, `false`.
        case number(String)
    }

    private static func object(_ fields: [(String, Value?)]) -> [UInt8] {
        let members = fields.compactMap { name, value in
            switch value {
            case .text(let text): "\"\(name)\":\"\(escaped(text))\""
            case .number(let number): "\"\(name)\":\(number)"
            case nil: nil as String?
            }
        }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    /// As RFC 8259, section 7, asks; a peer may call itself anything.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
