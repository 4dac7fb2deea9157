/// Cuts the array of a metadata part into its objects while it arrives (PS3.18 F.2.1): each is kept and read by itself, so that
/// no number of instances fills the memory. What is in an object is for its reader to judge.
public struct JSONObjectCutter: Sendable {
    public enum Event: Hashable, Sendable {
        /// Bytes of an object: a range of the chunk, counted from its first byte.
        case bytes(Range<Int>)
        case objectEnded
    }
    /// The text is neither an object nor an array of objects.
    public struct Malformed: Error, Hashable, Sendable {}

    private enum State: Hashable {
        case start(byteOrderMarkByteCount: Int)
        /// In the array: whether an object has just ended, and whether one must come.
        case between(isAfterObject: Bool, isAfterComma: Bool)
        case object
        case ended
    }
    private var state = State.start(byteOrderMarkByteCount: 0)
    private var isInArray = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    public init() {}

    public mutating func cut(_ chunk: UnsafeRawBufferPointer) throws(Malformed) -> [Event] {
        var events: [Event] = []
        var place = 0
        while place < chunk.count {
            if state == .object {
                let start = place
                let isEnd = readObject(chunk, &place)
                events.append(.bytes(start..<place))
                if isEnd { events.append(.objectEnded) }
            } else {
                try advance(chunk[place])
                // The brace belongs to the object.
                if state != .object { place += 1 }
            }
        }
        return events
    }

    /// Tells that the text ended.
    public func finish() throws(Malformed) {
        guard state == .ended else { throw Malformed() }
    }

    /// Up to the object's end or the chunk's. Brackets of both kinds count as one: only where they end matters here.
    private mutating func readObject(_ chunk: UnsafeRawBufferPointer, _ place: inout Int) -> Bool {
        while place < chunk.count {
            let byte = chunk[place]
            place += 1
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                guard depth == 0 else { continue }
                state = isInArray ? .between(isAfterObject: true, isAfterComma: false) : .ended
                return true
            default: break
            }
        }
        return false
    }

    private mutating func advance(_ byte: UInt8) throws(Malformed) {
        let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        switch (state, byte) {
        case (.start(let count), _) where count < 3 && byte == ([0xEF, 0xBB, 0xBF] as [UInt8])[count]:
            state = .start(byteOrderMarkByteCount: count + 1)
        case (.start(0), _) where isSpace, (.start(3), _) where isSpace, (.between, _) where isSpace,
            (.ended, _) where isSpace:
            break
        case (.start(0), UInt8(ascii: "[")), (.start(3), UInt8(ascii: "[")):
            isInArray = true
            state = .between(isAfterObject: false, isAfterComma: false)
        case (.start(0), UInt8(ascii: "{")), (.start(3), UInt8(ascii: "{")), (.between(false, _), UInt8(ascii: "{")):
            state = .object
        case (.between(true, _), UInt8(ascii: ",")): state = .between(isAfterObject: false, isAfterComma: true)
        case (.between(_, false), UInt8(ascii: "]")): state = .ended
        default: throw Malformed()
        }
    }
}
