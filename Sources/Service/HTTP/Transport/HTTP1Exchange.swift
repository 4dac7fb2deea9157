/// Where an HTTP/1.1 connection stands between its request and its answer: a value; the handler does what it says.
struct HTTP1Exchange {
    enum Request: Hashable {
        /// None is open: the next head may come.
        case none
        case body
        /// Nobody wants the rest of the body; so much more of it is read for the next request's sake.
        case unwanted(left: Int)
        case whole
    }
    enum Answer: Hashable {
        case none
        case body(ResponseEncoder.Framing)
        case whole
    }

    private(set) var request = Request.none
    private(set) var answer = Answer.none
    private(set) var framing = RequestFraming()
    private(set) var isHead = false
    /// Whether the connection ends with the open answer, or with the next one.
    private(set) var closes = false
    private var hasContinued = false

    var isOpen: Bool { request != .none }
    /// Whether bytes may be read on: what comes behind a whole request waits for its answer.
    var mayParse: Bool { request != .whole }

    mutating func begin(_ framing: RequestFraming, isHead: Bool) {
        (request, answer, hasContinued) = (.body, .none, false)
        (self.framing, self.isHead) = (framing, isHead)
        if !framing.isPersistent { closes = true }
    }

    /// - Returns: whether the piece of a body is for somebody; `nil` where too much came that nobody wants.
    mutating func take(byteCount: Int) -> Bool? {
        guard case .unwanted(let left) = request else { return true }
        guard byteCount <= left else { return nil }
        request = .unwanted(left: left - byteCount)
        return false
    }

    mutating func requestEnded() { request = .whole }
    mutating func close() { closes = true }
    mutating func continued() { hasContinued = true }

    /// - Parameter unreadByteCount: of the request's body, where it is known.
    mutating func answerBegan(_ framing: ResponseEncoder.Framing, unreadByteCount: Int?) {
        answer = .body(framing)
        if framing == .untilClose { closes = true }
        guard request == .body else { return }
        // Who waits to be told to go on may never send the body; and what is long is not worth reading.
        let isUnread = (unreadByteCount ?? 0) > TransportLimits.needlessBodyByteCount
        if self.framing.expectsContinue && !hasContinued || isUnread { closes = true }
    }

    /// - Returns: `false` where more was written than was announced.
    mutating func wrote(byteCount: Int) -> Bool {
        guard case .body(.length(let left)) = answer else { return true }
        guard byteCount <= left else { return false }
        answer = .body(.length(left: left - byteCount))
        return true
    }

    mutating func answerEnded() {
        answer = .whole
        if request == .body { request = .unwanted(left: TransportLimits.needlessBodyByteCount) }
    }

    /// Request and answer are whole, and the connection goes on.
    mutating func finishIfWhole() -> Bool {
        guard request == .whole, answer == .whole, !closes else { return false }
        (request, answer) = (.none, .none)
        return true
    }
}
