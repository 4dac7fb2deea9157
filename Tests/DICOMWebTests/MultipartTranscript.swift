import DICOMWeb
import HTTPTypes

/// What a body holds by its events, whatever the chunks were.
struct MultipartTranscript: Hashable {
    struct Part: Hashable {
        enum End: Hashable { case open, whole, cut }
        var fields: HTTPFields
        var content: [UInt8] = []
        var end = End.open
    }
    var parts: [Part] = []
    var isFinished = false
    var error: MultipartError?
    /// Events that came where none of their kind may.
    var disorderCount = 0
    var copiedByteCount = 0

    init(reading body: [UInt8], boundary: String, limits: MultipartLimits = .default, chunks: [Int]) throws {
        var parser = try MultipartParser(boundary: boundary, limits: limits)
        var place = 0
        for size in chunks where place < body.count {
            let chunk = body[place..<min(place + size, body.count)]
            for event in parser.parse(chunk) { take(event, chunk) }
            place += chunk.count
        }
        if place < body.count {
            for event in parser.parse(body[place...]) { take(event, body[place...]) }
        }
        for event in parser.finish() { take(event, []) }
        if !parser.isFinished { disorderCount += 1 }
    }

    init(reading body: [UInt8], boundary: String, limits: MultipartLimits = .default) throws {
        try self.init(reading: body, boundary: boundary, limits: limits, chunks: [])
    }

    private mutating func take(_ event: MultipartEvent, _ chunk: ArraySlice<UInt8>) {
        if isFinished || error != nil { disorderCount += 1 }
        switch event {
        case .partBegan(let fields):
            if parts.last?.end == .open { disorderCount += 1 }
            parts.append(Part(fields: fields))
        case .partBytes(let range):
            let start = chunk.startIndex
            guard range.lowerBound >= 0, !range.isEmpty, range.upperBound <= chunk.count else {
                return disorderCount += 1
            }
            append(chunk[(start + range.lowerBound)..<(start + range.upperBound)])
        case .heldBytes(let bytes):
            copiedByteCount += bytes.count
            if bytes.isEmpty || bytes.count >= 150 { disorderCount += 1 }
            append(bytes[...])
        case .partEnded: end(.whole)
        case .partTruncated: end(.cut)
        case .finished:
            if parts.last?.end == .open { disorderCount += 1 }
            isFinished = true
        case .failed(let error): self.error = error
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard parts.last?.end == .open else { return disorderCount += 1 }
        parts[parts.count - 1].content += bytes
    }

    private mutating func end(_ end: Part.End) {
        guard parts.last?.end == .open else { return disorderCount += 1 }
        parts[parts.count - 1].end = end
    }

    /// The same but for how many bytes were copied, which the chunks decide.
    var withoutCopies: MultipartTranscript {
        var copy = self
        copy.copiedByteCount = 0
        return copy
    }
}
