/// Reads a multipart body (RFC 2046 5.1; PS3.18 8.6.1.2) in chunks of any size.
///
/// Give it chunk after chunk, then ``finish()``. Any cutting of the body gives the same parts. It holds a part's
/// headers and at most one boundary line, never content. A preamble and an epilogue are passed over, white space after a
/// boundary and a missing line break at the very end are accepted. Line ends are CR LF; where the first boundary's line ends
/// with LF alone, as home-made clients write it, all the body's lines may.
///
///     var parser = try MultipartParser(boundary: boundary)
///     for event in chunk.withUnsafeBytes({ parser.parse($0) }) { … }
///     for event in parser.finish() { … }
public struct MultipartParser: Sendable {
    private enum State: Hashable {
        /// Before the first boundary.
        case preamble
        case headers
        case content
        case ended
    }
    /// How far a boundary line was recognised. It may have begun in an earlier chunk.
    private enum Match: Hashable {
        case none
        /// So many bytes of the delimiter: CR LF `--` boundary, or LF `--` boundary.
        case delimiter(Int)
        /// The whole delimiter, then so many bytes of white space.
        case padding(Int)
        /// One hyphen after the delimiter.
        case hyphen
        /// A CR after the delimiter and its padding.
        case lineEnd
    }
    private enum Line { case next(hasCarriageReturn: Bool), closing }

    /// Of LF alone until the first boundary's line has shown how lines end.
    private var search: BoundarySearch
    private let boundary: String
    private var endsLinesWithLineFeed = false
    private let limits: MultipartLimits
    private var state = State.preamble
    // A body may begin with its boundary, and a part without content with the next: as if a line end had just passed.
    private var match = Match.delimiter(1)
    /// Bytes of a boundary line that earlier chunks ended with.
    private var held: [UInt8] = []
    private var header = MultipartHeader()
    private var preambleByteCount = 0
    private var partCount = 0

    /// - Throws: ``MultipartError/badBoundary``.
    public init(boundary: String, limits: MultipartLimits = .default) throws(MultipartError) {
        guard MultipartBoundary.isValid(boundary) else { throw .badBoundary }
        search = BoundarySearch(delimiter: Array("\n--\(boundary)".utf8))
        (self.boundary, self.limits) = (boundary, limits)
    }

    /// Whether the closing boundary came, or an error.
    public var isFinished: Bool { state == .ended }

    /// Reads a chunk. Ranges in the events count from the chunk's first byte.
    public mutating func parse(_ chunk: UnsafeRawBufferPointer) -> [MultipartEvent] {
        var events: [MultipartEvent] = []
        var place = 0
        while place < chunk.count {
            switch state {
            case .ended: return events
            case .headers: readHeaders(chunk, &place, &events)
            case .preamble, .content: readContent(chunk, &place, &events)
            }
        }
        return events
    }

    /// Reads a chunk. Ranges in the events count from the chunk's first byte, not from `startIndex`.
    public mutating func parse(_ chunk: ArraySlice<UInt8>) -> [MultipartEvent] {
        chunk.withUnsafeBytes { parse($0) }
    }

    /// Tells that the body ended. Gives nothing when the closing boundary came.
    public mutating func finish() -> [MultipartEvent] {
        guard state != .ended else { return [] }
        var events: [MultipartEvent] = []
        fail(.truncated, &events)
        return events
    }

    private mutating func fail(_ error: MultipartError, _ events: inout [MultipartEvent]) {
        if state == .content { events.append(.partTruncated) }
        events.append(.failed(error))
        (state, held) = (.ended, [])
    }

    private mutating func readHeaders(
        _ chunk: UnsafeRawBufferPointer, _ place: inout Int, _ events: inout [MultipartEvent]
    ) {
        do throws(MultipartError) {
            guard let fields = try header.read(chunk, &place, limits, takesLineFeed: endsLinesWithLineFeed) else {
                return
            }
            guard partCount < limits.maximumPartCount else { throw .tooManyParts }
            partCount += 1
            events.append(.partBegan(fields))
            header = MultipartHeader()
            (state, match) = (.content, .delimiter(endsLinesWithLineFeed ? 1 : 2))
        } catch {
            fail(error, &events)
        }
    }

    /// Content up to the next boundary line or the chunk's end.
    private mutating func readContent(
        _ chunk: UnsafeRawBufferPointer, _ place: inout Int, _ events: inout [MultipartEvent]
    ) {
        /// Where content begins that is not yet told, and where the boundary line being recognised begins.
        var start = place
        var lineStart = place
        while place < chunk.count {
            if match == .none {
                guard let found = search.first(in: chunk, from: place) else {
                    let cut = search.cut(in: chunk, from: place)
                    tell(start..<(cut ?? chunk.count), &events)
                    if let cut {
                        held.append(contentsOf: chunk[cut...])
                        match = .delimiter(chunk.count - cut)
                    }
                    place = chunk.count
                    return
                }
                lineStart = found
                place = found + search.delimiter.count
                match = .padding(0)
                continue
            }
            let byte = chunk[place]
            place += 1
            switch advance(byte) {
            case .line(let line):
                tell(start..<lineStart, &events)
                held = []
                end(line, &events)
                return
            case .going: break
            case .refused:
                // What was taken for a boundary line is content. A CR may begin the next one.
                if !held.isEmpty { tellHeld(&events) }
                if byte == search.delimiter[0] {
                    (match, lineStart) = (.delimiter(1), place - 1)
                } else {
                    match = .none
                }
            }
            if state == .ended { return }
        }
        guard match != .none else { return tell(start..<chunk.count, &events) }
        tell(start..<lineStart, &events)
        held.append(contentsOf: chunk[lineStart..<chunk.count])
        start = chunk.count
    }

    private enum Step { case going, refused, line(Line) }

    /// One byte of what may be a boundary line.
    private mutating func advance(_ byte: UInt8) -> Step {
        let (space, tab, hyphen, cr, lf) = (UInt8(0x20), UInt8(0x09), UInt8(0x2D), UInt8(0x0D), UInt8(0x0A))
        switch match {
        case .delimiter(let count) where count < search.delimiter.count && byte == search.delimiter[count]:
            match = count + 1 == search.delimiter.count ? .padding(0) : .delimiter(count + 1)
        case .padding(let count) where byte == space || byte == tab:
            guard count < RequestLimits.boundaryPaddingByteCount else { return .refused }
            match = .padding(count + 1)
        case .padding(0) where byte == hyphen: match = .hyphen
        case .padding where byte == cr: match = .lineEnd
        case .padding where byte == lf && (state == .preamble || endsLinesWithLineFeed):
            return .line(.next(hasCarriageReturn: false))
        case .hyphen where byte == hyphen: return .line(.closing)
        case .lineEnd where byte == lf: return .line(.next(hasCarriageReturn: true))
        case .none, .delimiter, .padding, .hyphen, .lineEnd: return .refused
        }
        return .going
    }

    private mutating func end(_ line: Line, _ events: inout [MultipartEvent]) {
        guard state != .ended else { return }
        if state == .content { events.append(.partEnded) }
        switch line {
        case .next(let hasCarriageReturn):
            if state == .preamble { settle(hasCarriageReturn) }
            state = .headers
        case .closing:
            events.append(.finished)
            state = .ended
        }
        match = .none
    }

    /// The first boundary's line shows how lines end.
    private mutating func settle(_ hasCarriageReturn: Bool) {
        endsLinesWithLineFeed = !hasCarriageReturn
        if hasCarriageReturn { search = BoundarySearch(delimiter: Array("\r\n--\(boundary)".utf8)) }
    }

    private mutating func tell(_ range: Range<Int>, _ events: inout [MultipartEvent]) {
        guard !range.isEmpty else { return }
        if state == .content { return events.append(.partBytes(range)) }
        count(preamble: range.count, &events)
    }

    private mutating func tellHeld(_ events: inout [MultipartEvent]) {
        defer { held = [] }
        if state == .content { return events.append(.heldBytes(held)) }
        count(preamble: held.count, &events)
    }

    private mutating func count(preamble byteCount: Int, _ events: inout [MultipartEvent]) {
        guard state == .preamble else { return }
        preambleByteCount += byteCount
        if preambleByteCount > limits.maximumPreambleByteCount { fail(.preambleTooLong, &events) }
    }
}
