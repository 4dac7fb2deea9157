import HTTPTypes
import NIOCore
import Testing

@testable import Service

/// The values that the web ports decide with.
@Suite struct TransportTests {
    static let limits = TransportLimits()

    @Test("a date is as RFC 9110 5.6.7 prints it") func date() {
        #expect(WebClock.text(second: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(WebClock.text(second: 0) == "Thu, 01 Jan 1970 00:00:00 GMT")
        #expect(WebClock.text(second: 1_709_164_800) == "Thu, 29 Feb 2024 00:00:00 GMT")
    }

    @Test("each wait has its time, and only while it lasts") func patience() {
        let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
        func later(_ time: Duration, _ more: TimeAmount = .nanoseconds(1)) -> NIODeadline {
            start + TimeAmount(time) + more
        }
        for (wait, time, verdict) in [
            (Patience.Sending.nextRequest, Self.limits.keepAliveTime, Patience.Verdict.nextRequest),
            (.head, Self.limits.headTime, .head), (.body, Self.limits.bodyIdleTime, .body),
        ] {
            var patience = Patience(Self.limits, now: start)
            patience.await(wait, now: start)
            #expect(patience.verdict(now: later(time, .zero)) == nil)
            #expect(patience.verdict(now: later(time)) == verdict)
            patience.await(.nothing, now: start)
            #expect(patience.verdict(now: later(.seconds(100_000))) == nil)
        }
        var patience = Patience(Self.limits, now: start)
        patience.await(.head, now: start)
        // More bytes of the same head buy no time.
        patience.await(.head, now: later(Self.limits.headTime, .zero))
        #expect(patience.verdict(now: later(Self.limits.headTime)) == .head)
        patience.await(.body, now: start)
        patience.await(.body, now: later(.seconds(50)))
        #expect(patience.verdict(now: later(Self.limits.bodyIdleTime)) == nil)
    }

    @Test("an answer stands still when nothing of it goes out") func answer() {
        let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
        var patience = Patience(Self.limits, now: start)
        let time = TimeAmount(Self.limits.answerIdleTime)
        patience.writes(now: start)
        patience.writes(now: start)
        #expect(patience.verdict(now: start + time + .nanoseconds(1)) == .answer)
        patience.wrote(byteCount: 128 << 10, now: start + time)
        #expect(patience.verdict(now: start + time + .nanoseconds(1)) == nil)
        patience.wrote(byteCount: 128 << 10, now: start + time)
        #expect(patience.verdict(now: start + time + time + time) == nil)
    }

    @Test("a body that drips falls behind the pace, whatever came before, and only while it is waited for")
    func bodyPace() {
        let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
        let borne = Self.limits.bodyIdleTime + Self.limits.paceGraceTime
        func drip(_ limits: TransportLimits = Self.limits, byteCount: Int, streamCount: Int = 1, reading: Bool = true)
            -> Int?
        {
            var patience = Patience(limits, now: start)
            patience.streamCount = streamCount
            patience.requestBegins()
            patience.bodyCame(byteCount: 1 << 40, now: start)
            patience.await(.body, now: start)
            for second in 1...1000 {
                let now = start + .seconds(Int64(second))
                if reading, patience.verdict(now: now) != nil { return second }
                patience.await(.nothing, now: reading ? now : now - .seconds(1))
                patience.bodyCame(byteCount: byteCount, now: now)
                patience.await(.body, now: now)
            }
            return nil
        }
        #expect(drip(byteCount: 1) == Int(borne.components.seconds) + 1)
        #expect(drip(byteCount: Self.limits.paceBytesPerSecond) == nil)
        #expect(drip(byteCount: 1, reading: false) == nil)
        // All streams of a connection have one pace.
        #expect(drip(byteCount: 1, streamCount: 3) == 3 * Int(borne.components.seconds) + 1)
        var limits = Self.limits
        limits.paceBytesPerSecond = 0
        #expect(drip(limits, byteCount: 0) == nil)
    }

    @Test("an answer may be behind by a part that is nearly out, and by no more") func answerPace() {
        let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
        func take(byteCount: Int, every seconds: Int64) -> Bool {
            var patience = Patience(Self.limits, now: start)
            patience.writes(now: start)
            for step in 1...1000 {
                let now = start + .seconds(Int64(step) * seconds)
                if patience.verdict(now: now) != nil { return false }
                patience.writes(now: now)
                patience.wrote(byteCount: byteCount, now: now)
            }
            return true
        }
        #expect(take(byteCount: 59 << 10, every: 59))
        #expect(!take(byteCount: 40 << 10, every: 59))
        #expect(!take(byteCount: 1, every: 1))
    }

    @Test("an answer's body is delimited as RFC 9112 6.3 says") func framing() {
        func framing(_ code: Int, length: Int? = nil, toHead: Bool = false, chunks: Bool = true)
            -> ResponseEncoder.Framing
        {
            var response = HTTPResponse(status: .init(code: code))
            response.headerFields[.contentLength] = length.map(String.init)
            return ResponseEncoder.framing(
                of: response, toHead: toHead, RequestFraming(takesChunks: chunks))
        }
        #expect(framing(200, length: 3) == .length(left: 3))
        #expect(framing(200, length: 3, toHead: true) == .none)
        #expect(framing(200) == .chunked)
        #expect(framing(200, chunks: false) == .untilClose)
        #expect(framing(204) == .none)
        #expect(framing(304, length: 3) == .none)
        #expect(framing(206, length: 0) == .length(left: 0))
    }

    @Test("an exchange is over when both sides are whole, and says when the connection is") func exchange() {
        var exchange = HTTP1Exchange()
        exchange.begin(RequestFraming(), isHead: false)
        exchange.requestEnded()
        #expect(!exchange.mayParse)
        exchange.answerBegan(.length(left: 4), unreadByteCount: nil)
        let fits = exchange.wrote(byteCount: 4)
        #expect(fits)
        exchange.answerEnded()
        let isOver = exchange.finishIfWhole()
        #expect(isOver && exchange.mayParse && !exchange.isOpen)

        // An answer before the body's end: so much is read for the next request's sake, and no more.
        exchange.begin(RequestFraming(body: .chunked), isHead: false)
        exchange.answerBegan(.chunked, unreadByteCount: nil)
        exchange.answerEnded()
        let isOverEarly = exchange.finishIfWhole()
        let isWanted = exchange.take(byteCount: TransportLimits.needlessBodyByteCount)
        let isBorne = exchange.take(byteCount: 1)
        #expect(!isOverEarly && isWanted == false && isBorne == nil)

        var waiting = HTTP1Exchange()
        waiting.begin(RequestFraming(body: .length(9), expectsContinue: true), isHead: false)
        waiting.answerBegan(.length(left: 1), unreadByteCount: 9)
        let hasRoom = waiting.wrote(byteCount: 2)
        #expect(waiting.closes && !hasRoom)
    }

    @Test("rules for a head hold for every version of HTTP") func rules() {
        func status(_ method: HTTPRequest.Method, _ path: String?, _ fields: HTTPFields = [:]) -> Int? {
            let head = HTTPRequest(method: method, scheme: "https", authority: "a", path: path, headerFields: fields)
            return RequestRules.refusal(of: head, Self.limits)?.status.code
        }
        #expect(status(.get, "/") == nil)
        #expect(status(.options, "*") == nil)
        #expect(status(.get, "*") == 400)
        #expect(status(.get, "a") == 400)
        #expect(status(.get, nil) == 400)
        #expect(status(.trace, "/") == 405)
        #expect(status(.connect, "a:443") == 405)
        #expect(status(.get, "/" + String(repeating: "a", count: Self.limits.targetByteCount)) == 414)
        #expect(status(.get, "/", [.accept: String(repeating: "a", count: Self.limits.headerByteCount)]) == 431)
        #expect(status(.get, "/", [.expect: "the-best"]) == 417)
        if let host = RequestHead.hostName {
            #expect(status(.get, "/", [host: "a"]) == nil)
            #expect(status(.get, "/", [host: "b"]) == 400)
        }
        #expect(status(.get, "/", [.contentLength: "65537"]) == 413)
        #expect(status(.post, "/", [.contentLength: "65537"]) == nil)
        #expect(status(.post, "/", [.contentLength: "16777217"]) == 413)
        #expect(status(.post, "/", [.contentLength: "99999999999", .contentType: "Multipart/related; x"]) == nil)
    }

    @Test("connections are counted by address, requests in all") func admission() {
        var limits = TransportLimits()
        (limits.connectionCount, limits.connectionCountPerAddress, limits.requestCount) = (3, 2, 1)
        let admission = Admission(limits)
        #expect(admission.admitConnection(from: "a") && admission.admitConnection(from: "a"))
        #expect(!admission.admitConnection(from: "a"))
        #expect(admission.admitConnection(from: "b"))
        #expect(!admission.admitConnection(from: "c"))
        admission.releaseConnection(from: "a")
        #expect(admission.admitConnection(from: "c"))
        let first = RequestPlace(admission, from: "a")
        #expect(first != nil && RequestPlace(admission, from: "b") == nil)
        first?.leave()
        #expect(RequestPlace(admission, from: "b") != nil)
    }

    @Test("a request that waits for its peer leaves its place to others, and takes it again without asking")
    func waiting() {
        var limits = TransportLimits()
        (limits.requestCount, limits.openRequestCount, limits.openRequestCountPerAddress) = (1, 3, 2)
        let admission = Admission(limits)
        let first = RequestPlace(admission, from: "a")
        first?.beginWait(holding: 5)
        first?.beginWait(holding: 6)
        let second = RequestPlace(admission, from: "a")
        #expect(second != nil && RequestPlace(admission, from: "b") == nil)
        second?.beginWait(holding: 0)
        #expect(RequestPlace(admission, from: "a") == nil, "the address has its share")
        let third = RequestPlace(admission, from: "b")
        third?.beginWait(holding: 0)
        #expect(third != nil && RequestPlace(admission, from: "c") == nil, "so many are open in all")
        second?.leave()
        // One of two waits is over: it still waits.
        first?.endWait()
        let fourth = RequestPlace(admission, from: "c")
        #expect(fourth != nil)
        first?.endWait()
        fourth?.leave()
        #expect(RequestPlace(admission, from: "c") == nil, "the first is worked on again")
        // Whatever follows the end of a request changes nothing.
        for place in [first, first, third, fourth] { place?.leave() }
        first?.endWait()
        #expect(RequestPlace(admission, from: "c") != nil)
    }

    @Test("what waiting requests of an address hold in memory is limited") func held() {
        let admission = Admission(TransportLimits())
        func fill(from address: String) -> [RequestPlace] {
            var places: [RequestPlace] = []
            while places.count < 1000, let place = RequestPlace(admission, from: address) {
                place.beginWait(holding: TransportLimits.largestHeldByteCount)
                places.append(place)
            }
            return places
        }
        let places = fill(from: "a")
        #expect(places.count == TransportLimits.heldByteCountPerAddress / TransportLimits.largestHeldByteCount)
        let others = fill(from: "b")
        #expect(others.count == places.count && RequestPlace(admission, from: "c") == nil)
        places[0].endWait()
        #expect(RequestPlace(admission, from: "a") != nil && RequestPlace(admission, from: "b") == nil)
    }

    @Test("a request that waits and holds much keeps its place, and refuses no others by what it holds") func large() {
        var limits = TransportLimits()
        limits.requestCount = 2
        let admission = Admission(limits)
        let large = RequestPlace(admission, from: "a")
        large?.beginWait(holding: TransportLimits.heldByteCountPerAddress)
        let small = RequestPlace(admission, from: "a")
        #expect(small != nil && RequestPlace(admission, from: "a") == nil)
        large?.endWait()
        #expect(RequestPlace(admission, from: "a") == nil)
        large?.leave()
        #expect(RequestPlace(admission, from: "a") != nil)
    }

    @Test("one stored frame is answered on the event loop, and nothing else is")
    func brief() {
        func isBrief(_ path: String, _ method: HTTPRequest.Method = .get) -> Bool {
            WebResponder.isBrief(HTTPRequest(method: method, scheme: "http", authority: "a", path: path))
        }
        let instance = "/dicom-web/studies/1.2/series/1.2.3/instances/1.2.3.4"
        #expect(isBrief("\(instance)/frames/12"))
        for path in [
            "\(instance)/frames/1,2", "\(instance)/frames/1/rendered", instance, "\(instance)/frames/1?accept=x",
            "/dicom-web/studies?x=/frames/1", "/dicom-web/studies/1.2/series/1.2.3/metadata?x=/a/b/c/frames/1", "",
        ] {
            #expect(!isBrief(path), "\(path)")
        }
        #expect(!isBrief("\(instance)/frames/12", .head))
    }
}
